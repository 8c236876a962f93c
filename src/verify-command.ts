import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { type Checkpoint, checkpointInKernel, parseCheckpoint } from './ledger/checkpoint.ts';
import type { TreeHead } from './ledger/merkle.ts';
import { type Breach, type HistoryReport, verifyHistory } from './ledger/verify-history.ts';
import { verifySession } from './ledger/verify-session.ts';
import { type TreeReport, verifyTree } from './ledger/verify-tree.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { checkpointPath } from './model/run-index.ts';
import type { World } from './model/world.ts';
import { projectAround } from './project-kernel.ts';
import { readRequest } from './read-request.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 verify [PATH]`: a session folder, or a repository: there the whole branch of reports, its files and every edge
 * of its history. Nothing is written, nothing is asked of a network. Status 0 it holds, 1 it does not. Errors:
 * USAGE_BAD_VALUE for a place without either, FILE_UNREADABLE where git can't tell.
 */
export async function verifyCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
): Promise<CommandAnswer> {
  if (line.format === 'sarif')
    throw new Failure('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
  const path = resolve(line.path);
  const world = composeOffline(language, around, path);
  const isSession = (await stat(`${path}/logs/session.jsonl`).catch(() => undefined)) !== undefined;
  return isSession ? verifyOne(path, line, world) : verifyBranch(path, line, world);
}

async function verifyOne(
  path: string,
  { format }: CommandLine,
  { files, language }: World,
): Promise<CommandAnswer> {
  const words = sentences(language).console;
  const report = await verifySession(path, files);
  const { problem, events, files: count, head } = report;
  const status = problem === '' ? 0 : 1;
  if (format === 'json') return { text: jsonOf({ session: path, ...report }), status };
  const text =
    status === 0
      ? fill(words.verifyOk, { events, files: count, head })
      : fill(words.verifyBroken, { why: problem });
  return { text: `${text}\n`, status };
}

async function verifyBranch(path: string, line: CommandLine, world: World): Promise<CommandAnswer> {
  const { format } = line;
  const words = sentences(world.language).console;
  const { branch, commit, records } = await branchAt(path, world);
  if (commit === '') {
    const value = fill(words.verifyNoBranch, { path, branch });
    throw new Failure('USAGE_BAD_VALUE', { flag: 'verify', value, expected: `session/<id> | ${branch}` });
  }
  const place = { root: await topOf(path, world), ref: commit };
  const history = await verifyHistory(place, world, records);
  const tree = await verifyTree(place, world, records);
  const kept = line.checkpoint === '' ? undefined : await readCheckpoint(resolve(line.checkpoint), world);
  const breach = history.breach ?? tree.breach ?? continuationBreach(kept, tree, commit);
  const status = breach === undefined ? 0 : 1;
  if (format === 'json')
    return { text: jsonOf({ branch, commit, ...countsOf(history, tree), breach: breach ?? null }), status };
  const text =
    breach === undefined
      ? fill(words.verifyHistory, { branch, ...countsOf(history, tree) })
      : fill(words.verifyBroken, { why: breachText(breach, words) });
  return { text: `${text}\n`, status };
}

/** Top of the working tree around; a repository without one is its own. */
async function topOf(path: string, { shell }: World): Promise<string> {
  const argv = ['git', '-C', path, 'rev-parse', '--show-toplevel'];
  const { status, stdout } = await shell.run({ argv, deadlineSeconds: 60 });
  return status === 0 ? stdout.trim() : path;
}

/** A checkpoint that was kept, or a kernel as it was pulled, whose cell of the kit tells size and root. */
async function readCheckpoint(path: string, { files }: World): Promise<Partial<Checkpoint> & TreeHead> {
  const text = new TextDecoder().decode(await files.read(path));
  return checkpointInKernel(text) ?? parseCheckpoint(text, path);
}

/** Whether the branch goes on from a checkpoint that nobody could rewrite with it. */
function continuationBreach(
  kept: (Partial<Checkpoint> & TreeHead) | undefined,
  { roots, origin }: TreeReport,
  commit: string,
): Breach | undefined {
  if (kept === undefined) return undefined;
  const isContinued = (kept.origin ?? origin) === origin && roots[kept.size]?.equals(kept.root) === true;
  return isContinued ? undefined : { why: 'other-checkpoint', commit, file: checkpointPath(kept.size) };
}

function countsOf({ commits, edges }: HistoryReport, { runs, events, files, head }: TreeReport) {
  return { commits, edges, runs, events, files, head };
}

function jsonOf(report: object): string {
  return `${JSON.stringify({ schema: 'nx47.verification/1', ...report }, null, 2)}\n`;
}

type Words = ReturnType<typeof sentences>['console'];

function breachText({ why, commit, file, byte, line }: Breach, words: Words): string {
  const [name = '', ...rest] = why.split(' ');
  const names: Readonly<Record<string, string>> = words.breaches;
  const place = line !== undefined ? `:${line}` : byte !== undefined ? ` @${byte}` : '';
  const told = [Object.hasOwn(names, name) ? names[name] : name, ...rest].join(' ');
  return fill(words.verifyBreach, { file, place, commit, why: told });
}

type ReportsBranch = {
  readonly branch: string;
  readonly commit: string;
  /** Files that only grow, where the branch is that of the project itself. */
  readonly records?: readonly string[];
};

/** The branch that the project around names, or that is usual, as this clone has it: its own or that of the remote. */
async function branchAt(path: string, { shell }: World): Promise<ReportsBranch> {
  const root = await projectAround(path);
  const settings = root === undefined ? undefined : (await readRequest({}, root, 'certify')).settings;
  const branch = settings?.['reports-branch'] ?? 'nx47-reports';
  const own = [...(settings?.report === undefined ? [] : [settings.report]), ...(settings?.journals ?? [])];
  const kept = branch === 'current' ? { records: own } : {};
  const refs = branch === 'current' ? ['HEAD'] : [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  for (const ref of refs) {
    const argv = ['git', '-C', path, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`];
    const { status, stdout } = await shell.run({ argv, deadlineSeconds: 60 });
    if (status === 0) return { branch, commit: stdout.trim(), ...kept };
  }
  return { branch, commit: '' };
}
