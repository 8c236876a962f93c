import { conditionsSession } from '../../../src/gate/conditions-session.ts';
import { setPart, setSeen, testBreakages } from '../../support/breakages.ts';

testBreakages(conditionsSession, [
  [
    'GATE-011',
    'the session ends in error',
    setPart('session', { status: 'error', failureMessage: 'CellError' }),
  ],
  [
    'GATE-012',
    'an empty log was collected',
    (draft) => {
      draft.log = [];
    },
    'GATE-081',
    'GATE-083',
  ],
  ['GATE-013', 'the second cell raised', setSeen('cells', { run: 2, raised: 1 })],
  ['GATE-013', 'one of two cells was left out by its tag', setSeen('cells', { run: 1, raised: 0 })],
  ['GATE-013', 'no cell ran', setSeen('cells', { run: 0, raised: 0 })],
]);
