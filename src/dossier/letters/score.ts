import { type Dossier, REPLY_ITEMS, type ReplyItem, type ReplyValue } from "./dossier.js";
import { SCORE } from "./fr.js";
import { FOUR_ITEMS } from "./templates/common.fr.js";

/** One line of the score sheet of the answer received. */
export interface ScoreLine {
  readonly item: ReplyItem;
  /** Words of R311-3-1-2. */
  readonly asked: string;
  readonly value: ReplyValue | "non examiné";
  /** What the line lets one do next. */
  readonly next: string;
}

/** What was asked for, and what came. */
export interface ScoreSheet {
  readonly lines: readonly ScoreLine[];
  /** Counts with their denominator, no mark out of twenty. */
  readonly sentence: string;
  /** True when at least one line was refused, missing or partial: the CADA may be seized. */
  readonly incomplete: boolean;
}

/** Score sheet of the answer received, on the four lines of R311-3-1-2: counts, never a mark. */
export function scoreReply(reply: Dossier["reply"]): ScoreSheet {
  const lines = REPLY_ITEMS.map((item): ScoreLine => {
    const value = reply?.[item] ?? "non examiné";
    return { item, asked: FOUR_ITEMS[item], value, next: SCORE.next[value] };
  });
  const count = (value: ScoreLine["value"]): number => lines.filter((l) => l.value === value).length;
  return {
    lines,
    sentence: SCORE.sentence(
      count("complet"),
      count("partiel"),
      count("absent") + count("refusé"),
      lines.length,
    ),
    incomplete: lines.some((l) => l.value === "partiel" || l.value === "absent" || l.value === "refusé"),
  };
}
