import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { repositoryPath } from "./parameters.js";

/** Steps of `rates.sql`, in the order in which they run. */
export const STEPS = [
  "cells",
  "classified",
  "reasons",
  "prescribers",
  "exemption",
  "lags",
  "days",
  "rates",
] as const;
/** Name of a statement of `rates.sql`. */
export type Step = (typeof STEPS)[number];

/** The statements of `rates.sql` by step name; nothing is replaced in their text. */
export function readScript(): Readonly<Record<Step, string>> {
  const text = readFileSync(repositoryPath("src/damir/rates.sql"), "utf8");
  const parts = new Map(
    text.split("-- @step ").map((part) => {
      const end = part.indexOf("\n");
      return [part.slice(0, end), part.slice(end + 1).trim()] as const;
    }),
  );
  const missing = STEPS.filter((step) => !parts.has(step));
  if (missing.length > 0) throw new Error(`rates.sql has no step ${missing.join(", ")}`);
  return Object.fromEntries(STEPS.map((step) => [step, parts.get(step) ?? ""])) as Record<Step, string>;
}

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex");
}
