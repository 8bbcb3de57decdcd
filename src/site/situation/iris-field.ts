import { isOverseas } from "../../core/domain/territory.js";
import type { Release } from "../../core/release/index.js";
import { caseStore } from "../case-store.js";
import { textField } from "../components/text-field.js";
import type { Parsed } from "../components/text-field.js";
import { typographer } from "../../core/report/format.fr.js";
import { loadData, peekData } from "../data.js";
import { h } from "../dom.js";
import { withRoom, without } from "./fields.fr.js";
import { SITUATION_TEXT } from "./fr.js";

/** What the list of IRIS must answer about a commune; the two columns of a release. */
export type IrisList = Pick<Release, "rowOf"> & { readonly iris: Pick<Release["iris"], "code" | "commune"> };

/** Number of IRIS of a commune: 0 when it is not split; undefined when the commune is not in the release. */
export function irisCount(list: IrisList, commune: string): number | undefined {
  const row = list.rowOf.get(commune);
  return row === undefined ? undefined : list.iris.commune.filter((of) => of === row).length;
}

/**
 * Reads a typed IRIS: nine characters that begin with the code of the commune, and, once the release is there, an IRIS of
 * a commune that is split. Without commune or release only what can be checked is.
 */
export function parseIris(
  typed: string,
  commune: string | undefined,
  list: IrisList | undefined,
): Parsed<string> {
  const code = typed.replace(/\s/g, "").toUpperCase();
  if (code === "") return { kind: "empty" };
  if (!/^(?:\d{2}|2[AB])\d{7}$/.test(code))
    return { kind: "error", message: SITUATION_TEXT.irisBad(typed.trim()) };
  if (commune !== undefined && !code.startsWith(commune))
    return { kind: "error", message: SITUATION_TEXT.irisElsewhere(code, commune) };
  const count = list === undefined ? undefined : irisCount(list, code.slice(0, 5));
  if (count === 0)
    return {
      kind: "error",
      // Overseas communes are split too, but the release holds no IRIS of theirs.
      message: isOverseas(code) ? SITUATION_TEXT.irisOverseas : SITUATION_TEXT.irisUndivided,
    };
  if (count !== undefined && list?.iris.code.includes(code) !== true)
    return { kind: "error", message: SITUATION_TEXT.irisUnknown(code) };
  return { kind: "value", value: code, shown: code };
}

/** The IRIS field, and what to call when the commune has changed. */
export interface IrisField {
  readonly element: HTMLElement;
  readonly recheck: () => void;
}

/** Optional IRIS of the surgery; says how many IRIS the commune has, and reads the typed code again when it changes. */
export function irisField(onError: (id: string, label: string, message?: string) => void): IrisField {
  const count = h("span", { class: "hint", role: "status" });
  const field = textField<string>({
    id: "iris",
    label: SITUATION_TEXT.iris,
    hint: SITUATION_TEXT.irisHint,
    inputMode: "text",
    shown: caseStore.case.practice?.iris ?? "",
    parse: (text) => parseIris(text, caseStore.case.practice?.commune, peekData()?.release),
    onValue: (iris) => {
      if (iris === caseStore.case.practice?.iris) return;
      caseStore.update((held) => {
        const rest = without(held.practice, "iris");
        return withRoom(held, "practice", iris === undefined ? rest : { ...rest, iris });
      });
    },
    onError: (message) => {
      onError("iris", SITUATION_TEXT.iris, message);
    },
    details: count,
  });
  const recheck = (): void => {
    const { commune } = caseStore.case.practice ?? {};
    const list = peekData()?.release;
    const number = commune === undefined || list === undefined ? undefined : irisCount(list, commune);
    const text =
      number === 0 && isOverseas(commune ?? "")
        ? SITUATION_TEXT.irisOverseas
        : number === undefined
          ? ""
          : SITUATION_TEXT.irisOf(number);
    count.textContent = typographer(text);
    field.check();
  };
  loadData().then(recheck, () => undefined);
  return { element: field.element, recheck };
}
