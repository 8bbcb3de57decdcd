import { asRecord } from "../domain/index.js";
import { choiceDecomposition } from "./decomposition.js";
import type { DecompositionInput } from "./decomposition.js";
import { flipAnalysis } from "./flip.js";
import type { FlipInput } from "./flip.js";
import { enumerateGrid } from "./grid.js";
import type { Grid } from "./grid.js";
import { pipeline } from "./pipeline.js";
import type { PipelineInput } from "./pipeline.js";
import { multiverseSummary } from "./summary.js";
import type { MultiverseInput } from "./summary.js";

/** Canonical names of section E, as `npm run vectors` calls them. */
export const multiverseFunctions: Readonly<Record<string, (input: unknown) => unknown>> = {
  enumerateGrid: (input) => enumerateGrid(asRecord<Grid>(input)),
  multiverseSummary: (input) => multiverseSummary(asRecord<MultiverseInput>(input)),
  choiceDecomposition: (input) => choiceDecomposition(asRecord<DecompositionInput>(input)),
  pipeline: (input) => pipeline(asRecord<PipelineInput>(input)),
  flipAnalysis: (input) => flipAnalysis(asRecord<FlipInput>(input)),
};
