import { basename } from 'node:path/posix';
import { requirementName } from '../codec/canonical-name.ts';
import { isJsonObject, type JsonObject, type JsonValue, parseStrictJson } from '../codec/strict-json.ts';
import { outputNames } from '../model/kernel-outputs.ts';
import type { ChangedFile } from './changed-file.ts';
import { type Recogniser, type Sign, type SignPattern, signIn, signsBy } from './sign.ts';

/**
 * What a change puts into files that only hold data: reports that say that all is well, notebooks that may fail or come
 * with their outputs, other ids, an open network, fewer or unpinned packages, a verdict in prose. Incidents 8, 10, 11.
 */
export const dataSigns: Recogniser = (file, settings) => {
  if (file.path.toLowerCase().endsWith('.ipynb')) return notebookSigns(file);
  if (file.kind === 'json')
    return jsonSigns(file, Object.values(outputNames(settings.packs, settings['main-report'])));
  if (file.kind === 'requirements') return requirementSigns(file);
  return file.kind === 'text' ? proseSigns(file) : [];
};

function read(text: string): JsonValue | undefined {
  try {
    return parseStrictJson(new TextEncoder().encode(text));
  } catch {
    return undefined;
  }
}

/** A sign about a text by what it begins with, at the first line of the new text that holds it. */
function at(file: ChangedFile, code: Sign['code'], seen: string, found = seen): Sign {
  const line = file.after.split('\n').findIndex((one) => one.includes(found)) + 1;
  return { code, line, seen };
}

function notebookSigns(file: ChangedFile): Sign[] {
  if (file.after === '') return [];
  const cells = cellsOf(read(file.after));
  // What can't be read can't be looked at either.
  if (cells === undefined) return [at(file, 'code-hidden', basename(file.path), '{')];
  const before = cellsOf(read(file.before)) ?? [];
  const count = (all: readonly JsonObject[], key: string) =>
    all.reduce((sum, cell) => sum + (Array.isArray(cell[key]) ? cell[key].length : 0), 0);
  const tagged = (all: readonly JsonObject[], tag: string) =>
    all.filter(
      ({ metadata }) => isJsonObject(metadata) && JSON.stringify(metadata['tags'] ?? []).includes(tag),
    ).length;
  const tags = [
    ['raises-exception', 'exception-swallowed'],
    ['skip-execution', 'check-removed'],
    ['remove', 'output-redirected'],
  ] as const;
  return [
    ...tags.flatMap(([tag, code]) => (tagged(cells, tag) > tagged(before, tag) ? [at(file, code, tag)] : [])),
    ...(count(cells, 'outputs') > count(before, 'outputs') ? [at(file, 'earlier-result', '"outputs"')] : []),
  ];
}

function cellsOf(document: JsonValue | undefined): JsonObject[] | undefined {
  const cells = isJsonObject(document) ? document['cells'] : undefined;
  return Array.isArray(cells) ? cells.filter(isJsonObject) : undefined;
}

function jsonSigns(file: ChangedFile, outputs: readonly string[]): Sign[] {
  if (file.after === '') return [];
  const name = basename(file.path);
  if (outputs.includes(name)) return [at(file, 'earlier-result', name)];
  const value = read(file.after);
  if (value === undefined) return [at(file, 'code-hidden', name)];
  const was = read(file.before);
  if (name === 'kernel-metadata.json' || name === 'dataset-metadata.json')
    return metadataSigns(file, isJsonObject(was) ? was : {}, isJsonObject(value) ? value : {});
  return signsBy(claims, file.added, ({ code }) => code);
}

const claims: readonly SignPattern[] = [
  ['hard-coded-result', /"(?:status|result|outcome)":"(?:ok|pass(?:ed)?|success)"/i],
  ['is-kaggle-faked', /"is_kaggle":true/],
  ['verdict-claimed', /"(?:verdict|certified|certification)":(?:true|"(?:GO|REHEARSED|CERTIFI\w*)")/i],
];

function metadataSigns(file: ChangedFile, was: JsonObject, now: JsonObject): Sign[] {
  if (file.before === '') return [];
  const changed = (key: string) => was[key] !== undefined && was[key] !== now[key];
  const on = (value: JsonValue | undefined) => String(value) === 'true';
  const sources = (from: JsonObject, key: string) => (Array.isArray(from[key]) ? from[key].map(String) : []);
  const gained = ['kernel_sources', 'model_sources'].flatMap((key) =>
    sources(now, key).filter((one) => !sources(was, key).includes(one)),
  );
  const lost = sources(was, 'dataset_sources').filter(
    (one) => !sources(now, 'dataset_sources').includes(one),
  );
  return [
    ...(changed('id') ? [at(file, 'identity-changed', '"id"')] : []),
    ...(on(was['is_private']) && !on(now['is_private'])
      ? [at(file, 'identity-changed', '"is_private"')]
      : []),
    ...(!on(was['enable_internet']) && on(now['enable_internet'])
      ? [at(file, 'network-opened', '"enable_internet"')]
      : []),
    ...gained.map((one) => at(file, 'earlier-result', one)),
    ...lost.map((one) => at(file, 'requirement-lowered', one)),
  ];
}

function requirementSigns(file: ChangedFile): Sign[] {
  const [before, after] = [packagesIn(file.before), packagesIn(file.after)];
  const fewer = [...before].filter(([name, hashes]) => {
    const now = after.get(name);
    return now === undefined || (hashes > 0 && now === 0);
  });
  return [
    ...fewer.map(([name]) => at(file, 'requirement-lowered', name)),
    ...signsBy(
      [['network-opened', /^--?(?:extra-)?index-url|^-i\b|--trusted-host|\bhttps?:/]],
      file.added,
      ({ code }) => code,
    ),
  ];
}

/** Each package of a requirements file and how many digests pin it. */
function packagesIn(text: string): Map<string, number> {
  const lines = text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim());
  const named = lines.filter((line) => /^[A-Za-z0-9]/.test(line));
  return new Map(named.map((line) => [requirementName(line), line.split('--hash=').length - 1] as const));
}

/** A place that says which way it went, in the words of people. */
const verdict =
  /\b(?:[Vv]erdict|[Ss]tatut?s?|[Cc]ertification|[Rr]ésultat|[Rr]esult|[Cc]onclusion)\b[^.]{0,40}(?<!NO-)(?<!no )\b(?:GO\b|OK\b|PASS(?:ED)?\b|SUCCESS\b|CERTIFI\w*)/;

function proseSigns(file: ChangedFile): Sign[] {
  const named = file.before === '' && /(?:^|[/_.-])(?:GO|CERTIFI\w*|SUCCESS)(?:[/_.-]|$)/i.test(file.path);
  const signs = signsBy([['verdict-claimed', verdict]], file.added, ({ code }) => code);
  return named ? [signIn('verdict-claimed', { code: file.path, line: 1 }), ...signs] : signs;
}
