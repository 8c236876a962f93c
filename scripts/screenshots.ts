// Draws the pictures of the documentation: the summary of a run as GitHub shows it, and the report's page.
// node scripts/screenshots.ts [path of mermaid.min.js, which draws the phases as GitHub does]
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '../src/codec/digest.ts';
import type { Dossier } from '../src/model/dossier.ts';
import { badgeSvg } from '../src/report/badge.ts';
import { renderPage } from '../src/report/page/page.ts';
import { renderSummary } from '../src/report/summary.ts';
import { sentences } from '../src/text/sentences.ts';
import { debianTool, missingProgram } from '../tests/support/debian-tools.ts';
import { startBrowser } from '../tests/support/headless-page.ts';
import { htmlOf } from '../tests/support/markdown-parts.ts';
import { longRun } from '../tests/support/page-runs.ts';
import { toldOf } from '../tests/support/told-of-runs.ts';
import { toldRuns } from '../tests/support/told-runs.ts';

/** How GitHub sets a summary, as far as a picture needs it. */
const style = `body{margin:24px;font:14px/1.5 -apple-system,"Segoe UI","DejaVu Sans",sans-serif;color:#1f2328;background:#fff}
h2{font-size:1.4em;border-bottom:1px solid #d1d9e0;padding-bottom:.3em;margin:0 0 12px}h3{font-size:1.15em;margin:20px 0 10px}
table{border-collapse:collapse;margin:0 0 14px;display:block;max-width:100%;overflow:auto}th,td{border:1px solid #d1d9e0;padding:4px 10px;text-align:left}
tr:nth-child(2n){background:#f6f8fa}thead:not(:has(th:not(:empty))){display:none}
pre{background:#f6f8fa;padding:12px;border-radius:6px;overflow:auto;font-size:85%}a{color:#0969da;text-decoration:none}
details{margin:0 0 10px}summary{cursor:pointer}pre.mermaid{background:#fff;padding:0}`;

type Picture = {
  readonly name: string;
  readonly html: string;
  readonly width: number;
  /** Height that is kept; what is longer is cut there. */
  readonly height: number;
};

const images = join(import.meta.dirname, '..', 'docs', 'images');

function pictures(withMermaid: boolean): Picture[] {
  const badges = (['GO', 'NO-GO', 'INCONCLUSIVE', 'REHEARSED', 'PENDING'] as const).map((kind) =>
    badgeSvg({ kind, cause: { 'NO-GO': 'GATE-081', INCONCLUSIVE: 'deadline' }[String(kind)] ?? '' }, 'en'),
  );
  const page = (dossier: Dossier) => renderPage(dossier, 'en', sentences('en'));
  return [
    { name: 'summary-go', html: summaryPage(runOf('go'), withMermaid), width: 1000, height: 2000 },
    {
      name: 'summary-no-go',
      html: summaryPage(runOf('a warning in the log'), withMermaid),
      width: 1000,
      height: 1500,
    },
    { name: 'report', html: page(longRun()), width: 1000, height: 1400 },
    {
      name: 'badges',
      html: `<body style="margin:12px;background:#fff">${badges.join('&nbsp; ')}</body>`,
      width: 800,
      height: 44,
    },
  ];
}

function runOf(name: string): Dossier {
  const dossier = toldRuns[name];
  if (dossier === undefined) throw new Error(`no run: ${name}`);
  const { session, kernel, repository } = dossier;
  const onKaggle = dossier.target === 'kaggle';
  return {
    ...dossier,
    steps: paced(dossier.steps),
    sessionId: onKaggle ? '20261121_certify-100000-1' : dossier.sessionId,
    ...(session === undefined || !onKaggle
      ? {}
      : { session: { ...session, isolation: '', interpreter: '' } }),
    ...(kernel === undefined
      ? {}
      : { kernel: { ...kernel, url: `https://www.kaggle.com/code/${kernel.ref.owner}/${kernel.ref.slug}` } }),
    ...(repository === undefined
      ? {}
      : { repository: { ...repository, head: sha256Hex('a commit').slice(0, 40) } }),
  };
}

/** Seconds that each phase of a run usually takes, so that the picture looks like one. */
const usual: Readonly<Record<string, number>> = { audit: 3, publish: 22, push: 4, wait: 74, collect: 6 };

function paced(steps: Dossier['steps']): Dossier['steps'] {
  let at = Date.parse('2026-11-21T10:00:00Z');
  const order = [
    'recall-runs',
    'read-repository',
    'survey',
    'read-governing',
    'check-access',
    'precheck',
    'audit',
  ];
  const later = [
    'publish',
    'push',
    'compare-project',
    'wait',
    'collect',
    'audit-again',
    'prove-transport',
    'judge',
  ];
  const rank = (macro: string) => [...order, ...later].indexOf(macro);
  const told = steps.filter(({ state, macro }) => state === 'DONE' && rank(macro) >= 0);
  return told
    .toSorted((one, other) => rank(one.macro) - rank(other.macro))
    .map((step) => {
      const startedAt = new Date(at).toISOString();
      at += (usual[step.macro] ?? 1) * 1000;
      return { ...step, startedAt, endedAt: new Date(at).toISOString() };
    });
}

function summaryPage(dossier: Dossier, withMermaid: boolean): string {
  // A machine may have no font with GitHub's coloured marks.
  const html = htmlOf(renderSummary(toldOf(dossier)))
    .replace('✅', '<span style="color:#1a7f37">✔</span>')
    .replace('❌', '<span style="color:#cf222e">✘</span>');
  const drawn = html.replace(
    /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/,
    withMermaid ? '<pre class="mermaid">$1</pre>' : '',
  );
  const script = withMermaid
    ? '<script src="mermaid.min.js"></script><script>mermaid.initialize({startOnLoad:false});window.drawn=mermaid.run()</script>'
    : '';
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><body>${drawn}${script}</body>`;
}

async function main(mermaid: string | undefined): Promise<void> {
  const tool = debianTool('chromium');
  if (tool === undefined) throw new Error(missingProgram.chromium);
  const folder = mkdtempSync(join(tmpdir(), 'nx47-pictures-'));
  mkdirSync(images, { recursive: true });
  if (mermaid !== undefined) copyFileSync(mermaid, join(folder, 'mermaid.min.js'));
  const browser = await startBrowser(tool);
  try {
    for (const { name, html, width, height } of pictures(mermaid !== undefined)) {
      const path = join(folder, `${name}.html`);
      writeFileSync(path, html);
      const png = await browser.picture(path, { width, height }, 'window.drawn ?? 0');
      writeFileSync(join(images, `${name}.png`), png);
      process.stdout.write(`docs/images/${name}.png ${png.byteLength}\n`);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(process.argv[2]);
