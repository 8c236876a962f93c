import { byteLengthOf, heldFiles } from '../../codec/bundle-file.ts';
import type { BundleFile, FileBytes } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Request } from '../../model/request.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { isLfsPointer } from '../wheels/wheel-content.ts';

/** Rules REP-001, -002 and -007 to -010: what must be there is there, and holds data. */
export function checkFiles(input: AuditInput): Checked {
  const { request, bundle, project } = input;
  const files = bundle?.files ?? [];
  const ofProject = [
    project.code,
    project.kernelMetadata,
    ...(project.datasetMetadata ? [project.datasetMetadata] : []),
  ];
  return {
    evaluated: [
      ...(bundle === undefined ? [] : (['REP-001', 'REP-002'] as const)),
      'REP-007',
      'REP-008',
      'REP-009',
      'REP-010',
    ],
    findings: [
      ...(bundle === undefined ? [] : checkRequired(request.required.files, files)),
      ...[...heldFiles(files), ...ofProject].filter((file) => isLfsPointer(file.bytes)).map(pointerFinding),
      ...checkUnreadable(project.unreadable),
      ...checkMainReport(request),
      ...checkBundle(input),
    ],
  };
}

function checkRequired(required: readonly string[], files: readonly BundleFile[]): Finding[] {
  const byName = new Map(files.map((file) => [file.name, byteLengthOf(file)]));
  const names = [...byName.keys()].filter((name) => name.endsWith('.whl'));
  const missing = required.filter((name) => !byName.has(name));
  const empty = [...new Set([...required, ...names])].filter((name) => byName.get(name) === 0);
  return [
    ...missing.map((file) => finding('REP-001', 'fail', { file, expected: file, observed: '∅' })),
    ...empty.map((file) => finding('REP-002', 'fail', { file, expected: '> 0 bytes', observed: '0 bytes' })),
  ];
}

function pointerFinding(file: FileBytes): Finding {
  const head = new TextDecoder().decode(file.bytes.subarray(0, 200));
  const oid = /oid (sha256:[0-9a-f]{64})/.exec(head)?.[1];
  const size = /size (\d+)/.exec(head)?.[1];
  return finding('REP-007', 'fail', {
    file: file.name,
    expected: size === undefined ? 'data' : `${size} bytes`,
    observed: `Git-LFS, ${file.bytes.byteLength} bytes`,
    evidence: oid === undefined ? [] : [oid],
  });
}

function checkUnreadable(unreadable: AuditInput['project']['unreadable']): Finding[] {
  if (unreadable.length === 0) return [];
  const evidence = unreadable.map(({ path, why }) => `${path}: ${why}`).sort();
  const observed = `${unreadable.length} × ${[...new Set(unreadable.map(({ why }) => why))].sort().join(', ')}`;
  return [finding('REP-008', 'fail', { file: '', expected: '0', observed, evidence })];
}

function checkMainReport(request: Request): Finding[] {
  if (request['main-report'] !== '') return [];
  const expected = 'main-report: <name>.json';
  return [finding('REP-009', 'fail', { file: 'nx47.yml', expected, observed: 'main-report: ∅' })];
}

/** A bundle that a recipe has yet to make is unknown; one that nothing makes is missing. */
function checkBundle({ request, bundle }: AuditInput): Finding[] {
  if (request.bundle === undefined || (bundle !== undefined && bundle.files.length > 0)) return [];
  const answer = request.bundle.recipe === undefined ? 'fail' : 'unknown';
  return [
    finding('REP-010', answer, { file: request.bundle.path, expected: request.bundle.path, observed: '∅' }),
  ];
}
