import { exactJson } from '../codec/exact-json.ts';
import type { Dossier } from '../model/dossier.ts';
import { testResultStatement } from './in-toto.ts';
import { renderJunit } from './junit.ts';
import type { ReportTexts } from './texts.ts';
import { verdictDocument } from './verdict-json.ts';

/** The verdict for programs, beside the report: JSON, JUnit XML, and an in-toto statement where there is a subject. */
export function verdictPages(dossier: Dossier, texts: ReportTexts): Record<string, string> {
  const statement = testResultStatement(dossier);
  return {
    'reports/verdict.json': json(verdictDocument(dossier)),
    'reports/verdict.junit.xml': renderJunit(dossier, texts),
    ...(statement === undefined ? {} : { 'reports/verdict.intoto.json': json(statement) }),
  };
}

// A text that was cut may end with half a surrogate pair, which no strict reader takes: it becomes U+FFFD.
function json(value: unknown): string {
  return `${exactJson(value).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\uFFFD')}\n`;
}
