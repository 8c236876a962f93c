import type { FileBytes } from '../../model/facts.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import type { RuleId } from '../rules.ts';

/** Rules SEC-001 to SEC-003: Kaggle credentials anywhere in project and bundle. The value is never in a finding. */
export function checkSecrets(input: AuditInput): Checked {
  const findings = scannedFiles(input).flatMap((file) => {
    // One character a byte: credentials are ASCII, and no encoding of the rest can hide them or fail.
    const text = Buffer.from(file.bytes).toString('latin1');
    return scan(text).map(({ rule, line, kind }) =>
      finding(rule, 'fail', { file: file.name, line, expected: '∅', observed: kind }),
    );
  });
  return { evaluated: ['SEC-001', 'SEC-002', 'SEC-003'], findings };
}

type Pattern = { readonly rule: RuleId; readonly kind: string; readonly pattern: RegExp };

/** Quotes may be escaped once more, as in a notebook's JSON. */
const key32 = String.raw`\\?["']([0-9a-f]{32})\\?["']`;
const named = (name: string) => String.raw`\\?["']${name}\\?["']\s*:\s*`;

/** The first group is the secret. */
const patterns: readonly Pattern[] = [
  { rule: 'SEC-001', kind: 'KGAT_…', pattern: /KGAT_([0-9A-Za-z_-]{20,})/g },
  {
    rule: 'SEC-002',
    kind: '{"username": …, "key": …}',
    pattern: new RegExp(`${named('key')}${key32}`, 'gi'),
  },
  {
    rule: 'SEC-003',
    kind: 'KAGGLE_KEY=…',
    pattern: /KAGGLE_KEY(?:\\?["'\])])*\s*[:=,]\s*(?:\\?["'])?([0-9a-f]{32})(?![0-9a-z])/gi,
  },
];
const largest = 1 << 20;

function scannedFiles({ project, bundle }: AuditInput): FileBytes[] {
  const small = (bundle?.files ?? []).filter(
    (file) => file.bytes.byteLength <= largest && !file.bytes.includes(0),
  );
  const metadata = project.datasetMetadata === undefined ? [] : [project.datasetMetadata];
  const all = [...project.texts, project.code, project.kernelMetadata, ...metadata, ...small];
  return [...new Map(all.map((file) => [file.name, file])).values()];
}

type Hit = { readonly rule: RuleId; readonly line: number; readonly kind: string };

function scan(text: string): Hit[] {
  return patterns.flatMap(({ rule, kind, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(
        (match) => !isPlaceholder(match[1] ?? '') && (rule !== 'SEC-002' || namesUser(text, match.index)),
      )
      .map((match) => ({ rule, kind, line: lineAt(text, match.index) })),
  );
}

/** `KGAT_xxxxxxxxxxxxxxxxxxxxxxxx` and `000…0` are how documentation writes a key. */
function isPlaceholder(secret: string): boolean {
  return new Set(secret.toLowerCase()).size <= 3;
}

/** A key of 32 digits is Kaggle's where a user name stands beside it; alone it may be any digest. */
function namesUser(text: string, at: number): boolean {
  return /\\?["']username\\?["']\s*:/i.test(text.slice(Math.max(0, at - 300), at + 300));
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
