/** Runs at once: they wait for answers more than they work. */
const AT_ONCE = 3;

/** Uses each of the items, a few at once. */
export async function each<Item>(items: readonly Item[], use: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await use(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
