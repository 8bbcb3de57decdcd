import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findForbiddenClaims } from "../../src/dossier/forbidden/patterns.js";
import { siteFolder, slugs } from "./harness.js";

/** Text of a built page: what a reader sees without JavaScript, quotations between guillemets left out. */
function textOf(slug: string): string {
  return readFileSync(join(siteFolder(), `${slug}.html`), "utf8")
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, " ")
    .replace(/<\/(p|li|td|th|h[1-6]|dd|dt|div|summary|figcaption)>/g, ".\n")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(?:nbsp|#160);/g, " ")
    .replace(/&#8239;/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/«[^»]*»/g, "« … »");
}

describe("no built page makes a forbidden claim", () => {
  test.each(slugs())("%s", (slug) => {
    expect(findForbiddenClaims(textOf(slug)).map(({ id, sentence }) => `${id}: ${sentence}`)).toEqual([]);
  });

  test("the search sees a claim planted in a page", () => {
    expect(findForbiddenClaims("Votre dossier montre un biais prouvé.").length).toBeGreaterThan(0);
  });
});
