import type { Guard } from './guard.ts';

const judged = 'tests/unit/machines/judge-machine.test.ts';
const dispatched = 'tests/unit/machines/may-dispatch.test.ts';

/** What is mounted where, after a start too, and the pages that say so. */
export const machineStorageGuards: readonly Guard[] = [
  {
    rules: [24, 128, 129, 189],
    file: 'src/machines/judge-storage.ts',
    find: "if (seen === undefined) return [fail('MCH-012', 'storage', expected, '∅')];",
    replace: 'if (seen === undefined) return [];',
    test: judged,
    title: 'a declared disk that is not mounted is MCH-012, one with another UUID too',
  },
  {
    rules: [24, 189],
    file: 'src/machines/judge-storage.ts',
    find: 'const isSame = sameId(seen.uuid, uuid) && seen.access === access;',
    replace: 'const isSame = sameId(seen.uuid, uuid) || access.length > 0;',
    test: judged,
    title: 'a disk that is mounted read-only where writing is declared is MCH-012',
  },
  {
    rules: [189],
    file: 'src/machines/judge-storage.ts',
    find: "isOnDisk(one) && one.root === '/'",
    replace: "one.source === '' && one.root === '/'",
    test: judged,
    title: 'a disk that nobody declared is MCH-014; a folder bound into another place is not',
  },
  {
    rules: [25],
    file: 'src/machines/judge-storage.ts',
    find: '(one.machine !== place.machine ||',
    replace: "(one.machine === '' ||",
    test: judged,
    title: 'one file system mounted read-write on two machines is MCH-013 on both',
  },
  {
    rules: [25],
    file: 'src/machines/judge-storage.ts',
    find: '(declared.includes(one.uuid) && own.indexOf(one) > at && one.mount !== place.mount)),',
    replace: '(declared.includes(one.uuid) && own.indexOf(one) < at && one.mount === place.mount)),',
    test: judged,
    title:
      'one declared disk mounted read-write at two places of one machine is MCH-013, read-only at one of them is not',
  },
  {
    rules: [25],
    file: 'src/machines/may-dispatch.ts',
    find: '...stops(question).filter((stop) => stop.machine !== name),',
    replace: '',
    test: dispatched,
    title: 'a file system written to on two other machines stops every job',
  },
  {
    rules: [129],
    file: 'src/machines/judge-identity.ts',
    find: "return probed.value === bootId ? [] : [fail('MCH-005', 'storage', probed.value, bootId)];",
    replace: 'return [];',
    test: dispatched,
    title: 'a machine that was started anew since its probe gets no job until it is probed again',
  },
  {
    rules: [26],
    file: 'src/machines/scheme-pages.ts',
    find: 'const declared = machine.storage.map(({ mount, uuid, access }) => {',
    replace: 'const declared = machine.storage.slice(1).map(({ mount, uuid, access }) => {',
    test: 'tests/unit/machines/scheme-pages.test.ts',
    title:
      'the storage scheme names every declared disk, whether it was seen, and every one that nobody declared',
  },
  {
    rules: [27],
    file: 'src/machines/scheme-pages.ts',
    find: 'const declared = machine.ports.map(({ protocol, port, why }) => {',
    replace: 'const declared = machine.ports.slice(1).map(({ protocol, port, why }) => {',
    test: 'tests/unit/machines/scheme-pages.test.ts',
    title: 'the network scheme names zones, bridges, addresses and every port with its reason',
  },
  {
    rules: [26, 27],
    file: 'src/machines-findings.ts',
    find: "if (!isFresh) found.push({ machine, ...fail(rule, member, path, text === undefined ? '∅' : '≠') });",
    replace: '',
    test: 'tests/unit/machines-command.test.ts',
    title: 'the schemes of storage and network are pages, red while they are absent or say something else',
  },
];
