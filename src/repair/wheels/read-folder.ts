import { wheelsOf } from '../../audit/wheels/check-wheels.ts';
import type { Wheel } from '../../audit/wheels/wheel.ts';
import { byteLengthOf, sha256Of } from '../../codec/bundle-file.ts';
import type { FileReader } from '../../model/world.ts';
import { nothingKept } from '../../survey/kept-answers.ts';
import { readBundle } from '../../survey/read-bundle.ts';
import { readWheelFiles } from '../../survey/read-wheels.ts';

/** A wheel on disk, read as the audit reads those of the bundle. */
export type FetchedWheel = {
  readonly wheel: Wheel;
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  readonly byteLength: number;
};

/** Every wheel of a folder, read. Errors: FILE_UNREADABLE. */
export async function readFolder(folder: string, files: FileReader): Promise<FetchedWheel[]> {
  const bundle = await readBundle(folder, folder, files);
  if (bundle === undefined) return [];
  const read = await readWheelFiles(bundle, { folder, files, kept: nothingKept() });
  return wheelsOf({ bundle, wheels: read }).flatMap((wheel) => {
    const file = bundle.files.find(({ name }) => name === wheel.file);
    if (file === undefined) return [];
    return [
      { wheel, path: `${folder}/${wheel.file}`, sha256: sha256Of(file), byteLength: byteLengthOf(file) },
    ];
  });
}
