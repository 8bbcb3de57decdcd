import type { Applies, FactSection, InventoryColumn, Respected } from "./types.js";

interface ParameterText {
  readonly parameter: string;
  readonly label: string;
  readonly demand?: string;
}

const PARAMETERS: readonly ParameterText[] = [
  { parameter: "window", label: "Période observée", demand: "actif" },
  { parameter: "numerator", label: "Ce qui est compté", demand: "indicateur" },
  { parameter: "denominator", label: "Rapporté à", demand: "actif" },
  { parameter: "scope", label: "Arrêts comptés", demand: "perimetre-ij" },
  { parameter: "schemes", label: "Régimes comptés", demand: "actif" },
  { parameter: "indexVariables", label: "Variables de l’indice", demand: "millesime" },
  { parameter: "weighting", label: "Pondération de l’indice", demand: "poids" },
  { parameter: "imputation", label: "Valeurs non publiées de l’indice", demand: "millesime" },
  { parameter: "spatialUnit", label: "Maille de l’indice", demand: "commune" },
  { parameter: "place", label: "Lieu retenu", demand: "commune" },
  { parameter: "classes", label: "Découpage en groupes", demand: "groupe" },
  { parameter: "disclosedGroup", label: "Groupe de comparaison, mots de la caisse", demand: "groupe" },
  { parameter: "statutoryPerimeters", label: "Périmètres nommés par la loi", demand: "perimetre" },
  { parameter: "c2sShare", label: "Part de patients à la C2S", demand: "strates" },
  { parameter: "medicalSupply", label: "Offre médicale", demand: "strates" },
  { parameter: "strata", label: "Ajustement sur les patients", demand: "strates" },
  { parameter: "standardisation", label: "Forme de l’ajustement", demand: "standardisation" },
  { parameter: "reference", label: "Moyenne de référence", demand: "medecins" },
  { parameter: "gradient", label: "Niveau des autres groupes", demand: "taux" },
  { parameter: "minimumSize", label: "Taille minimale", demand: "minimum" },
  { parameter: "threshold", label: "Seuil", demand: "seuil" },
  { parameter: "comparison", label: "Au seuil exact", demand: "seuil" },
  { parameter: "rankRule", label: "Règle de rang", demand: "seuil" },
  { parameter: "priorityRule", label: "Priorité entre médecins signalés", demand: "seuil" },
  { parameter: "objective", label: "Objectif demandé" },
  { parameter: "msoProposed", label: "Mise sous objectif" },
  { parameter: "outcomes", label: "Suites" },
];

/** Codes of the presets, in words. */
const CODES: Readonly<Record<string, string>> = {
  region: "région",
  departement: "département",
  medianIncome: "revenu médian",
  shareBac: "part de bacheliers",
  shareWorkers: "part d’ouvriers",
  shareUnemployed: "taux de chômage",
  education: "niveau d’éducation",
  "regime-general": "régime général seul",
  days: "journées indemnisées",
  "active-patients": "patients actifs",
  surgery: "commune du cabinet",
  "class-region": "médecins des communes de même classe, dans la région",
  "as-stated": "âge, sexe et ALD, sans le détail",
  letter: "moyenne écrite dans la lettre",
  ">=": "signalé s’il est atteint",
};

/** French texts of the register, shared by the pages, the downloads and the command line. */
export const REGISTER_FR = {
  notCommunicated: "non communiqué",
  unknownValue: "inconnu",
  noSource: "aucune source",
  parameters: PARAMETERS,
  codes: CODES,
  columns: {
    nom: "Nom",
    contexte: "Contexte",
    finalite: "Finalité",
    moment: "Moment de l’intervention",
    automatisation: "Niveau d’automatisation",
    fondements: "Fondements",
    decisionsParAn: "Nombre de décisions par an",
    portee: "Portée",
    public: "Public concerné",
    donnees: "Données, sources et collecte",
    type: "Type d’algorithme",
    operations: "Opérations",
    ressources: "Ressources",
  } satisfies Record<InventoryColumn, string>,
  sections: {
    regles: "Les règles",
    chronologie: "La chronologie",
    chiffres: "Les chiffres",
    effets: "Les effets rapportés",
    positions: "Ce que disent les uns et les autres",
    acces: "Ce qui a été communiqué",
  } satisfies Record<FactSection, string>,
  applies: {
    oui: "oui",
    discuté: "discuté",
    non: "non",
    inconnu: "inconnu",
  } satisfies Record<Applies, string>,
  respected: {
    oui: "oui",
    partiel: "en partie",
    non: "non",
    inconnu: "inconnu",
    "sans objet": "sans objet",
  } satisfies Record<Respected, string>,
  statusColumn: (column: string) => `${column} – statut`,
  factHead: ["systeme", "cle", "intitule", "valeur", "unite", "date", "statut", "sources", "contredit_par"],
  dutyHead: [
    "systeme",
    "devoir",
    "textes",
    "s_applique",
    "respecte",
    "motif",
    "sources",
    "date",
    "confiance",
  ],
  sourceHead: ["id", "titre", "auteur", "date", "adresse", "lecture", "document_fourni"],
} as const;
