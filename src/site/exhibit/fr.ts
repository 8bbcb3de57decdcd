import { formatNumber, plural } from "../../core/report/format.fr.js";

/** French strings of the pages Pièce and Vérifier. */
export const EXHIBIT_TEXT = {
  cover: "Page de garde",
  coverHint: "Ce qui manque reste visible dans la pièce : « [À COMPLÉTER : …] ». Rien n'est envoyé.",
  missing: (n: number): string =>
    n === 0 ? "Page de garde complète." : `Il reste ${formatNumber(n)} ${plural(n, "champ")} à compléter :`,
  dateHint:
    "Celle du jour si vous laissez vide. Une empreinte ne donne pas de date : c’est l’auteur qui la donne. Exemple : 22/11/2026",
  wrongDate: (typed: string): string =>
    `« ${typed} » n’est pas une date. Écrivez jour, mois, année : 22/11/2026 ou 22 novembre 2026.`,
  problems: "À revoir",
  preview: "Aperçu de la pièce",
  previewTitle: "Aperçu de la pièce, tel qu'il s'imprime",
  files: "Télécharger",
  labels: {
    html: "La pièce (.html)",
    json: "Le calcul (.json)",
    excel: "Toutes les façons, pour tableur (.csv)",
    brut: "Toutes les façons, brut (.csv)",
    hypotheses: "Les hypothèses, pour tableur (.csv)",
    inventaire: "La ligne d'inventaire (.txt)",
  },
  pdf: "Pour un PDF : ouvrez la pièce téléchargée, imprimez, choisissez « Enregistrer au format PDF », papier A4. Les numéros de page, le numéro de la pièce et l'empreinte s'impriment en pied de page. En ligne de commande : contre-expertise piece CAS.json --numero 7 --sortie DOSSIER --pdf.",
  annex:
    "Avant de verser la pièce : faites-la relire par un avocat, votre syndicat ou l'Ordre. Le cas avec ses petits effectifs reste chez vous ; il n'entre pas dans la pièce.",
  previewShort: "Aperçu et fichiers",
  tabs: "La pièce",
  otherFormats: "Autres formats",
  working: "Calcul de toutes les façons de comparer…",
  reading: "Lecture des données publiques…",
  progress: (done: number, total: number): string =>
    `Calcul de toutes les façons de comparer : ${formatNumber(done)} sur ${formatNumber(total)}.`,
  cancel: "Arrêter le calcul",
  cancelled: "Calcul arrêté. La page de garde reste remplie.",
  resume: "Reprendre le calcul",
  failed: "La pièce n’a pas pu être calculée",
  failedWayOut:
    "Ce que vous avez saisi n’a pas changé. Vérifiez la connexion, puis reprenez ; la ligne de commande fait la même pièce : contre-expertise piece CAS.json.",
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
