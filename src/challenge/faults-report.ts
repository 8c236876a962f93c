import type { JsonValue } from '../codec/strict-json.ts';
import { type ReportKeys, reportKeys } from '../gate/report-keys.ts';
import { type Edit, member, nameOf } from './edit-evidence.ts';
import { type EvidenceFault, fault } from './evidence-fault.ts';

type Claim = Exclude<keyof ReportKeys, 'missingPackages' | 'errors'>;

/** One member of the main report; undefined takes it away. */
function said(key: string, value: JsonValue | undefined): Edit {
  return member('main-report', [key], value);
}

/** A claim of the main report, where its family writes it; undefined takes it away. */
function claimed(claim: Claim, value: JsonValue | undefined): Edit {
  return (dossier) =>
    member('main-report', reportKeys(nameOf(dossier, 'main-report'))[claim], value)(dossier);
}

/** A member beside the one that tells the compression. */
function besideCompression(key: string, value: JsonValue): Edit {
  return (dossier) => {
    const path = reportKeys(nameOf(dossier, 'main-report')).compression;
    return member('main-report', [...path.slice(0, -1), key], value)(dossier);
  };
}

/** What the notebook itself says (acceptance A): anything but a clean ok. */
const verdicts: readonly EvidenceFault[] = [
  fault('status-is-fail', claimed('status', 'fail'), 'GATE-052'),
  fault('status-is-ok-with-warnings', claimed('status', 'ok_with_warnings'), 'GATE-052'),
  fault('status-is-upper-case', claimed('status', 'OK'), 'GATE-052'),
  fault('status-is-true', claimed('status', true), 'GATE-052'),
  fault('status-is-a-list', claimed('status', ['ok']), 'GATE-052'),
  fault('status-is-null', claimed('status', null), 'GATE-052'),
  fault('status-is-missing', claimed('status', undefined), 'GATE-052'),
  fault('status-is-skipped', claimed('status', 'skipped'), 'GATE-052', 'GATE-057'),
  fault('warnings-count-is-text', said('warnings_count', '0'), 'GATE-053', 'GATE-054'),
  fault('warnings-count-is-null', said('warnings_count', null), 'GATE-053', 'GATE-054'),
  fault('warnings-count-is-missing', said('warnings_count', undefined), 'GATE-053', 'GATE-054'),
  fault('warnings-count-is-negative', said('warnings_count', -1), 'GATE-053', 'GATE-054'),
  fault('warnings-are-more-than-counted', said('warnings', ['a warning']), 'GATE-054'),
  fault('warnings-are-missing', said('warnings', undefined), 'GATE-054'),
  fault('warnings-are-text', said('warnings', ''), 'GATE-054'),
  fault('notes-tell-of-a-fallback', said('notes', ['fallback used']), 'GATE-055'),
  fault('notes-are-text', said('notes', 'see the log'), 'GATE-055'),
  fault('notes-are-false', said('notes', false), 'GATE-055'),
  fault('error-is-told', said('error', 'ValueError'), 'GATE-056'),
  fault('error-is-empty-text', said('error', ''), 'GATE-056'),
  fault('error-type-is-told', said('error_type', 'OSError'), 'GATE-056'),
  fault('test-was-skipped', said('nx47_planted_test', { status: 'skipped' }), 'GATE-057'),
  fault('test-was-skipped-with-a-reason', said('nx47_planted_test', 'SKIPPED (no compiler)'), 'GATE-057'),
  fault('test-counts-as-skipped', said('nx47_planted_test', { status: 'ok', skipped: true }), 'GATE-057'),
  fault('events-count-is-zero', said('events_count', 0), 'GATE-068'),
  fault('events-count-is-one-too-many', said('events_count', 1_000_003), 'GATE-068'),
  fault('events-count-is-missing', said('events_count', undefined), 'GATE-068'),
  fault('package-is-missing', said('missing_required_packages', ['scipy']), 'GATE-066'),
  fault('package-is-incompatible', said('incompatible_required_packages', ['numpy']), 'GATE-066'),
  fault('missing-packages-are-null', said('missing_required_packages', null), 'GATE-066'),
];

/** What the pack nx47 asks of the notebook's own tests. */
const tests: readonly EvidenceFault[] = [
  fault('lzw-round-trip-failed', claimed('lzw', 'fail'), 'GATE-058'),
  fault('lzw-round-trip-is-null', claimed('lzw', null), 'GATE-058'),
  fault('lzw-round-trip-is-missing', claimed('lzw', undefined), 'GATE-058'),
  fault('tiff-round-trip-failed', claimed('tiff', 'fail'), 'GATE-060'),
  fault('tiff-round-trip-is-missing', claimed('tiff', undefined), 'GATE-060'),
  fault('tiff-written-with-deflate', claimed('compression', 'ADOBE_DEFLATE'), 'GATE-061'),
  fault('tiff-compression-is-missing', claimed('compression', undefined), 'GATE-061'),
  fault('tiff-written-after-a-fallback', besideCompression('fallback_used', true), 'GATE-061'),
  fault('tiff-written-after-an-error', besideCompression('write_errors', ['no codec']), 'GATE-061'),
  fault('library-could-not-be-loaded', claimed('soLoad', 'abi_incompatible'), 'GATE-062'),
  fault('library-load-is-missing', claimed('soLoad', undefined), 'GATE-062'),
  fault('competitor-assets-failed', claimed('competitor', 'fail'), 'GATE-067'),
  fault('competitor-assets-are-missing', claimed('competitor', undefined), 'GATE-067'),
  fault('ran-elsewhere', claimed('isKaggle', false), 'GATE-041'),
  fault('place-is-missing', claimed('isKaggle', undefined), 'GATE-041'),
  fault('place-is-text', claimed('isKaggle', 'true'), 'GATE-041'),
];

/** The five metrics (acceptance E): absent, no number, zero, constant, beyond what there is. */
const metrics: readonly EvidenceFault[] = [
  fault('items-rate-is-zero', said('throughput_items_per_s', 0), 'GATE-071'),
  fault('items-rate-is-text', said('throughput_items_per_s', '12.5'), 'GATE-071'),
  fault('items-rate-is-null', said('throughput_items_per_s', null), 'GATE-071'),
  fault('pixels-rate-is-missing', said('throughput_pixels_per_s', undefined), 'GATE-072'),
  fault('pixels-rate-is-negative', said('throughput_pixels_per_s', -1), 'GATE-072'),
  fault('pixels-rate-is-skipped', said('throughput_pixels_per_s', 'skipped'), 'GATE-057', 'GATE-072'),
  fault('latency-map-is-empty', said('latency_ns_by_step', {}), 'GATE-073'),
  fault('latency-map-is-constant', said('latency_ns_by_step', { a: 5, b: 5 }), 'GATE-073'),
  fault('latency-map-has-a-fraction', said('latency_ns_by_step', { a: 5.5, b: 6 }), 'GATE-073'),
  fault('latency-map-has-text', said('latency_ns_by_step', { a: '5', b: 6 }), 'GATE-073'),
  fault('latency-map-is-missing', said('latency_ns_by_step', undefined), 'GATE-073'),
  fault('peak-memory-is-zero', said('peak_ram_mb', 0), 'GATE-074'),
  fault('peak-memory-is-null', said('peak_ram_mb', null), 'GATE-074'),
  fault('peak-memory-is-more-than-there-is', said('peak_ram_mb', 99_999_999), 'GATE-074'),
  fault('peak-gpu-memory-is-negative', said('peak_gpu_mem_mb', -1), 'GATE-075'),
  fault('peak-gpu-memory-is-null', said('peak_gpu_mem_mb', null), 'GATE-075'),
  fault('peak-gpu-memory-is-more-than-there-is', said('peak_gpu_mem_mb', 99_999_999), 'GATE-075'),
];

/** What a main report can claim, each claim once with what does not pass. */
export const faultsReport: readonly EvidenceFault[] = [...verdicts, ...tests, ...metrics];
