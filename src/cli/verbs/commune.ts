import { loadCards } from "../../pipeline/sources/cards.js";
import { readErrata, REPOSITORY_ROOT } from "../../pipeline/load-release.js";
import { errataFor } from "../../core/release/index.js";
import { loadRelease } from "../load-release.js";
import { words } from "../commune/fr.js";
import { communeSheet } from "../commune/sheet.js";
import { sheetText } from "../commune/text.js";

/**
 * `commune CODE`: each variable with its vintage and source, index and class under each variant, expected rate; what an old
 * or badly typed code became. Exit code 2 when the text designates no commune.
 */
export async function run(args: readonly string[]): Promise<number> {
  const json = args.includes("--json");
  const unknown = args.filter((arg) => arg.startsWith("--") && arg !== "--json");
  const typed = args.filter((arg) => !arg.startsWith("--")).join(" ");
  if (typed === "" || unknown.length > 0) {
    process.stderr.write(unknown.map((option) => `Option inconnue : ${option}\n`).join("") + words.usage);
    return 2;
  }
  const release = loadRelease();
  if (release === undefined) {
    process.stderr.write(words.noRelease);
    return 1;
  }
  const sheet = communeSheet(release, loadCards(REPOSITORY_ROOT), typed);
  const found = sheet.code !== undefined;
  for (const entry of errataFor(readErrata(), release.id, sheet.code))
    process.stderr.write(words.erratum(entry));
  const text = json ? `${JSON.stringify(sheet, null, 2)}\n` : sheetText(sheet);
  await Promise.resolve();
  if (found || json) process.stdout.write(text);
  else process.stderr.write(text);
  return found ? 0 : 2;
}
