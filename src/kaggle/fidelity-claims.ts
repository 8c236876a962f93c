import type { RecordedExchange } from './recording.ts';
import { type Shape, shapesAt } from './shape.ts';

/** One place where an exchange touches an assumption. */
export type Touched = { readonly holds: boolean; readonly observed: string };
/** What an exchange says about an assumption; empty = it does not touch it. */
export type Claim = (exchange: RecordedExchange) => Touched[];

const good = ({ response }: RecordedExchange) => response.status >= 200 && response.status < 300;
const isRpc = ({ operation }: RecordedExchange) => /^[A-Z]/.test(operation);

/** Wherever the operation's good answer has this member, it is of one of these kinds. */
export function answers(operation: string, path: string, kinds: readonly string[]): Claim {
  return (exchange) =>
    exchange.operation === operation && good(exchange)
      ? shapesAt(exchange.response.body, path).map((shape) => touched(operation, path, shape, kinds))
      : [];
}

/** The operation's good answer always has this member. */
export function always(operation: string, path: string): Claim {
  return (exchange) => {
    if (exchange.operation !== operation || !good(exchange)) return [];
    const [owner = '', last = path] = splitLast(path);
    return shapesAt(exchange.response.body, owner).map((shape) => ({
      holds: shapesAt(shape, last).length > 0,
      observed: `${operation}: no ${path}`,
    }));
  };
}

/** The operation's good answer never has any of these members. */
export function never(operation: string, paths: readonly string[]): Claim {
  return (exchange) => {
    if (exchange.operation !== operation || !good(exchange)) return [];
    const found = paths.filter((path) => shapesAt(exchange.response.body, path).length > 0);
    return [{ holds: found.length === 0, observed: `${operation}: ${found.join(', ')}` }];
  };
}

/** Requests of the operation hold this member in one of these kinds, where they hold it. */
export function asks(operation: string, path: string, kinds: readonly string[]): Claim {
  return (exchange) =>
    exchange.operation === operation
      ? shapesAt(exchange.request.body, path).map((shape) => touched(operation, path, shape, kinds))
      : [];
}

/** Exchanges of the operation end with one of these statuses. */
export function ends(operation: string, statuses: readonly number[]): Claim {
  return ({ operation: name, response }) =>
    name === operation
      ? [{ holds: statuses.includes(response.status), observed: `${operation}: ${response.status}` }]
      : [];
}

/** Something that holds of every remote operation. */
export function everyCall(test: (exchange: RecordedExchange) => string | undefined): Claim {
  return (exchange) => (isRpc(exchange) ? outcome(exchange, test(exchange)) : []);
}

/** Something that holds wherever `applies` does; the text is what was seen instead, undefined = it holds. */
export function wherever(
  applies: (exchange: RecordedExchange) => boolean,
  test: (exchange: RecordedExchange) => string | undefined,
): Claim {
  return (exchange) => (applies(exchange) ? outcome(exchange, test(exchange)) : []);
}

/** All of these at once. */
export function both(...claims: readonly Claim[]): Claim {
  return (exchange) => claims.flatMap((claim) => claim(exchange));
}

function outcome({ operation }: RecordedExchange, seen: string | undefined): Touched[] {
  return [{ holds: seen === undefined, observed: `${operation}: ${seen ?? ''}` }];
}

function touched(operation: string, path: string, shape: Shape, kinds: readonly string[]): Touched {
  const kind = typeof shape === 'string' ? shape : (Object.keys(shape)[0] ?? '');
  return { holds: kinds.includes(kind), observed: `${operation}: ${path} is ${kind}` };
}

function splitLast(path: string): [string, string] {
  const at = path.lastIndexOf('.');
  return at < 0 ? ['', path] : [path.slice(0, at), path.slice(at + 1)];
}
