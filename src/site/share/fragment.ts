import type { Choices } from "../case-store.js";
import { validChoices } from "../vary/choices.js";

/** Settings of one page that are not choices of comparison (what the map shows, a switch), by name. */
export type Settings = Readonly<Record<string, string>>;

/** What a link restores: choices of comparison, settings of its page, and the figure to show first. */
export interface Shared {
  readonly choices: Choices;
  readonly settings: Settings;
  readonly figure?: string;
}

const PREFIX = "#choix:";
const SETTING = "vue.";
const FIGURE = "figure";
const NAME = /^[A-Za-z][\w-]{0,40}$/;
const VALUE = /^[\w.;-]{1,120}$/;

const pairs = (entries: Readonly<Record<string, string>>, prefix = ""): readonly string[] =>
  Object.entries(entries)
    .filter(([name, value]) => NAME.test(name) && VALUE.test(value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${prefix}${name}=${value}`);

/**
 * Fragment that restores the choices, the settings of a page and the figure; empty when there is nothing to restore.
 * It holds names of options and the reader's own assumptions only, never a figure of the case.
 */
export function shareFragment(choices: Choices, settings: Settings = {}, figure?: string): string {
  const parts = [
    ...pairs(validChoices(choices)),
    ...pairs(settings, SETTING),
    ...(figure === undefined ? [] : pairs({ [FIGURE]: figure })),
  ];
  return parts.length === 0 ? "" : `${PREFIX}${parts.join("&")}`;
}

/** What a fragment restores; unknown axes, options and malformed parts are dropped. Undefined when it is not ours. */
export function readShared(fragment: string): Shared | undefined {
  const text = decoded(fragment);
  if (!text.startsWith(PREFIX)) return undefined;
  const entries = text
    .slice(PREFIX.length)
    .split("&")
    .map((part) => part.split("="))
    .flatMap(([name = "", value = ""]): readonly (readonly [string, string])[] =>
      VALUE.test(value) ? [[name, value]] : [],
    );
  const settings = entries
    .filter(([name]) => name.startsWith(SETTING) && NAME.test(name.slice(SETTING.length)))
    .map(([name, value]) => [name.slice(SETTING.length), value]);
  const figure = entries.find(([name]) => name === FIGURE)?.[1];
  return {
    choices: validChoices(Object.fromEntries(entries)),
    settings: Object.fromEntries(settings) as Settings,
    ...(figure === undefined ? {} : { figure }),
  };
}

/** Choices of a fragment. Undefined when it is not ours. */
export const readFragment = (fragment: string): Choices | undefined => readShared(fragment)?.choices;

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return "";
  }
}
