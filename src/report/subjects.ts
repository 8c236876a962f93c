import { sha256Hex } from '../codec/digest.ts';
import type { Dossier } from '../model/dossier.ts';
import { outputNames } from '../model/kernel-outputs.ts';
import { bundleManifestName } from '../model/manifest.ts';
import type { NamedDigest } from '../model/surface.ts';

/** What a verdict is about, as far as the run came: bundle manifest, code file, native library, main report. */
export function subjectsOf({ settings, code, manifest, manifestSha256, collected }: Dossier): NamedDigest[] {
  const library = manifest?.files.find(({ name }) => name === settings.native?.library);
  const reportName = outputNames(settings.packs, settings['main-report'])['main-report'];
  const report = collected?.files.find(({ name }) => name === reportName);
  return [
    manifestSha256 === undefined ? [] : [{ name: bundleManifestName, sha256: manifestSha256 }],
    code === undefined ? [] : [code],
    library === undefined ? [] : [{ name: library.name, sha256: library.sha256 }],
    report === undefined ? [] : [{ name: reportName, sha256: sha256Hex(report.bytes) }],
  ].flat();
}
