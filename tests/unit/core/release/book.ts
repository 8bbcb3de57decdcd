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
/** Nine communes and what they are looked up by: two of one name, a city and its arrondissements, shared postal codes. */
export const BOOK = {
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

/** One of them, as a place. */
export const AIX = { code: "13001", name: "Aix-en-Provence", departement: "Bouches-du-Rhône" };
