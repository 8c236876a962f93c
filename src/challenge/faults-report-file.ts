import { collectedTwice, digestDiffers, notListed, output, text } from './edit-evidence.ts';
import { type EvidenceFault, fault } from './evidence-fault.ts';

/** Every condition that reads the main report. */
const inReport = [
  ...['GATE-035', 'GATE-038', 'GATE-041', 'GATE-052', 'GATE-053', 'GATE-054', 'GATE-055', 'GATE-056'],
  ...['GATE-057', 'GATE-058', 'GATE-060', 'GATE-061', 'GATE-062', 'GATE-066', 'GATE-067', 'GATE-068'],
  ...['GATE-071', 'GATE-072', 'GATE-073', 'GATE-074', 'GATE-075'],
];
const noReport = ['GATE-021', ...inReport];
const gone = () => undefined;
const emptied = () => new Uint8Array();
const cut = (bytes: Uint8Array) => bytes.slice(0, Math.max(1, Math.floor(bytes.byteLength / 2)));
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
/** A member before all others, of which a lenient reader keeps the last. */
const before = (first: string) => (content: string) => content.replace('{', `{${first},`);

/** The main report as a file: all that a lenient reader would take, and each way in which it can be none. */
export const faultsReportFile: readonly EvidenceFault[] = [
  fault('report-absent', output('main-report', gone), ...noReport),
  fault('report-empty', output('main-report', emptied), ...noReport),
  fault('report-cut', output('main-report', cut), ...noReport),
  fault(
    'report-behind-a-byte-order-mark',
    text('main-report', (one) => `\uFEFF${one}`),
    ...noReport,
  ),
  fault(
    'report-with-text-behind-it',
    text('main-report', (one) => `${one} {}`),
    ...noReport,
  ),
  fault('report-with-a-key-twice', text('main-report', before('"warnings_count":7')), ...noReport),
  fault('report-with-nan', text('main-report', before('"extra":NaN')), ...noReport),
  fault('report-with-infinity', text('main-report', before('"extra":1e999')), ...noReport),
  fault(
    'report-with-a-number-that-is-nearly-zero',
    text('main-report', before('"extra":1e-400')),
    ...noReport,
  ),
  fault('report-with-minus-zero', text('main-report', before('"extra":-0')), ...noReport),
  fault('report-with-half-a-character', text('main-report', before('"extra":"\\ud800"')), ...noReport),
  fault(
    'report-is-an-array',
    text('main-report', (one) => `[${one}]`),
    ...noReport,
  ),
  fault('report-nested-too-deep', text('main-report', before(`"extra":${nested(100)}`)), ...noReport),
  fault(
    'report-is-no-utf-8',
    output('main-report', (bytes) => Uint8Array.of(...bytes.slice(0, 40), 0xff)),
    ...noReport,
  ),
  fault(
    'report-is-python',
    text('main-report', () => "{'status': 'ok', 'warnings': []}"),
    ...noReport,
  ),
  fault(
    'report-is-an-lfs-pointer',
    text('main-report', () => 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n'),
    ...noReport,
  ),
  fault('report-collected-twice', collectedTwice('main-report'), ...noReport),
  fault('report-changed-after-it-was-sealed', digestDiffers('main-report'), 'GATE-021'),
  fault('report-not-listed', notListed('main-report'), 'GATE-021'),
];
