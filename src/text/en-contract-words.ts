import type { contractWordsFr } from './fr-contract-words.ts';

export const contractWordsEn: typeof contractWordsFr = {
  page: 'Contract: 200 rules',
  generated:
    'Written by `node scripts/contract-md.ts`. Numbers never change, and no rule is removed or weakened.',
  column: { number: 'no.', rule: 'rule', held: 'held', how: 'by what' },
  held: { enforced: 'by the program', attested: 'by a person', 'out-of-scope': 'out of scope' },
  beyond: 'Driving web pages and desktops of other people is no business of this program.',
  evidence: 'evidence that a person gives',
  unseen: 'what no program sees',
  guardedBy: 'code',
  provenBy: 'test that goes red without it',
  refusal: 'the refusal can be seen in',
  summary: '{enforced} rules held by the program, {attested} by a person, {outOfScope} out of scope',
  attested: {
    161: {
      evidence: 'the chosen task and the reason, in SESSION.md',
      unseen: 'that a task matters to the project is a judgement of the person who chooses it',
    },
    199: {
      evidence: 'the comparison of the result with the goal, in the final report',
      unseen: 'what is elegant is a matter of taste: no measurement shows it',
    },
  },
};
