import { formatNumber, plural } from "../core/report/format.fr.js";
import { asTyped } from "./say.js";

/** Why a file could not be written, and what to do. Paths are those that the reader gave. */
export const OUTPUT_FR = {
  folder: (path: string): string =>
    `Dossier de sortie impossible : « ${asTyped(path)} » n'est pas un dossier, ou ne peut pas être créé. Donnez un autre chemin.`,
  name: (name: string): string => `Nom de fichier refusé : « ${asTyped(name)} ».`,
  linkOrFolder: (path: string): string =>
    `« ${asTyped(path)} » est un lien ou un dossier : retirez-le, puis recommencez.`,
  notAFolder: (path: string): string =>
    `« ${asTyped(path)} » n'est pas un dossier : retirez-le, puis recommencez.`,
  isAFolder: (path: string): string => `« ${asTyped(path)} » est un dossier : donnez un nom de fichier.`,
  noFolder: (path: string): string =>
    `Dossier introuvable : « ${asTyped(path)} ». Créez-le, ou donnez un autre chemin.`,
  exists: (path: string): string => `« ${asTyped(path)} » existe déjà : ajoutez --remplacer pour l'écraser.`,
  impossible: (path: string, why: string): string => `Écriture impossible : « ${asTyped(path)} », ${why}.`,
  /** Refusals of the system, by their code. */
  reasons: {
    EACCES: "le droit d'écrire manque",
    EPERM: "le droit d'écrire manque",
    EROFS: "le support est en lecture seule",
    ENOSPC: "il n'y a plus de place",
    EDQUOT: "il n'y a plus de place",
    EISDIR: "un dossier porte ce nom",
    ENOTEMPTY: "un dossier porte ce nom",
    EEXIST: "un reste d'écriture coupée porte ce nom",
    ENAMETOOLONG: "le nom est trop long",
    ENOTDIR: "un fichier est pris pour un dossier",
    ENOENT: "le dossier a disparu",
  } as Readonly<Record<string, string>>,
  otherReason: (code: string): string => `le système refuse${code === "" ? "" : ` (${code})`}`,
} as const;

/** Why a file could not be read. `what` is named with its article: « d'un cas ». */
export const INPUT_FR = {
  standard: "Entrée standard",
  theStandard: "L'entrée standard",
  refused: (name: string, problem: string): string => `${name} : ${problem}`,
  quoted: (file: string): string => `« ${asTyped(file)} »`,
  isAFolder: (what: string, folder: string): string =>
    `c'est un répertoire, non un fichier. Donnez le chemin ${what}${folder}.`,
  missing: "introuvable",
  forbidden: "lecture interdite",
  unreadable: "illisible",
  givePath: (why: string, what: string): string =>
    `${why}. Donnez le chemin ${what}, ou « - » pour l'entrée standard.`,
  tooLong: (bytes: number): string => `plus de ${formatNumber(bytes / 1e6)} Mo, trop pour être lu.`,
  utf16: "texte en UTF-16. Enregistrez-le en UTF-8.",
  notUtf8: "ce n'est pas du texte en UTF-8 (Latin-1 ou ANSI, peut-être). Enregistrez-le en UTF-8.",
  aCase: "un cas ij-case/1",
  ofACase: "d'un cas ij-case/1",
  caseFolder: " ; pour un répertoire de cas, le verbe lot",
  migrated: (from: string, to: string): string => `Cas au format ${from}, lu comme ${to}.`,
  fault: (where: string, problem: string, example: string): string =>
    `${asTyped(where)} : ${problem.replace(/\.$/, "")}. Exemple : ${example}`,
  faults: (name: string, what: string, count: number): string =>
    `${name} n'est pas ${what} : ${String(count)} ${plural(count, "faute")}.`,
  coverProblem: (problem: string): string => `dossier.exhibit : ${problem}`,
  noNumber:
    "Il manque le numéro de la pièce : ajoutez --numero 7, ou remplissez-le sur la page Pièce du site.",
  noPublicData:
    "Données publiques absentes de cette copie : remettez data/release, ou faites « npm run data -- derive ».",
} as const;
