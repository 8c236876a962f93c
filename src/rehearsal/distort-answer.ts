import { type MethodName, nestedErrorToWire } from '../kaggle/dialect.ts';
import { type Answer, refused } from './answer.ts';
import type { Fault } from './faults.ts';
import type { Scenario } from './scenario.ts';

const pushErrors: readonly (readonly [Fault, string])[] = [
  ['push-error', 'Notebook not found'],
  ['capacity', 'Maximum batch CPU session count of 5 reached.'],
  ['gpu-capacity', 'Maximum batch GPU session count of 2 reached.'],
];
const marketingPage = '<!doctype html><html><title>Kaggle: Your Home</title></html>';
const sessionOperations: ReadonlySet<MethodName> = new Set([
  'getKernelSessionLogsStream',
  'cancelKernelSession',
  'getAcceleratorQuotaStatistics',
]);

/**
 * The answer that a fault gives in place of the handler's, which is not asked then; undefined when it is. Each fault
 * counts every call that it could strike, whichever of them strikes.
 */
export function answerInstead(
  scenario: Scenario,
  method: MethodName,
  call: { readonly basic: boolean; readonly now: Date },
): Answer | undefined {
  const unknown = refused(401, 'Unauthenticated');
  const broken = refused(500, 'Internal error');
  const status = method === 'getKernelSessionStatus';
  const instead: readonly (readonly [Fault, boolean, Answer])[] = [
    ['throttled-seconds', true, throttled('2')],
    ['throttled-date', true, throttled(new Date(call.now.getTime() + 2000).toUTCString())],
    ['server-error', true, broken],
    ['inactive-token', true, unknown],
    ['basic-refused', call.basic && sessionOperations.has(method), unknown],
    ['status-error', status, broken],
    ['unknown-status', status, { status: 200, body: { status: 'HIBERNATING' } }],
    ...pushErrors.map(
      ([fault, error]) =>
        [fault, method === 'saveKernel', { status: 200, body: { error, ref: '', url: '' } }] as const,
    ),
    ['html-page', method === 'saveKernel', { status: 200, html: marketingPage }],
  ];
  const struck = instead.filter(([fault, applies]) => applies && scenario.strikes(fault));
  return struck[0]?.[2];
}

/** What a fault makes of the handler's answer. What the handler did stays done. */
export function distortAnswer(scenario: Scenario, method: MethodName, answer: Answer): Answer {
  const headed = scenario.strikes('outdated-client')
    ? { ...answer, headers: { ...answer.headers, 'x-kaggle-apiversion': '99.0.0' } }
    : answer;
  if (headed.status >= 400 && 'body' in headed) return distortedRefusal(scenario, headed);
  if (!('body' in headed)) return headed;
  const body = distortedBody(scenario, method, headed.body);
  if (method === 'saveKernel' && headed.body['error'] === '' && scenario.strikes('accepted-error')) {
    return refused(500, 'Internal error');
  }
  return { ...headed, body };
}

function throttled(after: string): Answer {
  const body = nestedErrorToWire(429, 'Too many requests', 'RESOURCE_EXHAUSTED');
  return { status: 429, headers: { 'retry-after': after }, body };
}

function distortedRefusal(scenario: Scenario, answer: Answer & { readonly body: Body }): Answer {
  const { status, headers = {}, body } = answer;
  if (scenario.strikes('html-errors')) {
    return { status, headers, html: `<html><title>Error ${status}</title></html>` };
  }
  if (!scenario.strikes('nested-errors')) return answer;
  const nested = nestedErrorToWire(status, String(body['message'] ?? ''), 'UNKNOWN');
  return { status, headers, body: nested };
}

type Body = Readonly<Record<string, unknown>>;

function distortedBody(scenario: Scenario, method: MethodName, body: Body): Body {
  if (method === 'getKernelSessionStatus') return distortedStatus(scenario, body);
  if (method === 'listKernelSessionOutput') return distortedOutput(scenario, body);
  if (method === 'listDatasetFiles' && scenario.strikes('file-list-error')) {
    return { datasetFiles: [], errorMessage: 'The files could not be listed' };
  }
  return body;
}

const statusNumbers = ['QUEUED', 'RUNNING', 'COMPLETE', 'ERROR', 'CANCEL_REQUESTED', 'CANCEL_ACKNOWLEDGED'];

function distortedStatus(scenario: Scenario, body: Body): Body {
  const { status, ...rest } = body;
  const name = String(status ?? '');
  if (scenario.strikes('missing-status')) return rest;
  if (scenario.strikes('numeric-status')) return { ...rest, status: statusNumbers.indexOf(name) };
  if (!scenario.strikes('camel-case-status')) return body;
  const camel = name.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return { ...rest, status: camel };
}

function distortedOutput(scenario: Scenario, body: Body): Body {
  const files = scenario.strikes('null-files') ? null : body['files'];
  const log = distortedLog(scenario, String(body['log'] ?? ''));
  return { ...body, files, log };
}

/** The older and broken forms of a log: nothing, one record a line without the array, bare text, half of it. */
function distortedLog(scenario: Scenario, log: string): string {
  if (scenario.strikes('log-empty')) return '';
  if (scenario.strikes('log-lines'))
    return log.replace(/^\[/, '').replace(/\n\]$/, '').replaceAll('\n,{', '\n{');
  if (scenario.strikes('log-cut')) return log.slice(0, Math.ceil(log.length / 2));
  return scenario.strikes('log-plain') ? plainText(log) : log;
}

function plainText(log: string): string {
  return [...log.matchAll(/"data":("(?:[^"\\]|\\.)*")/g)]
    .map(([, data = '""']) => String(JSON.parse(data)))
    .join('');
}
