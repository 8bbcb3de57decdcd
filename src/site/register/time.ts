/** Time of day typed in a usual form (10:09:59, 10h09, 10 h 09 min 59 s), as HH:MM:SS; undefined otherwise. */
export function parseTime(typed: string): string | undefined {
  const match = /^(\d{1,2})\s*(?::|h)\s*(?:(\d{1,2})\s*(?:(?::|min|m)\s*(?:(\d{1,2})\s*s?)?)?)?$/iu.exec(
    typed.trim().replace(/[\u00a0\u202f]/gu, " "),
  );
  if (match === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return [hours, minutes, seconds].map((n) => String(n).padStart(2, "0")).join(":");
}
