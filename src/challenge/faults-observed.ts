import { isJsonObject, type JsonObject, type JsonValue } from '../codec/strict-json.ts';
import { type Edit, json, member, observed } from './edit-evidence.ts';
import { type EvidenceFault, fault } from './evidence-fault.ts';

/** A member of what the kit says of the native library. */
function native(key: string, value: JsonValue): Edit {
  return member('profile', ['observations', 'native', key], value);
}

/** Every required package, as the kit saw it, with these members in place of its own. */
function packages(change: JsonObject): Edit {
  return json('profile', (members) => {
    const seen = isJsonObject(members['observations']) ? members['observations'] : {};
    const list = Array.isArray(seen['packages']) ? seen['packages'] : [];
    const changed = list.map((one) => (isJsonObject(one) ? { ...one, ...change } : one));
    members['observations'] = { ...seen, packages: changed };
  });
}

/** What the kit saw by itself, whatever the notebook claims. */
export const faultsObserved: readonly EvidenceFault[] = [
  fault('cell-raised', member('profile', ['observations', 'cells', 'raised'], 1), 'GATE-013'),
  fault('cell-never-ran', member('profile', ['observations', 'cells', 'run'], 999_999), 'GATE-013'),
  fault('no-cell-ran', member('profile', ['observations', 'cells', 'run'], 0), 'GATE-013'),
  fault('ran-in-another-folder', observed('cwd', '/tmp'), 'GATE-034'),
  fault('ran-below-the-folder', observed('cwd', '/kaggle/working/deeper'), 'GATE-034'),
  fault('library-was-never-loaded', observed('native', null), 'GATE-038', 'GATE-063', 'GATE-064'),
  fault('library-is-another-one', native('sha256', 'f'.repeat(64)), 'GATE-038'),
  fault('library-does-not-load', native('loaded', false), 'GATE-063'),
  fault('library-loads-with-an-error', native('error', 'undefined symbol: lum_logf'), 'GATE-063'),
  fault('library-lacks-a-function', native('missing_symbols', ['nx47_planted']), 'GATE-064'),
  fault('lzw-does-not-decode', observed('lzw', { ok: false, error: 'differs' }), 'GATE-059'),
  fault('lzw-decodes-with-an-error', observed('lzw', { ok: true, error: 'one frame' }), 'GATE-059'),
  fault('lzw-codec-was-never-imported', observed('lzw', null), 'GATE-059'),
  fault('packages-were-not-imported', packages({ imported: false }), 'GATE-065'),
  fault('packages-have-no-version', packages({ version: null }), 'GATE-065'),
  fault('packages-are-of-unknown-origin', packages({ origin: 'unknown' }), 'GATE-065'),
  fault('packages-are-absent', packages({ origin: 'absent' }), 'GATE-065'),
  fault('packages-were-not-observed', observed('packages', []), 'GATE-065'),
  fault('warning-was-caught', observed('warnings', [{ source: 'logging', text: 'old' }]), 'GATE-082'),
  fault('warning-was-counted', observed('warnings_count', 1), 'GATE-082'),
  fault('kit-failed', observed('kit_errors', ['sampler: OSError']), 'GATE-085'),
  fault('kit-tells-nothing-of-its-errors', observed('kit_errors', undefined), 'GATE-085'),
];
