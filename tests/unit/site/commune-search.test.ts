import { describe, expect, test } from "vitest";
import { comparable, communeSearch } from "../../../src/site/commune-search.js";
import type { Place } from "../../../src/site/commune-search.js";

const place = (
  code: string,
  name: string,
  population: number,
  postalCodes: readonly string[] = [],
): Place => ({
  code,
  name,
  departement: code.slice(0, 2),
  departementName: "",
  postalCodes,
  population,
});

const search = communeSearch(
  [
    place("81004", "Albi", 49_000, ["81000"]),
    place("93066", "Saint-Denis", 148_907, ["93200", "93210"]),
    place("97411", "Saint-Denis", 153_000, ["97400"]),
    place("91692", "Les Ulis", 25_000, ["91940"]),
    place("76351", "Le Havre", 166_000, ["76600"]),
    place("75113", "Paris 13e Arrondissement", 178_000, ["75013"]),
    place("75102", "Paris 2e Arrondissement", 21_000, ["75002"]),
    place("49126", "Orée d'Anjou", 16_000, ["49270", "49530"]),
    place("2A004", "Ajaccio", 72_000, ["20000"]),
    place("67482", "Strasbourg", 290_000, ["67000"]),
    place("03190", "Moulins", 19_000, ["03000"]),
    place("58182", "Moulins-Engilbert", 1_400, ["58290"]),
  ],
  [
    { code: "49069", name: "Champtoceaux", becomes: "49126" },
    { code: "93059", name: "Pierrefitte-sur-Seine", becomes: "93066" },
    { code: "75013", name: "", becomes: "93066" },
  ],
);
const codes = (typed: string): string[] => search.find(typed).map((found) => found.place.code);

describe("comparable form of a name", () => {
  test.each([
    ["Saint-Étienne", "saint etienne"],
    ["St Etienne", "saint etienne"],
    ["Ste-Marie", "sainte marie"],
    ["L'Haÿ-les-Roses", "l hay les roses"],
    ["Œuilly", "oeuilly"],
  ])("%s → %s", (typed, expected) => {
    expect(comparable(typed)).toBe(expected);
  });
});

describe("search of a commune", () => {
  test("a postal code of today comes before the old code that had the same digits", () => {
    expect(codes("75013")).toEqual(["75113", "93066"]);
  });

  test("ignores accents, hyphens and case; « St » is Saint; the larger homonym comes first", () => {
    expect(codes("st denis")).toEqual(["97411", "93066"]);
    expect(codes("SAINT-DENIS")).toEqual(["97411", "93066"]);
    expect(codes("oree d anjou")).toEqual(["49126"]);
  });
  test("a leading article may be left out", () => {
    expect(codes("ulis")).toEqual(["91692"]);
    expect(codes("havre")).toEqual(["76351"]);
  });
  test("a homonym is told by its département or postal code, before or after the name", () => {
    for (const typed of ["Saint-Denis 93", "st denis (93)", "93200 Saint-Denis", "Saint-Denis 93210 CEDEX 2"])
      expect(codes(typed), typed).toEqual(["93066"]);
    expect(codes("saint denis 974")).toEqual([]);
    expect(codes("Saint-Denis 97400")).toEqual(["97411"]);
    expect(codes("Ajaccio (2A)")).toEqual(["2A004"]);
  });
  test("ordinals of arrondissements, and « s/ » for « sur »", () => {
    for (const typed of ["paris 13", "Paris 13e", "Paris 13ème", "PARIS 13EME ARRONDISSEMENT"])
      expect(codes(typed), typed).toEqual(["75113"]);
    expect(codes("Pierrefitte s/ Seine")).toEqual(["93066"]);
  });
  test("an exact name comes before longer ones", () => {
    expect(codes("moulins")).toEqual(["03190", "58182"]);
  });
  test("arrondissements come in the order of their numbers", () => {
    expect(codes("paris")).toEqual(["75102", "75113"]);
  });
  test("a code, with spaces or in lower case, and a postal code", () => {
    expect(codes("81 004")).toEqual(["81004"]);
    expect(codes("2a004")).toEqual(["2A004"]);
    expect(codes("49530")).toEqual(["49126"]);
    expect(codes("93200")).toEqual(["93066"]);
  });
  test("a former name or code leads to the commune of today, and says so", () => {
    expect(search.find("champtoc")).toEqual([{ place: search.byCode("49126"), former: "Champtoceaux" }]);
    expect(search.find("49069")).toEqual([{ place: search.byCode("49126"), former: "49069" }]);
    expect(codes("pierrefitte")).toEqual(["93066"]);
  });
  test("nothing under two letters, nothing for an unknown name", () => {
    expect(codes("a")).toEqual([]);
    expect(codes("moulx")).toEqual([]);
  });
});
