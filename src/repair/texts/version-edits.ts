import { basename, dirname } from 'node:path/posix';
import type { AuditInput } from '../../audit/audit-input.ts';
import {
  type Subject,
  type VersionSite,
  versionSites,
  versionTokens,
} from '../../audit/coherence/version-sites.ts';
import { readJson } from '../../audit/repository/read-json.ts';
import { slugify, splitId } from '../../audit/repository/slug.ts';
import {
  datasetMetadataSchema,
  type KernelMetadata,
  kernelMetadataSchema,
} from '../../model/kernel-metadata.ts';
import type { Change } from '../../model/repair.ts';
import { textOf } from './edited-facts.ts';
import { setMember } from './json-edit.ts';

/** A version token of something that is said in another version: what changes, and from which version to which. */
export type Harmonised = {
  readonly texts: ReadonlyMap<string, string>;
  /** A code file that gets another name, with its content as it is. */
  readonly moved: readonly Change[];
  readonly because: readonly string[];
  readonly versions: readonly (readonly [from: number, to: number])[];
};

/**
 * Titles, headings and names that follow the version of what can't change: of kernel and dataset the id, of a report the
 * name that nx47.yml asks for. Where nothing says which of two versions holds, nothing changes.
 */
export function harmonise(facts: AuditInput): Harmonised {
  const kernel = readJson(facts.project.kernelMetadata.bytes, kernelMetadataSchema);
  const draft: Draft = { facts, texts: new Map(), moved: [], because: [], versions: [] };
  if ('problems' in kernel) return draft;
  const sites = versionSites(facts);
  const current = currentVersions(facts, kernel.value, sites);
  for (const site of sites) {
    const to = current[site.subject];
    if (to === undefined || site.version === to) continue;
    if (site.subject === 'kernel') followKernel(site, to, kernel.value, draft);
    if (site.subject === 'dataset') followDataset(site, to, draft);
    if (site.subject === 'report') followReport(site, to, draft);
  }
  return draft;
}

type Draft = {
  readonly facts: AuditInput;
  readonly texts: Map<string, string>;
  readonly moved: Change[];
  readonly because: string[];
  readonly versions: (readonly [number, number])[];
};
type Current = Readonly<Record<Subject, number | undefined>>;

function currentVersions(facts: AuditInput, kernel: KernelMetadata, sites: readonly VersionSite[]): Current {
  const dataset = readJson(facts.project.datasetMetadata?.bytes ?? new Uint8Array(), datasetMetadataSchema);
  const ofId = (id: string) => only(versionTokens(splitId(id)?.slug ?? ''));
  // File names are asked for elsewhere: where they agree, it is the title that is left behind.
  const title = 'value' in dataset ? dataset.value.title : '';
  const names = sites.filter(({ subject, text }) => subject === 'dataset' && text !== title);
  return {
    kernel: ofId(kernel.id),
    dataset:
      'value' in dataset ? (ofId(dataset.value.id) ?? only(names.map(({ version }) => version))) : undefined,
    report: only(versionTokens(facts.request['main-report'])),
  };
}

function only(versions: readonly number[]): number | undefined {
  return new Set(versions).size === 1 ? versions[0] : undefined;
}

function followKernel(
  { text, version }: VersionSite,
  to: number,
  kernel: KernelMetadata,
  draft: Draft,
): void {
  const { kernelMetadata, code } = draft.facts.project;
  const fresh = retoken(text, version, to);
  if (text === kernel.title) {
    if (slugify(fresh) !== splitId(kernel.id)?.slug) return;
    edit(draft, kernelMetadata.name, [text, fresh], (now) => setMember(now, 'title', fresh));
  } else if (text === kernel.code_file) {
    const path = `${dirname(code.name)}/${fresh}`;
    if (draft.facts.project.paths.includes(path) || basename(fresh) !== fresh) return;
    draft.moved.push({ path: code.name, content: undefined }, { path, content: code.bytes });
    edit(draft, kernelMetadata.name, [text, fresh], (now) => setMember(now, 'code_file', fresh));
  } else if (text !== kernel.id) {
    edit(draft, code.name, [text, fresh], (now) => now.replaceAll(`"# ${text}`, () => `"# ${fresh}`));
  }
  draft.versions.push([version, to]);
}

function followDataset({ text, version }: VersionSite, to: number, draft: Draft): void {
  const { datasetMetadata } = draft.facts.project;
  const read = readJson(datasetMetadata?.bytes ?? new Uint8Array(), datasetMetadataSchema);
  if (datasetMetadata === undefined || 'problems' in read || read.value.title !== text) return;
  const fresh = retoken(text, version, to);
  edit(draft, datasetMetadata.name, [text, fresh], (now) => setMember(now, 'title', fresh));
}

/** Code that writes the report of an earlier version under its name writes this one's; one that reads both reads both. */
function followReport({ text, version }: VersionSite, to: number, draft: Draft): void {
  const { code } = draft.facts.project;
  const wanted = draft.facts.request['main-report'];
  const said = textOf(draft.facts, code.name) ?? '';
  if (retoken(text, version, to) !== wanted || said.includes(wanted)) return;
  edit(draft, code.name, [text, wanted], (now) => now.replaceAll(text, () => wanted));
  draft.versions.push([version, to]);
}

function edit(
  { facts, texts, because }: Draft,
  path: string,
  [from, to]: readonly [string, string],
  change: (text: string) => string,
): void {
  const before = texts.get(path) ?? textOf(facts, path) ?? '';
  const after = change(before);
  if (after === before) return;
  texts.set(path, after);
  because.push(`${path}: ${from} → ${to}`);
}

/** The text with one version in place of another, in the letter that it has: `v7` → `v13`, `V7` → `V13`. */
export function retoken(text: string, from: number, to: number): string {
  const token = new RegExp(`(?<![A-Za-z0-9])([vV])0*${from}(?![A-Za-z0-9]|\\.\\d)`, 'g');
  return text.replace(token, (_, letter: string) => `${letter}${to}`);
}
