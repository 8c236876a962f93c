import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialectKernels, kindFromWire } from '../../../src/kaggle/dialect-kernels.ts';
import { pushFromWire, pushToWire } from '../../../src/kaggle/dialect-push.ts';
import { aPush } from '../../support/http-kaggle-names.ts';

test('a push survives the way to the wire and back', () => {
  const request = dialectKernels.saveKernel.request.parse(JSON.parse(JSON.stringify(pushToWire(aPush))));
  assert.deepEqual(pushFromWire(request), aPush);
});

test('a push that asks for a T4, an image, its pinning and a model survives the way to the wire and back', () => {
  const asking = {
    ...aPush,
    enableGpu: true,
    machineShape: 'NvidiaTeslaT4',
    dockerImage: `gcr.io/kaggle-images/python@sha256:${'0'.repeat(64)}`,
    dockerImagePinning: 'original',
    modelSources: ['ada/m/pyTorch/small/1'],
  };
  const wire = pushToWire(asking);
  const request = dialectKernels.saveKernel.request.parse(JSON.parse(JSON.stringify(wire)));
  assert.deepEqual(pushFromWire(request), asking);
  assert.equal(wire.enableTpu, false);
  assert.equal(pushToWire({ ...asking, machineShape: 'TpuV5E8' }).enableTpu, true);
});

test('neither machine nor image is sent when none is asked for: the service chooses', () => {
  for (const name of ['machineShape', 'dockerImage', 'dockerImagePinningType']) {
    assert.ok(!Object.hasOwn(pushToWire(aPush), name), name);
  }
});

test('privacy and internet are always written, false as well as true', () => {
  for (const on of [true, false]) {
    const wire = pushToWire({ ...aPush, isPrivate: on, enableInternet: on });
    assert.equal(wire.isPrivate, on);
    assert.equal(wire.enableInternet, on);
  }
});

test('no session timeout is sent as none: 0 would end the session at once', () => {
  const wire = pushToWire({ ...aPush, sessionTimeoutSeconds: 0 });
  assert.ok(!Object.hasOwn(wire, 'sessionTimeoutSeconds'));
});

test('a push without owner/slug, or of a kind like "notebok", is none', () => {
  const parse = (changes: object) =>
    pushFromWire(dialectKernels.saveKernel.request.parse({ ...pushToWire(aPush), ...changes }));
  assert.equal(parse({ slug: 'nx47-check' }), undefined);
  assert.equal(parse({ kernelType: 'notebok' }), undefined);
  assert.equal(kindFromWire('script'), 'script');
});
