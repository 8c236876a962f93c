import { spawn } from 'node:child_process';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createShell } from '../../src/host/shell.ts';
import { cacheFolder } from '../../src/rehearsal/cache.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';

/** The clients whose behaviour is the wire truth; they need Python ≥ 3.11 and, undeclared, six. */
export const versions = { kaggle: '2.2.4', kagglehub: '1.0.2' };
const requirements = [
  `kaggle==${versions.kaggle}`,
  `kagglehub==${versions.kagglehub}`,
  'kagglesdk==0.1.37',
  'six==1.17.0',
];
const usableMinors = ['3.13', '3.12', '3.11'];

export type Said = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

const environment = Object.fromEntries(
  Object.entries(process.env).map(([name, value]) => [name, value ?? '']),
);

/** Interpreter of the environment that holds the clients; undefined when the set-up could not make it. */
export async function officialClient(): Promise<string | undefined> {
  const python = join(environmentFolder(), 'bin/python');
  const isThere = await access(python).then(
    () => true,
    () => false,
  );
  return isThere ? python : undefined;
}

/** Makes the environment in the cache unless it is there; may use the package index, so it is no part of a test. */
export async function installOfficialClient(): Promise<void> {
  if ((await officialClient()) !== undefined) return;
  const pythons = createPythons({
    shell: createShell(environment, new AbortController().signal),
    environment,
    home: homedir(),
  });
  for (const minor of usableMinors) {
    const python = await pythons.find(minor);
    if (python === undefined) continue;
    const draft = `${environmentFolder()}-draft-${process.pid}`;
    await mkdir(join(draft, '..'), { recursive: true });
    const isMade =
      (await run([python.executable, '-m', 'venv', draft], environment)).status === 0 &&
      (await run([join(draft, 'bin/python'), '-m', 'pip', 'install', '-q', ...requirements], environment))
        .status === 0;
    if (isMade) await rename(draft, environmentFolder()).catch(() => undefined);
    await rm(draft, { recursive: true, force: true });
    if (isMade) return;
  }
}

/** Runs the client as a command with exactly this environment. */
export async function kaggle(
  python: string,
  parameters: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Said> {
  return await run([python, '-m', 'kaggle', ...parameters], variables);
}

/** Runs a line of Python in which `kagglehub` is imported, with exactly this environment. */
export async function kagglehub(
  python: string,
  line: string,
  variables: Readonly<Record<string, string>>,
): Promise<Said> {
  return await run([python, '-c', `import kagglehub; ${line}`], variables);
}

function environmentFolder(): string {
  return join(
    cacheFolder(process.env, homedir()),
    `official-clients-${versions.kaggle}-${versions.kagglehub}`,
  );
}

/** Runs a program with exactly this environment. */
export function run(
  [program = '', ...parameters]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Said> {
  const child = spawn(program, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: null, stdout, stderr: String(error) }));
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
}
