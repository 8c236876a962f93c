import { homedir } from 'node:os';
import { join } from 'node:path';
import { createShell } from '../../src/host/shell.ts';
import type { Interpreter } from '../../src/model/world.ts';
import { cacheFolder } from '../../src/rehearsal/cache.ts';
import { type PreparedEnvironment, prepareEnvironment } from '../../src/rehearsal/environment.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import type { Machine } from '../../src/rehearsal/machine.ts';

export { freshFolder } from './folders.ts';

/** This machine, with the cache that a run of the program would use. */
export function thisMachine(changes: Partial<Machine> = {}): Machine {
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return {
    shell: createShell(environment, new AbortController().signal),
    environment,
    home: homedir(),
    cache: cacheFolder(environment, homedir()),
    profiles: join(import.meta.dirname, '../../profiles'),
    ...changes,
  };
}

export type SessionGround = { readonly interpreter: Interpreter; readonly environment: PreparedEnvironment };

/** An interpreter and its prepared packages; the first time on a machine this fetches them. */
export async function prepareSessionGround(minor?: string): Promise<SessionGround | undefined> {
  const machine = thisMachine();
  const pythons = createPythons(machine);
  const interpreter = await (minor === undefined ? pythons.findAny() : pythons.find(minor));
  if (interpreter === undefined) return undefined;
  return { interpreter, environment: await prepareEnvironment(machine, { interpreter, distributions: [] }) };
}

/** A notebook with these code cells. */
export function notebookOf(...cells: readonly string[]): string {
  return JSON.stringify({
    cells: cells.map((source, index) => ({
      cell_type: 'code',
      id: `cell-${index}`,
      execution_count: null,
      metadata: {},
      outputs: [],
      source,
    })),
    metadata: { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  });
}
