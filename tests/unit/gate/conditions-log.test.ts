import { conditionsLog } from '../../../src/gate/conditions-log.ts';
import { setSeen, testBreakages } from '../../support/breakages.ts';

testBreakages(conditionsLog, [
  [
    'GATE-081',
    'a UserWarning stands in the log',
    (draft) => {
      draft.stderr = 'a.py:3: UserWarning: old\n';
      draft.log.push({ stream: 'stderr', seconds: 3, text: draft.stderr });
    },
  ],
  [
    'GATE-081',
    'a child process writes warning: x to stderr',
    (draft) => {
      draft.stderr = 'warning: x\n';
      draft.log.push({ stream: 'stderr', seconds: 3, text: 'warning: x\nwarning: x\n' });
    },
  ],
  [
    'GATE-082',
    'the kit saw a warning that no line of the log shows',
    setSeen('warnings', [{ source: 'warnings', text: 'x' }]),
  ],
  ['GATE-082', 'the kit counted more warnings than it kept', setSeen('warnings_count', 1)],
  [
    'GATE-083',
    'the log has a line on stdout that the file lacks',
    ({ log }) => {
      log.push({ stream: 'stdout', seconds: 3, text: 'hidden\n' });
    },
  ],
  [
    'GATE-083',
    'the stdout file has a line that the log lacks',
    (draft) => {
      draft.stdout += 'made up\n';
    },
  ],
  [
    'GATE-084',
    'the stderr file has a line that the log lacks',
    (draft) => {
      draft.stderr = 'made up\n';
    },
  ],
  ['GATE-085', 'the sampler of the kit failed', setSeen('kit_errors', ['sampler: OSError'])],
]);
