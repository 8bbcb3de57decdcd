import { RELEASE_FILES, parseRelease, type ReleaseFile } from "../core/release/parse.js";
import { RELEASE_FORMAT } from "../core/release/migrate.js";
import { parseCommunes } from "../core/release/parse-communes.js";
import { parseTerritories } from "../core/release/parse-small.js";
import { parseTable } from "../core/release/text-table.js";
import type { RateParameters } from "../core/expected/index.js";
import type { Release, ReleaseManifest } from "../core/release/types.js";
import type { SourceCard } from "../core/domain/index.js";
import { harmonise, type Harmonised } from "./harmonise/harmonise.js";
import { communesTable, variablesTable } from "./release/commune-tables.js";
import { dataPackageText } from "./release/datapackage.js";
import { irisTable } from "./release/iris-table.js";
import { buildManifest, manifestText } from "./release/manifest.js";
import { occupationalNeeds, type NeedParameters } from "./release/need.js";
import { resultsTable } from "./release/results-table.js";
import { departmentsTable, formerTable, ratesTable, territoriesTable } from "./release/small-tables.js";
import { reproduce } from "./reproduction/reproduce.js";
import type { RawTexts } from "./sources/raw.js";
import { readSource } from "./sources/read-sources.js";
import { cell } from "./sources/table.js";
import { numberOf, readValue } from "./sources/value.js";

/** What a release is computed from. */
export interface DeriveInput {
  readonly raw: RawTexts;
  readonly cards: readonly SourceCard[];
  readonly rates: RateParameters;
  readonly need: NeedParameters;
  readonly releaseId: string;
  readonly codeVersion: string;
}

/** Texts of the files of a release, manifest included, by name. */
export interface Derived {
  readonly files: ReadonlyMap<string, string>;
  readonly manifest: ReleaseManifest;
  readonly release: Release;
  readonly harmonised: Harmonised;
}

const EMPTY_RESULTS =
  "code,fdep4,fdep4Fifth,fdep3,fdep3Fifth,fEdi,expectedRate,expectedRateLow,expectedRateHigh";

/** F-EDI 2021 as published, by commune code. */
function publishedEdi(raw: RawTexts): ReadonlyMap<string, number> {
  return new Map(
    readSource(raw, "f-edi-2021").map((row) => [
      cell(row, "com"),
      numberOf(readValue(cell(row, "f_edi_2021"))),
    ]),
  );
}

/**
 * The whole release from the texts of the sources: harmonised communes, IRIS, reference rates, then the results, which are
 * computed by the core from the released tables themselves, so that whoever loads the release finds the same numbers.
 * Pure: the same texts, rows in any order, give the same bytes on any machine.
 */
export function derive(input: DeriveInput): Derived {
  const { raw } = input;
  const harmonised = harmonise(raw);
  const byCode = new Map(harmonised.units.map((u) => [u.code, u]));
  const files = new Map<ReleaseFile, string>();
  files.set("communes.csv", communesTable(harmonised.units));
  files.set(
    "variables.csv",
    variablesTable(harmonised.units, occupationalNeeds(harmonised.units, input.need)),
  );
  const iris = irisTable(raw, byCode, harmonised.passage);
  files.set("iris.csv", iris.text);
  files.set("territories.csv", territoriesTable(raw));
  files.set("former-communes.csv", formerTable(raw, harmonised));
  files.set("departments.csv", departmentsTable(harmonised.departments));
  files.set("datapackage.json", dataPackageText(input.cards, input.releaseId));

  const table = (name: ReleaseFile): ReturnType<typeof parseTable> => parseTable(name, files.get(name) ?? "");
  const territories = parseTerritories(table("territories.csv"));
  const { communes } = parseCommunes(table("communes.csv"), table("variables.csv"), territories);
  files.set(
    "reference-rates.csv",
    ratesTable(raw, { communes, departments: harmonised.departments, territories, parameters: input.rates }),
  );
  const blank = [EMPTY_RESULTS, ...communes.code.map((code) => `${code},,,,,,,,`)].join("\n");
  const provisional = JSON.stringify({ format: RELEASE_FORMAT, id: input.releaseId });
  const draft = parseRelease(new Map([...files, ["results.csv", blank]]), provisional);
  files.set("results.csv", resultsTable(draft, publishedEdi(raw)));

  const release = parseRelease(files, provisional);
  const manifest = buildManifest({
    releaseId: input.releaseId,
    codeVersion: input.codeVersion,
    cards: input.cards,
    files: RELEASE_FILES.map((name) => ({ name, text: files.get(name) ?? "" })),
    harmonised,
    iris,
    release,
    reproduction: reproduce(raw, release),
  });
  const all = new Map<string, string>([...files, ["manifest.json", manifestText(manifest)]]);
  return { files: all, manifest, release: { ...release, manifest }, harmonised };
}
