import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditStory } from './audit-story.ts';
import type { CommandLine } from './cli-arguments.ts';
import { sha256Hex } from './codec/digest.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import type { FinishedRun } from './macro/story.ts';
import { Failure } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import { readRequest } from './read-request.ts';
import { type Depth, type Outcome, outcomeSchema } from './reduction/outcome.ts';
import { outcomeOfRun, unanswered } from './reduction/outcome-of-run.ts';
import { createQuestions, type Questions } from './reduction/questions.ts';
import { workCopy } from './reduction/work-copy.ts';
import { cacheFolder } from './rehearsal/cache.ts';
import { runRequest } from './run-request.ts';
import { slashed } from './slashed.ts';
import { keptAnswers } from './survey/kept-answers.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** Where states of a project are tried out: a folder of its own below the system's folder for temporary files. */
export type ReductionPlace = {
  readonly world: World;
  readonly questions: Questions;
  /** An empty folder beside the copy, absolute. */
  readonly beside: string;
  /** Shown to a person while the work goes on. */
  tell(text: string): void;
};

const defaultSeconds = 3600;

/**
 * Opens a place for the states of this project, hands it over and removes it. Answers are kept below the product's
 * cache, where no run but these two commands looks. `--deadline` of the command bounds it all, in seconds.
 */
export async function withReductionPlace<T>(
  request: RunRequest,
  line: CommandLine,
  around: Surroundings,
  act: (place: ReductionPlace) => Promise<T>,
): Promise<T> {
  const folder = slashed(await mkdtemp(join(tmpdir(), 'nx47-reduction-')));
  try {
    const world = composeOffline(request.settings.language, around, request.root);
    const tell = (text: string) => world.presenter.show({ kind: 'note', text });
    const questions = await openQuestions(`${folder}/project`, request, { line, around, world, tell });
    return await act({ world, questions, beside: `${folder}/beside`, tell });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Means = {
  readonly line: CommandLine;
  readonly around: Surroundings;
  readonly world: World;
  readonly tell: (text: string) => void;
};

async function openQuestions(root: string, request: RunRequest, means: Means): Promise<Questions> {
  const { line, around, world, tell } = means;
  const { clock, files, assets } = world;
  const given = line.settings['deadline'];
  const endNs =
    clock.monotonicNs() + BigInt(typeof given === 'number' ? given : defaultSeconds) * 1_000_000_000n;
  const secondsLeft = () => Math.ceil(Number(endNs - clock.monotonicNs()) / 1e9);
  const cache = cacheFolder(around.environment, around.environment['HOME'] ?? homedir());
  const kept = keptAnswers(slashed(join(cache, 'reduction')), await assets.programDigest(), files);
  const placeOf = (of: string) => ({ kind: 'reduction', of }) as const;
  const copy = workCopy(root, files);
  const words = sentences(request.settings.language).reduction;
  let asked = 0;
  return createQuestions({
    ground: await groundOf(line, request, world),
    isOver: () => {
      if (world.signal.aborted) throw new Failure('CANCELLED', {});
      return secondsLeft() <= 0;
    },
    find: async (key) => outcomeSchema.safeParse(await kept.find(placeOf(key), key)).data,
    keep: (key, outcome) => kept.keep(placeOf(key), key, () => outcome),
    ask: async (state, depth) => {
      await copy.show(state);
      if (depth === 'session') {
        asked += 1;
        tell(fill(words.rehearsing, { number: asked, left: secondsLeft() }));
      }
      return askCopy(root, depth, means, secondsLeft());
    },
  });
}

const silent = { write: () => true };

/** Audits or rehearses the copy. What can't be asked, and what a machine can't do, is no answer; only Ctrl-C is thrown. */
async function askCopy(root: string, depth: Depth, means: Means, seconds: number): Promise<Outcome> {
  try {
    const run = await (depth === 'audit' ? auditCopy(root, means) : rehearseCopy(root, means, seconds));
    if (run.failure !== undefined) throw run.failure;
    const { auditBefore, session } = run.dossier;
    const facts = { verdict: run.verdict, audit: auditBefore, failureMessage: session?.failureMessage };
    return outcomeOfRun(facts);
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'CANCELLED' || error.code === 'DEFECT') throw error;
    return unanswered(error.code);
  }
}

async function auditCopy(root: string, { line, around }: Means): Promise<FinishedRun> {
  const asked = await readRequest({ ...settingsOf(line), mode: 'dry-run' }, root, 'rehearse');
  const request: RunRequest = { ...asked, target: 'kaggle', offline: true };
  return auditStory(request, composeOffline(asked.settings.language, { ...around, progress: silent }, root));
}

async function rehearseCopy(root: string, { line, around }: Means, seconds: number): Promise<FinishedRun> {
  const asked = await readRequest({ ...settingsOf(line), mode: 'execute', wait: 0 }, root, 'rehearse');
  const { settings } = asked;
  const deadline = Math.max(1, Math.min(settings.deadline, seconds));
  return runRequest({ ...asked, settings: { ...settings, deadline } }, { ...around, progress: silent });
}

// The deadline of the command is that of all its runs together, which each of them gets what is left of.
function settingsOf({
  settings: { deadline: _all, ...given },
}: CommandLine): Readonly<Record<string, unknown>> {
  return given;
}

/** What an answer follows from beside the files of a state; the program itself is in the key of what is kept. */
async function groundOf(line: CommandLine, { settings }: RunRequest, world: World): Promise<string> {
  const { assets, pythons, secrets } = world;
  const names = await assets.profileNames();
  const profiles = await Promise.all(names.map((name) => assets.profile(name)));
  const own = await assets.profile(settings.profile);
  const minors = await Promise.all(['3.10', '3.11', '3.12', '3.13'].map((minor) => pythons.find(minor)));
  const { language: _told, ...given } = settingsOf(line);
  const facts = [
    given,
    profiles,
    own,
    await assets.kit(),
    await assets.platformNoise(),
    minors.map((one) => [one?.executable ?? '', one?.version ?? '']),
    secrets.map((secret) => sha256Hex(secret.reveal())),
  ];
  return sha256Hex(JSON.stringify(facts));
}
