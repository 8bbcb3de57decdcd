import type { AldScenario, NationalTotal, RateParameters } from "../core/expected/index.js";
import { asTyped } from "../core/report/as-typed.js";
import { formatNumber, plural } from "../core/report/format.fr.js";

/** « 1 faute », « 2 fautes », the number in French. */
const counted = (count: number, word: string): string => `${formatNumber(count)} ${plural(count, word)}`;

const megabytes = (bytes: number): string => `${formatNumber(bytes / 1e6, 1)} Mo`;

/** French messages of `npm run data`. */
export const messages = {
  usage: [
    "npm run data -- VERBE",
    "",
    "  fetch --mirror DOSSIER   copie les fichiers bruts depuis un miroir, octet par octet vérifiés",
    "  fetch                    télécharge ce qui peut l'être, et dit quoi télécharger à la main",
    "  derive                   recalcule data/release à partir de data/raw",
    "  verify                   vérifie data/release ; recalcule et compare si data/raw est complet",
    "  verify --shuffle N       le même recalcul, lignes des fichiers bruts mélangées (graine N)",
    "  diff A B                 communes qui changent de classe entre deux dossiers de release, et pourquoi",
    "",
  ].join("\n"),
  unknownVerb: (verb: string, known: readonly string[]): string =>
    `Verbe inconnu : « ${asTyped(verb)} ». Verbes possibles : ${known.join(", ")}.\n`,
  unexpected: (word: string, verb: string): string =>
    `« ${asTyped(word)} » n'est pas attendu après ${verb} ; rien n'a été fait. Aide : npm run data -- --help\n`,
  noMirror: (path: string): string =>
    `Dossier introuvable : ${asTyped(path)}. Donnez celui qui contient census, geo, health, income et oracle : npm run data -- fetch --mirror DOSSIER\n`,
  mirrorMissing: "Donnez un dossier : npm run data -- fetch --mirror DOSSIER\n",
  step: (index: number, count: number, path: string, bytes: number, outcome: string): string =>
    `[${String(index).padStart(2)}/${String(count)}] ${path.padEnd(52)} ${megabytes(bytes).padStart(8)}  ${outcome}\n`,
  kept: "déjà là, octets vérifiés",
  copied: "copié, octets vérifiés",
  absent: (path: string): string => `absent du miroir (${path})`,
  changed: (found: string, wanted: string): string =>
    `octets changés : SHA-256 ${found.slice(0, 12)}… au lieu de ${wanted.slice(0, 12)}…`,
  fetchDone: (count: number): string => `${String(count)} fichiers bruts prêts dans data/raw.\n`,
  fetchFailed: (count: number): string =>
    `${counted(count, "fichier")} à reprendre (absent, illisible ou changé) : la release ne peut pas être recalculée. ` +
    "Rien n'a été remplacé dans data/raw par un fichier douteux.\n",
  byHandTitle: "\nÀ télécharger à la main (la forme publiée n'est pas celle que nos lecteurs lisent) :\n",
  byHand: (title: string, vintage: string, page: string, target: string, how: string): string =>
    `- ${title} (${vintage})\n    page : ${page}\n    à ranger sous : data/raw/${target}\n    transformation faite par la source intermédiaire : ${how}\n`,
  byHandEnd:
    "\nLe chemin vérifié octet par octet reste le miroir : npm run data -- fetch --mirror DOSSIER (voir CONTRIBUTING.md).\n",
  downloaded: (id: string, host: string): string => `${id} : téléchargé (octets envoyés par ${host})`,
  keptDownload: (id: string): string => `${id} : déjà là`,
  elsewhere: (page: string, target: string): string =>
    `    page du producteur : ${page}\n    à ranger sous : data/raw/${target}`,
  progress: (received: number, total: number | undefined): string =>
    total === undefined ? megabytes(received) : `${megabytes(received)} sur ${megabytes(total)}`,
  deriveStart: "Lecture des fichiers bruts et calcul…\n",
  written: (name: string, bytes: number, changed: boolean): string =>
    `  ${name.padEnd(24)} ${megabytes(bytes).padStart(8)}  ${changed ? "écrit" : "inchangé"}\n`,
  deriveDone: (bytes: number, changed: number, seconds: number, memory: number): string =>
    `Release dérivée : ${megabytes(bytes)}, ${counted(changed, "fichier")} ${plural(changed, "changé")}, ` +
    `${formatNumber(seconds, 1)} s, ${formatNumber(memory / 1e9, 2)} Go de mémoire.\n`,
  checks: { ok: "  ✓ ", fault: "  ✗ " },
  verifyOk: (count: number): string => `${String(count)} vérifications, aucune faute.\n`,
  verifyFault: (count: number): string => `${counted(count, "faute")}.\n`,
  withoutRaw: "\nReproduction (chiffres enregistrés, non recalculés : data/raw est incomplet)\n",
  withRaw: "\nReproduction (recalculée à partir des fichiers bruts)\n",
  same: (name: string): string => `${name} : recalcul identique octet par octet`,
  different: (name: string): string => `${name} : le recalcul donne d'autres octets`,
  shuffleNumber: "Donnez une graine entière : npm run data -- verify --shuffle 7\n",
  shuffleWithoutRaw:
    "Mélanger les lignes demande les fichiers bruts : npm run data -- fetch --mirror DOSSIER\n",
  shuffled: (seed: number): string =>
    `\nLignes de toutes les tables brutes mélangées (graine ${String(seed)}), octets vérifiés avant le mélange.\n`,
  notPublishable: (count: number): string =>
    `${counted(count, "faute")} : cette release n'est pas publiable. Pour revenir à la précédente : git checkout -- data/release\n`,
  diffUsage: "Donnez deux dossiers : npm run data -- diff A B\n",
} as const;

const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "fichier absent",
  ENOTDIR: "fichier absent",
  EISDIR: "un dossier porte ce nom",
  EACCES: "lecture interdite par le système",
  EPERM: "lecture interdite par le système",
};

/** Why a file cannot be read: its name, what the system says, what to do. */
export const unreadable = (name: string, code: string, said: string): string =>
  `${name} : illisible (${SYSTEM_FAULTS[code] ?? said}). Remettez le fichier, ou ses droits de lecture.`;

/** Why a file could not be downloaded: what, where, what to do. */
export const downloadFaults = {
  "not-found": (address: string, status: string): string =>
    `${address} : le fichier n'est plus à cette adresse (réponse ${status}). Cherchez-le depuis la page du producteur.`,
  unavailable: (address: string, status: string): string =>
    `${address} : le serveur est indisponible (réponse ${status}), malgré plusieurs essais. Relancez plus tard : le ` +
    "téléchargement reprendra où il s'est arrêté.",
  refused: (address: string, status: string): string =>
    `${address} : le serveur refuse la demande (réponse ${status}). Téléchargez le fichier depuis la page du producteur.`,
  insecure: (address: string, target: string): string =>
    `${address} : renvoyé vers une adresse non chiffrée (${target}), refusée. Téléchargez le fichier depuis la page du producteur.`,
  truncated: (address: string, detail: string): string =>
    `${address} : le fichier reçu est coupé (${detail}), malgré plusieurs essais. Relancez : ce qui est reçu est gardé.`,
  stalled: (address: string, seconds: string): string =>
    `${address} : aucun octet reçu pendant ${seconds} s, malgré plusieurs essais. Relancez : ce qui est reçu est gardé.`,
  changed: (address: string, found: string): string =>
    `${address} : octets changés (SHA-256 ${found.slice(0, 12)}…), le fichier n'est pas gardé. Le producteur l'a sans doute ` +
    "publié de nouveau : c'est un nouveau millésime, donc une nouvelle fiche (CONTRIBUTING.md).",
  "other-content": (address: string, start: string): string =>
    `${address} : le fichier reçu n'a pas la forme attendue (il commence par « ${start.replace(/[^ -~]/g, "·")} ») : page d'erreur ` +
    "ou de connexion ? Il n'est pas gardé. Ouvrez l'adresse dans un navigateur.",
  network: (address: string, detail: string): string =>
    `${address} : le serveur ne répond pas (${detail}). Vérifiez la connexion, ou employez un miroir : ` +
    "npm run data -- fetch --mirror DOSSIER",
} as const;

/** Labels of the invariants that `verify` prints. */
export const invariants = {
  present: "tous les fichiers de la release sont là",
  missing: (names: readonly string[]): string =>
    `absents : ${names.join(", ")} ; reprenez-les : git checkout -- data/release`,
  alone: "aucun fichier étranger dans le dossier de la release",
  extra: (names: readonly string[]): string =>
    `en trop : ${names.join(", ")} ; aucun manifeste ne les nomme, retirez-les du dossier`,
  changed: (found: number, wanted: number): string =>
    found === wanted
      ? "même taille, contenu modifié ; reprenez-le : git checkout -- data/release"
      : `${formatNumber(found)} octets au lieu de ${formatNumber(wanted)} ; reprenez-le : git checkout -- data/release`,
  named: "le manifeste nomme chaque table et la description des données",
  published: (id: string): string => `manifest.json : empreinte sous laquelle la release ${id} a été publiée`,
  unpublished: (id: string): string =>
    `release ${id} absente de data/parameters/published-releases.json : inscrivez-la le jour de sa publication (CONTRIBUTING.md)`,
  republished: (found: string, wanted: string): string =>
    `SHA-256 ${found.slice(0, 12)}… au lieu de ${wanted.slice(0, 12)}… : une release publiée ne change plus, donnez un nouvel identifiant`,
  readable: "lecture des tables (les vérifications de leur contenu sont laissées de côté)",
  hash: (name: string): string => `${name} : empreinte et taille du manifeste`,
  schema: (name: string): string => `${name} : conforme à son schéma`,
  size: (bytes: number): string => `taille totale ${megabytes(bytes)}, moins de 8 Mo`,
  units: (communes: number, arrondissements: number): string =>
    `${formatNumber(communes)} communes et ${formatNumber(arrondissements)} arrondissements, codes de cinq caractères, triés, sans double`,
  absences: "aucune case vide sans raison",
  shares: "parts entre 0 et 1, âges de chaque commune dont la somme vaut 1",
  population: (perimeter: string, gap: string): string =>
    `population, ${perimeter} : écart de ${gap} au total publié`,
  days: (gap: string, status: string): string =>
    `jours attendus, Σ communes : écart de ${gap} au total national (${status})`,
  daysOf: (total: NationalTotal, gap: string): string =>
    `jours attendus, ${total.from === total.to ? total.from : `${total.from} et ${total.to}`} ans, Σ communes : ` +
    `${formatNumber(total.returned / 1e6, 3)} millions, écart de ${gap} aux ${formatNumber(total.cited / 1e6, 3)} ` +
    `millions retenus (${total.status})`,
  employees: (gap: string, status: string): string =>
    `assurés salariés, Σ communes : écart de ${gap} au total national (${status})`,
  ald: (gap: string): string => `part d'ALD de chaque bassin de vie publié : plus grand écart ${gap}`,
  scenarios: "les trois scénarios rendent le même total national",
  differ: (codes: readonly string[]): string =>
    `${counted(codes.length, "commune")}, par exemple ${codes.slice(0, 3).join(", ")}`,
  index: "indices enregistrés identiques à ceux que le cœur recalcule",
  rates: "taux attendus enregistrés identiques à ceux que le cœur recalcule",
  traced: (count: number): string =>
    `${formatNumber(count)} cases publiées retrouvées dans les fichiers bruts : même ligne, même colonne, même texte`,
  origins: "aucune colonne publiée ne vient d'une source réservée au contrôle ou sans licence claire",
} as const;

type AldRatios = RateParameters["aldRatio"];

/** Days with an ALD over days without, under 60 then from 60 years: « 2,5 (1,8 dès 60 ans) ». */
export const aldRatioText = ({ under60, from60 }: AldRatios["low"]): string =>
  `${formatNumber(under60, under60 % 1 === 0 ? 0 : 1)} (${formatNumber(from60, from60 % 1 === 0 ? 0 : 1)} dès 60 ans)`;

/** Words of the expected rates, for `verify` and the page Reproduction. */
export const expectedWords = {
  title: "\nTaux attendus (jours par an et par habitant de tout âge ; supposé)\n",
  variation: {
    both: "âge, sexe et ALD",
    "age-sex": "âge et sexe seuls (ALD nationale partout)",
    ald: "ALD seule (âge et sexe nationaux partout)",
  },
  scenario: ({ low, high }: AldRatios): Readonly<Record<AldScenario, string>> => ({
    low: `rapport ALD de ${aldRatioText(low)}`,
    central: "scénario central",
    high: `rapport ALD de ${aldRatioText(high)}`,
  }),
  levels: (area: string, departement: string, national: string): string =>
    `  niveau d'ALD : bassin de vie ${area} communes, département ${departement}, nation ${national}\n`,
  correlation: ({ low, high }: AldRatios, text: string): string =>
    `  corrélation des taux entre les rapports ALD de ${aldRatioText(low)} et de ${aldRatioText(high)} : ${text}\n`,
} as const;

/** What is wrong in the parameters and the table of the reference rates. */
export const parameterFaults = {
  age: (list: string, age: string): string =>
    `data/parameters/reference-rates.json : ${list} ne donne rien pour « ${age} ». Une valeur par classe d'âge est attendue.`,
  word: (column: string, text: string, words: readonly string[]): string =>
    `taux-reference-supposes, colonne ${column} : « ${text} » est inconnu. Attendus : ${words.join(", ")}, ou « all ».`,
} as const;

/** Two vintages on both sides of a break of series: which, and what to do. */
export function breakSentence(reason: string, before: string, after: string): string {
  return (
    `Rupture de série refusée : ${reason}. Avant : ${before} ; après : ${after}. Remplacez toutes les sources de la série à la ` +
    "fois (nouvelle release), ou revenez au millésime de la fiche ; lever une rupture demande une décision écrite (CONTRIBUTING.md)."
  );
}

/** Words of the comparison of two releases. */
export const diffWords = {
  compared: (count: number, touched: number): string =>
    `${formatNumber(count)} communes comparées, ${touched === 0 ? "aucune n'a" : `${formatNumber(touched)} ${plural(touched, "a", "ont")}`} une variable qui change.`,
  appeared: "Nouveaux codes",
  disappeared: "Codes disparus",
  index: { fdep4: "Indice à quatre variables", fdep3: "Indice à trois variables" },
  moved: (index: string, count: number): string =>
    `${index} : ${counted(count, "commune")} ${plural(count, "change", "changent")} de cinquième de population.`,
  others:
    "ses variables n'ont pas changé : les limites, l'axe ou des valeurs voisines qui remplissent un manque ont bougé",
  unclassed: "sans classe",
  stale: (which: string, count: number): string =>
    `Attention : dans ${which}, les classes enregistrées de ${counted(count, "commune")} ne sont pas celles que donnent ses variables ` +
    "(release modifiée à la main ? lancez derive, puis verify). Les classes ci-dessous sont recalculées.",
  folder: (path: string, detail: string): string =>
    `${asTyped(path)} n'est pas un dossier de release lisible (${detail}). Exemple : npm run data -- diff data/release ../ancienne/data/release\n`,
} as const;
