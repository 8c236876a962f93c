import { requirementsOf } from '../codec/requirements.ts';
import type { EarlierRuns } from '../model/earlier-runs.ts';
import type { Request } from '../model/request.ts';
import {
  asksBundle,
  type Condition,
  type Judgement,
  judgement,
  notReached,
  stepEvidence,
} from './condition.ts';
import type { GateFacts } from './facts.ts';

/** That the run takes nothing away that was there before it, and that what it changed is accounted for. */
export const conditionsHistory: readonly Condition[] = [
  { id: 'GATE-093', pack: 'core', scope: 'kaggle', applies: asksBundle, judge: judgeKeptFiles },
  { id: 'GATE-094', pack: 'core', scope: 'kaggle', judge: judgeSameKernel },
  { id: 'GATE-095', pack: 'core', scope: 'kaggle', judge: judgeRequirements },
  { id: 'GATE-096', pack: 'core', scope: 'kaggle', judge: judgeRepository },
  { id: 'GATE-097', pack: 'core', scope: 'kaggle', judge: judgeChanges },
];

function judgeKeptFiles(facts: GateFacts): Judgement {
  const { dataset } = facts.dossier;
  const expected = 'every file of the version before kept, or its removal listed';
  if (dataset?.losses === undefined) return notReached(expected);
  const { version, lost, allowed } = dataset.losses;
  const evidence = stepEvidence(facts, 'publish');
  const refused = lost.filter((name) => !allowed.includes(name));
  if (refused.length > 0) return judgement('fail', expected, `v${version}: ${showSome(refused)}`, evidence);
  const observed = version === 0 ? 'first version' : `v${version}: ${lost.length} removed, all listed`;
  return judgement('ok', expected, observed, evidence);
}

/** "You cannot change the editor type of a kernel": what it was is what it must stay. */
function judgeSameKernel(facts: GateFacts): Judgement {
  const expected = 'kind and code file == remote';
  const replaced = facts.dossier.kernel?.replaced;
  if (replaced === undefined) return notReached(expected);
  const { remote, local } = replaced;
  const before =
    remote.version === 0 ? 'first version' : `v${remote.version}: ${remote.kind} ${remote.language}`;
  const observed = `${local.kind} ${local.language} ${local.codeFile}, ${before}`;
  const evidence = stepEvidence(facts, 'push');
  const isNamed = extensions(local.kind, local.language).some((ending) => local.codeFile.endsWith(ending));
  if (!isNamed) return judgement('fail', expected, observed, evidence);
  if (remote.version === 0) return judgement('ok', expected, observed, evidence);
  const isOther = (its: string, ours: string) => its !== '' && its.toLowerCase() !== ours.toLowerCase();
  if (isOther(remote.kind, local.kind) || isOther(remote.language, local.language))
    return judgement('fail', expected, observed, evidence);
  return judgement(remote.kind === '' ? 'unknown' : 'ok', expected, observed, evidence);
}

/** What a code file of that kind is called; Kaggle keeps one for each kernel. */
function extensions(kind: string, language: string): readonly string[] {
  if (kind === 'notebook') return ['.ipynb'];
  return scripts.get(language.toLowerCase()) ?? [];
}

const scripts: ReadonlyMap<string, readonly string[]> = new Map([
  ['python', ['.py']],
  ['r', ['.r', '.R']],
  ['rmarkdown', ['.rmd', '.Rmd']],
]);

/** A run that asks for less than the last one that was certified would pass what that one did not have to. */
function judgeRequirements(facts: GateFacts): Judgement {
  const { earlier, settings } = facts.dossier;
  const expected = 'nothing less than the last certified run';
  if (earlier === undefined) return notReached(expected);
  const evidence = stepEvidence(facts, 'recall-runs');
  if (earlier.certified === null) return judgement('ok', expected, 'first certified run', evidence);
  const { session, requirements } = earlier.certified;
  const gone = missingRequirements(earlier, settings);
  if (gone.length > 0) return judgement('fail', expected, `${showSome(gone)} (${session})`, evidence);
  const given = requirements.filter((one) => settings.lowered.includes(one));
  const observed = `${requirements.length} of ${session}, given up: ${given.join(', ') || '0'}`;
  return judgement('ok', expected, observed, evidence);
}

/** What the last certified run asked for and these settings neither ask for nor give up by name. */
export function missingRequirements({ certified }: EarlierRuns, settings: Request): string[] {
  const now = new Set([...requirementsOf(settings), ...settings.lowered]);
  return (certified?.requirements ?? []).filter((one) => !now.has(one));
}

function judgeRepository(facts: GateFacts): Judgement {
  const { repository } = facts.dossier;
  const expected = 'clean tree; records: old bytes are a prefix on every parent edge';
  if (repository === undefined) return notReached(expected);
  const { head, dirty, isShallow, unread, grown } = repository;
  const evidence = stepEvidence(facts, 'read-repository');
  if (unread !== '' || head === '') return judgement('unknown', expected, unread || 'no commit', evidence);
  if (dirty.length > 0)
    return judgement('fail', expected, `not committed: ${showSome(dirty.map(({ path }) => path))}`, evidence);
  if (grown.lost !== null) {
    const { path, commit, parent, byte } = grown.lost;
    return judgement('fail', expected, `${path}: byte ${byte}, ${commit} against ${parent}`, evidence);
  }
  if (isShallow) return judgement('unknown', expected, 'shallow checkout', evidence);
  return judgement('ok', expected, `${head}, ${grown.edges} edges of ${grown.paths.join(', ')}`, evidence);
}

/** Every file that the run changed in the project: why, with what effect, proven by what. */
function judgeChanges(facts: GateFacts): Judgement {
  const { changes } = facts.dossier;
  const expected = 'every changed file: reason, impact, proof';
  if (changes === undefined || changes.treeBefore === '' || changes.treeAfter === '')
    return notReached(expected);
  const readings = [stepEvidence(facts, 'read-repository'), stepEvidence(facts, 'compare-project')];
  // One reading alone compares nothing.
  const evidence = readings.every(({ length }) => length > 0) ? readings.flat() : [];
  const { rows, treeBefore, treeAfter } = changes;
  const open = rows.filter(({ reason, impact, proof }) => reason === '' || impact === '' || proof === '');
  if (open.length > 0) return judgement('fail', expected, showSome(open.map(({ file }) => file)), evidence);
  const observed = rows.length === 0 ? `no file changed: ${treeBefore}` : `${rows.length} files`;
  // Whoever moves the commit under a running certification changes every file at once.
  if (treeBefore !== treeAfter)
    return judgement('fail', expected, `tree ${treeBefore} → ${treeAfter}`, evidence);
  return judgement('ok', expected, observed, evidence);
}

function showSome(all: readonly string[]): string {
  const rest = all.length > 10 ? `, … (${all.length})` : '';
  return `${all.slice(0, 10).join(', ')}${rest}`;
}
