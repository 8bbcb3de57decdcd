import { newtonRoot } from "./newton.js";

/** A law at x > 0: the tail sought, and x times its density. */
export interface LawAt {
  readonly tail: number;
  readonly mass: number;
}

/**
 * x whose tail is `target`, upper or lower, as the root of ln tail − ln target, a function of ln x: small tails are
 * found as accurately as large ones. `start` is ln of a first guess.
 */
export function tailRoot(law: (x: number) => LawAt, target: number, upper: boolean, start: number): number {
  const wanted = Math.log(target);
  const sign = upper ? -1 : 1;
  const logTail = (u: number): { value: number; slope: number } => {
    const { tail, mass } = law(Math.exp(u));
    return { value: Math.log(tail) - wanted, slope: (sign * mass) / tail };
  };
  return Math.exp(newtonRoot(logTail, start, !upper));
}
