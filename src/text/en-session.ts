import type { sessionFr } from './fr-session.ts';

export const sessionEn: typeof sessionFr = {
  title: 'Session',
  purpose: 'Purpose',
  place: 'Machine and terminal',
  started: 'Started (UTC)',
  decisions: 'Decisions',
  step: 'step',
  macro: 'macro',
  state: 'state',
  when: 'time (UTC)',
};
