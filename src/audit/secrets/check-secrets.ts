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

/** Rules SEC-001 to SEC-005: credentials anywhere in project and bundle. The value is never in a finding. */
export function checkSecrets(input: AuditInput): Checked {
  const files = scannedFiles(input);
  const digests = digestsOf(files);
  const ofContent = files.flatMap((file) =>
    secretsIn(file, digests).map(({ rule, line, kind }) =>
      finding(rule, 'fail', { file: file.name, line, expected: '∅', observed: kind }),
    ),
  );
  return {
    evaluated: ['SEC-001', 'SEC-002', 'SEC-003', 'SEC-004', 'SEC-005'],
    findings: [...ofContent, ...checkNames(input)],
  };
}

/** One credential: where it stands and in what form, not what it is. */
export type Secret = { readonly rule: RuleId; readonly line: number; readonly kind: string };

/** The credentials in one file, each place and form once; `digests` answers whether a value is a known digest. */
export function secretsIn(file: FileBytes, digests: (value: string) => boolean): Secret[] {
  // One character a byte: credentials are ASCII, and no encoding of the rest can hide them or fail.
  const text = Buffer.from(file.bytes).toString('latin1');
  const layers = decodings(text);
  const found = layers.flatMap(({ encoding, text: decoded, lineOf }) =>
    [...kaggleForms(decoded), ...(encoding === '' ? [] : basicCredentials(decoded))]
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
  const all = [...project.texts, project.code, project.kernelMetadata, ...metadata, ...ofBundle];
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
function checkNames({ project, bundle }: AuditInput): Finding[] {
  const names = [...project.paths, ...(bundle?.files ?? []).map((file) => file.name)];
  const kept = names.filter((name) => /^(?:kaggle\.json|access_token)$/i.test(keptName(name)));
  const tokens = names.filter((name) => kaggleForms(name).length > 0);
  return [
    ...kept.map((file) => finding('SEC-004', 'fail', { file, expected: '∅', observed: basename(file) })),
    ...tokens.map((file) => finding('SEC-001', 'fail', { file, expected: '∅', observed: 'KGAT_…' })),
  ];
}

/** `access_token` is Kaggle's only below `.kaggle`; `kaggle.json` is Kaggle's anywhere. */
function keptName(path: string): string {
  const name = basename(path);
  return name.toLowerCase() === 'access_token' && !/(?:^|\/)\.kaggle\//.test(path) ? '' : name;
}
