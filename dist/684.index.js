export const id = 684;
export const ids = [684];
export const modules = {

/***/ 8684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/audit/rules.js + 1 modules
var rules = __webpack_require__(8652);
// EXTERNAL MODULE: ./build/macros/audit-project.js + 1 modules
var audit_project = __webpack_require__(8475);
// EXTERNAL MODULE: ./build/macros/build-bundle.js
var build_bundle = __webpack_require__(9077);
// EXTERNAL MODULE: ./build/macros/read-bundle.js
var read_bundle = __webpack_require__(4447);
// EXTERNAL MODULE: ./build/macros/stage-bundle.js
var stage_bundle = __webpack_require__(6071);
// EXTERNAL MODULE: ./build/macros/survey.js + 1 modules
var survey = __webpack_require__(9892);
// EXTERNAL MODULE: ./build/src/macro/phase.js
var phase = __webpack_require__(8841);
// EXTERNAL MODULE: ./build/src/macro/phase-inputs.js
var phase_inputs = __webpack_require__(8451);
// EXTERNAL MODULE: ./build/src/macro/phase-outputs.js
var phase_outputs = __webpack_require__(8018);
// EXTERNAL MODULE: ./build/src/macro/story.js + 6 modules
var story = __webpack_require__(8069);
;// CONCATENATED MODULE: ./build/src/audit-story.js









/** The phases of a check without a service, in order: those of a certification that need nothing but the disk. */
const surveyed = (0,phase/* phase */.O)('survey', survey/* survey */.F, phase_inputs/* forSurvey */.O3, phase_outputs/* project */.Cv);
const built = (0,phase/* phase */.O)('build-bundle', build_bundle/* buildBundle */.b, phase_inputs/* forBuild */.UR, phase_outputs/* builtBundle */.bu);
const audited = [
    (0,phase/* phase */.O)('stage-bundle', stage_bundle/* stageBundle */.T, phase_inputs/* forStaging */.BO, phase_outputs/* stagedBundle */.Zv),
    (0,phase/* phase */.O)('read-bundle', read_bundle/* readBundleFiles */.K, phase_inputs/* forReading */.y_, phase_outputs/* bundle */.l2),
    (0,phase/* phase */.O)('audit', audit_project/* auditProject */.X, phase_inputs/* forAudit */.Lm, phase_outputs/* audit */.sb),
];
/** The project and its bundle as they lie on disk: AUDITED, NO-GO with a rule, or INCONCLUSIVE/unproven. Throws only as `certify` does. */
function auditStory(request, world) {
    return (0,story/* runStory */.Z)([surveyed, ...audited], request, world);
}
/** The same, after the bundle was made by the recipe where its folder is absent or empty. Mode `execute` lets it. */
function bundleStory(request, world) {
    return (0,story/* runStory */.Z)([surveyed, built, ...audited], request, world);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/src/codec/strict-json.js
var strict_json = __webpack_require__(8414);
// EXTERNAL MODULE: ./build/src/model/failure.js
var model_failure = __webpack_require__(2917);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./build/src/model/answer.js
var answer = __webpack_require__(8125);
// EXTERNAL MODULE: ./build/src/model/finding.js
var finding = __webpack_require__(5382);
// EXTERNAL MODULE: ./build/src/model/language.js
var language = __webpack_require__(1461);
// EXTERNAL MODULE: ./build/src/model/verdict.js
var verdict = __webpack_require__(3538);
// EXTERNAL MODULE: ./build/src/text/fill.js
var fill = __webpack_require__(2740);
// EXTERNAL MODULE: ./build/src/report/explain.js
var explain = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/src/report/matrix.js
var matrix = __webpack_require__(3715);
// EXTERNAL MODULE: ./build/src/report/verdict-text.js
var verdict_text = __webpack_require__(6549);
;// CONCATENATED MODULE: ./build/src/report/audit-json.js









const sentenceFields = {
    title: schemas/* string */.YjP(),
    why: schemas/* string */.YjP().describe('Why it matters'),
    fix: schemas/* string */.YjP().describe('What to do'),
};
/** A finding of earlier days that the project keeps for a while, by rule, place and normalised text. */
const baselineEntrySchema = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP(),
    file: schemas/* string */.YjP(),
    text: schemas/* string */.YjP(),
    reason: schemas/* string */.YjP().min(1),
    expires: iso/* date */.p6().describe('Last day on which it covers the finding'),
});
const documentFindingSchema = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP().describe('Stable id, explained by `nx47 explain ID`'),
    severity: finding/* severitySchema */.X5,
    answer: answer/* answerSchema */.U.describe('fail, or unknown: it could not be decided'),
    file: schemas/* string */.YjP().describe("Path from the project's folder, '/' separated; empty: about the whole"),
    line: schemas/* number */.aig().int().positive().optional(),
    expected: schemas/* string */.YjP(),
    observed: schemas/* string */.YjP(),
    ...sentenceFields,
    known: baselineEntrySchema.optional().describe('The entry of the baseline that covers it, with --advisory'),
    evidence: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Machine-readable proof: symbols, chains of requirements, digests'),
});
/** What `nx47 audit --format json` prints, as docs/audit.schema.json publishes it. */
const auditDocumentSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('nx47.audit/1'),
    tool: schemas/* strictObject */.rej({ name: schemas/* literal */.euz('nx47'), version: schemas/* string */.YjP() }),
    language: language/* languageSchema */.A.describe('Language of the sentences; everything else is the same in any language'),
    profile: schemas/* string */.YjP().describe('The runtime profile that project and bundle are held against'),
    verdict: verdict/* verdictKindSchema */.vM.describe('AUDITED: nothing failed, nothing unknown. NO-GO: an error. INCONCLUSIVE: an error rule is unknown'),
    cause: schemas/* string */.YjP().describe('First rule or failure code that decided; empty for AUDITED'),
    conclusion: schemas/* string */.YjP().describe('The verdict in one line'),
    summary: schemas/* strictObject */.rej({
        rules: schemas/* number */.aig().int().nonnegative(),
        errors: schemas/* number */.aig().int().nonnegative().describe('Findings of severity error that fail'),
        unknown: schemas/* number */.aig().int().nonnegative().describe('Findings of severity error that could not be decided'),
        warnings: schemas/* number */.aig().int().nonnegative(),
        notes: schemas/* number */.aig().int().nonnegative(),
    }),
    rules: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), severity: finding/* severitySchema */.X5, answer: answer/* answerSchema */.U, ...sentenceFields }))
        .describe('Every rule that was evaluated, with its answer'),
    findings: schemas/* array */.YOg(documentFindingSchema).describe('Failures first, then what is unknown, then warnings'),
    wheels: schemas/* strictObject */.rej({
        runtime: schemas/* string */.YjP().describe("The runtime's most preferred tag"),
        fits: schemas/* array */.YOg(schemas/* strictObject */.rej({
            file: schemas/* string */.YjP(),
            answer: answer/* answerSchema */.U,
            tag: schemas/* string */.YjP().describe('The tag that matched, else the nearest'),
            reasons: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Why the nearest tag is not enough'),
            rules: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Rules that have a finding about this wheel'),
        })),
    })
        .optional()
        .describe('Every wheel of the bundle against Python, ABI and platform of the runtime'),
    stale: schemas/* array */.YOg(baselineEntrySchema)
        .optional()
        .describe('With --advisory: entries of the baseline whose finding no longer occurs; they must go'),
    incidents: schemas/* array */.YOg(schemas/* strictObject */.rej({ step: schemas/* string */.YjP(), code: schemas/* string */.YjP(), ...sentenceFields }))
        .describe('What kept the audit from its end'),
});
/** The audit of a finished check, with its sentences, ready to be printed in any form. */
function auditDocument(dossier, texts, tool) {
    const { kind, cause } = (0,verdict_text/* verdictOf */.Vj)(dossier);
    const audit = dossier.auditBefore;
    const findings = (audit?.findings ?? [])
        .map((finding) => documentFinding(finding, dossier, texts))
        .sort((one, other) => rankOf(one) - rankOf(other));
    return {
        schema: 'nx47.audit/1',
        tool: { name: 'nx47', version: tool.version },
        language: tool.language,
        profile: audit?.profile ?? dossier.settings.profile,
        verdict: kind,
        cause,
        conclusion: (0,verdict_text/* lastLine */.fM)(dossier, tool.language, texts),
        summary: summary(findings, audit?.rulesRun.length ?? 0),
        rules: (audit?.rulesRun ?? []).map((id) => documentRule(id, findings, { dossier, texts, tool })),
        findings,
        ...(audit?.wheels === undefined ? {} : { wheels: documentWheels(audit, audit.wheels) }),
        incidents: dossier.incidents
            .filter(({ code }) => !Object.hasOwn(texts.rules, code))
            .map(({ step, code }) => ({ step, code, ...(0,explain/* explain */.W)(code, dossier, texts) })),
    };
}
function documentFinding(finding, dossier, texts) {
    const { title, why, fix } = (0,explain/* explain */.W)(finding.rule, dossier, texts);
    const { line, evidence, ...rest } = finding;
    const file = placeOf(finding, dossier);
    const values = { file, expected: finding.expected, observed: finding.observed };
    const sentences = { title: (0,fill/* fill */.G)(title, values), why: (0,fill/* fill */.G)(why, values), fix: (0,fill/* fill */.G)(fix, values) };
    return { ...rest, file, ...(line === undefined ? {} : { line }), ...sentences, evidence };
}
/** Families that only speak of the project; the others name files of the bundle by their name in it. */
const ofProject = /^(?:MET|NBK)-/;
function placeOf({ rule, file }, { manifest, settings }) {
    const inBundle = manifest?.files.some(({ name }) => name === file) || file === 'bundle-manifest.json';
    if (!inBundle || ofProject.test(rule) || settings.bundle === undefined)
        return file;
    return `${settings.bundle.path.replace(/\/$/, '')}/${file}`;
}
/** Failed errors, then unknown errors, then warnings, then notes. */
function rankOf({ severity, answer }) {
    if (severity === 'error')
        return answer === 'fail' ? 0 : 1;
    return severity === 'warning' ? (answer === 'fail' ? 2 : 3) : 4;
}
function summary(findings, rules) {
    const count = (severity, answer) => findings.filter((one) => one.severity === severity && (answer === undefined || one.answer === answer))
        .length;
    return {
        rules,
        errors: count('error', 'fail'),
        unknown: count('error', 'unknown'),
        warnings: count('warning'),
        notes: count('note'),
    };
}
function documentWheels(audit, { runtime, fits }) {
    return { runtime, fits: fits.map((fit) => ({ ...fit, rules: (0,matrix/* rulesAbout */.N0)(fit.file, audit) })) };
}
function documentRule(id, findings, given) {
    const own = findings.filter(({ rule }) => rule === id);
    const { title, why, fix } = (0,explain/* explain */.W)(id, given.dossier, given.texts);
    return {
        id,
        severity: given.tool.rules[id]?.severity ?? 'error',
        answer: (0,answer/* worstAnswer */.u)(own.map(({ answer }) => answer)),
        title,
        why,
        fix,
    };
}

;// CONCATENATED MODULE: ./build/src/baseline.js




const baselineName = 'nx47-baseline.json';
const baselineSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('nx47.baseline/1'),
    entries: schemas/* array */.YOg(baselineEntrySchema),
});
/** The entries of the project's baseline; none when it has no such file. Errors: CONFIG_BAD_VALUE. */
async function readBaseline(root, files) {
    const file = `${root}/${baselineName}`;
    if (!(await files.exists(file)))
        return [];
    const parsed = baselineSchema.safeParse(parsedJson(await files.read(file), file));
    if (parsed.success)
        return parsed.data.entries;
    const [issue] = parsed.error.issues;
    throw new model_failure/* Failure */.HR('CONFIG_BAD_VALUE', {
        file,
        line: 1,
        key: issue?.path.join('.') ?? '',
        why: issue?.message ?? '',
    });
}
/** The text of the file with these entries, sorted; ends with a newline. */
function baselineText(entries) {
    const sorted = [...entries].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    return `${JSON.stringify({ schema: 'nx47.baseline/1', entries: sorted }, null, 2)}\n`;
}
/**
 * Today's findings as entries: one that stood there keeps its reason and its day while that has not passed, a new
 * one gets those given. Notes are left out: they make nothing red.
 */
function renewBaseline(document, earlier, given) {
    const kept = new Map(earlier.filter(({ expires }) => expires >= given.today).map((entry) => [keyOf(entry), entry]));
    const { reason, expires } = given;
    const entries = document.findings.filter(isCounted).map((finding) => {
        const entry = { rule: finding.rule, file: finding.file, text: textOf(finding), reason, expires };
        return [keyOf(entry), kept.get(keyOf(entry)) ?? entry];
    });
    return [...new Map(entries).values()];
}
/** The document with each finding that an entry covers marked as known, and the entries that cover nothing any more. */
function applyBaseline(document, entries, today) {
    const valid = new Map(entries.filter(({ expires }) => expires >= today).map((entry) => [keyOf(entry), entry]));
    const keys = new Set(document.findings.map(keyOfFinding));
    const findings = document.findings.map((finding) => {
        const known = isCounted(finding) ? valid.get(keyOfFinding(finding)) : undefined;
        return known === undefined ? finding : { ...finding, known };
    });
    // An audit that did not run proves nothing gone.
    const ran = document.rules.length > 0;
    return { ...document, findings, stale: ran ? entries.filter((entry) => !keys.has(keyOf(entry))) : [] };
}
/**
 * Exit status with --advisory: 1 for a new error or a stale entry, 3 for a new error rule that is unknown, else 0. A
 * check that did not come to its end keeps its own. The verdict stays what it is: nothing here makes it better.
 */
function advisoryStatus(document, own) {
    if (document.incidents.length > 0 || document.rules.length === 0)
        return own;
    const fresh = document.findings.filter(({ severity, known }) => severity === 'error' && known === undefined);
    if ((document.stale ?? []).length > 0 || fresh.some(({ answer }) => answer === 'fail'))
        return 1;
    return fresh.length > 0 ? 3 : 0;
}
function parsedJson(bytes, file) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(bytes);
    }
    catch (cause) {
        if (!(cause instanceof model_failure/* Failure */.HR))
            throw cause;
        throw new model_failure/* Failure */.HR('CONFIG_BAD_VALUE', { file, line: 1, key: 'JSON', why: String(cause.parameters['why'] ?? '') }, { cause });
    }
}
function isCounted({ severity }) {
    return severity !== 'note';
}
function keyOfFinding(finding) {
    return keyOf({ rule: finding.rule, file: finding.file, text: textOf(finding) });
}
function keyOf({ rule, file, text }) {
    return JSON.stringify([rule, file, text]);
}
/** What was observed, without what changes from build to build: spacing, digests, numbers of lines. */
function textOf({ observed }) {
    return observed
        .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
        .replace(/\bline \d+\b/g, 'line <n>')
        .replace(/\s+/g, ' ')
        .trim();
}

// EXTERNAL MODULE: ./build/src/compose.js + 20 modules
var compose = __webpack_require__(8340);
// EXTERNAL MODULE: ./build/src/host/redaction.js
var redaction = __webpack_require__(4653);
// EXTERNAL MODULE: ./build/src/macro/closed-service.js
var closed_service = __webpack_require__(246);
;// CONCATENATED MODULE: ./build/src/compose-offline.js



/** The World of a command that asks no service: it looks for no credentials, and every call to Kaggle is refused. */
function composeOffline(language, around) {
    const redact = (0,redaction/* createRedaction */.E)((0,compose/* secretsAround */.by)(around));
    return { ...(0,compose/* localWorld */.W_)(language, around, (0,compose/* createMachine */.Op)(around), redact), kaggle: (0,closed_service/* closedService */.K)('') };
}

// EXTERNAL MODULE: ./build/src/exit-status.js
var exit_status = __webpack_require__(5679);
// EXTERNAL MODULE: ./build/src/read-request.js + 2 modules
var read_request = __webpack_require__(8745);
// EXTERNAL MODULE: ./build/src/codec/safe-name.js
var safe_name = __webpack_require__(6415);
;// CONCATENATED MODULE: ./build/src/report/audit-table.js




const mostEvidence = 8;
const longestText = 400;
/**
 * The audit for a terminal: what fails first, then what is unknown, then warnings; each rule with its places, why it
 * matters and what to do; the verdict last. Ends with a newline.
 */
function renderAuditTable(document, texts, reportPath) {
    const words = texts.console.auditTable;
    const { summary, profile } = document;
    const parts = [
        (0,fill/* fill */.G)(words.heading, { profile: oneLine(profile), ...summary }),
        ...groups(document.findings).map((group) => renderGroup(group, document, texts)),
        ...(document.wheels === undefined || document.wheels.fits.length === 0
            ? []
            : [(0,matrix/* renderMatrix */.CW)(document.wheels, texts)]),
        (document.stale ?? [])
            .map(({ rule, file }) => (0,fill/* fill */.G)(words.stale, { rule, file: oneLine(file) }))
            .join('\n'),
        ...document.incidents.map((incident) => renderIncident(incident, document, texts)),
        [
            document.conclusion,
            `  ${texts.report.meaning[document.verdict]}`,
            `${texts.console.report}${(0,verdict_text/* colonOf */.pC)(document.language)}${reportPath}`,
        ].join('\n'),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
/** Findings that stand next to each other and say the same but for the place. */
function groups(findings) {
    const made = [];
    for (const finding of findings) {
        const last = made.at(-1);
        if (last?.[0] !== undefined && kindOf(last[0]) === kindOf(finding))
            last.push(finding);
        else
            made.push([finding]);
    }
    return made;
}
function kindOf({ rule, severity, answer, title, why, fix }) {
    return JSON.stringify([rule, severity, answer, title, why, fix]);
}
function renderGroup(group, { language }, texts) {
    const [first] = group;
    if (first === undefined)
        return '';
    const { report } = texts;
    const colon = (0,verdict_text/* colonOf */.pC)(language);
    return [
        `${report.answers[first.answer]}  ${first.rule}  ${first.severity}  ${oneLine(first.title)}`,
        ...group.flatMap((finding) => placeLines(finding, colon, texts)),
        `  ${report.why}${colon}${oneLine(first.why)}`,
        `  ${report.fix}${colon}${oneLine(first.fix)}`,
    ].join('\n');
}
function placeLines(finding, colon, texts) {
    const { report } = texts;
    const words = texts.console.auditTable;
    const place = finding.file === '' ? words.whole : oneLine(finding.file);
    const shown = finding.evidence.filter((line) => line !== finding.observed).slice(0, mostEvidence);
    const more = finding.evidence.length - mostEvidence;
    const { known } = finding;
    return [
        `  ${finding.line === undefined ? place : `${place}:${finding.line}`}`,
        `    ${report.expected}${colon}${oneLine(finding.expected)}`,
        `    ${report.observed}${colon}${oneLine(finding.observed)}`,
        ...shown.map((line) => `    ${words.evidence}${colon}${oneLine(line)}`),
        ...(known === undefined ? [] : [`    ${(0,fill/* fill */.G)(words.known, { ...known, reason: oneLine(known.reason) })}`]),
        ...(more > 0 ? [`    ${(0,fill/* fill */.G)(words.more, { count: more })}`] : []),
    ];
}
function renderIncident({ step, code, title, why, fix }, { language }, { report }) {
    const colon = (0,verdict_text/* colonOf */.pC)(language);
    return [
        `${report.answers.fail}  ${code}  ${step}  ${oneLine(title)}`,
        `  ${report.why}${colon}${oneLine(why)}`,
        `  ${report.fix}${colon}${oneLine(fix)}`,
    ].join('\n');
}
function oneLine(text) {
    const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
    return (0,safe_name/* showForeign */.Q)(cut).replaceAll('\n', ' ');
}

// EXTERNAL MODULE: ./build/src/codec/digest.js
var digest = __webpack_require__(4394);
;// CONCATENATED MODULE: ./build/src/report/sarif.js

const levels = { error: 'error', warning: 'warning', note: 'note' };
/**
 * The audit as SARIF 2.1.0 (OASIS), for code scanning and editors. `prefix` leads from the root that places are
 * relative to down to the project; '' when they are the same. What is unknown has kind `open` and, as the
 * specification then asks (3.27.10), level `none`. Ends with a newline.
 */
function renderSarif(document, prefix) {
    const ids = document.rules.map(({ id }) => id);
    const run = {
        tool: {
            driver: { name: 'NX47 Certify', version: document.tool.version, rules: document.rules.map(sarifRule) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: document.incidents.length === 0 }],
        results: document.findings.map((finding) => sarifResult(finding, ids.indexOf(finding.rule), prefix)),
        properties: {
            verdict: document.verdict,
            cause: document.cause,
            profile: document.profile,
        },
    };
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [run],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
function sarifRule({ id, severity, title, why, fix }) {
    return {
        id,
        shortDescription: { text: title },
        fullDescription: { text: why },
        help: { text: `${why} ${fix}`, markdown: `${why}\n\n${fix}` },
        defaultConfiguration: { level: levels[severity] },
        properties: { tags: [id.split('-')[0] ?? id] },
    };
}
function sarifResult(finding, ruleIndex, prefix) {
    const { rule, severity, answer, expected, observed, title, fix, known } = finding;
    const judged = answer === 'fail' ? { kind: 'fail', level: levels[severity] } : { kind: 'open', level: 'none' };
    return {
        ruleId: rule,
        ...(ruleIndex < 0 ? {} : { ruleIndex }),
        ...judged,
        ...(known === undefined
            ? {}
            : { suppressions: [{ kind: 'external', justification: `${known.reason} (${known.expires})` }] }),
        message: { text: `${title}: ${observed} (≠ ${expected}). ${fix}` },
        locations: [sarifLocation(finding, prefix)],
        partialFingerprints: { 'nx47Finding/v1': fingerprintOf(finding) },
    };
}
// Code scanning wants a place for each result: what is about the whole project stands at its configuration.
function sarifLocation({ file, line }, prefix) {
    const path = [prefix, file === '' ? 'nx47.yml' : file].filter((part) => part !== '').join('/');
    const uri = path.split('/').map(encodeURIComponent).join('/');
    const region = line === undefined ? {} : { region: { startLine: line } };
    return { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, ...region } };
}
// Without the line, so that code moved up or down keeps its alerts.
function fingerprintOf({ rule, file, expected, observed }) {
    return (0,digest/* sha256Hex */.f)([rule, file, expected, observed].join('\n'));
}

// EXTERNAL MODULE: ./build/src/text/sentences.js + 18 modules
var sentences = __webpack_require__(1544);
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(8009);
;// CONCATENATED MODULE: ./build/src/audit-command.js












/** `nx47 audit`: the project and its bundle as they lie on disk, held against a profile. Writes below .nx47/ only. */
async function auditCommand(line, around) {
    const request = await offlineRequest(line, 'dry-run');
    const world = composeOffline(request.settings.language, around);
    const baseline = line.advisory ? await readBaseline(request.root, world.files) : undefined;
    const run = await auditStory(request, world);
    if (baseline === undefined)
        return auditAnswerOf(run, request, line.format);
    const today = world.clock.now().toISOString().slice(0, 10);
    const document = applyBaseline(documentOf(run, request), baseline, today);
    const answer = rendered(document, run, request, line.format);
    return { ...answer, status: advisoryStatus(document, answer.status) };
}
/** The request of a check without a service. The first wait is of no use here, so its limit against Kaggle is not held. */
async function offlineRequest(line, mode) {
    const request = await (0,read_request/* readRequest */.i)(line.settings, line.path, 'rehearse');
    return { ...request, settings: { ...request.settings, mode }, target: 'kaggle', offline: true };
}
/** A finished check in the form that was asked for. Places in SARIF are relative to the current folder. */
function auditAnswerOf(run, request, format) {
    return rendered(documentOf(run, request), run, request, format);
}
/** A finished check as data. */
function documentOf(run, { settings }) {
    const { language } = settings;
    return auditDocument(run.dossier, (0,sentences/* sentences */.h)(language), { version: version/* version */.r, language, rules: rules/* rules */.a });
}
function rendered(document, run, request, format) {
    const texts = (0,sentences/* sentences */.h)(request.settings.language);
    const render = {
        table: () => renderAuditTable(document, texts, `${run.sessionFolder}/reports/report.md`),
        json: () => `${JSON.stringify(document, null, 2)}\n`,
        sarif: () => renderSarif(document, (0,external_node_path_.relative)(process.cwd(), request.root).split(external_node_path_.sep).join('/')),
    };
    const answer = { text: render[format](), status: (0,exit_status/* exitStatusOf */.e)(run.verdict, 'kaggle') };
    return run.failure === undefined ? answer : { ...answer, failure: run.failure };
}

;// CONCATENATED MODULE: ./build/src/baseline-command.js








/**
 * `nx47 baseline write --reason … --expires …`: audits, then writes today's findings to nx47-baseline.json. Findings
 * that no longer occur leave it. Errors: USAGE_BAD_VALUE without a reason, or a day that is none or has passed.
 */
async function baselineCommand(line, around) {
    const request = await offlineRequest(line, 'dry-run');
    const { language } = request.settings;
    const world = composeOffline(language, around);
    const today = world.clock.now().toISOString().slice(0, 10);
    requireGiven(line, today);
    const earlier = await readBaseline(request.root, world.files);
    const run = await auditStory(request, world);
    const document = documentOf(run, request);
    // An audit that stopped on its way would write a baseline with holes.
    if (document.rules.length === 0)
        return auditAnswerOf(run, request, line.format);
    const { reason, expires } = line;
    const entries = renewBaseline(document, earlier, { reason, expires, today });
    const path = `${request.root}/${baselineName}`;
    await world.files.write(path, baselineText(entries));
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
    const isDay = baselineEntrySchema.shape.expires.safeParse(expires).success;
    if (!isDay || expires < today)
        throw refuse('--expires', expires, `≥ ${today}`);
}

// EXTERNAL MODULE: ./build/src/profile/parse.js + 1 modules
var parse = __webpack_require__(99);
// EXTERNAL MODULE: ./build/src/survey/choose-interpreter.js
var choose_interpreter = __webpack_require__(9900);
;// CONCATENATED MODULE: ./build/src/bundle-command.js






/**
 * `nx47 bundle`: the bundle made by the recipe for the profile's Python, then audited; a folder with content is
 * audited as it is. Errors: CONFIG_MISSING_KEY without a bundle or recipe, PYTHON_MISSING without that Python.
 */
async function bundleCommand(line, around) {
    const request = await offlineRequest(line, 'execute');
    const world = composeOffline(request.settings.language, around);
    if (await isToBeMade(request, world))
        await requireProfilePython(request, world);
    return auditAnswerOf(await bundleStory(request, world), request, line.format);
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

// EXTERNAL MODULE: ./build/src/certify.js + 15 modules
var certify = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/src/config/nearest-word.js
var nearest_word = __webpack_require__(9087);
// EXTERNAL MODULE: ./build/src/config/settings.js
var config_settings = __webpack_require__(7307);
;// CONCATENATED MODULE: ./build/src/cli-arguments.js



const commands = [
    'rehearse',
    'certify',
    'audit',
    'baseline',
    'bundle',
    'explain',
    'profile',
    'verify',
    'serve',
];
/** How the result of an audit is written to standard output. */
const auditFormats = ['table', 'json', 'sarif'];
const modeFlags = {
    execute: 'execute',
    observe: 'observe',
    'dry-run': 'dry-run',
};
/** Options that are no settings, each with the commands that know it. */
const commandFlags = {
    port: ['serve'],
    format: ['audit', 'bundle', 'profile'],
    python: ['profile'],
    reason: ['baseline'],
    expires: ['baseline'],
    advisory: ['audit'],
};
/** Settings that a command without a service has a use for; any other would be ignored in silence. */
const offlineSettings = {
    audit: ['language', 'profile'],
    baseline: ['language', 'profile'],
    bundle: ['language', 'profile'],
    explain: ['language'],
    profile: ['language'],
};
const mostWords = { profile: 3, baseline: 2 };
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
        ...Object.keys(commandFlags).map((name) => ({ name, takesValue: name !== 'advisory' })),
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
    return {
        ...{ command, path, words: rest, settings, port, format },
        ...{ python: text('python'), reason: text('reason'), expires: text('expires') },
        ...{ advisory: flags.has('advisory'), debug: flags.has('debug') },
    };
}
// An option that the command would not look at is refused: its user expects something of it.
function requireUse(name, command) {
    if (command === 'help' || command === 'version')
        return;
    const settings = offlineSettings[command];
    const isSetting = name in modeFlags || (0,config_settings/* settingNames */.H)('flag').some((known) => known === name);
    const foreign = name in commandFlags && !commandFlags[name]?.includes(command);
    if (!foreign && (!isSetting || settings === undefined || settings.includes(name)))
        return;
    throw new model_failure/* Failure */.HR('USAGE_UNKNOWN_FLAG', { flag: `--${name}`, command, suggestion: '' });
}
function formatOf(value) {
    const known = auditFormats.find((name) => name === value);
    if (known !== undefined)
        return known;
    throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: '--format', value, expected: auditFormats.join(' | ') });
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

// EXTERNAL MODULE: ./build/src/gate/conditions.js + 12 modules
var conditions = __webpack_require__(5541);
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
    const lines = [...found.attributes, [words.why, found.why], [words.fix, found.fix]];
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
    const { conditions: known, console } = (0,sentences/* sentences */.h)(language);
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
        ],
        why: shown(texts[id]?.why ?? ''),
        fix: shown(texts[id]?.fix ?? ''),
    }));
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
        ...help_commandFlags(words),
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
        '  nx47 audit . --format sarif > audit.sarif',
        '  nx47 explain WHL-008',
        '  nx47 profile diff kaggle-py312 captured.json',
        '  nx47 verify .nx47/session/20261121_nx47_101500z-1',
        '',
    ].join('\n');
}
/** Options that are no settings: each says which command knows it. */
function help_commandFlags(words) {
    return [
        ['--format …', `${words.help.format} (${words.choices}: ${auditFormats.join(', ')})`],
        ['--advisory', words.help.advisory],
        ['--reason …', words.help.reason],
        ['--expires …', words.help.expires],
        ['--python …', words.help.python],
        ['--port N', words.help.port],
    ];
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
    const [mine, theirs] = [one, other].map(({ distributions }) => new Map(distributions.map((each) => [canonical(each.name), each])));
    const names = [...new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])].sort();
    return names.map((name) => ({
        fact: `distribution ${name}`,
        expected: versionOf(name, mine?.get(name), one),
        observed: versionOf(name, theirs?.get(name), other),
    }));
}
function versionOf(name, found, profile) {
    if (found !== undefined)
        return found.version === '' ? notKnown : found.version;
    const complete = !profile.unknown.includes('distributions');
    return complete || profile.absent?.some((absent) => canonical(absent) === name) ? '' : notKnown;
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
/** PEP 503, as everywhere names of distributions are compared. */
function canonical(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
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

;// CONCATENATED MODULE: ./build/src/profile-command.js









/**
 * `nx47 profile show NAME`, `diff A B`, `probe`. A and B are shipped profiles or files; `--format json` gives data.
 * Errors: USAGE_BAD_VALUE, PYTHON_MISSING, PYTHON_BROKEN.
 */
async function profileCommand(line, around, language) {
    const [action = '', one = '', other = ''] = line.words;
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
        return done(await probe(line.python, composeOffline(language, around)));
    const expected = (0,sentences/* sentences */.h)(language).console.profile.actions;
    throw new model_failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'profile', value: action, expected });
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

// EXTERNAL MODULE: ./build/src/report/tables.js
var tables = __webpack_require__(9459);
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
// EXTERNAL MODULE: ./build/src/rehearsal/interpreters.js + 1 modules
var interpreters = __webpack_require__(8620);
// EXTERNAL MODULE: ./build/src/rehearsal/isolation.js
var isolation = __webpack_require__(4893);
// EXTERNAL MODULE: ./build/src/rehearsal/open-rehearsal.js + 34 modules
var open_rehearsal = __webpack_require__(8708);
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
    if (line.command === 'explain') {
        process.stdout.write(explainCommand(line.words[0] ?? '', language));
        return 0;
    }
    if (line.command === 'audit')
        return conclude(await auditCommand(line, around), line, language);
    if (line.command === 'baseline')
        return conclude(await baselineCommand(line, around), line, language);
    if (line.command === 'bundle')
        return conclude(await bundleCommand(line, around), line, language);
    if (line.command === 'profile')
        return conclude(await profileCommand(line, around, language), line, language);
    if (line.command === 'verify')
        return verify(line.path, language);
    if (line.command === 'serve')
        return serve(line, around, language);
    const request = await (0,read_request/* readRequest */.i)(line.settings, line.path, line.command);
    const { world, close } = await (0,compose/* compose */.Zz)(request, around);
    try {
        return await end(await (0,certify/* certify */.F)(request, world), line, request.settings.language);
    }
    finally {
        await close();
    }
}
async function conclude(answer, line, language) {
    process.stdout.write(answer.text);
    return answer.failure === undefined ? answer.status : fail(answer.failure, language, line.debug);
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
