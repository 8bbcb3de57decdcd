import { asRecord } from "../domain/index.js";
import { collapseRates } from "./collapse.js";
import { communeExpected, splitRateByAld } from "./commune-expected.js";
import type { CommuneExpectedInput } from "./commune-expected.js";
import { directStandardisation } from "./direct.js";
import type { DirectInput } from "./direct.js";
import { indirectStandardisation } from "./indirect.js";
import type { IndirectInput } from "./indirect.js";
import { kitagawaDecomposition } from "./kitagawa.js";
import type { KitagawaInput } from "./kitagawa.js";
import { marginBounds, twoMarginBounds } from "./margin-bounds.js";
import type { MarginBoundsInput } from "./margin-bounds.js";
import { mixtureExpected } from "./mixture.js";
import type { MixtureInput } from "./mixture.js";
import { iterativeProportionalFitting } from "./raking.js";
import type { RakingInput } from "./raking.js";
import { statedFigures } from "./stated-figures.js";
import type { StatedFiguresInput } from "./stated-figures.js";

type Input<F extends (input: never) => unknown> = Parameters<F>[0] & object;

/** Canonical names of section C, as `npm run vectors` calls them. */
export const standardisationFunctions: Readonly<Record<string, (input: unknown) => unknown>> = {
  indirectStandardisation: (input) => indirectStandardisation(asRecord<IndirectInput>(input)),
  directStandardisation: (input) => directStandardisation(asRecord<DirectInput>(input)),
  kitagawaDecomposition: (input) => kitagawaDecomposition(asRecord<KitagawaInput>(input)),
  collapseRates: (input) => collapseRates(asRecord<Input<typeof collapseRates>>(input)),
  mixtureExpected: (input) => mixtureExpected(asRecord<MixtureInput>(input)),
  iterativeProportionalFitting: (input) => iterativeProportionalFitting(asRecord<RakingInput>(input)),
  marginBounds: (input) => marginBounds(asRecord<MarginBoundsInput>(input)),
  twoMarginBounds: (input) => twoMarginBounds(asRecord<Input<typeof twoMarginBounds>>(input)),
  communeExpected: (input) => communeExpected(asRecord<CommuneExpectedInput>(input)),
  splitRateByAld: (input) => splitRateByAld(asRecord<Input<typeof splitRateByAld>>(input)),
  statedFigures: (input) => statedFigures(asRecord<StatedFiguresInput>(input)),
};
