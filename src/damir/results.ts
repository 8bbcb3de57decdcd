import type { ReferenceRate } from "../core/release/types.js";
import { splitRateByAld } from "../core/standardisation/index.js";
import type { Tables } from "./compute.js";
import type { DenominatorTable } from "./denominators.js";
import type { Month } from "./months.js";
import { csvText } from "./output.js";
import type { OutputFile } from "./output.js";
import type { PartialMonth } from "./partials.js";
import { referenceCard, referenceCsv, referenceInUse } from "./publish.js";
import type { ReferenceCard } from "./publish.js";
import { rebuildReference } from "./reference.js";
import type { PrescriberChoice } from "./settings.js";

/** What a run computed, before any text is made of it. */
export interface Computed {
  readonly careMonths: readonly Month[];
  readonly missingPayments: readonly Month[];
  readonly partials: readonly PartialMonth[];
  readonly tables: Tables;
  readonly denominators: DenominatorTable | undefined;
}

/** What the results are described with. */
export interface DescribeOptions {
  readonly prescribers: PrescriberChoice;
  readonly assumed: readonly ReferenceRate[];
  /** True when the file that says which reference is in use has to be written. */
  readonly publish: boolean;
}

/** The files of a result and its card; without denominators, the days alone. */
export interface Described {
  readonly card: ReferenceCard | undefined;
  readonly outputs: readonly OutputFile[];
  readonly inUse?: OutputFile;
}

/** Makes the files of a result from its tables. */
export function describe(result: Computed, { prescribers, assumed, publish }: DescribeOptions): Described {
  const { tables, denominators, careMonths } = result;
  const table = (name: string, rows: Tables["days"]): OutputFile => {
    return { name, text: csvText(Object.keys(rows[0] ?? { vide: "" }), rows) };
  };
  const outputs = [
    table("jours.csv", tables.days),
    table("raisons.csv", tables.reasons),
    table("completude.csv", tables.lags),
    table("prescripteurs.csv", tables.prescribers),
    table("exoneration.csv", [tables.exemption]),
    table(
      "fichiers.csv",
      result.partials.map(({ source }) => ({ ...source })),
    ),
  ];
  if (denominators === undefined) return { card: undefined, outputs };
  const aldSplit = Number(tables.exemption["ald_split"]) === 1;
  const reference = rebuildReference({
    rates: tables.rates,
    months: careMonths.length,
    aldSplit,
    assumed,
    denominatorStatus: denominators.status,
    split: splitRateByAld,
  });
  const card = referenceCard({
    ...result,
    prescribers,
    undeterminedShare: Number(tables.exemption["undetermined_days"]) / Number(tables.exemption["days"]),
    aldSplit,
    denominators,
    reference,
  });
  const release = referenceCsv(reference);
  return {
    card,
    ...(!publish ? {} : { inUse: referenceInUse(card, reference) }),
    outputs: [
      ...outputs,
      table("taux.csv", tables.rates),
      { name: "reference.json", text: `${JSON.stringify(card, null, 2)}\n` },
      ...(release === undefined ? [] : [release]),
    ],
  };
}
