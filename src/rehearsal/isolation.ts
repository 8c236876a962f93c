import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import { runSandbox, type SandboxPlan } from './sandbox.ts';

/** `namespaces`: made with the user's own rights; `sudo-namespaces`: made by root, the session runs as the user. */
export type IsolationTier = 'namespaces' | 'sudo-namespaces';
export type Isolation = { readonly tier: IsolationTier } | { readonly tier: 'none'; readonly why: string };

const answers = new Map<string, Promise<Isolation>>();

/** Which isolation this machine allows, by really making one (once per process): file tree, network and PIDs. */
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
  if (process.platform !== 'linux') return { tier: 'none', why: `platform ${process.platform}` };
  const reasons: string[] = [];
  for (const tier of ['namespaces', 'sudo-namespaces'] as const) {
    const why = await tryTier(tier, python);
    if (why === undefined) return { tier };
    reasons.push(`${tier}: ${why}`);
  }
  return { tier: 'none', why: reasons.join('; ') };
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
