const names = new Map<string, string>();
const listeners = new Set<() => void>();

/** Remembers the name of a commune once it is known, so that the shell can write it without loading the table. */
export function rememberCommune(code: string, name: string): void {
  if (names.get(code) === name) return;
  names.set(code, name);
  for (const listener of listeners) listener();
}

/** Calls `listener` each time the name of a commune becomes known. */
export function onCommuneName(listener: () => void): void {
  listeners.add(listener);
}

/** « Albi (81004) » when the name is known, the code alone otherwise. */
export function communeLabel(code: string): string {
  const name = names.get(code);
  return name === undefined ? code : `${name} (${code})`;
}
