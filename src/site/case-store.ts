import { parseDraftCase } from "../core/case/index.js";
import type { Case } from "../core/case/index.js";

/** Choices of comparison made by the reader, by axis; only the axes that differ from the fund's comparison. */
export type Choices = Readonly<Record<string, string>>;

/** What the store holds: the case typed and the choices of comparison. */
export interface CaseState {
  readonly case: Case;
  readonly choices: Choices;
}

/** Result of asking the browser to keep the case on this device. */
export type KeepResult = "kept" | "refused";

/** What another tab did to the case kept on this device: changed it, or removed it. */
export type OtherTab = { readonly kind: "changed"; readonly state: CaseState } | { readonly kind: "removed" };

/**
 * Something typed that lives beside the case: texts not yet valid, figures of a page that are no part of it. It is erased
 * with the case, and with nothing less: emptying the last field of the case takes nothing else away.
 */
export interface Beside {
  readonly isEmpty: () => boolean;
  /** Forgets it; what is returned brings it back. */
  readonly forget: () => () => void;
}

const KEY = "ij-case";
const EMPTY: CaseState = { case: { format: "ij-case/1" }, choices: {} };

type Listener = (state: CaseState) => void;

/**
 * The one place where the case lives. In memory only; on the device (localStorage) only when the reader asked with
 * {@link CaseStore.keep}. Nothing is ever sent. Subscribers are called after each change.
 */
export class CaseStore {
  private state: CaseState = EMPTY;
  private kept = false;
  private refusal = false;
  private saved: Case = EMPTY.case;
  private unreadableText: string | undefined;
  private readonly listeners = new Set<Listener>();
  private readonly besides: Beside[] = [];

  constructor(private readonly storage: () => Storage) {
    const text = this.read();
    const restored = text === undefined ? undefined : parseState(text);
    if (restored !== undefined) {
      this.state = restored;
      this.kept = true;
    } else this.unreadableText = text;
  }

  /** Case typed so far. */
  get case(): Case {
    return this.state.case;
  }

  /** Choices of comparison that differ from the fund's. */
  get choices(): Choices {
    return this.state.choices;
  }

  /** True when no field of the case is filled. */
  isEmpty(): boolean {
    return Object.keys(this.state.case).every((key) => key === "format");
  }

  /** True when nothing typed is held, in the case, beside it, or on this device in a form that cannot be read. */
  holdsNothing(): boolean {
    return this.isEmpty() && this.unreadableText === undefined && this.besides.every((one) => one.isEmpty());
  }

  /** Takes charge of something typed beside the case, for as long as the document lives. */
  holdBeside(one: Beside): void {
    this.besides.push(one);
  }

  /** True when the case is also kept on this device. */
  isKept(): boolean {
    return this.kept;
  }

  /** True when the browser stopped keeping a case that it had been asked to keep: its storage is full or refused. */
  isRefused(): boolean {
    return this.refusal;
  }

  /** What the device holds under our name and cannot be read as a case, as it is; undefined when there is nothing. */
  unreadable(): string | undefined {
    return this.unreadableText;
  }

  /** True when closing the page would lose figures: neither kept on this device, nor to be found elsewhere. */
  isUnsaved(): boolean {
    return !this.isEmpty() && !this.kept && this.state.case !== this.saved;
  }

  /** Notes that the present case can be found elsewhere: in a file of the reader, or as the example. */
  markSaved(): void {
    this.saved = this.state.case;
  }

  /** Replaces the case. */
  setCase(next: Case): void {
    this.commit({ ...this.state, case: next });
  }

  /** Changes the case from its present value. */
  update(change: (current: Case) => Case): void {
    this.setCase(change(this.state.case));
  }

  /** Replaces the choices of comparison. */
  setChoices(choices: Choices): void {
    this.commit({ ...this.state, choices });
  }

  /** Calls `listener` after each change, until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Starts keeping the case on this device, when the browser lets us. */
  keep(): KeepResult {
    this.kept = true;
    this.write();
    if (this.kept) this.unreadableText = undefined;
    return this.kept ? "kept" : "refused";
  }

  /** Stops keeping the case on this device and removes what was kept; memory is unchanged. */
  forget(): void {
    this.kept = false;
    this.refusal = false;
    this.unreadableText = undefined;
    this.remove();
  }

  /**
   * Erases the case and what is held beside it, from memory and from this device. What is returned brings all of it back
   * in memory, for as long as the caller keeps it; never on the device.
   */
  erase(): () => void {
    const before = this.state;
    const restores = this.besides.map((one) => one.forget());
    this.forget();
    this.commit(EMPTY);
    return () => {
      for (const restore of restores) restore();
      this.commit(before);
    };
  }

  /** Text of a case file, format `ij-case/1`. */
  exportText(): string {
    return `${JSON.stringify(this.state.case, null, 2)}\n`;
  }

  /**
   * What another tab did to the case kept on this device; undefined when both agree. A case removed elsewhere is no
   * longer kept by this tab either: what was erased is never written again without being asked.
   */
  otherTab(): OtherTab | undefined {
    if (!this.kept) return undefined;
    const text = this.read();
    if (text === JSON.stringify(this.state)) return undefined;
    const state = text === undefined ? undefined : parseState(text);
    if (state !== undefined) return { kind: "changed", state };
    this.kept = false;
    this.commit(this.state);
    return { kind: "removed" };
  }

  /** Takes the state of another tab. */
  take(state: CaseState): void {
    this.commit(state);
  }

  private commit(next: CaseState): void {
    this.state = next;
    if (this.kept) this.write();
    for (const listener of [...this.listeners]) listener(next);
  }

  private read(): string | undefined {
    try {
      return this.storage().getItem(KEY) ?? undefined;
    } catch {
      return undefined;
    }
  }

  private write(): void {
    try {
      this.storage().setItem(KEY, JSON.stringify(this.state));
      this.refusal = false;
    } catch {
      this.kept = false;
      this.refusal = true;
    }
  }

  private remove(): void {
    try {
      this.storage().removeItem(KEY);
    } catch {
      // Storage refused: nothing was kept.
    }
  }
}

function parseState(text: string): CaseState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("case" in value)) return undefined;
    const parsed = parseDraftCase(value.case);
    if (!parsed.ok) return undefined;
    return { case: parsed.value, choices: "choices" in value ? textRecord(value.choices) : {} };
  } catch {
    return undefined;
  }
}

function textRecord(value: unknown): Choices {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** The store of this document. */
export const caseStore = new CaseStore(() => localStorage);
/** Name of the entry of the local store, for the pages that explain it. */
export const CASE_STORAGE_KEY = KEY;
