import { macroSchema } from './config/macro-schema.ts';
import { writeNewFile } from './host/new-files.ts';
import type { sentences } from './text/sentences.ts';

type Words = ReturnType<typeof sentences>['macros'];

/** The schema for editors, which stands beside the macros of a project. */
const schemaFile = 'nx47-macro.schema.json';

/**
 * Writes `macros/<name>.yml`, an example that works, and the schema for editors beside it; false where the file is
 * there already, which stays as it is. Errors: DISK_WRITE_FAILED.
 */
export async function writeMacro(root: string, name: string, words: Words): Promise<boolean> {
  await writeNewFile(root, `macros/${schemaFile}`, `${JSON.stringify(macroSchema(), null, 2)}\n`);
  return writeNewFile(root, `macros/${name}.yml`, exampleMacro(name, words.example));
}

/** The text of a commented macro that keeps a copy of a file of the project and counts its lines. */
export function exampleMacro(name: string, words: Words['example']): string {
  return `# yaml-language-server: $schema=${schemaFile}
# ${words.heading}
name: ${name}
goal: ${JSON.stringify(words.goal)}
# ${words.version}
VERSION: 1.0.0

# ${words.input}
INPUT_SCHEMA:
  type: object
  properties:
    file: { type: string, pattern: '^[A-Za-z0-9._/-]+$', maxLength: 200, description: ${JSON.stringify(words.inputFile)} }
  required: [file]

# ${words.output}
OUTPUT_SCHEMA:
  type: object
  properties:
    lines: { type: integer, minimum: 0 }
  required: [lines]

# ${words.allow}
ALLOWLIST:
  commands: [cmp, cp, grep, mkdir, rm]
  paths:
    read: [nx47.yml, README.md]
    write: [reports]
  hosts: []
  environment: []

RISKS:
  - ${JSON.stringify(words.risk)}
EVIDENCE_REQUIRED: [command, checksum]

# ${words.steps}
steps:
  - argv: [grep, -c, '', { input: file }]
    deadlineSeconds: 20
    output: lines
  - argv: [mkdir, -p, reports]
    deadlineSeconds: 20
    touches: [reports]
  - argv: [cp, { input: file }, 'reports/${name}.txt']
    deadlineSeconds: 20
    touches: ['reports/${name}.txt']

# ${words.verify}
verify:
  - { file: 'reports/${name}.txt', exists: true }
  - argv: [cmp, { input: file }, 'reports/${name}.txt']
    deadlineSeconds: 20
    status: 0

# ${words.rollback}
rollback:
  - argv: [rm, -f, 'reports/${name}.txt']
    deadlineSeconds: 20

# ${words.tests}
tests:
  - name: ${JSON.stringify(words.testName)}
    input: { file: README.md }
    files: { README.md: "one\\ntwo\\n" }
    expect:
      state: DONE
      output: { lines: 2 }
      files: { 'reports/${name}.txt': "one\\ntwo\\n" }
  - name: ${JSON.stringify(words.refusedName)}
    input: { file: ../secret }
    expect: { state: REFUSED, code: MACRO_INPUT_REFUSED }
`;
}
