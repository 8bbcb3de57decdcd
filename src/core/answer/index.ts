/** Door of the room: from a case and a release to an answer. */
export { answerCase } from "./answer.js";
export type { AnswerOptions } from "./answer.js";
export type { AnswerData, AreaLevel, Ranking, Scenario, SourcedNumber } from "./data.js";
export { inferenceParameters, parameter } from "./parameters.js";
export type { Parameter } from "./parameters.js";
export { presetOf, presetThreshold, presets } from "./preset.js";
export type { Preset, PresetValue } from "./preset.js";
export {
  AXIS_NAMES,
  fundSpecification,
  hasLetterAnchor,
  resolveSpecification,
  specificationKey,
} from "./specification.js";
export type * from "./types.js";
export { decideVerdict } from "./verdict.js";
export type { VerdictInput } from "./verdict.js";
export { compileGrid, defaultGrid, idOf, standingOf } from "./grid.js";
export type { AnswerGrid, CompiledGrid, GridAxis, GridOption } from "./grid.js";
export { outsideAxes, outsideAxesOf } from "./outside-grid.js";
export { evaluateSlice, runMultiverse, summariseSlices } from "./multiverse.js";
export type { MultiverseSlice } from "./multiverse.js";
export type { MultiverseCount, MultiverseResult, SpecificationResult } from "./multiverse-types.js";
export { traceFromTable, traceTable } from "./trace-table.js";
export type { TraceNode, TraceTable } from "./trace-table.js";
export { runHeadline } from "./headline.js";
export type { HeadlineResult } from "./headline.js";
export { releaseData } from "./release-data.js";
export { compareSpecifications, listAxes } from "./axes.js";
export type { SpecificationComparison } from "./axes.js";
export { oneAtATime, oneAtATimeEntries } from "./one-at-a-time.js";
export type { OneAtATimeRow } from "./one-at-a-time.js";
export { flipOf } from "./flip.js";
export { catchmentOf } from "./place.js";
export type { Catchment } from "./place.js";
export { ownFigure, typicalPractices } from "./own-figure.js";
export type { ChoiceEffect, OwnFigure } from "./own-figure.js";
