import assert from 'node:assert/strict';
import { test } from 'node:test';
import { challengeCommand } from '../../src/challenge-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { projectWith, quietSurroundings } from '../support/audited-project.ts';

test('challenge --rehearse 2 runs a cell that raises and one that warns for real, and both are caught', async (t) => {
  const project = await projectWith(t, []);
  const words = ['challenge', project, '--rehearse', '2', '--format', 'json', '--language', 'en'];
  const parts = { auditAgain: async () => undefined };
  const { text } = await challengeCommand(parseCommandLine(words), quietSurroundings(), parts);
  const { rows } = JSON.parse(text);
  assert.deepEqual(
    rows.filter(({ where }: { where: string }) => where === 'session'),
    [
      { where: 'session', fault: 'cell-raises', caught: true, by: 'GATE-011' },
      { where: 'session', fault: 'cell-warns', caught: true, by: 'GATE-053' },
    ],
  );
});
