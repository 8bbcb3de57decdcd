import { parseArgs } from "node:util";

import { SERVER_FR } from "./fr.js";

/** Options of `npm start` and `npm run serve`. */
export interface ServerArguments {
  readonly port: number;
  readonly base: string;
}

/**
 * Reads the options of the command line.
 * @throws Error in French, with the usage, on an unknown option or a port that is not one.
 */
export function serverArguments(args: readonly string[]): ServerArguments {
  let values: { port?: string; "sous-dossier"?: string };
  try {
    values = parseArgs({
      args: [...args],
      options: { port: { type: "string" }, "sous-dossier": { type: "string" } },
    }).values;
  } catch (error) {
    throw new Error(`${SERVER_FR.unknownOption}\n${SERVER_FR.usage}`, { cause: error });
  }
  const typed = values.port ?? "8000";
  const port = Number(typed);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`${SERVER_FR.notAPort(typed)}\n${SERVER_FR.usage}`);
  return { port, base: values["sous-dossier"] ?? "/" };
}
