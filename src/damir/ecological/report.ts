import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { csvText } from "../output.js";
import { repositoryPath } from "../parameters.js";
import { ecologicalComparison } from "./compare.js";
import type { PublishedSeries } from "./compare.js";
import { ecologicalMarkdown } from "./fr.js";
import { readReleaseFolder, territoryMeans } from "./territories.js";

/** Verb `ecologique`: every published series against every stored index; writes the pairs, hands back the French text. */
export async function ecologicalReport(releaseFolder: string, output: string): Promise<string> {
  const release = readReleaseFolder(releaseFolder);
  const text = await readFile(repositoryPath("data/parameters/published-levels.json"), "utf8");
  const { series } = JSON.parse(text) as { readonly series: readonly PublishedSeries[] };
  const comparisons = release.indices.flatMap(({ id, score }) => {
    const means = territoryMeans(release.communes, score);
    return series.map((one) => ({
      index: id,
      comparison: ecologicalComparison(one, (key) => means.get(key)),
    }));
  });
  const rows = comparisons.flatMap(({ index, comparison }) =>
    comparison.pairs.map((pair) => ({
      index,
      series: comparison.series.id,
      year: comparison.series.year,
      territory: pair.territory,
      name: pair.name,
      meanIndex: pair.index.toFixed(4),
      level: pair.value,
      unit: comparison.series.unit,
      status: pair.status,
      source: pair.source,
    })),
  );
  await mkdir(dirname(output), { recursive: true });
  await writeFile(`${output}.part`, csvText(Object.keys(rows[0] ?? { vide: "" }), rows));
  await rename(`${output}.part`, output);
  return ecologicalMarkdown(comparisons);
}
