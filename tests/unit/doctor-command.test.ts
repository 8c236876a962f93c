import assert from 'node:assert/strict';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { doctorCommand } from '../../src/doctor-command.ts';
import { eventsOf, verifyChain } from '../../src/ledger/chain.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';
import { servedProject } from '../support/served-project.ts';

const documentSchema = z.object({
  answer: z.string(),
  rows: z.array(
    z.object({ check: z.string(), answer: z.string(), observed: z.string(), code: z.string().nullable() }),
  ),
});

async function rowsOf(argv: readonly string[], around: Parameters<typeof doctorCommand>[1], folder: string) {
  const answer = await doctorCommand(
    parseCommandLine(['doctor', '--format=json', ...argv]),
    around,
    'en',
    folder,
  );
  const document = documentSchema.parse(JSON.parse(answer.text));
  return { ...answer, rows: new Map(document.rows.map((row) => [row.check, row])) };
}

test('with a service, its credentials and its project nothing fails, and the token is not shown', async (t) => {
  const served = await servedProject(t);
  const argv = ['--service', served.url];
  const { rows, status, text } = await rowsOf(argv, served.around, served.project);
  assert.ok([0, 3].includes(status), text);
  assert.match(rows.get('credentials')?.observed ?? '', /^ndarray2000, token, KAGGLE_API_TOKEN/);
  assert.equal(rows.get('ownership')?.answer, 'ok');
  assert.match(rows.get('quota')?.observed ?? '', /^GPU 0\.0 h \/ 30\.0 h, TPU 0\.0 h \/ 20\.0 h$/);
  assert.match(rows.get('network')?.observed ?? '', /^http:\/\/127\.0\.0\.1:\d+ \(HTTP \d+\)$/);
  assert.match(rows.get('isolation')?.observed ?? '', /namespaces$/);
  assert.match(rows.get('packages')?.observed ?? '', /pip \d+.*venv ok/);
  assert.deepEqual([rows.get('git')?.answer, rows.get('git')?.observed], ['unknown', '∅']);
  const shown = await doctorCommand(
    parseCommandLine(['doctor', ...argv]),
    served.around,
    'fr',
    served.project,
  );
  assert.match(shown.text, /^✓ Propriété +ndarray2000\/core-notebook$/m);
  assert.match(shown.text, /^\? Git .*\n {4}→ Validez/m);
  const token = served.around.environment['KAGGLE_API_TOKEN'] ?? '-';
  assert.ok(![text, shown.text].some((one) => one.includes(token)));
});

test('a token that the service does not know fails by name; what cannot be asked without it is unknown', async (t) => {
  const served = await servedProject(t);
  const environment = { ...served.around.environment, KAGGLE_API_TOKEN: `KGAT_${'0'.repeat(32)}` };
  const { rows, status } = await rowsOf(
    ['--service', served.url],
    { ...served.around, environment },
    served.project,
  );
  assert.equal(status, 1);
  assert.deepEqual(
    ['credentials', 'ownership', 'quota', 'network'].map((check) => rows.get(check)?.answer),
    ['fail', 'unknown', 'unknown', 'ok'],
  );
  assert.equal(rows.get('credentials')?.code, 'CREDENTIALS_INVALID');
});

test('a service that is not there leaves its lines unknown, and a key that others can read is said before anything', async (t) => {
  const home = await freshFolder(t);
  const around = quietSurroundings();
  const environment = { ...around.environment, KAGGLE_CONFIG_DIR: home };
  const key = { username: 'me', key: '0a'.repeat(16) };
  await writeFile(join(home, 'kaggle.json'), JSON.stringify(key), { mode: 0o600 });
  const argv = ['--service', 'http://127.0.0.1:9'];
  const gone = await rowsOf(argv, { ...around, environment }, home);
  assert.deepEqual(
    ['network', 'credentials', 'project'].map((check) => gone.rows.get(check)?.answer),
    ['unknown', 'unknown', 'unknown'],
  );
  await chmod(join(home, 'kaggle.json'), 0o644);
  const exposed = await rowsOf(argv, { ...around, environment }, home);
  assert.deepEqual([exposed.status, [...exposed.rows.keys()]], [1, ['credentials']]);
  assert.equal(exposed.rows.get('credentials')?.code, 'CREDENTIALS_EXPOSED');
  assert.ok(!exposed.text.includes(key.key));
});

test('the check-up writes one event, an agent answers one message and a mute one FAILED at its deadline', async (t) => {
  const served = await servedProject(t);
  const argv = ['--service', served.url];
  const first = await rowsOf(argv, served.around, served.project);
  assert.deepEqual(
    ['ledger', 'echo', 'mute'].map((check) => first.rows.get(check)?.answer),
    ['ok', 'ok', 'ok'],
    first.text,
  );
  assert.match(first.rows.get('ledger')?.observed ?? '', /^\.nx47\/doctor\/\d{8}\.jsonl \(1\)$/);
  assert.equal(first.rows.get('mute')?.observed, '0.5 s: FAILED AGENT_MUTE');
  const [log = ''] = (await readdir(join(served.project, '.nx47/doctor'))).filter((name) =>
    name.endsWith('.jsonl'),
  );
  const path = join(served.project, '.nx47/doctor', log);
  const events = eventsOf(verifyChain(await readFile(path)).lines);
  assert.deepEqual(
    events.flatMap(({ macro, state, phase }) => (phase === 'LOG_EVENT' ? [`${macro} ${state}`] : [])),
    ['doctor DONE', 'agents-ping DONE', 'agents-ping FAILED'],
  );
  await writeFile(path, (await readFile(path, 'utf8')).replace('doctor', 'Doctor'));
  const { rows, status } = await rowsOf(argv, served.around, served.project);
  assert.deepEqual(
    [rows.get('ledger')?.code, rows.get('ledger')?.answer, status],
    ['LEDGER_BROKEN', 'fail', 1],
  );
});
