import { basename } from 'node:path/posix';
import type { Built } from './build-once.ts';
import { type BuildGround, type BuildState, editGround, linkedWith, type Stuck } from './build-state.ts';
import { isLink } from './compiler-calls.ts';
import { plansWithLinkWord } from './plan-edits.ts';
import { neededSiblings } from './trouble.ts';

/** The C library and its loader, which every compiler links with unasked. */
const unasked = /^(?:libc\.so\.6|ld-linux.*|libgcc_s\.so\.1)$/;
const symbolRules: ReadonlySet<string> = new Set(['ELF-001', 'ELF-007', 'ELF-008']);

/**
 * Names the system's libraries that the build needs and its command does not name: the compiler here finds libm by
 * itself, the one that made the refused library did not. Only where symbols were missing: else nothing lacks.
 */
export async function linkLibraries(
  state: BuildState<Built>,
  ground: BuildGround,
): Promise<BuildState<Built> | Stuck> {
  const isAsked =
    ground.trouble.findings.some(({ rule }) => symbolRules.has(rule)) || state.because.length > 0;
  if (!isAsked) return state;
  let linked = state;
  const { elf } = state.outcome;
  const own = neededSiblings(elf, ground.trouble.siblings).flatMap((other) => [
    basename(other.name),
    other.elf.soname,
  ]);
  for (const soname of elf.needed.filter((name) => !unasked.test(name) && !own.includes(name))) {
    const word = `-l${/^lib(.+?)\.so/.exec(soname)?.[1] ?? soname}`;
    const links = linked.outcome.calls.filter(isLink);
    if (links.length === 0 || links.some(({ words }) => words.includes(word))) continue;
    const symbols = linked.outcome.elf.symbols.filter(({ versionFile }) => versionFile === soname);
    const named = symbols
      .map(({ name }) => name)
      .toSorted()
      .join(', ');
    const next = await linkedWith(
      word,
      plansWithLinkWord(linked.plan, word, editGround(linked, ground)),
      ground,
    );
    if (next?.outcome.kind !== 'built') return { why: 'own-code', core: [`${word}: ${named}`] };
    linked = { ...next, outcome: next.outcome, because: [...linked.because, `+ ${word}: ${named}`] };
  }
  return linked;
}
