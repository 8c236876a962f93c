import { showForeign } from '../codec/safe-name.ts';
import { Failure, type FailureCode } from '../model/failure.ts';

/** An error answer: its HTTP status (or the code in its body when that was 200) and the service's own words. */
export type Refused = {
  readonly operation: string;
  readonly status: number;
  readonly message: string;
  /** The body was JSON or empty: the service itself speaks, and no page of a proxy or of the edge. */
  readonly fromService: boolean;
  /** What the answer's Retry-After asks for. */
  readonly retryAfterSeconds?: number | undefined;
};

/**
 * The Failure for an error answer. 401 and 429 count whoever says them; 403 and 404 only from the service, for
 * they may be read as "does not exist". Capacity is recognised by its words, because it comes as HTTP 200, 400 and 412.
 */
export function refusal(refused: Refused): Failure {
  const { operation, status, retryAfterSeconds } = refused;
  const message = shownMessage(refused.message);
  const pause = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return new Failure(codeOf(refused), { operation, status, message, ...pause });
}

/** The service's words made safe to show: addresses without their query, which may sign them, cut at 500 characters. */
export function shownMessage(message: string): string {
  const shown = showForeign(message.replace(/(https?:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi, '$1?***'));
  return shown.length > 500 ? `${shown.slice(0, 499)}…` : shown;
}

const capacityTexts = [
  /maximum (batch )?\w* ?session count/i,
  /(maximum|exceeded your) weekly \w* ?quota/i,
  /no accelerator quota/i,
  /weekly \w* ?quota of .* reached/i,
];

const byStatus: Readonly<Record<number, FailureCode>> = {
  401: 'KAGGLE_AUTHORISATION_LOST',
  403: 'KAGGLE_DENIED',
  404: 'KAGGLE_NOT_FOUND',
  408: 'KAGGLE_BROKEN',
  412: 'KAGGLE_CAPACITY',
  429: 'KAGGLE_THROTTLED',
};

function codeOf({ status, message, fromService }: Refused): FailureCode {
  if (status >= 500) return 'KAGGLE_BROKEN';
  if (status === 401 || status === 429) return byStatus[status] ?? 'KAGGLE_REFUSED';
  if (!fromService || (status >= 300 && status < 400)) return 'KAGGLE_UNREADABLE';
  if (capacityTexts.some((text) => text.test(message))) return 'KAGGLE_CAPACITY';
  return byStatus[status] ?? 'KAGGLE_REFUSED';
}
