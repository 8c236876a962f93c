import { canonicalName } from '../../codec/canonical-name.ts';
import { evaluateMarker, type Marker, type MarkerEnvironment, parseMarker } from './marker.ts';
import { formatSpecifiers, parseSpecifiers, type SpecifierSet } from './specifier.ts';

/** One dependency specifier (PEP 508). */
export type Requirement = {
  /** Canonical name (PEP 503). */
  readonly name: string;
  readonly extras: readonly string[];
  readonly specifiers: SpecifierSet;
  /** '' unless the requirement names an address instead of versions. */
  readonly url: string;
  readonly marker: Marker | undefined;
};

/** The requirement that this text spells, or undefined when it is not valid PEP 508. */
export function parseRequirement(text: string): Requirement | undefined {
  const head = /^[ \t]*([a-z0-9][a-z0-9._-]*)(?![\w])[ \t]*(?:\[([^\]]*)\])?[ \t]*/i.exec(text);
  if (head === null) return undefined;
  const [whole, name = '', listed = ''] = head;
  const extras = parseExtras(listed);
  if (/[.-]$/.test(name) || extras === undefined) return undefined;
  const rest = text.slice(whole.length);
  const detail = rest.startsWith('@') ? parseAddress(rest) : parseVersions(rest);
  return detail === undefined ? undefined : { name: canonicalName(name), extras, ...detail };
}

/** Name, extras and versions as one writes them, without the marker. */
export function formatRequirement(requirement: Requirement): string {
  const extras = requirement.extras.length === 0 ? '' : `[${requirement.extras.join(',')}]`;
  const address = requirement.url === '' ? '' : ` @ ${requirement.url}`;
  return `${requirement.name}${extras}${formatSpecifiers(requirement.specifiers)}${address}`;
}

/**
 * Whether the requirement counts for a distribution that is asked for with these extras: with extras, the marker
 * is tried once for each of them, as pip does. undefined: the marker cannot be decided.
 */
export function appliesTo(
  requirement: Requirement,
  environment: MarkerEnvironment,
  extras: readonly string[],
): boolean | undefined {
  const { marker } = requirement;
  if (marker === undefined) return true;
  const tried = extras.length === 0 ? [''] : extras;
  const answers = tried.map((extra) => evaluateMarker(marker, environment, extra));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function parseExtras(text: string): string[] | undefined {
  if (text.trim() === '') return [];
  const names = text.split(',').map((part) => part.replace(/^[ \t]+|[ \t]+$/g, ''));
  return names.every((name) => /^[a-z0-9](?:[a-z0-9._-]*\w)?$/i.test(name))
    ? names.map(canonicalName)
    : undefined;
}

type Detail = Pick<Requirement, 'specifiers' | 'url' | 'marker'>;

function parseAddress(rest: string): Detail | undefined {
  const match = /^@[ \t]*([^ \t]+)(?:[ \t]+(?:;(.*))?)?$/s.exec(rest);
  if (match === null) return undefined;
  const [, url = '', condition] = match;
  const when = readCondition(condition);
  return when === undefined ? undefined : { specifiers: [], url, ...when };
}

function parseVersions(rest: string): Detail | undefined {
  const { list, after } = splitList(rest);
  const match = /^[ \t]*(?:;(.*))?$/s.exec(after ?? '?');
  const specifiers = parseSpecifiers(list);
  if (match === null || specifiers === undefined) return undefined;
  const when = readCondition(match[1]);
  return when === undefined ? undefined : { specifiers, url: '', ...when };
}

/** The marker behind a semicolon, where there is one; undefined when it is not valid. */
function readCondition(text: string | undefined): Pick<Requirement, 'marker'> | undefined {
  if (text === undefined) return { marker: undefined };
  const marker = parseMarker(text);
  return marker === undefined ? undefined : { marker };
}

/** The comparisons, perhaps in parentheses, and what follows them; undefined: an open parenthesis. */
function splitList(rest: string): { readonly list: string; readonly after: string | undefined } {
  const isOpen = rest.startsWith('(');
  const blank = /[ \t]*/y;
  blank.lastIndex = isOpen ? 1 : 0;
  blank.exec(rest);
  const start = blank.lastIndex;
  let end = start;
  for (;;) {
    const length = specifierLength(rest.slice(end));
    if (length === 0) break;
    end += length;
    end += /^[ \t]*,[ \t]*/.exec(rest.slice(end))?.[0].length ?? 0;
  }
  const list = rest.slice(start, end);
  const closing = /^[ \t]*\)/.exec(rest.slice(end))?.[0].length ?? 0;
  if (!isOpen) return { list, after: rest.slice(end) };
  return { list, after: closing === 0 ? undefined : rest.slice(end + closing) };
}

/**
 * How far one comparison reaches: `===` takes all up to a blank, a semicolon or a closing parenthesis, commas too;
 * the others end where their version ends.
 */
function specifierLength(text: string): number {
  return /^(?:===\s*[^\s;)]*|(?:==|!=|~=|<=|>=|<|>)\s*[^\s,;()]+)/.exec(text)?.[0].length ?? 0;
}
