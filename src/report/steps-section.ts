import type { Dossier, StepRecord } from '../model/dossier.ts';
import type { Evidence } from '../model/event.ts';
import { cell, fence, table } from './markdown.ts';
import type { ReportTexts } from './texts.ts';

/** Every step: when, why, the exact command, what was decided and touched, its post-check; outputs below. */
export function stepsSection({ steps }: Dossier, { report, console: words }: ReportTexts): string {
  const header = [
    report.step,
    report.macro,
    report.time,
    report.goal,
    report.command,
    report.decision,
    report.files,
    report.check,
    report.evidence,
  ];
  const rows = steps.map((step) => [
    `event:${step.step}`,
    cell(step.macro),
    cell(`${step.startedAt}\n${step.endedAt}`),
    cell(words.steps[step.macro] ?? step.goal),
    cell(step.command),
    cell(`${step.state}\n${step.decision === step.state ? '' : step.decision}`),
    cell(step.touches.join('\n')),
    cell(`${words.checks[step.macro] ?? step.check}\n→ ${report.answers[step.checkAnswer]}`),
    cell(step.evidence.map(showEvidence).join('\n')),
  ]);
  const outputs = steps
    .filter((step) => step.output.trim() !== '')
    .map((step) => stepOutput(step, report.output));
  return [`## ${report.steps}`, table(header, rows), ...outputs].join('\n\n');
}

function stepOutput(step: StepRecord, title: string): string {
  return `### ${title} — ${step.step} ${cell(step.macro)}\n\n${fence(step.output)}`;
}

function showEvidence({ kind, ref, sha256 }: Evidence): string {
  return [kind, ref, sha256?.slice(0, 16)].filter((part) => part !== undefined).join(' ');
}
