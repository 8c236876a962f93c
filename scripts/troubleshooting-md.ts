import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FailureCode, type FailureEffect, failureCodes, failureEffects } from '../src/model/failure.ts';
import { failuresEn } from '../src/text/en-failures.ts';

type Topic = { readonly title: string; readonly codes: RegExp; readonly first: string };

/** Every code stands under the first topic that it fits. */
const topics: readonly Topic[] = [
  {
    title: 'The command line and nx47.yml',
    codes: /^(?:USAGE|CONFIG|PROFILE_UNKNOWN|DETACH|PROJECTS|CHANGED|INIT|PRECHECK)_?/,
    first:
      'Nothing has run yet. `nx47 --help` lists what may be given, `nx47 doctor` looks at the whole project.',
  },
  {
    title: 'Credentials and the way to Kaggle',
    codes: /^(?:CREDENTIALS|TLS|KAGGLE)_/,
    first:
      'On GitHub: the token is a secret of the environment `kaggle`, the user name a variable. A pull request from a fork has neither, and is audited offline.',
  },
  {
    title: 'Publishing and pushing',
    codes: /^(?:DATASET|KERNEL|UPLOAD|PUSH|BUNDLE)_/,
    first:
      'What was accepted before the failure stays on Kaggle; its address stands in the outputs `dataset-url` and `kernel-url`.',
  },
  {
    title: 'Sessions that somebody leads',
    codes:
      /^(?:SESSION_(?:TASK|GOAL|OPEN|NONE|FULL|ASTRAY|PLAN|UNPROVEN|CHECKPOINT)|STEP_|MESSAGE_|PROOF_|REPORT_PART|GOING_BACK)/,
    first: 'Nothing was changed. `nx47 session status` says what is open and what is awaited next.',
  },
  {
    title: 'The session and what it leaves',
    codes: /^(?:SESSION|OUTPUT|LOG|PROBE)_/,
    first:
      'A session that may still be running is named by the ticket: `nx47 collect` goes on with it, on any machine.',
  },
  {
    title: 'Detached runs',
    codes: /^TICKET_/,
    first: 'The status `nx47/certification` stays pending until the run is collected.',
  },
  {
    title: 'What the action tells on GitHub',
    codes: /^GITHUB_/,
    first:
      'None of these changes the verdict or the colour of the step: they are one warning on the run. A required status that could not be set stays absent, and holds the merge back.',
  },
  {
    title: 'The branch of reports and the records',
    codes: /^(?:COMMIT|LEDGER|EVIDENCE|ROLLBACK)_/,
    first: 'The verdict stands either way. `nx47 commit-back SESSION --execute` adds the session later.',
  },
  {
    title: 'This machine',
    codes: /^(?:TOOL|PYTHON|VENV|WHEELS|RECIPE|DISK|ISOLATION|OPEN_NETWORK|SERVICE|INPUT|REPOSITORY)/,
    first: 'A rehearsal needs Linux with namespaces, a CPython with venv and pip, and room on the disk.',
  },
  {
    title: 'The declared machines',
    codes: /^MACHINES?_/,
    first:
      'See the guide [machines](machines.md). Nothing is sent to a machine that was not probed and judged.',
  },
  {
    title: 'The agents and their exchange',
    codes: /^AGENT_/,
    first:
      'Nothing that an agent says is done by itself. What was said, and where it stopped, stands in the session, turn by turn.',
  },
  {
    title: 'Files that can not be read',
    codes: /^(?:FILE|JSON|CSV|TIME|ZIP|ELF|DIFF|NOTEBOOK|NAME)_/,
    first: 'The message names the file and, where there is one, the entry or the byte.',
  },
  {
    title: 'Everything else',
    codes: /^/,
    first: 'A defect leaves a report under `.nx47/`; please attach it, it holds no secret.',
  },
];

/** The text of docs/guides/troubleshooting.md: every failure code with its cause and what to do. */
export function troubleshootingMd(): string {
  const parts = topics.flatMap((topic) => {
    const own = failureCodes.filter((code) => topicOf(code) === topic);
    return own.length === 0 ? [] : [`## ${topic.title}`, topic.first, ...own.map(entry)];
  });
  const contents = topics.map(({ title }) => `- [${title}](#${anchor(title)})`).join('\n');
  return `${[head, contents, ...parts].join('\n\n')}\n`;
}

const head = `# Troubleshooting by failure code

Made by \`node scripts/troubleshooting-md.ts\` from the table of codes: do not edit it by hand.

Whatever stops a run ends with its code, in the last line on the terminal and in the error on the run's page: \`(code KAGGLE_DENIED)\`. \`nx47 explain KAGGLE_DENIED\` says the same as this page, in French too. A verdict that names a rule (\`WHL-008\`) or a condition (\`GATE-052\`) is no failure of the program: see [rules](../rules.md) and [conditions](../conditions.md).

| effect | exit status | in the action |
|---|---|---|
| mend the command or nx47.yml | 2 | red |
| NO-GO | 1 | red |
| INCONCLUSIVE: run again, the project needs no change | 3 | red |
| cancelled | 130 | cancelled |
| a defect of the product | 70 | red |`;

function topicOf(code: FailureCode): Topic | undefined {
  return topics.find(({ codes }) => codes.test(code));
}

function entry(code: FailureCode): string {
  const { what, cause, fix } = failuresEn[code];
  const lines = [
    `- **What you see**: ${plain(what)}`,
    `- **Likely cause**: ${plain(cause)}`,
    `- **What to do**: ${plain(fix)}`,
    `- **Effect**: ${effectOf(code, failureEffects[code])}`,
  ];
  return `### ${code}\n\n${lines.join('\n')}`;
}

function effectOf(code: FailureCode, effect: FailureEffect): string {
  if (code.startsWith('GITHUB_')) return 'a warning; the verdict stays';
  if (effect.startsWith('inconclusive/'))
    return `${effect.replace('inconclusive', 'INCONCLUSIVE')}, exit status 3`;
  const said = {
    usage: 'exit status 2',
    'no-go': 'NO-GO, exit status 1',
    cancelled: 'exit status 130',
    defect: 'exit status 70',
  };
  return Object.entries(said).find(([name]) => name === effect)?.[1] ?? effect;
}

// Places to fill are shown as such; `<file>` is the name of a place, not a tag of HTML.
function plain(text: string): string {
  const parts = text.split('`');
  return parts
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll('<', '&lt;').replace(/\{(\w+)\}/g, '*$1*')))
    .join('`');
}

function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}

if (process.argv[1] === import.meta.filename) {
  const path = join(import.meta.dirname, '..', 'docs', 'guides', 'troubleshooting.md');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, troubleshootingMd());
}
