import { describe, expect, test } from "vitest";
import { comparable } from "../../../src/core/release/names.js";
import { designationFault } from "../../../src/site/components/fr.js";
import { tellsApart } from "../../../src/site/components/commune-option.js";
import { prepareKeys, searchKey } from "../../../src/site/communes/entries.js";
import { OTHER_FORMER_NAMES } from "../../../src/site/communes/former-names.js";
import type { Place } from "../../../src/site/communes/place.js";
import { communeSearch } from "../../../src/site/communes/search.js";
import { searchOf } from "../../../src/site/communes/of-release.js";
import { loadRelease } from "../../../src/pipeline/load-release.js";

const place = (
  code: string,
  name: string,
  population: number,
  postalCodes: readonly string[] = [],
  city?: string,
): Place => ({
  code,
  name,
  departement: code.slice(0, 2),
  departementName: "",
  postalCodes,
  population,
  ...(city === undefined ? {} : { city }),
});

const search = communeSearch(
  [
    place("81004", "Albi", 49_000, ["81000"]),
    place("93066", "Saint-Denis", 148_907, ["93200", "93210"]),
    place("97411", "Saint-Denis", 153_000, ["97400"]),
    place("91692", "Les Ulis", 25_000, ["91940"]),
    place("76351", "Le Havre", 166_000, ["76600"]),
    place("75113", "Paris 13e Arrondissement", 178_000, ["75013"], "75056"),
    place("75102", "Paris 2e Arrondissement", 21_000, ["75002"], "75056"),
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
  new Map([["75056", "Paris"]]),
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

test("keys worked out ahead are those of the search, with a breath whenever the page has worked for a while", async () => {
  let clock = 0;
  let breaths = 0;
  await prepareKeys(
    ["Marquette-lez-Lille", "Œuilly", "Albi"],
    () => (clock += 7),
    () => {
      breaths += 1;
      return Promise.resolve();
    },
  );
  expect(breaths).toBe(1);
  expect(["Marquette-lez-Lille", "Œuilly", "Albi"].map(searchKey)).toEqual([
    "marquette les lille",
    "oeuilly",
    "albi",
  ]);
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

/** The release as the site reads it, old names included. */
const france = searchOf(loadRelease(), OTHER_FORMER_NAMES);
const first = (typed: string): string | undefined => france.find(typed)[0]?.place.code;
const one = (typed: string): string | undefined => {
  const designated = france.designate(typed);
  return designated.kind === "one" ? designated.found.place.code : undefined;
};

const arrondissements = (typed: string): readonly string[] =>
  france.find(typed, 20).map(({ place: { code } }) => code);
describe("Paris, Lyon, Marseille", () => {
  test.each([
    ["Paris", 75101, 20],
    ["PARIS", 75101, 20],
    ["Ville de Paris", 75101, 20],
    ["Paris (75)", 75101, 20],
    ["75000 Paris", 75101, 20],
    ["75056", 75101, 20],
    ["Lyon", 69381, 9],
    ["Lyon 69", 69381, 9],
    ["Lyon 12", 69381, 9],
    ["marseille", 13201, 16],
    ["Marseille (13)", 13201, 16],
    ["13055", 13201, 16],
  ])("%s: the city asks for its arrondissement, all offered, the first one first", (typed, from, count) => {
    const designated = france.designate(typed);
    expect(designated.kind).toBe("city");
    expect(arrondissements(typed).slice(0, count)).toEqual(
      Array.from({ length: count }, (_, i) => String(from + i)),
    );
    expect(designationFault(typed, designated)).toContain("choisissez l’arrondissement du cabinet");
  });
  test.each([
    ["Paris XIII", "75113"],
    ["Paris XIIIe", "75113"],
    ["Paris 13", "75113"],
    ["Paris 13e", "75113"],
    ["paris-13", "75113"],
    ["PARIS 13ÈME ARRONDISSEMENT", "75113"],
    ["13e arrondissement de Paris", "75113"],
    ["13e arrdt Paris", "75113"],
    ["Paris treizième", "75113"],
    ["75013 Paris", "75113"],
    ["Paris 75013", "75113"],
    ["Paris 1", "75101"],
    ["Paris 01", "75101"],
    ["Paris Ier", "75101"],
    ["Paris premier", "75101"],
    ["Paris 2", "75102"],
    ["Paris XX", "75120"],
    ["Marseille 1er", "13201"],
    ["Marseille 13", "13213"],
    ["Marseille 1er arrondissement", "13201"],
    ["Lyon 3", "69383"],
    ["Lyon IIIe", "69383"],
    ["3e arrondissement de Lyon", "69383"],
  ])("%s → %s", (typed, code) => {
    expect(first(typed)).toBe(code);
    expect(one(typed)).toBe(code);
  });
  test("other communes that begin with the name of a city are found", () => {
    expect(one("Paris-l’Hôpital")).toBe("71343");
    expect(one("Lyons-la-Forêt")).toBe("27377");
  });
});

describe("digits", () => {
  test.each([
    ["75013", "75113"],
    ["75116", "75116"],
    ["75016", "75116"],
    ["69003", "69383"],
    ["13001", "13201"],
    ["81100", "81065"],
    ["81000", "81004"],
    ["97411", "97411"],
    ["59178", "59178"],
    ["2A004", "2A004"],
  ])("%s: the likeliest place comes first", (typed, code) => {
    expect(first(typed)).toBe(code);
  });
  test("half of the postal codes are the Insee code of another commune: both are named, neither is taken in silence", () => {
    const designated = france.designate("81100");
    expect(designated.kind).toBe("several");
    expect(france.find("81100").map((found) => [found.place.name, tellsApart(found, "81100")])).toEqual([
      ["Castres", "code postal 81100 · Tarn"],
      ["Burlats", "code postal 81100 · Tarn"],
      ["Laboulbène", "code postal 81100 · Tarn"],
      ["Garrevaques", "code Insee 81100 · Tarn"],
    ]);
    expect(designationFault("81100", designated)).toContain("Castres (code postal), Burlats (code postal)");
    expect(one("81004")).toBe("81004");
    expect(one("81000")).toBe("81004");
  });
  test("every unit is found by its code and by each of its postal codes", () => {
    const { communes } = loadRelease();
    const lost: string[] = [];
    for (let row = 0; row < communes.length; row += 997) {
      if (communes.kind[row] === "city") continue;
      const code = communes.code[row] ?? "";
      for (const typed of [code, ...(communes.postalCodes[row] ?? [])])
        if (!france.find(typed, 100).some(({ place }) => place.code === code)) lost.push(`${typed} ${code}`);
    }
    expect(lost).toEqual([]);
  });
});
