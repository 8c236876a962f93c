import { auditAnswerOf, type CommandAnswer, documentOf, offlineRequest } from './audit-command.ts';
import { auditStory } from './audit-story.ts';
import { baselineName, baselineText, readBaseline, renewBaseline } from './baseline.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { Failure } from './model/failure.ts';
import { baselineEntrySchema } from './report/audit-json.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 baseline write --reason … --expires …`: audits, then writes today's findings to nx47-baseline.json. Findings
 * that no longer occur leave it. Errors: USAGE_BAD_VALUE without a reason, or a day that is none or has passed.
 */
export async function baselineCommand(line: CommandLine, around: Surroundings): Promise<CommandAnswer> {
  const request = await offlineRequest(line, 'dry-run');
  const { language } = request.settings;
  const world = composeOffline(language, around, request.root);
  const today = world.clock.now().toISOString().slice(0, 10);
  requireGiven(line, today);
  const earlier = await readBaseline(request.root, world.files);
  const run = await auditStory(request, world);
  const document = documentOf(run, request);
  // An audit that stopped on its way would write a baseline with holes.
  if (document.rules.length === 0) return auditAnswerOf(run, request, line.format);
  const { reason, expires } = line;
  const entries = renewBaseline(document, earlier, { reason, expires, today });
  const path = `${request.root}/${baselineName}`;
  await world.files.write(path, baselineText(entries));
  const kept = new Set(entries.map(({ rule, file, text }) => JSON.stringify([rule, file, text])));
  const gone = earlier.filter(({ rule, file, text }) => !kept.has(JSON.stringify([rule, file, text])));
  const values = { path, count: entries.length, expires, gone: gone.length };
  return { text: `${fill(sentences(language).console.baselineWritten, values)}\n`, status: 0 };
}

function requireGiven({ words, reason, expires }: CommandLine, today: string): void {
  const refuse = (flag: string, value: string, expected: string) =>
    new Failure('USAGE_BAD_VALUE', { flag, value, expected });
  if (words[0] !== 'write') throw refuse('baseline', words[0] ?? '', 'baseline write');
  if (reason.trim() === '') throw refuse('--reason', reason, '…');
  const isDay = baselineEntrySchema.shape.expires.safeParse(expires).success;
  if (!isDay || expires < today) throw refuse('--expires', expires, `≥ ${today}`);
}
