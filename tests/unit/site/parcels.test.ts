import { expect, test } from "vitest";
import { loadRelease } from "../../../src/pipeline/load-release.js";
import { packIris, packRelease, unpackRelease } from "../../../src/core/release/index.js";
import { parcelsOf, releaseOf, transferredBy } from "../../../src/site/release/parcels.js";
import type { Parcel } from "../../../src/site/release/parcels.js";

const site = packRelease(loadRelease());
const iris = packIris(loadRelease());
/** As the worker reads it, and as a page without a worker would. */
const read = (): ReturnType<typeof unpackRelease> => unpackRelease(site, iris);
/** A column as one text: comparing a million cells one by one takes a minute. */
const text = (column: unknown): string =>
  typeof column === "object" && column !== null && Symbol.iterator in column
    ? Array.from(column as Iterable<unknown>, String).join("|")
    : String(column);
const posted = (parcel: Parcel): Parcel => structuredClone(parcel, { transfer: transferredBy(parcel) });

test("the page receives the very release that the worker read, with a breath whenever it has worked for a while", async () => {
  const before = read();
  let clock = 0;
  let breaths = 0;
  const after = await releaseOf(
    parcelsOf(read()).map(posted),
    () => (clock += 7),
    () => {
      breaths += 1;
      return Promise.resolve();
    },
  );
  expect(breaths).toBeGreaterThan(10);
  expect(text(after.rowOf) === text(before.rowOf)).toBe(true);
  for (const room of ["communes", "iris"] as const) {
    const fields = (release: typeof before): ReadonlyMap<string, unknown> =>
      new Map(Object.entries(release[room]) as [string, unknown][]);
    expect([...fields(after).keys()]).toEqual([...fields(before).keys()]);
    for (const [field, value] of fields(before)) {
      const found = fields(after).get(field);
      expect(found?.constructor, field).toBe(value?.constructor);
      expect(text(found) === text(value), `${room}.${field}`).toBe(true);
    }
  }
  const rest = (release: typeof before): string =>
    JSON.stringify([release.id, release.territories, release.formerCommunes, release.departments]) +
    JSON.stringify([
      [...release.absences],
      [...release.exceptions],
      release.referenceRates,
      release.columns,
    ]) +
    JSON.stringify([release.manifest, release.indices.map(({ id, score }) => [id, text(score)])]);
  expect(rest(after) === rest(before)).toBe(true);
});

test("an empty column stays empty", async () => {
  const small = { ...unpackRelease(site), territories: [] };
  const after = await releaseOf(
    parcelsOf(small).map(posted),
    () => 0,
    () => Promise.resolve(),
  );
  expect(after.iris.code).toEqual([]);
  expect(after.territories).toEqual([]);
});
