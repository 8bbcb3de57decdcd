import { softwareVersion } from "../../cli/version.js";
import { compileGrid, defaultGrid } from "../../core/answer/grid.js";
import { register } from "../../dossier/register/load.js";
import { modelCard } from "../../dossier/register/model-card.fr.js";
import type { SystemCard } from "../../dossier/register/types.js";
import { releaseId } from "../../pipeline/load-release.js";

/** Our own card, from the version of the code, the embedded release (if any) and the default grid. */
export function ownSystemCard(): SystemCard {
  return modelCard(
    {
      version: softwareVersion(),
      release: releaseId() ?? null,
      specifications: compileGrid(defaultGrid).specs.length,
      date: register.readOn,
    },
    register,
  );
}
