import { COVER_FIELDS, readCover, type CoverField, type CoverReading } from "../../dossier/exhibit/cover.js";
import { ExhibitError, withCover } from "../../dossier/exhibit/build.js";
import { exhibitFiles, exhibitOf, type ExhibitFile } from "../../dossier/exhibit/files.js";
import type { Case } from "../../core/case/types.js";
import type { Cover, Exhibit } from "../../dossier/exhibit/types.js";
import { caseStore } from "../case-store.js";
import { dataState } from "../components/data-state.js";
import { emptyState } from "../components/empty-state.js";
import type { SiteData } from "../data.js";
import { today } from "../dossier/today.js";
import { h } from "../dom.js";
import { EXHIBIT_TEXT as TEXT } from "./fr.js";
import { exhibitOutput } from "./output.js";
import { softwareVersion } from "./software.js";

/** Cover as typed: kept while the document lives, like the case. */
const typed = new Map<keyof Cover, string>();
const fieldId = (field: CoverField): string => `piece-${field.option}`;

const reading = (): CoverReading =>
  readCover(Object.fromEntries(typed) as Partial<Record<keyof Cover, string>>, today());

function coverField(field: CoverField, onInput: () => void): HTMLElement {
  const id = fieldId(field);
  const input = h("input", {
    id,
    type: "text",
    autocomplete: "off",
    maxlength: field.max,
    "aria-describedby": `${id}-hint`,
  });
  input.value = typed.get(field.key) ?? "";
  input.addEventListener("input", () => {
    typed.set(field.key, input.value);
    onInput();
  });
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, field.label),
    h("span", { class: "hint", id: `${id}-hint` }, `${field.hint} Exemple : ${field.example}.`),
    h("div", { class: "in" }, input),
  );
}

function remains({ missing, problems }: CoverReading): HTMLElement {
  return h(
    "div",
    { class: missing.length + problems.length > 0 ? "warn" : "note" },
    h("p", {}, TEXT.missing(missing.length)),
    missing.length > 0 &&
      h(
        "ul",
        {},
        missing.map((field) => h("li", {}, h("a", { href: `#${fieldId(field)}` }, field.label))),
      ),
    problems.length > 0 && h("p", {}, `${TEXT.problems} : ${problems.join(" ")}`),
  );
}

/** Pièce: cover to fill in, what is missing, preview, downloads. Everything is made in the page. */
export function exhibitPage(root: HTMLElement): () => void {
  if (caseStore.isEmpty()) {
    root.replaceChildren(emptyState(TEXT.empty, TEXT.fill, TEXT.example));
    return () => undefined;
  }
  const left = h("section", { class: "stack", "aria-labelledby": "cover-title" });
  const right = h("section", { class: "stack", "aria-labelledby": "preview-title" });
  const status = h("div", { "aria-live": "polite" });
  let data: SiteData | undefined;
  let computed: { readonly held: Case; readonly exhibit: Exhibit } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const title = h("h2", { id: "preview-title", class: "ruled" }, TEXT.preview);

  const draw = (): readonly ExhibitFile[] | undefined => {
    clearTimeout(timer);
    const read = reading();
    status.replaceChildren(remains(read));
    if (data === undefined) return undefined;
    try {
      const held = caseStore.case;
      if (computed?.held !== held)
        computed = {
          held,
          exhibit: exhibitOf(held, read.cover, data.release, data.answer, softwareVersion()),
        };
      const files = exhibitFiles(withCover(computed.exhibit, read.cover));
      output.show(files);
      if (!output.element.isConnected) right.replaceChildren(title, output.element);
      return files;
    } catch (error) {
      if (!(error instanceof ExhibitError)) throw error;
      right.replaceChildren(title, h("p", { class: "warn" }, error.message));
      return undefined;
    }
  };
  const output = exhibitOutput(draw);
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      draw();
    }, 400);
  };
  left.append(
    h("h2", { id: "cover-title", class: "ruled" }, TEXT.cover),
    h("p", { class: "hint" }, TEXT.coverHint),
    ...COVER_FIELDS.map((field) => coverField(field, later)),
    status,
  );
  right.append(title, h("p", {}, TEXT.working));
  const loading = dataState((ready) => {
    data = ready;
    later();
  });
  root.replaceChildren(loading, h("div", { class: "sec two l editor" }, left, right));
  draw();
  const unsubscribe = caseStore.subscribe(later);
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
