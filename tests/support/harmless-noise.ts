import type { RunDraft } from './dossier-builder.ts';

/** A generator of numbers from 0 to below 1: the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    state ^= state >>> 15;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

type Words = (n: number) => string;

/** Lines that sound the alarm in a careless reader, and that say nothing bad. */
const onStdout: readonly Words[] = [
  (n) => `{"event": "error_rate", "value": 0.${n}, "text": "errors fell, warning light off"}`,
  (n) => `{"event": "log", "level": "INFO", "message": "retry after ERROR ${n} of the last release"}`,
  (n) => `{"warnings_count": 0, "failed": ${n % 1}, "error": null}`,
  (n) => `epoch ${n}: loss 0.0${n}, error rate 0.${n}`,
  () => 'errors: 0, warnings: 0',
  (n) => `${n} passed, 0 failed in 1.2s`,
  () => '=== ERROR HANDLING ===',
  () => '***** WARNINGS AND ERRORS *****',
  () => '#################### FAILED FRAMES ####################',
  (n) => `wrote error_rates_${n}.csv and warnings.parquet`,
  (n) => `loading /kaggle/input/warning-signs/img_${n}.png`,
  (n) => `classes: stop, yield, warning_sign_${n}`,
  (n) => `${'█'.repeat(n % 20)} ${n % 100}% données traitées, résumé : épreuve n° ${n}`,
  (n) => `数据 ${n} 处理完成 ✓ 🚀 نجاح ${n}`,
  (n) => `\u001b[1;32mok\u001b[0m step ${n}`,
  (n) => `   "max_error": 0.${n},`,
  (n) => `| warnings | ${n % 1} |`,
  (n) => `no errors in ${n} tiles`,
  (n) => `mean absolute error ${n}.5, std error 0.${n}`,
  (n) => `fail-safe margin ${n} mm`,
];
const onStderr: readonly Words[] = [
  (n) => `\r${n % 100}%|${'#'.repeat(n % 10)}| ${n}/100 [00:0${n % 10}<00:01, 9.${n}it/s]`,
  (n) => `Epoch ${n}/30: 100%|##########| 60/60 [00:01<00:00, 41.${n}it/s]\r`,
  (n) => `[I 2026-11-21 10:00:0${n % 10}] Trial ${n} finished with value: 0.${n}`,
  (n) => `INFO:root:tile ${n} written`,
  () => '',
  (n) => `{"event": "step", "n": ${n}, "note": "a warning in a text"}`,
];

/** The same run with harmless lines on both streams, cut into records anywhere, as a session writes them. */
export function withHarmlessNoise(draft: RunDraft, seed: number): void {
  const next = seeded(seed);
  const pick = (list: readonly Words[]) =>
    (list[Math.floor(next() * list.length)] ?? String)(Math.floor(next() * 100));
  for (const [stream, list] of [
    ['stdout', onStdout],
    ['stderr', onStderr],
  ] as const) {
    const lines = Array.from({ length: Math.floor(next() * 30) }, () => pick(list));
    const said = lines.map((line) => `${line}\n`).join('');
    draft[stream] += said;
    for (let at = 0; at < said.length; ) {
      const length = 1 + Math.floor(next() * 200);
      draft.log.push({ stream, seconds: 2 + seed / 10, text: said.slice(at, at + length) });
      at += length;
    }
  }
  if (next() < 0.3)
    draft.events.push({ ts_ns: '@1795255239123456789', event: 'user', text: 'WARNING: a word' });
  draft.report['events_count'] = draft.events.length;
}
