import { describe, expect, it } from "vitest";
import { parseRelease } from "../../../../src/core/release/index.js";
import type { ReleaseFile } from "../../../../src/core/release/index.js";
import { toyTexts } from "../answer/toy.js";

describe("a small release with a spoiled file", () => {
  const manifest = '{"format":"ij-release/1","id":"x","sources":[]}';
  const read = (replaced: Readonly<Partial<Record<ReleaseFile, (text: string) => string>>>) => {
    const texts = toyTexts();
    for (const [name, change] of Object.entries(replaced)) texts.set(name, change(texts.get(name) ?? ""));
    return parseRelease(texts, manifest);
  };

  it.each([
    [
      "territories.csv",
      (text: string) => text.replace("departement,81", "canton,81"),
      "territories.csv, colonne « level » : « canton » est inconnu",
    ],
    [
      "iris.csv",
      (text: string) => text.replace("810040701,,", "810040701,99999,"),
      "iris.csv : la commune 99999 de l'IRIS 810040701 n'est pas dans communes.csv",
    ],
    [
      "reference-rates.csv",
      (text: string) => text.replace("0-19,M,1", "0-18,M,1"),
      "reference-rates.csv, colonne « age » : « 0-18 » est inconnu",
    ],
    [
      "reference-rates.csv",
      (text: string) => text.replace("0-19,M,1", "0-19,X,1"),
      "reference-rates.csv, colonne « sex » : « X » est inconnu",
    ],
    [
      "reference-rates.csv",
      (text: string) => text.replace("0-19,M,1", "0-19,M,2"),
      "reference-rates.csv, colonne « ald » : « 2 » est inconnu",
    ],
    [
      "reference-rates.csv",
      (text: string) => text.replace(/supposé$/m, "vrai"),
      "reference-rates.csv, colonne « status » : « vrai » est inconnu",
    ],
    [
      "departments.csv",
      (text: string) => text.replace("31,M", "31,X"),
      "departments.csv, colonne « sex » : « X » est inconnu",
    ],
    [
      "departments.csv",
      (text: string) => text.replace(/\n31,F[^\n]*/, ""),
      "departments.csv : la ligne F du département 31 manque",
    ],
    [
      "reference-rates.csv",
      (text: string) => text.replace(/\n0-19,M,1[^\n]*/, ""),
      "reference-rates.csv : la strate 0-19, M, ALD 1 manque",
    ],
    [
      "results.csv",
      (text: string) => text.replace("\n31555,", "\n31556,"),
      "results.csv : ses lignes ne sont pas celles de communes.csv (ligne 2 : 31556 au lieu de 31555)",
    ],
    [
      "datapackage.json",
      () => "{",
      "datapackage.json : ce n'est pas un objet JSON lisible (fichier coupé ou modifié)",
    ],
    ["datapackage.json", () => "{}", "datapackage.json : « resources » manque"],
  ] as const)("a spoiled %s is refused in a sentence", (name, change, message) => {
    expect(() => read({ [name]: change })).toThrow(message);
  });

  it("an IRIS moved to another commune, a file that is not there", () => {
    const moved = read({ "iris.csv": (text) => text.replace("810040701,,", "810040701,31555,") });
    expect(moved.iris.commune[0]).toBe(0);
    const texts = toyTexts();
    texts.delete("iris.csv");
    expect(() => parseRelease(texts, manifest)).toThrow("iris.csv : fichier absent de la release");
  });
});
