import { messageOf } from "../core/domain/index.js";
import { endQuietlyWithReader } from "../pipeline/terminal.js";
import { FORMS_FR, generalHelp, HELP_OPTIONS } from "./forms.fr.js";
import { print, refuse } from "./say.js";
import { loadVerb, VERB_NAMES } from "./verbs.js";
import { softwareVersion } from "./version.js";

/** Runs a command line and returns its exit code; an unforeseen error is said in French, code 1; TRACE=1 adds where. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const help = [...HELP_OPTIONS, "aide", "help"];
  if (name === "--version" || name === "-V") {
    print(`${softwareVersion()}\n`);
    return 0;
  }
  const asked = name !== undefined && help.includes(name) ? args[0] : undefined;
  if (name === undefined || (help.includes(name) && asked === undefined)) {
    print(generalHelp(softwareVersion()));
    return 0;
  }
  const verb = await loadVerb(asked ?? name);
  if (verb === undefined) return refuse(FORMS_FR.unknownVerb(asked ?? name, VERB_NAMES));
  try {
    return await verb.run(asked === undefined ? args : ["--help"]);
  } catch (error) {
    const where = process.env["TRACE"] === "1" && error instanceof Error ? error.stack : undefined;
    return refuse(FORMS_FR.unexpected(where ?? messageOf(error)), 1);
  }
}

endQuietlyWithReader();
process.exitCode = await main(process.argv.slice(2));
