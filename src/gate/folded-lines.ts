/** Lines folded: each once, in order of first appearance, with how often it came. */
export type FoldedLines<T> = {
  readonly lines: readonly (T & { readonly count: number })[];
  /** Lines that came when the list had reached its length, and stand in none of it. */
  readonly unlisted: number;
};

/** More different lines than this are nothing that a person reads; they are still counted. */
const mostListed = 5000;

/** Collects lines and folds those of the same key; `line` is made only for the first of them. */
export function lineFolder<T>(): {
  readonly add: (key: string, line: () => T) => void;
  readonly folded: () => FoldedLines<T>;
} {
  const byKey = new Map<string, T & { count: number }>();
  let unlisted = 0;
  return {
    add: (key, line) => {
      const known = byKey.get(key);
      if (known !== undefined) known.count += 1;
      else if (byKey.size < mostListed) byKey.set(key, { ...line(), count: 1 });
      else unlisted += 1;
    },
    folded: () => ({ lines: [...byKey.values()], unlisted }),
  };
}
