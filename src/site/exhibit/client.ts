import type { Case } from "../../core/case/types.js";
import type { ExhibitFile } from "../../dossier/exhibit/files.js";
import type { Cover } from "../../dossier/exhibit/types.js";
import { dataFolder } from "../data.js";
import type { ExhibitMessage, ExhibitRequest } from "./messages.js";
import { softwareVersion } from "./software.js";

/** How far the exhibit is: bytes of data read, then ways of comparing evaluated. */
export interface ExhibitStep {
  readonly step: "data" | "ways";
  readonly done: number;
  readonly total: number;
}

/** No exhibit is made of this case; the message is the French sentence to show. */
export class ExhibitRefused extends Error {
  override readonly name = "ExhibitRefused";
}

/** The run was cancelled. */
export class ExhibitStopped extends Error {
  override readonly name = "ExhibitStopped";
}

/** Makes exhibits in a worker, in the order asked. */
export interface ExhibitMaker {
  readonly make: (
    held: Case,
    cover: Cover,
    onStep: (step: ExhibitStep) => void,
  ) => Promise<readonly ExhibitFile[]>;
  /** Ends the runs, whose promises reject with {@link ExhibitStopped}, and the worker; the next request starts a new one. */
  readonly stop: () => void;
}

/** The maker of one page; its worker keeps the data and the last results, so that a change of cover costs little. */
export function exhibitMaker(): ExhibitMaker {
  let worker: Worker | undefined;
  let counter = 0;
  const running = new Set<(error: Error) => void>();

  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const fail of [...running]) fail(new ExhibitStopped());
  };
  const make: ExhibitMaker["make"] = (held, cover, onStep) => {
    worker ??= new Worker(new URL("./exhibit.worker.js", import.meta.url), { type: "module" });
    const engine = worker;
    const id = ++counter;
    const { dossier: _private, ...printed } = held;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        running.delete(fail);
        engine.removeEventListener("message", hear);
        engine.removeEventListener("error", die);
      };
      const fail = (error: Error): void => {
        leave();
        reject(error);
      };
      const hear = ({ data }: MessageEvent<ExhibitMessage>): void => {
        if (data.id !== id) return;
        if (data.kind === "progress") onStep(data);
        else if (data.kind === "files") {
          leave();
          resolve(data.files);
        } else fail(data.kind === "refusal" ? new ExhibitRefused(data.sentence) : new Error(data.message));
      };
      const die = (event: ErrorEvent): void => {
        engine.terminate();
        if (worker === engine) worker = undefined;
        fail(new Error(event.message));
      };
      running.add(fail);
      engine.addEventListener("message", hear);
      engine.addEventListener("error", die);
      const request: ExhibitRequest = {
        id,
        case: printed,
        cover,
        folder: dataFolder(),
        software: softwareVersion(),
      };
      engine.postMessage(request);
    });
  };
  return { make, stop };
}
