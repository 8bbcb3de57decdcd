import { messageOf } from "../../core/domain/errors.js";
import { DataMissing, loadRelease } from "../release/load.js";
import type { LoadProgress } from "../release/load.js";
import type { ReleaseMessage } from "../release/messages.js";
import { parcelsOf, transferredBy } from "../release/parcels.js";

const post = (message: ReleaseMessage): void => {
  self.postMessage(message);
};

self.addEventListener("message", (event: MessageEvent<string>) => {
  const onProgress = (progress: LoadProgress): void => {
    post({ kind: "progress", progress });
  };
  loadRelease(event.data, onProgress, true).then(
    (release) => {
      for (const parcel of parcelsOf(release))
        self.postMessage({ kind: "parcel", parcel } satisfies ReleaseMessage, {
          transfer: transferredBy(parcel),
        });
      post({ kind: "complete" });
    },
    (error: unknown) => {
      const message = messageOf(error);
      post({ kind: "failure", missing: error instanceof DataMissing, message });
    },
  );
});
