import { symbolProvider } from '../../audit/native/symbol-providers.ts';
import { definesName } from '../../audit/repository/c-functions.ts';
import { type BuildOutcome, type BuildPlan, type Built, buildOnce } from './build-once.ts';
import {
  type BuildGround,
  type BuildState,
  editGround,
  firstThat,
  linkedWith,
  type Stuck,
} from './build-state.ts';
import { sourcesOf } from './compiler-calls.ts';
import { definerOf } from './definer-of.ts';
import { leaveWords } from './leave-words.ts';
import { linkLibraries } from './link-libraries.ts';
import { nameCompiler } from './name-compiler.ts';
import { plansWithLinkWord, plansWithSource } from './plan-edits.ts';
import { searchBeside } from './search-beside.ts';
import { lackingSymbols, type Trouble } from './trouble.ts';

/** A chain of sources that need each other ends; what does not end by then is no chain. */
const mostRounds = 24;
/**
 * Builds the library again, adding what it lacks until it lacks nothing: sources of the project that define its
 * symbols, libraries of the system; words that belong to the machine that built it are left out for good.
 */
export async function mendBuild(first: BuildPlan, ground: BuildGround): Promise<BuildState<Built> | Stuck> {
  const outcome = await buildOnce(first, ground.shop, ground.tools);
  const state = await addAll(await nameCompiler({ plan: first, outcome, because: [] }, ground), ground);
  if ('why' in state) return state;
  const { outcome: built } = state;
  if (built.kind === 'failed') return { why: 'build-failed', core: built.said };
  const beside = await searchBeside({ ...state, outcome: built }, ground);
  const linked = 'why' in beside ? beside : await linkLibraries(beside, ground);
  return 'why' in linked ? linked : leaveWords(linked, ground);
}

async function addAll(first: BuildState, ground: BuildGround): Promise<BuildState | Stuck> {
  let state = first;
  for (let round = 0; round < mostRounds; round += 1) {
    const lacking = lackingOf(state.outcome, ground.trouble);
    if (lacking.length === 0) break;
    const next = await addOne(lacking, state, ground);
    if ('why' in next) return next;
    state = next;
  }
  return state;
}

function lackingOf(outcome: BuildOutcome, trouble: Trouble): readonly string[] {
  return outcome.kind === 'failed' ? outcome.missing : lackingSymbols(outcome.elf, trouble);
}

async function addOne(
  lacking: readonly string[],
  state: BuildState,
  ground: BuildGround,
): Promise<BuildState | Stuck> {
  const { trouble, shop } = ground;
  const texts = trouble.facts.project.texts;
  const built = sourcesOf(state.outcome.calls, shop.copy.real);
  const found = lacking.map((symbol) => ({ symbol, definer: definerOf(symbol, { texts, built }) }));
  for (const { symbol, definer } of found) {
    if (definer.kind === 'source') return addSource(definer.path, symbol, state, ground);
  }
  const words = lacking.flatMap((symbol) => linkWordOf(symbol, trouble));
  const [word] = words;
  if (word !== undefined) {
    const given = lacking.filter((symbol) => linkWordOf(symbol, trouble).includes(word));
    return addWord(word, given.toSorted().join(', '), state, ground);
  }
  const several = found.find(({ definer }) => definer.kind === 'several');
  if (several?.definer.kind === 'several')
    return { why: 'decision', core: [`${several.symbol}: ${several.definer.paths.join(', ')}`] };
  const hidden = lacking.flatMap((name) => hiddenIn(name, built, texts));
  if (hidden.length > 0) return { why: 'own-code', core: hidden };
  const stubs = found.map(({ symbol: name, definer }) =>
    definer.kind === 'stub' ? `${name} (stub: ${definer.paths.join(', ')})` : name,
  );
  return { why: 'no-source', core: stubs };
}

/** The linker's word for a library of the system that has the symbol. */
function linkWordOf(symbol: string, { siblings, facts }: Trouble): string[] {
  const word = symbolProvider(symbol, { siblings, profile: facts.profile })?.split(', ')[1];
  return word?.startsWith('-l') === true ? [word] : [];
}

/** Sources that are built and define it for themselves only: visibility is a matter of the code. */
function hiddenIn(
  symbol: string,
  built: ReadonlySet<string>,
  texts: Trouble['facts']['project']['texts'],
): string[] {
  const places = texts.filter(
    ({ name, bytes }) => built.has(name) && definesName(new TextDecoder().decode(bytes), symbol),
  );
  return places.map(({ name }) => `${name}: ${symbol}`);
}

async function addSource(
  path: string,
  symbol: string,
  state: BuildState,
  ground: BuildGround,
): Promise<BuildState | Stuck> {
  const built = sourcesOf(state.outcome.calls, ground.shop.copy.real);
  const plans = plansWithSource(state.plan, path, built, editGround(state, ground));
  const next = await firstThat(plans, ground, ({ calls }) =>
    sourcesOf(calls, ground.shop.copy.real).has(path),
  );
  if (next === undefined) return { why: 'own-code', core: [`${path}: ${symbol}`] };
  return { ...next, because: [...state.because, `+ ${path}: ${symbol}`] };
}

async function addWord(
  word: string,
  symbols: string,
  state: BuildState,
  ground: BuildGround,
): Promise<BuildState | Stuck> {
  const plans = plansWithLinkWord(state.plan, word, editGround(state, ground));
  const next = await linkedWith(word, plans, ground);
  if (next === undefined) return { why: 'own-code', core: [`${word}: ${symbols}`] };
  return { ...next, because: [...state.because, `+ ${word}: ${symbols}`] };
}
