import { expect, test } from "vitest";
import { COVER_FIELDS } from "../../../src/dossier/exhibit/cover.js";
import { buildExhibit } from "../../../src/dossier/exhibit/build.js";
import { EXHIBIT_TEXTS } from "../../../src/dossier/letters/dossier.js";
import { parseDossier } from "../../../src/dossier/letters/index.js";
import type { Case } from "../../../src/core/case/index.js";

const figure = (value: number): { value: number; source: "lettre" } => ({ value, source: "lettre" });
const CASE: Case = {
  format: "ij-case/1",
  figures: { activePatients: figure(480), sickLeaveDays: figure(6405) },
  letter: { comparatorRate: figure(6.35) },
};

test("every field of the cover is kept in the dossier of the case, and comes back as typed", () => {
  expect([...EXHIBIT_TEXTS]).toEqual(COVER_FIELDS.map(({ key }) => key));
  const exhibit = Object.fromEntries(EXHIBIT_TEXTS.map((key) => [key, `texte ${key}`]));
  expect(parseDossier({ exhibit })).toEqual({ dossier: { exhibit }, problems: [] });
});

test("what is typed on the cover before it is printed changes nothing to the exhibit of the case, nor does progress", () => {
  const cover = {
    number: "7",
    title: "Note",
    author: "A",
    qualification: "B",
    requestedBy: "C",
    paidBy: "D",
    links: "E",
    place: "F",
    date: "2026-11-22",
  };
  const input = {
    cover,
    data: undefined,
    software: "0",
    release: { id: "0", manifestSha256: "0" },
    sources: [],
  };
  const heard: number[] = [];
  const plain = buildExhibit({ ...input, case: CASE });
  const other = buildExhibit({
    ...input,
    case: { ...CASE, dossier: { exhibit: { author: "Dr A" } } },
    onProgress: (done, total) => {
      heard.push(done / total);
    },
  });
  expect(other.digest).toBe(plain.digest);
  expect(heard.length).toBeGreaterThan(2);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
});
