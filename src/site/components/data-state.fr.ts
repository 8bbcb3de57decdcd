/** French texts of the loading of the public data. */
export const DATA_TEXT = {
  loading: "Chargement des données publiques…",
  progress: (received: string, total: string) =>
    `Chargement des données publiques : ${received} Mo sur ${total} Mo.`,
  failed: "Les données publiques n’ont pas pu être chargées",
  failedWayOut:
    "Ce qui repose sur la lettre reste calculé ; les classes, les territoires et les taux reconstruits manquent. Vérifiez la connexion, puis réessayez.",
  retry: "Réessayer",
} as const;
