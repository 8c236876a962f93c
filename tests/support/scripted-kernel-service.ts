import { aPush, kernel } from './http-kaggle-names.ts';
import { type HttpReply, type HttpRequest, json, sent } from './http-scripted-server.ts';

/** What happens to the nth push: it is taken or not, and answered so; undefined = taken and answered as it should be. */
export type PushFault = { readonly taken: boolean; readonly answer: HttpReply };

export type ScriptedKernel = {
  /** Sources by version, from 1. */
  readonly sources: string[];
  /** Statuses of the sessions by version; `COMPLETE` where none is given. */
  readonly statuses: Record<number, string>;
  /** How often SaveKernel arrived. */
  posts: number;
  /** Answers to GetKernel before it answers as it should. */
  readonly unreadable: HttpReply[];
  answer(request: HttpRequest): HttpReply;
};

/** A service with one kernel, over real HTTP: `faults` befall its pushes in order. */
export function scriptedKernel(
  sources: readonly string[],
  faults: readonly PushFault[] = [],
): ScriptedKernel {
  const service: ScriptedKernel = {
    sources: [...sources],
    statuses: {},
    posts: 0,
    unreadable: [],
    answer(request) {
      const asked = membersOf(request);
      if (request.path.endsWith('/SaveKernel')) return save(service, asked, faults);
      if (request.path.endsWith('/GetKernel')) return service.unreadable.shift() ?? view(service, asked);
      if (request.path.endsWith('/GetKernelSessionStatus')) return status(service, asked);
      return json({ code: 404, message: 'no such operation' }, 404);
    },
  };
  return service;
}

type Members = Readonly<Record<string, unknown>>;

function membersOf(request: HttpRequest): Members {
  const body = request.body.byteLength === 0 ? {} : sent(request);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function save(service: ScriptedKernel, asked: Members, faults: readonly PushFault[]): HttpReply {
  const fault = faults[service.posts];
  service.posts += 1;
  if (fault === undefined || fault.taken) service.sources.push(String(asked['text']));
  if (fault !== undefined) return fault.answer;
  return json({ ref: '/code/ada/nx47-check', url: '', versionNumber: service.sources.length, error: '' });
}

function view({ sources }: ScriptedKernel, asked: Members): HttpReply {
  const version = versionOf(asked, sources.length);
  const source = sources[version - 1];
  if (source === undefined) return json({ code: 403, message: "Permission 'kernels.get' was denied" }, 403);
  return json({
    metadata: {
      ref: `${kernel.owner}/${kernel.slug}`,
      title: aPush.title,
      kernelType: 'notebook',
      isPrivate: true,
      enableInternet: false,
      datasetDataSources: aPush.datasetSources,
      currentVersionNumber: sources.length,
      lastRunTime: `2026-03-03T04:05:0${version}.000Z`,
    },
    blob: { source, kernelType: 'notebook' },
  });
}

function status({ statuses, sources }: ScriptedKernel, asked: Members): HttpReply {
  const version = versionOf(asked, sources.length);
  if (version > sources.length) return json({ code: 404, message: 'Not found' }, 404);
  return json({ status: statuses[version] ?? 'COMPLETE' });
}

function versionOf(asked: Members, newest: number): number {
  const label = asked['versionLabel'];
  return typeof label === 'string' ? Number(label.slice(1)) : newest;
}
