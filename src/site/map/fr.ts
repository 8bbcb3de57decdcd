import { formatNumber, plural } from "../../core/report/format.fr.js";
import type { MapChoice, Perimeter } from "./choices.js";
import type { Lit } from "./lit.js";

/** « 1 204 habitants », « 0 habitant »; a population that is not published is said so. */
const inhabitants = (people: number): string =>
  Number.isFinite(people)
    ? `${formatNumber(people)} ${plural(people, "habitant")}`
    : "population non publiée";

/** French texts of the map page. */
export const MAP_TEXT = {
  title: "Les communes selon leur classe",
  headline: "La classe d'une commune dépend du rangement choisi",
  reading:
    "Plus la teinte est foncée, plus la classe est défavorisée. Zones approchées : chaque point prend la couleur de la commune dont le centre est le plus proche ; aucun contour de commune n'est embarqué.",
  exportLegend: (base: string) => `Classes ${base}, et nombre de communes. 1 : la moins défavorisée.`,
  litCount: (count: number, people: number) =>
    `En couleur : ${formatNumber(count)} ${plural(count, "commune")}, ${inhabitants(people)}.`,
  litMissing:
    "Ce groupe ne se calcule pas : cherchez une commune, ou saisissez les communes de vos patients dans « Ma situation ».",
  tableHead: "La même information en tableau",
  movedBetween: "entre le rangement national à trois variables et votre choix",
  movedBy: {
    fdep4: "quand le chômage entre dans l'indice",
    communes: "quand les classes comptent autant de communes au lieu d'autant d'habitants",
  },
  notCompared: "Cinq et dix classes ne se comparent pas une à une.",
  firstLine: "Première ligne : la comparaison énoncée (région, trois variables). Statut : calculé.",
  countLabel: "Nombre de communes par classe",
  unclassed: (count: number) =>
    ` Sans classe (hachuré) : ${formatNumber(count)} ${plural(count, "commune")}, outre-mer compris.`,
  commune: "Commune du cabinet",
  communeHint: "Nom, code postal ou code Insee. Les anciens noms sont reconnus.",
  noCommune: "Cherchez une commune pour lire sa classe selon chaque rangement.",
  legend: (base: string) => `Classes ${base}`,
  legendNote: (q: number) => `1 : la moins défavorisée. ${String(q)} : la plus défavorisée.`,
  classHead: "Classe",
  shareHead: "Part des communes",
  countHead: "Communes",
  zoomIn: "Agrandir",
  zoomOut: "Réduire",
  reset: "Revenir à la France",
  toCommune: "Aller à la commune",
  mapLabel: "Carte des communes. Flèches pour se déplacer, plus et moins pour agrandir ou réduire.",
  drawing: "Dessin de la carte…",
  zones:
    "Zones approchées : chaque point prend la couleur de la commune dont le centre est le plus proche. Aucun contour de commune n'est embarqué.",
  source: (share: string) =>
    `Indice rebâti (${share}). Insee, recensements 2021 et 2022 ; Insee-DGFiP, Filosofi 2021 (revenu disponible médian). Plus l'indice est haut, plus la commune est défavorisée. Statut : calculé. Géographie : communes au 1er janvier 2025.`,
  external: "F-EDI 2021 tel que publié, Santé publique France",
  axis: (percent: string) => `premier axe : ${percent} de la variance`,
  occupation: "risque relatif moyen des professions des habitants, supposé",
  overseas:
    "Outre-mer : diplômes et professions ne sont pas dans les fichiers communaux réunis ici ; l'indice n'y est pas calculé.",
  byChoice: (name: string) => `${name} : sa classe selon le choix`,
  ranking: "Rangement",
  inFrance: "Dans toute la France",
  moved: (moved: number, of: number, what: string) =>
    `${formatNumber(moved)} ${plural(moved, "commune")} sur ${formatNumber(of)} ${plural(moved, "change", "changent")} de classe ${what}.`,
  neighbours: (name: string) => `${name} : les communes de son bassin de vie`,
  neighboursCaption: "Communes du bassin de vie, de la plus peuplée à la moins peuplée",
  iris: (name: string) => `${name} : ses IRIS`,
  irisButton: "Afficher les IRIS de cette commune",
  irisNone: "Cette commune n'est pas découpée en IRIS : un seul chiffre la décrit.",
  irisNote:
    "Aucun contour d'IRIS n'est embarqué : les IRIS sont donnés en tableau, du plus défavorisé au moins défavorisé. Indice à l'IRIS : revenu, diplôme, ouvriers et chômage, France métropolitaine ; classes de population entre IRIS.",
  irisLoading: "Lecture des IRIS…",
  irisFailed:
    "Le fichier des IRIS n'a pas pu être lu. Rechargez la page, ou vérifiez que le dossier data est complet.",
  allData: "Toutes les communes sous ce choix",
  classOf: (name: string, q: number, of: number, where: string) =>
    `${name} est en classe ${String(q)} sur ${String(of)} ${where}.`,
  classesOf: (name: string, of: number, found: readonly { readonly q: number; readonly where: string }[]) =>
    `${name} est en classe ${found
      .map(({ q, where }, k) => `${String(q)}${k === 0 ? ` sur ${String(of)}` : ""} ${where}`)
      .join(", ")}.`,
  noClass: (name: string, why: string) => `${name} n'a pas de classe sous ce choix : ${why}.`,
  outside: "hors du territoire où l'on range",
  needsCommune:
    "Sans commune du cabinet, le rangement reste celui de la France entière : cherchez d'abord une commune.",
  replaced: (name: string, missing: readonly string[], by: string) =>
    `${name} n'a pas de valeur publiée pour : ${missing.join(" ; ")}. À la place : ${by}.`,
  missing: (variables: readonly string[], why: string) => `${variables.join(", ")} (${why})`,
  variables: {
    medianIncome: "revenu médian",
    shareBac: "part de bacheliers",
    shareWorkers: "part d'ouvriers",
    shareUnemployed: "taux de chômage",
    shareUnemployed2022: "taux de chômage",
    occupationalNeed: "professions des habitants",
  },
  hoverNone: (name: string, why: string, people: number) =>
    `${name} : pas de classe (${why}), ${inhabitants(people)}`,
  hover: (name: string, q: string, score: string, people: number) =>
    `${name} : classe ${q}, indice ${score}, ${inhabitants(people)}`,
  notComputable: "non calculable",
  distribution: "Les habitants selon l'indice de leur commune",
  distributionReading: (name: string, score: string) =>
    `Chaque barre compte des habitants, par quart de point d'indice ; sa teinte est la classe.${score === "" ? "" : ` Trait : ${name}, indice ${score}.`}`,
  distributionSource:
    "Indice rebâti ou publié selon le choix ; habitants : Insee, RP 2022. Plus l'indice est haut, plus la commune est défavorisée. Statut : calculé.",
  indexAxis: "Indice",
  peopleAxis: "Millions d'habitants",
} as const;

/** Labels of the choices of the map and of their options. */
export const AXIS_TEXT: {
  readonly [K in keyof MapChoice]: {
    readonly label: string;
    readonly hint?: string;
    readonly options: readonly (readonly [MapChoice[K], string])[];
  };
} = {
  index: {
    label: "Indice",
    hint: "Ce qui range les communes.",
    options: [
      ["fdep3", "Trois variables (énoncé par la caisse)"],
      ["fdep4", "FDep, quatre variables (officiel)"],
      ["f-edi", "F-EDI publié (officiel)"],
      ["occupation", "Professions (exploratoire)"],
    ],
  },
  perimeter: {
    label: "Territoire où l'on range",
    hint: "Une classe est un rang dans un territoire.",
    options: [
      ["national", "France métropolitaine"],
      ["region", "Région du cabinet"],
      ["departement", "Département du cabinet"],
    ],
  },
  base: {
    label: "Classes de même",
    options: [
      ["population", "population"],
      ["communes", "nombre de communes"],
      ["practitioners", "nombre de généralistes (BPE 2018)"],
    ],
  },
  classes: {
    label: "Nombre de classes",
    options: [
      [5, "5"],
      [10, "10"],
    ],
  },
  weighting: {
    label: "Pondération de l'indice",
    options: [
      ["population", "par la population"],
      ["none", "sans"],
    ],
  },
  imputation: {
    label: "Revenu secret remplacé par",
    options: [
      ["cantonVille", "le canton-ville"],
      ["epci", "l'EPCI"],
      ["departement", "le département"],
      ["none", "rien (commune non classée)"],
    ],
  },
};

/** Which communes keep their full colour. */
export const LIT_TEXT: {
  readonly label: string;
  readonly options: readonly (readonly [Lit, string])[];
} = {
  label: "Communes en couleur",
  options: [
    ["all", "toutes"],
    ["group", "même classe que le cabinet (les confrères)"],
    ["patients", "communes de vos patients (saisies)"],
    ["radius", "bassin supposé : 10 km autour"],
    ["nearest", "bassin supposé : 20 000 habitants les plus proches"],
    ["gravity-short", "bassin supposé : attraction, 3 km"],
    ["gravity-middle", "bassin supposé : attraction, 6 km"],
    ["gravity-long", "bassin supposé : attraction, 12 km"],
  ],
};

/** Perimeter of the classes, inside a sentence. */
export const WHERE: Readonly<Record<Perimeter, string>> = {
  national: "en France",
  region: "dans sa région",
  departement: "dans son département",
};
/** What the classes share equally, inside a sentence. */
export const BASE_TEXT: Readonly<Record<MapChoice["base"], string>> = {
  population: "de population égale",
  communes: "d'un même nombre de communes",
  practitioners: "d'un même nombre de généralistes",
};

/** Rankings listed beside the map. */
export const RANKING_TEXT = {
  region: "Région, 3 variables",
  departement: "Département, 3 variables",
  national: "France, 3 variables",
  fourVariables: "France, 4 variables (chômage)",
  unweighted: "France, 3 variables, indice non pondéré",
  communes: "France, classes de communes",
  practitioners: "France, classes de généralistes",
  tenths: "France, dixièmes de population",
  edi: "F-EDI publié",
  occupation: "Professions (supposé)",
} as const;

/** Heads of the tables under the map. */
export const TABLE_TEXT = {
  commune: "Commune",
  code: "Code",
  inhabitants: "Habitants (RP 2022)",
  income: "Revenu médian (en € par an, Filosofi 2021)",
  index: "Indice",
  class: "Classe",
  iris: "IRIS",
  irisClass: "Classe entre IRIS",
} as const;
