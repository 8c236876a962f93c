import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { unsafeName } from '../codec/safe-name.ts';
import { Failure } from '../model/failure.ts';
import type { LogRecord } from '../model/log.ts';
import type { Interpreter } from '../model/world.ts';
import type { PreparedEnvironment } from './environment.ts';
import { describePython } from './interpreters.ts';
import { type IsolationTier, probeIsolation } from './isolation.ts';
import { leakedSecrets } from './leaked-secrets.ts';
import type { Machine } from './machine.ts';
import type { PythonFacts } from './python-probe.ts';
import { redactRecord } from './redact-record.ts';
import { runSandbox, type SandboxEnd } from './sandbox.ts';
import { makeLayer } from './session-layer.ts';
import type { MountedDataset, MountedInput, SessionEnd } from './session-order.ts';
import { makePlaces, sessionPlan } from './session-plan.ts';

export type SessionOrder = {
  /** A folder of this session alone; everything that the session writes goes below it. */
  readonly folder: string;
  readonly kernelSlug: string;
  readonly notebookText: string;
  /** Folders of the host, mounted read-only at both places of Kaggle. */
  readonly datasets: readonly MountedDataset[];
  /** Other folders of the host, mounted read-only at their places. */
  readonly inputs?: readonly MountedInput[];
  readonly internet: boolean;
  readonly timeoutSeconds: number;
  readonly interpreter: Interpreter;
  readonly environment: PreparedEnvironment;
  /** Kaggle Secrets by label; none of the values is ever in the log. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Run without internet asked for although this machine can't close the network. */
  readonly allowOpenNetwork?: boolean;
  /** Variables beside KAGGLE_KERNEL_RUN_TYPE. */
  readonly kaggleEnvironment?: Readonly<Record<string, string>>;
  /** Told each record of the log as soon as it is written. */
  readonly onRecord?: (record: LogRecord) => void;
};

/**
 * Runs the notebook with papermill, isolated as this machine allows, as a Kaggle session of that kernel, to its end.
 * What the notebook does wrong is in the answer. Errors: ISOLATION_UNAVAILABLE, OPEN_NETWORK, PYTHON_BROKEN,
 * VENV_FAILED, NAME_UNSAFE (a slug), DISK_WRITE_FAILED.
 */
export async function runSession(
  machine: Machine,
  order: SessionOrder,
  signal: AbortSignal,
): Promise<SessionEnd> {
  requireSafeSlugs(order);
  const python = await describePython(machine, order.interpreter);
  const tier = await requireTier(python.executable, order);
  const places = await makePlaces(order, tier);
  await makeLayer(machine, python, places.venv, places.seen);
  const plan = await sessionPlan(machine, order, { python, places });
  const deadline = AbortSignal.timeout(Math.min(order.timeoutSeconds * 1000, 0x7fff_ffff));
  const redact = redactRecord(Object.values(order.secrets ?? {}));
  const onRecord = (record: LogRecord) => order.onRecord?.(redact(record));
  const ended = await runSandbox(
    { tier, python: python.executable, plan, onRecord },
    AbortSignal.any([signal, deadline]),
  );
  const end = { ...ended, log: ended.log.map(redact) };
  if (end.outcome === 'unavailable')
    throw new Failure('ISOLATION_UNAVAILABLE', { why: end.complaint.trim() });
  // Kaggle does not list the executed notebook among the outputs.
  const executed = join(places.working, '__notebook__.ipynb');
  await rename(executed, join(order.folder, '__notebook__.ipynb')).catch(() => undefined);
  const leaked = await leakedSecrets(order.secrets ?? {}, { log: ended.log, workingFolder: places.working });
  const said = leaked.length === 0 ? judgeEnd(end, order, signal) : leak(leaked);
  return { ...said, ...evidence(end, tier, python), workingFolder: places.working };
}

/** The tier of this machine; an open network only where the session may have one. */
async function requireTier(python: string, order: SessionOrder): Promise<IsolationTier> {
  const isolation = await probeIsolation(python);
  if (isolation.tier === 'none') throw new Failure('ISOLATION_UNAVAILABLE', { why: isolation.why });
  if (isolation.tier === 'rewritten-paths' && !order.internet && order.allowOpenNetwork !== true) {
    throw new Failure('OPEN_NETWORK', { why: isolation.why });
  }
  return isolation.tier;
}

function requireSafeSlugs({ kernelSlug, datasets, inputs = [] }: SessionOrder): void {
  for (const name of [kernelSlug, ...datasets.flatMap(({ owner, slug }) => [owner, slug])]) {
    const why = name.includes('/') ? 'slash' : unsafeName(name);
    if (why !== undefined) throw new Failure('NAME_UNSAFE', { name, why });
  }
  for (const name of inputs.flatMap(({ places }) => places)) {
    const why = unsafeName(name);
    if (why !== undefined) throw new Failure('NAME_UNSAFE', { name, why });
  }
}

function judgeEnd(
  end: SandboxEnd,
  order: SessionOrder,
  signal: AbortSignal,
): Pick<SessionEnd, 'status' | 'failureMessage'> {
  const error = (failureMessage: string) => ({ status: 'error', failureMessage }) as const;
  if (end.outcome === 'finished' && end.status === 0) return { status: 'complete', failureMessage: '' };
  if (end.outcome === 'cancelled' && signal.aborted)
    return { status: 'cancel-acknowledged', failureMessage: '' };
  if (end.outcome === 'cancelled')
    return error(`Session exceeded its maximum duration of ${order.timeoutSeconds} s`);
  if (end.outcome === 'flooded') return error('Session wrote more log than 64 MiB');
  if (end.outcome === 'lost') return error(`Session ended without an answer: ${end.complaint.trim()}`);
  if (end.signal !== null) return error(`Session was ended by ${end.signal}`);
  const last = end.log.findLast(({ stream, text }) => stream === 'stderr' && text.trim() !== '');
  return error(last?.text.trim().slice(0, 1000) ?? `Session ended with status ${end.status}`);
}

/** A notebook that writes a secret down would show it on Kaggle, to whoever may see the kernel. */
function leak(labels: readonly string[]): Pick<SessionEnd, 'status' | 'failureMessage'> {
  const failureMessage = `Session wrote a Kaggle Secret (${labels.join(', ')}) into its log or its outputs`;
  return { status: 'error', failureMessage };
}

function evidence(end: SandboxEnd, tier: IsolationTier, python: PythonFacts) {
  return { log: end.log, isolation: tier, interpreter: python.version };
}
