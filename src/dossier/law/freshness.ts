import { articleLabel } from "./cite.js";
import { LAW_FR } from "./fr.js";
import { LAW_FILES } from "./table.js";
import type { ArticleRef, LawFile, Wording } from "./types.js";

/** Same day twelve months later, last day of February for a 29 February. */
function oneYearAfter(iso: string): string {
  const [year = 0, rest] = [Number(iso.slice(0, 4)), iso.slice(4)];
  return `${String(year + 1).padStart(4, "0")}${rest === "-02-29" ? "-02-28" : rest}`;
}

/** True when the wording was last checked more than twelve months before `today` (ISO). */
export function isStale(wording: Wording, today: string): boolean {
  return today > oneYearAfter(wording.lastChecked);
}

/** An article checked too long ago. */
export interface StaleRule {
  readonly ref: ArticleRef;
  readonly lastChecked: string;
  /** French line for the build log and the pages, with « à revérifier ». */
  readonly line: string;
}

/** Latest wordings still in force (no end date) older than twelve months on `today`, for the build to list. */
export function staleRules(today: string, files: readonly LawFile[] = LAW_FILES): readonly StaleRule[] {
  return files.flatMap((file) =>
    file.articles.flatMap((article) =>
      article.wordings
        .slice(-1)
        .filter((w) => w.to === undefined && isStale(w, today))
        .map(({ lastChecked }) => ({
          ref: `${file.code}:${article.number}` as const,
          lastChecked,
          line: LAW_FR.staleLine(`${articleLabel(article.number)} ${file.short}`, lastChecked),
        })),
    ),
  );
}
