/** Takes a piece of work to be done in a task of its own. */
export type Later = (work: () => void) => void;

/** Work cut in tasks: typing, scrolling and clicks pass between two. */
export interface Slices {
  readonly later: Later;
  /** Drops what has not been done. */
  readonly cancel: () => void;
}

/** A queue that runs one piece of work per task, in order; `done` is called when it is empty. */
export function slices(done?: () => void): Slices {
  const queue: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    timer = undefined;
    queue.shift()?.();
    if (queue.length > 0) timer = setTimeout(next);
    else done?.();
  };
  return {
    later: (work) => {
      queue.push(work);
      timer ??= setTimeout(next);
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
      queue.length = 0;
    },
  };
}

/** Resolves in a task of its own. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
