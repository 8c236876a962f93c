import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Guard } from '../src/contract/guard.ts';
import { guards } from '../src/contract/guards.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

/**
 * How a guard fared: `held` when its test went red without it, `survived` when it stayed green; the rest are faults of
 * the row itself: a text that is not there once, a file that no longer parses, a test that is red or absent as it is.
 */
export type Fate = 'held' | 'survived' | 'not-once' | 'not-parsed' | 'red-before' | 'no-test' | 'no-answer';
export type SabotageRow = { readonly guard: Guard; readonly fate: Fate };

/** Takes away one guard after the other, in two throw-away copies of the tree, and looks whether its test goes red. */
export async function sabotage(chosen: readonly Guard[], tree = root, atOnce = 2): Promise<SabotageRow[]> {
  const ground = await mkdtemp(join(tmpdir(), 'nx47-sabotage-'));
  const waiting = [...new Set(chosen.map(({ test }) => test))].map((test) => ({
    test,
    rows: chosen.filter((guard) => guard.test === test),
  }));
  try {
    const rows: SabotageRow[] = [];
    const worker = async (at: number): Promise<void> => {
      const copy = join(ground, String(at));
      await copyTree(tree, copy);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        rows.push(...(await sabotageTest(next.test, next.rows, copy, tree)));
    };
    await Promise.all(Array.from({ length: atOnce }, (_, at) => worker(at)));
    return chosen.map((guard) => rows.find((row) => row.guard === guard) ?? { guard, fate: 'no-answer' });
  } finally {
    await rm(ground, { recursive: true, force: true });
  }
}

/** As many guards as asked for, the same ones for the same seed. */
export function drawGuards(known: readonly Guard[], count: number, seed: string): Guard[] {
  const placed = known.map((guard) => ({ guard, place: digest(`${seed}\n${keyOf(guard)}`) }));
  return placed
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, count)
    .map(({ guard }) => guard);
}

/** The commit of the tree; without git the digest of the guards. */
export async function seedOf(tree = root): Promise<string> {
  try {
    const { stdout } = await run('git', ['-c', 'safe.directory=*', '-C', tree, 'rev-parse', 'HEAD']);
    return stdout.trim();
  } catch {
    return digest(guards.map(keyOf).join('\n'));
  }
}

/** The rows as a table for a terminal, those that did not hold first. */
export function sabotageTable(rows: readonly SabotageRow[]): string {
  const bad = rows.filter(({ fate }) => fate !== 'held');
  const good = rows.filter(({ fate }) => fate === 'held');
  const lines = [...bad, ...good].map(
    ({ guard, fate }) =>
      `${fate.padEnd(10)}  ${guard.rules.join(',').padEnd(14)}  ${guard.file}  ${JSON.stringify(guard.find).slice(0, 60)}  "${guard.title}"`,
  );
  return `${lines.join('\n')}\n${good.length} of ${rows.length} guards hold\n`;
}

async function sabotageTest(
  test: string,
  rows: readonly Guard[],
  copy: string,
  tree: string,
): Promise<SabotageRow[]> {
  const before = await fatesOf(test, [...new Set(rows.map(({ title }) => title))], copy);
  const done: SabotageRow[] = [];
  for (const guard of rows) {
    const clean = before.get(guard.title);
    if (clean !== 'ok') done.push({ guard, fate: clean === undefined ? 'no-test' : 'red-before' });
    else done.push({ guard, fate: await sabotageOne(guard, copy, tree) });
  }
  return done;
}

async function sabotageOne(guard: Guard, copy: string, tree: string): Promise<Fate> {
  const text = await readFile(join(tree, guard.file), 'utf8').catch(() => '');
  if (text.split(guard.find).length !== 2 || guard.find === guard.replace) return 'not-once';
  const broken = text.replace(guard.find, () => guard.replace);
  if (guard.file.endsWith('.ts') && !parses(broken)) return 'not-parsed';
  const place = join(copy, guard.file);
  // The copy shares its files with the tree: the name is given to another file, the old one is never written.
  await unlink(place);
  await writeFile(place, broken);
  try {
    const fate = (await fatesOf(guard.test, [guard.title], copy)).get(guard.title);
    return fate === 'not ok' ? 'held' : fate === 'ok' ? 'survived' : 'no-answer';
  } finally {
    await unlink(place);
    await linkOrCopy(join(tree, guard.file), place);
  }
}

function parses(text: string): boolean {
  try {
    stripTypeScriptTypes(text);
    return true;
  } catch {
    return false;
  }
}

/** How the tests of these titles end: a title that did not run to its end is not among them. */
async function fatesOf(
  test: string,
  titles: readonly string[],
  copy: string,
): Promise<Map<string, 'ok' | 'not ok'>> {
  const patterns = titles.map((title) => `--test-name-pattern=^${escaped(title)}$`);
  const argv = ['--disable-warning=ExperimentalWarning', '--test-reporter=tap', ...patterns, test];
  const options = { cwd: copy, timeout: 60_000, killSignal: 'SIGKILL' as const, maxBuffer: 1 << 26 };
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { stdout } = await run(process.execPath, argv, { ...options, env }).catch(
    (error: { readonly stdout?: string }) => ({ stdout: error.stdout ?? '' }),
  );
  const fates = new Map<string, 'ok' | 'not ok'>();
  for (const [, fate, name = ''] of stdout.matchAll(/^(ok|not ok) \d+ - (.*)$/gm)) {
    const title = titles.find((one) => tapName(one) === name);
    if (title !== undefined) fates.set(title, fate === 'ok' ? 'ok' : 'not ok');
  }
  return fates;
}

// TAP 14 escapes these two in a description.
function tapName(title: string): string {
  return title.replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}

function escaped(title: string): string {
  return title.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

async function copyTree(tree: string, copy: string): Promise<void> {
  const argv = ['-c', 'safe.directory=*', '-C', tree, 'ls-files', '-z', '--cached', '--others'];
  const { stdout } = await run('git', [...argv, '--exclude-standard'], { maxBuffer: 1 << 26 });
  const paths = [...new Set(stdout.split('\0'))].filter(
    (path) => path !== '' && existsSync(join(tree, path)),
  );
  await mkdir(copy, { recursive: true });
  // A law asks git which files there are; what is shared with the tree is none of them.
  await run('git', ['init', '--quiet', copy]);
  await writeFile(join(copy, '.git/info/exclude'), 'node_modules\nbuild\n');
  for (const folder of new Set(paths.map(dirname))) await mkdir(join(copy, folder), { recursive: true });
  await Promise.all(paths.map((path) => linkOrCopy(join(tree, path), join(copy, path))));
  for (const shared of ['node_modules', 'build'])
    if (existsSync(join(tree, shared))) await symlink(join(tree, shared), join(copy, shared));
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

function keyOf({ file, find, replace, test, title }: Guard): string {
  return JSON.stringify([file, find, replace, test, title]);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function main(argv: readonly string[]): Promise<void> {
  const option = (name: string) => argv[argv.indexOf(name) + 1] ?? '';
  const of = argv.includes('--of') ? option('--of') : '';
  const known = guards.filter(({ file, test }) => file.includes(of) || test.includes(of));
  const drawn = argv.includes('--draw')
    ? drawGuards(known, Number(option('--draw')), argv.includes('--seed') ? option('--seed') : await seedOf())
    : known;
  const rows = await sabotage(drawn);
  process.stdout.write(sabotageTable(rows));
  process.exitCode = rows.every(({ fate }) => fate === 'held') ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
