import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { debianTool, missingProgram } from './debian-tools.ts';

const extensions = ['table', 'autolink', 'strikethrough', 'tasklist', 'footnotes'];

/** GitHub Flavored Markdown as its own reader (cmark-gfm) takes it apart: one element of XML for each part. */
export function partsOf(markdown: string): string {
  return read(markdown, 'xml');
}

/** The same as a page of HTML. */
export function htmlOf(markdown: string): string {
  return read(markdown, 'html');
}

function read(markdown: string, format: 'xml' | 'html'): string {
  const tool = debianTool('cmark-gfm');
  if (tool === undefined) throw new Error(missingProgram['cmark-gfm']);
  const flags = extensions.flatMap((name) => ['-e', name]);
  const ended = spawnSync(tool.path, ['--to', format, '--unsafe', ...flags], {
    input: markdown,
    encoding: 'utf8',
    env: { ...process.env, ...tool.variables },
    maxBuffer: 256 * 1024 * 1024,
  });
  assert.equal(ended.status, 0, ended.stderr);
  return ended.stdout;
}

/** How often each kind of part occurs; line breaks within a cell are text. */
export function kindsOf(xml: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, kind = ''] of xml.matchAll(/<([a-z_]+)[\s>/]/g)) counts[kind] = (counts[kind] ?? 0) + 1;
  for (const kind of ['text', 'softbreak', 'html_inline']) delete counts[kind];
  return counts;
}

/** Every piece of HTML that stood in the Markdown. */
export function markupOf(xml: string): string[] {
  return [...xml.matchAll(/<html_(?:inline|block)[^>]*>([^<]*)</g)].map(([, html = '']) =>
    html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
}
