import { parseOptions, textOption } from "../arguments.js";
import { ecologicalReport } from "../ecological/report.js";
import { repositoryPath } from "../parameters.js";
import { RUN_FR } from "../rates.fr.js";
import { print } from "../terminal.js";

/** Verb `ecologique`. */
export async function run(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, ["--release", "--sortie"]);
  const output = textOption(options, "--sortie", "artefacts/ecologique.csv");
  print(await ecologicalReport(textOption(options, "--release", repositoryPath("data/release")), output));
  print(RUN_FR.table(output));
}
