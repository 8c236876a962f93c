export const id = 918;
export const ids = [918];
export const modules = {

/***/ 2918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./build/src/collect-command.js + 1 modules
var collect_command = __webpack_require__(8974);
// EXTERNAL MODULE: ./build/src/commit-back-command.js + 4 modules
var commit_back_command = __webpack_require__(7920);
// EXTERNAL MODULE: ./build/src/exit-status.js
var exit_status = __webpack_require__(5679);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/src/config/settings.js
var config_settings = __webpack_require__(7307);
// EXTERNAL MODULE: ./build/src/model/language.js
var model_language = __webpack_require__(1461);
;// CONCATENATED MODULE: ./build/src/github/inputs.js




const numbers = ['wait', 'deadline'];
const switches = (0,config_settings/* describeSettings */.T)('en').flatMap(({ name, isSwitch }) => isSwitch ? [name] : []);
/** Reads every input once. An empty input means absent. */
function readInputs() {
    const credentials = {
        apiToken: core/* getInput */.V4('kaggle-api-token'),
        username: core/* getInput */.V4('kaggle-username'),
        key: core/* getInput */.V4('kaggle-key'),
    };
    for (const secret of [credentials.apiToken, credentials.key])
        if (secret !== '')
            core/* setSecret */.Pq(secret);
    const given = (0,config_settings/* settingNames */.H)('input').flatMap((name) => {
        const value = core/* getInput */.V4(name);
        return value === '' ? [] : [[name, typed(name, value)]];
    });
    const settings = Object.fromEntries(given);
    const language = model_language/* languageSchema */.A.safeParse(settings['language']);
    return {
        settings,
        project: core/* getInput */.V4('project') || '.',
        target: settings['target'] === 'rehearsal' ? 'rehearsal' : 'kaggle',
        language: language.success ? language.data : 'fr',
        credentials,
    };
}
// A word that is none of its type stays as it is, for the settings to refuse.
function typed(name, value) {
    if (numbers.includes(name) && /^\d+$/.test(value))
        return Number(value);
    return switches.includes(name) && /^(?:true|false)$/.test(value) ? value === 'true' : value;
}
/** The process as the action sees it. The runner's variables for inputs hold the secrets again: no child needs them. */
function surroundings(installRoot, inputs, environment, signal) {
    const kept = Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_'));
    return {
        environment: Object.fromEntries(kept),
        inputs: inputs.credentials,
        installRoot,
        progress: process.stdout,
        terminal: `github-actions ${(0,external_node_os_.hostname)()}`,
        signal,
    };
}

// EXTERNAL MODULE: ./build/src/model/failure.js
var model_failure = __webpack_require__(2917);
// EXTERNAL MODULE: ./build/src/report/explain-failure.js
var explain_failure = __webpack_require__(6864);
// EXTERNAL MODULE: ./build/src/report/report.js + 15 modules
var report_report = __webpack_require__(4546);
// EXTERNAL MODULE: ./build/src/report/run-pages.js + 5 modules
var run_pages = __webpack_require__(1952);
// EXTERNAL MODULE: ./build/src/report/verdict-text.js
var verdict_text = __webpack_require__(6549);
// EXTERNAL MODULE: ./build/src/text/sentences.js + 28 modules
var sentences = __webpack_require__(1242);
;// CONCATENATED MODULE: ./build/src/github/outputs.js







const largestSummary = 900 * 1024;
/** Every output of action.yml; those that the run did not reach stay empty. */
function outputsOf(run) {
    const { dossier, verdict } = run;
    const failed = verdict.conditions.filter((one) => one.answer === 'fail').map((one) => one.id);
    const refText = (ref) => ref === undefined ? '' : `${ref.owner}/${ref.slug}`;
    return {
        verdict: verdict.kind,
        cause: verdict.cause,
        kernel: refText(dossier.kernel?.ref),
        'kernel-url': dossier.kernel?.url ?? run.announced['kernel-url'] ?? '',
        'kernel-version': String(dossier.kernel?.version ?? run.announced['kernel-version'] ?? ''),
        dataset: refText(dossier.dataset?.ref),
        'dataset-url': run.announced['dataset-url'] ?? '',
        'dataset-version': String(dossier.dataset?.version ?? ''),
        nonce: dossier.nonce,
        'failed-conditions': failed.join(','),
        'warnings-count': (0,run_pages/* warningsCount */.F)(dossier),
        report: run.sessionFolder === '' ? '' : `${run.sessionFolder}/reports/report.md`,
        session: run.sessionFolder,
        'ledger-head': run.ledgerHead,
        ticket: run.ticketPath,
    };
}
/** Sets the outputs of the step. */
function writeOutputs(run) {
    for (const [name, value] of Object.entries(outputsOf(run)))
        core/* setOutput */.uH(name, value);
}
/** A presenter that also sets the output of what the service has accepted, at once: the step may not live to its end. */
function tellingOutputs(presenter) {
    return {
        show: (event) => {
            if (event.kind === 'place')
                core/* setOutput */.uH(`${event.what}-url`, event.url);
            presenter.show(event);
        },
    };
}
/** Puts the report on the run's page, cut below GitHub's limit of 1 MiB. */
async function writeSummary(run, language, environment) {
    if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return;
    const report = (0,report_report/* renderReport */.B)(run.dossier, language, (0,sentences/* sentences */.h)(language));
    const bytes = Buffer.from(report, 'utf8');
    const cut = bytes.length <= largestSummary ? report : `${bytes.subarray(0, largestSummary).toString('utf8')}\n…\n`;
    await core/* summary */.z.addRaw(cut).write();
}
/** Turns the step red with one explained error, and returns the exit status of the action. */
function failAction(reason, language) {
    const texts = (0,sentences/* sentences */.h)(language);
    core/* setFailed */.C1(reason instanceof model_failure/* Failure */.HR
        ? (0,explain_failure/* explainFailure */.SP)(reason, language)
        : (0,verdict_text/* renderVerdict */.gM)(reason, language, texts).trim());
    return 1;
}

// EXTERNAL MODULE: ./build/src/read-request.js + 1 modules
var read_request = __webpack_require__(124);
// EXTERNAL MODULE: ./build/src/run-request.js
var run_request = __webpack_require__(5196);
;// CONCATENATED MODULE: ./build/src/main.js








/** The action: inputs → World → certify → outputs. Returns the exit status: every red is 1, a pending run is green. */
async function runAction(installRoot, environment) {
    const inputs = readInputs();
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => stop.abort());
    try {
        const around = surroundings(installRoot, inputs, environment, stop.signal);
        const { run, request } = await runInputs(inputs, around);
        writeOutputs(run);
        await writeSummary(run, request.settings.language, environment);
        const left = await (0,commit_back_command/* commitBackAfter */.hr)(run, request, around);
        const status = run.failure === undefined
            ? (0,exit_status/* exitStatusOf */.e)(run.verdict, request.askedFor ?? inputs.target)
            : (0,exit_status/* exitStatusOfFailure */.W)(run.failure);
        if (status === 0 || status === 4)
            return left === undefined ? 0 : failAction(left, request.settings.language);
        return failAction(run.failure ?? run.dossier, request.settings.language);
    }
    catch (error) {
        const failure = error instanceof model_failure/* Failure */.HR ? error : new model_failure/* Failure */.HR('DEFECT', { where: 'action' }, { cause: error });
        return failAction(failure, inputs.language);
    }
}
const watched = (world) => ({ ...world, presenter: tellingOutputs(world.presenter) });
/** A run of its own, or the rest of the one that a ticket names. */
async function runInputs(inputs, around) {
    const { ticket = '', service = '' } = inputs.settings;
    if (ticket !== '') {
        const place = { path: String(ticket), folder: process.cwd() };
        const order = { ...place, service: String(service), language: inputs.language };
        return (0,collect_command/* collectTicket */.Z)(order, around, watched);
    }
    const command = inputs.target === 'rehearsal' ? 'rehearse' : 'certify';
    const request = await (0,read_request/* readRequest */.i)(inputs.settings, inputs.project, command);
    return { run: await (0,run_request/* runRequest */.B)(request, around, watched), request };
}


/***/ })

};
