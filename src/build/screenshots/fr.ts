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
  accessibilite:
    "Dit d’emblée « non conforme » ; le sommaire occupe la droite, le texte garde une largeur de lecture.",
  confidentialite:
    "Le bouton « Effacer mes chiffres » et ce qui est en mémoire sont en haut ; sommaire à droite.",
  "essayer-3646":
    "Champs alignés ; sans appel noté, la droite montre la règle condition par condition, en petits caractères.",
  "exemple-invente": "Le cadre hachuré dit bien l’invention ; rien n’est calculé avant un choix.",
  glossaire: "Un champ pour chercher, des lettres pour sauter ; la liste reste longue sur téléphone.",
  "lettre-recue":
    "Questions en colonne, avec le texte de loi ; le bilan suit, à droite ou au pied du téléphone, où il prend deux lignes.",
  "mentions-legales": "Les champs de l’hébergeur sont dits vides quand ils le sont.",
  prescripteurs:
    "Quatre colonnes lisibles, sources numérotées et réunies en bas ; sur téléphone chaque paramètre devient un bloc, et la page est très longue.",
  reproduction:
    "Le compte et sa réserve sont sous le titre, le sommaire à droite ; les tableaux restent denses.",
  "a-propos":
    "Lisible ; la fiche de l’outil vient après le texte, donc sous la pliure, mais le sommaire y mène.",
  c2s: "Les champs tiennent en une ligne, la table des plafonds est visible ; la page dit où elle s’arrête.",
  carte:
    "Trois réglages alignés, puis la carte et les classes côte à côte ; les zones approchées font un nuage de points.",
  courriers:
    "Une seule liste, repliée sur le courrier choisi au téléphone ; les champs font une longue colonne.",
  delais:
    "La première date seule devant, les autres groupes repliés ; sur téléphone, la frise est sous neuf groupes fermés.",
  "dossier-clos": "Le bilan suit la saisie, à droite ou au pied du téléphone ; le formulaire reste long.",
  hasard:
    "Le titre dit le résultat, la réserve suit ; l’entonnoir entre en partie dans le premier écran, ses étiquettes se lisent à 360 px.",
  index: "Les deux portes passent avant la courbe ; sur téléphone, la courbe est sous la pliure.",
  methode: "La méthode tient en cinq phrases ; le reste de la page est dense.",
  multivers:
    "Le compte, puis les deux directions en tableau ; sur téléphone, la courbe commence au deuxième écran.",
  piece:
    "Aperçu et champs côte à côte, en onglets sur téléphone ; un téléchargement principal, chaque autre format en une ligne.",
  verifier: "Une zone où déposer, un bouton, l’annexe à côté ; rien d’autre.",
  "registre-*":
    "L’essentiel et le sommaire d’abord ; la source tient sa propre petite ligne ; la fiche reste longue.",
  registre: "Un tableau qui se lit d’un coup ; la matrice des devoirs passe en blocs sur téléphone.",
  simulation:
    "L’avertissement est vu d’abord ; les hypothèses sont repliées par groupe, « Lancer » reste à portée à droite.",
  situation:
    "Le résultat suit la saisie à droite ; sur téléphone le formulaire reste long, sa phrase de résultat vient après la première étape.",
  sources:
    "Une ligne par fichier, à déplier ; sobre, mais l’empreinte, la licence et les articles de droit ne se voient pas sans ouvrir.",
  varier: "Chaque choix porte son effet et ce que la campagne retient ; la colonne est serrée.",
  verdict:
    "Le nombre, le mot et l’échelle passent d’abord ; chaque grandeur suit sur sa ligne, avec son statut.",
};
