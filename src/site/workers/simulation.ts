import { messageOf } from "../../core/domain/errors.js";
import { simulationSteps } from "../../core/simulation/index.js";
import type { SimulationParameters, SimulationResult } from "../../core/simulation/index.js";
import type { SimulationMessage, SimulationRequest } from "../simulation/messages.js";

const post = (message: SimulationMessage): void => {
  self.postMessage(message);
};

function run(
  doctors: number,
  overrides: Partial<SimulationParameters>,
  report: (done: number) => void,
): SimulationResult {
  const steps = simulationSteps({ doctors, overrides });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    report(step.value.done);
  }
}

// The page cancels by ending this worker: there is nothing to resume, the same seed gives the same run.
self.addEventListener("message", ({ data: { doctors, overrides } }: MessageEvent<SimulationRequest>) => {
  const changed = Object.keys(overrides).length > 0;
  const total = changed ? 2 * doctors : doctors;
  try {
    const initial = run(doctors, {}, (done) => {
      post({ kind: "progress", done, total });
    });
    const own = changed
      ? run(doctors, overrides, (done) => {
          post({ kind: "progress", done: doctors + done, total });
        })
      : initial;
    post({ kind: "result", pair: { initial, own } });
  } catch (error) {
    post({ kind: "failure", message: messageOf(error) });
  }
});
