import type { Recogniser, SignPattern } from './sign.ts';
import { signsBy } from './sign.ts';

/** What hides an output or a failure in a line for a shell, in a recipe of make, or in a command that a script starts. */
export const shellPatterns: readonly SignPattern[] = [
  ['output-redirected', /\/dev\/null|(?<![\w-])2>{1,2}\s?(?!&1)\S|&>|>&\s?-|(?<![\w.])2>&-/],
  ['output-redirected', /2>&1\s?\|\s?(?:grep|tail|head|sed|awk|tee \/dev)/],
  ['output-redirected', /\bpip\d?\b.*(?:\s-q{1,3}\b|--quiet)/],
  ['exit-forged', /\|\|\s?(?:true|:|exit 0)(?!\w)|;\s?true$|\bset \+e\b/],
];

const linePatterns: readonly SignPattern[] = [
  ['exit-forged', /(?:^|[;&|] ?)exit 0\b|(?:^|[;&|] ?)(?:trap|return 0)\b/],
  ['output-redirected', /^exec\b.*>/],
  ['warning-flag', /\bPYTHONWARNINGS\b|-W ?(?:ignore|once|[iom])\b/],
  ['time-forged', /\bLD_PRELOAD\b|faketime/],
  ['exception-swallowed', /--continue|--keep-going|\bmake\b.* -[a-z]*[ik]\b/],
  ['network-opened', /\b(?:wget|curl)\b|--(?:extra-)?index-url/],
  ['verdict-claimed', /\becho\b.*\b(?<!NO-)(?:GO|CERTIFI\w*|PASS(?:ED)?)\b/],
];
const recipePatterns: readonly SignPattern[] = [
  ['exception-swallowed', /^-|^\.IGNORE/],
  ['warning-flag', /(?:^|[\s=])-w(?:\s|$)|-Wno-|-fpermissive\b/],
  ['check-removed', /--unresolved-symbols=ignore|-z,(?:lazy|undefs)|--allow-shlib-undefined|-DNDEBUG\b/],
  ['stub', /--defsym|-include\b|-D\w+\(/],
];

/** Flags of compiler and linker that make a fault an error; none of them may become rarer. */
const protecting = [
  ['-Werror', 'warning-flag'],
  ['-Wall', 'warning-flag'],
  ['-Wextra', 'warning-flag'],
  ['--no-undefined', 'check-removed'],
  ['-z,defs', 'check-removed'],
  ['-z,now', 'check-removed'],
  ['set -e', 'exception-swallowed'],
] as const;

/** Lines of shell scripts, makefiles and the like that a change adds, and flags that it takes away. */
export const shellSigns: Recogniser = (file) => {
  if (file.kind !== 'shell' && file.kind !== 'make') return [];
  const more = file.kind === 'make' ? recipePatterns : [];
  const lost = protecting.flatMap(([flag, code]) => {
    const count = (text: string) => text.split(flag).length;
    const gone = file.removed.find(({ code: text }) => text.includes(flag.trim()));
    const line = file.added[0]?.line ?? 0;
    return count(file.after) < count(file.before) ? [{ code, line, seen: gone?.code ?? flag }] : [];
  });
  return [...signsBy([...shellPatterns, ...linePatterns, ...more], file.added, ({ code }) => code), ...lost];
};
