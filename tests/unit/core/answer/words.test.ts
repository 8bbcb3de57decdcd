import { describe, expect, it } from "vitest";
import { groupName } from "../../../../src/core/answer/fr.js";
import * as catalogue from "../../../../src/core/answer/fr.js";

describe("French of the room", () => {
  const texts = (value: unknown): readonly string[] =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(texts)
        : [];

  it("has no empty label, no unit without a word", () => {
    expect(Object.values(catalogue.figureLabels).filter((entry) => entry.length !== 2)).toEqual([]);
    const all = texts({ ...catalogue });
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter((text) => !/[\p{L}%]/u.test(text))).toEqual([]);
  });

  it.each([
    ["class-region", "fdep3", "commune", 4, 5, "classe 4 sur 5, indice à 3 variables, région"],
    [
      "class-departement",
      "fdep4",
      "iris",
      1,
      10,
      "classe 1 sur 10, indice à 4 variables par IRIS, département",
    ],
    ["class-national", "f-edi", "cantonVille", 2, 5, "classe 2 sur 5, F-EDI par canton-ville, France"],
    [
      "class-national",
      "occupation",
      "bassinDeVie",
      2,
      5,
      "classe 2 sur 5, indice des professions par bassin de vie, France",
    ],
    [
      "class-region",
      "fdep3",
      "epci",
      3,
      5,
      "classe 3 sur 5, indice à 3 variables par intercommunalité, région",
    ],
    [
      "class-region",
      "fdep3",
      "zoneEmploi",
      3,
      5,
      "classe 3 sur 5, indice à 3 variables par zone d'emploi, région",
    ],
    [
      "class-region",
      "fdep3",
      "departement",
      3,
      5,
      "classe 3 sur 5, indice à 3 variables par département, région",
    ],
    ["class-region", "fdep3", "region", 3, 5, "classe 3 sur 5, indice à 3 variables par région, région"],
    ["national", "fdep3", "commune", 0, 5, "France, toutes communes"],
    ["lune", "autre", "autre", 0, 5, "lune, toutes communes"],
    ["lune", "autre", "autre", 1, 5, "classe 1 sur 5, autre, lune"],
  ] as const)("%s, %s by %s, class %i of %i", (comparator, index, unit, q, of, name) => {
    expect(groupName({ comparator, index, unit }, q, of)).toBe(name);
  });
});
