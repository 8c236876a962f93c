import { showForeign } from './codec/safe-name.ts';
import type { Language } from './model/language.ts';
import type { ProfileDifference, RuntimeProfile } from './model/profile.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** A profile for a person: Python, platform, tags, markers, distributions, libraries, what is not known. */
export function profileText(profile: RuntimeProfile, language: Language): string {
  const words = sentences(language).console.profile;
  const { python, platform, unknown } = profile;
  const tags = profile.compatible_tags ?? [];
  const pip = python.pip ? `, pip ${python.pip}` : '';
  const distributions = [...profile.distributions].sort((a, b) => (a.name < b.name ? -1 : 1));
  const head: readonly (readonly [string, string])[] = [
    [words.python, `${python.implementation} ${python.version}, ${python.abi}${pip}`],
    [words.platform, `${platform.machine}, ${platform.libc.name} ${platform.libc.version}`],
    [words.tags, fill(words.tagsValue, { count: tags.length, first: tags[0] ?? '' })],
  ];
  const count = `${distributions.length}${unknown.includes('distributions') ? ` ${words.incomplete}` : ''}`;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [words.markers, Object.entries(profile.marker_environment).map(([name, value]) => `${name} = ${value}`)],
    [
      `${words.distributions} — ${count}`,
      distributions.map(({ name, version }) => `${name} ${version || words.anyVersion}`),
    ],
    [words.absent, profile.absent ?? []],
    [words.loader, libraryLines(profile, words)],
    [words.unknown, unknown],
  ];
  const colon = language === 'fr' ? ' : ' : ': ';
  const lines = [
    `${profile.id} (${profile.origin})`,
    ...head.map(([name, value]) => `  ${name}${colon}${value}`),
    ...lists.flatMap(([name, items]) =>
      items.length === 0 ? [] : [`  ${name}`, ...items.map((item) => `    ${item}`)],
    ),
  ];
  return `${lines.map(showForeign).join('\n')}\n`;
}

/** Differences between two profiles, one a line, columns aligned. */
export function differencesText(
  names: readonly [string, string],
  differences: readonly ProfileDifference[],
  language: Language,
): string {
  const words = sentences(language).console.profile;
  if (differences.length === 0) return `${words.same}\n`;
  const rows = [
    [words.fact, ...names],
    ...differences.map(({ fact, expected, observed }) => [fact, expected || '∅', observed || '∅']),
  ].map((row) => row.map((text) => showForeign(text).replaceAll('\n', ' ')));
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((text, at) => text.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function libraryLines(
  { loader }: RuntimeProfile,
  words: { readonly symbols: string; readonly noSymbols: string },
): string[] {
  return Object.entries(loader?.libs ?? {}).map(([soname, { symbols }]) => {
    const count = symbols === undefined ? words.noSymbols : fill(words.symbols, { count: symbols.length });
    return `${soname}: ${count}`;
  });
}
