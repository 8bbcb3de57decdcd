/** French text of the pages Reproduction and Sources. */
export const REPRODUCTION_FR = {
  kick: "Méthode et sources",
  title: "Reproduire l'indice : ce que l'on retrouve, ce que l'on ne retrouve pas",
  lead: "L'indice du site est recalculé à partir des statistiques de l'Insee, puis comparé à des indices publiés qui n'ont servi à aucun réglage.",
  tableTitle: "Nos chiffres contre les indices publiés",
  tableRead: (passed: number, asked: number): string =>
    `${String(passed)} chiffres sur ${String(asked)} atteignent le seuil fixé d'avance.`,
  thresholds: "Un chiffre qui ne l'atteindrait pas resterait dans le tableau, écrit « manqué ».",
  notEverything:
    "Retrouver un indice publié ne dit rien de celui de la caisse, dont le calcul n'est pas publié.",
  tableHow: "« Attendu » : le seuil fixé d'avance. Spearman : la corrélation des rangs des communes.",
  townsRead: (towns: string): string =>
    `Au-dessus de 10 000 habitants l'échantillon ne compte que ${towns} communes : le chiffre est indicatif.`,
  heads: {
    figure: "Chiffre",
    value: "Valeur",
    expected: "Attendu",
    communes: "Communes (n)",
    spearman: "Spearman",
  },
  reached: "atteint",
  missed: "manqué",
  wrongTitle: "Faux exprès, et autres choix",
  wrongRead:
    "Les mêmes comparaisons avec un choix différent. Une comparaison qui bouge à peine ne permet pas de trancher entre les deux choix : elle est montrée comme telle.",
  informTitle: "Pour information, sans seuil",
  informRead: "Part des communes et des habitants qui changent de cinquième quand un choix change.",
  expectedTitle: "Jours d'arrêt attendus par commune",
  expectedRead: (
    levels: readonly [string, string, string],
    [low, high]: readonly [string, string],
    correlation: string,
  ): string =>
    `Taux par an et par habitant de tout âge, statut supposé. Le niveau d'ALD vient du bassin de vie dans ${levels[0]} communes, du département dans ${levels[1]}, de la nation dans ${levels[2]}. Entre un rapport ALD de ${low} et un rapport de ${high}, les taux des communes restent corrélés à ${correlation} : l'ordre change peu, l'écart entre communes un peu plus.`,
  expectedHeads: [
    "Ce qui varie d'une commune à l'autre",
    "Minimum",
    "1er centile",
    "Médiane",
    "99e centile",
    "Maximum",
    "Dispersion",
  ],
  dispersion: "Dispersion : écart-type du logarithme, pondéré par la population.",
  areasTitle: "Agréger : moyenne des indices, ou indice des variables agrégées",
  areasRead: (fewest: string, most: string): string =>
    `Deux façons de donner un indice à un territoire plus grand que la commune. La première, celle du SNDS, est la moyenne des indices de ses communes, pondérée par les habitants : le site l'emploie. La seconde refait l'indice sur les variables du territoire (exploratoire). Leurs ordres se ressemblent ; de ${fewest} à ${most} des habitants changent pourtant de cinquième selon la façon choisie.`,
  areasHeads: [
    "Territoire",
    "Territoires classés (n)",
    "Part de variance du premier axe",
    "Corrélation des deux façons",
    "Territoires qui changent de cinquième",
    "Habitants concernés",
  ],
  areasHow:
    "Quatre variables, métropole, arrondissements comptés et non les villes. Parts : rapport des sommes, pondérées par les 15 ans ou plus (baccalauréat ; le dénominateur publié, non scolarisés seulement, n'est pas dans la livraison) ou par les actifs de 15 à 64 ans du RP 2021 (ouvriers, chômeurs). Revenu : moyenne des médianes pondérée par les habitants, qui n'est pas la médiane du territoire. Corrélation pondérée par la population. Statut : calculé.",
  levels: {
    cantonVille: "Canton-ville",
    bassinDeVie: "Bassin de vie",
    epci: "Intercommunalité",
    zoneEmploi: "Zone d'emploi",
    departement: "Département",
    region: "Région",
  },
  remarksTitle: "Cas nommés",
  countsTitle: "Comptages de la mise au format 2025",
  countsHeads: ["Comptage", "Nombre"],
  filesTitle: "Fichiers de la livraison de données, et leurs empreintes",
  filesHeads: ["Fichier", "Octets", "SHA-256"],
  againTitle: "Refaire",
  again:
    "Dans une copie du dépôt : <code>npm run data -- verify</code> contrôle empreintes, schémas et invariants. Avec les fichiers bruts (<code>npm run data -- fetch --mirror DOSSIER</code>), la même commande recalcule tout, compare octet par octet, et retrouve chaque case publiée dans le fichier dont elle vient.",
  stored: (id: string, code: string): string =>
    `Chiffres enregistrés dans la livraison de données ${id}, code ${code}.`,
} as const;

/** Text of the page of the sources. */
export const SOURCES_FR = {
  kick: "Méthode et sources",
  title: (count: number): string => `${String(count)} fichiers lus, chacun avec sa fiche`,
  lead: "Qui publie chaque fichier, sous quelle licence, d'où vient la copie, et ce que l'intermédiaire en a fait.",
  counts: (release: number, verify: number): string =>
    `${String(release)} servent aux chiffres du site, ${String(verify)} seulement à les contrôler. Chaque fiche porte l'empreinte du fichier lu.`,
  releaseTitle: "Sources des chiffres du site",
  verifyTitle: "Sources de contrôle seulement",
  verifyRead: "Ces fichiers servent à vérifier nos calculs. Aucune colonne publiée n'en vient.",
  thirdParty: "pourcentages calculés par un tiers à partir des comptages de l'Insee",
  licenceUnknown: "licence de la copie non précisée : contrôle seulement",
  producer: "Producteur",
  vintage: "Millésime",
  licence: "Licence",
  list: "Liste des communes",
  published: "Forme publiée",
  page: "Page du producteur",
  copy: "Copie lue",
  retrieved: "Date de téléchargement",
  repository: (commit: string): string => `dépôt intermédiaire, commit ${commit}`,
  transformation: "Transformation",
  hash: "SHA-256",
  columns: "Colonnes qui en viennent",
  through: "Entre aussi, par un poids, un territoire ou une variable, dans",
  rows: (count: string): string => `${count} lignes de données`,
  notes: "Remarques",
  none: "aucune",
} as const;

/** Text of the list of the articles of law, on the page of the sources. */
export const LAW_PAGE_FR = {
  title: "Articles de droit cités",
  lead: (articles: number, wordings: number): string =>
    `${String(articles)} articles, ${String(wordings)} rédactions : ce que le site et les modèles en citent, l'état du texte qui a été lu, et ce que cette lecture vaut.`,
  heads: ["Article", "Objet", "En vigueur", "Ce que vaut la lecture", "État du texte lu", "Ce qui est cité"],
  count: (articles: number): string => `${String(articles)} ${articles < 2 ? "article" : "articles"}`,
  caption: (title: string): string => `Articles cités : ${title}`,
  from: (date: string): string => `depuis le ${date}`,
  until: (date: string): string => `jusqu'au ${date}`,
  between: (from: string, to: string): string => `du ${from} au ${to}`,
  unknownDates: "dates non relevées",
  nothing: "aucun mot : renvoi seul",
} as const;

/** Tables of the release in words, for the list of columns of a source. */
export const TABLE_FR: Readonly<Record<string, string>> = {
  "communes.csv": "communes",
  "variables.csv": "variables",
  "results.csv": "résultats",
  "iris.csv": "IRIS",
  "territories.csv": "territoires",
  "former-communes.csv": "anciennes communes",
  "departments.csv": "départements",
  "reference-rates.csv": "taux de référence",
};
