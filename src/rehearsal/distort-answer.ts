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

/** The answer that a fault gives in place of the handler's, which is not asked then; undefined when it is. */
export function answerInstead(
  scenario: Scenario,
  method: MethodName,
  call: { readonly basic: boolean; readonly now: Date },
): Answer | undefined {
  if (scenario.strikes('throttled-seconds')) return throttled('2');
  if (scenario.strikes('throttled-date')) return throttled(new Date(call.now.getTime() + 2000).toUTCString());
  if (scenario.strikes('server-error')) return refused(500, 'Internal error');
  if (scenario.strikes('inactive-token')) return refused(401, 'Unauthenticated');
  if (call.basic && sessionOperations.has(method) && scenario.strikes('basic-refused')) {
    return refused(401, 'Unauthenticated');
  }
  if (method === 'getKernelSessionStatus' && scenario.strikes('status-error'))
    return refused(500, 'Internal error');
  if (method === 'getKernelSessionStatus' && scenario.strikes('unknown-status')) {
    return { status: 200, body: { status: 'HIBERNATING' } };
  }
  return method === 'saveKernel' ? pushRefusal(scenario) : undefined;
}

/** What a fault makes of the handler's answer. What the handler did stays done. */
export function distortAnswer(scenario: Scenario, method: MethodName, answer: Answer): Answer {
  const headed = scenario.strikes('outdated-client')
    ? { ...answer, headers: { ...answer.headers, 'x-kaggle-apiversion': '99.0.0' } }
    : answer;
  if (headed.status >= 400 && 'body' in headed) return distortedRefusal(scenario, headed.status, headed.body);
  if (!('body' in headed)) return headed;
  const body = distortedBody(scenario, method, headed.body);
  if (method === 'saveKernel' && headed.body['error'] === '' && scenario.strikes('accepted-error')) {
    return refused(500, 'Internal error');
  }
  return { ...headed, body };
}

function pushRefusal(scenario: Scenario): Answer | undefined {
  if (scenario.strikes('html-page')) return { status: 200, html: marketingPage };
  const found = pushErrors.find(([fault]) => scenario.strikes(fault));
  return found === undefined ? undefined : { status: 200, body: { error: found[1], ref: '', url: '' } };
}

function throttled(after: string): Answer {
  const body = nestedErrorToWire(429, 'Too many requests', 'RESOURCE_EXHAUSTED');
  return { status: 429, headers: { 'retry-after': after }, body };
}

function distortedRefusal(
  scenario: Scenario,
  status: number,
  body: Readonly<Record<string, unknown>>,
): Answer {
  if (scenario.strikes('html-errors')) return { status, html: `<html><title>Error ${status}</title></html>` };
  if (!scenario.strikes('nested-errors')) return { status, body };
  return { status, body: nestedErrorToWire(status, String(body['message'] ?? ''), 'UNKNOWN') };
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
