import { existsSync, readFileSync } from "node:fs";
import { compileGrid, defaultGrid } from "../../core/answer/grid.js";
import { register } from "../../dossier/register/load.js";
import { modelCard } from "../../dossier/register/model-card.js";
import type { SystemCard } from "../../dossier/register/types.js";

interface Numbered {
  readonly version?: string;
  readonly release?: string;
  readonly id?: string;
}

const json = (path: string): Numbered => JSON.parse(readFileSync(path, "utf8")) as Numbered;
const MANIFEST = "data/release/manifest.json";

/** Our own card, from the version of the code, the embedded release (if any) and the default grid; run at the root. */
export function ownSystemCard(): SystemCard {
  const release = existsSync(MANIFEST) ? json(MANIFEST) : {};
  return modelCard(
    {
      version: json("package.json").version ?? "",
      release: release.id ?? release.release ?? null,
      specifications: compileGrid(defaultGrid).specs.length,
      date: register.readOn,
    },
    register,
  );
}
