import type { Fields } from "../fields.js";
import { LABEL } from "../fr.js";
import { type Line, t } from "../model.js";

/** Lines shared by several letters. */
export const letterReceived = (f: Fields): Line =>
  t`la lettre du ${f.date("dossier.letterDate", f.input.dossier.letterDate, LABEL.letterDate)}, référence ${f.text("dossier.reference", f.input.dossier.reference, LABEL.reference)}, reçue le ${f.event("letterReceived")}`;

/** « du … au … » : the compared period, or its two holes. */
export const comparedPeriod = (f: Fields): Line => {
  const window = f.input.case.window;
  return t`du ${f.date("window.start", window?.start, "premier jour de la période comparée")} au ${f.date("window.end", window?.end, "dernier jour de la période comparée")}`;
};

/** Figures as the letter prints them: verbatim, nothing computed. */
export const figuresOfLetter = (f: Fields): Line[] => {
  const { letter } = f.input.case;
  return [
    t`valeur retenue pour moi : ${f.figure("letter.doctorRate", letter?.doctorRate, "valeur imprimée pour vous", "jours par patient actif")} ;`,
    t`moyenne servant de base de référence : ${f.figure("letter.comparatorRate", letter?.comparatorRate, "moyenne imprimée", "jours par patient actif")} ;`,
    t`groupe de comparaison, tel qu'il est nommé : ${f.text("letter.groupLabel", letter?.groupLabel, "groupe nommé par la lettre")} ;`,
    t`période : ${comparedPeriod(f)}.`,
  ];
};

/** The four items of R311-3-1-2, in the words of the article. */
export const FOUR_ITEMS = {
  degree: "le degré et le mode de contribution du traitement algorithmique à la prise de décision",
  data: "les données traitées et leurs sources",
  parameters: "les paramètres de traitement et, le cas échéant, leur pondération, appliqués à ma situation",
  operations: "les opérations effectuées par le traitement",
} as const;
