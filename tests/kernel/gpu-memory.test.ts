import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { metricsHeader, outputNames } from '../../src/model/kernel-outputs.ts';
import { findInterpreters } from './interpreters.ts';
import { askKit } from './kit-module.ts';
import { mainReport, runKitSession } from './kit-session.ts';

const names = outputNames(['core', 'nx47'], mainReport);
const python = findInterpreters().at(-1)?.executable ?? 'python3';

test('the memory of two GPUs that nvidia-smi names is added up', () => {
  const program = [
    'import os, time',
    "os.environ['PATH'] = order + ':' + os.environ['PATH']",
    'from kernel.gpu_memory import GpuMemory',
    'gpu = GpuMemory()',
    'first = gpu.read()',
    "open(os.path.join(order, 'go'), 'w').close()",
    'deadline = time.monotonic() + 5',
    'while gpu.read() == first and time.monotonic() < deadline: time.sleep(0.01)',
    'gpu.stop()',
    'print(json.dumps([first, gpu.read(), gpu.names]))',
  ].join('\n');
  const folder = mkdtempSync(join(tmpdir(), 'nx47-gpu-'));
  const tool =
    // The second reading waits for the first to be taken.
    '#!/bin/sh\ncase "$*" in *loop*) until [ -e "$(dirname "$0")/go" ]; do sleep 0.01; done; echo "1, 900"; exec sleep 60;; esac\necho "0, 100, 15360, Tesla T4"\necho "1, 200, 15360, Tesla T4"\n';
  try {
    writeFileSync(join(folder, 'nvidia-smi'), tool, { mode: 0o755 });
    assert.deepEqual(askKit(python, program, folder), [
      [300, 30720],
      [1000, 30720],
      ['Tesla T4', 'Tesla T4'],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** As the management library answers for two devices; names and structures of the NVML API reference. */
const standIn = `
typedef struct { unsigned long long total, free, used; } memory;
static int devices[2];
int nvmlInit_v2(void) { return 0; }
int nvmlDeviceGetCount_v2(unsigned *count) { *count = COUNT; return 0; }
int nvmlDeviceGetHandleByIndex_v2(unsigned index, void **device) { *device = devices + index; return 0; }
int nvmlDeviceGetName(void *device, char *name, unsigned size) { const char *t = "Tesla P100"; while ((*name++ = *t++)); return 0; }
int nvmlDeviceGetMemoryInfo(void *device, memory *m) {
  unsigned long long mb = 1 << 20, index = (int *)device - devices;
  m->total = 16384 * mb; m->used = (index + 1) * 128 * mb; m->free = m->total - m->used; return 0;
}`;

function withLibrary(count: number, look: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'nx47-nvml-'));
  try {
    writeFileSync(join(folder, 'nvml.c'), standIn);
    const shared = ['-shared', '-fPIC', `-DCOUNT=${count}`, '-Wl,-soname,libnvidia-ml.so.1'];
    execFileSync('gcc', [...shared, '-o', 'libnvidia-ml.so.1', 'nvml.c'], { cwd: folder });
    look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a session with two GPUs under NVML has their memory in the metrics, the report and the fingerprint', () => {
  withLibrary(2, (folder) => {
    const cells = [`open('${mainReport}', 'w').write('{}')`];
    const session = runKitSession(python, cells, { environment: { LD_LIBRARY_PATH: folder } });
    const [header, row = ''] = session.text(names['metrics-csv']).split('\n');
    assert.equal(header, metricsHeader);
    assert.deepEqual(row.split(',').slice(4, 6), ['384.000', '32768.000']);
    assert.equal(JSON.parse(session.text(mainReport)).peak_gpu_mem_mb, 384);
    const { gpu } = JSON.parse(session.text(names.hardware));
    assert.deepEqual(gpu, { names: ['Tesla P100', 'Tesla P100'], mem_total_mb: 32768 });
    assert.equal(session.observations()['gpu_by'], 'nvml');
  });
});

test('an NVML without a device, as a driver on a machine without GPU has it, is no GPU: zeros', () => {
  withLibrary(0, (folder) => {
    const session = runKitSession(python, ['pass'], { environment: { LD_LIBRARY_PATH: folder } });
    assert.match(session.text(names['metrics-csv']).split('\n')[1] ?? '', /,0\.000,0\.000,kit$/);
    assert.equal(session.observations()['gpu_by'], 'none');
  });
});
