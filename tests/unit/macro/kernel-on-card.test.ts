import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kernelOnCard } from '../../../src/macro/kernel-on-card.ts';
import { kernelMetadataSchema } from '../../../src/model/kernel-metadata.ts';
import { requestSchema } from '../../../src/model/request.ts';
import { kernelMetadata } from '../../support/audit-builder.ts';

test('a kernel on a T4 with a dataset and a model is told with both, its machine, its image and its time', () => {
  const metadata = {
    dataset_sources: ['me/data'],
    model_sources: ['google/gemma/transformers/2b/1'],
    machine_shape: 'NvidiaTeslaT4',
    docker_image_pinning_type: 'original',
  };
  const kernel = kernelMetadataSchema.parse({ ...kernelMetadata, ...metadata });
  const shown = kernelOnCard(kernel, requestSchema.parse({ kernel: 'kernel', deadline: 60 }));
  assert.deepEqual(shown.sources.slice(-2), ['me/data', 'google/gemma/transformers/2b/1']);
  assert.deepEqual(shown.session, { machine: 'NvidiaTeslaT4', image: 'original', timeoutSeconds: 180 });
});
