import { sha256Hex } from '../../src/codec/digest.ts';
import { requirementsOf } from '../../src/codec/requirements.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Request } from '../../src/model/request.ts';

/** The image that everybody speaks of. */
export const perfectImage = `gcr.io/kaggle-images/python@sha256:${'1'.repeat(64)}`;
const tree = '2'.repeat(40);

/** What only Kaggle asks for, as it must be. */
export function onKaggle(settings: Request): Partial<Dossier> {
  const root = {
    subject: 'C=US, O=Some Authority, CN=Root R1',
    issuer: 'C=US, O=Some Authority, CN=Root R1',
  };
  const leaf = { subject: 'CN=api.kaggle.com', issuer: root.subject };
  return {
    profile: {
      id: 'captured',
      image: {
        docker_image: perfectImage,
        git_commit: '0f0755b8',
        build_date: '20260629',
      },
    },
    differences: [{ fact: 'distribution six', expected: '1.16', observed: '1.17' }],
    earlier: {
      runs: 4,
      outputs: { 'lumvorax_events_ns.jsonl': [sha256Hex('events of last week')] },
      certified: {
        session: '20261114_rehearsal-100000-1',
        requirements: requirementsOf(settings),
      },
    },
    repository: {
      head: '3'.repeat(40),
      tree,
      dirty: [],
      isShallow: false,
      grown: { paths: ['docs/journal.md', 'ledger', 'session'], edges: 12, lost: null },
      unread: '',
    },
    changes: {
      treeBefore: tree,
      treeAfter: tree,
      rows: [
        {
          file: 'bundle/liblumvorax_replit.so',
          reason: 'build the bundle',
          impact: 'dataset ndarray2000/nx47-dependencies v3',
          proof: `event:4 sha256 ${sha256Hex('the native library')}`,
        },
      ],
    },
    transport: {
      answers: 40,
      peers: [
        {
          ...{
            protocol: 'https',
            host: 'api.kaggle.com:443',
            proxy: 'http://proxy.example:3128',
            tls: 'TLSv1.3',
          },
          ...{ authorized: true, builtInRoot: true, requests: 41 },
          chain: [
            { ...leaf, sha256: sha256Hex('leaf') },
            { ...root, sha256: sha256Hex('root') },
          ],
        },
      ],
    },
  };
}
