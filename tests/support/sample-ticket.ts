import { sha256Hex } from '../../src/codec/digest.ts';
import { requestSchema } from '../../src/model/request.ts';
import type { Ticket } from '../../src/model/ticket.ts';

/** A ticket as a run of me/kernel leaves it, after `change`. */
export function sampleTicket(change: Partial<Ticket> = {}): Ticket {
  return {
    schema: 'nx47.ticket/1',
    certifies: { owner: 'me', slug: 'kernel' },
    session: {
      id: '20261121_project_100000z-1',
      task: 'T1',
      startedAt: '2026-11-21T10:00:00.000Z',
      ledgerHead: sha256Hex('the line before the ticket'),
    },
    service: 'http://127.0.0.1:4000',
    target: 'rehearsal',
    askedFor: 'kaggle',
    settings: requestSchema.parse({ kernel: 'notebook', packs: ['core'], mode: 'execute' }),
    waitSeconds: 2,
    pushedAt: '2026-11-21T10:00:10.000Z',
    deadline: '2026-11-21T11:00:10.000Z',
    expires: '2026-11-28T11:00:10.000Z',
    nonce: '0123456789abcdef0123456789abcdef',
    kitLedgerHead: sha256Hex('the line before the push'),
    userCells: 1,
    kernel: {
      ref: { owner: 'me', slug: 'kernel' },
      version: 7,
      url: '/code/me/kernel',
      pushedAt: '2026-11-21T10:00:10Z',
      datasetSources: [],
      sourceMatches: 'ok',
      settings: [],
      image: '',
      replaced: null,
    },
    dataset: null,
    manifest: null,
    manifestSha256: null,
    prechecks: [
      { id: 'identity', command: 'Hello', answer: 'ok', observed: 'me', evidence: 'answer:identity' },
    ],
    auditBefore: { profile: 'p', findings: [], rulesRun: [] },
    auditBeside: null,
    compilation: { minor: '3.12', cells: [] },
    profile: {
      schema: 'nx47.runtime-profile/1',
      id: 'local-3.12.1',
      origin: 'probe',
      python: { implementation: 'cpython', version: '3.12.1', abi: 'cp312', ext_suffixes: ['.so'] },
      platform: { machine: 'x86_64', libc: { name: 'glibc', version: '2.36' } },
      marker_environment: {},
      distributions: [],
      unknown: [],
    },
    card: null,
    code: { name: 'notebook/k.ipynb', base64: Buffer.from('{}').toString('base64') },
    kernelMetadata: { name: 'notebook/kernel-metadata.json', base64: Buffer.from('{}').toString('base64') },
    datasetMetadata: null,
    earlierReports: [],
    earlier: null,
    repository: null,
    changes: null,
    transport: { answers: 0, peers: [] },
    steps: [],
    ...change,
  };
}
