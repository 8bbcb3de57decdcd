import type { ExhibitFile } from "../../dossier/exhibit/files.js";
import { toast } from "../components/live.js";
import { h } from "../dom.js";
import { download } from "../download.js";
import { EXHIBIT_TEXT as TEXT } from "./fr.js";

/** Buttons and preview of the exhibit. The elements never change: a redraw between press and release loses no click. */
export interface ExhibitOutput {
  readonly element: HTMLElement;
  /** Shows these files; what follows is downloaded as `latest` gives it at the click. */
  readonly show: (files: readonly ExhibitFile[]) => void;
}

const KINDS: readonly ExhibitFile["kind"][] = ["html", "json", "excel", "brut", "inventaire"];

/** The page as it prints, in a frame without script nor origin. */
const frame = (): HTMLIFrameElement =>
  h("iframe", {
    class: "exhibit-preview",
    title: TEXT.previewTitle,
    sandbox: "",
    style: "width:100%;height:80vh;background:#fff;border:1px solid",
  });

/**
 * Makes the buttons and the preview once.
 *
 * @param latest files of the exhibit with everything typed so far; undefined when it cannot be made, which the page says.
 */
export function exhibitOutput(latest: () => readonly ExhibitFile[] | undefined): ExhibitOutput {
  const preview = frame();
  const button = (kind: ExhibitFile["kind"]): HTMLElement =>
    h(
      "button",
      {
        type: "button",
        class: kind === "html" ? "btn" : "btn alt",
        onclick: () => {
          const file = latest()?.find((candidate) => candidate.kind === kind);
          if (file === undefined) return;
          download(file.name, file.type, file.text);
          toast(TEXT.done);
        },
      },
      TEXT.labels[kind],
    );
  return {
    element: h(
      "div",
      { class: "stack" },
      h("div", { class: "row" }, KINDS.map(button)),
      h("p", { class: "hint" }, TEXT.pdf),
      h("p", { class: "hint" }, TEXT.annex),
      preview,
    ),
    show: (files) => {
      const page = files.find(({ kind }) => kind === "html")?.text ?? "";
      if (preview.srcdoc !== page) preview.srcdoc = page;
    },
  };
}
