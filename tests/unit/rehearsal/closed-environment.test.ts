import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { closedEnvironment } from '../../../src/rehearsal/closed-environment.ts';
import { freshFolder } from '../../support/folders.ts';

const image: Readonly<Record<string, { version: string; requires: readonly string[] }>> = {
  pandas: {
    version: '2.2.2',
    requires: ['numpy>=1.26.0; python_version >= "3.12"', 'Python_DateUtil (>=2.8)', 'lxml; extra == "xml"'],
  },
  numpy: { version: '2.0.2', requires: [] },
  'python-dateutil': { version: '2.9.0', requires: ['six>=1.5', 'unknown-thing'] },
  six: { version: '1.17.0', requires: [] },
  lxml: { version: '5.0', requires: [] },
};

test('pandas brings numpy, dateutil and six at the versions of the image, and nothing of its extras', async (t) => {
  const folder = await freshFolder(t);
  const rounds: (readonly string[])[] = [];
  const environment = await closedEnvironment(
    ['pandas==2.2.2'],
    (names) => names.flatMap((name) => (image[name] ? [`${name}==${image[name].version}`] : [])),
    async (pins) => {
      rounds.push(pins);
      const base = join(folder, String(rounds.length));
      for (const pin of pins) {
        const [name = '', version = ''] = pin.split('==');
        const info = join(base, `${name.replaceAll('-', '_')}-${version}.dist-info`);
        await mkdir(info, { recursive: true });
        const lines = (image[name]?.requires ?? []).map((one) => `Requires-Dist: ${one}`);
        await writeFile(join(info, 'METADATA'), ['Name: x', ...lines, '', 'Requires-Dist: prose'].join('\n'));
      }
      return { base, python: '', provides: [] };
    },
  );
  const [first, second] = [['pandas==2.2.2'], ['numpy==2.0.2', 'python-dateutil==2.9.0']];
  assert.deepEqual(rounds, [first, [...first, ...second], [...first, ...second, 'six==1.17.0']]);
  assert.equal(environment.base, join(folder, '3'));
});
