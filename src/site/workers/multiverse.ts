import { messageOf } from "../../core/domain/errors.js";
import {
  answerCase,
  compileGrid,
  defaultGrid,
  evaluateSlice,
  flipOf,
  oneAtATime,
  releaseData,
  summariseSlices,
} from "../../core/answer/index.js";
import type { AnswerData, MultiverseSlice } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import type { FullMultiverse, MultiverseMessage, MultiverseRequest } from "../multiverse/messages.js";
import { loadRelease } from "../release/load.js";

const SLICE = 100;
const WAYS = 250;
/** The public data, or why they could not be read. */
type Data = { readonly answer: AnswerData } | { readonly answer: undefined; readonly missing: string };

let data: Promise<Data> | undefined;
let latest = 0;

const post = (message: MultiverseMessage): void => {
  self.postMessage(message);
};
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs the grid slice by slice, so that a newer request can take over between two slices. */
async function run(id: number, held: Case, folder: string): Promise<void> {
  data ??= loadRelease(folder).then(
    (loaded) => ({ answer: releaseData(loaded) }),
    (error: unknown) => ({ answer: undefined, missing: messageOf(error) }),
  );
  const read = await data;
  const release = read.answer;
  if (release === undefined) data = undefined;
  const total = compileGrid(defaultGrid).specs.length;
  const slices: MultiverseSlice[] = [];
  for (let from = 0; from < total; from += SLICE) {
    if (id !== latest) return;
    slices.push(evaluateSlice(held, release, defaultGrid, { from, to: from + SLICE }));
    post({ kind: "progress", id, done: Math.min(total, from + SLICE), total });
    await breathe();
  }
  if (id !== latest) return;
  const { specifications, ...result } = completed(held, release, slices);
  for (let from = 0; from < specifications.length; from += WAYS) {
    post({ kind: "ways", id, ways: specifications.slice(from, from + WAYS) });
    await breathe();
  }
  const absent = read.answer === undefined ? { dataMissing: read.missing } : {};
  post({ kind: "result", id, result: { ...result, ...absent, specifications: [] } });
}

function completed(
  held: Case,
  release: AnswerData | undefined,
  slices: readonly MultiverseSlice[],
): FullMultiverse {
  const answer = answerCase(held, release);
  const flip = flipOf(held, answer);
  return {
    ...summariseSlices(held, defaultGrid, slices),
    oneAtATime: oneAtATime(held, release),
    verdict: answer.verdict,
    breakEven: answer.breakEven,
    ...(flip === undefined ? {} : { flip }),
  };
}

self.addEventListener("message", ({ data: request }: MessageEvent<MultiverseRequest>) => {
  latest = request.id;
  if (request.case === undefined) return;
  run(request.id, request.case, request.folder).catch((error: unknown) => {
    post({
      kind: "failure",
      id: request.id,
      message: messageOf(error),
    });
  });
});
