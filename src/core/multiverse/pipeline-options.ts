import { CLASS_RULES } from "../deprivation/index.js";
import type { ClassRule } from "../deprivation/index.js";
import { MethodError, oneOf } from "../domain/index.js";
import type { Axis, Specification } from "./grid.js";

/** What one specification of the toy territory asks for, read from the words of its options. */
export interface PipelineChoice {
  /** `3w`, `4u`…: three or four variables, weighted by population or not. */
  readonly index: { readonly name: string; readonly variables: 3 | 4; readonly weighted: boolean };
  /** `q5-pop-mid`: number of classes, equal in population or in communes, and the rule for who straddles a limit. */
  readonly classes: {
    readonly name: string;
    readonly number: number;
    readonly by: "pop" | "count";
    readonly rule: ClassRule;
  };
  /** `national`, or a field of the communes that must be the same as the doctor's. */
  readonly comparator: string;
  readonly rates: "pooled" | "meanOfDoctors";
}

/** Choices that the toy pipeline knows. */
export const PIPELINE_AXES = ["index", "classes", "comparator", "rates"] as const;

/** Reads one specification. An axis that is missing or unknown, or a word that means nothing: `E_OPTION`. */
export function readChoice(axes: readonly Axis[], spec: Specification): PipelineChoice {
  const words = new Map(
    axes.map((axis, j) => [oneOf(axis.name, PIPELINE_AXES, "axes"), axis.options[spec[j] ?? -1]]),
  );
  const word = (name: (typeof PIPELINE_AXES)[number]): string => words.get(name) ?? refuse(name, "missing");
  return {
    index: readIndex(word("index")),
    classes: readClasses(word("classes")),
    comparator: word("comparator"),
    rates: oneOf(word("rates"), ["pooled", "meanOfDoctors"], "rates"),
  };
}

function readIndex(name: string): PipelineChoice["index"] {
  const [, variables, weighting] = /^([34])([wu])$/.exec(name) ?? refuse("index", name);
  return { name, variables: variables === "4" ? 4 : 3, weighted: weighting === "w" };
}

function readClasses(name: string): PipelineChoice["classes"] {
  const [, number, by, rule] = /^q(\d+)-(pop|count)-([a-z]+)$/.exec(name) ?? refuse("classes", name);
  return {
    name,
    number: Number(number),
    by: by === "pop" ? "pop" : "count",
    rule: oneOf(rule, CLASS_RULES, "classes"),
  };
}

function refuse(axis: string, word: string): never {
  throw new MethodError("E_OPTION", `${axis}: ${word} is not an option of the pipeline`, `axes.${axis}`);
}
