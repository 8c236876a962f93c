import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type AuditInput, audit } from '../../../src/audit/audit.ts';
import { missingParts, withMissingParts } from '../../../src/audit/missing-parts.ts';
import type { RuntimeProfile } from '../../../src/model/profile.ts';
import { parseProfile } from '../../../src/profile/parse.ts';
import { wholeProject } from '../../support/whole-project.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-parts-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const whole = wholeProject(folder);

/** The project against its profile without one part, as a file of JSON would bring it. */
function without(path: string): AuditInput {
  const written: unknown = JSON.parse(JSON.stringify(whole.profile));
  remove(written, path.split('.'));
  return { ...whole, profile: parseProfile(Buffer.from(JSON.stringify(written))) };
}

function remove(holder: unknown, [name = '', ...rest]: readonly string[]): void {
  assert.ok(typeof holder === 'object' && holder !== null, name);
  const held = name === '*' ? Object.values(holder) : [Reflect.get(holder, name)];
  if (rest.length > 0) for (const one of held) remove(one, rest);
  else assert.ok(Reflect.deleteProperty(holder, name));
}

/** Part that is taken out → rules that can't answer any more, and the part that each of them names. */
const parts: Readonly<Record<string, readonly [part: string, rules: readonly string[]]>> = {
  python: ['python.version', ['NBK-002', 'WHL-009']],
  'python.version': ['python.version', ['NBK-002', 'WHL-009']],
  'python.ext_suffixes': ['python.ext_suffixes', ['ELF-016']],
  platform: ['platform.machine', ['ELF-004', 'ELF-014']],
  'platform.machine': ['platform.machine', ['ELF-004']],
  'platform.isa_level': ['platform.isa_level', ['ELF-014']],
  'platform.libc': ['platform.libc', ['ELF-015']],
  'platform.libc.version': ['platform.libc', ['ELF-015']],
  marker_environment: ['marker_environment', ['DEP-002']],
  distributions: ['distributions', ['DEP-004']],
  'distributions.*.requires': ['distributions[].requires', ['DEP-005']],
  loader: ['loader', ['ELF-007']],
  'loader.libs': ['loader.libs', ['ELF-007']],
  'loader.libs.*.symbols': ['loader.libs[*].symbols', ['ELF-007']],
  'loader.process_global': ['loader.process_global', ['ELF-007']],
};

describe('a profile with a missing part', () => {
  it('the whole one leaves no question open', () => {
    const open = audit(without('provenance')).findings.filter(({ answer }) => answer === 'unknown');
    assert.deepEqual(open, []);
    assert.deepEqual(missingParts(whole.profile), []);
  });

  for (const [path, [part, rules]] of Object.entries(parts)) {
    it(`without ${path} the answer of ${rules.join(' and ')} is unknown, and ${part} is named`, () => {
      const { findings } = audit(without(path));
      for (const rule of rules) {
        const found = findings.filter((one) => one.rule === rule);
        assert.ok(
          found.length > 0 && found.every(({ answer }) => answer === 'unknown'),
          `${rule}: ${findings.map((one) => `${one.rule} ${one.answer} ${one.observed}`).join('; ')}`,
        );
      }
      assert.ok(
        findings.some(
          ({ answer, evidence }) =>
            answer === 'unknown' && evidence.some((one) => one.startsWith(`profile: ${part}`)),
        ),
        JSON.stringify(findings.map(({ rule, evidence }) => [rule, evidence])),
      );
      // Nothing that was sound is refused for want of knowledge.
      const refused = findings.filter(({ answer, severity }) => answer === 'fail' && severity === 'error');
      assert.deepEqual(refused, []);
    });
  }

  it('without tags, and without what they are computed from, WHL-008 is unknown', () => {
    for (const path of ['python.abi', 'platform.machine', 'platform.libc']) {
      const written: unknown = JSON.parse(JSON.stringify({ ...whole.profile, compatible_tags: undefined }));
      remove(written, path.split('.'));
      const profile = parseProfile(Buffer.from(JSON.stringify(written)));
      const found = audit({ ...whole, profile }).findings.filter(({ rule }) => rule === 'WHL-008');
      assert.ok(found.length > 0 && found.every(({ answer }) => answer === 'unknown'), path);
      assert.ok(
        found.every(({ evidence }) => evidence.includes('profile: compatible_tags')),
        path,
      );
    }
  });

  it('a finding that is certain, and one that needs another part, stay as they are', () => {
    const finding = {
      rule: 'WHL-009',
      severity: 'error',
      file: '',
      expected: '',
      observed: '',
      evidence: [],
    } as const;
    const certain = { ...finding, answer: 'fail' as const, evidence: [] };
    assert.equal(withMissingParts(certain, ['python.version']), certain);
    const open = { ...finding, answer: 'unknown' as const, evidence: [] };
    assert.equal(withMissingParts(open, ['loader']), open);
    assert.deepEqual(withMissingParts(open, ['python.version']).evidence, ['profile: python.version']);
  });
});

describe('which parts are missing, and who needs them', () => {
  const { profile } = whole;
  const { python, platform, loader } = profile;
  assert.ok(loader !== undefined);
  const ofPython = (change: Partial<typeof python>) => ({ ...profile, python: { ...python, ...change } });
  const ofPlatform = (change: Partial<typeof platform>) => ({
    ...profile,
    platform: { ...platform, ...change },
  });
  const ofLoader = (change: Partial<typeof loader>) => ({ ...profile, loader: { ...loader, ...change } });
  const library = { needed: [], verdef: [], symbols: [] };
  const { pip: _pip, ...withoutPip } = python;
  const { compatible_tags: _tags, ...withoutTags } = profile;
  const { loader: _loader, ...withoutLoader } = profile;
  const { process_global: _global, ...withoutGlobal } = loader;

  it('each part that is empty or not there is named, and nothing else', () => {
    const cases: readonly (readonly [part: string, one: RuntimeProfile])[] = [
      ['compatible_tags', withoutTags],
      ['compatible_tags', { ...profile, compatible_tags: [] }],
      ['python.implementation', ofPython({ implementation: '' })],
      ['python.version', ofPython({ version: '' })],
      ['python.abi', ofPython({ abi: '' })],
      ['python.ext_suffixes', ofPython({ ext_suffixes: [] })],
      ['python.pip', ofPython({ pip: '' })],
      ['python.pip', ofPython({ pip: null })],
      ['python.pip', { ...profile, python: withoutPip }],
      ['platform.machine', ofPlatform({ machine: '' })],
      ['platform.libc', ofPlatform({ libc: { name: '', version: '2.35' } })],
      ['platform.libc', ofPlatform({ libc: { name: 'glibc', version: '' } })],
      ['platform.isa_level', ofPlatform({ isa_level: '3' })],
      ['marker_environment', { ...profile, marker_environment: {} }],
      [
        'distributions[].requires',
        { ...profile, distributions: [...profile.distributions, { name: 'a', version: '1' }] },
      ],
      ['loader', withoutLoader],
      ['loader.libs', ofLoader({ libs: {} })],
      ['loader.libs[*].symbols', ofLoader({ libs: { a: library, b: { needed: [], verdef: [] } } })],
      ['loader.libs[*].verdef', ofLoader({ libs: { a: library, b: { needed: [], symbols: [] } } })],
      ['loader.libs[*].needed', ofLoader({ libs: { a: library, b: { verdef: [], symbols: [] } } })],
      ['loader.process_global', { ...profile, loader: withoutGlobal }],
    ];
    for (const [part, one] of cases) assert.deepEqual(missingParts(one), [part], part);
  });

  it('what a profile says that it does not know comes with it, sorted, each part once', () => {
    const { compatible_tags: _, ...one } = { ...profile, unknown: ['python', 'compatible_tags', 'a'] };
    assert.deepEqual(missingParts(one), ['a', 'compatible_tags', 'python']);
  });

  const open = (rule: string, missing: readonly string[]) =>
    withMissingParts(
      { rule, severity: 'error', answer: 'unknown', file: '', expected: '', observed: '', evidence: ['own'] },
      missing,
    ).evidence;
  const all = [
    'compatible_tags',
    'distributions',
    'loader',
    'marker_environment',
    'platform.isa_level',
    'platform.libc',
    'platform.machine',
    'python.abi',
    'python.ext_suffixes',
    'python.implementation',
    'python.pip',
    'python.version',
    'elsewhere',
  ];

  it('each rule names the parts that it needs, others are none of its business', () => {
    for (const [rule, ...needed] of [
      [
        'WHL-008',
        'compatible_tags',
        'platform.libc',
        'platform.machine',
        'python.abi',
        'python.implementation',
        'python.version',
      ],
      ['WHL-009', 'python.version'],
      ['NBK-002', 'python.version'],
      ...['DEP-001', 'DEP-017'].map((rule) => [
        rule,
        'compatible_tags',
        'distributions',
        'marker_environment',
        'python.pip',
        'python.version',
      ]),
      ['ELF-004', 'platform.machine'],
      ['ELF-014', 'platform.isa_level'],
      ['ELF-016', 'python.ext_suffixes'],
      ['ELF-001', 'loader', 'platform.libc'],
      ['ELF-015', 'loader', 'platform.libc'],
      ['WHL-001'],
      ['REP-001'],
    ]) {
      assert.deepEqual(open(rule ?? '', all), ['own', ...needed.map((part) => `profile: ${part}`)], rule);
    }
  });

  it('a part of what is needed counts, and so does what it is a part of, not what only begins alike', () => {
    assert.deepEqual(open('ELF-007', ['loader.libs[*].symbols', 'loader.libs', 'loaders', 'load']), [
      'own',
      'profile: loader.libs[*].symbols',
      'profile: loader.libs',
    ]);
    assert.deepEqual(open('DEP-005', ['distributions[].requires']), [
      'own',
      'profile: distributions[].requires',
    ]);
    assert.deepEqual(open('WHL-009', ['python', 'python.versions', 'pytho']), ['own', 'profile: python']);
  });
});
