import { STRATA } from "../core/domain/index.js";
import type { Status } from "../core/domain/index.js";
import { DamirError } from "./errors.js";
import { csvText } from "./output.js";
import type { OutputFile } from "./output.js";
import type { PartialMonth } from "./partials.js";
import type { Month } from "./months.js";
import type { DenominatorTable } from "./denominators.js";
import type { RebuiltReference } from "./reference.js";
import type { PrescriberChoice } from "./settings.js";
import { CARD_FR, UNPUBLISHABLE_FR } from "./rates.fr.js";
import { refusals } from "./refusals.fr.js";

/** What the site and the command line read to say which reference is in use, and what the other would change. */
export interface ReferenceCard {
  readonly format: "ij-reference/1";
  readonly id: string;
  readonly fictional: boolean;
  /** French label, for a heading. */
  readonly label: string;
  readonly careMonths: readonly Month[];
  readonly complete: boolean;
  readonly status: { readonly numerators: Status; readonly denominators: Status; readonly rates: Status };
  readonly denominators: string;
  readonly prescribers: PrescriberChoice;
  readonly aldSplit: "EXO_MTF" | "splitRateByAld";
  /** Share 0–1 of the days whose co-payment code tells nothing. */
  readonly undeterminedShare: number;
  /** French sentences: what the figure covers and what stays assumed. */
  readonly limits: readonly string[];
  readonly sources: readonly { readonly file: string; readonly sha256: string; readonly lines: number }[];
  /** Expected days of the national employees with this reference / with the assumed one; undefined when a stratum lacks. */
  readonly expectedRatio?: number;
  /** By stratum: central rate of the assumed table, of this one, and their ratio. */
  readonly changes: readonly {
    readonly age: string;
    readonly sex: string;
    readonly ald: number;
    readonly assumed: number;
    readonly rebuilt: number;
    /** Absent when the assumed rate is zero. */
    readonly ratio: number | undefined;
  }[];
  readonly missing: RebuiltReference["missing"];
  readonly outOfScope: RebuiltReference["outOfScope"];
}

/** What the card of a set of rates says of its making. */
export interface CardInput {
  readonly careMonths: readonly Month[];
  readonly missingPayments: readonly Month[];
  readonly partials: readonly PartialMonth[];
  readonly prescribers: PrescriberChoice;
  readonly undeterminedShare: number;
  readonly aldSplit: boolean;
  readonly denominators: DenominatorTable;
  readonly reference: RebuiltReference;
}

/** The card of a rebuilt reference. */
export function referenceCard(input: CardInput): ReferenceCard {
  const { careMonths, partials, denominators, reference, aldSplit } = input;
  const fictional = partials.some(({ source }) => source.fictional);
  const rates = reference.rates;
  return {
    format: "ij-reference/1",
    id: `${fictional ? "fictif-" : ""}damir-${careMonths[0] ?? ""}-${careMonths.at(-1) ?? ""}`,
    fictional,
    label: CARD_FR.label(fictional, careMonths),
    careMonths,
    complete: input.missingPayments.length === 0,
    status: {
      numerators: "calculé",
      denominators: denominators.status,
      rates: rates[0]?.status ?? "inconnu",
    },
    denominators: denominators.source,
    prescribers: input.prescribers,
    aldSplit: aldSplit ? "EXO_MTF" : "splitRateByAld",
    undeterminedShare: input.undeterminedShare,
    limits: limits(input, fictional),
    sources: partials.map(({ source }) => ({
      file: source.file,
      sha256: source.sha256,
      lines: source.lines,
    })),
    changes: rates.map(({ age, sex, ald, assumed, central }) => {
      return { age, sex, ald, assumed, rebuilt: central, ratio: assumed > 0 ? central / assumed : undefined };
    }),
    missing: reference.missing,
    outOfScope: reference.outOfScope,
    ...(reference.missing.length > 0 ? {} : { expectedRatio: expectedRatio(reference) }),
  };
}

/** Σ employees × rebuilt / Σ employees × assumed: how the other reference moves every expected number on average. */
function expectedRatio({ rates }: RebuiltReference): number {
  const total = (rate: (r: RebuiltReference["rates"][number]) => number): number =>
    rates.reduce((sum, r) => sum + r.insuredEmployees * rate(r), 0);
  return total((r) => r.central) / total((r) => r.assumed);
}

/**
 * `data/parameters/reference-in-use.json`: which reference the site says it uses. Refused for fictional files, for
 * months that lack payments and for strata without a rate.
 */
export function referenceInUse(card: ReferenceCard, reference: RebuiltReference): OutputFile {
  const refusal = card.fictional
    ? UNPUBLISHABLE_FR.fictional
    : !card.complete
      ? UNPUBLISHABLE_FR.incomplete
      : reference.missing.length > 0
        ? UNPUBLISHABLE_FR.missing
        : undefined;
  if (refusal !== undefined) {
    throw new DamirError(refusals.cannotPublish(refusal));
  }
  const text = JSON.stringify(
    { format: "ij-reference-in-use/1", inUse: "damir", card, rates: reference.rates },
    null,
    2,
  );
  return { name: "reference-in-use.json", text: `${text}\n` };
}

function limits(input: CardInput, fictional: boolean): readonly string[] {
  const { denominators, prescribers, missingPayments } = input;
  const all = Object.values(prescribers).every((codes: readonly string[]) => codes.includes("*"));
  return [
    ...(fictional ? [CARD_FR.fictional] : []),
    CARD_FR.schemes,
    CARD_FR.denominators(denominators.status, denominators.source),
    all ? CARD_FR.allPrescribers : CARD_FR.prescribers(prescribers),
    input.aldSplit ? CARD_FR.aldOfExemption : CARD_FR.aldAssumed,
    CARD_FR.yearly,
    CARD_FR.range,
    ...(missingPayments.length === 0 ? [] : [CARD_FR.missing(missingPayments)]),
  ];
}

const fixed = (value: number, decimals: number): string => value.toFixed(decimals);

/** `reference-rates.csv` in the columns of the release; empty when a stratum has no rate, so that nobody takes it for whole. */
export function referenceCsv(reference: RebuiltReference): OutputFile | undefined {
  if (reference.missing.length > 0) return undefined;
  const rows = STRATA.flatMap(({ age, sex, ald }) => {
    const rate = reference.rates.find((r) => r.age === age && r.sex === sex && r.ald === ald);
    if (rate === undefined) return [];
    return [
      {
        age,
        sex,
        ald: String(ald),
        daysPerInsuredEmployee: fixed(rate.central, 4),
        daysPerInsuredEmployeeLow: fixed(rate.low, 4),
        daysPerInsuredEmployeeHigh: fixed(rate.high, 4),
        daysPerInsuredEmployeeAldRatioLow: fixed(rate.aldRatioLow, 4),
        daysPerInsuredEmployeeAldRatioHigh: fixed(rate.aldRatioHigh, 4),
        daysPerInsuredEmployee6Months: fixed(rate.central6, 4),
        insuredEmployees: fixed(rate.insuredEmployees, 0),
        insuredShare: fixed(rate.insuredShare, 6),
        aldPrevalence: fixed(rate.aldPrevalence, 4),
        status: rate.status,
      },
    ];
  });
  return { name: "reference-rates.csv", text: csvText(Object.keys(rows[0] ?? {}), rows) };
}
