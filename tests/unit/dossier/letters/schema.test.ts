import { readFileSync } from "node:fs";
import { type Schema, Validator } from "@cfworker/json-schema";
import { describe, expect, it } from "vitest";
import { EVENT_KINDS } from "../../../../src/dossier/deadlines/index.js";
import { FREE_TEXTS, parseDossier } from "../../../../src/dossier/letters/index.js";
import { fullDossier } from "./samples.js";

const schema = JSON.parse(
  readFileSync(new URL("../../../../data/schemas/ij-dossier-1.schema.json", import.meta.url), "utf8"),
) as Schema & {
  properties: Record<string, { properties?: object; items?: { properties: { kind: { enum: string[] } } } }>;
};
const valid = (value: unknown): boolean => new Validator(schema, "2020-12").validate(value).valid;

describe("schema of the dossier", () => {
  it("accepts what the parser keeps whole", () => {
    expect(valid(fullDossier)).toBe(true);
    expect(parseDossier(fullDossier).problems).toEqual([]);
  });
  it("lists the same events and free texts as the code", () => {
    expect(schema.properties["events"]?.items?.properties.kind.enum).toEqual([...EVENT_KINDS]);
    expect(Object.keys(schema.properties["texts"]?.properties ?? {})).toEqual([...FREE_TEXTS]);
  });
  it.each([
    [{ nir: "1" }],
    [{ date: "hier" }],
    [{ sender: { lastName: 1 } }],
    [{ events: [{ kind: "letterReceived", date: "2026-11-09", stated: { value: 0, unit: "jours" } }] }],
    [{ texts: { facts: "a".repeat(20_001) } }],
  ])("refuses what the parser says: %o", (value) => {
    expect(valid(value)).toBe(false);
    expect(parseDossier(value).problems.length).toBeGreaterThan(0);
  });
});
