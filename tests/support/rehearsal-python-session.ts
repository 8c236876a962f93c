import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogRecord } from '../../src/model/log.ts';
import type { RunServerSession, ServerSessionOrder, SessionEnd } from '../../src/rehearsal/session-order.ts';

const program = `
import json, sys
# A line is written whole: unbuffered, its end would come by itself, now and then in a record of its own.
sys.stdout.reconfigure(line_buffering=True)
namespace = {'__name__': '__main__', 'inputs': json.loads(sys.argv[2])}
for cell in json.load(open(sys.argv[1]))['cells']:
    if cell['cell_type'] == 'code':
        source = cell['source']
        exec(source if isinstance(source, str) else ''.join(source), namespace)
`;

/** A small real session: a Python process runs the code cells, `inputs` maps owner/slug to the dataset's folder. */
export const runPythonSession: RunServerSession = async (order, signal) => {
  const workingFolder = join(order.folder, 'working');
  const notebook = join(order.folder, 'notebook.ipynb');
  await mkdir(workingFolder);
  await writeFile(notebook, order.notebookText);
  return await run(order, { notebook, workingFolder }, signal);
};

function run(
  order: ServerSessionOrder,
  { notebook, workingFolder }: { notebook: string; workingFolder: string },
  signal: AbortSignal,
): Promise<SessionEnd> {
  const inputs = Object.fromEntries([
    ...order.datasets.map(({ owner, slug, path }) => [`${owner}/${slug}`, path]),
    ...order.inputs.map(({ places: [first = ''], path }) => [first, path]),
  ]);
  const started = process.hrtime.bigint();
  const log: LogRecord[] = [];
  const child = spawn('python3', ['-I', '-c', program, notebook, JSON.stringify(inputs)], {
    cwd: workingFolder,
    timeout: order.timeoutSeconds * 1000,
    killSignal: 'SIGKILL',
  });
  const end = (): void => void child.kill('SIGKILL');
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      for (const line of text.split(/(?<=\n)/)) {
        const record = { stream, seconds, text: line };
        log.push(record);
        order.onRecord(record);
      }
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const status = signal.aborted ? 'cancel-acknowledged' : code === 0 ? 'complete' : 'error';
      const failureMessage = status === 'error' ? 'A cell raised' : '';
      resolve({ status, failureMessage, log, isolation: 'none', interpreter: 'python3', workingFolder });
    });
  });
}
