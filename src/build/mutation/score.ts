/** What became of one mutant, as the mutation tool reports it. */
export interface Mutant {
  readonly status: string;
  /** Path from the root of the repository. */
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement?: string | undefined;
  readonly line: number;
}

/** Mutants of one run by fate. */
export interface MutationScore {
  readonly killed: number;
  readonly survived: number;
  /** No test of the run executes the line. */
  readonly notCovered: number;
  /** The test did not end: counted apart, neither killed nor survived. */
  readonly timeouts: number;
  /** Killed + survived + not covered. */
  readonly judged: number;
  /** Killed ÷ judged; `undefined` without any. */
  readonly share: number | undefined;
}

/** Counts mutants by fate; those that do not even load are left out. */
export function mutationScore(mutants: readonly Mutant[]): MutationScore {
  const count = (status: string): number => mutants.filter((mutant) => mutant.status === status).length;
  const [killed, survived, notCovered] = [count("Killed"), count("Survived"), count("NoCoverage")];
  const judged = killed + survived + notCovered;
  return {
    killed,
    survived,
    notCovered,
    timeouts: count("Timeout"),
    judged,
    share: judged === 0 ? undefined : killed / judged,
  };
}

/** Scores of the files of a run, by path. */
export function scoresByFile(mutants: readonly Mutant[]): ReadonlyMap<string, MutationScore> {
  const files = [...new Set(mutants.map(({ fileName }) => fileName))].sort();
  return new Map(
    files.map((file) => [file, mutationScore(mutants.filter(({ fileName }) => fileName === file))]),
  );
}
