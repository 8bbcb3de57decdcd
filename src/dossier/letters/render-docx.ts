import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { typographer } from "../../core/report/format.fr.js";
import { fixDocxDates } from "./docx-bytes.js";
import { LETTER_FR } from "./fr.js";
import { type Block, type Inline, type Letter, type Line, markerText, t } from "./model.js";
import { freeParagraphs, inlineText } from "./render-text.js";

const FONT = "Palatino Linotype";

/** Runs of one inline; line feeds typed in a field become line breaks; a hole is bold, underlined and shaded. */
function runs(inline: Inline, options: { readonly bold?: boolean } = {}): TextRun[] {
  const text = inlineText(inline);
  if (inline.kind === "hole")
    return [new TextRun({ text, bold: true, underline: {}, shading: { fill: "FAF0D7" } })];
  return text
    .split("\n")
    .map(
      (line, i) => new TextRun({ text: line, bold: options.bold === true, ...(i > 0 ? { break: 1 } : {}) }),
    );
}
const lineRuns = (line: Line, options?: { readonly bold?: boolean }): TextRun[] =>
  line.flatMap((inline) => runs(inline, options));

const SPACING = { after: 120, line: 288 } as const;
const paragraph = (line: Line): Paragraph => new Paragraph({ spacing: SPACING, children: lineRuns(line) });
const fixed = (text: string): Paragraph => paragraph(t`${text}`);
const title = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 200, after: 80 },
    children: [new TextRun({ text: typographer(text), bold: true, font: FONT, color: "000000", size: 22 })],
  });

function block(b: Block): Paragraph[] {
  if (b.kind === "heading") return [title(b.text)];
  if (b.kind === "paragraph") return [paragraph(b.parts)];
  if (b.kind === "list")
    return b.items.map(
      (item, i) =>
        new Paragraph({
          spacing: { after: 60, line: 276 },
          indent: { left: 500, hanging: 340 },
          children: [new TextRun(`${markerText(b.marker, i)}\u00a0`), ...lineRuns(item)],
        }),
    );
  if (b.text === undefined) return [paragraph([{ kind: "hole", path: b.path, label: b.label }])];
  return freeParagraphs(b.text).map((text) => paragraph([{ kind: "field", path: b.path, text }]));
}

/**
 * The letter as a Word document. Bytes depend on the letter and `stamp` only: the library's own dates are replaced.
 * Every field is plain text in a run: no field code, no hyperlink, no macro can come from it.
 */
export async function renderDocx(letter: Letter, stamp: string): Promise<Uint8Array> {
  const own = letter.isLetter !== false;
  const body: Paragraph[] = [
    ...(letter.fictional ? [fixed(LETTER_FR.fictional)] : []),
    ...(letter.holes.length > 0 ? [fixed(LETTER_FR.draft)] : []),
    ...letter.sender.map((line) => new Paragraph({ children: lineRuns(line) })),
    ...letter.recipient.map((line) => new Paragraph({ indent: { left: 4800 }, children: lineRuns(line) })),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { before: 240, after: 240 },
      children: lineRuns(letter.placeAndDate),
    }),
    ...(own ? [fixed(LETTER_FR.by[letter.sendBy])] : []),
    ...(letter.reference.length > 0 ? [paragraph(letter.reference)] : []),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 120, after: 200 },
      children: [
        new TextRun({
          text: `${LETTER_FR.subject}\u00a0: `,
          bold: true,
          font: FONT,
          color: "000000",
          size: 22,
        }),
        ...letter.subject.map(
          (inline) =>
            new TextRun({ text: inlineText(inline), bold: true, font: FONT, color: "000000", size: 22 }),
        ),
      ],
    }),
    ...(own ? [fixed(LETTER_FR.salutation)] : []),
    ...letter.blocks.flatMap(block),
    ...(own ? [fixed(LETTER_FR.closing), fixed(LETTER_FR.signature)] : []),
    ...(letter.enclosures.length > 0 ? [title(LETTER_FR.enclosures)] : []),
    ...letter.enclosures.map((line, i) => paragraph(t`${String(i + 1)}. ${line}`)),
    ...(letter.sources.length > 0 ? [title(LETTER_FR.sources), ...letter.sources.map(fixed)] : []),
    ...letter.foot.map(
      (line) =>
        new Paragraph({
          spacing: { before: 80 },
          children: line.map((inline) => new TextRun({ text: inlineText(inline), size: 18 })),
        }),
    ),
  ];
  const file = new Document({
    creator: "Contre-expertise IJ",
    lastModifiedBy: "Contre-expertise IJ",
    title: `${letter.id} – ${letter.title}`,
    revision: 1,
    styles: { default: { document: { run: { font: FONT, size: 22, language: { value: "fr-FR" } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1247, right: 1134, bottom: 1361, left: 1417 },
          },
        },
        children: body,
      },
    ],
  });
  return fixDocxDates(new Uint8Array(await Packer.toArrayBuffer(file)), stamp);
}
