import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedRules, checkSession } from '../../../src/contract/check-session.ts';
import { contractPage } from '../../../src/contract/contract-page.ts';
import { contractRules } from '../../../src/contract/rules.ts';
import type { ContractProblem, SessionFacts } from '../../../src/contract/session-facts.ts';
import {
  goodEvents,
  sessionFacts,
  sessionName,
  stepEvents,
  type Told,
} from '../../support/contract-session.ts';

/** The facts of a good session, with events or parts of their own. */
const told = (change: (events: Told[]) => Told[]) => () => sessionFacts(change(goodEvents()));
const withFacts = (change: (facts: SessionFacts) => Partial<SessionFacts>) => async () => {
  const facts = await sessionFacts();
  return { ...facts, ...change(facts) };
};
const page = (name: string, change: (text: string) => string) =>
  withFacts(({ pages }) => ({ pages: { ...pages, [name]: change(pages[name] ?? '') } }));
const without = (name: string) => withFacts(({ pages: { [name]: _, ...pages } }) => ({ pages }));
const at = (wanted: number, change: Told) =>
  told((events) => events.map((one, index) => (index === wanted ? { ...one, ...change } : one)));
const logText = (change: (text: string) => string) =>
  withFacts(({ log }) => ({ log: new TextEncoder().encode(change(new TextDecoder().decode(log))) }));
const commit = (message: string) =>
  withFacts(() => ({ commits: [{ id: 'e'.repeat(40), parents: ['a'.repeat(40)], seconds: 1, message }] }));
const rules = contractRules([{ rules: [62], file: 'a', find: 'b', replace: 'c', test: 'd', title: 'e' }]);
const contract = (change: (text: string) => string) =>
  withFacts(() => ({
    contracts: [{ commit: '', before: contractPage(rules), after: change(contractPage(rules)) }],
  }));
const log = 'logs/session.jsonl';

/** What is done to a good session, the rules that are broken by it, the finding, and its place. */
const cases: readonly [string, () => Promise<SessionFacts>, string, ContractProblem, string][] = [
  ['no log', withFacts(() => ({ log: undefined })), '70', 'log', `${log}:0`],
  ['an empty log', withFacts(() => ({ log: new Uint8Array() })), '70', 'log', `${log}:0`],
  ['a line that is no JSON', logText((text) => text.replace('\n{', '\n!{')), '19', 'log', `${log}:2`],
  ['half a line at the end', logText((text) => text.slice(0, -5)), '19', 'log', `${log}:14`],
  [
    'a changed byte in line 2',
    logText((text) => text.replace('the disk is full', 'the disk is fine')),
    '196',
    'log',
    `${log}:3`,
  ],
  ['a folder called run-1', withFacts(() => ({ name: 'run-1' })), '11 18 73', 'session-name', '.:0'],
  [
    'a folder of 31 February',
    withFacts(() => ({ name: '20260231_certify_100000z-1' })),
    '11 18 73',
    'session-name',
    '.:0',
  ],
  [
    'an event of another session',
    withFacts(() => ({ name: sessionName.replace('z-1', 'z-2') })),
    '73',
    'other-session',
    `${log}:1`,
  ],
  ['a task whose id is 7', at(3, { task_id: '7' }), '74', 'task-id', `${log}:4`],
  ['an event without a machine', at(3, { machine: '' }), '64 191', 'no-place', `${log}:4`],
  ['an event without a terminal', at(3, { terminal: ' ' }), '64 191', 'no-place', `${log}:4`],
  [
    'a step that begins within another',
    told((events) => [
      ...events.slice(0, 3),
      ...stepEvents(3).slice(0, 1),
      ...events.slice(3, 7),
      ...events.slice(8),
    ]),
    '17 77 170',
    'two-running',
    `${log}:4`,
  ],
  ['a step 2 that becomes another', at(4, { macro: 'push' }), '72', 'renumbered', `${log}:5`],
  [
    'a step 1 after step 3',
    told((events) => [...events.slice(0, 13), ...stepEvents(1, 'late'), ...events.slice(13)]),
    '72',
    'renumbered',
    `${log}:14`,
  ],
  [
    'a step that is DONE and goes on',
    told((events) => [...events.slice(0, 7), { ...events[4] }, ...events.slice(7)]),
    '75',
    'reopened',
    `${log}:8`,
  ],
  ['EXECUTE without PLAN', told((events) => events.toSpliced(1, 1)), '61 62', 'out-of-order', `${log}:3`],
  ['VERIFY before EXECUTE', told((events) => events.toSpliced(3, 1)), '61 63', 'out-of-order', `${log}:4`],
  ['DONE without VERIFY', told((events) => events.toSpliced(4, 1)), '61 168', 'out-of-order', `${log}:6`],
  ['DONE without evidence', at(6, { evidence: [] }), '8 68 69 192', 'no-evidence', `${log}:7`],
  [
    'a file that the plan did not announce',
    at(3, { touches: ['bundle/a.whl', 'b'] }),
    '65',
    'unannounced',
    `${log}:4`,
  ],
  [
    'a plan other than the one that was shown',
    told((events) =>
      events.map((one, index) =>
        index === 2 || index === 3 ? { ...one, plan_sha256: `${index}`.repeat(64) } : one,
      ),
    ),
    '166',
    'other-plan',
    `${log}:4`,
  ],
  ['a refused plan that is executed', at(2, { state: 'FAILED' }), '165', 'not-accepted', `${log}:4`],
  [
    'a plan criticised by who executes it',
    told((events) =>
      events.map((one, index) => (index === 2 || index === 3 ? { ...one, role: 'tool' as const } : one)),
    ),
    '165',
    'not-accepted',
    `${log}:4`,
  ],
  [
    'a step without LOG_EVENT',
    told((events) => events.toSpliced(12, 1)),
    '69 169',
    'not-logged',
    `${log}:12`,
  ],
  ['no SESSION.md', without('SESSION.md'), '12', 'missing-page', 'SESSION.md:0'],
  ['an empty TODO.md', page('TODO.md', () => ' '), '13', 'missing-page', 'TODO.md:0'],
  ['no RISKS.md', without('RISKS.md'), '14', 'missing-page', 'RISKS.md:0'],
  ['no ROLLBACK.md', without('ROLLBACK.md'), '15', 'missing-page', 'ROLLBACK.md:0'],
  ['no STATUS.md', without('STATUS.md'), '76', 'missing-page', 'STATUS.md:0'],
  ['no PLANS/T1.md', without('PLANS/T1.md'), '62', 'missing-page', 'PLANS/T1.md:0'],
  [
    'a decision that SESSION.md leaves out',
    page('SESSION.md', (text) => text.replace('proven', '')),
    '71',
    'decision',
    'SESSION.md:0',
  ],
  [
    'a STATUS.md that calls step 3 RUNNING',
    page('STATUS.md', (text) => text.replace(/(\| 3 .*)DONE/, '$1RUNNING')),
    '76',
    'status',
    'STATUS.md:7',
  ],
  [
    'five steps without a summary',
    async () => {
      const facts = await sessionFacts([
        ...goodEvents().slice(0, 13),
        ...[4, 5, 6].flatMap((step) => stepEvents(step)),
        ...goodEvents().slice(13),
      ]);
      const { 'SUMMARY.md': _, ...pages } = facts.pages;
      return { ...facts, pages };
    },
    '100 171',
    'missing-page',
    'SUMMARY.md:0',
  ],
  [
    'a summary of 61 lines',
    async () => {
      const facts = await sessionFacts([
        ...goodEvents().slice(0, 13),
        ...[4, 5, 6].flatMap((step) => stepEvents(step)),
        ...goodEvents().slice(13),
      ]);
      return { ...facts, pages: { ...facts.pages, 'SUMMARY.md': 'x\n'.repeat(61) } };
    },
    '171',
    'too-long',
    'SUMMARY.md:61',
  ],
  ['an end without a reason', at(13, { decision: '' }), '183', 'no-end', `${log}:14`],
  [
    'a checklist of two items',
    page('TODO.md', () => '- [ ] a\n- [ ] b\n\n## Next\n\nc\n'),
    '200',
    'items',
    'TODO.md:0',
  ],
  [
    'a checklist of eleven items',
    page('TODO.md', () => `${'- [ ] a\n'.repeat(11)}\n## Next\n\nc\n`),
    '200',
    'items',
    'TODO.md:0',
  ],
  ['two priorities', page('TODO.md', (text) => `${text}\n## Another\n\nd\n`), '184', 'priority', 'TODO.md:0'],
  ['no report', without('reports/report.md'), '126 127 177 178 181 182', 'missing-page', 'reports:0'],
  [
    'a report without its date',
    page('reports/report.md', (text) => text.replace(/2026-\S+/, '')),
    '127',
    'missing-part',
    'reports/report.md:0',
  ],
  [
    'a report without its commit',
    page('reports/report.md', (text) => text.replace('commit', '')),
    '127',
    'missing-part',
    'reports/report.md:0',
  ],
  [
    'a report without its host',
    page('reports/report.md', (text) => text.replace('vm100', '')),
    '127',
    'missing-part',
    'reports/report.md:0',
  ],
  [
    'a report without changes',
    page('reports/report.md', (text) => text.replace('## Changes', '')),
    '177',
    'missing-part',
    'reports/report.md:0',
  ],
  [
    'a report without the commands by hand',
    page('reports/report.md', (text) => text.replace('## Doing it by hand', '')),
    '181 182',
    'missing-part',
    'reports/report.md:0',
  ],
  [
    'a report without the way back',
    page('reports/report.md', (text) => text.replace('## Going back', '')),
    '178',
    'missing-part',
    'reports/report.md:0',
  ],
  ['a commit called "update"', commit('update'), '89', 'commit-kind', `git:${'e'.repeat(12)}:0`],
  [
    'a commit of two changes',
    commit('feat: one\n\nfix: another\n'),
    '88',
    'two-changes',
    `git:${'e'.repeat(12)}:0`,
  ],
  [
    'a log that lost bytes in the history',
    withFacts(() => ({
      losses: [
        { path: `session/${sessionName}/${log}`, commit: 'f'.repeat(40), parent: 'a'.repeat(40), byte: 7 },
      ],
    })),
    '71 196',
    'lost-bytes',
    `session/${sessionName}/${log}:0`,
  ],
  [
    'a rule 62 that was removed',
    contract((text) => text.replace(/^\| 62 .*\n/gm, '')),
    '52',
    'rule-removed',
    'macros/00_contracts.md:0',
  ],
  [
    'a rule 62 that is only attested',
    contract((text) => text.replaceAll(/^(\| 62 .*)`enforced`/gm, '$1`attested`')),
    '52',
    'rule-weakened',
    'macros/00_contracts.md:279',
  ],
  [
    'a rule 62 that is numbered 201',
    contract((text) => text.replaceAll(/^\| 62 /gm, '| 201 ')),
    '52',
    'rule-moved',
    'macros/00_contracts.md:279',
  ],
  [
    'a token in a page',
    withFacts(() => ({ secrets: [{ file: 'SESSION.md', line: 3, kind: 'KGAT_…' }] })),
    '190',
    'secret',
    'SESSION.md:3',
  ],
  [
    'evidence that was changed',
    withFacts(() => ({ problem: 'evidence/a: changed' })),
    '86 159 180',
    'evidence',
    'evidence/a:0',
  ],
];

test('a session that keeps the contract is ok in every rule that can be seen in its folder', async () => {
  const answers = checkSession(await sessionFacts());
  assert.deepEqual(
    answers.filter(({ answer }) => answer !== 'ok'),
    [],
  );
  assert.deepEqual(
    answers.map(({ rule }) => rule),
    checkedRules,
  );
});

for (const [what, facts, numbers, problem, place] of cases) {
  test(`the check of a session with ${what} fails`, async () => {
    const answers = checkSession(await facts());
    const found = answers
      .flatMap(({ findings }) => findings)
      .find((one) => one.problem === problem && one.answer === 'fail');
    assert.ok(found !== undefined, JSON.stringify(answers.filter(({ answer }) => answer !== 'ok')));
    assert.equal(`${found.file}:${found.line}`, place);
    assert.equal(found.rules.join(' '), numbers);
    for (const rule of found.rules) assert.equal(answers.find((one) => one.rule === rule)?.answer, 'fail');
  });
}

test('a session that is still open leaves its end unknown and breaks nothing', async () => {
  const answers = checkSession(await sessionFacts(goodEvents().slice(0, 13)));
  const unknown = answers.filter(({ answer }) => answer === 'unknown').map(({ rule }) => rule);
  assert.deepEqual(unknown, [126, 127, 177, 178, 181, 182, 183, 184, 200]);
  assert.ok(answers.every(({ answer }) => answer !== 'fail'));
});

test('outside of a repository nothing is known of commits and tags', async () => {
  const answers = checkSession({ ...(await sessionFacts()), commits: undefined, tags: undefined });
  assert.deepEqual(
    answers.filter(({ answer }) => answer !== 'ok').map(({ rule, answer }) => `${rule} ${answer}`),
    ['88 unknown', '89 unknown', '90 unknown', '179 unknown'],
  );
});

test('the check of a session with a checkpoint whose tag is gone fails', async () => {
  const tag = 'checkpoint/s/A';
  const checkpoint = {
    macro: 'checkpoint',
    step: 1,
    phase: 'SESSION' as const,
    state: 'DONE' as const,
    touches: [`tag ${tag}`],
  };
  const facts = await sessionFacts([...goodEvents().slice(0, 13), checkpoint, ...goodEvents().slice(13)]);
  const brokenBy = (tags: string[]) =>
    checkSession({ ...facts, tags })
      .filter(({ answer }) => answer === 'fail')
      .map(({ rule }) => rule);
  assert.deepEqual(brokenBy([tag]), []);
  assert.deepEqual(brokenBy([]), [90, 179]);
});
