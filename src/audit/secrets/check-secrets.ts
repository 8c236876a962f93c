import { createHash } from 'node:crypto';
import { basename } from 'node:path/posix';
import { heldFiles } from '../../codec/bundle-file.ts';
import type { FileBytes } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import type { RuleId } from '../rules.ts';
import { commonForms } from './common-forms.ts';
import { decodings } from './decodings.ts';
import { basicCredentials, kaggleForms } from './kaggle-forms.ts';
import { type KnownSecrets, knownSecrets, noSecrets } from './known-secrets.ts';

/** Rules SEC-001 to SEC-006: credentials anywhere in project and bundle. The value is never in a finding. */
export function checkSecrets(input: AuditInput): Checked {
  const files = scannedFiles(input);
  const known = knownSecrets(input.secrets ?? []);
  const whose = { digests: digestsOf(files), known };
  const ofContent = files.flatMap((file) =>
    secretsIn(file, whose).map(({ rule, line, kind }) =>
      finding(rule, 'fail', { file: file.name, line, expected: '∅', observed: kind }),
    ),
  );
  return {
    evaluated: ['SEC-001', 'SEC-002', 'SEC-003', 'SEC-004', 'SEC-005', 'SEC-006'],
    findings: [...ofContent, ...checkNames(input, known)],
  };
}

/** One credential: where it stands and in what form, not what it is. */
export type Secret = { readonly rule: RuleId; readonly line: number; readonly kind: string };

/** What is known of values before they are looked for. */
export type Known = {
  /** Whether a value is the digest of a file at hand. */
  readonly digests?: (value: string) => boolean;
  /** The secrets of the run. */
  readonly known?: KnownSecrets;
};

/** The credentials in one file, each place and form once. */
export function secretsIn(
  file: FileBytes,
  { digests = () => false, known = noSecrets }: Known = {},
): Secret[] {
  // One character a byte: credentials are ASCII, and no encoding of the rest can hide them or fail.
  const text = Buffer.from(file.bytes).toString('latin1');
  const layers = decodings(text, known);
  const found = layers.flatMap(({ encoding, text: decoded, lineOf }) =>
    [
      ...kaggleForms(decoded),
      ...(encoding === '' ? [] : basicCredentials(decoded)),
      ...known.places(decoded).map((at) => ({ rule: 'SEC-006' as const, kind: '***', at, value: '' })),
    ]
      .filter(({ value }) => !digests(value.toLowerCase()))
      .slice(0, mostHits)
      .map(({ rule, kind, at }) => ({ rule, kind, encoding, line: lineOf(at) })),
  );
  const shown = new Map<string, Secret>();
  for (const { rule, kind, encoding, line } of found) {
    const place = `${rule} ${line}`;
    const form = encoding === '' ? kind : `${kind} (${encoding})`;
    if (!shown.has(place)) shown.set(place, { rule, line, kind: form });
  }
  const common = layers.slice(0, 1).flatMap(({ text: plain, lineOf }) =>
    commonForms(plain)
      .slice(0, mostHits)
      .map(({ kind, at }) => ({ rule: 'SEC-005' as const, kind, line: lineOf(at) })),
  );
  return [...shown.values(), ...common];
}

/** A file full of keys is known by its first hundred. */
const mostHits = 100;
const largestText = 16 << 20;
const largestBinary = 4 << 20;

function scannedFiles({ project, bundle }: AuditInput): FileBytes[] {
  // Wheels come from their authors, with their digests: what they hold is no secret of this project.
  const ofBundle = heldFiles(bundle?.files ?? []).filter(
    ({ name, bytes }) =>
      !name.endsWith('.whl') &&
      (bytes.byteLength <= largestBinary || (bytes.byteLength <= largestText && !bytes.includes(0))),
  );
  const metadata = project.datasetMetadata === undefined ? [] : [project.datasetMetadata];
  const ofProject = [...project.texts, ...(project.binaries ?? []), project.code, project.kernelMetadata];
  const all = [...ofProject, ...metadata, ...ofBundle];
  return [...new Map(all.map((file) => [file.name, file])).values()];
}

/** The exact allow-list: a value of 32 digits that is the MD5 of a file at hand is that file's digest. */
function digestsOf(files: readonly FileBytes[]): (value: string) => boolean {
  let known: Set<string> | undefined;
  return (value) => {
    if (!/^[0-9a-f]{32}$/.test(value)) return false;
    known ??= new Set(files.map(({ bytes }) => createHash('md5').update(bytes).digest('hex')));
    return known.has(value);
  };
}

/** Where Kaggle's client keeps its key no project keeps a file, whatever it holds today. */
function checkNames({ project, bundle }: AuditInput, known: KnownSecrets): Finding[] {
  const names = [...project.paths, ...(bundle?.files ?? []).map((file) => file.name)];
  const kept = names.filter((name) => /^(?:kaggle\.json|access_token)$/i.test(keptName(name)));
  const tokens = names.filter((name) => kaggleForms(name).length > 0);
  const ours = names.filter((name) => known.isIn(Buffer.from(name).toString('latin1')));
  return [
    ...ours.map((file) => finding('SEC-006', 'fail', { file, expected: '∅', observed: '***' })),
    ...kept.map((file) => finding('SEC-004', 'fail', { file, expected: '∅', observed: basename(file) })),
    ...tokens.map((file) => finding('SEC-001', 'fail', { file, expected: '∅', observed: 'KGAT_…' })),
  ];
}

/** `access_token` is Kaggle's only below `.kaggle`; `kaggle.json` is Kaggle's anywhere. */
function keptName(path: string): string {
  const name = basename(path);
  return name.toLowerCase() === 'access_token' && !/(?:^|\/)\.kaggle\//.test(path) ? '' : name;
}
