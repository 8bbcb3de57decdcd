import { describe, expect, it } from "vitest";
import { ABSENCE_REASONS, absent } from "../../../../src/core/domain/index.js";
import {
  collectivityOf,
  placeAt,
  placesOfName,
  reasonLabels,
  resolutionAbsence,
  resolutionSentence,
  resolveCommune,
  sentences,
} from "../../../../src/core/release/index.js";
import { AIX, BOOK } from "./book.js";

const resolve = (text: string) => resolveCommune(BOOK, text);
const said = (text: string): string | undefined => resolutionSentence(text, resolve(text));
const lost = (text: string) => resolutionAbsence(text, resolve(text));
const MARSEILLE_1 = { code: "13201", name: "Marseille 1er Arrondissement", departement: "Bouches-du-Rhône" };
const MARSEILLE_2 = { code: "13202", name: "Marseille 2e Arrondissement", departement: "Bouches-du-Rhône" };

describe("what a typed code becomes", () => {
  it.each([
    ["01001", { kind: "known", row: 0, code: "01001", name: "L'Abergement", postalOf: [] }],
    ["13001", { kind: "known", row: 2, code: "13001", name: "Aix-en-Provence", postalOf: [MARSEILLE_1] }],
    [
      "13055",
      { kind: "city", row: 3, code: "13055", name: "Marseille", arrondissements: ["13201", "13202"] },
    ],
    [
      "01900",
      {
        kind: "merged",
        former: BOOK.formerCommunes[0],
        row: 0,
        code: "01001",
        name: "L'Abergement",
        postalOf: [],
      },
    ],
    ["13002", { kind: "postal", code: "13002", places: [MARSEILLE_2], former: AIX }],
    [
      "31000",
      { kind: "postal", code: "31000", places: [{ code: "31555", name: "Toulouse", departement: "31" }] },
    ],
    ["97501", { kind: "collectivity", code: "97501", collectivity: "Saint-Pierre-et-Miquelon" }],
    ["01903", { kind: "unknown", code: "01903", cause: "commune" }],
    ["01999", { kind: "unknown", code: "01999", cause: "commune" }],
    ["97499", { kind: "unknown", code: "97499", cause: "commune" }],
    ["97999", { kind: "unknown", code: "97999", cause: "department" }],
    ["31999", { kind: "unknown", code: "31999", cause: "department" }],
    ["99100", { kind: "unknown", code: "99100", cause: "abroad" }],
    ["Marseill", { kind: "name", places: placesOfName(BOOK, "marseill") }],
    ["", { kind: "malformed", fault: "empty" }],
    [" .-", { kind: "malformed", fault: "empty" }],
    ["1001", { kind: "malformed", fault: "leading-zero", suggestion: placeAt(BOOK, 0) }],
    ["9999", { kind: "malformed", fault: "four-characters" }],
    ["2a004", { kind: "malformed", fault: "lower-case", suggestion: placeAt(BOOK, 7) }],
    ["13 001", { kind: "malformed", fault: "spaces", suggestion: AIX }],
    ["13\u00a0001", { kind: "malformed", fault: "spaces", suggestion: AIX }],
    ["2a.004", { kind: "malformed", fault: "spaces", suggestion: placeAt(BOOK, 7) }],
    ["130010101", { kind: "malformed", fault: "iris", suggestion: AIX }],
    ["2A0040101", { kind: "malformed", fault: "iris", suggestion: placeAt(BOOK, 7) }],
    ["999990101", { kind: "malformed", fault: "iris" }],
    ["13", { kind: "malformed", fault: "department" }],
    ["2a", { kind: "malformed", fault: "department" }],
    ["１３００１", { kind: "malformed", fault: "characters", suggestion: AIX }],
    ["13\u200b001", { kind: "malformed", fault: "characters", suggestion: AIX }],
    ["２ａ\u3000００４", { kind: "malformed", fault: "characters", suggestion: placeAt(BOOK, 7) }],
    ["2a0045", { kind: "malformed", fault: "other" }],
    ["1302a004", { kind: "malformed", fault: "other" }],
    ["1300101011", { kind: "malformed", fault: "other" }],
    ["31", { kind: "malformed", fault: "other" }],
    ["130012", { kind: "malformed", fault: "other" }],
    ["x1", { kind: "malformed", fault: "other" }],
  ])("« %s »", (text, resolution) => {
    expect(resolve(text)).toEqual(resolution);
  });

  it("a former code that is also a postal code tells both; one without a name says so", () => {
    expect(resolve("01500")).toMatchObject({ kind: "merged", code: "01001", postalOf: [{ code: "01002" }] });
    expect(resolve("01902")).toMatchObject({ kind: "merged", code: "01002", postalOf: [] });
  });
});

describe("sentence of each cause", () => {
  it.each([
    ["01001", undefined],
    [
      "13001",
      "13001 est le code Insee de la commune nommée Aix-en-Provence. C'est aussi un code postal : Marseille 1er Arrondissement (13201). Vérifiez lequel vous vouliez.",
    ],
    [
      "01900",
      "01900 (Vieux-Bourg) n'est plus un code de commune : cette commune a été réunie à d'autres, sous le nom L'Abergement, code 01001.",
    ],
    [
      "01901",
      "01901 (L'Abergement) n'est plus un code de commune : la commune porte maintenant le code 01001.",
    ],
    [
      "01902",
      "01902 n'est plus un code de commune : depuis une fusion ou un changement de code, voyez Saint-Martin-sur-Ain, code 01002.",
    ],
    [
      "01500",
      "01500 (Ancien) n'est plus un code de commune : cette commune a été réunie à d'autres, sous le nom L'Abergement, code 01001. 01500 est aussi un code postal d'aujourd'hui : Saint-Martin-sur-Ain (01002).",
    ],
    [
      "13055",
      "Marseille est une ville à arrondissements : donnez celui du cabinet, de 13201 à 13202. Les chiffres ci-dessous sont ceux de la ville entière.",
    ],
    ["31000", "« 31000 » est un code postal, non un code Insee. Code Insee : 31555 (Toulouse, 31)."],
    [
      "13002",
      "« 13002 » est un code postal, non un code Insee. Code Insee : 13202 (Marseille 2e Arrondissement, Bouches-du-Rhône). C'est aussi un ancien code Insee, remplacé par 13001 (Aix-en-Provence).",
    ],
    ["Toulouse", "« Toulouse » est un nom. Code Insee : 31555 (Toulouse, 31)."],
    [
      "Nulle-Part",
      "« Nulle-Part » n'est le nom d'aucune commune de la liste. Donnez le code Insee, par exemple 81004 pour Albi.",
    ],
    [
      "98735",
      "98735 : Polynésie française, collectivité d'outre-mer, n'est pas dans les données réunies ici, qui couvrent la métropole et les cinq départements d'outre-mer.",
    ],
    ["99100", "99100 n'est le code d'aucune commune : les codes qui commencent par 99 désignent l'étranger."],
    ["31999", "31999 n'est le code d'aucune commune : aucun département n'a ce numéro."],
    [
      "01999",
      "01999 n'est ni le code d'une commune, présente ou ancienne, de la liste du 1er janvier 2025, ni un code postal.",
    ],
    ["", "Aucun code : donnez le code Insee d'une commune, par exemple 81004 pour Albi."],
    [
      "1001",
      "« 1001 » n'a que quatre caractères : il manque sans doute le zéro du début. Essayez 01001 (L'Abergement).",
    ],
    ["9999", "« 9999 » n'a que quatre caractères : un code Insee en a cinq, par exemple 81004 ou 01004."],
    ["2a999", "« 2a999 » : la lettre d'un code de Corse est une majuscule."],
    [
      "13 001",
      "« 13 001 » : un code de commune s'écrit sans espace ni ponctuation. Essayez 13001 (Aix-en-Provence).",
    ],
    [
      "１３００１",
      "« １３００１ » contient des caractères qui ne sont pas les chiffres ordinaires : retapez le code au clavier. Essayez 13001 (Aix-en-Provence).",
    ],
    ["13", "« 13 » est le numéro d'un département : donnez le code d'une de ses communes, cinq caractères."],
    [
      "130010101",
      "« 130010101 » a la forme d'un code d'IRIS, neuf caractères : celui de la commune en est le début. Essayez 13001 (Aix-en-Provence).",
    ],
    [
      "130012",
      "« 130012 » n'est pas un code de commune : cinq caractères sont attendus, par exemple 81004, 01004, 2A004 ou 97411.",
    ],
  ])("« %s »", (text, sentence) => {
    expect(said(text)).toBe(sentence);
  });

  it("lists six places, and counts the others", () => {
    const place = (n: number) => ({ code: `0100${String(n)}`, name: "X", departement: "Y" });
    const list = (n: number): string =>
      sentences.name(
        "x",
        Array.from({ length: n }, (_, i) => place(i)),
      );
    expect(list(6)).toMatch(/01005 \(X, Y\)\.$/);
    expect(list(7)).toMatch(/01005 \(X, Y\) et 1 autre\.$/);
    expect(list(8)).toMatch(/01005 \(X, Y\) et 2 autres\.$/);
  });

  it.each([
    ["01001", undefined],
    ["01900", absent("commune-fusionnee", "01001")],
    ["13055", absent("ville-a-arrondissements", "Marseille")],
    ["1001", absent("code-mal-forme", "01001")],
    ["x1", absent("code-mal-forme", "x1")],
    ["Toulouse", absent("code-mal-forme", "Toulouse")],
    ["31000", absent("code-postal", "Toulouse (31555)")],
    ["97501", absent("hors-donnees", "Saint-Pierre-et-Miquelon")],
    ["99100", absent("code-inconnu", "99100")],
  ])("« %s » as an absence", (text, absence) => {
    expect(lost(text)).toEqual(absence);
  });

  it("names three places of a postal code at most", () => {
    const place = (n: number) => ({ code: String(n), name: "X", departement: "Y" });
    const places = [1, 2, 3, 4].map(place);
    expect(resolutionAbsence("1", { kind: "postal", code: "1", places })?.detail).toBe("X (1), X (2), X (3)");
  });

  it.each([
    ["97501", "Saint-Pierre-et-Miquelon"],
    ["97133", "Saint-Barthélemy"],
    ["97701", "Saint-Barthélemy"],
    ["97150", "Saint-Martin"],
    ["97801", "Saint-Martin"],
    ["98411", "Terres australes et antarctiques françaises"],
    ["98611", "Wallis-et-Futuna"],
    ["98735", "Polynésie française"],
    ["98818", "Nouvelle-Calédonie"],
    ["98901", "Clipperton"],
    ["97411", undefined],
    ["97134", undefined],
  ])("collectivity of %s: %s", (typed, name) => {
    expect(collectivityOf(typed)).toBe(name);
  });

  it("has a label for each reason", () => {
    expect(Object.keys(reasonLabels).sort()).toEqual([...ABSENCE_REASONS].sort());
    expect(new Set(Object.values(reasonLabels)).size).toBe(ABSENCE_REASONS.length);
    expect(Object.values(reasonLabels).every((label) => label.length > 5)).toBe(true);
  });
});
