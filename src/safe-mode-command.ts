import { resolve } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { readSafeMode, type SafeMode, safeModeName } from './macro/safe-mode.ts';
import { logToLedger } from './macro/standing-ledger.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { projectAround } from './project-kernel.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 safe-mode show | clear --reason … [PATH]`: what stopped the project, and a person's word that it may act again,
 * which is an event. No run clears it. Errors: USAGE_BAD_VALUE, also without a reason; CONFIG_NOT_FOUND.
 */
export async function safeModeCommand(
  { words, reason }: CommandLine,
  around: Surroundings,
  language: Language,
): Promise<CommandAnswer> {
  const [act = 'show', path = '.'] = words;
  if (act !== 'show' && act !== 'clear') throw refuse('safe-mode', act, 'show | clear');
  if (act === 'clear' && reason.trim() === '') throw refuse('--reason', reason, '…');
  const texts = sentences(language).console;
  const root = await projectAround(resolve(path).replaceAll('\\', '/'));
  if (root === undefined) throw new Failure('CONFIG_NOT_FOUND', { folder: path });
  const world = composeOffline(language, around, root);
  const state = `${root}/.nx47`;
  const mode = await readSafeMode(state, world.files);
  if (mode === undefined) return { text: `${texts.safeModeOff}\n`, status: 0 };
  if (act === 'show') return { text: `${shown(mode, texts.safeModeOn)}\n`, status: 3 };
  const file = `${state}/${safeModeName}`;
  const said = {
    goal: 'safe mode is cleared',
    touches: [file],
    output: JSON.stringify(mode),
    decision: reason,
  };
  // The word stands before the file goes: after a crash between the two it is still in safe mode.
  await logToLedger(`${state}/safe-mode.jsonl`, said, world);
  await world.files.remove(file);
  return { text: `${texts.safeModeCleared}\n`, status: 0 };
}

function shown({ since, session, signs, uncertainties, stable }: SafeMode, text: string): string {
  const list = (names: readonly string[]) => (names.length === 0 ? '∅' : names.join(', '));
  return fill(text, {
    ...{ since, session, stable: stable || '∅' },
    ...{ signs: list(signs), uncertainties: list(uncertainties) },
  });
}

function refuse(flag: string, value: string, expected: string): Failure {
  return new Failure('USAGE_BAD_VALUE', { flag, value, expected });
}
