import type { Critique, CritiqueSubject } from './macro.ts';

/**
 * The critique that every built-in macro starts from: a plan needs a goal and at least one command, a result needs
 * a post-check that answered `ok`.
 */
export function critiqueByCheck<Input, Output>(subject: CritiqueSubject<Input, Output>): Critique {
  if (subject.kind === 'plan') {
    const empty = subject.plan.goal === '' || subject.plan.commands.length === 0;
    return { accepted: !empty, remarks: empty ? ['the plan names no goal or no command'] : [] };
  }
  const { answer, observed } = subject.check;
  return { accepted: answer === 'ok', remarks: answer === 'ok' ? [] : [`post-check ${answer}: ${observed}`] };
}
