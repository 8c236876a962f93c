import { evaluateMarker, type Marker, type MarkerEnvironment, parseMarker } from './marker.ts';
import { formatSpecifiers, parseSpecifiers, type SpecifierSet } from './specifier.ts';
import { canonicalName } from './wheel-name.ts';

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
  const name = head?.[1];
  const extras = parseExtras(head?.[2] ?? '');
  if (head === null || name === undefined || /[.-]$/.test(name) || extras === undefined) return undefined;
  const rest = text.slice(head[0].length);
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
  const url = match?.[1];
  if (url === undefined) return undefined;
  const marker = match?.[2] === undefined ? undefined : parseMarker(match[2]);
  return match?.[2] !== undefined && marker === undefined ? undefined : { specifiers: [], url, marker };
}

function parseVersions(rest: string): Detail | undefined {
  const match = /^(?:\(([^;)]*)\)|([^;()]*))[ \t]*(?:;(.*))?$/s.exec(rest);
  if (match === null) return undefined;
  const specifiers = parseList(match[1] ?? match[2] ?? '');
  const marker = match[3] === undefined ? undefined : parseMarker(match[3]);
  if (specifiers === undefined || (match[3] !== undefined && marker === undefined)) return undefined;
  return { specifiers, url: '', marker };
}

/** A comma may end the list but not stand alone in it. */
function parseList(text: string): SpecifierSet | undefined {
  const parts = text.split(',');
  const alone = parts.findIndex((part) => part.trim() === '');
  if (alone >= 0 && (alone !== parts.length - 1 || text.trim() === ',')) return undefined;
  return parseSpecifiers(text);
}
