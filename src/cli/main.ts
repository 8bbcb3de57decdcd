import { verbs } from "./verbs.js";

/** Prints the French help: every verb with its one-line description and usage. */
function help(): string {
  const width = Math.max(...verbs.map((v) => v.usage.length));
  return [
    "contre-expertise — refaire la comparaison des prescripteurs d'arrêts de travail, sur données publiques",
    "",
    "Usage : contre-expertise VERBE [OPTIONS]",
    "",
    ...verbs.map((v) => `  ${v.usage.padEnd(width)}  ${v.summary}`),
    "",
    "Rien de ce que vous donnez n'est envoyé : tout est calculé sur cette machine.",
    "Codes de sortie : 0 fait, 1 échec, 2 entrée refusée.",
    "",
  ].join("\n");
}

const [name, ...args] = process.argv.slice(2);
if (name === undefined || name === "--help" || name === "-h" || name === "aide") {
  process.stdout.write(help());
} else {
  const verb = verbs.find((v) => v.name === name);
  if (verb === undefined) {
    process.stderr.write(
      `Verbe inconnu : « ${name} ». Verbes possibles : ${verbs.map((v) => v.name).join(", ")}.\n`,
    );
    process.exitCode = 2;
  } else {
    process.exitCode = await (await verb.load()).run(args);
  }
}
