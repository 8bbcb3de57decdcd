/** French texts of the sliders. */
export const SLIDER_TEXT = {
  range: (label: string) => `${label}, curseur`,
  hint: (low: string, high: string, unit: string, initial: string) =>
    `Plage plausible : ${low} à ${high}${unit === "sans unité" ? "" : ` (${unit})`}. Valeur de l'outil : ${initial}`,
  outside: (low: string, high: string, whole: boolean) =>
    `Écrivez un nombre${whole ? " entier" : ""} entre ${low} et ${high}. Exemple : ${low}`,
  step: (step: string) => `Écrivez un multiple de ${step} : ce nombre n’est qu’un ordre de grandeur.`,
} as const;
