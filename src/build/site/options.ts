import { parseArgs } from "node:util";

/** Options of `npm start` and `npm run serve`. */
export interface ServerArguments {
  readonly port: number;
  readonly base: string;
}

const USAGE = "Usage : npm run serve -- [--port 8000] [--sous-dossier /chemin/]";

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
    throw new Error(`Option inconnue.\n${USAGE}`, { cause: error });
  }
  const port = Number(values.port ?? "8000");
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`« ${values.port ?? ""} » n’est pas un port : écrivez un entier de 1 à 65535.\n${USAGE}`);
  return { port, base: values["sous-dossier"] ?? "/" };
}
