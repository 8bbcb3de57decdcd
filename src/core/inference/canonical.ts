import { asRecord } from "../domain/index.js";
import { patientBootstrap } from "./bootstrap.js";
import { compoundPoissonTail } from "./compound.js";
import { funnelLimits, funnelOverdispersed } from "./funnel.js";
import { overdispersion } from "./overdispersion.js";
import { negativeBinomial } from "./negative-binomial.js";
import { empiricalBayesGamma } from "./shrinkage-gamma.js";
import { spellDispersion } from "./days.js";
import { patientClusterInterval } from "./patients.js";
import { falseFlags, multipleTesting } from "./multiplicity.js";
import { profileReliability, regressionToMean } from "./persistence.js";
import { flagPower, minimumListSize } from "./power.js";
import { significanceReadings } from "./readings.js";
import { empiricalBayesLogNormal } from "./shrinkage-log-normal.js";
import { poissonLimits } from "./poisson.js";
import { poissonTwoRates } from "./two-rates.js";

type Canonical = (input: unknown) => unknown;

/** Calls a typed function with an input that is only known to be an object: its own guards check the fields. */
function canonical<T extends object>(compute: (input: T) => unknown): Canonical {
  return (input) => compute(asRecord<T>(input));
}

/** Canonical names of section D, as `npm run vectors` calls them. */
export const inferenceFunctions: Readonly<Record<string, Canonical>> = {
  compoundPoissonTail: canonical(compoundPoissonTail),
  empiricalBayesGamma: canonical(empiricalBayesGamma),
  empiricalBayesLogNormal: canonical(empiricalBayesLogNormal),
  falseFlags: canonical(falseFlags),
  flagPower: canonical(flagPower),
  funnelLimits: canonical(funnelLimits),
  funnelOverdispersed: canonical(funnelOverdispersed),
  minimumListSize: canonical(minimumListSize),
  multipleTesting: canonical(multipleTesting),
  negativeBinomial: canonical(negativeBinomial),
  overdispersion: canonical(overdispersion),
  patientBootstrap: canonical(patientBootstrap),
  patientClusterInterval: canonical(patientClusterInterval),
  poissonLimits: canonical(poissonLimits),
  poissonTwoRates: canonical(poissonTwoRates),
  profileReliability: canonical(profileReliability),
  regressionToMean: canonical(regressionToMean),
  significanceReadings: canonical(significanceReadings),
  spellDispersion: canonical(spellDispersion),
};
