import {
  compileGrid,
  defaultGrid,
  evaluateSlice,
  releaseData,
  summariseSlices,
} from "../../core/answer/index.js";
import type { AnswerData, MultiverseSlice } from "../../core/answer/index.js";
import type { MultiverseMessage, MultiverseRequest } from "../multiverse/messages.js";
import { loadRelease } from "../release/load.js";

const SLICE = 100;
let data: Promise<AnswerData | undefined> | undefined;
let latest = 0;

const post = (message: MultiverseMessage): void => {
  self.postMessage(message);
};
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs the grid slice by slice, so that a newer request can take over between two slices. */
async function run({ id, case: held, folder }: MultiverseRequest): Promise<void> {
  data ??= loadRelease(folder).then(releaseData, () => undefined);
  const release = await data;
  if (release === undefined) data = undefined;
  const total = compileGrid(defaultGrid).specs.length;
  const slices: MultiverseSlice[] = [];
  for (let from = 0; from < total; from += SLICE) {
    if (id !== latest) return;
    slices.push(evaluateSlice(held, release, defaultGrid, { from, to: from + SLICE }));
    post({ kind: "progress", id, done: Math.min(total, from + SLICE), total });
    await breathe();
  }
  if (id === latest) post({ kind: "result", id, result: summariseSlices(held, defaultGrid, slices) });
}

self.addEventListener("message", (event: MessageEvent<MultiverseRequest>) => {
  latest = event.data.id;
  run(event.data).catch((error: unknown) => {
    post({
      kind: "failure",
      id: event.data.id,
      message: error instanceof Error ? error.message : String(error),
    });
  });
});
