import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import { runSandbox, type SandboxPlan } from './sandbox.ts';

/**
 * `namespaces`: made with the user's own rights; `sudo-namespaces`: made by root, the session runs as the user;
 * `rewritten-paths`: none, the session is a process like any other, its network is open, and the copy of the notebook
 * that is run names Kaggle's folders where they lie.
 */
export type IsolationTier = 'namespaces' | 'sudo-namespaces' | 'rewritten-paths';
export type Isolation =
  | { readonly tier: 'namespaces' | 'sudo-namespaces' }
  | { readonly tier: 'rewritten-paths' | 'none'; readonly why: string };

const answers = new Map<string, Promise<Isolation>>();

/** Which isolation this machine allows, by really making one (once per process): file tree, network and PIDs, or less. */
export function probeIsolation(python: string): Promise<Isolation> {
  const known = answers.get(python) ?? tryTiers(python);
  answers.set(python, known);
  return known;
}

/** The tier of this machine. Errors: ISOLATION_UNAVAILABLE {why}. */
export async function requireIsolation(python: string): Promise<IsolationTier> {
  const isolation = await probeIsolation(python);
  if (isolation.tier === 'none') throw new Failure('ISOLATION_UNAVAILABLE', { why: isolation.why });
  return isolation.tier;
}

async function tryTiers(python: string): Promise<Isolation> {
  if (process.platform === 'win32') return { tier: 'none', why: 'platform win32' };
  const reasons: string[] = [];
  const known = process.platform === 'linux' ? (['namespaces', 'sudo-namespaces'] as const) : [];
  for (const tier of known) {
    const why = await tryTier(tier, python);
    if (why === undefined) return { tier };
    reasons.push(`${tier}: ${why}`);
  }
  const why = await tryTier('rewritten-paths', python);
  if (why === undefined) return { tier: 'rewritten-paths', why: reasons.join('; ') || process.platform };
  return { tier: 'none', why: [...reasons, why].join('; ') };
}

/** Why this tier does not work here; undefined when it does. */
async function tryTier(tier: IsolationTier, python: string): Promise<string | undefined> {
  const root = await mkdtemp(join(tmpdir(), 'nx47-isolation-'));
  try {
    const end = await runSandbox(
      { tier, python, plan: probePlan(root, python) },
      AbortSignal.timeout(20_000),
    );
    if (end.outcome === 'finished' && end.status === 0) return undefined;
    return end.complaint.trim().split('\n').at(-1) || end.outcome;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function probePlan(root: string, python: string): SandboxPlan {
  return {
    root,
    hidden: [],
    visible: [],
    readOnly: [],
    writable: [],
    internet: false,
    command: [python, '-I', '-S', '-c', 'import socket; socket.create_server(("127.0.0.1", 0)).close()'],
    cwd: '/',
    environment: {},
  };
}
