export const id = 192;

export const ids = [ 192 ];

export const modules = {
94192: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
runPost: () => runPost
});
var external_node_os_ = __webpack_require__(48161);
var action_place = __webpack_require__(42825);
var github_inputs = __webpack_require__(49958);
var outputs = __webpack_require__(1274);
var state = __webpack_require__(21012);
var clock = __webpack_require__(84258);
var host_files = __webpack_require__(2262);
var kept_cache = __webpack_require__(6614);
var chain = __webpack_require__(75556);
var close_log = __webpack_require__(58172);
var failure = __webpack_require__(82917);
var request = __webpack_require__(86197);
var ticket = __webpack_require__(49467);
var read_request = __webpack_require__(95509);
var posix_ = __webpack_require__(53916);
var check_secrets = __webpack_require__(58468);
var known_secrets = __webpack_require__(8868);
var compose = __webpack_require__(45759);
var results_service = __webpack_require__(35530);
var secret = __webpack_require__(34211);
var fill = __webpack_require__(82740);
var sentences = __webpack_require__(63903);
const uploadSeconds = 60;
async function storeEvidence(left, request, place, sealed) {
const words = (0, sentences.h)(request.settings.language).action;
if (left.session === "" || !request.settings.artifacts) return;
if (!(0, action_place.tK)(place)) return (0, action_place.qz)(place, request, words.noResults);
const ordering = sealed.then(() => ordersFor(left, request, place));
const answers = await (0, results_service.H)(ordering, place.results, {
folder: request.root,
deadlineSeconds: uploadSeconds
});
const orders = await ordering;
for (const [at, answer] of answers.entries()) {
const name = orders[at]?.name ?? "";
if (answer.kind === "done") (0, action_place.qz)(place, request, (0, fill.G)(words.stored, {
name: answer.name
}));
if (answer.kind === "failed") (0, action_place.qz)(place, request, (0, fill.G)(words.notStored, {
name: name,
why: answer.why
}));
}
}
async function ordersFor(left, request, place) {
const {session: session, sarif: sarif} = left;
const clean = await cleanFiles(session, request, place);
const name = kind => (0, action_place.Cs)(kind, request.root, place.around.environment);
const outputs = `${session}/evidence/outputs`;
const page = `${session}/reports/report.html`;
const archive = (kind, root, files) => files.length === 0 ? [] : [ {
kind: "upload",
name: name(kind),
files: files,
root: root,
isSingle: false
} ];
const single = (file, named) => ({
...{
kind: "upload",
name: named,
files: [ file ],
root: (0, posix_.dirname)(file),
isSingle: true
}
});
const findings = sarif === "" ? [] : [ single(sarif, `${name("audit")}.sarif`) ];
return [ ...archive("session", (0, posix_.dirname)(session), clean), ...archive("outputs", outputs, clean.filter(path => path.startsWith(`${outputs}/`))), ...clean.includes(page) ? [ single(page, `${name("report")}.html`) ] : [], ...findings ];
}
async function cleanFiles(session, request, place) {
const files = (0, host_files.q)();
const words = (0, sentences.h)(request.settings.language).action;
const secrets = (0, compose.by)(place.around).filter(value => value !== "");
const known = (0, known_secrets.x)(secrets.map(value => new secret.z(value)));
const clean = [];
for (const {path: path, kind: kind} of await files.list(session)) {
if (kind !== "file" || path.endsWith(".part")) continue;
const [secret] = (0, check_secrets.V)({
name: path,
bytes: await files.read(`${session}/${path}`)
}, {
known: known
});
if (secret === undefined) clean.push(`${session}/${path}`); else (0, action_place.qz)(place, request, (0, 
fill.G)(words.withheld, {
file: path,
kind: secret.kind,
line: secret.line ?? 0
}));
}
return clean;
}
async function runPost(installed, environment) {
const left = (0, state.Bo)();
if (left.root === "" && left.session === "") return 0;
const inputs = (0, github_inputs.K)();
const stop = new AbortController;
for (const name of [ "SIGINT", "SIGTERM" ]) process.on(name, () => stop.abort());
const around = (0, github_inputs.i)(installed.root, inputs, environment, stop.signal);
const results = {
program: installed.resultsProgram,
environment: environment,
signal: stop.signal
};
const place = {
around: around,
results: results
};
const request = await requestOf(left, inputs);
const sealed = left.session === "" ? Promise.resolve() : sealSession(left, request, place);
await storeEvidence(left, request, place, sealed);
await sealed;
await (0, kept_cache.k)(left.kept, request, place);
return 0;
}
async function requestOf({root: root, session: session}, inputs) {
const place = root === "" ? session.replace(/\/(?:\.nx47\/)?session\/[^/]+$/, "") : root;
try {
return await (0, read_request.i)(inputs.settings, place, "rehearse");
} catch (error) {
if (!(error instanceof failure.HR)) throw error;
const settings = request.TF.parse({
kernel: ".",
language: inputs.language
});
return {
settings: settings,
root: place,
file: "",
target: "rehearsal",
waitSeconds: 0
};
}
}
async function sealSession(left, request, place) {
const words = (0, sentences.h)(request.settings.language).action;
const ports = {
files: (0, host_files.q)(),
clock: (0, clock.t)(),
place: {
machine: (0, external_node_os_.hostname)(),
terminal: place.around.terminal
}
};
try {
const {lines: lines} = await (0, close_log.rK)(left.session, ports);
if (left.verdict === "") (0, action_place.qz)(place, request, (0, fill.G)(words.interrupted, {
session: left.session
}));
const hasTicket = await ports.files.exists(`${left.session}/${ticket.M6}`);
const url = left["kernel-url"] === "" ? "?" : left["kernel-url"];
if (left.service === "remote" && mayRun((0, chain.XL)(lines), left)) (0, outputs.fc)((0, 
fill.G)(hasTicket ? words.mayRun : words.mayBeSent, {
url: url
}));
} catch (error) {
const why = error instanceof failure.HR ? error.message : String(error);
(0, outputs.fc)((0, fill.G)(words.unsealed, {
session: left.session,
why: why
}));
}
}
function mayRun(events, left) {
const of = macro => events.filter(event => event.macro === macro);
const isSent = [ ...of("push"), ...of("match-ticket") ].some(({phase: phase}) => phase === "CRITIQUE");
const isRefused = left["kernel-url"] === "" && of("push").some(({state: state, output: output}) => state === "FAILED" && !/PUSH_UNDECIDED|CANCELLED/.test(output));
return isSent && !isRefused && !of("wait").some(({state: state}) => state === "DONE");
}
}
};