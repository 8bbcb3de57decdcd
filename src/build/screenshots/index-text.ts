import { typographer } from "../../core/report/format.fr.js";
import { REMARKS, SCREENSHOT_TEXT } from "./fr.js";

/** A page that was photographed. */
export interface Pictured {
  readonly slug: string;
  readonly title: string;
}

/** Markdown of `docs/ecrans.md`: each page with its two pictures and what a critical eye sees on them. */
export function indexText(pages: readonly Pictured[]): string {
  const entry = ({ slug, title }: Pictured): string => {
    const link = (width: number): string =>
      `[${String(width)} px](images/pages/${slug}-${String(width)}.jpg)`;
    const remark = REMARKS[slug] ?? (slug.startsWith("registre-") ? REMARKS["registre-*"] : undefined);
    return `| ${title} | ${link(1280)}, ${link(360)} | ${remark ?? SCREENSHOT_TEXT.noRemark} |`;
  };
  const lines = [
    `# ${SCREENSHOT_TEXT.title}`,
    "",
    SCREENSHOT_TEXT.lead,
    "",
    `| ${SCREENSHOT_TEXT.page} | ${SCREENSHOT_TEXT.pictures} | ${SCREENSHOT_TEXT.remark} |`,
    "|---|---|---|",
    ...pages.map(entry),
    "",
  ];
  return lines.map(typographer).join("\n");
}
