const NBSP = "\u00a0";
const NNBSP = "\u202f";
const MINUS = "\u2212";

/**
 * French number with a fixed number of decimals (0 to 20): "1 234,50", narrow no-break thousands, true minus sign.
 * An infinite value is "∞"; what is not a number is said « non calculable », never printed as such.
 */
export function formatNumber(value: number, decimals = 0): string {
  if (Number.isNaN(value)) return "non calculable";
  if (!Number.isFinite(value)) return value < 0 ? `${MINUS}∞` : "∞";
  const places = Number.isNaN(decimals) ? 0 : Math.min(20, Math.max(0, Math.trunc(decimals)));
  const [whole = "0", fraction] = Math.abs(value).toFixed(places).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, NNBSP);
  const sign = value < 0 && Number(value.toFixed(places)) !== 0 ? MINUS : "";
  return sign + grouped + (fraction === undefined ? "" : `,${fraction}`);
}

/** Share 0–1 as a French percentage: 0.123 → "12,3 %". */
export function formatPercent(share: number, decimals = 0): string {
  return `${formatNumber(100 * share, decimals)}${NBSP}%`;
}

/** Signed difference: "+0,26", "−0,18". */
export function formatSigned(value: number, decimals = 2): string {
  const text = formatNumber(value, decimals);
  return value > 0 ? `+${text}` : text;
}

/**
 * Ratio with two decimals, more when two would hide on which side of the threshold it falls (1,997 and not 2,00).
 * The comparison itself is never done on the printed text.
 */
export function formatRatio(ratio: number, threshold?: number): string {
  if (threshold === undefined) return formatNumber(ratio, 2);
  for (let decimals = 2; decimals < 9; decimals++) {
    const shown = Number(ratio.toFixed(decimals));
    if (Math.sign(shown - threshold) === Math.sign(ratio - threshold)) return formatNumber(ratio, decimals);
  }
  return formatNumber(ratio, 9);
}

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];
const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

/** ISO date in full French: "1er novembre 2026"; with the weekday on request: "mardi 8 décembre 2026". */
export function formatDate(iso: string, options: { readonly weekday?: boolean } = {}): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const text = `${day === 1 ? "1er" : String(day)}${NBSP}${MONTHS[month - 1] ?? ""} ${String(year)}`;
  if (options.weekday !== true) return text;
  return `${WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ""} ${text}`;
}

/** Singular below 2, as in French: 0 arrêt, 1,5 arrêt, 2 arrêts. */
export function plural(count: number, singular: string, pluralForm = `${singular}s`): string {
  return Math.abs(count) < 2 ? singular : pluralForm;
}

/**
 * French micro-typography of a text to be read: narrow no-break space before ; ! ?, no-break space before : and %
 * and €, inside « », after n°, curly apostrophe, real ellipsis. Applied when rendering, never in data. A mark is looked
 * for at most forty spaces ahead, so that a hostile text costs time in proportion to its length, not to its square.
 */
export function typographer(text: string): string {
  return text
    .replace(/'/g, "’")
    .replace(/\.\.\./g, "…")
    .replace(/[ \u00a0\u202f]{0,40}([;!?]{1,40})(?=[\s»)\u00a0\u202f]|$)/g, `${NNBSP}$1`)
    .replace(/[ \u00a0\u202f]{1,40}:(?=\s|$)/g, `${NBSP}:`)
    .replace(/[ \u00a0\u202f]{0,40}([%€])/g, `${NBSP}$1`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NBSP}`)
    .replace(/[ \u00a0\u202f]{0,40}»/g, `${NBSP}»`)
    .replace(/\bn°[ \u00a0\u202f]*/g, `n°${NBSP}`)
    .replace(/\b([LRD])\. (?=\d)/g, `$1.${NBSP}`)
    .replace(/\bart\. /g, `art.${NBSP}`);
}
