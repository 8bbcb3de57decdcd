/** Labels and units of the figures of a case, by field. */
export const figureLabels: Readonly<Record<string, readonly [label: string, unit: string]>> = {
  "figures.activePatients": ["Patients actifs", "patients"],
  "figures.sickLeaveDays": ["Journées d'arrêt attribuées", "jours"],
  "figures.sickLeaveDaysWorkAccident": ["dont accidents du travail et maladies professionnelles", "jours"],
  "figures.sickLeaveDaysReplacement": ["dont remplacements", "jours"],
  "figures.sickLeaveDaysLong": ["dont arrêts de plus de six mois", "jours"],
  "figures.sickLeaves": ["Arrêts prescrits", "arrêts"],
  "figures.patientsWithLeave": ["Patients avec au moins un arrêt", "patients"],
  "figures.aldPercent": ["Part des patients en ALD", "%"],
  "figures.c2sPercent": ["Part des patients bénéficiaires de la C2S", "%"],
  "figures.consultations": ["Consultations et visites", "actes"],
  "figures.registeredPatients": ["Patientèle médecin traitant", "patients"],
  "figures.workingAgePatients": ["Patients d'âge actif", "patients"],
  "figures.insuredEmployees": ["Patients salariés assurés", "patients"],
  "letter.doctorRate": ["Journées par patient actif, selon la lettre", "jours par patient actif"],
  "letter.comparatorRate": ["Moyenne des confrères comparés, selon la lettre", "jours par patient actif"],
  "letter.ratio": ["Ratio imprimé dans la lettre", "sans unité"],
  "letter.threshold": ["Seuil imprimé dans la lettre", "sans unité"],
  "letter.groupSize": ["Médecins du groupe de comparaison", "médecins"],
  "letter.objectiveRate": ["Objectif proposé, par patient actif", "jours par patient actif"],
  "letter.objectiveDays": ["Objectif proposé, en journées", "jours"],
  "letter.objectiveReduction": ["Baisse demandée", "%"],
};

/** Labels of computed nodes of the trace. */
export const nodeLabels = {
  ratio: "Ratio observé / attendu",
  observed: "Journées observées",
  expected: "Journées attendues",
  observedLeaves: "Arrêts observés",
  onePatient: "Un patient actif (nombre de patients non saisi)",
  threshold: "Seuil de signalement",
  need: "Besoin relatif du groupe (g)",
  meanChange: "Écart de la moyenne du groupe qui change le résultat",
  meanAtThreshold: "Moyenne du groupe à laquelle le résultat change",
  daysToChange: "Journées à retirer ou à ajouter",
  /** Unit of a mean of the group: « jours par patient actif », « arrêts par patient actif ». */
  perActivePatient: (unit: string): string => `${unit} par patient actif`,
} as const;

/** Notes attached to nodes of the trace. */
export const notes = {
  /** Range that the source of a parameter leaves open, numbers already written. */
  plausible: (low: string, high: string): string => `plage plausible : ${low} à ${high}`,
  onePatient: "Le ratio se calcule sur les deux moyennes de la lettre ; le hasard ne peut pas être évalué.",
  fromRate: "Journées par patient de la lettre × patients actifs.",
  fromRatio: "La lettre donne le ratio et non la moyenne du groupe : attendu = observé ÷ ratio imprimé.",
  replacements:
    "Les confrères gardent leurs propres remplacements dans leur moyenne : ce retrait va dans le sens du médecin.",
  groupWithoutWorkAccidents: "La même part est retirée du groupe, à un niveau supposé.",
  groupWithoutLong: "La même part est retirée du groupe, au niveau national.",
  leaves: "Journées attendues ÷ durée moyenne d'un arrêt, supposée la même dans le groupe.",
} as const;

/** Labels of the rebuilt expected number. */
export const rebuiltLabels = {
  cell: "Journées attendues par an",
  patients: "Patients",
  inhabitants: "Habitants de la commune",
  population: "Habitants de la commune, toutes catégories",
  insuredShare: "Part de salariés assurés",
  rate: "Taux de référence",
  ratePerPatient: "Journées par patient",
  averageRate: "Journées par patient d'une liste moyenne",
  allInhabitants: "Habitants, toutes communes",
  composition: "Effet de la composition de votre patientèle",
  raked:
    "Calage de la structure de la commune sur vos totaux : les totaux ne disent pas la liste, voir les bornes.",
  months: "Durée de la période",
  employeesPerPatient: "salariés par patient",
  daysPerEmployee: "jours par salarié et par an",
  patientsWithLeaveMean: "moyenne du groupe pour les patients arrêtés",
  communeStructure: "Structure des habitants de la commune, appliquée à vos patients faute de mieux.",
} as const;

/** Labels and notes of the relative need of a group. */
export const needLabels = {
  relative: "Besoin relatif du groupe (g), rapporté à celui de la caisse",
  published: "Niveau publié du territoire, rapporté à celui du groupe de la caisse",
  group: "Besoin relatif moyen du groupe, selon les professions de ses habitants",
  crude: "Niveaux bruts : ni l'âge ni la profession n'y sont pris en compte.",
  occupational:
    "Risques relatifs par profession supposés ; moyenne des communes du groupe, pondérée par leurs habitants.",
  user: "Valeur choisie par vous au curseur : exploratoire.",
  share: "Part des patients dans une commune de classe",
  leftAside:
    "Les patients d'une commune sans classe ou hors des données sont laissés de côté : le groupe est celui des autres.",
  around: "communes autour du cabinet",
  mixture:
    "Mélange des groupes des communes de vos patients : les nombres attendus sont mélangés, non les classes.",
} as const;

const PERIMETER_NAMES: Readonly<Record<string, string>> = {
  region: "région",
  departement: "département",
  national: "France",
};
const INDEX_NAMES: Readonly<Record<string, string>> = {
  fdep3: "indice à 3 variables",
  fdep4: "indice à 4 variables",
  "f-edi": "F-EDI",
  occupation: "indice des professions",
};

const UNIT_NAMES: Readonly<Record<string, string>> = {
  iris: "IRIS",
  cantonVille: "canton-ville",
  bassinDeVie: "bassin de vie",
  epci: "intercommunalité",
  zoneEmploi: "zone d'emploi",
  departement: "département",
  region: "région",
};

/** « classe 4 sur 5, indice à 3 variables, région »; « … par bassin de vie, région »; « région, toutes communes ». */
export function groupName(
  choice: { readonly comparator: string; readonly index: string; readonly unit: string },
  q: number,
  of: number,
): string {
  const perimeter = PERIMETER_NAMES[choice.comparator.replace("class-", "")] ?? choice.comparator;
  if (q === 0) return `${perimeter}, toutes communes`;
  const unit = UNIT_NAMES[choice.unit];
  const ranked = `${INDEX_NAMES[choice.index] ?? choice.index}${unit === undefined ? "" : ` par ${unit}`}`;
  return `classe ${String(q)} sur ${String(of)}, ${ranked}, ${perimeter}`;
}

/** Note of a reference rate: read in the release, not in a published table. */
export const releaseOriginNote =
  "Taux de référence supposés, construits sur des totaux publiés (DREES-Cnam 2023) ; aucun taux par âge, sexe et ALD n'est publié.";

/** Labels of the inhabitants of a commune by stratum. */
export const inhabitantLabels = {
  allCommunes: "toutes les communes et les arrondissements",
  note: "Structure par sexe et par âge fin empruntée au département ; ALD : profil national, au niveau publié du bassin de vie.",
  population: "Population municipale",
  /** Inhabitants of one sex and age in a département. */
  personsOf: (sex: "M" | "F", ages: string, departement: string): string =>
    `${sex === "M" ? "Hommes" : "Femmes"} de ${ages} ans, département ${departement}`,
  processing: "Traitement de la valeur publiée",
  share: "Part des habitants de",
  percent: "Habitants de",
  part: "Part de cette tranche qui est de cet âge et de ce sexe, dans le département",
  profile: "Part de personnes en ALD à cet âge et à ce sexe, France",
  prevalence: "Part de cet âge et de ce sexe",
  level: {
    bassinDeVie: "Niveau d'ALD du bassin de vie, France = 1",
    departement: "Niveau d'ALD du reste du département (secret dans le bassin de vie), France = 1",
    national: "Niveau d'ALD national (secret), France = 1",
  },
} as const;
