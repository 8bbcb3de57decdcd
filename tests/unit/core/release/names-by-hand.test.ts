import { describe, expect, it } from "vitest";
import {
  comparable,
  placeAt,
  placesOfName,
  placesOfPostalCode,
  withoutArticle,
} from "../../../../src/core/release/index.js";
import { AIX, BOOK } from "./book.js";

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
