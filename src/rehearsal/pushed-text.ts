import { z } from 'zod';
import type { KernelPush } from '../model/kaggle.ts';

/** Kaggle takes sources of less than 1 megabyte. */
const sourceLimitBytes = 1_000_000;

const notebookSchema = z.object({
  nbformat: z.int().min(3),
  cells: z.array(z.object({ cell_type: z.string(), source: z.union([z.string(), z.array(z.string())]) })),
});

/** Why the source of a push is refused, in the service's words; undefined when it is taken. */
export function pushedTextProblem({ text, kind, language }: KernelPush): string | undefined {
  if (text === '') return 'The source is empty';
  if (Buffer.byteLength(text) >= sourceLimitBytes) {
    return 'Please ensure your source is less than 1 megabytes in size';
  }
  if (language !== 'python') return `The language '${language}' can't run here`;
  return kind === 'notebook' && !isNotebook(text) ? 'The source is not a valid notebook' : undefined;
}

/** What a session runs: the notebook itself, or a script as the one cell of a notebook, as Kaggle does. */
export function runnableNotebook(text: string, kind: KernelPush['kind']): string {
  if (kind === 'notebook') return text;
  const cell = {
    cell_type: 'code',
    id: 'script',
    execution_count: null,
    metadata: {},
    outputs: [],
    source: text,
  };
  const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells: [cell] });
}

function isNotebook(text: string): boolean {
  try {
    return notebookSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
