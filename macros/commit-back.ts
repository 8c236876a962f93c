import { z } from 'zod';
import { secretsIn } from '../src/audit/secrets/check-secrets.ts';
import { knownSecrets } from '../src/audit/secrets/known-secrets.ts';
import { sha256Hex } from '../src/codec/digest.ts';
import { parseStrictJson } from '../src/codec/strict-json.ts';
import { type AppendedRun, appendRun, type RunAddition } from '../src/ledger/append-run.ts';
import { eventsOf } from '../src/ledger/chain.ts';
import { checkoutTraits } from '../src/ledger/checkout-traits.ts';
import { closeLog } from '../src/ledger/close-log.ts';
import {
  type BranchPlace,
  fetchTip,
  filesAt,
  isIn,
  pushTag,
  storeFiles,
  taggedCommit,
} from '../src/ledger/reports-branch.ts';
import { runBody } from '../src/ledger/run-body.ts';
import { sessionFiles, sessionFilesText } from '../src/ledger/session-files.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import { leaveAttestation } from '../src/macro/leave-attestation.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import type { FileDigest } from '../src/model/facts.ts';
import { Failure } from '../src/model/failure.ts';
import { sha256Schema } from '../src/model/manifest.ts';
import { checkpointPath, indexPath, type SessionFiles, sessionFilesName } from '../src/model/run-index.ts';

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
  VERSION: '1.1.0',
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
    touches: [`branch ${branch} of ${remote}`, `${tools.paths.state}/attestation`],
  }),
  execute: async (input, tools) => {
    const place = placeOf(input, tools);
    const { list, addition } = await additionOf(input, place, tools);
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

/** Closes the events, lists and searches the files, and makes objects of those that are kept. */
async function additionOf(
  input: Input,
  place: BranchPlace,
  tools: Tools,
): Promise<{ readonly list: SessionFiles; readonly addition: RunAddition }> {
  const { session, journals, origin } = input;
  const chain = await closeLog(session, tools);
  const list = sessionFiles(await digestsBelow(session, tools), eventsOf(chain.lines), input.evidence);
  const text = sessionFilesText(list);
  const kept = list.files.filter((one) => one.kept === 'repository').map(({ path }) => path);
  await refuseSecrets(session, kept, tools);
  await tools.files.write(`${session}/${sessionFilesName}`, text);
  const names = [...kept, sessionFilesName];
  const ids = await storeFiles(
    place,
    names.map((name) => `${session}/${name}`),
    tools,
  );
  const body = runBody(nameOf(input), await summaryIn(session, tools), chain, sha256Hex(text));
  const files = names.map((name, at) => ({ path: `${body.session}/${name}`, id: ids[at] ?? '' }));
  const prefix = await prefixOf(tools);
  const growth = await Promise.all(
    journals.map((path) => growthOf(`${prefix}${path}`, session, body.commit, tools)),
  );
  return { list, addition: { body, files, growth: growth.flat(), origin } };
}

/** Where the project lies in its repository: '' or `a/b/`. */
async function prefixOf({ shell, paths }: Tools): Promise<string> {
  const argv = ['git', '-C', paths.root, 'rev-parse', '--show-prefix'];
  return (await shell.run({ argv, deadlineSeconds: 60 })).stdout.trim();
}

async function digestsBelow(session: string, { files }: Tools): Promise<FileDigest[]> {
  const found: FileDigest[] = [];
  for (const { path, kind, bytes } of await files.list(session)) {
    if (kind !== 'file' || path.endsWith('.part')) continue;
    found.push({ name: path, byteLength: bytes, sha256: await files.hash(`${session}/${path}`) });
  }
  return found;
}

/** Errors: COMMIT_BACK_SECRET {file, line, kind} for the first credential in what is about to be committed. */
async function refuseSecrets(session: string, names: readonly string[], tools: Tools): Promise<void> {
  const known = knownSecrets(tools.secrets);
  for (const name of names) {
    const bytes = await tools.files.read(`${session}/${name}`);
    const [secret] = secretsIn({ name, bytes }, { known });
    if (secret === undefined) continue;
    throw new Failure('COMMIT_BACK_SECRET', { file: name, line: secret.line, kind: secret.kind });
  }
}

async function summaryIn(session: string, { files }: Tools): Promise<unknown> {
  const path = `${session}/reports/run.json`;
  return (await files.exists(path)) ? parseStrictJson(await files.read(path)) : undefined;
}

/** What a journal gets of this run; where the branch has none, it begins with what the certified commit holds. */
async function growthOf(
  path: string,
  session: string,
  commit: string,
  tools: Tools,
): Promise<RunAddition['growth']> {
  const read = async (name: string) => new TextDecoder().decode(await tools.files.read(`${session}/${name}`));
  if (!(await tools.files.exists(`${session}/reports/journal.md`))) return [];
  const [own] = await filesAt({ root: tools.paths.root }, commit, [path], tools);
  const blobs = tools.openBlobs(tools.paths.root);
  try {
    const start = own === undefined ? new Uint8Array() : await blobs.read(own.id);
    return [
      { path, start, section: await read('reports/journal.md'), line: await read('reports/journal.jsonl') },
    ];
  } finally {
    blobs.close();
  }
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
