import { DIFF_INDICES, type ClassChange, type ReleaseDiff } from "./diff.js";
import { diffWords as words } from "./fr.js";

function changesText(title: string, changes: readonly ClassChange[]): string {
  const lines = changes.map(
    (c) =>
      `  ${c.code} ${c.name} : ${classText(c.before)} → ${classText(c.after)} — ` +
      `${c.why.length === 0 ? words.others : c.why.join(" ; ")}\n`,
  );
  return `${words.moved(title, changes.length)}\n${lines.join("")}`;
}

const classText = (value: number): string => (value === 0 ? words.unclassed : String(value));

/** The difference between two releases as French text. */
export function diffText(diff: ReleaseDiff): string {
  const list = (title: string, codes: readonly string[]): string =>
    codes.length === 0 ? "" : `${title} : ${codes.join(", ")}\n`;
  const stale = (which: string, count: number): string =>
    count === 0 ? "" : `${words.stale(which, count)}\n`;
  return (
    `${words.compared(diff.compared, diff.touched)}\n` +
    list(words.appeared, diff.appeared) +
    list(words.disappeared, diff.disappeared) +
    stale("A", diff.stale.before) +
    stale("B", diff.stale.after) +
    DIFF_INDICES.map((index) => changesText(words.index[index], diff.changes[index])).join("")
  );
}
