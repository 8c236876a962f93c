import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { createMachine, type Surroundings } from './compose.ts';
import { createWheelSource } from './compose-rehearsal.ts';
import { createAssets } from './host/assets.ts';
import { createClock } from './host/clock.ts';
import { createFiles } from './host/files.ts';
import { createPresenter } from './host/presenter.ts';
import { createRedaction } from './host/redaction.ts';
import { closedService } from './macro/closed-service.ts';
import type { Language } from './model/language.ts';
import type { World } from './model/world.ts';
import { createPythons } from './rehearsal/interpreters.ts';

/** The World of a command that asks no service: it looks for no credentials, and every call to Kaggle is refused. */
export function composeOffline(language: Language, around: Surroundings): World {
  const machine = createMachine(around);
  const redact = createRedaction(knownSecrets(around.environment));
  return {
    clock: createClock(),
    files: createFiles(),
    shell: machine.shell,
    presenter: createPresenter(around.progress, language, redact),
    kaggle: closedService(''),
    pythons: createPythons(machine),
    wheels: createWheelSource(machine),
    assets: createAssets(around.installRoot),
    place: { machine: hostname(), terminal: around.terminal },
    language,
    signal: around.signal,
    randomHex: (bytes) => randomBytes(bytes).toString('hex'),
    redact,
  };
}

// Not used, only kept out of what is shown: a command of the project may print its environment.
function knownSecrets(environment: Readonly<Record<string, string>>): string[] {
  return ['KAGGLE_API_TOKEN', 'KAGGLE_KEY'].flatMap((name) => environment[name] ?? []);
}
