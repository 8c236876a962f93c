import { type ArgumentFault, argumentFault, isWithin, pathFault } from '../codec/argument-fault.ts';
import { Failure } from '../model/failure.ts';
import { isRefusedVariable } from '../model/refused-variables.ts';
import type { MacroArgument, UserMacro } from '../model/user-macro.ts';
import type { ValueSchema } from '../model/value-schema.ts';
import { slowPattern } from './check-pattern.ts';
import { codePlaces, entryFault, programFault } from './check-program.ts';

/** Where a macro stands, for what is said of it. */
export type MacroPlace = { readonly file: string; lineOf(path: readonly PropertyKey[]): number };
type At = readonly PropertyKey[];

/** Everything in a macro of the right shape that its own allow-list, or the product, does not accept, in its order. */
export function* macroFaults(macro: UserMacro, place: MacroPlace): Generator<Failure> {
  yield* patternFaults(macro.INPUT_SCHEMA, ['INPUT_SCHEMA'], place);
  yield* patternFaults(macro.OUTPUT_SCHEMA, ['OUTPUT_SCHEMA'], place);
  yield* allowlistFaults(macro, place);
  yield* commandFaults(macro, place);
  yield* touchFaults(macro, place);
  yield* outputFaults(macro, place);
  yield* caseFaults(macro, place);
}

function* patternFaults(schema: ValueSchema, at: At, { file, lineOf }: MacroPlace): Generator<Failure> {
  const why = schema.pattern === undefined ? undefined : slowPattern(schema.pattern);
  if (why !== undefined) {
    const line = lineOf([...at, 'pattern']);
    yield new Failure('MACRO_PATTERN_REFUSED', { file, line, pattern: schema.pattern ?? '', why });
  }
  const place = { file, lineOf };
  if (schema.items !== undefined) yield* patternFaults(schema.items, [...at, 'items'], place);
  for (const [name, one] of Object.entries(schema.properties ?? {}))
    yield* patternFaults(one, [...at, 'properties', name], place);
  const named = new Set(Object.keys(schema.properties ?? {}));
  const unnamed = schema.required?.find((name) => !named.has(name));
  if (unnamed !== undefined) yield refusedValue([...at, 'required'], `required: ${unnamed}`, place);
}

function* allowlistFaults({ ALLOWLIST }: UserMacro, place: MacroPlace): Generator<Failure> {
  const { file, lineOf } = place;
  for (const [index, command] of ALLOWLIST.commands.entries()) {
    const why = entryFault(command);
    const line = lineOf(['ALLOWLIST', 'commands', index]);
    if (why !== undefined) yield new Failure('MACRO_COMMAND_REFUSED', { file, line, command, why });
  }
  for (const use of ['read', 'write'] as const)
    yield* pathFaults(ALLOWLIST.paths[use], use, ['ALLOWLIST', 'paths', use], place);
  for (const [index, host] of ALLOWLIST.hosts.entries()) {
    const line = lineOf(['ALLOWLIST', 'hosts', index]);
    if (!/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(host))
      yield new Failure('MACRO_HOST_REFUSED', { file, line, host, why: 'not-a-host' });
  }
  for (const [index, name] of ALLOWLIST.environment.entries()) {
    const line = lineOf(['ALLOWLIST', 'environment', index]);
    if (isRefusedVariable(name)) yield new Failure('MACRO_VARIABLE_REFUSED', { file, line, name });
  }
}

function* pathFaults(
  paths: readonly string[],
  use: 'read' | 'write',
  at: At,
  { file, lineOf }: MacroPlace,
): Generator<Failure> {
  for (const [index, path] of paths.entries()) {
    const why = pathFault(path, use);
    const line = lineOf([...at, index]);
    if (why !== undefined) yield new Failure('MACRO_PATH_REFUSED', { file, line, path, why });
  }
}

function* commandFaults(macro: UserMacro, place: MacroPlace): Generator<Failure> {
  const all = [
    ...macro.steps.map(({ argv }, index) => ({ argv, at: ['steps', index, 'argv'] })),
    ...macro.steps.map(({ simulate = [] }, index) => ({ argv: simulate, at: ['steps', index, 'simulate'] })),
    ...macro.verify.map((one, index) => ({
      argv: 'argv' in one ? one.argv : [],
      at: ['verify', index, 'argv'],
    })),
    ...macro.rollback.map(({ argv }, index) => ({ argv, at: ['rollback', index, 'argv'] })),
  ];
  for (const { argv, at } of all) if (argv.length > 0) yield* argvFaults(argv, at, macro, place);
}

function* argvFaults(
  argv: readonly MacroArgument[],
  at: At,
  macro: UserMacro,
  place: MacroPlace,
): Generator<Failure> {
  const { file, lineOf } = place;
  const { commands, paths, hosts } = macro.ALLOWLIST;
  const command = typeof argv[0] === 'string' ? argv[0] : '';
  const why = programFault(argv, commands);
  const line = lineOf([...at, 0]);
  if (why !== undefined) yield new Failure('MACRO_COMMAND_REFUSED', { file, line, command, why });
  if (command.includes('/') && !isWithin(command, paths.read))
    yield new Failure('MACRO_PATH_REFUSED', { file, line, path: command, why: 'not-listed' });
  const code = codePlaces(argv);
  for (const [index, argument] of argv.entries()) {
    const unknown = inputsOf(argument).find((name) => !isPlain(macro.INPUT_SCHEMA.properties[name]));
    if (unknown !== undefined) yield refusedValue([...at, index], `input: ${unknown}`, place);
    if (typeof argument !== 'string' || index === 0 || code.includes(index)) continue;
    if (argument.replaceAll(placeholder, '').includes('${'))
      yield refusedValue([...at, index], `${argument}: \${input.name}`, place);
    const fault = argument.includes('${') ? undefined : argumentFault(argument, { ...paths, hosts });
    if (fault !== undefined) yield argumentFailure(fault, file, lineOf([...at, index]));
  }
}

const placeholder = /\$\{input\.([A-Za-z0-9_]+)\}/g;

function inputsOf(argument: MacroArgument): string[] {
  if (typeof argument !== 'string') return [argument.input];
  return [...argument.matchAll(placeholder)].map(([, name = '']) => name);
}

// A list or an object has no one form as an argument.
function isPlain(schema: ValueSchema | undefined): boolean {
  return schema !== undefined && schema.type !== 'array' && schema.type !== 'object';
}

function argumentFailure({ kind, what, why }: ArgumentFault, file: string, line: number): Failure {
  return kind === 'host'
    ? new Failure('MACRO_HOST_REFUSED', { file, line, host: what, why })
    : new Failure('MACRO_PATH_REFUSED', { file, line, path: what, why });
}

function* touchFaults(
  { steps, verify, rollback, ALLOWLIST }: UserMacro,
  place: MacroPlace,
): Generator<Failure> {
  const { read, write } = ALLOWLIST.paths;
  const { file, lineOf } = place;
  for (const [step, { touches }] of steps.entries()) {
    yield* pathFaults(touches, 'write', ['steps', step, 'touches'], place);
    const outside = touches.findIndex((path) => !isWithin(path, write));
    const line = lineOf(['steps', step, 'touches', outside]);
    if (outside >= 0)
      yield new Failure('MACRO_PATH_REFUSED', {
        file,
        line,
        path: touches[outside] ?? '',
        why: 'not-listed',
      });
  }
  for (const [index, one] of verify.entries()) {
    const path = 'file' in one ? one.file : undefined;
    if (path === undefined) continue;
    const why = pathFault(path, 'read') ?? (isWithin(path, [...read, ...write]) ? undefined : 'not-listed');
    const line = lineOf(['verify', index, 'file']);
    if (why !== undefined) yield new Failure('MACRO_PATH_REFUSED', { file, line, path, why });
  }
  if (rollback.length === 0 && steps.some(({ touches }) => touches.length > 0))
    yield refusedValue(['steps'], 'rollback', place);
}

function* outputFaults({ steps, OUTPUT_SCHEMA }: UserMacro, place: MacroPlace): Generator<Failure> {
  const given = steps.flatMap(({ output }) => (output === undefined ? [] : [output]));
  for (const [index, { output }] of steps.entries())
    if (output !== undefined && !Object.hasOwn(OUTPUT_SCHEMA.properties, output))
      yield refusedValue(['steps', index, 'output'], `OUTPUT_SCHEMA: ${output}`, place);
  const missing = OUTPUT_SCHEMA.required.find((name) => !given.includes(name));
  if (missing !== undefined) yield refusedValue(['OUTPUT_SCHEMA', 'required'], `output: ${missing}`, place);
}

function* caseFaults({ tests }: UserMacro, place: MacroPlace): Generator<Failure> {
  for (const [index, { files, copies, expect }] of tests.entries()) {
    const at = ['tests', index];
    yield* pathFaults(copies, 'read', [...at, 'copies'], place);
    for (const [key, named] of [
      ['files', files],
      ['expect', expect.files ?? {}],
    ] as const)
      yield* pathFaults(Object.keys(named), 'read', [...at, key], place);
  }
}

function refusedValue(at: At, why: string, { file, lineOf }: MacroPlace): Failure {
  return new Failure('MACRO_VALUE_REFUSED', { file, line: lineOf(at), key: at.join('.'), why });
}
