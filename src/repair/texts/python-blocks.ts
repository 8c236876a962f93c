import { pythonStatements, type Statement } from '../../audit/repository/python-source.ts';

/** A statement at the level of a cell with all that belongs to it: the lines `first` to `last`, from 1. */
export type Block = {
  readonly cell: number;
  readonly first: number;
  readonly last: number;
  readonly statements: readonly Statement[];
};

/** The blocks of a cell of code, in their order; `cell` is its number, from 1. */
export function blocksOf(source: string, cell: number): Block[] {
  const statements = pythonStatements({ name: 'cell.py', bytes: new TextEncoder().encode(source) });
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    if (last !== undefined && goesOn(statement, last.at(-1))) last.push(statement);
    else groups.push([statement]);
  }
  return groups.map((group) => {
    const [head, tail] = [group[0], group.at(-1)];
    return {
      cell,
      first: head?.line ?? 1,
      last: tail === undefined ? 1 : lastLineOf(tail),
      statements: group,
    };
  });
}

/** The last line of a statement, from 1. */
export function lastLineOf({ line, text }: Statement): number {
  return line + text.split('\n').length - 1;
}

/** Names that statements use: words that are no attribute of something and no keyword of an argument. */
export function usedNames(statements: readonly Statement[]): Set<string> {
  const names = statements.flatMap(({ text, bare }) =>
    // A line for the shell takes `{name}` and `$name` from Python.
    bare === ''
      ? [...text.matchAll(/\{\s*([A-Za-z_]\w*)|\$([A-Za-z_]\w*)/g)].map(
          ([, braced, plain]) => braced ?? plain,
        )
      : [...bare.matchAll(/(?<![\w.])[\p{L}_]\w*(?!\w)(?!\s*=(?!=))/gu)].map(([name]) => name),
  );
  return new Set(names.filter((name) => name !== undefined));
}

/** Names that statements may give a value: by import, definition, assignment, `for`, `with` or `:=`. */
export function boundNames(statements: readonly Statement[]): Set<string> {
  const names = statements.flatMap(({ bare }) => [
    ...importedNames(bare),
    ...[...bare.matchAll(/\b(?:def|class|as|for|global|nonlocal)\s+([\p{L}_]\w*)/gu)].map(([, name]) => name),
    ...[...bare.matchAll(/([\p{L}_]\w*)\s*:=/gu)].map(([, name]) => name),
    ...assignedNames(bare),
  ]);
  return new Set(names.filter((name) => name !== undefined));
}

const compound = /^\s*(?:async|for|if|elif|else|while|with|try|except|finally|def|class|return|assert)\b/;

/** Whatever stands in front of the signs of an assignment: `a, (b, c) = d = e()` gives a, b, c and d. */
function assignedNames(bare: string): string[] {
  const names: string[] = [];
  // What a compound statement does on its own line stands behind the colon.
  let rest = compound.test(bare) ? bare.slice(bare.lastIndexOf(':') + 1) : bare;
  for (;;) {
    const target = /^\s*([\w\s.,*()[\]:]+?)\s*(?:[-+*/|&^%@]|\*\*|\/\/|<<|>>)?=(?!=)/.exec(rest);
    if (target === null || /\w\s*\(/.test(target[1] ?? '')) return names;
    names.push(...((target[1] ?? '').match(/(?<![\w.])[A-Za-z_]\w*/g) ?? []));
    rest = rest.slice(target[0].length);
  }
}

/** Names that an import statement binds; `*` where it binds nobody knows what. */
export function importedNames(bare: string): string[] {
  const from = /^\s*from\s+\S+\s+import\s+(.+)/s.exec(bare)?.[1];
  const list = from ?? /^\s*import\s+(.+)/s.exec(bare)?.[1];
  if (list === undefined) return [];
  return list
    .replace(/[()\\]/g, ' ')
    .split(',')
    .flatMap((item) => {
      const [name = '', alias] = item.trim().split(/\s+as\s+/);
      return name === '' ? [] : [alias?.trim() ?? (from === undefined ? (name.split('.')[0] ?? '') : name)];
    });
}

function goesOn({ indent, bare, text }: Statement, before: Statement | undefined): boolean {
  const isShell = bare === '';
  if (indent > 0 && !(isShell && /^\S/.test(text))) return true;
  return /^(?:else|elif|except|finally)\b/.test(bare) || before?.bare.trimStart().startsWith('@') === true;
}
