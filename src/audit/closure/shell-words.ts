import type { Word } from './parse-pip-words.ts';

/** Texts that names are known to hold. */
export type Constants = ReadonlyMap<string, readonly Word[]>;

/** A longer line is not taken apart: whatever it installs is said to be unread. */
const longestLine = 10_000;
const tooLong: Word[] = ['pip', 'install', '{…}'].map((text) => ({ text, sure: text !== '{…}' }));

/** What is put where a value is not known before it runs. */
const hole = '{…}';

/**
 * Words of each simple command of a shell line: quotes, backslashes, `;`, `&&`, `|`, redirections, and the names
 * that IPython or the shell put in. Nothing is executed: `$(…)`, backquotes and unknown names make a word unsure.
 */
export function shellWords(line: string, constants: Constants): Word[][] {
  if (line.length > longestLine) return [tooLong];
  const commands: Word[][] = [[]];
  const bare = line.replace(/\\\r?\n/g, ' ').replace(/(?:^|\s)#.*$/, '');
  const pieces = bare.matchAll(
    /\d*[<>]+&?\s*\S+|&&|\|\||[;|&]|\s+|(?:\$\([^)]*\)|`[^`]*`|\{[^}]*\}|'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s;|&'"\\])+/g,
  );
  for (const [piece] of pieces) {
    if (/^\s|^\d*[<>]/.test(piece)) continue;
    if (/^(?:&&|\|\||[;|&])$/.test(piece)) commands.push([]);
    else commands.at(-1)?.push(shellWord(piece, constants));
  }
  return commands.filter((words) => words.length > 0);
}

/** A text whose `{name}` are replaced by what is known of them. */
export function filledText(text: string, constants: Constants): Word {
  let sure = true;
  const filled = text.replace(/\{([^{}]*)\}/g, (_, expression: string) => {
    const values = constants.get(expression.trim());
    const [value] = values ?? [];
    if (values?.length === 1 && value !== undefined) {
      sure &&= value.sure;
      return value.text;
    }
    if (expression.trim() === 'sys.executable') return 'python';
    sure = false;
    return hole;
  });
  return { text: filled, sure };
}

function shellWord(piece: string, constants: Constants): Word {
  const parts = [
    ...piece.matchAll(
      /'([^']*)'|"((?:\\.|[^"\\])*)"|(\$\([^)]*\)|`[^`]*`)|\\(.)|((?:[^'"\\$`]|\$(?!\([^)]*\))|`(?![^`]*`))+)/g,
    ),
  ];
  let sure = true;
  const texts = parts.map(([, single, double, command, escaped, plain]) => {
    if (single !== undefined) return single;
    if (escaped !== undefined) return escaped;
    if (command !== undefined) {
      sure = false;
      return hole;
    }
    const named = (double?.replace(/\\(.)/g, '$1') ?? plain ?? '').replace(/\$\{?(\w+)\}?/g, '{$1}');
    const filled = filledText(named, constants);
    sure &&= filled.sure;
    return filled.text;
  });
  return { text: texts.join(''), sure };
}
