import { defaultGrid } from "../../core/answer/index.js";
import type { AnswerData } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import { errataFor } from "../../core/release/errata.js";
import type { Release } from "../../core/release/types.js";
import { typographer } from "../../core/report/format.fr.js";
import { buildExhibit, exhibitFileName } from "./build.js";
import { canonicalJson, type Json } from "./canonical.js";
import { assumptionsCsv, waysCsv } from "./csv.js";
import { INVENTORY } from "./fr.js";
import { renderExhibitHtml } from "./html/render-html.js";
import { PUBLISHED_ERRATA } from "./published-errata.js";
import { exhibitSources, manifestSha256 } from "./sources.js";
import type { Cover, Exhibit, ExhibitProgress } from "./types.js";

/** A file of the exhibit: name, kind, text. */
export interface ExhibitFile {
  readonly kind: "html" | "json" | "excel" | "brut" | "hypotheses" | "inventaire";
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * Exhibit of a case over a release: same result from the command line and from a browser. `commit` is the revision of
 * the code when the caller knows it; it is then part of what the digest covers.
 */
export function exhibitOf(
  aCase: Case,
  cover: Cover,
  release: Release,
  data: AnswerData,
  software: string,
  commit?: string,
  onProgress?: ExhibitProgress,
): Exhibit {
  return buildExhibit({
    case: aCase,
    cover,
    data,
    software,
    ...(commit === undefined ? {} : { commit }),
    ...(onProgress === undefined ? {} : { onProgress }),
    release: { id: release.id, manifestSha256: manifestSha256(release.manifest) },
    sources: exhibitSources(release.manifest),
    errata: errataFor(PUBLISHED_ERRATA, release.id),
  });
}

/** Text of the JSON file: canonical (RFC 8785) and a final line end, so that bytes do not depend on who writes them. */
export function exhibitJson(exhibit: Exhibit): string {
  return `${canonicalJson(exhibit as unknown as Json)}\n`;
}

/** Line for the detailed inventory (R412-2 and R414-5 of the code de justice administrative), and the files joined. */
export function inventoryText({ cover, digest }: Exhibit): string {
  const name = (extension: string): string => exhibitFileName(cover, extension);
  return [
    INVENTORY.exhibit(cover.number, cover.title, cover.date, cover.author, name("pdf")),
    INVENTORY.annexes(cover.number, name),
    INVENTORY.apart,
    INVENTORY.digest(digest),
    "",
  ]
    .map(typographer)
    .join("\n");
}

/** Everything that goes with an exhibit, the PDF excepted: page, JSON, ways in two CSV, assumptions, line for the inventory. */
export function exhibitFiles(exhibit: Exhibit): readonly ExhibitFile[] {
  const name = (extension: string): string => exhibitFileName(exhibit.cover, extension);
  return [
    {
      kind: "html",
      name: name("html"),
      type: "text/html;charset=utf-8",
      text: renderExhibitHtml(exhibit, defaultGrid),
    },
    { kind: "json", name: name("json"), type: "application/json", text: exhibitJson(exhibit) },
    { kind: "excel", name: name("csv"), type: "text/csv;charset=utf-8", text: waysCsv(exhibit, "excel") },
    { kind: "brut", name: name("brut.csv"), type: "text/csv;charset=utf-8", text: waysCsv(exhibit, "brut") },
    {
      kind: "hypotheses",
      name: name("hypotheses.csv"),
      type: "text/csv;charset=utf-8",
      text: assumptionsCsv(exhibit),
    },
    {
      kind: "inventaire",
      name: name("inventaire.txt"),
      type: "text/plain;charset=utf-8",
      text: inventoryText(exhibit),
    },
  ];
}
