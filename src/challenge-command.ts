import type { CommandAnswer } from './audit-command.ts';
import { offlineRequest } from './audit-command.ts';
import { auditStory } from './audit-story.ts';
import { certify } from './certify.ts';
import { type ChallengeRow, challengeEvidence, passes } from './challenge/challenge-evidence.ts';
import {
  type AuditAgain,
  challengeProject,
  challengeSessions,
  type RehearseAgain,
} from './challenge-project.ts';
import { challengedCopy } from './challenged-copy.ts';
import type { CommandLine } from './cli-arguments.ts';
import { compose, type Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import type { Condition } from './gate/condition.ts';
import { judge } from './gate/judge.ts';
import { parsePlatformNoise } from './gate/platform-noise.ts';
import { createFiles } from './host/files.ts';
import { logFromWire } from './kaggle/dialect.ts';
import type { Dossier } from './model/dossier.ts';
import { evidenceNames } from './model/evidence.ts';
import { Failure } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import type { Verdict } from './model/verdict.ts';
import { readRequest } from './read-request.ts';
import { type Challenge, challengeMarkdown, challengeTable } from './report/challenge-table.ts';
import { readEvidence } from './survey/read-evidence.ts';
import { sentences } from './text/sentences.ts';

/** What a challenge works with; a test leaves a condition or a rule out, to see that the score shows it. */
export type ChallengeParts = {
  /** Conditions to judge by; absent: all. */
  readonly table?: readonly Condition[];
  readonly auditAgain?: AuditAgain;
};

/**
 * `nx47 challenge`: plants faults in copies of the evidence of the last run that passed and of the project, has each
 * judged or audited again, and counts which were caught; with `--rehearse N` also runs N planted cells for real.
 * Status 1 when any passed. Writes `reports/challenge.md` beside the report of that run, and nothing else. Errors:
 * USAGE_BAD_VALUE for SARIF, those of reading the project.
 */
export async function challengeCommand(
  line: CommandLine,
  around: Surroundings,
  parts: ChallengeParts = {},
): Promise<CommandAnswer> {
  if (line.format === 'sarif')
    throw new Failure('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
  const request = await offlineRequest(line, 'dry-run');
  const kept = await lastPassed(request.root);
  const judged = kept === undefined ? [] : judgedRows(kept, parts);
  const rows = [...judged, ...(await plantedRows(line, request, around, parts))];
  const challenge: Challenge = { session: kept?.session ?? '', at: new Date().toISOString(), rows };
  const texts = sentences(request.settings.language);
  if (kept !== undefined)
    await createFiles().append(`${kept.folder}/reports/challenge.md`, challengeMarkdown(challenge, texts));
  const isMissed = rows.some(({ caught }) => !caught);
  const json = { schema: 'nx47.challenge/1', planted: rows.length, caught: caughtOf(rows), ...challenge };
  const text =
    line.format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : challengeTable(challenge, texts);
  return { text, status: isMissed ? 1 : 0 };
}

function caughtOf(rows: readonly ChallengeRow[]): number {
  return rows.filter(({ caught }) => caught).length;
}

type Kept = {
  readonly session: string;
  readonly folder: string;
  readonly dossier: Dossier;
  readonly judgeAgain: (dossier: Dossier, table?: readonly Condition[]) => Verdict;
};

/** The newest run of the project whose evidence still passes; undefined when there is none. */
async function lastPassed(root: string): Promise<Kept | undefined> {
  const files = createFiles();
  for (const home of [`${root}/session`, `${root}/.nx47/session`]) {
    if (!(await files.exists(home))) continue;
    const path = `/evidence/${evidenceNames.dossier}`;
    const found = (await files.list(home, ['outputs'])).filter((entry) => entry.path.endsWith(path));
    for (const entry of found.toReversed()) {
      const session = entry.path.slice(0, -path.length);
      const kept = await keptRun(`${home}/${session}`, session);
      if (kept !== undefined) return kept;
    }
  }
  return undefined;
}

async function keptRun(folder: string, session: string): Promise<Kept | undefined> {
  try {
    const { dossier, noise } = await readEvidence(`${folder}/evidence`, createFiles(), logFromWire);
    const allowed = parsePlatformNoise(noise);
    const judgeAgain: Kept['judgeAgain'] = (one, table) => judge(one, allowed, table);
    const isJudged = dossier.mode === 'execute' && passes(judgeAgain(dossier));
    return isJudged ? { session, folder, dossier, judgeAgain } : undefined;
  } catch (error) {
    // Evidence that was changed, or that an older program left, is no ground to plant anything in.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function judgedRows({ dossier, judgeAgain }: Kept, { table }: ChallengeParts): ChallengeRow[] {
  return challengeEvidence(dossier, (planted) => judgeAgain(planted, table));
}

async function plantedRows(
  line: CommandLine,
  request: RunRequest,
  around: Surroundings,
  parts: ChallengeParts,
): Promise<ChallengeRow[]> {
  const copy = await challengedCopy(request.root, request.settings);
  try {
    const auditAgain = parts.auditAgain ?? auditWith(request, around);
    const audited = await challengeProject(copy, auditAgain);
    return [...audited, ...(await challengeSessions(copy, line.rehearsals, rehearseWith(line, around)))];
  } finally {
    await copy.remove();
  }
}

/** The audit of a copy, as `nx47 audit` makes it. */
export function auditWith(request: RunRequest, around: Surroundings): AuditAgain {
  return async (root) => {
    const at = { ...request, root, file: `${root}${request.file.slice(request.root.length)}` };
    const world = composeOffline(request.settings.language, { ...around, progress: silent }, root);
    return (await auditStory(at, world)).dossier.auditBefore;
  };
}

function rehearseWith(line: CommandLine, around: Surroundings): RehearseAgain {
  return async (root) => {
    const request = await readRequest({ ...line.settings, mode: 'execute' }, root, 'rehearse');
    const { world, close } = await compose(request, { ...around, progress: silent });
    try {
      return (await certify(request, world)).verdict;
    } finally {
      await close();
    }
  };
}

const silent = { write: () => true };
