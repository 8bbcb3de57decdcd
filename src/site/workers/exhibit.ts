import { messageOf } from "../../core/domain/errors.js";
import { releaseData } from "../../core/answer/index.js";
import type { AnswerData } from "../../core/answer/index.js";
import type { Release } from "../../core/release/index.js";
import { ExhibitError, withCover } from "../../dossier/exhibit/build.js";
import { exhibitFiles, exhibitOf } from "../../dossier/exhibit/files.js";
import type { Exhibit } from "../../dossier/exhibit/types.js";
import type { ExhibitMessage, ExhibitRequest } from "../exhibit/messages.js";
import { loadRelease } from "../release/load.js";

interface Data {
  readonly release: Release;
  readonly answer: AnswerData;
}

let data: Promise<Data> | undefined;
let computed: { readonly key: string; readonly exhibit: Exhibit } | undefined;

const post = (message: ExhibitMessage): void => {
  self.postMessage(message);
};

async function read({ id, folder }: ExhibitRequest): Promise<Data> {
  const release = await loadRelease(
    folder,
    ({ received, total }) => {
      post({ kind: "progress", id, step: "data", done: received, total });
    },
    true,
  );
  return { release, answer: releaseData(release) };
}

/** Exhibit of the case; computed again only when the case itself changed, since results do not depend on the cover. */
function exhibitFor(request: ExhibitRequest, { release, answer }: Data): Exhibit {
  const { id, cover, software } = request;
  const key = JSON.stringify(request.case);
  if (computed?.key !== key) {
    const exhibit = exhibitOf(request.case, cover, release, answer, software, undefined, (done, total) => {
      post({ kind: "progress", id, step: "ways", done, total });
    });
    computed = { key, exhibit };
  }
  return withCover(computed.exhibit, cover);
}

async function run(request: ExhibitRequest): Promise<void> {
  data ??= read(request).catch((error: unknown) => {
    data = undefined;
    throw error;
  });
  const files = exhibitFiles(exhibitFor(request, await data));
  post({ kind: "files", id: request.id, files });
}

// The page cancels by ending this worker.
self.addEventListener("message", ({ data: request }: MessageEvent<ExhibitRequest>) => {
  const { id } = request;
  run(request).catch((error: unknown) => {
    if (error instanceof ExhibitError) post({ kind: "refusal", id, sentence: error.message });
    else post({ kind: "failure", id, message: messageOf(error) });
  });
});
