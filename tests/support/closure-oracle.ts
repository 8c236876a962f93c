import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { installedDistributionSchema, type RuntimeProfile } from '../../src/model/profile.ts';
import { pythonCandidates } from './python-candidates.ts';

const script = fileURLToPath(new URL('closure-oracle.py', import.meta.url));

/** A folder that set-up may fill with Kaggle's own pip, for machines whose interpreters have another. */
const kept = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'nx47', 'oracle-pip');

const factsSchema = z.object({
  pip: z.string(),
  packaging: z.string(),
  version: z.string(),
  markers: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  /** What the interpreter itself has, beside the distributions of a question. */
  installed: z.array(installedDistributionSchema),
});
const answerSchema = z.object({
  status: z.number(),
  /** Name, version and file of every wheel that would be installed. */
  picks: z.array(z.tuple([z.string(), z.string(), z.string()])),
  broken: z.array(z.string()),
});
const answersSchema = z.object({ facts: factsSchema, answers: z.array(z.array(answerSchema)) });
export type PipFacts = z.infer<typeof factsSchema>;
export type PipAnswer = z.infer<typeof answerSchema>;
export type PipQuestion = {
  readonly wheels: string;
  /** Folder of the distributions that are installed. */
  readonly site: string;
  readonly commands: readonly (readonly string[])[];
};

/** The line that a test prints when no such pip is at hand. */
export const pipMissing = 'NOT RUN: comparison with pip 24.1 or 24.2 (no interpreter here has it)';

/** An interpreter with pip 24.1 or 24.2, the resolver of Kaggle's image; undefined: none here. */
export function interpreterWithPip(): string | undefined {
  if (found === null) found = pythonCandidates().find((one) => runs(one));
  return found;
}

/** What this pip says to every command of every world, all in one process. */
export function askPip(
  interpreter: string,
  worlds: readonly PipQuestion[],
): { readonly facts: PipFacts; readonly answers: readonly (readonly PipAnswer[])[] } {
  const text = execFileSync(interpreter, ['-W', 'ignore', script], {
    input: JSON.stringify({ worlds }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: pipEnvironment(),
  });
  return answersSchema.parse(JSON.parse(text));
}

/** The same question put to `python -m pip install` as a command of its own. */
export function askPipCommand(
  interpreter: string,
  { wheels, site }: Pick<PipQuestion, 'wheels' | 'site'>,
  words: readonly string[],
): Omit<PipAnswer, 'broken'> {
  const argv = ['-m', 'pip', 'install', '--dry-run', '--no-index', '--no-cache-dir', '--find-links', wheels];
  const env = pipEnvironment();
  const paths = [site, env['PYTHONPATH']].filter(Boolean).join(':');
  const child = spawnSync(interpreter, [...argv, '-q', '--report', '-', ...words], {
    encoding: 'utf8',
    env: { ...env, PYTHONPATH: paths },
    maxBuffer: 1 << 26,
  });
  if (child.status !== 0) return { status: child.status ?? -1, picks: [] };
  const report = reportSchema.parse(JSON.parse(child.stdout));
  const picks = report.install.map(({ metadata, download_info }): [string, string, string] => [
    metadata.name,
    metadata.version,
    decodeURIComponent(download_info.url.split('/').at(-1) ?? ''),
  ]);
  return { status: 0, picks: picks.sort() };
}

/** A runtime profile of the interpreter that answered, with these distributions installed. */
export function profileOf(facts: PipFacts, distributions: RuntimeProfile['distributions']): RuntimeProfile {
  return {
    schema: 'nx47.runtime-profile/1',
    id: `python-${facts.version}`,
    origin: 'session',
    python: {
      implementation: 'cpython',
      version: facts.version,
      abi: 'cp3',
      ext_suffixes: [],
      pip: facts.pip,
    },
    platform: { machine: 'x86_64', libc: { name: 'glibc', version: '2.36' } },
    marker_environment: facts.markers,
    compatible_tags: facts.tags,
    distributions,
    unknown: [],
  };
}

/** Fills the kept folder from the package index, where no interpreter has such a pip. */
export function installPip(interpreter: string): void {
  if (interpreterWithPip() !== undefined) return;
  const draft = `${kept}-draft-${process.pid}`;
  execFileSync(interpreter, ['-m', 'pip', 'install', '--quiet', '--target', draft, 'pip==24.1.2']);
  renameSync(draft, kept);
  found = null;
}

const reportSchema = z.object({
  install: z.array(
    z.object({
      metadata: z.object({ name: z.string(), version: z.string() }),
      download_info: z.object({ url: z.string() }),
    }),
  ),
});

let found: string | undefined | null = null;

function runs(interpreter: string): boolean {
  const child = spawnSync(interpreter, ['-m', 'pip', '--version'], {
    encoding: 'utf8',
    env: pipEnvironment(),
  });
  return child.status === 0 && /^pip 24\.[12]\b/.test(child.stdout);
}

function pipEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PIP_CONFIG_FILE: '/dev/null',
    PYTHONNOUSERSITE: '1',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    ...(existsSync(kept) && { PYTHONPATH: kept }),
  };
}
