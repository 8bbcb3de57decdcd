/** True for the code of a place (commune, département, IRIS) outside metropolitan France: 97… and 98…. */
export function isOverseas(code: string): boolean {
  return code.startsWith("97") || code.startsWith("98");
}

/** Code of the département of a commune or IRIS code: `81004` → `81`, `2A004` → `2A`, `97411` → `974`. */
export function departementOf(code: string): string {
  return code.slice(0, isOverseas(code) ? 3 : 2);
}
