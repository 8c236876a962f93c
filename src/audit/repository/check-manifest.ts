import { byteLengthOf, sha256Of } from '../../codec/bundle-file.ts';
import { unsafeName } from '../../codec/safe-name.ts';
import type { BundleFacts, BundleFile } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import { type BundleManifest, bundleManifestName, bundleManifestSchema } from '../../model/manifest.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { readJson } from './read-json.ts';

/** Rules REP-003 to REP-006: the bundle's own manifest, where there is one, equals the files beside it. */
export function checkManifest({ bundle }: AuditInput): Checked {
  const manifest = bundle?.files.find((file) => file.name === bundleManifestName);
  if (bundle === undefined || manifest === undefined || !('bytes' in manifest))
    return { evaluated: [], findings: [] };
  const read = readJson(manifest.bytes, bundleManifestSchema);
  if ('problems' in read) return { evaluated: ['REP-003'], findings: read.problems.map(invalid) };
  const invalidNames = checkNames(read.value);
  if (invalidNames.length > 0) return { evaluated: ['REP-003'], findings: invalidNames };
  return {
    evaluated: ['REP-003', 'REP-004', 'REP-005', 'REP-006'],
    findings: compare(read.value, bundle),
  };
}

function invalid(observed: string): Finding {
  return finding('REP-003', 'fail', {
    file: bundleManifestName,
    expected: 'nx47.bundle-manifest/1',
    observed,
  });
}

function checkNames(manifest: BundleManifest): Finding[] {
  const seen = new Set<string>();
  return manifest.files.flatMap(({ name }) => {
    const why = unsafeName(name) ?? (name === bundleManifestName || seen.has(name) ? 'repeated' : undefined);
    seen.add(name);
    return why === undefined ? [] : [invalid(`${name}: ${why}`)];
  });
}

function compare(manifest: BundleManifest, bundle: BundleFacts): Finding[] {
  const files = new Map(bundle.files.map((file) => [file.name, file]));
  const listed = new Set([bundleManifestName, ...manifest.files.map((entry) => entry.name)]);
  const extra = bundle.files.filter((file) => !listed.has(file.name));
  return [
    ...manifest.files.flatMap((entry) => compareEntry(entry, files.get(entry.name))),
    ...extra.map((file) =>
      finding('REP-006', 'fail', {
        file: file.name,
        expected: '∅',
        observed: `${byteLengthOf(file)} bytes`,
      }),
    ),
  ];
}

function compareEntry(entry: BundleManifest['files'][number], file: BundleFile | undefined): Finding[] {
  const expected = `${entry.bytes} bytes, sha256 ${entry.sha256}`;
  if (file === undefined) return [finding('REP-005', 'fail', { file: entry.name, expected, observed: '∅' })];
  const sha256 = sha256Of(file);
  if (sha256 === entry.sha256 && byteLengthOf(file) === entry.bytes) return [];
  const observed = `${byteLengthOf(file)} bytes, sha256 ${sha256}`;
  return [finding('REP-004', 'fail', { file: entry.name, expected, observed })];
}
