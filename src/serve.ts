import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandLine } from './cli-arguments.ts';
import { createMachine, type Surroundings } from './compose.ts';
import { type GivenInputs, givenInputs } from './compose-inputs.ts';
import { knownImage, pinsFor, readTouched } from './compose-rehearsal.ts';
import { createAssets } from './host/assets.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { parseProfile } from './profile/parse.ts';
import { readRequest } from './read-request.ts';
import { createPythons } from './rehearsal/interpreters.ts';
import { requireIsolation } from './rehearsal/isolation.ts';
import { openRehearsal } from './rehearsal/open-rehearsal.ts';
import { scenarioElements } from './rehearsal/scenario.ts';
import { chooseInterpreter, minorOf } from './survey/choose-interpreter.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

const profileName = 'kaggle-py312';

/** `nx47 serve [FOLDER] --port N`: the embedded Kaggle alone, until it is stopped. State lies below FOLDER/.nx47. */
export async function serve(line: CommandLine, around: Surroundings, language: Language): Promise<number> {
  const machine = createMachine(around);
  const text = await createAssets(around.installRoot).profile(profileName);
  if (text === undefined) throw new Failure('PROFILE_UNKNOWN', { profile: profileName });
  const profile = parseProfile(new TextEncoder().encode(text));
  const interpreter = await chooseInterpreter(createPythons(machine), minorOf(profile.python.version), true);
  await requireIsolation(interpreter.executable);
  const folder = join(resolve(line.path), '.nx47', 'kaggle');
  await mkdir(folder, { recursive: true });
  const username = around.environment['KAGGLE_USERNAME'] ?? (await ownerAt(line.path, around));
  const rehearsal = await openRehearsal({
    machine,
    folder,
    port: line.port,
    username,
    interpreter,
    distributionsFor: (pushed) => pinsFor(profile, interpreter, pushed),
    image: knownImage(profile, interpreter),
    now: () => new Date(),
    ...(await givenAt(line, around)),
  });
  const words = sentences(language).console;
  process.stdout.write(`${fill(words.serving, { url: rehearsal.url })}\n`);
  process.stdout.write(`${fill(words.servingHow, { token: rehearsal.account.token, username })}\n`);
  await stopped(around.signal);
  await rehearsal.close();
  return 130;
}

/** At once for a signal that has fired already: it will not fire again. */
function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

// Served beside a project, its inputs and secrets are there; elsewhere none are.
async function givenAt(line: CommandLine, around: Surroundings): Promise<Partial<GivenInputs>> {
  const { scenario = '', 'allow-open-network': open = false } = line.settings;
  const asked = { faults: scenarioElements(String(scenario)), allowOpenNetwork: open === true };
  try {
    const request = await readRequest(line.settings, line.path, 'rehearse');
    return { ...(await givenInputs(request, around.environment)), ...asked };
  } catch (error) {
    if (error instanceof Failure && error.code === 'CONFIG_NOT_FOUND') return asked;
    throw error;
  }
}

// Served beside a project, the account is the owner of its kernel; elsewhere any name does.
async function ownerAt(path: string, around: Surroundings): Promise<string> {
  try {
    const request = await readRequest({}, path, 'rehearse');
    return (await readTouched(request, createAssets(around.installRoot))).owner;
  } catch (error) {
    if (error instanceof Failure && error.code === 'CONFIG_NOT_FOUND') return 'rehearsal';
    throw error;
  }
}
