export const id = 192;
export const ids = [192];
export const modules = {

/***/ 94192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/src/action-place.js
var action_place = __webpack_require__(42825);
// EXTERNAL MODULE: ./build/src/github/inputs.js + 1 modules
var github_inputs = __webpack_require__(49958);
// EXTERNAL MODULE: ./build/src/github/outputs.js + 1 modules
var outputs = __webpack_require__(1274);
// EXTERNAL MODULE: ./build/src/github/state.js
var state = __webpack_require__(21012);
// EXTERNAL MODULE: ./build/src/host/clock.js
var clock = __webpack_require__(84258);
// EXTERNAL MODULE: ./build/src/host/files.js + 1 modules
var host_files = __webpack_require__(2262);
// EXTERNAL MODULE: ./build/src/kept-cache.js + 1 modules
var kept_cache = __webpack_require__(6614);
// EXTERNAL MODULE: ./build/src/ledger/chain.js + 1 modules
var chain = __webpack_require__(75556);
// EXTERNAL MODULE: ./build/src/ledger/close-log.js
var close_log = __webpack_require__(58172);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/model/request.js + 7 modules
var request = __webpack_require__(38611);
// EXTERNAL MODULE: ./build/src/model/ticket.js
var ticket = __webpack_require__(49467);
// EXTERNAL MODULE: ./build/src/read-request.js
var read_request = __webpack_require__(95509);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./build/src/audit/secrets/check-secrets.js + 3 modules
var check_secrets = __webpack_require__(58468);
// EXTERNAL MODULE: ./build/src/audit/secrets/known-secrets.js
var known_secrets = __webpack_require__(8868);
// EXTERNAL MODULE: ./build/src/compose.js + 30 modules
var compose = __webpack_require__(11763);
// EXTERNAL MODULE: ./build/src/github/results-service.js + 1 modules
var results_service = __webpack_require__(35530);
// EXTERNAL MODULE: ./build/src/model/secret.js
var secret = __webpack_require__(34211);
// EXTERNAL MODULE: ./build/src/text/fill.js
var fill = __webpack_require__(82740);
// EXTERNAL MODULE: ./build/src/text/sentences.js + 54 modules
var sentences = __webpack_require__(8728);
;// CONCATENATED MODULE: ./build/src/store-evidence.js










const uploadSeconds = 60;
/**
 * Leaves what the step has made as artifacts, once its session is `sealed`: the session as a whole, its outputs, the report as a page to look at,
 * the findings as SARIF. A file that holds a secret stays out. What could not be left is told, and changes nothing.
 */
async function storeEvidence(left, request, place, sealed) {
    const words = (0,sentences/* sentences */.h)(request.settings.language).action;
    if (left.session === '' || !request.settings.artifacts)
        return;
    if (!(0,action_place/* keepsResults */.tK)(place))
        return (0,action_place/* tell */.qz)(place, request, words.noResults);
    const ordering = sealed.then(() => ordersFor(left, request, place));
    const answers = await (0,results_service/* askResultsService */.H)(ordering, place.results, {
        folder: request.root,
        deadlineSeconds: uploadSeconds,
    });
    const orders = await ordering;
    for (const [at, answer] of answers.entries()) {
        const name = orders[at]?.name ?? '';
        if (answer.kind === 'done')
            (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(words.stored, { name: answer.name }));
        if (answer.kind === 'failed')
            (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(words.notStored, { name, why: answer.why }));
    }
}
async function ordersFor(left, request, place) {
    const { session, sarif } = left;
    const clean = await cleanFiles(session, request, place);
    const name = (kind) => (0,action_place/* artifactName */.Cs)(kind, request.root, place.around.environment);
    const outputs = `${session}/evidence/outputs`;
    const page = `${session}/reports/report.html`;
    const archive = (kind, root, files) => files.length === 0 ? [] : [{ kind: 'upload', name: name(kind), files, root, isSingle: false }];
    const single = (file, named) => ({
        ...{ kind: 'upload', name: named, files: [file], root: (0,posix_.dirname)(file), isSingle: true },
    });
    const findings = sarif === '' ? [] : [single(sarif, `${name('audit')}.sarif`)];
    return [
        ...archive('session', (0,posix_.dirname)(session), clean),
        ...archive('outputs', outputs, clean.filter((path) => path.startsWith(`${outputs}/`))),
        ...(clean.includes(page) ? [single(page, `${name('report')}.html`)] : []),
        ...findings,
    ];
}
/** The session's files that hold no secret; the others are named. */
async function cleanFiles(session, request, place) {
    const files = (0,host_files/* createFiles */.q)();
    const words = (0,sentences/* sentences */.h)(request.settings.language).action;
    const secrets = (0,compose/* secretsAround */.by)(place.around).filter((value) => value !== '');
    const known = (0,known_secrets/* knownSecrets */.x)(secrets.map((value) => new secret/* Secret */.z(value)));
    const clean = [];
    for (const { path, kind } of await files.list(session)) {
        if (kind !== 'file' || path.endsWith('.part'))
            continue;
        const [secret] = (0,check_secrets/* secretsIn */.V)({ name: path, bytes: await files.read(`${session}/${path}`) }, { known });
        if (secret === undefined)
            clean.push(`${session}/${path}`);
        else
            (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(words.withheld, { file: path, kind: secret.kind, line: secret.line ?? 0 }));
    }
    return clean;
}

;// CONCATENATED MODULE: ./build/src/post.js

















/**
 * The end of the step, which comes after a failure, a cancel and a kill too: seals the ledger of a run that was ended
 * before its verdict, says what may still be running on Kaggle, leaves evidence and cache. It judges nothing: what it
 * can't do is told, and the status stays that of the step.
 */
async function runPost(installed, environment) {
    const left = (0,state/* leftState */.Bo)();
    if (left.root === '' && left.session === '')
        return 0;
    const inputs = (0,github_inputs/* readInputs */.K)();
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => stop.abort());
    const around = (0,github_inputs/* surroundings */.i)(installed.root, inputs, environment, stop.signal);
    const results = { program: installed.resultsProgram, environment, signal: stop.signal };
    const place = { around, results };
    const request = await requestOf(left, inputs);
    const sealed = left.session === '' ? Promise.resolve() : sealSession(left, request, place);
    await storeEvidence(left, request, place, sealed);
    await sealed;
    await (0,kept_cache/* saveKept */.k)(left.kept, request, place);
    return 0;
}
// A ticket can be collected where no project is: then the settings are the defaults.
async function requestOf({ root, session }, inputs) {
    const place = root === '' ? session.replace(/\/(?:\.nx47\/)?session\/[^/]+$/, '') : root;
    try {
        return await (0,read_request/* readRequest */.i)(inputs.settings, place, 'rehearse');
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        const settings = request/* requestSchema */.TF.parse({ kernel: '.', language: inputs.language });
        return { settings, root: place, file: '', target: 'rehearsal', waitSeconds: 0 };
    }
}
async function sealSession(left, request, place) {
    const words = (0,sentences/* sentences */.h)(request.settings.language).action;
    const ports = {
        files: (0,host_files/* createFiles */.q)(),
        clock: (0,clock/* createClock */.t)(),
        place: { machine: (0,external_node_os_.hostname)(), terminal: place.around.terminal },
    };
    try {
        const { lines } = await (0,close_log/* closeLog */.rK)(left.session, ports);
        if (left.verdict === '')
            (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(words.interrupted, { session: left.session }));
        const hasTicket = await ports.files.exists(`${left.session}/${ticket/* ticketName */.M6}`);
        const url = left['kernel-url'] === '' ? '?' : left['kernel-url'];
        if (left.service === 'remote' && mayRun((0,chain/* eventsOf */.XL)(lines), left))
            (0,outputs/* warnStep */.fc)((0,fill/* fill */.G)(hasTicket ? words.mayRun : words.mayBeSent, { url }));
    }
    catch (error) {
        const why = error instanceof failure/* Failure */.HR ? error.message : String(error);
        (0,outputs/* warnStep */.fc)((0,fill/* fill */.G)(words.unsealed, { session: left.session, why }));
    }
}
/** Whether something was sent, or taken over from a ticket, whose end nobody has seen. */
function mayRun(events, left) {
    const of = (macro) => events.filter((event) => event.macro === macro);
    const isSent = [...of('push'), ...of('match-ticket')].some(({ phase }) => phase === 'CRITIQUE');
    const isRefused = left['kernel-url'] === '' &&
        of('push').some(({ state, output }) => state === 'FAILED' && !/PUSH_UNDECIDED|CANCELLED/.test(output));
    return isSent && !isRefused && !of('wait').some(({ state }) => state === 'DONE');
}


/***/ })

};
