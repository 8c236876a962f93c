import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AuditInput, audit } from '../../../../src/audit/audit.ts';
import { knownSecrets } from '../../../../src/audit/secrets/known-secrets.ts';
import { base64Core } from '../../../../src/codec/secret-forms.ts';
import { Secret } from '../../../../src/model/secret.ts';
import {
  findingsOf,
  jsonFile,
  kernelMetadata,
  notebook,
  sound,
  textFile,
  withExtra,
  withProject,
} from '../../../support/audit-builder.ts';
import { base64, hex, secretEncodings } from '../../../support/secret-encodings.ts';

/** Of no form that the scan knows: only the run knows that they are secrets. */
const values = ['Zq8-vN3.kW6~tR1_xB9', 'pa/ss+wo=rd&<x>"q', '9b1c4e7f20a86d35'];
const secrets = values.map((value) => new Secret(value));

function knowing(input: AuditInput): AuditInput {
  return { ...input, secrets };
}

/** Nothing of the value, in any of the encodings that leave it one word. */
function assertHidden(input: AuditInput, value: string, where: string): void {
  const shown = JSON.stringify(audit(input));
  const forms = [value, value.slice(0, 9), value.slice(-9), hex(value), base64(value).slice(0, 12)];
  for (const form of [...forms, encodeURIComponent(value)]) assert.ok(!shown.includes(form), where);
}

describe('SEC-006, secrets of the run', () => {
  for (const [name, encode] of Object.entries(secretEncodings)) {
    it(`each of three secrets as ${name} is found in a text, a binary file and the bundle, and shown nowhere`, () => {
      for (const value of values) {
        const bytes = new Uint8Array(
          Buffer.concat([Buffer.from('first line\n# '), encode(value), Buffer.from(' \nlast line\n')]),
        );
        const file = { name: 'notes.txt', bytes };
        const places = [withExtra(file), withProject({ texts: [file] }), withProject({ binaries: [file] })];
        for (const input of places.map(knowing)) {
          const [found, ...more] = findingsOf('SEC-006', input);
          assert.deepEqual(
            [found?.file, found?.line, more],
            ['notes.txt', 2, []],
            `${name}: ${value.length}`,
          );
          assertHidden(input, value, name);
        }
      }
    });
  }

  it('a project without them has no finding, and neither has one whose secrets are empty or short', () => {
    assert.deepEqual(findingsOf('SEC-006', knowing(sound)), []);
    const words = withProject({ texts: [textFile('a.txt', 'password hunter2 x\n')] });
    const short = ['', 'x', 'hunter2'].map((value) => new Secret(value));
    assert.deepEqual(findingsOf('SEC-006', { ...words, secrets: short }), []);
  });

  it('a secret that another rule quotes, in a title, a slug, a cell or a file name, is quoted as ***', () => {
    const value = values[0] ?? '';
    const cell = { cell_type: 'code', source: `root = "/kaggle/input/${value}"`, outputs: [] };
    const metadata = { ...kernelMetadata, title: `V7 ${value}`, id: `x/${value}` };
    const inputs = [
      withProject({ code: jsonFile('kernel/certification.ipynb', { ...notebook, cells: [cell] }) }),
      withProject({ kernelMetadata: jsonFile('kernel/kernel-metadata.json', metadata) }),
      withProject({ paths: [`notes/${value}.txt`, `$${value}`], unreadable: [{ path: value, why: 'EIO' }] }),
      withExtra(textFile(`${value}.whl`, value)),
    ];
    for (const [index, input] of inputs.map(knowing).entries()) {
      assert.ok(findingsOf('SEC-006', input).length > 0, String(index));
      assertHidden({ ...input, bundle: index === 3 ? input.bundle : sound.bundle }, value, String(index));
    }
  });

  it('the secrets of the input print as ***, so that no record of it holds them', () => {
    assert.ok(!JSON.stringify(knowing(sound)).includes(values[0] ?? ''));
  });
});

describe('taking secrets out of a text', () => {
  const { mask } = knownSecrets(secrets);

  it('each one is replaced by *** as it is, in base64 at every shift, hex, URI and reversed', () => {
    for (const value of values) {
      const forms = [value, hex(value), encodeURIComponent(value), value.split('').reverse().join('')];
      for (const form of [...forms, base64(`a${value}`), base64(`ab${value}`), base64(value)]) {
        assert.match(mask(`before ${form} after`), /^before .{0,4}\*\*\*.{0,4} after$/s);
      }
    }
  });

  it('a quotation that was cut off within the secret keeps no beginning of it', () => {
    assert.equal(mask(`title: ${values[0]?.slice(0, 11)}…`), 'title: ***…');
  });

  it('the core of "abc" at shift 1 is "FiY", which stands in the base64 of ">abc" and of ">abcd"', () => {
    assert.equal(base64Core('abc', 1), 'FiY');
    assert.deepEqual([base64('>abc').slice(2, 5), base64('>abcd').slice(2, 5)], ['FiY', 'FiY']);
  });
});
