import { resolve } from 'node:path';
import { rules } from './audit/rules.ts';
import { auditStory } from './audit-story.ts';
import { advisoryStatus, applyBaseline, readBaseline } from './baseline.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { exitStatusOf } from './exit-status.ts';
import { createFiles } from './host/files.ts';
import { isStagedFolder, readIndex, stagedFiles } from './host/staged-files.ts';
import type { FinishedRun } from './macro/story.ts';
import type { Failure } from './model/failure.ts';
import type { Request, RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import { type ConfigFiles, readRequest } from './read-request.ts';
import { type AuditDocument, auditDocument } from './report/audit-json.ts';
import { renderAuditTable } from './report/audit-table.ts';
import { renderSarif } from './report/sarif.ts';
import { wayTo } from './slashed.ts';
import { sentences } from './text/sentences.ts';
import { version } from './version.ts';

/** What a command leaves: its result for standard output and its exit status; `failure` when it could not work. */
export type CommandAnswer = {
  /** The result, for standard output. */
  readonly text: string;
  /** A sentence about the result, for standard error. */
  readonly note?: string;
  readonly status: number;
  readonly failure?: Failure;
};

/**
 * `nx47 audit`: the project and its bundle as they lie on disk, held against a profile; with `--staged` as they are
 * staged in git. Writes below .nx47/ only.
 */
export async function auditCommand(line: CommandLine, around: Surroundings): Promise<CommandAnswer> {
  if (line.staged) return auditStaged(line, around);
  const request = await offlineRequest(line, 'dry-run');
  return auditOf(request, composeOffline(request.settings.language, around, request.root), line);
}

// A bundle of which git holds nothing is no part of any commit: it is read where it lies.
async function auditStaged(line: CommandLine, around: Surroundings): Promise<CommandAnswer> {
  const disk = createFiles();
  const index = await readIndex(resolve(line.path), around.environment);
  try {
    const request = await offlineRequest(line, 'dry-run', stagedFiles(index, disk, []));
    const bundle = `${request.root}/${request.settings.bundle?.path ?? '.nx47'}`;
    const files = stagedFiles(index, disk, isStagedFolder(index, bundle) ? [] : [bundle]);
    const world = { ...composeOffline(request.settings.language, around, request.root), files };
    return await auditOf(request, world, line);
  } finally {
    index.close();
  }
}

async function auditOf(request: RunRequest, world: World, line: CommandLine): Promise<CommandAnswer> {
  const baseline = line.advisory ? await readBaseline(request.root, world.files) : undefined;
  const run = await auditStory(request, world);
  if (baseline === undefined) return auditAnswerOf(run, request, line.format);
  const today = world.clock.now().toISOString().slice(0, 10);
  const document = applyBaseline(documentOf(run, request), baseline, today);
  const answer = rendered(document, run, request, line.format);
  return { ...answer, status: advisoryStatus(document, answer.status) };
}

/** The request of a check without a service. The first wait is of no use here, so its limit against Kaggle is not held. */
export async function offlineRequest(
  line: CommandLine,
  mode: Request['mode'],
  files?: ConfigFiles,
): Promise<RunRequest> {
  const request = await readRequest(line.settings, line.path, 'rehearse', files);
  return { ...request, settings: { ...request.settings, mode }, target: 'kaggle', offline: true };
}

/** A finished check in the form that was asked for. Places in SARIF are relative to the current folder. */
export function auditAnswerOf(
  run: FinishedRun,
  request: RunRequest,
  format: CommandLine['format'],
): CommandAnswer {
  return rendered(documentOf(run, request), run, request, format);
}

/** A finished check as data. */
export function documentOf(run: FinishedRun, { settings }: RunRequest): AuditDocument {
  const { language } = settings;
  return auditDocument(run.dossier, sentences(language), { version, language, rules });
}

function rendered(
  document: AuditDocument,
  run: FinishedRun,
  request: RunRequest,
  format: CommandLine['format'],
): CommandAnswer {
  const texts = sentences(request.settings.language);
  const render = {
    table: () => renderAuditTable(document, texts, `${run.sessionFolder}/reports/report.md`),
    json: () => `${JSON.stringify(document, null, 2)}\n`,
    sarif: () => renderSarif(document, wayTo(process.cwd(), request.root)),
  };
  const answer = { text: render[format](), status: exitStatusOf(run.verdict, 'kaggle') };
  return run.failure === undefined ? answer : { ...answer, failure: run.failure };
}
