import type { ExhibitFile } from "../../dossier/exhibit/files.js";
import { toast } from "../components/live.js";
import { h } from "../dom.js";
import { download } from "../download.js";
import { EXHIBIT_TEXT as TEXT } from "./fr.js";

/** The page as its preview shows it: what it holds takes the focus, so that the arrow keys scroll it. */
const previewOf = (page: string): string => page.replace("<body>", '<body tabindex="0">');

/** Buttons and preview of the exhibit. The elements never change: a redraw between press and release loses no click. */
export interface ExhibitOutput {
  readonly element: HTMLElement;
  /** Shows these files in the preview. */
  readonly show: (files: readonly ExhibitFile[]) => void;
}

const OTHER_KINDS = ["json", "excel", "brut", "hypotheses", "inventaire"] as const;

/** The page as it prints, in a frame without script nor origin; a line holds its place until it is drawn. */
function frame(): { readonly element: HTMLElement; readonly draw: (page: string) => void } {
  const waiting = h("p", { class: "hint" }, TEXT.drawing);
  const preview = h("iframe", {
    class: "exhibit-preview",
    title: TEXT.previewTitle,
    sandbox: "",
    tabindex: 0,
    onload: () => {
      waiting.hidden = preview.srcdoc !== "";
    },
  });
  return {
    element: h("div", { class: "preview" }, waiting, preview),
    draw: (page) => {
      if (preview.srcdoc !== page) preview.srcdoc = page;
    },
  };
}

/**
 * Makes the buttons and the preview once.
 *
 * @param latest files of the exhibit with everything typed so far; undefined when it cannot be made, which the page says.
 */
export function exhibitOutput(latest: () => Promise<readonly ExhibitFile[] | undefined>): ExhibitOutput {
  const preview = frame();
  const save = async (kind: ExhibitFile["kind"]): Promise<void> => {
    const file = (await latest())?.find((candidate) => candidate.kind === kind);
    if (file === undefined) return;
    download(file.name, file.type, file.text);
    toast(TEXT.done);
  };
  const button = (kind: ExhibitFile["kind"], className: string): HTMLElement =>
    h("button", { type: "button", class: className, onclick: () => void save(kind) }, TEXT.labels[kind]);
  return {
    element: h(
      "div",
      { class: "stack" },
      h("div", { class: "row" }, button("html", "btn")),
      preview.element,
      h("p", { class: "note" }, TEXT.annex),
      h("h3", {}, TEXT.otherFormats),
      h(
        "ul",
        { class: "formats" },
        OTHER_KINDS.map((kind) =>
          h("li", {}, button(kind, "btn plain"), h("span", { class: "hint" }, TEXT.holds[kind])),
        ),
      ),
      h("p", { class: "hint" }, TEXT.pdf),
    ),
    show: (files) => {
      preview.draw(previewOf(files.find(({ kind }) => kind === "html")?.text ?? ""));
    },
  };
}
