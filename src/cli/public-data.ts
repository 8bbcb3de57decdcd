import { releaseData } from "../core/answer/index.js";
import type { AnswerData } from "../core/answer/index.js";
import type { Release } from "../core/release/types.js";
import { INPUT_FR } from "./fr.js";
import { hasRelease, loadRelease } from "../pipeline/load-release.js";

/** The embedded release and its adapter for the answer room. */
export interface PublicData {
  readonly release: Release;
  readonly answer: AnswerData;
}

let loaded: PublicData | undefined;

/** The public data, read once per process; `undefined` when they have not been derived in this clone. */
export function publicData(): PublicData | undefined {
  if (loaded === undefined && hasRelease()) {
    const release = loadRelease();
    loaded = { release, answer: releaseData(release) };
  }
  return loaded;
}

/** Said when {@link publicData} has nothing. */
export const NO_PUBLIC_DATA = INPUT_FR.noPublicData;
