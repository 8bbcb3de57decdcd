import type { Figure } from "../../core/case/types.js";
import { formatDate, formatNumber } from "../../core/report/format.fr.js";
import type { EventKind } from "../deadlines/index.js";
import { EVENT_LABEL } from "../deadlines/index.js";
import { isSmall } from "../exhibit/merge-cells.js";
import { type ArticleRef, cite } from "../law/index.js";
import type { FreeTextKey, LetterInput } from "./dossier.js";
import { LABEL, LETTER_FR } from "./fr.js";
import type { Block, Inline } from "./model.js";

/** Access to the case and dossier for templates: a value with its path, or a hole with what to write. */
export interface Fields {
  readonly input: LetterInput;
  text(path: string, value: string | undefined, label: string): Inline;
  date(path: string, iso: string | undefined, label: string): Inline;
  /** Date of the first event of a kind (in a thread). */
  event(kind: EventKind, thread?: string): Inline;
  /** A figure typed by the doctor, as printed, with its unit; counts of patients below 11 are not printed. */
  figure(path: string, figure: Figure | undefined, label: string, unit: string): Inline;
  /**
   * « R. 148-1 du code de la sécurité sociale (CSS) », then « R. 148-3 du CSS », with its mark when not read in full.
   * The first mention is the first call: templates are written in reading order.
   */
  law(ref: ArticleRef): Inline;
  free(key: FreeTextKey, label: string): Block;
}

const PATIENTS = /patient/i;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** @param input case and dossier, already parsed. */
export function fieldsOf(input: LetterInput): Fields {
  const inline = (path: string, value: string | undefined, label: string): Inline =>
    value === undefined || value === ""
      ? { kind: "hole", path, label }
      : { kind: "field", path, text: value };
  const date = (path: string, iso: string | undefined, label: string): Inline =>
    inline(path, iso === undefined ? undefined : formatDate(iso), label);
  const seen = new Set<string>();
  return {
    input,
    text: inline,
    date,
    event(kind, thread) {
      const found = (input.dossier.events ?? [])
        .filter((e) => e.kind === kind && (thread === undefined || e.thread === thread))
        .map((e) => e.date)
        .sort()
        .at(0);
      return date(`dossier.events.${kind}`, found, LABEL.eventDate(lowerFirst(EVENT_LABEL[kind])));
    },
    figure(path, figure, label, unit) {
      if (figure === undefined) return inline(path, undefined, label);
      const decimals = figure.decimals ?? (String(figure.value).split(".")[1] ?? "").length;
      const small = PATIENTS.test(path) && isSmall(figure.value);
      const number = small ? LETTER_FR.fewPatients : formatNumber(figure.value, Math.min(decimals, 6));
      return inline(path, unit === "" ? number : `${number}\u00a0${unit}`, label);
    },
    law(ref) {
      const { again, named, mark } = cite(ref);
      const code = ref.slice(0, ref.indexOf(":"));
      const text = seen.has(code) ? again : named;
      seen.add(code);
      return { kind: "cite", ref, text: mark === "" ? text : `${text} [${mark}]` };
    },
    free(key, label) {
      const text = input.dossier.texts?.[key];
      const path = `dossier.texts.${key}`;
      return text === undefined || text === ""
        ? { kind: "free", path, label }
        : { kind: "free", path, label, text };
    },
  };
}
