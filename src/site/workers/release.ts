import { DataMissing, loadRelease } from "../release/load.js";
import type { ReleaseMessage } from "../release/messages.js";

const post = (message: ReleaseMessage): void => {
  self.postMessage(message);
};

self.addEventListener("message", (event: MessageEvent<string>) => {
  loadRelease(event.data, (progress) => {
    post({ kind: "progress", progress });
  }).then(
    (release) => {
      post({ kind: "release", release });
    },
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      post({ kind: "failure", missing: error instanceof DataMissing, message });
    },
  );
});
