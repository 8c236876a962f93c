import { parseMacro } from '../../src/config/parse-macro.ts';
import type { OwnMacro } from '../../src/model/user-macro.ts';

/** A macro that works, line by line: it counts the lines of a file into reports/rows.txt. */
export const macroLines: readonly string[] = [
  'name: count-rows', // 1
  'goal: count the rows of a table',
  'VERSION: 1.0.0',
  'INPUT_SCHEMA:',
  '  type: object', // 5
  '  properties:',
  '    table: { type: string, pattern: "^[a-z./-]*$" }',
  '  required: [table]',
  'OUTPUT_SCHEMA:',
  '  type: object', // 10
  '  properties:',
  '    rows: { type: integer, minimum: 0 }',
  '  required: [rows]',
  'ALLOWLIST:',
  '  commands: [awk, cp, rm, test]', // 15
  '  paths: { read: [table.csv, other], write: [reports] }',
  '  hosts: [example.org]',
  '  environment: [LANG]',
  'RISKS: [overwrites the copy of the table]',
  'EVIDENCE_REQUIRED: [command, checksum]', // 20
  'steps:',
  '  - argv: [awk, "END { print NR }", { input: table }]',
  '    deadlineSeconds: 10',
  '    output: rows',
  `  - argv: [cp, "\${input.table}", reports/table.csv]`, // 25
  '    deadlineSeconds: 10',
  '    touches: [reports/table.csv]',
  'verify:',
  '  - argv: [test, -s, reports/table.csv]',
  '    deadlineSeconds: 10', // 30
  '  - { file: reports/table.csv, exists: true }',
  'rollback:',
  '  - argv: [rm, -f, reports/table.csv]',
  '    deadlineSeconds: 10',
  'tests:', // 35
  '  - name: a table of two rows',
  '    input: { table: table.csv }',
  '    files: { table.csv: "a\\nb\\n", reports/keep.txt: "" }',
  '    expect: { state: DONE, output: { rows: 2 }, files: { reports/table.csv: "a\\nb\\n" } }',
];

/** The text of that macro, with some of its lines (numbered from 1) written otherwise. */
export function macroText(changes: Readonly<Record<number, string>> = {}): string {
  return `${macroLines.map((line, at) => changes[at + 1] ?? line).join('\n')}\n`;
}

/** That macro as a project has it. */
export function ownMacro(changes: Readonly<Record<number, string>> = {}): OwnMacro {
  const bytes = new TextEncoder().encode(macroText(changes));
  return parseMacro(bytes, '/project/macros/count-rows.yml', []);
}

/** The text of a macro without inputs that runs one command, which may touch `reports`. */
export function plainMacro(name: string, argv: string, more: readonly string[] = []): string {
  return [
    `name: ${name}`,
    `goal: run ${name}`,
    'VERSION: 1.0.0',
    'INPUT_SCHEMA: { type: object }',
    'OUTPUT_SCHEMA: { type: object }',
    'ALLOWLIST:',
    '  commands: [cp, mkdir, rm, test, python3 -c, grep]',
    '  paths: { read: ["."], write: [reports, notebook] }',
    'RISKS: [none worth a word]',
    'EVIDENCE_REQUIRED: [command]',
    'steps:',
    `  - argv: ${argv}`,
    '    deadlineSeconds: 20',
    '    touches: [reports]',
    'verify: [{ file: nx47.yml, exists: true }]',
    'rollback: [{ argv: [test, -f, nx47.yml], deadlineSeconds: 20 }]',
    ...more,
    '',
  ].join('\n');
}
