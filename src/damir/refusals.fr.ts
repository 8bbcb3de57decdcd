import { asTyped } from "../core/report/as-typed.js";
import type { Refusal } from "./errors.js";

const r = (what: string, where: string, remedy: string, example?: string): Refusal => {
  return { what, remedy, ...(where === "" ? {} : { where }), ...(example === undefined ? {} : { example }) };
};
const HELP = "npm run damir -- --help donne la liste.";
const AGAIN = "reprenez le téléchargement de ce mois.";
const AS_PUBLISHED = "reprenez le fichier tel qu'il est publié, sans le réenregistrer.";

/** Every refusal of the room, in French: what, where, one example, what to do. */
export const refusals = {
  // Command line.
  unknownVerb: (name: string, verbs: string) => r(`verbe inconnu : « ${asTyped(name)} ».`, "", HELP, verbs),
  unknownOption: (option: string, allowed: string) =>
    r(`option inconnue : « ${asTyped(option)} ».`, "", HELP, allowed),
  noValue: (option: string) =>
    r(`l'option ${option} attend une valeur.`, "", "donnez-la après l'option, séparée par une espace."),
  notANumber: (option: string, text: string, least: number, most: number, example: string) =>
    r(
      `« ${text} » n'est pas un nombre de ${String(least)} à ${String(most)}.`,
      option,
      "corrigez la valeur.",
      example,
    ),
  notCodes: (option: string, text: string) =>
    r(
      `« ${text} » n'est pas une liste de codes.`,
      option,
      "les codes sont ceux du descriptif d'Open DAMIR.",
      "1 ou 1,9 ou tous",
    ),
  badPeriod: (option: string, text: string) =>
    r(
      `la période « ${text} » n'est pas lisible.`,
      option,
      "écrivez les deux mois sous la forme AAAA-MM, séparés par deux points de suite.",
      "2022-09..2023-02 (du premier au dernier mois de soins, compris)",
    ),
  twoDenominators: () =>
    r(
      "deux dénominateurs demandés à la fois.",
      "--denominateurs et --denominateurs-supposes",
      "gardez l'un des deux.",
    ),
  publishWithoutRates: () =>
    r(
      "sans dénominateur, il n'y a pas de taux à mettre en service.",
      "--publier",
      "ajoutez --denominateurs FICHIER.csv ou --denominateurs-supposes.",
    ),
  cannotPublish: (reason: string) =>
    r(
      `la référence ne peut pas être mise en service : ${reason}`,
      "--publier",
      "relancez sans --publier pour lire les résultats, ou complétez les fichiers.",
    ),

  // Folder and files.
  noFolder: (folder: string) =>
    r(
      "le dossier n'existe pas ou n'est pas lisible.",
      folder,
      "donnez le dossier des fichiers mensuels avec --from.",
      "data/raw/damir, rempli par npm run damir -- fetch",
    ),
  noMonthlyFile: (folder: string) =>
    r(
      "aucun fichier mensuel d'Open DAMIR dans ce dossier.",
      folder,
      "téléchargez les mois voulus (npm run damir -- fetch) ou donnez leur dossier avec --from.",
      "A202209.csv.gz",
    ),
  monthTwice: (folder: string, month: string) =>
    r(
      `le mois de paiement ${month} est là deux fois : il serait compté deux fois.`,
      folder,
      "gardez un seul fichier par mois.",
    ),
  mixedFictional: (folder: string) =>
    r(
      "des fichiers fictifs et des fichiers réels sont mélangés.",
      folder,
      "mettez les fichiers FICTIF_… dans un autre dossier.",
    ),
  noUsefulMonth: (folder: string, months: string) =>
    r(
      "aucun des fichiers du dossier ne peut contenir ces mois de soins.",
      `${folder} : ${months}`,
      "demandez d'autres mois de soins avec --soins, ou téléchargez les mois de paiement nécessaires.",
    ),
  brokenGzip: (path: string, reason: string, truncated: boolean) =>
    r(
      truncated
        ? "le fichier compressé est tronqué : le téléchargement s'est arrêté avant la fin."
        : `le fichier n'est pas un gzip lisible (${reason}).`,
      path,
      "effacez-le et reprenez le téléchargement (npm run damir -- fetch).",
      "un fichier que « gzip -t » accepte",
    ),
  noLines: (path: string) => r("le fichier n'a aucune ligne sous l'en-tête.", path, AGAIN),
  decimalComma: (place: string) => r("les nombres ont une virgule décimale.", place, AS_PUBLISHED, "12.5"),
  swappedMonth: (path: string, found: string, expected: string) =>
    r(
      `le mois de paiement des lignes (${found}) n'est pas celui du nom (${expected}).`,
      `${path}, colonne FLX_ANN_MOI`,
      "rendez au fichier son nom d'origine, ou reprenez le téléchargement de ce mois.",
      `FLX_ANN_MOI = ${expected} sur toutes les lignes`,
    ),
  linesDiffer: (path: string, read: string, lines: string) =>
    r(
      `le moteur a lu ${read} lignes, le fichier en a ${lines}.`,
      path,
      "le fichier a changé pendant la lecture ou il est abîmé : vérifiez-le (gzip -t) et relancez.",
    ),
  incompleteLines: (path: string, incomplete: string, read: string, oneIn: string) =>
    r(
      `${incomplete} lignes sur ${read} s'arrêtent avant les colonnes utiles.`,
      path,
      AGAIN,
      `moins d'une ligne sur ${oneIn}`,
    ),
  noAllowance: (path: string) =>
    r(
      "aucune indemnité journalière (PRS_NAT 6110 à 6119) dans ce fichier.",
      path,
      "vérifiez que c'est bien la base complète mensuelle, et non un extrait.",
    ),

  // Layout.
  noLayout: (month: string) =>
    r(
      `aucune disposition de colonnes connue pour ${month}.`,
      "data/parameters/damir.json, layouts",
      "les fichiers antérieurs à 2015 (tables P) n'ont pas la région de résidence : prenez un mois plus récent.",
      "un mois de paiement à partir de 2015-01",
    ),
  notDamir: (place: string) =>
    r(
      "ce fichier n'est pas un fichier mensuel d'Open DAMIR : la première ligne n'a pas ses colonnes.",
      place,
      AS_PUBLISHED,
      "FLX_ANN_MOI;ORG_CLE_REG;AGE_BEN_SNDS;…",
    ),
  otherSeparator: (place: string, found: string, expected: string) =>
    r(
      `le séparateur est « ${found} », pas « ${expected} ».`,
      place,
      AS_PUBLISHED,
      "FLX_ANN_MOI;ORG_CLE_REG;AGE_BEN_SNDS;…",
    ),
  layoutChanged: (place: string, drift: string, known: string) =>
    r(
      drift === "" ? "le séparateur final manque." : `la disposition des colonnes a changé : ${drift}.`,
      place,
      "comparez l'en-tête au descriptif officiel de l'année, ajoutez la disposition à data/parameters/damir.json avec sa source, puis relancez.",
      known,
    ),
  otherEncoding: (place: string, mark: string) =>
    r(
      `l'encodage n'est pas celui d'Open DAMIR${mark === "" ? "" : ` : ${mark}`}.`,
      place,
      AS_PUBLISHED,
      "texte ASCII, sans indicateur d'ordre",
    ),

  // Denominators and release.
  badDenominators: (place: string, what: string) =>
    r(
      what,
      place,
      "complétez la table des assurés salariés par tranche d'âge et sexe, avec sa source et son statut.",
      'age,sexe,assures,statut,source puis 30-39,F,2480000,documenté,"Cnam, assurés salariés au 31/12/2023"',
    ),
  noAssumedTable: (path: string) =>
    r(
      "la table de référence supposée est introuvable : sans elle, ni répartition par ALD ni comparaison.",
      path,
      "lancez la commande dans un clone complet (data/release), ou reconstruisez la publication (npm run data -- derive).",
    ),
  noRelease: (folder: string, reason: string) =>
    r(
      `la publication n'est pas lisible (${reason}).`,
      folder,
      "lancez la commande dans un clone complet, ou donnez le dossier avec --release.",
    ),
  wrongTotals: (n: string, first: string) =>
    r(
      `${n} totaux connus ne sont pas retrouvés.`,
      first,
      "ne vous servez pas des taux : c'est un défaut du programme, à signaler.",
    ),

  // Network.
  notListed: (url: string, month: string, file: string, page: string, folder: string) =>
    r(
      `le mois de paiement ${month} n'est pas listé : pas encore publié, ou page modifiée.`,
      url,
      `ouvrez ${page}, téléchargez ${file} à la main et posez-le dans ${folder}.`,
      `un lien vers ${file}`,
    ),
  noAnswer: (url: string, reason: string) =>
    r(
      `la liste des fichiers ne répond pas (${reason}).`,
      url,
      "vérifiez la connexion et relancez ; sinon téléchargez les mois à la main depuis la page de la Cnam.",
    ),
  downloadFails: (url: string, reason: string) =>
    r(
      `le téléchargement n'aboutit pas (${reason}).`,
      url,
      "relancez la même commande : ce qui est déjà reçu est gardé et sera complété.",
    ),
  notServed: (url: string, status: string) =>
    r(
      `le fichier n'est pas servi (réponse ${status}).`,
      url,
      "le jeton du lien a peut-être expiré : relancez. Sinon, téléchargez ce mois à la main.",
    ),

  // System and engine.
  noEngine: () =>
    r(
      "le moteur DuckDB n'est pas installé sur cette machine.",
      "paquet facultatif @duckdb/node-api",
      "lancez npm ci --include=optional ; si aucun binaire n'existe pour cette machine, src/damir/rates.sql tourne aussi sous PostgreSQL, Trino ou Spark (docs/damir.md).",
    ),
  diskFull: (detail: string) =>
    r(
      "le disque est plein : rien n'a été gardé de ce qui n'était pas fini.",
      detail,
      "libérez de la place, ou écrivez ailleurs avec --sortie, puis relancez : les mois terminés sont gardés.",
    ),
  notWritable: (detail: string) =>
    r(
      "le dossier de sortie n'est pas accessible en écriture.",
      detail,
      "choisissez-en un autre avec --sortie.",
    ),
  interrupted: () => r("interrompu.", "", "relancez la même commande : les mois terminés sont gardés."),
  noMemory: (detail: string) =>
    r("la mémoire accordée ne suffit pas.", detail, "augmentez --memoire (par exemple 2GB)."),
  badLine: (detail: string) =>
    r(
      "une ligne du fichier ne suit pas la disposition annoncée par son en-tête.",
      detail,
      "reprenez le téléchargement de ce mois ; si la ligne est bien publiée ainsi, signalez-le avec cette adresse.",
    ),
} as const;
