import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { evaluateMarker, parseMarker } from '../../src/audit/wheels/marker.ts';
import { parseMetadata } from '../../src/audit/wheels/metadata.ts';
import { parseRequirement, type Requirement } from '../../src/audit/wheels/requirement.ts';
import { allowsInstalled, parseSpecifiers, type SpecifierSet } from '../../src/audit/wheels/specifier.ts';
import {
  compareVersions,
  formatVersion,
  parseVersion,
  type Version,
} from '../../src/audit/wheels/version.ts';
import { formatTag, parseWheelName } from '../../src/audit/wheels/wheel-name.ts';
import {
  markerTexts,
  metadataTexts,
  nearCases,
  requirementTexts,
  specifierCases,
  versionPairs,
  versionTexts,
  wheelNames,
} from '../support/packaging-cases.ts';
import { askPackaging, oracleMissing } from '../support/packaging-oracle.ts';

const environments = [
  {
    python_version: '3.12',
    python_full_version: '3.12.13',
    os_name: 'posix',
    sys_platform: 'linux',
    platform_machine: 'x86_64',
    platform_system: 'Linux',
    platform_release: '6.6.113+',
    platform_version: '#1 SMP',
    platform_python_implementation: 'CPython',
    implementation_name: 'cpython',
    implementation_version: '3.12.13',
  },
  {
    python_version: '3.10',
    python_full_version: '3.10.0rc1',
    os_name: 'nt',
    sys_platform: 'win32',
    platform_machine: 'AMD64',
    platform_system: 'Windows',
    platform_release: '10',
    platform_version: '10.0.1',
    platform_python_implementation: 'PyPy',
    implementation_name: 'pypy',
    implementation_version: '7.3.17',
  },
];
const extras = ['', 'dev', 'test-extra'];

/** As packaging keeps a set: `<=1` and `<=1.0` are one, spelled as the first of them. */
function spelled(set: SpecifierSet): string[] {
  const kept = new Map<string, string>();
  for (const part of set) {
    const found = parseVersion(part.text);
    const normal = found === undefined ? part.text : formatVersion(stripped(found, part.operator));
    if (!kept.has(part.operator + normal)) kept.set(part.operator + normal, part.operator + part.text);
  }
  return [...kept.values()].sort(byCodePoint);
}

function stripped(found: Version, operator: string): Version {
  if (operator === '~=') return found;
  const length = found.release.findLastIndex((part) => part !== 0n) + 1;
  return { ...found, release: found.release.slice(0, Math.max(1, length)) };
}

function byCodePoint(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function normalForm(text: string): unknown {
  const version = parseVersion(text);
  return version === undefined ? null : formatVersion(version);
}

function version(text: string): Version {
  const found = parseVersion(text);
  assert.ok(found !== undefined, text);
  return found;
}

function allowed([set, text]: readonly [string, string]): unknown {
  const parsed = parseSpecifiers(set);
  return parsed === undefined ? null : allowsInstalled(parsed, version(text));
}

function evaluated(text: string): unknown {
  const marker = parseMarker(text);
  if (marker === undefined) return null;
  return environments.flatMap((one) => extras.map((extra) => evaluateMarker(marker, one, extra) ?? null));
}

function requirementForm(found: Requirement | undefined): unknown {
  if (found === undefined) return null;
  const { name, specifiers, url, marker } = found;
  return [name, [...new Set(found.extras)].sort(), spelled(specifiers), url, marker !== undefined];
}

function metadataForm(text: string): unknown {
  const found = parseMetadata(text);
  if (!('name' in found)) return null;
  const python = found.requiresPython === undefined ? null : spelled(found.requiresPython);
  return [
    found.name,
    formatVersion(found.version),
    python,
    found.requires.map(requirementForm),
    [...found.extras],
  ];
}

function wheelForm(text: string): unknown {
  const found = parseWheelName(text);
  if (typeof found === 'string') return null;
  const build = found.build === undefined ? [] : [Number(found.build.number), found.build.rest];
  const tags = [...new Set(found.tags.map(formatTag))].sort(byCodePoint);
  return [found.name, formatVersion(found.version), build, tags];
}

type Kind = {
  /** Question of the oracle. */
  readonly ask: string;
  readonly cases: readonly unknown[];
  /** Our answers, in the order of the cases; null where the text is refused. */
  readonly ours: () => readonly unknown[];
};

const kinds: Readonly<Record<string, Kind>> = {
  'texts that may spell a version': {
    ask: 'normal_forms',
    cases: versionTexts,
    ours: () => versionTexts.map(normalForm),
  },
  'lists of specifiers, each with a version': {
    ask: 'allowed',
    cases: specifierCases,
    ours: () => specifierCases.map(allowed),
  },
  'markers, each in two environments with three extras': {
    ask: 'evaluate',
    cases: markerTexts,
    ours: () => markerTexts.map(evaluated),
  },
  'dependency specifiers': {
    ask: 'requirements',
    cases: requirementTexts,
    ours: () => requirementTexts.map((text) => requirementForm(parseRequirement(text))),
  },
  'METADATA files': { ask: 'metadata', cases: metadataTexts, ours: () => metadataTexts.map(metadataForm) },
  'file names of wheels': { ask: 'wheel_names', cases: wheelNames, ours: () => wheelNames.map(wheelForm) },
};
const generated = Object.values(kinds).reduce((sum, { cases }) => sum + cases.length, 0);

describe(`${generated} generated cases, put to packaging 24.1 in one process`, () => {
  let answers: Record<string, unknown> | undefined;

  before(() => {
    const questions = Object.values(kinds).map(({ ask, cases }) => [ask, cases] as const);
    answers = askPackaging({
      ...Object.fromEntries(questions),
      evaluate: { markers: markerTexts, environments, extras },
      signs: versionPairs,
      near: nearCases,
    });
    if (answers === undefined) console.log(oracleMissing);
  });
  after(() => {
    answers = undefined;
  });

  for (const [name, { ask, ours, cases }] of Object.entries(kinds)) {
    it(`${cases.length} ${name}: a third or more is valid, a third or more refused, and no answer differs`, (t) => {
      if (answers === undefined) return;
      const theirs = z.array(z.unknown()).length(cases.length).parse(answers[ask]);
      const refused = theirs.filter((answer) => answer === null).length;
      t.diagnostic(`${cases.length - refused} valid, ${refused} refused`);
      const own = ours();
      const different = cases.flatMap((text, index) =>
        JSON.stringify(own[index]) === JSON.stringify(theirs[index])
          ? []
          : [
              `${JSON.stringify(text)}: packaging ${JSON.stringify(theirs[index])}, here ${JSON.stringify(own[index])}`,
            ],
      );
      assert.deepEqual(different.slice(0, 20), [], `${different.length} differ`);
      assert.ok(3 * refused >= cases.length && 3 * refused <= 2 * cases.length, `${refused} refused`);
    });
  }

  it(`${versionPairs.length} pairs of versions are in the order that packaging gives them`, () => {
    if (answers === undefined) return;
    const order = versionPairs.map(([one, other]) =>
      Math.sign(compareVersions(version(one), version(other))),
    );
    const theirs = z.array(z.number()).parse(answers['signs']);
    const different = versionPairs.filter((_, index) => order[index] !== theirs[index]);
    assert.deepEqual(different, []);
  });

  it(`${nearCases.length} versions near the bounds of a specifier are taken and left as packaging does`, () => {
    if (answers === undefined) return;
    const theirs = z.array(z.boolean().nullable()).parse(answers['near']);
    const different = nearCases.filter((item, index) => allowed(item) !== theirs[index]);
    assert.deepEqual(different, []);
  });

  it('the cases are more than fifty thousand', () => {
    assert.ok(generated >= 50_000, String(generated));
  });
});
