import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtIn } from '../../../src/agents/built-in.ts';
import { criticise, reviewPlan } from '../../../src/agents/criticise.ts';
import { decide } from '../../../src/agents/decide.ts';
import { mendable } from '../../../src/agents/mendable.ts';
import { causeFirst, smallestEdit } from '../../../src/agents/propose.ts';
import type { Material, Message, Weighed } from '../../../src/model/exchange.ts';
import { gpu, internet, material, metadataText, optionOf, task } from '../../support/agents-ground.ts';

const message = (own: Partial<Material> = {}, constraints = 'none'): Message => ({
  ...task,
  CONSTRAINTS: constraints,
  ...{ schema: 'nx47.message/1', turn: 1, role: 'recherchiste-a', act: 'criticise', angle: '' },
  material: { ...material, ...own },
});

test('a finding that says enable_internet: true → false names its own edit in the JSON file', () => {
  assert.deepEqual(mendable(internet, material), {
    path: 'kernel-metadata.json',
    find: '"enable_internet": true',
    replace: '"enable_internet": false',
  });
});

/** Findings and files of which no edit is known. */
const unclear: readonly (readonly [string, typeof internet, string])[] = [
  ['whose file was not given', { ...internet, file: 'other.json' }, metadataText],
  ['about another member', { ...internet, observed: 'enable_gpu: true' }, metadataText],
  ['that names no member', { ...internet, expected: '∅' }, metadataText],
  ['of which the file says the same twice', internet, `${metadataText}${metadataText}`],
  ['of which the file says nothing', internet, '{}'],
];
for (const [what, finding, text] of unclear) {
  test(`a finding ${what} is left to a person`, () => {
    const files = [{ path: 'kernel-metadata.json', text, sha256: 'a'.repeat(64) }];
    assert.equal(mendable(finding, { ...material, files }), undefined);
  });
}

test('from the same findings one looks for the smallest edit and the other mends the whole file', () => {
  const [small] = smallestEdit(material);
  const [cause] = causeFirst(material);
  assert.deepEqual([small?.id, small?.edits.length], ['smallest-met-007', 1]);
  assert.deepEqual([cause?.id, cause?.edits.length], ['cause-kernel-metadata-json', 2]);
  assert.deepEqual(
    [smallestEdit({ ...material, findings: [] }), causeFirst({ ...material, findings: [] })],
    [[], []],
  );
});

/** What a critic forbids: the option, what the message says otherwise, and a part of the objection. */
const forbidden: readonly (readonly [string, Message, RegExp])[] = [
  [
    'a file that is not on the allow-list',
    message({ options: [optionOf('x')], allows: ['kernel/'] }),
    /allow-list/,
  ],
  [
    'a file that the constraints name',
    message({ options: [optionOf('x')] }, 'Leave kernel-metadata.json alone.'),
    /constraints name/,
  ],
  [
    'a text that the file does not have',
    message({
      options: [optionOf('x', { edits: [{ path: 'kernel-metadata.json', find: 'zzz', replace: '' }] })],
    }),
    /0 times/,
  ],
  [
    'an option that serves no finding',
    message({ options: [optionOf('x', { serves: [] })] }),
    /serves no finding/,
  ],
];
for (const [what, told, objection] of forbidden) {
  test(`the critic forbids ${what}`, () => {
    const [remark] = criticise(told);
    assert.equal(remark?.blocking, true);
    assert.match(remark?.objections.join('\n') ?? '', objection);
  });
}

test('what is only worse is objected to and not forbidden: by hand, two files, errors that stay', () => {
  const two = [
    { path: 'kernel-metadata.json', find: '"me/my-kernel"', replace: '' },
    { path: 'kernel/a', find: 'a', replace: '' },
  ];
  const other = { ...internet, rule: 'MET-009' };
  const options = [optionOf('hand', { edits: [] }), optionOf('two', { edits: two })];
  const remarks = criticise(
    message({ options, findings: [internet, gpu, other], allows: ['kernel-metadata.json', 'kernel/'] }),
  );
  assert.deepEqual(
    remarks.map(({ blocking }) => blocking),
    [false, false],
  );
  assert.match(JSON.stringify(remarks), /by hand.*1 errors stay.*2 files at once/);
});

test('a plan is accepted that does something within the allow-list, and refused without a plan or with none', () => {
  const plan = {
    hash: 'a'.repeat(64),
    goal: 'g',
    commands: ['edit'],
    touches: ['kernel-metadata.json'],
    diffs: [],
  };
  assert.deepEqual(reviewPlan(message({ plan })), []);
  assert.equal(reviewPlan(message()).length, 1);
  assert.equal(reviewPlan(message({ plan: { ...plan, commands: [], touches: ['nx47.yml'] } })).length, 2);
});

const weighed = (id: string, own: object = {}, remarks: Weighed['remarks'] = []): Weighed => ({
  option: optionOf(id, own),
  by: 'recherchiste-a',
  remarks,
});
const edits = optionOf('x').edits;
const moreFiles = [...edits, { path: 'kernel/a', find: 'a', replace: 'b' }];
const served = [
  { rule: 'MET-006', file: '' },
  { rule: 'MET-007', file: '' },
];
const objected = [{ by: 'recherchiste-b', objections: ['o'], blocking: false }];

/** Two options, the better one first, and the criterion that says so. */
const better: readonly (readonly [string, Weighed, Weighed])[] = [
  ['what can be done', weighed('b'), weighed('a', { edits: [] })],
  ['fewest files', weighed('b'), weighed('a', { edits: moreFiles, serves: served })],
  ['most findings', weighed('b', { serves: served }), weighed('a')],
  ['fewest objections', weighed('b'), weighed('a', {}, objected)],
  ['fewest risks', weighed('b'), weighed('a', { risks: ['1', '2'] })],
  ['name', weighed('a'), weighed('b')],
];
for (const [criterion, first, second] of better) {
  test(`the chef chooses by ${criterion} and says so, whichever was proposed first`, () => {
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const { option, reasons } = decide(order);
      assert.equal(option, first.option.id);
      assert.ok(
        reasons.some((reason) => reason.endsWith(`by ${criterion}`)),
        reasons.join('\n'),
      );
    }
  });
}

test('the chef passes over what is forbidden, and chooses nothing where all is', () => {
  const blocked = weighed('a', {}, [{ by: 'recherchiste-b', objections: ['no'], blocking: true }]);
  assert.equal(decide([blocked, weighed('b')]).option, 'b');
  assert.deepEqual(decide([blocked]), { option: '', reasons: [] });
});

test('a shipped program says the same of the same message each time, and only answers what is not its role', () => {
  const text = JSON.stringify(message());
  const program = builtIn('cause-first');
  assert.equal(program(text), program(text));
  assert.match(builtIn('answers-for-jobs')(text), /"act":"ping"/);
  assert.throws(() => builtIn('nobody'), { code: 'AGENT_MISSING' });
});
