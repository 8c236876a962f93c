import { sha256Hex } from '../../src/codec/digest.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { perfect } from './breakages.ts';
import type { Choice, Mutation } from './mutate-values.ts';

type Whole<Part extends keyof Dossier> = NonNullable<Dossier[Part]>;

/** A part of the dossier changed; one that is already gone stays gone. */
function change<Part extends keyof Dossier>(
  part: Part,
  edit: (whole: Whole<Part>, choice: Choice) => Dossier[Part],
): Mutation {
  return (draft, choice) => {
    const whole = part in draft.dossier ? draft.dossier[part] : perfect[part];
    if (whole !== undefined && whole !== null) draft.dossier[part] = edit(whole, choice);
  };
}

const peerWith = (choose: (choice: Choice) => Partial<Whole<'transport'>['peers'][number]>): Mutation =>
  change('transport', (transport, choice) => {
    const changed = transport.peers.map((peer) => ({ ...peer, ...choose(choice) }));
    return { ...transport, peers: choice.of([changed, [...transport.peers, ...changed]]) };
  });

const images = ['', `mirror/python@sha256:${'1'.repeat(64)}`, `x@sha256:${'9'.repeat(64)}`, 'python:latest'];
const names = ['docker_image', 'git_commit', 'build_date'];

/** What may go wrong with what only Kaggle is asked for. */
export const mutationsOnKaggle: Readonly<Record<string, readonly Mutation[]>> = {
  'GATE-037': [
    change('earlier', (earlier, choice) => {
      const found = perfect.collected?.files.map(({ name, bytes }) => [name, [sha256Hex(bytes)]]) ?? [];
      return { ...earlier, outputs: Object.fromEntries([choice.of(found), choice.of(found)]) };
    }),
  ],
  'GATE-091': [
    peerWith((choice) => ({ tls: choice.of(['', 'TLSv1.1', 'TLSv1.2']) })),
    peerWith((choice) => ({ authorized: choice.of([true, false, false]) })),
    peerWith((choice) => ({ host: choice.of(['storage.googleapis.com:443', 'api.kaggle.com:80']) })),
    peerWith(() => ({ builtInRoot: false })),
    peerWith((choice) => choice.of([{ chain: [] }, { protocol: 'http' as const }, { requests: 1 }])),
    change('transport', (transport, choice) => ({ ...transport, answers: choice.of([0, 41, 42, 4000]) })),
    change('transport', (transport) => ({ ...transport, peers: [] })),
    (draft, choice) => {
      draft.dossier.baseUrl = choice.of(['https://www.kaggle.com', 'https://api.kaggle.com/', '']);
    },
  ],
  'GATE-092': [
    (draft, choice) => {
      const provenance = { [choice.of(names)]: choice.of([...images, null, 5, '0f0755b8', '20260629']) };
      draft.profile = { ...draft.profile, provenance };
    },
    change('profile', (profile, choice) => {
      const image = choice.of([
        {},
        { docker_image: choice.of(images) },
        { git_commit: choice.of(['', 'aa']) },
      ]);
      return { ...profile, image };
    }),
    change('kernel', (kernel, choice) => ({ ...kernel, image: choice.of(images) })),
    change('differences', (differences, choice) => {
      const fact = choice.of(['python', 'libc', 'pip', 'tags', 'machine']);
      return [...differences, { fact, expected: 'a', observed: 'b' }];
    }),
  ],
  'GATE-093': [
    change('dataset', ({ losses: _, ...dataset }, choice) => {
      const lost = choice.of([[], ['a.whl'], ['a.whl', 'b.so'], ['b.so']]);
      const losses = { version: choice.of([0, 2]), lost, allowed: choice.of([[], [], ['a.whl'], lost]) };
      return choice.below(5) === 0 ? dataset : { ...dataset, losses };
    }),
  ],
  'GATE-094': [
    change('kernel', ({ replaced: _, ...kernel }, choice) => {
      const language = choice.of(['python', 'Python', 'R', 'rmarkdown', 'julia']);
      const remote = {
        version: choice.of([0, 6]),
        kind: choice.of(['notebook', 'Notebook', 'script', '']),
        language,
      };
      const codeFile = choice.of(['a.ipynb', 'a.ipynb', 'a.py', 'a.R', 'a.Rmd', 'a.txt']);
      const kind = choice.of(['notebook', 'notebook', 'script']);
      const local = { kind, language: choice.of(['python', 'python', 'r', language]), codeFile };
      return choice.below(6) === 0 ? kernel : { ...kernel, replaced: { remote, local } };
    }),
  ],
  'GATE-095': [
    change('earlier', (earlier, choice) => {
      const asked = ['pack:nx47', 'symbol:lum_gone', 'package:scipy', 'output:x.json', 'bundled:imagecodecs'];
      const certified = { session: 's', requirements: [choice.of(asked), 'pack:core'] };
      return { ...earlier, certified: choice.of([certified, certified, certified, null]) };
    }),
    (draft) => {
      draft.settings = { ...draft.settings, lowered: ['symbol:lum_gone', 'package:scipy'] };
    },
  ],
  'GATE-096': [
    change('repository', (repository, choice) => {
      const dirty = [{ path: 'nx47.yml', sha256: '' }];
      const lost = { path: 'docs/journal.md', commit: 'c', parent: 'p', byte: 5 };
      return choice.of([
        { ...repository, dirty },
        { ...repository, grown: { ...repository.grown, lost } },
        { ...repository, isShallow: true },
        { ...repository, isShallow: true, dirty },
        { ...repository, unread: 'git', dirty },
        { ...repository, head: '' },
      ]);
    }),
  ],
  'GATE-097': [
    change('changes', (changes, choice) => {
      const row = {
        file: 'a',
        reason: choice.of(['', 'r']),
        impact: choice.of(['', 'i']),
        proof: choice.of(['', 'p']),
      };
      const trees = choice.of([{}, {}, { treeBefore: '' }, { treeAfter: 'x' }]);
      return { ...changes, ...trees, rows: choice.of([[], [...changes.rows, row]]) };
    }),
  ],
  'GATE-099': [
    change('governing', (governing, choice) => {
      const all = [
        'GATE-001',
        'GATE-013',
        'GATE-041',
        'GATE-091',
        'GATE-500',
        'push',
        'wait',
        'nowhere',
        'file:PLAN.md',
      ];
      const proof = choice.of([...all, 'file:gone', 'output:lumvorax_events_ns.jsonl', 'output:gone']);
      const id = choice.of(['phase-1', 'phase-1.1', 'phase-2', 'phase-3', 'phase-1.2.1']);
      const points = choice.of([
        governing.points,
        governing.points,
        [],
        [...governing.points, { id: 'phase-1.2.1', title: 'x', line: 6 }],
        governing.points.filter((point) => point.id !== id),
      ]);
      return { ...governing, points, proofs: { ...governing.proofs, [id]: [proof] } };
    }),
  ],
  '': [
    (draft, choice) => {
      const parts = ['governing', 'earlier', 'repository', 'changes', 'transport', 'profile', 'differences'];
      draft.dossier = { ...draft.dossier, [choice.of(parts)]: undefined };
    },
  ],
};
