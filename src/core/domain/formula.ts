/**
 * The small language of {@link Quantity.formula}: numbers, identifiers, + − × ÷ written `+ - * /`, parentheses,
 * and named functions. `sum(cell.*)` applies to every input whose identifier starts with `cell.`.
 */
export type Lookup = (pattern: string) => readonly number[];
type Node = (lookup: Lookup) => readonly number[];

const FUNCTIONS: Readonly<Record<string, (args: readonly (readonly number[])[]) => number>> = {
  sum: ([values = []]) => values.reduce((total, value) => total + value, 0),
  mean: ([values = []]) => values.reduce((total, value) => total + value, 0) / values.length,
  min: (args) => Math.min(...args.flat()),
  max: (args) => Math.max(...args.flat()),
  dot: ([left = [], right = []]) => left.reduce((total, value, i) => total + value * (right[i] ?? NaN), 0),
  weightedMean: ([values = [], weights = []]) =>
    values.reduce((total, value, i) => total + value * (weights[i] ?? NaN), 0) /
    weights.reduce((total, weight) => total + weight, 0),
};

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_][\w.]*\*?)|([-+*/(),]))/y;

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) throw new SyntaxError(`formula « ${text} »: unexpected character`);
    tokens.push(match[1] ?? match[2] ?? match[3] ?? "");
  }
  return tokens;
}

function scalar(values: readonly number[]): number {
  const [value] = values;
  if (values.length !== 1 || value === undefined) throw new SyntaxError("a single value is expected");
  return value;
}

function binary(operator: string, left: Node, right: Node): Node {
  return (lookup) => {
    const a = scalar(left(lookup));
    const b = scalar(right(lookup));
    return [operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : a / b];
  };
}

/** Recursive descent: expression → term → factor. */
function parse(text: string): Node {
  const tokens = tokenize(text);
  let position = 0;
  const level = (operators: readonly string[], next: () => Node): Node => {
    let node = next();
    for (
      let token = tokens[position];
      token !== undefined && operators.includes(token);
      token = tokens[position]
    ) {
      position += 1;
      node = binary(token, node, next());
    }
    return node;
  };
  const expression = (): Node => level(["+", "-"], () => level(["*", "/"], factor));
  const expect = (token: string): void => {
    if (tokens[position] !== token) throw new SyntaxError(`formula « ${text} »: ${token} expected`);
    position += 1;
  };
  const call = (name: string): Node => {
    const implementation = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (implementation === undefined) throw new SyntaxError(`formula « ${text} »: unknown function ${name}`);
    const args: Node[] = [expression()];
    while (tokens[position] === ",") {
      position += 1;
      args.push(expression());
    }
    expect(")");
    return (lookup) => [implementation(args.map((arg) => arg(lookup)))];
  };
  function factor(): Node {
    const token = tokens[position];
    position += 1;
    if (token === undefined) throw new SyntaxError(`formula « ${text} » stops too early`);
    if (token === "(") {
      const inner = expression();
      expect(")");
      return inner;
    }
    if (/^\d/.test(token)) return () => [Number(token)];
    if (!/^[A-Za-z_]/.test(token)) throw new SyntaxError(`formula « ${text} »: unexpected ${token}`);
    if (tokens[position] === "(") {
      position += 1;
      return call(token);
    }
    return (lookup) => lookup(token);
  }
  const node = expression();
  if (position !== tokens.length) throw new SyntaxError(`formula « ${text} »: text after its end`);
  return node;
}

const compiled = new Map<string, Node>();

/** Value of a formula over named inputs. Throws a `SyntaxError` on a formula that is not of the language. */
export function evaluateFormula(formula: string, lookup: Lookup): number {
  let node = compiled.get(formula);
  if (node === undefined) compiled.set(formula, (node = parse(formula)));
  return scalar(node(lookup));
}
