import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../src/codec/digest.ts';
import { composeOffline } from '../../src/compose-offline.ts';
import type { Turn } from '../../src/loop/run-turn.ts';
import { openCopy, type WorkCopy } from '../../src/loop/work-copy.ts';
import { openLoop } from '../../src/loop-session.ts';
import { loopTurn, sharedReadings } from '../../src/loop-turn.ts';
import { readRequest } from '../../src/read-request.ts';
import { quietSurroundings } from './audited-project.ts';
import { gitIn } from './prepared-project.ts';

export type Mended = {
  readonly turn: Turn;
  readonly copy: WorkCopy;
  /** Digest of every file of the mended project and of its bundle. */
  readonly state: string;
};

/** One turn of the correction loop over a project, in its private copy; nothing is run and nothing brought back. */
export async function mendedProject(root: string): Promise<Mended> {
  const around = quietSurroundings();
  const world = composeOffline('en', around, root);
  const request = await readRequest({ language: 'en', mode: 'execute' }, root, 'rehearse');
  const loop = await openLoop(request, world);
  const bundle = request.settings.bundle?.path ?? '';
  const copy = await openCopy({ root, state: loop.state, bundle, journals: [] }, world);
  if ('kind' in copy) throw new Error(`${copy.kind} ${copy.what}`);
  const inCopy = await readRequest({ language: 'en', mode: 'execute' }, copy.root, 'rehearse');
  const order = {
    copy,
    request: inCopy,
    earlierFiles: [],
    wrong: [],
    ideas: [],
    folder: `${loop.state}/repair`,
    kept: sharedReadings(),
  };
  const turn = await loopTurn(order, loop);
  return { turn, copy, state: await stateOf(copy.root, bundle) };
}

async function stateOf(root: string, bundle: string): Promise<string> {
  const tree = await gitIn(root, 'rev-parse', 'HEAD^{tree}');
  const names = bundle === '' ? [] : (await readdir(join(root, bundle))).sort();
  const files = await Promise.all(
    names.map(
      async (name) => `${name} ${sha256Hex(await readFile(join(root, bundle, name)).catch(() => ''))}`,
    ),
  );
  return sha256Hex([tree, ...files].join('\n'));
}
