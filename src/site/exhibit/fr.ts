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
  labels: {
    html: "La pièce (.html)",
    json: "Le calcul (.json)",
    excel: "Toutes les façons, pour tableur (.csv)",
    brut: "Toutes les façons, brut (.csv)",
    hypotheses: "Les hypothèses, pour tableur (.csv)",
    inventaire: "La ligne d'inventaire (.txt)",
  },
  holds: {
    json: "Tout le calcul et son empreinte : le fichier que la page Vérifier relit.",
    excel: "Une ligne par façon de comparer, nombres à la française.",
    brut: "Les mêmes lignes, identifiants et point décimal, pour un programme.",
    hypotheses: "Ce qui est pris par défaut : valeur, plage, statut, source, effet.",
    inventaire: "La phrase à recopier dans l'inventaire des pièces.",
  },
  pdf: "Pour un PDF : ouvrez la pièce téléchargée, imprimez, choisissez « Enregistrer au format PDF », papier A4. Les numéros de page, le numéro de la pièce et l'empreinte s'impriment en pied de page. En ligne de commande : contre-expertise piece CAS.json --numero 7 --sortie DOSSIER --pdf.",
  annex:
    "Avant de verser la pièce : faites-la relire par un avocat, votre syndicat ou l'Ordre. Le cas avec ses petits effectifs reste chez vous ; il n'entre pas dans la pièce.",
  previewShort: "Aperçu et fichiers",
  tabs: "La pièce",
  otherFormats: "Autres formats",
  drawing: "L'aperçu se dessine…",
  number: (number: string): string => `Pièce n° ${number}`,
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
  drop: "Déposez ici le fichier .json de la pièce",
  dropHint:
    "Il accompagne la pièce et porte son nom : 07_note-statistique_2026-11-22.json. Il ne s'agit ni du PDF ni de la page .html.",
  choose: "Choisir le fichier de la pièce",
  chooseOther: "Vérifier une autre pièce",
  where: {
    ask: "Pas de fichier .json ? Demandez-le à la partie qui verse la pièce : sa ligne d'inventaire le nomme. Il se fait sur ",
    page: "la page Pièce",
    button: ", bouton « Le calcul (.json) », ou par la commande contre-expertise piece.",
  },
  given: (size: string): string => `, ${size}`,
  piece: "Pièce : ",
  annexTitle: "Annexe confidentielle, facultative",
  annexHint:
    "Le cas non regroupé (…annexe-confidentielle.json), s'il vous a été confié : ce que le regroupement des petits effectifs a changé est alors refait aussi.",
  annexFile: "Annexe : ",
  annexAlone: "Il manque la pièce : l'annexe seule ne se vérifie pas.",
  chooseAnnex: "Choisir l'annexe",
  removeAnnex: "Retirer l'annexe",
  checking: "Vérification en cours…",
  several: "Une pièce à la fois : seule la première des pièces déposées est vérifiée.",
  refused: "Ce fichier n'est pas une pièce lisible",
  annexRefused: "Ce fichier n'est pas une annexe lisible",
  wrong: {
    empty: "Le fichier est vide : copiez-le ou téléchargez-le de nouveau.",
    pdf: "C'est un PDF. Le fichier à vérifier est le .json de même nom, livré avec lui.",
    html: "C'est la page .html de la pièce. Le fichier à vérifier est le .json de même nom, livré avec elle.",
    archive:
      "C'est une archive ou un document de bureau. Ouvrez-le, puis déposez le fichier .json qu'il contient.",
    text: "Ce n'est pas un fichier .json : un tableau, un courrier ou un autre texte ne se vérifie pas ici.",
    tooLarge: (size: string): string =>
      `Le fichier pèse ${size} : une pièce pèse moins de 1 Mo. C'est sans doute un autre fichier.`,
    damaged: "Le fichier est abîmé ou coupé : copiez-le ou téléchargez-le de nouveau.",
    unreadable: "Le navigateur n'a pas pu lire ce fichier. Vérifiez qu'il est encore à sa place.",
    case: "C'est un dossier de saisie, non une pièce. Gardez-le s'il sert d'annexe : choisissez d'abord la pièce.",
    exhibit: "C'est une pièce, non une annexe : choisissez-la avec le bouton du haut.",
  },
  fault: (path: string, problem: string, example: string): string =>
    `${path} : ${problem}. Exemple : ${example}`,
  noData: "Les données publiques ne sont pas chargées : le recalcul n'est pas possible.",
  first: "Première différence",
  path: "Valeur",
  inFile: "Dans la pièce",
  again: "Recalculée",
  yes: "oui",
  no: "non",
} as const;
