import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { parseProfile } from '../../../src/profile/parse.ts';

const shipped = readFileSync(new URL('../../../profiles/kaggle-py312.json', import.meta.url), 'utf8');
const parse = (text: string) => parseProfile(new TextEncoder().encode(text));
const changed = (from: string, to: string) => {
  assert.ok(shipped.includes(from), from);
  return shipped.replace(from, to);
};

it('kaggle-py312 is Python 3.12.13 on glibc 2.35 with 960 computed tags and pip 24.1.2', () => {
  const profile = parse(shipped);
  assert.deepEqual(
    [
      profile.python.version,
      profile.platform.libc.version,
      profile.compatible_tags?.length,
      profile.python.pip,
    ],
    ['3.12.13', '2.35', 960, '24.1.2'],
  );
});

it('kaggle-py312 knows numpy 2.0.2, no imagecodecs, no requirements and no symbols', () => {
  const profile = parse(shipped);
  assert.equal(profile.distributions.find((one) => one.name === 'numpy')?.version, '2.0.2');
  assert.deepEqual(profile.absent, ['imagecodecs']);
  assert.ok(profile.distributions.every((one) => one.requires === undefined));
  assert.ok(Object.values(profile.loader?.libs ?? {}).every((library) => library.symbols === undefined));
});

const other = (id: string) =>
  parseProfile(readFileSync(new URL(`../../../profiles/${id}.json`, import.meta.url)));
const versionOf = (profile: ReturnType<typeof parse>, name: string) =>
  profile.distributions.find((one) => one.name === name)?.version;

it('kaggle-py311 is Python 3.11.13 with numpy 1.26.4, kaggle-py313 is 3.13.15 with numpy 2.1.3, both on glibc 2.35', () => {
  const [past, coming] = [other('kaggle-py311'), other('kaggle-py313')];
  assert.deepEqual(
    [past, coming].map(({ python, platform, compatible_tags }) => [
      python.version,
      platform.libc.version,
      compatible_tags?.[0],
    ]),
    [
      ['3.11.13', '2.35', 'cp311-cp311-manylinux_2_35_x86_64'],
      ['3.13.15', '2.35', 'cp313-cp313-manylinux_2_35_x86_64'],
    ],
  );
  assert.deepEqual(
    ['numpy', 'tifffile', 'torch'].map((name) => versionOf(coming, name)),
    ['2.1.3', '2026.8.16', '2.11.0'],
  );
  assert.equal(versionOf(past, 'numpy'), '1.26.4');
});

it('every derived profile names its sources and says what it does not know', () => {
  for (const id of ['kaggle-py311', 'kaggle-py312', 'kaggle-py313']) {
    const profile = other(id);
    assert.deepEqual([profile.id, profile.origin, profile.absent], [id, 'derived', ['imagecodecs']]);
    assert.ok(JSON.stringify(profile['provenance']).includes('https://github.com/'), id);
    for (const part of ['distributions', 'loader.libs[*].symbols', 'platform.isa_level'])
      assert.ok(profile.unknown.includes(part), `${id} ${part}`);
    assert.deepEqual(Object.keys(profile.loader?.libs ?? {}), Object.keys(parse(shipped).loader?.libs ?? {}));
  }
});

it('no library of kaggle-py312 offers more than GLIBC_2.35, GLIBCXX_3.4.30 or CXXABI_1.3.13', () => {
  const offered = Object.values(parse(shipped).loader?.libs ?? {}).flatMap((library) => library.verdef ?? []);
  for (const version of ['GLIBC_2.35', 'GLIBCXX_3.4.30', 'CXXABI_1.3.13'])
    assert.ok(offered.includes(version), version);
  for (const version of ['GLIBC_2.36', 'GLIBC_ABI_DT_RELR', 'GLIBCXX_3.4.31', 'CXXABI_1.3.14']) {
    assert.ok(!offered.includes(version), version);
  }
});

it('tags of a profile that are not those of its glibc are kept and marked', () => {
  const own = changed(
    '"distributions":',
    '"compatible_tags": ["cp311-cp311-linux_x86_64"], "distributions":',
  );
  const profile = parse(own);
  assert.equal(profile.compatible_tags_computed_equal, false);
  assert.deepEqual(profile.compatible_tags, ['cp311-cp311-linux_x86_64']);
});

it('the same tags in the order of packaging 26.3 are no difference', () => {
  const tags = [...(parse(shipped).compatible_tags ?? [])].reverse();
  const profile = parse(
    changed('"distributions":', `"compatible_tags": ${JSON.stringify(tags)}, "distributions":`),
  );
  assert.equal(profile.compatible_tags_computed_equal, true);
});

it('the tags of packaging 21.3, which lack cp312-none-any, are completed and no difference', () => {
  const tags = (parse(shipped).compatible_tags ?? []).filter((tag) => tag !== 'cp312-none-any');
  const profile = parse(
    changed('"distributions":', `"compatible_tags": ${JSON.stringify(tags)}, "distributions":`),
  );
  assert.equal(profile.compatible_tags_computed_equal, true);
  assert.equal(profile.compatible_tags?.length, 960);
});

it('a profile without python is read, and says that it does not know it', () => {
  const profile = parse(changed('"python": {', '"snake": {'));
  assert.equal(profile.python.version, '');
  assert.ok(profile.unknown.includes('python'));
  assert.deepEqual(profile.compatible_tags, []);
});

it('a profile whose python is a number, without an id, with a key twice, or that is no JSON is PROFILE_INVALID', () => {
  for (const text of [
    changed('"python": {', '"python": 7, "snake": {'),
    changed('"id":', '"name":'),
    changed('"id":', '"id": "x", "id":'),
    'profile: yes',
  ]) {
    assert.throws(
      () => parse(text),
      (error) => error instanceof Failure && error.code === 'PROFILE_INVALID',
    );
  }
});
