/** Attributes of a label drawn over lines or bars: the ground shows around its letters, so that it stays readable. */
export const halo = {
  stroke: "var(--paper)",
  "stroke-width": 4,
  "stroke-linejoin": "round",
  "paint-order": "stroke",
} as const;
