import { spawnSync } from 'node:child_process';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { cacheFolder } from '../../src/rehearsal/cache.ts';
import { run } from './official-client.ts';

/** The newest SDK that the package index has: its message classes are the wire truth. */
const kept = join(cacheFolder(process.env, homedir()), 'official-sdk-newest');
const script = fileURLToPath(new URL('sdk-schema.py', import.meta.url));

export type SdkMessage = {
  readonly service: string;
  readonly method: string;
  readonly side: 'request' | 'response';
  readonly message: unknown;
};
export type SdkAnswer = {
  readonly version: string;
  readonly held: number;
  readonly differences: readonly string[];
};

const answerSchema = z.object({ version: z.string(), held: z.number(), differences: z.array(z.string()) });

/** Interpreter of the environment that holds the SDK; undefined when the set-up could not make it. */
export async function officialSdk(): Promise<string | undefined> {
  const python = join(kept, 'bin/python');
  return await access(python).then(
    () => python,
    () => undefined,
  );
}

/**
 * Makes the environment with an interpreter that can, or brings the SDK in it up to date; may use the package index,
 * so it is no part of a test. Where the index can't be reached, what is there stays.
 */
export async function installNewestSdk(python: string): Promise<void> {
  const environment = Object.fromEntries(
    Object.entries(process.env).map(([name, value]) => [name, value ?? '']),
  );
  const install = (interpreter: string) =>
    run([interpreter, '-m', 'pip', 'install', '-q', '--upgrade', 'kagglesdk', 'six'], environment);
  const there = await officialSdk();
  if (there !== undefined) {
    await install(there);
    return;
  }
  const draft = `${kept}-draft-${process.pid}`;
  await mkdir(dirname(draft), { recursive: true });
  const isMade =
    (await run([python, '-m', 'venv', draft], environment)).status === 0 &&
    (await install(join(draft, 'bin/python'))).status === 0;
  if (isMade) await rename(draft, kept).catch(() => undefined);
  await rm(draft, { recursive: true, force: true });
}

/** Holds messages against the classes of the SDK. */
export function heldAgainstSdk(python: string, messages: readonly SdkMessage[]): SdkAnswer {
  const { stdout, stderr } = spawnSync(python, ['-I', script], {
    input: JSON.stringify(messages),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (stdout === '') throw new Error(stderr);
  return answerSchema.parse(JSON.parse(stdout));
}
