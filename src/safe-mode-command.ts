import { resolve } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { addSession } from './commit-back-command.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { reportsPlace } from './macro/require-cleared.ts';
import { readSafeMode, type SafeMode, safeModeName, safeModeOf } from './macro/safe-mode.ts';
import { logToLedger } from './macro/standing-ledger.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import type { RunRequest } from './model/request.ts';
import { sessionFilesName } from './model/run-index.ts';
import type { World } from './model/world.ts';
import { projectAround } from './project-kernel.ts';
import { readRequest } from './read-request.ts';
import { leaveClearing } from './session/leave-clearing.ts';
import { readStops, type StandingStop } from './session/standing-stops.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 safe-mode show | clear --reason … [PATH]`: what stopped the project, and a person's word that it may act again,
 * which is an event; a stop that the branch of reports tells is cleared by a session of its own in that branch. No run
 * clears it. Errors: USAGE_BAD_VALUE, also without a reason; CONFIG_*; COMMIT_BACK_*.
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
  const request = await readRequest({ mode: 'execute' }, root, 'certify');
  const world = composeOffline(request.settings.language, around, root);
  const mode = await readSafeMode(`${root}/.nx47`, world.files);
  const stops = await readStops(reportsPlace(request, true), world);
  if (mode === undefined && stops.length === 0) return { text: `${texts.safeModeOff}\n`, status: 0 };
  const safe = mode ?? safeModeOf(stops);
  if (act === 'show') return { text: `${shown(safe, texts.safeModeOn)}\n`, status: 3 };
  const left = await leaveWord({ safe, stops, reason, request }, world, around);
  return { text: `${texts.safeModeCleared}\n${left === '' ? '' : `${left}\n`}`, status: 0 };
}

type Word = {
  readonly safe: SafeMode;
  readonly stops: readonly StandingStop[];
  readonly reason: string;
  readonly request: RunRequest;
};

/** Gives the folder of the session that clears what is recorded; '' where nothing is. */
async function leaveWord(
  { safe, stops, reason, request }: Word,
  world: World,
  around: Surroundings,
): Promise<string> {
  const state = `${request.root}/.nx47`;
  const file = `${state}/${safeModeName}`;
  const goal = 'safe mode is cleared';
  const word = { goal, touches: [file], output: JSON.stringify(safe), decision: reason };
  const { redact } = world;
  const folder =
    stops.length === 0 ? '' : await leaveClearing(request.root, { stops, reason: redact(reason) }, world);
  // Another machine goes by what was added alone: what it is not told there is not cleared.
  if (await wereAdded(stops, request, world)) {
    const outcome = await addSession(folder, request, around);
    if (outcome.state === 'FAILED') throw outcome.failure;
  }
  // The word stands before the file goes: after a crash between the two it is still in safe mode.
  await world.files.makeFolder(state);
  await logToLedger(`${state}/safe-mode.jsonl`, word, world);
  await world.files.remove(file);
  return folder;
}

/** A session that was added to a branch has the list of its files. */
async function wereAdded(stops: readonly StandingStop[], { root }: RunRequest, { files }: World) {
  const lists = stops.map(({ session }) => `${root}/session/${session}/${sessionFilesName}`);
  const found = await Promise.all(lists.map((list) => files.exists(list)));
  return stops.some(({ committed }) => committed) || found.includes(true);
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
