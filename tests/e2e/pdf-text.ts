import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A run of characters as drawn: text, left edge and baseline from the bottom left corner, printed size, points. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a reader, a screen reader and a court clerk's software see of a PDF. */
export interface PdfReading {
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  /** Titles of the outline, top level and below. */
  readonly outline: readonly string[];
  /** Roles of the structure tree, each once: `H1`, `Table`, `Figure`… */
  readonly roles: ReadonlySet<string>;
  /** Width and height of each page, points. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly pages: readonly (readonly PdfRun[])[];
  /** Text of all pages, line by line, without the footers drawn in the bottom margin. */
  readonly text: string;
}

interface TreeNode {
  readonly role?: string;
  readonly children?: readonly TreeNode[];
}
interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

/** Height of the bottom margin where the footer is drawn, points. */
export const FOOTER = 60;

const rolesOf = (node: TreeNode | null): string[] =>
  node === null ? [] : [node.role ?? "", ...(node.children ?? []).flatMap(rolesOf)];
const titlesOf = (nodes: readonly OutlineNode[]): string[] =>
  nodes.flatMap(({ title, items }) => [title, ...titlesOf(items)]);

/** Reads a PDF with Mozilla's library: text as drawn, tags, outline, language, title. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const doc = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: true }).promise;
  const { info } = (await doc.getMetadata()) as { info: { Title?: string; Language?: string } };
  const mark = await doc.getMarkInfo();
  const pages: PdfRun[][] = [];
  const sizes: [number, number][] = [];
  const roles = new Set<string>();
  let text = "";
  for (let number = 1; number <= doc.numPages; number++) {
    const page = await doc.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    sizes.push([width, height]);
    for (const role of rolesOf((await page.getStructTree()) as TreeNode | null)) roles.add(role);
    const { items } = await page.getTextContent();
    const runs: PdfRun[] = [];
    for (const item of items) {
      if (!("str" in item)) continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      runs.push({ text: item.str, x, y, width: item.width, height: item.height });
      if (y >= FOOTER) text += item.str + (item.hasEOL ? "\n" : "");
    }
    pages.push(runs);
    text += "\n";
  }
  const outline = titlesOf(((await doc.getOutline()) ?? []) as OutlineNode[]);
  await doc.destroy();
  return {
    title: info.Title ?? "",
    language: info.Language ?? "",
    tagged: mark?.Marked === true,
    outline,
    roles,
    sizes,
    pages,
    text,
  };
}
