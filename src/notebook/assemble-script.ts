import { Failure } from '../model/failure.ts';
import type { KernelRun } from '../model/kernel-run.ts';
import type { Assembly } from './assemble.ts';
import { type KitSources, kitLines, kitMarker } from './kit-cell.ts';
import { headerLines, scriptText } from './script-text.ts';

export type ScriptAssemblyInput = {
  readonly script: Uint8Array;
  readonly kit: KitSources;
  readonly run: KernelRun;
};

/**
 * The script that is pushed: its header, the kit's lines, then the rest, every character of the user's in its order.
 * A script counts as one cell. Errors: NOTEBOOK_INVALID {why} for text that is no UTF-8 or holds a NUL, no statement
 * (`script-empty`), a kit already (`kit-cell-present`), or a megabyte or more (`too-large`).
 */
export function assembleScript({ script, kit, run }: ScriptAssemblyInput): Assembly {
  const own = scriptText(script);
  if (own.includes('\0')) throw new Failure('NOTEBOOK_INVALID', { why: 'not-utf8', where: '' });
  const lines = own.split(/(?<=\n)/);
  if (lines.some((line) => line.trimEnd() === kitMarker))
    throw new Failure('NOTEBOOK_INVALID', { why: 'kit-cell-present', where: '' });
  const header = headerLines(own.replaceAll('\r\n', '\n'));
  if (header === undefined) throw new Failure('NOTEBOOK_INVALID', { why: 'script-empty', where: '' });
  const text = [...lines.slice(0, header), kitLines(kit, run), ...lines.slice(header)].join('');
  const bytes = Buffer.byteLength(text);
  if (bytes >= 1_000_000) throw new Failure('NOTEBOOK_INVALID', { why: 'too-large', where: '', bytes });
  return { text, kitCells: 1, userCells: 1 };
}
