import { z } from 'zod';
import { sha256Hex } from './codec/digest.ts';
import { phaseSchema } from './model/event.ts';
import { Failure } from './model/failure.ts';
import { roleSchema } from './model/task.ts';
import type { World } from './model/world.ts';
import { onlyValue } from './only-value.ts';
import type { HeldSession } from './session/held-session.ts';
import { planPage } from './session/led-pages.ts';
import { sessionPages } from './session/pages.ts';
import type { PlanDigests, StepOrder } from './session/step-law.ts';
import type { SessionDesk } from './session-desk.ts';
import { takeProofs } from './session-proofs.ts';

const phases = phaseSchema.exclude(['VERDICT']);
const ends = z.enum(['', 'DONE', 'FAILED', 'SKIPPED']);

/**
 * What `nx47 session log` was told, with its evidence taken in. Errors: USAGE_BAD_VALUE for a phase, a state or a number
 * that is none, PROOF_REFUSED.
 */
export async function logOrder(
  { line, world, folder }: SessionDesk,
  session: HeldSession,
): Promise<StepOrder> {
  const one = (name: string) => world.redact(onlyValue(line, name));
  const all = (name: string) => (line.given[name] ?? []).map((text) => world.redact(text));
  const phase = phases.safeParse(one('phase'));
  if (!phase.success) throw refused('phase', one('phase'), phases.options.join(' | '));
  const state = ends.safeParse(one('state'));
  if (!state.success) throw refused('state', one('state'), 'DONE | FAILED | SKIPPED');
  if (state.data !== '' && phase.data !== 'LOG_EVENT')
    throw refused('state', state.data, '--phase LOG_EVENT');
  const role = roleSchema.safeParse(one('role') || 'person');
  if (!role.success) throw refused('role', one('role'), roleSchema.options.join(' | '));
  const serves = one('serves');
  if (!/^\d{0,3}$/.test(serves)) throw refused('serves', serves, '1–999');
  const seq = (session.events.at(-1)?.seq ?? 0) + 1;
  const place = { from: folder, session: session.folder, seq };
  return {
    ...{ phase: phase.data, state: state.data, say: one('say'), command: one('command') },
    ...{ machine: one('machine'), terminal: one('terminal'), touches: all('touches'), risks: all('risk') },
    ...{ serves: Number(serves), role: role.data },
    evidence: await takeProofs(line.given['proof'] ?? [], place, world),
  };
}

/** The digests of the page of the plan, as the events render it and as it lies on disk; '' where it is gone. */
export async function planDigests(
  { folder, events, state }: HeldSession,
  world: World,
): Promise<PlanDigests> {
  const page = planPage(state);
  const onDisk = await world.files.hash(`${folder}/${page}`).catch(() => '');
  return { rendered: sha256Hex(sessionPages(events, world.language)[page] ?? ''), onDisk };
}

function refused(flag: string, value: string, expected: string): Failure {
  return new Failure('USAGE_BAD_VALUE', { flag: `--${flag}`, value, expected });
}
