/** Special functions of the specification (statistics §0.4), accurate to 1e-11 relatively, tails included. */
export { betaI, betaIInv } from "./special/beta.js";
export { negBinCdf, poissonCdf, poissonQuantile } from "./special/counts.js";
export { digamma, gammaP, gammaQ, lgamma, poissonMass } from "./special/gamma.js";
export { chi2Quantile, gammaPInv, gammaQInv } from "./special/gamma-inverse.js";
export { normalCdf, normalQuantile } from "./special/normal.js";
