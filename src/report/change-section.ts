import { showForeign } from '../codec/safe-name.ts';
import type { Dossier, StepRecord } from '../model/dossier.ts';
import type { ChangeRow } from '../model/repository.ts';
import { type Block, cites, heading, own, paragraph, type Text, table } from './document.ts';
import { eventOf, eventsOf } from './evidence.ts';
import { sentenceOf } from './explain.ts';
import type { ReportTexts } from './texts.ts';

/** Every file or object that the run changed: why, with what effect, and its proof; then what differs, line by line. */
export function changeSection(dossier: Dossier, texts: ReportTexts): Block[] {
  const { report } = texts;
  const changed = dossier.steps.filter(({ state, touches }) => state === 'DONE' && touches.length > 0);
  const inProject = dossier.changes?.rows ?? [];
  const told = new Set(inProject.map(({ file }) => file));
  const rows = [
    ...inProject.map(projectRow),
    ...changed.flatMap((step) =>
      step.touches.filter((file) => !told.has(file)).map((file) => changeRow(file, step, texts)),
    ),
  ];
  const lines = differenceLines(dossier);
  return [
    heading(2, report.changes),
    rows.length === 0
      ? paragraph([own(`${report.noChange} `), cites('event:1')])
      : table([report.file, report.reason, report.impact, report.evidence], rows),
    ...(lines.length === 0 ? [] : differenceBlocks(lines, dossier, texts)),
  ];
}

/** A file of the project whose bytes are others than before the run; its proof is an event and a digest. */
function projectRow({ file, reason, impact, proof }: ChangeRow): Text[] {
  const [event = '', ...digest] = proof.split(' ');
  return [file, reason, impact, proof === '' ? '' : [cites(event), own(' '), digest.join(' ')]];
}

function changeRow(file: string, step: StepRecord, { report, console: words }: ReportTexts): Text[] {
  const impact = sentenceOf<string>(report.impacts, step.macro);
  const digests = step.evidence.map(({ sha256 }) => sha256).filter((one) => one !== undefined);
  return [
    file,
    sentenceOf(words.steps, step.macro) ?? step.goal,
    impact === undefined ? (step.short ?? '') : own(impact),
    [cites(eventOf(step)), ...digests.slice(0, 1).map((digest) => [own(' '), digest.slice(0, 16)])],
  ];
}

function differenceBlocks(lines: readonly string[], dossier: Dossier, { report }: ReportTexts): Block[] {
  const events = eventsOf(dossier, 'read-history', 'show-card', 'push');
  return [
    heading(3, [own(`${report.diffs} — `), cites(...(events.length === 0 ? ['event:1'] : events))]),
    { kind: 'code', text: lines.map(oneLine).join('\n') },
  ];
}

// A name with a line of its own would be one more line of the diff.
function oneLine(line: string): string {
  return showForeign(line).replaceAll('\n', ' ');
}

/** What differs, as a diff: wheels against the version published before, settings as asked and as had, audited and met. */
function differenceLines(dossier: Dossier): string[] {
  return [...datasetLines(dossier), ...settingLines(dossier), ...profileLines(dossier)];
}

function datasetLines({ history, manifest, dataset, card }: Dossier): string[] {
  const before = history?.versions.at(-1);
  if (manifest === undefined || dataset === undefined || dataset.reused) return [];
  const names = manifest.files.map(({ name }) => name);
  const wheels = names.filter((name) => name.endsWith('.whl'));
  const earlier = before?.isListed === true ? before.wheels.map(({ file }) => file) : [];
  const gone = new Set([...earlier.filter((name) => !wheels.includes(name)), ...(card?.dataset?.lost ?? [])]);
  const added = before === undefined ? names : wheels.filter((name) => !earlier.includes(name));
  if (gone.size === 0 && added.length === 0) return [];
  const place = `${dataset.ref.owner}/${dataset.ref.slug}`;
  const from = before === undefined ? '/dev/null' : `${place} v${before.version}`;
  return [
    `--- ${from}`,
    `+++ ${place} v${dataset.version}`,
    ...[...gone].map((name) => `- ${name}`),
    ...added.map((name) => `+ ${name}`),
  ];
}

function settingLines({ kernel }: Dossier): string[] {
  const changed = (kernel?.settings ?? []).filter(({ asked, had }) => had !== '' && asked !== had);
  if (kernel === undefined || changed.length === 0) return [];
  return pairLines(
    'kernel-metadata.json',
    `${kernel.ref.owner}/${kernel.ref.slug} v${kernel.version}`,
    changed.map(({ name, asked, had }) => [name, asked, had]),
  );
}

function profileLines({ differences = [], auditBefore }: Dossier): string[] {
  if (differences.length === 0) return [];
  return pairLines(
    auditBefore?.profile ?? '',
    'nx47_runtime_profile.json',
    differences.map(({ fact, expected, observed }) => [fact, expected, observed]),
  );
}

function pairLines(
  from: string,
  to: string,
  pairs: readonly (readonly [name: string, before: string, after: string])[],
): string[] {
  const lines = pairs.flatMap(([name, before, after]) => [`- ${name}: ${before}`, `+ ${name}: ${after}`]);
  return [`--- ${from}`, `+++ ${to}`, ...lines];
}
