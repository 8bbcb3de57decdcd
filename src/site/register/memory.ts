import { caseStore } from "../case-store.js";

/** A value that survives navigation inside the document and nothing else: no storage. */
export interface Memory<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
}

/** Keeps what was typed in a page while the document lives; « Tout effacer » forgets it. */
export function remember<T>(initial: T): Memory<T> {
  let current = initial;
  const set = (value: T): void => {
    current = value;
  };
  caseStore.holdBeside({
    isEmpty: () => same(current, initial),
    forget: () => {
      const before = current;
      current = initial;
      return () => {
        set(before);
      };
    },
  });
  return { get: () => current, set };
}

/** True when two typed states say the same: leaving a field then redraws nothing under the pointer. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Copy of an object without one of its optional fields. */
export function without<T extends object, K extends keyof T>(value: T, key: K): T {
  const copy = { ...value };
  delete copy[key];
  return copy;
}
