import type { actionFr } from './fr-action.ts';

/** Words of the action on GitHub: what it leaves there, what it found there, how a step ended. */
export const actionEn: typeof actionFr = {
  notAsked:
    'Kaggle was not asked: a pull request from a fork has no secrets. Only the offline audit has run, nothing is certified.',
  notWished: 'Kaggle was not asked: only the offline audit was wished for, nothing is certified.',
  continues: 'Attempt {attempt} of this run left a session: it is judged, nothing is started again.',
  earlierUnread: 'The artifacts of earlier attempts could not be read: {why}',
  noResults: 'This job has no results service: neither artifacts nor cache.',
  stored: 'Artifact: {name}',
  notStored: 'Artifact {name} was not left: {why}',
  withheld: '{file} stays out of the artifacts: it holds a secret ({kind}, line {line}).',
  restored: 'Cache read: {wheels} wheels, {answers} audit results.',
  refusedEntry: 'Entry of the cache refused and ignored: {name} ({why})',
  notRestored: 'Cache not read: {why}',
  kept: 'Cache kept: {key}',
  notKept: 'Cache not kept: {why}',
  interrupted: 'The step was ended before its verdict. The ledger of {session} is sealed.',
  unsealed: 'The ledger of {session} could not be sealed: {why}',
  mayRun:
    'A session may still be running on Kaggle: {url}. Run this job again, or `nx47 collect` with the ticket from the artifacts, to have it judged.',
  mayBeSent:
    'A push to Kaggle was under way: a session may be running there ({url}). Look before you run this again.',
};
