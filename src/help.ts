import { commands } from './command-options.ts';
import { describeSettings } from './config/settings.ts';
import { describeOptions } from './describe-options.ts';
import type { Language } from './model/language.ts';
import { sentences } from './text/sentences.ts';

const examples = [
  '  nx47 init --from me/my-kernel',
  '  nx47 doctor',
  '  nx47 rehearse examples/nx47',
  '  nx47 certify . --execute --wait 90',
  '  nx47 certify . --execute --detach && nx47 collect',
  '  nx47 logs me/my-kernel --version 7 > session.log',
  '  nx47 strip me/my-kernel --version 7 > mine.ipynb',
  '  nx47 rollback --dataset 4 --kernel 7',
  '  nx47 audit . --format sarif > audit.sarif',
  '  nx47 explain WHL-008',
  '  nx47 when . --format json',
  '  nx47 matrix --changed main',
  '  nx47 profile diff kaggle-py312 captured.json',
  '  nx47 verify .nx47/session/20261121_nx47_101500z-1',
  '  nx47 job submit order.json && nx47 worker --once',
  '  nx47 macro plan keep-lines --input file=README.md',
  '  nx47 completions bash > ~/.local/share/bash-completion/completions/nx47',
];

/** The whole help, from the request schema and the text rooms. */
export function help(language: Language): string {
  const words = sentences(language).console;
  const flags = [
    ...describeOptions(language).map((option) => [
      `--${option.name} ${option.form}`.trimEnd(),
      describe(option, words),
    ]),
    ['--version', words.help.version],
  ];
  const inFile = describeSettings(language)
    .filter((setting) => setting.sources.includes('file') && !setting.sources.includes('flag'))
    .map((setting) => [setting.name, describe(setting, words)]);
  return [
    `${words.usage}: nx47 <${commands.join(' | ')}> [PATH] [options]`,
    '',
    `${words.commands}:`,
    ...table(commands.map((name) => [name, words.help[name]])),
    '',
    `${words.settings}:`,
    ...table(flags),
    '',
    'nx47.yml:',
    ...table(inFile),
    '',
    `${words.examples}:`,
    ...examples,
    '',
  ].join('\n');
}

type Described = { readonly text: string; readonly fallback: string; readonly choices: readonly string[] };

function describe(setting: Described, words: { defaultWord: string; choices: string }): string {
  const choices = setting.choices.length === 0 ? '' : ` (${words.choices}: ${setting.choices.join(', ')})`;
  const fallback = setting.fallback === '' ? '' : ` [${words.defaultWord}: ${setting.fallback}]`;
  return `${setting.text}${choices}${fallback}`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', text = '']) => `  ${name.padEnd(width)}  ${text}`);
}
