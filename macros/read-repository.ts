import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { firstDifference, firstLoss } from '../src/ledger/growth.ts';
import { recordEdges } from '../src/ledger/history.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { Failure } from '../src/model/failure.ts';
import { type Repository, repositorySchema } from '../src/model/repository.ts';
import { type RepositoryState, repositoryState } from '../src/survey/repository-state.ts';

const inputSchema = z.strictObject({
  root: absolutePathSchema,
  /** Files and folders of the project whose old bytes must never change. */
  kept: z.array(z.string()),
  /** Whether a run without the whole history is stopped here. */
  isRequired: z.boolean(),
});
type Input = z.infer<typeof inputSchema>;

/** The project as git sees it: commit, tree, what differs from them, and whether its records only ever grew. */
export const readRepository: Macro<Input, Repository> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: repositorySchema,
  ALLOWLIST: { reads: ['project'], writes: [], commands: ['git'] },
  RISKS: ['a history that was rewritten and pushed by force is seen only by whoever kept the old head'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ root, kept }) => ({
    goal: 'read the commit, what differs from it, and the history of the records',
    commands: [
      `git -C ${root} rev-parse HEAD HEAD:./`,
      `git -C ${root} status --porcelain --untracked-files=all`,
      `git -C ${root} log -m --raw --full-history HEAD -- ${kept.join(' ')}`,
      `git -C ${root} cat-file --batch`,
    ],
    touches: [],
  }),
  execute: async ({ root, kept, isRequired }, tools) => {
    const state = await stateOf(root, kept, tools);
    const why = state.unread || (state.isShallow ? 'shallow' : '');
    // What no judge could answer later is not worth a session.
    if (isRequired && why !== '') throw new Failure('REPOSITORY_INCOMPLETE', { why });
    const nothing = { paths: kept, edges: 0, lost: null };
    if (state.unread !== '') return { ...state, grown: nothing };
    try {
      return { ...state, grown: await growthOf(root, kept, tools) };
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'FILE_UNREADABLE') throw error;
      return { ...state, grown: nothing, unread: String(error.parameters['why'] ?? '') };
    }
  },
  verify: async (read, { root, kept }, tools) => {
    const { grown: _, ...state } = read;
    const again = await stateOf(root, kept, tools);
    const same = read.unread !== '' || JSON.stringify(again) === JSON.stringify(state);
    return {
      answer: same ? 'ok' : 'fail',
      asked: 'commit, tree and differences are the same a second time',
      observed: observedOf(read),
      short: read.unread || read.head.slice(0, 10),
      evidence: [{ kind: 'checksum', ref: `commit ${read.head}`, sha256: sha256Hex(JSON.stringify(read)) }],
    };
  },
  critique: critiqueByCheck,
};

/**
 * What differs from the commit, less records that have only grown since: this program continues them at the end of a
 * run, and they are committed later.
 */
async function stateOf(root: string, kept: readonly string[], tools: Tools): Promise<RepositoryState> {
  const state = await repositoryState(root, tools);
  const records = state.dirty.filter(({ path, sha256 }) => kept.includes(path) && sha256 !== '');
  if (records.length === 0) return state;
  const blobs = tools.openBlobs(root);
  const grown = new Set<string>();
  try {
    for (const { path } of records) {
      const committed = await blobs.read(`HEAD:./${path}`).catch(() => undefined);
      const now = await tools.files.read(`${root}/${path}`);
      if (committed !== undefined && firstDifference(committed, now) === undefined) grown.add(path);
    }
  } finally {
    blobs.close();
  }
  return { ...state, dirty: state.dirty.filter(({ path }) => !grown.has(path)) };
}

async function growthOf(root: string, kept: readonly string[], tools: Tools): Promise<Repository['grown']> {
  const edges = kept.length === 0 ? [] : await recordEdges(root, kept, tools);
  const blobs = tools.openBlobs(root);
  try {
    const lost = await firstLoss(edges.toReversed(), (id) => blobs.read(id));
    return { paths: [...kept], edges: edges.length, lost: lost ?? null };
  } finally {
    blobs.close();
  }
}

function observedOf({ head, dirty, grown, unread }: Repository): string {
  if (unread !== '') return unread;
  const lost = grown.lost === null ? '' : `, ${grown.lost.path} lost bytes in ${grown.lost.commit}`;
  return `${head}, ${dirty.length} files differ, ${grown.edges} edges of the records${lost}`;
}
