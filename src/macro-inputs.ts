import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseStrictJson } from './codec/strict-json.ts';
import { nearestWord } from './config/nearest-word.ts';
import { checkUserInput } from './macro/user-macro.ts';
import { Failure } from './model/failure.ts';
import type { OwnMacro } from './model/user-macro.ts';

/** Inputs as the command line gives them: `NAME=VALUE` each, and a JSON file; '' = none. */
export type GivenInputs = { readonly inputs: readonly string[]; readonly inputFile: string };

/**
 * The inputs of a macro, those of the file first, each read as the INPUT_SCHEMA says and held against it. Errors:
 * MACRO_INPUT_REFUSED, FILE_UNREADABLE, JSON_INVALID.
 */
export async function macroInputs(
  own: OwnMacro,
  { inputs, inputFile }: GivenInputs,
): Promise<Readonly<Record<string, unknown>>> {
  const fromFile = inputFile === '' ? {} : await readInputs(inputFile);
  const given = Object.fromEntries(inputs.map((one) => typedInput(one, own)));
  return checkUserInput(own, { ...fromFile, ...given });
}

async function readInputs(file: string): Promise<object> {
  const bytes = await readFile(resolve(file)).catch((cause: unknown) => {
    throw new Failure('FILE_UNREADABLE', { file, why: 'input-file' }, { cause });
  });
  const value = parseStrictJson(bytes);
  return typeof value === 'object' && value !== null ? value : { '': value };
}

function typedInput(given: string, { macro }: OwnMacro): [name: string, value: unknown] {
  const at = given.indexOf('=');
  const name = at < 0 ? given : given.slice(0, at);
  const schema = new Map(Object.entries(macro.INPUT_SCHEMA.properties)).get(name);
  if (at < 0 || schema === undefined) {
    const near = nearestWord(name, Object.keys(macro.INPUT_SCHEMA.properties));
    const why = at < 0 ? 'NAME=VALUE' : near === '' ? 'INPUT_SCHEMA' : `${near}?`;
    throw new Failure('MACRO_INPUT_REFUSED', { name: macro.name, input: name, why });
  }
  const text = given.slice(at + 1);
  if (schema.type === 'string') return [name, text];
  try {
    return [name, parseStrictJson(new TextEncoder().encode(text))];
  } catch {
    // Refused as what it is, with the type that was wanted.
    return [name, text];
  }
}
