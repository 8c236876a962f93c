import { allowsInstalled, parseSpecifier } from './specifier.ts';
import { parseVersion } from './version.ts';
import { canonicalName } from './wheel-name.ts';

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
  return marker !== undefined && cursor.at === text.length ? marker : undefined;
}

/**
 * Whether the marker holds for one extra ('' for none), as packaging 24.1 in Kaggle's pip 24.1.2 decides it, but
 * that extras are always compared as names. undefined: it cannot be decided, since the environment lacks a value,
 * a value is no version where one is needed, or the comparison has no meaning (pip raises there).
 */
export function evaluateMarker(
  marker: Marker,
  environment: MarkerEnvironment,
  extra: string,
): boolean | undefined {
  return anyHolds(
    marker.anyOf.map((group) => everyHolds(group.map((term) => evaluateTerm(term, environment, extra)))),
  );
}

type Cursor = { readonly text: string; at: number };

/** Deeper nesting is no marker that anyone wrote by hand, and would exhaust the stack. */
const deepest = 64;

function readMarker(cursor: Cursor, depth: number): Marker | undefined {
  if (depth > deepest) return undefined;
  const anyOf: MarkerTerm[][] = [[]];
  for (;;) {
    const term = readTerm(cursor, depth);
    if (term === undefined) return undefined;
    anyOf.at(-1)?.push(term);
    const joint = take(cursor, /\b(?:or|and)\b/y);
    if (joint === undefined) return { anyOf };
    if (joint === 'or') anyOf.push([]);
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
  return inner !== undefined && take(cursor, /\)/y) !== undefined ? inner : undefined;
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

function readOperand(cursor: Cursor): Operand | undefined {
  const name = take(cursor, variable)?.replaceAll('.', '_');
  if (name !== undefined) {
    return { variable: name === 'python_implementation' ? 'platform_python_implementation' : name };
  }
  // A backslash would be an escape of Python's own string syntax, which no marker needs.
  const quoted = take(cursor, /'[^'\\]*'|"[^"\\]*"/y);
  return quoted === undefined ? undefined : { text: quoted.slice(1, -1) };
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

function evaluateTerm(term: MarkerTerm, environment: MarkerEnvironment, extra: string): boolean | undefined {
  if ('anyOf' in term) return evaluateMarker(term, environment, extra);
  const key = 'variable' in term.left ? term.left.variable : variableOf(term.right);
  if (key === undefined || ('variable' in term.left && 'variable' in term.right)) return undefined;
  const left = operandValue(term.left, environment, extra);
  const right = operandValue(term.right, environment, extra);
  if (left === undefined || right === undefined) return undefined;
  if (key === 'extra') return compareText(canonicalName(left), term.operator, canonicalName(right));
  return compareValues(left, term.operator, right);
}

function variableOf(operand: Operand): string | undefined {
  return 'variable' in operand ? operand.variable : undefined;
}

function operandValue(operand: Operand, environment: MarkerEnvironment, extra: string): string | undefined {
  if ('text' in operand) return operand.text;
  if (operand.variable === 'extra') return extra;
  const value = Object.hasOwn(environment, operand.variable) ? environment[operand.variable] : undefined;
  // Python built from an untagged checkout calls itself 3.12.1+, which is no version without a local part.
  return operand.variable === 'python_full_version' && value?.endsWith('+') ? `${value}local` : value;
}

function compareValues(left: string, operator: string, right: string): boolean | undefined {
  const specifier = parseSpecifier(operator + right);
  if (specifier === undefined) return compareText(left, operator, right);
  const version = parseVersion(left);
  return version === undefined ? undefined : allowsInstalled([specifier], version);
}

function compareText(left: string, operator: string, right: string): boolean | undefined {
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
      return undefined;
  }
}

function anyHolds(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function everyHolds(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
