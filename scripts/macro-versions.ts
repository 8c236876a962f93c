// Writes the digests of the macros beside their versions. One that changed under the same version is refused: whoever
// reads in a ledger which version acted has to find the code that did.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changedUnderVersion, knownVersions, macroVersions } from '../tests/law/laws/macro-versions.ts';

const root = join(import.meta.dirname, '..');
const [known, now] = [await knownVersions(root), await macroVersions(root)];
const changed = changedUnderVersion(known, now);
if (changed.length > 0) {
  process.stderr.write(`${changed.map((file) => `${file}: changed under its VERSION`).join('\n')}\n`);
  process.exitCode = 1;
} else {
  await writeFile(join(root, 'tests/law/macro-versions.json'), `${JSON.stringify(now, null, 2)}\n`);
}
