import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { type AppendedRun, appendRun } from '../src/ledger/append-run.ts';
import { checkoutTraits } from '../src/ledger/checkout-traits.ts';
import {
  type BranchPlace,
  fetchTip,
  filesAt,
  isIn,
  pushTag,
  taggedCommit,
} from '../src/ledger/reports-branch.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import { leaveAttestation } from '../src/macro/leave-attestation.ts';
import type { Macro } from '../src/macro/macro.ts';
import { sessionAddition } from '../src/macro/session-addition.ts';
import type { Tools } from '../src/macro/tools.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { sha256Schema } from '../src/model/manifest.ts';
import { checkpointPath, indexPath } from '../src/model/run-index.ts';

const inputSchema = z.strictObject({
  /** Folder of the session that is added; it is not changed but for an end that a killed run could not write. */
  session: absolutePathSchema,
  remote: z.string().min(1),
  branch: z.string().min(1),
  evidence: z.enum(['digest', 'summary', 'full']),
  /** Reports and journals of the project that the branch continues. */
  journals: z.array(z.string()),
  /** Name of the tree of runs where this is its first. */
  origin: z.string().min(1),
  /** Whether the commit of a run that ended GO gets a tag. */
  tag: z.boolean(),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  tries: z.number().int().positive(),
  size: z.number().int().positive(),
  root: z.string(),
  origin: z.string(),
  wasThere: z.boolean(),
  /** Files of the session that lie in the branch, with their digests. */
  kept: z.record(z.string(), sha256Schema),
  /** Those that are left to the job's artefacts. */
  left: z.array(z.string()),
  /** Name of the tag that the commit got; '' for none. */
  tag: z.string(),
  /** Folder with what a signer takes: statement.json, predicate.json, subjects.sha256; '' where there is nothing to sign. */
  attestation: z.string(),
});
type Output = z.infer<typeof outputSchema>;

/** Adds a recorded session to the branch of reports, forward only, and reads every byte of it back. */
export const commitBack: Macro<Input, Output> = {
  VERSION: '1.1.1',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: {
    reads: ['project'],
    writes: ['session-folder', 'state-folder', 'reports-branch'],
    commands: ['git'],
  },
  RISKS: [
    'what is pushed stays in the history: everything is searched for secrets first',
    'whoever may force the branch can rewrite it: the kernel on the service and older clones hold its heads',
  ],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ session, remote, branch, tag }, tools) => ({
    goal: `add the session to ${branch}`,
    commands: [
      `git fetch ${remote} refs/heads/${branch}`,
      `git hash-object -w --no-filters (files of ${session})`,
      'git fast-import (one commit upon the tip)',
      `git push ${remote} <commit>:refs/heads/${branch}`,
      ...(tag ? [`git push ${remote} <commit>:refs/tags/nx47/<run> (after a GO)`] : []),
    ],
    touches: [`branch ${branch} of ${remote}`, `${tools.paths.state}/attestation/`, `${session}/`],
  }),
  execute: async (input, tools) => {
    const place = placeOf(input, tools);
    const { list, addition } = await sessionAddition(input, place, tools);
    const appended = await appendRun(place, addition, tools);
    const kept = list.files.filter((one) => one.kept === 'repository');
    return {
      ...appended,
      kept: Object.fromEntries(kept.map(({ path, sha256 }) => [path, sha256])),
      left: list.files.filter((one) => one.kept === 'artefact').map(({ path }) => path),
      tag: input.tag && addition.body.verdict === 'GO' ? await tagRun(appended, place, tools) : '',
      attestation: await leaveAttestation(input.session, appended, tools),
    };
  },
  verify: async ({ commit, kept, size, root, tries, tag }, input, tools) => {
    const place = placeOf(input, tools);
    const tip = await fetchTip(place, tools);
    const changed = (await isIn(place, commit, tip, tools))
      ? await changedIn(place, tip, { session: nameOf(input), kept }, tools)
      : ['commit'];
    if (tag !== '' && (await taggedCommit(place, tag, tools)) !== commit) changed.push(tag);
    return {
      answer: changed.length === 0 ? 'ok' : 'fail',
      asked: 'the remote has the commit, and each file of it the digest that it had here',
      observed:
        changed.length === 0
          ? `${commit}, run ${size}, ${Object.keys(kept).length} files, ${tries} tries${await passedBy(input, tools)}`
          : `changed: ${changed.join(', ')}`,
      short: `${input.branch} ${commit.slice(0, 10)}`,
      evidence: [{ kind: 'checksum', ref: `commit ${commit}`, sha256: sha256Hex(`${size} ${root}`) }],
    };
  },
  critique: critiqueByCheck,
};

function nameOf({ session }: Input): string {
  return session.slice(session.lastIndexOf('/') + 1);
}

function placeOf(input: Input, { paths }: Tools): BranchPlace {
  return { root: paths.root, remote: input.remote, branch: input.branch, worker: nameOf(input) };
}

/** What this checkout would have done to the files, had they been added to it. */
async function passedBy(input: Input, tools: Tools): Promise<string> {
  const paths = [`session/${nameOf(input)}/logs/session.jsonl`, indexPath];
  const traits = await checkoutTraits({ root: tools.paths.root }, paths, tools);
  return traits.length === 0 ? '' : `; passed by: ${traits.join(', ')}`;
}

/** A stable checkpoint is a run that ended GO: its commit gets the tag `nx47/00000012`. */
async function tagRun({ size, commit }: AppendedRun, place: BranchPlace, tools: Tools): Promise<string> {
  const tag = checkpointPath(size).replace('ledger/checkpoints', 'nx47');
  await pushTag(place, { commit, tag }, tools);
  return tag;
}

/** Files of the branch that have other bytes than those of the session. */
async function changedIn(
  place: BranchPlace,
  tip: string,
  { session, kept }: { readonly session: string; readonly kept: Readonly<Record<string, string>> },
  tools: Tools,
): Promise<string[]> {
  const folder = `session/${session}`;
  const there = new Map((await filesAt(place, tip, [folder], tools)).map(({ path, id }) => [path, id]));
  const blobs = tools.openBlobs(place.root);
  const changed: string[] = [];
  try {
    for (const [path, sha256] of Object.entries(kept)) {
      const id = there.get(`${folder}/${path}`);
      if (id === undefined || sha256Hex(await blobs.read(id)) !== sha256) changed.push(path);
    }
    return changed;
  } finally {
    blobs.close();
  }
}
