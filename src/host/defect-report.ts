import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Failure } from '../model/failure.ts';

/** Writes what a defect of the product left (code, parameters, stacks; no environment) and returns the file's path. */
export async function writeDefectReport(failure: Failure): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nx47-defect-'));
  const path = join(folder, 'defect.txt');
  const cause = failure.cause instanceof Error ? failure.cause.stack : String(failure.cause ?? '');
  const lines = [failure.code, JSON.stringify(failure.parameters), failure.stack ?? '', cause ?? ''];
  await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  return path;
}
