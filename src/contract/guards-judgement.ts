import type { Guard } from './guard.ts';

const unit = (name: string) => `tests/unit/${name}.test.ts`;

/** What the gate, the ways to Kaggle, the report and the laws of this repository hold. */
export const judgementGuards: readonly Guard[] = [
  {
    rules: [10],
    file: 'src/gate/conditions-history.ts',
    find: 'if (dirty.length > 0)',
    replace: 'if (dirty.length > 1000)',
    test: unit('gate/conditions-history'),
    title: 'of twelve uncommitted files ten are told, with their number; ten are told without',
  },
  {
    rules: [195],
    file: 'src/gate/judge.ts',
    find: "if (!proven) return { kind: 'INCONCLUSIVE', cause: inconclusiveCause(dossier) };",
    replace: '',
    test: unit('gate/judge'),
    title: 'a required condition that is unknown makes a rehearsal INCONCLUSIVE/unproven',
  },
  {
    rules: [113],
    file: 'src/kaggle/polling.ts',
    find: "if (unknownAtEnd(asked) > toleratedUnknown) return { action: 'end', outcome: 'unknown-status' };",
    replace: '',
    test: unit('kaggle/polling'),
    title: 'polling Kaggle: the 11th unknown answer in a row ends the wait',
  },
  {
    rules: [114],
    file: 'src/kaggle/polling.ts',
    find: 'Math.min(first * 2 ** (inRow - 1), most)',
    replace: 'first',
    test: unit('kaggle/polling'),
    title: 'unanswered questions move apart: 15 s, 30 s, … up to 60 s',
  },
  {
    rules: [105],
    file: 'src/kaggle/credentials.ts',
    find: 'if ((file.mode & 0o077) !== 0) {',
    replace: 'if ((file.mode & 0o077) === 0o777) {',
    test: unit('kaggle/credentials'),
    title: 'a kaggle.json that others can read (mode 644) is CREDENTIALS_EXPOSED',
  },
  {
    rules: [190],
    file: 'src/host/redaction.ts',
    find: ".replace(tokenForm, '***')",
    replace: '',
    test: unit('host/redaction'),
    title: 'a Kaggle API token that nobody named is replaced by its form',
  },
  {
    rules: [190],
    file: 'src/macro/scribe.ts',
    find: 'const clean = (text: string) => world.redact(text).slice(0, outputLimit);',
    replace: 'const clean = (text: string) => text.slice(0, outputLimit);',
    test: unit('macro/runner'),
    title: 'a secret in the output of a step does not reach the ledger',
  },
  {
    rules: [181],
    file: 'src/report/reproduction-section.ts',
    find: '`kaggle kernels status $',
    replace: '`kaggle kernels list $',
    test: unit('report/acceptance'),
    title:
      'what a person types to do it again names this dataset and this kernel, in words that a shell takes as one',
  },
  {
    rules: [177],
    file: 'src/report/change-section.ts',
    find: 'table([report.file, report.reason, report.impact, report.evidence], rows),',
    replace: "paragraph([own(''), cites('event:1')]),",
    test: unit('report/acceptance'),
    title: 'a changed file has its reason, its effect and its proof; differences stand as a diff',
  },
  {
    rules: [128, 180],
    file: 'src/ledger/session-files.ts',
    find: 'if (!isLog(file) && level',
    replace: 'if (level',
    test: unit('ledger/session-files'),
    title:
      'the events are kept whatever their size; files of up to 5 MiB until 10 MiB are full, the smallest first',
  },
  {
    rules: [156],
    file: 'tests/law/laws/lengths.ts',
    find: 'export const longestFile = 250;',
    replace: 'export const longestFile = 2500;',
    test: 'tests/law/code-style.test.ts',
    title: 'the law on lengths refuses a file of 251 lines, unless it is exempt',
  },
  {
    rules: [48, 51],
    file: 'tests/law/laws/macro-shape.ts',
    find: "if (field === 'VERSION') return",
    replace: "if (field === 'VERSION') return true ||",
    test: 'tests/law/macros.test.ts',
    title: 'the law on macros refuses a field too few, a field too many, and a second export',
  },
  {
    rules: [127],
    file: 'src/report/head-section.ts',
    find: "dossier.repository?.head ?? ''",
    replace: "''",
    test: unit('report/acceptance'),
    title: 'the report says its commit and how to come back to kernel version 6 and dataset version 2',
  },
  {
    rules: [178],
    file: 'src/report/report.ts',
    find: '...rollbackSection(dossier, texts),',
    replace: '',
    test: unit('report/acceptance'),
    title: 'the report says its commit and how to come back to kernel version 6 and dataset version 2',
  },
  {
    rules: [174],
    file: 'src/codec/requirements.ts',
    find: "...named('pack', ['core', ...packs]),",
    replace: "...named('pack', ['core']),",
    test: unit('gate/conditions-history'),
    title:
      'fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name',
  },
  {
    rules: [174],
    file: 'src/codec/requirements.ts',
    find: "...named('file', required.files),",
    replace: '',
    test: unit('gate/conditions-history'),
    title:
      'fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name',
  },
  {
    rules: [174],
    file: 'src/codec/requirements.ts',
    find: "...named('symbol', native?.symbols ?? []),",
    replace: '',
    test: unit('gate/conditions-history'),
    title:
      'fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name',
  },
  {
    rules: [174],
    file: 'src/codec/requirements.ts',
    find: "...named('output', outputs),",
    replace: '',
    test: unit('gate/conditions-history'),
    title:
      'fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name',
  },
  {
    rules: [181, 182],
    file: 'src/report/reproduction-section.ts',
    find: "'kaggle kernels push -p pulled'",
    replace: "''",
    test: unit('report/acceptance'),
    title:
      'what a person types to do it again names this dataset and this kernel, in words that a shell takes as one',
  },
  {
    rules: [101, 102],
    file: 'src/doctor-machine.ts',
    find: "throw new Failure('FILE_UNREADABLE', { file: installRoot, why }, { cause });",
    replace: "return { answer: 'ok', observed: why };",
    test: unit('doctor-machine'),
    title:
      'a program whose folder lacks what it ships is FILE_UNREADABLE, a whole one is told with its counts',
  },
  {
    rules: [103],
    file: 'src/doctor-machine.ts',
    find: 'if (stdout !== answer) return',
    replace: 'if (stdout === answer && answer === name) return',
    test: unit('doctor-machine'),
    title: 'a script that does not run where it was written fails the check of writing',
  },
];
