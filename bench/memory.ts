// The most memory that an audit ever has, beside the largest entry of the wheels: of the bundle of real wheels, and
// of one wheel with a very large library. Each in a process of its own.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { audit } from '../src/audit/audit.ts';
import { readZip } from '../src/codec/zip.ts';
import { createFiles } from '../src/host/files.ts';
import { requestSchema } from '../src/model/request.ts';
import { parseProfile } from '../src/profile/parse.ts';
import { nothingKept } from '../src/survey/kept-answers.ts';
import { readBundle } from '../src/survey/read-bundle.ts';
import { readWheelFiles } from '../src/survey/read-wheels.ts';
import { table } from './measure.ts';
import { folderBytes, largeWheel, realWheels } from './real-wheels.ts';

const goalMegabytes = 200;
const self = fileURLToPath(import.meta.url);
const megabyte = 2 ** 20;

if (process.argv[2] === '--measure') await auditFolder(process.argv[3] ?? '');
else await compare();

async function compare(): Promise<void> {
  const large = largeWheel();
  if (large === undefined) console.log('NOT RUN: one large wheel (the package index has none)');
  const folders = [realWheels(), ...(large === undefined ? [] : [large])];
  const rows = [];
  for (const folder of folders) {
    const peak = peakOf(folder);
    const largest = (await largestEntry(folder)) / megabyte;
    const name = `${readdirSync(folder).length} × .whl, ${Math.round(folderBytes(folder) / megabyte)} MB`;
    rows.push({ name, peak, largest, beside: peak - largest, goal: goalMegabytes });
  }
  const cells = rows.map(({ name, ...numbers }) => [
    name,
    ...Object.values(numbers).map((one) => one.toFixed(0)),
  ]);
  table('memory of an audit, MB', ['what', 'peak', 'largest entry', 'beside it', 'goal'], cells);
  console.log(JSON.stringify({ benchmark: 'memory of an audit', unit: 'MB', rows }));
}

function peakOf(folder: string): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [self, '--measure', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout.trim().split('\n').at(-1));
}

/** Prints the peak of this process in MB. */
async function auditFolder(folder: string): Promise<void> {
  const files = createFiles();
  const empty = { name: '', bytes: new Uint8Array() };
  const bundle = await readBundle(folder, 'bundle', files);
  if (bundle === undefined) throw new Error(`${folder} is empty`);
  const wheels = await readWheelFiles(bundle, { folder, files, kept: nothingKept() });
  audit({
    request: requestSchema.parse({ kernel: 'kernel', bundle: { path: 'bundle' } }),
    project: { paths: [], unreadable: [], texts: [], kernelMetadata: empty, code: empty },
    profile: parseProfile(readFileSync(join(self, '..', '..', 'profiles', 'kaggle-py312.json'))),
    compilation: { minor: '', cells: [] },
    bundle,
    wheels,
  });
  console.log(process.resourceUsage().maxRSS / 1024);
}

async function largestEntry(folder: string): Promise<number> {
  const files = createFiles();
  let largest = 0;
  for (const name of readdirSync(folder)) {
    const file = await files.open(join(folder, name));
    largest = Math.max(largest, ...readZip(file).entries.map(({ bytes }) => bytes));
    file.close();
  }
  return largest;
}
