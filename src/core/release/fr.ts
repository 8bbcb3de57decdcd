import type { AbsenceReason } from "../domain/index.js";
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
  "code-inconnu": "code inconnu",
  "code-mal-forme": "code mal formé",
  "ville-a-arrondissements": "ville à arrondissements : voir chaque arrondissement",
  "commune-non-decoupee-iris": "commune non découpée en IRIS",
  "non-saisi": "non saisi",
  "non-communique": "non communiqué",
  "non-calculable": "non calculable",
  "comparateur-trop-petit": "groupe de comparaison trop petit",
  "attendu-nul": "attendu nul",
  "denominateur-different": "dénominateur différent",
};

/** Sentences of the resolution of a typed code: one for each cause. */
export const sentences = {
  merged: (former: FormerCommune, code: string, name: string): string =>
    `${former.code}${former.name === "" ? "" : ` (${former.name})`} n'est plus un code de commune : ` +
    (name === former.name
      ? `la commune porte maintenant le code ${code}.`
      : `cette commune fait partie de ${name}, code ${code}.`),
  city: (name: string, arrondissements: readonly string[]): string =>
    `${name} est une ville à arrondissements : donnez celui du cabinet, de ${arrondissements[0] ?? ""} à ` +
    `${arrondissements[arrondissements.length - 1] ?? ""}. Les chiffres ci-dessous sont ceux de la ville entière.`,
  unknown: (code: string): string =>
    `${code} n'est le code d'aucune commune, présente ou ancienne, de la liste du 1er janvier 2025.`,
  fault: {
    "leading-zero": (text: string, suggestion: string): string =>
      `« ${text} » n'a que quatre caractères : il manque sans doute le zéro du début. Essayez ${suggestion}.`,
    "lower-case": (text: string, suggestion: string): string =>
      `« ${text} » : la lettre d'un code de Corse est une majuscule. Essayez ${suggestion}.`,
    spaces: (text: string, suggestion: string): string =>
      `« ${text} » : un code de commune s'écrit sans espace ni ponctuation. Essayez ${suggestion}.`,
    name: (text: string): string =>
      `« ${text} » est un nom : donnez le code Insee de la commune, par exemple 81004 pour Albi.`,
    postal: (text: string): string =>
      `« ${text} » est un code postal, pas un code Insee : Albi a le code postal 81000 et le code Insee 81004.`,
    other: (text: string): string =>
      `« ${text} » n'est pas un code de commune : cinq caractères sont attendus, par exemple 81004, 01004, 2A004 ou 97411.`,
  },
} as const;
