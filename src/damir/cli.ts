import { endQuietlyWithReader } from "../pipeline/terminal.js";
import { main } from "./command.js";

endQuietlyWithReader();
process.exitCode = await main(process.argv.slice(2));
