import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedSession } from '../../../../src/audit/repository/asked-session.ts';
import { kernelMetadataSchema } from '../../../../src/model/kernel-metadata.ts';
import { requestSchema } from '../../../../src/model/request.ts';
import { kernelMetadata } from '../../../support/audit-builder.ts';

function asked(
  metadata: Readonly<Record<string, unknown>>,
  settings: Readonly<Record<string, unknown>> = {},
) {
  const kernel = kernelMetadataSchema.parse({ ...kernelMetadata, ...metadata });
  return askedSession(kernel, requestSchema.parse({ kernel: 'kernel', ...settings }));
}

test('nothing asked for is a processor, the image that Kaggle chooses, and two minutes beyond the deadline', () => {
  assert.deepEqual(asked({ machine_shape: null }), {
    machineShape: '',
    enableGpu: false,
    dockerImage: '',
    dockerImagePinning: '',
    timeoutSeconds: 3720,
  });
});

test('nx47.yml stands above kernel-metadata.json: a T4 for a P100, another image, 600 s', () => {
  const metadata = {
    machine_shape: 'NvidiaTeslaP100',
    docker_image: 'a',
    docker_image_pinning_type: 'latest',
  };
  const settings = {
    accelerator: 'NvidiaTeslaT4',
    image: { docker: 'b', pinning: 'original' },
    'session-timeout': 600,
  };
  assert.deepEqual(asked(metadata, settings), {
    machineShape: 'NvidiaTeslaT4',
    enableGpu: true,
    dockerImage: 'b',
    dockerImagePinning: 'original',
    timeoutSeconds: 600,
  });
  assert.equal(asked(metadata).dockerImage, 'a');
});

test('accelerator none is a processor although the metadata asks for GPU and TPU', () => {
  const none = asked({ enable_gpu: true, enable_tpu: true }, { accelerator: 'none' });
  assert.deepEqual([none.machineShape, none.enableGpu], ['', false]);
});

test('enable_tpu: true is Tpu1VmV38, which is given for nine hours at most', () => {
  const tpu = asked({ enable_tpu: true }, { deadline: 43_200 });
  assert.deepEqual([tpu.machineShape, tpu.enableGpu, tpu.timeoutSeconds], ['Tpu1VmV38', false, 32_400]);
});

test('enable_gpu or an NVIDIA machine of the metadata is a GPU where nx47.yml says nothing; a named machine is kept', () => {
  const gpu = (metadata: Readonly<Record<string, unknown>>, accelerator = '') => {
    const { machineShape, enableGpu } = asked(metadata, { accelerator });
    return [machineShape, enableGpu];
  };
  assert.deepEqual(gpu({ enable_gpu: true }), ['', true]);
  assert.deepEqual(gpu({ machine_shape: 'nvidiaTeslaT4' }), ['nvidiaTeslaT4', true]);
  assert.deepEqual(gpu({ machine_shape: 'MyNvidia' }), ['MyNvidia', false]);
  assert.deepEqual(gpu({ enable_gpu: true }, 'TpuV38'), ['TpuV38', false]);
  assert.deepEqual(gpu({ enable_tpu: true, machine_shape: 'NvidiaTeslaT4' }), ['NvidiaTeslaT4', true]);
  const long = { deadline: 43_200 };
  assert.equal(asked({ machine_shape: 'MyTpu' }, long).timeoutSeconds, 43_200);
  assert.equal(asked({ machine_shape: 'tpuV38' }, long).timeoutSeconds, 32_400);
});
