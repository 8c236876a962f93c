import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { languageServicePlace, workflowProgram } from './workflow-tools.ts';

const root = join(import.meta.dirname, '../..');

/** A workflow or an action: what it is called where it is used, and its text. */
export type Flow = { readonly path: string; readonly text: string };

const findingSchema = z.looseObject({ ident: z.string(), desc: z.string() });

/** What zizmor finds in these files at its most pedantic, as `audit: description`; no comment can hide anything. */
export function zizmorFindings(paths: readonly string[]): string[] {
  const options = [
    '--offline',
    '--pedantic',
    '--no-config',
    '--no-ignores',
    '--no-exit-codes',
    '--strict-collection',
  ];
  const { stdout, stderr, status } = spawnSync(
    workflowProgram('zizmor') ?? 'zizmor',
    [...options, '--format', 'json', ...paths],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return z
    .array(findingSchema)
    .parse(JSON.parse(stdout))
    .map(({ ident, desc }) => `${ident}: ${desc}`);
}

/** Inputs of the actions of others that our workflows may use, by owner/name@commit. */
const foreignInputs: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1': ['fetch-depth', 'persist-credentials'],
  'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020': ['node-version', 'package-manager-cache'],
  'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a': ['name', 'path', 'if-no-files-found'],
  'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c': ['name', 'path'],
  'github/codeql-action@2892aa5e19bbd11bc0cff5427e3b750a04d9e3c2': ['sarif_file', 'category'],
  'actions/attest@1e69f48acb82d1966a394da916b4c1698aa569d6': [
    'subject-path',
    'subject-checksums',
    'predicate-type',
    'predicate-path',
  ],
};
const ownAction = `OWNER/nx47-certify@${'0'.repeat(40)}`;

const referenceSchema = z.looseObject({
  owner: z.string(),
  name: z.string(),
  ref: z.string(),
  path: z.string().optional(),
});
const manifestSchema = z.looseObject({ inputs: z.record(z.string(), z.unknown()).default({}) });

/** What an action says of itself; our own says it in its action.yml. */
async function metadataOf(asked: unknown): Promise<object | undefined> {
  const { owner, name, ref, path = '' } = referenceSchema.parse(asked);
  const id = `${owner}/${name}@${ref}`;
  if (id !== ownAction) {
    const inputs = foreignInputs[id]?.map((input) => [input, { description: input, required: false }]);
    return inputs === undefined
      ? undefined
      : { name: id, description: id, inputs: Object.fromEntries(inputs) };
  }
  const text = readFileSync(join(root, path, 'action.yml'), 'utf8');
  return { name: id, description: id, ...manifestSchema.parse(parse(text)) };
}

const diagnosticsSchema = z.array(
  z.looseObject({
    message: z.string(),
    range: z.looseObject({ start: z.looseObject({ line: z.number() }) }),
  }),
);

// The service keeps what it has parsed by address: each text gets one of its own.
let asked = 0;

/** What GitHub's own language service finds in a workflow (or an action.yml), as `line: message`. */
export async function languageFindings({ path, text }: Flow): Promise<string[]> {
  const { validate, create } = await languageService();
  const name = basename(path);
  const place = name === 'action.yml' ? name : `.github/workflows/${name}`;
  // `$/` is the repository of the workflow itself: the same inputs as those of the action that others pin.
  const asUsed = text.replaceAll(/\$\/(\S*)$/gm, (_, folder: string) =>
    folder === '' ? ownAction : ownAction.replace('@', `/${folder}@`),
  );
  const document: unknown = create(`file:///${asked++}/${place}`, 'yaml', 1, asUsed);
  const options = { actionsMetadataProvider: { fetchActionMetadata: metadataOf } };
  const found = diagnosticsSchema.parse(await validate(document, options));
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

type Called = (...given: readonly unknown[]) => unknown;

let loaded: Promise<{ readonly validate: Called; readonly create: Called }> | undefined;

function languageService() {
  loaded ??= load();
  return loaded;
}

async function load() {
  // Its own imports of JSON lack the attribute that Node asks for.
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('.json')
        ? next(url, { ...context, importAttributes: { type: 'json' } })
        : next(url, context),
  });
  const place = languageServicePlace() ?? '';
  const service: unknown = await import(at(place, '@actions/languageservice/dist/index.js'));
  const documents: unknown = await import(at(place, 'vscode-languageserver-textdocument/lib/esm/main.js'));
  const create = memberOf(memberOf(documents, 'TextDocument'), 'create');
  return { validate: called(memberOf(service, 'validate')), create: called(create) };
}

function at(place: string, name: string): string {
  return pathToFileURL(join(place, name)).href;
}

function memberOf(value: unknown, name: string): unknown {
  return value === null || value === undefined ? undefined : Reflect.get(Object(value), name);
}

function called(value: unknown): Called {
  if (typeof value !== 'function') throw new Error('the language service has another form');
  return (...given) => Reflect.apply(value, undefined, given);
}
