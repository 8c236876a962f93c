import type { LogRecord } from '../model/log.ts';
import { all, type Edit, text } from './edit-evidence.ts';
import { type EvidenceFault, fault } from './evidence-fault.ts';

type Stream = LogRecord['stream'];

/** The log of the service with further records at its end, each of them as written. */
function recorded(stream: Stream, ...texts: readonly string[]): Edit {
  return (dossier) => {
    const { collected } = dossier;
    if (collected === undefined) return dossier;
    const seconds = collected.log.at(-1)?.seconds ?? 0;
    const records = ['\n', ...texts].map((one): LogRecord => ({ stream, seconds, text: one }));
    return { ...dossier, collected: { ...collected, log: [...collected.log, ...records] } };
  };
}

/** What was written on a stream, seen by the service and by the kit alike: only the words can give it away. */
function written(stream: Stream, ...texts: readonly string[]): Edit {
  return all(
    recorded(stream, ...texts),
    text(stream, (content) => `${content}\n${texts.join('')}\n`),
  );
}

/** The log of the service, less what it says of one stream. */
function silenced(...streams: readonly Stream[]): Edit {
  return (dossier) => {
    const { collected } = dossier;
    if (collected === undefined) return dossier;
    const log = collected.log.filter(({ stream }) => !streams.includes(stream));
    return { ...dossier, collected: { ...collected, log } };
  };
}

const traceback = 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n';

/** Zero warnings (acceptance G), and two recordings of the streams that tell the same. */
export const faultsLog: readonly EvidenceFault[] = [
  fault('log-empty', silenced('stdout', 'stderr'), 'GATE-012', 'GATE-081', 'GATE-083'),
  fault('log-without-stdout', silenced('stdout'), 'GATE-083'),
  fault('log-with-a-line-that-the-kit-never-saw', recorded('stdout', 'hidden line\n'), 'GATE-083'),
  fault('user-warning', written('stderr', 'a.py:3: UserWarning: old\n  warn("old")\n'), 'GATE-081'),
  fault('deprecation-warning', written('stderr', 'cell_1:3: DeprecationWarning: use b\n'), 'GATE-081'),
  fault('warning-on-stdout', written('stdout', 'Warning: fallback to deflate\n'), 'GATE-081'),
  fault('warning-of-a-child', written('stderr', 'warning: x\nwarning: x\n'), 'GATE-081'),
  fault('warning-in-two-records', written('stderr', 'a.py:3: User', 'Warning: old\n'), 'GATE-081'),
  fault('warning-in-colour', written('stderr', '\u001b[1;33mWARN\u001b[0mING: disk\n'), 'GATE-081'),
  fault('warning-behind-a-progress-bar', written('stderr', ' 90%|####  |\rWARNING: slow\n'), 'GATE-081'),
  fault('warning-with-a-zero-width-space', written('stderr', 'WARN\u200bING: disk\n'), 'GATE-081'),
  fault('error-of-logging', written('stdout', '2026-11-21 10:00:00,123 ERROR disk lost\n'), 'GATE-081'),
  fault('error-with-a-name', written('stdout', 'root - ERROR - disk lost\n'), 'GATE-081'),
  fault('error-in-brackets', written('stdout', '[ERROR] disk lost\n'), 'GATE-081'),
  fault('error-behind-its-time', written('stdout', '10:00:00 CRITICAL: disk lost\n'), 'GATE-081'),
  fault('exception-on-stdout', written('stdout', 'ValueError: 3\n'), 'GATE-081'),
  fault('traceback', written('stderr', `${traceback}KeyError: 'a'\n`), 'GATE-081'),
  fault('segmentation-fault', written('stdout', 'Segmentation fault (core dumped)\n'), 'GATE-081'),
  fault('undefined-symbol', written('stdout', 'x.so: undefined symbol: lum_logf\n'), 'GATE-081'),
  fault('test-failed', written('stdout', '1 passed, 2 failed\n'), 'GATE-081'),
  fault('event-of-level-error', written('stdout', '{"event": "x", "level": "ERROR"}\n'), 'GATE-081'),
  fault(
    'event-of-severity-warning',
    written('stdout', '{"event": "x", "severity": "warning"}\n'),
    'GATE-081',
  ),
  fault('word-on-stderr', written('stderr', 'the codec is deprecated\n'), 'GATE-081'),
];
