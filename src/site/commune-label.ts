const names = new Map<string, string>();

/** Remembers the name of a commune once it is known, so that the shell can write it without loading the table. */
export function rememberCommune(code: string, name: string): void {
  names.set(code, name);
}

/** « Albi (81004) » when the name is known, the code alone otherwise. */
export function communeLabel(code: string): string {
  const name = names.get(code);
  return name === undefined ? code : `${name} (${code})`;
}
