import { BOUNDS } from "../../core/case/index.js";
import { caseShape } from "../../core/case/shape.js";
import { boolean, date, list, number, object, oneOf, text } from "../../core/case/schema.js";
import type { JsonSchema, Shape } from "../../core/case/schema.js";
import { EXHIBIT_FAULTS, EXHIBIT_TEXTS as TEXT } from "./fr.js";

/** Longest text of a cover field, characters; the curriculum alone may be longer. */
export const MAX_COVER_TEXT = 300;
/** Longest curriculum of the author, in characters. */
export const MAX_CURRICULUM = 1_000;
const MAX_WAYS = 5_000;

const line = (example: string): Shape => text({ max: MAX_COVER_TEXT, what: TEXT.shortText, example });
const word = text({ max: 400, what: TEXT.text, example: "calculé" });
const sentence = text({ max: 1_500, what: TEXT.text, example: "Choix de l'outil" });
const hash = text({
  max: 64,
  pattern: "^[0-9a-f]{64}$",
  what: TEXT.hash,
  example: "9f3c71a0…",
});
const commit = text({
  max: 40,
  pattern: "^[0-9a-f]{7,40}$",
  what: TEXT.revision,
  example: "f6ec024",
});
const real = number({ min: -1e12, max: 1e12, example: "2.1" });
const positive = number({ min: 0, max: 1e12, example: "2.1" });
const whole = number({ min: 0, max: 1e9, integer: true, example: "12" });
const share = number({ min: -10, max: 10, example: "0.4" });

/** The shape, or null. */
function nullable(shape: Shape): Shape {
  return {
    check: (value, path, faults) => {
      if (value !== null) shape.check(value, path, faults);
    },
    schema: { anyOf: [{ type: "null" }, shape.schema] },
  };
}

/** The first shape for a number, the second for anything else. */
function either(numeric: Shape, other: Shape): Shape {
  return {
    check: (value, path, faults) => {
      (typeof value === "number" ? numeric : other).check(value, path, faults);
    },
    schema: { anyOf: [numeric.schema, other.schema] },
  };
}

/** List of fixed length, one shape by position. */
function tuple(shapes: readonly Shape[], example: string): Shape {
  return {
    check: (value, path, faults) => {
      if (!Array.isArray(value) || value.length !== shapes.length) {
        faults.push({
          path,
          problem: EXHIBIT_FAULTS.listOf(shapes.length),
          example,
        });
        return;
      }
      shapes.forEach((shape, i) => {
        shape.check(value[i], `${path}[${String(i)}]`, faults);
      });
    },
    schema: { type: "array", prefixItems: shapes.map((shape) => shape.schema), items: false },
  };
}

/** Object whose every field is required, those of `later` excepted: exhibits made before them must still be read. */
function complete(
  fields: Readonly<Record<string, Shape>>,
  later: Readonly<Record<string, Shape>> = {},
): Shape {
  return object({ ...fields, ...later }, Object.keys(fields));
}

const range = complete({ low: real, high: real });
const count = complete({ flagged: whole, total: whole, raise: nullable(whole), lower: nullable(whole) });
const assumption = complete({
  id: word,
  label: sentence,
  unit: word,
  value: either(real, sentence),
  low: nullable(real),
  high: nullable(real),
  status: word,
  source: sentence,
  effect: sentence,
  used: boolean,
  ways: whole,
  moves: list(complete({ result: word, low: real, taken: real, high: real }), 20, "[]"),
});
const VERDICTS = ["signalé", "non signalé", "indéterminé"];

const results = complete({
  fund: complete({
    specification: word,
    observed: nullable(positive),
    expected: nullable(positive),
    ratio: nullable(positive),
    missing: nullable(word),
    unit: word,
    status: word,
    threshold: positive,
    thresholdStatus: word,
    comparison: oneOf([">=", ">"]),
    verdict: oneOf(VERDICTS),
    reasons: list(word, 20, "[]"),
    range: nullable(range),
    interval: nullable(complete({ low: real, high: real, dispersion: positive, effectiveSpells: positive })),
  }),
  breakEven: nullable(
    complete({
      direction: oneOf(["tombe", "apparaît"]),
      meanChange: nullable(real),
      meanAtThreshold: nullable(positive),
      days: positive,
    }),
  ),
  readings: list(complete({ id: word, low: real, high: real, flagged: nullable(boolean) }), 20, "[]"),
  classes: list(
    complete({ index: word, weighting: word, classes: word, value: nullable(whole), of: whole }),
    50,
    "[]",
  ),
  headline: count,
  all: count,
  restOnSupposedNeed: whole,
  notComputable: list(complete({ reason: word, count: whole }), 200, "[]"),
  effectless: list(word, 20, "[]"),
  ways: list(tuple([whole, positive, boolean, boolean], "[0, 2.1, true, true]"), MAX_WAYS, "[]"),
  options: list(
    complete({
      axis: word,
      option: word,
      standing: word,
      ways: whole,
      flagged: whole,
      min: real,
      median: real,
      max: real,
    }),
    200,
    "[]",
  ),
  shapley: list(complete({ axis: word, share }), 20, "[]"),
});

/** Shape of `ij-exhibit/1`, shared by the reading of a file and by its JSON Schema. */
export const exhibitShape: Shape = complete(
  {
    format: oneOf(["ij-exhibit/1"]),
    cover: complete(
      {
        number: text({ max: 20, what: TEXT.number, example: "7" }),
        title: line("Note statistique"),
        author: line("Dr A. Exemple"),
        qualification: line(TEXT.qualification),
        requestedBy: line(TEXT.doctor),
        paidBy: line(TEXT.doctor),
        links: line("aucun lien avec la caisse"),
        place: line("Albi"),
        date,
      },
      {
        curriculum: text({ max: MAX_CURRICULUM, what: TEXT.shortText, example: TEXT.curriculum }),
        fundLetter: line("3"),
      },
    ),
    versions: complete(
      {
        software: word,
        release: word,
        releaseManifest: hash,
        grid: word,
        gridVersion: word,
        gridSha256: hash,
      },
      { commit },
    ),
    sources: list(
      complete(
        {
          id: word,
          producer: word,
          title: word,
          vintage: word,
          licence: word,
          page: word,
          sha256: hash,
        },
        { communes: word, copy: word, retrieved: word },
      ),
      100,
      "[]",
    ),
    case: caseShape,
    grouping: complete(
      {
        sentences: list(word, BOUNDS.patients, "[]"),
        ratioBefore: nullable(positive),
        ratioAfter: nullable(positive),
      },
      { waysBefore: nullable(complete({ flagged: whole, total: whole, min: real, max: real })) },
    ),
    results,
    digest: hash,
  },
  {
    assumptions: list(assumption, 100, "[]"),
    errata: list(complete({ date, what: sentence, effect: sentence }), 100, "[]"),
  },
);

/** JSON Schema of `ij-exhibit/1`; the committed file `data/schemas/ij-exhibit-1.schema.json` must equal it (test). */
export function exhibitJsonSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "ij-exhibit/1",
    description: TEXT.schema,
    ...exhibitShape.schema,
  };
}
