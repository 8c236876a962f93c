import { heldFiles } from '../../codec/bundle-file.ts';
import type { BundleFile, FileBytes } from '../../model/facts.ts';
import { bundleManifestName } from '../../model/manifest.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { staleMentions } from './stale-mentions.ts';

/** Rule REP-028: what a JSON file of the bundle says of the files beside it is so. The manifest has rules of its own. */
export function checkStaleReports({ bundle }: AuditInput): Checked {
  if (bundle === undefined) return { evaluated: [], findings: [] };
  const reports = heldFiles(bundle.files).filter(
    ({ name }) => name.toLowerCase().endsWith('.json') && name !== bundleManifestName,
  );
  return { evaluated: ['REP-028'], findings: reports.flatMap((report) => checkReport(report, bundle.files)) };
}

function checkReport(report: FileBytes, files: readonly BundleFile[]) {
  const text = new TextDecoder().decode(report.bytes);
  const stale = staleMentions(text, files);
  const [first] = stale;
  if (first === undefined) return [];
  return [
    finding('REP-028', 'fail', {
      file: report.name,
      line: text.slice(0, first.start).split('\n').length,
      expected: `${first.name}: ${first.isTrue}`,
      observed: first.said,
      evidence: stale.map(({ name, said, isTrue }) => `${name}: ${said} → ${isTrue}`),
    }),
  ];
}
