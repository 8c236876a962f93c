import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { decodedCommands, obeyedCommands } from '../../support/runner-commands.ts';
import { hostileLines } from '../../support/tell-order.ts';

const child = join(import.meta.dirname, '../../support/annotating-child.ts');

test('remarks with a hostile text as title, message, file and folder are two errors each and nothing else: no "::set-output::", no "##[error]"', () => {
  const printed = execFileSync(process.execPath, ['--no-warnings', child], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const wanted = hostileLines.length * 4;
  assert.ok(hostileLines.length >= 60 && wanted > 4000, String(wanted));
  const obeyed = obeyedCommands(printed);
  assert.deepEqual([obeyed.length, [...new Set(obeyed)]], [wanted, ['error']]);
  const commands = decodedCommands(printed);
  const places = new Set(commands.map(({ properties }) => Object.keys(properties).sort().join()));
  assert.deepEqual([...places].sort(), ['file,line,title', 'title']);
  assert.ok(commands.every(({ properties }) => [undefined, '3'].includes(properties['line'])));
  // What the runner decodes is printed once more, line by line, by whoever reads its log.
  const decoded = commands.flatMap(({ message, properties }) => [message, ...Object.values(properties)]);
  assert.deepEqual(obeyedCommands(decoded.join('\n')), []);
});

test('the decoder sees what a runner would: a forged file, and a command in the middle of a line', () => {
  assert.deepEqual(decodedCommands('::error file=a,title=b%2Cc::d%0Ae\nx ##[Set-Output name=a]b'), [
    { name: 'error', properties: { file: 'a', title: 'b,c' }, message: 'd\ne' },
    { name: 'set-output', properties: {}, message: '' },
  ]);
});
