import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { parseStrictJson } from './codec/strict-json.ts';
import { exitStatusOf } from './exit-status.ts';
import { judge } from './gate/judge.ts';
import { parsePlatformNoise } from './gate/platform-noise.ts';
import { createFiles } from './host/files.ts';
import { logFromWire } from './kaggle/dialect.ts';
import type { Dossier } from './model/dossier.ts';
import { evidenceNames } from './model/evidence.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { conditionResultSchema, type Verdict, verdictKindSchema } from './model/verdict.ts';
import type { FileReader } from './model/world.ts';
import { renderTables } from './report/tables.ts';
import { renderVerdict } from './report/verdict-text.ts';
import { slashed } from './slashed.ts';
import { readEvidence } from './survey/read-evidence.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 judge FOLDER`: the verdict on a session (or its folder `evidence`) again, from its evidence alone; writes
 * nothing and asks no service. Status: that of the verdict, 1 when the recorded one is another. Errors: EVIDENCE_*,
 * USAGE_BAD_VALUE for SARIF.
 */
export async function judgeCommand(line: CommandLine, language: Language): Promise<CommandAnswer> {
  if (line.format === 'sarif')
    throw new Failure('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
  const files = createFiles();
  const folder = await evidenceFolder(slashed(resolve(line.path)), files);
  const kept = await readEvidence(folder, files, logFromWire);
  const verdict = judge(kept.dossier, parsePlatformNoise(kept.noise));
  const recorded = await recordedVerdict(`${dirname(folder)}/reports/run.json`, files);
  const differences = recorded === undefined ? [] : differing(recorded, verdict);
  const status = differences.length > 0 ? 1 : exitStatusOf(verdict, 'rehearsal');
  if (line.format === 'json') {
    const document = { schema: 'nx47.judge/1', ...verdict, recorded: recorded ?? null, differences };
    return { text: `${JSON.stringify(document, null, 2)}\n`, status };
  }
  const told = recordedText(recorded, differences, language);
  return { text: `${rendered({ ...kept.dossier, verdict }, language)}\n${told}\n`, status };
}

async function evidenceFolder(path: string, files: FileReader): Promise<string> {
  const inside = `${path}/evidence`;
  return (await files.exists(`${inside}/${evidenceNames.dossier}`)) ? inside : path;
}

const recordedSchema = z.looseObject({
  verdict: verdictKindSchema,
  cause: z.string(),
  conditions: z.array(conditionResultSchema),
});
type Recorded = Pick<Verdict, 'kind' | 'cause' | 'conditions'>;

/** What the run itself recorded; undefined when nothing lies there. */
async function recordedVerdict(path: string, files: FileReader): Promise<Recorded | undefined> {
  if (!(await files.exists(path))) return undefined;
  const parsed = recordedSchema.safeParse(parseStrictJson(await files.read(path)));
  if (!parsed.success)
    throw new Failure('EVIDENCE_INVALID', { path, why: parsed.error.issues[0]?.path.join('.') ?? '' });
  const { verdict: kind, cause, conditions } = parsed.data;
  return { kind, cause, conditions };
}

/** Ids of conditions, and `kind` or `cause`, in which the two differ. A run that was never judged has none. */
function differing(recorded: Recorded, verdict: Verdict): string[] {
  if (recorded.conditions.length === 0) return [];
  const answers = ({ conditions }: Recorded) => new Map(conditions.map(({ id, answer }) => [id, answer]));
  const [before, now] = [answers(recorded), answers(verdict)];
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
  return [
    ...(['kind', 'cause'] as const).filter((part) => recorded[part] !== verdict[part]),
    ...ids.filter((id) => before.get(id) !== now.get(id)),
  ];
}

function rendered(dossier: Dossier, language: Language): string {
  const texts = sentences(language);
  const tables =
    dossier.collected === undefined ? '' : `${renderTables(dossier, language, texts).trim()}\n\n`;
  return `${tables}${renderVerdict(dossier, language, texts).trim()}\n`;
}

function recordedText(recorded: Recorded | undefined, differences: string[], language: Language): string {
  const words = sentences(language).console;
  if (recorded === undefined) return words.judgedAlone;
  const verdict = `${recorded.kind} ${recorded.cause}`.trim();
  if (recorded.conditions.length === 0) return fill(words.judgedFirst, { verdict });
  if (differences.length === 0) return fill(words.judgedSame, { verdict });
  return fill(words.judgedOther, { verdict, what: differences.join(', ') });
}
