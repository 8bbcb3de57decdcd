/** French texts of the links to share. */
export const SHARE_TEXT = {
  button: {
    shown: "Lien vers cette figure",
    named: (of: string) => `Lien vers cette figure : « ${of} »`,
  },
  lead: "Le lien contient ce qui suit, et rien d’autre : aucun chiffre du dossier, aucune commune, aucune date.",
  figure: (title: string) => `La figure « ${title} »`,
  standard: "Aucun choix particulier : ceux de l’outil et de la comparaison de la caisse.",
  pair: (label: string, value: string) => `${label} : ${value}`,
  address: "Lien à partager",
  copy: "Copier le lien",
  copied: "Lien copié. Il ne contient aucun chiffre du dossier.",
  refused: "Le navigateur refuse la copie : sélectionnez le lien ci-dessus et copiez-le à la main.",
  read: "Choix repris du lien.",
  undone: "Choix d’avant le lien rétablis.",
  window: "Sur quelle période ?",
} as const;
