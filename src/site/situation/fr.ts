import type { FigureSource } from "../../core/case/types.js";
import { formatNumber, plural } from "../../core/report/format.fr.js";

/** Sources of a figure, as the reader names them. */
export const SOURCE_LABEL: Readonly<Record<FigureSource, string>> = {
  lettre: "Lettre de la caisse",
  riap: "RIAP",
  dam: "Profil remis par un délégué (DAM)",
  logiciel: "Logiciel métier",
  autre: "Autre document",
};

/** French texts of the page Ma situation. */
export const SITUATION_TEXT = {
  formName: "Votre situation",
  titleError: "Erreur : ",
  stepLetter: "1. Ce que dit la lettre",
  stepLetterHint: "Recopiez les nombres tels qu’ils sont écrits, avec leurs décimales.",
  stepKnown: "2. Ce que vous savez",
  stepKnownHint:
    "Tout est facultatif. Chaque nombre ajouté resserre la fourchette ; un nombre absent laisse la fourchette entière.",
  stepAssumed: "3. Ce qui est supposé",
  stepAssumedHint:
    "Ce que ni la lettre ni vous ne dites, et que l’outil remplace par une hypothèse ou laisse indéterminé.",
  more: "Autres nombres, si vous les connaissez",
  moreLetter: "Autres nombres de la lettre",
  moreObjective: "Objectif proposé, si la lettre en propose un",
  objectiveHint:
    "Mise sous objectif : recopiez le nombre tel que la lettre le donne, dans une seule des trois formes. Il n’entre pas dans le ratio.",
  objectiveLink: "Vérifier ce qu’une proposition de mise sous objectif doit contenir",
  campaign: "Campagne",
  campaignHint:
    "Elle fixe ce que l’on sait de la règle de la caisse. Dans le doute, gardez « personnalisé ».",
  window: "Période de la lettre",
  windowHint: "Tous les nombres de la lettre portent sur ces mois-là. Exemple : 1/9/2025 au 28/2/2026.",
  from: "du",
  to: "au",
  windowFrom: "Début de la période",
  windowTo: "Fin de la période",
  windowBackwards: (from: string, to: string) =>
    `La période finit avant de commencer : ${to} précède ${from}. Corrigez l’une des deux dates.`,
  period: "Période",
  periodLetter: "celle de la lettre",
  periodYear: (year: string) => `depuis le 1er janvier ${year}`,
  periodOther: "une autre période",
  allSchemes: "tous régimes",
  commune: "Commune du cabinet",
  communeHint: "Nom, code postal ou code Insee. Les anciens noms sont reconnus.",
  iris: "IRIS du cabinet (facultatif)",
  irisHint:
    "Neuf caractères : le code Insee de la commune, puis quatre chiffres. Il ne sert qu’à classer le quartier. Exemple : 810040101",
  irisBad: (typed: string) =>
    `« ${typed} » n’est pas un code d’IRIS. Écrivez neuf caractères, comme 810040101, ou laissez vide.`,
  irisElsewhere: (code: string, commune: string) =>
    `L’IRIS ${code} n’est pas dans la commune du cabinet (${commune}). Son code doit commencer par ${commune} ; corrigez l’un des deux, ou laissez vide.`,
  irisUndivided:
    "Cette commune n’est pas découpée en IRIS : laissez vide, la commune entière sert de quartier.",
  irisOverseas:
    "Nos données publiques n’ont pas d’IRIS pour l’outre-mer : laissez vide, la commune entière sert de quartier.",
  irisUnknown: (code: string) =>
    `L’IRIS ${code} n’est pas dans la liste de l’Insee. Vérifiez les quatre derniers chiffres, ou laissez vide.`,
  irisOf: (count: number) =>
    count === 0
      ? "Cette commune n’est pas découpée en IRIS : rien à écrire ici."
      : `Cette commune compte ${formatNumber(count)} IRIS.`,
  structure: "Lieu d’exercice",
  structures: {
    "": "non précisé",
    cabinet: "cabinet",
    "centre-de-sante": "centre de santé",
    msp: "maison de santé pluriprofessionnelle",
    sos: "SOS Médecins",
    ehpad: "Ehpad",
    autre: "autre",
  },
  since: "Date d’installation, si elle est récente",
  sinceHint: "Exemple : 1/3/2025",
  adjusted: "La moyenne de la lettre tient-elle compte de l’âge, du sexe et de l’ALD ?",
  adjustedOptions: { "": "non précisé", oui: "oui, elle le dit", non: "non", inconnu: "elle ne le dit pas" },
  groupLabel: "Nom du groupe de comparaison",
  groupLabelHint: "Tel que la lettre l’écrit. Exemple : communes semblables de la région",
  patients: "Vos patients actifs, par groupe",
  patientsHint:
    "Du plus précis au moins précis : chacun fonctionne. Sans rien, la structure des habitants de la commune est prise, et dite supposée.",
  patientsNone: "Je ne sais pas",
  patientsMargins: "Les totaux par âge, et si possible par sexe et ALD",
  patientsStrata: "Les effectifs par âge, sexe et ALD",
  age: "Âge",
  women: "Femmes",
  men: "Hommes",
  withoutAld: "sans ALD",
  withAld: "avec ALD",
  all: "Patients",
  womenTotal: "dont femmes",
  aldTotal: "dont en ALD",
  cellBad: (cell: string, typed: string) =>
    `${cell} : « ${typed} » n’est pas un nombre de patients. Écrivez un entier, comme 120 ; l’ancien nombre reste compté.`,
  sum: (sum: number, patients: number | undefined) =>
    patients === undefined
      ? `Total : ${formatNumber(sum)} patients.`
      : `Total : ${formatNumber(sum)} patients, pour ${formatNumber(patients)} patients actifs.`,
  residence: "Communes de vos patients",
  residenceHint:
    "Une ligne par commune : le code Insee ou le nom, puis le nombre de patients. Exemple : 81004 ; 310. Un code d’IRIS à neuf caractères est accepté.",
  residenceBad: (line: string) =>
    `« ${line} » ne se lit pas. Écrivez un code Insee, un point-virgule, un nombre : 81004 ; 310.`,
  residenceName: (name: string) =>
    `« ${name} » désigne plusieurs communes, ou aucune. Remplacez le nom par le code Insee à cinq caractères.`,
  spells: "Durées des arrêts de la période, en jours",
  spellsHint:
    "Facultatif : les durées, séparées par des espaces ou des retours à la ligne. Exemple : 3 5 14 180. Elles mesurent la part du hasard.",
  spellsMany: (max: number) =>
    `Plus de ${formatNumber(max)} durées : gardez celles de la période de la lettre.`,
  residenceMany: (line: string, max: number) =>
    `« ${line} » : un nombre de patients va de 0 à ${formatNumber(max)}. Exemple : 81004 ; 310.`,
  spellsBad: (text: string) =>
    `« ${text} » n’est pas une durée. Écrivez des nombres entiers de jours, de 1 à 1 100, séparés par des espaces : 3 5 14 180.`,
  whereTitle: "Où trouver ces nombres",
  whereCaption: "Documents et nombres qu’ils contiennent",
  where: [
    ["Lettre de la caisse", "période, patients actifs, journées, moyenne des confrères"],
    ["RIAP", "tous régimes, depuis janvier : à ne pas mêler aux nombres de la lettre"],
    ["Profil remis par un délégué", "journées, parfois la place parmi les confrères du territoire"],
    ["Logiciel métier", "âge, sexe, ALD, communes des patients, nombre et durée des arrêts"],
  ],
  exampleTitle: "Pas de courrier sous la main ?",
  example: "Remplir avec l’exemple fictif d’Albi",
  exampleDone: "Exemple fictif chargé. Aucun de ses nombres ne décrit un médecin réel.",
  exampleOpen:
    "Ces nombres sont inventés. Les mêler aux vôtres donnerait un résultat qui ne décrit personne.",
  exampleErase: "Effacer l’exemple et saisir mes nombres",
  exampleUndo: "Chiffres remplacés par l’exemple fictif.",
  assumedList: [
    "Le seuil et sa comparaison, quand la lettre ne les donne pas : ceux de la campagne, avec leur source.",
    "La répartition de vos patients, quand vous ne la donnez pas : celle des habitants de la commune.",
    "Le besoin relatif des autres groupes de confrères (g) : 1 par défaut ; toute autre valeur est comptée à part.",
    "La dispersion des durées d’arrêt, pour l’intervalle : un paramètre daté, avec sa plage.",
  ],
  faultRelation: "Deux nombres se contredisent",
  see: "Voir le verdict",
  save: "Enregistrer dans un fichier",
  open: "Ouvrir un fichier de cas",
  opened: "Dossier ouvert.",
  openedUndo: "Dossier ouvert à la place du précédent.",
  openDrop: "Vous pouvez aussi déposer le fichier sur la page.",
  openFailed: "Ce fichier n’a pas été ouvert ; vos chiffres n’ont pas changé.",
  openPdf:
    "C’est un PDF. L’outil ne lit pas les lettres : recopiez-en les nombres dans les champs ci-dessus. Un fichier de cas se termine par .ij-case.json.",
  openNotCase:
    "Ce n’est pas un fichier de cas. Choisissez le fichier .ij-case.json que « Enregistrer dans un fichier » a produit.",
  openDamaged:
    "Le fichier est abîmé ou incomplet : il ne se lit pas jusqu’au bout. Reprenez une autre copie, ou recopiez les nombres.",
  openExhibit:
    "C’est le calcul d’une pièce, non un fichier de cas. La page « Vérifier » le lit et le recalcule.",
  openVersion: (format: string) =>
    `Ce fichier est au format ${format} ; cette version du site lit le format ij-case/1. Ouvrez-le avec la version du site qui l’a produit, ou recopiez les nombres.`,
  openTooLarge: (bytes: number) =>
    `Ce fichier pèse ${formatNumber(bytes / 1e6, 0)} Mo : un fichier de cas tient en quelques kilo-octets. Choisissez celui que « Enregistrer dans un fichier » a produit.`,
  openFault: (path: string, problem: string, example: string) => `${path} : ${problem}. Exemple : ${example}`,
  openMoreFaults: (count: number) =>
    `… et ${formatNumber(count)} ${plural(count, "autre faute", "autres fautes")}.`,
  keep: "Garder sur cet appareil",
  keepHint:
    "Sans cela, fermer l’onglet efface tout. À ne pas cocher sur un ordinateur partagé : le navigateur gardera vos chiffres en clair.",
  keepRefused:
    "Ce navigateur refuse de garder des données (navigation privée ?). Enregistrez plutôt le dossier dans un fichier.",
  erase: "Tout effacer",
  erased: "Tout est effacé, en mémoire comme sur cet appareil.",
  resultTitle: "Ce que cela donne",
  soFarLink: "Voir le détail et les autres comparaisons",
  resultNone:
    "Dès que la lettre donne une moyenne, ou que la commune est choisie, le résultat s’affiche ici.",
  resultCaption: "Le même dossier, avec les confrères de même classe de trois territoires et deux indices",
  territory: "Territoire et indice",
  classHead: "Classe",
  ratioPlain: "Ratio, g = 1",
  ratioNeed: "Ratio, g supposé",
  needNote:
    "Avec g = 1, changer de confrères change la classe mais pas le nombre attendu : aucun chiffre public ne dit combien prescrivent les autres groupes. Avec g supposé (risques par profession), il change ; ce ratio est exploratoire.",
  classOf: (value: number, of: number) => `${formatNumber(value)} sur ${formatNumber(of)}`,
  source: "Source",
  wrongRange: (low: number, high: number) =>
    `Ce nombre doit être compris entre ${formatNumber(low)} et ${formatNumber(high)}.`,
  wrongLeast: (least: number) => `Ce nombre est trop petit : écrivez au moins ${formatNumber(least, 3)}.`,
  wrongZero: "Ce nombre ne peut pas être nul. Laissez vide si la lettre ne le donne pas.",
  wrongInteger: "Ce nombre est un compte : écrivez un entier, sans décimale.",
  wrongDate: (typed: string) =>
    `« ${typed} » n’est pas une date. Écrivez jour, mois, année : 9/11/2026 ou 9 novembre 2026.`,
} as const;
