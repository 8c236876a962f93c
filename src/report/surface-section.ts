import type { Dossier } from '../model/dossier.ts';
import { runtimeProfileName } from '../model/kernel-outputs.ts';
import { type Block, cites, heading, own, paragraph, phrase, type Text, table } from './document.ts';
import type { ReportTexts } from './texts.ts';

/** What the verdict rests on, and what it says nothing of; nothing for a run that left no session to look at. */
export function surfaceSection({ verdict }: Dossier, { report }: ReportTexts): Block[] {
  const surface = verdict?.surface;
  if (surface === undefined) return [];
  const words = report.surface;
  const { cells, wheels, symbols, notCovered } = surface;
  const exercised = [
    [words.cells, cells.map(({ cell, sha256 }) => `${cell} ${sha256.slice(0, 16)}`)],
    [
      words.wheels,
      wheels.map(({ distribution, version, wheel }) => `${distribution} ${version} ${wheel}`.trim()),
    ],
    [words.symbols, symbols],
  ] as const;
  const without = [
    [words.cells, notCovered.cells.map(String)],
    [words.otherSources, notCovered.otherSources.map((sha256) => sha256.slice(0, 16))],
    [words.wheels, notCovered.wheels],
    [words.symbols, notCovered.symbols ?? [words.unlisted]],
    [words.packs, notCovered.packs],
    [words.conditions, notCovered.conditions],
  ] as const;
  const proof = cites(`output:${runtimeProfileName}`);
  return [
    heading(2, [own(`${words.title} — `), proof]),
    paragraph(words.meaning),
    heading(3, words.exercised),
    table([report.name, report.count, report.value], exercised.map(rowOf)),
    heading(3, words.notCovered),
    table([report.name, report.count, report.value], without.map(rowOf)),
    ...(notCovered.conditions.length === 0 ? [] : [paragraph(phrase(words.onKaggle, {}))]),
  ];
}

function rowOf([name, items]: readonly [string, readonly string[]]): Text[] {
  return [own(name), own(String(items.length)), items.join(', ')];
}
