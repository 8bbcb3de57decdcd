import { releaseData } from "../core/answer/index.js";
import type { AnswerData } from "../core/answer/index.js";
import { variantSteps } from "../core/deprivation/variant.js";
import type { Release } from "../core/release/index.js";
import { prepareKeys } from "./communes/entries.js";
import { searchOf } from "./communes/of-release.js";
import type { CommuneSearch, FormerName } from "./communes/place.js";
import { rememberCommune } from "./commune-label.js";
import { caseStore } from "./case-store.js";
import { DataMissing, loadRelease } from "./release/load.js";
import type { LoadProgress } from "./release/load.js";
import type { ReleaseMessage } from "./release/messages.js";
import { releaseOf } from "./release/parcels.js";
import type { Parcel } from "./release/parcels.js";

/** What the pages read of the embedded release. */
export interface SiteData {
  readonly release: Release;
  /** Adapter for the answer room. */
  readonly answer: AnswerData;
  readonly search: CommuneSearch;
}

let loaded: SiteData | undefined;
let loading: Promise<SiteData> | undefined;
const listeners = new Set<(progress: LoadProgress) => void>();
const announce = (progress: LoadProgress): void => {
  for (const listener of listeners) listener(progress);
};

/** Address of the folder of data, next to the folder of this module. */
export const dataFolder = (): string => new URL("../data/", import.meta.url).href;

/** Gives the page back to its reader between two stretches of work. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Loads and reads the release in a worker, so that typing stays quick; in the page when workers are refused. */
function readInWorker(): Promise<Release> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./release.worker.js", import.meta.url), { type: "module" });
    const parcels: Parcel[] = [];
    worker.addEventListener("message", ({ data }: MessageEvent<ReleaseMessage>) => {
      if (data.kind === "progress") announce(data.progress);
      else if (data.kind === "parcel") parcels.push(data.parcel);
      else {
        worker.terminate();
        if (data.kind === "complete") resolve(releaseOf(parcels, () => performance.now(), breathe));
        else reject(data.missing ? new DataMissing(data.message) : new Error(data.message));
      }
    });
    worker.addEventListener("error", () => {
      worker.terminate();
      loadRelease(dataFolder(), announce, true).then(resolve, reject);
    });
    worker.postMessage(dataFolder());
  });
}

/** Old names kept apart, in a module of their own; without it the search knows those of the release. */
const otherNames = (): Promise<readonly FormerName[]> =>
  import("./communes/former-names.js").then(
    ({ OTHER_FORMER_NAMES }) => OTHER_FORMER_NAMES,
    () => [],
  );

/** Computes the indices piece by piece while the page is idle, so that the first change of choice is as quick as others. */
function warm(release: Release, answer: AnswerData): void {
  const jobs = (["fdep4", "fdep3", "occupation", "f-edi"] as const).flatMap((index) =>
    (["population", "none"] as const).flatMap((weighting) => [
      ...variantSteps(release, { index, weighting }),
      () => answer.classes({ index, weighting, classes: "fifths-population" }),
    ]),
  );
  const idle =
    typeof requestIdleCallback === "function"
      ? (run: () => void) => requestIdleCallback(run)
      : (run: () => void) => setTimeout(run, 50);
  const next = (): void => {
    const job = jobs.shift();
    if (job === undefined) return;
    job();
    idle(next);
  };
  idle(next);
}

async function read(): Promise<SiteData> {
  const [release, names] = await Promise.all([
    typeof Worker === "undefined" ? loadRelease(dataFolder(), announce, true) : readInWorker(),
    otherNames(),
  ]);
  const known = [...release.formerCommunes, ...names].map(({ name }) => name);
  await prepareKeys([...release.communes.name, ...known], () => performance.now(), breathe);
  await breathe();
  const search = searchOf(release, names);
  await breathe();
  const data = { release, answer: releaseData(release), search };
  loaded = data;
  warm(release, data.answer);
  const code = caseStore.case.practice?.commune;
  const name = code === undefined ? undefined : data.search.byCode(code)?.name;
  if (code !== undefined && name !== undefined) rememberCommune(code, name);
  return data;
}

/** The data if they are already there, without asking for them. */
export function peekData(): SiteData | undefined {
  return loaded;
}

/** Loads the data once; a failure is forgotten, so that the next call tries again. */
export function loadData(onProgress?: (progress: LoadProgress) => void): Promise<SiteData> {
  if (onProgress !== undefined) listeners.add(onProgress);
  loading ??= read().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
