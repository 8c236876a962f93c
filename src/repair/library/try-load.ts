import { isJsonObject, parseStrictJson } from '../../codec/strict-json.ts';
import type { Interpreter } from '../../model/world.ts';
import type { RepairTools } from '../repairer.ts';

/** `untried`: this machine can't tell, for the reason given; `failed`: the loader said no. */
export type LoadTrial =
  | { readonly kind: 'loaded' | 'untried'; readonly told: string }
  | { readonly kind: 'failed'; readonly why: string };

const program = `
import ctypes, json, os, sys
answer = {"libc": os.confstr("CS_GNU_LIBC_VERSION") if "CS_GNU_LIBC_VERSION" in os.confstr_names else ""}
try:
    library = ctypes.CDLL(sys.argv[1])
    answer["missing"] = [name for name in sys.argv[2:] if not hasattr(library, name)]
except OSError as error:
    answer["error"] = str(error)
print(json.dumps(answer))
`;

/** What says that this machine lacks something, and nothing of the library. */
const machines =
  /version .GLIBC_[\d.]+' not found|cannot open shared object file|wrong ELF class|invalid ELF header/;

/**
 * Loads a library in a process of its own, as ctypes does, and looks for the functions. A machine with an older glibc
 * or without a system library that the runtime has answers nothing about it. Errors: CANCELLED.
 */
export async function tryLoad(
  file: string,
  symbols: readonly string[],
  interpreter: Interpreter,
  { shell }: RepairTools,
): Promise<LoadTrial> {
  const argv = [interpreter.executable, '-I', '-c', program, file, ...symbols];
  const result = await shell.run({ argv, inherits: [], deadlineSeconds: 60 });
  if (result.status !== 0)
    return { kind: 'failed', why: endOf(result.stderr) || `${result.signal ?? result.status}` };
  const answer = parseStrictJson(new TextEncoder().encode(result.stdout.trim()));
  const said = isJsonObject(answer) ? answer : {};
  const machine = `CPython ${interpreter.version}, ${String(said['libc'] ?? '')}`;
  const error = typeof said['error'] === 'string' ? said['error'] : '';
  const missing = Array.isArray(said['missing']) ? said['missing'].map(String) : [];
  if (error !== '' && machines.test(error)) return { kind: 'untried', told: `${machine}: ${endOf(error)}` };
  if (error !== '') return { kind: 'failed', why: endOf(error) };
  if (missing.length > 0) return { kind: 'failed', why: missing.join(', ') };
  return { kind: 'loaded', told: machine };
}

/** The last line, without the folder of the machine. */
function endOf(text: string): string {
  return (text.trim().split('\n').at(-1) ?? '').replace(/\/\S*\//g, '');
}
