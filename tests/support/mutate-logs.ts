import type { Choice, Mutation } from './mutate-values.ts';

const words = [
  'error',
  'Error',
  'ERROR',
  'errors',
  'warning',
  'WARNING',
  'warn',
  'Warning',
  'failed',
  'fail',
  'failures',
  'FATAL',
  'critical',
  'deprecation',
  'deprecated',
  'Traceback (most recent call last)',
  'UserWarning',
  'ValueError',
  'KeyboardInterrupt',
  'exception',
  'killed',
  'unable',
  'could not',
  'not found',
  'denied',
  'undefined symbol',
  'cannot open shared object',
  'Segmentation fault',
  'stack smashing',
  'terror',
  'forewarned',
  'success',
  'épreuve',
];
const frames = [
  '%',
  '%: x',
  '%:',
  ' % : 0',
  '0 %',
  'no %',
  'no new %',
  '0 % found',
  '10 %',
  '%: 0',
  '%: 0.5',
  '%=0, passed=3',
  "'%': None",
  '%: none yet',
  '%: 0 of 42 symbols',
  '% 0 and warnings: 0',
  'passed 3, % 0.',
  '=== % ===',
  '***%***',
  '=====% ',
  '---------- %: x ----------',
  '{"level": "%"}',
  '{"level": "%", "x": "\\ud800"}',
  '{"levelname": "%"},',
  '{"severity": 3, "text": "%"}',
  '{"text": "%", "text": "%"}',
  '["%"]',
  '[%]',
  '[%] x',
  '{% x}',
  '"%": "x",',
  '  "text": "% \\" here",',
  '"%": {',
  '"%": [1, "x"',
  '2026-11-21 10:00:00,123 % x',
  '[2026-11-21] run - % - x',
  '10:00 % x',
  '[kernel] %: x',
  'a - % - b',
  'path/%.py',
  '(%: x)',
  '<%|',
  'x.%:',
  '  module.%: text',
  '% |████| 5/5',
  '100%|%',
  '\u001b[31m%\u001b[0m: x',
  '\u001b]0;title\u0007%',
  'e\u200brr%',
  '%\u00a0: x',
  '\u3000%\t',
  'a\r%: x',
  'a\u2028%: x',
  'a\u0085%',
  '\u0007%!',
  '\ufeff%',
  '%\ud83d\ude00',
  '/usr/lib/mistune.py:1: SyntaxWarning: invalid escape sequence %\n  cells = 1',
  '/usr/lib/mistune.py:1: SyntaxWarning: invalid escape sequence %',
  '0.00s - Debugger warning: It seems that frozen modules are being used, which may',
  '0.00s - Debugger warning: It seems that frozen modules are being used, which may %',
];

function line(choice: Choice): string {
  return choice.of(frames).replaceAll('%', choice.of(words));
}

/** Some lines on one stream; mostly the kit's copy has them too, and sometimes a child's output stands twice. */
export const addLines: Mutation = (draft, choice) => {
  const stream = choice.of(['stdout', 'stderr'] as const);
  const text = Array.from({ length: 1 + choice.below(2) }, () => `${line(choice)}\n`).join('');
  const [inLog, inFile] = choice.of([
    [text, text],
    [text, text],
    [text, text],
    [text + text, text],
    [text, ''],
    ['', text],
  ] as const);
  draft[stream] += inFile;
  const cut = choice.below(inLog.length + 1);
  for (const piece of [inLog.slice(0, cut), inLog.slice(cut)])
    if (piece !== '') draft.log.push({ stream, seconds: 3, text: piece });
};

/** The text of a log as a service may give it that cuts it, or does not know the form. */
const forms: readonly ((raw: string, choice: Choice) => string)[] = [
  (raw, choice) => raw.slice(0, choice.below(raw.length)),
  (raw) => raw.slice(1),
  (raw) => raw.slice(1, -1).replaceAll('\n,', '\n'),
  (raw) => `${raw} x`,
  (raw) => raw.replace('"stdout"', '"other"'),
  (raw) => raw.replace('"time":', '"time":null,"was":'),
  (raw) => raw.replace('"time":', '"time":"1","was":'),
  (raw) => raw.replace('"time":', '"was":'),
  (raw) => raw.replace('"data":', '"data":5,"was":'),
  (raw) => raw.replaceAll('\n', '\r\n'),
  (raw) => `${raw.slice(0, -1)},\n["stdout", 1, "warning: x"]\n]`,
  () => 'plain text\nwithout records\n',
  () => 'Traceback (most recent call last):\n',
  () => '  \n',
  () => '[]',
  () => '{}',
  () => '\ufeff[]',
];

/** Another form of the raw log; the records are read from it again. */
export function spoilLog(raw: string, choice: Choice): string {
  return choice.of(forms)(raw, choice);
}
