import { z } from 'zod';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { retryGrowing } from '../src/macro/retry.ts';
import type { Tools } from '../src/macro/tools.ts';
import { Failure } from '../src/model/failure.ts';

const inputSchema = z.strictObject({
  /** A, B, C … or a word: the tag is `nx47/<name>`. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
});
const outputSchema = z.strictObject({ tag: z.string(), commit: z.string().regex(/^[0-9a-f]{40,64}$/) });
/** git leaves a lock while it writes a ref: another git is done within moments. */
const patience = { attempts: 4, firstSeconds: 0.1, mostSeconds: 1 };

/** CHECKPOINT of the contract (rules 10, 78, 90 and 179): a tag at a commit from which nothing differs. */
export const leaveCheckpoint: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: ['repository-tags'], commands: ['git'] },
  RISKS: ['a tag that is pushed can be moved by whoever may force it: its commit stands in the ledger too'],
  EVIDENCE_REQUIRED: ['checksum', 'command'],
  plan: async ({ name }) => ({
    goal: `leave checkpoint ${name}`,
    commands: ['git status --porcelain', `git tag nx47/${name} <commit>`],
    touches: [`tag nx47/${name}`],
  }),
  execute: async ({ name }, tools) => {
    const commit = await git(['rev-parse', '--verify', 'HEAD'], tools);
    if (commit.status !== 0) throw new Failure('COMMIT_UNRECORDED', { rule: 10 });
    const dirty = (await git(['status', '--porcelain', '--untracked-files=all'], tools)).stdout;
    if (dirty !== '') throw new Failure('TREE_DIRTY', { files: dirty.split('\n').join(', '), rule: 10 });
    const tag = `nx47/${name}`;
    const left = () => git(['tag', tag, commit.stdout], tools);
    const made = await retryGrowing(left, ({ stderr }) => /\.lock/.test(stderr), patience, tools);
    if (made.status !== 0) throw new Failure('MACRO_UNPROVEN', { missing: tag, observed: made.stderr });
    return { tag, commit: commit.stdout };
  },
  verify: async ({ tag, commit }, _input, tools) => {
    const found = await git(['rev-parse', '--verify', `refs/tags/${tag}^{commit}`], tools);
    return {
      answer: found.stdout === commit ? 'ok' : 'fail',
      asked: `the tag ${tag} leads to the commit that is checked out`,
      observed: `${tag} ${found.stdout}`,
      short: commit.slice(0, 10),
      evidence: [
        { kind: 'checksum', ref: `commit ${commit}` },
        { kind: 'command', ref: `git rev-parse refs/tags/${tag}` },
      ],
    };
  },
  critique: critiqueByCheck,
};

async function git(words: readonly string[], { shell, paths }: Tools) {
  const argv = ['git', '-C', paths.root, ...words];
  const { status, stdout, stderr } = await shell.run({ argv, deadlineSeconds: 60 });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}
