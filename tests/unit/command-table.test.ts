import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../../src/command-options.ts';
import { answeringCommands } from '../../src/command-table.ts';

test('every command answers, but for the five that run a story, serve or explain a word', () => {
  const others = ['rehearse', 'certify', 'collect', 'explain', 'serve'];
  assert.deepEqual(
    Object.keys(answeringCommands).sort(),
    commands.filter((name) => !others.includes(name)).sort(),
  );
});
