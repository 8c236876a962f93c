import { byteLengthOf, sha256Of } from '../codec/bundle-file.ts';
import type { BundleFacts } from '../model/facts.ts';
import { type BundleManifest, bundleManifestName } from '../model/manifest.ts';

/** The manifest of these files: sorted by name, itself left out, no data of a run. */
export function bundleManifest(bundle: BundleFacts): BundleManifest {
  const files = bundle.files
    .filter((file) => file.name !== bundleManifestName)
    .map((file) => ({ name: file.name, bytes: byteLengthOf(file), sha256: sha256Of(file) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { schema: 'nx47.bundle-manifest/1', files };
}

/** The manifest as the bytes that lie in the bundle: indented JSON with a final newline. */
export function manifestText(manifest: BundleManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
