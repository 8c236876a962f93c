export const id = 703;
export const ids = [703];
export const modules = {

/***/ 42703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
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
    'safe-mode',
    'audit',
    'baseline',
    'bundle',
    'contract',
    'explain',
    'profile',
    'history',
    'verify',
    'commit-back',
    'machines',
    'serve',
    'when',
    'matrix',
    'conform',
    'judge',
    'challenge',
    'job',
    'worker',
    'macro',
    'session',
    'agents',
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
        'macro',
        'session',
        'machines',
        'contract',
        'agents',
    ],
    from: ['init', 'machines'],
    clock: ['machines'],
    record: ['conform'],
    rehearse: ['challenge'],
    checkpoint: ['verify'],
    python: ['profile'],
    reason: ['baseline', 'machines', 'safe-mode', 'session'],
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
    spool: ['job', 'worker'],
    ref: ['job'],
    slots: ['worker'],
    once: ['worker'],
    health: ['worker'],
    input: ['macro'],
    'input-file': ['macro'],
    all: ['macro'],
    task: ['session'],
    phase: ['session'],
    state: ['session'],
    say: ['session'],
    machine: ['session', 'job'],
    terminal: ['session'],
    touches: ['session'],
    risk: ['session'],
    serves: ['session'],
    command: ['session'],
    proof: ['session'],
    item: ['session'],
    next: ['session'],
    rollback: ['session'],
    yes: ['session'],
    plan: ['session', 'macro'],
    findings: ['agents'],
};
/** Those of them that take no value. */
const switches = [
    'advisory',
    'all',
    'follow',
    'health',
    'once',
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
    'safe-mode': ['language'],
    bundle: ['language', 'profile'],
    contract: ['language'],
    explain: ['language'],
    profile: ['language', 'execute', 'observe', 'dry-run', 'service', 'wait', 'deadline'],
    when: ['language'],
    matrix: ['language'],
    judge: ['language'],
    verify: ['language'],
    'commit-back': ['language', 'execute', 'dry-run'],
    macro: ['language', 'execute', 'dry-run'],
    session: ['language', 'execute', 'dry-run'],
    challenge: ['language', 'profile'],
    agents: ['language', 'profile', 'execute', 'dry-run'],
    conform: ['language', 'service'],
    history: ['language', 'profile', 'service'],
    job: ['language', 'execute', 'dry-run'],
    worker: ['language'],
    machines: ['language', 'execute', 'dry-run'],
};
/** How many words may follow the command's name; one where it is not listed. */
const mostWords = {
    profile: 3,
    baseline: 2,
    conform: 20,
    session: 2,
    machines: 2,
    contract: 2,
    'safe-mode': 2,
    agents: 2,
    job: 2,
    macro: 3,
};
/** Commands to which a version is one of a kernel. */
const ofVersion = ['logs', 'strip'];
/** Shells that `nx47 completions` writes for. */
const shells = ['bash', 'zsh', 'fish', 'powershell'];
/** Words that may follow a command's name, where they are known beforehand. */
const commandWords = {
    profile: ['show', 'diff', 'probe', 'refresh'],
    baseline: ['write'],
    job: ['submit', 'run', 'status', 'result', 'cancel'],
    macro: ['list', 'show', 'new', 'plan', 'run', 'test'],
    session: ['new', 'status', 'plan', 'log', 'checkpoint', 'rollback', 'close'],
    'safe-mode': ['show', 'clear'],
    machines: ['list', 'probe', 'check', 'baseline', 'clear', 'document'],
    contract: ['check'],
    agents: ['list', 'ping', 'run'],
    completions: shells,
};

// EXTERNAL MODULE: ./build/src/config/nearest-word.js
var nearest_word = __webpack_require__(29087);
// EXTERNAL MODULE: ./build/src/config/settings.js
var config_settings = __webpack_require__(67307);
// EXTERNAL MODULE: ./build/src/model/failure.js
var model_failure = __webpack_require__(82917);
;// CONCATENATED MODULE: ./build/src/cli-arguments.js




/** How the result of an audit is written to standard output. */
const auditFormats = ['table', 'json', 'sarif'];
const numbers = ['wait', 'deadline', 'port', 'version', 'dataset', 'kernel', 'rehearse', 'slots'];
/**
 * Reads the arguments after the program's name: `--name value`, `--name=value`, one command, one path. Errors:
 * USAGE_UNKNOWN_COMMAND, USAGE_UNKNOWN_FLAG, USAGE_BAD_VALUE.
 */
function parseCommandLine(argv) {
    const flags = new Map();
    const given = {};
    const words = [];
    let waiting = '';
    const take = (name, value) => {
        flags.set(name, value);
        if (Object.hasOwn(commandFlags, name))
            given[name] = [...(given[name] ?? []), value];
    };
    for (const word of argv) {
        if (waiting !== '') {
            take(waiting, word);
            waiting = '';
        }
        else if (word.startsWith('--')) {
            const [name, attached] = splitFlag(word.slice(2));
            const { takesValue } = requireFlag(name, words[0] ?? '');
            if (takesValue && attached === undefined)
                waiting = name;
            else
                take(name, attached ?? '');
        }
        else
            words.push(word);
    }
    if (waiting !== '')
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: `--${waiting}`, value: '', expected: valueForm(waiting) });
    return { ...build(flags, words), given };
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
        ...{ checkpoint: text('checkpoint'), from: text('from'), clock: text('clock'), of: text('of') },
        ...{ projects: text('projects'), changed: text('changed') },
        ...{ spool: text('spool'), machine: text('machine'), ref: text('ref'), slots: number('slots') },
        ...{ once: flags.has('once'), health: flags.has('health') },
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
var collect_command = __webpack_require__(18974);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/macro/plan-page.js
var plan_page = __webpack_require__(247);
;// CONCATENATED MODULE: ./build/src/agents/as-failure.js

/** What was thrown, as a failure: a defect where it is none. Errors: what was thrown, when the run was cancelled. */
function asFailure(error) {
    if (!(error instanceof model_failure/* Failure */.HR))
        return new model_failure/* Failure */.HR('DEFECT', { where: 'agents' }, { cause: error });
    if (error.code === 'CANCELLED')
        throw error;
    return error;
}

// EXTERNAL MODULE: ./build/src/codec/digest.js
var codec_digest = __webpack_require__(54394);
// EXTERNAL MODULE: ./build/src/model/event.js
var model_event = __webpack_require__(84751);
;// CONCATENATED MODULE: ./build/src/agents/acts.js

/** The role, as events name it: both recherchistes are recherchistes. */
function roleOf(id) {
    if (id.startsWith('recherchiste-'))
        return 'recherchiste';
    const plain = {
        chef: 'chef',
        orchestrator: 'orchestrator',
        tool: 'tool',
        'macro-runner': 'macro-runner',
    };
    return plain[id] ?? 'worker';
}
/** Which roles an act is for: rules 39 to 43 and 120 to 125. The tool alone executes, the chef alone decides. */
const actsOf = {
    ping: ['chef', 'recherchiste', 'orchestrator', 'tool', 'macro-runner', 'worker'],
    propose: ['recherchiste'],
    criticise: ['recherchiste'],
    synthesise: ['orchestrator'],
    decide: ['chef'],
    review: ['recherchiste'],
    execute: ['tool'],
    log: ['orchestrator'],
};
/** Refuses an act to a role that it is not for. Errors: AGENT_WRONG_ROLE {agent, role, act}. */
function requireAct(agent, role, act) {
    if (actsOf[act].includes(roleOf(role)))
        return;
    throw new model_failure/* Failure */.HR('AGENT_WRONG_ROLE', { agent, role, act, rule: 39 });
}

;// CONCATENATED MODULE: ./build/src/agents/keep-turn.js



/** Where the texts of an exchange lie in its session, each under its own digest. */
const messagesFolder = 'evidence/messages';
const longestOutput = 4000;
/**
 * Keeps a turn: both texts under their digests, and the events of one step, in their order: what is asked (PLAN), the
 * agent's own doing (EXECUTE), what its answer was held against (VERIFY, CRITIQUE), and what came of it (LOG_EVENT, by the
 * role that spoke). Returns the digests of message and answer; '' for a text that may not be kept. Errors:
 * DISK_WRITE_FAILED.
 */
async function keepTurn(turning, had, floor) {
    const kept = { message: await keep(had.message, floor), answer: await keep(had.answer, floor) };
    for (const event of eventsOf(turning, had, kept, floor))
        await floor.ledger.append(event);
    return kept;
}
function eventsOf({ agent, act }, had, { message, answer }, { world, nextStep }) {
    const clean = (text) => world.redact(text).slice(0, longestOutput);
    const evidence = [message, answer]
        .filter((digest) => digest !== '')
        .map((sha256) => ({ kind: 'file', ref: `${messagesFolder}/${sha256}.json`, sha256 }));
    const step = { macro: `agents-${act}`, step: nextStep(), goal: `${agent.name} (${agent.role}): ${act}` };
    const silent = { ...model_event/* nothingRan */.NH, command: '', output: '', decision: '', evidence: [], touches: [] };
    const running = { ...step, ...world.place, ...silent, state: 'RUNNING' };
    const role = roleOf(agent.role);
    const command = clean(keep_turn_commandOf(agent));
    const isHeard = had.failure === undefined;
    const output = clean(isHeard ? (had.spoken?.RESULT ?? '') : (had.failure?.message ?? ''));
    const told = { output, decision: clean(had.failure?.code ?? decisionOf(had.spoken)), evidence };
    const checked = [
        { ...running, phase: 'VERIFY', role: 'orchestrator', output, evidence },
        { ...running, phase: 'CRITIQUE', role: 'macro-runner', decision: `accepted ${answer}` },
    ];
    const state = isHeard ? 'DONE' : 'FAILED';
    return [
        { ...running, phase: 'PLAN', role: 'orchestrator', command },
        ...(message === '' ? [] : [{ ...running, ...had.ran, phase: 'EXECUTE', role, command }]),
        ...(isHeard ? checked : []),
        { ...running, ...planOf(had.spoken), ...told, phase: 'LOG_EVENT', state, role },
    ];
}
async function keep(text, { world, session }) {
    if (text === '')
        return '';
    const digest = (0,codec_digest/* sha256Hex */.fg)(text);
    await world.files.write(`${session}/${messagesFolder}/${digest}.json`, text);
    return digest;
}
function keep_turn_commandOf({ endpoint }) {
    return typeof endpoint === 'string' ? endpoint : endpoint.join(' ');
}
function decisionOf(spoken) {
    if (spoken?.act === 'decide')
        return [spoken.decision.option, ...spoken.decision.reasons].join('; ');
    if (spoken?.act === 'review')
        return `${spoken.review.accepted ? 'accepted' : 'refused'} ${spoken.review.plan_sha256}`;
    return '';
}
function planOf(spoken) {
    if (spoken?.act === 'review')
        return { plan_sha256: spoken.review.plan_sha256 };
    return spoken?.act === 'execute' ? { plan_sha256: spoken.order.plan_sha256 } : {};
}

// EXTERNAL MODULE: ./build/src/model/exchange.js
var exchange = __webpack_require__(98390);
// EXTERNAL MODULE: ./build/src/codec/strict-json.js
var strict_json = __webpack_require__(18414);
// EXTERNAL MODULE: ./build/src/model/agents.js
var agents = __webpack_require__(98233);
;// CONCATENATED MODULE: ./build/src/agents/allowed.js
/** Whether a path is one of these files or lies in one of these folders (named with `/` at the end). */
function isAllowed(path, allows) {
    return allows.some((one) => (one.endsWith('/') ? path.startsWith(one) : path === one));
}

;// CONCATENATED MODULE: ./build/src/agents/mendable.js
/**
 * The edit that a finding itself names: a member of a JSON file that is `key: value` and should be `key: other`, where
 * the file holds it once. Undefined where the finding says less: then only a person can mend it.
 */
function mendable(finding, { files }) {
    const [observed, expected] = [memberOf(finding.observed), memberOf(finding.expected)];
    const file = files.find(({ path }) => path === finding.file);
    if (file === undefined || observed === undefined || expected?.key !== observed.key)
        return undefined;
    const found = [...file.text.matchAll(memberPattern(observed))];
    const [first] = found;
    if (first === undefined || found.length !== 1)
        return undefined;
    const [find, quote = ''] = first;
    return {
        path: file.path,
        find,
        replace: find.replace(`${quote}${observed.value}`, `${quote}${expected.value}`),
    };
}
/** How often a text occurs in another. */
function occurrences(text, part) {
    return part === '' ? 0 : text.split(part).length - 1;
}
function memberOf(text) {
    const { key, value } = /^(?<key>\w{1,40}): (?<value>[\w.-]{1,80})$/.exec(text)?.groups ?? {};
    return key === undefined || value === undefined ? undefined : { key, value };
}
function memberPattern({ key, value }) {
    return new RegExp(`"${key}"\\s{0,9}:\\s{0,9}("?)${value.replaceAll('.', '\\.')}\\1(?![\\w.-])`, 'g');
}

;// CONCATENATED MODULE: ./build/src/agents/criticise.js


/** What a critic holds against each option: constraints and allow-list forbid it, the rest is to be weighed. */
function criticise({ material, CONSTRAINTS }) {
    return (material.options ?? []).map((option) => {
        const forbidding = [
            ...servesNothing(option, material),
            ...option.edits.flatMap(against(material, CONSTRAINTS)),
        ];
        const paths = new Set(option.edits.map(({ path }) => path));
        const weaker = [
            ...(option.edits.length === 0 ? ['by hand: nothing that the tool could do'] : []),
            ...(paths.size > 1 ? [`${paths.size} files at once`] : []),
            ...leftOver(option, material),
        ];
        return { option: option.id, objections: [...forbidding, ...weaker], blocking: forbidding.length > 0 };
    });
}
/** What is wrong with a plan that is to be accepted: it touches what may not be touched, or does nothing. */
function reviewPlan({ material }) {
    const { plan, allows } = material;
    if (plan === undefined)
        return ['no plan was shown'];
    const outside = plan.touches.filter((path) => !isAllowed(path, allows));
    return [
        ...(plan.commands.length === 0 ? ['the plan does nothing'] : []),
        ...outside.map((path) => `${path} may not be touched`),
    ];
}
function against({ allows, files }, constraints) {
    return ({ path, find }) => {
        const file = files.find((one) => one.path === path);
        const times = file === undefined ? undefined : occurrences(file.text, find);
        return [
            ...(isAllowed(path, allows) ? [] : [`${path} is not on the allow-list`]),
            ...(constraints.includes(path) ? [`the constraints name ${path}`] : []),
            ...(times === undefined || times === 1 ? [] : [`what is to be replaced is ${times} times in ${path}`]),
        ];
    };
}
function servesNothing({ serves }, { findings }) {
    const isKnown = serves.some((one) => findings.some(({ rule, file }) => rule === one.rule && file === one.file));
    return isKnown ? [] : ['it serves no finding of this task'];
}
function leftOver({ serves }, { findings }) {
    const served = new Set(serves.map(({ rule, file }) => `${rule} ${file}`));
    const left = findings.filter(({ rule, file, severity }) => severity === 'error' && !served.has(`${rule} ${file}`));
    return left.length === 0 ? [] : [`${left.length} errors stay`];
}

;// CONCATENATED MODULE: ./build/src/agents/decide.js
/**
 * The chef's choice by stated criteria: nothing that is forbidden, what can be done before what is left to a person,
 * then the fewest touched files, the most findings served, the fewest objections and risks. No option where all are
 * forbidden.
 */
function decide(weighed) {
    const free = weighed.filter(({ remarks }) => !remarks.some(({ blocking }) => blocking));
    const [best, next] = free.toSorted((one, other) => firstDifference(rankOf(one), rankOf(other)));
    if (best === undefined)
        return { option: '', reasons: [] };
    const { option } = best;
    const reasons = [
        `touches ${touched(best)} files, serves ${option.serves.map(({ rule }) => rule).join(', ')}`,
        `objections: ${objections(best)}, risks: ${option.risks.length}`,
        ...(next === undefined ? [] : [`before ${next.option.id} by ${criterionOf(best, next)}`]),
        ...(weighed.length > free.length ? [`${weighed.length - free.length} options are forbidden`] : []),
    ];
    return { option: option.id, reasons };
}
const criteria = [
    'what can be done',
    'fewest files',
    'most findings',
    'fewest objections',
    'fewest risks',
    'name',
];
function rankOf(weighed) {
    const { id, edits, serves, risks } = weighed.option;
    return [
        edits.length === 0 ? 1 : 0,
        touched(weighed),
        -serves.length,
        objections(weighed),
        risks.length,
        id,
    ];
}
function touched({ option }) {
    return new Set(option.edits.map(({ path }) => path)).size;
}
function objections({ remarks }) {
    return remarks.reduce((sum, remark) => sum + remark.objections.length, 0);
}
function firstDifference(one, other) {
    const at = differsAt(one, other);
    return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
function criterionOf(one, other) {
    return criteria[differsAt(rankOf(one), rankOf(other))] ?? '';
}
function differsAt(one, other) {
    const at = one.findIndex((value, index) => value !== other[index]);
    return at < 0 ? one.length - 1 : at;
}

;// CONCATENATED MODULE: ./build/src/agents/propose.js

/**
 * The option of who looks for the smallest edit: the one finding that the fewest changed characters mend; where none
 * names its edit, the gravest finding, for a person's hands. None where there is no finding.
 */
function smallestEdit(material) {
    const all = mendedOf(material);
    const [smallest] = all
        .filter(({ edit }) => edit !== undefined)
        .sort((one, other) => sizeOf(one) - sizeOf(other) || byGravity(one, other));
    const chosen = smallest ?? all.toSorted(byGravity)[0];
    if (chosen === undefined)
        return [];
    return [optionOf(`smallest-${chosen.finding.rule.toLowerCase()}`, [chosen])];
}
/**
 * The option of who looks for the cause: everything that is wrong with the file of the most and gravest findings, at
 * once. None where there is no finding.
 */
function causeFirst(material) {
    const groups = new Map();
    for (const one of mendedOf(material)) {
        groups.set(one.finding.file, [...(groups.get(one.finding.file) ?? []), one]);
    }
    const [worst] = [...groups.values()].sort((one, other) => weightOf(other) - weightOf(one));
    if (worst === undefined)
        return [];
    const name = worst[0]?.finding.file
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 30) ?? '';
    return [optionOf(`cause-${name === '' ? 'whole' : name}`.replace(/-$/, ''), worst)];
}
function mendedOf(material) {
    return material.findings.map((finding) => ({ finding, edit: mendable(finding, material) }));
}
function sizeOf({ edit }) {
    return edit === undefined ? 0 : edit.find.length + edit.replace.length;
}
const gravity = { error: 100, warning: 10, note: 1 };
function byGravity(one, other) {
    return gravity[other.finding.severity] - gravity[one.finding.severity];
}
function weightOf(group) {
    return group.reduce((sum, { finding }) => sum + gravity[finding.severity], 0);
}
function optionOf(id, group) {
    const edits = group.flatMap(({ edit }) => (edit === undefined ? [] : [edit]));
    const served = edits.length === 0 ? group : group.filter(({ edit }) => edit !== undefined);
    const left = group.length - served.length;
    return {
        id,
        title: `${served.map(({ finding }) => finding.rule).join(', ')} in ${group[0]?.finding.file || 'the project'}`,
        serves: served.map(({ finding: { rule, file } }) => ({ rule, file })),
        brings: 'reproducibility',
        edits,
        reasons: served.map(({ finding }) => `${finding.rule}: ${finding.observed} → ${finding.expected}`),
        risks: [
            edits.length === 0
                ? 'no edit is known: a person has to find it'
                : 'the same text may be meant elsewhere',
            ...(left === 0 ? [] : [`${left} findings of the file stay`]),
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/agents/built-in.js








/**
 * The shipped program of that name: the text of a message to the text of an answer, as a program at the other end of a
 * pipe has it. Each plays one role by rules that can be read here; no model, no network, the same answer every time.
 */
function builtIn(name) {
    const known = agents/* builtInNames */.Wi.find((one) => one === name);
    if (known === undefined)
        throw new model_failure/* Failure */.HR('AGENT_MISSING', { role: name });
    return (text) => {
        const message = exchange/* messageSchema */.HQ.parse((0,strict_json/* parseStrictJson */.R)(new TextEncoder().encode(text)));
        return `${JSON.stringify(answerTo(message, (0,codec_digest/* sha256Hex */.fg)(text), programs[known]))}\n`;
    };
}
function answerTo(message, digest, program) {
    const head = {
        schema: 'nx47.answer/1',
        task_id: message.task_id,
        turn: message.turn,
        role: message.role,
        RESULT: `DONE ${message.act}`,
        EVIDENCE: [
            { kind: 'answer', ref: 'message', sha256: digest },
            ...message.material.files.map(({ path, sha256 }) => ({ kind: 'file', ref: path, sha256 })),
        ],
        RISKS: [],
        NEXT: nextOf[message.act],
    };
    const play = program[message.act];
    // A role that has no part in this act answers the message, and nothing else.
    return play === undefined ? { ...head, act: 'ping' } : play(message, head);
}
const nextOf = {
    ping: 'a task',
    propose: 'criticism by the other recherchiste',
    criticise: 'the synthesis',
    synthesise: 'the decision of the chef',
    decide: 'the plan of the chosen option',
    review: 'the order of the tool',
    execute: 'the execution of the plan',
    log: 'the next task',
};
const seeker = (propose) => ({
    propose: ({ material }, head) => ({ ...head, act: 'propose', options: propose(material) }),
    criticise: (message, head) => ({ ...head, act: 'criticise', remarks: criticise(message) }),
    review: (message, head) => {
        const remarks = reviewPlan(message);
        const plan_sha256 = message.material.plan?.hash ?? '';
        return { ...head, act: 'review', review: { plan_sha256, accepted: remarks.length === 0, remarks } };
    },
});
const programs = {
    'picks-fewest-files': {
        decide: ({ material }, head) => ({ ...head, act: 'decide', decision: decide(material.weighed ?? []) }),
    },
    'smallest-edit-first': seeker(smallestEdit),
    'cause-first': seeker(causeFirst),
    'keeps-the-log': {
        synthesise: ({ material }, head) => {
            const gists = (material.weighed ?? []).map(({ option, by, remarks }) => {
                const objections = remarks.flatMap((remark) => remark.objections);
                return { option: option.id, gist: `${by}: ${option.title}; ${objections.join('; ') || '∅'}` };
            });
            return { ...head, act: 'synthesise', gists };
        },
        log: ({ material }, head) => ({
            ...head,
            act: 'log',
            entry: (material.story ?? ['∅']).join(' · ').slice(0, 2000),
        }),
    },
    'orders-the-plan': {
        execute: ({ material }, head) => {
            return { ...head, act: 'execute', order: { plan_sha256: material.plan?.hash ?? '' } };
        },
    },
    'answers-for-macros': {},
    'answers-for-jobs': {},
};

;// CONCATENATED MODULE: ./build/src/agents/ask.js




/**
 * Hands the text to the agent and waits for what it writes: a shipped program, or a child in a process group of its own
 * that gets PATH, the variables that its entry names, and nothing else. At its deadline the whole group is ended (rule
 * 109). Errors: AGENT_MUTE {agent, seconds}, AGENT_ENDED {agent, status}, AGENT_SECRET {agent, what}, TOOL_MISSING.
 */
async function ask(agent, text, place) {
    const { endpoint, name, limits } = agent;
    if (typeof endpoint === 'string') {
        return { answer: builtIn(endpoint.slice('built-in:'.length))(text), ran: model_event/* nothingRan */.NH };
    }
    const env = environmentOf(agent, place);
    const deadlineSeconds = limits['deadline-seconds'];
    const { root, world } = place;
    const end = await world.shell.run({ argv: endpoint, cwd: root, env, input: text, deadlineSeconds });
    if (end.timedOut)
        throw new model_failure/* Failure */.HR('AGENT_MUTE', { agent: name, seconds: deadlineSeconds, rule: 109 });
    if (end.status !== 0)
        throw new model_failure/* Failure */.HR('AGENT_ENDED', { agent: name, status: end.signal ?? String(end.status) });
    const digests = { stdout_sha256: (0,codec_digest/* sha256Hex */.fg)(end.stdout), stderr_sha256: (0,codec_digest/* sha256Hex */.fg)(end.stderr) };
    return { answer: end.stdout, ran: { exit_status: end.status, ...digests } };
}
// A name tells little of a value: what is known to be a secret is handed to nobody under any.
function environmentOf({ name, environment }, place) {
    const env = { PATH: place.environment['PATH'] ?? '' };
    for (const variable of environment) {
        const value = place.environment[variable];
        if (value === undefined)
            continue;
        if (place.world.redact(value) !== value)
            throw new model_failure/* Failure */.HR('AGENT_SECRET', { agent: name, what: variable, rule: 190 });
        env[variable] = value;
    }
    return env;
}

;// CONCATENATED MODULE: ./build/src/agents/check-evidence.js

/**
 * Holds the evidence of an answer against what is there: a claim with a digest that nothing has proves nothing (rules 8,
 * 68, 192). Errors: AGENT_UNPROVEN {agent, ref}.
 */
async function checkEvidence(agent, said, digestOf) {
    for (const { ref, sha256 } of said.EVIDENCE) {
        if ((await digestOf(ref)) !== sha256)
            throw new model_failure/* Failure */.HR('AGENT_UNPROVEN', { agent, ref, rule: 8 });
    }
}

// EXTERNAL MODULE: ./build/src/audit/secrets/check-secrets.js + 3 modules
var check_secrets = __webpack_require__(58468);
// EXTERNAL MODULE: ./build/src/audit/secrets/common-forms.js
var common_forms = __webpack_require__(78920);
// EXTERNAL MODULE: ./build/src/audit/secrets/known-secrets.js
var known_secrets = __webpack_require__(8868);
;// CONCATENATED MODULE: ./build/src/agents/check-secret.js




/**
 * Refuses a text with a credential in it: one that is known here in any encoding, or one that has the form of any.
 * Nothing of it is kept (rules 105 and 190). Errors: AGENT_SECRET {agent, what}.
 */
function checkSecret(agent, text, { secrets, redact }) {
    const bytes = new TextEncoder().encode(text);
    const known = (0,known_secrets/* knownSecrets */.x)(secrets);
    const [found] = (0,check_secrets/* secretsIn */.V)({ name: agent, bytes }, { known });
    const what = found?.kind ?? (0,common_forms/* commonForms */.f)(text)[0]?.kind ?? (redact(text) === text ? undefined : '***');
    if (what !== undefined)
        throw new model_failure/* Failure */.HR('AGENT_SECRET', { agent, what, rule: 190 });
}

;// CONCATENATED MODULE: ./build/src/agents/fingerprint.js

const skipped = ['.git', 'node_modules'];
const gitSeconds = 60;
/**
 * What the project is now, as one digest: what git says has changed or is new, and the bytes of each such file; without
 * git, the name and size of every file. '' for a shipped program, which can change nothing. Compared before and after a
 * turn, it shows who acted while speaking: the tool alone may act (rules 41 and 125), and only by the runner.
 */
async function fingerprint({ endpoint }, { root, session, world }) {
    if (typeof endpoint === 'string')
        return '';
    const { files, shell } = world;
    // What is said is being kept there.
    const own = session.startsWith(`${root}/`) ? session.slice(root.length + 1) : '';
    const git = (...argv) => shell.run({ argv: ['git', '-C', root, ...argv], deadlineSeconds: gitSeconds }).catch(() => undefined);
    const apart = own === '' ? [] : [`:(exclude)${own}`];
    const status = await git('status', '--porcelain=v1', '-z', '--untracked-files=all', '--', '.', ...apart);
    const head = await git('rev-parse', '--show-prefix', 'HEAD');
    if (status?.status !== 0 || head?.status !== 0)
        return (0,codec_digest/* sha256Hex */.fg)(await listed(root, own, files));
    const [prefix = ''] = head.stdout.split('\n');
    const digests = [];
    for (const row of status.stdout.split('\0').filter((one) => one !== '')) {
        const path = row.slice(3).slice(row.slice(3).startsWith(prefix) ? prefix.length : 0);
        digests.push(`${row} ${await files.hash(`${root}/${path}`).catch(() => '∅')}`);
    }
    return (0,codec_digest/* sha256Hex */.fg)([head.stdout, ...digests].join('\n'));
}
async function listed(root, own, files) {
    const entries = await files.list(root, skipped);
    return entries
        .filter(({ path }) => own === '' || (path !== own && !path.startsWith(`${own}/`)))
        .filter(({ kind }) => kind !== 'folder')
        .map(({ path, kind, bytes }) => `${kind} ${path} ${bytes}`)
        .join('\n');
}

;// CONCATENATED MODULE: ./build/src/agents/read-answer.js




const deepestAnswer = 12;
/**
 * Reads what an agent wrote: one JSON object, no byte more than its limit (rule 99), the answer to this task, turn, role
 * and act, with evidence (rule 8). Errors: AGENT_TOO_LONG, AGENT_ANSWER {agent, why}, AGENT_OTHER_TASK {agent, expected,
 * observed}, AGENT_WRONG_ROLE, AGENT_UNPROVEN.
 */
function readAnswer(text, asked) {
    const bytes = new TextEncoder().encode(text);
    const { agent, mostBytes } = asked;
    if (bytes.byteLength > mostBytes)
        throw new model_failure/* Failure */.HR('AGENT_TOO_LONG', { agent, bytes: bytes.byteLength, most: mostBytes, rule: 99 });
    const said = shaped(bytes, agent);
    const [expected, observed] = [`${asked.taskId} ${asked.turn}`, `${said.task_id} ${said.turn}`];
    if (observed !== expected)
        throw new model_failure/* Failure */.HR('AGENT_OTHER_TASK', { agent, expected, observed });
    requireOwnRole(said, asked);
    if (!isOf(said, asked.act))
        throw new model_failure/* Failure */.HR('AGENT_WRONG_ROLE', { agent, role: said.role, act: said.act, rule: 39 });
    if (said.EVIDENCE.length === 0 || said.EVIDENCE.some(({ sha256 }) => sha256 === undefined))
        throw new model_failure/* Failure */.HR('AGENT_UNPROVEN', { agent, ref: said.EVIDENCE[0]?.ref ?? '∅', rule: 8 });
    return said;
}
// Who answers for another role is refused whatever it says; so is an act that is not this role's.
function requireOwnRole({ role, act }, { agent, role: expected }) {
    if (role !== expected)
        throw new model_failure/* Failure */.HR('AGENT_WRONG_ROLE', { agent, role, act, rule: 39 });
    requireAct(agent, role, act);
}
function shaped(bytes, agent) {
    const value = parsed(bytes, agent);
    const read = exchange/* spokenSchema */.G6.safeParse(value);
    if (read.success)
        return read.data;
    const [issue] = read.error.issues;
    throw new model_failure/* Failure */.HR('AGENT_ANSWER', { agent, why: `${issue?.path.join('.')}: ${issue?.message}` });
}
function parsed(bytes, agent) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(bytes, { maxBytes: bytes.byteLength, maxDepth: deepestAnswer });
    }
    catch (cause) {
        const why = cause instanceof model_failure/* Failure */.HR ? String(cause.parameters['why']) : '';
        throw new model_failure/* Failure */.HR('AGENT_ANSWER', { agent, why }, { cause });
    }
}
function isOf(said, act) {
    return said.act === act;
}

;// CONCATENATED MODULE: ./build/src/agents/turn.js










/** Asks, and holds the answer against all that may be wrong with it: nothing of a turn that fails goes any further. */
async function takeTurn(turning, floor) {
    let had = { message: '', answer: '', ran: model_event/* nothingRan */.NH };
    try {
        const message = messageText(turning);
        checkMessage(turning.agent, message, floor);
        had = { ...had, message };
        const before = await fingerprint(turning.agent, floor);
        const { answer, ran } = await ask(turning.agent, message, floor);
        had = { ...had, ran };
        if ((await fingerprint(turning.agent, floor)) !== before)
            throw new model_failure/* Failure */.HR('AGENT_ACTED', { agent: turning.agent.name, role: turning.agent.role, rule: 41 });
        checkSecret(turning.agent.name, answer, floor.world);
        had = { ...had, answer };
        return { ...had, spoken: await heard(answer, message, turning, floor) };
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR)
            return { ...had, failure: error };
        return { ...had, failure: new model_failure/* Failure */.HR('DEFECT', { where: turning.act }, { cause: error }) };
    }
}
function messageText({ task, turn, agent, act, material }) {
    requireAct(agent.name, agent.role, act);
    const head = { schema: 'nx47.message/1', turn, role: agent.role, act, angle: agent.angle ?? '' };
    return `${JSON.stringify(exchange/* messageSchema */.HQ.parse({ ...task, ...head, material }))}\n`;
}
function checkMessage({ name, limits }, message, { world }) {
    const bytes = new TextEncoder().encode(message).byteLength;
    const most = limits['message-bytes'];
    if (bytes > most)
        throw new model_failure/* Failure */.HR('AGENT_TOO_LONG', { agent: name, bytes, most, rule: 99 });
    checkSecret(name, message, world);
}
async function heard(answer, message, { agent, act, turn, task, said }, { world, root }) {
    const { name, role, limits } = agent;
    const asked = { agent: name, taskId: task.task_id, turn, role, act, mostBytes: limits['message-bytes'] };
    const spoken = readAnswer(answer, asked);
    await checkEvidence(name, spoken, async (ref) => {
        if (ref === 'message')
            return (0,codec_digest/* sha256Hex */.fg)(message);
        return said.get(ref) ?? world.files.hash(`${root}/${ref}`).catch(() => undefined);
    });
    return spoken;
}

;// CONCATENATED MODULE: ./build/src/agents/open-floor.js



/**
 * Opens the floor for one task. A turn is refused to the wrong role, over an agent's number of messages (rule 99) and
 * with a secret in it; it waits for the agent's cooldown (rule 98), ends at its deadline (rule 109), and what is said in
 * it is an event with its digests, the texts kept under them. Errors: AGENT_*, TOOL_MISSING, CANCELLED,
 * DISK_WRITE_FAILED.
 */
function openFloor(task, floor) {
    const turns = [];
    const said = new Map();
    const asked = new Map();
    const lastNs = new Map();
    let count = 0;
    return {
        turns,
        speak: async (agent, act, material) => {
            countMessage(agent, asked);
            await coolDown(agent, lastNs.get(agent.name), floor.world);
            count += 1;
            const turning = { agent, act, turn: count, task, material, said };
            const had = await takeTurn(turning, floor);
            lastNs.set(agent.name, floor.world.clock.monotonicNs());
            const kept = await keepTurn(turning, had, floor);
            for (const digest of Object.values(kept))
                said.set(`messages/${digest}`, digest);
            const { name, role } = agent;
            turns.push({ turn: turning.turn, agent: name, role, act, ...kept, failure: had.failure?.code ?? '' });
            if (had.spoken !== undefined)
                return had.spoken;
            throw had.failure ?? new model_failure/* Failure */.HR('DEFECT', { where: act });
        },
    };
}
function countMessage({ name, limits }, asked) {
    const before = asked.get(name) ?? 0;
    if (before >= limits.messages)
        throw new model_failure/* Failure */.HR('AGENT_TOO_OFTEN', { agent: name, most: limits.messages, rule: 99 });
    asked.set(name, before + 1);
}
async function coolDown({ limits }, lastNs, { clock, signal }) {
    if (lastNs === undefined)
        return;
    const left = limits['cooldown-seconds'] - Number(clock.monotonicNs() - lastNs) / 1e9;
    if (left > 0)
        await clock.sleep(left, signal);
}

// EXTERNAL MODULE: ./build/src/ledger/ledger.js
var ledger_ledger = __webpack_require__(9286);
// EXTERNAL MODULE: ./build/src/session/name.js
var session_name = __webpack_require__(67119);
// EXTERNAL MODULE: ./build/src/session/pages.js
var pages = __webpack_require__(5026);
;// CONCATENATED MODULE: ./build/src/agents/open-session.js




/** Makes the folder and the ledger of a session that nobody else has. Errors: DISK_WRITE_FAILED. */
async function openSession(order, { clock, files }) {
    const { root, taskId, isKept } = order;
    const home = isKept ? `${root}/session` : `${root}/.nx47/session`;
    await files.makeFolder(home);
    const ignore = `${root}/.nx47/.gitignore`;
    if (!isKept && !(await files.exists(ignore)))
        await files.write(ignore, '*\n');
    const now = clock.now().toISOString();
    let attempt = 1;
    const folder = () => `${home}/${(0,session_name/* sessionName */.C)(now, `agents-${taskId}`, attempt)}`;
    while (!(await files.makeNewFolder(folder())))
        attempt += 1;
    const session = folder();
    for (const part of ['logs', 'reports', 'evidence/messages', 'evidence/answers', 'PLANS'])
        await files.makeFolder(`${session}/${part}`);
    const sink = { append: (line) => files.append(`${session}/logs/session.jsonl`, line) };
    const ledger = new ledger_ledger/* Ledger */.O(sink, clock, { sessionId: session.slice(home.length + 1), taskId });
    let step = 1;
    const nextStep = () => {
        step += 1;
        return step;
    };
    return { session, ledger, nextStep };
}
const role = 'orchestrator';
/** An event of the session as a whole: its beginning, or its end. */
async function logSession({ ledger }, { place, redact }, { state, goal, decision = '', output = '', evidence = [] }) {
    await ledger.append({
        macro: 'session',
        step: 1,
        phase: decision === '' ? 'SESSION' : 'VERDICT',
        state,
        goal: redact(goal),
        ...place,
        touches: [],
        command: '',
        ...model_event/* nothingRan */.NH,
        output: redact(output),
        decision: redact(decision),
        evidence,
        role,
    });
}
/** The pages of the session, from its events. Errors: DISK_WRITE_FAILED. */
async function writePages({ session, ledger }, { files, language }) {
    for (const [name, page] of Object.entries((0,pages/* sessionPages */.j)(ledger.events, language)))
        await files.write(`${session}/${name}`, page);
}

;// CONCATENATED MODULE: ./build/src/agents/ping.js




/** What is asked of who has nothing to do: an answer. */
const pingTask = {
    task_id: 'ping',
    TASK: 'Answer this message.',
    CONTEXT: 'A check that every agent can be reached.',
    CONSTRAINTS: 'Nothing is changed.',
    DONE_CRITERIA: [{ criterion: 'an answer with the digest of the message', evidence: 'answer' }],
};
/**
 * One message to each agent, one after the other, each answered and logged in a session below .nx47/; a mute one is
 * FAILED at its deadline (rule 109) and the next is asked all the same. Errors: CANCELLED, DISK_WRITE_FAILED.
 */
async function ping({ agents }, { root, environment }, world) {
    const opened = await openSession({ root, taskId: pingTask.task_id, isKept: false }, world);
    await logSession(opened, world, { state: 'RUNNING', goal: pingTask.TASK });
    await (0,plan_page/* leavePlan */.JH)(pingTask, [{ macro: 'agents-ping', effects: [], serves: '' }], opened.session, world.files);
    const { speak } = openFloor(pingTask, { world, environment, root, ...opened });
    const pinged = [];
    for (const agent of agents) {
        const { name, role } = agent;
        const told = { agent: name, role };
        const nothing = { findings: [], files: [], allows: [] };
        const end = await speak(agent, 'ping', nothing).then(() => told, (error) => ({ ...told, failure: asFailure(error) }));
        pinged.push(end);
    }
    const failed = pinged.filter(({ failure }) => failure !== undefined).length;
    const [state, decision] = failed === 0 ? ['DONE', 'OK'] : ['FAILED', `KO ${failed}`];
    await logSession(opened, world, { state, goal: pingTask.TASK, decision });
    await writePages(opened, world);
    return { session: opened.session, pinged };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/src/agents/concerns.js




const auditSchema = schemas/* looseObject */._H3({
    findings: schemas/* array */.YOg(schemas/* object */.Ikc(exchange/* concernSchema */.ED.shape)),
});
const verdictSchema = schemas/* looseObject */._H3({ fails: schemas/* array */.YOg(schemas/* string */.YjP().min(1)) });
/**
 * What a document of the program says is wrong: the findings of `nx47 audit --format json`, or the conditions that fail
 * in a run's verdict.json. Errors: CONFIG_UNREADABLE {file, line, why} for anything else.
 */
function concernsIn(bytes, file) {
    const value = concerns_parsed(bytes, file);
    const audit = auditSchema.safeParse(value);
    if (audit.success)
        return audit.data.findings;
    const verdict = verdictSchema.safeParse(value);
    if (!verdict.success)
        throw new model_failure/* Failure */.HR('CONFIG_UNREADABLE', { file, line: 1, why: 'findings ∄, fails ∄' });
    return verdict.data.fails.map((rule) => {
        return { rule, severity: 'error', file: '', expected: 'ok', observed: 'fail' };
    });
}
function concerns_parsed(bytes, file) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(bytes);
    }
    catch (cause) {
        const why = cause instanceof model_failure/* Failure */.HR ? String(cause.parameters['why']) : '';
        throw new model_failure/* Failure */.HR('CONFIG_UNREADABLE', { file, line: 1, why }, { cause });
    }
}

;// CONCATENATED MODULE: ./build/src/agents/check-newcomers.js

/** Sessions that have to hold before anything joins: rules 82 and 185. */
const soundSessions = 2;
/** The team that these agents and the machines of the project (machines.yml) make. */
function teamOf({ agents }, machines = []) {
    const own = agents.flatMap(({ machine }) => (machine === undefined ? [] : [machine]));
    const unique = (names) => [...new Set(names)].sort();
    return {
        agents: unique(agents.map(({ name }) => name)),
        roles: unique(agents.map(({ role }) => role)),
        machines: unique([...own, ...machines]),
        tools: unique(agents.map(({ endpoint }) => (typeof endpoint === 'string' ? endpoint : endpoint.join(' ')))),
    };
}
/**
 * Refuses what is new since the last session, and two agents at once, unless the last two sessions ended well with every
 * log intact (rules 82, 97, 185, 186). `earlier` is oldest first; a project without a session begins with the team it
 * has. Errors: AGENT_NEWCOMER {what, name, sessions, needed}, AGENT_PARALLEL {sessions, needed}.
 */
function checkNewcomers(team, parallel, earlier) {
    const sessions = soundInARow(earlier);
    if (sessions >= soundSessions)
        return;
    const needed = soundSessions;
    if (parallel > 1)
        throw new model_failure/* Failure */.HR('AGENT_PARALLEL', { sessions, needed, rule: 97 });
    const last = earlier.at(-1)?.team;
    if (last === undefined)
        return;
    for (const what of ['roles', 'agents', 'machines', 'tools']) {
        const name = team[what].find((one) => !last[what].includes(one));
        if (name !== undefined)
            throw new model_failure/* Failure */.HR('AGENT_NEWCOMER', { what, name, sessions, needed, rule: 185 });
    }
}
function soundInARow(earlier) {
    const broken = earlier.findLastIndex(({ isSound }) => !isSound);
    return earlier.length - 1 - broken;
}

// EXTERNAL MODULE: ./build/src/ledger/chain.js + 1 modules
var ledger_chain = __webpack_require__(75556);
// EXTERNAL MODULE: ./build/src/model/run-index.js
var run_index = __webpack_require__(48891);
// EXTERNAL MODULE: ./build/src/ledger/session-files.js
var session_files = __webpack_require__(86601);
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
    const events = (0,ledger_chain/* eventsOf */.XL)(chain.lines);
    const told = (0,session_files/* toldDigests */.qg)(events);
    const seen = new Map([...told].map(([ref, { sha256 }]) => [ref, sha256]));
    const problem = (await changedIn(folder, seen, files)) ||
        (await unlistedIn(folder, files)) ||
        (await brokenOffIn(folder, events[0]?.evidence ?? [], files));
    return { ...report, files: seen.size, problem };
}
/** A session may go on from another, whose log its first event tells by its digest; '' where that is not at hand. */
async function brokenOffIn(folder, evidence, files) {
    for (const { kind, ref, sha256 } of evidence) {
        if (kind !== 'checksum' || !/^session\/[^/]+\/logs\/session\.jsonl$/.test(ref))
            continue;
        const log = `${folder.slice(0, folder.lastIndexOf('/'))}${ref.slice('session'.length)}`;
        const isSame = !(await files.exists(log)) || (await files.hash(log)) === sha256;
        if (!isSame)
            return `${ref}: changed`;
    }
    return '';
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
    const path = `${folder}/${run_index/* sessionFilesName */.VK}`;
    if (!(await files.exists(path)))
        return '';
    const list = (0,session_files/* parseSessionFiles */.jA)(await files.read(path));
    if (list === undefined)
        return `${run_index/* sessionFilesName */.VK}: unreadable`;
    const digests = new Map();
    for (const { path: name, sha256, kept } of list) {
        // In a clone what was too large is not there.
        if (kept === 'repository' || (await files.exists(`${folder}/${name}`)))
            digests.set(name, sha256);
    }
    const listed = new Set([run_index/* sessionFilesName */.VK, ...digests.keys()]);
    const stray = (await files.list(folder)).find(({ path: name, kind }) => kind !== 'folder' && !listed.has(name));
    return ((await changedIn(folder, digests, files)) || (stray === undefined ? '' : `${stray.path}: not listed`));
}

// EXTERNAL MODULE: ./build/src/session/find-ticket.js
var find_ticket = __webpack_require__(6084);
;// CONCATENATED MODULE: ./build/src/agents/earlier-sessions.js





/** Where a session of agents says who took part. */
const teamName = 'evidence/team.json';
const teamSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('nx47.team/1'),
    agents: schemas/* array */.YOg(schemas/* string */.YjP()),
    roles: schemas/* array */.YOg(schemas/* string */.YjP()),
    machines: schemas/* array */.YOg(schemas/* string */.YjP()),
    tools: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/**
 * The sessions of agents of the project at `root`, oldest first, each checked again: sound is one whose exchange ended
 * well, and whose events and files are what they were (rule 186). One whose team can't be read is not sound, and had
 * nobody in it.
 */
async function earlierSessions(root, files) {
    const found = [];
    for (const folder of await sessionFolders(root, files)) {
        if (!(await files.exists(`${folder}/${teamName}`)) && !(await isOfAgents(folder, files)))
            continue;
        const { schema: _, ...team } = (await teamIn(folder, files)) ?? nobody;
        const isSound = team.agents.length > 0 && (await endedWell(folder, files));
        found.push({ id: nameOf(folder), team, isSound });
    }
    return found;
}
const nobody = { schema: 'nx47.team/1', agents: [], roles: [], machines: [], tools: [] };
/** Every session, a killed one without pages too. */
async function sessionFolders(root, files) {
    const folders = [];
    for (const home of (0,find_ticket/* sessionHomes */.FK)(root)) {
        if (!(await files.exists(home)))
            continue;
        const entries = await files.list(home, ['evidence', 'logs', 'reports', 'PLANS']);
        const names = entries.filter(({ path, kind }) => kind === 'folder' && !path.includes('/'));
        folders.push(...names.map(({ path }) => `${home}/${path}`));
    }
    return folders.sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));
}
function nameOf(folder) {
    return folder.slice(folder.lastIndexOf('/') + 1);
}
/** A session's name begins with its day and ends with its time. */
function timeOf(folder) {
    const name = nameOf(folder);
    return `${name.slice(0, 8)}${/_(\d{6})z-\d+$/.exec(name)?.[1] ?? ''}${name}`;
}
// A team that was taken away afterwards is still told by the events.
async function isOfAgents(folder, files) {
    const log = `${folder}/logs/session.jsonl`;
    if (!(await files.exists(log)))
        return false;
    return new TextDecoder().decode(await files.read(log)).includes(`"ref":"${teamName}"`);
}
async function teamIn(folder, files) {
    try {
        return teamSchema.parse((0,strict_json/* parseStrictJson */.R)(await files.read(`${folder}/${teamName}`)));
    }
    catch {
        return undefined;
    }
}
async function endedWell(folder, files) {
    if (!(await files.exists(`${folder}/logs/session.jsonl`)))
        return false;
    const { problem } = await verifySession(folder, files);
    if (problem !== '')
        return false;
    const { lines } = (0,ledger_chain/* verifyChain */.H5)(await files.read(`${folder}/logs/session.jsonl`));
    const last = (0,ledger_chain/* eventsOf */.XL)(lines).at(-1);
    return last?.phase === 'VERDICT' && last.state === 'DONE';
}

;// CONCATENATED MODULE: ./build/src/agents/check-decision.js

/**
 * The option that the chef chose, with who proposed it. Rule 124: a decision gives its reasons and is one of the options
 * that were proposed, none against which there is a blocking objection. Errors: AGENT_DECISION {agent, why, option}.
 */
function checkDecision(agent, { decision }, weighed) {
    const { option, reasons } = decision;
    const refused = (why) => new model_failure/* Failure */.HR('AGENT_DECISION', { agent, why, option, rule: 124 });
    const chosen = weighed.find((one) => one.option.id === option);
    if (chosen === undefined)
        throw refused('option ∉');
    if (!reasons.some((reason) => reason.trim() !== ''))
        throw refused('reasons: ∅');
    const blocked = chosen.remarks.find(({ blocking }) => blocking);
    if (blocked !== undefined)
        throw refused(`${blocked.by}: ${blocked.objections.join('; ')}`);
    return chosen;
}

;// CONCATENATED MODULE: ./build/src/agents/in-turn.js
/**
 * Runs the orders one after the other, or at most `parallel` at a time; the answers in the order of the orders. After a
 * failure none begins any more, and the first one is thrown when those that had begun are over (rules 97 and 120).
 */
async function inTurn(orders, parallel) {
    const answers = new Map();
    const failures = [];
    let next = 0;
    const line = async () => {
        for (let at = next++; at < orders.length && failures.length === 0; at = next++) {
            const order = orders[at];
            if (order === undefined)
                return;
            try {
                answers.set(at, await order());
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: parallel }, line));
    if (failures.length > 0)
        throw failures[0];
    return [...answers].sort(([one], [other]) => one - other).map(([, answer]) => answer);
}

;// CONCATENATED MODULE: ./build/src/agents/weigh.js

/**
 * Every option with who proposed it and what was said against it. Rule 123: each is criticised, by another than its
 * author. Errors: AGENT_ANSWER {agent, why} for an id that two options have or a remark on what nobody proposed,
 * AGENT_UNCRITICISED {option}.
 */
function weigh(proposed, criticised) {
    const authors = new Map();
    for (const { agent, by, options } of proposed) {
        for (const { id } of options) {
            if (authors.has(id))
                throw new model_failure/* Failure */.HR('AGENT_ANSWER', { agent, why: `option ${id}: ×2` });
            authors.set(id, by);
        }
    }
    for (const { agent, remarks } of criticised) {
        const stray = remarks.find(({ option }) => !authors.has(option));
        if (stray !== undefined)
            throw new model_failure/* Failure */.HR('AGENT_ANSWER', { agent, why: `option ${stray.option}: ∄` });
    }
    return proposed.flatMap(({ by, options }) => options.map((option) => weighed(option, by, criticised)));
}
function weighed(option, by, criticised) {
    const remarks = criticised
        .filter((critic) => critic.by !== by)
        .flatMap((critic) => critic.remarks
        .filter((remark) => remark.option === option.id)
        .map(({ objections, blocking }) => ({ by: critic.by, objections, blocking })));
    if (remarks.length === 0)
        throw new model_failure/* Failure */.HR('AGENT_UNCRITICISED', { option: option.id, rule: 123 });
    return { option, by, remarks };
}
/**
 * Refuses a synthesis that leaves an option out: the chef would choose among what somebody else chose (rule 122).
 * Errors: AGENT_ANSWER {agent, why}.
 */
function checkSynthesis(agent, { gists }, options) {
    const named = new Set(gists.map(({ option }) => option));
    const missing = options.find(({ option }) => !named.has(option.id));
    if (missing !== undefined)
        throw new model_failure/* Failure */.HR('AGENT_ANSWER', { agent, why: `gists ∌ ${missing.option.id}` });
}

;// CONCATENATED MODULE: ./build/src/agents/exchange.js





/**
 * One task among the agents, in sequence (rules 120 to 125): recherchistes propose and criticise one another, the
 * orchestrator puts it together, the chef decides, a recherchiste who is not the author accepts the plan's digest, the
 * tool orders just that plan, the orchestrator logs. Errors: AGENT_*, and those of the execution.
 */
async function exchange_exchange({ agents, material, execution, mayExecute }, { speak }) {
    const one = (role) => requireRole(agents, role)[0];
    const weighed = await propose(agents, material, speak);
    const orchestrator = one('orchestrator');
    checkSynthesis(orchestrator.name, await speak(orchestrator, 'synthesise', { ...material, weighed }), weighed);
    const chef = one('chef');
    const decided = await speak(chef, 'decide', { ...material, weighed });
    const chosen = checkDecision(chef.name, decided, weighed);
    const plan = chosen.option.edits.length === 0 ? undefined : await execution.plan(chosen.option);
    if (plan !== undefined)
        await review(plan, chosen, { agents, material, speak });
    const tool = one('tool');
    let done = '';
    if (plan !== undefined && mayExecute) {
        const { order } = await speak(tool, 'execute', { ...material, plan });
        requirePlan(tool.name, order.plan_sha256, plan);
        done = await execution.execute(chosen.option, plan.hash);
    }
    const { reasons } = decided.decision;
    const story = [chosen.option.title, ...reasons, done === '' ? 'not executed' : done];
    // What the files were is no evidence any more.
    const { entry } = await speak(orchestrator, 'log', { ...material, files: [], story });
    return { chosen, reasons, plan, done, entry };
}
/** Rules 39 and 123: each recherchiste proposes from its own angle, and criticises what the others proposed. */
async function propose(agents, material, speak) {
    const seekers = requireRole(agents, 'recherchiste');
    const proposed = await inTurn(seekers.map((agent) => async () => {
        const { options } = await speak(agent, 'propose', material);
        return { by: agent.role, agent: agent.name, options };
    }), agents.parallel);
    const criticised = await inTurn(seekers.map((agent) => async () => {
        const options = proposed.filter(({ by }) => by !== agent.role).flatMap((other) => other.options);
        const { remarks } = await speak(agent, 'criticise', { ...material, options });
        return { by: agent.role, agent: agent.name, remarks };
    }), agents.parallel);
    return weigh(proposed, criticised);
}
/** The digest of the plan is accepted by a recherchiste who did not propose it. Errors: AGENT_PLAN_REFUSED {agent, why}. */
async function review(plan, chosen, { agents, material, speak, }) {
    const critic = requireRole(agents, 'recherchiste').find(({ role }) => role !== chosen.by);
    if (critic === undefined)
        throw new model_failure/* Failure */.HR('AGENT_MISSING', { role: 'recherchiste' });
    const said = await speak(critic, 'review', { ...material, options: [chosen.option], plan });
    requirePlan(critic.name, said.review.plan_sha256, plan);
    if (!said.review.accepted)
        throw new model_failure/* Failure */.HR('AGENT_PLAN_REFUSED', {
            agent: critic.name,
            why: said.review.remarks.join('; '),
            rule: 165,
        });
}
function requirePlan(agent, quoted, plan) {
    if (quoted !== plan.hash)
        throw new model_failure/* Failure */.HR('AGENT_PLAN_REFUSED', { agent, why: `${quoted} ≠ ${plan.hash}`, rule: 165 });
}
/** Two recherchistes at least, and one of each other role that an exchange needs. Errors: AGENT_MISSING {role}. */
function requireRole({ agents }, role) {
    const [first, ...others] = agents.filter((agent) => roleOf(agent.role) === role);
    if (first === undefined || (role === 'recherchiste' && others.length === 0))
        throw new model_failure/* Failure */.HR('AGENT_MISSING', { role });
    return [first, ...others];
}

// EXTERNAL MODULE: ./build/src/text/fill.js
var fill = __webpack_require__(82740);
// EXTERNAL MODULE: ./build/src/text/sentences.js + 54 modules
var text_sentences = __webpack_require__(8728);
;// CONCATENATED MODULE: ./build/src/agents/exchange-report.js


/**
 * The report of an exchange as Markdown: what came of it, with date, commit and host, what each said, what was changed
 * and how to go back (rules 126, 127, 177 and 178).
 */
function exchangeReport(told, language) {
    const words = (0,text_sentences/* sentences */.h)(language).agents;
    const { task, events, exchanged, failure, commit } = told;
    const pair = (name, value) => `- ${(0,fill/* fill */.G)(words.pair, { name, value })}`;
    const end = events.at(-1);
    const state = failure === '' ? 'OK' : `KO ${failure}`;
    const changed = exchanged === undefined || exchanged.done === '' ? [] : (exchanged.plan?.touches ?? []);
    return [
        `# ${words.report} ${cell(task.task_id)}`,
        ...['', pair(words.end, state), pair(words.date, end?.time ?? '')],
        ...[pair('commit', commit === '' ? '∅' : commit), pair(words.host, cell(end?.machine ?? ''))],
        ...['', `## ${words.task}`, '', cell(task.TASK), ''],
        ...task.DONE_CRITERIA.map(({ criterion, evidence }) => `- ${cell(criterion)} (${evidence})`),
        ...['', `## ${words.chosen}`, '', ...decisionLines(exchanged)],
        ...['', `## ${words.turns}`, '', ...turnTable(told.turns)],
        ...[
            '',
            `## ${words.changed}`,
            '',
            ...(changed.length === 0 ? ['∅'] : changed.map((path) => `- ${cell(path)}`)),
        ],
        ...['', `## ${words.goBack}`, '', changed.length === 0 ? '∅' : words.goBackHow, ''],
    ].join('\n');
}
function decisionLines(exchanged) {
    if (exchanged === undefined)
        return ['∅'];
    const { chosen, reasons, plan, done } = exchanged;
    const { option, by, remarks } = chosen;
    return [
        `- ${cell(option.id)} (${cell(by)}): ${cell(option.title)}`,
        ...reasons.map((reason) => `- ${cell(reason)}`),
        ...remarks.flatMap((one) => one.objections.map((objection) => `- ${cell(one.by)}: ${cell(objection)}`)),
        ...(plan === undefined ? [] : [`- plan ${plan.hash}`]),
        ...(done === '' ? [] : [`- ${cell(done)}`]),
    ];
}
function turnTable(turns) {
    const rows = turns.map(({ turn, agent, role, act, message, answer, failure }) => [turn, cell(agent), cell(role), act, message.slice(0, 12), answer.slice(0, 12), failure].join(' | '));
    return [
        '| # | agent | role | act | message | answer | failure |',
        '|---|---|---|---|---|---|---|',
        ...rows.map((row) => `| ${row} |`),
    ];
}
/** Foreign text in one line of Markdown: every mark as an entity. */
function cell(text) {
    return text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        .replace(/[!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./build/src/agents/hold-exchange.js









/**
 * Holds an exchange in a session of its own: who takes part is compared with the sessions of before (rules 82, 97, 185,
 * 186), every answer is collected under its task (rule 121), and the session closes with what came of it. A dry run
 * stays below .nx47/. Errors, before anything is written: AGENT_NEWCOMER, AGENT_PARALLEL; CANCELLED, DISK_WRITE_FAILED.
 */
async function holdExchange(order, world) {
    const { task, agents, root, environment, mode } = order;
    const team = teamOf(agents, order.machines);
    checkNewcomers(team, agents.parallel, await earlierSessions(root, world.files));
    const opened = await openSession({ root, taskId: task.task_id, isKept: mode === 'execute' }, world);
    await logSession(opened, world, {
        state: 'RUNNING',
        goal: task.TASK,
        evidence: [await keepTeam(team, opened, world)],
    });
    const steps = actsInOrder.map((act) => ({ macro: `agents-${act}`, effects: [], serves: '' }));
    await (0,plan_page/* leavePlan */.JH)(task, steps, opened.session, world.files);
    const floor = { world, environment, root, ...opened };
    const speaking = openFloor(task, floor);
    const execution = order.executionIn(opened);
    const held = { session: opened.session, turns: speaking.turns };
    const acting = { agents, material: order.material, execution, mayExecute: mode === 'execute' };
    const end = await exchange_exchange(acting, speaking).then((exchanged) => ({ exchanged }), (error) => ({ failure: asFailure(error) }));
    await hold_exchange_close({ ...held, ...end }, order, opened, world);
    return { ...held, ...end };
}
/** The steps of an exchange, for the plan that is written before the first of them. */
const actsInOrder = [
    'propose',
    'criticise',
    'synthesise',
    'decide',
    'review',
    'execute',
    'log',
];
async function keepTeam(team, { session }, { files }) {
    const text = `${JSON.stringify({ schema: 'nx47.team/1', ...team }, null, 1)}\n`;
    await files.write(`${session}/${teamName}`, text);
    return { kind: 'file', ref: teamName, sha256: (0,codec_digest/* sha256Hex */.fg)(text) };
}
/** Rule 121: what was answered, turn by turn, in one file of the task; then the verdict and the pages. */
async function hold_exchange_close(held, { task, mode, root }, opened, world) {
    const { session } = opened;
    const ref = `evidence/answers/${task.task_id}.json`;
    const { chosen, reasons, plan, done } = held.exchanged ?? {};
    const option = chosen === undefined ? null : { id: chosen.option.id, by: chosen.by, reasons };
    const text = `${JSON.stringify({ schema: 'nx47.answers/1', task, turns: held.turns, option, plan: plan ?? null }, null, 1)}\n`;
    await world.files.write(`${session}/${ref}`, text);
    const state = held.failure === undefined ? 'DONE' : 'FAILED';
    const ended = done === '' || done === undefined ? `${mode}: planned, not executed` : done;
    await logSession(opened, world, {
        state,
        goal: task.TASK,
        decision: held.failure === undefined ? `OK ${chosen?.option.id ?? ''}` : `KO ${held.failure.code}`,
        output: held.failure?.message ?? ended,
        evidence: [{ kind: 'file', ref, sha256: (0,codec_digest/* sha256Hex */.fg)(text) }],
    });
    await writePages(opened, world);
    const commit = await commitOf(root, world);
    const failure = held.failure?.code ?? '';
    const { turns, exchanged } = held;
    const told = { task, turns, events: opened.ledger.events, failure, commit };
    const report = exchangeReport({ ...told, ...(exchanged === undefined ? {} : { exchanged }) }, world.language);
    await world.files.write(`${session}/reports/exchange.md`, report);
}
async function commitOf(root, { shell }) {
    const argv = ['git', '-C', root, 'rev-parse', '--verify', '--quiet', 'HEAD'];
    const answer = await shell.run({ argv, deadlineSeconds: 30 }).catch(() => undefined);
    return answer?.status === 0 ? answer.stdout.trim() : '';
}

// EXTERNAL MODULE: ./build/src/audit-command.js + 2 modules
var audit_command = __webpack_require__(21402);
// EXTERNAL MODULE: ./build/src/audit-story.js
var audit_story = __webpack_require__(60134);
// EXTERNAL MODULE: ./build/src/codec/safe-name.js
var safe_name = __webpack_require__(46415);
// EXTERNAL MODULE: ./build/src/compose-offline.js
var compose_offline = __webpack_require__(4959);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/src/model/machines.js

/** Name of a machine: a part of file names and of runner labels. */
const machineNameSchema = schemas/* string */.YjP().regex(/^[a-z][a-z0-9-]{0,31}$/);
const roleSchema = machineNameSchema;
/** A command as a list of its words, never a line for a shell. */
const argvSchema = schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1);
const unixPathSchema = schemas/* string */.YjP().regex(/^\/(?:[^/\0]+(?:\/[^/\0]+)*)?$/);
const pathsSchema = schemas/* array */.YOg(unixPathSchema).default([]);
const portSchema = schemas/* strictObject */.rej({
    port: schemas/* int */.Whr().min(1).max(65_535),
    protocol: schemas/* enum */.k5n(['tcp', 'udp']),
    /** Why it is open: rule 28 wants nothing open without a reason. */
    why: schemas/* string */.YjP().min(1),
});
const storageSchema = schemas/* strictObject */.rej({
    mount: unixPathSchema,
    /** Identity of the file system, as `lsblk -o UUID` shows it. */
    uuid: schemas/* string */.YjP().regex(/^[0-9A-Za-z][0-9A-Za-z-]{3,35}$/),
    access: schemas/* enum */.k5n(['read-write', 'read-only']),
});
const shareSchema = schemas/* strictObject */.rej({ path: unixPathSchema, access: schemas/* enum */.k5n(['read-write', 'read-only']) });
/** How a machine is reached: it is this one, a self-hosted runner with these labels, or a declared command. */
const reachSchema = schemas/* union */.KCZ([
    schemas/* literal */.euz('local'),
    schemas/* strictObject */.rej({ labels: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w.-]+$/)).min(1) }),
    schemas/* strictObject */.rej({ ssh: argvSchema }),
]);
const networkSchema = schemas/* strictObject */.rej({
    zone: schemas/* enum */.k5n(['lan', 'isolated', 'public']),
    /** Bridge or interface of the hypervisor that it hangs on. */
    bridge: schemas/* string */.YjP().min(1),
    /** Whether a job may ask for the internet. */
    jobs: schemas/* enum */.k5n(['closed', 'on-request']),
});
/** What a job may use there: rules 44, 97 (at most two at once while a system is young) and 137–140. */
const limitsSchema = schemas/* strictObject */.rej({
    jobs: schemas/* int */.Whr().min(0).max(2),
    minutes: schemas/* int */.Whr().min(1).max(1440),
    'memory-gib': schemas/* number */.aig().positive(),
    'disk-gib': schemas/* number */.aig().positive(),
});
const sshSchema = schemas/* strictObject */.rej({
    /** `refused`, or the last day (YYYY-MM-DD) on which a login by password is put up with. */
    password: schemas/* union */.KCZ([schemas/* literal */.euz('refused'), iso/* date */.p6()]),
});
/** One machine of configs/machines.yml. Sizes are in GiB (2^30 bytes). */
const machineSchema = schemas/* strictObject */.rej({
    name: machineNameSchema,
    role: roleSchema,
    /** What it answers for, in one line. */
    duty: schemas/* string */.YjP()
        .min(1)
        .max(200)
        .regex(/^[^\r\n]*$/),
    reach: reachSchema,
    hostname: schemas/* string */.YjP().min(1).max(253),
    addresses: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* ipv4 */.uXy(), schemas/* ipv6 */.ugL()])).min(1),
    cpu: schemas/* int */.Whr().min(1),
    'memory-gib': schemas/* number */.aig().positive(),
    /** Free on `/` at least. */
    'disk-gib': schemas/* number */.aig().positive(),
    timezone: schemas/* string */.YjP().regex(/^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/),
    storage: schemas/* array */.YOg(storageSchema).min(1),
    shares: schemas/* array */.YOg(shareSchema).default([]),
    ports: schemas/* array */.YOg(portSchema),
    network: networkSchema,
    limits: limitsSchema,
    health: argvSchema,
    /** Takes its jobs when it is down; absent: nobody. */
    fallback: machineNameSchema.optional(),
    ssh: sshSchema,
    /** Units of systemd that have to be active. */
    services: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w@.\\:-]+$/)),
    /** Programs and settings whose digests belong to the baseline. */
    binaries: pathsSchema,
    configs: pathsSchema,
    /** Files with secrets: outside the repository, for their owner alone. */
    credentials: pathsSchema,
    /** Where logs are written and scripts run (rules 102, 103). */
    logs: unixPathSchema,
    scripts: unixPathSchema,
    programs: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w.+/-]+$/)).default([]),
});
/** Roles whose services run nowhere else (rule 38). */
const dedicatedRoles = ['analysis', 'tools'];
/** configs/machines.yml. */
const machinesSchema = schemas/* strictObject */.rej({
    /** Age at which a probe no longer allows anything to be sent. */
    'probe-minutes': schemas/* int */.Whr().min(1).max(1440).default(60),
    /** Failed logins within a day from which on they are a security sign. */
    'failed-logins': schemas/* int */.Whr().min(1).max(1000).default(20),
    /** Whose `Date` header tells the time; absent: `--clock`, or what chrony says. */
    clock: schemas/* url */.OZ5({ protocol: /^https?$/ }).optional(),
    machines: schemas/* array */.YOg(machineSchema).min(1),
})
    .superRefine(({ machines }, context) => {
    for (const { path, rule, why } of contradictions(machines))
        context.addIssue({ code: 'custom', path: ['machines', ...path], message: why, params: { rule } });
});
/** What no single field shows: doubles, a fallback that leads nowhere or in a circle, a file system with two owners. */
function contradictions(machines) {
    return [
        ...doubles(machines, 'name', ({ name }) => [name]),
        ...doubles(machines, 'role', ({ role }) => [role]),
        ...doubles(machines, 'hostname', ({ hostname }) => [hostname]),
        ...doubles(machines, 'addresses', ({ addresses }) => addresses),
        ...doubles(machines, 'reach', ({ reach }) => (reach === 'local' ? [reach] : [])),
        ...doubles(machines, 'storage', writtenStorage),
        ...doubles(machines, 'services', (machine) => dedicatedServices(machine, machines)),
        ...machines.flatMap((machine, index) => fallbackFault(machine, index, machines)),
        ...pivotFault(machines),
    ];
}
const machines_contractRules = {
    name: 18,
    role: 4,
    hostname: 21,
    addresses: 21,
    reach: 21,
    storage: 25,
    services: 38,
};
function doubles(machines, field, valuesOf) {
    const owners = new Map();
    return machines.flatMap((machine, index) => {
        const taken = valuesOf(machine).find((value) => owners.has(value));
        for (const value of valuesOf(machine))
            owners.set(value, owners.get(value) ?? machine.name);
        if (taken === undefined)
            return [];
        const rule = machines_contractRules[field] ?? 4;
        return [{ path: [index, field], rule, why: `${taken} = ${owners.get(taken)}` }];
    });
}
function writtenStorage({ storage }) {
    return storage.filter(({ access }) => access === 'read-write').map(({ uuid }) => uuid.toLowerCase());
}
function dedicatedServices(machine, machines) {
    const dedicated = machines.filter(({ role }) => dedicatedRoles.includes(role));
    return machine.services.filter((name) => dedicated.some(({ services }) => services.includes(name)));
}
function fallbackFault(machine, index, machines) {
    const { fallback } = machine;
    if (fallback === undefined)
        return [];
    const path = [index, 'fallback'];
    if (!machines.some(({ name }) => name === fallback))
        return [{ path, rule: 146, why: `${fallback} = ∅` }];
    const way = fallbackWay(machine, machines);
    return way.at(-1) === machine.name ? [{ path, rule: 146, why: way.join(' → ') }] : [];
}
/** The names along the fallbacks, up to the end or to the first one that comes twice. */
function fallbackWay(machine, machines) {
    const way = [machine.name];
    for (let next = machine.fallback; next !== undefined;) {
        way.push(next);
        if (way.indexOf(next) < way.length - 1)
            return way;
        const name = next;
        next = machines.find((one) => one.name === name)?.fallback;
    }
    return way;
}
// Rule 37: where several work together, one of them is between the people, the agents and the storage.
function pivotFault(machines) {
    if (machines.length === 1 || machines.some(({ role }) => role === 'pivot'))
        return [];
    return [{ path: [0, 'role'], rule: 37, why: 'pivot = ∅' }];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/src/config/plain-yaml.js


const largestFile = 256 * 1024;
/**
 * Reads a YAML 1.2 file that is plain data. Duplicate keys are refused, and so are anchors, with which a short file
 * could stand for a huge one. Errors: CONFIG_UNREADABLE {file, line, why}.
 */
function readPlainYaml(text, file) {
    const unreadable = (line, why) => new model_failure/* Failure */.HR('CONFIG_UNREADABLE', { file, line, why });
    if (text.length > largestFile)
        throw unreadable(1, `> ${largestFile}`);
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: true, strict: true });
    const [problem] = document.errors;
    if (problem !== undefined)
        throw unreadable(lines.linePos(problem.pos[0]).line, problem.code);
    const anchor = firstAnchor(document);
    if (anchor !== undefined)
        throw unreadable(lines.linePos(anchor).line, 'ANCHOR');
    const lineOf = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const node = document.getIn(path.slice(0, length), true);
            if ((0,dist/* isNode */.Ll)(node) && node.range != null)
                return lines.linePos(node.range[0]).line;
        }
        return 1;
    };
    return { value: document.toJS(), lineOf };
}
function firstAnchor(document) {
    let found;
    (0,dist/* visit */.YR)(document, {
        Alias: (_key, node) => {
            found ??= node.range?.[0] ?? 0;
        },
        Value: (_key, node) => {
            if (node.anchor !== undefined)
                found ??= node.range?.[0] ?? 0;
        },
    });
    return found;
}

;// CONCATENATED MODULE: ./build/src/config/parse-machines.js




/** Path of the file in a project. */
const machinesFile = 'configs/machines.yml';
/**
 * Reads configs/machines.yml. Errors, each with file and line: CONFIG_UNREADABLE, CONFIG_UNKNOWN_KEY,
 * CONFIG_BAD_VALUE, MACHINES_REFUSED {rule} for what a rule of the contract forbids.
 */
function parseMachines(text, file) {
    const { value, lineOf } = readPlainYaml(text, file);
    const parsed = machinesSchema.safeParse(value, { reportInput: true });
    if (!parsed.success)
        throw refusal(parsed.error.issues, lineOf, file);
    const machines = parsed.data;
    return {
        machines,
        lineOf: (machine, member) => {
            const index = machines.machines.findIndex(({ name }) => name === machine);
            return lineOf(['machines', index, member]);
        },
    };
}
function refusal(issues, lineOf, file) {
    // A misspelt member is a missing one too: the misspelling says more.
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    if (issue === undefined)
        return new model_failure/* Failure */.HR('DEFECT', { where: 'machines.yml' });
    const line = lineOf(issue.path);
    const key = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
        const [unknown = ''] = issue.keys;
        return new model_failure/* Failure */.HR('CONFIG_UNKNOWN_KEY', {
            ...{ file, line: lineOf([...issue.path, unknown]), key: unknown },
            suggestion: (0,nearest_word/* nearestWord */.z)(unknown, known),
        });
    }
    const rule = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
    if (typeof rule === 'number')
        return new model_failure/* Failure */.HR('MACHINES_REFUSED', { file, line, key, rule, why: issue.message });
    const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
    return new model_failure/* Failure */.HR('CONFIG_BAD_VALUE', { file, line, key, why: isMissing ? '∅' : issue.message });
}
const known = [...Object.keys(machinesSchema.shape), ...Object.keys(machineSchema.shape)];

// EXTERNAL MODULE: ./build/src/macro/hold-task.js
var hold_task = __webpack_require__(86987);
// EXTERNAL MODULE: ./build/src/macro/safe-mode.js
var safe_mode = __webpack_require__(60001);
// EXTERNAL MODULE: ./build/macros/mend.js
var mend = __webpack_require__(29702);
// EXTERNAL MODULE: ./build/src/macro/plan-basis.js
var plan_basis = __webpack_require__(60048);
// EXTERNAL MODULE: ./build/src/macro/runner.js + 2 modules
var runner = __webpack_require__(15528);
// EXTERNAL MODULE: ./build/src/macro/tools.js + 2 modules
var macro_tools = __webpack_require__(2459);
;// CONCATENATED MODULE: ./build/src/mend-execution.js







/**
 * What the tool of an exchange does with an option: its edits, by the macro `mend` and the runner's law. The plan is
 * run dry first, and only the plan of the digest that a recherchiste accepted is executed, its files unchanged since.
 * Errors: those of the runner.
 */
function mendExecution(order, opened, world) {
    const shown = new Map();
    return {
        plan: async (option) => {
            const context = await contextOf(order, option, opened, world);
            const input = inputOf(option);
            const outcome = await (0,runner/* runMacro */.c)({ name: 'mend', step: opened.nextStep(), macro: mend/* mend */.T }, input, {
                ...context,
                mode: 'dry-run',
            });
            if (outcome.state === 'FAILED')
                throw outcome.failure;
            const { paths } = context;
            const plan = await mend/* mend */.T.plan(input, (0,macro_tools/* buildTools */.ir)(world, 'dry-run', paths, mend/* mend */.T.ALLOWLIST));
            const absolute = plan.touches.map((path) => `${paths.root}/${path}`);
            const made = (0,plan_basis/* shownPlan */.vJ)(plan, await (0,plan_basis/* basisOf */.gp)(input, absolute, world.files));
            shown.set(made.sha256, made);
            const { goal, commands, touches, diffs = [] } = plan;
            return { hash: made.sha256, goal, commands: [...commands], touches: [...touches], diffs: [...diffs] };
        },
        execute: async (option, planSha256) => {
            const quotes = shown.get(planSha256);
            if (quotes === undefined)
                throw new model_failure/* Failure */.HR('PLAN_MISSING', { rule: 62 });
            const context = await contextOf(order, option, opened, world);
            const validations = [
                { role: 'recherchiste', plan_sha256: planSha256, because: `${option.id} was reviewed` },
            ];
            const named = { name: 'mend', step: opened.nextStep(), macro: mend/* mend */.T, quotes };
            const outcome = await (0,runner/* runMacro */.c)(named, inputOf(option), { ...context, validations });
            if (outcome.state === 'FAILED')
                throw outcome.failure;
            return `${outcome.state} ${outcome.record.output}`;
        },
    };
}
function inputOf({ title, edits, serves, brings }) {
    const finding = serves.map(({ rule }) => rule).join(', ');
    return { goal: title, edits, serves: { finding, by: brings } };
}
async function contextOf({ task, root, allows }, { edits, id }, { session, ledger }, world) {
    const allowed = [...new Set(edits.map(({ path }) => path))].filter((path) => isAllowed(path, allows));
    const state = `${root}/.nx47`;
    const mended = allowed.map((path) => `${root}/${path}`);
    const steps = [{ macro: 'mend', effects: mend/* mend */.T.ALLOWLIST.writes, serves: id }];
    const planPage = await (0,plan_page/* leavePlan */.JH)(task, steps, session, world.files);
    const paths = { root, state, session, bundle: `${state}/no-bundle`, mended };
    return { world, mode: 'execute', paths, ledger, task, planPage };
}

;// CONCATENATED MODULE: ./build/src/agents-run.js













/** Largest file that is handed to agents. */
const agents_run_largestFile = 64 * 1024;
/**
 * One task among the agents of a project, over what its audit says: with `execute` the chosen edits are made, and the
 * audit is asked again. One task at a time in a project (rule 77). Errors: TASK_RUNNING, SAFE_MODE, CONFIG_*, AGENT_*.
 */
async function runAgents(order, line, around) {
    const { task, agents, root, mode } = order;
    const world = (0,compose_offline/* composeOffline */.Y)(order.language, around, root);
    const paths = { root, state: `${root}/.nx47`, session: '', bundle: '' };
    if (mode === 'execute')
        await requireNoSafeMode(paths.state, world);
    return (0,hold_task/* holdTask */.R)({ world, paths, mode, task }, async () => undefined, async () => {
        const concerns = await concernsOf(order, line, world);
        if (concerns.length === 0)
            return { still: [] };
        const allows = agents.agents.flatMap((agent) => agent.allows ?? []);
        const material = { findings: concerns, files: await filesOf(concerns, root, world), allows };
        const machines = await machinesOf(root, world);
        const told = { task, agents, material, root, mode, machines, environment: around.environment };
        const executionIn = mendExecutionOf(order, allows, world);
        const held = await holdExchange({ ...told, executionIn }, world);
        return { held, still: await stillThere(held, order, line, world) };
    });
}
function mendExecutionOf({ task, root }, allows, world) {
    return (opened) => mendExecution({ task, root, allows }, opened, world);
}
/** Names of the machines that the project declares; none without configs/machines.yml. Errors: CONFIG_*, MACHINES_REFUSED. */
async function machinesOf(root, { files }) {
    const path = `${root}/${machinesFile}`;
    if (!(await files.exists(path)))
        return [];
    const { machines } = parseMachines(new TextDecoder().decode(await files.read(path)), machinesFile);
    return machines.machines.map(({ name }) => name);
}
async function requireNoSafeMode(state, { files }) {
    const safe = await (0,safe_mode/* readSafeMode */.Pe)(state, files);
    if (safe !== undefined)
        throw new model_failure/* Failure */.HR('SAFE_MODE', { reason: (0,safe_mode/* reasonOf */.A3)(safe), since: safe.since });
}
async function concernsOf({ findings, root }, line, world) {
    if (findings !== '')
        return concernsIn(await world.files.read(findings), findings);
    return auditNow(root, line, world);
}
async function auditNow(root, line, world) {
    const request = await (0,audit_command/* offlineRequest */.x_)({ ...line, path: root }, 'dry-run');
    const { dossier, failure } = await (0,audit_story/* auditStory */.P)(request, world);
    if (failure !== undefined)
        throw failure;
    return (dossier.auditBefore?.findings ?? [])
        .filter(({ answer }) => answer === 'fail')
        .map(({ answer: _, evidence: __, ...concern }) => concern);
}
/** The small text files that are named, but for one with a credential in it. */
async function filesOf(concerns, root, world) {
    const names = [...new Set(concerns.map(({ file }) => file))].filter((name) => (0,safe_name/* unsafeName */.g)(name) === undefined);
    const files = [];
    for (const path of names) {
        const bytes = await world.files.read(`${root}/${path}`).catch(() => undefined);
        if (bytes === undefined || bytes.byteLength > agents_run_largestFile)
            continue;
        const text = textOf(bytes);
        if (text !== undefined && !holdsSecret(text, world))
            files.push({ path, text, sha256: (0,codec_digest/* sha256Hex */.fg)(bytes) });
    }
    return files;
}
function textOf(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function holdsSecret(text, world) {
    try {
        checkSecret('', text, world);
        return false;
    }
    catch {
        return true;
    }
}
async function stillThere({ exchanged }, { root, findings }, line, world) {
    if (exchanged === undefined || exchanged.done === '' || findings !== '')
        return [];
    const { serves } = exchanged.chosen.option;
    const now = await auditNow(root, line, world);
    return now.filter(({ rule, file }) => serves.some((one) => one.rule === rule && one.file === file));
}

// EXTERNAL MODULE: ./build/src/project-kernel.js
var project_kernel = __webpack_require__(22944);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/src/config/check-agents.js


/**
 * What a schema can't say of the agents together. Rule 119: name, role, program and angle are one agent's alone, so
 * that nobody speaks twice and the tool's program is no other role's (rules 39 to 42). Recherchistes have an angle, only
 * the tool has files that it may change. Errors: AGENT_NOT_UNIQUE {what, value}, CONFIG_BAD_VALUE; each with the line.
 */
function checkAgents({ agents }, lineOf, file) {
    const seen = new Map();
    for (const [index, agent] of agents.entries()) {
        for (const { key, value } of singular(agent)) {
            const other = seen.get(`${key} ${value}`);
            const line = lineOf(['agents', index, key]);
            if (other !== undefined)
                throw new model_failure/* Failure */.HR('AGENT_NOT_UNIQUE', {
                    file,
                    line,
                    what: key,
                    value,
                    agent: agent.name,
                    other,
                    rule: 119,
                });
            seen.set(`${key} ${value}`, agent.name);
        }
        checkBelonging(agent, (key, why) => {
            const line = lineOf(['agents', index, key]);
            return new model_failure/* Failure */.HR('CONFIG_BAD_VALUE', { file, line, key: `agents.${index}.${key}`, why });
        });
    }
}
function singular({ name, role, angle, endpoint, }) {
    return [
        { key: 'name', value: name },
        { key: 'role', value: role },
        { key: 'endpoint', value: typeof endpoint === 'string' ? endpoint : endpoint.join(' ') },
        ...(angle === undefined ? [] : [{ key: 'angle', value: angle.toLowerCase() }]),
    ];
}
function checkBelonging(agent, refused) {
    const isSeeker = agent.role.startsWith('recherchiste-');
    if (isSeeker !== (agent.angle !== undefined))
        throw refused('angle', isSeeker ? '∅' : agent.role);
    const isTool = agent.role === 'tool';
    if (isTool !== (agent.allows !== undefined))
        throw refused('allows', isTool ? '∅' : agent.role);
    for (const path of agent.allows ?? []) {
        const why = (0,safe_name/* unsafeName */.g)(path.replace(/\/$/, ''));
        if (why !== undefined)
            throw refused('allows', `${path}: ${why}`);
    }
}

;// CONCATENATED MODULE: ./build/src/config/parse-agents.js





/**
 * Reads configs/agents.yml (YAML 1.2; duplicate keys, anchors and aliases refused). Errors, each with file and line:
 * CONFIG_UNREADABLE, CONFIG_UNKNOWN_KEY, CONFIG_BAD_VALUE, AGENT_SECRET_VARIABLE, AGENT_NOT_UNIQUE.
 */
function parseAgents(text, file) {
    const { value, lineOf } = readPlainYaml(text, file);
    const parsed = agents/* agentsSchema */.Qr.safeParse(value, { reportInput: true });
    if (!parsed.success)
        throw parse_agents_refusal(parsed.error.issues, lineOf, file);
    checkAgents(parsed.data, lineOf, file);
    return parsed.data;
}
function parse_agents_refusal(issues, lineOf, file) {
    // A misspelt key also leaves one out: the one that stands there is what helps.
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    if (issue === undefined)
        return new model_failure/* Failure */.HR('DEFECT', { where: 'agents.yml' });
    const line = lineOf(issue.path);
    const key = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
        const [unknown = ''] = issue.keys;
        const at = { file, line: lineOf([...issue.path, unknown]) };
        return new model_failure/* Failure */.HR('CONFIG_UNKNOWN_KEY', {
            ...at,
            key: unknown,
            suggestion: (0,nearest_word/* nearestWord */.z)(unknown, parse_agents_known),
        });
    }
    const named = model_failure/* failureCodes */.Nc.find((code) => code === issue.message);
    if (named !== undefined)
        return new model_failure/* Failure */.HR(named, { file, line, key, value: String(issue.input) });
    const absent = issue.code === 'invalid_type' && issue.input === undefined;
    return new model_failure/* Failure */.HR('CONFIG_BAD_VALUE', { file, line, key, why: absent ? '∅' : issue.message });
}
const parse_agents_known = [
    ...Object.keys(agents/* agentsSchema */.Qr.shape),
    ...Object.keys(agents/* agentSchema */.JW.shape),
    ...Object.keys(agents/* agentLimitsSchema */.Ld.shape),
];

;// CONCATENATED MODULE: ./build/src/read-agents.js





/**
 * The agents that the project at `root` names in configs/agents.yml; the shipped team, which needs no model and no
 * network, where it names none. Errors: CONFIG_*, AGENT_NOT_UNIQUE, AGENT_SECRET_VARIABLE, each with file and line.
 */
async function readAgents(root, installRoot) {
    const own = await read_agents_textOf((0,external_node_path_.join)(root, agents/* agentsPath */.w7));
    if (own !== undefined)
        return { agents: parseAgents(own, agents/* agentsPath */.w7), file: agents/* agentsPath */.w7 };
    const file = 'templates/agents.yml';
    const shipped = await read_agents_textOf((0,external_node_path_.join)(installRoot, file));
    return { agents: parseAgents(shipped ?? '', file), file };
}
async function read_agents_textOf(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
            return undefined;
        throw new model_failure/* Failure */.HR('CONFIG_UNREADABLE', { file, line: 1, why: 'unreadable' }, { cause });
    }
}

// EXTERNAL MODULE: ./build/src/model/task.js
var model_task = __webpack_require__(24710);
;// CONCATENATED MODULE: ./build/src/session/task-text.js


const mostTaskLines = 3;
const sections = ['TASK_ID', 'TASK', 'CONTEXT', 'CONSTRAINTS', 'DONE_CRITERIA', 'MINUTES', 'STEPS'];
const required = ['TASK', 'CONTEXT', 'CONSTRAINTS', 'DONE_CRITERIA'];
/**
 * The task in the form of templates/TASK.md: sections `TASK:`, `CONTEXT:`, `CONSTRAINTS:`, `DONE_CRITERIA:` (each
 * `- criterion => kind of evidence`), and where they help `TASK_ID:`, `MINUTES:`, `STEPS:` (each `- step`); comments are
 * left out. `file` names the text in errors: SESSION_TASK_INVALID {file, line, why} for anything else, which is never guessed at
 * (rules 6, 162 and 163 of the contract).
 */
function parseTask(bytes, file) {
    const refuse = (line, why) => new model_failure/* Failure */.HR('SESSION_TASK_INVALID', { file, line, why });
    const text = decoded(bytes, refuse);
    const found = sectionsIn(withoutComments(text, refuse), refuse);
    const absent = required.find((name) => (found.get(name)?.lines.length ?? 0) === 0);
    if (absent !== undefined)
        throw refuse(found.get(absent)?.at ?? 1, `${absent}: ∅`);
    const task = found.get('TASK');
    const extra = task?.lines[mostTaskLines];
    if (extra !== undefined)
        throw refuse(extra.at, `TASK: ${task?.lines.length} > ${mostTaskLines}`);
    const minutes = found.get('MINUTES');
    const steps = found.get('STEPS')?.lines.map((line) => itemOf(line, refuse));
    const parsed = model_task/* taskSchema */.v.safeParse({
        task_id: wordsOf('TASK_ID', found) || 'T1',
        ...{ TASK: wordsOf('TASK', found), CONTEXT: wordsOf('CONTEXT', found) },
        CONSTRAINTS: wordsOf('CONSTRAINTS', found),
        DONE_CRITERIA: found.get('DONE_CRITERIA')?.lines.map((line) => task_text_criterionOf(line, refuse)),
        ...(minutes === undefined ? {} : { minutes: Number(wordsOf('MINUTES', found) || Number.NaN) }),
        ...(steps === undefined ? {} : { steps }),
    });
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? '');
    const section = sections.find((one) => one.toLowerCase() === name.toLowerCase());
    throw refuse(section === undefined ? 1 : (found.get(section)?.at ?? 1), `${name}: ${issue?.message ?? ''}`);
}
function decoded(bytes, refuse) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
    }
    catch {
        throw refuse(1, 'UTF-8');
    }
}
/** Blanks in place of comments, so that every line keeps its number. */
function withoutComments(text, refuse) {
    const plain = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
    const open = plain.indexOf('<!--');
    if (open >= 0)
        throw refuse(plain.slice(0, open).split('\n').length, '<!--');
    return plain;
}
function sectionsIn(text, refuse) {
    const found = new Map();
    let lines;
    for (const [index, row] of text.split('\n').entries()) {
        const at = index + 1;
        const [, heading, rest = ''] = /^([A-Z][A-Z_]*):(?:\s+(.*))?$/.exec(row) ?? [];
        const name = sections.find((one) => one === heading);
        if (heading !== undefined && name === undefined)
            throw refuse(at, `${heading}: ?`);
        if (name !== undefined) {
            if (found.has(name))
                throw refuse(at, `${name}: 2`);
            lines = rest.trim() === '' ? [] : [{ at, text: rest.trim() }];
            found.set(name, { at, lines });
        }
        else if (row.trim() !== '') {
            if (lines === undefined)
                throw refuse(at, row.trim().slice(0, 40));
            lines.push({ at, text: row.trim() });
        }
    }
    return found;
}
function wordsOf(name, found) {
    return (found.get(name)?.lines ?? []).map(({ text }) => text).join('\n');
}
function itemOf({ at, text }, refuse) {
    const [, item = ''] = /^[-*]\s+(.+)$/.exec(text) ?? [];
    if (item === '')
        throw refuse(at, `${text.slice(0, 40)} (- …)`);
    return item;
}
function task_text_criterionOf(line, refuse) {
    const kinds = model_task/* evidenceKindSchema */.vD.options.join(' | ');
    const [, criterion, evidence] = /^(.*\S)\s+=>\s+(\S+)$/.exec(itemOf(line, refuse)) ?? [];
    const parsed = model_task/* criterionSchema */.$A.safeParse({ criterion, evidence });
    if (!parsed.success)
        throw refuse(line.at, `- … => ${kinds}`);
    return parsed.data;
}

;// CONCATENATED MODULE: ./build/src/read-task.js





/**
 * The task that a file holds: in the form of templates/TASK.md, or, where its name ends in .json, one JSON object with
 * the members of a task. Errors: CONFIG_UNREADABLE for a file that can't be read, SESSION_TASK_INVALID {file, line, why},
 * CONFIG_BAD_VALUE {file, line, key, why} and JSON_INVALID for a part that is missing or wrong.
 */
async function readTask(file) {
    const bytes = await (0,promises_.readFile)(file).catch((cause) => {
        throw new model_failure/* Failure */.HR('CONFIG_UNREADABLE', { file, line: 1, why: 'unreadable' }, { cause });
    });
    if (!file.endsWith('.json'))
        return parseTask(bytes, file);
    const parsed = model_task/* taskSchema */.v.safeParse((0,strict_json/* parseStrictJson */.R)(bytes));
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    const key = issue?.path.join('.') ?? '';
    throw new model_failure/* Failure */.HR('CONFIG_BAD_VALUE', { file, line: 1, key, why: issue?.message ?? '' });
}

// EXTERNAL MODULE: ./build/src/slashed.js
var slashed = __webpack_require__(9161);
;// CONCATENATED MODULE: ./build/src/agents-command.js












/**
 * `nx47 agents list | ping | run TASK`: who takes part in this project's exchanges, whether each of them answers a
 * message, and one task among them (only planned without --execute). Status 0; 1 where one does not answer, the exchange
 * fails, or what was to be mended is still there. Errors: USAGE_BAD_VALUE, CONFIG_*, AGENT_*.
 */
async function agentsCommand(line, around, language, folder = process.cwd()) {
    const [action = ''] = line.words;
    const root = (await (0,project_kernel/* projectAround */.B)(folder)) ?? (0,slashed/* slashed */.d)(folder);
    const { agents, file } = await readAgents(root, around.installRoot);
    if (action === 'list')
        return { text: agents_command_listed(agents.agents, file, line), status: 0 };
    if (action === 'ping') {
        const world = (0,compose_offline/* composeOffline */.Y)(language, around, root);
        const { pinged, session } = await ping(agents, { root, environment: around.environment }, world);
        return answerOf(pinged, session, language);
    }
    if (action !== 'run' || line.words[1] === undefined)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', {
            flag: 'agents',
            value: action,
            expected: 'list | ping | run TASK',
        });
    const task = await readTask((0,external_node_path_.resolve)(folder, line.words[1]));
    const mode = line.settings['mode'] === 'execute' ? 'execute' : 'dry-run';
    const [given = ''] = line.given['findings'] ?? [];
    const findings = given === '' ? '' : (0,slashed/* slashed */.d)((0,external_node_path_.resolve)(folder, given));
    const order = { task, agents, root, mode, language, findings };
    return answerOfRun(await runAgents(order, line, around), order);
}
function answerOfRun({ held, still }, { task, language }) {
    const words = (0,text_sentences/* sentences */.h)(language).agents;
    const pair = (name, value) => (0,fill/* fill */.G)(words.pair, { name, value });
    const head = pair(words.task, `${task.task_id} ${(0,safe_name/* showForeign */.Q)(task.TASK)}`);
    if (held === undefined)
        return { text: `${head}\n${words.nothing}\n`, status: 0 };
    const { exchanged, failure, session } = held;
    const left = still.map(({ rule, file }) => pair(`✗ ${words.still}`, `${rule} ${(0,safe_name/* showForeign */.Q)(file)}`));
    const lines = [head, ...toldOf(exchanged, language), ...left, pair(words.session, session)];
    const answer = { text: `${lines.join('\n')}\n`, status: still.length > 0 ? 1 : 0 };
    return failure === undefined ? answer : { ...answer, failure };
}
function toldOf(exchanged, language) {
    if (exchanged === undefined)
        return [];
    const words = (0,text_sentences/* sentences */.h)(language).agents;
    const pair = (name, value) => (0,fill/* fill */.G)(words.pair, { name, value });
    const { chosen, reasons, plan, done } = exchanged;
    const { id, title } = chosen.option;
    const planned = plan === undefined ? [words.byHand] : [pair(words.plan, plan.hash), ...plan.diffs];
    return [
        pair(words.chosen, `${id} (${chosen.by}) — ${(0,safe_name/* showForeign */.Q)(title)}`),
        ...reasons.map((reason) => `  - ${(0,safe_name/* showForeign */.Q)(reason)}`),
        ...(done === '' ? planned.map(safe_name/* showForeign */.Q) : [pair(words.done, (0,safe_name/* showForeign */.Q)(done))]),
    ];
}
function agents_command_listed(agents, file, { format }) {
    if (format === 'json')
        return `${JSON.stringify({ schema: 'nx47.agents/1', file, agents }, null, 2)}\n`;
    const rows = agents.map(({ name, role, endpoint, limits }) => {
        const program = typeof endpoint === 'string' ? endpoint : endpoint.join(' ');
        return [name, role, `${limits['deadline-seconds']} s`, (0,safe_name/* showForeign */.Q)(program)];
    });
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
    return `${[file, ...lines.map((one) => `  ${one.trimEnd()}`)].join('\n')}\n`;
}
function answerOf(pinged, session, language) {
    const texts = (0,text_sentences/* sentences */.h)(language);
    const words = texts.agents;
    const lines = pinged.map(({ agent, role, failure }) => {
        if (failure === undefined)
            return `✓ ${(0,fill/* fill */.G)(words.ok, { agent, role })}`;
        const why = (0,safe_name/* showForeign */.Q)((0,fill/* fill */.G)(texts.failures[failure.code].what, failure.parameters));
        return `✗ ${(0,fill/* fill */.G)(words.failed, { agent, role, why: `${why} (${failure.code})` })}`;
    });
    const status = pinged.some(({ failure }) => failure !== undefined) ? 1 : 0;
    return {
        text: `${[...lines, (0,fill/* fill */.G)(words.pair, { name: words.session, value: session })].join('\n')}\n`,
        status,
    };
}

// EXTERNAL MODULE: ./build/src/baseline.js
var baseline = __webpack_require__(95446);
// EXTERNAL MODULE: ./build/src/report/audit-json.js
var audit_json = __webpack_require__(37950);
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
    return { text: `${(0,fill/* fill */.G)((0,text_sentences/* sentences */.h)(language).console.baselineWritten, values)}\n`, status: 0 };
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
var parse = __webpack_require__(50498);
// EXTERNAL MODULE: ./build/src/survey/choose-interpreter.js
var choose_interpreter = __webpack_require__(19900);
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

// EXTERNAL MODULE: ./build/src/certify.js + 5 modules
var certify = __webpack_require__(53668);
// EXTERNAL MODULE: ./build/src/gate/conditions.js + 13 modules
var conditions = __webpack_require__(77591);
// EXTERNAL MODULE: ./build/src/codec/exact-json.js
var exact_json = __webpack_require__(93214);
// EXTERNAL MODULE: ./build/src/model/kernel-outputs.js
var kernel_outputs = __webpack_require__(31821);
;// CONCATENATED MODULE: ./build/src/challenge/edit-evidence.js





/**
 * Other bytes for an output (undefined = it is gone); file 6 then lists what is there, so that nothing but the change
 * itself can give the fault away.
 */
function output(place, edit) {
    return (dossier) => {
        const name = edit_evidence_nameOf(dossier, place);
        const bytes = fileOf(dossier, name)?.bytes;
        if (bytes === undefined)
            return dossier;
        const edited = edit(bytes);
        const others = dossier.collected?.files.filter((file) => file.name !== name) ?? [];
        const changed = withFiles(dossier, edited === undefined ? others : [...others, { name, bytes: edited }]);
        if (edited === undefined || name === edit_evidence_nameOf(dossier, 'checksums'))
            return changed;
        return edit_evidence_listed(name, { sha256: (0,codec_digest/* sha256Hex */.fg)(edited), bytes: edited.byteLength })(changed);
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
function edit_evidence_listed(name, row) {
    return json('checksums', (members) => setMember(members, ['files', name], row));
}
/** A digest in file 6 that is not that of the file. */
function digestDiffers(place) {
    return (dossier) => edit_evidence_listed(edit_evidence_nameOf(dossier, place), { sha256: (0,codec_digest/* sha256Hex */.fg)('other bytes'), bytes: 11 })(dossier);
}
/** The output is there, and file 6 does not list it. */
function notListed(place) {
    return (dossier) => edit_evidence_listed(edit_evidence_nameOf(dossier, place), undefined)(dossier);
}
/** The output was collected twice under one name. */
function collectedTwice(place) {
    return (dossier) => {
        const file = fileOf(dossier, edit_evidence_nameOf(dossier, place));
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
function edit_evidence_nameOf({ settings }, place) {
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
    fault('artefact-not-collected', edit_evidence_listed(extra.name, { sha256: '0'.repeat(64), bytes: 3 }), 'GATE-026'),
    fault('artefact-changed-after-it-was-sealed', (dossier) => edit_evidence_listed(extra.name, { sha256: '0'.repeat(64), bytes: 3 })(unlisted(dossier)), 'GATE-026'),
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
var codec_time = __webpack_require__(77927);
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
    return (dossier) => member('main-report', (0,report_keys/* reportKeys */.Nl)(edit_evidence_nameOf(dossier, 'main-report')).timestamp, value)(dossier);
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
    const name = edit_evidence_nameOf(dossier, 'main-report');
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
    return (dossier) => member('main-report', (0,report_keys/* reportKeys */.Nl)(edit_evidence_nameOf(dossier, 'main-report')).nativeSha256, value)(dossier);
}

;// CONCATENATED MODULE: ./build/src/challenge/faults-report.js



/** One member of the main report; undefined takes it away. */
function said(key, value) {
    return member('main-report', [key], value);
}
/** A claim of the main report, where its family writes it; undefined takes it away. */
function claimed(claim, value) {
    return (dossier) => member('main-report', (0,report_keys/* reportKeys */.Nl)(edit_evidence_nameOf(dossier, 'main-report'))[claim], value)(dossier);
}
/** A member beside the one that tells the compression. */
function besideCompression(key, value) {
    return (dossier) => {
        const path = (0,report_keys/* reportKeys */.Nl)(edit_evidence_nameOf(dossier, 'main-report')).compression;
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

// EXTERNAL MODULE: ./build/src/codec/canonical-name.js
var canonical_name = __webpack_require__(18348);
// EXTERNAL MODULE: ./build/src/model/manifest.js
var model_manifest = __webpack_require__(41158);
// EXTERNAL MODULE: ./build/src/survey/bundle-manifest.js
var bundle_manifest = __webpack_require__(58162);
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
var external_node_fs_ = __webpack_require__(73024);
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

// EXTERNAL MODULE: ./build/src/compose.js + 30 modules
var compose = __webpack_require__(11763);
// EXTERNAL MODULE: ./build/src/gate/judge.js + 3 modules
var judge = __webpack_require__(78744);
// EXTERNAL MODULE: ./build/src/gate/platform-noise.js
var platform_noise = __webpack_require__(1845);
// EXTERNAL MODULE: ./build/src/host/files.js + 1 modules
var host_files = __webpack_require__(2262);
// EXTERNAL MODULE: ./build/src/kaggle/dialect.js + 9 modules
var dialect = __webpack_require__(30828);
// EXTERNAL MODULE: ./build/src/model/evidence.js
var evidence = __webpack_require__(76062);
// EXTERNAL MODULE: ./build/src/read-request.js
var read_request = __webpack_require__(95509);
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
    const texts = (0,text_sentences/* sentences */.h)(request.settings.language);
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

// EXTERNAL MODULE: ./build/src/commit-back-command.js
var commit_back_command = __webpack_require__(34914);
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
    const words = (0,text_sentences/* sentences */.h)(language).console;
    const flags = (0,config_settings/* describeSettings */.T)(language).filter(({ name, sources }) => sources.includes('flag') && name !== 'mode');
    const settings = flags.map(({ name, text, choices, fallback, isSwitch }) => describe_options_option(name, text, { form: isSwitch ? '' : '…', choices, fallback }));
    const own = Object.keys(commandFlags).map((name) => {
        const texts = { ...ownOptions(words.help), ...sessionOptions(words.sessionOptions) };
        const [form, text] = texts[name] ?? ['', ''];
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
/** Those of `nx47 session`. */
function sessionOptions(texts) {
    return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, ['…', text]]));
}
/** Words that the value of an option which is no setting may be. */
const optionWords = {
    format: auditFormats,
    of: ['projects', 'tickets'],
    phase: ['PLAN', 'EXECUTE', 'VERIFY', 'CRITIQUE', 'LOG_EVENT', 'SESSION'],
    state: ['OK', 'KO', 'DONE', 'FAILED', 'SKIPPED'],
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
        clock: ['…', help.clock],
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
        findings: ['…', help.findings],
        projects: ['…', help.projects],
        changed: ['…', help.changed],
        spool: ['…', help.spool],
        ref: ['…', help.ref],
        slots: ['N', help.slots],
        once: ['', help.once],
        health: ['', help.health],
        input: ['…', help.macroInput],
        'input-file': ['…', help.macroInputFile],
        all: ['', help.macroAll],
    };
}

;// CONCATENATED MODULE: ./build/src/completion-table.js



/** What every shell completes: each command with its own options, from the tables that the command line is read with. */
function completionTable(language, known) {
    const help = (0,text_sentences/* sentences */.h)(language).console.help;
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
var rules = __webpack_require__(28652);
;// CONCATENATED MODULE: ./build/src/machines/rules.js
/** Every check of a machine, once, with the rules of the contract that it holds. Sentences: text/{fr,en}-machines.ts. */
const machineRules = {
    'MCH-001': { effect: 'blocks', contract: [20] },
    'MCH-002': { effect: 'blocks', contract: [36] },
    'MCH-003': { effect: 'blocks', contract: [21] },
    'MCH-004': { effect: 'blocks', contract: [21] },
    'MCH-005': { effect: 'blocks', contract: [129] },
    'MCH-006': { effect: 'blocks', contract: [4, 21] },
    'MCH-007': { effect: 'blocks', contract: [23] },
    'MCH-008': { effect: 'refuses', contract: [23] },
    'MCH-009': { effect: 'blocks', contract: [22] },
    'MCH-010': { effect: 'blocks', contract: [96] },
    'MCH-011': { effect: 'blocks', contract: [96] },
    'MCH-012': { effect: 'blocks', contract: [24, 128, 129, 189] },
    'MCH-013': { effect: 'stop', contract: [25] },
    'MCH-014': { effect: 'refuses', contract: [189] },
    'MCH-015': { effect: 'refuses', contract: [28, 44] },
    'MCH-016': { effect: 'blocks', contract: [188] },
    'MCH-017': { effect: 'refuses', contract: [30] },
    'MCH-018': { effect: 'refuses', contract: [31] },
    'MCH-019': { effect: 'refuses', contract: [29] },
    'MCH-020': { effect: 'quarantine', contract: [32] },
    'MCH-021': { effect: 'quarantine', contract: [34] },
    'MCH-022': { effect: 'quarantine', contract: [35] },
    'MCH-023': { effect: 'quarantine', contract: [150] },
    'MCH-024': { effect: 'refuses', contract: [150] },
    'MCH-025': { effect: 'blocks', contract: [105, 190] },
    'MCH-026': { effect: 'blocks', contract: [105, 190] },
    'MCH-027': { effect: 'blocks', contract: [103] },
    'MCH-028': { effect: 'blocks', contract: [103] },
    'MCH-029': { effect: 'refuses', contract: [101, 102] },
    'MCH-030': { effect: 'refuses', contract: [91, 92, 93, 94, 95] },
    'MCH-031': { effect: 'refuses', contract: [130] },
    'MCH-032': { effect: 'blocks', contract: [33, 187] },
    'MCH-033': { effect: 'blocks', contract: [36] },
    'MCH-034': { effect: 'refuses', contract: [26] },
    'MCH-035': { effect: 'refuses', contract: [27] },
    'MCH-036': { effect: 'blocks', contract: [44, 137] },
};
/** Ids in the order of their numbers. */
const machineRuleIds = Object.keys(machineRules).filter((id) => id in machineRules);
/** What was seen is not what is expected. */
function fail(rule, member, expected, observed) {
    return { rule, answer: 'fail', member, expected, observed };
}
/** A fact that could not be read is never taken for one that is right. */
function unknown(rule, member, expected, why) {
    return { rule, answer: 'unknown', member, expected, observed: why };
}
/** What the rule of a finding does beside being red. */
function effectOf({ rule }) {
    return machineRules[rule].effect;
}
/** Only what was seen is a sign; what could not be read keeps nobody from looking. */
function isSecuritySign(finding) {
    return effectOf(finding) === 'quarantine' && finding.answer === 'fail';
}

;// CONCATENATED MODULE: ./build/src/explain-command.js








/**
 * What `nx47 explain ID` prints of a rule, a condition or a failure code; ends with a newline. Upper and lower case
 * are the same. Errors: USAGE_BAD_VALUE with the nearest id.
 */
function explainCommand(id, language) {
    const words = (0,text_sentences/* sentences */.h)(language).console.explained;
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
/** Every rule of the audit, condition of the gate, check of a machine and failure code, in the order of their tables. */
function explanations(language) {
    return [
        ...explainedRules(language),
        ...explainedConditions(language),
        ...explainedMachines(language),
        ...explainedFailures(language),
    ];
}
function expectedFor(id, ids, words) {
    const near = (0,nearest_word/* nearestWord */.z)(id, ids.map((one) => one.toLowerCase())).toUpperCase();
    if (near !== '' && id !== '')
        return (0,fill/* fill */.G)(words.nearest, { suggestion: near });
    const families = [...new Set(Object.keys(rules/* rules */.a).map(familyOf))].map((family) => `${family}-…`);
    return (0,fill/* fill */.G)(words.expected, { families: families.join(', ') });
}
function explainedRules(language) {
    const { rules: texts, console } = (0,text_sentences/* sentences */.h)(language);
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
    const { conditions: known, conditionProofs, console } = (0,text_sentences/* sentences */.h)(language);
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
function explainedMachines(language) {
    const { machines, console } = (0,text_sentences/* sentences */.h)(language);
    const words = console.explained;
    return machineRuleIds.map((id) => ({
        id,
        family: familyOf(id),
        title: machines.rules[id].title,
        attributes: [
            [words.family, familyName(id, words.families)],
            [words.effect, machines.effects[machineRules[id].effect]],
            [machines.contract, machineRules[id].contract.join(', ')],
        ],
        why: machines.rules[id].why,
        fix: shown(machines.rules[id].fix),
    }));
}
function explainedFailures(language) {
    const { failures, console } = (0,text_sentences/* sentences */.h)(language);
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
var assets = __webpack_require__(98059);
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
${table.flatMap((command) => powershell_completions_wordsOf(command)).join('\n')}
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
function powershell_completions_wordsOf({ name, words }) {
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

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
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
var dialect_dataset_views = __webpack_require__(17367);
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
        ? shapesAt(exchange.response.body, path).map((shape) => fidelity_claims_touched(operation, path, shape, kinds))
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
        ? shapesAt(exchange.request.body, path).map((shape) => fidelity_claims_touched(operation, path, shape, kinds))
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
function fidelity_claims_touched(operation, path, shape, kinds) {
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
var dialect_kernels = __webpack_require__(66738);
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
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./build/src/kaggle/dispatcher.js
var kaggle_dispatcher = __webpack_require__(36782);
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
    if ((0,kaggle_dispatcher/* isLoopback */.U)(url))
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
var transport = __webpack_require__(40022);
;// CONCATENATED MODULE: ./build/src/conform-command.js










/**
 * `nx47 conform FILE…`: what recorded conversations say about the assumptions in docs/fidelity.md; exit status 1 when
 * one is contradicted. `--record FILE` makes a recording until it is stopped. Errors: USAGE_BAD_VALUE,
 * FILE_UNREADABLE, DISK_WRITE_FAILED.
 */
async function conformCommand(line, around, language) {
    const expected = (0,text_sentences/* sentences */.h)(language).console.conform.needsFile;
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
    const words = (0,text_sentences/* sentences */.h)(language).console.conform;
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
        const expected = (0,fill/* fill */.G)((0,text_sentences/* sentences */.h)(language).console.conform.expected, { why });
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
    const words = (0,text_sentences/* sentences */.h)(language).console.conform;
    const counted = (answer) => assumptions.filter((one) => one.answer === answer);
    const [contradicted, observed, unseen] = ['contradicted', 'observed', 'not seen'].map(counted);
    const rows = [...(contradicted ?? []), ...(observed ?? []), ...(unseen ?? [])].map(({ id, answer, seen, observed: what }) => `${words.answers[answer].padEnd(12)}  ${id}  ${String(seen).padStart(4)}  ${(0,text_sentences/* sentences */.h)(language).fidelity[id]}${what === '' ? '' : ` → ${what}`}`);
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

;// CONCATENATED MODULE: ./build/src/contract/guards-agents.js
const guards_agents_exchange = 'tests/unit/agents/exchange.test.ts';
const newcomers = 'tests/unit/agents/check-newcomers.test.ts';
const config = 'tests/unit/config/parse-agents.test.ts';
const guards_agents_session = 'tests/unit/agents/hold-exchange.test.ts';
const checkup = 'tests/unit/doctor-command.test.ts';
/** What holds the rules on roles, turns, and who may join: 39, 41–43, 82, 97, 107, 118–125, 148, 165, 185, 186. */
const agentGuards = [
    {
        rules: [41, 42, 43, 119],
        file: 'src/config/check-agents.ts',
        find: "{ key: 'endpoint', value:",
        replace: '{ key: name, value:',
        test: config,
        title: 'one program in two roles in agents.yml: AGENT_NOT_UNIQUE, line 9',
    },
    {
        rules: [119],
        file: 'src/config/check-agents.ts',
        find: "{ key: 'role', value: role },",
        replace: '',
        test: config,
        title: 'two agents of one role in agents.yml: AGENT_NOT_UNIQUE, line 8',
    },
    {
        rules: [118],
        file: 'src/model/agents.ts',
        find: '  limits: agentLimitsSchema,',
        replace: '  limits: agentLimitsSchema.optional(),',
        test: config,
        title: 'an agent without limits in agents.yml: CONFIG_BAD_VALUE, line 3',
    },
    {
        rules: [39, 119],
        file: 'src/config/check-agents.ts',
        find: 'if (isSeeker !== (agent.angle !== undefined)) throw',
        replace: 'if (isSeeker === undefined) throw',
        test: config,
        title: 'a recherchiste without an angle in agents.yml: CONFIG_BAD_VALUE, line 3',
    },
    {
        rules: [82, 185],
        file: 'src/agents/check-newcomers.ts',
        find: 'if (sessions >= soundSessions) return;',
        replace: 'if (sessions >= 1) return;',
        test: newcomers,
        title: 'a new agent is refused after one sound session, and joins after two',
    },
    {
        rules: [185],
        file: 'src/agents/check-newcomers.ts',
        find: "['roles', 'agents', 'machines', 'tools'] as const",
        replace: "['roles', 'agents', 'tools'] as const",
        test: newcomers,
        title: 'a new machine is refused after one sound session, and joins after two',
    },
    {
        rules: [97],
        file: 'src/agents/check-newcomers.ts',
        find: 'if (parallel > 1) throw',
        replace: 'if (parallel > 2) throw',
        test: newcomers,
        title: 'two agents at once are refused before two sound sessions, even in the first session of a project',
    },
    {
        rules: [97],
        file: 'src/model/agents.ts',
        find: 'parallel: z.union([z.literal(1), z.literal(2)])',
        replace: 'parallel: z.union([z.literal(1), z.literal(2), z.literal(3)])',
        test: config,
        title: 'three at once in agents.yml: CONFIG_BAD_VALUE, line 1',
    },
    {
        rules: [97, 120],
        file: 'src/agents/in-turn.ts',
        find: 'Array.from({ length: parallel }, line)',
        replace: 'Array.from({ length: 2 }, line)',
        test: guards_agents_exchange,
        title: 'with parallel: 1, never more than 1 of two programs run at once',
    },
    {
        rules: [186],
        file: 'src/agents/earlier-sessions.ts',
        find: "if (problem !== '') return false;",
        replace: '',
        test: guards_agents_session,
        title: 'after a session of which an answer was changed no agent joins',
    },
    {
        rules: [82, 186],
        file: 'src/agents/earlier-sessions.ts',
        find: "return last?.phase === 'VERDICT' && last.state === 'DONE';",
        replace: 'return last !== undefined;',
        test: guards_agents_session,
        title: 'an exchange that fails keeps what was said until then, and its session says KO with the code',
    },
    {
        rules: [107],
        file: 'src/doctor-agents.ts',
        find: "const isWritten = problem === '' && head === ledger.head;",
        replace: "const isWritten = problem !== '';",
        test: checkup,
        title: 'the check-up writes one event, an agent answers one message and a mute one FAILED at its deadline',
    },
    {
        rules: [121],
        file: 'src/agents/hold-exchange.ts',
        find: "evidence: [{ kind: 'file', ref, sha256: sha256Hex(text) }],",
        replace: 'evidence: [],',
        test: guards_agents_session,
        title: 'after a session of which an answer was changed no agent joins',
    },
    {
        rules: [122],
        file: 'src/agents/weigh.ts',
        find: 'if (missing !== undefined)',
        replace: 'if (missing === null)',
        test: guards_agents_exchange,
        title: 'a synthesis that leaves an option out never reaches the chef',
    },
    {
        rules: [123],
        file: 'src/agents/weigh.ts',
        find: '.filter((critic) => critic.by !== by)',
        replace: '.filter(() => true)',
        test: 'tests/unit/agents/weigh.test.ts',
        title: 'an author that criticises only itself has criticised nothing',
    },
    {
        rules: [123],
        file: 'src/agents/weigh.ts',
        find: 'if (remarks.length === 0) throw',
        replace: 'if (remarks.length > 1e9) throw',
        test: guards_agents_exchange,
        title: 'an option that the other recherchiste says nothing about stops the exchange',
    },
    {
        rules: [124],
        file: 'src/agents/check-decision.ts',
        find: "if (!reasons.some((reason) => reason.trim() !== '')) throw",
        replace: 'if (reasons === undefined) throw',
        test: guards_agents_exchange,
        title: 'a decision without reasons is refused, and nothing is planned',
    },
    {
        rules: [124],
        file: 'src/agents/check-decision.ts',
        find: 'if (blocked !== undefined) throw',
        replace: 'if (blocked?.by === undefined && blocked !== undefined) throw',
        test: guards_agents_exchange,
        title: 'a decision for an option with a blocking objection is refused',
    },
    {
        rules: [125, 165],
        file: 'src/agents/exchange.ts',
        find: 'requirePlan(tool.name, order.plan_sha256, plan);',
        replace: '',
        test: guards_agents_exchange,
        title: 'a tool that orders another plan than the one that was accepted executes nothing',
    },
    {
        rules: [165],
        file: 'src/agents/exchange.ts',
        find: 'requirePlan(critic.name, said.review.plan_sha256, plan);',
        replace: '',
        test: guards_agents_exchange,
        title: 'a critic that accepts another digest than that of the plan has accepted nothing',
    },
    {
        rules: [165],
        file: 'src/agents/exchange.ts',
        find: 'if (!said.review.accepted)',
        replace: 'if (said.review === undefined)',
        test: guards_agents_exchange,
        title: 'a plan that touches a file outside of the allow-list is refused by the critic, and not executed',
    },
    {
        rules: [148],
        file: 'src/agents/criticise.ts',
        find: '...(isAllowed(path, allows) ? [] :',
        replace: '...(path !== undefined ? [] :',
        test: 'tests/unit/agents/built-in.test.ts',
        title: 'the critic forbids a file that is not on the allow-list',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards-check.js
const rows = [
    [[72], 'check-steps.ts', 'macro === event.macro', "macro !== ''", 'a step 2 that becomes another'],
    [[72], 'check-steps.ts', 'event.step > highest', 'event.step > 0', 'a step 1 after step 3'],
    [[75], 'check-steps.ts', '...(ended', "...(ended && macro === ''", 'a step that is DONE and goes on'],
    [
        [17, 77, 170],
        'check-steps.ts',
        'open.length === 0',
        'open.length >= 0',
        'a step that begins within another',
    ],
    [[61, 62], 'check-steps.ts', "EXECUTE: ['PLAN'],", '', 'EXECUTE without PLAN'],
    [[61, 63], 'check-steps.ts', "VERIFY: ['PLAN', 'EXECUTE'],", '', 'VERIFY before EXECUTE'],
    [
        [61, 168],
        'check-steps.ts',
        "(['PLAN', 'EXECUTE', 'VERIFY', 'CRITIQUE'] as const)",
        '([] as const)',
        'DONE without VERIFY',
    ],
    [
        [8, 68, 69, 192],
        'check-steps.ts',
        'isDone && event.evidence.length === 0',
        'isDone && event.evidence.length < 0',
        'DONE without evidence',
    ],
    [
        [65],
        'check-steps.ts',
        'unannounced.length === 0',
        'unannounced.length >= 0',
        'a file that the plan did not announce',
    ],
    [
        [166],
        'check-steps.ts',
        '...(isOther',
        '...(isOther && isRefused',
        'a plan other than the one that was shown',
    ],
    [
        [165],
        'check-steps.ts',
        "critique?.state === 'FAILED'",
        "critique?.state === 'SKIPPED'",
        'a refused plan that is executed',
    ],
    [
        [165],
        'check-steps.ts',
        'critique.role === event.role',
        'critique.role !== event.role',
        'a plan criticised by who executes it',
    ],
    [
        [169],
        'check-steps.ts',
        'ended || last === undefined',
        'ended || last !== undefined',
        'a step without LOG_EVENT',
    ],
    [
        [11, 18, 73],
        'check-names.ts',
        'sessionPattern.test(name) && isDay(name.slice(0, 8))',
        "name !== ''",
        'a folder called run-1',
    ],
    [
        [73],
        'check-names.ts',
        'event.session_id !== name',
        "event.session_id === ''",
        'an event of another session',
    ],
    [
        [74],
        'check-names.ts',
        '!taskIdSchema.safeParse(task_id).success',
        "task_id === ''",
        'a task whose id is 7',
    ],
    [[64, 191], 'check-names.ts', "machine.trim() === ''", "machine === '?'", 'an event without a machine'],
    [[64, 191], 'check-names.ts', "terminal.trim() === ''", "terminal === ''", 'an event without a terminal'],
    [
        [70],
        'check-log.ts',
        "findings: [broken([70], 0, '∅')] };\n  const",
        'findings: [] };\n  const',
        'no log',
    ],
    [
        [12, 13, 14, 15, 76],
        'check-pages.ts',
        "(pages[name] ?? '').trim() === ''",
        "pages[name] === '?'",
        'no RISKS.md',
    ],
    [
        [71],
        'check-pages.ts',
        '!told.includes(letters(decision))',
        "told === ''",
        'a decision that SESSION.md leaves out',
    ],
    [
        [76],
        'check-pages.ts',
        'own.some(({ cells }) => cells.includes(state))',
        'own.length > 0',
        'a STATUS.md that calls step 3 RUNNING',
    ],
    [
        [100, 171],
        'check-pages.ts',
        'const stepsASummary = 5;',
        'const stepsASummary = 500;',
        'five steps without a summary',
    ],
    [
        [171],
        'check-pages.ts',
        'const linesOfAPage = 60;',
        'const linesOfAPage = 6000;',
        'a summary of 61 lines',
    ],
    [[183], 'check-pages.ts', "said === '' ?", "said === '?' ?", 'an end without a reason'],
    [[200], 'check-pages.ts', 'const fewestItems = 3;', 'const fewestItems = 0;', 'a checklist of two items'],
    [[200], 'check-pages.ts', 'const mostItems = 10;', 'const mostItems = 100;', 'a checklist of eleven items'],
    [[184], 'check-pages.ts', 'headings.length === 1', 'headings.length >= 1', 'two priorities'],
    [[126], 'check-pages.ts', 'if (reports.length === 0)', 'if (reports.length < 0)', 'no report'],
    [
        [127],
        'check-pages.ts',
        "{ rules: [127], name: 'commit', form: /\\bcommit\\b/i },",
        '',
        'a report without its commit',
    ],
    [
        [127],
        'check-pages.ts',
        'letters(text).includes(machine)',
        "letters(text) !== ''",
        'a report without its host',
    ],
    [
        [177],
        'check-pages.ts',
        "{ rules: [177], name: 'changes'",
        "{ rules: [0], name: 'changes'",
        'a report without changes',
    ],
    [
        [178],
        'check-pages.ts',
        "{ rules: [178], name: 'rollback'",
        "{ rules: [0], name: 'rollback'",
        'a report without the way back',
    ],
    [
        [89],
        'check-history.ts',
        "commitKinds.test(lines[0] ?? '')",
        'lines.length > 0',
        'a commit called "update"',
    ],
    [[88], 'check-history.ts', 'kinds <= 1', 'kinds <= 100', 'a commit of two changes'],
    [
        [71, 196],
        'check-history.ts',
        "found([71, 196], 'lost-bytes'",
        "found([0], 'lost-bytes'",
        'a log that lost bytes in the history',
    ],
    [[190], 'check-history.ts', "found([190], 'secret'", "found([0], 'secret'", 'a token in a page'],
    [
        [86, 159, 180],
        'check-history.ts',
        "if (problem === '' ||",
        "if (problem !== '?' ||",
        'evidence that was changed',
    ],
    [
        [52],
        'contract-page.ts',
        'if (one === undefined) return',
        'if (one === undefined && number < 0) return',
        'a rule 62 that was removed',
    ],
    [
        [52],
        'contract-page.ts',
        'holds.indexOf(one.held) > holds.indexOf(held)',
        'holds.indexOf(one.held) < 0',
        'a rule 62 that is only attested',
    ],
    [
        [52],
        'contract-page.ts',
        'place !== undefined && place !== number',
        'place !== undefined && place < 0',
        'a rule 62 that is numbered 201',
    ],
    [[90, 179], 'check-tags.ts', '!tags.includes(tag)', "tag === ''", 'a checkpoint whose tag is gone'],
    [
        [181, 182],
        'check-pages.ts',
        '{ rules: [181, 182], name:',
        '{ rules: [0], name:',
        'a report without the commands by hand',
    ],
];
/** What `nx47 contract check` finds in a session folder: without each of these a broken session would pass. */
const checkGuards = rows.map(([rules, file, find, replace, session]) => ({
    rules,
    file: `src/contract/${file}`,
    find,
    replace,
    test: 'tests/unit/contract/check-session.test.ts',
    title: `the check of a session with ${session} fails`,
}));

;// CONCATENATED MODULE: ./build/src/contract/guards-existing.js
const unit = (name) => `tests/unit/${name}.test.ts`;
/** What the ledger, the pages of a session, the runner and its tools hold. */
const existingGuards = [
    {
        rules: [19, 196],
        file: 'src/ledger/ledger.ts',
        find: 'prev: this.#head,',
        replace: "prev: '0'.repeat(64),",
        test: unit('ledger/chain'),
        title: 'three events appended at once are numbered 1, 2, 3 and linked by the hash of the raw line before',
    },
    {
        rules: [19, 196],
        file: 'src/ledger/chain.ts',
        find: "if (link.prev !== head) return broken('broken-link');",
        replace: '',
        test: unit('ledger/chain'),
        title: 'a changed byte in line 1 is found as broken-link',
    },
    {
        rules: [19],
        file: 'src/ledger/ledger.ts',
        find: 'return [now, this.#lastTime].sort().at(-1) ?? now;',
        replace: 'return now;',
        test: unit('ledger/chain'),
        title: 'a clock that is set back does not make the chain run backwards',
    },
    {
        rules: [58, 196],
        file: 'src/ledger/growth.ts',
        find: 'if (byte !== undefined) return { path, commit, parent, byte };',
        replace: '',
        test: unit('ledger/growth'),
        title: 'the first edge that lost bytes is named with its commit, a removal at byte 0',
    },
    {
        rules: [58, 70],
        file: 'src/ledger/ledger.ts',
        find: '}\\n`);',
        replace: '}`);',
        test: unit('ledger/ledger'),
        title: 'a ledger on disk holds one whole line for each event',
    },
    {
        rules: [86, 144, 159, 180],
        file: 'src/ledger/verify-session.ts',
        find: '!== sha256) return',
        replace: "=== '') return",
        test: unit('ledger/verify-session'),
        title: 'an evidence file with one byte more is named as changed',
    },
    {
        rules: [86, 159, 180],
        file: 'src/ledger/verify-session.ts',
        find: 'if (!(await files.exists(path))) return `$',
        replace: "if (!(await files.exists(path))) continue;\n    if (path === '') return `$",
        test: unit('ledger/verify-session'),
        title: 'an evidence file that is gone is named as missing',
    },
    {
        rules: [11, 18, 73],
        file: 'src/session/name.ts',
        find: ".replace(/[^a-z0-9]+/g, '-')",
        replace: '',
        test: unit('session/name'),
        title: 'a folder named « Été $FILENAME » becomes a slug of letters, digits and dashes',
    },
    {
        rules: [11, 73],
        file: 'src/session/name.ts',
        find: 'z-$',
        replace: '_$',
        test: unit('session/name'),
        title: 'a run of nx47 at 10:22:33 UTC on 21 November is named 20261121_nx47_102233z-1',
    },
    {
        rules: [12, 71],
        file: 'src/session/pages.ts',
        find: "const decisions = events.filter((event) => event.decision !== '');",
        replace: 'const decisions: readonly LedgerEvent[] = [];',
        test: unit('session/pages'),
        title: 'a decision with a pipe and a newline can not break the page',
    },
    {
        rules: [13, 184, 200],
        file: 'src/session/pages.ts',
        find: 'const mostItems = 10;',
        replace: 'const mostItems = 1000;',
        test: unit('session/pages'),
        title: 'TODO.md lists three to ten items, what failed among them, and one next priority',
    },
    {
        rules: [14, 15, 178],
        file: 'src/session/pages.ts',
        find: "return table.length === 1 ? table : [...table, '', words.rollbackHow];",
        replace: 'return [];',
        test: unit('session/pages'),
        title: 'RISKS.md names what each plan said may go wrong, ROLLBACK.md what was changed and how to go back',
    },
    {
        rules: [76],
        file: 'src/session/pages.ts',
        find: 'const rows = latestStates(events).map(',
        replace: 'const rows = events.map(',
        test: unit('session/pages'),
        title: 'STATUS.md shows the last state of each step, once',
    },
    {
        rules: [65],
        file: 'src/macro/guarded-files.ts',
        find: "if (!isInside || path.includes('/../'))",
        replace: "if (!isInside && path === '')",
        test: unit('macro/tools'),
        title: 'a macro that may write below .nx47 writes there and nowhere else',
    },
    {
        rules: [46, 148],
        file: 'src/macro/guarded-shell.ts',
        find: 'if (!commands.includes(programName(program)))',
        replace: "if (!commands.includes(programName(program)) && program === '')",
        test: unit('macro/tools'),
        title: 'a command outside the allow-list is refused before it starts, python3.12 counts as python',
    },
    {
        rules: [115],
        file: 'src/macro/tools.ts',
        find: "'dry-run': ['state-folder', 'session-folder'],",
        replace: "'dry-run': ['state-folder', 'session-folder', 'kaggle-dataset', 'bundle'],",
        test: unit('macro/tools'),
        title: 'in a dry run publishing is refused by the tools themselves',
    },
    {
        rules: [116],
        file: 'src/macro/tools.ts',
        find: 'observe: [],',
        replace: "observe: ['state-folder'],",
        test: unit('macro/tools'),
        title: 'observe executes only what writes nothing, dry-run also what writes below .nx47',
    },
    {
        rules: [115, 117],
        file: 'src/macro/runner.ts',
        find: 'if (!mayExecute(context.mode, macro.ALLOWLIST, context.safe)) return',
        replace: 'if (mayExecute(context.mode, macro.ALLOWLIST, context.safe) && !macro) return',
        test: unit('macro/runner'),
        title: 'in a dry run a macro that writes to Kaggle is planned, criticised and not executed',
    },
    {
        rules: [8, 68, 69, 192],
        file: 'src/macro/runner.ts',
        find: 'if (missing.length > 0)',
        replace: 'if (missing.length > 100)',
        test: unit('macro/runner'),
        title: 'evidence of a kind that is missing ends the step FAILED with MACRO_UNPROVEN',
    },
    {
        rules: [49],
        file: 'src/macro/runner.ts',
        find: 'const input = parse(macro.INPUT_SCHEMA, given, name);',
        replace: 'const input = given;',
        test: unit('macro/runner'),
        title: 'an input that the schema refuses ends the step FAILED with MACRO_REFUSED',
    },
    {
        rules: [50],
        file: 'src/macro/runner.ts',
        find: 'const output = parse(macro.OUTPUT_SCHEMA, await macro.execute(input, tools), name);',
        replace: 'const output = await macro.execute(input, tools);',
        test: unit('macro/runner'),
        title: 'an output that the schema refuses ends the step FAILED with MACRO_REFUSED',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards-jobs.js
const inJobs = 'tests/unit/jobs/';
const doneJob = 'a job that writes outputs/a/b.txt is DONE, with the digest of a/b.txt among its outputs and nothing left in its workspace';
/** What holds the rules about jobs, their limits and where they go. */
const jobGuards = [
    {
        rules: [113, 136],
        file: 'src/jobs/back-off.ts',
        find: 'if (attempts >= mostAttempts) return undefined;',
        replace: '',
        test: `${inJobs}back-off.test.ts`,
        title: 'after the last of three attempts there is no fourth',
    },
    {
        rules: [114],
        file: 'src/jobs/back-off.ts',
        find: 'Math.min(longestSeconds, firstSeconds * 2 ** (attempts - 1))',
        replace: 'firstSeconds',
        test: `${inJobs}back-off.test.ts`,
        title: 'the pause before the next attempt doubles from 2 s and never exceeds 60 s',
    },
    {
        rules: [133, 138],
        file: 'src/model/job.ts',
        find: 'DEADLINE: z.iso.datetime({ precision: 0 }),',
        replace: "DEADLINE: z.iso.datetime({ precision: 0 }).default('2099-01-01T00:00:00Z'),",
        test: `${inJobs}read-order.test.ts`,
        title: 'an order without DEADLINE is refused, and the member is named',
    },
    {
        rules: [135, 136],
        file: 'src/jobs/spool.ts',
        find: 'if (was !== given)',
        replace: 'if (was === undefined)',
        test: `${inJobs}spool.test.ts`,
        title: 'another order under an id that is taken is refused',
    },
    {
        rules: [142],
        file: 'src/jobs/permit-network.ts',
        find: 'if (!policy.machine)',
        replace: 'if (policy.machine === undefined)',
        test: `${inJobs}permit-network.test.ts`,
        title: 'a job that asks for a network is refused by rule 142 where its machine permits none',
    },
    {
        rules: [145],
        file: 'src/jobs/choose-machine.ts',
        find: 'health.queue > 0',
        replace: 'health.queue < 0',
        test: `${inJobs}choose-machine.test.ts`,
        title: 'a machine with no free place or with a job waiting is passed over',
    },
    {
        rules: [146],
        file: 'src/jobs/choose-machine.ts',
        find: 'name = candidate?.fallback;',
        replace: 'name = undefined;',
        test: `${inJobs}choose-machine.test.ts`,
        title: 'a job goes to vm103 when pandaminer is down, and to vm100 when both are',
    },
    {
        rules: [198],
        file: 'src/jobs/worker-lease.ts',
        find: "if (newest === undefined || (await ports.host.look(newest.owner)) === 'dead') return undefined;",
        replace: 'if (newest !== undefined || spool !== undefined) return undefined;',
        test: `${inJobs}worker-lease.test.ts`,
        title: 'a living worker says name, version, free places and queue; a folder without one says nothing',
    },
    {
        rules: [44, 137],
        file: 'src/jobs/worker-lease.ts',
        find: "if (newest !== undefined && (await host.look(newest.owner)) !== 'dead') throw busy(spool, newest.owner);",
        replace: '',
        test: `${inJobs}worker-lease.test.ts`,
        title: 'a second worker of a folder is refused while the first lives',
    },
    {
        rules: [140, 141],
        file: 'src/jobs/conclude-job.ts',
        find: 'if (attempt !== undefined) await files.remove(attempt.workspace);',
        replace: '',
        test: `${inJobs}run-worker.test.ts`,
        title: doneJob,
    },
    {
        rules: [134, 143, 144],
        file: 'src/jobs/conclude-job.ts',
        find: 'sha256: await files.hash(join(folder, path))',
        replace: "sha256: '0'.repeat(64)",
        test: `${inJobs}run-worker.test.ts`,
        title: doneJob,
    },
    {
        rules: [139],
        file: 'src/worker/confine.ts',
        find: 'bytes(memory_mb)',
        replace: 'bytes(1_048_576)',
        test: 'tests/unit/worker/confine.test.ts',
        title: 'one process that asks for more than is allowed is refused it',
    },
    {
        rules: [132],
        file: 'src/github/dispatch-job.ts',
        find: 'body: { ref, inputs: { job, digest, order, runner: JSON.stringify(labels) } },',
        replace: 'body: { ref, inputs: { job, digest, runner: JSON.stringify(labels) } },',
        test: 'tests/unit/github/dispatch-job.test.ts',
        title: 'a job is started by one call that gives order, digest and labels as inputs',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards-judgement.js
const guards_judgement_unit = (name) => `tests/unit/${name}.test.ts`;
/** What the gate, the ways to Kaggle, the report and the laws of this repository hold. */
const judgementGuards = [
    {
        rules: [10],
        file: 'src/gate/conditions-history.ts',
        find: 'if (dirty.length > 0)',
        replace: 'if (dirty.length > 1000)',
        test: guards_judgement_unit('gate/conditions-history'),
        title: 'of twelve uncommitted files ten are told, with their number; ten are told without',
    },
    {
        rules: [195],
        file: 'src/gate/judge.ts',
        find: "if (!proven) return { kind: 'INCONCLUSIVE', cause: inconclusiveCause(dossier) };",
        replace: '',
        test: guards_judgement_unit('gate/judge'),
        title: 'a required condition that is unknown makes a rehearsal INCONCLUSIVE/unproven',
    },
    {
        rules: [113],
        file: 'src/kaggle/polling.ts',
        find: "if (unknownAtEnd(asked) > toleratedUnknown) return { action: 'end', outcome: 'unknown-status' };",
        replace: '',
        test: guards_judgement_unit('kaggle/polling'),
        title: 'polling Kaggle: the 11th unknown answer in a row ends the wait',
    },
    {
        rules: [114],
        file: 'src/kaggle/polling.ts',
        find: 'Math.min(first * 2 ** (inRow - 1), most)',
        replace: 'first',
        test: guards_judgement_unit('kaggle/polling'),
        title: 'unanswered questions move apart: 15 s, 30 s, … up to 60 s',
    },
    {
        rules: [105],
        file: 'src/kaggle/credentials.ts',
        find: 'if ((file.mode & 0o077) !== 0) {',
        replace: 'if ((file.mode & 0o077) === 0o777) {',
        test: guards_judgement_unit('kaggle/credentials'),
        title: 'a kaggle.json that others can read (mode 644) is CREDENTIALS_EXPOSED',
    },
    {
        rules: [190],
        file: 'src/host/redaction.ts',
        find: ".replace(tokenForm, '***')",
        replace: '',
        test: guards_judgement_unit('host/redaction'),
        title: 'a Kaggle API token that nobody named is replaced by its form',
    },
    {
        rules: [190],
        file: 'src/macro/scribe.ts',
        find: 'const clean = (text: string) => world.redact(text).slice(0, outputLimit);',
        replace: 'const clean = (text: string) => text.slice(0, outputLimit);',
        test: guards_judgement_unit('macro/runner'),
        title: 'a secret in the output of a step does not reach the ledger',
    },
    {
        rules: [181],
        file: 'src/report/reproduction-section.ts',
        find: '`kaggle kernels status $',
        replace: '`kaggle kernels list $',
        test: guards_judgement_unit('report/acceptance'),
        title: 'what a person types to do it again names this dataset and this kernel, in words that a shell takes as one',
    },
    {
        rules: [177],
        file: 'src/report/change-section.ts',
        find: 'table([report.file, report.reason, report.impact, report.evidence], rows),',
        replace: "paragraph([own(''), cites('event:1')]),",
        test: guards_judgement_unit('report/acceptance'),
        title: 'a changed file has its reason, its effect and its proof; differences stand as a diff',
    },
    {
        rules: [128, 180],
        file: 'src/ledger/session-files.ts',
        find: 'if (!isLog(file) && level',
        replace: 'if (level',
        test: guards_judgement_unit('ledger/session-files'),
        title: 'the events are kept whatever their size; files of up to 5 MiB until 10 MiB are full, the smallest first',
    },
    {
        rules: [156],
        file: 'tests/law/laws/lengths.ts',
        find: 'export const longestFile = 250;',
        replace: 'export const longestFile = 2500;',
        test: 'tests/law/code-style.test.ts',
        title: 'the law on lengths refuses a file of 251 lines, unless it is exempt',
    },
    {
        rules: [5, 48, 51],
        file: 'tests/law/laws/macro-shape.ts',
        find: "if (field === 'VERSION') return",
        replace: "if (field === 'VERSION') return true ||",
        test: 'tests/law/macros.test.ts',
        title: 'the law on macros refuses a field too few, a field too many, and a second export',
    },
    {
        rules: [127],
        file: 'src/report/head-section.ts',
        find: "dossier.repository?.head ?? ''",
        replace: "''",
        test: guards_judgement_unit('report/acceptance'),
        title: 'the report says its commit and how to come back to kernel version 6 and dataset version 2',
    },
    {
        rules: [178],
        file: 'src/report/report.ts',
        find: '...rollbackSection(dossier, texts),',
        replace: '',
        test: guards_judgement_unit('report/acceptance'),
        title: 'the report says its commit and how to come back to kernel version 6 and dataset version 2',
    },
    {
        rules: [174],
        file: 'src/codec/requirements.ts',
        find: "...named('pack', ['core', ...packs]),",
        replace: "...named('pack', ['core']),",
        test: guards_judgement_unit('gate/conditions-history'),
        title: 'fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name',
    },
    {
        rules: [174],
        file: 'src/codec/requirements.ts',
        find: "...named('file', required.files),",
        replace: '',
        test: guards_judgement_unit('gate/conditions-history'),
        title: 'fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name',
    },
    {
        rules: [174],
        file: 'src/codec/requirements.ts',
        find: "...named('symbol', native?.symbols ?? []),",
        replace: '',
        test: guards_judgement_unit('gate/conditions-history'),
        title: 'fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name',
    },
    {
        rules: [174],
        file: 'src/codec/requirements.ts',
        find: "...named('output', outputs),",
        replace: '',
        test: guards_judgement_unit('gate/conditions-history'),
        title: 'fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name',
    },
    {
        rules: [181, 182],
        file: 'src/report/reproduction-section.ts',
        find: "'kaggle kernels push -p pulled'",
        replace: "''",
        test: guards_judgement_unit('report/acceptance'),
        title: 'what a person types to do it again names this dataset and this kernel, in words that a shell takes as one',
    },
    {
        rules: [101, 102],
        file: 'src/doctor-machine.ts',
        find: "throw new Failure('FILE_UNREADABLE', { file: installRoot, why }, { cause });",
        replace: "return { answer: 'ok', observed: why };",
        test: guards_judgement_unit('doctor-machine'),
        title: 'a program whose folder lacks what it ships is FILE_UNREADABLE, a whole one is told with its counts',
    },
    {
        rules: [103],
        file: 'src/doctor-machine.ts',
        find: 'if (stdout !== answer) return',
        replace: 'if (stdout === answer && answer === name) return',
        test: guards_judgement_unit('doctor-machine'),
        title: 'a script that does not run where it was written fails the check of writing',
    },
    {
        rules: [7],
        file: 'src/model/task.ts',
        find: 'RISKS: z.array(z.string()),\n  NEXT: z.string().trim().min(1),',
        replace: 'RISKS: z.array(z.string()),\n  NEXT: z.string(),',
        test: guards_judgement_unit('model/task'),
        title: 'a result without a next step is refused',
    },
    {
        rules: [47, 157],
        file: 'tests/law/laws/macro-versions.ts',
        find: 'before.version === version && before.sha256 !== sha256',
        replace: "before.version === '' && before.sha256 !== sha256",
        test: 'tests/law/macro-versions.test.ts',
        title: 'another command under version 1.0.0 is found, another comment or layout is not',
    },
    {
        rules: [194],
        file: 'src/agents/in-turn.ts',
        find: 'Array.from({ length: parallel }, line)',
        replace: 'Array.from({ length: 2 }, line)',
        test: guards_judgement_unit('agents/exchange'),
        title: 'with parallel: 1, never more than 1 of two programs run at once',
    },
    {
        rules: [197],
        file: 'tests/law/laws/macro-shape.ts',
        find: "if (field === 'VERSION') return",
        replace: "if (field === 'VERSION') return true ||",
        test: 'tests/law/macros.test.ts',
        title: 'the law on macros refuses a field too few, a field too many, and a second export',
    },
    {
        rules: [9, 81],
        file: 'src/model/exchange.ts',
        find: "brings: z.enum(['autonomy', 'clarity', 'reproducibility']),",
        replace: 'brings: z.string(),',
        test: guards_judgement_unit('model/exchange'),
        title: 'an option that only brings speed is refused: nothing is optimised ahead of need',
    },
    {
        rules: [158],
        file: 'src/agents/exchange.ts',
        find: 'if (plan !== undefined) await review(plan, chosen, { agents, material, speak });',
        replace: '',
        test: guards_judgement_unit('agents/exchange'),
        title: 'the whole team proposes, criticises, decides and executes one option, in sequence, each turn by its role',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards-law.js
const inMacro = (name) => ({
    file: `src/macro/${name}.ts`,
    test: `tests/unit/macro/${name}.test.ts`,
});
/** What the law of the runner holds before anything is planned or changed (src/macro/law.ts). */
const lawGuards = [
    {
        ...inMacro('law'),
        rules: [2, 6, 163],
        find: 'if (!parsed.success)',
        replace: 'if (parsed.success && parsed.data === undefined)',
        title: 'a task without CONTEXT, with an empty criterion, or no task at all is TASK_INCOMPLETE',
    },
    {
        ...inMacro('law'),
        rules: [1],
        find: "if (/[.!?]\\s+\\S/.test(goal)) throw new Failure('GOAL_NOT_ONE', { goal, rule: 1 });",
        replace: '',
        title: 'a goal of two sentences is GOAL_NOT_ONE',
    },
    {
        ...inMacro('law'),
        rules: [162],
        find: 'if (lines > mostLines)',
        replace: 'if (lines > 1000)',
        title: 'a TASK of four lines is TASK_TOO_LONG, one of three is taken',
    },
    {
        ...inMacro('law'),
        rules: [63, 64, 191],
        find: "if (terminal.trim() === '')",
        replace: 'if (terminal === undefined)',
        title: 'VERIFY without machine or without terminal is PLACE_UNNAMED',
    },
    {
        ...inMacro('law'),
        rules: [62, 164],
        find: 'if (planned === undefined)',
        replace: 'if (planned === undefined && events.length === 0)',
        title: 'EXECUTE without a PLAN is PLAN_MISSING',
    },
    {
        ...inMacro('law'),
        rules: [62],
        find: 'if (shown !== sha256)',
        replace: 'if (false)',
        title: 'EXECUTE that quotes another plan than the one that was shown is PLAN_OTHER',
    },
    {
        ...inMacro('law'),
        rules: [61, 165],
        find: 'if (acceptingRoles(events, sha256).length === 0)',
        replace: 'if (false)',
        title: 'a plan that only its author accepted, or that was refused, is PLAN_UNCRITICISED',
    },
    {
        ...inMacro('law'),
        rules: [149],
        find: 'if (destroys.length > 0 && roles.length < 2)',
        replace: 'if (destroys.length > 0 && roles.length < 1)',
        title: 'an act that destroys needs two roles beside the planner: one of them twice is VALIDATION_MISSING',
    },
    {
        ...inMacro('law'),
        rules: [166, 173],
        find: 'if (changed.length > 0)',
        replace: 'if (changed.length > 100)',
        title: 'a plan of which nx47.yml changed since it was shown is PLAN_STALE and says so',
    },
    {
        ...inMacro('law'),
        rules: [9, 80, 160],
        find: 'if (effects.length > 0 && !isNamed)',
        replace: 'if (false)',
        title: 'a step that pushes and names no finding is STEP_UNSERVED, one that only reads may go without',
    },
    {
        ...inMacro('law'),
        rules: [10, 87],
        find: 'if (dirty.length > 0)',
        replace: 'if (dirty.length > 1000)',
        title: 'nothing is sent to Kaggle from a dirty tree (TREE_DIRTY) or without a commit (COMMIT_UNRECORDED)',
    },
    {
        ...inMacro('law'),
        rules: [67],
        find: 'if (!isTested)',
        replace: 'if (false)',
        title: 'a change of configuration that nothing tried is CHANGE_UNTESTED',
    },
    {
        ...inMacro('guarded-files'),
        rules: [65],
        find: 'if (!announced.some((one) => covers(absolute(one, paths), whole)))',
        replace: 'if (false)',
        title: 'a write that the plan did not announce is WRITE_UNANNOUNCED, also within the effects',
    },
    {
        ...inMacro('guarded-files'),
        rules: [66],
        find: "keep?.({ kind: 'file',",
        replace: "void ({ kind: 'file',",
        title: 'before nx47.yml is written its old bytes and the difference lie in the session, as evidence',
    },
    {
        ...inMacro('guarded-shell'),
        rules: [148],
        find: 'if (foreign !== undefined)',
        replace: 'if (false)',
        title: 'git may not be given the address of a host that the allow-list does not name',
    },
    {
        ...inMacro('hold-task'),
        rules: [77, 167],
        find: 'if (!answer.held) {',
        replace: 'if (!answer.held && answer.heldBy === undefined) {',
        title: 'while one task runs in a project a second one is TASK_RUNNING, and after its end another may begin',
    },
    {
        ...inMacro('retry'),
        rules: [113],
        find: 'if (attempt >= attempts || !isWorthTrying(answer)) return answer;',
        replace: 'if (attempt >= 3 * attempts || !isWorthTrying(answer)) return answer;',
        title: 'what never succeeds is tried five times, after 1, 2, 3 and 3 seconds, and not once more',
    },
    {
        ...inMacro('retry'),
        rules: [114],
        find: 'firstSeconds * 2 ** (attempt - 1)',
        replace: 'firstSeconds',
        title: 'what never succeeds is tried five times, after 1, 2, 3 and 3 seconds, and not once more',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards-machine-exposure.js
const judged = 'tests/unit/machines/judge-machine.test.ts';
/** What others may reach of a machine, and how they may come in. */
const machineExposureGuards = [
    {
        rules: [28, 44],
        file: 'src/machines/judge-network.ts',
        find: '.filter((port) => !declared.includes(port))',
        replace: '.filter((port) => declared.length > 99)',
        test: judged,
        title: 'a port that nobody declared is MCH-015 fail tcp 8080',
    },
    {
        rules: [188],
        file: 'src/machines/judge-network.ts',
        find: 'seen.filter((one) => !known.includes(one))',
        replace: "seen.filter((one) => one === '')",
        test: judged,
        title: 'a port that is open since the last decision is MCH-016, though it is declared',
    },
    {
        rules: [188],
        file: 'src/machines/judge-network.ts',
        find: 'known.filter((one) => !seen.includes(one))',
        replace: "known.filter((one) => one === '')",
        test: judged,
        title: 'an address that is gone since the last decision is MCH-016',
    },
    {
        rules: [188],
        file: 'src/machines-command.ts',
        find: 'requireReason(line, machine, 188);',
        replace: '',
        test: 'tests/unit/machines-command.test.ts',
        title: 'a baseline without a reason, without a probe or with a part that nobody could read is refused',
    },
    {
        rules: [130],
        file: 'src/machines/judge-network.ts',
        find: "unsafe !== '' || !shares.some((one) => one.path === path && widest(one.access, access)),",
        replace: 'path === unsafe && shares.some((one) => widest(one.access, access)),',
        test: judged,
        title: 'a share that is declared read-only and given read-write is MCH-031',
    },
    {
        rules: [29],
        file: 'src/machines/judge-ssh.ts',
        find: "const wide = keys.value.filter(({ kind, mode }) => isWiderThan(mode, kind === 'private' ? 0o600 : 0o644));",
        replace: "const wide = keys.value.filter(({ kind, mode }) => isWiderThan(mode, kind === 'private' ? 0o777 : 0o777));",
        test: judged,
        title: 'a private key that the group reads is MCH-019 fail /srv/users/r/.ssh/id_ed25519 640',
    },
    {
        rules: [29],
        file: 'src/machines/judge-ssh.ts',
        find: "return runsSshd && !hasKey ? [...faults, fail('MCH-019', 'ssh', 'authorized_keys', '∅')] : faults;",
        replace: 'return runsSshd && !hasKey ? faults : faults;',
        test: judged,
        title: 'no key that may log in is MCH-019 fail ∅',
    },
    {
        rules: [30],
        file: 'src/machines/judge-ssh.ts',
        find: "const isAllowed = until !== 'refused' && now.slice(0, 10) <= until;",
        replace: "const isAllowed = until !== 'refused' && now !== '';",
        test: judged,
        title: 'passwords are put up with until their day and not a day longer',
    },
    {
        rules: [31],
        file: 'src/machines/judge-ssh.ts',
        find: "permitrootlogin: ['yes'],",
        replace: '',
        test: judged,
        title: 'root by password is MCH-018 fail yes',
    },
    {
        rules: [32],
        file: 'src/machines/judge-ssh.ts',
        find: 'return failed < most ? [] :',
        replace: 'return failed > 0 ? [] :',
        test: judged,
        title: '20 failed logins is MCH-020 fail 20 (journal)',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards-machine-storage.js
const guards_machine_storage_judged = 'tests/unit/machines/judge-machine.test.ts';
const dispatched = 'tests/unit/machines/may-dispatch.test.ts';
/** What is mounted where, after a start too, and the pages that say so. */
const machineStorageGuards = [
    {
        rules: [24, 128, 129, 189],
        file: 'src/machines/judge-storage.ts',
        find: "if (seen === undefined) return [fail('MCH-012', 'storage', expected, '∅')];",
        replace: 'if (seen === undefined) return [];',
        test: guards_machine_storage_judged,
        title: 'a declared disk that is not mounted is MCH-012, one with another UUID too',
    },
    {
        rules: [24, 189],
        file: 'src/machines/judge-storage.ts',
        find: 'const isSame = sameId(seen.uuid, uuid) && seen.access === access;',
        replace: 'const isSame = sameId(seen.uuid, uuid) || access.length > 0;',
        test: guards_machine_storage_judged,
        title: 'a disk that is mounted read-only where writing is declared is MCH-012',
    },
    {
        rules: [189],
        file: 'src/machines/judge-storage.ts',
        find: "isOnDisk(one) && one.root === '/'",
        replace: "one.source === '' && one.root === '/'",
        test: guards_machine_storage_judged,
        title: 'a disk that nobody declared is MCH-014; a folder bound into another place is not',
    },
    {
        rules: [25],
        file: 'src/machines/judge-storage.ts',
        find: '(one.machine !== place.machine ||',
        replace: "(one.machine === '' ||",
        test: guards_machine_storage_judged,
        title: 'one file system mounted read-write on two machines is MCH-013 on both',
    },
    {
        rules: [25],
        file: 'src/machines/judge-storage.ts',
        find: '(declared.includes(one.uuid) && own.indexOf(one) > at && one.mount !== place.mount)),',
        replace: '(declared.includes(one.uuid) && own.indexOf(one) < at && one.mount === place.mount)),',
        test: guards_machine_storage_judged,
        title: 'one declared disk mounted read-write at two places of one machine is MCH-013, read-only at one of them is not',
    },
    {
        rules: [25],
        file: 'src/machines/may-dispatch.ts',
        find: '...stops(question).filter((stop) => stop.machine !== name),',
        replace: '',
        test: dispatched,
        title: 'a file system written to on two other machines stops every job',
    },
    {
        rules: [129],
        file: 'src/machines/judge-identity.ts',
        find: "return probed.value === bootId ? [] : [fail('MCH-005', 'storage', probed.value, bootId)];",
        replace: 'return [];',
        test: dispatched,
        title: 'a machine that was started anew since its probe gets no job until it is probed again',
    },
    {
        rules: [26],
        file: 'src/machines/scheme-pages.ts',
        find: 'const declared = machine.storage.map(({ mount, uuid, access }) => {',
        replace: 'const declared = machine.storage.slice(1).map(({ mount, uuid, access }) => {',
        test: 'tests/unit/machines/scheme-pages.test.ts',
        title: 'the storage scheme names every declared disk, whether it was seen, and every one that nobody declared',
    },
    {
        rules: [27],
        file: 'src/machines/scheme-pages.ts',
        find: 'const declared = machine.ports.map(({ protocol, port, why }) => {',
        replace: 'const declared = machine.ports.slice(1).map(({ protocol, port, why }) => {',
        test: 'tests/unit/machines/scheme-pages.test.ts',
        title: 'the network scheme names zones, bridges, addresses and every port with its reason',
    },
    {
        rules: [26, 27],
        file: 'src/machines-findings.ts',
        find: "if (!isFresh) found.push({ machine, ...fail(rule, member, path, text === undefined ? '∅' : '≠') });",
        replace: '',
        test: 'tests/unit/machines-command.test.ts',
        title: 'the schemes of storage and network are pages, red while they are absent or say something else',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards-machine-trust.js
const guards_machine_trust_judged = 'tests/unit/machines/judge-machine.test.ts';
const guards_machine_trust_dispatched = 'tests/unit/machines/may-dispatch.test.ts';
/** When a machine is no longer trusted, and what it must be able to do. */
const machineTrustGuards = [
    {
        rules: [33, 187],
        file: 'src/machines/may-dispatch.ts',
        find: 'const isQuarantined = question.quarantined.includes(machine.name);',
        replace: 'const isQuarantined = question.quarantined.length > 99;',
        test: guards_machine_trust_dispatched,
        title: 'a machine in quarantine gets no job, the others do',
    },
    {
        rules: [33, 187],
        file: 'src/machines/quarantine.ts',
        find: 'if (signs.length === 0 || taken <= lastClearing(machine, events)) return undefined;',
        replace: 'if (signs.length < 99 || taken <= lastClearing(machine, events)) return undefined;',
        test: 'tests/unit/machines/quarantine.test.ts',
        title: 'a changed binary asks for a quarantine from the probe that showed it',
    },
    {
        rules: [34, 35, 150],
        file: 'src/machines/judge-baseline.ts',
        find: 'if (before[path] === after[path]) return [];',
        replace: 'return [];',
        test: guards_machine_trust_judged,
        title: 'a change of cron since the baseline is MCH-021 fail ≠ /etc/crontab',
    },
    {
        rules: [34],
        file: 'src/machines/judge-baseline.ts',
        find: "systemd: 'MCH-021',",
        replace: "systemd: 'MCH-024',",
        test: guards_machine_trust_judged,
        title: 'a change of systemd since the baseline is MCH-021 fail + /etc/systemd/system/x.service',
    },
    {
        rules: [35],
        file: 'src/machines/judge-baseline.ts',
        find: "preload: 'MCH-022',",
        replace: "preload: 'MCH-024',",
        test: guards_machine_trust_judged,
        title: 'a change of preload since the baseline is MCH-022 fail + /etc/ld.so.preload',
    },
    {
        rules: [35],
        file: 'src/machines/judge-baseline.ts',
        find: "binaries: 'MCH-022',",
        replace: "binaries: 'MCH-024',",
        test: guards_machine_trust_judged,
        title: 'a change of binaries since the baseline is MCH-022 fail − /usr/sbin/sshd',
    },
    {
        rules: [150],
        file: 'src/machines/judge-baseline.ts',
        find: 'if (baseline === undefined)',
        replace: 'if (baseline === undefined) return [];\n  if (baseline === null)',
        test: guards_machine_trust_judged,
        title: 'without a baseline nothing is known of cron and the like: MCH-024',
    },
    {
        rules: [44, 137],
        file: 'src/machines/may-dispatch.ts',
        find: 'return limits.jobs > 0 ?',
        replace: 'return limits.jobs >= 0 ?',
        test: guards_machine_trust_dispatched,
        title: 'a machine whose limits leave room for no job gets none',
    },
    {
        rules: [36],
        file: 'src/machines/may-dispatch.ts',
        find: '...ofHypervisor(machine, question),',
        replace: '',
        test: guards_machine_trust_dispatched,
        title: 'no job goes anywhere without a fresh probe of the hypervisor',
    },
    {
        rules: [36, 198],
        file: 'src/machines/judge-access.ts',
        find: 'if (status.value === 0) return inactive;',
        replace: 'if (status.value !== undefined) return inactive;',
        test: guards_machine_trust_dispatched,
        title: 'a hypervisor whose health check fails lets nothing be sent',
    },
    {
        rules: [91, 92, 93, 94, 95, 131],
        file: 'src/machines/judge-access.ts',
        find: ".filter((name) => states.value[name] !== 'active')",
        replace: ".filter((name) => states.value[name] === '')",
        test: guards_machine_trust_judged,
        title: 'a service that failed is MCH-030 fail failed',
    },
    {
        rules: [101, 102],
        file: 'src/machines/judge-access.ts',
        find: ": missing.value.map((name) => fail('MCH-029', 'programs', name, '∅'))),",
        replace: ': []),',
        test: guards_machine_trust_judged,
        title: 'a program that is missing is MCH-029 fail ∅',
    },
    {
        rules: [102, 103],
        file: 'src/machines/judge-access.ts',
        find: "...judgeTrue(probe.writes, ['MCH-027', 'logs', logs]),",
        replace: '',
        test: guards_machine_trust_judged,
        title: 'logs that can not be written is MCH-027 fail ✗',
    },
    {
        rules: [103],
        file: 'src/machines/judge-access.ts',
        find: "...judgeTrue(probe.scripts, ['MCH-028', 'scripts', scripts]),",
        replace: '',
        test: guards_machine_trust_judged,
        title: 'scripts that can not be run is MCH-028 fail ✗',
    },
    {
        rules: [105, 190],
        file: 'src/machines/judge-access.ts',
        find: 'return isWiderThan(mode, 0o600) ?',
        replace: 'return isWiderThan(mode, 0o777) ?',
        test: guards_machine_trust_judged,
        title: 'a credential file that the world reads is MCH-025 fail /etc/nx47/kaggle.json 604',
    },
    {
        rules: [105, 190],
        file: 'src/machines/judge-access.ts',
        find: "credentials.filter((path) => root !== ''",
        replace: "credentials.filter((path) => root === ''",
        test: guards_machine_trust_judged,
        title: 'a credential file inside the repository is MCH-026, whatever its mode',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards-machines.js



const guards_machines_judged = 'tests/unit/machines/judge-machine.test.ts';
const guards_machines_dispatched = 'tests/unit/machines/may-dispatch.test.ts';
const declared = 'tests/unit/config/parse-machines.test.ts';
const model = 'src/model/machines.ts';
/** What is declared of machines: each name, role, address and disk once, and limits for every one of them. */
const declarations = [
    {
        rules: [3],
        file: model,
        find: "...doubles(machines, 'name', ({ name }) => [name]),",
        replace: '',
        test: declared,
        title: 'two machines of one name is MACHINES_REFUSED by rule 18, with the line of name',
    },
    {
        rules: [4],
        file: model,
        find: "...doubles(machines, 'role', ({ role }) => [role]),",
        replace: '',
        test: declared,
        title: 'two machines of one role is MACHINES_REFUSED by rule 4, with the line of role',
    },
    {
        rules: [25],
        file: model,
        find: "...doubles(machines, 'storage', writtenStorage),",
        replace: '',
        test: declared,
        title: 'one disk that two machines write to is MACHINES_REFUSED by rule 25, with the line of storage',
    },
    {
        rules: [37],
        file: model,
        find: '...pivotFault(machines),',
        replace: '',
        test: declared,
        title: 'several machines and no pivot is MACHINES_REFUSED by rule 37, with the line of role',
    },
    {
        rules: [38],
        file: model,
        find: "...doubles(machines, 'services', (machine) => dedicatedServices(machine, machines)),",
        replace: '',
        test: declared,
        title: 'a service of the tools machine on the pivot too is MACHINES_REFUSED by rule 38, with the line of services',
    },
    {
        rules: [97],
        file: model,
        find: 'jobs: z.int().min(0).max(2),',
        replace: 'jobs: z.int().min(0),',
        test: declared,
        title: 'three jobs at once is CONFIG_BAD_VALUE, with its line',
    },
    {
        rules: [28],
        file: model,
        find: 'why: z.string().min(1),',
        replace: 'why: z.string().optional(),',
        test: declared,
        title: 'a port without a reason is CONFIG_BAD_VALUE, with its line',
    },
    {
        rules: [146],
        file: model,
        find: '...machines.flatMap((machine, index) => fallbackFault(machine, index, machines)),',
        replace: '',
        test: declared,
        title: 'fallbacks in a circle is MACHINES_REFUSED by rule 146, with the line of fallback',
    },
];
const identity = [
    {
        rules: [20],
        file: 'src/machines/judge-identity.ts',
        find: 'return age <= minutes && age > -minutes',
        replace: 'return age > -minutes',
        test: guards_machines_judged,
        title: 'a probe of 61 minutes ago is MCH-001 where 60 are allowed, and so is none at all',
    },
    {
        rules: [20],
        file: 'src/machines/judge-identity.ts',
        find: "if (probe === undefined) return [fail('MCH-001', 'reach', expected, '∅')];",
        replace: 'if (probe === undefined) return [];',
        test: guards_machines_dispatched,
        title: 'no job goes to a machine without a fresh probe of its own',
    },
    {
        rules: [21],
        file: 'src/machines/judge-identity.ts',
        find: "return seen.value === hostname ? [] : [fail('MCH-003', 'hostname', hostname, seen.value)];",
        replace: 'return [];',
        test: guards_machines_judged,
        title: 'another hostname is MCH-003 fail vm999',
    },
    {
        rules: [21],
        file: 'src/machines/judge-identity.ts',
        find: 'const missing = addresses.filter((address) => !seen.value.includes(address));',
        replace: 'const missing = addresses.filter(() => false);',
        test: guards_machines_judged,
        title: 'a declared address that is not there is MCH-004 fail 192.0.2.7',
    },
    {
        rules: [21],
        file: 'src/machines/judge-identity.ts',
        find: "machine !== probe.machine && 'value' in other && other.value === own.value,",
        replace: "machine === '' && 'value' in other && other.value === own.value,",
        test: guards_machines_judged,
        title: 'two machines with one boot id are one machine: MCH-006',
    },
    {
        rules: [23],
        file: 'src/machines/judge-identity.ts',
        find: 'if (Math.abs(skew) + margin <= mostSkewSeconds) return [];',
        replace: 'if (Math.abs(skew) + margin <= 3600) return [];',
        test: guards_machines_judged,
        title: 'a clock 2.6 s ahead, known to 0.5 s is MCH-007 fail 2.6 s ± 0.5 s (x)',
    },
    {
        rules: [23],
        file: 'src/machines/judge-identity.ts',
        find: 'const isSame = plainZone(zone.value) === plainZone(timezone);',
        replace: 'const isSame = plainZone(zone.value) !== timezone.concat(timezone);',
        test: guards_machines_judged,
        title: 'a zone of Tokyo is MCH-008 fail Asia/Tokyo',
    },
    {
        rules: [22],
        file: 'src/machines/judge-capacity.ts',
        find: "...atLeast(probe.free_bytes, disk * gib, ['MCH-009', 'disk-gib', inGib]),",
        replace: "...atLeast(probe.free_bytes, disk, ['MCH-009', 'disk-gib', inGib]),",
        test: guards_machines_judged,
        title: '19 GiB free where 20 are asked is MCH-009 fail 19 GiB',
    },
    {
        rules: [96],
        file: 'src/machines/judge-capacity.ts',
        find: "...atLeast(probe.cpus, cpu, ['MCH-010', 'cpu', String]),",
        replace: "...atLeast(probe.cpus, Math.min(cpu, 1), ['MCH-010', 'cpu', String]),",
        test: guards_machines_judged,
        title: 'three processors of four is MCH-010 fail 3',
    },
    {
        rules: [96],
        file: 'src/machines/judge-capacity.ts',
        find: "...atLeast(probe.memory_bytes, memory * gib * usableMemory, ['MCH-011', 'memory-gib', inGib]),",
        replace: "...atLeast(probe.memory_bytes, memory * usableMemory, ['MCH-011', 'memory-gib', inGib]),",
        test: guards_machines_judged,
        title: 'half of the memory is MCH-011 fail 4 GiB',
    },
];
/** What is declared of machines, what is read on them, and when nothing may be sent there. */
const machineGuards = [
    ...declarations,
    ...identity,
    ...machineStorageGuards,
    ...machineExposureGuards,
    ...machineTrustGuards,
];

;// CONCATENATED MODULE: ./build/src/contract/guards-session-law.js
const law = [
    [
        [72],
        '(steps.at(-1)?.step ?? 1) + 1',
        '(steps.at(0)?.step ?? 1) + 1',
        'step numbers only grow and are never used again: after steps 2 and 3, one of them skipped, comes 4',
    ],
    [
        [77, 167, 170],
        "if (running !== undefined) throw new Failure('STEP_RUNNING'",
        "if (running?.step === 0) throw new Failure('STEP_RUNNING'",
        'a second step is refused while one is RUNNING',
    ],
    [
        [61, 168, 169],
        'if (asked.phase === expected || isGivenUp) return;',
        "if (asked.phase !== 'PLAN' || isGivenUp || expected === 'PLAN') return;",
        'the phases of a step have one order: VERIFY straight after PLAN, EXECUTE twice and LOG_EVENT DONE too early are refused',
    ],
    [
        [63, 64, 191],
        "const missing = machine.trim() === ''",
        "const missing = machine.trim() === 'nowhere'",
        'VERIFY without a machine or a terminal is refused, and so is EXECUTE',
    ],
    [
        [8, 69, 192],
        "asked.state === 'DONE' && proofs.length === 0",
        "asked.state === 'DONE' && proofs.length < 0",
        'a step is DONE with evidence and only then; without any it may be FAILED',
    ],
    [
        [9],
        'const named = asked.serves >= 1',
        'const named = asked.serves >= 0',
        'a step that serves no criterion, names no place or has no goal is refused',
    ],
    [
        [65],
        'asked.touches.length === 0',
        'asked.touches.length < 0',
        'a step that serves no criterion, names no place or has no goal is refused',
    ],
    [
        [99],
        'if (text.length <= mostCharacters) continue;',
        'if (text.length >= 0) continue;',
        'a message of 2,001 characters is refused, one of 2,000 is not',
    ],
    [
        [173, 174],
        'if (state.isAstray) throw',
        "if (state.isAstray && state.end === '?') throw",
        'off its goal a session takes no step until it has a new plan',
    ],
    [
        [62],
        'if (needsWrittenPlan(state) && state.planned.length === 0)',
        'if (state.planned.length < 0)',
        'a task of several steps, several files or over ten minutes is not executed without a written plan',
    ],
    [
        [62, 164],
        'if (rendered !== onDisk)',
        "if (rendered === '' && onDisk === '?')",
        'EXECUTE quotes the plan that was shown: a page that was changed since is refused',
    ],
];
const reports = [
    [
        [127],
        "...(commit === '' ? ['commit']",
        "...(commit === '?' ? ['commit']",
        'a report lacks its date, its commit, its host, its reason or its way back: each is named',
    ],
    [
        [178],
        "...(isChanged && !wayBack ? ['rollback']",
        "...(isChanged && !isChanged && !wayBack ? ['rollback']",
        'a report lacks its date, its commit, its host, its reason or its way back: each is named',
    ],
    [
        [183],
        "...(closing.reason.trim() === '' ? ['reason']",
        "...(closing.reason.trim() === '?' ? ['reason']",
        'a report lacks its date, its commit, its host, its reason or its way back: each is named',
    ],
    [
        [177],
        '...(silent.length === 0 ? []',
        '...(silent.length >= 0 ? []',
        'a changed path that no step announced is a part that is missing, one below an announced folder is not',
    ],
    [
        [184],
        '...(next.length === 1 ? []',
        '...(next.length >= 0 ? []',
        'there is exactly one priority: none and two are refused',
    ],
    [
        [200],
        '...(items.length > mostItems - leastItems ?',
        '...(items.length > 1000 * leastItems ?',
        'the checklist of the next session has three to ten items, whatever was named',
    ],
    [
        [175, 176],
        'listed(risks, words.noneSaid)',
        'listed(risks.slice(risks.length), words.noneSaid)',
        'the report signs itself and says what was changed, how to go back, what is left and what comes next',
    ],
];
/** The guards of the order of steps, and of the report at the end. */
const sessionLawGuards = [
    ...guardsOf('step-law', law),
    ...guardsOf('task-report', reports),
];
function guardsOf(name, rows) {
    const at = { file: `src/session/${name}.ts`, test: `tests/unit/session/${name}.test.ts` };
    return rows.map(([rules, find, replace, title]) => ({ ...at, rules, find, replace, title }));
}

;// CONCATENATED MODULE: ./build/src/contract/guards-sessions.js
/** What the rooms of sessions hold, each row in the file of src/session that it stands under. */
const elsewhere = [
    [
        'session-goal.ts',
        'session/session-goal',
        [
            [
                [1],
                "if (why !== '') throw",
                "if (why === '?') throw",
                'a goal is one sentence: "Ship 1.2." is kept, two sentences, two lines, none and 201 characters are refused',
            ],
        ],
    ],
    [
        'task-text.ts',
        'session/task-text',
        [
            [
                [162],
                'const mostTaskLines = 3;',
                'const mostTaskLines = 300;',
                'a task of four lines is refused at the fourth',
            ],
            [
                [6, 163],
                'if (!parsed.success) throw refuse(line.at',
                'if (!parsed.success && parsed.success) throw refuse(line.at',
                'a criterion that names no kind of evidence is refused: "- it runs", "- it runs => surely"',
            ],
        ],
    ],
    [
        'led-state.ts',
        'session/led-state',
        [
            [
                [68, 163],
                'evidence.some((one) => one.kind === kind)',
                'evidence.some((one) => one.kind !== undefined || one.kind === kind)',
                'a step that ended and one that runs are told apart, and a criterion is proven by its own kind of evidence',
            ],
        ],
    ],
    [
        'summary.ts',
        'session/summary',
        [
            [
                [100, 171],
                'if (ended.length < (summaries + 1) * stepsASummary) return undefined;',
                'if (ended.length < (summaries + 100) * stepsASummary) return undefined;',
                'after the fifth step that ended a summary is due, and the next one after the tenth',
            ],
            [
                [172],
                'const isAstray = 2 * done <= last.length ||',
                'const isAstray = 2 * done < 0 && last.length < 0 &&',
                'five steps that proved nothing new, or of which most failed, are off the goal',
            ],
        ],
    ],
    [
        'led-pages.ts',
        'session/led-pages',
        [
            [
                [12, 71],
                "'SESSION.md': [",
                "'SESSION.txt': [",
                'SESSION.md only grows: the page of each event is the beginning of the page of the next',
            ],
            [
                [13],
                "'TODO.md': [",
                "'LIST.md': [",
                'TODO.md lists the plan in its order, each criterion, and at the end the checklist and one priority',
            ],
            [
                [76],
                "'STATUS.md': [",
                "'STATUS.txt': [",
                'STATUS.md shows goal, final state, and each step once with its state',
            ],
            [
                [15],
                'const rows = checkpoints.map(',
                'const rows = checkpoints.slice(checkpoints.length).map(',
                'ROLLBACK.md names the checkpoints, or says how one is set',
            ],
        ],
    ],
    [
        'pages.ts',
        'session/led-pages',
        [[[14], "'RISKS.md': [", "'RISKS.txt': [", 'SUMMARY.md and RISKS.md are there, the summary of one page']],
    ],
    [
        'begin-session.ts',
        'session/begin-session',
        [
            [
                [11, 73],
                '}/session`;',
                '}/sittings`;',
                'a session has a folder of its date and goal, its pages, its log, and a task with an id',
            ],
            [
                [70],
                '}/logs/session.jsonl`;',
                '}/logs/events.jsonl`;',
                'a session has a folder of its date and goal, its pages, its log, and a task with an id',
            ],
            [
                [74],
                'taskId: task.task_id }',
                "taskId: '' }",
                'a session has a folder of its date and goal, its pages, its log, and a task with an id',
            ],
            [
                [17],
                'if (open === undefined) return;',
                'if (open === undefined || open.isLed) return;',
                'a second session is refused while the first one is open',
            ],
        ],
    ],
    [
        'held-session.ts',
        'session/held-session',
        [
            [
                [106],
                'session.byteLength >= mostLogBytes',
                'session.byteLength < 0',
                'a full log takes no further step, but the one that runs may end and the session be closed',
            ],
        ],
    ],
    [
        'close-session.ts',
        'session/close-session',
        [
            [
                [126, 127],
                'missingParts(state, closing);',
                'missingParts(state, closing).slice(100);',
                'a step that runs, a report without its parts and a change that nobody announced keep a session open',
            ],
            [
                [68],
                "state === 'OK' && open.length > 0",
                "state === 'OK' && open.length < 0",
                'OK is refused while a criterion is not proven',
            ],
        ],
    ],
    [
        'checkpoint.ts',
        'session-points',
        [
            [
                [78, 90, 179],
                'if (dirty.length > 0) throw',
                'if (dirty.length < 0) throw',
                'a checkpoint of a tree that is not clean, or under a name of other signs, is refused',
            ],
            [
                [79],
                'holds: isSame && (ran === undefined || ran.status === 0)',
                'holds: isSame && (ran === undefined || ran.status !== undefined)',
                'a checkpoint whose minimal test fails in the clone is refused, and its tag is taken away',
            ],
        ],
    ],
    [
        'go-back.ts',
        'session-points',
        [
            [
                [78, 193],
                'if (dirty.length > 0) throw',
                'if (dirty.length < 0) throw',
                'going back is refused on a tree that is not clean, to a tag that was moved, and where nothing differs',
            ],
        ],
    ],
    [
        'git-tree.ts',
        'session/go-back',
        [
            [
                [180, 196],
                "const growing = ['session', 'ledger', '.nx47'];",
                "const growing = ['.nx47'];",
                'in a repository of two projects only the own one goes back, and what only grows stays as it is',
            ],
        ],
    ],
];
/** The guards of src/session. */
const sessionGuards = [
    ...elsewhere.flatMap(([file, test, rows]) => rows.map(([rules, find, replace, title]) => ({
        ...{ rules, file: `src/session/${file}`, find, replace, title },
        test: `tests/unit/${test}.test.ts`,
    }))),
    {
        rules: [83, 84, 85, 86, 87],
        file: 'src/init-command.ts',
        find: '...projectFolders(language),',
        replace: '...projectFolders(language).slice(4),',
        test: 'tests/unit/init-command.test.ts',
        title: 'configs, scripts, reports and evidence are made with a page each, and a page that is there stays as it is',
    },
    {
        rules: [106, 196],
        file: 'src/ledger/verify-session.ts',
        find: 'const isSame = !(await files.exists(log)) ||',
        replace: 'const isSame = log !== folder ||',
        test: 'tests/unit/session-command.test.ts',
        title: 'the next session quotes the end of the one before, and a change of that one is then seen',
    },
    {
        rules: [149],
        file: 'src/session-points.ts',
        find: "onlyValue(line, 'plan') !== plan.sha256",
        replace: "onlyValue(line, 'plan') === '?'",
        test: 'tests/unit/session-points.test.ts',
        title: 'going back shows its plan, asks for name and digest, and is a new commit that a bare remote takes without force',
    },
    {
        rules: [105, 190],
        file: 'src/session-proofs.ts',
        find: 'if (secret !== undefined) throw',
        replace: "if (secret?.kind === '?') throw",
        test: 'tests/unit/session-command.test.ts',
        title: 'evidence is digested here and kept: a credential, a folder and another kind are refused',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards-stop.js
const guards_stop_unit = (name) => `tests/unit/${name}.test.ts`;
const named = 'macros/named-macros';
/** What stops a project, what keeps it stopped, and the macros that the contract names. */
const stopGuards = [
    {
        rules: [16, 60],
        file: 'src/macro/stop-signs.ts',
        find: 'return uncertainties.length >= mostUncertainties || signs.length > 0;',
        replace: 'return uncertainties.length > 100 || signs.length > 0;',
        test: guards_stop_unit('macro/stop-signs'),
        title: 'one required condition that stays unknown is no reason to stop, two are',
    },
    {
        rules: [33, 187],
        file: 'src/macro/stop-signs.ts',
        find: '      ...secretsIn(dossier),\n',
        replace: '',
        test: guards_stop_unit('macro/stop-signs'),
        title: 'a secret, a broken ledger, another owner, or another digest: one sign is enough',
    },
    {
        rules: [16, 193],
        file: 'src/macro/stable-point.ts',
        find: "const [newest = ''] = tags.split('\\n');",
        replace: 'const newest = tags.slice(0, 0);',
        test: guards_stop_unit('macros/stop-rule'),
        title: 'one sign of danger stops, and the newest tag of a checkpoint is the point to go back to',
    },
    {
        rules: [147],
        file: 'src/macro/tools.ts',
        find: 'return safe ? permitted.filter((effect) => safeEffects.includes(effect)) : permitted;',
        replace: 'return permitted;',
        test: guards_stop_unit('macro/runner'),
        title: 'in safe mode a step that would write below .nx47 is planned and not executed',
    },
    {
        rules: [53],
        file: 'macros/plan-task.ts',
        find: 'await leavePlan(requireTask(task), steps, paths.session, files)',
        replace: 'await leavePlan(requireTask(task), [], paths.session, files)',
        test: guards_stop_unit(named),
        title: 'PLAN writes the steps of a task and its criteria on a page, and a task without criteria gets none',
    },
    {
        rules: [54, 167],
        file: 'macros/execute-step.ts',
        find: "answer: status === 0 ? 'ok' : 'fail',",
        replace: "answer: 'ok',",
        test: guards_stop_unit(named),
        title: 'EXECUTE runs one command and proves what it touched; a command that ends with 3 is not done',
    },
    {
        rules: [55, 168],
        file: 'macros/verify-step.ts',
        find: "answer: wrong.length === 0 ? 'ok' : 'fail',",
        replace: "answer: 'ok',",
        test: guards_stop_unit(named),
        title: 'VERIFY finds a file that is otherwise than expected',
    },
    {
        rules: [56, 165],
        file: 'src/macro/plan-flaws.ts',
        find: '...unmet.map(',
        replace: '...[].map(',
        test: guards_stop_unit(named),
        title: 'CRITIQUE accepts a plan whose steps meet every criterion, and remarks on one that meets none',
    },
    {
        rules: [57, 171, 172, 173],
        file: 'src/macro/summary-page.ts',
        find: "if (state === 'FAILED') return",
        replace: "if (state === 'NEW') return",
        test: guards_stop_unit(named),
        title: 'SUMMARIZE tells of a session on one page, and of a step that failed as a deviation',
    },
    {
        rules: [58, 169],
        file: 'src/macro/standing-ledger.ts',
        find: '{ head: chain.head, seq: chain.count, time }',
        replace: "{ head: '0'.repeat(64), seq: 0, time }",
        test: guards_stop_unit(named),
        title: 'LOG_EVENT adds one line to a chain, without the secret that its words hold',
    },
    {
        rules: [59, 149],
        file: 'macros/rollback-step.ts',
        find: 'destroys: [`what',
        replace: 'changes: [`what',
        test: guards_stop_unit(named),
        title: 'ROLLBACK_STEP gives a configuration its old bytes back after two validations, and not after one',
    },
    {
        rules: [198],
        file: 'macros/check-health.ts',
        find: "answer: free >= least ? 'ok' : 'fail',",
        replace: "answer: 'ok',",
        test: guards_stop_unit(named),
        title: 'HEALTHCHECK answers for git, disk, clock and log, and fails where too little is free',
    },
    {
        rules: [10, 78, 90, 179],
        file: 'macros/leave-checkpoint.ts',
        find: "if (dirty !== '')",
        replace: "if (dirty === 'x')",
        test: guards_stop_unit(named),
        title: 'CHECKPOINT tags a commit from which nothing differs; a dirty tree, and a name that is taken, are refused',
    },
    {
        rules: [45, 47],
        file: 'src/named-macros.ts',
        find: "  HEALTHCHECK: { file: 'macros/check-health.ts', macro: checkHealth },\n",
        replace: '',
        test: guards_stop_unit(named),
        title: 'each macro that the contract names has its file, and its name says PLAN to CHECKPOINT',
    },
    {
        rules: [48, 197],
        file: 'macros/stop-rule.ts',
        find: 'a project in safe mode changes nothing until a person has looked',
        replace: 'a project in safe mode changes little until a person has looked',
        test: 'tests/law/macro-versions.test.ts',
        title: 'a macro that changed has another version: `node scripts/macro-versions.ts` after the version was raised',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards-turns.js
const floor = 'tests/unit/agents/open-floor.test.ts';
/** What holds the rules on one turn of an agent: 8, 39–41, 69, 98, 99, 105, 108, 109, 124, 125, 190, 192. */
const turnGuards = [
    {
        rules: [39, 124],
        file: 'src/agents/acts.ts',
        find: 'if (actsOf[act].includes(roleOf(role))) return;',
        replace: 'if (actsOf[act] !== undefined) return;',
        test: floor,
        title: 'a chef that is asked to execute, and a tool that is asked to decide, are refused before anything is said',
    },
    {
        rules: [39, 40],
        file: 'src/agents/read-answer.ts',
        find: 'if (role !== expected) throw',
        replace: 'if (role === undefined) throw',
        test: floor,
        title: 'an agent whose answer is another role FAILS by AGENT_WRONG_ROLE, and no secret is kept',
    },
    {
        rules: [41, 125],
        file: 'src/agents/turn.ts',
        find: 'if ((await fingerprint(turning.agent, floor)) !== before)',
        replace: 'if (before === undefined)',
        test: floor,
        title: 'an agent that changes a file of the project while it speaks is refused, under git and without',
    },
    {
        rules: [98],
        file: 'src/agents/open-floor.ts',
        find: 'if (left > 0) await clock.sleep(left, signal);',
        replace: 'if (left > 1e9) await clock.sleep(left, signal);',
        test: floor,
        title: 'a second message waits for the cooldown of five seconds, the first does not',
    },
    {
        rules: [99],
        file: 'src/agents/read-answer.ts',
        find: 'if (bytes.byteLength > mostBytes)',
        replace: 'if (bytes.byteLength > 1e9)',
        test: floor,
        title: 'an agent whose answer is more than its limit FAILS by AGENT_TOO_LONG, and no secret is kept',
    },
    {
        rules: [99],
        file: 'src/agents/open-floor.ts',
        find: 'if (before >= limits.messages)',
        replace: 'if (before >= 1e9)',
        test: floor,
        title: 'an agent of two messages a task is refused the third',
    },
    {
        rules: [108],
        file: 'src/agents/keep-turn.ts',
        find: "const state = isHeard ? 'DONE' : 'FAILED';",
        replace: "const state = isHeard ? 'RUNNING' : 'NEW';",
        test: floor,
        title: 'an agent that is a program answers a message, and both texts lie under the digests that its event names',
    },
    {
        rules: [109],
        file: 'src/agents/ask.ts',
        find: "if (end.timedOut) throw new Failure('AGENT_MUTE',",
        replace: "if (end.status === 99) throw new Failure('AGENT_MUTE',",
        test: floor,
        title: 'a mute agent is FAILED at its deadline, and every process of its group is ended',
    },
    {
        rules: [8, 192],
        file: 'src/agents/check-evidence.ts',
        find: 'if ((await digestOf(ref)) !== sha256) throw',
        replace: 'if (sha256 === undefined) throw',
        test: floor,
        title: 'an agent whose answer is evidence that does not hold FAILS by AGENT_UNPROVEN, and no secret is kept',
    },
    {
        rules: [8, 69],
        file: 'src/agents/read-answer.ts',
        find: 'if (said.EVIDENCE.length === 0 || said.EVIDENCE.some',
        replace: 'if (said.EVIDENCE.length > 1e9 && said.EVIDENCE.some',
        test: floor,
        title: 'an agent whose answer is done without evidence FAILS by AGENT_UNPROVEN, and no secret is kept',
    },
    {
        rules: [105, 190],
        file: 'src/agents/turn.ts',
        find: 'checkSecret(turning.agent.name, answer, floor.world);',
        replace: '',
        test: floor,
        title: 'an agent whose answer is a secret FAILS by AGENT_SECRET, and no secret is kept',
    },
    {
        rules: [105],
        file: 'src/agents/ask.ts',
        find: 'if (place.world.redact(value) !== value)',
        replace: 'if (value === name)',
        test: floor,
        title: 'an agent is handed PATH and the variables that its entry names, and none that is a known secret',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards-usermacros.js
const reading = 'tests/unit/config/parse-macro.test.ts';
const running = 'tests/unit/macro/user-macro.test.ts';
const command = 'tests/unit/macro-command.test.ts';
const guards_usermacros_programs = 'tests/unit/config/check-program.test.ts';
/** What holds the rules that concern the macros of the user's own. */
const usermacrosGuards = [
    {
        rules: [5, 49],
        file: 'src/macro/user-macro.ts',
        find: "  if (fault !== undefined)\n    throw new Failure('MACRO_INPUT_REFUSED', { name: macro.name, input: fault.at || '/', why: fault.why });",
        replace: '',
        test: running,
        title: 'an input that is a text where a pattern does not fit is refused before anything starts',
    },
    {
        rules: [50],
        file: 'src/macro/user-macro.ts',
        find: 'if (fault !== undefined) throw outputFailure(own, fault.at, fault.why);',
        replace: '',
        test: running,
        title: 'an output that does not fit OUTPUT_SCHEMA is refused',
    },
    {
        rules: [48],
        file: 'src/model/user-macro.ts',
        find: '.regex(/^\\d+\\.\\d+\\.\\d+$/)',
        replace: '',
        test: reading,
        title: 'a VERSION of two parts is refused as MACRO_VALUE_REFUSED with its file and line 3',
    },
    {
        rules: [45, 51],
        file: 'src/config/parse-macro.ts',
        find: "if (taken.includes(macro.name)) throw new Failure('MACRO_NAME_TAKEN', { file, line, name: macro.name });",
        replace: '',
        test: reading,
        title: 'the name of a built-in macro is refused as MACRO_NAME_TAKEN with its file and line 1',
    },
    {
        rules: [46, 148],
        file: 'src/config/check-program.ts',
        find: "if (!allowed) return 'not-allowed';",
        replace: '',
        test: guards_usermacros_programs,
        title: '["curl","https://example.org"] is refused: not-allowed',
    },
    {
        rules: [46],
        file: 'src/config/check-program.ts',
        find: "if (launchers.includes(name)) return 'starts-other-programs';\n  const flag",
        replace: 'const flag',
        test: guards_usermacros_programs,
        title: '["/usr/bin/env","python3"] is refused: starts-other-programs',
    },
    {
        rules: [47],
        file: 'src/macro-plan.ts',
        find: 'if (quoted === now.sha256) return;',
        replace: 'return;',
        test: command,
        title: 'a plan that was shown before the macro or an input changed is refused with what changed',
    },
    {
        rules: [115, 117],
        file: 'src/macro-command.ts',
        find: "if (line.settings['mode'] !== 'execute') return planOwn(name, place);",
        replace: '',
        test: command,
        title: 'run is a dry run until --execute quotes the plan as it is now; then it acts, with a session whose ledger verifies',
    },
    {
        rules: [197],
        file: 'src/macro-command.ts',
        find: 'if (own.macro.tests.length === 0)',
        replace: 'if (own.macro.tests.length < 0)',
        test: command,
        title: 'test --all refuses a macro without a test, and tells a case that ends otherwise than it says',
    },
];

;// CONCATENATED MODULE: ./build/src/contract/guards.js












/** Everything that holds a rule of the contract, part by part. */
const guards = [
    ...agentGuards,
    ...checkGuards,
    ...existingGuards,
    ...jobGuards,
    ...judgementGuards,
    ...lawGuards,
    ...stopGuards,
    ...sessionGuards,
    ...sessionLawGuards,
    ...machineGuards,
    ...turnGuards,
    ...usermacrosGuards,
];

;// CONCATENATED MODULE: ./build/src/contract/rules.js

/**
 * How a rule is held: `enforced` by code whose test goes red without it, `attested` by evidence that a person gives
 * because no program can see it, `out-of-scope` because it drives other people's web pages or desktops.
 */
const holds = ['enforced', 'attested', 'out-of-scope'];
/** The contract has as many rules; their numbers never change. */
const ruleCount = 200;
/** What no program of ours does: web pages and desktops of other people. */
const outOfScope = [104, 110, 111, 112, 151, 152, 153, 154, 155];
/** Every rule in its order. A rule that anything guards is enforced, whatever else is said of it. */
function rules_contractRules(known = guards) {
    return Array.from({ length: ruleCount }, (_, at) => ruleOf(at + 1, known));
}
function ruleOf(number, known) {
    const own = known.filter(({ rules }) => rules.includes(number));
    const held = own.length > 0 ? 'enforced' : outOfScope.includes(number) ? 'out-of-scope' : 'attested';
    return { number, held, guards: own };
}

;// CONCATENATED MODULE: ./build/src/contract/contract-page.js



/** The text of macros/00_contracts.md: every rule and how it is held, in French, then in English. */
function contractPage(rules = contractRules()) {
    return `${['fr', 'en'].map((language) => section(rules, language)).join('\n\n')}\n`;
}
function section(rules, language) {
    const { contract } = sentences(language);
    const { number, rule, held, how } = contract.column;
    const table = [
        [number, rule, held, how],
        ['---', '---', '---', '---'],
        ...rules.map((one) => [
            String(one.number),
            ruleText(one.number, language),
            `\`${one.held}\``,
            howHeld(one, language),
        ]),
    ].map((cells) => `| ${cells.join(' | ')} |`);
    return [`# ${contract.page}`, contract.generated, countsText(rules, language), table.join('\n')].join('\n\n');
}
/** The words of one rule. */
function ruleText(number, language) {
    const texts = (0,text_sentences/* sentences */.h)(language).contract.rules;
    return texts[number] ?? '';
}
/** How many rules are held in which way, as a sentence. */
function countsText(rules, language) {
    const count = (held) => rules.filter((one) => one.held === held).length;
    const counts = {
        enforced: count('enforced'),
        attested: count('attested'),
        outOfScope: count('out-of-scope'),
    };
    return `${(0,fill/* fill */.G)((0,text_sentences/* sentences */.h)(language).contract.summary, counts)}.`;
}
/** The evidence that a person gives for a rule and why no program sees it; undefined for a rule that is no such. */
function attestation(number, language) {
    const known = (0,text_sentences/* sentences */.h)(language).contract.attested;
    return known[number];
}
function howHeld({ number, held, guards }, language) {
    const words = sentences(language).contract;
    if (held === 'out-of-scope')
        return words.beyond;
    const own = attestation(number, language);
    if (held === 'attested')
        return own === undefined ? '—' : `${words.evidence}: ${own.evidence}; ${own.unseen}`;
    const places = guards.map(({ file, test, title }) => `\`${file}\` ← \`${test}\`: ${plain(title)}`);
    return [...new Set(places)].join('<br>');
}
// A bar would end the cell, a tag would be one, and marks of Markdown stay what was typed.
function plain(text) {
    return text.replace(/[<>|*_`[\]\\&~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
/** The rules of a page by number, from its last table: the one in English. */
function parseContractPage(page) {
    const rules = new Map();
    for (const [at, row] of page.split('\n').entries()) {
        const [, number = '', text = '', word = ''] = /^\| (\d+) \| (.*?) \| `([a-z-]+)` \|/.exec(row) ?? [];
        const held = holds.find((one) => one === word);
        if (held !== undefined)
            rules.set(Number(number), { text, held, line: at + 1 });
    }
    return rules;
}
/** What a newer page takes back: a rule that is gone, one that stands under another number, one that is held less. */
function compareContracts(before, after) {
    const [old, now] = [parseContractPage(before), parseContractPage(after)];
    const places = new Map([...now].map(([number, { text }]) => [text, number]));
    return [...old].flatMap(([number, { text, held }]) => {
        const one = now.get(number);
        const place = places.get(text);
        if (place !== undefined && place !== number)
            return [{ problem: 'rule-moved', number, line: now.get(place)?.line ?? 0 }];
        if (one === undefined)
            return [{ problem: 'rule-removed', number, line: 0 }];
        const isLess = holds.indexOf(one.held) > holds.indexOf(held);
        return isLess ? [{ problem: 'rule-weakened', number, line: one.line }] : [];
    });
}

;// CONCATENATED MODULE: ./build/src/contract/check-history.js

/** Rules on what git tells: messages, growth, tags, the contract itself; and on secrets and evidence in the folder. */
const historyRules = [52, 71, 86, 88, 89, 90, 159, 179, 180, 190, 196];
/** Kinds of a commit, as the word before the colon says. */
const commitKinds = /^(?:feat|fix|docs|config|test|refactor|perf|chore|style|build|ci|bench|revert|checkpoint|rollback)(?:\([^()\s]+\))?!?: \S/;
/** Commits one change each and by their kind, records that only grew, evidence as it was sealed, and no secret. */
function checkHistory(facts) {
    return [
        ...commitFindings(facts),
        ...facts.losses.map(({ path, commit, byte }) => check_history_found([71, 196], 'lost-bytes', path, `${commit.slice(0, 12)} @${byte}`)),
        ...contractFindings(facts),
        ...facts.secrets.map(({ file, line, kind }) => ({ ...check_history_found([190], 'secret', file, kind), line })),
        ...evidenceFindings(facts.problem),
    ];
}
function check_history_found(rules, problem, file, observed) {
    return { rules, answer: 'fail', problem, file, line: 0, observed };
}
function commitFindings({ commits }) {
    if (commits === undefined)
        return [{ ...check_history_found([88, 89, 90, 179], 'no-git', '.git', '∅'), answer: 'unknown' }];
    return commits
        .filter(({ parents }) => parents.length < 2)
        .flatMap(({ id, message }) => {
        const lines = message.split('\n');
        const place = `git:${id.slice(0, 12)}`;
        const kinds = lines.filter((line) => commitKinds.test(line)).length;
        return [
            ...(commitKinds.test(lines[0] ?? '')
                ? []
                : [check_history_found([89], 'commit-kind', place, (lines[0] ?? '').slice(0, 80))]),
            ...(kinds <= 1 ? [] : [check_history_found([88], 'two-changes', place, `${kinds}`)]),
        ];
    });
}
function contractFindings({ contracts }) {
    return contracts.flatMap(({ commit, before, after }) => {
        const place = `macros/00_contracts.md${commit === '' ? '' : `@${commit.slice(0, 12)}`}`;
        return compareContracts(before, after).map(({ problem, number, line }) => ({
            ...check_history_found([52], problem, place, String(number)),
            line,
        }));
    });
}
function evidenceFindings(problem) {
    if (problem === '' || problem.startsWith('logs/session.jsonl'))
        return [];
    const at = problem.lastIndexOf(': ');
    return [check_history_found([86, 159, 180], 'evidence', problem.slice(0, at), problem.slice(at + 2))];
}

;// CONCATENATED MODULE: ./build/src/contract/session-facts.js
/** Where the events lie, below the folder. */
const logPath = 'logs/session.jsonl';
/** A finding about one event, at its line of the log. */
function atEvent({ seq }, rules, problem, observed) {
    return { rules, answer: 'fail', problem, file: logPath, line: seq, observed };
}

;// CONCATENATED MODULE: ./build/src/contract/check-log.js


/** Rules that the form of the log is held against. */
const logRules = [19, 70, 196];
/** The events as far as they are linked, and what is wrong with the log itself: absent, misshaped or rewritten. */
function checkLog({ log }) {
    if (log === undefined)
        return { events: [], findings: [broken([70], 0, '∅')] };
    const chain = (0,ledger_chain/* verifyChain */.H5)(log);
    const events = (0,ledger_chain/* eventsOf */.XL)(chain.lines);
    if (chain.problem === '')
        return { events, findings: events.length > 0 ? [] : [broken([70], 0, '∅')] };
    const isMisshaped = chain.problem === 'unreadable-line' || chain.problem === 'torn-tail';
    return { events, findings: [broken(isMisshaped ? [19] : [196], chain.line, chain.problem)] };
}
function broken(rules, line, observed) {
    return { rules, answer: 'fail', problem: 'log', file: logPath, line, observed };
}

;// CONCATENATED MODULE: ./build/src/contract/check-names.js


/** Rules on names, and on the place that every event names. */
const nameRules = [11, 18, 64, 73, 74, 191];
const sessionPattern = /^\d{8}_[a-z0-9]+(?:-[a-z0-9]+)*(?:_\d{6}z-\d+)?$/;
/** The session's own name, the ids in every event, and machine and terminal, which no event may lack. */
function checkNames({ name }, events) {
    const isDated = sessionPattern.test(name) && isDay(name.slice(0, 8));
    const named = isDated
        ? []
        : [{ rules: [11, 18, 73], answer: 'fail', problem: 'session-name', file: '.', line: 0, observed: name }];
    return [
        ...named,
        ...events.filter((event) => event.session_id !== name).map((event) => foreign(event)),
        ...events
            .filter(({ task_id }) => !model_task/* taskIdSchema */.Ov.safeParse(task_id).success)
            .map((event) => atEvent(event, [74], 'task-id', event.task_id)),
        ...events
            .filter(({ machine, terminal }) => machine.trim() === '' || terminal.trim() === '')
            .map((event) => atEvent(event, [64, 191], 'no-place', `${event.machine} / ${event.terminal}`)),
    ];
}
function foreign(event) {
    return atEvent(event, [73], 'other-session', event.session_id);
}
function isDay(digits) {
    const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
    if (year === undefined || month === undefined || day === undefined)
        return false;
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
    return day >= 1 && day <= days;
}

;// CONCATENATED MODULE: ./build/src/contract/check-pages.js

/** Rules on the pages of a session, its summary, its report and its end. */
const pageRules = [
    12, 13, 14, 15, 62, 71, 76, 100, 126, 127, 171, 177, 178, 181, 182, 183, 184, 200,
];
const pageOf = {
    'SESSION.md': [12],
    'TODO.md': [13],
    'RISKS.md': [14],
    'ROLLBACK.md': [15],
    'STATUS.md': [76],
};
const fewestItems = 3;
const mostItems = 10;
/** After so many ended steps a summary is due; a page holds about as many lines. */
const stepsASummary = 5;
const linesOfAPage = 60;
/** The pages that have to be there, and whether they say what the events say. */
function checkPages(facts, events) {
    const { pages } = facts;
    const absent = Object.entries(pageOf).filter(([name]) => (pages[name] ?? '').trim() === '');
    return [
        ...absent.map(([name, rules]) => about(name, rules, 'missing-page', '∅')),
        ...planFindings(facts, events),
        ...(pages['SESSION.md'] === undefined ? [] : decisionFindings(pages['SESSION.md'], events)),
        ...(pages['STATUS.md'] === undefined ? [] : statusFindings(pages['STATUS.md'], events)),
        ...summaryFindings(facts, events),
        ...(events.some(({ phase }) => phase === 'VERDICT') ? endFindings(facts, events) : openFindings()),
    ];
}
function about(file, rules, problem, observed) {
    return { rules, answer: 'fail', problem, file, line: 0, observed };
}
/** Until it is closed nobody can say how a session ended. */
function openFindings() {
    return [
        {
            ...about(logPath, [126, 127, 177, 178, 181, 182, 183, 184, 200], 'open', 'VERDICT'),
            answer: 'unknown',
        },
    ];
}
/** Every task that executed anything has its written plan. */
function planFindings({ pages }, events) {
    const acting = events.filter(({ phase, state }) => phase === 'EXECUTE' && state !== 'SKIPPED');
    const wanted = new Set(acting.map(({ task_id }) => `PLANS/${task_id.replace(/[^A-Za-z0-9_-]/g, '_')}.md`));
    return [...wanted]
        .filter((name) => pages[name] === undefined)
        .map((name) => about(name, [62], 'missing-page', '∅'));
}
function decisionFindings(page, events) {
    const told = letters(page);
    const decided = events.filter(({ decision }) => decision !== '');
    return decided
        .filter(({ decision }) => !told.includes(letters(decision)))
        .map((event) => ({ ...about('SESSION.md', [71], 'decision', event.decision.slice(0, 120)), line: 0 }));
}
/** Punctuation stands in a page as entities, so that it can't be markup: letters and digits are compared. */
function letters(text) {
    return text
        .replace(/&#\d+;/g, ' ')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
function statusFindings(page, events) {
    const latest = new Map(events.map(({ step, state }) => [step, state]));
    const rows = page
        .split('\n')
        .map((line, at) => ({ line: at + 1, cells: line.split('|').map((one) => one.trim()) }));
    return [...latest].flatMap(([step, state]) => {
        const own = rows.filter(({ cells }) => cells[1] === String(step));
        if (own.some(({ cells }) => cells.includes(state)))
            return [];
        return [{ ...about('STATUS.md', [76], 'status', `${step} ${state}`), line: own[0]?.line ?? 0 }];
    });
}
function summaryFindings({ pages }, events) {
    const ended = events.filter(({ phase, step }) => phase === 'LOG_EVENT' && step !== 1);
    if (new Set(ended.map(({ step }) => step)).size < stepsASummary)
        return [];
    const page = pages['SUMMARY.md'];
    if (page === undefined)
        return [about('SUMMARY.md', [100, 171], 'missing-page', `${ended.length}`)];
    const lines = page.trimEnd().split('\n').length;
    return lines <= linesOfAPage
        ? []
        : [{ ...about('SUMMARY.md', [171], 'too-long', `${lines} > ${linesOfAPage}`), line: lines }];
}
function endFindings(facts, events) {
    const end = events.findLast(({ phase }) => phase === 'VERDICT');
    const said = end?.decision ?? '';
    const stated = said === '' ? [{ ...about(logPath, [183], 'no-end', '∅'), line: end?.seq ?? 0 }] : [];
    return [...stated, ...checklistFindings(facts.pages['TODO.md'] ?? ''), ...reportFindings(facts, events)];
}
function checklistFindings(page) {
    const items = page.split('\n').filter((line) => /^- \[[ x]\] /.test(line));
    const headings = page.match(/^## .+\n+\S.*$/gm) ?? [];
    const isCounted = items.length >= fewestItems && items.length <= mostItems;
    return [
        ...(isCounted ? [] : [about('TODO.md', [200], 'items', `${items.length}`)]),
        ...(headings.length === 1 ? [] : [about('TODO.md', [184], 'priority', `${headings.length}`)]),
    ];
}
const parts = [
    { rules: [127], name: 'date', form: /\d{4}-\d{2}-\d{2}T\d{2}[:&]/ },
    { rules: [127], name: 'commit', form: /\bcommit\b/i },
    { rules: [177], name: 'changes', form: /^#{1,4} .*(?:chang|modifi)/im },
    { rules: [178], name: 'rollback', form: /^#{1,4} .*(?:roll ?back|going back|go back|retour|revenir)/im },
];
/** What a run publishes a person has to be able to do again, with the official client alone. */
const runReport = 'reports/report.md';
const byHand = { rules: [181, 182], name: 'by hand', form: /^#{1,4} .*(?:by hand|à la main)/im };
function reportFindings({ pages }, events) {
    const reports = Object.entries(pages).filter(([name]) => /^reports\/[^/]+\.md$/.test(name) && !/journal/.test(name));
    if (reports.length === 0)
        return [about('reports', [126, 127, 177, 178, 181, 182], 'missing-page', '∅')];
    const machine = letters(events[0]?.machine ?? '');
    return reports.flatMap(([name, text]) => [
        ...(name === runReport ? [...parts, byHand] : parts)
            .filter(({ form }) => !form.test(text))
            .map(({ rules, name: part }) => about(name, rules, 'missing-part', part)),
        ...(letters(text).includes(machine) ? [] : [about(name, [127], 'missing-part', 'host')]),
    ]);
}

;// CONCATENATED MODULE: ./build/src/contract/check-steps.js

/** Rules on the order of steps and of the phases in them. */
const stepRules = [8, 17, 61, 62, 63, 65, 68, 69, 72, 75, 77, 165, 166, 168, 169, 170, 192];
/** Walks the steps: numbers that never change, one at a time, each phase after the one it needs, proof at the end. */
function checkSteps(events) {
    const steps = new Map();
    const findings = [];
    for (const event of events.filter((one) => !isOfSession(one))) {
        const known = steps.get(event.step);
        findings.push(...(known === undefined ? beginFindings(event, steps) : goOnFindings(event, known)), ...phaseFindings(event, known?.phases ?? []));
        steps.set(event.step, {
            macro: known?.macro ?? event.macro,
            phases: [...(known?.phases ?? []), event],
            ended: known?.ended === true || isEnd(event),
        });
    }
    return [...findings, ...unloggedFindings(events, steps)];
}
/** The session itself is step 1: it begins before and ends after the others. */
function isOfSession({ phase, step }) {
    return step === 1 && (phase === 'SESSION' || phase === 'VERDICT');
}
function isEnd({ phase, state }) {
    return state === 'SKIPPED' || (phase === 'LOG_EVENT' && state !== 'RUNNING');
}
function beginFindings(event, steps) {
    const open = [...steps].filter(([, { ended }]) => !ended).map(([number]) => number);
    const highest = Math.max(0, ...steps.keys());
    return [
        ...(open.length === 0
            ? []
            : [atEvent(event, [17, 77, 170], 'two-running', `${open.join(', ')}, ${event.step}`)]),
        ...(event.step > highest ? [] : [atEvent(event, [72], 'renumbered', `${event.step} < ${highest}`)]),
    ];
}
function goOnFindings(event, { macro, ended }) {
    return [
        ...(macro === event.macro
            ? []
            : [atEvent(event, [72], 'renumbered', `${event.step}: ${macro}, ${event.macro}`)]),
        ...(ended ? [atEvent(event, [75], 'reopened', `${event.step} ${event.phase} ${event.state}`)] : []),
    ];
}
/** What must have been before a phase, in the same step; a step that failed may end anywhere. */
const needed = {
    EXECUTE: ['PLAN'],
    VERIFY: ['PLAN', 'EXECUTE'],
};
function phaseFindings(event, before) {
    const { phase, state } = event;
    const isDone = phase === 'LOG_EVENT' && state === 'DONE';
    const wanted = isDone ? ['PLAN', 'EXECUTE', 'VERIFY', 'CRITIQUE'] : (needed[phase] ?? []);
    const missing = wanted.filter((one) => !before.some((earlier) => earlier.phase === one));
    const rules = phase === 'EXECUTE' ? [61, 62] : phase === 'VERIFY' ? [61, 63] : [61, 168];
    return [
        ...(missing.length === 0
            ? []
            : [atEvent(event, rules, 'out-of-order', `${phase} − ${missing.join(', ')}`)]),
        ...(isDone && event.evidence.length === 0
            ? [atEvent(event, [8, 68, 69, 192], 'no-evidence', `${event.step}`)]
            : []),
        ...(phase === 'EXECUTE' ? executeFindings(event, before) : []),
    ];
}
function executeFindings(event, before) {
    const plan = before.findLast(({ phase }) => phase === 'PLAN');
    const critique = before.findLast(({ phase }) => phase === 'CRITIQUE');
    const shown = critique?.plan_sha256 ?? plan?.plan_sha256;
    const announced = plan?.touches ?? [];
    const unannounced = event.touches.filter((place) => !announced.includes(place));
    const isOther = shown !== undefined && event.plan_sha256 !== undefined && shown !== event.plan_sha256;
    const isRefused = critique?.state === 'FAILED';
    const isOwn = critique?.role !== undefined && critique.role === event.role && event.role !== 'person';
    return [
        ...(unannounced.length === 0 ? [] : [atEvent(event, [65], 'unannounced', unannounced.join(', '))]),
        ...(isOther ? [atEvent(event, [166], 'other-plan', `${event.plan_sha256} ≠ ${shown}`)] : []),
        ...(isRefused || isOwn
            ? [atEvent(event, [165], 'not-accepted', `${critique.role ?? ''} ${critique.state}`.trim())]
            : []),
    ];
}
/** Once the session has its end, every step has its own. */
function unloggedFindings(events, steps) {
    if (!events.some(({ phase }) => phase === 'VERDICT'))
        return [];
    return [...steps].flatMap(([number, { phases, ended }]) => {
        const last = phases.at(-1);
        return ended || last === undefined
            ? []
            : [atEvent(last, [69, 169], 'not-logged', `${number} ${last.phase}`)];
    });
}

;// CONCATENATED MODULE: ./build/src/contract/check-tags.js

/** A checkpoint that the events tell of has its tag in this repository still. */
function checkTags({ tags }, events) {
    if (tags === undefined)
        return [];
    return events.flatMap((event) => {
        const named = event.macro === 'checkpoint' ? event.touches.filter((place) => /^tag /.test(place)) : [];
        return named
            .map((place) => place.slice('tag '.length))
            .filter((tag) => event.state === 'DONE' && !tags.includes(tag))
            .map((tag) => atEvent(event, [90, 179], 'tag', tag));
    });
}

;// CONCATENATED MODULE: ./build/src/contract/check-session.js






/** Every rule that a session folder can be held against. */
const checkedRules = [
    ...new Set([...logRules, ...nameRules, ...stepRules, ...pageRules, ...historyRules]),
].sort((one, other) => one - other);
/**
 * A session folder and its git log, held against the contract, rule by rule. Without a log nothing that its events
 * would show is known.
 */
function checkSession(facts) {
    const { events, findings } = checkLog(facts);
    const all = [
        ...findings,
        ...(events.length === 0 ? [unreadable()] : [...checkNames(facts, events), ...checkSteps(events)]),
        ...checkPages(facts, events),
        ...checkTags(facts, events),
        ...checkHistory(facts),
    ];
    return checkedRules.map((rule) => {
        const own = all.filter(({ rules }) => rules.includes(rule));
        const answer = own.some((one) => one.answer === 'fail') ? 'fail' : own.length > 0 ? 'unknown' : 'ok';
        return { rule, answer, findings: own };
    });
}
function unreadable() {
    const rules = [...nameRules, ...stepRules].filter((rule) => rule !== 11 && rule !== 18);
    return { rules, answer: 'unknown', problem: 'log', file: 'logs/session.jsonl', line: 0, observed: '∅' };
}

;// CONCATENATED MODULE: ./build/src/contract/contract-table.js





/** Every rule on a line, with how it is held, and the counts below. Ends with a newline. */
function contractTable(rules, language) {
    const { held: words } = (0,text_sentences/* sentences */.h)(language).contract;
    const width = Math.max(...Object.values(words).map(({ length }) => length));
    const rows = rules.map(({ number, held }) => `${String(number).padStart(3)}  ${words[held].padEnd(width)}  ${ruleText(number, language)}`);
    return `${[...rows, '', countsText(rules, language)].join('\n')}\n`;
}
/** One rule: its words, how it is held, and by which code and test; where its refusal can be seen. Ends with a newline. */
function explainedRule(rule, language) {
    const words = (0,text_sentences/* sentences */.h)(language).contract;
    const colon = language === 'fr' ? ' : ' : ': ';
    const own = attestation(rule.number, language);
    const lines = [
        `${rule.number}  ${ruleText(rule.number, language)}`,
        `  ${words.column.held}${colon}${words.held[rule.held]}`,
        ...(rule.held === 'out-of-scope' ? [`  ${words.beyond}`] : []),
        ...(rule.held === 'attested' && own !== undefined
            ? [`  ${words.evidence}${colon}${own.evidence}`, `  ${words.unseen}${colon}${own.unseen}`]
            : []),
        ...rule.guards.flatMap(({ file, find, test, title }) => [
            `  ${words.guardedBy}${colon}${file}  ${contract_table_oneLine(find)}`,
            `  ${words.provenBy}${colon}"${title}"`,
            `  ${words.refusal}${colon}node --test ${test}`,
        ]),
    ];
    return `${lines.join('\n')}\n`;
}
/** What a session folder says of each rule, the findings below their rule with file and line. Ends with a newline. */
function checkTable(session, answers, language) {
    const words = (0,text_sentences/* sentences */.h)(language).contract.check;
    const width = Math.max(...Object.values(words.answers).map(({ length }) => length));
    const rows = answers.flatMap(({ rule, answer, findings }) => [
        `${words.answers[answer].padEnd(width)}  ${String(rule).padStart(3)}  ${ruleText(rule, language)}`,
        ...findings.map((finding) => `    → ${placeOf(finding)}: ${problemText(finding, language)}`),
    ]);
    const count = (wanted) => answers.filter(({ answer }) => answer === wanted).length;
    const counts = { ok: count('ok'), fail: count('fail'), unknown: count('unknown') };
    return [
        (0,fill/* fill */.G)(words.title, { session: contract_table_oneLine(session) }),
        '',
        ...rows,
        '',
        (0,fill/* fill */.G)(words.counts, { ...counts, rest: ruleCount - answers.length }),
        '',
    ].join('\n');
}
/** `file:line` of a finding; the file alone where it is about the whole. */
function placeOf({ file, line }) {
    return `${contract_table_oneLine(file)}${line > 0 ? `:${line}` : ''}`;
}
/** What is wrong, as a sentence. */
function problemText({ problem, observed }, language) {
    return (0,fill/* fill */.G)((0,text_sentences/* sentences */.h)(language).contract.check.problems[problem], { observed: contract_table_oneLine(observed) });
}
function contract_table_oneLine(text) {
    return (0,safe_name/* showForeign */.Q)(text).replaceAll('\n', ' ');
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./build/src/ledger/growth.js
var growth = __webpack_require__(73752);
// EXTERNAL MODULE: ./build/src/ledger/history.js
var ledger_history = __webpack_require__(60435);
;// CONCATENATED MODULE: ./build/src/read-session-facts.js







const contractPath = 'macros/00_contracts.md';
const deadlineSeconds = 60;
/** Of larger files only wheels and archives are left, which hold none of our text. */
const largestText = 4 << 20;
/** Reads what the contract is held against: a session's folder (absolute) and git around it. Writes nothing. */
async function readSessionFacts(folder, world) {
    const { files } = world;
    const path = `${folder}/${logPath}`;
    const log = (await files.exists(path)) ? await files.read(path) : undefined;
    const problem = log === undefined ? '' : (await verifySession(folder, files)).problem;
    return {
        name: (0,posix_.basename)(folder),
        log,
        problem,
        ...(await readPages(folder, world)),
        ...(await readGit(folder, log, world)),
    };
}
async function readPages(folder, { files }) {
    const found = (await files.list(folder)).filter(({ kind, bytes }) => kind === 'file' && bytes <= largestText);
    const pages = {};
    const secrets = [];
    for (const { path: name } of found) {
        const bytes = await files.read(`${folder}/${name}`);
        secrets.push(...(0,check_secrets/* secretsIn */.V)({ name, bytes }).map(({ line, kind }) => ({ file: name, line, kind })));
        if (name.endsWith('.md') && !name.startsWith('evidence/'))
            pages[name] = new TextDecoder().decode(bytes);
    }
    return { pages, secrets };
}
const noGit = { commits: undefined, tags: undefined, losses: [], contracts: [] };
async function readGit(folder, log, world) {
    const top = await read_session_facts_ask(folder, ['rev-parse', '--show-toplevel'], world);
    if (top === undefined)
        return noGit;
    const root = top.trim();
    const tags = (await read_session_facts_ask(root, ['tag', '--list'], world)) ?? '';
    const isBegun = (await read_session_facts_ask(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], world)) !== undefined;
    if (!isBegun)
        return { ...noGit, commits: [], tags: lines(tags) };
    const blobs = world.openBlobs(root);
    try {
        const edges = await (0,ledger_history/* edgesOf */.q4)({ root, ref: 'HEAD' }, [(0,posix_.relative)(root, folder)], world);
        const grown = edges.filter(({ path }) => path.endsWith(`/${logPath}`) || path.endsWith('/SESSION.md'));
        const loss = await (0,growth/* firstLoss */.M)(grown, (id) => blobs.read(id));
        const commits = await (0,ledger_history/* commitsOf */.g3)({ root, ref: 'HEAD' }, world);
        return {
            commits: duringSession(commits, log),
            tags: lines(tags),
            losses: loss === undefined ? [] : [loss],
            contracts: await readContracts(root, world),
        };
    }
    finally {
        blobs.close();
    }
}
/** Commits of the time between the first event and the last. */
function duringSession(commits, log) {
    const events = (0,ledger_chain/* eventsOf */.XL)((0,ledger_chain/* verifyChain */.H5)(log ?? new Uint8Array()).lines);
    const [first, last] = [secondsOf(events[0]?.time), secondsOf(events.at(-1)?.time)];
    return commits.filter(({ seconds }) => seconds >= Math.floor(first) && seconds <= Math.ceil(last));
}
function secondsOf(time) {
    return time === undefined ? Number.NaN : Date.parse(time) / 1000;
}
/** Every change that the history has of the contract's page, against each parent, and that of the working tree. */
async function readContracts(root, world) {
    const edges = await (0,ledger_history/* edgesOf */.q4)({ root, ref: 'HEAD' }, [contractPath], world);
    const blobs = world.openBlobs(root);
    const textOf = async (id) => (id === '' ? '' : new TextDecoder().decode(await blobs.read(id)));
    try {
        const changes = [];
        for (const { commit, before, after } of edges.filter((edge) => edge.before !== ''))
            changes.push({ commit, before: await textOf(before), after: await textOf(after) });
        const head = await blobs.find(`HEAD:${contractPath}`);
        if (head === undefined)
            return changes;
        const path = `${root}/${contractPath}`;
        const now = (await world.files.exists(path))
            ? new TextDecoder().decode(await world.files.read(path))
            : '';
        return [...changes, { commit: '', before: new TextDecoder().decode(head.bytes), after: now }];
    }
    finally {
        blobs.close();
    }
}
async function read_session_facts_ask(folder, argv, { shell }) {
    const { status, stdout } = await shell
        .run({ argv: ['git', '--no-optional-locks', '-C', folder, ...argv], deadlineSeconds })
        .catch(() => ({ status: 1, stdout: '' }));
    return status === 0 ? stdout : undefined;
}
function lines(text) {
    return text.split('\n').filter((line) => line !== '');
}
/** The newest session of a project (absolute folder); undefined where there is none. */
async function newestSession(homes, { files }) {
    const logs = [];
    for (const home of homes) {
        if (!(await files.exists(home)))
            continue;
        const found = await files.list(home, ['evidence', 'reports', 'PLANS']);
        logs.push(...found.filter(({ path }) => path.endsWith(`/${logPath}`)).map(({ path }) => `${home}/${path}`));
    }
    const folders = logs.map((path) => (0,posix_.dirname)((0,posix_.dirname)(path)));
    return folders.sort((one, other) => ((0,posix_.basename)(one) < (0,posix_.basename)(other) ? 1 : -1))[0];
}

;// CONCATENATED MODULE: ./build/src/contract-command.js














/**
 * `nx47 contract`: the 200 rules and how each is held; `nx47 contract N`: one of them; `nx47 contract check [FOLDER]`: a
 * session folder and its git log, rule by rule. Reads only. Status 0; of a check 1 when a rule is broken, 3 when one is
 * unknown. Errors: USAGE_BAD_VALUE for a number that is none, a folder without a session, SARIF.
 */
async function contractCommand(line, around, language) {
    if (line.format === 'sarif')
        throw refused('--format', line.format, 'table | json');
    const [word = '', folder, ...more] = line.words;
    if (word === 'check')
        return check({ ...line, path: folder ?? '.' }, around, language);
    if (folder !== undefined || more.length > 0)
        throw refused('contract', line.words.join(' '), `1–${ruleCount} | check`);
    const rules = rules_contractRules();
    if (word === '')
        return tableOf(rules, line.format, language);
    const rule = /^\d{1,3}$/.test(word) ? rules[Number(word) - 1] : undefined;
    if (rule === undefined)
        throw refused('contract', word, `1–${ruleCount} | check`);
    const text = line.format === 'json' ? jsonOf({ rule: ruleJson(rule, language) }) : explainedRule(rule, language);
    return { text, status: 0 };
}
function tableOf(rules, format, language) {
    const json = () => jsonOf({ rules: rules.map((rule) => ruleJson(rule, language)) });
    return { text: format === 'json' ? json() : contractTable(rules, language), status: 0 };
}
async function check(line, around, language) {
    const path = (0,slashed/* slashed */.d)((0,external_node_path_.resolve)(line.path));
    const world = (0,compose_offline/* composeOffline */.Y)(language, around, path);
    const isSession = (await (0,promises_.stat)(`${path}/logs`).catch(() => undefined))?.isDirectory() === true;
    const root = (await (0,project_kernel/* projectAround */.B)(path)) ?? path;
    const folder = isSession ? path : await newestSession((0,find_ticket/* sessionHomes */.FK)(root), world);
    if (folder === undefined)
        throw refused('contract check', (0,fill/* fill */.G)((0,text_sentences/* sentences */.h)(language).contract.check.none, { path }), 'session/<id>');
    const answers = checkSession(await readSessionFacts(folder, world));
    const status = answers.some(({ answer }) => answer === 'fail')
        ? 1
        : answers.some(({ answer }) => answer === 'unknown')
            ? 3
            : 0;
    const text = line.format === 'json' ? checkJson(folder, answers, language) : checkTable(folder, answers, language);
    return { text, status };
}
function checkJson(session, answers, language) {
    const rules = answers.map(({ rule, answer, findings }) => ({
        rule,
        answer,
        findings: findings.map((finding) => ({
            ...{ answer: finding.answer, problem: finding.problem, file: finding.file },
            ...{ line: finding.line > 0 ? finding.line : null, observed: finding.observed },
            text: problemText(finding, language),
        })),
    }));
    return jsonOf({ session, rules });
}
function ruleJson({ number, held, guards }, language) {
    return { number, held, text: ruleText(number, language), guards };
}
function jsonOf(document) {
    return `${JSON.stringify({ schema: 'nx47.contract/1', ...document }, null, 2)}\n`;
}
function refused(flag, value, expected) {
    return new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag, value, expected });
}

;// CONCATENATED MODULE: ./build/src/doctor-agents.js






const nowhere = { answer: 'unknown', observed: '' };
/**
 * Rule 107: one event is written, and the whole log of this day's check-ups is read again and holds. Every day has a
 * file of its own (rule 106).
 */
async function checkLedger(place) {
    if (place.root === '')
        return nowhere;
    const { ledger, file } = await openCheckups(place);
    const { world } = place;
    await ledger.append({
        ...{ macro: 'doctor', step: 1, phase: 'LOG_EVENT', state: 'DONE', goal: 'write one event', touches: [] },
        ...world.place,
        ...model_event/* nothingRan */.NH,
        ...{ command: '', output: '', decision: '', evidence: [], role: 'orchestrator' },
    });
    const { problem, line, count, head } = (0,ledger_chain/* verifyChain */.H5)(await world.files.read(file));
    const isWritten = problem === '' && head === ledger.head;
    const name = file.slice(place.root.length + 1);
    return {
        answer: isWritten ? 'ok' : 'fail',
        observed: isWritten ? `${name} (${count})` : `${name}:${line} ${problem}`,
    };
}
/** Rule 108: a child process is sent one message, answers it, and the answer is an event of the log. */
async function checkEcho(place) {
    if (place.root === '')
        return nowhere;
    const { speak, last } = await floorOf(place);
    const said = await speak(agentThat(echo, 20), 'ping', nothing);
    const event = last();
    const isLogged = event?.state === 'DONE' && event.evidence.length === 2;
    return { answer: isLogged ? 'ok' : 'fail', observed: `${said.RESULT} (${event?.evidence.length ?? 0})` };
}
/** Rule 109: a child process that never answers is FAILED at its deadline of half a second, and logged as that. */
async function checkMute(place) {
    if (place.root === '')
        return nowhere;
    const { speak, last } = await floorOf(place);
    const code = await speak(agentThat(mute, 0.5), 'ping', nothing).then(() => '', (error) => (error instanceof model_failure/* Failure */.HR ? error.code : ''));
    const { state = '', decision = '' } = last() ?? {};
    const isFailed = code === 'AGENT_MUTE' && state === 'FAILED';
    return { answer: isFailed ? 'ok' : 'fail', observed: `0.5 s: ${state} ${decision}` };
}
const nothing = { findings: [], files: [], allows: [] };
const mute = 'setTimeout(() => {}, 60_000)';
const echo = `let text = '';
process.stdin.on('data', (part) => { text += part; }).on('end', () => {
  const { task_id, turn, role, act } = JSON.parse(text);
  const sha256 = require('node:crypto').createHash('sha256').update(text).digest('hex');
  const EVIDENCE = [{ kind: 'answer', ref: 'message', sha256 }];
  process.stdout.write(JSON.stringify({ schema: 'nx47.answer/1', task_id, turn, role, act, RESULT: 'DONE', EVIDENCE, RISKS: [], NEXT: 'a task' }));
});`;
function agentThat(script, deadline) {
    const limits = { 'deadline-seconds': deadline, 'cooldown-seconds': 0, 'message-bytes': 4096, messages: 1 };
    const endpoint = [process.execPath, '-e', script];
    return { name: 'checkup', role: 'worker', endpoint, limits, environment: [] };
}
async function floorOf(place) {
    const { ledger, folder } = await openCheckups(place);
    let step = 1;
    const nextStep = () => {
        step += 1;
        return step;
    };
    const { root, environment, world } = place;
    await world.files.makeFolder(`${folder}/evidence/messages`);
    const { speak } = openFloor(pingTask, { world, environment, root, session: folder, ledger, nextStep });
    return { speak, last: () => ledger.events.at(-1) };
}
/** The log of this day, continued. Errors: LEDGER_BROKEN {file, line, why} when it was changed. */
async function openCheckups({ root, world }) {
    const { files, clock } = world;
    const day = clock.now().toISOString().slice(0, 10).replaceAll('-', '');
    const folder = `${root}/.nx47/doctor`;
    await files.makeFolder(folder);
    const ignore = `${root}/.nx47/.gitignore`;
    if (!(await files.exists(ignore)))
        await files.write(ignore, '*\n');
    const file = `${folder}/${day}.jsonl`;
    const { problem, line, count, head, lines } = (0,ledger_chain/* verifyChain */.H5)((await files.exists(file)) ? await files.read(file) : new Uint8Array());
    if (problem !== '')
        throw new model_failure/* Failure */.HR('LEDGER_BROKEN', { file, line, why: problem });
    const ids = { sessionId: `doctor-${day}`, taskId: 'doctor' };
    const time = (0,ledger_chain/* eventsOf */.XL)(lines.slice(-1)).at(-1)?.time ?? '';
    const sink = { append: (text) => files.append(file, text) };
    return { folder, file, ledger: new ledger_ledger/* Ledger */.O(sink, clock, ids, { head, seq: count, time }) };
}

// EXTERNAL MODULE: ./build/src/kaggle/exchange.js
var kaggle_exchange = __webpack_require__(65982);
// EXTERNAL MODULE: ./build/src/rehearsal/isolation.js
var rehearsal_isolation = __webpack_require__(94893);
;// CONCATENATED MODULE: ./build/src/doctor-checks.js





const networkSeconds = 15;
/** Runs one check: a failure of what is asked is `fail`, one of the way there `unknown`. */
async function doctor_checks_checkup(check, look) {
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
    const link = { dispatcher: (0,kaggle_dispatcher/* createDispatcher */.S)(around.environment), signal: around.signal };
    const order = { operation: 'GET', method: 'GET', url, headers: {} };
    const { status } = await (0,kaggle_exchange/* exchange */.c)({ ...order, deadlineSeconds: networkSeconds, maxBytes: 8 * 1024 * 1024 }, link);
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

;// CONCATENATED MODULE: ./build/src/doctor-machine.js

/**
 * Rules 101 and 102: the folder where the program is installed is there, and what it ships can be read. Errors:
 * FILE_UNREADABLE.
 */
async function checkProgram(installRoot, assets) {
    try {
        const kit = Object.keys(await assets.kit()).length;
        const profiles = (await assets.profileNames()).length;
        const governing = await assets.governingDocument();
        const isWhole = kit > 0 && profiles > 0 && governing !== '';
        return {
            answer: isWhole ? 'ok' : 'fail',
            observed: `${installRoot}: kernel ${kit}, profiles ${profiles}`,
        };
    }
    catch (cause) {
        const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
        throw new model_failure/* Failure */.HR('FILE_UNREADABLE', { file: installRoot, why }, { cause });
    }
}
/**
 * Rule 103: a trial write where logs and sessions go, read back and taken away again, and a script that is really
 * started there. Errors: DISK_WRITE_FAILED, TOOL_MISSING.
 */
async function checkWriting(root, { files, shell, randomHex }, node = process.execPath) {
    if (root === '')
        return { answer: 'unknown', observed: '' };
    const name = `trial-${randomHex(8)}.mjs`;
    const answer = randomHex(8);
    for (const folder of [`${root}/.nx47`, `${root}/.nx47/session`]) {
        await files.makeFolder(folder);
        const path = `${folder}/${name}`;
        await files.write(path, `process.stdout.write('${answer}');\n`);
        try {
            const { stdout } = await shell.run({ argv: [node, path], deadlineSeconds: 20 });
            if (stdout !== answer)
                return { answer: 'fail', observed: `${path}: ${stdout.slice(0, 80)}` };
        }
        finally {
            await files.remove(path);
        }
    }
    return { answer: 'ok', observed: `${root}/.nx47` };
}

// EXTERNAL MODULE: ./build/src/model/answer.js
var model_answer = __webpack_require__(38125);
// EXTERNAL MODULE: ./build/src/model/profile.js
var model_profile = __webpack_require__(56246);
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
var survey_metadata = __webpack_require__(25587);
;// CONCATENATED MODULE: ./build/src/doctor-command.js














/**
 * `nx47 doctor`: whether this machine and these credentials can do what the project here needs, line by line, and
 * what to do. Writes below .nx47/ only: a trial that is taken away again, one event, and the two messages of its check of agents. Exit status 0 when every line is ok, 1 when one fails, else 3.
 */
async function doctorCommand(line, around, language, folder = process.cwd()) {
    const { service } = line.settings;
    const root = await (0,project_kernel/* projectAround */.B)(folder);
    const order = { language, service: typeof service === 'string' ? service : '', root: root ?? folder };
    const world = await composed(order, around);
    const rows = 'rows' in world ? world.rows : await look(root, world, around);
    const clean = 'rows' in world ? (text) => text : world.redact;
    const text = line.format === 'json' ? checkupJson(rows) : renderCheckup(rows, (0,text_sentences/* sentences */.h)(language));
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
                await doctor_checks_checkup('credentials', async () => {
                    throw error;
                }),
            ],
        };
    }
}
async function look(root, world, around) {
    let wants = { root: '', refs: [], minor: '3.12', needsGpu: false };
    const project = await doctor_checks_checkup('project', async () => {
        if (root === undefined)
            return { answer: 'unknown', observed: '∅' };
        wants = await wantsOf(root, world);
        return { answer: wants.refs.length === 0 ? 'fail' : 'ok', observed: root };
    });
    let username = '';
    const credentials = await doctor_checks_checkup('credentials', async () => {
        const { username: found, ...row } = await checkCredentials(() => world.kaggle.identify());
        username = found;
        return row;
    });
    return [
        project,
        await doctor_checks_checkup('git', () => checkGit(root ?? '.', world.shell)),
        await doctor_checks_checkup('network', () => checkNetwork(world.kaggle.baseUrl, around)),
        credentials,
        await doctor_checks_checkup('ownership', async () => checkOwnership(username, wants.refs)),
        await doctor_checks_checkup('quota', () => checkQuota(world, wants.needsGpu)),
        await doctor_checks_checkup('python', () => checkPython(wants.minor, world.pythons)),
        await doctor_checks_checkup('packages', () => checkPackages(wants.minor, world)),
        await doctor_checks_checkup('isolation', () => checkIsolation(wants.minor, world.pythons)),
        await doctor_checks_checkup('program', () => checkProgram(around.installRoot, world.assets)),
        await doctor_checks_checkup('writing', () => checkWriting(root ?? '', world)),
        ...(await lookAtAgents({ root: root ?? '', environment: around.environment, world })),
    ];
}
async function lookAtAgents(place) {
    return [
        await doctor_checks_checkup('ledger', () => checkLedger(place)),
        await doctor_checks_checkup('echo', () => checkEcho(place)),
        await doctor_checks_checkup('mute', () => checkMute(place)),
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

// EXTERNAL MODULE: ./build/src/macro/read-versions.js + 1 modules
var read_versions = __webpack_require__(65831);
// EXTERNAL MODULE: ./build/src/model/kernel-metadata.js
var kernel_metadata = __webpack_require__(68142);
// EXTERNAL MODULE: ./build/src/report/history-table.js
var history_table = __webpack_require__(18069);
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
        const texts = (0,text_sentences/* sentences */.h)(language);
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
var repository_slug = __webpack_require__(96091);
// EXTERNAL MODULE: ./build/src/notebook/strip-source.js + 1 modules
var strip_source = __webpack_require__(59289);
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

;// CONCATENATED MODULE: ./build/src/adoption/project-folders.js

/** The folders that a project keeps beside its notebook, versioned with it (rules 83 to 87 of the contract). */
const names = ['configs', 'scripts', 'reports', 'evidence'];
/** A page for each of them, which says what belongs there: git keeps no empty folder. */
function projectFolders(language) {
    const { folders } = (0,text_sentences/* sentences */.h)(language).init;
    return names.map((name) => ({ path: `${name}/README.md`, text: `# ${name}/\n\n${folders[name]}\n` }));
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
 * out: beside the other it would certify one project twice; and so is the one that does jobs, which needs machines.
 */
function workflowFiles(templates, place) {
    return templates
        .filter(({ path }) => /\.ya?ml$/.test(path) && !/matrix|job/.test(path))
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
    const words = (0,text_sentences/* sentences */.h)(language).init;
    const settings = choices.map((choice) => ({
        ...{ key: choice.key, value: choice.value },
        comment: [reasonOf(choice, language)],
    }));
    return renderConfig('nx47.schema.json', [words.heading], settings);
}
/** What was written, why so, what was left alone and what is left to decide. Ends with a newline. */
function adoptionText(adoption, language) {
    const words = (0,text_sentences/* sentences */.h)(language).init;
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
    return (0,fill/* fill */.G)((0,text_sentences/* sentences */.h)(language).init.reasons[reason], { seen: (0,safe_name/* showForeign */.Q)(seen) });
}
function droppedOf({ pulled, from }, language) {
    if (pulled === undefined)
        return [];
    const words = (0,text_sentences/* sentences */.h)(language).init;
    const lines = pulled.dropped.map((one) => `  - ${words.dropped[one]}`);
    return [(0,fill/* fill */.G)(words.droppedFrom, { kernel: from }), ...lines];
}
function adoption_text_listed(sentence, files) {
    if (files.length === 0)
        return [];
    return [(0,fill/* fill */.G)(sentence, { count: files.length }), ...files.map(({ path }) => `  ${(0,safe_name/* showForeign */.Q)(path)}`)];
}
function decisionsOf({ layout, fresh }, language) {
    const words = (0,text_sentences/* sentences */.h)(language).init.decisions;
    const missing = layout.choices.find(({ reason }) => reason === 'inputsMissing');
    const ships = fresh.some(({ path }) => path.includes('.github/workflows/'));
    return [
        ...(missing === undefined ? [] : [(0,fill/* fill */.G)(words.inputs, { folders: (0,safe_name/* showForeign */.Q)(missing.seen) })]),
        ...(fresh.some(lacksAction) ? [words.action] : []),
        ...(ships ? [words.environment] : []),
    ];
}

// EXTERNAL MODULE: ./build/src/model/request.js + 7 modules
var request = __webpack_require__(38611);
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

// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
;// CONCATENATED MODULE: ./build/src/git-place.js



/** Asks git where a folder lies and which branch is the default one; without git, the folder itself and `main`. */
async function gitPlace(root, shell) {
    const top = (await git_place_ask(shell, root, ['rev-parse', '--show-toplevel'])) || root;
    const project = (0,slashed/* wayTo */.b)(await (0,promises_.realpath)(top), await (0,promises_.realpath)(root)) || '.';
    const remote = await git_place_ask(shell, root, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
    const branch = remote.replace(/^origin\//, '') || (await git_place_ask(shell, root, ['branch', '--show-current']));
    return { top, project, defaultBranch: branch || 'main' };
}
/** `owner/repository@commit # version` of this installation, where it is a clone from GitHub; '' where it is not. */
async function actionReference(installRoot, shell) {
    const top = await git_place_ask(shell, installRoot, ['rev-parse', '--show-toplevel']);
    if (top === '' || (await (0,promises_.realpath)(top)) !== (await (0,promises_.realpath)(installRoot)))
        return '';
    const url = await git_place_ask(shell, installRoot, ['remote', 'get-url', 'origin']);
    const [, repository] = /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url) ?? [];
    const commit = await git_place_ask(shell, installRoot, ['rev-parse', 'HEAD']);
    return repository === undefined || commit === '' ? '' : `${repository}@${commit} # v${version/* version */.r}`;
}
async function git_place_ask(shell, folder, argv) {
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
var elf = __webpack_require__(31854);
// EXTERNAL MODULE: ./build/src/codec/zip.js + 2 modules
var zip = __webpack_require__(34068);
;// CONCATENATED MODULE: ./build/src/sight-repository.js






const skippedFolders = ['.git', '.nx47', 'node_modules', '__pycache__', '.venv'];
const sight_repository_largestText = 1 << 20;
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
    const wanted = disk.filter(({ path, bytes }) => isDeciding(path) && bytes <= sight_repository_largestText);
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
        ...projectFolders(language),
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

;// CONCATENATED MODULE: ./build/src/machines/parse-listening.js
/** States in /proc/net: TCP_LISTEN, and for UDP a socket without a peer (TCP_CLOSE). Source: include/net/tcp_states.h. */
const waiting = { tcp: '0A', udp: '07' };
/**
 * Sockets that wait for others, from the text of /proc/net/tcp, tcp6, udp or udp6: address, port. Source:
 * proc_net_tcp(5). Addresses are words of 32 bits in the byte order of a little-endian machine.
 */
function parseListening(text, protocol) {
    const rows = text.split('\n').map((line) => line.trim().split(/\s+/));
    const found = rows.flatMap(([slot = '', local = '', , state]) => {
        if (!/^\d+:$/.test(slot) || state !== waiting[protocol])
            return [];
        const [address = '', port = ''] = local.split(':');
        return [{ protocol, address: addressOf(address), port: Number.parseInt(port, 16) }];
    });
    return found.filter(({ port }) => port > 0);
}
/** Whether others can reach it: not bound to the machine itself (127.0.0.0/8, ::1). */
function isExposed({ address }) {
    return !/^(?:127\.|::1$|::ffff:127\.)/.test(address);
}
/** `tcp 22`, once for each protocol and port that others can reach, sorted. */
function exposedPorts(listening) {
    const open = listening.filter(isExposed);
    return [...new Set(open.map(({ protocol, port }) => `${protocol} ${port}`))].sort();
}
function addressOf(hex) {
    const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).reverse().map((pair) => Number.parseInt(pair, 16)));
    if (bytes.length === 4)
        return bytes.join('.');
    const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
    return isMapped ? `::ffff:${bytes.slice(12).join('.')}` : ipv6Text(bytes);
}
/** The text of 16 bytes as an IPv6 address: lower case, the longest run of zero groups as `::` (RFC 5952). */
function ipv6Text(bytes) {
    const groups = Array.from({ length: 8 }, (_, at) => (((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0)).toString(16));
    const runs = [...groups.join(':').matchAll(/(?:^|:)(0(?::0)+)(?=:|$)/g)].map(([, run = '']) => run);
    const longest = runs.sort((one, other) => other.length - one.length)[0];
    if (longest === undefined)
        return groups.join(':');
    const text = groups.join(':');
    const at = new RegExp(`(?:^|:)${longest}(?::|$)`).exec(text);
    const [before, after] = [text.slice(0, at?.index), text.slice((at?.index ?? 0) + (at?.[0].length ?? 0))];
    return `${before}::${after}`;
}

;// CONCATENATED MODULE: ./build/src/machines/judge-ssh.js


/** Logins by password until their day (rule 30) and what sshd must have in force (rule 31). */
function judgeSshd(machine, probe, now) {
    const { sshd, listening } = probe;
    const until = machine.ssh.password;
    if ('unknown' in sshd)
        return [unknown('MCH-018', 'ssh', until, sshd.unknown)];
    if (sshd.value !== null)
        return [...judgePasswords(until, sshd.value, now), ...judgeSettings(sshd.value)];
    // Something that is no OpenSSH may wait where one would expect it.
    const isOpen = 'value' in listening && exposedPorts(listening.value).includes('tcp 22');
    return isOpen ? [unknown('MCH-018', 'ssh', 'sshd -T', 'tcp 22')] : [];
}
function judgePasswords(until, settings, now) {
    const open = ['passwordauthentication', 'kbdinteractiveauthentication'].filter((name) => settings[name] === 'yes');
    if (open.length === 0)
        return [];
    const isAllowed = until !== 'refused' && now.slice(0, 10) <= until;
    return isAllowed ? [] : [fail('MCH-017', 'ssh', until, `${open.join(', ')} yes (${now.slice(0, 10)})`)];
}
/** Values that are refused, by setting. Source: sshd_config(5). */
const judge_ssh_refused = {
    pubkeyauthentication: ['no'],
    permitrootlogin: ['yes'],
    permitemptypasswords: ['yes'],
    strictmodes: ['no'],
    loglevel: ['QUIET', 'FATAL', 'ERROR'],
};
function judgeSettings(settings) {
    const wrong = Object.entries(judge_ssh_refused).filter(([name, values]) => values.includes(settings[name] ?? ''));
    return wrong.map(([name, values]) => fail('MCH-018', 'ssh', `${name} ≠ ${values.join(' | ')}`, settings[name] ?? ''));
}
/** Somebody may log in by a key, and nobody else may write or read the files of keys (rule 29). */
function judgeKeys({ keys, sshd }) {
    if ('unknown' in keys)
        return [unknown('MCH-019', 'ssh', '≤ 600', keys.unknown)];
    const wide = keys.value.filter(({ kind, mode }) => isWiderThan(mode, kind === 'private' ? 0o600 : 0o644));
    const faults = wide.map(({ path, kind, mode }) => fail('MCH-019', 'ssh', kind === 'private' ? '≤ 600' : '≤ 644', `${path} ${mode}`));
    const runsSshd = 'value' in sshd && sshd.value !== null;
    const hasKey = keys.value.some(({ kind, entries }) => kind === 'authorized' && entries > 0);
    return runsSshd && !hasKey ? [...faults, fail('MCH-019', 'ssh', 'authorized_keys', '∅')] : faults;
}
/** Failed logins below the threshold (rule 32); from there on a security sign. */
function judgeLogins({ logins }, machines) {
    const most = machines['failed-logins'];
    const expected = `< ${most}`;
    if ('unknown' in logins)
        return [unknown('MCH-020', 'ssh', expected, logins.unknown)];
    const { failed, source } = logins.value;
    return failed < most ? [] : [fail('MCH-020', 'ssh', expected, `${failed} (${source})`)];
}
/** Whether octal permission bits allow anything that `most` does not. */
function isWiderThan(mode, most) {
    const bits = Number.parseInt(mode, 8);
    return Number.isNaN(bits) || (bits & 0o777 & ~most) !== 0;
}

;// CONCATENATED MODULE: ./build/src/machines/judge-access.js


/** Files with secrets are their owner's alone, and outside the repository (rules 105 and 190). */
function judgeCredentials({ credentials }, { credentials: seen }, root) {
    const inside = credentials.filter((path) => root !== '' && `${path}/`.startsWith(`${root}/`));
    const misplaced = inside.map((path) => fail('MCH-026', 'credentials', `∉ ${root}`, path));
    if ('unknown' in seen)
        return [...misplaced, unknown('MCH-025', 'credentials', '≤ 600', seen.unknown)];
    const wide = Object.entries(seen.value).flatMap(([path, mode]) => {
        if (mode === null)
            return [unknown('MCH-025', 'credentials', '≤ 600', `${path} ∅`)];
        return isWiderThan(mode, 0o600) ? [fail('MCH-025', 'credentials', '≤ 600', `${path} ${mode}`)] : [];
    });
    return [...misplaced, ...wide];
}
/** Logs can be written and scripts run where that is declared (rule 103), with the programs they need (101, 102). */
function judgePlaces({ logs, scripts, programs }, probe) {
    const { missing_programs: missing } = probe;
    return [
        ...judgeTrue(probe.writes, ['MCH-027', 'logs', logs]),
        ...judgeTrue(probe.scripts, ['MCH-028', 'scripts', scripts]),
        ...('unknown' in missing
            ? [unknown('MCH-029', 'programs', programs.join(' '), missing.unknown)]
            : missing.value.map((name) => fail('MCH-029', 'programs', name, '∅'))),
    ];
}
function judgeTrue(seen, [rule, member, expected]) {
    if ('unknown' in seen)
        return [unknown(rule, member, expected, seen.unknown)];
    return seen.value ? [] : [fail(rule, member, expected, '✗')];
}
/** Every declared service is active (rules 91–95) and the machine's own check answers with 0 (36, 198). */
function judgeServices({ services, health }, probe) {
    const { services: states, health: status } = probe;
    const inactive = 'unknown' in states
        ? [unknown('MCH-030', 'services', services.join(' '), states.unknown)]
        : services
            .filter((name) => states.value[name] !== 'active')
            .map((name) => fail('MCH-030', 'services', `${name} active`, states.value[name] ?? '∅'));
    if ('unknown' in status)
        return [...inactive, unknown('MCH-033', 'health', '0', status.unknown)];
    if (status.value === 0)
        return inactive;
    return [...inactive, fail('MCH-033', 'health', `${health.join(' ')}: 0`, String(status.value ?? '∅'))];
}

;// CONCATENATED MODULE: ./build/src/model/machine-probe.js



function machine_probe_reading(value) {
    return schemas/* union */.KCZ([schemas/* strictObject */.rej({ value }), schemas/* strictObject */.rej({ unknown: schemas/* string */.YjP().min(1) })]);
}
const accessSchema = schemas/* enum */.k5n(['read-write', 'read-only']);
const mountSchema = schemas/* strictObject */.rej({
    mount: schemas/* string */.YjP(),
    /** Device or remote folder, as the kernel names it. */
    source: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    /** Folder of the file system that is seen there; '/' unless it is a bind mount or a subvolume. */
    root: schemas/* string */.YjP(),
    /** Of the file system; null where it has none (a network folder). */
    uuid: schemas/* string */.YjP().nullable(),
    access: accessSchema,
});
const listenerSchema = schemas/* strictObject */.rej({
    protocol: schemas/* enum */.k5n(['tcp', 'udp']),
    address: schemas/* string */.YjP(),
    port: schemas/* int */.Whr().min(1).max(65_535),
});
const keyFileSchema = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['private', 'authorized']),
    /** Octal permission bits: `600`. */
    mode: schemas/* string */.YjP(),
    /** Keys that may log in; 0 for a private key. */
    entries: schemas/* int */.Whr().min(0),
});
/** Files of one part of the baseline: path → SHA-256, or `→ target` of a link. */
const digestsSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
/** Parts of the baseline (rules 34, 35, 150). */
const baselineParts = ['cron', 'systemd', 'preload', 'keys', 'binaries', 'configs'];
const shareFactSchema = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['export', 'mount']),
    access: accessSchema,
    /** What lets others in: `everyone`, `no_root_squash`; '' for nothing. */
    unsafe: schemas/* string */.YjP(),
});
/** What was read on one machine at one time. */
const machineProbeSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('nx47.machine-probe/1'),
    machine: machineNameSchema,
    taken: iso/* datetime */.w$(),
    hostname: machine_probe_reading(schemas/* string */.YjP()),
    addresses: machine_probe_reading(schemas/* array */.YOg(schemas/* string */.YjP())),
    boot_id: machine_probe_reading(schemas/* string */.YjP()),
    cpus: machine_probe_reading(schemas/* int */.Whr().min(1)),
    memory_bytes: machine_probe_reading(schemas/* int */.Whr().min(0)),
    /** Of the file system of `/`. */
    free_bytes: machine_probe_reading(schemas/* int */.Whr().min(0)),
    clock: machine_probe_reading(schemas/* strictObject */.rej({
        skew_seconds: schemas/* number */.aig(),
        uncertainty_seconds: schemas/* number */.aig().min(0),
        reference: schemas/* string */.YjP(),
    })),
    timezone: machine_probe_reading(schemas/* string */.YjP()),
    mounts: machine_probe_reading(schemas/* array */.YOg(mountSchema)),
    listening: machine_probe_reading(schemas/* array */.YOg(listenerSchema)),
    /** Settings that sshd has in force; null where there is no sshd. */
    sshd: machine_probe_reading(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullable()),
    keys: machine_probe_reading(schemas/* array */.YOg(keyFileSchema)),
    /** Permission bits by path; null for a file that is not there. */
    credentials: machine_probe_reading(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable())),
    logins: machine_probe_reading(schemas/* strictObject */.rej({ failed: schemas/* int */.Whr().min(0), source: schemas/* string */.YjP() })),
    shares: machine_probe_reading(schemas/* array */.YOg(shareFactSchema)),
    baseline: schemas/* strictObject */.rej({
        cron: machine_probe_reading(digestsSchema),
        systemd: machine_probe_reading(digestsSchema),
        preload: machine_probe_reading(digestsSchema),
        keys: machine_probe_reading(digestsSchema),
        binaries: machine_probe_reading(digestsSchema),
        configs: machine_probe_reading(digestsSchema),
    }),
    /** Whether a file could be written, read back and removed in the folder of logs. */
    writes: machine_probe_reading(schemas/* boolean */.zMY()),
    /** Whether a script that was written there could be run. */
    scripts: machine_probe_reading(schemas/* boolean */.zMY()),
    /** Declared programs that are not there. */
    missing_programs: machine_probe_reading(schemas/* array */.YOg(schemas/* string */.YjP())),
    /** State of each declared service, as systemd says. */
    services: machine_probe_reading(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())),
    /** Exit status of the declared health check; null when a signal or the deadline ended it. */
    health: machine_probe_reading(schemas/* int */.Whr().nullable()),
});
/** What a person has confirmed as usual on a machine: configs/baselines/<name>.json. */
const machineBaselineSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('nx47.machine-baseline/1'),
    machine: machineNameSchema,
    recorded: iso/* datetime */.w$(),
    /** Why the network is as it is now: the decision that rule 188 asks for. */
    decision: schemas/* string */.YjP().min(1),
    /** Of the probe that it was taken from. */
    probe_sha256: model_manifest/* sha256Schema */.bL,
    network: schemas/* strictObject */.rej({ addresses: schemas/* array */.YOg(schemas/* string */.YjP()), listening: schemas/* array */.YOg(schemas/* string */.YjP()) }),
    digests: schemas/* strictObject */.rej({
        cron: digestsSchema,
        systemd: digestsSchema,
        preload: digestsSchema,
        keys: digestsSchema,
        binaries: digestsSchema,
        configs: digestsSchema,
    }),
});
/** Why a machine gets no jobs until a person has looked: .nx47/quarantine/<name>.json. */
const quarantineSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('nx47.quarantine/1'),
    machine: machineNameSchema,
    since: iso/* datetime */.w$(),
    probe_sha256: model_manifest/* sha256Schema */.bL,
    signs: schemas/* array */.YOg(schemas/* strictObject */.rej({ rule: schemas/* string */.YjP(), observed: schemas/* string */.YjP() })).min(1),
});

;// CONCATENATED MODULE: ./build/src/machines/judge-baseline.js


const judge_baseline_ruleOf = {
    cron: 'MCH-021',
    systemd: 'MCH-021',
    preload: 'MCH-022',
    binaries: 'MCH-022',
    keys: 'MCH-023',
    configs: 'MCH-023',
};
/**
 * What starts by itself, is loaded into every program or is watched is as it was confirmed (rules 34, 35, 150): a
 * difference is a security sign. Without a baseline nothing is known.
 */
function judgeBaseline(baseline, probe) {
    if (baseline === undefined)
        return [unknown('MCH-024', 'name', `configs/baselines/${probe.machine}.json`, '∅')];
    return baselineParts.flatMap((part) => {
        const seen = probe.baseline[part];
        const [rule, member] = [judge_baseline_ruleOf[part], part === 'configs' || part === 'binaries' ? part : 'name'];
        if ('unknown' in seen)
            return [unknown(rule, member, part, seen.unknown)];
        const changes = judge_baseline_differences(baseline.digests[part], seen.value);
        return changes.length === 0
            ? []
            : [fail(rule, member, `${part} ${baseline.recorded}`, changes.join(', '))];
    });
}
/** `+ path` for what is new, `− path` for what is gone, `≠ path` for what is another. */
function judge_baseline_differences(before, after) {
    const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return paths.flatMap((path) => {
        if (before[path] === after[path])
            return [];
        const mark = before[path] === undefined ? '+' : after[path] === undefined ? '−' : '≠';
        return [`${mark} ${path}`];
    });
}

;// CONCATENATED MODULE: ./build/src/machines/judge-capacity.js

const gib = 2 ** 30;
/** The kernel and the firmware keep a part of the memory that was put in: `MemTotal` is what is left. */
const usableMemory = 0.9;
/** Free disk (rule 22), processors and memory (rule 96): at least what is declared. */
function judgeCapacity(machine, probe) {
    const { cpu, 'memory-gib': memory, 'disk-gib': disk } = machine;
    const inGib = (bytes) => `${Math.round((bytes / gib) * 10) / 10} GiB`;
    return [
        ...atLeast(probe.free_bytes, disk * gib, ['MCH-009', 'disk-gib', inGib]),
        ...atLeast(probe.cpus, cpu, ['MCH-010', 'cpu', String]),
        ...atLeast(probe.memory_bytes, memory * gib * usableMemory, ['MCH-011', 'memory-gib', inGib]),
    ];
}
function atLeast(seen, least, [rule, member, show]) {
    const expected = `≥ ${show(least)}`;
    if ('unknown' in seen)
        return [unknown(rule, member, expected, seen.unknown)];
    return seen.value >= least ? [] : [fail(rule, member, expected, show(seen.value))];
}

;// CONCATENATED MODULE: ./build/src/machines/judge-identity.js


/** The clock of a machine may be this far off (issue of the contract's rule 23), in seconds. */
const mostSkewSeconds = 2;
/** Whether a probe is there and young enough to say anything (rule 20); the age is counted on the clock of `now`. */
function judgeAge(probe, { 'probe-minutes': minutes }, now) {
    const expected = `≤ ${minutes} min`;
    if (probe === undefined)
        return [fail('MCH-001', 'reach', expected, '∅')];
    const age = Number((0,codec_time/* nsFromIso */.L)(now) - (0,codec_time/* nsFromIso */.L)(probe.taken)) / 60e9;
    // A probe from the future was made by a clock that is wrong.
    return age <= minutes && age > -minutes
        ? []
        : [fail('MCH-001', 'reach', expected, `${Math.round(age)} min (${probe.taken})`)];
}
/** Hostname and addresses as declared, and no other machine that is the same one (rules 21 and 4). */
function judgeIdentity(machine, probe, probes) {
    return [...judgeHostname(machine, probe), ...judgeAddresses(machine, probe), ...judgeTwins(probe, probes)];
}
function judgeHostname({ hostname }, { hostname: seen }) {
    if ('unknown' in seen)
        return [unknown('MCH-003', 'hostname', hostname, seen.unknown)];
    return seen.value === hostname ? [] : [fail('MCH-003', 'hostname', hostname, seen.value)];
}
function judgeAddresses({ addresses }, { addresses: seen }) {
    if ('unknown' in seen)
        return [unknown('MCH-004', 'addresses', addresses.join(' '), seen.unknown)];
    const missing = addresses.filter((address) => !seen.value.includes(address));
    return missing.length === 0
        ? []
        : [fail('MCH-004', 'addresses', missing.join(' '), seen.value.join(' ') || '∅')];
}
function judgeTwins(probe, probes) {
    const own = probe.boot_id;
    if ('unknown' in own)
        return [unknown('MCH-006', 'name', probe.machine, own.unknown)];
    const twins = probes.filter(({ machine, boot_id: other }) => machine !== probe.machine && 'value' in other && other.value === own.value);
    return twins.map(({ machine }) => fail('MCH-006', 'name', probe.machine, `${machine}: ${own.value}`));
}
/**
 * Whether the machine has been started anew since its probe (rule 129): then nobody knows what is mounted there.
 * `bootId`: what the machine says now; undefined: not asked.
 */
function judgeBoot({ boot_id: probed }, bootId) {
    if (bootId === undefined)
        return [];
    if ('unknown' in probed)
        return [unknown('MCH-005', 'storage', bootId, probed.unknown)];
    return probed.value === bootId ? [] : [fail('MCH-005', 'storage', probed.value, bootId)];
}
/** The clock within two seconds and the zone as declared (rule 23). */
function judgeClock({ timezone }, probe) {
    const { clock, timezone: zone } = probe;
    const expected = `± ${mostSkewSeconds} s`;
    const skew = 'unknown' in clock
        ? [unknown('MCH-007', 'name', expected, clock.unknown)]
        : judgeSkew(clock.value, expected);
    if ('unknown' in zone)
        return [...skew, unknown('MCH-008', 'timezone', timezone, zone.unknown)];
    const isSame = plainZone(zone.value) === plainZone(timezone);
    return isSame ? skew : [...skew, fail('MCH-008', 'timezone', timezone, zone.value)];
}
// A measure whose margin reaches over the limit says neither that the clock is right nor that it is wrong.
function judgeSkew({ skew_seconds: skew, uncertainty_seconds: margin, reference }, expected) {
    const observed = `${skew} s ± ${margin} s (${reference})`;
    if (Math.abs(skew) + margin <= mostSkewSeconds)
        return [];
    const isSure = Math.abs(skew) - margin > mostSkewSeconds;
    return [
        isSure ? fail('MCH-007', 'name', expected, observed) : unknown('MCH-007', 'name', expected, observed),
    ];
}
// `Etc/UTC` and `UTC` are one zone under two names.
function plainZone(name) {
    return name.replace(/^Etc\//, '');
}

;// CONCATENATED MODULE: ./build/src/machines/judge-network.js


/** Nothing waits for others but what is declared with its reason (rules 28 and 44). */
function judgePorts({ ports }, { listening }) {
    const declared = ports.map(({ protocol, port }) => `${protocol} ${port}`).sort();
    const expected = declared.join(', ') || '∅';
    if ('unknown' in listening)
        return [unknown('MCH-015', 'ports', expected, listening.unknown)];
    const open = exposedPorts(listening.value);
    return open
        .filter((port) => !declared.includes(port))
        .map((port) => fail('MCH-015', 'ports', expected, port));
}
/** Addresses and open ports are those for which a decision was recorded (rule 188). */
function judgeNetworkChange(baseline, probe) {
    if (baseline === undefined)
        return [];
    const now = networkOf(probe);
    if ('unknown' in now)
        return [unknown('MCH-016', 'network', baseline.recorded, now.unknown)];
    const known = [...baseline.network.addresses, ...baseline.network.listening];
    const seen = [...now.value.addresses, ...now.value.listening];
    const changes = [
        ...known.filter((one) => !seen.includes(one)).map((one) => `− ${one}`),
        ...seen.filter((one) => !known.includes(one)).map((one) => `+ ${one}`),
    ];
    return changes.length === 0 ? [] : [fail('MCH-016', 'network', baseline.recorded, changes.join(', '))];
}
/** What a decision about the network is about: own addresses and the ports that others reach. */
function networkOf(probe) {
    const { addresses, listening } = probe;
    if ('unknown' in addresses)
        return addresses;
    if ('unknown' in listening)
        return listening;
    return { value: { addresses: [...addresses.value].sort(), listening: exposedPorts(listening.value) } };
}
/** What is shared with others is declared, and open to nobody in particular (rule 130). */
function judgeShares({ shares }, { shares: seen }) {
    const expected = shares.map(({ path, access }) => `${path} ${access}`).join(', ') || '∅';
    if ('unknown' in seen)
        return [unknown('MCH-031', 'shares', expected, seen.unknown)];
    const strange = seen.value.filter(({ path, access, unsafe }) => unsafe !== '' || !shares.some((one) => one.path === path && widest(one.access, access)));
    return strange.map(({ path, kind, access, unsafe }) => fail('MCH-031', 'shares', expected, `${kind} ${path} ${access} ${unsafe}`.trim()));
}
function widest(declared, seen) {
    return declared === 'read-write' || seen === 'read-only';
}

;// CONCATENATED MODULE: ./build/src/machines/ground.js

/** Programs of the system, wherever the caller's PATH leads: a probe must not be told what to believe. */
const toolEnvironment = {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C',
};
const toolSeconds = 20;
/** The text of a file as a reading. */
async function readText({ files, top }, path) {
    return attempt(async () => new TextDecoder().decode(await files.read(`${top}${path}`)));
}
/** What a program wrote, where it ended with 0. */
async function askTool(ground, argv) {
    const answer = await runTool(ground, argv);
    if ('unknown' in answer)
        return answer;
    const { status, stdout, stderr } = answer.value;
    if (status === 0)
        return { value: stdout };
    return { unknown: `${argv.slice(0, 2).join(' ')}: ${status ?? '∅'} ${firstLine(stderr)}`.trim() };
}
/** How a program ended, whatever its status; unknown only where it could not be started. */
async function runTool({ shell }, argv) {
    return attempt(() => shell.run({ argv, env: toolEnvironment, deadlineSeconds: toolSeconds }));
}
/** What an action gives, or the code and reason of the failure that kept it from that. */
async function attempt(act) {
    try {
        return { value: await act() };
    }
    catch (error) {
        if (!(error instanceof model_failure/* Failure */.HR) || error.code === 'CANCELLED')
            throw error;
        const { file, tool, why } = error.parameters;
        return { unknown: [error.code, file ?? tool, why].filter((part) => part !== undefined).join(' ') };
    }
}
/** Whether nothing is there: what may not be looked at is another matter, and stays unknown. */
function isAbsent(reading) {
    return 'unknown' in reading && / (?:ENOENT|ENOTDIR)$/.test(reading.unknown);
}
/** A reading turned into another; undefined means that what was read says nothing of it. */
function derive(from, turn, what) {
    if ('unknown' in from)
        return from;
    const value = turn(from.value);
    return value === undefined ? { unknown: what } : { value };
}
function firstLine(text) {
    return (text.trim().split('\n')[0] ?? '').slice(0, 200);
}

;// CONCATENATED MODULE: ./build/src/machines/parse-hardware.js
/** How many processors a program here may use, from `Cpus_allowed_list` of /proc/self/status; undefined without it. */
function parseCpus(status) {
    const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1];
    if (list === undefined)
        return undefined;
    const counts = list.split(',').map((range) => {
        const [first = '', last = first] = range.split('-');
        return Number(last) - Number(first) + 1;
    });
    return counts.reduce((sum, count) => sum + count, 0);
}
/** `MemTotal` of /proc/meminfo in bytes; undefined without it. */
function parseMemory(meminfo) {
    const kib = /^MemTotal:\s*(\d+) kB$/m.exec(meminfo)?.[1];
    return kib === undefined ? undefined : Number(kib) * 1024;
}
/** Bytes that anybody may still write, from `df -Pk PATH` (POSIX: the second line's fourth column, in KiB). */
function parseFree(df) {
    const kib = /^\d+$/.exec(df.trim().split('\n')[1]?.split(/\s+/).at(-3) ?? '')?.[0];
    return kib === undefined ? undefined : Number(kib) * 1024;
}
/** File-system identities from `lsblk --json --output MAJ:MIN,UUID`, by device number. */
function parseBlockIds(devices) {
    const found = new Map();
    collect(devices, found);
    return found;
}
// A partition lies within its disk, an encrypted or logical volume within its partition.
function collect(value, found) {
    if (Array.isArray(value))
        for (const one of value)
            collect(one, found);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return;
    const fields = new Map(Object.entries(value));
    const [device, uuid] = [fields.get('maj:min'), fields.get('uuid')];
    if (typeof device === 'string' && typeof uuid === 'string')
        found.set(device.trim(), uuid);
    collect(fields.get('blockdevices'), found);
    collect(fields.get('children'), found);
}

;// CONCATENATED MODULE: ./build/src/machines/parse-mountinfo.js
/** File systems that hold no data of a disk or a share: the kernel's own views, memory, read-only images. */
const withoutData = new Set('autofs bpf binfmt_misc cgroup cgroup2 configfs debugfs devpts devtmpfs efivarfs fusectl hugetlbfs mqueue nsfs proc pstore ramfs rpc_pipefs securityfs selinuxfs squashfs sysfs tmpfs tracefs'.split(' '));
/**
 * What /proc/self/mountinfo says, in its order, less what holds no data. A line that is none is left out. A mount is
 * written to only where neither it nor its file system is read-only. Source: proc_pid_mountinfo(5).
 */
function parseMountinfo(text) {
    return text.split('\n').flatMap((line) => {
        const [own = '', ofSystem = ''] = line.split(' - ');
        const [, , device = '', root = '', mount = '', options = ''] = own.split(' ');
        const [type = '', source = '', systemOptions = ''] = ofSystem.split(' ');
        if (mount === '' || type === '' || withoutData.has(type))
            return [];
        const isWritten = isReadWrite(options) && isReadWrite(systemOptions);
        return [
            {
                ...{ device, type, root: plainText(root), mount: plainText(mount), source: plainText(source) },
                access: isWritten ? 'read-write' : 'read-only',
            },
        ];
    });
}
function isReadWrite(options) {
    return options.split(',').includes('rw');
}
// Space, tab, newline and backslash are written as three octal digits.
function plainText(text) {
    return text.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}

;// CONCATENATED MODULE: ./build/src/machines/probe-storage.js



const byId = '/dev/disk/by-uuid';
/** Bytes that are free on the file system of `/`. */
async function probeFree(ground) {
    return derive(await askTool(ground, ['df', '-Pk', '--', `${ground.top}/`]), parseFree, 'df');
}
/**
 * What is mounted, each with the identity of its file system: by device number from lsblk, else by the links of udev.
 * A disk whose identity neither knows keeps null, which the judgement takes for unknown.
 */
async function probeMounts(ground) {
    const table = derive(await readText(ground, '/proc/self/mountinfo'), parseMountinfo, '');
    if ('unknown' in table)
        return table;
    const [byDevice, bySource] = [await blockIds(ground), await linkedIds(ground)];
    const mounts = table.value.map(({ device, ...mount }) => ({
        ...mount,
        uuid: byDevice.get(device) ?? bySource.get(mount.source) ?? null,
    }));
    return { value: mounts.map(ordered) };
}
/** Whether the file system lies on a disk: there it has an identity, known or not. */
function isOnDisk({ source }) {
    return source.startsWith('/dev/');
}
function ordered({ mount, source, type, root, uuid, access }) {
    return { mount, source, type, root, uuid, access };
}
async function blockIds(ground) {
    const text = await askTool(ground, ['lsblk', '--json', '--output', 'MAJ:MIN,UUID']);
    return 'value' in text ? parseBlockIds(probe_storage_jsonOf(text.value)) : new Map();
}
function probe_storage_jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
async function linkedIds(ground) {
    const links = await attempt(() => ground.files.list(`${ground.top}${byId}`));
    if ('unknown' in links || links.value.length === 0)
        return new Map();
    const names = links.value.map(({ path }) => path);
    const paths = names.map((name) => `${ground.top}${byId}/${name}`);
    const targets = await askTool(ground, ['readlink', '-f', '--', ...paths]);
    if ('unknown' in targets)
        return new Map();
    const devices = targets.value.trimEnd().split('\n');
    return new Map(names.map((name, at) => [devices[at] ?? '', name]));
}

;// CONCATENATED MODULE: ./build/src/machines/judge-storage.js


/** What is declared is mounted there, and what is mounted is declared (rules 24, 128, 129, 189). */
function judgeStorage(machine, { mounts }) {
    if ('unknown' in mounts) {
        const declared = machine.storage.map(({ mount }) => mount).join(' ');
        return [unknown('MCH-012', 'storage', declared, mounts.unknown)];
    }
    return [
        ...machine.storage.flatMap((wanted) => judgeMount(wanted, mounts.value)),
        ...undeclared(machine, mounts.value),
    ];
}
function judgeMount({ mount, uuid, access }, mounts) {
    const expected = `${mount} ${uuid} ${access}`;
    // The last one mounted there hides those below it.
    const seen = mounts.findLast((one) => one.mount === mount);
    if (seen === undefined)
        return [fail('MCH-012', 'storage', expected, '∅')];
    const observed = `${mount} ${seen.uuid ?? '?'} ${seen.access}`;
    if (seen.uuid === null)
        return [unknown('MCH-012', 'storage', expected, `${observed} ${seen.source}`)];
    const isSame = sameId(seen.uuid, uuid) && seen.access === access;
    return isSame ? [] : [fail('MCH-012', 'storage', expected, observed)];
}
// A folder bound into another place shows a file system that is mounted already: only whole ones are asked for.
function undeclared(machine, mounts) {
    const strange = mounts.filter((one) => isOnDisk(one) && one.root === '/' && !machine.storage.some(({ mount }) => mount === one.mount));
    return strange.map(({ mount, source, access }) => fail('MCH-014', 'storage', '∅', `${mount} ${source} ${access}`));
}
/**
 * One file system, written to in two places (rule 25): of two machines it is any, on one machine one that is declared
 * as storage, since a system may bind folders of its own disk. The faults are those of `machine`.
 */
function judgeDoubleMounts(machine, probes, { machines }) {
    const written = probes.flatMap((probe) => writtenMounts(probe));
    const own = written.filter((place) => place.machine === machine.name);
    const declared = machines.flatMap(({ storage }) => storage.map(({ uuid }) => uuid.toLowerCase()));
    return own.flatMap((place, at) => {
        const other = written.find((one) => one.uuid === place.uuid &&
            (one.machine !== place.machine ||
                (declared.includes(one.uuid) && own.indexOf(one) > at && one.mount !== place.mount)));
        if (other === undefined)
            return [];
        const observed = `${place.uuid}: ${judge_storage_placeOf(place)} = ${judge_storage_placeOf(other)}`;
        return [fail('MCH-013', 'storage', '1', observed)];
    });
}
function writtenMounts({ machine, mounts }) {
    if ('unknown' in mounts)
        return [];
    const written = mounts.value.filter(({ access }) => access === 'read-write');
    return written.flatMap(({ mount, uuid }) => uuid === null ? [] : [{ machine, mount, uuid: uuid.toLowerCase() }]);
}
function judge_storage_placeOf({ machine, mount }) {
    return `${machine}:${mount}`;
}
function sameId(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}

;// CONCATENATED MODULE: ./build/src/machines/judge-machine.js







/** Everything that is wrong with a machine, or not known of it, in the order of the rules. */
function judgeMachine(given) {
    const probe = given.probes.find(({ machine }) => machine === given.machine.name);
    const faults = [
        ...judgeAge(probe, given.machines, given.now),
        ...(probe === undefined ? [] : [...judgeReadiness(given, probe), ...judgeDiscipline(given, probe)]),
    ];
    const found = faults.map((fault) => ({ machine: given.machine.name, ...fault }));
    return found.sort((one, other) => (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0));
}
function judgeReadiness(given, probe) {
    const { machine, machines, probes } = given;
    return [
        ...judgeIdentity(machine, probe, probes),
        ...judgeBoot(probe, given.bootId),
        ...judgeClock(machine, probe),
        ...judgeCapacity(machine, probe),
        ...judgeStorage(machine, probe),
        ...judgeDoubleMounts(machine, probes, machines),
        ...judgeCredentials(machine, probe, given.root ?? ''),
        ...judgePlaces(machine, probe),
        ...judgeServices(machine, probe),
    ];
}
function judgeDiscipline(given, probe) {
    const { machine, machines, baseline, now } = given;
    return [
        ...judgePorts(machine, probe),
        ...judgeNetworkChange(baseline, probe),
        ...judgeShares(machine, probe),
        ...judgeSshd(machine, probe, now),
        ...judgeKeys(probe),
        ...judgeLogins(probe, machines),
        ...judgeBaseline(baseline, probe),
    ];
}

;// CONCATENATED MODULE: ./build/src/machines/may-dispatch.js


/** The role whose machine carries the others (rule 36). */
const hypervisorRole = 'hypervisor';
/**
 * Whether a job may be sent to a machine: its own probe and that of the hypervisor are fresh and show nothing that
 * blocks, nobody writes to one file system in two places, and no person still has to clear a quarantine. What is
 * unknown blocks as what is wrong does.
 */
function mayDispatch(question) {
    const { machines, machine: name } = question;
    const machine = machines.machines.find((one) => one.name === name);
    if (machine === undefined)
        return { allowed: false, reasons: [may_dispatch_undeclared(name)] };
    const reasons = [
        ...may_dispatch_refusal(machine),
        ...may_dispatch_own(machine, question),
        ...ofHypervisor(machine, question),
        ...stops(question).filter((stop) => stop.machine !== name),
    ];
    return { allowed: reasons.length === 0, reasons };
}
function may_dispatch_undeclared(machine) {
    return { machine, ...fail('MCH-001', 'name', 'machines.yml', '∅') };
}
// A hypervisor is declared to be looked after, not to be sent anything.
function may_dispatch_refusal({ name, limits }) {
    return limits.jobs > 0 ? [] : [{ machine: name, ...fail('MCH-036', 'limits', '≥ 1', '0') }];
}
function may_dispatch_own(machine, question) {
    const isQuarantined = question.quarantined.includes(machine.name);
    const quarantine = isQuarantined
        ? [{ machine: machine.name, ...fail('MCH-032', 'name', '∅', '✗') }]
        : [];
    return [...quarantine, ...blocking(findingsOf(machine, question), question)];
}
function findingsOf(machine, question) {
    const { machines, probes, now } = question;
    const baseline = question.baselines?.find((one) => one.machine === machine.name);
    const bootId = machine.name === question.machine ? question.bootId : undefined;
    return judgeMachine({ machine, machines, probes, now, baseline, bootId });
}
// Without baselines the drift was judged by whoever put the machine into quarantine, or did not.
function blocking(findings, { baselines }) {
    return findings.filter((finding) => {
        const effect = effectOf(finding);
        const isSign = isSecuritySign(finding) && (baselines !== undefined || finding.rule === 'MCH-020');
        return effect === 'blocks' || effect === 'stop' || isSign;
    });
}
// Whatever stands on an unhealthy host is not healthy either.
function ofHypervisor(machine, question) {
    const host = question.machines.machines.find(({ role }) => role === hypervisorRole);
    if (host === undefined || host.name === machine.name)
        return [];
    const reasons = may_dispatch_own(host, question);
    return reasons.map((reason) => ({
        rule: 'MCH-002',
        machine: machine.name,
        answer: reason.answer,
        member: 'name',
        expected: `${host.name} ✓`,
        observed: `${reason.rule} ${reason.observed}`,
    }));
}
function stops(question) {
    const found = question.machines.machines.flatMap((machine) => findingsOf(machine, question));
    return found.filter((finding) => effectOf(finding) === 'stop' && finding.answer === 'fail');
}

;// CONCATENATED MODULE: ./build/src/machines/hold-lock.js


/** How long one holder may take: whoever held it longer has ended without giving it back. */
const staleSeconds = 10;
const pauseSeconds = 0.02;
const mostTries = 1500;
/**
 * Acts while nobody else does who holds the same folder, in this process or another. A holder that was killed is
 * believed for ten seconds. Errors: MACHINE_STATE_INVALID after half a minute of others; those of the act.
 */
async function holdLock(folder, ports, act) {
    await take(folder, ports);
    try {
        return await act();
    }
    finally {
        await ports.files.remove(folder);
    }
}
async function take(folder, { files, clock, signal }) {
    const started = clock.now().toISOString();
    for (let tries = 0; tries < mostTries; tries += 1) {
        if (await files.makeNewFolder(folder))
            return files.write(`${folder}/since`, clock.now().toISOString());
        const since = await heldSince(folder, files, started);
        if (secondsBetween(since, clock.now().toISOString()) > staleSeconds)
            await files.remove(folder);
        else
            await clock.sleep(pauseSeconds, signal);
    }
    throw new model_failure/* Failure */.HR('MACHINE_STATE_INVALID', { file: folder, why: 'held', rule: 77 });
}
// A holder that ended before it wrote the time is counted from when it was first met.
async function heldSince(folder, files, met) {
    try {
        return new TextDecoder().decode(await files.read(`${folder}/since`)) || met;
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR && error.code === 'FILE_UNREADABLE')
            return met;
        throw error;
    }
}
function secondsBetween(since, now) {
    return Number((0,codec_time/* nsFromIso */.L)(now) - (0,codec_time/* nsFromIso */.L)(since)) / 1e9;
}

;// CONCATENATED MODULE: ./build/src/machines/machine-state.js




const machine_state_json = (value) => `${JSON.stringify(value, null, 2)}\n`;
/** Where the probes of a machine lie, from the project's folder. */
function probesFolder(machine) {
    return `.nx47/machines/${machine}`;
}
/** Path of a machine's baseline, from the project's folder: versioned with it. */
function baselinePath(machine) {
    return `configs/baselines/${machine}.json`;
}
/** Path of a machine's quarantine, from the project's folder. */
function quarantinePath(machine) {
    return `.nx47/quarantine/${machine}.json`;
}
/**
 * Keeps a probe below .nx47/machines/. Its name holds when it was taken and the digest of its bytes, so that it can
 * be replaced by no other unseen. Gives the path from `root`. Errors: DISK_WRITE_FAILED.
 */
async function keepProbe(root, probe, files) {
    const text = machine_state_json(probe);
    const sha256 = (0,codec_digest/* sha256Hex */.fg)(text);
    await makeStateFolder(root, probesFolder(probe.machine), files);
    const path = `${probesFolder(probe.machine)}/${probe.taken.replace(/[^\dTZ]/g, '')}-${sha256}.json`;
    await files.write(`${root}/${path}`, text);
    return { probe, path, sha256 };
}
/** The newest probe of a machine; undefined where there is none. Errors: MACHINE_STATE_INVALID. */
async function newestProbe(root, machine, files) {
    const folder = probesFolder(machine);
    if (!(await files.exists(`${root}/${folder}`)))
        return undefined;
    const names = (await files.list(`${root}/${folder}`)).filter(({ path }) => /^[\dTZ]+-[0-9a-f]{64}\.json$/.test(path));
    const name = names.at(-1)?.path;
    if (name === undefined)
        return undefined;
    const path = `${folder}/${name}`;
    const bytes = await files.read(`${root}/${path}`);
    const sha256 = (0,codec_digest/* sha256Hex */.fg)(bytes);
    if (!name.endsWith(`-${sha256}.json`))
        throw new model_failure/* Failure */.HR('MACHINE_STATE_INVALID', { file: path, why: 'sha256', rule: 144 });
    const probe = parseProbe(bytes, path);
    if (probe.machine !== machine)
        throw new model_failure/* Failure */.HR('MACHINE_STATE_INVALID', { file: path, why: probe.machine, rule: 21 });
    return { probe, path, sha256 };
}
/** A probe that came from elsewhere. Errors: MACHINE_STATE_INVALID. */
function parseProbe(bytes, file) {
    return machine_state_parsed(bytes, file, machineProbeSchema);
}
/** The baseline of a machine; undefined where nobody recorded one. Errors: MACHINE_STATE_INVALID. */
async function readBaseline(root, machine, files) {
    return readState(`${root}/${baselinePath(machine)}`, files, machineBaselineSchema);
}
/** Writes the baseline of a machine. Errors: DISK_WRITE_FAILED. */
async function writeBaseline(root, baseline, files) {
    await files.makeFolder(`${root}/configs/baselines`);
    await files.write(`${root}/${baselinePath(baseline.machine)}`, machine_state_json(baseline));
}
/** Why a machine is in quarantine; undefined where it is not. Errors: MACHINE_STATE_INVALID. */
async function readQuarantine(root, machine, files) {
    return readState(`${root}/${quarantinePath(machine)}`, files, quarantineSchema);
}
/** Puts a machine into quarantine (rules 33, 187). Errors: DISK_WRITE_FAILED. */
async function writeQuarantine(root, quarantine, files) {
    await makeStateFolder(root, '.nx47/quarantine', files);
    await files.write(`${root}/${quarantinePath(quarantine.machine)}`, machine_state_json(quarantine));
}
/** Makes a folder below .nx47/, which git leaves alone. Errors: DISK_WRITE_FAILED. */
async function makeStateFolder(root, folder, files) {
    await files.makeFolder(`${root}/${folder}`);
    const ignore = `${root}/.nx47/.gitignore`;
    if (!(await files.exists(ignore)))
        await files.write(ignore, '*\n');
}
async function readState(path, files, schema) {
    return (await files.exists(path)) ? machine_state_parsed(await files.read(path), path, schema) : undefined;
}
function machine_state_parsed(bytes, file, schema) {
    const result = schema.safeParse(parsedJson(bytes, file));
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    const why = `${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.trim();
    throw new model_failure/* Failure */.HR('MACHINE_STATE_INVALID', { file, why, rule: 20 });
}
function parsedJson(bytes, file) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(bytes, { maxBytes: 8 << 20 });
    }
    catch (cause) {
        if (!(cause instanceof model_failure/* Failure */.HR))
            throw cause;
        const why = String(cause.parameters['why'] ?? '');
        throw new model_failure/* Failure */.HR('MACHINE_STATE_INVALID', { file, why, rule: 20 }, { cause });
    }
}

;// CONCATENATED MODULE: ./build/src/machines/machine-events.js






/** Where everything that was done about machines is told, from the project's folder. */
const machineEventsPath = '.nx47/machines/events.jsonl';
/**
 * Adds what was done about a machine to the chain of such events. Errors: MACHINE_STATE_INVALID where that chain is no longer
 * whole, which is a security sign of its own; DISK_WRITE_FAILED.
 */
async function recordMachineEvent(root, event, ports) {
    await ports.files.makeFolder(`${root}/.nx47/machines`);
    // Two that read the same end would both go on from it.
    return holdLock(`${root}/.nx47/machines/.lock`, ports, () => append(root, event, ports));
}
async function append(root, event, { files, clock, place }) {
    const path = `${root}/${machineEventsPath}`;
    await makeStateFolder(root, '.nx47/machines', files);
    const earlier = await machineEvents(root, { files });
    const last = earlier.events.at(-1);
    const end = { head: earlier.head, seq: earlier.events.length, time: last?.time ?? '' };
    const sink = { append: (line) => files.append(path, line) };
    const ledger = new ledger_ledger/* Ledger */.O(sink, clock, { sessionId: 'machines', taskId: event.machine }, end);
    const { machine: subject, ...told } = event;
    return ledger.append({
        ...{ macro: 'machines', step: end.seq + 1, phase: 'LOG_EVENT', state: 'DONE', ...model_event/* nothingRan */.NH },
        ...{ ...place, output: subject, ...told },
    });
}
/** The events told so far, and the head of their chain. Errors: MACHINE_STATE_INVALID. */
async function machineEvents(root, { files }) {
    const path = `${root}/${machineEventsPath}`;
    const content = (await files.exists(path)) ? await files.read(path) : new Uint8Array();
    const chain = (0,ledger_chain/* verifyChain */.H5)(content);
    if (chain.problem !== '')
        throw new model_failure/* Failure */.HR('MACHINE_STATE_INVALID', {
            file: machineEventsPath,
            why: `${chain.line}: ${chain.problem}`,
            rule: 196,
        });
    return { events: (0,ledger_chain/* eventsOf */.XL)(chain.lines), head: chain.head };
}

;// CONCATENATED MODULE: ./build/src/machines-place.js








/** The machines of the project around a folder. Errors: MACHINES_NOT_FOUND, those of reading the file. */
async function machinesPlace(around, language, folder) {
    const start = (0,slashed/* slashed */.d)(folder);
    const root = (await (0,project_kernel/* projectAround */.B)(start)) ?? start;
    const world = (0,compose_offline/* composeOffline */.Y)(language, around, root);
    const path = `${root}/${machinesFile}`;
    if (!(await world.files.exists(path)))
        throw new model_failure/* Failure */.HR('MACHINES_NOT_FOUND', { file: machinesFile });
    const text = new TextDecoder().decode(await world.files.read(path));
    return { root, file: parseMachines(text, machinesFile), world };
}
/** The machine of that name. Errors: MACHINE_UNKNOWN. */
function machineNamed({ file }, name) {
    const { machines } = file.machines;
    const found = machines.find((machine) => machine.name === name);
    if (found !== undefined)
        return found;
    const known = machines.map((machine) => machine.name).join(', ');
    throw new model_failure/* Failure */.HR('MACHINE_UNKNOWN', { machine: name, file: machinesFile, known });
}
/** What was kept of every declared machine. Errors: MACHINE_STATE_INVALID for what was changed since. */
async function knownMachines({ root, file, world }) {
    const { files } = world;
    await machineEvents(root, world);
    const names = file.machines.machines.map(({ name }) => name);
    const each = async (read) => (await Promise.all(names.map(read))).flatMap((found) => (found === undefined ? [] : [found]));
    const kept = await each((name) => newestProbe(root, name, files));
    return {
        kept,
        probes: kept.map(({ probe }) => probe),
        baselines: await each((name) => readBaseline(root, name, files)),
        quarantines: await each((name) => readQuarantine(root, name, files)),
        now: world.clock.now().toISOString(),
    };
}
/** The boot id of this very machine, where it is the declared one; undefined where that is another. */
async function currentBootId(machine, { world }) {
    if (machine.reach !== 'local')
        return undefined;
    const read = await readText({ ...world, top: '' }, '/proc/sys/kernel/random/boot_id');
    return 'value' in read ? read.value.trim() : undefined;
}

;// CONCATENATED MODULE: ./build/src/job-machines.js





/** Labels of the runner that a machine is; none where it is reached otherwise. */
function labelsOf({ reach }) {
    return typeof reach === 'object' && 'labels' in reach ? reach.labels : [];
}
/** Labels of every runner that a project declares in configs/machines.yml; none where it declares none. */
async function declaredLabels(folder) {
    return (await machinesIn(folder)).map(labelsOf);
}
/** The machine that a project declares as the one it is on; undefined where it declares none. */
async function localMachine(folder) {
    return (await machinesIn(folder)).find(({ reach }) => reach === 'local');
}
async function machinesIn(folder) {
    const files = (0,host_files/* createFiles */.q)();
    const path = `${(0,slashed/* slashed */.d)(folder)}/${machinesFile}`;
    if (!(await files.exists(path)))
        return [];
    const text = new TextDecoder().decode(await files.read(path));
    return parseMachines(text, machinesFile).machines.machines;
}
/**
 * Every declared machine as a candidate for a job: what is known of it and whether it may be sent anything at all, and its
 * health, as `ask` finds it.
 */
async function candidates(place, ask) {
    const { probes, baselines, quarantines, now } = await knownMachines(place);
    const { machines } = place.file;
    const quarantined = quarantines.map(({ machine }) => machine);
    const found = [];
    for (const machine of machines.machines) {
        const bootId = await currentBootId(machine, place);
        const { reasons } = mayDispatch({
            ...{ machine: machine.name, machines, probes, baselines, quarantined, now },
            ...(bootId === undefined ? {} : { bootId }),
        });
        const against = [
            ...new Set(reasons.map(({ rule, machine: of }) => (of === machine.name ? rule : `${rule} ${of}`))),
        ];
        // What may get nothing is not asked either.
        const health = against.length === 0 ? await ask(machine) : undefined;
        found.push({ name: machine.name, against, health, fallback: machine.fallback });
    }
    return found;
}

// EXTERNAL MODULE: ./build/src/macro/critique.js
var critique = __webpack_require__(85636);
;// CONCATENATED MODULE: ./build/src/jobs/ping-macro.js



const inputSchema = schemas/* strictObject */.rej({ text: schemas/* string */.YjP().max(200).default('pong') });
const outputSchema = schemas/* strictObject */.rej({ answer: schemas/* string */.YjP() });
const ping_macro_deadlineSeconds = 30;
/** The macro that every worker has: it has a command say the text of its input, in the job's own place (rule 158). */
const pingMacro = {
    network: false,
    writes: [],
    macro: {
        VERSION: '1.0.0',
        INPUT_SCHEMA: inputSchema,
        OUTPUT_SCHEMA: outputSchema,
        ALLOWLIST: { reads: [], writes: ['session-folder'], commands: ['printf'] },
        RISKS: ['none: it writes nothing but its answer'],
        EVIDENCE_REQUIRED: ['command'],
        plan: async (input) => ({
            goal: 'answer a ping',
            commands: [`printf %s ${JSON.stringify(inputSchema.parse(input).text)}`],
            touches: [],
        }),
        execute: async (input, tools) => {
            const { text } = inputSchema.parse(input);
            const end = await tools.shell.run({ argv: ['printf', '%s', text], deadlineSeconds: ping_macro_deadlineSeconds });
            if (end.status !== 0)
                throw new model_failure/* Failure */.HR('MACRO_UNPROVEN', { missing: 'status 0', observed: end.stderr });
            return { answer: end.stdout };
        },
        verify: async (output, input) => {
            const { answer } = outputSchema.parse(output);
            const isSame = answer === inputSchema.parse(input).text;
            return {
                answer: isSame ? 'ok' : 'fail',
                asked: 'the answer is the text that was sent',
                observed: answer,
                evidence: [{ kind: 'command', ref: 'printf' }],
            };
        },
        critique: critique/* critiqueByCheck */.S,
    },
};

;// CONCATENATED MODULE: ./build/src/job-macros.js

const job_macros_builtIn = { ping: pingMacro };
/** The macros that a job of this project may name: the product's own, then those of its `macros/`. */
function projectMacros(_root, _files) {
    return { find: async (name) => job_macros_builtIn[name] };
}

;// CONCATENATED MODULE: ./build/src/model/job.js



/** Id of a job: with the digest of its order, the key under which it is done once. */
const jobIdSchema = schemas/* string */.YjP().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const macroNameSchema = schemas/* string */.YjP().regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/);
/** Hard limits of one job; none of them can be left out but the two that have the careful value. */
const jobLimitsSchema = schemas/* strictObject */.rej({
    /** Longest time of one attempt. */
    seconds: schemas/* number */.aig().int().min(1).max(86_400),
    memory_mb: schemas/* number */.aig().int().min(16).max(1_048_576),
    /** Of the workspace, temporary files included. */
    disk_mb: schemas/* number */.aig().int().min(1).max(1_048_576),
    processes: schemas/* number */.aig().int().min(1).max(4096),
    /** `open` is asked for; the macro and the machine have to permit it too. */
    network: schemas/* enum */.k5n(['closed', 'open']).default('closed'),
    attempts: schemas/* number */.aig().int().min(1).max(10).default(3),
});
/** What is asked of a machine: rule 133 of seed 003. */
const jobOrderSchema = schemas/* strictObject */.rej({
    JOB_ID: jobIdSchema,
    MACRO_NAME: macroNameSchema,
    /** Given to the macro, which checks it with its own schema. */
    INPUT: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()),
    /** Moment (UTC) after which it is neither begun nor continued. */
    DEADLINE: iso/* datetime */.w$({ precision: 0 }),
    LIMITS: jobLimitsSchema,
});
/**
 * How a job ended. LIMITED: it went beyond a limit. EXPIRED: its deadline passed first. REFUSED: it was never begun.
 * UNDECIDED: it was cut off, and nothing can say whether its effect took place, so it is not done again.
 */
const jobStatusSchema = schemas/* enum */.k5n([
    'DONE',
    'FAILED',
    'LIMITED',
    'EXPIRED',
    'CANCELLED',
    'REFUSED',
    'UNDECIDED',
]);
/** What held the memory or the number of processes: a control group, else limits of each process, else only looking. */
const heldBySchema = schemas/* enum */.k5n(['cgroup-v2', 'cgroup-v1', 'rlimit', 'watch', 'none']);
const jobMetricsSchema = schemas/* strictObject */.rej({
    machine: schemas/* string */.YjP(),
    attempts: schemas/* number */.aig().int().nonnegative(),
    /** From the first claim to the result. */
    wall_ms: schemas/* number */.aig().int().nonnegative(),
    cpu_ms: schemas/* number */.aig().int().nonnegative(),
    /** Of the whole job where a control group counted, else of its largest process. */
    peak_memory_bytes: schemas/* number */.aig().int().nonnegative(),
    workspace_bytes: schemas/* number */.aig().int().nonnegative(),
    memory_held_by: heldBySchema,
    processes_held_by: heldBySchema,
    /** `namespaces`, `sudo-namespaces`, or `none` where the machine has no means, or no command ran. */
    isolation: schemas/* enum */.k5n(['namespaces', 'sudo-namespaces', 'none']),
    network: schemas/* enum */.k5n(['closed', 'open']),
});
/** A file that a job left; the path is relative to its folder of artefacts. */
const jobOutputSchema = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP(),
    bytes: schemas/* number */.aig().int().nonnegative(),
    sha256: model_manifest/* sha256Schema */.bL,
});
/** What a machine answers: rule 134 of seed 003. */
const jobResultSchema = schemas/* strictObject */.rej({
    JOB_ID: jobIdSchema,
    STATUS: jobStatusSchema,
    OUTPUT: schemas/* array */.YOg(jobOutputSchema),
    EVIDENCE: schemas/* array */.YOg(model_event/* evidenceSchema */.jU).min(1),
    METRICS: jobMetricsSchema,
});
/** A process that no other is: a number is given again, but never with the same start in the same boot. */
const workerIdentitySchema = schemas/* strictObject */.rej({
    machine: schemas/* string */.YjP(),
    boot: schemas/* string */.YjP(),
    /** PID namespace, within which the number means something. */
    space: schemas/* string */.YjP(),
    pid: schemas/* number */.aig().int().positive(),
    started: schemas/* string */.YjP(),
});
/** What a worker says of itself: rules 145 and 198 of seed 003. */
const workerHealthSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('nx47.worker/1'),
    name: schemas/* string */.YjP().min(1),
    version: schemas/* string */.YjP(),
    slots: schemas/* number */.aig().int().positive(),
    free: schemas/* number */.aig().int().nonnegative(),
    queue: schemas/* number */.aig().int().nonnegative(),
    time: iso/* datetime */.w$(),
    identity: workerIdentitySchema,
});

;// CONCATENATED MODULE: ./build/src/jobs/job-state.js
/**
 * The state that the parts of a job's folder show (paths relative to it); undefined where there is no order, as none is
 * ever written without one.
 */
function jobState(parts) {
    const there = new Set(parts);
    if (!there.has('order.json'))
        return undefined;
    const numbers = parts.flatMap((part) => {
        const [, number] = /^attempt-(\d+)\/worker\.json$/.exec(part) ?? [];
        return number === undefined ? [] : [Number(number)];
    });
    const attempt = Math.max(0, ...numbers);
    const reached = attempt === 0 ? 'nothing' : reachedBy(there, attempt);
    if (there.has('outcome/result.json'))
        return { at: 'OVER', attempt, reached };
    if (there.has('cancel.json'))
        return { at: 'CANCELLING', attempt, reached };
    const isOpen = reached !== 'nothing' && reached !== 'ended';
    return { at: isOpen ? 'RUNNING' : 'NEW', attempt, reached };
}
function reachedBy(there, attempt) {
    const has = (part) => there.has(`attempt-${attempt}/${part}`);
    if (has('ended.json'))
        return 'ended';
    if (has('executed.json'))
        return 'executed';
    return has('began.json') ? 'began' : 'claimed';
}

;// CONCATENATED MODULE: ./build/src/jobs/read-order.js




/** What an order may be at most: an input is a few values or paths, never data. */
const mostBytes = 262_144;
/** The order in these bytes, with the limits that it leaves out. Errors: JOB_ORDER_INVALID {file, why}. */
function readOrder(bytes, file) {
    const parsed = jobOrderSchema.safeParse(read_order_jsonOf(bytes, file));
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    const why = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    throw new model_failure/* Failure */.HR('JOB_ORDER_INVALID', { file, why });
}
function read_order_jsonOf(bytes, file) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(bytes, { maxBytes: mostBytes, maxDepth: 32 });
    }
    catch (cause) {
        const why = cause instanceof model_failure/* Failure */.HR ? `${cause.code} ${JSON.stringify(cause.parameters)}` : 'no JSON';
        throw new model_failure/* Failure */.HR('JOB_ORDER_INVALID', { file, why }, { cause });
    }
}
/** The one text of an order: members sorted, so that the same order has the same digest however it was written. */
function orderText(order) {
    return `${JSON.stringify(sorted(order))}\n`;
}
/** SHA-256 of that text: with JOB_ID, the key under which a job is done once (rule 136). */
function orderDigest(order) {
    return (0,codec_digest/* sha256Hex */.fg)(orderText(order));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}

;// CONCATENATED MODULE: ./build/src/jobs/spool.js





/** Folders whose content says nothing of a job's state. */
const largeFolders = ['artefacts', 'outcome', 'outputs'];
/** The spool at that folder. */
function spoolAt(folder) {
    return {
        folder,
        jobs: (0,posix_.join)(folder, 'jobs'),
        drafts: (0,posix_.join)(folder, 'drafts'),
        work: (0,posix_.join)(folder, 'work'),
        workers: (0,posix_.join)(folder, 'workers'),
    };
}
/** Makes the folders of a spool where they are missing. Errors: DISK_WRITE_FAILED. */
async function openSpool(spool, { files }) {
    for (const path of [spool.jobs, spool.drafts, spool.work, spool.workers])
        await files.makeFolder(path);
}
/**
 * Puts an order into the spool, whole or not at all. The same order again changes nothing. Errors: JOB_ID_TAKEN where
 * another order has that id (rule 136), DISK_WRITE_FAILED.
 */
async function submitJob(spool, order, ports) {
    await openSpool(spool, ports);
    const home = (0,posix_.join)(spool.jobs, order.JOB_ID);
    if (!(await ports.files.exists(home))) {
        const draft = await newDraft(spool, ports);
        const time = ports.clock.now().toISOString();
        await ports.files.write((0,posix_.join)(draft, 'submitted.json'), `${JSON.stringify({ time })}\n`);
        await ports.files.write((0,posix_.join)(draft, 'order.json'), orderText(order));
        if (await ports.host.moveNew(draft, home))
            return 'submitted';
        await ports.files.remove(draft);
    }
    const [was, given] = [orderDigest(await orderOf(spool, order.JOB_ID, ports)), orderDigest(order)];
    if (was !== given)
        throw new model_failure/* Failure */.HR('JOB_ID_TAKEN', { job: order.JOB_ID, was, given });
    return 'known';
}
/** A folder of this process alone, whose name says whose it is, so that one of a dead process can be removed. */
async function newDraft(spool, { files, host, randomHex }) {
    const owner = await host.identity();
    const draft = (0,posix_.join)(spool.drafts, `${draftPrefix(owner)}${randomHex(8)}`);
    await files.makeFolder(draft);
    return draft;
}
function draftPrefix({ boot, space, pid, started }) {
    return `${[boot, space, pid, started].join('_').replaceAll(/[^\w-]/g, '')}_`;
}
/** Removes what dead processes had begun to write. */
async function removeDrafts(spool, { files, host }) {
    const machine = (await host.identity()).machine;
    for (const name of await namesIn(spool.drafts, files)) {
        const [boot = '', space = '', pid = '', started = ''] = name.split('_');
        const owner = { machine, boot, space, pid: Number(pid), started };
        const isOurs = /^\d+$/.test(pid) && (await host.look(owner)) !== 'dead';
        if (!isOurs)
            await files.remove((0,posix_.join)(spool.drafts, name));
    }
}
/** Names directly in a folder, sorted; none where there is no folder. */
async function namesIn(folder, files) {
    if (!(await files.exists(folder)))
        return [];
    const entries = await files.list(folder, largeFolders);
    return entries.map(({ path }) => path).filter((path) => !path.includes('/'));
}
/** The order of a job. Errors: JOB_NOT_FOUND. */
async function orderOf(spool, job, { files }) {
    const path = (0,posix_.join)(spool.jobs, job, 'order.json');
    if (!(await files.exists(path)))
        throw new model_failure/* Failure */.HR('JOB_NOT_FOUND', { job, spool: spool.folder });
    return readOrder(await files.read(path), path);
}
/** A job as it is now; undefined where there is none of that id. */
async function seeJob(spool, id, { files }) {
    const home = (0,posix_.join)(spool.jobs, id);
    if (!(await files.exists(home)))
        return undefined;
    const parts = (await files.list(home, largeFolders)).map(({ path }) => path);
    const isOver = await files.exists((0,posix_.join)(home, 'outcome/result.json'));
    const state = jobState(isOver ? [...parts, 'outcome/result.json'] : parts);
    return state === undefined ? undefined : { id, state };
}
/** Every job of the spool, by id. */
async function listJobs(spool, ports) {
    const seen = [];
    for (const id of await namesIn(spool.jobs, ports.files)) {
        const job = await seeJob(spool, id, ports);
        if (job !== undefined)
            seen.push(job);
    }
    return seen;
}
/** The result of a job; undefined while there is none. Errors: JOB_NOT_FOUND. */
async function resultOf(spool, job, { files }) {
    const home = (0,posix_.join)(spool.jobs, job);
    if (!(await files.exists(home)))
        throw new model_failure/* Failure */.HR('JOB_NOT_FOUND', { job, spool: spool.folder });
    const path = (0,posix_.join)(home, 'outcome/result.json');
    if (!(await files.exists(path)))
        return undefined;
    return jobResultSchema.parse(JSON.parse(new TextDecoder().decode(await files.read(path))));
}
/** Asks for the end of a job; the worker ends it and writes the result. Errors: JOB_NOT_FOUND. */
async function cancelJob(spool, job, ports) {
    await orderOf(spool, job, ports);
    const asked = { time: ports.clock.now().toISOString() };
    await ports.files.write((0,posix_.join)(spool.jobs, job, 'cancel.json'), `${JSON.stringify(asked)}\n`);
}

// EXTERNAL MODULE: ./build/src/rehearsal/sandbox.js + 3 modules
var sandbox = __webpack_require__(92249);
;// CONCATENATED MODULE: ./build/src/worker/processes.js


/** This boot and this PID namespace; '' where the system does not tell (anything but Linux). */
async function surroundings() {
    const boot = await (0,promises_.readFile)('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    const space = await (0,promises_.readlink)('/proc/self/ns/pid').catch(() => '');
    return { machine: (0,external_node_os_.hostname)(), boot: boot.trim(), space: space.replaceAll(/\D/g, '') };
}
/** A process by its number, with the moment of its start (proc(5), field 22), which no other process of that number has. */
async function identityOf(pid) {
    const started = (await statOf(pid))?.started ?? '';
    return { ...(await surroundings()), pid, started };
}
/** Whether that process is still there: not whether its number is. One that has ended and waits to be reaped is dead. */
async function lookAtProcess(identity) {
    const here = await surroundings();
    if (identity.machine !== here.machine)
        return 'elsewhere';
    // After a restart of the machine nothing of before is left, whatever its numbers were.
    if (identity.boot !== here.boot)
        return 'dead';
    if (identity.space !== here.space)
        return 'elsewhere';
    if (here.boot === '')
        return processes_answers(identity.pid) ? 'alive' : 'dead';
    const stat = await statOf(identity.pid);
    const isSame = stat !== undefined && stat.started === identity.started && !'ZX'.includes(stat.state);
    return isSame ? 'alive' : 'dead';
}
function processes_answers(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
async function statOf(pid) {
    const text = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // The program's name stands in brackets and may hold any of the others.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state = '', parent = ''] = fields;
    const started = fields[19];
    return started === undefined ? undefined : { pid, parent: Number(parent), state, started };
}
/** Numbers of all processes below one, the nearest first; none where the system does not tell. */
async function processesBelow(root) {
    const names = await (0,promises_.readdir)('/proc').catch(() => []);
    const stats = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => statOf(Number(name))));
    const found = [root];
    for (const above of found) {
        const children = stats.filter((stat) => stat !== undefined && stat.parent === above && stat.state !== 'Z');
        found.push(...children.flatMap((stat) => stat?.pid ?? []));
    }
    return found.slice(1);
}
/** Memory that these processes have now, together, in bytes; shared pages count for each. */
async function memoryOf(pids) {
    const texts = await Promise.all(pids.map((pid) => (0,promises_.readFile)(`/proc/${pid}/status`, 'utf8').catch(() => '')));
    const kilobytes = texts.map((text) => Number(/^VmRSS:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0));
    return kilobytes.reduce((sum, one) => sum + one, 0) * 1024;
}

;// CONCATENATED MODULE: ./build/src/worker/control-group.js



const versions = [
    {
        kind: 'cgroup-v2',
        memoryLimit: 'memory.max',
        memoryPeak: 'memory.peak',
        memoryEvents: 'memory.events',
        memoryRoot: '/sys/fs/cgroup',
        pidsRoot: '/sys/fs/cgroup',
        memoryLine: /^0::(.*)$/m,
        pidsLine: /^0::(.*)$/m,
    },
    {
        kind: 'cgroup-v1',
        memoryLimit: 'memory.limit_in_bytes',
        memoryPeak: 'memory.max_usage_in_bytes',
        memoryEvents: 'memory.oom_control',
        memoryRoot: '/sys/fs/cgroup/memory',
        pidsRoot: '/sys/fs/cgroup/pids',
        memoryLine: /^\d+:memory:(.*)$/m,
        pidsLine: /^\d+:pids:(.*)$/m,
    },
];
let made = 0;
/** A group with these limits, where this process may make one; undefined where it may not. */
async function makeGroup(limits) {
    const { pid, started } = await identityOf(process.pid);
    made += 1;
    const name = `nx47-${pid}-${started}-${made}`;
    for (const names of versions) {
        const group = await tryVersion(names, name, limits);
        if (group !== undefined)
            return group;
    }
    return undefined;
}
async function tryVersion(names, name, limits) {
    const own = await (0,promises_.readFile)('/proc/self/cgroup', 'utf8').catch(() => '');
    const memory = await firstOf(places(names.memoryRoot, names.memoryLine.exec(own)?.[1], name), names.memoryLimit, String(limits.memory_mb * 1_048_576));
    if (memory === undefined)
        return undefined;
    const isOne = names.memoryRoot === names.pidsRoot;
    const pidsPlaces = isOne ? [memory] : places(names.pidsRoot, names.pidsLine.exec(own)?.[1], name);
    // The first process of a session, which makes the others, is one beside them.
    const pids = await firstOf(pidsPlaces, 'pids.max', String(limits.processes + 1));
    if (pids === undefined) {
        await (0,promises_.rmdir)(memory).catch(() => undefined);
        return undefined;
    }
    // Otherwise what memory may not hold goes to the disk; absent where the kernel counts no swap.
    await (0,promises_.writeFile)((0,external_node_path_.join)(memory, 'memory.swap.max'), '0').catch(() => undefined);
    return groupIn(names, memory, pids);
}
// Below v2 a group with processes may have none below it, so beside our own comes first.
function places(root, own, name) {
    const within = own === undefined ? [] : [(0,external_node_path_.join)(root, (0,external_node_path_.dirname)(own), name), (0,external_node_path_.join)(root, own, name)];
    return [...new Set([...within, (0,external_node_path_.join)(root, name)])];
}
async function firstOf(folders, file, value) {
    for (const folder of folders) {
        try {
            await removeLeft((0,external_node_path_.dirname)(folder));
            await (0,promises_.mkdir)(folder).catch(() => undefined);
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, file), value, { flag: 'r+' });
            return folder;
        }
        catch {
            // Not ours to write, or without that controller: the next may be.
            await (0,promises_.rmdir)(folder).catch(() => undefined);
        }
    }
    return undefined;
}
// A worker that was killed could not remove its own.
async function removeLeft(parent) {
    const here = await identityOf(process.pid);
    for (const name of await (0,promises_.readdir)(parent).catch(() => [])) {
        const [, pid, started = ''] = /^nx47-(\d+)-(\d+)-\d+$/.exec(name) ?? [];
        if (pid === undefined)
            continue;
        const owner = { ...here, pid: Number(pid), started };
        if ((await lookAtProcess(owner)) === 'dead')
            await (0,promises_.rmdir)((0,external_node_path_.join)(parent, name)).catch(() => undefined);
    }
}
function groupIn(names, memory, pids) {
    const folders = [...new Set([memory, pids])];
    const text = (path) => (0,promises_.readFile)(path, 'utf8').catch(() => '');
    return {
        kind: names.kind,
        add: async (pid) => {
            for (const folder of folders)
                await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'cgroup.procs'), String(pid));
        },
        read: async () => ({
            peakBytes: Number((await text((0,external_node_path_.join)(memory, names.memoryPeak))).trim()),
            outOfMemory: Number(/^oom_kill (\d+)$/m.exec(await text((0,external_node_path_.join)(memory, names.memoryEvents)))?.[1] ?? 0),
            noProcess: Number(/^max (\d+)$/m.exec(await text((0,external_node_path_.join)(pids, 'pids.events')))?.[1] ?? 0),
        }),
        close: async () => {
            for (const folder of folders)
                await removeSoon(folder);
        },
    };
}
const patienceMs = 2000;
const stepMs = 20;
// The kernel takes a moment to take the ended ones out of a group; what is left, the next one removes.
async function removeSoon(folder) {
    for (let waited = 0; waited < patienceMs; waited += stepMs) {
        try {
            await (0,promises_.rmdir)(folder);
            return;
        }
        catch (error) {
            if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
                return;
            await new Promise((resolve) => setTimeout(resolve, stepMs));
        }
    }
}

;// CONCATENATED MODULE: ./build/src/worker/watch-limits.js




const everyMs = 100;
const graceMs = 2000;
/** The watch of one command: time with TERM, then KILL; memory, processes and disk by looking ten times a second. */
function watchLimits({ workspace, limits }, { startedMs, end, deadlineSeconds, hit }) {
    const seen = { late: false };
    const timers = [];
    const later = (ms, act) => timers.push(setTimeout(act, Math.min(ms, 0x7fff_ffff)));
    const stop = (exceeded) => {
        seen.exceeded ??= exceeded;
        end.abort();
    };
    const tooLate = (leader, isLimit) => {
        if (isLimit)
            seen.exceeded ??= { limit: 'time', seen: Math.ceil((performance.now() - startedMs) / 1000) };
        else
            seen.late = true;
        void terminate(leader);
        later(graceMs, () => end.abort());
    };
    const look = async (leader) => {
        const exceeded = (await hit()) ?? (await lookOnce(leader, workspace, limits));
        if (exceeded !== undefined)
            stop(exceeded);
        else if (!end.signal.aborted)
            later(everyMs, () => void look(leader));
    };
    return {
        begin: (leader) => {
            const leftMs = limits.seconds * 1000 - (performance.now() - startedMs);
            const isLimit = leftMs <= deadlineSeconds * 1000;
            later(Math.max(0, Math.min(leftMs, deadlineSeconds * 1000)), () => tooLate(leader, isLimit));
            void look(leader);
        },
        finish: async () => {
            if (!end.signal.aborted)
                end.abort();
            for (const timer of timers)
                clearTimeout(timer);
            return seen.exceeded ?? (await hit()) ?? tooLarge(workspace, limits);
        },
        wasLate: () => seen.late,
    };
}
async function lookOnce(leader, workspace, limits) {
    const pids = await processesBelow(leader);
    if (pids.length > limits.processes)
        return { limit: 'processes', seen: pids.length };
    const memory = await memoryOf(pids);
    if (memory > limits.memory_mb * 1_048_576)
        return { limit: 'memory', seen: memory };
    return tooLarge(workspace, limits);
}
async function tooLarge(workspace, { disk_mb }) {
    const bytes = await folderBytes(workspace);
    return bytes >= disk_mb * 1_048_576 ? { limit: 'disk', seen: bytes } : undefined;
}
async function terminate(leader) {
    for (const pid of await processesBelow(leader)) {
        try {
            process.kill(pid, 'SIGTERM');
        }
        catch {
            // It has ended meanwhile.
        }
    }
}
/** What a folder takes on the disk, in bytes: blocks, so that a file of holes counts for what it is. */
async function folderBytes(folder) {
    let bytes = 0;
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => [])) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory())
            bytes += await folderBytes(path);
        else
            bytes += ((await (0,promises_.lstat)(path).catch(() => undefined))?.blocks ?? 0) * 512;
    }
    return bytes;
}
/** That failure, with the rule of the contract that the limit keeps (138, 139, 140, 44). */
function limitFailure({ limit, seen }, limits) {
    const allowed = {
        time: [`${limits.seconds} s`, 138, `${seen} s`],
        memory: [`${limits.memory_mb} MB`, 139, `${Math.ceil(seen / 1_048_576)} MB`],
        disk: [`${limits.disk_mb} MB`, 140, `${Math.ceil(seen / 1_048_576)} MB`],
        processes: [String(limits.processes), 44, String(seen)],
    };
    const [given, rule, said] = allowed[limit];
    return new model_failure/* Failure */.HR('JOB_LIMIT', { limit, allowed: given, seen: said, rule });
}

;// CONCATENATED MODULE: ./build/src/worker/confine.js









/**
 * A place for one attempt at a job: commands run in namespaces of their own, one after the other, with the workspace
 * and what the macro names as the only folders that they can change. Errors: PYTHON_MISSING, ISOLATION_UNAVAILABLE,
 * OPEN_NETWORK (rule 142: the network is to be closed and this machine can't).
 */
async function confine(of, pythons, signal) {
    const python = (await pythons.findAny())?.executable;
    if (python === undefined)
        throw new model_failure/* Failure */.HR('PYTHON_MISSING', { minor: '3', command: 'python3' });
    const isolation = await (0,rehearsal_isolation/* probeIsolation */.H)(python);
    if (isolation.tier === 'none')
        throw new model_failure/* Failure */.HR('ISOLATION_UNAVAILABLE', { why: isolation.why });
    if (isolation.tier === 'rewritten-paths' && !of.network)
        throw new model_failure/* Failure */.HR('OPEN_NETWORK', { why: isolation.why });
    const group = await makeGroup(of.limits);
    const used = { cpuSeconds: 0, peakBytes: 0, ran: false };
    const cell = { of, python, tier: isolation.tier, group, startedMs: performance.now(), used };
    return {
        shell: { run: (command) => runCommand(cell, command, signal) },
        usage: () => usageOf(cell),
        close: async () => group?.close(),
    };
}
async function runCommand(cell, command, signal) {
    if (signal.aborted)
        throw new model_failure/* Failure */.HR('CANCELLED');
    // A session's program reads nothing of its own from a pipe.
    if (command.input !== undefined)
        throw new model_failure/* Failure */.HR('MACRO_REFUSED', { what: 'stdin', target: 'job' });
    const root = (0,external_node_path_.join)(cell.of.workspace, '.root');
    await (0,promises_.mkdir)(root, { recursive: true });
    const before = await cell.group?.read();
    const end = new AbortController();
    const { deadlineSeconds } = command;
    const hit = () => hitGroup(cell, before);
    const watch = watchLimits(cell.of, { startedMs: cell.startedMs, end, deadlineSeconds, hit });
    try {
        const ended = await (0,sandbox/* runSandbox */.F)({
            ...{ tier: cell.tier, python: cell.python, plan: confine_planOf(cell, command, root) },
            onReady: async (pid) => {
                const leader = await leaderOf(pid, cell.tier);
                await cell.group?.add(leader);
                await cell.of.onLeader(await identityOf(leader));
                watch.begin(leader);
            },
        }, AbortSignal.any([signal, end.signal]));
        count(cell, ended);
        if (signal.aborted)
            throw new model_failure/* Failure */.HR('CANCELLED');
        const exceeded = await watch.finish();
        if (exceeded !== undefined)
            throw limitFailure(exceeded, cell.of.limits);
        if (ended.outcome === 'unavailable')
            throw new model_failure/* Failure */.HR('ISOLATION_UNAVAILABLE', { why: ended.complaint.trim() });
        return confine_resultOf(ended, watch.wasLate());
    }
    finally {
        await watch.finish();
        await (0,promises_.rm)(root, { recursive: true, force: true });
    }
}
// unshare waits for the first process of the namespace, its only child.
async function leaderOf(pid, tier) {
    if (tier === 'rewritten-paths')
        return pid;
    return (await processesBelow(pid)).at(-1) ?? pid;
}
function confine_planOf({ of, tier, python }, command, root) {
    const { workspace, limits } = of;
    const home = (0,external_node_os_.homedir)();
    return {
        root,
        hidden: [...new Set(['/root', ...(home === '/' ? [] : [home])]), '/var/tmp'],
        // The interpreter of a person lies in the home that is hidden.
        visible: [(0,external_node_path_.dirname)((0,external_node_path_.dirname)(python)), ...of.visible],
        readOnly: [],
        writable: [workspace, ...of.writable].map((folder) => ({ from: folder, at: folder })),
        internet: of.network || tier === 'rewritten-paths',
        command: [...limiting(limits), ...command.argv],
        cwd: command.cwd ?? workspace,
        environment: {
            PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
            LANG: 'C.UTF-8',
            HOME: workspace,
            TMPDIR: tier === 'rewritten-paths' ? workspace : '/tmp',
            ...(command.env ?? {}),
            ...of.environment,
        },
        scratchBytes: limits.disk_mb * 1_048_576,
    };
}
// Private memory, not address space: a runtime like V8 reserves far more than it uses.
function limiting({ memory_mb, disk_mb }) {
    const bytes = (megabytes) => String(megabytes * 1_048_576);
    if (process.platform !== 'linux')
        return [];
    return ['prlimit', `--data=${bytes(memory_mb)}`, `--fsize=${bytes(disk_mb)}`, '--core=0', '--'];
}
function count({ used }, { usage, outcome }) {
    used.ran = used.ran || outcome !== 'unavailable';
    used.cpuSeconds += usage.cpuSeconds;
    used.peakBytes = Math.max(used.peakBytes, usage.peakBytes);
}
async function hitGroup({ group }, before) {
    const after = await group?.read();
    if (before === undefined || after === undefined)
        return undefined;
    if (after.outOfMemory > before.outOfMemory)
        return { limit: 'memory', seen: after.peakBytes };
    if (after.noProcess > before.noProcess)
        return { limit: 'processes', seen: after.noProcess };
    return undefined;
}
function confine_resultOf({ log, status, signal }, timedOut) {
    const text = (stream) => log
        .filter((record) => record.stream === stream)
        .map((record) => record.text)
        .join('');
    return { status, signal, timedOut, stdout: text('stdout'), stderr: text('stderr') };
}
async function usageOf({ of, tier, group, used }) {
    const peak = (await group?.read())?.peakBytes ?? 0;
    const isLinux = process.platform === 'linux';
    return {
        cpu_ms: Math.round(used.cpuSeconds * 1000),
        peak_memory_bytes: Math.max(peak, used.peakBytes),
        workspace_bytes: await folderBytes(of.workspace),
        memory_held_by: group?.kind ?? (isLinux ? 'rlimit' : 'none'),
        processes_held_by: group?.kind ?? (isLinux ? 'watch' : 'none'),
        isolation: tier === 'rewritten-paths' || !used.ran ? 'none' : tier,
        network: of.network || tier === 'rewritten-paths' ? 'open' : 'closed',
    };
}

;// CONCATENATED MODULE: ./build/src/worker/job-host.js





/** This machine, as a worker needs it. */
function createJobHost({ pythons }) {
    const self = identityOf(process.pid);
    return {
        identity: () => self,
        look: lookAtProcess,
        moveNew,
        confine: (confinement, signal) => confine(confinement, pythons, signal),
    };
}
// rename(2) of a folder onto one that holds something fails, so of several one has the name.
async function moveNew(from, to) {
    try {
        await (0,promises_.rename)(from, to);
        for (const folder of new Set([(0,external_node_path_.dirname)(to), (0,external_node_path_.dirname)(from)]))
            await syncFolder(folder);
        return true;
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
        if (['ENOTEMPTY', 'EEXIST'].includes(code))
            return false;
        throw new model_failure/* Failure */.HR('DISK_WRITE_FAILED', { file: to, why: code }, { cause });
    }
}
async function syncFolder(path) {
    // Windows opens no folder as a file.
    if (process.platform === 'win32')
        return;
    const handle = await (0,promises_.open)(path, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/src/job-place.js






/** Where a machine is not declared: rule 97. */
const slotsUndeclared = 2;
/**
 * The jobs of a project on this machine: its spool ('' = .nx47/spool), its macros, and what configs/machines.yml permits
 * the machine that is reached as `local`; without a declaration no network, and two jobs at once.
 */
async function jobPlace({ root, spool }, around, language) {
    const project = (0,external_node_path_.resolve)(root);
    const world = (0,compose_offline/* composeOffline */.Y)(language, around, project);
    const { files, clock, randomHex } = world;
    const machine = await localMachine(project);
    const most = machine && {
        seconds: machine.limits.minutes * 60,
        memory_mb: machine.limits['memory-gib'] * 1024,
        disk_mb: machine.limits['disk-gib'] * 1024,
    };
    return {
        ...{ files, clock, randomHex, world },
        host: createJobHost(world),
        spool: spoolAt((0,external_node_path_.resolve)(spool === '' ? (0,external_node_path_.join)(project, '.nx47', 'spool') : spool)),
        macros: projectMacros(project, files),
        policy: {
            network: machine?.network.jobs === 'on-request',
            visible: [],
            ...(most === undefined ? {} : { most }),
        },
        mostSlots: machine?.limits.jobs ?? slotsUndeclared,
    };
}

;// CONCATENATED MODULE: ./build/src/jobs/worker-lease.js




/**
 * Takes the spool for this process. The lease of a process that is gone is taken over, however fresh it is; that of a
 * living one is not, however old (its identity is looked at, not its age). Errors: WORKER_BUSY.
 */
async function takeLease(spool, ports) {
    const { files, host } = ports;
    const newest = await newestLease(spool, ports);
    if (newest !== undefined && (await host.look(newest.owner)) !== 'dead')
        throw busy(spool, newest.owner);
    // Also above one that is half removed.
    const number = Math.max(0, ...(await leaseNumbers(spool, files))) + 1;
    const folder = (0,posix_.join)(spool.workers, String(number));
    const draft = await newDraft(spool, ports);
    await files.write((0,posix_.join)(draft, 'worker.json'), `${JSON.stringify(await host.identity())}\n`);
    if (!(await host.moveNew(draft, folder))) {
        await files.remove(draft);
        const winner = await newestLease(spool, ports);
        throw busy(spool, winner?.owner ?? (await host.identity()));
    }
    for (const name of await namesIn(spool.workers, files))
        if (Number(name) < number)
            await files.remove((0,posix_.join)(spool.workers, name));
    return { number, folder };
}
/** Gives the spool back. */
async function giveBack({ folder }, { files }) {
    await files.remove(folder);
}
function busy(spool, { pid, machine }) {
    return new model_failure/* Failure */.HR('WORKER_BUSY', { spool: spool.folder, pid, machine });
}
async function newestLease(spool, { files }) {
    for (const number of await leaseNumbers(spool, files)) {
        const path = (0,posix_.join)(spool.workers, String(number), 'worker.json');
        // One that is being given back has lost its file.
        if (await files.exists(path))
            return { number, owner: await identityIn(path, files) };
    }
    return undefined;
}
async function leaseNumbers(spool, files) {
    const numbers = (await namesIn(spool.workers, files)).map(Number).filter(Number.isSafeInteger);
    return numbers.sort((a, b) => b - a);
}
/** The process that wrote this file. */
async function identityIn(path, files) {
    return workerIdentitySchema.parse(JSON.parse(new TextDecoder().decode(await files.read(path))));
}
/** Writes what the worker says of itself, for `nx47 worker --health`. */
async function beat({ folder }, health, { files }) {
    await files.write((0,posix_.join)(folder, 'health.json'), `${JSON.stringify(health)}\n`);
}
/** What the living worker of a spool says of itself; undefined where none lives (rule 145). */
async function healthOf(spool, ports) {
    const newest = await newestLease(spool, ports);
    if (newest === undefined || (await ports.host.look(newest.owner)) === 'dead')
        return undefined;
    const path = (0,posix_.join)(spool.workers, String(newest.number), 'health.json');
    if (!(await ports.files.exists(path)))
        return undefined;
    return workerHealthSchema.parse(JSON.parse(new TextDecoder().decode(await ports.files.read(path))));
}

;// CONCATENATED MODULE: ./build/src/jobs/attempt.js





/** The attempt of that number. */
function attemptAt(spool, job, number) {
    const folder = (0,posix_.join)(spool.jobs, job, `attempt-${number}`);
    return { job, number, folder, workspace: (0,posix_.join)(spool.work, `${job}-${number}`) };
}
/** Claims a job: the folder of the next attempt, with whose it is, in one move; undefined when somebody else was first. */
async function claimJob(spool, attempt, ports) {
    const draft = await newDraft(spool, ports);
    const claim = { ...(await ports.host.identity()) };
    await ports.files.write((0,posix_.join)(draft, 'worker.json'), `${JSON.stringify(claim)}\n`);
    const time = ports.clock.now().toISOString();
    await ports.files.write((0,posix_.join)(draft, 'claimed.json'), `${JSON.stringify({ time })}\n`);
    if (await ports.host.moveNew(draft, attempt.folder))
        return true;
    await ports.files.remove(draft);
    return false;
}
/** Leaves a mark, whole and synced: from `began` on an effect may be there. */
async function leaveMark({ folder }, mark, content, { files }) {
    await files.write((0,posix_.join)(folder, `${mark}.json`), `${JSON.stringify(content)}\n`);
}
const endedSchema = schemas/* strictObject */.rej({
    cause: schemas/* string */.YjP(),
    /** Moment before which no other attempt is made; '' where none is to be made. */
    again: schemas/* string */.YjP(),
});
const executedSchema = schemas/* strictObject */.rej({ output: schemas/* unknown */.L5J() });
/** What a mark says; undefined where it is not there. */
async function readMark({ folder }, mark, schema, { files }) {
    const path = (0,posix_.join)(folder, `${mark}.json`);
    if (!(await files.exists(path)))
        return undefined;
    return schema.parse(JSON.parse(new TextDecoder().decode(await files.read(path))));
}
const longestDyingSeconds = 30;
const lookSeconds = 0.02;
/**
 * Returns when every command of an attempt is gone: the first process of each is the one of a PID namespace, which is
 * there until everything in it has ended. Errors: ISOLATION_UNAVAILABLE where one outlives its worker.
 */
async function awaitSilence({ folder, job }, { files, host, clock, signal }) {
    const path = (0,posix_.join)(folder, 'leader.json');
    if (!(await files.exists(path)))
        return;
    const leader = await identityIn(path, files);
    for (let waited = 0; waited < longestDyingSeconds; waited += lookSeconds) {
        if ((await host.look(leader)) === 'dead')
            return;
        await clock.sleep(lookSeconds, signal);
    }
    throw new model_failure/* Failure */.HR('ISOLATION_UNAVAILABLE', { why: `${job}: process ${leader.pid} outlives its worker` });
}

;// CONCATENATED MODULE: ./build/src/jobs/conclude-job.js







const nothingUsed = {
    cpu_ms: 0,
    peak_memory_bytes: 0,
    workspace_bytes: 0,
    memory_held_by: 'none',
    processes_held_by: 'none',
    isolation: 'none',
    network: 'closed',
};
/**
 * Writes the result of a job, once: outputs with their digests and the result itself get their name in one move. A job
 * that has a result keeps it. The workspace is removed, whatever happened. Errors: DISK_WRITE_FAILED.
 */
async function concludeJob(ending, place) {
    const { files, host, spool } = place;
    const { order, attempt } = ending;
    const draft = attempt === undefined ? await newDraft(spool, place) : (0,posix_.join)(attempt.folder, 'outcome');
    await files.makeFolder((0,posix_.join)(draft, 'artefacts'));
    const leftOut = ending.status === 'DONE' ? await gather(ending, draft, place) : [];
    const OUTPUT = await digests((0,posix_.join)(draft, 'artefacts'), place);
    const result = {
        JOB_ID: order.JOB_ID,
        STATUS: ending.status,
        OUTPUT,
        EVIDENCE: await evidenceOf(ending, leftOut, place),
        METRICS: await metricsOf(ending, place),
    };
    await files.write((0,posix_.join)(draft, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
    if (!(await host.moveNew(draft, (0,posix_.join)(spool.jobs, order.JOB_ID, 'outcome'))))
        await files.remove(draft);
    if (attempt !== undefined)
        await files.remove(attempt.workspace);
}
/** Moves what the job left in `outputs/` to its artefacts, again after a crash in between; names what stays behind. */
async function gather({ attempt, output }, draft, { files, world }) {
    const artefacts = (0,posix_.join)(draft, 'artefacts');
    const said = world.redact(`${JSON.stringify(output ?? null, null, 2)}\n`);
    await files.write((0,posix_.join)(artefacts, 'output.json'), said);
    const from = attempt === undefined ? '' : (0,posix_.join)(attempt.workspace, 'outputs');
    if (from === '' || !(await files.exists(from)))
        return [];
    const leftOut = [];
    for (const { path, kind } of await files.list(from)) {
        if (kind === 'folder')
            await files.makeFolder((0,posix_.join)(artefacts, path));
        // A link would be read through by whoever takes the artefacts; the answer of the macro is not overwritten.
        else if (kind !== 'file' || path === 'output.json' || (0,safe_name/* unsafeName */.g)(path) !== undefined)
            leftOut.push(path);
        else
            await files.rename((0,posix_.join)(from, path), (0,posix_.join)(artefacts, path));
    }
    return leftOut;
}
async function digests(folder, { files }) {
    const outputs = [];
    for (const { path, kind, bytes } of await files.list(folder))
        if (kind === 'file')
            outputs.push({ path, bytes, sha256: await files.hash((0,posix_.join)(folder, path)) });
    return outputs;
}
async function evidenceOf({ order, attempt, said }, leftOut, { files, world }) {
    const evidence = [{ kind: 'checksum', ref: 'order.json', sha256: (0,codec_digest/* sha256Hex */.fg)(orderText(order)) }];
    const log = attempt === undefined ? '' : (0,posix_.join)(attempt.folder, 'log.jsonl');
    if (attempt !== undefined && (await files.exists(log)))
        evidence.push({ kind: 'log', ref: `attempt-${attempt.number}/log.jsonl`, sha256: await files.hash(log) });
    const lines = [...said, ...leftOut.map((path) => `left out: ${path}`)];
    return [...evidence, ...lines.map((line) => ({ kind: 'answer', ref: world.redact(line) }))];
}
async function metricsOf({ order, attempt, usage = nothingUsed }, { files, clock, spool, world }) {
    const first = (0,posix_.join)(attemptAt(spool, order.JOB_ID, 1).folder, 'claimed.json');
    const began = (await files.exists(first)) ? await timeIn(first, files) : undefined;
    const now = (0,codec_time/* nsFromIso */.L)(clock.now().toISOString());
    const wall = began === undefined ? 0n : now - (0,codec_time/* nsFromIso */.L)(began);
    return {
        machine: world.place.machine,
        attempts: attempt?.number ?? 0,
        wall_ms: Math.max(0, Number(wall / 1000000n)),
        ...usage,
    };
}
async function timeIn(path, files) {
    const content = JSON.parse(new TextDecoder().decode(await files.read(path)));
    const time = typeof content === 'object' && content !== null && 'time' in content ? content.time : undefined;
    return typeof time === 'string' ? time : undefined;
}

;// CONCATENATED MODULE: ./build/src/jobs/back-off.js
const firstSeconds = 2;
const longestSeconds = 60;
/**
 * Seconds before the next attempt after this many: 2, 4, 8, … and never more than 60 (rule 114); undefined when there is
 * to be none (rule 113).
 */
function backOff(attempts, mostAttempts) {
    if (attempts >= mostAttempts)
        return undefined;
    return Math.min(longestSeconds, firstSeconds * 2 ** (attempts - 1));
}

;// CONCATENATED MODULE: ./build/src/jobs/acts-outside.js
/** Whether an attempt can change anything but its own workspace. */
function actsOutside({ network, writes }) {
    return network || writes.length > 0;
}

;// CONCATENATED MODULE: ./build/src/jobs/permit-network.js

/**
 * Whether a job gets a network: only when its order asks, its macro may have one and the machine permits it (rule 142).
 * Errors: JOB_REFUSED {job, why, rule} where it asks and one of the two does not permit.
 */
function permitNetwork({ JOB_ID: job, LIMITS }, policy) {
    if (LIMITS.network === 'closed')
        return false;
    if (!policy.macro)
        throw new model_failure/* Failure */.HR('JOB_REFUSED', { job, why: 'network: macro', rule: 142 });
    if (!policy.machine)
        throw new model_failure/* Failure */.HR('JOB_REFUSED', { job, why: 'network: machine', rule: 142 });
    return true;
}

;// CONCATENATED MODULE: ./build/src/jobs/run-attempt.js











/** Seconds from now until the deadline of an order; negative once it has passed. */
function secondsLeft({ DEADLINE }, { clock }) {
    return Number((0,codec_time/* nsFromIso */.L)(DEADLINE) - (0,codec_time/* nsFromIso */.L)(clock.now().toISOString())) / 1e9;
}
/**
 * Gives an attempt its workspace and its namespaces, with the limits of its order and no more time than its deadline
 * leaves. Errors: JOB_REFUSED, ISOLATION_UNAVAILABLE, OPEN_NETWORK, PYTHON_MISSING, DISK_WRITE_FAILED.
 */
async function prepareAttempt(attempt, { order, job }, place, signal) {
    const { files, host, policy } = place;
    const network = permitNetwork(order, { macro: job.network, machine: policy.network });
    requireRoom(order, policy);
    await files.makeFolder((0,posix_.join)(attempt.workspace, 'outputs'));
    const seconds = Math.max(1, Math.floor(Math.min(order.LIMITS.seconds, secondsLeft(order, place))));
    const confined = await host.confine({
        workspace: attempt.workspace,
        visible: policy.visible,
        writable: job.writes,
        limits: { ...order.LIMITS, seconds },
        network,
        environment: { NX47_JOB_ID: order.JOB_ID },
        onLeader: (leader) => files.write((0,posix_.join)(attempt.folder, 'leader.json'), `${JSON.stringify(leader)}\n`),
    }, signal);
    const world = { ...place.world, shell: confined.shell, signal };
    return { order, job, attempt, confined, world, paths: pathsIn(attempt) };
}
/** Refuses an order that asks for more than this machine gives a job (rule 44). */
function requireRoom({ JOB_ID: job, LIMITS }, { most }) {
    if (most === undefined)
        return;
    for (const name of ['seconds', 'memory_mb', 'disk_mb'])
        if (LIMITS[name] > most[name])
            throw new model_failure/* Failure */.HR('JOB_REFUSED', { job, why: `${name} ${LIMITS[name]} > ${most[name]}`, rule: 44 });
}
function pathsIn({ workspace }) {
    return {
        root: workspace,
        state: (0,posix_.join)(workspace, '.nx47'),
        session: workspace,
        bundle: (0,posix_.join)(workspace, 'bundle'),
    };
}
/** Runs the macro of an attempt through the runner; its phases go to the log of the attempt, its plan to a page there. */
async function runAttempt({ order, job, attempt, world, paths }, place) {
    const log = (0,posix_.join)(attempt.folder, 'log.jsonl');
    const sink = { append: (line) => place.files.append(log, line) };
    const ids = { sessionId: `${order.JOB_ID}-${attempt.number}`, taskId: order.JOB_ID };
    const ledger = new ledger_ledger/* Ledger */.O(sink, place.clock, ids);
    const macro = marking(job.macro, attempt, place);
    const task = taskFor(order);
    const step = { macro: order.MACRO_NAME, effects: job.macro.ALLOWLIST.writes, serves: '' };
    const planPage = await (0,plan_page/* leavePlan */.JH)(task, [step], attempt.folder, place.files);
    const named = { name: order.MACRO_NAME, step: 1, macro };
    return (0,runner/* runMacro */.c)(named, order.INPUT, { world, mode: 'execute', paths, ledger, task, planPage });
}
/** The order of a job as a task, which the runner asks for: what, under which constraints, and when it is done. */
function taskFor(order) {
    const { JOB_ID, MACRO_NAME, DEADLINE, LIMITS } = order;
    return {
        task_id: `job-${JOB_ID}`,
        TASK: `Do job ${JOB_ID}: run the macro ${MACRO_NAME} with the input of its order.`,
        CONTEXT: `order ${orderDigest(order)}`,
        CONSTRAINTS: `until ${DEADLINE}, ${JSON.stringify(LIMITS)}`,
        DONE_CRITERIA: [{ criterion: 'the post-check of the macro answers ok', evidence: 'log' }],
        minutes: LIMITS.seconds / 60,
    };
}
/**
 * The same macro, which says when an effect may begin, and when it has answered: after a crash these two marks tell what
 * has to be found out.
 */
function marking(macro, attempt, place) {
    const stamp = () => ({ time: place.clock.now().toISOString() });
    return {
        ...macro,
        execute: async (input, tools) => {
            await leaveMark(attempt, 'began', stamp(), place);
            const output = await macro.execute(input, tools);
            await leaveMark(attempt, 'executed', { output }, place);
            return output;
        },
    };
}
function toolsOf({ job, world, paths }) {
    return (0,macro_tools/* buildTools */.ir)(world, 'execute', paths, job.macro.ALLOWLIST);
}
/** Asks again whether the answer that an attempt left holds: the macro's own post-check. */
async function verifyAgain(prepared, output) {
    const { macro } = prepared.job;
    const input = macro.INPUT_SCHEMA.parse(prepared.order.INPUT);
    return macro.verify(macro.OUTPUT_SCHEMA.parse(output), input, toolsOf(prepared));
}
/**
 * Whether the effect of an attempt that began and did not finish is there. A macro that changes nothing outside its
 * workspace has none: `fail`. One that nobody can ask is `unknown`.
 */
async function settle(prepared) {
    const { job, order } = prepared;
    if (!actsOutside(job))
        return { answer: 'fail', observed: 'no effect outside the workspace' };
    if (job.settle === undefined)
        return { answer: 'unknown', observed: 'the macro can not be asked' };
    return job.settle(job.macro.INPUT_SCHEMA.parse(order.INPUT), toolsOf(prepared));
}

;// CONCATENATED MODULE: ./build/src/jobs/follow-up.js







/** How the cause of an attempt begins whose worker died. */
const interrupted = 'INTERRUPTED';
/** What follows on what was found of an effect. There: DONE. Not there: another attempt after a pause, while any are left. Nobody knows: UNDECIDED, and never again. */
async function followUp({ attempt, order }, ending, found, place) {
    if (found.answer === 'ok')
        return concludeJob({ ...ending, status: 'DONE' }, place);
    if (found.answer === 'unknown')
        return concludeJob({ ...ending, status: 'UNDECIDED' }, place);
    const failures = attempt.number - (await interruptions(attempt, place));
    const pause = backOff(failures, order.LIMITS.attempts);
    if (pause === undefined)
        return concludeJob({ ...ending, status: 'FAILED' }, place);
    await endAttempt(attempt, { cause: ending.said.join('; '), seconds: pause }, place);
}
/** Ends an attempt: why, and in how many seconds there may be another. Its workspace is removed. */
async function endAttempt(attempt, { cause, seconds }, place) {
    const now = (0,codec_time/* nsFromIso */.L)(place.clock.now().toISOString());
    const again = (0,codec_time/* isoFromNs */.P)(now + BigInt(seconds) * 1000000000n);
    await leaveMark(attempt, 'ended', { cause: place.world.redact(cause), again }, place);
    await place.files.remove(attempt.workspace);
}
/** How many attempts up to this one ended because their worker died. */
async function interruptions({ job, number }, place) {
    let found = 0;
    for (let one = 1; one <= number; one += 1) {
        const ended = await readMark(attemptAt(place.spool, job, one), 'ended', endedSchema, place);
        if (ended?.cause.startsWith(interrupted) === true)
            found += 1;
    }
    return found;
}
/** Whether an effect of this attempt may have begun. */
function hasBegun({ folder }, { files }) {
    return files.exists((0,posix_.join)(folder, 'began.json'));
}
/** What a look at the effect finds; a look that can't be taken has found nothing. */
async function settleSafely(prepared) {
    return safely(() => settle(prepared));
}
/** The macro's own post-check, asked again; likewise. */
function verifySafely(prepared, output) {
    return safely(() => verifyAgain(prepared, output));
}
async function safely(ask) {
    try {
        return await ask();
    }
    catch (error) {
        return { answer: 'unknown', observed: error instanceof Error ? error.message : String(error) };
    }
}
/** A job with its macro. Errors: JOB_REFUSED where this machine has none of that name. */
async function taskOf(order, { macros }) {
    const job = await macros.find(order.MACRO_NAME);
    if (job === undefined)
        throw new model_failure/* Failure */.HR('JOB_REFUSED', { job: order.JOB_ID, why: `no macro ${order.MACRO_NAME}`, rule: 148 });
    return { order, job };
}

;// CONCATENATED MODULE: ./build/src/jobs/take-over.js





/** A job whose worker died this often is not begun again: it may be what kills them. */
const mostInterruptions = 25;
/**
 * What becomes of an attempt whose worker is gone, once all of its commands are: one that had not begun is made again; one
 * that had answered is verified; one in between is settled by asking whether its effect is there.
 */
async function takeOver(order, attempt, place, signal) {
    try {
        await awaitSilence(attempt, { ...place, signal });
        if (await hasBegun(attempt, place))
            await resolve(order, attempt, place, signal);
        else
            await interrupt({ order, attempt, said: [interrupted] }, place);
    }
    catch (error) {
        if (signal.aborted || !(error instanceof model_failure/* Failure */.HR) || error.code === 'DISK_WRITE_FAILED')
            throw error;
        // Nothing can be asked here, so nothing may be done again.
        const said = [`${interrupted}: ${error.code} ${JSON.stringify(error.parameters)}`];
        await concludeJob({ order, attempt, status: 'UNDECIDED', said }, place);
    }
}
async function resolve(order, attempt, place, signal) {
    const prepared = await prepareAttempt(attempt, await taskOf(order, place), place, signal);
    try {
        const executed = await readMark(attempt, 'executed', executedSchema, place);
        const usage = await prepared.confined.usage();
        if (executed !== undefined && (await verifySafely(prepared, executed.output)).answer === 'ok') {
            const said = [`${interrupted}: verified again`];
            return await concludeJob({ order, attempt, usage, status: 'DONE', said, output: executed.output }, place);
        }
        const found = await settleSafely(prepared);
        if (signal.aborted)
            throw new model_failure/* Failure */.HR('CANCELLED');
        const ending = {
            order,
            attempt,
            usage,
            said: [`${interrupted}: effect ${found.answer}, ${found.observed}`],
        };
        if (found.answer === 'fail')
            await interrupt(ending, place);
        else
            await followUp(prepared, ending, found, place);
    }
    finally {
        await prepared.confined.close();
    }
}
async function interrupt(ending, place) {
    const { attempt, said } = ending;
    if ((await interruptions(attempt, place)) >= mostInterruptions)
        return concludeJob({ ...ending, status: 'FAILED' }, place);
    await endAttempt(attempt, { cause: said.join('; '), seconds: 0 }, place);
}

;// CONCATENATED MODULE: ./build/src/jobs/work-job.js








/** Whether there is something to do for a job now: the next attempt of a failed one waits for its time. */
async function isDue({ id, state }, place) {
    if (state.at === 'OVER')
        return false;
    if (state.reached !== 'ended' || state.at === 'CANCELLING')
        return true;
    const ended = await readMark(attemptAt(place.spool, id, state.attempt), 'ended', endedSchema, place);
    return (ended?.again ?? '') <= place.clock.now().toISOString();
}
/**
 * Brings a job further: finds out what became of an attempt whose worker is gone, or makes the next one, to its end. Does
 * nothing for a job that another worker took first. Errors: CANCELLED when the worker is stopped (the attempt is then
 * resolved by the next worker), DISK_WRITE_FAILED.
 */
async function workJob({ id, state }, place, signal) {
    const order = await orderOf(place.spool, id, place);
    const last = attemptAt(place.spool, id, state.attempt);
    if (state.reached !== 'nothing' && state.reached !== 'ended')
        return takeOver(order, last, place, signal);
    const attempt = state.attempt === 0 ? {} : { attempt: last };
    if (state.at === 'CANCELLING')
        return concludeJob({ order, status: 'CANCELLED', said: ['cancelled before it began'], ...attempt }, place);
    if (secondsLeft(order, place) <= 0)
        return concludeJob({ order, status: 'EXPIRED', said: [`DEADLINE ${order.DEADLINE}`], ...attempt }, place);
    const next = attemptAt(place.spool, id, state.attempt + 1);
    if (!(await claimJob(place.spool, next, place)))
        return;
    return attemptOnce(order, next, place, signal);
}
async function attemptOnce(order, attempt, place, signal) {
    const stop = followCancel(order, place, signal);
    try {
        const prepared = await prepareAttempt(attempt, await taskOf(order, place), place, stop.signal);
        try {
            await runPrepared(prepared, place, signal);
        }
        finally {
            await prepared.confined.close();
        }
    }
    catch (error) {
        if (signal.aborted || !(error instanceof model_failure/* Failure */.HR))
            throw error;
        const said = [`${error.code} ${JSON.stringify(error.parameters)}`];
        await concludeJob({ order, attempt, status: 'REFUSED', said }, place);
    }
    finally {
        stop.end();
    }
}
async function runPrepared(prepared, place, signal) {
    const { attempt, order, confined } = prepared;
    const outcome = await runAttempt(prepared, place);
    // The worker itself is being stopped: whoever comes next finds out how far this went.
    if (signal.aborted)
        throw new model_failure/* Failure */.HR('CANCELLED');
    const ending = { order, attempt, usage: await confined.usage() };
    if (outcome.state === 'DONE')
        return concludeJob({ ...ending, status: 'DONE', said: [], output: outcome.output }, place);
    const failure = outcome.state === 'FAILED'
        ? outcome.failure
        : new model_failure/* Failure */.HR('MACRO_UNPROVEN', { missing: 'EXECUTE', observed: outcome.state });
    await afterFailure(prepared, { ...ending, failure }, place);
}
/** A limit, a cancellation and a refusal are final; after anything else there is another attempt, as far as that is safe. */
async function afterFailure(prepared, failed, place) {
    const { failure, ...ending } = failed;
    const said = [`${failure.code} ${JSON.stringify(failure.parameters)}`];
    const begun = await hasBegun(prepared.attempt, place);
    const found = begun
        ? await settleAnew(prepared, place)
        : { answer: 'fail', observed: 'not begun' };
    const final = finalStatus(failure, begun);
    if (final !== undefined) {
        const effect = `effect: ${found.answer}, ${found.observed}`;
        return concludeJob({ ...ending, status: final, said: [...said, effect] }, place);
    }
    await followUp(prepared, { ...ending, said: [...said, `effect: ${found.answer}, ${found.observed}`] }, found, place);
}
// The time of the attempt may be used up, so the question is asked in a place of its own.
async function settleAnew({ attempt, order, job }, place) {
    const prepared = await prepareAttempt(attempt, { order, job }, place, place.world.signal);
    try {
        return await settleSafely(prepared);
    }
    finally {
        await prepared.confined.close();
    }
}
function finalStatus({ code }, begun) {
    if (code === 'JOB_LIMIT')
        return 'LIMITED';
    if (code === 'CANCELLED')
        return 'CANCELLED';
    // Asked again, it would be refused again; what a machine lacked may be there the next time.
    const isRefusal = !begun && !model_failure/* failureEffects */.$1[code].startsWith('inconclusive');
    return isRefusal ? 'REFUSED' : undefined;
}
const work_job_lookSeconds = 0.2;
/** A signal that fires with the worker's, and when somebody asks for the end of the job. */
function followCancel({ JOB_ID }, { files, clock, spool }, signal) {
    const stop = new AbortController();
    const over = new AbortController();
    const path = (0,posix_.join)(spool.jobs, JOB_ID, 'cancel.json');
    const look = async () => {
        while (!over.signal.aborted) {
            if (await files.exists(path))
                return stop.abort();
            await clock.sleep(work_job_lookSeconds, over.signal);
        }
    };
    look().catch(() => undefined); // the end of the watch rejects its sleep
    return { signal: AbortSignal.any([signal, stop.signal]), end: () => over.abort() };
}

;// CONCATENATED MODULE: ./build/src/jobs/run-worker.js





const idleSeconds = 0.5;
/**
 * Takes the spool and does its jobs, the first submitted first, at most `slots` at once, until the signal fires or,
 * with `once`, until none is left. Begins by putting right what a killed worker or submitter left. Errors: WORKER_BUSY,
 * DISK_WRITE_FAILED; CANCELLED when the signal fires.
 */
async function runWorker(order, place, signal) {
    await openSpool(place.spool, place);
    const lease = await takeLease(place.spool, place);
    const running = new Map();
    try {
        await heal(place);
        await serve(order, { lease, running, submitted: new Map() }, place, signal);
    }
    finally {
        await Promise.allSettled(running.values());
        await giveBack(lease, place);
    }
}
/** Removes half-written drafts and the workspaces of attempts that are over. */
async function heal(place) {
    const { spool, files } = place;
    await removeDrafts(spool, place);
    const open = (await listJobs(spool, place)).filter(({ state }) => isOpen(state.reached) && state.at !== 'OVER');
    const kept = new Set(open.map(({ id, state }) => `${id}-${state.attempt}`));
    for (const name of await namesIn(spool.work, files))
        if (!kept.has(name))
            await files.remove((0,posix_.join)(spool.work, name));
}
function isOpen(reached) {
    return reached !== 'nothing' && reached !== 'ended';
}
async function serve(order, desk, place, signal) {
    const { running, lease } = desk;
    for (;;) {
        if (signal.aborted)
            throw new model_failure/* Failure */.HR('CANCELLED');
        const all = await run_worker_inTurn(await listJobs(place.spool, place), desk, place);
        const jobs = all.filter(({ id }) => order.only === undefined || id === order.only);
        for (const job of jobs) {
            if (running.size >= order.slots)
                break;
            if (!running.has(job.id) && (await isDue(job, place)))
                begin(job.id, desk, place, signal);
        }
        await beat(lease, await healthNow(order, desk, jobs.length, place), place);
        if (order.once && jobs.length === 0)
            return;
        await nextTurn(running, place, signal);
    }
}
/** The jobs that are not over, the first submitted first. */
async function run_worker_inTurn(jobs, { submitted }, { spool, files }) {
    const open = jobs.filter(({ state }) => state.at !== 'OVER');
    for (const { id } of open)
        if (!submitted.has(id))
            submitted.set(id, new TextDecoder().decode(await files.read((0,posix_.join)(spool.jobs, id, 'submitted.json'))));
    const of = ({ id }) => `${submitted.get(id)} ${id}`;
    return open.sort((a, b) => (of(a) < of(b) ? -1 : 1));
}
function begin(id, { running }, place, signal) {
    const work = workFresh(id, place, signal).finally(() => running.delete(id));
    running.set(id, work);
    work.catch(() => undefined); // seen by whoever waits for the next turn
}
// What was listed may be older than the end of the work that was just done on it.
async function workFresh(id, place, signal) {
    const job = await seeJob(place.spool, id, place);
    if (job !== undefined && (await isDue(job, place)))
        await workJob(job, place, signal);
}
// Until one of the running ones is over, or for a moment.
async function nextTurn(running, { clock }, signal) {
    const over = new AbortController();
    const pause = clock.sleep(idleSeconds, AbortSignal.any([signal, over.signal]));
    try {
        await Promise.race([...running.values(), pause]);
    }
    finally {
        over.abort();
        pause.catch(() => undefined);
    }
}
async function healthNow({ name, version, slots }, { running }, open, { clock, host }) {
    return {
        schema: 'nx47.worker/1',
        ...{ name, version, slots },
        free: Math.max(0, slots - running.size),
        queue: Math.max(0, open - running.size),
        time: clock.now().toISOString(),
        identity: await host.identity(),
    };
}

;// CONCATENATED MODULE: ./build/src/job-runner.js











/**
 * `nx47 job runner check | run`: the two steps of nx47-job.yml, with their inputs as variables of the step. The order has
 * to be the one of the id and the digest that the run is named by. Errors: JOB_ORDER_INVALID, JOB_REFUSED, JOB_ID_TAKEN.
 */
async function jobRunner(act, run) {
    const { environment } = run.around;
    const order = namedOrder(environment);
    if (act === 'check')
        return job_runner_check(order, environment);
    if (act === 'run')
        return work(order, run);
    throw new model_failure/* Failure */.HR('USAGE_UNKNOWN_COMMAND', { command: `job runner ${act}`, suggestion: 'check, run' });
}
function namedOrder(environment) {
    const order = readOrder(new TextEncoder().encode(environment['ORDER'] ?? ''), 'ORDER');
    const digest = orderDigest(order);
    if (order.JOB_ID !== environment['JOB'] || digest !== environment['DIGEST'])
        throw new model_failure/* Failure */.HR('JOB_ORDER_INVALID', { file: 'ORDER', why: `${order.JOB_ID} ${digest}` });
    return order;
}
const labelsSchema = schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[A-Za-z0-9][\w.-]{0,63}$/))
    .min(1)
    .max(8);
const hosted = ['ubuntu-24.04'];
/** Labels of a declared machine, or GitHub's own runner: no other machine gets a job, whoever starts the run. */
async function job_runner_check(order, environment) {
    const text = environment['RUNNER_LABELS'] ?? '';
    const labels = labelsSchema.safeParse(job_runner_jsonOf(text));
    const job = order.JOB_ID;
    if (!labels.success)
        throw new model_failure/* Failure */.HR('JOB_REFUSED', { job, why: `runner: ${text.slice(0, 200)}`, rule: 44 });
    const known = [hosted, ...(await declaredLabels('.'))];
    const isKnown = known.some((one) => one.join() === labels.data.join());
    if (!isKnown)
        throw new model_failure/* Failure */.HR('JOB_REFUSED', { job, why: `runner: ${labels.data.join()}`, rule: 44 });
    await setOutputs({ runner: JSON.stringify(labels.data) }, environment);
    return { text: `${orderDigest(order)}\n`, status: 0 };
}
function job_runner_jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
async function work(order, { around, language }) {
    const { environment } = around;
    const repository = (environment['GITHUB_REPOSITORY'] ?? '').replaceAll(/[^\w./-]|\.\./g, '');
    const home = environment['HOME'] ?? (0,external_node_os_.homedir)();
    // Outside the working tree, which every run cleans: the machine has to know what it did before.
    const spool = (0,external_node_path_.join)(home, '.local/state/nx47/spool', repository);
    const place = await jobPlace({ root: '.', spool }, around, language);
    await submitJob(place.spool, order, place);
    const worker = { name: 'nx47 job', version: version/* version */.r, slots: 1, once: true, only: order.JOB_ID };
    await runWorker(worker, place, around.signal);
    const result = await resultOf(place.spool, order.JOB_ID, place);
    const status = result?.STATUS ?? '';
    const outcome = (0,external_node_path_.join)(place.spool.jobs, order.JOB_ID, 'outcome');
    await setOutputs({ status, outcome }, environment);
    return { text: `${JSON.stringify(result, null, 2)}\n`, status: status === 'DONE' ? 0 : 1 };
}
// The values are checked ones of one line: labels as JSON, a status of a list, a path made of checked names.
async function setOutputs(outputs, environment) {
    const file = environment['GITHUB_OUTPUT'] ?? '';
    const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value.replaceAll(/[\r\n]/g, '')}\n`);
    if (file !== '')
        await (0,promises_.appendFile)(file, lines.join(''));
}

;// CONCATENATED MODULE: ./build/src/github/dispatch-job.js


/** File of the workflow that does a job. */
const workflow = 'nx47-job.yml';
const permission = 'actions: write';
/** The call that starts a job on a runner: what a dry run shows. */
function dispatchCall({ repository, ref, job, digest, order, labels }) {
    return {
        method: 'POST',
        path: `/repos/${repository}/actions/workflows/${workflow}/dispatches`,
        body: { ref, inputs: { job, digest, order, runner: JSON.stringify(labels) } },
        permission,
        repeatable: false,
    };
}
/** Title of the run of a job, by which a second submission finds the first. */
function runTitle(job, digest) {
    return `nx47 job ${job} ${digest}`;
}
const runsSchema = schemas/* looseObject */._H3({
    workflow_runs: schemas/* array */.YOg(schemas/* looseObject */._H3({ display_title: schemas/* string */.YjP(), html_url: schemas/* string */.YjP() })),
});
/**
 * Starts a job on a runner, once: a run of the same job and order is found again instead (the address of its page).
 * Errors: JOB_ID_TAKEN where another order has that id, GITHUB_DENIED, GITHUB_REFUSED, GITHUB_UNREACHABLE.
 */
async function dispatchJob(rest, dispatch) {
    const { repository, job, digest } = dispatch;
    const path = `/repos/${repository}/actions/workflows/${workflow}/runs?event=workflow_dispatch&per_page=100`;
    const answer = await rest.ask({ method: 'GET', path, permission: 'actions: read', repeatable: true });
    const runs = runsSchema.parse(answer).workflow_runs;
    const earlier = runs.find(({ display_title }) => display_title.startsWith(`nx47 job ${job} `));
    if (earlier === undefined) {
        await rest.ask(dispatchCall(dispatch));
        return { started: true, page: '' };
    }
    const was = earlier.display_title.split(' ').at(-1) ?? '';
    if (was !== digest)
        throw new model_failure/* Failure */.HR('JOB_ID_TAKEN', { job, was, given: digest });
    return { started: false, page: earlier.html_url };
}
const runnersSchema = schemas/* looseObject */._H3({
    runners: schemas/* array */.YOg(schemas/* looseObject */._H3({
        status: schemas/* string */.YjP(),
        busy: schemas/* boolean */.zMY(),
        labels: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP() })),
    })),
});
const queueSchema = schemas/* looseObject */._H3({ total_count: schemas/* number */.aig() });
/** What the runners with these labels answer: how many are free, and how many jobs wait; undefined when none is online. */
async function runnerHealth(rest, repository, labels) {
    const get = (path, needed) => rest.ask({ method: 'GET', path: `/repos/${repository}${path}`, permission: needed, repeatable: true });
    const { runners } = runnersSchema.parse(await get('/actions/runners?per_page=100', 'administration: read'));
    const wanted = labels.map((label) => label.toLowerCase());
    const online = runners.filter(({ status, labels: own }) => {
        const names = own.map(({ name }) => name.toLowerCase());
        return status === 'online' && wanted.every((label) => names.includes(label));
    });
    if (online.length === 0)
        return undefined;
    const queued = await get(`/actions/workflows/${workflow}/runs?status=queued&per_page=1`, 'actions: read');
    const free = online.filter(({ busy }) => !busy).length;
    return { free, queue: queueSchema.parse(queued).total_count };
}

// EXTERNAL MODULE: ./build/src/github/rest.js
var github_rest = __webpack_require__(34783);
// EXTERNAL MODULE: ./build/src/github/workflow-run.js
var workflow_run = __webpack_require__(43880);
;// CONCATENATED MODULE: ./build/src/jobs/choose-machine.js

/**
 * The first machine along the declared fallbacks that answers, has a free place and an empty queue, and has nothing
 * against it (rules 145 and 146). Errors: JOB_NO_MACHINE with what was against each.
 */
function chooseMachine(job, asked, candidates) {
    const reasons = [];
    const seen = new Set();
    for (let name = asked; name !== undefined && !seen.has(name);) {
        seen.add(name);
        const candidate = candidates.find((one) => one.name === name);
        const against = candidate === undefined ? ['not declared'] : choose_machine_objections(candidate);
        if (against.length === 0) {
            return { machine: name, isReduced: name !== asked, reasons: [...reasons, `${name}: takes it`] };
        }
        reasons.push(`${name}: ${against.join(', ')}`);
        name = candidate?.fallback;
    }
    throw new model_failure/* Failure */.HR('JOB_NO_MACHINE', { job, why: reasons.join('; ') });
}
function choose_machine_objections({ against, health }) {
    if (health === undefined)
        return [...against, 'does not answer'];
    return [
        ...against,
        ...(health.free < 1 ? ['no free place'] : []),
        ...(health.queue > 0 ? [`${health.queue} waiting`] : []),
    ];
}

// EXTERNAL MODULE: ./build/src/model/secret.js
var secret = __webpack_require__(34211);
;// CONCATENATED MODULE: ./build/src/job-sending.js














/**
 * Sends a job to the machine of that name, or to the first of its fallbacks that is fit to take it; the decision and its
 * reasons are an event of the machines. A runner is only told with `--execute`. Errors: MACHINE_UNKNOWN, JOB_NO_MACHINE,
 * JOB_ID_TAKEN, MACHINES_NOT_FOUND, GITHUB_*.
 */
async function sendJob(order, sending) {
    const { line, place, language, around } = sending;
    const machines = await machinesPlace(around, language, '.');
    machineNamed(machines, line.machine);
    const github = await githubOf(sending);
    const found = await candidates(machines, (machine) => healthOfMachine(machine, github, place));
    const choice = chooseMachine(order.JOB_ID, line.machine, found);
    const words = (0,text_sentences/* sentences */.h)(language).jobs;
    const reasons = [...choice.reasons, ...(choice.isReduced ? [words.reduced] : [])].join('; ');
    await recordMachineEvent(machines.root, {
        machine: choice.machine,
        goal: `choose a machine for job ${order.JOB_ID}`,
        command: `nx47 job submit --machine ${line.machine}`,
        decision: choice.reasons.join('; '),
        touches: [],
        evidence: [{ kind: 'checksum', ref: 'order.json', sha256: orderDigest(order) }],
    }, machines.world);
    const said = `${(0,fill/* fill */.G)(words.chosen, { job: order.JOB_ID, machine: choice.machine, reasons })}\n`;
    const chosen = machineNamed(machines, choice.machine);
    if (chosen.reach === 'local') {
        const answer = await submitJob(place.spool, order, place);
        return { text: `${said}${(0,fill/* fill */.G)(words[answer], { job: order.JOB_ID })}\n`, status: 0 };
    }
    return { text: `${said}${await tellRunner(order, chosen, github, sending)}\n`, status: 0 };
}
async function githubOf({ around, place }) {
    const { repository, apiUrl } = await (0,workflow_run/* readWorkflowRun */.h)(around.environment);
    const token = around.inputs.githubToken || around.environment['GITHUB_TOKEN'] || '';
    const { clock, world } = place;
    const rest = (0,github_rest/* createRest */.d)({
        apiUrl: apiUrl === '' ? 'https://api.github.com' : apiUrl,
        token: new secret/* Secret */.z(token),
        environment: around.environment,
        ...{ clock, signal: world.signal },
    });
    return { rest, repository };
}
/** A machine that can't be asked does not answer: the job goes on to the next. */
async function healthOfMachine(machine, { rest, repository }, place) {
    if (machine.reach === 'local')
        return healthOf(place.spool, place);
    const labels = labelsOf(machine);
    if (labels.length === 0 || repository === '')
        return undefined;
    try {
        return await runnerHealth(rest, repository, labels);
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR && error.code === 'GITHUB_UNREACHABLE')
            return undefined;
        throw error;
    }
}
async function tellRunner(order, machine, { rest, repository }, { line, language }) {
    const words = (0,text_sentences/* sentences */.h)(language).jobs;
    const dispatch = {
        ...{ repository, ref: line.ref === '' ? 'main' : line.ref, job: order.JOB_ID },
        ...{ digest: orderDigest(order), order: orderText(order).trim(), labels: labelsOf(machine) },
    };
    if (line.settings['mode'] !== 'execute') {
        const { method, path, body } = dispatchCall(dispatch);
        return `${words.wouldSend}\n${method} ${path}\n${JSON.stringify(body)}`;
    }
    const { started, page } = await dispatchJob(rest, dispatch);
    if (started)
        return (0,fill/* fill */.G)(words.sent, { job: order.JOB_ID, machine: machine.name });
    return (0,fill/* fill */.G)(words.sentBefore, { job: order.JOB_ID, page });
}

;// CONCATENATED MODULE: ./build/src/job-command.js












const actions = {
    submit: job_command_submit,
    run,
    status: job_command_status,
    result,
    cancel,
    runner: ({ subject, ...call }) => jobRunner(subject, call),
};
/**
 * `nx47 job submit | run ORDER.json`, `nx47 job status [JOB_ID]`, `nx47 job result | cancel JOB_ID`. Errors:
 * USAGE_UNKNOWN_COMMAND, JOB_ORDER_INVALID, JOB_ID_TAKEN, JOB_NOT_FOUND, JOB_NO_MACHINE, WORKER_BUSY.
 */
async function jobCommand(line, around, language) {
    const [name = '', subject = ''] = line.words;
    const act = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (act === undefined)
        throw new model_failure/* Failure */.HR('USAGE_UNKNOWN_COMMAND', { command: `job ${name}`, suggestion: 'job status' });
    if (subject === '' && name !== 'status')
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', {
            flag: `job ${name}`,
            value: '',
            expected: name === 'submit' || name === 'run' ? 'ORDER.json' : 'JOB_ID',
        });
    const place = await jobPlace({ root: '.', spool: line.spool }, around, language);
    return act({ line, around, language, place, subject });
}
async function orderIn(file) {
    const bytes = await (0,promises_.readFile)(file).catch((cause) => {
        throw new model_failure/* Failure */.HR('FILE_UNREADABLE', { file, why: String(cause) }, { cause });
    });
    return readOrder(bytes, file);
}
async function job_command_submit(call) {
    const order = await orderIn(call.subject);
    if (call.line.machine !== '')
        return sendJob(order, call);
    const answer = await submitJob(call.place.spool, order, call.place);
    const words = (0,text_sentences/* sentences */.h)(call.language).jobs;
    return { text: `${(0,fill/* fill */.G)(words[answer], { job: order.JOB_ID })}\n`, status: 0 };
}
/** Submits, works until nothing is left, and answers: what a runner does with an order. */
async function run({ subject, place, around }) {
    const order = await orderIn(subject);
    await submitJob(place.spool, order, place);
    const worker = { name: 'nx47 job run', version: version/* version */.r, slots: 1, once: true, only: order.JOB_ID };
    await runWorker(worker, place, around.signal);
    return job_command_answerOf(await resultOf(place.spool, order.JOB_ID, place));
}
async function result({ subject, place, language }) {
    const found = await resultOf(place.spool, subject, place);
    if (found !== undefined)
        return job_command_answerOf(found);
    return { text: '', note: (0,fill/* fill */.G)((0,text_sentences/* sentences */.h)(language).jobs.pending, { job: subject }), status: 4 };
}
// 0 what was asked for, 3 nobody knows, 4 not yet, 1 anything else.
function job_command_answerOf(found) {
    if (found === undefined)
        return { text: '', status: 4 };
    const text = `${JSON.stringify(found, null, 2)}\n`;
    const status = found.STATUS === 'DONE' ? 0 : found.STATUS === 'UNDECIDED' ? 3 : 1;
    return { text, status };
}
async function job_command_status({ subject, place, language }) {
    const words = (0,text_sentences/* sentences */.h)(language).jobs;
    const jobs = (await listJobs(place.spool, place)).filter(({ id }) => subject === '' || id === subject);
    if (subject !== '' && jobs.length === 0)
        throw new model_failure/* Failure */.HR('JOB_NOT_FOUND', { job: subject, spool: place.spool.folder });
    const rows = [];
    for (const { id, state } of jobs) {
        const over = state.at === 'OVER' ? await resultOf(place.spool, id, place) : undefined;
        rows.push(`${id}\t${over?.STATUS ?? state.at}\t${state.attempt}`);
    }
    const health = await healthOf(place.spool, place);
    const worker = health === undefined
        ? words.noWorker
        : (0,fill/* fill */.G)(words.worker, { free: health.free, slots: health.slots, queue: health.queue });
    return { text: rows.map((row) => `${row}\n`).join(''), note: worker, status: 0 };
}
async function cancel({ subject, place, language }) {
    await cancelJob(place.spool, subject, place);
    return { text: `${(0,fill/* fill */.G)((0,text_sentences/* sentences */.h)(language).jobs.cancelling, { job: subject })}\n`, status: 0 };
}

// EXTERNAL MODULE: ./build/src/exit-status.js
var exit_status = __webpack_require__(18060);
// EXTERNAL MODULE: ./build/src/model/verdict.js
var verdict = __webpack_require__(83538);
// EXTERNAL MODULE: ./build/src/report/tables.js
var report_tables = __webpack_require__(49459);
// EXTERNAL MODULE: ./build/src/report/verdict-text.js
var verdict_text = __webpack_require__(86549);
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
    const texts = (0,text_sentences/* sentences */.h)(language);
    const tables = dossier.collected === undefined ? '' : `${(0,report_tables/* renderTables */.It)(dossier, language, texts).trim()}\n\n`;
    return `${tables}${(0,verdict_text/* renderVerdict */.gM)(dossier, language, texts).trim()}\n`;
}
function recordedText(recorded, differences, language) {
    const words = (0,text_sentences/* sentences */.h)(language).console;
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
var model_precheck = __webpack_require__(70456);
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
    const words = (0,text_sentences/* sentences */.h)(language).console;
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

;// CONCATENATED MODULE: ./build/src/machines/make-baseline.js




/**
 * What a probe read, as the baseline of its machine, with the decision of the person who confirms it (rules 150 and
 * 188). One part that could not be read would be a hole that nobody sees later. Errors: MACHINE_UNREADABLE.
 */
function makeBaseline({ probe, sha256 }, decision, recorded) {
    const { machine } = probe;
    const network = networkOf(probe);
    if ('unknown' in network)
        throw new model_failure/* Failure */.HR('MACHINE_UNREADABLE', { machine, part: 'network', why: network.unknown });
    const digestsOf = (part) => {
        const seen = probe.baseline[part];
        if ('unknown' in seen)
            throw new model_failure/* Failure */.HR('MACHINE_UNREADABLE', { machine, part, why: seen.unknown });
        return seen.value;
    };
    return {
        ...{ schema: 'nx47.machine-baseline/1', machine, recorded, decision, probe_sha256: sha256 },
        network: network.value,
        digests: {
            cron: digestsOf('cron'),
            systemd: digestsOf('systemd'),
            preload: digestsOf('preload'),
            keys: digestsOf('keys'),
            binaries: digestsOf('binaries'),
            configs: digestsOf('configs'),
        },
    };
}
/** What a new baseline changes: `≠ path`, `+ path`, `− path` of files, then of addresses and ports. */
function baselineChanges(before, after) {
    const files = baselineParts.flatMap((part) => judge_baseline_differences(before?.digests[part] ?? {}, after.digests[part]).map((change) => `${part} ${change}`));
    const network = (baseline) => {
        const { addresses = [], listening = [] } = baseline?.network ?? {};
        return Object.fromEntries([...addresses, ...listening].map((name) => [name, name]));
    };
    const changed = judge_baseline_differences(network(before), network(after)).map((change) => `network ${change}`);
    return [...files, ...changed];
}
/** How many files it holds. */
function countDigests({ digests }) {
    return baselineParts.reduce((sum, part) => sum + Object.keys(digests[part]).length, 0);
}

;// CONCATENATED MODULE: ./build/src/machines/quarantine.js

/** The command by which a person clears a quarantine, as its event tells it. */
function clearCommand(machine) {
    return `nx47 machines clear ${machine}`;
}
/**
 * The quarantine that these findings about a probe ask for (rules 33 and 187): from the first security sign on.
 * What a person has cleared asks for none again; a probe that was taken later and still shows a sign does.
 */
function quarantineOf(findings, kept, events) {
    const signs = findings.filter(isSecuritySign).map(({ rule, observed }) => ({ rule, observed }));
    const { machine, taken } = kept.probe;
    if (signs.length === 0 || taken <= lastClearing(machine, events))
        return undefined;
    return { schema: 'nx47.quarantine/1', machine, since: taken, probe_sha256: kept.sha256, signs };
}
function lastClearing(machine, events) {
    const cleared = events.findLast(({ task_id: about, command }) => about === machine && command === clearCommand(machine));
    return cleared?.time ?? '';
}

;// CONCATENATED MODULE: ./build/src/machines/scheme-pages.js



/** Paths of the pages, from the project's folder. */
const schemePaths = { storage: 'reports/STORAGE.md', network: 'reports/NETWORK.md' };
/**
 * The storage scheme as a Markdown page (rule 26): what is declared of each machine, and what its last probe saw.
 * Nothing in it changes but when the storage does.
 */
function storagePage(machines, probes, words) {
    const rows = machines.machines.flatMap((machine) => storageRows(machine, probeOf(machine, probes), words));
    const shares = machines.machines.flatMap((machine) => shareRows(machine, probeOf(machine, probes), words));
    return page(words.storageTitle, [
        words.made,
        table(words.storageColumns, rows, words),
        `## ${words.sharesTitle}`,
        table(words.sharesColumns, shares, words),
    ]);
}
/** The network scheme as a Markdown page (rule 27): zones, bridges, addresses and open ports with their reasons. */
function networkPage(machines, probes, words) {
    const rows = machines.machines.map((machine) => networkRow(machine, probeOf(machine, probes), words));
    const ports = machines.machines.flatMap((machine) => portRows(machine, probeOf(machine, probes), words));
    return page(words.networkTitle, [
        words.made,
        table(words.networkColumns, rows, words),
        `## ${words.portsTitle}`,
        table(words.portsColumns, ports, words),
    ]);
}
function probeOf({ name }, probes) {
    return probes.find(({ machine }) => machine === name);
}
function storageRows(machine, probe, words) {
    const mounts = scheme_pages_known(probe?.mounts);
    const declared = machine.storage.map(({ mount, uuid, access }) => {
        const seen = mounts?.findLast((one) => one.mount === mount);
        const isSame = seen?.uuid?.toLowerCase() === uuid.toLowerCase() && seen.access === access;
        const state = mounts === undefined || seen?.uuid === null ? words.unknown : isSame ? words.seen : words.missing;
        return [machine.name, mount, uuid, access, state];
    });
    const strange = (mounts ?? []).filter((one) => isOnDisk(one) && one.root === '/' && !machine.storage.some(({ mount }) => mount === one.mount));
    return [
        ...declared,
        ...strange.map(({ mount, uuid, access }) => [machine.name, mount, uuid ?? '?', access, words.undeclared]),
    ];
}
function shareRows(machine, probe, words) {
    const shares = scheme_pages_known(probe?.shares);
    const declared = machine.shares.map(({ path, access }) => {
        const isSeen = shares?.some((one) => one.path === path);
        return [machine.name, path, access, stateOf(isSeen, words)];
    });
    const strange = (shares ?? []).filter(({ path }) => !machine.shares.some((one) => one.path === path));
    return [...declared, ...strange.map(({ path, access }) => [machine.name, path, access, words.undeclared])];
}
function networkRow(machine, probe, words) {
    const { name, role, network, addresses } = machine;
    const seen = scheme_pages_known(probe?.addresses);
    const shown = seen === undefined ? words.unknown : seen.join(', ') || words.none;
    return [name, role, network.zone, network.bridge, addresses.join(', '), shown, network.jobs];
}
function portRows(machine, probe, words) {
    const listening = scheme_pages_known(probe?.listening);
    const open = listening === undefined ? undefined : exposedPorts(listening);
    const declared = machine.ports.map(({ protocol, port, why }) => {
        const name = `${protocol} ${port}`;
        return [machine.name, name, why, stateOf(open?.includes(name), words)];
    });
    const names = machine.ports.map(({ protocol, port }) => `${protocol} ${port}`);
    const strange = (open ?? []).filter((name) => !names.includes(name));
    return [...declared, ...strange.map((name) => [machine.name, name, '', words.undeclared])];
}
function stateOf(isSeen, words) {
    if (isSeen === undefined)
        return words.unknown;
    return isSeen ? words.seen : words.missing;
}
function scheme_pages_known(reading) {
    return reading !== undefined && 'value' in reading ? reading.value : undefined;
}
function table(columns, rows, words) {
    const names = columns.split(' | ');
    const filled = rows.length > 0 ? rows : [[words.none, ...names.slice(1).map(() => '')]];
    const lines = filled.map((row) => `| ${row.map(scheme_pages_cell).join(' | ')} |`);
    return [`| ${columns} |`, `|${names.map(() => '---|').join('')}`, ...lines].join('\n');
}
// What a machine says of itself must not build a table, a link or a command of the runner.
function scheme_pages_cell(text) {
    return (0,safe_name/* showForeign */.Q)(text).replace(/[|<>[\]`*_\\]/g, (sign) => `\\${sign}`);
}
function page(title, parts) {
    return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./build/src/machines-findings.js











/** Everything that is wrong with these machines, those in quarantine among it. */
async function machines_findings_findingsOf(machines, known, place) {
    const found = [];
    for (const machine of machines) {
        const { name } = machine;
        const quarantine = known.quarantines.find((one) => one.machine === name);
        const signs = quarantine?.signs.map(({ rule }) => rule).join(', ');
        if (quarantine !== undefined)
            found.push({ machine: name, ...fail('MCH-032', 'name', '∅', signs ?? '') });
        const baseline = known.baselines.find((one) => one.machine === name);
        const bootId = await currentBootId(machine, place);
        const { probes, now } = known;
        const given = { machine, machines: place.file.machines, probes, now, baseline, bootId, root: place.root };
        found.push(...judgeMachine(given));
    }
    return found;
}
/** Whether a job may be sent to a machine as things stand. */
async function dispatchOf(machine, known, place) {
    const { probes, now, baselines } = known;
    const bootId = await currentBootId(machine, place);
    return mayDispatch({
        ...{ machine: machine.name, machines: place.file.machines, probes, now, baselines },
        quarantined: known.quarantines.map((one) => one.machine),
        ...(bootId === undefined ? {} : { bootId }),
    });
}
/** Puts every machine whose newest probe shows a security sign into quarantine; gives the new ones. */
async function quarantineSuspects(findings, known, { root, world }) {
    const { events } = await machineEvents(root, world);
    const put = [];
    for (const kept of known.kept) {
        const { machine } = kept.probe;
        const own = findings.filter((finding) => finding.machine === machine);
        const quarantine = quarantineOf(own, kept, events);
        if (quarantine === undefined || known.quarantines.some((one) => one.machine === machine))
            continue;
        await writeQuarantine(root, quarantine, world.files);
        const touches = [quarantinePath(machine)];
        await recordMachineEvent(root, { machine, ...quarantineEvent(quarantine, kept.path), touches }, world);
        put.push(quarantine);
    }
    return put;
}
function quarantineEvent({ signs, probe_sha256: sha256 }, ref) {
    const rules = signs.map(({ rule }) => rule).join(', ');
    const evidence = [{ kind: 'file', ref, sha256 }];
    return { goal: 'quarantine', command: 'nx47 machines check', decision: rules, evidence };
}
/** The pages of the two schemes that are absent, or that say something else than is declared and seen (rules 26, 27). */
async function stalePages(known, { root, file, world }) {
    const [first] = file.machines.machines;
    const machine = first?.name ?? '';
    const checks = [['MCH-034', 'storage', storagePage], ['MCH-035', 'network', networkPage]];
    const found = [];
    for (const [rule, member, render] of checks) {
        const path = schemePaths[member];
        const text = (await world.files.exists(`${root}/${path}`))
            ? new TextDecoder().decode(await world.files.read(`${root}/${path}`))
            : undefined;
        const wanted = ['fr', 'en'].map((language) => render(file.machines, known.probes, (0,text_sentences/* sentences */.h)(language).machines.pages));
        const isFresh = text !== undefined && wanted.includes(text);
        if (!isFresh)
            found.push({ machine, ...fail(rule, member, path, text === undefined ? '∅' : '≠') });
    }
    return found;
}
/** Findings for a terminal, each with its place in machines.yml and what to do. */
function findingsText(findings, { file }, texts) {
    const words = texts.machines;
    const rows = findings.flatMap((finding) => {
        const { rule, machine, answer, expected, observed, member } = finding;
        const { title, why, fix } = words.rules[rule];
        const at = `${machinesFile}:${file.lineOf(machine, member)}`;
        return [
            `${words.answers[answer]} ${rule} ${machine}: ${title}  (${at})`,
            `    ${words.expected} ${expected}; ${words.observed} ${observed}`,
            `    ${why} → ${(0,fill/* fill */.G)(fix, { machine })}`,
        ];
    });
    return rows.map((row) => `${row}\n`).join('');
}
/** The same as data, in no language. */
function findingsJson(findings, { file }) {
    return findings.map(({ member, ...finding }) => ({
        ...finding,
        contract: machineRules[finding.rule].contract,
        file: machinesFile,
        line: file.lineOf(finding.machine, member),
    }));
}

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
;// CONCATENATED MODULE: ./build/src/kaggle/service-time.js



const answerSeconds = 20;
/**
 * The time that a web service tells in the `Date` header of its answer, in milliseconds since 1970. The header has
 * whole seconds (RFC 9110 §5.6.7), so the middle of its second is given, half a second unsure. Errors:
 * MACHINE_CLOCK_UNKNOWN, TLS_VERIFICATION_OFF.
 */
async function askServiceTime(address, environment) {
    const url = new URL(address);
    const date = await dateOf(url, environment);
    const second = Date.parse(date);
    if (Number.isNaN(second))
        throw new model_failure/* Failure */.HR('MACHINE_CLOCK_UNKNOWN', { reference: url.host, why: date });
    return { ms: second + 500, uncertaintySeconds: 0.5, reference: url.host };
}
async function dateOf(url, environment) {
    const dispatcher = (0,kaggle_dispatcher/* createDispatcher */.S)(environment)(url);
    try {
        const signal = AbortSignal.timeout(answerSeconds * 1000);
        const { headers, body } = await (0,undici/* request */.Em)(url, { method: 'HEAD', dispatcher, signal });
        await body.dump();
        return String(headers['date'] ?? 'Date: ∅');
    }
    catch (cause) {
        if (cause instanceof model_failure/* Failure */.HR)
            throw cause;
        const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
        throw new model_failure/* Failure */.HR('MACHINE_CLOCK_UNKNOWN', { reference: url.host, why }, { cause });
    }
}

;// CONCATENATED MODULE: ./build/src/machines/parse-addresses.js

/** IPv4 addresses of the machine itself, from /proc/net/fib_trie, without 127.0.0.0/8, sorted. */
function parseIpv4Addresses(fibTrie) {
    const rows = fibTrie.split('\n');
    const own = rows.flatMap((row, at) => {
        const address = /\|-- (\d+(?:\.\d+){3})$/.exec(row.trimEnd())?.[1];
        return address !== undefined && isLocal(rows, at + 1) ? [address] : [];
    });
    return [...new Set(own)].filter((address) => !address.startsWith('127.')).sort();
}
// The lines below an address say what it is in each table, down to the next address.
function isLocal(rows, from) {
    const below = rows.slice(from, from + 8);
    const end = below.findIndex((row) => /\|--|\+--/.test(row));
    return below.slice(0, end < 0 ? undefined : end).some((row) => /\/32 host LOCAL$/.test(row.trimEnd()));
}
/** IPv6 addresses of the machine from /proc/net/if_inet6 that others may use: neither of the loop nor of one link. */
function parseIpv6Addresses(ifInet6) {
    const rows = ifInet6.split('\n').map((row) => row.trim().split(/\s+/));
    const own = rows.flatMap(([hex = '', , , scope = '']) => /^[0-9a-f]{32}$/.test(hex) && !['10', '20'].includes(scope) ? [parse_addresses_addressOf(hex)] : []);
    return [...new Set(own)].sort();
}
function parse_addresses_addressOf(hex) {
    return ipv6Text((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

;// CONCATENATED MODULE: ./build/src/machines/parse-ssh.js
/** The settings that `sshd -T` prints, by lower-case name; the first of a name that comes several times. */
function parseSshd(text) {
    const found = {};
    for (const row of text.split('\n')) {
        const [, name, value] = /^([a-z0-9]+) (.*)$/.exec(row.trim()) ?? [];
        if (name !== undefined && value !== undefined)
            found[name] ??= value;
    }
    return found;
}
/**
 * How many logins over SSH were refused, by the messages of sshd in its journal or in auth.log. One attempt that
 * leaves several lines counts once: the line of the password, or of the connection that was closed without one.
 */
function countFailedLogins(log) {
    const attempt = /\bFailed (?:password|keyboard-interactive\S*|none) for |\bConnection (?:closed|reset) by (?:authenticating|invalid) user /;
    return log.split('\n').filter((row) => attempt.test(row)).length;
}
/** Keys of an authorized_keys file: its lines but for comments. Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT. */
function countAuthorizedKeys(text) {
    return text.split('\n').filter((row) => /^\s*[^#\s]/.test(row)).length;
}
/** Home folders of /etc/passwd, each once. */
function parseHomes(passwd) {
    const homes = passwd.split('\n').map((row) => row.split(':')[5] ?? '');
    return [...new Set(homes)].filter((home) => /^\/./.test(home)).sort();
}

;// CONCATENATED MODULE: ./build/src/machines/probe-ssh.js


/** The settings that sshd has in force; null on a machine without it. */
async function probeSshd(ground) {
    const printed = await askTool(ground, ['sshd', '-T']);
    if ('value' in printed)
        return { value: parseSshd(printed.value) };
    return printed.unknown.startsWith('TOOL_MISSING') ? { value: null } : printed;
}
/** The key files in the .ssh folders of every user of /etc/passwd, with their permission bits. */
async function probeKeys(ground) {
    const files = await sshFiles(ground);
    if ('unknown' in files)
        return files;
    const found = [];
    for (const path of files.value) {
        const file = await keyFile(ground, path);
        if ('unknown' in file)
            return file;
        found.push(...file.value);
    }
    return { value: found };
}
/** The authorized_keys files of every user. */
async function authorizedKeys(ground) {
    const files = await sshFiles(ground);
    return derive(files, (paths) => paths.filter((path) => path.endsWith('/authorized_keys')), '');
}
/** Home folders of the users of /etc/passwd. */
async function homes(ground) {
    return derive(await readText(ground, '/etc/passwd'), parseHomes, '');
}
/** Logins that sshd refused: of the last day from the journal, else all that are in the log file. */
async function probeLogins(ground) {
    const journal = await sshJournal(ground);
    if ('value' in journal)
        return counted(journal, 'journal, 24 h');
    for (const path of ['/var/log/auth.log', '/var/log/secure']) {
        const log = await readText(ground, path);
        if (!isAbsent(log))
            return counted(log, path);
    }
    return journal;
}
function counted(log, source) {
    return derive(log, (text) => ({ failed: countFailedLogins(text), source }), '');
}
async function sshFiles(ground) {
    const users = await homes(ground);
    if ('unknown' in users)
        return users;
    const found = [];
    for (const home of users.value) {
        const names = await attempt(() => ground.files.list(`${ground.top}${home}/.ssh`));
        if (isAbsent(names))
            continue;
        if ('unknown' in names)
            return names;
        const files = names.value.filter(({ path, kind }) => kind === 'file' && !path.includes('/'));
        found.push(...files.map(({ path }) => `${home}/.ssh/${path}`));
    }
    return { value: found };
}
async function keyFile(ground, path) {
    const text = await readText(ground, path);
    if ('unknown' in text)
        return text;
    const isAuthorized = path.endsWith('/authorized_keys');
    if (!isAuthorized && !/^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text.value))
        return { value: [] };
    const mode = await permissions(ground, path);
    if ('unknown' in mode)
        return mode;
    const entries = isAuthorized ? countAuthorizedKeys(text.value) : 0;
    return { value: [{ path, kind: isAuthorized ? 'authorized' : 'private', mode: mode.value, entries }] };
}
/** Octal permission bits of a file, a link followed: `600`. */
async function permissions(ground, path) {
    const mode = await askTool(ground, ['stat', '-L', '-c', '%a', '--', `${ground.top}${path}`]);
    return 'unknown' in mode ? mode : { value: mode.value.trim() };
}
// Whoever may not read the system's journal gets his own, without an error: the note about that is all there is.
async function sshJournal(ground) {
    if (ground.top !== '')
        return { unknown: 'journal of another root' };
    const units = ['--identifier=sshd', '--identifier=sshd-session'];
    const argv = ['journalctl', ...units, '--since=-24h', '--output=cat', '--no-pager'];
    const answer = await runTool(ground, argv);
    if ('unknown' in answer)
        return answer;
    const { status, stdout, stderr } = answer.value;
    const isBlind = /not seeing messages|No journal files|insufficient permissions/i.test(stderr);
    if (status === 0 && !isBlind)
        return { value: stdout };
    return { unknown: `journalctl: ${status ?? '∅'} ${stderr.trim().split('\n')[0] ?? ''}`.trim() };
}

;// CONCATENATED MODULE: ./build/src/machines/probe-access.js


/** What a job would need there: files it may write and run, programs, services, the health check (rules 91–95, 101–103, 198). */
async function probeAccess(machine, ground) {
    return {
        credentials: await credentialModes(machine, ground),
        writes: await probeWriting(ground, machine.logs),
        scripts: await probeRunning(ground, machine.scripts),
        missing_programs: { value: await missingPrograms(machine, ground) },
        services: await serviceStates(machine, ground),
        health: await probeHealth(machine, ground),
    };
}
async function credentialModes(machine, ground) {
    const found = {};
    for (const path of machine.credentials) {
        const mode = await permissions(ground, path);
        const isMissing = 'unknown' in mode && mode.unknown.includes('No such file');
        if ('unknown' in mode && !isMissing)
            return mode;
        found[path] = 'value' in mode ? mode.value : null;
    }
    return { value: found };
}
async function probeWriting(ground, folder) {
    const { files, top } = ground;
    const word = ground.randomHex(8);
    const path = `${top}${folder}/.nx47-probe-${word}`;
    const read = await attempt(async () => {
        await files.write(path, word);
        const text = new TextDecoder().decode(await files.read(path));
        await files.remove(path);
        return text;
    });
    return { value: 'value' in read && read.value === word };
}
// A folder mounted with `noexec`, or whose file system knows no permissions, takes a script and never runs it.
async function probeRunning(ground, folder) {
    const { files, top } = ground;
    const word = ground.randomHex(8);
    const path = `${top}${folder}/.nx47-probe-${word}.sh`;
    const written = await attempt(() => files.write(path, `#!/bin/sh\necho ${word}\n`));
    if ('unknown' in written)
        return { value: false };
    await runTool(ground, ['chmod', '700', '--', path]);
    const ran = await runTool(ground, [path]);
    await attempt(() => files.remove(path));
    return { value: 'value' in ran && ran.value.status === 0 && ran.value.stdout.trim() === word };
}
const programFolders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
async function missingPrograms({ programs }, { files, top }) {
    const missing = [];
    for (const name of programs) {
        const places = name.startsWith('/') ? [name] : programFolders.map((folder) => `${folder}/${name}`);
        const there = await Promise.all(places.map((path) => files.exists(`${top}${path}`)));
        if (!there.includes(true))
            missing.push(name);
    }
    return missing;
}
async function serviceStates({ services }, ground) {
    if (services.length === 0)
        return { value: {} };
    const answer = await runTool(ground, ['systemctl', 'is-active', '--', ...services]);
    if ('unknown' in answer)
        return answer;
    const { stdout, stderr } = answer.value;
    const states = stdout.trim().split('\n');
    if (stderr.trim() !== '' || states.length !== services.length)
        return { unknown: `systemctl: ${stderr.trim().split('\n')[0] ?? ''}` };
    return { value: Object.fromEntries(services.map((name, at) => [name, states[at] ?? ''])) };
}
// A check that can't even be started is one that fails, not one that nobody knows of.
async function probeHealth({ health }, ground) {
    const answer = await runTool(ground, health);
    return { value: 'value' in answer ? answer.value.status : null };
}

;// CONCATENATED MODULE: ./build/src/machines/probe-baseline.js


/** Where a program lies that is to start by itself, by the clock or at boot. Source: cron(8), anacrontab(5). */
const cronPlaces = [
    '/etc/crontab',
    '/etc/anacrontab',
    '/etc/cron.d',
    '/etc/cron.hourly',
    '/etc/cron.daily',
    '/etc/cron.weekly',
    '/etc/cron.monthly',
    '/var/spool/cron',
    '/etc/rc.local',
];
/** Units that no package of the distribution brought. Source: systemd.unit(5). */
const unitPlaces = ['/etc/systemd', '/usr/local/lib/systemd'];
/** What the loader takes into every program. Source: ld.so(8). */
const preloadPlaces = ['/etc/ld.so.preload', '/etc/ld.so.conf', '/etc/ld.so.conf.d', '/etc/environment'];
/** The digests of everything by which a stranger stays on a machine. */
async function probeBaseline(machine, ground) {
    const users = await homes(ground);
    const ownUnits = 'value' in users ? users.value.map((home) => `${home}/.config/systemd/user`) : [];
    const keys = await authorizedKeys(ground);
    return {
        cron: await digestsOf(ground, cronPlaces),
        systemd: 'unknown' in users ? users : await digestsOf(ground, [...unitPlaces, ...ownUnits]),
        preload: await digestsOf(ground, preloadPlaces),
        keys: 'unknown' in keys ? keys : await digestsOf(ground, keys.value),
        binaries: await digestsOf(ground, machine.binaries),
        configs: await digestsOf(ground, machine.configs),
    };
}
/** Digests of the files at these places and below them; what is not there is not named. */
async function digestsOf(ground, places) {
    const found = {};
    const links = [];
    for (const place of places) {
        const entries = await entriesAt(ground, place);
        if ('unknown' in entries)
            return entries;
        for (const { path, kind } of entries.value) {
            if (kind === 'symlink')
                links.push(path);
            if (kind === 'other')
                found[path] = 'special';
            if (kind !== 'file')
                continue;
            const digest = await attempt(() => ground.files.hash(`${ground.top}${path}`));
            if (isAbsent(digest))
                continue;
            if ('unknown' in digest)
                return digest;
            found[path] = digest.value;
        }
    }
    return withTargets(ground, found, links);
}
// A place that is no folder, or below one, is a file or nothing: its digest tells which.
async function entriesAt(ground, place) {
    const below = await attempt(() => ground.files.list(`${ground.top}${place}`));
    if (isAbsent(below))
        return { value: [{ path: place, kind: 'file' }] };
    return derive(below, (entries) => entries.map(({ path, kind }) => ({ path: `${place}/${path}`, kind })), '');
}
async function withTargets(ground, found, links) {
    if (links.length === 0)
        return { value: found };
    const paths = links.map((path) => `${ground.top}${path}`);
    const targets = await askTool(ground, ['readlink', '--', ...paths]);
    if ('unknown' in targets)
        return targets;
    const rows = targets.value.trimEnd().split('\n');
    if (rows.length !== links.length)
        return { unknown: 'readlink' };
    return { value: { ...found, ...Object.fromEntries(links.map((path, at) => [path, `→ ${rows[at]}`])) } };
}

;// CONCATENATED MODULE: ./build/src/machines/probe-clock.js


/**
 * How far the clock of this machine is ahead (> 0) or behind, in seconds, and how sure that is. The way of a question
 * and its answer adds half its time. Without a source: what chrony has measured.
 */
async function probeClock(ground, askTime) {
    if (askTime === undefined)
        return chronyClock(ground);
    const from = nowMs(ground);
    const told = await attempt(askTime);
    const to = nowMs(ground);
    return derive(told, ({ ms, uncertaintySeconds, reference }) => ({
        skew_seconds: rounded(((from + to) / 2 - ms) / 1000),
        uncertainty_seconds: rounded(uncertaintySeconds + (to - from) / 2000),
        reference,
    }), '');
}
/** The zone that /etc/localtime leads to, else the one in /etc/timezone: `Europe/Paris`. */
async function probeTimezone(ground) {
    const link = await askTool(ground, ['readlink', '--', `${ground.top}/etc/localtime`]);
    const zone = derive(link, (text) => /zoneinfo\/(.+)$/.exec(text.trim())?.[1], 'no zoneinfo');
    if ('value' in zone)
        return zone;
    const named = await readText(ground, '/etc/timezone');
    return derive(named, (text) => text.trim() || undefined, zone.unknown);
}
async function chronyClock(ground) {
    return derive(await askTool(ground, ['chronyc', '-c', 'tracking']), parseTracking, 'chrony: not synchronised');
}
/**
 * `chronyc -c tracking`: the fifth column says how far the system's clock is from the time of the source, the 11th
 * and 12th its root delay and dispersion, the last one whether there is a source. Source: chronyc(1).
 */
function parseTracking(text) {
    const columns = text.trim().split(',');
    const [name = '', offset, delay, dispersion] = [columns[1], columns[4], columns[10], columns[11]].map((column) => column);
    const numbers = [offset, delay, dispersion].map(Number);
    const [skew = Number.NaN, rootDelay = 0, rootDispersion = 0] = numbers;
    if (columns.at(-1) === 'Not synchronised' || numbers.some((number) => Number.isNaN(number)))
        return undefined;
    return {
        skew_seconds: rounded(-skew),
        uncertainty_seconds: rounded(rootDelay / 2 + rootDispersion),
        reference: `chrony ${name}`,
    };
}
function nowMs({ clock }) {
    return Number((0,codec_time/* nsFromIso */.L)(clock.now().toISOString()) / 1000000n);
}
function rounded(seconds) {
    return Math.round(seconds * 1000) / 1000;
}

;// CONCATENATED MODULE: ./build/src/machines/parse-exports.js
/**
 * Folders that /etc/exports gives to others, with what is unsafe of each: read-write for every host, or root that
 * stays root. Source: exports(5).
 */
function parseExports(text) {
    const rows = text.replace(/\\\n/g, ' ').split('\n');
    return rows.flatMap((row) => {
        const [path = '', ...clients] = row.replace(/#.*/, '').trim().split(/\s+/);
        if (!path.startsWith('/'))
            return [];
        const isWritten = clients.some((client) => /[(,]rw[,)]/.test(client));
        const access = isWritten ? 'read-write' : 'read-only';
        return [{ path, kind: 'export', access, unsafe: unsafeOf(clients) }];
    });
}
function unsafeOf(clients) {
    if (clients.some((client) => client.includes('no_root_squash')))
        return 'no_root_squash';
    const isForAll = clients.length === 0 || clients.some((client) => /^(?:\*|0\.0\.0\.0\/0)?(?:\(|$)/.test(client));
    return isForAll ? 'everyone' : '';
}
const networkTypes = new Set([
    '9p',
    'ceph',
    'cifs',
    'fuse.glusterfs',
    'fuse.sshfs',
    'nfs',
    'nfs4',
    'smb3',
    'virtiofs',
]);
/** The mounts that come from another machine. */
function mountedShares(mounts) {
    const shared = mounts.filter(({ type }) => networkTypes.has(type));
    return shared.map(({ mount, access }) => ({ path: mount, kind: 'mount', access, unsafe: '' }));
}

;// CONCATENATED MODULE: ./build/src/machines/probe-network.js



const tables = [
    ['/proc/net/tcp', 'tcp'],
    ['/proc/net/tcp6', 'tcp'],
    ['/proc/net/udp', 'udp'],
    ['/proc/net/udp6', 'udp'],
];
/** Every socket that waits for others, in the network namespace of this program. */
async function probeListening(ground) {
    const found = [];
    for (const [path, protocol] of tables) {
        // A kernel without IPv6 has no table of it, and then no such socket.
        const text = await readText(ground, path);
        if (path.endsWith('6') && isAbsent(text))
            continue;
        if ('unknown' in text)
            return text;
        found.push(...parseListening(text.value, protocol));
    }
    return { value: probe_network_distinct(found) };
}
/** Folders that this machine gives to others (NFS) and those that it has from others. */
async function probeShares(ground, mounts) {
    if ('unknown' in mounts)
        return mounts;
    const exported = await readText(ground, '/etc/exports');
    if ('unknown' in exported && !isAbsent(exported))
        return exported;
    const given = 'value' in exported ? parseExports(exported.value) : [];
    return { value: [...given, ...mountedShares(mounts.value)] };
}
function probe_network_distinct(found) {
    const byText = new Map(found.map((one) => [`${one.protocol} ${one.address} ${one.port}`, one]));
    return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, listener]) => listener);
}

;// CONCATENATED MODULE: ./build/src/machines/probe-machine.js









/**
 * Reads what a declared machine is and has, on that machine. Whatever can't be read is unknown with the reason: no
 * failure leaves this function but CANCELLED. It leaves nothing behind: the files that show whether logs and scripts
 * can be written are removed again.
 */
async function probeMachine(machine, ground, askTime) {
    const taken = ground.clock.now().toISOString();
    const mounts = await probeMounts(ground);
    return {
        schema: 'nx47.machine-probe/1',
        machine: machine.name,
        taken,
        ...(await probe_machine_identity(ground)),
        ...(await capacity(ground)),
        clock: await probeClock(ground, askTime),
        timezone: await probeTimezone(ground),
        mounts,
        listening: await probeListening(ground),
        sshd: await probeSshd(ground),
        keys: await probeKeys(ground),
        logins: await probeLogins(ground),
        shares: await probeShares(ground, mounts),
        baseline: await probeBaseline(machine, ground),
        ...(await probeAccess(machine, ground)),
    };
}
async function probe_machine_identity(ground) {
    const line = (text) => text.trim() || undefined;
    const ipv4 = await readText(ground, '/proc/net/fib_trie');
    const ipv6 = await readText(ground, '/proc/net/if_inet6');
    // A kernel without IPv6 has no such file: the IPv4 addresses are then all there are.
    const six = 'value' in ipv6 ? parseIpv6Addresses(ipv6.value) : [];
    return {
        hostname: derive(await readText(ground, '/proc/sys/kernel/hostname'), line, 'empty'),
        addresses: derive(ipv4, (text) => [...parseIpv4Addresses(text), ...six], ''),
        boot_id: derive(await readText(ground, '/proc/sys/kernel/random/boot_id'), line, 'empty'),
    };
}
async function capacity(ground) {
    return {
        cpus: derive(await readText(ground, '/proc/self/status'), parseCpus, 'no Cpus_allowed_list'),
        memory_bytes: derive(await readText(ground, '/proc/meminfo'), parseMemory, 'no MemTotal'),
        free_bytes: await probeFree(ground),
    };
}

;// CONCATENATED MODULE: ./build/src/machines-probe-command.js











const remoteSeconds = 300;
/**
 * `nx47 machines probe [NAME] [--from FILE] [--clock URL|TIME]`: reads what this machine is, or takes what was read on
 * another, and keeps it with its digest below .nx47/machines/; a security sign puts the machine into quarantine. With
 * `--format json` it is only printed. Errors: MACHINE_UNKNOWN, MACHINE_ELSEWHERE, MACHINE_STATE_INVALID.
 */
async function probeMachines(line, around, place) {
    const name = line.words[1];
    const { machines } = place.file.machines;
    const wanted = name === undefined ? machines : [machineNamed(place, name)];
    const probes = [];
    const left = [];
    for (const machine of wanted) {
        const probe = await probeOne(machine, line, around, place);
        if (probe !== undefined)
            probes.push(probe);
        else if (name === undefined)
            left.push(machine);
        else
            throw machines_probe_command_elsewhere(machine);
    }
    if (line.format === 'json') {
        const shown = name === undefined ? probes : probes[0];
        return { text: `${JSON.stringify(shown, null, 2)}\n`, status: 0 };
    }
    return keepAll(probes, left, place);
}
async function probeOne(machine, line, around, { world, file }) {
    if (line.from !== '') {
        const path = (0,external_node_path_.resolve)(line.from);
        return ofMachine(machine, parseProbe(await world.files.read(path), line.from), line.from);
    }
    if (typeof machine.reach === 'object' && 'ssh' in machine.reach) {
        const { ssh: argv } = machine.reach;
        const { stdout } = await world.shell.run({ argv, deadlineSeconds: remoteSeconds });
        const shown = argv[0] ?? '';
        return ofMachine(machine, parseProbe(new TextEncoder().encode(stdout), shown), shown);
    }
    if (!isHere(machine, around))
        return undefined;
    const clock = chosenClock(line.clock, file.machines.clock);
    return probeMachine(machine, { ...world, top: '' }, timeSource(clock, around));
}
// What the project declares is no matter of whoever probes: another reference could hide a clock that is wrong.
function chosenClock(given, declared) {
    if (given === '')
        return declared;
    if (declared === undefined)
        return given;
    throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--clock', value: given, expected: declared });
}
// Whoever answers for another machine would make a wrong one look right.
function ofMachine({ name }, probe, file) {
    if (probe.machine === name)
        return probe;
    throw new model_failure/* Failure */.HR('MACHINE_STATE_INVALID', { file, why: probe.machine, rule: 21 });
}
// A job at GitHub was sent to the labels of the machine: whether it is that one is for its probe to say.
function isHere({ reach, hostname: declared }, { environment }) {
    return reach === 'local' || environment['GITHUB_ACTIONS'] === 'true' || declared === (0,external_node_os_.hostname)();
}
function machines_probe_command_elsewhere({ name, reach }) {
    return new model_failure/* Failure */.HR('MACHINE_ELSEWHERE', { machine: name, hostname: (0,external_node_os_.hostname)(), where: wayTo(reach) });
}
function wayTo(reach) {
    return typeof reach === 'object' && 'labels' in reach ? reach.labels.join(', ') : String(reach);
}
/** Who tells the time: a web address, or the moment at which the command was started. Errors: MACHINE_CLOCK_UNKNOWN. */
function timeSource(clock, { environment }) {
    if (clock === undefined)
        return undefined;
    if (/^https?:\/\//.test(clock))
        return () => askServiceTime(clock, environment);
    const [told, started] = [Date.parse(clock), Date.now()];
    if (Number.isNaN(told))
        throw new model_failure/* Failure */.HR('MACHINE_CLOCK_UNKNOWN', { reference: '--clock', why: clock });
    return async () => ({ ms: told + Date.now() - started, uncertaintySeconds: 0.5, reference: clock });
}
async function keepAll(probes, left, place) {
    const words = (0,text_sentences/* sentences */.h)(place.world.language).machines;
    const lines = [];
    for (const probe of probes) {
        const kept = await keepAndTell(probe, place);
        const { machine } = probe;
        lines.push((0,fill/* fill */.G)(words.probed, { machine, path: kept.path, sha256: kept.sha256 }));
        const names = unknownFacts(probe);
        if (names.length > 0)
            lines.push((0,fill/* fill */.G)(words.probeUnknowns, { machine, count: names.length, names: names.join(', ') }));
    }
    for (const { name, reach } of left)
        lines.push((0,fill/* fill */.G)(words.elsewhere, { machine: name, where: wayTo(reach) }));
    const known = await knownMachines(place);
    const probed = place.file.machines.machines.filter(({ name }) => probes.some(({ machine }) => machine === name));
    const put = await quarantineSuspects(await machines_findings_findingsOf(probed, known, place), known, place);
    for (const { machine, signs } of put)
        lines.push((0,fill/* fill */.G)(words.quarantined, { machine, rules: signs.map(({ rule }) => rule).join(', ') }));
    return { text: lines.map((row) => `${row}\n`).join(''), status: put.length > 0 ? 1 : 0 };
}
async function keepAndTell(probe, { root, world }) {
    const kept = await keepProbe(root, probe, world.files);
    const { machine } = probe;
    const evidence = [{ kind: 'file', ref: kept.path, sha256: kept.sha256 }];
    const told = { goal: 'probe', command: `nx47 machines probe ${machine}`, decision: '', evidence };
    await recordMachineEvent(root, { machine, ...told, touches: [probesFolder(machine)] }, world);
    return kept;
}
function unknownFacts(probe) {
    const { baseline, ...rest } = probe;
    return Object.entries({ ...rest, ...baseline }).flatMap(([name, fact]) => typeof fact === 'object' && 'unknown' in fact ? [name] : []);
}

;// CONCATENATED MODULE: ./build/src/machines-command.js











/** What `nx47 machines` can be asked for, beside `probe`. */
const acts = {
    list: listMachines,
    check: checkMachines,
    baseline: recordBaseline,
    clear: clearQuarantine,
    document: documentMachines,
};
/**
 * `nx47 machines list | probe | check | baseline | clear | document [NAME]`: what is declared in configs/machines.yml,
 * held against what was read on each machine. Errors: USAGE_BAD_VALUE, MACHINES_NOT_FOUND, MACHINE_*.
 */
async function machinesCommand(line, around, language, folder = process.cwd()) {
    const word = line.words[0] ?? 'list';
    const act = acts[word];
    const expected = [...Object.keys(acts), 'probe'].join(' | ');
    if (act === undefined && word !== 'probe')
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'machines', value: word, expected });
    if (line.format === 'sarif')
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
    const place = await machinesPlace(around, language, folder);
    return act === undefined ? probeMachines(line, around, place) : act(line, place);
}
function machines_command_asked(line, place) {
    const name = line.words[1];
    return name === undefined ? place.file.machines.machines : [machineNamed(place, name)];
}
async function listMachines(line, place) {
    const words = (0,text_sentences/* sentences */.h)(place.world.language).machines;
    const known = await knownMachines(place);
    const rows = [];
    for (const machine of machines_command_asked(line, place)) {
        const { name, role } = machine;
        const probe = known.probes.find((one) => one.machine === name);
        const isQuarantined = known.quarantines.some((one) => one.machine === name);
        const { reasons } = await dispatchOf(machine, known, place);
        // One that is declared to take no jobs is well all the same.
        const allowed = reasons.every(({ rule }) => rule === 'MCH-036');
        const state = isQuarantined
            ? 'quarantined'
            : probe === undefined
                ? 'unprobed'
                : allowed
                    ? 'ready'
                    : 'blocked';
        rows.push({ name, role, reach: reachText(machine, words.reaches), state, probe: probe?.taken ?? '' });
    }
    if (line.format === 'json')
        return machines_command_json({ schema: 'nx47.machines/1', machines: rows });
    const shown = rows.map((row) => ({ ...row, state: words.states[row.state] }));
    return { text: aligned([words.columns, ...shown]), status: 0 };
}
function reachText({ reach }, words) {
    if (reach === 'local')
        return words.local;
    return 'labels' in reach ? reach.labels.join(' ') : `${words.ssh} ${reach.ssh[0] ?? ''}`;
}
function aligned(rows) {
    const table = rows.map((row) => Object.values(row));
    const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((cells) => cells[at]?.length ?? 0)));
    const lines = table.map((cells) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
    return lines.map((row) => `${row.trimEnd()}\n`).join('');
}
async function checkMachines(line, place) {
    const texts = (0,text_sentences/* sentences */.h)(place.world.language);
    const known = await knownMachines(place);
    const machines = machines_command_asked(line, place);
    const judged = await machines_findings_findingsOf(machines, known, place);
    const put = await quarantineSuspects(judged, known, place);
    const findings = [...judged, ...(line.words[1] === undefined ? await stalePages(known, place) : [])];
    const fails = findings.filter(({ answer }) => answer === 'fail').length;
    const status = fails > 0 ? 1 : findings.length > 0 ? 3 : 0;
    if (line.format === 'json')
        return { ...machines_command_json({ schema: 'nx47.machines-check/1', findings: findingsJson(findings, place) }), status };
    const counts = { count: machines.length, fails, unknowns: findings.length - fails };
    const last = (0,fill/* fill */.G)(findings.length === 0 ? texts.machines.allRight : texts.machines.counts, counts);
    const quarantined = put.map(({ machine, signs }) => (0,fill/* fill */.G)(texts.machines.quarantined, { machine, rules: signs.map(({ rule }) => rule).join(', ') }));
    const end = [...quarantined, last].map((row) => `${row}\n`).join('');
    return { text: `${findingsText(findings, place, texts)}${end}`, status };
}
/** Confirms what the newest probe read as usual: the digests of the baseline and the network, with the decision. */
async function recordBaseline(line, place) {
    const { root, world } = place;
    const words = (0,text_sentences/* sentences */.h)(world.language).machines;
    const { name: machine } = machineNamed(place, line.words[1] ?? '');
    const kept = (await knownMachines(place)).kept.find(({ probe }) => probe.machine === machine);
    if (kept === undefined)
        throw new model_failure/* Failure */.HR('MACHINE_UNPROBED', { machine });
    const before = await readBaseline(root, machine, world.files);
    const after = makeBaseline(kept, line.reason.trim() || '…', world.clock.now().toISOString());
    const changes = baselineChanges(before, after);
    const listed = changes.map((change) => `${change}\n`).join('');
    if (line.settings['mode'] !== 'execute')
        return { text: listed, note: words.baselinePlanned, status: 0 };
    requireReason(line, machine, 188);
    await writeBaseline(root, after, world.files);
    const path = baselinePath(machine);
    const evidence = [{ kind: 'file', ref: kept.path, sha256: kept.sha256 }];
    const command = `nx47 machines baseline ${machine}`;
    const told = { goal: 'baseline', command, decision: line.reason, evidence, touches: [path] };
    await recordMachineEvent(root, { machine, ...told }, world);
    const values = { path, count: countDigests(after), changes: changes.length };
    return { text: `${listed}${(0,fill/* fill */.G)(words.baselineWritten, values)}\n`, status: 0 };
}
/** A person has looked: the machine gets jobs again, and the reason stands in the chain of events. */
async function clearQuarantine(line, place) {
    const { root, world } = place;
    const { name: machine } = machineNamed(place, line.words[1] ?? '');
    requireReason(line, machine, 33);
    const quarantine = (await knownMachines(place)).quarantines.find((one) => one.machine === machine);
    if (quarantine === undefined)
        throw new model_failure/* Failure */.HR('MACHINE_NOT_QUARANTINED', { machine });
    const path = quarantinePath(machine);
    const sha256 = await world.files.hash(`${root}/${path}`);
    const evidence = [{ kind: 'checksum', ref: path, sha256 }];
    const told = { goal: 'clear', command: clearCommand(machine), decision: line.reason, evidence };
    // First the reason, then the act: a cut between them leaves the machine where it is safe.
    await recordMachineEvent(root, { machine, ...told, touches: [path] }, world);
    await world.files.remove(`${root}/${path}`);
    const { cleared } = (0,text_sentences/* sentences */.h)(world.language).machines;
    return { text: `${(0,fill/* fill */.G)(cleared, { machine })}\n`, status: 0 };
}
function requireReason({ reason, words }, machine, rule) {
    if (reason.trim() !== '')
        return;
    throw new model_failure/* Failure */.HR('MACHINE_REASON_MISSING', { machine, action: words[0] ?? '', rule });
}
async function documentMachines(line, place) {
    const { root, world, file } = place;
    const words = (0,text_sentences/* sentences */.h)(world.language).machines;
    const { probes } = await knownMachines(place);
    const pages = [
        [schemePaths.storage, storagePage(file.machines, probes, words.pages)],
        [schemePaths.network, networkPage(file.machines, probes, words.pages)],
    ];
    if (line.settings['mode'] !== 'execute')
        return { text: pages.map(([, text]) => text).join('\n'), note: words.baselinePlanned, status: 0 };
    await world.files.makeFolder(`${root}/reports`);
    for (const [path, text] of pages)
        await world.files.write(`${root}/${path}`, text);
    const paths = pages.map(([path]) => path).join(', ');
    return { text: `${(0,fill/* fill */.G)(words.documentsWritten, { paths })}\n`, status: 0 };
}
function machines_command_json(value) {
    return { text: `${JSON.stringify(value, null, 2)}\n`, status: 0 };
}

// EXTERNAL MODULE: ./build/src/built-in-macros.js + 12 modules
var built_in_macros = __webpack_require__(20039);
// EXTERNAL MODULE: ./build/src/config/find-config.js
var find_config = __webpack_require__(89528);
// EXTERNAL MODULE: ./build/src/macro/user-macro.js + 3 modules
var user_macro = __webpack_require__(33340);
;// CONCATENATED MODULE: ./build/src/macro-inputs.js






/**
 * The inputs of a macro, those of the file first, each read as the INPUT_SCHEMA says and held against it. Errors:
 * MACRO_INPUT_REFUSED, FILE_UNREADABLE, JSON_INVALID.
 */
async function macroInputs(own, { inputs, inputFile }) {
    const fromFile = inputFile === '' ? {} : await readInputs(inputFile);
    const given = Object.fromEntries(inputs.map((one) => typedInput(one, own)));
    return (0,user_macro/* checkUserInput */.w)(own, { ...fromFile, ...given });
}
async function readInputs(file) {
    const bytes = await (0,promises_.readFile)((0,external_node_path_.resolve)(file)).catch((cause) => {
        throw new model_failure/* Failure */.HR('FILE_UNREADABLE', { file, why: 'input-file' }, { cause });
    });
    const value = (0,strict_json/* parseStrictJson */.R)(bytes);
    return typeof value === 'object' && value !== null ? value : { '': value };
}
function typedInput(given, { macro }) {
    const at = given.indexOf('=');
    const name = at < 0 ? given : given.slice(0, at);
    const schema = new Map(Object.entries(macro.INPUT_SCHEMA.properties)).get(name);
    if (at < 0 || schema === undefined) {
        const near = (0,nearest_word/* nearestWord */.z)(name, Object.keys(macro.INPUT_SCHEMA.properties));
        const why = at < 0 ? 'NAME=VALUE' : near === '' ? 'INPUT_SCHEMA' : `${near}?`;
        throw new model_failure/* Failure */.HR('MACRO_INPUT_REFUSED', { name: macro.name, input: name, why });
    }
    const text = given.slice(at + 1);
    if (schema.type === 'string')
        return [name, text];
    try {
        return [name, (0,strict_json/* parseStrictJson */.R)(new TextEncoder().encode(text))];
    }
    catch {
        // Refused as what it is, with the type that was wanted.
        return [name, text];
    }
}

// EXTERNAL MODULE: ./build/src/model/user-macro.js
var model_user_macro = __webpack_require__(99553);
;// CONCATENATED MODULE: ./build/src/config/macro-schema.js


/**
 * What a macro file may hold, for editors that complete and check YAML: JSON Schema draft 7. What a schema can't say
 * (a path outside the allow-list, a shell, a pattern that may take for ever) is the program's own to refuse.
 */
function macroSchema() {
    const json = json_schema_processors/* toJSONSchema */.bl(model_user_macro/* userMacroSchema */.jR, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
    const { $schema, ...rest } = json;
    return { $schema, title: 'macros/<name>.yml', ...rest };
}

;// CONCATENATED MODULE: ./build/src/macro-new.js


/** The schema for editors, which stands beside the macros of a project. */
const schemaFile = 'nx47-macro.schema.json';
/**
 * Writes `macros/<name>.yml`, an example that works, and the schema for editors beside it; false where the file is
 * there already, which stays as it is. Errors: DISK_WRITE_FAILED.
 */
async function writeMacro(root, name, words) {
    await writeNewFile(root, `macros/${schemaFile}`, `${JSON.stringify(macroSchema(), null, 2)}\n`);
    return writeNewFile(root, `macros/${name}.yml`, exampleMacro(name, words.example));
}
/** The text of a commented macro that keeps a copy of a file of the project and counts its lines. */
function exampleMacro(name, words) {
    return `# yaml-language-server: $schema=${schemaFile}
# ${words.heading}
name: ${name}
goal: ${JSON.stringify(words.goal)}
# ${words.version}
VERSION: 1.0.0

# ${words.input}
INPUT_SCHEMA:
  type: object
  properties:
    file: { type: string, pattern: '^[A-Za-z0-9._/-]+$', maxLength: 200, description: ${JSON.stringify(words.inputFile)} }
  required: [file]

# ${words.output}
OUTPUT_SCHEMA:
  type: object
  properties:
    lines: { type: integer, minimum: 0 }
  required: [lines]

# ${words.allow}
ALLOWLIST:
  commands: [cmp, cp, grep, mkdir, rm]
  paths:
    read: [nx47.yml, README.md]
    write: [reports]
  hosts: []
  environment: []

RISKS:
  - ${JSON.stringify(words.risk)}
EVIDENCE_REQUIRED: [command, checksum]

# ${words.steps}
steps:
  - argv: [grep, -c, '', { input: file }]
    deadlineSeconds: 20
    output: lines
  - argv: [mkdir, -p, reports]
    deadlineSeconds: 20
    touches: [reports]
  - argv: [cp, { input: file }, 'reports/${name}.txt']
    deadlineSeconds: 20
    touches: ['reports/${name}.txt']

# ${words.verify}
verify:
  - { file: 'reports/${name}.txt', exists: true }
  - argv: [cmp, { input: file }, 'reports/${name}.txt']
    deadlineSeconds: 20
    status: 0

# ${words.rollback}
rollback:
  - argv: [rm, -f, 'reports/${name}.txt']
    deadlineSeconds: 20

# ${words.tests}
tests:
  - name: ${JSON.stringify(words.testName)}
    input: { file: README.md }
    files: { README.md: "one\\ntwo\\n" }
    expect:
      state: DONE
      output: { lines: 2 }
      files: { 'reports/${name}.txt': "one\\ntwo\\n" }
  - name: ${JSON.stringify(words.refusedName)}
    input: { file: ../secret }
    expect: { state: REFUSED, code: MACRO_INPUT_REFUSED }
`;
}

;// CONCATENATED MODULE: ./build/src/macro-plan.js





const keptSchema = schemas/* strictObject */.rej({
    plan: schemas/* strictObject */.rej({
        goal: schemas/* string */.YjP(),
        commands: schemas/* array */.YOg(schemas/* string */.YjP()),
        touches: schemas/* array */.YOg(schemas/* string */.YjP()),
    }),
    basis: schemas/* strictObject */.rej({ input: schemas/* string */.YjP(), files: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()) }),
    sha256: schemas/* string */.YjP(),
});
/**
 * What a macro would do with these inputs, in this project as it is now, under the digest by which the runner knows
 * it. Nothing is run. Errors: those of a plan.
 */
async function planMacro(own, input, root, world) {
    const macro = (0,user_macro/* userMacro */.i)(own);
    const tools = (0,macro_tools/* buildTools */.ir)(world, 'dry-run', pathsOf(root), macro.ALLOWLIST);
    const plan = await macro.plan(input, tools);
    return (0,plan_basis/* shownPlan */.vJ)(plan, await (0,plan_basis/* basisOf */.gp)(input, [`${root}/nx47.yml`], world.files));
}
/** Keeps a plan that was shown, so that whoever quotes it later is told what has changed since. */
async function keepPlan(shown, root, { files }) {
    const { state } = pathsOf(root);
    await files.makeFolder(`${state}/plans`);
    const ignore = `${state}/.gitignore`;
    if (!(await files.exists(ignore)))
        await files.write(ignore, '*\n');
    await files.write(`${state}/plans/${shown.sha256}.json`, `${JSON.stringify(shown, null, 2)}\n`);
}
/**
 * Refuses to execute anything but the plan that was shown. `quoted` is what the user quotes, '' = nothing. Errors:
 * MACRO_PLAN_NEEDED, MACRO_PLAN_STALE with what has changed since.
 */
async function macro_plan_requirePlan(now, quoted, { name, root }, world) {
    if (quoted === '')
        throw new model_failure/* Failure */.HR('MACRO_PLAN_NEEDED', { name });
    if (quoted === now.sha256)
        return;
    const shown = /^[0-9a-f]{64}$/.test(quoted) ? await readPlan(quoted, root, world) : undefined;
    const changed = shown === undefined ? 'never shown here' : difference(shown, now);
    throw new model_failure/* Failure */.HR('MACRO_PLAN_STALE', { name, plan: quoted.slice(0, 16), changed });
}
async function readPlan(hash, root, { files }) {
    const bytes = await files.read(`${pathsOf(root).state}/plans/${hash}.json`).catch(() => undefined);
    if (bytes === undefined)
        return undefined;
    try {
        return keptSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
    }
    catch {
        return undefined;
    }
}
function difference(shown, now) {
    const [before, after] = [macro_plan_linesOf(shown.plan), macro_plan_linesOf(now.plan)];
    const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
    const fresh = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
    const basis = (0,plan_basis/* changedSince */.$A)(shown, now).filter((what) => what !== 'plan');
    return [...basis, ...gone, ...fresh].join(' · ');
}
function macro_plan_linesOf({ goal, commands, touches }) {
    return [goal, ...commands, ...touches.map((path) => `touches ${path}`)];
}
function pathsOf(root) {
    const state = `${root}/.nx47`;
    return { root, state, session: `${state}/session/none`, bundle: `${state}/no-bundle` };
}

// EXTERNAL MODULE: ./build/src/macro/begin-task.js
var begin_task = __webpack_require__(66309);
// EXTERNAL MODULE: ./build/src/macro/open-run.js + 1 modules
var open_run = __webpack_require__(3135);
// EXTERNAL MODULE: ./build/src/macro/session-log.js
var session_log = __webpack_require__(35669);
// EXTERNAL MODULE: ./build/src/macro/step-purposes.js
var step_purposes = __webpack_require__(87928);
;// CONCATENATED MODULE: ./build/src/macro/user-task.js
/** What is asked when a macro of the user's is run alone: its goal, what it may touch, and the evidence that shows it done. */
function userTask({ macro, file }) {
    const { commands, paths, hosts } = macro.ALLOWLIST;
    return {
        task_id: 'T1',
        TASK: macro.goal,
        CONTEXT: `${file}, version ${macro.VERSION}`,
        CONSTRAINTS: [
            `programs: ${commands.join(', ')}`,
            `writes: ${paths.write.join(', ') || 'nothing'}`,
            `hosts: ${hosts.join(', ') || 'none'}`,
        ].join('; '),
        DONE_CRITERIA: macro.EVIDENCE_REQUIRED.map((evidence) => ({
            criterion: `the checks of ${macro.name} hold`,
            evidence,
        })),
    };
}

;// CONCATENATED MODULE: ./build/src/macro-run.js













/**
 * Executes a macro whose plan is quoted as it is now, as the one task of the project, in a session of its own below
 * .nx47/, with its ledger and pages. Errors: MACRO_PLAN_NEEDED, MACRO_PLAN_STALE, TASK_RUNNING, those of the macro.
 */
async function executeMacro(order, world) {
    const { own, input, root, quoted, settings } = order;
    const { name } = own.macro;
    const quotes = await planMacro(own, input, root, world);
    await macro_plan_requirePlan(quotes, quoted, { name, root }, world);
    await keepPlan(quotes, root, world);
    const asked = await (0,read_request/* readRequest */.i)({ ...settings, mode: 'execute' }, root, 'certify');
    const request = { ...asked, probe: true };
    const opened = await (0,open_run/* openUnready */.j9)(request, world);
    const task = userTask(own);
    const named = { ...opened, context: { ...opened.context, task } };
    const macro = (0,user_macro/* userMacro */.i)(own);
    const step = {
        name,
        effects: macro.ALLOWLIST.writes,
        serves: step_purposes/* ownPurpose */.J,
        run: async () => ({ kind: 'nothing' }),
    };
    const { context } = await (0,begin_task/* beginTask */.r)([step], named, `macro ${name} ${macro.VERSION}`);
    const told = (left) => (0,session_log/* logSession */.P)(context, 'RUNNING', { goal: `lock taken over: ${left}` });
    const outcome = await (0,hold_task/* holdTask */.R)(context, told, () => (0,runner/* runMacro */.c)({ name, step: 2, macro, quotes }, input, context));
    await (0,session_log/* logSession */.P)(context, outcome.state, { goal: 'macro', decision: outcome.state });
    const { session } = context.paths;
    for (const [page, text] of Object.entries((0,pages/* sessionPages */.j)(context.ledger.events, world.language))) {
        // The plan stays as it was quoted.
        const place = page === context.planPage?.ref ? page.replace(/\.md$/, '-steps.md') : page;
        await world.files.write(`${session}/${place}`, text);
    }
    if (outcome.state === 'DONE')
        return { values: outcome.output.values, session };
    throw outcome.state === 'FAILED' ? outcome.failure : await keptBack(context.paths.state, world);
}
// Planned only: the project is in safe mode, which lets nothing be changed.
async function keptBack(state, { files }) {
    const mode = await (0,safe_mode/* readSafeMode */.Pe)(state, files);
    return new model_failure/* Failure */.HR('SAFE_MODE', {
        reason: mode === undefined ? '' : (0,safe_mode/* reasonOf */.A3)(mode),
        since: mode?.since ?? '',
    });
}

;// CONCATENATED MODULE: ./build/src/macro-trial.js










/** Runs each case of a macro really, in a folder of its own that is thrown away, which holds only what the case names. */
async function tryMacro(own, root, world) {
    const trials = [];
    for (const one of own.macro.tests) {
        const folder = (0,slashed/* slashed */.d)(await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'nx47-macro-'))));
        try {
            await lay(one, root, folder, world);
            const outcome = await runIn(folder, own, one, world);
            const differences = await compare(one, outcome, folder, world);
            trials.push({ macro: own.macro.name, name: one.name, differences });
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    return trials;
}
async function lay({ files, copies }, root, folder, world) {
    for (const [path, text] of Object.entries(files)) {
        await world.files.makeFolder((0,posix_.dirname)(`${folder}/${path}`));
        await world.files.write(`${folder}/${path}`, text);
    }
    for (const path of copies) {
        await world.files.makeFolder((0,posix_.dirname)(`${folder}/${path}`));
        await world.files.copy(`${root}/${path}`, `${folder}/${path}`);
    }
}
async function runIn(folder, own, { input }, world) {
    const state = `${folder}/.nx47`;
    const paths = { root: folder, state, session: `${state}/session/test`, bundle: `${state}/no-bundle` };
    const ledger = new ledger_ledger/* Ledger */.O({ append: async () => undefined }, world.clock, {
        sessionId: 'test',
        taskId: 'T1',
    });
    const task = userTask(own);
    const planPage = await (0,plan_page/* leavePlan */.JH)(task, [], '', world.files);
    const context = { world, mode: 'execute', paths, ledger, task, planPage };
    return (0,runner/* runMacro */.c)({ name: own.macro.name, step: 1, macro: (0,user_macro/* userMacro */.i)(own) }, input, context);
}
async function compare({ expect }, outcome, folder, { files }) {
    const state = macro_trial_stateOf(outcome);
    const code = outcome.state === 'FAILED' ? outcome.failure.code : '';
    const said = outcome.state === 'FAILED' ? ` (${code} ${JSON.stringify(outcome.failure.parameters)})` : '';
    const output = outcome.state === 'DONE' ? outcome.output.values : {};
    const found = [
        ...(state === expect.state ? [] : [`state: ${state}${said} ≠ ${expect.state}`]),
        ...(expect.code === undefined || code === expect.code ? [] : [`code: ${code} ≠ ${expect.code}`]),
        ...different('output', output, expect.output),
    ];
    for (const [path, text] of Object.entries(expect.files ?? {})) {
        const bytes = await files.read(`${folder}/${path}`).catch(() => undefined);
        found.push(...different(path, bytes === undefined ? null : new TextDecoder().decode(bytes), text));
    }
    return found;
}
// What was refused before its first command started has changed nothing.
function macro_trial_stateOf(outcome) {
    if (outcome.state !== 'FAILED')
        return outcome.state;
    return ['MACRO_INPUT_REFUSED', 'MACRO_PATH_REFUSED', 'MACRO_REFUSED'].includes(outcome.failure.code)
        ? 'REFUSED'
        : 'FAILED';
}
function different(what, observed, expected) {
    if (expected === undefined || macro_trial_sorted(observed) === macro_trial_sorted(expected))
        return [];
    return [`${what}: ${macro_trial_sorted(observed)} ≠ ${macro_trial_sorted(expected)}`];
}
function macro_trial_sorted(value) {
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return JSON.stringify(isRecord ? Object.entries(value).sort() : value);
}

// EXTERNAL MODULE: ./build/src/macro/user-argv.js
var user_argv = __webpack_require__(41186);
;// CONCATENATED MODULE: ./build/src/macro-words.js


/** A macro of the product as a row. */
function listBuiltIn(name, { VERSION, ALLOWLIST }) {
    return { name, version: VERSION, kind: 'built-in', changes: ALLOWLIST.writes };
}
/** A macro of the project's as a row. */
function listOwn({ macro }) {
    const changes = [...new Set(macro.steps.flatMap(({ touches }) => touches))];
    return { name: macro.name, version: macro.VERSION, kind: 'own', changes };
}
/** The list as a table. */
function macroTable(rows, words) {
    const width = Math.max(...rows.map(({ name }) => name.length));
    const kinds = { 'built-in': words.builtIn, own: words.own };
    const lines = rows.map(({ name, version, kind, changes }) => {
        const changed = changes.length === 0 ? words.nothing : changes.join(', ');
        return `${name.padEnd(width)}  ${version.padEnd(8)}  ${kinds[kind].padEnd(8)}  ${changed}`;
    });
    return `${lines.join('\n')}\n`;
}
/** All that a macro of the project's says of itself. */
function describeOwn({ macro, file, sha256 }, words) {
    const { ALLOWLIST, INPUT_SCHEMA, OUTPUT_SCHEMA, steps, rollback, tests } = macro;
    const { commands, paths, hosts, environment } = ALLOWLIST;
    return macro_words_lines([
        `${macro.name} ${macro.VERSION}: ${macro.goal}`,
        `${file} sha256 ${sha256}`,
        ...schemaLines(words.inputs, INPUT_SCHEMA),
        ...schemaLines(words.outputs, OUTPUT_SCHEMA),
        `${words.allowed}: ${commands.join(', ')}`,
        ...listLine(words.reads, paths.read),
        ...listLine(words.writes, paths.write),
        ...listLine(words.hosts, hosts),
        ...listLine(words.variables, environment),
        ...macro.RISKS.map((risk) => `${words.risk}: ${risk}`),
        `${words.evidence}: ${macro.EVIDENCE_REQUIRED.join(', ')}`,
        ...steps.map(({ argv, deadlineSeconds }, at) => `${at + 1}. ${argvText(argv)} (${deadlineSeconds} s)`),
        ...rollback.map(({ argv }) => `${words.back}: ${argvText(argv)}`),
        ...tests.map(({ name }) => `${words.test}: ${name}`),
        ...(tests.length === 0 ? [words.untested] : []),
    ]);
}
/** What a built-in macro says of itself. */
function describeBuiltIn(name, macro, words) {
    const { reads, writes, commands } = macro.ALLOWLIST;
    return macro_words_lines([
        `${name} ${macro.VERSION} (${words.builtIn})`,
        ...listLine(words.reads, reads),
        ...listLine(words.writes, writes),
        ...listLine(words.allowed, commands),
        ...macro.RISKS.map((risk) => `${words.risk}: ${risk}`),
        `${words.evidence}: ${macro.EVIDENCE_REQUIRED.join(', ')}`,
    ]);
}
/** A plan as it is shown: each step with its mark, then what it changes, what may go wrong, and the digest to quote. */
function describePlan(own, { plan, sha256: hash }, words) {
    const { steps, RISKS, name } = own.macro;
    const marked = plan.commands.map((command, at) => {
        const step = steps[at];
        if (step === undefined)
            return `   ${command}`;
        const mark = words.marks[markOf(step.touches)];
        const changes = step.touches.length === 0 ? '' : ` → ${step.touches.join(', ')}`;
        return `${at + 1}. [${mark}] ${command}${changes}`;
    });
    return macro_words_lines([
        plan.goal,
        ...marked,
        ...plan.touches.map((path) => `${words.touches}: ${path}`),
        ...RISKS.map((risk) => `${words.risk}: ${risk}`),
        `${words.plan}: ${hash}`,
        (0,fill/* fill */.G)(words.execute, { name, hash }),
    ]);
}
/** What a dry run can say of a step: one that changes nothing only reads; what another would do, nobody can foretell. */
function markOf(touches) {
    return touches.length === 0 ? 'readOnly' : 'notSimulable';
}
/** The cases that were run, a line each, with what differs below. */
function describeTrials(trials, words) {
    const passed = trials.filter(({ differences }) => differences.length === 0).length;
    return macro_words_lines([
        ...trials.flatMap(({ macro, name, differences }) => [
            `${differences.length === 0 ? '✔' : '✘'} ${macro}: ${name}`,
            ...differences.map((one) => `    ${one}`),
        ]),
        (0,fill/* fill */.G)(words.passed, { passed: String(passed), all: String(trials.length) }),
    ]);
}
function schemaLines(word, schema) {
    return Object.entries(schema.properties).map(([name, { type, description = '', pattern, enum: choices }]) => {
        const limits = [pattern, choices?.join(' | ')].filter((one) => one !== undefined).join(' ');
        const mark = schema.required.includes(name) ? '*' : '';
        return `${word}: ${name}${mark} ${type} ${limits} ${description}`.replace(/ +/g, ' ').trimEnd();
    });
}
function listLine(word, all) {
    return all.length === 0 ? [] : [`${word}: ${all.join(', ')}`];
}
function argvText(argv) {
    return (0,user_argv/* shownArgv */.aq)(argv.map((one) => (typeof one === 'string' ? one : `\${input.${one.input}}`)));
}
function macro_words_lines(all) {
    return `${all.join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/src/own-macros.js + 6 modules
var own_macros = __webpack_require__(18027);
;// CONCATENATED MODULE: ./build/src/macro-command.js


















const macro_command_actions = {
    list: (_, place) => listMacros(place),
    show: showMacro,
    new: newMacro,
    plan: planOwn,
    run: runOwn,
    test: testMacros,
};
/**
 * `nx47 macro list | show NAME | new NAME | plan NAME | run NAME | test [NAME | --all] [PATH]`: the project's own
 * macros. `run` only plans until `--execute` quotes the plan as it is now. Errors: MACRO_*, CONFIG_NOT_FOUND.
 */
async function macroCommand(line, around, language) {
    const [action = '', name = ''] = line.words;
    const act = new Map(Object.entries(macro_command_actions)).get(action);
    if (act === undefined) {
        const expected = Object.keys(macro_command_actions).join(' | ');
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'macro', value: action, expected });
    }
    const isNamed = action !== 'list' && !(action === 'test' && isAll(line));
    const path = line.words[isNamed ? 2 : 1] ?? '.';
    const file = await (0,find_config/* findConfig */.u)((0,slashed/* slashed */.d)((0,external_node_path_.resolve)(path)), (one) => composeFiles(language, around).exists(one));
    const root = (0,posix_.dirname)(file);
    const world = (0,compose_offline/* composeOffline */.Y)(language, around, root);
    return act(isNamed ? name : '', { line, root, world, words: (0,text_sentences/* sentences */.h)(language).macros });
}
function composeFiles(language, around) {
    return (0,compose_offline/* composeOffline */.Y)(language, around).files;
}
async function listMacros({ line, root, world, words }) {
    const own = [];
    for (const name of await (0,own_macros/* ownMacroNames */.fO)(root, world.files))
        own.push(await (0,own_macros/* readOwnMacro */.ZU)(root, name, world.files));
    const rows = [
        ...own.map(listOwn),
        ...Object.entries(built_in_macros/* builtInMacros */.P).map(([name, macro]) => listBuiltIn(name, macro)),
    ];
    return answer(line, { macros: rows }, macroTable(rows, words));
}
async function showMacro(name, { line, root, world, words }) {
    const known = new Map(Object.entries(built_in_macros/* builtInMacros */.P)).get(name);
    if (known !== undefined) {
        const { VERSION, ALLOWLIST, RISKS, EVIDENCE_REQUIRED } = known;
        const shown = { name, VERSION, ALLOWLIST, RISKS, EVIDENCE_REQUIRED };
        return answer(line, shown, describeBuiltIn(name, known, words));
    }
    const own = await (0,own_macros/* readOwnMacro */.ZU)(root, name, world.files);
    return answer(line, { ...own.macro, file: own.file, sha256: own.sha256 }, describeOwn(own, words));
}
async function newMacro(name, { line, root, words }) {
    if (!model_user_macro/* macroNameSchema */.Z5.safeParse(name).success)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'macro new', value: name, expected: 'a-z 0-9 -' });
    const file = `macros/${name}.yml`;
    if (Object.hasOwn(built_in_macros/* builtInMacros */.P, name))
        throw new model_failure/* Failure */.HR('MACRO_NAME_TAKEN', { file, line: 1, name });
    const fresh = await writeMacro(root, name, words);
    const text = `${(0,fill/* fill */.G)(fresh ? words.written : words.kept, { file, name })}\n`;
    return answer(line, { file, written: fresh }, text);
}
async function planOwn(name, { line, root, world, words }) {
    const own = await (0,own_macros/* readOwnMacro */.ZU)(root, name, world.files);
    const input = await macroInputs(own, inputsOf(line));
    const planned = await planMacro(own, input, root, world);
    await keepPlan(planned, root, world);
    const steps = own.macro.steps.map(({ touches }, at) => ({
        command: planned.plan.commands[at],
        mark: markOf(touches),
        touches,
    }));
    return answer(line, { ...planned.plan, steps, sha256: planned.sha256 }, describePlan(own, planned, words));
}
async function runOwn(name, place) {
    const { line, root, world, words } = place;
    if (line.settings['mode'] !== 'execute')
        return planOwn(name, place);
    const own = await (0,own_macros/* readOwnMacro */.ZU)(root, name, world.files);
    const input = await macroInputs(own, inputsOf(line));
    const order = { own, input, root, quoted: line.given['plan']?.at(-1) ?? '', settings: line.settings };
    const { values, session } = await executeMacro(order, world);
    const text = `${JSON.stringify(values, null, 2)}\n`;
    return { text, note: (0,fill/* fill */.G)(words.done, { folder: session }), status: 0 };
}
async function testMacros(name, { line, root, world, words }) {
    const names = isAll(line) ? await (0,own_macros/* ownMacroNames */.fO)(root, world.files) : [name];
    if (!isAll(line) && name === '') {
        const suggestion = (0,nearest_word/* nearestWord */.z)(name, await (0,own_macros/* ownMacroNames */.fO)(root, world.files));
        throw new model_failure/* Failure */.HR('MACRO_NOT_FOUND', { name, folder: `${root}/macros`, suggestion });
    }
    const trials = [];
    let untested;
    for (const one of names) {
        const own = await (0,own_macros/* readOwnMacro */.ZU)(root, one, world.files);
        if (own.macro.tests.length === 0)
            untested ??= new model_failure/* Failure */.HR('MACRO_UNTESTED', { name: one, file: own.file });
        trials.push(...(await tryMacro(own, root, world)));
    }
    const status = trials.every(({ differences }) => differences.length === 0) ? 0 : 1;
    const ended = answer(line, { trials }, describeTrials(trials, words));
    return { ...ended, status, ...(untested === undefined ? {} : { failure: untested }) };
}
function isAll({ given }) {
    return given['all'] !== undefined;
}
function inputsOf({ given }) {
    return { inputs: given['input'] ?? [], inputFile: given['input-file']?.at(-1) ?? '' };
}
function answer({ format }, value, text) {
    return { text: format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : text, status: 0 };
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
const open_runs_judged = ['GO', 'GO-PRIVATE-ROOT', 'NO-GO', 'REHEARSED'];
/**
 * The detached runs of an index that nobody has judged yet, oldest first. A run that was collected carries the nonce
 * of the one that pushed; one that could not be judged (INCONCLUSIVE) leaves it open.
 */
function openRuns(entries) {
    const closed = new Set(entries.filter(({ verdict }) => open_runs_judged.includes(verdict)).map(({ nonce }) => nonce));
    return entries.filter(({ verdict, nonce }) => verdict === 'PENDING' && !closed.has(nonce));
}

// EXTERNAL MODULE: ./build/src/ledger/run-index.js + 1 modules
var ledger_run_index = __webpack_require__(61931);
// EXTERNAL MODULE: ./build/src/model/repository-settings.js
var repository_settings = __webpack_require__(60865);
// EXTERNAL MODULE: ./build/src/model/ticket.js
var model_ticket = __webpack_require__(49467);
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
    const index = await git(['show', `${reports}:${run_index/* indexPath */.AV}`], folder, world);
    // No run has been recorded yet.
    if (index.status !== 0)
        return [];
    const { entries, problem, line } = (0,ledger_run_index/* readIndex */.v)(new TextEncoder().encode(index.stdout));
    if (problem !== '')
        throw new model_failure/* Failure */.HR('LEDGER_BROKEN', { file: `${reports}:${run_index/* indexPath */.AV}`, line, why: problem });
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

// EXTERNAL MODULE: ./build/macros/check-access.js
var check_access = __webpack_require__(45911);
// EXTERNAL MODULE: ./build/macros/collect.js + 2 modules
var macros_collect = __webpack_require__(11385);
// EXTERNAL MODULE: ./build/macros/push.js + 3 modules
var push = __webpack_require__(83693);
// EXTERNAL MODULE: ./build/macros/wait.js + 3 modules
var wait = __webpack_require__(91578);
// EXTERNAL MODULE: ./build/src/macro/phase.js + 1 modules
var phase = __webpack_require__(81859);
// EXTERNAL MODULE: ./build/src/macro/phase-inputs.js + 1 modules
var phase_inputs = __webpack_require__(27329);
// EXTERNAL MODULE: ./build/src/macro/phase-outputs.js + 2 modules
var phase_outputs = __webpack_require__(79508);
// EXTERNAL MODULE: ./build/src/notebook/json-text.js
var json_text = __webpack_require__(57685);
// EXTERNAL MODULE: ./build/src/notebook/kit-cell.js + 1 modules
var kit_cell = __webpack_require__(50599);
// EXTERNAL MODULE: ./build/src/notebook/python-literal.js
var python_literal = __webpack_require__(62831);
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
    const opened = await (0,open_run/* openRun */.Iy)(request, world);
    const text = probeNotebook(await world.assets.kit(), opened.state.dossier.nonce);
    const phases = phasesOf({ ref: { owner, slug }, text, enableGpu });
    const { state: begun, context } = await (0,begin_task/* beginTask */.r)(phases, opened, title);
    let state = begun;
    for (const [index, one] of phases.entries()) {
        world.presenter.show({ kind: 'step', macro: one.name, state: 'RUNNING', detail: '' });
        const end = await one.run(index + 2, state, context);
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
        (0,phase/* phase */.O)('collect', macros_collect/* collect */.F, phase_inputs/* forCollect */.wi, phase_outputs/* collected */.gd),
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
        const words = (0,text_sentences/* sentences */.h)(request.settings.language).console;
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
    const read = kernel_metadata/* kernelMetadataSchema */.A.safeParse(probe_command_parsed(text));
    return read.success && read.data.enable_gpu;
}
function probe_command_parsed(text) {
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
    const words = (0,text_sentences/* sentences */.h)(language).console.profile;
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
    const words = (0,text_sentences/* sentences */.h)(language).console.profile;
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
    const words = (0,text_sentences/* sentences */.h)(language).console.profile;
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
    throw refresh_command_refusal(home);
}
async function refresh_command_profileText(session, files) {
    const run = await readRun(session, files);
    const path = `${session}/evidence/outputs/${kernel_outputs/* runtimeProfileName */.VT}`;
    if (run?.kernel == null || !(await files.exists(path)))
        throw refresh_command_refusal(session);
    const { problem } = await verifySession(session, files);
    if (problem !== '')
        throw refresh_command_refusal(`${session}: ${problem}`);
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
function refresh_command_refusal(value) {
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
    const expected = (0,text_sentences/* sentences */.h)(language).console.profile.actions;
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
    const words = (0,text_sentences/* sentences */.h)(language).console.profile;
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

// EXTERNAL MODULE: ./build/src/report/explain-failure.js
var explain_failure = __webpack_require__(6864);
// EXTERNAL MODULE: ./build/macros/publish.js + 1 modules
var publish = __webpack_require__(9633);
// EXTERNAL MODULE: ./build/macros/rollback.js + 1 modules
var rollback = __webpack_require__(60035);
// EXTERNAL MODULE: ./build/src/macro/story.js + 6 modules
var story = __webpack_require__(84498);
;// CONCATENATED MODULE: ./build/src/roll-back.js






/**
 * The phases of going back: fetch and prove the old versions, then publish each as the next one, the dataset first.
 * Without mode `execute` nothing is written on the service. A run that acted is PENDING: nothing is certified by it.
 */
async function rollBack(order, metadata, request, world) {
    let fetched = {};
    const keep = (state) => ({ state });
    const phases = [
        (0,phase/* phase */.O)('rollback', rollback/* rollback */.d, () => wantedOf(order, metadata), (state, found) => {
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
    // What is sent comes from the service, not from the project's tree.
    const context = { ...opened.context, ground: { target: request.target, sendsProject: false } };
    const goal = `roll back ${JSON.stringify(order)}`;
    return (0,story/* runPhases */.Qe)(phases, { ...opened, state, context }, { goal, firstStep: 2 });
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
        return rollback_command_answerOf(await rollBack(order, metadata, request, world), request);
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
function rollback_command_answerOf(run, { settings }) {
    const words = (0,text_sentences/* sentences */.h)(settings.language).console;
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

// EXTERNAL MODULE: ./build/src/macro/standing-ledger.js
var standing_ledger = __webpack_require__(23664);
;// CONCATENATED MODULE: ./build/src/safe-mode-command.js








/**
 * `nx47 safe-mode show | clear --reason … [PATH]`: what stopped the project, and a person's word that it may act again,
 * which is an event. No run clears it. Errors: USAGE_BAD_VALUE, also without a reason; CONFIG_NOT_FOUND.
 */
async function safeModeCommand({ words, reason }, around, language) {
    const [act = 'show', path = '.'] = words;
    if (act !== 'show' && act !== 'clear')
        throw refuse('safe-mode', act, 'show | clear');
    if (act === 'clear' && reason.trim() === '')
        throw refuse('--reason', reason, '…');
    const texts = (0,text_sentences/* sentences */.h)(language).console;
    const root = await (0,project_kernel/* projectAround */.B)((0,external_node_path_.resolve)(path).replaceAll('\\', '/'));
    if (root === undefined)
        throw new model_failure/* Failure */.HR('CONFIG_NOT_FOUND', { folder: path });
    const world = (0,compose_offline/* composeOffline */.Y)(language, around, root);
    const state = `${root}/.nx47`;
    const mode = await (0,safe_mode/* readSafeMode */.Pe)(state, world.files);
    if (mode === undefined)
        return { text: `${texts.safeModeOff}\n`, status: 0 };
    if (act === 'show')
        return { text: `${safe_mode_command_shown(mode, texts.safeModeOn)}\n`, status: 3 };
    const file = `${state}/${safe_mode/* safeModeName */.w$}`;
    const said = {
        goal: 'safe mode is cleared',
        touches: [file],
        output: JSON.stringify(mode),
        decision: reason,
    };
    // The word stands before the file goes: after a crash between the two it is still in safe mode.
    await (0,standing_ledger/* logToLedger */.r)(`${state}/safe-mode.jsonl`, said, world);
    await world.files.remove(file);
    return { text: `${texts.safeModeCleared}\n`, status: 0 };
}
function safe_mode_command_shown({ since, session, signs, uncertainties, stable }, text) {
    const list = (names) => (names.length === 0 ? '∅' : names.join(', '));
    return (0,fill/* fill */.G)(text, {
        ...{ since, session, stable: stable || '∅' },
        ...{ signs: list(signs), uncertainties: list(uncertainties) },
    });
}
function refuse(flag, value, expected) {
    return new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag, value, expected });
}

;// CONCATENATED MODULE: ./build/src/only-value.js

/** The one value of an option that takes one; '' where it is not given. Errors: USAGE_BAD_VALUE for two. */
function onlyValue(line, name) {
    const values = line.given[name] ?? [];
    if (values.length > 1)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: `--${name}`, value: values.join(' '), expected: '1' });
    return values[0] ?? '';
}

;// CONCATENATED MODULE: ./build/src/session/git-tree.js

const git_tree_deadlineSeconds = 120;
/** What a session and the record of certified runs write: never taken back. */
const growing = ['session', 'ledger', '.nx47'];
/** Everything of the project that is versioned but what only grows, as git takes paths. Beside it nothing is touched. */
function versionedPaths({ kept }) {
    return ['.', ...[...growing, ...kept].map((path) => `:(exclude,literal)${path}`)];
}
/** Runs git in a folder and gives what it wrote, without the last line feed. Errors: `code` {name, why} when it refuses. */
async function askGit(root, argv, refusal, shell) {
    const { status, stdout, stderr } = await runGit(root, argv, shell);
    if (status === 0)
        return stdout.replace(/\n$/, '');
    const why = `git ${argv.find((word) => /^[a-z]/.test(word)) ?? ''}: ${stderr.trim().split('\n').at(-1) ?? ''}`;
    throw new model_failure/* Failure */.HR(refusal.code, { name: refusal.name, why, rule: 78 });
}
/** Runs git in a folder. */
function runGit(root, argv, shell) {
    return shell.run({ argv: ['git', '-C', root, ...argv], deadlineSeconds: git_tree_deadlineSeconds });
}
/** Id of the commit that the project stands at; '' where git has none. */
async function headCommit(root, shell) {
    const { status, stdout } = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], shell);
    return status === 0 ? stdout.trim() : '';
}
/** Paths of the project that are not as the last commit has them, new files among them; what only grows is left out. */
async function uncommitted(tree, shell) {
    const argv = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--'];
    const { stdout } = await runGit(tree.root, [...argv, ...versionedPaths(tree)], shell);
    const prefix = (await runGit(tree.root, ['rev-parse', '--show-prefix'], shell)).stdout.trim();
    return stdout.split('\0').flatMap((row) => (row === '' ? [] : [row.slice(3 + prefix.length)]));
}
/** Paths of the project that two commits have otherwise; what only grows is left out. */
async function changedBetween([from, to], tree, shell) {
    const argv = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--relative', from, to, '--'];
    const { stdout } = await runGit(tree.root, [...argv, ...versionedPaths(tree)], shell);
    return stdout.split('\0').filter((path) => path !== '');
}

// EXTERNAL MODULE: ./build/src/ledger/close-log.js
var close_log = __webpack_require__(58172);
;// CONCATENATED MODULE: ./build/src/ledger/continue-log.js





/**
 * Goes on with the events of a session (absolute folder). Half a line that a crash left is put aside as evidence and told
 * by an event. Errors: LEDGER_BROKEN for anything else that is wrong with them, and for no event at all.
 */
async function continueLog(session, ports) {
    const { files, clock, place } = ports;
    const path = `${session}/logs/session.jsonl`;
    const bytes = await files.read(path);
    const found = (0,ledger_chain/* verifyChain */.H5)(bytes);
    const isTorn = found.problem === 'torn-tail';
    const last = (0,ledger_chain/* eventsOf */.XL)(found.lines).at(-1);
    if ((found.problem !== '' && !isTorn) || last === undefined)
        throw new model_failure/* Failure */.HR('LEDGER_BROKEN', { file: path, line: found.line, why: found.problem || 'empty' });
    const evidence = isTorn ? [await (0,close_log/* cutTornTail */.ek)(session, bytes, files)] : [];
    const sink = { append: (line) => files.append(path, line) };
    const ids = { sessionId: last.session_id, taskId: last.task_id };
    const ledger = new ledger_ledger/* Ledger */.O(sink, clock, ids, { head: found.head, seq: found.count, time: last.time });
    const events = (0,ledger_chain/* eventsOf */.XL)(found.lines);
    if (!isTorn)
        return { events, ledger, byteLength: bytes.length };
    const told = await ledger.append({
        ...{
            macro: 'session',
            step: 1,
            phase: 'SESSION',
            state: 'RUNNING',
            goal: 'half a line was put aside',
            ...place,
        },
        ...{
            touches: evidence.map(({ ref }) => ref),
            command: '',
            ...model_event/* nothingRan */.NH,
            output: '',
            decision: '',
            evidence,
        },
    });
    return { events: [...events, told], ledger, byteLength: bytes.length };
}

// EXTERNAL MODULE: ./build/src/session/led-state.js
var led_state = __webpack_require__(56435);
;// CONCATENATED MODULE: ./build/src/session/open-sessions.js



/**
 * The sessions of the project at `root` whose events have no verdict, newest first. A folder without one readable event
 * is no session: nothing began there.
 */
async function openSessions(root, files) {
    const home = `${root}/session`;
    if (!(await files.exists(home)))
        return [];
    const found = [];
    for (const name of await foldersIn(home, files)) {
        const log = `${home}/${name}/logs/session.jsonl`;
        if (!(await files.exists(log)))
            continue;
        const chain = (0,ledger_chain/* verifyChain */.H5)(await files.read(log));
        const events = (0,ledger_chain/* eventsOf */.XL)(chain.lines);
        const first = events[0];
        if (first === undefined || events.some(({ phase }) => phase === 'VERDICT'))
            continue;
        const isLed = (0,led_state/* ledState */.z2)(events) !== undefined;
        found.push({ folder: `${home}/${name}`, goal: first.goal, isLed, problem: chain.problem });
    }
    return found;
}
/** The newest session that was led to its end; undefined where there is none. */
async function lastClosed(root, files) {
    const home = `${root}/session`;
    if (!(await files.exists(home)))
        return undefined;
    for (const name of await foldersIn(home, files)) {
        const log = `${home}/${name}/logs/session.jsonl`;
        if (!(await files.exists(log)))
            continue;
        const bytes = await files.read(log);
        const { lines, problem, head } = (0,ledger_chain/* verifyChain */.H5)(bytes);
        const end = problem === '' ? (0,led_state/* ledState */.z2)((0,ledger_chain/* eventsOf */.XL)(lines))?.end : undefined;
        if (end !== undefined && end !== '')
            return { name, head, digest: (0,codec_digest/* sha256Hex */.fg)(bytes) };
    }
    return undefined;
}
/** Names of the folders right below, newest first: a session's name begins with its day, and ends with its time. */
async function foldersIn(home, files) {
    const skipped = ['evidence', 'logs', 'reports', 'PLANS'];
    const entries = await files.list(home, skipped);
    const names = entries.filter(({ path, kind }) => kind === 'folder' && !path.includes('/'));
    const timeOf = (name) => `${name.slice(0, 8)}${/_(\d{6})z-\d+$/.exec(name)?.[1] ?? ''}${name}`;
    return names.map(({ path }) => path).sort((one, other) => (timeOf(one) < timeOf(other) ? 1 : -1));
}

// EXTERNAL MODULE: ./build/src/session/summary.js
var session_summary = __webpack_require__(77886);
;// CONCATENATED MODULE: ./build/src/session/held-session.js






/** At this size a log takes no further step: the next session opens a new one and quotes the end of this (rule 106). */
const mostLogBytes = 1 << 20;
/**
 * The one open session of the project at `root` that a person or an agent leads; what a crash left of a line is put
 * aside. Errors: SESSION_NONE {folder}, LEDGER_BROKEN.
 */
async function holdSession(root, ports) {
    const open = (await openSessions(root, ports.files)).find(({ isLed }) => isLed);
    if (open === undefined)
        throw new model_failure/* Failure */.HR('SESSION_NONE', { folder: root });
    const { events, ledger, byteLength } = await continueLog(open.folder, ports);
    const state = (0,led_state/* ledState */.z2)(events);
    if (state === undefined)
        throw new model_failure/* Failure */.HR('SESSION_NONE', { folder: root });
    return { folder: open.folder, ledger, events, state, byteLength };
}
/**
 * Adds an event, then the summary that it makes due, and renders every page anew. Errors: SESSION_FULL {bytes, most,
 * rule} for a further step behind a full log, DISK_WRITE_FAILED.
 */
async function tellSession(session, body, ports) {
    if (body.phase === 'PLAN' && session.byteLength >= mostLogBytes)
        throw new model_failure/* Failure */.HR('SESSION_FULL', { bytes: session.byteLength, most: mostLogBytes, rule: 106 });
    let told = await appended(session, body);
    const summaries = told.events.filter(({ macro, step }) => macro === 'summary' && step === 1).length;
    const summary = (0,session_summary/* dueSummary */.D)(told.state, summaries, ports.place);
    if (summary !== undefined)
        told = await appended(told, summary);
    await held_session_writePages(told, ports);
    return told;
}
/** Writes the pages of a session as its events render them. */
async function held_session_writePages({ folder, events }, ports) {
    for (const [name, page] of Object.entries((0,pages/* sessionPages */.j)(events, ports.language)))
        await ports.files.write(`${folder}/${name}`, page);
}
async function appended(session, body) {
    const event = await session.ledger.append(body);
    const events = [...session.events, event];
    const byteLength = session.byteLength + Buffer.byteLength(JSON.stringify(event)) + 1;
    return { ...session, events, byteLength, state: (0,led_state/* ledState */.z2)(events) ?? session.state };
}

;// CONCATENATED MODULE: ./build/src/session/session-goal.js

const mostCharacters = 200;
/**
 * The goal of a session as it is kept: one sentence on one line, of at most 200 characters (rule 1 of the contract).
 * Errors: SESSION_GOAL_REFUSED {why, rule}.
 */
function sessionGoal(typed) {
    const goal = typed.trim();
    const why = goal === ''
        ? '∅'
        : goal.length > mostCharacters
            ? `${goal.length} > ${mostCharacters}`
            : /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(goal)
                ? '\\n'
                : (/[.!?…]\s+\p{Lu}.*/u.exec(goal)?.[0] ?? '');
    if (why !== '')
        throw new model_failure/* Failure */.HR('SESSION_GOAL_REFUSED', { why, rule: 1 });
    return goal;
}

;// CONCATENATED MODULE: ./build/src/session/step-law.js


/** A text that is longer belongs into a file, as evidence: in characters. */
const step_law_mostCharacters = 2000;
/** A task that takes longer than this (minutes), or has several steps or files, needs a written plan. */
const longMinutes = 10;
const order = ['PLAN', 'EXECUTE', 'VERIFY', 'CRITIQUE', 'LOG_EVENT'];
/**
 * The event that this order becomes, at `here` where it names no place. The law of a session (rules 61 to 69, 72, 75, 77,
 * 99 and 173 of the contract): one step at a time, in the order of its phases, each number once. Errors:
 * MESSAGE_TOO_LONG, SESSION_ASTRAY, STEP_RUNNING, STEP_INCOMPLETE, STEP_UNPLANNED, STEP_OUT_OF_ORDER,
 * STEP_TARGET_MISSING, SESSION_PLAN_MISSING, SESSION_PLAN_CHANGED, STEP_UNPROVEN.
 */
function nextEvent(state, asked, here, plan) {
    refuseLong(asked);
    if (asked.phase === 'SESSION')
        return decisionEvent(asked, here);
    if (asked.phase === 'PLAN')
        return planEvent(state, asked, here);
    const { running } = state;
    if (running === undefined)
        throw new model_failure/* Failure */.HR('STEP_UNPLANNED', { phase: asked.phase, rule: 62 });
    refuseDisorder(running, asked);
    if (asked.phase === 'EXECUTE' || asked.phase === 'VERIFY')
        refusePlaceless(asked);
    if (asked.phase === 'EXECUTE')
        refuseWithoutPlan(state, plan);
    if (asked.phase === 'LOG_EVENT')
        refuseUnproven(running, asked);
    else if (asked.say === '' && asked.command === '')
        throw incomplete(asked.phase, '--say');
    const body = eventOf(asked, here, { step: running.step, goal: running.goal, touches: running.touches });
    // The line that ends a step repeats what proves it.
    if (asked.phase === 'LOG_EVENT')
        return { ...body, evidence: [...running.evidence, ...asked.evidence] };
    return asked.phase === 'EXECUTE' ? { ...body, plan_sha256: plan.rendered } : body;
}
/** Errors: MESSAGE_TOO_LONG {what, length, most, rule} for a text that is no message any more (rule 99). */
function refuseLong(asked) {
    const texts = { say: asked.say, command: asked.command };
    const lists = { touches: asked.touches.join('\n'), risk: asked.risks.join('\n') };
    for (const [what, text] of Object.entries({ ...texts, ...lists })) {
        if (text.length <= step_law_mostCharacters)
            continue;
        throw new model_failure/* Failure */.HR('MESSAGE_TOO_LONG', { what, length: text.length, most: step_law_mostCharacters, rule: 99 });
    }
}
/** Whether a plan of its own has to be written down before anything is executed (seed 002, "Plan long"). */
function needsWrittenPlan({ task, steps }) {
    const touched = new Set(steps.flatMap(({ touches }) => touches));
    return (task.minutes ?? 0) > longMinutes || steps.length > 1 || touched.size > 1;
}
function decisionEvent(asked, here) {
    if (asked.say === '')
        throw incomplete(asked.phase, '--say');
    const body = eventOf(asked, here, { step: 1, goal: 'decision', touches: [] });
    return { ...body, macro: 'session', state: 'RUNNING', output: '', decision: asked.say };
}
function planEvent(state, asked, here) {
    const { running, task, steps } = state;
    if (running !== undefined)
        throw new model_failure/* Failure */.HR('STEP_RUNNING', { step: running.step, rule: 77 });
    if (state.isAstray)
        throw new model_failure/* Failure */.HR('SESSION_ASTRAY', { rule: 173 });
    const named = asked.serves >= 1 && asked.serves <= task.DONE_CRITERIA.length;
    const missing = asked.say === '' ? '--say' : !named ? '--serves' : asked.touches.length === 0 ? '--touches' : '';
    if (missing !== '')
        throw incomplete(asked.phase, missing);
    const step = (steps.at(-1)?.step ?? 1) + 1;
    const body = eventOf(asked, here, { step, goal: asked.say, touches: asked.touches });
    return { ...body, output: asked.risks.join('\n'), decision: `serves ${asked.serves}` };
}
function incomplete(phase, missing) {
    return new model_failure/* Failure */.HR('STEP_INCOMPLETE', { phase, missing, rule: missing === '--serves' ? 9 : 65 });
}
/** The next phase and no other; a step may be given up at any point, which is said as what it is. */
function refuseDisorder({ step, phase }, asked) {
    const expected = order[order.indexOf(phase) + 1] ?? 'LOG_EVENT';
    const isGivenUp = asked.phase === 'LOG_EVENT' && (asked.state === 'FAILED' || asked.state === 'SKIPPED');
    if (asked.phase === expected || isGivenUp)
        return;
    throw new model_failure/* Failure */.HR('STEP_OUT_OF_ORDER', { step, phase: asked.phase, expected, rule: 61 });
}
function refusePlaceless({ phase, machine, terminal }) {
    const missing = machine.trim() === '' ? '--machine' : terminal.trim() === '' ? '--terminal' : '';
    if (missing !== '')
        throw new model_failure/* Failure */.HR('STEP_TARGET_MISSING', { phase, missing, rule: phase === 'VERIFY' ? 63 : 64 });
}
function refuseWithoutPlan(state, { rendered, onDisk }) {
    const file = `PLANS/${state.task.task_id}.md`;
    if (needsWrittenPlan(state) && state.planned.length === 0)
        throw new model_failure/* Failure */.HR('SESSION_PLAN_MISSING', { file, rule: 62 });
    if (rendered !== onDisk)
        throw new model_failure/* Failure */.HR('SESSION_PLAN_CHANGED', { file, rule: 62 });
}
function refuseUnproven({ step, evidence }, asked) {
    if (asked.state === '')
        throw incomplete(asked.phase, '--state');
    const proofs = [...evidence, ...asked.evidence].filter(({ sha256 }) => sha256 !== undefined);
    if (asked.state === 'DONE' && proofs.length === 0)
        throw new model_failure/* Failure */.HR('STEP_UNPROVEN', { step, rule: 69 });
}
function eventOf(asked, here, { step, goal, touches }) {
    return {
        ...{ macro: 'by-hand', step, phase: asked.phase, state: asked.state || 'RUNNING', goal },
        ...{ machine: asked.machine || here.machine, terminal: asked.terminal || here.terminal },
        ...{ touches: [...touches], command: asked.command, ...model_event/* nothingRan */.NH, output: asked.say, decision: '' },
        ...{ evidence: [...asked.evidence], role: 'person' },
    };
}

;// CONCATENATED MODULE: ./build/src/session/begin-session.js











/** A task is JSON in the first event, twice as long as a message at most. */
const mostOfTask = 2 * step_law_mostCharacters;
const longestSlug = 40;
/**
 * Opens a session: its folder, its ledger, whose first event holds goal and task and quotes the end of the session
 * before, and its pages (rules 1, 11 to 15, 70, 73 and 74 of the contract). Errors: SESSION_GOAL_REFUSED, SESSION_OPEN
 * {session, goal, why, rule} while another is led, MESSAGE_TOO_LONG, DISK_WRITE_FAILED.
 */
async function beginSession(order, ports) {
    const { root, task, taskText } = order;
    const { files, clock, place } = ports;
    const goal = sessionGoal(order.goal);
    await refuseSecond(root, files);
    const written = JSON.stringify(task);
    if (written.length > mostOfTask)
        throw tooLong('TASK', written, mostOfTask);
    const opening = await openingEvent(order, goal, ports);
    const folder = await freshFolder(root, goal, ports);
    for (const part of ['logs', 'reports', 'evidence', 'PLANS'])
        await files.makeFolder(`${folder}/${part}`);
    await files.write(`${folder}/TASK.md`, taskText);
    const path = `${folder}/logs/session.jsonl`;
    const sink = { append: (line) => files.append(path, line) };
    const ids = { sessionId: folder.slice(folder.lastIndexOf('/') + 1), taskId: task.task_id };
    const ledger = new ledger_ledger/* Ledger */.O(sink, clock, ids);
    await ledger.append({ ...opening, output: written });
    if ((task.steps ?? []).length > 0)
        await ledger.append(begin_session_planOf(task.steps ?? [], '', place));
    const events = [...ledger.events];
    const state = (0,led_state/* ledState */.z2)(events);
    if (state === undefined)
        throw new model_failure/* Failure */.HR('SESSION_NONE', { folder });
    await held_session_writePages({ folder, events }, ports);
    return { folder, ledger, events, state, byteLength: (await files.read(path)).length };
}
/** The event of a plan of the whole task: its items in their order; `reason` says why an earlier one is given up. */
function begin_session_planOf(items, reason, place) {
    const command = items.map((item) => item.replace(/\s*\n\s*/g, ' ')).join('\n');
    if (command.length > step_law_mostCharacters)
        throw tooLong('PLAN', command, step_law_mostCharacters);
    return { ...bare('plan', place), macro: 'plan', command, decision: reason };
}
/** What the session begins from: its task, the commit, and the end of the session before it. */
async function openingEvent({ root, taskText }, goal, { files, shell, place }) {
    const commit = await headCommit(root, shell);
    const evidence = [
        { kind: 'file', ref: 'TASK.md', sha256: (0,codec_digest/* sha256Hex */.fg)(taskText) },
        { kind: 'answer', ref: `commit ${commit}` },
    ];
    const opening = { ...bare(goal, place), state: 'NEW', evidence };
    const before = await lastClosed(root, files);
    if (before === undefined)
        return opening;
    const { name, head, digest: sha256 } = before;
    const log = { kind: 'checksum', ref: `session/${name}/logs/session.jsonl`, sha256 };
    const decision = `continues session/${name}, whose last event is ${head}`;
    return { ...opening, decision, evidence: [...evidence, log] };
}
function tooLong(what, text, most) {
    return new model_failure/* Failure */.HR('MESSAGE_TOO_LONG', { what, length: text.length, most, rule: 99 });
}
function bare(goal, place) {
    return {
        ...{
            macro: 'session',
            step: 1,
            phase: 'SESSION',
            state: 'RUNNING',
            goal,
            ...place,
            touches: [],
            command: '',
        },
        ...{ ...model_event/* nothingRan */.NH, output: '', decision: '', evidence: [], role: 'person' },
    };
}
async function refuseSecond(root, files) {
    const open = (await openSessions(root, files)).find(({ isLed }) => isLed);
    if (open === undefined)
        return;
    const session = open.folder.slice(open.folder.lastIndexOf('/') + 1);
    const why = open.problem === '' ? '' : `(${open.problem})`;
    throw new model_failure/* Failure */.HR('SESSION_OPEN', { session, goal: open.goal, why, rule: 17 });
}
/** A folder that no session has, below `session/`. */
async function freshFolder(root, goal, { files, clock }) {
    const home = `${root}/session`;
    await files.makeFolder(home);
    const slug = goal.normalize('NFD').replace(/\p{M}/gu, '').slice(0, longestSlug);
    for (let attempt = 1;; attempt += 1) {
        const folder = `${home}/${(0,session_name/* sessionName */.C)(clock.now().toISOString(), slug, attempt)}`;
        if (await files.makeNewFolder(folder))
            return folder;
    }
}

// EXTERNAL MODULE: ./build/src/session/led-pages.js
var led_pages = __webpack_require__(6026);
// EXTERNAL MODULE: ./build/src/session/markdown-cell.js
var markdown_cell = __webpack_require__(22778);
;// CONCATENATED MODULE: ./build/src/session/task-report.js


const task_report_mostItems = 10;
const leastItems = 3;
/**
 * The parts that a report of this session would lack, by name; none when it can be closed (rules 126, 127, 177, 178,
 * 183, 184 and 200 of the contract). What is changed and was announced by no step counts as a part that is missing.
 */
function missingParts(led, closing) {
    const { time, commit, place, changed, uncommitted, touches, next, items } = closing;
    const announced = [...led.steps.flatMap((step) => step.touches), ...touches];
    const silent = [...new Set([...changed, ...uncommitted])].filter((path) => !isWithin(path, announced));
    const isChanged = changed.length > 0 || uncommitted.length > 0 || executed(led).length > 0;
    const wayBack = led.checkpoints.length > 0 || closing.rollback.trim() !== '';
    const isUnversioned = closing.state === 'OK' && uncommitted.length > 0;
    return [
        ...(time === '' ? ['date'] : []),
        ...(commit === '' ? ['commit'] : isUnversioned ? [`commit: ${uncommitted.slice(0, 3).join(', ')}`] : []),
        ...(place.machine === '' ? ['host'] : []),
        ...(silent.length === 0 ? [] : [`changes: ${silent.slice(0, 3).join(', ')}`]),
        ...(isChanged && !wayBack ? ['rollback'] : []),
        ...(closing.reason.trim() === '' ? ['reason'] : []),
        ...(next.length === 1 ? [] : [`next: ${next.length}`]),
        ...(items.length > task_report_mostItems - leastItems ? [`checklist: ${items.length}`] : []),
    ];
}
/** Three to ten items that the next session begins with: what was named, what is unproven, and what always comes (rule 200). */
function nextChecklist(led, { items }, words) {
    const unproven = led.task.DONE_CRITERIA.flatMap(({ criterion }, at) => led.proven.includes(at + 1) ? [] : [`${words.reviewCriterion} ${at + 1}: ${criterion}`]);
    const undone = led.steps
        .filter(({ state }) => state !== 'DONE')
        .map(({ step, goal }) => `${words.takeStep} ${step}: ${goal}`);
    const always = [
        `${words.checkSession}: nx47 verify session/${led.session}`,
        `${words.addSession}: nx47 commit-back session/${led.session} --execute`,
        words.readPages,
    ];
    return [...[...items, ...unproven, ...undone].slice(0, task_report_mostItems - leastItems), ...always].map(task_report_oneLine);
}
/** The report of the session's task as Markdown: result, evidence, what was changed, how to go back, what comes next. */
function taskReport(led, closing, words) {
    const { state, reason, commit, time, place, rollback, next } = closing;
    const risks = [...closing.risks];
    return [
        `# ${words.report} ${led.task.task_id}`,
        ...['', `- ${words.purpose}: ${(0,markdown_cell/* cell */.H)(led.goal)}`, `- ${words.endState}: ${state}`],
        ...[`- ${words.reason}: ${(0,markdown_cell/* cell */.H)(reason)}`, '', `## ${words.signature}`, ''],
        ...[`- ${words.date}: ${time}`, `- ${words.commit}: ${commit}`],
        `- ${words.host}: ${(0,markdown_cell/* cell */.H)(place.machine)} / ${(0,markdown_cell/* cell */.H)(place.terminal)}`,
        ...['', `## ${words.criteria}`, '', ...criterionRows(led, words)],
        ...['', `## ${words.changed}`, '', ...task_report_listed(changedPlaces(led, closing), words.nothing)],
        ...['', `## ${words.evidenceWord}`, '', ...task_report_listed(led.steps.flatMap(proofsOf), words.noneSaid)],
        ...[
            '',
            `## ${words.rollback}`,
            '',
            ...(rollback === '' ? [] : [(0,markdown_cell/* cell */.H)(rollback), '']),
            ...(0,led_pages/* rollbackLines */.iM)(led, words),
        ],
        ...['', `## ${words.risksLeft}`, '', ...task_report_listed(risks, words.noneSaid)],
        ...[
            '',
            `## ${words.checklist}`,
            '',
            ...nextChecklist(led, closing, words).map((item) => `- [ ] ${(0,markdown_cell/* cell */.H)(item)}`),
        ],
        ...['', `## ${words.next}`, '', (0,markdown_cell/* cell */.H)(next[0] ?? ''), ''],
    ].join('\n');
}
function executed({ steps }) {
    return steps.filter(({ phase, state }) => phase !== 'PLAN' && state !== 'SKIPPED');
}
/** Whether a path is one of these places, or lies below one. */
function isWithin(path, places) {
    return places.some((place) => path === place || path.startsWith(`${place.replace(/\/$/, '')}/`));
}
function changedPlaces(led, { changed, uncommitted, touches }) {
    const announced = executed(led).flatMap((step) => step.touches);
    return [...new Set([...changed, ...uncommitted, ...announced, ...touches])].sort();
}
function criterionRows({ task, proven }, words) {
    return task.DONE_CRITERIA.map(({ criterion, evidence }, at) => `- [${proven.includes(at + 1) ? 'x' : ' '}] ${at + 1}. ${(0,markdown_cell/* cell */.H)(criterion)} (${words.proof}: ${evidence})`);
}
function proofsOf({ step, evidence, }) {
    return evidence.map(({ kind, ref, sha256 }) => `${step} ${kind} ${ref} ${sha256 ?? ''}`.trim());
}
function task_report_listed(items, none) {
    return items.length === 0 ? [none] : items.map((item) => `- ${(0,markdown_cell/* cell */.H)(item)}`);
}
function task_report_oneLine(text) {
    return text.replace(/\s*\n\s*/g, ' ').slice(0, 300);
}

;// CONCATENATED MODULE: ./build/src/session/close-session.js








/**
 * Ends a session: a report of its task that lacks nothing, the final state with its reason, the checklist and the one
 * priority of the next (rules 126, 127, 175 to 178, 183, 184 and 200 of the contract). Errors: STEP_RUNNING, SESSION_UNPROVEN
 * {criteria, rule} where OK is said without evidence, REPORT_PART_MISSING {parts, rule}, MESSAGE_TOO_LONG.
 */
async function closeSession(session, words, tree, ports) {
    const { state, folder } = session;
    if (state.running !== undefined)
        throw new model_failure/* Failure */.HR('STEP_RUNNING', { step: state.running.step, rule: 77 });
    close_session_refuseUnproven(state, words);
    const [next = ''] = words.next;
    refuseLong({ say: words.reason, command: next, touches: words.touches, risks: words.items });
    const closing = await close_session_found(session, words, tree, ports);
    const parts = missingParts(state, closing);
    if (parts.length > 0)
        throw new model_failure/* Failure */.HR('REPORT_PART_MISSING', { parts: parts.join('; '), rule: 127 });
    const texts = (0,text_sentences/* sentences */.h)(ports.language).session;
    const task = state.task.task_id;
    const pages = {
        [`reports/${task}.md`]: taskReport(state, closing, texts),
        'reports/session.json': summaryOf(state, closing),
    };
    for (const [name, text] of Object.entries(pages))
        await ports.files.write(`${folder}/${name}`, text);
    const evidence = Object.entries(pages).map(([ref, text]) => ({
        ...{ kind: 'file', ref, sha256: (0,codec_digest/* sha256Hex */.fg)(text) },
    }));
    const body = {
        ...{ macro: 'session', step: 1, phase: 'VERDICT', goal: state.goal, ...ports.place },
        ...{ state: words.state === 'OK' ? 'DONE' : 'FAILED', role: 'person' },
        ...{ touches: [...closing.touches], command: '', ...model_event/* nothingRan */.NH, evidence },
        output: [next, ...nextChecklist(state, closing, texts)].join('\n'),
        decision: `${words.state} ${words.reason.replace(/\s*\n\s*/g, ' ')}`,
    };
    return tellSession(session, body, ports);
}
function close_session_refuseUnproven({ task, proven }, { state }) {
    const open = task.DONE_CRITERIA.flatMap((_, at) => (proven.includes(at + 1) ? [] : [at + 1]));
    if (state === 'OK' && open.length > 0)
        throw new model_failure/* Failure */.HR('SESSION_UNPROVEN', { criteria: open.join(', '), rule: 68 });
}
async function close_session_found({ state, events }, words, tree, { shell, clock, place }) {
    const commit = await headCommit(tree.root, shell);
    const { startCommit } = state;
    const isMoved = startCommit !== '' && commit !== '' && startCommit !== commit;
    const said = events.flatMap(({ phase, step, output }) => (phase === 'CRITIQUE' || phase === 'PLAN') && step !== 1 && output !== '' ? output.split('\n') : []);
    return {
        ...words,
        ...{ commit, time: clock.now().toISOString(), place, risks: said },
        changed: isMoved ? await changedBetween([startCommit, commit], tree, shell) : [],
        uncommitted: commit === '' ? [] : await uncommitted(tree, shell),
    };
}
/** What the index of the branch of reports takes of a session that no run has summed up. */
function summaryOf({ session, task }, { state, reason, commit, time }) {
    const summary = {
        ...{ schema: 'nx47.led-session/1', session_id: session, task_id: task.task_id, closed: time },
        ...{ verdict: state, cause: reason, repository: { head: commit } },
    };
    return `${JSON.stringify(summary, null, 1)}\n`;
}

;// CONCATENATED MODULE: ./build/src/session/status-text.js

/** The state of a led session for a terminal: goal, criteria, steps, checkpoints, and what is to be logged next. */
function statusText(led, words) {
    const { task, proven, steps, checkpoints, end, running } = led;
    const lines = [
        `${words.title} ${led.session}`,
        `${words.purpose}: ${led.goal}`,
        `${words.endState}: ${end === '' ? words.stillOpen : end}`,
        `${words.criteria}:`,
        ...task.DONE_CRITERIA.map(({ criterion, evidence }, at) => `  [${proven.includes(at + 1) ? 'x' : ' '}] ${at + 1}. ${criterion} (${words.proof}: ${evidence})`),
        `${words.stepsSoFar}:`,
        ...steps.map(({ step, state, phase, goal }) => `  ${step} ${state} ${phase} ${goal}`),
        ...checkpoints.map(({ name, commit }) => `${words.checkpointsWord}: ${name} ${commit}`),
        ...(led.isAstray ? [words.comparedOff] : []),
        ...(end === '' ? [`${words.awaited}: ${awaited(running?.phase)}`] : []),
    ];
    return `${(0,safe_name/* showForeign */.Q)(lines.join('\n'))}\n`;
}
/** The sessions that have no end and that nobody leads: runs that go on, or were killed. */
function unfinishedText(open, words) {
    return open
        .filter(({ isLed }) => !isLed)
        .map(({ folder, goal, problem }) => `${words.unfinished}: ${folder} ${goal} ${problem}`.trimEnd())
        .map((line) => `${(0,safe_name/* showForeign */.Q)(line)}\n`)
        .join('');
}
function awaited(phase) {
    const following = {
        PLAN: 'EXECUTE',
        EXECUTE: 'VERIFY',
        VERIFY: 'CRITIQUE',
        CRITIQUE: 'LOG_EVENT',
    };
    return following[phase ?? ''] ?? 'PLAN';
}

;// CONCATENATED MODULE: ./build/src/session-proofs.js








/** What is larger is proven by its digest alone. */
const session_proofs_mostBytes = 5 << 20;
/**
 * Takes in what `--proof kind:PATH` names (paths from `from`): a copy below `evidence/` of the session with its digest,
 * which is counted here and never taken on trust; of a `checksum` the digest alone. `seq` is the number of the event that
 * will tell it. Errors: PROOF_REFUSED {proof, why, rule} for another form, an unreadable or large file, or a secret.
 */
async function takeProofs(proofs, place, world) {
    const taken = [];
    for (const [at, proof] of proofs.entries()) {
        const [, word = '', name = ''] = /^([a-z]+):(.+)$/.exec(proof) ?? [];
        const kind = model_task/* evidenceKindSchema */.vD.safeParse(word).data;
        const path = (0,external_node_path_.resolve)(place.from, name);
        const bytes = (await (0,promises_.stat)(path).catch(() => undefined))?.size;
        const refuse = (why, rule = 68) => new model_failure/* Failure */.HR('PROOF_REFUSED', { proof, why, rule });
        if (kind === undefined)
            throw refuse(model_task/* evidenceKindSchema */.vD.options.join(' | '));
        if (bytes === undefined)
            throw refuse(path);
        if (kind === 'checksum') {
            taken.push({ kind, ref: name, sha256: await world.files.hash(path) });
            continue;
        }
        if (bytes > session_proofs_mostBytes)
            throw refuse(`${bytes} > ${session_proofs_mostBytes}: checksum`);
        const content = await world.files.read(path);
        const [secret] = (0,check_secrets/* secretsIn */.V)({ name, bytes: content }, { known: (0,known_secrets/* knownSecrets */.x)(world.secrets) });
        if (secret !== undefined)
            throw refuse(`${secret.line}: ${secret.kind}`, 190);
        const ref = `evidence/${place.seq}-${at + 1}-${(0,external_node_path_.basename)(path)}`;
        if ((0,safe_name/* unsafeName */.g)(ref) !== undefined)
            throw refuse((0,safe_name/* unsafeName */.g)(ref) ?? '');
        await world.files.write(`${place.session}/${ref}`, content);
        taken.push({ kind, ref, sha256: (0,codec_digest/* sha256Hex */.fg)(content) });
    }
    return taken;
}

;// CONCATENATED MODULE: ./build/src/session-log.js








const phases = model_event/* phaseSchema */.h7.exclude(['VERDICT']);
const session_log_ends = schemas/* enum */.k5n(['', 'DONE', 'FAILED', 'SKIPPED']);
/**
 * What `nx47 session log` was told, with its evidence taken in. Errors: USAGE_BAD_VALUE for a phase, a state or a number
 * that is none, PROOF_REFUSED.
 */
async function logOrder({ line, world, folder }, session) {
    const one = (name) => world.redact(onlyValue(line, name));
    const all = (name) => (line.given[name] ?? []).map((text) => world.redact(text));
    const phase = phases.safeParse(one('phase'));
    if (!phase.success)
        throw session_log_refused('phase', one('phase'), phases.options.join(' | '));
    const state = session_log_ends.safeParse(one('state'));
    if (!state.success)
        throw session_log_refused('state', one('state'), 'DONE | FAILED | SKIPPED');
    if (state.data !== '' && phase.data !== 'LOG_EVENT')
        throw session_log_refused('state', state.data, '--phase LOG_EVENT');
    const serves = one('serves');
    if (!/^\d{0,3}$/.test(serves))
        throw session_log_refused('serves', serves, '1–999');
    const seq = (session.events.at(-1)?.seq ?? 0) + 1;
    const place = { from: folder, session: session.folder, seq };
    return {
        ...{ phase: phase.data, state: state.data, say: one('say'), command: one('command') },
        ...{ machine: one('machine'), terminal: one('terminal'), touches: all('touches'), risks: all('risk') },
        serves: Number(serves),
        evidence: await takeProofs(line.given['proof'] ?? [], place, world),
    };
}
/** The digests of the page of the plan, as the events render it and as it lies on disk; '' where it is gone. */
async function planDigests({ folder, events, state }, world) {
    const page = (0,led_pages/* planPage */.jt)(state);
    const onDisk = await world.files.hash(`${folder}/${page}`).catch(() => '');
    return { rendered: (0,codec_digest/* sha256Hex */.fg)((0,pages/* sessionPages */.j)(events, world.language)[page] ?? ''), onDisk };
}
function session_log_refused(flag, value, expected) {
    return new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: `--${flag}`, value, expected });
}

;// CONCATENATED MODULE: ./build/src/session/go-back.js



/**
 * What going back would do now. Errors: GOING_BACK_REFUSED {name, why, rule} when the checkpoint is not what was
 * recorded, the tree is not clean, or nothing differs.
 */
async function planGoingBack(checkpoint, tree, shell) {
    const { name, commit, tag, label } = checkpoint;
    const refuse = (why) => new model_failure/* Failure */.HR('GOING_BACK_REFUSED', { name, why, rule: 78 });
    const names = [`refs/tags/${label}`, `refs/tags/${label}^{commit}`];
    const found = await Promise.all(names.map((one) => runGit(tree.root, ['rev-parse', '--quiet', one], shell)));
    if (found.map(({ stdout }) => stdout.trim()).join(' ') !== `${tag} ${commit}`)
        throw refuse(label);
    const dirty = await uncommitted(tree, shell);
    if (dirty.length > 0)
        throw refuse(dirty.slice(0, 3).join(', '));
    const from = await headCommit(tree.root, shell);
    const changes = await changedBetween([from, commit], tree, shell);
    if (changes.length === 0)
        throw refuse('0');
    const commands = backCommands(checkpoint, tree).map((argv) => `git ${argv.join(' ')}`);
    const plan = { name, from, to: commit, changes, commands };
    return { ...plan, sha256: (0,codec_digest/* sha256Hex */.fg)(JSON.stringify(plan)) };
}
/**
 * Brings every versioned file back to what the checkpoint has, as a new commit upon the last one: no history is written
 * anew, and what only grows stays. Gives the id of the commit. Errors: GOING_BACK_REFUSED.
 */
async function goBack(checkpoint, tree, shell) {
    const { name, commit } = checkpoint;
    const refusal = { code: 'GOING_BACK_REFUSED', name };
    const before = await headCommit(tree.root, shell);
    try {
        for (const argv of backCommands(checkpoint, tree))
            await askGit(tree.root, argv, refusal, shell);
    }
    catch (error) {
        // A hook may refuse the commit: then nothing has happened.
        await runGit(tree.root, restoring(before, tree), shell);
        throw error;
    }
    const left = await changedBetween(['HEAD', commit], tree, shell);
    if (left.length > 0)
        throw new model_failure/* Failure */.HR('GOING_BACK_REFUSED', { name, why: left.slice(0, 3).join(', '), rule: 78 });
    return headCommit(tree.root, shell);
}
function backCommands({ name, commit }, tree) {
    return [
        restoring(commit, tree),
        ['commit', '--quiet', `--message=fix: back to checkpoint ${name} (${commit.slice(0, 12)})`],
    ];
}
function restoring(commit, tree) {
    return ['restore', `--source=${commit}`, '--staged', '--worktree', '--', ...versionedPaths(tree)];
}

;// CONCATENATED MODULE: ./build/src/session/checkpoint.js





const namePattern = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;
const testSeconds = 600;
/** Who commits in the clone. */
const checkpoint_nobody = ['-c', 'user.name=nx47', '-c', 'user.email=nx47@localhost', '-c', 'commit.gpgsign=false'];
/**
 * Tags the commit that the project stands at and rehearses going back to it, in a clone that is thrown away; a tag that
 * can't be gone back to is taken away again (rules 78, 79, 90 and 179 of the contract). Errors: SESSION_CHECKPOINT_REFUSED
 * {name, why, rule} for a name that is none or taken, a tree that is not clean, no commit, or what git says.
 */
async function makeCheckpoint(order, state, ports) {
    const { name, tree } = order;
    const refuse = (why) => new model_failure/* Failure */.HR('SESSION_CHECKPOINT_REFUSED', { name, why, rule: 78 });
    if (!namePattern.test(name))
        throw refuse(namePattern.source);
    const dirty = await uncommitted(tree, ports.shell);
    if (dirty.length > 0)
        throw refuse(dirty.slice(0, 3).join(', '));
    const commit = await headCommit(tree.root, ports.shell);
    if (commit === '')
        throw refuse('HEAD');
    const tag = (0,led_state/* tagName */.wZ)(state.session, name);
    const ask = (...argv) => askGit(tree.root, argv, { code: 'SESSION_CHECKPOINT_REFUSED', name }, ports.shell);
    await ask('tag', '--annotate', `--message=checkpoint ${name} of ${state.session}: ${state.goal}`, tag, commit);
    try {
        const kept = { name, commit, tag: await ask('rev-parse', `refs/tags/${tag}`), label: tag };
        const rehearsal = await rehearseGoingBack(order, kept, ports);
        if (!rehearsal.holds)
            await ask('tag', '--delete', tag);
        return rehearsal;
    }
    catch (error) {
        await runGit(tree.root, ['tag', '--delete', tag], ports.shell);
        throw error;
    }
}
/** Runs the minimal test of a project in a folder; null where a signal or the deadline ended it. */
async function minimalTest(folder, argv, shell) {
    const command = { argv, cwd: folder, deadlineSeconds: testSeconds };
    const { status, timedOut, stdout, stderr } = await shell.run(command);
    return { status: timedOut ? null : status, stdout: (0,codec_digest/* sha256Hex */.fg)(stdout), stderr: (0,codec_digest/* sha256Hex */.fg)(stderr) };
}
/** In a clone: the tag is checked out, work goes on, and going back is done as it would be done for real. */
async function rehearseGoingBack(order, checkpoint, ports) {
    const { name, tree, ground, test } = order;
    try {
        const clone = await cloneAt(order, checkpoint, ports);
        const shell = asNobody(ports.shell);
        const back = await goBack(checkpoint, { ...tree, root: clone }, shell);
        const ask = (...argv) => askGit(ground, argv, { code: 'SESSION_CHECKPOINT_REFUSED', name }, shell);
        const wanted = await ask('rev-parse', `${checkpoint.commit}^{tree}`);
        const isSame = (await ask('rev-parse', 'HEAD^{tree}')) === wanted && (await ask('status', '--porcelain')) === '';
        const ran = test.length === 0 ? undefined : await minimalTest(clone, test, shell);
        const listed = (0,codec_digest/* sha256Hex */.fg)(await ask('ls-tree', '-r', 'HEAD'));
        return {
            ...{ schema: 'nx47.rehearsed-rollback/1', checkpoint: name, tag: checkpoint.label },
            ...{ tag_object: checkpoint.tag, commit: checkpoint.commit, tree: wanted, back, test },
            exit_status: ran === undefined ? 0 : ran.status,
            stdout_sha256: ran?.stdout ?? listed,
            stderr_sha256: ran?.stderr ?? (0,codec_digest/* sha256Hex */.fg)(''),
            holds: isSame && (ran === undefined || ran.status === 0),
        };
    }
    finally {
        await ports.files.remove(ground);
    }
}
/** The project in a clone, where everything that is versioned was removed and something new committed. */
async function cloneAt({ name, tree, ground }, { label }, { files, shell }) {
    const refusal = { code: 'SESSION_CHECKPOINT_REFUSED', name };
    const top = await askGit(tree.root, ['rev-parse', '--show-toplevel'], refusal, shell);
    const prefix = await askGit(tree.root, ['rev-parse', '--show-prefix'], refusal, shell);
    const clone = `${ground}/${prefix}`.replace(/\/$/, '');
    await files.makeFolder(ground.slice(0, ground.lastIndexOf('/')));
    const cloning = ['clone', '--quiet', '--no-checkout', '-c', 'core.hooksPath=/dev/null', top, ground];
    await askGit(top, cloning, refusal, shell);
    const ask = (folder, ...argv) => askGit(folder, argv, refusal, asNobody(shell));
    await ask(ground, 'checkout', '--quiet', '-B', 'rehearsal', `refs/tags/${label}`);
    await ask(clone, 'rm', '-r', '--quiet', '--ignore-unmatch', '--', ...versionedPaths(tree));
    await files.makeFolder(clone);
    await files.write(`${clone}/nx47-rehearsal`, 'work that went on after the checkpoint\n');
    await ask(ground, 'add', '--all');
    await ask(ground, 'commit', '--quiet', '--message=fix: work after the checkpoint');
    return clone;
}
/** The same shell, whose git commits as nobody in particular. */
function asNobody(shell) {
    return {
        run: (command) => {
            const [program = '', ...argv] = command.argv;
            return shell.run(program === 'git' ? { ...command, argv: [program, ...checkpoint_nobody, ...argv] } : command);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/session-points.js








/**
 * `nx47 session checkpoint NAME`: an annotated tag of the commit that the project stands at, whose rollback is rehearsed
 * in a clone; both stand in the ledger. Errors: SESSION_CHECKPOINT_REFUSED, also where going back did not succeed.
 */
async function setCheckpoint(desk, session) {
    const { line, world, settings, tree, words } = desk;
    const name = line.words[1] ?? '';
    const test = settings['minimal-test'] ?? [];
    const ground = `${tree.root}/.nx47/rehearsed-${world.randomHex(8)}`;
    const made = await makeCheckpoint({ name, tree, ground, test }, session.state, world);
    const page = `evidence/checkpoint-${name}-${(session.events.at(-1)?.seq ?? 0) + 1}.json`;
    const text = `${JSON.stringify(made, null, 1)}\n`;
    await world.files.write(`${session.folder}/${page}`, text);
    const event = {
        ...{ macro: 'checkpoint', step: 1, phase: 'SESSION', state: made.holds ? 'DONE' : 'FAILED' },
        ...{
            goal: `checkpoint ${name}`,
            ...world.place,
            touches: [`tag ${made.tag}`],
            command: `git tag --annotate ${made.tag}`,
        },
        ...{ ...model_event/* nothingRan */.NH, exit_status: made.exit_status, role: 'person' },
        ...{ stdout_sha256: made.stdout_sha256, stderr_sha256: made.stderr_sha256 },
        output: made.holds ? `rehearsed: back at tree ${made.tree}` : 'going back was rehearsed and did not hold',
        decision: made.holds ? `checkpoint ${name} ${made.commit}` : `checkpoint ${name} refused`,
        evidence: [
            { kind: 'file', ref: page, sha256: (0,codec_digest/* sha256Hex */.fg)(text) },
            { kind: 'answer', ref: `tag ${made.tag_object}` },
            { kind: 'answer', ref: `commit ${made.commit}` },
        ],
    };
    const told = await tellSession(session, event, world);
    if (!made.holds)
        throw new model_failure/* Failure */.HR('SESSION_CHECKPOINT_REFUSED', {
            name,
            why: `${test.join(' ')}: ${made.exit_status}`,
            rule: 79,
        });
    return { text: statusText(told.state, words), status: 0 };
}
/**
 * `nx47 session rollback NAME`: what going back would do; with `--execute`, the name again in `--yes` and the digest of
 * that plan in `--plan`, it is done, as a new commit. Status 1 where the minimal test fails after it. Errors:
 * GOING_BACK_REFUSED, GOING_BACK_UNCONFIRMED {name, digest, rule}.
 */
async function takeBack(desk, session) {
    const { line, world, settings, tree, words } = desk;
    const name = line.words[1] ?? '';
    const checkpoint = session.state.checkpoints.findLast((one) => one.name === name);
    if (checkpoint === undefined) {
        const why = session.state.checkpoints.map((one) => one.name).join(', ') || '∅';
        throw new model_failure/* Failure */.HR('GOING_BACK_REFUSED', { name, why, rule: 78 });
    }
    const plan = await planGoingBack(checkpoint, tree, world.shell);
    if (line.settings['mode'] !== 'execute')
        return { text: planText(plan), note: words.goBackWith, status: 0 };
    if (onlyValue(line, 'yes') !== name || onlyValue(line, 'plan') !== plan.sha256)
        throw new model_failure/* Failure */.HR('GOING_BACK_UNCONFIRMED', { name, digest: plan.sha256, rule: 149 });
    const commit = await goBack(checkpoint, tree, world.shell);
    const argv = settings['minimal-test'] ?? [];
    const ran = argv.length === 0 ? undefined : await minimalTest(tree.root, argv, world.shell);
    const holds = ran === undefined || ran.status === 0;
    const event = {
        ...{ macro: 'rollback', step: 1, phase: 'SESSION', state: holds ? 'DONE' : 'FAILED', role: 'person' },
        ...{ goal: `back to checkpoint ${name}`, ...world.place, touches: [...plan.changes].slice(0, 50) },
        ...{ command: plan.commands.join('\n'), ...model_event/* nothingRan */.NH, output: `${plan.changes.length} paths` },
        ...(ran === undefined
            ? {}
            : { exit_status: ran.status, stdout_sha256: ran.stdout, stderr_sha256: ran.stderr }),
        decision: `back to ${name} ${checkpoint.commit} by ${commit}`,
        evidence: [{ kind: 'answer', ref: `commit ${commit}` }],
        plan_sha256: plan.sha256,
    };
    const told = await tellSession(session, event, world);
    return { text: statusText(told.state, words), status: holds ? 0 : 1 };
}
function planText({ from, to, changes, commands, sha256 }) {
    const rows = [`${from} → ${to}`, ...changes.map((path) => `  ${path}`), ...commands, `--plan ${sha256}`];
    return `${rows.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/src/session-command.js




















const verbs = {
    new: session_command_begin,
    status: session_command_status,
    plan,
    log,
    checkpoint: async (desk) => setCheckpoint(desk, await held(desk)),
    rollback: async (desk) => takeBack(desk, await held(desk)),
    close: session_command_close,
};
/** The words that may follow `nx47 session`. */
const sessionVerbs = Object.keys(verbs);
/**
 * `nx47 session new | status | plan | log | checkpoint | rollback | close`: a session that a person or an agent leads, in
 * the project around `folder`. Errors: USAGE_BAD_VALUE, CONFIG_*, those of src/session.
 */
async function sessionCommand(line, around, language, folder = process.cwd()) {
    const [verb = ''] = line.words;
    const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (act === undefined)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', {
            flag: 'session',
            value: verb,
            expected: sessionVerbs.join(' | '),
        });
    const root = await (0,project_kernel/* projectAround */.B)((0,slashed/* slashed */.d)((0,external_node_path_.resolve)(folder)));
    if (root === undefined)
        throw new model_failure/* Failure */.HR('CONFIG_NOT_FOUND', { folder });
    const { settings } = await (0,read_request/* readRequest */.i)({}, root, 'certify');
    const kept = [...(settings.report === undefined ? [] : [settings.report]), ...settings.journals];
    // Pages have one language, that of the project, whoever writes the next line.
    const world = (0,compose_offline/* composeOffline */.Y)(settings.language, around, root);
    const desk = { line, world, settings, tree: { root, kept }, folder, words: (0,text_sentences/* sentences */.h)(language).session };
    return verb === 'status' ? act(desk) : alone(desk, act);
}
/** As the only one who writes into a session of the project; a writer that is gone is not waited for. Errors: TASK_RUNNING. */
async function alone(desk, act) {
    const { files, lock } = desk.world;
    const state = `${desk.tree.root}/.nx47`;
    await files.makeFolder(state);
    if (!(await files.exists(`${state}/.gitignore`)))
        await files.write(`${state}/.gitignore`, '*\n');
    const file = `${state}/session-writer`;
    const answer = await lock.take(file, desk.line.words.join(' ').slice(0, 80));
    if (!answer.held) {
        const { task, machine, pid, since } = answer.heldBy;
        throw new model_failure/* Failure */.HR('TASK_RUNNING', { task, machine, pid, since, file, rule: 77 });
    }
    try {
        return await act(desk);
    }
    finally {
        await lock.giveBack(file);
    }
}
function held({ tree, world }) {
    return holdSession(tree.root, world);
}
async function session_command_begin({ line, world, tree, folder, words }) {
    const file = onlyValue(line, 'task');
    if (file === '')
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--task', value: '', expected: 'TASK.md' });
    const taskText = await world.files.read((0,slashed/* slashed */.d)((0,external_node_path_.resolve)(folder, file)));
    const task = parseTask(taskText, file);
    const session = await beginSession({ root: tree.root, goal: line.words[1] ?? '', task, taskText }, world);
    const others = unfinishedText(await openSessions(tree.root, world.files), words);
    return { text: `${session.folder}\n${statusText(session.state, words)}${others}`, status: 0 };
}
async function session_command_status({ line, world, tree, folder, words }) {
    const [, named] = line.words;
    const open = await openSessions(tree.root, world.files);
    const own = named === undefined ? open.find(({ isLed }) => isLed)?.folder : (0,slashed/* slashed */.d)((0,external_node_path_.resolve)(folder, named));
    if (own === undefined)
        return { text: unfinishedText(open, words), note: words.noneOpen, status: 0 };
    const { lines, problem } = (0,ledger_chain/* verifyChain */.H5)(await world.files.read(`${own}/logs/session.jsonl`));
    const state = (0,led_state/* ledState */.z2)((0,ledger_chain/* eventsOf */.XL)(lines));
    if (state === undefined)
        throw new model_failure/* Failure */.HR('SESSION_NONE', { folder: own });
    if (line.format === 'json')
        return { text: `${JSON.stringify({ ...state, problem }, null, 2)}\n`, status: 0 };
    const note = problem === '' ? {} : { note: `${words.unfinished}: ${own} ${problem}` };
    return { text: `${statusText(state, words)}${unfinishedText(open, words)}`, ...note, status: 0 };
}
async function plan(desk) {
    const { line, world, words } = desk;
    const items = (line.given['item'] ?? []).map((item) => world.redact(item.trim()));
    const session = await held(desk);
    const reason = world.redact(onlyValue(line, 'reason'));
    const isAnother = session.state.planned.length > 0 || session.state.isAstray;
    const missing = items.length === 0 || items.includes('') ? '--item' : isAnother && reason === '' ? '--reason' : '';
    if (missing !== '')
        throw new model_failure/* Failure */.HR('STEP_INCOMPLETE', { phase: 'PLAN', missing, rule: 164 });
    const told = await tellSession(session, begin_session_planOf(items, reason, world.place), world);
    return { text: statusText(told.state, words), status: 0 };
}
async function log(desk) {
    const { world, words } = desk;
    const session = await held(desk);
    const order = await logOrder(desk, session);
    const event = nextEvent(session.state, order, world.place, await planDigests(session, world));
    const told = await tellSession(session, event, world);
    return { text: statusText(told.state, words), status: 0 };
}
async function session_command_close(desk) {
    const { line, world, tree, words } = desk;
    const given = onlyValue(line, 'state');
    const state = schemas/* enum */.k5n(['OK', 'KO']).safeParse(given);
    if (!state.success)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--state', value: given, expected: 'OK | KO' });
    const all = (name) => (line.given[name] ?? []).map((text) => world.redact(text));
    const closing = {
        ...{
            state: state.data,
            reason: world.redact(onlyValue(line, 'reason')),
            next: all('next'),
            items: all('item'),
        },
        ...{ rollback: world.redact(onlyValue(line, 'rollback')), touches: all('touches') },
    };
    const told = await closeSession(await held(desk), closing, tree, world);
    return { text: statusText(told.state, words), status: 0 };
}

// EXTERNAL MODULE: ./build/src/notebook/compare-sources.js + 1 modules
var compare_sources = __webpack_require__(89651);
;// CONCATENATED MODULE: ./build/src/strip-command.js












/**
 * `nx47 strip FILE|FOLDER|OWNER/KERNEL [--version N]`: a pushed source without the kit, as the user wrote it, and
 * whether that is what the project has: status 0, else 1. FOLDER: what `kaggle kernels pull -m` leaves. Errors:
 * USAGE_BAD_VALUE, NOTEBOOK_INVALID, JSON_INVALID, KAGGLE_NOT_FOUND, those of a call.
 */
async function stripCommand(line, around, language, folder = process.cwd()) {
    const words = (0,text_sentences/* sentences */.h)(language).console;
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
var checkpoint = __webpack_require__(17925);
// EXTERNAL MODULE: ./build/src/ledger/verify-history.js + 2 modules
var verify_history = __webpack_require__(57483);
// EXTERNAL MODULE: ./build/src/ledger/reports-branch.js
var reports_branch = __webpack_require__(77225);
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
        const index = (0,ledger_run_index/* readIndex */.v)((await read(run_index/* indexPath */.AV)) ?? new Uint8Array());
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
        return { ...counts, breach: { why: index.problem, file: run_index/* indexPath */.AV, line: index.line } };
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
    const file = (0,run_index/* checkpointPath */.AD)(entries.length);
    const bytes = await tree.read(file);
    return bytes === undefined ? '' : (readCheckpoint(bytes, file)?.origin ?? '');
}
/** Each number of runs has its checkpoint, of the root of so many lines, all of one name; and there are no others. */
async function checkpointBreach({ entries, roots }, tree) {
    let name = '';
    for (const { seq: size } of entries) {
        const file = (0,run_index/* checkpointPath */.AD)(size);
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
    const known = new Set(entries.map(({ seq }) => (0,run_index/* checkpointPath */.AD)(seq)));
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
    const list = `${session}/${run_index/* sessionFilesName */.VK}`;
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
    const known = new Set([run_index/* sessionFilesName */.VK, ...kept.map(({ path }) => path)].map((path) => `${session}/${path}`));
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
        : { why: 'unknown-source', file: `${session}/${run_index/* sessionFilesName */.VK}` };
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
    const words = (0,text_sentences/* sentences */.h)(language).console;
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
    const words = (0,text_sentences/* sentences */.h)(world.language).console;
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
    return isContinued ? undefined : { why: 'other-checkpoint', commit, file: (0,run_index/* checkpointPath */.AD)(kept.size) };
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
var outlook = __webpack_require__(79817);
// EXTERNAL MODULE: ./build/src/audit/wheels/wheel-libraries.js
var wheel_libraries = __webpack_require__(40583);
// EXTERNAL MODULE: ./build/src/report/outlook.js
var report_outlook = __webpack_require__(6403);
// EXTERNAL MODULE: ./build/src/survey/kept-answers.js
var kept_answers = __webpack_require__(36440);
// EXTERNAL MODULE: ./build/src/survey/read-bundle.js
var read_bundle = __webpack_require__(5779);
// EXTERNAL MODULE: ./build/src/survey/read-wheels.js + 2 modules
var read_wheels = __webpack_require__(18310);
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
        : `${bundle.path}\n${(0,report_outlook/* renderOutlook */.a)(seen, (0,text_sentences/* sentences */.h)(language))}`;
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
    const entries = isFolder ? await files.list(path, when_command_skipped) : [];
    const isBundle = entries.some(({ path: name }) => !name.includes('/') && isPart(name));
    if (isBundle)
        return { bundle: await readOrFail(path, line.path, files), folder: path, request: nothingRequired };
    const { root, settings } = await (0,audit_command/* offlineRequest */.x_)(line, 'observe');
    const shown = settings.bundle?.path ?? '';
    const folder = `${root}/${shown}`;
    return { bundle: await readOrFail(folder, shown, files), folder, request: settings };
}
const when_command_skipped = ['.git', '.nx47', 'node_modules'];
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

;// CONCATENATED MODULE: ./build/src/worker-command.js







/**
 * `nx47 worker [FOLDER]`: does the jobs of a project until it is stopped, or with `--once` until none is left; with
 * `--health` it only says how the living worker is (status 3 where none lives). More jobs at once than
 * the machine declares are refused (rule 137). Errors: WORKER_BUSY, USAGE_BAD_VALUE.
 */
async function workerCommand(line, around, language) {
    const words = (0,text_sentences/* sentences */.h)(language).jobs;
    const place = await jobPlace({ root: line.path, spool: line.spool }, around, language);
    if (line.health) {
        const health = await healthOf(place.spool, place);
        if (health === undefined)
            return { text: '', note: words.noWorker, status: 3 };
        return { text: `${JSON.stringify(health)}\n`, status: 0 };
    }
    const slots = line.slots === 0 ? 1 : line.slots;
    if (slots > place.mostSlots)
        throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--slots', value: slots, expected: `≤ ${place.mostSlots}` });
    around.progress.write(`${(0,fill/* fill */.G)(words.working, { spool: place.spool.folder, slots })}\n`);
    const order = { name: 'nx47 worker', version: version/* version */.r, slots, once: line.once };
    await runWorker(order, place, around.signal);
    return { text: '', note: words.workDone, status: 0 };
}

;// CONCATENATED MODULE: ./build/src/command-table.js


























/** The commands that answer; the others run a story of phases, or serve until they are stopped. */
const answeringCommands = {
    init: initCommand,
    audit: audit_command/* auditCommand */.Ht,
    baseline: baselineCommand,
    contract: contractCommand,
    bundle: bundleCommand,
    profile: profileCommand,
    history: historyCommand,
    when: whenCommand,
    matrix: matrixCommand,
    verify: verifyCommand,
    'commit-back': commit_back_command/* commitBackCommand */.cx,
    doctor: doctorCommand,
    rollback: rollbackCommand,
    'safe-mode': safeModeCommand,
    logs: logsCommand,
    strip: stripCommand,
    challenge: (line, around) => challengeCommand(line, around),
    judge: (line, _around, language) => judgeCommand(line, language),
    completions: (line, { installRoot }, language) => completionsCommand(line, installRoot, language),
    conform: conformCommand,
    job: jobCommand,
    worker: workerCommand,
    macro: macroCommand,
    session: sessionCommand,
    machines: machinesCommand,
    agents: agentsCommand,
};

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
    '  nx47 job submit order.json && nx47 worker --once',
    '  nx47 macro plan keep-lines --input file=README.md',
    '  nx47 completions bash > ~/.local/share/bash-completion/completions/nx47',
];
/** The whole help, from the request schema and the text rooms. */
function help(language) {
    const words = (0,text_sentences/* sentences */.h)(language).console;
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
        ...help_table(commands.map((name) => [name, words.help[name]])),
        '',
        `${words.settings}:`,
        ...help_table(flags),
        '',
        'nx47.yml:',
        ...help_table(inFile),
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
function help_table(rows) {
    const width = Math.max(...rows.map(([name = '']) => name.length));
    return rows.map(([name = '', text = '']) => `  ${name.padEnd(width)}  ${text}`);
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

// EXTERNAL MODULE: ./build/src/model/language.js
var model_language = __webpack_require__(71461);
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

// EXTERNAL MODULE: ./build/src/run-request.js
var run_request = __webpack_require__(45196);
// EXTERNAL MODULE: ./build/src/compose-inputs.js
var compose_inputs = __webpack_require__(36095);
// EXTERNAL MODULE: ./build/src/compose-rehearsal.js + 1 modules
var compose_rehearsal = __webpack_require__(84780);
// EXTERNAL MODULE: ./build/src/rehearsal/interpreters.js + 1 modules
var interpreters = __webpack_require__(88620);
// EXTERNAL MODULE: ./build/src/rehearsal/open-rehearsal.js + 57 modules
var open_rehearsal = __webpack_require__(81012);
// EXTERNAL MODULE: ./build/src/rehearsal/scenario.js
var rehearsal_scenario = __webpack_require__(14531);
;// CONCATENATED MODULE: ./build/src/serve.js
















const profileName = 'kaggle-py312';
/** `nx47 serve [FOLDER] --port N`: the embedded Kaggle alone, until it is stopped. State lies below FOLDER/.nx47. */
async function serve_serve(line, around, language) {
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
    const words = (0,text_sentences/* sentences */.h)(language).console;
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
        return cli_fail(error, language, argv.includes('--debug'));
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
    if (line.command === 'serve')
        return serve_serve(line, around, language);
    if (line.command === 'collect')
        return collected(line, around);
    if (line.command !== 'certify' && line.command !== 'rehearse')
        return conclude(await answeringCommands[line.command](line, around, language), line, language);
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
    return answer.failure === undefined ? answer.status : cli_fail(answer.failure, language, line.debug);
}
async function end(run, request, { around, debug }) {
    const { settings, askedFor } = request;
    const { language } = settings;
    const { sessionFolder, ledgerHead, ticketPath } = run;
    const papers = { sessionFolder, ledgerHead, ticketPath };
    process.stdout.write(renderEnding(run.dossier, papers, (0,text_sentences/* sentences */.h)(language), language));
    const left = await (0,commit_back_command/* commitBackAfter */.hr)(run, request, around);
    if (run.failure !== undefined)
        return cli_fail(run.failure, language, debug);
    const status = (0,exit_status/* exitStatusOf */.e)(run.verdict, askedFor ?? 'rehearsal');
    if (left === undefined)
        return status;
    process.stderr.write(`${(0,commit_back_command/* laterWords */.Ye)(sessionFolder, request)}\n`);
    const unsaved = await cli_fail(left, language, debug);
    return status === 0 ? unsaved : status;
}
async function cli_fail(error, language, debug) {
    const failure = error instanceof model_failure/* Failure */.HR ? error : new model_failure/* Failure */.HR('DEFECT', { where: 'command line' }, { cause: error });
    const again = (0,explain_failure/* commandLine */.ay)(process.argv.slice(2));
    process.stderr.write(`${(0,explain_failure/* explainFailure */.SP)(failure, language, again)}\n`);
    const status = (0,exit_status/* exitStatusOfFailure */.W)(failure);
    if (status === 70) {
        const path = await writeDefectReport(failure);
        process.stderr.write(`${(0,fill/* fill */.G)((0,text_sentences/* sentences */.h)(language).console.defectReport, { path })}\n`);
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
