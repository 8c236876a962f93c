import type { Evidence } from '../model/event.ts';
import type { Place } from '../model/world.ts';
import type { SessionWords } from '../text/session-words.ts';
import { rollbackLines } from './led-pages.ts';
import type { LedState } from './led-state.ts';
import { cell } from './markdown-cell.ts';

/** What a person says at the end of a session, and what was found then. */
export type Closing = {
  readonly state: 'OK' | 'KO';
  readonly reason: string;
  /** The one priority of the next session: exactly one. */
  readonly next: readonly string[];
  /** Further items of its checklist. */
  readonly items: readonly string[];
  /** Risks that stay. */
  readonly risks: readonly string[];
  /** How to go back, in words; '' where the checkpoints say it. */
  readonly rollback: string;
  /** Places that were changed beside those that the steps announced. */
  readonly touches: readonly string[];
  /** Paths that git has otherwise than when the session began, and those that no commit has. */
  readonly changed: readonly string[];
  readonly uncommitted: readonly string[];
  readonly commit: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly place: Place;
};

const mostItems = 10;
const leastItems = 3;

/**
 * The parts that a report of this session would lack, by name; none when it can be closed (rules 126, 127, 177, 178,
 * 183, 184 and 200 of the contract). What is changed and was announced by no step counts as a part that is missing.
 */
export function missingParts(led: LedState, closing: Closing): string[] {
  const { time, commit, place, changed, uncommitted, touches, next, items } = closing;
  const announced = [...led.steps.flatMap((step) => step.touches), ...touches];
  const silent = [...new Set([...changed, ...uncommitted])].filter((path) => !isWithin(path, announced));
  const isChanged = changed.length > 0 || uncommitted.length > 0 || executed(led).length > 0;
  const wayBack = led.checkpoints.length > 0 || closing.rollback.trim() !== '';
  const isUnversioned = closing.state === 'OK' && uncommitted.length > 0;
  return [
    ...(time === '' ? ['date'] : []),
    ...(commit === '' ? ['commit'] : isUnversioned ? [`commit: ${uncommitted.slice(0, 3).join(', ')}`] : []),
    ...(place.machine === '' ? ['host'] : []),
    ...(silent.length === 0 ? [] : [`changes: ${silent.slice(0, 3).join(', ')}`]),
    ...(isChanged && !wayBack ? ['rollback'] : []),
    ...(closing.reason.trim() === '' ? ['reason'] : []),
    ...(next.length === 1 ? [] : [`next: ${next.length}`]),
    ...(items.length > mostItems - leastItems ? [`checklist: ${items.length}`] : []),
  ];
}

/** Three to ten items that the next session begins with: what was named, what is unproven, and what always comes (rule 200). */
export function nextChecklist(
  led: LedState,
  { items }: Pick<Closing, 'items'>,
  words: SessionWords,
): string[] {
  const unproven = led.task.DONE_CRITERIA.flatMap(({ criterion }, at) =>
    led.proven.includes(at + 1) ? [] : [`${words.reviewCriterion} ${at + 1}: ${criterion}`],
  );
  const undone = led.steps
    .filter(({ state }) => state !== 'DONE')
    .map(({ step, goal }) => `${words.takeStep} ${step}: ${goal}`);
  const always = [
    `${words.checkSession}: nx47 verify session/${led.session}`,
    `${words.addSession}: nx47 commit-back session/${led.session} --execute`,
    words.readPages,
  ];
  return [...[...items, ...unproven, ...undone].slice(0, mostItems - leastItems), ...always].map(oneLine);
}

/** The report of the session's task as Markdown: result, evidence, what was changed, how to go back, what comes next. */
export function taskReport(led: LedState, closing: Closing, words: SessionWords): string {
  const { state, reason, commit, time, place, rollback, next } = closing;
  const risks = [...closing.risks];
  return [
    `# ${words.report} ${led.task.task_id}`,
    ...['', `- ${words.purpose}: ${cell(led.goal)}`, `- ${words.endState}: ${state}`],
    ...[`- ${words.reason}: ${cell(reason)}`, '', `## ${words.signature}`, ''],
    ...[`- ${words.date}: ${time}`, `- ${words.commit}: ${commit}`],
    `- ${words.host}: ${cell(place.machine)} / ${cell(place.terminal)}`,
    ...['', `## ${words.criteria}`, '', ...criterionRows(led, words)],
    ...['', `## ${words.changed}`, '', ...listed(changedPlaces(led, closing), words.nothing)],
    ...['', `## ${words.evidenceWord}`, '', ...listed(led.steps.flatMap(proofsOf), words.noneSaid)],
    ...[
      '',
      `## ${words.rollback}`,
      '',
      ...(rollback === '' ? [] : [cell(rollback), '']),
      ...rollbackLines(led, words),
    ],
    ...['', `## ${words.risksLeft}`, '', ...listed(risks, words.noneSaid)],
    ...[
      '',
      `## ${words.checklist}`,
      '',
      ...nextChecklist(led, closing, words).map((item) => `- [ ] ${cell(item)}`),
    ],
    ...['', `## ${words.next}`, '', cell(next[0] ?? ''), ''],
  ].join('\n');
}

function executed({ steps }: LedState) {
  return steps.filter(({ phase, state }) => phase !== 'PLAN' && state !== 'SKIPPED');
}

/** Whether a path is one of these places, or lies below one. */
function isWithin(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place.replace(/\/$/, '')}/`));
}

function changedPlaces(led: LedState, { changed, uncommitted, touches }: Closing): string[] {
  const announced = executed(led).flatMap((step) => step.touches);
  return [...new Set([...changed, ...uncommitted, ...announced, ...touches])].sort();
}

function criterionRows({ task, proven }: LedState, words: SessionWords): string[] {
  return task.DONE_CRITERIA.map(
    ({ criterion, evidence }, at) =>
      `- [${proven.includes(at + 1) ? 'x' : ' '}] ${at + 1}. ${cell(criterion)} (${words.proof}: ${evidence})`,
  );
}

function proofsOf({
  step,
  evidence,
}: {
  readonly step: number;
  readonly evidence: readonly Evidence[];
}): string[] {
  return evidence.map(({ kind, ref, sha256 }) => `${step} ${kind} ${ref} ${sha256 ?? ''}`.trim());
}

function listed(items: readonly string[], none: string): string[] {
  return items.length === 0 ? [none] : items.map((item) => `- ${cell(item)}`);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').slice(0, 300);
}
