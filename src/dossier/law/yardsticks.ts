import argument from "../../../data/law/argument-yardsticks.json" with { type: "json" };
import type { Status } from "../../core/domain/status.js";
import type { ArticleRef } from "./types.js";

/** One line of the argument: what the statute measures, what the fund measures, the argument and its answer. */
export interface YardstickRow {
  readonly id: string;
  readonly subject: string;
  readonly statute: { readonly article: ArticleRef; readonly text: string };
  readonly fund: string;
  readonly fundStatus: Status;
  readonly argument: string;
  /** What the fund may answer: printed at the same size as the argument. */
  readonly answer: string;
}

/** The gap between the yardsticks of L162-1-15 and the fund's indicator: an argument with its answer, never a rule. */
export const YARDSTICKS = argument as {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly YardstickRow[];
};
