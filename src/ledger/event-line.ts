import { eventSchema } from '../model/event.ts';

/** What links a line to the one before it. */
export type Link = { readonly seq: string; readonly prev: string; readonly time: string };

/**
 * The link of a line that is an event exactly as the ledger writes it: every member of `eventSchema`, each once, in its
 * order, nothing between them; undefined for any other. What is written so can be read in one way only. One expression
 * over the line takes a tenth of the time of parsing it and printing it back (bench/ledger.ts).
 */
export function linkOfEvent(line: string): Link | undefined {
  return linkIn(eventLine.exec(line));
}

/** The named groups `seq`, `prev` and `time` of a match. */
export function linkIn(found: RegExpExecArray | null): Link | undefined {
  if (found === null) return undefined;
  const { seq = '', prev = '', time = '' } = found.groups ?? {};
  return isMoment(time) ? { seq, prev, time } : undefined;
}

// The 28th is in every month.
function isMoment(time: string): boolean {
  return time.slice(8, 10) <= '28' || eventSchema.shape.time.safeParse(time).success;
}

// As JSON.stringify prints it: what needs no escape has none; a surrogate is one where the other half is not beside it.
const escaped = String.raw`\\(?:["\\bfnrt]|u00(?:0[0-7bef]|1[0-9a-f])|ud[89ab][0-9a-f]{2}(?!\\ud[c-f])|ud[c-f][0-9a-f]{2})`;
const text = String.raw`"[^"\\\x00-\x1f]*(?:${escaped}[^"\\\x00-\x1f]*)*"`;
const listOf = (one: string) => String.raw`\[(?:${one}(?:,${one})*)?\]`;
const digest = '"[0-9a-f]{64}"';
const count = '[1-9][0-9]{0,14}';
const moment = String.raw`[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}\.[0-9]{3}Z`;
const evidence = `\\{"kind":"(?:file|command|checksum|diff|log|answer)","ref":${text}(?:,"sha256":${digest})?\\}`;
const members: Readonly<Record<string, string>> = {
  macro: text,
  step: count,
  phase: '"(?:PLAN|EXECUTE|VERIFY|CRITIQUE|LOG_EVENT|SESSION|VERDICT)"',
  state: '"(?:NEW|RUNNING|DONE|FAILED|SKIPPED)"',
  goal: text,
  machine: text,
  terminal: text,
  touches: listOf(text),
  command: text,
  exit_status: '(?:null|0|-?[1-9][0-9]{0,14})',
  stdout_sha256: `(?:null|${digest})`,
  stderr_sha256: `(?:null|${digest})`,
  output: text,
  decision: text,
  evidence: listOf(evidence),
  role: '"(?:chef|recherchiste|orchestrator|tool|macro-runner|worker|person)"',
  plan_sha256: digest,
  schema: String.raw`"nx47\.event/1"`,
  seq: `(?<seq>${count})`,
  prev: '"(?<prev>[0-9a-f]{64})"',
  time: `"(?<time>${moment})"`,
  session_id: text,
  task_id: text,
};
const absent: readonly string[] = ['role', 'plan_sha256'];
const eventLine = new RegExp(
  `^\\{${Object.entries(members)
    .map(([name, value]) => (absent.includes(name) ? `(?:"${name}":${value},)?` : `"${name}":${value},`))
    .join('')
    .replace(/,$/, '')}\\}$`,
);
