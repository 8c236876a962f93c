import type { Dossier } from '../model/dossier.ts';
import type { LogRecord } from '../model/log.ts';
import type { ConditionResult } from '../model/verdict.ts';
import { fill } from '../text/fill.ts';
import { explain } from './explain.ts';
import type { ReportTexts } from './texts.ts';
import { observedOf, verdictOf } from './verdict-parts.ts';

/** A refusal as it is told to a person. Every part may hold foreign text. */
export type Refusal = {
  /** What failed, in one sentence. */
  readonly failed: string;
  readonly why: string;
  /** The line of the log, or the file, that shows it: `evidence/kernel.stderr.log:12: …`. */
  readonly where: string;
  readonly next: string;
  /** The command to run again, in the project's folder. */
  readonly command: string;
  /** Id of the evidence. */
  readonly evidence: readonly string[];
};

const refusing: readonly string[] = ['NO-GO', 'INCONCLUSIVE', 'GO-PRIVATE-ROOT'];

/** What a run that refuses says first; undefined for one that refuses nothing. */
export function refusalOf(dossier: Dossier, texts: ReportTexts): Refusal | undefined {
  const { kind, cause } = verdictOf(dossier);
  if (!refusing.includes(kind)) return undefined;
  const { title, why, fix } = explain(cause === '' ? kind : cause, dossier, texts);
  const words = texts.report.refusal;
  const values = { code: cause === '' ? kind : cause, title: withoutStop(title) };
  const isCondition = Object.hasOwn(texts.conditions, cause);
  return {
    failed: fill(isCondition ? words.condition : words.other, values),
    why: why === '' ? texts.report.meaning[kind] : why,
    where: placeOf(cause, dossier),
    next: fix === '' ? words.seeConditions : fix,
    command: commandOf(dossier),
    evidence: evidenceOf(cause, dossier),
  };
}

/** The command that does this run once more, or goes on with it, from the project's folder. */
export function commandOf({ target, settings, steps, verdict, kernel, session }: Dossier): string {
  const isCheck = verdict?.kind === 'AUDITED' || steps.every(({ macro }) => isOffline(macro));
  if (isCheck && steps.length > 0) return `nx47 audit --profile ${settings.profile}`;
  const isLeft = kernel !== undefined && session === undefined && settings.mode === 'execute';
  const { service, mode } = settings;
  if (target === 'rehearsal' && service === '') return 'nx47 rehearse';
  if (isLeft) return 'nx47 collect';
  const how = mode === 'execute' ? ' --execute' : mode === 'observe' ? ' --observe' : '';
  return `nx47 certify${how}${service === '' ? '' : ` --service ${service}`}`;
}

function isOffline(macro: string): boolean {
  return ['survey', 'stage-bundle', 'read-bundle', 'audit'].includes(macro);
}

function withoutStop(sentence: string): string {
  return sentence.trim().replace(/[.!]$/, '');
}

/** The first place that shows it: a line of a stream, a file of the project or of the run, a step of the ledger. */
function placeOf(cause: string, dossier: Dossier): string {
  const judged = dossier.verdict?.conditions.find(({ id }) => id === cause);
  const line = judged === undefined ? undefined : lineOf(judged, dossier);
  if (line !== undefined) return line;
  const finding = dossier.auditBefore?.findings.find(
    (one) => one.rule === cause && one.answer === 'fail' && one.file !== '',
  );
  if (finding !== undefined) {
    const place = finding.line === undefined ? finding.file : `${finding.file}:${finding.line}`;
    return `${place}: ${finding.observed}`;
  }
  const seen = observedOf(cause, dossier);
  const output = judged?.evidence.find((id) => id.startsWith('output:'))?.slice('output:'.length);
  if (output !== undefined) return `evidence/outputs/${output}: ${seen}`;
  const named = fileOfIncident(cause, dossier);
  if (named !== undefined) return named;
  const step = dossier.steps.findLast(({ state }) => state === 'FAILED') ?? dossier.steps.at(-1);
  const place = `logs/session.jsonl, event:${step?.step ?? 1}`;
  return seen === '' ? place : `${place}: ${seen}`;
}

function fileOfIncident(cause: string, { incidents }: Dossier): string | undefined {
  const parameters = incidents.findLast(({ code }) => code === cause)?.parameters;
  const file = parameters?.['file'] ?? parameters?.['path'] ?? parameters?.['name'];
  if (file === undefined || file === '') return undefined;
  const line = parameters?.['line'];
  return line === undefined ? String(file) : `${file}:${line}`;
}

/** A condition that rests on the log, or whose session raised, is shown by the first line that counted against it. */
function lineOf({ evidence, id }: ConditionResult, { verdict, collected }: Dossier): string | undefined {
  const rests = evidence.includes('log') || raisedBy.includes(id);
  const problem = rests ? verdict?.log?.problems[0] : undefined;
  if (problem === undefined || collected === undefined) return undefined;
  const { stream, text } = problem;
  return `evidence/kernel.${stream}.log:${lineNumber(collected.log, stream, text)}: ${text}`;
}

/** State of the session and cells that ran: what raised stands in the log. */
const raisedBy: readonly string[] = ['GATE-011', 'GATE-013'];

function lineNumber(log: readonly LogRecord[], stream: LogRecord['stream'], text: string): number {
  const whole = log.filter((one) => one.stream === stream).map((one) => one.text);
  const lines = whole.join('').split(/\r\n|[\n\r]/);
  const at = lines.findIndex((line) => line.includes(text.trim()));
  return Math.max(at, 0) + 1;
}

function evidenceOf(cause: string, dossier: Dossier): string[] {
  const judged = dossier.verdict?.conditions.find(({ id }) => id === cause);
  if (judged !== undefined && judged.evidence.length > 0) return [...judged.evidence];
  if (dossier.auditBefore?.findings.some(({ rule }) => rule === cause)) return [`finding:${cause}`];
  const failed = dossier.steps.findLast(({ state }) => state === 'FAILED') ?? dossier.steps.at(-1);
  return [`event:${failed?.step ?? 1}`];
}
