/** Milliseconds of work in one task: far below the 50 from which a browser calls a task long. */
export const SLICE = 12;

/**
 * Works through items in slices, each in a task of its own but the first, which runs at once. Items that
 * are added meanwhile are worked through too; `done` runs at the end.
 */
export const inSlices = <Item>(work: (item: Item) => void, done: () => void): ((items: Iterable<Item>) => void) => {
  const queue: Iterator<Item>[] = [];
  const run = (): void => {
    const end = performance.now() + SLICE;
    while (queue[0]) {
      const item = queue[0].next();
      if (item.done) queue.shift();
      else work(item.value);
      if (performance.now() > end) return void setTimeout(run);
    }
    done();
  };
  return (items) => {
    if (queue.push(items[Symbol.iterator]()) < 2) run();
  };
};
