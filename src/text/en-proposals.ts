import type { RefusalCode } from '../model/proposal.ts';
import type { proposalsFr, RefusalText } from './fr-proposals.ts';

const refusals: Readonly<Record<RefusalCode, RefusalText>> = {
  'isolation-unknown': {
    what: 'The program did not run: what it would reach here is unknown',
    fix: 'Run the loop on Linux, where namespaces are allowed (`nx47 doctor` says so).',
  },
  mute: {
    what: 'The program did not answer in time',
    fix: 'Give it more time (`deadline`), or try it alone with a request on its standard input.',
  },
  ended: {
    what: 'The program ended without an answer',
    fix: 'Run it by hand: it has no network, no secret and no folder but its copy of the project.',
  },
  'too-long': { what: 'The answer is too long', fix: 'Propose a smaller change.' },
  answer: {
    what: 'The answer has not the form that was agreed on',
    fix: 'Write one JSON object, that of the guide, to standard output.',
  },
  'diff-refused': {
    what: 'This is no unified difference of texts of the project',
    fix: 'Make it with `git diff`: no link, mode, rename or bytes, and nothing outside of the project.',
  },
  'diff-stale': {
    what: 'The difference was made for another text',
    fix: 'Make it again on the copy that was given: every kept line has to be in its exact place.',
  },
  'too-large': { what: 'The change is too large', fix: 'Propose a part of it: one idea, a few files.' },
  'path-refused': {
    what: 'This file is not changed by a proposal',
    fix: 'Change it yourself, or propose something elsewhere.',
  },
  overlap: {
    what: 'Another proposal already changes this file',
    fix: 'It will be asked for again in the next turn.',
  },
  secret: {
    what: 'There is a credential in the answer',
    fix: 'Take it out, and change it where it is used: it was seen.',
  },
  'hidden-characters': { what: 'Characters that nobody sees are added', fix: 'Write the text without them.' },
  'validator-edited': {
    what: 'A check of the project would be changed',
    fix: 'Mend what the check refuses; only a person changes a check.',
  },
  'settings-edited': {
    what: 'What says what is checked would be changed',
    fix: 'Only a person changes nx47.yml, macros, profiles and the programs that propose.',
  },
  'records-edited': {
    what: 'A record of what happened would be changed',
    fix: 'Sessions, reports and ledger are written by runs, never by hand.',
  },
  'warning-filter': {
    what: 'Warnings would be filtered',
    fix: 'Remove their cause: a filter leaves it there.',
  },
  'warning-flag': {
    what: 'Warnings would be turned off by an option',
    fix: 'Remove their cause and keep the options.',
  },
  'output-redirected': {
    what: 'An output would be redirected or hidden',
    fix: 'Let what is written to both outputs reach the log.',
  },
  'hard-coded-result': {
    what: 'A result would be written instead of found',
    fix: 'Put a check that can fail before each status, and measure each number.',
  },
  'verdict-claimed': {
    what: 'A text would claim a verdict',
    fix: "The verdict is the judge's; no text stands in for it.",
  },
  stub: {
    what: 'A function would do nothing of what its name says',
    fix: 'Write the function, or link the sources that define it.',
  },
  'library-faked': {
    what: 'Something would take the place of the library',
    fix: 'Load the library of the bundle.',
  },
  'earlier-result': {
    what: 'The result of an earlier run would be used',
    fix: 'Each run makes its own outputs.',
  },
  'requirement-lowered': {
    what: 'A requirement would be lowered',
    fix: 'Satisfy it; only a person gives it up (`lowered`).',
  },
  'check-removed': {
    what: 'A check would be gone or check nothing any more',
    fix: 'Keep every check where it is reached.',
  },
  'tolerance-loosened': { what: 'A tolerance would be widened', fix: 'Mend the value, not the limit.' },
  'kit-touched': {
    what: 'The code would touch the kit of the certification',
    fix: 'Kit and notebook share nothing but `count`.',
  },
  'module-patched': { what: 'A module would be replaced while it runs', fix: 'Call modules as they are.' },
  'exception-swallowed': {
    what: 'An error would go unnoticed',
    fix: 'Let it rise, or really try something else.',
  },
  'exit-forged': {
    what: 'A failure would end like a success',
    fix: 'Let the exit status say what happened.',
  },
  'time-forged': { what: 'A time would be written or replaced', fix: 'Read the clock.' },
  'is-kaggle-faked': {
    what: 'The code would say that it is on Kaggle without looking',
    fix: 'Compute `is_kaggle`, the folder and the dataset from what is there.',
  },
  'code-hidden': {
    what: "What would be run can't be read",
    fix: 'Write the code in the open, without `exec`, and JSON that is JSON.',
  },
  'identity-changed': {
    what: 'An id or what others may see would change',
    fix: 'Ids of dataset and kernel never change.',
  },
  'network-opened': { what: 'The network would be used', fix: 'Everything comes from the bundle, offline.' },
};

/** What proposers are told, and why their ideas are refused, in English. */
export const proposalsEn: typeof proposalsFr = {
  request: {
    task: 'Propose one change that removes the cause of one or more of the findings below.',
    context:
      'A throw-away copy of the project is the current folder; the audit for the profile {profile} has {count} finding(s) that nothing mends mechanically.',
    constraints:
      'A unified difference of texts with a/ and b/, at most {files} files, {lines} lines and {bytes} bytes, in {seconds} s. No check, setting or record changed; no filter, no empty function, no result written beforehand. No network.',
    gone: 'The finding is gone when the project is audited again.',
    unweakened: 'The difference weakens no check.',
  },
  refusals,
};
