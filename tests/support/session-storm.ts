import { setTimeout as pause } from 'node:timers/promises';
import { type RehearsalServer, startRehearsalServer } from '../../src/rehearsal/server.ts';
import { runSession } from '../../src/rehearsal/session.ts';
import type { RunServerSession } from '../../src/rehearsal/session-order.ts';
import { deterministicChoice } from './deterministic-choice.ts';
import { descendantsOf, type SeenProcess } from './e2e-processes.ts';
import { notebookOf, type SessionGround, thisMachine } from './rehearsal-machine.ts';
import { runPythonSession } from './rehearsal-python-session.ts';
import { alice, call, push } from './rehearsal-service.ts';

export type StormPlan = {
  readonly folder: string;
  readonly ground: SessionGround;
  /** Stands in the environment of every process of a session. */
  readonly mark: string;
  readonly seed: number;
  /** Versions that are pushed, each a session. */
  readonly versions: number;
  /** One session in so many runs in namespaces, with papermill. */
  readonly oneInNamespacesOf: number;
};
export type Storm = {
  readonly server: RehearsalServer;
  /** Resolves when every session has ended but those that are left to the end of the service: they sleep or wait. */
  passed(): Promise<void>;
  mostAtOnce(): number;
  killed(): number;
  /** Processes of sessions that the killer came upon. */
  seen(): readonly SeenProcess[];
};
type Fate = 'ends' | 'raises' | 'killed' | 'cancelled' | 'left';

// In namespaces it has a child of its own too; elsewhere that child would be nobody's to end.
const sleeps = `
import socket, subprocess, sys, time
listening = socket.create_server(('127.0.0.1', 0))
open('half.txt', 'w').write('x')
if 'inputs' not in globals():
    child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])
print('asleep', flush=True)
time.sleep(600)
`;
const cells: Record<Fate, string> = {
  ends: "open('out.txt', 'w').write('x' * 1000)\nprint('done')",
  raises: "open('half.txt', 'w').write('x')\nraise ValueError('on purpose')",
  killed: sleeps,
  cancelled: sleeps,
  left: sleeps,
};

/** What is to become of each version; the last seven run or wait when the service is closed. */
export function fatesOf(seed: number, versions: number): Fate[] {
  const choice = deterministicChoice(seed);
  return Array.from({ length: versions }, (_, index) =>
    index >= versions - Math.floor(versions / 7)
      ? 'left'
      : choice.of<Fate>(['ends', 'ends', 'raises', 'killed', 'cancelled']),
  );
}

/**
 * Pushes that many versions to a fresh service in this process. A session that says that it sleeps is cancelled, or
 * processes of sessions are killed at random until it has ended, whichever sessions they belong to.
 */
export async function startStorm(plan: StormPlan): Promise<Storm> {
  const fates = fatesOf(plan.seed, plan.versions);
  const killer = createKiller(plan.seed);
  const [running, asleep] = [new Set<number>(), new Set<number>()];
  const works: Promise<void>[] = [];
  let mostAtOnce = 0;
  const onSleeping = async (version: number): Promise<void> => {
    asleep.add(version);
    const fate = fates[version - 1];
    if (fate === 'cancelled') await cancel(server, version);
    while (fate === 'killed' && running.has(version)) await killer.strike();
  };
  const run = sessionRunner(plan, (version) => void works.push(onSleeping(version)));
  const server = await startRehearsalServer({
    folder: plan.folder,
    port: 0,
    accounts: [alice],
    processingSeconds: 0,
    now: () => new Date(),
    faults: ['patient-queue'],
    runSession: async (order, signal) => {
      running.add(order.version);
      mostAtOnce = Math.max(mostAtOnce, running.size);
      return await run(order, signal).finally(() => running.delete(order.version));
    },
  });
  for (const fate of fates) {
    await call(server, 'saveKernel', push(notebookOf(cells[fate]), { datasetDataSources: [] }));
  }
  return {
    server,
    async passed() {
      // Some are cancelled before they have begun.
      const choice = deterministicChoice(plan.seed + 1);
      for (const [index, fate] of fates.entries()) {
        if (fate !== 'left' && choice.below(8) === 0) await cancel(server, index + 1);
      }
      for (const [index, fate] of fates.entries()) {
        if (fate !== 'left') await until(async () => !isActive(await wordOf(server, index + 1)));
      }
      await Promise.all(works);
      // Nobody kills any more: what these leave behind is the service's to end.
      for (const [index, fate] of fates.entries()) {
        const version = index + 1;
        const rests = async () => asleep.has(version) || (await wordOf(server, version)) !== 'RUNNING';
        if (fate === 'left') await until(rests);
      }
    },
    mostAtOnce: () => mostAtOnce,
    killed: killer.killed,
    seen: killer.seen,
  };
}

/** Runs some sessions for real and the others small, and tells which of them sleep. */
function sessionRunner(
  { ground, mark, oneInNamespacesOf }: StormPlan,
  onSleeping: (version: number) => void,
): RunServerSession {
  const machine = thisMachine();
  return async (order, signal) => {
    let sleeping = false;
    const onRecord: typeof order.onRecord = (record) => {
      order.onRecord(record);
      if (!sleeping && record.text.includes('asleep')) {
        sleeping = true;
        onSleeping(order.version);
      }
    };
    if (order.version % oneInNamespacesOf !== 0) {
      return await runPythonSession({ ...order, onRecord }, signal);
    }
    const { kernelRef, ...rest } = order;
    const kaggleEnvironment = { NX47_FIFTY: mark };
    const session = { ...rest, ...ground, kernelSlug: kernelRef.slug, kaggleEnvironment, onRecord };
    return await runSession(machine, session, signal);
  };
}

function createKiller(seed: number) {
  const choice = deterministicChoice(seed + 2);
  const seen = new Map<string, SeenProcess>();
  let killed = 0;
  return {
    killed: () => killed,
    seen: () => [...seen.values()],
    async strike(): Promise<void> {
      const victims = await descendantsOf(process.pid);
      for (const one of victims) seen.set(`${one.pid} ${one.startTicks}`, one);
      if (victims.length > 0 && kill(choice.of(victims).pid)) killed += 1;
      await pause(20);
    },
  };
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false; // it has ended by itself
  }
}

async function cancel(server: RehearsalServer, version: number): Promise<void> {
  const { headers } = await statusOf(server, version);
  await call(server, 'cancelKernelSession', { kernelSessionId: Number(headers.get('x-nx47-session')) });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(50);
}

function isActive(status: string): boolean {
  return ['QUEUED', 'RUNNING', 'CANCEL_REQUESTED'].includes(status);
}

async function wordOf(server: RehearsalServer, version: number): Promise<string> {
  return String((await statusOf(server, version)).body['status']);
}

function statusOf(server: RehearsalServer, version: number) {
  const kernel = { userName: 'alice', kernelSlug: 'tiny-kernel' };
  return call(server, 'getKernelSessionStatus', { ...kernel, versionLabel: `v${version}` });
}
