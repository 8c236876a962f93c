export const id = 826;
export const ids = [826];
export const modules = {

/***/ 6826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/certify.js + 106 modules
var certify = __webpack_require__(8531);
// EXTERNAL MODULE: ./build/src/config/nearest-word.js
var nearest_word = __webpack_require__(9087);
// EXTERNAL MODULE: ./build/src/config/settings.js
var config_settings = __webpack_require__(7307);
// EXTERNAL MODULE: ./build/src/model/failure.js
var model_failure = __webpack_require__(2917);
;// CONCATENATED MODULE: ./build/src/cli-arguments.js



const commands = ['rehearse', 'certify', 'verify', 'serve'];
const modeFlags = {
    execute: 'execute',
    observe: 'observe',
    'dry-run': 'dry-run',
};
const numbers = ['wait', 'deadline', 'port'];
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
    const plain = ['execute', 'observe', 'dry-run', 'help', 'version', 'debug'];
    return [
        ...settings.map((name) => ({ name, takesValue: true })),
        { name: 'port', takesValue: true },
        ...plain.map((name) => ({ name, takesValue: false })),
    ];
}
function splitFlag(text) {
    const at = text.indexOf('=');
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
function requireFlag(name, command) {
    const flags = knownFlags();
    const known = flags.find((flag) => flag.name === name);
    if (known !== undefined)
        return known;
    const suggestion = (0,nearest_word/* nearestWord */.z)(name, flags.map((flag) => flag.name));
    throw new model_failure/* Failure */.HR('USAGE_UNKNOWN_FLAG', {
        flag: `--${name}`,
        command,
        suggestion: suggestion === '' ? '' : `--${suggestion}`,
    });
}
function build(flags, words) {
    const [first = '', path = '.', extra] = words;
    const command = commandOf(flags, first);
    if (extra !== undefined)
        throw new model_failure/* Failure */.HR('USAGE_UNKNOWN_COMMAND', { command: extra, suggestion: '' });
    const settings = {};
    for (const [name, value] of flags) {
        const mode = modeFlags[name];
        if (mode !== undefined)
            settings['mode'] = mode;
        else if ((0,config_settings/* settingNames */.H)('flag').some((known) => known === name))
            settings[name] = typed(name, value);
    }
    if (command === 'rehearse')
        settings['mode'] ??= 'execute';
    const port = Number(typed('port', flags.get('port') ?? '0'));
    return { command, path, settings, port, debug: flags.has('debug') };
}
function commandOf(flags, first) {
    if (flags.has('version'))
        return 'version';
    if (flags.has('help') || first === '' || first === 'help')
        return 'help';
    const known = commands.find((name) => name === first);
    if (known !== undefined)
        return known;
    throw new model_failure/* Failure */.HR('USAGE_UNKNOWN_COMMAND', { command: first, suggestion: (0,nearest_word/* nearestWord */.z)(first, commands) });
}
function typed(name, value) {
    const setting = (0,config_settings/* describeSettings */.T)('en').find((one) => one.name === name);
    const refused = setting !== undefined && setting.choices.length > 0 && !setting.choices.includes(value);
    const isNumber = numbers.includes(name);
    if (refused || (isNumber && !/^\d{1,6}$/.test(value))) {
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: `--${name}`, value, expected: valueForm(name) });
    }
    return isNumber ? Number(value) : value;
}
function valueForm(name) {
    const setting = (0,config_settings/* describeSettings */.T)('en').find((one) => one.name === name);
    if (numbers.includes(name))
        return '0–999999';
    return setting !== undefined && setting.choices.length > 0 ? setting.choices.join(' | ') : '…';
}

// EXTERNAL MODULE: ./build/src/compose.js + 21 modules
var compose = __webpack_require__(2955);
// EXTERNAL MODULE: ./build/src/exit-status.js
var exit_status = __webpack_require__(5679);
// EXTERNAL MODULE: ./build/src/text/sentences.js + 16 modules
var sentences = __webpack_require__(3949);
;// CONCATENATED MODULE: ./build/src/help.js



/** The whole help, from the request schema and the text rooms. */
function help(language) {
    const words = (0,sentences/* sentences */.h)(language).console;
    const flags = [
        ['--execute', words.help.execute],
        ['--observe', words.help.observe],
        ...(0,config_settings/* describeSettings */.T)(language)
            .filter((setting) => setting.sources.includes('flag') && setting.name !== 'mode')
            .map((setting) => [`--${setting.name} …`, describe(setting, words)]),
        ['--port N', words.help.port],
        ['--debug', words.help.debug],
        ['--version', words.help.version],
        ['--help', words.help.helpFlag],
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
        '  nx47 rehearse examples/nx47',
        '  nx47 certify . --execute --wait 90',
        '  nx47 verify .nx47/session/20261121_nx47_101500z-1',
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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

// EXTERNAL MODULE: ./build/src/host/files.js
var host_files = __webpack_require__(7779);
// EXTERNAL MODULE: ./build/src/ledger/chain.js
var ledger_chain = __webpack_require__(5534);
;// CONCATENATED MODULE: ./build/src/ledger/verify-session.js

/** Checks a session folder (absolute) again: the chain of its ledger, and every evidence file against its digest. */
async function verifySession(folder, files) {
    const chain = (0,ledger_chain/* verifyChain */._)(await files.read(`${folder}/logs/session.jsonl`));
    const report = { events: chain.events.length, head: chain.head };
    if (chain.problem !== '')
        return { ...report, files: 0, problem: `logs/session.jsonl:${chain.line}: ${chain.problem}` };
    if (chain.events.length === 0)
        return { ...report, files: 0, problem: 'logs/session.jsonl: empty' };
    const seen = new Map();
    for (const event of chain.events) {
        for (const { kind, ref, sha256 } of event.evidence) {
            if ((kind === 'file' || kind === 'log') && sha256 !== undefined)
                seen.set(ref, sha256);
        }
    }
    for (const [ref, sha256] of seen) {
        const path = `${folder}/${ref}`;
        if (!(await files.exists(path)))
            return { ...report, files: seen.size, problem: `${ref}: missing` };
        if ((await files.hash(path)) !== sha256)
            return { ...report, files: seen.size, problem: `${ref}: changed` };
    }
    return { ...report, files: seen.size, problem: '' };
}

// EXTERNAL MODULE: ./build/src/model/language.js
var language = __webpack_require__(1461);
// EXTERNAL MODULE: ./build/src/read-request.js + 2 modules
var read_request = __webpack_require__(8745);
// EXTERNAL MODULE: ./build/src/report/tables.js
var tables = __webpack_require__(9459);
// EXTERNAL MODULE: ./build/src/report/verdict-text.js
var verdict_text = __webpack_require__(6549);
;// CONCATENATED MODULE: ./build/src/report/ending.js


/** The end of a run on a terminal: the tables, what a plan would write, the verdict, the paths. Ends with a newline. */
function renderEnding(dossier, papers, sentences, language) {
    const words = sentences.console;
    const planned = dossier.steps
        .filter((step) => step.state === 'SKIPPED')
        .flatMap((step) => step.command.split('\n'));
    // A run that never reached its session has no outputs to tell of.
    const parts = dossier.collected === undefined ? [] : [(0,tables/* renderTables */.It)(dossier, language, sentences)];
    if (dossier.mode !== 'execute') {
        parts.push([
            `${words.planned}:`,
            ...(planned.length === 0 ? [words.nothingPlanned] : planned).map((line) => `  ${line}`),
        ].join('\n'));
    }
    parts.push((0,verdict_text/* renderVerdict */.gM)(dossier, language, sentences));
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

// EXTERNAL MODULE: ./build/src/compose-rehearsal.js + 1 modules
var compose_rehearsal = __webpack_require__(4780);
// EXTERNAL MODULE: ./build/src/host/assets.js
var assets = __webpack_require__(8059);
// EXTERNAL MODULE: ./build/src/profile/parse.js + 1 modules
var parse = __webpack_require__(99);
// EXTERNAL MODULE: ./build/src/rehearsal/interpreters.js + 1 modules
var interpreters = __webpack_require__(8620);
// EXTERNAL MODULE: ./build/src/rehearsal/isolation.js
var isolation = __webpack_require__(4893);
// EXTERNAL MODULE: ./build/src/rehearsal/open-rehearsal.js + 34 modules
var open_rehearsal = __webpack_require__(8708);
// EXTERNAL MODULE: ./build/src/survey/choose-interpreter.js
var choose_interpreter = __webpack_require__(9900);
// EXTERNAL MODULE: ./build/src/text/fill.js
var fill = __webpack_require__(2740);
;// CONCATENATED MODULE: ./build/src/serve.js














const profileName = 'kaggle-py312';
/** `nx47 serve [FOLDER] --port N`: the embedded Kaggle alone, until it is stopped. State lies below FOLDER/.nx47. */
async function serve(line, around, language) {
    const machine = (0,compose/* createMachine */.O)(around);
    const text = await (0,assets/* createAssets */.w)(around.installRoot).profile(profileName);
    if (text === undefined)
        throw new model_failure/* Failure */.HR('PROFILE_UNKNOWN', { profile: profileName });
    const profile = (0,parse/* parseProfile */.j)(new TextEncoder().encode(text));
    const interpreter = await (0,choose_interpreter/* chooseInterpreter */.S)((0,interpreters/* createPythons */.C4)(machine), (0,choose_interpreter/* minorOf */.H)(profile.python.version), true);
    await (0,isolation/* requireIsolation */.G)(interpreter.executable);
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
        now: () => new Date(),
    });
    const words = (0,sentences/* sentences */.h)(language).console;
    process.stdout.write(`${(0,fill/* fill */.G)(words.serving, { url: rehearsal.url })}\n`);
    process.stdout.write(`${(0,fill/* fill */.G)(words.servingHow, { token: rehearsal.account.token, username })}\n`);
    await new Promise((done) => around.signal.addEventListener('abort', () => done(), { once: true }));
    await rehearsal.close();
    return 130;
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

// EXTERNAL MODULE: ./build/src/text/explain-failure.js
var explain_failure = __webpack_require__(3777);
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
    if (line.command === 'verify')
        return verify(line.path, language);
    if (line.command === 'serve')
        return serve(line, around, language);
    const request = await (0,read_request/* readRequest */.i)(line.settings, line.path, line.command);
    const { world, close } = await (0,compose/* compose */.Z)(request, around);
    try {
        return await end(await (0,certify/* certify */.F)(request, world), line, request.settings.language);
    }
    finally {
        await close();
    }
}
async function end(run, line, language) {
    process.stdout.write(renderEnding(run.dossier, { sessionFolder: run.sessionFolder, ledgerHead: run.ledgerHead }, (0,sentences/* sentences */.h)(language), language));
    if (run.failure !== undefined)
        return fail(run.failure, language, line.debug);
    return (0,exit_status/* exitStatusOf */.e)(run.verdict, line.command === 'certify' ? 'kaggle' : 'rehearsal');
}
async function verify(path, language) {
    const words = (0,sentences/* sentences */.h)(language).console;
    const report = await verifySession((0,external_node_path_.resolve)(path), (0,host_files/* createFiles */.q)());
    const { problem, events, files, head } = report;
    process.stdout.write(`${problem === '' ? (0,fill/* fill */.G)(words.verifyOk, { events, files, head }) : (0,fill/* fill */.G)(words.verifyBroken, { why: problem })}\n`);
    return problem === '' ? 0 : 1;
}
async function fail(error, language, debug) {
    const failure = error instanceof model_failure/* Failure */.HR ? error : new model_failure/* Failure */.HR('DEFECT', { where: 'command line' }, { cause: error });
    process.stderr.write(`${(0,explain_failure/* explainFailure */.S)(failure, language)}\n`);
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
    const parsed = language/* languageSchema */.A.safeParse(word);
    return parsed.success ? parsed.data : 'fr';
}


/***/ })

};
