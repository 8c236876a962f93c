import { z } from 'zod';
import { type Compilation, compilationSchema, type FileBytes } from '../model/facts.ts';
import type { Interpreter, World } from '../model/world.ts';
import { compiledCells } from '../notebook/cells.ts';
import { minorOf } from '../survey/choose-interpreter.ts';

const compiledSchema = z.array(compilationSchema.unwrap().shape.cells.unwrap().element);

/** What a real interpreter says of each code cell. None, or one that can't answer, leaves them uncompiled: the audit then says unknown. */
export async function compileCells(
  code: FileBytes,
  interpreter: Interpreter | undefined,
  { shell, assets }: Pick<World, 'shell' | 'assets'>,
): Promise<Compilation> {
  if (interpreter === undefined) return { minor: '', cells: [] };
  const argv = [interpreter.executable, '-I', '-B', assets.kitPath('compile_cells.py')];
  const input = JSON.stringify(readableCells(code));
  const answer = await shell.run({ argv, input, deadlineSeconds: 60 });
  if (answer.status !== 0) return { minor: '', cells: [] };
  return { minor: minorOf(interpreter.version), cells: compiledSchema.parse(JSON.parse(answer.stdout)) };
}

/** The cells that are compiled; none of a notebook that can't be read. */
export function readableCells({ name, bytes }: FileBytes) {
  try {
    return compiledCells(name, bytes);
  } catch {
    return [];
  }
}
