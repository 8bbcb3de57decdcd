/** French sentences of the readers: what is wrong, where, an example of what is right, what to do. */
const AGAIN =
  "Reprenez le fichier : npm run data -- fetch --mirror DOSSIER. Si le producteur l'a publié autrement, c'est une nouvelle " +
  "fiche de data/sources et un lecteur à adapter (CONTRIBUTING.md).";

const SEPARATORS: Readonly<Record<string, string>> = { ",": "la virgule", ";": "le point-virgule" };
const separator = (sign: string): string => SEPARATORS[sign] ?? `le signe « ${sign} »`;

/** Why a source file is refused: which, where, an example, what to do. */
export const sourceMessages = {
  webPage: (source: string): string =>
    `${source} : le fichier est une page web, non un tableau (page d'erreur ou de connexion enregistrée à sa place). ${AGAIN}`,
  empty: (source: string): string =>
    `${source} : aucune ligne de données sous l'en-tête. Une ligne par unité est attendue. ${AGAIN}`,
  separator: (source: string, found: string, wanted: string): string =>
    `${source}, en-tête : les colonnes sont séparées par ${separator(found)}, non par ${separator(wanted)} ` +
    `(fichier réenregistré par un tableur ?). ${AGAIN}`,
  columns: (
    source: string,
    lacking: readonly string[],
    header: readonly string[],
    other: readonly string[],
  ): string =>
    `${source}, en-tête : colonnes absentes (${lacking.join(", ")}). En-tête lu : ${header.slice(0, 12).join(", ")}. ` +
    (other.length === 0
      ? ""
      : `Colonne d'un autre millésime : ${other.join(", ")}. Une rupture de série est possible (data/parameters/series-breaks.json) : ` +
        "un millésime ne remplace un autre qu'avec sa fiche. ") +
    AGAIN,
  width: (source: string, line: number, found: number, wanted: number): string =>
    `${source}, ligne ${String(line)} : ${String(found)} cases au lieu de ${String(wanted)}. La ligne est coupée (téléchargement ` +
    `interrompu ?) ou une case contient le séparateur sans guillemets. ${AGAIN}`,
  unreadable: (source: string, line: number, detail: string): string =>
    `${source}, ligne ${String(line)} : guillemets ou cases illisibles (${detail}). ${AGAIN}`,
  code: (source: string, line: number, column: string, text: string, example: string): string =>
    `${source}, ligne ${String(line)}, colonne ${column} : « ${text} » n'est pas un code. Exemple : ${example}. ` +
    `Un tableur qui lit les codes comme des nombres en retire le zéro du début. ${AGAIN}`,
  twice: (source: string, line: number, columns: readonly string[], text: string): string =>
    `${source}, ligne ${String(line)} : « ${text} » apparaît deux fois dans la colonne ${columns.join(" × ")}. ` +
    `Une seule ligne par unité est attendue : une jointure en choisirait une en silence. ${AGAIN}`,
  value: (source: string, line: number, column: string, text: string): string =>
    `${source}, ligne ${String(line)}, colonne ${column} : valeur illisible « ${text} ». Un nombre (21650 ; 53,4 ; 53.4), « s », ` +
    `« nd », « ns » ou une case vide sont attendus. ${AGAIN}`,
  rows: (source: string, path: string, found: number, wanted: number): string =>
    `${source} (${path}) : ${String(found)} lignes de données, la fiche en annonce ${String(wanted)}. Fichier coupé, ou fiche ` +
    `d'un autre fichier. ${AGAIN}`,
  missing: (paths: readonly string[]): string =>
    `Il manque ${String(paths.length)} fichier(s) bruts dans data/raw : ${paths.join(", ")}. ` +
    "Lancez d'abord : npm run data -- fetch --mirror DOSSIER",
  bytes: (source: string, path: string): string =>
    `data/raw/${path} : octets différents de ceux de la fiche data/sources/${source}.json (fichier coupé, réenregistré ou d'un ` +
    `autre millésime). ${AGAIN}`,
  compressed: (path: string): string =>
    `${path} : fichier compressé illisible (téléchargement coupé, ou page web à sa place). Effacez-le, puis ${AGAIN.charAt(0).toLowerCase()}${AGAIN.slice(1)}`,
} as const;
