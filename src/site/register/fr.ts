const CARDINALS = ["Aucun", "Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf", "Dix"];

/** French texts of the pages of the register. */
export const REGISTER_PAGE_FR = {
  kick: "Registre des algorithmes de l’Assurance maladie",
  title: (count: number) =>
    `${CARDINALS[count] ?? String(count)} systèmes, ce que l’on sait, ce que l’on ignore`,
  lead: "Chaque fait porte sa source, sa date et un mot qui dit comment il est connu. Quand deux sources se contredisent, les deux versions restent. Ce que personne n’a publié est écrit « inconnu » et peut être demandé.",
  listCaption: "Les systèmes de l’Assurance maladie, et un autre pour comparer",
  comparator: "pour comparer : hors de l’Assurance maladie",
  comparatorNote:
    "La dernière ligne n’est pas comptée dans le titre : c’est un organisme d’une autre branche, montré parce qu’il a publié.",
  head: {
    system: "Système",
    audience: "Vise",
    since: "Depuis",
    decision: "Décision",
    facts: "Faits sourcés",
    unknowns: "Inconnues",
    model: "À essayer",
  },
  standing: {
    exécutable: "la règle publiée",
    partiel: "ce qui est public",
    impossible: "un contrôle des dates",
  },
  json: "Registre complet (JSON)",
  inventory: "Fiches d’inventaire (CSV, colonnes d’Etalab)",
  facts: "Faits (CSV)",
  duties: "Devoirs (CSV)",
  sources: "Sources (CSV)",
  schema: "Schéma du format (JSON Schema)",
  downloadNote:
    "Une caisse, un journaliste ou un chercheur peut remplir la même fiche : le format est décrit par le schéma, les colonnes suivent la fiche d’inventaire d’Etalab.",
  matrixTitle: "Ce que la loi demande, système par système",
  matrixRead:
    "Une ligne par devoir. Dans chaque case : le texte s’applique-t-il, est-il respecté. « inconnu » veut dire que personne ne l’a montré, ni dans un sens ni dans l’autre. La raison de chaque case est dans la fiche du système.",
  matrixCaption: "Devoirs et systèmes",
  dutyHead: "Devoir",
  respectedIs: ", respecté :",
  publishTitle: "Publier, ce que cela veut dire",
  publishRead:
    "La CNAF a mis en ligne le code et les variables de son modèle le 15 janvier 2026. À côté, ce que l’on trouve pour chaque système de l’Assurance maladie, et pour nous.",
  publishCaption: "Ce qui est publié",
  question: "Question",
  notApplicable: "—",
  ownTitle: "Notre propre fiche",
  ownRead:
    "Le modèle de ce site, dans les mêmes colonnes. Ses limites sont écrites au même endroit que celles des autres.",
  limits: "Ce que nous ne savons pas",
  wordsTitle: "Les cinq mots",
  words: {
    documenté: "lu dans un texte ou dans un document de l’organisme, nommé",
    rapporté: "presse, syndicat, association ou partie, nommés",
    calculé: "calculé par nous, sur données officielles",
    supposé: "notre lecture ou notre hypothèse",
    inconnu: "non public, ou non trouvé à la date indiquée",
  },
  cardOf: (rank: number, count: number) => `Fiche ${String(rank)} sur ${String(count)}`,
  comparatorCard: "Comparateur, hors de l’Assurance maladie",
  essential: "L’essentiel",
  law: "Ce que la loi demande",
  lawHead: {
    text: "Texte",
    applies: "S’applique",
    respected: "Respecté",
    why: "Pourquoi",
    source: "Sources",
    confidence: "Solidité",
  },
  lawCaption: "Devoirs et respect",
  ignored: "Ce que l’on ignore, et ce que l’on peut demander",
  ignoredRead: (date: string) =>
    `Cherché, non trouvé au ${date}. Chaque ligne peut être reprise telle quelle dans une demande.`,
  inLetters: (letters: string, several: boolean) =>
    `à demander par ${several ? "les lettres" : "la lettre"} ${letters}`,
  run: "Ce que nous pouvons exécuter",
  notRun: "Rien : aucune règle n’est publique.",
  comparatorRun: "Rien ici : ce système est montré pour comparaison.",
  try: "Essayer",
  ask: "Écrire la demande de communication",
  sourceList: (count: number) => `Les sources de cette fiche (${String(count)})`,
  contradicted: "Contredit par :",
  searched: (date: string) => `cherché le ${date}`,
  ourReading: "notre lecture",
  back: "Toutes les fiches",
  readOn: (date: string) => `Registre relu en entier le ${date}.`,
  correction:
    "Proposer une correction : reprenez la clé du fait (dans le fichier CSV), la source et la citation.",
} as const;

/** French texts of the page on the doctors' comparison. */
export const PRESCRIBERS_FR = {
  kick: "La comparaison des prescripteurs",
  title: "Paramètre par paramètre, campagne par campagne",
  lead: "Ce que chaque campagne dit de chacun de ses choix. Ces mêmes valeurs servent au calcul : il n’y a pas d’autre tableau.",
  read: "Une ligne par choix, dans l’ordre du calcul. « non communiqué » : nous parcourons alors les choix possibles, sans en préférer un. Le mot qui suit une valeur dit comment elle est connue, le numéro dit par qui.",
  parameter: "Paramètre",
  source: "source",
  sources: "Sources du tableau",
  sourcesRead: "Chaque case renvoie à l’une d’elles par son numéro.",
  ask: "Que demander",
  askRead: "Aucune campagne ne les a publiés. La lettre L1 reprend cette liste.",
  write: "Écrire la demande (lettre L1)",
  others: "Les autres campagnes",
  contradictions: "Les versions qui se contredisent",
  card: "Toute la fiche du registre",
  compute: "Calculer avec ces paramètres",
} as const;
