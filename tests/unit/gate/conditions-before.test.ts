import { conditionsBefore } from '../../../src/gate/conditions-before.ts';
import { finding, setPart, testBreakages } from '../../support/breakages.ts';

testBreakages(conditionsBefore, [
  [
    'GATE-001',
    'a pre-check exits 1',
    ({ dossier }) => {
      dossier.prechecks = [
        { id: 'p1', command: 'x', answer: 'fail', observed: 'exit 1', evidence: 'command:1' },
      ];
    },
  ],
  [
    'GATE-002',
    'the audit before publication finds a cp311 wheel',
    ({ dossier }) => {
      dossier.auditBefore = { profile: 'local', findings: [finding], rulesRun: ['WHL-001'] };
    },
  ],
  [
    'GATE-003',
    'the manifest lists no file',
    (draft) => {
      draft.dossier.manifest = { schema: 'nx47.bundle-manifest/1', files: [] };
    },
    'GATE-038',
  ],
  ['GATE-004', 'the push answers version 0', setPart('kernel', { version: 0 })],
  ['GATE-005', 'the pushed version has no data source', setPart('kernel', { datasetSources: [] })],
  ['GATE-006', 'the source read back is another', setPart('kernel', { sourceMatches: 'fail' })],
]);
