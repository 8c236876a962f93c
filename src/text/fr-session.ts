/** Words of the session pages. */
export const sessionFr = {
  title: 'Session',
  purpose: 'But',
  place: 'Machine et terminal',
  started: 'Début (UTC)',
  decisions: 'Décisions',
  step: 'étape',
  macro: 'macro',
  state: 'état',
  when: 'heure (UTC)',
};
