import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Dossier } from '../../src/model/dossier.ts';
import { evidenceFiles } from '../../src/report/evidence-file.ts';
import { someNoise } from './some-noise.ts';

export const secondJudge = fileURLToPath(new URL('../../docs/judge.py', import.meta.url));
const stream = fileURLToPath(new URL('second-judge-stream.py', import.meta.url));
const noise = JSON.stringify(someNoise);
const verdictSchema = z.strictObject({
  kind: z.string(),
  cause: z.string(),
  answers: z.record(z.string(), z.enum(['ok', 'fail', 'unknown'])),
});
export type SecondVerdict = z.infer<typeof verdictSchema>;

/** What docs/judge.py says of each dossier, in order: one process, one run a line. */
export async function* judgedAgain(
  python: string,
  dossiers: Iterable<Dossier>,
): AsyncGenerator<readonly [Dossier, SecondVerdict]> {
  const child = spawn(python, [stream], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  try {
    for (const batch of batches(dossiers)) {
      child.stdin.write(batch.map((dossier) => `${lineOf(dossier)}\n`).join(''));
      for (const dossier of batch) {
        const { value, done } = await answers.next();
        if (done === true) throw new Error('docs/judge.py ended');
        yield [dossier, verdictSchema.parse(JSON.parse(value))];
      }
    }
  } finally {
    child.stdin.end();
  }
}

function* batches(dossiers: Iterable<Dossier>): Generator<Dossier[]> {
  let batch: Dossier[] = [];
  for (const dossier of dossiers) {
    batch.push(dossier);
    if (batch.length === 50) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function lineOf(dossier: Dossier): string {
  const files = evidenceFiles(dossier, noise, (text) => text);
  const { collected } = dossier;
  return JSON.stringify({
    noise,
    dossier: files['evidence/dossier.json'],
    log: base64(Buffer.from(collected?.rawLog ?? '')),
    outputs: (collected?.files ?? []).map(({ name, bytes }) => [name, base64(bytes)]),
  });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
