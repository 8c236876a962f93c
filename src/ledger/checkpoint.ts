import { Failure } from '../model/failure.ts';
import type { TreeHead } from './merkle.ts';

/** A tree of runs by its name, size and root. */
export type Checkpoint = TreeHead & { readonly origin: string };

/** A checkpoint as text (C2SP tlog-checkpoint): origin, size, root in base64, a line each; signatures may follow. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

// In a notebook the kit's cell is a text within a text: its quotes stand behind backslashes.
const inKitCell = /index_checkpoint[\\"']+:\s*[\\"']+([1-9]\d*) ([A-Za-z0-9+/\\]{43,90}=)/;

/** Size and root of the index as the kit's cell of a pushed notebook or script tells them; undefined where none does. */
export function checkpointInKernel(source: string): TreeHead | undefined {
  const [, size = '', text = ''] = inKitCell.exec(source) ?? [];
  const root = Buffer.from(text.replaceAll('\\', ''), 'base64');
  return root.length === 32 ? { size: Number(size), root } : undefined;
}

/**
 * Reads one; what stands behind an empty line (signatures of a note) is left alone. Errors: FILE_UNREADABLE {file, why}
 * for anything that the text of a checkpoint would not be.
 */
export function parseCheckpoint(text: string, file: string): Checkpoint {
  const [body = ''] = text.split('\n\n');
  const own = body === text ? text : `${body}\n`;
  const [origin = '', size = '', root = ''] = own.split('\n');
  const checkpoint = { origin, size: Number(size), root: Buffer.from(root, 'base64') };
  const isWhole = origin !== '' && checkpoint.root.length === 32 && checkpointText(checkpoint) === own;
  if (!isWhole) throw new Failure('FILE_UNREADABLE', { file, why: 'no checkpoint' });
  return checkpoint;
}
