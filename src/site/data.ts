import type { AnswerData } from "../core/answer/index.js";
import type { CommuneSearch } from "./commune-search.js";

/** What the pages read of the embedded release. */
export interface SiteData {
  /** Adapter for the answer room. */
  readonly answer: AnswerData;
  readonly search: CommuneSearch;
}

let loaded: SiteData | undefined;
let loading: Promise<SiteData> | undefined;

async function read(): Promise<SiteData> {
  await Promise.resolve();
  throw new Error("data release is missing");
}

/** The data if they are already there, without asking for them. */
export function peekData(): SiteData | undefined {
  return loaded;
}

/** Loads the data once; a failure is forgotten, so that the next call tries again. */
export function loadData(): Promise<SiteData> {
  loading ??= read().then(
    (data) => (loaded = data),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
