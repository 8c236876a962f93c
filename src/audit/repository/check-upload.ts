import { basename, dirname } from 'node:path/posix';
import { byteLengthOf } from '../../codec/bundle-file.ts';
import { unsafeName } from '../../codec/safe-name.ts';
import type { FileBytes } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';

/** Rules MET-012 to MET-019 and REP-024: what Kaggle would refuse, leave out or change on the way. */
export function checkUpload({ project, bundle }: AuditInput): Checked {
  const tooLarge = tooLargeSource(project.code);
  const variables = [...project.paths, ...(bundle?.files ?? []).map(({ name }) => name)].filter(isVariable);
  const ofProject = [
    ...tooLarge,
    ...variables.map((file) =>
      finding('REP-024', 'fail', { file, expected: basename(file).replaceAll('$', ''), observed: file }),
    ),
  ];
  if (bundle === undefined) return { evaluated: ['MET-018', 'REP-024'], findings: ofProject };
  const names = bundle.files.map(({ name }) => name);
  return {
    evaluated: [
      ...(['MET-012', 'MET-013', 'MET-014', 'MET-015', 'MET-016', 'MET-017', 'MET-018', 'MET-019'] as const),
      'REP-024',
    ],
    findings: [
      ...ofProject,
      ...names.flatMap(checkName),
      ...checkCase(names),
      ...checkFolders(names),
      ...tooLargeBundle(bundle.files.map(byteLengthOf)),
      ...(bundle.links ?? []).map((file) =>
        finding('MET-019', 'fail', { file, expected: 'data', observed: 'symlink' }),
      ),
    ],
  };
}

function isVariable(path: string): boolean {
  return path.split('/').some((part) => /^\$\{?[A-Za-z_]/.test(part));
}

/** What Windows and Kaggle's own storage refuse in a name; a reader elsewhere gets another name, or none. */
const illegal = /[<>:"|?*\\]/;
const unpacked = /\.(?:zip|tar|tgz|tbz2?|txz|tar\.(?:gz|bz2|xz)|7z|rar)$/i;
const leftOut =
  /^(?:dataset-metadata\.json|datapackage\.json|kernel-metadata\.json|model-metadata\.json|model-instance-metadata\.json|dataset-cover-image\.\w+)$/;

function checkName(file: string): Finding[] {
  const parts = file.split('/');
  const why =
    unsafeName(file) ??
    illegal.exec(file)?.[0] ??
    (parts.some((part) => part !== part.trim() || part.endsWith('.')) ? 'space or dot at an end' : undefined);
  const hidden = parts.find((part) => part.startsWith('.'));
  return [
    ...(why === undefined
      ? []
      : [finding('MET-012', 'fail', { file, expected: 'A-Z a-z 0-9 . _ -', observed: why })]),
    ...(unpacked.test(file)
      ? [finding('MET-014', 'fail', { file, expected: basename(file), observed: `${stem(file)}/…` })]
      : []),
    ...(hidden === undefined ? [] : [finding('MET-016', 'fail', { file, expected: '∅', observed: hidden })]),
    ...(leftOut.test(file) ? [finding('MET-017', 'fail', { file, expected: '∅', observed: file })] : []),
  ];
}

function stem(path: string): string {
  return basename(path).replace(unpacked, '');
}

function checkCase(names: readonly string[]): Finding[] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const folded = name.normalize('NFC').toLowerCase();
    groups.set(folded, [...(groups.get(folded) ?? []), name]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const [file = '', ...others] = group.sort();
      return finding('MET-013', 'fail', {
        file,
        expected: file,
        observed: others.join(', '),
        evidence: [file, ...others],
      });
    });
}

function checkFolders(names: readonly string[]): Finding[] {
  const folders = [...new Set(names.map((name) => dirname(name)).filter((name) => name !== '.'))].sort();
  if (folders.length === 0) return [];
  const observed = folders.slice(0, 5).join(', ');
  return [finding('MET-015', 'fail', { file: folders[0] ?? '', expected: '0', observed, evidence: folders })];
}

const largestDataset = 200 * 1024 ** 3;
const largestSource = 1024 ** 2;

/** The sizes in bytes of all files of a dataset against what Kaggle takes (200 GiB in all). */
export function tooLargeBundle(sizes: readonly number[]): Finding[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= largestDataset) return [];
  return [
    finding('MET-018', 'fail', {
      file: '',
      expected: `≤ ${largestDataset} bytes`,
      observed: `${total} bytes`,
    }),
  ];
}

function tooLargeSource({ name, bytes }: FileBytes): Finding[] {
  if (bytes.byteLength <= largestSource) return [];
  const observed = `${bytes.byteLength} bytes`;
  return [finding('MET-018', 'fail', { file: name, expected: `≤ ${largestSource} bytes`, observed })];
}
