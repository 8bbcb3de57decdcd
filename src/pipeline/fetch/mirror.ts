import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { messageOf, type SourceCard } from "../../core/domain/index.js";
import { readBytes } from "../read-bytes.js";
import { RAW_FOLDER, sha256 } from "../sources/raw.js";
import { messages } from "../fr.js";

/** Outcome of one file. */
export type FetchOutcome = "kept" | "copied" | "absent" | "unreadable" | "changed";

/** What became of one source. */
export interface FetchReport {
  readonly card: SourceCard;
  readonly outcome: FetchOutcome;
  readonly sentence: string;
}

/** True when a file has the bytes of its card. */
function hasBytes(path: string, card: SourceCard): boolean {
  return existsSync(path) && sha256(readBytes(path)) === card.obtained.sha256;
}

/**
 * Copies every source file of a mirror folder into `data/raw`, checked byte for byte; a file already right is kept, so an
 * interrupted run resumes. A file whose bytes are not those of its card never enters; one that cannot be read or written
 * is said, and the others are still tried.
 */
export function fetchMirror(
  root: string,
  cards: readonly SourceCard[],
  mirror: string,
  onFile: (report: FetchReport, index: number) => void = () => undefined,
): readonly FetchReport[] {
  return cards.map((card, index) => {
    const report = fetchOne(root, card, mirror);
    onFile(report, index);
    return report;
  });
}

function fetchOne(root: string, card: SourceCard, mirror: string): FetchReport {
  const target = join(root, RAW_FOLDER, card.obtained.mirrorPath);
  const origin = join(mirror, card.obtained.mirrorPath);
  try {
    if (hasBytes(target, card)) return { card, outcome: "kept", sentence: messages.kept };
    if (!existsSync(origin)) return { card, outcome: "absent", sentence: messages.absent(origin) };
    const bytes = readBytes(origin);
    const found = sha256(bytes);
    if (found !== card.obtained.sha256)
      return { card, outcome: "changed", sentence: messages.changed(found, card.obtained.sha256) };
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.part`, bytes);
    renameSync(`${target}.part`, target);
    return { card, outcome: "copied", sentence: messages.copied };
  } catch (error) {
    return { card, outcome: "unreadable", sentence: messageOf(error) };
  }
}
