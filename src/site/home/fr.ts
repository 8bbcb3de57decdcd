/** French texts of the curve of the home page. */
export const HOME_TEXT = {
  title: (count: string) => `Un même cabinet, ${count} façons de comparer`,
  reading: (stated: string, flaggedStated: string, count: string, flagged: string) =>
    `Chaque trait est une façon de comparer, de la plus basse à la plus haute. Parmi les ${stated} façons énoncées ou officielles, ${flaggedStated} ce cabinet ; ${flagged} sur ${count} avec les exploratoires, qui reposent sur des hypothèses et sont comptées à part.`,
  source: (threshold: string, grid: string, hash: string, release: string) =>
    `Ratio observé / attendu, échelle logarithmique, seuil ${threshold}. Cabinet fictif d’Albi, données publiques ${release}, grille ${grid} (empreinte ${hash}…). Une part de façons n’est pas une probabilité.`,
  link: "Ouvrir cet exemple",
  curveTitle: (count: string) => `Exemple fictif : les ${count} façons de comparer`,
  curveDescription: (below: string, above: string) =>
    `Triées par ratio : ${below} sous le seuil, ${above} au niveau du seuil ou au-dessus.`,
  long: {
    below: (count: string) => `non signalé dans ${count} façons de comparer`,
    above: (count: string) => `signalé dans ${count}`,
  },
  short: {
    below: (count: string) => `non signalé : ${count}`,
    above: (count: string) => `signalé : ${count}`,
  },
  fund: "la caisse",
} as const;
