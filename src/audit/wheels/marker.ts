import { canonicalName } from '../../codec/canonical-name.ts';
import { pythonText } from './python-text.ts';
import { allowsInstalled, parseSpecifier } from './specifier.ts';
import { parseVersion } from './version.ts';

type Operand = { readonly variable: string } | { readonly text: string };
type Comparison = { readonly left: Operand; readonly operator: string; readonly right: Operand };
/** Any group must hold; in a group, every term. */
export type Marker = { readonly anyOf: readonly (readonly MarkerTerm[])[] };
type MarkerTerm = Comparison | Marker;

/** Marker variables (PEP 508) and their values, as in `RuntimeProfile.marker_environment`. */
export type MarkerEnvironment = Readonly<Record<string, string>>;

/** The marker that this text spells (PEP 508), or undefined when it is not valid. */
export function parseMarker(text: string): Marker | undefined {
  const cursor = { text, at: 0 };
  const marker = readMarker(cursor, 0);
  return marker !== undefined && cursor.at === text.length ? withExtraNamed(marker) : undefined;
}

/**
 * Whether the marker holds for one extra ('' for none), as packaging 24.1 in Kaggle's pip 24.1.2 decides it.
 * undefined: it cannot be decided, since the environment lacks a value that matters, or since a value anywhere in it
 * is no version where one is needed or a comparison has no meaning: there pip ends, whatever the other terms say.
 */
export function evaluateMarker(
  marker: Marker,
  environment: MarkerEnvironment,
  extra: string,
): boolean | undefined {
  const decided = decide(marker, environment, extra);
  return decided === 'error' ? undefined : decided;
}

/** undefined: not known. */
type Decision = boolean | undefined | 'error';

function decide(marker: Marker, environment: MarkerEnvironment, extra: string): Decision {
  const groups = marker.anyOf.map((group) =>
    everyHolds(group.map((term) => evaluateTerm(term, environment, extra))),
  );
  return anyHolds(groups);
}

/** packaging turns what the first comparison holds `extra` against into a name, also where it is a variable. */
function withExtraNamed(marker: Marker): Marker {
  const [[first, ...terms] = [], ...groups] = marker.anyOf;
  if (first === undefined || 'anyOf' in first) return marker;
  const { left, operator, right } = first;
  const named = (operand: Operand) => ({ text: canonicalName(nameOf(operand)) });
  const isExtra = (operand: Operand) => 'variable' in operand && operand.variable === 'extra';
  if (isExtra(left)) return { anyOf: [[{ left, operator, right: named(right) }, ...terms], ...groups] };
  if (!isExtra(right)) return marker;
  return { anyOf: [[{ left: named(left), operator, right }, ...terms], ...groups] };
}

type Cursor = { readonly text: string; at: number };

/** Deeper nesting is no marker that anyone wrote by hand, and would exhaust the stack. */
const deepest = 64;

function readMarker(cursor: Cursor, depth: number): Marker | undefined {
  if (depth > deepest) return undefined;
  let group: MarkerTerm[] = [];
  const anyOf = [group];
  for (;;) {
    const term = readTerm(cursor, depth);
    if (term === undefined) return undefined;
    group.push(term);
    const joint = take(cursor, /\b(?:or|and)\b/y);
    if (joint === undefined) return { anyOf };
    if (joint === 'or') {
      group = [];
      anyOf.push(group);
    }
  }
}

function readTerm(cursor: Cursor, depth: number): MarkerTerm | undefined {
  skipBlanks(cursor);
  const term = take(cursor, /\(/y) === undefined ? readComparison(cursor) : readGroup(cursor, depth);
  skipBlanks(cursor);
  return term;
}

function readGroup(cursor: Cursor, depth: number): Marker | undefined {
  const inner = readMarker(cursor, depth + 1);
  return take(cursor, /\)/y) === undefined ? undefined : inner;
}

function readComparison(cursor: Cursor): Comparison | undefined {
  const left = readOperand(cursor);
  skipBlanks(cursor);
  const operator = take(cursor, /\bin\b|\bnot[ \t]+in\b|===|==|~=|!=|<=|>=|<|>/y);
  skipBlanks(cursor);
  const right = readOperand(cursor);
  if (left === undefined || operator === undefined || right === undefined) return undefined;
  return { left, operator: operator.startsWith('not') ? 'not in' : operator, right };
}

const variable =
  /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_release|platform_system|platform[._]version|platform[._]machine|platform[._]python_implementation|python_implementation|implementation_name|implementation_version|extra)\b/y;

const variableNames: ReadonlySet<string> = new Set([
  'python_version',
  'python_full_version',
  'os_name',
  'sys_platform',
  'platform_release',
  'platform_system',
  'platform_version',
  'platform_machine',
  'platform_python_implementation',
  'implementation_name',
  'implementation_version',
  'extra',
]);

function readOperand(cursor: Cursor): Operand | undefined {
  const name = take(cursor, variable)?.replaceAll('.', '_');
  if (name !== undefined) {
    return { variable: name === 'python_implementation' ? 'platform_python_implementation' : name };
  }
  const quoted = take(cursor, /'[^']*'|"[^"]*"/y);
  const text = quoted === undefined ? undefined : pythonText(quoted.slice(1, -1));
  return text === undefined ? undefined : { text };
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  cursor.at += found?.length ?? 0;
  return found;
}

function skipBlanks(cursor: Cursor): void {
  take(cursor, /[ \t]+/y);
}

function evaluateTerm(term: MarkerTerm, environment: MarkerEnvironment, extra: string): Decision {
  if ('anyOf' in term) return decide(term, environment, extra);
  const { left, operator, right } = term;
  // Two variables: packaging takes the second one's name for its value. Two texts: it looks the second one up.
  const isFirst = 'variable' in left;
  const key = isFirst ? left.variable : nameOf(right);
  if (!variableNames.has(key)) return 'error';
  const found = operandValue({ variable: key }, environment, extra);
  if (found === undefined) return undefined;
  const [one, other] = isFirst ? [found, nameOf(right)] : [left.text, found];
  return key === 'extra'
    ? compareValues(canonicalName(one), operator, canonicalName(other))
    : compareValues(one, operator, other);
}

function nameOf(operand: Operand): string {
  return 'variable' in operand ? operand.variable : operand.text;
}

function operandValue(
  { variable: name }: { readonly variable: string },
  environment: MarkerEnvironment,
  extra: string,
): string | undefined {
  if (name === 'extra') return extra;
  const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
  // Python built from an untagged checkout calls itself 3.12.1+, which is no version without a local part.
  return name === 'python_full_version' && value?.endsWith('+') ? `${value}local` : value;
}

function compareValues(left: string, operator: string, right: string): Decision {
  const specifier = parseSpecifier(operator + right);
  if (specifier === undefined) return compareText(left, operator, right);
  const version = parseVersion(left);
  return version === undefined ? 'error' : allowsInstalled([specifier], version);
}

function compareText(left: string, operator: string, right: string): Decision {
  switch (operator) {
    case 'in':
      return right.includes(left);
    case 'not in':
      return !right.includes(left);
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return 'error';
  }
}

function anyHolds(answers: readonly Decision[]): Decision {
  if (answers.includes('error')) return 'error';
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function everyHolds(answers: readonly Decision[]): Decision {
  if (answers.includes('error')) return 'error';
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
