const MONTHS = [
  "janvier",
  "fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "aout",
  "septembre",
  "octobre",
  "novembre",
  "decembre",
];

function monthOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const plain = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .toLowerCase();
  const matches = MONTHS.flatMap((month, index) =>
    plain.length >= 3 && month.startsWith(plain) ? [index + 1] : [],
  );
  return matches.length === 1 ? (matches[0] ?? 0) : 0;
}

/**
 * ISO date (YYYY-MM-DD) of a date typed in a usual French form: 9/11/2026, 09.11.26, 9 nov. 2026,
 * lundi 9 novembre 2026, 1er novembre 2026, 2026-11-09. Undefined for anything else, days that do not exist included.
 */
export function parseFrenchDate(typed: string): string | undefined {
  const text = typed
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/^(?:le\s+)?(?:(?:lun|mar|mercre|jeu|vendre|same)di\s+|dimanche\s+)?/i, "")
    .replace(/^(\d+)er\b/i, "$1");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const french = /^(\d{1,2})\s*[/.\- ]\s*([^\s/.-]+\.?)\s*[/.\- ]\s*(\d{4}|\d{2})$/.exec(text);
  const [year, month, day] =
    iso !== null
      ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
      : french !== null
        ? [
            Number(french[3]) + (french[3]?.length === 2 ? 2000 : 0),
            monthOf(french[2] ?? ""),
            Number(french[1]),
          ]
        : [0, 0, 0];
  if (month < 1 || month > 12 || year < 1900 || year > 2100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** « 9/11/2026 »: the form written back in a field of date. */
export function shortDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${String(Number(day))}/${String(Number(month))}/${year}`;
}
