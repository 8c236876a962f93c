export const id = 839;

export const ids = [ 839 ];

export const modules = {
13839: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
runCommandLine: () => runCommandLine
});
var external_node_os_ = __webpack_require__(48161);
const commands = [ "init", "rehearse", "certify", "collect", "logs", "strip", "doctor", "rollback", "safe-mode", "audit", "baseline", "bundle", "contract", "explain", "profile", "history", "verify", "commit-back", "machines", "serve", "when", "matrix", "conform", "judge", "challenge", "reduce", "blame", "job", "worker", "macro", "session", "agents", "completions" ];
const modeFlags = {
execute: "execute",
observe: "observe",
"dry-run": "dry-run"
};
const commandFlags = {
port: [ "serve", "conform" ],
format: [ "audit", "bundle", "doctor", "profile", "history", "when", "conform", "judge", "challenge", "reduce", "blame", "verify", "macro", "session", "machines", "contract", "agents" ],
from: [ "init", "machines" ],
machines: [ "init" ],
agents: [ "init" ],
jobs: [ "init" ],
clock: [ "machines" ],
record: [ "conform" ],
rehearse: [ "challenge" ],
out: [ "reduce" ],
rule: [ "reduce", "blame" ],
condition: [ "reduce", "blame" ],
good: [ "blame" ],
bad: [ "blame" ],
checkpoint: [ "verify" ],
python: [ "profile" ],
reason: [ "baseline", "machines", "safe-mode", "session" ],
expires: [ "baseline" ],
advisory: [ "audit" ],
staged: [ "audit" ],
kaggle: [ "profile" ],
version: [ "logs", "strip" ],
dataset: [ "rollback" ],
kernel: [ "rollback" ],
raw: [ "logs" ],
follow: [ "certify", "rehearse", "collect" ],
of: [ "matrix" ],
projects: [ "matrix" ],
changed: [ "matrix" ],
spool: [ "job", "worker" ],
ref: [ "job" ],
slots: [ "worker" ],
once: [ "worker" ],
health: [ "worker" ],
input: [ "macro" ],
"input-file": [ "macro" ],
all: [ "macro" ],
task: [ "session" ],
phase: [ "session" ],
state: [ "session" ],
say: [ "session" ],
machine: [ "session", "job" ],
terminal: [ "session" ],
role: [ "session" ],
touches: [ "session" ],
risk: [ "session" ],
serves: [ "session" ],
command: [ "session" ],
proof: [ "session" ],
item: [ "session" ],
next: [ "session" ],
rollback: [ "session" ],
yes: [ "session" ],
plan: [ "session", "macro" ],
findings: [ "agents" ]
};
const switches = [ "advisory", "agents", "all", "follow", "health", "jobs", "machines", "once", "staged", "kaggle", "raw", "record", "version" ];
const offlineSettings = {
init: [ "language", "service", "dry-run" ],
completions: [ "language" ],
collect: [ "language", "service" ],
logs: [ "language", "service" ],
strip: [ "language", "service" ],
doctor: [ "language", "service" ],
rollback: [ "language", "service", "execute", "dry-run", "deadline" ],
audit: [ "language", "profile" ],
baseline: [ "language", "profile" ],
"safe-mode": [ "language" ],
bundle: [ "language", "profile" ],
contract: [ "language" ],
explain: [ "language" ],
profile: [ "language", "execute", "observe", "dry-run", "service", "wait", "deadline" ],
when: [ "language" ],
matrix: [ "language" ],
judge: [ "language" ],
verify: [ "language" ],
"commit-back": [ "language", "execute", "dry-run" ],
macro: [ "language", "execute", "dry-run" ],
session: [ "language", "execute", "dry-run" ],
challenge: [ "language", "profile" ],
reduce: [ "language", "profile", "deadline" ],
blame: [ "language", "profile", "deadline" ],
agents: [ "language", "profile", "execute", "dry-run" ],
conform: [ "language", "service" ],
history: [ "language", "profile", "service" ],
job: [ "language", "execute", "dry-run" ],
worker: [ "language" ],
machines: [ "language", "execute", "dry-run" ]
};
const mostWords = {
profile: 3,
baseline: 2,
conform: 20,
session: 2,
machines: 2,
contract: 2,
"safe-mode": 2,
agents: 2,
job: 2,
macro: 3
};
const ofVersion = [ "logs", "strip" ];
const shells = [ "bash", "zsh", "fish", "powershell" ];
const commandWords = {
profile: [ "show", "diff", "probe", "refresh" ],
baseline: [ "write" ],
job: [ "submit", "run", "status", "result", "wait", "cancel" ],
macro: [ "list", "show", "new", "plan", "run", "test" ],
session: [ "new", "status", "plan", "log", "checkpoint", "rollback", "close" ],
"safe-mode": [ "show", "clear" ],
machines: [ "list", "probe", "check", "baseline", "clear", "document" ],
contract: [ "check" ],
agents: [ "list", "ping", "run" ],
completions: shells
};
var nearest_word = __webpack_require__(29087);
var config_settings = __webpack_require__(67307);
var model_failure = __webpack_require__(82917);
const auditFormats = [ "table", "json", "sarif" ];
const numbers = [ "wait", "deadline", "max-attempts", "port", "version", "dataset", "kernel", "rehearse", "slots" ];
function parseCommandLine(argv) {
const flags = new Map;
const given = {};
const words = [];
let waiting = "";
const take = (name, value) => {
flags.set(name, value);
if (Object.hasOwn(commandFlags, name)) given[name] = [ ...given[name] ?? [], value ];
};
for (const word of argv) {
if (waiting !== "") {
take(waiting, word);
waiting = "";
} else if (word.startsWith("--")) {
const [name, attached] = splitFlag(word.slice(2));
const {takesValue: takesValue} = requireFlag(name, words[0] ?? "");
if (takesValue && attached === undefined) waiting = name; else take(name, attached ?? "");
} else words.push(word);
}
if (waiting !== "") throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: `--${waiting}`,
value: "",
expected: valueForm(waiting)
});
return {
...build(flags, words),
given: given
};
}
function knownFlags() {
const settings = (0, config_settings.H)("flag").filter(name => name !== "mode");
const plain = [ "execute", "observe", "dry-run", "help", "debug" ];
return [ ...settings.map(name => ({
name: name,
takesValue: !isSwitch(name)
})), ...Object.keys(commandFlags).map(name => ({
name: name,
takesValue: !switches.includes(name)
})), ...plain.map(name => ({
name: name,
takesValue: false
})) ];
}
function isSwitch(name) {
return (0, config_settings.T)("en").some(setting => setting.name === name && setting.isSwitch);
}
function splitFlag(text) {
const at = text.indexOf("=");
return at < 0 ? [ text, undefined ] : [ text.slice(0, at), text.slice(at + 1) ];
}
function requireFlag(name, command) {
if (name === "version" && ofVersion.includes(command)) return {
takesValue: true
};
const flags = knownFlags();
const known = flags.find(flag => flag.name === name);
if (known !== undefined) return known;
const ofCommand = flags.filter(flag => commandFlags[flag.name]?.some(one => one === command) ?? true);
const suggestion = (0, nearest_word.z)(name, ofCommand.map(flag => flag.name));
throw new model_failure.HR("USAGE_UNKNOWN_FLAG", {
flag: `--${name}`,
command: command,
suggestion: suggestion === "" ? "" : `--${suggestion}`
});
}
function build(flags, words) {
const [first = "", ...rest] = words;
const command = commandOf(flags, first);
const path = rest[command === "baseline" ? 1 : 0] ?? ".";
const extra = rest[mostWords[command] ?? 1];
if (extra !== undefined) throw new model_failure.HR("USAGE_UNKNOWN_COMMAND", {
command: extra,
suggestion: ""
});
const settings = {};
for (const [name, value] of flags) {
requireUse(name, command);
const mode = modeFlags[name];
if (mode !== undefined) settings["mode"] = mode; else if ((0, config_settings.H)("flag").some(known => known === name)) settings[name] = typed(name, value);
}
if (command === "rehearse") settings["mode"] ??= "execute";
const port = Number(typed("port", flags.get("port") ?? "0"));
const format = formatOf(flags.get("format") ?? "table");
const text = name => flags.get(name) ?? "";
const number = name => Number(typed(name, flags.get(name) ?? "0"));
return {
...{
command: command,
path: path,
words: rest,
settings: settings,
port: port,
format: format
},
...{
python: text("python"),
reason: text("reason"),
expires: text("expires")
},
...{
checkpoint: text("checkpoint"),
from: text("from"),
clock: text("clock"),
of: text("of")
},
...{
projects: text("projects"),
changed: text("changed")
},
...{
spool: text("spool"),
machine: text("machine"),
ref: text("ref"),
slots: number("slots")
},
...{
once: flags.has("once"),
health: flags.has("health")
},
...{
advisory: flags.has("advisory"),
follow: flags.has("follow"),
staged: flags.has("staged"),
kaggle: flags.has("kaggle"),
record: flags.has("record"),
debug: flags.has("debug"),
raw: flags.has("raw")
},
kernelVersion: number(ofVersion.includes(command) ? "version" : "kernel"),
datasetVersion: number("dataset"),
rehearsals: number("rehearse")
};
}
function requireUse(name, command) {
if (command === "help" || command === "version" || isUsedBy(name, command)) return;
throw new model_failure.HR("USAGE_UNKNOWN_FLAG", {
flag: `--${name}`,
command: command,
suggestion: ""
});
}
function isUsedBy(name, command) {
const settings = offlineSettings[command];
const isSetting = name in modeFlags || (0, config_settings.H)("flag").some(known => known === name);
const foreign = name in commandFlags && !commandFlags[name]?.includes(command);
return !foreign && (!isSetting || settings === undefined || settings.includes(name));
}
function formatOf(value) {
const known = auditFormats.find(name => name === value);
if (known !== undefined) return known;
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--format",
value: value,
expected: auditFormats.join(" | ")
});
}
function commandOf(flags, first) {
if (flags.has("version") && !ofVersion.includes(first)) return "version";
if (flags.has("help") || first === "" || first === "help") return "help";
const known = commands.find(name => name === first);
if (known !== undefined) return known;
throw new model_failure.HR("USAGE_UNKNOWN_COMMAND", {
command: first,
suggestion: (0, nearest_word.z)(first, commands)
});
}
function typed(name, value) {
if (isSwitch(name)) return switched(name, value);
const setting = (0, config_settings.T)("en").find(one => one.name === name);
const refused = setting !== undefined && setting.choices.length > 0 && !setting.choices.includes(value);
const isNumber = numbers.includes(name);
if (refused || isNumber && !/^\d{1,6}$/.test(value)) {
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: `--${name}`,
value: value,
expected: valueForm(name)
});
}
return isNumber ? Number(value) : value;
}
function switched(name, value) {
if (![ "", "true", "false" ].includes(value)) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: `--${name}`,
value: value,
expected: "true | false"
});
return value !== "false";
}
function valueForm(name) {
const setting = (0, config_settings.T)("en").find(one => one.name === name);
if (numbers.includes(name)) return "0–999999";
return setting !== undefined && setting.choices.length > 0 ? setting.choices.join(" | ") : "…";
}
var collect_command = __webpack_require__(18974);
var external_node_path_ = __webpack_require__(76760);
var open_session = __webpack_require__(40661);
var plan_page = __webpack_require__(247);
function asFailure(error) {
if (!(error instanceof model_failure.HR)) return new model_failure.HR("DEFECT", {
where: "agents"
}, {
cause: error
});
if (error.code === "CANCELLED") throw error;
return error;
}
var codec_digest = __webpack_require__(54394);
var model_event = __webpack_require__(84751);
function roleOf(id) {
if (id.startsWith("recherchiste-")) return "recherchiste";
const plain = {
chef: "chef",
orchestrator: "orchestrator",
tool: "tool",
"macro-runner": "macro-runner"
};
return plain[id] ?? "worker";
}
const actsOf = {
ping: [ "chef", "recherchiste", "orchestrator", "tool", "macro-runner", "worker" ],
propose: [ "recherchiste" ],
criticise: [ "recherchiste" ],
synthesise: [ "orchestrator" ],
decide: [ "chef" ],
review: [ "recherchiste" ],
execute: [ "tool" ],
log: [ "orchestrator" ]
};
function requireAct(agent, role, act) {
if (actsOf[act].includes(roleOf(role))) return;
throw new model_failure.HR("AGENT_WRONG_ROLE", {
agent: agent,
role: role,
act: act,
rule: 39
});
}
const messagesFolder = "evidence/messages";
const longestOutput = 4e3;
async function keepTurn(turning, had, floor) {
const kept = {
message: await keep(had.message, floor),
answer: await keep(had.answer, floor)
};
for (const event of eventsOf(turning, had, kept, floor)) await floor.ledger.append(event);
return kept;
}
function eventsOf({agent: agent, act: act}, had, {message: message, answer: answer}, {world: world, nextStep: nextStep}) {
const clean = text => world.redact(text).slice(0, longestOutput);
const evidence = [ message, answer ].filter(digest => digest !== "").map(sha256 => ({
kind: "file",
ref: `${messagesFolder}/${sha256}.json`,
sha256: sha256
}));
const step = {
macro: `agents-${act}`,
step: nextStep(),
goal: `${agent.name} (${agent.role}): ${act}`
};
const silent = {
...model_event.NH,
command: "",
output: "",
decision: "",
evidence: [],
touches: []
};
const running = {
...step,
...world.place,
...silent,
state: "RUNNING"
};
const role = roleOf(agent.role);
const command = clean(keep_turn_commandOf(agent));
const isHeard = had.failure === undefined;
const output = clean(isHeard ? had.spoken?.RESULT ?? "" : had.failure?.message ?? "");
const told = {
output: output,
decision: clean(had.failure?.code ?? decisionOf(had.spoken)),
evidence: evidence
};
const checked = [ {
...running,
phase: "VERIFY",
role: "orchestrator",
output: output,
evidence: evidence
}, {
...running,
phase: "CRITIQUE",
role: "macro-runner",
decision: `accepted ${answer}`
} ];
const state = isHeard ? "DONE" : "FAILED";
return [ {
...running,
phase: "PLAN",
role: "orchestrator",
command: command
}, ...message === "" ? [] : [ {
...running,
...had.ran,
phase: "EXECUTE",
role: role,
command: command
} ], ...isHeard ? checked : [], {
...running,
...planOf(had.spoken),
...told,
phase: "LOG_EVENT",
state: state,
role: role
} ];
}
async function keep(text, {world: world, session: session}) {
if (text === "") return "";
const digest = (0, codec_digest.fg)(text);
await world.files.write(`${session}/${messagesFolder}/${digest}.json`, text);
return digest;
}
function keep_turn_commandOf({endpoint: endpoint}) {
return typeof endpoint === "string" ? endpoint : endpoint.join(" ");
}
function decisionOf(spoken) {
if (spoken?.act === "decide") return [ spoken.decision.option, ...spoken.decision.reasons ].join("; ");
if (spoken?.act === "review") return `${spoken.review.accepted ? "accepted" : "refused"} ${spoken.review.plan_sha256}`;
return "";
}
function planOf(spoken) {
if (spoken?.act === "review") return {
plan_sha256: spoken.review.plan_sha256
};
return spoken?.act === "execute" ? {
plan_sha256: spoken.order.plan_sha256
} : {};
}
var exchange = __webpack_require__(98390);
var strict_json = __webpack_require__(18414);
var agents = __webpack_require__(98233);
function isAllowed(path, allows) {
return allows.some(one => one.endsWith("/") ? path.startsWith(one) : path === one);
}
function mendable(finding, {files: files}) {
const [observed, expected] = [ memberOf(finding.observed), memberOf(finding.expected) ];
const file = files.find(({path: path}) => path === finding.file);
if (file === undefined || observed === undefined || expected?.key !== observed.key) return undefined;
const found = [ ...file.text.matchAll(memberPattern(observed)) ];
const [first] = found;
if (first === undefined || found.length !== 1) return undefined;
const [find, quote = ""] = first;
return {
path: file.path,
find: find,
replace: find.replace(`${quote}${observed.value}`, `${quote}${expected.value}`)
};
}
function occurrences(text, part) {
return part === "" ? 0 : text.split(part).length - 1;
}
function memberOf(text) {
const {key: key, value: value} = /^(?<key>\w{1,40}): (?<value>[\w.-]{1,80})$/.exec(text)?.groups ?? {};
return key === undefined || value === undefined ? undefined : {
key: key,
value: value
};
}
function memberPattern({key: key, value: value}) {
return new RegExp(`"${key}"\\s{0,9}:\\s{0,9}("?)${value.replaceAll(".", "\\.")}\\1(?![\\w.-])`, "g");
}
function criticise({material: material, CONSTRAINTS: CONSTRAINTS}) {
return (material.options ?? []).map(option => {
const forbidding = [ ...servesNothing(option, material), ...option.edits.flatMap(against(material, CONSTRAINTS)) ];
const paths = new Set(option.edits.map(({path: path}) => path));
const weaker = [ ...option.edits.length === 0 ? [ "by hand: nothing that the tool could do" ] : [], ...paths.size > 1 ? [ `${paths.size} files at once` ] : [], ...leftOver(option, material) ];
return {
option: option.id,
objections: [ ...forbidding, ...weaker ],
blocking: forbidding.length > 0
};
});
}
function reviewPlan({material: material}) {
const {plan: plan, allows: allows} = material;
if (plan === undefined) return [ "no plan was shown" ];
const outside = plan.touches.filter(path => !isAllowed(path, allows));
return [ ...plan.commands.length === 0 ? [ "the plan does nothing" ] : [], ...outside.map(path => `${path} may not be touched`) ];
}
function against({allows: allows, files: files}, constraints) {
return ({path: path, find: find}) => {
const file = files.find(one => one.path === path);
const times = file === undefined ? undefined : occurrences(file.text, find);
return [ ...isAllowed(path, allows) ? [] : [ `${path} is not on the allow-list` ], ...constraints.includes(path) ? [ `the constraints name ${path}` ] : [], ...times === undefined || times === 1 ? [] : [ `what is to be replaced is ${times} times in ${path}` ] ];
};
}
function servesNothing({serves: serves}, {findings: findings}) {
const isKnown = serves.some(one => findings.some(({rule: rule, file: file}) => rule === one.rule && file === one.file));
return isKnown ? [] : [ "it serves no finding of this task" ];
}
function leftOver({serves: serves}, {findings: findings}) {
const served = new Set(serves.map(({rule: rule, file: file}) => `${rule} ${file}`));
const left = findings.filter(({rule: rule, file: file, severity: severity}) => severity === "error" && !served.has(`${rule} ${file}`));
return left.length === 0 ? [] : [ `${left.length} errors stay` ];
}
function decide(weighed) {
const free = weighed.filter(({remarks: remarks}) => !remarks.some(({blocking: blocking}) => blocking));
const [best, next] = free.toSorted((one, other) => firstDifference(rankOf(one), rankOf(other)));
if (best === undefined) return {
option: "",
reasons: []
};
const {option: option} = best;
const reasons = [ `touches ${touched(best)} files, serves ${option.serves.map(({rule: rule}) => rule).join(", ")}`, `objections: ${objections(best)}, risks: ${option.risks.length}`, ...next === undefined ? [] : [ `before ${next.option.id} by ${criterionOf(best, next)}` ], ...weighed.length > free.length ? [ `${weighed.length - free.length} options are forbidden` ] : [] ];
return {
option: option.id,
reasons: reasons
};
}
const criteria = [ "what can be done", "fewest files", "most findings", "fewest objections", "fewest risks", "name" ];
function rankOf(weighed) {
const {id: id, edits: edits, serves: serves, risks: risks} = weighed.option;
return [ edits.length === 0 ? 1 : 0, touched(weighed), -serves.length, objections(weighed), risks.length, id ];
}
function touched({option: option}) {
return new Set(option.edits.map(({path: path}) => path)).size;
}
function objections({remarks: remarks}) {
return remarks.reduce((sum, remark) => sum + remark.objections.length, 0);
}
function firstDifference(one, other) {
const at = differsAt(one, other);
return (one[at] ?? "") < (other[at] ?? "") ? -1 : 1;
}
function criterionOf(one, other) {
return criteria[differsAt(rankOf(one), rankOf(other))] ?? "";
}
function differsAt(one, other) {
const at = one.findIndex((value, index) => value !== other[index]);
return at < 0 ? one.length - 1 : at;
}
function smallestEdit(material) {
const all = mendedOf(material);
const [smallest] = all.filter(({edit: edit}) => edit !== undefined).sort((one, other) => sizeOf(one) - sizeOf(other) || byGravity(one, other));
const chosen = smallest ?? all.toSorted(byGravity)[0];
if (chosen === undefined) return [];
return [ optionOf(`smallest-${chosen.finding.rule.toLowerCase()}`, [ chosen ]) ];
}
function causeFirst(material) {
const groups = new Map;
for (const one of mendedOf(material)) {
groups.set(one.finding.file, [ ...groups.get(one.finding.file) ?? [], one ]);
}
const [worst] = [ ...groups.values() ].sort((one, other) => weightOf(other) - weightOf(one));
if (worst === undefined) return [];
const name = worst[0]?.finding.file.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 30) ?? "";
return [ optionOf(`cause-${name === "" ? "whole" : name}`.replace(/-$/, ""), worst) ];
}
function mendedOf(material) {
return material.findings.map(finding => ({
finding: finding,
edit: mendable(finding, material)
}));
}
function sizeOf({edit: edit}) {
return edit === undefined ? 0 : edit.find.length + edit.replace.length;
}
const gravity = {
error: 100,
warning: 10,
note: 1
};
function byGravity(one, other) {
return gravity[other.finding.severity] - gravity[one.finding.severity];
}
function weightOf(group) {
return group.reduce((sum, {finding: finding}) => sum + gravity[finding.severity], 0);
}
function optionOf(id, group) {
const edits = group.flatMap(({edit: edit}) => edit === undefined ? [] : [ edit ]);
const served = edits.length === 0 ? group : group.filter(({edit: edit}) => edit !== undefined);
const left = group.length - served.length;
return {
id: id,
title: `${served.map(({finding: finding}) => finding.rule).join(", ")} in ${group[0]?.finding.file || "the project"}`,
serves: served.map(({finding: {rule: rule, file: file}}) => ({
rule: rule,
file: file
})),
brings: "reproducibility",
edits: edits,
reasons: served.map(({finding: finding}) => `${finding.rule}: ${finding.observed} → ${finding.expected}`),
risks: [ edits.length === 0 ? "no edit is known: a person has to find it" : "the same text may be meant elsewhere", ...left === 0 ? [] : [ `${left} findings of the file stay` ] ]
};
}
function builtIn(name) {
const known = agents.Wi.find(one => one === name);
if (known === undefined) throw new model_failure.HR("AGENT_MISSING", {
role: name
});
return text => {
const message = exchange.HQ.parse((0, strict_json.R)((new TextEncoder).encode(text)));
return `${JSON.stringify(answerTo(message, (0, codec_digest.fg)(text), programs[known]))}\n`;
};
}
function answerTo(message, digest, program) {
const head = {
schema: "nx47.answer/1",
task_id: message.task_id,
turn: message.turn,
role: message.role,
RESULT: `DONE ${message.act}`,
EVIDENCE: [ {
kind: "answer",
ref: "message",
sha256: digest
}, ...message.material.files.map(({path: path, sha256: sha256}) => ({
kind: "file",
ref: path,
sha256: sha256
})) ],
RISKS: [],
NEXT: nextOf[message.act]
};
const play = program[message.act];
return play === undefined ? {
...head,
act: "ping"
} : play(message, head);
}
const nextOf = {
ping: "a task",
propose: "criticism by the other recherchiste",
criticise: "the synthesis",
synthesise: "the decision of the chef",
decide: "the plan of the chosen option",
review: "the order of the tool",
execute: "the execution of the plan",
log: "the next task"
};
const seeker = propose => ({
propose: ({material: material}, head) => ({
...head,
act: "propose",
options: propose(material)
}),
criticise: (message, head) => ({
...head,
act: "criticise",
remarks: criticise(message)
}),
review: (message, head) => {
const remarks = reviewPlan(message);
const plan_sha256 = message.material.plan?.hash ?? "";
return {
...head,
act: "review",
review: {
plan_sha256: plan_sha256,
accepted: remarks.length === 0,
remarks: remarks
}
};
}
});
const programs = {
"picks-fewest-files": {
decide: ({material: material}, head) => ({
...head,
act: "decide",
decision: decide(material.weighed ?? [])
})
},
"smallest-edit-first": seeker(smallestEdit),
"cause-first": seeker(causeFirst),
"keeps-the-log": {
synthesise: ({material: material}, head) => {
const gists = (material.weighed ?? []).map(({option: option, by: by, remarks: remarks}) => {
const objections = remarks.flatMap(remark => remark.objections);
return {
option: option.id,
gist: `${by}: ${option.title}; ${objections.join("; ") || "∅"}`
};
});
return {
...head,
act: "synthesise",
gists: gists
};
},
log: ({material: material}, head) => ({
...head,
act: "log",
entry: (material.story ?? [ "∅" ]).join(" · ").slice(0, 2e3)
})
},
"orders-the-plan": {
execute: ({material: material}, head) => ({
...head,
act: "execute",
order: {
plan_sha256: material.plan?.hash ?? ""
}
})
},
"answers-for-macros": {},
"answers-for-jobs": {}
};
async function ask(agent, text, place) {
const {endpoint: endpoint, name: name, limits: limits} = agent;
if (typeof endpoint === "string") {
return {
answer: builtIn(endpoint.slice("built-in:".length))(text),
ran: model_event.NH
};
}
const env = environmentOf(agent, place);
const deadlineSeconds = limits["deadline-seconds"];
const {root: root, world: world} = place;
const end = await world.shell.run({
argv: endpoint,
cwd: root,
env: env,
input: text,
deadlineSeconds: deadlineSeconds
});
if (end.timedOut) throw new model_failure.HR("AGENT_MUTE", {
agent: name,
seconds: deadlineSeconds,
rule: 109
});
if (end.status !== 0) throw new model_failure.HR("AGENT_ENDED", {
agent: name,
status: end.signal ?? String(end.status)
});
const digests = {
stdout_sha256: (0, codec_digest.fg)(end.stdout),
stderr_sha256: (0, codec_digest.fg)(end.stderr)
};
return {
answer: end.stdout,
ran: {
exit_status: end.status,
...digests
}
};
}
function environmentOf({name: name, environment: environment}, place) {
const env = {
PATH: place.environment["PATH"] ?? ""
};
for (const variable of environment) {
const value = place.environment[variable];
if (value === undefined) continue;
if (place.world.redact(value) !== value) throw new model_failure.HR("AGENT_SECRET", {
agent: name,
what: variable,
rule: 190
});
env[variable] = value;
}
return env;
}
async function checkEvidence(agent, said, digestOf) {
for (const {ref: ref, sha256: sha256} of said.EVIDENCE) {
if (await digestOf(ref) !== sha256) throw new model_failure.HR("AGENT_UNPROVEN", {
agent: agent,
ref: ref,
rule: 8
});
}
}
var check_secrets = __webpack_require__(58468);
var common_forms = __webpack_require__(78920);
var known_secrets = __webpack_require__(8868);
function checkSecret(agent, text, {secrets: secrets, redact: redact}) {
const bytes = (new TextEncoder).encode(text);
const known = (0, known_secrets.x)(secrets);
const [found] = (0, check_secrets.V)({
name: agent,
bytes: bytes
}, {
known: known
});
const what = found?.kind ?? (0, common_forms.f)(text)[0]?.kind ?? (redact(text) === text ? undefined : "***");
if (what !== undefined) throw new model_failure.HR("AGENT_SECRET", {
agent: agent,
what: what,
rule: 190
});
}
const skipped = [ ".git", "node_modules" ];
const gitSeconds = 60;
async function fingerprint({endpoint: endpoint}, {root: root, session: session, world: world}) {
if (typeof endpoint === "string") return "";
const {files: files, shell: shell} = world;
const own = session.startsWith(`${root}/`) ? session.slice(root.length + 1) : "";
const git = (...argv) => shell.run({
argv: [ "git", "-C", root, ...argv ],
deadlineSeconds: gitSeconds
}).catch(() => undefined);
const apart = own === "" ? [] : [ `:(exclude)${own}` ];
const status = await git("status", "--porcelain=v1", "-z", "--untracked-files=all", "--", ".", ...apart);
const head = await git("rev-parse", "--show-prefix", "HEAD");
if (status?.status !== 0 || head?.status !== 0) return (0, codec_digest.fg)(await listed(root, own, files));
const [prefix = ""] = head.stdout.split("\n");
const digests = [];
for (const row of status.stdout.split("\0").filter(one => one !== "")) {
const path = row.slice(3).slice(row.slice(3).startsWith(prefix) ? prefix.length : 0);
digests.push(`${row} ${await files.hash(`${root}/${path}`).catch(() => "∅")}`);
}
return (0, codec_digest.fg)([ head.stdout, ...digests ].join("\n"));
}
async function listed(root, own, files) {
const entries = await files.list(root, skipped);
return entries.filter(({path: path}) => own === "" || path !== own && !path.startsWith(`${own}/`)).filter(({kind: kind}) => kind !== "folder").map(({path: path, kind: kind, bytes: bytes}) => `${kind} ${path} ${bytes}`).join("\n");
}
const deepestAnswer = 12;
function readAnswer(text, asked) {
const bytes = (new TextEncoder).encode(text);
const {agent: agent, mostBytes: mostBytes} = asked;
if (bytes.byteLength > mostBytes) throw new model_failure.HR("AGENT_TOO_LONG", {
agent: agent,
bytes: bytes.byteLength,
most: mostBytes,
rule: 99
});
const said = shaped(bytes, agent);
const [expected, observed] = [ `${asked.taskId} ${asked.turn}`, `${said.task_id} ${said.turn}` ];
if (observed !== expected) throw new model_failure.HR("AGENT_OTHER_TASK", {
agent: agent,
expected: expected,
observed: observed
});
requireOwnRole(said, asked);
if (!isOf(said, asked.act)) throw new model_failure.HR("AGENT_WRONG_ROLE", {
agent: agent,
role: said.role,
act: said.act,
rule: 39
});
if (said.EVIDENCE.length === 0 || said.EVIDENCE.some(({sha256: sha256}) => sha256 === undefined)) throw new model_failure.HR("AGENT_UNPROVEN", {
agent: agent,
ref: said.EVIDENCE[0]?.ref ?? "∅",
rule: 8
});
return said;
}
function requireOwnRole({role: role, act: act}, {agent: agent, role: expected}) {
if (role !== expected) throw new model_failure.HR("AGENT_WRONG_ROLE", {
agent: agent,
role: role,
act: act,
rule: 39
});
requireAct(agent, role, act);
}
function shaped(bytes, agent) {
const value = parsed(bytes, agent);
const read = exchange.G6.safeParse(value);
if (read.success) return read.data;
const [issue] = read.error.issues;
throw new model_failure.HR("AGENT_ANSWER", {
agent: agent,
why: `${issue?.path.join(".")}: ${issue?.message}`
});
}
function parsed(bytes, agent) {
try {
return (0, strict_json.R)(bytes, {
maxBytes: bytes.byteLength,
maxDepth: deepestAnswer
});
} catch (cause) {
const why = cause instanceof model_failure.HR ? String(cause.parameters["why"]) : "";
throw new model_failure.HR("AGENT_ANSWER", {
agent: agent,
why: why
}, {
cause: cause
});
}
}
function isOf(said, act) {
return said.act === act;
}
async function takeTurn(turning, floor) {
let had = {
message: "",
answer: "",
ran: model_event.NH
};
try {
const message = messageText(turning);
checkMessage(turning.agent, message, floor);
had = {
...had,
message: message
};
const before = await fingerprint(turning.agent, floor);
const {answer: answer, ran: ran} = await ask(turning.agent, message, floor);
had = {
...had,
ran: ran
};
if (await fingerprint(turning.agent, floor) !== before) throw new model_failure.HR("AGENT_ACTED", {
agent: turning.agent.name,
role: turning.agent.role,
rule: 41
});
checkSecret(turning.agent.name, answer, floor.world);
had = {
...had,
answer: answer
};
return {
...had,
spoken: await heard(answer, message, turning, floor)
};
} catch (error) {
if (error instanceof model_failure.HR) return {
...had,
failure: error
};
return {
...had,
failure: new model_failure.HR("DEFECT", {
where: turning.act
}, {
cause: error
})
};
}
}
function messageText({task: task, turn: turn, agent: agent, act: act, material: material}) {
requireAct(agent.name, agent.role, act);
const head = {
schema: "nx47.message/1",
turn: turn,
role: agent.role,
act: act,
angle: agent.angle ?? ""
};
return `${JSON.stringify(exchange.HQ.parse({
...task,
...head,
material: material
}))}\n`;
}
function checkMessage({name: name, limits: limits}, message, {world: world}) {
const bytes = (new TextEncoder).encode(message).byteLength;
const most = limits["message-bytes"];
if (bytes > most) throw new model_failure.HR("AGENT_TOO_LONG", {
agent: name,
bytes: bytes,
most: most,
rule: 99
});
checkSecret(name, message, world);
}
async function heard(answer, message, {agent: agent, act: act, turn: turn, task: task, said: said}, {world: world, root: root}) {
const {name: name, role: role, limits: limits} = agent;
const asked = {
agent: name,
taskId: task.task_id,
turn: turn,
role: role,
act: act,
mostBytes: limits["message-bytes"]
};
const spoken = readAnswer(answer, asked);
await checkEvidence(name, spoken, async ref => {
if (ref === "message") return (0, codec_digest.fg)(message);
return said.get(ref) ?? world.files.hash(`${root}/${ref}`).catch(() => undefined);
});
return spoken;
}
function openFloor(task, floor) {
const turns = [];
const said = new Map;
const asked = new Map;
const lastNs = new Map;
let count = 0;
return {
turns: turns,
speak: async (agent, act, material) => {
countMessage(agent, asked);
await coolDown(agent, lastNs.get(agent.name), floor.world);
count += 1;
const turning = {
agent: agent,
act: act,
turn: count,
task: task,
material: material,
said: said
};
const had = await takeTurn(turning, floor);
lastNs.set(agent.name, floor.world.clock.monotonicNs());
const kept = await keepTurn(turning, had, floor);
for (const digest of Object.values(kept)) said.set(`messages/${digest}`, digest);
const {name: name, role: role} = agent;
turns.push({
turn: turning.turn,
agent: name,
role: role,
act: act,
...kept,
failure: had.failure?.code ?? ""
});
if (had.spoken !== undefined) return had.spoken;
throw had.failure ?? new model_failure.HR("DEFECT", {
where: act
});
}
};
}
function countMessage({name: name, limits: limits}, asked) {
const before = asked.get(name) ?? 0;
if (before >= limits.messages) throw new model_failure.HR("AGENT_TOO_OFTEN", {
agent: name,
most: limits.messages,
rule: 99
});
asked.set(name, before + 1);
}
async function coolDown({limits: limits}, lastNs, {clock: clock, signal: signal}) {
if (lastNs === undefined) return;
const left = limits["cooldown-seconds"] - Number(clock.monotonicNs() - lastNs) / 1e9;
if (left > 0) await clock.sleep(left, signal);
}
const pingTask = {
task_id: "ping",
TASK: "Answer this message.",
CONTEXT: "A check that every agent can be reached.",
CONSTRAINTS: "Nothing is changed.",
DONE_CRITERIA: [ {
criterion: "an answer with the digest of the message",
evidence: "answer"
} ]
};
async function ping({agents: agents}, {root: root, environment: environment}, world) {
const opened = await (0, open_session.fA)({
root: root,
taskId: pingTask.task_id,
about: `agents-${pingTask.task_id}`,
isKept: false
}, world);
await (0, open_session.Py)(opened, world, {
state: "RUNNING",
goal: pingTask.TASK
});
await (0, plan_page.JH)(pingTask, [ {
macro: "agents-ping",
effects: [],
serves: ""
} ], opened.session, world.files);
const {speak: speak} = openFloor(pingTask, {
world: world,
environment: environment,
root: root,
...opened
});
const pinged = [];
for (const agent of agents) {
const {name: name, role: role} = agent;
const told = {
agent: name,
role: role
};
const nothing = {
findings: [],
files: [],
allows: []
};
const end = await speak(agent, "ping", nothing).then(() => told, error => ({
...told,
failure: asFailure(error)
}));
pinged.push(end);
}
const failed = pinged.filter(({failure: failure}) => failure !== undefined).length;
const [state, decision] = failed === 0 ? [ "DONE", "OK" ] : [ "FAILED", `KO ${failed}` ];
await (0, open_session.Py)(opened, world, {
state: state,
goal: pingTask.TASK,
decision: decision
});
await (0, open_session.Ce)(opened, world);
return {
session: opened.session,
pinged: pinged
};
}
var schemas = __webpack_require__(26921);
const auditSchema = schemas._H3({
findings: schemas.YOg(schemas.Ikc(exchange.ED.shape))
});
const verdictSchema = schemas._H3({
fails: schemas.YOg(schemas.YjP().min(1))
});
function concernsIn(bytes, file) {
const value = concerns_parsed(bytes, file);
const audit = auditSchema.safeParse(value);
if (audit.success) return audit.data.findings;
const verdict = verdictSchema.safeParse(value);
if (!verdict.success) throw new model_failure.HR("CONFIG_UNREADABLE", {
file: file,
line: 1,
why: "findings ∄, fails ∄"
});
return verdict.data.fails.map(rule => ({
rule: rule,
severity: "error",
file: "",
expected: "ok",
observed: "fail"
}));
}
function concerns_parsed(bytes, file) {
try {
return (0, strict_json.R)(bytes);
} catch (cause) {
const why = cause instanceof model_failure.HR ? String(cause.parameters["why"]) : "";
throw new model_failure.HR("CONFIG_UNREADABLE", {
file: file,
line: 1,
why: why
}, {
cause: cause
});
}
}
const soundSessions = 2;
function teamOf({agents: agents}, machines = []) {
const own = agents.flatMap(({machine: machine}) => machine === undefined ? [] : [ machine ]);
const unique = names => [ ...new Set(names) ].sort();
return {
agents: unique(agents.map(({name: name}) => name)),
roles: unique(agents.map(({role: role}) => role)),
machines: unique([ ...own, ...machines ]),
tools: unique(agents.map(({endpoint: endpoint}) => typeof endpoint === "string" ? endpoint : endpoint.join(" ")))
};
}
function checkNewcomers(team, parallel, earlier) {
const sessions = soundInARow(earlier);
if (sessions >= soundSessions) return;
const needed = soundSessions;
if (parallel > 1) throw new model_failure.HR("AGENT_PARALLEL", {
sessions: sessions,
needed: needed,
rule: 97
});
const last = earlier.at(-1)?.team;
if (last === undefined) return;
for (const what of [ "roles", "agents", "machines", "tools" ]) {
const name = team[what].find(one => !last[what].includes(one));
if (name !== undefined) throw new model_failure.HR("AGENT_NEWCOMER", {
what: what,
name: name,
sessions: sessions,
needed: needed,
rule: 185
});
}
}
function soundInARow(earlier) {
const broken = earlier.findLastIndex(({isSound: isSound}) => !isSound);
return earlier.length - 1 - broken;
}
var ledger_chain = __webpack_require__(75556);
var run_index = __webpack_require__(48891);
var session_files = __webpack_require__(86601);
async function verifySession(folder, files) {
const chain = (0, ledger_chain.H5)(await files.read(`${folder}/logs/session.jsonl`));
const report = {
events: chain.count,
head: chain.head
};
if (chain.problem !== "") return {
...report,
files: 0,
problem: `logs/session.jsonl:${chain.line}: ${chain.problem}`
};
if (chain.count === 0) return {
...report,
files: 0,
problem: "logs/session.jsonl: empty"
};
const events = (0, ledger_chain.XL)(chain.lines);
const told = (0, session_files.qg)(events);
const seen = new Map([ ...told ].map(([ref, {sha256: sha256}]) => [ ref, sha256 ]));
const problem = await changedIn(folder, seen, files) || await unlistedIn(folder, files) || await brokenOffIn(folder, events[0]?.evidence ?? [], files);
return {
...report,
files: seen.size,
problem: problem
};
}
async function brokenOffIn(folder, evidence, files) {
for (const {ref: ref, sha256: sha256} of (0, session_files.lT)(evidence)) {
const log = `${folder.slice(0, folder.lastIndexOf("/"))}${ref.slice("session".length)}`;
const isSame = !await files.exists(log) || await files.hash(log) === sha256;
if (!isSame) return `${ref}: changed`;
}
return "";
}
async function changedIn(folder, digests, files) {
for (const [ref, sha256] of digests) {
const path = `${folder}/${ref}`;
if (!await files.exists(path)) return `${ref}: missing`;
if (await files.hash(path) !== sha256) return `${ref}: changed`;
}
return "";
}
async function unlistedIn(folder, files) {
const path = `${folder}/${run_index.VK}`;
if (!await files.exists(path)) return "";
const list = (0, session_files.jA)(await files.read(path));
if (list === undefined) return `${run_index.VK}: unreadable`;
const digests = new Map;
for (const {path: name, sha256: sha256, kept: kept} of list) {
if (kept === "repository" || await files.exists(`${folder}/${name}`)) digests.set(name, sha256);
}
const listed = new Set([ run_index.VK, ...digests.keys() ]);
const stray = (await files.list(folder)).find(({path: name, kind: kind}) => kind !== "folder" && !listed.has(name));
return await changedIn(folder, digests, files) || (stray === undefined ? "" : `${stray.path}: not listed`);
}
var find_ticket = __webpack_require__(6084);
const teamName = "evidence/team.json";
const teamSchema = schemas.rej({
schema: schemas.euz("nx47.team/1"),
agents: schemas.YOg(schemas.YjP()),
roles: schemas.YOg(schemas.YjP()),
machines: schemas.YOg(schemas.YjP()),
tools: schemas.YOg(schemas.YjP())
});
async function earlierSessions(root, files) {
const found = [];
for (const folder of await sessionFolders(root, files)) {
if (!await files.exists(`${folder}/${teamName}`) && !await isOfAgents(folder, files)) continue;
const {schema: _, ...team} = await teamIn(folder, files) ?? nobody;
const isSound = team.agents.length > 0 && await endedWell(folder, files);
found.push({
id: nameOf(folder),
team: team,
isSound: isSound
});
}
return found;
}
const nobody = {
schema: "nx47.team/1",
agents: [],
roles: [],
machines: [],
tools: []
};
async function sessionFolders(root, files) {
const folders = [];
for (const home of (0, find_ticket.FK)(root)) {
if (!await files.exists(home)) continue;
const entries = await files.list(home, [ "evidence", "logs", "reports", "PLANS" ]);
const names = entries.filter(({path: path, kind: kind}) => kind === "folder" && !path.includes("/"));
folders.push(...names.map(({path: path}) => `${home}/${path}`));
}
return folders.sort((one, other) => timeOf(one) < timeOf(other) ? -1 : 1);
}
function nameOf(folder) {
return folder.slice(folder.lastIndexOf("/") + 1);
}
function timeOf(folder) {
const name = nameOf(folder);
return `${name.slice(0, 8)}${/_(\d{6})z-\d+$/.exec(name)?.[1] ?? ""}${name}`;
}
async function isOfAgents(folder, files) {
const log = `${folder}/logs/session.jsonl`;
if (!await files.exists(log)) return false;
return (new TextDecoder).decode(await files.read(log)).includes(`"ref":"${teamName}"`);
}
async function teamIn(folder, files) {
try {
return teamSchema.parse((0, strict_json.R)(await files.read(`${folder}/${teamName}`)));
} catch {
return undefined;
}
}
async function endedWell(folder, files) {
if (!await files.exists(`${folder}/logs/session.jsonl`)) return false;
const {problem: problem} = await verifySession(folder, files);
if (problem !== "") return false;
const {lines: lines} = (0, ledger_chain.H5)(await files.read(`${folder}/logs/session.jsonl`));
const last = (0, ledger_chain.XL)(lines).at(-1);
return last?.phase === "VERDICT" && last.state === "DONE";
}
function checkDecision(agent, {decision: decision}, weighed) {
const {option: option, reasons: reasons} = decision;
const refused = why => new model_failure.HR("AGENT_DECISION", {
agent: agent,
why: why,
option: option,
rule: 124
});
const chosen = weighed.find(one => one.option.id === option);
if (chosen === undefined) throw refused("option ∉");
if (!reasons.some(reason => reason.trim() !== "")) throw refused("reasons: ∅");
const blocked = chosen.remarks.find(({blocking: blocking}) => blocking);
if (blocked !== undefined) throw refused(`${blocked.by}: ${blocked.objections.join("; ")}`);
return chosen;
}
async function inTurn(orders, parallel) {
const answers = new Map;
const failures = [];
let next = 0;
const line = async () => {
for (let at = next++; at < orders.length && failures.length === 0; at = next++) {
const order = orders[at];
if (order === undefined) return;
try {
answers.set(at, await order());
} catch (error) {
failures.push(error);
}
}
};
await Promise.all(Array.from({
length: parallel
}, line));
if (failures.length > 0) throw failures[0];
return [ ...answers ].sort(([one], [other]) => one - other).map(([, answer]) => answer);
}
function weigh(proposed, criticised) {
const authors = new Map;
for (const {agent: agent, by: by, options: options} of proposed) {
for (const {id: id} of options) {
if (authors.has(id)) throw new model_failure.HR("AGENT_ANSWER", {
agent: agent,
why: `option ${id}: ×2`
});
authors.set(id, by);
}
}
for (const {agent: agent, remarks: remarks} of criticised) {
const stray = remarks.find(({option: option}) => !authors.has(option));
if (stray !== undefined) throw new model_failure.HR("AGENT_ANSWER", {
agent: agent,
why: `option ${stray.option}: ∄`
});
}
return proposed.flatMap(({by: by, options: options}) => options.map(option => weighed(option, by, criticised)));
}
function weighed(option, by, criticised) {
const remarks = criticised.filter(critic => critic.by !== by).flatMap(critic => critic.remarks.filter(remark => remark.option === option.id).map(({objections: objections, blocking: blocking}) => ({
by: critic.by,
objections: objections,
blocking: blocking
})));
if (remarks.length === 0) throw new model_failure.HR("AGENT_UNCRITICISED", {
option: option.id,
rule: 123
});
return {
option: option,
by: by,
remarks: remarks
};
}
function checkSynthesis(agent, {gists: gists}, options) {
const named = new Set(gists.map(({option: option}) => option));
const missing = options.find(({option: option}) => !named.has(option.id));
if (missing !== undefined) throw new model_failure.HR("AGENT_ANSWER", {
agent: agent,
why: `gists ∌ ${missing.option.id}`
});
}
async function exchange_exchange({agents: agents, material: material, execution: execution, mayExecute: mayExecute}, {speak: speak}) {
const one = role => requireRole(agents, role)[0];
const weighed = await propose(agents, material, speak);
const orchestrator = one("orchestrator");
checkSynthesis(orchestrator.name, await speak(orchestrator, "synthesise", {
...material,
weighed: weighed
}), weighed);
const chef = one("chef");
const decided = await speak(chef, "decide", {
...material,
weighed: weighed
});
const chosen = checkDecision(chef.name, decided, weighed);
const plan = chosen.option.edits.length === 0 ? undefined : await execution.plan(chosen.option);
if (plan !== undefined) await review(plan, chosen, {
agents: agents,
material: material,
speak: speak
});
const tool = one("tool");
let done = "";
if (plan !== undefined && mayExecute) {
const {order: order} = await speak(tool, "execute", {
...material,
plan: plan
});
requirePlan(tool.name, order.plan_sha256, plan);
done = await execution.execute(chosen.option, plan.hash);
}
const {reasons: reasons} = decided.decision;
const story = [ chosen.option.title, ...reasons, done === "" ? "not executed" : done ];
const {entry: entry} = await speak(orchestrator, "log", {
...material,
files: [],
story: story
});
return {
chosen: chosen,
reasons: reasons,
plan: plan,
done: done,
entry: entry
};
}
async function propose(agents, material, speak) {
const seekers = requireRole(agents, "recherchiste");
const proposed = await inTurn(seekers.map(agent => async () => {
const {options: options} = await speak(agent, "propose", material);
return {
by: agent.role,
agent: agent.name,
options: options
};
}), agents.parallel);
const criticised = await inTurn(seekers.map(agent => async () => {
const options = proposed.filter(({by: by}) => by !== agent.role).flatMap(other => other.options);
const {remarks: remarks} = await speak(agent, "criticise", {
...material,
options: options
});
return {
by: agent.role,
agent: agent.name,
remarks: remarks
};
}), agents.parallel);
return weigh(proposed, criticised);
}
async function review(plan, chosen, {agents: agents, material: material, speak: speak}) {
const critic = requireRole(agents, "recherchiste").find(({role: role}) => role !== chosen.by);
if (critic === undefined) throw new model_failure.HR("AGENT_MISSING", {
role: "recherchiste"
});
const said = await speak(critic, "review", {
...material,
options: [ chosen.option ],
plan: plan
});
requirePlan(critic.name, said.review.plan_sha256, plan);
if (!said.review.accepted) throw new model_failure.HR("AGENT_PLAN_REFUSED", {
agent: critic.name,
why: said.review.remarks.join("; "),
rule: 165
});
}
function requirePlan(agent, quoted, plan) {
if (quoted !== plan.hash) throw new model_failure.HR("AGENT_PLAN_REFUSED", {
agent: agent,
why: `${quoted} ≠ ${plan.hash}`,
rule: 165
});
}
function requireRole({agents: agents}, role) {
const [first, ...others] = agents.filter(agent => roleOf(agent.role) === role);
if (first === undefined || role === "recherchiste" && others.length === 0) throw new model_failure.HR("AGENT_MISSING", {
role: role
});
return [ first, ...others ];
}
var fill = __webpack_require__(82740);
var text_sentences = __webpack_require__(63903);
function exchangeReport(told, language) {
const words = (0, text_sentences.h)(language).agents;
const {task: task, events: events, exchanged: exchanged, failure: failure, commit: commit} = told;
const pair = (name, value) => `- ${(0, fill.G)(words.pair, {
name: name,
value: value
})}`;
const end = events.at(-1);
const state = failure === "" ? "OK" : `KO ${failure}`;
const changed = exchanged === undefined || exchanged.done === "" ? [] : exchanged.plan?.touches ?? [];
return [ `# ${words.report} ${cell(task.task_id)}`, ...[ "", pair(words.end, state), pair(words.date, end?.time ?? "") ], ...[ pair("commit", commit === "" ? "∅" : commit), pair(words.host, cell(end?.machine ?? "")) ], ...[ "", `## ${words.task}`, "", cell(task.TASK), "" ], ...task.DONE_CRITERIA.map(({criterion: criterion, evidence: evidence}) => `- ${cell(criterion)} (${evidence})`), ...[ "", `## ${words.chosen}`, "", ...decisionLines(exchanged) ], ...[ "", `## ${words.turns}`, "", ...turnTable(told.turns) ], ...[ "", `## ${words.changed}`, "", ...changed.length === 0 ? [ "∅" ] : changed.map(path => `- ${cell(path)}`) ], ...[ "", `## ${words.goBack}`, "", changed.length === 0 ? "∅" : words.goBackHow, "" ] ].join("\n");
}
function decisionLines(exchanged) {
if (exchanged === undefined) return [ "∅" ];
const {chosen: chosen, reasons: reasons, plan: plan, done: done} = exchanged;
const {option: option, by: by, remarks: remarks} = chosen;
return [ `- ${cell(option.id)} (${cell(by)}): ${cell(option.title)}`, ...reasons.map(reason => `- ${cell(reason)}`), ...remarks.flatMap(one => one.objections.map(objection => `- ${cell(one.by)}: ${cell(objection)}`)), ...plan === undefined ? [] : [ `- plan ${plan.hash}` ], ...done === "" ? [] : [ `- ${cell(done)}` ] ];
}
function turnTable(turns) {
const rows = turns.map(({turn: turn, agent: agent, role: role, act: act, message: message, answer: answer, failure: failure}) => [ turn, cell(agent), cell(role), act, message.slice(0, 12), answer.slice(0, 12), failure ].join(" | "));
return [ "| # | agent | role | act | message | answer | failure |", "|---|---|---|---|---|---|---|", ...rows.map(row => `| ${row} |`) ];
}
function cell(text) {
return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").replace(/[!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-]/g, mark => `&#${mark.charCodeAt(0)};`);
}
async function holdExchange(order, world) {
const {task: task, agents: agents, root: root, environment: environment, mode: mode} = order;
const team = teamOf(agents, order.machines);
checkNewcomers(team, agents.parallel, await earlierSessions(root, world.files));
const named = {
taskId: task.task_id,
about: `agents-${task.task_id}`
};
const opened = await (0, open_session.fA)({
root: root,
...named,
isKept: mode === "execute"
}, world);
await (0, open_session.Py)(opened, world, {
state: "RUNNING",
goal: task.TASK,
evidence: [ await keepTeam(team, opened, world) ]
});
const steps = actsInOrder.map(act => ({
macro: `agents-${act}`,
effects: [],
serves: ""
}));
await (0, plan_page.JH)(task, steps, opened.session, world.files);
const floor = {
world: world,
environment: environment,
root: root,
...opened
};
const speaking = openFloor(task, floor);
const execution = order.executionIn(opened);
const held = {
session: opened.session,
turns: speaking.turns
};
const acting = {
agents: agents,
material: order.material,
execution: execution,
mayExecute: mode === "execute"
};
const end = await exchange_exchange(acting, speaking).then(exchanged => ({
exchanged: exchanged
}), error => ({
failure: asFailure(error)
}));
await hold_exchange_close({
...held,
...end
}, order, opened, world);
return {
...held,
...end
};
}
const actsInOrder = [ "propose", "criticise", "synthesise", "decide", "review", "execute", "log" ];
async function keepTeam(team, {session: session}, {files: files}) {
const text = `${JSON.stringify({
schema: "nx47.team/1",
...team
}, null, 1)}\n`;
await files.write(`${session}/${teamName}`, text);
return {
kind: "file",
ref: teamName,
sha256: (0, codec_digest.fg)(text)
};
}
async function hold_exchange_close(held, {task: task, mode: mode, root: root}, opened, world) {
const {session: session} = opened;
const ref = `evidence/answers/${task.task_id}.json`;
const {chosen: chosen, reasons: reasons, plan: plan, done: done} = held.exchanged ?? {};
const option = chosen === undefined ? null : {
id: chosen.option.id,
by: chosen.by,
reasons: reasons
};
const text = `${JSON.stringify({
schema: "nx47.answers/1",
task: task,
turns: held.turns,
option: option,
plan: plan ?? null
}, null, 1)}\n`;
await world.files.write(`${session}/${ref}`, text);
const state = held.failure === undefined ? "DONE" : "FAILED";
const ended = done === "" || done === undefined ? `${mode}: planned, not executed` : done;
await (0, open_session.Py)(opened, world, {
state: state,
goal: task.TASK,
decision: held.failure === undefined ? `OK ${chosen?.option.id ?? ""}` : `KO ${held.failure.code}`,
output: held.failure?.message ?? ended,
evidence: [ {
kind: "file",
ref: ref,
sha256: (0, codec_digest.fg)(text)
} ]
});
await (0, open_session.Ce)(opened, world);
const commit = await commitOf(root, world);
const failure = held.failure?.code ?? "";
const {turns: turns, exchanged: exchanged} = held;
const told = {
task: task,
turns: turns,
events: opened.ledger.events,
failure: failure,
commit: commit
};
const report = exchangeReport({
...told,
...exchanged === undefined ? {} : {
exchanged: exchanged
}
}, world.language);
await world.files.write(`${session}/reports/exchange.md`, report);
}
async function commitOf(root, {shell: shell}) {
const argv = [ "git", "-C", root, "rev-parse", "--verify", "--quiet", "HEAD" ];
const answer = await shell.run({
argv: argv,
deadlineSeconds: 30
}).catch(() => undefined);
return answer?.status === 0 ? answer.stdout.trim() : "";
}
var audit_command = __webpack_require__(21402);
var audit_story = __webpack_require__(60134);
var safe_name = __webpack_require__(46415);
var compose_offline = __webpack_require__(4959);
var model_machines = __webpack_require__(39685);
var dist = __webpack_require__(38815);
const largestFile = 256 * 1024;
function readPlainYaml(text, file) {
const unreadable = (line, why) => new model_failure.HR("CONFIG_UNREADABLE", {
file: file,
line: line,
why: why
});
if (text.length > largestFile) throw unreadable(1, `> ${largestFile}`);
const lines = new dist.HN;
const document = (0, dist.Tp)(text, {
lineCounter: lines,
uniqueKeys: true,
strict: true
});
const [problem] = document.errors;
if (problem !== undefined) throw unreadable(lines.linePos(problem.pos[0]).line, problem.code);
const anchor = firstAnchor(document);
if (anchor !== undefined) throw unreadable(lines.linePos(anchor).line, "ANCHOR");
const lineOf = path => {
for (let length = path.length; length > 0; length -= 1) {
const node = document.getIn(path.slice(0, length), true);
if ((0, dist.Ll)(node) && node.range != null) return lines.linePos(node.range[0]).line;
}
return 1;
};
return {
value: document.toJS(),
lineOf: lineOf
};
}
function firstAnchor(document) {
let found;
(0, dist.YR)(document, {
Alias: (_key, node) => {
found ??= node.range?.[0] ?? 0;
},
Value: (_key, node) => {
if (node.anchor !== undefined) found ??= node.range?.[0] ?? 0;
}
});
return found;
}
const machinesFile = "configs/machines.yml";
function parseMachines(text, file) {
const {value: value, lineOf: lineOf} = readPlainYaml(text, file);
const parsed = model_machines.oh.safeParse(value, {
reportInput: true
});
if (!parsed.success) throw refusal(parsed.error.issues, lineOf, file);
const machines = parsed.data;
return {
machines: machines,
lineOf: (machine, member) => {
const index = machines.machines.findIndex(({name: name}) => name === machine);
return lineOf([ "machines", index, member ]);
}
};
}
function refusal(issues, lineOf, file) {
const issue = issues.find(({code: code}) => code === "unrecognized_keys") ?? issues[0];
if (issue === undefined) return new model_failure.HR("DEFECT", {
where: "machines.yml"
});
const line = lineOf(issue.path);
const key = issue.path.join(".");
if (issue.code === "unrecognized_keys") {
const [unknown = ""] = issue.keys;
return new model_failure.HR("CONFIG_UNKNOWN_KEY", {
...{
file: file,
line: lineOf([ ...issue.path, unknown ]),
key: unknown
},
suggestion: (0, nearest_word.z)(unknown, known)
});
}
const rule = issue.code === "custom" ? issue.params?.["rule"] : undefined;
if (typeof rule === "number") return new model_failure.HR("MACHINES_REFUSED", {
file: file,
line: line,
key: key,
rule: rule,
why: issue.message
});
const isMissing = issue.code === "invalid_type" && issue.input === undefined;
return new model_failure.HR("CONFIG_BAD_VALUE", {
file: file,
line: line,
key: key,
why: isMissing ? "∅" : issue.message
});
}
const known = [ ...Object.keys(model_machines.oh.shape), ...Object.keys(model_machines.zd.shape) ];
var hold_task = __webpack_require__(86987);
var kill_switch = __webpack_require__(44181);
var standing_stops = __webpack_require__(47800);
var safe_mode = __webpack_require__(60001);
function reportsPlace({root: root, settings: settings}, isFetched) {
const branch = settings["reports-branch"];
return {
root: root,
branch: branch === "current" ? "" : branch,
isFetched: isFetched
};
}
async function requireCleared(project, world) {
const own = await (0, safe_mode.Pe)(`${project.root}/.nx47`, world.files);
const safe = own ?? await recordedSafeMode(reportsPlace(project, false), world);
if (safe !== undefined) throw new model_failure.HR("SAFE_MODE", {
reason: (0, safe_mode.A3)(safe),
since: safe.since
});
}
async function recordedSafeMode(place, world) {
const stops = await (0, standing_stops.mV)(place, world);
return stops.length === 0 ? undefined : (0, safe_mode.Kz)(stops);
}
var mend = __webpack_require__(29702);
var plan_basis = __webpack_require__(60048);
var runner = __webpack_require__(56057);
var macro_tools = __webpack_require__(2459);
function mendExecution(order, opened, world) {
const shown = new Map;
return {
plan: async option => {
const context = await contextOf(order, option, opened, world);
const input = inputOf(option);
const outcome = await (0, runner.c)({
name: "mend",
step: opened.nextStep(),
macro: mend.T
}, input, {
...context,
mode: "dry-run"
});
if (outcome.state === "FAILED") throw outcome.failure;
const {paths: paths} = context;
const plan = await mend.T.plan(input, (0, macro_tools.ir)(world, "dry-run", paths, mend.T.ALLOWLIST));
const absolute = plan.touches.map(path => `${paths.root}/${path}`);
const made = (0, plan_basis.vJ)(plan, await (0, plan_basis.gp)(input, absolute, world.files));
shown.set(made.sha256, made);
const {goal: goal, commands: commands, touches: touches, diffs: diffs = []} = plan;
return {
hash: made.sha256,
goal: goal,
commands: [ ...commands ],
touches: [ ...touches ],
diffs: [ ...diffs ]
};
},
execute: async (option, planSha256) => {
const quotes = shown.get(planSha256);
if (quotes === undefined) throw new model_failure.HR("PLAN_MISSING", {
rule: 62
});
const context = await contextOf(order, option, opened, world);
const validations = [ {
role: "recherchiste",
plan_sha256: planSha256,
because: `${option.id} was reviewed`
} ];
const named = {
name: "mend",
step: opened.nextStep(),
macro: mend.T,
quotes: quotes
};
const aim = order.stillThere === undefined ? {} : {
aim: async () => order.stillThere?.(option) ?? ""
};
const outcome = await (0, runner.c)(named, inputOf(option), {
...context,
validations: validations,
...aim
});
if (outcome.state === "FAILED") throw outcome.failure;
return `${outcome.state} ${outcome.record.output}`;
}
};
}
function inputOf({title: title, edits: edits, serves: serves, brings: brings}) {
const finding = serves.map(({rule: rule}) => rule).join(", ");
return {
goal: title,
edits: edits,
serves: {
finding: finding,
by: brings
}
};
}
async function contextOf({task: task, root: root, allows: allows}, {edits: edits, id: id}, {session: session, ledger: ledger}, world) {
const allowed = [ ...new Set(edits.map(({path: path}) => path)) ].filter(path => isAllowed(path, allows));
const state = `${root}/.nx47`;
const mended = allowed.map(path => `${root}/${path}`);
const steps = [ {
macro: "mend",
effects: mend.T.ALLOWLIST.writes,
serves: id
} ];
const planPage = await (0, plan_page.JH)(task, steps, session, world.files);
const paths = {
root: root,
state: state,
session: session,
bundle: `${state}/no-bundle`,
mended: mended
};
return {
world: world,
mode: "execute",
paths: paths,
ledger: ledger,
task: task,
planPage: planPage
};
}
var read_request = __webpack_require__(95509);
const agents_run_largestFile = 64 * 1024;
async function runAgents(order, line, around) {
const {task: task, agents: agents, root: root, mode: mode} = order;
const world = (0, compose_offline.Y)(order.language, around, root);
const paths = {
root: root,
state: `${root}/.nx47`,
session: "",
bundle: ""
};
if (mode === "execute") await requireCleared(await (0, read_request.i)({}, root, "certify"), world);
return (0, hold_task.R)({
world: world,
paths: paths,
mode: mode,
task: task
}, async () => undefined, async () => {
await (0, kill_switch.c)({
world: world,
paths: paths
});
const concerns = await concernsOf(order, line, world);
if (concerns.length === 0) return {};
const allows = agents.agents.flatMap(agent => agent.allows ?? []);
const material = {
findings: concerns,
files: await filesOf(concerns, root, world),
allows: allows
};
const machines = await machinesOf(root, world);
const told = {
task: task,
agents: agents,
material: material,
root: root,
mode: mode,
machines: machines,
environment: around.environment
};
const executionIn = mendExecutionOf(order, allows, line, world);
return {
held: await holdExchange({
...told,
executionIn: executionIn
}, world)
};
});
}
function mendExecutionOf(order, allows, line, world) {
const {task: task, root: root, findings: findings} = order;
const stillThere = option => leftOf(option, root, line, world);
const mending = {
task: task,
root: root,
allows: allows,
...findings === "" ? {
stillThere: stillThere
} : {}
};
return opened => mendExecution(mending, opened, world);
}
async function machinesOf(root, {files: files}) {
const path = `${root}/${machinesFile}`;
if (!await files.exists(path)) return [];
const {machines: machines} = parseMachines((new TextDecoder).decode(await files.read(path)), machinesFile);
return machines.machines.map(({name: name}) => name);
}
async function concernsOf({findings: findings, root: root}, line, world) {
if (findings !== "") return concernsIn(await world.files.read(findings), findings);
return auditNow(root, line, world);
}
async function auditNow(root, line, world) {
const request = await (0, audit_command.x_)({
...line,
path: root
}, "dry-run");
const {dossier: dossier, failure: failure} = await (0, audit_story.P)(request, world);
if (failure !== undefined) throw failure;
return (dossier.auditBefore?.findings ?? []).filter(({answer: answer}) => answer === "fail").map(({answer: _, evidence: __, ...concern}) => concern);
}
async function filesOf(concerns, root, world) {
const names = [ ...new Set(concerns.map(({file: file}) => file)) ].filter(name => (0, 
safe_name.g)(name) === undefined);
const files = [];
for (const path of names) {
const bytes = await world.files.read(`${root}/${path}`).catch(() => undefined);
if (bytes === undefined || bytes.byteLength > agents_run_largestFile) continue;
const text = textOf(bytes);
if (text !== undefined && !holdsSecret(text, world)) files.push({
path: path,
text: text,
sha256: (0, codec_digest.fg)(bytes)
});
}
return files;
}
function textOf(bytes) {
try {
return new TextDecoder("utf-8", {
fatal: true,
ignoreBOM: true
}).decode(bytes);
} catch {
return undefined;
}
}
function holdsSecret(text, world) {
try {
checkSecret("", text, world);
return false;
} catch {
return true;
}
}
async function leftOf({serves: serves}, root, line, world) {
const now = await auditNow(root, line, world);
const left = now.filter(({rule: rule, file: file}) => serves.some(one => one.rule === rule && one.file === file));
return left.map(({rule: rule, file: file}) => `${rule} ${file}`).join(", ");
}
var project_kernel = __webpack_require__(22944);
var promises_ = __webpack_require__(51455);
function checkAgents({agents: agents}, lineOf, file) {
const seen = new Map;
for (const [index, agent] of agents.entries()) {
for (const {key: key, value: value} of singular(agent)) {
const other = seen.get(`${key} ${value}`);
const line = lineOf([ "agents", index, key ]);
if (other !== undefined) throw new model_failure.HR("AGENT_NOT_UNIQUE", {
file: file,
line: line,
what: key,
value: value,
agent: agent.name,
other: other,
rule: 119
});
seen.set(`${key} ${value}`, agent.name);
}
checkBelonging(agent, (key, why) => {
const line = lineOf([ "agents", index, key ]);
return new model_failure.HR("CONFIG_BAD_VALUE", {
file: file,
line: line,
key: `agents.${index}.${key}`,
why: why
});
});
}
}
function singular({name: name, role: role, angle: angle, endpoint: endpoint}) {
return [ {
key: "name",
value: name
}, {
key: "role",
value: role
}, {
key: "endpoint",
value: typeof endpoint === "string" ? endpoint : endpoint.join(" ")
}, ...angle === undefined ? [] : [ {
key: "angle",
value: angle.toLowerCase()
} ] ];
}
function checkBelonging(agent, refused) {
const isSeeker = agent.role.startsWith("recherchiste-");
if (isSeeker !== (agent.angle !== undefined)) throw refused("angle", isSeeker ? "∅" : agent.role);
const isTool = agent.role === "tool";
if (isTool !== (agent.allows !== undefined)) throw refused("allows", isTool ? "∅" : agent.role);
for (const path of agent.allows ?? []) {
const why = (0, safe_name.g)(path.replace(/\/$/, ""));
if (why !== undefined) throw refused("allows", `${path}: ${why}`);
}
}
function parseAgents(text, file) {
const {value: value, lineOf: lineOf} = readPlainYaml(text, file);
const parsed = agents.Qr.safeParse(value, {
reportInput: true
});
if (!parsed.success) throw parse_agents_refusal(parsed.error.issues, lineOf, file);
checkAgents(parsed.data, lineOf, file);
return parsed.data;
}
function parse_agents_refusal(issues, lineOf, file) {
const issue = issues.find(({code: code}) => code === "unrecognized_keys") ?? issues[0];
if (issue === undefined) return new model_failure.HR("DEFECT", {
where: "agents.yml"
});
const line = lineOf(issue.path);
const key = issue.path.join(".");
if (issue.code === "unrecognized_keys") {
const [unknown = ""] = issue.keys;
const at = {
file: file,
line: lineOf([ ...issue.path, unknown ])
};
return new model_failure.HR("CONFIG_UNKNOWN_KEY", {
...at,
key: unknown,
suggestion: (0, nearest_word.z)(unknown, parse_agents_known)
});
}
const named = model_failure.Nc.find(code => code === issue.message);
if (named !== undefined) return new model_failure.HR(named, {
file: file,
line: line,
key: key,
value: String(issue.input)
});
const absent = issue.code === "invalid_type" && issue.input === undefined;
return new model_failure.HR("CONFIG_BAD_VALUE", {
file: file,
line: line,
key: key,
why: absent ? "∅" : issue.message
});
}
const parse_agents_known = [ ...Object.keys(agents.Qr.shape), ...Object.keys(agents.JW.shape), ...Object.keys(agents.Ld.shape) ];
async function readAgents(root, installRoot) {
const own = await read_agents_textOf((0, external_node_path_.join)(root, agents.w7));
if (own !== undefined) return {
agents: parseAgents(own, agents.w7),
file: agents.w7
};
const file = "templates/agents.yml";
const shipped = await read_agents_textOf((0, external_node_path_.join)(installRoot, file));
return {
agents: parseAgents(shipped ?? "", file),
file: file
};
}
async function read_agents_textOf(file) {
try {
return await (0, promises_.readFile)(file, "utf8");
} catch (cause) {
if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
throw new model_failure.HR("CONFIG_UNREADABLE", {
file: file,
line: 1,
why: "unreadable"
}, {
cause: cause
});
}
}
var model_task = __webpack_require__(24710);
const mostTaskLines = 3;
const sections = [ "TASK_ID", "TASK", "CONTEXT", "CONSTRAINTS", "DONE_CRITERIA", "MINUTES", "STEPS" ];
const required = [ "TASK", "CONTEXT", "CONSTRAINTS", "DONE_CRITERIA" ];
function parseTask(bytes, file) {
const refuse = (line, why) => new model_failure.HR("SESSION_TASK_INVALID", {
file: file,
line: line,
why: why
});
const text = decoded(bytes, refuse);
const found = sectionsIn(withoutComments(text, refuse), refuse);
const absent = required.find(name => (found.get(name)?.lines.length ?? 0) === 0);
if (absent !== undefined) throw refuse(found.get(absent)?.at ?? 1, `${absent}: ∅`);
const task = found.get("TASK");
const extra = task?.lines[mostTaskLines];
if (extra !== undefined) throw refuse(extra.at, `TASK: ${task?.lines.length} > ${mostTaskLines}`);
const minutes = found.get("MINUTES");
const steps = found.get("STEPS")?.lines.map(line => itemOf(line, refuse));
const parsed = model_task.v.safeParse({
task_id: wordsOf("TASK_ID", found) || "T1",
...{
TASK: wordsOf("TASK", found),
CONTEXT: wordsOf("CONTEXT", found)
},
CONSTRAINTS: wordsOf("CONSTRAINTS", found),
DONE_CRITERIA: found.get("DONE_CRITERIA")?.lines.map(line => task_text_criterionOf(line, refuse)),
...minutes === undefined ? {} : {
minutes: Number(wordsOf("MINUTES", found) || Number.NaN)
},
...steps === undefined ? {} : {
steps: steps
}
});
if (parsed.success) return parsed.data;
const issue = parsed.error.issues[0];
const name = String(issue?.path[0] ?? "");
const section = sections.find(one => one.toLowerCase() === name.toLowerCase());
throw refuse(section === undefined ? 1 : found.get(section)?.at ?? 1, `${name}: ${issue?.message ?? ""}`);
}
function decoded(bytes, refuse) {
try {
return new TextDecoder("utf-8", {
fatal: true
}).decode(bytes).replaceAll("\r\n", "\n");
} catch {
throw refuse(1, "UTF-8");
}
}
function withoutComments(text, refuse) {
const plain = text.replace(/<!--[\s\S]*?-->/g, comment => comment.replace(/[^\n]/g, " "));
const open = plain.indexOf("\x3c!--");
if (open >= 0) throw refuse(plain.slice(0, open).split("\n").length, "\x3c!--");
return plain;
}
function sectionsIn(text, refuse) {
const found = new Map;
let lines;
for (const [index, row] of text.split("\n").entries()) {
const at = index + 1;
const [, heading, rest = ""] = /^([A-Z][A-Z_]*):(?:\s+(.*))?$/.exec(row) ?? [];
const name = sections.find(one => one === heading);
if (heading !== undefined && name === undefined) throw refuse(at, `${heading}: ?`);
if (name !== undefined) {
if (found.has(name)) throw refuse(at, `${name}: 2`);
lines = rest.trim() === "" ? [] : [ {
at: at,
text: rest.trim()
} ];
found.set(name, {
at: at,
lines: lines
});
} else if (row.trim() !== "") {
if (lines === undefined) throw refuse(at, row.trim().slice(0, 40));
lines.push({
at: at,
text: row.trim()
});
}
}
return found;
}
function wordsOf(name, found) {
return (found.get(name)?.lines ?? []).map(({text: text}) => text).join("\n");
}
function itemOf({at: at, text: text}, refuse) {
const [, item = ""] = /^[-*]\s+(.+)$/.exec(text) ?? [];
if (item === "") throw refuse(at, `${text.slice(0, 40)} (- …)`);
return item;
}
function task_text_criterionOf(line, refuse) {
const kinds = model_task.vD.options.join(" | ");
const [, criterion, evidence] = /^(.*\S)\s+=>\s+(\S+)$/.exec(itemOf(line, refuse)) ?? [];
const parsed = model_task.$A.safeParse({
criterion: criterion,
evidence: evidence
});
if (!parsed.success) throw refuse(line.at, `- … => ${kinds}`);
return parsed.data;
}
async function readTask(file) {
const bytes = await (0, promises_.readFile)(file).catch(cause => {
throw new model_failure.HR("CONFIG_UNREADABLE", {
file: file,
line: 1,
why: "unreadable"
}, {
cause: cause
});
});
if (!file.endsWith(".json")) return parseTask(bytes, file);
const parsed = model_task.v.safeParse((0, strict_json.R)(bytes));
if (parsed.success) return parsed.data;
const [issue] = parsed.error.issues;
const key = issue?.path.join(".") ?? "";
throw new model_failure.HR("CONFIG_BAD_VALUE", {
file: file,
line: 1,
key: key,
why: issue?.message ?? ""
});
}
var slashed = __webpack_require__(9161);
async function agentsCommand(line, around, language, folder = process.cwd()) {
const [action = ""] = line.words;
const root = await (0, project_kernel.B)(folder) ?? (0, slashed.d)(folder);
const {agents: agents, file: file} = await readAgents(root, around.installRoot);
if (action === "list") return {
text: agents_command_listed(agents.agents, file, line),
status: 0
};
if (action === "ping") {
const world = (0, compose_offline.Y)(language, around, root);
const {pinged: pinged, session: session} = await ping(agents, {
root: root,
environment: around.environment
}, world);
return answerOf(pinged, session, language);
}
if (action !== "run" || line.words[1] === undefined) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "agents",
value: action,
expected: "list | ping | run TASK"
});
const task = await readTask((0, external_node_path_.resolve)(folder, line.words[1]));
const mode = line.settings["mode"] === "execute" ? "execute" : "dry-run";
const [given = ""] = line.given["findings"] ?? [];
const findings = given === "" ? "" : (0, slashed.d)((0, external_node_path_.resolve)(folder, given));
const order = {
task: task,
agents: agents,
root: root,
mode: mode,
language: language,
findings: findings
};
return answerOfRun(await runAgents(order, line, around), order);
}
function answerOfRun({held: held}, {task: task, language: language}) {
const words = (0, text_sentences.h)(language).agents;
const pair = (name, value) => (0, fill.G)(words.pair, {
name: name,
value: value
});
const head = pair(words.task, `${task.task_id} ${(0, safe_name.Q)(task.TASK)}`);
if (held === undefined) return {
text: `${head}\n${words.nothing}\n`,
status: 0
};
const {exchanged: exchanged, failure: failure, session: session} = held;
const lines = [ head, ...toldOf(exchanged, language), pair(words.session, session) ];
const answer = {
text: `${lines.join("\n")}\n`,
status: 0
};
return failure === undefined ? answer : {
...answer,
failure: failure
};
}
function toldOf(exchanged, language) {
if (exchanged === undefined) return [];
const words = (0, text_sentences.h)(language).agents;
const pair = (name, value) => (0, fill.G)(words.pair, {
name: name,
value: value
});
const {chosen: chosen, reasons: reasons, plan: plan, done: done} = exchanged;
const {id: id, title: title} = chosen.option;
const planned = plan === undefined ? [ words.byHand ] : [ pair(words.plan, plan.hash), ...plan.diffs ];
return [ pair(words.chosen, `${id} (${chosen.by}) — ${(0, safe_name.Q)(title)}`), ...reasons.map(reason => `  - ${(0, 
safe_name.Q)(reason)}`), ...done === "" ? planned.map(safe_name.Q) : [ pair(words.done, (0, 
safe_name.Q)(done)) ] ];
}
function agents_command_listed(agents, file, {format: format}) {
if (format === "json") return `${JSON.stringify({
schema: "nx47.agents/1",
file: file,
agents: agents
}, null, 2)}\n`;
const rows = agents.map(({name: name, role: role, endpoint: endpoint, limits: limits}) => {
const program = typeof endpoint === "string" ? endpoint : endpoint.join(" ");
return [ name, role, `${limits["deadline-seconds"]} s`, (0, safe_name.Q)(program) ];
});
const widths = [ 0, 1, 2 ].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)));
const lines = rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
return `${[ file, ...lines.map(one => `  ${one.trimEnd()}`) ].join("\n")}\n`;
}
function answerOf(pinged, session, language) {
const texts = (0, text_sentences.h)(language);
const words = texts.agents;
const lines = pinged.map(({agent: agent, role: role, failure: failure}) => {
if (failure === undefined) return `✓ ${(0, fill.G)(words.ok, {
agent: agent,
role: role
})}`;
const why = (0, safe_name.Q)((0, fill.G)(texts.failures[failure.code].what, failure.parameters));
return `✗ ${(0, fill.G)(words.failed, {
agent: agent,
role: role,
why: `${why} (${failure.code})`
})}`;
});
const status = pinged.some(({failure: failure}) => failure !== undefined) ? 1 : 0;
return {
text: `${[ ...lines, (0, fill.G)(words.pair, {
name: words.session,
value: session
}) ].join("\n")}\n`,
status: status
};
}
var baseline = __webpack_require__(95446);
var audit_json = __webpack_require__(37950);
async function baselineCommand(line, around) {
const request = await (0, audit_command.x_)(line, "dry-run");
const {language: language} = request.settings;
const world = (0, compose_offline.Y)(language, around, request.root);
const today = world.clock.now().toISOString().slice(0, 10);
requireGiven(line, today);
const earlier = await (0, baseline.mF)(request.root, world.files);
const run = await (0, audit_story.P)(request, world);
const document = (0, audit_command.lM)(run, request);
if (document.rules.length === 0) return (0, audit_command.Jz)(run, request, line.format);
const {reason: reason, expires: expires} = line;
const entries = (0, baseline.nT)(document, earlier, {
reason: reason,
expires: expires,
today: today
});
const path = `${request.root}/${baseline.Ri}`;
await world.files.write(path, (0, baseline.BW)(entries));
const kept = new Set(entries.map(({rule: rule, file: file, text: text}) => JSON.stringify([ rule, file, text ])));
const gone = earlier.filter(({rule: rule, file: file, text: text}) => !kept.has(JSON.stringify([ rule, file, text ])));
const values = {
path: path,
count: entries.length,
expires: expires,
gone: gone.length
};
return {
text: `${(0, fill.G)((0, text_sentences.h)(language).console.baselineWritten, values)}\n`,
status: 0
};
}
function requireGiven({words: words, reason: reason, expires: expires}, today) {
const refuse = (flag, value, expected) => new model_failure.HR("USAGE_BAD_VALUE", {
flag: flag,
value: value,
expected: expected
});
if (words[0] !== "write") throw refuse("baseline", words[0] ?? "", "baseline write");
if (reason.trim() === "") throw refuse("--reason", reason, "…");
const isDay = audit_json.fx.shape.expires.safeParse(expires).success;
if (!isDay || expires < today) throw refuse("--expires", expires, `≥ ${today}`);
}
var posix_ = __webpack_require__(53916);
var evidence = __webpack_require__(76062);
var model_manifest = __webpack_require__(41158);
const verdictPage = "reports/verdict.json";
const passed_sessions_verdictSchema = schemas._H3({
mode: schemas.euz("execute"),
verdict: schemas._H3({
kind: schemas.k5n([ "GO", "REHEARSED" ])
})
});
const dossierSchema = schemas._H3({
repository: schemas._H3({
head: schemas.YjP()
}).optional(),
manifest: model_manifest.TO.optional()
});
async function passedSessions(root, files) {
const found = [];
for (const page of await (0, find_ticket.AG)(verdictPage, root, files)) {
const folder = (0, posix_.dirname)((0, posix_.dirname)(page));
const judged = passed_sessions_verdictSchema.safeParse(await jsonIn(page, files)).data;
const dossier = dossierSchema.safeParse(await jsonIn(`${folder}/evidence/${evidence.Y.dossier}`, files)).data;
if (judged === undefined || dossier === undefined) continue;
const {manifest: manifest, repository: repository} = dossier;
found.push({
session: folder.slice(folder.lastIndexOf("/") + 1),
kind: judged.verdict.kind,
head: repository?.head ?? "",
...manifest === undefined ? {} : {
bundle: manifest.files
}
});
}
return found;
}
async function jsonIn(path, files) {
try {
return (0, strict_json.R)(await files.read(path));
} catch (error) {
if (error instanceof model_failure.HR) return undefined;
throw error;
}
}
function textPiece(text) {
return {
sha256: (0, codec_digest.fg)(text),
text: text
};
}
async function textIn(state, path, files) {
const piece = state.get(path);
if (piece === undefined) return "";
return "text" in piece ? piece.text : (new TextDecoder).decode(await files.read(piece.from));
}
function stateDigest(state) {
const lines = [ ...state ].map(([path, {sha256: sha256}]) => `${sha256} ${path}`).sort();
return (0, codec_digest.fg)(lines.join("\n"));
}
function withPiece(state, path, piece) {
return new Map([ ...state, [ path, piece ] ]);
}
function withoutPaths(state, paths) {
return new Map([ ...state ].filter(([path]) => !paths.has(path)));
}
function isBelow(path, folder) {
return folder !== "" && path.startsWith(`${folder}/`);
}
function bundleIn(state, folder) {
const own = [ ...state ].filter(([path]) => isBelow(path, folder));
return new Map(own.map(([path, piece]) => [ path.slice(folder.length + 1), piece ]));
}
async function earlierBundle(manifest, today, find) {
const files = new Map;
const unmade = [];
for (const {name: name, sha256: sha256} of manifest) {
const now = today.get(name);
const from = now?.sha256 === sha256 ? undefined : await find(sha256);
if (from !== undefined) files.set(name, {
sha256: sha256,
from: from
}); else if (now !== undefined) files.set(name, now);
if (from === undefined && now?.sha256 !== sha256) unmade.push(name);
}
return {
files: files,
unmade: unmade
};
}
function differencesOf(earlier, today) {
const names = [ ...new Set([ ...earlier.keys(), ...today.keys() ]) ].sort();
return names.flatMap(name => {
const [before, now] = [ earlier.get(name)?.sha256, today.get(name)?.sha256 ];
if (before === now) return [];
if (before === undefined) return [ {
name: name,
change: "added"
} ];
return [ {
name: name,
change: now === undefined ? "removed" : "changed"
} ];
});
}
function withBundle(state, folder, {earlier: earlier, today: today}, taken) {
const bundle = new Map(earlier);
for (const {name: name} of taken) {
const now = today.get(name);
if (now === undefined) bundle.delete(name); else bundle.set(name, now);
}
const rest = [ ...state ].filter(([path]) => !isBelow(path, folder));
return new Map([ ...rest, ...[ ...bundle ].map(([name, piece]) => [ `${folder}/${name}`, piece ]) ]);
}
const deadlineSeconds = 300;
async function checkoutBeside(root, folder, {files: files, shell: shell}) {
const git = async (...words) => {
const argv = [ "git", "-c", "core.hooksPath=/dev/null", "-c", "advice.detachedHead=false", ...words ];
const {status: status, stdout: stdout, stderr: stderr} = await shell.run({
argv: argv,
deadlineSeconds: deadlineSeconds
});
if (status !== 0) throw new model_failure.HR("FILE_UNREADABLE", {
file: root,
why: stderr.trim().slice(0, 400)
});
return stdout.replace(/\n$/, "");
};
const top = await git("-C", root, "rev-parse", "--show-toplevel");
const prefix = (await git("-C", root, "rev-parse", "--show-prefix")).replace(/\/$/, "");
await git("clone", "--quiet", "--shared", "--no-checkout", top, folder);
const project = prefix === "" ? folder : `${folder}/${prefix}`;
return {
stateAt: async commit => {
await git("-C", folder, "checkout", "--quiet", "--force", "--detach", commit);
await git("-C", folder, "clean", "-ffdxq");
return await files.exists(project) ? readTree(project, files) : new Map;
}
};
}
async function readTree(project, files) {
const pieces = [];
for (const {path: path, kind: kind} of await files.list(project, [ ".git", ".nx47" ])) {
if (kind !== "file" || path.startsWith("session/")) continue;
const from = `${project}/${path}`;
pieces.push([ path, {
sha256: await files.hash(from),
from: from
} ]);
}
return new Map(pieces);
}
const longest = 200;
function errorLine(text) {
const line = firstTelling(text);
return line.replace(/(?:[A-Za-z]:)?(?:\/|\\)[^\s'"(),;]*[/\\]/g, "").replace(/\b(?:0x)?(?=[a-f]*\d)[0-9a-f]{8,}\b/gi, "#").replace(/\btmp[a-z0-9_]{6,}/gi, "tmp#").replace(/(?<![\w.])[-+]?\d(?:[\d.:_,TZ+-]*[\dZ])?(?:e[-+]?\d+)?(?!\w)/g, "#").replace(/#(?:[\s,;:/x×-]*#)+/g, "#").replace(/\s+/g, " ").trim().slice(0, longest);
}
const exception = /^[A-Za-z_][\w.]*(?:Error|Exception|Warning|Exit|Interrupt|Iteration|Group)\b(?::|$)/;
function firstTelling(text) {
const lines = text.split("\n").map(line => line.trim());
return lines.find(line => exception.test(line)) ?? lines.find(line => line !== "") ?? "";
}
const ownKinds = [ "kernel-metadata.json", "dataset-metadata.json", "bundle-manifest.json", "nx47.yml", ".gitignore", ".gitattributes" ];
function fileKind(path) {
const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
if (ownKinds.includes(name)) return name;
if (/\.so(?:\.\d+)*$/.test(name)) return "so";
return /\.([a-z0-9]+)$/.exec(name)?.[1] ?? "";
}
const failingRuleSchema = schemas.rej({
rule: schemas.YjP().min(1),
kind: schemas.YjP()
});
const signatureSchema = schemas.rej({
shown: schemas.k5n([ "audit", "session", "stopped" ]),
rules: schemas.YOg(failingRuleSchema),
conditions: schemas.YOg(schemas.YjP()),
code: schemas.YjP(),
error: schemas.YjP()
});
const none = {
shown: "stopped",
rules: [],
conditions: [],
code: "",
error: ""
};
function signatureOf(run) {
const rules = failingRules(run.audit);
if (rules.length > 0) return {
...none,
shown: "audit",
rules: rules
};
const {verdict: verdict} = run;
if (verdict.kind !== "NO-GO") return undefined;
const conditions = failingConditions(verdict);
if (conditions.length === 0) return {
...none,
code: verdict.cause
};
const [problem] = verdict.log?.problems ?? [];
const told = run.failureMessage || problem?.text || "";
return {
...none,
shown: "session",
conditions: conditions,
error: errorLine(told)
};
}
function blockingFindings(audit) {
return (audit?.findings ?? []).filter(({severity: severity, answer: answer}) => severity === "error" && answer === "fail");
}
function failingRules(audit) {
const rules = blockingFindings(audit).map(({rule: rule, file: file}) => ({
rule: rule,
kind: fileKind(file)
}));
return distinct(rules, ({rule: rule, kind: kind}) => `${rule} ${kind}`);
}
function failingConditions({conditions: conditions}) {
return distinct(failedHere(conditions).map(({id: id}) => id), id => id);
}
function failedHere(conditions) {
return conditions.filter(({answer: answer, scope: scope}) => answer === "fail" && scope === "both");
}
function distinct(items, keyOf) {
const byKey = new Map(items.map(item => [ keyOf(item), item ]));
return [ ...byKey ].sort(([one], [other]) => one < other ? -1 : 1).map(([, item]) => item);
}
const wholeFailure = {
rule: "",
condition: ""
};
function narrowed(signature, {rule: rule, condition: condition}) {
if (rule === "" && condition === "") return signature;
const rules = rule === "" ? [] : signature.rules.filter(one => one.rule === rule);
const conditions = condition === "" ? [] : signature.conditions.filter(id => id === condition);
if (rules.length === 0 && conditions.length === 0) return undefined;
return {
...signature,
rules: rules,
conditions: conditions
};
}
function isSame(target, other) {
if (other === undefined) return false;
if (target.shown !== "session" || target.error === "") return JSON.stringify(target) === JSON.stringify(other);
return other.shown === target.shown && other.error === target.error && hasAll(other.conditions, target.conditions);
}
function hasAll(conditions, wanted) {
return wanted.every(id => conditions.includes(id));
}
function partsOf(signature) {
if (signature.shown !== "audit") return [ signature ];
return signature.rules.map(rule => ({
...signature,
rules: [ rule ]
}));
}
const complaintSchema = schemas.rej({
id: schemas.YjP(),
file: schemas.YjP(),
observed: schemas.YjP()
});
const outcomeSchema = schemas.rej({
answer: schemas.k5n([ "passes", "fails", "unknown" ]),
signature: signatureSchema.optional(),
isAudited: schemas.zMY(),
open: schemas.YOg(schemas.YjP()),
complaints: schemas.YOg(complaintSchema),
why: schemas.YjP()
});
function samenessOf(outcome, target, narrowing) {
if (outcome.answer === "unknown") return "unknown";
const {signature: signature} = outcome;
if (signature === undefined) return "other";
return isSame(target, narrowed(signature, narrowing)) ? "same" : "other";
}
function sideOf(outcome, part, narrowing) {
if (part.shown === "audit") return sideOfRule(outcome, part);
const {answer: answer, signature: signature} = outcome;
if (answer !== "fails" || signature === undefined) return answer === "passes" ? "good" : "unknown";
return isSame(part, narrowed(signature, narrowing)) ? "bad" : "unknown";
}
function sideOfRule({signature: signature, isAudited: isAudited, open: open}, {rules: [wanted]}) {
if (wanted === undefined || !isAudited) return "unknown";
const has = signature?.rules.some(({rule: rule, kind: kind}) => rule === wanted.rule && kind === wanted.kind);
if (has === true) return "bad";
return open.includes(wanted.rule) ? "unknown" : "good";
}
const read_project_skipped = [ ".git", ".nx47", "node_modules", ".venv", "__pycache__" ];
const recordings = "session";
async function readProject(root, bundle, ports) {
const known = await knownToGit(root, ports.shell);
const isPart = path => isBelow(path, bundle) || !isBelow(path, recordings) && (known?.has(path) ?? true);
const pieces = [];
for (const {path: path, kind: kind} of await ports.files.list(root, read_project_skipped)) {
if (kind !== "file" || !isPart(path)) continue;
const from = `${root}/${path}`;
pieces.push([ path, {
sha256: await ports.files.hash(from),
from: from
} ]);
}
return new Map(pieces);
}
async function knownToGit(root, shell) {
const argv = [ "git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard" ];
const answer = await shell.run({
argv: argv,
deadlineSeconds: 60
}).catch(() => undefined);
return answer?.status === 0 ? new Set(answer.stdout.split("\0")) : undefined;
}
async function blamePlace(request, bad, history, place) {
const {world: world, questions: questions} = place;
const axis = await bundleAxis(request, bad, history, world);
const checkout = await checkoutBeside(request.root, place.beside, world);
const {folder: folder, today: today, earlier: earlier} = axis;
const stateOf = async (commit, taken) => {
const state = await checkout.stateAt(commit);
return folder === "" ? state : withBundle(state, folder, {
earlier: earlier.files,
today: today
}, taken);
};
const known = new Map;
const outcomeOf = async (commit, taken, depth) => {
const key = JSON.stringify([ commit, taken.map(({name: name}) => name), depth ]);
const outcome = known.get(key) ?? await questions.outcomeOf(await stateOf(commit, taken), depth);
if (outcome !== "stop") known.set(key, outcome);
return outcome;
};
const {mergedBy: mergedBy} = history;
const words = (0, text_sentences.h)(request.settings.language).reduction;
const differences = differencesOf(earlier.files, today);
return {
...{
differences: differences,
stateOf: stateOf,
unmade: earlier.unmade,
session: axis.session
},
groundFor: (line, {depth: depth, narrowing: narrowing}, part) => ({
...{
line: line,
differences: differences,
mergedBy: mergedBy
},
side: async (commit, taken) => {
const outcome = await outcomeOf(commit, taken, depth);
const side = outcome === "stop" ? "stop" : sideOf(outcome, part, narrowing);
place.tell((0, fill.G)(words.sideOf, {
commit: commit.slice(0, 12),
side: words.sides[side]
}));
return side;
}
})
};
}
async function bundleAxis({root: root, settings: settings}, bad, history, world) {
const folder = settings.bundle?.path ?? "";
const nothing = {
files: new Map,
unmade: []
};
if (folder === "" || await history.tracks(bad, folder)) return {
folder: "",
today: new Map,
earlier: nothing,
session: ""
};
const today = bundleIn(await readProject(root, folder, world), folder);
const passed = (await passedSessions(root, world.files)).find(({bundle: bundle}) => bundle !== undefined);
if (passed?.bundle === undefined) return {
folder: folder,
today: today,
earlier: {
files: today,
unmade: []
},
session: ""
};
const earlier = await earlierBundle(passed.bundle, today, sha256 => keptBytes(root, sha256, world));
return {
folder: folder,
today: today,
earlier: earlier,
session: passed.session
};
}
async function keptBytes(root, sha256, {files: files}) {
const path = `${root}/.nx47/kaggle/contents/${sha256.slice(0, 2)}/${sha256}`;
if (!await files.exists(path)) return undefined;
return await files.hash(path) === sha256 ? path : undefined;
}
async function goodCommit(named, bad, {root: root, history: history, world: world}) {
if (named !== "") {
const good = await history.commitOf(named);
if (await history.isBefore(good, bad)) return good;
throw new model_failure.HR("BLAME_NOT_BEFORE", {
good: named,
bad: bad
});
}
const certified = (await passedSessions(root, world.files)).filter(isCertified).map(({head: head}) => head);
for (const candidate of [ ...certified, ...await history.checkpoints() ]) {
const good = await history.commitOf(candidate).catch(() => undefined);
if (good !== undefined && good !== bad && await history.isBefore(good, bad)) return good;
}
throw new model_failure.HR("BLAME_GOOD_MISSING", {
bad: bad
});
}
function isCertified({kind: kind, head: head}) {
return kind === "GO" && head !== "";
}
function narrowingOf({given: given}) {
return {
rule: given["rule"]?.[0] ?? "",
condition: given["condition"]?.[0] ?? ""
};
}
async function findFailure(state, {narrowing: narrowing, where: where}, {questions: questions}) {
const {rule: rule, condition: condition} = narrowing;
const outcome = await questions.outcomeOf(state, rule === "" || condition !== "" ? "session" : "audit");
if (outcome === "stop") throw new model_failure.HR("FAILURE_UNANSWERED", {
where: where,
why: "deadline"
});
const {signature: signature, answer: answer, why: why} = outcome;
if (answer === "unknown") throw new model_failure.HR("FAILURE_UNANSWERED", {
where: where,
why: why
});
if (signature === undefined) throw new model_failure.HR("FAILURE_ABSENT", {
where: where
});
const target = narrowed(signature, narrowing);
if (target === undefined) {
const there = [ ...signature.rules.map(one => one.rule), ...signature.conditions, signature.code ];
const observed = there.filter(id => id !== "").join(", ");
throw new model_failure.HR("FAILURE_OTHER", {
wanted: [ rule, condition ].filter(Boolean).join(", "),
observed: observed
});
}
return {
target: target,
narrowing: narrowing,
depth: target.shown === "audit" ? "audit" : "session",
outcome: outcome
};
}
async function bisect(count, ask) {
let good = 0;
let bad = count - 1;
const mute = new Set;
for (;;) {
const next = nearestToMiddle(good, bad, mute);
const side = next === undefined ? "stop" : await ask(next);
if (next === undefined || side === "stop") {
const skipped = [ ...mute ].filter(state => state > good && state < bad).sort((a, b) => a - b);
return {
good: good,
bad: bad,
skipped: skipped,
unasked: bad - good - 1 - skipped.length
};
}
if (side === "good") good = next; else if (side === "bad") bad = next; else mute.add(next);
}
}
function nearestToMiddle(good, bad, mute) {
const middle = good + bad >> 1;
for (let away = 0; middle - away > good || middle + away < bad; away += 1) {
for (const state of [ middle - away, middle + away ]) if (state > good && state < bad && !mute.has(state)) return state;
}
return undefined;
}
async function ddmin(units, ask) {
if (units.length === 0) return {
kept: units,
isMinimal: true
};
const nothing = await ask([]);
if (nothing === "same") return {
kept: [],
isMinimal: true
};
if (nothing === "stop") return {
kept: units,
isMinimal: false
};
let kept = units;
let size = Math.ceil(units.length / 2);
while (kept.length > 1) {
const swept = await sweep(kept, Math.min(size, kept.length - 1), ask);
const isSmaller = swept.kept.length < kept.length;
kept = swept.kept;
if (swept.stopped) return {
kept: kept,
isMinimal: false
};
if (size === 1 && !isSmaller) break;
size = Math.max(1, Math.floor(size / 2));
}
return {
kept: kept,
isMinimal: true
};
}
async function sweep(units, size, ask) {
let kept = units;
for (let end = kept.length; end > 0; end -= size) {
const rest = [ ...kept.slice(0, Math.max(0, end - size)), ...kept.slice(end) ];
if (rest.length === 0) continue;
const answer = await ask(rest);
if (answer === "stop") return {
kept: kept,
stopped: true
};
if (answer === "same") kept = rest;
}
return {
kept: kept,
stopped: false
};
}
async function blame(ground) {
const {line: line, differences: differences, side: side} = ground;
const [good = ""] = line;
const bad = line.at(-1) ?? "";
const before = await side(good, []);
if (before === "bad") return {
relation: "older",
isTrusted: false
};
const isTrusted = before !== "good";
if (differences.length === 0) return {
relation: "commits",
isTrusted: isTrusted,
commits: await blameLine(line, [], ground)
};
const goodToday = await side(good, differences);
const badBefore = await side(bad, []);
const taken = goodToday === "good" ? differences : badBefore === "bad" ? [] : undefined;
const at = badBefore === "good" ? bad : goodToday === "bad" ? good : undefined;
return {
relation: relationOf(taken !== undefined, at !== undefined, goodToday),
isTrusted: isTrusted,
...taken === undefined ? {} : {
commits: await blameLine(line, taken, ground)
},
...at === undefined ? {} : {
bundle: await blameBundle(at, ground)
}
};
}
function relationOf(ofCommits, ofBundle, goodToday) {
if (ofCommits && ofBundle) return goodToday === "good" ? "both" : "either";
if (ofCommits) return "commits";
return ofBundle ? "bundle" : "open";
}
async function blameLine(line, taken, ground) {
const at = index => line[index] ?? "";
const turn = await bisect(line.length, index => ground.side(at(index), taken));
const bad = at(turn.bad);
const isFound = turn.bad === turn.good + 1;
const merge = isFound ? await blameMerge(bad, taken, ground) : undefined;
return {
good: at(turn.good),
bad: bad,
skipped: turn.skipped.map(at),
unasked: turn.unasked,
...merge === undefined ? {} : {
merge: merge
}
};
}
async function blameMerge(commit, taken, ground) {
const branch = await ground.mergedBy(commit);
if (branch === undefined) return undefined;
const {base: base, commits: commits} = branch;
const tip = commits.at(-1) ?? base;
const side = await ground.side(tip, taken);
if (side === "good") return {
kind: "itself",
commit: tip
};
if (side !== "bad") return {
kind: "open",
commit: tip
};
if (await ground.side(base, taken) === "bad") return {
kind: "older",
commit: base
};
return {
kind: "branch",
line: await blameLine([ base, ...commits ], taken, ground)
};
}
async function blameBundle(commit, {differences: differences, side: side}) {
const {kept: kept, isMinimal: isMinimal} = await ddmin(differences, async taken => {
const found = await side(commit, taken);
if (found === "bad") return "same";
return found === "good" ? "other" : found;
});
return {
changes: kept,
isMinimal: isMinimal
};
}
const git_history_deadlineSeconds = 120;
const toldFormat = "%H%x00%s%x00%an%x00%aI";
function gitHistory(root, shell) {
const git = asking(root, shell);
return {
commitOf: revision => git_history_commitOf(revision, git),
isBefore: async (good, bad) => (await git.ask("merge-base", "--is-ancestor", good, bad)).status === 0,
lineBetween: async (good, bad) => good === bad ? [ good ] : [ good, ...await git.lines("rev-list", "--first-parent", "--reverse", `${good}..${bad}`) ],
mergedBy: commit => mergedBy(commit, git),
tell: commit => tell(commit, git),
tracks: async (commit, path) => path !== "" && await git.read("ls-tree", "-r", "--name-only", commit, `${path}/`) !== "",
checkpoints: () => git.lines("tag", "--list", "nx47/*", "--sort=-creatordate", "--format=%(objectname)")
};
}
function asking(root, shell) {
const ask = (...words) => shell.run({
argv: [ "git", "-C", root, "-c", "core.quotePath=false", ...words ],
deadlineSeconds: git_history_deadlineSeconds
});
const read = async (...words) => {
const {status: status, stdout: stdout, stderr: stderr} = await ask(...words);
if (status !== 0) throw new model_failure.HR("FILE_UNREADABLE", {
file: root,
why: stderr.trim().slice(0, 400)
});
return stdout.trim();
};
return {
ask: ask,
read: read,
lines: async (...words) => (await read(...words)).split("\n").filter(line => line !== "")
};
}
async function git_history_commitOf(revision, git) {
const {status: status, stdout: stdout} = await git.ask("rev-parse", "--verify", "--quiet", `${revision}^{commit}`);
if (status !== 0) throw new model_failure.HR("BLAME_REVISION_UNKNOWN", {
revision: revision
});
return stdout.trim();
}
async function mergedBy(commit, git) {
const [, first = "", second = ""] = (await git.read("rev-list", "--parents", "-n", "1", commit)).split(" ");
if (second === "") return undefined;
const {status: status, stdout: stdout} = await git.ask("merge-base", first, second);
if (status !== 0) return undefined;
const commits = await git.lines("rev-list", "--first-parent", "--reverse", `${first}..${second}`);
return {
base: stdout.trim(),
commits: commits
};
}
async function tell(commit, git) {
const told = await git.read("show", "--no-patch", `--format=${toldFormat}`, commit);
const [id = commit, subject = "", author = "", date = ""] = told.split("\0");
const stat = await git.lines("show", "--first-parent", "--format=", "--stat=100", commit, "--", ".");
return {
id: id,
subject: subject,
author: author,
date: date,
stat: stat.map(line => line.trim())
};
}
function reductionTable(reduction, {reduction: words}) {
const {failure: failure, complaints: complaints, sizes: sizes, asked: asked, isMinimal: isMinimal, folder: folder} = reduction;
const lines = [ failureLine(failure, words), ...seenLines(complaints, words), ...sizes.filter(({before: before}) => before > 0).map(({kind: kind, ...counts}) => (0, 
fill.G)(words.sizes, {
unit: words.units[kind],
...counts
})), isMinimal ? words.minimal : words.cut, (0, fill.G)(words.asked, {
...asked
}), (0, fill.G)(words.written, {
folder: folder
}) ];
return `${lines.join("\n")}\n`;
}
function reductionPage(reduction, {reduction: words}) {
const {page: page} = words;
const {failure: failure, complaints: complaints, sizes: sizes, isMinimal: isMinimal, project: project} = reduction;
const command = failure.shown === "audit" ? "nx47 audit ." : "nx47 rehearse .";
const rows = sizes.map(({kind: kind, before: before, after: after}) => `| ${words.units[kind]} | ${before} | ${after} |`);
const parts = [ `# ${page.title}`, (0, fill.G)(page.from, {
project: `\`${(0, safe_name.Q)(project)}\``
}), `## ${page.fails}`, [ failureLine(failure, words), ...seenLines(complaints, words) ].map(line => `    ${line}`).join("\n"), `## ${page.run}`, `    ${command}`, `## ${page.sizes}`, [ `| ${page.what} | ${page.before} | ${page.after} |`, "|---|---|---|", ...rows ].join("\n"), isMinimal ? words.minimal : words.cut ];
return `${parts.join("\n\n")}\n`;
}
function failureLine(failure, words) {
const rules = failure.rules.map(({rule: rule, kind: kind}) => kind === "" ? rule : `${rule} (${kind})`);
const ids = [ ...rules, ...failure.conditions, ...failure.code === "" ? [] : [ failure.code ] ];
const error = failure.error === "" ? "" : ` — ${(0, safe_name.Q)(failure.error)}`;
return (0, fill.G)(words.failing, {
failure: `${ids.join(", ")}, ${words.shown[failure.shown]}${error}`
});
}
function complaintsOf({rules: rules, conditions: conditions, code: code}, complaints) {
const ids = [ ...rules.map(({rule: rule}) => rule), ...conditions, code ];
return complaints.filter(({id: id}) => ids.includes(id));
}
function seenLines(complaints, words) {
return complaints.map(({id: id, file: file, observed: observed}) => (0, fill.G)(words.seen, {
id: id,
file: (0, safe_name.Q)(file),
observed: (0, safe_name.Q)(observed)
}).replace(/ +:/, ":"));
}
function isSettled({failures: failures}) {
return failures.every(({blamed: {relation: relation, commits: commits, bundle: bundle}}) => {
if (relation === "older" || relation === "open") return false;
return (commits === undefined || isFound(commits)) && (bundle?.isMinimal ?? true);
});
}
function namedCommits({commits: commits}) {
return commits === undefined ? [] : namedIn(commits);
}
function namedIn({good: good, bad: bad, merge: merge}) {
if (merge === undefined) return [ good, bad ];
return [ good, bad, ...merge.kind === "branch" ? namedIn(merge.line) : [ merge.commit ] ];
}
function isFound({skipped: skipped, unasked: unasked, merge: merge}) {
if (skipped.length > 0 || unasked > 0) return false;
return merge?.kind === "branch" ? isFound(merge.line) : true;
}
function blameTable(report, {reduction: words}) {
const {good: good, bad: bad, commits: commits, session: session, unmade: unmade, failures: failures} = report;
const range = {
good: tell_blame_short(good),
bad: tell_blame_short(bad),
commits: commits
};
const lines = [ (0, fill.G)(words.blame.range, range), ...session === "" ? [] : [ (0, 
fill.G)(words.blame.bundleFrom, {
session: (0, safe_name.Q)(session)
}) ], ...unmade.length === 0 ? [] : [ (0, fill.G)(words.blame.unmade, {
names: unmade.map(safe_name.Q).join(", ")
}) ], ...failures.flatMap(one => failureLines(one, report, words)), (0, fill.G)(words.asked, {
...report.asked
}) ];
return `${lines.join("\n")}\n`;
}
function failureLines(one, report, words) {
const {relation: relation, isTrusted: isTrusted, commits: commits, bundle: bundle} = one.blamed;
return [ "", failureLine(one.failure, words), ...seenLines(one.complaints, words), words.blame.relations[relation], ...isTrusted ? [ (0, 
fill.G)(words.blame.trusted, {
good: tell_blame_short(report.good)
}) ] : [], ...commits === undefined ? [] : lineLines(commits, report.told, words), ...(bundle?.changes ?? []).map(({name: name, change: change}) => (0, 
fill.G)(words.blame.file, {
name: (0, safe_name.Q)(name),
change: words.blame.changes[change]
})), ...bundle?.isMinimal === false ? [ words.cut ] : [] ];
}
function lineLines(line, told, words) {
const {good: good, bad: bad, skipped: skipped, unasked: unasked, merge: merge} = line;
if (skipped.length + unasked > 0) {
const count = skipped.length + unasked + 1;
const open = {
good: tell_blame_short(good),
bad: tell_blame_short(bad),
count: count,
skipped: skipped.length
};
return [ (0, fill.G)(words.blame.openRange, open) ];
}
const commit = told.find(({id: id}) => id === bad);
return [ (0, fill.G)(words.blame.commit, {
id: tell_blame_short(bad),
subject: (0, safe_name.Q)(commit?.subject ?? "")
}), (0, fill.G)(words.blame.author, {
date: commit?.date ?? "",
author: (0, safe_name.Q)(commit?.author ?? "")
}), ...(commit?.stat ?? []).map(row => `  ${(0, safe_name.Q)(row)}`), ...merge === undefined ? [] : mergeLines(merge, told, words) ];
}
function mergeLines(merge, told, words) {
const {blame: blame} = words;
if (merge.kind !== "branch") {
const sentence = {
itself: blame.mergeItself,
open: blame.mergeOpen,
older: blame.mergeOlder
}[merge.kind];
return [ (0, fill.G)(sentence, {
id: tell_blame_short(merge.commit)
}) ];
}
return [ blame.merge, ...lineLines(merge.line, told, words) ];
}
function tell_blame_short(commit) {
return commit.slice(0, 12);
}
const mostComplaints = 20;
function outcomeOfRun(run) {
const signature = signatureOf(run);
const {kind: kind, cause: cause} = run.verdict;
const passes = kind === "AUDITED" || kind === "REHEARSED";
const answer = signature !== undefined ? "fails" : passes ? "passes" : "unknown";
return {
answer: answer,
...signature === undefined ? {} : {
signature: signature
},
isAudited: run.audit !== undefined,
open: openRules(run.audit),
complaints: outcome_of_run_complaintsOf(run).slice(0, mostComplaints),
why: answer === "unknown" ? cause : ""
};
}
function unanswered(why) {
return {
answer: "unknown",
isAudited: false,
open: [],
complaints: [],
why: why
};
}
function openRules(audit) {
const open = (audit?.findings ?? []).filter(({severity: severity, answer: answer}) => severity === "error" && answer === "unknown");
return [ ...new Set(open.map(({rule: rule}) => rule)) ].sort();
}
function outcome_of_run_complaintsOf(run) {
const found = blockingFindings(run.audit).map(({rule: rule, file: file, observed: observed}) => ({
id: rule,
file: file,
observed: observed
}));
if (found.length > 0) return found;
const {kind: kind, cause: cause, conditions: conditions} = run.verdict;
if (kind !== "NO-GO") return [];
const failing = failedHere(conditions);
if (failing.length === 0) return [ {
id: cause,
file: "",
observed: ""
} ];
return failing.map(({id: id, observed: observed}) => ({
id: id,
file: "",
observed: observed
}));
}
function createQuestions(ports) {
const counts = {
audits: 0,
rehearsals: 0,
known: 0
};
const answered = new Map;
const outcomeAt = async (state, depth) => {
const key = (0, codec_digest.fg)(JSON.stringify([ "nx47.reduction/1", depth, ports.ground, stateDigest(state) ]));
const known = answered.get(key) ?? await ports.find(key);
if (known !== undefined) {
counts.known += 1;
answered.set(key, known);
return known;
}
if (ports.isOver()) return "stop";
counts[depth === "audit" ? "audits" : "rehearsals"] += 1;
const outcome = await ports.ask(state, depth);
answered.set(key, outcome);
if (outcome.answer !== "unknown") await ports.keep(key, outcome);
return outcome;
};
return {
counts: () => ({
...counts
}),
outcomeOf: async (state, depth) => {
const audited = await outcomeAt(state, "audit");
if (audited === "stop" || depth === "audit") return audited;
return audited.isAudited && audited.answer !== "fails" ? outcomeAt(state, "session") : audited;
}
};
}
function workCopy(root, files) {
return {
root: root,
show: async state => {
await files.makeFolder(root);
const there = await filesBelow(root, state, files);
for (const [path, piece] of state) if (there.get(path) !== piece.sha256) await put(`${root}/${path}`, piece, files);
}
};
}
async function filesBelow(root, state, files) {
const digests = new Map;
const folders = new Set([ ...state.keys() ].flatMap(foldersOf));
for (const {path: path, kind: kind} of await files.list(root, [ ".nx47", ".git" ])) {
if (kind === "folder" && folders.has(path)) continue;
if (kind === "file" && state.has(path)) digests.set(path, await files.hash(`${root}/${path}`)); else await files.remove(`${root}/${path}`);
}
for (const own of [ ".nx47", ".git" ]) await files.remove(`${root}/${own}`);
return digests;
}
function foldersOf(path) {
const parts = path.split("/").slice(0, -1);
return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
async function put(to, piece, files) {
await files.makeFolder(to.slice(0, to.lastIndexOf("/")));
if ("text" in piece) await files.write(to, piece.text); else await files.copy(piece.from, to);
}
var rehearsal_cache = __webpack_require__(77427);
var run_request = __webpack_require__(45196);
var kept_answers = __webpack_require__(36440);
const defaultSeconds = 3600;
async function withReductionPlace(request, line, around, act) {
const folder = (0, slashed.d)(await (0, promises_.mkdtemp)((0, external_node_path_.join)((0, 
external_node_os_.tmpdir)(), "nx47-reduction-")));
try {
const world = (0, compose_offline.Y)(request.settings.language, around, request.root);
const tell = text => world.presenter.show({
kind: "note",
text: text
});
const questions = await openQuestions(`${folder}/project`, request, {
line: line,
around: around,
world: world,
tell: tell
});
return await act({
world: world,
questions: questions,
beside: `${folder}/beside`,
tell: tell
});
} finally {
await (0, promises_.rm)(folder, {
recursive: true,
force: true
});
}
}
async function openQuestions(root, request, means) {
const {line: line, around: around, world: world, tell: tell} = means;
const {clock: clock, files: files, assets: assets} = world;
const given = line.settings["deadline"];
const endNs = clock.monotonicNs() + BigInt(typeof given === "number" ? given : defaultSeconds) * 1000000000n;
const secondsLeft = () => Math.ceil(Number(endNs - clock.monotonicNs()) / 1e9);
const cache = (0, rehearsal_cache.nF)(around.environment, around.environment["HOME"] ?? (0, 
external_node_os_.homedir)());
const kept = (0, kept_answers.I)((0, slashed.d)((0, external_node_path_.join)(cache, "reduction")), await assets.programDigest(), files);
const placeOf = of => ({
kind: "reduction",
of: of
});
const copy = workCopy(root, files);
const words = (0, text_sentences.h)(request.settings.language).reduction;
let asked = 0;
return createQuestions({
ground: await groundOf(line, request, world),
isOver: () => {
if (world.signal.aborted) throw new model_failure.HR("CANCELLED", {});
return secondsLeft() <= 0;
},
find: async key => outcomeSchema.safeParse(await kept.find(placeOf(key), key)).data,
keep: (key, outcome) => kept.keep(placeOf(key), key, () => outcome),
ask: async (state, depth) => {
await copy.show(state);
if (depth === "session") {
asked += 1;
tell((0, fill.G)(words.rehearsing, {
number: asked,
left: secondsLeft()
}));
}
return askCopy(root, depth, means, secondsLeft());
}
});
}
const silent = {
write: () => true
};
async function askCopy(root, depth, means, seconds) {
try {
const run = await (depth === "audit" ? auditCopy(root, means) : rehearseCopy(root, means, seconds));
if (run.failure !== undefined) throw run.failure;
const {auditBefore: auditBefore, session: session} = run.dossier;
const facts = {
verdict: run.verdict,
audit: auditBefore,
failureMessage: session?.failureMessage
};
return outcomeOfRun(facts);
} catch (error) {
if (!(error instanceof model_failure.HR) || error.code === "CANCELLED" || error.code === "DEFECT") throw error;
return unanswered(error.code);
}
}
async function auditCopy(root, {line: line, around: around}) {
const asked = await (0, read_request.i)({
...settingsOf(line),
mode: "dry-run"
}, root, "rehearse");
const request = {
...asked,
target: "kaggle",
offline: true
};
return (0, audit_story.P)(request, (0, compose_offline.Y)(asked.settings.language, {
...around,
progress: silent
}, root));
}
async function rehearseCopy(root, {line: line, around: around}, seconds) {
const asked = await (0, read_request.i)({
...settingsOf(line),
mode: "execute",
wait: 0
}, root, "rehearse");
const {settings: settings} = asked;
const deadline = Math.max(1, Math.min(settings.deadline, seconds));
return (0, run_request.B)({
...asked,
settings: {
...settings,
deadline: deadline
}
}, {
...around,
progress: silent
});
}
function settingsOf({settings: {deadline: _all, ...given}}) {
return given;
}
async function groundOf(line, {settings: settings}, world) {
const {assets: assets, pythons: pythons, secrets: secrets} = world;
const names = await assets.profileNames();
const profiles = await Promise.all(names.map(name => assets.profile(name)));
const own = await assets.profile(settings.profile);
const minors = await Promise.all([ "3.10", "3.11", "3.12", "3.13" ].map(minor => pythons.find(minor)));
const {language: _told, ...given} = settingsOf(line);
const facts = [ given, profiles, own, await assets.kit(), await assets.platformNoise(), minors.map(one => [ one?.executable ?? "", one?.version ?? "" ]), secrets.map(secret => (0, 
codec_digest.fg)(secret.reveal())) ];
return (0, codec_digest.fg)(JSON.stringify(facts));
}
async function blameCommand(line, around) {
if (line.format === "sarif") throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--format",
value: line.format,
expected: "table | json"
});
const request = await (0, audit_command.x_)(line, "dry-run");
const report = await withReductionPlace(request, line, around, place => blameProject(request, line, place));
const texts = (0, text_sentences.h)(request.settings.language);
const json = {
schema: "nx47.blame/1",
...report
};
const text = line.format === "json" ? `${JSON.stringify(json, null, 2)}\n` : blameTable(report, texts);
return {
text: text,
status: isSettled(report) ? 0 : 3
};
}
async function blameProject(request, line, place) {
const {root: root, settings: settings} = request;
const {world: world, questions: questions, tell: tell} = place;
const words = (0, text_sentences.h)(settings.language).reduction;
const history = gitHistory(root, world.shell);
const bad = await history.commitOf(line.given["bad"]?.[0] ?? "HEAD");
const good = await goodCommit(line.given["good"]?.[0] ?? "", bad, {
root: root,
history: history,
world: world
});
const commits = await history.lineBetween(good, bad);
const states = await blamePlace(request, bad, history, place);
const narrowing = narrowingOf(line);
const now = await states.stateOf(bad, states.differences);
const found = await findFailure(now, {
narrowing: narrowing,
where: bad.slice(0, 12)
}, place);
const failures = [];
for (const failure of partsOf(found.target)) {
tell(failureLine(failure, words));
const blamed = await blame(states.groundFor(commits, found, failure));
failures.push({
failure: failure,
complaints: complaintsOf(failure, found.outcome.complaints),
blamed: blamed
});
}
const named = [ ...new Set(failures.flatMap(({blamed: blamed}) => namedCommits(blamed))) ];
const told = [];
for (const commit of named) told.push(await history.tell(commit));
return {
...{
project: root,
good: good,
bad: bad,
commits: commits.length - 1,
failures: failures,
told: told
},
...{
session: states.session,
unmade: states.unmade,
asked: questions.counts()
}
};
}
var parse = __webpack_require__(50498);
var choose_interpreter = __webpack_require__(19900);
async function bundleCommand(line, around) {
const request = await (0, audit_command.x_)(line, "execute");
const world = (0, compose_offline.Y)(request.settings.language, around, request.root);
if (await isToBeMade(request, world)) await requireProfilePython(request, world);
return (0, audit_command.Jz)(await (0, audit_story.q)(request, world), request, line.format);
}
async function isToBeMade({root: root, file: file, settings: settings}, {files: files}) {
const {bundle: bundle} = settings;
if (bundle === undefined) throw new model_failure.HR("CONFIG_MISSING_KEY", {
file: file,
key: "bundle"
});
const folder = `${root}/${bundle.path}`;
const filled = await files.exists(folder) && (await files.list(folder)).some(({kind: kind}) => kind === "file");
if (!filled && bundle.recipe === undefined) throw new model_failure.HR("CONFIG_MISSING_KEY", {
file: file,
key: "bundle.recipe"
});
return !filled;
}
async function requireProfilePython({settings: settings}, {assets: assets, pythons: pythons}) {
const text = await assets.profile(settings.profile);
if (text === undefined) throw new model_failure.HR("PROFILE_UNKNOWN", {
profile: settings.profile
});
const {python: python} = (0, parse.j)((new TextEncoder).encode(text));
await (0, choose_interpreter.S)(pythons, (0, choose_interpreter.H)(python.version), false);
}
var certify = __webpack_require__(2218);
var conditions = __webpack_require__(77591);
var exact_json = __webpack_require__(93214);
var kernel_outputs = __webpack_require__(31821);
function output(place, edit) {
return dossier => {
const name = edit_evidence_nameOf(dossier, place);
const bytes = fileOf(dossier, name)?.bytes;
if (bytes === undefined) return dossier;
const edited = edit(bytes);
const others = dossier.collected?.files.filter(file => file.name !== name) ?? [];
const changed = withFiles(dossier, edited === undefined ? others : [ ...others, {
name: name,
bytes: edited
} ]);
if (edited === undefined || name === edit_evidence_nameOf(dossier, "checksums")) return changed;
return edit_evidence_listed(name, {
sha256: (0, codec_digest.fg)(edited),
bytes: edited.byteLength
})(changed);
};
}
function edit_evidence_text(place, edit) {
return output(place, bytes => (new TextEncoder).encode(edit((new TextDecoder).decode(bytes))));
}
function json(place, edit) {
return output(place, bytes => {
const members = membersOf(bytes);
if (members === undefined) return bytes;
edit(members);
return (new TextEncoder).encode((0, exact_json.i)(members, ""));
});
}
function member(place, path, value) {
return json(place, members => setMember(members, path, value));
}
function observed(key, value) {
return member("profile", [ "observations", key ], value);
}
function edit_evidence_listed(name, row) {
return json("checksums", members => setMember(members, [ "files", name ], row));
}
function digestDiffers(place) {
return dossier => edit_evidence_listed(edit_evidence_nameOf(dossier, place), {
sha256: (0, codec_digest.fg)("other bytes"),
bytes: 11
})(dossier);
}
function notListed(place) {
return dossier => edit_evidence_listed(edit_evidence_nameOf(dossier, place), undefined)(dossier);
}
function collectedTwice(place) {
return dossier => {
const file = fileOf(dossier, edit_evidence_nameOf(dossier, place));
return file === undefined ? dossier : withFiles(dossier, [ ...dossier.collected?.files ?? [], file ]);
};
}
function edit_evidence_all(...edits) {
return dossier => edits.reduce((changed, edit) => edit(changed), dossier);
}
function part(name, change) {
return dossier => {
const whole = dossier[name];
return whole === undefined ? dossier : {
...dossier,
[name]: {
...whole,
...change
}
};
};
}
function without(...names) {
return dossier => ({
...dossier,
...Object.fromEntries(names.map(name => [ name, undefined ]))
});
}
function edit_evidence_nameOf({settings: settings}, place) {
if (typeof place === "object") return place.name;
if (place === "profile") return kernel_outputs.VT;
return (0, kernel_outputs.gr)(settings.packs, settings["main-report"])[place];
}
function withFiles(dossier, files) {
return dossier.collected === undefined ? dossier : {
...dossier,
collected: {
...dossier.collected,
files: files
}
};
}
function fileOf({collected: collected}, name) {
return collected?.files.find(file => file.name === name);
}
function membersOf(bytes) {
try {
const value = (0, strict_json.R)(bytes);
return (0, strict_json.O)(value) ? {
...value
} : undefined;
} catch (error) {
if (error instanceof model_failure.HR) return undefined;
throw error;
}
}
function setMember(members, path, value) {
const [key = "", ...rest] = path;
if (rest.length > 0) {
const inner = members[key];
const within = (0, strict_json.O)(inner) ? {
...inner
} : {};
setMember(within, rest, value);
members[key] = within;
} else if (value === undefined) delete members[key]; else members[key] = value;
}
function fault(id, plant, ...breaks) {
return {
id: id,
plant: plant,
breaks: breaks,
answer: "fail"
};
}
function unproven(id, plant, ...breaks) {
return {
id: id,
plant: plant,
breaks: breaks,
answer: "unknown"
};
}
function governing(change) {
return dossier => {
const whole = dossier.governing;
return whole === undefined ? dossier : {
...dossier,
governing: {
...whole,
...change(whole)
}
};
};
}
const planted = id => ({
id: `nx47-planted-${id}`,
title: "planted",
line: 1
});
const faultsGoverning = [ fault("governing-point-without-proof", governing(({points: points}) => ({
points: [ ...points, planted("unproven") ]
})), "GATE-099"), fault("governing-proof-of-no-point", governing(({proofs: proofs}) => ({
proofs: {
...proofs,
[planted("proof").id]: [ "publish" ]
}
})), "GATE-099"), fault("governing-document-without-points", governing(() => ({
points: []
})), "GATE-099"), fault("governing-points-proven-by-nothing-that-was-left", governing(({points: points}) => ({
points: [ ...points, planted("lost") ],
proofs: {
[planted("lost").id]: [ "output:nx47-planted.bin" ]
}
})), "GATE-099"), unproven("governing-document-never-read", without("governing"), "GATE-099") ];
function peers(change) {
return dossier => part("transport", {
peers: dossier.transport?.peers.map(peer => ({
...peer,
...change
})) ?? []
})(dossier);
}
function replaced(change) {
return dossier => {
const whole = dossier.kernel?.replaced;
return whole === undefined ? dossier : part("kernel", {
replaced: {
...whole,
...change(whole)
}
})(dossier);
};
}
function differs(fact) {
return dossier => dossier.differences === undefined ? dossier : {
...dossier,
differences: [ ...dossier.differences, {
fact: fact,
expected: "3.12.1",
observed: "3.11.2"
} ]
};
}
function lost(...names) {
return dossier => {
const losses = dossier.dataset?.losses;
return losses === undefined ? dossier : part("dataset", {
losses: {
...losses,
lost: names
}
})(dossier);
};
}
function askedForMore(dossier) {
const requirements = [ ...dossier.earlier?.certified?.requirements ?? [], "file:nx47-planted.tif" ];
return part("earlier", {
certified: {
session: "planted",
requirements: requirements
}
})(dossier);
}
function openChange(dossier) {
const row = {
file: "planted.so",
reason: "",
impact: "",
proof: ""
};
return part("changes", {
rows: [ ...dossier.changes?.rows ?? [], row ]
})(dossier);
}
function grown(dossier) {
const whole = dossier.repository?.grown;
const bytes = {
path: "docs/journal.md",
commit: "4".repeat(40),
parent: "5".repeat(40),
byte: 7
};
return whole === undefined ? dossier : part("repository", {
grown: {
...whole,
lost: bytes
}
})(dossier);
}
function finds(rule) {
return dossier => {
const whole = dossier.auditAfter;
if (whole === undefined) return dossier;
const place = {
file: "planted",
expected: "1",
observed: "2",
evidence: []
};
const finding = {
rule: rule,
severity: "warning",
answer: "fail",
...place
};
return {
...dossier,
auditAfter: {
...whole,
findings: [ ...whole.findings, finding ]
}
};
};
}
const stolen = {
path: "src/a.py",
sha256: "6".repeat(64)
};
const faultsKaggle = [ fault("service-is-another", dossier => ({
...dossier,
baseUrl: "https://api.kaggle.example"
}), "GATE-091"), fault("transport-without-tls", peers({
protocol: "http",
tls: ""
}), "GATE-091"), fault("transport-not-verified", peers({
authorized: false
}), "GATE-091"), fault("transport-over-old-tls", peers({
tls: "TLSv1.1"
}), "GATE-091"), fault("transport-without-a-chain", peers({
chain: []
}), "GATE-091"), unproven("transport-to-another-host", peers({
host: "files.example:443"
}), "GATE-091"), unproven("transport-brought-more-than-was-asked", part("transport", {
answers: 999999
}), "GATE-091"), unproven("transport-unknown", without("transport"), "GATE-091"), fault("image-is-of-another-python", differs("python"), "GATE-092"), fault("image-is-of-another-glibc", differs("libc"), "GATE-092"), unproven("image-never-compared", without("profile"), "GATE-092"), fault("dataset-lost-a-file", lost("imagecodecs-2026.3.6.whl"), "GATE-093"), fault("kernel-file-is-of-another-kind", replaced(({local: local}) => ({
local: {
...local,
codeFile: "a.R"
}
})), "GATE-094"), fault("kernel-was-of-another-kind", replaced(({remote: remote}) => ({
remote: {
...remote,
version: 6,
kind: "script"
}
})), "GATE-094"), fault("asks-for-less-than-the-last-certified-run", askedForMore, "GATE-095"), unproven("earlier-runs-unknown", without("earlier"), "GATE-037", "GATE-095"), fault("tree-is-not-committed", part("repository", {
dirty: [ stolen ]
}), "GATE-096"), fault("journal-lost-old-bytes", grown, "GATE-096"), unproven("history-is-shallow", part("repository", {
isShallow: true
}), "GATE-096"), unproven("repository-has-no-commit", part("repository", {
head: ""
}), "GATE-096"), unproven("repository-never-read", without("repository"), "GATE-096"), fault("change-without-a-reason", openChange, "GATE-097"), fault("commit-moved-under-the-run", part("changes", {
treeAfter: "7".repeat(40)
}), "GATE-097"), unproven("changes-never-compared", without("changes"), "GATE-097"), fault("library-differs-between-repository-and-bundle", finds("REP-023"), "GATE-098"), fault("verdict-in-prose-without-a-report", finds("VER-003"), "GATE-100") ];
function recorded(stream, ...texts) {
return dossier => {
const {collected: collected} = dossier;
if (collected === undefined) return dossier;
const seconds = collected.log.at(-1)?.seconds ?? 0;
const records = [ "\n", ...texts ].map(one => ({
stream: stream,
seconds: seconds,
text: one
}));
return {
...dossier,
collected: {
...collected,
log: [ ...collected.log, ...records ]
}
};
};
}
function written(stream, ...texts) {
return edit_evidence_all(recorded(stream, ...texts), edit_evidence_text(stream, content => `${content}\n${texts.join("")}\n`));
}
function silenced(...streams) {
return dossier => {
const {collected: collected} = dossier;
if (collected === undefined) return dossier;
const log = collected.log.filter(({stream: stream}) => !streams.includes(stream));
return {
...dossier,
collected: {
...collected,
log: log
}
};
};
}
const traceback = 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n';
const faultsLog = [ fault("log-empty", silenced("stdout", "stderr"), "GATE-012", "GATE-081", "GATE-083"), fault("log-without-stdout", silenced("stdout"), "GATE-083"), fault("log-with-a-line-that-the-kit-never-saw", recorded("stdout", "hidden line\n"), "GATE-083"), fault("user-warning", written("stderr", 'a.py:3: UserWarning: old\n  warn("old")\n'), "GATE-081"), fault("deprecation-warning", written("stderr", "cell_1:3: DeprecationWarning: use b\n"), "GATE-081"), fault("warning-on-stdout", written("stdout", "Warning: fallback to deflate\n"), "GATE-081"), fault("warning-of-a-child", written("stderr", "warning: x\nwarning: x\n"), "GATE-081"), fault("warning-in-two-records", written("stderr", "a.py:3: User", "Warning: old\n"), "GATE-081"), fault("warning-in-colour", written("stderr", "[1;33mWARN[0mING: disk\n"), "GATE-081"), fault("warning-behind-a-progress-bar", written("stderr", " 90%|####  |\rWARNING: slow\n"), "GATE-081"), fault("warning-with-a-zero-width-space", written("stderr", "WARN​ING: disk\n"), "GATE-081"), fault("error-of-logging", written("stdout", "2026-11-21 10:00:00,123 ERROR disk lost\n"), "GATE-081"), fault("error-with-a-name", written("stdout", "root - ERROR - disk lost\n"), "GATE-081"), fault("error-in-brackets", written("stdout", "[ERROR] disk lost\n"), "GATE-081"), fault("error-behind-its-time", written("stdout", "10:00:00 CRITICAL: disk lost\n"), "GATE-081"), fault("exception-on-stdout", written("stdout", "ValueError: 3\n"), "GATE-081"), fault("traceback", written("stderr", `${traceback}KeyError: 'a'\n`), "GATE-081"), fault("segmentation-fault", written("stdout", "Segmentation fault (core dumped)\n"), "GATE-081"), fault("undefined-symbol", written("stdout", "x.so: undefined symbol: lum_logf\n"), "GATE-081"), fault("test-failed", written("stdout", "1 passed, 2 failed\n"), "GATE-081"), fault("event-of-level-error", written("stdout", '{"event": "x", "level": "ERROR"}\n'), "GATE-081"), fault("event-of-severity-warning", written("stdout", '{"event": "x", "severity": "warning"}\n'), "GATE-081"), fault("word-on-stderr", written("stderr", "the codec is deprecated\n"), "GATE-081") ];
function faults_observed_native(key, value) {
return member("profile", [ "observations", "native", key ], value);
}
function faults_observed_packages(change) {
return json("profile", members => {
const seen = (0, strict_json.O)(members["observations"]) ? members["observations"] : {};
const list = Array.isArray(seen["packages"]) ? seen["packages"] : [];
const changed = list.map(one => (0, strict_json.O)(one) ? {
...one,
...change
} : one);
members["observations"] = {
...seen,
packages: changed
};
});
}
const faultsObserved = [ fault("cell-raised", member("profile", [ "observations", "cells", "raised" ], 1), "GATE-013"), fault("cell-never-ran", member("profile", [ "observations", "cells", "run" ], 999999), "GATE-013"), fault("no-cell-ran", member("profile", [ "observations", "cells", "run" ], 0), "GATE-013"), fault("ran-in-another-folder", observed("cwd", "/tmp"), "GATE-034"), fault("ran-below-the-folder", observed("cwd", "/kaggle/working/deeper"), "GATE-034"), fault("library-was-never-loaded", observed("native", null), "GATE-038", "GATE-063", "GATE-064"), fault("library-is-another-one", faults_observed_native("sha256", "f".repeat(64)), "GATE-038"), fault("library-does-not-load", faults_observed_native("loaded", false), "GATE-063"), fault("library-loads-with-an-error", faults_observed_native("error", "undefined symbol: lum_logf"), "GATE-063"), fault("library-lacks-a-function", faults_observed_native("missing_symbols", [ "nx47_planted" ]), "GATE-064"), fault("lzw-does-not-decode", observed("lzw", {
ok: false,
error: "differs"
}), "GATE-059"), fault("lzw-decodes-with-an-error", observed("lzw", {
ok: true,
error: "one frame"
}), "GATE-059"), fault("lzw-codec-was-never-imported", observed("lzw", null), "GATE-059"), fault("packages-were-not-imported", faults_observed_packages({
imported: false
}), "GATE-065"), fault("packages-have-no-version", faults_observed_packages({
version: null
}), "GATE-065"), fault("packages-are-of-unknown-origin", faults_observed_packages({
origin: "unknown"
}), "GATE-065"), fault("packages-are-absent", faults_observed_packages({
origin: "absent"
}), "GATE-065"), fault("packages-were-not-observed", observed("packages", []), "GATE-065"), fault("warning-was-caught", observed("warnings", [ {
source: "logging",
text: "old"
} ]), "GATE-082"), fault("warning-was-counted", observed("warnings_count", 1), "GATE-082"), fault("kit-failed", observed("kit_errors", [ "sampler: OSError" ]), "GATE-085"), fault("kit-tells-nothing-of-its-errors", observed("kit_errors", undefined), "GATE-085") ];
const inReport = [ ...[ "GATE-035", "GATE-038", "GATE-041", "GATE-052", "GATE-053", "GATE-054", "GATE-055", "GATE-056" ], ...[ "GATE-057", "GATE-058", "GATE-060", "GATE-061", "GATE-062", "GATE-066", "GATE-067", "GATE-068" ], ...[ "GATE-071", "GATE-072", "GATE-073", "GATE-074", "GATE-075" ] ];
const noReport = [ "GATE-021", ...inReport ];
const gone = () => undefined;
const emptied = () => new Uint8Array;
const cut = bytes => bytes.slice(0, Math.max(1, Math.floor(bytes.byteLength / 2)));
const nested = depth => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const before = first => content => content.replace("{", `{${first},`);
const faultsReportFile = [ fault("report-absent", output("main-report", gone), ...noReport), fault("report-empty", output("main-report", emptied), ...noReport), fault("report-cut", output("main-report", cut), ...noReport), fault("report-behind-a-byte-order-mark", edit_evidence_text("main-report", one => `\ufeff${one}`), ...noReport), fault("report-with-text-behind-it", edit_evidence_text("main-report", one => `${one} {}`), ...noReport), fault("report-with-a-key-twice", edit_evidence_text("main-report", before('"warnings_count":7')), ...noReport), fault("report-with-nan", edit_evidence_text("main-report", before('"extra":NaN')), ...noReport), fault("report-with-infinity", edit_evidence_text("main-report", before('"extra":1e999')), ...noReport), fault("report-with-a-number-that-is-nearly-zero", edit_evidence_text("main-report", before('"extra":1e-400')), ...noReport), fault("report-with-minus-zero", edit_evidence_text("main-report", before('"extra":-0')), ...noReport), fault("report-with-half-a-character", edit_evidence_text("main-report", before('"extra":"\\ud800"')), ...noReport), fault("report-is-an-array", edit_evidence_text("main-report", one => `[${one}]`), ...noReport), fault("report-nested-too-deep", edit_evidence_text("main-report", before(`"extra":${nested(100)}`)), ...noReport), fault("report-is-no-utf-8", output("main-report", bytes => Uint8Array.of(...bytes.slice(0, 40), 255)), ...noReport), fault("report-is-python", edit_evidence_text("main-report", () => "{'status': 'ok', 'warnings': []}"), ...noReport), fault("report-is-an-lfs-pointer", edit_evidence_text("main-report", () => "version https://git-lfs.github.com/spec/v1\noid sha256:0\n"), ...noReport), fault("report-collected-twice", collectedTwice("main-report"), ...noReport), fault("report-changed-after-it-was-sealed", digestDiffers("main-report"), "GATE-021"), fault("report-not-listed", notListed("main-report"), "GATE-021") ];
const noChecksums = [ "GATE-026", "GATE-031", "GATE-032", "GATE-033", "GATE-036", "GATE-051" ];
const noObservations = [ ...[ "GATE-013", "GATE-029", "GATE-034", "GATE-038", "GATE-059", "GATE-063", "GATE-064", "GATE-065" ], ...[ "GATE-082", "GATE-085" ] ];
const faults_outputs_gone = () => undefined;
const faults_outputs_emptied = () => new Uint8Array;
const faults_outputs_cut = bytes => bytes.slice(0, Math.max(1, Math.floor(bytes.byteLength / 2)));
const events = [ fault("events-absent", output("events", faults_outputs_gone), "GATE-022", "GATE-068"), fault("events-empty", output("events", faults_outputs_emptied), "GATE-022", "GATE-068"), fault("events-cut-in-a-line", edit_evidence_text("events", one => `${one}{"ts_n`), "GATE-022", "GATE-068"), fault("events-with-a-line-that-is-no-object", edit_evidence_text("events", one => `${one}[1]\n`), "GATE-022", "GATE-068"), fault("events-go-back-in-time", edit_evidence_text("events", lastEvent("1000000000000000000")), "GATE-022"), fault("event-time-is-text", edit_evidence_text("events", lastEvent('"2026-11-21"')), "GATE-022"), fault("event-time-is-a-fraction", edit_evidence_text("events", lastEvent("1.5")), "GATE-022"), fault("event-time-is-null", edit_evidence_text("events", lastEvent("null")), "GATE-022"), fault("event-time-is-negative", edit_evidence_text("events", lastEvent("-1")), "GATE-022"), fault("events-changed-after-they-were-sealed", digestDiffers("events"), "GATE-022"), fault("events-not-listed", notListed("events"), "GATE-022") ];
function lastEvent(time) {
return content => {
const lines = content.trimEnd().split("\n");
return [ ...lines.slice(0, -1), `{"ts_ns":${time},"event":"seal"}`, "" ].join("\n");
};
}
function metric(field, value) {
return edit_evidence_text("metrics-csv", content => {
const lines = content.trimEnd().split("\n");
const fields = (lines.at(-1) ?? "").split(",");
return [ ...lines.slice(0, -1), fields.map((one, at) => at === field ? value : one).join(","), "" ].join("\n");
});
}
const metrics = [ fault("metrics-absent", output("metrics-csv", faults_outputs_gone), "GATE-023"), fault("metrics-empty", output("metrics-csv", faults_outputs_emptied), "GATE-023"), fault("metrics-with-another-header", edit_evidence_text("metrics-csv", one => one.replace("ts_ns", "time")), "GATE-023"), fault("metrics-without-a-row", edit_evidence_text("metrics-csv", one => `${one.split("\n", 1)[0]}\n`), "GATE-023"), fault("metrics-row-too-short", edit_evidence_text("metrics-csv", one => one.replace(/,[^,]*\n$/, "\n")), "GATE-023"), fault("metrics-with-an-open-quote", edit_evidence_text("metrics-csv", one => `${one}"1`), "GATE-023"), fault("metrics-go-back-in-time", metric(0, "1"), "GATE-023"), fault("metrics-with-nan", metric(1, "nan"), "GATE-023"), fault("metrics-with-a-negative-load", metric(1, "-1.0"), "GATE-023"), fault("metrics-without-memory", metric(2, "0"), "GATE-023"), fault("metrics-with-infinity", metric(2, "inf"), "GATE-023"), fault("metrics-with-more-gpu-memory-than-there-is", metric(4, "99999999"), "GATE-023"), fault("metrics-changed-after-they-were-sealed", digestDiffers("metrics-csv"), "GATE-023") ];
const latency = [ fault("latency-absent", output("latency", faults_outputs_gone), "GATE-024"), fault("latency-empty", output("latency", faults_outputs_emptied), "GATE-024"), fault("latency-cut", output("latency", faults_outputs_cut), "GATE-024"), fault("latency-of-another-schema", member("latency", [ "schema" ], "nx47.latency/0"), "GATE-024"), fault("latency-without-cells", member("latency", [ "cells" ], undefined), "GATE-024"), fault("latency-of-a-cell-is-null", member("latency", [ "cells" ], [ {
label: "cell_001",
ns: null
} ]), "GATE-024"), fault("latency-of-a-phase-is-zero", member("latency", [ "phases", "kit_seal" ], 0), "GATE-024"), fault("latency-without-phases", member("latency", [ "phases" ], {}), "GATE-024"), fault("latency-changed-after-it-was-sealed", digestDiffers("latency"), "GATE-024") ];
const hardware = [ fault("hardware-absent", output("hardware", faults_outputs_gone), "GATE-025", "GATE-039"), fault("hardware-empty", output("hardware", faults_outputs_emptied), "GATE-025", "GATE-039"), fault("hardware-without-processor", member("hardware", [ "cpu" ], {}), "GATE-025"), fault("hardware-without-memory", member("hardware", [ "ram_total_bytes" ], 0), "GATE-025"), fault("hardware-without-system", member("hardware", [ "os", "machine" ], undefined), "GATE-039"), fault("hardware-without-python", member("hardware", [ "python", "version" ], null), "GATE-025", "GATE-039"), fault("hardware-without-glibc", member("hardware", [ "libc" ], {}), "GATE-025", "GATE-039"), fault("hardware-changed-after-it-was-sealed", digestDiffers("hardware"), "GATE-025") ];
const extra = {
name: "nx47-planted.bin"
};
const faults_outputs_planted = Uint8Array.of(1, 2, 3);
function unlisted(dossier) {
return withFiles(dossier, [ ...dossier.collected?.files ?? [], {
...extra,
bytes: faults_outputs_planted
} ]);
}
const checksums = [ fault("checksums-absent", output("checksums", faults_outputs_gone), ...noChecksums), fault("checksums-empty", output("checksums", faults_outputs_emptied), ...noChecksums), fault("checksums-cut", output("checksums", faults_outputs_cut), ...noChecksums), fault("checksums-of-another-schema", member("checksums", [ "schema" ], "nx47.checksums/0"), ...noChecksums), fault("checksums-without-files", member("checksums", [ "files" ], undefined), ...noChecksums), fault("checksums-without-nonce", member("checksums", [ "nonce" ], null), ...noChecksums), fault("artefact-not-listed", unlisted, "GATE-026"), fault("artefact-not-collected", edit_evidence_listed(extra.name, {
sha256: "0".repeat(64),
bytes: 3
}), "GATE-026"), fault("artefact-changed-after-it-was-sealed", dossier => edit_evidence_listed(extra.name, {
sha256: "0".repeat(64),
bytes: 3
})(unlisted(dossier)), "GATE-026") ];
const streams = [ fault("stdout-absent", output("stdout", faults_outputs_gone), "GATE-027", "GATE-083"), fault("stdout-empty", output("stdout", faults_outputs_emptied), "GATE-027", "GATE-083"), fault("stdout-changed-after-it-was-sealed", digestDiffers("stdout"), "GATE-027"), fault("stdout-not-listed", notListed("stdout"), "GATE-027"), fault("stdout-with-a-line-that-nobody-wrote", edit_evidence_text("stdout", one => `${one}\nmade up\n`), "GATE-083"), fault("stderr-absent", output("stderr", faults_outputs_gone), "GATE-028", "GATE-084"), fault("stderr-changed-after-it-was-sealed", digestDiffers("stderr"), "GATE-028"), fault("stderr-with-a-line-that-nobody-wrote", edit_evidence_text("stderr", one => `${one}\nmade up\n`), "GATE-084") ];
const profile = [ fault("profile-absent", output("profile", faults_outputs_gone), "GATE-039", "GATE-092", ...noObservations), fault("profile-empty", output("profile", faults_outputs_emptied), "GATE-039", "GATE-092", ...noObservations), fault("profile-cut", output("profile", faults_outputs_cut), "GATE-039", "GATE-092", ...noObservations), fault("profile-changed-after-it-was-sealed", digestDiffers("profile"), "GATE-029"), fault("observations-absent", member("profile", [ "observations" ], undefined), ...noObservations), fault("observations-of-a-cell-count-that-is-text", member("profile", [ "observations", "cells" ], {
run: "2",
raised: 0
}), ...noObservations), fault("observations-of-an-origin-that-nobody-knows", member("profile", [ "observations", "packages" ], [ {
name: "numpy",
origin: "elsewhere"
} ]), ...noObservations) ];
const faultsOutputs = [ ...faultsReportFile, ...events, ...metrics, ...latency, ...hardware, ...checksums, ...streams, ...profile ];
var codec_time = __webpack_require__(77927);
var report_keys = __webpack_require__(5240);
const hourNs = 3600000000000n;
function sealed(key, value) {
return member("checksums", [ key ], value);
}
function movedNs(iso, hours) {
return iso !== undefined && isTime.test(iso) ? (0, codec_time.L)(iso) + hours * hourNs : undefined;
}
const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
function reportTime(hours) {
return dossier => {
const moved = movedNs(dossier.kernel?.pushedAt, hours);
return moved === undefined ? dossier : reportTimeAs(moved)(dossier);
};
}
function reportTimeAs(value) {
return dossier => member("main-report", (0, report_keys.Nl)(edit_evidence_nameOf(dossier, "main-report")).timestamp, value)(dossier);
}
function sealTime(hours) {
return dossier => {
const moved = movedNs(dossier.kernel?.pushedAt, hours);
return moved === undefined ? dossier : sealed("sealed_at_ns", moved)(dossier);
};
}
function serverClock(at, hours) {
return dossier => {
const moved = movedNs(at === "push" ? dossier.kernel?.pushedAt : dossier.session?.endedAt, hours);
if (moved === undefined) return dossier;
const time = (0, codec_time.P)(moved);
return at === "push" ? part("kernel", {
pushedAt: time
})(dossier) : part("session", {
endedAt: time
})(dossier);
};
}
function seenBefore(dossier) {
const name = edit_evidence_nameOf(dossier, "main-report");
const bytes = dossier.collected?.files.find(file => file.name === name)?.bytes;
return bytes === undefined ? dossier : {
...dossier,
earlierReports: [ (0, codec_digest.fg)(bytes) ]
};
}
const clocks = [ "GATE-035", "GATE-036" ];
const faultsProvenance = [ fault("nonce-of-another-run", sealed("nonce", "f".repeat(32)), "GATE-031"), fault("ledger-head-of-another-run", sealed("ledger_head", "f".repeat(64)), "GATE-032"), fault("previous-dataset-version-mounted", sealed("bundle_manifest_sha256", "f".repeat(64)), "GATE-033"), fault("no-dataset-mounted", sealed("bundle_manifest_sha256", null), "GATE-033"), fault("mounted-file-differs", sealed("bundle_mismatches", {
"a.whl": "sha256"
}), "GATE-033"), fault("mounted-file-is-not-listed", sealed("bundle_extra", [ "old.whl" ]), "GATE-033"), fault("report-written-before-the-push", reportTime(-2n), "GATE-035"), fault("report-written-after-the-session", reportTime(2n), "GATE-035"), fault("report-time-is-text", reportTimeAs("2026-11-21T10:00:40Z"), "GATE-035"), fault("report-time-is-zero", reportTimeAs(0), "GATE-035"), fault("report-time-is-missing", reportTimeAs(undefined), "GATE-035"), fault("sealed-before-the-push", sealTime(-2n), "GATE-036"), fault("sealed-after-the-session", sealTime(2n), "GATE-036"), fault("sealed-at-zero", sealed("sealed_at_ns", 0), "GATE-036"), fault("push-clock-two-hours-late", serverClock("push", 2n), ...clocks), fault("both-clocks-two-hours-early", edit_evidence_all(serverClock("push", -2n), serverClock("end", -2n)), ...clocks), fault("end-clock-two-hours-early", serverClock("end", -2n), ...clocks), unproven("push-clock-unknown", part("kernel", {
pushedAt: ""
}), ...clocks), unproven("push-clock-unreadable", part("kernel", {
pushedAt: "yesterday"
}), ...clocks), unproven("end-clock-unknown", part("session", {
endedAt: ""
}), ...clocks), fault("report-of-an-earlier-run", seenBefore, "GATE-037"), fault("report-made-by-the-kit", sealed("main_report_sha256", null), "GATE-051"), fault("report-irregular-to-the-kit", sealed("main_report_irregular", "duplicate member status"), "GATE-051"), fault("report-names-another-library", libraryClaimed("f".repeat(64)), "GATE-038"), fault("report-names-no-library", libraryClaimed(undefined), "GATE-038"), fault("two-versions-of-glibc", member("hardware", [ "libc", "version" ], "2.12"), "GATE-039"), fault("two-versions-of-python", member("hardware", [ "python", "version" ], "3.9.1"), "GATE-039"), fault("two-kinds-of-machine", member("hardware", [ "os", "machine" ], "aarch64"), "GATE-039") ];
function libraryClaimed(value) {
return dossier => member("main-report", (0, report_keys.Nl)(edit_evidence_nameOf(dossier, "main-report")).nativeSha256, value)(dossier);
}
function said(key, value) {
return member("main-report", [ key ], value);
}
function claimed(claim, value) {
return dossier => member("main-report", (0, report_keys.Nl)(edit_evidence_nameOf(dossier, "main-report"))[claim], value)(dossier);
}
function besideCompression(key, value) {
return dossier => {
const path = (0, report_keys.Nl)(edit_evidence_nameOf(dossier, "main-report")).compression;
return member("main-report", [ ...path.slice(0, -1), key ], value)(dossier);
};
}
const verdicts = [ fault("status-is-fail", claimed("status", "fail"), "GATE-052"), fault("status-is-ok-with-warnings", claimed("status", "ok_with_warnings"), "GATE-052"), fault("status-is-upper-case", claimed("status", "OK"), "GATE-052"), fault("status-is-true", claimed("status", true), "GATE-052"), fault("status-is-a-list", claimed("status", [ "ok" ]), "GATE-052"), fault("status-is-null", claimed("status", null), "GATE-052"), fault("status-is-missing", claimed("status", undefined), "GATE-052"), fault("status-is-skipped", claimed("status", "skipped"), "GATE-052", "GATE-057"), fault("warnings-count-is-text", said("warnings_count", "0"), "GATE-053", "GATE-054"), fault("warnings-count-is-null", said("warnings_count", null), "GATE-053", "GATE-054"), fault("warnings-count-is-missing", said("warnings_count", undefined), "GATE-053", "GATE-054"), fault("warnings-count-is-negative", said("warnings_count", -1), "GATE-053", "GATE-054"), fault("warnings-are-more-than-counted", said("warnings", [ "a warning" ]), "GATE-054"), fault("warnings-are-missing", said("warnings", undefined), "GATE-054"), fault("warnings-are-text", said("warnings", ""), "GATE-054"), fault("notes-tell-of-a-fallback", said("notes", [ "fallback used" ]), "GATE-055"), fault("notes-are-text", said("notes", "see the log"), "GATE-055"), fault("notes-are-false", said("notes", false), "GATE-055"), fault("error-is-told", said("error", "ValueError"), "GATE-056"), fault("error-is-empty-text", said("error", ""), "GATE-056"), fault("error-type-is-told", said("error_type", "OSError"), "GATE-056"), fault("test-was-skipped", said("nx47_planted_test", {
status: "skipped"
}), "GATE-057"), fault("test-was-skipped-with-a-reason", said("nx47_planted_test", "SKIPPED (no compiler)"), "GATE-057"), fault("test-counts-as-skipped", said("nx47_planted_test", {
status: "ok",
skipped: true
}), "GATE-057"), fault("events-count-is-zero", said("events_count", 0), "GATE-068"), fault("events-count-is-one-too-many", said("events_count", 1000003), "GATE-068"), fault("events-count-is-missing", said("events_count", undefined), "GATE-068"), fault("package-is-missing", said("missing_required_packages", [ "scipy" ]), "GATE-066"), fault("package-is-incompatible", said("incompatible_required_packages", [ "numpy" ]), "GATE-066"), fault("missing-packages-are-null", said("missing_required_packages", null), "GATE-066") ];
const tests = [ fault("lzw-round-trip-failed", claimed("lzw", "fail"), "GATE-058"), fault("lzw-round-trip-is-null", claimed("lzw", null), "GATE-058"), fault("lzw-round-trip-is-missing", claimed("lzw", undefined), "GATE-058"), fault("tiff-round-trip-failed", claimed("tiff", "fail"), "GATE-060"), fault("tiff-round-trip-is-missing", claimed("tiff", undefined), "GATE-060"), fault("tiff-written-with-deflate", claimed("compression", "ADOBE_DEFLATE"), "GATE-061"), fault("tiff-compression-is-missing", claimed("compression", undefined), "GATE-061"), fault("tiff-written-after-a-fallback", besideCompression("fallback_used", true), "GATE-061"), fault("tiff-written-after-an-error", besideCompression("write_errors", [ "no codec" ]), "GATE-061"), fault("library-could-not-be-loaded", claimed("soLoad", "abi_incompatible"), "GATE-062"), fault("library-load-is-missing", claimed("soLoad", undefined), "GATE-062"), fault("competitor-assets-failed", claimed("competitor", "fail"), "GATE-067"), fault("competitor-assets-are-missing", claimed("competitor", undefined), "GATE-067"), fault("ran-elsewhere", claimed("isKaggle", false), "GATE-041"), fault("place-is-missing", claimed("isKaggle", undefined), "GATE-041"), fault("place-is-text", claimed("isKaggle", "true"), "GATE-041") ];
const faults_report_metrics = [ fault("items-rate-is-zero", said("throughput_items_per_s", 0), "GATE-071"), fault("items-rate-is-text", said("throughput_items_per_s", "12.5"), "GATE-071"), fault("items-rate-is-null", said("throughput_items_per_s", null), "GATE-071"), fault("pixels-rate-is-missing", said("throughput_pixels_per_s", undefined), "GATE-072"), fault("pixels-rate-is-negative", said("throughput_pixels_per_s", -1), "GATE-072"), fault("pixels-rate-is-skipped", said("throughput_pixels_per_s", "skipped"), "GATE-057", "GATE-072"), fault("latency-map-is-empty", said("latency_ns_by_step", {}), "GATE-073"), fault("latency-map-is-constant", said("latency_ns_by_step", {
a: 5,
b: 5
}), "GATE-073"), fault("latency-map-has-a-fraction", said("latency_ns_by_step", {
a: 5.5,
b: 6
}), "GATE-073"), fault("latency-map-has-text", said("latency_ns_by_step", {
a: "5",
b: 6
}), "GATE-073"), fault("latency-map-is-missing", said("latency_ns_by_step", undefined), "GATE-073"), fault("peak-memory-is-zero", said("peak_ram_mb", 0), "GATE-074"), fault("peak-memory-is-null", said("peak_ram_mb", null), "GATE-074"), fault("peak-memory-is-more-than-there-is", said("peak_ram_mb", 99999999), "GATE-074"), fault("peak-gpu-memory-is-negative", said("peak_gpu_mem_mb", -1), "GATE-075"), fault("peak-gpu-memory-is-null", said("peak_gpu_mem_mb", null), "GATE-075"), fault("peak-gpu-memory-is-more-than-there-is", said("peak_gpu_mem_mb", 99999999), "GATE-075") ];
const faultsReport = [ ...verdicts, ...tests, ...faults_report_metrics ];
function found(answer) {
const places = {
file: "bundle/planted.whl",
expected: "cp312",
observed: "cp311",
evidence: []
};
return {
rule: "WHL-001",
severity: "error",
answer: answer,
...places
};
}
function audited(name, change) {
return dossier => {
const whole = dossier[name];
return whole === undefined ? dossier : {
...dossier,
[name]: {
...whole,
...change(whole)
}
};
};
}
function faults_run_finds(name, answer) {
return audited(name, ({findings: findings}) => ({
findings: [ ...findings, found(answer) ]
}));
}
function precheck(change) {
return dossier => {
const last = dossier.prechecks.at(-1);
if (last === undefined) return dossier;
return {
...dossier,
prechecks: [ ...dossier.prechecks.slice(0, -1), {
...last,
...change
} ]
};
};
}
function unchecked(macro) {
return dossier => ({
...dossier,
steps: dossier.steps.map(step => step.macro === macro ? {
...step,
checkAnswer: "unknown"
} : step)
});
}
function session(change) {
return part("session", change);
}
function kernel(change) {
return part("kernel", change);
}
function gave(name, had) {
return dossier => {
const settings = dossier.kernel?.settings?.map(one => one.name === name ? {
...one,
had: had
} : one);
return settings === undefined ? dossier : kernel({
settings: settings
})(dossier);
};
}
function nothingCollected(dossier) {
const {collected: collected} = dossier;
return collected === undefined ? dossier : {
...dossier,
collected: {
...collected,
files: []
}
};
}
const ofPush = [ "GATE-004", "GATE-005", "GATE-006", "GATE-015" ];
const ofSecondAudit = [ "GATE-040", "GATE-098", "GATE-100" ];
const ofOutputs = [ ...[ "GATE-013", "GATE-021", "GATE-022", "GATE-023", "GATE-024", "GATE-025", "GATE-026", "GATE-027", "GATE-028" ], ...[ "GATE-029", "GATE-031", "GATE-032", "GATE-033", "GATE-034", "GATE-035", "GATE-036", "GATE-038" ], ...[ "GATE-039", "GATE-041", "GATE-051", "GATE-052", "GATE-053", "GATE-054", "GATE-055", "GATE-056", "GATE-057" ], ...[ "GATE-058", "GATE-059", "GATE-060", "GATE-061", "GATE-062", "GATE-063", "GATE-064", "GATE-065", "GATE-066" ], ...[ "GATE-067", "GATE-068", "GATE-071", "GATE-072", "GATE-073", "GATE-074", "GATE-075", "GATE-082", "GATE-083" ], ...[ "GATE-084", "GATE-085" ] ];
const faults_run_before = [ fault("pre-check-failed", precheck({
answer: "fail",
observed: "exit 1"
}), "GATE-001"), unproven("pre-check-unanswered", precheck({
answer: "unknown"
}), "GATE-001"), unproven("pre-check-without-evidence", precheck({
evidence: ""
}), "GATE-001"), unproven("no-pre-check", dossier => ({
...dossier,
prechecks: []
}), "GATE-001"), fault("audit-found-a-wheel-of-another-abi", faults_run_finds("auditBefore", "fail"), "GATE-002"), unproven("audit-never-ran", without("auditBefore"), "GATE-002"), unproven("audit-had-no-rules", audited("auditBefore", () => ({
rulesRun: []
})), "GATE-002"), unproven("audit-not-verified", unchecked("audit"), "GATE-002") ];
const service = [ fault("dataset-has-no-version", part("dataset", {
version: 0
}), "GATE-003"), fault("dataset-of-no-files", part("manifest", {
files: []
}), "GATE-003", "GATE-038"), unproven("dataset-never-published", without("dataset"), "GATE-003", "GATE-005", "GATE-093"), unproven("manifest-unknown", without("manifestSha256"), "GATE-003", "GATE-033"), unproven("dataset-files-not-verified", unchecked("publish"), "GATE-003", "GATE-093"), fault("kernel-has-no-version", kernel({
version: 0
}), "GATE-004"), fault("kernel-has-half-a-version", kernel({
version: 1.5
}), "GATE-004"), fault("kernel-without-data-source", kernel({
datasetSources: []
}), "GATE-005"), fault("kernel-with-another-data-source", kernel({
datasetSources: [ "somebody/else" ]
}), "GATE-005"), fault("kernel-source-is-another", kernel({
sourceMatches: "fail"
}), "GATE-006"), unproven("kernel-source-not-read-back", kernel({
sourceMatches: "unknown"
}), "GATE-006"), unproven("kernel-never-pushed", without("kernel"), ...ofPush, "GATE-035", "GATE-036", "GATE-094"), unproven("push-not-verified", unchecked("push"), ...ofPush, "GATE-094"), fault("internet-was-on", gave("internet", "true"), "GATE-015"), fault("kernel-was-public", gave("private", "false"), "GATE-015") ];
const ending = [ fault("session-ended-in-error", session({
status: "error",
failureMessage: "CellError"
}), "GATE-011"), fault("session-was-cancelled", session({
status: "cancel-acknowledged"
}), "GATE-011"), unproven("session-still-runs", session({
status: "running"
}), "GATE-011"), unproven("session-still-waits", session({
status: "queued"
}), "GATE-011"), unproven("session-status-unknown", session({
status: "hibernating"
}), "GATE-011"), unproven("session-never-ended", without("session"), "GATE-011", "GATE-014", "GATE-035", "GATE-036"), unproven("wait-not-verified", unchecked("wait"), "GATE-011", "GATE-014"), fault("status-asked-too-early", session({
waitedSeconds: 30
}), "GATE-014"), fault("session-ran-another-python", session({
interpreter: "2.7.18"
}), "GATE-039"), fault("no-output-collected", nothingCollected, "GATE-012", ...ofOutputs, "GATE-092"), unproven("collection-not-verified", unchecked("collect"), "GATE-012"), fault("second-audit-found-a-wheel-of-another-abi", faults_run_finds("auditAfter", "fail"), "GATE-040"), unproven("second-audit-left-a-rule-open", faults_run_finds("auditAfter", "unknown"), "GATE-040"), unproven("second-audit-never-ran", without("auditAfter"), ...ofSecondAudit), unproven("second-audit-had-no-rules", audited("auditAfter", () => ({
rulesRun: []
})), ...ofSecondAudit), unproven("second-audit-of-another-machine", audited("auditAfter", () => ({
profile: "elsewhere"
})), "GATE-040"), unproven("second-audit-not-verified", unchecked("audit-again"), ...ofSecondAudit) ];
const faultsRun = [ ...faults_run_before, ...service, ...ending ];
const evidenceFaults = {
run: faultsRun,
outputs: faultsOutputs,
provenance: faultsProvenance,
report: faultsReport,
observed: faultsObserved,
log: faultsLog,
governing: faultsGoverning,
kaggle: faultsKaggle
};
const passing = [ "GO", "GO-PRIVATE-ROOT", "REHEARSED", "PLANNED", "AUDITED" ];
function passes({kind: kind}) {
return passing.includes(kind);
}
function challengeEvidence(dossier, judgeAgain) {
const asked = askedOf(dossier);
return Object.entries(evidenceFaults).flatMap(([where, faults]) => faults.flatMap(fault => {
const expected = fault.breaks.filter(id => asked.has(id));
const planted = fault.plant(dossier);
if (expected.length === 0 || planted === dossier) return [];
return [ rowOf({
where: where,
fault: fault,
expected: expected
}, judgeAgain(planted)) ];
}));
}
function askedOf({settings: settings, target: target}) {
const required = conditions.j.filter(({pack: pack, scope: scope, applies: applies}) => (scope === "both" || target === "kaggle") && (pack === "core" || settings.packs.includes(pack)) && (applies?.(settings) ?? true));
return new Set(required.map(({id: id}) => id));
}
function rowOf({where: where, fault: fault, expected: expected}, verdict) {
const caught = !passes(verdict);
const [named] = verdict.conditions.filter(({id: id, answer: answer}) => answer === fault.answer && expected.includes(id));
const by = caught ? named?.id ?? verdict.cause : expected.join(" ");
return {
where: where,
fault: fault.id,
caught: caught,
by: by
};
}
var canonical_name = __webpack_require__(18348);
var bundle_manifest = __webpack_require__(58162);
const projectFaults = [ {
id: "wheel-is-missing",
plant: copy => withWheel(copy, async wheel => moveFile(copy, wheel, undefined))
}, {
id: "wheel-of-another-abi",
plant: copy => withWheel(copy, wheel => moveFile(copy, wheel, otherAbi(wheel)))
}, {
id: "wheel-is-cut",
plant: copy => withWheel(copy, wheel => refill(copy, wheel, half))
}, {
id: "library-lacks-a-required-function",
plant: withoutSymbol
}, {
id: "library-is-cut",
plant: copy => withLibrary(copy, library => refill(copy, library, half))
}, {
id: "required-file-is-missing",
plant: copy => withRequired(copy, name => moveFile(copy, name, undefined))
}, {
id: "required-file-is-empty",
plant: copy => withRequired(copy, name => refill(copy, name, () => new Uint8Array))
}, {
id: "bundle-byte-changed",
plant: changedByte
}, {
id: "bundle-file-is-an-lfs-pointer",
plant: copy => withRequired(copy, name => refill(copy, name, lfsPointer))
}, {
id: "cell-does-not-compile",
plant: copy => withCell(copy, "def planted(:")
}, {
id: "title-of-another-kernel",
plant: copy => withMetadata(copy, {
title: "NX47 planted title"
})
}, {
id: "dataset-is-not-attached",
plant: notAttached
}, {
id: "internet-is-on",
plant: copy => withMetadata(copy, {
enable_internet: true
})
}, {
id: "code-file-is-not-there",
plant: copy => withMetadata(copy, {
code_file: "nx47-planted.ipynb"
})
}, {
id: "metadata-is-cut",
plant: cutMetadata
}, {
id: "secret-in-a-file",
plant: plantedSecret
} ];
const cellFaults = [ [ "cell-raises", 'raise RuntimeError("planted")' ], [ "cell-warns", 'import warnings\nwarnings.warn("planted")' ], [ "cell-writes-an-error", 'import sys\nprint("ERROR: planted", file=sys.stderr)' ], [ "child-writes-a-warning", 'import subprocess\nsubprocess.run(["sh", "-c", "echo warning: planted >&2"])' ], [ "process-ends", "import os\nos._exit(0)" ] ];
async function withCell(copy, source) {
const metadata = await readJson(copy, metadataPath(copy));
const path = `${copy.settings.kernel}/${String(metadata?.["code_file"] ?? "")}`;
const notebook = path.endsWith(".ipynb") ? await readJson(copy, path) : undefined;
const cells = notebook?.["cells"];
if (notebook === undefined || !Array.isArray(cells)) return false;
const cell = {
cell_type: "code",
id: "nx47-planted",
execution_count: null,
metadata: {},
outputs: [],
source: source
};
await copy.write(path, JSON.stringify({
...notebook,
cells: [ ...cells, cell ]
}));
return true;
}
function metadataPath({settings: settings}) {
return `${settings.kernel}/kernel-metadata.json`;
}
async function readJson(copy, path) {
const bytes = await copy.read(path);
try {
const value = JSON.parse((new TextDecoder).decode(bytes));
return typeof value === "object" && value !== null ? {
...value
} : undefined;
} catch {
return undefined;
}
}
async function withMetadata(copy, change) {
const metadata = await readJson(copy, metadataPath(copy));
if (metadata === undefined) return false;
await copy.write(metadataPath(copy), JSON.stringify({
...metadata,
...change
}, null, 2));
return true;
}
async function notAttached(copy) {
return copy.settings.dataset === undefined ? false : withMetadata(copy, {
dataset_sources: []
});
}
async function cutMetadata(copy) {
const bytes = await copy.read(metadataPath(copy));
if (bytes === undefined) return false;
await copy.write(metadataPath(copy), half(bytes));
return true;
}
async function plantedSecret(copy) {
await copy.write("nx47-planted.txt", `KAGGLE_API_TOKEN=${"KGAT"}_${(0, codec_digest.fg)("planted").slice(0, 32)}\n`);
return true;
}
async function withWheel(copy, act) {
const wheels = (await bundleNames(copy)).filter(name => name.endsWith(".whl"));
const wanted = copy.settings.required.packages.map(one => (0, canonical_name.E)(/^[\w.-]*/.exec(one)?.[0] ?? ""));
const wheel = wheels.find(name => wanted.includes((0, canonical_name.E)(name.split("-")[0] ?? ""))) ?? wheels[0];
if (wheel !== undefined) await act(wheel);
return wheel !== undefined;
}
async function withLibrary(copy, act) {
const library = copy.settings.native?.library ?? "";
const isThere = (await bundleNames(copy)).includes(library);
if (isThere) await act(library);
return isThere;
}
async function withRequired(copy, act) {
const names = await bundleNames(copy);
const name = copy.settings.required.files.find(one => names.includes(one));
if (name !== undefined) await act(name);
return name !== undefined;
}
async function withoutSymbol(copy) {
const [symbol] = copy.settings.native?.symbols ?? [];
if (symbol === undefined) return false;
return withLibrary(copy, library => refill(copy, library, bytes => {
const content = Buffer.from(bytes);
const old = Buffer.from(`\0${symbol}\0`);
const other = Buffer.from(`\0${symbol.slice(0, -1)}~\0`);
for (let at = content.indexOf(old); at >= 0; at = content.indexOf(old, at + 1)) other.copy(content, at);
return content;
}));
}
async function changedByte(copy) {
const names = await bundleNames(copy);
const name = names.find(one => one !== model_manifest.HQ && !one.endsWith(".whl")) ?? names[0];
if (!names.includes(model_manifest.HQ) || name === undefined) return false;
const bytes = await copy.read(inBundle(copy, name));
if (bytes === undefined || bytes.byteLength === 0) return false;
await copy.write(inBundle(copy, name), Buffer.from(bytes.map((byte, at) => at === 0 ? byte ^ 1 : byte)));
return true;
}
async function refill(copy, name, edit) {
const bytes = edit(await copy.read(inBundle(copy, name)) ?? new Uint8Array);
await copy.write(inBundle(copy, name), bytes);
await relist(copy, name, {
name: name,
bytes: bytes.byteLength,
sha256: (0, codec_digest.fg)(bytes)
});
}
async function moveFile(copy, name, to) {
const bytes = await copy.read(inBundle(copy, name)) ?? new Uint8Array;
await copy.write(inBundle(copy, name), undefined);
if (to !== undefined) await copy.write(inBundle(copy, to), bytes);
const row = to === undefined ? undefined : {
name: to,
bytes: bytes.byteLength,
sha256: (0, codec_digest.fg)(bytes)
};
await relist(copy, name, row);
}
async function relist(copy, name, row) {
const path = inBundle(copy, model_manifest.HQ);
const manifest = model_manifest.TO.safeParse(await readJson(copy, path));
if (!manifest.success) return;
const files = manifest.data.files.flatMap(one => one.name !== name ? [ one ] : row === undefined ? [] : [ row ]);
await copy.write(path, (0, bundle_manifest.$)({
...manifest.data,
files: files
}));
}
function inBundle({settings: settings}, name) {
return `${settings.bundle?.path ?? ""}/${name}`;
}
async function bundleNames({root: root, settings: settings}) {
if (settings.bundle === undefined) return [];
const entries = await (0, promises_.readdir)((0, external_node_path_.join)(root, settings.bundle.path), {
withFileTypes: true
}).catch(() => []);
return entries.flatMap(entry => entry.isFile() ? [ entry.name ] : []).toSorted();
}
function otherAbi(wheel) {
const parts = wheel.replace(/\.whl$/, "").split("-");
return `${[ ...parts.slice(0, -3), "cp27", "cp27mu", "manylinux1_x86_64" ].join("-")}.whl`;
}
function half(bytes) {
return bytes.slice(0, Math.ceil(bytes.byteLength / 2));
}
function lfsPointer(bytes) {
const lines = [ "version https://git-lfs.github.com/spec/v1", `oid sha256:${(0, 
codec_digest.fg)(bytes)}` ];
return (new TextEncoder).encode(`${[ ...lines, `size ${bytes.byteLength}` ].join("\n")}\n`);
}
async function challengeProject(copy, auditAgain) {
const known = new Set(errorsOf(await auditAgain(copy.root)).map(keyOf));
const rows = [];
for (const {id: id, plant: plant} of projectFaults) {
if (await plant(copy)) {
const audit = await auditAgain(copy.root);
const [fresh] = errorsOf(audit).filter(finding => !known.has(keyOf(finding)));
const by = audit === undefined ? "survey" : fresh?.rule ?? "";
rows.push({
where: "project",
fault: id,
caught: by !== "",
by: by
});
}
await copy.restore();
}
return rows;
}
async function challengeSessions(copy, count, rehearseAgain) {
const rows = [];
for (const [id, source] of cellFaults.slice(0, count)) {
if (await withCell(copy, source)) {
const verdict = await rehearseAgain(copy.root);
rows.push({
where: "session",
fault: id,
caught: !passes(verdict),
by: verdict.cause
});
}
await copy.restore();
}
return rows;
}
function errorsOf(audit) {
return (audit?.findings ?? []).filter(({severity: severity, answer: answer}) => severity === "error" && answer !== "ok");
}
function keyOf({rule: rule, file: file, line: line, observed: observed}) {
return JSON.stringify([ rule, file, line, observed ]);
}
var external_node_fs_ = __webpack_require__(73024);
const leftOut = [ ".git", ".nx47", "session", "node_modules", ".venv" ];
async function challengedCopy(project, settings) {
const ground = await (0, promises_.mkdtemp)((0, external_node_path_.join)((0, external_node_os_.tmpdir)(), "nx47-challenge-"));
const root = (0, external_node_path_.join)(ground, "project");
const isPart = source => !leftOut.includes((0, external_node_path_.relative)(project, source).split(external_node_path_.sep)[0] ?? "");
await (0, promises_.cp)(project, root, {
recursive: true,
mode: external_node_fs_.constants.COPYFILE_FICLONE,
filter: isPart
});
const saved = new Map;
const keptAt = path => (0, external_node_path_.join)(ground, `kept-${[ ...saved.keys() ].indexOf(path)}`);
return {
root: root,
settings: settings,
read: path => (0, promises_.readFile)((0, external_node_path_.join)(root, path)).catch(() => undefined),
write: async (path, content) => {
const at = (0, external_node_path_.join)(root, path);
if (!saved.has(path)) {
const isThere = await (0, promises_.stat)(at).then(found => found.isFile(), () => false);
saved.set(path, isThere);
if (isThere) await (0, promises_.copyFile)(at, keptAt(path), external_node_fs_.constants.COPYFILE_FICLONE);
}
if (content === undefined) await (0, promises_.rm)(at, {
force: true
}); else await (0, promises_.writeFile)(at, content);
},
restore: async () => {
for (const [path, wasThere] of saved) {
if (wasThere) await (0, promises_.rename)(keptAt(path), (0, external_node_path_.join)(root, path)); else await (0, 
promises_.rm)((0, external_node_path_.join)(root, path), {
force: true
});
}
saved.clear();
},
remove: () => (0, promises_.rm)(ground, {
recursive: true,
force: true
})
};
}
var compose = __webpack_require__(45759);
var judge = __webpack_require__(78744);
var platform_noise = __webpack_require__(1845);
var host_files = __webpack_require__(2262);
var dialect = __webpack_require__(30828);
function challengeTable(challenge, texts) {
const words = texts.console.challenge;
const shown = challenge.rows.filter(isShown);
const lines = [ ...placesOf(challenge).map(({where: where, caught: caught, planted: planted}) => `${where.padEnd(11)} ${caught} / ${planted}`), "", ...shown.map(row => `${word(row, texts).padEnd(9)} ${row.where}: ${row.fault}  ${row.by}`.trimEnd()), "", summary(challenge, texts), challenge.session === "" ? words.noSession : (0, 
fill.G)(words.session, {
session: challenge.session
}) ];
return `${lines.join("\n")}\n`;
}
function challengeMarkdown(challenge, texts) {
const words = texts.console.challenge;
const rows = challenge.rows.filter(isShown);
const lines = [ `## ${words.title} ${challenge.at}`, "", summary(challenge, texts), "", `| ${words.place} | ${words.caught} | ${words.planted} |`, "|---|---|---|", ...placesOf(challenge).map(({where: where, caught: caught, planted: planted}) => `| ${where} | ${caught} | ${planted} |`), "", `| ${words.place} | ${words.fault} | ${words.result} | ${words.by} |`, "|---|---|---|---|", ...rows.map(row => `| ${row.where} | ${row.fault} | ${word(row, texts)} | ${row.by} |`) ];
return `${lines.join("\n")}\n\n`;
}
function isShown({where: where, caught: caught}) {
return !caught || where === "project" || where === "session";
}
function word({caught: caught}, texts) {
return caught ? texts.console.challenge.caught : texts.console.challenge.missed;
}
function summary({rows: rows}, texts) {
const caught = rows.filter(row => row.caught).length;
return (0, fill.G)(texts.console.challenge.summary, {
caught: caught,
planted: rows.length
});
}
function placesOf({rows: rows}) {
return [ ...new Set(rows.map(({where: where}) => where)) ].map(where => {
const own = rows.filter(row => row.where === where);
return {
where: where,
caught: own.filter(({caught: caught}) => caught).length,
planted: own.length
};
});
}
async function readEvidence(folder, files, logRecords) {
const path = `${folder}/${evidence.Y.dossier}`;
const kept = parseEvidence(await readKept(path, files), path);
const {schema: _schema, collected: collected, platformNoise: platformNoise, ...parts} = kept;
const noise = decode(await readUnchanged(`${folder}/${evidence.Y.noise}`, platformNoise, files));
if (collected === undefined) return {
dossier: parts,
noise: noise
};
const judged = (0, kernel_outputs.Gq)(parts.settings.packs, parts.settings["main-report"]);
const run = await readCollected({
folder: folder,
judged: judged
}, collected, files);
return {
dossier: {
...parts,
collected: {
...run,
log: logRecords(run.rawLog)
}
},
noise: noise
};
}
function parseEvidence(bytes, path) {
const parsed = evidence.u.safeParse(read_evidence_jsonIn(bytes, path));
if (parsed.success) return parsed.data;
const [issue] = parsed.error.issues;
throw new model_failure.HR("EVIDENCE_INVALID", {
path: path,
why: `${issue?.path.join(".")}: ${issue?.message}`
});
}
function read_evidence_jsonIn(bytes, path) {
try {
const value = (0, strict_json.R)(bytes);
if ((0, strict_json.O)(value)) return value;
} catch (cause) {
if (!(cause instanceof model_failure.HR)) throw cause;
const {why: why = "", offset: offset = 0} = cause.parameters;
throw new model_failure.HR("EVIDENCE_INVALID", {
path: path,
why: `JSON: ${why} (${offset})`
}, {
cause: cause
});
}
throw new model_failure.HR("EVIDENCE_INVALID", {
path: path,
why: "JSON: not-an-object"
});
}
async function readCollected({folder: folder, judged: judged}, {log: log, files: listed}, files) {
const outputs = `${folder}/${evidence.Y.outputs}`;
const present = await files.exists(outputs) ? await files.list(outputs) : [];
const names = listed.map(({name: name}) => name);
const extra = present.find(entry => entry.kind !== "folder" && !names.includes(entry.path));
if (extra !== undefined) throw new model_failure.HR("EVIDENCE_CHANGED", {
path: `${outputs}/${extra.path}`,
why: "not listed"
});
const read = [];
const others = [];
for (const file of listed) {
if (!present.some(entry => entry.path === file.name && entry.kind === "file")) throw new model_failure.HR("EVIDENCE_MISSING", {
path: `${outputs}/${file.name}`
});
const path = `${outputs}/${file.name}`;
if (judged.includes(file.name)) {
read.push({
name: file.name,
bytes: await readUnchanged(path, file, files)
});
continue;
}
const [byteLength = 0] = present.filter(one => one.path === file.name).map(({bytes: bytes}) => bytes);
holdSame(path, file, {
bytes: byteLength,
sha256: await files.hash(path)
});
others.push({
name: file.name,
byteLength: byteLength,
sha256: file.sha256
});
}
const rawLog = decode(await readUnchanged(`${folder}/${evidence.Y.log}`, log, files));
return {
files: read,
...others.length === 0 ? {} : {
others: others
},
rawLog: rawLog
};
}
async function readUnchanged(path, kept, files) {
const content = await readKept(path, files);
holdSame(path, kept, {
bytes: content.byteLength,
sha256: (0, codec_digest.fg)(content)
});
return content;
}
function holdSame(path, kept, found) {
if (found.bytes !== kept.bytes) {
throw new model_failure.HR("EVIDENCE_CHANGED", {
path: path,
why: `${found.bytes} ≠ ${kept.bytes} bytes`
});
}
if (found.sha256 !== kept.sha256) throw new model_failure.HR("EVIDENCE_CHANGED", {
path: path,
why: "sha256"
});
}
async function readKept(path, files) {
if (!await files.exists(path)) throw new model_failure.HR("EVIDENCE_MISSING", {
path: path
});
return files.read(path);
}
function decode(bytes) {
return new TextDecoder("utf-8", {
ignoreBOM: true
}).decode(bytes);
}
async function challengeCommand(line, around, parts = {}) {
if (line.format === "sarif") throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--format",
value: line.format,
expected: "table | json"
});
const request = await (0, audit_command.x_)(line, "dry-run");
const kept = await lastPassed(request.root);
const judged = kept === undefined ? [] : judgedRows(kept, parts);
const rows = [ ...judged, ...await plantedRows(line, request, around, parts) ];
const challenge = {
session: kept?.session ?? "",
at: (new Date).toISOString(),
rows: rows
};
const texts = (0, text_sentences.h)(request.settings.language);
if (kept !== undefined) await (0, host_files.q)().append(`${kept.folder}/reports/challenge.md`, challengeMarkdown(challenge, texts));
const isMissed = rows.some(({caught: caught}) => !caught);
const json = {
schema: "nx47.challenge/1",
planted: rows.length,
caught: caughtOf(rows),
...challenge
};
const text = line.format === "json" ? `${JSON.stringify(json, null, 2)}\n` : challengeTable(challenge, texts);
return {
text: text,
status: isMissed ? 1 : 0
};
}
function caughtOf(rows) {
return rows.filter(({caught: caught}) => caught).length;
}
async function lastPassed(root) {
const files = (0, host_files.q)();
for (const home of [ `${root}/session`, `${root}/.nx47/session` ]) {
if (!await files.exists(home)) continue;
const path = `/evidence/${evidence.Y.dossier}`;
const found = (await files.list(home, [ "outputs" ])).filter(entry => entry.path.endsWith(path));
for (const entry of found.toReversed()) {
const session = entry.path.slice(0, -path.length);
const kept = await keptRun(`${home}/${session}`, session);
if (kept !== undefined) return kept;
}
}
return undefined;
}
async function keptRun(folder, session) {
try {
const {dossier: dossier, noise: noise} = await readEvidence(`${folder}/evidence`, (0, 
host_files.q)(), dialect.Qp);
const allowed = (0, platform_noise.f)(noise);
const judgeAgain = (one, table) => (0, judge.S)(one, allowed, table);
const isJudged = dossier.mode === "execute" && passes(judgeAgain(dossier));
return isJudged ? {
session: session,
folder: folder,
dossier: dossier,
judgeAgain: judgeAgain
} : undefined;
} catch (error) {
if (error instanceof model_failure.HR) return undefined;
throw error;
}
}
function judgedRows({dossier: dossier, judgeAgain: judgeAgain}, {table: table}) {
return challengeEvidence(dossier, planted => judgeAgain(planted, table));
}
async function plantedRows(line, request, around, parts) {
const copy = await challengedCopy(request.root, request.settings);
try {
const auditAgain = parts.auditAgain ?? auditWith(request, around);
const audited = await challengeProject(copy, auditAgain);
return [ ...audited, ...await challengeSessions(copy, line.rehearsals, rehearseWith(line, around)) ];
} finally {
await copy.remove();
}
}
function auditWith(request, around) {
return async root => {
const at = {
...request,
root: root,
file: `${root}${request.file.slice(request.root.length)}`
};
const world = (0, compose_offline.Y)(request.settings.language, {
...around,
progress: challenge_command_silent
}, root);
return (await (0, audit_story.P)(at, world)).dossier.auditBefore;
};
}
function rehearseWith(line, around) {
return async root => {
const request = await (0, read_request.i)({
...line.settings,
mode: "execute"
}, root, "rehearse");
const {world: world, close: close} = await (0, compose.Zz)(request, {
...around,
progress: challenge_command_silent
});
try {
return (await (0, certify.F)(request, world)).verdict;
} finally {
await close();
}
};
}
const challenge_command_silent = {
write: () => true
};
var commit_back_command = __webpack_require__(34914);
function bashCompletions(table) {
const names = table.map(({name: name}) => name);
return `# nx47: completions of bash\n_nx47() {\n  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command='' words='' i\n  COMPREPLY=()\n  if [[ $cur == '=' ]]; then\n    cur=''\n  elif [[ $prev == '=' ]]; then\n    prev=\${COMP_WORDS[COMP_CWORD - 2]}\n  fi\n  for ((i = 1; i < COMP_CWORD; i++)); do\n    case \${COMP_WORDS[i]} in\n      ${names.join(" | ")})\n        command=\${COMP_WORDS[i]}\n        break\n        ;;\n    esac\n  done\n  case $command:$prev in\n${table.flatMap(values).join("\n")}\n  esac\n  if [[ $cur == -* ]]; then\n    case $command in\n${table.map(options).join("\n")}\n    esac\n  elif [[ $command == '' ]]; then\n    words='${names.join(" ")}'\n  elif [[ $prev == "$command" ]]; then\n    case $command in\n${table.flatMap(following).join("\n")}\n    esac\n  fi\n  COMPREPLY=($(compgen -W "$words" -- "$cur"))\n}\ncomplete -o default -F _nx47 nx47\n`;
}
function values({name: name, options: known}) {
return known.filter(({takesValue: takesValue}) => takesValue).map(({name: option, words: words}) => words.length === 0 ? `    ${name}:${option}) return ;;` : `    ${name}:${option})\n      COMPREPLY=($(compgen -W '${words.join(" ")}' -- "$cur"))\n      return\n      ;;`);
}
function options({name: name, options: known}) {
return `      ${name}) words='${known.map(option => option.name).join(" ")}' ;;`;
}
function following({name: name, words: words}) {
return words.length === 0 ? [] : [ `      ${name}) words='${words.join(" ")}' ;;` ];
}
function describeOptions(language) {
const words = (0, text_sentences.h)(language).console;
const flags = (0, config_settings.T)(language).filter(({name: name, sources: sources}) => sources.includes("flag") && name !== "mode");
const settings = flags.map(({name: name, text: text, choices: choices, fallback: fallback, isSwitch: isSwitch}) => describe_options_option(name, text, {
form: isSwitch ? "" : "…",
choices: choices,
fallback: fallback
}));
const own = Object.keys(commandFlags).map(name => {
const named = {
...words.sessionOptions,
...words.reductionOptions
};
const texts = {
...ownOptions(words.help),
...valuedOptions(named)
};
const [form, text] = texts[name] ?? [ "", "" ];
return describe_options_option(name, text, {
form: form,
choices: optionWords[name] ?? []
});
});
return [ ...Object.keys(modeFlags).map(name => describe_options_option(name, modeTexts(words.help)[name] ?? "")), ...settings, ...own, describe_options_option("debug", words.help.debug), describe_options_option("help", words.help.helpFlag) ];
}
function valuedOptions(texts) {
return Object.fromEntries(Object.entries(texts).map(([name, text]) => [ name, [ "…", text ] ]));
}
const optionWords = {
format: auditFormats,
of: [ "projects", "tickets" ],
phase: [ "PLAN", "EXECUTE", "VERIFY", "CRITIQUE", "LOG_EVENT", "SESSION" ],
state: [ "OK", "KO", "DONE", "FAILED", "SKIPPED" ]
};
function describe_options_option(name, text, more = {}) {
const users = commands.filter(command => isUsedBy(name, command));
return {
name: name,
text: text,
form: "",
choices: [],
fallback: "",
...more,
commands: users
};
}
function modeTexts(help) {
return {
execute: help.execute,
observe: help.observe,
"dry-run": help.dryRun
};
}
function ownOptions(help) {
return {
format: [ "…", help.format ],
from: [ "…", help.from ],
machines: [ "", help.initMachines ],
agents: [ "", help.initAgents ],
jobs: [ "", help.initJobs ],
clock: [ "…", help.clock ],
follow: [ "", help.follow ],
advisory: [ "", help.advisory ],
staged: [ "", help.staged ],
reason: [ "…", help.reason ],
expires: [ "…", help.expires ],
python: [ "…", help.python ],
version: [ "N", help.kernelVersion ],
raw: [ "", help.raw ],
dataset: [ "N", help.datasetVersion ],
kernel: [ "M", help.kernelToGoBack ],
kaggle: [ "", help.kaggle ],
port: [ "N", help.port ],
record: [ "", help.record ],
rehearse: [ "N", help.rehearsals ],
checkpoint: [ "…", help.checkpoint ],
of: [ "…", help.of ],
findings: [ "…", help.findings ],
projects: [ "…", help.projects ],
changed: [ "…", help.changed ],
spool: [ "…", help.spool ],
ref: [ "…", help.ref ],
slots: [ "N", help.slots ],
once: [ "", help.once ],
health: [ "", help.health ],
input: [ "…", help.macroInput ],
"input-file": [ "…", help.macroInputFile ],
all: [ "", help.macroAll ]
};
}
function completionTable(language, known) {
const help = (0, text_sentences.h)(language).console.help;
const options = describeOptions(language);
return commands.map(name => ({
name: name,
text: help[name] ?? "",
words: commandWords[name] ?? known.after[name] ?? [],
options: options.filter(option => option.commands.includes(name)).map(({name: option, form: form, text: text, choices: choices}) => ({
name: `--${option}`,
text: text,
takesValue: form !== "",
words: known.values[option] ?? choices
}))
}));
}
var rules = __webpack_require__(28652);
var machines_rules = __webpack_require__(11263);
function explainCommand(id, language) {
const words = (0, text_sentences.h)(language).console.explained;
const all = explanations(language);
const found = all.find(one => one.id === id.toUpperCase());
if (found === undefined) {
const ids = all.map(one => one.id);
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "explain",
value: id,
expected: expectedFor(id, ids, words)
});
}
const colon = language === "fr" ? " : " : ": ";
const {proof: proof} = found;
const proven = proof === undefined ? [] : [ [ words.evidence, proof.evidence ], [ words.fails, proof.fails ] ];
const lines = [ ...found.attributes, ...proven, [ words.why, found.why ], [ words.fix, found.fix ] ];
return [ `${found.id}  ${found.title}`, ...lines.map(([name, text]) => `  ${name}${colon}${text}`), "" ].join("\n");
}
function explanations(language) {
return [ ...explainedRules(language), ...explainedConditions(language), ...explainedMachines(language), ...explainedFailures(language) ];
}
function expectedFor(id, ids, words) {
const near = (0, nearest_word.z)(id, ids.map(one => one.toLowerCase())).toUpperCase();
if (near !== "" && id !== "") return (0, fill.G)(words.nearest, {
suggestion: near
});
const families = [ ...new Set(Object.keys(rules.a).map(familyOf)) ].map(family => `${family}-…`);
return (0, fill.G)(words.expected, {
families: families.join(", ")
});
}
function explainedRules(language) {
const {rules: texts, console: console} = (0, text_sentences.h)(language);
const words = console.explained;
const table = rules.a;
return Object.entries(table).map(([id, {severity: severity, pack: pack}]) => ({
id: id,
family: familyOf(id),
title: texts[id]?.title ?? id,
attributes: [ [ words.family, familyName(id, words.families) ], [ words.severity, words.severities[severity] ], [ words.pack, pack ] ],
why: shown(texts[id]?.why ?? ""),
fix: shown(texts[id]?.fix ?? "")
}));
}
function explainedConditions(language) {
const {conditions: known, conditionProofs: conditionProofs, console: console} = (0, 
text_sentences.h)(language);
const proofs = conditionProofs;
const texts = known;
const words = console.explained;
return conditions.j.map(({id: id, pack: pack, scope: scope}) => ({
id: id,
family: familyOf(id),
title: texts[id]?.title ?? id,
attributes: [ [ words.family, familyName(id, words.families) ], [ words.pack, pack ], [ words.scope, words.scopes[scope] ], ...keyAttributes(id, words.keys) ],
why: shown(texts[id]?.why ?? ""),
fix: shown(texts[id]?.fix ?? ""),
proof: {
evidence: proofs[id]?.evidence ?? "",
fails: proofs[id]?.fails ?? ""
}
}));
}
function keyAttributes(id, word) {
const families = Object.keys(report_keys.DM).map(family => ({
family: family,
keys: (0, report_keys.d6)(id, `_${family}.json`).join(", ")
}));
const [first] = families;
if (first === undefined || first.keys === "") return [];
if (families.every(({keys: keys}) => keys === first.keys)) return [ [ word, first.keys ] ];
return [ [ word, families.map(({family: family, keys: keys}) => `${family} ${keys}`).join("; ") ] ];
}
function explainedMachines(language) {
const {machines: machines, console: console} = (0, text_sentences.h)(language);
const words = console.explained;
return machines_rules.sM.map(id => ({
id: id,
family: familyOf(id),
title: machines.rules[id].title,
attributes: [ [ words.family, familyName(id, words.families) ], [ words.effect, machines.effects[machines_rules.j$[id].effect] ], [ machines.contract, machines_rules.j$[id].contract.join(", ") ] ],
why: machines.rules[id].why,
fix: shown(machines.rules[id].fix)
}));
}
function explainedFailures(language) {
const {failures: failures, console: console} = (0, text_sentences.h)(language);
const words = console.explained;
return model_failure.Nc.map(id => ({
id: id,
family: "failure",
title: shown(failures[id].what),
attributes: [ [ words.family, words.families.failure ], [ words.effect, effectText(model_failure.$1[id], words.effects) ] ],
why: shown(failures[id].cause),
fix: shown(failures[id].fix)
}));
}
function effectText(effect, words) {
if (effect === "usage" || effect === "no-go" || effect === "cancelled" || effect === "defect") return words[effect];
return `${effect.slice("inconclusive/".length)}: ${words.inconclusive}`;
}
function familyOf(id) {
return id.split("-")[0] ?? id;
}
function familyName(id, names) {
return `${names[familyOf(id)] ?? ""} (${familyOf(id)})`.trim();
}
function shown(sentence) {
return sentence.replace(/\{(\w+)\}/g, "<$1>");
}
function fishCompletions(table) {
return `# nx47: completions of fish\nfunction __nx47_command_is\n    set -l words (commandline -opc)\n    test (count $words) -ge 2; and test "$words[2]" = "$argv[1]"\nend\nfunction __nx47_no_command\n    test (count (commandline -opc)) -eq 1\nend\n${table.flatMap(command => linesOf(command)).join("\n")}\n`;
}
function linesOf({name: name, text: text, words: words, options: options}) {
const inside = `complete -c nx47 -n '__nx47_command_is ${name}'`;
const after = words.length === 0 ? [] : [ `${inside} -f -a ${quoted(words.join(" "))}` ];
return [ `complete -c nx47 -n __nx47_no_command -f -a ${name} -d ${quoted(text)}`, ...after, ...options.map(option => `${inside} ${specification(option)}`) ];
}
function specification({name: name, text: text, takesValue: takesValue, words: words}) {
const value = words.length === 0 ? " -r" : ` -x -a ${quoted(words.join(" "))}`;
return `-l ${name.slice(2)}${takesValue ? value : ""} -d ${quoted(text)}`;
}
function quoted(text) {
return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
var assets = __webpack_require__(98059);
function powershellCompletions(table) {
return `# nx47: completions of PowerShell\nRegister-ArgumentCompleter -Native -CommandName nx47 -ScriptBlock {\n    param($wordToComplete, $commandAst, $cursorPosition)\n    $commands = [ordered]@{\n${table.map(({name: name, text: text}) => `        ${powershell_completions_quoted(name)} = ${powershell_completions_quoted(text)}`).join("\n")}\n    }\n    $options = @{\n${table.map(command => optionsOf(command)).join("\n")}\n    }\n    $following = @{\n${table.flatMap(command => powershell_completions_wordsOf(command)).join("\n")}\n    }\n    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })\n    $command = @($before | Select-Object -Skip 1 | Where-Object { $commands.Contains($_) })[0]\n    $offered = [ordered]@{}\n    if ($null -eq $command) {\n        $offered = $commands\n    } elseif ($options[$command].Contains($before[-1]) -and $options[$command][$before[-1]].values.Count -gt 0) {\n        foreach ($word in $options[$command][$before[-1]].values) { $offered[$word] = $word }\n    } elseif ($wordToComplete.StartsWith('-')) {\n        foreach ($name in $options[$command].Keys) { $offered[$name] = $options[$command][$name].text }\n    } elseif ($before[-1] -eq $command -and $following.Contains($command)) {\n        foreach ($word in $following[$command]) { $offered[$word] = $word }\n    }\n    $offered.Keys | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object {\n        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $offered[$_])\n    }\n}\n`;
}
function optionsOf({name: name, options: options}) {
const lines = options.map(({name: option, text: text, words: words}) => `            ${powershell_completions_quoted(option)} = @{ text = ${powershell_completions_quoted(text)}; values = @(${words.map(powershell_completions_quoted).join(", ")}) }`);
return `        ${powershell_completions_quoted(name)} = [ordered]@{\n${lines.join("\n")}\n        }`;
}
function powershell_completions_wordsOf({name: name, words: words}) {
return words.length === 0 ? [] : [ `        ${powershell_completions_quoted(name)} = @(${words.map(powershell_completions_quoted).join(", ")})` ];
}
function powershell_completions_quoted(text) {
return `'${text.replaceAll(/['‘’‚‛]/g, sign => `${sign}${sign}`)}'`;
}
function zshCompletions(table) {
return `#compdef nx47\n_nx47() {\n  local -a commands\n  commands=(\n${table.map(({name: name, text: text}) => `    ${zsh_completions_quoted(`${name}:${text}`)}`).join("\n")}\n  )\n  if (( CURRENT == 2 )); then\n    _describe -t commands 'nx47' commands\n    return\n  fi\n  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in\n${table.map(branch).join("\n")}\n  esac\n}\nif [[ $funcstack[1] == _nx47 ]]; then\n  _nx47 "$@"\nelse\n  compdef _nx47 nx47\nfi\n`;
}
function branch({name: name, words: words, options: options}) {
const rest = words.length === 0 ? "*:: :_files" : `1: :(${words.join(" ")})`;
const lines = [ ...options.map(zsh_completions_specification), rest ].map(one => `        ${zsh_completions_quoted(one)}`);
return `    ${name})\n      _arguments \\\n${lines.join(" \\\n")}\n      ;;`;
}
function zsh_completions_specification({name: name, text: text, takesValue: takesValue, words: words}) {
const about = `[${text.replaceAll("[", "(").replaceAll("]", ")")}]`;
if (!takesValue) return `${name}${about}`;
return `${name}=${about}: :${words.length === 0 ? "_files" : `(${words.join(" ")})`}`;
}
function zsh_completions_quoted(text) {
return `'${text.replaceAll("'", "'\\''")}'`;
}
const writers = {
bash: bashCompletions,
zsh: zshCompletions,
fish: fishCompletions,
powershell: powershellCompletions
};
async function completionsCommand(line, installRoot, language) {
const [asked = ""] = line.words;
const shell = shells.find(name => name === asked);
if (shell === undefined) {
const expected = shells.join(" | ");
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "completions",
value: asked,
expected: expected
});
}
const profile = await (0, assets.w)(installRoot).profileNames();
const explain = explanations(language).map(({id: id}) => id);
const table = completionTable(language, {
values: {
profile: profile
},
after: {
explain: explain
}
});
return {
text: writers[shell](table),
status: 0
};
}
var json_schema_processors = __webpack_require__(98439);
const nodeSchema = schemas._H3({
type: schemas.KCZ([ schemas.YjP(), schemas.YOg(schemas.YjP()) ]).optional(),
anyOf: schemas.YOg(schemas.L5J()).optional(),
properties: schemas.g1P(schemas.YjP(), schemas.L5J()).optional(),
items: schemas.L5J().optional(),
$ref: schemas.YjP().optional(),
$defs: schemas.g1P(schemas.YjP(), schemas.L5J()).optional()
});
function messageSchema(schema) {
const top = nodeSchema.parse(json_schema_processors.bl(schema, {
io: "input",
unrepresentable: "any"
}));
return {
top: top,
definitions: top.$defs ?? {}
};
}
function compareShape(shape, schema) {
return differences(shape, schema.top, "", schema.definitions);
}
function differences(shape, node, place, definitions) {
const alternatives = alternativesOf(node, definitions);
if (typeof shape === "string" || "json" in shape) return checkKind(shape, alternatives, place);
if ("list" in shape) {
const list = alternatives.find(one => typesOf(one).includes("array"));
if (list === undefined) return [ {
place: place,
observed: "list"
} ];
return shape.list.flatMap(one => differences(one, list.items, `${place}[]`, definitions));
}
const object = alternatives.find(one => typesOf(one).includes("object"));
if (object === undefined) return [ {
place: place,
observed: "object"
} ];
return Object.entries(shape.members).flatMap(([name, member]) => {
const inside = place === "" ? name : `${place}.${name}`;
const known = object.properties?.[name];
if (known === undefined) return [ {
place: inside,
observed: kindName(member)
} ];
return differences(member, known, inside, definitions);
});
}
function alternativesOf(node, definitions) {
const parsed = nodeSchema.safeParse(node);
if (!parsed.success) return [];
const {$ref: $ref, anyOf: anyOf} = parsed.data;
if ($ref !== undefined) return alternativesOf(definitions[$ref.replace("#/$defs/", "")], definitions);
if (anyOf !== undefined) return anyOf.flatMap(one => alternativesOf(one, definitions));
return [ parsed.data ];
}
function typesOf(node) {
return [ node.type ?? [] ].flat();
}
const jsonTypes = {
null: "null",
bool: "boolean",
int: "integer",
float: "number"
};
const noJson = [ "no-json", "html", "xml", "bytes" ];
function checkKind(shape, alternatives, place) {
const kind = kindName(shape);
if (kind === "nothing" && place === "") return [];
if (noJson.includes(kind)) return [ {
place: place,
observed: kind
} ];
const wanted = jsonTypes[kind] ?? "string";
const types = alternatives.flatMap(typesOf);
const fits = types.includes(wanted) || wanted === "integer" && types.includes("number");
return fits ? [] : [ {
place: place,
observed: kind
} ];
}
function kindName(shape) {
if (typeof shape === "string") return shape;
if ("json" in shape) return "json";
return "list" in shape ? "list" : "object";
}
var dialect_dataset_views = __webpack_require__(17367);
const vocabularies = new Set([ "status", "type", "kernelType", "language", "stream_name", "kernelExecutionType" ]);
const kinds = [ [ "time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/ ], [ "time-without-zone", /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?$/ ], [ "time-with-offset", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d:?\d\d$/ ], [ "url", /^https?:\/\// ], [ "duration", /^\d+(?:\.\d+)?s$/ ], [ "digits", /^\d+$/ ], [ "ref", /^[\w-]+\/[\w-]+$/ ], [ "path", /^\/[\w./-]+$/ ] ];
const longestNested = 8 * 1024 * 1024;
function shapeOf(value, name = "") {
if (value === null) return "null";
if (typeof value === "boolean") return "bool";
if (typeof value === "bigint") return "int";
if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
if (typeof value === "string") return textShape(value, name);
if ((0, strict_json.O)(value)) {
const members = Object.entries(value).map(([key, one]) => [ key, shapeOf(one, key) ]);
return {
members: Object.fromEntries(members)
};
}
return {
list: shape_distinct(value.map(one => shapeOf(one, name)))
};
}
function shapesAt(shape, path) {
let found = [ shape ];
for (const step of path === "" ? [] : path.replaceAll("[]", ".[]").split(".")) {
found = found.flatMap(one => stepInto(one, step));
}
return found;
}
function stepInto(shape, step) {
if (typeof shape === "string") return [];
if ("json" in shape) return stepInto(shape.json, step);
if ("list" in shape) return step === "[]" ? [ ...shape.list ] : [];
const member = step !== "[]" && Object.hasOwn(shape.members, step) ? shape.members[step] : undefined;
return member === undefined ? [] : [ member ];
}
function textShape(text, name) {
if (text === "") return "empty";
if (vocabularies.has(name) && /^\w{1,40}$/.test(text)) return `=${text}`;
const kind = kinds.find(([, pattern]) => pattern.test(text));
if (kind !== undefined) return kind[0];
return /^\s*[[{]/.test(text) && text.length <= longestNested ? shape_nested(text) : "text";
}
function shape_nested(text) {
try {
return {
json: shapeOf((0, strict_json.R)((new TextEncoder).encode(text)))
};
} catch (error) {
if (error instanceof model_failure.HR) return "text";
throw error;
}
}
function shape_distinct(shapes) {
return [ ...new Map(shapes.map(shape => [ JSON.stringify(shape), shape ])).values() ];
}
const good = ({response: response}) => response.status >= 200 && response.status < 300;
const isRpc = ({operation: operation}) => /^[A-Z]/.test(operation);
function answers(operation, path, kinds) {
return exchange => exchange.operation === operation && good(exchange) ? shapesAt(exchange.response.body, path).map(shape => fidelity_claims_touched(operation, path, shape, kinds)) : [];
}
function always(operation, path) {
return exchange => {
if (exchange.operation !== operation || !good(exchange)) return [];
const [owner = "", last = path] = splitLast(path);
return shapesAt(exchange.response.body, owner).map(shape => ({
holds: shapesAt(shape, last).length > 0,
observed: `${operation}: no ${path}`
}));
};
}
function never(operation, paths) {
return exchange => {
if (exchange.operation !== operation || !good(exchange)) return [];
const found = paths.filter(path => shapesAt(exchange.response.body, path).length > 0);
return [ {
holds: found.length === 0,
observed: `${operation}: ${found.join(", ")}`
} ];
};
}
function asks(operation, path, kinds) {
return exchange => exchange.operation === operation ? shapesAt(exchange.request.body, path).map(shape => fidelity_claims_touched(operation, path, shape, kinds)) : [];
}
function ends(operation, statuses) {
return ({operation: name, response: response}) => name === operation ? [ {
holds: statuses.includes(response.status),
observed: `${operation}: ${response.status}`
} ] : [];
}
function everyCall(test) {
return exchange => isRpc(exchange) ? outcome(exchange, test(exchange)) : [];
}
function wherever(applies, test) {
return exchange => applies(exchange) ? outcome(exchange, test(exchange)) : [];
}
function both(...claims) {
return exchange => claims.flatMap(claim => claim(exchange));
}
function outcome({operation: operation}, seen) {
return [ {
holds: seen === undefined,
observed: `${operation}: ${seen ?? ""}`
} ];
}
function fidelity_claims_touched(operation, path, shape, kinds) {
const kind = typeof shape === "string" ? shape : Object.keys(shape)[0] ?? "";
return {
holds: kinds.includes(kind),
observed: `${operation}: ${path} is ${kind}`
};
}
function splitLast(path) {
const at = path.lastIndexOf(".");
return at < 0 ? [ "", path ] : [ path.slice(0, at), path.slice(at + 1) ];
}
const fidelityStates = null && [ "assumed", "seen in official code", "observed live", "contradicted" ];
const beyondShapes = () => [];
const datasetWords = dialect_dataset_views.Ty.flatMap(word => [ `=${word}`, `=${word.toLowerCase()}` ]);
const fidelityOfDatasets = [ {
id: "FID-020",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/upload.test.ts",
title: "a file goes in one PUT with its length",
claim: both(always("StartBlobUpload", "token"), answers("StartBlobUpload", "createUrl", [ "url" ]))
}, {
id: "FID-021",
state: "seen in official code",
source: "kaggle-cli 2.2.3, run",
test: "tests/unit/kaggle/upload.test.ts",
title: "a file goes in one PUT with its length, its bytes and no authorisation",
claim: wherever(({operation: operation}) => operation === "upload", ({request: request}) => request.authorization === "none" ? undefined : "authorised upload")
}, {
id: "FID-022",
state: "seen in official code",
source: "kagglehub 1.0.1, gcs_upload.py",
test: "tests/unit/rehearsal/blobs.test.ts",
title: "an upload in two parts is resumed where it stopped",
claim: ends("upload", [ 200, 201, 308, 404, 408, 410, 429, 500, 502, 503, 504 ])
}, {
id: "FID-023",
state: "seen in official code",
source: "kagglehub 1.0.1, gcs_upload.py",
test: "tests/unit/rehearsal/blobs.test.ts",
title: "a connection lost after four of ten bytes leaves four bytes to resume from",
claim: wherever(({operation: operation, response: response}) => operation === "upload" && response.status === 308, ({response: response}) => response.range === "other" ? "another form of Range" : undefined)
}, {
id: "FID-024",
state: "seen in official code",
source: "kaggle-cli 2.2.3, run",
test: "tests/unit/kaggle/upload.test.ts",
title: "an empty file is uploaded with content-length 0",
claim: asks("StartBlobUpload", "contentLength", [ "int" ])
}, {
id: "FID-030",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/publish.test.ts",
title: "a dataset that exists gets its next version",
claim: both(never("CreateDataset", [ "versionNumber" ]), never("CreateDatasetVersion", [ "versionNumber" ]))
}, {
id: "FID-031",
state: "seen in official code",
source: "kaggle-cli 2.2.3, run",
test: "tests/unit/rehearsal/routes-datasets.test.ts",
title: "a title that is in use is refused in the words of Kaggle",
claim: both(answers("CreateDataset", "status", [ "=ok", "=error", "empty" ]), answers("CreateDatasetVersion", "status", [ "=ok", "=error", "empty" ]))
}, {
id: "FID-032",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/dialect-dataset-views.test.ts",
title: "pending, ready, failed and deleted survive",
claim: answers("GetDatasetStatus", "status", datasetWords)
}, {
id: "FID-033",
state: "seen in official code",
source: "kaggle-cli 2.2.3, run",
test: "tests/unit/rehearsal/routes-datasets.test.ts",
title: "while version 2 is processed the dataset says READY, of version 1",
claim: answers("GetDataset", "currentVersionNumber", [ "int" ])
}, {
id: "FID-034",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/dialect-dataset-views.test.ts",
title: "without currentVersionNumber the highest listed version is the current one",
claim: answers("GetDataset", "versions[].versionNumber", [ "int" ])
}, {
id: "FID-035",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/client.test.ts",
title: "a view that answers nothing is KAGGLE_UNREADABLE",
claim: answers("GetDataset", "ref", [ "ref" ])
}, {
id: "FID-036",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/publish.test.ts",
title: "a new dataset is created private",
claim: answers("GetDataset", "isPrivate", [ "bool" ])
}, {
id: "FID-037",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/dialect-dataset-views.test.ts",
title: "a file page names its next one only when there is one",
claim: wherever(isFileListing, ({response: response}) => shapesAt(response.body, "files").length === 0 ? undefined : "files in place of datasetFiles")
}, {
id: "FID-038",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/client.test.ts",
title: "the files of dataset version 4 are asked for by that number, over all pages",
claim: answers("ListDatasetFiles", "datasetFiles[].totalBytes", [ "int" ])
}, {
id: "FID-039",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/rehearsal/routes-datasets.test.ts",
title: "folders arrive as paths",
claim: always("ListDatasetFiles", "datasetFiles[].name")
}, {
id: "FID-040",
state: "seen in official code",
source: "kaggle_object.py",
test: "tests/contract/official-client.test.ts",
title: "datasets create, status, files and version are understood on both sides",
claim: answers("ListDatasetFiles", "datasetFiles[].creationDate", [ "time" ])
}, {
id: "FID-041",
state: "seen in official code",
source: "kaggle-cli 2.2.3, run",
test: "tests/contract/official-client.test.ts",
title: "datasets create, status, files and version are understood on both sides",
claim: answers("ListDatasetFiles", "nextPageToken", [ "text", "empty", "digits", "ref", "lower" ])
}, {
id: "FID-042",
state: "assumed",
source: "kaggle-api issues 206 and 890",
test: "tests/unit/rehearsal/routes-datasets.test.ts",
title: "a version is a full snapshot",
claim: beyondShapes
}, {
id: "FID-043",
state: "assumed",
source: "public listings of 2026",
test: "tests/unit/rehearsal/routes-dataset-files.test.ts",
title: "an uploaded archive is a folder of its name; its files are listed with their paths",
claim: beyondShapes
} ];
function isFileListing({operation: operation, response: response}) {
return operation === "ListDatasetFiles" && response.status === 200;
}
var dialect_kernels = __webpack_require__(66738);
const sessionWords = dialect_kernels.yN.flatMap(name => [ `=${name}`, `=${camelCase(name)}` ]);
const fidelityOfKernels = [ {
id: "FID-050",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/rehearsal/routes-kernels.test.ts",
title: "a push answers version, id and address",
claim: wherever(isSavedKernel, ({response: response}) => kindsAt(response.body, "versionNumber").join() === "int" ? undefined : "versionNumber is absent or no number")
}, {
id: "FID-051",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/rehearsal/routes-kernels.test.ts",
title: "a title that makes another slug gives another address",
claim: answers("SaveKernel", "url", [ "url", "path", "empty" ])
}, {
id: "FID-052",
state: "seen in official code",
source: "kaggle-cli 2.2.3, run",
test: "tests/contract/official-client.test.ts",
title: "an error in a 200 answer is printed as a push error",
claim: answers("SaveKernel", "error", [ "text", "empty" ])
}, {
id: "FID-053",
state: "seen in official code",
source: "kaggle-cli 2.2.3, run",
test: "tests/unit/rehearsal/routes-kernels.test.ts",
title: "an unknown dataset source is named in a 200 answer",
claim: answers("SaveKernel", "invalidDatasetSources[]", [ "ref", "text", "path" ])
}, {
id: "FID-054",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/rehearsal/routes-kernels.test.ts",
title: "a push answers version, id and address",
claim: answers("SaveKernel", "kernelId", [ "int" ])
}, {
id: "FID-055",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/rehearsal/routes-kernels.test.ts",
title: "a push answers version, id and address",
claim: answers("SaveKernel", "ref", [ "path", "ref", "empty" ])
}, {
id: "FID-056",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/dialect-kernel-views.test.ts",
title: "a kernel view survives the way to the wire and back",
claim: answers("GetKernel", "metadata.currentVersionNumber", [ "int" ])
}, {
id: "FID-057",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/client.test.ts",
title: "a kernel is viewed at version v7 when one is asked for",
claim: always("GetKernel", "blob.source")
}, {
id: "FID-058",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/dialect-kernel-views.test.ts",
title: "a kernel view survives the way to the wire and back",
claim: answers("GetKernel", "metadata.datasetDataSources[]", [ "ref", "path", "text" ])
}, {
id: "FID-059",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/dialect-kernel-views.test.ts",
title: "a kernel view that says nothing of privacy and internet",
claim: both(answers("GetKernel", "metadata.isPrivate", [ "bool" ]), answers("GetKernel", "metadata.enableInternet", [ "bool" ]))
}, {
id: "FID-060",
state: "seen in official code",
source: "kagglesdk 0.1.37; kaggle-cli 2.2.3, run",
test: "tests/unit/kaggle/dialect-kernels.test.ts",
title: "a session without a status is queued",
claim: answers("GetKernelSessionStatus", "status", sessionWords)
}, {
id: "FID-061",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/contract/official-client.test.ts",
title: "a refused source, a failed run and an unknown kernel",
claim: answers("GetKernelSessionStatus", "failureMessage", [ "text", "empty", "lower" ])
}, {
id: "FID-062",
state: "assumed",
source: "kaggle-cli pull request 1170",
test: "tests/unit/rehearsal/routes-kernels.test.ts",
title: "the status of an ended session says how it was run",
claim: never("GetKernelSessionStatus", [ "kernelSessionId", "sessionId", "id" ])
}, {
id: "FID-063",
state: "assumed",
source: "kaggle-cli issue 1200, pull request 1201",
test: "tests/unit/rehearsal/routes-kernels.test.ts",
title: "v1 names version 1 for ever; 1 is 404; no label is the newest",
claim: wherever(hasLabel, ({response: response}) => response.status === 404 ? "the label was answered 404" : undefined)
}, {
id: "FID-074",
state: "seen in official code",
source: "kaggle_api_extended.py",
test: "tests/contract/official-client.test.ts",
title: "kernels push, status and output bring back what the notebook wrote and said",
claim: asks("SaveKernel", "kernelType", [ "=notebook", "=script" ])
}, {
id: "FID-075",
state: "assumed",
source: "kaggle-api 1.2 REST",
test: "tests/unit/kaggle/dialect-push.test.ts",
title: "privacy and internet are always written",
claim: both(asks("SaveKernel", "isPrivate", [ "bool" ]), asks("SaveKernel", "enableInternet", [ "bool" ]))
}, {
id: "FID-076",
state: "assumed",
source: "public reports of 2026",
test: "tests/unit/rehearsal/routes-datasets.test.ts",
title: "while version 2 is processed the dataset says READY, of version 1",
claim: beyondShapes
}, {
id: "FID-079",
state: "assumed",
source: "kaggle-cli 1185, --no-run",
test: "tests/unit/rehearsal/routes-kernel-sessions.test.ts",
title: "a quick save is a version that is not run",
claim: beyondShapes
}, {
id: "FID-080",
state: "assumed",
source: "Kaggle documentation, efficient GPU and TPU usage",
test: "tests/unit/audit/repository/asked-session.test.ts",
title: "enable_tpu: true is Tpu1VmV38, which is given for nine hours at most",
claim: beyondShapes
} ];
function isSavedKernel({operation: operation, response: response}) {
if (operation !== "SaveKernel" || response.status !== 200) return false;
return kindsAt(response.body, "error").every(kind => kind === "empty");
}
function hasLabel({request: request}) {
return kindsAt(request.body, "versionLabel").some(kind => kind !== "empty" && kind !== "null");
}
function kindsAt(shape, path) {
return shapesAt(shape, path).map(one => typeof one === "string" ? one : "nested");
}
function camelCase(name) {
return name.toLowerCase().replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
}
const fidelityOfOutputs = [ {
id: "FID-064",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/kernel-output.test.ts",
title: "files: null is a session without output",
claim: both(always("ListKernelSessionOutput", "files[].fileName"), answers("ListKernelSessionOutput", "files[].url", [ "url" ]))
}, {
id: "FID-065",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/kernel-output.test.ts",
title: "output files of two pages come with their listed sizes",
claim: never("ListKernelSessionOutput", [ "files[].size", "files[].totalBytes" ])
}, {
id: "FID-066",
state: "seen in official code",
source: "kaggle_api_extended.py",
test: "tests/unit/kaggle/dialect-log.test.ts",
title: "a log is written and read in the layout of Kaggle",
claim: answers("ListKernelSessionOutput", "log", [ "json", "empty" ])
}, {
id: "FID-067",
state: "assumed",
source: "public logs of 2026",
test: "tests/unit/kaggle/dialect-log.test.ts",
title: "a stream of another name is read as stderr",
claim: answers("ListKernelSessionOutput", "log[].stream_name", [ "=stdout", "=stderr" ])
}, {
id: "FID-068",
state: "assumed",
source: "public logs of 2026",
test: "tests/unit/kaggle/dialect-log.test.ts",
title: "a log is written and read in the layout of Kaggle",
claim: answers("ListKernelSessionOutput", "log[].time", [ "float", "int" ])
}, {
id: "FID-069",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/kernel-output.test.ts",
title: "output files of two pages come with their listed sizes",
claim: answers("ListKernelFiles", "files[].size", [ "int" ])
}, {
id: "FID-070",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/rehearsal/routes-kernels.test.ts",
title: "outputs come in pages with sizes beside them",
claim: answers("ListKernelFiles", "files[].creationDate", [ "time", "empty" ])
}, {
id: "FID-071",
state: "seen in official code",
source: "kaggle-cli 2.2.3, run",
test: "tests/contract/official-client.test.ts",
title: "a refused source, a failed run and an unknown kernel",
claim: both(ends("GetKernel", [ 200, 401, 403, 404, 429, 500, 502, 503 ]), ends("GetKernelSessionStatus", [ 200, 401, 403, 404, 429, 500, 502, 503 ]))
}, {
id: "FID-072",
state: "seen in official code",
source: "kaggle-cli 2.2.3, run",
test: "tests/unit/kaggle/download.test.ts",
title: "an output file is fetched by a plain GET without authorisation",
claim: wherever(({operation: operation}) => operation === "signed", ({request: request}) => request.authorization === "none" ? undefined : "authorised download")
}, {
id: "FID-073",
state: "seen in official code",
source: "kaggle-cli 2.2.3, run",
test: "tests/contract/own-client.test.ts",
title: "",
claim: ends("signed", [ 200, 206, 304, 403 ])
}, {
id: "FID-077",
state: "seen in official code",
source: "kaggle_api_extended.py",
test: "tests/unit/kaggle/follow-log.test.ts",
title: "the live log of version 7 is asked for by GET with authorisation, and ends at END_OF_LOG",
claim: beyondShapes
}, {
id: "FID-078",
state: "seen in official code",
source: "kaggle_api_extended.py",
test: "tests/unit/kaggle/follow-log.test.ts",
title: "a cut after two records is followed by a connection whose replay is folded",
claim: beyondShapes
} ];
const fidelityOfWire = [ {
id: "FID-001",
state: "seen in official code",
source: "kaggle_env.py, kagglesdk 0.1.37",
test: "tests/unit/kaggle/dialect-identity.test.ts",
title: 'a token answer without "active" is inactive',
claim: answers("IntrospectToken", "active", [ "bool" ])
}, {
id: "FID-002",
state: "seen in official code",
source: "kagglesdk 0.1.37",
test: "tests/unit/kaggle/identify.test.ts",
title: "a token is asked for by IntrospectToken and names its user",
claim: answers("IntrospectToken", "username", [ "text", "lower", "empty", "digits" ])
}, {
id: "FID-003",
state: "seen in official code",
source: "kagglehub 1.0.1, auth.py",
test: "tests/unit/kaggle/dialect-identity.test.ts",
title: "a Hello answer names the user as userName",
claim: always("Hello", "userName")
}, {
id: "FID-004",
state: "seen in official code",
source: "kaggle_http_client.py",
test: "tests/unit/kaggle/transport.test.ts",
title: "a legacy key goes as Basic base64(user:key)",
claim: everyCall(({request: request}) => request.authorization === "other" ? "other authorisation" : undefined)
}, {
id: "FID-010",
state: "seen in official code",
source: "kaggle_http_client.py",
test: "tests/unit/kaggle/transport.test.ts",
title: "a call is a POST of camelCase JSON",
claim: everyCall(({request: request}) => request.method === "POST" ? undefined : request.method)
}, {
id: "FID-011",
state: "seen in official code",
source: "kaggle_http_client.py",
test: "tests/unit/kaggle/transport.test.ts",
title: "a call is a POST of camelCase JSON",
claim: everyCall(({request: request}) => request.contentType === "application/json" ? undefined : `request in ${request.contentType}`)
}, {
id: "FID-012",
state: "assumed",
source: "kaggle_http_client.py",
test: "tests/unit/rehearsal/server.test.ts",
title: "have JSON answers 404, 405 and 400",
claim: everyCall(({response: response}) => response.contentType === "application/json" ? undefined : `answer in ${response.contentType}`)
}, {
id: "FID-013",
state: "seen in official code",
source: "kaggle_http_client.py",
test: "tests/unit/kaggle/dialect.test.ts",
title: "the prefix is /v1 on api.kaggle.com and /api/v1 everywhere else",
claim: everyCall(({request: request}) => [ "/v1", "/api/v1" ].includes(request.prefix) ? undefined : `prefix ${request.prefix}`)
}, {
id: "FID-014",
state: "assumed",
source: "RFC 9110",
test: "tests/unit/rehearsal/server.test.ts",
title: "the Date header is that of the clock of the service",
claim: everyCall(({response: response}) => response.headers.includes("date") ? undefined : "no Date header")
}, {
id: "FID-015",
state: "seen in official code",
source: "kaggle_http_client.py; kaggle-cli issue 931",
test: "tests/unit/kaggle/dialect-errors.test.ts",
title: "",
claim: wherever(({operation: operation, response: response}) => /^[A-Z]/.test(operation) && response.status >= 400, errorForm)
}, {
id: "FID-016",
state: "seen in official code",
source: "kaggle_api_extended.py, with_retry",
test: "tests/unit/kaggle/refusal.test.ts",
title: "",
claim: wherever(({response: response}) => response.status === 429, ({response: response}) => response.retryAfter === "other" ? "another form of Retry-After" : undefined)
}, {
id: "FID-017",
state: "seen in official code",
source: "kaggle_object.py",
test: "tests/unit/kaggle/dialect-fields.test.ts",
title: "an absent member and null have the same default",
claim: beyondShapes
} ];
function errorForm({response: response}) {
const has = path => shapesAt(response.body, path).length > 0;
const isKnown = has("code") && has("message") || has("error.code") && has("error.message");
return isKnown ? undefined : `an error ${response.status} of another form`;
}
const fidelity_register_all = [ ...fidelityOfWire, ...fidelityOfDatasets, ...fidelityOfKernels, ...fidelityOfOutputs ];
const fidelityRegister = fidelity_register_all.toSorted((a, b) => a.id < b.id ? -1 : 1);
function conform(recordings) {
const exchanges = recordings.flatMap(recording => recording.exchanges);
return {
assumptions: fidelityRegister.map(({id: id, claim: claim}) => {
const touched = exchanges.flatMap(exchange => claim(exchange));
const broken = touched.find(({holds: holds}) => !holds);
const answer = broken !== undefined ? "contradicted" : touched.length > 0 ? "observed" : "not seen";
return {
id: id,
answer: answer,
seen: touched.length,
observed: broken?.observed ?? ""
};
}),
novelties: distinctNovelties(exchanges.flatMap(novelties))
};
}
function novelties(exchange) {
const name = methodNames.find(one => dialect.vX[one].method === exchange.operation);
const {operation: operation, request: request, response: response} = exchange;
if (name === undefined) {
return operation === "other" || operation === "rest" ? [ {
operation: operation,
place: "request",
observed: `${request.method} ${request.prefix}`
} ] : [];
}
const expected = messageSchemas.get(name);
if (expected === undefined) return [];
const asked = compareShape(request.body, expected.request);
const answered = response.status < 300 ? compareShape(response.body, expected.response) : [];
return [ ...asked.map(one => ({
operation: operation,
place: `request ${one.place}`,
observed: one.observed
})), ...answered.map(one => ({
operation: operation,
place: `response ${one.place}`,
observed: one.observed
})) ];
}
const methodNames = namesOf();
const messageSchemas = new Map(methodNames.map(name => [ name, {
request: messageSchema(dialect.vX[name].request),
response: messageSchema(dialect.vX[name].response)
} ]));
function namesOf() {
const isName = name => name in dialect.vX;
return Object.keys(dialect.vX).filter(isName);
}
function distinctNovelties(all) {
return [ ...new Map(all.map(one => [ JSON.stringify(one), one ])).values() ];
}
var external_node_http_ = __webpack_require__(37067);
var external_node_https_ = __webpack_require__(44708);
var external_node_perf_hooks_ = __webpack_require__(643);
var kaggle_dispatcher = __webpack_require__(36782);
const maxRecordedBytes = 16 * 1024 * 1024;
function recordExchange(passed) {
const {requestHeaders: requestHeaders, responseHeaders: responseHeaders} = passed;
const {prefix: prefix, operation: operation} = operationOf(passed);
return {
operation: operation,
startedMs: Math.round(passed.startedMs),
tookMs: Math.round(passed.tookMs),
request: {
method: passed.method,
prefix: prefix,
headers: Object.keys(requestHeaders).toSorted(),
authorization: authorizationForm(requestHeaders["authorization"]),
contentType: mediaType(requestHeaders),
contentRange: contentRangeForm(requestHeaders["content-range"]),
body: bodyShape(passed.requestBody, mediaType(requestHeaders))
},
response: {
status: passed.status,
headers: Object.keys(responseHeaders).toSorted(),
contentType: mediaType(responseHeaders),
retryAfter: retryAfterForm(responseHeaders["retry-after"]),
location: locationForm(responseHeaders["location"], passed.host),
range: rangeForm(responseHeaders["range"]),
body: bodyShape(passed.responseBody, mediaType(responseHeaders))
}
};
}
function operationOf({path: path, announced: announced}) {
if (announced !== undefined) return {
prefix: "",
operation: announced
};
const [, prefix = "", rest = ""] = /^(\/(?:api\/)?v1)\/(.*)$/.exec(path.split("?")[0] ?? "") ?? [];
if (prefix === "") return {
prefix: "",
operation: "other"
};
if (rest.startsWith("kernels/logs/stream/")) return {
prefix: prefix,
operation: "log-stream"
};
const [, operation] = /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)+\/([A-Za-z]+)$/.exec(rest) ?? [];
return {
prefix: prefix,
operation: operation ?? "rest"
};
}
function mediaType(headers) {
return (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase().slice(0, 80) ?? "";
}
function authorizationForm(value) {
if (value === undefined || value === "") return "none";
if (/^bearer /i.test(value)) return "bearer";
return /^basic /i.test(value) ? "basic" : "other";
}
function contentRangeForm(value) {
if (value === undefined) return "none";
if (/^bytes \*\/\d+$/.test(value)) return "question";
if (/^bytes 0-\d+\/\d+$/.test(value)) return "whole";
return /^bytes \d+-\d+\/\d+$/.test(value) ? "rest" : "other";
}
function retryAfterForm(value) {
if (value === undefined) return "none";
if (/^\d+$/.test(value)) return "seconds";
return /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(value) ? "date" : "other";
}
function locationForm(value, host) {
if (value === undefined) return "none";
return URL.canParse(value) && new URL(value).host !== host ? "other-host" : "same-host";
}
function rangeForm(value) {
if (value === undefined) return "none";
return /^bytes=0-\d+$/.test(value) ? "bytes" : "other";
}
function bodyShape(bytes, contentType) {
if (bytes.byteLength === 0) return "nothing";
if (/^application\/json$/.test(contentType)) return jsonShape(bytes);
if (/html$/.test(contentType)) return "html";
return /xml$/.test(contentType) ? "xml" : "bytes";
}
function jsonShape(bytes) {
try {
return shapeOf((0, strict_json.R)(bytes, {
maxBytes: maxRecordedBytes
}));
} catch (error) {
if (error instanceof model_failure.HR) return "no-json";
throw error;
}
}
async function startRecorder(options) {
const exchanges = [];
const announced = new Map;
const begin = external_node_perf_hooks_.performance.now();
const server = (0, external_node_http_.createServer)((request, response) => {
const startedMs = external_node_perf_hooks_.performance.now() - begin;
passOn(request, response, options.serviceUrl).then(passed => {
const target = passed.address;
const whole = {
...passed,
startedMs: startedMs,
tookMs: external_node_perf_hooks_.performance.now() - begin - startedMs,
announced: announced.get(target)
};
for (const [address, use] of announcedIn(whole)) announced.set(address, use);
exchanges.push(recordExchange(whole));
}).catch(() => response.destroy());
});
const port = await listening(server, options.port);
return {
url: `http://127.0.0.1:${port}`,
close: async () => {
const closed = new Promise(done => server.close(() => done()));
server.closeAllConnections();
await closed;
return {
schema: "nx47.recording/1",
service: serviceKind(options.serviceUrl),
exchanges: exchanges.toSorted((a, b) => a.startedMs - b.startedMs)
};
}
};
}
async function passOn(request, response, serviceUrl) {
const target = targetOf(request.url ?? "/", serviceUrl);
const question = keepBytes();
request.on("data", question.take);
const answer = await asked(target, request);
const sink = keepBytes();
if (answer === undefined) response.writeHead(502).end(); else {
response.writeHead(answer.statusCode ?? 502, withoutHops(answer.headers));
for await (const chunk of answer) {
sink.take(chunk);
if (!response.write(chunk)) await new Promise(room => response.once("drain", room));
}
response.end();
}
return {
method: request.method ?? "",
path: new URL(request.url ?? "/", serviceUrl).pathname,
address: target.href,
host: target.host,
requestHeaders: oneLine(request.headers),
requestBody: question.bytes(),
status: answer?.statusCode ?? 502,
responseHeaders: oneLine(answer?.headers ?? {}),
responseBody: sink.bytes()
};
}
function targetOf(asked, serviceUrl) {
const isProxied = /^https?:\/\//i.test(asked);
const url = new URL(asked, serviceUrl);
if (isProxied && url.hostname !== "localhost") return url;
const base = new URL(serviceUrl);
const path = url.pathname.replace(/^\/(?:api\/)?v1(?=\/)/, (0, dialect.YA)(serviceUrl));
return new URL(`${path}${url.search}`, base);
}
function asked(target, request) {
const send = target.protocol === "https:" ? external_node_https_.request : external_node_http_.request;
const {host: host, "accept-encoding": encoding, ...headers} = withoutHops(request.headers);
return new Promise(resolve => {
const onward = send(target, {
method: request.method,
headers: headers
}, resolve);
onward.once("error", () => resolve(undefined));
request.pipe(onward);
});
}
const hops = [ "connection", "keep-alive", "proxy-connection", "proxy-authorization", "transfer-encoding" ];
function withoutHops(headers) {
const kept = {};
for (const [name, value] of Object.entries(headers)) {
if (value !== undefined && !hops.includes(name)) kept[name] = value;
}
return kept;
}
function oneLine(headers) {
const entries = Object.entries(headers).map(([name, value]) => [ name, [ value ].flat().join(", ") ]);
return Object.fromEntries(entries);
}
function keepBytes() {
const chunks = [];
let size = 0;
return {
take(chunk) {
if (!(chunk instanceof Uint8Array)) return;
size += chunk.byteLength;
if (size <= maxRecordedBytes) chunks.push(chunk);
},
bytes: () => Buffer.concat(chunks)
};
}
function announcedIn({responseBody: responseBody, responseHeaders: responseHeaders}) {
const text = Buffer.from(responseBody.subarray(0, maxRecordedBytes)).toString("utf8");
const uploads = [ ...text.matchAll(/"createUrl"\s*:\s*"([^"]+)"/g) ].map(([, url = ""]) => url);
const downloads = [ ...text.matchAll(/"url"\s*:\s*"(https?:[^"]+)"/g) ].map(([, url = ""]) => url);
const redirect = responseHeaders["location"];
return [ ...uploads.map(url => [ plainUrl(url), "upload" ]), ...[ ...downloads, ...redirect === undefined ? [] : [ redirect ] ].map(url => [ plainUrl(url), "signed" ]) ];
}
function plainUrl(url) {
const unescaped = url.replaceAll("\\u0026", "&").replaceAll("\\/", "/");
return URL.canParse(unescaped) ? new URL(unescaped).href : "";
}
function serviceKind(serviceUrl) {
const url = new URL(serviceUrl);
if ((0, kaggle_dispatcher.U)(url)) return "loopback";
return url.hostname === "api.kaggle.com" || url.hostname === "www.kaggle.com" ? "kaggle" : "other";
}
function listening(server, port) {
return new Promise((resolve, reject) => {
server.once("error", reject);
server.listen(port, "127.0.0.1", () => {
const address = server.address();
resolve(typeof address === "object" && address !== null ? address.port : port);
});
});
}
const shapeSchema = schemas.RZV(() => schemas.KCZ([ schemas.YjP().max(80), schemas.rej({
list: schemas.YOg(shapeSchema)
}), schemas.rej({
members: schemas.g1P(schemas.YjP(), shapeSchema)
}), schemas.rej({
json: shapeSchema
}) ]));
const requestSchema = schemas.rej({
method: schemas.YjP(),
prefix: schemas.YjP(),
headers: schemas.YOg(schemas.YjP()),
authorization: schemas.k5n([ "none", "bearer", "basic", "other" ]),
contentType: schemas.YjP(),
contentRange: schemas.k5n([ "none", "whole", "rest", "question", "other" ]),
body: shapeSchema
});
const responseSchema = schemas.rej({
status: schemas.Whr(),
headers: schemas.YOg(schemas.YjP()),
contentType: schemas.YjP(),
retryAfter: schemas.k5n([ "none", "seconds", "date", "other" ]),
location: schemas.k5n([ "none", "same-host", "other-host" ]),
range: schemas.k5n([ "none", "bytes", "other" ]),
body: shapeSchema
});
const exchangeSchema = schemas.rej({
operation: schemas.YjP(),
startedMs: schemas.Whr().nonnegative(),
tookMs: schemas.Whr().nonnegative(),
request: requestSchema,
response: responseSchema
});
const recordingSchema = schemas.rej({
schema: schemas.euz("nx47.recording/1"),
service: schemas.k5n([ "kaggle", "loopback", "other" ]),
exchanges: schemas.YOg(exchangeSchema)
});
var transport = __webpack_require__(40022);
async function conformCommand(line, around, language) {
const expected = (0, text_sentences.h)(language).console.conform.needsFile;
if (line.words.length === 0) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "conform",
value: "",
expected: expected
});
if (line.record) return await record(line, around, language);
const recordings = [];
for (const path of line.words) recordings.push(await readRecording(path, language));
const report = conform(recordings);
const isContradicted = report.assumptions.some(({answer: answer}) => answer === "contradicted");
const exchanges = recordings.reduce((sum, one) => sum + one.exchanges.length, 0);
const text = line.format === "json" ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, exchanges, language);
return {
text: text,
status: isContradicted ? 1 : 0
};
}
async function record(line, around, language) {
const words = (0, text_sentences.h)(language).console.conform;
const path = (0, external_node_path_.resolve)(line.path);
const given = line.settings["service"];
const serviceUrl = typeof given === "string" && given !== "" ? given : transport.Rs;
if (!URL.canParse(serviceUrl)) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--service",
value: serviceUrl,
expected: transport.Rs
});
const recorder = await startRecorder({
serviceUrl: serviceUrl,
port: line.port
});
process.stdout.write(`${(0, fill.G)(words.recording, {
service: serviceUrl
})}\n`);
process.stdout.write(`${(0, fill.G)(words.recordingHow, {
url: recorder.url
})}\n`);
await new Promise(done => {
if (around.signal.aborted) done(); else around.signal.addEventListener("abort", () => done(), {
once: true
});
});
const recording = await recorder.close();
await (0, host_files.q)().write(path, `${JSON.stringify(recording, null, 2)}\n`);
const exchanges = recording.exchanges.length;
return {
text: `${(0, fill.G)(words.written, {
path: line.path,
exchanges: exchanges
})}\n`,
status: 0
};
}
async function readRecording(path, language) {
const bytes = await (0, host_files.q)().read((0, external_node_path_.resolve)(path));
const refuse = (why, cause) => {
const expected = (0, fill.G)((0, text_sentences.h)(language).console.conform.expected, {
why: why
});
return new model_failure.HR("USAGE_BAD_VALUE", {
flag: "conform",
value: path,
expected: expected
}, {
cause: cause
});
};
try {
const parsed = recordingSchema.safeParse((0, strict_json.R)(bytes));
if (parsed.success) return parsed.data;
throw refuse(parsed.error.issues[0]?.path.join(".") ?? "", parsed.error);
} catch (cause) {
if (cause instanceof model_failure.HR && cause.code === "JSON_INVALID") throw refuse("JSON", cause);
throw cause;
}
}
function reportText({assumptions: assumptions, novelties: novelties}, exchanges, language) {
const words = (0, text_sentences.h)(language).console.conform;
const counted = answer => assumptions.filter(one => one.answer === answer);
const [contradicted, observed, unseen] = [ "contradicted", "observed", "not seen" ].map(counted);
const rows = [ ...contradicted ?? [], ...observed ?? [], ...unseen ?? [] ].map(({id: id, answer: answer, seen: seen, observed: what}) => `${words.answers[answer].padEnd(12)}  ${id}  ${String(seen).padStart(4)}  ${(0, 
text_sentences.h)(language).fidelity[id]}${what === "" ? "" : ` → ${what}`}`);
const fresh = novelties.map(({operation: operation, place: place, observed: what}) => `${words.novelty.padEnd(12)}  ${operation}  ${place.trim()}: ${what}`);
const summary = (0, fill.G)(words.summary, {
exchanges: exchanges,
observed: observed?.length ?? 0,
contradicted: contradicted?.length ?? 0,
novelties: novelties.length
});
const count = contradicted?.length ?? 0;
return `${[ ...rows.slice(0, count), ...fresh, ...rows.slice(count), "", summary ].join("\n")}\n`;
}
const guards_agents_exchange = "tests/unit/agents/exchange.test.ts";
const newcomers = "tests/unit/agents/check-newcomers.test.ts";
const config = "tests/unit/config/parse-agents.test.ts";
const guards_agents_session = "tests/unit/agents/hold-exchange.test.ts";
const checkup = "tests/unit/doctor-command.test.ts";
const agentGuards = [ {
rules: [ 41, 42, 43, 119 ],
file: "src/config/check-agents.ts",
find: "{ key: 'endpoint', value:",
replace: "{ key: name, value:",
test: config,
title: "one program in two roles in agents.yml: AGENT_NOT_UNIQUE, line 9"
}, {
rules: [ 119 ],
file: "src/config/check-agents.ts",
find: "{ key: 'role', value: role },",
replace: "",
test: config,
title: "two agents of one role in agents.yml: AGENT_NOT_UNIQUE, line 8"
}, {
rules: [ 118 ],
file: "src/model/agents.ts",
find: "  limits: agentLimitsSchema,",
replace: "  limits: agentLimitsSchema.optional(),",
test: config,
title: "an agent without limits in agents.yml: CONFIG_BAD_VALUE, line 3"
}, {
rules: [ 39, 119 ],
file: "src/config/check-agents.ts",
find: "if (isSeeker !== (agent.angle !== undefined)) throw",
replace: "if (isSeeker === undefined) throw",
test: config,
title: "a recherchiste without an angle in agents.yml: CONFIG_BAD_VALUE, line 3"
}, {
rules: [ 82, 185 ],
file: "src/agents/check-newcomers.ts",
find: "if (sessions >= soundSessions) return;",
replace: "if (sessions >= 1) return;",
test: newcomers,
title: "a new agent is refused after one sound session, and joins after two"
}, {
rules: [ 185 ],
file: "src/agents/check-newcomers.ts",
find: "['roles', 'agents', 'machines', 'tools'] as const",
replace: "['roles', 'agents', 'tools'] as const",
test: newcomers,
title: "a new machine is refused after one sound session, and joins after two"
}, {
rules: [ 97 ],
file: "src/agents/check-newcomers.ts",
find: "if (parallel > 1) throw",
replace: "if (parallel > 2) throw",
test: newcomers,
title: "two agents at once are refused before two sound sessions, even in the first session of a project"
}, {
rules: [ 97 ],
file: "src/model/agents.ts",
find: "parallel: z.union([z.literal(1), z.literal(2)])",
replace: "parallel: z.union([z.literal(1), z.literal(2), z.literal(3)])",
test: config,
title: "three at once in agents.yml: CONFIG_BAD_VALUE, line 1"
}, {
rules: [ 97, 120 ],
file: "src/agents/in-turn.ts",
find: "Array.from({ length: parallel }, line)",
replace: "Array.from({ length: 2 }, line)",
test: guards_agents_exchange,
title: "with parallel: 1, never more than 1 of two programs run at once"
}, {
rules: [ 186 ],
file: "src/agents/earlier-sessions.ts",
find: "if (problem !== '') return false;",
replace: "",
test: guards_agents_session,
title: "after a session of which an answer was changed no agent joins"
}, {
rules: [ 82, 186 ],
file: "src/agents/earlier-sessions.ts",
find: "return last?.phase === 'VERDICT' && last.state === 'DONE';",
replace: "return last !== undefined;",
test: guards_agents_session,
title: "an exchange that fails keeps what was said until then, and its session says KO with the code"
}, {
rules: [ 107 ],
file: "src/doctor-agents.ts",
find: "const isWritten = problem === '' && head === ledger.head;",
replace: "const isWritten = problem !== '';",
test: checkup,
title: "the check-up writes one event, an agent answers one message and a mute one FAILED at its deadline"
}, {
rules: [ 121 ],
file: "src/agents/hold-exchange.ts",
find: "evidence: [{ kind: 'file', ref, sha256: sha256Hex(text) }],",
replace: "evidence: [],",
test: guards_agents_session,
title: "after a session of which an answer was changed no agent joins"
}, {
rules: [ 122 ],
file: "src/agents/weigh.ts",
find: "if (missing !== undefined)",
replace: "if (missing === null)",
test: guards_agents_exchange,
title: "a synthesis that leaves an option out never reaches the chef"
}, {
rules: [ 123 ],
file: "src/agents/weigh.ts",
find: ".filter((critic) => critic.by !== by)",
replace: ".filter(() => true)",
test: "tests/unit/agents/weigh.test.ts",
title: "an author that criticises only itself has criticised nothing"
}, {
rules: [ 123 ],
file: "src/agents/weigh.ts",
find: "if (remarks.length === 0) throw",
replace: "if (remarks.length > 1e9) throw",
test: guards_agents_exchange,
title: "an option that the other recherchiste says nothing about stops the exchange"
}, {
rules: [ 124 ],
file: "src/agents/check-decision.ts",
find: "if (!reasons.some((reason) => reason.trim() !== '')) throw",
replace: "if (reasons === undefined) throw",
test: guards_agents_exchange,
title: "a decision without reasons is refused, and nothing is planned"
}, {
rules: [ 124 ],
file: "src/agents/check-decision.ts",
find: "if (blocked !== undefined) throw",
replace: "if (blocked?.by === undefined && blocked !== undefined) throw",
test: guards_agents_exchange,
title: "a decision for an option with a blocking objection is refused"
}, {
rules: [ 125, 165 ],
file: "src/agents/exchange.ts",
find: "requirePlan(tool.name, order.plan_sha256, plan);",
replace: "",
test: guards_agents_exchange,
title: "a tool that orders another plan than the one that was accepted executes nothing"
}, {
rules: [ 165 ],
file: "src/agents/exchange.ts",
find: "requirePlan(critic.name, said.review.plan_sha256, plan);",
replace: "",
test: guards_agents_exchange,
title: "a critic that accepts another digest than that of the plan has accepted nothing"
}, {
rules: [ 165 ],
file: "src/agents/exchange.ts",
find: "if (!said.review.accepted)",
replace: "if (said.review === undefined)",
test: guards_agents_exchange,
title: "a plan that touches a file outside of the allow-list is refused by the critic, and not executed"
}, {
rules: [ 148 ],
file: "src/agents/criticise.ts",
find: "...(isAllowed(path, allows) ? [] :",
replace: "...(path !== undefined ? [] :",
test: "tests/unit/agents/built-in.test.ts",
title: "the critic forbids a file that is not on the allow-list"
} ];
const rows = [ [ [ 72 ], "check-steps.ts", "macro === event.macro", "macro !== ''", "a step 2 that becomes another" ], [ [ 72 ], "check-steps.ts", "event.step > highest", "event.step > 0", "a step 1 after step 3" ], [ [ 75 ], "check-steps.ts", "...(ended", "...(ended && macro === ''", "a step that is DONE and goes on" ], [ [ 17, 77, 170 ], "check-steps.ts", "open.length === 0", "open.length >= 0", "a step that begins within another" ], [ [ 61, 62 ], "check-steps.ts", "EXECUTE: ['PLAN'],", "", "EXECUTE without PLAN" ], [ [ 61, 63 ], "check-steps.ts", "VERIFY: ['PLAN', 'EXECUTE'],", "", "VERIFY before EXECUTE" ], [ [ 61, 168 ], "check-steps.ts", "(['PLAN', 'EXECUTE', 'VERIFY', 'CRITIQUE'] as const)", "([] as const)", "DONE without VERIFY" ], [ [ 8, 68, 69, 192 ], "check-steps.ts", "isDone && event.evidence.length === 0", "isDone && event.evidence.length < 0", "DONE without evidence" ], [ [ 65 ], "check-steps.ts", "unannounced.length === 0", "unannounced.length >= 0", "a file that the plan did not announce" ], [ [ 166 ], "check-steps.ts", "...(isOther", "...(isOther && isRefused", "a plan other than the one that was shown" ], [ [ 165 ], "check-steps.ts", "critique?.state === 'FAILED'", "critique?.state === 'SKIPPED'", "a refused plan that is executed" ], [ [ 165 ], "check-steps.ts", "critique.role === event.role", "critique.role !== event.role", "a plan criticised by who executes it" ], [ [ 169 ], "check-steps.ts", "ended || last === undefined", "ended || last !== undefined", "a step without LOG_EVENT" ], [ [ 11, 18, 73 ], "check-names.ts", "sessionPattern.test(name) && isDay(name.slice(0, 8))", "name !== ''", "a folder called run-1" ], [ [ 73 ], "check-names.ts", "event.session_id !== name", "event.session_id === ''", "an event of another session" ], [ [ 74 ], "check-names.ts", "!taskIdSchema.safeParse(task_id).success", "task_id === ''", "a task whose id is 7" ], [ [ 64, 191 ], "check-names.ts", "machine.trim() === ''", "machine === '?'", "an event without a machine" ], [ [ 64, 191 ], "check-names.ts", "terminal.trim() === ''", "terminal === ''", "an event without a terminal" ], [ [ 70 ], "check-log.ts", "findings: [broken([70], 0, '∅')] };\n  const", "findings: [] };\n  const", "no log" ], [ [ 12, 13, 14, 15, 76 ], "check-pages.ts", "(pages[name] ?? '').trim() === ''", "pages[name] === '?'", "no RISKS.md" ], [ [ 71 ], "check-pages.ts", "!told.includes(letters(decision))", "told === ''", "a decision that SESSION.md leaves out" ], [ [ 76 ], "check-pages.ts", "own.some(({ cells }) => cells.includes(state))", "own.length > 0", "a STATUS.md that calls step 3 RUNNING" ], [ [ 100, 171 ], "check-pages.ts", "const stepsASummary = 5;", "const stepsASummary = 500;", "five steps without a summary" ], [ [ 171 ], "check-pages.ts", "const linesOfAPage = 60;", "const linesOfAPage = 6000;", "a summary of 61 lines" ], [ [ 183 ], "check-pages.ts", "said === '' ?", "said === '?' ?", "an end without a reason" ], [ [ 200 ], "check-pages.ts", "const fewestItems = 3;", "const fewestItems = 0;", "a checklist of two items" ], [ [ 200 ], "check-pages.ts", "const mostItems = 10;", "const mostItems = 100;", "a checklist of eleven items" ], [ [ 184 ], "check-pages.ts", "headings.length === 1", "headings.length >= 1", "two priorities" ], [ [ 126 ], "check-pages.ts", "if (reports.length === 0)", "if (reports.length < 0)", "no report" ], [ [ 127 ], "check-pages.ts", "{ rules: [127], name: 'commit', form: /\\bcommit\\b/i },", "", "a report without its commit" ], [ [ 127 ], "check-pages.ts", "letters(text).includes(machine)", "letters(text) !== ''", "a report without its host" ], [ [ 177 ], "check-pages.ts", "{ rules: [177], name: 'changes'", "{ rules: [0], name: 'changes'", "a report without changes" ], [ [ 178 ], "check-pages.ts", "{ rules: [178], name: 'rollback'", "{ rules: [0], name: 'rollback'", "a report without the way back" ], [ [ 89 ], "check-history.ts", "commitKinds.test(lines[0] ?? '')", "lines.length > 0", 'a commit called "update"' ], [ [ 88 ], "check-history.ts", "kinds <= 1", "kinds <= 100", "a commit of two changes" ], [ [ 71, 196 ], "check-history.ts", "found([71, 196], 'lost-bytes'", "found([0], 'lost-bytes'", "a log that lost bytes in the history" ], [ [ 190 ], "check-history.ts", "found([190], 'secret'", "found([0], 'secret'", "a token in a page" ], [ [ 86, 159, 180 ], "check-history.ts", "if (problem === '' ||", "if (problem !== '?' ||", "evidence that was changed" ], [ [ 52 ], "contract-page.ts", "if (one === undefined) return", "if (one === undefined && number < 0) return", "a rule 62 that was removed" ], [ [ 52 ], "contract-page.ts", "holds.indexOf(one.held) > holds.indexOf(held)", "holds.indexOf(one.held) < 0", "a rule 62 that is only attested" ], [ [ 52 ], "contract-page.ts", "place !== undefined && place !== number", "place !== undefined && place < 0", "a rule 62 that is numbered 201" ], [ [ 90, 179 ], "check-tags.ts", "!tags.includes(tag)", "tag === ''", "a checkpoint whose tag is gone" ], [ [ 181, 182 ], "check-pages.ts", "{ rules: [181, 182], name:", "{ rules: [0], name:", "a report without the commands by hand" ] ];
const checkGuards = rows.map(([rules, file, find, replace, session]) => ({
rules: rules,
file: `src/contract/${file}`,
find: find,
replace: replace,
test: "tests/unit/contract/check-session.test.ts",
title: `the check of a session with ${session} fails`
}));
const unit = name => `tests/unit/${name}.test.ts`;
const existingGuards = [ {
rules: [ 19, 196 ],
file: "src/ledger/ledger.ts",
find: "this.#seq + chained.length + 1, head);",
replace: "this.#seq + chained.length + 1, '0'.repeat(64));",
test: unit("ledger/chain"),
title: "three events appended at once are numbered 1, 2, 3 and linked by the hash of the raw line before"
}, {
rules: [ 19, 196 ],
file: "src/ledger/chain.ts",
find: "if (link.prev !== head) return broken('broken-link');",
replace: "",
test: unit("ledger/chain"),
title: "a changed byte in line 1 is found as broken-link"
}, {
rules: [ 19 ],
file: "src/ledger/ledger.ts",
find: "return [now, this.#lastTime, this.#held.at(-1)?.time ?? ''].sort().at(-1) ?? now;",
replace: "return now;",
test: unit("ledger/chain"),
title: "a clock that is set back does not make the chain run backwards"
}, {
rules: [ 58, 196 ],
file: "src/ledger/growth.ts",
find: "if (byte !== undefined) return { path, commit, parent, byte };",
replace: "",
test: unit("ledger/growth"),
title: "the first edge that lost bytes is named with its commit, a removal at byte 0"
}, {
rules: [ 58, 70 ],
file: "src/ledger/ledger.ts",
find: "}\\n`;",
replace: "}`;",
test: unit("ledger/ledger"),
title: "a ledger on disk holds one whole line for each event"
}, {
rules: [ 86, 144, 159, 180 ],
file: "src/ledger/verify-session.ts",
find: "!== sha256) return",
replace: "=== '') return",
test: unit("ledger/verify-session"),
title: "an evidence file with one byte more is named as changed"
}, {
rules: [ 86, 159, 180 ],
file: "src/ledger/verify-session.ts",
find: "if (!(await files.exists(path))) return `$",
replace: "if (!(await files.exists(path))) continue;\n    if (path === '') return `$",
test: unit("ledger/verify-session"),
title: "an evidence file that is gone is named as missing"
}, {
rules: [ 11, 18, 73 ],
file: "src/session/name.ts",
find: ".replace(/[^a-z0-9]+/g, '-')",
replace: "",
test: unit("session/name"),
title: "a folder named « Été $FILENAME » becomes a slug of letters, digits and dashes"
}, {
rules: [ 11, 73 ],
file: "src/session/name.ts",
find: "z-$",
replace: "_$",
test: unit("session/name"),
title: "a run of nx47 at 10:22:33 UTC on 21 November is named 20261121_nx47_102233z-1"
}, {
rules: [ 12, 71 ],
file: "src/session/pages.ts",
find: "const decisions = events.filter((event) => event.decision !== '');",
replace: "const decisions: readonly LedgerEvent[] = [];",
test: unit("session/pages"),
title: "a decision with a pipe and a newline can not break the page"
}, {
rules: [ 13, 184, 200 ],
file: "src/session/pages.ts",
find: "const mostItems = 10;",
replace: "const mostItems = 1000;",
test: unit("session/pages"),
title: "TODO.md lists three to ten items, what failed among them, and one next priority"
}, {
rules: [ 14, 15, 178 ],
file: "src/session/pages.ts",
find: "return table.length === 1 ? table : [...table, '', words.rollbackHow];",
replace: "return [];",
test: unit("session/pages"),
title: "RISKS.md names what each plan said may go wrong, ROLLBACK.md what was changed and how to go back"
}, {
rules: [ 76 ],
file: "src/session/pages.ts",
find: "const rows = latestStates(events).map(",
replace: "const rows = events.map(",
test: unit("session/pages"),
title: "STATUS.md shows the last state of each step, once"
}, {
rules: [ 65 ],
file: "src/macro/guarded-files.ts",
find: "if (!isInside || path.includes('/../'))",
replace: "if (!isInside && path === '')",
test: unit("macro/tools"),
title: "a macro that may write below .nx47 writes there and nowhere else"
}, {
rules: [ 46, 148 ],
file: "src/macro/guarded-shell.ts",
find: "if (!commands.includes(programName(program)))",
replace: "if (!commands.includes(programName(program)) && program === '')",
test: unit("macro/tools"),
title: "a command outside the allow-list is refused before it starts, python3.12 counts as python"
}, {
rules: [ 115 ],
file: "src/macro/tools.ts",
find: "'dry-run': ['state-folder', 'session-folder'],",
replace: "'dry-run': ['state-folder', 'session-folder', 'kaggle-dataset', 'bundle'],",
test: unit("macro/tools"),
title: "in a dry run publishing is refused by the tools themselves"
}, {
rules: [ 116 ],
file: "src/macro/tools.ts",
find: "observe: [],",
replace: "observe: ['state-folder'],",
test: unit("macro/tools"),
title: "observe executes only what writes nothing, dry-run also what writes below .nx47"
}, {
rules: [ 115, 117 ],
file: "src/macro/runner.ts",
find: "if (!mayExecute(context.mode, macro.ALLOWLIST, context.safe)) return",
replace: "if (mayExecute(context.mode, macro.ALLOWLIST, context.safe) && !macro) return",
test: unit("macro/runner"),
title: "in a dry run a macro that writes to Kaggle is planned, criticised and not executed"
}, {
rules: [ 8, 68, 69, 192 ],
file: "src/macro/runner.ts",
find: "if (missing.length > 0)",
replace: "if (missing.length > 100)",
test: unit("macro/runner"),
title: "evidence of a kind that is missing ends the step FAILED with MACRO_UNPROVEN"
}, {
rules: [ 49 ],
file: "src/macro/runner.ts",
find: "const input = requireShape(macro.INPUT_SCHEMA, given, name);",
replace: "const input = given;",
test: unit("macro/runner"),
title: "an input that the schema refuses ends the step FAILED with MACRO_REFUSED"
}, {
rules: [ 50 ],
file: "src/macro/runner.ts",
find: "const output = requireShape(macro.OUTPUT_SCHEMA, await macro.execute(input, tools), name);",
replace: "const output = await macro.execute(input, tools);",
test: unit("macro/runner"),
title: "an output that the schema refuses ends the step FAILED with MACRO_REFUSED"
} ];
const inJobs = "tests/unit/jobs/";
const sending = "tests/unit/job-sending.test.ts";
const sentBefore = "a job that was sent stays where it is: sent again while its machine is off, submitted here, sent from a second clone";
const doneJob = "a job that writes outputs/a/b.txt is DONE, with the digest of a/b.txt among its outputs and nothing left in its workspace";
const jobGuards = [ {
rules: [ 113, 136 ],
file: "src/jobs/back-off.ts",
find: "if (attempts >= mostAttempts) return undefined;",
replace: "",
test: `${inJobs}back-off.test.ts`,
title: "after the last of three attempts there is no fourth"
}, {
rules: [ 114 ],
file: "src/jobs/back-off.ts",
find: "Math.min(longestSeconds, firstSeconds * 2 ** (attempts - 1))",
replace: "firstSeconds",
test: `${inJobs}back-off.test.ts`,
title: "the pause before the next attempt doubles from 2 s and never exceeds 60 s"
}, {
rules: [ 44, 137 ],
file: "src/jobs/require-room.ts",
find: "if (LIMITS[name] > most[name])",
replace: "if (LIMITS[name] > 2 ** 40)",
test: `${inJobs}require-room.test.ts`,
title: "an order of one second, MiB of memory or MiB of disk above what its machine declares is JOB_REFUSED"
}, {
rules: [ 133, 138 ],
file: "src/model/job.ts",
find: "DEADLINE: z.iso.datetime({ precision: 0 }),",
replace: "DEADLINE: z.iso.datetime({ precision: 0 }).default('2099-01-01T00:00:00Z'),",
test: `${inJobs}read-order.test.ts`,
title: "an order without DEADLINE is refused, and the member is named"
}, {
rules: [ 135, 136 ],
file: "src/jobs/spool.ts",
find: "if (was !== given)",
replace: "if (was === undefined)",
test: `${inJobs}spool.test.ts`,
title: "another order under an id that is taken is refused"
}, {
rules: [ 142 ],
file: "src/jobs/permit-network.ts",
find: "if (!policy.machine)",
replace: "if (policy.machine === undefined)",
test: `${inJobs}permit-network.test.ts`,
title: "a job that asks for a network is refused by rule 142 where its machine permits none"
}, {
rules: [ 145 ],
file: "src/jobs/choose-machine.ts",
find: "health.queue > 0",
replace: "health.queue < 0",
test: `${inJobs}choose-machine.test.ts`,
title: "a machine with no free place or with a job waiting is passed over"
}, {
rules: [ 146 ],
file: "src/jobs/choose-machine.ts",
find: "name = candidate?.fallback;",
replace: "name = undefined;",
test: `${inJobs}choose-machine.test.ts`,
title: "a job goes to vm103 when pandaminer is down, and to vm100 when both are"
}, {
rules: [ 198 ],
file: "src/jobs/worker-lease.ts",
find: "if (newest === undefined || (await ports.host.look(newest.owner)) === 'dead') return undefined;",
replace: "if (newest !== undefined || spool !== undefined) return undefined;",
test: `${inJobs}worker-lease.test.ts`,
title: "a living worker says name, version, free places and queue; a folder without one says nothing"
}, {
rules: [ 198 ],
file: "src/rehearsal/exchange.ts",
find: "if (path === '/healthz')",
replace: "if (path === '')",
test: "tests/unit/rehearsal/server.test.ts",
title: "whoever asks a service for its health gets its name and its load, without a credential"
}, {
rules: [ 44, 137 ],
file: "src/jobs/worker-lease.ts",
find: "if (newest !== undefined && (await host.look(newest.owner)) !== 'dead') throw busy(spool, newest.owner);",
replace: "",
test: `${inJobs}worker-lease.test.ts`,
title: "a second worker of a folder is refused while the first lives"
}, {
rules: [ 140, 141 ],
file: "src/jobs/conclude-job.ts",
find: "if (attempt !== undefined) await files.remove(attempt.workspace);",
replace: "",
test: `${inJobs}run-worker.test.ts`,
title: doneJob
}, {
rules: [ 134, 143, 144 ],
file: "src/jobs/conclude-job.ts",
find: "sha256: await files.hash(join(folder, path))",
replace: "sha256: '0'.repeat(64)",
test: `${inJobs}run-worker.test.ts`,
title: doneJob
}, {
rules: [ 139 ],
file: "src/worker/confine.ts",
find: "bytes(memory_mb)",
replace: "bytes(1_048_576)",
test: "tests/unit/worker/confine.test.ts",
title: "one process that asks for more than is allowed is refused it"
}, {
rules: [ 132 ],
file: "src/github/dispatch-job.ts",
find: "body: { ref, inputs: { job, digest, order, runner: JSON.stringify(labels) } },",
replace: "body: { ref, inputs: { job, digest, runner: JSON.stringify(labels) } },",
test: "tests/unit/github/dispatch-job.test.ts",
title: "a job is started by one call that gives order, digest and labels as inputs"
}, {
rules: [ 136 ],
file: "src/job-sending.ts",
find: "if ((await seeJob(place.spool, order.JOB_ID, place)) !== undefined) return sendOn(order, sending);",
replace: "",
test: sending,
title: "a job of this machine is not sent to another, and nothing is decided about it"
}, {
rules: [ 136 ],
file: "src/job-sending.ts",
find: "if (earlier !== undefined) return adopt(",
replace: "if (earlier === '') return adopt(",
test: sending,
title: sentBefore
}, {
rules: [ 145, 146 ],
file: "src/job-sending.ts",
find: "await recordChoice(order, choice, machines, line.machine);",
replace: "",
test: sending,
title: "pandaminer is offline: the job goes to vm103, and the decision is recorded"
}, {
rules: [ 113, 136 ],
file: "src/jobs/judge-run.ts",
find: "attempt < attempts",
replace: "attempt > 0",
test: sending,
title: "a run that died as often as the order allows is UNDECIDED, and never made again"
}, {
rules: [ 134, 144 ],
file: "src/jobs/take-artefact.ts",
find: " || sha256Hex(found) !== sha256",
replace: "",
test: `${inJobs}take-artefact.test.ts`,
title: "an artefact of another content is refused, and nothing of it is kept"
} ];
const guards_judgement_unit = name => `tests/unit/${name}.test.ts`;
const judgementGuards = [ {
rules: [ 10 ],
file: "src/gate/conditions-history.ts",
find: "if (dirty.length > 0)",
replace: "if (dirty.length > 1000)",
test: guards_judgement_unit("gate/conditions-history"),
title: "of twelve uncommitted files ten are told, with their number; ten are told without"
}, {
rules: [ 195 ],
file: "src/gate/judge.ts",
find: "if (!proven) return { kind: 'INCONCLUSIVE', cause: inconclusiveCause(dossier) };",
replace: "",
test: guards_judgement_unit("gate/judge"),
title: "a required condition that is unknown makes a rehearsal INCONCLUSIVE/unproven"
}, {
rules: [ 113 ],
file: "src/kaggle/polling.ts",
find: "if (unknownAtEnd(asked) > toleratedUnknown) return { action: 'end', outcome: 'unknown-status' };",
replace: "",
test: guards_judgement_unit("kaggle/polling"),
title: "polling Kaggle: the 11th unknown answer in a row ends the wait"
}, {
rules: [ 114 ],
file: "src/kaggle/polling.ts",
find: "Math.min(first * 2 ** (inRow - 1), most)",
replace: "first",
test: guards_judgement_unit("kaggle/polling"),
title: "unanswered questions move apart: 15 s, 30 s, … up to 60 s"
}, {
rules: [ 105 ],
file: "src/kaggle/credentials.ts",
find: "if ((file.mode & 0o077) !== 0) {",
replace: "if ((file.mode & 0o077) === 0o777) {",
test: guards_judgement_unit("kaggle/credentials"),
title: "a kaggle.json that others can read (mode 644) is CREDENTIALS_EXPOSED"
}, {
rules: [ 190 ],
file: "src/host/redaction.ts",
find: ".replace(tokenForm, '***')",
replace: "",
test: guards_judgement_unit("host/redaction"),
title: "a Kaggle API token that nobody named is replaced by its form"
}, {
rules: [ 190 ],
file: "src/macro/scribe.ts",
find: "const clean = (text: string) => world.redact(text).slice(0, outputLimit);",
replace: "const clean = (text: string) => text.slice(0, outputLimit);",
test: guards_judgement_unit("macro/runner"),
title: "a secret in the output of a step does not reach the ledger"
}, {
rules: [ 181 ],
file: "src/report/reproduction-section.ts",
find: "`kaggle kernels status $",
replace: "`kaggle kernels list $",
test: guards_judgement_unit("report/acceptance"),
title: "what a person types to do it again names this dataset and this kernel, in words that a shell takes as one"
}, {
rules: [ 177 ],
file: "src/report/change-section.ts",
find: "table([report.file, report.reason, report.impact, report.evidence], rows),",
replace: "paragraph([own(''), cites('event:1')]),",
test: guards_judgement_unit("report/acceptance"),
title: "a changed file has its reason, its effect and its proof; differences stand as a diff"
}, {
rules: [ 128, 180 ],
file: "src/ledger/session-files.ts",
find: "if (!isLog(file) && level",
replace: "if (level",
test: guards_judgement_unit("ledger/session-files"),
title: "the events are kept whatever their size; files of up to 5 MiB until 10 MiB are full, the smallest first"
}, {
rules: [ 156 ],
file: "tests/law/laws/lengths.ts",
find: "export const longestFile = 250;",
replace: "export const longestFile = 2500;",
test: "tests/law/code-style.test.ts",
title: "the law on lengths refuses a file of 251 lines, unless it is exempt"
}, {
rules: [ 5, 48, 51 ],
file: "tests/law/laws/macro-shape.ts",
find: "if (field === 'VERSION') return",
replace: "if (field === 'VERSION') return true ||",
test: "tests/law/macros.test.ts",
title: "the law on macros refuses a field too few, a field too many, and a second export"
}, {
rules: [ 127 ],
file: "src/report/head-section.ts",
find: "dossier.repository?.head ?? ''",
replace: "''",
test: guards_judgement_unit("report/acceptance"),
title: "the report says its commit and how to come back to kernel version 6 and dataset version 2"
}, {
rules: [ 178 ],
file: "src/report/report.ts",
find: "...rollbackSection(dossier, texts),",
replace: "",
test: guards_judgement_unit("report/acceptance"),
title: "the report says its commit and how to come back to kernel version 6 and dataset version 2"
}, {
rules: [ 174 ],
file: "src/codec/requirements.ts",
find: "...named('pack', ['core', ...packs]),",
replace: "...named('pack', ['core']),",
test: guards_judgement_unit("gate/conditions-history"),
title: "fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name"
}, {
rules: [ 174 ],
file: "src/codec/requirements.ts",
find: "...named('file', required.files),",
replace: "",
test: guards_judgement_unit("gate/conditions-history"),
title: "fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name"
}, {
rules: [ 174 ],
file: "src/codec/requirements.ts",
find: "...named('symbol', native?.symbols ?? []),",
replace: "",
test: guards_judgement_unit("gate/conditions-history"),
title: "fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name"
}, {
rules: [ 174 ],
file: "src/codec/requirements.ts",
find: "...named('output', outputs),",
replace: "",
test: guards_judgement_unit("gate/conditions-history"),
title: "fewer packs, files, symbols and outputs than the last certified run are each missing, until a person gives them up by name"
}, {
rules: [ 181, 182 ],
file: "src/report/reproduction-section.ts",
find: "'kaggle kernels push -p pulled'",
replace: "''",
test: guards_judgement_unit("report/acceptance"),
title: "what a person types to do it again names this dataset and this kernel, in words that a shell takes as one"
}, {
rules: [ 101, 102 ],
file: "src/doctor-machine.ts",
find: "throw new Failure('FILE_UNREADABLE', { file: installRoot, why }, { cause });",
replace: "return { answer: 'ok', observed: why };",
test: guards_judgement_unit("doctor-machine"),
title: "a program whose folder lacks what it ships is FILE_UNREADABLE, a whole one is told with its counts"
}, {
rules: [ 103 ],
file: "src/doctor-machine.ts",
find: "if (stdout !== answer) return",
replace: "if (stdout === answer && answer === name) return",
test: guards_judgement_unit("doctor-machine"),
title: "a script that does not run where it was written fails the check of writing"
}, {
rules: [ 7 ],
file: "src/model/task.ts",
find: "RISKS: z.array(z.string()),\n  NEXT: z.string().trim().min(1),",
replace: "RISKS: z.array(z.string()),\n  NEXT: z.string(),",
test: guards_judgement_unit("model/task"),
title: "a result without a next step is refused"
}, {
rules: [ 47, 157 ],
file: "tests/law/laws/macro-versions.ts",
find: "before.version === version && before.sha256 !== sha256",
replace: "before.version === '' && before.sha256 !== sha256",
test: "tests/law/macro-versions.test.ts",
title: "another command under version 1.0.0 is found, another comment or layout is not"
}, {
rules: [ 194 ],
file: "src/agents/in-turn.ts",
find: "Array.from({ length: parallel }, line)",
replace: "Array.from({ length: 2 }, line)",
test: guards_judgement_unit("agents/exchange"),
title: "with parallel: 1, never more than 1 of two programs run at once"
}, {
rules: [ 197 ],
file: "tests/law/laws/macro-shape.ts",
find: "if (field === 'VERSION') return",
replace: "if (field === 'VERSION') return true ||",
test: "tests/law/macros.test.ts",
title: "the law on macros refuses a field too few, a field too many, and a second export"
}, {
rules: [ 9, 81 ],
file: "src/model/exchange.ts",
find: "brings: z.enum(['autonomy', 'clarity', 'reproducibility']),",
replace: "brings: z.string(),",
test: guards_judgement_unit("model/exchange"),
title: "an option that only brings speed is refused: nothing is optimised ahead of need"
}, {
rules: [ 158 ],
file: "src/agents/exchange.ts",
find: "if (plan !== undefined) await review(plan, chosen, { agents, material, speak });",
replace: "",
test: guards_judgement_unit("agents/exchange"),
title: "the whole team proposes, criticises, decides and executes one option, in sequence, each turn by its role"
} ];
const inMacro = name => ({
file: `src/macro/${name}.ts`,
test: `tests/unit/macro/${name}.test.ts`
});
const lawGuards = [ {
...inMacro("law"),
rules: [ 2, 6, 163 ],
find: "if (!parsed.success)",
replace: "if (parsed.success && parsed.data === undefined)",
title: "a task without CONTEXT, with an empty criterion, or no task at all is TASK_INCOMPLETE"
}, {
...inMacro("law"),
rules: [ 1 ],
find: "if (/[.!?]\\s+\\S/.test(goal)) throw new Failure('GOAL_NOT_ONE', { goal, rule: 1 });",
replace: "",
title: "a goal of two sentences is GOAL_NOT_ONE"
}, {
...inMacro("law"),
rules: [ 162 ],
find: "if (lines > mostLines)",
replace: "if (lines > 1000)",
title: "a TASK of four lines is TASK_TOO_LONG, one of three is taken"
}, {
...inMacro("law"),
rules: [ 63, 64, 191 ],
find: "if (terminal.trim() === '')",
replace: "if (terminal === undefined)",
title: "VERIFY without machine or without terminal is PLACE_UNNAMED"
}, {
...inMacro("law"),
rules: [ 62, 164 ],
find: "if (planned === undefined)",
replace: "if (planned === undefined && events.length === 0)",
title: "EXECUTE without a PLAN is PLAN_MISSING"
}, {
...inMacro("law"),
rules: [ 62 ],
find: "if (shown !== sha256)",
replace: "if (false)",
title: "EXECUTE that quotes another plan than the one that was shown is PLAN_OTHER"
}, {
...inMacro("law"),
rules: [ 61, 165 ],
find: "if (acceptingRoles(events, sha256).length === 0)",
replace: "if (false)",
title: "a plan that only its author accepted, or that was refused, is PLAN_UNCRITICISED"
}, {
...inMacro("law"),
rules: [ 149 ],
find: "if (destroys.length > 0 && roles.length < 2)",
replace: "if (destroys.length > 0 && roles.length < 1)",
title: "an act that destroys needs two roles beside the planner: one of them twice is VALIDATION_MISSING"
}, {
...inMacro("law"),
rules: [ 166, 173 ],
find: "if (changed.length > 0)",
replace: "if (changed.length > 100)",
title: "a plan of which nx47.yml changed since it was shown is PLAN_STALE and says so"
}, {
...inMacro("law"),
rules: [ 9, 80, 160 ],
find: "if (effects.length > 0 && !isNamed)",
replace: "if (false)",
title: "a step that pushes and names no finding is STEP_UNSERVED, one that only reads may go without"
}, {
...inMacro("law"),
rules: [ 10, 87 ],
find: "if (dirty.length > 0)",
replace: "if (dirty.length > 1000)",
title: "nothing is sent to Kaggle from a dirty tree (TREE_DIRTY) or without a commit (COMMIT_UNRECORDED)"
}, {
...inMacro("law"),
rules: [ 67 ],
find: "if (!isTested)",
replace: "if (false)",
title: "a change of configuration that nothing tried is CHANGE_UNTESTED"
}, {
...inMacro("guarded-files"),
rules: [ 65 ],
find: "if (!announced.some((one) => covers(absolute(one, paths), whole)))",
replace: "if (false)",
title: "a write that the plan did not announce is WRITE_UNANNOUNCED, also within the effects"
}, {
...inMacro("guarded-files"),
rules: [ 66 ],
find: "keep?.({ kind: 'file',",
replace: "void ({ kind: 'file',",
title: "before nx47.yml is written its old bytes and the difference lie in the session, as evidence"
}, {
...inMacro("take-back"),
file: "src/macro/runner.ts",
rules: [ 173 ],
find: "    await goBack(step);\n",
replace: "",
title: "a step that fails in the middle leaves its files as they were, and its going back is an event"
}, {
...inMacro("take-back"),
file: "src/macro/runner.ts",
rules: [ 172, 173 ],
find: "if (deviation !== '') throw",
replace: "if (deviation === '?') throw",
title: "a step that is proven and misses its aim is STEP_DEVIATED: what it changed is as before"
}, {
rules: [ 173 ],
file: "src/session/stable-start.ts",
find: "if (files.length === 0) return;",
replace: "if (files.length >= 0) return;",
test: "tests/unit/session/stable-start.test.ts",
title: "off its goal a session plans anew from its last checkpoint alone: a file that differs is SESSION_OFF_STABLE"
}, {
...inMacro("guarded-shell"),
rules: [ 148 ],
find: "if (foreign !== undefined)",
replace: "if (false)",
title: "git may not be given the address of a host that the allow-list does not name"
}, {
...inMacro("hold-task"),
rules: [ 77, 167 ],
find: "if (!answer.held) {",
replace: "if (!answer.held && answer.heldBy === undefined) {",
title: "while one task runs in a project a second one is TASK_RUNNING, and after its end another may begin"
}, {
...inMacro("retry"),
rules: [ 113 ],
find: "if (attempt >= attempts || !isWorthTrying(answer)) return answer;",
replace: "if (attempt >= 3 * attempts || !isWorthTrying(answer)) return answer;",
title: "what never succeeds is tried five times, after 1, 2, 3 and 3 seconds, and not once more"
}, {
...inMacro("retry"),
rules: [ 114 ],
find: "firstSeconds * 2 ** (attempt - 1)",
replace: "firstSeconds",
title: "what never succeeds is tried five times, after 1, 2, 3 and 3 seconds, and not once more"
} ];
const judged = "tests/unit/machines/judge-machine.test.ts";
const machineExposureGuards = [ {
rules: [ 28, 44 ],
file: "src/machines/judge-network.ts",
find: ".filter((port) => !declared.includes(port))",
replace: ".filter((port) => declared.length > 99)",
test: judged,
title: "a port that nobody declared is MCH-015 fail tcp 8080"
}, {
rules: [ 188 ],
file: "src/machines/judge-network.ts",
find: "seen.filter((one) => !known.includes(one))",
replace: "seen.filter((one) => one === '')",
test: judged,
title: "a port that is open since the last decision is MCH-016, though it is declared"
}, {
rules: [ 188 ],
file: "src/machines/judge-network.ts",
find: "known.filter((one) => !seen.includes(one))",
replace: "known.filter((one) => one === '')",
test: judged,
title: "an address that is gone since the last decision is MCH-016"
}, {
rules: [ 188 ],
file: "src/machines-command.ts",
find: "requireReason(line, machine, 188);",
replace: "",
test: "tests/unit/machines-command.test.ts",
title: "a baseline without a reason, without a probe or with a part that nobody could read is refused"
}, {
rules: [ 130 ],
file: "src/machines/judge-network.ts",
find: "unsafe !== '' || !shares.some((one) => one.path === path && widest(one.access, access)),",
replace: "path === unsafe && shares.some((one) => widest(one.access, access)),",
test: judged,
title: "a share that is declared read-only and given read-write is MCH-031"
}, {
rules: [ 29 ],
file: "src/machines/judge-ssh.ts",
find: "const wide = keys.value.filter(({ kind, mode }) => isWiderThan(mode, kind === 'private' ? 0o600 : 0o644));",
replace: "const wide = keys.value.filter(({ kind, mode }) => isWiderThan(mode, kind === 'private' ? 0o777 : 0o777));",
test: judged,
title: "a private key that the group reads is MCH-019 fail /srv/users/r/.ssh/id_ed25519 640"
}, {
rules: [ 29 ],
file: "src/machines/judge-ssh.ts",
find: "return runsSshd && !hasKey ? [...faults, fail('MCH-019', 'ssh', 'authorized_keys', '∅')] : faults;",
replace: "return runsSshd && !hasKey ? faults : faults;",
test: judged,
title: "no key that may log in is MCH-019 fail ∅"
}, {
rules: [ 30 ],
file: "src/machines/judge-ssh.ts",
find: "const isAllowed = until !== 'refused' && now.slice(0, 10) <= until;",
replace: "const isAllowed = until !== 'refused' && now !== '';",
test: judged,
title: "passwords are put up with until their day and not a day longer"
}, {
rules: [ 31 ],
file: "src/machines/judge-ssh.ts",
find: "permitrootlogin: ['yes'],",
replace: "",
test: judged,
title: "root by password is MCH-018 fail yes"
}, {
rules: [ 32 ],
file: "src/machines/judge-ssh.ts",
find: "return failed < most ? [] :",
replace: "return failed > 0 ? [] :",
test: judged,
title: "20 failed logins is MCH-020 fail 20 (journal)"
} ];
const guards_machine_storage_judged = "tests/unit/machines/judge-machine.test.ts";
const dispatched = "tests/unit/machines/may-dispatch.test.ts";
const machineStorageGuards = [ {
rules: [ 24, 128, 129, 189 ],
file: "src/machines/judge-storage.ts",
find: "if (seen === undefined) return [fail('MCH-012', 'storage', expected, '∅')];",
replace: "if (seen === undefined) return [];",
test: guards_machine_storage_judged,
title: "a declared disk that is not mounted is MCH-012, one with another UUID too"
}, {
rules: [ 24, 189 ],
file: "src/machines/judge-storage.ts",
find: "const isSame = sameId(seen.uuid, uuid) && seen.access === access;",
replace: "const isSame = sameId(seen.uuid, uuid) || access.length > 0;",
test: guards_machine_storage_judged,
title: "a disk that is mounted read-only where writing is declared is MCH-012"
}, {
rules: [ 189 ],
file: "src/machines/judge-storage.ts",
find: "isOnDisk(one) && one.root === '/'",
replace: "one.source === '' && one.root === '/'",
test: guards_machine_storage_judged,
title: "a disk that nobody declared is MCH-014; a folder bound into another place is not"
}, {
rules: [ 25 ],
file: "src/machines/judge-storage.ts",
find: "(one.machine !== place.machine ||",
replace: "(one.machine === '' ||",
test: guards_machine_storage_judged,
title: "one file system mounted read-write on two machines is MCH-013 on both"
}, {
rules: [ 25 ],
file: "src/machines/judge-storage.ts",
find: "(declared.includes(one.uuid) && own.indexOf(one) > at && one.mount !== place.mount)),",
replace: "(declared.includes(one.uuid) && own.indexOf(one) < at && one.mount === place.mount)),",
test: guards_machine_storage_judged,
title: "one declared disk mounted read-write at two places of one machine is MCH-013, read-only at one of them is not"
}, {
rules: [ 25 ],
file: "src/machines/may-dispatch.ts",
find: "...stops(question).filter((stop) => stop.machine !== name),",
replace: "",
test: dispatched,
title: "a file system written to on two other machines stops every job"
}, {
rules: [ 129 ],
file: "src/machines/judge-identity.ts",
find: "return probed.value === bootId ? [] : [fail('MCH-005', 'storage', probed.value, bootId)];",
replace: "return [];",
test: dispatched,
title: "a machine that was started anew since its probe gets no job until it is probed again"
}, {
rules: [ 26 ],
file: "src/machines/scheme-pages.ts",
find: "const declared = machine.storage.map(({ mount, uuid, access }) => {",
replace: "const declared = machine.storage.slice(1).map(({ mount, uuid, access }) => {",
test: "tests/unit/machines/scheme-pages.test.ts",
title: "the storage scheme names every declared disk, whether it was seen, and every one that nobody declared"
}, {
rules: [ 27 ],
file: "src/machines/scheme-pages.ts",
find: "const declared = machine.ports.map(({ protocol, port, why }) => {",
replace: "const declared = machine.ports.slice(1).map(({ protocol, port, why }) => {",
test: "tests/unit/machines/scheme-pages.test.ts",
title: "the network scheme names zones, bridges, addresses and every port with its reason"
}, {
rules: [ 26, 27 ],
file: "src/machines-findings.ts",
find: "if (!isFresh) found.push({ machine, ...fail(rule, member, path, text === undefined ? '∅' : '≠') });",
replace: "",
test: "tests/unit/machines-command.test.ts",
title: "the schemes of storage and network are pages, red while they are absent or say something else"
} ];
const guards_machine_trust_judged = "tests/unit/machines/judge-machine.test.ts";
const guards_machine_trust_dispatched = "tests/unit/machines/may-dispatch.test.ts";
const machineTrustGuards = [ {
rules: [ 33, 187 ],
file: "src/machines/may-dispatch.ts",
find: "const isQuarantined = question.quarantined.includes(machine.name);",
replace: "const isQuarantined = question.quarantined.length > 99;",
test: guards_machine_trust_dispatched,
title: "a machine in quarantine gets no job, the others do"
}, {
rules: [ 33, 187 ],
file: "src/machines/quarantine.ts",
find: "if (signs.length === 0 || taken <= lastClearing(machine, events)) return undefined;",
replace: "if (signs.length < 99 || taken <= lastClearing(machine, events)) return undefined;",
test: "tests/unit/machines/quarantine.test.ts",
title: "a changed binary asks for a quarantine from the probe that showed it"
}, {
rules: [ 34, 35, 150 ],
file: "src/machines/judge-baseline.ts",
find: "if (before[path] === after[path]) return [];",
replace: "return [];",
test: guards_machine_trust_judged,
title: "a change of cron since the baseline is MCH-021 fail ≠ /etc/crontab"
}, {
rules: [ 34 ],
file: "src/machines/judge-baseline.ts",
find: "systemd: 'MCH-021',",
replace: "systemd: 'MCH-024',",
test: guards_machine_trust_judged,
title: "a change of systemd since the baseline is MCH-021 fail + /etc/systemd/system/x.service"
}, {
rules: [ 35 ],
file: "src/machines/judge-baseline.ts",
find: "preload: 'MCH-022',",
replace: "preload: 'MCH-024',",
test: guards_machine_trust_judged,
title: "a change of preload since the baseline is MCH-022 fail + /etc/ld.so.preload"
}, {
rules: [ 35 ],
file: "src/machines/judge-baseline.ts",
find: "binaries: 'MCH-022',",
replace: "binaries: 'MCH-024',",
test: guards_machine_trust_judged,
title: "a change of binaries since the baseline is MCH-022 fail − /usr/sbin/sshd"
}, {
rules: [ 150 ],
file: "src/machines/judge-baseline.ts",
find: "if (baseline === undefined)",
replace: "if (baseline === undefined) return [];\n  if (baseline === null)",
test: guards_machine_trust_judged,
title: "without a baseline nothing is known of cron and the like: MCH-024"
}, {
rules: [ 44, 137 ],
file: "src/machines/may-dispatch.ts",
find: "return limits.jobs > 0 ?",
replace: "return limits.jobs >= 0 ?",
test: guards_machine_trust_dispatched,
title: "a machine whose limits leave room for no job gets none"
}, {
rules: [ 36 ],
file: "src/machines/may-dispatch.ts",
find: "...ofHypervisor(machine, question),",
replace: "",
test: guards_machine_trust_dispatched,
title: "no job goes anywhere without a fresh probe of the hypervisor"
}, {
rules: [ 36, 198 ],
file: "src/machines/judge-access.ts",
find: "if (status.value === 0) return inactive;",
replace: "if (status.value !== undefined) return inactive;",
test: guards_machine_trust_dispatched,
title: "a hypervisor whose health check fails lets nothing be sent"
}, {
rules: [ 91, 92, 93, 94, 95, 131 ],
file: "src/machines/judge-access.ts",
find: ".filter((name) => states.value[name] !== 'active')",
replace: ".filter((name) => states.value[name] === '')",
test: guards_machine_trust_judged,
title: "a service that failed is MCH-030 fail failed"
}, {
rules: [ 101, 102 ],
file: "src/machines/judge-access.ts",
find: ": missing.value.map((name) => fail('MCH-029', 'programs', name, '∅'))),",
replace: ": []),",
test: guards_machine_trust_judged,
title: "a program that is missing is MCH-029 fail ∅"
}, {
rules: [ 102, 103 ],
file: "src/machines/judge-access.ts",
find: "...judgeTrue(probe.writes, ['MCH-027', 'logs', logs]),",
replace: "",
test: guards_machine_trust_judged,
title: "logs that can not be written is MCH-027 fail ✗"
}, {
rules: [ 103 ],
file: "src/machines/judge-access.ts",
find: "...judgeTrue(probe.scripts, ['MCH-028', 'scripts', scripts]),",
replace: "",
test: guards_machine_trust_judged,
title: "scripts that can not be run is MCH-028 fail ✗"
}, {
rules: [ 105, 190 ],
file: "src/machines/judge-access.ts",
find: "return isWiderThan(mode, 0o600) ?",
replace: "return isWiderThan(mode, 0o777) ?",
test: guards_machine_trust_judged,
title: "a credential file that the world reads is MCH-025 fail /etc/nx47/kaggle.json 604"
}, {
rules: [ 105, 190 ],
file: "src/machines/judge-access.ts",
find: "credentials.filter((path) => root !== ''",
replace: "credentials.filter((path) => root === ''",
test: guards_machine_trust_judged,
title: "a credential file inside the repository is MCH-026, whatever its mode"
} ];
const guards_machines_judged = "tests/unit/machines/judge-machine.test.ts";
const guards_machines_dispatched = "tests/unit/machines/may-dispatch.test.ts";
const declared = "tests/unit/config/parse-machines.test.ts";
const model = "src/model/machines.ts";
const declarations = [ {
rules: [ 3 ],
file: model,
find: "...doubles(machines, 'name', ({ name }) => [name]),",
replace: "",
test: declared,
title: "two machines of one name is MACHINES_REFUSED by rule 18, with the line of name"
}, {
rules: [ 4 ],
file: model,
find: "...doubles(machines, 'role', ({ role }) => [role]),",
replace: "",
test: declared,
title: "two machines of one role is MACHINES_REFUSED by rule 4, with the line of role"
}, {
rules: [ 25 ],
file: model,
find: "...doubles(machines, 'storage', writtenStorage),",
replace: "",
test: declared,
title: "one disk that two machines write to is MACHINES_REFUSED by rule 25, with the line of storage"
}, {
rules: [ 37 ],
file: model,
find: "...pivotFault(machines),",
replace: "",
test: declared,
title: "several machines and no pivot is MACHINES_REFUSED by rule 37, with the line of role"
}, {
rules: [ 38 ],
file: model,
find: "...doubles(machines, 'services', (machine) => dedicatedServices(machine, machines)),",
replace: "",
test: declared,
title: "a service of the tools machine on the pivot too is MACHINES_REFUSED by rule 38, with the line of services"
}, {
rules: [ 97 ],
file: model,
find: "jobs: z.int().min(0).max(2),",
replace: "jobs: z.int().min(0),",
test: declared,
title: "three jobs at once is CONFIG_BAD_VALUE, with its line"
}, {
rules: [ 28 ],
file: model,
find: "why: z.string().min(1),",
replace: "why: z.string().optional(),",
test: declared,
title: "a port without a reason is CONFIG_BAD_VALUE, with its line"
}, {
rules: [ 146 ],
file: model,
find: "...machines.flatMap((machine, index) => fallbackFault(machine, index, machines)),",
replace: "",
test: declared,
title: "fallbacks in a circle is MACHINES_REFUSED by rule 146, with the line of fallback"
} ];
const identity = [ {
rules: [ 20 ],
file: "src/machines/judge-identity.ts",
find: "return age <= minutes && age > -minutes",
replace: "return age > -minutes",
test: guards_machines_judged,
title: "a probe of 61 minutes ago is MCH-001 where 60 are allowed, and so is none at all"
}, {
rules: [ 20 ],
file: "src/machines/judge-identity.ts",
find: "if (probe === undefined) return [fail('MCH-001', 'reach', expected, '∅')];",
replace: "if (probe === undefined) return [];",
test: guards_machines_dispatched,
title: "no job goes to a machine without a fresh probe of its own"
}, {
rules: [ 21 ],
file: "src/machines/judge-identity.ts",
find: "return seen.value === hostname ? [] : [fail('MCH-003', 'hostname', hostname, seen.value)];",
replace: "return [];",
test: guards_machines_judged,
title: "another hostname is MCH-003 fail vm999"
}, {
rules: [ 21 ],
file: "src/machines/judge-identity.ts",
find: "const missing = addresses.filter((address) => !seen.value.includes(address));",
replace: "const missing = addresses.filter(() => false);",
test: guards_machines_judged,
title: "a declared address that is not there is MCH-004 fail 192.0.2.7"
}, {
rules: [ 21 ],
file: "src/machines/judge-identity.ts",
find: "machine !== probe.machine && 'value' in other && other.value === own.value,",
replace: "machine === '' && 'value' in other && other.value === own.value,",
test: guards_machines_judged,
title: "two machines with one boot id are one machine: MCH-006"
}, {
rules: [ 23 ],
file: "src/machines/judge-identity.ts",
find: "if (Math.abs(skew) + margin <= mostSkewSeconds) return [];",
replace: "if (Math.abs(skew) + margin <= 3600) return [];",
test: guards_machines_judged,
title: "a clock 2.6 s ahead, known to 0.5 s is MCH-007 fail 2.6 s ± 0.5 s (x)"
}, {
rules: [ 23 ],
file: "src/machines/judge-identity.ts",
find: "const isSame = plainZone(zone.value) === plainZone(timezone);",
replace: "const isSame = plainZone(zone.value) !== timezone.concat(timezone);",
test: guards_machines_judged,
title: "a zone of Tokyo is MCH-008 fail Asia/Tokyo"
}, {
rules: [ 22 ],
file: "src/machines/judge-capacity.ts",
find: "...atLeast(probe.free_bytes, disk * gib, ['MCH-009', 'disk-gib', inGib]),",
replace: "...atLeast(probe.free_bytes, disk, ['MCH-009', 'disk-gib', inGib]),",
test: guards_machines_judged,
title: "19 GiB free where 20 are asked is MCH-009 fail 19 GiB"
}, {
rules: [ 96 ],
file: "src/machines/judge-capacity.ts",
find: "...atLeast(probe.cpus, cpu, ['MCH-010', 'cpu', String]),",
replace: "...atLeast(probe.cpus, Math.min(cpu, 1), ['MCH-010', 'cpu', String]),",
test: guards_machines_judged,
title: "three processors of four is MCH-010 fail 3"
}, {
rules: [ 96 ],
file: "src/machines/judge-capacity.ts",
find: "...atLeast(probe.memory_bytes, memory * gib * usableMemory, ['MCH-011', 'memory-gib', inGib]),",
replace: "...atLeast(probe.memory_bytes, memory * usableMemory, ['MCH-011', 'memory-gib', inGib]),",
test: guards_machines_judged,
title: "half of the memory is MCH-011 fail 4 GiB"
} ];
const machineGuards = [ ...declarations, ...identity, ...machineStorageGuards, ...machineExposureGuards, ...machineTrustGuards ];
const law = [ [ [ 72 ], "(steps.at(-1)?.step ?? 1) + 1", "(steps.at(0)?.step ?? 1) + 1", "step numbers only grow and are never used again: after steps 2 and 3, one of them skipped, comes 4" ], [ [ 77, 167, 170 ], "if (running !== undefined) throw new Failure('STEP_RUNNING'", "if (running?.step === 0) throw new Failure('STEP_RUNNING'", "a second step is refused while one is RUNNING" ], [ [ 61, 168, 169 ], "if (asked.phase === expected || isGivenUp) return;", "if (asked.phase !== 'PLAN' || isGivenUp || expected === 'PLAN') return;", "the phases of a step have one order: VERIFY straight after PLAN, EXECUTE twice and LOG_EVENT DONE too early are refused" ], [ [ 63, 64, 191 ], "const missing = machine.trim() === ''", "const missing = machine.trim() === 'nowhere'", "VERIFY without a machine or a terminal is refused, and so is EXECUTE" ], [ [ 8, 69, 192 ], "asked.state === 'DONE' && proofs.length === 0", "asked.state === 'DONE' && proofs.length < 0", "a step is DONE with evidence and only then; without any it may be FAILED" ], [ [ 9 ], "const named = asked.serves >= 1", "const named = asked.serves >= 0", "a step that serves no criterion, names no place or has no goal is refused" ], [ [ 65 ], "asked.touches.length === 0", "asked.touches.length < 0", "a step that serves no criterion, names no place or has no goal is refused" ], [ [ 99 ], "if (text.length <= mostCharacters) continue;", "if (text.length >= 0) continue;", "a message of 2,001 characters is refused, one of 2,000 is not" ], [ [ 173, 174 ], "if (state.isAstray) throw", "if (state.isAstray && state.end === '?') throw", "off its goal a session takes no step until it has a new plan" ], [ [ 62 ], "if (needsWrittenPlan(state) && state.planned.length === 0)", "if (state.planned.length < 0)", "a task of several steps, several files or over ten minutes is not executed without a written plan" ], [ [ 62, 164 ], "if (rendered !== onDisk)", "if (rendered === '' && onDisk === '?')", "EXECUTE quotes the plan that was shown: a page that was changed since is refused" ] ];
const reports = [ [ [ 127 ], "...(commit === '' ? ['commit']", "...(commit === '?' ? ['commit']", "a report lacks its date, its commit, its host, its reason or its way back: each is named" ], [ [ 178 ], "...(isChanged && !wayBack ? ['rollback']", "...(isChanged && !isChanged && !wayBack ? ['rollback']", "a report lacks its date, its commit, its host, its reason or its way back: each is named" ], [ [ 183 ], "...(closing.reason.trim() === '' ? ['reason']", "...(closing.reason.trim() === '?' ? ['reason']", "a report lacks its date, its commit, its host, its reason or its way back: each is named" ], [ [ 177 ], "...(silent.length === 0 ? []", "...(silent.length >= 0 ? []", "a changed path that no step announced is a part that is missing, one below an announced folder is not" ], [ [ 184 ], "...(next.length === 1 ? []", "...(next.length >= 0 ? []", "there is exactly one priority: none and two are refused" ], [ [ 200 ], "...(items.length > mostItems - leastItems ?", "...(items.length > 1000 * leastItems ?", "the checklist of the next session has three to ten items, whatever was named" ], [ [ 175, 176 ], "listed(risks, words.noneSaid)", "listed(risks.slice(risks.length), words.noneSaid)", "the report signs itself and says what was changed, how to go back, what is left and what comes next" ] ];
const sessionLawGuards = [ ...guardsOf("step-law", law), ...guardsOf("task-report", reports) ];
function guardsOf(name, rows) {
const at = {
file: `src/session/${name}.ts`,
test: `tests/unit/session/${name}.test.ts`
};
return rows.map(([rules, find, replace, title]) => ({
...at,
rules: rules,
find: find,
replace: replace,
title: title
}));
}
const elsewhere = [ [ "session-goal.ts", "session/session-goal", [ [ [ 1 ], "if (why !== '') throw", "if (why === '?') throw", 'a goal is one sentence: "Ship 1.2." is kept, two sentences, two lines, none and 201 characters are refused' ] ] ], [ "task-text.ts", "session/task-text", [ [ [ 162 ], "const mostTaskLines = 3;", "const mostTaskLines = 300;", "a task of four lines is refused at the fourth" ], [ [ 6, 163 ], "if (!parsed.success) throw refuse(line.at", "if (!parsed.success && parsed.success) throw refuse(line.at", 'a criterion that names no kind of evidence is refused: "- it runs", "- it runs => surely"' ] ] ], [ "led-state.ts", "session/led-state", [ [ [ 68, 163 ], "evidence.some((one) => one.kind === kind)", "evidence.some((one) => one.kind !== undefined || one.kind === kind)", "a step that ended and one that runs are told apart, and a criterion is proven by its own kind of evidence" ] ] ], [ "summary.ts", "session/summary", [ [ [ 100, 171 ], "if (ended.length < (summaries + 1) * stepsASummary) return undefined;", "if (ended.length < (summaries + 100) * stepsASummary) return undefined;", "after the fifth step that ended a summary is due, and the next one after the tenth" ], [ [ 172 ], "const isAstray = 2 * done <= last.length ||", "const isAstray = 2 * done < 0 && last.length < 0 &&", "five steps that proved nothing new, or of which most failed, are off the goal" ] ] ], [ "led-pages.ts", "session/led-pages", [ [ [ 12, 71 ], "'SESSION.md': [", "'SESSION.txt': [", "SESSION.md only grows: the page of each event is the beginning of the page of the next" ], [ [ 13 ], "'TODO.md': [", "'LIST.md': [", "TODO.md lists the plan in its order, each criterion, and at the end the checklist and one priority" ], [ [ 76 ], "'STATUS.md': [", "'STATUS.txt': [", "STATUS.md shows goal, final state, and each step once with its state" ], [ [ 15 ], "const rows = checkpoints.map(", "const rows = checkpoints.slice(checkpoints.length).map(", "ROLLBACK.md names the checkpoints, or says how one is set" ] ] ], [ "pages.ts", "session/led-pages", [ [ [ 14 ], "'RISKS.md': [", "'RISKS.txt': [", "SUMMARY.md and RISKS.md are there, the summary of one page" ] ] ], [ "begin-session.ts", "session/begin-session", [ [ [ 11, 73 ], "}/session`;", "}/sittings`;", "a session has a folder of its date and goal, its pages, its log, and a task with an id" ], [ [ 70 ], "}/logs/session.jsonl`;", "}/logs/events.jsonl`;", "a session has a folder of its date and goal, its pages, its log, and a task with an id" ], [ [ 74 ], "taskId: task.task_id }", "taskId: '' }", "a session has a folder of its date and goal, its pages, its log, and a task with an id" ], [ [ 17 ], "if (open === undefined) return;", "if (open === undefined || open.isLed) return;", "a second session is refused while the first one is open" ] ] ], [ "held-session.ts", "session/held-session", [ [ [ 106 ], "session.byteLength >= mostLogBytes", "session.byteLength < 0", "a full log takes no further step, but the one that runs may end and the session be closed" ] ] ], [ "close-session.ts", "session/close-session", [ [ [ 126, 127 ], "missingParts(state, closing);", "missingParts(state, closing).slice(100);", "a step that runs, a report without its parts and a change that nobody announced keep a session open" ], [ [ 68 ], "state === 'OK' && open.length > 0", "state === 'OK' && open.length < 0", "OK is refused while a criterion is not proven" ] ] ], [ "checkpoint.ts", "session-points", [ [ [ 78, 90, 179 ], "if (dirty.length > 0) throw", "if (dirty.length < 0) throw", "a checkpoint of a tree that is not clean, or under a name of other signs, is refused" ], [ [ 79 ], "holds: isSame && (ran === undefined || ran.status === 0)", "holds: isSame && (ran === undefined || ran.status !== undefined)", "a checkpoint whose minimal test fails in the clone is refused, and its tag is taken away" ] ] ], [ "go-back.ts", "session-points", [ [ [ 78, 193 ], "if (dirty.length > 0) throw", "if (dirty.length < 0) throw", "going back is refused on a tree that is not clean, to a tag that was moved, and where nothing differs" ] ] ], [ "git-tree.ts", "session/go-back", [ [ [ 180, 196 ], "const growing = ['session', 'ledger', '.nx47'];", "const growing = ['.nx47'];", "in a repository of two projects only the own one goes back, and what only grows stays as it is" ] ] ] ];
const sessionGuards = [ ...elsewhere.flatMap(([file, test, rows]) => rows.map(([rules, find, replace, title]) => ({
...{
rules: rules,
file: `src/session/${file}`,
find: find,
replace: replace,
title: title
},
test: `tests/unit/${test}.test.ts`
}))), {
rules: [ 83, 84, 85, 86, 87 ],
file: "src/init-command.ts",
find: "...projectFolders(language),",
replace: "...projectFolders(language).slice(4),",
test: "tests/unit/init-command.test.ts",
title: "configs, scripts, reports and evidence are made with a page each, and a page that is there stays as it is"
}, {
rules: [ 106, 196 ],
file: "src/ledger/verify-session.ts",
find: "const isSame = !(await files.exists(log)) ||",
replace: "const isSame = log !== folder ||",
test: "tests/unit/session-command.test.ts",
title: "the next session quotes the end of the one before, and a change of that one is then seen"
}, {
rules: [ 149 ],
file: "src/session-points.ts",
find: "onlyValue(line, 'plan') !== plan.sha256",
replace: "onlyValue(line, 'plan') === '?'",
test: "tests/unit/session-points.test.ts",
title: "going back shows its plan, asks for name and digest, and is a new commit that a bare remote takes without force"
}, {
rules: [ 105, 190 ],
file: "src/session-proofs.ts",
find: "if (secret !== undefined) throw",
replace: "if (secret?.kind === '?') throw",
test: "tests/unit/session-command.test.ts",
title: "evidence is digested here and kept: a credential, a folder and another kind are refused"
} ];
const guards_stop_unit = name => `tests/unit/${name}.test.ts`;
const named = "macros/named-macros";
const stopGuards = [ {
rules: [ 16, 60 ],
file: "src/macro/stop-signs.ts",
find: "return uncertainties.length >= mostUncertainties || signs.length > 0;",
replace: "return uncertainties.length > 100 || signs.length > 0;",
test: guards_stop_unit("macro/stop-signs"),
title: "one required condition that stays unknown is no reason to stop, two are"
}, {
rules: [ 33, 187 ],
file: "src/macro/stop-signs.ts",
find: "      ...secretsIn(dossier),\n",
replace: "",
test: guards_stop_unit("macro/stop-signs"),
title: "a secret, a broken ledger, another owner, or another digest: one sign is enough"
}, {
rules: [ 16, 193 ],
file: "src/macro/stable-point.ts",
find: "const [newest = ''] = tags.split('\\n');",
replace: "const newest = tags.slice(0, 0);",
test: guards_stop_unit("macros/stop-rule"),
title: "one sign of danger stops, and the newest tag of a checkpoint is the point to go back to"
}, {
rules: [ 34, 35, 150 ],
file: "src/machines/drift-signs.ts",
find: "const faults = baseline === undefined ? [] : judgeBaseline(",
replace: "const faults = baseline !== undefined ? [] : judgeBaseline(",
test: guards_stop_unit("machines/drift-signs"),
title: "a binary that is another than in the baseline of the machine is a sign against a run there, and there alone"
}, {
rules: [ 16, 33 ],
file: "src/macro/stop-signs.ts",
find: "      ...drift,\n",
replace: "",
test: guards_stop_unit("macro/stop-signs"),
title: "a drift of the machine that a run happened on is a sign, and stops"
}, {
rules: [ 16, 193 ],
file: "src/session/standing-stops.ts",
find: "    ...committed.filter(({ session }) => !cleared.has(session)),\n",
replace: "",
test: guards_stop_unit("session/standing-stops"),
title: "a run that the branch tells was stopped stands until the branch tells of a clearing that names it"
}, {
rules: [ 33, 187 ],
file: "src/macro/enter-safe-mode.ts",
find: "return stopped === undefined || opened.context.safe === true ?",
replace: "return stopped === undefined || opened.context.safe !== true ?",
test: guards_stop_unit("macro/enter-safe-mode"),
title: "a run whose recorded stop nobody cleared goes on in safe mode, said once as an event and an incident"
}, {
rules: [ 16, 147 ],
file: "src/macro/require-cleared.ts",
find: "if (safe !== undefined) throw new Failure('SAFE_MODE',",
replace: "if (safe === null) throw new Failure('SAFE_MODE',",
test: guards_stop_unit("macro/require-cleared"),
title: "nothing is done in a project of which session/ tells a stop that nobody cleared: SAFE_MODE"
}, {
rules: [ 77 ],
file: "src/commit-back-command.ts",
find: "await holdTask(context, told, () =>",
replace: "await Promise.resolve().then(() =>",
test: guards_stop_unit("commit-back-command"),
title: "a session is not added while a task runs in the project: TASK_RUNNING, and nothing is pushed"
}, {
rules: [ 147 ],
file: "src/macro/tools.ts",
find: "return safe ? permitted.filter((effect) => safeEffects.includes(effect)) : permitted;",
replace: "return permitted;",
test: guards_stop_unit("macro/runner"),
title: "in safe mode a step that would write below .nx47 is planned and not executed"
}, {
rules: [ 53 ],
file: "macros/plan-task.ts",
find: "await leavePlan(requireTask(task), steps, paths.session, files)",
replace: "await leavePlan(requireTask(task), [], paths.session, files)",
test: guards_stop_unit(named),
title: "PLAN writes the steps of a task and its criteria on a page, and a task without criteria gets none"
}, {
rules: [ 54, 167 ],
file: "macros/execute-step.ts",
find: "answer: status === 0 ? 'ok' : 'fail',",
replace: "answer: 'ok',",
test: guards_stop_unit(named),
title: "EXECUTE runs one command and proves what it touched; a command that ends with 3 is not done"
}, {
rules: [ 55, 168 ],
file: "macros/verify-step.ts",
find: "answer: wrong.length === 0 ? 'ok' : 'fail',",
replace: "answer: 'ok',",
test: guards_stop_unit(named),
title: "VERIFY finds a file that is otherwise than expected"
}, {
rules: [ 56, 165 ],
file: "src/macro/plan-flaws.ts",
find: "...unmet.map(",
replace: "...[].map(",
test: guards_stop_unit(named),
title: "CRITIQUE accepts a plan whose steps meet every criterion, and remarks on one that meets none"
}, {
rules: [ 57, 171, 172, 173 ],
file: "src/macro/summary-page.ts",
find: "if (state === 'FAILED') return",
replace: "if (state === 'NEW') return",
test: guards_stop_unit(named),
title: "SUMMARIZE tells of a session on one page, and of a step that failed as a deviation"
}, {
rules: [ 58, 169 ],
file: "src/macro/standing-ledger.ts",
find: "{ head: chain.head, seq: chain.count, time }",
replace: "{ head: '0'.repeat(64), seq: 0, time }",
test: guards_stop_unit(named),
title: "LOG_EVENT adds one line to a chain, without the secret that its words hold"
}, {
rules: [ 59, 149 ],
file: "macros/rollback-step.ts",
find: "destroys: [`what",
replace: "changes: [`what",
test: guards_stop_unit(named),
title: "ROLLBACK_STEP gives a configuration its old bytes back after two validations, and not after one"
}, {
rules: [ 198 ],
file: "macros/check-health.ts",
find: "answer: free >= least ? 'ok' : 'fail',",
replace: "answer: 'ok',",
test: guards_stop_unit(named),
title: "HEALTHCHECK answers for git, disk, clock and log, and fails where too little is free"
}, {
rules: [ 10, 78, 90, 179 ],
file: "macros/leave-checkpoint.ts",
find: "if (dirty !== '')",
replace: "if (dirty === 'x')",
test: guards_stop_unit(named),
title: "CHECKPOINT tags a commit from which nothing differs; a dirty tree, and a name that is taken, are refused"
}, {
rules: [ 45, 47 ],
file: "src/named-macros.ts",
find: "  HEALTHCHECK: { file: 'macros/check-health.ts', macro: checkHealth },\n",
replace: "",
test: guards_stop_unit(named),
title: "each macro that the contract names has its file, and its name says PLAN to CHECKPOINT"
}, {
rules: [ 48, 197 ],
file: "macros/stop-rule.ts",
find: "a project in safe mode changes nothing until a person has looked",
replace: "a project in safe mode changes little until a person has looked",
test: "tests/law/macro-versions.test.ts",
title: "a macro that changed has another version: `node scripts/macro-versions.ts` after the version was raised"
} ];
const floor = "tests/unit/agents/open-floor.test.ts";
const turnGuards = [ {
rules: [ 39, 124 ],
file: "src/agents/acts.ts",
find: "if (actsOf[act].includes(roleOf(role))) return;",
replace: "if (actsOf[act] !== undefined) return;",
test: floor,
title: "a chef that is asked to execute, and a tool that is asked to decide, are refused before anything is said"
}, {
rules: [ 39, 40 ],
file: "src/agents/read-answer.ts",
find: "if (role !== expected) throw",
replace: "if (role === undefined) throw",
test: floor,
title: "an agent whose answer is another role FAILS by AGENT_WRONG_ROLE, and no secret is kept"
}, {
rules: [ 41, 125 ],
file: "src/agents/turn.ts",
find: "if ((await fingerprint(turning.agent, floor)) !== before)",
replace: "if (before === undefined)",
test: floor,
title: "an agent that changes a file of the project while it speaks is refused, under git and without"
}, {
rules: [ 98 ],
file: "src/agents/open-floor.ts",
find: "if (left > 0) await clock.sleep(left, signal);",
replace: "if (left > 1e9) await clock.sleep(left, signal);",
test: floor,
title: "a second message waits for the cooldown of five seconds, the first does not"
}, {
rules: [ 99 ],
file: "src/agents/read-answer.ts",
find: "if (bytes.byteLength > mostBytes)",
replace: "if (bytes.byteLength > 1e9)",
test: floor,
title: "an agent whose answer is more than its limit FAILS by AGENT_TOO_LONG, and no secret is kept"
}, {
rules: [ 99 ],
file: "src/agents/open-floor.ts",
find: "if (before >= limits.messages)",
replace: "if (before >= 1e9)",
test: floor,
title: "an agent of two messages a task is refused the third"
}, {
rules: [ 108 ],
file: "src/agents/keep-turn.ts",
find: "const state = isHeard ? 'DONE' : 'FAILED';",
replace: "const state = isHeard ? 'RUNNING' : 'NEW';",
test: floor,
title: "an agent that is a program answers a message, and both texts lie under the digests that its event names"
}, {
rules: [ 109 ],
file: "src/agents/ask.ts",
find: "if (end.timedOut) throw new Failure('AGENT_MUTE',",
replace: "if (end.status === 99) throw new Failure('AGENT_MUTE',",
test: floor,
title: "a mute agent is FAILED at its deadline, and every process of its group is ended"
}, {
rules: [ 8, 192 ],
file: "src/agents/check-evidence.ts",
find: "if ((await digestOf(ref)) !== sha256) throw",
replace: "if (sha256 === undefined) throw",
test: floor,
title: "an agent whose answer is evidence that does not hold FAILS by AGENT_UNPROVEN, and no secret is kept"
}, {
rules: [ 8, 69 ],
file: "src/agents/read-answer.ts",
find: "if (said.EVIDENCE.length === 0 || said.EVIDENCE.some",
replace: "if (said.EVIDENCE.length > 1e9 && said.EVIDENCE.some",
test: floor,
title: "an agent whose answer is done without evidence FAILS by AGENT_UNPROVEN, and no secret is kept"
}, {
rules: [ 105, 190 ],
file: "src/agents/turn.ts",
find: "checkSecret(turning.agent.name, answer, floor.world);",
replace: "",
test: floor,
title: "an agent whose answer is a secret FAILS by AGENT_SECRET, and no secret is kept"
}, {
rules: [ 105 ],
file: "src/agents/ask.ts",
find: "if (place.world.redact(value) !== value)",
replace: "if (value === name)",
test: floor,
title: "an agent is handed PATH and the variables that its entry names, and none that is a known secret"
} ];
const reading = "tests/unit/config/parse-macro.test.ts";
const running = "tests/unit/macro/user-macro.test.ts";
const command = "tests/unit/macro-command.test.ts";
const guards_usermacros_programs = "tests/unit/config/check-program.test.ts";
const usermacrosGuards = [ {
rules: [ 5, 49 ],
file: "src/macro/user-macro.ts",
find: "  if (fault !== undefined)\n    throw new Failure('MACRO_INPUT_REFUSED', { name: macro.name, input: fault.at || '/', why: fault.why });",
replace: "",
test: running,
title: "an input that is a text where a pattern does not fit is refused before anything starts"
}, {
rules: [ 50 ],
file: "src/macro/user-macro.ts",
find: "if (fault !== undefined) throw outputFailure(own, fault.at, fault.why);",
replace: "",
test: running,
title: "an output that does not fit OUTPUT_SCHEMA is refused"
}, {
rules: [ 48 ],
file: "src/model/user-macro.ts",
find: ".regex(/^\\d+\\.\\d+\\.\\d+$/)",
replace: "",
test: reading,
title: "a VERSION of two parts is refused as MACRO_VALUE_REFUSED with its file and line 3"
}, {
rules: [ 45, 51 ],
file: "src/config/parse-macro.ts",
find: "if (taken.includes(macro.name)) throw new Failure('MACRO_NAME_TAKEN', { file, line, name: macro.name });",
replace: "",
test: reading,
title: "the name of a built-in macro is refused as MACRO_NAME_TAKEN with its file and line 1"
}, {
rules: [ 46, 148 ],
file: "src/config/check-program.ts",
find: "if (!allowed) return 'not-allowed';",
replace: "",
test: guards_usermacros_programs,
title: '["curl","https://example.org"] is refused: not-allowed'
}, {
rules: [ 46 ],
file: "src/config/check-program.ts",
find: "if (launchers.includes(name)) return 'starts-other-programs';\n  const flag",
replace: "const flag",
test: guards_usermacros_programs,
title: '["/usr/bin/env","python3"] is refused: starts-other-programs'
}, {
rules: [ 47 ],
file: "src/macro-plan.ts",
find: "if (quoted === now.sha256) return;",
replace: "return;",
test: command,
title: "a plan that was shown before the macro or an input changed is refused with what changed"
}, {
rules: [ 115, 117 ],
file: "src/macro-command.ts",
find: "if (line.settings['mode'] !== 'execute') return planOwn(name, place);",
replace: "",
test: command,
title: "run is a dry run until --execute quotes the plan as it is now; then it acts, with a session whose ledger verifies"
}, {
rules: [ 197 ],
file: "src/macro-command.ts",
find: "if (own.macro.tests.length === 0)",
replace: "if (own.macro.tests.length < 0)",
test: command,
title: "test --all refuses a macro without a test, and tells a case that ends otherwise than it says"
} ];
const guards = [ ...agentGuards, ...checkGuards, ...existingGuards, ...jobGuards, ...judgementGuards, ...lawGuards, ...stopGuards, ...sessionGuards, ...sessionLawGuards, ...machineGuards, ...turnGuards, ...usermacrosGuards ];
const holds = [ "enforced", "attested", "out-of-scope" ];
const ruleCount = 200;
const outOfScope = [ 104, 110, 111, 112, 151, 152, 153, 154, 155 ];
function rules_contractRules(known = guards) {
return Array.from({
length: ruleCount
}, (_, at) => ruleOf(at + 1, known));
}
function ruleOf(number, known) {
const own = known.filter(({rules: rules}) => rules.includes(number));
const held = own.length > 0 ? "enforced" : outOfScope.includes(number) ? "out-of-scope" : "attested";
return {
number: number,
held: held,
guards: own
};
}
function contractPage(rules = contractRules()) {
return `${[ "fr", "en" ].map(language => section(rules, language)).join("\n\n")}\n`;
}
function section(rules, language) {
const {contract: contract} = sentences(language);
const {number: number, rule: rule, held: held, how: how} = contract.column;
const table = [ [ number, rule, held, how ], [ "---", "---", "---", "---" ], ...rules.map(one => [ String(one.number), ruleText(one.number, language), `\`${one.held}\``, howHeld(one, language) ]) ].map(cells => `| ${cells.join(" | ")} |`);
return [ `# ${contract.page}`, contract.generated, countsText(rules, language), table.join("\n") ].join("\n\n");
}
function ruleText(number, language) {
const texts = (0, text_sentences.h)(language).contract.rules;
return texts[number] ?? "";
}
function countsText(rules, language) {
const count = held => rules.filter(one => one.held === held).length;
const counts = {
enforced: count("enforced"),
attested: count("attested"),
outOfScope: count("out-of-scope")
};
return `${(0, fill.G)((0, text_sentences.h)(language).contract.summary, counts)}.`;
}
function attestation(number, language) {
const known = (0, text_sentences.h)(language).contract.attested;
return known[number];
}
function howHeld({number: number, held: held, guards: guards}, language) {
const words = sentences(language).contract;
if (held === "out-of-scope") return words.beyond;
const own = attestation(number, language);
if (held === "attested") return own === undefined ? "—" : `${words.evidence}: ${own.evidence}; ${own.unseen}`;
const places = guards.map(({file: file, test: test, title: title}) => `\`${file}\` ← \`${test}\`: ${plain(title)}`);
return [ ...new Set(places) ].join("<br>");
}
function plain(text) {
return text.replace(/[<>|*_`[\]\\&~]/g, mark => `&#${mark.charCodeAt(0)};`);
}
function parseContractPage(page) {
const rules = new Map;
for (const [at, row] of page.split("\n").entries()) {
const [, number = "", text = "", word = ""] = /^\| (\d+) \| (.*?) \| `([a-z-]+)` \|/.exec(row) ?? [];
const held = holds.find(one => one === word);
if (held !== undefined) rules.set(Number(number), {
text: text,
held: held,
line: at + 1
});
}
return rules;
}
function compareContracts(before, after) {
const [old, now] = [ parseContractPage(before), parseContractPage(after) ];
const places = new Map([ ...now ].map(([number, {text: text}]) => [ text, number ]));
return [ ...old ].flatMap(([number, {text: text, held: held}]) => {
const one = now.get(number);
const place = places.get(text);
if (place !== undefined && place !== number) return [ {
problem: "rule-moved",
number: number,
line: now.get(place)?.line ?? 0
} ];
if (one === undefined) return [ {
problem: "rule-removed",
number: number,
line: 0
} ];
const isLess = holds.indexOf(one.held) > holds.indexOf(held);
return isLess ? [ {
problem: "rule-weakened",
number: number,
line: one.line
} ] : [];
});
}
const historyRules = [ 52, 71, 86, 88, 89, 90, 159, 179, 180, 190, 196 ];
const commitKinds = /^(?:feat|fix|docs|config|test|refactor|perf|chore|style|build|ci|bench|revert|checkpoint|rollback)(?:\([^()\s]+\))?!?: \S/;
function checkHistory(facts) {
return [ ...commitFindings(facts), ...facts.losses.map(({path: path, commit: commit, byte: byte}) => check_history_found([ 71, 196 ], "lost-bytes", path, `${commit.slice(0, 12)} @${byte}`)), ...contractFindings(facts), ...facts.secrets.map(({file: file, line: line, kind: kind}) => ({
...check_history_found([ 190 ], "secret", file, kind),
line: line
})), ...evidenceFindings(facts.problem) ];
}
function check_history_found(rules, problem, file, observed) {
return {
rules: rules,
answer: "fail",
problem: problem,
file: file,
line: 0,
observed: observed
};
}
function commitFindings({commits: commits}) {
if (commits === undefined) return [ {
...check_history_found([ 88, 89, 90, 179 ], "no-git", ".git", "∅"),
answer: "unknown"
} ];
return commits.filter(({parents: parents}) => parents.length < 2).flatMap(({id: id, message: message}) => {
const lines = message.split("\n");
const place = `git:${id.slice(0, 12)}`;
const kinds = lines.filter(line => commitKinds.test(line)).length;
return [ ...commitKinds.test(lines[0] ?? "") ? [] : [ check_history_found([ 89 ], "commit-kind", place, (lines[0] ?? "").slice(0, 80)) ], ...kinds <= 1 ? [] : [ check_history_found([ 88 ], "two-changes", place, `${kinds}`) ] ];
});
}
function contractFindings({contracts: contracts}) {
return contracts.flatMap(({commit: commit, before: before, after: after}) => {
const place = `macros/00_contracts.md${commit === "" ? "" : `@${commit.slice(0, 12)}`}`;
return compareContracts(before, after).map(({problem: problem, number: number, line: line}) => ({
...check_history_found([ 52 ], problem, place, String(number)),
line: line
}));
});
}
function evidenceFindings(problem) {
if (problem === "" || problem.startsWith("logs/session.jsonl")) return [];
const at = problem.lastIndexOf(": ");
return [ check_history_found([ 86, 159, 180 ], "evidence", problem.slice(0, at), problem.slice(at + 2)) ];
}
const logPath = "logs/session.jsonl";
function atEvent({seq: seq}, rules, problem, observed) {
return {
rules: rules,
answer: "fail",
problem: problem,
file: logPath,
line: seq,
observed: observed
};
}
const logRules = [ 19, 70, 196 ];
function checkLog({log: log}) {
if (log === undefined) return {
events: [],
findings: [ broken([ 70 ], 0, "∅") ]
};
const chain = (0, ledger_chain.H5)(log);
const events = (0, ledger_chain.XL)(chain.lines);
if (chain.problem === "") return {
events: events,
findings: events.length > 0 ? [] : [ broken([ 70 ], 0, "∅") ]
};
const isMisshaped = chain.problem === "unreadable-line" || chain.problem === "torn-tail";
return {
events: events,
findings: [ broken(isMisshaped ? [ 19 ] : [ 196 ], chain.line, chain.problem) ]
};
}
function broken(rules, line, observed) {
return {
rules: rules,
answer: "fail",
problem: "log",
file: logPath,
line: line,
observed: observed
};
}
const nameRules = [ 11, 18, 64, 73, 74, 191 ];
const sessionPattern = /^\d{8}_[a-z0-9]+(?:-[a-z0-9]+)*(?:_\d{6}z-\d+)?$/;
function checkNames({name: name}, events) {
const isDated = sessionPattern.test(name) && isDay(name.slice(0, 8));
const named = isDated ? [] : [ {
rules: [ 11, 18, 73 ],
answer: "fail",
problem: "session-name",
file: ".",
line: 0,
observed: name
} ];
return [ ...named, ...events.filter(event => event.session_id !== name).map(event => foreign(event)), ...events.filter(({task_id: task_id}) => !model_task.Ov.safeParse(task_id).success).map(event => atEvent(event, [ 74 ], "task-id", event.task_id)), ...events.filter(({machine: machine, terminal: terminal}) => machine.trim() === "" || terminal.trim() === "").map(event => atEvent(event, [ 64, 191 ], "no-place", `${event.machine} / ${event.terminal}`)) ];
}
function foreign(event) {
return atEvent(event, [ 73 ], "other-session", event.session_id);
}
function isDay(digits) {
const [year, month, day] = [ digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8) ].map(Number);
if (year === undefined || month === undefined || day === undefined) return false;
const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const days = [ 31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 ][month - 1] ?? 0;
return day >= 1 && day <= days;
}
const pageRules = [ 12, 13, 14, 15, 62, 71, 76, 100, 126, 127, 171, 177, 178, 181, 182, 183, 184, 200 ];
const pageOf = {
"SESSION.md": [ 12 ],
"TODO.md": [ 13 ],
"RISKS.md": [ 14 ],
"ROLLBACK.md": [ 15 ],
"STATUS.md": [ 76 ]
};
const fewestItems = 3;
const mostItems = 10;
const stepsASummary = 5;
const linesOfAPage = 60;
function checkPages(facts, events) {
const {pages: pages} = facts;
const absent = Object.entries(pageOf).filter(([name]) => (pages[name] ?? "").trim() === "");
return [ ...absent.map(([name, rules]) => about(name, rules, "missing-page", "∅")), ...planFindings(facts, events), ...pages["SESSION.md"] === undefined ? [] : decisionFindings(pages["SESSION.md"], events), ...pages["STATUS.md"] === undefined ? [] : statusFindings(pages["STATUS.md"], events), ...summaryFindings(facts, events), ...events.some(({phase: phase}) => phase === "VERDICT") ? endFindings(facts, events) : openFindings() ];
}
function about(file, rules, problem, observed) {
return {
rules: rules,
answer: "fail",
problem: problem,
file: file,
line: 0,
observed: observed
};
}
function openFindings() {
return [ {
...about(logPath, [ 126, 127, 177, 178, 181, 182, 183, 184, 200 ], "open", "VERDICT"),
answer: "unknown"
} ];
}
function planFindings({pages: pages}, events) {
const acting = events.filter(({phase: phase, state: state}) => phase === "EXECUTE" && state !== "SKIPPED");
const wanted = new Set(acting.map(({task_id: task_id}) => `PLANS/${task_id.replace(/[^A-Za-z0-9_-]/g, "_")}.md`));
return [ ...wanted ].filter(name => pages[name] === undefined).map(name => about(name, [ 62 ], "missing-page", "∅"));
}
function decisionFindings(page, events) {
const told = letters(page);
const decided = events.filter(({decision: decision}) => decision !== "");
return decided.filter(({decision: decision}) => !told.includes(letters(decision))).map(event => ({
...about("SESSION.md", [ 71 ], "decision", event.decision.slice(0, 120)),
line: 0
}));
}
function letters(text) {
return text.replace(/&#\d+;/g, " ").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
function statusFindings(page, events) {
const latest = new Map(events.map(({step: step, state: state}) => [ step, state ]));
const rows = page.split("\n").map((line, at) => ({
line: at + 1,
cells: line.split("|").map(one => one.trim())
}));
return [ ...latest ].flatMap(([step, state]) => {
const own = rows.filter(({cells: cells}) => cells[1] === String(step));
if (own.some(({cells: cells}) => cells.includes(state))) return [];
return [ {
...about("STATUS.md", [ 76 ], "status", `${step} ${state}`),
line: own[0]?.line ?? 0
} ];
});
}
function summaryFindings({pages: pages}, events) {
const ended = events.filter(({phase: phase, step: step}) => phase === "LOG_EVENT" && step !== 1);
if (new Set(ended.map(({step: step}) => step)).size < stepsASummary) return [];
const page = pages["SUMMARY.md"];
if (page === undefined) return [ about("SUMMARY.md", [ 100, 171 ], "missing-page", `${ended.length}`) ];
const lines = page.trimEnd().split("\n").length;
return lines <= linesOfAPage ? [] : [ {
...about("SUMMARY.md", [ 171 ], "too-long", `${lines} > ${linesOfAPage}`),
line: lines
} ];
}
function endFindings(facts, events) {
const end = events.findLast(({phase: phase}) => phase === "VERDICT");
const said = end?.decision ?? "";
const stated = said === "" ? [ {
...about(logPath, [ 183 ], "no-end", "∅"),
line: end?.seq ?? 0
} ] : [];
return [ ...stated, ...checklistFindings(facts.pages["TODO.md"] ?? ""), ...reportFindings(facts, events) ];
}
function checklistFindings(page) {
const items = page.split("\n").filter(line => /^- \[[ x]\] /.test(line));
const headings = page.match(/^## .+\n+\S.*$/gm) ?? [];
const isCounted = items.length >= fewestItems && items.length <= mostItems;
return [ ...isCounted ? [] : [ about("TODO.md", [ 200 ], "items", `${items.length}`) ], ...headings.length === 1 ? [] : [ about("TODO.md", [ 184 ], "priority", `${headings.length}`) ] ];
}
const parts = [ {
rules: [ 127 ],
name: "date",
form: /\d{4}-\d{2}-\d{2}T\d{2}[:&]/
}, {
rules: [ 127 ],
name: "commit",
form: /\bcommit\b/i
}, {
rules: [ 177 ],
name: "changes",
form: /^#{1,4} .*(?:chang|modifi)/im
}, {
rules: [ 178 ],
name: "rollback",
form: /^#{1,4} .*(?:roll ?back|going back|go back|retour|revenir)/im
} ];
const runReport = "reports/report.md";
const byHand = {
rules: [ 181, 182 ],
name: "by hand",
form: /^#{1,4} .*(?:by hand|à la main)/im
};
function reportFindings({pages: pages}, events) {
const reports = Object.entries(pages).filter(([name]) => /^reports\/[^/]+\.md$/.test(name) && !/journal/.test(name));
if (reports.length === 0) return [ about("reports", [ 126, 127, 177, 178, 181, 182 ], "missing-page", "∅") ];
const machine = letters(events[0]?.machine ?? "");
return reports.flatMap(([name, text]) => [ ...(name === runReport ? [ ...parts, byHand ] : parts).filter(({form: form}) => !form.test(text)).map(({rules: rules, name: part}) => about(name, rules, "missing-part", part)), ...letters(text).includes(machine) ? [] : [ about(name, [ 127 ], "missing-part", "host") ] ]);
}
const stepRules = [ 8, 17, 61, 62, 63, 65, 68, 69, 72, 75, 77, 165, 166, 168, 169, 170, 192 ];
function checkSteps(events) {
const steps = new Map;
const findings = [];
for (const event of events.filter(one => !isOfSession(one))) {
const known = steps.get(event.step);
findings.push(...known === undefined ? beginFindings(event, steps) : goOnFindings(event, known), ...phaseFindings(event, known?.phases ?? []));
steps.set(event.step, {
macro: known?.macro ?? event.macro,
phases: [ ...known?.phases ?? [], event ],
ended: known?.ended === true || isEnd(event)
});
}
return [ ...findings, ...unloggedFindings(events, steps) ];
}
function isOfSession({phase: phase, step: step}) {
return step === 1 && (phase === "SESSION" || phase === "VERDICT");
}
function isEnd({phase: phase, state: state}) {
return state === "SKIPPED" || phase === "LOG_EVENT" && state !== "RUNNING";
}
function beginFindings(event, steps) {
const open = [ ...steps ].filter(([, {ended: ended}]) => !ended).map(([number]) => number);
const highest = Math.max(0, ...steps.keys());
return [ ...open.length === 0 ? [] : [ atEvent(event, [ 17, 77, 170 ], "two-running", `${open.join(", ")}, ${event.step}`) ], ...event.step > highest ? [] : [ atEvent(event, [ 72 ], "renumbered", `${event.step} < ${highest}`) ] ];
}
function goOnFindings(event, {macro: macro, ended: ended}) {
return [ ...macro === event.macro ? [] : [ atEvent(event, [ 72 ], "renumbered", `${event.step}: ${macro}, ${event.macro}`) ], ...ended ? [ atEvent(event, [ 75 ], "reopened", `${event.step} ${event.phase} ${event.state}`) ] : [] ];
}
const needed = {
EXECUTE: [ "PLAN" ],
VERIFY: [ "PLAN", "EXECUTE" ]
};
function phaseFindings(event, before) {
const {phase: phase, state: state} = event;
const isDone = phase === "LOG_EVENT" && state === "DONE";
const wanted = isDone ? [ "PLAN", "EXECUTE", "VERIFY", "CRITIQUE" ] : needed[phase] ?? [];
const missing = wanted.filter(one => !before.some(earlier => earlier.phase === one));
const rules = phase === "EXECUTE" ? [ 61, 62 ] : phase === "VERIFY" ? [ 61, 63 ] : [ 61, 168 ];
return [ ...missing.length === 0 ? [] : [ atEvent(event, rules, "out-of-order", `${phase} − ${missing.join(", ")}`) ], ...isDone && event.evidence.length === 0 ? [ atEvent(event, [ 8, 68, 69, 192 ], "no-evidence", `${event.step}`) ] : [], ...phase === "EXECUTE" ? executeFindings(event, before) : [] ];
}
function executeFindings(event, before) {
const plan = before.findLast(({phase: phase}) => phase === "PLAN");
const critique = before.findLast(({phase: phase}) => phase === "CRITIQUE");
const shown = critique?.plan_sha256 ?? plan?.plan_sha256;
const announced = plan?.touches ?? [];
const unannounced = event.touches.filter(place => !announced.includes(place));
const isOther = shown !== undefined && event.plan_sha256 !== undefined && shown !== event.plan_sha256;
const isRefused = critique?.state === "FAILED";
const isOwn = critique?.role !== undefined && critique.role === event.role && event.role !== "person";
return [ ...unannounced.length === 0 ? [] : [ atEvent(event, [ 65 ], "unannounced", unannounced.join(", ")) ], ...isOther ? [ atEvent(event, [ 166 ], "other-plan", `${event.plan_sha256} ≠ ${shown}`) ] : [], ...isRefused || isOwn ? [ atEvent(event, [ 165 ], "not-accepted", `${critique.role ?? ""} ${critique.state}`.trim()) ] : [] ];
}
function unloggedFindings(events, steps) {
if (!events.some(({phase: phase}) => phase === "VERDICT")) return [];
return [ ...steps ].flatMap(([number, {phases: phases, ended: ended}]) => {
const last = phases.at(-1);
return ended || last === undefined ? [] : [ atEvent(last, [ 69, 169 ], "not-logged", `${number} ${last.phase}`) ];
});
}
function checkTags({tags: tags}, events) {
if (tags === undefined) return [];
return events.flatMap(event => {
const named = event.macro === "checkpoint" ? event.touches.filter(place => /^tag /.test(place)) : [];
return named.map(place => place.slice("tag ".length)).filter(tag => event.state === "DONE" && !tags.includes(tag)).map(tag => atEvent(event, [ 90, 179 ], "tag", tag));
});
}
const checkedRules = [ ...new Set([ ...logRules, ...nameRules, ...stepRules, ...pageRules, ...historyRules ]) ].sort((one, other) => one - other);
function checkSession(facts) {
const {events: events, findings: findings} = checkLog(facts);
const all = [ ...findings, ...events.length === 0 ? [ unreadable() ] : [ ...checkNames(facts, events), ...checkSteps(events) ], ...checkPages(facts, events), ...checkTags(facts, events), ...checkHistory(facts) ];
return checkedRules.map(rule => {
const own = all.filter(({rules: rules}) => rules.includes(rule));
const answer = own.some(one => one.answer === "fail") ? "fail" : own.length > 0 ? "unknown" : "ok";
return {
rule: rule,
answer: answer,
findings: own
};
});
}
function unreadable() {
const rules = [ ...nameRules, ...stepRules ].filter(rule => rule !== 11 && rule !== 18);
return {
rules: rules,
answer: "unknown",
problem: "log",
file: "logs/session.jsonl",
line: 0,
observed: "∅"
};
}
function contractTable(rules, language) {
const {held: words} = (0, text_sentences.h)(language).contract;
const width = Math.max(...Object.values(words).map(({length: length}) => length));
const rows = rules.map(({number: number, held: held}) => `${String(number).padStart(3)}  ${words[held].padEnd(width)}  ${ruleText(number, language)}`);
return `${[ ...rows, "", countsText(rules, language) ].join("\n")}\n`;
}
function explainedRule(rule, language) {
const words = (0, text_sentences.h)(language).contract;
const colon = language === "fr" ? " : " : ": ";
const own = attestation(rule.number, language);
const lines = [ `${rule.number}  ${ruleText(rule.number, language)}`, `  ${words.column.held}${colon}${words.held[rule.held]}`, ...rule.held === "out-of-scope" ? [ `  ${words.beyond}` ] : [], ...rule.held === "attested" && own !== undefined ? [ `  ${words.evidence}${colon}${own.evidence}`, `  ${words.unseen}${colon}${own.unseen}` ] : [], ...rule.guards.flatMap(({file: file, find: find, test: test, title: title}) => [ `  ${words.guardedBy}${colon}${file}  ${contract_table_oneLine(find)}`, `  ${words.provenBy}${colon}"${title}"`, `  ${words.refusal}${colon}node --test ${test}` ]) ];
return `${lines.join("\n")}\n`;
}
function checkTable(session, answers, language) {
const words = (0, text_sentences.h)(language).contract.check;
const width = Math.max(...Object.values(words.answers).map(({length: length}) => length));
const rows = answers.flatMap(({rule: rule, answer: answer, findings: findings}) => [ `${words.answers[answer].padEnd(width)}  ${String(rule).padStart(3)}  ${ruleText(rule, language)}`, ...findings.map(finding => `    → ${placeOf(finding)}: ${problemText(finding, language)}`) ]);
const count = wanted => answers.filter(({answer: answer}) => answer === wanted).length;
const counts = {
ok: count("ok"),
fail: count("fail"),
unknown: count("unknown")
};
return [ (0, fill.G)(words.title, {
session: contract_table_oneLine(session)
}), "", ...rows, "", (0, fill.G)(words.counts, {
...counts,
rest: ruleCount - answers.length
}), "" ].join("\n");
}
function placeOf({file: file, line: line}) {
return `${contract_table_oneLine(file)}${line > 0 ? `:${line}` : ""}`;
}
function problemText({problem: problem, observed: observed}, language) {
return (0, fill.G)((0, text_sentences.h)(language).contract.check.problems[problem], {
observed: contract_table_oneLine(observed)
});
}
function contract_table_oneLine(text) {
return (0, safe_name.Q)(text).replaceAll("\n", " ");
}
var growth = __webpack_require__(73752);
var ledger_history = __webpack_require__(60435);
const contractPath = "macros/00_contracts.md";
const read_session_facts_deadlineSeconds = 60;
const largestText = 4 << 20;
async function readSessionFacts(folder, world) {
const {files: files} = world;
const path = `${folder}/${logPath}`;
const log = await files.exists(path) ? await files.read(path) : undefined;
const problem = log === undefined ? "" : (await verifySession(folder, files)).problem;
return {
name: (0, posix_.basename)(folder),
log: log,
problem: problem,
...await readPages(folder, world),
...await readGit(folder, log, world)
};
}
async function readPages(folder, {files: files}) {
const found = (await files.list(folder)).filter(({kind: kind, bytes: bytes}) => kind === "file" && bytes <= largestText);
const pages = {};
const secrets = [];
for (const {path: name} of found) {
const bytes = await files.read(`${folder}/${name}`);
secrets.push(...(0, check_secrets.V)({
name: name,
bytes: bytes
}).map(({line: line, kind: kind}) => ({
file: name,
line: line,
kind: kind
})));
if (name.endsWith(".md") && !name.startsWith("evidence/")) pages[name] = (new TextDecoder).decode(bytes);
}
return {
pages: pages,
secrets: secrets
};
}
const noGit = {
commits: undefined,
tags: undefined,
losses: [],
contracts: []
};
async function readGit(folder, log, world) {
const top = await read_session_facts_ask(folder, [ "rev-parse", "--show-toplevel" ], world);
if (top === undefined) return noGit;
const root = top.trim();
const tags = await read_session_facts_ask(root, [ "tag", "--list" ], world) ?? "";
const isBegun = await read_session_facts_ask(root, [ "rev-parse", "--verify", "--quiet", "HEAD^{commit}" ], world) !== undefined;
if (!isBegun) return {
...noGit,
commits: [],
tags: lines(tags)
};
const blobs = world.openBlobs(root);
try {
const edges = await (0, ledger_history.q4)({
root: root,
ref: "HEAD"
}, [ (0, posix_.relative)(root, folder) ], world);
const grown = edges.filter(({path: path}) => path.endsWith(`/${logPath}`) || path.endsWith("/SESSION.md"));
const loss = await (0, growth.M)(grown, id => blobs.read(id));
const commits = await (0, ledger_history.g3)({
root: root,
ref: "HEAD"
}, world);
return {
commits: duringSession(commits, log),
tags: lines(tags),
losses: loss === undefined ? [] : [ loss ],
contracts: await readContracts(root, world)
};
} finally {
blobs.close();
}
}
function duringSession(commits, log) {
const events = (0, ledger_chain.XL)((0, ledger_chain.H5)(log ?? new Uint8Array).lines);
const [first, last] = [ secondsOf(events[0]?.time), secondsOf(events.at(-1)?.time) ];
return commits.filter(({seconds: seconds}) => seconds >= Math.floor(first) && seconds <= Math.ceil(last));
}
function secondsOf(time) {
return time === undefined ? Number.NaN : Date.parse(time) / 1e3;
}
async function readContracts(root, world) {
const edges = await (0, ledger_history.q4)({
root: root,
ref: "HEAD"
}, [ contractPath ], world);
const blobs = world.openBlobs(root);
const textOf = async id => id === "" ? "" : (new TextDecoder).decode(await blobs.read(id));
try {
const changes = [];
for (const {commit: commit, before: before, after: after} of edges.filter(edge => edge.before !== "")) changes.push({
commit: commit,
before: await textOf(before),
after: await textOf(after)
});
const head = await blobs.find(`HEAD:${contractPath}`);
if (head === undefined) return changes;
const path = `${root}/${contractPath}`;
const now = await world.files.exists(path) ? (new TextDecoder).decode(await world.files.read(path)) : "";
return [ ...changes, {
commit: "",
before: (new TextDecoder).decode(head.bytes),
after: now
} ];
} finally {
blobs.close();
}
}
async function read_session_facts_ask(folder, argv, {shell: shell}) {
const {status: status, stdout: stdout} = await shell.run({
argv: [ "git", "--no-optional-locks", "-C", folder, ...argv ],
deadlineSeconds: read_session_facts_deadlineSeconds
}).catch(() => ({
status: 1,
stdout: ""
}));
return status === 0 ? stdout : undefined;
}
function lines(text) {
return text.split("\n").filter(line => line !== "");
}
async function newestSession(homes, {files: files}) {
const logs = [];
for (const home of homes) {
if (!await files.exists(home)) continue;
const found = await files.list(home, [ "evidence", "reports", "PLANS" ]);
logs.push(...found.filter(({path: path}) => path.endsWith(`/${logPath}`)).map(({path: path}) => `${home}/${path}`));
}
const folders = logs.map(path => (0, posix_.dirname)((0, posix_.dirname)(path)));
return folders.sort((one, other) => (0, posix_.basename)(one) < (0, posix_.basename)(other) ? 1 : -1)[0];
}
async function contractCommand(line, around, language) {
if (line.format === "sarif") throw refused("--format", line.format, "table | json");
const [word = "", folder, ...more] = line.words;
if (word === "check") return check({
...line,
path: folder ?? "."
}, around, language);
if (folder !== undefined || more.length > 0) throw refused("contract", line.words.join(" "), `1–${ruleCount} | check`);
const rules = rules_contractRules();
if (word === "") return tableOf(rules, line.format, language);
const rule = /^\d{1,3}$/.test(word) ? rules[Number(word) - 1] : undefined;
if (rule === undefined) throw refused("contract", word, `1–${ruleCount} | check`);
const text = line.format === "json" ? jsonOf({
rule: ruleJson(rule, language)
}) : explainedRule(rule, language);
return {
text: text,
status: 0
};
}
function tableOf(rules, format, language) {
const json = () => jsonOf({
rules: rules.map(rule => ruleJson(rule, language))
});
return {
text: format === "json" ? json() : contractTable(rules, language),
status: 0
};
}
async function check(line, around, language) {
const path = (0, slashed.d)((0, external_node_path_.resolve)(line.path));
const world = (0, compose_offline.Y)(language, around, path);
const isSession = (await (0, promises_.stat)(`${path}/logs`).catch(() => undefined))?.isDirectory() === true;
const root = await (0, project_kernel.B)(path) ?? path;
const folder = isSession ? path : await newestSession((0, find_ticket.FK)(root), world);
if (folder === undefined) throw refused("contract check", (0, fill.G)((0, text_sentences.h)(language).contract.check.none, {
path: path
}), "session/<id>");
const answers = checkSession(await readSessionFacts(folder, world));
const status = answers.some(({answer: answer}) => answer === "fail") ? 1 : answers.some(({answer: answer}) => answer === "unknown") ? 3 : 0;
const text = line.format === "json" ? checkJson(folder, answers, language) : checkTable(folder, answers, language);
return {
text: text,
status: status
};
}
function checkJson(session, answers, language) {
const rules = answers.map(({rule: rule, answer: answer, findings: findings}) => ({
rule: rule,
answer: answer,
findings: findings.map(finding => ({
...{
answer: finding.answer,
problem: finding.problem,
file: finding.file
},
...{
line: finding.line > 0 ? finding.line : null,
observed: finding.observed
},
text: problemText(finding, language)
}))
}));
return jsonOf({
session: session,
rules: rules
});
}
function ruleJson({number: number, held: held, guards: guards}, language) {
return {
number: number,
held: held,
text: ruleText(number, language),
guards: guards
};
}
function jsonOf(document) {
return `${JSON.stringify({
schema: "nx47.contract/1",
...document
}, null, 2)}\n`;
}
function refused(flag, value, expected) {
return new model_failure.HR("USAGE_BAD_VALUE", {
flag: flag,
value: value,
expected: expected
});
}
var ledger_ledger = __webpack_require__(9286);
const nowhere = {
answer: "unknown",
observed: ""
};
async function checkLedger(place) {
if (place.root === "") return nowhere;
const {ledger: ledger, file: file} = await openCheckups(place);
const {world: world} = place;
await ledger.append({
...{
macro: "doctor",
step: 1,
phase: "LOG_EVENT",
state: "DONE",
goal: "write one event",
touches: []
},
...world.place,
...model_event.NH,
...{
command: "",
output: "",
decision: "",
evidence: [],
role: "orchestrator"
}
});
const {problem: problem, line: line, count: count, head: head} = (0, ledger_chain.H5)(await world.files.read(file));
const isWritten = problem === "" && head === ledger.head;
const name = file.slice(place.root.length + 1);
return {
answer: isWritten ? "ok" : "fail",
observed: isWritten ? `${name} (${count})` : `${name}:${line} ${problem}`
};
}
async function checkEcho(place) {
if (place.root === "") return nowhere;
const {speak: speak, last: last} = await floorOf(place);
const said = await speak(agentThat(echo, 20), "ping", nothing);
const event = last();
const isLogged = event?.state === "DONE" && event.evidence.length === 2;
return {
answer: isLogged ? "ok" : "fail",
observed: `${said.RESULT} (${event?.evidence.length ?? 0})`
};
}
async function checkMute(place) {
if (place.root === "") return nowhere;
const {speak: speak, last: last} = await floorOf(place);
const code = await speak(agentThat(mute, .5), "ping", nothing).then(() => "", error => error instanceof model_failure.HR ? error.code : "");
const {state: state = "", decision: decision = ""} = last() ?? {};
const isFailed = code === "AGENT_MUTE" && state === "FAILED";
return {
answer: isFailed ? "ok" : "fail",
observed: `0.5 s: ${state} ${decision}`
};
}
const nothing = {
findings: [],
files: [],
allows: []
};
const mute = "setTimeout(() => {}, 60_000)";
const echo = `let text = '';\nprocess.stdin.on('data', (part) => { text += part; }).on('end', () => {\n  const { task_id, turn, role, act } = JSON.parse(text);\n  const sha256 = require('node:crypto').createHash('sha256').update(text).digest('hex');\n  const EVIDENCE = [{ kind: 'answer', ref: 'message', sha256 }];\n  process.stdout.write(JSON.stringify({ schema: 'nx47.answer/1', task_id, turn, role, act, RESULT: 'DONE', EVIDENCE, RISKS: [], NEXT: 'a task' }));\n});`;
function agentThat(script, deadline) {
const limits = {
"deadline-seconds": deadline,
"cooldown-seconds": 0,
"message-bytes": 4096,
messages: 1
};
const endpoint = [ process.execPath, "-e", script ];
return {
name: "checkup",
role: "worker",
endpoint: endpoint,
limits: limits,
environment: []
};
}
async function floorOf(place) {
const {ledger: ledger, folder: folder} = await openCheckups(place);
let step = 1;
const nextStep = () => {
step += 1;
return step;
};
const {root: root, environment: environment, world: world} = place;
await world.files.makeFolder(`${folder}/evidence/messages`);
const {speak: speak} = openFloor(pingTask, {
world: world,
environment: environment,
root: root,
session: folder,
ledger: ledger,
nextStep: nextStep
});
return {
speak: speak,
last: () => ledger.events.at(-1)
};
}
async function openCheckups({root: root, world: world}) {
const {files: files, clock: clock} = world;
const day = clock.now().toISOString().slice(0, 10).replaceAll("-", "");
const folder = `${root}/.nx47/doctor`;
await files.makeFolder(folder);
const ignore = `${root}/.nx47/.gitignore`;
if (!await files.exists(ignore)) await files.write(ignore, "*\n");
const file = `${folder}/${day}.jsonl`;
const {problem: problem, line: line, count: count, head: head, lines: lines} = (0, 
ledger_chain.H5)(await files.exists(file) ? await files.read(file) : new Uint8Array);
if (problem !== "") throw new model_failure.HR("LEDGER_BROKEN", {
file: file,
line: line,
why: problem
});
const ids = {
sessionId: `doctor-${day}`,
taskId: "doctor"
};
const time = (0, ledger_chain.XL)(lines.slice(-1)).at(-1)?.time ?? "";
const sink = {
append: text => files.append(file, text)
};
return {
folder: folder,
file: file,
ledger: new ledger_ledger.O(sink, clock, ids, {
head: head,
seq: count,
time: time
})
};
}
var kaggle_exchange = __webpack_require__(65982);
var rehearsal_isolation = __webpack_require__(94893);
const networkSeconds = 15;
async function doctor_checks_checkup(check, look) {
try {
return {
check: check,
...await look()
};
} catch (error) {
if (!(error instanceof model_failure.HR)) throw error;
const {code: code, parameters: parameters} = error;
if (model_failure.$1[code] === "cancelled") throw error;
const open = model_failure.$1[code].startsWith("inconclusive/") && code !== "PYTHON_MISSING";
return {
check: check,
answer: open ? "unknown" : "fail",
observed: code,
failure: {
code: code,
parameters: parameters
}
};
}
}
async function checkNetwork(baseUrl, around) {
const url = new URL(baseUrl);
const link = {
dispatcher: (0, kaggle_dispatcher.S)(around.environment),
signal: around.signal
};
const order = {
operation: "GET",
method: "GET",
url: url,
headers: {}
};
const {status: status} = await (0, kaggle_exchange.c)({
...order,
deadlineSeconds: networkSeconds,
maxBytes: 8 * 1024 * 1024
}, link);
return {
answer: "ok",
observed: `${url.origin} (${url.protocol === "https:" ? "TLS, " : ""}HTTP ${status})`
};
}
async function checkCredentials(identify) {
const {username: username, kind: kind, source: source = "", unused: unused = []} = await identify();
const others = unused.map(name => `∌ ${name}`);
const observed = [ username, kind, source, ...others ].filter(part => part !== "").join(", ");
return {
answer: "ok",
observed: observed,
username: username
};
}
function checkOwnership(username, refs) {
const observed = refs.map(({owner: owner, slug: slug}) => `${owner}/${slug}`).join(", ");
if (username === "" || refs.length === 0) return {
answer: "unknown",
observed: observed
};
const owned = refs.every(({owner: owner}) => owner.toLowerCase() === username.toLowerCase());
return owned ? {
answer: "ok",
observed: observed
} : {
answer: "fail",
observed: `${username} ≠ ${observed}`
};
}
async function checkQuota({kaggle: kaggle}, needsGpu) {
const quotas = await kaggle.acceleratorQuota();
if (quotas.length === 0) return {
answer: "unknown",
observed: ""
};
const hours = seconds => `${(seconds / 3600).toFixed(1)} h`;
const observed = quotas.map(({kind: kind, usedSeconds: usedSeconds, totalSeconds: totalSeconds}) => `${kind} ${hours(usedSeconds)} / ${hours(totalSeconds)}`).join(", ");
const spent = quotas.some(({kind: kind, usedSeconds: usedSeconds, totalSeconds: totalSeconds}) => kind === "GPU" && usedSeconds >= totalSeconds);
return {
answer: spent && needsGpu ? "fail" : "ok",
observed: observed
};
}
async function checkPython(wanted, pythons) {
const found = await pythons.find(wanted);
if (found !== undefined) return {
answer: "ok",
observed: `${found.version} ${found.executable}`
};
const other = await pythons.findAny();
if (other === undefined) throw new model_failure.HR("PYTHON_MISSING", {
minor: wanted,
command: `python${wanted}`
});
const observed = `${other.version} ${other.executable} (≠ ${wanted})`;
return {
answer: "unknown",
observed: observed
};
}
async function checkPackages(wanted, {pythons: pythons, shell: shell}) {
const python = await pythons.find(wanted) ?? await pythons.findAny();
if (python === undefined) return {
answer: "unknown",
observed: ""
};
const pip = await versionOf([ python.executable, "-m", "pip", "--version" ], shell);
const venv = await versionOf([ python.executable, "-c", 'import venv, ensurepip; print("venv ok")' ], shell);
const uv = await versionOf([ "uv", "--version" ], shell);
const observed = [ `Python ${(0, choose_interpreter.H)(python.version)}`, pip, venv, uv ].filter(part => part !== "").join(", ");
return {
answer: pip !== "" && venv !== "" ? "ok" : "fail",
observed: observed
};
}
async function checkIsolation(wanted, pythons) {
const python = await pythons.find(wanted) ?? await pythons.findAny();
if (python === undefined) return {
answer: "unknown",
observed: ""
};
const isolation = await (0, rehearsal_isolation.H)(python.executable);
if (isolation.tier === "rewritten-paths") throw new model_failure.HR("OPEN_NETWORK", {
why: isolation.why
});
if (isolation.tier !== "none") return {
answer: "ok",
observed: isolation.tier
};
throw new model_failure.HR("ISOLATION_UNAVAILABLE", {
why: isolation.why
});
}
async function checkGit(root, shell) {
const git = async (...argv) => shell.run({
argv: [ "git", "-C", root, ...argv ],
deadlineSeconds: 30
});
const head = await git("rev-parse", "--short", "HEAD").catch(() => undefined);
if (head === undefined || head.status !== 0) return {
answer: "unknown",
observed: "∅"
};
const changed = (await git("status", "--porcelain")).stdout.split("\n").filter(line => line !== "");
const commit = head.stdout.trim();
if (changed.length === 0) return {
answer: "ok",
observed: commit
};
return {
answer: "unknown",
observed: `${commit} + ${changed.length}`
};
}
async function versionOf(argv, shell) {
const answer = await shell.run({
argv: argv,
deadlineSeconds: 60
}).catch(() => undefined);
const [line = ""] = answer?.status === 0 ? answer.stdout.split("\n") : [];
return line.replace(/ from .*$/, "").slice(0, 60);
}
async function checkProgram(installRoot, assets) {
try {
const kit = Object.keys(await assets.kit()).length;
const profiles = (await assets.profileNames()).length;
const governing = await assets.governingDocument();
const isWhole = kit > 0 && profiles > 0 && governing !== "";
return {
answer: isWhole ? "ok" : "fail",
observed: `${installRoot}: kernel ${kit}, profiles ${profiles}`
};
} catch (cause) {
const why = cause instanceof Error && "code" in cause ? String(cause.code) : "unreadable";
throw new model_failure.HR("FILE_UNREADABLE", {
file: installRoot,
why: why
}, {
cause: cause
});
}
}
async function checkWriting(root, {files: files, shell: shell, randomHex: randomHex}, node = process.execPath) {
if (root === "") return {
answer: "unknown",
observed: ""
};
const name = `trial-${randomHex(8)}.mjs`;
const answer = randomHex(8);
for (const folder of [ `${root}/.nx47`, `${root}/.nx47/session` ]) {
await files.makeFolder(folder);
const path = `${folder}/${name}`;
await files.write(path, `process.stdout.write('${answer}');\n`);
try {
const {stdout: stdout} = await shell.run({
argv: [ node, path ],
deadlineSeconds: 20
});
if (stdout !== answer) return {
answer: "fail",
observed: `${path}: ${stdout.slice(0, 80)}`
};
} finally {
await files.remove(path);
}
}
return {
answer: "ok",
observed: `${root}/.nx47`
};
}
var model_answer = __webpack_require__(38125);
var model_profile = __webpack_require__(56246);
function renderCheckup(rows, texts) {
const words = texts.console.checkup;
const width = Math.max(...rows.map(({check: check}) => words.checks[check].title.length));
const lines = rows.flatMap(row => {
const {title: title} = words.checks[row.check];
const observed = row.failure === undefined ? row.observed : whatHappened(row, texts);
const line = `${words.answers[row.answer]} ${title.padEnd(width)}  ${checkup_table_oneLine(observed)}`.trimEnd();
const isSettled = row.answer === "ok" || row.answer === "unknown" && row.observed === "";
return isSettled ? [ line ] : [ line, `    → ${checkup_table_oneLine(whatToDo(row, texts))}` ];
});
return `${lines.join("\n")}\n`;
}
function checkupJson(rows) {
const plain = rows.map(({check: check, answer: answer, observed: observed, failure: failure}) => ({
...{
check: check,
answer: answer,
observed: checkup_table_oneLine(observed)
},
code: failure?.code ?? null
}));
const answer = (0, model_answer.u)(rows.map(row => row.answer));
return `${JSON.stringify({
schema: "nx47.checkup/1",
answer: answer,
rows: plain
}, null, 2)}\n`;
}
function whatHappened({failure: failure, observed: observed}, {failures: failures}) {
return failure === undefined ? observed : (0, fill.G)(failures[failure.code].what, failure.parameters);
}
function whatToDo({check: check, failure: failure}, {console: words, failures: failures}) {
if (failure !== undefined) return (0, fill.G)(failures[failure.code].fix, failure.parameters);
return words.checkup.checks[check].fix;
}
function checkup_table_oneLine(text) {
return (0, safe_name.Q)(text).replaceAll("\n", " ");
}
var survey_metadata = __webpack_require__(25587);
async function doctorCommand(line, around, language, folder = process.cwd()) {
const {service: service} = line.settings;
const root = await (0, project_kernel.B)(folder);
const order = {
language: language,
service: typeof service === "string" ? service : "",
root: root ?? folder
};
const world = await composed(order, around);
const rows = "rows" in world ? world.rows : await look(root, world, around);
const clean = "rows" in world ? text => text : world.redact;
const text = line.format === "json" ? checkupJson(rows) : renderCheckup(rows, (0, 
text_sentences.h)(language));
const answer = (0, model_answer.u)(rows.map(row => row.answer));
return {
text: clean(text),
status: {
ok: 0,
fail: 1,
unknown: 3
}[answer]
};
}
async function composed(order, around) {
try {
return await (0, compose.Mc)(order, around);
} catch (error) {
if (!(error instanceof model_failure.HR)) throw error;
return {
rows: [ await doctor_checks_checkup("credentials", async () => {
throw error;
}) ]
};
}
}
async function look(root, world, around) {
let wants = {
root: "",
refs: [],
minor: "3.12",
needsGpu: false
};
const project = await doctor_checks_checkup("project", async () => {
if (root === undefined) return {
answer: "unknown",
observed: "∅"
};
wants = await wantsOf(root, world);
return {
answer: wants.refs.length === 0 ? "fail" : "ok",
observed: root
};
});
let username = "";
const credentials = await doctor_checks_checkup("credentials", async () => {
const {username: found, ...row} = await checkCredentials(() => world.kaggle.identify());
username = found;
return row;
});
return [ project, await doctor_checks_checkup("git", () => checkGit(root ?? ".", world.shell)), await doctor_checks_checkup("network", () => checkNetwork(world.kaggle.baseUrl, around)), credentials, await doctor_checks_checkup("ownership", async () => checkOwnership(username, wants.refs)), await doctor_checks_checkup("quota", () => checkQuota(world, wants.needsGpu)), await doctor_checks_checkup("python", () => checkPython(wants.minor, world.pythons)), await doctor_checks_checkup("packages", () => checkPackages(wants.minor, world)), await doctor_checks_checkup("isolation", () => checkIsolation(wants.minor, world.pythons)), await doctor_checks_checkup("program", () => checkProgram(around.installRoot, world.assets)), await doctor_checks_checkup("writing", () => checkWriting(root ?? "", world)), ...await lookAtAgents({
root: root ?? "",
environment: around.environment,
world: world
}) ];
}
async function lookAtAgents(place) {
return [ await doctor_checks_checkup("ledger", () => checkLedger(place)), await doctor_checks_checkup("echo", () => checkEcho(place)), await doctor_checks_checkup("mute", () => checkMute(place)) ];
}
async function wantsOf(root, {assets: assets, files: files}) {
const {settings: settings} = await (0, read_request.i)({}, root, "rehearse");
const text = await assets.profile(settings.profile);
const profile = model_profile.TG.safeParse(text === undefined ? undefined : JSON.parse(text));
if (!profile.success) throw new model_failure.HR("PROFILE_UNKNOWN", {
profile: settings.profile
});
const read = async name => ({
name: name,
bytes: await files.read((0, external_node_path_.join)(root, name)).catch(() => new Uint8Array)
});
const metadata = (0, survey_metadata.h3)({
...{
paths: [],
unreadable: [],
texts: [],
code: {
name: "",
bytes: new Uint8Array
}
},
kernelMetadata: await read(`${settings.kernel}/kernel-metadata.json`),
...settings.dataset === undefined ? {} : {
datasetMetadata: await read(settings.dataset)
}
});
const refs = metadata === undefined ? [] : [ metadata.kernelRef, ...metadata.dataset === undefined ? [] : [ metadata.dataset.ref ] ];
const minor = (0, choose_interpreter.H)(profile.data.python.version);
return {
root: root,
refs: refs,
minor: minor,
needsGpu: metadata?.kernel.enable_gpu ?? false
};
}
var read_versions = __webpack_require__(65831);
var kernel_metadata = __webpack_require__(68142);
var history_table = __webpack_require__(18069);
const mostVersions = 100;
async function historyCommand(line, around) {
if (line.format === "sarif") {
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--format",
value: line.format,
expected: "table | json"
});
}
const request = await (0, read_request.i)({
...line.settings,
mode: "observe"
}, line.path, "certify");
const ref = await datasetOf(request);
const {world: world, close: close} = await (0, compose.Zz)(request, around);
try {
const {profile: profile, language: language} = request.settings;
await world.kaggle.identify();
const history = await (0, read_versions.q)({
ref: ref,
profile: profile,
most: mostVersions
}, world);
const texts = (0, text_sentences.h)(language);
const absent = `${(0, fill.G)(texts.report.history.absent, {
ref: `${ref.owner}/${ref.slug}`
})}\n`;
const json = `${JSON.stringify(history ?? null, null, 2)}\n`;
const table = history === undefined ? absent : (0, history_table.z)(history, texts);
return {
text: line.format === "json" ? json : table,
status: 0
};
} finally {
await close();
}
}
async function datasetOf({root: root, file: file, settings: settings}) {
if (settings.dataset === undefined) throw new model_failure.HR("CONFIG_MISSING_KEY", {
file: file,
key: "dataset"
});
const path = (0, external_node_path_.join)(root, settings.dataset);
try {
const {id: id} = kernel_metadata.F.parse(JSON.parse(await (0, promises_.readFile)(path, "utf8")));
const ref = (0, survey_metadata.Mn)(id);
if (ref !== undefined) return ref;
} catch (cause) {
throw new model_failure.HR("FILE_UNREADABLE", {
file: path,
why: "dataset-metadata.json"
}, {
cause: cause
});
}
throw new model_failure.HR("FILE_UNREADABLE", {
file: path,
why: "id"
});
}
function repository_sight_nameOf(path) {
return path.slice(path.lastIndexOf("/") + 1);
}
function folderOf(path) {
const at = path.lastIndexOf("/");
return at < 0 ? "." : path.slice(0, at);
}
function filesIn(folder, {files: files}) {
return files.filter(({path: path}) => folderOf(path) === folder);
}
function nearest(paths) {
const depth = path => path.split("/").length;
return [ ...paths ].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))[0];
}
function findKernel(sight, datasetId, pulled) {
const all = sight.files.map(({path: path}) => path).filter(path => repository_sight_nameOf(path) === "kernel-metadata.json");
const readable = all.filter(path => readObject(sight, path) !== undefined);
const ofDataset = readable.filter(path => datasetId !== "" && listOf(readObject(sight, path), "dataset_sources").includes(datasetId));
const path = pulled ?? nearest(ofDataset.length > 0 ? ofDataset : readable);
const metadata = path === undefined ? undefined : readObject(sight, path);
if (path === undefined || metadata === undefined) return undefined;
const among = ofDataset.length > 0 ? "kernelOfDataset" : "kernelOfMany";
const reason = pulled !== undefined ? "kernelPulled" : readable.length === 1 ? "kernelOnly" : among;
const folder = folderOf(path);
const codeFile = metadata["code_file"];
const code = typeof codeFile === "string" ? `${folder === "." ? "" : `${folder}/`}${codeFile}` : "";
return {
choice: {
key: "kernel",
value: folder,
reason: reason,
seen: path
},
...{
metadata: metadata,
code: sight.texts.get(code) ?? ""
},
others: readable.filter(one => one !== path)
};
}
function readObject({texts: texts}, path) {
const text = texts.get(path);
if (text === undefined) return undefined;
try {
const value = (0, strict_json.R)((new TextEncoder).encode(text));
return (0, strict_json.O)(value) ? value : undefined;
} catch {
return undefined;
}
}
function listOf(object, key) {
const value = object?.[key];
return Array.isArray(value) ? value.filter(one => typeof one === "string") : [];
}
function recipeOf(bundle, sight) {
const wheels = bundle.wheels.map(pinOfWheel).sort().join(" ");
const lists = [ ...sight.texts ].filter(([path]) => path.endsWith(".txt"));
const exact = lists.filter(([, text]) => wheels !== "" && pinsIn(text)?.sort().join(" ") === wheels);
const requirements = nearest(exact.map(([path]) => path));
if (requirements === undefined) return undefined;
const others = [ ...bundle.libraries, ...bundle.files ].map(name => [ name, sight.twins.get(name) ]);
const files = Object.fromEntries(others.flatMap(([name, path]) => path === undefined ? [] : [ [ name, path ] ]));
if (Object.keys(files).length < others.length) return undefined;
return {
requirements: forEveryMinor(requirements, lists),
...others.length === 0 ? {} : {
files: files
}
};
}
function pinOfWheel(wheel) {
const [name = "", version = ""] = wheel.split("-");
return `${(0, canonical_name.E)(name)}==${version}`;
}
const pin = /^([A-Za-z0-9][\w.-]*)(?:\[[\w, .-]*\])?==([\w.+!]+)(?:\s+--hash=sha256:[0-9a-f]{64})+$/;
function pinsIn(text) {
const lines = text.replaceAll(/\\\r?\n/g, " ").split(/\r?\n/);
const rows = lines.map(line => line.replace(/(?:^|\s)#.*$/, "").trim()).filter(line => line !== "");
const pins = rows.map(row => pin.exec(row));
if (pins.includes(null)) return undefined;
return pins.map(found => `${(0, canonical_name.E)(found?.[1] ?? "")}==${found?.[2] ?? ""}`);
}
function forEveryMinor(path, lists) {
const [whole = "", before = "", after = ""] = /^(.*)3\d{1,2}([^/]*)$/.exec(path) ?? [];
if (whole === "") return path;
const isSibling = one => one !== path && one.startsWith(before) && one.endsWith(after);
const hasSiblings = lists.some(([one, text]) => isSibling(one) && /^3\d{1,2}$/.test(one.slice(before.length, one.length - after.length)) && pinsIn(text) !== undefined);
return hasSiblings ? `${before}{minor}${after}` : path;
}
const own = [ "dataset-metadata.json", "bundle-manifest.json" ];
function findBundle(sight) {
const paths = sight.files.map(({path: path}) => path);
const carriers = paths.filter(path => /\.(?:whl|so)$/.test(path) && folderOf(path) !== ".");
const counts = new Map;
for (const path of carriers) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
const ranked = [ ...counts ].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
for (const [folder] of ranked) {
const metadata = metadataOf(folder, sight);
if (metadata !== undefined) return bundle_choices_bundleIn(folder, metadata, sight);
}
return undefined;
}
function metadataOf(folder, sight) {
const all = sight.files.map(({path: path}) => path).filter(path => repository_sight_nameOf(path) === "dataset-metadata.json");
const near = all.filter(path => [ folder, folderOf(folder) ].includes(folderOf(path)));
return nearest(near.filter(path => folderOf(path) === folder)) ?? nearest(near) ?? only(all);
}
function only(paths) {
return paths.length === 1 ? paths[0] : undefined;
}
function bundle_choices_bundleIn(folder, metadata, sight) {
const names = filesIn(folder, sight).map(({path: path}) => repository_sight_nameOf(path));
const id = readObject(sight, metadata)?.["id"];
const isCarrier = name => /\.(?:whl|so)$/.test(name);
return {
...{
folder: folder,
metadata: metadata,
id: typeof id === "string" ? id : ""
},
wheels: names.filter(name => name.endsWith(".whl")),
libraries: names.filter(name => name.endsWith(".so")),
files: names.filter(name => !isCarrier(name) && !own.includes(name))
};
}
function bundleChoices(bundle, sight) {
const {folder: folder, metadata: metadata, wheels: wheels, libraries: libraries, files: files} = bundle;
const packages = [ ...new Set(wheels.map(name => (0, canonical_name.E)(name.split("-")[0] ?? ""))) ];
const required = {
files: [ ...libraries, ...files ],
packages: packages
};
const recipe = recipeOf(bundle, sight);
return [ {
key: "dataset",
value: metadata,
reason: "dataset",
seen: bundle.id || metadata
}, recipe === undefined ? {
key: "bundle",
value: {
path: folder
},
reason: "bundle",
seen: `${folder}/`
} : {
key: "bundle",
value: {
path: folder,
recipe: recipe
},
reason: "bundleRecipe",
seen: `${folder}/, ${recipe.requirements}`
}, {
key: "required",
value: required,
reason: "required",
seen: `${folder}/`
}, ...sight.copies.length === 0 ? [] : [ {
...{
key: "assets",
value: sight.copies,
reason: "assets"
},
seen: [ ...new Set(sight.copies.map(({archive: archive}) => archive)) ].join(", ")
} ] ];
}
function profileChoice(wheels, {profiles: profiles}) {
const tags = wheels.flatMap(name => [ /-cp(3\d+)-cp3/.exec(name)?.[1] ?? [] ].flat());
const counts = new Map;
for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
const [tag = ""] = [ ...counts ].sort(([, a], [, b]) => b - a)[0] ?? [];
const value = `kaggle-py${tag}`;
if (profiles.includes(value)) return {
key: "profile",
value: value,
reason: "profileOfWheels",
seen: `*-cp${tag}-*.whl`
};
return {
key: "profile",
value: "kaggle-py312",
reason: "profileUsual",
seen: ""
};
}
const exampleNames = [ "machines", "agents" ];
function exampleFiles({name: name, text: text, schema: schema}, language) {
const path = `configs/${name}.yml`;
const {example: example} = (0, text_sentences.h)(language).init;
const [, ...lines] = text.split("\n");
const told = lines.join("\n").replace(` Copy this file to ${path} and put in what`, " Put in what");
const header = [ `# yaml-language-server: $schema=nx47-${name}.schema.json`, ...example.map(line => `# ${(0, 
fill.G)(line, {
file: path
})}`) ];
return [ {
path: path,
text: `${header.join("\n")}\n${told.replace(` Copy this file to ${path}.`, "")}`
}, {
path: `configs/nx47-${name}.schema.json`,
text: `${JSON.stringify(schema, null, 2)}\n`
} ];
}
var repository_slug = __webpack_require__(96091);
var strip_source = __webpack_require__(59289);
function pulledKernel(view, folder) {
const {slug: slug} = view.ref;
const name = `${slug}${extensionOf(view)}`;
const source = (0, strip_source.I)(view.source);
const metadata = pulled_kernel_metadataOf(view, name);
const dropped = [ [ "kit", source.trim() !== view.source.trim() && view.source.includes("nx47") ], [ "image", view.dockerImage !== "" ], [ "machine", (view.machineShape ?? "") !== "" ], [ "internet", view.enableInternet ], [ "mountPrefixes", sourcesOf(view).some(one => plainSource(one) !== one) ], [ "title", metadata.title !== view.title ] ];
return {
metadata: `${folder}/kernel-metadata.json`,
files: [ {
path: `${folder}/kernel-metadata.json`,
text: `${JSON.stringify(metadata, null, 2)}\n`
}, {
path: `${folder}/${name}`,
text: source
} ],
dropped: dropped.flatMap(([what, is]) => is ? [ what ] : []),
accelerator: view.machineShape ?? ""
};
}
function extensionOf({kind: kind, language: language = ""}) {
if (kind !== "script") return ".ipynb";
return {
r: ".r",
rmarkdown: ".rmd"
}[language.toLowerCase()] ?? ".py";
}
function pulled_kernel_metadataOf(view, codeFile) {
const {owner: owner, slug: slug} = view.ref;
const models = (view.modelSources ?? []).map(plainSource);
return {
id: `${owner}/${slug}`,
title: titleFor(view.title, slug),
code_file: codeFile,
language: view.language || "python",
kernel_type: view.kind === "script" ? "script" : "notebook",
is_private: view.isPrivate,
enable_gpu: view.enableGpu ?? false,
...view.enableTpu === true ? {
enable_tpu: true
} : {},
enable_internet: false,
dataset_sources: view.datasetSources.map(plainSource),
competition_sources: (view.competitionSources ?? []).map(plainSource),
kernel_sources: (view.kernelSources ?? []).map(plainSource),
...models.length === 0 ? {} : {
model_sources: models
}
};
}
function sourcesOf(view) {
const {competitionSources: competitionSources = [], kernelSources: kernelSources = [], modelSources: modelSources = []} = view;
return [ ...view.datasetSources, ...competitionSources, ...kernelSources, ...modelSources ];
}
function plainSource(source) {
return source.replace(/^\/?(?:datasets|code|competitions|models)\//, "");
}
function titleFor(title, slug) {
if ((0, repository_slug.Y)(title) === slug) return title;
const words = slug.replaceAll("-", " ");
return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
function madeKernel(sight, datasetId) {
const owner = datasetId.split("/")[0] || sight.owner;
const code = notebookOf(sight);
if (code === undefined || owner === "") return undefined;
const slug = slugOf(repository_sight_nameOf(code).replace(/\.ipynb$/, ""));
const folder = folderOf(code);
const metadata = {
id: `${owner}/${slug}`,
title: titleFor("", slug),
code_file: repository_sight_nameOf(code),
language: "python",
kernel_type: "notebook",
is_private: true,
enable_gpu: false,
enable_internet: false,
dataset_sources: datasetId === "" ? [] : [ datasetId ],
competition_sources: [],
kernel_sources: []
};
const path = `${folder === "." ? "" : `${folder}/`}kernel-metadata.json`;
return {
path: path,
text: `${JSON.stringify(metadata, null, 2)}\n`
};
}
function notebookOf({files: files}) {
const notebooks = files.map(({path: path}) => path).filter(path => path.endsWith(".ipynb"));
const first = nearest(notebooks);
if (first === undefined) return undefined;
const beside = notebooks.filter(path => folderOf(path) === folderOf(first));
const order = new Intl.Collator("en", {
numeric: true
});
return beside.sort((a, b) => order.compare(a, b)).at(-1);
}
function slugOf(name) {
const plain = ((0, repository_slug.Y)(name) ?? "").slice(0, 50).replace(/-+$/, "");
return plain.length >= 5 ? plain : `${plain === "" ? "my" : plain}-kernel`;
}
function newFilesDiff(files) {
return files.map(({path: path, text: text}) => fileDiff(path, text)).join("");
}
function fileDiff(path, text) {
const header = `diff --git a/${path} b/${path}\nnew file mode 100644\n`;
if (text === "") return header;
const lines = text.split("\n");
const isWhole = lines.at(-1) === "";
const added = isWhole ? lines.slice(0, -1) : lines;
const body = added.map(line => `+${line}\n`).join("");
const end = isWhole ? "" : "\\ No newline at end of file\n";
const range = added.length === 1 ? "+1" : `+1,${added.length}`;
const named = path.includes(" ") ? `${path}\t` : path;
return `${header}--- /dev/null\n+++ b/${named}\n@@ -0,0 ${range} @@\n${body}${end}`;
}
const names = [ "configs", "scripts", "reports", "evidence" ];
function projectFolders(language) {
const {folders: folders} = (0, text_sentences.h)(language).init;
return names.map(name => ({
path: `${name}/README.md`,
text: `# ${name}/\n\n${folders[name]}\n`
}));
}
function nativeChoice({code: code, codeFile: codeFile, bundle: bundle}, sight) {
const named = bundle.libraries.find(name => code.includes(name)) ?? bundle.libraries[0];
if (named === undefined) return [];
const path = `${bundle.folder}/${named}`;
const exported = sight.exports.get(path) ?? [];
const symbols = exported.filter(name => new RegExp(`\\b${name}\\b`).test(code));
if (symbols.length === 0) return [ {
key: "native",
value: {
library: named
},
reason: "native",
seen: path
} ];
const value = {
library: named,
symbols: symbols
};
return [ {
key: "native",
value: value,
reason: "nativeSymbols",
seen: `${path}, ${codeFile}`
} ];
}
function mainReportChoice({code: code, codeFile: codeFile}) {
const names = [ ...code.matchAll(/[\w.-]*(?:report|rapport)[\w.-]*\.json\b/gi) ].map(([name]) => name);
const written = [ ...new Set(names) ].filter(name => !/build|manifest/i.test(name));
const [first] = written;
if (first === undefined) return [];
return [ {
key: "main-report",
value: first,
reason: "mainReport",
seen: codeFile
} ];
}
function precheckChoice({bundle: bundle}, sight) {
const paths = sight.files.map(({path: path}) => path).filter(isVerifier);
const taking = paths.filter(path => sight.texts.get(path)?.includes("--dir") === true);
const beside = taking.filter(path => folderOf(path) === folderOf(bundle.folder));
const path = nearest(beside.length > 0 ? beside : taking);
if (path === undefined) return [];
const value = [ [ "{python}", path, "--dir", "{bundle}" ] ];
return [ {
key: "prechecks",
value: value,
reason: "prechecks",
seen: path
} ];
}
function isVerifier(path) {
return /^(?:verify|check|validate)\w*\.py$/.test(repository_sight_nameOf(path)) && !/(?:^|\/)tests?\//.test(path);
}
function reportChoice(folders, sight) {
const texts = folders.flatMap(folder => filesIn(folder, sight)).map(({path: path}) => path);
const reports = texts.filter(path => /(?:report|rapport).*\.(?:md|txt)$/i.test(repository_sight_nameOf(path)));
const executions = reports.filter(path => /execution|exécution|certif/i.test(repository_sight_nameOf(path)));
const value = executions.length === 1 ? executions[0] : reports.length === 1 ? reports[0] : undefined;
return value === undefined ? [] : [ {
key: "report",
value: value,
reason: "report",
seen: value
} ];
}
function inputChoice(kernel, own, sight) {
const keys = [ "dataset_sources", "kernel_sources", "competition_sources", "model_sources" ];
const sources = keys.flatMap(key => listOf(kernel, key)).filter(source => source !== own);
if (sources.length === 0) return [];
const folders = new Set(sight.files.flatMap(({path: path}) => ancestors(path)));
const found = sources.map(source => {
const slug = repository_sight_nameOf(source);
const lying = nearest([ ...folders ].filter(folder => repository_sight_nameOf(folder) === slug));
return [ source, lying ?? `inputs/${slug}` ];
});
const missing = found.filter(([, folder]) => !folders.has(folder));
const reason = missing.length === 0 ? "inputsFound" : "inputsMissing";
const seen = (missing.length === 0 ? found : missing).map(([, folder]) => `${folder}/`).join(", ");
return [ {
key: "inputs",
value: Object.fromEntries(found),
reason: reason,
seen: seen
} ];
}
function ancestors(path) {
const parts = path.split("/").slice(0, -1);
return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}
function journalChoice(bundle, sight) {
const value = [ ...sight.texts ].filter(([path, text]) => isJournal(repository_sight_nameOf(path)) && folderOf(path) !== bundle?.folder && growsAtItsEnd(text)).map(([path]) => path).sort();
return value.length === 0 ? [] : [ {
key: "journals",
value: value,
reason: "journals",
seen: value.join(", ")
} ];
}
function isJournal(name) {
return /journal|carnet|logbook/i.test(name) && /\.md$/i.test(name);
}
function growsAtItsEnd(text) {
const days = [ ...text.matchAll(/^#{1,6} .*?(\d{4}-\d{2}-\d{2})/gm) ].map(([, day = ""]) => day);
return days.length >= 2 && days.every((day, at) => day >= (days[at - 1] ?? ""));
}
function recogniseLayout(sight, wishes) {
const bundle = findBundle(sight);
const kernel = findKernel(sight, bundle?.id ?? "", wishes.pulled);
if (kernel === undefined) return undefined;
const {metadata: metadata, others: others} = kernel;
const reason = wishes.made === undefined ? kernel.choice.reason : "kernelMade";
const choice = {
...kernel.choice,
reason: reason
};
const around = bundle === undefined ? [] : aroundBundle(bundle, kernel, sight);
const whole = isWhole(around, bundle);
const {accelerator: accelerator = ""} = wishes;
const choices = [ {
key: "language",
value: wishes.language,
reason: "language",
seen: ""
}, whole ? {
key: "packs",
value: [ "core", "nx47" ],
reason: "packsWhole",
seen: bundle?.folder ?? ""
} : {
key: "packs",
value: [ "core" ],
reason: "packsCore",
seen: ""
}, profileChoice(bundle?.wheels ?? [], sight), choice, ...accelerator === "" ? [] : [ {
key: "accelerator",
value: accelerator,
reason: "accelerator",
seen: "machine_shape"
} ], ...around.filter(({key: key}) => whole || key !== "main-report"), ...journalChoice(bundle, sight), ...inputChoice(metadata, bundle?.id ?? "", sight) ];
return {
choices: choices,
kernel: metadata,
kernelFile: choice.seen,
others: others
};
}
function aroundBundle(bundle, kernel, sight) {
const codeFile = String(kernel.metadata["code_file"] ?? "");
const code = {
code: kernel.code,
codeFile: codeFile,
bundle: bundle
};
return [ ...bundleChoices(bundle, sight), ...nativeChoice(code, sight), ...mainReportChoice(code), ...reportChoice([ ...new Set([ bundle.folder, folderOf(bundle.folder) ]) ], sight), ...precheckChoice(code, sight) ];
}
function isWhole(choices, bundle) {
const has = name => choices.some(({key: key}) => key === name);
const images = [ ...bundle?.wheels ?? [], ...bundle?.files ?? [] ];
return has("native") && has("main-report") && images.some(name => /^imagecodecs-|\.lum$/.test(name));
}
const placeholder = /uses: OWNER\/[\w.-]+((?:\/[\w.-]+)*)@0{40} # \S+/g;
const certifying = {
one: "certify.yml",
several: "certify-matrix.yml"
};
const certifyPath = `.github/workflows/nx47-${certifying.one}`;
const jobWorkflow = "nx47-job.yml";
function workflowFiles(templates, place, {withJobs: withJobs = false, isOneOfSeveral: isOneOfSeveral = false} = {}) {
return templates.filter(({path: path}) => /\.ya?ml$/.test(path) && path !== certifying[isOneOfSeveral ? "one" : "several"]).filter(({path: path}) => withJobs || path !== jobWorkflow).map(({path: path, text: text}) => ({
path: `.github/workflows/${path === jobWorkflow ? path : `nx47-${path}`}`,
text: placed(text, place)
}));
}
function lacksAction({text: text}) {
return text.match(placeholder) !== null;
}
function placed(text, {project: project, defaultBranch: defaultBranch, language: language, action: action}) {
const [repository = "", commit = ""] = action.split("@");
const named = text.replace(/^( *project: )\.$/gm, (_, key) => `${key}${scalar(project)}`).replace(/^( *branches(?:-ignore)?: \[)main(?=[\],])/gm, (_, key) => `${key}${scalar(defaultBranch)}`).replace(/^( *options: \[fr, en\]\n *default: )fr$/gm, (_, key) => `${key}${language}`);
return action === "" ? named : named.replace(placeholder, (_, below) => `uses: ${repository}${below}@${commit}`);
}
function scalar(text) {
return /^[A-Za-z_.][\w./-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text) ? text : JSON.stringify(text);
}
function renderConfig(schema, heading, settings) {
const blocks = settings.map(({key: key, value: value, comment: comment}) => [ ...comment.map(asComment), (0, 
dist.As)({
[key]: value
}, {
lineWidth: 0
}).trimEnd() ].join("\n"));
const head = [ `# yaml-language-server: $schema=${schema}`, ...heading.map(asComment) ].join("\n");
return `${[ head, ...blocks ].join("\n\n")}\n`;
}
function asComment(line) {
return `# ${line.replace(/[\p{Cc}\u2028\u2029]/gu, "?")}`;
}
function configText({choices: choices}, language) {
const words = (0, text_sentences.h)(language).init;
const settings = choices.map(choice => ({
...{
key: choice.key,
value: choice.value
},
comment: [ reasonOf(choice, language) ]
}));
return renderConfig("nx47.schema.json", [ words.heading ], settings);
}
function adoptionText(adoption, language) {
const words = (0, text_sentences.h)(language).init;
const {layout: layout, fresh: fresh, kept: kept, dryRun: dryRun, path: path, prefix: prefix} = adoption;
const wrote = fresh.some(file => file.path === `${prefix}nx47.yml`);
const open = decisionsOf(adoption, language);
const at = path === "." ? "" : ` ${(0, safe_name.Q)(path)}`;
return [ ...wrote ? [ "nx47.yml", ...layout.choices.flatMap(choice => explained(choice, language)), "" ] : [], ...droppedOf(adoption, language), ...adoption_text_listed(dryRun ? words.planned : words.written, fresh), ...adoption_text_listed(words.kept, kept), ...layout.others.length === 0 ? [] : [ (0, 
fill.G)(words.others, {
paths: layout.others.map(safe_name.Q).join(", ")
}) ], ...open.length === 0 ? [] : [ words.toDecide, ...open.map(one => `  - ${one}`) ], words.public, ...dryRun ? [] : [ words.next, `  nx47 audit${at}`, `  nx47 rehearse${at}` ], "" ].join("\n");
}
function explained(choice, language) {
const value = typeof choice.value === "string" ? choice.value : JSON.stringify(choice.value);
return [ `  ${choice.key}: ${(0, safe_name.Q)(value)}`, `      ${reasonOf(choice, language)}` ];
}
function reasonOf({reason: reason, seen: seen}, language) {
return (0, fill.G)((0, text_sentences.h)(language).init.reasons[reason], {
seen: (0, safe_name.Q)(seen)
});
}
function droppedOf({pulled: pulled, from: from}, language) {
if (pulled === undefined) return [];
const words = (0, text_sentences.h)(language).init;
const lines = pulled.dropped.map(one => `  - ${words.dropped[one]}`);
return [ (0, fill.G)(words.droppedFrom, {
kernel: from
}), ...lines ];
}
function adoption_text_listed(sentence, files) {
if (files.length === 0) return [];
return [ (0, fill.G)(sentence, {
count: files.length
}), ...files.map(({path: path}) => `  ${(0, safe_name.Q)(path)}`) ];
}
function decisionsOf({layout: layout, fresh: fresh, kept: kept, projects: projects}, language) {
const words = (0, text_sentences.h)(language).init.decisions;
const missing = layout.choices.find(({reason: reason}) => reason === "inputsMissing");
const ships = fresh.some(({path: path}) => path.includes(".github/workflows/"));
return [ ...missing === undefined ? [] : [ (0, fill.G)(words.inputs, {
folders: (0, safe_name.Q)(missing.seen)
}) ], ...fresh.some(lacksAction) ? [ words.action ] : [], ...ships ? [ words.environment ] : [], ...projects.length > 0 && kept.some(({path: path}) => path === certifyPath) ? [ (0, 
fill.G)(words.projects, {
folders: projects.map(safe_name.Q).join(", ")
}) ] : [], ...exampleNames.flatMap(name => fresh.some(({path: path}) => path.endsWith(`configs/${name}.yml`)) ? [ words[name] ] : []), ...fresh.some(({path: path}) => path === ".github/workflows/nx47-job.yml") ? [ words.jobs ] : [] ];
}
function agentsJsonSchema() {
const {$schema: $schema, ...rest} = json_schema_processors.bl(agents.Qr, {
io: "input",
target: "draft-7"
});
return {
$schema: $schema,
title: "agents.yml",
...rest
};
}
var request = __webpack_require__(86197);
function configSchema(language) {
const names = (0, config_settings.H)("file");
const texts = new Map((0, config_settings.T)(language).map(({name: name, text: text}) => [ name, text ]));
const properties = names.map(name => [ name, {
description: texts.get(name) ?? "",
...propertySchema(name)
} ]);
return {
$schema: "http://json-schema.org/draft-07/schema#",
title: "nx47.yml",
type: "object",
properties: Object.fromEntries(properties),
required: names.filter(name => !request.TF.shape[name].safeParse(undefined).success),
additionalProperties: false
};
}
function propertySchema(name) {
const json = json_schema_processors.bl(request.TF.shape[name], {
...{
io: "input",
target: "draft-7",
unrepresentable: "any"
},
override: ({jsonSchema: jsonSchema}) => {
for (const own of [ "fr", "en", "sources" ]) delete jsonSchema[own];
}
});
return Object.fromEntries(Object.entries(json).filter(([key]) => key !== "$schema"));
}
function machinesJsonSchema() {
const {$schema: $schema, ...rest} = json_schema_processors.bl(model_machines.oh, {
io: "input",
target: "draft-7"
});
return {
$schema: $schema,
title: "machines.yml",
...rest
};
}
var version = __webpack_require__(28009);
async function gitPlace(root, shell) {
const top = await git_place_ask(shell, root, [ "rev-parse", "--show-toplevel" ]) || root;
const project = (0, slashed.b)(await (0, promises_.realpath)(top), await (0, promises_.realpath)(root)) || ".";
const remote = await git_place_ask(shell, root, [ "symbolic-ref", "--short", "refs/remotes/origin/HEAD" ]);
const branch = remote.replace(/^origin\//, "") || await git_place_ask(shell, root, [ "branch", "--show-current" ]);
return {
top: top,
project: project,
defaultBranch: branch || "main"
};
}
async function actionReference(installRoot, shell) {
const top = await git_place_ask(shell, installRoot, [ "rev-parse", "--show-toplevel" ]);
if (top === "" || await (0, promises_.realpath)(top) !== await (0, promises_.realpath)(installRoot)) return "";
const url = await git_place_ask(shell, installRoot, [ "remote", "get-url", "origin" ]);
const [, repository] = /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url) ?? [];
const commit = await git_place_ask(shell, installRoot, [ "rev-parse", "HEAD" ]);
return repository === undefined || commit === "" ? "" : `${repository}@${commit} # v${version.r}`;
}
async function git_place_ask(shell, folder, argv) {
const command = {
argv: [ "git", "-C", folder, ...argv ],
deadlineSeconds: 20
};
const answer = await shell.run(command).catch(() => undefined);
return answer?.status === 0 ? answer.stdout.trim() : "";
}
async function isTaken(folder, path) {
return await (0, promises_.lstat)((0, external_node_path_.join)(folder, path)).catch(() => undefined) !== undefined;
}
async function writeNewFile(folder, path, text) {
const file = (0, external_node_path_.join)(folder, path);
try {
await (0, promises_.mkdir)((0, external_node_path_.dirname)(file), {
recursive: true
});
const [top, place] = [ await (0, promises_.realpath)(folder), await (0, promises_.realpath)((0, 
external_node_path_.dirname)(file)) ];
if (place !== top && !place.startsWith(`${top}${external_node_path_.sep}`)) throw new Error("link to a place outside");
return await writeWhole(file, text);
} catch (cause) {
throw new model_failure.HR("DISK_WRITE_FAILED", {
file: file,
why: codeOf(cause)
}, {
cause: cause
});
}
}
async function writeWhole(file, text) {
const handle = await (0, promises_.open)(file, "wx").catch(cause => {
if (codeOf(cause) === "EEXIST") return undefined;
throw cause;
});
if (handle === undefined) return false;
try {
await handle.writeFile(text);
await handle.sync();
return true;
} catch (cause) {
await (0, promises_.rm)(file, {
force: true
});
throw cause;
} finally {
await handle.close();
}
}
function codeOf(cause) {
return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
async function workflowTemplates(installRoot) {
const folder = (0, external_node_path_.join)(installRoot, "templates", "workflows");
const names = await (0, promises_.readdir)(folder).catch(() => []);
const kept = names.filter(name => /\.ya?ml$/.test(name)).sort();
return Promise.all(kept.map(async name => ({
path: name,
text: await (0, promises_.readFile)((0, external_node_path_.join)(folder, name), "utf8")
})));
}
function exampleTemplate(installRoot, name) {
return (0, promises_.readFile)((0, external_node_path_.join)(installRoot, "templates", `${name}.yml`), "utf8");
}
function taskTemplates(installRoot, language) {
const suffix = language === "fr" ? ".fr.md" : ".md";
return Promise.all([ "TASK", "RESULT" ].map(async name => ({
path: `templates/${name}.md`,
text: await (0, promises_.readFile)((0, external_node_path_.join)(installRoot, "templates", `${name}${suffix}`), "utf8")
})));
}
var elf = __webpack_require__(31854);
var codec_zip = __webpack_require__(34068);
const skippedFolders = [ ".git", ".nx47", "node_modules", "__pycache__", ".venv" ];
const sight_repository_largestText = 1 << 20;
const largestLibrary = 64 << 20;
const largestArchive = 256 << 20;
const mostArchives = 20;
async function sightRepository(root, beside) {
const files = (0, host_files.q)();
const entries = await files.list(root, skippedFolders);
const disk = entries.filter(({kind: kind}) => kind === "file").map(({path: path, bytes: bytes}) => ({
path: path,
bytes: bytes
}));
const added = beside.added.filter(({path: path}) => !disk.some(one => one.path === path));
const seen = [ ...disk, ...added.map(({path: path, text: text}) => ({
path: path,
bytes: Buffer.byteLength(text)
})) ];
const texts = await readTexts(root, disk, files);
for (const {path: path, text: text} of added) texts.set(path, text);
const {owner: owner, profiles: profiles} = beside;
const sight = {
files: seen,
texts: texts,
exports: new Map,
copies: [],
owner: owner,
profiles: profiles,
twins: new Map
};
const bundle = findBundle(sight);
if (bundle === undefined) return sight;
const inside = filesIn(bundle.folder, sight);
const exports = await readExports(root, inside, files);
const others = inside.filter(({path: path}) => bundle.files.includes(repository_sight_nameOf(path)));
const loose = inside.filter(({path: path}) => [ ...bundle.files, ...bundle.libraries ].includes(repository_sight_nameOf(path)));
const elsewhere = disk.filter(({path: path}) => folderOf(path) !== bundle.folder);
return {
...{
...sight,
exports: exports
},
copies: await archivedCopies(root, others, disk, files),
twins: await twinsOf(root, loose, elsewhere, files)
};
}
function isDeciding(path) {
return /(?:^|\/)(?:kernel|dataset)-metadata\.json$|\.(?:ipynb|py)$/.test(path) || /(?:requirements|constraints|cp3\d)[^/]*(?:\/[^/]*)?\.txt$/i.test(path) || /(?:journal|carnet|logbook)[^/]*\.md$/i.test(path);
}
async function readTexts(root, disk, files) {
const texts = new Map;
const wanted = disk.filter(({path: path, bytes: bytes}) => isDeciding(path) && bytes <= sight_repository_largestText);
for (const {path: path} of wanted) {
const bytes = await files.read((0, external_node_path_.join)(root, path)).catch(() => undefined);
if (bytes !== undefined) texts.set(path, (new TextDecoder).decode(bytes));
}
return texts;
}
async function readExports(root, inside, files) {
const exports = new Map;
const libraries = inside.filter(({path: path, bytes: bytes}) => path.endsWith(".so") && bytes <= largestLibrary);
for (const {path: path} of libraries) exports.set(path, functionsOf(await files.read((0, 
external_node_path_.join)(root, path))));
return exports;
}
function functionsOf(bytes) {
try {
const {symbols: symbols} = (0, elf.o)(bytes);
const given = symbols.filter(({defined: defined, type: type, binding: binding}) => defined && type === "func" && binding !== "local");
return given.map(({name: name}) => name).sort();
} catch {
return [];
}
}
async function twinsOf(root, wanted, disk, files) {
const twins = new Map;
for (const {path: path, bytes: bytes} of wanted.filter(({bytes: size}) => size > 0)) {
const alike = disk.filter(one => one.bytes === bytes);
const digest = alike.length === 0 ? "" : await files.hash((0, external_node_path_.join)(root, path));
for (const one of alike) if (!twins.has(repository_sight_nameOf(path)) && await files.hash((0, 
external_node_path_.join)(root, one.path)) === digest) twins.set(repository_sight_nameOf(path), one.path);
}
return twins;
}
async function archivedCopies(root, wanted, disk, files) {
const archives = disk.filter(({path: path, bytes: bytes}) => path.endsWith(".zip") && bytes <= largestArchive);
const copies = [];
for (const archive of archives.slice(0, mostArchives)) {
const bytes = await files.read((0, external_node_path_.join)(root, archive.path));
for (const file of wanted.filter(({path: path}) => !copies.some(copy => copy.file === repository_sight_nameOf(path)))) {
const member = memberLike(bytes, await files.read((0, external_node_path_.join)(root, file.path)));
if (member !== undefined) copies.push({
file: repository_sight_nameOf(file.path),
archive: archive.path,
member: member
});
}
}
return copies;
}
function memberLike(archive, content) {
try {
const {entries: entries, content: read} = (0, codec_zip.u)(archive);
const like = entries.filter(({bytes: bytes, isFolder: isFolder}) => !isFolder && bytes === content.byteLength && bytes > 0);
return like.find(entry => Buffer.compare(read(entry), content) === 0)?.name;
} catch {
return undefined;
}
}
const kernelFolder = "notebook";
async function initCommand(line, around, language, folder = process.cwd()) {
const root = await projectFolder((0, external_node_path_.resolve)(folder, line.path), line.path);
const pulled = line.from === "" ? undefined : await pull(line, root, around, language);
const place = await gitPlace(root, (0, compose.Op)(around).shell);
const {layout: layout, made: made} = await init_command_look(root, pulled, around, language);
const project = [ {
path: "nx47.yml",
text: configText(layout, language)
}, {
path: "nx47.schema.json",
text: `${JSON.stringify(configSchema(language), null, 2)}\n`
}, ...pulled?.files ?? [], ...made === undefined ? [] : [ made ], ...await taskTemplates(around.installRoot, language), ...projectFolders(language), ...await examples(line, around, language) ];
const projects = await otherProjects(place);
const prefix = place.project === "." ? "" : `${place.project}/`;
const files = [ ...project.map(({path: path, text: text}) => ({
path: `${prefix}${path}`,
text: text
})), ...await workflows(place, around, language, await workflowWishes(line, place, projects)) ];
const dryRun = line.settings["mode"] === "dry-run";
const {fresh: fresh, kept: kept} = dryRun ? await sort(place.top, files) : await write(place.top, files);
const asked = {
from: line.from,
path: line.path,
dryRun: dryRun
};
const adoption = {
layout: layout,
fresh: fresh,
kept: kept,
pulled: pulled,
prefix: prefix,
projects: projects,
...asked
};
const text = adoptionText(adoption, language);
return dryRun ? {
text: newFilesDiff(fresh),
note: text.trimEnd(),
status: 0
} : {
text: text,
status: 0
};
}
async function projectFolder(path, typed) {
const found = await (0, promises_.stat)(path).catch(() => undefined);
if (found?.isDirectory() === true) return (0, promises_.realpath)(path);
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "init",
value: typed,
expected: "PATH"
});
}
async function pull(line, root, around, language) {
const ref = (0, survey_metadata.Mn)(line.from);
if (ref === undefined) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--from",
value: line.from,
expected: "OWNER/KERNEL"
});
const {service: service} = line.settings;
const order = {
language: language,
root: root,
service: typeof service === "string" ? service : ""
};
const {kaggle: kaggle} = await (0, compose.Mc)(order, around);
const view = await kaggle.viewKernel(ref);
if (view === undefined || view.source === "") throw new model_failure.HR("KAGGLE_NOT_FOUND", {
operation: "GetKernel",
status: 404,
message: line.from
});
return pulledKernel(view, await folderFor(root, line.from, ref.slug));
}
async function folderFor(root, from, slug) {
const there = await (0, promises_.readFile)((0, external_node_path_.join)(root, kernelFolder, "kernel-metadata.json"), "utf8").catch(() => undefined);
return there === undefined || there.includes(`"${from}"`) ? kernelFolder : slug;
}
async function init_command_look(root, pulled, around, language) {
const owner = around.environment["KAGGLE_USERNAME"] ?? "";
const profiles = await (0, assets.w)(around.installRoot).profileNames();
const beside = {
added: pulled?.files ?? [],
owner: owner,
profiles: profiles
};
const sight = await sightRepository(root, beside);
const wishes = pulled === undefined ? {
language: language
} : {
language: language,
pulled: pulled.metadata,
accelerator: pulled.accelerator
};
const layout = recogniseLayout(sight, wishes);
if (layout !== undefined) return {
layout: layout,
made: undefined
};
const notebook = notebookOf(sight);
if (notebook === undefined) throw new model_failure.HR("INIT_NO_KERNEL", {
folder: root
});
const made = madeKernel(sight, findBundle(sight)?.id ?? "");
if (made === undefined) throw new model_failure.HR("INIT_NO_OWNER", {
notebook: notebook
});
const again = recogniseLayout(await sightRepository(root, {
...beside,
added: [ made ]
}), {
language: language,
made: made.path
});
if (again === undefined) throw new model_failure.HR("INIT_NO_KERNEL", {
folder: root
});
return {
layout: again,
made: made
};
}
async function workflows({project: project, defaultBranch: defaultBranch}, around, language, wishes) {
const action = await actionReference(around.installRoot, (0, compose.Op)(around).shell);
const templates = await workflowTemplates(around.installRoot);
return workflowFiles(templates, {
project: project,
defaultBranch: defaultBranch,
language: language,
action: action
}, wishes);
}
async function workflowWishes(line, {top: top}, others) {
const isOneOfSeveral = others.length > 0 && !await isTaken(top, certifyPath);
return {
withJobs: isAsked(line, "jobs"),
isOneOfSeveral: isOneOfSeveral
};
}
async function otherProjects({top: top, project: project}) {
const entries = await (0, host_files.q)().list(top, [ ".git", ".nx47", "node_modules" ]);
const found = entries.filter(({path: path, kind: kind}) => kind === "file" && repository_sight_nameOf(path) === "nx47.yml");
return found.map(({path: path}) => folderOf(path)).filter(folder => folder !== project);
}
function isAsked({given: given}, name) {
return Object.hasOwn(given, name);
}
const init_command_schemas = {
machines: machinesJsonSchema,
agents: agentsJsonSchema
};
async function examples(line, around, language) {
const asked = exampleNames.filter(name => isAsked(line, name) || name === "machines" && isAsked(line, "jobs"));
const files = asked.map(async name => {
const text = await exampleTemplate(around.installRoot, name);
return exampleFiles({
name: name,
text: text,
schema: init_command_schemas[name]()
}, language);
});
return (await Promise.all(files)).flat();
}
async function sort(top, files) {
const taken = await Promise.all(files.map(({path: path}) => isTaken(top, path)));
return {
fresh: files.filter((_, at) => !taken[at]),
kept: files.filter((_, at) => taken[at])
};
}
async function write(top, files) {
const done = [];
for (const {path: path, text: text} of files) done.push(await writeNewFile(top, path, text));
return {
fresh: files.filter((_, at) => done[at]),
kept: files.filter((_, at) => !done[at])
};
}
const job_run_jobWorkflow = "nx47-job.yml";
const workName = "Do the job";
function runTitle(job, digest) {
return `nx47 job ${job} ${digest}`;
}
const runsSchema = schemas._H3({
workflow_runs: schemas.YOg(schemas._H3({
id: schemas.aig().int(),
display_title: schemas.YjP(),
html_url: schemas.YjP(),
status: schemas.YjP().nullable(),
conclusion: schemas.YjP().nullable(),
run_attempt: schemas.aig().int().positive().default(1)
}))
});
const pageSize = 100;
const mostPages = 10;
async function findRun(rest, {repository: repository, job: job, digest: digest}) {
for (let page = 1; page <= mostPages; page += 1) {
const query = `event=workflow_dispatch&per_page=${pageSize}&page=${page}`;
const path = `/repos/${repository}/actions/workflows/${job_run_jobWorkflow}/runs?${query}`;
const answer = await rest.ask({
method: "GET",
path: path,
permission: "actions: read",
repeatable: true
});
const runs = runsSchema.parse(answer).workflow_runs;
const found = runs.find(({display_title: display_title}) => display_title.startsWith(`nx47 job ${job} `));
if (found !== undefined) {
const was = found.display_title.split(" ").at(-1) ?? "";
if (was !== digest) throw new model_failure.HR("JOB_ID_TAKEN", {
job: job,
was: was,
given: digest
});
const {id: id, html_url: html_url, status: status, conclusion: conclusion, run_attempt: run_attempt} = found;
return {
id: id,
page: html_url,
status: status ?? "",
conclusion: conclusion ?? "",
attempt: run_attempt
};
}
if (runs.length < pageSize) return undefined;
}
return undefined;
}
const jobsSchema = schemas._H3({
jobs: schemas.YOg(schemas._H3({
name: schemas.YjP(),
conclusion: schemas.YjP().nullable(),
runner_name: schemas.YjP().nullish(),
labels: schemas.YOg(schemas.YjP()).default([])
}))
});
async function hasBegunOn(rest, repository, run) {
const jobs = await jobsOf(rest, repository, run.id, "all");
return jobs.some(({name: name, conclusion: conclusion, runner_name: runner_name}) => name === workName && conclusion !== "skipped" && (runner_name ?? "") !== "");
}
async function jobsOf(rest, repository, run, filter) {
const path = `/repos/${repository}/actions/runs/${run}/jobs?filter=${filter}&per_page=100`;
const answer = await rest.ask({
method: "GET",
path: path,
permission: "actions: read",
repeatable: true
});
return jobsSchema.parse(answer).jobs;
}
async function awaitedLabels(rest, repository, run) {
const work = (await jobsOf(rest, repository, run, "latest")).find(({name: name}) => name === workName);
return work === undefined || work.labels.length === 0 ? undefined : work.labels;
}
const artefactsSchema = schemas._H3({
artifacts: schemas.YOg(schemas._H3({
id: schemas.aig().int(),
name: schemas.YjP(),
expired: schemas.zMY()
}))
});
async function artefactOf(rest, {repository: repository, job: job}, run) {
const name = `nx47-job-${job}`;
const path = `/repos/${repository}/actions/runs/${run.id}/artifacts?name=${name}&per_page=100`;
const answer = await rest.ask({
method: "GET",
path: path,
permission: "actions: read",
repeatable: true
});
const {artifacts: artifacts} = artefactsSchema.parse(answer);
return artifacts.find(one => one.name === name && !one.expired)?.id;
}
function downloadArtefact(rest, repository, id) {
const path = `/repos/${repository}/actions/artifacts/${id}/zip`;
return rest.download({
method: "GET",
path: path,
permission: "actions: read",
repeatable: true
});
}
async function actOnRun(rest, repository, run, act) {
const verb = act === "retry" ? "rerun-failed-jobs" : "cancel";
const path = `/repos/${repository}/actions/runs/${run.id}/${verb}`;
await rest.ask({
method: "POST",
path: path,
permission: "actions: write",
repeatable: false
});
}
var github_rest = __webpack_require__(34783);
var workflow_run = __webpack_require__(43880);
var secret = __webpack_require__(34211);
async function jobsOnGitHub({around: around, place: place}) {
const {repository: repository, apiUrl: apiUrl} = await (0, workflow_run.h)(around.environment);
const token = around.inputs.githubToken || around.environment["GITHUB_TOKEN"] || "";
const {clock: clock, world: world} = place;
const rest = (0, github_rest.d)({
apiUrl: apiUrl === "" ? "https://api.github.com" : apiUrl,
token: new secret.z(token),
environment: around.environment,
...{
clock: clock,
signal: world.signal
}
});
return {
rest: rest,
repository: repository
};
}
var iso = __webpack_require__(64377);
const jobIdSchema = schemas.YjP().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const macroNameSchema = schemas.YjP().regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/);
const jobLimitsSchema = schemas.rej({
seconds: schemas.aig().int().min(1).max(86400),
memory_mb: schemas.aig().int().min(16).max(1048576),
disk_mb: schemas.aig().int().min(1).max(1048576),
processes: schemas.aig().int().min(1).max(4096),
network: schemas.k5n([ "closed", "open" ]).default("closed"),
attempts: schemas.aig().int().min(1).max(10).default(3)
});
const jobOrderSchema = schemas.rej({
JOB_ID: jobIdSchema,
MACRO_NAME: macroNameSchema,
INPUT: schemas.g1P(schemas.YjP(), schemas.Pq9()),
DEADLINE: iso.w$({
precision: 0
}),
LIMITS: jobLimitsSchema
});
const jobStatusSchema = schemas.k5n([ "DONE", "FAILED", "LIMITED", "EXPIRED", "CANCELLED", "REFUSED", "UNDECIDED" ]);
const heldBySchema = schemas.k5n([ "cgroup-v2", "cgroup-v1", "rlimit", "watch", "none" ]);
const jobMetricsSchema = schemas.rej({
machine: schemas.YjP(),
attempts: schemas.aig().int().nonnegative(),
wall_ms: schemas.aig().int().nonnegative(),
cpu_ms: schemas.aig().int().nonnegative(),
peak_memory_bytes: schemas.aig().int().nonnegative(),
workspace_bytes: schemas.aig().int().nonnegative(),
memory_held_by: heldBySchema,
processes_held_by: heldBySchema,
isolation: schemas.k5n([ "namespaces", "sudo-namespaces", "none" ]),
network: schemas.k5n([ "closed", "open" ])
});
const jobOutputSchema = schemas.rej({
path: schemas.YjP(),
bytes: schemas.aig().int().nonnegative(),
sha256: model_manifest.bL
});
const jobResultSchema = schemas.rej({
JOB_ID: jobIdSchema,
STATUS: jobStatusSchema,
OUTPUT: schemas.YOg(jobOutputSchema),
EVIDENCE: schemas.YOg(model_event.jU).min(1),
METRICS: jobMetricsSchema
});
const workerIdentitySchema = schemas.rej({
machine: schemas.YjP(),
boot: schemas.YjP(),
space: schemas.YjP(),
pid: schemas.aig().int().positive(),
started: schemas.YjP()
});
const workerHealthSchema = schemas.rej({
schema: schemas.euz("nx47.worker/1"),
name: schemas.YjP().min(1),
version: schemas.YjP(),
slots: schemas.aig().int().positive(),
free: schemas.aig().int().nonnegative(),
queue: schemas.aig().int().nonnegative(),
time: iso.w$(),
identity: workerIdentitySchema
});
const sentJobSchema = schemas.rej({
schema: schemas.euz("nx47.sent-job/1"),
machine: schemas.YjP(),
labels: schemas.YOg(schemas.YjP()),
repository: schemas.YjP(),
ref: schemas.YjP()
});
function jobState(parts) {
const there = new Set(parts);
if (!there.has("order.json")) return undefined;
const numbers = parts.flatMap(part => {
const [, number] = /^attempt-(\d+)\/worker\.json$/.exec(part) ?? [];
return number === undefined ? [] : [ Number(number) ];
});
const attempt = Math.max(0, ...numbers);
const reached = attempt === 0 ? "nothing" : reachedBy(there, attempt);
if (there.has("outcome/result.json")) return {
at: "OVER",
attempt: attempt,
reached: reached
};
if (there.has("sent.json")) return {
at: "SENT",
attempt: attempt,
reached: reached
};
if (there.has("cancel.json")) return {
at: "CANCELLING",
attempt: attempt,
reached: reached
};
const isOpen = reached !== "nothing" && reached !== "ended";
return {
at: isOpen ? "RUNNING" : "NEW",
attempt: attempt,
reached: reached
};
}
function reachedBy(there, attempt) {
const has = part => there.has(`attempt-${attempt}/${part}`);
if (has("ended.json")) return "ended";
if (has("executed.json")) return "executed";
return has("began.json") ? "began" : "claimed";
}
const mostBytes = 262144;
function readOrder(bytes, file) {
const parsed = jobOrderSchema.safeParse(read_order_jsonOf(bytes, file));
if (parsed.success) return parsed.data;
const issue = parsed.error.issues[0];
const why = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
throw new model_failure.HR("JOB_ORDER_INVALID", {
file: file,
why: why
});
}
function read_order_jsonOf(bytes, file) {
try {
return (0, strict_json.R)(bytes, {
maxBytes: mostBytes,
maxDepth: 32
});
} catch (cause) {
const why = cause instanceof model_failure.HR ? `${cause.code} ${JSON.stringify(cause.parameters)}` : "no JSON";
throw new model_failure.HR("JOB_ORDER_INVALID", {
file: file,
why: why
}, {
cause: cause
});
}
}
function orderText(order) {
return `${JSON.stringify(sorted(order))}\n`;
}
function orderDigest(order) {
return (0, codec_digest.fg)(orderText(order));
}
function sorted(value) {
if (Array.isArray(value)) return value.map(sorted);
if (typeof value !== "object" || value === null) return value;
const members = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
return Object.fromEntries(members.map(([name, member]) => [ name, sorted(member) ]));
}
const largeFolders = [ "artefacts", "outcome", "outputs" ];
function spoolAt(folder) {
return {
folder: folder,
jobs: (0, posix_.join)(folder, "jobs"),
drafts: (0, posix_.join)(folder, "drafts"),
work: (0, posix_.join)(folder, "work"),
workers: (0, posix_.join)(folder, "workers")
};
}
async function openSpool(spool, {files: files}) {
for (const path of [ spool.jobs, spool.drafts, spool.work, spool.workers ]) await files.makeFolder(path);
}
async function submitJob(spool, order, ports, sent) {
await openSpool(spool, ports);
const home = (0, posix_.join)(spool.jobs, order.JOB_ID);
if (!await ports.files.exists(home)) {
const draft = await newDraft(spool, ports);
const time = ports.clock.now().toISOString();
await ports.files.write((0, posix_.join)(draft, "submitted.json"), `${JSON.stringify({
time: time
})}\n`);
await ports.files.write((0, posix_.join)(draft, "order.json"), orderText(order));
if (sent !== undefined) await ports.files.write((0, posix_.join)(draft, "sent.json"), `${JSON.stringify(sent)}\n`);
if (await ports.host.moveNew(draft, home)) return "submitted";
await ports.files.remove(draft);
}
const [was, given] = [ orderDigest(await orderOf(spool, order.JOB_ID, ports)), orderDigest(order) ];
if (was !== given) throw new model_failure.HR("JOB_ID_TAKEN", {
job: order.JOB_ID,
was: was,
given: given
});
return "known";
}
async function newDraft(spool, {files: files, host: host, randomHex: randomHex}) {
const owner = await host.identity();
const draft = (0, posix_.join)(spool.drafts, `${draftPrefix(owner)}${randomHex(8)}`);
await files.makeFolder(draft);
return draft;
}
function draftPrefix({boot: boot, space: space, pid: pid, started: started}) {
return `${[ boot, space, pid, started ].join("_").replaceAll(/[^\w-]/g, "")}_`;
}
async function removeDrafts(spool, {files: files, host: host}) {
const machine = (await host.identity()).machine;
for (const name of await namesIn(spool.drafts, files)) {
const [boot = "", space = "", pid = "", started = ""] = name.split("_");
const owner = {
machine: machine,
boot: boot,
space: space,
pid: Number(pid),
started: started
};
const isOurs = /^\d+$/.test(pid) && await host.look(owner) !== "dead";
if (!isOurs) await files.remove((0, posix_.join)(spool.drafts, name));
}
}
async function namesIn(folder, files) {
if (!await files.exists(folder)) return [];
const entries = await files.list(folder, largeFolders);
return entries.map(({path: path}) => path).filter(path => !path.includes("/"));
}
async function orderOf(spool, job, {files: files}) {
const path = (0, posix_.join)(spool.jobs, job, "order.json");
if (!await files.exists(path)) throw new model_failure.HR("JOB_NOT_FOUND", {
job: job,
spool: spool.folder
});
return readOrder(await files.read(path), path);
}
async function sentOf(spool, job, {files: files}) {
const path = (0, posix_.join)(spool.jobs, job, "sent.json");
if (!await files.exists(path)) return undefined;
return sentJobSchema.parse(JSON.parse((new TextDecoder).decode(await files.read(path))));
}
async function seeJob(spool, id, {files: files}) {
const home = (0, posix_.join)(spool.jobs, id);
if (!await files.exists(home)) return undefined;
const parts = (await files.list(home, largeFolders)).map(({path: path}) => path);
const isOver = await files.exists((0, posix_.join)(home, "outcome/result.json"));
const state = jobState(isOver ? [ ...parts, "outcome/result.json" ] : parts);
return state === undefined ? undefined : {
id: id,
state: state
};
}
async function listJobs(spool, ports) {
const seen = [];
for (const id of await namesIn(spool.jobs, ports.files)) {
const job = await seeJob(spool, id, ports);
if (job !== undefined) seen.push(job);
}
return seen;
}
async function resultOf(spool, job, {files: files}) {
const home = (0, posix_.join)(spool.jobs, job);
if (!await files.exists(home)) throw new model_failure.HR("JOB_NOT_FOUND", {
job: job,
spool: spool.folder
});
const path = (0, posix_.join)(home, "outcome/result.json");
if (!await files.exists(path)) return undefined;
return jobResultSchema.parse(JSON.parse((new TextDecoder).decode(await files.read(path))));
}
async function cancelJob(spool, job, ports) {
await orderOf(spool, job, ports);
const asked = {
time: ports.clock.now().toISOString()
};
await ports.files.write((0, posix_.join)(spool.jobs, job, "cancel.json"), `${JSON.stringify(asked)}\n`);
}
async function takeLease(spool, ports) {
const {files: files, host: host} = ports;
const newest = await newestLease(spool, ports);
if (newest !== undefined && await host.look(newest.owner) !== "dead") throw busy(spool, newest.owner);
const number = Math.max(0, ...await leaseNumbers(spool, files)) + 1;
const folder = (0, posix_.join)(spool.workers, String(number));
const draft = await newDraft(spool, ports);
await files.write((0, posix_.join)(draft, "worker.json"), `${JSON.stringify(await host.identity())}\n`);
if (!await host.moveNew(draft, folder)) {
await files.remove(draft);
const winner = await newestLease(spool, ports);
throw busy(spool, winner?.owner ?? await host.identity());
}
for (const name of await namesIn(spool.workers, files)) if (Number(name) < number) await files.remove((0, 
posix_.join)(spool.workers, name));
return {
number: number,
folder: folder
};
}
async function giveBack({folder: folder}, {files: files}) {
await files.remove(folder);
}
function busy(spool, {pid: pid, machine: machine}) {
return new model_failure.HR("WORKER_BUSY", {
spool: spool.folder,
pid: pid,
machine: machine
});
}
async function newestLease(spool, {files: files}) {
for (const number of await leaseNumbers(spool, files)) {
const path = (0, posix_.join)(spool.workers, String(number), "worker.json");
if (await files.exists(path)) return {
number: number,
owner: await identityIn(path, files)
};
}
return undefined;
}
async function leaseNumbers(spool, files) {
const numbers = (await namesIn(spool.workers, files)).map(Number).filter(Number.isSafeInteger);
return numbers.sort((a, b) => b - a);
}
async function identityIn(path, files) {
return workerIdentitySchema.parse(JSON.parse((new TextDecoder).decode(await files.read(path))));
}
async function beat({folder: folder}, health, {files: files}) {
await files.write((0, posix_.join)(folder, "health.json"), `${JSON.stringify(health)}\n`);
}
async function healthOf(spool, ports) {
const newest = await newestLease(spool, ports);
if (newest === undefined || await ports.host.look(newest.owner) === "dead") return undefined;
const path = (0, posix_.join)(spool.workers, String(newest.number), "health.json");
if (!await ports.files.exists(path)) return undefined;
return workerHealthSchema.parse(JSON.parse((new TextDecoder).decode(await ports.files.read(path))));
}
function attemptAt(spool, job, number) {
const folder = (0, posix_.join)(spool.jobs, job, `attempt-${number}`);
return {
job: job,
number: number,
folder: folder,
workspace: (0, posix_.join)(spool.work, `${job}-${number}`)
};
}
async function claimJob(spool, attempt, ports) {
const draft = await newDraft(spool, ports);
const claim = {
...await ports.host.identity()
};
await ports.files.write((0, posix_.join)(draft, "worker.json"), `${JSON.stringify(claim)}\n`);
const time = ports.clock.now().toISOString();
await ports.files.write((0, posix_.join)(draft, "claimed.json"), `${JSON.stringify({
time: time
})}\n`);
if (await ports.host.moveNew(draft, attempt.folder)) return true;
await ports.files.remove(draft);
return false;
}
async function leaveMark({folder: folder}, mark, content, {files: files}) {
await files.write((0, posix_.join)(folder, `${mark}.json`), `${JSON.stringify(content)}\n`);
}
const endedSchema = schemas.rej({
cause: schemas.YjP(),
again: schemas.YjP()
});
const executedSchema = schemas.rej({
output: schemas.L5J()
});
async function readMark({folder: folder}, mark, schema, {files: files}) {
const path = (0, posix_.join)(folder, `${mark}.json`);
if (!await files.exists(path)) return undefined;
return schema.parse(JSON.parse((new TextDecoder).decode(await files.read(path))));
}
const longestDyingSeconds = 30;
const lookSeconds = .02;
async function awaitSilence({folder: folder, job: job}, {files: files, host: host, clock: clock, signal: signal}) {
const path = (0, posix_.join)(folder, "leader.json");
if (!await files.exists(path)) return;
const leader = await identityIn(path, files);
for (let waited = 0; waited < longestDyingSeconds; waited += lookSeconds) {
if (await host.look(leader) === "dead") return;
await clock.sleep(lookSeconds, signal);
}
throw new model_failure.HR("ISOLATION_UNAVAILABLE", {
why: `${job}: process ${leader.pid} outlives its worker`
});
}
const nothingUsed = {
cpu_ms: 0,
peak_memory_bytes: 0,
workspace_bytes: 0,
memory_held_by: "none",
processes_held_by: "none",
isolation: "none",
network: "closed"
};
async function concludeJob(ending, place) {
const {files: files, host: host, spool: spool} = place;
const {order: order, attempt: attempt} = ending;
const draft = attempt === undefined ? await newDraft(spool, place) : (0, posix_.join)(attempt.folder, "outcome");
await files.makeFolder((0, posix_.join)(draft, "artefacts"));
const leftOut = ending.status === "DONE" ? await gather(ending, draft, place) : [];
const OUTPUT = await digests((0, posix_.join)(draft, "artefacts"), place);
const result = {
JOB_ID: order.JOB_ID,
STATUS: ending.status,
OUTPUT: OUTPUT,
EVIDENCE: await evidenceOf(ending, leftOut, place),
METRICS: await metricsOf(ending, place)
};
await files.write((0, posix_.join)(draft, "result.json"), `${JSON.stringify(result, null, 2)}\n`);
if (!await host.moveNew(draft, (0, posix_.join)(spool.jobs, order.JOB_ID, "outcome"))) await files.remove(draft);
if (attempt !== undefined) await files.remove(attempt.workspace);
}
async function gather({attempt: attempt, output: output}, draft, {files: files, world: world}) {
const artefacts = (0, posix_.join)(draft, "artefacts");
const said = world.redact(`${JSON.stringify(output ?? null, null, 2)}\n`);
await files.write((0, posix_.join)(artefacts, "output.json"), said);
const from = attempt === undefined ? "" : (0, posix_.join)(attempt.workspace, "outputs");
if (from === "" || !await files.exists(from)) return [];
const leftOut = [];
for (const {path: path, kind: kind} of await files.list(from)) {
if (kind === "folder") await files.makeFolder((0, posix_.join)(artefacts, path)); else if (kind !== "file" || path === "output.json" || (0, 
safe_name.g)(path) !== undefined) leftOut.push(path); else await files.rename((0, 
posix_.join)(from, path), (0, posix_.join)(artefacts, path));
}
return leftOut;
}
async function digests(folder, {files: files}) {
const outputs = [];
for (const {path: path, kind: kind, bytes: bytes} of await files.list(folder)) if (kind === "file") outputs.push({
path: path,
bytes: bytes,
sha256: await files.hash((0, posix_.join)(folder, path))
});
return outputs;
}
async function evidenceOf({order: order, attempt: attempt, said: said}, leftOut, {files: files, world: world}) {
const evidence = [ {
kind: "checksum",
ref: "order.json",
sha256: (0, codec_digest.fg)(orderText(order))
} ];
const log = attempt === undefined ? "" : (0, posix_.join)(attempt.folder, "log.jsonl");
if (attempt !== undefined && await files.exists(log)) evidence.push({
kind: "log",
ref: `attempt-${attempt.number}/log.jsonl`,
sha256: await files.hash(log)
});
const lines = [ ...said, ...leftOut.map(path => `left out: ${path}`) ];
return [ ...evidence, ...lines.map(line => ({
kind: "answer",
ref: world.redact(line)
})) ];
}
async function metricsOf({order: order, attempt: attempt, usage: usage = nothingUsed}, {files: files, clock: clock, spool: spool, world: world}) {
const first = (0, posix_.join)(attemptAt(spool, order.JOB_ID, 1).folder, "claimed.json");
const began = await files.exists(first) ? await timeIn(first, files) : undefined;
const now = (0, codec_time.L)(clock.now().toISOString());
const wall = began === undefined ? 0n : now - (0, codec_time.L)(began);
return {
machine: world.place.machine,
attempts: attempt?.number ?? 0,
wall_ms: Math.max(0, Number(wall / 1000000n)),
...usage
};
}
async function timeIn(path, files) {
const content = JSON.parse((new TextDecoder).decode(await files.read(path)));
const time = typeof content === "object" && content !== null && "time" in content ? content.time : undefined;
return typeof time === "string" ? time : undefined;
}
async function concludeSent(ending, place) {
const {order: order, sent: sent, status: status, why: why, page: page, attempts: attempts} = ending;
const {files: files, host: host, spool: spool} = place;
const EVIDENCE = [ {
kind: "checksum",
ref: "order.json",
sha256: orderDigest(order)
}, {
kind: "answer",
ref: why
}, ...page === "" ? [] : [ {
kind: "answer",
ref: page
} ] ];
const METRICS = {
machine: sent.machine,
attempts: attempts,
wall_ms: 0,
...nothingUsed
};
const result = {
JOB_ID: order.JOB_ID,
STATUS: status,
OUTPUT: [],
EVIDENCE: EVIDENCE,
METRICS: METRICS
};
const draft = await newDraft(spool, place);
await files.makeFolder((0, posix_.join)(draft, "artefacts"));
await files.write((0, posix_.join)(draft, "result.json"), `${JSON.stringify(result, null, 2)}\n`);
if (!await host.moveNew(draft, (0, posix_.join)(spool.jobs, order.JOB_ID, "outcome"))) await files.remove(draft);
}
const graceSeconds = 300;
function judgeRun(facts) {
const {run: run, hasArtefact: hasArtefact, secondsLeft: secondsLeft} = facts;
if (hasArtefact) return {
act: "take",
why: "it left its result"
};
if (run === undefined) {
const isLate = secondsLeft <= -graceSeconds;
return isLate ? ended("EXPIRED", "no run of it is shown") : wait("no run of it is shown yet");
}
return run.status === "completed" ? afterEnd(run, facts) : meanwhile(run, facts);
}
function meanwhile({status: status}, {began: began, secondsLeft: secondsLeft, cancelAsked: cancelAsked}) {
if (cancelAsked) return {
act: "cancel",
why: "its end is asked for"
};
if (secondsLeft <= (began ? -graceSeconds : 0)) return {
act: "cancel",
why: "its deadline has passed"
};
return wait(status);
}
function afterEnd({conclusion: conclusion, attempt: attempt}, facts) {
const {began: began, secondsLeft: secondsLeft, attempts: attempts, cancelAsked: cancelAsked} = facts;
const why = `attempt ${attempt} of its run: ${conclusion}, without a result`;
if (!began) {
if (cancelAsked) return ended("CANCELLED", why);
if (secondsLeft <= 0) return ended("EXPIRED", why);
return ended(conclusion === "cancelled" ? "CANCELLED" : "REFUSED", why);
}
const mayGoOn = !cancelAsked && secondsLeft > 0 && attempt < attempts;
return mayGoOn ? {
act: "retry",
why: why
} : ended("UNDECIDED", why);
}
function wait(why) {
return {
act: "wait",
why: why
};
}
function ended(status, why) {
return {
act: "end",
status: status,
why: why
};
}
function actsOutside({network: network, writes: writes}) {
return network || writes.length > 0;
}
function permitNetwork({JOB_ID: job, LIMITS: LIMITS}, policy) {
if (LIMITS.network === "closed") return false;
if (!policy.macro) throw new model_failure.HR("JOB_REFUSED", {
job: job,
why: "network: macro",
rule: 142
});
if (!policy.machine) throw new model_failure.HR("JOB_REFUSED", {
job: job,
why: "network: machine",
rule: 142
});
return true;
}
const require_room_names = [ "seconds", "memory_mb", "disk_mb" ];
function requireRoom({JOB_ID: job, LIMITS: LIMITS}, most) {
if (most === undefined) return;
for (const name of require_room_names) if (LIMITS[name] > most[name]) throw new model_failure.HR("JOB_REFUSED", {
job: job,
why: `${name} ${LIMITS[name]} > ${most[name]}`,
rule: 44
});
}
function secondsLeft({DEADLINE: DEADLINE}, {clock: clock}) {
return Number((0, codec_time.L)(DEADLINE) - (0, codec_time.L)(clock.now().toISOString())) / 1e9;
}
async function prepareAttempt(attempt, {order: order, job: job}, place, signal) {
const {files: files, host: host, policy: policy} = place;
const network = permitNetwork(order, {
macro: job.network,
machine: policy.network
});
requireRoom(order, policy.most);
await files.makeFolder((0, posix_.join)(attempt.workspace, "outputs"));
for (const {from: from, to: to} of job.copies ?? []) {
await files.makeFolder((0, posix_.dirname)((0, posix_.join)(attempt.workspace, to)));
await files.copy(from, (0, posix_.join)(attempt.workspace, to));
}
const seconds = Math.max(1, Math.floor(Math.min(order.LIMITS.seconds, secondsLeft(order, place))));
const confined = await host.confine({
workspace: attempt.workspace,
visible: policy.visible,
writable: job.writes,
limits: {
...order.LIMITS,
seconds: seconds
},
network: network,
environment: {
NX47_JOB_ID: order.JOB_ID
},
onLeader: leader => files.write((0, posix_.join)(attempt.folder, "leader.json"), `${JSON.stringify(leader)}\n`)
}, signal);
const world = {
...place.world,
shell: confined.shell,
signal: signal
};
return {
order: order,
job: job,
attempt: attempt,
confined: confined,
world: world,
paths: pathsIn(attempt)
};
}
function pathsIn({workspace: workspace}) {
return {
root: workspace,
state: (0, posix_.join)(workspace, ".nx47"),
session: workspace,
bundle: (0, posix_.join)(workspace, "bundle")
};
}
async function runAttempt({order: order, job: job, attempt: attempt, world: world, paths: paths}, place) {
const log = (0, posix_.join)(attempt.folder, "log.jsonl");
const sink = {
append: line => place.files.append(log, line)
};
const ids = {
sessionId: `${order.JOB_ID}-${attempt.number}`,
taskId: order.JOB_ID
};
const ledger = new ledger_ledger.O(sink, place.clock, ids);
const macro = marking(job.macro, attempt, place);
const task = taskFor(order);
const step = {
macro: order.MACRO_NAME,
effects: job.macro.ALLOWLIST.writes,
serves: ""
};
const planPage = await (0, plan_page.JH)(task, [ step ], attempt.folder, place.files);
const named = {
name: order.MACRO_NAME,
step: 1,
macro: macro
};
return (0, runner.c)(named, order.INPUT, {
world: world,
mode: "execute",
paths: paths,
ledger: ledger,
task: task,
planPage: planPage
});
}
function taskFor(order) {
const {JOB_ID: JOB_ID, MACRO_NAME: MACRO_NAME, DEADLINE: DEADLINE, LIMITS: LIMITS} = order;
return {
task_id: `job-${JOB_ID}`,
TASK: `Do job ${JOB_ID}: run the macro ${MACRO_NAME} with the input of its order.`,
CONTEXT: `order ${orderDigest(order)}`,
CONSTRAINTS: `until ${DEADLINE}, ${JSON.stringify(LIMITS)}`,
DONE_CRITERIA: [ {
criterion: "the post-check of the macro answers ok",
evidence: "log"
} ],
minutes: LIMITS.seconds / 60
};
}
function marking(macro, attempt, place) {
const stamp = () => ({
time: place.clock.now().toISOString()
});
return {
...macro,
execute: async (input, tools) => {
await leaveMark(attempt, "began", stamp(), place);
const output = await macro.execute(input, tools);
await leaveMark(attempt, "executed", {
output: output
}, place);
return output;
}
};
}
function toolsOf({job: job, world: world, paths: paths}) {
return (0, macro_tools.ir)(world, "execute", paths, job.macro.ALLOWLIST);
}
async function verifyAgain(prepared, output) {
const {macro: macro} = prepared.job;
const input = macro.INPUT_SCHEMA.parse(prepared.order.INPUT);
return macro.verify(macro.OUTPUT_SCHEMA.parse(output), input, toolsOf(prepared));
}
async function settle(prepared) {
const {job: job, order: order} = prepared;
if (!actsOutside(job)) return {
answer: "fail",
observed: "no effect outside the workspace"
};
if (job.settle === undefined) return {
answer: "unknown",
observed: "the macro can not be asked"
};
return job.settle(job.macro.INPUT_SCHEMA.parse(order.INPUT), toolsOf(prepared));
}
async function takeArtefact(archive, order, place) {
const {files: files, host: host, spool: spool} = place;
const content = contentOf(archive, order);
const draft = await newDraft(spool, place);
await files.makeFolder((0, posix_.join)(draft, "artefacts"));
for (const [path, bytes] of content) {
await files.makeFolder((0, posix_.join)(draft, path, ".."));
await files.write((0, posix_.join)(draft, path), bytes);
}
if (!await host.moveNew(draft, (0, posix_.join)(spool.jobs, order.JOB_ID, "outcome"))) await files.remove(draft);
}
function contentOf(archive, order) {
const content = unpacked(archive, order);
const result = resultIn(content, order);
for (const {path: path, bytes: bytes, sha256: sha256} of result.OUTPUT) {
const found = content.get(`artefacts/${path}`);
if (found === undefined || found.byteLength !== bytes || (0, codec_digest.fg)(found) !== sha256) throw invalid(order, `artefacts/${path}: sha256`);
}
const listed = new Set([ "result.json", ...result.OUTPUT.map(({path: path}) => `artefacts/${path}`) ]);
const more = [ ...content.keys() ].find(path => !listed.has(path));
if (more !== undefined) throw invalid(order, `${more}: in no OUTPUT`);
return content;
}
function unpacked(archive, order) {
try {
const zip = (0, codec_zip.u)(archive);
const files = zip.entries.filter(({isFolder: isFolder}) => !isFolder);
return new Map(files.map(entry => [ entry.name, zip.content(entry) ]));
} catch (cause) {
if (cause instanceof model_failure.HR) throw invalid(order, `${cause.code} ${JSON.stringify(cause.parameters)}`);
throw cause;
}
}
function resultIn(content, order) {
const bytes = content.get("result.json");
if (bytes === undefined) throw invalid(order, "no result.json");
const parsed = jobResultSchema.safeParse(take_artefact_jsonOf(bytes));
if (!parsed.success) throw invalid(order, `result.json: ${parsed.error.issues[0]?.path.join(".") ?? ""}`);
const {JOB_ID: JOB_ID, EVIDENCE: EVIDENCE} = parsed.data;
const isOurs = JOB_ID === order.JOB_ID && EVIDENCE.some(({ref: ref, sha256: sha256}) => ref === "order.json" && sha256 === orderDigest(order));
if (!isOurs) throw invalid(order, "result.json: of another order");
return parsed.data;
}
function take_artefact_jsonOf(bytes) {
try {
return (0, strict_json.R)(bytes);
} catch {
return undefined;
}
}
function invalid({JOB_ID: job}, why) {
return new model_failure.HR("JOB_ARTEFACT_INVALID", {
job: job,
why: why
});
}
async function lookAtJob(job, followed) {
const {place: place, line: line} = followed;
const kept = await resultOf(place.spool, job, place);
if (kept !== undefined) return {
result: kept
};
const sent = await sentOf(place.spool, job, place);
if (sent === undefined) return {
pending: ""
};
const order = await orderOf(place.spool, job, place);
const github = await jobsOnGitHub(followed);
const of = {
repository: sent.repository,
job: job,
digest: orderDigest(order)
};
const run = await findRun(github.rest, of);
const {answer: answer, artefact: artefact} = await job_following_judged(order, {
of: of,
run: run
}, github, place);
if (answer.act === "take" && artefact !== undefined) await takeArtefact(await downloadArtefact(github.rest, of.repository, artefact), order, place); else if (answer.act === "end") await concludeSent({
order: order,
sent: sent,
...answer,
...job_following_pageOf(run)
}, place); else return {
pending: await goOn(answer, {
sent: sent,
run: run
}, github, line.settings["mode"] === "execute")
};
const result = await resultOf(place.spool, job, place);
return result === undefined ? {
pending: answer.why
} : {
result: result
};
}
function job_following_pageOf(run) {
return {
page: run?.page ?? "",
attempts: run?.attempt ?? 0
};
}
async function job_following_judged(order, {of: of, run: run}, {rest: rest}, place) {
const artefact = run === undefined ? undefined : await artefactOf(rest, of, run);
const facts = {
run: run,
began: run !== undefined && artefact === undefined && await hasBegunOn(rest, of.repository, run),
hasArtefact: artefact !== undefined,
secondsLeft: secondsLeft(order, place),
attempts: order.LIMITS.attempts,
cancelAsked: await place.files.exists((0, external_node_path_.join)(place.spool.jobs, order.JOB_ID, "cancel.json"))
};
return {
answer: judgeRun(facts),
artefact: artefact
};
}
async function goOn({act: act, why: why}, {sent: sent, run: run}, {rest: rest}, mayAct) {
if (run === undefined || act !== "retry" && act !== "cancel") return why;
if (!mayAct) return `${why}: ${act} with --execute`;
await actOnRun(rest, sent.repository, run, act);
return `${why}: ${act}`;
}
const firstPauseSeconds = 2;
const longestPauseSeconds = 60;
const patienceSeconds = 900;
async function waitForJob(job, followed) {
const {place: place} = followed;
const order = await orderOf(place.spool, job, place);
for (let pause = firstPauseSeconds; ;pause = Math.min(pause * 2, longestPauseSeconds)) {
const look = await lookAtJob(job, followed);
if ("result" in look || secondsLeft(order, place) < -patienceSeconds) return look;
await place.clock.sleep(pause, place.world.signal);
}
}
const waiting = {
tcp: "0A",
udp: "07"
};
function parseListening(text, protocol) {
const rows = text.split("\n").map(line => line.trim().split(/\s+/));
const found = rows.flatMap(([slot = "", local = "", , state]) => {
if (!/^\d+:$/.test(slot) || state !== waiting[protocol]) return [];
const [address = "", port = ""] = local.split(":");
return [ {
protocol: protocol,
address: addressOf(address),
port: Number.parseInt(port, 16)
} ];
});
return found.filter(({port: port}) => port > 0);
}
function isExposed({address: address}) {
return !/^(?:127\.|::1$|::ffff:127\.)/.test(address);
}
function exposedPorts(listening) {
const open = listening.filter(isExposed);
return [ ...new Set(open.map(({protocol: protocol, port: port}) => `${protocol} ${port}`)) ].sort();
}
function addressOf(hex) {
const bytes = (hex.match(/.{8}/g) ?? []).flatMap(word => (word.match(/../g) ?? []).reverse().map(pair => Number.parseInt(pair, 16)));
if (bytes.length === 4) return bytes.join(".");
const isMapped = bytes.slice(0, 10).every(byte => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
return isMapped ? `::ffff:${bytes.slice(12).join(".")}` : ipv6Text(bytes);
}
function ipv6Text(bytes) {
const groups = Array.from({
length: 8
}, (_, at) => ((bytes[2 * at] ?? 0) << 8 | (bytes[2 * at + 1] ?? 0)).toString(16));
const runs = [ ...groups.join(":").matchAll(/(?:^|:)(0(?::0)+)(?=:|$)/g) ].map(([, run = ""]) => run);
const longest = runs.sort((one, other) => other.length - one.length)[0];
if (longest === undefined) return groups.join(":");
const text = groups.join(":");
const at = new RegExp(`(?:^|:)${longest}(?::|$)`).exec(text);
const [before, after] = [ text.slice(0, at?.index), text.slice((at?.index ?? 0) + (at?.[0].length ?? 0)) ];
return `${before}::${after}`;
}
function judgeSshd(machine, probe, now) {
const {sshd: sshd, listening: listening} = probe;
const until = machine.ssh.password;
if ("unknown" in sshd) return [ (0, machines_rules.L5)("MCH-018", "ssh", until, sshd.unknown) ];
if (sshd.value !== null) return [ ...judgePasswords(until, sshd.value, now), ...judgeSettings(sshd.value) ];
const isOpen = "value" in listening && exposedPorts(listening.value).includes("tcp 22");
return isOpen ? [ (0, machines_rules.L5)("MCH-018", "ssh", "sshd -T", "tcp 22") ] : [];
}
function judgePasswords(until, settings, now) {
const open = [ "passwordauthentication", "kbdinteractiveauthentication" ].filter(name => settings[name] === "yes");
if (open.length === 0) return [];
const isAllowed = until !== "refused" && now.slice(0, 10) <= until;
return isAllowed ? [] : [ (0, machines_rules.fJ)("MCH-017", "ssh", until, `${open.join(", ")} yes (${now.slice(0, 10)})`) ];
}
const judge_ssh_refused = {
pubkeyauthentication: [ "no" ],
permitrootlogin: [ "yes" ],
permitemptypasswords: [ "yes" ],
strictmodes: [ "no" ],
loglevel: [ "QUIET", "FATAL", "ERROR" ]
};
function judgeSettings(settings) {
const wrong = Object.entries(judge_ssh_refused).filter(([name, values]) => values.includes(settings[name] ?? ""));
return wrong.map(([name, values]) => (0, machines_rules.fJ)("MCH-018", "ssh", `${name} ≠ ${values.join(" | ")}`, settings[name] ?? ""));
}
function judgeKeys({keys: keys, sshd: sshd}) {
if ("unknown" in keys) return [ (0, machines_rules.L5)("MCH-019", "ssh", "≤ 600", keys.unknown) ];
const wide = keys.value.filter(({kind: kind, mode: mode}) => isWiderThan(mode, kind === "private" ? 384 : 420));
const faults = wide.map(({path: path, kind: kind, mode: mode}) => (0, machines_rules.fJ)("MCH-019", "ssh", kind === "private" ? "≤ 600" : "≤ 644", `${path} ${mode}`));
const runsSshd = "value" in sshd && sshd.value !== null;
const hasKey = keys.value.some(({kind: kind, entries: entries}) => kind === "authorized" && entries > 0);
return runsSshd && !hasKey ? [ ...faults, (0, machines_rules.fJ)("MCH-019", "ssh", "authorized_keys", "∅") ] : faults;
}
function judgeLogins({logins: logins}, machines) {
const most = machines["failed-logins"];
const expected = `< ${most}`;
if ("unknown" in logins) return [ (0, machines_rules.L5)("MCH-020", "ssh", expected, logins.unknown) ];
const {failed: failed, source: source} = logins.value;
return failed < most ? [] : [ (0, machines_rules.fJ)("MCH-020", "ssh", expected, `${failed} (${source})`) ];
}
function isWiderThan(mode, most) {
const bits = Number.parseInt(mode, 8);
return Number.isNaN(bits) || (bits & 511 & ~most) !== 0;
}
function judgeCredentials({credentials: credentials}, {credentials: seen}, root) {
const inside = credentials.filter(path => root !== "" && `${path}/`.startsWith(`${root}/`));
const misplaced = inside.map(path => (0, machines_rules.fJ)("MCH-026", "credentials", `∉ ${root}`, path));
if ("unknown" in seen) return [ ...misplaced, (0, machines_rules.L5)("MCH-025", "credentials", "≤ 600", seen.unknown) ];
const wide = Object.entries(seen.value).flatMap(([path, mode]) => {
if (mode === null) return [ (0, machines_rules.L5)("MCH-025", "credentials", "≤ 600", `${path} ∅`) ];
return isWiderThan(mode, 384) ? [ (0, machines_rules.fJ)("MCH-025", "credentials", "≤ 600", `${path} ${mode}`) ] : [];
});
return [ ...misplaced, ...wide ];
}
function judgePlaces({logs: logs, scripts: scripts, programs: programs}, probe) {
const {missing_programs: missing} = probe;
return [ ...judgeTrue(probe.writes, [ "MCH-027", "logs", logs ]), ...judgeTrue(probe.scripts, [ "MCH-028", "scripts", scripts ]), ..."unknown" in missing ? [ (0, 
machines_rules.L5)("MCH-029", "programs", programs.join(" "), missing.unknown) ] : missing.value.map(name => (0, 
machines_rules.fJ)("MCH-029", "programs", name, "∅")) ];
}
function judgeTrue(seen, [rule, member, expected]) {
if ("unknown" in seen) return [ (0, machines_rules.L5)(rule, member, expected, seen.unknown) ];
return seen.value ? [] : [ (0, machines_rules.fJ)(rule, member, expected, "✗") ];
}
function judgeServices({services: services, health: health}, probe) {
const {services: states, health: status} = probe;
const inactive = "unknown" in states ? [ (0, machines_rules.L5)("MCH-030", "services", services.join(" "), states.unknown) ] : services.filter(name => states.value[name] !== "active").map(name => (0, 
machines_rules.fJ)("MCH-030", "services", `${name} active`, states.value[name] ?? "∅"));
if ("unknown" in status) return [ ...inactive, (0, machines_rules.L5)("MCH-033", "health", "0", status.unknown) ];
if (status.value === 0) return inactive;
return [ ...inactive, (0, machines_rules.fJ)("MCH-033", "health", `${health.join(" ")}: 0`, String(status.value ?? "∅")) ];
}
var judge_baseline = __webpack_require__(8667);
const gib = 2 ** 30;
const usableMemory = .9;
function judgeCapacity(machine, probe) {
const {cpu: cpu, "memory-gib": memory, "disk-gib": disk} = machine;
const inGib = bytes => `${Math.round(bytes / gib * 10) / 10} GiB`;
return [ ...atLeast(probe.free_bytes, disk * gib, [ "MCH-009", "disk-gib", inGib ]), ...atLeast(probe.cpus, cpu, [ "MCH-010", "cpu", String ]), ...atLeast(probe.memory_bytes, memory * gib * usableMemory, [ "MCH-011", "memory-gib", inGib ]) ];
}
function atLeast(seen, least, [rule, member, show]) {
const expected = `≥ ${show(least)}`;
if ("unknown" in seen) return [ (0, machines_rules.L5)(rule, member, expected, seen.unknown) ];
return seen.value >= least ? [] : [ (0, machines_rules.fJ)(rule, member, expected, show(seen.value)) ];
}
const mostSkewSeconds = 2;
function judgeAge(probe, {"probe-minutes": minutes}, now) {
const expected = `≤ ${minutes} min`;
if (probe === undefined) return [ (0, machines_rules.fJ)("MCH-001", "reach", expected, "∅") ];
const age = Number((0, codec_time.L)(now) - (0, codec_time.L)(probe.taken)) / 6e10;
return age <= minutes && age > -minutes ? [] : [ (0, machines_rules.fJ)("MCH-001", "reach", expected, `${Math.round(age)} min (${probe.taken})`) ];
}
function judgeIdentity(machine, probe, probes) {
return [ ...judgeHostname(machine, probe), ...judgeAddresses(machine, probe), ...judgeTwins(probe, probes) ];
}
function judgeHostname({hostname: hostname}, {hostname: seen}) {
if ("unknown" in seen) return [ (0, machines_rules.L5)("MCH-003", "hostname", hostname, seen.unknown) ];
return seen.value === hostname ? [] : [ (0, machines_rules.fJ)("MCH-003", "hostname", hostname, seen.value) ];
}
function judgeAddresses({addresses: addresses}, {addresses: seen}) {
if ("unknown" in seen) return [ (0, machines_rules.L5)("MCH-004", "addresses", addresses.join(" "), seen.unknown) ];
const missing = addresses.filter(address => !seen.value.includes(address));
return missing.length === 0 ? [] : [ (0, machines_rules.fJ)("MCH-004", "addresses", missing.join(" "), seen.value.join(" ") || "∅") ];
}
function judgeTwins(probe, probes) {
const own = probe.boot_id;
if ("unknown" in own) return [ (0, machines_rules.L5)("MCH-006", "name", probe.machine, own.unknown) ];
const twins = probes.filter(({machine: machine, boot_id: other}) => machine !== probe.machine && "value" in other && other.value === own.value);
return twins.map(({machine: machine}) => (0, machines_rules.fJ)("MCH-006", "name", probe.machine, `${machine}: ${own.value}`));
}
function judgeBoot({boot_id: probed}, bootId) {
if (bootId === undefined) return [];
if ("unknown" in probed) return [ (0, machines_rules.L5)("MCH-005", "storage", bootId, probed.unknown) ];
return probed.value === bootId ? [] : [ (0, machines_rules.fJ)("MCH-005", "storage", probed.value, bootId) ];
}
function judgeClock({timezone: timezone}, probe) {
const {clock: clock, timezone: zone} = probe;
const expected = `± ${mostSkewSeconds} s`;
const skew = "unknown" in clock ? [ (0, machines_rules.L5)("MCH-007", "name", expected, clock.unknown) ] : judgeSkew(clock.value, expected);
if ("unknown" in zone) return [ ...skew, (0, machines_rules.L5)("MCH-008", "timezone", timezone, zone.unknown) ];
const isSame = plainZone(zone.value) === plainZone(timezone);
return isSame ? skew : [ ...skew, (0, machines_rules.fJ)("MCH-008", "timezone", timezone, zone.value) ];
}
function judgeSkew({skew_seconds: skew, uncertainty_seconds: margin, reference: reference}, expected) {
const observed = `${skew} s ± ${margin} s (${reference})`;
if (Math.abs(skew) + margin <= mostSkewSeconds) return [];
const isSure = Math.abs(skew) - margin > mostSkewSeconds;
return [ isSure ? (0, machines_rules.fJ)("MCH-007", "name", expected, observed) : (0, 
machines_rules.L5)("MCH-007", "name", expected, observed) ];
}
function plainZone(name) {
return name.replace(/^Etc\//, "");
}
function judgePorts({ports: ports}, {listening: listening}) {
const declared = ports.map(({protocol: protocol, port: port}) => `${protocol} ${port}`).sort();
const expected = declared.join(", ") || "∅";
if ("unknown" in listening) return [ (0, machines_rules.L5)("MCH-015", "ports", expected, listening.unknown) ];
const open = exposedPorts(listening.value);
return open.filter(port => !declared.includes(port)).map(port => (0, machines_rules.fJ)("MCH-015", "ports", expected, port));
}
function judgeNetworkChange(baseline, probe) {
if (baseline === undefined) return [];
const now = networkOf(probe);
if ("unknown" in now) return [ (0, machines_rules.L5)("MCH-016", "network", baseline.recorded, now.unknown) ];
const known = [ ...baseline.network.addresses, ...baseline.network.listening ];
const seen = [ ...now.value.addresses, ...now.value.listening ];
const changes = [ ...known.filter(one => !seen.includes(one)).map(one => `− ${one}`), ...seen.filter(one => !known.includes(one)).map(one => `+ ${one}`) ];
return changes.length === 0 ? [] : [ (0, machines_rules.fJ)("MCH-016", "network", baseline.recorded, changes.join(", ")) ];
}
function networkOf(probe) {
const {addresses: addresses, listening: listening} = probe;
if ("unknown" in addresses) return addresses;
if ("unknown" in listening) return listening;
return {
value: {
addresses: [ ...addresses.value ].sort(),
listening: exposedPorts(listening.value)
}
};
}
function judgeShares({shares: shares}, {shares: seen}) {
const expected = shares.map(({path: path, access: access}) => `${path} ${access}`).join(", ") || "∅";
if ("unknown" in seen) return [ (0, machines_rules.L5)("MCH-031", "shares", expected, seen.unknown) ];
const strange = seen.value.filter(({path: path, access: access, unsafe: unsafe}) => unsafe !== "" || !shares.some(one => one.path === path && widest(one.access, access)));
return strange.map(({path: path, kind: kind, access: access, unsafe: unsafe}) => (0, 
machines_rules.fJ)("MCH-031", "shares", expected, `${kind} ${path} ${access} ${unsafe}`.trim()));
}
function widest(declared, seen) {
return declared === "read-write" || seen === "read-only";
}
const toolEnvironment = {
PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
LC_ALL: "C"
};
const toolSeconds = 20;
async function readText({files: files, top: top}, path) {
return attempt(async () => (new TextDecoder).decode(await files.read(`${top}${path}`)));
}
async function askTool(ground, argv) {
const answer = await runTool(ground, argv);
if ("unknown" in answer) return answer;
const {status: status, stdout: stdout, stderr: stderr} = answer.value;
if (status === 0) return {
value: stdout
};
return {
unknown: `${argv.slice(0, 2).join(" ")}: ${status ?? "∅"} ${firstLine(stderr)}`.trim()
};
}
async function runTool({shell: shell}, argv) {
return attempt(() => shell.run({
argv: argv,
env: toolEnvironment,
deadlineSeconds: toolSeconds
}));
}
async function attempt(act) {
try {
return {
value: await act()
};
} catch (error) {
if (!(error instanceof model_failure.HR) || error.code === "CANCELLED") throw error;
const {file: file, tool: tool, why: why} = error.parameters;
return {
unknown: [ error.code, file ?? tool, why ].filter(part => part !== undefined).join(" ")
};
}
}
function isAbsent(reading) {
return "unknown" in reading && / (?:ENOENT|ENOTDIR)$/.test(reading.unknown);
}
function derive(from, turn, what) {
if ("unknown" in from) return from;
const value = turn(from.value);
return value === undefined ? {
unknown: what
} : {
value: value
};
}
function firstLine(text) {
return (text.trim().split("\n")[0] ?? "").slice(0, 200);
}
function parseCpus(status) {
const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1];
if (list === undefined) return undefined;
const counts = list.split(",").map(range => {
const [first = "", last = first] = range.split("-");
return Number(last) - Number(first) + 1;
});
return counts.reduce((sum, count) => sum + count, 0);
}
function parseMemory(meminfo) {
const kib = /^MemTotal:\s*(\d+) kB$/m.exec(meminfo)?.[1];
return kib === undefined ? undefined : Number(kib) * 1024;
}
function parseFree(df) {
const kib = /^\d+$/.exec(df.trim().split("\n")[1]?.split(/\s+/).at(-3) ?? "")?.[0];
return kib === undefined ? undefined : Number(kib) * 1024;
}
function parseBlockIds(devices) {
const found = new Map;
collect(devices, found);
return found;
}
function collect(value, found) {
if (Array.isArray(value)) for (const one of value) collect(one, found);
if (typeof value !== "object" || value === null || Array.isArray(value)) return;
const fields = new Map(Object.entries(value));
const [device, uuid] = [ fields.get("maj:min"), fields.get("uuid") ];
if (typeof device === "string" && typeof uuid === "string") found.set(device.trim(), uuid);
collect(fields.get("blockdevices"), found);
collect(fields.get("children"), found);
}
const withoutData = new Set("autofs bpf binfmt_misc cgroup cgroup2 configfs debugfs devpts devtmpfs efivarfs fusectl hugetlbfs mqueue nsfs proc pstore ramfs rpc_pipefs securityfs selinuxfs squashfs sysfs tmpfs tracefs".split(" "));
function parseMountinfo(text) {
return text.split("\n").flatMap(line => {
const [own = "", ofSystem = ""] = line.split(" - ");
const [, , device = "", root = "", mount = "", options = ""] = own.split(" ");
const [type = "", source = "", systemOptions = ""] = ofSystem.split(" ");
if (mount === "" || type === "" || withoutData.has(type)) return [];
const isWritten = isReadWrite(options) && isReadWrite(systemOptions);
return [ {
...{
device: device,
type: type,
root: plainText(root),
mount: plainText(mount),
source: plainText(source)
},
access: isWritten ? "read-write" : "read-only"
} ];
});
}
function isReadWrite(options) {
return options.split(",").includes("rw");
}
function plainText(text) {
return text.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}
const byId = "/dev/disk/by-uuid";
async function probeFree(ground) {
return derive(await askTool(ground, [ "df", "-Pk", "--", `${ground.top}/` ]), parseFree, "df");
}
async function probeMounts(ground) {
const table = derive(await readText(ground, "/proc/self/mountinfo"), parseMountinfo, "");
if ("unknown" in table) return table;
const [byDevice, bySource] = [ await blockIds(ground), await linkedIds(ground) ];
const mounts = table.value.map(({device: device, ...mount}) => ({
...mount,
uuid: byDevice.get(device) ?? bySource.get(mount.source) ?? null
}));
return {
value: mounts.map(ordered)
};
}
function isOnDisk({source: source}) {
return source.startsWith("/dev/");
}
function ordered({mount: mount, source: source, type: type, root: root, uuid: uuid, access: access}) {
return {
mount: mount,
source: source,
type: type,
root: root,
uuid: uuid,
access: access
};
}
async function blockIds(ground) {
const text = await askTool(ground, [ "lsblk", "--json", "--output", "MAJ:MIN,UUID" ]);
return "value" in text ? parseBlockIds(probe_storage_jsonOf(text.value)) : new Map;
}
function probe_storage_jsonOf(text) {
try {
return JSON.parse(text);
} catch {
return undefined;
}
}
async function linkedIds(ground) {
const links = await attempt(() => ground.files.list(`${ground.top}${byId}`));
if ("unknown" in links || links.value.length === 0) return new Map;
const names = links.value.map(({path: path}) => path);
const paths = names.map(name => `${ground.top}${byId}/${name}`);
const targets = await askTool(ground, [ "readlink", "-f", "--", ...paths ]);
if ("unknown" in targets) return new Map;
const devices = targets.value.trimEnd().split("\n");
return new Map(names.map((name, at) => [ devices[at] ?? "", name ]));
}
function judgeStorage(machine, {mounts: mounts}) {
if ("unknown" in mounts) {
const declared = machine.storage.map(({mount: mount}) => mount).join(" ");
return [ (0, machines_rules.L5)("MCH-012", "storage", declared, mounts.unknown) ];
}
return [ ...machine.storage.flatMap(wanted => judgeMount(wanted, mounts.value)), ...undeclared(machine, mounts.value) ];
}
function judgeMount({mount: mount, uuid: uuid, access: access}, mounts) {
const expected = `${mount} ${uuid} ${access}`;
const seen = mounts.findLast(one => one.mount === mount);
if (seen === undefined) return [ (0, machines_rules.fJ)("MCH-012", "storage", expected, "∅") ];
const observed = `${mount} ${seen.uuid ?? "?"} ${seen.access}`;
if (seen.uuid === null) return [ (0, machines_rules.L5)("MCH-012", "storage", expected, `${observed} ${seen.source}`) ];
const isSame = sameId(seen.uuid, uuid) && seen.access === access;
return isSame ? [] : [ (0, machines_rules.fJ)("MCH-012", "storage", expected, observed) ];
}
function undeclared(machine, mounts) {
const strange = mounts.filter(one => isOnDisk(one) && one.root === "/" && !machine.storage.some(({mount: mount}) => mount === one.mount));
return strange.map(({mount: mount, source: source, access: access}) => (0, machines_rules.fJ)("MCH-014", "storage", "∅", `${mount} ${source} ${access}`));
}
function judgeDoubleMounts(machine, probes, {machines: machines}) {
const written = probes.flatMap(probe => writtenMounts(probe));
const own = written.filter(place => place.machine === machine.name);
const declared = machines.flatMap(({storage: storage}) => storage.map(({uuid: uuid}) => uuid.toLowerCase()));
return own.flatMap((place, at) => {
const other = written.find(one => one.uuid === place.uuid && (one.machine !== place.machine || declared.includes(one.uuid) && own.indexOf(one) > at && one.mount !== place.mount));
if (other === undefined) return [];
const observed = `${place.uuid}: ${judge_storage_placeOf(place)} = ${judge_storage_placeOf(other)}`;
return [ (0, machines_rules.fJ)("MCH-013", "storage", "1", observed) ];
});
}
function writtenMounts({machine: machine, mounts: mounts}) {
if ("unknown" in mounts) return [];
const written = mounts.value.filter(({access: access}) => access === "read-write");
return written.flatMap(({mount: mount, uuid: uuid}) => uuid === null ? [] : [ {
machine: machine,
mount: mount,
uuid: uuid.toLowerCase()
} ]);
}
function judge_storage_placeOf({machine: machine, mount: mount}) {
return `${machine}:${mount}`;
}
function sameId(one, other) {
return one.toLowerCase() === other.toLowerCase();
}
function judgeMachine(given) {
const probe = given.probes.find(({machine: machine}) => machine === given.machine.name);
const faults = [ ...judgeAge(probe, given.machines, given.now), ...probe === undefined ? [] : [ ...judgeReadiness(given, probe), ...judgeDiscipline(given, probe) ] ];
const found = faults.map(fault => ({
machine: given.machine.name,
...fault
}));
return found.sort((one, other) => one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0);
}
function judgeReadiness(given, probe) {
const {machine: machine, machines: machines, probes: probes} = given;
return [ ...judgeIdentity(machine, probe, probes), ...judgeBoot(probe, given.bootId), ...judgeClock(machine, probe), ...judgeCapacity(machine, probe), ...judgeStorage(machine, probe), ...judgeDoubleMounts(machine, probes, machines), ...judgeCredentials(machine, probe, given.root ?? ""), ...judgePlaces(machine, probe), ...judgeServices(machine, probe) ];
}
function judgeDiscipline(given, probe) {
const {machine: machine, machines: machines, baseline: baseline, now: now} = given;
return [ ...judgePorts(machine, probe), ...judgeNetworkChange(baseline, probe), ...judgeShares(machine, probe), ...judgeSshd(machine, probe, now), ...judgeKeys(probe), ...judgeLogins(probe, machines), ...(0, 
judge_baseline.d)(baseline, probe) ];
}
const hypervisorRole = "hypervisor";
function mayDispatch(question) {
const {machines: machines, machine: name} = question;
const machine = machines.machines.find(one => one.name === name);
if (machine === undefined) return {
allowed: false,
reasons: [ may_dispatch_undeclared(name) ]
};
const reasons = [ ...may_dispatch_refusal(machine), ...may_dispatch_own(machine, question), ...ofHypervisor(machine, question), ...stops(question).filter(stop => stop.machine !== name) ];
return {
allowed: reasons.length === 0,
reasons: reasons
};
}
function may_dispatch_undeclared(machine) {
return {
machine: machine,
...(0, machines_rules.fJ)("MCH-001", "name", "machines.yml", "∅")
};
}
function may_dispatch_refusal({name: name, limits: limits}) {
return limits.jobs > 0 ? [] : [ {
machine: name,
...(0, machines_rules.fJ)("MCH-036", "limits", "≥ 1", "0")
} ];
}
function may_dispatch_own(machine, question) {
const isQuarantined = question.quarantined.includes(machine.name);
const quarantine = isQuarantined ? [ {
machine: machine.name,
...(0, machines_rules.fJ)("MCH-032", "name", "∅", "✗")
} ] : [];
return [ ...quarantine, ...blocking(findingsOf(machine, question), question) ];
}
function findingsOf(machine, question) {
const {machines: machines, probes: probes, now: now} = question;
const baseline = question.baselines?.find(one => one.machine === machine.name);
const bootId = machine.name === question.machine ? question.bootId : undefined;
return judgeMachine({
machine: machine,
machines: machines,
probes: probes,
now: now,
baseline: baseline,
bootId: bootId
});
}
function blocking(findings, {baselines: baselines}) {
return findings.filter(finding => {
const effect = (0, machines_rules.$x)(finding);
const isSign = (0, machines_rules.eL)(finding) && (baselines !== undefined || finding.rule === "MCH-020");
return effect === "blocks" || effect === "stop" || isSign;
});
}
function ofHypervisor(machine, question) {
const host = question.machines.machines.find(({role: role}) => role === hypervisorRole);
if (host === undefined || host.name === machine.name) return [];
const reasons = may_dispatch_own(host, question);
return reasons.map(reason => ({
rule: "MCH-002",
machine: machine.name,
answer: reason.answer,
member: "name",
expected: `${host.name} ✓`,
observed: `${reason.rule} ${reason.observed}`
}));
}
function stops(question) {
const found = question.machines.machines.flatMap(machine => findingsOf(machine, question));
return found.filter(finding => (0, machines_rules.$x)(finding) === "stop" && finding.answer === "fail");
}
var machine_events = __webpack_require__(95344);
var machine_state = __webpack_require__(62797);
async function machinesPlace(around, language, folder) {
const start = (0, slashed.d)(folder);
const root = await (0, project_kernel.B)(start) ?? start;
const world = (0, compose_offline.Y)(language, around, root);
const path = `${root}/${machinesFile}`;
if (!await world.files.exists(path)) throw new model_failure.HR("MACHINES_NOT_FOUND", {
file: machinesFile
});
const text = (new TextDecoder).decode(await world.files.read(path));
return {
root: root,
file: parseMachines(text, machinesFile),
world: world
};
}
function machineNamed({file: file}, name) {
const {machines: machines} = file.machines;
const found = machines.find(machine => machine.name === name);
if (found !== undefined) return found;
const known = machines.map(machine => machine.name).join(", ");
throw new model_failure.HR("MACHINE_UNKNOWN", {
machine: name,
file: machinesFile,
known: known
});
}
async function knownMachines({root: root, file: file, world: world}) {
const {files: files} = world;
await (0, machine_events.lX)(root, world);
const names = file.machines.machines.map(({name: name}) => name);
const each = async read => (await Promise.all(names.map(read))).flatMap(found => found === undefined ? [] : [ found ]);
const kept = await each(name => (0, machine_state.hj)(root, name, files));
return {
kept: kept,
probes: kept.map(({probe: probe}) => probe),
baselines: await each(name => (0, machine_state.mF)(root, name, files)),
quarantines: await each(name => (0, machine_state.Db)(root, name, files)),
now: world.clock.now().toISOString()
};
}
async function currentBootId(machine, {world: world}) {
if (machine.reach !== "local") return undefined;
const read = await readText({
...world,
top: ""
}, "/proc/sys/kernel/random/boot_id");
return "value" in read ? read.value.trim() : undefined;
}
function roomOf({limits: limits}) {
return {
seconds: limits.minutes * 60,
memory_mb: limits["memory-gib"] * 1024,
disk_mb: limits["disk-gib"] * 1024
};
}
function labelsOf({reach: reach}) {
return typeof reach === "object" && "labels" in reach ? reach.labels : [];
}
async function declaredLabels(folder) {
return (await machinesIn(folder)).map(labelsOf);
}
async function labelledMachine(folder, labels) {
return (await machinesIn(folder)).find(machine => labelsOf(machine).join() === labels.join());
}
async function localMachine(folder) {
return (await machinesIn(folder)).find(({reach: reach}) => reach === "local");
}
async function machinesIn(folder) {
const files = (0, host_files.q)();
const path = `${(0, slashed.d)(folder)}/${machinesFile}`;
if (!await files.exists(path)) return [];
const text = (new TextDecoder).decode(await files.read(path));
return parseMachines(text, machinesFile).machines.machines;
}
async function candidates(place, ask) {
const {probes: probes, baselines: baselines, quarantines: quarantines, now: now} = await knownMachines(place);
const {machines: machines} = place.file;
const quarantined = quarantines.map(({machine: machine}) => machine);
const found = [];
for (const machine of machines.machines) {
const bootId = await currentBootId(machine, place);
const {reasons: reasons} = mayDispatch({
...{
machine: machine.name,
machines: machines,
probes: probes,
baselines: baselines,
quarantined: quarantined,
now: now
},
...bootId === undefined ? {} : {
bootId: bootId
}
});
const against = [ ...new Set(reasons.map(({rule: rule, machine: of}) => of === machine.name ? rule : `${rule} ${of}`)) ];
const health = against.length === 0 ? await ask(machine) : undefined;
found.push({
name: machine.name,
against: against,
health: health,
fallback: machine.fallback
});
}
return found;
}
var argument_fault = __webpack_require__(60100);
var critique = __webpack_require__(85636);
const inputSchema = schemas.rej({
text: schemas.YjP().max(200).default("pong")
});
const outputSchema = schemas.rej({
answer: schemas.YjP()
});
const ping_macro_deadlineSeconds = 30;
const pingMacro = {
network: false,
writes: [],
macro: {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [],
writes: [ "session-folder" ],
commands: [ "printf" ]
},
RISKS: [ "none: it writes nothing but its answer" ],
EVIDENCE_REQUIRED: [ "command" ],
plan: async input => ({
goal: "answer a ping",
commands: [ `printf %s ${JSON.stringify(inputSchema.parse(input).text)}` ],
touches: []
}),
execute: async (input, tools) => {
const {text: text} = inputSchema.parse(input);
const end = await tools.shell.run({
argv: [ "printf", "%s", text ],
deadlineSeconds: ping_macro_deadlineSeconds
});
if (end.status !== 0) throw new model_failure.HR("MACRO_UNPROVEN", {
missing: "status 0",
observed: end.stderr
});
return {
answer: end.stdout
};
},
verify: async (output, input) => {
const {answer: answer} = outputSchema.parse(output);
const isSame = answer === inputSchema.parse(input).text;
return {
answer: isSame ? "ok" : "fail",
asked: "the answer is the text that was sent",
observed: answer,
evidence: [ {
kind: "command",
ref: "printf"
} ]
};
},
critique: critique.S
}
};
var user_macro = __webpack_require__(43745);
var own_macros = __webpack_require__(18027);
const job_macros_builtIn = {
ping: pingMacro
};
const job_macros_leftOut = [ ".git", ".nx47", "node_modules" ];
function projectMacros(root, files) {
return {
find: async name => {
if (Object.hasOwn(job_macros_builtIn, name)) return job_macros_builtIn[name];
const names = await (0, own_macros.fO)(root, files);
return names.includes(name) ? ownJob(await (0, own_macros.ZU)(root, name, files), root, files) : undefined;
}
};
}
async function ownJob(own, root, files) {
const {paths: paths, hosts: hosts} = own.macro.ALLOWLIST;
const listed = await files.list(root, job_macros_leftOut);
const needed = listed.filter(({path: path, kind: kind}) => kind === "file" && (0, 
argument_fault.UO)(path, [ ...paths.read, ...paths.write ]));
return {
macro: asJob(own, files),
network: hosts.length > 0,
writes: [],
copies: needed.map(({path: path}) => ({
from: (0, posix_.join)(root, path),
to: path
}))
};
}
function asJob(own, files) {
const macro = (0, user_macro.i)(own);
const {INPUT_SCHEMA: input, OUTPUT_SCHEMA: output} = macro;
return {
...macro,
plan: (given, tools) => macro.plan(input.parse(given), tools),
execute: async (given, tools) => {
const answer = await macro.execute(input.parse(given), tools);
await bringOut(own, tools.paths.root, files);
return answer;
},
verify: (answer, given, tools) => macro.verify(output.parse(answer), input.parse(given), tools),
critique: critique.S
};
}
async function bringOut({macro: macro}, workspace, files) {
const touched = macro.steps.flatMap(({touches: touches}) => touches);
for (const {path: path, kind: kind} of await files.list(workspace, [ "outputs", ...job_macros_leftOut ])) {
if (kind !== "file" || !(0, argument_fault.UO)(path, touched)) continue;
const to = (0, posix_.join)(workspace, "outputs", path);
await files.makeFolder((0, posix_.dirname)(to));
await files.copy((0, posix_.join)(workspace, path), to);
}
}
const firstSeconds = 2;
const longestSeconds = 60;
function backOff(attempts, mostAttempts) {
if (attempts >= mostAttempts) return undefined;
return Math.min(longestSeconds, firstSeconds * 2 ** (attempts - 1));
}
const interrupted = "INTERRUPTED";
async function followUp({attempt: attempt, order: order}, ending, found, place) {
if (found.answer === "ok") return concludeJob({
...ending,
status: "DONE"
}, place);
if (found.answer === "unknown") return concludeJob({
...ending,
status: "UNDECIDED"
}, place);
const failures = attempt.number - await interruptions(attempt, place);
const pause = backOff(failures, order.LIMITS.attempts);
if (pause === undefined) return concludeJob({
...ending,
status: "FAILED"
}, place);
await endAttempt(attempt, {
cause: ending.said.join("; "),
seconds: pause
}, place);
}
async function endAttempt(attempt, {cause: cause, seconds: seconds}, place) {
const now = (0, codec_time.L)(place.clock.now().toISOString());
const again = (0, codec_time.P)(now + BigInt(seconds) * 1000000000n);
await leaveMark(attempt, "ended", {
cause: place.world.redact(cause),
again: again
}, place);
await place.files.remove(attempt.workspace);
}
async function interruptions({job: job, number: number}, place) {
let found = 0;
for (let one = 1; one <= number; one += 1) {
const ended = await readMark(attemptAt(place.spool, job, one), "ended", endedSchema, place);
if (ended?.cause.startsWith(interrupted) === true) found += 1;
}
return found;
}
function hasBegun({folder: folder}, {files: files}) {
return files.exists((0, posix_.join)(folder, "began.json"));
}
async function settleSafely(prepared) {
return safely(() => settle(prepared));
}
function verifySafely(prepared, output) {
return safely(() => verifyAgain(prepared, output));
}
async function safely(ask) {
try {
return await ask();
} catch (error) {
return {
answer: "unknown",
observed: error instanceof Error ? error.message : String(error)
};
}
}
async function taskOf(order, {macros: macros}) {
const job = await macros.find(order.MACRO_NAME);
if (job === undefined) throw new model_failure.HR("JOB_REFUSED", {
job: order.JOB_ID,
why: `no macro ${order.MACRO_NAME}`,
rule: 148
});
return {
order: order,
job: job
};
}
const mostInterruptions = 25;
async function takeOver(order, attempt, place, signal) {
try {
await awaitSilence(attempt, {
...place,
signal: signal
});
if (await hasBegun(attempt, place)) await resolve(order, attempt, place, signal); else await interrupt({
order: order,
attempt: attempt,
said: [ interrupted ]
}, place);
} catch (error) {
if (signal.aborted || !(error instanceof model_failure.HR) || error.code === "DISK_WRITE_FAILED") throw error;
const said = [ `${interrupted}: ${error.code} ${JSON.stringify(error.parameters)}` ];
await concludeJob({
order: order,
attempt: attempt,
status: "UNDECIDED",
said: said
}, place);
}
}
async function resolve(order, attempt, place, signal) {
const prepared = await prepareAttempt(attempt, await taskOf(order, place), place, signal);
try {
const executed = await readMark(attempt, "executed", executedSchema, place);
const usage = await prepared.confined.usage();
if (executed !== undefined && (await verifySafely(prepared, executed.output)).answer === "ok") {
const said = [ `${interrupted}: verified again` ];
return await concludeJob({
order: order,
attempt: attempt,
usage: usage,
status: "DONE",
said: said,
output: executed.output
}, place);
}
const found = await settleSafely(prepared);
if (signal.aborted) throw new model_failure.HR("CANCELLED");
const ending = {
order: order,
attempt: attempt,
usage: usage,
said: [ `${interrupted}: effect ${found.answer}, ${found.observed}` ]
};
if (found.answer === "fail") await interrupt(ending, place); else await followUp(prepared, ending, found, place);
} finally {
await prepared.confined.close();
}
}
async function interrupt(ending, place) {
const {attempt: attempt, said: said} = ending;
if (await interruptions(attempt, place) >= mostInterruptions) return concludeJob({
...ending,
status: "FAILED"
}, place);
await endAttempt(attempt, {
cause: said.join("; "),
seconds: 0
}, place);
}
async function isDue({id: id, state: state}, place) {
if (state.at === "OVER" || state.at === "SENT") return false;
if (state.reached !== "ended" || state.at === "CANCELLING") return true;
const ended = await readMark(attemptAt(place.spool, id, state.attempt), "ended", endedSchema, place);
return (ended?.again ?? "") <= place.clock.now().toISOString();
}
async function workJob({id: id, state: state}, place, signal) {
const order = await orderOf(place.spool, id, place);
const last = attemptAt(place.spool, id, state.attempt);
if (state.reached !== "nothing" && state.reached !== "ended") return takeOver(order, last, place, signal);
const attempt = state.attempt === 0 ? {} : {
attempt: last
};
if (state.at === "CANCELLING") return concludeJob({
order: order,
status: "CANCELLED",
said: [ "cancelled before it began" ],
...attempt
}, place);
if (secondsLeft(order, place) <= 0) return concludeJob({
order: order,
status: "EXPIRED",
said: [ `DEADLINE ${order.DEADLINE}` ],
...attempt
}, place);
const next = attemptAt(place.spool, id, state.attempt + 1);
if (!await claimJob(place.spool, next, place)) return;
return attemptOnce(order, next, place, signal);
}
async function attemptOnce(order, attempt, place, signal) {
const stop = followCancel(order, place, signal);
try {
const prepared = await prepareAttempt(attempt, await taskOf(order, place), place, stop.signal);
try {
await runPrepared(prepared, place, signal);
} finally {
await prepared.confined.close();
}
} catch (error) {
if (signal.aborted || !(error instanceof model_failure.HR)) throw error;
const said = [ `${error.code} ${JSON.stringify(error.parameters)}` ];
await concludeJob({
order: order,
attempt: attempt,
status: "REFUSED",
said: said
}, place);
} finally {
stop.end();
}
}
async function runPrepared(prepared, place, signal) {
const {attempt: attempt, order: order, confined: confined} = prepared;
const outcome = await runAttempt(prepared, place);
if (signal.aborted) throw new model_failure.HR("CANCELLED");
const ending = {
order: order,
attempt: attempt,
usage: await confined.usage()
};
if (outcome.state === "DONE") return concludeJob({
...ending,
status: "DONE",
said: [],
output: outcome.output
}, place);
const failure = outcome.state === "FAILED" ? outcome.failure : new model_failure.HR("MACRO_UNPROVEN", {
missing: "EXECUTE",
observed: outcome.state
});
await afterFailure(prepared, {
...ending,
failure: failure
}, place);
}
async function afterFailure(prepared, failed, place) {
const {failure: failure, ...ending} = failed;
const said = [ `${failure.code} ${JSON.stringify(failure.parameters)}` ];
const begun = await hasBegun(prepared.attempt, place);
const found = begun ? await settleAnew(prepared, place) : {
answer: "fail",
observed: "not begun"
};
const final = finalStatus(failure, begun);
if (final !== undefined) {
const effect = `effect: ${found.answer}, ${found.observed}`;
return concludeJob({
...ending,
status: final,
said: [ ...said, effect ]
}, place);
}
await followUp(prepared, {
...ending,
said: [ ...said, `effect: ${found.answer}, ${found.observed}` ]
}, found, place);
}
async function settleAnew({attempt: attempt, order: order, job: job}, place) {
const prepared = await prepareAttempt(attempt, {
order: order,
job: job
}, place, place.world.signal);
try {
return await settleSafely(prepared);
} finally {
await prepared.confined.close();
}
}
function finalStatus({code: code}, begun) {
if (code === "JOB_LIMIT") return "LIMITED";
if (code === "CANCELLED") return "CANCELLED";
const isRefusal = !begun && !model_failure.$1[code].startsWith("inconclusive");
return isRefusal ? "REFUSED" : undefined;
}
const work_job_lookSeconds = .2;
function followCancel({JOB_ID: JOB_ID}, {files: files, clock: clock, spool: spool}, signal) {
const stop = new AbortController;
const over = new AbortController;
const path = (0, posix_.join)(spool.jobs, JOB_ID, "cancel.json");
const look = async () => {
while (!over.signal.aborted) {
if (await files.exists(path)) return stop.abort();
await clock.sleep(work_job_lookSeconds, over.signal);
}
};
look().catch(() => undefined);
return {
signal: AbortSignal.any([ signal, stop.signal ]),
end: () => over.abort()
};
}
const idleSeconds = .5;
async function runWorker(order, place, signal) {
await openSpool(place.spool, place);
const lease = await takeLease(place.spool, place);
const running = new Map;
try {
await heal(place);
await serve(order, {
lease: lease,
running: running,
submitted: new Map
}, place, signal);
} finally {
await Promise.allSettled(running.values());
await giveBack(lease, place);
}
}
async function heal(place) {
const {spool: spool, files: files} = place;
await removeDrafts(spool, place);
const open = (await listJobs(spool, place)).filter(({state: state}) => isOpen(state.reached) && state.at !== "OVER");
const kept = new Set(open.map(({id: id, state: state}) => `${id}-${state.attempt}`));
for (const name of await namesIn(spool.work, files)) if (!kept.has(name)) await files.remove((0, 
posix_.join)(spool.work, name));
}
function isOpen(reached) {
return reached !== "nothing" && reached !== "ended";
}
async function serve(order, desk, place, signal) {
const {running: running, lease: lease} = desk;
for (;;) {
if (signal.aborted) throw new model_failure.HR("CANCELLED");
const all = await run_worker_inTurn(await listJobs(place.spool, place), desk, place);
const jobs = all.filter(({id: id}) => order.only === undefined || id === order.only);
for (const job of jobs) {
if (running.size >= order.slots) break;
if (!running.has(job.id) && await isDue(job, place)) begin(job.id, desk, place, signal);
}
await beat(lease, await healthNow(order, desk, jobs.length, place), place);
if (order.once && jobs.length === 0) return;
await nextTurn(running, place, signal);
}
}
async function run_worker_inTurn(jobs, {submitted: submitted}, {spool: spool, files: files}) {
const open = jobs.filter(({state: state}) => ![ "OVER", "SENT" ].includes(state.at));
for (const {id: id} of open) if (!submitted.has(id)) submitted.set(id, (new TextDecoder).decode(await files.read((0, 
posix_.join)(spool.jobs, id, "submitted.json"))));
const of = ({id: id}) => `${submitted.get(id)} ${id}`;
return open.sort((a, b) => of(a) < of(b) ? -1 : 1);
}
function begin(id, {running: running}, place, signal) {
const work = workFresh(id, place, signal).finally(() => running.delete(id));
running.set(id, work);
work.catch(() => undefined);
}
async function workFresh(id, place, signal) {
const job = await seeJob(place.spool, id, place);
if (job !== undefined && await isDue(job, place)) await workJob(job, place, signal);
}
async function nextTurn(running, {clock: clock}, signal) {
const over = new AbortController;
const pause = clock.sleep(idleSeconds, AbortSignal.any([ signal, over.signal ]));
try {
await Promise.race([ ...running.values(), pause ]);
} finally {
over.abort();
pause.catch(() => undefined);
}
}
async function healthNow({name: name, version: version, slots: slots}, {running: running}, open, {clock: clock, host: host}) {
return {
schema: "nx47.worker/1",
...{
name: name,
version: version,
slots: slots
},
free: Math.max(0, slots - running.size),
queue: Math.max(0, open - running.size),
time: clock.now().toISOString(),
identity: await host.identity()
};
}
var job_host = __webpack_require__(24e3);
const slotsUndeclared = 2;
async function jobPlace({root: root, spool: spool, labels: labels}, around, language) {
const project = (0, external_node_path_.resolve)(root);
const world = (0, compose_offline.Y)(language, around, project);
const {files: files, clock: clock, randomHex: randomHex} = world;
const machine = await (labels === undefined ? localMachine(project) : labelledMachine(project, labels));
const most = machine === undefined ? undefined : roomOf(machine);
return {
...{
files: files,
clock: clock,
randomHex: randomHex,
world: world,
project: project
},
host: (0, job_host.G)(world),
spool: spoolAt((0, external_node_path_.resolve)(spool === "" ? (0, external_node_path_.join)(project, ".nx47", "spool") : spool)),
macros: projectMacros(project, files),
policy: {
network: machine?.network.jobs === "on-request",
visible: [],
...most === undefined ? {} : {
most: most
}
},
mostSlots: machine?.limits.jobs ?? slotsUndeclared
};
}
async function workHere(order, place) {
await (0, kill_switch.c)({
world: place.world,
paths: {
state: (0, external_node_path_.join)(place.project, ".nx47")
}
});
await runWorker(order, place, place.world.signal);
}
async function jobRunner(act, run) {
const {environment: environment} = run.around;
const order = namedOrder(environment);
if (act === "check") return job_runner_check(order, run);
if (act === "run") return work(order, run);
throw new model_failure.HR("USAGE_UNKNOWN_COMMAND", {
command: `job runner ${act}`,
suggestion: "check, run"
});
}
function namedOrder(environment) {
const order = readOrder((new TextEncoder).encode(environment["ORDER"] ?? ""), "ORDER");
const digest = orderDigest(order);
if (order.JOB_ID !== environment["JOB"] || digest !== environment["DIGEST"]) throw new model_failure.HR("JOB_ORDER_INVALID", {
file: "ORDER",
why: `${order.JOB_ID} ${digest}`
});
return order;
}
const labelsSchema = schemas.YOg(schemas.YjP().regex(/^[A-Za-z0-9][\w.-]{0,63}$/)).min(1).max(8);
const hosted = [ "ubuntu-24.04" ];
async function job_runner_check(order, {around: around, root: root}) {
const {environment: environment} = around;
const job = order.JOB_ID;
const labels = runnerLabels(order, environment);
const known = [ hosted, ...await declaredLabels(root) ];
const isKnown = known.some(one => one.join() === labels.join());
if (!isKnown) throw new model_failure.HR("JOB_REFUSED", {
job: job,
why: `runner: ${labels.join()}`,
rule: 44
});
await setOutputs({
runner: JSON.stringify(labels)
}, environment);
return {
text: `${orderDigest(order)}\n`,
status: 0
};
}
function runnerLabels({JOB_ID: job}, environment) {
const text = environment["RUNNER_LABELS"] ?? "";
const labels = labelsSchema.safeParse(job_runner_jsonOf(text));
if (labels.success) return labels.data;
throw new model_failure.HR("JOB_REFUSED", {
job: job,
why: `runner: ${text.slice(0, 200)}`,
rule: 44
});
}
function job_runner_jsonOf(text) {
try {
return JSON.parse(text);
} catch {
return undefined;
}
}
async function work(order, {around: around, language: language, root: root}) {
const {environment: environment} = around;
const repository = (environment["GITHUB_REPOSITORY"] ?? "").replaceAll(/[^\w./-]|\.\./g, "");
const home = environment["HOME"] ?? (0, external_node_os_.homedir)();
const spool = (0, external_node_path_.join)(home, ".local/state/nx47/spool", repository);
const labels = runnerLabels(order, environment);
const place = await jobPlace({
root: root,
spool: spool,
labels: labels
}, around, language);
await submitJob(place.spool, order, place);
const worker = {
name: "nx47 job",
version: version.r,
slots: 1,
once: true,
only: order.JOB_ID
};
await workHere(worker, place);
const result = await resultOf(place.spool, order.JOB_ID, place);
const status = result?.STATUS ?? "";
const outcome = (0, external_node_path_.join)(place.spool.jobs, order.JOB_ID, "outcome");
await setOutputs({
status: status,
outcome: outcome
}, environment);
return {
text: `${JSON.stringify(result, null, 2)}\n`,
status: status === "DONE" ? 0 : 1
};
}
async function setOutputs(outputs, environment) {
const file = environment["GITHUB_OUTPUT"] ?? "";
const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value.replaceAll(/[\r\n]/g, "")}\n`);
if (file !== "") await (0, promises_.appendFile)(file, lines.join(""));
}
const permission = "actions: write";
function dispatchCall({repository: repository, ref: ref, job: job, digest: digest, order: order, labels: labels}) {
return {
method: "POST",
path: `/repos/${repository}/actions/workflows/${job_run_jobWorkflow}/dispatches`,
body: {
ref: ref,
inputs: {
job: job,
digest: digest,
order: order,
runner: JSON.stringify(labels)
}
},
permission: permission,
repeatable: false
};
}
async function dispatchJob(rest, dispatch) {
const earlier = await findRun(rest, dispatch);
if (earlier !== undefined) return {
started: false,
page: earlier.page
};
await rest.ask(dispatchCall(dispatch));
return {
started: true,
page: ""
};
}
const runnersSchema = schemas._H3({
runners: schemas.YOg(schemas._H3({
status: schemas.YjP(),
busy: schemas.zMY(),
labels: schemas.YOg(schemas._H3({
name: schemas.YjP()
}))
}))
});
const queueSchema = schemas._H3({
total_count: schemas.aig(),
workflow_runs: schemas.YOg(schemas._H3({
id: schemas.aig().int()
}))
});
const mostLookedAt = 10;
async function runnerHealth(rest, repository, labels) {
const get = (path, needed) => rest.ask({
method: "GET",
path: `/repos/${repository}${path}`,
permission: needed,
repeatable: true
});
const {runners: runners} = runnersSchema.parse(await get("/actions/runners?per_page=100", "administration: read"));
const wanted = labels.map(label => label.toLowerCase());
const online = runners.filter(({status: status, labels: own}) => {
const names = own.map(({name: name}) => name.toLowerCase());
return status === "online" && wanted.every(label => names.includes(label));
});
if (online.length === 0) return undefined;
const path = `/actions/workflows/${job_run_jobWorkflow}/runs?status=queued&per_page=${mostLookedAt}`;
const {total_count: total_count, workflow_runs: workflow_runs} = queueSchema.parse(await get(path, "actions: read"));
let queue = total_count;
for (const {id: id} of workflow_runs) {
const awaited = await awaitedLabels(rest, repository, id);
if (awaited !== undefined && awaited.join().toLowerCase() !== wanted.join()) queue -= 1;
}
return {
free: online.filter(({busy: busy}) => !busy).length,
queue: queue
};
}
function chooseMachine(job, asked, candidates) {
const reasons = [];
const seen = new Set;
for (let name = asked; name !== undefined && !seen.has(name); ) {
seen.add(name);
const candidate = candidates.find(one => one.name === name);
const against = candidate === undefined ? [ "not declared" ] : choose_machine_objections(candidate);
if (against.length === 0) {
return {
machine: name,
isReduced: name !== asked,
reasons: [ ...reasons, `${name}: takes it` ]
};
}
reasons.push(`${name}: ${against.join(", ")}`);
name = candidate?.fallback;
}
throw new model_failure.HR("JOB_NO_MACHINE", {
job: job,
why: reasons.join("; ")
});
}
function choose_machine_objections({against: against, health: health}) {
if (health === undefined) return [ ...against, "does not answer" ];
return [ ...against, ...health.free < 1 ? [ "no free place" ] : [], ...health.queue > 0 ? [ `${health.queue} waiting` ] : [] ];
}
async function sendJob(order, sending) {
const {line: line, place: place, language: language, around: around, root: root} = sending;
const machines = await machinesPlace(around, language, root);
machineNamed(machines, line.machine);
if (await seeJob(place.spool, order.JOB_ID, place) !== undefined) return sendOn(order, sending);
const github = await jobsOnGitHub(sending);
const earlier = await runElsewhere(order, machines, github);
if (earlier !== undefined) return adopt(order, earlier, github, sending);
const found = await candidates(machines, machine => healthOfMachine(machine, github, place));
const choice = chooseMachine(order.JOB_ID, line.machine, found);
const words = (0, text_sentences.h)(language).jobs;
await recordChoice(order, choice, machines, line.machine);
const reasons = [ ...choice.reasons, ...choice.isReduced ? [ words.reduced ] : [] ].join("; ");
const said = `${(0, fill.G)(words.chosen, {
job: order.JOB_ID,
machine: choice.machine,
reasons: reasons
})}\n`;
const chosen = machineNamed(machines, choice.machine);
requireRoom(order, roomOf(chosen));
if (chosen.reach === "local") {
const answer = await submitJob(place.spool, order, place);
return {
text: `${said}${(0, fill.G)(words[answer], {
job: order.JOB_ID
})}\n`,
status: 0
};
}
const sent = sentTo(chosen, github, sending);
if (line.settings["mode"] !== "execute") return {
text: `${said}${planned(order, sent, language)}`,
status: 0
};
await submitJob(place.spool, order, place, sent);
const {text: text} = await sendOn(order, sending);
return {
text: `${said}${text}`,
status: 0
};
}
async function sendOn(order, sending) {
const {place: place, language: language, line: line} = sending;
const {jobs: jobs} = (0, text_sentences.h)(language);
const job = order.JOB_ID;
await submitJob(place.spool, order, place);
const sent = await sentOf(place.spool, job, place);
const isOver = (await seeJob(place.spool, job, place))?.state.at === "OVER";
if (sent === undefined || isOver) return {
text: `${(0, fill.G)(jobs.known, {
job: job
})}\n`,
status: 0
};
if (line.settings["mode"] !== "execute") return {
text: planned(order, sent, language),
status: 0
};
const {rest: rest} = await jobsOnGitHub(sending);
const {started: started, page: page} = await job_sending_tell(dispatchOf(order, sent), rest, place);
const text = started ? (0, fill.G)(jobs.sent, {
job: job,
machine: sent.machine
}) : (0, fill.G)(jobs.sentBefore, {
job: job,
page: page
});
return {
text: `${text}\n`,
status: 0
};
}
const mostTries = 3;
async function job_sending_tell(dispatch, rest, {clock: clock, world: world}) {
for (let tries = 1; ;tries += 1) {
try {
return await dispatchJob(rest, dispatch);
} catch (error) {
const pause = backOff(tries, mostTries);
const isLost = error instanceof model_failure.HR && error.code === "GITHUB_UNREACHABLE";
if (!isLost || pause === undefined) throw error;
await clock.sleep(pause, world.signal);
}
}
}
async function runElsewhere(order, {file: file}, {rest: rest, repository: repository}) {
const isAlone = file.machines.machines.every(machine => labelsOf(machine).length === 0);
if (isAlone || repository === "") return undefined;
const run = await findRun(rest, {
repository: repository,
job: order.JOB_ID,
digest: orderDigest(order)
});
return run?.page;
}
async function adopt(order, page, {repository: repository}, {place: place, line: line, language: language}) {
const {machine: machine, ref: ref} = line;
await submitJob(place.spool, order, place, {
schema: "nx47.sent-job/1",
...{
machine: machine,
labels: [],
repository: repository,
ref: ref
}
});
const text = (0, fill.G)((0, text_sentences.h)(language).jobs.sentBefore, {
job: order.JOB_ID,
page: page
});
return {
text: `${text}\n`,
status: 0
};
}
function recordChoice(order, {machine: machine, reasons: reasons}, {root: root, world: world}, asked) {
const told = {
machine: machine,
goal: `choose a machine for job ${order.JOB_ID}`,
command: `nx47 job submit --machine ${asked}`,
decision: reasons.join("; "),
touches: [],
evidence: [ {
kind: "checksum",
ref: "order.json",
sha256: orderDigest(order)
} ]
};
return (0, machine_events.h$)(root, told, world);
}
async function healthOfMachine(machine, {rest: rest, repository: repository}, place) {
if (machine.reach === "local") return healthOf(place.spool, place);
const labels = labelsOf(machine);
if (labels.length === 0 || repository === "") return undefined;
try {
return await runnerHealth(rest, repository, labels);
} catch (error) {
if (error instanceof model_failure.HR && error.code === "GITHUB_UNREACHABLE") return undefined;
throw error;
}
}
function sentTo(machine, {repository: repository}, {line: line}) {
const ref = line.ref === "" ? "main" : line.ref;
const labels = [ ...labelsOf(machine) ];
return {
schema: "nx47.sent-job/1",
machine: machine.name,
labels: labels,
repository: repository,
ref: ref
};
}
function dispatchOf(order, {repository: repository, ref: ref, labels: labels}) {
const digest = orderDigest(order);
return {
repository: repository,
ref: ref,
job: order.JOB_ID,
digest: digest,
order: orderText(order).trim(),
labels: labels
};
}
function planned(order, sent, language) {
const {method: method, path: path, body: body} = dispatchCall(dispatchOf(order, sent));
return `${(0, text_sentences.h)(language).jobs.wouldSend}\n${method} ${path}\n${JSON.stringify(body)}\n`;
}
const actions = {
submit: job_command_submit,
run: run,
status: job_command_status,
result: result,
wait: job_command_wait,
cancel: cancel,
runner: ({subject: subject, ...call}) => jobRunner(subject, call)
};
async function jobCommand(line, around, language, root = ".") {
const [name = "", subject = ""] = line.words;
const act = Object.hasOwn(actions, name) ? actions[name] : undefined;
if (act === undefined) throw new model_failure.HR("USAGE_UNKNOWN_COMMAND", {
command: `job ${name}`,
suggestion: "job status"
});
if (subject === "" && name !== "status") throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: `job ${name}`,
value: "",
expected: name === "submit" || name === "run" ? "ORDER.json" : "JOB_ID"
});
const place = await jobPlace({
root: root,
spool: line.spool
}, around, language);
return act({
line: line,
around: around,
language: language,
root: root,
place: place,
subject: subject
});
}
async function orderIn(file) {
const bytes = await (0, promises_.readFile)(file).catch(cause => {
throw new model_failure.HR("FILE_UNREADABLE", {
file: file,
why: String(cause)
}, {
cause: cause
});
});
return readOrder(bytes, file);
}
async function job_command_submit(call) {
const order = await orderIn(call.subject);
if (call.line.machine !== "") return sendJob(order, call);
const answer = await submitJob(call.place.spool, order, call.place);
const words = (0, text_sentences.h)(call.language).jobs;
return {
text: `${(0, fill.G)(words[answer], {
job: order.JOB_ID
})}\n`,
status: 0
};
}
async function run({subject: subject, place: place}) {
const order = await orderIn(subject);
await submitJob(place.spool, order, place);
const worker = {
name: "nx47 job run",
version: version.r,
slots: 1,
once: true,
only: order.JOB_ID
};
await workHere(worker, place);
return job_command_answerOf(await resultOf(place.spool, order.JOB_ID, place));
}
async function result(call) {
return seen(call, await lookAtJob(call.subject, call));
}
async function job_command_wait(call) {
return seen(call, await waitForJob(call.subject, call));
}
function seen({subject: subject, language: language}, look) {
if ("result" in look) return job_command_answerOf(look.result);
const said = (0, fill.G)((0, text_sentences.h)(language).jobs.pending, {
job: subject
});
return {
text: "",
note: look.pending === "" ? said : `${said} (${look.pending})`,
status: 4
};
}
function job_command_answerOf(found) {
if (found === undefined) return {
text: "",
status: 4
};
const text = `${JSON.stringify(found, null, 2)}\n`;
const status = found.STATUS === "DONE" ? 0 : found.STATUS === "UNDECIDED" ? 3 : 1;
return {
text: text,
status: status
};
}
async function job_command_status({subject: subject, place: place, language: language}) {
const words = (0, text_sentences.h)(language).jobs;
const jobs = (await listJobs(place.spool, place)).filter(({id: id}) => subject === "" || id === subject);
if (subject !== "" && jobs.length === 0) throw new model_failure.HR("JOB_NOT_FOUND", {
job: subject,
spool: place.spool.folder
});
const rows = [];
for (const {id: id, state: state} of jobs) {
const over = state.at === "OVER" ? await resultOf(place.spool, id, place) : undefined;
rows.push(`${id}\t${over?.STATUS ?? state.at}\t${state.attempt}`);
}
const health = await healthOf(place.spool, place);
const worker = health === undefined ? words.noWorker : (0, fill.G)(words.worker, {
free: health.free,
slots: health.slots,
queue: health.queue
});
return {
text: rows.map(row => `${row}\n`).join(""),
note: worker,
status: 0
};
}
async function cancel({subject: subject, place: place, language: language}) {
await cancelJob(place.spool, subject, place);
return {
text: `${(0, fill.G)((0, text_sentences.h)(language).jobs.cancelling, {
job: subject
})}\n`,
status: 0
};
}
var exit_status = __webpack_require__(18060);
var verdict = __webpack_require__(83538);
var report_tables = __webpack_require__(49459);
var verdict_text = __webpack_require__(86549);
async function judgeCommand(line, language) {
if (line.format === "sarif") throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--format",
value: line.format,
expected: "table | json"
});
const files = (0, host_files.q)();
const folder = await evidenceFolder((0, slashed.d)((0, external_node_path_.resolve)(line.path)), files);
const kept = await readEvidence(folder, files, dialect.Qp);
const verdict = (0, judge.S)(kept.dossier, (0, platform_noise.f)(kept.noise));
const recorded = await recordedVerdict(`${(0, external_node_path_.dirname)(folder)}/reports/run.json`, files);
const differences = recorded === undefined ? [] : differing(recorded, verdict);
const status = differences.length > 0 ? 1 : (0, exit_status.e)(verdict, "rehearsal");
if (line.format === "json") {
const document = {
schema: "nx47.judge/1",
...verdict,
recorded: recorded ?? null,
differences: differences
};
return {
text: `${JSON.stringify(document, null, 2)}\n`,
status: status
};
}
const told = recordedText(recorded, differences, language);
return {
text: `${rendered({
...kept.dossier,
verdict: verdict
}, language)}\n${told}\n`,
status: status
};
}
async function evidenceFolder(path, files) {
const inside = `${path}/evidence`;
return await files.exists(`${inside}/${evidence.Y.dossier}`) ? inside : path;
}
const recordedSchema = schemas._H3({
verdict: verdict.vM,
cause: schemas.YjP(),
conditions: schemas.YOg(verdict.CQ)
});
async function recordedVerdict(path, files) {
if (!await files.exists(path)) return undefined;
const parsed = recordedSchema.safeParse((0, strict_json.R)(await files.read(path)));
if (!parsed.success) throw new model_failure.HR("EVIDENCE_INVALID", {
path: path,
why: parsed.error.issues[0]?.path.join(".") ?? ""
});
const {verdict: kind, cause: cause, conditions: conditions} = parsed.data;
return {
kind: kind,
cause: cause,
conditions: conditions
};
}
function differing(recorded, verdict) {
if (recorded.conditions.length === 0) return [];
const answers = ({conditions: conditions}) => new Map(conditions.map(({id: id, answer: answer}) => [ id, answer ]));
const [before, now] = [ answers(recorded), answers(verdict) ];
const ids = [ ...new Set([ ...before.keys(), ...now.keys() ]) ].sort();
return [ ...[ "kind", "cause" ].filter(part => recorded[part] !== verdict[part]), ...ids.filter(id => before.get(id) !== now.get(id)) ];
}
function rendered(dossier, language) {
const texts = (0, text_sentences.h)(language);
const tables = dossier.collected === undefined ? "" : `${(0, report_tables.It)(dossier, language, texts).trim()}\n\n`;
return `${tables}${(0, verdict_text.gM)(dossier, language, texts).trim()}\n`;
}
function recordedText(recorded, differences, language) {
const words = (0, text_sentences.h)(language).console;
if (recorded === undefined) return words.judgedAlone;
const verdict = `${recorded.kind} ${recorded.cause}`.trim();
if (recorded.conditions.length === 0) return (0, fill.G)(words.judgedFirst, {
verdict: verdict
});
if (differences.length === 0) return (0, fill.G)(words.judgedSame, {
verdict: verdict
});
return (0, fill.G)(words.judgedOther, {
verdict: verdict,
what: differences.join(", ")
});
}
function renderLog(records) {
return [ "stdout", "stderr" ].map(stream => ({
stream: stream,
text: streamText(records, stream)
})).filter(({text: text}) => text !== "").map(({stream: stream, text: text}) => `── ${stream} ──\n${text.endsWith("\n") ? text : `${text}\n`}`).join("");
}
function streamText(records, wanted) {
const text = records.filter(({stream: stream}) => stream === wanted).map(record => record.text);
return (0, safe_name.Q)(text.join(""));
}
var model_precheck = __webpack_require__(70456);
const runSchema = schemas._H3({
kernel: model_precheck.D.loose().extend({
version: schemas.aig().int().positive()
})
});
async function findLog(wanted, root, files) {
for (const page of await (0, find_ticket.AG)("reports/run.json", root, files)) {
const path = `${page.slice(0, -"reports/run.json".length)}evidence/kernel.log`;
const run = runSchema.safeParse(await find_log_jsonIn(page, files));
if (!run.success || !await files.exists(path)) continue;
const {owner: owner, slug: slug, version: version} = run.data.kernel;
const {ref: ref} = wanted;
const isNamed = ref === undefined || ref.owner === owner && ref.slug === slug;
if (isNamed && (wanted.version ?? version) === version) return {
path: path,
ref: {
owner: owner,
slug: slug
},
version: version
};
}
return undefined;
}
async function find_log_jsonIn(path, files) {
try {
return (0, strict_json.R)(await files.read(path));
} catch {
return undefined;
}
}
async function logsCommand(line, around, language, folder = process.cwd()) {
const words = (0, text_sentences.h)(language).console;
const [name = ""] = line.words;
const ref = (0, survey_metadata.Mn)(name);
if (name !== "" && ref === undefined) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "logs",
value: name,
expected: "OWNER/KERNEL"
});
const {raw: raw, from: from, ...found} = await find(ref, line, {
around: around,
language: language,
folder: folder
});
const kernel = `${found.ref.owner}/${found.ref.slug}`;
const values = {
kernel: kernel,
version: found.version,
from: from
};
if (raw === "") return {
text: `${(0, fill.G)(words.noLog, values)}\n`,
status: 3
};
if (line.raw) return {
text: raw,
status: 0
};
return {
text: `${(0, fill.G)(words.logOf, values)}\n${renderLog((0, dialect.Qp)(raw))}`,
status: 0
};
}
async function find(named, line, place) {
const {around: around, language: language, folder: folder} = place;
const root = await (0, project_kernel.B)(folder);
const files = (0, host_files.q)();
const version = line.kernelVersion === 0 ? undefined : line.kernelVersion;
const kept = root === undefined ? undefined : await findLog({
ref: named,
version: version
}, root, files);
if (kept !== undefined) {
const raw = (new TextDecoder).decode(await files.read(kept.path));
return {
ref: kept.ref,
version: kept.version,
raw: raw,
from: kept.path
};
}
const ref = named ?? (root === undefined ? undefined : await (0, project_kernel.N)(root));
if (ref === undefined) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "logs",
value: "",
expected: "OWNER/KERNEL"
});
const {service: service} = line.settings;
const order = {
language: language,
service: typeof service === "string" ? service : "",
root: root ?? folder
};
const {kaggle: kaggle} = await (0, compose.Mc)(order, around);
const asked = version ?? (await kaggle.viewKernel(ref))?.currentVersion;
if (asked === undefined || asked === 0) throw new model_failure.HR("KAGGLE_NOT_FOUND", {
operation: "GetKernel",
status: 404,
message: showRef(ref)
});
const {log: log} = await kaggle.listKernelOutput(ref, asked);
return {
ref: ref,
version: asked,
raw: log,
from: kaggle.baseUrl
};
}
function showRef({owner: owner, slug: slug}) {
return `${owner}/${slug}`;
}
var machine_probe = __webpack_require__(82341);
function makeBaseline({probe: probe, sha256: sha256}, decision, recorded) {
const {machine: machine} = probe;
const network = networkOf(probe);
if ("unknown" in network) throw new model_failure.HR("MACHINE_UNREADABLE", {
machine: machine,
part: "network",
why: network.unknown
});
const digestsOf = part => {
const seen = probe.baseline[part];
if ("unknown" in seen) throw new model_failure.HR("MACHINE_UNREADABLE", {
machine: machine,
part: part,
why: seen.unknown
});
return seen.value;
};
return {
...{
schema: "nx47.machine-baseline/1",
machine: machine,
recorded: recorded,
decision: decision,
probe_sha256: sha256
},
network: network.value,
digests: {
cron: digestsOf("cron"),
systemd: digestsOf("systemd"),
preload: digestsOf("preload"),
keys: digestsOf("keys"),
binaries: digestsOf("binaries"),
configs: digestsOf("configs")
}
};
}
function baselineChanges(before, after) {
const files = machine_probe.Mh.flatMap(part => (0, judge_baseline.t)(before?.digests[part] ?? {}, after.digests[part]).map(change => `${part} ${change}`));
const network = baseline => {
const {addresses: addresses = [], listening: listening = []} = baseline?.network ?? {};
return Object.fromEntries([ ...addresses, ...listening ].map(name => [ name, name ]));
};
const changed = (0, judge_baseline.t)(network(before), network(after)).map(change => `network ${change}`);
return [ ...files, ...changed ];
}
function countDigests({digests: digests}) {
return machine_probe.Mh.reduce((sum, part) => sum + Object.keys(digests[part]).length, 0);
}
var machines_quarantine = __webpack_require__(70770);
const schemePaths = {
storage: "reports/STORAGE.md",
network: "reports/NETWORK.md"
};
function storagePage(machines, probes, words) {
const rows = machines.machines.flatMap(machine => storageRows(machine, probeOf(machine, probes), words));
const shares = machines.machines.flatMap(machine => shareRows(machine, probeOf(machine, probes), words));
return page(words.storageTitle, [ words.made, table(words.storageColumns, rows, words), `## ${words.sharesTitle}`, table(words.sharesColumns, shares, words) ]);
}
function networkPage(machines, probes, words) {
const rows = machines.machines.map(machine => networkRow(machine, probeOf(machine, probes), words));
const ports = machines.machines.flatMap(machine => portRows(machine, probeOf(machine, probes), words));
return page(words.networkTitle, [ words.made, table(words.networkColumns, rows, words), `## ${words.portsTitle}`, table(words.portsColumns, ports, words) ]);
}
function probeOf({name: name}, probes) {
return probes.find(({machine: machine}) => machine === name);
}
function storageRows(machine, probe, words) {
const mounts = scheme_pages_known(probe?.mounts);
const declared = machine.storage.map(({mount: mount, uuid: uuid, access: access}) => {
const seen = mounts?.findLast(one => one.mount === mount);
const isSame = seen?.uuid?.toLowerCase() === uuid.toLowerCase() && seen.access === access;
const state = mounts === undefined || seen?.uuid === null ? words.unknown : isSame ? words.seen : words.missing;
return [ machine.name, mount, uuid, access, state ];
});
const strange = (mounts ?? []).filter(one => isOnDisk(one) && one.root === "/" && !machine.storage.some(({mount: mount}) => mount === one.mount));
return [ ...declared, ...strange.map(({mount: mount, uuid: uuid, access: access}) => [ machine.name, mount, uuid ?? "?", access, words.undeclared ]) ];
}
function shareRows(machine, probe, words) {
const shares = scheme_pages_known(probe?.shares);
const declared = machine.shares.map(({path: path, access: access}) => {
const isSeen = shares?.some(one => one.path === path);
return [ machine.name, path, access, stateOf(isSeen, words) ];
});
const strange = (shares ?? []).filter(({path: path}) => !machine.shares.some(one => one.path === path));
return [ ...declared, ...strange.map(({path: path, access: access}) => [ machine.name, path, access, words.undeclared ]) ];
}
function networkRow(machine, probe, words) {
const {name: name, role: role, network: network, addresses: addresses} = machine;
const seen = scheme_pages_known(probe?.addresses);
const shown = seen === undefined ? words.unknown : seen.join(", ") || words.none;
return [ name, role, network.zone, network.bridge, addresses.join(", "), shown, network.jobs ];
}
function portRows(machine, probe, words) {
const listening = scheme_pages_known(probe?.listening);
const open = listening === undefined ? undefined : exposedPorts(listening);
const declared = machine.ports.map(({protocol: protocol, port: port, why: why}) => {
const name = `${protocol} ${port}`;
return [ machine.name, name, why, stateOf(open?.includes(name), words) ];
});
const names = machine.ports.map(({protocol: protocol, port: port}) => `${protocol} ${port}`);
const strange = (open ?? []).filter(name => !names.includes(name));
return [ ...declared, ...strange.map(name => [ machine.name, name, "", words.undeclared ]) ];
}
function stateOf(isSeen, words) {
if (isSeen === undefined) return words.unknown;
return isSeen ? words.seen : words.missing;
}
function scheme_pages_known(reading) {
return reading !== undefined && "value" in reading ? reading.value : undefined;
}
function table(columns, rows, words) {
const names = columns.split(" | ");
const filled = rows.length > 0 ? rows : [ [ words.none, ...names.slice(1).map(() => "") ] ];
const lines = filled.map(row => `| ${row.map(scheme_pages_cell).join(" | ")} |`);
return [ `| ${columns} |`, `|${names.map(() => "---|").join("")}`, ...lines ].join("\n");
}
function scheme_pages_cell(text) {
return (0, safe_name.Q)(text).replace(/[|<>[\]`*_\\]/g, sign => `\\${sign}`);
}
function page(title, parts) {
return `${[ `# ${title}`, ...parts ].join("\n\n")}\n`;
}
async function machines_findings_findingsOf(machines, known, place) {
const found = [];
for (const machine of machines) {
const {name: name} = machine;
const quarantine = known.quarantines.find(one => one.machine === name);
const signs = quarantine?.signs.map(({rule: rule}) => rule).join(", ");
if (quarantine !== undefined) found.push({
machine: name,
...(0, machines_rules.fJ)("MCH-032", "name", "∅", signs ?? "")
});
const baseline = known.baselines.find(one => one.machine === name);
const bootId = await currentBootId(machine, place);
const {probes: probes, now: now} = known;
const given = {
machine: machine,
machines: place.file.machines,
probes: probes,
now: now,
baseline: baseline,
bootId: bootId,
root: place.root
};
found.push(...judgeMachine(given));
}
return found;
}
async function machines_findings_dispatchOf(machine, known, place) {
const {probes: probes, now: now, baselines: baselines} = known;
const bootId = await currentBootId(machine, place);
return mayDispatch({
...{
machine: machine.name,
machines: place.file.machines,
probes: probes,
now: now,
baselines: baselines
},
quarantined: known.quarantines.map(one => one.machine),
...bootId === undefined ? {} : {
bootId: bootId
}
});
}
async function quarantineSuspects(findings, known, {root: root, world: world}) {
const {events: events} = await (0, machine_events.lX)(root, world);
const put = [];
for (const kept of known.kept) {
const {machine: machine} = kept.probe;
const own = findings.filter(finding => finding.machine === machine);
const quarantine = (0, machines_quarantine.K)(own, kept, events);
if (quarantine === undefined || known.quarantines.some(one => one.machine === machine)) continue;
await (0, machine_state.eK)(root, quarantine, world.files);
const touches = [ (0, machine_state.Q2)(machine) ];
await (0, machine_events.h$)(root, {
machine: machine,
...quarantineEvent(quarantine, kept.path),
touches: touches
}, world);
put.push(quarantine);
}
return put;
}
function quarantineEvent({signs: signs, probe_sha256: sha256}, ref) {
const rules = signs.map(({rule: rule}) => rule).join(", ");
const evidence = [ {
kind: "file",
ref: ref,
sha256: sha256
} ];
return {
goal: "quarantine",
command: "nx47 machines check",
decision: rules,
evidence: evidence
};
}
async function stalePages(known, {root: root, file: file, world: world}) {
const [first] = file.machines.machines;
const machine = first?.name ?? "";
const checks = [ [ "MCH-034", "storage", storagePage ], [ "MCH-035", "network", networkPage ] ];
const found = [];
for (const [rule, member, render] of checks) {
const path = schemePaths[member];
const text = await world.files.exists(`${root}/${path}`) ? (new TextDecoder).decode(await world.files.read(`${root}/${path}`)) : undefined;
const wanted = [ "fr", "en" ].map(language => render(file.machines, known.probes, (0, 
text_sentences.h)(language).machines.pages));
const isFresh = text !== undefined && wanted.includes(text);
if (!isFresh) found.push({
machine: machine,
...(0, machines_rules.fJ)(rule, member, path, text === undefined ? "∅" : "≠")
});
}
return found;
}
function findingsText(findings, {file: file}, texts) {
const words = texts.machines;
const rows = findings.flatMap(finding => {
const {rule: rule, machine: machine, answer: answer, expected: expected, observed: observed, member: member} = finding;
const {title: title, why: why, fix: fix} = words.rules[rule];
const at = `${machinesFile}:${file.lineOf(machine, member)}`;
return [ `${words.answers[answer]} ${rule} ${machine}: ${title}  (${at})`, `    ${words.expected} ${expected}; ${words.observed} ${observed}`, `    ${why} → ${(0, 
fill.G)(fix, {
machine: machine
})}` ];
});
return rows.map(row => `${row}\n`).join("");
}
function findingsJson(findings, {file: file}) {
return findings.map(({member: member, ...finding}) => ({
...finding,
contract: machines_rules.j$[finding.rule].contract,
file: machinesFile,
line: file.lineOf(finding.machine, member)
}));
}
var undici = __webpack_require__(46752);
const answerSeconds = 20;
async function askServiceTime(address, environment) {
const url = new URL(address);
const date = await dateOf(url, environment);
const second = Date.parse(date);
if (Number.isNaN(second)) throw new model_failure.HR("MACHINE_CLOCK_UNKNOWN", {
reference: url.host,
why: date
});
return {
ms: second + 500,
uncertaintySeconds: .5,
reference: url.host
};
}
async function dateOf(url, environment) {
const dispatcher = (0, kaggle_dispatcher.S)(environment)(url);
try {
const signal = AbortSignal.timeout(answerSeconds * 1e3);
const {headers: headers, body: body} = await (0, undici.Em)(url, {
method: "HEAD",
dispatcher: dispatcher,
signal: signal
});
await body.dump();
return String(headers["date"] ?? "Date: ∅");
} catch (cause) {
if (cause instanceof model_failure.HR) throw cause;
const why = cause instanceof Error && "code" in cause ? String(cause.code) : "no answer";
throw new model_failure.HR("MACHINE_CLOCK_UNKNOWN", {
reference: url.host,
why: why
}, {
cause: cause
});
}
}
function parseIpv4Addresses(fibTrie) {
const rows = fibTrie.split("\n");
const own = rows.flatMap((row, at) => {
const address = /\|-- (\d+(?:\.\d+){3})$/.exec(row.trimEnd())?.[1];
return address !== undefined && isLocal(rows, at + 1) ? [ address ] : [];
});
return [ ...new Set(own) ].filter(address => !address.startsWith("127.")).sort();
}
function isLocal(rows, from) {
const below = rows.slice(from, from + 8);
const end = below.findIndex(row => /\|--|\+--/.test(row));
return below.slice(0, end < 0 ? undefined : end).some(row => /\/32 host LOCAL$/.test(row.trimEnd()));
}
function parseIpv6Addresses(ifInet6) {
const rows = ifInet6.split("\n").map(row => row.trim().split(/\s+/));
const own = rows.flatMap(([hex = "", , , scope = ""]) => /^[0-9a-f]{32}$/.test(hex) && ![ "10", "20" ].includes(scope) ? [ parse_addresses_addressOf(hex) ] : []);
return [ ...new Set(own) ].sort();
}
function parse_addresses_addressOf(hex) {
return ipv6Text((hex.match(/../g) ?? []).map(pair => Number.parseInt(pair, 16)));
}
function parseSshd(text) {
const found = {};
for (const row of text.split("\n")) {
const [, name, value] = /^([a-z0-9]+) (.*)$/.exec(row.trim()) ?? [];
if (name !== undefined && value !== undefined) found[name] ??= value;
}
return found;
}
function countFailedLogins(log) {
const failed = /\bFailed (?:password|keyboard-interactive\S*|none) for .* from (\S+ port \d+)/;
const closed = /\bConnection (?:closed|reset) by (?:authenticating|invalid) user .* (\S+ port \d+)/;
const counted = new Set;
let attempts = 0;
for (const row of log.split("\n")) {
const [, from] = failed.exec(row) ?? [];
const [, of] = closed.exec(row) ?? [];
if (from !== undefined) counted.add(from);
if (from !== undefined || of !== undefined && !counted.delete(of)) attempts += 1;
}
return attempts;
}
function countAuthorizedKeys(text) {
return text.split("\n").filter(row => /^\s*[^#\s]/.test(row)).length;
}
function parseHomes(passwd) {
const homes = passwd.split("\n").map(row => row.split(":")[5] ?? "");
return [ ...new Set(homes) ].filter(home => /^\/./.test(home)).sort();
}
async function probeSshd(ground) {
const printed = await askTool(ground, [ "sshd", "-T" ]);
if ("value" in printed) return {
value: parseSshd(printed.value)
};
return printed.unknown.startsWith("TOOL_MISSING") ? {
value: null
} : printed;
}
async function probeKeys(ground) {
const files = await sshFiles(ground);
if ("unknown" in files) return files;
const found = [];
for (const path of files.value) {
const file = await keyFile(ground, path);
if ("unknown" in file) return file;
found.push(...file.value);
}
return {
value: found
};
}
async function authorizedKeys(ground) {
const files = await sshFiles(ground);
return derive(files, paths => paths.filter(path => path.endsWith("/authorized_keys")), "");
}
async function homes(ground) {
return derive(await readText(ground, "/etc/passwd"), parseHomes, "");
}
async function probeLogins(ground) {
const journal = await sshJournal(ground);
if ("value" in journal) return counted(journal, "journal, 24 h");
for (const path of [ "/var/log/auth.log", "/var/log/secure" ]) {
const log = await readText(ground, path);
if (!isAbsent(log)) return counted(log, path);
}
return journal;
}
function counted(log, source) {
return derive(log, text => ({
failed: countFailedLogins(text),
source: source
}), "");
}
async function sshFiles(ground) {
const users = await homes(ground);
if ("unknown" in users) return users;
const found = [];
for (const home of users.value) {
const names = await attempt(() => ground.files.list(`${ground.top}${home}/.ssh`));
if (isAbsent(names)) continue;
if ("unknown" in names) return names;
const files = names.value.filter(({path: path, kind: kind}) => kind === "file" && !path.includes("/"));
found.push(...files.map(({path: path}) => `${home}/.ssh/${path}`));
}
return {
value: found
};
}
async function keyFile(ground, path) {
const text = await readText(ground, path);
if ("unknown" in text) return text;
const isAuthorized = path.endsWith("/authorized_keys");
if (!isAuthorized && !/^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text.value)) return {
value: []
};
const mode = await permissions(ground, path);
if ("unknown" in mode) return mode;
const entries = isAuthorized ? countAuthorizedKeys(text.value) : 0;
return {
value: [ {
path: path,
kind: isAuthorized ? "authorized" : "private",
mode: mode.value,
entries: entries
} ]
};
}
async function permissions(ground, path) {
const mode = await askTool(ground, [ "stat", "-L", "-c", "%a", "--", `${ground.top}${path}` ]);
return "unknown" in mode ? mode : {
value: mode.value.trim()
};
}
async function sshJournal(ground) {
if (ground.top !== "") return {
unknown: "journal of another root"
};
const units = [ "--identifier=sshd", "--identifier=sshd-session" ];
const argv = [ "journalctl", ...units, "--since=-24h", "--output=cat", "--no-pager" ];
const answer = await runTool(ground, argv);
if ("unknown" in answer) return answer;
const {status: status, stdout: stdout, stderr: stderr} = answer.value;
const isBlind = /not seeing messages|No journal files|insufficient permissions/i.test(stderr);
if (status === 0 && !isBlind) return {
value: stdout
};
return {
unknown: `journalctl: ${status ?? "∅"} ${stderr.trim().split("\n")[0] ?? ""}`.trim()
};
}
async function probeAccess(machine, ground) {
return {
credentials: await credentialModes(machine, ground),
writes: await probeWriting(ground, machine.logs),
scripts: await probeRunning(ground, machine.scripts),
missing_programs: {
value: await missingPrograms(machine, ground)
},
services: await serviceStates(machine, ground),
health: await probeHealth(machine, ground)
};
}
async function credentialModes(machine, ground) {
const found = {};
for (const path of machine.credentials) {
const mode = await permissions(ground, path);
const isMissing = "unknown" in mode && mode.unknown.includes("No such file");
if ("unknown" in mode && !isMissing) return mode;
found[path] = "value" in mode ? mode.value : null;
}
return {
value: found
};
}
async function probeWriting(ground, folder) {
const {files: files, top: top} = ground;
const word = ground.randomHex(8);
const path = `${top}${folder}/.nx47-probe-${word}`;
const read = await attempt(async () => {
await files.write(path, word);
const text = (new TextDecoder).decode(await files.read(path));
await files.remove(path);
return text;
});
return {
value: "value" in read && read.value === word
};
}
async function probeRunning(ground, folder) {
const {files: files, top: top} = ground;
const word = ground.randomHex(8);
const path = `${top}${folder}/.nx47-probe-${word}.sh`;
const written = await attempt(() => files.write(path, `#!/bin/sh\necho ${word}\n`));
if ("unknown" in written) return {
value: false
};
await runTool(ground, [ "chmod", "700", "--", path ]);
const ran = await runTool(ground, [ path ]);
await attempt(() => files.remove(path));
return {
value: "value" in ran && ran.value.status === 0 && ran.value.stdout.trim() === word
};
}
const programFolders = [ "/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin" ];
async function missingPrograms({programs: programs}, {files: files, top: top}) {
const missing = [];
for (const name of programs) {
const places = name.startsWith("/") ? [ name ] : programFolders.map(folder => `${folder}/${name}`);
const there = await Promise.all(places.map(path => files.exists(`${top}${path}`)));
if (!there.includes(true)) missing.push(name);
}
return missing;
}
async function serviceStates({services: services}, ground) {
if (services.length === 0) return {
value: {}
};
const answer = await runTool(ground, [ "systemctl", "is-active", "--", ...services ]);
if ("unknown" in answer) return answer;
const {stdout: stdout, stderr: stderr} = answer.value;
const states = stdout.trim().split("\n");
if (stderr.trim() !== "" || states.length !== services.length) return {
unknown: `systemctl: ${stderr.trim().split("\n")[0] ?? ""}`
};
return {
value: Object.fromEntries(services.map((name, at) => [ name, states[at] ?? "" ]))
};
}
async function probeHealth({health: health}, ground) {
const answer = await runTool(ground, health);
return {
value: "value" in answer ? answer.value.status : null
};
}
const cronPlaces = [ "/etc/crontab", "/etc/anacrontab", "/etc/cron.d", "/etc/cron.hourly", "/etc/cron.daily", "/etc/cron.weekly", "/etc/cron.monthly", "/var/spool/cron", "/etc/rc.local" ];
const unitPlaces = [ "/etc/systemd", "/usr/local/lib/systemd" ];
const preloadPlaces = [ "/etc/ld.so.preload", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/environment" ];
async function probeBaseline(machine, ground) {
const users = await homes(ground);
const ownUnits = "value" in users ? users.value.map(home => `${home}/.config/systemd/user`) : [];
const keys = await authorizedKeys(ground);
return {
cron: await digestsOf(ground, cronPlaces),
systemd: "unknown" in users ? users : await digestsOf(ground, [ ...unitPlaces, ...ownUnits ]),
preload: await digestsOf(ground, preloadPlaces),
keys: "unknown" in keys ? keys : await digestsOf(ground, keys.value),
binaries: await digestsOf(ground, machine.binaries),
configs: await digestsOf(ground, machine.configs)
};
}
async function digestsOf(ground, places) {
const found = {};
const links = [];
for (const place of places) {
const entries = await entriesAt(ground, place);
if ("unknown" in entries) return entries;
for (const {path: path, kind: kind} of entries.value) {
if (kind === "symlink") links.push(path);
if (kind === "other") found[path] = "special";
if (kind !== "file") continue;
const digest = await attempt(() => ground.files.hash(`${ground.top}${path}`));
if (isAbsent(digest)) continue;
if ("unknown" in digest) return digest;
found[path] = digest.value;
}
}
return withTargets(ground, found, links);
}
async function entriesAt(ground, place) {
const below = await attempt(() => ground.files.list(`${ground.top}${place}`));
if (isAbsent(below)) return {
value: [ {
path: place,
kind: "file"
} ]
};
return derive(below, entries => entries.map(({path: path, kind: kind}) => ({
path: `${place}/${path}`,
kind: kind
})), "");
}
async function withTargets(ground, found, links) {
if (links.length === 0) return {
value: found
};
const paths = links.map(path => `${ground.top}${path}`);
const targets = await askTool(ground, [ "readlink", "--", ...paths ]);
if ("unknown" in targets) return targets;
const rows = targets.value.trimEnd().split("\n");
if (rows.length !== links.length) return {
unknown: "readlink"
};
return {
value: {
...found,
...Object.fromEntries(links.map((path, at) => [ path, `→ ${rows[at]}` ]))
}
};
}
async function probeClock(ground, askTime) {
if (askTime === undefined) return chronyClock(ground);
const from = nowMs(ground);
const told = await attempt(askTime);
const to = nowMs(ground);
return derive(told, ({ms: ms, uncertaintySeconds: uncertaintySeconds, reference: reference}) => ({
skew_seconds: rounded(((from + to) / 2 - ms) / 1e3),
uncertainty_seconds: rounded(uncertaintySeconds + (to - from) / 2e3),
reference: reference
}), "");
}
async function probeTimezone(ground) {
const link = await askTool(ground, [ "readlink", "--", `${ground.top}/etc/localtime` ]);
const zone = derive(link, text => /zoneinfo\/(.+)$/.exec(text.trim())?.[1], "no zoneinfo");
if ("value" in zone) return zone;
const named = await readText(ground, "/etc/timezone");
return derive(named, text => text.trim() || undefined, zone.unknown);
}
async function chronyClock(ground) {
return derive(await askTool(ground, [ "chronyc", "-c", "tracking" ]), parseTracking, "chrony: not synchronised");
}
function parseTracking(text) {
const columns = text.trim().split(",");
const [name = "", offset, delay, dispersion] = [ columns[1], columns[4], columns[10], columns[11] ].map(column => column);
const numbers = [ offset, delay, dispersion ].map(Number);
const [skew = Number.NaN, rootDelay = 0, rootDispersion = 0] = numbers;
if (columns.at(-1) === "Not synchronised" || numbers.some(number => Number.isNaN(number))) return undefined;
return {
skew_seconds: rounded(-skew),
uncertainty_seconds: rounded(rootDelay / 2 + rootDispersion),
reference: `chrony ${name}`
};
}
function nowMs({clock: clock}) {
return Number((0, codec_time.L)(clock.now().toISOString()) / 1000000n);
}
function rounded(seconds) {
return Math.round(seconds * 1e3) / 1e3;
}
function parseExports(text) {
const rows = text.replace(/\\\n/g, " ").split("\n");
return rows.flatMap(row => {
const [path = "", ...clients] = row.replace(/#.*/, "").trim().split(/\s+/);
if (!path.startsWith("/")) return [];
const isWritten = clients.some(client => /[(,]rw[,)]/.test(client));
const access = isWritten ? "read-write" : "read-only";
return [ {
path: path,
kind: "export",
access: access,
unsafe: unsafeOf(clients)
} ];
});
}
function unsafeOf(clients) {
if (clients.some(client => client.includes("no_root_squash"))) return "no_root_squash";
const isForAll = clients.length === 0 || clients.some(client => /^(?:\*|0\.0\.0\.0\/0)?(?:\(|$)/.test(client));
return isForAll ? "everyone" : "";
}
const networkTypes = new Set([ "9p", "ceph", "cifs", "fuse.glusterfs", "fuse.sshfs", "nfs", "nfs4", "smb3", "virtiofs" ]);
function mountedShares(mounts) {
const shared = mounts.filter(({type: type}) => networkTypes.has(type));
return shared.map(({mount: mount, access: access}) => ({
path: mount,
kind: "mount",
access: access,
unsafe: ""
}));
}
const tables = [ [ "/proc/net/tcp", "tcp" ], [ "/proc/net/tcp6", "tcp" ], [ "/proc/net/udp", "udp" ], [ "/proc/net/udp6", "udp" ] ];
async function probeListening(ground) {
const found = [];
for (const [path, protocol] of tables) {
const text = await readText(ground, path);
if (path.endsWith("6") && isAbsent(text)) continue;
if ("unknown" in text) return text;
found.push(...parseListening(text.value, protocol));
}
return {
value: probe_network_distinct(found)
};
}
async function probeShares(ground, mounts) {
if ("unknown" in mounts) return mounts;
const exported = await readText(ground, "/etc/exports");
if ("unknown" in exported && !isAbsent(exported)) return exported;
const given = "value" in exported ? parseExports(exported.value) : [];
return {
value: [ ...given, ...mountedShares(mounts.value) ]
};
}
function probe_network_distinct(found) {
const byText = new Map(found.map(one => [ `${one.protocol} ${one.address} ${one.port}`, one ]));
return [ ...byText ].sort(([one], [other]) => one < other ? -1 : 1).map(([, listener]) => listener);
}
async function probeMachine(machine, ground, askTime) {
const taken = ground.clock.now().toISOString();
const mounts = await probeMounts(ground);
return {
schema: "nx47.machine-probe/1",
machine: machine.name,
taken: taken,
...await probe_machine_identity(ground),
...await capacity(ground),
clock: await probeClock(ground, askTime),
timezone: await probeTimezone(ground),
mounts: mounts,
listening: await probeListening(ground),
sshd: await probeSshd(ground),
keys: await probeKeys(ground),
logins: await probeLogins(ground),
shares: await probeShares(ground, mounts),
baseline: await probeBaseline(machine, ground),
...await probeAccess(machine, ground)
};
}
async function probe_machine_identity(ground) {
const line = text => text.trim() || undefined;
const ipv4 = await readText(ground, "/proc/net/fib_trie");
const ipv6 = await readText(ground, "/proc/net/if_inet6");
const six = "value" in ipv6 ? parseIpv6Addresses(ipv6.value) : [];
return {
hostname: derive(await readText(ground, "/proc/sys/kernel/hostname"), line, "empty"),
addresses: derive(ipv4, text => [ ...parseIpv4Addresses(text), ...six ], ""),
boot_id: derive(await readText(ground, "/proc/sys/kernel/random/boot_id"), line, "empty")
};
}
async function capacity(ground) {
return {
cpus: derive(await readText(ground, "/proc/self/status"), parseCpus, "no Cpus_allowed_list"),
memory_bytes: derive(await readText(ground, "/proc/meminfo"), parseMemory, "no MemTotal"),
free_bytes: await probeFree(ground)
};
}
const remoteSeconds = 300;
async function probeMachines(line, around, place) {
const name = line.words[1];
const {machines: machines} = place.file.machines;
const wanted = name === undefined ? machines : [ machineNamed(place, name) ];
const probes = [];
const left = [];
for (const machine of wanted) {
const probe = await probeOne(machine, line, around, place);
if (probe !== undefined) probes.push(probe); else if (name === undefined) left.push(machine); else throw machines_probe_command_elsewhere(machine);
}
if (line.format === "json") {
const shown = name === undefined ? probes : probes[0];
return {
text: `${JSON.stringify(shown, null, 2)}\n`,
status: 0
};
}
return keepAll(probes, left, place);
}
async function probeOne(machine, line, around, {world: world, file: file}) {
if (line.from !== "") {
const path = (0, external_node_path_.resolve)(line.from);
return ofMachine(machine, (0, machine_state.u5)(await world.files.read(path), line.from), line.from);
}
if (typeof machine.reach === "object" && "ssh" in machine.reach) {
const {ssh: argv} = machine.reach;
const {stdout: stdout} = await world.shell.run({
argv: argv,
deadlineSeconds: remoteSeconds
});
const shown = argv[0] ?? "";
return ofMachine(machine, (0, machine_state.u5)((new TextEncoder).encode(stdout), shown), shown);
}
if (!isHere(machine, around)) return undefined;
const clock = chosenClock(line.clock, file.machines.clock);
return probeMachine(machine, {
...world,
top: ""
}, timeSource(clock, around));
}
function chosenClock(given, declared) {
if (given === "") return declared;
if (declared === undefined) return given;
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--clock",
value: given,
expected: declared
});
}
function ofMachine({name: name}, probe, file) {
if (probe.machine === name) return probe;
throw new model_failure.HR("MACHINE_STATE_INVALID", {
file: file,
why: probe.machine,
rule: 21
});
}
function isHere({reach: reach, hostname: declared}, {environment: environment}) {
return reach === "local" || environment["GITHUB_ACTIONS"] === "true" || declared === (0, 
external_node_os_.hostname)();
}
function machines_probe_command_elsewhere({name: name, reach: reach}) {
return new model_failure.HR("MACHINE_ELSEWHERE", {
machine: name,
hostname: (0, external_node_os_.hostname)(),
where: wayTo(reach)
});
}
function wayTo(reach) {
return typeof reach === "object" && "labels" in reach ? reach.labels.join(", ") : String(reach);
}
function timeSource(clock, {environment: environment}) {
if (clock === undefined) return undefined;
if (/^https?:\/\//.test(clock)) return () => askServiceTime(clock, environment);
const [told, started] = [ Date.parse(clock), Date.now() ];
if (Number.isNaN(told)) throw new model_failure.HR("MACHINE_CLOCK_UNKNOWN", {
reference: "--clock",
why: clock
});
return async () => ({
ms: told + Date.now() - started,
uncertaintySeconds: .5,
reference: clock
});
}
async function keepAll(probes, left, place) {
const words = (0, text_sentences.h)(place.world.language).machines;
const lines = [];
for (const probe of probes) {
const kept = await keepAndTell(probe, place);
const {machine: machine} = probe;
lines.push((0, fill.G)(words.probed, {
machine: machine,
path: kept.path,
sha256: kept.sha256
}));
const names = unknownFacts(probe);
if (names.length > 0) lines.push((0, fill.G)(words.probeUnknowns, {
machine: machine,
count: names.length,
names: names.join(", ")
}));
}
for (const {name: name, reach: reach} of left) lines.push((0, fill.G)(words.elsewhere, {
machine: name,
where: wayTo(reach)
}));
const known = await knownMachines(place);
const probed = place.file.machines.machines.filter(({name: name}) => probes.some(({machine: machine}) => machine === name));
const put = await quarantineSuspects(await machines_findings_findingsOf(probed, known, place), known, place);
for (const {machine: machine, signs: signs} of put) lines.push((0, fill.G)(words.quarantined, {
machine: machine,
rules: signs.map(({rule: rule}) => rule).join(", ")
}));
return {
text: lines.map(row => `${row}\n`).join(""),
status: put.length > 0 ? 1 : 0
};
}
async function keepAndTell(probe, {root: root, world: world}) {
const kept = await (0, machine_state.S3)(root, probe, world.files);
const {machine: machine} = probe;
const evidence = [ {
kind: "file",
ref: kept.path,
sha256: kept.sha256
} ];
const told = {
goal: "probe",
command: `nx47 machines probe ${machine}`,
decision: "",
evidence: evidence
};
await (0, machine_events.h$)(root, {
machine: machine,
...told,
touches: [ (0, machine_state.Ii)(machine) ]
}, world);
return kept;
}
function unknownFacts(probe) {
const {baseline: baseline, ...rest} = probe;
return Object.entries({
...rest,
...baseline
}).flatMap(([name, fact]) => typeof fact === "object" && "unknown" in fact ? [ name ] : []);
}
const acts = {
list: listMachines,
check: checkMachines,
baseline: recordBaseline,
clear: clearQuarantine,
document: documentMachines
};
async function machinesCommand(line, around, language, folder = process.cwd()) {
const word = line.words[0] ?? "list";
const act = acts[word];
const expected = [ ...Object.keys(acts), "probe" ].join(" | ");
if (act === undefined && word !== "probe") throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "machines",
value: word,
expected: expected
});
if (line.format === "sarif") throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--format",
value: line.format,
expected: "table | json"
});
const place = await machinesPlace(around, language, folder);
return act === undefined ? probeMachines(line, around, place) : act(line, place);
}
function machines_command_asked(line, place) {
const name = line.words[1];
return name === undefined ? place.file.machines.machines : [ machineNamed(place, name) ];
}
async function listMachines(line, place) {
const words = (0, text_sentences.h)(place.world.language).machines;
const known = await knownMachines(place);
const rows = [];
for (const machine of machines_command_asked(line, place)) {
const {name: name, role: role} = machine;
const probe = known.probes.find(one => one.machine === name);
const isQuarantined = known.quarantines.some(one => one.machine === name);
const {reasons: reasons} = await machines_findings_dispatchOf(machine, known, place);
const allowed = reasons.every(({rule: rule}) => rule === "MCH-036");
const state = isQuarantined ? "quarantined" : probe === undefined ? "unprobed" : allowed ? "ready" : "blocked";
rows.push({
name: name,
role: role,
reach: reachText(machine, words.reaches),
state: state,
probe: probe?.taken ?? ""
});
}
if (line.format === "json") return machines_command_json({
schema: "nx47.machines/1",
machines: rows
});
const shown = rows.map(row => ({
...row,
state: words.states[row.state]
}));
return {
text: aligned([ words.columns, ...shown ]),
status: 0
};
}
function reachText({reach: reach}, words) {
if (reach === "local") return words.local;
return "labels" in reach ? reach.labels.join(" ") : `${words.ssh} ${reach.ssh[0] ?? ""}`;
}
function aligned(rows) {
const table = rows.map(row => Object.values(row));
const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map(cells => cells[at]?.length ?? 0)));
const lines = table.map(cells => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "));
return lines.map(row => `${row.trimEnd()}\n`).join("");
}
async function checkMachines(line, place) {
const texts = (0, text_sentences.h)(place.world.language);
const known = await knownMachines(place);
const machines = machines_command_asked(line, place);
const judged = await machines_findings_findingsOf(machines, known, place);
const put = await quarantineSuspects(judged, known, place);
const findings = [ ...judged, ...line.words[1] === undefined ? await stalePages(known, place) : [] ];
const fails = findings.filter(({answer: answer}) => answer === "fail").length;
const status = fails > 0 ? 1 : findings.length > 0 ? 3 : 0;
if (line.format === "json") return {
...machines_command_json({
schema: "nx47.machines-check/1",
findings: findingsJson(findings, place)
}),
status: status
};
const counts = {
count: machines.length,
fails: fails,
unknowns: findings.length - fails
};
const last = (0, fill.G)(findings.length === 0 ? texts.machines.allRight : texts.machines.counts, counts);
const quarantined = put.map(({machine: machine, signs: signs}) => (0, fill.G)(texts.machines.quarantined, {
machine: machine,
rules: signs.map(({rule: rule}) => rule).join(", ")
}));
const end = [ ...quarantined, last ].map(row => `${row}\n`).join("");
return {
text: `${findingsText(findings, place, texts)}${end}`,
status: status
};
}
async function recordBaseline(line, place) {
const {root: root, world: world} = place;
const words = (0, text_sentences.h)(world.language).machines;
const {name: machine} = machineNamed(place, line.words[1] ?? "");
const kept = (await knownMachines(place)).kept.find(({probe: probe}) => probe.machine === machine);
if (kept === undefined) throw new model_failure.HR("MACHINE_UNPROBED", {
machine: machine
});
const before = await (0, machine_state.mF)(root, machine, world.files);
const after = makeBaseline(kept, line.reason.trim() || "…", world.clock.now().toISOString());
const changes = baselineChanges(before, after);
const listed = changes.map(change => `${change}\n`).join("");
if (line.settings["mode"] !== "execute") return {
text: listed,
note: words.baselinePlanned,
status: 0
};
requireReason(line, machine, 188);
await (0, machine_state.B9)(root, after, world.files);
const path = (0, machine_state.XB)(machine);
const evidence = [ {
kind: "file",
ref: kept.path,
sha256: kept.sha256
} ];
const command = `nx47 machines baseline ${machine}`;
const told = {
goal: "baseline",
command: command,
decision: line.reason,
evidence: evidence,
touches: [ path ]
};
await (0, machine_events.h$)(root, {
machine: machine,
...told
}, world);
const values = {
path: path,
count: countDigests(after),
changes: changes.length
};
return {
text: `${listed}${(0, fill.G)(words.baselineWritten, values)}\n`,
status: 0
};
}
async function clearQuarantine(line, place) {
const {root: root, world: world} = place;
const {name: machine} = machineNamed(place, line.words[1] ?? "");
requireReason(line, machine, 33);
const quarantine = (await knownMachines(place)).quarantines.find(one => one.machine === machine);
if (quarantine === undefined) throw new model_failure.HR("MACHINE_NOT_QUARANTINED", {
machine: machine
});
const path = (0, machine_state.Q2)(machine);
const sha256 = await world.files.hash(`${root}/${path}`);
const evidence = [ {
kind: "checksum",
ref: path,
sha256: sha256
} ];
const told = {
goal: "clear",
command: (0, machines_quarantine.r)(machine),
decision: line.reason,
evidence: evidence
};
await (0, machine_events.h$)(root, {
machine: machine,
...told,
touches: [ path ]
}, world);
await world.files.remove(`${root}/${path}`);
const {cleared: cleared} = (0, text_sentences.h)(world.language).machines;
return {
text: `${(0, fill.G)(cleared, {
machine: machine
})}\n`,
status: 0
};
}
function requireReason({reason: reason, words: words}, machine, rule) {
if (reason.trim() !== "") return;
throw new model_failure.HR("MACHINE_REASON_MISSING", {
machine: machine,
action: words[0] ?? "",
rule: rule
});
}
async function documentMachines(line, place) {
const {root: root, world: world, file: file} = place;
const words = (0, text_sentences.h)(world.language).machines;
const {probes: probes} = await knownMachines(place);
const pages = [ [ schemePaths.storage, storagePage(file.machines, probes, words.pages) ], [ schemePaths.network, networkPage(file.machines, probes, words.pages) ] ];
if (line.settings["mode"] !== "execute") return {
text: pages.map(([, text]) => text).join("\n"),
note: words.baselinePlanned,
status: 0
};
await world.files.makeFolder(`${root}/reports`);
for (const [path, text] of pages) await world.files.write(`${root}/${path}`, text);
const paths = pages.map(([path]) => path).join(", ");
return {
text: `${(0, fill.G)(words.documentsWritten, {
paths: paths
})}\n`,
status: 0
};
}
function machines_command_json(value) {
return {
text: `${JSON.stringify(value, null, 2)}\n`,
status: 0
};
}
var built_in_macros = __webpack_require__(20039);
var find_config = __webpack_require__(89528);
async function macroInputs(own, {inputs: inputs, inputFile: inputFile}) {
const fromFile = inputFile === "" ? {} : await readInputs(inputFile);
const given = Object.fromEntries(inputs.map(one => typedInput(one, own)));
return (0, user_macro.w)(own, {
...fromFile,
...given
});
}
async function readInputs(file) {
const bytes = await (0, promises_.readFile)((0, external_node_path_.resolve)(file)).catch(cause => {
throw new model_failure.HR("FILE_UNREADABLE", {
file: file,
why: "input-file"
}, {
cause: cause
});
});
const value = (0, strict_json.R)(bytes);
return typeof value === "object" && value !== null ? value : {
"": value
};
}
function typedInput(given, {macro: macro}) {
const at = given.indexOf("=");
const name = at < 0 ? given : given.slice(0, at);
const schema = new Map(Object.entries(macro.INPUT_SCHEMA.properties)).get(name);
if (at < 0 || schema === undefined) {
const near = (0, nearest_word.z)(name, Object.keys(macro.INPUT_SCHEMA.properties));
const why = at < 0 ? "NAME=VALUE" : near === "" ? "INPUT_SCHEMA" : `${near}?`;
throw new model_failure.HR("MACRO_INPUT_REFUSED", {
name: macro.name,
input: name,
why: why
});
}
const text = given.slice(at + 1);
if (schema.type === "string") return [ name, text ];
try {
return [ name, (0, strict_json.R)((new TextEncoder).encode(text)) ];
} catch {
return [ name, text ];
}
}
var model_user_macro = __webpack_require__(99553);
function macroSchema() {
const json = json_schema_processors.bl(model_user_macro.jR, {
io: "input",
target: "draft-7",
unrepresentable: "any"
});
const {$schema: $schema, ...rest} = json;
return {
$schema: $schema,
title: "macros/<name>.yml",
...rest
};
}
const schemaFile = "nx47-macro.schema.json";
async function writeMacro(root, name, words) {
await writeNewFile(root, `macros/${schemaFile}`, `${JSON.stringify(macroSchema(), null, 2)}\n`);
return writeNewFile(root, `macros/${name}.yml`, exampleMacro(name, words.example));
}
function exampleMacro(name, words) {
return `# yaml-language-server: $schema=${schemaFile}\n# ${words.heading}\nname: ${name}\ngoal: ${JSON.stringify(words.goal)}\n# ${words.version}\nVERSION: 1.0.0\n\n# ${words.input}\nINPUT_SCHEMA:\n  type: object\n  properties:\n    file: { type: string, pattern: '^[A-Za-z0-9._/-]+$', maxLength: 200, description: ${JSON.stringify(words.inputFile)} }\n  required: [file]\n\n# ${words.output}\nOUTPUT_SCHEMA:\n  type: object\n  properties:\n    lines: { type: integer, minimum: 0 }\n  required: [lines]\n\n# ${words.allow}\nALLOWLIST:\n  commands: [cmp, cp, grep, mkdir, rm]\n  paths:\n    read: [nx47.yml, README.md]\n    write: [reports]\n  hosts: []\n  environment: []\n\nRISKS:\n  - ${JSON.stringify(words.risk)}\nEVIDENCE_REQUIRED: [command, checksum]\n\n# ${words.steps}\nsteps:\n  - argv: [grep, -c, '', { input: file }]\n    deadlineSeconds: 20\n    output: lines\n  - argv: [mkdir, -p, reports]\n    deadlineSeconds: 20\n    touches: [reports]\n  - argv: [cp, { input: file }, 'reports/${name}.txt']\n    deadlineSeconds: 20\n    touches: ['reports/${name}.txt']\n\n# ${words.verify}\nverify:\n  - { file: 'reports/${name}.txt', exists: true }\n  - argv: [cmp, { input: file }, 'reports/${name}.txt']\n    deadlineSeconds: 20\n    status: 0\n\n# ${words.rollback}\nrollback:\n  - argv: [rm, -f, 'reports/${name}.txt']\n    deadlineSeconds: 20\n\n# ${words.tests}\ntests:\n  - name: ${JSON.stringify(words.testName)}\n    input: { file: README.md }\n    files: { README.md: "one\\ntwo\\n" }\n    expect:\n      state: DONE\n      output: { lines: 2 }\n      files: { 'reports/${name}.txt': "one\\ntwo\\n" }\n  - name: ${JSON.stringify(words.refusedName)}\n    input: { file: ../secret }\n    expect: { state: REFUSED, code: MACRO_INPUT_REFUSED }\n`;
}
const keptSchema = schemas.rej({
plan: schemas.rej({
goal: schemas.YjP(),
commands: schemas.YOg(schemas.YjP()),
touches: schemas.YOg(schemas.YjP())
}),
basis: schemas.rej({
input: schemas.YjP(),
files: schemas.g1P(schemas.YjP(), schemas.YjP())
}),
sha256: schemas.YjP()
});
async function planMacro(own, input, root, world) {
const macro = (0, user_macro.i)(own);
const tools = (0, macro_tools.ir)(world, "dry-run", pathsOf(root), macro.ALLOWLIST);
const plan = await macro.plan(input, tools);
return (0, plan_basis.vJ)(plan, await (0, plan_basis.gp)(input, [ `${root}/nx47.yml` ], world.files));
}
async function keepPlan(shown, root, {files: files}) {
const {state: state} = pathsOf(root);
await files.makeFolder(`${state}/plans`);
const ignore = `${state}/.gitignore`;
if (!await files.exists(ignore)) await files.write(ignore, "*\n");
await files.write(`${state}/plans/${shown.sha256}.json`, `${JSON.stringify(shown, null, 2)}\n`);
}
async function macro_plan_requirePlan(now, quoted, {name: name, root: root}, world) {
if (quoted === "") throw new model_failure.HR("MACRO_PLAN_NEEDED", {
name: name
});
if (quoted === now.sha256) return;
const shown = /^[0-9a-f]{64}$/.test(quoted) ? await readPlan(quoted, root, world) : undefined;
const changed = shown === undefined ? "never shown here" : difference(shown, now);
throw new model_failure.HR("MACRO_PLAN_STALE", {
name: name,
plan: quoted.slice(0, 16),
changed: changed
});
}
async function readPlan(hash, root, {files: files}) {
const bytes = await files.read(`${pathsOf(root).state}/plans/${hash}.json`).catch(() => undefined);
if (bytes === undefined) return undefined;
try {
return keptSchema.safeParse(JSON.parse((new TextDecoder).decode(bytes))).data;
} catch {
return undefined;
}
}
function difference(shown, now) {
const [before, after] = [ macro_plan_linesOf(shown.plan), macro_plan_linesOf(now.plan) ];
const gone = before.filter(line => !after.includes(line)).map(line => `- ${line}`);
const fresh = after.filter(line => !before.includes(line)).map(line => `+ ${line}`);
const basis = (0, plan_basis.$A)(shown, now).filter(what => what !== "plan");
return [ ...basis, ...gone, ...fresh ].join(" · ");
}
function macro_plan_linesOf({goal: goal, commands: commands, touches: touches}) {
return [ goal, ...commands, ...touches.map(path => `touches ${path}`) ];
}
function pathsOf(root) {
const state = `${root}/.nx47`;
return {
root: root,
state: state,
session: `${state}/session/none`,
bundle: `${state}/no-bundle`
};
}
var begin_task = __webpack_require__(66309);
var open_run = __webpack_require__(3135);
var session_log = __webpack_require__(35669);
var step_purposes = __webpack_require__(87928);
function userTask({macro: macro, file: file}) {
const {commands: commands, paths: paths, hosts: hosts} = macro.ALLOWLIST;
return {
task_id: "T1",
TASK: macro.goal,
CONTEXT: `${file}, version ${macro.VERSION}`,
CONSTRAINTS: [ `programs: ${commands.join(", ")}`, `writes: ${paths.write.join(", ") || "nothing"}`, `hosts: ${hosts.join(", ") || "none"}` ].join("; "),
DONE_CRITERIA: macro.EVIDENCE_REQUIRED.map(evidence => ({
criterion: `the checks of ${macro.name} hold`,
evidence: evidence
}))
};
}
var pages = __webpack_require__(5026);
async function executeMacro(order, world) {
const {own: own, input: input, root: root, quoted: quoted, settings: settings} = order;
const {name: name} = own.macro;
const quotes = await planMacro(own, input, root, world);
await macro_plan_requirePlan(quotes, quoted, {
name: name,
root: root
}, world);
await keepPlan(quotes, root, world);
const asked = await (0, read_request.i)({
...settings,
mode: "execute"
}, root, "certify");
await requireCleared(asked, world);
const request = {
...asked,
probe: true
};
const opened = await (0, open_run.j9)(request, world);
const task = userTask(own);
const named = {
...opened,
context: {
...opened.context,
task: task
}
};
const macro = (0, user_macro.i)(own);
const step = {
name: name,
effects: macro.ALLOWLIST.writes,
serves: step_purposes.J,
run: async () => ({
kind: "nothing"
})
};
const {context: context} = await (0, begin_task.r)([ step ], named, `macro ${name} ${macro.VERSION}`);
const told = left => (0, session_log.P)(context, "RUNNING", {
goal: `lock taken over: ${left}`
});
const outcome = await (0, hold_task.R)(context, told, () => (0, runner.c)({
name: name,
step: 2,
macro: macro,
quotes: quotes
}, input, context));
await (0, session_log.P)(context, outcome.state, {
goal: "macro",
decision: outcome.state
});
const {session: session} = context.paths;
for (const [page, text] of Object.entries((0, pages.j)(context.ledger.events, world.language))) {
const place = page === context.planPage?.ref ? page.replace(/\.md$/, "-steps.md") : page;
await world.files.write(`${session}/${place}`, text);
}
if (outcome.state === "DONE") return {
values: outcome.output.values,
session: session
};
throw outcome.state === "FAILED" ? outcome.failure : new model_failure.HR("SAFE_MODE", {
reason: "",
since: ""
});
}
var changed_files = __webpack_require__(24);
var line_diff = __webpack_require__(22928);
var user_commands = __webpack_require__(34910);
const longestText = 64 * 1024;
const macro_simulation_leftOut = [ ".git", ".nx47", "node_modules" ];
async function simulateMacro(own, input, root, world) {
const steps = own.macro.steps.flatMap((step, index) => step.simulate === undefined ? [] : [ {
step: step,
index: index
} ]);
if (steps.length === 0) return [];
const project = {
root: root,
state: `${root}/.nx47`
};
const ground = `${project.state}/simulated-${world.randomHex(8)}`;
const before = await (0, changed_files.K)(project, world.files);
const simulated = await inCopies({
own: own,
input: input,
ground: ground
}, steps, root, world).finally(() => world.files.remove(ground));
const [path] = (0, changed_files.v)(before, await (0, changed_files.K)(project, world.files));
if (path === undefined) return simulated;
throw new model_failure.HR("MACRO_UNANNOUNCED", {
name: own.macro.name,
path: path,
rollback: "none"
});
}
async function inCopies(on, steps, root, world) {
for (const copy of [ "before", "now" ]) await copyProject(on.own, root, `${on.ground}/${copy}`, world);
const simulated = [];
for (const {step: step, index: index} of steps) simulated.push(await simulateStep(step, index, on, world));
return simulated;
}
async function simulateStep({simulate: simulate = [], deadlineSeconds: deadlineSeconds}, index, {own: own, input: input, ground: ground}, world) {
const root = `${ground}/now`;
const paths = {
root: root,
state: `${root}/.nx47`,
session: `${root}/.nx47/session/none`,
bundle: `${root}/.nx47/none`
};
const tools = (0, macro_tools.ir)(world, "dry-run", paths, (0, user_macro.i)(own).ALLOWLIST);
const run = {
own: own,
input: input,
tools: tools
};
const result = await (0, user_commands.w0)({
argv: simulate,
deadlineSeconds: deadlineSeconds,
part: "steps",
index: index
}, run);
const at = copy => ({
root: `${ground}/${copy}`,
state: `${ground}/${copy}/.nx47`
});
const changed = (0, changed_files.v)(await (0, changed_files.K)(at("before"), world.files), await (0, 
changed_files.K)(at("now"), world.files));
const diffs = [];
for (const path of changed) diffs.push(await carriedOver(path, ground, world));
return {
index: index,
ended: (0, user_commands.z6)(result, world.redact),
diffs: diffs
};
}
async function carriedOver(path, ground, {files: files, redact: redact}) {
const [from, to] = [ `${ground}/now/${path}`, `${ground}/before/${path}` ];
const read = async file => await files.exists(file) ? await files.read(file) : new Uint8Array;
const [old, now] = [ await read(to), await read(from) ];
await files.remove(to);
if (await files.exists(from)) {
await files.makeFolder((0, posix_.dirname)(to));
await files.copy(from, to);
}
const isLong = old.byteLength + now.byteLength > longestText;
if (isLong || old.includes(0) || now.includes(0)) return `${path}: ${old.byteLength} → ${now.byteLength} B`;
const text = bytes => (new TextDecoder).decode(bytes);
return redact((0, line_diff.g)(path, text(old), text(now)).trimEnd());
}
async function copyProject({macro: macro}, root, to, {files: files}) {
const {read: read, write: write} = macro.ALLOWLIST.paths;
await files.makeFolder(to);
for (const {path: path, kind: kind} of await files.list(root, macro_simulation_leftOut)) {
if (kind !== "file" || !(0, argument_fault.UO)(path, [ ...read, ...write ])) continue;
await files.makeFolder((0, posix_.dirname)(`${to}/${path}`));
await files.copy(`${root}/${path}`, `${to}/${path}`);
}
}
async function tryMacro(own, root, world) {
const trials = [];
for (const one of own.macro.tests) {
const folder = (0, slashed.d)(await (0, promises_.realpath)(await (0, promises_.mkdtemp)((0, 
external_node_path_.join)((0, external_node_os_.tmpdir)(), "nx47-macro-"))));
try {
await lay(one, root, folder, world);
const outcome = await runIn(folder, own, one, world);
const differences = await compare(one, outcome, folder, world);
trials.push({
macro: own.macro.name,
name: one.name,
differences: differences
});
} finally {
await (0, promises_.rm)(folder, {
recursive: true,
force: true
});
}
}
return trials;
}
async function lay({files: files, copies: copies}, root, folder, world) {
for (const [path, text] of Object.entries(files)) {
await world.files.makeFolder((0, posix_.dirname)(`${folder}/${path}`));
await world.files.write(`${folder}/${path}`, text);
}
for (const path of copies) {
await world.files.makeFolder((0, posix_.dirname)(`${folder}/${path}`));
await world.files.copy(`${root}/${path}`, `${folder}/${path}`);
}
}
async function runIn(folder, own, {input: input}, world) {
const state = `${folder}/.nx47`;
const paths = {
root: folder,
state: state,
session: `${state}/session/test`,
bundle: `${state}/no-bundle`
};
const ledger = new ledger_ledger.O({
append: async () => undefined
}, world.clock, {
sessionId: "test",
taskId: "T1"
});
const task = userTask(own);
const planPage = await (0, plan_page.JH)(task, [], "", world.files);
const context = {
world: world,
mode: "execute",
paths: paths,
ledger: ledger,
task: task,
planPage: planPage
};
return (0, runner.c)({
name: own.macro.name,
step: 1,
macro: (0, user_macro.i)(own)
}, input, context);
}
async function compare({expect: expect}, outcome, folder, {files: files}) {
const state = macro_trial_stateOf(outcome);
const code = outcome.state === "FAILED" ? outcome.failure.code : "";
const said = outcome.state === "FAILED" ? ` (${code} ${JSON.stringify(outcome.failure.parameters)})` : "";
const output = outcome.state === "DONE" ? outcome.output.values : {};
const found = [ ...state === expect.state ? [] : [ `state: ${state}${said} ≠ ${expect.state}` ], ...expect.code === undefined || code === expect.code ? [] : [ `code: ${code} ≠ ${expect.code}` ], ...different("output", output, expect.output) ];
for (const [path, text] of Object.entries(expect.files ?? {})) {
const bytes = await files.read(`${folder}/${path}`).catch(() => undefined);
found.push(...different(path, bytes === undefined ? null : (new TextDecoder).decode(bytes), text));
}
return found;
}
function macro_trial_stateOf(outcome) {
if (outcome.state !== "FAILED") return outcome.state;
return [ "MACRO_INPUT_REFUSED", "MACRO_PATH_REFUSED", "MACRO_REFUSED" ].includes(outcome.failure.code) ? "REFUSED" : "FAILED";
}
function different(what, observed, expected) {
if (expected === undefined || macro_trial_sorted(observed) === macro_trial_sorted(expected)) return [];
return [ `${what}: ${macro_trial_sorted(observed)} ≠ ${macro_trial_sorted(expected)}` ];
}
function macro_trial_sorted(value) {
const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
return JSON.stringify(isRecord ? Object.entries(value).sort() : value);
}
var user_argv = __webpack_require__(41186);
function listBuiltIn(name, {VERSION: VERSION, ALLOWLIST: ALLOWLIST}) {
return {
name: name,
version: VERSION,
kind: "built-in",
changes: ALLOWLIST.writes
};
}
function listOwn({macro: macro}) {
const changes = [ ...new Set(macro.steps.flatMap(({touches: touches}) => touches)) ];
return {
name: macro.name,
version: macro.VERSION,
kind: "own",
changes: changes
};
}
function macroTable(rows, words) {
const width = Math.max(...rows.map(({name: name}) => name.length));
const kinds = {
"built-in": words.builtIn,
own: words.own
};
const lines = rows.map(({name: name, version: version, kind: kind, changes: changes}) => {
const changed = changes.length === 0 ? words.nothing : changes.join(", ");
return `${name.padEnd(width)}  ${version.padEnd(8)}  ${kinds[kind].padEnd(8)}  ${changed}`;
});
return `${lines.join("\n")}\n`;
}
function describeOwn({macro: macro, file: file, sha256: sha256}, words) {
const {ALLOWLIST: ALLOWLIST, INPUT_SCHEMA: INPUT_SCHEMA, OUTPUT_SCHEMA: OUTPUT_SCHEMA, steps: steps, rollback: rollback, tests: tests} = macro;
const {commands: commands, paths: paths, hosts: hosts, environment: environment} = ALLOWLIST;
return macro_words_lines([ `${macro.name} ${macro.VERSION}: ${macro.goal}`, `${file} sha256 ${sha256}`, ...schemaLines(words.inputs, INPUT_SCHEMA), ...schemaLines(words.outputs, OUTPUT_SCHEMA), `${words.allowed}: ${commands.join(", ")}`, ...listLine(words.reads, paths.read), ...listLine(words.writes, paths.write), ...listLine(words.hosts, hosts), ...listLine(words.variables, environment), ...macro.RISKS.map(risk => `${words.risk}: ${risk}`), `${words.evidence}: ${macro.EVIDENCE_REQUIRED.join(", ")}`, ...steps.map(({argv: argv, deadlineSeconds: deadlineSeconds}, at) => `${at + 1}. ${argvText(argv)} (${deadlineSeconds} s)`), ...rollback.map(({argv: argv}) => `${words.back}: ${argvText(argv)}`), ...tests.map(({name: name}) => `${words.test}: ${name}`), ...tests.length === 0 ? [ words.untested ] : [] ]);
}
function describeBuiltIn(name, macro, words) {
const {reads: reads, writes: writes, commands: commands} = macro.ALLOWLIST;
return macro_words_lines([ `${name} ${macro.VERSION} (${words.builtIn})`, ...listLine(words.reads, reads), ...listLine(words.writes, writes), ...listLine(words.allowed, commands), ...macro.RISKS.map(risk => `${words.risk}: ${risk}`), `${words.evidence}: ${macro.EVIDENCE_REQUIRED.join(", ")}` ]);
}
function describePlan(own, {plan: plan, sha256: hash}, simulated, words) {
const {steps: steps, RISKS: RISKS, name: name} = own.macro;
const marked = plan.commands.map((command, at) => {
const step = steps[at];
if (step === undefined) return `   ${command}`;
const mark = words.marks[markOf(step)];
const changes = step.touches.length === 0 ? "" : ` → ${step.touches.join(", ")}`;
const shown = simulated.find(({index: index}) => index === at);
const told = shown === undefined ? [] : [ shown.ended, ...shown.diffs ].join("\n").split("\n");
return [ `${at + 1}. [${mark}] ${command}${changes}`, ...told.map(line => `   ${line}`) ].join("\n");
});
return macro_words_lines([ plan.goal, ...marked, ...plan.touches.map(path => `${words.touches}: ${path}`), ...RISKS.map(risk => `${words.risk}: ${risk}`), `${words.plan}: ${hash}`, (0, 
fill.G)(words.execute, {
name: name,
hash: hash
}) ]);
}
function markOf({touches: touches, simulate: simulate}) {
if (simulate !== undefined) return "simulated";
return touches.length === 0 ? "readOnly" : "notSimulable";
}
function describeTrials(trials, words) {
const passed = trials.filter(({differences: differences}) => differences.length === 0).length;
return macro_words_lines([ ...trials.flatMap(({macro: macro, name: name, differences: differences}) => [ `${differences.length === 0 ? "✔" : "✘"} ${macro}: ${name}`, ...differences.map(one => `    ${one}`) ]), (0, 
fill.G)(words.passed, {
passed: String(passed),
all: String(trials.length)
}) ]);
}
function schemaLines(word, schema) {
return Object.entries(schema.properties).map(([name, {type: type, description: description = "", pattern: pattern, enum: choices}]) => {
const limits = [ pattern, choices?.join(" | ") ].filter(one => one !== undefined).join(" ");
const mark = schema.required.includes(name) ? "*" : "";
return `${word}: ${name}${mark} ${type} ${limits} ${description}`.replace(/ +/g, " ").trimEnd();
});
}
function listLine(word, all) {
return all.length === 0 ? [] : [ `${word}: ${all.join(", ")}` ];
}
function argvText(argv) {
return (0, user_argv.aq)(argv.map(one => typeof one === "string" ? one : `\${input.${one.input}}`));
}
function macro_words_lines(all) {
return `${all.join("\n")}\n`;
}
const macro_command_actions = {
list: (_, place) => listMacros(place),
show: showMacro,
new: newMacro,
plan: planOwn,
run: runOwn,
test: testMacros
};
async function macroCommand(line, around, language) {
const [action = "", name = ""] = line.words;
const act = new Map(Object.entries(macro_command_actions)).get(action);
if (act === undefined) {
const expected = Object.keys(macro_command_actions).join(" | ");
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "macro",
value: action,
expected: expected
});
}
const isNamed = action !== "list" && !(action === "test" && isAll(line));
const path = line.words[isNamed ? 2 : 1] ?? ".";
const file = await (0, find_config.u)((0, slashed.d)((0, external_node_path_.resolve)(path)), one => composeFiles(language, around).exists(one));
const root = (0, posix_.dirname)(file);
const world = (0, compose_offline.Y)(language, around, root);
return act(isNamed ? name : "", {
line: line,
root: root,
world: world,
words: (0, text_sentences.h)(language).macros
});
}
function composeFiles(language, around) {
return (0, compose_offline.Y)(language, around).files;
}
async function listMacros({line: line, root: root, world: world, words: words}) {
const own = [];
for (const name of await (0, own_macros.fO)(root, world.files)) own.push(await (0, 
own_macros.ZU)(root, name, world.files));
const rows = [ ...own.map(listOwn), ...Object.entries(built_in_macros.P).map(([name, macro]) => listBuiltIn(name, macro)) ];
return answer(line, {
macros: rows
}, macroTable(rows, words));
}
async function showMacro(name, {line: line, root: root, world: world, words: words}) {
const known = new Map(Object.entries(built_in_macros.P)).get(name);
if (known !== undefined) {
const {VERSION: VERSION, ALLOWLIST: ALLOWLIST, RISKS: RISKS, EVIDENCE_REQUIRED: EVIDENCE_REQUIRED} = known;
const shown = {
name: name,
VERSION: VERSION,
ALLOWLIST: ALLOWLIST,
RISKS: RISKS,
EVIDENCE_REQUIRED: EVIDENCE_REQUIRED
};
return answer(line, shown, describeBuiltIn(name, known, words));
}
const own = await (0, own_macros.ZU)(root, name, world.files);
return answer(line, {
...own.macro,
file: own.file,
sha256: own.sha256
}, describeOwn(own, words));
}
async function newMacro(name, {line: line, root: root, words: words}) {
if (!model_user_macro.Z5.safeParse(name).success) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "macro new",
value: name,
expected: "a-z 0-9 -"
});
const file = `macros/${name}.yml`;
if (Object.hasOwn(built_in_macros.P, name)) throw new model_failure.HR("MACRO_NAME_TAKEN", {
file: file,
line: 1,
name: name
});
const fresh = await writeMacro(root, name, words);
const text = `${(0, fill.G)(fresh ? words.written : words.kept, {
file: file,
name: name
})}\n`;
return answer(line, {
file: file,
written: fresh
}, text);
}
async function planOwn(name, {line: line, root: root, world: world, words: words}) {
const own = await (0, own_macros.ZU)(root, name, world.files);
const input = await macroInputs(own, inputsOf(line));
const planned = await planMacro(own, input, root, world);
await keepPlan(planned, root, world);
const simulated = await simulateMacro(own, input, root, world);
const steps = own.macro.steps.map((step, at) => ({
command: planned.plan.commands[at],
mark: markOf(step),
touches: step.touches,
...step.simulate === undefined ? {} : {
simulated: simulated.find(({index: index}) => index === at)
}
}));
return answer(line, {
...planned.plan,
steps: steps,
sha256: planned.sha256
}, describePlan(own, planned, simulated, words));
}
async function runOwn(name, place) {
const {line: line, root: root, world: world, words: words} = place;
if (line.settings["mode"] !== "execute") return planOwn(name, place);
const own = await (0, own_macros.ZU)(root, name, world.files);
const input = await macroInputs(own, inputsOf(line));
const order = {
own: own,
input: input,
root: root,
quoted: line.given["plan"]?.at(-1) ?? "",
settings: line.settings
};
const {values: values, session: session} = await executeMacro(order, world);
const text = `${JSON.stringify(values, null, 2)}\n`;
return {
text: text,
note: (0, fill.G)(words.done, {
folder: session
}),
status: 0
};
}
async function testMacros(name, {line: line, root: root, world: world, words: words}) {
const names = isAll(line) ? await (0, own_macros.fO)(root, world.files) : [ name ];
if (!isAll(line) && name === "") {
const suggestion = (0, nearest_word.z)(name, await (0, own_macros.fO)(root, world.files));
throw new model_failure.HR("MACRO_NOT_FOUND", {
name: name,
folder: `${root}/macros`,
suggestion: suggestion
});
}
const trials = [];
let untested;
for (const one of names) {
const own = await (0, own_macros.ZU)(root, one, world.files);
if (own.macro.tests.length === 0) untested ??= new model_failure.HR("MACRO_UNTESTED", {
name: one,
file: own.file
});
trials.push(...await tryMacro(own, root, world));
}
const status = trials.every(({differences: differences}) => differences.length === 0) ? 0 : 1;
const ended = answer(line, {
trials: trials
}, describeTrials(trials, words));
return {
...ended,
status: status,
...untested === undefined ? {} : {
failure: untested
}
};
}
function isAll({given: given}) {
return given["all"] !== undefined;
}
function inputsOf({given: given}) {
return {
inputs: given["input"] ?? [],
inputFile: given["input-file"]?.at(-1) ?? ""
};
}
function answer({format: format}, value, text) {
return {
text: format === "json" ? `${JSON.stringify(value, null, 2)}\n` : text,
status: 0
};
}
var parse_config = __webpack_require__(5982);
const configName = "nx47.yml";
function projectsAmong(files, globs) {
const folders = files.filter(path => `/${path}`.endsWith(`/${configName}`)).map(project_globs_folderOf);
const missing = globs.find(glob => !folders.some(folder => patternOf(glob).test(folder)));
if (missing !== undefined) throw new model_failure.HR("PROJECTS_NOT_FOUND", {
glob: missing
});
const chosen = folders.filter(folder => globs.length === 0 || globs.some(glob => patternOf(glob).test(folder)));
return chosen.sort((one, other) => one < other ? -1 : 1);
}
function touchedProjects(projects, changed) {
if (changed.some(path => path === configName || path.startsWith(".github/"))) return [ ...projects ];
const owners = new Set(changed.map(path => ownerOf(path, projects)));
return projects.filter(project => owners.has(project));
}
function ownerOf(path, projects) {
const around = projects.filter(project => project === "." || path.startsWith(`${project}/`));
return around.sort((one, other) => depthOf(other) - depthOf(one))[0];
}
function depthOf(project) {
return project === "." ? 0 : project.split("/").length;
}
function project_globs_folderOf(path) {
return path === configName ? "." : path.slice(0, -configName.length - 1);
}
function patternOf(glob) {
const parts = glob.replace(/^\.\/|\/$/g, "").split(/(\*\*\/|\*\*|\*)/);
const source = parts.map(part => wildcards[part] ?? part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
return new RegExp(`^${source.join("")}$`);
}
const wildcards = {
"**/": "(?:[^/]+/)*",
"**": ".*",
"*": "[^/]*"
};
const open_runs_judged = [ "GO", "GO-PRIVATE-ROOT", "NO-GO", "REHEARSED" ];
function openRuns(entries) {
const closed = new Set(entries.filter(({verdict: verdict}) => open_runs_judged.includes(verdict)).map(({nonce: nonce}) => nonce));
return entries.filter(({verdict: verdict, nonce: nonce}) => verdict === "PENDING" && !closed.has(nonce));
}
var ledger_run_index = __webpack_require__(61931);
var repository_settings = __webpack_require__(60865);
var model_ticket = __webpack_require__(49467);
var ticket_text = __webpack_require__(9074);
async function matrixCommand(line, around, language) {
const of = line.of === "" ? "projects" : line.of;
if (of !== "projects" && of !== "tickets") throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--of",
value: of,
expected: "projects | tickets"
});
const folder = (0, external_node_path_.resolve)(line.path);
const world = (0, compose_offline.Y)(language, around, folder);
const files = await matrix_command_listed([ "ls-files", "-z", "--", ":(glob)**/nx47.yml" ], folder, world);
const repository = {
folder: folder,
files: files,
world: world
};
const projects = await projectsOf(repository, line.projects);
const include = of === "projects" ? await changedOf(projects, repository, line.changed) : await ticketsOf(projects, repository);
return {
text: `${JSON.stringify({
include: include
})}\n`,
status: 0
};
}
async function projectsOf({folder: folder, files: files, world: world}, given) {
const own = given.split(",").flatMap(glob => glob.trim() === "" ? [] : [ glob.trim() ]);
const atTop = files.includes("nx47.yml") ? await globsAt((0, external_node_path_.join)(folder, "nx47.yml"), world) : [];
const found = projectsAmong(files, own.length > 0 ? own : atTop);
return Promise.all(found.map(project => projectAt(project, folder, found.length === 1)));
}
async function globsAt(file, {files: files}) {
const {values: values, lineOf: lineOf} = (0, parse_config.o)((new TextDecoder).decode(await files.read(file)), file);
const parsed = schemas.Ikc(repository_settings.C).safeParse(values);
if (parsed.success) return "kernel" in values && values["projects"] === undefined ? [ "." ] : parsed.data.projects;
const why = parsed.error.issues[0]?.message ?? "";
throw new model_failure.HR("CONFIG_BAD_VALUE", {
file: file,
line: lineOf([ "projects" ]),
key: "projects",
why: why
});
}
async function projectAt(project, folder, isOnly) {
const ref = await (0, project_kernel.N)((0, external_node_path_.join)(folder, project)).catch(error => {
if (error instanceof model_failure.HR) return undefined;
throw error;
});
const kernel = ref === undefined ? "" : `${ref.owner}/${ref.slug}`;
return {
project: project,
kernel: kernel,
group: isOnly ? "kernel" : kernel || project
};
}
async function changedOf(projects, {folder: folder, world: world}, base) {
if (/^0*$/.test(base)) return [ ...projects ];
const asked = [ "rev-parse", "--verify", "--quiet", "--end-of-options", `${base}^{commit}` ];
const {status: status, stdout: stdout} = await git(asked, folder, world);
if (status !== 0) throw new model_failure.HR("CHANGED_BASE_UNKNOWN", {
base: base
});
const range = `${stdout.trim()}...HEAD`;
const changed = await matrix_command_listed([ "diff", "--name-only", "--no-renames", "--relative", "-z", range ], folder, world);
const names = projects.map(({project: project}) => project);
const touched = touchedProjects(names, changed);
return projects.filter(({project: project}) => touched.includes(project));
}
async function ticketsOf(projects, repository) {
const branches = await Promise.all(projects.map(one => reportsOf(one, repository.folder)));
const rows = [ ...new Set(branches) ].map(async reports => {
const runs = await openIn(reports, repository);
return runs.flatMap(({entry: entry, ticket: ticket}) => {
const kernel = `${ticket.certifies.owner}/${ticket.certifies.slug}`.toLowerCase();
const project = projects.find(one => one.kernel.toLowerCase() === kernel);
if (project === undefined) return [];
const path = `${project.project}/.nx47/${entry.session}/${model_ticket.M6}`;
return [ {
...project,
reports: reports,
session: entry.session,
ticket: path
} ];
});
});
return (await Promise.all(rows)).flat();
}
async function reportsOf({project: project}, folder) {
const {settings: settings} = await (0, read_request.i)({}, (0, external_node_path_.join)(folder, project), "certify");
const branch = settings["reports-branch"];
return branch === "current" ? "HEAD" : `origin/${branch}`;
}
async function openIn(reports, {folder: folder, world: world}) {
const index = await git([ "show", `${reports}:${run_index.AV}` ], folder, world);
if (index.status !== 0) return [];
const {entries: entries, problem: problem, line: line} = (0, ledger_run_index.v)((new TextEncoder).encode(index.stdout));
if (problem !== "") throw new model_failure.HR("LEDGER_BROKEN", {
file: `${reports}:${run_index.AV}`,
line: line,
why: problem
});
const now = world.clock.now().toISOString();
const open = openRuns(entries).map(async entry => {
const file = `${reports}:${entry.session}/${model_ticket.M6}`;
const {status: status, stdout: stdout} = await git([ "show", file ], folder, world);
if (status !== 0) throw new model_failure.HR("TICKET_NOT_FOUND", {
folder: file
});
return {
entry: entry,
ticket: (0, ticket_text.s)((new TextEncoder).encode(stdout), file)
};
});
return (await Promise.all(open)).filter(({ticket: ticket}) => now <= ticket.expires);
}
async function matrix_command_listed(argv, folder, world) {
const {status: status, stdout: stdout, stderr: stderr} = await git(argv, folder, world);
const isWhole = status === 0 && (stdout === "" || stdout.endsWith("\0"));
if (!isWhole) throw new model_failure.HR("FILE_UNREADABLE", {
file: folder,
why: stderr.trim() || "git"
});
return stdout.split("\0").filter(path => path !== "");
}
function git(argv, folder, {shell: shell}) {
return shell.run({
argv: [ "git", "-C", folder, ...argv ],
deadlineSeconds: 60
});
}
var check_access = __webpack_require__(45911);
var macros_collect = __webpack_require__(11385);
var push = __webpack_require__(83693);
var recall_runs = __webpack_require__(84810);
var macros_wait = __webpack_require__(91578);
var enter_safe_mode = __webpack_require__(97898);
var phase = __webpack_require__(81859);
var phase_inputs = __webpack_require__(27329);
var phase_outputs = __webpack_require__(79508);
var record_inputs = __webpack_require__(90095);
var json_text = __webpack_require__(57685);
var kit_cell = __webpack_require__(50599);
var python_literal = __webpack_require__(62831);
const probeModules = [ "elf_symbols", "loader_facts", "wheel_tags", "runtime_profile" ];
function probeNotebook(kit, nonce) {
const cell = {
cell_type: "code",
execution_count: null,
id: "nx47-probe",
metadata: {
trusted: true
},
outputs: [],
source: probeSource(kit, nonce)
};
const kernelspec = {
display_name: "Python 3",
language: "python",
name: "python3"
};
return `${(0, json_text.s)({
cells: [ cell ],
metadata: {
kernelspec: kernelspec
},
nbformat: 4,
nbformat_minor: 5
})}\n`;
}
function probeSource(kit, nonce) {
const sources = probeModules.map(name => `    ${JSON.stringify(name)}: ${(0, python_literal.w)((0, 
kit_cell.W)(kit, name))},`);
return [ starter, `_nx47_probe(${(0, python_literal.w)(nonce)}, {`, ...sources, "})" ].join("\n");
}
const starter = `# nx47 profile probe: describes this runtime, changes nothing\ndef _nx47_probe(nonce, sources):\n    import importlib.machinery\n    import importlib.util\n    import json\n    import sys\n\n    def module(name, is_package=False):\n        made = importlib.util.module_from_spec(importlib.machinery.ModuleSpec(name, None, is_package=is_package))\n        sys.modules[name] = made\n        return made\n\n    package = module("nx47", True)\n    for name, source in sources.items():\n        part = module("nx47." + name)\n        setattr(package, name, part)\n        exec(compile(source, "<nx47 kit>/" + name + ".py", "exec", dont_inherit=True), part.__dict__)\n    profile = package.runtime_profile.runtime_profile("probe", may_import=True)\n    profile["provenance"]["nonce"] = nonce.strip()\n    with open("${kernel_outputs.VT}", "w", encoding="utf-8") as file:\n        json.dump(profile, file, indent=1)\n        file.write("\\n")\n    print(profile["id"])\n\n`;
function capturedProfile(bytes, nonce, capture) {
const {id: id, unknown: unknown} = (0, parse.j)(bytes);
const value = (0, strict_json.R)(bytes);
if (!(0, strict_json.O)(value)) throw new model_failure.HR("PROFILE_INVALID", {
why: id
});
const {observations: _, provenance: provenance, ...facts} = value;
const hints = (0, strict_json.O)(provenance) ? provenance : {};
if (nonce !== undefined && hints["nonce"] !== nonce) throw new model_failure.HR("PROFILE_INVALID", {
why: "nonce"
});
const told = Object.entries(capture).filter(([, text]) => text !== "");
return {
...facts,
provenance: {
...hints,
...Object.fromEntries(told)
},
unknown: unknown
};
}
const slug = "nx47-profile-probe";
const title = "NX47 profile probe";
const sessionTimeoutSeconds = 900;
async function probeStory(request, enableGpu, world) {
const {username: owner} = await world.kaggle.identify();
const opened = await (0, open_run.Iy)(request, world);
const text = probeNotebook(await world.assets.kit(), opened.state.dossier.nonce);
const phases = phasesOf({
ref: {
owner: owner,
slug: slug
},
text: text,
enableGpu: enableGpu
});
const begun = await (0, begin_task.r)(phases, opened, title);
const {context: context} = begun;
const told = left => (0, session_log.P)(context, "RUNNING", {
goal: `lock taken over: ${left}`
});
return (0, hold_task.R)(context, told, () => runProbe(phases, begun));
}
async function runProbe(phases, begun) {
const {world: world, paths: paths} = begun.context;
let now = begun;
for (const [index, one] of phases.entries()) {
world.presenter.show({
kind: "step",
macro: one.name,
state: "RUNNING",
detail: ""
});
const end = await one.run(index + 2, now.state, now.context);
if (end.kind === "nothing") continue;
const {outcome: outcome} = end;
world.presenter.show({
kind: "step",
macro: one.name,
state: outcome.state,
detail: ""
});
if (outcome.state === "FAILED") throw outcome.failure;
if (outcome.state === "SKIPPED") return plannedOnly(outcome.record.command, now);
now = await (0, enter_safe_mode.q)({
...now,
state: end.given?.state ?? now.state
});
const refused = end.given?.refusal;
if (refused !== undefined) throw new model_failure.HR("CREDENTIALS_OTHER_USER", {
observed: refused.cause
});
}
return {
kind: "probed",
profile: await profileOf(now.state, world),
sessionFolder: paths.session
};
}
function plannedOnly(command, {state: state}) {
const kept = state.dossier.incidents.find(({code: code}) => code === "SAFE_MODE");
if (kept !== undefined) throw new model_failure.HR("SAFE_MODE", kept.parameters);
return {
kind: "planned",
commands: command.split("\n")
};
}
function phasesOf(kernel) {
const order = {
...kernel,
...{
title: title,
language: "python",
kind: "notebook",
isPrivate: true,
enableInternet: false
},
...{
datasetSources: [],
competitionSources: [],
kernelSources: [],
sessionTimeoutSeconds: sessionTimeoutSeconds
}
};
return [ (0, phase.O)("recall-runs", recall_runs.y, record_inputs.br, phase_outputs.Qm), (0, 
phase.O)("check-access", check_access.x, () => ({
kernelRef: kernel.ref,
kind: "notebook"
}), phase_outputs.T_), (0, phase.O)("push", push.V, () => order, phase_outputs.UF), (0, 
phase.O)("wait", macros_wait.u, phase_inputs.FU, phase_outputs.dZ), (0, phase.O)("collect", macros_collect.F, phase_inputs.wi, phase_outputs.gd) ];
}
async function profileOf(state, world) {
const {kernel: kernel, session: session, collected: collected, nonce: nonce} = state.dossier;
if (kernel === undefined || session === undefined || session.status !== "complete") {
const {status: status = "", failureMessage: failureMessage = ""} = session ?? {};
throw new model_failure.HR("PROBE_FAILED", {
status: status,
message: failureMessage
});
}
const file = collected?.files.find(({name: name}) => name === kernel_outputs.VT);
if (file === undefined) throw new model_failure.HR("PROBE_FAILED", {
status: session.status,
message: kernel_outputs.VT
});
const view = await world.kaggle.viewKernel(kernel.ref, kernel.version);
const profile = capturedProfile(file.bytes, nonce, {
kernel: `${kernel.ref.owner}/${kernel.ref.slug}`,
kernel_version: kernel.version,
captured_at: session.endedAt,
docker_image: view?.dockerImage ?? ""
});
return `${(0, json_text.s)(profile)}\n`;
}
async function probeKaggle(line, around) {
const request = {
...await (0, read_request.i)(line.settings, line.words[1] ?? ".", "certify"),
probe: true
};
const {world: world, close: close} = await (0, compose.Zz)(request, around);
try {
const end = await probeStory(request, await wantsGpu(request), world);
if (end.kind === "probed") return {
text: end.profile,
status: 0
};
const words = (0, text_sentences.h)(request.settings.language).console;
return {
text: `${[ `${words.planned}:`, ...end.commands.map(one => `  ${one}`) ].join("\n")}\n`,
status: 0
};
} finally {
await close();
}
}
async function wantsGpu({root: root, settings: settings}) {
const path = (0, external_node_path_.join)(root, settings.kernel, "kernel-metadata.json");
const text = await (0, promises_.readFile)(path, "utf8").catch(() => "{}");
const read = kernel_metadata.A.safeParse(probe_command_parsed(text));
return read.success && read.data.enable_gpu;
}
function probe_command_parsed(text) {
try {
return JSON.parse(text);
} catch {
return undefined;
}
}
const notKnown = "?";
function profileDifferences(one, other) {
const pairs = [ ...pythonFacts(one, other), ...compareKeys("marker", one.marker_environment, other.marker_environment), ...compareTags(one, other), ...compareDistributions(one, other), ...compareLibraries(one, other) ];
return pairs.filter(({expected: expected, observed: observed}) => expected !== observed);
}
function pythonFacts(one, other) {
const facts = [ [ "python", ({python: python}) => `${python.implementation} ${python.version}` ], [ "abi", ({python: python}) => python.abi ], [ "libc", ({platform: platform}) => `${platform.libc.name} ${platform.libc.version}` ], [ "machine", ({platform: platform}) => platform.machine ], [ "pip", ({python: python}) => python.pip ?? notKnown ] ];
return facts.map(([fact, read]) => ({
fact: fact,
expected: read(one),
observed: read(other)
}));
}
function compareKeys(kind, one, other) {
return keysOf(one, other).map(key => ({
fact: `${kind} ${key}`,
expected: one[key] ?? notKnown,
observed: other[key] ?? notKnown
}));
}
function compareTags(one, other) {
const [mine = [], theirs = []] = [ one.compatible_tags, other.compatible_tags ];
const summary = (own, foreign) => {
const known = new Set(foreign);
const only = own.filter(tag => !known.has(tag));
return only.length === 0 ? "" : `${only.length} × (${only[0] ?? ""}, …)`;
};
return [ {
fact: "tags",
expected: summary(mine, theirs),
observed: summary(theirs, mine)
} ];
}
function compareDistributions(one, other) {
const [mine, theirs] = [ one, other ].map(({distributions: distributions}) => new Map(distributions.map(each => [ (0, 
canonical_name.E)(each.name), each ])));
const names = [ ...new Set([ ...mine?.keys() ?? [], ...theirs?.keys() ?? [] ]) ].sort();
return names.map(name => ({
fact: `distribution ${name}`,
expected: differences_versionOf(name, mine?.get(name), one),
observed: differences_versionOf(name, theirs?.get(name), other)
}));
}
function differences_versionOf(name, found, profile) {
if (found !== undefined) return found.version === "" ? notKnown : found.version;
const complete = !profile.unknown.includes("distributions");
return complete || profile.absent?.some(absent => (0, canonical_name.E)(absent) === name) ? "" : notKnown;
}
function compareLibraries(one, other) {
const [mine, theirs] = [ one.loader?.libs ?? {}, other.loader?.libs ?? {} ];
return keysOf(mine, theirs).map(soname => ({
fact: `library ${soname}`,
expected: libraryText(mine[soname], one),
observed: libraryText(theirs[soname], other)
}));
}
function libraryText(facts, profile) {
if (facts === undefined) return profile.unknown.includes("loader.libs") ? notKnown : "";
const newest = new Map;
for (const version of facts.verdef ?? []) {
const family = version.replace(/_[\d.]+$/, "");
const known = newest.get(family);
if (known === undefined || byNumbers(version, known) > 0) newest.set(family, version);
}
const symbols = facts.symbols === undefined ? notKnown : String(facts.symbols.length);
return [ ...[ ...newest.values() ].sort(), `symbols=${symbols}` ].join(" ");
}
function byNumbers(one, other) {
const [mine, theirs] = [ one, other ].map(text => (text.match(/\d+/g) ?? []).map(Number));
const length = Math.max(mine?.length ?? 0, theirs?.length ?? 0);
for (let at = 0; at < length; at += 1) {
const difference = (mine?.[at] ?? -1) - (theirs?.[at] ?? -1);
if (difference !== 0) return difference;
}
return 0;
}
function keysOf(one, other) {
return [ ...new Set([ ...Object.keys(one), ...Object.keys(other) ]) ].sort();
}
function profileText(profile, language) {
const words = (0, text_sentences.h)(language).console.profile;
const {python: python, platform: platform, unknown: unknown} = profile;
const tags = profile.compatible_tags ?? [];
const pip = python.pip ? `, pip ${python.pip}` : "";
const distributions = [ ...profile.distributions ].sort((a, b) => a.name < b.name ? -1 : 1);
const head = [ [ words.python, `${python.implementation} ${python.version}, ${python.abi}${pip}` ], [ words.platform, `${platform.machine}, ${platform.libc.name} ${platform.libc.version}` ], [ words.tags, (0, 
fill.G)(words.tagsValue, {
count: tags.length,
first: tags[0] ?? ""
}) ] ];
const count = `${distributions.length}${unknown.includes("distributions") ? ` ${words.incomplete}` : ""}`;
const lists = [ [ words.markers, Object.entries(profile.marker_environment).map(([name, value]) => `${name} = ${value}`) ], [ `${words.distributions} — ${count}`, distributions.map(({name: name, version: version}) => `${name} ${version || words.anyVersion}`) ], [ words.absent, profile.absent ?? [] ], [ words.loader, libraryLines(profile, words) ], [ words.unknown, unknown ] ];
const colon = language === "fr" ? " : " : ": ";
const lines = [ `${profile.id} (${profile.origin})`, ...head.map(([name, value]) => `  ${name}${colon}${value}`), ...lists.flatMap(([name, items]) => items.length === 0 ? [] : [ `  ${name}`, ...items.map(item => `    ${item}`) ]) ];
return `${lines.map(safe_name.Q).join("\n")}\n`;
}
function differencesText(names, differences, language) {
const words = (0, text_sentences.h)(language).console.profile;
if (differences.length === 0) return `${words.same}\n`;
const rows = [ [ words.fact, ...names ], ...differences.map(({fact: fact, expected: expected, observed: observed}) => [ fact, expected || "∅", observed || "∅" ]) ].map(row => row.map(text => (0, 
safe_name.Q)(text).replaceAll("\n", " ")));
const widths = [ 0, 1, 2 ].map(at => Math.max(...rows.map(row => row[at]?.length ?? 0)));
const lines = rows.map(row => row.map((text, at) => text.padEnd(widths[at] ?? 0)).join("  ").trimEnd());
return `${lines.join("\n")}\n`;
}
function libraryLines({loader: loader}, words) {
return Object.entries(loader?.libs ?? {}).map(([soname, {symbols: symbols}]) => {
const count = symbols === undefined ? words.noSymbols : (0, fill.G)(words.symbols, {
count: symbols.length
});
return `${soname}: ${count}`;
});
}
const refresh_command_runSchema = schemas._H3({
target: schemas.k5n([ "kaggle", "rehearsal" ]),
kernel: schemas._H3({
owner: schemas.YjP(),
slug: schemas.YjP(),
version: schemas.aig(),
image: schemas.YjP().default("")
}).nullable(),
session: schemas._H3({
endedAt: schemas.YjP()
}).nullable()
});
async function refreshCommand(line, around, language) {
const {files: files} = (0, compose_offline.Y)(language, around);
const {root: root} = await (0, read_request.i)({}, line.words[1] ?? ".", "rehearse");
const session = line.words[1] === undefined ? await newestOnKaggle(root, files) : (0, 
external_node_path_.resolve)(line.words[1]);
const text = await refresh_command_profileText(session, files);
const {id: id} = (0, parse.j)((new TextEncoder).encode(text));
const slug = id.toLowerCase().replace(/[^a-z0-9.]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
const name = `profiles/${slug}-${(0, codec_digest.fg)(text).slice(0, 8)}.json`;
if (!await files.exists(`${root}/${name}`)) {
await files.makeFolder(`${root}/profiles`);
await files.write(`${root}/${name}`, text);
}
const words = (0, text_sentences.h)(language).console.profile;
return {
text: `${(0, fill.G)(words.refreshed, {
path: `${root}/${name}`,
name: name
})}\n`,
status: 0
};
}
async function newestOnKaggle(root, files) {
const home = `${root}/session`;
const entries = await files.exists(home) ? await files.list(home, [ "evidence", "logs" ]) : [];
const reports = entries.map(({path: path}) => path).filter(path => path.endsWith("/reports/run.json"));
for (const path of reports.sort().reverse()) {
const folder = `${home}/${path.slice(0, -"/reports/run.json".length)}`;
if ((await readRun(folder, files))?.target === "kaggle") return folder;
}
throw refresh_command_refusal(home);
}
async function refresh_command_profileText(session, files) {
const run = await readRun(session, files);
const path = `${session}/evidence/outputs/${kernel_outputs.VT}`;
if (run?.kernel == null || !await files.exists(path)) throw refresh_command_refusal(session);
const {problem: problem} = await verifySession(session, files);
if (problem !== "") throw refresh_command_refusal(`${session}: ${problem}`);
const {owner: owner, slug: slug, version: version, image: image} = run.kernel;
const capture = {
kernel: `${owner}/${slug}`,
kernel_version: version,
captured_at: run.session?.endedAt ?? "",
docker_image: image
};
return `${(0, json_text.s)(capturedProfile(await files.read(path), undefined, capture))}\n`;
}
async function readRun(session, files) {
try {
const read = refresh_command_runSchema.safeParse((0, strict_json.R)(await files.read(`${session}/reports/run.json`)));
return read.success ? read.data : undefined;
} catch {
return undefined;
}
}
function refresh_command_refusal(value) {
const expected = "session/<YYYYMMDD>_<slug>_…/evidence/outputs/nx47_runtime_profile.json";
return new model_failure.HR("USAGE_BAD_VALUE", {
flag: "profile refresh",
value: value,
expected: expected
});
}
async function profileCommand(line, around, language) {
const [action = "", one = "", other = ""] = line.words;
if (action === "probe" && line.kaggle) return probeKaggle(line, around);
refuseServiceSettings(line);
const read = name => readProfile(name, around.installRoot, language);
const asJson = value => `${JSON.stringify(value, null, 2)}\n`;
if (action === "show") {
const profile = await read(one);
return done(line.format === "json" ? asJson(profile) : profileText(profile, language));
}
if (action === "diff") {
const differences = profileDifferences(await read(one), await read(other));
return done(line.format === "json" ? asJson(differences) : differencesText([ one, other ], differences, language));
}
if (action === "probe") return done(await probe(line.python, (0, compose_offline.Y)(language, around)));
if (action === "refresh") return refreshCommand(line, around, language);
const expected = (0, text_sentences.h)(language).console.profile.actions;
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "profile",
value: action,
expected: expected
});
}
function refuseServiceSettings({settings: settings}) {
const foreign = Object.keys(settings).find(name => name !== "language");
if (foreign !== undefined) throw new model_failure.HR("USAGE_UNKNOWN_FLAG", {
flag: `--${foreign}`,
command: "profile",
suggestion: "--kaggle"
});
}
function done(text) {
return {
text: text,
status: 0
};
}
async function readProfile(name, installRoot, language) {
const words = (0, text_sentences.h)(language).console.profile;
const isPath = name.includes("/") || name.endsWith(".json");
const shipped = await shippedProfiles((0, external_node_path_.join)(installRoot, "profiles"));
const path = isPath ? name : (0, external_node_path_.join)(installRoot, "profiles", `${name}.json`);
const bytes = isPath || shipped.includes(name) ? await (0, promises_.readFile)(path).catch(() => undefined) : undefined;
if (bytes === undefined) {
const expected = (0, fill.G)(words.known, {
names: shipped.join(", ")
});
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "profile",
value: name,
expected: expected
});
}
try {
return (0, parse.j)(new Uint8Array(bytes));
} catch (cause) {
if (!(cause instanceof model_failure.HR)) throw cause;
const expected = (0, fill.G)(words.notProfile, {
why: String(cause.parameters["why"] ?? "")
});
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "profile",
value: name,
expected: expected
}, {
cause: cause
});
}
}
async function shippedProfiles(folder) {
const files = (await (0, promises_.readdir)(folder)).filter(name => /^kaggle-.+\.json$/.test(name));
return files.map(name => name.slice(0, -".json".length)).sort();
}
async function probe(python, world) {
const executable = python === "" ? (await world.pythons.findAny())?.executable : python;
if (executable === undefined) throw new model_failure.HR("PYTHON_MISSING", {
minor: "3",
command: "nx47 profile probe --python …"
});
const argv = [ executable, "-I", "-B", world.assets.kitPath("runtime_profile.py") ];
const answer = await world.shell.run({
argv: argv,
deadlineSeconds: 60
});
const broken = (why, cause) => new model_failure.HR("PYTHON_BROKEN", {
python: executable,
why: why
}, {
cause: cause
});
if (answer.status !== 0) throw broken(answer.stderr.trim().slice(-400));
try {
(0, parse.j)((new TextEncoder).encode(answer.stdout));
} catch (cause) {
throw broken(cause instanceof model_failure.HR ? String(cause.parameters["why"]) : "runtime_profile.py", cause);
}
return `${answer.stdout.trimEnd()}\n`;
}
function settingPointers(text, level) {
return pointersBelow(plainYaml(text), [], level).map(path => JSON.stringify(path));
}
function withoutSettings(text, pointers) {
return (0, dist.As)(pruned(plainYaml(text), [], new Set(pointers)), {
lineWidth: 0
});
}
function plainYaml(text) {
try {
return (0, dist.qg)(text);
} catch {
return undefined;
}
}
function pointersBelow(value, path, level) {
const inside = cut_settings_membersOf(value).map(([key, member]) => [ [ ...path, key ], member ]);
if (level === 0) return inside.map(([at]) => at);
return inside.flatMap(([at, member]) => pointersBelow(member, at, level - 1));
}
function cut_settings_membersOf(value) {
if (Array.isArray(value)) return value.map((item, index) => [ index, item ]);
return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
function pruned(value, path, gone) {
const kept = cut_settings_membersOf(value).filter(([key]) => !gone.has(JSON.stringify([ ...path, key ]))).map(([key, member]) => [ String(key), pruned(member, [ ...path, key ], gone) ]);
if (Array.isArray(value)) return kept.map(([, member]) => member);
return typeof value === "object" && value !== null ? Object.fromEntries(kept) : value;
}
var notebook_document = __webpack_require__(29418);
async function json_in_jsonIn(state, path, files) {
try {
const value = (0, strict_json.R)((new TextEncoder).encode(await textIn(state, path, files)));
return (0, strict_json.O)(value) ? value : undefined;
} catch {
return undefined;
}
}
var python_lines = __webpack_require__(14631);
function statementsAt(source, level) {
const heads = headsOf(source);
return heads.flatMap(({line: line, depth: depth}, at) => {
if (depth !== level) return [];
const next = heads.slice(at + 1).find(later => later.depth <= level);
return [ {
first: line,
last: (next?.line ?? source.split("\n").length) - 1
} ];
});
}
function withoutLines(source, statements) {
if (statements.length === 0) return source;
const isGone = line => statements.some(({first: first, last: last}) => line >= first && line <= last);
return source.split("\n").filter((_, line) => !isGone(line)).join("\n");
}
function headsOf(source) {
const around = [];
const heads = [];
for (const [line, {text: text, begins: begins}] of (0, python_lines._)(source).entries()) {
if (!begins || text.trim() === "" && line > 0) continue;
if (text === "" && source === "") continue;
const indent = text.length - text.trimStart().length;
while (around.length > 0 && (around.at(-1) ?? 0) >= indent) around.pop();
heads.push({
line: line,
depth: around.length
});
around.push(indent);
}
return heads;
}
function cutCells({code: code}, files) {
const unitsOf = async (state, level) => {
if (level > 0) return undefined;
const notebook = await notebookIn(state, code, files);
const cells = notebook?.cells ?? [];
const ids = cells.map((_, index) => String(index));
const keep = kept => withCells(state, code, notebook, cells.filter((_, index) => kept.includes(String(index))));
return {
ids: ids,
keep: keep
};
};
return {
kind: "cells",
unitsOf: unitsOf
};
}
function cutOutputs({code: code}, files) {
const unitsOf = async (state, level) => {
if (level > 0) return undefined;
const notebook = await notebookIn(state, code, files);
const cells = notebook?.cells ?? [];
const ids = cells.flatMap((cell, index) => hasOutputs(cell) ? [ String(index) ] : []);
const keep = kept => {
const cleared = (cell, index) => hasOutputs(cell) && !kept.includes(String(index)) ? {
...cell,
outputs: []
} : cell;
return withCells(state, code, notebook, cells.map(cleared));
};
return {
ids: ids,
keep: keep
};
};
return {
kind: "outputs",
unitsOf: unitsOf
};
}
function cutStatements({code: code}, files) {
const unitsOf = async (state, level) => {
const sources = await sourcesIn(state, code, files);
const found = sources.map(source => statementsAt(source, level));
if (level > 0 && found.every(statements => statements.length === 0)) return undefined;
const ids = found.flatMap((statements, cell) => statements.map(({first: first}) => `${cell}:${first}`));
const left = kept => sources.map((source, cell) => withoutLines(source, (found[cell] ?? []).filter(({first: first}) => !kept.has(`${cell}:${first}`))));
const notebook = await notebookIn(state, code, files);
return {
ids: ids,
keep: kept => withSources(state, code, notebook, left(new Set(kept)))
};
};
return {
kind: "statements",
unitsOf: unitsOf
};
}
async function notebookIn(state, path, files) {
const document = path.endsWith(".ipynb") ? await json_in_jsonIn(state, path, files) : undefined;
const cells = document?.["cells"];
if (document === undefined || !Array.isArray(cells) || !cells.every(strict_json.O)) return undefined;
return {
document: document,
cells: cells.filter(strict_json.O)
};
}
function withCells(state, path, notebook, cells) {
if (notebook === undefined) return state;
const isAsBefore = cells.length === notebook.cells.length && cells.every((cell, at) => cell === notebook.cells[at]);
if (isAsBefore) return state;
return withPiece(state, path, textPiece(`${(0, json_text.s)({
...notebook.document,
cells: [ ...cells ]
})}\n`));
}
async function sourcesIn(state, path, files) {
const notebook = await notebookIn(state, path, files);
if (notebook !== undefined) return notebook.cells.map(cell => isCode(cell) ? (0, 
notebook_document.v)(cell) : "");
return path.endsWith(".py") && state.has(path) ? [ await textIn(state, path, files) ] : [];
}
function withSources(state, path, notebook, sources) {
if (notebook === undefined) {
const [text] = sources;
return text === undefined ? state : withPiece(state, path, textPiece(text));
}
const changed = notebook.cells.map((cell, at) => {
const source = sources[at] ?? "";
return !isCode(cell) || source === (0, notebook_document.v)(cell) ? cell : {
...cell,
source: source
};
});
return withCells(state, path, notebook, changed);
}
function isCode(cell) {
return cell["cell_type"] === "code";
}
function hasOutputs(cell) {
const outputs = cell["outputs"];
return Array.isArray(outputs) && outputs.length > 0;
}
function cutBundle({bundle: bundle}) {
return fileCut("bundle", path => isBelow(path, bundle));
}
function cutFiles({bundle: bundle, config: config}) {
return fileCut("files", path => path !== config && !isBelow(path, bundle));
}
function fileCut(kind, isUnit) {
const unitsOf = async (state, level) => {
if (level > 0) return undefined;
const ids = [ ...state.keys() ].filter(isUnit).sort();
const keep = kept => {
const left = new Set(kept);
return withoutPaths(state, new Set(ids.filter(id => !left.has(id))));
};
return {
ids: ids,
keep: keep
};
};
return {
kind: kind,
unitsOf: unitsOf
};
}
const deepest = 6;
function cutSettings({config: config}, editor, files) {
const unitsOf = async (state, level) => {
const text = await textIn(state, config, files);
const ids = editor.pointersAt(text, level);
if (level > deepest || ids.length === 0 && level > 0) return undefined;
const keep = kept => {
const gone = ids.filter(id => !kept.includes(id));
return gone.length === 0 ? state : withPiece(state, config, textPiece(editor.without(text, gone)));
};
return {
ids: ids,
keep: keep
};
};
return {
kind: "settings",
unitsOf: unitsOf
};
}
const ofBundle = [ "bundle", "dataset", "native", "required", "assets", "removals", "prechecks" ];
const datasetSources = "dataset_sources";
function cutParts(layout, editor, files) {
const unitsOf = async (state, level) => {
if (level > 0) return undefined;
const has = [ ...state.keys() ].some(path => isBelow(path, layout.bundle));
const without = has ? await withoutBundle(state, layout, editor, files) : state;
return {
ids: has ? [ "bundle" ] : [],
keep: kept => kept.length === 0 ? without : state
};
};
return {
kind: "parts",
unitsOf: unitsOf
};
}
async function withoutBundle(state, layout, editor, files) {
const text = editor.without(await textIn(state, layout.config, files), ofBundle.map(key => JSON.stringify([ key ])));
const inBundle = [ ...state.keys() ].filter(path => isBelow(path, layout.bundle));
const rest = withPiece(withoutPaths(state, new Set(inBundle)), layout.config, textPiece(text));
const metadata = await json_in_jsonIn(state, layout.kernelMetadata, files);
return metadata === undefined ? rest : withPiece(rest, layout.kernelMetadata, jsonPiece({
...metadata,
[datasetSources]: []
}));
}
const sourceLists = [ datasetSources, "competition_sources", "kernel_sources", "model_sources", "keywords" ];
function cutSources({kernelMetadata: kernelMetadata}, files) {
const unitsOf = async (state, level) => {
if (level > 0) return undefined;
const metadata = await json_in_jsonIn(state, kernelMetadata, files);
const named = sourceLists.flatMap(key => itemsOf(metadata, key).map(item => `${key} ${item}`));
const lists = [ ...new Set(named) ];
const keep = kept => {
if (metadata === undefined || kept.length === lists.length) return state;
const left = sourceLists.filter(key => Array.isArray(metadata[key])).map(key => [ key, itemsOf(metadata, key).filter(item => kept.includes(`${key} ${item}`)) ]);
return withPiece(state, kernelMetadata, jsonPiece({
...metadata,
...Object.fromEntries(left)
}));
};
return {
ids: lists,
keep: keep
};
};
return {
kind: "sources",
unitsOf: unitsOf
};
}
function itemsOf(metadata, key) {
const list = (0, strict_json.O)(metadata) ? metadata[key] : undefined;
return Array.isArray(list) ? list.filter(item => typeof item === "string") : [];
}
function jsonPiece(value) {
return textPiece(`${(0, json_text.s)(value)}\n`);
}
async function reduce(start, cuts, ask, tell) {
let state = start;
for (;;) {
const before = stateDigest(state);
for (const cut of cuts) {
const after = await cutAll(state, cut, ask, tell);
state = after.state;
if (!after.isMinimal) return after;
}
if (stateDigest(state) === before) return {
state: state,
isMinimal: true
};
}
}
async function sizesOf(state, cuts) {
const sizes = new Map;
for (const cut of cuts) {
let count = 0;
for (let level = 0; ;level += 1) {
const units = await cut.unitsOf(state, level);
if (units === undefined) break;
count += units.ids.length;
}
sizes.set(cut.kind, count);
}
return sizes;
}
async function cutAll(start, cut, ask, tell) {
let state = start;
for (let level = 0; ;level += 1) {
const units = await cut.unitsOf(state, level);
if (units === undefined) return {
state: state,
isMinimal: true
};
const {ids: ids, keep: keep} = units;
const {kept: kept, isMinimal: isMinimal} = await ddmin(ids, rest => ask(keep(rest)));
if (kept.length < ids.length) {
state = keep(kept);
tell({
kind: cut.kind,
before: ids.length,
after: kept.length
});
}
if (!isMinimal) return {
state: state,
isMinimal: isMinimal
};
}
}
async function reduceCommand(line, around) {
if (line.format === "sarif") throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--format",
value: line.format,
expected: "table | json"
});
const request = await (0, audit_command.x_)(line, "dry-run");
const folder = await newFolder(line, request);
const reduction = await withReductionPlace(request, line, around, place => reduceProject(request, line, folder, place));
const texts = (0, text_sentences.h)(request.settings.language);
const json = {
schema: "nx47.reduction/1",
...reduction
};
const text = line.format === "json" ? `${JSON.stringify(json, null, 2)}\n` : reductionTable(reduction, texts);
return {
text: text,
status: reduction.isMinimal ? 0 : 3
};
}
async function newFolder({given: given}, {root: root}) {
const [named = ""] = given["out"] ?? [];
const folder = named === "" ? `${(0, posix_.dirname)(root)}/${(0, posix_.basename)(root)}-reduced` : (0, 
slashed.d)((0, external_node_path_.resolve)(named));
const files = (0, host_files.q)();
if (await files.exists(folder) && (await files.list(folder)).length > 0) throw new model_failure.HR("REDUCTION_FOLDER_TAKEN", {
folder: folder
});
return folder;
}
async function reduceProject(request, line, folder, place) {
const {root: root, settings: settings} = request;
const {world: world, tell: tell} = place;
const words = (0, text_sentences.h)(settings.language).reduction;
const start = await readProject(root, settings.bundle?.path ?? "", world);
const narrowing = narrowingOf(line);
const failure = await findFailure(start, {
narrowing: narrowing,
where: root
}, place);
tell(failureLine(failure.target, words));
const cuts = cutsOf(await layoutOf(request, start, world), world);
const ask = async state => {
const outcome = await place.questions.outcomeOf(state, failure.depth);
return outcome === "stop" ? "stop" : samenessOf(outcome, failure.target, narrowing);
};
const reduced = await reduce(start, cuts, ask, ({kind: kind, ...counts}) => tell((0, 
fill.G)(words.shrunk, {
unit: words.units[kind],
...counts
})));
const reduction = await reduce_command_toldOf({
request: request,
folder: folder,
start: start,
cuts: cuts,
failure: failure
}, reduced, place);
await writeOut(reduction, reduced.state, request, world);
return reduction;
}
function cutsOf(layout, {files: files}) {
const editor = {
pointersAt: settingPointers,
without: withoutSettings
};
return [ cutParts(layout, editor, files), cutBundle(layout), cutFiles(layout), cutCells(layout, files), cutOutputs(layout, files), cutStatements(layout, files), cutSettings(layout, editor, files), cutSources(layout, files) ];
}
async function layoutOf({root: root, file: file, settings: settings}, start, {files: files}) {
const prefix = settings.kernel === "." ? "" : `${settings.kernel}/`;
const kernelMetadata = `${prefix}kernel-metadata.json`;
const code = (await json_in_jsonIn(start, kernelMetadata, files))?.["code_file"];
return {
config: file.slice(root.length + 1),
bundle: settings.bundle?.path ?? "",
kernelMetadata: kernelMetadata,
code: typeof code === "string" ? `${prefix}${code}` : ""
};
}
async function reduce_command_toldOf({request: request, folder: folder, start: start, cuts: cuts, failure: failure}, {state: state, isMinimal: isMinimal}, {questions: questions}) {
const [before, after] = [ await sizesOf(start, cuts), await sizesOf(state, cuts) ];
const last = await questions.outcomeOf(state, failure.depth);
const sizes = cuts.map(({kind: kind}) => ({
kind: kind,
before: before.get(kind) ?? 0,
after: after.get(kind) ?? 0
}));
const seen = last === "stop" ? failure.outcome : last;
const complaints = complaintsOf(failure.target, seen.complaints);
const asked = questions.counts();
return {
project: request.root,
folder: folder,
failure: failure.target,
complaints: complaints,
isMinimal: isMinimal,
sizes: sizes,
asked: asked
};
}
async function writeOut(reduction, state, {settings: settings}, {files: files}) {
await workCopy(reduction.folder, files).show(state);
const name = state.has("README.md") ? "NX47-REDUCED.md" : "README.md";
const page = reductionPage(reduction, (0, text_sentences.h)(settings.language));
await files.write(`${reduction.folder}/${name}`, page);
}
var explain_failure = __webpack_require__(6864);
var publish = __webpack_require__(9633);
var rollback = __webpack_require__(60035);
var story = __webpack_require__(42586);
async function rollBack(order, metadata, request, world) {
let fetched = {};
const keep = state => ({
state: state
});
const phases = [ (0, phase.O)("recall-runs", recall_runs.y, record_inputs.br, phase_outputs.Qm), (0, 
phase.O)("rollback", rollback.d, () => wantedOf(order, metadata), (state, found) => {
fetched = found;
return {
state: state
};
}), (0, phase.O)("publish", publish.m, () => forPublication(fetched, request), keep), (0, 
phase.O)("push", push.V, () => forPush(fetched, metadata, request), keep) ];
const opened = await (0, open_run.Iy)(request, world);
const {packs: packs, mode: mode} = request.settings;
const kind = mode === "execute" ? "PENDING" : "PLANNED";
const verdict = {
kind: kind,
cause: "",
packs: packs,
conditions: []
};
const state = {
...opened.state,
dossier: {
...opened.state.dossier,
verdict: verdict
}
};
const context = {
...opened.context,
ground: {
target: request.target,
sendsProject: false
}
};
const goal = `roll back ${JSON.stringify(order)}`;
return (0, story.Qe)(phases, {
...opened,
state: state,
context: context
}, {
goal: goal,
firstStep: 2
});
}
function wantedOf({dataset: dataset, kernel: kernel}, metadata) {
const ref = metadata.dataset?.ref;
return {
...dataset === undefined || ref === undefined ? {} : {
dataset: {
ref: ref,
version: dataset
}
},
...kernel === undefined ? {} : {
kernel: {
ref: metadata.kernelRef,
version: kernel
}
}
};
}
function forPublication({dataset: dataset}, {target: target}) {
if (dataset === undefined) return undefined;
const {ref: ref, title: title, licence: licence, isPrivate: isPrivate, folder: folder, manifest: manifest, versionBefore: versionBefore} = dataset;
return {
...{
ref: ref,
title: title,
licence: licence,
isPrivate: isPrivate,
folder: folder,
manifest: manifest,
versionBefore: versionBefore
},
isPublished: false,
removals: [],
lossesRefused: false,
pollSeconds: target === "kaggle" ? 10 : .1
};
}
function forPush({kernel: kernel}, {kernel: own}, {settings: settings}) {
if (kernel === undefined) return undefined;
const {ref: ref, view: view} = kernel;
return {
ref: ref,
title: view.title === "" ? own.title : view.title,
text: view.source,
language: own.language,
kind: view.kind === "" ? own.kernel_type : view.kind,
isPrivate: view.isPrivate,
enableInternet: view.enableInternet,
enableGpu: view.enableGpu ?? false,
datasetSources: [ ...view.datasetSources ],
competitionSources: [ ...view.competitionSources ?? [] ],
kernelSources: [ ...view.kernelSources ?? [] ],
modelSources: [ ...view.modelSources ?? [] ],
machineShape: view.machineShape ?? "",
sessionTimeoutSeconds: Math.min(settings.deadline + 120, 43200)
};
}
async function rollbackCommand(line, around) {
const request = await (0, read_request.i)(line.settings, line.path, "certify");
const order = {
dataset: line.datasetVersion === 0 ? undefined : line.datasetVersion,
kernel: line.kernelVersion === 0 ? undefined : line.kernelVersion
};
const metadata = await rollback_command_metadataOf(request);
if (order.dataset === undefined && order.kernel === undefined) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "rollback",
value: "",
expected: "--dataset N | --kernel M"
});
if (order.dataset !== undefined && metadata.dataset === undefined) throw new model_failure.HR("CONFIG_MISSING_KEY", {
file: request.file,
key: "dataset"
});
const {world: world, close: close} = await (0, compose.Zz)(request, around);
try {
return rollback_command_answerOf(await rollBack(order, metadata, request, world), request);
} finally {
await close();
}
}
async function rollback_command_metadataOf({root: root, file: file, settings: settings}) {
const read = async name => ({
name: name,
bytes: new Uint8Array(await (0, promises_.readFile)((0, external_node_path_.join)(root, name)).catch(() => new Uint8Array))
});
const metadata = (0, survey_metadata.h3)({
...{
paths: [],
unreadable: [],
texts: [],
code: {
name: "",
bytes: new Uint8Array
}
},
kernelMetadata: await read(`${settings.kernel}/kernel-metadata.json`),
...settings.dataset === undefined ? {} : {
datasetMetadata: await read(settings.dataset)
}
});
if (metadata === undefined) throw new model_failure.HR("CONFIG_BAD_VALUE", {
file: file,
line: 1,
key: "kernel",
why: "kernel-metadata.json"
});
return metadata;
}
function rollback_command_answerOf(run, {settings: settings}) {
const words = (0, text_sentences.h)(settings.language).console;
const names = words.steps;
const [incident] = run.dossier.incidents;
const code = model_failure.Nc.find(known => known === incident?.code);
if (code !== undefined && incident !== undefined) {
const failure = run.failure ?? new model_failure.HR(code, incident.parameters);
return {
text: `${(0, explain_failure.SP)(failure, settings.language)}\n`,
status: (0, exit_status.W)(failure)
};
}
const lines = run.dossier.steps.filter(({macro: macro}) => macro !== "record").map(({macro: macro, state: state, output: output, command: command}) => {
const text = state === "SKIPPED" ? command.split("\n").join("\n    ") : output;
return `  ${names[macro] ?? macro} (${words.states[state]}) — ${text}`;
});
const heading = settings.mode === "execute" ? words.rolledBack : words.rollbackPlanned;
const session = (0, fill.G)("{name}: {path}", {
name: words.session,
path: run.sessionFolder
});
return {
text: `${[ heading, ...lines, session ].join("\n")}\n`,
status: 0
};
}
var standing_ledger = __webpack_require__(23664);
var close_log = __webpack_require__(58172);
async function continueLog(session, ports) {
const {files: files, clock: clock, place: place} = ports;
const path = `${session}/logs/session.jsonl`;
const bytes = await files.read(path);
const found = (0, ledger_chain.H5)(bytes);
const isTorn = found.problem === "torn-tail";
const last = (0, ledger_chain.XL)(found.lines).at(-1);
if (found.problem !== "" && !isTorn || last === undefined) throw new model_failure.HR("LEDGER_BROKEN", {
file: path,
line: found.line,
why: found.problem || "empty"
});
const evidence = isTorn ? [ await (0, close_log.ek)(session, bytes, files) ] : [];
const sink = {
append: line => files.append(path, line)
};
const ids = {
sessionId: last.session_id,
taskId: last.task_id
};
const ledger = new ledger_ledger.O(sink, clock, ids, {
head: found.head,
seq: found.count,
time: last.time
});
const events = (0, ledger_chain.XL)(found.lines);
if (!isTorn) return {
events: events,
ledger: ledger,
byteLength: bytes.length
};
const told = await ledger.append({
...{
macro: "session",
step: 1,
phase: "SESSION",
state: "RUNNING",
goal: "half a line was put aside",
...place
},
...{
touches: evidence.map(({ref: ref}) => ref),
command: "",
...model_event.NH,
output: "",
decision: "",
evidence: evidence
}
});
return {
events: [ ...events, told ],
ledger: ledger,
byteLength: bytes.length
};
}
var led_state = __webpack_require__(56435);
async function openSessions(root, files) {
const home = `${root}/session`;
if (!await files.exists(home)) return [];
const found = [];
for (const name of await foldersIn(home, files)) {
const log = `${home}/${name}/logs/session.jsonl`;
if (!await files.exists(log)) continue;
const chain = (0, ledger_chain.H5)(await files.read(log));
const events = (0, ledger_chain.XL)(chain.lines);
const first = events[0];
if (first === undefined || events.some(({phase: phase}) => phase === "VERDICT")) continue;
const isLed = (0, led_state.z2)(events) !== undefined;
found.push({
folder: `${home}/${name}`,
goal: first.goal,
isLed: isLed,
problem: chain.problem
});
}
return found;
}
async function lastClosed(root, files) {
const home = `${root}/session`;
if (!await files.exists(home)) return undefined;
for (const name of await foldersIn(home, files)) {
const log = `${home}/${name}/logs/session.jsonl`;
if (!await files.exists(log)) continue;
const bytes = await files.read(log);
const {lines: lines, problem: problem, head: head} = (0, ledger_chain.H5)(bytes);
const end = problem === "" ? (0, led_state.z2)((0, ledger_chain.XL)(lines))?.end : undefined;
if (end !== undefined && end !== "") return {
name: name,
head: head,
digest: (0, codec_digest.fg)(bytes)
};
}
return undefined;
}
async function foldersIn(home, files) {
const skipped = [ "evidence", "logs", "reports", "PLANS" ];
const entries = await files.list(home, skipped);
const names = entries.filter(({path: path, kind: kind}) => kind === "folder" && !path.includes("/"));
const timeOf = name => `${name.slice(0, 8)}${/_(\d{6})z-\d+$/.exec(name)?.[1] ?? ""}${name}`;
return names.map(({path: path}) => path).sort((one, other) => timeOf(one) < timeOf(other) ? 1 : -1);
}
var session_summary = __webpack_require__(77886);
const mostLogBytes = 1 << 20;
async function holdSession(root, ports) {
const open = (await openSessions(root, ports.files)).find(({isLed: isLed}) => isLed);
if (open === undefined) throw new model_failure.HR("SESSION_NONE", {
folder: root
});
const {events: events, ledger: ledger, byteLength: byteLength} = await continueLog(open.folder, ports);
const state = (0, led_state.z2)(events);
if (state === undefined) throw new model_failure.HR("SESSION_NONE", {
folder: root
});
return {
folder: open.folder,
ledger: ledger,
events: events,
state: state,
byteLength: byteLength
};
}
async function tellSession(session, body, ports) {
if (body.phase === "PLAN" && session.byteLength >= mostLogBytes) throw new model_failure.HR("SESSION_FULL", {
bytes: session.byteLength,
most: mostLogBytes,
rule: 106
});
let told = await appended(session, body);
const summaries = told.events.filter(({macro: macro, step: step}) => macro === "summary" && step === 1).length;
const summary = (0, session_summary.D)(told.state, summaries, ports.place);
if (summary !== undefined) told = await appended(told, summary);
await writePages(told, ports);
return told;
}
async function writePages({folder: folder, events: events}, ports) {
for (const [name, page] of Object.entries((0, pages.j)(events, ports.language))) await ports.files.write(`${folder}/${name}`, page);
}
async function appended(session, body) {
const event = await session.ledger.append(body);
const events = [ ...session.events, event ];
const byteLength = session.byteLength + Buffer.byteLength(JSON.stringify(event)) + 1;
return {
...session,
events: events,
byteLength: byteLength,
state: (0, led_state.z2)(events) ?? session.state
};
}
var session_name = __webpack_require__(67119);
const summaryName = "reports/session.json";
const taskId = "T1";
async function leaveClearing(root, {stops: stops, reason: reason}, ports) {
const {files: files, clock: clock, place: place} = ports;
const folder = await freshFolder(root, ports);
for (const part of [ "logs", "reports", "PLANS" ]) await files.makeFolder(`${folder}/${part}`);
const sessionId = folder.slice(folder.lastIndexOf("/") + 1);
const log = `${folder}/logs/session.jsonl`;
const sink = {
append: line => files.append(log, line)
};
const ledger = new ledger_ledger.O(sink, clock, {
sessionId: sessionId,
taskId: taskId
});
await ledger.append({
...leave_clearing_word(place),
output: JSON.stringify(stops),
decision: ""
});
const clears = stops.map(({session: session}) => session);
const summary = {
...{
schema: "nx47.safe-mode-cleared/1",
session_id: sessionId,
task_id: taskId
},
...{
verdict: "OK",
cause: reason,
clears: clears
}
};
const text = `${JSON.stringify(summary, null, 1)}\n`;
await files.write(`${folder}/${summaryName}`, text);
const evidence = [ {
kind: "file",
ref: summaryName,
sha256: (0, codec_digest.fg)(text)
} ];
const end = {
phase: "VERDICT",
state: "DONE",
decision: `OK ${reason}`,
evidence: evidence
};
await ledger.append({
...leave_clearing_word(place),
...end,
evidence: [ ...evidence ]
});
await writePages({
folder: folder,
events: ledger.events
}, ports);
return folder;
}
function leave_clearing_word(place) {
return {
...{
macro: "session",
step: 1,
phase: "SESSION",
state: "RUNNING",
goal: "safe mode is cleared"
},
...{
...place,
touches: [],
command: "nx47 safe-mode clear",
...model_event.NH
},
...{
output: "",
decision: "",
evidence: [],
role: "person"
}
};
}
async function freshFolder(root, {files: files, clock: clock}) {
await files.makeFolder(`${root}/session`);
for (let attempt = 1; ;attempt += 1) {
const name = (0, session_name.C)(clock.now().toISOString(), "safe-mode-clear", attempt);
if (await files.makeNewFolder(`${root}/session/${name}`)) return `${root}/session/${name}`;
}
}
async function safeModeCommand({words: words, reason: reason}, around, language) {
const [act = "show", path = "."] = words;
if (act !== "show" && act !== "clear") throw refuse("safe-mode", act, "show | clear");
if (act === "clear" && reason.trim() === "") throw refuse("--reason", reason, "…");
const texts = (0, text_sentences.h)(language).console;
const root = await (0, project_kernel.B)((0, external_node_path_.resolve)(path).replaceAll("\\", "/"));
if (root === undefined) throw new model_failure.HR("CONFIG_NOT_FOUND", {
folder: path
});
const request = await (0, read_request.i)({
mode: "execute"
}, root, "certify");
const world = (0, compose_offline.Y)(request.settings.language, around, root);
const mode = await (0, safe_mode.Pe)(`${root}/.nx47`, world.files);
const stops = await (0, standing_stops.mV)(reportsPlace(request, true), world);
if (mode === undefined && stops.length === 0) return {
text: `${texts.safeModeOff}\n`,
status: 0
};
const safe = mode ?? (0, safe_mode.Kz)(stops);
if (act === "show") return {
text: `${safe_mode_command_shown(safe, texts.safeModeOn)}\n`,
status: 3
};
const left = await leaveWord({
safe: safe,
stops: stops,
reason: reason,
request: request
}, world, around);
return {
text: `${texts.safeModeCleared}\n${left === "" ? "" : `${left}\n`}`,
status: 0
};
}
async function leaveWord({safe: safe, stops: stops, reason: reason, request: request}, world, around) {
const state = `${request.root}/.nx47`;
const file = `${state}/${safe_mode.w$}`;
const goal = "safe mode is cleared";
const word = {
goal: goal,
touches: [ file ],
output: JSON.stringify(safe),
decision: reason
};
const {redact: redact} = world;
const folder = stops.length === 0 ? "" : await leaveClearing(request.root, {
stops: stops,
reason: redact(reason)
}, world);
if (await wereAdded(stops, request, world)) {
const outcome = await (0, commit_back_command.wV)(folder, request, around);
if (outcome.state === "FAILED") throw outcome.failure;
}
await world.files.makeFolder(state);
await (0, standing_ledger.r)(`${state}/safe-mode.jsonl`, word, world);
await world.files.remove(file);
return folder;
}
async function wereAdded(stops, {root: root}, {files: files}) {
const lists = stops.map(({session: session}) => `${root}/session/${session}/${run_index.VK}`);
const found = await Promise.all(lists.map(list => files.exists(list)));
return stops.some(({committed: committed}) => committed) || found.includes(true);
}
function safe_mode_command_shown({since: since, session: session, signs: signs, uncertainties: uncertainties, stable: stable}, text) {
const list = names => names.length === 0 ? "∅" : names.join(", ");
return (0, fill.G)(text, {
...{
since: since,
session: session,
stable: stable || "∅"
},
...{
signs: list(signs),
uncertainties: list(uncertainties)
}
});
}
function refuse(flag, value, expected) {
return new model_failure.HR("USAGE_BAD_VALUE", {
flag: flag,
value: value,
expected: expected
});
}
function onlyValue(line, name) {
const values = line.given[name] ?? [];
if (values.length > 1) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: `--${name}`,
value: values.join(" "),
expected: "1"
});
return values[0] ?? "";
}
var git_tree = __webpack_require__(67195);
const mostCharacters = 200;
function sessionGoal(typed) {
const goal = typed.trim();
const why = goal === "" ? "∅" : goal.length > mostCharacters ? `${goal.length} > ${mostCharacters}` : /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(goal) ? "\\n" : /[.!?…]\s+\p{Lu}.*/u.exec(goal)?.[0] ?? "";
if (why !== "") throw new model_failure.HR("SESSION_GOAL_REFUSED", {
why: why,
rule: 1
});
return goal;
}
const step_law_mostCharacters = 2e3;
const longMinutes = 10;
const order = [ "PLAN", "EXECUTE", "VERIFY", "CRITIQUE", "LOG_EVENT" ];
function nextEvent(state, asked, here, plan) {
refuseLong(asked);
if (asked.phase === "SESSION") return decisionEvent(asked, here);
if (asked.phase === "PLAN") return planEvent(state, asked, here);
const {running: running} = state;
if (running === undefined) throw new model_failure.HR("STEP_UNPLANNED", {
phase: asked.phase,
rule: 62
});
refuseDisorder(running, asked);
if (asked.phase === "EXECUTE" || asked.phase === "VERIFY") refusePlaceless(asked);
if (asked.phase === "EXECUTE") refuseWithoutPlan(state, plan);
if (asked.phase === "LOG_EVENT") refuseUnproven(running, asked); else if (asked.say === "" && asked.command === "") throw incomplete(asked.phase, "--say");
const body = eventOf(asked, here, {
step: running.step,
goal: running.goal,
touches: running.touches
});
if (asked.phase === "LOG_EVENT") return {
...body,
evidence: [ ...running.evidence, ...asked.evidence ]
};
return asked.phase === "EXECUTE" ? {
...body,
plan_sha256: plan.rendered
} : body;
}
function refuseLong(asked) {
const texts = {
say: asked.say,
command: asked.command
};
const lists = {
touches: asked.touches.join("\n"),
risk: asked.risks.join("\n")
};
for (const [what, text] of Object.entries({
...texts,
...lists
})) {
if (text.length <= step_law_mostCharacters) continue;
throw new model_failure.HR("MESSAGE_TOO_LONG", {
what: what,
length: text.length,
most: step_law_mostCharacters,
rule: 99
});
}
}
function needsWrittenPlan({task: task, steps: steps}) {
const touched = new Set(steps.flatMap(({touches: touches}) => touches));
return (task.minutes ?? 0) > longMinutes || steps.length > 1 || touched.size > 1;
}
function decisionEvent(asked, here) {
if (asked.say === "") throw incomplete(asked.phase, "--say");
const body = eventOf(asked, here, {
step: 1,
goal: "decision",
touches: []
});
return {
...body,
macro: "session",
state: "RUNNING",
output: "",
decision: asked.say
};
}
function planEvent(state, asked, here) {
const {running: running, task: task, steps: steps} = state;
if (running !== undefined) throw new model_failure.HR("STEP_RUNNING", {
step: running.step,
rule: 77
});
if (state.isAstray) throw new model_failure.HR("SESSION_ASTRAY", {
rule: 173
});
const named = asked.serves >= 1 && asked.serves <= task.DONE_CRITERIA.length;
const missing = asked.say === "" ? "--say" : !named ? "--serves" : asked.touches.length === 0 ? "--touches" : "";
if (missing !== "") throw incomplete(asked.phase, missing);
const step = (steps.at(-1)?.step ?? 1) + 1;
const body = eventOf(asked, here, {
step: step,
goal: asked.say,
touches: asked.touches
});
return {
...body,
output: asked.risks.join("\n"),
decision: `serves ${asked.serves}`
};
}
function incomplete(phase, missing) {
return new model_failure.HR("STEP_INCOMPLETE", {
phase: phase,
missing: missing,
rule: missing === "--serves" ? 9 : 65
});
}
function refuseDisorder({step: step, phase: phase}, asked) {
const expected = order[order.indexOf(phase) + 1] ?? "LOG_EVENT";
const isGivenUp = asked.phase === "LOG_EVENT" && (asked.state === "FAILED" || asked.state === "SKIPPED");
if (asked.phase === expected || isGivenUp) return;
throw new model_failure.HR("STEP_OUT_OF_ORDER", {
step: step,
phase: asked.phase,
expected: expected,
rule: 61
});
}
function refusePlaceless({phase: phase, machine: machine, terminal: terminal}) {
const missing = machine.trim() === "" ? "--machine" : terminal.trim() === "" ? "--terminal" : "";
if (missing !== "") throw new model_failure.HR("STEP_TARGET_MISSING", {
phase: phase,
missing: missing,
rule: phase === "VERIFY" ? 63 : 64
});
}
function refuseWithoutPlan(state, {rendered: rendered, onDisk: onDisk}) {
const file = `PLANS/${state.task.task_id}.md`;
if (needsWrittenPlan(state) && state.planned.length === 0) throw new model_failure.HR("SESSION_PLAN_MISSING", {
file: file,
rule: 62
});
if (rendered !== onDisk) throw new model_failure.HR("SESSION_PLAN_CHANGED", {
file: file,
rule: 62
});
}
function refuseUnproven({step: step, evidence: evidence}, asked) {
if (asked.state === "") throw incomplete(asked.phase, "--state");
const proofs = [ ...evidence, ...asked.evidence ].filter(({sha256: sha256}) => sha256 !== undefined);
if (asked.state === "DONE" && proofs.length === 0) throw new model_failure.HR("STEP_UNPROVEN", {
step: step,
rule: 69
});
}
function eventOf(asked, here, {step: step, goal: goal, touches: touches}) {
return {
...{
macro: "by-hand",
step: step,
phase: asked.phase,
state: asked.state || "RUNNING",
goal: goal
},
...{
machine: asked.machine || here.machine,
terminal: asked.terminal || here.terminal
},
...{
touches: [ ...touches ],
command: asked.command,
...model_event.NH,
output: asked.say,
decision: ""
},
...{
evidence: [ ...asked.evidence ],
role: asked.role ?? "person"
}
};
}
const mostOfTask = 2 * step_law_mostCharacters;
const longestSlug = 40;
async function beginSession(order, ports) {
const {root: root, task: task, taskText: taskText} = order;
const {files: files, clock: clock, place: place} = ports;
const goal = sessionGoal(order.goal);
await refuseSecond(root, files);
const written = JSON.stringify(task);
if (written.length > mostOfTask) throw tooLong("TASK", written, mostOfTask);
const opening = await openingEvent(order, goal, ports);
const folder = await begin_session_freshFolder(root, goal, ports);
for (const part of [ "logs", "reports", "evidence", "PLANS" ]) await files.makeFolder(`${folder}/${part}`);
await files.write(`${folder}/TASK.md`, taskText);
const path = `${folder}/logs/session.jsonl`;
const sink = {
append: line => files.append(path, line)
};
const ids = {
sessionId: folder.slice(folder.lastIndexOf("/") + 1),
taskId: task.task_id
};
const ledger = new ledger_ledger.O(sink, clock, ids);
await ledger.append({
...opening,
output: written
});
if ((task.steps ?? []).length > 0) await ledger.append(begin_session_planOf(task.steps ?? [], "", place));
const events = [ ...ledger.events ];
const state = (0, led_state.z2)(events);
if (state === undefined) throw new model_failure.HR("SESSION_NONE", {
folder: folder
});
await writePages({
folder: folder,
events: events
}, ports);
return {
folder: folder,
ledger: ledger,
events: events,
state: state,
byteLength: (await files.read(path)).length
};
}
function begin_session_planOf(items, reason, place) {
const command = items.map(item => item.replace(/\s*\n\s*/g, " ")).join("\n");
if (command.length > step_law_mostCharacters) throw tooLong("PLAN", command, step_law_mostCharacters);
return {
...bare("plan", place),
macro: "plan",
command: command,
decision: reason
};
}
async function openingEvent({root: root, taskText: taskText}, goal, {files: files, shell: shell, place: place}) {
const commit = await (0, git_tree.Qo)(root, shell);
const evidence = [ {
kind: "file",
ref: "TASK.md",
sha256: (0, codec_digest.fg)(taskText)
}, {
kind: "answer",
ref: `commit ${commit}`
} ];
const opening = {
...bare(goal, place),
state: "NEW",
evidence: evidence
};
const before = await lastClosed(root, files);
if (before === undefined) return opening;
const {name: name, head: head, digest: sha256} = before;
const log = {
kind: "checksum",
ref: `session/${name}/logs/session.jsonl`,
sha256: sha256
};
const decision = `continues session/${name}, whose last event is ${head}`;
return {
...opening,
decision: decision,
evidence: [ ...evidence, log ]
};
}
function tooLong(what, text, most) {
return new model_failure.HR("MESSAGE_TOO_LONG", {
what: what,
length: text.length,
most: most,
rule: 99
});
}
function bare(goal, place) {
return {
...{
macro: "session",
step: 1,
phase: "SESSION",
state: "RUNNING",
goal: goal,
...place,
touches: [],
command: ""
},
...{
...model_event.NH,
output: "",
decision: "",
evidence: [],
role: "person"
}
};
}
async function refuseSecond(root, files) {
const open = (await openSessions(root, files)).find(({isLed: isLed}) => isLed);
if (open === undefined) return;
const session = open.folder.slice(open.folder.lastIndexOf("/") + 1);
const why = open.problem === "" ? "" : `(${open.problem})`;
throw new model_failure.HR("SESSION_OPEN", {
session: session,
goal: open.goal,
why: why,
rule: 17
});
}
async function begin_session_freshFolder(root, goal, {files: files, clock: clock}) {
const home = `${root}/session`;
await files.makeFolder(home);
const slug = goal.normalize("NFD").replace(/\p{M}/gu, "").slice(0, longestSlug);
for (let attempt = 1; ;attempt += 1) {
const folder = `${home}/${(0, session_name.C)(clock.now().toISOString(), slug, attempt)}`;
if (await files.makeNewFolder(folder)) return folder;
}
}
var led_pages = __webpack_require__(6026);
var markdown_cell = __webpack_require__(22778);
const task_report_mostItems = 10;
const leastItems = 3;
function missingParts(led, closing) {
const {time: time, commit: commit, place: place, changed: changed, uncommitted: uncommitted, touches: touches, next: next, items: items} = closing;
const announced = [ ...led.steps.flatMap(step => step.touches), ...touches ];
const silent = [ ...new Set([ ...changed, ...uncommitted ]) ].filter(path => !isWithin(path, announced));
const isChanged = changed.length > 0 || uncommitted.length > 0 || executed(led).length > 0;
const wayBack = led.checkpoints.length > 0 || closing.rollback.trim() !== "";
const isUnversioned = closing.state === "OK" && uncommitted.length > 0;
return [ ...time === "" ? [ "date" ] : [], ...commit === "" ? [ "commit" ] : isUnversioned ? [ `commit: ${uncommitted.slice(0, 3).join(", ")}` ] : [], ...place.machine === "" ? [ "host" ] : [], ...silent.length === 0 ? [] : [ `changes: ${silent.slice(0, 3).join(", ")}` ], ...isChanged && !wayBack ? [ "rollback" ] : [], ...closing.reason.trim() === "" ? [ "reason" ] : [], ...next.length === 1 ? [] : [ `next: ${next.length}` ], ...items.length > task_report_mostItems - leastItems ? [ `checklist: ${items.length}` ] : [] ];
}
function nextChecklist(led, {items: items}, words) {
const unproven = led.task.DONE_CRITERIA.flatMap(({criterion: criterion}, at) => led.proven.includes(at + 1) ? [] : [ `${words.reviewCriterion} ${at + 1}: ${criterion}` ]);
const undone = led.steps.filter(({state: state}) => state !== "DONE").map(({step: step, goal: goal}) => `${words.takeStep} ${step}: ${goal}`);
const always = [ `${words.checkSession}: nx47 verify session/${led.session}`, `${words.addSession}: nx47 commit-back session/${led.session} --execute`, words.readPages ];
return [ ...[ ...items, ...unproven, ...undone ].slice(0, task_report_mostItems - leastItems), ...always ].map(task_report_oneLine);
}
function taskReport(led, closing, words) {
const {state: state, reason: reason, commit: commit, time: time, place: place, rollback: rollback, next: next} = closing;
const risks = [ ...closing.risks ];
return [ `# ${words.report} ${led.task.task_id}`, ...[ "", `- ${words.purpose}: ${(0, 
markdown_cell.H)(led.goal)}`, `- ${words.endState}: ${state}` ], ...[ `- ${words.reason}: ${(0, 
markdown_cell.H)(reason)}`, "", `## ${words.signature}`, "" ], ...[ `- ${words.date}: ${time}`, `- ${words.commit}: ${commit}` ], `- ${words.host}: ${(0, 
markdown_cell.H)(place.machine)} / ${(0, markdown_cell.H)(place.terminal)}`, ...[ "", `## ${words.criteria}`, "", ...criterionRows(led, words) ], ...[ "", `## ${words.changed}`, "", ...task_report_listed(changedPlaces(led, closing), words.nothing) ], ...[ "", `## ${words.evidenceWord}`, "", ...task_report_listed(led.steps.flatMap(proofsOf), words.noneSaid) ], ...[ "", `## ${words.rollback}`, "", ...rollback === "" ? [] : [ (0, 
markdown_cell.H)(rollback), "" ], ...(0, led_pages.iM)(led, words) ], ...[ "", `## ${words.risksLeft}`, "", ...task_report_listed(risks, words.noneSaid) ], ...[ "", `## ${words.checklist}`, "", ...nextChecklist(led, closing, words).map(item => `- [ ] ${(0, 
markdown_cell.H)(item)}`) ], ...[ "", `## ${words.next}`, "", (0, markdown_cell.H)(next[0] ?? ""), "" ] ].join("\n");
}
function executed({steps: steps}) {
return steps.filter(({phase: phase, state: state}) => phase !== "PLAN" && state !== "SKIPPED");
}
function isWithin(path, places) {
return places.some(place => path === place || path.startsWith(`${place.replace(/\/$/, "")}/`));
}
function changedPlaces(led, {changed: changed, uncommitted: uncommitted, touches: touches}) {
const announced = executed(led).flatMap(step => step.touches);
return [ ...new Set([ ...changed, ...uncommitted, ...announced, ...touches ]) ].sort();
}
function criterionRows({task: task, proven: proven}, words) {
return task.DONE_CRITERIA.map(({criterion: criterion, evidence: evidence}, at) => `- [${proven.includes(at + 1) ? "x" : " "}] ${at + 1}. ${(0, 
markdown_cell.H)(criterion)} (${words.proof}: ${evidence})`);
}
function proofsOf({step: step, evidence: evidence}) {
return evidence.map(({kind: kind, ref: ref, sha256: sha256}) => `${step} ${kind} ${ref} ${sha256 ?? ""}`.trim());
}
function task_report_listed(items, none) {
return items.length === 0 ? [ none ] : items.map(item => `- ${(0, markdown_cell.H)(item)}`);
}
function task_report_oneLine(text) {
return text.replace(/\s*\n\s*/g, " ").slice(0, 300);
}
async function closeSession(session, words, tree, ports) {
const {state: state, folder: folder} = session;
if (state.running !== undefined) throw new model_failure.HR("STEP_RUNNING", {
step: state.running.step,
rule: 77
});
close_session_refuseUnproven(state, words);
const [next = ""] = words.next;
refuseLong({
say: words.reason,
command: next,
touches: words.touches,
risks: words.items
});
const closing = await close_session_found(session, words, tree, ports);
const parts = missingParts(state, closing);
if (parts.length > 0) throw new model_failure.HR("REPORT_PART_MISSING", {
parts: parts.join("; "),
rule: 127
});
const texts = (0, text_sentences.h)(ports.language).session;
const task = state.task.task_id;
const pages = {
[`reports/${task}.md`]: taskReport(state, closing, texts),
"reports/session.json": summaryOf(state, closing)
};
for (const [name, text] of Object.entries(pages)) await ports.files.write(`${folder}/${name}`, text);
const evidence = Object.entries(pages).map(([ref, text]) => ({
...{
kind: "file",
ref: ref,
sha256: (0, codec_digest.fg)(text)
}
}));
const body = {
...{
macro: "session",
step: 1,
phase: "VERDICT",
goal: state.goal,
...ports.place
},
...{
state: words.state === "OK" ? "DONE" : "FAILED",
role: "person"
},
...{
touches: [ ...closing.touches ],
command: "",
...model_event.NH,
evidence: evidence
},
output: [ next, ...nextChecklist(state, closing, texts) ].join("\n"),
decision: `${words.state} ${words.reason.replace(/\s*\n\s*/g, " ")}`
};
return tellSession(session, body, ports);
}
function close_session_refuseUnproven({task: task, proven: proven}, {state: state}) {
const open = task.DONE_CRITERIA.flatMap((_, at) => proven.includes(at + 1) ? [] : [ at + 1 ]);
if (state === "OK" && open.length > 0) throw new model_failure.HR("SESSION_UNPROVEN", {
criteria: open.join(", "),
rule: 68
});
}
async function close_session_found({state: state, events: events}, words, tree, {shell: shell, clock: clock, place: place}) {
const commit = await (0, git_tree.Qo)(tree.root, shell);
const {startCommit: startCommit} = state;
const isMoved = startCommit !== "" && commit !== "" && startCommit !== commit;
const said = events.flatMap(({phase: phase, step: step, output: output}) => (phase === "CRITIQUE" || phase === "PLAN") && step !== 1 && output !== "" ? output.split("\n") : []);
return {
...words,
...{
commit: commit,
time: clock.now().toISOString(),
place: place,
risks: said
},
changed: isMoved ? await (0, git_tree.jr)([ startCommit, commit ], tree, shell) : [],
uncommitted: commit === "" ? [] : await (0, git_tree.SU)(tree, shell)
};
}
function summaryOf({session: session, task: task}, {state: state, reason: reason, commit: commit, time: time}) {
const summary = {
...{
schema: "nx47.led-session/1",
session_id: session,
task_id: task.task_id,
closed: time
},
...{
verdict: state,
cause: reason,
repository: {
head: commit
}
}
};
return `${JSON.stringify(summary, null, 1)}\n`;
}
async function requireStableStart({isAstray: isAstray, checkpoints: checkpoints}, tree, shell) {
const last = checkpoints.at(-1);
if (!isAstray || last === undefined) return;
const moved = await (0, git_tree.jr)([ last.commit, "HEAD" ], tree, shell);
const files = [ ...new Set([ ...moved, ...await (0, git_tree.SU)(tree, shell) ]) ];
if (files.length === 0) return;
const shown = files.slice(0, 3).join(", ");
throw new model_failure.HR("SESSION_OFF_STABLE", {
name: last.name,
count: files.length,
files: shown,
rule: 173
});
}
function statusText(led, words) {
const {task: task, proven: proven, steps: steps, checkpoints: checkpoints, end: end, running: running} = led;
const lines = [ `${words.title} ${led.session}`, `${words.purpose}: ${led.goal}`, `${words.endState}: ${end === "" ? words.stillOpen : end}`, `${words.criteria}:`, ...task.DONE_CRITERIA.map(({criterion: criterion, evidence: evidence}, at) => `  [${proven.includes(at + 1) ? "x" : " "}] ${at + 1}. ${criterion} (${words.proof}: ${evidence})`), `${words.stepsSoFar}:`, ...steps.map(({step: step, state: state, phase: phase, goal: goal}) => `  ${step} ${state} ${phase} ${goal}`), ...checkpoints.map(({name: name, commit: commit}) => `${words.checkpointsWord}: ${name} ${commit}`), ...led.isAstray ? [ words.comparedOff ] : [], ...end === "" ? [ `${words.awaited}: ${awaited(running?.phase)}` ] : [] ];
return `${(0, safe_name.Q)(lines.join("\n"))}\n`;
}
function unfinishedText(open, words) {
return open.filter(({isLed: isLed}) => !isLed).map(({folder: folder, goal: goal, problem: problem}) => `${words.unfinished}: ${folder} ${goal} ${problem}`.trimEnd()).map(line => `${(0, 
safe_name.Q)(line)}\n`).join("");
}
function awaited(phase) {
const following = {
PLAN: "EXECUTE",
EXECUTE: "VERIFY",
VERIFY: "CRITIQUE",
CRITIQUE: "LOG_EVENT"
};
return following[phase ?? ""] ?? "PLAN";
}
const session_proofs_mostBytes = 5 << 20;
async function takeProofs(proofs, place, world) {
const taken = [];
for (const [at, proof] of proofs.entries()) {
const [, word = "", name = ""] = /^([a-z]+):(.+)$/.exec(proof) ?? [];
const kind = model_task.vD.safeParse(word).data;
const path = (0, external_node_path_.resolve)(place.from, name);
const bytes = (await (0, promises_.stat)(path).catch(() => undefined))?.size;
const refuse = (why, rule = 68) => new model_failure.HR("PROOF_REFUSED", {
proof: proof,
why: why,
rule: rule
});
if (kind === undefined) throw refuse(model_task.vD.options.join(" | "));
if (bytes === undefined) throw refuse(path);
if (kind === "checksum") {
taken.push({
kind: kind,
ref: name,
sha256: await world.files.hash(path)
});
continue;
}
if (bytes > session_proofs_mostBytes) throw refuse(`${bytes} > ${session_proofs_mostBytes}: checksum`);
const content = await world.files.read(path);
const [secret] = (0, check_secrets.V)({
name: name,
bytes: content
}, {
known: (0, known_secrets.x)(world.secrets)
});
if (secret !== undefined) throw refuse(`${secret.line}: ${secret.kind}`, 190);
const ref = `evidence/${place.seq}-${at + 1}-${(0, external_node_path_.basename)(path)}`;
if ((0, safe_name.g)(ref) !== undefined) throw refuse((0, safe_name.g)(ref) ?? "");
await world.files.write(`${place.session}/${ref}`, content);
taken.push({
kind: kind,
ref: ref,
sha256: (0, codec_digest.fg)(content)
});
}
return taken;
}
const phases = model_event.h7.exclude([ "VERDICT" ]);
const session_log_ends = schemas.k5n([ "", "DONE", "FAILED", "SKIPPED" ]);
async function logOrder({line: line, world: world, folder: folder}, session) {
const one = name => world.redact(onlyValue(line, name));
const all = name => (line.given[name] ?? []).map(text => world.redact(text));
const phase = phases.safeParse(one("phase"));
if (!phase.success) throw session_log_refused("phase", one("phase"), phases.options.join(" | "));
const state = session_log_ends.safeParse(one("state"));
if (!state.success) throw session_log_refused("state", one("state"), "DONE | FAILED | SKIPPED");
if (state.data !== "" && phase.data !== "LOG_EVENT") throw session_log_refused("state", state.data, "--phase LOG_EVENT");
const role = model_task.Ag.safeParse(one("role") || "person");
if (!role.success) throw session_log_refused("role", one("role"), model_task.Ag.options.join(" | "));
const serves = one("serves");
if (!/^\d{0,3}$/.test(serves)) throw session_log_refused("serves", serves, "1–999");
const seq = (session.events.at(-1)?.seq ?? 0) + 1;
const place = {
from: folder,
session: session.folder,
seq: seq
};
return {
...{
phase: phase.data,
state: state.data,
say: one("say"),
command: one("command")
},
...{
machine: one("machine"),
terminal: one("terminal"),
touches: all("touches"),
risks: all("risk")
},
...{
serves: Number(serves),
role: role.data
},
evidence: await takeProofs(line.given["proof"] ?? [], place, world)
};
}
async function planDigests({folder: folder, events: events, state: state}, world) {
const page = (0, led_pages.jt)(state);
const onDisk = await world.files.hash(`${folder}/${page}`).catch(() => "");
return {
rendered: (0, codec_digest.fg)((0, pages.j)(events, world.language)[page] ?? ""),
onDisk: onDisk
};
}
function session_log_refused(flag, value, expected) {
return new model_failure.HR("USAGE_BAD_VALUE", {
flag: `--${flag}`,
value: value,
expected: expected
});
}
async function planGoingBack(checkpoint, tree, shell) {
const {name: name, commit: commit, tag: tag, label: label} = checkpoint;
const refuse = why => new model_failure.HR("GOING_BACK_REFUSED", {
name: name,
why: why,
rule: 78
});
const names = [ `refs/tags/${label}`, `refs/tags/${label}^{commit}` ];
const found = await Promise.all(names.map(one => (0, git_tree.EO)(tree.root, [ "rev-parse", "--quiet", one ], shell)));
if (found.map(({stdout: stdout}) => stdout.trim()).join(" ") !== `${tag} ${commit}`) throw refuse(label);
const dirty = await (0, git_tree.SU)(tree, shell);
if (dirty.length > 0) throw refuse(dirty.slice(0, 3).join(", "));
const from = await (0, git_tree.Qo)(tree.root, shell);
const changes = await (0, git_tree.jr)([ from, commit ], tree, shell);
if (changes.length === 0) throw refuse("0");
const commands = backCommands(checkpoint, tree).map(argv => `git ${argv.join(" ")}`);
const plan = {
name: name,
from: from,
to: commit,
changes: changes,
commands: commands
};
return {
...plan,
sha256: (0, codec_digest.fg)(JSON.stringify(plan))
};
}
async function goBack(checkpoint, tree, shell) {
const {name: name, commit: commit} = checkpoint;
const refusal = {
code: "GOING_BACK_REFUSED",
name: name
};
const before = await (0, git_tree.Qo)(tree.root, shell);
try {
for (const argv of backCommands(checkpoint, tree)) await (0, git_tree.gG)(tree.root, argv, refusal, shell);
} catch (error) {
await (0, git_tree.EO)(tree.root, restoring(before, tree), shell);
throw error;
}
const left = await (0, git_tree.jr)([ "HEAD", commit ], tree, shell);
if (left.length > 0) throw new model_failure.HR("GOING_BACK_REFUSED", {
name: name,
why: left.slice(0, 3).join(", "),
rule: 78
});
return (0, git_tree.Qo)(tree.root, shell);
}
function backCommands({name: name, commit: commit}, tree) {
return [ restoring(commit, tree), [ "commit", "--quiet", `--message=fix: back to checkpoint ${name} (${commit.slice(0, 12)})` ] ];
}
function restoring(commit, tree) {
return [ "restore", `--source=${commit}`, "--staged", "--worktree", "--", ...(0, 
git_tree.g8)(tree) ];
}
const namePattern = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;
const testSeconds = 600;
const checkpoint_nobody = [ "-c", "user.name=nx47", "-c", "user.email=nx47@localhost", "-c", "commit.gpgsign=false" ];
async function makeCheckpoint(order, state, ports) {
const {name: name, tree: tree} = order;
const refuse = why => new model_failure.HR("SESSION_CHECKPOINT_REFUSED", {
name: name,
why: why,
rule: 78
});
if (!namePattern.test(name)) throw refuse(namePattern.source);
const dirty = await (0, git_tree.SU)(tree, ports.shell);
if (dirty.length > 0) throw refuse(dirty.slice(0, 3).join(", "));
const commit = await (0, git_tree.Qo)(tree.root, ports.shell);
if (commit === "") throw refuse("HEAD");
const tag = (0, led_state.wZ)(state.session, name);
const ask = (...argv) => (0, git_tree.gG)(tree.root, argv, {
code: "SESSION_CHECKPOINT_REFUSED",
name: name
}, ports.shell);
await ask("tag", "--annotate", `--message=checkpoint ${name} of ${state.session}: ${state.goal}`, tag, commit);
try {
const kept = {
name: name,
commit: commit,
tag: await ask("rev-parse", `refs/tags/${tag}`),
label: tag
};
const rehearsal = await rehearseGoingBack(order, kept, ports);
if (!rehearsal.holds) await ask("tag", "--delete", tag);
return rehearsal;
} catch (error) {
await (0, git_tree.EO)(tree.root, [ "tag", "--delete", tag ], ports.shell);
throw error;
}
}
async function minimalTest(folder, argv, shell) {
const command = {
argv: argv,
cwd: folder,
deadlineSeconds: testSeconds
};
const {status: status, timedOut: timedOut, stdout: stdout, stderr: stderr} = await shell.run(command);
return {
status: timedOut ? null : status,
stdout: (0, codec_digest.fg)(stdout),
stderr: (0, codec_digest.fg)(stderr)
};
}
async function rehearseGoingBack(order, checkpoint, ports) {
const {name: name, tree: tree, ground: ground, test: test} = order;
try {
const clone = await cloneAt(order, checkpoint, ports);
const shell = asNobody(ports.shell);
const back = await goBack(checkpoint, {
...tree,
root: clone
}, shell);
const ask = (...argv) => (0, git_tree.gG)(ground, argv, {
code: "SESSION_CHECKPOINT_REFUSED",
name: name
}, shell);
const wanted = await ask("rev-parse", `${checkpoint.commit}^{tree}`);
const isSame = await ask("rev-parse", "HEAD^{tree}") === wanted && await ask("status", "--porcelain") === "";
const ran = test.length === 0 ? undefined : await minimalTest(clone, test, shell);
const listed = (0, codec_digest.fg)(await ask("ls-tree", "-r", "HEAD"));
return {
...{
schema: "nx47.rehearsed-rollback/1",
checkpoint: name,
tag: checkpoint.label
},
...{
tag_object: checkpoint.tag,
commit: checkpoint.commit,
tree: wanted,
back: back,
test: test
},
exit_status: ran === undefined ? 0 : ran.status,
stdout_sha256: ran?.stdout ?? listed,
stderr_sha256: ran?.stderr ?? (0, codec_digest.fg)(""),
holds: isSame && (ran === undefined || ran.status === 0)
};
} finally {
await ports.files.remove(ground);
}
}
async function cloneAt({name: name, tree: tree, ground: ground}, {label: label}, {files: files, shell: shell}) {
const refusal = {
code: "SESSION_CHECKPOINT_REFUSED",
name: name
};
const top = await (0, git_tree.gG)(tree.root, [ "rev-parse", "--show-toplevel" ], refusal, shell);
const prefix = await (0, git_tree.gG)(tree.root, [ "rev-parse", "--show-prefix" ], refusal, shell);
const clone = `${ground}/${prefix}`.replace(/\/$/, "");
await files.makeFolder(ground.slice(0, ground.lastIndexOf("/")));
const cloning = [ "clone", "--quiet", "--no-checkout", "-c", "core.hooksPath=/dev/null", top, ground ];
await (0, git_tree.gG)(top, cloning, refusal, shell);
const ask = (folder, ...argv) => (0, git_tree.gG)(folder, argv, refusal, asNobody(shell));
await ask(ground, "checkout", "--quiet", "-B", "rehearsal", `refs/tags/${label}`);
await ask(clone, "rm", "-r", "--quiet", "--ignore-unmatch", "--", ...(0, git_tree.g8)(tree));
await files.makeFolder(clone);
await files.write(`${clone}/nx47-rehearsal`, "work that went on after the checkpoint\n");
await ask(ground, "add", "--all");
await ask(ground, "commit", "--quiet", "--message=fix: work after the checkpoint");
return clone;
}
function asNobody(shell) {
return {
run: command => {
const [program = "", ...argv] = command.argv;
return shell.run(program === "git" ? {
...command,
argv: [ program, ...checkpoint_nobody, ...argv ]
} : command);
}
};
}
async function setCheckpoint(desk, session) {
const {line: line, world: world, settings: settings, tree: tree, words: words} = desk;
const name = line.words[1] ?? "";
const test = settings["minimal-test"] ?? [];
const ground = `${tree.root}/.nx47/rehearsed-${world.randomHex(8)}`;
const made = await makeCheckpoint({
name: name,
tree: tree,
ground: ground,
test: test
}, session.state, world);
const page = `evidence/checkpoint-${name}-${(session.events.at(-1)?.seq ?? 0) + 1}.json`;
const text = `${JSON.stringify(made, null, 1)}\n`;
await world.files.write(`${session.folder}/${page}`, text);
const event = {
...{
macro: "checkpoint",
step: 1,
phase: "SESSION",
state: made.holds ? "DONE" : "FAILED"
},
...{
goal: `checkpoint ${name}`,
...world.place,
touches: [ `tag ${made.tag}` ],
command: `git tag --annotate ${made.tag}`
},
...{
...model_event.NH,
exit_status: made.exit_status,
role: "person"
},
...{
stdout_sha256: made.stdout_sha256,
stderr_sha256: made.stderr_sha256
},
output: made.holds ? `rehearsed: back at tree ${made.tree}` : "going back was rehearsed and did not hold",
decision: made.holds ? `checkpoint ${name} ${made.commit}` : `checkpoint ${name} refused`,
evidence: [ {
kind: "file",
ref: page,
sha256: (0, codec_digest.fg)(text)
}, {
kind: "answer",
ref: `tag ${made.tag_object}`
}, {
kind: "answer",
ref: `commit ${made.commit}`
} ]
};
const told = await tellSession(session, event, world);
if (!made.holds) throw new model_failure.HR("SESSION_CHECKPOINT_REFUSED", {
name: name,
why: `${test.join(" ")}: ${made.exit_status}`,
rule: 79
});
return {
text: statusText(told.state, words),
status: 0
};
}
async function takeBack(desk, session) {
const {line: line, world: world, settings: settings, tree: tree, words: words} = desk;
const name = line.words[1] ?? "";
const checkpoint = session.state.checkpoints.findLast(one => one.name === name);
if (checkpoint === undefined) {
const why = session.state.checkpoints.map(one => one.name).join(", ") || "∅";
throw new model_failure.HR("GOING_BACK_REFUSED", {
name: name,
why: why,
rule: 78
});
}
const plan = await planGoingBack(checkpoint, tree, world.shell);
if (line.settings["mode"] !== "execute") return {
text: planText(plan),
note: words.goBackWith,
status: 0
};
if (onlyValue(line, "yes") !== name || onlyValue(line, "plan") !== plan.sha256) throw new model_failure.HR("GOING_BACK_UNCONFIRMED", {
name: name,
digest: plan.sha256,
rule: 149
});
const commit = await goBack(checkpoint, tree, world.shell);
const argv = settings["minimal-test"] ?? [];
const ran = argv.length === 0 ? undefined : await minimalTest(tree.root, argv, world.shell);
const holds = ran === undefined || ran.status === 0;
const event = {
...{
macro: "rollback",
step: 1,
phase: "SESSION",
state: holds ? "DONE" : "FAILED",
role: "person"
},
...{
goal: `back to checkpoint ${name}`,
...world.place,
touches: [ ...plan.changes ].slice(0, 50)
},
...{
command: plan.commands.join("\n"),
...model_event.NH,
output: `${plan.changes.length} paths`
},
...ran === undefined ? {} : {
exit_status: ran.status,
stdout_sha256: ran.stdout,
stderr_sha256: ran.stderr
},
decision: `back to ${name} ${checkpoint.commit} by ${commit}`,
evidence: [ {
kind: "answer",
ref: `commit ${commit}`
} ],
plan_sha256: plan.sha256
};
const told = await tellSession(session, event, world);
return {
text: statusText(told.state, words),
status: holds ? 0 : 1
};
}
function planText({from: from, to: to, changes: changes, commands: commands, sha256: sha256}) {
const rows = [ `${from} → ${to}`, ...changes.map(path => `  ${path}`), ...commands, `--plan ${sha256}` ];
return `${rows.join("\n")}\n`;
}
const verbs = {
new: session_command_begin,
status: session_command_status,
plan: plan,
log: log,
checkpoint: async desk => setCheckpoint(desk, await held(desk)),
rollback: async desk => takeBack(desk, await held(desk)),
close: session_command_close
};
const sessionVerbs = Object.keys(verbs);
async function sessionCommand(line, around, language, folder = process.cwd()) {
const [verb = ""] = line.words;
const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
if (act === undefined) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "session",
value: verb,
expected: sessionVerbs.join(" | ")
});
const root = await (0, project_kernel.B)((0, slashed.d)((0, external_node_path_.resolve)(folder)));
if (root === undefined) throw new model_failure.HR("CONFIG_NOT_FOUND", {
folder: folder
});
const {settings: settings} = await (0, read_request.i)({}, root, "certify");
const kept = [ ...settings.report === undefined ? [] : [ settings.report ], ...settings.journals ];
const world = (0, compose_offline.Y)(settings.language, around, root);
const desk = {
line: line,
world: world,
settings: settings,
tree: {
root: root,
kept: kept
},
folder: folder,
words: (0, text_sentences.h)(language).session
};
return verb === "status" ? act(desk) : alone(desk, act);
}
async function alone(desk, act) {
const {files: files, lock: lock} = desk.world;
const state = `${desk.tree.root}/.nx47`;
await files.makeFolder(state);
if (!await files.exists(`${state}/.gitignore`)) await files.write(`${state}/.gitignore`, "*\n");
const file = `${state}/session-writer`;
const answer = await lock.take(file, desk.line.words.join(" ").slice(0, 80));
if (!answer.held) {
const {task: task, machine: machine, pid: pid, since: since} = answer.heldBy;
throw new model_failure.HR("TASK_RUNNING", {
task: task,
machine: machine,
pid: pid,
since: since,
file: file,
rule: 77
});
}
try {
return await act(desk);
} finally {
await lock.giveBack(file);
}
}
function held({tree: tree, world: world}) {
return holdSession(tree.root, world);
}
async function session_command_begin({line: line, world: world, tree: tree, folder: folder, words: words}) {
const file = onlyValue(line, "task");
if (file === "") throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--task",
value: "",
expected: "TASK.md"
});
const taskText = await world.files.read((0, slashed.d)((0, external_node_path_.resolve)(folder, file)));
const task = parseTask(taskText, file);
const session = await beginSession({
root: tree.root,
goal: line.words[1] ?? "",
task: task,
taskText: taskText
}, world);
const others = unfinishedText(await openSessions(tree.root, world.files), words);
return {
text: `${session.folder}\n${statusText(session.state, words)}${others}`,
status: 0
};
}
async function session_command_status({line: line, world: world, tree: tree, folder: folder, words: words}) {
const [, named] = line.words;
const open = await openSessions(tree.root, world.files);
const own = named === undefined ? open.find(({isLed: isLed}) => isLed)?.folder : (0, 
slashed.d)((0, external_node_path_.resolve)(folder, named));
if (own === undefined) return {
text: unfinishedText(open, words),
note: words.noneOpen,
status: 0
};
const {lines: lines, problem: problem} = (0, ledger_chain.H5)(await world.files.read(`${own}/logs/session.jsonl`));
const state = (0, led_state.z2)((0, ledger_chain.XL)(lines));
if (state === undefined) throw new model_failure.HR("SESSION_NONE", {
folder: own
});
if (line.format === "json") return {
text: `${JSON.stringify({
...state,
problem: problem
}, null, 2)}\n`,
status: 0
};
const note = problem === "" ? {} : {
note: `${words.unfinished}: ${own} ${problem}`
};
return {
text: `${statusText(state, words)}${unfinishedText(open, words)}`,
...note,
status: 0
};
}
async function plan(desk) {
const {line: line, world: world, words: words} = desk;
const items = (line.given["item"] ?? []).map(item => world.redact(item.trim()));
const session = await held(desk);
const reason = world.redact(onlyValue(line, "reason"));
const isAnother = session.state.planned.length > 0 || session.state.isAstray;
const missing = items.length === 0 || items.includes("") ? "--item" : isAnother && reason === "" ? "--reason" : "";
if (missing !== "") throw new model_failure.HR("STEP_INCOMPLETE", {
phase: "PLAN",
missing: missing,
rule: 164
});
await requireStableStart(session.state, desk.tree, world.shell);
const told = await tellSession(session, begin_session_planOf(items, reason, world.place), world);
return {
text: statusText(told.state, words),
status: 0
};
}
async function log(desk) {
const {world: world, words: words} = desk;
const session = await held(desk);
const order = await logOrder(desk, session);
const event = nextEvent(session.state, order, world.place, await planDigests(session, world));
const told = await tellSession(session, event, world);
return {
text: statusText(told.state, words),
status: 0
};
}
async function session_command_close(desk) {
const {line: line, world: world, tree: tree, words: words} = desk;
const given = onlyValue(line, "state");
const state = schemas.k5n([ "OK", "KO" ]).safeParse(given);
if (!state.success) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--state",
value: given,
expected: "OK | KO"
});
const all = name => (line.given[name] ?? []).map(text => world.redact(text));
const closing = {
...{
state: state.data,
reason: world.redact(onlyValue(line, "reason")),
next: all("next"),
items: all("item")
},
...{
rollback: world.redact(onlyValue(line, "rollback")),
touches: all("touches")
}
};
const told = await closeSession(await held(desk), closing, tree, world);
return {
text: statusText(told.state, words),
status: 0
};
}
var compare_sources = __webpack_require__(89651);
async function stripCommand(line, around, language, folder = process.cwd()) {
const words = (0, text_sentences.h)(language).console;
const [named = ""] = line.words;
const text = (0, strip_source.I)(await pushedSource(named, line, {
around: around,
language: language,
folder: folder
}));
const own = await projectSource(folder);
if (own === undefined) return {
text: text,
note: words.stripAlone,
status: 0
};
const {name: name, source: source} = own;
const whole = (0, compare_sources.m)(source, text, "whole");
if (whole.answer === "ok") return {
text: text,
note: (0, fill.G)(words.stripEqual, {
name: name
}),
status: 0
};
const cells = (0, compare_sources.m)(source, text);
const sentence = cells.answer === "ok" ? words.stripMetadata : words.stripDifferent;
return {
text: text,
note: (0, fill.G)(sentence, {
name: name,
where: whole.difference
}),
status: 1
};
}
async function pushedSource(named, line, place) {
const path = (0, external_node_path_.resolve)(place.folder, named);
const found = named === "" ? undefined : await (0, promises_.stat)(path).catch(() => undefined);
if (found?.isFile()) return (0, promises_.readFile)(path, "utf8");
if (found?.isDirectory()) return (await codeIn(path)).source;
const ref = (0, survey_metadata.Mn)(named);
if (ref !== undefined) return sourceOfKernel(ref, line, place);
const expected = "FILE | FOLDER | OWNER/KERNEL";
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "strip",
value: named,
expected: expected
});
}
async function sourceOfKernel(ref, line, place) {
const {service: service} = line.settings;
const order = {
language: place.language,
service: typeof service === "string" ? service : ""
};
const {kaggle: kaggle} = await (0, compose.Mc)({
...order,
root: place.folder
}, place.around);
const version = line.kernelVersion === 0 ? undefined : line.kernelVersion;
const view = await kaggle.viewKernel(ref, version);
if (view !== undefined) return view.source;
const message = `${ref.owner}/${ref.slug}`;
throw new model_failure.HR("KAGGLE_NOT_FOUND", {
operation: "GetKernel",
status: 404,
message: message
});
}
async function codeIn(folder) {
try {
const text = await (0, promises_.readFile)((0, external_node_path_.join)(folder, "kernel-metadata.json"), "utf8");
const {code_file: name} = kernel_metadata.A.parse(JSON.parse(text));
return {
name: name,
source: await (0, promises_.readFile)((0, external_node_path_.join)(folder, name), "utf8")
};
} catch (cause) {
const expected = "kernel-metadata.json, code_file";
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "strip",
value: folder,
expected: expected
}, {
cause: cause
});
}
}
async function projectSource(folder) {
const root = await (0, project_kernel.B)(folder);
if (root === undefined) return undefined;
const {settings: settings} = await (0, read_request.i)({}, root, "certify");
const own = await codeIn((0, external_node_path_.join)(root, settings.kernel));
return {
name: (0, external_node_path_.join)(settings.kernel, own.name),
source: own.source
};
}
var checkpoint = __webpack_require__(17925);
var verify_history = __webpack_require__(57483);
var reports_branch = __webpack_require__(77225);
async function verifyTree(place, ports, records) {
const paths = records === undefined ? [] : [ "ledger", "session", ...records ];
const [link] = await (0, reports_branch.fA)(place, paths, ports);
const listed = await (0, reports_branch.Tl)(place, place.ref, [ "ledger", "session" ], ports);
const ids = new Map(listed.map(({path: path, id: id}) => [ path, id ]));
const blobs = ports.openBlobs(place.root);
const read = async path => {
const id = ids.get(path);
return id === undefined ? undefined : blobs.read(id);
};
try {
const tree = {
paths: [ ...ids.keys() ],
read: read
};
const index = (0, ledger_run_index.v)(await read(run_index.AV) ?? new Uint8Array);
const {breach: breach, ...counted} = await runsIn(index, tree);
const own = {
...counted,
head: index.head,
roots: index.roots,
origin: await originOf(index, tree)
};
const found = link === undefined ? breach : {
why: "no-plain-file",
file: link
};
return found === undefined ? own : {
...own,
breach: {
commit: place.ref,
...found
}
};
} finally {
blobs.close();
}
}
async function runsIn(index, tree) {
const counts = {
runs: 0,
events: 0,
files: 0
};
if (index.problem !== "") return {
...counts,
breach: {
why: index.problem,
file: run_index.AV,
line: index.line
}
};
const checkpoint = await checkpointBreach(index, tree);
if (checkpoint !== undefined) return {
...counts,
breach: checkpoint
};
for (const entry of index.entries) {
const session = await verifyRun(entry, tree);
if ("why" in session) return {
...counts,
breach: session
};
counts.runs += 1;
counts.events += session.events;
counts.files += session.files;
}
const stray = strayIn(index, tree);
return stray === undefined ? counts : {
...counts,
breach: {
why: "not-in-index",
file: stray
}
};
}
async function originOf({entries: entries}, tree) {
const file = (0, run_index.AD)(entries.length);
const bytes = await tree.read(file);
return bytes === undefined ? "" : readCheckpoint(bytes, file)?.origin ?? "";
}
async function checkpointBreach({entries: entries, roots: roots}, tree) {
let name = "";
for (const {seq: size} of entries) {
const file = (0, run_index.AD)(size);
const bytes = await tree.read(file);
if (bytes === undefined) return {
why: "missing",
file: file
};
const checkpoint = readCheckpoint(bytes, file);
if (checkpoint === undefined) return {
why: "no-checkpoint",
file: file
};
if (checkpoint.size !== size) return {
why: "another-size",
file: file,
line: 2
};
if (!roots[size]?.equals(checkpoint.root)) return {
why: "another-root",
file: file,
line: 3
};
if (name !== "" && checkpoint.origin !== name) return {
why: "another-origin",
file: file,
line: 1
};
name = checkpoint.origin;
}
const known = new Set(entries.map(({seq: seq}) => (0, run_index.AD)(seq)));
const stray = tree.paths.find(path => path.startsWith("ledger/checkpoints/") && !known.has(path));
return stray === undefined ? undefined : {
why: "not-in-index",
file: stray
};
}
function readCheckpoint(bytes, file) {
try {
return (0, checkpoint.S7)(new TextDecoder("utf-8", {
fatal: true
}).decode(bytes), file);
} catch (error) {
if (error instanceof model_failure.HR || error instanceof TypeError) return undefined;
throw error;
}
}
async function verifyRun(entry, tree) {
const {session: session, files: digest} = entry;
const list = `${session}/${run_index.VK}`;
const bytes = await tree.read(list);
if (bytes === undefined) return {
why: "missing",
file: list
};
if ((0, codec_digest.fg)(bytes) !== digest) return {
why: "changed",
file: list
};
const files = (0, session_files.jA)(bytes);
if (files === undefined) return {
why: "unreadable",
file: list
};
const disordered = files.find(({path: path}, at) => at > 0 && path <= (files[at - 1]?.path ?? ""));
if (disordered !== undefined) return {
why: "out-of-order",
file: list
};
const breach = await filesBreach(session, files, tree) ?? await logBreach(entry, files, tree);
return breach ?? {
events: entry.events,
files: files.length
};
}
async function filesBreach(session, files, tree) {
const kept = files.filter(one => one.kept === "repository");
for (const {path: path, bytes: size, sha256: sha256} of kept) {
const file = `${session}/${path}`;
const content = await tree.read(file);
if (content === undefined) return {
why: "missing",
file: file
};
if (content.length !== size || (0, codec_digest.fg)(content) !== sha256) return {
why: "changed",
file: file
};
}
const known = new Set([ run_index.VK, ...kept.map(({path: path}) => path) ].map(path => `${session}/${path}`));
const stray = tree.paths.find(path => path.startsWith(`${session}/`) && !known.has(path));
return stray === undefined ? undefined : {
why: "not-listed",
file: stray
};
}
async function logBreach(entry, files, tree) {
const {session: session, head: head, events: events} = entry;
const file = `${session}/logs/session.jsonl`;
const chain = (0, ledger_chain.H5)(await tree.read(file) ?? new Uint8Array);
if (chain.problem !== "") return {
why: chain.problem,
file: file,
line: chain.line
};
if (chain.head !== head || chain.count !== events) return {
why: "another-head",
file: file,
line: chain.count
};
const told = (0, ledger_chain.XL)(chain.lines);
const digests = new Map(files.map(({path: path, sha256: sha256}) => [ path, sha256 ]));
const breach = foreignBreach(told, entry) ?? eventsBreach(told, digests);
if (breach !== undefined) return {
...breach,
file: file
};
const another = await continuedBreach(told[0]?.evidence ?? [], tree);
if (another !== undefined) return another;
const steps = new Set([ "", ...told.map(({step: step, macro: macro}) => `event:${step} ${macro}`) ]);
const unknown = files.find(({source: source}) => !steps.has(source));
return unknown === undefined ? undefined : {
why: "unknown-source",
file: `${session}/${run_index.VK}`
};
}
async function continuedBreach(evidence, tree) {
for (const {ref: ref, sha256: sha256} of (0, session_files.lT)(evidence)) {
const log = await tree.read(ref);
if (log !== undefined && (0, codec_digest.fg)(log) !== sha256) return {
why: "not-as-continued",
file: ref
};
}
return undefined;
}
function foreignBreach(events, {session: session, task: task, time: time}) {
const id = session.slice("session/".length);
const other = events.find(one => one.session_id !== id || one.task_id !== task);
if (other !== undefined) return {
why: "another-session",
line: other.seq
};
const late = events.find(one => one.time > time);
return late === undefined ? undefined : {
why: "event-after-entry",
line: late.seq
};
}
function eventsBreach(events, digests) {
let running = 0;
for (const {seq: seq, step: step, state: state} of events) {
if (step === 1) continue;
if (state === "RUNNING" && running !== 0 && running !== step) return {
why: "two-running",
line: seq
};
running = state === "RUNNING" ? step : 0;
}
for (const [ref, {sha256: sha256, line: line}] of (0, session_files.qg)(events)) {
if (digests.get(ref) !== sha256) return {
why: `another-digest ${ref}`,
line: line
};
}
return undefined;
}
function strayIn({entries: entries}, {paths: paths}) {
const sessions = new Set(entries.map(({session: session}) => session));
return paths.find(path => {
const session = /^session\/[^/]+/.exec(path)?.[0];
return session !== undefined && !sessions.has(session);
});
}
async function verifyCommand(line, around, language) {
if (line.format === "sarif") throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--format",
value: line.format,
expected: "table | json"
});
const path = (0, external_node_path_.resolve)(line.path);
const world = (0, compose_offline.Y)(language, around, path);
const isSession = await (0, promises_.stat)(`${path}/logs/session.jsonl`).catch(() => undefined) !== undefined;
return isSession ? verifyOne(path, line, world) : verifyBranch(path, line, world);
}
async function verifyOne(path, {format: format}, {files: files, language: language}) {
const words = (0, text_sentences.h)(language).console;
const report = await verifySession(path, files);
const {problem: problem, events: events, files: count, head: head} = report;
const status = problem === "" ? 0 : 1;
if (format === "json") return {
text: verify_command_jsonOf({
session: path,
...report
}),
status: status
};
const text = status === 0 ? (0, fill.G)(words.verifyOk, {
events: events,
files: count,
head: head
}) : (0, fill.G)(words.verifyBroken, {
why: problem
});
return {
text: `${text}\n`,
status: status
};
}
async function verifyBranch(path, line, world) {
const {format: format} = line;
const words = (0, text_sentences.h)(world.language).console;
const {branch: branch, commit: commit, records: records} = await branchAt(path, world);
if (commit === "") {
const value = (0, fill.G)(words.verifyNoBranch, {
path: path,
branch: branch
});
throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "verify",
value: value,
expected: `session/<id> | ${branch}`
});
}
const place = {
root: await topOf(path, world),
ref: commit
};
const history = await (0, verify_history.a)(place, world, records);
const tree = await verifyTree(place, world, records);
const kept = line.checkpoint === "" ? undefined : await verify_command_readCheckpoint((0, 
external_node_path_.resolve)(line.checkpoint), world);
const breach = history.breach ?? tree.breach ?? continuationBreach(kept, tree, commit);
const status = breach === undefined ? 0 : 1;
if (format === "json") return {
text: verify_command_jsonOf({
branch: branch,
commit: commit,
...countsOf(history, tree),
breach: breach ?? null
}),
status: status
};
const text = breach === undefined ? (0, fill.G)(words.verifyHistory, {
branch: branch,
...countsOf(history, tree)
}) : (0, fill.G)(words.verifyBroken, {
why: breachText(breach, words)
});
return {
text: `${text}\n`,
status: status
};
}
async function topOf(path, {shell: shell}) {
const argv = [ "git", "-C", path, "rev-parse", "--show-toplevel" ];
const {status: status, stdout: stdout} = await shell.run({
argv: argv,
deadlineSeconds: 60
});
return status === 0 ? stdout.trim() : path;
}
async function verify_command_readCheckpoint(path, {files: files}) {
const text = (new TextDecoder).decode(await files.read(path));
return (0, checkpoint.PB)(text) ?? (0, checkpoint.S7)(text, path);
}
function continuationBreach(kept, {roots: roots, origin: origin}, commit) {
if (kept === undefined) return undefined;
const isContinued = (kept.origin ?? origin) === origin && roots[kept.size]?.equals(kept.root) === true;
return isContinued ? undefined : {
why: "other-checkpoint",
commit: commit,
file: (0, run_index.AD)(kept.size)
};
}
function countsOf({commits: commits, edges: edges}, {runs: runs, events: events, files: files, head: head}) {
return {
commits: commits,
edges: edges,
runs: runs,
events: events,
files: files,
head: head
};
}
function verify_command_jsonOf(report) {
return `${JSON.stringify({
schema: "nx47.verification/1",
...report
}, null, 2)}\n`;
}
function breachText({why: why, commit: commit, file: file, byte: byte, line: line}, words) {
const [name = "", ...rest] = why.split(" ");
const names = words.breaches;
const place = line !== undefined ? `:${line}` : byte !== undefined ? ` @${byte}` : "";
const told = [ Object.hasOwn(names, name) ? names[name] : name, ...rest ].join(" ");
return (0, fill.G)(words.verifyBreach, {
file: file,
place: place,
commit: commit,
why: told
});
}
async function branchAt(path, {shell: shell}) {
const root = await (0, project_kernel.B)(path);
const settings = root === undefined ? undefined : (await (0, read_request.i)({}, root, "certify")).settings;
const branch = settings?.["reports-branch"] ?? "nx47-reports";
const own = [ ...settings?.report === undefined ? [] : [ settings.report ], ...settings?.journals ?? [] ];
const kept = branch === "current" ? {
records: own
} : {};
const refs = branch === "current" ? [ "HEAD" ] : [ `refs/heads/${branch}`, `refs/remotes/origin/${branch}` ];
for (const ref of refs) {
const argv = [ "git", "-C", path, "rev-parse", "--verify", "--quiet", `${ref}^{commit}` ];
const {status: status, stdout: stdout} = await shell.run({
argv: argv,
deadlineSeconds: 60
});
if (status === 0) return {
branch: branch,
commit: stdout.trim(),
...kept
};
}
return {
branch: branch,
commit: ""
};
}
var outlook = __webpack_require__(79817);
var wheel_libraries = __webpack_require__(40583);
var report_outlook = __webpack_require__(6403);
var read_bundle = __webpack_require__(5779);
var read_wheels = __webpack_require__(18310);
async function whenCommand(line, around, language) {
const world = (0, compose_offline.Y)(language, around);
const {bundle: bundle, folder: folder, request: request} = await subjectOf(line, world);
const names = await world.assets.profileNames();
const texts = await Promise.all(names.map(name => world.assets.profile(name)));
const profiles = texts.flatMap(text => text === undefined ? [] : [ (0, parse.j)((new TextEncoder).encode(text)) ]);
const wheels = await (0, read_wheels.f)(bundle, {
folder: folder,
files: world.files,
kept: (0, kept_answers.k)()
});
const seen = (0, outlook.E)(request, bundle, profiles, wheels);
const document = {
schema: "nx47.when/1",
bundle: bundle.path,
...seen
};
const text = line.format === "json" ? JSON.stringify(document, null, 2) : `${bundle.path}\n${(0, 
report_outlook.a)(seen, (0, text_sentences.h)(language))}`;
return {
text: `${text}\n`,
status: statusOf(seen)
};
}
function statusOf({first: first, profiles: profiles}) {
if (first !== "") return 0;
return profiles.some(({answer: answer}) => answer === "unknown") ? 3 : 1;
}
async function subjectOf(line, {files: files}) {
const path = (0, external_node_path_.resolve)(line.path);
const isFolder = (await (0, promises_.stat)(path).catch(() => undefined))?.isDirectory() === true;
const entries = isFolder ? await files.list(path, when_command_skipped) : [];
const isBundle = entries.some(({path: name}) => !name.includes("/") && isPart(name));
if (isBundle) return {
bundle: await readOrFail(path, line.path, files),
folder: path,
request: nothingRequired
};
const {root: root, settings: settings} = await (0, audit_command.x_)(line, "observe");
const shown = settings.bundle?.path ?? "";
const folder = `${root}/${shown}`;
return {
bundle: await readOrFail(folder, shown, files),
folder: folder,
request: settings
};
}
const when_command_skipped = [ ".git", ".nx47", "node_modules" ];
const nothingRequired = {
required: {
files: [],
packages: [],
"from-image": []
}
};
function isPart(name) {
return name.toLowerCase().endsWith(".whl") || (0, wheel_libraries.b)(name);
}
async function readOrFail(path, shown, files) {
const bundle = shown === "" ? undefined : await (0, read_bundle.B)(path, shown, files);
if (bundle === undefined) throw new model_failure.HR("BUNDLE_MISSING", {
path: path
});
return bundle;
}
async function workerCommand(line, around, language) {
const words = (0, text_sentences.h)(language).jobs;
const place = await jobPlace({
root: line.path,
spool: line.spool
}, around, language);
if (line.health) {
const health = await healthOf(place.spool, place);
if (health === undefined) return {
text: "",
note: words.noWorker,
status: 3
};
return {
text: `${JSON.stringify(health)}\n`,
status: 0
};
}
const slots = line.slots === 0 ? 1 : line.slots;
if (slots > place.mostSlots) throw new model_failure.HR("USAGE_BAD_VALUE", {
flag: "--slots",
value: slots,
expected: `≤ ${place.mostSlots}`
});
around.progress.write(`${(0, fill.G)(words.working, {
spool: place.spool.folder,
slots: slots
})}\n`);
const order = {
name: "nx47 worker",
version: version.r,
slots: slots,
once: line.once
};
await workHere(order, place);
return {
text: "",
note: words.workDone,
status: 0
};
}
const answeringCommands = {
init: initCommand,
audit: audit_command.Ht,
baseline: baselineCommand,
contract: contractCommand,
bundle: bundleCommand,
profile: profileCommand,
history: historyCommand,
when: whenCommand,
matrix: matrixCommand,
verify: verifyCommand,
"commit-back": commit_back_command.cx,
doctor: doctorCommand,
rollback: rollbackCommand,
"safe-mode": safeModeCommand,
logs: logsCommand,
strip: stripCommand,
challenge: (line, around) => challengeCommand(line, around),
reduce: reduceCommand,
blame: blameCommand,
judge: (line, _around, language) => judgeCommand(line, language),
completions: (line, {installRoot: installRoot}, language) => completionsCommand(line, installRoot, language),
conform: conformCommand,
job: jobCommand,
worker: workerCommand,
macro: macroCommand,
session: sessionCommand,
machines: machinesCommand,
agents: agentsCommand
};
const help_examples = [ "  nx47 init --from me/my-kernel", "  nx47 doctor", "  nx47 rehearse examples/nx47", "  nx47 certify . --execute --wait 90", "  nx47 certify . --execute --detach && nx47 collect", "  nx47 logs me/my-kernel --version 7 > session.log", "  nx47 strip me/my-kernel --version 7 > mine.ipynb", "  nx47 rollback --dataset 4 --kernel 7", "  nx47 audit . --format sarif > audit.sarif", "  nx47 explain WHL-008", "  nx47 when . --format json", "  nx47 matrix --changed main", "  nx47 profile diff kaggle-py312 captured.json", "  nx47 verify .nx47/session/20261121_nx47_101500z-1", "  nx47 job submit order.json && nx47 worker --once", "  nx47 macro plan keep-lines --input file=README.md", "  nx47 completions bash > ~/.local/share/bash-completion/completions/nx47" ];
function help(language) {
const words = (0, text_sentences.h)(language).console;
const flags = [ ...describeOptions(language).map(option => [ `--${option.name} ${option.form}`.trimEnd(), describe(option, words) ]), [ "--version", words.help.version ] ];
const inFile = (0, config_settings.T)(language).filter(setting => setting.sources.includes("file") && !setting.sources.includes("flag")).map(setting => [ setting.name, describe(setting, words) ]);
return [ `${words.usage}: nx47 <${commands.join(" | ")}> [PATH] [options]`, "", `${words.commands}:`, ...help_table(commands.map(name => [ name, words.help[name] ])), "", `${words.settings}:`, ...help_table(flags), "", "nx47.yml:", ...help_table(inFile), "", `${words.examples}:`, ...help_examples, "" ].join("\n");
}
function describe(setting, words) {
const choices = setting.choices.length === 0 ? "" : ` (${words.choices}: ${setting.choices.join(", ")})`;
const fallback = setting.fallback === "" ? "" : ` [${words.defaultWord}: ${setting.fallback}]`;
return `${setting.text}${choices}${fallback}`;
}
function help_table(rows) {
const width = Math.max(...rows.map(([name = ""]) => name.length));
return rows.map(([name = "", text = ""]) => `  ${name.padEnd(width)}  ${text}`);
}
async function writeDefectReport(failure) {
const folder = await (0, promises_.mkdtemp)((0, external_node_path_.join)((0, external_node_os_.tmpdir)(), "nx47-defect-"));
const path = (0, external_node_path_.join)(folder, "defect.txt");
const cause = failure.cause instanceof Error ? failure.cause.stack : String(failure.cause ?? "");
const lines = [ failure.code, JSON.stringify(failure.parameters), failure.stack ?? "", cause ?? "" ];
await (0, promises_.writeFile)(path, `${lines.join("\n")}\n`, {
mode: 384
});
return path;
}
var loop_run = __webpack_require__(65045);
var model_language = __webpack_require__(71461);
function renderEnding(dossier, papers, sentences, language) {
const words = sentences.console;
const planned = dossier.steps.filter(step => step.state === "SKIPPED").flatMap(step => step.command.split("\n"));
const parts = dossier.collected === undefined ? [] : [ (0, report_tables.It)(dossier, language, sentences) ];
if (dossier.mode !== "execute") {
parts.push([ `${words.planned}:`, ...(planned.length === 0 ? [ words.nothingPlanned ] : planned).map(line => `  ${(0, 
safe_name.Q)(line)}`) ].join("\n"));
}
parts.push((0, verdict_text.gM)(dossier, language, sentences));
if (papers.ticketPath !== "") parts.push((0, fill.G)(words.ticketHow, {
path: papers.ticketPath
}));
if (papers.sessionFolder !== "") {
parts.push([ `${words.report}: ${papers.sessionFolder}/reports/report.md`, `${words.session}: ${papers.sessionFolder}`, `${words.ledger}: ${papers.ledgerHead}` ].join("\n"));
}
return `${parts.map(part => part.trim()).filter(part => part !== "").join("\n\n")}\n`;
}
var compose_inputs = __webpack_require__(36095);
var compose_rehearsal = __webpack_require__(44854);
var interpreters = __webpack_require__(88620);
var open_rehearsal = __webpack_require__(81012);
var rehearsal_scenario = __webpack_require__(14531);
const profileName = "kaggle-py312";
async function serve_serve(line, around, language) {
const machine = (0, compose.Op)(around);
const text = await (0, assets.w)(around.installRoot).profile(profileName);
if (text === undefined) throw new model_failure.HR("PROFILE_UNKNOWN", {
profile: profileName
});
const profile = (0, parse.j)((new TextEncoder).encode(text));
const interpreter = await (0, choose_interpreter.S)((0, interpreters.C4)(machine), (0, 
choose_interpreter.H)(profile.python.version), true);
await (0, rehearsal_isolation.G)(interpreter.executable);
const folder = (0, external_node_path_.join)((0, external_node_path_.resolve)(line.path), ".nx47", "kaggle");
await (0, promises_.mkdir)(folder, {
recursive: true
});
const username = around.environment["KAGGLE_USERNAME"] ?? await ownerAt(line.path, around);
const rehearsal = await (0, open_rehearsal.S)({
machine: machine,
folder: folder,
port: line.port,
username: username,
interpreter: interpreter,
distributionsFor: pushed => (0, compose_rehearsal.G)(profile, interpreter, pushed),
image: (0, compose_rehearsal.li)(profile, interpreter),
now: () => new Date,
...await givenAt(line, around)
});
const words = (0, text_sentences.h)(language).console;
process.stdout.write(`${(0, fill.G)(words.serving, {
url: rehearsal.url
})}\n`);
process.stdout.write(`${(0, fill.G)(words.servingHow, {
token: rehearsal.account.token,
username: username
})}\n`);
await stopped(around.signal);
await rehearsal.close();
return 130;
}
function stopped(signal) {
return new Promise(resolve => {
if (signal.aborted) resolve(); else signal.addEventListener("abort", () => resolve(), {
once: true
});
});
}
async function givenAt(line, around) {
const {scenario: scenario = "", "allow-open-network": open = false} = line.settings;
const asked = {
faults: (0, rehearsal_scenario.w)(String(scenario)),
allowOpenNetwork: open === true
};
try {
const request = await (0, read_request.i)(line.settings, line.path, "rehearse");
return {
...await (0, compose_inputs.P)(request, around.environment),
...asked
};
} catch (error) {
if (error instanceof model_failure.HR && error.code === "CONFIG_NOT_FOUND") return asked;
throw error;
}
}
async function ownerAt(path, around) {
try {
const request = await (0, read_request.i)({}, path, "rehearse");
return (await (0, compose_rehearsal.Tn)(request, (0, assets.w)(around.installRoot))).owner;
} catch (error) {
if (error instanceof model_failure.HR && error.code === "CONFIG_NOT_FOUND") return "rehearsal";
throw error;
}
}
var tell_loop = __webpack_require__(98043);
async function runCommandLine(argv, installRoot, environment) {
const language = languageOf(argv);
const stop = new AbortController;
for (const name of [ "SIGINT", "SIGTERM" ]) process.on(name, () => stop.abort());
const around = {
environment: environment,
inputs: {},
installRoot: installRoot,
progress: process.stderr,
terminal: process.stdin.isTTY === true ? `tty ${(0, external_node_os_.hostname)()}` : "pipe",
signal: stop.signal
};
try {
return await dispatch(parseCommandLine(argv), around, language);
} catch (error) {
return fail(error, language, argv.includes("--debug"));
}
}
async function dispatch(line, around, language) {
if (line.command === "help" || line.command === "version") {
process.stdout.write(help(language));
return 0;
}
if (line.command === "explain") {
process.stdout.write(explainCommand(line.words[0] ?? "", language));
return 0;
}
if (line.command === "serve") return serve_serve(line, around, language);
if (line.command === "collect") return collected(line, around);
if (line.command !== "certify" && line.command !== "rehearse") return conclude(await answeringCommands[line.command](line, around, language), line, language);
const reread = async (path, command) => {
const read = await (0, read_request.i)(line.settings, path, command);
return line.follow ? {
...read,
follow: true
} : read;
};
const request = await reread(line.path, line.command);
const looped = await (0, loop_run.y)({
request: request,
around: around,
reread: reread
});
return end(looped.run, looped.request, {
around: around,
debug: line.debug,
told: looped.told
});
}
async function collected(line, around) {
const {service: service, language: language} = line.settings;
const order = {
path: line.path,
folder: process.cwd(),
service: typeof service === "string" ? service : "",
language: model_language.A.optional().parse(language),
follow: line.follow
};
const {run: run, request: request} = await (0, collect_command.Z)(order, around);
return end(run, request, {
around: around,
debug: line.debug
});
}
async function conclude(answer, line, language) {
process.stdout.write(answer.text);
if (answer.note !== undefined) process.stderr.write(`${answer.note}\n`);
return answer.failure === undefined ? answer.status : fail(answer.failure, language, line.debug);
}
async function end(run, request, {around: around, debug: debug, told: told}) {
const {settings: settings, askedFor: askedFor} = request;
const {language: language} = settings;
const {sessionFolder: sessionFolder, ledgerHead: ledgerHead, ticketPath: ticketPath} = run;
const papers = {
sessionFolder: sessionFolder,
ledgerHead: ledgerHead,
ticketPath: ticketPath
};
process.stdout.write(renderEnding(run.dossier, papers, (0, text_sentences.h)(language), language));
if (told !== undefined) await endLoop(told, language, around);
const left = told === undefined ? await (0, commit_back_command.hr)(run, request, around) : undefined;
if (run.failure !== undefined) return fail(run.failure, language, debug);
const status = (0, exit_status.e)(run.verdict, askedFor ?? "rehearsal");
if (left === undefined) return status;
process.stderr.write(`${(0, commit_back_command.Ye)(sessionFolder, request)}\n`);
const unsaved = await fail(left, language, debug);
return status === 0 ? unsaved : status;
}
async function endLoop(told, language, around) {
const end = await (0, tell_loop.g)(told, language, around);
process.stdout.write((0, tell_loop.S)(end.told, language));
if (end.note !== "") process.stderr.write(`${end.note}\n`);
}
async function fail(error, language, debug) {
const failure = error instanceof model_failure.HR ? error : new model_failure.HR("DEFECT", {
where: "command line"
}, {
cause: error
});
const again = (0, explain_failure.ay)(process.argv.slice(2));
process.stderr.write(`${(0, explain_failure.SP)(failure, language, again)}\n`);
const status = (0, exit_status.W)(failure);
if (status === 70) {
const path = await writeDefectReport(failure);
process.stderr.write(`${(0, fill.G)((0, text_sentences.h)(language).console.defectReport, {
path: path
})}\n`);
}
if (debug) process.stderr.write(`${stackOf(failure)}\n`);
return status;
}
function stackOf(failure) {
const cause = failure.cause instanceof Error ? `\n${failure.cause.stack ?? ""}` : "";
return `${failure.stack ?? ""}${cause}`;
}
function languageOf(argv) {
const at = argv.findIndex(word => word === "--language" || word.startsWith("--language="));
const word = at < 0 ? "" : argv[at]?.split("=")[1] ?? argv[at + 1] ?? "";
const parsed = model_language.A.safeParse(word);
return parsed.success ? parsed.data : "fr";
}
}
};