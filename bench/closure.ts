// Plans for a bundle of 720 wheels beside `pip install --dry-run` and uv for the same wheels and names: of many root
// sets, where this program reads the metadata of every wheel once and the others start anew each time, and of one
// alone. The picks of pip and of this program are compared.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Supply, supplyOf } from '../src/audit/closure/candidate.ts';
import { planInstall } from '../src/audit/closure/plan-install.ts';
import { parseRequirement } from '../src/audit/wheels/requirement.ts';
import { formatVersion } from '../src/audit/wheels/version.ts';
import { type Wheel, wheelOf } from '../src/audit/wheels/wheel.ts';
import { unread } from '../src/audit/wheels/wheel-content.ts';
import { readZip } from '../src/codec/zip.ts';
import { createFiles } from '../src/host/files.ts';
import {
  askPip,
  askPipCommand,
  interpreterWithPip,
  pipMissing,
  profileOf,
} from '../tests/support/closure-oracle.ts';
import { deterministicChoice } from '../tests/support/deterministic-choice.ts';
import { buildWheel } from '../tests/support/wheel-builder.ts';
import { median, print, type Row, timed } from './measure.ts';
import { peerProgram } from './peers.ts';

const distributions = 240;
const versions = ['1.0', '1.1', '2.0'];
const rootSets = 188;
const asked = 5;
const uvVersion = '0.9.11';
const found = interpreterWithPip();
if (found === undefined) throw new Error(pipMissing);
const interpreter = found;

const files = createFiles();
const folder = mkdtempSync(join(tmpdir(), 'nx47-bench-'));
const [bundle, site] = [join(folder, 'wheels'), join(folder, 'site')];
try {
  for (const path of [bundle, site]) mkdirSync(path);
  makeBundle();
  const { facts } = askPip(interpreter, []);
  const profile = profileOf(facts, []);
  const wanted = makeRootSets();
  const load = async () => supplyOf(await readMetadata(), profile);
  const plan = (names: readonly string[], supply: Supply) =>
    planInstall(
      names.flatMap((text) => {
        const requirement = parseRequirement(text);
        return requirement === undefined ? [] : [{ requirement }];
      }),
      supply,
      profile,
    );
  const planAll = async () => {
    const supply = await load();
    for (const names of wanted) plan(names, supply);
  };
  const supply = await load();
  const sample = wanted.filter((_, index) => index % Math.floor(rootSets / asked) === 0).slice(0, asked);
  const [pip, uv, single]: number[][] = [[], [], []];
  for (const names of sample) {
    const own = plan(names, supply).picks.map(({ name, version }) => [
      name,
      version && formatVersion(version),
    ]);
    pip?.push(
      await timed(() => {
        const { picks } = askPipCommand(interpreter, { wheels: bundle, site }, names);
        const theirs = picks.map(([name, version]) => [name, version]);
        if (JSON.stringify(theirs) !== JSON.stringify(own.sort())) throw new Error(`${names}: other picks`);
      }),
    );
    uv?.push(await timed(() => askUv(names)));
    single?.push(await timed(async () => plan(names, await load())));
  }
  const all = [await timed(planAll), await timed(planAll), await timed(planAll)];
  const whole = [await timed(load), await timed(load), await timed(load)];
  const peer = { peer: `pip ${facts.pip} --dry-run`, peerMilliseconds: median(pip ?? []) };
  const goal = { goalMilliseconds: Math.floor((10 * peer.peerMilliseconds) / 200) / 10 };
  const each = median(all) / rootSets;
  const rows: Row[] = [
    {
      name: `one of ${rootSets} root sets, reading of all metadata shared`,
      milliseconds: each,
      ...peer,
      ...goal,
    },
    { name: 'its plan alone', milliseconds: (median(all) - median(whole)) / rootSets, ...peer },
    { name: 'one root set alone, metadata of 720 wheels read', milliseconds: median(single ?? []), ...peer },
    { name: `uv ${uvVersion} --dry-run`, milliseconds: median(uv ?? []), ...peer },
  ];
  const ratio = (peer.peerMilliseconds / each).toFixed(0);
  console.log(
    `${readdirSync(bundle).length} wheels; pip takes ${ratio} × as long; ${asked} picks compared, equal`,
  );
  print('closure', rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What pip reads of a wheel: its directory and METADATA. */
async function readMetadata(): Promise<Wheel[]> {
  const wheels: Wheel[] = [];
  for (const name of readdirSync(bundle)) {
    const file = await files.open(join(bundle, name));
    const zip = readZip(file);
    const entry = zip.entries.find((one) => one.name.endsWith('.dist-info/METADATA'));
    const metadata = entry === undefined ? '' : new TextDecoder().decode(zip.content(entry));
    file.close();
    wheels.push(wheelOf(name, { ...unread, metadata }));
  }
  return wheels;
}

/** Each distribution requires up to three later ones, now and then only in some versions. */
function makeBundle(): void {
  const choose = deterministicChoice(47);
  for (let index = 0; index < distributions; index += 1) {
    for (const version of versions) {
      const later = [index + 1, index + 1 + choose.below(9), index + 1 + choose.below(30)];
      const requires = later
        .filter((one) => one < distributions)
        .map((one) => `d${one}${choose.of(['', '>=1', '>=1.1', '<3', '!=1.1'])}`);
      const { name, bytes } = buildWheel({ name: `d${index}`, version, requires });
      writeFileSync(join(bundle, name), bytes);
    }
  }
}

/** One to four names from all over, some with a version; many lead to 200 wheels and more, some to a few. */
function makeRootSets(): string[][] {
  const choose = deterministicChoice(74);
  return Array.from({ length: rootSets }, () =>
    Array.from(
      { length: 1 + choose.below(4) },
      () => `d${choose.below(distributions)}${choose.of(['', '', '>=1.1', '<2'])}`,
    ),
  );
}

function askUv(names: readonly string[]): void {
  const uv = peerProgram('uv', uvVersion);
  const place = ['--target', join(folder, 'target'), '--python', interpreter];
  const argv = ['pip', 'install', '--dry-run', '--no-index', '-f', bundle, '-q', ...place, ...names];
  const { status, stderr } = spawnSync(uv, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`uv: ${stderr}`);
}
