import type { Case } from "../../core/case/types.js";
import { knownVersions } from "../../dossier/exhibit/known.js";
import type { Exhibit } from "../../dossier/exhibit/types.js";
import { verifyExhibit, type Verification } from "../../dossier/exhibit/verify.js";
import { dataFolder, loadData } from "../data.js";
import type { VerifyMessage, VerifyRequest } from "./messages.js";
import { softwareVersion } from "./software.js";

/** Checks exhibits in a worker, so that the page stays quick while every way of comparing is computed again. */
export interface Verifier {
  readonly check: (exhibit: Exhibit, annex: Case | undefined) => Promise<Verification>;
  /** Ends the worker; what was asked is no longer answered. */
  readonly stop: () => void;
}

/** The checks in the page itself, where workers are refused. */
async function checkHere(exhibit: Exhibit, annex: Case | undefined): Promise<Verification> {
  const { release, answer } = await loadData();
  return verifyExhibit(exhibit, answer, knownVersions(release, softwareVersion()), annex);
}

/** The verifier of one page; its worker keeps the data between two exhibits. */
export function verifier(): Verifier {
  let worker: Worker | undefined;
  let counter = 0;

  const ask = (engine: Worker, exhibit: Exhibit, annex: Case | undefined): Promise<Verification> => {
    const id = ++counter;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        engine.removeEventListener("message", hear);
        engine.removeEventListener("error", die);
      };
      const hear = ({ data }: MessageEvent<VerifyMessage>): void => {
        if (data.id !== id) return;
        leave();
        if (data.kind === "checked") resolve(data.verification);
        else reject(new Error(data.message));
      };
      const die = (): void => {
        leave();
        engine.terminate();
        if (worker === engine) worker = undefined;
        checkHere(exhibit, annex).then(resolve, reject);
      };
      engine.addEventListener("message", hear);
      engine.addEventListener("error", die);
      const request: VerifyRequest = {
        id,
        exhibit,
        annex,
        folder: dataFolder(),
        software: softwareVersion(),
      };
      engine.postMessage(request);
    });
  };
  return {
    check: (exhibit, annex) => {
      if (typeof Worker === "undefined") return checkHere(exhibit, annex);
      worker ??= new Worker(new URL("./verify.worker.js", import.meta.url), { type: "module" });
      return ask(worker, exhibit, annex);
    },
    stop: () => {
      worker?.terminate();
      worker = undefined;
    },
  };
}
