import { byteLengthOf, sha256Of } from '../../codec/bundle-file.ts';
import { readZip } from '../../codec/zip.ts';
import type { BundleFile, FileBytes } from '../../model/facts.ts';
import { Failure } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Request } from '../../model/request.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { isLfsPointer } from '../wheels/wheel-content.ts';

type Asset = Request['assets'][number];

/** Rule REP-023: an asset is, byte for byte, the member of the archive that nx47.yml names as its source. */
export function checkAssets({ request, project, bundle }: AuditInput): Checked {
  if (bundle === undefined) return { evaluated: [], findings: [] };
  const files = new Map(bundle.files.map((file) => [file.name, file]));
  const archives = new Map((project.archives ?? []).map((file) => [file.name, file]));
  return {
    evaluated: ['REP-023'],
    findings: request.assets.flatMap((asset) =>
      checkAsset(asset, files.get(asset.file), archives.get(asset.archive)),
    ),
  };
}

function checkAsset(asset: Asset, file: BundleFile | undefined, archive: FileBytes | undefined): Finding[] {
  const say = (
    answer: 'fail' | 'unknown',
    observed: string,
    expected = `${asset.archive} › ${asset.member}`,
  ) => [finding('REP-023', answer, { file: asset.file, expected, observed })];
  if (file === undefined) return say('fail', `${asset.file}: ∅`);
  if (archive === undefined || archive.bytes.byteLength === 0) return say('fail', `${asset.archive}: ∅`);
  if (isLfsPointer(archive.bytes)) return say('fail', `${asset.archive}: Git-LFS`);
  try {
    const zip = readZip(archive.bytes);
    const entry = zip.entries.find(({ name, isFolder }) => name === asset.member && !isFolder);
    if (entry === undefined) return say('fail', `${asset.member}: ∅`);
    const expected = digestOf({ name: asset.member, bytes: zip.content(entry) });
    const observed = digestOf(file);
    return expected === observed ? [] : say('fail', observed, expected);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // An archive that readers see differently proves nothing, for or against.
    return say('unknown', `${asset.archive}: ${String(error.parameters['why'] ?? error.code)}`);
  }
}

function digestOf(file: BundleFile): string {
  return `${byteLengthOf(file)} bytes, sha256 ${sha256Of(file)}`;
}
