/** Section of the site, in the order of the menu. */
export type SectionId = "dossier" | "agir" | "comprendre" | "methode";

/** One page of the menu: slug of its file (`pages/<slug>.md` or `pages/<slug>.md.ts`) and its short French name. */
export interface MenuPage {
  readonly slug: string;
  readonly name: string;
}

/** One section of the menu. */
export interface Section {
  readonly id: SectionId;
  readonly name: string;
  /** True when the section is a sequence of steps: its pages are numbered. */
  readonly steps: boolean;
  readonly pages: readonly MenuPage[];
}

/** The whole menu. The build shows only the pages whose file exists. */
export const SECTIONS: readonly Section[] = [
  {
    id: "dossier",
    name: "Mon dossier",
    steps: true,
    pages: [
      { slug: "situation", name: "Ma situation" },
      { slug: "verdict", name: "Le verdict" },
      { slug: "varier", name: "Faire varier" },
      { slug: "multivers", name: "Le multivers" },
      { slug: "hasard", name: "Le hasard et la taille" },
    ],
  },
  {
    id: "agir",
    name: "Agir",
    steps: false,
    pages: [
      { slug: "delais", name: "Délais" },
      { slug: "lettre-recue", name: "Lire la lettre reçue" },
      { slug: "courriers", name: "Courriers" },
      { slug: "piece", name: "Pièce" },
      { slug: "verifier", name: "Vérifier" },
      { slug: "dossier-clos", name: "Dossier clos" },
    ],
  },
  {
    id: "comprendre",
    name: "Comprendre",
    steps: false,
    pages: [
      { slug: "carte", name: "Carte" },
      { slug: "simulation", name: "Simulation" },
      { slug: "registre", name: "Registre des algorithmes" },
      { slug: "prescripteurs", name: "Prescripteurs" },
      { slug: "c2s", name: "C2S" },
      { slug: "essayer-3646", name: "Essayer le 3646" },
      { slug: "glossaire", name: "Glossaire" },
    ],
  },
  {
    id: "methode",
    name: "Méthode et sources",
    steps: false,
    pages: [
      { slug: "methode", name: "Méthode" },
      { slug: "reproduction", name: "Reproduction" },
      { slug: "sources", name: "Sources" },
      { slug: "accessibilite", name: "Accessibilité" },
    ],
  },
];

/** Pages of the foot only. */
export const FOOT_PAGES: readonly MenuPage[] = [
  { slug: "accessibilite", name: "Accessibilité : non conforme" },
  { slug: "confidentialite", name: "Confidentialité" },
  { slug: "mentions-legales", name: "Mentions légales" },
  { slug: "a-propos", name: "À propos" },
];

/**
 * Section to which a page belongs; a page named `<slug>-<detail>` (for instance `registre-c2s`) belongs to the
 * section of its first word. Undefined for the home page and the pages of the foot.
 */
export function sectionOf(slug: string): Section | undefined {
  const holds = (name: string): Section | undefined =>
    SECTIONS.find((section) => section.pages.some((page) => page.slug === name));
  return holds(slug) ?? holds(slug.split("-")[0] ?? "");
}
