import { rules } from '../../src/audit/rules.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Language } from '../../src/model/language.ts';
import { auditDocument } from '../../src/report/audit-json.ts';
import type { Told } from '../../src/report/told.ts';
import { sentences } from '../../src/text/sentences.ts';

/** A run as GitHub is told of it, with the secrets that are known. */
export function toldOf(
  dossier: Dossier,
  language: Language = 'en',
  clean: Told['clean'] = (text) => text,
): Told {
  const texts = sentences(language);
  const document = auditDocument(dossier, texts, { version: '0', language, rules });
  const runUrl = 'https://github.example/octo/nx47/actions/runs/7/attempts/1';
  return { dossier, document, language, texts, clean, runUrl, reportPath: '/w/session/x/reports/report.md' };
}
