import type { z } from 'zod';
import { sha256Hex } from '../codec/digest.ts';
import { Failure } from '../model/failure.ts';
import { type OwnMacro, userMacroSchema } from '../model/user-macro.ts';
import { type MacroPlace, macroFaults } from './check-macro.ts';
import { nearestWord } from './nearest-word.ts';
import { readStrictYaml } from './strict-yaml.ts';

/**
 * Parses a macro of the user's, `macros/<name>.yml`. `taken` are the names of the product's own macros, none of which
 * it may bear. Errors, each with file and line: MACRO_YAML_REFUSED, MACRO_KEY_UNKNOWN, MACRO_VALUE_REFUSED,
 * MACRO_NAME_TAKEN, MACRO_PATH_REFUSED, MACRO_COMMAND_REFUSED, MACRO_VARIABLE_REFUSED, MACRO_HOST_REFUSED,
 * MACRO_PATTERN_REFUSED.
 */
export function parseMacro(bytes: Uint8Array, file: string, taken: readonly string[]): OwnMacro {
  const { value, lineOf } = readStrictYaml(bytes, file);
  const place: MacroPlace = { file, lineOf };
  const parsed = userMacroSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) throw schemaFailure(parsed.error.issues, place);
  const macro = parsed.data;
  const line = lineOf(['name']);
  if (taken.includes(macro.name)) throw new Failure('MACRO_NAME_TAKEN', { file, line, name: macro.name });
  const stem = file.split('/').at(-1) ?? '';
  if (stem !== `${macro.name}.yml`)
    throw new Failure('MACRO_VALUE_REFUSED', { file, line, key: 'name', why: `${stem} ≠ ${macro.name}.yml` });
  for (const fault of macroFaults(macro, place)) throw fault;
  const linesOf = (part: 'steps' | 'verify' | 'rollback') =>
    macro[part].map((_, index) => lineOf([part, index]));
  const lines = { steps: linesOf('steps'), verify: linesOf('verify'), rollback: linesOf('rollback') };
  return { file, sha256: sha256Hex(bytes), macro, lines };
}

function schemaFailure(issues: readonly z.core.$ZodIssue[], { file, lineOf }: MacroPlace): Failure {
  const { issue, path } = deepest(issues);
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const line = lineOf([...path, key]);
    return new Failure('MACRO_KEY_UNKNOWN', {
      file,
      line,
      key,
      suggestion: nearestWord(key.toLowerCase(), known),
    });
  }
  const key = path.join('.');
  return new Failure('MACRO_VALUE_REFUSED', { file, line: lineOf(path), key, why: issue?.message ?? '' });
}

type Found = { readonly issue: z.core.$ZodIssue | undefined; readonly path: readonly PropertyKey[] };

/** Of a value that may have several forms, what is wrong with the form that it comes nearest to. */
function deepest(issues: readonly z.core.$ZodIssue[], around: readonly PropertyKey[] = []): Found {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const path = [...around, ...(issue?.path ?? [])];
  if (issue?.code !== 'invalid_union') return { issue, path };
  const forms = issue.errors.map((one) => deepest(one, path));
  const known = forms.find(({ issue: one }) => one?.code === 'unrecognized_keys');
  const inner = forms.toSorted((one, other) => other.path.length - one.path.length)[0];
  return known ?? inner ?? { issue, path };
}

const known = [
  ...Object.keys(userMacroSchema.shape),
  ...[
    'commands',
    'paths',
    'read',
    'write',
    'hosts',
    'environment',
    'argv',
    'deadlineSeconds',
    'touches',
    'simulate',
    'output',
  ],
  ...['status', 'file', 'sha256', 'exists', 'input', 'files', 'copies', 'expect', 'state', 'code', 'type'],
  ...['properties', 'required', 'enum', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength', 'items'],
  ...['additionalProperties', 'description'],
];
