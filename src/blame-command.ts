import { type CommandAnswer, offlineRequest } from './audit-command.ts';
import { blamePlace, goodCommit } from './blame-ground.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { findFailure, narrowingOf } from './find-failure.ts';
import { Failure } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import { blame } from './reduction/blame.ts';
import { gitHistory } from './reduction/git-history.ts';
import { partsOf } from './reduction/signature.ts';
import {
  type BlamedFailure,
  type BlameReport,
  blameTable,
  isSettled,
  namedCommits,
} from './reduction/tell-blame.ts';
import { complaintsOf, failureLine } from './reduction/tell-reduction.ts';
import { type ReductionPlace, withReductionPlace } from './reduction-place.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 blame`: the commit, or the change of the bundle, that broke the project, for each of its failures: bisects
 * commits × bundle in a private clone, each state audited or rehearsed once. Status 3 where something stays open.
 * Errors: USAGE_BAD_VALUE, BLAME_*, FAILURE_*, CONFIG_*.
 */
export async function blameCommand(line: CommandLine, around: Surroundings): Promise<CommandAnswer> {
  if (line.format === 'sarif')
    throw new Failure('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
  const request = await offlineRequest(line, 'dry-run');
  const report = await withReductionPlace(request, line, around, (place) =>
    blameProject(request, line, place),
  );
  const texts = sentences(request.settings.language);
  const json = { schema: 'nx47.blame/1', ...report };
  const text = line.format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : blameTable(report, texts);
  return { text, status: isSettled(report) ? 0 : 3 };
}

async function blameProject(
  request: RunRequest,
  line: CommandLine,
  place: ReductionPlace,
): Promise<BlameReport> {
  const { root, settings } = request;
  const { world, questions, tell } = place;
  const words = sentences(settings.language).reduction;
  const history = gitHistory(root, world.shell);
  const bad = await history.commitOf(line.given['bad']?.[0] ?? 'HEAD');
  const good = await goodCommit(line.given['good']?.[0] ?? '', bad, { root, history, world });
  const commits = await history.lineBetween(good, bad);
  const states = await blamePlace(request, bad, history, place);
  const narrowing = narrowingOf(line);
  const now = await states.stateOf(bad, states.differences);
  const found = await findFailure(now, { narrowing, where: bad.slice(0, 12) }, place);
  const failures: BlamedFailure[] = [];
  for (const failure of partsOf(found.target)) {
    tell(failureLine(failure, words));
    const blamed = await blame(states.groundFor(commits, found, failure));
    failures.push({ failure, complaints: complaintsOf(failure, found.outcome.complaints), blamed });
  }
  const named = [...new Set(failures.flatMap(({ blamed }) => namedCommits(blamed)))];
  const told = [];
  for (const commit of named) told.push(await history.tell(commit));
  return {
    ...{ project: root, good, bad, commits: commits.length - 1, failures, told },
    ...{ session: states.session, unmade: states.unmade, asked: questions.counts() },
  };
}
