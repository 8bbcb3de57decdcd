import { formatNumber, plural } from "../../core/report/format.fr.js";

/** French texts of the field that filters the glossary. */
export const GLOSSARY_TEXT = {
  title: "Les mots, et ceux avec lesquels on les confond",
  lead: "Chaque terme garde le même sens dans toutes les pages.",
  letters: "Lettres",
  search: "Chercher un mot",
  hint: "Dans les termes et leurs définitions. Les accents ne comptent pas.",
  count: (shown: number, all: number) =>
    shown === all
      ? `${formatNumber(all)} termes`
      : `${formatNumber(shown)} ${plural(shown, "terme")} sur ${formatNumber(all)}`,
  none: (typed: string) => `Aucun terme ne répond à « ${typed} ». Essayez le début d’un mot, ou un seul mot.`,
} as const;
