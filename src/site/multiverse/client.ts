import type { SpecificationResult } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import { dataFolder } from "../data.js";
import type { FullMultiverse, MultiverseMessage, MultiverseRequest } from "./messages.js";

/** Called while the grid runs: ways evaluated, ways in all. */
export type MultiverseProgress = (done: number, total: number) => void;

/** The run was replaced by a newer one, for another case, or cancelled. */
export class MultiverseReplaced extends Error {
  override readonly name = "MultiverseReplaced";
}

interface Run {
  readonly held: Case;
  readonly result: Promise<FullMultiverse>;
  readonly listeners: Set<MultiverseProgress>;
  readonly stop: () => void;
}

let worker: Worker | undefined;
let counter = 0;
let current: Run | undefined;

function start(held: Case, listeners: Set<MultiverseProgress>): Run {
  worker ??= new Worker(new URL("./multiverse.worker.js", import.meta.url), { type: "module" });
  const engine = worker;
  const id = ++counter;
  let stop = (): void => undefined;
  const result = new Promise<FullMultiverse>((resolve, reject) => {
    const leave = (): void => {
      engine.removeEventListener("message", hear);
      engine.removeEventListener("error", die);
    };
    const ways: SpecificationResult[] = [];
    const hear = ({ data }: MessageEvent<MultiverseMessage>): void => {
      if (id !== counter) {
        leave();
        reject(new MultiverseReplaced());
      } else if (data.id !== id) return;
      else if (data.kind === "progress") for (const listener of listeners) listener(data.done, data.total);
      else if (data.kind === "ways") ways.push(...data.ways);
      else {
        leave();
        if (data.kind === "result") resolve({ ...data.result, specifications: ways });
        else reject(new Error(data.message));
      }
    };
    const die = (event: ErrorEvent): void => {
      leave();
      engine.terminate();
      if (worker === engine) worker = undefined;
      reject(new Error(event.message));
    };
    stop = () => {
      leave();
      const nothing: MultiverseRequest = { id: ++counter, folder: dataFolder() };
      engine.postMessage(nothing);
      reject(new MultiverseReplaced());
    };
    engine.addEventListener("message", hear);
    engine.addEventListener("error", die);
    const request: MultiverseRequest = { id, case: held, folder: dataFolder() };
    engine.postMessage(request);
  });
  return { held, result, listeners, stop };
}

/**
 * The whole multiverse of a case, computed in a worker; the run of the present case is shared and its result kept.
 * Rejects with {@link MultiverseReplaced} when another case took its place, with an Error when the worker died (the
 * next call starts a new one). A result computed without the public data is given, and not kept: the next call tries again.
 */
export function multiverseOf(held: Case, onProgress?: MultiverseProgress): Promise<FullMultiverse> {
  if (current?.held === held) {
    if (onProgress !== undefined) current.listeners.add(onProgress);
    return current.result;
  }
  const listeners = new Set(onProgress === undefined ? [] : [onProgress]);
  const run = start(held, listeners);
  current = run;
  const forget = (): void => {
    if (current === run) current = undefined;
  };
  run.result.then(({ dataMissing }) => {
    if (dataMissing !== undefined) forget();
  }, forget);
  return run.result;
}

/** Stops the run of this case, whose promise rejects with {@link MultiverseReplaced}; a finished run is kept. */
export function cancelMultiverse(held: Case): void {
  if (current?.held === held) current.stop();
}
