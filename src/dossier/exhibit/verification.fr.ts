import { formatDate, formatNumber, plural, typographer } from "../../core/report/format.fr.js";
import type { Json } from "./canonical.js";
import type { Difference } from "./compare.js";
import { typedInputs } from "./typed-figures.js";
import type { Exhibit } from "./types.js";
import type { Verification } from "./verify.js";

/** Differences that a text lists; the JSON holds them all. */
const MAX_SHOWN = 20;

/** One of the three checks in words. */
export interface CheckText {
  readonly title: string;
  readonly ok: boolean;
  readonly sentences: readonly string[];
}

/** True when everything that can be checked is identical. */
export function isIdentical(v: Verification): boolean {
  return v.integrity.ok && v.provenance.ok && v.recomputation.ok;
}

/** « Identique », or what differs, in one sentence. */
export function verificationHeadline(v: Verification): string {
  if (isIdentical(v)) {
    return typographer(
      `Identique : ${formatNumber(v.recomputation.compared)} valeurs recalculées, aucune différence.`,
    );
  }
  const n = v.recomputation.differences.length;
  if (v.recomputation.done && n > 0) {
    return typographer(
      `Différent : ${formatNumber(n)} ${plural(n, "valeur")} sur ${formatNumber(v.recomputation.compared)}.`,
    );
  }
  if (v.provenance.differences.length > 0)
    return typographer(
      "Différent : ce que la pièce dit de ses fichiers ou de sa grille n'est pas ce que cette copie en connaît.",
    );
  if (!v.integrity.ok) return typographer("Différent : le fichier a été modifié depuis sa production.");
  return typographer(
    "Non recalculé : cette copie du logiciel ne connaît pas les données ou la grille de la pièce.",
  );
}

/** A value of a comparison as shown to a reader. */
export function shownValue(value: Json): string {
  return value === null ? "absent" : typeof value === "string" ? `« ${value} »` : JSON.stringify(value);
}

/** A difference on one line: path, value of the file, value recomputed. */
export function differenceSentence({ path, expected, found }: Difference): string {
  return typographer(
    `${path} : la pièce porte ${shownValue(found)}, ${path.startsWith("sources") || path.startsWith("versions") ? "cette copie connaît" : "le recalcul donne"} ${shownValue(expected)}.`,
  );
}

const UNCOVERED: Readonly<Record<string, string>> = {
  cover: "la page de garde",
  case: "ce qui a été saisi, d'où le recalcul part",
  "versions.software": "la version du logiciel",
  "versions.commit": "la révision du code",
  "grouping.sentences": "ce qui a été regroupé",
  "grouping.ratioBefore": "le ratio d'avant le regroupement",
  "grouping.waysBefore": "les façons d'avant le regroupement",
};

const RELEASE: Readonly<Record<Verification["provenance"]["release"], string>> = {
  connue: "version connue",
  "même identifiant, autre contenu": "même identifiant, autre contenu",
  inconnue: "version inconnue",
};

const uncoveredNames = ({ recomputation }: Verification): string =>
  recomputation.uncovered.map((path) => UNCOVERED[path] ?? path).join(" ; ");

/** Where a change that no recomputation shows must be; nothing when the digest is right or a difference is listed. */
function whereChanged(v: Verification): readonly string[] {
  return v.integrity.ok || !v.provenance.ok || !v.recomputation.ok
    ? []
    : [
        `Tout le reste se recalcule à l'identique : le changement est dans ce qui ne se recalcule pas (${uncoveredNames(v)}) ou dans l'empreinte elle-même.`,
      ];
}

/** What the checks cannot see, and what was typed, for a reader to hold against the letter. */
function uncoveredSentences(v: Verification, { case: aCase, cover, grouping }: Exhibit): readonly string[] {
  const typed = typedInputs(aCase);
  const letter = cover.fundLetter === undefined ? "" : ` (pièce n° ${cover.fundLetter})`;
  return [
    `Ne se recalcule pas : ${uncoveredNames(v)}.`,
    typed.length === 0
      ? "Rien n'a été saisi."
      : `Ce qui a été saisi, à comparer à la lettre de la caisse${letter} : ${typed.join(" ; ")}.`,
    v.recomputation.annex
      ? "Le regroupement des petits effectifs a été refait à partir de l'annexe confidentielle."
      : grouping.sentences.length === 0
        ? "Rien n'a été regroupé."
        : "Ce qui a été regroupé ne se recalcule qu'avec l'annexe confidentielle : verifier PIECE.json --annexe ANNEXE.json.",
  ];
}

/** Which assumptions were compared; an exhibit without any says so, since removing the list would otherwise go unseen. */
function assumptionSentence({ assumptions }: Exhibit): string {
  return assumptions === undefined
    ? "La pièce n'inscrit pas ses hypothèses : elle a été faite avant qu'elles le soient, ou la liste en a été retirée."
    : `${formatNumber(assumptions.length)} hypothèses comparées à celles de cette copie.`;
}

/** The three checks, apart, and what none of them shows. */
export function verificationTexts(v: Verification, exhibit: Exhibit): readonly CheckText[] {
  const { integrity, provenance, recomputation } = v;
  return [
    {
      title: "1. Intégrité",
      ok: integrity.ok,
      sentences: [
        integrity.ok
          ? "L'empreinte imprimée est celle du contenu."
          : "L'empreinte imprimée n'est pas celle du contenu : au moins un caractère a changé.",
        `Imprimée : ${integrity.stated}`,
        `Calculée : ${integrity.computed}`,
        ...whereChanged(v),
        "Une empreinte montre que rien n'a changé ; elle ne donne pas de date.",
      ],
    },
    {
      title: "2. Provenance",
      ok: provenance.ok,
      sentences: [
        `Données : ${RELEASE[provenance.release]}.`,
        `Grille de comparaisons : ${provenance.grid}.`,
        `Logiciel : ${provenance.software === "la même" ? "même version" : "autre version"}.`,
        ...provenance.differences.slice(0, MAX_SHOWN).map(differenceSentence),
        ...(provenance.errata.length === 0 ? ["Aucun erratum ne concerne ces données."] : provenance.errata),
      ],
    },
    {
      title: "3. Recalcul",
      ok: recomputation.ok,
      sentences: !recomputation.done
        ? [
            `Non fait : il faut une copie du logiciel qui porte les données ${exhibit.versions.release} et la grille ${exhibit.versions.gridVersion}, que la pièce nomme. D'ici là, rien n'en est affirmé.`,
          ]
        : [
            `${formatNumber(recomputation.compared)} valeurs comparées (tolérance relative : un milliardième ; verdicts, classes et décomptes à l'identique).`,
            recomputation.ok
              ? "Aucune différence."
              : `${formatNumber(recomputation.differences.length)} ${plural(recomputation.differences.length, "différence")}.`,
            ...recomputation.differences.slice(0, MAX_SHOWN).map(differenceSentence),
            assumptionSentence(exhibit),
            ...uncoveredSentences(v, exhibit),
          ],
    },
  ].map((check) => ({ ...check, sentences: check.sentences.map(typographer) }));
}

/** What the file says it is, on one line. */
export function exhibitLine({ cover, versions }: Exhibit): string {
  return typographer(
    `Pièce n° ${cover.number}, « ${cover.title} », datée par son auteur du ${formatDate(cover.date)} ; données ${versions.release}, grille ${versions.gridVersion}, logiciel ${versions.software}.`,
  );
}
