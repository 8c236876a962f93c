import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../src/codec/digest.ts';

const program = `
import sys, zipfile
folder, name, version, tag = sys.argv[1:]
info = f"{name}-{version}.dist-info"
with zipfile.ZipFile(f"{folder}/{name}-{version}-{tag}.whl", "w") as wheel:
    wheel.writestr(f"{name}.py", f"version = {version!r}\\n")
    wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n")
    wheel.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: {tag}\\n")
    wheel.writestr(f"{info}/RECORD", f"{name}.py,,\\n{info}/METADATA,,\\n{info}/WHEEL,,\\n{info}/RECORD,,\\n")
`;

/** Writes a wheel with one module into the folder; its file name and its line in a requirement file. */
export function makeTinyWheel(
  python: string,
  folder: string,
  { name, version, tag = 'py3-none-any' }: { name: string; version: string; tag?: string },
): { file: string; requirement: string } {
  const made = spawnSync(python, ['-I', '-c', program, folder, name, version, tag]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  const file = `${name}-${version}-${tag}.whl`;
  const digest = sha256Hex(readFileSync(join(folder, file)));
  return { file, requirement: `${name}==${version} \\\n    --hash=sha256:${digest}\n` };
}
