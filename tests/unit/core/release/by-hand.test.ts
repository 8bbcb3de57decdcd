import { describe, expect, it } from "vitest";

import { ABSENCE_REASONS, absent, present } from "../../../../src/core/domain/index.js";
import {
  cellOrigins,
  collectivityOf,
  columnCard,
  communeValue,
  comparable,
  errataFor,
  exceptionOf,
  faults,
  indexAbsence,
  migrateManifest,
  parseErrata,
  parseRelease,
  placeAt,
  placesOfName,
  placesOfPostalCode,
  reasonLabels,
  resolutionAbsence,
  resolutionSentence,
  resolveCommune,
  sentences,
  withoutArticle,
} from "../../../../src/core/release/index.js";
import type { Release, ReleaseFile } from "../../../../src/core/release/index.js";
import { communeRates, modelOf, ratesPerInhabitant } from "../../../../src/core/expected/index.js";
import { lineageOf } from "../../../../src/core/release/lineage.js";
import {
  kindsOf,
  parseCommunes,
  regionsOf,
  unemploymentShare,
  withLastBand,
} from "../../../../src/core/release/parse-communes.js";
import { packRelease, packIris, unpackRelease } from "../../../../src/core/release/site-format.js";
import { numbers, parseTable } from "../../../../src/core/release/text-table.js";
import { toyTexts } from "../answer/toy.js";

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
const resolve = (text: string) => resolveCommune(BOOK, text);
const said = (text: string): string | undefined => resolutionSentence(text, resolve(text));
const lost = (text: string) => resolutionAbsence(text, resolve(text));
const AIX = { code: "13001", name: "Aix-en-Provence", departement: "Bouches-du-Rhône" };
const MARSEILLE_1 = { code: "13201", name: "Marseille 1er Arrondissement", departement: "Bouches-du-Rhône" };
const MARSEILLE_2 = { code: "13202", name: "Marseille 2e Arrondissement", departement: "Bouches-du-Rhône" };

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

describe("tables", () => {
  const table = parseTable("t.csv", 'code,n,text\n01,1.5,"a, b"\n02,,c\n');

  it("columns by name, numbers with their divisor, an empty cell is NaN", () => {
    expect(table.length).toBe(2);
    expect(table.column("text")).toEqual(["a, b", "c"]);
    expect([...numbers(table, "n")]).toEqual([1.5, NaN]);
    expect([...numbers(table, "n", 100)]).toEqual([0.015, NaN]);
    expect(parseTable("t.csv", "a,b\n1\n").column("b")).toEqual([""]);
    expect(parseTable("t.csv", "").length).toBe(0);
  });

  it("says which column is missing, which text is no number", () => {
    expect(() => table.column("x")).toThrow("t.csv : colonne « x » absente de l'en-tête");
    expect(() => numbers(table, "text")).toThrow(
      "colonne « text » : « a, b » n'est pas un nombre (exemple : 21650 ou 53.38)",
    );
  });

  it("a city, its arrondissements, a commune; régions by département; last band; unemployment", () => {
    expect(BOOK.communes.kind).toEqual([
      "commune",
      "commune",
      "commune",
      "city",
      "arrondissement",
      "arrondissement",
      "commune",
      "commune",
      "commune",
    ]);
    expect(regionsOf(["01", "31", "13"], BOOK.territories)).toEqual(["84", "", "93"]);
    const bands = withLastBand([Float64Array.of(0.2, 0.6), Float64Array.of(0.3, 0.5)]);
    expect([...(bands[2] ?? [])].map((share) => Math.round(share * 1e9) / 1e9)).toEqual([0.5, 0]);
    expect([...unemploymentShare(Float64Array.of(1, 1, NaN, 2), Float64Array.of(4, 0, 3, NaN))]).toEqual([
      0.25,
      NaN,
      NaN,
      NaN,
    ]);
  });

  it("communes and variables must list the same units, the first difference is said", () => {
    const identity = parseTable("communes.csv", "code\n01001\n01002\n");
    const other = (text: string) => () => parseCommunes(identity, parseTable("variables.csv", text), []);
    const start = "variables.csv : ses lignes ne sont pas celles de communes.csv ";
    expect(other("code\n01001\n01003\n")).toThrow(`${start}(ligne 3 : 01003 au lieu de 01002)`);
    expect(other("code\n01001\n")).toThrow(`${start}(ligne 3 : rien au lieu de 01002)`);
    expect(other("code\n01001\n01002\n01003\n")).toThrow(`${start}(ligne 4 : 01003 au lieu de rien)`);
  });
});

describe("a whole small release", () => {
  const manifest = '{"format":"ij-release/1","id":"x","sources":[]}';
  const read = (replaced: Readonly<Partial<Record<ReleaseFile, (text: string) => string>>> = {}) => {
    const texts = toyTexts();
    for (const [name, change] of Object.entries(replaced)) texts.set(name, change(texts.get(name) ?? ""));
    return parseRelease(texts, manifest);
  };
  const release = read();
  const row = release.rowOf.get("31555") ?? -1;

  it("reads each column of its file, percentages as shares", () => {
    const { communes } = release;
    expect(release.id).toBe("x");
    expect(row).toBe(0);
    expect([communes.code[0], communes.name[0], communes.departement[0], communes.region[0]]).toEqual([
      "31555",
      "Toulouse",
      "31",
      "76",
    ]);
    expect([
      communes.epci[0],
      communes.cantonVille[0],
      communes.bassinDeVie[0],
      communes.zoneEmploi[0],
    ]).toEqual(["EPCI31", "CV31", "BV31", "ZE31"]);
    expect(communes.postalCodes[0]).toEqual(["31000"]);
    expect([
      communes.lat[0],
      communes.lon[0],
      communes.population[0],
      communes.generalPractitioners[0],
    ]).toEqual([43.6, 1.44, 504_078, 560]);
    expect([communes.medianIncome[0], communes.shareBac[0], communes.shareWorkers[0]]).toEqual([
      18_384,
      42.6 / 100,
      31.5 / 100,
    ]);
    expect([communes.unemployed2021[0], communes.active2021[0], communes.shareUnemployed[0]]).toEqual([
      43_839,
      226_835,
      43_839 / 226_835,
    ]);
    expect([communes.shareUnemployed2022[0], communes.occupationalNeed[0]]).toEqual([19.3 / 100, 1.0962]);
    expect(communes.ageShares.slice(0, 5).map((band) => band[0])).toEqual(
      [13.9, 11.2, 35.7, 12.3, 13.8].map((x) => x / 100),
    );
    expect(Math.abs((communes.ageShares[5]?.[0] ?? NaN) - 0.131)).toBeLessThan(1e-12);
    expect([communes.expectedRate[0], communes.expectedRateLow[0], communes.expectedRateHigh[0]]).toEqual([
      4.1, 3.9, 4.3,
    ]);
    expect(
      release.indices.map(({ id, score, fifthOfPopulation }) => [id, score[0], fifthOfPopulation[0]]),
    ).toEqual([
      ["fdep4", 3.4721, 0],
      ["fdep3", 2.8395, 0],
      ["f-edi", -1.798, 0],
    ]);
  });

  it("reads the small tables", () => {
    expect(release.territories[0]).toEqual({ level: "departement", code: "81", name: "Tarn", parent: "76" });
    const basin = release.territories.find((territory) => territory.code === "BV81");
    expect(basin).toEqual({
      level: "bassinDeVie",
      code: "BV81",
      name: "Bassin 81",
      parent: "",
      aldShare: 19.4 / 100,
    });
    expect(release.formerCommunes).toEqual([
      { code: "49069", name: "Champtoceaux", becomes: "49126" },
      { code: "81001", name: "Ancienne", becomes: "81004" },
    ]);
    const [garonne] = release.departments;
    expect([garonne?.departement, garonne?.men[0], garonne?.women[19]]).toEqual(["31", 21_588, 1055]);
    expect(release.referenceRates).toHaveLength(28);
    expect(release.referenceRates[1]).toEqual({
      age: "0-19",
      sex: "M",
      ald: 1,
      low: 9.216,
      central: 11.52,
      high: 14.4,
      aldRatioLow: 12.096,
      aldRatioHigh: 10.944,
      central6: 5.76,
      insuredEmployees: 100_000,
      insuredShare: 0.012,
      aldPrevalence: 0.03,
      status: "supposé",
    });
    const { iris } = release;
    expect([iris.length, iris.code[0], release.communes.code[iris.commune[0] ?? -1]]).toEqual([
      2,
      "810040701",
      "81004",
    ]);
    expect([iris.population[0], iris.declaredIncome[0], iris.medianIncome[0], iris.shareBac[0]]).toEqual([
      2500,
      14_000,
      15_000,
      25.1 / 100,
    ]);
    expect([iris.shareWorkers[0], iris.shareUnemployed2022[0]]).toEqual([30.2 / 100, 22 / 100]);
    expect(columnCard(release, "communes", "population")).toMatchObject({
      table: "communes",
      unit: "habitants",
    });
  });

  it("reads the marks of absences and exceptions", () => {
    const mark = (text: string): string =>
      text.replace(
        /^(31555,.*),,$/m,
        "$1,shareBac=secret-statistique|population=non-disponible,medianIncome=fusion",
      );
    const marked = read({ "variables.csv": mark });
    expect(marked.absences.get(0)).toEqual({ shareBac: "secret-statistique", population: "non-disponible" });
    expect(marked.exceptions.get(0)).toEqual({ medianIncome: "fusion" });
    expect([marked.absences.size, marked.exceptions.size]).toEqual([
      release.absences.size + 1,
      release.exceptions.size + 1,
    ]);
    const site = unpackRelease(packRelease(marked));
    expect([site.absences, site.exceptions]).toEqual([marked.absences, marked.exceptions]);
    expect(exceptionOf(marked, 0, "medianIncome")).toBe("fusion");
    expect(exceptionOf(marked, 0, "shareBac")).toBeUndefined();
  });

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

  it("gives back what the site loads: columns, IRIS, small tables", () => {
    const site = unpackRelease(packRelease(release), packIris(release));
    expect(site.communes.code).toEqual(release.communes.code);
    for (const name of [
      "name",
      "city",
      "kind",
      "departement",
      "region",
      "epci",
      "cantonVille",
      "bassinDeVie",
      "zoneEmploi",
      "postalCodes",
    ] as const)
      expect(site.communes[name], name).toEqual(release.communes[name]);
    for (const name of [
      "population",
      "generalPractitioners",
      "medianIncome",
      "unemployed2021",
      "active2021",
      "shareUnemployed",
    ] as const)
      expect([...site.communes[name]], name).toEqual([...release.communes[name]]);
    // a missing number stays missing, the others keep the decimals of the format
    const apart = (a: number, b: number | undefined): number =>
      Number.isNaN(a) && Number.isNaN(b) ? 0 : Math.abs(a - (b ?? NaN));
    for (const [names, tolerance] of [
      [["lat", "lon", "occupationalNeed"], 0.0005 + 1e-12],
      [["shareBac", "shareWorkers", "shareUnemployed2022"], 1e-12],
    ] as const)
      for (const name of names)
        site.communes[name].forEach((value, i) => {
          expect(apart(value, release.communes[name][i]), name).toBeLessThanOrEqual(tolerance);
        });
    expect(site.communes.ageShares).toHaveLength(6);
    expect(site.iris.code).toEqual(release.iris.code);
    expect([...site.iris.commune]).toEqual([...release.iris.commune]);
    expect([...site.iris.declaredIncome]).toEqual([...release.iris.declaredIncome]);
    expect(site.formerCommunes).toEqual(release.formerCommunes);
    expect(site.territories).toBe(release.territories);
    site.indices[0]?.score.forEach((value, i) => {
      expect(apart(value, release.indices[2]?.score[i])).toBeLessThanOrEqual(0.005 + 1e-12);
    });
    expect(site.indices[0]?.score).toHaveLength(release.communes.length);
    const model = modelOf(release);
    for (const [name, scenario] of [
      ["expectedRate", "central"],
      ["expectedRateLow", "low"],
      ["expectedRateHigh", "high"],
    ] as const) {
      const rates = communeRates(model, ratesPerInhabitant(release.referenceRates, scenario));
      expect([...site.communes[name]], name).toEqual([...rates].map((rate) => Number(rate.toFixed(3))));
    }
    expect(site.indices).toHaveLength(1);
    expect(site.indices[0]?.id).toBe("f-edi");
    expect(site.indices[0]?.fifthOfPopulation).toHaveLength(release.communes.length);
    expect(site.rowOf.get("31555")).toBe(0);
    const without = unpackRelease(packRelease(release));
    expect([without.iris.length, without.iris.code, without.iris.commune.length]).toEqual([0, [], 0]);
    expect(packRelease(release).format).toBe("ij-release-site/1");
    expect(packIris(release)).toMatchObject({ format: "ij-release-site-iris/1", id: "x" });
    expect(() => unpackRelease(packRelease(release), { ...packIris(release), id: "y" })).toThrow(
      "release: IRIS and communes of two releases",
    );
    const other = { ...packRelease(release), format: "z" } as unknown as ReturnType<typeof packRelease>;
    expect(() => unpackRelease(other)).toThrow("release: format « z » is unknown");
  });
});

describe("value of a commune and its origin", () => {
  const column = (value: number): Float64Array => Float64Array.of(value);
  const release = (more: Readonly<Record<string, unknown>> = {}, marks: object = {}): Release =>
    ({
      communes: {
        code: ["81004"],
        departement: ["81"],
        population: column(49_000),
        medianIncome: column(21_650),
        shareBac: column(0.534),
        shareWorkers: column(NaN),
        shareUnemployed: column(0.167),
        unemployed2021: column(3385),
        active2021: column(20_272),
        shareUnemployed2022: column(0.12),
        expectedRate: column(NaN),
        expectedRateLow: column(NaN),
        expectedRateHigh: column(NaN),
        occupationalNeed: column(NaN),
        ...more,
      },
      absences: new Map([[0, marks]]),
      exceptions: new Map([[0, { population: "fusion" }]]),
      columns: ["medianIncome", "percentBac", "unemployed2021", "active2021", "percentUnemployed2022"].map(
        (name) => ({
          table: "variables.csv",
          name,
          origins: ["source-1"],
          sourceColumn: name.toUpperCase(),
        }),
      ),
      manifest: { sources: [{ id: "source-1", path: "dossier/fichier.csv" }] },
    }) as unknown as Release;
  const cell = (text: string, name: string) => ({
    kind: "cell",
    source: "source-1",
    file: "dossier/fichier.csv",
    rowKey: "81004",
    column: name,
    text,
  });

  it("is present, or absent with the reason recorded, its own first", () => {
    expect(communeValue(release(), 0, "medianIncome")).toEqual(present(21_650));
    expect(communeValue(release({}, { shareWorkers: "secret-statistique" }), 0, "shareWorkers")).toEqual(
      absent("secret-statistique"),
    );
    expect(communeValue(release(), 0, "shareWorkers")).toEqual(absent("non-disponible"));
    expect(communeValue(release({}, { population: "non-publie-dom" }), 0, "shareWorkers")).toEqual(
      absent("non-disponible"),
    );
    for (const name of ["expectedRate", "expectedRateLow", "expectedRateHigh"] as const) {
      expect(communeValue(release({}, { population: "non-publie-dom" }), 0, name)).toEqual(
        absent("non-publie-dom"),
      );
      expect(communeValue(release(), 0, name)).toEqual(absent("non-disponible"));
    }
    expect(communeValue(release({}, { shareWorkers: "secret-statistique" }), 0, "occupationalNeed")).toEqual(
      absent("secret-statistique"),
    );
    expect(communeValue(release(), 0, "occupationalNeed")).toEqual(absent("non-disponible"));
    expect(communeValue(release(), 5, "medianIncome")).toEqual(absent("non-disponible"));
  });

  it("of a village without inhabitants, of a place without anybody active, says so", () => {
    const empty = release({ population: column(0) }, { shareWorkers: "secret-statistique" });
    expect(communeValue(empty, 0, "shareWorkers")).toEqual(absent("commune-sans-habitant"));
    const idle = release(
      { shareUnemployed: column(NaN) },
      { shareUnemployed: "non-calculable", shareWorkers: "non-calculable" },
    );
    expect(communeValue(idle, 0, "shareUnemployed")).toEqual(absent("aucun-actif"));
    expect(communeValue(idle, 0, "shareWorkers")).toEqual(absent("non-calculable"));
    const secret = release({ shareUnemployed: column(NaN) }, { shareUnemployed: "secret-statistique" });
    expect(communeValue(secret, 0, "shareUnemployed")).toEqual(absent("secret-statistique"));
  });

  it("of an index: overseas, the first variable that is missing, else the source", () => {
    expect(indexAbsence(release({ departement: ["974"] }), 0, ["shareWorkers"])).toBe("hors-perimetre-fdep");
    const secret = release({}, { shareWorkers: "secret-statistique", expectedRate: "non-calculable" });
    expect(indexAbsence(secret, 0, ["medianIncome", "shareWorkers", "expectedRate"])).toBe(
      "secret-statistique",
    );
    expect(indexAbsence(secret, 0, ["medianIncome"])).toBe("non-disponible");
    expect(indexAbsence(secret, 0)).toBe("non-disponible");
  });

  it("is the cell of the source, its text as the source prints it", () => {
    expect(cellOrigins(release(), 0, "medianIncome")).toEqual([cell("21650", "MEDIANINCOME")]);
    expect(cellOrigins(release(), 0, "shareBac")).toEqual([cell("53.4", "PERCENTBAC")]);
    expect(cellOrigins(release({ shareBac: column(0.5) }), 0, "shareBac")[0]?.text).toBe("50.0");
    expect(cellOrigins(release({ shareBac: column(0.12345) }), 0, "shareBac")[0]?.text).toBe("12.35");
    expect(cellOrigins(release(), 0, "shareUnemployed2022")[0]?.text).toBe("12.0");
    expect(cellOrigins(release(), 0, "shareUnemployed")).toEqual([
      cell("3385", "UNEMPLOYED2021"),
      cell("20272", "ACTIVE2021"),
    ]);
  });

  it("has no cell when it was formed by us, is missing, or has no card", () => {
    expect(cellOrigins(release(), 0, "population")).toEqual([]);
    expect(cellOrigins(release(), 0, "shareWorkers")).toEqual([]);
    expect(cellOrigins(release({ shareWorkers: column(0.2) }), 0, "shareWorkers")).toEqual([]);
    expect(cellOrigins(release(), 0, "expectedRate")).toEqual([]);
    expect(cellOrigins(release({ expectedRate: column(4) }), 0, "expectedRate")).toEqual([]);
    expect(cellOrigins(release({ active2021: column(NaN) }), 0, "shareUnemployed")).toEqual([]);
    expect(cellOrigins(release({ unemployed2021: column(NaN) }), 0, "shareUnemployed")).toEqual([]);
    const bare = { ...release(), manifest: { sources: [] } } as unknown as Release;
    expect(cellOrigins(bare, 0, "medianIncome")).toEqual([]);
  });
});

describe("lineage, errata, migration", () => {
  const card = (table: string, name: string, ...origins: readonly string[]) => ({
    table,
    name,
    title: "",
    unit: "",
    description: "",
    processing: "",
    origins,
  });
  const all = [
    card("communes.csv", "population", "rp"),
    card("communes.csv", "cantonVille", "cog"),
    card("communes.csv", "epci", "epci"),
    card("communes.csv", "bassinDeVie", "bv"),
    card("communes.csv", "lat", "contours"),
    card("variables.csv", "medianIncome", "filosofi"),
    card("variables.csv", "percentBac", "diplomes"),
    card("variables.csv", "percentWorkers", "csp"),
    card("variables.csv", "percentUnemployed2022", "chomage2022"),
    card("variables.csv", "unemployed2021", "chomeurs"),
    card("variables.csv", "active2021", "actifs"),
    card("variables.csv", "occupationalNeed", "risques"),
    ...["age0014", "age1524", "age2554", "age5564", "age6579"].map((name) =>
      card("variables.csv", name, name),
    ),
    card("departments.csv", "0-4", "pyramide"),
    card("territories.csv", "percentAld", "ald"),
    ...[
      "daysPerInsuredEmployee",
      "daysPerInsuredEmployeeAldRatioLow",
      "daysPerInsuredEmployeeAldRatioHigh",
    ].map((name) => card("reference-rates.csv", name, name)),
    card("reference-rates.csv", "insuredEmployees", "salaries"),
    card("reference-rates.csv", "insuredShare"),
    card("reference-rates.csv", "aldPrevalence", "prevalence"),
    card("results.csv", "fdep4", "formule"),
  ];
  const AGES = ["age0014", "age1524", "age2554", "age5564", "age6579"];
  const INHABITANTS = [...AGES, "ald", "bv", "pyramide", "rp"];
  const FDEP3 = ["cog", "csp", "diplomes", "epci", "filosofi", "rp"];
  const FDEP4 = [...FDEP3, "actifs", "chomeurs"];
  const VARIABLES = [...FDEP4, "chomage2022", ...AGES];
  const RATES = [...INHABITANTS, "prevalence", "salaries"];
  const sorted = (names: readonly string[]): readonly string[] => [...names].sort();

  it.each([
    ["variables.csv", "medianIncome", ["filosofi"]],
    ["results.csv", "fdep3", FDEP3],
    ["results.csv", "fdep3Fifth", FDEP3],
    ["results.csv", "fdep4", [...FDEP4, "formule"]],
    ["results.csv", "fdep4Fifth", FDEP4],
    ["results.csv", "expectedRate", [...RATES, "daysPerInsuredEmployee"]],
    ["results.csv", "expectedRateLow", [...RATES, "daysPerInsuredEmployeeAldRatioLow"]],
    ["results.csv", "expectedRateHigh", [...RATES, "daysPerInsuredEmployeeAldRatioHigh"]],
    ["variables.csv", "occupationalNeed", ["risques", "rp"]],
    ["variables.csv", "absences", VARIABLES],
    ["variables.csv", "exceptions", [...VARIABLES, "contours"]],
    ["reference-rates.csv", "insuredShare", RATES],
    ["reference-rates.csv", "aldPrevalence", [...INHABITANTS, "prevalence"]],
    ["results.csv", "lune", []],
  ])("%s, %s: every source that it is computed from", (table, name, origins) => {
    expect(lineageOf(all, table, name)).toEqual(sorted(origins));
  });

  it("an erratum of one release may concern another, some communes or all", () => {
    const entry = { date: "2026-12-01", what: "x", effect: "y" };
    const errata = parseErrata(
      JSON.stringify({
        format: "ij-errata/1",
        release: "2026.1",
        entries: [entry, { ...entry, releases: ["2025.1"] }, { ...entry, codes: ["81004"] }],
      }),
    );
    expect(errataFor(errata, "2026.1")).toHaveLength(2);
    expect(errataFor(errata, "2026.1", "81065")).toHaveLength(1);
    expect(errataFor(errata, "2025.1", "81065")).toHaveLength(1);
    expect(() => parseErrata('{"format":"z"}')).toThrow(
      "errata.json : format « z » inconnu, ij-errata/1 est attendu",
    );
  });

  it("a manifest of another kind is refused by name", () => {
    for (const content of [null, "texte", 3]) expect(() => migrateManifest(content)).toThrow("manifest.json");
    expect(() => migrateManifest({ format: "z" })).toThrow("manifest.json : format « z » inconnu");
    const steps = [{ from: "z", to: "ij-release/1", migrate: () => ({ id: "a" }) }] as const;
    expect(migrateManifest({ format: "z" }, steps)).toEqual({ id: "a", format: "ij-release/1" });
    expect(migrateManifest({ format: "ij-release/1", id: "b" }, steps)).toMatchObject({ id: "b" });
  });

  it("faults are sentences", () => {
    expect(faults.word("a.csv", "b", "c")).toBe("a.csv, colonne « b » : « c » est inconnu");
  });
});
