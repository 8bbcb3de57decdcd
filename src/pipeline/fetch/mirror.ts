import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SourceCard } from "../../core/domain/index.js";
import { RAW_FOLDER, sha256 } from "../sources/raw.js";
import { messages } from "../fr.js";

/** Outcome of one file. */
export type FetchOutcome = "kept" | "copied" | "absent" | "changed";

export interface FetchReport {
  readonly card: SourceCard;
  readonly outcome: FetchOutcome;
  readonly sentence: string;
}

/** True when a file has the bytes of its card. */
function hasBytes(path: string, card: SourceCard): boolean {
  return existsSync(path) && sha256(readFileSync(path)) === card.obtained.sha256;
}

/**
 * Copies every source file of a mirror folder into `data/raw`, checked byte for byte; a file already right is kept, so an
 * interrupted run resumes. A file whose bytes are not those of its card never enters.
 */
export function fetchMirror(
  root: string,
  cards: readonly SourceCard[],
  mirror: string,
  onFile: (report: FetchReport, index: number) => void = () => undefined,
): readonly FetchReport[] {
  return cards.map((card, index) => {
    const target = join(root, RAW_FOLDER, card.obtained.mirrorPath);
    const origin = join(mirror, card.obtained.mirrorPath);
    const report = ((): FetchReport => {
      if (hasBytes(target, card)) return { card, outcome: "kept", sentence: messages.kept };
      if (!existsSync(origin)) return { card, outcome: "absent", sentence: messages.absent(origin) };
      mkdirSync(dirname(target), { recursive: true });
      const part = `${target}.part`;
      copyFileSync(origin, part);
      const found = sha256(readFileSync(part));
      if (found !== card.obtained.sha256) {
        rmSync(part);
        return { card, outcome: "changed", sentence: messages.changed(found, card.obtained.sha256) };
      }
      renameSync(part, target);
      return { card, outcome: "copied", sentence: messages.copied };
    })();
    onFile(report, index);
    return report;
  });
}
