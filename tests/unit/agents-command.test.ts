import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { agentsCommand } from '../../src/agents-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';

const around = quietSurroundings();
const run = (folder: string, ...argv: string[]) =>
  agentsCommand(parseCommandLine(['agents', ...argv]), around, 'en', folder);

const mute = `version: 1
agents:
  - name: mute
    role: worker
    endpoint: [${process.execPath}, -e, 'setTimeout(() => {}, 60000)']
    limits: { deadline-seconds: 0.3, cooldown-seconds: 0, message-bytes: 4096, messages: 2 }
`;

test('without configs/agents.yml the shipped team is listed, a line an agent', async (t) => {
  const { text, status } = await run(await freshFolder(t), 'list');
  assert.equal(status, 0);
  assert.match(text, /^templates\/agents\.yml\n {2}chef +chef +60 s +built-in:picks-fewest-files\n/);
  assert.equal(text.trimEnd().split('\n').length, 8);
  const json = await run(await freshFolder(t), 'list', '--format', 'json');
  assert.equal(JSON.parse(json.text).agents.length, 7);
});

test('ping is status 0 when each answers, and names the mute one with status 1', async (t) => {
  const folder = await freshFolder(t);
  const { text, status } = await run(folder, 'ping');
  assert.equal(status, 0, text);
  assert.match(text, /✓ hands \(tool\) answers/);
  await mkdir(join(folder, 'configs'));
  await writeFile(join(folder, 'configs/agents.yml'), mute);
  const failed = await run(folder, 'ping');
  assert.equal(failed.status, 1);
  assert.match(failed.text, /✗ mute \(worker\): .*\(AGENT_MUTE\)/);
});

test('a mistake in configs/agents.yml is refused with its line, another word by what may stand there', async (t) => {
  const folder = await freshFolder(t);
  await mkdir(join(folder, 'configs'));
  await writeFile(join(folder, 'configs/agents.yml'), mute.replace('worker', 'boss'));
  await assert.rejects(run(folder, 'list'), { code: 'CONFIG_BAD_VALUE' });
  await assert.rejects(run(await freshFolder(t), 'dance'), { code: 'USAGE_BAD_VALUE' });
});
