// The report of a run of six hours that was sampled each second: the page with its three drawings, beside the Markdown
// of the same report; and how large each is. Asked for: at most 1.5 MB in at most 2 s.
import { renderPage } from '../src/report/page/page.ts';
import { renderReport } from '../src/report/report.ts';
import { sentences } from '../src/text/sentences.ts';
import { longRun } from '../tests/support/page-runs.ts';
import { median, print, table, timed } from './measure.ts';

const turns = 5;
const largestBytes = 1_500_000;
const dossier = longRun();
const texts = sentences('fr');
const own: number[] = [];
const peer: number[] = [];
let page = '';
let markdown = '';
for (let turn = 0; turn < turns; turn += 1) {
  own.push(
    await timed(() => {
      page = renderPage(dossier, 'fr', texts);
    }),
  );
  peer.push(
    await timed(() => {
      markdown = renderReport(dossier, 'fr', texts);
    }),
  );
}
print(`page of a run of six hours, 21,600 samples, median of ${turns} turns`, [
  {
    name: 'page with its drawings',
    milliseconds: median(own),
    goalMilliseconds: 2000,
    peer: 'Markdown',
    peerMilliseconds: median(peer),
  },
]);
const bytes = { page: Buffer.byteLength(page), markdown: Buffer.byteLength(markdown), goal: largestBytes };
table('bytes', ['page', 'goal', 'Markdown'], [[bytes.page, bytes.goal, bytes.markdown].map(String)]);
console.log(JSON.stringify({ benchmark: 'report-page-bytes', ...bytes }));
if (bytes.page > largestBytes || median(own) > 2000) process.exitCode = 1;
