import type { Case } from "../../core/case/types.js";
import type { Exhibit } from "../../dossier/exhibit/types.js";
import { rescueFocus } from "../components/keep-focus.js";
import { h } from "../dom.js";
import { filePicker } from "./file-picker.js";
import { EXHIBIT_TEXT as TEXT } from "./fr.js";
import { fileSize, readGiven } from "./read-file.js";
import { verifier } from "./verify-client.js";
import { verificationReport } from "./verify-report.js";

/** Which field a file was given to; dropped anywhere, it goes where its content says. */
type Place = "exhibit" | "annex" | "any";

interface Held<T> {
  readonly file: File;
  readonly value: T;
}

/** « nom.json, 48 ko »; the name as it is, in its own direction of writing. */
function nameOf(file: File): HTMLElement {
  const name = h("bdi", { class: "mono" });
  name.textContent = file.name;
  return h("span", {}, name, TEXT.given(fileSize(file.size)));
}

function refusal(file: File, title: string, sentences: readonly string[]): HTMLElement {
  return h(
    "div",
    { class: "err", role: "alert", tabindex: -1 },
    h("h2", {}, title),
    h("p", {}, nameOf(file)),
    h(
      "ul",
      {},
      sentences.map((sentence) => h("li", {}, sentence)),
    ),
  );
}

/** Vérifier: files dropped or chosen, three checks apart, all in the browser. */
export function verifyPage(root: HTMLElement): () => void {
  const engine = verifier();
  const faults = h("div", { class: "stack" });
  const result = h("div", { class: "stack", "aria-live": "polite" });
  const pieceLine = h("p", { class: "ui", hidden: true });
  const annexLine = h("p", { class: "ui", hidden: true });
  let piece: Held<Exhibit> | undefined;
  let annex: Held<Case> | undefined;
  let turn = 0;

  /** Checks what is given; the finding takes the focus, unless a refused file has it. */
  const check = async (): Promise<void> => {
    const mine = ++turn;
    if (piece === undefined) {
      result.replaceChildren(...(annex === undefined ? [] : [h("p", { class: "warn" }, TEXT.annexAlone)]));
      return;
    }
    const { value: exhibit } = piece;
    result.replaceChildren(h("p", { class: "live", role: "status" }, TEXT.checking));
    try {
      const verification = await engine.check(exhibit, annex?.value);
      if (mine !== turn) return;
      result.replaceChildren(verificationReport(exhibit, verification));
      if (!faults.contains(document.activeElement)) document.getElementById("verify-result")?.focus();
    } catch {
      if (mine === turn) result.replaceChildren(h("p", { class: "warn" }, TEXT.noData));
    }
  };
  const draw = (): void => {
    pieceLine.hidden = piece === undefined;
    pieceLine.replaceChildren(...(piece === undefined ? [] : [h("b", {}, TEXT.piece), nameOf(piece.file)]));
    choosePiece.rename(piece === undefined ? TEXT.choose : TEXT.chooseOther);
    annexLine.hidden = annex === undefined;
    annexLine.replaceChildren(
      ...(annex === undefined ? [] : [h("b", {}, TEXT.annexFile), nameOf(annex.file)]),
    );
    remove.hidden = annex === undefined;
  };
  const takeAll = async (files: readonly File[], place: Place): Promise<void> => {
    faults.replaceChildren();
    // A field takes what it is for; several files at once are sorted by what they hold.
    const where = files.length > 1 ? "any" : place;
    let [pieces, annexes] = [0, 0];
    for (const file of files) {
      const given = await readGiven(file).catch(() => undefined);
      const say = (...sentences: readonly string[]): void => {
        faults.append(refusal(file, where === "annex" ? TEXT.annexRefused : TEXT.refused, sentences));
      };
      if (given === undefined) say(TEXT.wrong.unreadable);
      else if (given.kind === "refused") say(...given.sentences);
      else if (given.kind === "exhibit" && where === "annex") say(TEXT.wrong.exhibit);
      else if (given.kind === "case" && where === "exhibit") say(TEXT.wrong.case);
      else if (given.kind === "case") {
        annexes += 1;
        annex = { file, value: given.case };
      } else {
        pieces += 1;
        if (pieces === 1) piece = { file, value: given.exhibit };
      }
    }
    // The finding of a former exhibit never stays under the name of a file that was refused.
    if (pieces + annexes === 0 && where !== "annex") piece = undefined;
    if (pieces > 1) faults.append(h("p", { class: "warn" }, TEXT.several));
    draw();
    faults.querySelector<HTMLElement>("[role=alert]")?.focus();
    await check();
  };
  const choosePiece = filePicker(
    "verify-file",
    TEXT.choose,
    "btn",
    (files) => void takeAll(files, "exhibit"),
  );
  const chooseAnnex = filePicker(
    "verify-annex",
    TEXT.chooseAnnex,
    "btn alt",
    (files) => void takeAll(files, "annex"),
  );
  const remove = h(
    "button",
    {
      type: "button",
      class: "btn plain",
      hidden: true,
      onclick: () => {
        annex = undefined;
        draw();
        rescueFocus(chooseAnnex.element.querySelector("button"));
        void check();
      },
    },
    TEXT.removeAnnex,
  );
  const zone = h(
    "section",
    { class: "drop", "aria-labelledby": "drop-title" },
    h("h2", { id: "drop-title" }, TEXT.drop),
    h("p", { class: "hint" }, TEXT.dropHint),
    h("div", { class: "row" }, choosePiece.element),
    pieceLine,
  );
  root.replaceChildren(
    h(
      "div",
      { class: "two given" },
      zone,
      h(
        "section",
        { class: "stack", "aria-labelledby": "annex-title" },
        h("h2", { id: "annex-title" }, TEXT.annexTitle),
        h("p", { class: "hint" }, TEXT.annexHint),
        h("div", { class: "row" }, chooseAnnex.element, remove),
        annexLine,
        h(
          "p",
          { class: "hint" },
          TEXT.where.ask,
          h("a", { href: "./piece.html" }, TEXT.where.page),
          TEXT.where.button,
        ),
      ),
    ),
    faults,
    result,
  );

  // A file dropped beside the zone is taken too: otherwise the browser would leave the page to show it.
  const over = (event: DragEvent): void => {
    event.preventDefault();
    zone.classList.add("over");
  };
  const out = (event: DragEvent): void => {
    if (event.relatedTarget === null) zone.classList.remove("over");
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    zone.classList.remove("over");
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void takeAll(files, "any");
  };
  document.addEventListener("dragover", over);
  document.addEventListener("dragleave", out);
  document.addEventListener("drop", drop);
  return () => {
    document.removeEventListener("dragover", over);
    document.removeEventListener("dragleave", out);
    document.removeEventListener("drop", drop);
    turn += 1;
    engine.stop();
  };
}
