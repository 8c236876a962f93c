import { stubBodies } from '../../audit/repository/check-stubs.ts';
import type { FileBytes } from '../../model/facts.ts';

/** A function that got a body which does nothing. */
export type Stub = { readonly symbol: string; readonly file: string; readonly line: number };

/**
 * Which of these functions a change gives a body that does nothing (`(void)x;`, constants, nothing at all): what
 * stands in `after` and did not stand in `before`, in C or in C that a script or a notebook writes. A text that was
 * only moved within its file is no change. `before` and `after` are the files that a change touches, as they were
 * and as they will be.
 */
export function stubsIn(
  before: readonly FileBytes[],
  after: readonly FileBytes[],
  symbols: readonly string[],
): readonly Stub[] {
  return after.flatMap((file) => {
    const known = before.filter(({ name }) => name === file.name);
    const left = known.flatMap((earlier) => stubBodies(earlier, symbols).map(shapeOf));
    return stubBodies(file, symbols).flatMap((found) => {
      const at = left.indexOf(shapeOf(found));
      if (at >= 0) left.splice(at, 1);
      return at >= 0 ? [] : [{ symbol: found.name, file: file.name, line: found.line }];
    });
  });
}

function shapeOf({ name, parameters, body }: ReturnType<typeof stubBodies>[number]): string {
  return `${name}(${parameters}){${body}}`.replace(/\s+/g, ' ');
}
