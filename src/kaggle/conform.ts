import { compareShape, messageSchema } from './compare-shape.ts';
import { type MethodName, methods } from './dialect.ts';
import { type FidelityId, fidelityRegister } from './fidelity-register.ts';
import type { RecordedExchange, Recording } from './recording.ts';

/** What recordings say about one assumption. `not seen` = nothing in them touches it. */
export type Conformity = {
  readonly id: FidelityId;
  readonly answer: 'observed' | 'contradicted' | 'not seen';
  /** Exchanges that touch it, counted over all recordings. */
  readonly seen: number;
  /** The first contradiction: operation, place and what was there; '' when there is none. */
  readonly observed: string;
};
/** Something that neither the register nor the shared dialect knows. */
export type Novelty = { readonly operation: string; readonly place: string; readonly observed: string };
export type ConformReport = {
  readonly assumptions: readonly Conformity[];
  readonly novelties: readonly Novelty[];
};

/** Holds recordings against every assumption of the register, and against the members that client and service know. */
export function conform(recordings: readonly Recording[]): ConformReport {
  const exchanges = recordings.flatMap((recording) => recording.exchanges);
  return {
    assumptions: fidelityRegister.map(({ id, claim }) => {
      const touched = exchanges.flatMap((exchange) => claim(exchange));
      const broken = touched.find(({ holds }) => !holds);
      const answer = broken !== undefined ? 'contradicted' : touched.length > 0 ? 'observed' : 'not seen';
      return { id, answer, seen: touched.length, observed: broken?.observed ?? '' } as const;
    }),
    novelties: distinctNovelties(exchanges.flatMap(novelties)),
  };
}

function novelties(exchange: RecordedExchange): Novelty[] {
  const name = methodNames.find((one) => methods[one].method === exchange.operation);
  const { operation, request, response } = exchange;
  if (name === undefined) {
    return operation === 'other' || operation === 'rest'
      ? [{ operation, place: 'request', observed: `${request.method} ${request.prefix}` }]
      : [];
  }
  const expected = messageSchemas.get(name);
  if (expected === undefined) return [];
  const asked = compareShape(request.body, expected.request);
  const answered = response.status < 300 ? compareShape(response.body, expected.response) : [];
  return [
    ...asked.map((one) => ({ operation, place: `request ${one.place}`, observed: one.observed })),
    ...answered.map((one) => ({ operation, place: `response ${one.place}`, observed: one.observed })),
  ];
}

const methodNames = namesOf();
const messageSchemas = new Map(
  methodNames.map((name) => [
    name,
    { request: messageSchema(methods[name].request), response: messageSchema(methods[name].response) },
  ]),
);

function namesOf(): MethodName[] {
  const isName = (name: string): name is MethodName => name in methods;
  return Object.keys(methods).filter(isName);
}

function distinctNovelties(all: readonly Novelty[]): Novelty[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
