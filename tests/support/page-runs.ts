import type { Dossier } from '../../src/model/dossier.ts';
import { metricsHeader } from '../../src/model/kernel-outputs.ts';
import { judgedRun, toldRuns } from './told-runs.ts';

const samplesOfSixHours = 6 * 3600;

/** A refused run of six hours that was sampled each second, with two hundred cells. */
export function longRun(): Dossier {
  return judgedRun((draft) => {
    const start = 1795255200123456789n;
    const rows = Array.from({ length: samplesOfSixHours }, (_, at) => {
      const stamp = start + BigInt(at) * 1_000_000_000n;
      const cpu = (50 + 45 * Math.sin(at / 90) + ((at * 7919) % 13) / 3).toFixed(3);
      const ram = (900 + at / 30 + ((at * 31) % 17)).toFixed(3);
      const gpu = (((at % 3000) * 5) % 15000).toFixed(3);
      return `${stamp},${cpu},${ram},7900.000,${gpu},16000.000,cell_${String(Math.floor(at / 108)).padStart(3, '0')}`;
    });
    draft.csv = `${metricsHeader}\n${rows.join('\n')}\n`;
    const cells = Array.from({ length: 200 }, (_, at) => ({
      label: `cell_${String(at).padStart(3, '0')}`,
      ns: 1_000_000 * (at * at + 1),
      raised: false,
    }));
    draft.latency = { ...draft.latency, cells };
    draft.report['status'] = 'fail';
  });
}

/** A refused run in which every place that can hold foreign text holds these, one after the other. */
export function withForeignText(texts: readonly string[]): Dossier {
  const base = toldRuns['a status that is not ok'];
  const [step] = base?.steps ?? [];
  if (base === undefined || step === undefined) throw new Error('no run to start from');
  let at = 0;
  const next = () => texts[at++ % texts.length] ?? '';
  const each = <T>(make: (text: string) => T): T[] => texts.map(make);
  const finding = { rule: 'WHL-001', severity: 'error', answer: 'fail' } as const;
  const findings = each((text) => ({
    ...finding,
    file: text,
    expected: next(),
    observed: text,
    evidence: [next()],
  }));
  const audit = { profile: next(), findings, rulesRun: ['WHL-001'] };
  const fits = each((file) => ({ file, answer: 'fail' as const, tag: next(), reasons: [next()] }));
  const version = { version: 1, createdAt: '', isListed: true, files: 1, bytes: 1, fitsNoMore: [] };
  return {
    ...base,
    sessionId: next(),
    baseUrl: next(),
    nonce: next(),
    place: { machine: next(), terminal: next() },
    prechecks: each((text) => ({
      id: text,
      command: text,
      answer: 'fail' as const,
      observed: text,
      evidence: text,
    })),
    steps: each((text) => ({
      ...step,
      macro: text,
      goal: text,
      command: text,
      output: `x${text}`,
      decision: text,
      touches: [text],
      check: text,
      evidence: [{ kind: 'file' as const, ref: text }],
    })),
    incidents: each((text) => ({
      // Stamps are our own clock's.
      time: base.startedAt,
      step: text,
      code: 'KAGGLE_REFUSED',
      parameters: { operation: text, message: text },
    })),
    auditBefore: { ...audit, wheels: { runtime: next(), fits } },
    differences: each((text) => ({ fact: text, expected: text, observed: text })),
    history: {
      schema: 'nx47.dataset-history/1',
      ref: { owner: next(), slug: next() },
      profile: next(),
      omitted: 0,
      versions: [
        {
          ...version,
          notes: next(),
          lost: [...texts],
          replaced: each((from) => ({ from, to: [from] })),
          wheels: fits,
        },
      ],
    },
    verdict: {
      kind: 'NO-GO',
      cause: 'KAGGLE_REFUSED',
      packs: ['core'],
      conditions: each((text) => ({
        id: 'GATE-052',
        pack: 'core' as const,
        scope: 'both' as const,
        answer: 'fail' as const,
        expected: text,
        observed: text,
        evidence: [text],
      })),
      log: {
        classes: { payload: 1, event: 0, progress: 0, warning: 1, error: 0, platform: 1 },
        unlisted: 1,
        unseen: [...texts],
        suppressed: each((text) => ({ stream: 'stderr' as const, text, count: 1, entry: text })),
        problems: each((text) => ({ stream: 'stderr' as const, text, count: 1, pattern: text })),
        otherStderr: each((text) => ({ stream: 'stderr' as const, text, count: 1 })),
      },
    },
  };
}
