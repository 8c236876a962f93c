// Puts generated inputs to the readers of foreign bytes, for minutes, each in a child process with little memory.
//   node scripts/fuzz.ts [--seed N] [--minutes N] [--reader zip|elf|metadata|notebook] [--folder PATH]
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  type FuzzedReader,
  fuzzReaders,
  type ReaderName,
  readerNames,
} from '../tests/support/fuzz-readers.ts';
import { inputAt, keepInput, limits, runFuzz } from '../tests/support/fuzz-run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2_000_000_000) },
    minutes: { type: 'string', default: '5' },
    reader: { type: 'string' },
    folder: { type: 'string', default: 'fuzz-failures' },
    /** Of the child: where to begin, and until when (ms since 1970). */
    from: { type: 'string' },
    until: { type: 'string', default: '0' },
  },
});
const seed = Number(values.seed);
const oldSpaceMegabytes = 256;
const inputsAtOnce = 1000;

type Progress = {
  index: number;
  isReading: boolean;
  refused: number;
  slowest: number;
  why: string;
  cpu: number;
};

if (values.from !== undefined) runChild(nameOf(values.reader), Number(values.from), Number(values.until));
else process.exitCode = await runAll();

function nameOf(text: string | undefined): ReaderName {
  const name = readerNames.find((one) => one === text);
  if (name === undefined) throw new Error(`--reader is one of ${readerNames.join(', ')}`);
  return name;
}

/** Every reader in turn, each for its share of the time. */
async function runAll(): Promise<number> {
  const names = values.reader === undefined ? readerNames : [nameOf(values.reader)];
  const share = (Number(values.minutes) * 60_000) / names.length;
  console.log(
    `seed ${seed}, ${values.minutes} minutes, at most ${oldSpaceMegabytes} MB and ${limits.milliseconds} ms an input`,
  );
  const readers = fuzzReaders();
  let failures = 0;
  for (const name of names) failures += await runReader(name, readers[name], Date.now() + share);
  return failures === 0 ? 0 : 1;
}

/** A reader that breaks goes on after the input that broke it, in a new child. */
async function runReader(name: ReaderName, reader: FuzzedReader, until: number): Promise<number> {
  const total = { inputs: 0, refused: 0, slowest: 0, failures: 0 };
  while (Date.now() < until || total.inputs === 0) {
    const progress = await watchChild(name, total.inputs, until);
    total.inputs = progress.index + 1;
    total.refused += progress.refused;
    total.slowest = Math.max(total.slowest, progress.slowest);
    if (progress.why === '') continue;
    total.failures += 1;
    const bytes = inputAt(reader, seed, progress.index);
    const path = keepInput(values.folder, { name, seed, index: progress.index }, bytes);
    console.log(`${name}: input ${progress.index} of seed ${seed}, kept as ${path}:\n${progress.why}`);
  }
  const slowest = total.slowest.toFixed(0);
  console.log(
    `${name}: ${total.inputs} inputs, ${total.refused} refused, slowest ${slowest} ms, ${total.failures} failures`,
  );
  return total.failures;
}

/** Runs a child until it ends, and ends it when one input takes too long. */
async function watchChild(name: ReaderName, from: number, until: number): Promise<Progress> {
  const progress: Progress = { index: from - 1, isReading: false, refused: 0, slowest: 0, why: '', cpu: 0 };
  const argv = [`--max-old-space-size=${oldSpaceMegabytes}`, import.meta.filename, '--seed', String(seed)];
  const rest = ['--reader', name, '--from', String(from), '--until', String(until)];
  const child = spawn(process.execPath, [...argv, ...rest], { stdio: ['ignore', 'pipe', 'inherit'] });
  const timer = setInterval(() => endWhenHung(child, progress), 200);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) take(line, progress, child);
  const status = await ended;
  clearInterval(timer);
  if (progress.why === '' && status !== 0)
    progress.why = `the process ended with ${status ?? child.signalCode}`;
  return progress;
}

function take(line: string, progress: Progress, child: ChildProcess): void {
  const [word = '', ...rest] = line.split(' ');
  if (word === 'begin') {
    progress.index = Number(rest[0]);
    progress.cpu = processorMs(child.pid);
    progress.isReading = true;
  } else if (word === 'end') progress.isReading = false;
  else if (word === 'done') {
    progress.refused += Number(rest[0]);
    progress.slowest = Math.max(progress.slowest, Number(rest[1]));
  } else progress.why = String(JSON.parse(line.slice(word.length + 1)));
}

function endWhenHung(child: ChildProcess, progress: Progress): void {
  if (!progress.isReading || processorMs(child.pid) - progress.cpu <= limits.milliseconds) return;
  progress.why = `more than ${limits.milliseconds} ms`;
  child.kill('SIGKILL');
}

/** Processor time of a process (proc(5), stat fields 14 and 15); wall time where there is no /proc. */
function processorMs(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return performance.now();
  }
}

function runChild(name: ReaderName, from: number, until: number): void {
  const reader = fuzzReaders()[name];
  // Written at once, so that the parent knows the last input whatever becomes of this process.
  const say = (text: string) => writeSync(1, `${text}\n`);
  for (let first = from; first === from || Date.now() < until; first += inputsAtOnce) {
    const watch = (event: 'begin' | 'end', index: number) => say(`${event} ${index}`);
    const found = runFuzz({ reader, seed, from: first, count: inputsAtOnce, watch });
    if ('why' in found) {
      say(`why ${JSON.stringify(found.why)}`);
      return;
    }
    say(`done ${found.refused} ${found.slowest}`);
  }
}
