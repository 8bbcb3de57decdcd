const FORMAT = "ij-case/1";

/** Faults of one field, whatever the field. `shown` is the value as it was read, between marks when it is a text. */
export const fieldFaults = {
  root: "(racine)",
  scattered: (shown: string): string =>
    `« ${shown} » peut être deux nombres, ou un seul dont les espaces sont mal placées. Écrivez un seul nombre, sans espace : 12310.`,
  notANumber: (shown: string): string => `${shown} n'est pas un nombre`,
  quotedNumber: (shown: string, value: string): string =>
    `${shown} est un texte : écrivez ${value}, sans guillemets ni espace, avec un point`,
  tooLarge: "nombre trop grand",
  notAnInteger: (value: number): string => `${String(value)} n'est pas un nombre entier`,
  /** `least`, the smallest number that is not `min`, is said only when it is larger. */
  outOfBounds: (value: number, min: number, max: number, least: number): string => {
    const lower = least > min ? `${String(min)}, ou au moins ${String(least)}` : `au moins ${String(min)}`;
    return `${String(value)} est hors des bornes plausibles : ${lower}, au plus ${String(max)}`;
  },
  notAText: (shown: string, what: string): string => `${shown} n'est pas un texte : ${what}`,
  tooLong: (max: number): string => `texte de plus de ${String(max)} caractères`,
  wrongText: (shown: string, what: string): string => `${shown} : ${what}`,
  notADate: (shown: string): string => `${shown} n'est pas une date AAAA-MM-JJ`,
  notADay: (shown: string): string => `${shown} n'est pas un jour du calendrier`,
  notABoolean: (shown: string): string => `${shown} n'est ni true ni false`,
  unknownValue: (shown: string): string => `${shown} n'est pas une valeur connue`,
  notAList: (shown: string): string => `${shown} n'est pas une liste`,
  tooMany: (max: number): string => `plus de ${String(max)} éléments`,
  notAnObject: (shown: string): string => `${shown} n'est pas un objet`,
  unknownField: "champ inconnu",
  knownFields: (names: readonly string[]): string => `champs connus : ${names.join(", ")}`,
  missingField: "champ obligatoire absent",
  refusedName: "nom de champ refusé",
  otherName: "autre nom",
} as const;

/** What a text of the case must be. */
export const expectedTexts = {
  commune: "code de commune à cinq caractères attendu (le code Insee, non le code postal)",
  place: "code de commune (cinq caractères) ou d'IRIS (neuf caractères) attendu",
  iris: "code d'IRIS à neuf caractères attendu",
  pseudonym: "pseudonyme choisi par vous",
  groupLabel: "nom du groupe dans la lettre",
  groupLabelExample: "communes semblables",
} as const;

/** Faults of the whole file. */
export const fileFaults = {
  file: "(fichier)",
  tooLong: "fichier de plus de deux millions de caractères",
  tooLongExample: "un dossier de quelques pages",
  tooDeep: "objets imbriqués trop profondément",
  objectExpected: "un objet est attendu",
  isExhibit: (format: string): string =>
    `« ${format} » est une pièce, non un dossier de saisie ; elle se relit avec le verbe verifier`,
  newer: (format: string): string =>
    `dossier d'une version plus récente (${format}) que ce logiciel, qui lit ${FORMAT} ; mettez le logiciel à jour, rien n'a été lu`,
  empty: "vide",
  notJson: "ce n'est pas du JSON",
  notJsonAt: (place: string): string => `ce n'est pas du JSON : ${place}`,
  twice: "champ donné deux fois dans le même objet : lequel compte",
  twiceExample: "une seule valeur par champ",
  place: (line: number, column: number): string => `ligne ${String(line)}, colonne ${String(column)}`,
  endsEarly: (place: string): string => `${place}, le texte s'arrête trop tôt`,
  unexpected: (place: string, found: string): string => `${place}, « ${found} » n'est pas attendu ici`,
} as const;

/** Faults between fields, each of them right alone. */
export const relationFaultTexts = {
  parts: {
    patientsWithLeave: "patients arrêtés pour patients actifs",
    workingAgePatients: "patients d'âge actif pour patients actifs",
    insuredEmployees: "patients salariés pour patients actifs",
    sickLeaveDaysWorkAccident: "journées d'accident du travail pour journées",
    sickLeaveDaysReplacement: "journées de remplacement pour journées",
    sickLeaveDaysLong: "journées d'arrêts longs pour journées",
  },
  aboveWhole: (words: string, part: number, whole: number): string =>
    `${words} : ${String(part)} pour ${String(whole)} ; le premier nombre ne peut pas dépasser le second`,
  atMost: (whole: number): string => `au plus ${String(whole)}`,
  backwards: (start: string, end: string): string =>
    `La période finit avant de commencer : ${end} précède ${start}`,
  otherIris: (iris: string, commune: string, isCity: boolean): string =>
    `« ${iris} » n'est pas un IRIS de la commune ${commune} : les cinq premiers caractères doivent ` +
    (isCity ? "être ceux d'un de ses arrondissements" : "être les mêmes"),
  stratumTwice: "groupe d'âge, de sexe et d'ALD donné deux fois",
  stratumTwiceExample: "une ligne par groupe",
  aboveAges: (value: number, total: number): string =>
    `${String(value)} dépasse le total des âges, ${String(total)}`,
  placeTwice: (code: string): string => `« ${code} » donné deux fois`,
  placeTwiceExample: "une ligne par commune",
} as const;

/** Why a typed number cannot be used. */
export const numberFaults = {
  none: "Aucun nombre.",
  ambiguous: (shown: string, whole: string, rest: string): string =>
    `« ${shown} » peut se lire de deux façons. Écrivez ${whole}${rest} sans point pour un nombre entier, ou ${whole},${rest} pour un nombre décimal.`,
  scattered: (shown: string): string =>
    `« ${shown} » peut être deux nombres, ou un seul dont les espaces sont mal placées. Écrivez un seul nombre, sans espace : 12310.`,
  notANumber: (shown: string): string => `« ${shown} » n'est pas un nombre. Écrivez-le en chiffres : 400.`,
  tooLarge: (shown: string): string => `« ${shown} » est trop grand.`,
} as const;

/** What the JSON Schema of the format says of itself. */
export const schemaTexts = {
  description:
    "Situation d'un médecin face à une comparaison de ses arrêts de travail. Tous les champs sauf « format » sont facultatifs ; aucun identifiant de patient n'y existe.",
  comment:
    "Les relations entre champs (une partie plus grande que son tout, une période inversée) sont vérifiées en plus.",
} as const;
