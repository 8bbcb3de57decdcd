import { schemaTexts } from "./fr.js";
import { caseShape } from "./shape.js";
import type { JsonSchema } from "./schema.js";

/**
 * JSON Schema of `ij-case/1`, written from the very shapes that `parseCase` checks; the committed file
 * `data/schemas/ij-case-1.schema.json` must equal it (test). What JSON Schema cannot say (a part above its whole, a
 * period that ends before it starts, a stratum given twice) is checked by `parseCase` in addition.
 */
export function caseJsonSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "ij-case/1",
    description: schemaTexts.description,
    $comment: schemaTexts.comment,
    ...caseShape.schema,
  };
}
