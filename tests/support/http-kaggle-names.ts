import type { Credentials } from '../../src/kaggle/credentials.ts';
import { Failure, type FailureParameters } from '../../src/model/failure.ts';
import type { KernelPush, Ref } from '../../src/model/kaggle.ts';
import { Secret } from '../../src/model/secret.ts';

// Built here, so that no scanner takes it for a real one.
export const tokenText = `KGAT_${'0123456789abcdef'.repeat(2)}`;
export const token: Credentials = { kind: 'token', token: new Secret(tokenText) };
export const legacyKey: Credentials = {
  kind: 'legacy-key',
  username: 'ada',
  key: new Secret('0123456789abcdef0123456789abcdef'),
};

/** A dataset and a kernel name for tests. */
export const bundle: Ref = { owner: 'ada', slug: 'nx47-dependencies' };
export const kernel: Ref = { owner: 'ada', slug: 'nx47-check' };
export const aPush: KernelPush = {
  ref: kernel,
  title: 'NX47 check',
  text: '{"cells": []}',
  language: 'python',
  kind: 'notebook',
  isPrivate: true,
  enableInternet: false,
  enableGpu: false,
  datasetSources: ['ada/nx47-dependencies'],
  competitionSources: [],
  kernelSources: [],
  modelSources: [],
  machineShape: '',
  dockerImage: '',
  dockerImagePinning: '',
  sessionTimeoutSeconds: 600,
};

/** The failure that a promise ends in, as code and parameters; anything else is an error of the test. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<{ code: string; parameters: FailureParameters }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, parameters: error.parameters };
    throw error;
  }
  throw new Error('no failure');
}
