import type { JsonObject } from '../codec/strict-json.ts';
import type { FoundBundle } from './bundle-choices.ts';
import type { Choice } from './choice.ts';
import { listOf } from './kernel-choice.ts';
import { filesIn, folderOf, nameOf, nearest, type RepositorySight } from './repository-sight.ts';

/** What the code and the files around the bundle decide. */
export type CodeSight = { readonly code: string; readonly codeFile: string; readonly bundle: FoundBundle };

/** The native library of the bundle, with the functions of it that the code calls by name. */
export function nativeChoice({ code, codeFile, bundle }: CodeSight, sight: RepositorySight): Choice[] {
  const named = bundle.libraries.find((name) => code.includes(name)) ?? bundle.libraries[0];
  if (named === undefined) return [];
  const path = `${bundle.folder}/${named}`;
  const exported = sight.exports.get(path) ?? [];
  const symbols = exported.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  if (symbols.length === 0)
    return [{ key: 'native', value: { library: named }, reason: 'native', seen: path }];
  const value = { library: named, symbols };
  return [{ key: 'native', value, reason: 'nativeSymbols', seen: `${path}, ${codeFile}` }];
}

/** The report that the code writes: the one JSON file in it whose name says report. */
export function mainReportChoice({ code, codeFile }: CodeSight): Choice[] {
  const names = [...code.matchAll(/[\w.-]*(?:report|rapport)[\w.-]*\.json\b/gi)].map(([name]) => name);
  const written = [...new Set(names)].filter((name) => !/build|manifest/i.test(name));
  const [first] = written;
  if (first === undefined) return [];
  return [{ key: 'main-report', value: first, reason: 'mainReport', seen: codeFile }];
}

/** The project's own verifier of a bundle: a script beside it that takes `--dir`. */
export function precheckChoice({ bundle }: CodeSight, sight: RepositorySight): Choice[] {
  const paths = sight.files.map(({ path }) => path).filter(isVerifier);
  const taking = paths.filter((path) => sight.texts.get(path)?.includes('--dir') === true);
  const beside = taking.filter((path) => folderOf(path) === folderOf(bundle.folder));
  const path = nearest(beside.length > 0 ? beside : taking);
  if (path === undefined) return [];
  const value = [['{python}', path, '--dir', '{bundle}']];
  return [{ key: 'prechecks', value, reason: 'prechecks', seen: path }];
}

function isVerifier(path: string): boolean {
  return /^(?:verify|check|validate)\w*\.py$/.test(nameOf(path)) && !/(?:^|\/)tests?\//.test(path);
}

/** The report that the project keeps about its executions, beside the bundle or at the top. */
export function reportChoice(folders: readonly string[], sight: RepositorySight): Choice[] {
  const texts = folders.flatMap((folder) => filesIn(folder, sight)).map(({ path }) => path);
  const reports = texts.filter((path) => /(?:report|rapport).*\.(?:md|txt)$/i.test(nameOf(path)));
  const executions = reports.filter((path) => /execution|exécution|certif/i.test(nameOf(path)));
  const value = executions.length === 1 ? executions[0] : reports.length === 1 ? reports[0] : undefined;
  return value === undefined ? [] : [{ key: 'report', value, reason: 'report', seen: value }];
}

/** A folder for each input of the kernel that the project does not publish itself, for rehearsals. */
export function inputChoice(kernel: JsonObject, own: string, sight: RepositorySight): Choice[] {
  const keys = ['dataset_sources', 'kernel_sources', 'competition_sources', 'model_sources'];
  const sources = keys.flatMap((key) => listOf(kernel, key)).filter((source) => source !== own);
  if (sources.length === 0) return [];
  const folders = new Set(sight.files.flatMap(({ path }) => ancestors(path)));
  const found = sources.map((source) => {
    const slug = nameOf(source);
    const lying = nearest([...folders].filter((folder) => nameOf(folder) === slug));
    return [source, lying ?? `inputs/${slug}`] as const;
  });
  const missing = found.filter(([, folder]) => !folders.has(folder));
  const reason = missing.length === 0 ? 'inputsFound' : 'inputsMissing';
  const seen = (missing.length === 0 ? found : missing).map(([, folder]) => `${folder}/`).join(', ');
  return [{ key: 'inputs', value: Object.fromEntries(found), reason, seen }];
}

function ancestors(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
