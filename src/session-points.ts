import type { CommandAnswer } from './audit-command.ts';
import { sha256Hex } from './codec/digest.ts';
import { type EventBody, nothingRan } from './model/event.ts';
import { Failure } from './model/failure.ts';
import { onlyValue } from './only-value.ts';
import { makeCheckpoint, minimalTest } from './session/checkpoint.ts';
import { type BackPlan, goBack, planGoingBack } from './session/go-back.ts';
import { type HeldSession, tellSession } from './session/held-session.ts';
import { statusText } from './session/status-text.ts';
import type { SessionDesk } from './session-desk.ts';

/**
 * `nx47 session checkpoint NAME`: an annotated tag of the commit that the project stands at, whose rollback is rehearsed
 * in a clone; both stand in the ledger. Errors: SESSION_CHECKPOINT_REFUSED, also where going back did not succeed.
 */
export async function setCheckpoint(desk: SessionDesk, session: HeldSession): Promise<CommandAnswer> {
  const { line, world, settings, tree, words } = desk;
  const name = line.words[1] ?? '';
  const test = settings['minimal-test'] ?? [];
  const ground = `${tree.root}/.nx47/rehearsed-${world.randomHex(8)}`;
  const made = await makeCheckpoint({ name, tree, ground, test }, session.state, world);
  const page = `evidence/checkpoint-${name}-${(session.events.at(-1)?.seq ?? 0) + 1}.json`;
  const text = `${JSON.stringify(made, null, 1)}\n`;
  await world.files.write(`${session.folder}/${page}`, text);
  const event: EventBody = {
    ...{ macro: 'checkpoint', step: 1, phase: 'SESSION', state: made.holds ? 'DONE' : 'FAILED' },
    ...{
      goal: `checkpoint ${name}`,
      ...world.place,
      touches: [`tag ${made.tag}`],
      command: `git tag --annotate ${made.tag}`,
    },
    ...{ ...nothingRan, exit_status: made.exit_status, role: 'person' },
    ...{ stdout_sha256: made.stdout_sha256, stderr_sha256: made.stderr_sha256 },
    output: made.holds ? `rehearsed: back at tree ${made.tree}` : 'going back was rehearsed and did not hold',
    decision: made.holds ? `checkpoint ${name} ${made.commit}` : `checkpoint ${name} refused`,
    evidence: [
      { kind: 'file', ref: page, sha256: sha256Hex(text) },
      { kind: 'answer', ref: `tag ${made.tag_object}` },
      { kind: 'answer', ref: `commit ${made.commit}` },
    ],
  };
  const told = await tellSession(session, event, world);
  if (!made.holds)
    throw new Failure('SESSION_CHECKPOINT_REFUSED', {
      name,
      why: `${test.join(' ')}: ${made.exit_status}`,
      rule: 79,
    });
  return { text: statusText(told.state, words), status: 0 };
}

/**
 * `nx47 session rollback NAME`: what going back would do; with `--execute`, the name again in `--yes` and the digest of
 * that plan in `--plan`, it is done, as a new commit. Status 1 where the minimal test fails after it. Errors:
 * GOING_BACK_REFUSED, GOING_BACK_UNCONFIRMED {name, digest, rule}.
 */
export async function takeBack(desk: SessionDesk, session: HeldSession): Promise<CommandAnswer> {
  const { line, world, settings, tree, words } = desk;
  const name = line.words[1] ?? '';
  const checkpoint = session.state.checkpoints.findLast((one) => one.name === name);
  if (checkpoint === undefined) {
    const why = session.state.checkpoints.map((one) => one.name).join(', ') || '∅';
    throw new Failure('GOING_BACK_REFUSED', { name, why, rule: 78 });
  }
  const plan = await planGoingBack(checkpoint, tree, world.shell);
  if (line.settings['mode'] !== 'execute') return { text: planText(plan), note: words.goBackWith, status: 0 };
  if (onlyValue(line, 'yes') !== name || onlyValue(line, 'plan') !== plan.sha256)
    throw new Failure('GOING_BACK_UNCONFIRMED', { name, digest: plan.sha256, rule: 149 });
  const commit = await goBack(checkpoint, tree, world.shell);
  const argv = settings['minimal-test'] ?? [];
  const ran = argv.length === 0 ? undefined : await minimalTest(tree.root, argv, world.shell);
  const holds = ran === undefined || ran.status === 0;
  const event: EventBody = {
    ...{ macro: 'rollback', step: 1, phase: 'SESSION', state: holds ? 'DONE' : 'FAILED', role: 'person' },
    ...{ goal: `back to checkpoint ${name}`, ...world.place, touches: [...plan.changes].slice(0, 50) },
    ...{ command: plan.commands.join('\n'), ...nothingRan, output: `${plan.changes.length} paths` },
    ...(ran === undefined
      ? {}
      : { exit_status: ran.status, stdout_sha256: ran.stdout, stderr_sha256: ran.stderr }),
    decision: `back to ${name} ${checkpoint.commit} by ${commit}`,
    evidence: [{ kind: 'answer', ref: `commit ${commit}` }],
    plan_sha256: plan.sha256,
  };
  const told = await tellSession(session, event, world);
  return { text: statusText(told.state, words), status: holds ? 0 : 1 };
}

function planText({ from, to, changes, commands, sha256 }: BackPlan): string {
  const rows = [`${from} → ${to}`, ...changes.map((path) => `  ${path}`), ...commands, `--plan ${sha256}`];
  return `${rows.join('\n')}\n`;
}
