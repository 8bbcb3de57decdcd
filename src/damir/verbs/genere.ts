import { mkdir } from "node:fs/promises";
import { numberOption, parseOptions, textOption } from "../arguments.js";
import { generateMonth } from "../generate/generate.js";
import { parseMonthRange } from "../months.js";
import { readDamirParameters } from "../parameters.js";
import { progressLine } from "../progress.js";
import { RUN_FR } from "../rates.fr.js";
import { print } from "../terminal.js";

/** Verb `genere`: fictional files of known totals. */
export async function run(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, ["--lignes", "--mois", "--sortie", "--graine", "--part-masquee"]);
  const rows = Math.floor(numberOption(options, "--lignes", 200_000, 1, 1e9));
  const months = parseMonthRange(textOption(options, "--mois", "2023-01"), "--mois");
  const folder = textOption(options, "--sortie", "artefacts/damir-fictif");
  const seed = numberOption(options, "--graine", 1, 0, 2 ** 31);
  const maskedShare = numberOption(options, "--part-masquee", 0.4, 0, 1);
  await mkdir(folder, { recursive: true });
  const parameters = readDamirParameters();
  const show = progressLine();
  for (const [i, month] of months.entries()) {
    const onProgress = (done: number): void => {
      show(RUN_FR.writing(month), done / rows);
    };
    const ledger = await generateMonth(
      { month, rows, folder, seed: seed + i, maskedShare, onProgress },
      parameters,
    );
    show("", undefined);
    print(RUN_FR.written(`${folder}/${ledger.file}`, ledger.rows));
  }
}
