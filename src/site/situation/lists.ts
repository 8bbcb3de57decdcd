import { BOUNDS } from "../../core/case/index.js";
import { caseStore } from "../case-store.js";
import { MOST_CHARACTERS, quotable, seenText } from "../components/pasted.js";
import { peekData } from "../data.js";
import { withRoom } from "./fields.fr.js";
import { SITUATION_TEXT } from "./fr.js";
import { textList } from "./text-list.js";

/** Longest leave, days, and most leaves that the case format takes. */
const LONGEST = 1100;
const MOST_SPELLS = 20_000;

type OnError = (id: string, label: string, message: string | undefined) => void;

/** Code of a commune or IRIS written by Insee code or by name; undefined when it cannot be told. */
function codeOf(text: string): string | undefined {
  const compact = text.replace(/\s/g, "").toUpperCase();
  if (/^(?:\d{5}|2[AB]\d{3})(?:\d{4})?$/.test(compact)) return compact;
  const designated = peekData()?.search.designate(text);
  return designated?.kind === "one" ? designated.found.place.code : undefined;
}

function takeResidence(text: string): string | undefined {
  const lines = seenText(text)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const list: { code: string; count: number }[] = [];
  for (const line of lines) {
    const parts =
      line.length > MOST_CHARACTERS ? null : /^(.+?)\s*[;:\t,]\s*([\d\s\u00a0\u202f]+)$/.exec(line);
    if (parts === null) return SITUATION_TEXT.residenceBad(quotable(line));
    const code = codeOf(parts[1] ?? "");
    if (code === undefined) return SITUATION_TEXT.residenceName(quotable(parts[1] ?? ""));
    const count = Number((parts[2] ?? "").replace(/[\s\u00a0\u202f]/g, ""));
    if (count > BOUNDS.patients) return SITUATION_TEXT.residenceMany(line, BOUNDS.patients);
    list.push({ code, count });
  }
  caseStore.update((held) => withRoom(held, "residence", list.length === 0 ? undefined : list));
  return undefined;
}

function takeSpells(text: string): string | undefined {
  const words = seenText(text)
    .split(/[\s;,]+/)
    .filter((word) => word !== "");
  const bad = words.find((word) => !/^\d{1,4}$/.test(word) || Number(word) < 1 || Number(word) > LONGEST);
  if (bad !== undefined) return SITUATION_TEXT.spellsBad(quotable(bad));
  if (words.length > MOST_SPELLS) return SITUATION_TEXT.spellsMany(MOST_SPELLS);
  caseStore.update((held) => withRoom(held, "spells", words.length === 0 ? undefined : words.map(Number)));
  return undefined;
}

/** Communes of residence of the patients, one per line. */
export function residenceField(onError: OnError): HTMLElement {
  return textList({
    id: "residence",
    label: SITUATION_TEXT.residence,
    hint: SITUATION_TEXT.residenceHint,
    text: (caseStore.case.residence ?? []).map(({ code, count }) => `${code} ; ${String(count)}`).join("\n"),
    take: takeResidence,
    onError: (message) => {
      onError("residence", SITUATION_TEXT.residence, message);
    },
  });
}

/** Durations of the leaves of the period. */
export function spellsField(onError: OnError): HTMLElement {
  return textList({
    id: "spells",
    label: SITUATION_TEXT.spells,
    hint: SITUATION_TEXT.spellsHint,
    text: (caseStore.case.spells ?? []).join(" "),
    take: takeSpells,
    onError: (message) => {
      onError("spells", SITUATION_TEXT.spells, message);
    },
  });
}
