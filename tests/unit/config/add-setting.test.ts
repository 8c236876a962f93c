import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addSetting } from '../../../src/config/add-setting.ts';

const zig = ['environment', 'zig'] as const;

test('environment: zig is put behind library, on a line of its own', () => {
  const text = 'a: 1\nnative:\n    library: libx.so # loaded\n    symbols: [f]\n';
  const edited = addSetting(text, ['native'], 'library', zig);
  assert.equal(edited, text.replace('# loaded\n', '# loaded\n    environment: zig\n'));
  assert.equal(addSetting(edited ?? '', ['native'], 'library', zig), undefined);
});

test('environment: zig is put into a map on one line, and behind a last line without an end', () => {
  const text = 'native: { library: libx.so, symbols: [f] }\n';
  const edited = 'native: { library: libx.so, environment: zig, symbols: [f] }\n';
  assert.equal(addSetting(text, ['native'], 'library', zig), edited);
  assert.equal(
    addSetting('native:\n  library: x', ['native'], 'library', zig),
    'native:\n  library: x\n  environment: zig',
  );
});

test('nothing is put where there is no such map or no such setting', () => {
  assert.equal(addSetting('a: 1\n', ['native'], 'library', zig), undefined);
  assert.equal(addSetting('native: libx.so\n', ['native'], 'library', zig), undefined);
  assert.equal(addSetting('native: { symbols: [f] }\n', ['native'], 'library', zig), undefined);
});
