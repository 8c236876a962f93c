import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Language } from '../../src/model/language.ts';
import { renderPage } from '../../src/report/page/page.ts';
import { sentences } from '../../src/text/sentences.ts';
import { debianTool, missingProgram } from '../support/debian-tools.ts';
import { freshFolder } from '../support/folders.ts';
import { type Browser, type PageLook, startBrowser } from '../support/headless-page.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { longRun, withForeignText } from '../support/page-runs.ts';
import { toldRuns } from '../support/told-runs.ts';

const tool = debianTool('chromium');
let browser: Browser | undefined;
before(async () => {
  browser = tool === undefined ? undefined : await startBrowser(tool);
});
after(() => browser?.close());

/** What the page shows of itself to its reader, as the browser has computed it. */
const lookSchema = z.object({
  overflow: z.number(),
  faint: z.array(z.string()),
  tags: z.record(z.string(), z.number()),
  attributes: z.array(z.string()),
  drawings: z.array(z.string()),
  hidden: z.number(),
  dead: z.array(z.string()),
  text: z.string(),
});
type Look = z.infer<typeof lookSchema>;

/** Runs inside of the page: what it is made of and, where that is asked for, least contrast of WCAG 2.1 AA (1.4.3) for every text, with the background it stands on. */
const measureOf = (withContrast: boolean) => `(() => {
  const rgb = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = rgb(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = [];
  for (let node = ${withContrast ? 'walker.nextNode()' : 'null'}; node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || ['TITLE', 'DESC', 'title', 'desc'].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const ink = light(rgb(element instanceof SVGElement ? style.fill : style.color));
    const paper = light(ground(element));
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if (ratio < least) faint.push(ratio.toFixed(2) + ' ' + node.data.slice(0, 40));
  }
  const tags = {};
  const attributes = new Set();
  for (const element of document.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase();
    tags[name] = (tags[name] ?? 0) + 1;
    for (const attribute of element.attributes) attributes.add(name + ' ' + attribute.name);
  }
  const drawings = [...document.querySelectorAll('svg')].map((svg) => svg.querySelector('title')?.textContent ?? '');
  const hidden = [...document.querySelectorAll('main h2, main td, main pre')].filter((one) => one.getClientRects().length === 0).length;
  const dead = [...document.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '')
    .filter((href) => !href.startsWith('#') || document.getElementById(href.slice(1)) === null);
  return { overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth, faint, tags, attributes: [...attributes], drawings, hidden, dead,
    text: document.body.innerText };
})()`;

const measure = measureOf(true);

async function lookAt(
  page: string,
  folder: string,
  look: PageLook,
  expression = measure,
): Promise<Look | undefined> {
  if (browser === undefined) return undefined;
  const path = join(folder, 'report.html');
  await writeFile(path, page);
  const { value, complaints, requests } = await browser.look(path, look, expression);
  assert.deepEqual([complaints, requests], [[], []]);
  return lookSchema.parse(value);
}

const page = (dossier: Dossier, language: Language) => renderPage(dossier, language, sentences(language));
/** As many texts that mean nothing, blank where the hostile ones are. */
const plainTexts = hostileTexts.map((text, at) => (text.trim() === '' ? text : `plain${at}`));
const looks: readonly PageLook[] = [
  { width: 360 },
  { width: 360, scheme: 'dark' },
  { width: 1280 },
  { width: 1280, scheme: 'dark' },
  { width: 794, media: 'print' },
];

test('the page of a run of six hours is whole at 360 px, at 1280 px and in print, light and dark: no overflow, AA contrast, no message', async (t) => {
  if (tool === undefined) return t.diagnostic(missingProgram.chromium);
  const folder = await freshFolder(t);
  for (const [index, look] of looks.entries()) {
    const language = index % 2 === 0 ? 'fr' : 'en';
    const seen = await lookAt(page(longRun(), language), folder, look);
    const name = JSON.stringify(look);
    assert.deepEqual([seen?.overflow, seen?.faint, seen?.hidden, seen?.dead], [0, [], 0, []], name);
    assert.equal(seen?.drawings.length, 3, name);
  }
});

test('the page of any run names its verdict, what refuses it and every section, without overflow at 360 px', async (t) => {
  if (tool === undefined) return t.diagnostic(missingProgram.chromium);
  const folder = await freshFolder(t);
  for (const [what, dossier] of Object.entries(toldRuns).filter((_, at) => at % 2 === 1)) {
    const seen = await lookAt(page(dossier, 'en'), folder, { width: 360 });
    assert.deepEqual([seen?.overflow, seen?.faint, seen?.dead], [0, [], []], what);
    const verdict = dossier.verdict?.kind === 'GO' ? /^GO$/m : /^NO-GO/m;
    assert.match(seen?.text ?? '', verdict, what);
  }
});

test('no text that comes from outside, "</td><script>" among them, makes an element, an attribute, a request or a message of its own', async (t) => {
  if (tool === undefined) return t.diagnostic(missingProgram.chromium);
  const folder = await freshFolder(t);
  const made = (texts: readonly string[]) =>
    lookAt(page(withForeignText(texts), 'en'), folder, { width: 360 }, measureOf(false));
  const [plain, hostile] = [await made(plainTexts), await made(hostileTexts)];
  const lineEnds = ({ tags }: Look) => Object.entries(tags).filter(([name]) => !['br', 'bdi'].includes(name));
  assert.ok(plain !== undefined && hostile !== undefined);
  assert.deepEqual(lineEnds(hostile), lineEnds(plain));
  assert.deepEqual(hostile.attributes.sort(), plain.attributes.sort());
  assert.deepEqual([hostile.overflow, hostile.dead], [0, []]);
  assert.ok(!Object.hasOwn(hostile.tags, 'script'));
});

test('a page that lost its policy, its wrapping or its colours is seen: a wide cell overflows, grey on grey is faint', async (t) => {
  if (tool === undefined || browser === undefined) return t.diagnostic(missingProgram.chromium);
  const folder = await freshFolder(t);
  const path = join(folder, 'broken.html');
  await writeFile(
    path,
    '<!doctype html><p style="width:2000px;color:#999">wide</p><script>console.error(1)</script>',
  );
  const { value, complaints } = await browser.look(path, { width: 360 }, measure);
  const seen = lookSchema.parse(value);
  assert.ok(seen.overflow > 1000);
  assert.deepEqual(seen.faint, ['2.85 wide']);
  assert.equal(complaints.length, 1);
});
