import type { GlossaryEntry } from "./entry.js";

/** Terms of the calculation: counts, ratios, chance, ways of comparing. */
export const MEASURE_TERMS: readonly GlossaryEntry[] = [
  {
    id: "attendu",
    term: "Attendu",
    definition:
      "Nombre de journées qu’auraient eues les mêmes patients aux taux du groupe de comparaison. Ce n’est ni une norme ni un objectif : il change avec le groupe choisi.",
  },
  {
    id: "intervalle",
    term: "Intervalle à 95 %",
    definition:
      "Étendue des ratios compatibles avec ce qui a été observé, si seul le hasard des patients et des durées jouait. Il ne dit rien des autres façons de comparer.",
  },
  {
    id: "multivers",
    term: "Multivers",
    definition:
      "Ensemble des façons défendables de comparer, toutes calculées, aucune écartée. La part de celles qui signalent n’est pas une probabilité.",
  },
  {
    id: "point-de-bascule",
    term: "Point de bascule",
    definition:
      "Variation de la moyenne du groupe, ou du nombre de journées, qui suffit à changer le résultat. Il ne demande aucune hypothèse.",
  },
  {
    id: "ratio",
    term: "Ratio observé / attendu",
    definition:
      "Journées observées divisées par journées attendues. À 1, autant que l’attendu. Un écart est « non expliqué par l’âge, le sexe et l’ALD » ; il n’en dit pas la cause.",
  },
  {
    id: "specification",
    term: "Spécification",
    definition:
      "Une façon complète de comparer : une option choisie sur chaque axe (territoire, indice, ajustement, indicateur…).",
  },
  {
    id: "standardisation",
    term: "Standardisation indirecte",
    definition:
      "Calcul qui applique à la patientèle d’un médecin les taux d’un groupe de référence, âge par âge, sexe par sexe, avec et sans ALD, puis compare le total obtenu à ce qui est observé.",
  },
  {
    id: "strate",
    term: "Strate",
    definition: "Groupe de patients de même classe d’âge, de même sexe, avec ou sans ALD.",
  },
  {
    id: "dispersion",
    term: "Dispersion (φ)",
    definition:
      "Nombre qui dit combien les journées varient plus que des événements séparés : un seul arrêt long en apporte beaucoup d’un coup. Plus il est grand, plus l’intervalle est large. Aucune source publique ne le donne : il est supposé.",
  },
  {
    id: "ecarts-ordinaires",
    term: "Écarts ordinaires entre confrères (τ²)",
    definition:
      "Mesure de ce qui distingue des médecins que personne ne signale : patients non décrits par l’âge, le sexe et l’ALD, territoire, habitudes. Supposée ; ce qui en dépend est donné comme une fourchette.",
  },
  {
    id: "empreinte",
    term: "Empreinte (SHA-256)",
    definition:
      "Suite de 64 chiffres et lettres calculée sur un fichier. Un seul signe changé dans le fichier la change : elle permet de vérifier que deux personnes lisent le même.",
  },
  {
    id: "entonnoir",
    term: "Entonnoir",
    definition:
      "Figure où chaque point est un médecin, rangé selon son nombre attendu de journées. Ses bords montrent les écarts que le hasard et les différences ordinaires suffisent à produire : larges pour une petite patientèle, étroits pour une grande.",
  },
  {
    id: "fiabilite",
    term: "Fiabilité",
    definition:
      "Part, de 0 à 1, des différences de ratio entre médecins qui se retrouverait sur d’autres périodes. Le reste tient au hasard. L’usage demande 0,70.",
  },
  {
    id: "graine",
    term: "Graine",
    definition:
      "Nombre qui fixe d’avance une suite de tirages au sort. Même graine, mêmes tirages : une simulation peut être refaite à l’identique.",
  },
  {
    id: "grille",
    term: "Grille",
    definition:
      "Liste datée des choix de comparaison et de leurs options, écrite avant tout résultat. Son empreinte est affichée avec chaque résultat.",
  },
  {
    id: "medecin-moyen",
    term: "Médecin moyen",
    definition:
      "Médecin imaginaire dont les patients ont exactement les taux du groupe. Il sert à mesurer ce que le hasard seul peut faire ; aucun médecin réel ne l’est.",
  },
  {
    id: "part-de-shapley",
    term: "Part de Shapley",
    definition:
      "Façon de partager entre plusieurs choix l’écart qu’ils produisent ensemble, sans dépendre de l’ordre dans lequel on les considère.",
  },
  {
    id: "rapport-de-cotes",
    term: "Rapport de cotes",
    definition:
      "La cote d’un événement est le nombre de fois où il arrive divisé par le nombre de fois où il n’arrive pas. Le rapport de cotes divise la cote d’un groupe par celle d’un autre : 2 ne veut pas dire deux fois plus souvent, sauf pour ce qui est rare.",
  },
  {
    id: "regression",
    term: "Régression vers la moyenne",
    definition:
      "Quand on retient les valeurs les plus hautes, celles de la période suivante sont en moyenne plus basses, même si rien n’a changé. Elle explique une baisse après un signalement, pas le ratio de la lettre.",
  },
];
