import { blankC, functionBodies } from '../audit/repository/c-functions.ts';
import { isStub, stubBodies } from '../audit/repository/check-stubs.ts';
import type { ChangedFile } from './changed-file.ts';
import { type Recogniser, type Sign, type SignPattern, signIn, signsBy } from './sign.ts';

const patterns: readonly SignPattern[] = [
  [
    'warning-filter',
    /#\s?pragma (?:GCC|clang) (?:diagnostic ignored|system_header)|#\s?pragma warning\(disable/,
  ],
  ['stub', /__attribute__\(\(.*\b(?:weak|alias|ifunc)\b|#\s?pragma weak\b|\.weak\b|\b_?_?asm_?_?\b.*\.set\b/],
  ['output-redirected', /\bfreopen\(|\bdup2\(|\bfclose\((?:stderr|stdout)\)|\/dev\/null/],
  ['check-removed', /#\s?define (?:NDEBUG|assert)\b|^#\s?if 0\b/],
  ['exit-forged', /\b_?exit\((?:0|EXIT_SUCCESS)\)/],
  ['time-forged', /\b(?:clock_gettime|gettimeofday|time)\([^)]*\)\s?\{/],
];
/** What a definition begins with: a name and its list of parameters, then a brace. */
const definition =
  /(?<![\w.>])([A-Za-z_]\w{0,99})\s{0,9}\([^;{}]{0,2000}\)\s{0,99}(?:__attribute__\s*\(\([^)]{0,99}\)\)\s{0,99})?\{/g;
const words = new Set(['if', 'for', 'while', 'switch', 'return', 'sizeof', 'do', 'else']);

/**
 * C that stands in for what it should do: a function that was not there and does nothing, one whose body became that,
 * one that returns before its work, and warnings of the compiler turned off. Incident 7.
 */
export const sourceSigns: Recogniser = (file, { native }) => {
  if (file.kind === 'python' || file.kind === 'shell') return writtenStubs(file, native?.symbols ?? []);
  if (file.kind !== 'c') return [];
  const [before, after] = [blankC(file.before), blankC(file.after)];
  const lines = new Map(
    after.split('\n').map((text, index) => [index + 1, text.replace(/\s+/g, ' ').trim()]),
  );
  const live = file.added.map((unit) => ({ ...unit, code: lines.get(unit.line) ?? '' }));
  return [...signsBy(patterns, live, ({ code }) => code), ...stubSigns(before, after)];
};

function stubSigns(before: string, after: string): Sign[] {
  const names = [...new Set([...after.matchAll(definition)].map(([, name = '']) => name))].filter(
    (name) => !words.has(name),
  );
  const idle = new Set(
    functionBodies(before, names)
      .filter(isIdle)
      .map(({ name }) => name),
  );
  return functionBodies(after, names)
    .filter((one) => isIdle(one) && !idle.has(one.name))
    .map(({ name, line }) => signIn('stub', { code: `${name}(…) {…}`, line }));
}

/** C that a script or a notebook would write: required functions only, since there no function is told from a text. */
function writtenStubs({ path, before, after }: ChangedFile, symbols: readonly string[]): Sign[] {
  const bodies = (text: string) => stubBodies({ name: path, bytes: new TextEncoder().encode(text) }, symbols);
  const known = new Set(bodies(before).map(({ name }) => name));
  return bodies(after)
    .filter(({ name }) => !known.has(name))
    .map(({ name, line }) => signIn('stub', { code: `${name}(…) {…}`, line }));
}

type Body = Parameters<typeof isStub>[0];

function isIdle(one: Body): boolean {
  return isStub(one) || returnsEarly(one.body);
}

/** Whether a return stands before other statements of the body itself. */
function returnsEarly(body: string): boolean {
  let depth = 0;
  const own = [...body].map((sign) => {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    return depth > 0 || sign === '}' ? ' ' : sign;
  });
  const statements = own
    .join('')
    .split(';')
    .map((one) => one.trim());
  const at = statements.findIndex((one) => /^return\b/.test(one));
  return at !== -1 && statements.slice(at + 1).some((one) => one !== '' && !/^\w+:$/.test(one));
}
