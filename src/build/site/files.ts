import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file under a folder, as paths relative to it with `/`, sorted. */
export function filesUnder(folder: string, inside = ""): string[] {
  return readdirSync(join(folder, inside))
    .flatMap((name) => {
      const path = inside === "" ? name : `${inside}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesUnder(folder, path) : [path];
    })
    .sort();
}
