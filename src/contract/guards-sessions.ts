import type { Guard } from './guard.ts';

type Row = readonly [rules: readonly number[], find: string, replace: string, title: string];

/** What the rooms of sessions hold, each row in the file of src/session that it stands under. */
const elsewhere: readonly (readonly [file: string, test: string, rows: readonly Row[]])[] = [
  [
    'session-goal.ts',
    'session/session-goal',
    [
      [
        [1],
        "if (why !== '') throw",
        "if (why === '?') throw",
        'a goal is one sentence: "Ship 1.2." is kept, two sentences, two lines, none and 201 characters are refused',
      ],
    ],
  ],
  [
    'task-text.ts',
    'session/task-text',
    [
      [
        [162],
        'const mostTaskLines = 3;',
        'const mostTaskLines = 300;',
        'a task of four lines is refused at the fourth',
      ],
      [
        [6, 163],
        'if (!parsed.success) throw refuse(line.at',
        'if (!parsed.success && parsed.success) throw refuse(line.at',
        'a criterion that names no kind of evidence is refused: "- it runs", "- it runs => surely"',
      ],
    ],
  ],
  [
    'led-state.ts',
    'session/led-state',
    [
      [
        [68, 163],
        'evidence.some((one) => one.kind === kind)',
        'evidence.some((one) => one.kind !== undefined || one.kind === kind)',
        'a step that ended and one that runs are told apart, and a criterion is proven by its own kind of evidence',
      ],
    ],
  ],
  [
    'summary.ts',
    'session/summary',
    [
      [
        [100, 171],
        'if (ended.length < (summaries + 1) * stepsASummary) return undefined;',
        'if (ended.length < (summaries + 100) * stepsASummary) return undefined;',
        'after the fifth step that ended a summary is due, and the next one after the tenth',
      ],
      [
        [172],
        'const isAstray = 2 * done <= last.length ||',
        'const isAstray = 2 * done < 0 && last.length < 0 &&',
        'five steps that proved nothing new, or of which most failed, are off the goal',
      ],
    ],
  ],
  [
    'led-pages.ts',
    'session/led-pages',
    [
      [
        [12, 71],
        "'SESSION.md': [",
        "'SESSION.txt': [",
        'SESSION.md only grows: the page of each event is the beginning of the page of the next',
      ],
      [
        [13],
        "'TODO.md': [",
        "'LIST.md': [",
        'TODO.md lists the plan in its order, each criterion, and at the end the checklist and one priority',
      ],
      [
        [76],
        "'STATUS.md': [",
        "'STATUS.txt': [",
        'STATUS.md shows goal, final state, and each step once with its state',
      ],
      [
        [15],
        'const rows = checkpoints.map(',
        'const rows = checkpoints.slice(checkpoints.length).map(',
        'ROLLBACK.md names the checkpoints, or says how one is set',
      ],
    ],
  ],
  [
    'pages.ts',
    'session/led-pages',
    [[[14], "'RISKS.md': [", "'RISKS.txt': [", 'SUMMARY.md and RISKS.md are there, the summary of one page']],
  ],
  [
    'begin-session.ts',
    'session/begin-session',
    [
      [
        [11, 73],
        '}/session`;',
        '}/sittings`;',
        'a session has a folder of its date and goal, its pages, its log, and a task with an id',
      ],
      [
        [70],
        '}/logs/session.jsonl`;',
        '}/logs/events.jsonl`;',
        'a session has a folder of its date and goal, its pages, its log, and a task with an id',
      ],
      [
        [74],
        'taskId: task.task_id }',
        "taskId: '' }",
        'a session has a folder of its date and goal, its pages, its log, and a task with an id',
      ],
      [
        [17],
        'if (open === undefined) return;',
        'if (open === undefined || open.isLed) return;',
        'a second session is refused while the first one is open',
      ],
    ],
  ],
  [
    'held-session.ts',
    'session/held-session',
    [
      [
        [106],
        'session.byteLength >= mostLogBytes',
        'session.byteLength < 0',
        'a full log takes no further step, but the one that runs may end and the session be closed',
      ],
    ],
  ],
  [
    'close-session.ts',
    'session/close-session',
    [
      [
        [126, 127],
        'missingParts(state, closing);',
        'missingParts(state, closing).slice(100);',
        'a step that runs, a report without its parts and a change that nobody announced keep a session open',
      ],
      [
        [68],
        "state === 'OK' && open.length > 0",
        "state === 'OK' && open.length < 0",
        'OK is refused while a criterion is not proven',
      ],
    ],
  ],
  [
    'checkpoint.ts',
    'session-points',
    [
      [
        [78, 90, 179],
        'if (dirty.length > 0) throw',
        'if (dirty.length < 0) throw',
        'a checkpoint of a tree that is not clean, or under a name of other signs, is refused',
      ],
      [
        [79],
        'holds: isSame && (ran === undefined || ran.status === 0)',
        'holds: isSame && (ran === undefined || ran.status !== undefined)',
        'a checkpoint whose minimal test fails in the clone is refused, and its tag is taken away',
      ],
    ],
  ],
  [
    'go-back.ts',
    'session-points',
    [
      [
        [78, 193],
        'if (dirty.length > 0) throw',
        'if (dirty.length < 0) throw',
        'going back is refused on a tree that is not clean, to a tag that was moved, and where nothing differs',
      ],
    ],
  ],
  [
    'git-tree.ts',
    'session/go-back',
    [
      [
        [180, 196],
        "const growing = ['session', 'ledger', '.nx47'];",
        "const growing = ['.nx47'];",
        'in a repository of two projects only the own one goes back, and what only grows stays as it is',
      ],
    ],
  ],
];

/** The guards of src/session. */
export const sessionGuards: readonly Guard[] = [
  ...elsewhere.flatMap(([file, test, rows]) =>
    rows.map(([rules, find, replace, title]) => ({
      ...{ rules, file: `src/session/${file}`, find, replace, title },
      test: `tests/unit/${test}.test.ts`,
    })),
  ),
  {
    rules: [83, 84, 85, 86, 87],
    file: 'src/init-command.ts',
    find: '...projectFolders(language),',
    replace: '...projectFolders(language).slice(4),',
    test: 'tests/unit/init-command.test.ts',
    title:
      'configs, scripts, reports and evidence are made with a page each, and a page that is there stays as it is',
  },
  {
    rules: [106, 196],
    file: 'src/ledger/verify-session.ts',
    find: 'const isSame = !(await files.exists(log)) ||',
    replace: 'const isSame = log !== folder ||',
    test: 'tests/unit/session-command.test.ts',
    title: 'the next session quotes the end of the one before, and a change of that one is then seen',
  },
  {
    rules: [149],
    file: 'src/session-points.ts',
    find: "onlyValue(line, 'plan') !== plan.sha256",
    replace: "onlyValue(line, 'plan') === '?'",
    test: 'tests/unit/session-points.test.ts',
    title:
      'going back shows its plan, asks for name and digest, and is a new commit that a bare remote takes without force',
  },
  {
    rules: [105, 190],
    file: 'src/session-proofs.ts',
    find: 'if (secret !== undefined) throw',
    replace: "if (secret?.kind === '?') throw",
    test: 'tests/unit/session-command.test.ts',
    title: 'evidence is digested here and kept: a credential, a folder and another kind are refused',
  },
];
