import {
  digestDiffers,
  type Edit,
  listed,
  member,
  notListed,
  output,
  text,
  withFiles,
} from './edit-evidence.ts';
import { type EvidenceFault, fault } from './evidence-fault.ts';
import { faultsReportFile } from './faults-report-file.ts';

/** Every condition that reads the checksums. */
const noChecksums = ['GATE-026', 'GATE-031', 'GATE-032', 'GATE-033', 'GATE-036', 'GATE-051'];
/** Every condition that reads what the kit observed. */
const noObservations = [
  ...['GATE-013', 'GATE-029', 'GATE-034', 'GATE-038', 'GATE-059', 'GATE-063', 'GATE-064', 'GATE-065'],
  ...['GATE-082', 'GATE-085'],
];

const gone = () => undefined;
const emptied = () => new Uint8Array();
const cut = (bytes: Uint8Array) => bytes.slice(0, Math.max(1, Math.floor(bytes.byteLength / 2)));

const events: readonly EvidenceFault[] = [
  fault('events-absent', output('events', gone), 'GATE-022', 'GATE-068'),
  fault('events-empty', output('events', emptied), 'GATE-022', 'GATE-068'),
  fault(
    'events-cut-in-a-line',
    text('events', (one) => `${one}{"ts_n`),
    'GATE-022',
    'GATE-068',
  ),
  fault(
    'events-with-a-line-that-is-no-object',
    text('events', (one) => `${one}[1]\n`),
    'GATE-022',
    'GATE-068',
  ),
  fault('events-go-back-in-time', text('events', lastEvent('1000000000000000000')), 'GATE-022'),
  fault('event-time-is-text', text('events', lastEvent('"2026-11-21"')), 'GATE-022'),
  fault('event-time-is-a-fraction', text('events', lastEvent('1.5')), 'GATE-022'),
  fault('event-time-is-null', text('events', lastEvent('null')), 'GATE-022'),
  fault('event-time-is-negative', text('events', lastEvent('-1')), 'GATE-022'),
  fault('events-changed-after-they-were-sealed', digestDiffers('events'), 'GATE-022'),
  fault('events-not-listed', notListed('events'), 'GATE-022'),
];

function lastEvent(time: string): (content: string) => string {
  return (content) => {
    const lines = content.trimEnd().split('\n');
    return [...lines.slice(0, -1), `{"ts_ns":${time},"event":"seal"}`, ''].join('\n');
  };
}

/** The last row of the metrics file with one field replaced, counted from 0. */
function metric(field: number, value: string): Edit {
  return text('metrics-csv', (content) => {
    const lines = content.trimEnd().split('\n');
    const fields = (lines.at(-1) ?? '').split(',');
    return [...lines.slice(0, -1), fields.map((one, at) => (at === field ? value : one)).join(','), ''].join(
      '\n',
    );
  });
}

const metrics: readonly EvidenceFault[] = [
  fault('metrics-absent', output('metrics-csv', gone), 'GATE-023'),
  fault('metrics-empty', output('metrics-csv', emptied), 'GATE-023'),
  fault(
    'metrics-with-another-header',
    text('metrics-csv', (one) => one.replace('ts_ns', 'time')),
    'GATE-023',
  ),
  fault(
    'metrics-without-a-row',
    text('metrics-csv', (one) => `${one.split('\n', 1)[0]}\n`),
    'GATE-023',
  ),
  fault(
    'metrics-row-too-short',
    text('metrics-csv', (one) => one.replace(/,[^,]*\n$/, '\n')),
    'GATE-023',
  ),
  fault(
    'metrics-with-an-open-quote',
    text('metrics-csv', (one) => `${one}"1`),
    'GATE-023',
  ),
  fault('metrics-go-back-in-time', metric(0, '1'), 'GATE-023'),
  fault('metrics-with-nan', metric(1, 'nan'), 'GATE-023'),
  fault('metrics-with-a-negative-load', metric(1, '-1.0'), 'GATE-023'),
  fault('metrics-without-memory', metric(2, '0'), 'GATE-023'),
  fault('metrics-with-infinity', metric(2, 'inf'), 'GATE-023'),
  fault('metrics-with-more-gpu-memory-than-there-is', metric(4, '99999999'), 'GATE-023'),
  fault('metrics-changed-after-they-were-sealed', digestDiffers('metrics-csv'), 'GATE-023'),
];

const latency: readonly EvidenceFault[] = [
  fault('latency-absent', output('latency', gone), 'GATE-024'),
  fault('latency-empty', output('latency', emptied), 'GATE-024'),
  fault('latency-cut', output('latency', cut), 'GATE-024'),
  fault('latency-of-another-schema', member('latency', ['schema'], 'nx47.latency/0'), 'GATE-024'),
  fault('latency-without-cells', member('latency', ['cells'], undefined), 'GATE-024'),
  fault(
    'latency-of-a-cell-is-null',
    member('latency', ['cells'], [{ label: 'cell_001', ns: null }]),
    'GATE-024',
  ),
  fault('latency-of-a-phase-is-zero', member('latency', ['phases', 'kit_seal'], 0), 'GATE-024'),
  fault('latency-without-phases', member('latency', ['phases'], {}), 'GATE-024'),
  fault('latency-changed-after-it-was-sealed', digestDiffers('latency'), 'GATE-024'),
];

const hardware: readonly EvidenceFault[] = [
  fault('hardware-absent', output('hardware', gone), 'GATE-025', 'GATE-039'),
  fault('hardware-empty', output('hardware', emptied), 'GATE-025', 'GATE-039'),
  fault('hardware-without-processor', member('hardware', ['cpu'], {}), 'GATE-025'),
  fault('hardware-without-memory', member('hardware', ['ram_total_bytes'], 0), 'GATE-025'),
  fault('hardware-without-system', member('hardware', ['os', 'machine'], undefined), 'GATE-039'),
  fault('hardware-without-python', member('hardware', ['python', 'version'], null), 'GATE-025', 'GATE-039'),
  fault('hardware-without-glibc', member('hardware', ['libc'], {}), 'GATE-025', 'GATE-039'),
  fault('hardware-changed-after-it-was-sealed', digestDiffers('hardware'), 'GATE-025'),
];

const extra = { name: 'nx47-planted.bin' };
const planted = Uint8Array.of(1, 2, 3);

/** A further output, which file 6 does not list. */
function unlisted(dossier: Parameters<Edit>[0]): ReturnType<Edit> {
  return withFiles(dossier, [...(dossier.collected?.files ?? []), { ...extra, bytes: planted }]);
}

const checksums: readonly EvidenceFault[] = [
  fault('checksums-absent', output('checksums', gone), ...noChecksums),
  fault('checksums-empty', output('checksums', emptied), ...noChecksums),
  fault('checksums-cut', output('checksums', cut), ...noChecksums),
  fault('checksums-of-another-schema', member('checksums', ['schema'], 'nx47.checksums/0'), ...noChecksums),
  fault('checksums-without-files', member('checksums', ['files'], undefined), ...noChecksums),
  fault('checksums-without-nonce', member('checksums', ['nonce'], null), ...noChecksums),
  fault('artefact-not-listed', unlisted, 'GATE-026'),
  fault('artefact-not-collected', listed(extra.name, { sha256: '0'.repeat(64), bytes: 3 }), 'GATE-026'),
  fault(
    'artefact-changed-after-it-was-sealed',
    (dossier) => listed(extra.name, { sha256: '0'.repeat(64), bytes: 3 })(unlisted(dossier)),
    'GATE-026',
  ),
];

const streams: readonly EvidenceFault[] = [
  fault('stdout-absent', output('stdout', gone), 'GATE-027', 'GATE-083'),
  fault('stdout-empty', output('stdout', emptied), 'GATE-027', 'GATE-083'),
  fault('stdout-changed-after-it-was-sealed', digestDiffers('stdout'), 'GATE-027'),
  fault('stdout-not-listed', notListed('stdout'), 'GATE-027'),
  fault(
    'stdout-with-a-line-that-nobody-wrote',
    text('stdout', (one) => `${one}\nmade up\n`),
    'GATE-083',
  ),
  fault('stderr-absent', output('stderr', gone), 'GATE-028', 'GATE-084'),
  fault('stderr-changed-after-it-was-sealed', digestDiffers('stderr'), 'GATE-028'),
  fault(
    'stderr-with-a-line-that-nobody-wrote',
    text('stderr', (one) => `${one}\nmade up\n`),
    'GATE-084',
  ),
];

const profile: readonly EvidenceFault[] = [
  fault('profile-absent', output('profile', gone), 'GATE-039', 'GATE-092', ...noObservations),
  fault('profile-empty', output('profile', emptied), 'GATE-039', 'GATE-092', ...noObservations),
  fault('profile-cut', output('profile', cut), 'GATE-039', 'GATE-092', ...noObservations),
  fault('profile-changed-after-it-was-sealed', digestDiffers('profile'), 'GATE-029'),
  fault('observations-absent', member('profile', ['observations'], undefined), ...noObservations),
  fault(
    'observations-of-a-cell-count-that-is-text',
    member('profile', ['observations', 'cells'], { run: '2', raised: 0 }),
    ...noObservations,
  ),
  fault(
    'observations-of-an-origin-that-nobody-knows',
    member('profile', ['observations', 'packages'], [{ name: 'numpy', origin: 'elsewhere' }]),
    ...noObservations,
  ),
];

/** The eight persistent outputs and the runtime profile (acceptance D), each in every way in which a file can be none. */
export const faultsOutputs: readonly EvidenceFault[] = [
  ...faultsReportFile,
  ...events,
  ...metrics,
  ...latency,
  ...hardware,
  ...checksums,
  ...streams,
  ...profile,
];
