import { secretsIn } from '../audit/secrets/check-secrets.ts';
import type { KnownSecrets } from '../audit/secrets/known-secrets.ts';
import { applyPatch } from '../codec/apply-patch.ts';
import { showForeign } from '../codec/safe-name.ts';
import { type FilePatch, parseUnifiedDiff } from '../codec/unified-diff.ts';
import { Failure } from '../model/failure.ts';
import { type Proposal, proposalLimits, type Refusal, type RefusalCode } from '../model/proposal.ts';
import type { Change } from '../model/repair.ts';
import type { Request } from '../model/request.ts';
import { gamingIn, type Texts } from './gaming-in.ts';
import { guardedPath } from './guarded-paths.ts';

/** The project that a proposal is about. */
export type ProposalGround = {
  /** Texts of at least the files that the proposal changes; a file that is no text is not among them. */
  readonly texts: Texts;
  /** Every path of the project, links and other files included. */
  readonly paths: readonly string[];
  readonly settings: Request;
  /** Secrets that this run works with. */
  readonly known: KnownSecrets;
};

/** `changes` is empty where anything is refused. */
export type CheckedProposal = { readonly changes: readonly Change[]; readonly refusals: readonly Refusal[] };

const mostRefusals = 50;

/**
 * Whether a proposal may be tried: its difference is one of texts that applies exactly, changes only what a proposal may
 * change and not too much of it, holds no secret and nothing invisible, and games no check. Every reason is given, not
 * only the first; what passes is still to be audited and rehearsed.
 */
export function checkProposal(proposal: Proposal, ground: ProposalGround): CheckedProposal {
  const { diff } = proposal;
  const bytes = Buffer.byteLength(diff);
  if (bytes > proposalLimits.bytes) return refused([refusal('too-large', '', 0, `${bytes} B`)]);
  const patches = parsed(diff);
  if ('code' in patches) return refused([patches]);
  const applied = apply(patches, ground);
  const refusals = [
    ...sizes(patches),
    ...patches.flatMap((patch) => pathRefusals(patch, ground)),
    ...applied.refusals,
    ...hidden(patches),
    ...secretsOf(proposal, patches, ground.known),
    ...gamingIn(applied.before, applied.after, ground.settings),
  ];
  if (refusals.length > 0) return refused(refusals);
  const changes = patches.map(({ path }) => ({ path, content: applied.after.get(path) }));
  return { changes, refusals: [] };
}

function refused(refusals: readonly Refusal[]): CheckedProposal {
  const shown = refusals.slice(0, mostRefusals).map((one) => {
    return { ...one, file: showForeign(one.file), seen: showForeign(one.seen) };
  });
  return { changes: [], refusals: shown };
}

function refusal(code: RefusalCode, file: string, line: number, seen: string): Refusal {
  return { code, file, line, seen };
}

function parsed(diff: string): FilePatch[] | Refusal {
  try {
    return parseUnifiedDiff(diff);
  } catch (error) {
    return ofDiff('diff-refused', error);
  }
}

function ofDiff(code: RefusalCode, error: unknown): Refusal {
  if (!(error instanceof Failure) || error.code !== 'DIFF_INVALID') throw error;
  const { file, line, why } = error.parameters;
  return refusal(code, String(file), Number(line), String(why));
}

type Applied = { readonly before: Texts; readonly after: Texts; readonly refusals: readonly Refusal[] };

function apply(patches: readonly FilePatch[], { texts }: ProposalGround): Applied {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  const refusals: Refusal[] = [];
  for (const patch of patches) {
    const was = texts.get(patch.path);
    try {
      const now = applyPatch(was, patch);
      if (was !== undefined) before.set(patch.path, was);
      if (now !== undefined) after.set(patch.path, now);
    } catch (error) {
      refusals.push(ofDiff('diff-stale', error));
    }
  }
  return { before, after, refusals };
}

function sizes(patches: readonly FilePatch[]): Refusal[] {
  const lines = patches.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines)).filter(isChange).length;
  const counts = [
    [patches.length, proposalLimits.files, 'files'],
    [lines, proposalLimits.lines, 'lines'],
  ] as const;
  return counts.flatMap(([count, most, what]) =>
    count > most ? [refusal('too-large', '', 0, `${count} ${what} > ${most}`)] : [],
  );
}

function isChange({ sign }: { readonly sign: string }): boolean {
  return sign !== ' ';
}

function pathRefusals({ path, kind }: FilePatch, { paths, settings, texts }: ProposalGround): Refusal[] {
  const guarded = guardedPath(path, settings);
  if (guarded !== undefined) return [refusal(guarded, path, 0, path)];
  // A file of the same name in other letters, or a link or file where a folder would have to be.
  const folded = path.toLowerCase();
  const other = paths.find((one) => {
    const known = one.toLowerCase();
    const isOther = known === folded && one !== path;
    return isOther || folded.startsWith(`${known}/`) || (kind === 'create' && known.startsWith(`${folded}/`));
  });
  if (other !== undefined) return [refusal('path-refused', path, 0, other)];
  // Something is there that is no text: a link, or bytes.
  const isNoText = paths.includes(path) && !texts.has(path);
  return isNoText ? [refusal('path-refused', path, 0, path)] : [];
}

/** Characters that a reader does not see, or that show a text in another order (CVE-2021-42574). */
const invisible = /(?![\t\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u;

function hidden(patches: readonly FilePatch[]): Refusal[] {
  return patches.flatMap(({ path, hunks }) =>
    addedLines(hunks).flatMap(({ text, line }) => {
      const found = invisible.exec(text);
      return found === null ? [] : [refusal('hidden-characters', path, line, found[0])];
    }),
  );
}

/** What a file gains, with the lines that it will have. */
function addedLines(hunks: FilePatch['hunks']): { readonly text: string; readonly line: number }[] {
  let shift = 0;
  return hunks.flatMap(({ start, lines }) => {
    const now = lines.filter(({ sign }) => sign !== '-');
    const isBefore = lines.every(({ sign }) => sign === '+');
    const first = start + shift + Number(isBefore);
    shift += 2 * now.length - lines.length - now.filter(({ sign }) => sign === ' ').length;
    return now.flatMap(({ sign, text }, index) => (sign === '+' ? [{ text, line: first + index }] : []));
  });
}

/** In the whole answer, since all of it is kept, and in what each file would gain. */
function secretsOf(proposal: Proposal, patches: readonly FilePatch[], known: KnownSecrets): Refusal[] {
  const { diff: _, ...words } = proposal;
  const encoder = new TextEncoder();
  const texts = [
    { file: '', text: JSON.stringify(words) },
    ...patches.map(({ path, hunks }) => {
      const text = addedLines(hunks).map((one) => one.text);
      return { file: path, text: text.join('\n') };
    }),
  ];
  return texts.flatMap(({ file, text }) =>
    secretsIn({ name: file, bytes: encoder.encode(text) }, { known }).map(({ kind }) =>
      refusal('secret', file, 0, kind),
    ),
  );
}
