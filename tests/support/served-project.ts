import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { z } from 'zod';
import { certify } from '../../src/certify.ts';
import { collectTicket } from '../../src/collect-command.ts';
import { compose, type Surroundings } from '../../src/compose.ts';
import { knownImage, pinsFor } from '../../src/compose-rehearsal.ts';
import { createFiles } from '../../src/host/files.ts';
import type { FinishedRun } from '../../src/macro/story.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import type { World } from '../../src/model/world.ts';
import { withOwnMacros } from '../../src/own-macros.ts';
import { parseProfile } from '../../src/profile/parse.ts';
import { readRequest } from '../../src/read-request.ts';
import type { Fault } from '../../src/rehearsal/faults.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import { openRehearsal, type Rehearsal } from '../../src/rehearsal/open-rehearsal.ts';
import { type StoreState, storeStateSchema } from '../../src/rehearsal/store-state.ts';
import { chooseInterpreter, minorOf } from '../../src/survey/choose-interpreter.ts';
import { projectWith, quietSurroundings } from './audited-project.ts';
import { eventually } from './e2e-processes.ts';
import { freshFolder } from './folders.ts';
import { thisMachine } from './rehearsal-machine.ts';

/** A small project and an embedded Kaggle of its owner that goes on when a run ends. */
export type ServedProject = {
  readonly project: string;
  readonly url: string;
  readonly around: Surroundings;
  /** What the service remembers. */
  state(): Promise<StoreState>;
  /** Resolves when no session is queued or running any more. */
  idle(): Promise<void>;
};

export type ServedOptions = {
  /** Put before the notebook's first code cell. */
  readonly cell?: string;
  readonly faults?: readonly Fault[];
  /** Further lines of nx47.yml. */
  readonly lines?: readonly string[];
  /** Folders by the input that each stands for. */
  readonly inputs?: ReadonlyMap<string, string>;
};

/** Starts the service in this process; it is closed when the test ends. */
export async function servedProject(
  t: TestContext,
  files: readonly FileBytes[] = [],
  { cell = '', faults = [], lines = [], inputs = new Map() }: ServedOptions = {},
): Promise<ServedProject> {
  const opened: { close(): Promise<void> }[] = [];
  // Hooks run in this order: the service and its sessions end before their folders go.
  t.after(() => Promise.all(opened.map((one) => one.close())));
  const project = await projectWith(t, files, lines);
  if (cell !== '') await prependToFirstCell(project, cell);
  const folder = await freshFolder(t);
  const { url, account, close } = await openedKaggle(folder, faults, inputs);
  opened.push({ close });
  const state = async () =>
    storeStateSchema.parse(JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')));
  const quiet = quietSurroundings();
  const environment = { ...quiet.environment, KAGGLE_API_TOKEN: account.token };
  return {
    project,
    url,
    around: { ...quiet, environment },
    state,
    idle: () =>
      eventually('the sessions have ended', 60, async () => (isIdle(await state()) ? true : undefined)).then(
        () => undefined,
      ),
  };
}

/** The embedded Kaggle of ndarray2000 with its state in this folder, and what it is to do wrong. */
export async function openedKaggle(
  folder: string,
  faults: readonly Fault[] = [],
  inputs: ReadonlyMap<string, string> = new Map(),
): Promise<Rehearsal> {
  const machine = thisMachine();
  const profile = parseProfile(await readFile(join(machine.profiles, 'kaggle-py312.json')));
  const interpreter = await chooseInterpreter(createPythons(machine), minorOf(profile.python.version), true);
  return openRehearsal({
    machine,
    folder,
    port: 0,
    username: 'ndarray2000',
    interpreter,
    distributionsFor: (pushed) => pinsFor(profile, interpreter, pushed),
    image: knownImage(profile, interpreter),
    now: () => new Date(),
    faults,
    inputs,
  });
}

function isIdle({ kernels }: StoreState): boolean {
  const sessions = kernels.flatMap(({ versions }) => versions.map(({ session }) => session.status));
  return !sessions.some((status) => status === 'queued' || status === 'running');
}

const notebookSchema = z.looseObject({ cells: z.array(z.looseObject({ cell_type: z.string() })) });

async function prependToFirstCell(project: string, source: string): Promise<void> {
  const path = join(project, 'notebook/core-notebook.ipynb');
  const notebook = notebookSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const first = notebook.cells.find(({ cell_type: type }) => type === 'code');
  if (first !== undefined) first['source'] = `${source}\n${[first['source']].flat().join('')}`;
  await writeFile(path, JSON.stringify(notebook));
}

/** `nx47 certify --execute --service …` with these settings, in this process. */
export async function certified(
  { project, url, around }: ServedProject,
  given: Readonly<Record<string, unknown>> = {},
): Promise<FinishedRun> {
  const settings = { mode: 'execute', service: url, wait: 1, language: 'en', ...given };
  const asked = await readRequest(settings, project, 'certify');
  const request = await withOwnMacros(asked, createFiles());
  const { world, close } = await compose(request, around);
  try {
    return await certify(request, world);
  } finally {
    await close();
  }
}

/** The same run, interrupted as soon as that phase has begun, as Ctrl-C does. */
export async function interruptedWhile(served: ServedProject, phase: string): Promise<FinishedRun> {
  const { project, url, around } = served;
  const stop = new AbortController();
  const request = await readRequest({ mode: 'execute', service: url, wait: 1 }, project, 'certify');
  const { world, close } = await compose(request, { ...around, signal: stop.signal });
  const show: World['presenter']['show'] = (event) => {
    if (event.kind === 'step' && event.macro === phase) stop.abort();
  };
  try {
    return await certify(request, { ...world, presenter: { show } });
  } finally {
    await close();
  }
}

/** `nx47 collect PATH --service …` as typed in that folder, in this process. */
export async function collected(
  { url, around }: Pick<ServedProject, 'url' | 'around'>,
  path: string,
  folder: string,
): Promise<FinishedRun> {
  return (await collectTicket({ path, folder, service: url, language: 'en' }, around)).run;
}
