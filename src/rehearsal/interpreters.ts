import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { Interpreter, Pythons } from '../model/world.ts';
import type { Machine } from './machine.ts';
import { type PythonAnswer, type PythonFacts, probe } from './python-probe.ts';

/** The minors whose session packages are pinned, newest first: a session can run on these. */
export const sessionMinors = ['3.13', '3.12', '3.11', '3.10'] as const;

/**
 * Finds CPython on PATH, then in the folders of pyenv, uv and the tool cache of GitHub's runners. A candidate
 * counts only when it answers a probe as what its name claims: a pyenv shim may exist and fail.
 */
export function createPythons(machine: Pick<Machine, 'shell' | 'environment' | 'home'>): Pythons {
  const find = async (minor: string): Promise<Interpreter | undefined> => {
    for (const executable of await candidates(machine, minor)) {
      const answer = await probe(machine.shell, executable);
      if ('facts' in answer && answer.facts.minor === minor) return interpreterOf(answer.facts);
    }
    return undefined;
  };
  return {
    find,
    findAny: async () => {
      for (const minor of sessionMinors) {
        const found = await find(minor);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** The facts of an interpreter that was found before. Errors: PYTHON_BROKEN {python, why} when it answers no more. */
export async function describePython(machine: Machine, interpreter: Interpreter): Promise<PythonFacts> {
  const answer: PythonAnswer = await probe(machine.shell, interpreter.executable);
  if ('facts' in answer) return answer.facts;
  throw new Failure('PYTHON_BROKEN', { python: interpreter.executable, why: answer.why });
}

function interpreterOf({ executable, version }: PythonFacts): Interpreter {
  return { executable, version };
}

async function candidates(machine: Pick<Machine, 'environment' | 'home'>, minor: string): Promise<string[]> {
  const names = [`python${minor}`, 'python3', 'python'];
  const folders = (machine.environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder.startsWith('/'));
  const onPath = names.flatMap((name) => folders.map((folder) => ({ folder, name })));
  const kept = (await versionFolders(machine)).map((folder) => ({ folder, name: `python${minor}` }));
  const existing = await Promise.all([...onPath, ...kept].map(presentFile));
  return [...new Set(existing.flat())];
}

/** The `bin` folders of installed versions, highest version first. */
async function versionFolders(machine: Pick<Machine, 'environment' | 'home'>): Promise<string[]> {
  const { environment, home } = machine;
  const data = environment['XDG_DATA_HOME'] || join(home, '.local/share');
  const toolCache = environment['RUNNER_TOOL_CACHE'] || environment['AGENT_TOOLSDIRECTORY'];
  const places = [
    { folder: join(environment['PYENV_ROOT'] || join(home, '.pyenv'), 'versions'), bin: 'bin' },
    { folder: environment['UV_PYTHON_INSTALL_DIR'] || join(data, 'uv/python'), bin: 'bin' },
    ...(toolCache ? [{ folder: join(toolCache, 'Python'), bin: 'x64/bin' }] : []),
  ];
  const found = await Promise.all(
    places.map(async ({ folder, bin }) => {
      const versions = await readdir(folder).catch(() => []);
      versions.sort((left, right) => right.localeCompare(left, 'en', { numeric: true }));
      return versions.map((version) => join(folder, version, bin));
    }),
  );
  return found.flat();
}

const listings = new Map<string, Promise<readonly string[]>>();

async function presentFile({ folder, name }: { folder: string; name: string }): Promise<string[]> {
  const listing = listings.get(folder) ?? readdir(folder).catch(() => []);
  listings.set(folder, listing);
  return (await listing).includes(name) ? [join(folder, name)] : [];
}
