import { dirname } from 'node:path';
import { isJsonObject, type JsonObject, parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import type { Shell } from '../model/world.ts';

/** What an interpreter says of itself. */
export type PythonFacts = {
  /** The interpreter below any virtual environment or shim, symbolic links resolved. */
  readonly executable: string;
  /** For instance 3.12.1, and 3.12. */
  readonly version: string;
  readonly minor: string;
  /** Folders that a session must see for this interpreter to work. */
  readonly folders: readonly string[];
  readonly hasVenv: boolean;
  readonly hasPip: boolean;
  readonly hasEnsurepip: boolean;
};
export type PythonAnswer = { readonly facts: PythonFacts } | { readonly why: string };

const question = `
import ctypes, importlib.util as u, json, os, platform, sys, sysconfig
print(json.dumps({
  "executable": os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable),
  "implementation": sys.implementation.name,
  "version": platform.python_version(),
  "minor": "%d.%d" % sys.version_info[:2],
  "freeThreaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
  "wide": sys.maxsize > 2**32,
  "folders": sorted({sys.base_prefix, sys.base_exec_prefix}),
  "venv": u.find_spec("venv") is not None,
  "pip": u.find_spec("pip") is not None,
  "ensurepip": u.find_spec("ensurepip") is not None,
}))`;
const answers = new Map<string, Promise<PythonAnswer>>();

/** Asks an executable what it is, once per process; `why` says what kept it from being a usable CPython ≥ 3.10. */
export function probe(shell: Shell, executable: string): Promise<PythonAnswer> {
  const known = answers.get(executable) ?? ask(shell, executable);
  answers.set(executable, known);
  return known;
}

async function ask(shell: Shell, executable: string): Promise<PythonAnswer> {
  const argv = [executable, '-I', '-c', question];
  const result = await shell.run({ argv, deadlineSeconds: 20 }).catch((failure: unknown) => {
    if (failure instanceof Failure && failure.code === 'TOOL_MISSING') return undefined;
    throw failure;
  });
  if (result === undefined) return { why: 'not executable' };
  if (result.timedOut) return { why: 'no answer in 20 s' };
  if (result.status !== 0)
    return { why: result.stderr.trim().split('\n').at(-1) || `status ${result.status}` };
  try {
    const answer = parseStrictJson(Buffer.from(result.stdout.trim()));
    return isJsonObject(answer) ? judgeAnswer(answer) : { why: 'unreadable answer' };
  } catch {
    return { why: 'unreadable answer' };
  }
}

function judgeAnswer(answer: JsonObject): PythonAnswer {
  const executable = String(answer['executable']);
  const minor = String(answer['minor']);
  const folders = Array.isArray(answer['folders']) ? answer['folders'].map(String) : [];
  if (answer['implementation'] !== 'cpython') return { why: `${answer['implementation']} is not cpython` };
  if (answer['freeThreaded'] === true) return { why: 'free-threaded build' };
  if (answer['wide'] !== true) return { why: '32-bit build' };
  if (!/^3\.[1-9]\d$/.test(minor)) return { why: `${minor} < 3.10` };
  return {
    facts: {
      executable,
      version: String(answer['version']),
      minor,
      folders: [...new Set([...folders, dirname(executable)])],
      hasVenv: answer['venv'] === true,
      hasPip: answer['pip'] === true,
      hasEnsurepip: answer['ensurepip'] === true,
    },
  };
}
