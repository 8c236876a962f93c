import { sha256Hex } from '../codec/digest.ts';
import { type BundleManifest, bundleManifestName } from '../model/manifest.ts';
import { manifestText } from '../survey/bundle-manifest.ts';
import type { WantedFiles } from './dataset-facts.ts';

export type PublishedFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** What a version of this bundle holds: the files of the manifest, and the manifest itself, last. */
export function wantedFiles(
  manifest: BundleManifest,
): WantedFiles & { readonly files: readonly PublishedFile[] } {
  const text = manifestText(manifest);
  const manifestSha256 = sha256Hex(text);
  const own = { name: bundleManifestName, bytes: new TextEncoder().encode(text).byteLength };
  return { files: [...manifest.files, { ...own, sha256: manifestSha256 }], manifestSha256 };
}
