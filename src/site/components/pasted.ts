/** Longest text that one answer takes (a number, a date, a name of commune), words around it included. */
export const MOST_CHARACTERS = 200;
/** Characters of a text that a sentence quotes. */
const QUOTED = 80;

/** Marks that a copy drags along and nobody sees: direction, soft hyphen, zero width. */
const UNSEEN = /\p{Cf}/gu;

/** The text as its reader sees it. */
export const seenText = (typed: string): string => typed.replace(UNSEEN, "");

/** A text as a sentence may quote it: its beginning, when it is too long to be read there. */
export const quotable = (typed: string): string =>
  typed.length <= QUOTED ? typed : `${typed.slice(0, QUOTED)}…`;

/** Cells of a column pasted in a field of one line: the browser would run them together, a tab keeps them apart. */
export function keepCellsApart(input: HTMLInputElement): void {
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain").trim() ?? "";
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = input;
    const cells = text.replace(/\s*[\r\n]\s*/g, "\t");
    input.setRangeText(cells, selectionStart ?? value.length, selectionEnd ?? value.length, "end");
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}
