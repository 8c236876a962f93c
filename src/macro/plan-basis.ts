import { sha256Hex, sha256Parts } from '../codec/digest.ts';
import type { FileReader } from '../model/world.ts';
import type { Plan } from './macro.ts';

/** What a plan was made from: the digest of its input, and those of the files that it goes by. */
export type PlanBasis = { readonly input: string; readonly files: Readonly<Record<string, string>> };

/** A plan as it was shown, with what it was made from; `sha256` is what an EXECUTE quotes. */
export type ShownPlan = { readonly plan: Plan; readonly basis: PlanBasis; readonly sha256: string };

/** What the plan stands on now; a file that is not there is `absent`. */
export async function basisOf(
  input: unknown,
  paths: readonly string[],
  files: Pick<FileReader, 'hash'>,
): Promise<PlanBasis> {
  const digests: Record<string, string> = {};
  for (const path of paths) digests[path] = await files.hash(path).catch(() => 'absent');
  return { input: digestOf(input), files: digests };
}

/** The plan with its basis and its digest. */
export function shownPlan(plan: Plan, basis: PlanBasis): ShownPlan {
  return { plan, basis, sha256: sha256Hex(JSON.stringify({ plan, basis })) };
}

/** Names of what is otherwise than when the plan was shown: `input`, `plan`, paths of files. */
export function changedSince(before: ShownPlan, now: ShownPlan): string[] {
  const paths = new Set([...Object.keys(before.basis.files), ...Object.keys(now.basis.files)]);
  const changed = [...paths].filter((path) => before.basis.files[path] !== now.basis.files[path]);
  return [
    ...(before.basis.input === now.basis.input ? [] : ['input']),
    ...changed,
    ...(JSON.stringify(before.plan) === JSON.stringify(now.plan) ? [] : ['plan']),
  ];
}

/** Of longer texts the length and both ends count: a notebook of 50 MB must not be read twice for it. */
const longest = 8192;

/** Digest of a value of plain objects, lists, texts, numbers and bytes. */
function digestOf(value: unknown): string {
  const parts = sha256Parts();
  let text = '';
  const add = (part: string) => {
    text += `${part}\n`;
    if (text.length > 65_536) {
      parts.add(text);
      text = '';
    }
  };
  walk(value, add);
  parts.add(text);
  return parts.hex();
}

function walk(value: unknown, add: (part: string) => void): void {
  if (typeof value === 'string') add(shortened(value));
  else if (value instanceof Uint8Array) add(shortenedBytes(value));
  else if (Array.isArray(value)) {
    add(`[${value.length}`);
    for (const one of value) walk(one, add);
  } else if (typeof value === 'object' && value !== null) {
    add('{');
    for (const [name, member] of Object.entries(value)) {
      add(name);
      walk(member, add);
    }
    add('}');
  } else add(`${typeof value} ${String(value)}`);
}

function shortened(text: string): string {
  if (text.length <= longest) return `"${text}`;
  return `"${text.length} ${text.slice(0, longest / 2)}…${text.slice(-longest / 2)}`;
}

function shortenedBytes(bytes: Uint8Array): string {
  const ends = [bytes.subarray(0, longest / 2), bytes.subarray(-longest / 2)];
  return `bytes ${bytes.byteLength} ${ends.map((end) => sha256Hex(end)).join(' ')}`;
}
