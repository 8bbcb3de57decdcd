/** French texts of the live parts of the pages Confidentialité and Mentions légales. */
export const PRIVACY_TEXT = {
  nothing: "En ce moment, aucun chiffre n’est saisi.",
  memory: "En ce moment, vos chiffres sont en mémoire dans cet onglet, et nulle part ailleurs.",
  kept: "En ce moment, vos chiffres sont en mémoire et gardés sur cet appareil, à votre demande.",
  erase: "Effacer mes chiffres",
  erased: "Vos chiffres sont effacés de la mémoire et de cet appareil.",
  hostUnknown: "L’hébergeur de cette copie n’a pas renseigné son nom.",
  host: "Hébergeur",
  contact: "Contact",
  publisher: "Responsable de la publication",
  provider: "Prestataire d’hébergement",
} as const;
