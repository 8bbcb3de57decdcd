import { inferenceFunctions } from "../../../../src/core/inference/canonical.js";
import { testAgainstVectors } from "../against-vectors.js";

for (const file of [
  "poisson-limits",
  "compound-poisson",
  "bootstrap",
  "overdispersion-funnel",
  "empirical-bayes",
  "negative-binomial",
  "multiplicity-power",
]) {
  testAgainstVectors(file, inferenceFunctions);
}
