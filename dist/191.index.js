export const id = 191;
export const ids = [191];
export const modules = {

/***/ 42825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ projectKey),
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   tK: () => (/* binding */ keepsResults)
/* harmony export */ });
/* harmony import */ var _github_results_service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35530);
/* harmony import */ var _host_presenter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33071);
/* harmony import */ var _slashed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9161);



/** Whether anything can be left with GitHub. */
function keepsResults({ around }) {
    return (0,_github_results_service_js__WEBPACK_IMPORTED_MODULE_0__/* .hasResultsService */ .y)(around.environment);
}
/** Tells one sentence in the log of the step. What it holds may come from outside: it stays text. */
function tell({ around }, { settings }, text) {
    (0,_host_presenter_js__WEBPACK_IMPORTED_MODULE_1__/* .createPresenter */ .N)(around.progress, settings.language, (shown) => shown).show({ kind: 'note', text });
}
/** A project in the name of an artifact or a cache entry: its path in the workspace, or the repository's own name. */
function projectKey(root, environment) {
    const path = (0,_slashed_js__WEBPACK_IMPORTED_MODULE_2__/* .wayTo */ .b)(environment['GITHUB_WORKSPACE'] ?? root, root);
    const name = path === '' || path.startsWith('..') ? (environment['GITHUB_REPOSITORY'] ?? '').split('/').at(-1) : path;
    return slugOf(name ?? '') || slugOf(root.slice(root.lastIndexOf('/') + 1)) || 'project';
}
function slugOf(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
}
/** Name of an artifact, by run and attempt: one of a later attempt never stands in the place of an earlier one. */
function artifactName(kind, root, environment) {
    const run = environment['GITHUB_RUN_ID'] ?? '0';
    const attempt = environment['GITHUB_RUN_ATTEMPT'] ?? '1';
    return `nx47-${kind}-${projectKey(root, environment)}-${run}-${attempt}`;
}


/***/ }),

/***/ 49958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs),
  i: () => (/* binding */ surroundings)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/src/config/settings.js
var config_settings = __webpack_require__(67307);
// EXTERNAL MODULE: ./build/src/model/language.js
var model_language = __webpack_require__(71461);
// EXTERNAL MODULE: ./build/src/codec/secret-forms.js
var secret_forms = __webpack_require__(25924);
// EXTERNAL MODULE: ./build/src/model/secret-variables.js
var secret_variables = __webpack_require__(50075);
;// CONCATENATED MODULE: ./build/src/github/mask-secrets.js



const leastForm = 6;
/**
 * Tells the runner to mask every secret, its parts and each encoding in which one stays a single word, and the
 * user name with the key as the Basic scheme sends them (RFC 7617). To be called before anything else is printed: the
 * runner itself knows neither parts of a secret nor hexadecimal.
 */
function maskSecrets(given) {
    for (const form of maskedForms(given))
        core/* setSecret */.Pq(form);
}
/** The same for secrets that came as variables of the step. */
function maskVariables(environment) {
    const values = Object.entries(environment).flatMap(([name, value]) => secret_variables/* secretVariables */.c.test(name) ? [value] : []);
    for (const form of formsOf(values))
        core/* setSecret */.Pq(form);
}
/** Everything that is masked for these secrets, each once: what is shorter than six characters is left. */
function maskedForms({ apiToken, username, key, githubToken }) {
    const pair = username === '' || key === '' ? [] : (0,secret_forms/* wholeBase64 */.Tc)(`${username}:${key}`);
    return [...new Set([...formsOf([apiToken, key, githubToken]), ...pair])];
}
function formsOf(values) {
    const parts = values.flatMap(secret_forms/* secretParts */.Bm);
    const forms = parts.flatMap((part) => [...(0,secret_forms/* secretForms */.eo)(part), ...(0,secret_forms/* wholeBase64 */.Tc)(part)]);
    return [...new Set(forms)].filter((form) => form.length >= leastForm);
}

;// CONCATENATED MODULE: ./build/src/github/inputs.js





const numbers = ['wait', 'deadline'];
const switches = (0,config_settings/* describeSettings */.T)('en').flatMap(({ name, isSwitch }) => isSwitch ? [name] : []);
/** Reads every input once. An empty input means absent. */
function readInputs() {
    const credentials = {
        apiToken: core/* getInput */.V4('kaggle-api-token'),
        username: core/* getInput */.V4('kaggle-username'),
        key: core/* getInput */.V4('kaggle-key'),
        githubToken: core/* getInput */.V4('github-token'),
    };
    maskSecrets(credentials);
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
/** The process as the action sees it; secrets among its variables are masked. The runner's variables for inputs hold the secrets again: no child needs them. */
function surroundings(installRoot, inputs, environment, signal) {
    maskVariables(environment);
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


/***/ }),

/***/ 1274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ND: () => (/* binding */ failAction),
  Yz: () => (/* binding */ outputsOf),
  n0: () => (/* binding */ setOutputs),
  Cu: () => (/* binding */ tellingOutputs),
  Qs: () => (/* binding */ unreachedOutputs),
  fc: () => (/* binding */ warnStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/src/codec/safe-name.js
var safe_name = __webpack_require__(46415);
;// CONCATENATED MODULE: ./build/src/model/action-outputs.js
/** Outputs of the action, each set on every path; those that a run did not reach are empty. */
const actionOutputs = {
    verdict: {
        fr: "GO, NO-GO, INCONCLUSIVE, REHEARSED, PLANNED, … ; INCONCLUSIVE tant qu'il n'y en a pas",
        en: 'GO, NO-GO, INCONCLUSIVE, REHEARSED, PLANNED, …; INCONCLUSIVE where there is none yet',
    },
    cause: {
        fr: "cause du verdict : une condition, une règle ou un code d'échec ; vide quand il n'y en a pas",
        en: 'cause of the verdict: a condition, a rule or a failure code; empty when there is none',
    },
    kernel: {
        fr: 'owner/slug du kernel envoyé',
        en: 'owner/slug of the kernel that was pushed',
    },
    'kernel-url': {
        fr: "adresse de ce kernel, donnée dès l'envoi",
        en: 'address of that kernel, set as soon as it was pushed',
    },
    'kernel-version': {
        fr: 'version du kernel jugée',
        en: 'version of the kernel that was judged',
    },
    dataset: {
        fr: 'owner/slug du dataset publié',
        en: 'owner/slug of the dataset that was published',
    },
    'dataset-url': {
        fr: 'adresse de ce dataset, donnée dès la publication',
        en: 'address of that dataset, set as soon as it was published',
    },
    'dataset-version': {
        fr: 'version du dataset publiée',
        en: 'version of the dataset that was published',
    },
    nonce: {
        fr: 'nombre de 128 bits qui lie les sorties à cette exécution',
        en: '128-bit number that binds the outputs to this run',
    },
    'failed-conditions': {
        fr: 'identifiants des conditions en échec, séparés par des virgules',
        en: 'ids of the failed conditions, separated by commas',
    },
    'warnings-count': {
        fr: "avertissements que compte le rapport principal ; vide quand il n'y a pas de rapport",
        en: 'warnings that the main report counts; empty when there is no report',
    },
    report: {
        fr: 'chemin du rapport',
        en: 'path of the report',
    },
    session: {
        fr: 'chemin du dossier de session',
        en: 'path of the session folder',
    },
    sarif: {
        fr: "chemin de l'audit au format SARIF 2.1.0, pour code scanning ; vide sans audit, ou si rien ne peut être écrit",
        en: 'path of the audit as SARIF 2.1.0, for code scanning; empty without an audit, or where nothing may be written',
    },
    'attestation-subjects': {
        fr: "ce qu'une attestation signe, comme sha256sum le liste, point de contrôle compris ; vide si la session n'est pas dans la branche des rapports",
        en: 'what an attestation signs, as sha256sum lists it, the checkpoint included; empty unless the session is in the branch of reports',
    },
    'attestation-predicate': {
        fr: "prédicat in-toto test-result v0.1 de l'exécution, en JSON ; vide de même",
        en: 'in-toto test-result v0.1 predicate of the run, as JSON; empty likewise',
    },
    'ledger-head': {
        fr: 'SHA-256 de la dernière ligne du registre',
        en: "SHA-256 of the ledger's last line",
    },
    ticket: {
        fr: "chemin du ticket d'une session qui n'est pas collectée ; vide quand il n'y en a pas",
        en: 'path of the ticket of a session that is not collected; empty when there is none',
    },
};

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/report/explain-failure.js
var explain_failure = __webpack_require__(6864);
// EXTERNAL MODULE: ./build/src/report/run-pages.js + 5 modules
var run_pages = __webpack_require__(31952);
// EXTERNAL MODULE: ./build/src/report/verdict-text.js
var verdict_text = __webpack_require__(86549);
// EXTERNAL MODULE: ./build/src/text/sentences.js + 54 modules
var sentences = __webpack_require__(8728);
;// CONCATENATED MODULE: ./build/src/github/outputs.js








/** Every output that a run has; those that it did not reach stay empty. */
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
/** Every output of a step that has got nowhere yet: nothing is proven. */
function unreachedOutputs(cause) {
    const empty = Object.keys(actionOutputs).map((name) => [name, '']);
    return { ...Object.fromEntries(empty), verdict: 'INCONCLUSIVE', cause };
}
/** Sets outputs of the step; the last value of a name counts. */
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, value);
}
/** Warns on the page of the run. */
function warnStep(text) {
    core/* warning */.$e((0,safe_name/* showForeign */.Q)(text));
}
/** A presenter that also sets the output of what the service has accepted, at once: the step may not live to its end. */
function tellingOutputs(presenter) {
    return {
        show: (event) => {
            if (event.kind === 'session')
                core/* setOutput */.uH('session', event.folder);
            if (event.kind === 'place')
                core/* setOutput */.uH(`${event.what}-url`, event.url);
            presenter.show(event);
        },
    };
}
/** Turns the step red with one explained error, which begins with `first`; returns the exit status of the action. */
function failAction(reason, language, first = '') {
    const texts = (0,sentences/* sentences */.h)(language);
    const said = reason instanceof failure/* Failure */.HR
        ? (0,explain_failure/* explainFailure */.SP)(reason, language)
        : (0,verdict_text/* renderVerdict */.gM)(reason, language, texts).trim();
    core/* setFailed */.C1(first === '' ? said : `${first}\n${said}`);
    return 1;
}


/***/ }),

/***/ 35530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ askResultsService),
  y: () => (/* binding */ hasResultsService)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/src/github/results-order.js

/** What the results service of GitHub (artifacts v4, cache v2) is asked for; paths are absolute. */
const resultsOrderSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('upload'),
        /** Taken already, it is tried again with `-2`, `-3`, … before its extension. */
        name: schemas/* string */.YjP().min(1),
        files: schemas/* array */.YOg(schemas/* string */.YjP()).min(1),
        /** Names in the archive are relative to this folder. */
        root: schemas/* string */.YjP(),
        /** One file as it is, to be looked at in a browser, instead of an archive; `name` has its extension. */
        isSingle: schemas/* boolean */.zMY(),
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('list') }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('download'), id: schemas/* number */.aig(), digest: schemas/* string */.YjP(), to: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('restore'), folder: schemas/* string */.YjP(), keys: schemas/* array */.YOg(schemas/* string */.YjP()).min(1) }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('save'), folder: schemas/* string */.YjP(), key: schemas/* string */.YjP() }),
]);
/** Orders that share a process, carried out beside each other. */
const resultsOrdersSchema = schemas/* array */.YOg(resultsOrderSchema);
const artifactSchema = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), id: schemas/* number */.aig(), digest: schemas/* string */.YjP() });
/** What came of an order. `missing`: nothing is kept under these keys, or nothing may be kept. */
const resultsAnswerSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('done'), name: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('listed'), artifacts: schemas/* array */.YOg(artifactSchema) }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('missing') }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('failed'), why: schemas/* string */.YjP() }),
]);

;// CONCATENATED MODULE: ./build/src/github/results-service.js



/** Whether this job has a results service: steps that are no action have none, nor has a machine that is no runner. */
function hasResultsService(environment) {
    return ((environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && (environment['ACTIONS_RESULTS_URL'] ?? '') !== '');
}
/**
 * What came of each order, in their order. Its process, which takes a while to begin, is started before the orders are
 * there; when they can't be had, that is thrown on. The process is ended at the deadline or by the signal, and its orders that
 * have no answer by then have failed. It is told nothing of Kaggle, and of what it prints only masks are passed on.
 */
async function askResultsService(orders, { program, environment, signal }, { folder, deadlineSeconds }) {
    const answers = [];
    const child = (0,external_node_child_process_.fork)(program, [], {
        cwd: folder,
        env: environmentOf(environment, folder),
        execArgv: [],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const said = listen(child);
    const end = () => child.kill('SIGKILL');
    const timer = setTimeout(end, deadlineSeconds * 1000);
    signal.addEventListener('abort', end);
    child.on('message', (message) => answers.push(resultsAnswerSchema.parse(message)));
    const ended = endOf(child);
    try {
        const known = await orders;
        if (signal.aborted)
            end();
        else
            child.send([...known], () => undefined);
        const why = await ended;
        return known.map((_, at) => explained(answers[at] ?? { kind: 'failed', why }, said()));
    }
    finally {
        end();
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
    }
}
/** How the process came to its end: why an order has no answer. */
function endOf(child) {
    return new Promise((resolve) => {
        child.once('error', (error) => resolve(error.message));
        child.once('close', (status, killed) => resolve(killed === null ? `status ${status}` : 'deadline'));
    });
}
// What the packages took for a warning of the step is the reason why nothing was kept.
function explained(answer, warnings) {
    const [first] = warnings;
    return answer.kind === 'missing' && first !== undefined ? { kind: 'failed', why: first } : answer;
}
function listen(child) {
    const warnings = [];
    let rest = '';
    const take = (line) => {
        const [, command = '', text = ''] = /^::(\w+(?:-\w+)*)(?: [^:]*)?::(.*)$/.exec(line.trim()) ?? [];
        const value = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
        if (command === 'add-mask' && value.length >= shortestMask)
            core/* setSecret */.Pq(value);
        if (command === 'warning' || command === 'error')
            warnings.push(value);
    };
    child.stdout?.setEncoding('utf8').on('data', (part) => {
        const lines = `${rest}${part}`.split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            take(line);
    });
    child.stderr?.resume();
    return () => warnings;
}
const shortestMask = 16;
// Names in a cached archive are relative to the workspace, which is here the folder that holds what is kept. The package
// has tar follow names that lead out of it: GNU tar reads these options before those that it is given.
const tarOptions = '--anchored --exclude=/* --exclude=../* --no-anchored --exclude=../*';
function environmentOf(environment, folder) {
    const kept = Object.entries(environment).filter(([name]) => !/^(?:(?:INPUT|STATE|KAGGLE|NX47)_|GITHUB_TOKEN$)/.test(name));
    return { ...Object.fromEntries(kept), GITHUB_WORKSPACE: folder, TAR_OPTIONS: tarOptions };
}


/***/ }),

/***/ 21012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ leftState),
/* harmony export */   Dt: () => (/* binding */ keepingState),
/* harmony export */   Jg: () => (/* binding */ keepState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);

/** What the step leaves for its end, which comes even after a failure, a cancel or a kill; '' where it got no further. */
const names = ['root', 'session', 'kernel-url', 'sarif', 'verdict', 'kept', 'service'];
/** Keeps one of them, on disk when this returns. */
function keepState(name, value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, value);
}
/** What the step left. */
function leftState() {
    const [root = '', session = '', kernelUrl = '', sarif = '', verdict = '', kept = '', service = ''] = names.map((name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(name));
    return { root, session, 'kernel-url': kernelUrl, sarif, verdict, kept, service };
}
/** A presenter that also keeps where the session lies and what the service accepted: the step may not live to its end. */
function keepingState(presenter) {
    return {
        show: (event) => {
            if (event.kind === 'session')
                keepState('session', event.folder);
            if (event.kind === 'place' && event.what === 'kernel')
                keepState('kernel-url', event.url);
            presenter.show(event);
        },
    };
}


/***/ }),

/***/ 6614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ restoreKept),
  k: () => (/* binding */ saveKept)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/action-place.js
var action_place = __webpack_require__(42825);
// EXTERNAL MODULE: ./build/src/codec/digest.js
var codec_digest = __webpack_require__(54394);
// EXTERNAL MODULE: ./build/src/github/results-service.js + 1 modules
var results_service = __webpack_require__(35530);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/src/host/hash-file.js
var hash_file = __webpack_require__(81673);
;// CONCATENATED MODULE: ./build/src/host/kept-entries.js





const marker = '.complete';
const specSchema = schemas/* tuple */.PVZ([schemas/* string */.YjP()], schemas/* string */.YjP());
/**
 * Why a folder of wheels that came from elsewhere may not be used; '' when it may: its name is the digest of the
 * requirement file that it was made for, and every wheel has a digest which that file names. A folder made for other
 * requirements is never looked up, so nothing but the project itself is trusted.
 */
async function wheelsFault(folder) {
    // A link would lead to whatever lies there when it is used.
    for (const path of [folder, (0,external_node_path_.join)(folder, 'wheels')])
        if (!(await (0,promises_.lstat)(path)).isDirectory())
            return (0,external_node_path_.basename)(path);
    const spec = await specOf(folder);
    if (spec === undefined || (0,codec_digest/* sha256Hex */.fg)(JSON.stringify(spec)) !== (0,external_node_path_.basename)(folder))
        return 'name';
    const [requirements] = spec;
    const digests = new Set([...requirements.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].map(([, digest]) => digest));
    const [others, wheels] = [await (0,promises_.readdir)(folder), await (0,promises_.readdir)((0,external_node_path_.join)(folder, 'wheels'))];
    const stranger = others.find((name) => name !== marker && name !== 'wheels');
    if (stranger !== undefined)
        return stranger;
    for (const name of wheels) {
        const path = (0,external_node_path_.join)(folder, 'wheels', name);
        const isWheel = name.endsWith('.whl') && (await (0,promises_.lstat)(path)).isFile();
        if (!isWheel || !digests.has(await (0,hash_file/* hashFile */.D)(path)))
            return name;
    }
    return wheels.length < pinsIn(requirements) ? 'incomplete' : '';
}
/** The requirement file that a folder of wheels was made for; '' where it does not say. */
async function requirementsOfWheels(folder) {
    return (await specOf(folder))?.[0] ?? '';
}
async function specOf(folder) {
    try {
        return specSchema.parse(JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, marker), 'utf8')));
    }
    catch {
        return undefined;
    }
}
// A pin under a marker may have no wheel for this Python.
function pinsIn(requirements) {
    return requirements.split('\n').filter((line) => /^[\w.-]+==[^;]*$/.test(line)).length;
}
const digestLength = 64;
/**
 * Why a kept answer of the audit that came from elsewhere may not be used; '' when it may: a plain file that is named
 * as one and begins with the digest of the rest. What it answers is bound to its program and its question in there.
 */
async function answerFault(path) {
    if (!/^(?:audit|wheel)-[0-9a-f]{64}$/.test((0,external_node_path_.basename)(path)))
        return 'name';
    if (!(await (0,promises_.lstat)(path)).isFile())
        return 'link';
    const bytes = await (0,promises_.readFile)(path);
    const [digest, rest] = [
        bytes.subarray(0, digestLength).toString('latin1'),
        bytes.subarray(digestLength + 1),
    ];
    return digest === (0,codec_digest/* sha256Hex */.fg)(rest) ? '' : 'sha256';
}

// EXTERNAL MODULE: ./build/src/rehearsal/cache.js
var cache = __webpack_require__(77427);
// EXTERNAL MODULE: ./build/src/text/fill.js
var fill = __webpack_require__(82740);
// EXTERNAL MODULE: ./build/src/text/sentences.js + 54 modules
var sentences = __webpack_require__(8728);
;// CONCATENATED MODULE: ./build/src/kept-cache.js










const cacheSeconds = 60;
/** What is kept, below the folder that is handed over: wheels as the machine's cache has them, answers as the project. */
const parts = ['wheels', 'answers'];
/**
 * Puts what an earlier run kept into its place, entry by entry, each verified first; what is refused is told and left
 * out. Gives the digest of what was kept, '' for nothing.
 */
async function restoreKept(request, place) {
    if (!request.settings.cache || !(0,action_place/* keepsResults */.tK)(place))
        return '';
    const words = (0,sentences/* sentences */.h)(request.settings.language).action;
    return withFolder(place, async (folder) => {
        const prefix = prefixOf(request, place);
        const keys = [`${prefix}newest`, prefix];
        const [answer] = await ask([{ kind: 'restore', folder: (0,external_node_path_.join)(folder, 'kept'), keys }], folder, place);
        if (answer?.kind === 'failed')
            (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(words.notRestored, { why: answer.why }));
        if (answer?.kind !== 'done')
            return '';
        const wheels = await takeIn('wheels', folder, request, place);
        const answers = await takeIn('answers', folder, request, place);
        (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(words.restored, { wheels, answers }));
        return answer.name.slice(prefix.length);
    });
}
/** Keeps the wheels of this project and the answers of its audit for later runs, unless `known` is their digest. */
async function saveKept(known, request, place) {
    if (!request.settings.cache || !(0,action_place/* keepsResults */.tK)(place))
        return;
    const words = (0,sentences/* sentences */.h)(request.settings.language).action;
    const entries = await keptEntries(request, place);
    // Nothing is read or copied for what the cache holds already.
    if ((await digestOfKept(entries)) === known)
        return;
    await withFolder(place, async (folder) => {
        const sound = [];
        for (const one of entries)
            if ((await faultOf(one.part, one.entry)) === '')
                sound.push(one);
        const found = await digestOfKept(sound);
        if (found === '' || found === known)
            return;
        for (const { part, name, entry } of sound)
            await (0,promises_.cp)(entry, (0,external_node_path_.join)(folder, 'kept', part, name), { recursive: true });
        const key = `${prefixOf(request, place)}${found}`;
        const [answer] = await ask([{ kind: 'save', folder: (0,external_node_path_.join)(folder, 'kept'), key }], folder, place);
        if (answer?.kind === 'done')
            (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(words.kept, { key }));
        if (answer?.kind === 'failed')
            (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(words.notKept, { why: answer.why }));
    });
}
// What the packages leave behind goes with the folder.
function ask(orders, folder, { results }) {
    const environment = { ...results.environment, RUNNER_TEMP: folder };
    return (0,results_service/* askResultsService */.H)(orders, { ...results, environment }, { folder, deadlineSeconds: cacheSeconds });
}
async function withFolder({ around }, act) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(around.environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'nx47-kept-'));
    try {
        return await act(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function prefixOf({ root }, { around }) {
    return `nx47-1-${process.platform}-${process.arch}-${(0,action_place/* projectKey */.$N)(root, around.environment)}-`;
}
function homeOf(part, { root }, { around }) {
    if (part === 'answers')
        return (0,external_node_path_.join)(root, '.nx47/cache/audit');
    return (0,external_node_path_.join)((0,cache/* cacheFolder */.n)(around.environment, around.environment['HOME'] ?? (0,external_node_os_.homedir)()), 'wheels');
}
async function takeIn(part, folder, request, place) {
    const home = homeOf(part, request, place);
    const words = (0,sentences/* sentences */.h)(request.settings.language).action;
    let taken = 0;
    for (const name of await namesIn((0,external_node_path_.join)(folder, 'kept', part))) {
        const entry = (0,external_node_path_.join)(folder, 'kept', part, name);
        const why = await (part === 'wheels' ? wheelsFault(entry) : answerFault(entry)).catch(String);
        if (why !== '')
            (0,action_place/* tell */.qz)(place, request, (0,fill/* fill */.G)(words.refusedEntry, { name: `${part}/${name}`, why }));
        else if (!(await namesIn(home)).includes(name)) {
            await moveIn(entry, home, name);
            taken += 1;
        }
    }
    return taken;
}
// First beside, then renamed: a half of an entry is never seen in its place.
async function moveIn(entry, home, name) {
    await (0,promises_.mkdir)(home, { recursive: true });
    const moved = await (0,promises_.rename)(entry, (0,external_node_path_.join)(home, name)).then(() => true, () => false);
    if (moved)
        return;
    // Another disk.
    const beside = (0,external_node_path_.join)(home, `${name}.part`);
    await (0,promises_.cp)(entry, beside, { recursive: true });
    await (0,promises_.rename)(beside, (0,external_node_path_.join)(home, name));
}
/** What there is to keep; wheels are named by what they were fetched for. */
async function keptEntries(request, place) {
    const wanted = await requirementFiles(request);
    const found = [];
    for (const part of parts) {
        const home = homeOf(part, request, place);
        for (const name of (await namesIn(home)).sort()) {
            const entry = (0,external_node_path_.join)(home, name);
            const isOurs = part === 'answers' || wanted.has(await requirementsOfWheels(entry));
            if (isOurs)
                found.push({ part, name, entry });
        }
    }
    return found;
}
/** Digest of what these are; '' for nothing. */
async function digestOfKept(entries) {
    const told = entries.map(async ({ part, name, entry }) => part === 'wheels' ? name : (0,codec_digest/* sha256Hex */.fg)(await (0,promises_.readFile)(entry)));
    return told.length === 0 ? '' : (0,codec_digest/* sha256Hex */.fg)((await Promise.all(told)).join('\n')).slice(0, 32);
}
function faultOf(part, entry) {
    return (part === 'wheels' ? wheelsFault(entry) : answerFault(entry)).catch(String);
}
// The folder of a machine that is kept may hold wheels of every project that it has seen.
async function requirementFiles({ root, settings }) {
    const pattern = settings.bundle?.recipe?.requirements;
    if (pattern === undefined)
        return new Set();
    const minors = ['310', '311', '312', '313', '314'];
    const texts = minors.map((minor) => (0,promises_.readFile)((0,external_node_path_.join)(root, pattern.replaceAll('{minor}', minor)), 'utf8').catch(() => ''));
    return new Set((await Promise.all(texts)).filter((text) => text !== ''));
}
async function namesIn(folder) {
    return (0,promises_.readdir)(folder).catch(() => []);
}


/***/ })

};
