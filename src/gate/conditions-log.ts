import type { LogRecord } from '../model/log.ts';
import { type Condition, type Judgement, judgement, judgeRead, notReached } from './condition.ts';
import { judgeSeen } from './conditions-report.ts';
import type { GateFacts } from './facts.ts';
import { ownLines } from './own-lines.ts';

/** Zero warnings (acceptance G), and two independent recordings of the streams that tell the same. */
export const conditionsLog: readonly Condition[] = [
  { id: 'GATE-081', pack: 'core', scope: 'both', judge: judgeLog },
  { id: 'GATE-082', pack: 'core', scope: 'both', judge: judgeWarningsSeen },
  { id: 'GATE-083', pack: 'core', scope: 'both', judge: (facts) => judgeStream(facts, 'stdout') },
  { id: 'GATE-084', pack: 'core', scope: 'both', judge: (facts) => judgeStream(facts, 'stderr') },
  { id: 'GATE-085', pack: 'core', scope: 'both', judge: judgeKitErrors },
];

function judgeLog(facts: GateFacts): Judgement {
  const expected = '0 warnings, 0 errors';
  if (facts.log === undefined) return notReached(expected);
  const { problems, suppressed } = facts.log.reading;
  const platform = `${sum(suppressed)} platform lines (${facts.noise.version})`;
  if (problems.length === 0) {
    const readable = (facts.dossier.collected?.log.length ?? 0) > 0;
    return judgement(readable ? 'ok' : 'fail', expected, readable ? `0, ${platform}` : 'absent', ['log']);
  }
  const shown = problems.slice(0, 5).map(({ stream, text }) => `${stream}: ${text.slice(0, 160)}`);
  return judgement('fail', expected, [`${sum(problems)} lines`, ...shown].join(' | '), ['log']);
}

function judgeWarningsSeen(facts: GateFacts): Judgement {
  return judgeSeen(facts, 'observations.warnings: 0', ({ warnings, warnings_count: count }) => ({
    // The kit keeps the first of them and counts all.
    held: warnings.length === 0 && count === 0,
    observed: [
      `${warnings.length}, counted ${String(count ?? 'absent')}`,
      ...warnings.slice(0, 5).map((one) => `${one.source}: ${one.text}`),
    ].join(' | '),
  }));
}

/**
 * The kit's copy of a stream against the service's log of it. A child's output stands twice in a notebook's
 * stream and two writers interleave, so what is compared is the set of lines, the platform's own left out.
 */
function judgeStream(facts: GateFacts, stream: LogRecord['stream']): Judgement {
  const name = facts.names[stream];
  const expected = `${name} == log (${stream})`;
  return judgeRead(facts.output(name), { name, expected }, (bytes, evidence) => {
    if (facts.log === undefined) return notReached(expected);
    const file = ownLines(new TextDecoder().decode(bytes), stream, facts.noise);
    const log = facts.log.own[stream];
    const onlyLog = [...log].filter((line) => !file.has(line));
    const onlyFile = [...file].filter((line) => !log.has(line));
    const differences = [
      ...onlyLog.map((line) => `log: ${line}`),
      ...onlyFile.map((line) => `file: ${line}`),
    ];
    const observed = differences.slice(0, 3).join(' | ') || `${file.size} lines`;
    return judgement(differences.length === 0 ? 'ok' : 'fail', expected, observed, [...evidence, 'log']);
  });
}

/** What went wrong in the kit itself: a recording with a hole proves nothing. */
function judgeKitErrors(facts: GateFacts): Judgement {
  return judgeSeen(facts, 'kit errors: 0', (seen) => {
    const own = seen['kit_errors'];
    const noted = facts.events.state === 'read' ? facts.events.value : [];
    const errors = noted
      .filter((event) => event['event'] === 'kit_error')
      .map((event) => String(event['text']));
    const observed = [...errors, ...(Array.isArray(own) ? own.map(String) : ['kit_errors: absent'])];
    return { held: observed.length === 0, observed: [...new Set(observed)].join(' | ') || '0' };
  });
}

function sum(lines: readonly { readonly count: number }[]): number {
  return lines.reduce((total, { count }) => total + count, 0);
}
