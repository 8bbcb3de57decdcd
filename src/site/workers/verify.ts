import { messageOf } from "../../core/domain/errors.js";
import { releaseData } from "../../core/answer/index.js";
import type { Release } from "../../core/release/index.js";
import { knownVersions } from "../../dossier/exhibit/known.js";
import { verifyExhibit } from "../../dossier/exhibit/verify.js";
import type { Verification } from "../../dossier/exhibit/verify.js";
import type { VerifyMessage, VerifyRequest } from "../exhibit/messages.js";
import { loadRelease } from "../release/load.js";

let loading: Promise<Release> | undefined;

async function check({ exhibit, annex, folder, software }: VerifyRequest): Promise<Verification> {
  loading ??= loadRelease(folder, () => undefined, true).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const release = await loading;
  return verifyExhibit(exhibit, releaseData(release), knownVersions(release, software), annex);
}

self.addEventListener("message", ({ data: request }: MessageEvent<VerifyRequest>) => {
  const { id } = request;
  const post = (message: VerifyMessage): void => {
    self.postMessage(message);
  };
  check(request).then(
    (verification) => {
      post({ kind: "checked", id, verification });
    },
    (error: unknown) => {
      post({ kind: "failure", id, message: messageOf(error) });
    },
  );
});
