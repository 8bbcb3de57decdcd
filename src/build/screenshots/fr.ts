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
export const REMARKS: Readonly<Record<string, string>> = {};
