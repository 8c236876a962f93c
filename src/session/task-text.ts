import { Failure } from '../model/failure.ts';
import { type Criterion, criterionSchema, evidenceKindSchema, type Task, taskSchema } from '../model/task.ts';

const mostTaskLines = 3;
const sections = ['TASK_ID', 'TASK', 'CONTEXT', 'CONSTRAINTS', 'DONE_CRITERIA', 'MINUTES', 'STEPS'] as const;
type Section = (typeof sections)[number];
const required: readonly Section[] = ['TASK', 'CONTEXT', 'CONSTRAINTS', 'DONE_CRITERIA'];

/** A line of the file with its number, from 1. */
type Line = { readonly at: number; readonly text: string };
type Found = ReadonlyMap<Section, { readonly at: number; readonly lines: readonly Line[] }>;

/**
 * The task in the form of templates/TASK.md: sections `TASK:`, `CONTEXT:`, `CONSTRAINTS:`, `DONE_CRITERIA:` (each
 * `- criterion => kind of evidence`), and where they help `TASK_ID:`, `MINUTES:`, `STEPS:` (each `- step`); comments are
 * left out. `file` names the text in errors: SESSION_TASK_INVALID {file, line, why} for anything else, which is never guessed at
 * (rules 6, 162 and 163 of the contract).
 */
export function parseTask(bytes: Uint8Array, file: string): Task {
  const refuse = (line: number, why: string) => new Failure('SESSION_TASK_INVALID', { file, line, why });
  const text = decoded(bytes, refuse);
  const found = sectionsIn(withoutComments(text, refuse), refuse);
  const absent = required.find((name) => (found.get(name)?.lines.length ?? 0) === 0);
  if (absent !== undefined) throw refuse(found.get(absent)?.at ?? 1, `${absent}: ∅`);
  const task = found.get('TASK');
  const extra = task?.lines[mostTaskLines];
  if (extra !== undefined) throw refuse(extra.at, `TASK: ${task?.lines.length} > ${mostTaskLines}`);
  const minutes = found.get('MINUTES');
  const steps = found.get('STEPS')?.lines.map((line) => itemOf(line, refuse));
  const parsed = taskSchema.safeParse({
    task_id: wordsOf('TASK_ID', found) || 'T1',
    ...{ TASK: wordsOf('TASK', found), CONTEXT: wordsOf('CONTEXT', found) },
    CONSTRAINTS: wordsOf('CONSTRAINTS', found),
    DONE_CRITERIA: found.get('DONE_CRITERIA')?.lines.map((line) => criterionOf(line, refuse)),
    ...(minutes === undefined ? {} : { minutes: Number(wordsOf('MINUTES', found) || Number.NaN) }),
    ...(steps === undefined ? {} : { steps }),
  });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  const section = sections.find((one) => one.toLowerCase() === name.toLowerCase());
  throw refuse(section === undefined ? 1 : (found.get(section)?.at ?? 1), `${name}: ${issue?.message ?? ''}`);
}

type Refuse = (line: number, why: string) => Failure;

function decoded(bytes: Uint8Array, refuse: Refuse): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    throw refuse(1, 'UTF-8');
  }
}

/** Blanks in place of comments, so that every line keeps its number. */
function withoutComments(text: string, refuse: Refuse): string {
  const plain = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const open = plain.indexOf('<!--');
  if (open >= 0) throw refuse(plain.slice(0, open).split('\n').length, '<!--');
  return plain;
}

function sectionsIn(text: string, refuse: Refuse): Found {
  const found = new Map<Section, { readonly at: number; readonly lines: Line[] }>();
  let lines: Line[] | undefined;
  for (const [index, row] of text.split('\n').entries()) {
    const at = index + 1;
    const [, heading, rest = ''] = /^([A-Z][A-Z_]*):(?:\s+(.*))?$/.exec(row) ?? [];
    const name = sections.find((one) => one === heading);
    if (heading !== undefined && name === undefined) throw refuse(at, `${heading}: ?`);
    if (name !== undefined) {
      if (found.has(name)) throw refuse(at, `${name}: 2`);
      lines = rest.trim() === '' ? [] : [{ at, text: rest.trim() }];
      found.set(name, { at, lines });
    } else if (row.trim() !== '') {
      if (lines === undefined) throw refuse(at, row.trim().slice(0, 40));
      lines.push({ at, text: row.trim() });
    }
  }
  return found;
}

function wordsOf(name: Section, found: Found): string {
  return (found.get(name)?.lines ?? []).map(({ text }) => text).join('\n');
}

function itemOf({ at, text }: Line, refuse: Refuse): string {
  const [, item = ''] = /^[-*]\s+(.+)$/.exec(text) ?? [];
  if (item === '') throw refuse(at, `${text.slice(0, 40)} (- …)`);
  return item;
}

function criterionOf(line: Line, refuse: Refuse): Criterion {
  const kinds = evidenceKindSchema.options.join(' | ');
  const [, criterion, evidence] = /^(.*\S)\s+=>\s+(\S+)$/.exec(itemOf(line, refuse)) ?? [];
  const parsed = criterionSchema.safeParse({ criterion, evidence });
  if (!parsed.success) throw refuse(line.at, `- … => ${kinds}`);
  return parsed.data;
}
