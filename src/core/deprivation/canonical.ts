import { asRecord } from "../domain/index.js";
import { aggregateUnits } from "./aggregate.js";
import type { FineUnit } from "./aggregate.js";
import { agreement } from "./agreement.js";
import type { AgreementInput } from "./agreement.js";
import { weightedClasses } from "./classes.js";
import type { ClassRule } from "./classes.js";
import { compositeIndex } from "./composite.js";
import type { CompositeIndexInput } from "./composite.js";
import { imputeHierarchical } from "./impute.js";
import type { ImputationUnit } from "./impute.js";
import { classProbabilityNoise, proportionStandardError } from "./noise.js";
import type { ClassProbabilityNoiseInput, ProportionSample } from "./noise.js";
import { deprivationPca } from "./pca.js";
import type { DeprivationPcaInput } from "./pca.js";
import { classStability } from "./stability.js";
import type { ClassStabilityInput } from "./stability.js";

interface ClassesInput {
  readonly scores: readonly number[];
  readonly weights?: readonly number[];
  readonly classes: number;
  readonly rule?: ClassRule;
}
interface ImputeInput {
  readonly units: readonly ImputationUnit[];
  readonly order: readonly string[];
  readonly minDonors?: number;
}

/** Canonical names of section A, as `npm run vectors` calls them. */
export const deprivationFunctions: Readonly<Record<string, (input: unknown) => unknown>> = {
  deprivationPca: (input) => deprivationPca(asRecord<DeprivationPcaInput>(input)),
  imputeHierarchical: (input) => {
    const { units, order, minDonors } = asRecord<ImputeInput>(input);
    return imputeHierarchical(units, order, minDonors);
  },
  weightedClasses: (input) => {
    const { scores, weights, classes, rule } = asRecord<ClassesInput>(input);
    return weightedClasses(scores, weights, classes, rule);
  },
  compositeIndex: (input) => compositeIndex(asRecord<CompositeIndexInput>(input)),
  agreement: (input) => agreement(asRecord<AgreementInput>(input)),
  classStability: (input) => classStability(asRecord<ClassStabilityInput>(input)),
  classProbabilityNoise: (input) => classProbabilityNoise(asRecord<ClassProbabilityNoiseInput>(input)),
  proportionStandardError: (input) => proportionStandardError(asRecord<ProportionSample>(input)),
  aggregateUnits: (input) => aggregateUnits(asRecord<{ readonly units: readonly FineUnit[] }>(input).units),
};
