import { checkNative } from '../../audit/native/check-native.ts';
import { stubBodies } from '../../audit/repository/check-stubs.ts';
import type { BundleFile } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Interpreter } from '../../model/world.ts';
import type { Built } from './build-once.ts';
import type { BuildGround, Stuck } from './build-state.ts';
import { sourcesOf } from './compiler-calls.ts';
import type { Trouble } from './trouble.ts';
import { tryLoad } from './try-load.ts';

/** What was shown of a build, in no language, and what the profile leaves open about it as it did before. */
export type Proof = { readonly because: readonly string[]; readonly open: readonly Finding[] };

/**
 * Shows that a build does what the refused library did not, or why it doesn't: no rule about native libraries says
 * no to it, it exports all that it did and all that is asked, no asked function is a stub, and it loads here.
 */
export async function prove(
  built: Built,
  interpreter: Interpreter,
  ground: BuildGround,
): Promise<Proof | Stuck> {
  const { trouble, shop, tools } = ground;
  const found = refusals(built, trouble);
  // What the profile does not tell of any library that brings another along is no fault of this one; it is said.
  const untold = found.filter(({ rule, answer }) => rule === 'ELF-015' && answer === 'unknown');
  const all = found.filter((one) => !untold.includes(one));
  const open = all.filter((one) => isOpen(one, trouble.findings));
  const refused = all.filter((one) => !open.includes(one));
  if (refused.length > 0 || open.length === trouble.findings.length) return whyRefused(all);
  const sources = sourcesOf(built.calls, shop.copy.real);
  const stubs = trouble.facts.project.texts
    // What a container compiled is not known: there every source counts.
    .filter(({ name }) => sources.size === 0 || sources.has(name))
    .flatMap((file) =>
      stubBodies(file, trouble.required).map(({ name, line }) => `${file.name}:${line}: ${name}`),
    );
  if (stubs.length > 0) return { why: 'own-code', core: stubs };
  const trial = await tryLoad(built.file, trouble.required, interpreter, tools);
  if (trial.kind === 'failed') return { why: 'build-failed', core: [trial.why] };
  const loading = trial.kind === 'loaded' ? 'CDLL ok' : 'CDLL —';
  const limits = untold.map(({ rule, observed }) => `${rule}: ${observed}`);
  return { because: [shop.compiler.told, `${loading}: ${trial.told}`, ...limits], open };
}

/** What the rules say of the bundle with the new library that they did not say before, or still say of this one. */
function refusals(built: Built, trouble: Trouble): Finding[] {
  const { facts, library, findings } = trouble;
  const files = (facts.bundle?.files ?? []).filter(({ name }) => name !== library && !name.endsWith('.whl'));
  const judge = (all: readonly BundleFile[]) =>
    checkNative({
      request: facts.request,
      bundle: { path: facts.bundle?.path ?? '', files: all },
      wheels: [],
      profile: facts.profile,
    });
  const before = new Set(judge([...files, ...oldFile(trouble)]).map(keyOf));
  const served = new Set(findings.map(keyOf));
  return judge([...files, { name: library, bytes: built.bytes }]).filter(
    (one) => served.has(keyOf(one)) || !before.has(keyOf(one)),
  );
}

function oldFile({ facts, library }: Trouble): BundleFile[] {
  return (facts.bundle?.files ?? []).filter(({ name }) => name === library);
}

function keyOf({ rule, file }: Finding): string {
  return `${rule} ${file}`;
}

/** Neither refused now nor then: the profile does not tell. */
function isOpen(one: Finding, findings: readonly Finding[]): boolean {
  const before = findings.find((other) => keyOf(other) === keyOf(one));
  return one.answer === 'unknown' && before?.answer === 'unknown';
}

/** Why a build is no repair, by the rules that it still breaks. */
export function whyRefused(findings: readonly Finding[]): Stuck {
  const absent = findings.filter(
    ({ rule }) => rule === 'ELF-005' || rule === 'ELF-007' || rule === 'ELF-008',
  );
  if (absent.length > 0) return { why: 'no-source', core: absent.flatMap(({ evidence }) => evidence) };
  return { why: 'build-failed', core: findings.map(({ rule, observed }) => `${rule}: ${observed}`) };
}
