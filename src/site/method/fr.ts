import type { Status } from "../../core/domain/status.js";

/** French texts of the page Méthode; numbers, sources and statuses come from the data files. */
export const METHOD_TEXT = {
  kick: "Méthode, sources et limites",
  title: "La méthode en cinq phrases",
  five: (rates: Status): readonly string[] => [
    "On compte ce que la lettre compte : des journées d'arrêt indemnisées, rapportées aux patients actifs de la période.",
    `On les divise par ce qui est attendu d'un confrère ayant les mêmes patients : la moyenne imprimée dans la lettre quand elle y est, sinon des taux reconstruits sur des données publiques (statut : ${rates}).`,
    "On compare le ratio, sans l'arrondir, au seuil de la campagne.",
    "On recommence avec toutes les façons d'une grille fixée d'avance, et l'on montre combien signalent et combien ne signalent pas, sans en écarter aucune.",
    "On dit ce que le hasard peut faire, ce qui manque, et ce qui joue contre le médecin, à la même taille que le reste.",
  ],
  steps: "Le calcul, étape par étape",
  formula: "Voir la formule",
  test: "Vérifié par",
  limit: "Limite",
  grid: "La grille",
  gridLead: (specs: string, stated: string, version: string) =>
    `Version ${version} : ${specs} façons valides, dont ${stated} faites de choix énoncés ou officiels seulement. Les choix exploratoires sont comptés à part.`,
  gridHash: "Empreinte SHA-256 de la grille :",
  option: "Option",
  standing: "Statut",
  why: "Justification",
  reference: "Référence",
  forbidden: "Combinaisons écartées, et pourquoi",
  presets: "Les campagnes",
  presetsLead:
    "Ce que l'on sait de chaque campagne, champ par champ. Ce qui n'est pas publié est écrit inconnu.",
  field: "Champ",
  value: "Valeur",
  status: "Statut",
  source: "Source",
  parameters: "Les nombres supposés ou publiés",
  parametersLead:
    "Chaque nombre qui entre dans un calcul ou décide d'un avertissement, avec sa plage plausible.",
  parameter: "Paramètre",
  range: "Plage",
  fixed: "fixe",
  between: (low: string, high: string) => `${low} à ${high}`,
  simulation: "Les hypothèses de la simulation",
  rates: "Les taux de référence",
  ratesPart: "Ce que le taux réunit",
  ratesParts: {
    numerators: "Numérateurs (journées)",
    denominators: "Dénominateurs (assurés)",
    rates: "Taux par âge, sexe et ALD",
  },
  options: (axis: string, count: number) => `${axis} ${String(count)} options`,
  fields: (campaign: string, count: number) => `${campaign} : ${String(count)} champs`,
  law: "Ce que la loi mesure, ce que l'indicateur mesure",
  lawHead: "Objet",
  lawText: "Le texte",
  lawFund: "L'indicateur",
  lawArgument: "L'argument",
  lawAnswer: "Ce que la caisse peut répondre",
  one: "Un paramètre à la fois",
  oneLead: "Les trente paramètres qui bougent seuls dans le second graphique du multivers.",
  own: "Notre chiffre propre, et ses limites",
  ownLead: (changed: string, computable: string) =>
    `${changed} pratiques fictives calculables sur ${computable} changent de résultat par au moins un choix pris seul. Ce sont des cas construits par nous : cela ne dit rien de la part des médecins de France concernés.`,
  ownChoice: "Choix pris seul",
  ownCases: "Cas",
  ownUnflagged: "Ne sont plus signalées",
  ownFlagged: "Le deviennent",
  precedents: "Des précédents scientifiques, et leurs limites",
  precedentsLimit:
    "Limites : ces trois études portent sur des médecins des États-Unis et sur des coûts, pas sur des journées d'arrêt en France. Elles disent qu'un classement de médecins dépend de la règle ; elles ne disent pas que celui de la caisse en dépend autant. Articles connus par leurs pages publiques, non rejoués ici.",
  card: "Notre fiche",
  cardLead:
    "Ce que nous demandons aux autres systèmes, nous l'écrivons pour le nôtre, dans les mêmes colonnes.",
  cardLink: "Lire notre fiche dans le registre",
  none: "—",
} as const;

/** French names of the fields of a campaign. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  threshold: "Seuil",
  comparison: "Comparaison au seuil",
  rankRule: "Règle de rang",
  statutoryPerimeters: "Périmètres du texte",
  disclosedGroup: "Groupe énoncé",
  indexVariables: "Variables de l'indice",
  spatialUnit: "Unité géographique",
  c2sShare: "Part de C2S",
  medicalSupply: "Offre médicale",
  scope: "Champ",
  schemes: "Régimes",
  standardisation: "Ajustement",
  minimumSize: "Effectif minimal",
  priorityRule: "Règle de priorité",
  objective: "Objectif",
  msoProposed: "Mises sous objectif proposées",
  outcomes: "Suites",
};

/** One numbered step of the calculation: what it does, its formula, the test that holds it, its limit. */
export interface MethodStep {
  readonly title: string;
  readonly text: string;
  readonly formula: string;
  readonly test: string;
  readonly limit: string;
}

/** Steps of the calculation, in order. */
export const METHOD_STEPS: readonly MethodStep[] = [
  {
    title: "L'observé",
    text: "Le nombre de la lettre, avec sa source et sa période. Un nombre du RIAP (tous régimes, depuis janvier) n'est jamais divisé par une moyenne de la lettre sans que la page le dise.",
    formula: "O = journées de la période (ou journées par patient × patients actifs)",
    test: "tests/unit/core/answer",
    limit:
      "Ce que la caisse attribue à un médecin (remplaçants, prolongations) n'est pas publié ligne à ligne.",
  },
  {
    title: "L'attendu",
    text: "Avec la lettre : la moyenne du groupe fois les patients actifs, corrigée s'il y a lieu de l'âge, du sexe et de l'ALD de vos patients. Sans elle : des taux par âge, sexe et ALD reconstruits sous trois hypothèses.",
    formula:
      "Avec la lettre, telle quelle : E = patients × moyenne. Recalculé : E × (taux attendu de vos patients ÷ taux attendu de la patientèle de référence), les deux avec les mêmes taux relatifs. Sans lettre : E = Σ patients de la strate × taux de la strate",
    test: "tests/unit/core/standardisation (vecteurs recalculés par un autre programme)",
    limit: "Aucun taux par âge, sexe et ALD n'est publié : les taux relatifs sont supposés.",
  },
  {
    title: "Le groupe et le besoin relatif",
    text: "Changer d'indice, de classes ou de lieu change le groupe. Cela ne change le nombre attendu que si les autres groupes prescrivent davantage ou moins : c'est le besoin relatif g, égal à 1 faute de publication.",
    formula:
      "E′ = g × E ; énoncé : g = 1 ; officiel : niveau publié du territoire ; exploratoire : professions des habitants",
    test: "tests/unit/core/deprivation, tests/unit/core/geography",
    limit:
      "Avec g = 1, aucun choix de géographie ne change le résultat : la page le dit au lieu de le cacher.",
  },
  {
    title: "Le ratio et le seuil",
    text: "Le ratio non arrondi est comparé au seuil. Quand la lettre arrondit ses nombres et que l'arrondi enjambe le seuil, le résultat est indéterminé.",
    formula: "R = O / E ; signalé si R ≥ seuil",
    test: "data/profiles/attendus.json : douze verdicts écrits à la main",
    limit: "Le seuil exact de chaque campagne est rapporté par la presse, non publié.",
  },
  {
    title: "Le hasard",
    text: "Des journées ne sont pas des événements indépendants : un arrêt en compte plusieurs. L'intervalle tient compte de la durée des arrêts ; l'entonnoir, des écarts ordinaires entre confrères.",
    formula:
      "Intervalle : (O + c ± √(2cO + c²)) / E, c = φz²/2 ; entonnoir : exp(± z √(φ/E + τ²)) ; médecin moyen : loi de Poisson composée, récurrence de Panjer",
    test: "tests/unit/core/inference (vecteurs), tests/unit/site/chance.test.ts",
    limit: "φ et τ² sont supposés ; ce qui dépend de τ² est une fourchette.",
  },
  {
    title: "Le multivers",
    text: "Toutes les combinaisons permises d'une grille datée, dont l'empreinte est affichée avant tout résultat. Aucune n'est tirée au sort : une part de façons n'est pas une probabilité.",
    formula:
      "k façons signalent sur K calculables ; poids d'un choix : part de Shapley de la variance de ln R",
    test: "tests/unit/core/multiverse (vecteurs, énumération indépendante)",
    limit:
      "Une grille est un choix : ses options et leurs raisons sont listées ci-dessous pour être discutées.",
  },
];

/** The three studies that this project starts from, as read on their public pages. */
export const PRECEDENTS: readonly { readonly text: string; readonly source: string }[] = [
  {
    text: "Parmi 8 689 médecins, 29,5 % changent de catégorie de coût quand un seuil en percentile est remplacé par un test de significativité (de 17,4 % à 45,8 % selon la spécialité).",
    source: "BMC Health Services Research 2010;10:57",
  },
  {
    text: "Selon douze règles d'attribution des patients, de 17 % à 61 % des médecins changent de catégorie.",
    source: "Annals of Internal Medicine 2010;152:649",
  },
  {
    text: "Le niveau de fiabilité usuel est de 0,70 ; la plupart des profils de coût de médecins ne l'atteignent pas.",
    source: "New England Journal of Medicine 2010;362:1014",
  },
];
