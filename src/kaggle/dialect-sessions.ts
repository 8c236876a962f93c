import type { z } from 'zod';
import type { KernelSession, KernelStatus } from '../model/kaggle.ts';
import { enumName } from './dialect-fields.ts';
import type { dialectKernels } from './dialect-kernels.ts';

type Kernels = typeof dialectKernels;

/** Kaggle's session states by number, each with our word for it. */
const kernelStatuses = {
  QUEUED: 'queued',
  RUNNING: 'running',
  COMPLETE: 'complete',
  ERROR: 'error',
  CANCEL_REQUESTED: 'cancel-requested',
  CANCEL_ACKNOWLEDGED: 'cancel-acknowledged',
  NEW_SCRIPT: 'new-script',
} as const;
type KernelStatusName = keyof typeof kernelStatuses;
const kernelStatusNames: readonly KernelStatusName[] = [
  'QUEUED',
  'RUNNING',
  'COMPLETE',
  'ERROR',
  'CANCEL_REQUESTED',
  'CANCEL_ACKNOWLEDGED',
  'NEW_SCRIPT',
];

/** Our word for a session status; absent is QUEUED (number 0), a value outside the table is `unknown`. */
export function kernelStatusFromWire(value: string | number | null | undefined): KernelStatus {
  const name = enumName(kernelStatusNames, value);
  return name === undefined ? 'unknown' : kernelStatuses[name];
}

/** Kaggle's name for a session status. */
export function kernelStatusToWire(status: Exclude<KernelStatus, 'unknown'>): KernelStatusName {
  return kernelStatusNames.find((name) => kernelStatuses[name] === status) ?? 'QUEUED';
}

/** What the embedded service alone says of a session, in headers of its status: Kaggle's messages have no place for it. */
export const sessionHeaders = {
  id: 'x-nx47-session',
  isolation: 'x-nx47-isolation',
  interpreter: 'x-nx47-interpreter',
} as const;

/**
 * A session status answer in our words. `serverTime` is the answer's Date header in ISO 8601, or ''; `header` gives
 * its other headers by name.
 */
export function sessionFromWire(
  answer: z.output<Kernels['getKernelSessionStatus']['response']>,
  serverTime: string,
  header: (name: string) => string,
): KernelSession {
  return {
    status: kernelStatusFromWire(answer.status),
    failureMessage: answer.failureMessage,
    serverTime,
    isolation: header(sessionHeaders.isolation),
    interpreter: header(sessionHeaders.interpreter),
  };
}

/** The answer of the embedded service for one session. */
export function sessionToWire(session: {
  readonly status: Exclude<KernelStatus, 'unknown'>;
  readonly failureMessage: string;
}): z.input<Kernels['getKernelSessionStatus']['response']> {
  return {
    status: kernelStatusToWire(session.status),
    ...(session.failureMessage === '' ? {} : { failureMessage: session.failureMessage }),
  };
}
