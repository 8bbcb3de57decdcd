import { ceilingSection } from "./c2s-ceiling.js";
import { importSection } from "./c2s-import.js";
import { traitsSection } from "./c2s-traits.js";

/** Page « C2S »: ceilings, published traits, importer of odds ratios; no coefficient is shipped. */
export function c2sPage(root: HTMLElement): void {
  root.replaceChildren(ceilingSection(), traitsSection(), importSection());
}
