import { requirementName } from '../codec/canonical-name.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../codec/strict-json.ts';
import { type Observations, runtimeProfileName } from '../model/kernel-outputs.ts';
import {
  asksMainReport,
  asksNative,
  type Condition,
  type Judgement,
  judgement,
  judgeRead,
} from './condition.ts';
import type { GateFacts } from './facts.ts';
import { member, showJson } from './read.ts';
import { type ReportKeys, reportKeys } from './report-keys.ts';

/** The stop condition (acceptance A, F). Where the notebook claims and the kit saw, each has its own line: the worse counts. */
export const conditionsReport: readonly Condition[] = [
  { id: 'GATE-051', pack: 'core', scope: 'both', applies: asksMainReport, judge: judgeOwnReport },
  { id: 'GATE-052', pack: 'core', scope: 'both', applies: asksMainReport, judge: claim('status', 'ok') },
  { id: 'GATE-053', pack: 'core', scope: 'both', judge: judgeWarningsCount },
  { id: 'GATE-054', pack: 'core', scope: 'both', judge: judgeWarningsLength },
  { id: 'GATE-055', pack: 'core', scope: 'both', judge: judgeNotes },
  { id: 'GATE-056', pack: 'core', scope: 'both', judge: judgeError },
  { id: 'GATE-057', pack: 'core', scope: 'both', judge: judgeSkipped },
  { id: 'GATE-058', pack: 'nx47', scope: 'both', judge: claim('lzw', 'ok') },
  { id: 'GATE-059', pack: 'nx47', scope: 'both', judge: judgeLzwSeen },
  { id: 'GATE-060', pack: 'nx47', scope: 'both', judge: claim('tiff', 'ok') },
  { id: 'GATE-061', pack: 'nx47', scope: 'both', judge: judgeCompression },
  { id: 'GATE-062', pack: 'nx47', scope: 'both', judge: claim('soLoad', 'ok') },
  { id: 'GATE-063', pack: 'core', scope: 'both', applies: asksNative, judge: judgeNativeLoaded },
  { id: 'GATE-064', pack: 'core', scope: 'both', applies: asksNative, judge: judgeNativeSymbols },
  { id: 'GATE-065', pack: 'core', scope: 'both', applies: asksPackages, judge: judgePackages },
  { id: 'GATE-066', pack: 'core', scope: 'both', judge: judgePackagesClaimed },
  { id: 'GATE-067', pack: 'nx47', scope: 'both', judge: claim('competitor', 'ok') },
  { id: 'GATE-068', pack: 'core', scope: 'both', judge: judgeEventsCount },
];

type Claim = Exclude<keyof ReportKeys, 'missingPackages' | 'errors'>;

function claim(key: Claim, expected: string): (facts: GateFacts) => Judgement {
  return (facts) => {
    const path = keysIn(facts)[key];
    const wanted = `${path.join('.')} == ${JSON.stringify(expected)}`;
    return judgeReport(facts, wanted, (report, evidence) => {
      const value = member(report, path);
      return judgement(value === expected ? 'ok' : 'fail', wanted, showJson(value), evidence);
    });
  };
}

const keysIn = ({ names }: GateFacts): ReportKeys => reportKeys(names['main-report']);

/** The notebook wrote it itself, and nothing in its bytes can be read in two ways. */
function judgeOwnReport(facts: GateFacts): Judgement {
  const expected = 'written by the notebook, regular';
  return judgeRead(facts.checksums, { name: facts.names.checksums, expected }, (manifest, evidence) => {
    const { main_report_sha256: digest, main_report_irregular: irregular } = manifest;
    const observed = digest === null ? 'absent' : (irregular ?? `sha256 ${digest}`);
    return judgement(digest !== null && irregular === null ? 'ok' : 'fail', expected, observed, evidence);
  });
}

function judgeWarningsCount(facts: GateFacts): Judgement {
  const expected = 'warnings_count == 0';
  return judgeReport(facts, expected, (report, evidence) => {
    const count = member(report, keysIn(facts).warningsCount);
    // The number itself: a text that is shown like a zero is none.
    return judgement(count === 0 ? 'ok' : 'fail', expected, showJson(count), evidence);
  });
}

function judgeWarningsLength(facts: GateFacts): Judgement {
  const expected = 'warnings_count == length of warnings';
  return judgeReport(facts, expected, (report, evidence) => {
    const warnings = member(report, keysIn(facts).warnings);
    const count = member(report, keysIn(facts).warningsCount);
    const same = Array.isArray(warnings) && count === warnings.length;
    const observed = `warnings_count ${showJson(count)}, warnings ${showJson(warnings)}`;
    return judgement(same ? 'ok' : 'fail', expected, observed, evidence);
  });
}

function judgeNotes(facts: GateFacts): Judgement {
  const expected = 'notes: empty or absent';
  return judgeReport(facts, expected, (report, evidence) => {
    const notes = member(report, keysIn(facts).notes);
    const empty = notes === undefined || notes === '' || (Array.isArray(notes) && notes.length === 0);
    const none = empty || (isJsonObject(notes) && Object.keys(notes).length === 0);
    return judgement(none ? 'ok' : 'fail', expected, showJson(notes), evidence);
  });
}

function judgeError(facts: GateFacts): Judgement {
  const expected = 'error, error_type: null or absent';
  return judgeReport(facts, expected, (report, evidence) => {
    const errors = keysIn(facts).errors.map((path) => member(report, path));
    const said = errors.find((error) => error !== undefined && error !== null);
    return judgement(said === undefined ? 'ok' : 'fail', expected, showJson(said), evidence);
  });
}

/** A test that did not take place is no test (incident 11: a local run passed off with its tests skipped). */
function judgeSkipped(facts: GateFacts): Judgement {
  const expected = '0 × "skipped"';
  return judgeReport(facts, expected, (report, evidence) => {
    const place = findSkipped(report, []);
    return judgement(place === undefined ? 'ok' : 'fail', expected, place ?? '0', evidence);
  });
}

/** `skipped`, `SKIPPED (no library)`, `skipped: no GPU`; not `skipped 0 frames`, which is a sentence. */
const saysSkipped = /^skip(?:ped)?(?:$|_|\s*[:;,.(–—-])/i;
const skippedKey = /^(?:was_|is_)?skipped(?:_tests?)?$/i;

function findSkipped(value: JsonValue, path: readonly string[]): string | undefined {
  if (typeof value === 'string') return saysSkipped.test(value.trim()) ? path.join('.') : undefined;
  if (value === null) return undefined;
  for (const [key, one] of Object.entries(value)) {
    const counted = skippedKey.test(key) && !isNothing(one);
    const found = counted ? [...path, key].join('.') : findSkipped(one, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function judgeLzwSeen(facts: GateFacts): Judgement {
  return judgeSeen(facts, 'lzw.ok == true', ({ lzw }) => ({
    held: lzw?.ok === true && lzw.error === '',
    observed: lzw === null ? 'imagecodecs never imported' : `${lzw.ok} ${lzw.error}`.trim(),
  }));
}

/** LZW itself, and no other compression tried on the way (incident 4: ADOBE_DEFLATE behind a status ok). */
function judgeCompression(facts: GateFacts): Judgement {
  const path = keysIn(facts).compression;
  const expected = `${path.join('.')} == "LZW", no fallback, no write error`;
  return judgeReport(facts, expected, (report, evidence) => {
    const used = member(report, path);
    const test = member(report, path.slice(0, -1));
    const detours = isJsonObject(test) ? Object.entries(test).filter(isDetour) : [];
    const observed = [showJson(used), ...detours.map(([key, value]) => `${key}: ${showJson(value)}`)].join(
      ', ',
    );
    return judgement(used === 'LZW' && detours.length === 0 ? 'ok' : 'fail', expected, observed, evidence);
  });
}

function isDetour([key, value]: readonly [string, JsonValue]): boolean {
  return /fallback|write_errors?/i.test(key) && !isNothing(value);
}

function isNothing(value: JsonValue): boolean {
  return value === false || value === 0 || value === '' || (Array.isArray(value) && value.length === 0);
}

function judgeNativeLoaded(facts: GateFacts): Judgement {
  return judgeSeen(facts, 'native.loaded == true', ({ native }) => ({
    held: native?.loaded === true && native.error === '',
    observed: native === null ? 'absent' : `${native.loaded} ${native.error}`.trim(),
  }));
}

function judgeNativeSymbols(facts: GateFacts): Judgement {
  const { native: asked, packs } = facts.dossier.settings;
  const wanted = asked?.symbols.length ?? 0;
  // The pack nx47 asks for functions: a list that names none would be met by any library.
  if (wanted === 0 && packs.includes('nx47')) return noneRequired('native.symbols');
  return judgeSeen(facts, `${wanted} symbols, 0 missing`, ({ native }) => ({
    held: native?.missing_symbols.length === 0,
    observed: native?.missing_symbols.join(', ') || (native === null ? 'absent' : '0 missing'),
  }));
}

function noneRequired(setting: string): Judgement {
  return judgement('fail', `${setting} ≥ 1`, `nx47.yml: ${setting}: 0`, []);
}

function asksPackages({ packs, required }: GateFacts['dossier']['settings']): boolean {
  return packs.includes('nx47') || required.packages.length > 0;
}

/** Each required package was imported, and its files are those of a wheel of the bundle (or of the image, where allowed). */
function judgePackages(facts: GateFacts): Judgement {
  const { packages, 'from-image': fromImage } = facts.dossier.settings.required;
  const wanted = packages.map(requirementName);
  if (wanted.length === 0) return noneRequired('required.packages');
  const allowed = fromImage.map(requirementName);
  return judgeSeen(facts, `imported, from the bundle: ${wanted.join(', ')}`, (seen) => {
    const flaws = wanted.flatMap((name) => {
      const found = seen.packages.find((one) => requirementName(one.name) === name);
      const origins = allowed.includes(name) ? ['bundle', 'image'] : ['bundle'];
      const held = found?.imported === true && isVersion(found.version) && origins.includes(found.origin);
      return held
        ? []
        : [
            `${name}: ${found === undefined ? 'absent' : `${found.origin}, imported ${found.imported}, version ${found.version}`}`,
          ];
    });
    return { held: flaws.length === 0, observed: flaws.join(', ') || `${wanted.length} of ${wanted.length}` };
  });
}

/** What PEP 440 lets a version begin with. */
function isVersion(version: string | null): boolean {
  return version !== null && /^v?\d/i.test(version);
}

function judgePackagesClaimed(facts: GateFacts): Judgement {
  const expected = 'missing_required_packages, incompatible_required_packages: empty or absent';
  return judgeReport(facts, expected, (report, evidence) => {
    const lists = keysIn(facts).missingPackages.map((path) => member(report, path));
    const said = lists.find((list) => list !== undefined && !(Array.isArray(list) && list.length === 0));
    return judgement(said === undefined ? 'ok' : 'fail', expected, showJson(said), evidence);
  });
}

function judgeEventsCount(facts: GateFacts): Judgement {
  const expected = `events_count > 0, == lines of ${facts.names.events}`;
  return judgeReport(facts, expected, (report, evidence) => {
    const lines = facts.events.state === 'read' ? facts.events.value.length : undefined;
    const count = member(report, keysIn(facts).eventsCount);
    const observed = `events_count ${showJson(count)}, ${lines ?? facts.events.state} lines`;
    const held = lines !== undefined && lines > 0 && count === lines;
    return judgement(held ? 'ok' : 'fail', expected, observed, [...evidence, `output:${facts.names.events}`]);
  });
}

function judgeReport(
  facts: GateFacts,
  expected: string,
  judgeValue: (report: JsonObject, evidence: string[]) => Judgement,
): Judgement {
  return judgeRead(facts.report, { name: facts.names['main-report'], expected }, judgeValue);
}

/** Judges what the kit saw by itself. */
export function judgeSeen(
  facts: GateFacts,
  expected: string,
  look: (seen: Observations) => { readonly held: boolean; readonly observed: string },
): Judgement {
  return judgeRead(facts.observations, { name: runtimeProfileName, expected }, (seen, evidence) => {
    const { held, observed } = look(seen);
    return judgement(held ? 'ok' : 'fail', expected, observed, evidence);
  });
}
