import { join } from 'node:path/posix';
import { knownSecrets } from '../audit/secrets/known-secrets.ts';
import { sha256Hex } from '../codec/digest.ts';
import { parseUnifiedDiff } from '../codec/unified-diff.ts';
import { Failure } from '../model/failure.ts';
import type { Proposal, Refusal, RefusedIdea } from '../model/proposal.ts';
import type { Proposer } from '../model/proposal-settings.ts';
import type { Repair } from '../model/repair.ts';
import type { World } from '../model/world.ts';
import type { RepairGround } from '../repair/repairer.ts';
import { type AskingPorts, askProposer } from './ask-proposer.ts';
import { checkProposal } from './check-proposal.ts';
import { commitTitle } from './commit-title.ts';
import { proposalRequest } from './proposal-request.ts';
import { readProposal } from './read-proposal.ts';
import { textsAt } from './texts-at.ts';

/** The project as it was audited, and what was refused before; `work` is emptied again. */
export type ProposalsGround = RepairGround & {
  /** Of the request that the programs get; absent: `repair`. */
  readonly taskId?: string;
  readonly refused?: readonly RefusedIdea[];
};
export type ProposalPorts = AskingPorts & Pick<World, 'secrets' | 'redact'>;
export type Proposals = { readonly repairs: readonly Repair[]; readonly refused: readonly RefusedIdea[] };

/**
 * Asks each proposer for a change, one after the other, all of the same project. What passes every check becomes one
 * repair of kind `proposal`, to be audited and rehearsed before anything real; every other idea is told with all reasons
 * against it. Who has nothing to propose is in neither list. Errors: TOOL_MISSING, FILE_UNREADABLE, CANCELLED.
 */
export async function proposalsFor(
  ground: ProposalsGround,
  proposers: readonly Proposer[],
  ports: ProposalPorts,
): Promise<Proposals> {
  const repairs: Repair[] = [];
  const refused: RefusedIdea[] = [];
  for (const proposer of proposers) {
    const idea = await ideaOf(
      proposer,
      { ...ground, refused: [...(ground.refused ?? []), ...refused] },
      ports,
    );
    if (idea === undefined) continue;
    if ('refusals' in idea) refused.push(idea);
    else {
      const overlap = overlapping(idea.repair, repairs);
      if (overlap.length === 0) repairs.push(idea.repair);
      else refused.push({ ...idea.asRefused, refusals: overlap });
    }
  }
  return { repairs, refused };
}

type Idea = RefusedIdea | { readonly repair: Repair; readonly asRefused: Omit<RefusedIdea, 'refusals'> };

async function ideaOf(
  proposer: Proposer,
  ground: ProposalsGround,
  ports: ProposalPorts,
): Promise<Idea | undefined> {
  const { request, audit, facts, work, taskId = 'repair', refused = [] } = ground;
  const bundle = (facts.bundle?.files ?? []).map((file) => {
    return { name: file.name, bytes: 'bytes' in file ? file.bytes.byteLength : file.byteLength };
  });
  const asking = { taskId, audit, bundle, refused, language: request.settings.language };
  const asked = proposalRequest(proposer, asking);
  const folder = join(work, `proposer-${proposer.name}`);
  const heard = await askProposer({ proposer, request: asked, root: request.root, work: folder }, ports);
  const answer = 'answer' in heard ? heard.answer : '';
  const kept = {
    proposer: proposer.name,
    title: '',
    answer_sha256: sha256Hex(answer),
    diff_sha256: sha256Hex(''),
  };
  const read = 'answer' in heard ? readProposal(answer, taskId) : heard;
  if ('code' in read) {
    const seen = ports.redact(read.seen);
    return { ...kept, refusals: [{ code: read.code, file: '', line: 0, seen }] };
  }
  if (read.proposal.diff === '') return undefined;
  return judged(read.proposal, kept, { ground, ports });
}

type Around = { readonly ground: ProposalsGround; readonly ports: ProposalPorts };

async function judged(
  proposal: Proposal,
  kept: Omit<RefusedIdea, 'refusals'>,
  { ground: { request, facts, audit }, ports }: Around,
): Promise<Idea> {
  const { settings, root } = request;
  const { paths } = facts.project;
  const touched = pathsIn(proposal.diff).filter((path) => paths.includes(path));
  const texts = await textsAt(root, touched, ports);
  const known = knownSecrets(ports.secrets);
  const { changes, refusals } = checkProposal(proposal, { texts, paths, settings, known });
  const commit = commitTitle(ports.redact(proposal.title));
  const diff_sha256 = sha256Hex(proposal.diff);
  const asRefused = { ...kept, title: commit, diff_sha256 };
  if (refusals.length > 0) return { ...asRefused, refusals: [...refusals] };
  // What is about nothing that was found has nothing that could be gone afterwards.
  const serves = proposal.serves.filter((one) =>
    audit.findings.some(({ rule, file }) => rule === one.rule && file === one.file),
  );
  if (serves.length === 0) {
    return { ...asRefused, refusals: [{ code: 'answer', file: '', line: 0, seen: 'serves: ∅' }] };
  }
  const because = [`${kept.proposer}: sha256 ${diff_sha256}`, ...changes.map(({ path }) => path)];
  return { repair: { kind: 'proposal', commit, serves, because, changes }, asRefused };
}

function pathsIn(diff: string): string[] {
  try {
    return parseUnifiedDiff(diff).map(({ path }) => path);
  } catch (error) {
    // Told by the check, with its place.
    if (error instanceof Failure) return [];
    throw error;
  }
}

/** Two ideas about one file were made for the same text: the second would not apply. */
function overlapping({ changes }: Repair, repairs: readonly Repair[]): Refusal[] {
  const taken = new Set(repairs.flatMap((one) => one.changes.map(({ path }) => path)));
  return changes
    .filter(({ path }) => taken.has(path))
    .map(({ path }) => ({ code: 'overlap', file: path, line: 0, seen: path }) as const);
}
