import { formatNumber } from "../core/report/format.fr.js";

const megabytes = (bytes: number): string => `${formatNumber(bytes / 1e6, 1)} Mo`;
const seconds = (value: number): string => `${formatNumber(value, 1)} s`;

/** French sentences of the commands of this room, `npm start` to `npm run screenshots`. */
export const BUILD_FR = {
  steps: {
    types: "types",
    rules: "règles (eslint)",
    layout: "mise en forme (prettier)",
    unit: "tests unitaires",
    browser: "tests dans le navigateur",
  },
  failed: (step: string, code: number): string => `Échec : ${step} (code ${String(code)}).`,
  noBrowserHere:
    "Sautés : aucun Chromium trouvé. Installez-le, ou lancez CHROMIUM=/chemin/du/navigateur npm test.",
  noBrowserInCi: "Aucun Chromium : sous CI=true, c'est un échec. Installez-le (apt-get install chromium).",
  noBrowser: "Aucun Chromium trouvé : indiquez-en un par CHROMIUM=/chemin/du/navigateur.",
  notBuilt: "Le site n'est pas construit : lancez d'abord « npm run build », ou « npm start ».",
  starting: "Construction du site à partir des données embarquées…",
  started: (pages: number, id: string, url: string): string =>
    `${String(pages)} pages, empreinte ${id}.\nOuvrez ${url} dans un navigateur (Ctrl+C pour arrêter).`,
  built: (folder: string, pages: number, bytes: number, id: string, took: number): string =>
    `Site construit dans ${folder}/ : ${String(pages)} pages, ${megabytes(bytes)}, empreinte ${id}, en ${seconds(took)}.`,
  rebuilt: (took: number): string => `Construit en ${seconds(took)}.`,
  staleRules: (count: number): string =>
    `Règles de droit à revérifier (plus de douze mois) : ${String(count)}.`,
  watching: (url: string): string =>
    `${url} : le site est reconstruit à chaque changement. Rechargez la page.`,
  serving: (url: string): string => `Site servi à l'adresse ${url} (Ctrl+C pour arrêter).`,
  pictures: (files: number, bytes: number): string => `${String(files)} images, ${megabytes(bytes)}.`,
  notTyped: "Les sources ne passent pas la vérification des types : rien n'est à publier.",
  notPacked: (reason: string): string => `L'archive n'a pas pu être écrite : ${reason}`,
  packed: (folder: string, file: string): string =>
    `Paquet : ${folder} ; archive : artefacts/${file}.\nDepuis un autre projet : npm install <ce dépôt>/artefacts/${file}`,
  siteArchive: (file: string, bytes: number, hash: string): string =>
    `Archive à déplier chez l'hébergeur : ${file}, ${megabytes(bytes)}.\nSHA-256 ${hash}`,
} as const;
