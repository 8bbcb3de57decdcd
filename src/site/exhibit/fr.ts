import { formatNumber } from "../../core/report/format.fr.js";

/** French strings of the pages Pièce and Vérifier. */
export const EXHIBIT_TEXT = {
  cover: "Page de garde",
  coverHint: "Ce qui manque reste visible dans la pièce : « [À COMPLÉTER : …] ». Rien n'est envoyé.",
  missing: (n: number): string =>
    n === 0 ? "Page de garde complète." : `Il reste ${formatNumber(n)} à compléter :`,
  problems: "À revoir",
  preview: "Aperçu de la pièce",
  previewTitle: "Aperçu de la pièce, tel qu'il s'imprime",
  files: "Télécharger",
  labels: {
    html: "La pièce (.html)",
    json: "Le calcul (.json)",
    excel: "Toutes les façons, pour tableur (.csv)",
    brut: "Toutes les façons, brut (.csv)",
    inventaire: "La ligne d'inventaire (.txt)",
  },
  pdf: "Pour un PDF : ouvrez la pièce téléchargée, imprimez, choisissez « Enregistrer au format PDF », papier A4. Les numéros de page, le numéro de la pièce et l'empreinte s'impriment en pied de page. En ligne de commande : contre-expertise piece CAS.json --numero 7 --sortie DOSSIER --pdf.",
  annex:
    "Avant de verser la pièce : faites-la relire par un avocat, votre syndicat ou l'Ordre. Le cas avec ses petits effectifs reste chez vous ; il n'entre pas dans la pièce.",
  working: "Calcul de toutes les façons de comparer…",
  empty: "Aucun chiffre n'est saisi : la pièce n'aurait rien à montrer.",
  fill: "Saisir ma situation",
  example: "Voir un exemple fictif",
  done: "Fichier prêt.",
  drop: "Déposez ici le fichier .json d'une pièce, ou choisissez-le.",
  choose: "Choisir un fichier",
  refused: "Ce fichier n'est pas une pièce lisible",
  noData: "Les données publiques ne sont pas chargées : le recalcul n'est pas possible.",
  first: "Première différence",
  path: "Valeur",
  inFile: "Dans la pièce",
  again: "Recalculée",
  yes: "oui",
  no: "non",
  result: "Résultat de la vérification",
} as const;
