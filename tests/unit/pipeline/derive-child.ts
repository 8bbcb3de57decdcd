import { releaseHash } from "./fixture.js";

process.stdout.write(`${Intl.DateTimeFormat().resolvedOptions().timeZone} ${releaseHash()}\n`);
