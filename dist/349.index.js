export const id = 349;
export const ids = [349];
export const modules = {

/***/ 4349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/src/audit-command.js + 2 modules
var audit_command = __webpack_require__(1402);
// EXTERNAL MODULE: ./build/src/audit-story.js
var audit_story = __webpack_require__(134);
// EXTERNAL MODULE: ./build/src/baseline.js
var baseline = __webpack_require__(5446);
// EXTERNAL MODULE: ./build/src/compose-offline.js
var compose_offline = __webpack_require__(4959);
// EXTERNAL MODULE: ./build/src/model/failure.js
var model_failure = __webpack_require__(2917);
// EXTERNAL MODULE: ./build/src/report/audit-json.js
var audit_json = __webpack_require__(7950);
// EXTERNAL MODULE: ./build/src/text/fill.js
var fill = __webpack_require__(2740);
// EXTERNAL MODULE: ./build/src/text/sentences.js + 34 modules
var sentences = __webpack_require__(6684);
;// CONCATENATED MODULE: ./build/src/baseline-command.js








/**
 * `nx47 baseline write --reason … --expires …`: audits, then writes today's findings to nx47-baseline.json. Findings
 * that no longer occur leave it. Errors: USAGE_BAD_VALUE without a reason, or a day that is none or has passed.
 */
async function baselineCommand(line, around) {
    const request = await (0,audit_command/* offlineRequest */.x_)(line, 'dry-run');
    const { language } = request.settings;
    const world = (0,compose_offline/* composeOffline */.Y)(language, around, request.root);
    const today = world.clock.now().toISOString().slice(0, 10);
    requireGiven(line, today);
    const earlier = await (0,baseline/* readBaseline */.mF)(request.root, world.files);
    const run = await (0,audit_story/* auditStory */.P)(request, world);
    const document = (0,audit_command/* documentOf */.lM)(run, request);
    // An audit that stopped on its way would write a baseline with holes.
    if (document.rules.length === 0)
        return (0,audit_command/* auditAnswerOf */.Jz)(run, request, line.format);
    const { reason, expires } = line;
    const entries = (0,baseline/* renewBaseline */.nT)(document, earlier, { reason, expires, today });
    const path = `${request.root}/${baseline/* baselineName */.Ri}`;
    await world.files.write(path, (0,baseline/* baselineText */.BW)(entries));
    const kept = new Set(entries.map(({ rule, file, text }) => JSON.stringify([rule, file, text])));
    const gone = earlier.filter(({ rule, file, text }) => !kept.has(JSON.stringify([rule, file, text])));
    const values = { path, count: entries.length, expires, gone: gone.length };
    return { text: `${(0,fill/* fill */.G)((0,sentences/* sentences */.h)(language).console.baselineWritten, values)}\n`, status: 0 };
}
function requireGiven({ words, reason, expires }, today) {
    const refuse = (flag, value, expected) => new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag, value, expected });
    if (words[0] !== 'write')
        throw refuse('baseline', words[0] ?? '', 'baseline write');
    if (reason.trim() === '')
        throw refuse('--reason', reason, '…');
    const isDay = audit_json/* baselineEntrySchema */.fx.shape.expires.safeParse(expires).success;
    if (!isDay || expires < today)
        throw refuse('--expires', expires, `≥ ${today}`);
}

// EXTERNAL MODULE: ./build/src/profile/parse.js + 2 modules
var parse = __webpack_require__(498);
// EXTERNAL MODULE: ./build/src/survey/choose-interpreter.js
var choose_interpreter = __webpack_require__(9900);
;// CONCATENATED MODULE: ./build/src/bundle-command.js






/**
 * `nx47 bundle`: the bundle made by the recipe for the profile's Python, then audited; a folder with content is
 * audited as it is. Errors: CONFIG_MISSING_KEY without a bundle or recipe, PYTHON_MISSING without that Python.
 */
async function bundleCommand(line, around) {
    const request = await (0,audit_command/* offlineRequest */.x_)(line, 'execute');
    const world = (0,compose_offline/* composeOffline */.Y)(request.settings.language, around, request.root);
    if (await isToBeMade(request, world))
        await requireProfilePython(request, world);
    return (0,audit_command/* auditAnswerOf */.Jz)(await (0,audit_story/* bundleStory */.q)(request, world), request, line.format);
}
async function isToBeMade({ root, file, settings }, { files }) {
    const { bundle } = settings;
    if (bundle === undefined)
        throw new model_failure/* Failure */.HR('CONFIG_MISSING_KEY', { file, key: 'bundle' });
    const folder = `${root}/${bundle.path}`;
    const filled = (await files.exists(folder)) && (await files.list(folder)).some(({ kind }) => kind === 'file');
    if (!filled && bundle.recipe === undefined)
        throw new model_failure/* Failure */.HR('CONFIG_MISSING_KEY', { file, key: 'bundle.recipe' });
    return !filled;
}
// Another minor would put wheels in place that the target can't install.
async function requireProfilePython({ settings }, { assets, pythons }) {
    const text = await assets.profile(settings.profile);
    if (text === undefined)
        throw new model_failure/* Failure */.HR('PROFILE_UNKNOWN', { profile: settings.profile });
    const { python } = (0,parse/* parseProfile */.j)(new TextEncoder().encode(text));
    await (0,choose_interpreter/* chooseInterpreter */.S)(pythons, (0,choose_interpreter/* minorOf */.H)(python.version), false);
}

// EXTERNAL MODULE: ./build/src/certify.js + 28 modules
var certify = __webpack_require__(9099);
// EXTERNAL MODULE: ./build/src/gate/conditions.js + 13 modules
var conditions = __webpack_require__(7591);
// EXTERNAL MODULE: ./build/src/codec/digest.js
var codec_digest = __webpack_require__(4394);
// EXTERNAL MODULE: ./build/src/codec/exact-json.js
var exact_json = __webpack_require__(3214);
// EXTERNAL MODULE: ./build/src/codec/strict-json.js
var strict_json = __webpack_require__(8414);
// EXTERNAL MODULE: ./build/src/model/kernel-outputs.js
var kernel_outputs = __webpack_require__(1821);
;// CONCATENATED MODULE: ./build/src/challenge/edit-evidence.js





/**
 * Other bytes for an output (undefined = it is gone); file 6 then lists what is there, so that nothing but the change
 * itself can give the fault away.
 */
function output(place, edit) {
    return (dossier) => {
        const name = nameOf(dossier, place);
        const bytes = fileOf(dossier, name)?.bytes;
        if (bytes === undefined)
            return dossier;
        const edited = edit(bytes);
        const others = dossier.collected?.files.filter((file) => file.name !== name) ?? [];
        const changed = withFiles(dossier, edited === undefined ? others : [...others, { name, bytes: edited }]);
        if (edited === undefined || name === nameOf(dossier, 'checksums'))
            return changed;
        return listed(name, { sha256: (0,codec_digest/* sha256Hex */.fg)(edited), bytes: edited.byteLength })(changed);
    };
}
/** The text of an output, edited. */
function edit_evidence_text(place, edit) {
    return output(place, (bytes) => new TextEncoder().encode(edit(new TextDecoder().decode(bytes))));
}
/** The members of a JSON output, edited; whoever wrote no JSON object keeps what he wrote. */
function json(place, edit) {
    return output(place, (bytes) => {
        const members = membersOf(bytes);
        if (members === undefined)
            return bytes;
        edit(members);
        return new TextEncoder().encode((0,exact_json/* exactJson */.i)(members, ''));
    });
}
/** One member of a JSON output by its path; undefined takes it away. */
function member(place, path, value) {
    return json(place, (members) => setMember(members, path, value));
}
/** A member of what the kit observed by itself. */
function observed(key, value) {
    return member('profile', ['observations', key], value);
}
/** What file 6 says of one file; undefined: nothing. */
function listed(name, row) {
    return json('checksums', (members) => setMember(members, ['files', name], row));
}
/** A digest in file 6 that is not that of the file. */
function digestDiffers(place) {
    return (dossier) => listed(nameOf(dossier, place), { sha256: (0,codec_digest/* sha256Hex */.fg)('other bytes'), bytes: 11 })(dossier);
}
/** The output is there, and file 6 does not list it. */
function notListed(place) {
    return (dossier) => listed(nameOf(dossier, place), undefined)(dossier);
}
/** The output was collected twice under one name. */
function collectedTwice(place) {
    return (dossier) => {
        const file = fileOf(dossier, nameOf(dossier, place));
        return file === undefined ? dossier : withFiles(dossier, [...(dossier.collected?.files ?? []), file]);
    };
}
/** Several changes, one after the other. */
function edit_evidence_all(...edits) {
    return (dossier) => edits.reduce((changed, edit) => edit(changed), dossier);
}
/** A part of the dossier, changed where the run came that far. */
function part(name, change) {
    return (dossier) => {
        const whole = dossier[name];
        return whole === undefined ? dossier : { ...dossier, [name]: { ...whole, ...change } };
    };
}
/** Parts that the run never reached. */
function without(...names) {
    return (dossier) => ({ ...dossier, ...Object.fromEntries(names.map((name) => [name, undefined])) });
}
/** The file that a dossier has in that place: its name. */
function nameOf({ settings }, place) {
    if (typeof place === 'object')
        return place.name;
    if (place === 'profile')
        return kernel_outputs/* runtimeProfileName */.VT;
    return (0,kernel_outputs/* outputNames */.gr)(settings.packs, settings['main-report'])[place];
}
/** The files of a run, replaced. */
function withFiles(dossier, files) {
    return dossier.collected === undefined
        ? dossier
        : { ...dossier, collected: { ...dossier.collected, files } };
}
function fileOf({ collected }, name) {
    return collected?.files.find((file) => file.name === name);
}
function membersOf(bytes) {
    try {
        const value = (0,strict_json/* parseStrictJson */.R)(bytes);
        return (0,strict_json/* isJsonObject */.O)(value) ? { ...value } : undefined;
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}
function setMember(members, path, value) {
    const [key = '', ...rest] = path;
    if (rest.length > 0) {
        const inner = members[key];
        const within = (0,strict_json/* isJsonObject */.O)(inner) ? { ...inner } : {};
        setMember(within, rest, value);
        members[key] = within;
    }
    else if (value === undefined)
        delete members[key];
    else
        members[key] = value;
}

;// CONCATENATED MODULE: ./build/src/challenge/evidence-fault.js
/** A fault whose conditions fail. */
function fault(id, plant, ...breaks) {
    return { id, plant, breaks, answer: 'fail' };
}
/** A fault that leaves conditions without proof: nothing has failed, and nothing may be certified. */
function unproven(id, plant, ...breaks) {
    return { id, plant, breaks, answer: 'unknown' };
}

;// CONCATENATED MODULE: ./build/src/challenge/faults-governing.js


function governing(change) {
    return (dossier) => {
        const whole = dossier.governing;
        return whole === undefined ? dossier : { ...dossier, governing: { ...whole, ...change(whole) } };
    };
}
// A point of its own for each fault: the proof that one plants must not prove the point that another plants.
const planted = (id) => ({ id: `nx47-planted-${id}`, title: 'planted', line: 1 });
/** The governing document (acceptance H): a point that nothing proves is not done. */
const faultsGoverning = [
    fault('governing-point-without-proof', governing(({ points }) => ({ points: [...points, planted('unproven')] })), 'GATE-099'),
    fault('governing-proof-of-no-point', governing(({ proofs }) => ({ proofs: { ...proofs, [planted('proof').id]: ['publish'] } })), 'GATE-099'),
    fault('governing-document-without-points', governing(() => ({ points: [] })), 'GATE-099'),
    fault('governing-points-proven-by-nothing-that-was-left', governing(({ points }) => ({
        points: [...points, planted('lost')],
        proofs: { [planted('lost').id]: ['output:nx47-planted.bin'] },
    })), 'GATE-099'),
    unproven('governing-document-never-read', without('governing'), 'GATE-099'),
];

;// CONCATENATED MODULE: ./build/src/challenge/faults-kaggle.js


/** Every way in which requests went out, with these members in place of its own. */
function peers(change) {
    return (dossier) => part('transport', { peers: dossier.transport?.peers.map((peer) => ({ ...peer, ...change })) ?? [] })(dossier);
}
/** What the push replaced, where something was there. */
function replaced(change) {
    return (dossier) => {
        const whole = dossier.kernel?.replaced;
        return whole === undefined
            ? dossier
            : part('kernel', { replaced: { ...whole, ...change(whole) } })(dossier);
    };
}
function differs(fact) {
    return (dossier) => dossier.differences === undefined
        ? dossier
        : {
            ...dossier,
            differences: [...dossier.differences, { fact, expected: '3.12.1', observed: '3.11.2' }],
        };
}
function lost(...names) {
    return (dossier) => {
        const losses = dossier.dataset?.losses;
        return losses === undefined ? dossier : part('dataset', { losses: { ...losses, lost: names } })(dossier);
    };
}
/** The last certified run asked for one thing more. */
function askedForMore(dossier) {
    const requirements = [...(dossier.earlier?.certified?.requirements ?? []), 'file:nx47-planted.tif'];
    return part('earlier', { certified: { session: 'planted', requirements } })(dossier);
}
function openChange(dossier) {
    const row = { file: 'planted.so', reason: '', impact: '', proof: '' };
    return part('changes', { rows: [...(dossier.changes?.rows ?? []), row] })(dossier);
}
function grown(dossier) {
    const whole = dossier.repository?.grown;
    const bytes = { path: 'docs/journal.md', commit: '4'.repeat(40), parent: '5'.repeat(40), byte: 7 };
    return whole === undefined ? dossier : part('repository', { grown: { ...whole, lost: bytes } })(dossier);
}
/** A rule that the second audit looked at, and what it found: it blocks no publication, and no GO without it. */
function finds(rule) {
    return (dossier) => {
        const whole = dossier.auditAfter;
        if (whole === undefined)
            return dossier;
        const place = { file: 'planted', expected: '1', observed: '2', evidence: [] };
        const finding = { rule, severity: 'warning', answer: 'fail', ...place };
        return { ...dossier, auditAfter: { ...whole, findings: [...whole.findings, finding] } };
    };
}
const stolen = { path: 'src/a.py', sha256: '6'.repeat(64) };
/** What a run on Kaggle has to show beyond a rehearsal (acceptance B, C, I). */
const faultsKaggle = [
    fault('service-is-another', (dossier) => ({ ...dossier, baseUrl: 'https://api.kaggle.example' }), 'GATE-091'),
    fault('transport-without-tls', peers({ protocol: 'http', tls: '' }), 'GATE-091'),
    fault('transport-not-verified', peers({ authorized: false }), 'GATE-091'),
    fault('transport-over-old-tls', peers({ tls: 'TLSv1.1' }), 'GATE-091'),
    fault('transport-without-a-chain', peers({ chain: [] }), 'GATE-091'),
    unproven('transport-to-another-host', peers({ host: 'files.example:443' }), 'GATE-091'),
    unproven('transport-brought-more-than-was-asked', part('transport', { answers: 999_999 }), 'GATE-091'),
    unproven('transport-unknown', without('transport'), 'GATE-091'),
    fault('image-is-of-another-python', differs('python'), 'GATE-092'),
    fault('image-is-of-another-glibc', differs('libc'), 'GATE-092'),
    unproven('image-never-compared', without('profile'), 'GATE-092'),
    fault('dataset-lost-a-file', lost('imagecodecs-2026.3.6.whl'), 'GATE-093'),
    fault('kernel-file-is-of-another-kind', replaced(({ local }) => ({ local: { ...local, codeFile: 'a.R' } })), 'GATE-094'),
    fault('kernel-was-of-another-kind', replaced(({ remote }) => ({ remote: { ...remote, version: 6, kind: 'script' } })), 'GATE-094'),
    fault('asks-for-less-than-the-last-certified-run', askedForMore, 'GATE-095'),
    unproven('earlier-runs-unknown', without('earlier'), 'GATE-037', 'GATE-095'),
    fault('tree-is-not-committed', part('repository', { dirty: [stolen] }), 'GATE-096'),
    fault('journal-lost-old-bytes', grown, 'GATE-096'),
    unproven('history-is-shallow', part('repository', { isShallow: true }), 'GATE-096'),
    unproven('repository-has-no-commit', part('repository', { head: '' }), 'GATE-096'),
    unproven('repository-never-read', without('repository'), 'GATE-096'),
    fault('change-without-a-reason', openChange, 'GATE-097'),
    fault('commit-moved-under-the-run', part('changes', { treeAfter: '7'.repeat(40) }), 'GATE-097'),
    unproven('changes-never-compared', without('changes'), 'GATE-097'),
    fault('library-differs-between-repository-and-bundle', finds('REP-023'), 'GATE-098'),
    fault('verdict-in-prose-without-a-report', finds('VER-003'), 'GATE-100'),
];

;// CONCATENATED MODULE: ./build/src/challenge/faults-log.js


/** The log of the service with further records at its end, each of them as written. */
function recorded(stream, ...texts) {
    return (dossier) => {
        const { collected } = dossier;
        if (collected === undefined)
            return dossier;
        const seconds = collected.log.at(-1)?.seconds ?? 0;
        const records = ['\n', ...texts].map((one) => ({ stream, seconds, text: one }));
        return { ...dossier, collected: { ...collected, log: [...collected.log, ...records] } };
    };
}
/** What was written on a stream, seen by the service and by the kit alike: only the words can give it away. */
function written(stream, ...texts) {
    return edit_evidence_all(recorded(stream, ...texts), edit_evidence_text(stream, (content) => `${content}\n${texts.join('')}\n`));
}
/** The log of the service, less what it says of one stream. */
function silenced(...streams) {
    return (dossier) => {
        const { collected } = dossier;
        if (collected === undefined)
            return dossier;
        const log = collected.log.filter(({ stream }) => !streams.includes(stream));
        return { ...dossier, collected: { ...collected, log } };
    };
}
const traceback = 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n';
/** Zero warnings (acceptance G), and two recordings of the streams that tell the same. */
const faultsLog = [
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
    fault('event-of-severity-warning', written('stdout', '{"event": "x", "severity": "warning"}\n'), 'GATE-081'),
    fault('word-on-stderr', written('stderr', 'the codec is deprecated\n'), 'GATE-081'),
];

;// CONCATENATED MODULE: ./build/src/challenge/faults-observed.js



/** A member of what the kit says of the native library. */
function faults_observed_native(key, value) {
    return member('profile', ['observations', 'native', key], value);
}
/** Every required package, as the kit saw it, with these members in place of its own. */
function faults_observed_packages(change) {
    return json('profile', (members) => {
        const seen = (0,strict_json/* isJsonObject */.O)(members['observations']) ? members['observations'] : {};
        const list = Array.isArray(seen['packages']) ? seen['packages'] : [];
        const changed = list.map((one) => ((0,strict_json/* isJsonObject */.O)(one) ? { ...one, ...change } : one));
        members['observations'] = { ...seen, packages: changed };
    });
}
/** What the kit saw by itself, whatever the notebook claims. */
const faultsObserved = [
    fault('cell-raised', member('profile', ['observations', 'cells', 'raised'], 1), 'GATE-013'),
    fault('cell-never-ran', member('profile', ['observations', 'cells', 'run'], 999_999), 'GATE-013'),
    fault('no-cell-ran', member('profile', ['observations', 'cells', 'run'], 0), 'GATE-013'),
    fault('ran-in-another-folder', observed('cwd', '/tmp'), 'GATE-034'),
    fault('ran-below-the-folder', observed('cwd', '/kaggle/working/deeper'), 'GATE-034'),
    fault('library-was-never-loaded', observed('native', null), 'GATE-038', 'GATE-063', 'GATE-064'),
    fault('library-is-another-one', faults_observed_native('sha256', 'f'.repeat(64)), 'GATE-038'),
    fault('library-does-not-load', faults_observed_native('loaded', false), 'GATE-063'),
    fault('library-loads-with-an-error', faults_observed_native('error', 'undefined symbol: lum_logf'), 'GATE-063'),
    fault('library-lacks-a-function', faults_observed_native('missing_symbols', ['nx47_planted']), 'GATE-064'),
    fault('lzw-does-not-decode', observed('lzw', { ok: false, error: 'differs' }), 'GATE-059'),
    fault('lzw-decodes-with-an-error', observed('lzw', { ok: true, error: 'one frame' }), 'GATE-059'),
    fault('lzw-codec-was-never-imported', observed('lzw', null), 'GATE-059'),
    fault('packages-were-not-imported', faults_observed_packages({ imported: false }), 'GATE-065'),
    fault('packages-have-no-version', faults_observed_packages({ version: null }), 'GATE-065'),
    fault('packages-are-of-unknown-origin', faults_observed_packages({ origin: 'unknown' }), 'GATE-065'),
    fault('packages-are-absent', faults_observed_packages({ origin: 'absent' }), 'GATE-065'),
    fault('packages-were-not-observed', observed('packages', []), 'GATE-065'),
    fault('warning-was-caught', observed('warnings', [{ source: 'logging', text: 'old' }]), 'GATE-082'),
    fault('warning-was-counted', observed('warnings_count', 1), 'GATE-082'),
    fault('kit-failed', observed('kit_errors', ['sampler: OSError']), 'GATE-085'),
    fault('kit-tells-nothing-of-its-errors', observed('kit_errors', undefined), 'GATE-085'),
];

;// CONCATENATED MODULE: ./build/src/challenge/faults-report-file.js


/** Every condition that reads the main report. */
const inReport = [
    ...['GATE-035', 'GATE-038', 'GATE-041', 'GATE-052', 'GATE-053', 'GATE-054', 'GATE-055', 'GATE-056'],
    ...['GATE-057', 'GATE-058', 'GATE-060', 'GATE-061', 'GATE-062', 'GATE-066', 'GATE-067', 'GATE-068'],
    ...['GATE-071', 'GATE-072', 'GATE-073', 'GATE-074', 'GATE-075'],
];
const noReport = ['GATE-021', ...inReport];
const gone = () => undefined;
const emptied = () => new Uint8Array();
const cut = (bytes) => bytes.slice(0, Math.max(1, Math.floor(bytes.byteLength / 2)));
const nested = (depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
/** A member before all others, of which a lenient reader keeps the last. */
const before = (first) => (content) => content.replace('{', `{${first},`);
/** The main report as a file: all that a lenient reader would take, and each way in which it can be none. */
const faultsReportFile = [
    fault('report-absent', output('main-report', gone), ...noReport),
    fault('report-empty', output('main-report', emptied), ...noReport),
    fault('report-cut', output('main-report', cut), ...noReport),
    fault('report-behind-a-byte-order-mark', edit_evidence_text('main-report', (one) => `\uFEFF${one}`), ...noReport),
    fault('report-with-text-behind-it', edit_evidence_text('main-report', (one) => `${one} {}`), ...noReport),
    fault('report-with-a-key-twice', edit_evidence_text('main-report', before('"warnings_count":7')), ...noReport),
    fault('report-with-nan', edit_evidence_text('main-report', before('"extra":NaN')), ...noReport),
    fault('report-with-infinity', edit_evidence_text('main-report', before('"extra":1e999')), ...noReport),
    fault('report-with-a-number-that-is-nearly-zero', edit_evidence_text('main-report', before('"extra":1e-400')), ...noReport),
    fault('report-with-minus-zero', edit_evidence_text('main-report', before('"extra":-0')), ...noReport),
    fault('report-with-half-a-character', edit_evidence_text('main-report', before('"extra":"\\ud800"')), ...noReport),
    fault('report-is-an-array', edit_evidence_text('main-report', (one) => `[${one}]`), ...noReport),
    fault('report-nested-too-deep', edit_evidence_text('main-report', before(`"extra":${nested(100)}`)), ...noReport),
    fault('report-is-no-utf-8', output('main-report', (bytes) => Uint8Array.of(...bytes.slice(0, 40), 0xff)), ...noReport),
    fault('report-is-python', edit_evidence_text('main-report', () => "{'status': 'ok', 'warnings': []}"), ...noReport),
    fault('report-is-an-lfs-pointer', edit_evidence_text('main-report', () => 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n'), ...noReport),
    fault('report-collected-twice', collectedTwice('main-report'), ...noReport),
    fault('report-changed-after-it-was-sealed', digestDiffers('main-report'), 'GATE-021'),
    fault('report-not-listed', notListed('main-report'), 'GATE-021'),
];

;// CONCATENATED MODULE: ./build/src/challenge/faults-outputs.js



/** Every condition that reads the checksums. */
const noChecksums = ['GATE-026', 'GATE-031', 'GATE-032', 'GATE-033', 'GATE-036', 'GATE-051'];
/** Every condition that reads what the kit observed. */
const noObservations = [
    ...['GATE-013', 'GATE-029', 'GATE-034', 'GATE-038', 'GATE-059', 'GATE-063', 'GATE-064', 'GATE-065'],
    ...['GATE-082', 'GATE-085'],
];
const faults_outputs_gone = () => undefined;
const faults_outputs_emptied = () => new Uint8Array();
const faults_outputs_cut = (bytes) => bytes.slice(0, Math.max(1, Math.floor(bytes.byteLength / 2)));
const events = [
    fault('events-absent', output('events', faults_outputs_gone), 'GATE-022', 'GATE-068'),
    fault('events-empty', output('events', faults_outputs_emptied), 'GATE-022', 'GATE-068'),
    fault('events-cut-in-a-line', edit_evidence_text('events', (one) => `${one}{"ts_n`), 'GATE-022', 'GATE-068'),
    fault('events-with-a-line-that-is-no-object', edit_evidence_text('events', (one) => `${one}[1]\n`), 'GATE-022', 'GATE-068'),
    fault('events-go-back-in-time', edit_evidence_text('events', lastEvent('1000000000000000000')), 'GATE-022'),
    fault('event-time-is-text', edit_evidence_text('events', lastEvent('"2026-11-21"')), 'GATE-022'),
    fault('event-time-is-a-fraction', edit_evidence_text('events', lastEvent('1.5')), 'GATE-022'),
    fault('event-time-is-null', edit_evidence_text('events', lastEvent('null')), 'GATE-022'),
    fault('event-time-is-negative', edit_evidence_text('events', lastEvent('-1')), 'GATE-022'),
    fault('events-changed-after-they-were-sealed', digestDiffers('events'), 'GATE-022'),
    fault('events-not-listed', notListed('events'), 'GATE-022'),
];
function lastEvent(time) {
    return (content) => {
        const lines = content.trimEnd().split('\n');
        return [...lines.slice(0, -1), `{"ts_ns":${time},"event":"seal"}`, ''].join('\n');
    };
}
/** The last row of the metrics file with one field replaced, counted from 0. */
function metric(field, value) {
    return edit_evidence_text('metrics-csv', (content) => {
        const lines = content.trimEnd().split('\n');
        const fields = (lines.at(-1) ?? '').split(',');
        return [...lines.slice(0, -1), fields.map((one, at) => (at === field ? value : one)).join(','), ''].join('\n');
    });
}
const metrics = [
    fault('metrics-absent', output('metrics-csv', faults_outputs_gone), 'GATE-023'),
    fault('metrics-empty', output('metrics-csv', faults_outputs_emptied), 'GATE-023'),
    fault('metrics-with-another-header', edit_evidence_text('metrics-csv', (one) => one.replace('ts_ns', 'time')), 'GATE-023'),
    fault('metrics-without-a-row', edit_evidence_text('metrics-csv', (one) => `${one.split('\n', 1)[0]}\n`), 'GATE-023'),
    fault('metrics-row-too-short', edit_evidence_text('metrics-csv', (one) => one.replace(/,[^,]*\n$/, '\n')), 'GATE-023'),
    fault('metrics-with-an-open-quote', edit_evidence_text('metrics-csv', (one) => `${one}"1`), 'GATE-023'),
    fault('metrics-go-back-in-time', metric(0, '1'), 'GATE-023'),
    fault('metrics-with-nan', metric(1, 'nan'), 'GATE-023'),
    fault('metrics-with-a-negative-load', metric(1, '-1.0'), 'GATE-023'),
    fault('metrics-without-memory', metric(2, '0'), 'GATE-023'),
    fault('metrics-with-infinity', metric(2, 'inf'), 'GATE-023'),
    fault('metrics-with-more-gpu-memory-than-there-is', metric(4, '99999999'), 'GATE-023'),
    fault('metrics-changed-after-they-were-sealed', digestDiffers('metrics-csv'), 'GATE-023'),
];
const latency = [
    fault('latency-absent', output('latency', faults_outputs_gone), 'GATE-024'),
    fault('latency-empty', output('latency', faults_outputs_emptied), 'GATE-024'),
    fault('latency-cut', output('latency', faults_outputs_cut), 'GATE-024'),
    fault('latency-of-another-schema', member('latency', ['schema'], 'nx47.latency/0'), 'GATE-024'),
    fault('latency-without-cells', member('latency', ['cells'], undefined), 'GATE-024'),
    fault('latency-of-a-cell-is-null', member('latency', ['cells'], [{ label: 'cell_001', ns: null }]), 'GATE-024'),
    fault('latency-of-a-phase-is-zero', member('latency', ['phases', 'kit_seal'], 0), 'GATE-024'),
    fault('latency-without-phases', member('latency', ['phases'], {}), 'GATE-024'),
    fault('latency-changed-after-it-was-sealed', digestDiffers('latency'), 'GATE-024'),
];
const hardware = [
    fault('hardware-absent', output('hardware', faults_outputs_gone), 'GATE-025', 'GATE-039'),
    fault('hardware-empty', output('hardware', faults_outputs_emptied), 'GATE-025', 'GATE-039'),
    fault('hardware-without-processor', member('hardware', ['cpu'], {}), 'GATE-025'),
    fault('hardware-without-memory', member('hardware', ['ram_total_bytes'], 0), 'GATE-025'),
    fault('hardware-without-system', member('hardware', ['os', 'machine'], undefined), 'GATE-039'),
    fault('hardware-without-python', member('hardware', ['python', 'version'], null), 'GATE-025', 'GATE-039'),
    fault('hardware-without-glibc', member('hardware', ['libc'], {}), 'GATE-025', 'GATE-039'),
    fault('hardware-changed-after-it-was-sealed', digestDiffers('hardware'), 'GATE-025'),
];
const extra = { name: 'nx47-planted.bin' };
const faults_outputs_planted = Uint8Array.of(1, 2, 3);
/** A further output, which file 6 does not list. */
function unlisted(dossier) {
    return withFiles(dossier, [...(dossier.collected?.files ?? []), { ...extra, bytes: faults_outputs_planted }]);
}
const checksums = [
    fault('checksums-absent', output('checksums', faults_outputs_gone), ...noChecksums),
    fault('checksums-empty', output('checksums', faults_outputs_emptied), ...noChecksums),
    fault('checksums-cut', output('checksums', faults_outputs_cut), ...noChecksums),
    fault('checksums-of-another-schema', member('checksums', ['schema'], 'nx47.checksums/0'), ...noChecksums),
    fault('checksums-without-files', member('checksums', ['files'], undefined), ...noChecksums),
    fault('checksums-without-nonce', member('checksums', ['nonce'], null), ...noChecksums),
    fault('artefact-not-listed', unlisted, 'GATE-026'),
    fault('artefact-not-collected', listed(extra.name, { sha256: '0'.repeat(64), bytes: 3 }), 'GATE-026'),
    fault('artefact-changed-after-it-was-sealed', (dossier) => listed(extra.name, { sha256: '0'.repeat(64), bytes: 3 })(unlisted(dossier)), 'GATE-026'),
];
const streams = [
    fault('stdout-absent', output('stdout', faults_outputs_gone), 'GATE-027', 'GATE-083'),
    fault('stdout-empty', output('stdout', faults_outputs_emptied), 'GATE-027', 'GATE-083'),
    fault('stdout-changed-after-it-was-sealed', digestDiffers('stdout'), 'GATE-027'),
    fault('stdout-not-listed', notListed('stdout'), 'GATE-027'),
    fault('stdout-with-a-line-that-nobody-wrote', edit_evidence_text('stdout', (one) => `${one}\nmade up\n`), 'GATE-083'),
    fault('stderr-absent', output('stderr', faults_outputs_gone), 'GATE-028', 'GATE-084'),
    fault('stderr-changed-after-it-was-sealed', digestDiffers('stderr'), 'GATE-028'),
    fault('stderr-with-a-line-that-nobody-wrote', edit_evidence_text('stderr', (one) => `${one}\nmade up\n`), 'GATE-084'),
];
const profile = [
    fault('profile-absent', output('profile', faults_outputs_gone), 'GATE-039', 'GATE-092', ...noObservations),
    fault('profile-empty', output('profile', faults_outputs_emptied), 'GATE-039', 'GATE-092', ...noObservations),
    fault('profile-cut', output('profile', faults_outputs_cut), 'GATE-039', 'GATE-092', ...noObservations),
    fault('profile-changed-after-it-was-sealed', digestDiffers('profile'), 'GATE-029'),
    fault('observations-absent', member('profile', ['observations'], undefined), ...noObservations),
    fault('observations-of-a-cell-count-that-is-text', member('profile', ['observations', 'cells'], { run: '2', raised: 0 }), ...noObservations),
    fault('observations-of-an-origin-that-nobody-knows', member('profile', ['observations', 'packages'], [{ name: 'numpy', origin: 'elsewhere' }]), ...noObservations),
];
/** The eight persistent outputs and the runtime profile (acceptance D), each in every way in which a file can be none. */
const faultsOutputs = [
    ...faultsReportFile,
    ...events,
    ...metrics,
    ...latency,
    ...hardware,
    ...checksums,
    ...streams,
    ...profile,
];

// EXTERNAL MODULE: ./build/src/codec/time.js
var codec_time = __webpack_require__(7927);
// EXTERNAL MODULE: ./build/src/gate/report-keys.js
var report_keys = __webpack_require__(5240);
;// CONCATENATED MODULE: ./build/src/challenge/faults-provenance.js





const hourNs = 3600000000000n;
function sealed(key, value) {
    return member('checksums', [key], value);
}
/** A server's time moved by hours, in ns; undefined where it can't be read. */
function movedNs(iso, hours) {
    return iso !== undefined && isTime.test(iso) ? (0,codec_time/* nsFromIso */.L)(iso) + hours * hourNs : undefined;
}
const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** The report's own time, so many hours away from the push. */
function reportTime(hours) {
    return (dossier) => {
        const moved = movedNs(dossier.kernel?.pushedAt, hours);
        return moved === undefined ? dossier : reportTimeAs(moved)(dossier);
    };
}
function reportTimeAs(value) {
    return (dossier) => member('main-report', (0,report_keys/* reportKeys */.Nl)(nameOf(dossier, 'main-report')).timestamp, value)(dossier);
}
/** The time at which the outputs were sealed, so many hours away from the push. */
function sealTime(hours) {
    return (dossier) => {
        const moved = movedNs(dossier.kernel?.pushedAt, hours);
        return moved === undefined ? dossier : sealed('sealed_at_ns', moved)(dossier);
    };
}
/** The server's clock at push or end, so many hours away from what it was. */
function serverClock(at, hours) {
    return (dossier) => {
        const moved = movedNs(at === 'push' ? dossier.kernel?.pushedAt : dossier.session?.endedAt, hours);
        if (moved === undefined)
            return dossier;
        const time = (0,codec_time/* isoFromNs */.P)(moved);
        return at === 'push'
            ? part('kernel', { pushedAt: time })(dossier)
            : part('session', { endedAt: time })(dossier);
    };
}
/** The report of this run is one that an earlier run left as well. */
function seenBefore(dossier) {
    const name = nameOf(dossier, 'main-report');
    const bytes = dossier.collected?.files.find((file) => file.name === name)?.bytes;
    return bytes === undefined ? dossier : { ...dossier, earlierReports: [(0,codec_digest/* sha256Hex */.fg)(bytes)] };
}
const clocks = ['GATE-035', 'GATE-036'];
/** That the result is this run's, of this bundle, on this runtime (acceptance B). */
const faultsProvenance = [
    fault('nonce-of-another-run', sealed('nonce', 'f'.repeat(32)), 'GATE-031'),
    fault('ledger-head-of-another-run', sealed('ledger_head', 'f'.repeat(64)), 'GATE-032'),
    fault('previous-dataset-version-mounted', sealed('bundle_manifest_sha256', 'f'.repeat(64)), 'GATE-033'),
    fault('no-dataset-mounted', sealed('bundle_manifest_sha256', null), 'GATE-033'),
    fault('mounted-file-differs', sealed('bundle_mismatches', { 'a.whl': 'sha256' }), 'GATE-033'),
    fault('mounted-file-is-not-listed', sealed('bundle_extra', ['old.whl']), 'GATE-033'),
    fault('report-written-before-the-push', reportTime(-2n), 'GATE-035'),
    fault('report-written-after-the-session', reportTime(2n), 'GATE-035'),
    fault('report-time-is-text', reportTimeAs('2026-11-21T10:00:40Z'), 'GATE-035'),
    fault('report-time-is-zero', reportTimeAs(0), 'GATE-035'),
    fault('report-time-is-missing', reportTimeAs(undefined), 'GATE-035'),
    fault('sealed-before-the-push', sealTime(-2n), 'GATE-036'),
    fault('sealed-after-the-session', sealTime(2n), 'GATE-036'),
    fault('sealed-at-zero', sealed('sealed_at_ns', 0), 'GATE-036'),
    fault('push-clock-two-hours-late', serverClock('push', 2n), ...clocks),
    fault('both-clocks-two-hours-early', edit_evidence_all(serverClock('push', -2n), serverClock('end', -2n)), ...clocks),
    fault('end-clock-two-hours-early', serverClock('end', -2n), ...clocks),
    unproven('push-clock-unknown', part('kernel', { pushedAt: '' }), ...clocks),
    unproven('push-clock-unreadable', part('kernel', { pushedAt: 'yesterday' }), ...clocks),
    unproven('end-clock-unknown', part('session', { endedAt: '' }), ...clocks),
    fault('report-of-an-earlier-run', seenBefore, 'GATE-037'),
    fault('report-made-by-the-kit', sealed('main_report_sha256', null), 'GATE-051'),
    fault('report-irregular-to-the-kit', sealed('main_report_irregular', 'duplicate member status'), 'GATE-051'),
    fault('report-names-another-library', libraryClaimed('f'.repeat(64)), 'GATE-038'),
    fault('report-names-no-library', libraryClaimed(undefined), 'GATE-038'),
    fault('two-versions-of-glibc', member('hardware', ['libc', 'version'], '2.12'), 'GATE-039'),
    fault('two-versions-of-python', member('hardware', ['python', 'version'], '3.9.1'), 'GATE-039'),
    fault('two-kinds-of-machine', member('hardware', ['os', 'machine'], 'aarch64'), 'GATE-039'),
];
function libraryClaimed(value) {
    return (dossier) => member('main-report', (0,report_keys/* reportKeys */.Nl)(nameOf(dossier, 'main-report')).nativeSha256, value)(dossier);
}

;// CONCATENATED MODULE: ./build/src/challenge/faults-report.js



/** One member of the main report; undefined takes it away. */
function said(key, value) {
    return member('main-report', [key], value);
}
/** A claim of the main report, where its family writes it; undefined takes it away. */
function claimed(claim, value) {
    return (dossier) => member('main-report', (0,report_keys/* reportKeys */.Nl)(nameOf(dossier, 'main-report'))[claim], value)(dossier);
}
/** A member beside the one that tells the compression. */
function besideCompression(key, value) {
    return (dossier) => {
        const path = (0,report_keys/* reportKeys */.Nl)(nameOf(dossier, 'main-report')).compression;
        return member('main-report', [...path.slice(0, -1), key], value)(dossier);
    };
}
/** What the notebook itself says (acceptance A): anything but a clean ok. */
const verdicts = [
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
const tests = [
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
const faults_report_metrics = [
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
const faultsReport = [...verdicts, ...tests, ...faults_report_metrics];

;// CONCATENATED MODULE: ./build/src/challenge/faults-run.js


/** What an audit would say of a wheel of another ABI. */
function found(answer) {
    const places = { file: 'bundle/planted.whl', expected: 'cp312', observed: 'cp311', evidence: [] };
    return { rule: 'WHL-001', severity: 'error', answer, ...places };
}
function audited(name, change) {
    return (dossier) => {
        const whole = dossier[name];
        return whole === undefined ? dossier : { ...dossier, [name]: { ...whole, ...change(whole) } };
    };
}
function faults_run_finds(name, answer) {
    return audited(name, ({ findings }) => ({ findings: [...findings, found(answer)] }));
}
/** The last pre-check with another answer, or without its evidence. */
function precheck(change) {
    return (dossier) => {
        const last = dossier.prechecks.at(-1);
        if (last === undefined)
            return dossier;
        return { ...dossier, prechecks: [...dossier.prechecks.slice(0, -1), { ...last, ...change }] };
    };
}
/** The post-check of a step that was never answered. */
function unchecked(macro) {
    return (dossier) => ({
        ...dossier,
        steps: dossier.steps.map((step) => (step.macro === macro ? { ...step, checkAnswer: 'unknown' } : step)),
    });
}
function session(change) {
    return part('session', change);
}
function kernel(change) {
    return part('kernel', change);
}
/** One setting of the session that the service lists as another one. */
function gave(name, had) {
    return (dossier) => {
        const settings = dossier.kernel?.settings?.map((one) => (one.name === name ? { ...one, had } : one));
        return settings === undefined ? dossier : kernel({ settings })(dossier);
    };
}
/** No file was brought back, though the run had left some. */
function nothingCollected(dossier) {
    const { collected } = dossier;
    return collected === undefined ? dossier : { ...dossier, collected: { ...collected, files: [] } };
}
const ofPush = ['GATE-004', 'GATE-005', 'GATE-006', 'GATE-015'];
const ofSecondAudit = ['GATE-040', 'GATE-098', 'GATE-100'];
const ofOutputs = [
    ...[
        'GATE-013',
        'GATE-021',
        'GATE-022',
        'GATE-023',
        'GATE-024',
        'GATE-025',
        'GATE-026',
        'GATE-027',
        'GATE-028',
    ],
    ...['GATE-029', 'GATE-031', 'GATE-032', 'GATE-033', 'GATE-034', 'GATE-035', 'GATE-036', 'GATE-038'],
    ...[
        'GATE-039',
        'GATE-041',
        'GATE-051',
        'GATE-052',
        'GATE-053',
        'GATE-054',
        'GATE-055',
        'GATE-056',
        'GATE-057',
    ],
    ...[
        'GATE-058',
        'GATE-059',
        'GATE-060',
        'GATE-061',
        'GATE-062',
        'GATE-063',
        'GATE-064',
        'GATE-065',
        'GATE-066',
    ],
    ...[
        'GATE-067',
        'GATE-068',
        'GATE-071',
        'GATE-072',
        'GATE-073',
        'GATE-074',
        'GATE-075',
        'GATE-082',
        'GATE-083',
    ],
    ...['GATE-084', 'GATE-085'],
];
/** What had to hold before the session (acceptance C). */
const faults_run_before = [
    fault('pre-check-failed', precheck({ answer: 'fail', observed: 'exit 1' }), 'GATE-001'),
    unproven('pre-check-unanswered', precheck({ answer: 'unknown' }), 'GATE-001'),
    unproven('pre-check-without-evidence', precheck({ evidence: '' }), 'GATE-001'),
    unproven('no-pre-check', (dossier) => ({ ...dossier, prechecks: [] }), 'GATE-001'),
    fault('audit-found-a-wheel-of-another-abi', faults_run_finds('auditBefore', 'fail'), 'GATE-002'),
    unproven('audit-never-ran', without('auditBefore'), 'GATE-002'),
    unproven('audit-had-no-rules', audited('auditBefore', () => ({ rulesRun: [] })), 'GATE-002'),
    unproven('audit-not-verified', unchecked('audit'), 'GATE-002'),
];
/** What the service took and gave. */
const service = [
    fault('dataset-has-no-version', part('dataset', { version: 0 }), 'GATE-003'),
    fault('dataset-of-no-files', part('manifest', { files: [] }), 'GATE-003', 'GATE-038'),
    unproven('dataset-never-published', without('dataset'), 'GATE-003', 'GATE-005', 'GATE-093'),
    unproven('manifest-unknown', without('manifestSha256'), 'GATE-003', 'GATE-033'),
    unproven('dataset-files-not-verified', unchecked('publish'), 'GATE-003', 'GATE-093'),
    fault('kernel-has-no-version', kernel({ version: 0 }), 'GATE-004'),
    fault('kernel-has-half-a-version', kernel({ version: 1.5 }), 'GATE-004'),
    fault('kernel-without-data-source', kernel({ datasetSources: [] }), 'GATE-005'),
    fault('kernel-with-another-data-source', kernel({ datasetSources: ['somebody/else'] }), 'GATE-005'),
    fault('kernel-source-is-another', kernel({ sourceMatches: 'fail' }), 'GATE-006'),
    unproven('kernel-source-not-read-back', kernel({ sourceMatches: 'unknown' }), 'GATE-006'),
    unproven('kernel-never-pushed', without('kernel'), ...ofPush, 'GATE-035', 'GATE-036', 'GATE-094'),
    unproven('push-not-verified', unchecked('push'), ...ofPush, 'GATE-094'),
    fault('internet-was-on', gave('internet', 'true'), 'GATE-015'),
    fault('kernel-was-public', gave('private', 'false'), 'GATE-015'),
];
/** How the session ended, and what was brought back of it. */
const ending = [
    fault('session-ended-in-error', session({ status: 'error', failureMessage: 'CellError' }), 'GATE-011'),
    fault('session-was-cancelled', session({ status: 'cancel-acknowledged' }), 'GATE-011'),
    unproven('session-still-runs', session({ status: 'running' }), 'GATE-011'),
    unproven('session-still-waits', session({ status: 'queued' }), 'GATE-011'),
    unproven('session-status-unknown', session({ status: 'hibernating' }), 'GATE-011'),
    unproven('session-never-ended', without('session'), 'GATE-011', 'GATE-014', 'GATE-035', 'GATE-036'),
    unproven('wait-not-verified', unchecked('wait'), 'GATE-011', 'GATE-014'),
    fault('status-asked-too-early', session({ waitedSeconds: 30 }), 'GATE-014'),
    fault('session-ran-another-python', session({ interpreter: '2.7.18' }), 'GATE-039'),
    fault('no-output-collected', nothingCollected, 'GATE-012', ...ofOutputs, 'GATE-092'),
    unproven('collection-not-verified', unchecked('collect'), 'GATE-012'),
    fault('second-audit-found-a-wheel-of-another-abi', faults_run_finds('auditAfter', 'fail'), 'GATE-040'),
    unproven('second-audit-left-a-rule-open', faults_run_finds('auditAfter', 'unknown'), 'GATE-040'),
    unproven('second-audit-never-ran', without('auditAfter'), ...ofSecondAudit),
    unproven('second-audit-had-no-rules', audited('auditAfter', () => ({ rulesRun: [] })), ...ofSecondAudit),
    unproven('second-audit-of-another-machine', audited('auditAfter', () => ({ profile: 'elsewhere' })), 'GATE-040'),
    unproven('second-audit-not-verified', unchecked('audit-again'), ...ofSecondAudit),
];
/** What the run itself tells of its steps, the service and the session. */
const faultsRun = [...faults_run_before, ...service, ...ending];

;// CONCATENATED MODULE: ./build/src/challenge/evidence-faults.js








/**
 * The fault matrix: everything that is planted in the evidence of a perfect run, by place. A verdict that lets any of
 * it pass certifies nothing.
 */
const evidenceFaults = {
    run: faultsRun,
    outputs: faultsOutputs,
    provenance: faultsProvenance,
    report: faultsReport,
    observed: faultsObserved,
    log: faultsLog,
    governing: faultsGoverning,
    kaggle: faultsKaggle,
};

;// CONCATENATED MODULE: ./build/src/challenge/challenge-evidence.js


const passing = ['GO', 'GO-PRIVATE-ROOT', 'REHEARSED', 'PLANNED', 'AUDITED'];
/** Whether a run may be taken for good by this verdict. */
function passes({ kind }) {
    return passing.includes(kind);
}
/**
 * Every fault of the matrix that these settings ask about, planted in a copy of the evidence of a run that passed, and
 * judged. Which faults apply is read from the whole table of conditions, whatever `judgeAgain` judges by: a condition
 * that is left out there is a fault that passes.
 */
function challengeEvidence(dossier, judgeAgain) {
    const asked = askedOf(dossier);
    return Object.entries(evidenceFaults).flatMap(([where, faults]) => faults.flatMap((fault) => {
        const expected = fault.breaks.filter((id) => asked.has(id));
        const planted = fault.plant(dossier);
        if (expected.length === 0 || planted === dossier)
            return [];
        return [rowOf({ where, fault, expected }, judgeAgain(planted))];
    }));
}
/** The conditions that a run with these settings, against this target, has to meet. */
function askedOf({ settings, target }) {
    const required = conditions/* conditions */.j.filter(({ pack, scope, applies }) => (scope === 'both' || target === 'kaggle') &&
        (pack === 'core' || settings.packs.includes(pack)) &&
        (applies?.(settings) ?? true));
    return new Set(required.map(({ id }) => id));
}
function rowOf({ where, fault, expected }, verdict) {
    const caught = !passes(verdict);
    const [named] = verdict.conditions.filter(({ id, answer }) => answer === fault.answer && expected.includes(id));
    const by = caught ? (named?.id ?? verdict.cause) : expected.join(' ');
    return { where, fault: fault.id, caught, by };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/codec/canonical-name.js
var canonical_name = __webpack_require__(8348);
// EXTERNAL MODULE: ./build/src/model/manifest.js
var model_manifest = __webpack_require__(1158);
// EXTERNAL MODULE: ./build/src/survey/bundle-manifest.js
var bundle_manifest = __webpack_require__(8162);
;// CONCATENATED MODULE: ./build/src/project-faults.js






/** What the audit has to find before anything is published, each as it came to real projects. */
const projectFaults = [
    {
        id: 'wheel-is-missing',
        plant: (copy) => withWheel(copy, async (wheel) => moveFile(copy, wheel, undefined)),
    },
    {
        id: 'wheel-of-another-abi',
        plant: (copy) => withWheel(copy, (wheel) => moveFile(copy, wheel, otherAbi(wheel))),
    },
    { id: 'wheel-is-cut', plant: (copy) => withWheel(copy, (wheel) => refill(copy, wheel, half)) },
    { id: 'library-lacks-a-required-function', plant: withoutSymbol },
    { id: 'library-is-cut', plant: (copy) => withLibrary(copy, (library) => refill(copy, library, half)) },
    {
        id: 'required-file-is-missing',
        plant: (copy) => withRequired(copy, (name) => moveFile(copy, name, undefined)),
    },
    {
        id: 'required-file-is-empty',
        plant: (copy) => withRequired(copy, (name) => refill(copy, name, () => new Uint8Array())),
    },
    { id: 'bundle-byte-changed', plant: changedByte },
    {
        id: 'bundle-file-is-an-lfs-pointer',
        plant: (copy) => withRequired(copy, (name) => refill(copy, name, lfsPointer)),
    },
    { id: 'cell-does-not-compile', plant: (copy) => withCell(copy, 'def planted(:') },
    { id: 'title-of-another-kernel', plant: (copy) => withMetadata(copy, { title: 'NX47 planted title' }) },
    { id: 'dataset-is-not-attached', plant: notAttached },
    { id: 'internet-is-on', plant: (copy) => withMetadata(copy, { enable_internet: true }) },
    { id: 'code-file-is-not-there', plant: (copy) => withMetadata(copy, { code_file: 'nx47-planted.ipynb' }) },
    { id: 'metadata-is-cut', plant: cutMetadata },
    { id: 'secret-in-a-file', plant: plantedSecret },
];
/** Cells that a real session must be refused for, by what they do. */
const cellFaults = [
    ['cell-raises', 'raise RuntimeError("planted")'],
    ['cell-warns', 'import warnings\nwarnings.warn("planted")'],
    ['cell-writes-an-error', 'import sys\nprint("ERROR: planted", file=sys.stderr)'],
    ['child-writes-a-warning', 'import subprocess\nsubprocess.run(["sh", "-c", "echo warning: planted >&2"])'],
    ['process-ends', 'import os\nos._exit(0)'],
];
/** Puts a code cell behind the last one of the notebook; false for a script. */
async function withCell(copy, source) {
    const metadata = await readJson(copy, metadataPath(copy));
    const path = `${copy.settings.kernel}/${String(metadata?.['code_file'] ?? '')}`;
    const notebook = path.endsWith('.ipynb') ? await readJson(copy, path) : undefined;
    const cells = notebook?.['cells'];
    if (notebook === undefined || !Array.isArray(cells))
        return false;
    const cell = {
        cell_type: 'code',
        id: 'nx47-planted',
        execution_count: null,
        metadata: {},
        outputs: [],
        source,
    };
    await copy.write(path, JSON.stringify({ ...notebook, cells: [...cells, cell] }));
    return true;
}
function metadataPath({ settings }) {
    return `${settings.kernel}/kernel-metadata.json`;
}
async function readJson(copy, path) {
    const bytes = await copy.read(path);
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}
async function withMetadata(copy, change) {
    const metadata = await readJson(copy, metadataPath(copy));
    if (metadata === undefined)
        return false;
    await copy.write(metadataPath(copy), JSON.stringify({ ...metadata, ...change }, null, 2));
    return true;
}
async function notAttached(copy) {
    return copy.settings.dataset === undefined ? false : withMetadata(copy, { dataset_sources: [] });
}
async function cutMetadata(copy) {
    const bytes = await copy.read(metadataPath(copy));
    if (bytes === undefined)
        return false;
    await copy.write(metadataPath(copy), half(bytes));
    return true;
}
// Made of two parts, so that this very file holds no token.
async function plantedSecret(copy) {
    await copy.write('nx47-planted.txt', `KAGGLE_API_TOKEN=${'KGAT'}_${(0,codec_digest/* sha256Hex */.fg)('planted').slice(0, 32)}\n`);
    return true;
}
/** Acts on the first wheel of a required package, else on the first wheel; false when the bundle has none. */
async function withWheel(copy, act) {
    const wheels = (await bundleNames(copy)).filter((name) => name.endsWith('.whl'));
    const wanted = copy.settings.required.packages.map((one) => (0,canonical_name/* canonicalName */.E)(/^[\w.-]*/.exec(one)?.[0] ?? ''));
    const wheel = wheels.find((name) => wanted.includes((0,canonical_name/* canonicalName */.E)(name.split('-')[0] ?? ''))) ?? wheels[0];
    if (wheel !== undefined)
        await act(wheel);
    return wheel !== undefined;
}
async function withLibrary(copy, act) {
    const library = copy.settings.native?.library ?? '';
    const isThere = (await bundleNames(copy)).includes(library);
    if (isThere)
        await act(library);
    return isThere;
}
async function withRequired(copy, act) {
    const names = await bundleNames(copy);
    const name = copy.settings.required.files.find((one) => names.includes(one));
    if (name !== undefined)
        await act(name);
    return name !== undefined;
}
/** The name of a required function, changed in the library's own table of names. */
async function withoutSymbol(copy) {
    const [symbol] = copy.settings.native?.symbols ?? [];
    if (symbol === undefined)
        return false;
    return withLibrary(copy, (library) => refill(copy, library, (bytes) => {
        const content = Buffer.from(bytes);
        const old = Buffer.from(`\0${symbol}\0`);
        const other = Buffer.from(`\0${symbol.slice(0, -1)}~\0`);
        for (let at = content.indexOf(old); at >= 0; at = content.indexOf(old, at + 1))
            other.copy(content, at);
        return content;
    }));
}
/** One byte of a file that the manifest lists: without a manifest there is nothing that it differs from. */
async function changedByte(copy) {
    const names = await bundleNames(copy);
    const name = names.find((one) => one !== model_manifest/* bundleManifestName */.HQ && !one.endsWith('.whl')) ?? names[0];
    if (!names.includes(model_manifest/* bundleManifestName */.HQ) || name === undefined)
        return false;
    const bytes = await copy.read(inBundle(copy, name));
    if (bytes === undefined || bytes.byteLength === 0)
        return false;
    await copy.write(inBundle(copy, name), Buffer.from(bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte))));
    return true;
}
/** Other bytes for a file of the bundle; the manifest, where there is one, then lists them. */
async function refill(copy, name, edit) {
    const bytes = edit((await copy.read(inBundle(copy, name))) ?? new Uint8Array());
    await copy.write(inBundle(copy, name), bytes);
    await relist(copy, name, { name, bytes: bytes.byteLength, sha256: (0,codec_digest/* sha256Hex */.fg)(bytes) });
}
/** Another name for a file of the bundle (undefined: none), in the manifest as well. */
async function moveFile(copy, name, to) {
    const bytes = (await copy.read(inBundle(copy, name))) ?? new Uint8Array();
    await copy.write(inBundle(copy, name), undefined);
    if (to !== undefined)
        await copy.write(inBundle(copy, to), bytes);
    const row = to === undefined ? undefined : { name: to, bytes: bytes.byteLength, sha256: (0,codec_digest/* sha256Hex */.fg)(bytes) };
    await relist(copy, name, row);
}
async function relist(copy, name, row) {
    const path = inBundle(copy, model_manifest/* bundleManifestName */.HQ);
    const manifest = model_manifest/* bundleManifestSchema */.TO.safeParse(await readJson(copy, path));
    if (!manifest.success)
        return;
    const files = manifest.data.files.flatMap((one) => one.name !== name ? [one] : row === undefined ? [] : [row]);
    await copy.write(path, (0,bundle_manifest/* manifestText */.$)({ ...manifest.data, files }));
}
function inBundle({ settings }, name) {
    return `${settings.bundle?.path ?? ''}/${name}`;
}
async function bundleNames({ root, settings }) {
    if (settings.bundle === undefined)
        return [];
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, settings.bundle.path), { withFileTypes: true }).catch(() => []);
    return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).toSorted();
}
function otherAbi(wheel) {
    const parts = wheel.replace(/\.whl$/, '').split('-');
    return `${[...parts.slice(0, -3), 'cp27', 'cp27mu', 'manylinux1_x86_64'].join('-')}.whl`;
}
function half(bytes) {
    return bytes.slice(0, Math.ceil(bytes.byteLength / 2));
}
function lfsPointer(bytes) {
    const lines = ['version https://git-lfs.github.com/spec/v1', `oid sha256:${(0,codec_digest/* sha256Hex */.fg)(bytes)}`];
    return new TextEncoder().encode(`${[...lines, `size ${bytes.byteLength}`].join('\n')}\n`);
}

;// CONCATENATED MODULE: ./build/src/challenge-project.js


/**
 * Every fault that this project can have, planted in its copy one after the other, and the copy audited each time.
 * Caught is what gives a finding of severity error that the project itself has not; an audit that could not be made
 * lets nothing pass either.
 */
async function challengeProject(copy, auditAgain) {
    const known = new Set(errorsOf(await auditAgain(copy.root)).map(keyOf));
    const rows = [];
    for (const { id, plant } of projectFaults) {
        if (await plant(copy)) {
            const audit = await auditAgain(copy.root);
            const [fresh] = errorsOf(audit).filter((finding) => !known.has(keyOf(finding)));
            const by = audit === undefined ? 'survey' : (fresh?.rule ?? '');
            rows.push({ where: 'project', fault: id, caught: by !== '', by });
        }
        await copy.restore();
    }
    return rows;
}
/** The first `count` cells that a session must be refused for, each run for real at the end of the notebook. */
async function challengeSessions(copy, count, rehearseAgain) {
    const rows = [];
    for (const [id, source] of cellFaults.slice(0, count)) {
        if (await withCell(copy, source)) {
            const verdict = await rehearseAgain(copy.root);
            rows.push({ where: 'session', fault: id, caught: !passes(verdict), by: verdict.cause });
        }
        await copy.restore();
    }
    return rows;
}
function errorsOf(audit) {
    return (audit?.findings ?? []).filter(({ severity, answer }) => severity === 'error' && answer !== 'ok');
}
function keyOf({ rule, file, line, observed }) {
    return JSON.stringify([rule, file, line, observed]);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/src/challenged-copy.js




/** Folders that are no part of what is audited, or that a copy can do without. */
const leftOut = ['.git', '.nx47', 'session', 'node_modules', '.venv'];
/** Copies the project of these settings to a folder of its own, below the system's folder for temporary files. */
async function challengedCopy(project, settings) {
    const ground = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'nx47-challenge-'));
    const root = (0,external_node_path_.join)(ground, 'project');
    const isPart = (source) => !leftOut.includes((0,external_node_path_.relative)(project, source).split(external_node_path_.sep)[0] ?? '');
    await (0,promises_.cp)(project, root, { recursive: true, mode: external_node_fs_.constants.COPYFILE_FICLONE, filter: isPart });
    const saved = new Map();
    const keptAt = (path) => (0,external_node_path_.join)(ground, `kept-${[...saved.keys()].indexOf(path)}`);
    return {
        root,
        settings,
        read: (path) => (0,promises_.readFile)((0,external_node_path_.join)(root, path)).catch(() => undefined),
        write: async (path, content) => {
            const at = (0,external_node_path_.join)(root, path);
            if (!saved.has(path)) {
                const isThere = await (0,promises_.stat)(at).then((found) => found.isFile(), () => false);
                saved.set(path, isThere);
                if (isThere)
                    await (0,promises_.copyFile)(at, keptAt(path), external_node_fs_.constants.COPYFILE_FICLONE);
            }
            if (content === undefined)
                await (0,promises_.rm)(at, { force: true });
            else
                await (0,promises_.writeFile)(at, content);
        },
        restore: async () => {
            for (const [path, wasThere] of saved) {
                if (wasThere)
                    await (0,promises_.rename)(keptAt(path), (0,external_node_path_.join)(root, path));
                else
                    await (0,promises_.rm)((0,external_node_path_.join)(root, path), { force: true });
            }
            saved.clear();
        },
        remove: () => (0,promises_.rm)(ground, { recursive: true, force: true }),
    };
}

// EXTERNAL MODULE: ./build/src/compose.js + 28 modules
var compose = __webpack_require__(1947);
// EXTERNAL MODULE: ./build/src/gate/judge.js + 3 modules
var judge = __webpack_require__(8744);
// EXTERNAL MODULE: ./build/src/gate/platform-noise.js
var platform_noise = __webpack_require__(1845);
// EXTERNAL MODULE: ./build/src/host/files.js + 1 modules
var host_files = __webpack_require__(2262);
// EXTERNAL MODULE: ./build/src/kaggle/dialect.js + 9 modules
var dialect = __webpack_require__(828);
// EXTERNAL MODULE: ./build/src/model/evidence.js
var evidence = __webpack_require__(6062);
// EXTERNAL MODULE: ./build/src/read-request.js
var read_request = __webpack_require__(5509);
;// CONCATENATED MODULE: ./build/src/report/challenge-table.js

/** The result for a terminal: caught and planted by place, then every fault of the project and every one missed. */
function challengeTable(challenge, texts) {
    const words = texts.console.challenge;
    const shown = challenge.rows.filter(isShown);
    const lines = [
        ...placesOf(challenge).map(({ where, caught, planted }) => `${where.padEnd(11)} ${caught} / ${planted}`),
        '',
        ...shown.map((row) => `${word(row, texts).padEnd(9)} ${row.where}: ${row.fault}  ${row.by}`.trimEnd()),
        '',
        summary(challenge, texts),
        challenge.session === '' ? words.noSession : (0,fill/* fill */.G)(words.session, { session: challenge.session }),
    ];
    return `${lines.join('\n')}\n`;
}
/** The same as a section of a report, to be put behind what already stands there. */
function challengeMarkdown(challenge, texts) {
    const words = texts.console.challenge;
    const rows = challenge.rows.filter(isShown);
    const lines = [
        `## ${words.title} ${challenge.at}`,
        '',
        summary(challenge, texts),
        '',
        `| ${words.place} | ${words.caught} | ${words.planted} |`,
        '|---|---|---|',
        ...placesOf(challenge).map(({ where, caught, planted }) => `| ${where} | ${caught} | ${planted} |`),
        '',
        `| ${words.place} | ${words.fault} | ${words.result} | ${words.by} |`,
        '|---|---|---|---|',
        ...rows.map((row) => `| ${row.where} | ${row.fault} | ${word(row, texts)} | ${row.by} |`),
    ];
    return `${lines.join('\n')}\n\n`;
}
/** Hundreds of faults of the evidence are counted; those of the project itself, and all that passed, are named. */
function isShown({ where, caught }) {
    return !caught || where === 'project' || where === 'session';
}
function word({ caught }, texts) {
    return caught ? texts.console.challenge.caught : texts.console.challenge.missed;
}
function summary({ rows }, texts) {
    const caught = rows.filter((row) => row.caught).length;
    return (0,fill/* fill */.G)(texts.console.challenge.summary, { caught, planted: rows.length });
}
function placesOf({ rows }) {
    return [...new Set(rows.map(({ where }) => where))].map((where) => {
        const own = rows.filter((row) => row.where === where);
        return { where, caught: own.filter(({ caught }) => caught).length, planted: own.length };
    });
}

;// CONCATENATED MODULE: ./build/src/survey/read-evidence.js





/**
 * Restores the dossier, without its verdict, from an evidence folder (absolute; docs/evidence.md). `logRecords` reads
 * the service's text of a log. Errors: EVIDENCE_MISSING {path}, EVIDENCE_INVALID {path, why}, EVIDENCE_CHANGED {path,
 * why} for a file that is not the one that was judged.
 */
async function readEvidence(folder, files, logRecords) {
    const path = `${folder}/${evidence/* evidenceNames */.Y.dossier}`;
    const kept = parseEvidence(await readKept(path, files), path);
    const { schema: _schema, collected, platformNoise, ...parts } = kept;
    const noise = decode(await readUnchanged(`${folder}/${evidence/* evidenceNames */.Y.noise}`, platformNoise, files));
    if (collected === undefined)
        return { dossier: parts, noise };
    const judged = (0,kernel_outputs/* judgedNames */.Gq)(parts.settings.packs, parts.settings['main-report']);
    const run = await readCollected({ folder, judged }, collected, files);
    return { dossier: { ...parts, collected: { ...run, log: logRecords(run.rawLog) } }, noise };
}
function parseEvidence(bytes, path) {
    const parsed = evidence/* evidenceDossierSchema */.u.safeParse(jsonIn(bytes, path));
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw new model_failure/* Failure */.HR('EVIDENCE_INVALID', { path, why: `${issue?.path.join('.')}: ${issue?.message}` });
}
function jsonIn(bytes, path) {
    try {
        const value = (0,strict_json/* parseStrictJson */.R)(bytes);
        if ((0,strict_json/* isJsonObject */.O)(value))
            return value;
    }
    catch (cause) {
        if (!(cause instanceof model_failure/* Failure */.HR))
            throw cause;
        const { why = '', offset = 0 } = cause.parameters;
        throw new model_failure/* Failure */.HR('EVIDENCE_INVALID', { path, why: `JSON: ${why} (${offset})` }, { cause });
    }
    throw new model_failure/* Failure */.HR('EVIDENCE_INVALID', { path, why: 'JSON: not-an-object' });
}
async function readCollected({ folder, judged }, { log, files: listed }, files) {
    const outputs = `${folder}/${evidence/* evidenceNames */.Y.outputs}`;
    const present = (await files.exists(outputs)) ? await files.list(outputs) : [];
    const names = listed.map(({ name }) => name);
    const extra = present.find((entry) => entry.kind !== 'folder' && !names.includes(entry.path));
    if (extra !== undefined)
        throw new model_failure/* Failure */.HR('EVIDENCE_CHANGED', { path: `${outputs}/${extra.path}`, why: 'not listed' });
    const read = [];
    const others = [];
    for (const file of listed) {
        // A name that is not below the folder is none of what was found there.
        if (!present.some((entry) => entry.path === file.name && entry.kind === 'file'))
            throw new model_failure/* Failure */.HR('EVIDENCE_MISSING', { path: `${outputs}/${file.name}` });
        const path = `${outputs}/${file.name}`;
        if (judged.includes(file.name)) {
            read.push({ name: file.name, bytes: await readUnchanged(path, file, files) });
            continue;
        }
        const [byteLength = 0] = present.filter((one) => one.path === file.name).map(({ bytes }) => bytes);
        holdSame(path, file, { bytes: byteLength, sha256: await files.hash(path) });
        others.push({ name: file.name, byteLength, sha256: file.sha256 });
    }
    const rawLog = decode(await readUnchanged(`${folder}/${evidence/* evidenceNames */.Y.log}`, log, files));
    return { files: read, ...(others.length === 0 ? {} : { others }), rawLog };
}
async function readUnchanged(path, kept, files) {
    const content = await readKept(path, files);
    holdSame(path, kept, { bytes: content.byteLength, sha256: (0,codec_digest/* sha256Hex */.fg)(content) });
    return content;
}
function holdSame(path, kept, found) {
    if (found.bytes !== kept.bytes) {
        throw new model_failure/* Failure */.HR('EVIDENCE_CHANGED', { path, why: `${found.bytes} ≠ ${kept.bytes} bytes` });
    }
    if (found.sha256 !== kept.sha256)
        throw new model_failure/* Failure */.HR('EVIDENCE_CHANGED', { path, why: 'sha256' });
}
async function readKept(path, files) {
    if (!(await files.exists(path)))
        throw new model_failure/* Failure */.HR('EVIDENCE_MISSING', { path });
    return files.read(path);
}
function decode(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

;// CONCATENATED MODULE: ./build/src/challenge-command.js


















/**
 * `nx47 challenge`: plants faults in copies of the evidence of the last run that passed and of the project, has each
 * judged or audited again, and counts which were caught; with `--rehearse N` also runs N planted cells for real.
 * Status 1 when any passed. Writes `reports/challenge.md` beside the report of that run, and nothing else. Errors:
 * USAGE_BAD_VALUE for SARIF, those of reading the project.
 */
async function challengeCommand(line, around, parts = {}) {
    if (line.format === 'sarif')
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
    const request = await (0,audit_command/* offlineRequest */.x_)(line, 'dry-run');
    const kept = await lastPassed(request.root);
    const judged = kept === undefined ? [] : judgedRows(kept, parts);
    const rows = [...judged, ...(await plantedRows(line, request, around, parts))];
    const challenge = { session: kept?.session ?? '', at: new Date().toISOString(), rows };
    const texts = (0,sentences/* sentences */.h)(request.settings.language);
    if (kept !== undefined)
        await (0,host_files/* createFiles */.q)().append(`${kept.folder}/reports/challenge.md`, challengeMarkdown(challenge, texts));
    const isMissed = rows.some(({ caught }) => !caught);
    const json = { schema: 'nx47.challenge/1', planted: rows.length, caught: caughtOf(rows), ...challenge };
    const text = line.format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : challengeTable(challenge, texts);
    return { text, status: isMissed ? 1 : 0 };
}
function caughtOf(rows) {
    return rows.filter(({ caught }) => caught).length;
}
/** The newest run of the project whose evidence still passes; undefined when there is none. */
async function lastPassed(root) {
    const files = (0,host_files/* createFiles */.q)();
    for (const home of [`${root}/session`, `${root}/.nx47/session`]) {
        if (!(await files.exists(home)))
            continue;
        const path = `/evidence/${evidence/* evidenceNames */.Y.dossier}`;
        const found = (await files.list(home, ['outputs'])).filter((entry) => entry.path.endsWith(path));
        for (const entry of found.toReversed()) {
            const session = entry.path.slice(0, -path.length);
            const kept = await keptRun(`${home}/${session}`, session);
            if (kept !== undefined)
                return kept;
        }
    }
    return undefined;
}
async function keptRun(folder, session) {
    try {
        const { dossier, noise } = await readEvidence(`${folder}/evidence`, (0,host_files/* createFiles */.q)(), dialect/* logFromWire */.Qp);
        const allowed = (0,platform_noise/* parsePlatformNoise */.f)(noise);
        const judgeAgain = (one, table) => (0,judge/* judge */.S)(one, allowed, table);
        const isJudged = dossier.mode === 'execute' && passes(judgeAgain(dossier));
        return isJudged ? { session, folder, dossier, judgeAgain } : undefined;
    }
    catch (error) {
        // Evidence that was changed, or that an older program left, is no ground to plant anything in.
        if (error instanceof model_failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}
function judgedRows({ dossier, judgeAgain }, { table }) {
    return challengeEvidence(dossier, (planted) => judgeAgain(planted, table));
}
async function plantedRows(line, request, around, parts) {
    const copy = await challengedCopy(request.root, request.settings);
    try {
        const auditAgain = parts.auditAgain ?? auditWith(request, around);
        const audited = await challengeProject(copy, auditAgain);
        return [...audited, ...(await challengeSessions(copy, line.rehearsals, rehearseWith(line, around)))];
    }
    finally {
        await copy.remove();
    }
}
/** The audit of a copy, as `nx47 audit` makes it. */
function auditWith(request, around) {
    return async (root) => {
        const at = { ...request, root, file: `${root}${request.file.slice(request.root.length)}` };
        const world = (0,compose_offline/* composeOffline */.Y)(request.settings.language, { ...around, progress: silent }, root);
        return (await (0,audit_story/* auditStory */.P)(at, world)).dossier.auditBefore;
    };
}
function rehearseWith(line, around) {
    return async (root) => {
        const request = await (0,read_request/* readRequest */.i)({ ...line.settings, mode: 'execute' }, root, 'rehearse');
        const { world, close } = await (0,compose/* compose */.Zz)(request, { ...around, progress: silent });
        try {
            return (await (0,certify/* certify */.F)(request, world)).verdict;
        }
        finally {
            await close();
        }
    };
}
const silent = { write: () => true };

;// CONCATENATED MODULE: ./build/src/command-options.js
/** Every command of the command line, in the order of the help. */
const commands = [
    'init',
    'rehearse',
    'certify',
    'collect',
    'logs',
    'strip',
    'doctor',
    'rollback',
    'audit',
    'baseline',
    'bundle',
    'explain',
    'profile',
    'history',
    'verify',
    'commit-back',
    'serve',
    'when',
    'matrix',
    'conform',
    'judge',
    'challenge',
    'completions',
];
/** Flags that choose the mode. */
const modeFlags = {
    execute: 'execute',
    observe: 'observe',
    'dry-run': 'dry-run',
};
/** Options that are no settings, each with the commands that know it. */
const commandFlags = {
    port: ['serve', 'conform'],
    format: [
        'audit',
        'bundle',
        'doctor',
        'profile',
        'history',
        'when',
        'conform',
        'judge',
        'challenge',
        'verify',
    ],
    from: ['init'],
    record: ['conform'],
    rehearse: ['challenge'],
    checkpoint: ['verify'],
    python: ['profile'],
    reason: ['baseline'],
    expires: ['baseline'],
    advisory: ['audit'],
    staged: ['audit'],
    kaggle: ['profile'],
    version: ['logs', 'strip'],
    dataset: ['rollback'],
    kernel: ['rollback'],
    raw: ['logs'],
    follow: ['certify', 'rehearse', 'collect'],
    of: ['matrix'],
    projects: ['matrix'],
    changed: ['matrix'],
};
/** Those of them that take no value. */
const switches = [
    'advisory',
    'follow',
    'staged',
    'kaggle',
    'raw',
    'record',
    'version',
];
/** Settings that a command which runs nothing has a use for; any other would be ignored in silence. */
const offlineSettings = {
    init: ['language', 'service', 'dry-run'],
    completions: ['language'],
    collect: ['language', 'service'],
    logs: ['language', 'service'],
    strip: ['language', 'service'],
    doctor: ['language', 'service'],
    rollback: ['language', 'service', 'execute', 'dry-run', 'deadline'],
    audit: ['language', 'profile'],
    baseline: ['language', 'profile'],
    bundle: ['language', 'profile'],
    explain: ['language'],
    profile: ['language', 'execute', 'observe', 'dry-run', 'service', 'wait', 'deadline'],
    when: ['language'],
    matrix: ['language'],
    judge: ['language'],
    verify: ['language'],
    'commit-back': ['language', 'execute', 'dry-run'],
    challenge: ['language', 'profile'],
    conform: ['language', 'service'],
    history: ['language', 'profile', 'service'],
};
/** How many words may follow the command's name; one where it is not listed. */
const mostWords = { profile: 3, baseline: 2, conform: 20 };
/** Commands to which a version is one of a kernel. */
const ofVersion = ['logs', 'strip'];
/** Shells that `nx47 completions` writes for. */
const shells = ['bash', 'zsh', 'fish', 'powershell'];
/** Words that may follow a command's name, where they are known beforehand. */
const commandWords = {
    profile: ['show', 'diff', 'probe', 'refresh'],
    baseline: ['write'],
    completions: shells,
};

// EXTERNAL MODULE: ./build/src/config/nearest-word.js
var nearest_word = __webpack_require__(9087);
// EXTERNAL MODULE: ./build/src/config/settings.js
var config_settings = __webpack_require__(7307);
;// CONCATENATED MODULE: ./build/src/cli-arguments.js




/** How the result of an audit is written to standard output. */
const auditFormats = ['table', 'json', 'sarif'];
const numbers = ['wait', 'deadline', 'port', 'version', 'dataset', 'kernel', 'rehearse'];
/**
 * Reads the arguments after the program's name: `--name value`, `--name=value`, one command, one path. Errors:
 * USAGE_UNKNOWN_COMMAND, USAGE_UNKNOWN_FLAG, USAGE_BAD_VALUE.
 */
function parseCommandLine(argv) {
    const flags = new Map();
    const words = [];
    let waiting = '';
    for (const word of argv) {
        if (waiting !== '') {
            flags.set(waiting, word);
            waiting = '';
        }
        else if (word.startsWith('--')) {
            const [name, attached] = splitFlag(word.slice(2));
            const { takesValue } = requireFlag(name, words[0] ?? '');
            if (takesValue && attached === undefined)
                waiting = name;
            else
                flags.set(name, attached ?? '');
        }
        else
            words.push(word);
    }
    if (waiting !== '')
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: `--${waiting}`, value: '', expected: valueForm(waiting) });
    return build(flags, words);
}
/** Every option that the command line knows, with whether a value follows it. */
function knownFlags() {
    const settings = (0,config_settings/* settingNames */.H)('flag').filter((name) => name !== 'mode');
    const plain = ['execute', 'observe', 'dry-run', 'help', 'debug'];
    return [
        ...settings.map((name) => ({ name, takesValue: !isSwitch(name) })),
        ...Object.keys(commandFlags).map((name) => ({ name, takesValue: !switches.includes(name) })),
        ...plain.map((name) => ({ name, takesValue: false })),
    ];
}
// A setting that is on or off is switched on by its name alone.
function isSwitch(name) {
    return (0,config_settings/* describeSettings */.T)('en').some((setting) => setting.name === name && setting.isSwitch);
}
function splitFlag(text) {
    const at = text.indexOf('=');
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
function requireFlag(name, command) {
    // Of a kernel it is a number; anywhere else it asks for the program's own.
    if (name === 'version' && ofVersion.includes(command))
        return { takesValue: true };
    const flags = knownFlags();
    const known = flags.find((flag) => flag.name === name);
    if (known !== undefined)
        return known;
    const ofCommand = flags.filter((flag) => commandFlags[flag.name]?.some((one) => one === command) ?? true);
    const suggestion = (0,nearest_word/* nearestWord */.z)(name, ofCommand.map((flag) => flag.name));
    throw new model_failure/* Failure */.HR('USAGE_UNKNOWN_FLAG', {
        flag: `--${name}`,
        command,
        suggestion: suggestion === '' ? '' : `--${suggestion}`,
    });
}
function build(flags, words) {
    const [first = '', ...rest] = words;
    const command = commandOf(flags, first);
    // A baseline's first word is what to do with it.
    const path = rest[command === 'baseline' ? 1 : 0] ?? '.';
    const extra = rest[mostWords[command] ?? 1];
    if (extra !== undefined)
        throw new model_failure/* Failure */.HR('USAGE_UNKNOWN_COMMAND', { command: extra, suggestion: '' });
    const settings = {};
    for (const [name, value] of flags) {
        requireUse(name, command);
        const mode = modeFlags[name];
        if (mode !== undefined)
            settings['mode'] = mode;
        else if ((0,config_settings/* settingNames */.H)('flag').some((known) => known === name))
            settings[name] = typed(name, value);
    }
    if (command === 'rehearse')
        settings['mode'] ??= 'execute';
    const port = Number(typed('port', flags.get('port') ?? '0'));
    const format = formatOf(flags.get('format') ?? 'table');
    const text = (name) => flags.get(name) ?? '';
    const number = (name) => Number(typed(name, flags.get(name) ?? '0'));
    return {
        ...{ command, path, words: rest, settings, port, format },
        ...{ python: text('python'), reason: text('reason'), expires: text('expires') },
        ...{ checkpoint: text('checkpoint'), from: text('from'), of: text('of') },
        ...{ projects: text('projects'), changed: text('changed') },
        ...{
            advisory: flags.has('advisory'),
            follow: flags.has('follow'),
            staged: flags.has('staged'),
            kaggle: flags.has('kaggle'),
            record: flags.has('record'),
            debug: flags.has('debug'),
            raw: flags.has('raw'),
        },
        kernelVersion: number(ofVersion.includes(command) ? 'version' : 'kernel'),
        datasetVersion: number('dataset'),
        rehearsals: number('rehearse'),
    };
}
// An option that the command would not look at is refused: its user expects something of it.
function requireUse(name, command) {
    if (command === 'help' || command === 'version' || isUsedBy(name, command))
        return;
    throw new model_failure/* Failure */.HR('USAGE_UNKNOWN_FLAG', { flag: `--${name}`, command, suggestion: '' });
}
/** Whether a command looks at this option. */
function isUsedBy(name, command) {
    const settings = offlineSettings[command];
    const isSetting = name in modeFlags || (0,config_settings/* settingNames */.H)('flag').some((known) => known === name);
    const foreign = name in commandFlags && !commandFlags[name]?.includes(command);
    return !foreign && (!isSetting || settings === undefined || settings.includes(name));
}
function formatOf(value) {
    const known = auditFormats.find((name) => name === value);
    if (known !== undefined)
        return known;
    throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--format', value, expected: auditFormats.join(' | ') });
}
function commandOf(flags, first) {
    if (flags.has('version') && !ofVersion.includes(first))
        return 'version';
    if (flags.has('help') || first === '' || first === 'help')
        return 'help';
    const known = commands.find((name) => name === first);
    if (known !== undefined)
        return known;
    throw new model_failure/* Failure */.HR('USAGE_UNKNOWN_COMMAND', { command: first, suggestion: (0,nearest_word/* nearestWord */.z)(first, commands) });
}
function typed(name, value) {
    if (isSwitch(name))
        return switched(name, value);
    const setting = (0,config_settings/* describeSettings */.T)('en').find((one) => one.name === name);
    const refused = setting !== undefined && setting.choices.length > 0 && !setting.choices.includes(value);
    const isNumber = numbers.includes(name);
    if (refused || (isNumber && !/^\d{1,6}$/.test(value))) {
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: `--${name}`, value, expected: valueForm(name) });
    }
    return isNumber ? Number(value) : value;
}
function switched(name, value) {
    if (!['', 'true', 'false'].includes(value))
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: `--${name}`, value, expected: 'true | false' });
    return value !== 'false';
}
function valueForm(name) {
    const setting = (0,config_settings/* describeSettings */.T)('en').find((one) => one.name === name);
    if (numbers.includes(name))
        return '0–999999';
    return setting !== undefined && setting.choices.length > 0 ? setting.choices.join(' | ') : '…';
}

// EXTERNAL MODULE: ./build/src/collect-command.js + 1 modules
var collect_command = __webpack_require__(8974);
// EXTERNAL MODULE: ./build/src/commit-back-command.js + 8 modules
var commit_back_command = __webpack_require__(8608);
;// CONCATENATED MODULE: ./build/src/bash-completions.js
/**
 * The completions of bash: a function for `complete -F`. Where it offers nothing, readline completes file names. Bash
 * cuts `--name=value` at the sign, hence the look at what stands before it.
 */
function bashCompletions(table) {
    const names = table.map(({ name }) => name);
    return `# nx47: completions of bash
_nx47() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command='' words='' i
  COMPREPLY=()
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${names.join(' | ')})
        command=\${COMP_WORDS[i]}
        break
        ;;
    esac
  done
  case $command:$prev in
${table.flatMap(values).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${table.map(options).join('\n')}
    esac
  elif [[ $command == '' ]]; then
    words='${names.join(' ')}'
  elif [[ $prev == "$command" ]]; then
    case $command in
${table.flatMap(following).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _nx47 nx47
`;
}
function values({ name, options: known }) {
    return known
        .filter(({ takesValue }) => takesValue)
        .map(({ name: option, words }) => words.length === 0
        ? `    ${name}:${option}) return ;;`
        : `    ${name}:${option})\n      COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))\n      return\n      ;;`);
}
function options({ name, options: known }) {
    return `      ${name}) words='${known.map((option) => option.name).join(' ')}' ;;`;
}
function following({ name, words }) {
    return words.length === 0 ? [] : [`      ${name}) words='${words.join(' ')}' ;;`];
}

;// CONCATENATED MODULE: ./build/src/describe-options.js




/** Every option, in the order of the help: what chooses the mode, the settings, those of single commands, the rest. */
function describeOptions(language) {
    const words = (0,sentences/* sentences */.h)(language).console;
    const flags = (0,config_settings/* describeSettings */.T)(language).filter(({ name, sources }) => sources.includes('flag') && name !== 'mode');
    const settings = flags.map(({ name, text, choices, fallback, isSwitch }) => describe_options_option(name, text, { form: isSwitch ? '' : '…', choices, fallback }));
    const own = Object.keys(commandFlags).map((name) => {
        const [form, text] = ownOptions(words.help)[name] ?? ['', ''];
        return describe_options_option(name, text, { form, choices: optionWords[name] ?? [] });
    });
    return [
        ...Object.keys(modeFlags).map((name) => describe_options_option(name, modeTexts(words.help)[name] ?? '')),
        ...settings,
        ...own,
        describe_options_option('debug', words.help.debug),
        describe_options_option('help', words.help.helpFlag),
    ];
}
/** Words that the value of an option which is no setting may be. */
const optionWords = {
    format: auditFormats,
    of: ['projects', 'tickets'],
};
function describe_options_option(name, text, more = {}) {
    const users = commands.filter((command) => isUsedBy(name, command));
    return { name, text, form: '', choices: [], fallback: '', ...more, commands: users };
}
function modeTexts(help) {
    return { execute: help.execute, observe: help.observe, 'dry-run': help.dryRun };
}
/** Options that are no settings: the form of the value, and the words about it. */
function ownOptions(help) {
    return {
        format: ['…', help.format],
        from: ['…', help.from],
        follow: ['', help.follow],
        advisory: ['', help.advisory],
        staged: ['', help.staged],
        reason: ['…', help.reason],
        expires: ['…', help.expires],
        python: ['…', help.python],
        version: ['N', help.kernelVersion],
        raw: ['', help.raw],
        dataset: ['N', help.datasetVersion],
        kernel: ['M', help.kernelToGoBack],
        kaggle: ['', help.kaggle],
        port: ['N', help.port],
        record: ['', help.record],
        rehearse: ['N', help.rehearsals],
        checkpoint: ['…', help.checkpoint],
        of: ['…', help.of],
        projects: ['…', help.projects],
        changed: ['…', help.changed],
    };
}

;// CONCATENATED MODULE: ./build/src/completion-table.js



/** What every shell completes: each command with its own options, from the tables that the command line is read with. */
function completionTable(language, known) {
    const help = (0,sentences/* sentences */.h)(language).console.help;
    const options = describeOptions(language);
    return commands.map((name) => ({
        name,
        text: help[name] ?? '',
        words: commandWords[name] ?? known.after[name] ?? [],
        options: options
            .filter((option) => option.commands.includes(name))
            .map(({ name: option, form, text, choices }) => ({
            name: `--${option}`,
            text,
            takesValue: form !== '',
            words: known.values[option] ?? choices,
        })),
    }));
}

// EXTERNAL MODULE: ./build/src/audit/rules.js + 1 modules
var rules = __webpack_require__(8652);
;// CONCATENATED MODULE: ./build/src/explain-command.js







/**
 * What `nx47 explain ID` prints of a rule, a condition or a failure code; ends with a newline. Upper and lower case
 * are the same. Errors: USAGE_BAD_VALUE with the nearest id.
 */
function explainCommand(id, language) {
    const words = (0,sentences/* sentences */.h)(language).console.explained;
    const all = explanations(language);
    const found = all.find((one) => one.id === id.toUpperCase());
    if (found === undefined) {
        const ids = all.map((one) => one.id);
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', {
            flag: 'explain',
            value: id,
            expected: expectedFor(id, ids, words),
        });
    }
    const colon = language === 'fr' ? ' : ' : ': ';
    const { proof } = found;
    const proven = proof === undefined
        ? []
        : [
            [words.evidence, proof.evidence],
            [words.fails, proof.fails],
        ];
    const lines = [...found.attributes, ...proven, [words.why, found.why], [words.fix, found.fix]];
    return [`${found.id}  ${found.title}`, ...lines.map(([name, text]) => `  ${name}${colon}${text}`), ''].join('\n');
}
/** Every rule of the audit, every condition of the gate, every failure code, in the order of their tables. */
function explanations(language) {
    return [...explainedRules(language), ...explainedConditions(language), ...explainedFailures(language)];
}
function expectedFor(id, ids, words) {
    const near = (0,nearest_word/* nearestWord */.z)(id, ids.map((one) => one.toLowerCase())).toUpperCase();
    if (near !== '' && id !== '')
        return (0,fill/* fill */.G)(words.nearest, { suggestion: near });
    const families = [...new Set(Object.keys(rules/* rules */.a).map(familyOf))].map((family) => `${family}-…`);
    return (0,fill/* fill */.G)(words.expected, { families: families.join(', ') });
}
function explainedRules(language) {
    const { rules: texts, console } = (0,sentences/* sentences */.h)(language);
    const words = console.explained;
    const table = rules/* rules */.a;
    return Object.entries(table).map(([id, { severity, pack }]) => ({
        id,
        family: familyOf(id),
        title: texts[id]?.title ?? id,
        attributes: [
            [words.family, familyName(id, words.families)],
            [words.severity, words.severities[severity]],
            [words.pack, pack],
        ],
        why: shown(texts[id]?.why ?? ''),
        fix: shown(texts[id]?.fix ?? ''),
    }));
}
function explainedConditions(language) {
    const { conditions: known, conditionProofs, console } = (0,sentences/* sentences */.h)(language);
    const proofs = conditionProofs;
    const texts = known;
    const words = console.explained;
    return conditions/* conditions */.j.map(({ id, pack, scope }) => ({
        id,
        family: familyOf(id),
        title: texts[id]?.title ?? id,
        attributes: [
            [words.family, familyName(id, words.families)],
            [words.pack, pack],
            [words.scope, words.scopes[scope]],
            ...keyAttributes(id, words.keys),
        ],
        why: shown(texts[id]?.why ?? ''),
        fix: shown(texts[id]?.fix ?? ''),
        proof: { evidence: proofs[id]?.evidence ?? '', fails: proofs[id]?.fails ?? '' },
    }));
}
/** The exact keys in the main report, once where every family has the same. */
function keyAttributes(id, word) {
    const families = Object.keys(report_keys/* reportFamilies */.DM).map((family) => ({
        family,
        keys: (0,report_keys/* keysOfCondition */.d6)(id, `_${family}.json`).join(', '),
    }));
    const [first] = families;
    if (first === undefined || first.keys === '')
        return [];
    if (families.every(({ keys }) => keys === first.keys))
        return [[word, first.keys]];
    return [[word, families.map(({ family, keys }) => `${family} ${keys}`).join('; ')]];
}
function explainedFailures(language) {
    const { failures, console } = (0,sentences/* sentences */.h)(language);
    const words = console.explained;
    return model_failure/* failureCodes */.Nc.map((id) => ({
        id,
        family: 'failure',
        title: shown(failures[id].what),
        attributes: [
            [words.family, words.families.failure],
            [words.effect, effectText(model_failure/* failureEffects */.$1[id], words.effects)],
        ],
        why: shown(failures[id].cause),
        fix: shown(failures[id].fix),
    }));
}
function effectText(effect, words) {
    if (effect === 'usage' || effect === 'no-go' || effect === 'cancelled' || effect === 'defect')
        return words[effect];
    return `${effect.slice('inconclusive/'.length)}: ${words.inconclusive}`;
}
function familyOf(id) {
    return id.split('-')[0] ?? id;
}
function familyName(id, names) {
    return `${names[familyOf(id)] ?? ''} (${familyOf(id)})`.trim();
}
// Without a case at hand there is no value for `{file}`: its name says what will stand there.
function shown(sentence) {
    return sentence.replace(/\{(\w+)\}/g, '<$1>');
}

;// CONCATENATED MODULE: ./build/src/fish-completions.js
/** The completions of fish: a file of `~/.config/fish/completions`. The command is the first word after the name. */
function fishCompletions(table) {
    return `# nx47: completions of fish
function __nx47_command_is
    set -l words (commandline -opc)
    test (count $words) -ge 2; and test "$words[2]" = "$argv[1]"
end
function __nx47_no_command
    test (count (commandline -opc)) -eq 1
end
${table.flatMap((command) => linesOf(command)).join('\n')}
`;
}
function linesOf({ name, text, words, options }) {
    const inside = `complete -c nx47 -n '__nx47_command_is ${name}'`;
    const after = words.length === 0 ? [] : [`${inside} -f -a ${quoted(words.join(' '))}`];
    return [
        `complete -c nx47 -n __nx47_no_command -f -a ${name} -d ${quoted(text)}`,
        ...after,
        ...options.map((option) => `${inside} ${specification(option)}`),
    ];
}
function specification({ name, text, takesValue, words }) {
    const value = words.length === 0 ? ' -r' : ` -x -a ${quoted(words.join(' '))}`;
    return `-l ${name.slice(2)}${takesValue ? value : ''} -d ${quoted(text)}`;
}
function quoted(text) {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

// EXTERNAL MODULE: ./build/src/host/assets.js
var assets = __webpack_require__(8059);
;// CONCATENATED MODULE: ./build/src/powershell-completions.js
/**
 * The completions of PowerShell, for the profile of the user. `--name=value` is one word there, so values are
 * offered after the option's name and a space.
 */
function powershellCompletions(table) {
    return `# nx47: completions of PowerShell
Register-ArgumentCompleter -Native -CommandName nx47 -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $commands = [ordered]@{
${table.map(({ name, text }) => `        ${powershell_completions_quoted(name)} = ${powershell_completions_quoted(text)}`).join('\n')}
    }
    $options = @{
${table.map((command) => optionsOf(command)).join('\n')}
    }
    $following = @{
${table.flatMap((command) => wordsOf(command)).join('\n')}
    }
    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $command = @($before | Select-Object -Skip 1 | Where-Object { $commands.Contains($_) })[0]
    $offered = [ordered]@{}
    if ($null -eq $command) {
        $offered = $commands
    } elseif ($options[$command].Contains($before[-1]) -and $options[$command][$before[-1]].values.Count -gt 0) {
        foreach ($word in $options[$command][$before[-1]].values) { $offered[$word] = $word }
    } elseif ($wordToComplete.StartsWith('-')) {
        foreach ($name in $options[$command].Keys) { $offered[$name] = $options[$command][$name].text }
    } elseif ($before[-1] -eq $command -and $following.Contains($command)) {
        foreach ($word in $following[$command]) { $offered[$word] = $word }
    }
    $offered.Keys | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $offered[$_])
    }
}
`;
}
function optionsOf({ name, options }) {
    const lines = options.map(({ name: option, text, words }) => `            ${powershell_completions_quoted(option)} = @{ text = ${powershell_completions_quoted(text)}; values = @(${words.map(powershell_completions_quoted).join(', ')}) }`);
    return `        ${powershell_completions_quoted(name)} = [ordered]@{\n${lines.join('\n')}\n        }`;
}
function wordsOf({ name, words }) {
    return words.length === 0 ? [] : [`        ${powershell_completions_quoted(name)} = @(${words.map(powershell_completions_quoted).join(', ')})`];
}
function powershell_completions_quoted(text) {
    return `'${text.replaceAll(/['‘’‚‛]/g, (sign) => `${sign}${sign}`)}'`;
}

;// CONCATENATED MODULE: ./build/src/zsh-completions.js
/** The completions of zsh: a file `_nx47` for `fpath`, or sourced after `compinit`. */
function zshCompletions(table) {
    return `#compdef nx47
_nx47() {
  local -a commands
  commands=(
${table.map(({ name, text }) => `    ${zsh_completions_quoted(`${name}:${text}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands 'nx47' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${table.map(branch).join('\n')}
  esac
}
if [[ $funcstack[1] == _nx47 ]]; then
  _nx47 "$@"
else
  compdef _nx47 nx47
fi
`;
}
function branch({ name, words, options }) {
    const rest = words.length === 0 ? '*:: :_files' : `1: :(${words.join(' ')})`;
    const lines = [...options.map(zsh_completions_specification), rest].map((one) => `        ${zsh_completions_quoted(one)}`);
    return `    ${name})\n      _arguments \\\n${lines.join(' \\\n')}\n      ;;`;
}
// The explanation of an option ends at the next bracket.
function zsh_completions_specification({ name, text, takesValue, words }) {
    const about = `[${text.replaceAll('[', '(').replaceAll(']', ')')}]`;
    if (!takesValue)
        return `${name}${about}`;
    return `${name}=${about}: :${words.length === 0 ? '_files' : `(${words.join(' ')})`}`;
}
function zsh_completions_quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/src/completions-command.js









const writers = {
    bash: bashCompletions,
    zsh: zshCompletions,
    fish: fishCompletions,
    powershell: powershellCompletions,
};
/** `nx47 completions SHELL`: what that shell is to load. Errors: USAGE_BAD_VALUE for another shell. */
async function completionsCommand(line, installRoot, language) {
    const [asked = ''] = line.words;
    const shell = shells.find((name) => name === asked);
    if (shell === undefined) {
        const expected = shells.join(' | ');
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'completions', value: asked, expected });
    }
    const profile = await (0,assets/* createAssets */.w)(installRoot).profileNames();
    const explain = explanations(language).map(({ id }) => id);
    const table = completionTable(language, { values: { profile }, after: { explain } });
    return { text: writers[shell](table), status: 0 };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
;// CONCATENATED MODULE: ./build/src/kaggle/compare-shape.js

const nodeSchema = schemas/* looseObject */._H3({
    type: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    anyOf: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional(),
    properties: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    items: schemas/* unknown */.L5J().optional(),
    $ref: schemas/* string */.YjP().optional(),
    $defs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
});
/** The wire form of a message, read from its zod schema. */
function messageSchema(schema) {
    const top = nodeSchema.parse(json_schema_processors/* toJSONSchema */.bl(schema, { io: 'input', unrepresentable: 'any' }));
    return { top, definitions: top.$defs ?? {} };
}
/** Members that the message does not know, and values of a type that it does not hold, each with its place. */
function compareShape(shape, schema) {
    return differences(shape, schema.top, '', schema.definitions);
}
function differences(shape, node, place, definitions) {
    const alternatives = alternativesOf(node, definitions);
    if (typeof shape === 'string' || 'json' in shape)
        return checkKind(shape, alternatives, place);
    if ('list' in shape) {
        const list = alternatives.find((one) => typesOf(one).includes('array'));
        if (list === undefined)
            return [{ place, observed: 'list' }];
        return shape.list.flatMap((one) => differences(one, list.items, `${place}[]`, definitions));
    }
    const object = alternatives.find((one) => typesOf(one).includes('object'));
    if (object === undefined)
        return [{ place, observed: 'object' }];
    return Object.entries(shape.members).flatMap(([name, member]) => {
        const inside = place === '' ? name : `${place}.${name}`;
        const known = object.properties?.[name];
        if (known === undefined)
            return [{ place: inside, observed: kindName(member) }];
        return differences(member, known, inside, definitions);
    });
}
function alternativesOf(node, definitions) {
    const parsed = nodeSchema.safeParse(node);
    if (!parsed.success)
        return [];
    const { $ref, anyOf } = parsed.data;
    if ($ref !== undefined)
        return alternativesOf(definitions[$ref.replace('#/$defs/', '')], definitions);
    if (anyOf !== undefined)
        return anyOf.flatMap((one) => alternativesOf(one, definitions));
    return [parsed.data];
}
function typesOf(node) {
    return [node.type ?? []].flat();
}
const jsonTypes = {
    null: 'null',
    bool: 'boolean',
    int: 'integer',
    float: 'number',
};
// What a body is when it is no JSON: never what a message may be.
const noJson = ['no-json', 'html', 'xml', 'bytes'];
function checkKind(shape, alternatives, place) {
    const kind = kindName(shape);
    if (kind === 'nothing' && place === '')
        return [];
    if (noJson.includes(kind))
        return [{ place, observed: kind }];
    const wanted = jsonTypes[kind] ?? 'string';
    const types = alternatives.flatMap(typesOf);
    const fits = types.includes(wanted) || (wanted === 'integer' && types.includes('number'));
    return fits ? [] : [{ place, observed: kind }];
}
function kindName(shape) {
    if (typeof shape === 'string')
        return shape;
    if ('json' in shape)
        return 'json';
    return 'list' in shape ? 'list' : 'object';
}

// EXTERNAL MODULE: ./build/src/kaggle/dialect-dataset-views.js
var dialect_dataset_views = __webpack_require__(7367);
;// CONCATENATED MODULE: ./build/src/kaggle/shape.js


/** Members whose words belong to the wire, not to a user: only these are kept as they are. */
const vocabularies = new Set([
    'status',
    'type',
    'kernelType',
    'language',
    'stream_name',
    'kernelExecutionType',
]);
const kinds = [
    ['time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/],
    ['time-without-zone', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?$/],
    ['time-with-offset', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d:?\d\d$/],
    ['url', /^https?:\/\//],
    ['duration', /^\d+(?:\.\d+)?s$/],
    ['digits', /^\d+$/],
    ['ref', /^[\w-]+\/[\w-]+$/],
    ['path', /^\/[\w./-]+$/],
];
const longestNested = 8 * 1024 * 1024;
/** The shape of a JSON value; `name` is the member that holds it, '' at the top. */
function shapeOf(value, name = '') {
    if (value === null)
        return 'null';
    if (typeof value === 'boolean')
        return 'bool';
    if (typeof value === 'bigint')
        return 'int';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'int' : 'float';
    if (typeof value === 'string')
        return textShape(value, name);
    if ((0,strict_json/* isJsonObject */.O)(value)) {
        const members = Object.entries(value).map(([key, one]) => [key, shapeOf(one, key)]);
        return { members: Object.fromEntries(members) };
    }
    return { list: distinct(value.map((one) => shapeOf(one, name))) };
}
/** Every shape at a path such as `versions[].versionNumber`; a text that holds JSON is looked into. */
function shapesAt(shape, path) {
    let found = [shape];
    for (const step of path === '' ? [] : path.replaceAll('[]', '.[]').split('.')) {
        found = found.flatMap((one) => stepInto(one, step));
    }
    return found;
}
function stepInto(shape, step) {
    if (typeof shape === 'string')
        return [];
    if ('json' in shape)
        return stepInto(shape.json, step);
    if ('list' in shape)
        return step === '[]' ? [...shape.list] : [];
    const member = step !== '[]' && Object.hasOwn(shape.members, step) ? shape.members[step] : undefined;
    return member === undefined ? [] : [member];
}
function textShape(text, name) {
    if (text === '')
        return 'empty';
    if (vocabularies.has(name) && /^\w{1,40}$/.test(text))
        return `=${text}`;
    const kind = kinds.find(([, pattern]) => pattern.test(text));
    if (kind !== undefined)
        return kind[0];
    return /^\s*[[{]/.test(text) && text.length <= longestNested ? shape_nested(text) : 'text';
}
function shape_nested(text) {
    try {
        return { json: shapeOf((0,strict_json/* parseStrictJson */.R)(new TextEncoder().encode(text))) };
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR)
            return 'text';
        throw error;
    }
}
function distinct(shapes) {
    return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
}

;// CONCATENATED MODULE: ./build/src/kaggle/fidelity-claims.js

const good = ({ response }) => response.status >= 200 && response.status < 300;
const isRpc = ({ operation }) => /^[A-Z]/.test(operation);
/** Wherever the operation's good answer has this member, it is of one of these kinds. */
function answers(operation, path, kinds) {
    return (exchange) => exchange.operation === operation && good(exchange)
        ? shapesAt(exchange.response.body, path).map((shape) => touched(operation, path, shape, kinds))
        : [];
}
/** The operation's good answer always has this member. */
function always(operation, path) {
    return (exchange) => {
        if (exchange.operation !== operation || !good(exchange))
            return [];
        const [owner = '', last = path] = splitLast(path);
        return shapesAt(exchange.response.body, owner).map((shape) => ({
            holds: shapesAt(shape, last).length > 0,
            observed: `${operation}: no ${path}`,
        }));
    };
}
/** The operation's good answer never has any of these members. */
function never(operation, paths) {
    return (exchange) => {
        if (exchange.operation !== operation || !good(exchange))
            return [];
        const found = paths.filter((path) => shapesAt(exchange.response.body, path).length > 0);
        return [{ holds: found.length === 0, observed: `${operation}: ${found.join(', ')}` }];
    };
}
/** Requests of the operation hold this member in one of these kinds, where they hold it. */
function asks(operation, path, kinds) {
    return (exchange) => exchange.operation === operation
        ? shapesAt(exchange.request.body, path).map((shape) => touched(operation, path, shape, kinds))
        : [];
}
/** Exchanges of the operation end with one of these statuses. */
function ends(operation, statuses) {
    return ({ operation: name, response }) => name === operation
        ? [{ holds: statuses.includes(response.status), observed: `${operation}: ${response.status}` }]
        : [];
}
/** Something that holds of every remote operation. */
function everyCall(test) {
    return (exchange) => (isRpc(exchange) ? outcome(exchange, test(exchange)) : []);
}
/** Something that holds wherever `applies` does; the text is what was seen instead, undefined = it holds. */
function wherever(applies, test) {
    return (exchange) => (applies(exchange) ? outcome(exchange, test(exchange)) : []);
}
/** All of these at once. */
function both(...claims) {
    return (exchange) => claims.flatMap((claim) => claim(exchange));
}
function outcome({ operation }, seen) {
    return [{ holds: seen === undefined, observed: `${operation}: ${seen ?? ''}` }];
}
function touched(operation, path, shape, kinds) {
    const kind = typeof shape === 'string' ? shape : (Object.keys(shape)[0] ?? '');
    return { holds: kinds.includes(kind), observed: `${operation}: ${path} is ${kind}` };
}
function splitLast(path) {
    const at = path.lastIndexOf('.');
    return at < 0 ? ['', path] : [path.slice(0, at), path.slice(at + 1)];
}

;// CONCATENATED MODULE: ./build/src/kaggle/fidelity-entry.js
/** How well an assumption about Kaggle is founded. */
const fidelityStates = (/* unused pure expression or super */ null && (['assumed', 'seen in official code', 'observed live', 'contradicted']));
/** For what no exchange alone can show. */
const beyondShapes = () => [];

;// CONCATENATED MODULE: ./build/src/kaggle/fidelity-datasets.js




const datasetWords = dialect_dataset_views/* datasetStatusNames */.Ty.flatMap((word) => [`=${word}`, `=${word.toLowerCase()}`]);
/** What is assumed of uploads and of datasets. */
const fidelityOfDatasets = [
    {
        id: 'FID-020',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/upload.test.ts',
        title: 'a file goes in one PUT with its length',
        claim: both(always('StartBlobUpload', 'token'), answers('StartBlobUpload', 'createUrl', ['url'])),
    },
    {
        id: 'FID-021',
        state: 'seen in official code',
        source: 'kaggle-cli 2.2.3, run',
        test: 'tests/unit/kaggle/upload.test.ts',
        title: 'a file goes in one PUT with its length, its bytes and no authorisation',
        claim: wherever(({ operation }) => operation === 'upload', ({ request }) => (request.authorization === 'none' ? undefined : 'authorised upload')),
    },
    {
        id: 'FID-022',
        state: 'seen in official code',
        source: 'kagglehub 1.0.1, gcs_upload.py',
        test: 'tests/unit/rehearsal/blobs.test.ts',
        title: 'an upload in two parts is resumed where it stopped',
        claim: ends('upload', [200, 201, 308, 404, 408, 410, 429, 500, 502, 503, 504]),
    },
    {
        id: 'FID-023',
        state: 'seen in official code',
        source: 'kagglehub 1.0.1, gcs_upload.py',
        test: 'tests/unit/rehearsal/blobs.test.ts',
        title: 'a connection lost after four of ten bytes leaves four bytes to resume from',
        claim: wherever(({ operation, response }) => operation === 'upload' && response.status === 308, ({ response }) => (response.range === 'other' ? 'another form of Range' : undefined)),
    },
    {
        id: 'FID-024',
        state: 'seen in official code',
        source: 'kaggle-cli 2.2.3, run',
        test: 'tests/unit/kaggle/upload.test.ts',
        title: 'an empty file is uploaded with content-length 0',
        claim: asks('StartBlobUpload', 'contentLength', ['int']),
    },
    {
        id: 'FID-030',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/publish.test.ts',
        title: 'a dataset that exists gets its next version',
        claim: both(never('CreateDataset', ['versionNumber']), never('CreateDatasetVersion', ['versionNumber'])),
    },
    {
        id: 'FID-031',
        state: 'seen in official code',
        source: 'kaggle-cli 2.2.3, run',
        test: 'tests/unit/rehearsal/routes-datasets.test.ts',
        title: 'a title that is in use is refused in the words of Kaggle',
        claim: both(answers('CreateDataset', 'status', ['=ok', '=error', 'empty']), answers('CreateDatasetVersion', 'status', ['=ok', '=error', 'empty'])),
    },
    {
        id: 'FID-032',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/dialect-dataset-views.test.ts',
        title: 'pending, ready, failed and deleted survive',
        claim: answers('GetDatasetStatus', 'status', datasetWords),
    },
    {
        id: 'FID-033',
        state: 'seen in official code',
        source: 'kaggle-cli 2.2.3, run',
        test: 'tests/unit/rehearsal/routes-datasets.test.ts',
        title: 'while version 2 is processed the dataset says READY, of version 1',
        claim: answers('GetDataset', 'currentVersionNumber', ['int']),
    },
    {
        id: 'FID-034',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/dialect-dataset-views.test.ts',
        title: 'without currentVersionNumber the highest listed version is the current one',
        claim: answers('GetDataset', 'versions[].versionNumber', ['int']),
    },
    {
        id: 'FID-035',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/client.test.ts',
        title: 'a view that answers nothing is KAGGLE_UNREADABLE',
        claim: answers('GetDataset', 'ref', ['ref']),
    },
    {
        id: 'FID-036',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/publish.test.ts',
        title: 'a new dataset is created private',
        claim: answers('GetDataset', 'isPrivate', ['bool']),
    },
    {
        id: 'FID-037',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/dialect-dataset-views.test.ts',
        title: 'a file page names its next one only when there is one',
        claim: wherever(isFileListing, ({ response }) => shapesAt(response.body, 'files').length === 0 ? undefined : 'files in place of datasetFiles'),
    },
    {
        id: 'FID-038',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/client.test.ts',
        title: 'the files of dataset version 4 are asked for by that number, over all pages',
        claim: answers('ListDatasetFiles', 'datasetFiles[].totalBytes', ['int']),
    },
    {
        id: 'FID-039',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/rehearsal/routes-datasets.test.ts',
        title: 'folders arrive as paths',
        claim: always('ListDatasetFiles', 'datasetFiles[].name'),
    },
    {
        id: 'FID-040',
        state: 'seen in official code',
        source: 'kaggle_object.py',
        test: 'tests/contract/official-client.test.ts',
        title: 'datasets create, status, files and version are understood on both sides',
        claim: answers('ListDatasetFiles', 'datasetFiles[].creationDate', ['time']),
    },
    {
        id: 'FID-041',
        state: 'seen in official code',
        source: 'kaggle-cli 2.2.3, run',
        test: 'tests/contract/official-client.test.ts',
        title: 'datasets create, status, files and version are understood on both sides',
        claim: answers('ListDatasetFiles', 'nextPageToken', ['text', 'empty', 'digits', 'ref', 'lower']),
    },
    {
        id: 'FID-042',
        state: 'assumed',
        source: 'kaggle-api issues 206 and 890',
        test: 'tests/unit/rehearsal/routes-datasets.test.ts',
        title: 'a version is a full snapshot',
        claim: beyondShapes,
    },
    {
        id: 'FID-043',
        state: 'assumed',
        source: 'public listings of 2026',
        test: 'tests/unit/rehearsal/routes-dataset-files.test.ts',
        title: 'an uploaded archive is a folder of its name; its files are listed with their paths',
        claim: beyondShapes,
    },
];
function isFileListing({ operation, response }) {
    return operation === 'ListDatasetFiles' && response.status === 200;
}

// EXTERNAL MODULE: ./build/src/kaggle/dialect-kernels.js
var dialect_kernels = __webpack_require__(6738);
;// CONCATENATED MODULE: ./build/src/kaggle/fidelity-kernels.js




// The official client accepts upper case with underscores, and camelCase; of one word that is lower case.
const sessionWords = dialect_kernels/* kernelStatusNames */.yN.flatMap((name) => [`=${name}`, `=${camelCase(name)}`]);
/** What is assumed of kernels and of the status of their sessions. */
const fidelityOfKernels = [
    {
        id: 'FID-050',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/rehearsal/routes-kernels.test.ts',
        title: 'a push answers version, id and address',
        claim: wherever(isSavedKernel, ({ response }) => kindsAt(response.body, 'versionNumber').join() === 'int'
            ? undefined
            : 'versionNumber is absent or no number'),
    },
    {
        id: 'FID-051',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/rehearsal/routes-kernels.test.ts',
        title: 'a title that makes another slug gives another address',
        claim: answers('SaveKernel', 'url', ['url', 'path', 'empty']),
    },
    {
        id: 'FID-052',
        state: 'seen in official code',
        source: 'kaggle-cli 2.2.3, run',
        test: 'tests/contract/official-client.test.ts',
        title: 'an error in a 200 answer is printed as a push error',
        claim: answers('SaveKernel', 'error', ['text', 'empty']),
    },
    {
        id: 'FID-053',
        state: 'seen in official code',
        source: 'kaggle-cli 2.2.3, run',
        test: 'tests/unit/rehearsal/routes-kernels.test.ts',
        title: 'an unknown dataset source is named in a 200 answer',
        claim: answers('SaveKernel', 'invalidDatasetSources[]', ['ref', 'text', 'path']),
    },
    {
        id: 'FID-054',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/rehearsal/routes-kernels.test.ts',
        title: 'a push answers version, id and address',
        claim: answers('SaveKernel', 'kernelId', ['int']),
    },
    {
        id: 'FID-055',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/rehearsal/routes-kernels.test.ts',
        title: 'a push answers version, id and address',
        claim: answers('SaveKernel', 'ref', ['path', 'ref', 'empty']),
    },
    {
        id: 'FID-056',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/dialect-kernel-views.test.ts',
        title: 'a kernel view survives the way to the wire and back',
        claim: answers('GetKernel', 'metadata.currentVersionNumber', ['int']),
    },
    {
        id: 'FID-057',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/client.test.ts',
        title: 'a kernel is viewed at version v7 when one is asked for',
        claim: always('GetKernel', 'blob.source'),
    },
    {
        id: 'FID-058',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/dialect-kernel-views.test.ts',
        title: 'a kernel view survives the way to the wire and back',
        claim: answers('GetKernel', 'metadata.datasetDataSources[]', ['ref', 'path', 'text']),
    },
    {
        id: 'FID-059',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/dialect-kernel-views.test.ts',
        title: 'a kernel view that says nothing of privacy and internet',
        claim: both(answers('GetKernel', 'metadata.isPrivate', ['bool']), answers('GetKernel', 'metadata.enableInternet', ['bool'])),
    },
    {
        id: 'FID-060',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37; kaggle-cli 2.2.3, run',
        test: 'tests/unit/kaggle/dialect-kernels.test.ts',
        title: 'a session without a status is queued',
        claim: answers('GetKernelSessionStatus', 'status', sessionWords),
    },
    {
        id: 'FID-061',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/contract/official-client.test.ts',
        title: 'a refused source, a failed run and an unknown kernel',
        claim: answers('GetKernelSessionStatus', 'failureMessage', ['text', 'empty', 'lower']),
    },
    {
        id: 'FID-062',
        state: 'assumed',
        source: 'kaggle-cli pull request 1170',
        test: 'tests/unit/rehearsal/routes-kernels.test.ts',
        title: 'the status of an ended session says how it was run',
        claim: never('GetKernelSessionStatus', ['kernelSessionId', 'sessionId', 'id']),
    },
    {
        id: 'FID-063',
        state: 'assumed',
        source: 'kaggle-cli issue 1200, pull request 1201',
        test: 'tests/unit/rehearsal/routes-kernels.test.ts',
        title: 'v1 names version 1 for ever; 1 is 404; no label is the newest',
        claim: wherever(hasLabel, ({ response }) => response.status === 404 ? 'the label was answered 404' : undefined),
    },
    {
        id: 'FID-074',
        state: 'seen in official code',
        source: 'kaggle_api_extended.py',
        test: 'tests/contract/official-client.test.ts',
        title: 'kernels push, status and output bring back what the notebook wrote and said',
        claim: asks('SaveKernel', 'kernelType', ['=notebook', '=script']),
    },
    {
        id: 'FID-075',
        state: 'assumed',
        source: 'kaggle-api 1.2 REST',
        test: 'tests/unit/kaggle/dialect-push.test.ts',
        title: 'privacy and internet are always written',
        claim: both(asks('SaveKernel', 'isPrivate', ['bool']), asks('SaveKernel', 'enableInternet', ['bool'])),
    },
    {
        id: 'FID-076',
        state: 'assumed',
        source: 'public reports of 2026',
        test: 'tests/unit/rehearsal/routes-datasets.test.ts',
        title: 'while version 2 is processed the dataset says READY, of version 1',
        claim: beyondShapes,
    },
    {
        id: 'FID-079',
        state: 'assumed',
        source: 'kaggle-cli 1185, --no-run',
        test: 'tests/unit/rehearsal/routes-kernel-sessions.test.ts',
        title: 'a quick save is a version that is not run',
        claim: beyondShapes,
    },
    {
        id: 'FID-080',
        state: 'assumed',
        source: 'Kaggle documentation, efficient GPU and TPU usage',
        test: 'tests/unit/audit/repository/asked-session.test.ts',
        title: 'enable_tpu: true is Tpu1VmV38, which is given for nine hours at most',
        claim: beyondShapes,
    },
];
function isSavedKernel({ operation, response }) {
    if (operation !== 'SaveKernel' || response.status !== 200)
        return false;
    return kindsAt(response.body, 'error').every((kind) => kind === 'empty');
}
function hasLabel({ request }) {
    return kindsAt(request.body, 'versionLabel').some((kind) => kind !== 'empty' && kind !== 'null');
}
function kindsAt(shape, path) {
    return shapesAt(shape, path).map((one) => (typeof one === 'string' ? one : 'nested'));
}
function camelCase(name) {
    return name.toLowerCase().replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./build/src/kaggle/fidelity-outputs.js


/** What is assumed of outputs and logs of a session. */
const fidelityOfOutputs = [
    {
        id: 'FID-064',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/kernel-output.test.ts',
        title: 'files: null is a session without output',
        claim: both(always('ListKernelSessionOutput', 'files[].fileName'), answers('ListKernelSessionOutput', 'files[].url', ['url'])),
    },
    {
        id: 'FID-065',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/kernel-output.test.ts',
        title: 'output files of two pages come with their listed sizes',
        claim: never('ListKernelSessionOutput', ['files[].size', 'files[].totalBytes']),
    },
    {
        id: 'FID-066',
        state: 'seen in official code',
        source: 'kaggle_api_extended.py',
        test: 'tests/unit/kaggle/dialect-log.test.ts',
        title: 'a log is written and read in the layout of Kaggle',
        claim: answers('ListKernelSessionOutput', 'log', ['json', 'empty']),
    },
    {
        id: 'FID-067',
        state: 'assumed',
        source: 'public logs of 2026',
        test: 'tests/unit/kaggle/dialect-log.test.ts',
        title: 'a stream of another name is read as stderr',
        claim: answers('ListKernelSessionOutput', 'log[].stream_name', ['=stdout', '=stderr']),
    },
    {
        id: 'FID-068',
        state: 'assumed',
        source: 'public logs of 2026',
        test: 'tests/unit/kaggle/dialect-log.test.ts',
        title: 'a log is written and read in the layout of Kaggle',
        claim: answers('ListKernelSessionOutput', 'log[].time', ['float', 'int']),
    },
    {
        id: 'FID-069',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/kernel-output.test.ts',
        title: 'output files of two pages come with their listed sizes',
        claim: answers('ListKernelFiles', 'files[].size', ['int']),
    },
    {
        id: 'FID-070',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/rehearsal/routes-kernels.test.ts',
        title: 'outputs come in pages with sizes beside them',
        claim: answers('ListKernelFiles', 'files[].creationDate', ['time', 'empty']),
    },
    {
        id: 'FID-071',
        state: 'seen in official code',
        source: 'kaggle-cli 2.2.3, run',
        test: 'tests/contract/official-client.test.ts',
        title: 'a refused source, a failed run and an unknown kernel',
        claim: both(ends('GetKernel', [200, 401, 403, 404, 429, 500, 502, 503]), ends('GetKernelSessionStatus', [200, 401, 403, 404, 429, 500, 502, 503])),
    },
    {
        id: 'FID-072',
        state: 'seen in official code',
        source: 'kaggle-cli 2.2.3, run',
        test: 'tests/unit/kaggle/download.test.ts',
        title: 'an output file is fetched by a plain GET without authorisation',
        claim: wherever(({ operation }) => operation === 'signed', ({ request }) => (request.authorization === 'none' ? undefined : 'authorised download')),
    },
    {
        id: 'FID-073',
        state: 'seen in official code',
        source: 'kaggle-cli 2.2.3, run',
        test: 'tests/contract/own-client.test.ts',
        title: '',
        claim: ends('signed', [200, 206, 304, 403]),
    },
    {
        id: 'FID-077',
        state: 'seen in official code',
        source: 'kaggle_api_extended.py',
        test: 'tests/unit/kaggle/follow-log.test.ts',
        title: 'the live log of version 7 is asked for by GET with authorisation, and ends at END_OF_LOG',
        claim: beyondShapes,
    },
    {
        id: 'FID-078',
        state: 'seen in official code',
        source: 'kaggle_api_extended.py',
        test: 'tests/unit/kaggle/follow-log.test.ts',
        title: 'a cut after two records is followed by a connection whose replay is folded',
        claim: beyondShapes,
    },
];

;// CONCATENATED MODULE: ./build/src/kaggle/fidelity-wire.js



/** What is assumed of identity and of the wire itself. */
const fidelityOfWire = [
    {
        id: 'FID-001',
        state: 'seen in official code',
        source: 'kaggle_env.py, kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/dialect-identity.test.ts',
        title: 'a token answer without "active" is inactive',
        claim: answers('IntrospectToken', 'active', ['bool']),
    },
    {
        id: 'FID-002',
        state: 'seen in official code',
        source: 'kagglesdk 0.1.37',
        test: 'tests/unit/kaggle/identify.test.ts',
        title: 'a token is asked for by IntrospectToken and names its user',
        claim: answers('IntrospectToken', 'username', ['text', 'lower', 'empty', 'digits']),
    },
    {
        id: 'FID-003',
        state: 'seen in official code',
        source: 'kagglehub 1.0.1, auth.py',
        test: 'tests/unit/kaggle/dialect-identity.test.ts',
        title: 'a Hello answer names the user as userName',
        claim: always('Hello', 'userName'),
    },
    {
        id: 'FID-004',
        state: 'seen in official code',
        source: 'kaggle_http_client.py',
        test: 'tests/unit/kaggle/transport.test.ts',
        title: 'a legacy key goes as Basic base64(user:key)',
        claim: everyCall(({ request }) => request.authorization === 'other' ? 'other authorisation' : undefined),
    },
    {
        id: 'FID-010',
        state: 'seen in official code',
        source: 'kaggle_http_client.py',
        test: 'tests/unit/kaggle/transport.test.ts',
        title: 'a call is a POST of camelCase JSON',
        claim: everyCall(({ request }) => (request.method === 'POST' ? undefined : request.method)),
    },
    {
        id: 'FID-011',
        state: 'seen in official code',
        source: 'kaggle_http_client.py',
        test: 'tests/unit/kaggle/transport.test.ts',
        title: 'a call is a POST of camelCase JSON',
        claim: everyCall(({ request }) => request.contentType === 'application/json' ? undefined : `request in ${request.contentType}`),
    },
    {
        id: 'FID-012',
        state: 'assumed',
        source: 'kaggle_http_client.py',
        test: 'tests/unit/rehearsal/server.test.ts',
        title: 'have JSON answers 404, 405 and 400',
        claim: everyCall(({ response }) => response.contentType === 'application/json' ? undefined : `answer in ${response.contentType}`),
    },
    {
        id: 'FID-013',
        state: 'seen in official code',
        source: 'kaggle_http_client.py',
        test: 'tests/unit/kaggle/dialect.test.ts',
        title: 'the prefix is /v1 on api.kaggle.com and /api/v1 everywhere else',
        claim: everyCall(({ request }) => ['/v1', '/api/v1'].includes(request.prefix) ? undefined : `prefix ${request.prefix}`),
    },
    {
        id: 'FID-014',
        state: 'assumed',
        source: 'RFC 9110',
        test: 'tests/unit/rehearsal/server.test.ts',
        title: 'the Date header is that of the clock of the service',
        claim: everyCall(({ response }) => (response.headers.includes('date') ? undefined : 'no Date header')),
    },
    {
        id: 'FID-015',
        state: 'seen in official code',
        source: 'kaggle_http_client.py; kaggle-cli issue 931',
        test: 'tests/unit/kaggle/dialect-errors.test.ts',
        title: '',
        claim: wherever(({ operation, response }) => /^[A-Z]/.test(operation) && response.status >= 400, errorForm),
    },
    {
        id: 'FID-016',
        state: 'seen in official code',
        source: 'kaggle_api_extended.py, with_retry',
        test: 'tests/unit/kaggle/refusal.test.ts',
        title: '',
        claim: wherever(({ response }) => response.status === 429, ({ response }) => (response.retryAfter === 'other' ? 'another form of Retry-After' : undefined)),
    },
    {
        id: 'FID-017',
        state: 'seen in official code',
        source: 'kaggle_object.py',
        test: 'tests/unit/kaggle/dialect-fields.test.ts',
        title: 'an absent member and null have the same default',
        claim: beyondShapes,
    },
];
function errorForm({ response }) {
    const has = (path) => shapesAt(response.body, path).length > 0;
    const isKnown = (has('code') && has('message')) || (has('error.code') && has('error.message'));
    return isKnown ? undefined : `an error ${response.status} of another form`;
}

;// CONCATENATED MODULE: ./build/src/kaggle/fidelity-register.js




const fidelity_register_all = [...fidelityOfWire, ...fidelityOfDatasets, ...fidelityOfKernels, ...fidelityOfOutputs];
/** Every assumption about Kaggle that the client or the embedded service makes, by number. */
const fidelityRegister = fidelity_register_all.toSorted((a, b) => a.id < b.id ? -1 : 1);

;// CONCATENATED MODULE: ./build/src/kaggle/conform.js



/** Holds recordings against every assumption of the register, and against the members that client and service know. */
function conform(recordings) {
    const exchanges = recordings.flatMap((recording) => recording.exchanges);
    return {
        assumptions: fidelityRegister.map(({ id, claim }) => {
            const touched = exchanges.flatMap((exchange) => claim(exchange));
            const broken = touched.find(({ holds }) => !holds);
            const answer = broken !== undefined ? 'contradicted' : touched.length > 0 ? 'observed' : 'not seen';
            return { id, answer, seen: touched.length, observed: broken?.observed ?? '' };
        }),
        novelties: distinctNovelties(exchanges.flatMap(novelties)),
    };
}
function novelties(exchange) {
    const name = methodNames.find((one) => dialect/* methods */.vX[one].method === exchange.operation);
    const { operation, request, response } = exchange;
    if (name === undefined) {
        return operation === 'other' || operation === 'rest'
            ? [{ operation, place: 'request', observed: `${request.method} ${request.prefix}` }]
            : [];
    }
    const expected = messageSchemas.get(name);
    if (expected === undefined)
        return [];
    const asked = compareShape(request.body, expected.request);
    const answered = response.status < 300 ? compareShape(response.body, expected.response) : [];
    return [
        ...asked.map((one) => ({ operation, place: `request ${one.place}`, observed: one.observed })),
        ...answered.map((one) => ({ operation, place: `response ${one.place}`, observed: one.observed })),
    ];
}
const methodNames = namesOf();
const messageSchemas = new Map(methodNames.map((name) => [
    name,
    { request: messageSchema(dialect/* methods */.vX[name].request), response: messageSchema(dialect/* methods */.vX[name].response) },
]));
function namesOf() {
    const isName = (name) => name in dialect/* methods */.vX;
    return Object.keys(dialect/* methods */.vX).filter(isName);
}
function distinctNovelties(all) {
    return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./build/src/kaggle/dispatcher.js
var dispatcher = __webpack_require__(6782);
;// CONCATENATED MODULE: ./build/src/kaggle/record-exchange.js



/** Of a body, no more than this is looked at. */
const maxRecordedBytes = 16 * 1024 * 1024;
/** What may be kept of an exchange: names, kinds and times, no content. */
function recordExchange(passed) {
    const { requestHeaders, responseHeaders } = passed;
    const { prefix, operation } = operationOf(passed);
    return {
        operation,
        startedMs: Math.round(passed.startedMs),
        tookMs: Math.round(passed.tookMs),
        request: {
            method: passed.method,
            prefix,
            headers: Object.keys(requestHeaders).toSorted(),
            authorization: authorizationForm(requestHeaders['authorization']),
            contentType: mediaType(requestHeaders),
            contentRange: contentRangeForm(requestHeaders['content-range']),
            body: bodyShape(passed.requestBody, mediaType(requestHeaders)),
        },
        response: {
            status: passed.status,
            headers: Object.keys(responseHeaders).toSorted(),
            contentType: mediaType(responseHeaders),
            retryAfter: retryAfterForm(responseHeaders['retry-after']),
            location: locationForm(responseHeaders['location'], passed.host),
            range: rangeForm(responseHeaders['range']),
            body: bodyShape(passed.responseBody, mediaType(responseHeaders)),
        },
    };
}
function operationOf({ path, announced }) {
    if (announced !== undefined)
        return { prefix: '', operation: announced };
    const [, prefix = '', rest = ''] = /^(\/(?:api\/)?v1)\/(.*)$/.exec(path.split('?')[0] ?? '') ?? [];
    if (prefix === '')
        return { prefix: '', operation: 'other' };
    if (rest.startsWith('kernels/logs/stream/'))
        return { prefix, operation: 'log-stream' };
    const [, operation] = /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)+\/([A-Za-z]+)$/.exec(rest) ?? [];
    return { prefix, operation: operation ?? 'rest' };
}
function mediaType(headers) {
    return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase().slice(0, 80) ?? '';
}
function authorizationForm(value) {
    if (value === undefined || value === '')
        return 'none';
    if (/^bearer /i.test(value))
        return 'bearer';
    return /^basic /i.test(value) ? 'basic' : 'other';
}
function contentRangeForm(value) {
    if (value === undefined)
        return 'none';
    if (/^bytes \*\/\d+$/.test(value))
        return 'question';
    if (/^bytes 0-\d+\/\d+$/.test(value))
        return 'whole';
    return /^bytes \d+-\d+\/\d+$/.test(value) ? 'rest' : 'other';
}
function retryAfterForm(value) {
    if (value === undefined)
        return 'none';
    if (/^\d+$/.test(value))
        return 'seconds';
    return /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(value) ? 'date' : 'other';
}
function locationForm(value, host) {
    if (value === undefined)
        return 'none';
    return URL.canParse(value) && new URL(value).host !== host ? 'other-host' : 'same-host';
}
function rangeForm(value) {
    if (value === undefined)
        return 'none';
    return /^bytes=0-\d+$/.test(value) ? 'bytes' : 'other';
}
function bodyShape(bytes, contentType) {
    if (bytes.byteLength === 0)
        return 'nothing';
    if (/^application\/json$/.test(contentType))
        return jsonShape(bytes);
    if (/html$/.test(contentType))
        return 'html';
    return /xml$/.test(contentType) ? 'xml' : 'bytes';
}
function jsonShape(bytes) {
    try {
        return shapeOf((0,strict_json/* parseStrictJson */.R)(bytes, { maxBytes: maxRecordedBytes }));
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR)
            return 'no-json';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/kaggle/recorder.js






/**
 * Stands between a client and a service, passes everything on unchanged and keeps its shape. It takes requests for
 * itself and, as an HTTP proxy, for `localhost` and for the upload and download addresses that the service gave.
 * A service that can't be reached is answered 502, and that is part of the recording.
 */
async function startRecorder(options) {
    const exchanges = [];
    const announced = new Map();
    const begin = external_node_perf_hooks_.performance.now();
    const server = (0,external_node_http_.createServer)((request, response) => {
        const startedMs = external_node_perf_hooks_.performance.now() - begin;
        passOn(request, response, options.serviceUrl)
            .then((passed) => {
            const target = passed.address;
            const whole = {
                ...passed,
                startedMs,
                tookMs: external_node_perf_hooks_.performance.now() - begin - startedMs,
                announced: announced.get(target),
            };
            for (const [address, use] of announcedIn(whole))
                announced.set(address, use);
            exchanges.push(recordExchange(whole));
        })
            .catch(() => response.destroy());
    });
    const port = await listening(server, options.port);
    return {
        url: `http://127.0.0.1:${port}`,
        close: async () => {
            const closed = new Promise((done) => server.close(() => done()));
            server.closeAllConnections();
            await closed;
            return {
                schema: 'nx47.recording/1',
                service: serviceKind(options.serviceUrl),
                exchanges: exchanges.toSorted((a, b) => a.startedMs - b.startedMs),
            };
        },
    };
}
async function passOn(request, response, serviceUrl) {
    const target = targetOf(request.url ?? '/', serviceUrl);
    const question = keepBytes();
    request.on('data', question.take);
    const answer = await asked(target, request);
    const sink = keepBytes();
    if (answer === undefined)
        response.writeHead(502).end();
    else {
        response.writeHead(answer.statusCode ?? 502, withoutHops(answer.headers));
        for await (const chunk of answer) {
            sink.take(chunk);
            if (!response.write(chunk))
                await new Promise((room) => response.once('drain', room));
        }
        response.end();
    }
    return {
        method: request.method ?? '',
        path: new URL(request.url ?? '/', serviceUrl).pathname,
        address: target.href,
        host: target.host,
        requestHeaders: oneLine(request.headers),
        requestBody: question.bytes(),
        status: answer?.statusCode ?? 502,
        responseHeaders: oneLine(answer?.headers ?? {}),
        responseBody: sink.bytes(),
    };
}
/** `localhost` and this recorder stand for the service; every other address is one that the service gave. */
function targetOf(asked, serviceUrl) {
    const isProxied = /^https?:\/\//i.test(asked);
    const url = new URL(asked, serviceUrl);
    if (isProxied && url.hostname !== 'localhost')
        return url;
    const base = new URL(serviceUrl);
    const path = url.pathname.replace(/^\/(?:api\/)?v1(?=\/)/, (0,dialect/* pathPrefix */.YA)(serviceUrl));
    return new URL(`${path}${url.search}`, base);
}
function asked(target, request) {
    const send = target.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    // Without `accept-encoding` the answer comes as it is, so that its shape can be read.
    const { host, 'accept-encoding': encoding, ...headers } = withoutHops(request.headers);
    return new Promise((resolve) => {
        const onward = send(target, { method: request.method, headers }, resolve);
        onward.once('error', () => resolve(undefined));
        request.pipe(onward);
    });
}
const hops = ['connection', 'keep-alive', 'proxy-connection', 'proxy-authorization', 'transfer-encoding'];
function withoutHops(headers) {
    const kept = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined && !hops.includes(name))
            kept[name] = value;
    }
    return kept;
}
function oneLine(headers) {
    const entries = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]);
    return Object.fromEntries(entries);
}
function keepBytes() {
    const chunks = [];
    let size = 0;
    return {
        take(chunk) {
            if (!(chunk instanceof Uint8Array))
                return;
            size += chunk.byteLength;
            if (size <= maxRecordedBytes)
                chunks.push(chunk);
        },
        bytes: () => Buffer.concat(chunks),
    };
}
// Upload and download addresses are secrets: they are only compared here, and forgotten with the recorder.
function announcedIn({ responseBody, responseHeaders }) {
    const text = Buffer.from(responseBody.subarray(0, maxRecordedBytes)).toString('utf8');
    const uploads = [...text.matchAll(/"createUrl"\s*:\s*"([^"]+)"/g)].map(([, url = '']) => url);
    const downloads = [...text.matchAll(/"url"\s*:\s*"(https?:[^"]+)"/g)].map(([, url = '']) => url);
    const redirect = responseHeaders['location'];
    return [
        ...uploads.map((url) => [plainUrl(url), 'upload']),
        ...[...downloads, ...(redirect === undefined ? [] : [redirect])].map((url) => [
            plainUrl(url),
            'signed',
        ]),
    ];
}
function plainUrl(url) {
    const unescaped = url.replaceAll('\\u0026', '&').replaceAll('\\/', '/');
    return URL.canParse(unescaped) ? new URL(unescaped).href : '';
}
function serviceKind(serviceUrl) {
    const url = new URL(serviceUrl);
    if ((0,dispatcher/* isLoopback */.U)(url))
        return 'loopback';
    return url.hostname === 'api.kaggle.com' || url.hostname === 'www.kaggle.com' ? 'kaggle' : 'other';
}
function listening(server, port) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
            const address = server.address();
            resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
    });
}

;// CONCATENATED MODULE: ./build/src/kaggle/recording.js

const shapeSchema = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([
    schemas/* string */.YjP().max(80),
    schemas/* strictObject */.rej({ list: schemas/* array */.YOg(shapeSchema) }),
    schemas/* strictObject */.rej({ members: schemas/* record */.g1P(schemas/* string */.YjP(), shapeSchema) }),
    schemas/* strictObject */.rej({ json: shapeSchema }),
]));
const requestSchema = schemas/* strictObject */.rej({
    method: schemas/* string */.YjP(),
    /** `/v1`, `/api/v1`, or '' for what is no operation. */
    prefix: schemas/* string */.YjP(),
    headers: schemas/* array */.YOg(schemas/* string */.YjP()),
    authorization: schemas/* enum */.k5n(['none', 'bearer', 'basic', 'other']),
    contentType: schemas/* string */.YjP(),
    contentRange: schemas/* enum */.k5n(['none', 'whole', 'rest', 'question', 'other']),
    body: shapeSchema,
});
const responseSchema = schemas/* strictObject */.rej({
    status: schemas/* int */.Whr(),
    headers: schemas/* array */.YOg(schemas/* string */.YjP()),
    contentType: schemas/* string */.YjP(),
    retryAfter: schemas/* enum */.k5n(['none', 'seconds', 'date', 'other']),
    location: schemas/* enum */.k5n(['none', 'same-host', 'other-host']),
    range: schemas/* enum */.k5n(['none', 'bytes', 'other']),
    body: shapeSchema,
});
const exchangeSchema = schemas/* strictObject */.rej({
    /** Name of the remote operation, or `upload`, `signed`, `log-stream`, `rest`, `other`. */
    operation: schemas/* string */.YjP(),
    startedMs: schemas/* int */.Whr().nonnegative(),
    tookMs: schemas/* int */.Whr().nonnegative(),
    request: requestSchema,
    response: responseSchema,
});
/**
 * A conversation with a service without its content: no value, name, address or credential is in it, only names of
 * headers and members, kinds of values and times. `startedMs` counts from the first request.
 */
const recordingSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('nx47.recording/1'),
    service: schemas/* enum */.k5n(['kaggle', 'loopback', 'other']),
    exchanges: schemas/* array */.YOg(exchangeSchema),
});

// EXTERNAL MODULE: ./build/src/model/transport.js
var transport = __webpack_require__(22);
;// CONCATENATED MODULE: ./build/src/conform-command.js










/**
 * `nx47 conform FILE…`: what recorded conversations say about the assumptions in docs/fidelity.md; exit status 1 when
 * one is contradicted. `--record FILE` makes a recording until it is stopped. Errors: USAGE_BAD_VALUE,
 * FILE_UNREADABLE, DISK_WRITE_FAILED.
 */
async function conformCommand(line, around, language) {
    const expected = (0,sentences/* sentences */.h)(language).console.conform.needsFile;
    if (line.words.length === 0)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'conform', value: '', expected });
    if (line.record)
        return await record(line, around, language);
    const recordings = [];
    for (const path of line.words)
        recordings.push(await readRecording(path, language));
    const report = conform(recordings);
    const isContradicted = report.assumptions.some(({ answer }) => answer === 'contradicted');
    const exchanges = recordings.reduce((sum, one) => sum + one.exchanges.length, 0);
    const text = line.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, exchanges, language);
    return { text, status: isContradicted ? 1 : 0 };
}
async function record(line, around, language) {
    const words = (0,sentences/* sentences */.h)(language).console.conform;
    const path = (0,external_node_path_.resolve)(line.path);
    const given = line.settings['service'];
    const serviceUrl = typeof given === 'string' && given !== '' ? given : transport/* kaggleUrl */.Rs;
    if (!URL.canParse(serviceUrl))
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--service', value: serviceUrl, expected: transport/* kaggleUrl */.Rs });
    const recorder = await startRecorder({ serviceUrl, port: line.port });
    process.stdout.write(`${(0,fill/* fill */.G)(words.recording, { service: serviceUrl })}\n`);
    process.stdout.write(`${(0,fill/* fill */.G)(words.recordingHow, { url: recorder.url })}\n`);
    await new Promise((done) => {
        if (around.signal.aborted)
            done();
        else
            around.signal.addEventListener('abort', () => done(), { once: true });
    });
    const recording = await recorder.close();
    await (0,host_files/* createFiles */.q)().write(path, `${JSON.stringify(recording, null, 2)}\n`);
    const exchanges = recording.exchanges.length;
    return { text: `${(0,fill/* fill */.G)(words.written, { path: line.path, exchanges })}\n`, status: 0 };
}
async function readRecording(path, language) {
    const bytes = await (0,host_files/* createFiles */.q)().read((0,external_node_path_.resolve)(path));
    const refuse = (why, cause) => {
        const expected = (0,fill/* fill */.G)((0,sentences/* sentences */.h)(language).console.conform.expected, { why });
        return new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'conform', value: path, expected }, { cause });
    };
    try {
        const parsed = recordingSchema.safeParse((0,strict_json/* parseStrictJson */.R)(bytes));
        if (parsed.success)
            return parsed.data;
        throw refuse(parsed.error.issues[0]?.path.join('.') ?? '', parsed.error);
    }
    catch (cause) {
        if (cause instanceof model_failure/* Failure */.HR && cause.code === 'JSON_INVALID')
            throw refuse('JSON', cause);
        throw cause;
    }
}
/** What is contradicted and what is new first: they are what a person has to act on. */
function reportText({ assumptions, novelties }, exchanges, language) {
    const words = (0,sentences/* sentences */.h)(language).console.conform;
    const counted = (answer) => assumptions.filter((one) => one.answer === answer);
    const [contradicted, observed, unseen] = ['contradicted', 'observed', 'not seen'].map(counted);
    const rows = [...(contradicted ?? []), ...(observed ?? []), ...(unseen ?? [])].map(({ id, answer, seen, observed: what }) => `${words.answers[answer].padEnd(12)}  ${id}  ${String(seen).padStart(4)}  ${(0,sentences/* sentences */.h)(language).fidelity[id]}${what === '' ? '' : ` → ${what}`}`);
    const fresh = novelties.map(({ operation, place, observed: what }) => `${words.novelty.padEnd(12)}  ${operation}  ${place.trim()}: ${what}`);
    const summary = (0,fill/* fill */.G)(words.summary, {
        exchanges,
        observed: observed?.length ?? 0,
        contradicted: contradicted?.length ?? 0,
        novelties: novelties.length,
    });
    const count = contradicted?.length ?? 0;
    return `${[...rows.slice(0, count), ...fresh, ...rows.slice(count), '', summary].join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/src/kaggle/exchange.js
var exchange = __webpack_require__(3601);
// EXTERNAL MODULE: ./build/src/rehearsal/isolation.js
var rehearsal_isolation = __webpack_require__(4893);
;// CONCATENATED MODULE: ./build/src/doctor-checks.js





const networkSeconds = 15;
/** Runs one check: a failure of what is asked is `fail`, one of the way there `unknown`. */
async function checkup(check, look) {
    try {
        return { check, ...(await look()) };
    }
    catch (error) {
        if (!(error instanceof model_failure/* Failure */.HR))
            throw error;
        const { code, parameters } = error;
        if (model_failure/* failureEffects */.$1[code] === 'cancelled')
            throw error;
        const open = model_failure/* failureEffects */.$1[code].startsWith('inconclusive/') && code !== 'PYTHON_MISSING';
        return { check, answer: open ? 'unknown' : 'fail', observed: code, failure: { code, parameters } };
    }
}
/** Whether the address answers at all, over verified TLS where it is https; what it answers is of no account. */
async function checkNetwork(baseUrl, around) {
    const url = new URL(baseUrl);
    const link = { dispatcher: (0,dispatcher/* createDispatcher */.S)(around.environment), signal: around.signal };
    const order = { operation: 'GET', method: 'GET', url, headers: {} };
    const { status } = await (0,exchange/* exchange */.c)({ ...order, deadlineSeconds: networkSeconds, maxBytes: 8 * 1024 * 1024 }, link);
    return {
        answer: 'ok',
        observed: `${url.origin} (${url.protocol === 'https:' ? 'TLS, ' : ''}HTTP ${status})`,
    };
}
/** Which form the credentials have, where they lie, and whose they are. Others that lie unused are named. */
async function checkCredentials(identify) {
    const { username, kind, source = '', unused = [] } = await identify();
    const others = unused.map((name) => `∌ ${name}`);
    const observed = [username, kind, source, ...others].filter((part) => part !== '').join(', ');
    return { answer: 'ok', observed, username };
}
/** Whether that user owns every object of the project; `unknown` without a user or a project. */
function checkOwnership(username, refs) {
    const observed = refs.map(({ owner, slug }) => `${owner}/${slug}`).join(', ');
    if (username === '' || refs.length === 0)
        return { answer: 'unknown', observed };
    const owned = refs.every(({ owner }) => owner.toLowerCase() === username.toLowerCase());
    return owned ? { answer: 'ok', observed } : { answer: 'fail', observed: `${username} ≠ ${observed}` };
}
/** What is left of the week's accelerator time; none left is a failure only where the project asks for it. */
async function checkQuota({ kaggle }, needsGpu) {
    const quotas = await kaggle.acceleratorQuota();
    if (quotas.length === 0)
        return { answer: 'unknown', observed: '' };
    const hours = (seconds) => `${(seconds / 3600).toFixed(1)} h`;
    const observed = quotas
        .map(({ kind, usedSeconds, totalSeconds }) => `${kind} ${hours(usedSeconds)} / ${hours(totalSeconds)}`)
        .join(', ');
    const spent = quotas.some(({ kind, usedSeconds, totalSeconds }) => kind === 'GPU' && usedSeconds >= totalSeconds);
    return { answer: spent && needsGpu ? 'fail' : 'ok', observed };
}
/** The interpreter of the profile's minor; `unknown` where only another one is here, with which a recipe may do. */
async function checkPython(wanted, pythons) {
    const found = await pythons.find(wanted);
    if (found !== undefined)
        return { answer: 'ok', observed: `${found.version} ${found.executable}` };
    const other = await pythons.findAny();
    if (other === undefined)
        throw new model_failure/* Failure */.HR('PYTHON_MISSING', { minor: wanted, command: `python${wanted}` });
    const observed = `${other.version} ${other.executable} (≠ ${wanted})`;
    return { answer: 'unknown', observed };
}
/** pip of that interpreter, with which sessions are prepared, and uv, which is fetched by it where it is missing. */
async function checkPackages(wanted, { pythons, shell }) {
    const python = (await pythons.find(wanted)) ?? (await pythons.findAny());
    if (python === undefined)
        return { answer: 'unknown', observed: '' };
    const pip = await versionOf([python.executable, '-m', 'pip', '--version'], shell);
    const venv = await versionOf([python.executable, '-c', 'import venv, ensurepip; print("venv ok")'], shell);
    const uv = await versionOf(['uv', '--version'], shell);
    const observed = [`Python ${(0,choose_interpreter/* minorOf */.H)(python.version)}`, pip, venv, uv]
        .filter((part) => part !== '')
        .join(', ');
    return { answer: pip !== '' && venv !== '' ? 'ok' : 'fail', observed };
}
/** The tier of isolation that this machine gives to a session of a rehearsal. */
async function checkIsolation(wanted, pythons) {
    const python = (await pythons.find(wanted)) ?? (await pythons.findAny());
    if (python === undefined)
        return { answer: 'unknown', observed: '' };
    const isolation = await (0,rehearsal_isolation/* probeIsolation */.H)(python.executable);
    if (isolation.tier === 'rewritten-paths')
        throw new model_failure/* Failure */.HR('OPEN_NETWORK', { why: isolation.why });
    if (isolation.tier !== 'none')
        return { answer: 'ok', observed: isolation.tier };
    throw new model_failure/* Failure */.HR('ISOLATION_UNAVAILABLE', { why: isolation.why });
}
/** Whether the project is under git, and what lies there as it is committed. */
async function checkGit(root, shell) {
    const git = async (...argv) => shell.run({ argv: ['git', '-C', root, ...argv], deadlineSeconds: 30 });
    const head = await git('rev-parse', '--short', 'HEAD').catch(() => undefined);
    if (head === undefined || head.status !== 0)
        return { answer: 'unknown', observed: '∅' };
    const changed = (await git('status', '--porcelain')).stdout.split('\n').filter((line) => line !== '');
    const commit = head.stdout.trim();
    if (changed.length === 0)
        return { answer: 'ok', observed: commit };
    return { answer: 'unknown', observed: `${commit} + ${changed.length}` };
}
async function versionOf(argv, shell) {
    const answer = await shell.run({ argv, deadlineSeconds: 60 }).catch(() => undefined);
    const [line = ''] = answer?.status === 0 ? answer.stdout.split('\n') : [];
    return line.replace(/ from .*$/, '').slice(0, 60);
}

// EXTERNAL MODULE: ./build/src/model/answer.js
var model_answer = __webpack_require__(8125);
// EXTERNAL MODULE: ./build/src/model/profile.js
var model_profile = __webpack_require__(6246);
// EXTERNAL MODULE: ./build/src/project-kernel.js
var project_kernel = __webpack_require__(2944);
// EXTERNAL MODULE: ./build/src/codec/safe-name.js
var safe_name = __webpack_require__(6415);
;// CONCATENATED MODULE: ./build/src/report/checkup-table.js



/** A check-up for a terminal: a line for each check, below it what to do where it is not ok. Ends with a newline. */
function renderCheckup(rows, texts) {
    const words = texts.console.checkup;
    const width = Math.max(...rows.map(({ check }) => words.checks[check].title.length));
    const lines = rows.flatMap((row) => {
        const { title } = words.checks[row.check];
        const observed = row.failure === undefined ? row.observed : whatHappened(row, texts);
        const line = `${words.answers[row.answer]} ${title.padEnd(width)}  ${checkup_table_oneLine(observed)}`.trimEnd();
        // Where there was nothing to look at, another line says why.
        const isSettled = row.answer === 'ok' || (row.answer === 'unknown' && row.observed === '');
        return isSettled ? [line] : [line, `    → ${checkup_table_oneLine(whatToDo(row, texts))}`];
    });
    return `${lines.join('\n')}\n`;
}
/** The same as data, in no language. Ends with a newline. */
function checkupJson(rows) {
    const plain = rows.map(({ check, answer, observed, failure }) => ({
        ...{ check, answer, observed: checkup_table_oneLine(observed) },
        code: failure?.code ?? null,
    }));
    const answer = (0,model_answer/* worstAnswer */.u)(rows.map((row) => row.answer));
    return `${JSON.stringify({ schema: 'nx47.checkup/1', answer, rows: plain }, null, 2)}\n`;
}
function whatHappened({ failure, observed }, { failures }) {
    return failure === undefined ? observed : (0,fill/* fill */.G)(failures[failure.code].what, failure.parameters);
}
function whatToDo({ check, failure }, { console: words, failures }) {
    if (failure !== undefined)
        return (0,fill/* fill */.G)(failures[failure.code].fix, failure.parameters);
    return words.checkup.checks[check].fix;
}
function checkup_table_oneLine(text) {
    return (0,safe_name/* showForeign */.Q)(text).replaceAll('\n', ' ');
}

// EXTERNAL MODULE: ./build/src/survey/metadata.js
var survey_metadata = __webpack_require__(5587);
;// CONCATENATED MODULE: ./build/src/doctor-command.js












/**
 * `nx47 doctor`: whether this machine and these credentials can do what the project here needs, line by line, and
 * what to do. Changes nothing. Exit status 0 when every line is ok, 1 when one fails, else 3.
 */
async function doctorCommand(line, around, language, folder = process.cwd()) {
    const { service } = line.settings;
    const root = await (0,project_kernel/* projectAround */.B)(folder);
    const order = { language, service: typeof service === 'string' ? service : '', root: root ?? folder };
    const world = await composed(order, around);
    const rows = 'rows' in world ? world.rows : await look(root, world, around);
    const clean = 'rows' in world ? (text) => text : world.redact;
    const text = line.format === 'json' ? checkupJson(rows) : renderCheckup(rows, (0,sentences/* sentences */.h)(language));
    const answer = (0,model_answer/* worstAnswer */.u)(rows.map((row) => row.answer));
    return { text: clean(text), status: { ok: 0, fail: 1, unknown: 3 }[answer] };
}
// Credentials that can't even be read leave no World to ask with: that alone is then the answer.
async function composed(order, around) {
    try {
        return await (0,compose/* composeService */.Mc)(order, around);
    }
    catch (error) {
        if (!(error instanceof model_failure/* Failure */.HR))
            throw error;
        return {
            rows: [
                await checkup('credentials', async () => {
                    throw error;
                }),
            ],
        };
    }
}
async function look(root, world, around) {
    let wants = { root: '', refs: [], minor: '3.12', needsGpu: false };
    const project = await checkup('project', async () => {
        if (root === undefined)
            return { answer: 'unknown', observed: '∅' };
        wants = await wantsOf(root, world);
        return { answer: wants.refs.length === 0 ? 'fail' : 'ok', observed: root };
    });
    let username = '';
    const credentials = await checkup('credentials', async () => {
        const { username: found, ...row } = await checkCredentials(() => world.kaggle.identify());
        username = found;
        return row;
    });
    return [
        project,
        await checkup('git', () => checkGit(root ?? '.', world.shell)),
        await checkup('network', () => checkNetwork(world.kaggle.baseUrl, around)),
        credentials,
        await checkup('ownership', async () => checkOwnership(username, wants.refs)),
        await checkup('quota', () => checkQuota(world, wants.needsGpu)),
        await checkup('python', () => checkPython(wants.minor, world.pythons)),
        await checkup('packages', () => checkPackages(wants.minor, world)),
        await checkup('isolation', () => checkIsolation(wants.minor, world.pythons)),
    ];
}
async function wantsOf(root, { assets, files }) {
    const { settings } = await (0,read_request/* readRequest */.i)({}, root, 'rehearse');
    const text = await assets.profile(settings.profile);
    const profile = model_profile/* runtimeProfileSchema */.TG.safeParse(text === undefined ? undefined : JSON.parse(text));
    if (!profile.success)
        throw new model_failure/* Failure */.HR('PROFILE_UNKNOWN', { profile: settings.profile });
    const read = async (name) => ({
        name,
        bytes: await files.read((0,external_node_path_.join)(root, name)).catch(() => new Uint8Array()),
    });
    const metadata = (0,survey_metadata/* projectMetadata */.h3)({
        ...{ paths: [], unreadable: [], texts: [], code: { name: '', bytes: new Uint8Array() } },
        kernelMetadata: await read(`${settings.kernel}/kernel-metadata.json`),
        ...(settings.dataset === undefined ? {} : { datasetMetadata: await read(settings.dataset) }),
    });
    const refs = metadata === undefined
        ? []
        : [metadata.kernelRef, ...(metadata.dataset === undefined ? [] : [metadata.dataset.ref])];
    const minor = (0,choose_interpreter/* minorOf */.H)(profile.data.python.version);
    return { root, refs, minor, needsGpu: metadata?.kernel.enable_gpu ?? false };
}

// EXTERNAL MODULE: ./build/src/exit-status.js
var exit_status = __webpack_require__(5679);
;// CONCATENATED MODULE: ./build/src/help.js




const examples = [
    '  nx47 init --from me/my-kernel',
    '  nx47 doctor',
    '  nx47 rehearse examples/nx47',
    '  nx47 certify . --execute --wait 90',
    '  nx47 certify . --execute --detach && nx47 collect',
    '  nx47 logs me/my-kernel --version 7 > session.log',
    '  nx47 strip me/my-kernel --version 7 > mine.ipynb',
    '  nx47 rollback --dataset 4 --kernel 7',
    '  nx47 audit . --format sarif > audit.sarif',
    '  nx47 explain WHL-008',
    '  nx47 when . --format json',
    '  nx47 matrix --changed main',
    '  nx47 profile diff kaggle-py312 captured.json',
    '  nx47 verify .nx47/session/20261121_nx47_101500z-1',
    '  nx47 completions bash > ~/.local/share/bash-completion/completions/nx47',
];
/** The whole help, from the request schema and the text rooms. */
function help(language) {
    const words = (0,sentences/* sentences */.h)(language).console;
    const flags = [
        ...describeOptions(language).map((option) => [
            `--${option.name} ${option.form}`.trimEnd(),
            describe(option, words),
        ]),
        ['--version', words.help.version],
    ];
    const inFile = (0,config_settings/* describeSettings */.T)(language)
        .filter((setting) => setting.sources.includes('file') && !setting.sources.includes('flag'))
        .map((setting) => [setting.name, describe(setting, words)]);
    return [
        `${words.usage}: nx47 <${commands.join(' | ')}> [PATH] [options]`,
        '',
        `${words.commands}:`,
        ...table(commands.map((name) => [name, words.help[name]])),
        '',
        `${words.settings}:`,
        ...table(flags),
        '',
        'nx47.yml:',
        ...table(inFile),
        '',
        `${words.examples}:`,
        ...examples,
        '',
    ].join('\n');
}
function describe(setting, words) {
    const choices = setting.choices.length === 0 ? '' : ` (${words.choices}: ${setting.choices.join(', ')})`;
    const fallback = setting.fallback === '' ? '' : ` [${words.defaultWord}: ${setting.fallback}]`;
    return `${setting.text}${choices}${fallback}`;
}
function table(rows) {
    const width = Math.max(...rows.map(([name = '']) => name.length));
    return rows.map(([name = '', text = '']) => `  ${name.padEnd(width)}  ${text}`);
}

// EXTERNAL MODULE: ./build/src/macro/read-versions.js + 1 modules
var read_versions = __webpack_require__(5831);
// EXTERNAL MODULE: ./build/src/model/kernel-metadata.js
var kernel_metadata = __webpack_require__(8142);
// EXTERNAL MODULE: ./build/src/report/history-table.js
var history_table = __webpack_require__(8069);
;// CONCATENATED MODULE: ./build/src/history-command.js











/** Versions that are asked about: a dataset with more is cut at its oldest, which is said. */
const mostVersions = 100;
/**
 * `nx47 history`: every published version of the project's dataset, wheel by wheel, and what was lost between them.
 * Reads only. Errors: USAGE_BAD_VALUE for SARIF, CONFIG_MISSING_KEY without a dataset, FILE_UNREADABLE for metadata that name none, and those
 * of the service.
 */
async function historyCommand(line, around) {
    if (line.format === 'sarif') {
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
    }
    const request = await (0,read_request/* readRequest */.i)({ ...line.settings, mode: 'observe' }, line.path, 'certify');
    const ref = await datasetOf(request);
    const { world, close } = await (0,compose/* compose */.Zz)(request, around);
    try {
        const { profile, language } = request.settings;
        // First of all: a dead token is said as what it is.
        await world.kaggle.identify();
        const history = await (0,read_versions/* readVersions */.q)({ ref, profile, most: mostVersions }, world);
        const texts = (0,sentences/* sentences */.h)(language);
        const absent = `${(0,fill/* fill */.G)(texts.report.history.absent, { ref: `${ref.owner}/${ref.slug}` })}\n`;
        const json = `${JSON.stringify(history ?? null, null, 2)}\n`;
        const table = history === undefined ? absent : (0,history_table/* renderHistory */.z)(history, texts);
        return { text: line.format === 'json' ? json : table, status: 0 };
    }
    finally {
        await close();
    }
}
async function datasetOf({ root, file, settings }) {
    if (settings.dataset === undefined)
        throw new model_failure/* Failure */.HR('CONFIG_MISSING_KEY', { file, key: 'dataset' });
    const path = (0,external_node_path_.join)(root, settings.dataset);
    try {
        const { id } = kernel_metadata/* datasetMetadataSchema */.F.parse(JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
        const ref = (0,survey_metadata/* splitRef */.Mn)(id);
        if (ref !== undefined)
            return ref;
    }
    catch (cause) {
        throw new model_failure/* Failure */.HR('FILE_UNREADABLE', { file: path, why: 'dataset-metadata.json' }, { cause });
    }
    throw new model_failure/* Failure */.HR('FILE_UNREADABLE', { file: path, why: 'id' });
}

;// CONCATENATED MODULE: ./build/src/host/defect-report.js



/** Writes what a defect of the product left (code, parameters, stacks; no environment) and returns the file's path. */
async function writeDefectReport(failure) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'nx47-defect-'));
    const path = (0,external_node_path_.join)(folder, 'defect.txt');
    const cause = failure.cause instanceof Error ? failure.cause.stack : String(failure.cause ?? '');
    const lines = [failure.code, JSON.stringify(failure.parameters), failure.stack ?? '', cause ?? ''];
    await (0,promises_.writeFile)(path, `${lines.join('\n')}\n`, { mode: 0o600 });
    return path;
}

;// CONCATENATED MODULE: ./build/src/adoption/repository-sight.js
/** Last part of a path. */
function repository_sight_nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Folder of a path; `.` at the top. */
function folderOf(path) {
    const at = path.lastIndexOf('/');
    return at < 0 ? '.' : path.slice(0, at);
}
/** Files that lie in that folder itself. */
function filesIn(folder, { files }) {
    return files.filter(({ path }) => folderOf(path) === folder);
}
/** The first of these paths: fewest folders, then by name. */
function nearest(paths) {
    const depth = (path) => path.split('/').length;
    return [...paths].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))[0];
}

;// CONCATENATED MODULE: ./build/src/adoption/kernel-choice.js


/**
 * The kernel among those of the repository: the only one, else the one that asks for the project's dataset, else the
 * one nearest to the top. `pulled` is the path of one that was just fetched, which then is meant.
 */
function findKernel(sight, datasetId, pulled) {
    const all = sight.files.map(({ path }) => path).filter((path) => repository_sight_nameOf(path) === 'kernel-metadata.json');
    const readable = all.filter((path) => readObject(sight, path) !== undefined);
    const ofDataset = readable.filter((path) => datasetId !== '' && listOf(readObject(sight, path), 'dataset_sources').includes(datasetId));
    const path = pulled ?? nearest(ofDataset.length > 0 ? ofDataset : readable);
    const metadata = path === undefined ? undefined : readObject(sight, path);
    if (path === undefined || metadata === undefined)
        return undefined;
    const among = ofDataset.length > 0 ? 'kernelOfDataset' : 'kernelOfMany';
    const reason = pulled !== undefined ? 'kernelPulled' : readable.length === 1 ? 'kernelOnly' : among;
    const folder = folderOf(path);
    const codeFile = metadata['code_file'];
    const code = typeof codeFile === 'string' ? `${folder === '.' ? '' : `${folder}/`}${codeFile}` : '';
    return {
        choice: { key: 'kernel', value: folder, reason, seen: path },
        ...{ metadata, code: sight.texts.get(code) ?? '' },
        others: readable.filter((one) => one !== path),
    };
}
/** A JSON object of the repository; undefined where the file is absent or something else. */
function readObject({ texts }, path) {
    const text = texts.get(path);
    if (text === undefined)
        return undefined;
    try {
        const value = (0,strict_json/* parseStrictJson */.R)(new TextEncoder().encode(text));
        return (0,strict_json/* isJsonObject */.O)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The texts of a list that such an object holds. */
function listOf(object, key) {
    const value = object?.[key];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

;// CONCATENATED MODULE: ./build/src/adoption/bundle-choices.js



const own = ['dataset-metadata.json', 'bundle-manifest.json'];
/**
 * The bundle: the folder with the most wheels and shared libraries whose dataset-metadata.json lies in it, or in the
 * folder above. undefined where there is none: half of the two can't be published.
 */
function findBundle(sight) {
    const paths = sight.files.map(({ path }) => path);
    const carriers = paths.filter((path) => /\.(?:whl|so)$/.test(path) && folderOf(path) !== '.');
    const counts = new Map();
    for (const path of carriers)
        counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
    const ranked = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    for (const [folder] of ranked) {
        const metadata = metadataOf(folder, sight);
        if (metadata !== undefined)
            return bundleIn(folder, metadata, sight);
    }
    return undefined;
}
function metadataOf(folder, sight) {
    const all = sight.files.map(({ path }) => path).filter((path) => repository_sight_nameOf(path) === 'dataset-metadata.json');
    const near = all.filter((path) => [folder, folderOf(folder)].includes(folderOf(path)));
    return nearest(near.filter((path) => folderOf(path) === folder)) ?? nearest(near) ?? only(all);
}
function only(paths) {
    return paths.length === 1 ? paths[0] : undefined;
}
function bundleIn(folder, metadata, sight) {
    const names = filesIn(folder, sight).map(({ path }) => repository_sight_nameOf(path));
    const id = readObject(sight, metadata)?.['id'];
    const isCarrier = (name) => /\.(?:whl|so)$/.test(name);
    return {
        ...{ folder, metadata, id: typeof id === 'string' ? id : '' },
        wheels: names.filter((name) => name.endsWith('.whl')),
        libraries: names.filter((name) => name.endsWith('.so')),
        files: names.filter((name) => !isCarrier(name) && !own.includes(name)),
    };
}
/** What the bundle decides: where it lies, what it must hold, and what of it was taken from an archive. */
function bundleChoices(bundle, sight) {
    const { folder, metadata, wheels, libraries, files } = bundle;
    const packages = [...new Set(wheels.map((name) => (0,canonical_name/* canonicalName */.E)(name.split('-')[0] ?? '')))];
    const required = { files: [...libraries, ...files], packages };
    return [
        { key: 'dataset', value: metadata, reason: 'dataset', seen: bundle.id || metadata },
        { key: 'bundle', value: { path: folder }, reason: 'bundle', seen: `${folder}/` },
        { key: 'required', value: required, reason: 'required', seen: `${folder}/` },
        ...(sight.copies.length === 0
            ? []
            : [
                {
                    ...{ key: 'assets', value: sight.copies, reason: 'assets' },
                    seen: [...new Set(sight.copies.map(({ archive }) => archive))].join(', '),
                },
            ]),
    ];
}
/** The profile of the CPython that most wheels are built for; the usual one where they do not say. */
function profileChoice(wheels, { profiles }) {
    const tags = wheels.flatMap((name) => [/-cp(3\d+)-cp3/.exec(name)?.[1] ?? []].flat());
    const counts = new Map();
    for (const tag of tags)
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
    const [tag = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
    const value = `kaggle-py${tag}`;
    if (profiles.includes(value))
        return { key: 'profile', value, reason: 'profileOfWheels', seen: `*-cp${tag}-*.whl` };
    return { key: 'profile', value: 'kaggle-py312', reason: 'profileUsual', seen: '' };
}

// EXTERNAL MODULE: ./build/src/audit/repository/slug.js
var repository_slug = __webpack_require__(6091);
// EXTERNAL MODULE: ./build/src/notebook/strip-source.js + 1 modules
var strip_source = __webpack_require__(9289);
;// CONCATENATED MODULE: ./build/src/adoption/pulled-kernel.js


/**
 * A kernel of the service as files of a project: its code without the kit, and metadata of names and sources only. A
 * number (`id_no`), a pinned image and a machine would decide over nx47.yml at the next push; `datasets/…` before a
 * source is what older pulls wrote, and the service refuses it. Errors: NOTEBOOK_INVALID, JSON_INVALID.
 */
function pulledKernel(view, folder) {
    const { slug } = view.ref;
    const name = `${slug}${extensionOf(view)}`;
    const source = (0,strip_source/* stripSource */.I)(view.source);
    const metadata = pulled_kernel_metadataOf(view, name);
    const dropped = [
        ['kit', source.trim() !== view.source.trim() && view.source.includes('nx47')],
        ['image', view.dockerImage !== ''],
        ['machine', (view.machineShape ?? '') !== ''],
        ['internet', view.enableInternet],
        ['mountPrefixes', sourcesOf(view).some((one) => plainSource(one) !== one)],
        ['title', metadata.title !== view.title],
    ];
    return {
        metadata: `${folder}/kernel-metadata.json`,
        files: [
            { path: `${folder}/kernel-metadata.json`, text: `${JSON.stringify(metadata, null, 2)}\n` },
            { path: `${folder}/${name}`, text: source },
        ],
        dropped: dropped.flatMap(([what, is]) => (is ? [what] : [])),
        accelerator: view.machineShape ?? '',
    };
}
function extensionOf({ kind, language = '' }) {
    if (kind !== 'script')
        return '.ipynb';
    return { r: '.r', rmarkdown: '.rmd' }[language.toLowerCase()] ?? '.py';
}
function pulled_kernel_metadataOf(view, codeFile) {
    const { owner, slug } = view.ref;
    const models = (view.modelSources ?? []).map(plainSource);
    return {
        id: `${owner}/${slug}`,
        title: titleFor(view.title, slug),
        code_file: codeFile,
        language: view.language || 'python',
        kernel_type: view.kind === 'script' ? 'script' : 'notebook',
        is_private: view.isPrivate,
        enable_gpu: view.enableGpu ?? false,
        ...(view.enableTpu === true ? { enable_tpu: true } : {}),
        // A proof that wheels and library are whole needs a session without network.
        enable_internet: false,
        dataset_sources: view.datasetSources.map(plainSource),
        competition_sources: (view.competitionSources ?? []).map(plainSource),
        kernel_sources: (view.kernelSources ?? []).map(plainSource),
        ...(models.length === 0 ? {} : { model_sources: models }),
    };
}
function sourcesOf(view) {
    const { competitionSources = [], kernelSources = [], modelSources = [] } = view;
    return [...view.datasetSources, ...competitionSources, ...kernelSources, ...modelSources];
}
function plainSource(source) {
    return source.replace(/^\/?(?:datasets|code|competitions|models)\//, '');
}
/** A title whose slug is this one: the service would otherwise answer a push with another kernel. */
function titleFor(title, slug) {
    if ((0,repository_slug/* slugify */.Y)(title) === slug)
        return title;
    const words = slug.replaceAll('-', ' ');
    return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

;// CONCATENATED MODULE: ./build/src/adoption/made-kernel.js



/**
 * kernel-metadata.json for a repository that has a notebook and none: beside the newest of the notebooks that lie
 * nearest to the top, newest by the numbers in their names. undefined without notebook or owner.
 */
function madeKernel(sight, datasetId) {
    const owner = datasetId.split('/')[0] || sight.owner;
    const code = notebookOf(sight);
    if (code === undefined || owner === '')
        return undefined;
    const slug = slugOf(repository_sight_nameOf(code).replace(/\.ipynb$/, ''));
    const folder = folderOf(code);
    const metadata = {
        id: `${owner}/${slug}`,
        title: titleFor('', slug),
        code_file: repository_sight_nameOf(code),
        language: 'python',
        kernel_type: 'notebook',
        is_private: true,
        enable_gpu: false,
        enable_internet: false,
        dataset_sources: datasetId === '' ? [] : [datasetId],
        competition_sources: [],
        kernel_sources: [],
    };
    const path = `${folder === '.' ? '' : `${folder}/`}kernel-metadata.json`;
    return { path, text: `${JSON.stringify(metadata, null, 2)}\n` };
}
/** The notebook that is meant where no metadata name one; undefined where there is none at all. */
function notebookOf({ files }) {
    const notebooks = files.map(({ path }) => path).filter((path) => path.endsWith('.ipynb'));
    const first = nearest(notebooks);
    if (first === undefined)
        return undefined;
    const beside = notebooks.filter((path) => folderOf(path) === folderOf(first));
    const order = new Intl.Collator('en', { numeric: true });
    return beside.sort((a, b) => order.compare(a, b)).at(-1);
}
// Kaggle's slugs have 5 to 50 characters; a name in other letters gives none.
function slugOf(name) {
    const plain = ((0,repository_slug/* slugify */.Y)(name) ?? '').slice(0, 50).replace(/-+$/, '');
    return plain.length >= 5 ? plain : `${plain === '' ? 'my' : plain}-kernel`;
}

;// CONCATENATED MODULE: ./build/src/adoption/new-file.js
/**
 * New files as a unified diff that `git apply` takes: each is compared with nothing. An empty file has no hunk, which
 * only git's own header can tell.
 */
function newFilesDiff(files) {
    return files.map(({ path, text }) => fileDiff(path, text)).join('');
}
function fileDiff(path, text) {
    const header = `diff --git a/${path} b/${path}\nnew file mode 100644\n`;
    if (text === '')
        return header;
    const lines = text.split('\n');
    const isWhole = lines.at(-1) === '';
    const added = isWhole ? lines.slice(0, -1) : lines;
    const body = added.map((line) => `+${line}\n`).join('');
    const end = isWhole ? '' : '\\ No newline at end of file\n';
    const range = added.length === 1 ? '+1' : `+1,${added.length}`;
    // A blank in a name ends at a tab.
    const named = path.includes(' ') ? `${path}\t` : path;
    return `${header}--- /dev/null\n+++ b/${named}\n@@ -0,0 ${range} @@\n${body}${end}`;
}

;// CONCATENATED MODULE: ./build/src/adoption/code-choices.js


/** The native library of the bundle, with the functions of it that the code calls by name. */
function nativeChoice({ code, codeFile, bundle }, sight) {
    const named = bundle.libraries.find((name) => code.includes(name)) ?? bundle.libraries[0];
    if (named === undefined)
        return [];
    const path = `${bundle.folder}/${named}`;
    const exported = sight.exports.get(path) ?? [];
    const symbols = exported.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    if (symbols.length === 0)
        return [{ key: 'native', value: { library: named }, reason: 'native', seen: path }];
    const value = { library: named, symbols };
    return [{ key: 'native', value, reason: 'nativeSymbols', seen: `${path}, ${codeFile}` }];
}
/** The report that the code writes: the one JSON file in it whose name says report. */
function mainReportChoice({ code, codeFile }) {
    const names = [...code.matchAll(/[\w.-]*(?:report|rapport)[\w.-]*\.json\b/gi)].map(([name]) => name);
    const written = [...new Set(names)].filter((name) => !/build|manifest/i.test(name));
    const [first] = written;
    if (first === undefined)
        return [];
    return [{ key: 'main-report', value: first, reason: 'mainReport', seen: codeFile }];
}
/** The project's own verifier of a bundle: a script beside it that takes `--dir`. */
function precheckChoice({ bundle }, sight) {
    const paths = sight.files.map(({ path }) => path).filter(isVerifier);
    const taking = paths.filter((path) => sight.texts.get(path)?.includes('--dir') === true);
    const beside = taking.filter((path) => folderOf(path) === folderOf(bundle.folder));
    const path = nearest(beside.length > 0 ? beside : taking);
    if (path === undefined)
        return [];
    const value = [['{python}', path, '--dir', '{bundle}']];
    return [{ key: 'prechecks', value, reason: 'prechecks', seen: path }];
}
function isVerifier(path) {
    return /^(?:verify|check|validate)\w*\.py$/.test(repository_sight_nameOf(path)) && !/(?:^|\/)tests?\//.test(path);
}
/** The report that the project keeps about its executions, beside the bundle or at the top. */
function reportChoice(folders, sight) {
    const texts = folders.flatMap((folder) => filesIn(folder, sight)).map(({ path }) => path);
    const reports = texts.filter((path) => /(?:report|rapport).*\.(?:md|txt)$/i.test(repository_sight_nameOf(path)));
    const executions = reports.filter((path) => /execution|exécution|certif/i.test(repository_sight_nameOf(path)));
    const value = executions.length === 1 ? executions[0] : reports.length === 1 ? reports[0] : undefined;
    return value === undefined ? [] : [{ key: 'report', value, reason: 'report', seen: value }];
}
/** A folder for each input of the kernel that the project does not publish itself, for rehearsals. */
function inputChoice(kernel, own, sight) {
    const keys = ['dataset_sources', 'kernel_sources', 'competition_sources', 'model_sources'];
    const sources = keys.flatMap((key) => listOf(kernel, key)).filter((source) => source !== own);
    if (sources.length === 0)
        return [];
    const folders = new Set(sight.files.flatMap(({ path }) => ancestors(path)));
    const found = sources.map((source) => {
        const slug = repository_sight_nameOf(source);
        const lying = nearest([...folders].filter((folder) => repository_sight_nameOf(folder) === slug));
        return [source, lying ?? `inputs/${slug}`];
    });
    const missing = found.filter(([, folder]) => !folders.has(folder));
    const reason = missing.length === 0 ? 'inputsFound' : 'inputsMissing';
    const seen = (missing.length === 0 ? found : missing).map(([, folder]) => `${folder}/`).join(', ');
    return [{ key: 'inputs', value: Object.fromEntries(found), reason, seen }];
}
function ancestors(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

;// CONCATENATED MODULE: ./build/src/adoption/recognise-layout.js




/**
 * The settings of nx47.yml that fit this repository, in the order of the file; undefined without any kernel. Nothing
 * is guessed that was not seen: what is absent keeps its default.
 */
function recogniseLayout(sight, wishes) {
    const bundle = findBundle(sight);
    const kernel = findKernel(sight, bundle?.id ?? '', wishes.pulled);
    if (kernel === undefined)
        return undefined;
    const { metadata, others } = kernel;
    const reason = wishes.made === undefined ? kernel.choice.reason : 'kernelMade';
    const choice = { ...kernel.choice, reason };
    const around = bundle === undefined ? [] : aroundBundle(bundle, kernel, sight);
    const whole = isWhole(around, bundle);
    const { accelerator = '' } = wishes;
    const choices = [
        { key: 'language', value: wishes.language, reason: 'language', seen: '' },
        whole
            ? { key: 'packs', value: ['core', 'nx47'], reason: 'packsWhole', seen: bundle?.folder ?? '' }
            : { key: 'packs', value: ['core'], reason: 'packsCore', seen: '' },
        profileChoice(bundle?.wheels ?? [], sight),
        choice,
        ...(accelerator === ''
            ? []
            : [{ key: 'accelerator', value: accelerator, reason: 'accelerator', seen: 'machine_shape' }]),
        // Outside the pack nx47 a report that is named is required, which nobody asked for.
        ...around.filter(({ key }) => whole || key !== 'main-report'),
        ...inputChoice(metadata, bundle?.id ?? '', sight),
    ];
    return { choices, kernel: metadata, kernelFile: choice.seen, others };
}
function aroundBundle(bundle, kernel, sight) {
    const codeFile = String(kernel.metadata['code_file'] ?? '');
    const code = { code: kernel.code, codeFile, bundle };
    return [
        ...bundleChoices(bundle, sight),
        ...nativeChoice(code, sight),
        ...mainReportChoice(code),
        ...reportChoice([...new Set([bundle.folder, folderOf(bundle.folder)])], sight),
        ...precheckChoice(code, sight),
    ];
}
// The pack nx47 asks for a native library, a main report, and images that are really compressed.
function isWhole(choices, bundle) {
    const has = (name) => choices.some(({ key }) => key === name);
    const images = [...(bundle?.wheels ?? []), ...(bundle?.files ?? [])];
    return has('native') && has('main-report') && images.some((name) => /^imagecodecs-|\.lum$/.test(name));
}

;// CONCATENATED MODULE: ./build/src/adoption/workflow-files.js
const placeholder = /uses: OWNER\/[\w.-]+((?:\/[\w.-]+)*)@0{40} # \S+/g;
/**
 * The workflows of this product as files of a repository, each as `nx47-….yml`. The one over several projects is left
 * out: beside the other it would certify one project twice.
 */
function workflowFiles(templates, place) {
    return templates
        .filter(({ path }) => /\.ya?ml$/.test(path) && !path.includes('matrix'))
        .map(({ path, text }) => ({ path: `.github/workflows/nx47-${path}`, text: placed(text, place) }));
}
/** Whether a workflow still has to be told where the action comes from. */
function lacksAction({ text }) {
    return text.match(placeholder) !== null;
}
function placed(text, { project, defaultBranch, language, action }) {
    const [repository = '', commit = ''] = action.split('@');
    const named = text
        .replace(/^( *project: )\.$/gm, (_, key) => `${key}${scalar(project)}`)
        .replace(/^( *branches(?:-ignore)?: \[)main(?=[\],])/gm, (_, key) => `${key}${scalar(defaultBranch)}`)
        .replace(/^( *options: \[fr, en\]\n *default: )fr$/gm, (_, key) => `${key}${language}`);
    return action === ''
        ? named
        : named.replace(placeholder, (_, below) => `uses: ${repository}${below}@${commit}`);
}
// YAML takes such words as they are; anything else is quoted, as JSON is YAML.
function scalar(text) {
    return /^[A-Za-z_.][\w./-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text)
        ? text
        : JSON.stringify(text);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/src/config/render-config.js

/** The text of an nx47.yml: what editors need to know, a heading, then each setting below its comment. */
function renderConfig(schema, heading, settings) {
    const blocks = settings.map(({ key, value, comment }) => [...comment.map(asComment), (0,dist/* stringify */.As)({ [key]: value }, { lineWidth: 0 }).trimEnd()].join('\n'));
    const head = [`# yaml-language-server: $schema=${schema}`, ...heading.map(asComment)].join('\n');
    return `${[head, ...blocks].join('\n\n')}\n`;
}
// A path from outside may hold anything but what would end the comment.
function asComment(line) {
    return `# ${line.replace(/[\p{Cc}\u2028\u2029]/gu, '?')}`;
}

;// CONCATENATED MODULE: ./build/src/adoption-text.js





/** nx47.yml: every choice below the reason for it. */
function configText({ choices }, language) {
    const words = (0,sentences/* sentences */.h)(language).init;
    const settings = choices.map((choice) => ({
        ...{ key: choice.key, value: choice.value },
        comment: [reasonOf(choice, language)],
    }));
    return renderConfig('nx47.schema.json', [words.heading], settings);
}
/** What was written, why so, what was left alone and what is left to decide. Ends with a newline. */
function adoptionText(adoption, language) {
    const words = (0,sentences/* sentences */.h)(language).init;
    const { layout, fresh, kept, dryRun, path, prefix } = adoption;
    const wrote = fresh.some((file) => file.path === `${prefix}nx47.yml`);
    const open = decisionsOf(adoption, language);
    const at = path === '.' ? '' : ` ${(0,safe_name/* showForeign */.Q)(path)}`;
    return [
        ...(wrote ? ['nx47.yml', ...layout.choices.flatMap((choice) => explained(choice, language)), ''] : []),
        ...droppedOf(adoption, language),
        ...adoption_text_listed(dryRun ? words.planned : words.written, fresh),
        ...adoption_text_listed(words.kept, kept),
        ...(layout.others.length === 0
            ? []
            : [(0,fill/* fill */.G)(words.others, { paths: layout.others.map(safe_name/* showForeign */.Q).join(', ') })]),
        ...(open.length === 0 ? [] : [words.toDecide, ...open.map((one) => `  - ${one}`)]),
        words.public,
        ...(dryRun ? [] : [words.next, `  nx47 audit${at}`, `  nx47 rehearse${at}`]),
        '',
    ].join('\n');
}
function explained(choice, language) {
    const value = typeof choice.value === 'string' ? choice.value : JSON.stringify(choice.value);
    return [`  ${choice.key}: ${(0,safe_name/* showForeign */.Q)(value)}`, `      ${reasonOf(choice, language)}`];
}
function reasonOf({ reason, seen }, language) {
    return (0,fill/* fill */.G)((0,sentences/* sentences */.h)(language).init.reasons[reason], { seen: (0,safe_name/* showForeign */.Q)(seen) });
}
function droppedOf({ pulled, from }, language) {
    if (pulled === undefined)
        return [];
    const words = (0,sentences/* sentences */.h)(language).init;
    const lines = pulled.dropped.map((one) => `  - ${words.dropped[one]}`);
    return [(0,fill/* fill */.G)(words.droppedFrom, { kernel: from }), ...lines];
}
function adoption_text_listed(sentence, files) {
    if (files.length === 0)
        return [];
    return [(0,fill/* fill */.G)(sentence, { count: files.length }), ...files.map(({ path }) => `  ${(0,safe_name/* showForeign */.Q)(path)}`)];
}
function decisionsOf({ layout, fresh }, language) {
    const words = (0,sentences/* sentences */.h)(language).init.decisions;
    const missing = layout.choices.find(({ reason }) => reason === 'inputsMissing');
    const ships = fresh.some(({ path }) => path.includes('.github/workflows/'));
    return [
        ...(missing === undefined ? [] : [(0,fill/* fill */.G)(words.inputs, { folders: (0,safe_name/* showForeign */.Q)(missing.seen) })]),
        ...(fresh.some(lacksAction) ? [words.action] : []),
        ...(ships ? [words.environment] : []),
    ];
}

// EXTERNAL MODULE: ./build/src/model/request.js + 6 modules
var request = __webpack_require__(1400);
;// CONCATENATED MODULE: ./build/src/config/config-schema.js



/**
 * What nx47.yml may hold, for editors that complete and check YAML: JSON Schema draft 7, which all of them read. Rules
 * that a schema can't say (a path that leaves the project, packs that need further keys) are the program's own.
 */
function configSchema(language) {
    const names = (0,config_settings/* settingNames */.H)('file');
    const texts = new Map((0,config_settings/* describeSettings */.T)(language).map(({ name, text }) => [name, text]));
    const properties = names.map((name) => [
        name,
        { description: texts.get(name) ?? '', ...propertySchema(name) },
    ]);
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'nx47.yml',
        type: 'object',
        properties: Object.fromEntries(properties),
        required: names.filter((name) => !request/* requestSchema */.TF.shape[name].safeParse(undefined).success),
        additionalProperties: false,
    };
}
function propertySchema(name) {
    const json = json_schema_processors/* toJSONSchema */.bl(request/* requestSchema */.TF.shape[name], {
        ...{ io: 'input', target: 'draft-7', unrepresentable: 'any' },
        // The descriptions of both languages and the sources are no words of JSON Schema.
        override: ({ jsonSchema }) => {
            for (const own of ['fr', 'en', 'sources'])
                delete jsonSchema[own];
        },
    });
    return Object.fromEntries(Object.entries(json).filter(([key]) => key !== '$schema'));
}

// EXTERNAL MODULE: ./build/src/slashed.js
var slashed = __webpack_require__(9161);
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(8009);
;// CONCATENATED MODULE: ./build/src/git-place.js



/** Asks git where a folder lies and which branch is the default one; without git, the folder itself and `main`. */
async function gitPlace(root, shell) {
    const top = (await ask(shell, root, ['rev-parse', '--show-toplevel'])) || root;
    const project = (0,slashed/* wayTo */.b)(await (0,promises_.realpath)(top), await (0,promises_.realpath)(root)) || '.';
    const remote = await ask(shell, root, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
    const branch = remote.replace(/^origin\//, '') || (await ask(shell, root, ['branch', '--show-current']));
    return { top, project, defaultBranch: branch || 'main' };
}
/** `owner/repository@commit # version` of this installation, where it is a clone from GitHub; '' where it is not. */
async function actionReference(installRoot, shell) {
    const top = await ask(shell, installRoot, ['rev-parse', '--show-toplevel']);
    if (top === '' || (await (0,promises_.realpath)(top)) !== (await (0,promises_.realpath)(installRoot)))
        return '';
    const url = await ask(shell, installRoot, ['remote', 'get-url', 'origin']);
    const [, repository] = /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url) ?? [];
    const commit = await ask(shell, installRoot, ['rev-parse', 'HEAD']);
    return repository === undefined || commit === '' ? '' : `${repository}@${commit} # v${version/* version */.r}`;
}
async function ask(shell, folder, argv) {
    const command = { argv: ['git', '-C', folder, ...argv], deadlineSeconds: 20 };
    const answer = await shell.run(command).catch(() => undefined);
    return answer?.status === 0 ? answer.stdout.trim() : '';
}

;// CONCATENATED MODULE: ./build/src/host/new-files.js



/** Whether something is there, be it a link that leads nowhere. */
async function isTaken(folder, path) {
    return (await (0,promises_.lstat)((0,external_node_path_.join)(folder, path)).catch(() => undefined)) !== undefined;
}
/**
 * Writes a file where nothing is; false where something is, which stays as it is. A folder that is a link to a place
 * outside is not followed. Errors: DISK_WRITE_FAILED.
 */
async function writeNewFile(folder, path, text) {
    const file = (0,external_node_path_.join)(folder, path);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        const [top, place] = [await (0,promises_.realpath)(folder), await (0,promises_.realpath)((0,external_node_path_.dirname)(file))];
        if (place !== top && !place.startsWith(`${top}${external_node_path_.sep}`))
            throw new Error('link to a place outside');
        return await writeWhole(file, text);
    }
    catch (cause) {
        throw new model_failure/* Failure */.HR('DISK_WRITE_FAILED', { file, why: codeOf(cause) }, { cause });
    }
}
async function writeWhole(file, text) {
    const handle = await (0,promises_.open)(file, 'wx').catch((cause) => {
        if (codeOf(cause) === 'EEXIST')
            return undefined;
        throw cause;
    });
    if (handle === undefined)
        return false;
    try {
        await handle.writeFile(text);
        await handle.sync();
        return true;
    }
    catch (cause) {
        // Half a file would be left alone for ever, as one that exists.
        await (0,promises_.rm)(file, { force: true });
        throw cause;
    }
    finally {
        await handle.close();
    }
}
function codeOf(cause) {
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}

;// CONCATENATED MODULE: ./build/src/host/templates.js


/** The workflows that the product ships, by name; none where the installation has none. */
async function workflowTemplates(installRoot) {
    const folder = (0,external_node_path_.join)(installRoot, 'templates', 'workflows');
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const kept = names.filter((name) => /\.ya?ml$/.test(name)).sort();
    return Promise.all(kept.map(async (name) => ({ path: name, text: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8') })));
}
/** The forms of a task and of its result, in a language. */
function taskTemplates(installRoot, language) {
    const suffix = language === 'fr' ? '.fr.md' : '.md';
    return Promise.all(['TASK', 'RESULT'].map(async (name) => ({
        path: `templates/${name}.md`,
        text: await (0,promises_.readFile)((0,external_node_path_.join)(installRoot, 'templates', `${name}${suffix}`), 'utf8'),
    })));
}

// EXTERNAL MODULE: ./build/src/codec/elf.js + 4 modules
var elf = __webpack_require__(1854);
// EXTERNAL MODULE: ./build/src/codec/zip.js + 2 modules
var zip = __webpack_require__(4068);
;// CONCATENATED MODULE: ./build/src/sight-repository.js






const skippedFolders = ['.git', '.nx47', 'node_modules', '__pycache__', '.venv'];
const largestText = 1 << 20;
const largestLibrary = 64 << 20;
const largestArchive = 256 << 20;
const mostArchives = 20;
/** Looks at a folder, ignored files included, since a bundle seldom is in git. Reads only. Errors: FILE_UNREADABLE for a folder or a bundle. */
async function sightRepository(root, beside) {
    const files = (0,host_files/* createFiles */.q)();
    const entries = await files.list(root, skippedFolders);
    const disk = entries.filter(({ kind }) => kind === 'file').map(({ path, bytes }) => ({ path, bytes }));
    const added = beside.added.filter(({ path }) => !disk.some((one) => one.path === path));
    const seen = [...disk, ...added.map(({ path, text }) => ({ path, bytes: Buffer.byteLength(text) }))];
    const texts = await readTexts(root, disk, files);
    for (const { path, text } of added)
        texts.set(path, text);
    const { owner, profiles } = beside;
    const sight = { files: seen, texts, exports: new Map(), copies: [], owner, profiles };
    const bundle = findBundle(sight);
    if (bundle === undefined)
        return sight;
    const inside = filesIn(bundle.folder, sight);
    const exports = await readExports(root, inside, files);
    const others = inside.filter(({ path }) => bundle.files.includes(repository_sight_nameOf(path)));
    return { ...sight, exports, copies: await archivedCopies(root, others, disk, files) };
}
function isDeciding(path) {
    return /(?:^|\/)(?:kernel|dataset)-metadata\.json$|\.(?:ipynb|py)$/.test(path);
}
async function readTexts(root, disk, files) {
    const texts = new Map();
    const wanted = disk.filter(({ path, bytes }) => isDeciding(path) && bytes <= largestText);
    for (const { path } of wanted) {
        // What can't be read decides nothing; the audit says why it can't.
        const bytes = await files.read((0,external_node_path_.join)(root, path)).catch(() => undefined);
        if (bytes !== undefined)
            texts.set(path, new TextDecoder().decode(bytes));
    }
    return texts;
}
async function readExports(root, inside, files) {
    const exports = new Map();
    const libraries = inside.filter(({ path, bytes }) => path.endsWith('.so') && bytes <= largestLibrary);
    for (const { path } of libraries)
        exports.set(path, functionsOf(await files.read((0,external_node_path_.join)(root, path))));
    return exports;
}
// A broken library is the audit's finding.
function functionsOf(bytes) {
    try {
        const { symbols } = (0,elf/* readElf */.o)(bytes);
        const given = symbols.filter(({ defined, type, binding }) => defined && type === 'func' && binding !== 'local');
        return given.map(({ name }) => name).sort();
    }
    catch {
        return [];
    }
}
/** Which of these files a zip archive outside the bundle holds, byte for byte. */
async function archivedCopies(root, wanted, disk, files) {
    const archives = disk.filter(({ path, bytes }) => path.endsWith('.zip') && bytes <= largestArchive);
    const copies = [];
    for (const archive of archives.slice(0, mostArchives)) {
        const bytes = await files.read((0,external_node_path_.join)(root, archive.path));
        for (const file of wanted.filter(({ path }) => !copies.some((copy) => copy.file === repository_sight_nameOf(path)))) {
            const member = memberLike(bytes, await files.read((0,external_node_path_.join)(root, file.path)));
            if (member !== undefined)
                copies.push({ file: repository_sight_nameOf(file.path), archive: archive.path, member });
        }
    }
    return copies;
}
function memberLike(archive, content) {
    try {
        const { entries, content: read } = (0,zip/* readZip */.u)(archive);
        const like = entries.filter(({ bytes, isFolder }) => !isFolder && bytes === content.byteLength && bytes > 0);
        return like.find((entry) => Buffer.compare(read(entry), content) === 0)?.name;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/init-command.js


















/** Where a pulled kernel is put, unless another kernel lies there. */
const kernelFolder = 'notebook';
/**
 * `nx47 init [PATH] [--from OWNER/KERNEL] [--dry-run]`: nx47.yml, workflows and templates for the repository that it
 * looks at, with the reason for each choice. Never changes what exists; a dry run writes nothing and prints a diff
 * that `git apply` takes. Errors: USAGE_BAD_VALUE, INIT_NO_KERNEL, INIT_NO_OWNER, KAGGLE_NOT_FOUND, DISK_WRITE_FAILED,
 * those of a call.
 */
async function initCommand(line, around, language, folder = process.cwd()) {
    const root = await projectFolder((0,external_node_path_.resolve)(folder, line.path), line.path);
    const pulled = line.from === '' ? undefined : await pull(line, root, around, language);
    const place = await gitPlace(root, (0,compose/* createMachine */.Op)(around).shell);
    const { layout, made } = await init_command_look(root, pulled, around, language);
    const project = [
        { path: 'nx47.yml', text: configText(layout, language) },
        { path: 'nx47.schema.json', text: `${JSON.stringify(configSchema(language), null, 2)}\n` },
        ...(pulled?.files ?? []),
        ...(made === undefined ? [] : [made]),
        ...(await taskTemplates(around.installRoot, language)),
    ];
    const prefix = place.project === '.' ? '' : `${place.project}/`;
    const files = [
        ...project.map(({ path, text }) => ({ path: `${prefix}${path}`, text })),
        ...(await workflows(place, around, language)),
    ];
    const dryRun = line.settings['mode'] === 'dry-run';
    const { fresh, kept } = dryRun ? await sort(place.top, files) : await write(place.top, files);
    const adoption = {
        layout,
        fresh,
        kept,
        pulled,
        from: line.from,
        path: line.path,
        dryRun,
        prefix,
    };
    const text = adoptionText(adoption, language);
    return dryRun ? { text: newFilesDiff(fresh), note: text.trimEnd(), status: 0 } : { text, status: 0 };
}
async function projectFolder(path, typed) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isDirectory() === true)
        return (0,promises_.realpath)(path);
    throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'init', value: typed, expected: 'PATH' });
}
async function pull(line, root, around, language) {
    const ref = (0,survey_metadata/* splitRef */.Mn)(line.from);
    if (ref === undefined)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--from', value: line.from, expected: 'OWNER/KERNEL' });
    const { service } = line.settings;
    const order = { language, root, service: typeof service === 'string' ? service : '' };
    const { kaggle } = await (0,compose/* composeService */.Mc)(order, around);
    const view = await kaggle.viewKernel(ref);
    if (view === undefined || view.source === '')
        throw new model_failure/* Failure */.HR('KAGGLE_NOT_FOUND', { operation: 'GetKernel', status: 404, message: line.from });
    return pulledKernel(view, await folderFor(root, line.from, ref.slug));
}
async function folderFor(root, from, slug) {
    const there = await (0,promises_.readFile)((0,external_node_path_.join)(root, kernelFolder, 'kernel-metadata.json'), 'utf8').catch(() => undefined);
    return there === undefined || there.includes(`"${from}"`) ? kernelFolder : slug;
}
/** The layout as it will be: what was pulled counts as there, and where no metadata are, they are made. */
async function init_command_look(root, pulled, around, language) {
    const owner = around.environment['KAGGLE_USERNAME'] ?? '';
    const profiles = await (0,assets/* createAssets */.w)(around.installRoot).profileNames();
    const beside = { added: pulled?.files ?? [], owner, profiles };
    const sight = await sightRepository(root, beside);
    const wishes = pulled === undefined
        ? { language }
        : { language, pulled: pulled.metadata, accelerator: pulled.accelerator };
    const layout = recogniseLayout(sight, wishes);
    if (layout !== undefined)
        return { layout, made: undefined };
    const notebook = notebookOf(sight);
    if (notebook === undefined)
        throw new model_failure/* Failure */.HR('INIT_NO_KERNEL', { folder: root });
    const made = madeKernel(sight, findBundle(sight)?.id ?? '');
    if (made === undefined)
        throw new model_failure/* Failure */.HR('INIT_NO_OWNER', { notebook });
    const again = recogniseLayout(await sightRepository(root, { ...beside, added: [made] }), {
        language,
        made: made.path,
    });
    if (again === undefined)
        throw new model_failure/* Failure */.HR('INIT_NO_KERNEL', { folder: root });
    return { layout: again, made };
}
async function workflows({ project, defaultBranch }, around, language) {
    const action = await actionReference(around.installRoot, (0,compose/* createMachine */.Op)(around).shell);
    const templates = await workflowTemplates(around.installRoot);
    return workflowFiles(templates, { project, defaultBranch, language, action });
}
async function sort(top, files) {
    const taken = await Promise.all(files.map(({ path }) => isTaken(top, path)));
    return { fresh: files.filter((_, at) => !taken[at]), kept: files.filter((_, at) => taken[at]) };
}
async function write(top, files) {
    const done = [];
    for (const { path, text } of files)
        done.push(await writeNewFile(top, path, text));
    return { fresh: files.filter((_, at) => done[at]), kept: files.filter((_, at) => !done[at]) };
}

// EXTERNAL MODULE: ./build/src/model/verdict.js
var verdict = __webpack_require__(3538);
// EXTERNAL MODULE: ./build/src/report/tables.js
var report_tables = __webpack_require__(9459);
// EXTERNAL MODULE: ./build/src/report/verdict-text.js
var verdict_text = __webpack_require__(6549);
;// CONCATENATED MODULE: ./build/src/judge-command.js

















/**
 * `nx47 judge FOLDER`: the verdict on a session (or its folder `evidence`) again, from its evidence alone; writes
 * nothing and asks no service. Status: that of the verdict, 1 when the recorded one is another. Errors: EVIDENCE_*,
 * USAGE_BAD_VALUE for SARIF.
 */
async function judgeCommand(line, language) {
    if (line.format === 'sarif')
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
    const files = (0,host_files/* createFiles */.q)();
    const folder = await evidenceFolder((0,slashed/* slashed */.d)((0,external_node_path_.resolve)(line.path)), files);
    const kept = await readEvidence(folder, files, dialect/* logFromWire */.Qp);
    const verdict = (0,judge/* judge */.S)(kept.dossier, (0,platform_noise/* parsePlatformNoise */.f)(kept.noise));
    const recorded = await recordedVerdict(`${(0,external_node_path_.dirname)(folder)}/reports/run.json`, files);
    const differences = recorded === undefined ? [] : differing(recorded, verdict);
    const status = differences.length > 0 ? 1 : (0,exit_status/* exitStatusOf */.e)(verdict, 'rehearsal');
    if (line.format === 'json') {
        const document = { schema: 'nx47.judge/1', ...verdict, recorded: recorded ?? null, differences };
        return { text: `${JSON.stringify(document, null, 2)}\n`, status };
    }
    const told = recordedText(recorded, differences, language);
    return { text: `${rendered({ ...kept.dossier, verdict }, language)}\n${told}\n`, status };
}
async function evidenceFolder(path, files) {
    const inside = `${path}/evidence`;
    return (await files.exists(`${inside}/${evidence/* evidenceNames */.Y.dossier}`)) ? inside : path;
}
const recordedSchema = schemas/* looseObject */._H3({
    verdict: verdict/* verdictKindSchema */.vM,
    cause: schemas/* string */.YjP(),
    conditions: schemas/* array */.YOg(verdict/* conditionResultSchema */.CQ),
});
/** What the run itself recorded; undefined when nothing lies there. */
async function recordedVerdict(path, files) {
    if (!(await files.exists(path)))
        return undefined;
    const parsed = recordedSchema.safeParse((0,strict_json/* parseStrictJson */.R)(await files.read(path)));
    if (!parsed.success)
        throw new model_failure/* Failure */.HR('EVIDENCE_INVALID', { path, why: parsed.error.issues[0]?.path.join('.') ?? '' });
    const { verdict: kind, cause, conditions } = parsed.data;
    return { kind, cause, conditions };
}
/** Ids of conditions, and `kind` or `cause`, in which the two differ. A run that was never judged has none. */
function differing(recorded, verdict) {
    if (recorded.conditions.length === 0)
        return [];
    const answers = ({ conditions }) => new Map(conditions.map(({ id, answer }) => [id, answer]));
    const [before, now] = [answers(recorded), answers(verdict)];
    const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
    return [
        ...['kind', 'cause'].filter((part) => recorded[part] !== verdict[part]),
        ...ids.filter((id) => before.get(id) !== now.get(id)),
    ];
}
function rendered(dossier, language) {
    const texts = (0,sentences/* sentences */.h)(language);
    const tables = dossier.collected === undefined ? '' : `${(0,report_tables/* renderTables */.It)(dossier, language, texts).trim()}\n\n`;
    return `${tables}${(0,verdict_text/* renderVerdict */.gM)(dossier, language, texts).trim()}\n`;
}
function recordedText(recorded, differences, language) {
    const words = (0,sentences/* sentences */.h)(language).console;
    if (recorded === undefined)
        return words.judgedAlone;
    const verdict = `${recorded.kind} ${recorded.cause}`.trim();
    if (recorded.conditions.length === 0)
        return (0,fill/* fill */.G)(words.judgedFirst, { verdict });
    if (differences.length === 0)
        return (0,fill/* fill */.G)(words.judgedSame, { verdict });
    return (0,fill/* fill */.G)(words.judgedOther, { verdict, what: differences.join(', ') });
}

;// CONCATENATED MODULE: ./build/src/report/log-text.js

/**
 * A session's log for a person: what each stream said, whole, one stream after the other; where a record ends says
 * nothing about lines. Ends with a newline; '' when there is no record.
 */
function renderLog(records) {
    return ['stdout', 'stderr']
        .map((stream) => ({ stream, text: streamText(records, stream) }))
        .filter(({ text }) => text !== '')
        .map(({ stream, text }) => `── ${stream} ──\n${text.endsWith('\n') ? text : `${text}\n`}`)
        .join('');
}
function streamText(records, wanted) {
    const text = records.filter(({ stream }) => stream === wanted).map((record) => record.text);
    return (0,safe_name/* showForeign */.Q)(text.join(''));
}

// EXTERNAL MODULE: ./build/src/model/precheck.js
var model_precheck = __webpack_require__(456);
// EXTERNAL MODULE: ./build/src/session/find-ticket.js
var find_ticket = __webpack_require__(6084);
;// CONCATENATED MODULE: ./build/src/session/find-log.js




const runSchema = schemas/* looseObject */._H3({
    kernel: model_precheck/* refSchema */.D.loose().extend({ version: schemas/* number */.aig().int().positive() }),
});
/**
 * The newest collected log of this project that is of that kernel and version, where they are named; undefined when
 * no session has one.
 */
async function findLog(wanted, root, files) {
    for (const page of await (0,find_ticket/* sessionFiles */.AG)('reports/run.json', root, files)) {
        const path = `${page.slice(0, -'reports/run.json'.length)}evidence/kernel.log`;
        const run = runSchema.safeParse(await find_log_jsonIn(page, files));
        if (!run.success || !(await files.exists(path)))
            continue;
        const { owner, slug, version } = run.data.kernel;
        const { ref } = wanted;
        const isNamed = ref === undefined || (ref.owner === owner && ref.slug === slug);
        if (isNamed && (wanted.version ?? version) === version)
            return { path, ref: { owner, slug }, version };
    }
    return undefined;
}
async function find_log_jsonIn(path, files) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(await files.read(path));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/logs-command.js










/**
 * `nx47 logs [OWNER/KERNEL] [--version N] [--raw]`: the log of a session again, from a session of this project that
 * has it, else from the service. Errors: USAGE_BAD_VALUE for no kernel, KAGGLE_NOT_FOUND, those of a call.
 */
async function logsCommand(line, around, language, folder = process.cwd()) {
    const words = (0,sentences/* sentences */.h)(language).console;
    const [name = ''] = line.words;
    const ref = (0,survey_metadata/* splitRef */.Mn)(name);
    if (name !== '' && ref === undefined)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'logs', value: name, expected: 'OWNER/KERNEL' });
    const { raw, from, ...found } = await find(ref, line, { around, language, folder });
    const kernel = `${found.ref.owner}/${found.ref.slug}`;
    const values = { kernel, version: found.version, from };
    if (raw === '')
        return { text: `${(0,fill/* fill */.G)(words.noLog, values)}\n`, status: 3 };
    if (line.raw)
        return { text: raw, status: 0 };
    return { text: `${(0,fill/* fill */.G)(words.logOf, values)}\n${renderLog((0,dialect/* logFromWire */.Qp)(raw))}`, status: 0 };
}
async function find(named, line, place) {
    const { around, language, folder } = place;
    const root = await (0,project_kernel/* projectAround */.B)(folder);
    const files = (0,host_files/* createFiles */.q)();
    const version = line.kernelVersion === 0 ? undefined : line.kernelVersion;
    const kept = root === undefined ? undefined : await findLog({ ref: named, version }, root, files);
    if (kept !== undefined) {
        const raw = new TextDecoder().decode(await files.read(kept.path));
        return { ref: kept.ref, version: kept.version, raw, from: kept.path };
    }
    const ref = named ?? (root === undefined ? undefined : await (0,project_kernel/* certifiedKernel */.N)(root));
    if (ref === undefined)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'logs', value: '', expected: 'OWNER/KERNEL' });
    const { service } = line.settings;
    const order = { language, service: typeof service === 'string' ? service : '', root: root ?? folder };
    const { kaggle } = await (0,compose/* composeService */.Mc)(order, around);
    const asked = version ?? (await kaggle.viewKernel(ref))?.currentVersion;
    if (asked === undefined || asked === 0)
        throw new model_failure/* Failure */.HR('KAGGLE_NOT_FOUND', { operation: 'GetKernel', status: 404, message: showRef(ref) });
    const { log } = await kaggle.listKernelOutput(ref, asked);
    return { ref, version: asked, raw: log, from: kaggle.baseUrl };
}
function showRef({ owner, slug }) {
    return `${owner}/${slug}`;
}

// EXTERNAL MODULE: ./build/src/config/parse-config.js
var parse_config = __webpack_require__(5982);
;// CONCATENATED MODULE: ./build/src/config/project-globs.js

/** Name of the file that makes a folder a project. */
const configName = 'nx47.yml';
/**
 * Folders of the projects among these files of a repository (paths from its top), sorted; '.' is the top itself. A
 * glob names a folder: `*` stands for any characters but `/`, `**` for any folders. Without globs every nx47.yml is
 * one. Errors: PROJECTS_NOT_FOUND {glob} for one that no project fits.
 */
function projectsAmong(files, globs) {
    const folders = files.filter((path) => `/${path}`.endsWith(`/${configName}`)).map(project_globs_folderOf);
    const missing = globs.find((glob) => !folders.some((folder) => patternOf(glob).test(folder)));
    if (missing !== undefined)
        throw new model_failure/* Failure */.HR('PROJECTS_NOT_FOUND', { glob: missing });
    const chosen = folders.filter((folder) => globs.length === 0 || globs.some((glob) => patternOf(glob).test(folder)));
    return chosen.sort((one, other) => (one < other ? -1 : 1));
}
/**
 * Those of the projects that one of these changed files (paths from the top) belongs to: a file belongs to the
 * innermost project around it. The settings of the whole repository and its workflows belong to every project.
 */
function touchedProjects(projects, changed) {
    if (changed.some((path) => path === configName || path.startsWith('.github/')))
        return [...projects];
    const owners = new Set(changed.map((path) => ownerOf(path, projects)));
    return projects.filter((project) => owners.has(project));
}
function ownerOf(path, projects) {
    const around = projects.filter((project) => project === '.' || path.startsWith(`${project}/`));
    return around.sort((one, other) => depthOf(other) - depthOf(one))[0];
}
function depthOf(project) {
    return project === '.' ? 0 : project.split('/').length;
}
function project_globs_folderOf(path) {
    return path === configName ? '.' : path.slice(0, -configName.length - 1);
}
function patternOf(glob) {
    const parts = glob.replace(/^\.\/|\/$/g, '').split(/(\*\*\/|\*\*|\*)/);
    const source = parts.map((part) => wildcards[part] ?? part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${source.join('')}$`);
}
const wildcards = { '**/': '(?:[^/]+/)*', '**': '.*', '*': '[^/]*' };

;// CONCATENATED MODULE: ./build/src/ledger/open-runs.js
const judged = ['GO', 'GO-PRIVATE-ROOT', 'NO-GO', 'REHEARSED'];
/**
 * The detached runs of an index that nobody has judged yet, oldest first. A run that was collected carries the nonce
 * of the one that pushed; one that could not be judged (INCONCLUSIVE) leaves it open.
 */
function openRuns(entries) {
    const closed = new Set(entries.filter(({ verdict }) => judged.includes(verdict)).map(({ nonce }) => nonce));
    return entries.filter(({ verdict, nonce }) => verdict === 'PENDING' && !closed.has(nonce));
}

// EXTERNAL MODULE: ./build/src/ledger/run-index.js + 1 modules
var run_index = __webpack_require__(1931);
// EXTERNAL MODULE: ./build/src/model/repository-settings.js
var repository_settings = __webpack_require__(865);
// EXTERNAL MODULE: ./build/src/model/run-index.js
var model_run_index = __webpack_require__(8891);
// EXTERNAL MODULE: ./build/src/model/ticket.js
var model_ticket = __webpack_require__(9467);
// EXTERNAL MODULE: ./build/src/session/ticket-text.js
var ticket_text = __webpack_require__(9074);
;// CONCATENATED MODULE: ./build/src/matrix-command.js














/**
 * `nx47 matrix [PATH]`: the projects of a repository as the JSON that `strategy.matrix` takes; with --changed those
 * touched since that commit; with --of tickets the detached runs in the branch of reports that are still open. Reads
 * only. Errors: PROJECTS_NOT_FOUND, CHANGED_BASE_UNKNOWN, USAGE_BAD_VALUE, CONFIG_*, FILE_UNREADABLE without git.
 */
async function matrixCommand(line, around, language) {
    const of = line.of === '' ? 'projects' : line.of;
    if (of !== 'projects' && of !== 'tickets')
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--of', value: of, expected: 'projects | tickets' });
    const folder = (0,external_node_path_.resolve)(line.path);
    const world = (0,compose_offline/* composeOffline */.Y)(language, around, folder);
    const files = await matrix_command_listed(['ls-files', '-z', '--', ':(glob)**/nx47.yml'], folder, world);
    const repository = { folder, files, world };
    const projects = await projectsOf(repository, line.projects);
    const include = of === 'projects'
        ? await changedOf(projects, repository, line.changed)
        : await ticketsOf(projects, repository);
    return { text: `${JSON.stringify({ include })}\n`, status: 0 };
}
async function projectsOf({ folder, files, world }, given) {
    const own = given.split(',').flatMap((glob) => (glob.trim() === '' ? [] : [glob.trim()]));
    const atTop = files.includes('nx47.yml') ? await globsAt((0,external_node_path_.join)(folder, 'nx47.yml'), world) : [];
    const found = projectsAmong(files, own.length > 0 ? own : atTop);
    return Promise.all(found.map((project) => projectAt(project, folder, found.length === 1)));
}
// A file of its own for the whole repository says where the projects lie; that of a single project does not.
async function globsAt(file, { files }) {
    const { values, lineOf } = (0,parse_config/* parseConfig */.o)(new TextDecoder().decode(await files.read(file)), file);
    const parsed = schemas/* object */.Ikc(repository_settings/* repositorySettings */.C).safeParse(values);
    if (parsed.success)
        return 'kernel' in values && values['projects'] === undefined ? ['.'] : parsed.data.projects;
    const why = parsed.error.issues[0]?.message ?? '';
    throw new model_failure/* Failure */.HR('CONFIG_BAD_VALUE', { file, line: lineOf(['projects']), key: 'projects', why });
}
async function projectAt(project, folder, isOnly) {
    const ref = await (0,project_kernel/* certifiedKernel */.N)((0,external_node_path_.join)(folder, project)).catch((error) => {
        if (error instanceof model_failure/* Failure */.HR)
            return undefined;
        throw error;
    });
    const kernel = ref === undefined ? '' : `${ref.owner}/${ref.slug}`;
    return { project, kernel, group: isOnly ? 'kernel' : kernel || project };
}
async function changedOf(projects, { folder, world }, base) {
    // GitHub gives a branch that is new a commit of zeros to compare with.
    if (/^0*$/.test(base))
        return [...projects];
    const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`];
    const { status, stdout } = await git(asked, folder, world);
    if (status !== 0)
        throw new model_failure/* Failure */.HR('CHANGED_BASE_UNKNOWN', { base });
    const range = `${stdout.trim()}...HEAD`;
    const changed = await matrix_command_listed(['diff', '--name-only', '--no-renames', '--relative', '-z', range], folder, world);
    const names = projects.map(({ project }) => project);
    const touched = touchedProjects(names, changed);
    return projects.filter(({ project }) => touched.includes(project));
}
async function ticketsOf(projects, repository) {
    const branches = await Promise.all(projects.map((one) => reportsOf(one, repository.folder)));
    const rows = [...new Set(branches)].map(async (reports) => {
        const runs = await openIn(reports, repository);
        return runs.flatMap(({ entry, ticket }) => {
            const kernel = `${ticket.certifies.owner}/${ticket.certifies.slug}`.toLowerCase();
            const project = projects.find((one) => one.kernel.toLowerCase() === kernel);
            if (project === undefined)
                return [];
            const path = `${project.project}/.nx47/${entry.session}/${model_ticket/* ticketName */.M6}`;
            return [{ ...project, reports, session: entry.session, ticket: path }];
        });
    });
    return (await Promise.all(rows)).flat();
}
async function reportsOf({ project }, folder) {
    const { settings } = await (0,read_request/* readRequest */.i)({}, (0,external_node_path_.join)(folder, project), 'certify');
    const branch = settings['reports-branch'];
    return branch === 'current' ? 'HEAD' : `origin/${branch}`;
}
async function openIn(reports, { folder, world }) {
    const index = await git(['show', `${reports}:${model_run_index/* indexPath */.AV}`], folder, world);
    // No run has been recorded yet.
    if (index.status !== 0)
        return [];
    const { entries, problem, line } = (0,run_index/* readIndex */.v)(new TextEncoder().encode(index.stdout));
    if (problem !== '')
        throw new model_failure/* Failure */.HR('LEDGER_BROKEN', { file: `${reports}:${model_run_index/* indexPath */.AV}`, line, why: problem });
    const now = world.clock.now().toISOString();
    const open = openRuns(entries).map(async (entry) => {
        const file = `${reports}:${entry.session}/${model_ticket/* ticketName */.M6}`;
        const { status, stdout } = await git(['show', file], folder, world);
        if (status !== 0)
            throw new model_failure/* Failure */.HR('TICKET_NOT_FOUND', { folder: file });
        return { entry, ticket: (0,ticket_text/* parseTicket */.s)(new TextEncoder().encode(stdout), file) };
    });
    return (await Promise.all(open)).filter(({ ticket }) => now <= ticket.expires);
}
async function matrix_command_listed(argv, folder, world) {
    const { status, stdout, stderr } = await git(argv, folder, world);
    // What git says is cut at the shell's limit: a list without its end is none.
    const isWhole = status === 0 && (stdout === '' || stdout.endsWith('\0'));
    if (!isWhole)
        throw new model_failure/* Failure */.HR('FILE_UNREADABLE', { file: folder, why: stderr.trim() || 'git' });
    return stdout.split('\0').filter((path) => path !== '');
}
function git(argv, folder, { shell }) {
    return shell.run({ argv: ['git', '-C', folder, ...argv], deadlineSeconds: 60 });
}

// EXTERNAL MODULE: ./build/src/model/language.js
var model_language = __webpack_require__(1461);
// EXTERNAL MODULE: ./build/macros/check-access.js
var check_access = __webpack_require__(5911);
// EXTERNAL MODULE: ./build/macros/collect.js + 2 modules
var collect = __webpack_require__(1385);
// EXTERNAL MODULE: ./build/macros/push.js + 3 modules
var push = __webpack_require__(3693);
// EXTERNAL MODULE: ./build/macros/wait.js + 3 modules
var wait = __webpack_require__(1578);
// EXTERNAL MODULE: ./build/src/macro/open-run.js + 1 modules
var open_run = __webpack_require__(6350);
// EXTERNAL MODULE: ./build/src/macro/phase.js
var phase = __webpack_require__(8841);
// EXTERNAL MODULE: ./build/src/macro/phase-inputs.js + 1 modules
var phase_inputs = __webpack_require__(7329);
// EXTERNAL MODULE: ./build/src/macro/phase-outputs.js + 2 modules
var phase_outputs = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/src/notebook/json-text.js
var json_text = __webpack_require__(7685);
// EXTERNAL MODULE: ./build/src/notebook/kit-cell.js + 1 modules
var kit_cell = __webpack_require__(599);
// EXTERNAL MODULE: ./build/src/notebook/python-literal.js
var python_literal = __webpack_require__(2831);
;// CONCATENATED MODULE: ./build/src/notebook/probe-notebook.js




/** The kit's modules that look at the runtime; each comes after those that it imports. */
const probeModules = ['elf_symbols', 'loader_facts', 'wheel_tags', 'runtime_profile'];
/**
 * A notebook of one cell that writes the runtime's profile and does nothing else, by the code that the kit runs in
 * every session. The nonce comes back in the profile's provenance. Errors: DEFECT for a kit with a module missing.
 */
function probeNotebook(kit, nonce) {
    const cell = {
        cell_type: 'code',
        execution_count: null,
        id: 'nx47-probe',
        metadata: { trusted: true },
        outputs: [],
        source: probeSource(kit, nonce),
    };
    const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };
    return `${(0,json_text/* jsonText */.s)({ cells: [cell], metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 })}\n`;
}
function probeSource(kit, nonce) {
    const sources = probeModules.map((name) => `    ${JSON.stringify(name)}: ${(0,python_literal/* pythonLiteral */.w)((0,kit_cell/* moduleSource */.W)(kit, name))},`);
    return [starter, `_nx47_probe(${(0,python_literal/* pythonLiteral */.w)(nonce)}, {`, ...sources, '})'].join('\n');
}
const starter = `# nx47 profile probe: describes this runtime, changes nothing
def _nx47_probe(nonce, sources):
    import importlib.machinery
    import importlib.util
    import json
    import sys

    def module(name, is_package=False):
        made = importlib.util.module_from_spec(importlib.machinery.ModuleSpec(name, None, is_package=is_package))
        sys.modules[name] = made
        return made

    package = module("nx47", True)
    for name, source in sources.items():
        part = module("nx47." + name)
        setattr(package, name, part)
        exec(compile(source, "<nx47 kit>/" + name + ".py", "exec", dont_inherit=True), part.__dict__)
    profile = package.runtime_profile.runtime_profile("probe", may_import=True)
    profile["provenance"]["nonce"] = nonce.strip()
    with open("${kernel_outputs/* runtimeProfileName */.VT}", "w", encoding="utf-8") as file:
        json.dump(profile, file, indent=1)
        file.write("\\n")
    print(profile["id"])

`;

;// CONCATENATED MODULE: ./build/src/profile/captured.js



/**
 * A profile that came back from a session, ready to be kept: what was observed of the run left out, its place and
 * time put in. `nonce`: the one that it must bear, where it travelled. Errors: PROFILE_INVALID {why}.
 */
function capturedProfile(bytes, nonce, capture) {
    const { id, unknown } = (0,parse/* parseProfile */.j)(bytes);
    const value = (0,strict_json/* parseStrictJson */.R)(bytes);
    if (!(0,strict_json/* isJsonObject */.O)(value))
        throw new model_failure/* Failure */.HR('PROFILE_INVALID', { why: id });
    const { observations: _, provenance, ...facts } = value;
    const hints = (0,strict_json/* isJsonObject */.O)(provenance) ? provenance : {};
    if (nonce !== undefined && hints['nonce'] !== nonce)
        throw new model_failure/* Failure */.HR('PROFILE_INVALID', { why: 'nonce' });
    const told = Object.entries(capture).filter(([, text]) => text !== '');
    return { ...facts, provenance: { ...hints, ...Object.fromEntries(told) }, unknown };
}

;// CONCATENATED MODULE: ./build/src/probe-story.js













const slug = 'nx47-profile-probe';
const title = 'NX47 profile probe';
const sessionTimeoutSeconds = 900;
/**
 * The probe as a private kernel of its own: push, wait, collect, each with its evidence below .nx47/. Errors: those
 * of the service; PROBE_FAILED for a session that did not end well or left no profile; PROFILE_INVALID for one that is
 * not of this run.
 */
async function probeStory(request, enableGpu, world) {
    const { username: owner } = await world.kaggle.identify();
    const { state: opened, context } = await (0,open_run/* openRun */.Iy)(request, world);
    const text = probeNotebook(await world.assets.kit(), opened.dossier.nonce);
    let state = opened;
    for (const [index, one] of phasesOf({ ref: { owner, slug }, text, enableGpu }).entries()) {
        world.presenter.show({ kind: 'step', macro: one.name, state: 'RUNNING', detail: '' });
        const end = await one.run(index + 1, state, context);
        if (end.kind === 'nothing')
            continue;
        const { outcome } = end;
        world.presenter.show({ kind: 'step', macro: one.name, state: outcome.state, detail: '' });
        if (outcome.state === 'FAILED')
            throw outcome.failure;
        if (outcome.state === 'SKIPPED')
            return { kind: 'planned', commands: outcome.record.command.split('\n') };
        state = end.given?.state ?? state;
        const refused = end.given?.refusal;
        if (refused !== undefined)
            throw new model_failure/* Failure */.HR('CREDENTIALS_OTHER_USER', { observed: refused.cause });
    }
    return { kind: 'probed', profile: await profileOf(state, world), sessionFolder: context.paths.session };
}
function phasesOf(kernel) {
    const order = {
        ...kernel,
        ...{ title, language: 'python', kind: 'notebook', isPrivate: true, enableInternet: false },
        ...{ datasetSources: [], competitionSources: [], kernelSources: [], sessionTimeoutSeconds },
    };
    return [
        (0,phase/* phase */.O)('check-access', check_access/* checkAccess */.x, () => ({ kernelRef: kernel.ref, kind: 'notebook' }), phase_outputs/* access */.T_),
        (0,phase/* phase */.O)('push', push/* push */.V, () => order, phase_outputs/* kernel */.UF),
        (0,phase/* phase */.O)('wait', wait/* wait */.u, phase_inputs/* forWait */.FU, phase_outputs/* session */.dZ),
        (0,phase/* phase */.O)('collect', collect/* collect */.F, phase_inputs/* forCollect */.wi, phase_outputs/* collected */.gd),
    ];
}
async function profileOf(state, world) {
    const { kernel, session, collected, nonce } = state.dossier;
    if (kernel === undefined || session === undefined || session.status !== 'complete') {
        const { status = '', failureMessage = '' } = session ?? {};
        throw new model_failure/* Failure */.HR('PROBE_FAILED', { status, message: failureMessage });
    }
    const file = collected?.files.find(({ name }) => name === kernel_outputs/* runtimeProfileName */.VT);
    if (file === undefined)
        throw new model_failure/* Failure */.HR('PROBE_FAILED', { status: session.status, message: kernel_outputs/* runtimeProfileName */.VT });
    const view = await world.kaggle.viewKernel(kernel.ref, kernel.version);
    const profile = capturedProfile(file.bytes, nonce, {
        kernel: `${kernel.ref.owner}/${kernel.ref.slug}`,
        kernel_version: kernel.version,
        captured_at: session.endedAt,
        docker_image: view?.dockerImage ?? '',
    });
    return `${(0,json_text/* jsonText */.s)(profile)}\n`;
}

;// CONCATENATED MODULE: ./build/src/probe-command.js







/**
 * `nx47 profile probe [PATH] --kaggle`: the profile of the machine that Kaggle gives to the project's kernel, by a
 * private kernel that does nothing else. Only planned until `--execute` is given; then the profile is the answer.
 */
async function probeKaggle(line, around) {
    const request = {
        ...(await (0,read_request/* readRequest */.i)(line.settings, line.words[1] ?? '.', 'certify')),
        probe: true,
    };
    const { world, close } = await (0,compose/* compose */.Zz)(request, around);
    try {
        const end = await probeStory(request, await wantsGpu(request), world);
        if (end.kind === 'probed')
            return { text: end.profile, status: 0 };
        const words = (0,sentences/* sentences */.h)(request.settings.language).console;
        return {
            text: `${[`${words.planned}:`, ...end.commands.map((one) => `  ${one}`)].join('\n')}\n`,
            status: 0,
        };
    }
    finally {
        await close();
    }
}
/** The machine of a kernel depends on its accelerator: the probe asks for the same. */
async function wantsGpu({ root, settings }) {
    const path = (0,external_node_path_.join)(root, settings.kernel, 'kernel-metadata.json');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '{}');
    const read = kernel_metadata/* kernelMetadataSchema */.A.safeParse(parsed(text));
    return read.success && read.data.enable_gpu;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/profile/differences.js

/** What a side does not know, as opposed to what it knows not to be there (''). */
const notKnown = '?';
/**
 * Every fact in which two runtimes differ, in a fixed order, neither being the measure of the other: Python, ABI,
 * libc, machine, pip, markers, tags, distributions, libraries of the loader. `?` stands for what a profile does not
 * know, '' for what it knows to be absent.
 */
function profileDifferences(one, other) {
    const pairs = [
        ...pythonFacts(one, other),
        ...compareKeys('marker', one.marker_environment, other.marker_environment),
        ...compareTags(one, other),
        ...compareDistributions(one, other),
        ...compareLibraries(one, other),
    ];
    return pairs.filter(({ expected, observed }) => expected !== observed);
}
function pythonFacts(one, other) {
    const facts = [
        ['python', ({ python }) => `${python.implementation} ${python.version}`],
        ['abi', ({ python }) => python.abi],
        ['libc', ({ platform }) => `${platform.libc.name} ${platform.libc.version}`],
        ['machine', ({ platform }) => platform.machine],
        ['pip', ({ python }) => python.pip ?? notKnown],
    ];
    return facts.map(([fact, read]) => ({ fact, expected: read(one), observed: read(other) }));
}
function compareKeys(kind, one, other) {
    return keysOf(one, other).map((key) => ({
        fact: `${kind} ${key}`,
        expected: one[key] ?? notKnown,
        observed: other[key] ?? notKnown,
    }));
}
// One line of a tag stands for all: hundreds follow from one minor or one glibc.
function compareTags(one, other) {
    const [mine = [], theirs = []] = [one.compatible_tags, other.compatible_tags];
    const summary = (own, foreign) => {
        const known = new Set(foreign);
        const only = own.filter((tag) => !known.has(tag));
        return only.length === 0 ? '' : `${only.length} × (${only[0] ?? ''}, …)`;
    };
    return [{ fact: 'tags', expected: summary(mine, theirs), observed: summary(theirs, mine) }];
}
function compareDistributions(one, other) {
    const [mine, theirs] = [one, other].map(({ distributions }) => new Map(distributions.map((each) => [(0,canonical_name/* canonicalName */.E)(each.name), each])));
    const names = [...new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])].sort();
    return names.map((name) => ({
        fact: `distribution ${name}`,
        expected: differences_versionOf(name, mine?.get(name), one),
        observed: differences_versionOf(name, theirs?.get(name), other),
    }));
}
function differences_versionOf(name, found, profile) {
    if (found !== undefined)
        return found.version === '' ? notKnown : found.version;
    const complete = !profile.unknown.includes('distributions');
    return complete || profile.absent?.some((absent) => (0,canonical_name/* canonicalName */.E)(absent) === name) ? '' : notKnown;
}
function compareLibraries(one, other) {
    const [mine, theirs] = [one.loader?.libs ?? {}, other.loader?.libs ?? {}];
    return keysOf(mine, theirs).map((soname) => ({
        fact: `library ${soname}`,
        expected: libraryText(mine[soname], one),
        observed: libraryText(theirs[soname], other),
    }));
}
/** Newest version that the library defines in each family (`GLIBC_2.35`), and how many symbols it exports. */
function libraryText(facts, profile) {
    if (facts === undefined)
        return profile.unknown.includes('loader.libs') ? notKnown : '';
    const newest = new Map();
    for (const version of facts.verdef ?? []) {
        const family = version.replace(/_[\d.]+$/, '');
        const known = newest.get(family);
        if (known === undefined || byNumbers(version, known) > 0)
            newest.set(family, version);
    }
    const symbols = facts.symbols === undefined ? notKnown : String(facts.symbols.length);
    return [...[...newest.values()].sort(), `symbols=${symbols}`].join(' ');
}
/** `GLIBC_2.4` before `GLIBC_2.35`: version numbers are compared as numbers. */
function byNumbers(one, other) {
    const [mine, theirs] = [one, other].map((text) => (text.match(/\d+/g) ?? []).map(Number));
    const length = Math.max(mine?.length ?? 0, theirs?.length ?? 0);
    for (let at = 0; at < length; at += 1) {
        const difference = (mine?.[at] ?? -1) - (theirs?.[at] ?? -1);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function keysOf(one, other) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}

;// CONCATENATED MODULE: ./build/src/profile-text.js



/** A profile for a person: Python, platform, tags, markers, distributions, libraries, what is not known. */
function profileText(profile, language) {
    const words = (0,sentences/* sentences */.h)(language).console.profile;
    const { python, platform, unknown } = profile;
    const tags = profile.compatible_tags ?? [];
    const pip = python.pip ? `, pip ${python.pip}` : '';
    const distributions = [...profile.distributions].sort((a, b) => (a.name < b.name ? -1 : 1));
    const head = [
        [words.python, `${python.implementation} ${python.version}, ${python.abi}${pip}`],
        [words.platform, `${platform.machine}, ${platform.libc.name} ${platform.libc.version}`],
        [words.tags, (0,fill/* fill */.G)(words.tagsValue, { count: tags.length, first: tags[0] ?? '' })],
    ];
    const count = `${distributions.length}${unknown.includes('distributions') ? ` ${words.incomplete}` : ''}`;
    const lists = [
        [words.markers, Object.entries(profile.marker_environment).map(([name, value]) => `${name} = ${value}`)],
        [
            `${words.distributions} — ${count}`,
            distributions.map(({ name, version }) => `${name} ${version || words.anyVersion}`),
        ],
        [words.absent, profile.absent ?? []],
        [words.loader, libraryLines(profile, words)],
        [words.unknown, unknown],
    ];
    const colon = language === 'fr' ? ' : ' : ': ';
    const lines = [
        `${profile.id} (${profile.origin})`,
        ...head.map(([name, value]) => `  ${name}${colon}${value}`),
        ...lists.flatMap(([name, items]) => items.length === 0 ? [] : [`  ${name}`, ...items.map((item) => `    ${item}`)]),
    ];
    return `${lines.map(safe_name/* showForeign */.Q).join('\n')}\n`;
}
/** Differences between two profiles, one a line, columns aligned. */
function differencesText(names, differences, language) {
    const words = (0,sentences/* sentences */.h)(language).console.profile;
    if (differences.length === 0)
        return `${words.same}\n`;
    const rows = [
        [words.fact, ...names],
        ...differences.map(({ fact, expected, observed }) => [fact, expected || '∅', observed || '∅']),
    ].map((row) => row.map((text) => (0,safe_name/* showForeign */.Q)(text).replaceAll('\n', ' ')));
    const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
    const lines = rows.map((row) => row
        .map((text, at) => text.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd());
    return `${lines.join('\n')}\n`;
}
function libraryLines({ loader }, words) {
    return Object.entries(loader?.libs ?? {}).map(([soname, { symbols }]) => {
        const count = symbols === undefined ? words.noSymbols : (0,fill/* fill */.G)(words.symbols, { count: symbols.length });
        return `${soname}: ${count}`;
    });
}

// EXTERNAL MODULE: ./build/src/ledger/chain.js + 1 modules
var ledger_chain = __webpack_require__(5556);
// EXTERNAL MODULE: ./build/src/ledger/session-files.js
var session_files = __webpack_require__(6601);
;// CONCATENATED MODULE: ./build/src/ledger/verify-session.js



/**
 * Checks a session folder (absolute) again: the chain of its ledger, every evidence file against its digest, and, once
 * the session was added to a branch, every file of it against `files.json`.
 */
async function verifySession(folder, files) {
    const chain = (0,ledger_chain/* verifyChain */.H5)(await files.read(`${folder}/logs/session.jsonl`));
    const report = { events: chain.count, head: chain.head };
    if (chain.problem !== '')
        return { ...report, files: 0, problem: `logs/session.jsonl:${chain.line}: ${chain.problem}` };
    if (chain.count === 0)
        return { ...report, files: 0, problem: 'logs/session.jsonl: empty' };
    const told = (0,session_files/* toldDigests */.qg)((0,ledger_chain/* eventsOf */.XL)(chain.lines));
    const seen = new Map([...told].map(([ref, { sha256 }]) => [ref, sha256]));
    const problem = (await changedIn(folder, seen, files)) || (await unlistedIn(folder, files));
    return { ...report, files: seen.size, problem };
}
async function changedIn(folder, digests, files) {
    for (const [ref, sha256] of digests) {
        const path = `${folder}/${ref}`;
        if (!(await files.exists(path)))
            return `${ref}: missing`;
        if ((await files.hash(path)) !== sha256)
            return `${ref}: changed`;
    }
    return '';
}
/** What is otherwise than the list of a session that was closed; '' where there is no list yet. */
async function unlistedIn(folder, files) {
    const path = `${folder}/${model_run_index/* sessionFilesName */.VK}`;
    if (!(await files.exists(path)))
        return '';
    const list = (0,session_files/* parseSessionFiles */.jA)(await files.read(path));
    if (list === undefined)
        return `${model_run_index/* sessionFilesName */.VK}: unreadable`;
    const digests = new Map();
    for (const { path: name, sha256, kept } of list) {
        // In a clone what was too large is not there.
        if (kept === 'repository' || (await files.exists(`${folder}/${name}`)))
            digests.set(name, sha256);
    }
    const listed = new Set([model_run_index/* sessionFilesName */.VK, ...digests.keys()]);
    const stray = (await files.list(folder)).find(({ path: name, kind }) => kind !== 'folder' && !listed.has(name));
    return ((await changedIn(folder, digests, files)) || (stray === undefined ? '' : `${stray.path}: not listed`));
}

;// CONCATENATED MODULE: ./build/src/refresh-command.js














const refresh_command_runSchema = schemas/* looseObject */._H3({
    target: schemas/* enum */.k5n(['kaggle', 'rehearsal']),
    kernel: schemas/* looseObject */._H3({
        owner: schemas/* string */.YjP(),
        slug: schemas/* string */.YjP(),
        version: schemas/* number */.aig(),
        /** What the service lists for that version. */
        image: schemas/* string */.YjP().default(''),
    })
        .nullable(),
    session: schemas/* looseObject */._H3({ endedAt: schemas/* string */.YjP() }).nullable(),
});
/**
 * `nx47 profile refresh [SESSION]`: the profile that a run brought back, as `profiles/<id>-<digest>.json` of the
 * project, where `profile:` of nx47.yml can name it. SESSION is a session's folder; without it, the newest of the
 * project's that ran on Kaggle. A file is never written over. Errors: USAGE_BAD_VALUE for a session that is altered,
 * or has no profile.
 */
async function refreshCommand(line, around, language) {
    const { files } = (0,compose_offline/* composeOffline */.Y)(language, around);
    const { root } = await (0,read_request/* readRequest */.i)({}, line.words[1] ?? '.', 'rehearse');
    const session = line.words[1] === undefined ? await newestOnKaggle(root, files) : (0,external_node_path_.resolve)(line.words[1]);
    const text = await refresh_command_profileText(session, files);
    const { id } = (0,parse/* parseProfile */.j)(new TextEncoder().encode(text));
    const slug = id
        .toLowerCase()
        .replace(/[^a-z0-9.]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 60);
    const name = `profiles/${slug}-${(0,codec_digest/* sha256Hex */.fg)(text).slice(0, 8)}.json`;
    if (!(await files.exists(`${root}/${name}`))) {
        await files.makeFolder(`${root}/profiles`);
        await files.write(`${root}/${name}`, text);
    }
    const words = (0,sentences/* sentences */.h)(language).console.profile;
    return { text: `${(0,fill/* fill */.G)(words.refreshed, { path: `${root}/${name}`, name })}\n`, status: 0 };
}
async function newestOnKaggle(root, files) {
    const home = `${root}/session`;
    const entries = (await files.exists(home)) ? await files.list(home, ['evidence', 'logs']) : [];
    const reports = entries.map(({ path }) => path).filter((path) => path.endsWith('/reports/run.json'));
    // Names begin with day and time.
    for (const path of reports.sort().reverse()) {
        const folder = `${home}/${path.slice(0, -'/reports/run.json'.length)}`;
        if ((await readRun(folder, files))?.target === 'kaggle')
            return folder;
    }
    throw refusal(home);
}
async function refresh_command_profileText(session, files) {
    const run = await readRun(session, files);
    const path = `${session}/evidence/outputs/${kernel_outputs/* runtimeProfileName */.VT}`;
    if (run?.kernel == null || !(await files.exists(path)))
        throw refusal(session);
    const { problem } = await verifySession(session, files);
    if (problem !== '')
        throw refusal(`${session}: ${problem}`);
    const { owner, slug, version, image } = run.kernel;
    const capture = {
        kernel: `${owner}/${slug}`,
        kernel_version: version,
        captured_at: run.session?.endedAt ?? '',
        docker_image: image,
    };
    return `${(0,json_text/* jsonText */.s)(capturedProfile(await files.read(path), undefined, capture))}\n`;
}
async function readRun(session, files) {
    try {
        const read = refresh_command_runSchema.safeParse((0,strict_json/* parseStrictJson */.R)(await files.read(`${session}/reports/run.json`)));
        return read.success ? read.data : undefined;
    }
    catch {
        return undefined;
    }
}
function refusal(value) {
    const expected = 'session/<YYYYMMDD>_<slug>_…/evidence/outputs/nx47_runtime_profile.json';
    return new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'profile refresh', value, expected });
}

;// CONCATENATED MODULE: ./build/src/profile-command.js











/**
 * `nx47 profile show NAME`, `diff A B`, `probe`, `probe [PATH] --kaggle`, `refresh [SESSION]`. A and B are shipped
 * profiles or files; `--format json` gives data.
 * Errors: USAGE_BAD_VALUE, PYTHON_MISSING, PYTHON_BROKEN.
 */
async function profileCommand(line, around, language) {
    const [action = '', one = '', other = ''] = line.words;
    if (action === 'probe' && line.kaggle)
        return probeKaggle(line, around);
    refuseServiceSettings(line);
    const read = (name) => readProfile(name, around.installRoot, language);
    const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`;
    if (action === 'show') {
        const profile = await read(one);
        return done(line.format === 'json' ? asJson(profile) : profileText(profile, language));
    }
    if (action === 'diff') {
        const differences = profileDifferences(await read(one), await read(other));
        return done(line.format === 'json' ? asJson(differences) : differencesText([one, other], differences, language));
    }
    if (action === 'probe')
        return done(await probe(line.python, (0,compose_offline/* composeOffline */.Y)(language, around)));
    if (action === 'refresh')
        return refreshCommand(line, around, language);
    const expected = (0,sentences/* sentences */.h)(language).console.profile.actions;
    throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'profile', value: action, expected });
}
// Only a probe on Kaggle asks a service.
function refuseServiceSettings({ settings }) {
    const foreign = Object.keys(settings).find((name) => name !== 'language');
    if (foreign !== undefined)
        throw new model_failure/* Failure */.HR('USAGE_UNKNOWN_FLAG', {
            flag: `--${foreign}`,
            command: 'profile',
            suggestion: '--kaggle',
        });
}
function done(text) {
    return { text, status: 0 };
}
/** A shipped profile by its name, or any file by its path. */
async function readProfile(name, installRoot, language) {
    const words = (0,sentences/* sentences */.h)(language).console.profile;
    const isPath = name.includes('/') || name.endsWith('.json');
    const shipped = await shippedProfiles((0,external_node_path_.join)(installRoot, 'profiles'));
    const path = isPath ? name : (0,external_node_path_.join)(installRoot, 'profiles', `${name}.json`);
    const bytes = isPath || shipped.includes(name) ? await (0,promises_.readFile)(path).catch(() => undefined) : undefined;
    if (bytes === undefined) {
        const expected = (0,fill/* fill */.G)(words.known, { names: shipped.join(', ') });
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'profile', value: name, expected });
    }
    try {
        return (0,parse/* parseProfile */.j)(new Uint8Array(bytes));
    }
    catch (cause) {
        if (!(cause instanceof model_failure/* Failure */.HR))
            throw cause;
        const expected = (0,fill/* fill */.G)(words.notProfile, { why: String(cause.parameters['why'] ?? '') });
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'profile', value: name, expected }, { cause });
    }
}
/** Names of the profiles that came with the program. */
async function shippedProfiles(folder) {
    const files = (await (0,promises_.readdir)(folder)).filter((name) => /^kaggle-.+\.json$/.test(name));
    return files.map((name) => name.slice(0, -'.json'.length)).sort();
}
/** The JSON that the kernel kit writes in a session, from an interpreter of this machine. */
async function probe(python, world) {
    const executable = python === '' ? (await world.pythons.findAny())?.executable : python;
    if (executable === undefined)
        throw new model_failure/* Failure */.HR('PYTHON_MISSING', { minor: '3', command: 'nx47 profile probe --python …' });
    const argv = [executable, '-I', '-B', world.assets.kitPath('runtime_profile.py')];
    const answer = await world.shell.run({ argv, deadlineSeconds: 60 });
    const broken = (why, cause) => new model_failure/* Failure */.HR('PYTHON_BROKEN', { python: executable, why }, { cause });
    if (answer.status !== 0)
        throw broken(answer.stderr.trim().slice(-400));
    try {
        (0,parse/* parseProfile */.j)(new TextEncoder().encode(answer.stdout));
    }
    catch (cause) {
        throw broken(cause instanceof model_failure/* Failure */.HR ? String(cause.parameters['why']) : 'runtime_profile.py', cause);
    }
    return `${answer.stdout.trimEnd()}\n`;
}

;// CONCATENATED MODULE: ./build/src/report/ending.js




/** The end of a run on a terminal: the tables, what a plan would write, the verdict, the paths. Ends with a newline. */
function renderEnding(dossier, papers, sentences, language) {
    const words = sentences.console;
    const planned = dossier.steps
        .filter((step) => step.state === 'SKIPPED')
        .flatMap((step) => step.command.split('\n'));
    // A run that never reached its session has no outputs to tell of.
    const parts = dossier.collected === undefined ? [] : [(0,report_tables/* renderTables */.It)(dossier, language, sentences)];
    if (dossier.mode !== 'execute') {
        parts.push([
            `${words.planned}:`,
            ...(planned.length === 0 ? [words.nothingPlanned] : planned).map((line) => `  ${(0,safe_name/* showForeign */.Q)(line)}`),
        ].join('\n'));
    }
    parts.push((0,verdict_text/* renderVerdict */.gM)(dossier, language, sentences));
    if (papers.ticketPath !== '')
        parts.push((0,fill/* fill */.G)(words.ticketHow, { path: papers.ticketPath }));
    if (papers.sessionFolder !== '') {
        parts.push([
            `${words.report}: ${papers.sessionFolder}/reports/report.md`,
            `${words.session}: ${papers.sessionFolder}`,
            `${words.ledger}: ${papers.ledgerHead}`,
        ].join('\n'));
    }
    return `${parts
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./build/src/report/explain-failure.js
var explain_failure = __webpack_require__(6864);
// EXTERNAL MODULE: ./build/macros/publish.js + 1 modules
var publish = __webpack_require__(9633);
// EXTERNAL MODULE: ./build/src/macro/critique.js
var critique = __webpack_require__(5636);
// EXTERNAL MODULE: ./build/src/notebook/compare-sources.js + 1 modules
var compare_sources = __webpack_require__(9651);
// EXTERNAL MODULE: ./build/src/notebook/script-text.js
var script_text = __webpack_require__(5534);
;// CONCATENATED MODULE: ./build/src/macro/recorded-push.js











const recorded_push_runSchema = schemas/* looseObject */._H3({
    kernel: model_precheck/* refSchema */.D.loose().extend({ version: schemas/* number */.aig().int().positive() }),
});
/** The record of the push that made this kernel version; undefined when no session with an intact ledger has one. */
async function recordedPush(ref, version, root, files) {
    for (const page of await (0,find_ticket/* sessionFiles */.AG)('reports/run.json', root, files)) {
        const run = recorded_push_runSchema.safeParse(await recorded_push_jsonIn(page, files));
        if (!run.success)
            continue;
        const { kernel } = run.data;
        if (kernel.owner !== ref.owner || kernel.slug !== ref.slug || kernel.version !== version)
            continue;
        const session = page.slice(0, -'/reports/run.json'.length);
        const sha256 = await pushedDigest(session, files);
        if (sha256 !== '')
            return { session, sha256, notebook: await notebookIn(session, files) };
    }
    return undefined;
}
/**
 * Whether a source read back is what was recorded: byte for byte, or, since a service may write a notebook anew, its
 * user's cells. `unknown` without a record.
 */
function compareWithRecord(source, recorded) {
    if (recorded === undefined)
        return 'unknown';
    if ((0,codec_digest/* sha256Hex */.fg)(source) === recorded.sha256)
        return 'ok';
    if (recorded.notebook === '' || (0,script_text/* isNotebookText */.tJ)(recorded.notebook) !== (0,script_text/* isNotebookText */.tJ)(source))
        return 'fail';
    try {
        return (0,compare_sources/* compareSources */.m)(recorded.notebook, (0,strip_source/* stripSource */.I)(source)).answer;
    }
    catch {
        return 'fail';
    }
}
async function pushedDigest(session, files) {
    const ledger = `${session}/logs/session.jsonl`;
    if (!(await files.exists(ledger)))
        return '';
    const { lines, problem } = (0,ledger_chain/* verifyChain */.H5)(await files.read(ledger));
    if (problem !== '')
        return '';
    const digests = (0,ledger_chain/* eventsOf */.XL)(lines).flatMap(({ evidence }) => evidence.flatMap(({ ref, sha256 }) => (ref === 'pushed source' && sha256 !== undefined ? [sha256] : [])));
    return digests.at(-1) ?? '';
}
async function notebookIn(session, files) {
    const path = `${session}/${model_ticket/* ticketName */.M6}`;
    try {
        const { code } = (0,ticket_text/* parseTicket */.s)(await files.read(path), path);
        return Buffer.from(code.base64, 'base64').toString('utf8');
    }
    catch {
        return ''; // the digest alone has to do
    }
}
async function recorded_push_jsonIn(path, files) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(await files.read(path));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/macros/rollback.js











const wantedSchema = schemas/* strictObject */.rej({ ref: model_precheck/* refSchema */.D, version: schemas/* number */.aig().int().positive() });
const inputSchema = schemas/* strictObject */.rej({
    dataset: wantedSchema.optional(),
    kernel: wantedSchema.optional(),
});
const datasetSchema = schemas/* strictObject */.rej({
    ...wantedSchema.shape,
    versionBefore: schemas/* number */.aig().int().positive(),
    title: schemas/* string */.YjP(),
    licence: schemas/* string */.YjP(),
    isPrivate: schemas/* boolean */.zMY(),
    /** Absolute folder that holds the files of that version. */
    folder: schemas/* string */.YjP().startsWith('/'),
    manifest: model_manifest/* bundleManifestSchema */.TO,
    manifestSha256: model_manifest/* sha256Schema */.bL,
});
const kernelSchema = schemas/* strictObject */.rej({
    ...wantedSchema.shape,
    versionBefore: schemas/* number */.aig().int().positive(),
    view: schemas/* custom */.IeY((value) => typeof value === 'object' && value !== null && 'source' in value),
    /** Whether the source is what this project recorded when it pushed that version. */
    asRecorded: model_answer/* answerSchema */.U,
});
const outputSchema = schemas/* strictObject */.rej({ dataset: datasetSchema.optional(), kernel: kernelSchema.optional() });
/** Fetches the versions to go back to and proves what they hold; publishing them anew is the next steps' work. */
const rollback = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: inputSchema,
    OUTPUT_SCHEMA: outputSchema,
    ALLOWLIST: { reads: ['project', 'kaggle'], writes: ['state-folder'], commands: [] },
    RISKS: [
        'going back is going on: the old content becomes the next version, nothing is deleted',
        'a kernel version that this project has no record of can only be republished as the service shows it',
    ],
    EVIDENCE_REQUIRED: ['checksum'],
    plan: async ({ dataset, kernel }, tools) => ({
        goal: `fetch ${[dataset, kernel].flatMap((one) => (one === undefined ? [] : [rollback_shown(one)])).join(' and ')}`,
        commands: [
            ...(dataset === undefined ? [] : [`DownloadDataset ${rollback_shown(dataset)}`]),
            ...(kernel === undefined ? [] : [`GetKernel ${rollback_shown(kernel)}`]),
        ],
        touches: [rollback_folderOf(tools)],
    }),
    execute: async ({ dataset, kernel }, tools) => {
        await requireOwner([dataset?.ref, kernel?.ref], tools);
        return {
            ...(dataset === undefined ? {} : { dataset: await fetchDataset(dataset, tools) }),
            ...(kernel === undefined ? {} : { kernel: await fetchKernel(kernel, tools) }),
        };
    },
    verify: async ({ dataset, kernel }, _input, tools) => {
        const changed = dataset === undefined ? [] : await changedFiles(dataset, tools);
        const files = dataset === undefined ? '' : `${dataset.manifest.files.length + 1} files of ${rollback_shown(dataset)}`;
        const source = kernel === undefined ? '' : `source of ${rollback_shown(kernel)}, as recorded: ${kernel.asRecorded}`;
        const observed = [files, source, ...changed.map((name) => `changed: ${name}`)].filter((part) => part !== '');
        return {
            answer: changed.length === 0 ? 'ok' : 'fail',
            asked: 'every file has the digest of the manifest of its version, the source that of its record',
            observed: observed.join('; '),
            short: [dataset, kernel].flatMap((one) => (one === undefined ? [] : [`v${one.version}`])).join(' · '),
            evidence: evidenceOf({ dataset, kernel }),
        };
    },
    critique: critique/* critiqueByCheck */.S,
};
async function requireOwner(refs, tools) {
    const { username } = await tools.kaggle.identify();
    const foreign = refs.find((ref) => ref !== undefined && ref.owner.toLowerCase() !== username.toLowerCase());
    if (foreign !== undefined)
        throw new model_failure/* Failure */.HR('CREDENTIALS_OTHER_USER', { observed: `${username} ≠ ${foreign.owner}` });
}
async function fetchDataset({ ref, version }, tools) {
    const view = await tools.kaggle.viewDataset(ref);
    if (view === undefined)
        throw notThere('GetDataset', { ref, version });
    requireEarlier('--dataset', version, view.currentVersion);
    const listed = await tools.kaggle.listDatasetFiles(ref, version);
    const folder = rollback_folderOf(tools);
    await tools.files.remove(folder);
    for (const [done, file] of listed.entries()) {
        const why = (0,safe_name/* unsafeName */.g)(file.name);
        if (why !== undefined)
            throw changedVersion('dataset', version, `${why}: ${file.name}`);
        tools.presenter.show({ kind: 'transfer', name: file.name, done, total: listed.length });
        await tools.files.makeFolder(`${folder}/${file.name.split('/').slice(0, -1).join('/')}`);
        const bytes = await tools.kaggle.downloadDatasetFile(ref, version, file);
        await tools.files.write(`${folder}/${file.name}`, bytes);
    }
    const manifest = await manifestIn(folder, version, tools);
    const names = new Set([model_manifest/* bundleManifestName */.HQ, ...manifest.files.map(({ name }) => name)]);
    const extra = listed.filter(({ name }) => !names.has(name)).map(({ name }) => name);
    if (extra.length > 0)
        throw changedVersion('dataset', version, `not in ${model_manifest/* bundleManifestName */.HQ}: ${extra.join(', ')}`);
    const changed = await changedFiles({ folder, manifest }, tools);
    if (changed.length > 0)
        throw changedVersion('dataset', version, `sha256: ${changed.join(', ')}`);
    const { title, isPrivate, licence = 'unknown', currentVersion: versionBefore } = view;
    const manifestSha256 = (0,codec_digest/* sha256Hex */.fg)((0,bundle_manifest/* manifestText */.$)(manifest));
    return { ref, version, versionBefore, title, licence, isPrivate, folder, manifest, manifestSha256 };
}
// Only a version with a manifest says of itself what it must hold.
async function manifestIn(folder, version, tools) {
    const path = `${folder}/${model_manifest/* bundleManifestName */.HQ}`;
    const found = await tools.files.exists(path);
    const bytes = found ? await tools.files.read(path) : new Uint8Array();
    const parsed = model_manifest/* bundleManifestSchema */.TO.safeParse(jsonOf(bytes));
    if (!parsed.success || (0,bundle_manifest/* manifestText */.$)(parsed.data) !== new TextDecoder().decode(bytes))
        throw changedVersion('dataset', version, model_manifest/* bundleManifestName */.HQ);
    return parsed.data;
}
async function fetchKernel({ ref, version }, tools) {
    const current = (await tools.kaggle.viewKernel(ref))?.currentVersion;
    if (current === undefined)
        throw notThere('GetKernel', { ref, version });
    requireEarlier('--kernel', version, current);
    const view = await tools.kaggle.viewKernel(ref, version);
    if (view === undefined || view.source === '')
        throw notThere('GetKernel', { ref, version });
    const recorded = await recordedPush(ref, version, tools.paths.root, tools.files);
    const asRecorded = compareWithRecord(view.source, recorded);
    if (asRecorded === 'fail')
        throw changedVersion('kernel', version, `≠ ${recorded?.session ?? ''}`);
    return { ref, version, versionBefore: current, view, asRecorded };
}
async function changedFiles({ folder, manifest }, tools) {
    const changed = [];
    for (const { name, sha256 } of manifest.files) {
        const path = `${folder}/${name}`;
        if (!(await tools.files.exists(path)) || (await tools.files.hash(path)) !== sha256)
            changed.push(name);
    }
    return changed;
}
function evidenceOf({ dataset, kernel }) {
    const manifest = dataset === undefined ? [] : [[`${model_manifest/* bundleManifestName */.HQ} v${dataset.version}`, dataset.manifestSha256]];
    const source = kernel === undefined ? [] : [[`source v${kernel.version}`, (0,codec_digest/* sha256Hex */.fg)(kernel.view.source)]];
    return [...manifest, ...source].map(([ref = '', sha256 = '']) => ({ kind: 'checksum', ref, sha256 }));
}
// The current version is where one is already; a later one is none.
function requireEarlier(flag, version, current) {
    if (version >= current)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag, value: version, expected: `< ${current}` });
}
function rollback_folderOf({ paths }) {
    return `${paths.state}/rollback`;
}
function rollback_shown({ ref, version }) {
    return `${ref.owner}/${ref.slug} v${version}`;
}
function notThere(operation, wanted) {
    return new model_failure/* Failure */.HR('KAGGLE_NOT_FOUND', { operation, status: 404, message: rollback_shown(wanted) });
}
function changedVersion(what, version, why) {
    return new model_failure/* Failure */.HR('ROLLBACK_CHANGED', { what, version, why });
}
function jsonOf(bytes) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(bytes);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/macro/story.js + 7 modules
var story = __webpack_require__(5298);
;// CONCATENATED MODULE: ./build/src/roll-back.js






/**
 * The phases of going back: fetch and prove the old versions, then publish each as the next one, the dataset first.
 * Without mode `execute` nothing is written on the service. A run that acted is PENDING: nothing is certified by it.
 */
async function rollBack(order, metadata, request, world) {
    let fetched = {};
    const keep = (state) => ({ state });
    const phases = [
        (0,phase/* phase */.O)('rollback', rollback, () => wantedOf(order, metadata), (state, found) => {
            fetched = found;
            return { state };
        }),
        (0,phase/* phase */.O)('publish', publish/* publish */.m, () => forPublication(fetched, request), keep),
        (0,phase/* phase */.O)('push', push/* push */.V, () => forPush(fetched, metadata, request), keep),
    ];
    const opened = await (0,open_run/* openRun */.Iy)(request, world);
    const { packs, mode } = request.settings;
    const kind = mode === 'execute' ? 'PENDING' : 'PLANNED';
    const verdict = { kind, cause: '', packs, conditions: [] };
    const state = { ...opened.state, dossier: { ...opened.state.dossier, verdict } };
    const goal = `roll back ${JSON.stringify(order)}`;
    return (0,story/* runPhases */.Qe)(phases, { ...opened, state }, { goal, firstStep: 2 });
}
function wantedOf({ dataset, kernel }, metadata) {
    const ref = metadata.dataset?.ref;
    return {
        ...(dataset === undefined || ref === undefined ? {} : { dataset: { ref, version: dataset } }),
        ...(kernel === undefined ? {} : { kernel: { ref: metadata.kernelRef, version: kernel } }),
    };
}
function forPublication({ dataset }, { target }) {
    if (dataset === undefined)
        return undefined;
    const { ref, title, licence, isPrivate, folder, manifest, versionBefore } = dataset;
    return {
        ...{ ref, title, licence, isPrivate, folder, manifest, versionBefore },
        isPublished: false,
        // What came after the version to go back to is what is being left behind.
        removals: [],
        lossesRefused: false,
        pollSeconds: target === 'kaggle' ? 10 : 0.1,
    };
}
// The image is left to the service: an old one would be pinned by naming it.
function forPush({ kernel }, { kernel: own }, { settings }) {
    if (kernel === undefined)
        return undefined;
    const { ref, view } = kernel;
    return {
        ref,
        title: view.title === '' ? own.title : view.title,
        text: view.source,
        language: own.language,
        kind: view.kind === '' ? own.kernel_type : view.kind,
        isPrivate: view.isPrivate,
        enableInternet: view.enableInternet,
        enableGpu: view.enableGpu ?? false,
        datasetSources: [...view.datasetSources],
        competitionSources: [...(view.competitionSources ?? [])],
        kernelSources: [...(view.kernelSources ?? [])],
        modelSources: [...(view.modelSources ?? [])],
        machineShape: view.machineShape ?? '',
        sessionTimeoutSeconds: Math.min(settings.deadline + 120, 43_200),
    };
}

;// CONCATENATED MODULE: ./build/src/rollback-command.js











/**
 * `nx47 rollback --dataset N --kernel M [--execute]`: those versions of the project's dataset and kernel become the
 * next ones. A dry run fetches and proves them. Errors: USAGE_BAD_VALUE for no version, CONFIG_*, those of a run.
 */
async function rollbackCommand(line, around) {
    const request = await (0,read_request/* readRequest */.i)(line.settings, line.path, 'certify');
    const order = {
        dataset: line.datasetVersion === 0 ? undefined : line.datasetVersion,
        kernel: line.kernelVersion === 0 ? undefined : line.kernelVersion,
    };
    const metadata = await rollback_command_metadataOf(request);
    if (order.dataset === undefined && order.kernel === undefined)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', {
            flag: 'rollback',
            value: '',
            expected: '--dataset N | --kernel M',
        });
    if (order.dataset !== undefined && metadata.dataset === undefined)
        throw new model_failure/* Failure */.HR('CONFIG_MISSING_KEY', { file: request.file, key: 'dataset' });
    const { world, close } = await (0,compose/* compose */.Zz)(request, around);
    try {
        return answerOf(await rollBack(order, metadata, request, world), request);
    }
    finally {
        await close();
    }
}
async function rollback_command_metadataOf({ root, file, settings }) {
    const read = async (name) => ({
        name,
        bytes: new Uint8Array(await (0,promises_.readFile)((0,external_node_path_.join)(root, name)).catch(() => new Uint8Array())),
    });
    const metadata = (0,survey_metadata/* projectMetadata */.h3)({
        ...{ paths: [], unreadable: [], texts: [], code: { name: '', bytes: new Uint8Array() } },
        kernelMetadata: await read(`${settings.kernel}/kernel-metadata.json`),
        ...(settings.dataset === undefined ? {} : { datasetMetadata: await read(settings.dataset) }),
    });
    if (metadata === undefined)
        throw new model_failure/* Failure */.HR('CONFIG_BAD_VALUE', { file, line: 1, key: 'kernel', why: 'kernel-metadata.json' });
    return metadata;
}
// A refusal of the service, or of what it had, is an incident of the run: it is told as a failure is.
function answerOf(run, { settings }) {
    const words = (0,sentences/* sentences */.h)(settings.language).console;
    const names = words.steps;
    const [incident] = run.dossier.incidents;
    const code = model_failure/* failureCodes */.Nc.find((known) => known === incident?.code);
    if (code !== undefined && incident !== undefined) {
        const failure = run.failure ?? new model_failure/* Failure */.HR(code, incident.parameters);
        return { text: `${(0,explain_failure/* explainFailure */.SP)(failure, settings.language)}\n`, status: (0,exit_status/* exitStatusOfFailure */.W)(failure) };
    }
    const lines = run.dossier.steps
        .filter(({ macro }) => macro !== 'record')
        .map(({ macro, state, output, command }) => {
        const text = state === 'SKIPPED' ? command.split('\n').join('\n    ') : output;
        return `  ${names[macro] ?? macro} (${words.states[state]}) — ${text}`;
    });
    const heading = settings.mode === 'execute' ? words.rolledBack : words.rollbackPlanned;
    const session = (0,fill/* fill */.G)('{name}: {path}', { name: words.session, path: run.sessionFolder });
    return { text: `${[heading, ...lines, session].join('\n')}\n`, status: 0 };
}

// EXTERNAL MODULE: ./build/src/run-request.js
var run_request = __webpack_require__(5196);
// EXTERNAL MODULE: ./build/src/compose-inputs.js
var compose_inputs = __webpack_require__(6095);
// EXTERNAL MODULE: ./build/src/compose-rehearsal.js + 1 modules
var compose_rehearsal = __webpack_require__(4780);
// EXTERNAL MODULE: ./build/src/rehearsal/interpreters.js + 1 modules
var interpreters = __webpack_require__(8620);
// EXTERNAL MODULE: ./build/src/rehearsal/open-rehearsal.js + 57 modules
var open_rehearsal = __webpack_require__(8631);
// EXTERNAL MODULE: ./build/src/rehearsal/scenario.js
var rehearsal_scenario = __webpack_require__(4531);
;// CONCATENATED MODULE: ./build/src/serve.js
















const profileName = 'kaggle-py312';
/** `nx47 serve [FOLDER] --port N`: the embedded Kaggle alone, until it is stopped. State lies below FOLDER/.nx47. */
async function serve(line, around, language) {
    const machine = (0,compose/* createMachine */.Op)(around);
    const text = await (0,assets/* createAssets */.w)(around.installRoot).profile(profileName);
    if (text === undefined)
        throw new model_failure/* Failure */.HR('PROFILE_UNKNOWN', { profile: profileName });
    const profile = (0,parse/* parseProfile */.j)(new TextEncoder().encode(text));
    const interpreter = await (0,choose_interpreter/* chooseInterpreter */.S)((0,interpreters/* createPythons */.C4)(machine), (0,choose_interpreter/* minorOf */.H)(profile.python.version), true);
    await (0,rehearsal_isolation/* requireIsolation */.G)(interpreter.executable);
    const folder = (0,external_node_path_.join)((0,external_node_path_.resolve)(line.path), '.nx47', 'kaggle');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const username = around.environment['KAGGLE_USERNAME'] ?? (await ownerAt(line.path, around));
    const rehearsal = await (0,open_rehearsal/* openRehearsal */.S)({
        machine,
        folder,
        port: line.port,
        username,
        interpreter,
        distributionsFor: (pushed) => (0,compose_rehearsal/* pinsFor */.G)(profile, interpreter, pushed),
        image: (0,compose_rehearsal/* knownImage */.li)(profile, interpreter),
        now: () => new Date(),
        ...(await givenAt(line, around)),
    });
    const words = (0,sentences/* sentences */.h)(language).console;
    process.stdout.write(`${(0,fill/* fill */.G)(words.serving, { url: rehearsal.url })}\n`);
    process.stdout.write(`${(0,fill/* fill */.G)(words.servingHow, { token: rehearsal.account.token, username })}\n`);
    await stopped(around.signal);
    await rehearsal.close();
    return 130;
}
/** At once for a signal that has fired already: it will not fire again. */
function stopped(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
}
// Served beside a project, its inputs and secrets are there; elsewhere none are.
async function givenAt(line, around) {
    const { scenario = '', 'allow-open-network': open = false } = line.settings;
    const asked = { faults: (0,rehearsal_scenario/* scenarioElements */.w)(String(scenario)), allowOpenNetwork: open === true };
    try {
        const request = await (0,read_request/* readRequest */.i)(line.settings, line.path, 'rehearse');
        return { ...(await (0,compose_inputs/* givenInputs */.P)(request, around.environment)), ...asked };
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR && error.code === 'CONFIG_NOT_FOUND')
            return asked;
        throw error;
    }
}
// Served beside a project, the account is the owner of its kernel; elsewhere any name does.
async function ownerAt(path, around) {
    try {
        const request = await (0,read_request/* readRequest */.i)({}, path, 'rehearse');
        return (await (0,compose_rehearsal/* readTouched */.Tn)(request, (0,assets/* createAssets */.w)(around.installRoot))).owner;
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR && error.code === 'CONFIG_NOT_FOUND')
            return 'rehearsal';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/strip-command.js












/**
 * `nx47 strip FILE|FOLDER|OWNER/KERNEL [--version N]`: a pushed source without the kit, as the user wrote it, and
 * whether that is what the project has: status 0, else 1. FOLDER: what `kaggle kernels pull -m` leaves. Errors:
 * USAGE_BAD_VALUE, NOTEBOOK_INVALID, JSON_INVALID, KAGGLE_NOT_FOUND, those of a call.
 */
async function stripCommand(line, around, language, folder = process.cwd()) {
    const words = (0,sentences/* sentences */.h)(language).console;
    const [named = ''] = line.words;
    const text = (0,strip_source/* stripSource */.I)(await pushedSource(named, line, { around, language, folder }));
    const own = await projectSource(folder);
    if (own === undefined)
        return { text, note: words.stripAlone, status: 0 };
    const { name, source } = own;
    const whole = (0,compare_sources/* compareSources */.m)(source, text, 'whole');
    if (whole.answer === 'ok')
        return { text, note: (0,fill/* fill */.G)(words.stripEqual, { name }), status: 0 };
    const cells = (0,compare_sources/* compareSources */.m)(source, text);
    const sentence = cells.answer === 'ok' ? words.stripMetadata : words.stripDifferent;
    return { text, note: (0,fill/* fill */.G)(sentence, { name, where: whole.difference }), status: 1 };
}
/** The source that is stripped, from wherever it is. */
async function pushedSource(named, line, place) {
    const path = (0,external_node_path_.resolve)(place.folder, named);
    const found = named === '' ? undefined : await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isFile())
        return (0,promises_.readFile)(path, 'utf8');
    if (found?.isDirectory())
        return (await codeIn(path)).source;
    const ref = (0,survey_metadata/* splitRef */.Mn)(named);
    if (ref !== undefined)
        return sourceOfKernel(ref, line, place);
    const expected = 'FILE | FOLDER | OWNER/KERNEL';
    throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'strip', value: named, expected });
}
async function sourceOfKernel(ref, line, place) {
    const { service } = line.settings;
    const order = { language: place.language, service: typeof service === 'string' ? service : '' };
    const { kaggle } = await (0,compose/* composeService */.Mc)({ ...order, root: place.folder }, place.around);
    const version = line.kernelVersion === 0 ? undefined : line.kernelVersion;
    const view = await kaggle.viewKernel(ref, version);
    if (view !== undefined)
        return view.source;
    const message = `${ref.owner}/${ref.slug}`;
    throw new model_failure/* Failure */.HR('KAGGLE_NOT_FOUND', { operation: 'GetKernel', status: 404, message });
}
/** The code file that kernel-metadata.json in this folder names. Errors: USAGE_BAD_VALUE. */
async function codeIn(folder) {
    try {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'kernel-metadata.json'), 'utf8');
        const { code_file: name } = kernel_metadata/* kernelMetadataSchema */.A.parse(JSON.parse(text));
        return { name, source: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8') };
    }
    catch (cause) {
        const expected = 'kernel-metadata.json, code_file';
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'strip', value: folder, expected }, { cause });
    }
}
/** The notebook or script of the project around this folder; undefined outside of one. */
async function projectSource(folder) {
    const root = await (0,project_kernel/* projectAround */.B)(folder);
    if (root === undefined)
        return undefined;
    const { settings } = await (0,read_request/* readRequest */.i)({}, root, 'certify');
    const own = await codeIn((0,external_node_path_.join)(root, settings.kernel));
    return { name: (0,external_node_path_.join)(settings.kernel, own.name), source: own.source };
}

// EXTERNAL MODULE: ./build/src/ledger/checkpoint.js
var checkpoint = __webpack_require__(7925);
// EXTERNAL MODULE: ./build/src/ledger/verify-history.js + 2 modules
var verify_history = __webpack_require__(7483);
// EXTERNAL MODULE: ./build/src/ledger/reports-branch.js
var reports_branch = __webpack_require__(7225);
;// CONCATENATED MODULE: ./build/src/ledger/verify-tree.js








/**
 * Whether what a commit of the branch holds fits together: index, checkpoints, each session's chain, files and
 * evidence (docs/ledger.md). `ref` is a commit; `records` are the project's own files that belong to it, absent = all
 * do. Errors: FILE_UNREADABLE where git can't tell.
 */
async function verifyTree(place, ports, records) {
    const paths = records === undefined ? [] : ['ledger', 'session', ...records];
    const [link] = await (0,reports_branch/* linksAt */.fA)(place, paths, ports);
    const listed = await (0,reports_branch/* filesAt */.Tl)(place, place.ref, ['ledger', 'session'], ports);
    const ids = new Map(listed.map(({ path, id }) => [path, id]));
    const blobs = ports.openBlobs(place.root);
    const read = async (path) => {
        const id = ids.get(path);
        return id === undefined ? undefined : blobs.read(id);
    };
    try {
        const tree = { paths: [...ids.keys()], read };
        const index = (0,run_index/* readIndex */.v)((await read(model_run_index/* indexPath */.AV)) ?? new Uint8Array());
        const { breach, ...counted } = await runsIn(index, tree);
        const own = { ...counted, head: index.head, roots: index.roots, origin: await originOf(index, tree) };
        const found = link === undefined ? breach : { why: 'no-plain-file', file: link };
        return found === undefined ? own : { ...own, breach: { commit: place.ref, ...found } };
    }
    finally {
        blobs.close();
    }
}
/** The runs that hold, up to the first thing that does not. */
async function runsIn(index, tree) {
    const counts = { runs: 0, events: 0, files: 0 };
    if (index.problem !== '')
        return { ...counts, breach: { why: index.problem, file: model_run_index/* indexPath */.AV, line: index.line } };
    const checkpoint = await checkpointBreach(index, tree);
    if (checkpoint !== undefined)
        return { ...counts, breach: checkpoint };
    for (const entry of index.entries) {
        const session = await verifyRun(entry, tree);
        if ('why' in session)
            return { ...counts, breach: session };
        counts.runs += 1;
        counts.events += session.events;
        counts.files += session.files;
    }
    const stray = strayIn(index, tree);
    return stray === undefined ? counts : { ...counts, breach: { why: 'not-in-index', file: stray } };
}
async function originOf({ entries }, tree) {
    const file = (0,model_run_index/* checkpointPath */.AD)(entries.length);
    const bytes = await tree.read(file);
    return bytes === undefined ? '' : (readCheckpoint(bytes, file)?.origin ?? '');
}
/** Each number of runs has its checkpoint, of the root of so many lines, all of one name; and there are no others. */
async function checkpointBreach({ entries, roots }, tree) {
    let name = '';
    for (const { seq: size } of entries) {
        const file = (0,model_run_index/* checkpointPath */.AD)(size);
        const bytes = await tree.read(file);
        if (bytes === undefined)
            return { why: 'missing', file };
        const checkpoint = readCheckpoint(bytes, file);
        if (checkpoint === undefined)
            return { why: 'no-checkpoint', file };
        if (checkpoint.size !== size)
            return { why: 'another-size', file, line: 2 };
        if (!roots[size]?.equals(checkpoint.root))
            return { why: 'another-root', file, line: 3 };
        if (name !== '' && checkpoint.origin !== name)
            return { why: 'another-origin', file, line: 1 };
        name = checkpoint.origin;
    }
    const known = new Set(entries.map(({ seq }) => (0,model_run_index/* checkpointPath */.AD)(seq)));
    const stray = tree.paths.find((path) => path.startsWith('ledger/checkpoints/') && !known.has(path));
    return stray === undefined ? undefined : { why: 'not-in-index', file: stray };
}
function readCheckpoint(bytes, file) {
    try {
        return (0,checkpoint/* parseCheckpoint */.S7)(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR || error instanceof TypeError)
            return undefined;
        throw error;
    }
}
/** A run of the index: its list of files, each file of it, its events, and what they say of the files. */
async function verifyRun(entry, tree) {
    const { session, files: digest } = entry;
    const list = `${session}/${model_run_index/* sessionFilesName */.VK}`;
    const bytes = await tree.read(list);
    if (bytes === undefined)
        return { why: 'missing', file: list };
    if ((0,codec_digest/* sha256Hex */.fg)(bytes) !== digest)
        return { why: 'changed', file: list };
    const files = (0,session_files/* parseSessionFiles */.jA)(bytes);
    if (files === undefined)
        return { why: 'unreadable', file: list };
    const disordered = files.find(({ path }, at) => at > 0 && path <= (files[at - 1]?.path ?? ''));
    if (disordered !== undefined)
        return { why: 'out-of-order', file: list };
    const breach = (await filesBreach(session, files, tree)) ?? (await logBreach(entry, files, tree));
    return breach ?? { events: entry.events, files: files.length };
}
async function filesBreach(session, files, tree) {
    const kept = files.filter((one) => one.kept === 'repository');
    for (const { path, bytes: size, sha256 } of kept) {
        const file = `${session}/${path}`;
        const content = await tree.read(file);
        if (content === undefined)
            return { why: 'missing', file };
        if (content.length !== size || (0,codec_digest/* sha256Hex */.fg)(content) !== sha256)
            return { why: 'changed', file };
    }
    const known = new Set([model_run_index/* sessionFilesName */.VK, ...kept.map(({ path }) => path)].map((path) => `${session}/${path}`));
    const stray = tree.paths.find((path) => path.startsWith(`${session}/`) && !known.has(path));
    return stray === undefined ? undefined : { why: 'not-listed', file: stray };
}
async function logBreach(entry, files, tree) {
    const { session, head, events } = entry;
    const file = `${session}/logs/session.jsonl`;
    const chain = (0,ledger_chain/* verifyChain */.H5)((await tree.read(file)) ?? new Uint8Array());
    if (chain.problem !== '')
        return { why: chain.problem, file, line: chain.line };
    if (chain.head !== head || chain.count !== events)
        return { why: 'another-head', file, line: chain.count };
    const told = (0,ledger_chain/* eventsOf */.XL)(chain.lines);
    const digests = new Map(files.map(({ path, sha256 }) => [path, sha256]));
    const breach = foreignBreach(told, entry) ?? eventsBreach(told, digests);
    if (breach !== undefined)
        return { ...breach, file };
    const steps = new Set(['', ...told.map(({ step, macro }) => `event:${step} ${macro}`)]);
    const unknown = files.find(({ source }) => !steps.has(source));
    return unknown === undefined
        ? undefined
        : { why: 'unknown-source', file: `${session}/${model_run_index/* sessionFilesName */.VK}` };
}
/** Every event is of the session and the task that the index names, and none is later than its line. */
function foreignBreach(events, { session, task, time }) {
    const id = session.slice('session/'.length);
    const other = events.find((one) => one.session_id !== id || one.task_id !== task);
    if (other !== undefined)
        return { why: 'another-session', line: other.seq };
    const late = events.find((one) => one.time > time);
    return late === undefined ? undefined : { why: 'event-after-entry', line: late.seq };
}
/** The last digest that the events give a file is the one of the list; and no step begins while another runs. */
function eventsBreach(events, digests) {
    let running = 0;
    for (const { seq, step, state } of events) {
        if (step === 1)
            continue;
        if (state === 'RUNNING' && running !== 0 && running !== step)
            return { why: 'two-running', line: seq };
        running = state === 'RUNNING' ? step : 0;
    }
    for (const [ref, { sha256, line }] of (0,session_files/* toldDigests */.qg)(events)) {
        if (digests.get(ref) !== sha256)
            return { why: `another-digest ${ref}`, line };
    }
    return undefined;
}
/** A file of a session that the index does not name. */
function strayIn({ entries }, { paths }) {
    const sessions = new Set(entries.map(({ session }) => session));
    return paths.find((path) => {
        const session = /^session\/[^/]+/.exec(path)?.[0];
        return session !== undefined && !sessions.has(session);
    });
}

;// CONCATENATED MODULE: ./build/src/verify-command.js













/**
 * `nx47 verify [PATH]`: a session folder, or a repository: there the whole branch of reports, its files and every edge
 * of its history. Nothing is written, nothing is asked of a network. Status 0 it holds, 1 it does not. Errors:
 * USAGE_BAD_VALUE for a place without either, FILE_UNREADABLE where git can't tell.
 */
async function verifyCommand(line, around, language) {
    if (line.format === 'sarif')
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
    const path = (0,external_node_path_.resolve)(line.path);
    const world = (0,compose_offline/* composeOffline */.Y)(language, around, path);
    const isSession = (await (0,promises_.stat)(`${path}/logs/session.jsonl`).catch(() => undefined)) !== undefined;
    return isSession ? verifyOne(path, line, world) : verifyBranch(path, line, world);
}
async function verifyOne(path, { format }, { files, language }) {
    const words = (0,sentences/* sentences */.h)(language).console;
    const report = await verifySession(path, files);
    const { problem, events, files: count, head } = report;
    const status = problem === '' ? 0 : 1;
    if (format === 'json')
        return { text: verify_command_jsonOf({ session: path, ...report }), status };
    const text = status === 0
        ? (0,fill/* fill */.G)(words.verifyOk, { events, files: count, head })
        : (0,fill/* fill */.G)(words.verifyBroken, { why: problem });
    return { text: `${text}\n`, status };
}
async function verifyBranch(path, line, world) {
    const { format } = line;
    const words = (0,sentences/* sentences */.h)(world.language).console;
    const { branch, commit, records } = await branchAt(path, world);
    if (commit === '') {
        const value = (0,fill/* fill */.G)(words.verifyNoBranch, { path, branch });
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'verify', value, expected: `session/<id> | ${branch}` });
    }
    const place = { root: await topOf(path, world), ref: commit };
    const history = await (0,verify_history/* verifyHistory */.a)(place, world, records);
    const tree = await verifyTree(place, world, records);
    const kept = line.checkpoint === '' ? undefined : await verify_command_readCheckpoint((0,external_node_path_.resolve)(line.checkpoint), world);
    const breach = history.breach ?? tree.breach ?? continuationBreach(kept, tree, commit);
    const status = breach === undefined ? 0 : 1;
    if (format === 'json')
        return { text: verify_command_jsonOf({ branch, commit, ...countsOf(history, tree), breach: breach ?? null }), status };
    const text = breach === undefined
        ? (0,fill/* fill */.G)(words.verifyHistory, { branch, ...countsOf(history, tree) })
        : (0,fill/* fill */.G)(words.verifyBroken, { why: breachText(breach, words) });
    return { text: `${text}\n`, status };
}
/** Top of the working tree around; a repository without one is its own. */
async function topOf(path, { shell }) {
    const argv = ['git', '-C', path, 'rev-parse', '--show-toplevel'];
    const { status, stdout } = await shell.run({ argv, deadlineSeconds: 60 });
    return status === 0 ? stdout.trim() : path;
}
/** A checkpoint that was kept, or a kernel as it was pulled, whose cell of the kit tells size and root. */
async function verify_command_readCheckpoint(path, { files }) {
    const text = new TextDecoder().decode(await files.read(path));
    return (0,checkpoint/* checkpointInKernel */.PB)(text) ?? (0,checkpoint/* parseCheckpoint */.S7)(text, path);
}
/** Whether the branch goes on from a checkpoint that nobody could rewrite with it. */
function continuationBreach(kept, { roots, origin }, commit) {
    if (kept === undefined)
        return undefined;
    const isContinued = (kept.origin ?? origin) === origin && roots[kept.size]?.equals(kept.root) === true;
    return isContinued ? undefined : { why: 'other-checkpoint', commit, file: (0,model_run_index/* checkpointPath */.AD)(kept.size) };
}
function countsOf({ commits, edges }, { runs, events, files, head }) {
    return { commits, edges, runs, events, files, head };
}
function verify_command_jsonOf(report) {
    return `${JSON.stringify({ schema: 'nx47.verification/1', ...report }, null, 2)}\n`;
}
function breachText({ why, commit, file, byte, line }, words) {
    const [name = '', ...rest] = why.split(' ');
    const names = words.breaches;
    const place = line !== undefined ? `:${line}` : byte !== undefined ? ` @${byte}` : '';
    const told = [Object.hasOwn(names, name) ? names[name] : name, ...rest].join(' ');
    return (0,fill/* fill */.G)(words.verifyBreach, { file, place, commit, why: told });
}
/** The branch that the project around names, or that is usual, as this clone has it: its own or that of the remote. */
async function branchAt(path, { shell }) {
    const root = await (0,project_kernel/* projectAround */.B)(path);
    const settings = root === undefined ? undefined : (await (0,read_request/* readRequest */.i)({}, root, 'certify')).settings;
    const branch = settings?.['reports-branch'] ?? 'nx47-reports';
    const own = [...(settings?.report === undefined ? [] : [settings.report]), ...(settings?.journals ?? [])];
    const kept = branch === 'current' ? { records: own } : {};
    const refs = branch === 'current' ? ['HEAD'] : [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
    for (const ref of refs) {
        const argv = ['git', '-C', path, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`];
        const { status, stdout } = await shell.run({ argv, deadlineSeconds: 60 });
        if (status === 0)
            return { branch, commit: stdout.trim(), ...kept };
    }
    return { branch, commit: '' };
}

// EXTERNAL MODULE: ./build/src/audit/outlook.js + 1 modules
var outlook = __webpack_require__(9817);
// EXTERNAL MODULE: ./build/src/audit/wheels/wheel-libraries.js
var wheel_libraries = __webpack_require__(583);
// EXTERNAL MODULE: ./build/src/report/outlook.js
var report_outlook = __webpack_require__(6403);
// EXTERNAL MODULE: ./build/src/survey/kept-answers.js
var kept_answers = __webpack_require__(6440);
// EXTERNAL MODULE: ./build/src/survey/read-bundle.js
var read_bundle = __webpack_require__(5779);
// EXTERNAL MODULE: ./build/src/survey/read-wheels.js + 2 modules
var read_wheels = __webpack_require__(8310);
;// CONCATENATED MODULE: ./build/src/when-command.js













/**
 * `nx47 when [PATH]`: the first and the last of the shipped profiles that a bundle fits, and why not the others. PATH
 * is a project, or a folder of wheels and libraries. Writes nothing. Status 0: it fits one; 3: none for certain; 1:
 * none. Errors: BUNDLE_MISSING.
 */
async function whenCommand(line, around, language) {
    const world = (0,compose_offline/* composeOffline */.Y)(language, around);
    const { bundle, folder, request } = await subjectOf(line, world);
    const names = await world.assets.profileNames();
    const texts = await Promise.all(names.map((name) => world.assets.profile(name)));
    const profiles = texts.flatMap((text) => text === undefined ? [] : [(0,parse/* parseProfile */.j)(new TextEncoder().encode(text))]);
    const wheels = await (0,read_wheels/* readWheelFiles */.f)(bundle, { folder, files: world.files, kept: (0,kept_answers/* nothingKept */.k)() });
    const seen = (0,outlook/* outlook */.E)(request, bundle, profiles, wheels);
    const document = { schema: 'nx47.when/1', bundle: bundle.path, ...seen };
    const text = line.format === 'json'
        ? JSON.stringify(document, null, 2)
        : `${bundle.path}\n${(0,report_outlook/* renderOutlook */.a)(seen, (0,sentences/* sentences */.h)(language))}`;
    return { text: `${text}\n`, status: statusOf(seen) };
}
function statusOf({ first, profiles }) {
    if (first !== '')
        return 0;
    return profiles.some(({ answer }) => answer === 'unknown') ? 3 : 1;
}
async function subjectOf(line, { files }) {
    const path = (0,external_node_path_.resolve)(line.path);
    const isFolder = (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() === true;
    const entries = isFolder ? await files.list(path, skipped) : [];
    const isBundle = entries.some(({ path: name }) => !name.includes('/') && isPart(name));
    if (isBundle)
        return { bundle: await readOrFail(path, line.path, files), folder: path, request: nothingRequired };
    const { root, settings } = await (0,audit_command/* offlineRequest */.x_)(line, 'observe');
    const shown = settings.bundle?.path ?? '';
    const folder = `${root}/${shown}`;
    return { bundle: await readOrFail(folder, shown, files), folder, request: settings };
}
const skipped = ['.git', '.nx47', 'node_modules'];
const nothingRequired = { required: { files: [], packages: [], 'from-image': [] } };
function isPart(name) {
    return name.toLowerCase().endsWith('.whl') || (0,wheel_libraries/* isLibraryName */.b)(name);
}
async function readOrFail(path, shown, files) {
    const bundle = shown === '' ? undefined : await (0,read_bundle/* readBundle */.B)(path, shown, files);
    if (bundle === undefined)
        throw new model_failure/* Failure */.HR('BUNDLE_MISSING', { path });
    return bundle;
}

;// CONCATENATED MODULE: ./build/src/cli.js


































/** Runs one command line and returns the exit status. The result goes to standard output, all else to standard error. */
async function runCommandLine(argv, installRoot, environment) {
    const language = languageOf(argv);
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => stop.abort());
    const around = {
        environment,
        inputs: {},
        installRoot,
        progress: process.stderr,
        terminal: process.stdin.isTTY === true ? `tty ${(0,external_node_os_.hostname)()}` : 'pipe',
        signal: stop.signal,
    };
    try {
        return await dispatch(parseCommandLine(argv), around, language);
    }
    catch (error) {
        return fail(error, language, argv.includes('--debug'));
    }
}
async function dispatch(line, around, language) {
    if (line.command === 'help' || line.command === 'version') {
        process.stdout.write(help(language));
        return 0;
    }
    if (line.command === 'explain') {
        process.stdout.write(explainCommand(line.words[0] ?? '', language));
        return 0;
    }
    if (line.command === 'init')
        return conclude(await initCommand(line, around, language), line, language);
    if (line.command === 'audit')
        return conclude(await (0,audit_command/* auditCommand */.Ht)(line, around), line, language);
    if (line.command === 'baseline')
        return conclude(await baselineCommand(line, around), line, language);
    if (line.command === 'bundle')
        return conclude(await bundleCommand(line, around), line, language);
    if (line.command === 'profile')
        return conclude(await profileCommand(line, around, language), line, language);
    if (line.command === 'history')
        return conclude(await historyCommand(line, around), line, language);
    if (line.command === 'when')
        return conclude(await whenCommand(line, around, language), line, language);
    if (line.command === 'matrix')
        return conclude(await matrixCommand(line, around, language), line, language);
    if (line.command === 'verify')
        return conclude(await verifyCommand(line, around, language), line, language);
    if (line.command === 'commit-back')
        return conclude(await (0,commit_back_command/* commitBackCommand */.cx)(line, around), line, language);
    if (line.command === 'serve')
        return serve(line, around, language);
    if (line.command === 'collect')
        return collected(line, around);
    if (line.command === 'doctor')
        return conclude(await doctorCommand(line, around, language), line, language);
    if (line.command === 'rollback')
        return conclude(await rollbackCommand(line, around), line, language);
    if (line.command === 'logs')
        return conclude(await logsCommand(line, around, language), line, language);
    if (line.command === 'strip')
        return conclude(await stripCommand(line, around, language), line, language);
    if (line.command === 'challenge')
        return conclude(await challengeCommand(line, around), line, language);
    if (line.command === 'judge')
        return conclude(await judgeCommand(line, language), line, language);
    if (line.command === 'completions')
        return conclude(await completionsCommand(line, around.installRoot, language), line, language);
    if (line.command === 'conform')
        return conclude(await conformCommand(line, around, language), line, language);
    const read = await (0,read_request/* readRequest */.i)(line.settings, line.path, line.command);
    const request = line.follow ? { ...read, follow: true } : read;
    return end(await (0,run_request/* runRequest */.B)(request, around), request, { around, debug: line.debug });
}
async function collected(line, around) {
    const { service, language } = line.settings;
    const order = {
        path: line.path,
        folder: process.cwd(),
        service: typeof service === 'string' ? service : '',
        language: model_language/* languageSchema */.A.optional().parse(language),
        follow: line.follow,
    };
    const { run, request } = await (0,collect_command/* collectTicket */.Z)(order, around);
    return end(run, request, { around, debug: line.debug });
}
async function conclude(answer, line, language) {
    process.stdout.write(answer.text);
    if (answer.note !== undefined)
        process.stderr.write(`${answer.note}\n`);
    return answer.failure === undefined ? answer.status : fail(answer.failure, language, line.debug);
}
async function end(run, request, { around, debug }) {
    const { settings, askedFor } = request;
    const { language } = settings;
    const { sessionFolder, ledgerHead, ticketPath } = run;
    const papers = { sessionFolder, ledgerHead, ticketPath };
    process.stdout.write(renderEnding(run.dossier, papers, (0,sentences/* sentences */.h)(language), language));
    const left = await (0,commit_back_command/* commitBackAfter */.hr)(run, request, around);
    if (run.failure !== undefined)
        return fail(run.failure, language, debug);
    const status = (0,exit_status/* exitStatusOf */.e)(run.verdict, askedFor ?? 'rehearsal');
    if (left === undefined)
        return status;
    process.stderr.write(`${(0,commit_back_command/* laterWords */.Ye)(sessionFolder, request)}\n`);
    const unsaved = await fail(left, language, debug);
    return status === 0 ? unsaved : status;
}
async function fail(error, language, debug) {
    const failure = error instanceof model_failure/* Failure */.HR ? error : new model_failure/* Failure */.HR('DEFECT', { where: 'command line' }, { cause: error });
    const again = (0,explain_failure/* commandLine */.ay)(process.argv.slice(2));
    process.stderr.write(`${(0,explain_failure/* explainFailure */.SP)(failure, language, again)}\n`);
    const status = (0,exit_status/* exitStatusOfFailure */.W)(failure);
    if (status === 70) {
        const path = await writeDefectReport(failure);
        process.stderr.write(`${(0,fill/* fill */.G)((0,sentences/* sentences */.h)(language).console.defectReport, { path })}\n`);
    }
    if (debug)
        process.stderr.write(`${stackOf(failure)}\n`);
    return status;
}
function stackOf(failure) {
    const cause = failure.cause instanceof Error ? `\n${failure.cause.stack ?? ''}` : '';
    return `${failure.stack ?? ''}${cause}`;
}
// Read before anything else, so that even a mistyped option is explained in the user's language.
function languageOf(argv) {
    const at = argv.findIndex((word) => word === '--language' || word.startsWith('--language='));
    const word = at < 0 ? '' : (argv[at]?.split('=')[1] ?? argv[at + 1] ?? '');
    const parsed = model_language/* languageSchema */.A.safeParse(word);
    return parsed.success ? parsed.data : 'fr';
}


/***/ })

};
