import { messageOf } from "../../core/domain/errors.js";
import { DataMissing, loadRelease } from "../release/load.js";
import type { LoadProgress } from "../release/load.js";
import type { ReleaseMessage } from "../release/messages.js";

const post = (message: ReleaseMessage): void => {
  self.postMessage(message);
};

self.addEventListener("message", (event: MessageEvent<string>) => {
  const onProgress = (progress: LoadProgress): void => {
    post({ kind: "progress", progress });
  };
  loadRelease(event.data, onProgress, true).then(
    (release) => {
      post({ kind: "release", release });
    },
    (error: unknown) => {
      const message = messageOf(error);
      post({ kind: "failure", missing: error instanceof DataMissing, message });
    },
  );
});
