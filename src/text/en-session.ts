import type { sessionFr } from './fr-session.ts';

export const sessionEn: typeof sessionFr = {
  title: 'Session',
  next: 'Next priority',
  nextNothing: 'Nothing is open: keep the report and the ledger.',
  nextRefused: 'Mend what the verdict names, then run again:',
  checkVerdict: 'verdict',
  checkLedger: 'check the ledger again',
  checkReport: 'read the report',
  risk: 'risk',
  noRisk: 'No step named a risk.',
  changedPlace: 'changed',
  nothingChanged: 'Nothing outside of this folder was changed: there is nothing to go back from.',
  rollbackHow:
    'Nothing is deleted: earlier versions of dataset and kernel are published again with `nx47 rollback --dataset N --kernel M --execute`, where N and M are the versions before those of this run (`nx47 history` lists them).',
  purpose: 'Purpose',
  place: 'Machine and terminal',
  started: 'Started (UTC)',
  decisions: 'Decisions',
  step: 'step',
  macro: 'macro',
  state: 'state',
  when: 'time (UTC)',
};
