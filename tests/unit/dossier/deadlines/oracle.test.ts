import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  computeTimeline,
  type Distance,
  type DossierEvent,
} from "../../../../src/dossier/deadlines/index.js";

interface Row {
  readonly distance: Distance;
  readonly events: readonly DossierEvent[];
  /** Per step: the legal date, then the earliest or the extended one when there is one. */
  readonly expected: Readonly<Record<string, readonly string[]>>;
}
const rows = JSON.parse(readFileSync("tests/fixtures/deadlines.json", "utf8")) as readonly Row[];

// oracle: 120 dossiers drawn at random, month ends and impossible orders among them, dated by a Python program written
// from the law notes (A.2, and §2.4 of the other systems) with datetime and calendar, without this code.
test("120 random dossiers have the dates of an independent program", () => {
  expect(rows).toHaveLength(120);
  for (const { events, distance, expected } of rows) {
    const { deadlines } = computeTimeline(events, distance);
    const dates = deadlines.map(({ id, legalDate, earliestDate, extendedDate }) => [
      id,
      [legalDate, earliestDate, extendedDate].filter((date) => date !== undefined),
    ]);
    expect(Object.fromEntries(dates), JSON.stringify(events)).toEqual(expected);
  }
});
