export const id = 531;

export const ids = [ 531 ];

export const modules = {
8531: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
runAction: () => runAction
});
var action_place = __webpack_require__(42825);
var audit_story = __webpack_require__(60134);
var collect_command = __webpack_require__(18974);
var compose = __webpack_require__(45759);
var compose_offline = __webpack_require__(4959);
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var results_service = __webpack_require__(35530);
var files = __webpack_require__(2262);
var model_failure = __webpack_require__(82917);
var find_ticket = __webpack_require__(6084);
var fill = __webpack_require__(82740);
var sentences = __webpack_require__(63903);
const listSeconds = 30;
const downloadSeconds = 120;
async function earlierTicket(request, place) {
const {environment: environment} = place.around;
const attempt = Number(environment["GITHUB_RUN_ATTEMPT"] ?? "1");
if (!(attempt > 1) || request.settings.mode !== "execute" || !(0, action_place.tK)(place)) return "";
const words = (0, sentences.h)(request.settings.language).action;
const found = await earlierArtifacts(request, attempt, place);
if (typeof found === "string") {
(0, action_place.qz)(place, request, (0, fill.G)(words.earlierUnread, {
why: found
}));
return "";
}
for (const artifact of found) await fetchSession(artifact, request, place);
const ticket = found.length === 0 ? "" : await openTicket(request.root);
if (ticket !== "") (0, action_place.qz)(place, request, (0, fill.G)(words.continues, {
attempt: attempt - 1
}));
return ticket;
}
async function earlierArtifacts({root: root}, attempt, {around: around, results: results}) {
const own = (0, action_place.Cs)("session", root, around.environment);
const run = own.slice(0, own.lastIndexOf("-") + 1);
const order = {
folder: root,
deadlineSeconds: listSeconds
};
const [answer] = await (0, results_service.H)([ {
kind: "list"
} ], results, order);
if (answer?.kind !== "listed") return answer?.kind === "failed" ? answer.why : "?";
return answer.artifacts.filter(({name: name}) => {
const [, of = ""] = name.startsWith(run) ? /^(\d+)(?:-\d+)?$/.exec(name.slice(run.length)) ?? [] : [];
return of !== "" && Number(of) < attempt;
});
}
async function fetchSession({id: id, digest: digest}, request, place) {
const {root: root} = request;
const home = (0, external_node_path_.join)(root, ".nx47/session");
await (0, promises_.mkdir)(home, {
recursive: true
});
const to = await (0, promises_.mkdtemp)((0, external_node_path_.join)(root, ".nx47/earlier-"));
const order = {
folder: root,
deadlineSeconds: downloadSeconds
};
try {
const [answer] = await (0, results_service.H)([ {
kind: "download",
id: id,
digest: digest,
to: to
} ], place.results, order);
if (answer?.kind === "failed") {
const {earlierUnread: earlierUnread} = (0, sentences.h)(request.settings.language).action;
(0, action_place.qz)(place, request, (0, fill.G)(earlierUnread, {
why: answer.why
}));
}
const there = await (0, promises_.readdir)(home);
for (const name of answer?.kind === "done" ? await (0, promises_.readdir)(to) : []) {
if (/^\d{8}_[a-z0-9-]+_\d{6}z-\d+$/.test(name) && !there.includes(name)) await (0, 
promises_.rename)((0, external_node_path_.join)(to, name), (0, external_node_path_.join)(home, name));
}
} finally {
await (0, promises_.rm)(to, {
recursive: true,
force: true
});
}
}
async function openTicket(root) {
try {
return await (0, find_ticket["if"])(root, (0, files.q)());
} catch (error) {
if (error instanceof model_failure.HR && /^TICKET_(?:NOT_FOUND|COLLECTED)$/.test(error.code)) return "";
throw error;
}
}
var outputs = __webpack_require__(1274);
var state = __webpack_require__(21012);
var workflow_run = __webpack_require__(43880);
var kept_cache = __webpack_require__(6614);
var loop_run = __webpack_require__(65045);
var read_request = __webpack_require__(95509);
async function runOfAction(inputs, place) {
const {ticket: ticket = "", service: service = ""} = inputs.settings;
if (ticket !== "") return collect(String(ticket), String(service), inputs, place);
const command = inputs.target === "rehearsal" ? "rehearse" : "certify";
const request = await (0, read_request.i)(inputs.settings, inputs.project, command);
(0, state.Jg)("root", request.root);
const earlier = await earlierTicket(request, place);
if (earlier !== "") return collect(earlier, request.settings.service, inputs, place);
const restored = (0, kept_cache.p)(request, place).then(found => (0, state.Jg)("kept", found));
restored.catch(() => undefined);
try {
return await runOwn(request, inputs, {
restored: restored,
place: place
});
} finally {
await restored;
}
}
async function runOwn(request, {settings: settings}, {restored: restored, place: place}) {
const watch = world => watched(withRestored(world, restored));
if (request.settings.offline) return checkOffline(request, "notWished", {
...place,
watch: watch
});
if (await mayNotAsk(request, place)) return checkOffline(request, "notAsked", {
...place,
watch: watch
});
if (asksService(request)) (0, state.Jg)("service", "remote");
const reread = (path, command) => (0, read_request.i)(settings, path, command);
return (0, loop_run.y)({
request: request,
around: place.around,
reread: reread,
watch: watch
});
}
function collect(path, service, {language: language}, {around: around}) {
(0, state.Jg)("service", "remote");
return (0, collect_command.Z)({
path: path,
folder: process.cwd(),
service: service,
language: language
}, around, watched);
}
const watched = world => ({
...world,
presenter: (0, state.Dt)((0, outputs.Cu)(world.presenter))
});
function withRestored(world, restored) {
const wheels = {
download: async (...order) => {
await restored;
return world.wheels.download(...order);
},
list: async (...order) => {
await restored;
return world.wheels.list(...order);
},
describe: async (...order) => {
await restored;
return world.wheels.describe(...order);
},
unpack: async (...order) => {
await restored;
return world.wheels.unpack(...order);
}
};
return {
...world,
wheels: wheels,
restored: restored
};
}
function asksService({target: target, settings: settings}) {
return target === "kaggle" || settings.service !== "";
}
async function mayNotAsk(request, {around: around}) {
if (!asksService(request) || !(await (0, workflow_run.h)(around.environment)).isFork) return false;
return await (0, compose.LK)(around) === undefined;
}
async function checkOffline(asked, offline, place) {
const {settings: settings, root: root} = asked;
(0, action_place.qz)(place, asked, (0, sentences.h)(settings.language).action[offline]);
const mode = settings.mode === "observe" ? "observe" : "execute";
const request = {
...asked,
settings: {
...settings,
mode: mode
},
target: "kaggle",
offline: true
};
const world = (0, compose_offline.Y)(settings.language, place.around, root);
return {
run: await (0, audit_story.q)(request, place.watch(world)),
request: request,
offline: offline
};
}
var commit_back_command = __webpack_require__(34914);
var exit_status = __webpack_require__(18060);
var github_inputs = __webpack_require__(49958);
var tell_loop = __webpack_require__(98043);
var core = __webpack_require__(96421);
var audit_command = __webpack_require__(21402);
var secret_forms = __webpack_require__(25924);
var github_rest = __webpack_require__(34783);
var safe_name = __webpack_require__(46415);
var explain = __webpack_require__(73699);
const longestText = 200;
const digest = /\b([0-9a-f]{12})[0-9a-f]{52}\b/g;
function shortText(text, {clean: clean}, longest = longestText) {
const cleaned = clean(text).trim().replace(digest, "$1…");
const signs = [ ...cleaned.slice(0, longest * 2) ];
return signs.length <= longest ? cleaned : `${signs.slice(0, longest).join("")}…`;
}
function cleanBlocks(blocks, {clean: clean}) {
const each = texts => texts.map(text => cleanText(text, clean));
return blocks.map(block => {
if (block.kind === "code") return {
...block,
text: clean(block.text)
};
if (block.kind === "list") return {
...block,
items: each(block.items)
};
if (block.kind === "table") return {
...block,
header: each(block.header),
rows: block.rows.map(each)
};
return block.kind === "figure" ? block : {
...block,
text: cleanText(block.text, clean)
};
});
}
function cleanText(text, clean) {
if (typeof text === "string") return clean(text);
if ("own" in text) return {
own: clean(text.own)
};
if ("strong" in text) return {
strong: clean(text.strong)
};
if ("cites" in text) return {
cites: text.cites.map(clean)
};
if ("anchor" in text) return {
anchor: clean(text.anchor)
};
return text.map(part => cleanText(part, clean));
}
var verdict_parts = __webpack_require__(99026);
var verdict_text = __webpack_require__(86549);
const annotationLevels = [ "error", "warning", "notice" ];
const mostOfALevel = 9;
const longestTitle = 200;
const longestMessage = 2e3;
function annotationsOf(told, prefix) {
const all = [ ...verdictNotice(told), ...findingRemarks(told, prefix), ...conditionRemarks(told) ];
return annotationLevels.flatMap(level => {
const own = all.filter(one => one.level === level);
if (own.length <= mostOfALevel) return own;
const kept = own.slice(0, mostOfALevel - 1);
const count = own.length - kept.length;
return [ ...kept, {
level: level,
title: "NX47",
message: (0, fill.G)(told.texts.telling.moreAnnotations, {
count: count
})
} ];
});
}
function verdictNotice(told) {
const {dossier: dossier, language: language, texts: texts} = told;
const {kind: kind} = (0, verdict_parts.Vj)(dossier);
if ([ "NO-GO", "INCONCLUSIVE", "GO-PRIVATE-ROOT" ].includes(kind)) return [];
const title = line((0, verdict_text.fM)(dossier, language, texts), told);
return [ {
level: "notice",
title: title,
message: texts.report.meaning[kind]
} ];
}
function findingRemarks(told, prefix) {
const {cause: cause} = (0, verdict_parts.Vj)(told.dossier);
const findings = told.document.findings.filter(({known: known}) => known === undefined);
const rank = one => one.rule === cause ? 0 : one.line === undefined ? 2 : 1;
return findings.toSorted((one, other) => rank(one) - rank(other)).map(finding => findingRemark(finding, told, prefix));
}
function findingRemark(finding, told, prefix) {
const {rule: rule, title: title, observed: observed, expected: expected, why: why, fix: fix, file: file, line: at} = finding;
const {telling: telling, report: report} = told.texts;
const message = [ `${observed} (≠ ${expected})`, why, `${report.fix}: ${fix}` ];
const parts = [ prefix, file.trim() === "" ? "nx47.yml" : file ];
const path = parts.filter(part => part.trim() !== "").join("/");
return {
level: levelOf(finding),
title: line((0, fill.G)(telling.annotated, {
id: rule,
title: title
}), told),
message: lines(message, told),
file: line(path, told),
...at === undefined ? {} : {
line: at
}
};
}
function levelOf({severity: severity, answer: answer}) {
if (severity === "error") return answer === "fail" ? "error" : "warning";
return severity === "warning" ? "warning" : "notice";
}
function conditionRemarks(told) {
const {dossier: dossier, texts: texts} = told;
const {kind: kind, conditions: conditions, cause: cause} = (0, verdict_parts.Vj)(dossier);
const isCause = id => id === cause ? 0 : 1;
return conditions.filter(one => (0, verdict_parts.gx)(one, dossier)).filter(({answer: answer}) => answer === "fail" || answer === "unknown" && kind === "INCONCLUSIVE").toSorted((one, other) => isCause(one.id) - isCause(other.id)).map(({id: id, answer: answer, expected: expected, observed: observed}) => {
const {title: title, fix: fix} = (0, explain.WE)(id, dossier, texts);
const message = [ `${observed} (≠ ${expected})`, `${texts.report.fix}: ${fix}` ];
return {
level: answer === "fail" ? "error" : "warning",
title: line((0, fill.G)(texts.telling.annotated, {
id: id,
title: title
}), told),
message: lines(message, told)
};
});
}
function line(text, told) {
return (0, safe_name.Q)(shortText(text, told, longestTitle)).replaceAll("\n", " ");
}
function lines(texts, told) {
return texts.map(text => (0, safe_name.Q)(shortText(text, told, longestMessage / 2))).join("\n").slice(0, longestMessage);
}
var report_document = __webpack_require__(47187);
var markdown = __webpack_require__(70075);
var chart = __webpack_require__(21990);
var spans = __webpack_require__(90737);
const mostPhases = 60;
const longestName = 60;
function renderGantt(told) {
const spans = shownSpans(told);
if (spans.length === 0) return "";
const lines = [ "gantt", "  dateFormat YYYY-MM-DD HH:mm:ss.SSS", "  axisFormat %H:%M:%S", "  todayMarker off", `  section ${told.texts.telling.phases}`, ...spans.map((span, at) => `  ${at + 1} ${labelOf(span, told)} :${taskOf(span, at)}`) ];
return [ "```mermaid", ...lines, "```" ].join("\n");
}
function phasesHeading(told) {
return shownSpans(told).length === 0 ? [] : [ (0, report_document.R_)(3, told.texts.telling.phases) ];
}
function phasesTable(told) {
const {telling: telling, report: report, console: words} = told.texts;
const spans = shownSpans(told);
if (spans.length === 0) return [];
const states = words.states;
const rows = spans.map((span, at) => [ (0, report_document.ZV)(String(at + 1)), (0, 
explain.$N)(words.steps, span.name) ?? span.name, (0, report_document.ZV)((0, chart.S5)(span.start, told.language)), (0, 
report_document.ZV)((0, chart.S5)(span.seconds, told.language)), (0, explain.$N)(states, span.state) ?? span.state ]);
const whole = Math.max(...spans.map(({start: start, seconds: seconds}) => start + seconds));
const last = [ "", telling.total, "", (0, chart.S5)(whole, told.language), "" ].map(report_document.ZV);
const header = [ report.step, telling.phase, telling.start, telling.duration, report.result ];
return [ (0, report_document.tp)(header, [ ...rows, last ]) ];
}
function shownSpans({dossier: dossier}) {
return (0, spans.L)(dossier.steps).slice(0, mostPhases);
}
function labelOf({name: name}, {texts: texts, clean: clean}) {
const words = (0, explain.$N)(texts.console.steps, name) ?? clean(name);
const kept = words.replace(/[^\p{L}\p{N}.' -]+/gu, " ").replace(/ +/g, " ");
return kept.slice(0, longestName).trim();
}
function taskOf({name: name, state: state, start: start, seconds: seconds}, at) {
const tag = state === "FAILED" ? "crit, " : name === "wait" ? "active, " : "done, ";
return `${tag}p${at + 1}, ${stamp(start)}, ${stamp(start + seconds)}`;
}
function stamp(seconds) {
const whole = Math.round(seconds * 1e3);
const [day, rest] = [ Math.floor(whole / 864e5), whole % 864e5 ];
const part = (unit, size) => String(Math.floor(rest / unit) % size).padStart(2, "0");
const days = dayOf(day);
const time = `${part(36e5, 24)}:${part(6e4, 60)}:${part(1e3, 60)}`;
return `${days} ${time}.${String(rest % 1e3).padStart(3, "0")}`;
}
function dayOf(day) {
return `2000-01-${String(Math.min(day + 1, 31)).padStart(2, "0")}`;
}
const mostLines = 200;
const mostBytes = 32 * 1024;
const longestLine = 500;
const encoder = new TextEncoder;
function renderTails(told) {
const {collected: collected, steps: steps} = told.dossier;
const {logTail: logTail, outputTail: outputTail} = told.texts.telling;
const streams = [ "stdout", "stderr" ].flatMap(stream => folded(logTail, {
stream: stream
}, streamText(collected?.log ?? [], stream), told));
const failed = steps.filter(({state: state, output: output}) => state === "FAILED" && output.trim() !== "");
const outputs = failed.flatMap(({step: step, output: output}) => folded(outputTail, {
step: step
}, output, told));
return [ ...streams, ...outputs ];
}
function folded(sentence, values, text, {clean: clean}) {
const lines = (0, safe_name.Q)(clean(text)).trimEnd().split("\n");
if (lines.join("") === "") return [];
const shown = lastOf(lines.map(cutLine));
const title = (0, fill.G)(sentence, {
...values,
shown: shown.length,
total: lines.length
});
return [ renderFold(title, (0, markdown.EU)(shown.join("\n"))) ];
}
function renderFold(title, markdown) {
return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}
function lastOf(lines) {
const kept = [];
let left = mostBytes;
for (const line of lines.slice(-mostLines).reverse()) {
left -= encoder.encode(line).byteLength + 1;
if (left < 0) break;
kept.unshift(line);
}
return kept;
}
function cutLine(line) {
const signs = [ ...line.slice(0, longestLine * 2) ];
return line.length <= longestLine ? line : `${signs.slice(0, longestLine).join("")}…`;
}
function streamText(records, wanted) {
return records.flatMap(({stream: stream, text: text}) => stream === wanted ? [ text ] : []).join("");
}
var report_refusal = __webpack_require__(5540);
var refusal_table = __webpack_require__(76405);
function factsTable(told) {
const {dossier: dossier, texts: texts} = told;
const {report: report, telling: telling} = texts;
const {kernel: kernel, dataset: dataset, session: session} = dossier;
const rows = [ [ report.target, (0, report_document.ZV)(`${report.targets[dossier.target]}, ${dossier.mode}`) ], [ report.packs, (0, 
report_document.ZV)(dossier.settings.packs.join(", ")) ], [ report.kernel, kernel === undefined ? "" : kernelText(kernel) ], [ report.dataset, dataset === undefined ? "" : `${refText(dataset.ref)} v${dataset.version}` ], [ report.sessionStatus, session === undefined ? "" : shortText(session.status, told) ], [ report.isolation, session === undefined ? "" : (0, 
verdict_text.kx)(dossier, texts) ], [ report.interpreter, session?.interpreter ?? "" ], [ telling.commit, dossier.repository?.head ?? "" ], [ report.session, dossier.sessionId ], [ telling.run, runLink(told.runUrl) ] ];
const known = rows.filter(([, value]) => !(0, report_document.z3)(value));
return {
kind: "table",
header: [],
rows: known.map(([name, value]) => [ {
strong: name
}, value ])
};
}
function refText({owner: owner, slug: slug}) {
return `${owner}/${slug}`;
}
const plainUrl = /^https?:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9./_-]*(?:\?[A-Za-z0-9=&_-]*)?$/;
function kernelText({ref: ref, version: version, url: url}) {
const name = `${refText(ref)} v${version}`;
return plainUrl.test(url) ? [ (0, report_document.ZV)("["), name, (0, report_document.ZV)(`](${url})`) ] : `${name} ${url}`;
}
function runLink(url) {
return plainUrl.test(url) ? (0, report_document.ZV)(`<${url}>`) : url;
}
var tables = __webpack_require__(49459);
const within_encoder = new TextEncoder;
function joinWithin(parts, limitBytes, note) {
const whole = `${parts.join("\n\n")}\n`;
if (bytesOf(whole) <= limitBytes) return whole;
const kept = [];
let left = limitBytes - bytesOf(`${note}\n`);
for (const part of parts) {
const fitting = bytesOf(part) + 2 <= left ? part : rowsWithin(part, left - 2);
if (fitting === "") continue;
kept.push(fitting);
left -= bytesOf(fitting) + 2;
}
return `${[ ...kept, note ].join("\n\n")}\n`;
}
function rowsWithin(part, limitBytes) {
if (!part.startsWith("| ")) return "";
const kept = [];
let left = limitBytes;
for (const line of part.split("\n")) {
left -= bytesOf(line) + 1;
if (left < 0) break;
kept.push(line);
}
return kept.length < 3 ? "" : kept.join("\n");
}
function bytesOf(text) {
return within_encoder.encode(text).byteLength;
}
const largestSummary = 900 * 1024;
function renderSummary(told, limitBytes = largestSummary) {
const note = (0, fill.G)(told.texts.telling.cut, {
limit: Math.floor(limitBytes / 1024)
});
const parts = [ ...summary_markdown(headBlocks(told), told), ...summary_markdown(conditionBlocks(told), told), ...summary_markdown(passBlocks(told), told), ...summary_markdown(phasesHeading(told), told), renderGantt(told), ...summary_markdown(phasesTable(told), told), ...summary_markdown(findingBlocks(told), told), ...foldedConditions(told), ...renderTails(told), ...summary_markdown(pathBlocks(told), told) ];
return joinWithin(parts.filter(part => part !== ""), limitBytes, note);
}
function headBlocks(told) {
const {dossier: dossier, language: language, texts: texts} = told;
const {kind: kind} = (0, verdict_parts.Vj)(dossier);
const refusal = (0, report_refusal.O)(dossier, texts);
const line = [ (0, report_document.ZV)(`${marks[kind]} `), (0, verdict_text.OU)(dossier, language, texts) ];
return [ (0, report_document.R_)(2, askedKaggle(dossier) ? line : [ line, (0, report_document.ZV)(` — ${texts.telling.notAsked}`) ]), (0, 
report_document.FY)(texts.report.meaning[kind]), ...refusal === undefined ? [] : [ (0, 
refusal_table.j)(refusal, texts) ], factsTable(told) ];
}
const speaking = [ "check-access", "read-history", "publish", "push", "match-ticket", "wait", "collect" ];
function askedKaggle({target: target, steps: steps}) {
return target === "kaggle" && steps.some(({macro: macro, state: state}) => speaking.includes(macro) && state !== "SKIPPED");
}
const marks = {
GO: "✅",
"GO-PRIVATE-ROOT": "⚠️",
"NO-GO": "❌",
INCONCLUSIVE: "⚠️",
REHEARSED: "🔵",
PENDING: "⏳",
PLANNED: "🔵",
AUDITED: "🔵"
};
function summary_markdown(blocks, told) {
return cleanBlocks(blocks, told).map(block => (0, markdown.Gc)([ block ]).trimEnd());
}
function conditionBlocks(told) {
const {dossier: dossier, texts: texts} = told;
const {report: report, telling: telling} = texts;
const {conditions: conditions, packs: packs} = (0, verdict_parts.Vj)(dossier);
if (conditions.length === 0) return [];
const count = (pack, answer) => (0, report_document.ZV)(String(conditions.filter(one => one.pack === pack && one.answer === answer).length));
const {ok: ok, fail: fail, unknown: unknown} = report.answers;
const counts = packs.map(pack => [ (0, report_document.ZV)(pack), count(pack, "ok"), count(pack, "fail"), count(pack, "unknown") ]);
const left = [ "fail", "unknown" ].flatMap(answer => conditions.filter(one => one.answer === answer && (0, 
verdict_parts.gx)(one, dossier)));
const header = [ "id", report.condition, report.answer, report.expected, report.observed ];
return [ (0, report_document.R_)(3, telling.byPack), (0, report_document.tp)([ telling.pack, ok, fail, unknown ], counts), ...left.length === 0 ? [] : [ (0, 
report_document.R_)(3, telling.notMet), (0, report_document.tp)(header, conditionRows(left, told)) ] ];
}
function conditionRows(results, told) {
const {dossier: dossier, texts: texts} = told;
return results.map(({id: id, answer: answer, expected: expected, observed: observed}) => {
const word = texts.report.answers[answer];
return [ id, (0, report_document.ZV)((0, explain.WE)(id, dossier, texts).title), answer === "ok" ? (0, 
report_document.ZV)(word) : {
strong: word
}, shortText(expected, told), shortText(observed, told) ];
});
}
function foldedConditions(told) {
const {report: report, telling: telling} = told.texts;
const {conditions: conditions, packs: packs} = (0, verdict_parts.Vj)(told.dossier);
return packs.flatMap(pack => {
const own = conditions.filter(one => one.pack === pack);
if (own.length === 0) return [];
const header = [ "id", report.condition, report.answer, report.expected, report.observed ];
const [rows = ""] = summary_markdown([ (0, report_document.tp)(header, conditionRows(own, told)) ], told);
return [ renderFold((0, fill.G)(telling.allConditions, {
pack: pack,
count: own.length
}), rows) ];
});
}
function passBlocks(told) {
const {dossier: dossier, texts: texts} = told;
const {report: report} = texts;
if ((0, verdict_parts.Vj)(dossier).conditions.length === 0) return [];
const header = [ report.name, report.result, report.observed ];
const rows = all => all.map(({name: name, result: result, observed: observed}) => [ name, {
strong: result
}, shortText(observed, told) ]);
return [ (0, report_document.R_)(3, report.outputs), (0, report_document.tp)(header, rows((0, 
tables.$5)(dossier, texts))), (0, report_document.R_)(3, report.metrics), (0, report_document.tp)(header, rows((0, 
tables.IN)(dossier, texts))) ];
}
const mostFindings = 50;
function findingBlocks(told) {
const {report: report, telling: telling} = told.texts;
const {findings: findings} = told.document;
if (findings.length === 0) return [];
const rows = findings.slice(0, mostFindings).map(({rule: rule, severity: severity, answer: answer, file: file, line: line, title: title, observed: observed, fix: fix}) => [ rule, (0, 
report_document.ZV)(`${severity} ${report.answers[answer]}`), shortText(line === undefined ? file : `${file}:${line}`, told), shortText(title, told), shortText(observed, told), shortText(fix, told) ]);
const header = [ "id", telling.severity, telling.place, report.condition, report.observed, report.fix ];
const more = findings.length - rows.length;
return [ (0, report_document.R_)(3, telling.findings), (0, report_document.tp)(header, rows), ...more > 0 ? [ (0, 
report_document.FY)((0, fill.G)(telling.moreRows, {
count: more
})) ] : [] ];
}
function pathBlocks({reportPath: reportPath, texts: texts}) {
return reportPath === "" ? [] : [ (0, report_document.FY)((0, report_document.MZ)(texts.telling.reportAt, {
path: reportPath
})) ];
}
const mostRows = 20;
const largestComment = 60 * 1024;
function commentText(told) {
const blocks = cleanBlocks([ ...headBlocks(told), ...notMet(told) ], told);
const parts = blocks.map(block => (0, markdown.Gc)([ block ]).trimEnd());
return joinWithin(parts, largestComment, (0, fill.G)(told.texts.telling.cut, {
limit: largestComment / 1024
}));
}
function notMet(told) {
const {dossier: dossier, texts: texts} = told;
const {report: report, telling: telling} = texts;
const left = (0, verdict_parts.Vj)(dossier).conditions.filter(one => one.answer !== "ok" && (0, 
verdict_parts.gx)(one, dossier));
if (left.length === 0) return [];
const rows = left.slice(0, mostRows).map(({id: id, answer: answer, observed: observed}) => [ id, (0, 
report_document.ZV)((0, explain.WE)(id, dossier, texts).title), {
strong: report.answers[answer]
}, shortText(observed, told) ]);
const more = left.length - rows.length;
return [ (0, report_document.R_)(3, telling.notMet), (0, report_document.tp)([ "id", report.condition, report.answer, report.observed ], rows), ...more > 0 ? [ {
kind: "paragraph",
text: (0, report_document.ZV)((0, fill.G)(telling.moreRows, {
count: more
}))
} ] : [] ];
}
const longestDescription = 140;
function commitStatuses(told, request, project) {
const name = context => project === "" ? context : `${context} (${project})`;
const {kind: kind} = (0, verdict_parts.Vj)(told.dossier);
const certified = request.target === "kaggle" && request.offline !== true && told.dossier.mode === "execute";
const certification = {
context: name("nx47/certification"),
state: certificationStates[kind],
description: description((0, verdict_text.fM)(told.dossier, told.language, told.texts), told)
};
return [ ...certified ? [ certification ] : [], {
context: name("nx47/audit"),
...auditStatus(told)
} ];
}
const certificationStates = {
GO: "success",
"GO-PRIVATE-ROOT": "error",
"NO-GO": "failure",
INCONCLUSIVE: "error",
REHEARSED: "failure",
PENDING: "pending",
PLANNED: "failure",
AUDITED: "failure"
};
const holding = [ "GO", "REHEARSED", "PENDING", "PLANNED" ];
function auditStatus(told) {
const {dossier: dossier, document: document, texts: texts} = told;
const words = texts.telling.auditStatus;
const {kind: kind} = (0, verdict_parts.Vj)(dossier);
const {errors: errors, unknown: unknown, rules: rules} = document.summary;
if (dossier.auditBefore === undefined) return {
state: "error",
description: description(words.none, told)
};
if (errors > 0) {
const first = document.findings.find(({severity: severity, answer: answer}) => severity === "error" && answer === "fail");
const said = (0, fill.G)(words.fail, {
errors: errors,
first: first?.rule ?? ""
});
return {
state: "failure",
description: description(said, told)
};
}
if (unknown > 0 && !holding.includes(kind)) return {
state: "error",
description: description(words.unknown, told)
};
return {
state: "success",
description: description((0, fill.G)(words.ok, {
rules: rules
}), told)
};
}
function description(text, told) {
return shortText(text.replace(/\s+/g, " "), told, longestDescription - 1);
}
var explain_failure = __webpack_require__(6864);
const commands = {
error: core.z3,
warning: core.$e,
notice: core.lm
};
function annotate(annotations) {
for (const {level: level, title: title, message: message, file: file, line: line} of annotations) {
const place = {
...file === undefined ? {} : {
file: file
},
...line === undefined ? {} : {
startLine: line
}
};
commands[level](message, {
title: title,
...place
});
}
}
var schemas = __webpack_require__(26921);
const pageSize = 100;
const mostPages = 10;
const entrySchema = schemas._H3({
number: schemas.aig().int().optional(),
id: schemas.aig().int(),
body: schemas.YjP().nullish(),
user: schemas._H3({
login: schemas.YjP(),
type: schemas.YjP()
}).nullish(),
pull_request: schemas.L5J().optional()
});
async function keepComment(kept, pull, rest) {
const permission = "pull-requests: write";
const list = `${kept.repository}/issues/${pull}/comments`;
const body = {
body: bodyOf(kept)
};
await findThenWrite(async () => {
const found = await findOwn(kept.marker, {
list: list,
query: "",
permission: permission
}, rest);
const path = found === undefined ? list : `${kept.repository}/issues/comments/${found.id}`;
const method = found === undefined ? "POST" : "PATCH";
await rest.ask({
method: method,
path: path,
body: body,
permission: permission,
repeatable: method === "PATCH"
});
});
}
async function keepIssue(kept, issue, rest) {
const permission = "issues: write";
const list = `${kept.repository}/issues`;
const {title: title, isOver: isOver} = issue;
await findThenWrite(async () => {
const found = await findOwn(kept.marker, {
list: list,
query: "&state=open",
permission: permission
}, rest);
if (found === undefined && isOver) return;
const body = {
body: bodyOf(kept)
};
if (found === undefined) {
await rest.ask({
method: "POST",
path: list,
body: {
...body,
title: title
},
permission: permission,
repeatable: false
});
return;
}
const state = isOver ? {
state: "closed",
state_reason: "completed"
} : {};
const path = `${list}/${found.number ?? found.id}`;
await rest.ask({
method: "PATCH",
path: path,
body: {
...body,
...state
},
permission: permission,
repeatable: true
});
});
}
async function findThenWrite(once) {
try {
await once();
} catch (error) {
if (!(error instanceof model_failure.HR && error.code === "GITHUB_UNREACHABLE")) throw error;
await once();
}
}
async function findOwn(marker, {list: list, query: query, permission: permission}, rest) {
for (let page = 1; page <= mostPages; page += 1) {
const path = `${list}?per_page=${pageSize}&page=${page}${query}`;
const answer = await rest.ask({
method: "GET",
path: path,
permission: permission,
repeatable: true
});
const entries = entriesOf(answer, path);
for (const entry of entries.filter(one => isMarked(one, marker))) {
if (await isOurs(entry, rest)) return entry;
}
if (entries.length < pageSize) return undefined;
}
return undefined;
}
function entriesOf(answer, path) {
const entries = schemas.YOg(entrySchema).safeParse(answer);
if (entries.success) return entries.data;
throw new model_failure.HR("GITHUB_REFUSED", {
operation: `GET ${path}`,
status: 200,
message: "unknown form"
});
}
function isMarked({body: body, pull_request: pull}, marker) {
return pull === undefined && (body ?? "").startsWith(marker);
}
const userSchema = schemas._H3({
login: schemas.YjP()
});
async function isOurs({user: user}, rest) {
if (user?.type === "Bot") return true;
const asked = {
method: "GET",
path: "/user",
permission: "user",
repeatable: true
};
const own = await rest.ask(asked).catch(() => undefined);
return userSchema.safeParse(own).data?.login === user?.login && user !== undefined && user !== null;
}
function bodyOf({marker: marker, text: text}) {
return `${marker}\n${text}`;
}
var write_summary = __webpack_require__(23527);
async function tellGitHub(told, telling) {
const {settings: settings} = telling.request;
const troubles = [];
const attempt = async does => {
try {
await does();
} catch (error) {
troubles.push(troubleText(error, told));
}
};
if (settings.annotations) annotate(annotationsOf(told, telling.project));
if (settings.summary) await attempt(() => (0, write_summary.S)(renderSummary(told), telling.environment));
await attempt(() => setStatuses(told, telling));
if (settings.comment) await attempt(() => comment(told, telling));
if (settings.issue) await attempt(() => fileIssue(told, telling));
if (troubles.length > 0) core.$e((0, fill.G)(told.texts.telling.trouble, {
what: [ ...new Set(troubles) ].join("\n")
}));
}
function troubleText(error, {language: language, clean: clean}) {
const failure = error instanceof model_failure.HR ? error : new model_failure.HR("DEFECT", {
where: "tell"
}, {
cause: error
});
return clean((0, explain_failure.SP)(failure, language));
}
async function setStatuses(told, {request: request, run: run, rest: rest, project: project}) {
if (rest === undefined || run.repository === "" || run.isFork) return;
const {continues: continues, repository: repository} = told.dossier;
const sha = continues === undefined ? run.sha : repository?.head ?? "";
if (!/^[0-9a-f]{40,64}$/.test(sha)) throw new model_failure.HR("GITHUB_COMMIT_UNKNOWN");
for (const status of commitStatuses(told, request, project)) {
const body = {
...status,
...run.url === "" ? {} : {
target_url: run.url
}
};
const path = `/repos/${run.repository}/statuses/${sha}`;
await rest.ask({
method: "POST",
path: path,
body: body,
permission: "statuses: write",
repeatable: true
});
}
}
async function comment(told, {run: run, rest: rest, project: project}) {
if (rest === undefined || run.pull === 0 || run.isFork) return;
const kept = {
repository: `/repos/${run.repository}`,
marker: markerOf(project),
text: commentText(told)
};
await keepComment(kept, run.pull, rest);
}
async function fileIssue(told, {request: request, run: run, rest: rest, project: project}) {
const {kind: kind} = (0, verdict_parts.Vj)(told.dossier);
const acted = request.target === "kaggle" && request.offline !== true && told.dossier.mode === "execute";
if (rest === undefined || run.repository === "" || run.pull !== 0) return;
if (!acted || kind !== "NO-GO" && kind !== "GO") return;
const {certifies: certifies, kernel: pushed} = told.dossier;
const ref = certifies ?? pushed?.ref;
const kernel = ref === undefined ? `${run.repository} ${project}`.trim() : `${ref.owner}/${ref.slug}`;
const kept = {
repository: `/repos/${run.repository}`,
marker: markerOf(project),
text: commentText(told)
};
const title = (0, fill.G)(told.texts.telling.issueTitle, {
kernel: kernel
});
await keepIssue(kept, {
title: title,
isOver: kind === "GO"
}, rest);
}
function markerOf(project) {
return `\x3c!-- nx47-certify ${encodeURIComponent(project).replaceAll("-", "%2D")} --\x3e`;
}
var host_clock = __webpack_require__(84258);
var redaction = __webpack_require__(14653);
var secret = __webpack_require__(34211);
var sarif = __webpack_require__(25789);
var slashed = __webpack_require__(9161);
async function tellRun(run, request, around) {
const {environment: environment, inputs: inputs, signal: signal} = around;
const {language: language} = request.settings;
const project = placeOf(request.root, environment);
const workflow = await (0, workflow_run.h)(environment);
const document = (0, audit_command.lM)(run, request);
const clean = (0, redaction.E)((0, compose.by)(around).flatMap(secret_forms.Bm));
const reportPath = run.sessionFolder === "" ? "" : `${run.sessionFolder}/reports/report.md`;
const texts = (0, sentences.h)(language);
const told = {
dossier: run.dossier,
document: document,
language: language,
texts: texts,
clean: clean,
runUrl: workflow.url,
reportPath: reportPath
};
const token = inputs.githubToken ?? "";
const {apiUrl: apiUrl} = workflow;
const clock = (0, host_clock.t)();
const rest = token === "" || apiUrl === "" ? undefined : (0, github_rest.d)({
apiUrl: apiUrl,
token: new secret.z(token),
environment: environment,
clock: clock,
signal: signal
});
await tellGitHub(told, {
request: request,
run: workflow,
rest: rest,
environment: environment,
project: project
});
return writeSarif(clean((0, sarif.W)(document, project)), run, request);
}
async function tellFailure(failure, language, around) {
const clean = (0, redaction.E)((0, compose.by)(around).flatMap(secret_forms.Bm));
const {telling: telling} = (0, sentences.h)(language);
const blocks = [ (0, report_document.R_)(2, `❌ ${telling.notStarted}`), code(clean((0, 
explain_failure.SP)(failure, language))) ];
await (0, write_summary.S)((0, markdown.Gc)(blocks), around.environment).catch(() => undefined);
}
const code = text => ({
kind: "code",
text: text
});
function placeOf(root, environment) {
const path = (0, slashed.b)(environment["GITHUB_WORKSPACE"] || process.cwd(), root);
return path.startsWith("..") ? "" : path;
}
async function writeSarif(sarif, {dossier: dossier}, {root: root}) {
if (dossier.mode === "observe" || dossier.auditBefore === undefined) return "";
const path = `${root}/.nx47/sarif/${dossier.sessionId}.sarif`;
try {
await (0, promises_.mkdir)((0, external_node_path_.dirname)(path), {
recursive: true
});
await (0, promises_.writeFile)(path, sarif);
return path;
} catch (error) {
core.Yz(error instanceof Error ? error.message : String(error));
return "";
}
}
async function runAction(installed, environment) {
const inputs = (0, github_inputs.K)();
(0, outputs.n0)((0, outputs.Qs)("interrupted"));
const stop = new AbortController;
for (const name of [ "SIGINT", "SIGTERM" ]) process.on(name, () => stop.abort());
const around = (0, github_inputs.i)(installed.root, inputs, environment, stop.signal);
const place = {
around: around,
results: {
program: installed.resultsProgram,
environment: environment,
signal: stop.signal
}
};
try {
return await concludeStep(await runOfAction(inputs, place), inputs, place);
} catch (error) {
const failure = error instanceof model_failure.HR ? error : new model_failure.HR("DEFECT", {
where: "action"
}, {
cause: error
});
const verdict = model_failure.$1[failure.code] === "no-go" ? "NO-GO" : "INCONCLUSIVE";
(0, outputs.n0)({
verdict: verdict,
cause: failure.code
});
await tellFailure(failure, inputs.language, around);
return (0, outputs.ND)(failure, inputs.language);
}
}
async function concludeStep(ended, inputs, place) {
const {run: run, request: request} = ended;
const {language: language} = request.settings;
const {around: around} = place;
const first = ended.offline === undefined ? "" : (0, sentences.h)(language).action[ended.offline];
(0, state.Jg)("verdict", run.verdict.kind);
(0, outputs.n0)((0, outputs.Yz)(run));
const sarif = await tellRun(run, request, around);
(0, state.Jg)("sarif", sarif);
(0, outputs.n0)({
sarif: sarif
});
const isCancelled = run.failure?.code === "CANCELLED";
if (ended.told !== undefined) await (0, tell_loop.g)(ended.told, language, around);
const isAdded = isCancelled || ended.told !== undefined;
const left = isAdded ? undefined : await (0, commit_back_command.hr)(run, request, around);
(0, outputs.n0)(await (0, commit_back_command.kV)(run.sessionFolder, request.root));
const status = run.failure === undefined ? (0, exit_status.e)(run.verdict, request.askedFor ?? inputs.target) : (0, 
exit_status.W)(run.failure);
if (status === 0 || status === 4) return left === undefined ? 0 : (0, outputs.ND)(left, language);
return (0, outputs.ND)(run.failure ?? run.dossier, language, first);
}
},
21990: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$4: () => numberText,
$v: () => renderFigure,
LI: () => round,
Pf: () => label,
S5: () => durationText,
Xb: () => chartWidth,
n8: () => line
});
var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80665);
const chartWidth = 720;
function renderFigure({id: id, title: title, description: description, height: height}, parts) {
const [name, told] = [ (0, _html_js__WEBPACK_IMPORTED_MODULE_0__.ZD)(title), (0, 
_html_js__WEBPACK_IMPORTED_MODULE_0__.ZD)(description) ];
return [ `<figure><div class="chart" tabindex="0" role="region" aria-label="${name}">`, `<svg viewBox="0 0 ${chartWidth} ${round(height)}" role="img" aria-labelledby="${id}-t ${id}-d">`, `<title id="${id}-t">${name}</title><desc id="${id}-d">${told}</desc>`, ...parts, `</svg></div><figcaption>${name}. ${told}</figcaption></figure>` ].join("\n");
}
function label(x, y, text, anchor = "start") {
const where = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
return `<text x="${round(x)}" y="${round(y)}"${where}>${(0, _html_js__WEBPACK_IMPORTED_MODULE_0__.ZD)(text)}</text>`;
}
function line(from, to, kind) {
const [[x1, y1], [x2, y2]] = [ from.map(round), to.map(round) ];
return `<line class="${kind}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}
function numberText(value, language) {
const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3;
return value.toLocaleString(language, {
maximumFractionDigits: digits
});
}
function durationText(seconds, language) {
if (seconds >= 7200) return `${numberText(seconds / 3600, language)} h`;
if (seconds >= 120) return `${numberText(seconds / 60, language)} min`;
return seconds >= 1 || seconds === 0 ? `${numberText(seconds, language)} s` : `${numberText(seconds * 1e3, language)} ms`;
}
function round(value) {
return Math.round(value * 10) / 10;
}
},
80665: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K2: () => renderHtml,
ZD: () => escapeHtml,
ze: () => renderContents
});
var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46415);
var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47187);
const longestCell = 600;
const longestWord = 16;
function escapeHtml(text) {
return (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__.Q)(text).replace(/[&<>"'`]/g, mark => `&#${mark.charCodeAt(0)};`);
}
function renderHtml(blocks, {figure: figure}) {
const anchors = new Map((0, _document_js__WEBPACK_IMPORTED_MODULE_1__.I1)(blocks).map((id, index) => [ id, `e${index + 1}` ]));
let section = 0;
const parts = blocks.map(block => {
if (block.kind === "heading") {
const id = block.level === 2 ? ` id="s${++section}"` : "";
return `<h${block.level}${id}>${renderText(block.text, anchors)}</h${block.level}>`;
}
return block.kind === "figure" ? figure(block.name) : renderBlock(block, anchors);
});
return parts.filter(part => part !== "").join("\n");
}
function renderContents(blocks, title) {
const heads = blocks.flatMap(block => block.kind === "heading" && block.level === 2 ? [ block ] : []);
const items = heads.map(({text: text}, index) => `<li><a href="#s${index + 1}">${plainText(text)}</a></li>`);
return `<nav aria-label="${escapeHtml(title)}"><ul>${items.join("")}</ul></nav>`;
}
function renderBlock(block, anchors) {
switch (block.kind) {
case "paragraph":
return `<p>${renderText(block.text, anchors)}</p>`;

case "list":
return `<ul>${block.items.map(item => `<li>${renderText(item, anchors)}</li>`).join("")}</ul>`;

case "code":
return renderCode(block.text);

case "table":
return renderTable(block, anchors);
}
}
function renderCode(text) {
const isDiff = /^--- .*\n\+\+\+ /.test(text);
const lines = (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__.Q)(text).split("\n");
const shown = lines.map(line => {
const kind = isDiff ? /^[+-]/.exec(line)?.[0] ?? "" : "";
const safe = escapeHtml(line);
if (kind === "") return safe;
return kind === "+" ? `<ins>${safe}</ins>` : `<del>${safe}</del>`;
});
return `<pre><code>${shown.join("\n")}</code></pre>`;
}
function renderTable({header: header, rows: rows}, anchors) {
const labels = header.map(plainText);
const head = header.length === 0 ? "" : `<thead><tr>${labels.map(label => `<th scope="col">${label}</th>`).join("")}</tr></thead>`;
const body = rows.map(row => `<tr>${row.map((one, at) => renderCell(one, labels[at], anchors)).join("")}</tr>`);
return `<div class="table"><table>${head}<tbody>${body.join("\n")}</tbody></table></div>`;
}
function renderCell(text, label, anchors) {
const named = label === undefined || label === "" ? "" : ` data-label="${label}"`;
return `<td${named}>${renderText(text, anchors)}</td>`;
}
function renderText(text, anchors) {
if (typeof text === "string") return renderForeign(text);
if ("own" in text) return renderOwn(text.own);
if ("strong" in text) return `<strong>${escapeHtml(text.strong)}</strong>`;
if ("anchor" in text) return `<code id="${anchors.get(text.anchor) ?? ""}">${escapeHtml(text.anchor)}</code>`;
if ("cites" in text) return text.cites.map(id => renderCite(id, anchors)).join(", ");
return text.map(part => renderText(part, anchors)).join("");
}
function renderCite(id, anchors) {
const shown = escapeHtml(id.length > longestCell ? `${id.slice(0, longestCell)}…` : id);
const anchor = anchors.get(id);
const short = shown.length <= longestWord ? ' class="w"' : "";
return anchor === undefined ? shown : `<a${short} href="#${anchor}">${shown}</a>`;
}
function renderForeign(text) {
const cut = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
const lines = (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__.Q)(cut.trim()).split("\n").map(escapeHtml);
const [first = ""] = lines;
if (lines.length > 1) return `<bdi>${lines.join("<br>")}</bdi>`;
return first === "" ? "" : `<bdi${first.length <= longestWord ? ' class="w"' : ""}>${first}</bdi>`;
}
function renderOwn(sentence) {
return sentence.split("`").map((part, at) => at % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`).join("");
}
function plainText(text) {
if (typeof text === "string") return escapeHtml(text.replaceAll("\n", " "));
if ("own" in text) return escapeHtml(text.own);
if ("strong" in text) return escapeHtml(text.strong);
if ("anchor" in text) return escapeHtml(text.anchor);
return "cites" in text ? escapeHtml(text.cites.join(", ")) : text.map(plainText).join("");
}
},
90737: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => spansOf
});
var _codec_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77927);
function spansOf(steps) {
const timed = steps.flatMap(step => {
const [start, end] = [ nsOf(step.startedAt), nsOf(step.endedAt) ];
return start === undefined || end === undefined || end < start ? [] : [ {
step: step,
start: start,
end: end
} ];
});
const [first = 0n] = timed.map(({start: start}) => start).sort((one, other) => one < other ? -1 : 1);
return timed.map(({step: step, start: start, end: end}) => ({
name: step.macro,
state: step.state,
start: Number(start - first) / 1e9,
seconds: Number(end - start) / 1e9
}));
}
function nsOf(iso) {
try {
return (0, _codec_time_js__WEBPACK_IMPORTED_MODULE_0__.L)(iso);
} catch {
return undefined;
}
}
}
};