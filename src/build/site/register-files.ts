import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  dutyTable,
  factTable,
  inventoryTable,
  ratedRegister,
  register,
  sourceTable,
  tableCsv,
} from "../../dossier/register/index.js";

/** Writes the downloads of the register (JSON with its statuses, four CSV tables, the JSON Schema) into a folder. */
export function writeRegisterFiles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  write("registre.json", `${JSON.stringify(ratedRegister(register), null, 2)}\n`);
  write("inventaire.csv", tableCsv(inventoryTable(register, register.systems)));
  write("faits.csv", tableCsv(factTable(register, register.systems)));
  write("devoirs.csv", tableCsv(dutyTable(register, register.systems)));
  write("sources.csv", tableCsv(sourceTable(register)));
  copyFileSync("data/schemas/ij-register-1.schema.json", join(folder, "ij-register-1.schema.json"));
}
