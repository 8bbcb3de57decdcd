/** French texts of the index of the pictures. */
export const SCREENSHOT_TEXT = {
  title: "Les écrans",
  lead: "Pages construites, avec l’exemple fictif d’Albi, photographiées par `npm run screenshots` (haut de page seulement : 1 100 px de haut en largeur 1 280, 1 600 px en largeur 360).",
  page: "Page",
  pictures: "Images",
  remark: "Ce qu’un œil critique y voit",
  noRemark: "Non relue.",
} as const;

/** What was seen on the pictures, page by page; `registre-*` is for the cards of the register. */
export const REMARKS: Readonly<Record<string, string>> = {
  accessibilite: "Dit d’emblée « non conforme » ; texte étroit, moitié droite vide à 1 280 px.",
  confidentialite: "Le bouton « Effacer mes chiffres » est en haut ; texte étroit.",
  "essayer-3646": "Règle et appels côte à côte ; plusieurs petits caractères.",
  "exemple-invente":
    "Le cadre hachuré dit bien l’invention ; la comparaison vide n’apprend rien avant un choix.",
  glossaire: "Liste sobre, sans recherche : on la parcourt.",
  "lettre-recue": "Questions en colonne, avec le texte de loi ; la fin est loin.",
  "mentions-legales": "Les champs de l’hébergeur sont dits vides quand ils le sont.",
  prescripteurs:
    "Quatre colonnes lisibles, sources numérotées et réunies en bas ; sur téléphone chaque paramètre devient un bloc, et la page est très longue.",
  reproduction:
    "La phrase de bilan et le tableau viennent tôt ; le sommaire à droite laisse un vide sous le titre ; huit lignes se ressemblent.",
  "a-propos": "Lisible ; la fiche de l’outil vient après le texte, donc sous la pliure.",
  c2s: "Le formulaire laisse un grand vide à droite tant que rien n’est saisi.",
  carte:
    "Trois réglages, puis la carte et l’histogramme des classes côte à côte ; la carte coupe sous la pliure, et les zones approchées font un nuage de points.",
  courriers:
    "La liste des onze courriers se lit d’un coup ; les boutons L1 à L11 répètent ses liens ; sur téléphone, champs et aperçu passent en onglets, sous une longue liste.",
  delais: "Sans date, la frise est vide et tient peu de place ; les champs font une longue colonne.",
  "dossier-clos": "Deux colonnes de champs claires ; la page est longue avant le premier résultat.",
  hasard:
    "Le titre dit le résultat, la réserve suit ; l’entonnoir commence au bas de l’écran, ses étiquettes de droite sont petites à 360 px.",
  index: "Les deux portes passent avant la courbe ; sur téléphone, la courbe est sous la pliure.",
  methode: "La méthode tient en cinq phrases ; le reste de la page est dense.",
  multivers:
    "Le compte passe d’abord, puis les réserves en deux colonnes ; la courbe commence au bas de l’écran, et bien plus bas sur téléphone.",
  piece:
    "Aperçu et champs côte à côte, en onglets sur téléphone ; un téléchargement principal, quatre formats en dessous ; l’aperçu commence bas.",
  verifier: "Une phrase, un champ ; le bouton de fichier garde l’habit du navigateur.",
  "registre-*": "Fiche complète et sourcée, mais longue ; chaque source alourdit sa ligne.",
  registre: "La matrice des devoirs défile de côté à 360 px.",
  simulation:
    "L’avertissement et le tampon sont vus d’abord ; les hypothèses font une longue colonne de curseurs.",
  situation:
    "Le résultat suit la saisie à droite ; sur téléphone le formulaire reste long, sa phrase de résultat vient après la première étape.",
  sources:
    "Une ligne par fichier, à déplier ; sobre et facile à parcourir, mais l’empreinte et la licence ne se voient pas sans ouvrir.",
  varier: "Chaque choix porte son effet et ce que la campagne retient ; la colonne est serrée.",
  verdict: "Le nombre, le mot et l’échelle passent d’abord ; sous le ratio, le texte des journées est petit.",
};
