import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPresenter } from '../../../src/host/presenter.ts';
import { Failure, failureCodes } from '../../../src/model/failure.ts';
import { auditDocument } from '../../../src/report/audit-json.ts';
import { renderAuditTable } from '../../../src/report/audit-table.ts';
import { renderEnding } from '../../../src/report/ending.ts';
import { commandLine, explainFailure } from '../../../src/report/explain-failure.ts';
import { renderHistory } from '../../../src/report/history-table.ts';
import { renderLog } from '../../../src/report/log-text.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { renderReport } from '../../../src/report/report.ts';
import { renderVerdict } from '../../../src/report/verdict-text.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { placesOf } from '../../law/laws/sentences.ts';
import { commandTexts } from '../../support/hostile-texts.ts';
import { withForeignText } from '../../support/page-runs.ts';
import { obeyedCommands } from '../../support/runner-commands.ts';

const texts = sentences('fr');
const dossier = withForeignText(commandTexts.filter((_, at) => at % 7 === 0));
const papers = { sessionFolder: '/p/session/x', ledgerHead: '0', ticketPath: '' };

/** Everything that is printed or written where a workflow's runner reads it, from a run that is hostile throughout. */
const surfaces: Readonly<Record<string, () => string>> = {
  report: () => renderReport(dossier, 'fr', texts),
  verdict: () => renderVerdict(dossier, 'fr', texts),
  ending: () => renderEnding(dossier, papers, texts, 'fr'),
  'plan of a dry run': () =>
    renderEnding({ ...dossier, mode: 'dry-run', steps: skipped }, papers, texts, 'fr'),
  audit: () => renderAuditTable(auditDocument(dossier, texts, tool), texts, '/p/report.md'),
  history: () => (dossier.history === undefined ? '' : renderHistory(dossier.history, texts)),
  'log of a session': () =>
    renderLog(commandTexts.map((text) => ({ stream: 'stderr', seconds: 0, text: `${text}\n` }))),
  'log in pieces': () =>
    renderLog(
      commandTexts.flatMap((text) => [...text].map((one) => ({ stream: 'stdout', seconds: 0, text: one }))),
    ),
  'code block': () => commandTexts.map((text) => renderMarkdown([{ kind: 'code', text }])).join(''),
  'live progress': () => shownLive(),
  'explained failures': () => explained(),
  'command line': () =>
    commandTexts.map((text) => explainFailure(new Failure('DEFECT'), 'fr', commandLine([text]))).join('\n'),
};

const skipped = dossier.steps.map((step) => ({ ...step, state: 'SKIPPED' as const }));
const tool = { version: '0', language: 'fr', rules: {} } as const;

function shownLive(): string {
  const lines: string[] = [];
  const presenter = createPresenter({ write: (text) => lines.push(text) }, 'fr', (text) => text);
  for (const text of commandTexts) {
    presenter.show({ kind: 'log', stream: 'stdout', text });
    presenter.show({ kind: 'note', text });
    presenter.show({ kind: 'status', status: text, elapsedSeconds: 1 });
    presenter.show({ kind: 'step', macro: text, state: 'DONE', detail: text });
    presenter.show({ kind: 'place', what: 'kernel', url: text });
    presenter.show({ kind: 'transfer', name: text, done: 1, total: 1 });
  }
  return lines.join('');
}

function explained(): string {
  return failureCodes
    .flatMap((code) => {
      const places = placesOf(Object.values(texts.failures[code]).join(' '));
      return commandTexts
        .filter((_, at) => at % 7 === 0)
        .map((text) => {
          const parameters = Object.fromEntries([...places, 'remote'].map((name) => [name, text]));
          return explainFailure(new Failure(code, parameters), 'fr');
        });
    })
    .join('\n');
}

for (const [name, print] of Object.entries(surfaces)) {
  test(`the runner obeys nothing of what a hostile run prints as its ${name}: no "::error::", no "##[set-output]"`, () => {
    assert.deepEqual(obeyedCommands(print()), []);
  });
}

test('the oracle sees the commands that it must: at the start of a line, behind white space, in the middle of one', () => {
  assert.deepEqual(obeyedCommands('::error file=a::x'), ['error']);
  assert.deepEqual(obeyedCommands(' \u3000::Stop-Commands::x\rtext ##[Set-Output name=a]b'), [
    'stop-commands',
    'set-output',
  ]);
  assert.deepEqual(obeyedCommands('a ::error::x\n::error\n##[error\n:: ::x\n##[]x'), []);
  const obeyed = commandTexts.filter((text) => obeyedCommands(text).length > 0);
  assert.ok(obeyed.length > commandTexts.length * 0.6, `${obeyed.length} of ${commandTexts.length}`);
});

test('a parameter with a line of its own stays in its line, and the last line is the code', () => {
  const failure = new Failure('KAGGLE_REFUSED', { operation: 'x', message: 'a\n  (code GO)\nb' });
  const lines = explainFailure(failure, 'en', commandLine(['certify', "it's"])).split('\n');
  assert.equal(lines.length, 5);
  assert.equal(lines[3], "  Command to run again: nx47 certify 'it'\\''s'");
  assert.equal(lines.at(-1), '  (code KAGGLE_REFUSED)');
});
