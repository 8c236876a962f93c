import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bob, notebook, push } from '../../support/rehearsal-service.ts';
import { endSession, kernel, table, withBundle } from '../../support/rehearsal-table.ts';

const owner = { ownerSlug: 'alice', kernelSlug: 'tiny-kernel' };

describe('around a session', () => {
  test('one output is a redirect to it, all are one to an archive; a version without outputs is 404', async () => {
    const service = await withBundle(table());
    await service.ask('saveKernel', push(notebook('1')));
    assert.equal((await service.ask('downloadKernelOutput', owner)).status, 404);
    endSession(service, 1, ['sub/a.json']);
    const place = async (changes: object) => {
      const { answer } = await service.ask('downloadKernelOutput', { ...owner, ...changes });
      return 'location' in answer ? answer.location : String(answer.status);
    };
    assert.match(await place({ filePath: 'sub/a.json', versionNumber: 1 }), /\/output\/x\/sub\/a\.json$/);
    assert.match(await place({}), /\/output\/x\/tiny-kernel\.zip$/);
    assert.deepEqual([await place({ filePath: 'b' }), await place({ versionNumber: 2 })], ['404', '404']);
    const id = service.state().kernels[0]?.versions[0]?.session.id;
    const zip = await service.ask('downloadKernelOutputZip', { kernelSessionId: id });
    assert.equal(zip.status, 302);
    assert.equal((await service.ask('downloadKernelOutputZip', { kernelSessionId: id }, bob)).status, 403);
  });

  test('the log of a session that has not ended is followed, that of one that has is text', async () => {
    const service = await withBundle(table());
    await service.ask('saveKernel', push(notebook('1')));
    const live = await service.ask('getKernelSessionLogsStream', kernel);
    const kernelId = service.state().kernels[0]?.id;
    assert.deepEqual(live.answer, { status: 200, follow: { kernelId, version: 1 } });
    endSession(service, 1, [], '[{"data":"x"}]');
    const kept = await service.ask('getKernelSessionLogsStream', { ...kernel, versionLabel: 'v1' });
    assert.deepEqual(kept.answer, {
      status: 200,
      text: '[{"data":"x"}]',
      contentType: 'application/json',
    });
    assert.equal((await service.ask('getKernelSessionLogsStream', kernel, bob)).status, 403);
  });

  test('mine are my kernels, newest push first; the public list has no private one', async () => {
    const service = await withBundle(table());
    await service.ask('saveKernel', push(notebook('1')));
    service.advance(5);
    const open = { slug: 'alice/open-kernel', newTitle: 'Open kernel', isPrivate: false };
    await service.ask('saveKernel', push('print(1)', { ...open, kernelType: 'script' }));
    const listed = async (changes: object, account?: typeof bob) => {
      const { body } = await service.ask('listKernels', changes, account);
      return (JSON.stringify(body['kernels']).match(/"ref":"[^"]*"/g) ?? []).join();
    };
    assert.equal(await listed({ group: 'PROFILE' }), '"ref":"alice/open-kernel","ref":"alice/tiny-kernel"');
    assert.equal(await listed({ group: 'EVERYONE' }, bob), '"ref":"alice/open-kernel"');
    assert.equal(await listed({ group: 'PROFILE', kernelType: 'notebook' }), '"ref":"alice/tiny-kernel"');
    assert.equal(await listed({ group: 'PROFILE', search: 'open' }), '"ref":"alice/open-kernel"');
    assert.equal(await listed({ user: 'alice' }, bob), '"ref":"alice/open-kernel"');
    const source = { group: 'PROFILE', dataset: 'alice/none' };
    assert.equal(await listed(source), '');
  });

  test('a quick save is a version that is not run', async () => {
    const service = await withBundle(table());
    const { queue } = await service.ask(
      'saveKernel',
      push(notebook('1'), { kernelExecutionType: 'QUICK_SAVE' }),
    );
    assert.equal(queue, undefined);
    assert.equal((await service.ask('getKernelSessionStatus', kernel)).body['status'], 'NEW_SCRIPT');
  });

  test('hours on a GPU are counted by the week and refused when they are spent', async () => {
    const service = await withBundle(table());
    const gpu = push(notebook('1'), { machineShape: 'NvidiaTeslaT4' });
    await service.ask('saveKernel', gpu);
    const began = Date.parse('2026-03-01T10:00:30Z');
    service.edit((state) => ({
      ...state,
      kernels: state.kernels.map((each) => ({
        ...each,
        versions: each.versions.map((version) => ({
          ...version,
          session: { ...version.session, status: 'complete', startedMs: began, endedMs: began + 5_400_000 },
        })),
      })),
    }));
    const { body } = await service.ask('getAcceleratorQuotaStatistics', {});
    assert.match(
      JSON.stringify(body['gpuQuota']),
      /"timeUsed":"5400s","timeReserved":"0s","totalTimeAllowed":"108000s"/,
    );
    assert.equal(body['quotaRefreshTime'], '2026-03-07T00:00:00.000Z');
    service.advance(7 * 86_400);
    const later = await service.ask('getAcceleratorQuotaStatistics', {});
    assert.match(JSON.stringify(later.body['gpuQuota']), /"timeUsed":"0s"/);
    const spent = await (await withBundle(table(['quota-spent']))).ask('saveKernel', gpu);
    assert.equal(spent.body['error'], 'Maximum weekly GPU quota of 30.00 hours reached.');
  });

  for (const [changes, why] of [
    [{ machineShape: 'NvidiaH100' }, 'Invalid machine shape'],
    [{ dockerImage: 'example.org/python' }, 'Invalid docker image'],
  ] as const) {
    test(`a push that asks for ${Object.values(changes)[0]} is refused: ${why}`, async () => {
      const service = await withBundle(table());
      const { body } = await service.ask('saveKernel', push(notebook('1'), changes));
      assert.equal(body['error'], why);
    });
  }

  test('what a push asked for is what a pull shows', async () => {
    const inputs = ['some-competition', 'owner/model/pytorch/small/1', 'bob/data'];
    const service = await withBundle(table([], inputs));
    const asked = {
      machineShape: 'NvidiaTeslaP100',
      enableGpu: true,
      dockerImage: `gcr.io/kaggle-images/python@sha256:${'a'.repeat(64)}`,
      datasetDataSources: ['alice/tiny-bundle', 'bob/data'],
      competitionDataSources: ['some-competition', 'another'],
      modelDataSources: ['owner/model/pytorch/small/1'],
      kernelDataSources: ['bob/none'],
    };
    const { body } = await service.ask('saveKernel', push(notebook('1'), asked));
    assert.deepEqual(
      [body['invalidCompetitionSources'], body['invalidKernelSources'], body['invalidModelSources']],
      [['another'], ['bob/none'], []],
    );
    const { metadata } = JSON.parse(JSON.stringify((await service.ask('getKernel', kernel)).body));
    assert.deepEqual(
      [metadata.machineShape, metadata.enableGpu, metadata.dockerImage, metadata.datasetDataSources],
      [asked.machineShape, true, asked.dockerImage, asked.datasetDataSources],
    );
    assert.deepEqual(
      [metadata.competitionDataSources, metadata.modelDataSources, metadata.kernelDataSources],
      [['some-competition'], asked.modelDataSources, []],
    );
  });
});
