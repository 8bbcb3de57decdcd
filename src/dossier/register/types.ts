import type { SourceLevel, Status } from "../../core/domain/status.js";

/** A document, page or text on which a fact or a cell stands. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  /** ISO date, or year or month when no more is known: publication of the document, or date of the search. */
  readonly date: string;
  readonly url?: string;
  /** Number of the project's source document (`000` … `004`) when it is one. */
  readonly seed?: string;
  readonly level: SourceLevel;
  /** Reference in the law table (`crpa:L311-3-1`) when the source is an article. */
  readonly article?: string;
  readonly note?: string;
}

/** Columns of Etalab's inventory sheet of algorithms, in its order: every card fills all of them, unknown included. */
export const INVENTORY_COLUMNS = [
  "nom",
  "contexte",
  "finalite",
  "moment",
  "automatisation",
  "fondements",
  "decisionsParAn",
  "portee",
  "public",
  "donnees",
  "type",
  "operations",
  "ressources",
] as const;
/** Column of the inventory. */
export type InventoryColumn = (typeof INVENTORY_COLUMNS)[number];

/** Rooms of a card after the inventory sheet. */
export const FACT_SECTIONS = ["regles", "chronologie", "chiffres", "effets", "positions", "acces"] as const;
/** Room of a card. */
export type FactSection = (typeof FACT_SECTIONS)[number];

/** Short exact words of a source document: a test looks for them in the document. */
export interface Quotation {
  readonly seed: string;
  readonly text: string;
}

/** One thing said of a system. `null` is a value: looked for, not found or not public. */
export interface Fact {
  /** `<system>.<name>`, unique in the register. */
  readonly key: string;
  readonly section: FactSection | "inventaire";
  readonly column?: InventoryColumn;
  readonly label: string;
  readonly value: string | number | null;
  readonly unit?: string;
  readonly date: string;
  readonly sources: readonly string[];
  readonly quotes?: readonly Quotation[];
  /** Keys of the facts that say otherwise: always symmetric, never resolved by us. */
  readonly contradictedBy?: readonly string[];
}

/** What is not public and can be asked for, with the letters in which to ask. */
export interface Unknown {
  readonly key: string;
  /** Noun phrase that a letter can take as it is: « la liste des motifs simples ». */
  readonly label: string;
  readonly letters: readonly string[];
  readonly lookedOn: string;
}

/** Does the duty apply to the system? */
export const APPLIES = ["oui", "discuté", "non", "inconnu"] as const;
/** Answer to that question. */
export type Applies = (typeof APPLIES)[number];
/** Is the duty respected? */
export const RESPECTED = ["oui", "partiel", "non", "inconnu", "sans objet"] as const;
/** Answer to that question. */
export type Respected = (typeof RESPECTED)[number];

/** A row of the matrix: what a text asks of any administration that uses an algorithm. */
export interface Duty {
  readonly id: string;
  readonly label: string;
  readonly asks: string;
  /** References in the law table: `crpa:L311-3-1`. */
  readonly articles: readonly string[];
  readonly letters: readonly string[];
}

/** A cell of the matrix, as written by a person; its confidence is computed, never written. */
export interface DutyCell {
  readonly duty: string;
  readonly applies: Applies;
  readonly respected: Respected;
  /** One sentence. */
  readonly reason: string;
  readonly sources: readonly string[];
  readonly date: string;
}

/** Everything known of one system, each fact with its source. */
export interface SystemCard {
  readonly id: string;
  readonly title: string;
  /** Name in tables, a few words. */
  readonly shortTitle: string;
  readonly summary: string;
  readonly audience: string;
  readonly since: string;
  readonly decision: string;
  /** True for a system outside the branch, shown for comparison only. */
  readonly comparator?: boolean;
  readonly facts: readonly Fact[];
  readonly unknowns: readonly Unknown[];
  readonly duties: readonly DutyCell[];
  readonly model?: {
    readonly page: string;
    readonly standing: "exécutable" | "partiel" | "impossible";
    readonly why: string;
  };
  readonly letters: readonly string[];
}

/** A question about publication, answered for the comparator and for the systems of the branch. */
export interface PublicationRow {
  readonly id: string;
  readonly label: string;
  readonly answers: Readonly<Record<string, PublicationAnswer>>;
}
/** Is this part of the system published? */
export interface PublicationAnswer {
  readonly published: Respected;
  readonly reason: string;
  readonly sources: readonly string[];
}

/** Format `ij-register/1` (JSON Schema in `data/schemas/ij-register-1.schema.json`). */
export interface Register {
  readonly format: "ij-register/1";
  readonly version: string;
  /** Day on which the whole register was last read again. */
  readonly readOn: string;
  readonly sources: readonly Source[];
  readonly duties: readonly Duty[];
  readonly systems: readonly SystemCard[];
  readonly publication: readonly PublicationRow[];
}

/** A fact with the status that its sources allow. */
export interface RatedFact extends Fact {
  readonly status: Status;
}
/** A cell with the confidence that its sources allow. */
export interface RatedCell extends DutyCell {
  readonly confidence: Status;
}
