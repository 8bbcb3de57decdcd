import { messageOf } from "../core/domain/index.js";
import { FORMS_FR, generalHelp } from "./forms.fr.js";
import { print, refuse } from "./say.js";
import { loadVerb, VERB_NAMES } from "./verbs.js";
import { softwareVersion } from "./version.js";

// A reader that stops early (`| head -1`) closes the pipe: nothing more to say, and no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(process.exitCode ?? 0);
});

/** Runs a command line and returns its exit code; an unforeseen error is said in French, code 1; TRACE=1 adds where. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const help = ["--help", "-h", "aide", "help"];
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

process.exitCode = await main(process.argv.slice(2));
