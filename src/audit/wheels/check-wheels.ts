import type { FileBytes } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { checkPlatformClaim } from './check-platform-claim.ts';
import { checkStableAbi } from './check-stable-abi.ts';
import { explainTags } from './explain-tags.ts';
import type { RecordProblem } from './record.ts';
import { allowsInstalled, formatSpecifiers } from './specifier.ts';
import { compareVersions, formatVersion, parseVersion } from './version.ts';
import { readWheel, type Wheel, wheelOf } from './wheel.ts';
import { unread } from './wheel-content.ts';
import { formatTag } from './wheel-name.ts';

/** Rules WHL-001 to WHL-016 on every wheel of the bundle; nothing is evaluated where there is no bundle. */
export function checkWheels(input: Pick<AuditInput, 'bundle' | 'wheels' | 'profile'>): Checked {
  if (input.bundle === undefined) return { evaluated: [], findings: [] };
  const wheels = wheelsOf(input);
  return {
    evaluated: [
      'WHL-001',
      'WHL-002',
      'WHL-003',
      'WHL-004',
      'WHL-005',
      'WHL-006',
      'WHL-007',
      'WHL-008',
      'WHL-009',
      'WHL-010',
      'WHL-011',
      'WHL-012',
      'WHL-013',
      'WHL-014',
      'WHL-015',
      'WHL-016',
    ],
    findings: [
      ...wheels.flatMap(checkContainer),
      ...wheels.flatMap((wheel) => checkIdentity(wheel)),
      ...wheels.flatMap(checkRecordRows),
      ...wheels.flatMap((wheel) => checkTag(wheel, input.profile)),
      ...wheels.flatMap((wheel) => checkRequiresPython(wheel, input.profile)),
      ...checkDuplicates(wheels),
      ...checkProfileTags(input.profile),
      ...wheels.flatMap(checkPlatformClaim),
      ...wheels.flatMap(checkStableAbi),
      ...checkSources(input.bundle.files),
      ...wheels.flatMap(checkPurity),
    ],
  };
}

/** Every file of the bundle that ends in `.whl`, read. One that nobody has read counts as broken. */
export function wheelsOf({ bundle, wheels }: Pick<AuditInput, 'bundle' | 'wheels'>): Wheel[] {
  const read = new Map((wheels ?? []).map((wheel) => [wheel.file, wheel]));
  return (bundle?.files ?? []).filter(isWheelFile).map((file) => {
    if ('bytes' in file) return readWheel(file);
    return read.get(file.name) ?? wheelOf(file.name, { ...unread, broken: 'not read' });
  });
}

/** Every file that ends in `.whl`, read. */
export function readWheels(files: readonly FileBytes[]): Wheel[] {
  return files.filter(isWheelFile).map(readWheel);
}

/** Whether a file is named as a wheel. */
export function isWheelFile({ name }: { readonly name: string }): boolean {
  return name.toLowerCase().endsWith('.whl');
}

/** Version of the runtime's Python as Requires-Python is compared with it: three numbers, as pip does. */
export function pythonRelease(profile: RuntimeProfile): string {
  return /^\d+(?:\.\d+){0,2}/.exec(profile.python.version)?.[0] ?? profile.python.version;
}

function checkContainer(wheel: Wheel): Finding[] {
  const { file } = wheel;
  const naming =
    typeof wheel.naming === 'string'
      ? [
          finding('WHL-002', 'fail', {
            file,
            expected: 'name-version[-build]-python-abi-platform.whl',
            observed: wheel.naming,
          }),
        ]
      : [];
  if (wheel.broken !== '') {
    return [...naming, finding('WHL-001', 'fail', { file, expected: 'zip', observed: wheel.broken })];
  }
  if (wheel.layout === '') return naming;
  const expected = '1 × .dist-info: METADATA, WHEEL, RECORD';
  return [...naming, finding('WHL-003', 'fail', { file, expected, observed: wheel.layout })];
}

function checkIdentity(wheel: Wheel): Finding[] {
  if (wheel.broken !== '' || wheel.layout !== '') return [];
  return [...checkMetadata(wheel), ...checkWheelFile(wheel)];
}

function checkMetadata(wheel: Wheel): Finding[] {
  const { file, metadata, naming } = wheel;
  if (metadata === undefined) {
    return wheel.metadataProblems.map(({ field, observed }) =>
      finding('WHL-004', 'fail', { file, expected: field, observed: `${field}: ${observed}` }),
    );
  }
  if (typeof naming === 'string') return [];
  const same = metadata.name === naming.name && compareVersions(metadata.version, naming.version) === 0;
  if (same) return [];
  const expected = `${naming.name} ${formatVersion(naming.version)}`;
  const observed = `${metadata.name} ${formatVersion(metadata.version)}`;
  return [finding('WHL-004', 'fail', { file, expected, observed })];
}

function checkWheelFile(wheel: Wheel): Finding[] {
  const { file, naming } = wheel;
  if (!/^1\.\d+$/.test(wheel.format)) {
    const observed = `Wheel-Version: ${wheel.format}`;
    return [finding('WHL-005', 'fail', { file, expected: 'Wheel-Version: 1.x', observed })];
  }
  if (typeof naming === 'string') return [];
  const named = [...new Set(naming.tags.map(formatTag))].sort().join(' ');
  const written = wheel.tags.join(' ');
  return named === written ? [] : [finding('WHL-006', 'fail', { file, expected: named, observed: written })];
}

function checkRecordRows(wheel: Wheel): Finding[] {
  const mild = (problem: RecordProblem) => problem.kind === 'encoding' || problem.kind === 'weak';
  const report = (rule: 'WHL-007' | 'WHL-011', problems: readonly RecordProblem[]) => {
    const [first] = problems;
    if (first === undefined) return [];
    return [
      finding(rule, 'fail', {
        file: wheel.file,
        expected: `${first.path}: ${first.expected}`,
        observed: `${first.kind}: ${first.observed}`,
        evidence: problems.map((one) => `${one.kind} ${one.path} ${one.expected} → ${one.observed}`),
      }),
    ];
  };
  return [
    ...report(
      'WHL-007',
      wheel.recordProblems.filter((problem) => !mild(problem)),
    ),
    ...report('WHL-011', wheel.recordProblems.filter(mild)),
  ];
}

function checkTag(wheel: Wheel, profile: RuntimeProfile): Finding[] {
  const { file, naming } = wheel;
  if (typeof naming === 'string') return [];
  const supported = profile.compatible_tags ?? [];
  const named = naming.tags.map(formatTag);
  if (supported.length === 0) {
    return [finding('WHL-008', 'unknown', { file, expected: profile.id, observed: named.join(' ') })];
  }
  if (named.some((tag) => supported.includes(tag))) return [];
  const explained = explainTags(naming.tags, supported);
  const lines = explained.map(({ tag, reasons }) => `${tag}: ${reasons.join(', ')}`);
  return [
    finding('WHL-008', 'fail', {
      file,
      expected: supported[0] ?? '',
      observed: lines[0] ?? '',
      evidence: lines,
    }),
  ];
}

function checkRequiresPython(wheel: Wheel, profile: RuntimeProfile): Finding[] {
  const wanted = wheel.metadata?.requiresPython;
  if (wanted === undefined) return [];
  const version = parseVersion(pythonRelease(profile));
  const expected = `Python ${formatSpecifiers(wanted)}`;
  const observed = `Python ${profile.python.version}`;
  if (version === undefined) return [finding('WHL-009', 'unknown', { file: wheel.file, expected, observed })];
  return allowsInstalled(wanted, version)
    ? []
    : [finding('WHL-009', 'fail', { file: wheel.file, expected, observed })];
}

function checkDuplicates(wheels: readonly Wheel[]): Finding[] {
  const byName = new Map<string, [string, ...string[]]>();
  for (const { naming, file } of wheels) {
    if (typeof naming === 'string') continue;
    const known = byName.get(naming.name);
    if (known === undefined) byName.set(naming.name, [file]);
    else known.push(file);
  }
  return [...byName].flatMap(([name, files]) => {
    const [file, ...more] = files;
    if (more.length === 0) return [];
    const observed = `${name} × ${files.length}`;
    return [finding('WHL-010', 'fail', { file, expected: `${name} × 1`, observed, evidence: files })];
  });
}

/** PEP 625 and its elder forms: `name-version.tar.gz`; a `.zip` that is no sdist is somebody's data. */
function checkSources(files: readonly { readonly name: string }[]): Finding[] {
  return files
    .filter(({ name }) =>
      /(?:^|\/)[A-Za-z0-9][\w.]*(?:-[A-Za-z][\w.]*)*-\d[\w.!+]*\.(?:tar\.(?:gz|bz2|xz)|tgz)$/.test(name),
    )
    .map(({ name }) => finding('WHL-015', 'fail', { file: name, expected: '.whl', observed: 'sdist' }));
}

function checkPurity(wheel: Wheel): Finding[] {
  const { files } = wheel.libraries;
  if (!wheel.isPure || files.length === 0) return [];
  const evidence = files.map(({ path }) => path);
  const observed = `Root-Is-Purelib: true, ${files.length} × ELF`;
  return [
    finding('WHL-016', 'fail', { file: wheel.file, expected: 'Root-Is-Purelib: false', observed, evidence }),
  ];
}

/** A profile that contradicts itself proves nothing about tags. */
function checkProfileTags(profile: RuntimeProfile): Finding[] {
  if (profile.compatible_tags_computed_equal !== false) return [];
  const expected = `${profile.python.abi} ${profile.platform.libc.version} ${profile.platform.machine}`;
  const observed = `${profile.compatible_tags?.length ?? 0} × compatible_tags`;
  return [finding('WHL-012', 'unknown', { file: profile.id, expected, observed })];
}
