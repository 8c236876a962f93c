export const id = 191;

export const ids = [ 191 ];

export const modules = {
42825: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$N: () => projectKey,
Cs: () => artifactName,
qz: () => tell,
tK: () => keepsResults
});
var _github_results_service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35530);
var _host_presenter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33071);
var _slashed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9161);
function keepsResults({around: around}) {
return (0, _github_results_service_js__WEBPACK_IMPORTED_MODULE_0__.y)(around.environment);
}
function tell({around: around}, {settings: settings}, text) {
(0, _host_presenter_js__WEBPACK_IMPORTED_MODULE_1__.N)(around.progress, settings.language, shown => shown).show({
kind: "note",
text: text
});
}
function projectKey(root, environment) {
const path = (0, _slashed_js__WEBPACK_IMPORTED_MODULE_2__.b)(environment["GITHUB_WORKSPACE"] ?? root, root);
const name = path === "" || path.startsWith("..") ? (environment["GITHUB_REPOSITORY"] ?? "").split("/").at(-1) : path;
return slugOf(name ?? "") || slugOf(root.slice(root.lastIndexOf("/") + 1)) || "project";
}
function slugOf(text) {
return text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}
function artifactName(kind, root, environment) {
const run = environment["GITHUB_RUN_ID"] ?? "0";
const attempt = environment["GITHUB_RUN_ATTEMPT"] ?? "1";
return `nx47-${kind}-${projectKey(root, environment)}-${run}-${attempt}`;
}
},
49958: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => readInputs,
i: () => surroundings
});
var external_node_os_ = __webpack_require__(48161);
var core = __webpack_require__(96421);
var config_settings = __webpack_require__(67307);
var model_language = __webpack_require__(71461);
var secret_forms = __webpack_require__(25924);
var secret_variables = __webpack_require__(50075);
const leastForm = 6;
function maskSecrets(given) {
for (const form of maskedForms(given)) core.Pq(form);
}
function maskVariables(environment) {
const values = Object.entries(environment).flatMap(([name, value]) => secret_variables.c.test(name) ? [ value ] : []);
for (const form of formsOf(values)) core.Pq(form);
}
function maskedForms({apiToken: apiToken, username: username, key: key, githubToken: githubToken}) {
const pair = username === "" || key === "" ? [] : (0, secret_forms.Tc)(`${username}:${key}`);
return [ ...new Set([ ...formsOf([ apiToken, key, githubToken ]), ...pair ]) ];
}
function formsOf(values) {
const parts = values.flatMap(secret_forms.Bm);
const forms = parts.flatMap(part => [ ...(0, secret_forms.eo)(part), ...(0, secret_forms.Tc)(part) ]);
return [ ...new Set(forms) ].filter(form => form.length >= leastForm);
}
const numbers = [ "wait", "deadline", "max-attempts" ];
const switches = (0, config_settings.T)("en").flatMap(({name: name, isSwitch: isSwitch}) => isSwitch ? [ name ] : []);
function readInputs() {
const credentials = {
apiToken: core.V4("kaggle-api-token"),
username: core.V4("kaggle-username"),
key: core.V4("kaggle-key"),
githubToken: core.V4("github-token")
};
maskSecrets(credentials);
const given = (0, config_settings.H)("input").flatMap(name => {
const value = core.V4(name);
return value === "" ? [] : [ [ name, typed(name, value) ] ];
});
const settings = Object.fromEntries(given);
const language = model_language.A.safeParse(settings["language"]);
return {
settings: settings,
project: core.V4("project") || ".",
target: settings["target"] === "rehearsal" ? "rehearsal" : "kaggle",
language: language.success ? language.data : "fr",
credentials: credentials
};
}
function typed(name, value) {
if (numbers.includes(name) && /^\d+$/.test(value)) return Number(value);
return switches.includes(name) && /^(?:true|false)$/.test(value) ? value === "true" : value;
}
function surroundings(installRoot, inputs, environment, signal) {
maskVariables(environment);
const kept = Object.entries(environment).filter(([name]) => !name.startsWith("INPUT_"));
return {
environment: Object.fromEntries(kept),
inputs: inputs.credentials,
installRoot: installRoot,
progress: process.stdout,
terminal: `github-actions ${(0, external_node_os_.hostname)()}`,
signal: signal
};
}
},
1274: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ND: () => failAction,
Yz: () => outputsOf,
n0: () => setOutputs,
Cu: () => tellingOutputs,
Qs: () => unreachedOutputs,
fc: () => warnStep
});
var core = __webpack_require__(96421);
var safe_name = __webpack_require__(46415);
const actionOutputs = {
verdict: {
fr: "GO, NO-GO, INCONCLUSIVE, REHEARSED, PLANNED, … ; INCONCLUSIVE tant qu'il n'y en a pas",
en: "GO, NO-GO, INCONCLUSIVE, REHEARSED, PLANNED, …; INCONCLUSIVE where there is none yet"
},
cause: {
fr: "cause du verdict : une condition, une règle ou un code d'échec ; vide quand il n'y en a pas",
en: "cause of the verdict: a condition, a rule or a failure code; empty when there is none"
},
kernel: {
fr: "owner/slug du kernel envoyé",
en: "owner/slug of the kernel that was pushed"
},
"kernel-url": {
fr: "adresse de ce kernel, donnée dès l'envoi",
en: "address of that kernel, set as soon as it was pushed"
},
"kernel-version": {
fr: "version du kernel jugée",
en: "version of the kernel that was judged"
},
dataset: {
fr: "owner/slug du dataset publié",
en: "owner/slug of the dataset that was published"
},
"dataset-url": {
fr: "adresse de ce dataset, donnée dès la publication",
en: "address of that dataset, set as soon as it was published"
},
"dataset-version": {
fr: "version du dataset publiée",
en: "version of the dataset that was published"
},
nonce: {
fr: "nombre de 128 bits qui lie les sorties à cette exécution",
en: "128-bit number that binds the outputs to this run"
},
"failed-conditions": {
fr: "identifiants des conditions en échec, séparés par des virgules",
en: "ids of the failed conditions, separated by commas"
},
"warnings-count": {
fr: "avertissements que compte le rapport principal ; vide quand il n'y a pas de rapport",
en: "warnings that the main report counts; empty when there is no report"
},
report: {
fr: "chemin du rapport",
en: "path of the report"
},
session: {
fr: "chemin du dossier de session",
en: "path of the session folder"
},
sarif: {
fr: "chemin de l'audit au format SARIF 2.1.0, pour code scanning ; vide sans audit, ou si rien ne peut être écrit",
en: "path of the audit as SARIF 2.1.0, for code scanning; empty without an audit, or where nothing may be written"
},
"attestation-subjects": {
fr: "ce qu'une attestation signe, comme sha256sum le liste, point de contrôle compris ; vide si la session n'est pas dans la branche des rapports",
en: "what an attestation signs, as sha256sum lists it, the checkpoint included; empty unless the session is in the branch of reports"
},
"attestation-predicate": {
fr: "prédicat in-toto test-result v0.1 de l'exécution, en JSON ; vide de même",
en: "in-toto test-result v0.1 predicate of the run, as JSON; empty likewise"
},
"ledger-head": {
fr: "SHA-256 de la dernière ligne du registre",
en: "SHA-256 of the ledger's last line"
},
ticket: {
fr: "chemin du ticket d'une session qui n'est pas collectée ; vide quand il n'y en a pas",
en: "path of the ticket of a session that is not collected; empty when there is none"
}
};
var failure = __webpack_require__(82917);
var explain_failure = __webpack_require__(6864);
var run_pages = __webpack_require__(31952);
var verdict_text = __webpack_require__(86549);
var sentences = __webpack_require__(63903);
function outputsOf(run) {
const {dossier: dossier, verdict: verdict} = run;
const failed = verdict.conditions.filter(one => one.answer === "fail").map(one => one.id);
const refText = ref => ref === undefined ? "" : `${ref.owner}/${ref.slug}`;
return {
verdict: verdict.kind,
cause: verdict.cause,
kernel: refText(dossier.kernel?.ref),
"kernel-url": dossier.kernel?.url ?? run.announced["kernel-url"] ?? "",
"kernel-version": String(dossier.kernel?.version ?? run.announced["kernel-version"] ?? ""),
dataset: refText(dossier.dataset?.ref),
"dataset-url": run.announced["dataset-url"] ?? "",
"dataset-version": String(dossier.dataset?.version ?? ""),
nonce: dossier.nonce,
"failed-conditions": failed.join(","),
"warnings-count": (0, run_pages.F)(dossier),
report: run.sessionFolder === "" ? "" : `${run.sessionFolder}/reports/report.md`,
session: run.sessionFolder,
"ledger-head": run.ledgerHead,
ticket: run.ticketPath
};
}
function unreachedOutputs(cause) {
const empty = Object.keys(actionOutputs).map(name => [ name, "" ]);
return {
...Object.fromEntries(empty),
verdict: "INCONCLUSIVE",
cause: cause
};
}
function setOutputs(outputs) {
for (const [name, value] of Object.entries(outputs)) core.uH(name, value);
}
function warnStep(text) {
core.$e((0, safe_name.Q)(text));
}
function tellingOutputs(presenter) {
return {
show: event => {
if (event.kind === "session") core.uH("session", event.folder);
if (event.kind === "place") core.uH(`${event.what}-url`, event.url);
presenter.show(event);
}
};
}
function failAction(reason, language, first = "") {
const texts = (0, sentences.h)(language);
const said = reason instanceof failure.HR ? (0, explain_failure.SP)(reason, language) : (0, 
verdict_text.gM)(reason, language, texts).trim();
core.C1(first === "" ? said : `${first}\n${said}`);
return 1;
}
},
35530: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => askResultsService,
y: () => hasResultsService
});
var external_node_child_process_ = __webpack_require__(31421);
var core = __webpack_require__(96421);
var schemas = __webpack_require__(26921);
const resultsOrderSchema = schemas.gMt("kind", [ schemas.rej({
kind: schemas.euz("upload"),
name: schemas.YjP().min(1),
files: schemas.YOg(schemas.YjP()).min(1),
root: schemas.YjP(),
isSingle: schemas.zMY()
}), schemas.rej({
kind: schemas.euz("list")
}), schemas.rej({
kind: schemas.euz("download"),
id: schemas.aig(),
digest: schemas.YjP(),
to: schemas.YjP()
}), schemas.rej({
kind: schemas.euz("restore"),
folder: schemas.YjP(),
keys: schemas.YOg(schemas.YjP()).min(1)
}), schemas.rej({
kind: schemas.euz("save"),
folder: schemas.YjP(),
key: schemas.YjP()
}) ]);
const resultsOrdersSchema = schemas.YOg(resultsOrderSchema);
const artifactSchema = schemas.rej({
name: schemas.YjP(),
id: schemas.aig(),
digest: schemas.YjP()
});
const resultsAnswerSchema = schemas.gMt("kind", [ schemas.rej({
kind: schemas.euz("done"),
name: schemas.YjP()
}), schemas.rej({
kind: schemas.euz("listed"),
artifacts: schemas.YOg(artifactSchema)
}), schemas.rej({
kind: schemas.euz("missing")
}), schemas.rej({
kind: schemas.euz("failed"),
why: schemas.YjP()
}) ]);
function hasResultsService(environment) {
return (environment["ACTIONS_RUNTIME_TOKEN"] ?? "") !== "" && (environment["ACTIONS_RESULTS_URL"] ?? "") !== "";
}
async function askResultsService(orders, {program: program, environment: environment, signal: signal}, {folder: folder, deadlineSeconds: deadlineSeconds}) {
const answers = [];
const child = (0, external_node_child_process_.fork)(program, [], {
cwd: folder,
env: environmentOf(environment, folder),
execArgv: [],
stdio: [ "ignore", "pipe", "pipe", "ipc" ]
});
const said = listen(child);
const end = () => child.kill("SIGKILL");
const timer = setTimeout(end, deadlineSeconds * 1e3);
signal.addEventListener("abort", end);
child.on("message", message => answers.push(resultsAnswerSchema.parse(message)));
const ended = endOf(child);
try {
const known = await orders;
if (signal.aborted) end(); else child.send([ ...known ], () => undefined);
const why = await ended;
return known.map((_, at) => explained(answers[at] ?? {
kind: "failed",
why: why
}, said()));
} finally {
end();
clearTimeout(timer);
signal.removeEventListener("abort", end);
}
}
function endOf(child) {
return new Promise(resolve => {
child.once("error", error => resolve(error.message));
child.once("close", (status, killed) => resolve(killed === null ? `status ${status}` : "deadline"));
});
}
function explained(answer, warnings) {
const [first] = warnings;
return answer.kind === "missing" && first !== undefined ? {
kind: "failed",
why: first
} : answer;
}
function listen(child) {
const warnings = [];
let rest = "";
const take = line => {
const [, command = "", text = ""] = /^::(\w+(?:-\w+)*)(?: [^:]*)?::(.*)$/.exec(line.trim()) ?? [];
const value = text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
if (command === "add-mask" && value.length >= shortestMask) core.Pq(value);
if (command === "warning" || command === "error") warnings.push(value);
};
child.stdout?.setEncoding("utf8").on("data", part => {
const lines = `${rest}${part}`.split("\n");
rest = lines.pop() ?? "";
for (const line of lines) take(line);
});
child.stderr?.resume();
return () => warnings;
}
const shortestMask = 16;
const tarOptions = "--anchored --exclude=/* --exclude=../* --no-anchored --exclude=../*";
function environmentOf(environment, folder) {
const kept = Object.entries(environment).filter(([name]) => !/^(?:(?:INPUT|STATE|KAGGLE|NX47)_|GITHUB_TOKEN$)/.test(name));
return {
...Object.fromEntries(kept),
GITHUB_WORKSPACE: folder,
TAR_OPTIONS: tarOptions
};
}
},
21012: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Bo: () => leftState,
Dt: () => keepingState,
Jg: () => keepState
});
var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
const names = [ "root", "session", "kernel-url", "sarif", "verdict", "kept", "service" ];
function keepState(name, value) {
_actions_core__WEBPACK_IMPORTED_MODULE_0__.LZ(name, value);
}
function leftState() {
const [root = "", session = "", kernelUrl = "", sarif = "", verdict = "", kept = "", service = ""] = names.map(name => _actions_core__WEBPACK_IMPORTED_MODULE_0__.Gu(name));
return {
root: root,
session: session,
"kernel-url": kernelUrl,
sarif: sarif,
verdict: verdict,
kept: kept,
service: service
};
}
function keepingState(presenter) {
return {
show: event => {
if (event.kind === "session") keepState("session", event.folder);
if (event.kind === "place" && event.what === "kernel") keepState("kernel-url", event.url);
presenter.show(event);
}
};
}
},
6614: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
p: () => restoreKept,
k: () => saveKept
});
var promises_ = __webpack_require__(51455);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var action_place = __webpack_require__(42825);
var codec_digest = __webpack_require__(54394);
var results_service = __webpack_require__(35530);
var schemas = __webpack_require__(26921);
var hash_file = __webpack_require__(81673);
const marker = ".complete";
const specSchema = schemas.PVZ([ schemas.YjP() ], schemas.YjP());
async function wheelsFault(folder) {
for (const path of [ folder, (0, external_node_path_.join)(folder, "wheels") ]) if (!(await (0, 
promises_.lstat)(path)).isDirectory()) return (0, external_node_path_.basename)(path);
const spec = await specOf(folder);
if (spec === undefined || (0, codec_digest.fg)(JSON.stringify(spec)) !== (0, external_node_path_.basename)(folder)) return "name";
const [requirements] = spec;
const digests = new Set([ ...requirements.matchAll(/--hash=sha256:([0-9a-f]{64})/g) ].map(([, digest]) => digest));
const [others, wheels] = [ await (0, promises_.readdir)(folder), await (0, promises_.readdir)((0, 
external_node_path_.join)(folder, "wheels")) ];
const stranger = others.find(name => name !== marker && name !== "wheels");
if (stranger !== undefined) return stranger;
for (const name of wheels) {
const path = (0, external_node_path_.join)(folder, "wheels", name);
const isWheel = name.endsWith(".whl") && (await (0, promises_.lstat)(path)).isFile();
if (!isWheel || !digests.has(await (0, hash_file.D)(path))) return name;
}
return wheels.length < pinsIn(requirements) ? "incomplete" : "";
}
async function requirementsOfWheels(folder) {
return (await specOf(folder))?.[0] ?? "";
}
async function specOf(folder) {
try {
return specSchema.parse(JSON.parse(await (0, promises_.readFile)((0, external_node_path_.join)(folder, marker), "utf8")));
} catch {
return undefined;
}
}
function pinsIn(requirements) {
return requirements.split("\n").filter(line => /^[\w.-]+==[^;]*$/.test(line)).length;
}
const digestLength = 64;
async function answerFault(path) {
if (!/^(?:audit|wheel)-[0-9a-f]{64}$/.test((0, external_node_path_.basename)(path))) return "name";
if (!(await (0, promises_.lstat)(path)).isFile()) return "link";
const bytes = await (0, promises_.readFile)(path);
const [digest, rest] = [ bytes.subarray(0, digestLength).toString("latin1"), bytes.subarray(digestLength + 1) ];
return digest === (0, codec_digest.fg)(rest) ? "" : "sha256";
}
var cache = __webpack_require__(77427);
var fill = __webpack_require__(82740);
var sentences = __webpack_require__(63903);
const cacheSeconds = 60;
const parts = [ "wheels", "answers" ];
async function restoreKept(request, place) {
if (!request.settings.cache || !(0, action_place.tK)(place)) return "";
const words = (0, sentences.h)(request.settings.language).action;
return withFolder(place, async folder => {
const prefix = prefixOf(request, place);
const keys = [ `${prefix}newest`, prefix ];
const [answer] = await ask([ {
kind: "restore",
folder: (0, external_node_path_.join)(folder, "kept"),
keys: keys
} ], folder, place);
if (answer?.kind === "failed") (0, action_place.qz)(place, request, (0, fill.G)(words.notRestored, {
why: answer.why
}));
if (answer?.kind !== "done") return "";
const wheels = await takeIn("wheels", folder, request, place);
const answers = await takeIn("answers", folder, request, place);
(0, action_place.qz)(place, request, (0, fill.G)(words.restored, {
wheels: wheels,
answers: answers
}));
return answer.name.slice(prefix.length);
});
}
async function saveKept(known, request, place) {
if (!request.settings.cache || !(0, action_place.tK)(place)) return;
const words = (0, sentences.h)(request.settings.language).action;
const entries = await keptEntries(request, place);
if (await digestOfKept(entries) === known) return;
await withFolder(place, async folder => {
const sound = [];
for (const one of entries) if (await faultOf(one.part, one.entry) === "") sound.push(one);
const found = await digestOfKept(sound);
if (found === "" || found === known) return;
for (const {part: part, name: name, entry: entry} of sound) await (0, promises_.cp)(entry, (0, 
external_node_path_.join)(folder, "kept", part, name), {
recursive: true
});
const key = `${prefixOf(request, place)}${found}`;
const [answer] = await ask([ {
kind: "save",
folder: (0, external_node_path_.join)(folder, "kept"),
key: key
} ], folder, place);
if (answer?.kind === "done") (0, action_place.qz)(place, request, (0, fill.G)(words.kept, {
key: key
}));
if (answer?.kind === "failed") (0, action_place.qz)(place, request, (0, fill.G)(words.notKept, {
why: answer.why
}));
});
}
function ask(orders, folder, {results: results}) {
const environment = {
...results.environment,
RUNNER_TEMP: folder
};
return (0, results_service.H)(orders, {
...results,
environment: environment
}, {
folder: folder,
deadlineSeconds: cacheSeconds
});
}
async function withFolder({around: around}, act) {
const folder = await (0, promises_.mkdtemp)((0, external_node_path_.join)(around.environment["RUNNER_TEMP"] ?? (0, 
external_node_os_.tmpdir)(), "nx47-kept-"));
try {
return await act(folder);
} finally {
await (0, promises_.rm)(folder, {
recursive: true,
force: true
});
}
}
function prefixOf({root: root}, {around: around}) {
return `nx47-1-${process.platform}-${process.arch}-${(0, action_place.$N)(root, around.environment)}-`;
}
function homeOf(part, {root: root}, {around: around}) {
if (part === "answers") return (0, external_node_path_.join)(root, ".nx47/cache/audit");
return (0, external_node_path_.join)((0, cache.nF)(around.environment, around.environment["HOME"] ?? (0, 
external_node_os_.homedir)()), "wheels");
}
async function takeIn(part, folder, request, place) {
const home = homeOf(part, request, place);
const words = (0, sentences.h)(request.settings.language).action;
let taken = 0;
for (const name of await namesIn((0, external_node_path_.join)(folder, "kept", part))) {
const entry = (0, external_node_path_.join)(folder, "kept", part, name);
const why = await (part === "wheels" ? wheelsFault(entry) : answerFault(entry)).catch(String);
if (why !== "") (0, action_place.qz)(place, request, (0, fill.G)(words.refusedEntry, {
name: `${part}/${name}`,
why: why
})); else if (!(await namesIn(home)).includes(name)) {
await moveIn(entry, home, name);
taken += 1;
}
}
return taken;
}
async function moveIn(entry, home, name) {
await (0, promises_.mkdir)(home, {
recursive: true
});
const moved = await (0, promises_.rename)(entry, (0, external_node_path_.join)(home, name)).then(() => true, () => false);
if (moved) return;
const beside = (0, external_node_path_.join)(home, `${name}.part`);
await (0, promises_.cp)(entry, beside, {
recursive: true
});
await (0, promises_.rename)(beside, (0, external_node_path_.join)(home, name));
}
async function keptEntries(request, place) {
const wanted = await requirementFiles(request);
const found = [];
for (const part of parts) {
const home = homeOf(part, request, place);
for (const name of (await namesIn(home)).sort()) {
const entry = (0, external_node_path_.join)(home, name);
const isOurs = part === "answers" || wanted.has(await requirementsOfWheels(entry));
if (isOurs) found.push({
part: part,
name: name,
entry: entry
});
}
}
return found;
}
async function digestOfKept(entries) {
const told = entries.map(async ({part: part, name: name, entry: entry}) => part === "wheels" ? name : (0, 
codec_digest.fg)(await (0, promises_.readFile)(entry)));
return told.length === 0 ? "" : (0, codec_digest.fg)((await Promise.all(told)).join("\n")).slice(0, 32);
}
function faultOf(part, entry) {
return (part === "wheels" ? wheelsFault(entry) : answerFault(entry)).catch(String);
}
async function requirementFiles({root: root, settings: settings}) {
const pattern = settings.bundle?.recipe?.requirements;
if (pattern === undefined) return new Set;
const minors = [ "310", "311", "312", "313", "314" ];
const texts = minors.map(minor => (0, promises_.readFile)((0, external_node_path_.join)(root, pattern.replaceAll("{minor}", minor)), "utf8").catch(() => ""));
return new Set((await Promise.all(texts)).filter(text => text !== ""));
}
async function namesIn(folder) {
return (0, promises_.readdir)(folder).catch(() => []);
}
}
};