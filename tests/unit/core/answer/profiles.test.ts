import { readFileSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";

import { loadRelease } from "../../../../src/pipeline/load-release.js";
import { answerCase, defaultGrid, releaseData, runMultiverse } from "../../../../src/core/answer/index.js";
import type { AnswerData } from "../../../../src/core/answer/index.js";
import { parseCaseText } from "../../../../src/core/case/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { headline } from "../../../../src/core/report/index.js";
import { typographer } from "../../../../src/core/report/format.fr.js";

interface Expectation {
  readonly id: string;
  readonly verdict: string;
  readonly headline: string;
  readonly hurtsDoctor: boolean;
}
const FOLDER = new URL("../../../../data/profiles/", import.meta.url);
const expectations = JSON.parse(
  readFileSync(new URL("attendus.json", FOLDER), "utf8"),
) as readonly Expectation[];

function profile(id: string): Case {
  const parsed = parseCaseText(readFileSync(new URL(`${id}.json`, FOLDER), "utf8"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

describe("twelve fictional profiles, verdict and headline written by hand", () => {
  let data: AnswerData;
  beforeAll(() => {
    data = releaseData(loadRelease());
  });

  it("are twelve, all marked fictional, at least three against the doctor", () => {
    const files = readdirSync(FOLDER).filter((name) => /^\d\d-/.test(name));
    expect(files.map((name) => name.replace(".json", "")).sort()).toEqual(expectations.map(({ id }) => id));
    expect(expectations).toHaveLength(12);
    expect(expectations.every(({ id }) => profile(id).fictional === true)).toBe(true);
    expect(expectations.filter(({ hurtsDoctor }) => hurtsDoctor).length).toBeGreaterThanOrEqual(3);
  });

  it.each(expectations.map((expected) => [expected.id, expected] as const))("%s", (id, expected) => {
    const aCase = profile(id);
    const answer = answerCase(aCase, data);
    expect(answer.verdict.kind).toBe(expected.verdict);
    const sentence = headline(answer, runMultiverse(aCase, data, defaultGrid).headline);
    expect(sentence.startsWith(typographer(expected.headline))).toBe(true);
  });
});
