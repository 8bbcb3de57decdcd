import { parseOptions, textOption } from "../arguments.js";
import { fetchMonths } from "../fetch.js";
import { parseMonthRange, paymentMonthsFor } from "../months.js";
import { readDamirParameters } from "../parameters.js";
import { progressLine } from "../progress.js";
import { RUN_FR } from "../rates.fr.js";
import { print } from "../terminal.js";

/** Verb `fetch`: says which payment months the months of care need, then downloads them. */
export async function run(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, ["--soins", "--sortie", "--adresse"]);
  const parameters = readDamirParameters();
  const care = parseMonthRange(textOption(options, "--soins", ""), "--soins");
  const following = parameters.thresholds.followingPaymentMonths.value;
  const needed = paymentMonthsFor(care, following);
  print(RUN_FR.care(care));
  print(RUN_FR.needed(following, needed));
  const address = options.get("--adresse");
  await fetchMonths(needed, {
    folder: textOption(options, "--sortie", "data/raw/damir"),
    ...(typeof address === "string" ? { address } : {}),
    onProgress: progressLine(),
    onDone: (month, bytes, kept) => {
      print(RUN_FR.downloaded(month, bytes, kept));
    },
  });
}
