/** French texts of the last sections of an exhibit. */
export const LIMITS: readonly string[] = [
  "L'écart non expliqué par l'âge, le sexe et l'ALD mêle la pratique, l'état de santé non mesuré et l'attribution des arrêts. Rien ici ne les sépare.",
  "Erreur écologique : une moyenne de commune ne décrit pas un patient.",
  "Les confrères ne sont pas observés : leurs journées ne sont pas publiques. Aucune figure de cette note ne représente un autre médecin ; le rang du médecin, et le nombre de médecins que chaque façon signalerait, sont inconnus.",
  "Retour vers la moyenne : un ratio très élevé sur une période l'est en général moins sur la suivante, sans changement de pratique.",
  "Quand plusieurs dizaines de milliers de médecins sont examinés, quelques-uns dépassent un seuil par le seul hasard.",
  "Une journée n'est pas un événement indépendant : un même arrêt en compte plusieurs ; l'intervalle en tient compte par un paramètre supposé (φ).",
  "Les taux publics reconstruits couvrent les salariés du régime général ; ceux de la caisse n'ont pas été communiqués.",
  "Les façons de comparer ne sont pas un tirage au hasard : leur décompte dépend de la grille, fixée d'avance et publiée.",
  "Les nombres d'entrée sont ceux que le médecin a recopiés : la pièce qui les porte les établit, non cette note.",
];

/** What a court expert states of himself, taken up by the author of a party's note. */
export const DECLARATION: readonly string[] = [
  "compétence : sa qualification est dite en première page, son parcours en annexe F ;",
  "indépendance : ses liens avec les parties, celui qui a demandé la note et celui qui l'a financée sont dits en première page ;",
  "contradiction : la note, ses données, sa grille et son programme sont remis à l'autre partie, qui peut tout refaire et y répondre ;",
  "loyauté : toutes les façons calculées sont montrées, y compris celles qui élèvent le ratio ; ni la grille ni les données n'ont été modifiées après coup.",
];

/** Words of the exhibit and their sense. */
export const GLOSSARY: readonly (readonly [word: string, sense: string])[] = [
  ["Journées observées", "journées d'arrêt indemnisées, attribuées au médecin sur la période"],
  ["Journées attendues", "journées qu'aurait la même liste de patients à la moyenne du groupe"],
  ["Ratio", "observées ÷ attendues ; 1 = la moyenne du groupe"],
  ["Standardisation indirecte", "calcul des journées attendues groupe par groupe d'âge, de sexe et d'ALD"],
  ["Façon de comparer", "une option pour chacun des choix de la grille"],
  [
    "Énoncé, officiel, exploratoire",
    "option dite par la caisse ; publiée par un organisme public ; essayée par nous",
  ],
  ["Intervalle à 95 %", "valeurs du ratio compatibles avec le seul hasard des arrêts"],
  ["ALD, C2S", "affection de longue durée ; complémentaire santé solidaire"],
];
