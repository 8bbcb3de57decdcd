import { plural } from "../../core/report/format.fr.js";
import { asTyped } from "../say.js";

const MODEL = "Modèle : contre-expertise lot --modele.";

/** How a file of cases was read, and why it was not. */
export const BATCH_FR = {
  windows1252:
    "Le fichier n'est pas en UTF-8 : il est lu en Windows-1252 (Latin-1), l'ancien « CSV » des tableurs. Si un identifiant accentué paraît faux, enregistrez en « CSV UTF-8 ».",
  utf16: "Le fichier est lu en UTF-16, le « texte Unicode » des tableurs.",
  notText: "ce n'est pas un fichier de texte (classeur ou image, peut-être)",
  mixedLetters: "les lettres accentuées y sont écrites de deux façons, ou d'une façon inconnue",
  notRead: (file: string, problem: string): string =>
    `« ${asTyped(file)} » : ${problem}. Rien n'est lu : enregistrez en « CSV UTF-8 ».`,
  empty: (file: string): string => `« ${asTyped(file)} » est vide. ${MODEL}`,
  unknownColumns: (names: string, known: readonly string[]): string =>
    `Colonnes inconnues : ${names}. Connues : ${known.join(", ")}. ${MODEL}`,
  repeatedColumns: (names: string, known: readonly string[]): string =>
    `Colonnes répétées : ${names}. Connues : ${known.join(", ")}. ${MODEL}`,
  line: (line: number): string => `ligne ${String(line)}`,
  afterLine: (line: number): string => `après la ligne ${String(line)}`,
} as const;

/** Faults of one line of the table, or of one file of the folder. */
export const ENTRY_FR = {
  line: "(ligne)",
  file: "(fichier)",
  cells: (cells: number, columns: number): string =>
    `${String(cells)} ${plural(cells, "cellule")} pour ${String(columns)} ${plural(columns, "colonne")}`,
  oneEach: "une cellule par colonne",
  decimalComma: (count: string): string =>
    `${count} : une virgule décimale, sans doute, dans un fichier séparé par des virgules`,
  decimalCommaExample: '"2,46" entre guillemets, ou un fichier séparé par des points-virgules',
  unnamedColumn: "une valeur sous une colonne sans nom",
  unnamedColumnExample: "un nom à chaque colonne remplie",
  notADay: (typed: string): string =>
    `« ${typed.slice(0, 40)} » n'est pas un jour du calendrier, AAAA-MM-JJ ou JJ/MM/AAAA`,
  lostLetter: "une lettre illisible, perdue avant d'arriver ici",
  lostLetterExample: "« CSV UTF-8 » à l'enregistrement",
  openQuote: "guillemet ouvert et jamais fermé",
  longLine: "ligne de plus de cent mille caractères, ou guillemet ouvert et jamais fermé",
  unreadableLine: (code: string): string => `ligne illisible (${code})`,
  restNotRead: (why: string): string => `${why} : la suite du fichier n'est pas lue`,
  doubleQuote: 'un guillemet se double : ""',
  notAFile: "ce n'est pas un fichier ordinaire",
  caseFile: "un fichier ij-case/1",
} as const;
