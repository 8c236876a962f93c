import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionPlace, keepsResults, projectKey, tell } from './action-place.ts';
import { sha256Hex } from './codec/digest.ts';
import { askResultsService } from './github/results-service.ts';
import { answerFault, requirementsOfWheels, wheelsFault } from './host/kept-entries.ts';
import type { RunRequest } from './model/request.ts';
import { cacheFolder } from './rehearsal/cache.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

const cacheSeconds = 60;
/** What is kept, below the folder that is handed over: wheels as the machine's cache has them, answers as the project. */
const parts = ['wheels', 'answers'] as const;
type Part = (typeof parts)[number];

/**
 * Puts what an earlier run kept into its place, entry by entry, each verified first; what is refused is told and left
 * out. Gives the digest of what was kept, '' for nothing.
 */
export async function restoreKept(request: RunRequest, place: ActionPlace): Promise<string> {
  if (!request.settings.cache || !keepsResults(place)) return '';
  const words = sentences(request.settings.language).action;
  return withFolder(place, async (folder) => {
    const prefix = prefixOf(request, place);
    const keys = [`${prefix}newest`, prefix];
    const [answer] = await ask([{ kind: 'restore', folder: join(folder, 'kept'), keys }], folder, place);
    if (answer?.kind === 'failed') tell(place, request, fill(words.notRestored, { why: answer.why }));
    if (answer?.kind !== 'done') return '';
    const wheels = await takeIn('wheels', folder, request, place);
    const answers = await takeIn('answers', folder, request, place);
    tell(place, request, fill(words.restored, { wheels, answers }));
    return answer.name.slice(prefix.length);
  });
}

/** Keeps the wheels of this project and the answers of its audit for later runs, unless `known` is their digest. */
export async function saveKept(known: string, request: RunRequest, place: ActionPlace): Promise<void> {
  if (!request.settings.cache || !keepsResults(place)) return;
  const words = sentences(request.settings.language).action;
  const entries = await keptEntries(request, place);
  // Nothing is read or copied for what the cache holds already.
  if ((await digestOfKept(entries)) === known) return;
  await withFolder(place, async (folder) => {
    const sound: Kept[] = [];
    for (const one of entries) if ((await faultOf(one.part, one.entry)) === '') sound.push(one);
    const found = await digestOfKept(sound);
    if (found === '' || found === known) return;
    for (const { part, name, entry } of sound)
      await cp(entry, join(folder, 'kept', part, name), { recursive: true });
    const key = `${prefixOf(request, place)}${found}`;
    const [answer] = await ask([{ kind: 'save', folder: join(folder, 'kept'), key }], folder, place);
    if (answer?.kind === 'done') tell(place, request, fill(words.kept, { key }));
    if (answer?.kind === 'failed') tell(place, request, fill(words.notKept, { why: answer.why }));
  });
}

// What the packages leave behind goes with the folder.
function ask(orders: Parameters<typeof askResultsService>[0], folder: string, { results }: ActionPlace) {
  const environment = { ...results.environment, RUNNER_TEMP: folder };
  return askResultsService(orders, { ...results, environment }, { folder, deadlineSeconds: cacheSeconds });
}

async function withFolder<T>({ around }: ActionPlace, act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(around.environment['RUNNER_TEMP'] ?? tmpdir(), 'nx47-kept-'));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function prefixOf({ root }: RunRequest, { around }: ActionPlace): string {
  return `nx47-1-${process.platform}-${process.arch}-${projectKey(root, around.environment)}-`;
}

function homeOf(part: Part, { root }: RunRequest, { around }: ActionPlace): string {
  if (part === 'answers') return join(root, '.nx47/cache/audit');
  return join(cacheFolder(around.environment, around.environment['HOME'] ?? homedir()), 'wheels');
}

async function takeIn(part: Part, folder: string, request: RunRequest, place: ActionPlace): Promise<number> {
  const home = homeOf(part, request, place);
  const words = sentences(request.settings.language).action;
  let taken = 0;
  for (const name of await namesIn(join(folder, 'kept', part))) {
    const entry = join(folder, 'kept', part, name);
    const why = await (part === 'wheels' ? wheelsFault(entry) : answerFault(entry)).catch(String);
    if (why !== '') tell(place, request, fill(words.refusedEntry, { name: `${part}/${name}`, why }));
    else if (!(await namesIn(home)).includes(name)) {
      await moveIn(entry, home, name);
      taken += 1;
    }
  }
  return taken;
}

// First beside, then renamed: a half of an entry is never seen in its place.
async function moveIn(entry: string, home: string, name: string): Promise<void> {
  await mkdir(home, { recursive: true });
  const moved = await rename(entry, join(home, name)).then(
    () => true,
    () => false,
  );
  if (moved) return;
  // Another disk.
  const beside = join(home, `${name}.part`);
  await cp(entry, beside, { recursive: true });
  await rename(beside, join(home, name));
}

type Kept = { readonly part: Part; readonly name: string; readonly entry: string };

/** What there is to keep; wheels are named by what they were fetched for. */
async function keptEntries(request: RunRequest, place: ActionPlace): Promise<Kept[]> {
  const wanted = await requirementFiles(request);
  const found: Kept[] = [];
  for (const part of parts) {
    const home = homeOf(part, request, place);
    for (const name of (await namesIn(home)).sort()) {
      const entry = join(home, name);
      const isOurs = part === 'answers' || wanted.has(await requirementsOfWheels(entry));
      if (isOurs) found.push({ part, name, entry });
    }
  }
  return found;
}

/** Digest of what these are; '' for nothing. */
async function digestOfKept(entries: readonly Kept[]): Promise<string> {
  const told = entries.map(async ({ part, name, entry }) =>
    part === 'wheels' ? name : sha256Hex(await readFile(entry)),
  );
  return told.length === 0 ? '' : sha256Hex((await Promise.all(told)).join('\n')).slice(0, 32);
}

function faultOf(part: Part, entry: string): Promise<string> {
  return (part === 'wheels' ? wheelsFault(entry) : answerFault(entry)).catch(String);
}

// The folder of a machine that is kept may hold wheels of every project that it has seen.
async function requirementFiles({ root, settings }: RunRequest): Promise<Set<string>> {
  const pattern = settings.bundle?.recipe?.requirements;
  if (pattern === undefined) return new Set();
  const minors = ['310', '311', '312', '313', '314'];
  const texts = minors.map((minor) =>
    readFile(join(root, pattern.replaceAll('{minor}', minor)), 'utf8').catch(() => ''),
  );
  return new Set((await Promise.all(texts)).filter((text) => text !== ''));
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
