import type { SourceCard } from "../../core/domain/index.js";
import { expectedDays, modelOf, ratesPerInhabitant } from "../../core/expected/index.js";
import type { Release, ReleaseManifest, ReproductionRow } from "../../core/release/types.js";
import type { Harmonised } from "../harmonise/harmonise.js";
import { sha256 } from "../sources/raw.js";
import { releaseOrigins } from "./datapackage.js";
import type { IrisTable } from "./iris-table.js";
import { populationRemarks, caseRemarks } from "./remarks.fr.js";

/** What the manifest of a release describes. */
export interface ManifestInput {
  readonly releaseId: string;
  readonly codeVersion: string;
  readonly cards: readonly SourceCard[];
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly harmonised: Harmonised;
  readonly iris: IrisTable;
  readonly release: Release;
  readonly reproduction: readonly ReproductionRow[];
}

/** Counts of the harmonisation: what joined, merged, stayed out, and why values are absent. */
function countsOf(input: ManifestInput): Readonly<Record<string, number>> {
  const { units, rolled } = input.harmonised;
  const fields = [
    "medianIncome",
    "percentBac",
    "percentWorkers",
    "active2021",
    "percentUnemployed2022",
  ] as const;
  const counts: Record<string, number> = {
    communes: units.filter((u) => u.kind !== "arrondissement").length,
    arrondissements: units.filter((u) => u.kind === "arrondissement").length,
    iris: input.iris.rows,
    irisValuesImpossible: input.iris.impossible,
    irisUnmatched: input.iris.unmatched.length,
    activityRowsMerged: rolled.activity.merged,
    activityRowsUnmatched: rolled.activity.unmatched.length,
    practitionerRowsMerged: rolled.practitioners.merged,
    practitionerRowsUnmatched: rolled.practitioners.unmatched.length,
  };
  for (const field of fields)
    for (const unit of units) {
      const read = unit[field];
      if ("reason" in read) counts[`${field}/${read.reason}`] = (counts[`${field}/${read.reason}`] ?? 0) + 1;
      else if (read.exception !== undefined)
        counts[`${field}/${read.exception}`] = (counts[`${field}/${read.exception}`] ?? 0) + 1;
    }
  const model = modelOf(input.release);
  const days = expectedDays(
    { denominator: "inhabitant", persons: [...model.total] },
    ratesPerInhabitant(input.release.referenceRates),
  );
  counts["expectedDaysNational"] = days.kind === "present" ? Math.round(days.value) : Number.NaN;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Manifest of a release: hashes of its files and sources, counts, remarks by name, reproduction figures. */
export function buildManifest(input: ManifestInput): ReleaseManifest {
  const used = new Set(releaseOrigins());
  return {
    format: "ij-release/1",
    id: input.releaseId,
    communeList: "COG 2025",
    codeVersion: input.codeVersion,
    files: input.files.map(({ name, text }) => ({
      name,
      bytes: Buffer.byteLength(text),
      sha256: sha256(text),
    })),
    sources: input.cards
      .filter((card) => used.has(card.id))
      .map((card) => ({
        id: card.id,
        path: card.obtained.mirrorPath,
        sha256: card.obtained.sha256,
        vintage: card.official.vintage,
      })),
    counts: countsOf(input),
    remarks: [...populationRemarks(input.harmonised), ...caseRemarks(input.harmonised)],
    reproduction: input.reproduction,
  };
}

/** Text of a manifest, one space of indentation, final line feed. */
export function manifestText(manifest: ReleaseManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
