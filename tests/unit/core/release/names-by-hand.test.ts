import { describe, expect, it } from "vitest";
import {
  comparable,
  placeAt,
  placesOfName,
  placesOfPostalCode,
  withoutArticle,
} from "../../../../src/core/release/index.js";
import type { Release } from "../../../../src/core/release/index.js";
import { kindsOf } from "../../../../src/core/release/parse-communes.js";

const ROWS = [
  // code, name, city, département, postal codes, inhabitants
  ["01001", "L'Abergement", "", "01", ["01400", "01001"], 800],
  ["01002", "Saint-Martin-sur-Ain", "", "01", ["01400", "01500", "01001"], 500],
  ["13001", "Aix-en-Provence", "", "13", ["13100"], 147_000],
  ["13055", "Marseille", "", "13", [], 870_000],
  ["13201", "Marseille 1er Arrondissement", "13055", "13", ["13001"], 40_000],
  ["13202", "Marseille 2e Arrondissement", "13055", "13", ["13002"], 25_000],
  ["13900", "Saint-Martin-sur-Ain", "", "13", ["13100"], 900],
  ["2A004", "Ajaccio", "", "2A", ["20000"], 70_000],
  ["31555", "Toulouse", "", "31", ["31000"], 500_000],
] as const;
const code = ROWS.map(([c]) => c);
const city = ROWS.map(([, , c]) => c);
const BOOK = {
  communes: {
    length: ROWS.length,
    code,
    name: ROWS.map(([, name]) => name),
    city,
    kind: kindsOf(code, city),
    departement: ROWS.map((row) => row[3]),
    postalCodes: ROWS.map((row) => row[4]),
    population: Float64Array.from(ROWS, (row) => row[5]),
  },
  rowOf: new Map(code.map((c, row) => [c, row])),
  formerCommunes: [
    { code: "01900", name: "Vieux-Bourg", becomes: "01001" },
    { code: "01901", name: "L'Abergement", becomes: "01001" },
    { code: "01902", name: "", becomes: "01002" },
    { code: "01500", name: "Ancien", becomes: "01001" },
    { code: "13002", name: "", becomes: "13001" },
    { code: "01903", name: "Perdu", becomes: "99998" },
  ],
  territories: [
    { level: "departement", code: "01", name: "Ain", parent: "84" },
    { level: "departement", code: "13", name: "Bouches-du-Rhône", parent: "93" },
    { level: "departement", code: "2A", name: "Corse-du-Sud", parent: "94" },
    { level: "departement", code: "974", name: "La Réunion", parent: "04" },
    { level: "epci", code: "31", name: "Un EPCI", parent: "" },
  ],
} as unknown as Release;
const AIX = { code: "13001", name: "Aix-en-Provence", departement: "Bouches-du-Rhône" };
describe("names", () => {
  it.each([
    ["Saint-Étienne", "saint etienne"],
    ["ST ETIENNE", "saint etienne"],
    ["Ste-Marie s/ Mer", "sainte marie sur mer"],
    ["Bois ss Roche", "bois sous roche"],
    ["L'Haÿ-les-Roses", "l hay les roses"],
    ["Œuilly", "oeuilly"],
    ["Lætitia", "laetitia"],
    ["  Paris   13e ", "paris 13"],
    ["Paris 1er", "paris 1"],
    ["Paris 1ère, 2ème, 3ième, 4ieme", "paris 1 2 3 4"],
    ["Stains", "stains"],
    ["123e", "123e"],
    ["!?", ""],
  ])("« %s » compares as « %s »", (text, form) => {
    expect(comparable(text)).toBe(form);
  });

  it.each([
    ["le mans", "mans"],
    ["la ciotat", "ciotat"],
    ["les ulis", "ulis"],
    ["l hay", "hay"],
    ["lens", "lens"],
    ["mans le", "mans le"],
  ])("« %s » without its article", (name, short) => {
    expect(withoutArticle(name)).toBe(short);
  });

  it("places of a name: all of the same name, most inhabitants first, articles aside; a city too", () => {
    const codes = (typed: string): readonly string[] => placesOfName(BOOK, typed).map((place) => place.code);
    expect(codes("st martin s/ ain")).toEqual(["13900", "01002"]);
    expect(codes("Abergement")).toEqual(["01001"]);
    expect(codes("l'abergement")).toEqual(["01001"]);
    expect(codes("Marseille")).toEqual(["13055"]);
    expect(codes("Marseille 2e Arr")).toEqual(["13202"]);
    expect(codes("marseill")).toEqual(["13055", "13201", "13202"]);
    expect(codes("aberg")).toEqual(["01001"]);
    expect(codes("nulle part")).toEqual([]);
    // an exact name first: « Marseille » alone, not those that begin so; the article is no part of it
    expect(codes("toulouse")).toEqual(["31555"]);
    expect(codes("le toulouse")).toEqual(["31555"]);
    expect(codes("en-Provence")).toEqual([]);
    expect(codes("--")).toEqual([]);
  });

  it("places of a postal code: never the whole city, most inhabitants first", () => {
    const codes = (postal: string): readonly string[] =>
      placesOfPostalCode(BOOK, postal).map((place) => place.code);
    expect(codes("13100")).toEqual(["13001", "13900"]);
    expect(codes("01400")).toEqual(["01001", "01002"]);
    expect(codes("99999")).toEqual([]);
  });

  it("a place has the name of its département, else its code", () => {
    expect(placeAt(BOOK, 2)).toEqual(AIX);
    expect(placeAt(BOOK, 8)).toEqual({ code: "31555", name: "Toulouse", departement: "31" });
    expect(placeAt(BOOK, 99)).toEqual({ code: "", name: "", departement: "" });
  });

  it("an unknown number of inhabitants counts as none, then the order of the release", () => {
    const population = BOOK.communes.population.slice();
    population[6] = NaN;
    const unknown = { ...BOOK, communes: { ...BOOK.communes, population } };
    expect(placesOfName(unknown, "Saint-Martin-sur-Ain").map((place) => place.code)).toEqual([
      "01002",
      "13900",
    ]);
  });
});
