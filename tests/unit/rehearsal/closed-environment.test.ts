import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { requirementName } from '../../../src/codec/canonical-name.ts';
import { closedEnvironment, requirementsOf } from '../../../src/rehearsal/closed-environment.ts';
import type { PreparedEnvironment } from '../../../src/rehearsal/environment.ts';
import { freshFolder } from '../../support/folders.ts';

/** The image, as its profile lists it, and two that it has without anybody knowing the version. */
const versions: Readonly<Record<string, string>> = {
  pandas: '2.2.2',
  numpy: '2.0.2',
  'python-dateutil': '2.9.0',
  lxml: '5.0',
};
const requires: Readonly<Record<string, readonly string[]>> = {
  pandas: [
    'numpy>=1.26.0; python_version >= "3.12"',
    'Python_DateUtil (>=2.8)',
    'lxml; extra == "xml"',
    'pytz>=2020.1',
  ],
  'python-dateutil': ['six>=1.5', 'imagecodecs', 'pytz<2024', 'papermill'],
};

/** Rounds of what was asked, in an index that has everything, beside the session's own papermill. */
async function closed(t: TestContext, mayHave: (name: string) => boolean) {
  const folder = await freshFolder(t);
  const rounds: string[][] = [];
  const environment = await closedEnvironment(
    ['pandas==2.2.2'],
    {
      pinsNamed: (names) => names.flatMap((name) => (versions[name] ? [`${name}==${versions[name]}`] : [])),
      mayHave,
    },
    async ({ distributions, requirements }): Promise<PreparedEnvironment> => {
      const asked = [...distributions, ...requirements];
      rounds.push(asked);
      const base = join(folder, String(rounds.length));
      const names = [...new Set(asked.map(requirementName)), 'papermill'];
      for (const name of names) {
        const info = join(base, `${name.replaceAll('-', '_')}-1.dist-info`);
        await mkdir(info, { recursive: true });
        const lines = (requires[name] ?? []).map((one) => `Requires-Dist: ${one}`);
        await writeFile(join(info, 'METADATA'), ['Name: x', ...lines, '', 'Requires-Dist: prose'].join('\n'));
      }
      return { base, python: '', provides: names.map((name) => ({ name, version: '1' })) };
    },
  );
  return { rounds, base: environment.base, folder };
}

test('pandas brings numpy and dateutil at the versions of the image, and nothing of its extras', async (t) => {
  const { rounds, base, folder } = await closed(t, () => false);
  const [first, second] = [['pandas==2.2.2'], ['numpy==2.0.2', 'python-dateutil==2.9.0']];
  assert.deepEqual(rounds, [first, [...first, ...second]]);
  assert.equal(base, join(folder, '2'));
});

test('what pandas requires and the profile does not list comes as pytz and six, but for what is absent or there already', async (t) => {
  const { rounds } = await closed(t, (name) => name !== 'imagecodecs');
  const last = [
    'pandas==2.2.2',
    'numpy==2.0.2',
    'python-dateutil==2.9.0',
    'pytz>=2020.1',
    'pytz<2024',
    'six>=1.5',
  ];
  assert.deepEqual(rounds.at(-1)?.toSorted(), last.toSorted());
});

test('a requirement with an address or of an extra is none of the environment', () => {
  const metadata =
    'Name: x\nRequires-Dist: a @ file:///a.whl\nRequires-Dist: b; extra == "c"\r\nRequires-Dist: d>1\n';
  assert.deepEqual(requirementsOf(metadata), ['d>1']);
});
