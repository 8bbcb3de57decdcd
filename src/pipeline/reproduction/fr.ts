const SAMPLE = "échantillon FDep 2020, 897 communes de douze départements, non aléatoire";
const METRO = "communes et arrondissements de métropole";

/** French labels of the reproduction table. */
export const labels = {
  indicative: "n très petit : indicatif.",
  fewer: "Communes sans revenu publié laissées hors du calcul : l'effectif baisse.",
  rows: {
    explained: { label: "Part de variance du premier axe, quatre variables", perimeter: METRO },
    "fdep20-all": { label: "Corrélation avec le FDep 2020", perimeter: SAMPLE },
    "fdep20-2000": {
      label: "Corrélation avec le FDep 2020",
      perimeter: `${SAMPLE}, 2 000 habitants ou plus`,
    },
    "fdep20-10000": {
      label: "Corrélation avec le FDep 2020",
      perimeter: `${SAMPLE}, 10 000 habitants ou plus`,
    },
    "fifth-communes-same": { label: "Même cinquième de communes que le FDep 2020", perimeter: SAMPLE },
    "fifth-communes-near": { label: "À un cinquième de communes près", perimeter: SAMPLE },
    "fifth-population-same": { label: "Même cinquième de population que le FDep 2020", perimeter: SAMPLE },
    "fifth-population-near": { label: "À un cinquième de population près", perimeter: SAMPLE },
    rmse: { label: "Écart quadratique moyen, indice de variance pondérée 1", perimeter: SAMPLE },
    slope: { label: "Pente du FDep 2020 sur notre indice", perimeter: SAMPLE },
    bias: { label: "Écart moyen, notre indice moins le FDep 2020", perimeter: SAMPLE },
    "fdep2012-2000": {
      label: "Corrélation, RP 2011 et revenu 2014, avec le FDep de la liste de 2012",
      perimeter: `${METRO}, 2 000 habitants ou plus`,
    },
    "fdep2012-all": {
      label: "Corrélation, RP 2011 et revenu 2014, avec le FDep de la liste de 2012",
      perimeter: METRO,
    },
    "f-edi-2000": {
      label: "Corrélation avec le F-EDI 2021 (autre indice : doit ressembler, non coïncider)",
      perimeter: `${METRO}, 2 000 habitants ou plus`,
    },
    "explained-unweighted": { label: "Part de variance du premier axe, sans pondération", perimeter: METRO },
    "fdep20-unweighted": { label: "Corrélation avec le FDep 2020, sans pondération", perimeter: SAMPLE },
    "fdep20-no-imputation": {
      label: "Corrélation avec le FDep 2020, sans remplir les manquants",
      perimeter: SAMPLE,
    },
    "fdep20-three": { label: "Corrélation avec le FDep 2020, trois variables", perimeter: SAMPLE },
    "fdep20-rp2022": { label: "Corrélation avec le FDep 2020, chômage RP 2022", perimeter: SAMPLE },
    "moved-three-communes": {
      label: "Communes qui changent de cinquième, trois ou quatre variables",
      perimeter: METRO,
    },
    "moved-three-people": {
      label: "Habitants qui changent de cinquième, trois ou quatre variables",
      perimeter: METRO,
    },
    "moved-unweighted-communes": {
      label: "Communes qui changent de cinquième, pondéré ou non",
      perimeter: METRO,
    },
    "moved-unweighted-people": {
      label: "Habitants qui changent de cinquième, pondéré ou non",
      perimeter: METRO,
    },
    "moved-iris-units": {
      label: "IRIS d'un autre cinquième que leur commune",
      perimeter: "IRIS des communes découpées",
    },
    "moved-iris-people": {
      label: "Habitants dont l'IRIS est d'un autre cinquième que leur commune",
      perimeter: "IRIS des communes découpées",
    },
  },
} as const;

/** Words of the expectation of a row. */
export const reproductionWords = {
  wrong: "faux exprès, ou autre choix : pour comparaison",
  between: (low: string, high: string): string => `attendu de ${low} à ${high}`,
  atLeast: (low: string): string => `attendu : au moins ${low}`,
  atMost: (high: string): string => `attendu : au plus ${high}`,
} as const;
