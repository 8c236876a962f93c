import { basename } from 'node:path/posix';
import type { BundleFile } from '../../model/facts.ts';
import { appliesTo, parseRequirement } from '../wheels/requirement.ts';
import type { SpecifierSet } from '../wheels/specifier.ts';
import type { Candidate, Supply } from './candidate.ts';
import { type PipCommand, parsePipWords, type Word } from './parse-pip-words.ts';
import type { Root } from './plan-install.ts';
import type { InstallOptions } from './stock.ts';

/** What one `pip install` asks for, as far as it can be said before it runs. */
export type CommandOrder = {
  readonly roots: readonly Root[];
  readonly options: InstallOptions;
  /** Finds wheels in the folder of the bundle, beside those that it names. */
  readonly looksIntoBundle: boolean;
  readonly noIndex: boolean;
  /** How it treats source distributions: names (or `:all:`) taken as wheels only, taken last, built without an index. */
  readonly sources: {
    readonly onlyBinary: ReadonlySet<string>;
    readonly avoided: boolean;
    readonly buildable: boolean;
  };
  /** Words whose effect is not known. */
  readonly unread: readonly string[];
  /** Files that it names and that are not there, or that this runtime refuses (with the rule). */
  readonly absent: readonly string[];
};

/** Reads the words of one command against the files of the bundle. */
export function orderOf(command: PipCommand, supply: Supply, files: readonly BundleFile[]): CommandOrder {
  const listed = command.requirementFiles.map(({ text }) => ({ text, lines: linesOf(text, files) }));
  const inner = listed.flatMap(({ lines = [] }) => lines.map((line) => parsePipWords(splitLine(line))));
  const all = [command, ...inner];
  const targets = all.flatMap(({ targets: words }) => words).map((word) => targetOf(word, supply));
  const flags = new Set(all.flatMap((one) => [...one.flags]));
  const findLinks = all.flatMap((one) => one.findLinks);
  const limits = readConstraints(command.constraintFiles, supply, files);
  const nested = inner.flatMap(({ requirementFiles, constraintFiles }) => [
    ...requirementFiles.map(({ text }) => `-r ${text}`),
    ...constraintFiles.map(({ text }) => `-c ${text}`),
  ]);
  return {
    roots: targets.flatMap(({ roots }) => roots),
    options: optionsOf(flags, command.strategy, limits.constraints),
    sources: {
      onlyBinary: new Set(all.flatMap(({ onlyBinary }) => onlyBinary).flatMap(({ text }) => text.split(','))),
      avoided: flags.has('--prefer-binary'),
      buildable: flags.has('--no-build-isolation'),
    },
    looksIntoBundle: findLinks.length > 0,
    noIndex: flags.has('--no-index'),
    unread: [
      ...all.flatMap(({ unread }) => unread),
      ...nested,
      ...limits.unread,
      ...listed.filter(({ lines }) => lines === undefined).map(({ text }) => `-r ${text}`),
      ...targets.flatMap(({ unread }) => unread),
      ...findLinks.filter((word) => !isBundle(word)).map(({ text }) => `--find-links ${text}`),
    ],
    absent: targets.flatMap(({ absent }) => absent),
  };
}

function optionsOf(
  flags: ReadonlySet<string>,
  strategy: string,
  constraints: Constraints['constraints'],
): InstallOptions {
  return {
    upgrade: flags.has('--upgrade'),
    eager: strategy === 'eager',
    forceReinstall: flags.has('--force-reinstall'),
    ignoreInstalled: flags.has('--ignore-installed'),
    noDeps: flags.has('--no-deps'),
    pre: flags.has('--pre'),
    constraints,
  };
}

/** In a session only attached data lies below /kaggle/input, and only the bundle among it is known to hold wheels. */
function isBundle({ text, sure }: Word): boolean {
  return !sure || text.startsWith('/kaggle/input');
}

type Target = Pick<CommandOrder, 'roots' | 'unread' | 'absent'>;
const nothing: Target = { roots: [], unread: [], absent: [] };

function targetOf({ text }: Word, supply: Supply): Target {
  // What pip fetches is not the file of that name in the bundle.
  if (/\b(?!file:)[a-z]+:\/\//i.test(text)) return { ...nothing, unread: [text] };
  const [, path = text, extras = ''] = /^(.*\.whl)\[([^\]]*)\]$/.exec(text) ?? [];
  if (path.endsWith('.whl')) return wheelTarget(basename(path), extras, supply);
  const requirement = /[/\\]|^\./.test(text) ? undefined : parseRequirement(text);
  return requirement === undefined
    ? { ...nothing, unread: [text] }
    : { ...nothing, roots: [{ requirement }] };
}

function wheelTarget(pattern: string, extras: string, supply: Supply): Target {
  const named = (file: string) => matches(pattern, basename(file));
  const wheels: Candidate[] = [...supply.offered.values()].flat().filter(({ file }) => named(file));
  const refused = [...supply.refused.values()]
    .flat()
    .filter(({ file, rule }) => rule !== 'WHL-009' && named(file))
    .map(({ file, rule }) => `${file} (${rule})`);
  if (wheels.length + refused.length === 0) return { ...nothing, absent: [pattern] };
  const asked = extras.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim().toLowerCase()]));
  return { unread: [], absent: refused, roots: wheels.map((wheel) => ({ wheel, extras: asked })) };
}

/** A shell's `*` stands for any characters of one name. */
function matches(pattern: string, file: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}$`).test(file);
}

/** Lines of a requirement or constraints file without comments; undefined: the bundle does not have it. */
function linesOf(text: string, files: readonly BundleFile[]): readonly string[] | undefined {
  const file = files.find(({ name }) => basename(name) === basename(text));
  if (file === undefined || !('bytes' in file)) return undefined;
  const content = new TextDecoder().decode(file.bytes).replace(/\\\r?\n/g, ' ');
  const lines = content.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*/, '').trim());
  return lines.filter((line) => line !== '');
}

/** An option's words, or a requirement with its marker as one word and without its hashes. */
function splitLine(line: string): Word[] {
  const words = line.startsWith('-') ? line.split(/\s+/) : [withoutHashes(line)];
  return words.map((text) => ({ text, sure: true }));
}

function withoutHashes(line: string): string {
  return line.replace(/\s+--hash[=\s]\S+/g, '');
}

type Constraints = {
  readonly constraints: ReadonlyMap<string, SpecifierSet>;
  readonly unread: readonly string[];
};

/** `-c FILE`: versions only, for whoever asks for the name. Anything else in it is unread. */
function readConstraints(
  words: readonly Word[],
  { environment }: Pick<Supply, 'environment'>,
  files: readonly BundleFile[],
): Constraints {
  const constraints = new Map<string, SpecifierSet>();
  const unread: string[] = [];
  for (const { text } of words) {
    const lines = linesOf(text, files);
    if (lines === undefined) unread.push(`-c ${text}`);
    for (const line of lines ?? []) {
      const requirement = parseRequirement(withoutHashes(line));
      const applies = requirement && appliesTo(requirement, environment, []);
      const isPlain = requirement?.url === '' && requirement.extras.length === 0;
      if (!isPlain || applies === undefined) unread.push(`-c ${line}`);
      else if (applies) {
        const before = constraints.get(requirement.name) ?? [];
        constraints.set(requirement.name, [...before, ...requirement.specifiers]);
      }
    }
  }
  return { constraints, unread };
}
