import { defaultGrid, releaseData, runMultiverse } from "../../core/answer/index.js";
import { formatNumber, formatRatio, plural } from "../../core/report/format.fr.js";
import { hasRelease, loadRelease } from "../../pipeline/load-release.js";
import { curveSvg } from "../../site/home/curve.js";
import { HOME_TEXT } from "../../site/home/fr.js";
import { EXAMPLE_CASE } from "../../site/situation/example.js";

/**
 * Section of the home page with the curve of the fictional example, computed from the embedded release by the code
 * that answers a real case. Empty text when there is no release.
 */
export function exampleCurve(): string {
  if (!hasRelease()) return "";
  const release = loadRelease();
  const { specifications, threshold, fund, headline, all, grid } = runMultiverse(
    EXAMPLE_CASE,
    releaseData(release),
    defaultGrid,
  );
  if (fund === undefined) return "";
  const ratios = specifications.map(({ ratio }) => ratio).sort((a, b) => a - b);
  const data = { ratios, threshold, flagged: all.flagged, fund: fund.ratio };
  const reading = HOME_TEXT.reading(
    formatNumber(headline.total),
    `${formatNumber(headline.flagged)} ${plural(headline.flagged, "signale", "signalent")}`,
    formatNumber(all.total),
    formatNumber(all.flagged),
  );
  return [
    `<section class="sec" aria-labelledby="exemple"><h2 id="exemple">${HOME_TEXT.title(formatNumber(all.total))}</h2>`,
    `<figure class="fig"><p class="read"><span class="fict">Exemple fictif</span> ${reading}</p>`,
    `<div class="wide">${curveSvg(data, 1040, "courbe")}</div><div class="narrow">${curveSvg(data, 328, "courbe-etroite")}</div>`,
    `<figcaption class="src">${HOME_TEXT.source(formatRatio(threshold), grid.version, grid.sha256.slice(0, 12), release.id)} <a href="/situation#exemple">${HOME_TEXT.link}</a></figcaption></figure></section>`,
  ].join("\n");
}
