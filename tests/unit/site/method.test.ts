import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { METHOD_STEPS } from "../../../src/site/method/fr.js";

test("each step names what checks it, and each file or folder that it names exists", () => {
  for (const { title, test: checked } of METHOD_STEPS) {
    const paths = [...checked.matchAll(/(?:tests|data)\/[\w./-]*\w/g)].map(([path]) => path);
    expect(paths.length, title).toBeGreaterThan(0);
    expect(
      paths.filter((path) => !existsSync(path)),
      title,
    ).toEqual([]);
  }
});
