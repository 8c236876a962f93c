import type { Dossier, StepRecord } from '../model/dossier.ts';
import type { Evidence } from '../model/event.ts';
import { type Block, cites, heading, own, type Text, table } from './document.ts';
import { eventOf } from './evidence.ts';
import { sentenceOf } from './explain.ts';
import type { ReportTexts } from './texts.ts';

/** Every step: when, why, the exact command, what was decided and touched, its post-check; outputs below. */
export function stepsSection({ steps }: Dossier, texts: ReportTexts): Block[] {
  const { report } = texts;
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
  const outputs = steps.filter((step) => step.output.trim() !== '');
  return [
    heading(2, report.steps),
    { kind: 'figure', name: 'phases' },
    table(
      header,
      steps.map((step) => stepRow(step, texts)),
    ),
    ...outputs.flatMap((step) => stepOutput(step, report.output)),
  ];
}

function stepRow(step: StepRecord, { report, console: words }: ReportTexts): Text[] {
  return [
    cites(eventOf(step)),
    step.macro,
    `${step.startedAt}\n${step.endedAt}`,
    sentenceOf(words.steps, step.macro) ?? step.goal,
    step.command,
    `${step.state}\n${step.decision === step.state ? '' : step.decision}`,
    step.touches.join('\n'),
    `${sentenceOf(words.checks, step.macro) ?? step.check}\n→ ${report.answers[step.checkAnswer]}`,
    step.evidence.map(showEvidence).join('\n'),
  ];
}

function stepOutput(step: StepRecord, title: string): Block[] {
  const text = [own(`${title} — `), cites(eventOf(step)), own(' '), step.macro];
  return [heading(3, text), { kind: 'code', text: step.output }];
}

function showEvidence({ kind, ref, sha256 }: Evidence): string {
  return [kind, ref, sha256?.slice(0, 16)].filter((part) => part !== undefined).join(' ');
}
