export const id = 390;
export const ids = [390];
export const modules = {

/***/ 39390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./build/src/action-place.js
var action_place = __webpack_require__(42825);
// EXTERNAL MODULE: ./build/src/audit-story.js
var audit_story = __webpack_require__(60134);
// EXTERNAL MODULE: ./build/src/collect-command.js + 1 modules
var collect_command = __webpack_require__(18974);
// EXTERNAL MODULE: ./build/src/compose.js + 30 modules
var compose = __webpack_require__(11763);
// EXTERNAL MODULE: ./build/src/compose-offline.js
var compose_offline = __webpack_require__(4959);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/github/results-service.js + 1 modules
var results_service = __webpack_require__(35530);
// EXTERNAL MODULE: ./build/src/host/files.js + 1 modules
var files = __webpack_require__(2262);
// EXTERNAL MODULE: ./build/src/model/failure.js
var model_failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/session/find-ticket.js
var find_ticket = __webpack_require__(6084);
// EXTERNAL MODULE: ./build/src/text/fill.js
var fill = __webpack_require__(82740);
// EXTERNAL MODULE: ./build/src/text/sentences.js + 54 modules
var sentences = __webpack_require__(8728);
;// CONCATENATED MODULE: ./build/src/earlier-attempt.js









const listSeconds = 30;
const downloadSeconds = 120;
/**
 * The session that an earlier attempt of this very run started and nobody has judged: absolute path of its ticket, ''
 * when there is none. Its folder is fetched from the artifacts of the run into .nx47/, where sessions are looked for.
 */
async function earlierTicket(request, place) {
    const { environment } = place.around;
    const attempt = Number(environment['GITHUB_RUN_ATTEMPT'] ?? '1');
    if (!(attempt > 1) || request.settings.mode !== 'execute' || !(0,action_place/* keepsResults */.tK)(place))
        return '';
    const words = (0,sentences/* sentences */.h)(request.settings.language).action;
    const found = await earlierArtifacts(request, attempt, place);
    if (typeof found === 'string') {
        (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(words.earlierUnread, { why: found }));
        return '';
    }
    for (const artifact of found)
        await fetchSession(artifact, request, place);
    const ticket = found.length === 0 ? '' : await openTicket(request.root);
    if (ticket !== '')
        (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(words.continues, { attempt: attempt - 1 }));
    return ticket;
}
async function earlierArtifacts({ root }, attempt, { around, results }) {
    const own = (0,action_place/* artifactName */.Cs)('session', root, around.environment);
    const run = own.slice(0, own.lastIndexOf('-') + 1);
    const order = { folder: root, deadlineSeconds: listSeconds };
    const [answer] = await (0,results_service/* askResultsService */.H)([{ kind: 'list' }], results, order);
    if (answer?.kind !== 'listed')
        return answer?.kind === 'failed' ? answer.why : '?';
    return answer.artifacts.filter(({ name }) => {
        // `<attempt>`, or `<attempt>-<number>` where another job took the name.
        const [, of = ''] = name.startsWith(run) ? (/^(\d+)(?:-\d+)?$/.exec(name.slice(run.length)) ?? []) : [];
        return of !== '' && Number(of) < attempt;
    });
}
async function fetchSession({ id, digest }, request, place) {
    const { root } = request;
    const home = (0,external_node_path_.join)(root, '.nx47/session');
    await (0,promises_.mkdir)(home, { recursive: true });
    const to = await (0,promises_.mkdtemp)((0,external_node_path_.join)(root, '.nx47/earlier-'));
    const order = { folder: root, deadlineSeconds: downloadSeconds };
    try {
        const [answer] = await (0,results_service/* askResultsService */.H)([{ kind: 'download', id, digest, to }], place.results, order);
        if (answer?.kind === 'failed') {
            const { earlierUnread } = (0,sentences/* sentences */.h)(request.settings.language).action;
            (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(earlierUnread, { why: answer.why }));
        }
        const there = await (0,promises_.readdir)(home);
        for (const name of answer?.kind === 'done' ? await (0,promises_.readdir)(to) : []) {
            if (/^\d{8}_[a-z0-9-]+_\d{6}z-\d+$/.test(name) && !there.includes(name))
                await (0,promises_.rename)((0,external_node_path_.join)(to, name), (0,external_node_path_.join)(home, name));
        }
    }
    finally {
        await (0,promises_.rm)(to, { recursive: true, force: true });
    }
}
async function openTicket(root) {
    try {
        return await (0,find_ticket/* latestTicket */["if"])(root, (0,files/* createFiles */.q)());
    }
    catch (error) {
        // Nothing was pushed, or what was pushed is judged: this attempt starts anew.
        if (error instanceof model_failure/* Failure */.HR && /^TICKET_(?:NOT_FOUND|COLLECTED)$/.test(error.code))
            return '';
        throw error;
    }
}

// EXTERNAL MODULE: ./build/src/github/outputs.js + 1 modules
var outputs = __webpack_require__(1274);
// EXTERNAL MODULE: ./build/src/github/state.js
var state = __webpack_require__(21012);
// EXTERNAL MODULE: ./build/src/github/workflow-run.js
var workflow_run = __webpack_require__(43880);
// EXTERNAL MODULE: ./build/src/kept-cache.js + 1 modules
var kept_cache = __webpack_require__(6614);
// EXTERNAL MODULE: ./build/src/read-request.js
var read_request = __webpack_require__(95509);
// EXTERNAL MODULE: ./build/src/run-request.js
var run_request = __webpack_require__(45196);
;// CONCATENATED MODULE: ./build/src/action-run.js













/**
 * What a step does: the rest of a run that a ticket names or that an earlier attempt left; the offline check of a pull
 * request that has no secrets; else a run of its own. Errors: those of a request, of a ticket, CANCELLED and DEFECT.
 */
async function runOfAction(inputs, place) {
    const { ticket = '', service = '' } = inputs.settings;
    if (ticket !== '')
        return collect(String(ticket), String(service), inputs, place);
    const command = inputs.target === 'rehearsal' ? 'rehearse' : 'certify';
    const request = await (0,read_request/* readRequest */.i)(inputs.settings, inputs.project, command);
    (0,state/* keepState */.Jg)('root', request.root);
    const earlier = await earlierTicket(request, place);
    if (earlier !== '')
        return collect(earlier, request.settings.service, inputs, place);
    // Beside the first phases, which need nothing of it.
    const restored = (0,kept_cache/* restoreKept */.p)(request, place).then((found) => (0,state/* keepState */.Jg)('kept', found));
    // It is waited for below, which may be long after it failed.
    restored.catch(() => undefined);
    try {
        return await runOwn(request, restored, place);
    }
    finally {
        await restored;
    }
}
async function runOwn(request, restored, place) {
    const watch = (world) => watched(withRestored(world, restored));
    if (request.settings.offline)
        return checkOffline(request, 'notWished', { ...place, watch });
    if (await mayNotAsk(request, place))
        return checkOffline(request, 'notAsked', { ...place, watch });
    if (asksService(request))
        (0,state/* keepState */.Jg)('service', 'remote');
    return { run: await (0,run_request/* runRequest */.B)(request, place.around, watch), request };
}
function collect(path, service, { language }, { around }) {
    (0,state/* keepState */.Jg)('service', 'remote');
    return (0,collect_command/* collectTicket */.Z)({ path, folder: process.cwd(), service, language }, around, watched);
}
const watched = (world) => ({
    ...world,
    presenter: (0,state/* keepingState */.Dt)((0,outputs/* tellingOutputs */.Cu)(world.presenter)),
});
/** The world of a run beside which its cache is read: who needs something of it waits for the whole. */
function withRestored(world, restored) {
    const wheels = {
        download: async (...order) => {
            await restored;
            return world.wheels.download(...order);
        },
    };
    return { ...world, wheels, restored };
}
function asksService({ target, settings }) {
    return target === 'kaggle' || settings.service !== '';
}
// A secret that is missing anywhere else is a failure with its name.
async function mayNotAsk(request, { around }) {
    if (!asksService(request) || !(await (0,workflow_run/* readWorkflowRun */.h)(around.environment)).isFork)
        return false;
    return (await (0,compose/* ownCredentials */.LK)(around)) === undefined;
}
/** The project and its bundle, made where it is to be made, without a service: AUDITED at best. */
async function checkOffline(asked, offline, place) {
    const { settings, root } = asked;
    (0,action_place/* tell */.qz)(place, asked, (0,sentences/* sentences */.h)(settings.language).action[offline]);
    const mode = settings.mode === 'observe' ? 'observe' : 'execute';
    const request = { ...asked, settings: { ...settings, mode }, target: 'kaggle', offline: true };
    const world = (0,compose_offline/* composeOffline */.Y)(settings.language, place.around, root);
    return { run: await (0,audit_story/* bundleStory */.q)(request, place.watch(world)), request, offline };
}

// EXTERNAL MODULE: ./build/src/commit-back-command.js
var commit_back_command = __webpack_require__(34914);
// EXTERNAL MODULE: ./build/src/exit-status.js
var exit_status = __webpack_require__(18060);
// EXTERNAL MODULE: ./build/src/github/inputs.js + 1 modules
var github_inputs = __webpack_require__(49958);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/src/audit-command.js + 2 modules
var audit_command = __webpack_require__(21402);
// EXTERNAL MODULE: ./build/src/codec/secret-forms.js
var secret_forms = __webpack_require__(25924);
// EXTERNAL MODULE: ./build/src/github/rest.js
var github_rest = __webpack_require__(34783);
// EXTERNAL MODULE: ./build/src/codec/safe-name.js
var safe_name = __webpack_require__(46415);
// EXTERNAL MODULE: ./build/src/report/explain.js
var explain = __webpack_require__(73699);
;// CONCATENATED MODULE: ./build/src/report/told.js
const longestText = 200;
/** A SHA-256 among words: the whole of it stands in the report. */
const digest = /\b([0-9a-f]{12})[0-9a-f]{52}\b/g;
/** Foreign text without secrets, its digests abridged, short enough for a cell among many. */
function shortText(text, { clean }, longest = longestText) {
    const cleaned = clean(text).trim().replace(digest, '$1…');
    const signs = [...cleaned.slice(0, longest * 2)];
    return signs.length <= longest ? cleaned : `${signs.slice(0, longest).join('')}…`;
}
/** Blocks without secrets. */
function cleanBlocks(blocks, { clean }) {
    const each = (texts) => texts.map((text) => cleanText(text, clean));
    return blocks.map((block) => {
        if (block.kind === 'code')
            return { ...block, text: clean(block.text) };
        if (block.kind === 'list')
            return { ...block, items: each(block.items) };
        if (block.kind === 'table')
            return { ...block, header: each(block.header), rows: block.rows.map(each) };
        return block.kind === 'figure' ? block : { ...block, text: cleanText(block.text, clean) };
    });
}
function cleanText(text, clean) {
    if (typeof text === 'string')
        return clean(text);
    if ('own' in text)
        return { own: clean(text.own) };
    if ('strong' in text)
        return { strong: clean(text.strong) };
    if ('cites' in text)
        return { cites: text.cites.map(clean) };
    if ('anchor' in text)
        return { anchor: clean(text.anchor) };
    return text.map((part) => cleanText(part, clean));
}

// EXTERNAL MODULE: ./build/src/report/verdict-parts.js
var verdict_parts = __webpack_require__(99026);
// EXTERNAL MODULE: ./build/src/report/verdict-text.js
var verdict_text = __webpack_require__(86549);
;// CONCATENATED MODULE: ./build/src/report/annotations.js






const annotationLevels = ['error', 'warning', 'notice'];
/** The runner keeps ten of a kind for a step (actions/runner, ExecutionContext); the rest of the product says one of each itself. */
const mostOfALevel = 9;
const longestTitle = 200;
const longestMessage = 2000;
/**
 * The remarks on a run, the most important of each level first, at most nine of a level: where there are more, the
 * last one says how many. `prefix` leads from the root of the repository down to the project.
 */
function annotationsOf(told, prefix) {
    const all = [...verdictNotice(told), ...findingRemarks(told, prefix), ...conditionRemarks(told)];
    return annotationLevels.flatMap((level) => {
        const own = all.filter((one) => one.level === level);
        if (own.length <= mostOfALevel)
            return own;
        const kept = own.slice(0, mostOfALevel - 1);
        const count = own.length - kept.length;
        return [...kept, { level, title: 'NX47', message: (0,fill/* fill */.G)(told.texts.telling.moreAnnotations, { count }) }];
    });
}
/** A run that refuses nothing says so, and what it does not prove; one that refuses ends with an error of its own. */
function verdictNotice(told) {
    const { dossier, language, texts } = told;
    const { kind } = (0,verdict_parts/* verdictOf */.Vj)(dossier);
    if (['NO-GO', 'INCONCLUSIVE', 'GO-PRIVATE-ROOT'].includes(kind))
        return [];
    const title = line((0,verdict_text/* lastLine */.fM)(dossier, language, texts), told);
    return [{ level: 'notice', title, message: texts.report.meaning[kind] }];
}
/** Findings come failures first; those that a reader can go to stand before the others of their level. */
function findingRemarks(told, prefix) {
    const { cause } = (0,verdict_parts/* verdictOf */.Vj)(told.dossier);
    const findings = told.document.findings.filter(({ known }) => known === undefined);
    const rank = (one) => (one.rule === cause ? 0 : one.line === undefined ? 2 : 1);
    return findings
        .toSorted((one, other) => rank(one) - rank(other))
        .map((finding) => findingRemark(finding, told, prefix));
}
function findingRemark(finding, told, prefix) {
    const { rule, title, observed, expected, why, fix, file, line: at } = finding;
    const { telling, report } = told.texts;
    const message = [`${observed} (≠ ${expected})`, why, `${report.fix}: ${fix}`];
    const parts = [prefix, file.trim() === '' ? 'nx47.yml' : file];
    const path = parts.filter((part) => part.trim() !== '').join('/');
    return {
        level: levelOf(finding),
        title: line((0,fill/* fill */.G)(telling.annotated, { id: rule, title }), told),
        message: lines(message, told),
        file: line(path, told),
        ...(at === undefined ? {} : { line: at }),
    };
}
function levelOf({ severity, answer }) {
    if (severity === 'error')
        return answer === 'fail' ? 'error' : 'warning';
    return severity === 'warning' ? 'warning' : 'notice';
}
function conditionRemarks(told) {
    const { dossier, texts } = told;
    const { kind, conditions, cause } = (0,verdict_parts/* verdictOf */.Vj)(dossier);
    const isCause = (id) => (id === cause ? 0 : 1);
    return conditions
        .filter((one) => (0,verdict_parts/* isRequired */.gx)(one, dossier))
        .filter(({ answer }) => answer === 'fail' || (answer === 'unknown' && kind === 'INCONCLUSIVE'))
        .toSorted((one, other) => isCause(one.id) - isCause(other.id))
        .map(({ id, answer, expected, observed }) => {
        const { title, fix } = (0,explain/* explain */.WE)(id, dossier, texts);
        const message = [`${observed} (≠ ${expected})`, `${texts.report.fix}: ${fix}`];
        return {
            level: answer === 'fail' ? 'error' : 'warning',
            title: line((0,fill/* fill */.G)(texts.telling.annotated, { id, title }), told),
            message: lines(message, told),
        };
    });
}
function line(text, told) {
    return (0,safe_name/* showForeign */.Q)(shortText(text, told, longestTitle)).replaceAll('\n', ' ');
}
function lines(texts, told) {
    return texts
        .map((text) => (0,safe_name/* showForeign */.Q)(shortText(text, told, longestMessage / 2)))
        .join('\n')
        .slice(0, longestMessage);
}

// EXTERNAL MODULE: ./build/src/report/document.js
var report_document = __webpack_require__(47187);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
// EXTERNAL MODULE: ./build/src/report/page/chart.js
var chart = __webpack_require__(21990);
// EXTERNAL MODULE: ./build/src/report/spans.js
var spans = __webpack_require__(90737);
;// CONCATENATED MODULE: ./build/src/report/gantt.js




const mostPhases = 60;
const longestName = 60;
/**
 * The phases of a run as a gantt of Mermaid, the wait among them, in a code block of its own; '' without phases. A
 * label holds letters, digits, blanks, points, apostrophes and hyphens only, behind its number: it can be neither a
 * keyword nor a directive. Times are counted from the first phase.
 */
function renderGantt(told) {
    const spans = shownSpans(told);
    if (spans.length === 0)
        return '';
    const lines = [
        'gantt',
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        '  axisFormat %H:%M:%S',
        '  todayMarker off',
        `  section ${told.texts.telling.phases}`,
        ...spans.map((span, at) => `  ${at + 1} ${labelOf(span, told)} :${taskOf(span, at)}`),
    ];
    return ['```mermaid', ...lines, '```'].join('\n');
}
/** What stands above both, where there are phases. */
function phasesHeading(told) {
    return shownSpans(told).length === 0 ? [] : [(0,report_document/* heading */.R_)(3, told.texts.telling.phases)];
}
/** The same phases as numbers. */
function phasesTable(told) {
    const { telling, report, console: words } = told.texts;
    const spans = shownSpans(told);
    if (spans.length === 0)
        return [];
    const states = words.states;
    const rows = spans.map((span, at) => [
        (0,report_document/* own */.ZV)(String(at + 1)),
        (0,explain/* sentenceOf */.$N)(words.steps, span.name) ?? span.name,
        (0,report_document/* own */.ZV)((0,chart/* durationText */.S5)(span.start, told.language)),
        (0,report_document/* own */.ZV)((0,chart/* durationText */.S5)(span.seconds, told.language)),
        (0,explain/* sentenceOf */.$N)(states, span.state) ?? span.state,
    ]);
    const whole = Math.max(...spans.map(({ start, seconds }) => start + seconds));
    const last = ['', telling.total, '', (0,chart/* durationText */.S5)(whole, told.language), ''].map(report_document/* own */.ZV);
    const header = [report.step, telling.phase, telling.start, telling.duration, report.result];
    return [(0,report_document/* table */.tp)(header, [...rows, last])];
}
function shownSpans({ dossier }) {
    return (0,spans/* spansOf */.L)(dossier.steps).slice(0, mostPhases);
}
function labelOf({ name }, { texts, clean }) {
    const words = (0,explain/* sentenceOf */.$N)(texts.console.steps, name) ?? clean(name);
    const kept = words.replace(/[^\p{L}\p{N}.' -]+/gu, ' ').replace(/ +/g, ' ');
    return kept.slice(0, longestName).trim();
}
function taskOf({ name, state, start, seconds }, at) {
    const tag = state === 'FAILED' ? 'crit, ' : name === 'wait' ? 'active, ' : 'done, ';
    return `${tag}p${at + 1}, ${stamp(start)}, ${stamp(start + seconds)}`;
}
/** Seconds as a time of the days from 2000-01-01: a reader's own zone moves beginning and axis alike. */
function stamp(seconds) {
    const whole = Math.round(seconds * 1000);
    const [day, rest] = [Math.floor(whole / 86_400_000), whole % 86_400_000];
    const part = (unit, size) => String(Math.floor(rest / unit) % size).padStart(2, '0');
    const days = dayOf(day);
    const time = `${part(3_600_000, 24)}:${part(60_000, 60)}:${part(1000, 60)}`;
    return `${days} ${time}.${String(rest % 1000).padStart(3, '0')}`;
}
// A run and its collection lie days apart, never months; what does is drawn at the end of January.
function dayOf(day) {
    return `2000-01-${String(Math.min(day + 1, 31)).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./build/src/report/log-tails.js



const mostLines = 200;
const mostBytes = 32 * 1024;
const longestLine = 500;
const encoder = new TextEncoder();
/** The last lines of each stream of the session, then of what each failed step printed, each folded. */
function renderTails(told) {
    const { collected, steps } = told.dossier;
    const { logTail, outputTail } = told.texts.telling;
    const streams = ['stdout', 'stderr'].flatMap((stream) => folded(logTail, { stream }, streamText(collected?.log ?? [], stream), told));
    const failed = steps.filter(({ state, output }) => state === 'FAILED' && output.trim() !== '');
    const outputs = failed.flatMap(({ step, output }) => folded(outputTail, { step }, output, told));
    return [...streams, ...outputs];
}
/** Own words that fold what is below them. The lines are foreign: they stand in a fence that they can't close. */
function folded(sentence, values, text, { clean }) {
    // Secrets go before lines are cut.
    const lines = (0,safe_name/* showForeign */.Q)(clean(text)).trimEnd().split('\n');
    if (lines.join('') === '')
        return [];
    const shown = lastOf(lines.map(cutLine));
    const title = (0,fill/* fill */.G)(sentence, { ...values, shown: shown.length, total: lines.length });
    return [renderFold(title, (0,markdown/* fence */.EU)(shown.join('\n')))];
}
/** A part of the page that opens when it is asked for. The title is ours; an empty line ends the HTML around Markdown (CommonMark 4.6). */
function renderFold(title, markdown) {
    return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}
function lastOf(lines) {
    const kept = [];
    let left = mostBytes;
    for (const line of lines.slice(-mostLines).reverse()) {
        left -= encoder.encode(line).byteLength + 1;
        if (left < 0)
            break;
        kept.unshift(line);
    }
    return kept;
}
function cutLine(line) {
    const signs = [...line.slice(0, longestLine * 2)];
    return line.length <= longestLine ? line : `${signs.slice(0, longestLine).join('')}…`;
}
function streamText(records, wanted) {
    return records.flatMap(({ stream, text }) => (stream === wanted ? [text] : [])).join('');
}

// EXTERNAL MODULE: ./build/src/report/refusal.js
var report_refusal = __webpack_require__(5540);
// EXTERNAL MODULE: ./build/src/report/refusal-table.js
var refusal_table = __webpack_require__(76405);
;// CONCATENATED MODULE: ./build/src/report/summary-facts.js



/** What was run, where and in which versions, as a table of names and values; what the run did not reach is left out. */
function factsTable(told) {
    const { dossier, texts } = told;
    const { report, telling } = texts;
    const { kernel, dataset, session } = dossier;
    const rows = [
        [report.target, (0,report_document/* own */.ZV)(`${report.targets[dossier.target]}, ${dossier.mode}`)],
        [report.packs, (0,report_document/* own */.ZV)(dossier.settings.packs.join(', '))],
        [report.kernel, kernel === undefined ? '' : kernelText(kernel)],
        [report.dataset, dataset === undefined ? '' : `${refText(dataset.ref)} v${dataset.version}`],
        [report.sessionStatus, session === undefined ? '' : shortText(session.status, told)],
        [report.isolation, session === undefined ? '' : (0,verdict_text/* tierOf */.kx)(dossier, texts)],
        [report.interpreter, session?.interpreter ?? ''],
        [telling.commit, dossier.repository?.head ?? ''],
        [report.session, dossier.sessionId],
        [telling.run, runLink(told.runUrl)],
    ];
    const known = rows.filter(([, value]) => !(0,report_document/* isBlank */.z3)(value));
    return { kind: 'table', header: [], rows: known.map(([name, value]) => [{ strong: name }, value]) };
}
function refText({ owner, slug }) {
    return `${owner}/${slug}`;
}
/** Only an address of a form that can hold no markup becomes a link. */
const plainUrl = /^https?:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9./_-]*(?:\?[A-Za-z0-9=&_-]*)?$/;
function kernelText({ ref, version, url }) {
    const name = `${refText(ref)} v${version}`;
    return plainUrl.test(url) ? [(0,report_document/* own */.ZV)('['), name, (0,report_document/* own */.ZV)(`](${url})`)] : `${name} ${url}`;
}
function runLink(url) {
    return plainUrl.test(url) ? (0,report_document/* own */.ZV)(`<${url}>`) : url;
}

// EXTERNAL MODULE: ./build/src/report/tables.js
var tables = __webpack_require__(49459);
;// CONCATENATED MODULE: ./build/src/report/within.js
const within_encoder = new TextEncoder();
/**
 * Parts of a Markdown page, an empty line between them, in at most this many bytes of UTF-8: what does not fit is
 * left out whole, but for a table, which ends at a row; `note` then stands at the end. GitHub shows nothing at all of
 * a summary that is too long (actions/runner, CreateStepSummaryCommand). Ends with a newline.
 */
function joinWithin(parts, limitBytes, note) {
    const whole = `${parts.join('\n\n')}\n`;
    if (bytesOf(whole) <= limitBytes)
        return whole;
    const kept = [];
    let left = limitBytes - bytesOf(`${note}\n`);
    for (const part of parts) {
        const fitting = bytesOf(part) + 2 <= left ? part : rowsWithin(part, left - 2);
        if (fitting === '')
            continue;
        kept.push(fitting);
        left -= bytesOf(fitting) + 2;
    }
    return `${[...kept, note].join('\n\n')}\n`;
}
// A table that has lost its header and rule would be text, so at least one row stands below them.
function rowsWithin(part, limitBytes) {
    if (!part.startsWith('| '))
        return '';
    const kept = [];
    let left = limitBytes;
    for (const line of part.split('\n')) {
        left -= bytesOf(line) + 1;
        if (left < 0)
            break;
        kept.push(line);
    }
    return kept.length < 3 ? '' : kept.join('\n');
}
function bytesOf(text) {
    return within_encoder.encode(text).byteLength;
}

;// CONCATENATED MODULE: ./build/src/report/summary.js














/** GitHub takes 1 MiB of a step's summary, and nothing of a longer one. */
const largestSummary = 900 * 1024;
/**
 * A run on its page of GitHub, as GitHub Flavored Markdown: the verdict first, then what refuses it, the conditions by
 * pack, outputs, metrics, phases, findings, ends of the logs. At most `limitBytes` of UTF-8, cut with a note.
 */
function renderSummary(told, limitBytes = largestSummary) {
    const note = (0,fill/* fill */.G)(told.texts.telling.cut, { limit: Math.floor(limitBytes / 1024) });
    const parts = [
        ...summary_markdown(headBlocks(told), told),
        ...summary_markdown(conditionBlocks(told), told),
        ...summary_markdown(passBlocks(told), told),
        ...summary_markdown(phasesHeading(told), told),
        renderGantt(told),
        ...summary_markdown(phasesTable(told), told),
        ...summary_markdown(findingBlocks(told), told),
        ...foldedConditions(told),
        ...renderTails(told),
        ...summary_markdown(pathBlocks(told), told),
    ];
    return joinWithin(parts.filter((part) => part !== ''), limitBytes, note);
}
/** The verdict's line, what it means, what refuses it: the beginning of every page about a run. */
function headBlocks(told) {
    const { dossier, language, texts } = told;
    const { kind } = (0,verdict_parts/* verdictOf */.Vj)(dossier);
    const refusal = (0,report_refusal/* refusalOf */.O)(dossier, texts);
    const line = [(0,report_document/* own */.ZV)(`${marks[kind]} `), (0,verdict_text/* lastLineText */.OU)(dossier, language, texts)];
    return [
        (0,report_document/* heading */.R_)(2, askedKaggle(dossier) ? line : [line, (0,report_document/* own */.ZV)(` — ${texts.telling.notAsked}`)]),
        (0,report_document/* paragraph */.FY)(texts.report.meaning[kind]),
        ...(refusal === undefined ? [] : [(0,refusal_table/* refusalTable */.j)(refusal, texts)]),
        factsTable(told),
    ];
}
/** Steps that speak to the service; `check-access` is the first of a run, `match-ticket` of a collection. */
const speaking = ['check-access', 'read-history', 'publish', 'push', 'match-ticket', 'wait', 'collect'];
function askedKaggle({ target, steps }) {
    return (target === 'kaggle' && steps.some(({ macro, state }) => speaking.includes(macro) && state !== 'SKIPPED'));
}
const marks = {
    GO: '✅',
    'GO-PRIVATE-ROOT': '⚠️',
    'NO-GO': '❌',
    INCONCLUSIVE: '⚠️',
    REHEARSED: '🔵',
    PENDING: '⏳',
    PLANNED: '🔵',
    AUDITED: '🔵',
};
/** Each block a part of its own, so that what does not fit is left out block by block. */
function summary_markdown(blocks, told) {
    return cleanBlocks(blocks, told).map((block) => (0,markdown/* renderMarkdown */.Gc)([block]).trimEnd());
}
function conditionBlocks(told) {
    const { dossier, texts } = told;
    const { report, telling } = texts;
    const { conditions, packs } = (0,verdict_parts/* verdictOf */.Vj)(dossier);
    if (conditions.length === 0)
        return [];
    const count = (pack, answer) => (0,report_document/* own */.ZV)(String(conditions.filter((one) => one.pack === pack && one.answer === answer).length));
    const { ok, fail, unknown } = report.answers;
    const counts = packs.map((pack) => [
        (0,report_document/* own */.ZV)(pack),
        count(pack, 'ok'),
        count(pack, 'fail'),
        count(pack, 'unknown'),
    ]);
    const left = ['fail', 'unknown'].flatMap((answer) => conditions.filter((one) => one.answer === answer && (0,verdict_parts/* isRequired */.gx)(one, dossier)));
    const header = ['id', report.condition, report.answer, report.expected, report.observed];
    return [
        (0,report_document/* heading */.R_)(3, telling.byPack),
        (0,report_document/* table */.tp)([telling.pack, ok, fail, unknown], counts),
        ...(left.length === 0 ? [] : [(0,report_document/* heading */.R_)(3, telling.notMet), (0,report_document/* table */.tp)(header, conditionRows(left, told))]),
    ];
}
function conditionRows(results, told) {
    const { dossier, texts } = told;
    return results.map(({ id, answer, expected, observed }) => {
        const word = texts.report.answers[answer];
        return [
            id,
            (0,report_document/* own */.ZV)((0,explain/* explain */.WE)(id, dossier, texts).title),
            answer === 'ok' ? (0,report_document/* own */.ZV)(word) : { strong: word },
            shortText(expected, told),
            shortText(observed, told),
        ];
    });
}
function foldedConditions(told) {
    const { report, telling } = told.texts;
    const { conditions, packs } = (0,verdict_parts/* verdictOf */.Vj)(told.dossier);
    return packs.flatMap((pack) => {
        const own = conditions.filter((one) => one.pack === pack);
        if (own.length === 0)
            return [];
        const header = ['id', report.condition, report.answer, report.expected, report.observed];
        const [rows = ''] = summary_markdown([(0,report_document/* table */.tp)(header, conditionRows(own, told))], told);
        return [renderFold((0,fill/* fill */.G)(telling.allConditions, { pack, count: own.length }), rows)];
    });
}
/** The two PASS/FAIL tables, where there is something to say of them. */
function passBlocks(told) {
    const { dossier, texts } = told;
    const { report } = texts;
    if ((0,verdict_parts/* verdictOf */.Vj)(dossier).conditions.length === 0)
        return [];
    const header = [report.name, report.result, report.observed];
    const rows = (all) => all.map(({ name, result, observed }) => [name, { strong: result }, shortText(observed, told)]);
    return [
        (0,report_document/* heading */.R_)(3, report.outputs),
        (0,report_document/* table */.tp)(header, rows((0,tables/* outputRows */.$5)(dossier, texts))),
        (0,report_document/* heading */.R_)(3, report.metrics),
        (0,report_document/* table */.tp)(header, rows((0,tables/* metricRows */.IN)(dossier, texts))),
    ];
}
const mostFindings = 50;
function findingBlocks(told) {
    const { report, telling } = told.texts;
    const { findings } = told.document;
    if (findings.length === 0)
        return [];
    const rows = findings
        .slice(0, mostFindings)
        .map(({ rule, severity, answer, file, line, title, observed, fix }) => [
        rule,
        (0,report_document/* own */.ZV)(`${severity} ${report.answers[answer]}`),
        shortText(line === undefined ? file : `${file}:${line}`, told),
        shortText(title, told),
        shortText(observed, told),
        shortText(fix, told),
    ]);
    const header = ['id', telling.severity, telling.place, report.condition, report.observed, report.fix];
    const more = findings.length - rows.length;
    return [
        (0,report_document/* heading */.R_)(3, telling.findings),
        (0,report_document/* table */.tp)(header, rows),
        ...(more > 0 ? [(0,report_document/* paragraph */.FY)((0,fill/* fill */.G)(telling.moreRows, { count: more }))] : []),
    ];
}
function pathBlocks({ reportPath, texts }) {
    return reportPath === '' ? [] : [(0,report_document/* paragraph */.FY)((0,report_document/* phrase */.MZ)(texts.telling.reportAt, { path: reportPath }))];
}

;// CONCATENATED MODULE: ./build/src/report/comment.js








const mostRows = 20;
/** GitHub refuses a comment of more than 65,536 characters. */
const largestComment = 60 * 1024;
/** A run in a comment or an issue: the verdict first, what refuses it, and what is not met. At most 60 KiB. */
function commentText(told) {
    const blocks = cleanBlocks([...headBlocks(told), ...notMet(told)], told);
    const parts = blocks.map((block) => (0,markdown/* renderMarkdown */.Gc)([block]).trimEnd());
    return joinWithin(parts, largestComment, (0,fill/* fill */.G)(told.texts.telling.cut, { limit: largestComment / 1024 }));
}
function notMet(told) {
    const { dossier, texts } = told;
    const { report, telling } = texts;
    const left = (0,verdict_parts/* verdictOf */.Vj)(dossier).conditions.filter((one) => one.answer !== 'ok' && (0,verdict_parts/* isRequired */.gx)(one, dossier));
    if (left.length === 0)
        return [];
    const rows = left
        .slice(0, mostRows)
        .map(({ id, answer, observed }) => [
        id,
        (0,report_document/* own */.ZV)((0,explain/* explain */.WE)(id, dossier, texts).title),
        { strong: report.answers[answer] },
        shortText(observed, told),
    ]);
    const more = left.length - rows.length;
    return [
        (0,report_document/* heading */.R_)(3, telling.notMet),
        (0,report_document/* table */.tp)(['id', report.condition, report.answer, report.observed], rows),
        ...(more > 0 ? [{ kind: 'paragraph', text: (0,report_document/* own */.ZV)((0,fill/* fill */.G)(telling.moreRows, { count: more })) }] : []),
    ];
}

;// CONCATENATED MODULE: ./build/src/report/commit-statuses.js




/** GitHub refuses a longer description (REST, "Create a commit status"). */
const longestDescription = 140;
/**
 * The statuses that a run sets on its commit. `nx47/certification` speaks of a run that acted on Kaggle and of no
 * other, and GO alone makes it a success; `nx47/audit` is the audit's answer. `project` is the path of a project that
 * is not the root of its repository: it stands in the name, so that one project never answers for another.
 */
function commitStatuses(told, request, project) {
    const name = (context) => (project === '' ? context : `${context} (${project})`);
    const { kind } = (0,verdict_parts/* verdictOf */.Vj)(told.dossier);
    const certified = request.target === 'kaggle' && request.offline !== true && told.dossier.mode === 'execute';
    const certification = {
        context: name('nx47/certification'),
        state: certificationStates[kind],
        description: description((0,verdict_text/* lastLine */.fM)(told.dossier, told.language, told.texts), told),
    };
    return [...(certified ? [certification] : []), { context: name('nx47/audit'), ...auditStatus(told) }];
}
const certificationStates = {
    GO: 'success',
    'GO-PRIVATE-ROOT': 'error',
    'NO-GO': 'failure',
    INCONCLUSIVE: 'error',
    REHEARSED: 'failure',
    PENDING: 'pending',
    PLANNED: 'failure',
    AUDITED: 'failure',
};
/** Verdicts that hold although a rule could not be decided before there was a session. */
const holding = ['GO', 'REHEARSED', 'PENDING', 'PLANNED'];
function auditStatus(told) {
    const { dossier, document, texts } = told;
    const words = texts.telling.auditStatus;
    const { kind } = (0,verdict_parts/* verdictOf */.Vj)(dossier);
    const { errors, unknown, rules } = document.summary;
    if (dossier.auditBefore === undefined)
        return { state: 'error', description: description(words.none, told) };
    if (errors > 0) {
        const first = document.findings.find(({ severity, answer }) => severity === 'error' && answer === 'fail');
        const said = (0,fill/* fill */.G)(words.fail, { errors, first: first?.rule ?? '' });
        return { state: 'failure', description: description(said, told) };
    }
    if (unknown > 0 && !holding.includes(kind))
        return { state: 'error', description: description(words.unknown, told) };
    return { state: 'success', description: description((0,fill/* fill */.G)(words.ok, { rules }), told) };
}
function description(text, told) {
    return shortText(text.replace(/\s+/g, ' '), told, longestDescription - 1);
}

// EXTERNAL MODULE: ./build/src/report/explain-failure.js
var explain_failure = __webpack_require__(6864);
;// CONCATENATED MODULE: ./build/src/github/annotate.js

const commands = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
/** Puts remarks on the run's page. The library escapes what would end a command's line or a property of it. */
function annotate(annotations) {
    for (const { level, title, message, file, line } of annotations) {
        const place = {
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { startLine: line }),
        };
        commands[level](message, { title, ...place });
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/src/github/keep-one.js


const pageSize = 100;
/** A thousand comments or open issues: whoever has more gets a new one. */
const mostPages = 10;
const entrySchema = schemas/* looseObject */._H3({
    number: schemas/* number */.aig().int().optional(),
    id: schemas/* number */.aig().int(),
    body: schemas/* string */.YjP().nullish(),
    user: schemas/* looseObject */._H3({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP() }).nullish(),
    pull_request: schemas/* unknown */.L5J().optional(),
});
/** Keeps one comment on a pull request up to date. Errors: GITHUB_*. */
async function keepComment(kept, pull, rest) {
    const permission = 'pull-requests: write';
    const list = `${kept.repository}/issues/${pull}/comments`;
    const body = { body: bodyOf(kept) };
    await findThenWrite(async () => {
        const found = await findOwn(kept.marker, { list, query: '', permission }, rest);
        const path = found === undefined ? list : `${kept.repository}/issues/comments/${found.id}`;
        const method = found === undefined ? 'POST' : 'PATCH';
        await rest.ask({ method, path, body, permission, repeatable: method === 'PATCH' });
    });
}
/** Opens an issue, or brings the open one up to date; closes it when what it says is over. Errors: GITHUB_*. */
async function keepIssue(kept, issue, rest) {
    const permission = 'issues: write';
    const list = `${kept.repository}/issues`;
    const { title, isOver } = issue;
    await findThenWrite(async () => {
        const found = await findOwn(kept.marker, { list, query: '&state=open', permission }, rest);
        if (found === undefined && isOver)
            return;
        const body = { body: bodyOf(kept) };
        if (found === undefined) {
            await rest.ask({ method: 'POST', path: list, body: { ...body, title }, permission, repeatable: false });
            return;
        }
        const state = isOver ? { state: 'closed', state_reason: 'completed' } : {};
        const path = `${list}/${found.number ?? found.id}`;
        await rest.ask({ method: 'PATCH', path, body: { ...body, ...state }, permission, repeatable: true });
    });
}
// What was sent and got no answer may have been done: it is looked for again before it is sent again.
async function findThenWrite(once) {
    try {
        await once();
    }
    catch (error) {
        if (!(error instanceof model_failure/* Failure */.HR && error.code === 'GITHUB_UNREACHABLE'))
            throw error;
        await once();
    }
}
// Anybody may write our marker: only what a machine account or this token's own user wrote is ours to change.
async function findOwn(marker, { list, query, permission }, rest) {
    for (let page = 1; page <= mostPages; page += 1) {
        const path = `${list}?per_page=${pageSize}&page=${page}${query}`;
        const answer = await rest.ask({ method: 'GET', path, permission, repeatable: true });
        const entries = entriesOf(answer, path);
        for (const entry of entries.filter((one) => isMarked(one, marker))) {
            if (await isOurs(entry, rest))
                return entry;
        }
        if (entries.length < pageSize)
            return undefined;
    }
    return undefined;
}
function entriesOf(answer, path) {
    const entries = schemas/* array */.YOg(entrySchema).safeParse(answer);
    if (entries.success)
        return entries.data;
    throw new model_failure/* Failure */.HR('GITHUB_REFUSED', { operation: `GET ${path}`, status: 200, message: 'unknown form' });
}
function isMarked({ body, pull_request: pull }, marker) {
    return pull === undefined && (body ?? '').startsWith(marker);
}
const userSchema = schemas/* looseObject */._H3({ login: schemas/* string */.YjP() });
async function isOurs({ user }, rest) {
    if (user?.type === 'Bot')
        return true;
    // An installation's token has no user and is denied.
    const asked = { method: 'GET', path: '/user', permission: 'user', repeatable: true };
    const own = await rest.ask(asked).catch(() => undefined);
    return userSchema.safeParse(own).data?.login === user?.login && user !== undefined && user !== null;
}
function bodyOf({ marker, text }) {
    return `${marker}\n${text}`;
}

;// CONCATENATED MODULE: ./build/src/github/write-summary.js

/** Adds Markdown to the step's summary; nothing where the runner has none. Errors of the disk are the caller's. */
async function writeSummary(markdown, environment) {
    const path = environment['GITHUB_STEP_SUMMARY'] ?? '';
    if (path !== '')
        await (0,promises_.appendFile)(path, markdown);
}

;// CONCATENATED MODULE: ./build/src/github/tell.js












/**
 * Tells GitHub of a finished run: annotations, summary, statuses, and the comment and the issue where they are asked
 * for. Whatever of it fails is one warning; the verdict and the step stay as they are.
 */
async function tellGitHub(told, telling) {
    const { settings } = telling.request;
    const troubles = [];
    const attempt = async (does) => {
        try {
            await does();
        }
        catch (error) {
            troubles.push(troubleText(error, told));
        }
    };
    if (settings.annotations)
        annotate(annotationsOf(told, telling.project));
    if (settings.summary)
        await attempt(() => writeSummary(renderSummary(told), telling.environment));
    await attempt(() => setStatuses(told, telling));
    if (settings.comment)
        await attempt(() => comment(told, telling));
    if (settings.issue)
        await attempt(() => fileIssue(told, telling));
    if (troubles.length > 0)
        core/* warning */.$e((0,fill/* fill */.G)(told.texts.telling.trouble, { what: [...new Set(troubles)].join('\n') }));
}
// A path of the disk in an error is ours; an answer of the service was made inert where it was read.
function troubleText(error, { language, clean }) {
    const failure = error instanceof model_failure/* Failure */.HR ? error : new model_failure/* Failure */.HR('DEFECT', { where: 'tell' }, { cause: error });
    return clean((0,explain_failure/* explainFailure */.SP)(failure, language));
}
/** A pull request from a fork has no right to set one: there, the job itself is the answer. */
async function setStatuses(told, { request, run, rest, project }) {
    if (rest === undefined || run.repository === '' || run.isFork)
        return;
    // What is collected later answers for the commit that was pushed then.
    const { continues, repository } = told.dossier;
    const sha = continues === undefined ? run.sha : (repository?.head ?? '');
    if (!/^[0-9a-f]{40,64}$/.test(sha))
        throw new model_failure/* Failure */.HR('GITHUB_COMMIT_UNKNOWN');
    for (const status of commitStatuses(told, request, project)) {
        const body = { ...status, ...(run.url === '' ? {} : { target_url: run.url }) };
        const path = `/repos/${run.repository}/statuses/${sha}`;
        await rest.ask({ method: 'POST', path, body, permission: 'statuses: write', repeatable: true });
    }
}
async function comment(told, { run, rest, project }) {
    if (rest === undefined || run.pull === 0 || run.isFork)
        return;
    const kept = { repository: `/repos/${run.repository}`, marker: markerOf(project), text: commentText(told) };
    await keepComment(kept, run.pull, rest);
}
/** Only what acted on Kaggle opens or closes an issue: a plan or a rehearsal says nothing of what is certified. */
async function fileIssue(told, { request, run, rest, project }) {
    const { kind } = (0,verdict_parts/* verdictOf */.Vj)(told.dossier);
    const acted = request.target === 'kaggle' && request.offline !== true && told.dossier.mode === 'execute';
    if (rest === undefined || run.repository === '' || run.pull !== 0)
        return;
    if (!acted || (kind !== 'NO-GO' && kind !== 'GO'))
        return;
    const { certifies, kernel: pushed } = told.dossier;
    const ref = certifies ?? pushed?.ref;
    const kernel = ref === undefined ? `${run.repository} ${project}`.trim() : `${ref.owner}/${ref.slug}`;
    const kept = { repository: `/repos/${run.repository}`, marker: markerOf(project), text: commentText(told) };
    const title = (0,fill/* fill */.G)(told.texts.telling.issueTitle, { kernel });
    await keepIssue(kept, { title, isOver: kind === 'GO' }, rest);
}
/** A comment of HTML, which no reader sees. A path in it can't end it. */
function markerOf(project) {
    return `<!-- nx47-certify ${encodeURIComponent(project).replaceAll('-', '%2D')} -->`;
}

// EXTERNAL MODULE: ./build/src/host/clock.js
var host_clock = __webpack_require__(84258);
// EXTERNAL MODULE: ./build/src/host/redaction.js
var redaction = __webpack_require__(14653);
// EXTERNAL MODULE: ./build/src/model/secret.js
var secret = __webpack_require__(34211);
// EXTERNAL MODULE: ./build/src/report/sarif.js
var sarif = __webpack_require__(25789);
// EXTERNAL MODULE: ./build/src/slashed.js
var slashed = __webpack_require__(9161);
;// CONCATENATED MODULE: ./build/src/tell-run.js



















/**
 * Tells GitHub of a run that has ended, as its settings ask: annotations, summary, statuses, comment, issue; writes
 * the audit as SARIF and gives its path, absolute, '' where nothing may be written. Never throws for what GitHub or the
 * disk refuse, and changes no verdict.
 */
async function tellRun(run, request, around) {
    const { environment, inputs, signal } = around;
    const { language } = request.settings;
    const project = placeOf(request.root, environment);
    const workflow = await (0,workflow_run/* readWorkflowRun */.h)(environment);
    const document = (0,audit_command/* documentOf */.lM)(run, request);
    const clean = (0,redaction/* createRedaction */.E)((0,compose/* secretsAround */.by)(around).flatMap(secret_forms/* secretParts */.Bm));
    const reportPath = run.sessionFolder === '' ? '' : `${run.sessionFolder}/reports/report.md`;
    const texts = (0,sentences/* sentences */.h)(language);
    const told = { dossier: run.dossier, document, language, texts, clean, runUrl: workflow.url, reportPath };
    const token = inputs.githubToken ?? '';
    const { apiUrl } = workflow;
    const clock = (0,host_clock/* createClock */.t)();
    const rest = token === '' || apiUrl === ''
        ? undefined
        : (0,github_rest/* createRest */.d)({ apiUrl, token: new secret/* Secret */.z(token), environment, clock, signal });
    await tellGitHub(told, { request, run: workflow, rest, environment, project });
    return writeSarif(clean((0,sarif/* renderSarif */.W)(document, project)), run, request);
}
/** The summary of a step that could not begin, or not end: what happened, the cause, what to do. */
async function tellFailure(failure, language, around) {
    const clean = (0,redaction/* createRedaction */.E)((0,compose/* secretsAround */.by)(around).flatMap(secret_forms/* secretParts */.Bm));
    const { telling } = (0,sentences/* sentences */.h)(language);
    const blocks = [(0,report_document/* heading */.R_)(2, `❌ ${telling.notStarted}`), code(clean((0,explain_failure/* explainFailure */.SP)(failure, language)))];
    await writeSummary((0,markdown/* renderMarkdown */.Gc)(blocks), around.environment).catch(() => undefined);
}
const code = (text) => ({ kind: 'code', text });
/** Path from the root of the repository down to the project, which places in annotations start with. */
function placeOf(root, environment) {
    const path = (0,slashed/* wayTo */.b)(environment['GITHUB_WORKSPACE'] || process.cwd(), root);
    return path.startsWith('..') ? '' : path;
}
async function writeSarif(sarif, { dossier }, { root }) {
    if (dossier.mode === 'observe' || dossier.auditBefore === undefined)
        return '';
    const path = `${root}/.nx47/sarif/${dossier.sessionId}.sarif`;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, sarif);
        return path;
    }
    catch (error) {
        core/* debug */.Yz(error instanceof Error ? error.message : String(error));
        return '';
    }
}

;// CONCATENATED MODULE: ./build/src/main.js









/** The action: inputs → World → certify → outputs. Returns the exit status: every red is 1, a pending run is green. */
async function runAction(installed, environment) {
    const inputs = (0,github_inputs/* readInputs */.K)();
    // Whatever ends this process from now on, each output has a value.
    (0,outputs/* setOutputs */.n0)((0,outputs/* unreachedOutputs */.Qs)('interrupted'));
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => stop.abort());
    const around = (0,github_inputs/* surroundings */.i)(installed.root, inputs, environment, stop.signal);
    const place = {
        around,
        results: { program: installed.resultsProgram, environment, signal: stop.signal },
    };
    try {
        return await concludeStep(await runOfAction(inputs, place), inputs, place);
    }
    catch (error) {
        const failure = error instanceof model_failure/* Failure */.HR ? error : new model_failure/* Failure */.HR('DEFECT', { where: 'action' }, { cause: error });
        const verdict = model_failure/* failureEffects */.$1[failure.code] === 'no-go' ? 'NO-GO' : 'INCONCLUSIVE';
        (0,outputs/* setOutputs */.n0)({ verdict, cause: failure.code });
        await tellFailure(failure, inputs.language, around);
        return (0,outputs/* failAction */.ND)(failure, inputs.language);
    }
}
async function concludeStep(ended, inputs, place) {
    const { run, request } = ended;
    const { language } = request.settings;
    const { around } = place;
    const first = ended.offline === undefined ? '' : (0,sentences/* sentences */.h)(language).action[ended.offline];
    (0,state/* keepState */.Jg)('verdict', run.verdict.kind);
    (0,outputs/* setOutputs */.n0)((0,outputs/* outputsOf */.Yz)(run));
    const sarif = await tellRun(run, request, around);
    (0,state/* keepState */.Jg)('sarif', sarif);
    (0,outputs/* setOutputs */.n0)({ sarif });
    const isCancelled = run.failure?.code === 'CANCELLED';
    const left = isCancelled ? undefined : await (0,commit_back_command/* commitBackAfter */.hr)(run, request, around);
    (0,outputs/* setOutputs */.n0)(await (0,commit_back_command/* attestationOf */.kV)(run.sessionFolder, request.root));
    const status = run.failure === undefined
        ? (0,exit_status/* exitStatusOf */.e)(run.verdict, request.askedFor ?? inputs.target)
        : (0,exit_status/* exitStatusOfFailure */.W)(run.failure);
    if (status === 0 || status === 4)
        return left === undefined ? 0 : (0,outputs/* failAction */.ND)(left, language);
    return (0,outputs/* failAction */.ND)(run.failure ?? run.dossier, language, first);
}


/***/ }),

/***/ 21990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   $v: () => (/* binding */ renderFigure),
/* harmony export */   LI: () => (/* binding */ round),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   Xb: () => (/* binding */ chartWidth),
/* harmony export */   n8: () => (/* binding */ line)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80665);

/** Width of every drawing in units of its own; the page scales it. */
const chartWidth = 720;
/** A whole figure: the drawing, what it shows for who can not see it, and its caption. Scrolls within itself. */
function renderFigure({ id, title, description, height }, parts) {
    const [name, told] = [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(title), (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(description)];
    return [
        `<figure><div class="chart" tabindex="0" role="region" aria-label="${name}">`,
        `<svg viewBox="0 0 ${chartWidth} ${round(height)}" role="img" aria-labelledby="${id}-t ${id}-d">`,
        `<title id="${id}-t">${name}</title><desc id="${id}-d">${told}</desc>`,
        ...parts,
        `</svg></div><figcaption>${name}. ${told}</figcaption></figure>`,
    ].join('\n');
}
/** A text of the drawing; `anchor` says which end of it stands at x. */
function label(x, y, text, anchor = 'start') {
    const where = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
    return `<text x="${round(x)}" y="${round(y)}"${where}>${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(text)}</text>`;
}
/** A straight line. */
function line(from, to, kind) {
    const [[x1, y1], [x2, y2]] = [from.map(round), to.map(round)];
    return `<line class="${kind}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}
/** A number as people of that language write it, with at most three significant digits behind whole thousands. */
function numberText(value, language) {
    const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3;
    return value.toLocaleString(language, { maximumFractionDigits: digits });
}
/** Seconds in the unit that suits them. */
function durationText(seconds, language) {
    if (seconds >= 7200)
        return `${numberText(seconds / 3600, language)} h`;
    if (seconds >= 120)
        return `${numberText(seconds / 60, language)} min`;
    return seconds >= 1 || seconds === 0
        ? `${numberText(seconds, language)} s`
        : `${numberText(seconds * 1000, language)} ms`;
}
/** To a tenth of a unit: finer than any screen, and half the bytes. */
function round(value) {
    return Math.round(value * 10) / 10;
}


/***/ }),

/***/ 80665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ renderHtml),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   ze: () => (/* binding */ renderContents)
/* harmony export */ });
/* harmony import */ var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46415);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47187);


const longestCell = 600;
/** A text so short is never broken inside of a word. */
const longestWord = 16;
/** Foreign text fit for any place of an HTML text or quoted attribute; what cannot be seen is written as an escape. */
function escapeHtml(text) {
    return (0,_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__/* .showForeign */ .Q)(text).replace(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
/** The blocks as HTML. Headings of level 2 have the ids `s1`, `s2`, …; ids of evidence lead to their row of the index. */
function renderHtml(blocks, { figure }) {
    const anchors = new Map((0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .citedIds */ .I1)(blocks).map((id, index) => [id, `e${index + 1}`]));
    let section = 0;
    const parts = blocks.map((block) => {
        if (block.kind === 'heading') {
            const id = block.level === 2 ? ` id="s${++section}"` : '';
            return `<h${block.level}${id}>${renderText(block.text, anchors)}</h${block.level}>`;
        }
        return block.kind === 'figure' ? figure(block.name) : renderBlock(block, anchors);
    });
    return parts.filter((part) => part !== '').join('\n');
}
/** Links to the sections of a page made of these blocks. */
function renderContents(blocks, title) {
    const heads = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block] : []));
    const items = heads.map(({ text }, index) => `<li><a href="#s${index + 1}">${plainText(text)}</a></li>`);
    return `<nav aria-label="${escapeHtml(title)}"><ul>${items.join('')}</ul></nav>`;
}
function renderBlock(block, anchors) {
    switch (block.kind) {
        case 'paragraph':
            return `<p>${renderText(block.text, anchors)}</p>`;
        case 'list':
            return `<ul>${block.items.map((item) => `<li>${renderText(item, anchors)}</li>`).join('')}</ul>`;
        case 'code':
            return renderCode(block.text);
        case 'table':
            return renderTable(block, anchors);
    }
}
// A diff is told by its first marks; the class only helps who sees colours.
function renderCode(text) {
    const isDiff = /^--- .*\n\+\+\+ /.test(text);
    const lines = (0,_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__/* .showForeign */ .Q)(text).split('\n');
    const shown = lines.map((line) => {
        const kind = isDiff ? (/^[+-]/.exec(line)?.[0] ?? '') : '';
        const safe = escapeHtml(line);
        if (kind === '')
            return safe;
        return kind === '+' ? `<ins>${safe}</ins>` : `<del>${safe}</del>`;
    });
    return `<pre><code>${shown.join('\n')}</code></pre>`;
}
function renderTable({ header, rows }, anchors) {
    const labels = header.map(plainText);
    const head = header.length === 0
        ? ''
        : `<thead><tr>${labels.map((label) => `<th scope="col">${label}</th>`).join('')}</tr></thead>`;
    const body = rows.map((row) => `<tr>${row.map((one, at) => renderCell(one, labels[at], anchors)).join('')}</tr>`);
    return `<div class="table"><table>${head}<tbody>${body.join('\n')}</tbody></table></div>`;
}
function renderCell(text, label, anchors) {
    const named = label === undefined || label === '' ? '' : ` data-label="${label}"`;
    return `<td${named}>${renderText(text, anchors)}</td>`;
}
function renderText(text, anchors) {
    if (typeof text === 'string')
        return renderForeign(text);
    if ('own' in text)
        return renderOwn(text.own);
    if ('strong' in text)
        return `<strong>${escapeHtml(text.strong)}</strong>`;
    if ('anchor' in text)
        return `<code id="${anchors.get(text.anchor) ?? ''}">${escapeHtml(text.anchor)}</code>`;
    if ('cites' in text)
        return text.cites.map((id) => renderCite(id, anchors)).join(', ');
    return text.map((part) => renderText(part, anchors)).join('');
}
function renderCite(id, anchors) {
    const shown = escapeHtml(id.length > longestCell ? `${id.slice(0, longestCell)}…` : id);
    const anchor = anchors.get(id);
    const short = shown.length <= longestWord ? ' class="w"' : '';
    return anchor === undefined ? shown : `<a${short} href="#${anchor}">${shown}</a>`;
}
function renderForeign(text) {
    const cut = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
    const lines = (0,_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__/* .showForeign */ .Q)(cut.trim()).split('\n').map(escapeHtml);
    // Letters that run from right to left stay within their own text.
    const [first = ''] = lines;
    if (lines.length > 1)
        return `<bdi>${lines.join('<br>')}</bdi>`;
    return first === '' ? '' : `<bdi${first.length <= longestWord ? ' class="w"' : ''}>${first}</bdi>`;
}
// Backticks mark code in our sentences.
function renderOwn(sentence) {
    return sentence
        .split('`')
        .map((part, at) => (at % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`))
        .join('');
}
function plainText(text) {
    if (typeof text === 'string')
        return escapeHtml(text.replaceAll('\n', ' '));
    if ('own' in text)
        return escapeHtml(text.own);
    if ('strong' in text)
        return escapeHtml(text.strong);
    if ('anchor' in text)
        return escapeHtml(text.anchor);
    return 'cites' in text ? escapeHtml(text.cites.join(', ')) : text.map(plainText).join('');
}


/***/ }),

/***/ 90737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ spansOf)
/* harmony export */ });
/* harmony import */ var _codec_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77927);

/** The steps that have times, from the first one's beginning. Stamps of another machine may be anything: what is no time is left out. */
function spansOf(steps) {
    const timed = steps.flatMap((step) => {
        const [start, end] = [nsOf(step.startedAt), nsOf(step.endedAt)];
        return start === undefined || end === undefined || end < start ? [] : [{ step, start, end }];
    });
    const [first = 0n] = timed.map(({ start }) => start).sort((one, other) => (one < other ? -1 : 1));
    return timed.map(({ step, start, end }) => ({
        name: step.macro,
        state: step.state,
        start: Number(start - first) / 1e9,
        seconds: Number(end - start) / 1e9,
    }));
}
function nsOf(iso) {
    try {
        return (0,_codec_time_js__WEBPACK_IMPORTED_MODULE_0__/* .nsFromIso */ .L)(iso);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
