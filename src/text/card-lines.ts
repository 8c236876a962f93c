import type { Card } from '../model/card.ts';
import type { Language } from '../model/language.ts';
import { fill } from './fill.ts';
import { sentences } from './sentences.ts';

type Dataset = NonNullable<Card['dataset']>;

/** The card as lines for a person, the names of files last; ids, labels and file names are foreign text. */
export function cardLines(card: Card, language: Language): string[] {
  const words = sentences(language).console.card;
  const { dataset, kernel, secrets } = card;
  return [
    ...(dataset === undefined ? [] : datasetLines(dataset, language)),
    fill(words.kernel[kernel.action], { ref: refText(kernel), version: kernel.version }),
    `  ${fill(words.kernelFacts, {
      title: kernel.title,
      size: sizeText(kernel.bytes, language),
      internet: words.internet[kernel.internet ? 'on' : 'off'],
      sources: kernel.sources.join(', ') || '—',
    })}`,
    `  ${visibilityText(kernel, language)}`,
    ...sessionLines(kernel, language),
    ...(secrets.length === 0 ? [] : [fill(words.secrets, { labels: secrets.join(', ') })]),
  ];
}

function sessionLines({ session }: Card['kernel'], language: Language): string[] {
  if (session === undefined) return [];
  const words = sentences(language).console.card;
  const machine = session.machine || words.noAccelerator;
  const image = session.image || words.usualImage;
  return [`  ${fill(words.session, { machine, image, seconds: session.timeoutSeconds })}`];
}

function datasetLines(dataset: Dataset, language: Language): string[] {
  const words = sentences(language).console.card;
  const { files, lost, licence, title } = dataset;
  const values = { ref: refText(dataset), version: dataset.version };
  const head = fill(words.dataset[dataset.action], values);
  if (dataset.action === 'reuse') return [head, `  ${visibilityText(dataset, language)}`];
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const facts =
    files.length === 0
      ? words.filesUnknown
      : fill(words.files, { count: files.length, size: sizeText(total, language) });
  return [
    head,
    `  ${fill(words.datasetFacts, { title, licence, files: facts })}`,
    `  ${visibilityText(dataset, language)}`,
    ...(lost.length === 0 ? [] : [`  ${fill(words.lost, { files: lost.join(', ') })}`]),
    ...files.map(({ name, bytes }) => `  + ${name} (${sizeText(bytes, language)})`),
  ];
}

type Visible = Pick<Dataset, 'wasPrivate' | 'isPrivate' | 'asksPrivate'>;

function visibilityText({ wasPrivate, isPrivate, asksPrivate }: Visible, language: Language): string {
  const words = sentences(language).console.card.visibility;
  if (!isPrivate) return wasPrivate === false ? words.staysPublic : words.becomesPublic;
  if (wasPrivate === false) return words.becomesPrivate;
  return asksPrivate ? words.private : words.keptPrivate;
}

function refText({ ref }: { readonly ref: { readonly owner: string; readonly slug: string } }): string {
  return `${ref.owner}/${ref.slug}`;
}

/** Decimal units with one digit behind the comma, bytes as they are. */
export function sizeText(bytes: number, language: Language): string {
  const units = sentences(language).console.card.units;
  const steps = [
    [1e9, units.giga],
    [1e6, units.mega],
    [1e3, units.kilo],
  ] as const;
  const [size, unit] = steps.find(([least]) => bytes >= least) ?? [1, units.one];
  const digits = size === 1 ? 0 : 1;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return `${(bytes / size).toLocaleString(language, options)} ${unit}`;
}
