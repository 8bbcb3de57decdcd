import type { SimulationParameters, SimulationResult } from "../../core/simulation/index.js";

/** What the page asks of the simulation worker: the default and the reader's assumptions, same seed. */
export interface SimulationRequest {
  readonly doctors: number;
  readonly overrides: Partial<SimulationParameters>;
}

/** The two runs shown side by side; the same object twice when the reader moved nothing. */
export interface SimulationPair {
  readonly initial: SimulationResult;
  readonly own: SimulationResult;
}

/** What the worker answers. */
export type SimulationMessage =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "result"; readonly pair: SimulationPair }
  | { readonly kind: "failure"; readonly message: string };
