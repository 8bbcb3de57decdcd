import type { AreaIndexSpec } from "../../core/deprivation/area-index.js";
import type { IndexSpec } from "../../core/deprivation/variant.js";
import type { CommuneVariable, TerritoryLevel } from "../../core/release/types.js";

/** A variable of the sheet: its column in the release, unit and decimals as shown. */
export interface ShownVariable {
  readonly variable: CommuneVariable;
  readonly label: string;
  readonly unit: "habitants" | "€ par an" | "%" | "France = 1";
  readonly decimals: number;
  readonly vintage: string;
  /** Table and column whose card gives the sources. */
  readonly column: readonly [table: string, name: string];
}

/** Variables of the sheet of a commune, in order. */
export const shownVariables: readonly ShownVariable[] = [
  {
    variable: "population",
    label: "Population municipale",
    unit: "habitants",
    decimals: 0,
    vintage: "RP 2022",
    column: ["communes.csv", "population"],
  },
  {
    variable: "medianIncome",
    label: "Revenu disponible médian par unité de consommation",
    unit: "€ par an",
    decimals: 0,
    vintage: "Filosofi 2021",
    column: ["variables.csv", "medianIncome"],
  },
  {
    variable: "shareBac",
    label: "Baccalauréat ou plus, 15 ans et plus non scolarisés",
    unit: "%",
    decimals: 2,
    vintage: "RP 2022",
    column: ["variables.csv", "percentBac"],
  },
  {
    variable: "shareWorkers",
    label: "Ouvriers parmi les actifs",
    unit: "%",
    decimals: 2,
    vintage: "RP 2022",
    column: ["variables.csv", "percentWorkers"],
  },
  {
    variable: "shareUnemployed",
    label: "Chômeurs parmi les actifs de 15 à 64 ans (comptages exacts)",
    unit: "%",
    decimals: 2,
    vintage: "RP 2021",
    column: ["variables.csv", "unemployed2021"],
  },
  {
    variable: "shareUnemployed2022",
    label: "Chômeurs parmi les actifs de 15 à 64 ans (taux mêlant deux exploitations)",
    unit: "%",
    decimals: 2,
    vintage: "RP 2022",
    column: ["variables.csv", "percentUnemployed2022"],
  },
  {
    variable: "occupationalNeed",
    label: "Besoin relatif selon les catégories sociales (supposé)",
    unit: "France = 1",
    decimals: 3,
    vintage: "RP 2022",
    column: ["variables.csv", "occupationalNeed"],
  },
];

/** A variant of the sheet: an index of the communes, or one refitted on the variables of larger areas. */
export type ShownIndex = { readonly label: string } & (
  { readonly spec: Partial<IndexSpec> } | { readonly area: AreaIndexSpec }
);

const refitted = (label: string, level: TerritoryLevel): ShownIndex => ({
  label: `4 variables, refait sur les variables agrégées ${label} (exploratoire)`,
  area: { level, index: "fdep4", classes: 5 },
});

/** Variants of the index on that sheet, in order. */
export const shownIndices: readonly ShownIndex[] = [
  { label: "4 variables, cinquièmes de population", spec: { index: "fdep4" } },
  { label: "4 variables, cinquièmes de communes", spec: { index: "fdep4", base: "communes" } },
  { label: "4 variables, cinquièmes de médecins (2018)", spec: { index: "fdep4", base: "practitioners" } },
  { label: "4 variables, dixièmes de population", spec: { index: "fdep4", classes: 10 } },
  { label: "4 variables, sans pondération", spec: { index: "fdep4", weighting: "none" } },
  { label: "4 variables, chômage RP 2022", spec: { index: "fdep4", unemployment: "rp2022" } },
  { label: "4 variables, sans remplir les manquants", spec: { index: "fdep4", imputation: "none" } },
  { label: "3 variables, cinquièmes de population", spec: { index: "fdep3" } },
  { label: "3 variables, cinquièmes de communes", spec: { index: "fdep3", base: "communes" } },
  { label: "3 variables, sans pondération", spec: { index: "fdep3", weighting: "none" } },
  { label: "catégories sociales (supposé)", spec: { index: "occupation" } },
  { label: "F-EDI 2021, tel que publié", spec: { index: "f-edi" } },
  { label: "4 variables, moyenne du canton-ville", spec: { index: "fdep4", unit: "cantonVille" } },
  { label: "4 variables, moyenne du bassin de vie", spec: { index: "fdep4", unit: "bassinDeVie" } },
  { label: "4 variables, moyenne de l'intercommunalité", spec: { index: "fdep4", unit: "epci" } },
  { label: "4 variables, moyenne de la zone d'emploi", spec: { index: "fdep4", unit: "zoneEmploi" } },
  { label: "4 variables, moyenne du département", spec: { index: "fdep4", unit: "departement" } },
  { label: "4 variables, moyenne de la région", spec: { index: "fdep4", unit: "region" } },
  refitted("du canton-ville", "cantonVille"),
  refitted("du bassin de vie", "bassinDeVie"),
  refitted("de l'intercommunalité", "epci"),
  refitted("de la zone d'emploi", "zoneEmploi"),
  refitted("du département", "departement"),
  refitted("de la région", "region"),
];

/** How a cell departs from the common processing of its column. */
export const exceptionLabels: Readonly<Record<string, string>> = {
  "5000plus": "valeur publiée pour la commune de 2025",
  fusion: "sommée ou moyennée sur les communes fusionnées",
  "changement-de-code": "même commune, sous son ancien code",
  "chef-lieu": "valeur de l'ancien chef-lieu seul",
  reconstruit: "reconstruite à partir de deux parts publiées",
  "partage-rp2023": "partage d'un total publié selon les populations de 2023",
  "somme-arrondissements": "somme des arrondissements",
  "moyenne-arrondissements": "moyenne des arrondissements",
  departement: "structure du département",
  contour: "centre du contour généralisé",
  recensement: "ligne du recensement, la liste des communes n'en donnant pas",
};

/** Level from which the ALD share of a commune comes. */
export const aldLevelLabels = {
  bassinDeVie: "part publiée du bassin de vie, 2024",
  departement: "moyenne des bassins de vie publiés du département (celui de la commune est secret)",
  national: "moyenne nationale (aucun bassin de vie publié dans le département)",
} as const;

/** The other words of that sheet. */
export const words = {
  variables: "Variables",
  indices: "Indice et classe selon la variante (1 = la moins défavorisée)",
  expected: "Jours d'arrêt attendus (taux de référence supposés, construits sur des totaux publiés)",
  source: (names: string): string => `source : ${names}`,
  thirdParty: "pourcentages calculés par un tiers à partir des comptages de l'Insee",
  inhabitant: "par an et par habitant de tout âge, scénario central",
  inhabitantLow: "idem, personnes en ALD : 2,5 fois les jours des autres (1,8 à partir de 60 ans)",
  inhabitantHigh: "idem, personnes en ALD : 6 fois les jours des autres (5 à partir de 60 ans)",
  employee: "par an et par assuré salarié, scénario central",
  ald: "part de la population en ALD dans la commune",
  unitDays: "jours",
  of: (value: number, classes: number): string => `classe ${String(value)} sur ${String(classes)}`,
  score: (text: string): string => `score ${text}`,
  imputed: (labels: string): string => `absents, remplis par la moyenne du canton-ville : ${labels}`,
  notSplit: "commune non découpée en IRIS",
  iris: (count: number, shares: string, elsewhere: string): string =>
    `par IRIS (${String(count)}), cinquièmes de population : habitants en classe ${shares} ; ${elsewhere} d'un autre cinquième que la commune`,
  release: (id: string): string => `Données ${id}, liste des communes du 1er janvier 2025.`,
} as const;
