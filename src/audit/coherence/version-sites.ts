import { basename } from 'node:path/posix';
import type { FileBytes } from '../../model/facts.ts';
import { datasetMetadataSchema, kernelMetadataSchema } from '../../model/kernel-metadata.ts';
import type { AuditInput } from '../audit-input.ts';
import { codeSources } from '../repository/python-source.ts';
import { readJson } from '../repository/read-json.ts';

const mostNames = 100;

/** What a version is said of. */
export type Subject = 'kernel' | 'dataset' | 'report';

/** One place that names a version: `V13` in the title of the kernel. */
export type VersionSite = {
  readonly subject: Subject;
  /** The number after the V. */
  readonly version: number;
  readonly file: string;
  readonly line: number;
  readonly text: string;
};

/** Every version token (V4, v13_strict, -v7-) of the names by which kernel, dataset and report are known. */
export function versionSites(input: AuditInput): VersionSite[] {
  const { project, request, bundle } = input;
  const kernel = readJson(project.kernelMetadata.bytes, kernelMetadataSchema);
  const dataset = readJson(project.datasetMetadata?.bytes ?? new Uint8Array(), datasetMetadataSchema);
  const inside = (file: FileBytes | undefined) => (text: string) => ({ ...placeOf(file, text), text });
  const named = (file: string, text = basename(file)) => ({ file, line: 1, text });
  const settings = project.texts.find(({ name }) => basename(name) === 'nx47.yml');
  const inSettings = (text: string) => ({ ...placeOf(settings, text, 'nx47.yml'), text });
  const ofKernel = 'value' in kernel ? [kernel.value.title, kernel.value.id, kernel.value.code_file] : [];
  const ofDataset = 'value' in dataset ? [dataset.value.title, dataset.value.id] : [];
  const bundleFiles = (bundle?.files ?? [])
    .map(({ name }) => name)
    .filter((name) => /dataset/i.test(name))
    .slice(0, mostNames);
  return [
    ...sites('kernel', [...ofKernel.map(inside(project.kernelMetadata)), ...headings(project.code)]),
    ...sites('dataset', [
      ...ofDataset.map(inside(project.datasetMetadata)),
      ...bundleFiles.map((name) => named(name)),
      ...[request.bundle?.path ?? '', ...request.prechecks.flat()]
        .filter((word) => /dataset/i.test(word))
        .map(inSettings),
    ]),
    ...sites('report', [inSettings(request['main-report']), ...reportNames(project.code)]),
  ];
}

type Named = { readonly file: string; readonly line: number; readonly text: string };

function sites(subject: Subject, named: readonly Named[]): VersionSite[] {
  return named.flatMap((site) => versionTokens(site.text).map((version) => ({ subject, version, ...site })));
}

/** The numbers of `V4`, `_v13_`, `-v7-`; not those of `v1.2` or of a word. */
export function versionTokens(text: string): number[] {
  const found = [...text.matchAll(/(?<![A-Za-z0-9])[vV](\d{1,3})(?![A-Za-z0-9]|\.\d)/g)];
  return [...new Set(found.map(([, digits = '']) => Number(digits)))];
}

function placeOf(file: FileBytes | undefined, text: string, fallback = ''): { file: string; line: number } {
  const at = file === undefined ? -1 : new TextDecoder().decode(file.bytes).indexOf(text);
  const before = file === undefined || at < 0 ? '' : new TextDecoder().decode(file.bytes).slice(0, at);
  return { file: file?.name ?? fallback, line: before.split('\n').length };
}

/** Titles in the notebook: first-level headings say what the whole is. */
function headings(code: FileBytes): Named[] {
  const text = new TextDecoder().decode(code.bytes);
  return [...text.matchAll(/"(?:markdown)"[\s\S]{0,400}?"source"\s*:\s*\[?\s*"# ([^"\\]*)/g)].map(
    (match) => ({
      file: code.name,
      line: text.slice(0, match.index).split('\n').length,
      text: match[1] ?? '',
    }),
  );
}

/** Names of reports that the code writes. */
function reportNames(code: FileBytes): Named[] {
  return codeSources(code).flatMap((source) =>
    [...source.matchAll(/["'][^"'\n]*?([\w.-]*report[\w.-]*\.json)["']/gi)].map((match) => ({
      file: code.name,
      line: source.slice(0, match.index).split('\n').length,
      text: match[1] ?? '',
    })),
  );
}
