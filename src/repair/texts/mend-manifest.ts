import type { AuditInput } from '../../audit/audit-input.ts';
import { globFits } from '../../audit/repository/glob.ts';
import { readJson } from '../../audit/repository/read-json.ts';
import { canonicalName } from '../../codec/canonical-name.ts';
import type { BundleFacts } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import { type BundleManifest, bundleManifestName, bundleManifestSchema } from '../../model/manifest.ts';
import type { Unrepairable } from '../../model/repair.ts';
import { bundleManifest, manifestText } from '../../survey/bundle-manifest.ts';
import { type Mending, reasons } from './mend-in-turn.ts';

/**
 * REP-003 to REP-006 and REP-028: manifest and reports of the bundle say what it holds. A file that the manifest names
 * and nobody has any more is only let go where another wheel of the same distribution took its place, or `removals`
 * lists it. `reports` holds the texts of the reports that were stale, by name.
 */
export function mendManifest(reports: ReadonlyMap<string, string>): Mending {
  return {
    kind: 'manifest',
    commit: 'fix: manifest and reports of the bundle say what it holds',
    rules: ['REP-003', 'REP-004', 'REP-005', 'REP-006', 'REP-028'],
    mend: (found, facts) => {
      const { bundle } = facts;
      if (bundle === undefined) return { changes: [], because: [] };
      const lost = found.filter((one) => one.rule === 'REP-005' && !mayGo(one.file, facts));
      const held = bundle.files.find(({ name }) => name === bundleManifestName);
      const fresh = manifestText(manifestOf(withReports(bundle, reports), held, lost));
      const old = held !== undefined && 'bytes' in held ? new TextDecoder().decode(held.bytes) : undefined;
      const manifest = old === undefined || old === fresh ? [] : [[bundleManifestName, fresh] as const];
      return {
        changes: [...reports, ...manifest].map(([name, content]) => ({
          path: `${bundle.path}/${name}`,
          content,
        })),
        because: reasons(found.filter((one) => !lost.includes(one))),
        unrepairable: lost.map(stays),
      };
    },
  };
}

function stays({ rule, file, expected }: Finding): Unrepairable {
  return { rule, file, why: 'decision', core: [`${file}: ${expected}`] };
}

function mayGo(name: string, { request, bundle }: AuditInput): boolean {
  const distribution = (wheel: string) => canonicalName(wheel.replace(/-.*/s, ''));
  const isReplaced =
    name.endsWith('.whl') &&
    bundle?.files.some(
      (file) => file.name.endsWith('.whl') && distribution(file.name) === distribution(name),
    );
  return isReplaced === true || request.removals.some((pattern) => globFits(pattern, name));
}

function withReports(bundle: BundleFacts, reports: ReadonlyMap<string, string>): BundleFacts {
  const files = bundle.files.map((file) => {
    const text = reports.get(file.name);
    return text === undefined ? file : { name: file.name, bytes: new TextEncoder().encode(text) };
  });
  return { ...bundle, files };
}

/** Entries of files that are lost stay: that they are gone is not for a manifest to hide. */
function manifestOf(
  bundle: BundleFacts,
  held: BundleFacts['files'][number] | undefined,
  lost: readonly Finding[],
): BundleManifest {
  const fresh = bundleManifest(bundle);
  if (lost.length === 0 || held === undefined || !('bytes' in held)) return fresh;
  const read = readJson(held.bytes, bundleManifestSchema);
  const names = new Set(lost.map(({ file }) => file));
  const kept = 'value' in read ? read.value.files.filter(({ name }) => names.has(name)) : [];
  const files = [...fresh.files, ...kept].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...fresh, files };
}
