import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { unsafeName } from '../src/codec/safe-name.ts';
import { auditTree } from '../src/macro/audit-tree.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import { lineDiff } from '../src/macro/line-diff.ts';
import type { Critique, CritiqueSubject, Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { Failure } from '../src/model/failure.ts';
import {
  type PreparedChange,
  preparedChangeSchema,
  repairKindSchema,
  servedSchema,
} from '../src/model/repair.ts';
import { requestSchema } from '../src/model/request.ts';

const inputSchema = z.strictObject({
  kind: repairKindSchema,
  /** Subject of the commit. */
  commit: z.string().min(1).max(72),
  /** Why each change is needed. */
  because: z.array(z.string()),
  serves: z.array(servedSchema).min(1),
  changes: z.array(preparedChangeSchema).min(1),
  /** Settings of the project, by which it is audited again. */
  settings: requestSchema,
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({
  /** Id of the commit; '' where git has none of the changed files. */
  commit: z.string(),
  files: z.array(z.strictObject({ path: z.string(), sha256: z.string() })),
});
type Output = z.infer<typeof outputSchema>;

/** Mends one kind of finding in a work copy, as one commit; proven by the audit, which has to be without it. */
export const repair: Macro<Input, Output> = {
  VERSION: '1.0.1',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: {
    reads: ['project', 'bundle', 'assets', 'interpreter'],
    writes: ['configuration', 'bundle', 'state-folder'],
    commands: ['git', 'python'],
  },
  RISKS: ['what mends one finding can make another: the whole is audited again before anything is run'],
  EVIDENCE_REQUIRED: ['checksum', 'answer'],
  plan: async (input, tools) => ({
    goal: input.commit,
    commands: [...input.changes.map(commandOf), `git commit -m '${input.commit}'`],
    touches: input.changes.map(({ path }) => path),
    diffs: await Promise.all(input.changes.map((change) => diffOf(change, tools))),
    serves: { finding: input.serves[0]?.rule ?? '', by: 'reproducibility' },
  }),
  execute: async (input, tools) => {
    for (const change of input.changes) await apply(change, tools);
    const commit = await commitChanges(input, tools);
    return { commit, files: input.changes.map(({ path, after }) => ({ path, sha256: after })) };
  },
  verify: async (output, input, tools) => {
    const wrong = await differing(input.changes, tools);
    const { audit } = await auditTree({ root: tools.paths.root, settings: input.settings }, tools);
    const still = audit.findings.filter(({ answer, rule, file }) => {
      return answer !== 'ok' && input.serves.some((one) => one.rule === rule && one.file === file);
    });
    const found = sha256Hex(JSON.stringify(audit.findings));
    return {
      answer: wrong.length + still.length === 0 ? 'ok' : 'fail',
      asked: 'each file has the digest of the plan, and the audit no longer finds what was mended',
      observed: [...wrong, ...still.map(({ rule, file }) => `${rule} ${file}`)].join('; ') || output.commit,
      short: output.commit.slice(0, 12),
      evidence: [
        ...output.files.flatMap(({ path, sha256 }) =>
          sha256 === '' ? [] : [{ kind: 'checksum' as const, ref: path, sha256 }],
        ),
        { kind: 'checksum', ref: 'findings', sha256: found },
        { kind: 'answer', ref: 'audit', sha256: found },
      ],
    };
  },
  critique: (subject) => critiqueOf(subject) ?? critiqueByCheck(subject),
};

function commandOf({ path, before, after }: PreparedChange): string {
  if (after === '') return `remove ${path} (${before})`;
  return `${before === '' ? 'add' : 'change'} ${path}: ${before === '' ? '' : `${before} → `}${after}`;
}

/** A plan that touches what a repair may never touch is refused by the other role. */
function critiqueOf(subject: CritiqueSubject<Input, Output>): Critique | undefined {
  if (subject.kind !== 'plan') return undefined;
  const { changes } = subject.input;
  const outside = changes.filter(({ path }) => unsafeName(path) !== undefined || ownPlaces.test(path));
  const idle = changes.filter(({ before, after }) => before === after);
  const refused = [...outside, ...idle].map(({ path }) => `${path}: not for a repair`);
  return refused.length === 0 ? undefined : { accepted: false, remarks: refused };
}

/** Git's own files, the state of the program, and what a session, a ledger or an evidence has said. */
const ownPlaces = /^(?:\.git|\.nx47|session|ledger|evidence)(?:\/|$)/i;

async function diffOf({ path, kept, from }: PreparedChange, { files }: Tools): Promise<string> {
  const before = kept === '' ? '' : textOf(await files.read(kept));
  const after = from === '' ? '' : textOf(await files.read(from));
  if (before === undefined || after === undefined) return `--- ${path}\n+++ ${path}\nbinary\n`;
  return lineDiff(path, before, after);
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, 8000).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function apply({ path, before, from, after }: PreparedChange, { files, paths }: Tools): Promise<void> {
  const target = `${paths.root}/${path}`;
  if (after === '') return files.remove(target);
  if (before === '' && path.includes('/')) await files.makeFolder(target.slice(0, target.lastIndexOf('/')));
  await files.copy(from, target);
}

/** Commits what git has, or would take, of the changed files. Errors: REPAIR_REFUSED when git refuses. */
async function commitChanges({ commit, because, serves, changes }: Input, tools: Tools): Promise<string> {
  const { root } = tools.paths;
  const git = (argv: readonly string[], input?: string) =>
    tools.shell.run({
      argv: ['git', '-C', root, ...argv],
      ...(input === undefined ? {} : { input }),
      deadlineSeconds: 120,
    });
  const paths = changes.map(({ path }) => path);
  const listed = paths.map((path) => `${path}\0`).join('');
  const ignored = (await git(['check-ignore', '-z', '--stdin'], listed)).stdout.split('\0');
  const taken = paths.filter((path) => !ignored.includes(path));
  if (taken.length > 0) await must(git(['--literal-pathspecs', 'add', '-A', '--', ...taken]));
  if ((await git(['diff', '--cached', '--quiet'])).status === 0) return '';
  const served = serves.map(({ rule, file }) => `Serves: ${rule} ${file}`.trim());
  const message = [commit, '', ...because, ...(because.length === 0 ? [] : ['']), ...served, ''].join('\n');
  await must(git([...nobody, 'commit', '--quiet', '--no-verify', '--file=-'], message));
  return (await must(git(['rev-parse', 'HEAD']))).trim();
}

/** The work copy is nobody's checkout: its hooks and its signing key are not this program's to use. */
const nobody = ['-c', 'user.name=nx47', '-c', 'user.email=nx47@localhost', '-c', 'commit.gpgsign=false'];

async function must(answer: ReturnType<Tools['shell']['run']>): Promise<string> {
  const { status, stdout, stderr } = await answer;
  if (status === 0) return stdout;
  throw new Failure('REPAIR_REFUSED', { what: 'git', why: stderr.trim().split('\n').at(-1) ?? '' });
}

async function differing(changes: readonly PreparedChange[], { files, paths }: Tools): Promise<string[]> {
  const wrong: string[] = [];
  for (const { path, after } of changes) {
    const target = `${paths.root}/${path}`;
    const found = (await files.exists(target)) ? await files.hash(target) : '';
    if (found !== after) wrong.push(`${path} ${found}`);
  }
  return wrong;
}
