/** One entry of the glossary. `id` is the anchor used by the other pages. */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
}
