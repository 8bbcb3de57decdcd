import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findForbiddenClaims } from "../../../../src/dossier/forbidden/patterns.js";
import { ceilingTest } from "../../../../src/dossier/models/c2s/ceiling.js";
import { C2S_FR } from "../../../../src/dossier/models/c2s/fr.js";
import { INVENTED_ODDS } from "../../../../src/dossier/models/c2s/invented.js";
import { relativeOdds } from "../../../../src/dossier/models/c2s/odds.js";
import { FILE_CLOSING_FR } from "../../../../src/dossier/models/file-closing.fr.js";
import { ORCHESTRATOR_FR } from "../../../../src/dossier/models/orchestrator-3646.fr.js";
import {
  campaignTable,
  dutyTable,
  factTable,
  inventoryTable,
  modelCard,
  register,
  REGISTER_FR,
  tableCsv,
} from "../../../../src/dossier/register/index.js";
import { C2S_PAGE_FR } from "../../../../src/site/register/c2s.fr.js";
import { cardHtml } from "../../../../src/site/register/card.js";
import { CLOSED_FILE_PAGE_FR } from "../../../../src/site/register/closed-file.fr.js";
import { PRESCRIBERS_FR, REGISTER_PAGE_FR } from "../../../../src/site/register/fr.js";
import { TRY_3646_FR } from "../../../../src/site/register/orchestrator.fr.js";
import {
  matrixTable,
  ownCard,
  publicationTable,
  systemsTable,
} from "../../../../src/site/register/overview.js";

const own = modelCard(
  { version: "0.1.0", release: null, specifications: null, date: "2026-11-22" },
  register,
);

/** Text of HTML, one sentence per block. */
const plain = (html: string): string =>
  html
    .replace(/<\/(?:dd|dt|li|td|th|p|h\d|summary)>/gu, ".\n\n")
    .replace(/<[^>]+>/gu, "")
    .replace(/&#36;/gu, "$")
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, "&");

/** Every string of a catalogue; functions are called with what they take. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    const call = value as (...args: readonly unknown[]) => unknown;
    return [...strings(call(2, 3, 4)), ...strings(call("x", "y", "z"))];
  }
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(strings);
  return [];
}

const page = (slug: string): string =>
  plain(readFileSync(new URL(`../../../../pages/${slug}.md`, import.meta.url), "utf8"));

const outputs: readonly (readonly [string, string])[] = [
  ...register.systems.map((s) => [`card ${s.id}`, plain(cardHtml(s, register))] as const),
  ["systems", plain(systemsTable(register))],
  ["matrix", plain(matrixTable(register))],
  ["publication", plain(publicationTable(register, own))],
  ["own card", plain(ownCard(own, register))],
  ["inventory CSV", tableCsv(inventoryTable(register, register.systems)).replace(/[;\n]/gu, ".\n\n")],
  ["facts CSV", tableCsv(factTable(register, register.systems)).replace(/[;\n]/gu, ".\n\n")],
  ["duties CSV", tableCsv(dutyTable(register, register.systems)).replace(/[;\n]/gu, ".\n\n")],
  [
    "campaigns",
    campaignTable()
      .flatMap((r) => [r.label, ...r.cells.flatMap((c) => [c.text, c.note ?? ""])])
      .join(".\n\n"),
  ],
  ...["essayer-3646", "dossier-clos", "c2s", "exemple-invente"].map((slug) => [slug, page(slug)] as const),
  ...Object.entries({
    C2S_FR,
    FILE_CLOSING_FR,
    ORCHESTRATOR_FR,
    REGISTER_FR,
    C2S_PAGE_FR,
    CLOSED_FILE_PAGE_FR,
    PRESCRIBERS_FR,
    REGISTER_PAGE_FR,
    TRY_3646_FR,
  }).map(([name, catalogue]) => [name, strings(catalogue).join("\n\n")] as const),
];

describe("what would be an invention is in no generated output", () => {
  it.each(outputs)("%s", (_, text) => {
    expect(text.length).toBeGreaterThan(100);
    expect(findForbiddenClaims(text)).toEqual([]);
  });
  it.each(outputs)(
    "%s: no C2S number that looks like a probability, no list of simple reasons",
    (_, text) => {
      const bare = text.replace(/«[^»]*»/gu, "");
      expect(bare).not.toMatch(/(?:risque|probabilité|chance)s? (?:de|d’)\s?(?:contrôle|être contrôlé)/iu);
      expect(bare).not.toMatch(/\d+(?:,\d+)?[\s\u00a0\u202f]?% de (?:risque|probabilité)/iu);
      expect(bare).not.toMatch(/vous ser(?:ez|iez) contrôlé/iu);
      expect(bare).not.toMatch(/motifs simples (?:sont|comprennent)/iu);
      expect(bare).not.toMatch(/(?:score|indice) de \d/iu);
    },
  );
  it("a model that gives a number says that it is neither a probability nor a decision", () => {
    expect(relativeOdds(INVENTED_ODDS, {}).sentence).toMatch(/ni probabilité ni décision/u);
    expect(ceilingTest({ on: "2025-09-01", persons: 1, income: 0 }).sentence).toMatch(/si ces ressources/u);
  });
  it("the checker is not asleep", () => {
    expect(findForbiddenClaims("Votre dossier a été clos par un robot.")).toHaveLength(1);
    expect(findForbiddenClaims(plain("<li>La circulaire 3646 est abrogée.</li>"))).toHaveLength(1);
  });
});
