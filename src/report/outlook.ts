import { showForeign } from '../codec/safe-name.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Outlook, ProfileOutlook, StoppedFile } from '../model/finding.ts';
import { fill } from '../text/fill.ts';
import { type Block, paragraph, table } from './document.ts';
import { provenHeading } from './evidence.ts';
import type { ReportTexts } from './texts.ts';

/** The forecast of a run: which files stop working under which shipped profile; nothing without one. */
export function outlookSection(dossier: Dossier, texts: ReportTexts): Block[] {
  const { auditBefore, auditBeside } = dossier;
  const outlook = auditBefore?.outlook ?? auditBeside?.outlook;
  if (outlook === undefined) return [];
  const rows = outlook.profiles.map((one) => rowOf(one, texts));
  return [
    provenHeading(texts.report.outlook, dossier, 'audit'),
    paragraph(conclusionOf(outlook, texts)),
    table(headerOf(texts), rows),
  ];
}

/** The same for a terminal: one block for each profile. Ends without a newline. */
export function renderOutlook(outlook: Outlook, texts: ReportTexts): string {
  const { report } = texts;
  const blocks = outlook.profiles.map((one) => {
    const head = `  ${one.profile} (Python ${one.python}, ${one.libc})  ${report.answers[one.answer]}`;
    const lines = [
      ...one.stopped.map((file) => `${file.file}: ${stoppedText(file, texts)}`),
      ...one.lacking.map((lack) => `${report.lacking}: ${lackText(lack)}`),
      ...(one.open.length === 0 ? [] : [`${report.stays}: ${one.open.join(', ')}`]),
    ];
    return [head, ...lines.map((line) => `    ${oneLine(line)}`)].join('\n');
  });
  return [report.outlook, ...blocks, `  ${conclusionOf(outlook, texts)}`].join('\n');
}

function conclusionOf({ first, last }: Outlook, { report }: ReportTexts): string {
  return first === '' ? report.outlookNone : fill(report.outlookFits, { first, last });
}

function headerOf({ report }: ReportTexts): string[] {
  return [report.runtime, 'Python', 'libc', report.answer, report.stopped, report.lacking, report.stays];
}

function rowOf(one: ProfileOutlook, texts: ReportTexts): string[] {
  return [
    one.profile,
    one.python,
    one.libc,
    texts.report.answers[one.answer],
    one.stopped.map((file) => `${file.file}: ${stoppedText(file, texts)}`).join('\n'),
    one.lacking.map(lackText).join('\n'),
    one.open.join(', '),
  ];
}

/** `WHL-008 … → demo-2.0-….whl, numpy 2.1.3 of the image`. */
function stoppedText(
  { reasons, instead, image, distribution }: StoppedFile,
  { report }: ReportTexts,
): string {
  const why = reasons.map(({ rule, observed }) => `${rule} ${observed}`).join(' · ');
  const ofImage = image === '' ? [] : [fill(report.insteadImage, { name: distribution, version: image })];
  const others = [...instead, ...ofImage].join(', ');
  return `${why} → ${others || report.insteadNothing}`;
}

function lackText({ rule, expected, observed }: ProfileOutlook['lacking'][number]): string {
  return `${rule} ${expected} (${observed})`;
}

function oneLine(text: string): string {
  return showForeign(text).replaceAll('\n', ' ');
}
