import type { AbsenceReason } from "../domain/index.js";
import type { NamedPlace } from "./names.js";
import type { FormerCommune } from "./types.js";

/** Closed list of the reasons of an absence, as a reader sees them in a table. */
export const reasonLabels: Readonly<Record<AbsenceReason, string>> = {
  "secret-statistique": "secret statistique : trop peu de ménages pour que l'Insee publie la valeur",
  "non-publie-dom": "non publié par commune pour ce département d'outre-mer",
  "non-disponible": "non disponible dans la source",
  "valeur-source-impossible": "valeur impossible dans la source, écartée",
  "hors-perimetre-fdep": "hors périmètre du FDep (France métropolitaine)",
  "commune-fusionnee": "commune fusionnée",
  "commune-sans-recensement": "commune modifiée en 2025, sans ligne dans le recensement 2022",
  "commune-sans-habitant": "commune sans habitant : rien à mesurer",
  "aucun-actif": "la source n'y compte aucun actif : la part n'a pas de dénominateur",
  "code-inconnu": "code inconnu",
  "code-mal-forme": "code mal formé",
  "code-postal": "code postal, non code Insee",
  "hors-donnees": "collectivité d'outre-mer, hors des données réunies ici",
  "ville-a-arrondissements": "ville à arrondissements : voir chaque arrondissement",
  "commune-non-decoupee-iris": "commune non découpée en IRIS",
  "non-saisi": "non saisi",
  "non-communique": "non communiqué",
  "non-calculable": "non calculable",
  "comparateur-trop-petit": "groupe de comparaison trop petit",
  "attendu-nul": "attendu nul",
  "denominateur-different": "dénominateur différent",
};

/** Overseas collectivities whose statistics Insee does not publish with those of the communes, by prefix of their codes. */
const COLLECTIVITIES: Readonly<Record<string, string>> = {
  "975": "Saint-Pierre-et-Miquelon",
  "977": "Saint-Barthélemy",
  "97133": "Saint-Barthélemy",
  "978": "Saint-Martin",
  "97150": "Saint-Martin",
  "984": "Terres australes et antarctiques françaises",
  "986": "Wallis-et-Futuna",
  "987": "Polynésie française",
  "988": "Nouvelle-Calédonie",
  "989": "Clipperton",
};

/** Name of the collectivity of a code or postal code; undefined elsewhere. */
export function collectivityOf(code: string): string | undefined {
  return COLLECTIVITIES[code] ?? COLLECTIVITIES[code.slice(0, 3)];
}

const SHOWN = 6;

/** « Albi (81004) », « 81004 (Albi, Tarn) »: places in a sentence, the largest first, the rest counted. */
function listed(places: readonly NamedPlace[], one: (place: NamedPlace) => string): string {
  const rest = places.length - SHOWN;
  const more = rest > 0 ? ` et ${String(rest)} ${rest > 1 ? "autres" : "autre"}` : "";
  return places.slice(0, SHOWN).map(one).join(", ") + more;
}

const nameAndCode = ({ name, code }: NamedPlace): string => `${name} (${code})`;
const codeAndPlace = ({ name, code, departement }: NamedPlace): string => `${code} (${name}, ${departement})`;
const tryThis = (suggestion: NamedPlace | undefined): string =>
  suggestion === undefined ? "" : ` Essayez ${suggestion.code} (${suggestion.name}).`;

/** Sentences of the resolution of a typed code: one for each cause. */
export const sentences = {
  merged: (former: FormerCommune, code: string, name: string): string => {
    if (former.name === "")
      return `${former.code} n'est plus un code de commune : depuis une fusion ou un changement de code, voyez ${name}, code ${code}.`;
    return (
      `${former.code} (${former.name}) n'est plus un code de commune : ` +
      (name === former.name
        ? `la commune porte maintenant le code ${code}.`
        : `cette commune a été réunie à d'autres, sous le nom ${name}, code ${code}.`)
    );
  },
  alsoPostal: (code: string, name: string, places: readonly NamedPlace[]): string =>
    `${code} est le code Insee de la commune nommée ${name}. C'est aussi un code postal : ${listed(places, nameAndCode)}. Vérifiez lequel vous vouliez.`,
  postalToo: (code: string, places: readonly NamedPlace[]): string =>
    `${code} est aussi un code postal d'aujourd'hui : ${listed(places, nameAndCode)}.`,
  city: (name: string, arrondissements: readonly string[]): string =>
    `${name} est une ville à arrondissements : donnez celui du cabinet, de ${arrondissements[0] ?? ""} à ` +
    `${arrondissements[arrondissements.length - 1] ?? ""}. Les chiffres ci-dessous sont ceux de la ville entière.`,
  postal: (code: string, places: readonly NamedPlace[], former: NamedPlace | undefined): string =>
    `« ${code} » est un code postal, non un code Insee. Code Insee : ${listed(places, codeAndPlace)}.` +
    (former === undefined
      ? ""
      : ` C'est aussi un ancien code Insee, remplacé par ${former.code} (${former.name}).`),
  name: (text: string, places: readonly NamedPlace[]): string => {
    if (places.length === 0)
      return `« ${text} » n'est le nom d'aucune commune de la liste. Donnez le code Insee, par exemple 81004 pour Albi.`;
    return `« ${text} » est un nom. Code Insee : ${listed(places, codeAndPlace)}.`;
  },
  collectivity: (code: string, collectivity: string): string =>
    `${code} : ${collectivity}, collectivité d'outre-mer, n'est pas dans les données réunies ici, qui couvrent la métropole et les cinq départements d'outre-mer.`,
  unknown: {
    abroad: (code: string): string =>
      `${code} n'est le code d'aucune commune : les codes qui commencent par 99 désignent l'étranger.`,
    department: (code: string): string =>
      `${code} n'est le code d'aucune commune : aucun département n'a ce numéro.`,
    commune: (code: string): string =>
      `${code} n'est ni le code d'une commune, présente ou ancienne, de la liste du 1er janvier 2025, ni un code postal.`,
  },
  fault: {
    empty: (): string => "Aucun code : donnez le code Insee d'une commune, par exemple 81004 pour Albi.",
    "leading-zero": (text: string, suggestion: NamedPlace | undefined): string =>
      `« ${text} » n'a que quatre caractères : il manque sans doute le zéro du début.${tryThis(suggestion)}`,
    "lower-case": (text: string, suggestion: NamedPlace | undefined): string =>
      `« ${text} » : la lettre d'un code de Corse est une majuscule.${tryThis(suggestion)}`,
    spaces: (text: string, suggestion: NamedPlace | undefined): string =>
      `« ${text} » : un code de commune s'écrit sans espace ni ponctuation.${tryThis(suggestion)}`,
    "four-characters": (text: string): string =>
      `« ${text} » n'a que quatre caractères : un code Insee en a cinq, par exemple 81004 ou 01004.`,
    department: (text: string): string =>
      `« ${text} » est le numéro d'un département : donnez le code d'une de ses communes, cinq caractères.`,
    iris: (text: string, suggestion: NamedPlace | undefined): string =>
      `« ${text} » a la forme d'un code d'IRIS, neuf caractères : celui de la commune en est le début.${tryThis(suggestion)}`,
    characters: (text: string, suggestion: NamedPlace | undefined): string =>
      `« ${text} » contient des caractères qui ne sont pas les chiffres ordinaires : retapez le code au clavier.${tryThis(suggestion)}`,
    other: (text: string): string =>
      `« ${text} » n'est pas un code de commune : cinq caractères sont attendus, par exemple 81004, 01004, 2A004 ou 97411.`,
  },
} as const;

/** First code by which two lists of communes differ, in French. */
function differing(expected: readonly string[], found: readonly string[]): string {
  const at = expected.findIndex((code, i) => code !== found[i]);
  const [wanted = "rien", read = "rien"] =
    at < 0 ? [undefined, found[expected.length]] : [expected[at], found[at]];
  return `ligne ${String((at < 0 ? expected.length : at) + 2)} : ${read} au lieu de ${wanted}`;
}

/** Why the files of a release cannot be read: file, place, what is expected. */
export const faults = {
  file: (name: string): string => `${name} : fichier absent de la release`,
  json: (name: string): string => `${name} : ce n'est pas un objet JSON lisible (fichier coupé ou modifié)`,
  field: (name: string, field: string): string => `${name} : « ${field} » manque`,
  format: (name: string, found: string, wanted: string): string =>
    `${name} : format « ${found} » inconnu, ${wanted} est attendu (release plus récente que le logiciel, ou autre fichier)`,
  column: (name: string, column: string): string => `${name} : colonne « ${column} » absente de l'en-tête`,
  number: (column: string, text: string): string =>
    `colonne « ${column} » : « ${text} » n'est pas un nombre (exemple : 21650 ou 53.38)`,
  word: (name: string, column: string, text: string): string =>
    `${name}, colonne « ${column} » : « ${text} » est inconnu`,
  sexMissing: (departement: string, sex: "M" | "F"): string =>
    `departments.csv : la ligne ${sex} du département ${departement} manque`,
  stratum: (text: string): string => `reference-rates.csv : la strate ${text} manque`,
  irisCommune: (iris: string, commune: string): string =>
    `iris.csv : la commune ${commune} de l'IRIS ${iris} n'est pas dans communes.csv`,
  rows: (name: string, expected: readonly string[], found: readonly string[]): string =>
    `${name} : ses lignes ne sont pas celles de communes.csv (${differing(expected, found)})`,
} as const;
