/** French strings of the law room. */
export const LAW_SOURCE: Readonly<Record<string, string>> = {
  "legi-2026-03": "Légifrance (base LEGI), texte lu en entier, état de mars 2026",
  "cja-2026-04": "copie du code de justice administrative, état au 3 avril 2026",
  "note-recherche": "note de recherche du projet, extraits ou source secondaire",
};

/** French words of the law table. */
export const LAW_FR = {
  affected: "à vérifier depuis la loi n° 2026-534 du 25 juin 2026",
  stale: "à revérifier",
  article: "article",
  staleLine: (label: string, lastChecked: string): string =>
    `${label} : dernier état lu le ${lastChecked}, plus de douze mois avant cette construction — à revérifier.`,
} as const;
