import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Absolute path of a Node ≥ 20.19 and < 22 on PATH; undefined where the machine has none. */
export async function node20(): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter((one) => one.startsWith('/'))) {
    const program = join(folder, 'node');
    const version = await versionOf(program);
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if ((major === 20 && minor >= 19) || major === 21) return program;
  }
  return undefined;
}

async function versionOf(program: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, ['-p', 'process.versions.node']);
    return stdout.trim();
  } catch {
    return '';
  }
}
