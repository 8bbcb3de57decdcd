import { numberOption, parseOptions, textOption } from "../arguments.js";
import { DamirError } from "../errors.js";
import { count } from "../fr.js";
import { measure, measureText } from "../measure.js";
import { readDamirParameters, repositoryPath } from "../parameters.js";
import { progressLine } from "../progress.js";
import { print } from "../terminal.js";
import { refusals } from "../refusals.fr.js";

/** Verb `mesure`: the run at full size, with its known totals; fails when one of them is not recovered. */
export async function run(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, ["--lignes", "--dossier", "--table-supposee"]);
  const result = await measure(
    {
      rows: Math.floor(numberOption(options, "--lignes", 35_000_000, 1000, 1e9)),
      folder: textOption(options, "--dossier", "artefacts/damir-mesure"),
      assumedPath: textOption(
        options,
        "--table-supposee",
        repositoryPath("data/release/reference-rates.csv"),
      ),
      onStep: (label) => {
        print(`— ${label}`);
      },
      onProgress: progressLine(),
    },
    readDamirParameters(),
  );
  print(measureText(result));
  if (result.totalsWrong.length === 0) return;
  throw new DamirError(
    refusals.wrongTotals(count(result.totalsWrong.length), result.totalsWrong.slice(0, 3).join(" ; ")),
    1,
  );
}
