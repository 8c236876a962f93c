import { type ElfFile, readElf } from '../../codec/elf.ts';
import type { FileBytes } from '../../model/facts.ts';
import { Failure } from '../../model/failure.ts';
import type { RepairTools } from '../repairer.ts';
import type { BuildCommand } from './build-commands.ts';
import type { Compiler } from './compiler.ts';
import { type CompilerCall, parseCalls } from './compiler-calls.ts';
import { type PrivateCopy, putTexts } from './private-copy.ts';

/** What is built: commands with placeholders, and the texts of the project that are other ones than it has. */
export type BuildPlan = {
  readonly commands: readonly BuildCommand[];
  readonly texts: ReadonlyMap<string, string>;
};

export type Built = {
  readonly kind: 'built';
  /** Absolute path of the library. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly elf: ElfFile;
  readonly calls: readonly CompilerCall[];
};
export type NotBuilt = {
  readonly kind: 'failed';
  /** The last lines of what the command said. */
  readonly said: readonly string[];
  /** Symbols that the linker missed. */
  readonly missing: readonly string[];
  readonly calls: readonly CompilerCall[];
};
export type BuildOutcome = Built | NotBuilt;

/** Where one library is built, again and again. */
export type Workshop = {
  readonly library: string;
  /** `{out}`, or the path in the project at which the commands leave it. */
  readonly makes: string;
  readonly copy: PrivateCopy;
  /** The folder that a build fills, and the other libraries of the bundle, which lie there before it begins. */
  readonly out: string;
  readonly siblings: readonly FileBytes[];
  readonly compiler: Compiler;
  /** Where the calls of the compiler are written down. */
  readonly callsFile: string;
};

const buildSeconds = 900;
/** Of the environment only what a build can't do without: flags and folders of this machine stay out of it. */
const inherits = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'TZ', 'USER', 'LOGNAME'];

/** Builds by that plan in the private copy, from a clean start. Errors: DISK_WRITE_FAILED, FILE_UNREADABLE, TOOL_MISSING, CANCELLED. */
export async function buildOnce(plan: BuildPlan, shop: Workshop, tools: RepairTools): Promise<BuildOutcome> {
  const { files } = tools;
  await putTexts(shop.copy, plan.texts, files);
  await files.remove(shop.out);
  await files.makeFolder(shop.out);
  for (const { name, bytes } of shop.siblings) await files.write(`${shop.out}/${name}`, bytes);
  await files.remove(shop.callsFile);
  for (const { argv } of plan.commands) {
    const filled = argv.map((word) => fill(word, shop));
    const command = {
      argv: shop.compiler.wrap(filled),
      cwd: shop.copy.folder,
      inherits,
      deadlineSeconds: buildSeconds,
    };
    const answer = await tools.shell.run(command);
    if (answer.status === 0) continue;
    const said = tools.redact(`${answer.stdout}\n${answer.stderr}`);
    return failed(answer.timedOut ? `${said}\n${buildSeconds} s` : said, shop, await callsOf(shop, tools));
  }
  return readBuilt(shop, tools);
}

function fill(word: string, { library, compiler }: Workshop): string {
  return word
    .replaceAll('{out}', `${compiler.staging}/${library}`)
    .replaceAll('{staging}', compiler.staging)
    .replaceAll('{python}', compiler.python);
}

async function readBuilt(shop: Workshop, tools: RepairTools): Promise<BuildOutcome> {
  const file = shop.makes === '{out}' ? `${shop.out}/${shop.library}` : `${shop.copy.folder}/${shop.makes}`;
  const calls = await callsOf(shop, tools);
  if (!(await tools.files.exists(file))) return failed(`${shop.library}: ∅`, shop, calls);
  const bytes = await tools.files.read(file);
  try {
    return { kind: 'built', file, bytes, elf: readElf(bytes), calls };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return failed(`${shop.library}: ${error.code} ${error.parameters['why']}`, shop, calls);
  }
}

async function callsOf({ callsFile, copy }: Workshop, { files }: RepairTools): Promise<CompilerCall[]> {
  if (!(await files.exists(callsFile))) return [];
  return parseCalls(new TextDecoder().decode(await files.read(callsFile)), copy.real);
}

const missed = /undefined symbol: ([\w.$@]+)|undefined reference to [`'‘]([\w.$@]+)['’]/g;
const mostLines = 8;

function failed(said: string, { copy }: Workshop, calls: readonly CompilerCall[]): NotBuilt {
  // Paths of the private copy are paths of the project.
  const text = said.replaceAll(`${copy.real}/`, '').replaceAll(`${copy.folder}/`, '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const missing = [...text.matchAll(missed)].map((match) => match[1] ?? match[2] ?? '');
  return { kind: 'failed', said: lines.slice(-mostLines), missing: [...new Set(missing)], calls };
}
