import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const program = `
import io, sys, zipfile
class Stream(io.RawIOBase):
    def __init__(self): self.parts = []
    def writable(self): return True
    def write(self, data): self.parts.append(bytes(data)); return len(data)
kind = sys.argv[1]
method = zipfile.ZIP_STORED if "stored" in kind else zipfile.ZIP_DEFLATED
stream = Stream() if "streamed" in kind else io.BytesIO()
with zipfile.ZipFile(stream, "w", method) as archive:
    archive.writestr("pkg/__init__.py", "x = 1\\n" * 1000)
    archive.writestr("pkg/caf\\u00e9.txt", "accent")
    archive.writestr("pkg/folder/", "")
    archive.writestr("empty", b"")
    with archive.open("big.bin", "w", force_zip64="zip64" in kind) as file:
        file.write(bytes(range(256)) * 64)
    if "comment" in kind: archive.comment = b"made by a test"
sys.stdout.buffer.write(b"".join(stream.parts) if "streamed" in kind else stream.getvalue())
`;

/** An archive made by Python's zipfile; the words of `kind` choose stored, streamed, zip64 and comment. */
export function pythonZip(kind: string): Buffer {
  return execFileSync('python3', ['-c', program, kind]);
}

/** Wheels that Python installations of this machine carry (ensurepip). */
export function bundledWheels(): string[] {
  const pyenv = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const versions = existsSync(pyenv) ? readdirSync(pyenv) : [];
  const folders = versions.flatMap((version) => {
    const lib = join(pyenv, version, 'lib');
    return existsSync(lib) ? readdirSync(lib).map((name) => join(lib, name, 'ensurepip/_bundled')) : [];
  });
  return [...folders, '/usr/share/python-wheels']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.whl'));
}
