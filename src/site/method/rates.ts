import { weakest } from "../../core/domain/status.js";
import type { Status } from "../../core/domain/status.js";
import { typographer } from "../../core/report/format.fr.js";
import { esc, statusHtml, tableHtml } from "../register/html.js";
import { METHOD_TEXT as TEXT } from "./fr.js";

const t = (text: string): string => esc(typographer(text));

/** Card of the reference rates in use (`data/parameters/reference-in-use.json`), as this page reads it. */
export interface RatesCard {
  readonly label: string;
  readonly limits: readonly string[];
  readonly status: Readonly<Record<keyof typeof TEXT.ratesParts, Status>>;
}

/** Status of the rates: the weakest word of what they are made of. */
export const ratesStatus = ({ status }: RatesCard): Status => weakest(Object.values(status));

/** Section of the reference rates in use: label, status of each part, limits. HTML. */
export function referenceRates(rates: RatesCard): string {
  const limits = rates.limits.map((limit) => `<li>${t(limit)}</li>`).join("");
  const parts = (Object.keys(TEXT.ratesParts) as (keyof typeof TEXT.ratesParts)[]).map((part) => ({
    cells: [t(TEXT.ratesParts[part]), statusHtml(rates.status[part])],
  }));
  const table = tableHtml(TEXT.rates, [TEXT.ratesPart, TEXT.status], parts, { hiddenCaption: true });
  return `<p>${t(rates.label)}. ${statusHtml(ratesStatus(rates))}</p>${table}<ul>${limits}</ul>`;
}
