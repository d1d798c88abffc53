/**
 * Reads items several at a time and gives the results in the order of the items, no more of them ahead than are read
 * at once: whoever takes them slowly holds the reading back, and memory does not grow with their number.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  read: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  let next = 0;
  const start = (): void => {
    for (; next < items.length && started.length < atOnce; next += 1) {
      const reading = read(items[next] as Item);
      // Told when its turn comes; until then nobody awaits it.
      reading.catch(() => undefined);
      started.push(reading);
    }
  };
  for (start(); started.length > 0; start()) yield await (started.shift() as Promise<Result>);
}
