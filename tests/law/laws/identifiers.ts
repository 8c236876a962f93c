import type { Breach, SourceFile } from './source.ts';

/** How often each identifier stands in these files. */
export function countIdentifiers(ids: readonly string[], files: readonly SourceFile[]): Map<string, number> {
  const texts = files.map(({ text }) => text).join('\n');
  return new Map(
    ids.map((id) => [id, [...texts.matchAll(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'))].length] as const),
  );
}

/** Identifiers that stand there less often than asked. */
export function tooRare(counts: ReadonlyMap<string, number>, least: number): string[] {
  return [...counts]
    .filter(([, count]) => count < least)
    .map(([id, count]) => `${id}: ${count}, at least ${least}`);
}

/** Law: something is touched in one file only (`process.env`, `setFailed(`): all places but those of the first file. */
export function checkOnePlace(files: readonly SourceFile[], pattern: RegExp, most: number): Breach[] {
  const places = files.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((text, at) =>
        [...text.matchAll(pattern)].map(([what]) => ({ path: file.path, line: at + 1, what })),
      ),
  );
  return places.length <= most ? [] : places;
}
