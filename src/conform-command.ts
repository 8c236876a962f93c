import { resolve } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { parseStrictJson } from './codec/strict-json.ts';
import type { Surroundings } from './compose.ts';
import { createFiles } from './host/files.ts';
import { type ConformReport, conform } from './kaggle/conform.ts';
import { startRecorder } from './kaggle/recorder.ts';
import { type Recording, recordingSchema } from './kaggle/recording.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { kaggleUrl } from './model/transport.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 conform FILE…`: what recorded conversations say about the assumptions in docs/fidelity.md; exit status 1 when
 * one is contradicted. `--record FILE` makes a recording until it is stopped. Errors: USAGE_BAD_VALUE,
 * FILE_UNREADABLE, DISK_WRITE_FAILED.
 */
export async function conformCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
): Promise<CommandAnswer> {
  const expected = sentences(language).console.conform.needsFile;
  if (line.words.length === 0) throw new Failure('USAGE_BAD_VALUE', { flag: 'conform', value: '', expected });
  if (line.record) return await record(line, around, language);
  const recordings: Recording[] = [];
  for (const path of line.words) recordings.push(await readRecording(path, language));
  const report = conform(recordings);
  const isContradicted = report.assumptions.some(({ answer }) => answer === 'contradicted');
  const exchanges = recordings.reduce((sum, one) => sum + one.exchanges.length, 0);
  const text =
    line.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, exchanges, language);
  return { text, status: isContradicted ? 1 : 0 };
}

async function record(line: CommandLine, around: Surroundings, language: Language): Promise<CommandAnswer> {
  const words = sentences(language).console.conform;
  const path = resolve(line.path);
  const given = line.settings['service'];
  const serviceUrl = typeof given === 'string' && given !== '' ? given : kaggleUrl;
  if (!URL.canParse(serviceUrl))
    throw new Failure('USAGE_BAD_VALUE', { flag: '--service', value: serviceUrl, expected: kaggleUrl });
  const recorder = await startRecorder({ serviceUrl, port: line.port });
  process.stdout.write(`${fill(words.recording, { service: serviceUrl })}\n`);
  process.stdout.write(`${fill(words.recordingHow, { url: recorder.url })}\n`);
  await new Promise<void>((done) => {
    if (around.signal.aborted) done();
    else around.signal.addEventListener('abort', () => done(), { once: true });
  });
  const recording = await recorder.close();
  await createFiles().write(path, `${JSON.stringify(recording, null, 2)}\n`);
  const exchanges = recording.exchanges.length;
  return { text: `${fill(words.written, { path: line.path, exchanges })}\n`, status: 0 };
}

async function readRecording(path: string, language: Language): Promise<Recording> {
  const bytes = await createFiles().read(resolve(path));
  const refuse = (why: string, cause: unknown) => {
    const expected = fill(sentences(language).console.conform.expected, { why });
    return new Failure('USAGE_BAD_VALUE', { flag: 'conform', value: path, expected }, { cause });
  };
  try {
    const parsed = recordingSchema.safeParse(parseStrictJson(bytes));
    if (parsed.success) return parsed.data;
    throw refuse(parsed.error.issues[0]?.path.join('.') ?? '', parsed.error);
  } catch (cause) {
    if (cause instanceof Failure && cause.code === 'JSON_INVALID') throw refuse('JSON', cause);
    throw cause;
  }
}

/** What is contradicted and what is new first: they are what a person has to act on. */
function reportText(
  { assumptions, novelties }: ConformReport,
  exchanges: number,
  language: Language,
): string {
  const words = sentences(language).console.conform;
  const counted = (answer: string) => assumptions.filter((one) => one.answer === answer);
  const [contradicted, observed, unseen] = ['contradicted', 'observed', 'not seen'].map(counted);
  const rows = [...(contradicted ?? []), ...(observed ?? []), ...(unseen ?? [])].map(
    ({ id, answer, seen, observed: what }) =>
      `${words.answers[answer].padEnd(12)}  ${id}  ${String(seen).padStart(4)}  ${sentences(language).fidelity[id]}${what === '' ? '' : ` → ${what}`}`,
  );
  const fresh = novelties.map(
    ({ operation, place, observed: what }) =>
      `${words.novelty.padEnd(12)}  ${operation}  ${place.trim()}: ${what}`,
  );
  const summary = fill(words.summary, {
    exchanges,
    observed: observed?.length ?? 0,
    contradicted: contradicted?.length ?? 0,
    novelties: novelties.length,
  });
  const count = contradicted?.length ?? 0;
  return `${[...rows.slice(0, count), ...fresh, ...rows.slice(count), '', summary].join('\n')}\n`;
}
