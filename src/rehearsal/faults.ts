import type { MethodName } from '../kaggle/dialect.ts';
import type { Answer } from './answer.ts';

/**
 * Refusals and lies that Kaggle was seen to answer, each one change of one answer. Only the options of the
 * server choose them; no request can.
 */
export const faults = {
  'invalid-dataset-source': 'SaveKernel adds no dataset source; the kernel runs without its data',
  'push-error': 'SaveKernel answers 200 with an error and saves nothing',
  capacity: 'SaveKernel answers 200 with the error of a full account and saves nothing',
  'html-page': 'SaveKernel answers 200 with an HTML page and saves nothing',
  'unknown-status': 'GetKernelSessionStatus names a status outside the table',
  'never-ending-session': 'a session is running for ever',
  'stale-outputs': 'the outputs and the log of the version before are answered, where there is one',
  'evil-output-name': 'the outputs have one more file, named ../../evil',
  'ready-of-old-version': 'the newest dataset version is never processed; the dataset says READY meanwhile',
  'stale-mount': 'a session mounts the dataset version before the current one, where there is one',
} as const satisfies Record<string, string>;

export type Fault = keyof typeof faults;

/** Name that `evil-output-name` adds. */
export const evilOutputName = '../../evil';

const pushAnswers: Partial<Record<Fault, Answer>> = {
  'push-error': { status: 200, body: { error: 'Notebook not found', ref: '', url: '' } },
  capacity: {
    status: 200,
    body: { error: 'Maximum batch CPU session count of 5 reached.', ref: '', url: '' },
  },
  'html-page': { status: 200, html: '<!doctype html><html><title>Kaggle: Your Home</title></html>' },
};

/** The answer that a fault gives in place of the handler's; undefined when the handler answers. */
export function faultyAnswer(active: ReadonlySet<Fault>, method: MethodName): Answer | undefined {
  if (method === 'getKernelSessionStatus' && active.has('unknown-status')) {
    return { status: 200, body: { status: 'HIBERNATING' } };
  }
  if (method !== 'saveKernel') return undefined;
  return [...active].map((fault) => pushAnswers[fault]).find((answer) => answer !== undefined);
}
