import {
  COVER_FIELDS,
  readCover,
  typedCoverOf,
  type CoverField,
  type CoverReading,
} from "../../dossier/exhibit/cover.js";
import { caseStore } from "../case-store.js";
import { dateField } from "../components/date-field.js";
import { typedText, writeDossier } from "../dossier/store.js";
import { today } from "../dossier/today.js";
import { h } from "../dom.js";
import { EXHIBIT_TEXT as TEXT } from "./fr.js";

const fieldId = (field: CoverField): string => `piece-${field.option}`;
const pathOf = ({ key }: CoverField): readonly string[] => ["exhibit", key];

/** The cover as typed so far, kept in the dossier of the case, which never enters the exhibit. */
export function typedCover(): CoverReading {
  return readCover(typedCoverOf(caseStore.case), today());
}

function coverDate(field: CoverField): HTMLElement {
  return dateField({
    id: fieldId(field),
    label: field.label,
    hint: TEXT.dateHint,
    value: typedText(pathOf(field)) === "" ? undefined : typedText(pathOf(field)),
    wrong: TEXT.wrongDate,
    onValue: (iso) => {
      writeDossier(pathOf(field), iso);
    },
  }).element;
}

function coverField(field: CoverField): HTMLElement {
  if (field.key === "date") return coverDate(field);
  const id = fieldId(field);
  const described = { id, autocomplete: "off", maxlength: field.max, "aria-describedby": `${id}-hint` };
  const control =
    field.key === "curriculum"
      ? h("textarea", { ...described, rows: 4 })
      : h("input", { ...described, type: "text" });
  control.value = typedText(pathOf(field));
  control.addEventListener("input", () => {
    writeDossier(pathOf(field), control.value);
  });
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, field.label),
    h("span", { class: "hint", id: `${id}-hint` }, `${field.hint} Exemple : ${field.example}.`),
    h("div", { class: "in" }, control),
  );
}

/** The fields of the cover. */
export const coverFields = (): readonly HTMLElement[] => COVER_FIELDS.map(coverField);

/** What remains to be filled in, with a link to each field, and what was refused. */
export function remains({ missing, problems }: CoverReading): HTMLElement {
  return h(
    "div",
    { class: missing.length + problems.length > 0 ? "warn" : "note" },
    h("p", {}, TEXT.missing(missing.length)),
    missing.length > 0 &&
      h(
        "ul",
        {},
        missing.map((field) => h("li", {}, h("a", { href: `#${fieldId(field)}` }, field.label))),
      ),
    problems.length > 0 && h("p", {}, `${TEXT.problems} : ${problems.join(" ")}`),
  );
}
