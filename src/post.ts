import { hostname } from 'node:os';
import type { ActionPlace } from './action-place.ts';
import { tell } from './action-place.ts';
import { type ActionInputs, readInputs, surroundings } from './github/inputs.ts';
import { warnStep } from './github/outputs.ts';
import { type LeftState, leftState } from './github/state.ts';
import { createClock } from './host/clock.ts';
import { createFiles } from './host/files.ts';
import { saveKept } from './kept-cache.ts';
import { eventsOf } from './ledger/chain.ts';
import { closeLog } from './ledger/close-log.ts';
import type { Installation } from './main.ts';
import type { LedgerEvent } from './model/event.ts';
import { Failure } from './model/failure.ts';
import { type RunRequest, requestSchema } from './model/request.ts';
import { ticketName } from './model/ticket.ts';
import { readRequest } from './read-request.ts';
import { storeEvidence } from './store-evidence.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * The end of the step, which comes after a failure, a cancel and a kill too: seals the ledger of a run that was ended
 * before its verdict, says what may still be running on Kaggle, leaves evidence and cache. It judges nothing: what it
 * can't do is told, and the status stays that of the step.
 */
export async function runPost(
  installed: Installation,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const left = leftState();
  if (left.root === '' && left.session === '') return 0;
  const inputs = readInputs();
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
  const around = surroundings(installed.root, inputs, environment, stop.signal);
  const results = { program: installed.resultsProgram, environment, signal: stop.signal };
  const place = { around, results };
  const request = await requestOf(left, inputs);
  const sealed = left.session === '' ? Promise.resolve() : sealSession(left, request, place);
  await storeEvidence(left, request, place, sealed);
  await sealed;
  await saveKept(left.kept, request, place);
  return 0;
}

// A ticket can be collected where no project is: then the settings are the defaults.
async function requestOf({ root, session }: LeftState, inputs: ActionInputs): Promise<RunRequest> {
  const place = root === '' ? session.replace(/\/(?:\.nx47\/)?session\/[^/]+$/, '') : root;
  try {
    return await readRequest(inputs.settings, place, 'rehearse');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const settings = requestSchema.parse({ kernel: '.', language: inputs.language });
    return { settings, root: place, file: '', target: 'rehearsal', waitSeconds: 0 };
  }
}

async function sealSession(left: LeftState, request: RunRequest, place: ActionPlace): Promise<void> {
  const words = sentences(request.settings.language).action;
  const ports = {
    files: createFiles(),
    clock: createClock(),
    place: { machine: hostname(), terminal: place.around.terminal },
  };
  try {
    const { lines } = await closeLog(left.session, ports);
    if (left.verdict === '') tell(place, request, fill(words.interrupted, { session: left.session }));
    const hasTicket = await ports.files.exists(`${left.session}/${ticketName}`);
    const url = left['kernel-url'] === '' ? '?' : left['kernel-url'];
    if (left.service === 'remote' && mayRun(eventsOf(lines), left))
      warnStep(fill(hasTicket ? words.mayRun : words.mayBeSent, { url }));
  } catch (error) {
    const why = error instanceof Failure ? error.message : String(error);
    warnStep(fill(words.unsealed, { session: left.session, why }));
  }
}

/** Whether something was sent, or taken over from a ticket, whose end nobody has seen. */
function mayRun(events: readonly LedgerEvent[], left: LeftState): boolean {
  const of = (macro: string) => events.filter((event) => event.macro === macro);
  const isSent = [...of('push'), ...of('match-ticket')].some(({ phase }) => phase === 'CRITIQUE');
  const isRefused =
    left['kernel-url'] === '' &&
    of('push').some(({ state, output }) => state === 'FAILED' && !/PUSH_UNDECIDED|CANCELLED/.test(output));
  return isSent && !isRefused && !of('wait').some(({ state }) => state === 'DONE');
}
