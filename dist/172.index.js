export const id = 172;

export const ids = [ 172 ];

export const modules = {
87311: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
r: () => appendJournals
});
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
var _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _src_ledger_journal_growth_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7202);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85636);
var _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41158);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
journals: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP().min(1)),
section: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().endsWith("\n"),
line: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(/^[^\n]+\n$/)
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
appended: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
oldBytes: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().nonnegative(),
oldSha256: _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL,
added: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
}))
});
const appendJournals = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [ "journals" ],
commands: []
},
RISKS: [ "the files are the project's own: nothing is written but behind their last byte" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({journals: journals}) => ({
goal: "continue the reports and journals of the project",
commands: journals.map(path => `append to ${path}`),
touches: [ ...journals ]
}),
execute: async ({journals: journals, section: section, line: line}, tools) => {
const appended = [];
for (const path of journals) appended.push(await appendTo(path, {
section: section,
line: line
}, tools));
return {
appended: appended
};
},
verify: async ({appended: appended}, _input, tools) => {
const changed = [];
const evidence = [];
for (const one of appended) {
const bytes = await tools.files.read(placeOf(one.path, tools));
const before = bytes.subarray(0, one.oldBytes);
const behind = (new TextDecoder).decode(bytes.subarray(one.oldBytes));
if ((0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(before) !== one.oldSha256 || !behind.includes(one.added)) changed.push(one.path);
evidence.push({
kind: "checksum",
ref: one.path,
sha256: (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(bytes)
});
}
return {
answer: changed.length === 0 ? "ok" : "fail",
asked: "the old bytes of each file are the beginning of the new ones, the section stands behind them",
observed: changed.length === 0 ? `${appended.length} files` : `changed: ${changed.join(", ")}`,
evidence: evidence
};
},
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_3__.S
};
async function appendTo(path, {section: section, line: line}, tools) {
const place = placeOf(path, tools);
const exists = await tools.files.exists(place);
const old = exists ? await tools.files.read(place) : new Uint8Array;
const added = (0, _src_ledger_journal_growth_js__WEBPACK_IMPORTED_MODULE_4__.P)(path, old, {
section: section,
line: line
});
await tools.files.append(place, added);
return {
path: path,
oldBytes: old.byteLength,
oldSha256: (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(old),
added: added
};
}
function placeOf(path, {paths: paths}) {
return `${paths.root}/${path}`;
}
},
88569: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => assemble
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var critique = __webpack_require__(85636);
var facts = __webpack_require__(24340);
var kernel_run = __webpack_require__(2894);
var failure = __webpack_require__(82917);
var json_text = __webpack_require__(57685);
var kit_cell = __webpack_require__(50599);
var notebook_document = __webpack_require__(29418);
const maximumBytes = 1e6;
function assembleNotebook({notebook: notebook, kit: kit, run: run}) {
const {document: document, cells: cells} = (0, notebook_document.c)(notebook);
const sources = cells.filter(cell => cell["cell_type"] === "code").map(notebook_document.v);
if (sources.some(kit_cell.Xi)) throw new failure.HR("NOTEBOOK_INVALID", {
why: "kit-cell-present",
where: ""
});
const withId = Number(document["nbformat_minor"]) >= 5;
const text = `${(0, json_text.s)({
...document,
cells: [ (0, kit_cell.hp)(kit, run, withId), ...cells ]
})}\n`;
const bytes = Buffer.byteLength(text);
if (bytes >= maximumBytes) throw new failure.HR("NOTEBOOK_INVALID", {
why: "too-large",
where: "",
bytes: bytes
});
return {
text: text,
kitCells: 1,
userCells: sources.filter(source => source.trim() !== "").length
};
}
var script_text = __webpack_require__(15534);
function assembleScript({script: script, kit: kit, run: run}) {
const own = (0, script_text.r7)(script);
if (own.includes("\0")) throw new failure.HR("NOTEBOOK_INVALID", {
why: "not-utf8",
where: ""
});
const lines = own.split(/(?<=\n)/);
if (lines.some(line => line.trimEnd() === kit_cell.z5)) throw new failure.HR("NOTEBOOK_INVALID", {
why: "kit-cell-present",
where: ""
});
const header = (0, script_text.Hq)(own.replaceAll("\r\n", "\n"));
if (header === undefined) throw new failure.HR("NOTEBOOK_INVALID", {
why: "script-empty",
where: ""
});
const text = [ ...lines.slice(0, header), (0, kit_cell.SV)(kit, run), ...lines.slice(header) ].join("");
const bytes = Buffer.byteLength(text);
if (bytes >= 1e6) throw new failure.HR("NOTEBOOK_INVALID", {
why: "too-large",
where: "",
bytes: bytes
});
return {
text: text,
kitCells: 1,
userCells: 1
};
}
function assembleSource({code: code, kit: kit, run: run}) {
return (0, script_text.xs)(code.name) ? assembleScript({
script: code.bytes,
kit: kit,
run: run
}) : assembleNotebook({
notebook: code.bytes,
kit: kit,
run: run
});
}
var compare_sources = __webpack_require__(89651);
var strip_source = __webpack_require__(59289);
const inputSchema = schemas.rej({
code: facts.V2,
run: kernel_run.i
});
const outputSchema = schemas.rej({
text: schemas.YjP(),
run: kernel_run.i,
userCells: schemas.aig().int().nonnegative()
});
const assemble = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project", "assets" ],
writes: [],
commands: []
},
RISKS: [ "the kit runs inside the notebook: its own faults must never reach the cells of the user" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({code: code, run: run}) => ({
goal: `put the kernel kit in front of ${code.name}`,
commands: [ `assemble ${code.name} (nonce ${run.nonce})` ],
touches: []
}),
execute: async ({code: code, run: run}, tools) => {
const {text: text, userCells: userCells} = assembleSource({
code: code,
kit: await tools.assets.kit(),
run: run
});
return {
text: text,
run: run,
userCells: userCells
};
},
verify: async ({text: text}, {code: code}) => {
const original = (new TextDecoder).decode(code.bytes);
const comparison = (0, compare_sources.m)(original, (0, strip_source.I)(text), "whole");
return {
answer: comparison.answer,
asked: "without the kit's cells, the notebook is the user's exactly",
observed: comparison.answer === "ok" ? `${Buffer.byteLength(text)} bytes` : comparison.difference,
evidence: [ {
kind: "checksum",
ref: "assembled notebook",
sha256: (0, digest.fg)(text)
} ]
};
},
critique: critique.S
};
},
33342: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X: () => auditProject
});
var schemas = __webpack_require__(26921);
var answer = __webpack_require__(25295);
var audit = __webpack_require__(31074);
var external_node_crypto_ = __webpack_require__(77598);
var codec_digest = __webpack_require__(54394);
function auditKey(input) {
const digest = (0, external_node_crypto_.createHash)("sha256");
const write = text => digest.update(`${text.length}:${text}`);
const {secrets: secrets, ...facts} = input;
writeFacts(facts, write);
writeFacts(secrets?.map(secret => (0, codec_digest.fg)(secret.reveal())), write);
return digest.digest("hex");
}
function writeFacts(value, write) {
if (value instanceof Uint8Array) return void write((0, codec_digest.fg)(value));
if (typeof value !== "object" || value === null) return void write(`${typeof value} ${String(value)}`);
const members = Object.entries(value).filter(([, member]) => member !== undefined);
if (!Array.isArray(value)) members.sort(([one], [other]) => one < other ? -1 : 1);
write(`${Array.isArray(value)} ${members.length}`);
for (const [name, member] of members) {
write(name);
writeFacts(member, write);
}
}
var critique = __webpack_require__(85636);
var facts = __webpack_require__(24340);
var finding = __webpack_require__(85382);
var profile = __webpack_require__(56246);
const auditBeforeSchema = schemas.rej({
before: finding.d5,
beside: finding.d5.optional(),
compilation: facts.fS,
profile: profile.TG,
kept: schemas.zMY()
});
var failure = __webpack_require__(82917);
var request = __webpack_require__(38611);
var cells = __webpack_require__(98930);
var imports = __webpack_require__(56385);
var local = __webpack_require__(22288);
var parse = __webpack_require__(50498);
var choose_interpreter = __webpack_require__(19900);
var read_wheels = __webpack_require__(18310);
const inputSchema = schemas.rej({
settings: request.TF,
target: schemas.k5n([ "kaggle", "rehearsal" ]),
project: facts.k0,
bundle: facts.fe.optional(),
folder: schemas.YjP().optional(),
interpreter: schemas.rej({
executable: schemas.YjP(),
version: schemas.YjP()
}).optional()
});
const auditProject = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: auditBeforeSchema,
ALLOWLIST: {
reads: [ "project", "bundle", "assets", "interpreter" ],
writes: [],
commands: [ "python" ]
},
RISKS: [ "a profile derived from public sources can be older than the image that Kaggle runs" ],
EVIDENCE_REQUIRED: [ "checksum", "command" ],
plan: async ({settings: settings, interpreter: interpreter}) => ({
goal: `audit project and bundle against ${settings.profile}`,
commands: [ "audit", ...interpreter === undefined ? [] : [ `${interpreter.executable} compile_cells.py` ] ],
touches: []
}),
execute: async (input, tools) => {
const wanted = await shippedProfile(input.settings.profile, tools);
const shipped = await allShipped(input, tools);
const compilation = await compileCells(input, tools);
const {project: project, bundle: bundle, settings: request} = input;
const facts = {
request: request,
project: project,
bundle: bundle,
compilation: compilation,
secrets: tools.secrets
};
if (input.target === "kaggle") {
const {before: before, kept: kept} = await findOrAudit({
...facts,
profile: wanted,
shipped: shipped
}, input, tools);
return {
before: before,
kept: kept,
compilation: compilation,
profile: wanted
};
}
const local = await probeLocal(input, wanted, tools);
const wheels = await readWheels(input, tools);
return {
before: (0, audit.s)({
...facts,
wheels: wheels,
profile: local
}),
beside: (0, audit.s)({
...facts,
wheels: wheels,
profile: wanted,
shipped: shipped
}),
compilation: compilation,
profile: local,
kept: false
};
},
verify: async (output, input, tools) => {
const {compilation: compilation, profile: profile} = output;
const facts = {
request: input.settings,
project: input.project,
bundle: input.bundle,
compilation: compilation,
profile: profile,
...input.target === "kaggle" ? {
shipped: await allShipped(input, tools)
} : {},
secrets: tools.secrets
};
const again = output.kept ? await findKept(facts, tools) : (0, audit.s)({
...facts,
wheels: await readWheels(input, tools)
});
const same = JSON.stringify(again) === JSON.stringify(output.before);
return {
answer: same ? "ok" : "fail",
asked: output.kept ? "the findings were kept under the digest of these facts and of this program" : "the same facts give the same findings a second time",
observed: [ output.before, ...output.beside === undefined ? [] : [ output.beside ] ].map(summed).join("; "),
short: [ output.before, ...output.beside === undefined ? [] : [ output.beside ] ].map(one => `${one.profile} ${(0, 
answer.q)(one)}`).join(" · "),
evidence: [ {
kind: "checksum",
ref: "findings",
sha256: (0, codec_digest.fg)(JSON.stringify(output.before))
}, {
kind: "command",
ref: "compile",
sha256: (0, codec_digest.fg)(JSON.stringify(output.compilation))
} ]
};
},
critique: critique.S
};
async function findOrAudit(facts, input, tools) {
const known = await findKept(facts, tools);
if (known !== undefined) return {
before: known,
kept: true
};
const before = (0, audit.s)({
...facts,
wheels: await readWheels(input, tools)
});
await tools.kept.keep(placeOf(facts), auditKey(facts), () => before);
return {
before: before,
kept: false
};
}
async function findKept(facts, tools) {
return finding.d5.safeParse(await tools.kept.find(placeOf(facts), auditKey(facts))).data;
}
function placeOf({profile: profile}) {
return {
kind: "audit",
of: profile.id
};
}
async function readWheels({bundle: bundle, folder: folder}, tools) {
return bundle === undefined ? [] : (0, read_wheels.f)(bundle, {
...tools,
folder: folder ?? ""
});
}
function summed(one) {
return `${(0, answer.q)(one)} against ${one.profile} (${one.rulesRun.length} rules, ${one.findings.length} findings)`;
}
async function shippedProfile(name, tools) {
const text = await tools.assets.profile(name);
if (text === undefined) throw new failure.HR("PROFILE_UNKNOWN", {
profile: name
});
return (0, parse.j)((new TextEncoder).encode(text));
}
async function allShipped({bundle: bundle}, tools) {
const names = bundle === undefined ? [] : await tools.assets.profileNames();
return Promise.all(names.map(name => shippedProfile(name, tools)));
}
const compiledSchema = schemas.YOg(facts.fS.unwrap().shape.cells.unwrap().element);
async function compileCells({project: project, interpreter: interpreter}, tools) {
if (interpreter === undefined) return {
minor: "",
cells: []
};
const cells = readableCells(project);
const argv = [ interpreter.executable, "-I", "-B", tools.assets.kitPath("compile_cells.py") ];
const answer = await tools.shell.run({
argv: argv,
input: JSON.stringify(cells),
deadlineSeconds: 60
});
if (answer.status !== 0) return {
minor: "",
cells: []
};
return {
minor: (0, choose_interpreter.H)(interpreter.version),
cells: compiledSchema.parse(JSON.parse(answer.stdout))
};
}
function readableCells({code: code}) {
try {
return (0, cells.rA)(code.name, code.bytes);
} catch {
return [];
}
}
async function probeLocal(input, wanted, tools) {
const {interpreter: interpreter} = input;
if (interpreter === undefined) throw new failure.HR("PYTHON_MISSING", {
minor: (0, choose_interpreter.H)(wanted.python.version),
command: ""
});
const argv = [ interpreter.executable, "-I", "-B", tools.assets.kitPath("runtime_profile.py") ];
const answer = await tools.shell.run({
argv: argv,
deadlineSeconds: 60
});
if (answer.status !== 0) throw new failure.HR("PYTHON_BROKEN", {
python: interpreter.executable,
why: answer.stderr.slice(-400)
});
const probed = (0, parse.j)((new TextEncoder).encode(answer.stdout));
const modules = (0, imports.i)(readableCells(input.project).map(({source: source}) => source));
return (0, local.$B)(probed, wanted, modules);
}
},
28107: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X: () => auditRun
});
var schemas = __webpack_require__(26921);
var answer = __webpack_require__(25295);
var audit = __webpack_require__(31074);
var digest = __webpack_require__(54394);
var critique = __webpack_require__(85636);
var facts = __webpack_require__(24340);
var finding = __webpack_require__(85382);
var profile = __webpack_require__(56246);
var request = __webpack_require__(38611);
var canonical_name = __webpack_require__(18348);
function compareProfiles(used, captured) {
const pairs = [ {
fact: "image",
expected: compare_image(used),
observed: compare_image(captured)
}, {
fact: "python",
expected: used.python.version,
observed: captured.python.version
}, {
fact: "abi",
expected: used.python.abi,
observed: captured.python.abi
}, {
fact: "libc",
expected: libc(used),
observed: libc(captured)
}, {
fact: "machine",
expected: used.platform.machine,
observed: captured.platform.machine
}, {
fact: "pip",
expected: used.python.pip ?? "",
observed: captured.python.pip ?? ""
}, ...compareTags(used, captured), ...compareDistributions(used, captured) ];
return pairs.filter(({expected: expected, observed: observed}) => expected !== "" && expected !== observed);
}
function compare_image({provenance: provenance}) {
const named = [ provenance?.["docker_image"], provenance?.["git_commit"] ];
return String(named.find(text => typeof text === "string" && text !== "") ?? "");
}
function compareTags(used, captured) {
const [mine = [], theirs = []] = [ used.compatible_tags, captured.compatible_tags ];
if (mine.length === 0 || theirs.length === 0) return [];
const only = (own, others) => {
const known = new Set(others);
const left = own.filter(tag => !known.has(tag));
return left.length === 0 ? "=" : `${left.length} × (${left[0] ?? ""}, …)`;
};
return [ {
fact: "tags",
expected: only(mine, theirs),
observed: only(theirs, mine)
} ];
}
function libc(profile) {
return `${profile.platform.libc.name} ${profile.platform.libc.version}`;
}
function compareDistributions(used, captured) {
const installed = new Map(captured.distributions.map(({name: name, version: version}) => [ (0, 
canonical_name.E)(name), version ]));
return used.distributions.map(({name: name, version: version}) => ({
fact: `distribution ${(0, canonical_name.E)(name)}`,
expected: version,
observed: installed.get((0, canonical_name.E)(name)) ?? ""
})).sort((left, right) => left.fact < right.fact ? -1 : 1);
}
var parse = __webpack_require__(50498);
var read_wheels = __webpack_require__(18310);
const inputSchema = schemas.rej({
settings: request.TF,
project: facts.k0,
bundle: facts.fe.optional(),
folder: schemas.YjP().optional(),
compilation: facts.fS,
before: finding.d5,
captured: facts.V2,
used: profile.TG
});
const outputSchema = schemas.rej({
after: finding.d5,
differences: schemas.YOg(profile.YC)
});
const auditRun = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "assets" ],
writes: [],
commands: []
},
RISKS: [ "the captured profile comes from inside the session: it is bound to the run by digest and nonce only" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({captured: captured}) => ({
goal: "audit again on the session's own facts",
commands: [ `audit against ${captured.name}` ],
touches: []
}),
execute: async (input, tools) => ({
after: await auditAgain(input, tools),
differences: compareProfiles(input.used, (0, parse.j)(input.captured.bytes))
}),
verify: async ({after: after, differences: differences}, input, tools) => ({
answer: JSON.stringify(await auditAgain(input, tools)) === JSON.stringify(after) ? "ok" : "fail",
asked: "the same facts give the same findings a second time",
observed: `${after.rulesRun.length} rules, ${after.findings.length} findings against ${after.profile}; ${differences.length} differences from ${input.used.id}`,
short: `${after.profile} ${(0, answer.q)(after)}`,
evidence: [ {
kind: "checksum",
ref: input.captured.name,
sha256: (0, digest.fg)(input.captured.bytes)
}, {
kind: "checksum",
ref: "findings",
sha256: (0, digest.fg)(JSON.stringify(after))
} ]
}),
critique: critique.S
};
async function auditAgain(input, tools) {
const {settings: settings, before: before, captured: captured, folder: folder = "", ...facts} = input;
const {project: project, bundle: bundle, compilation: compilation} = facts;
const wheels = bundle === undefined ? [] : await (0, read_wheels.f)(bundle, {
...tools,
folder: folder
});
const profile = (0, parse.j)(captured.bytes);
const session = {
request: settings,
project: project,
bundle: bundle,
wheels: wheels,
compilation: compilation,
profile: profile
};
return (0, audit.n)({
...session,
secrets: tools.secrets
}, before);
}
},
19077: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
b: () => buildBundle
});
var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26921);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85636);
var _src_model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
var _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41158);
var _src_model_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38611);
var _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58162);
var _src_survey_choose_interpreter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19900);
var _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5779);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_6__.rej({
recipe: _src_model_request_js__WEBPACK_IMPORTED_MODULE_2__.GW,
interpreter: zod__WEBPACK_IMPORTED_MODULE_6__.rej({
executable: zod__WEBPACK_IMPORTED_MODULE_6__.YjP(),
version: zod__WEBPACK_IMPORTED_MODULE_6__.YjP()
}),
glibc: zod__WEBPACK_IMPORTED_MODULE_6__.YjP(),
bundleFolder: zod__WEBPACK_IMPORTED_MODULE_6__.YjP()
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_6__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_6__.YjP(),
files: zod__WEBPACK_IMPORTED_MODULE_6__.aig().int().positive()
});
const buildBundle = {
VERSION: "1.0.1",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project", "interpreter", "package-index" ],
writes: [ "state-folder", "bundle", "user-commands" ],
commands: [ "<user>" ]
},
RISKS: [ "runs the recipe's commands with the user's rights", "never over an existing bundle: a folder with content is audited as it is" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async (input, tools) => ({
goal: "make the bundle by the recipe of nx47.yml",
commands: [ ...wheelsLine(input), ...input.recipe.commands.map(argv => argv.join(" ")) ],
touches: [ `${tools.paths.bundle}/`, `${tools.paths.state}/build-*/` ]
}),
execute: async (input, tools) => {
const work = `${tools.paths.state}/build-${tools.randomHex(6)}`;
try {
return await build(input, work, tools);
} finally {
await tools.files.remove(work);
}
},
verify: async (output, _input, tools) => {
const bundle = await (0, _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_5__.B)(output.path, "bundle", tools.files);
const manifest = bundle?.files.find(file => file.name === _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_1__.HQ);
const kept = manifest !== undefined && "bytes" in manifest ? manifest.bytes : undefined;
const expected = bundle === undefined ? "" : (0, _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__.$)((0, 
_src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__.Q)(bundle));
const equal = kept !== undefined && (new TextDecoder).decode(kept) === expected;
return {
answer: equal ? "ok" : "fail",
asked: "the files in place equal their manifest",
observed: `${output.files} files in ${output.path}`,
evidence: [ {
kind: "checksum",
ref: _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_1__.HQ,
sha256: await tools.files.hash(`${output.path}/${_src_model_manifest_js__WEBPACK_IMPORTED_MODULE_1__.HQ}`)
} ]
};
},
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_7__.S
};
function wheelsLine({recipe: recipe, interpreter: interpreter}) {
return recipe.requirements === undefined ? [] : [ `pip download -r ${requirementsFor(recipe.requirements, interpreter.version)}` ];
}
function requirementsFor(pattern, version) {
return pattern.replaceAll("{minor}", (0, _src_survey_choose_interpreter_js__WEBPACK_IMPORTED_MODULE_4__.H)(version).replace(".", ""));
}
async function build(input, work, tools) {
const staging = `${work}/bundle`;
const project = `${work}/project`;
await tools.files.makeFolder(staging);
await copyProject(project, input.bundleFolder, tools);
await addWheels(input, staging, tools);
for (const argv of input.recipe.commands) {
await runRecipeCommand(argv.map(word => fill(word, staging, input)), project, tools);
}
for (const [name, path] of Object.entries(input.recipe.files)) {
await tools.files.copy(`${project}/${path}`, `${staging}/${name}`);
}
const bundle = await (0, _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_5__.B)(staging, "bundle", tools.files);
if (bundle === undefined) throw new _src_model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("RECIPE_FAILED", {
command: "recipe",
why: "it made no file"
});
await tools.files.write(`${staging}/${_src_model_manifest_js__WEBPACK_IMPORTED_MODULE_1__.HQ}`, (0, 
_src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__.$)((0, _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__.Q)(bundle)));
await tools.files.remove(tools.paths.bundle);
await tools.files.rename(staging, tools.paths.bundle);
return {
path: tools.paths.bundle,
files: bundle.files.length + 1
};
}
function fill(word, staging, input) {
return word.replaceAll("{staging}", staging).replaceAll("{python}", input.interpreter.executable);
}
async function copyProject(to, bundleFolder, tools) {
const skip = [ ".git", ".nx47", "node_modules", "__pycache__" ];
await tools.files.makeFolder(to);
const entries = await tools.files.list(tools.paths.root, skip);
for (const entry of entries) {
if (entry.path === bundleFolder || entry.path.startsWith(`${bundleFolder}/`)) continue;
if (entry.kind === "folder") await tools.files.makeFolder(`${to}/${entry.path}`);
if (entry.kind === "file") await tools.files.copy(`${tools.paths.root}/${entry.path}`, `${to}/${entry.path}`);
}
}
async function addWheels(input, staging, tools) {
if (input.recipe.requirements === undefined) return;
const file = `${tools.paths.root}/${requirementsFor(input.recipe.requirements, input.interpreter.version)}`;
if (!await tools.files.exists(file)) throw new _src_model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("FILE_UNREADABLE", {
file: file,
why: "missing"
});
const folder = await tools.wheels.download(file, input.interpreter, input.glibc);
for (const entry of await tools.files.list(folder)) {
if (entry.path.endsWith(".whl")) await tools.files.copy(`${folder}/${entry.path}`, `${staging}/${entry.path}`);
}
}
async function runRecipeCommand(argv, cwd, tools) {
const answer = await tools.shell.run({
argv: argv,
cwd: cwd,
deadlineSeconds: 900
});
if (answer.status === 0) return;
const why = tools.redact((answer.stderr || answer.stdout).trim()).slice(-600);
const command = tools.redact(argv.join(" "));
throw new _src_model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("RECIPE_FAILED", {
command: command,
why: answer.timedOut ? "timeout" : why
});
}
},
45911: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
x: () => checkAccess
});
var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
var _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85636);
var _src_macro_kernel_idle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27360);
var _src_model_precheck_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70456);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
kernelRef: _src_model_precheck_js__WEBPACK_IMPORTED_MODULE_2__.D,
kind: zod__WEBPACK_IMPORTED_MODULE_3__.k5n([ "notebook", "script" ]),
datasetRef: _src_model_precheck_js__WEBPACK_IMPORTED_MODULE_2__.D.optional()
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
username: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
rows: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(_src_model_precheck_js__WEBPACK_IMPORTED_MODULE_2__.h),
datasetVersion: zod__WEBPACK_IMPORTED_MODULE_3__.aig().int().nonnegative()
});
const checkAccess = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "kaggle" ],
writes: [],
commands: []
},
RISKS: [ "a kernel that is not ours is answered like one that does not exist" ],
EVIDENCE_REQUIRED: [ "answer" ],
plan: async ({kernelRef: kernelRef, datasetRef: datasetRef}) => ({
goal: "prove the credentials and read what the service has",
commands: [ "IntrospectToken | Hello", ...datasetRef === undefined ? [] : [ `GetDataset ${datasetRef.owner}/${datasetRef.slug}`, "ListDatasetFiles" ], `GetKernel ${kernelRef.owner}/${kernelRef.slug}` ],
touches: []
}),
execute: async (input, tools) => {
const identity = await tools.kaggle.identify();
const {username: username} = identity;
const owner = ownerRow(identity, input);
if (owner.answer !== "ok") return {
username: username,
rows: [ owner ],
datasetVersion: 0
};
const dataset = await datasetRow(input, tools);
const kernel = await kernelRow(input, tools);
return {
username: username,
rows: [ owner, ...dataset.rows, kernel ],
datasetVersion: dataset.version
};
},
verify: async output => ({
answer: output.rows.every(row => row.evidence !== "") ? "ok" : "fail",
asked: "every row rests on an answer of the service",
observed: output.rows.map(row => `${row.id}=${row.answer}`).join(" "),
short: output.username,
evidence: [ {
kind: "answer",
ref: "access",
sha256: (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(JSON.stringify(output.rows))
} ]
}),
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_4__.S
};
function ownerRow({username: username, source: source = "", unused: unused = []}, {kernelRef: kernelRef, datasetRef: datasetRef}) {
const owners = [ kernelRef.owner, ...datasetRef === undefined ? [] : [ datasetRef.owner ] ];
const ours = owners.every(owner => owner.toLowerCase() === username.toLowerCase());
const from = [ source, ...unused.map(name => `∌ ${name}`) ].filter(part => part !== "").join(", ");
const who = from === "" ? username : `${username} (${from})`;
return {
id: "identity",
command: "IntrospectToken | Hello",
answer: ours ? "ok" : "fail",
observed: ours ? who : `${who} ≠ ${owners.join(", ")}`,
evidence: "answer:identity"
};
}
async function datasetRow({datasetRef: datasetRef}, tools) {
if (datasetRef === undefined) return {
rows: [],
version: 0
};
const command = `datasets files ${datasetRef.owner}/${datasetRef.slug}`;
const view = await tools.kaggle.viewDataset(datasetRef);
if (view === undefined) {
return {
rows: [ {
id: "dataset-files",
command: command,
answer: "ok",
observed: "∅ → create",
evidence: "answer:GetDataset"
} ],
version: 0
};
}
const files = view.currentVersion === 0 ? [] : await tools.kaggle.listDatasetFiles(datasetRef, view.currentVersion);
const observed = `v${view.currentVersion}, ${files.length} files`;
return {
rows: [ {
id: "dataset-files",
command: command,
answer: "ok",
observed: observed,
evidence: "answer:ListDatasetFiles"
} ],
version: view.currentVersion
};
}
async function kernelRow({kernelRef: kernelRef, kind: kind}, tools) {
const command = `kernels status ${kernelRef.owner}/${kernelRef.slug}`;
const row = {
id: "kernel-status",
command: command,
evidence: "answer:GetKernel"
};
const view = await (0, _src_macro_kernel_idle_js__WEBPACK_IMPORTED_MODULE_1__.O)(kernelRef, tools);
if (view === undefined) return {
...row,
answer: "ok",
observed: "∅ → create"
};
if (view.kind !== "" && view.kind !== kind) {
return {
...row,
answer: "fail",
observed: `kernel_type ${view.kind} ≠ ${kind}`
};
}
return {
...row,
answer: "ok",
observed: `v${view.currentVersion} idle`
};
}
},
11385: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => collect
});
var schemas = __webpack_require__(26921);
var collected_files = __webpack_require__(72269);
var digest = __webpack_require__(54394);
var critique = __webpack_require__(85636);
var strict_json = __webpack_require__(18414);
var failure = __webpack_require__(82917);
var kernel_outputs = __webpack_require__(31821);
var safe_name = __webpack_require__(46415);
const mostFiles = 500;
const mostBytes = 1024 ** 3;
function checkOutputNames(files) {
if (files.length > mostFiles) throw new failure.HR("OUTPUT_TOO_MANY", {
files: files.length,
most: mostFiles
});
const names = files.map(({name: name}) => name.toLowerCase());
const folders = new Set(names.flatMap(foldersOf));
for (const [index, {name: name}] of files.entries()) {
const folded = name.toLowerCase();
const why = (0, safe_name.g)(name) ?? (names.indexOf(folded) < index ? "same name as another" : undefined) ?? (folders.has(folded) ? "folder of another" : undefined);
if (why !== undefined) throw new failure.HR("OUTPUT_NAME_UNSAFE", {
name: (0, safe_name.Q)(name),
why: why
});
}
const bytes = files.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
if (bytes > mostBytes) {
throw new failure.HR("OUTPUT_INCOMPLETE", {
file: `${files.length} files`,
why: "too-large",
observed: bytes
});
}
}
function foldersOf(name) {
const parts = name.split("/");
return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
const workers = 4;
const mostTries = 3;
async function fetchOutputs(order, tools) {
const start = tools.clock.monotonicNs();
const leftSeconds = () => order.deadlineSeconds - Number(tools.clock.monotonicNs() - start) / 1e9;
const output = await listOutputs(order, tools);
checkOutputNames(output.files);
await tools.files.makeFolder(order.folder);
const run = {
order: order,
tools: tools,
leftSeconds: leftSeconds,
addresses: addressesOf(output),
fetched: new Map
};
await fetchAll(output.files, run);
for (let round = 1; round < mostTries; round += 1) {
const damaged = await damagedFiles(output.files, run);
if (damaged.length === 0) break;
await listAgain(run);
await fetchAll(damaged, run);
}
const files = output.files.flatMap(({name: name}) => {
const written = run.fetched.get(name);
return written === undefined ? [] : [ {
name: name,
...written
} ];
});
return {
output: output,
files: files
};
}
function addressesOf({files: files}) {
return new Map(files.map(({name: name, url: url}) => [ name, url ]));
}
async function listOutputs({ref: ref, version: version, pauseSeconds: pauseSeconds}, tools) {
for (let attempt = 1; ;attempt += 1) {
const output = await tools.kaggle.listKernelOutput(ref, version);
if (output.files.length > 0 || output.log !== "" || attempt >= mostTries) return output;
await tools.clock.sleep(pauseSeconds, tools.signal);
}
}
async function fetchAll(files, run) {
const waiting = [ ...files ];
const failures = [];
const work = async () => {
for (let file = waiting.shift(); file !== undefined && failures.length === 0; file = waiting.shift()) {
const {name: name} = file;
run.tools.presenter.show({
kind: "transfer",
name: name,
done: files.length - waiting.length,
total: files.length
});
try {
run.fetched.set(name, await fetchOne(file, run));
} catch (error) {
failures.push(error);
}
}
};
await Promise.all(Array.from({
length: workers
}, work));
if (failures.length > 0) throw failures[0];
}
async function fetchOne(file, run) {
const {order: order, tools: tools, leftSeconds: leftSeconds} = run;
const path = `${order.folder}/${file.name}`;
await tools.files.makeFolder(path.slice(0, path.lastIndexOf("/")));
for (let attempt = 1; ;attempt += 1) {
const seconds = leftSeconds();
if (seconds <= 0) throw late(order);
const url = run.addresses.get(file.name) ?? "";
try {
const save = chunks => tools.files.writeFrom(path, chunks);
return await tools.kaggle.saveOutput({
...file,
url: url
}, save, seconds);
} catch (error) {
if (!(error instanceof failure.HR) || !isMendable(error) || attempt >= mostTries) throw error;
if (run.addresses.get(file.name) === url) await listAgain(run);
}
}
}
function isMendable({code: code, parameters: parameters}) {
return code === "OUTPUT_INCOMPLETE" && parameters["why"] !== "too-large";
}
async function listAgain(run) {
const {order: order, tools: tools} = run;
run.listing ??= tools.kaggle.listKernelOutput(order.ref, order.version).then(output => {
run.addresses = addressesOf(output);
});
try {
await run.listing;
} finally {
delete run.listing;
}
}
async function damagedFiles(files, run) {
const {order: order, tools: tools, fetched: fetched} = run;
if (!fetched.has(order.manifest)) return [];
const digests = manifestDigests(await tools.files.read(`${order.folder}/${order.manifest}`));
const isOther = ({name: name}) => {
const wanted = digests.get(name);
return wanted !== undefined && fetched.get(name)?.sha256 !== wanted;
};
if (digests.size > 0 && !files.some(isOther)) return [];
return files.filter(file => file.name === order.manifest || isOther(file));
}
function manifestDigests(bytes) {
try {
const manifest = kernel_outputs.RC.safeParse((0, strict_json.R)(bytes));
if (!manifest.success) return new Map;
return new Map(Object.entries(manifest.data.files).map(([name, {sha256: sha256}]) => [ name, sha256 ]));
} catch (error) {
if (error instanceof failure.HR) return new Map;
throw error;
}
}
function late({deadlineSeconds: deadlineSeconds}) {
return new failure.HR("KAGGLE_TIMEOUT", {
operation: "Download",
seconds: deadlineSeconds
});
}
var facts = __webpack_require__(24340);
var precheck = __webpack_require__(70456);
const inputSchema = schemas.rej({
ref: precheck.D,
version: schemas.aig().int().positive(),
manifest: schemas.YjP().optional(),
judged: schemas.YOg(schemas.YjP()).optional(),
deadlineSeconds: schemas.aig().positive().optional(),
pauseSeconds: schemas.aig().nonnegative().optional()
});
const collect = {
VERSION: "1.1.1",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: facts.w2,
ALLOWLIST: {
reads: [ "kaggle" ],
writes: [ "session-folder" ],
commands: []
},
RISKS: [ "names come from outside: a name that leaves its folder is refused, nothing is written for it" ],
EVIDENCE_REQUIRED: [ "log" ],
plan: async ({ref: ref, version: version}, tools) => ({
goal: `download the log and every output of version ${version}`,
commands: [ `ListKernelSessionOutput ${ref.owner}/${ref.slug} v${version}`, `ListKernelFiles ${ref.owner}/${ref.slug} v${version}`, "GET each file" ],
touches: [ `${tools.paths.session}/evidence/` ]
}),
execute: async ({ref: ref, version: version, ...input}, tools) => {
const folder = `${tools.paths.session}/evidence/outputs`;
const {manifest: manifest = "", deadlineSeconds: deadlineSeconds = 1800, pauseSeconds: pauseSeconds = 5} = input;
const order = {
ref: ref,
version: version,
folder: folder,
manifest: manifest,
deadlineSeconds: deadlineSeconds,
pauseSeconds: pauseSeconds
};
const {output: output, files: files} = await fetchOutputs(order, tools);
const isJudged = ({name: name}) => input.judged?.includes(name) ?? true;
const read = [];
for (const {name: name} of files.filter(isJudged)) {
read.push({
name: name,
bytes: await tools.files.read(`${folder}/${name}`)
});
}
const others = files.filter(file => !isJudged(file)).map(({name: name, bytes: byteLength, sha256: sha256}) => ({
name: name,
byteLength: byteLength,
sha256: sha256
}));
await writeLogs(output, tools);
const rest = others.length === 0 ? {} : {
others: others
};
return {
files: read,
...rest,
rawLog: output.log,
log: output.records
};
},
verify: async (collected, {manifest: manifest = ""}, tools) => {
const folder = `${tools.paths.session}/evidence`;
const files = (0, collected_files.R)(collected);
const changed = [];
for (const {name: name, sha256: sha256} of files) {
if (await tools.files.hash(`${folder}/outputs/${name}`) !== sha256) changed.push(name);
}
return {
answer: changed.length === 0 ? "ok" : "fail",
asked: "every downloaded file lies on disk as it was received",
observed: [ `${files.length} files, log of ${collected.log.length} records`, againstManifest(collected, manifest), changed.length > 0 ? `changed: ${changed.join(", ")}` : "" ].filter(part => part !== "").join("; "),
evidence: [ ...files.map(({name: name, sha256: sha256}) => ({
kind: "file",
ref: `evidence/outputs/${name}`,
sha256: sha256
})), {
kind: "log",
ref: "evidence/kernel.log",
sha256: (0, digest.fg)(collected.rawLog)
}, ...[ "stdout", "stderr" ].map(stream => ({
kind: "log",
ref: `evidence/kernel.${stream}.log`,
sha256: (0, digest.fg)(flattened(collected.log, stream))
})) ]
};
},
critique: subject => {
const basic = (0, critique.S)(subject);
if (subject.kind === "plan" || (0, collected_files.R)(subject.output).length > 0) return basic;
return {
accepted: basic.accepted,
remarks: [ ...basic.remarks, "the run left no output file" ]
};
}
};
async function writeLogs(output, tools) {
const folder = `${tools.paths.session}/evidence`;
await tools.files.write(`${folder}/kernel.log`, output.log);
for (const stream of [ "stdout", "stderr" ]) {
await tools.files.write(`${folder}/kernel.${stream}.log`, flattened(output.records, stream));
}
}
function flattened(records, stream) {
return records.filter(record => record.stream === stream).map(({text: text}) => text).join("");
}
function againstManifest(collected, manifest) {
const own = collected.files.find(({name: name}) => name === manifest);
if (own === undefined) return "";
const digests = manifestDigests(own.bytes);
const equal = (0, collected_files.R)(collected).filter(({name: name, sha256: sha256}) => digests.get(name) === sha256);
return `${equal.length} of ${digests.size} digests as in ${manifest}`;
}
},
72204: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
p: () => commitBack
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var failure = __webpack_require__(82917);
var run_index = __webpack_require__(48891);
var branch_index = __webpack_require__(64538);
var checkpoint = __webpack_require__(17925);
var journal_growth = __webpack_require__(7202);
var reports_branch = __webpack_require__(77225);
var ledger_run_index = __webpack_require__(61931);
var verify_history = __webpack_require__(57483);
async function appendRun(place, addition, ports) {
for (let tries = 1; tries <= mostTries; tries += 1) {
const isThere = await (0, reports_branch.D_)(place, ports);
const next = await upon(isThere, {
place: place,
addition: addition
}, ports);
if (next.wasThere) return {
...next,
tries: tries
};
const pushed = await (0, reports_branch.Sq)(place, next.commit, ports);
if (pushed.kind === "accepted") return {
...next,
tries: tries
};
if (pushed.kind === "refused") throw new failure.HR("COMMIT_BACK_REFUSED", {
branch: place.branch,
why: pushed.why
});
await ports.clock.sleep(shareOf(ports) * Math.min(mostPause, .05 * 2 ** tries), ports.signal);
}
throw new failure.HR("COMMIT_BACK_STALE", {
branch: place.branch,
tries: mostTries
});
}
const mostTries = 60;
const mostPause = 5;
function shareOf({randomHex: randomHex}) {
return Number.parseInt(randomHex(4), 16) / 2 ** 32;
}
async function upon(isThere, work, ports) {
const {place: place, addition: addition} = work;
const found = isThere ? await readTip(work, ports) : nothingYet(addition);
const {index: index, tip: tip} = found;
const known = index.entries.find(({session: session}) => session === addition.body.session);
if (known !== undefined) {
if (known.head !== addition.body.head) throw new failure.HR("COMMIT_BACK_TAKEN", {
branch: place.branch,
session: known.session
});
const root = (index.roots[known.seq] ?? noBytes).toString("base64");
return {
commit: tip,
size: known.seq,
root: root,
origin: found.origin,
wasThere: true
};
}
const now = ports.clock.now();
const next = (0, ledger_run_index.o)(index, addition.body, now.toISOString());
const {size: size, root: root} = next;
const message = messageOf(addition.body, next);
const seconds = Math.floor(now.getTime() / 1e3);
const added = {
parent: tip,
files: addition.files,
grown: grownBy(found, next, addition),
message: message,
seconds: seconds
};
const commit = await (0, reports_branch.zu)(place, added, ports);
return {
commit: commit,
size: size,
root: root.toString("base64"),
origin: found.origin,
wasThere: false
};
}
const noBytes = Buffer.alloc(0);
function nothingYet({origin: origin}) {
return {
tip: "",
index: (0, ledger_run_index.v)(noBytes),
contents: new Map,
origin: origin
};
}
async function readTip({place: place, addition: addition}, ports) {
const blobs = ports.openBlobs(place.root);
try {
const tip = (await blobs.find((0, reports_branch.wV)(place)))?.id ?? "";
const {index: index, bytes: bytes, origin: origin} = await (0, branch_index.r)(tip, blobs);
const contents = new Map(bytes.length === 0 ? [] : [ [ run_index.AV, bytes ] ]);
for (const {path: path} of addition.growth) {
const found = await blobs.find(`${tip}:${path}`);
if (found?.kind === "blob") contents.set(path, found.bytes);
}
return {
tip: tip,
index: index,
contents: contents,
origin: origin || addition.origin
};
} finally {
blobs.close();
}
}
function grownBy({contents: contents, origin: origin}, {line: line, size: size, root: root}, {growth: growth, drawn: drawn}) {
return [ [ run_index.AV, joined(contents.get(run_index.AV) ?? noBytes, line) ], [ (0, 
run_index.AD)(size), Buffer.from((0, checkpoint.am)({
origin: origin,
size: size,
root: root
})) ], ...growth.map(({path: path, start: start, ...entry}) => {
const old = contents.get(path) ?? start;
return [ path, joined(old, (0, journal_growth.P)(path, old, entry)) ];
}), ...Object.entries(drawn).map(([path, text]) => [ path, Buffer.from(text) ]) ];
}
function joined(before, added) {
return Buffer.concat([ before, Buffer.from(added, "utf8") ]);
}
function messageOf(body, next) {
const trailers = (0, verify_history.i)(body, {
...next,
line: next.line.trimEnd()
});
const subject = `${body.verdict} ${body.cause}`.replace(/[^\x20-\x7e]+/g, " ").trim();
return `chore(nx47): ${subject} [skip ci]\n\n${trailers.join("\n")}\n`;
}
async function checkoutTraits({root: root}, paths, {shell: shell}) {
const told = async (...argv) => {
const whole = [ "git", "-C", root, ...argv ];
return (await shell.run({
argv: whole,
deadlineSeconds: 60
})).stdout.trim();
};
const settings = await told("config", "--get-regexp", "^core\\.(autocrlf|sparsecheckout)$");
const attributes = await told("check-attr", "filter", "text", "eol", "--", ...paths);
const ignored = await told("check-ignore", "--no-index", "--", ...paths);
return [ ...await told("rev-parse", "--is-shallow-repository") === "true" ? [ "shallow" ] : [], .../^core\.sparsecheckout true$/im.test(settings) ? [ "sparse" ] : [], ...[ ...settings.matchAll(/^core\.autocrlf (true|input)$/gim) ].map(([, value]) => `autocrlf=${value}`), ...ignored === "" ? [] : [ "ignored" ], ...new Set(attributes.split("\n").flatMap(attributeOf)) ];
}
function attributeOf(row) {
const [, name = "", value = ""] = /: (filter|text|eol): (\S+)$/.exec(row) ?? [];
return value === "" || value === "unspecified" || value === "unset" ? [] : [ `${name}=${value}` ];
}
var critique = __webpack_require__(85636);
var strict_json = __webpack_require__(18414);
var exact_json = __webpack_require__(93214);
const statementSchema = schemas._H3({
subject: schemas.YOg(schemas._H3({
name: schemas.YjP(),
digest: schemas.Ikc({
sha256: schemas.YjP()
})
})),
predicate: schemas._H3({})
});
function attestationFiles(statement, {name: name, sha256: sha256}) {
const parsed = statementSchema.safeParse(statement);
if (!parsed.success) return {};
const {subject: subject, predicate: predicate} = parsed.data;
const subjects = [ ...subject, {
name: name,
digest: {
sha256: sha256
}
} ];
return {
"statement.json": `${(0, exact_json.i)({
...parsed.data,
subject: subjects
})}\n`,
"predicate.json": `${(0, exact_json.i)(predicate)}\n`,
"subjects.sha256": subjects.map(one => `${one.digest.sha256}  ${one.name}\n`).join("")
};
}
async function leaveAttestation(session, {size: size, root: root, origin: origin}, {files: files, paths: paths}) {
const page = `${session}/reports/verdict.intoto.json`;
const statement = await files.exists(page) ? (0, strict_json.R)(await files.read(page)) : undefined;
const sha256 = (0, digest.fg)((0, checkpoint.am)({
origin: origin,
size: size,
root: Buffer.from(root, "base64")
}));
const written = Object.entries(attestationFiles(statement, {
name: (0, run_index.AD)(size),
sha256: sha256
}));
const folder = `${paths.state}/attestation${session.slice(session.lastIndexOf("/"))}`;
if (written.length === 0) return "";
await files.makeFolder(folder);
for (const [name, text] of written) await files.write(`${folder}/${name}`, text);
return folder;
}
var check_secrets = __webpack_require__(58468);
var known_secrets = __webpack_require__(8868);
var ledger_chain = __webpack_require__(75556);
var close_log = __webpack_require__(58172);
var precheck = __webpack_require__(70456);
const place = precheck.D.loose().extend({
version: schemas.aig()
}).nullable().default(null);
const summarySchema = schemas._H3({
task_id: schemas.YjP().default("T1"),
verdict: schemas.YjP().nullable().default(null),
cause: schemas.YjP().nullable().default(null),
nonce: schemas.YjP().default(""),
kernel: place,
dataset: place,
repository: schemas._H3({
head: schemas.YjP().default("")
}).nullable().default(null)
});
function runBody(session, summary, {head: head, count: count}, files) {
const parsed = summarySchema.safeParse(summary);
const run = parsed.success ? parsed.data : summarySchema.parse({});
const shown = one => one === null ? "" : `${one.owner}/${one.slug} v${one.version}`;
return {
session: `session/${session}`,
task: run.task_id,
verdict: run.verdict ?? "INCONCLUSIVE",
cause: run.verdict === null ? "interrupted" : run.cause ?? "",
nonce: run.nonce,
head: head,
events: count,
files: files,
commit: run.repository?.head ?? "",
kernel: shown(run.kernel),
dataset: shown(run.dataset)
};
}
var session_files = __webpack_require__(86601);
var model_verdict = __webpack_require__(83538);
var fill = __webpack_require__(82740);
var sentences = __webpack_require__(8728);
var explain = __webpack_require__(73699);
const height = 20;
const padding = 7;
const signWidths = {
capital: 8.2,
narrow: 4.8,
other: 7
};
const longestCause = 40;
const label = "nx47";
const colours = {
GO: "#1a7f37",
"GO-PRIVATE-ROOT": "#9a6700",
"NO-GO": "#cf222e",
INCONCLUSIVE: "#9a6700",
REHEARSED: "#0969da",
PENDING: "#57606a",
PLANNED: "#57606a",
AUDITED: "#57606a"
};
function badgeSvg({kind: kind, cause: cause}, language) {
const text = badgeText(kind, cause);
const widths = {
left: widthOf(label),
right: widthOf(text)
};
const title = (0, fill.G)((0, sentences.h)(language).telling.badgeTitle, {
verdict: text
});
const whole = widths.left + widths.right;
return `${[ `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${height}" role="img" aria-label="${title}">`, `<title>${title}</title>`, `<rect width="${whole}" height="${height}" rx="3" fill="#24292f"/>`, `<path d="M${widths.left} 0h${widths.right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${widths.right - 3}z" fill="${colours[kind]}"/>`, textAt(label, 0, widths.left), textAt(text, widths.left, widths.right), "</svg>" ].join("\n")}\n`;
}
function badgeText(kind, cause) {
const inert = cause.slice(0, longestCause).replace(/[^A-Za-z0-9_-]/g, "");
if (kind === "INCONCLUSIVE") return inert === "" ? kind : (0, explain.xv)(kind, inert);
return kind === "NO-GO" ? `NO-GO ${inert}`.trim() : kind;
}
function textAt(text, from, width) {
const middle = from + width / 2;
return `<text x="${middle}" y="14" fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle" textLength="${width - 2 * padding}">${text}</text>`;
}
function widthOf(text) {
const widths = [ ...text ].map(sign => {
if (/[A-Z]/.test(sign)) return signWidths.capital;
return /[-/ ijlt]/.test(sign) ? signWidths.narrow : signWidths.other;
});
return Math.ceil(widths.reduce((sum, width) => sum + width, 0)) + 2 * padding;
}
async function sessionAddition(order, place, tools) {
const {session: session, journals: journals, origin: origin} = order;
const chain = await (0, close_log.rK)(session, tools);
const list = (0, session_files.AG)(await digestsBelow(session, tools), (0, ledger_chain.XL)(chain.lines), order.evidence);
const text = (0, session_files.ZU)(list);
const kept = list.files.filter(one => one.kept === "repository").map(({path: path}) => path);
await refuseSecrets(session, kept, tools);
await tools.files.write(`${session}/${run_index.VK}`, text);
const names = [ ...kept, run_index.VK ];
const ids = await (0, reports_branch.Tr)(place, names.map(name => `${session}/${name}`), tools);
const body = runBody(session.slice(session.lastIndexOf("/") + 1), await summaryIn(session, tools), chain, (0, 
digest.fg)(text));
const files = names.map((name, at) => ({
path: `${body.session}/${name}`,
id: ids[at] ?? ""
}));
const prefix = await prefixOf(tools);
const growth = await Promise.all(journals.map(path => growthOf(`${prefix}${path}`, session, body.commit, tools)));
const drawn = badgeOf(body, tools.language);
return {
list: list,
addition: {
body: body,
files: files,
growth: growth.flat(),
drawn: drawn,
origin: origin
}
};
}
function badgeOf({verdict: verdict, cause: cause, kernel: kernel}, language) {
const kind = model_verdict.vM.safeParse(verdict);
const slug = /^[^/]+\/([a-z0-9-]+) v/.exec(kernel)?.[1] ?? "run";
return kind.success ? {
[`${run_index.nP}${slug}.svg`]: badgeSvg({
kind: kind.data,
cause: cause
}, language)
} : {};
}
async function prefixOf({shell: shell, paths: paths}) {
const argv = [ "git", "-C", paths.root, "rev-parse", "--show-prefix" ];
return (await shell.run({
argv: argv,
deadlineSeconds: 60
})).stdout.trim();
}
async function digestsBelow(session, {files: files}) {
const found = [];
for (const {path: path, kind: kind, bytes: bytes} of await files.list(session)) {
if (kind !== "file" || path.endsWith(".part")) continue;
found.push({
name: path,
byteLength: bytes,
sha256: await files.hash(`${session}/${path}`)
});
}
return found;
}
async function refuseSecrets(session, names, tools) {
const known = (0, known_secrets.x)(tools.secrets);
for (const name of names) {
const bytes = await tools.files.read(`${session}/${name}`);
const [secret] = (0, check_secrets.V)({
name: name,
bytes: bytes
}, {
known: known
});
if (secret === undefined) continue;
throw new failure.HR("COMMIT_BACK_SECRET", {
file: name,
line: secret.line,
kind: secret.kind
});
}
}
async function summaryIn(session, {files: files}) {
for (const name of [ "run.json", "session.json" ]) {
const path = `${session}/reports/${name}`;
if (await files.exists(path)) return (0, strict_json.R)(await files.read(path));
}
return undefined;
}
async function growthOf(path, session, commit, tools) {
const read = async name => (new TextDecoder).decode(await tools.files.read(`${session}/${name}`));
if (!await tools.files.exists(`${session}/reports/journal.md`)) return [];
const [own] = await (0, reports_branch.Tl)({
root: tools.paths.root
}, commit, [ path ], tools);
const blobs = tools.openBlobs(tools.paths.root);
try {
const start = own === undefined ? new Uint8Array : await blobs.read(own.id);
return [ {
path: path,
start: start,
section: await read("reports/journal.md"),
line: await read("reports/journal.jsonl")
} ];
} finally {
blobs.close();
}
}
var absolute_path = __webpack_require__(30324);
var manifest = __webpack_require__(41158);
const inputSchema = schemas.rej({
session: absolute_path.s,
remote: schemas.YjP().min(1),
branch: schemas.YjP().min(1),
evidence: schemas.k5n([ "digest", "summary", "full" ]),
journals: schemas.YOg(schemas.YjP()),
origin: schemas.YjP().min(1),
tag: schemas.zMY()
});
const outputSchema = schemas.rej({
commit: schemas.YjP().regex(/^[0-9a-f]{40,64}$/),
tries: schemas.aig().int().positive(),
size: schemas.aig().int().positive(),
root: schemas.YjP(),
origin: schemas.YjP(),
wasThere: schemas.zMY(),
kept: schemas.g1P(schemas.YjP(), manifest.bL),
left: schemas.YOg(schemas.YjP()),
tag: schemas.YjP(),
attestation: schemas.YjP()
});
const commitBack = {
VERSION: "1.1.1",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [ "session-folder", "state-folder", "reports-branch" ],
commands: [ "git" ]
},
RISKS: [ "what is pushed stays in the history: everything is searched for secrets first", "whoever may force the branch can rewrite it: the kernel on the service and older clones hold its heads" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({session: session, remote: remote, branch: branch, tag: tag}, tools) => ({
goal: `add the session to ${branch}`,
commands: [ `git fetch ${remote} refs/heads/${branch}`, `git hash-object -w --no-filters (files of ${session})`, "git fast-import (one commit upon the tip)", `git push ${remote} <commit>:refs/heads/${branch}`, ...tag ? [ `git push ${remote} <commit>:refs/tags/nx47/<run> (after a GO)` ] : [] ],
touches: [ `branch ${branch} of ${remote}`, `${tools.paths.state}/attestation/`, `${session}/` ]
}),
execute: async (input, tools) => {
const place = placeOf(input, tools);
const {list: list, addition: addition} = await sessionAddition(input, place, tools);
const appended = await appendRun(place, addition, tools);
const kept = list.files.filter(one => one.kept === "repository");
return {
...appended,
kept: Object.fromEntries(kept.map(({path: path, sha256: sha256}) => [ path, sha256 ])),
left: list.files.filter(one => one.kept === "artefact").map(({path: path}) => path),
tag: input.tag && addition.body.verdict === "GO" ? await tagRun(appended, place, tools) : "",
attestation: await leaveAttestation(input.session, appended, tools)
};
},
verify: async ({commit: commit, kept: kept, size: size, root: root, tries: tries, tag: tag}, input, tools) => {
const place = placeOf(input, tools);
const tip = await (0, reports_branch.mC)(place, tools);
const changed = await (0, reports_branch.S1)(place, commit, tip, tools) ? await changedIn(place, tip, {
session: nameOf(input),
kept: kept
}, tools) : [ "commit" ];
if (tag !== "" && await (0, reports_branch.yg)(place, tag, tools) !== commit) changed.push(tag);
return {
answer: changed.length === 0 ? "ok" : "fail",
asked: "the remote has the commit, and each file of it the digest that it had here",
observed: changed.length === 0 ? `${commit}, run ${size}, ${Object.keys(kept).length} files, ${tries} tries${await passedBy(input, tools)}` : `changed: ${changed.join(", ")}`,
short: `${input.branch} ${commit.slice(0, 10)}`,
evidence: [ {
kind: "checksum",
ref: `commit ${commit}`,
sha256: (0, digest.fg)(`${size} ${root}`)
} ]
};
},
critique: critique.S
};
function nameOf({session: session}) {
return session.slice(session.lastIndexOf("/") + 1);
}
function placeOf(input, {paths: paths}) {
return {
root: paths.root,
remote: input.remote,
branch: input.branch,
worker: nameOf(input)
};
}
async function passedBy(input, tools) {
const paths = [ `session/${nameOf(input)}/logs/session.jsonl`, run_index.AV ];
const traits = await checkoutTraits({
root: tools.paths.root
}, paths, tools);
return traits.length === 0 ? "" : `; passed by: ${traits.join(", ")}`;
}
async function tagRun({size: size, commit: commit}, place, tools) {
const tag = (0, run_index.AD)(size).replace("ledger/checkpoints", "nx47");
await (0, reports_branch.lj)(place, {
commit: commit,
tag: tag
}, tools);
return tag;
}
async function changedIn(place, tip, {session: session, kept: kept}, tools) {
const folder = `session/${session}`;
const there = new Map((await (0, reports_branch.Tl)(place, tip, [ folder ], tools)).map(({path: path, id: id}) => [ path, id ]));
const blobs = tools.openBlobs(place.root);
const changed = [];
try {
for (const [path, sha256] of Object.entries(kept)) {
const id = there.get(`${folder}/${path}`);
if (id === undefined || (0, digest.fg)(await blobs.read(id)) !== sha256) changed.push(path);
}
return changed;
} finally {
blobs.close();
}
}
},
5909: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => fetchBundle
});
var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26921);
var _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85636);
var _src_model_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24340);
var _src_model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82917);
var _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41158);
var _src_model_precheck_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70456);
var _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58162);
var _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5779);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_7__.rej({
folders: zod__WEBPACK_IMPORTED_MODULE_7__.YOg(zod__WEBPACK_IMPORTED_MODULE_7__.YjP().startsWith("/")),
shown: zod__WEBPACK_IMPORTED_MODULE_7__.YjP(),
manifest: _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__.TO,
manifestSha256: _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__.bL,
ref: _src_model_precheck_js__WEBPACK_IMPORTED_MODULE_4__.D,
version: zod__WEBPACK_IMPORTED_MODULE_7__.aig().int().positive()
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_7__.rej({
bundle: _src_model_facts_js__WEBPACK_IMPORTED_MODULE_1__.fe,
path: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().startsWith("/"),
from: zod__WEBPACK_IMPORTED_MODULE_7__.YjP()
});
const fetchBundle = {
VERSION: "1.0.1",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "bundle", "kaggle" ],
writes: [ "state-folder" ],
commands: []
},
RISKS: [ "may download all of the dataset version" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({folders: folders, ref: ref, version: version}, tools) => ({
goal: `read the bundle published as version ${version} of ${ref.owner}/${ref.slug}`,
commands: [ ...folders.map(folder => `sha256 ${folder}/*`), `DownloadDataset ${ref.owner}/${ref.slug} v${version}` ],
touches: [ `${tools.paths.state}/bundle-fetched/` ]
}),
execute: async (input, tools) => {
for (const path of input.folders) {
const bundle = await (0, _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_6__.B)(path, input.shown, tools.files);
if (bundle !== undefined && isPublished(bundle, input)) return {
bundle: bundle,
path: path,
from: path
};
}
const path = `${tools.paths.state}/bundle-fetched`;
await download(input, path, tools);
const bundle = await (0, _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_6__.B)(path, input.shown, tools.files);
if (bundle === undefined) throw new _src_model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR("BUNDLE_MISSING", {
path: path
});
return {
bundle: bundle,
path: path,
from: `dataset v${input.version}`
};
},
verify: async ({bundle: bundle, from: from}, input) => ({
answer: isPublished(bundle, input) ? "ok" : "fail",
asked: "every file has the digest of the manifest that was published",
observed: `${bundle.files.length} files from ${from}`,
short: from,
evidence: [ {
kind: "checksum",
ref: _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__.HQ,
sha256: input.manifestSha256
} ]
}),
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_8__.S
};
function isPublished(bundle, {manifestSha256: manifestSha256}) {
return (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)((0, _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_5__.$)((0, 
_src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_5__.Q)(bundle))) === manifestSha256;
}
async function download(input, folder, tools) {
const {ref: ref, version: version, manifest: manifest} = input;
const wanted = [ ...manifest.files, {
name: _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__.HQ,
sha256: input.manifestSha256
} ];
const listed = await tools.kaggle.listDatasetFiles(ref, version);
await tools.files.remove(folder);
for (const [done, {name: name, sha256: sha256}] of wanted.entries()) {
const file = listed.find(one => one.name === name);
if (file === undefined) throw new _src_model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR("DATASET_MISMATCH", {
version: version,
difference: `missing: ${name}`
});
tools.presenter.show({
kind: "transfer",
name: name,
done: done,
total: wanted.length
});
const bytes = await tools.kaggle.downloadDatasetFile(ref, version, file);
if ((0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(bytes) !== sha256) throw new _src_model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR("DATASET_MISMATCH", {
version: version,
difference: `sha256: ${name}`
});
await tools.files.makeFolder(`${folder}/${name.split("/").slice(0, -1).join("/")}`);
await tools.files.write(`${folder}/${name}`, bytes);
}
}
},
11883: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => judgeRun
});
var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
var _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _src_gate_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78744);
var _src_gate_platform_noise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1845);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85636);
var _src_model_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83538);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
dossier: zod__WEBPACK_IMPORTED_MODULE_4__.IeY(value => typeof value === "object" && value !== null && "sessionId" in value)
});
const judgeRun = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: _src_model_verdict_js__WEBPACK_IMPORTED_MODULE_3__.$D,
ALLOWLIST: {
reads: [ "assets" ],
writes: [],
commands: []
},
RISKS: [ "a verdict is as good as what the steps wrote down: no condition looks at anything else" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({dossier: dossier}) => ({
goal: "judge every condition on its evidence",
commands: [ `judge ${dossier.settings.packs.join(" ")}` ],
touches: []
}),
execute: judgeOnce,
verify: async (verdict, input, tools) => {
const again = _src_model_verdict_js__WEBPACK_IMPORTED_MODULE_3__.$D.parse(await judgeOnce(input, tools));
const required = verdict.conditions.filter(one => input.dossier.target === "kaggle" || one.scope === "both");
const ok = required.filter(one => one.answer === "ok").length;
return {
answer: JSON.stringify(again) === JSON.stringify(verdict) ? "ok" : "fail",
asked: "the same dossier gives the same verdict a second time",
observed: `${verdict.kind} ${verdict.cause}: ${ok} of ${required.length} required conditions met`,
short: `${verdict.kind} ${ok}/${required.length}`,
evidence: [ {
kind: "checksum",
ref: "verdict",
sha256: (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(JSON.stringify(verdict))
} ]
};
},
critique: subject => {
if (subject.kind === "plan") return {
accepted: true,
remarks: []
};
const unproven = subject.output.conditions.filter(one => one.answer === "ok" && one.evidence.length === 0);
const remarks = [ ...(0, _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_5__.S)(subject).remarks, ...unproven.map(one => `${one.id} is ok without evidence`) ];
return {
accepted: remarks.length === 0,
remarks: remarks
};
}
};
async function judgeOnce({dossier: dossier}, tools) {
return (0, _src_gate_judge_js__WEBPACK_IMPORTED_MODULE_1__.S)(dossier, (0, _src_gate_platform_noise_js__WEBPACK_IMPORTED_MODULE_2__.f)(await tools.assets.platformNoise()));
}
},
13788: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => leaveTicket
});
var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
var _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85636);
var _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41158);
var _src_model_ticket_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49467);
var _src_session_ticket_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9074);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
ticket: _src_model_ticket_js__WEBPACK_IMPORTED_MODULE_2__.EE
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_4__.YjP().startsWith("/"),
sha256: _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL
});
const leaveTicket = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [],
writes: [ "session-folder" ],
commands: []
},
RISKS: [ "holds the notebook and the settings, and must hold no secret: every known one is blanked" ],
EVIDENCE_REQUIRED: [ "file" ],
plan: async ({ticket: {kernel: kernel, expires: expires}}, tools) => ({
goal: `leave the ticket of version ${kernel.version} of ${kernel.ref.owner}/${kernel.ref.slug}`,
commands: [ `write ${_src_model_ticket_js__WEBPACK_IMPORTED_MODULE_2__.M6} (until ${expires})` ],
touches: [ `${tools.paths.session}/${_src_model_ticket_js__WEBPACK_IMPORTED_MODULE_2__.M6}` ]
}),
execute: async ({ticket: ticket}, tools) => {
const path = `${tools.paths.session}/${_src_model_ticket_js__WEBPACK_IMPORTED_MODULE_2__.M6}`;
const text = (0, _src_session_ticket_text_js__WEBPACK_IMPORTED_MODULE_3__.Y)(blanked(ticket, secret => tools.redact(secret)));
await tools.files.write(path, text);
return {
path: path,
sha256: (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(text)
};
},
verify: async ({path: path, sha256: sha256}, {ticket: ticket}, tools) => {
const bytes = await tools.files.read(path);
const {nonce: nonce, kernel: kernel} = (0, _src_session_ticket_text_js__WEBPACK_IMPORTED_MODULE_3__.s)(bytes, path);
const same = (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(bytes) === sha256 && nonce === ticket.nonce;
return {
answer: same && kernel.version === ticket.kernel.version ? "ok" : "fail",
asked: "the ticket is read back, its seal fits, it names this run",
observed: `${bytes.byteLength} bytes, v${kernel.version}, until ${ticket.expires}`,
short: _src_model_ticket_js__WEBPACK_IMPORTED_MODULE_2__.M6,
evidence: [ {
kind: "file",
ref: _src_model_ticket_js__WEBPACK_IMPORTED_MODULE_2__.M6,
sha256: sha256
} ]
};
},
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_5__.S
};
function blanked(ticket, redact) {
const {code: code, kernelMetadata: kernelMetadata, datasetMetadata: datasetMetadata, ...rest} = ticket;
const kept = file => blankedFile(file, redact);
const files = {
code: kept(code),
kernelMetadata: kept(kernelMetadata)
};
const dataset = {
datasetMetadata: datasetMetadata === null ? null : kept(datasetMetadata)
};
return _src_model_ticket_js__WEBPACK_IMPORTED_MODULE_2__.EE.parse(blankedValue({
...rest,
...files,
...dataset
}, redact));
}
function blankedFile(file, redact) {
const text = Buffer.from(file.base64, "base64").toString("utf8");
const clean = redact(text);
return clean === text ? file : {
...file,
base64: Buffer.from(clean, "utf8").toString("base64")
};
}
function blankedValue(value, redact) {
if (typeof value === "string") return redact(value);
if (Array.isArray(value)) return value.map(one => blankedValue(one, redact));
if (typeof value !== "object" || value === null) return value;
return Object.fromEntries(Object.entries(value).map(([name, member]) => [ name, blankedValue(member, redact) ]));
}
},
7280: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
_: () => matchTicket
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var critique = __webpack_require__(85636);
var facts = __webpack_require__(24340);
var failure = __webpack_require__(82917);
var kernel_run = __webpack_require__(2894);
var precheck = __webpack_require__(70456);
var kit_cell = __webpack_require__(50599);
var notebook_document = __webpack_require__(29418);
var script_text = __webpack_require__(15534);
function bearsKitOf(source, run) {
if (!(0, script_text.tJ)(source)) return (0, kit_cell.uV)(kitPart(source), run);
return (0, notebook_document.c)((new TextEncoder).encode(source)).cells.some(cell => (0, 
kit_cell.uV)((0, notebook_document.v)(cell), run));
}
function kitPart(script) {
const lines = script.replaceAll("\r\n", "\n").split("\n");
const at = lines.indexOf(kit_cell.z5);
return at === -1 ? "" : lines.slice(at).join("\n");
}
var compare_sources = __webpack_require__(89651);
var strip_source = __webpack_require__(59289);
const inputSchema = schemas.rej({
ref: precheck.D,
version: schemas.aig().int().positive(),
code: facts.V2,
run: kernel_run.i
});
const outputSchema = schemas.rej({
source: schemas.YjP()
});
const matchTicket = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "kaggle" ],
writes: [],
commands: []
},
RISKS: [ "what is judged by the ticket alone, and was not pushed, is held by its seal only" ],
EVIDENCE_REQUIRED: [ "answer" ],
plan: async ({ref: ref, version: version}) => ({
goal: `hold the ticket against version ${version} of ${ref.owner}/${ref.slug}`,
commands: [ `GetKernel ${ref.owner}/${ref.slug} v${version}` ],
touches: []
}),
execute: async (input, tools) => {
const {ref: ref, version: version} = input;
const name = `${ref.owner}/${ref.slug} v${version}`;
const view = await tools.kaggle.viewKernel(ref, version);
if (view === undefined) throw new failure.HR("KAGGLE_NOT_FOUND", {
operation: "GetKernel",
status: 404,
message: name
});
const difference = differenceOf(view.source, input);
if (difference !== "") throw new failure.HR("TICKET_CHANGED", {
file: "ticket",
why: `≠ ${name}: ${difference}`
});
return {
source: view.source
};
},
verify: async ({source: source}, input) => ({
answer: differenceOf(source, input) === "" ? "ok" : "fail",
asked: "the version holds the notebook of the ticket and a kit made for its run",
observed: `v${input.version}, nonce ${input.run.nonce}`,
short: `v${input.version}`,
evidence: [ {
kind: "answer",
ref: `GetKernel v${input.version}`,
sha256: (0, digest.fg)(source)
} ]
}),
critique: critique.S
};
function differenceOf(source, {code: code, run: run}) {
try {
if (!bearsKitOf(source, run)) return "run";
const own = (0, compare_sources.m)((new TextDecoder).decode(code.bytes), (0, strip_source.I)(source));
return own.answer === "ok" ? "" : own.difference;
} catch (error) {
if (error instanceof failure.HR) return error.code;
throw error;
}
}
},
29702: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
T: () => mend
});
var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
var _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _src_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46415);
var _src_codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18414);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85636);
var _src_macro_line_diff_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22928);
var _src_model_exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98390);
var _src_model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
goal: zod__WEBPACK_IMPORTED_MODULE_4__.YjP().min(1),
edits: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(_src_model_exchange_js__WEBPACK_IMPORTED_MODULE_2__.kA).min(1),
serves: zod__WEBPACK_IMPORTED_MODULE_4__.rej({
finding: zod__WEBPACK_IMPORTED_MODULE_4__.YjP(),
by: zod__WEBPACK_IMPORTED_MODULE_4__.k5n([ "autonomy", "clarity", "reproducibility" ])
})
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_4__.YjP(),
sha256: zod__WEBPACK_IMPORTED_MODULE_4__.YjP()
}));
const mend = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [ "configuration" ],
commands: []
},
RISKS: [ "an edit that mends one finding can make another: audit again" ],
EVIDENCE_REQUIRED: [ "checksum", "answer" ],
plan: async (input, tools) => {
const changes = await changesOf(input, tools);
return {
goal: input.goal,
commands: changes.map(({path: path, before: before, after: after}) => `edit ${path}: ${(0, 
_src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(before)} → ${(0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(after)}`),
touches: changes.map(({path: path}) => path),
diffs: changes.map(({path: path, before: before, after: after}) => (0, _src_macro_line_diff_js__WEBPACK_IMPORTED_MODULE_5__.g)(path, before, after)),
serves: input.serves
};
},
execute: async (input, tools) => {
const changes = await changesOf(input, tools);
for (const {path: path, after: after} of changes) await tools.files.write(`${tools.paths.root}/${path}`, after);
return changes.map(({path: path, after: after}) => ({
path: path,
sha256: (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(after)
}));
},
verify: async (output, _input, {files: files, paths: paths}) => {
const found = await Promise.all(output.map(({path: path}) => files.read(`${paths.root}/${path}`)));
const holds = output.every(({path: path, sha256: sha256}, index) => {
const bytes = found[index] ?? new Uint8Array;
return (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(bytes) === sha256 && canBeRead(path, bytes);
});
return {
answer: holds ? "ok" : "fail",
asked: "each file has the digest of the plan and can be read as what it is",
observed: output.map(({path: path, sha256: sha256}) => `${path} ${sha256}`).join("; "),
evidence: output.flatMap(({path: path, sha256: sha256}) => [ {
kind: "checksum",
ref: path,
sha256: sha256
}, {
kind: "answer",
ref: `read ${path}`,
sha256: sha256
} ])
};
},
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_6__.S
};
async function changesOf({edits: edits}, {files: files, paths: paths}) {
const changes = new Map;
for (const {path: path, find: find, replace: replace} of edits) {
if ((0, _src_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_7__.g)(path) !== undefined) throw refused("path", path);
const {before: before, after: now} = changes.get(path) ?? await unchanged(path, await files.read(`${paths.root}/${path}`));
if (now.split(find).length !== 2) throw refused("edit", `${path}: ${now.split(find).length - 1} × ${find}`);
changes.set(path, {
path: path,
before: before,
after: now.split(find).join(replace)
});
}
const broken = [ ...changes.values() ].find(({path: path, after: after}) => !canBeRead(path, (new TextEncoder).encode(after)));
if (broken !== undefined) throw refused("edit", `${broken.path}: JSON`);
return [ ...changes.values() ];
}
async function unchanged(path, bytes) {
try {
const text = new TextDecoder("utf-8", {
fatal: true,
ignoreBOM: true
}).decode(bytes);
return {
path: path,
before: text,
after: text
};
} catch {
throw refused("edit", `${path}: UTF-8`);
}
}
function refused(what, target) {
return new _src_model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("MACRO_REFUSED", {
what: what,
target: target
});
}
function canBeRead(path, bytes) {
if (!/\.(?:json|ipynb)$/.test(path)) return bytes.byteLength > 0;
try {
(0, _src_codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__.R)(bytes);
return true;
} catch {
return false;
}
}
},
98857: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M: () => precheck
});
var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
var _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85636);
var _src_model_absolute_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30324);
var _src_model_precheck_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70456);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
root: _src_model_absolute_path_js__WEBPACK_IMPORTED_MODULE_1__.s,
bundle: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
python: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
commands: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(zod__WEBPACK_IMPORTED_MODULE_3__.YOg(zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1)).min(1))
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
rows: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(_src_model_precheck_js__WEBPACK_IMPORTED_MODULE_2__.h)
});
const precheck = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project", "bundle", "interpreter" ],
writes: [ "user-commands" ],
commands: [ "<user>" ]
},
RISKS: [ "runs the project's commands with the user's rights", "a passing pre-check never replaces the audit" ],
EVIDENCE_REQUIRED: [ "command" ],
plan: async input => ({
goal: "run the project's own pre-checks",
commands: input.commands.map(argv => filled(argv, input).join(" ")),
touches: []
}),
execute: async (input, tools) => {
const rows = [];
for (const [index, argv] of input.commands.entries()) {
const row = await runOne(index + 1, filled(argv, input), input.root, tools);
rows.push(row);
if (row.answer !== "ok") break;
}
return {
rows: rows
};
},
verify: async ({rows: rows}) => ({
answer: rows.every(row => row.evidence !== "") ? "ok" : "fail",
asked: "every command that ran left its exit status and output",
observed: rows.map(row => `${row.command}: ${row.observed}`).join("\n"),
short: `${rows.filter(row => row.answer === "ok").length}/${rows.length}`,
evidence: [ {
kind: "command",
ref: "prechecks",
sha256: (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(JSON.stringify(rows))
} ]
}),
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_4__.S
};
function filled(argv, input) {
return argv.map(word => word.replaceAll("{bundle}", input.bundle).replaceAll("{python}", input.python));
}
async function runOne(number, argv, cwd, tools) {
const answer = await tools.shell.run({
argv: argv,
cwd: cwd,
deadlineSeconds: 600
});
const text = tools.redact(`${answer.stdout}${answer.stderr}`.trim()).slice(-800);
const ended = answer.timedOut ? "timeout" : answer.signal ?? `exit ${answer.status}`;
return {
id: `precheck-${number}`,
command: tools.redact(argv.join(" ")),
answer: answer.status === 0 && !answer.timedOut ? "ok" : "fail",
observed: text === "" ? ended : `${ended}: ${text}`,
evidence: `command:${(0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(answer.stdout)}:${(0, 
_src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(answer.stderr)}`
};
}
},
7330: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
_: () => proveTransport
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var critique = __webpack_require__(85636);
function mergeTransport(before, now) {
const ways = new Map;
for (const {requests: requests, ...way} of [ ...before?.peers ?? [], ...now.peers ]) {
const key = JSON.stringify(way);
ways.set(key, {
...way,
requests: requests + (ways.get(key)?.requests ?? 0)
});
}
return {
answers: (before?.answers ?? 0) + now.answers,
peers: [ ...ways.values() ]
};
}
var transport = __webpack_require__(40022);
const inputSchema = schemas.rej({
before: transport.ls.optional()
});
const path = "evidence/transport.json";
const proveTransport = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: transport.ls,
ALLOWLIST: {
reads: [ "kaggle" ],
writes: [ "session-folder" ],
commands: []
},
RISKS: [ "whoever holds an authority that this machine trusts can answer for the service: the chain is told" ],
EVIDENCE_REQUIRED: [ "file" ],
plan: async (_, tools) => ({
goal: "write down how the service was reached",
commands: [ `write ${path}` ],
touches: [ `${tools.paths.session}/${path}` ]
}),
execute: async ({before: before}, tools) => {
const transport = mergeTransport(before, tools.kaggle.transport());
await tools.files.makeFolder(`${tools.paths.session}/evidence`);
await tools.files.write(`${tools.paths.session}/${path}`, textOf(transport));
return transport;
},
verify: async (transport, _, tools) => {
const sha256 = (0, digest.fg)(textOf(transport));
const hosts = transport.peers.map(({host: host, tls: tls, protocol: protocol}) => `${host} ${tls || protocol}`);
return {
answer: await tools.files.hash(`${tools.paths.session}/${path}`) === sha256 ? "ok" : "fail",
asked: "what was written lies on disk",
observed: `${transport.answers} answers; ${[ ...new Set(hosts) ].join(", ")}`,
short: `${transport.peers.length}`,
evidence: [ {
kind: "file",
ref: path,
sha256: sha256
} ]
};
},
critique: critique.S
};
function textOf(transport) {
return `${JSON.stringify(transport, null, 2)}\n`;
}
},
9633: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
m: () => publish
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var failure = __webpack_require__(82917);
var dataset_facts = __webpack_require__(12416);
const passing = new Set([ "KAGGLE_UNREACHABLE", "KAGGLE_TIMEOUT", "KAGGLE_UNREADABLE", "KAGGLE_BROKEN", "KAGGLE_THROTTLED", "KAGGLE_NOT_FOUND", "KAGGLE_DENIED" ]);
const settlingPolls = 6;
async function awaitVersion(order, tools) {
const start = tools.clock.monotonicNs();
let settling = 0;
for (;;) {
const seen = await look(order, tools);
if (seen === "there") return;
if (seen instanceof failure.HR) {
settling = seen.code === "DATASET_MISMATCH" ? settling + 1 : 0;
if (settling >= settlingPolls) throw seen;
}
const elapsed = Number(tools.clock.monotonicNs() - start) / 1e9;
if (elapsed > order.deadlineSeconds) throw late(order, Math.round(elapsed), seen);
await tools.clock.sleep(Math.max(order.pollSeconds, patienceOf(seen)), tools.signal);
}
}
async function look(order, tools) {
try {
const {view: view, status: status, listed: listed} = await (0, dataset_facts.QM)(order.ref, tools);
const {version: version} = order;
const current = view?.currentVersion ?? 0;
const isOurs = current === version;
const isFinal = status === "failed" || status === "deleted";
if (isFinal && (isOurs || status !== order.statusBefore)) {
throw new failure.HR("DATASET_INVALID", {
status: status,
version: version
});
}
if (current > version) {
throw new failure.HR("DATASET_MISMATCH", {
version: version,
difference: `current version is ${current}`
});
}
if (!isOurs || status !== "ready") return "not yet";
const difference = (0, dataset_facts.UR)(order.wanted.files, listed);
if (difference !== "") return new failure.HR("DATASET_MISMATCH", {
version: version,
difference: difference
});
const at = {
ref: order.ref,
version: version,
listed: listed
};
if (order.doubt === undefined || await (0, dataset_facts.p)(at, order.wanted, tools)) return "there";
return new failure.HR("DATASET_MISMATCH", {
version: version,
difference: "bundle-manifest.json"
});
} catch (error) {
if (error instanceof failure.HR && passing.has(error.code)) return error;
throw error;
}
}
function patienceOf(seen) {
return seen === "not yet" ? 0 : Number(seen.parameters["retryAfterSeconds"] ?? 0);
}
function late(order, seconds, seen) {
const cause = seen === "not yet" ? order.doubt : seen;
if (order.doubt === undefined) {
return new failure.HR("DATASET_NOT_READY", {
version: order.version,
seconds: seconds
}, {
cause: cause
});
}
const {operation: operation = "", message: message = ""} = order.doubt.parameters;
return new failure.HR("DATASET_UNCLEAR", {
operation: operation,
seconds: seconds,
message: message
}, {
cause: cause
});
}
var critique = __webpack_require__(85636);
var refuse_losses = __webpack_require__(3686);
var wanted_files = __webpack_require__(5213);
var absolute_path = __webpack_require__(30324);
var manifest = __webpack_require__(41158);
var precheck = __webpack_require__(70456);
var ticket = __webpack_require__(49467);
const inputSchema = schemas.rej({
ref: precheck.D,
title: schemas.YjP(),
licence: schemas.YjP(),
isPrivate: schemas.zMY(),
folder: absolute_path.s,
manifest: manifest.TO,
versionBefore: schemas.aig().int().nonnegative(),
isPublished: schemas.zMY(),
removals: schemas.YOg(schemas.YjP()),
lossesRefused: schemas.zMY(),
pollSeconds: schemas.aig().positive()
});
const outputSchema = schemas.rej({
ref: precheck.D,
version: schemas.aig().int().positive(),
reused: schemas.zMY(),
manifestSha256: manifest.bL,
losses: ticket.BH.optional()
});
const readyDeadlineSeconds = 900;
const doubtDeadlineSeconds = 300;
const publish = {
VERSION: "1.1.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "bundle", "kaggle" ],
writes: [ "kaggle-dataset" ],
commands: []
},
RISKS: [ "a version is a full snapshot: a file that is not sent is gone from it", "versions are never deleted", "the request that makes the version is sent once: after a lost answer only the service knows" ],
EVIDENCE_REQUIRED: [ "answer", "checksum" ],
plan: async input => planOf(input),
execute: async (input, tools) => {
const {ref: ref, versionBefore: versionBefore} = input;
const wanted = (0, wanted_files.l)(input.manifest);
await refuseChangedFiles(input, tools);
const facts = await settledFacts(input, tools);
const current = facts.view?.currentVersion ?? 0;
if (current !== versionBefore) {
throw new failure.HR("DATASET_CHANGED", {
expected: `v${versionBefore}`,
observed: `v${current}`
});
}
const {listed: listed, status: status, view: view} = facts;
const {manifestSha256: manifestSha256} = wanted;
if (status === "ready" && await (0, dataset_facts.p)({
ref: ref,
version: current,
listed: listed
}, wanted, tools)) {
const losses = await earlierLosses(input, facts, tools);
return {
ref: ref,
version: current,
reused: true,
manifestSha256: manifestSha256,
...losses === undefined ? {} : {
losses: losses
}
};
}
if (input.lossesRefused) (0, refuse_losses.cs)((0, refuse_losses.uR)(listed, wanted.files), input.removals, current);
const {doubt: doubt} = await tools.kaggle.publishDataset(publicationOf(input), view !== undefined);
const order = {
ref: ref,
version: current + 1,
wanted: wanted,
statusBefore: status,
pollSeconds: input.pollSeconds
};
await awaitVersion(doubt === undefined ? {
...order,
deadlineSeconds: readyDeadlineSeconds
} : {
...order,
deadlineSeconds: doubtDeadlineSeconds,
doubt: doubt
}, tools);
const losses = lossesOf(current, listed, input);
return {
ref: ref,
version: current + 1,
reused: false,
manifestSha256: manifestSha256,
losses: losses
};
},
verify: async (output, input, tools) => {
const listed = await tools.kaggle.listDatasetFiles(output.ref, output.version);
const difference = (0, dataset_facts.UR)((0, wanted_files.l)(input.manifest).files, listed);
if (difference !== "") throw new failure.HR("DATASET_MISMATCH", {
version: output.version,
difference: difference
});
const reused = output.reused ? `, ${manifest.HQ} of it equals ours: no new version` : "";
return {
answer: "ok",
asked: `the service lists exactly the files of the manifest in version ${output.version}`,
observed: `version ${output.version}: ${listed.length} files equal in name and size${reused}`,
short: `v${output.version}${output.reused ? " =" : ""}`,
evidence: [ {
kind: "answer",
ref: `ListDatasetFiles v${output.version}`,
sha256: (0, digest.fg)(JSON.stringify(listed))
}, {
kind: "checksum",
ref: manifest.HQ,
sha256: output.manifestSha256
} ]
};
},
critique: critique.S
};
function lossesOf(version, listed, {manifest: manifest, removals: removals}) {
const lost = (0, refuse_losses.uR)(listed, (0, wanted_files.l)(manifest).files);
return {
version: version,
lost: lost,
allowed: lost.filter(name => (0, refuse_losses.Jr)(name, removals))
};
}
async function earlierLosses(input, {view: view}, tools) {
const current = view?.currentVersion ?? 0;
const before = Math.max(0, ...(view?.versions ?? []).filter(version => version < current));
if (before === 0) return current === 1 ? lossesOf(0, [], input) : undefined;
try {
return lossesOf(before, await tools.kaggle.listDatasetFiles(input.ref, before), input);
} catch (error) {
if (error instanceof failure.HR && error.code.startsWith("KAGGLE_")) return undefined;
throw error;
}
}
function planOf({ref: ref, manifest: manifest, versionBefore: versionBefore, isPublished: isPublished, isPrivate: isPrivate}) {
const name = `${ref.owner}/${ref.slug}`;
if (isPublished) {
const goal = `use version ${versionBefore} of ${name}, which is this bundle already`;
return {
goal: goal,
commands: [ `ListDatasetFiles ${name} v${versionBefore}` ],
touches: []
};
}
const create = versionBefore === 0 ? "CreateDataset" : "CreateDatasetVersion";
return {
goal: `publish the bundle as version ${versionBefore + 1} of ${name}`,
commands: [ ...(0, wanted_files.l)(manifest).files.map(file => `StartBlobUpload ${file.name} (${file.bytes} bytes)`), `${create} ${name} (${isPrivate ? "private" : "PUBLIC"})` ],
touches: [ `dataset ${name}` ]
};
}
function publicationOf({ref: ref, title: title, licence: licence, isPrivate: isPrivate, folder: folder, manifest: manifest}) {
const {files: files, manifestSha256: manifestSha256} = (0, wanted_files.l)(manifest);
return {
...{
ref: ref,
title: title,
licence: licence,
isPrivate: isPrivate
},
notes: `nx47:${manifestSha256}`,
files: files.map(file => ({
...file,
path: `${folder}/${file.name}`
}))
};
}
async function refuseChangedFiles(input, tools) {
for (const {name: name, sha256: sha256} of (0, wanted_files.l)(input.manifest).files) {
if (await tools.files.hash(`${input.folder}/${name}`) === sha256) continue;
throw new failure.HR("DATASET_MISMATCH", {
version: 0,
difference: `changed after the audit: ${name}`
});
}
}
async function settledFacts({ref: ref, pollSeconds: pollSeconds}, tools) {
const start = tools.clock.monotonicNs();
for (;;) {
const facts = await (0, dataset_facts.QM)(ref, tools);
const {view: view, status: status} = facts;
const isSettled = [ "absent", "failed", "deleted" ].includes(status);
if (isSettled || status === "ready" && (view?.currentVersion ?? 0) > 0) return facts;
const elapsed = Number(tools.clock.monotonicNs() - start) / 1e9;
if (elapsed > readyDeadlineSeconds) {
const version = view?.currentVersion ?? 0;
throw new failure.HR("DATASET_NOT_READY", {
version: version,
seconds: Math.round(elapsed)
});
}
await tools.clock.sleep(pollSeconds, tools.signal);
}
}
},
83693: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
V: () => push
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var critique = __webpack_require__(85636);
var kernel_idle = __webpack_require__(27360);
var last_push = __webpack_require__(9797);
var left_running = __webpack_require__(6643);
function listSettings(kernel, view) {
const onlyAsked = (name, asked, had) => asked === undefined || asked === "" ? [] : [ {
name: name,
asked: asked,
had: had ?? ""
} ];
return [ {
name: "internet",
asked: String(kernel.enableInternet),
had: String(view.enableInternet)
}, {
name: "private",
asked: String(kernel.isPrivate),
had: String(view.isPrivate)
}, ...onlyAsked("machine", kernel.machineShape, view.machineShape), ...kernel.enableGpu && (kernel.machineShape ?? "") === "" ? [ {
name: "gpu",
asked: "true",
had: view.enableGpu === undefined ? "" : String(view.enableGpu)
} ] : [], ...onlyAsked("image", kernel.dockerImage, view.dockerImage) ];
}
function lostSources(kernel, view) {
const kinds = [ [ kernel.datasetSources, view.datasetSources ], [ kernel.competitionSources, view.competitionSources ], [ kernel.kernelSources, view.kernelSources ], [ kernel.modelSources ?? [], view.modelSources ] ];
return kinds.flatMap(([asked, listed]) => listed === undefined ? [] : asked.filter(source => !listed.some(one => isSame(one, source))));
}
function isSame(listed, asked) {
const one = listed.toLowerCase();
const other = asked.toLowerCase();
return one === other || one.startsWith(`${other}/`);
}
var model_failure = __webpack_require__(82917);
const tries = 4;
async function readVersion(ref, version, pauseSeconds, tools) {
for (let attempt = 1; ;attempt += 1) {
const view = await tools.kaggle.viewKernel(ref, version);
if (view !== undefined) return view;
if (attempt >= tries) throw new model_failure.HR("KERNEL_MISMATCH", {
expected: `v${version}`,
observed: "not found"
});
await tools.clock.sleep(pauseSeconds * (2 ** attempt - 1), tools.signal);
}
}
var compare_sources = __webpack_require__(89651);
const mostPosts = 3;
async function saveKernel(kernel, before, pace, tools) {
const start = tools.clock.monotonicNs();
const leftSeconds = () => pace.deadlineSeconds - Number(tools.clock.monotonicNs() - start) / 1e9;
for (let posts = 1, pauses = 0; ;) {
const failure = await attempt(kernel, tools);
if (!(failure instanceof model_failure.HR)) return failure;
if (waitsForRoom(failure)) {
await waitForRoom(failure, pauses, {
pace: pace,
leftSeconds: leftSeconds(),
tools: tools
});
pauses += 1;
continue;
}
if (!isAmbiguous(failure)) throw failure;
if (!wasNeverSent(failure)) {
const read = await readBack(kernel, before, pace, tools);
if (read.decision === "pushed") return read.pushed;
if (read.decision === "undecided") throw undecided(kernel, failure);
}
if (posts >= mostPosts || failure.code === "KAGGLE_TIMEOUT") throw failure;
posts += 1;
await tools.clock.sleep(pace.pauseSeconds, tools.signal);
const newest = (await tools.kaggle.viewKernel(kernel.ref))?.currentVersion ?? 0;
await (0, kernel_idle.c)(kernel.ref, newest > 0 ? [ newest ] : [], tools);
}
}
async function attempt(kernel, tools) {
try {
return await tools.kaggle.pushKernel(kernel);
} catch (error) {
if (error instanceof model_failure.HR) return error;
throw error;
}
}
function waitsForRoom({code: code}) {
return code === "KAGGLE_CAPACITY" || code === "KAGGLE_THROTTLED";
}
function isAmbiguous({code: code}) {
return [ "KAGGLE_TIMEOUT", "KAGGLE_BROKEN", "KAGGLE_UNREACHABLE", "KAGGLE_UNREADABLE" ].includes(code);
}
function wasNeverSent({code: code, parameters: parameters}) {
const unconnected = [ "ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH" ];
const why = String(parameters["why"] ?? "");
return code === "KAGGLE_UNREACHABLE" && (unconnected.includes(why) || why === "UND_ERR_CONNECT_TIMEOUT");
}
async function waitForRoom(failure, pauses, at) {
const asked = failure.parameters["retryAfterSeconds"];
const usual = at.pace.pauseSeconds * 15 * Math.min(1.5 ** pauses, 10);
const seconds = typeof asked === "number" ? Math.max(asked, at.pace.pauseSeconds) : usual;
if (seconds > at.leftSeconds) throw failure;
const {message: message = failure.code} = failure.parameters;
const {presenter: presenter, clock: clock, signal: signal} = at.tools;
presenter.show({
kind: "note",
text: `  ${Math.round(seconds)} s: ${message}`
});
await clock.sleep(seconds, signal);
}
async function readBack(kernel, before, {pauseSeconds: pauseSeconds}, tools) {
let seenClearly = false;
for (const pauses of [ 0, 1, 2, 4, 8, 15 ]) {
await tools.clock.sleep(pauses * pauseSeconds, tools.signal);
const read = await lookOnce(kernel, before?.currentVersion ?? 0, tools);
if (read?.decision === "pushed") return read;
seenClearly = read?.decision === "not-pushed";
}
return {
decision: seenClearly ? "not-pushed" : "undecided"
};
}
async function lookOnce(kernel, versionBefore, tools) {
try {
const newest = await tools.kaggle.viewKernel(kernel.ref);
if (newest === undefined) return {
decision: "not-pushed"
};
if (newest.currentVersion <= versionBefore) {
return {
decision: sameSource(kernel, newest.source) === "ok" ? "undecided" : "not-pushed"
};
}
return await lookThrough(kernel, newest, versionBefore, tools);
} catch (error) {
if (error instanceof model_failure.HR && (isAmbiguous(error) || waitsForRoom(error))) return undefined;
throw error;
}
}
const mostVersions = 5;
async function lookThrough(kernel, newest, versionBefore, tools) {
const oldest = Math.max(versionBefore + 1, newest.currentVersion - mostVersions + 1);
for (let version = newest.currentVersion; version >= oldest; version -= 1) {
const view = version === newest.currentVersion ? newest : await tools.kaggle.viewKernel(kernel.ref, version);
if (view === undefined) continue;
const same = sameSource(kernel, view.source);
if (same === "unknown") return {
decision: "undecided"
};
if (same === "fail") continue;
const serverTime = view.lastRunTime ?? "";
return {
decision: "pushed",
pushed: {
version: version,
url: kernelPage(kernel, tools),
serverTime: serverTime
}
};
}
return {
decision: "not-pushed"
};
}
function sameSource(kernel, source) {
return (0, compare_sources.m)(kernel.text, source).answer;
}
function kernelPage({ref: ref}, {kaggle: kaggle}) {
const site = kaggle.baseUrl === "https://api.kaggle.com" ? "https://www.kaggle.com" : kaggle.baseUrl;
return `${site.replace(/\/$/, "")}/code/${ref.owner}/${ref.slug}`;
}
function undecided({ref: ref}, cause) {
const kernel = `${ref.owner}/${ref.slug}`;
return new model_failure.HR("PUSH_UNDECIDED", {
kernel: kernel,
why: cause.code,
remote: `${kernel} v?`
}, {
cause: cause
});
}
var answer = __webpack_require__(38125);
var precheck = __webpack_require__(70456);
var ticket = __webpack_require__(49467);
const usualPauseSeconds = 2;
const inputSchema = schemas.rej({
ref: precheck.D,
title: schemas.YjP(),
text: schemas.YjP(),
language: schemas.YjP(),
kind: schemas.k5n([ "notebook", "script" ]),
isPrivate: schemas.zMY(),
enableInternet: schemas.zMY(),
enableGpu: schemas.zMY(),
datasetSources: schemas.YOg(schemas.YjP()),
competitionSources: schemas.YOg(schemas.YjP()),
kernelSources: schemas.YOg(schemas.YjP()),
modelSources: schemas.YOg(schemas.YjP()).default([]),
machineShape: schemas.YjP().default(""),
dockerImage: schemas.YjP().default(""),
dockerImagePinning: schemas.k5n([ "", "original", "latest" ]).default(""),
sessionTimeoutSeconds: schemas.aig().int().positive(),
deadlineSeconds: schemas.aig().positive().default(3600),
pauseSeconds: schemas.aig().positive().default(usualPauseSeconds),
codeFile: schemas.YjP().default("")
});
const outputSchema = schemas.rej({
ref: precheck.D,
version: schemas.aig().int().positive(),
url: schemas.YjP(),
pushedAt: schemas.YjP(),
datasetSources: schemas.YOg(schemas.YjP()),
lostSources: schemas.YOg(schemas.YjP()),
sourceMatches: answer.U,
settings: schemas.YOg(schemas.rej({
name: schemas.YjP(),
asked: schemas.YjP(),
had: schemas.YjP()
})),
image: schemas.YjP(),
replaced: ticket.DA
});
const push = {
VERSION: "1.1.1",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "kaggle" ],
writes: [ "state-folder", "kaggle-kernel" ],
commands: []
},
RISKS: [ "SaveKernel is not idempotent: what became of a lost answer is read back before anything is sent again", "a push to a running kernel starts a second session beside it: it is refused before" ],
EVIDENCE_REQUIRED: [ "answer", "checksum" ],
plan: async (input, tools) => ({
goal: `push ${input.ref.owner}/${input.ref.slug} and start its session`,
commands: [ `GetKernelSessionStatus ${input.ref.owner}/${input.ref.slug}`, `SaveKernel ${input.ref.owner}/${input.ref.slug} (${input.kind}, ${Buffer.byteLength(input.text)} bytes, ${wordsOf(input)})` ],
touches: [ `kernel ${input.ref.owner}/${input.ref.slug}`, (0, last_push.mp)(tools) ]
}),
execute: async (input, tools) => {
const before = await (0, kernel_idle.O)(input.ref, tools);
const pushed = await sendOnce(input, before, tools);
tools.presenter.show({
kind: "place",
what: "kernel",
url: pushed.url
});
const remote = `${input.ref.owner}/${input.ref.slug} v${pushed.version}`;
const view = await (0, left_running.j)(remote, () => readVersion(input.ref, pushed.version, input.pauseSeconds ?? usualPauseSeconds, tools));
if (view.kind !== "" && view.kind !== input.kind) throw new model_failure.HR("KERNEL_KIND_CHANGED", {
observed: `${view.kind} ≠ ${input.kind}`,
remote: remote
});
return {
ref: input.ref,
version: pushed.version,
url: pushed.url,
pushedAt: pushed.serverTime,
datasetSources: [ ...view.datasetSources ],
lostSources: lostSources(input, view),
sourceMatches: sameSource(input, view.source),
settings: listSettings(input, view),
image: view.dockerImage,
replaced: replacedKernel(input, before)
};
},
verify: async (output, input) => {
const remote = `${output.ref.owner}/${output.ref.slug} v${output.version}`;
if (output.lostSources.length > 0) throw new model_failure.HR("KERNEL_SOURCE_REFUSED", {
sources: output.lostSources.join(", "),
remote: remote
});
if (output.sourceMatches === "fail") throw new model_failure.HR("KERNEL_MISMATCH", {
expected: "the pushed cells",
observed: "other cells",
remote: remote
});
return {
answer: output.sourceMatches,
asked: `version ${output.version} holds our cells and our data sources`,
observed: `v${output.version} ${output.url}, sources ${output.datasetSources.join(" ")}`,
short: `v${output.version} ${output.url}`,
evidence: [ {
kind: "answer",
ref: `GetKernel v${output.version}`,
sha256: (0, digest.fg)(JSON.stringify(output))
}, {
kind: "checksum",
ref: "pushed source",
sha256: (0, digest.fg)(input.text)
} ]
};
},
critique: critique.S
};
async function sendOnce(input, before, tools) {
const versionBefore = before?.currentVersion ?? 0;
const {deadlineSeconds: deadlineSeconds = 3600, pauseSeconds: pauseSeconds = usualPauseSeconds, codeFile: _, ...kernel} = input;
await (0, last_push.Ge)(input.ref, {
versionBefore: versionBefore,
version: null
}, tools);
try {
const pushed = await saveKernel(kernel, before, {
deadlineSeconds: deadlineSeconds,
pauseSeconds: pauseSeconds
}, tools);
await (0, last_push.Ge)(input.ref, {
versionBefore: versionBefore,
version: pushed.version
}, tools);
return pushed;
} catch (error) {
if (!(error instanceof model_failure.HR)) throw error;
if (!wasNotTaken(error)) throw (0, left_running.T)(error, `${input.ref.owner}/${input.ref.slug} v?`);
await (0, last_push.iW)(tools);
throw error;
}
}
function wasNotTaken({code: code, parameters: parameters}) {
const refused = model_failure.$1[code] === "no-go" && parameters["remote"] === undefined;
return refused || code === "KAGGLE_CAPACITY" || code === "KAGGLE_THROTTLED" || code === "KERNEL_BUSY";
}
function replacedKernel({kind: kind, language: language, codeFile: codeFile = ""}, before) {
const {currentVersion: version = 0, kind: its = "", language: spoken = ""} = before ?? {};
return {
remote: {
version: version,
kind: its,
language: spoken
},
local: {
kind: kind,
language: language,
codeFile: codeFile
}
};
}
function wordsOf(input) {
const words = [ `internet ${input.enableInternet ? "ON" : "off"}`, input.isPrivate ? "private" : "PUBLIC", input.machineShape || (input.enableGpu ? "GPU" : "CPU"), input.dockerImage ? `image ${input.dockerImage}` : "", input.dockerImagePinning ? `pinning ${input.dockerImagePinning}` : "", `at most ${input.sessionTimeoutSeconds} s`, `sources ${sourcesOf(input).join(" ")}` ];
return words.filter(word => word !== "").join(", ");
}
function sourcesOf(input) {
return [ ...input.datasetSources, ...input.competitionSources, ...input.kernelSources, ...input.modelSources ?? [] ];
}
},
14447: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => readBundleFiles
});
var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26921);
var _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85636);
var _src_model_absolute_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30324);
var _src_model_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24340);
var _src_model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
var _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41158);
var _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58162);
var _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5779);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_7__.rej({
path: _src_model_absolute_path_js__WEBPACK_IMPORTED_MODULE_1__.s,
shown: zod__WEBPACK_IMPORTED_MODULE_7__.YjP()
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_7__.rej({
bundle: _src_model_facts_js__WEBPACK_IMPORTED_MODULE_2__.fe,
manifest: _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__.TO
});
const readBundleFiles = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "bundle" ],
writes: [],
commands: []
},
RISKS: [ "holds all of the bundle but wheels and large data in memory" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({path: path}) => ({
goal: "read and hash the bundle",
commands: [ `sha256 ${path}/*` ],
touches: []
}),
execute: async ({path: path, shown: shown}, tools) => {
const bundle = await (0, _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_6__.B)(path, shown, tools.files);
if (bundle === undefined) throw new _src_model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("BUNDLE_MISSING", {
path: path
});
return {
bundle: bundle,
manifest: (0, _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_5__.Q)(bundle)
};
},
verify: async ({manifest: manifest}, {path: path}, tools) => {
const changed = [];
for (const file of manifest.files) {
if (await tools.files.hash(`${path}/${file.name}`) !== file.sha256) changed.push(file.name);
}
return {
answer: changed.length === 0 ? "ok" : "fail",
asked: "every file read from disk again has the digest of the manifest",
observed: changed.length === 0 ? `${manifest.files.length} files equal` : `changed: ${changed.join(", ")}`,
evidence: [ {
kind: "checksum",
ref: "bundle-manifest.json",
sha256: (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)((0, _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_5__.$)(manifest))
} ]
};
},
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_8__.S
};
},
98060: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
m: () => readGoverning
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
const shippedDocument = "templates/governing-document.md";
const shippedProofs = {
1.1: [ "GATE-091", "GATE-031" ],
1.2: [ "GATE-013" ],
1.3: [ "GATE-081", "GATE-082", "GATE-053" ],
1.4: [ "GATE-096" ],
2.1: [ "survey" ],
2.2: [ "GATE-039", "GATE-092" ],
2.3: [ "audit", "GATE-040", "read-history" ],
3.1: [ "GATE-058", "GATE-059", "GATE-060", "GATE-061" ],
3.2: [ "GATE-062", "GATE-063", "GATE-064" ],
3.3: [ "GATE-033", "GATE-038", "GATE-065" ],
4.1: [ "GATE-094" ],
4.2: [ "GATE-100" ],
4.3: [ "VER-001" ],
5.1: [ "publish", "GATE-003" ],
5.2: [ "push", "GATE-006" ],
5.3: [ "GATE-011", "GATE-014" ],
5.4: [ "collect", "GATE-012", "GATE-021", "GATE-026", "GATE-083", "GATE-084" ],
6.1: [ "GATE-052" ],
6.2: [ "GATE-053", "GATE-054", "GATE-081" ],
6.3: [ "GATE-056", "GATE-057" ],
6.4: [ "GATE-065", "GATE-066" ],
7.1: [ "read-governing" ],
7.2: [ "GATE-032", "GATE-096" ],
7.3: [ "GATE-039", "GATE-071", "GATE-073", "GATE-074" ],
7.4: [ "GATE-097" ]
};
const operationalPromptProofs = {
"interdictions-absolues.1": [ "GATE-091", "GATE-031", "GATE-057" ],
"interdictions-absolues.2": [ "GATE-013", "GATE-091" ],
"interdictions-absolues.3": [ "GATE-052", "GATE-053", "GATE-081" ],
"interdictions-absolues.4": [ "GATE-096" ],
"phase-1.1": [ "survey", "audit" ],
"phase-1.2": [ "GATE-039", "GATE-092" ],
"phase-1.3": [ "audit", "GATE-040", "read-history" ],
"phase-2.1": [ "GATE-058", "GATE-059", "GATE-060", "GATE-061" ],
"phase-2.2": [ "GATE-062", "GATE-063", "GATE-064" ],
"phase-2.3": [ "GATE-033", "GATE-038", "GATE-065", "VER-001" ],
"phase-3.1": [ "GATE-094" ],
"phase-3.2": [ "GATE-100" ],
"phase-3.3": [ "VER-001" ],
"phase-4.1": [ "publish", "GATE-003" ],
"phase-4.2": [ "push", "GATE-006" ],
"phase-4.3": [ "GATE-011", "GATE-013", "GATE-014" ],
"phase-4.4": [ "collect", "GATE-012", "GATE-021" ],
"phase-5": [ "GATE-052", "GATE-053", "GATE-056", "GATE-059", "GATE-063", "GATE-065", "GATE-081" ],
"livrables-obligatoires.1": [ "read-governing" ],
"livrables-obligatoires.2": [ "GATE-032", "GATE-096" ],
"livrables-obligatoires.3": [ "GATE-039", "GATE-052", "GATE-081", "GATE-091" ],
"livrables-obligatoires.4": [ "GATE-097" ]
};
const operationalPrompt = "9c19e416b16436ebc73de25b371a4aa04f4575f444a87d52518c7fbbd8739499";
function builtInProofs(document) {
return (0, digest.fg)(withoutLayout(document)) === operationalPrompt ? operationalPromptProofs : {};
}
function withoutLayout(document) {
const lines = document.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
return lines.map(line => line.trimEnd()).join("\n").trimEnd();
}
function parsePoints(document) {
const lines = withoutHidden(document).split("\n");
const found = [];
const headings = [];
const naming = uniqueNames();
let items = [];
let inParagraph = false;
const add = (prefix, number, {text: text, line: line}) => {
const id = naming(number.absolute || prefix === "" ? number.text : `${prefix}.${number.text}`);
found.push({
id: id,
title: plain(text),
line: line
});
return id;
};
for (const [index, raw] of lines.entries()) {
const line = index + 1;
const text = raw.replace(/^(?: {0,3}>)+ ?/, "");
const heading = headingOf(text, lines[line] ?? "");
if (heading !== undefined) {
while ((headings.at(-1)?.level ?? 0) >= heading.level) headings.pop();
const number = numberOf(heading.text);
const id = number === undefined ? "" : add(prefixOf(headings).numbered, number, {
...heading,
line: line
});
headings.push({
...heading,
id: id
});
items = [];
inParagraph = false;
continue;
}
const item = itemOf(text, inParagraph && items.length === 0);
inParagraph = text.trim() !== "" && !/^\s*[-*+] /.test(text);
if (item === undefined) continue;
items = items.filter(({content: content}) => content <= item.indent);
const id = add(items.at(-1)?.id ?? prefixOf(headings).whole, item.number, {
...item,
line: line
});
items.push({
id: id,
content: item.content
});
}
return found;
}
function uniqueNames() {
const taken = new Map;
return name => {
const times = (taken.get(name) ?? 0) + 1;
taken.set(name, times);
return times === 1 ? name : `${name}-${times}`;
};
}
const labels = "phase|étape|etape|step|partie|part|section|article|point|règle|regle|rule|exigence|requirement";
const labelled = new RegExp(`^(${labels})\\s+(\\d+(?:\\.\\d+)*)(?![\\d.]*\\d)`, "i");
function numberOf(text) {
const bare = text.replace(/^[*_]+/, "").trim();
const [, label, count] = labelled.exec(bare) ?? [];
if (label !== undefined) return {
text: `${slugOf(label)}-${count}`,
absolute: true
};
const [, dotted] = /^§?\s*(\d+(?:\.\d+)+)(?=[.):\s—–-]|$)/.exec(bare) ?? [];
if (dotted !== undefined) return {
text: dotted,
absolute: true
};
const [, single] = /^(?:§\s*(?=\d))?(\d{1,9})(?:[.)]|\s+[—–:-]|:)(?=\s|[*_]|$)/.exec(bare) ?? [];
const [, section] = /^§\s*(\d{1,9})(?=\s|$)/.exec(bare) ?? [];
const number = single ?? section;
return number === undefined ? undefined : {
text: number,
absolute: false
};
}
function prefixOf(headings) {
const at = headings.findLastIndex(({id: id}) => id !== "");
const numbered = headings[at]?.id ?? "";
const slugs = headings.slice(at + 1).map(({level: level, text: text}) => level === 1 ? "" : slugOf(text));
return {
numbered: numbered,
whole: [ numbered, ...slugs ].filter(part => part !== "").join(".")
};
}
function headingOf(text, next) {
const [, marks, own] = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/.exec(text) ?? [];
if (marks !== undefined) return {
level: marks.length,
text: own ?? ""
};
const underline = /^ {0,3}(=+|-{2,})\s*$/.exec(next)?.[1];
const isText = /^ {0,3}[^\s>#*+-]/.test(text) && !/^ {0,3}\|/.test(text);
if (underline === undefined || !isText) return undefined;
return {
level: underline.startsWith("=") ? 1 : 2,
text: text.trim()
};
}
function itemOf(text, afterProse) {
const [, blanks = "", bullet = "", count, marks = "", rest = ""] = /^(\s*)((?:[-*+]\s+)?)(\d{1,9})([.)](?:\s+|$))(.*)/.exec(text) ?? [];
if (count !== undefined) {
if (afterProse && count !== "1" && bullet === "") return undefined;
const indent = columns(blanks + bullet);
const content = indent + count.length + marks.length;
return {
indent: indent,
content: content,
number: {
text: String(Number(count)),
absolute: false
},
text: rest
};
}
const [, before = "", , bold = "", after = ""] = /^(\s*)(\*\*|__)(.+?)\2(.*)/.exec(text) ?? [];
const number = numberOf(bold);
const indent = columns(before);
return number === undefined ? undefined : {
indent: indent,
content: Number.POSITIVE_INFINITY,
number: number,
text: bold + after
};
}
function columns(blanks) {
return [ ...blanks ].reduce((at, one) => one === "\t" ? at + 4 - at % 4 : at + 1, 0);
}
function withoutHidden(document) {
const lines = withoutComments(document.replace(/\r\n?/g, "\n")).split("\n");
let unclosed = "";
for (let at = 0; at < lines.length; at += 1) {
const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[at] ?? "")?.[1];
if (fence === undefined || unclosed.includes(fence)) continue;
let end = at + 1;
while (end < lines.length && !isClosing(lines[end] ?? "", fence)) end += 1;
if (end === lines.length) unclosed += `${fence} `; else lines.fill("", at, end + 1);
}
return lines.join("\n");
}
function isClosing(line, fence) {
const text = line.trim();
const mark = fence[0] ?? "";
return text.length >= fence.length && /^ {0,3}\S/.test(line) && text.replaceAll(mark, "") === "";
}
function withoutComments(document) {
const parts = [];
for (let at = 0; ;) {
const start = document.indexOf("\x3c!--", at);
const end = start === -1 ? -1 : document.indexOf("--\x3e", start + 4);
if (end === -1) return [ ...parts, document.slice(at) ].join("");
parts.push(document.slice(at, start), document.slice(start, end).replace(/[^\n]/g, ""));
at = end + 3;
}
}
const longestTitle = 160;
function plain(text) {
const bare = text.replace(/\*\*|__|`/g, "").trim();
return bare.length > longestTitle ? `${bare.slice(0, longestTitle)}…` : bare;
}
function slugOf(text) {
const letters = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
return letters.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}
var critique = __webpack_require__(85636);
var absolute_path = __webpack_require__(30324);
var failure = __webpack_require__(82917);
var governing = __webpack_require__(61982);
const inputSchema = schemas.rej({
root: absolute_path.s,
governing: governing.WJ.optional()
});
const outputSchema = schemas.rej({
governing: governing.Fy
});
const largestDocument = 256 << 10;
const readGoverning = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project", "assets" ],
writes: [],
commands: []
},
RISKS: [ "a requirement that bears no number is no point: only numbered ones are held against the run" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({governing: governing}) => ({
goal: "read the governing document and number its points",
commands: [ `read ${governing?.document ?? shippedDocument}` ],
touches: []
}),
execute: async (input, tools) => {
const bytes = await documentOf(input, tools);
const text = decode(bytes, input);
const {governing: governing} = input;
const own = governing === undefined ? shippedProofs : {
...builtInProofs(text),
...governing.points
};
const proofs = Object.fromEntries(Object.entries(own).map(([id, named]) => [ id, [ ...named ] ]));
return {
governing: {
document: governing?.document ?? shippedDocument,
origin: governing === undefined ? "shipped" : "project",
sha256: (0, digest.fg)(bytes),
points: parsePoints(text),
proofs: proofs,
files: await digestsOf(Object.values(proofs).flat(), input.root, tools)
}
};
},
verify: async ({governing: governing}, input, tools) => {
const again = (0, digest.fg)(await documentOf(input, tools));
const {points: points, proofs: proofs, document: document, sha256: sha256} = governing;
const unproven = points.filter(({id: id}) => !isCovered(id, governing)).map(({id: id}) => id);
const rest = unproven.length === 0 ? "" : `; no proof named: ${unproven.slice(0, 20).join(", ")}`;
return {
answer: again === sha256 && points.length > 0 ? "ok" : "fail",
asked: "the document is the one whose points were read, and it has numbered points",
observed: `${document} ${sha256}: ${points.length} points, ${Object.keys(proofs).length} with proofs${rest}`,
short: `${points.length}`,
evidence: [ {
kind: "checksum",
ref: document,
sha256: sha256
} ]
};
},
critique: critique.S
};
function isCovered(id, {points: points, proofs: proofs}) {
return Object.hasOwn(proofs, id) || points.some(point => point.id.startsWith(`${id}.`));
}
async function documentOf({root: root, governing: governing}, tools) {
if (governing === undefined) return (new TextEncoder).encode(await tools.assets.governingDocument());
const bytes = await tools.files.read(`${root}/${governing.document}`);
if (bytes.byteLength <= largestDocument) return bytes;
throw new failure.HR("FILE_UNREADABLE", {
file: governing.document,
why: `> ${largestDocument} bytes`
});
}
function decode(bytes, {governing: governing}) {
try {
return new TextDecoder("utf-8", {
fatal: true
}).decode(bytes);
} catch (cause) {
throw new failure.HR("FILE_UNREADABLE", {
file: governing?.document ?? "",
why: "utf-8"
}, {
cause: cause
});
}
}
async function digestsOf(proofs, root, tools) {
const digests = {};
for (const proof of new Set(proofs)) {
const path = proof.startsWith("file:") ? proof.slice("file:".length) : "";
if (path === "" || !await tools.files.exists(`${root}/${path}`)) continue;
const sha256 = await tools.files.hash(`${root}/${path}`).catch(() => undefined);
if (sha256 !== undefined) digests[path] = sha256;
}
return digests;
}
},
44911: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => readHistory
});
var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
var _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85636);
var _src_macro_read_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65831);
var _src_model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82917);
var _src_model_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19959);
var _src_model_precheck_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70456);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_5__.rej({
ref: _src_model_precheck_js__WEBPACK_IMPORTED_MODULE_4__.D,
profile: zod__WEBPACK_IMPORTED_MODULE_5__.YjP(),
most: zod__WEBPACK_IMPORTED_MODULE_5__.aig().int().positive()
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_5__.rej({
history: _src_model_history_js__WEBPACK_IMPORTED_MODULE_3__.G.optional(),
unread: zod__WEBPACK_IMPORTED_MODULE_5__.YjP()
});
const readHistory = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "assets", "kaggle" ],
writes: [],
commands: []
},
RISKS: [ "one question for each version: a rate limit may cut it short, which stops nothing" ],
EVIDENCE_REQUIRED: [ "answer" ],
plan: async ({ref: ref, most: most}) => ({
goal: `read the last ${most} versions of ${ref.owner}/${ref.slug}`,
commands: [ `GetDataset ${ref.owner}/${ref.slug}`, `ListDatasetFiles × ${most}` ],
touches: []
}),
execute: async (input, tools) => {
try {
const history = await (0, _src_macro_read_versions_js__WEBPACK_IMPORTED_MODULE_1__.q)(input, tools);
return history === undefined ? {
unread: ""
} : {
history: history,
unread: ""
};
} catch (error) {
if (error instanceof _src_model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR && error.code.startsWith("KAGGLE_")) return {
unread: error.code
};
throw error;
}
},
verify: async ({history: history, unread: unread}) => {
const versions = history?.versions ?? [];
const rises = versions.every(({version: version}, at) => version > (versions[at - 1]?.version ?? 0));
return {
answer: rises ? "ok" : "fail",
asked: "each version stands once, in ascending order",
observed: unread === "" ? versions.map(({version: version}) => `v${version}`).join(" ") : unread,
short: unread === "" ? `${versions.length} versions` : unread,
evidence: [ {
kind: "answer",
ref: "ListDatasetFiles",
sha256: (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(JSON.stringify(history ?? unread))
} ]
};
},
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_6__.S
};
},
86239: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => readRepository
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var growth = __webpack_require__(73752);
var ledger_history = __webpack_require__(60435);
var critique = __webpack_require__(85636);
var absolute_path = __webpack_require__(30324);
var failure = __webpack_require__(82917);
var repository = __webpack_require__(27363);
const nothingRead = {
head: "",
tree: "",
dirty: [],
isShallow: false,
unread: ""
};
async function repositoryState(root, ports) {
const facts = await git(root, [ "rev-parse", "HEAD", "HEAD:./", "--is-shallow-repository", "--show-prefix" ], ports);
if (facts.why !== "") return {
...nothingRead,
unread: facts.why
};
const [head = "", tree = "", shallow = "", prefix = ""] = facts.text.split("\n");
const argv = [ "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", "." ];
const status = await git(root, argv, ports);
if (status.why !== "") return {
...nothingRead,
unread: status.why
};
const paths = status.text.split("\0").filter(line => line !== "").map(line => line.slice("XY ".length + prefix.length));
const dirty = [];
for (const path of paths.filter(isForeign).sort()) dirty.push({
path: path,
sha256: await repository_state_digest(`${root}/${path}`, ports)
});
return {
head: head,
tree: tree,
dirty: dirty,
isShallow: shallow !== "false",
unread: ""
};
}
function isForeign(path) {
return !/^(?:session|\.nx47)\//.test(path);
}
async function repository_state_digest(path, {files: files}) {
return await files.exists(path) ? files.hash(path).catch(() => "") : "";
}
async function git(root, argv, {shell: shell}) {
const asked = [ "git", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs", "-C", root, ...argv ];
try {
const {status: status, stdout: stdout, stderr: stderr} = await shell.run({
argv: asked,
deadlineSeconds: 120
});
const why = status === 0 ? "" : stderr.split("\n").find(line => line !== "") ?? `git ${status}`;
return {
text: stdout,
why: why
};
} catch (error) {
if (error instanceof failure.HR && error.code === "TOOL_MISSING") return {
text: "",
why: "git"
};
throw error;
}
}
const inputSchema = schemas.rej({
root: absolute_path.s,
kept: schemas.YOg(schemas.YjP()),
isRequired: schemas.zMY()
});
const readRepository = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: repository._L,
ALLOWLIST: {
reads: [ "project" ],
writes: [],
commands: [ "git" ]
},
RISKS: [ "a history that was rewritten and pushed by force is seen only by whoever kept the old head" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({root: root, kept: kept}) => ({
goal: "read the commit, what differs from it, and the history of the records",
commands: [ `git -C ${root} rev-parse HEAD HEAD:./`, `git -C ${root} status --porcelain --untracked-files=all`, `git -C ${root} log -m --raw --full-history HEAD -- ${kept.join(" ")}`, `git -C ${root} cat-file --batch` ],
touches: []
}),
execute: async ({root: root, kept: kept, isRequired: isRequired}, tools) => {
const state = await stateOf(root, kept, tools);
const why = state.unread || (state.isShallow ? "shallow" : "");
if (isRequired && why !== "") throw new failure.HR("REPOSITORY_INCOMPLETE", {
why: why
});
const nothing = {
paths: kept,
edges: 0,
lost: null
};
if (state.unread !== "") return {
...state,
grown: nothing
};
try {
return {
...state,
grown: await growthOf(root, kept, tools)
};
} catch (error) {
if (!(error instanceof failure.HR) || error.code !== "FILE_UNREADABLE") throw error;
return {
...state,
grown: nothing,
unread: String(error.parameters["why"] ?? "")
};
}
},
verify: async (read, {root: root, kept: kept}, tools) => {
const {grown: _, ...state} = read;
const again = await stateOf(root, kept, tools);
const same = read.unread !== "" || JSON.stringify(again) === JSON.stringify(state);
return {
answer: same ? "ok" : "fail",
asked: "commit, tree and differences are the same a second time",
observed: observedOf(read),
short: read.unread || read.head.slice(0, 10),
evidence: [ {
kind: "checksum",
ref: `commit ${read.head}`,
sha256: (0, digest.fg)(JSON.stringify(read))
} ]
};
},
critique: critique.S
};
async function stateOf(root, kept, tools) {
const state = await repositoryState(root, tools);
const records = state.dirty.filter(({path: path, sha256: sha256}) => kept.includes(path) && sha256 !== "");
if (records.length === 0) return state;
const blobs = tools.openBlobs(root);
const grown = new Set;
try {
for (const {path: path} of records) {
const committed = await blobs.read(`HEAD:./${path}`).catch(() => undefined);
const now = await tools.files.read(`${root}/${path}`);
if (committed !== undefined && (0, growth.a)(committed, now) === undefined) grown.add(path);
}
} finally {
blobs.close();
}
return {
...state,
dirty: state.dirty.filter(({path: path}) => !grown.has(path))
};
}
async function growthOf(root, kept, tools) {
const edges = kept.length === 0 ? [] : await (0, ledger_history.M6)(root, kept, tools);
const blobs = tools.openBlobs(root);
try {
const lost = await (0, growth.M)(edges.toReversed(), id => blobs.read(id));
return {
paths: [ ...kept ],
edges: edges.length,
lost: lost ?? null
};
} finally {
blobs.close();
}
}
function observedOf({head: head, dirty: dirty, grown: grown, unread: unread}) {
if (unread !== "") return unread;
const lost = grown.lost === null ? "" : `, ${grown.lost.path} lost bytes in ${grown.lost.commit}`;
return `${head}, ${dirty.length} files differ, ${grown.edges} edges of the records${lost}`;
}
},
20507: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
y: () => recallRuns
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var failure = __webpack_require__(82917);
var branch_index = __webpack_require__(64538);
var reports_branch = __webpack_require__(77225);
async function reportsCommit(place, isFetched, ports) {
const copies = [ `refs/remotes/${place.remote}/${place.branch}`, `refs/heads/${place.branch}` ];
if (!isFetched || !await (0, reports_branch.F6)(place, ports)) return firstOf(copies, place, ports);
try {
return await (0, reports_branch.D_)(place, ports) ? await firstOf([ (0, reports_branch.wV)(place) ], place, ports) : "";
} catch (error) {
const isAway = error instanceof failure.HR && error.code === "COMMIT_BACK_UNREACHABLE";
const copy = isAway ? await firstOf(copies, place, ports) : "";
if (copy !== "") return copy;
throw error;
}
}
async function firstOf(refs, {root: root}, ports) {
const blobs = ports.openBlobs(root);
try {
for (const ref of refs) {
const found = await blobs.find(ref);
if (found?.kind === "commit") return found.id;
}
return "";
} catch (error) {
if (error instanceof failure.HR && error.code === "FILE_UNREADABLE") return "";
throw error;
} finally {
blobs.close();
}
}
async function recordedRuns(commit, place, ports) {
if (commit === "") return {
summaries: [],
checkpoint: ""
};
const listed = await (0, reports_branch.Tl)(place, commit, [ "session" ], ports);
const pages = listed.filter(({path: path}) => /^session\/[^/]+\/reports\/run\.json$/.test(path));
const blobs = ports.openBlobs(place.root);
try {
const {index: index} = await (0, branch_index.r)(commit, blobs);
const size = index.entries.length;
const summaries = [];
for (const {id: id} of pages.sort((one, other) => one.path < other.path ? 1 : -1)) summaries.push(await blobs.read(id));
const root = index.roots[size]?.toString("base64") ?? "";
return {
summaries: summaries,
checkpoint: size === 0 ? "" : `${size} ${root}`
};
} finally {
blobs.close();
}
}
var critique = __webpack_require__(85636);
var absolute_path = __webpack_require__(30324);
var earlier_runs = __webpack_require__(22006);
var manifest = __webpack_require__(41158);
var strict_json = __webpack_require__(18414);
var find_ticket = __webpack_require__(6084);
const runSchema = schemas._H3({
session_id: schemas.YjP().default(""),
verdict: schemas.YjP().nullable().default(null),
main_report_sha256: manifest.bL.nullable().default(null),
outputs: schemas.g1P(schemas.YjP(), schemas._H3({
sha256: manifest.bL
})).catch({}),
requirements: schemas.YOg(schemas.YjP()).optional()
});
async function earlierRuns(root, files, committed = []) {
const pages = await (0, find_ticket.AG)("reports/run.json", root, files);
const read = [ ...await Promise.all(pages.map(page => bytesIn(page, files))), ...committed ];
const parsed = read.flatMap(bytes => {
const {success: success, data: data} = runSchema.safeParse(jsonOf(bytes));
return success ? [ data ] : [];
});
const runs = newestFirst(parsed);
const reports = runs.map(run => run.main_report_sha256).filter(digest => digest !== null);
const last = runs.find(isCertified);
return {
reports: [ ...new Set(reports) ].sort(),
earlier: {
runs: runs.length,
outputs: digestsByName(runs),
certified: last === undefined ? null : {
session: last.session_id,
requirements: last.requirements ?? []
}
}
};
}
function isCertified({verdict: verdict, requirements: requirements}) {
return (verdict === "GO" || verdict === "GO-PRIVATE-ROOT") && requirements !== undefined;
}
const mayRepeat = /_(?:execution_stdout\.log|execution_stderr\.log|hardware_fingerprint\.json)$/;
const kits = /_(?:events_ns\.jsonl|runtime_metrics\.csv|latency_breakdown\.json|checksums_manifest\.json)$/;
function digestsByName(runs) {
const found = new Map;
for (const {outputs: outputs, requirements: requirements = []} of runs) {
for (const [name, {sha256: sha256}] of Object.entries(outputs)) {
const isOutput = kits.test(name) || requirements.includes(`output:${name}`);
if (isOutput && !mayRepeat.test(name)) found.set(name, (found.get(name) ?? new Set).add(sha256));
}
}
return Object.fromEntries([ ...found ].sort().map(([name, digests]) => [ name, [ ...digests ].sort() ]));
}
function newestFirst(runs) {
const seen = new Set;
const once = runs.filter(({session_id: session_id}) => session_id === "" || seen.size !== seen.add(session_id).size);
return once.sort((one, other) => one.session_id < other.session_id ? 1 : one.session_id > other.session_id ? -1 : 0);
}
async function bytesIn(path, files) {
return files.read(path).catch(() => new Uint8Array);
}
function jsonOf(bytes) {
try {
return (0, strict_json.R)(bytes);
} catch {
return undefined;
}
}
const inputSchema = schemas.rej({
root: absolute_path.s,
branch: schemas.YjP(),
isFetched: schemas.zMY()
});
const outputSchema = schemas.rej({
reports: schemas.YOg(manifest.bL),
earlier: earlier_runs.i,
checkpoint: schemas.YjP(),
commit: schemas.YjP()
});
const recallRuns = {
VERSION: "1.1.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [],
commands: [ "git" ]
},
RISKS: [ "a session that somebody removed binds nothing any more: the history of the repository tells of it" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({root: root, branch: branch, isFetched: isFetched}) => ({
goal: "read what earlier runs recorded",
commands: [ `read ${root}/session/*/reports/run.json`, `read ${root}/.nx47/session/*/reports/run.json`, ...isFetched && branch !== "" ? [ `git fetch origin refs/heads/${branch}` ] : [], ...branch === "" ? [] : [ `read session/*/reports/run.json of ${branch}` ] ],
touches: []
}),
execute: async ({root: root, branch: branch, isFetched: isFetched}, tools) => {
const place = {
root: root,
remote: "origin",
branch: branch,
worker: "recall"
};
return recall(root, branch === "" ? "" : await reportsCommit(place, isFetched, tools), tools);
},
verify: async (output, {root: root}, tools) => {
const again = await recall(root, output.commit, tools);
const {runs: runs, certified: certified} = output.earlier;
return {
answer: JSON.stringify(again) === JSON.stringify(output) ? "ok" : "fail",
asked: "the same runs are read a second time",
observed: `${runs} runs, last certified: ${certified?.session ?? "∅"}`,
short: `${runs}`,
evidence: [ {
kind: "checksum",
ref: "earlier runs",
sha256: (0, digest.fg)(JSON.stringify(output))
} ]
};
},
critique: critique.S
};
async function recall(root, commit, tools) {
const {summaries: summaries, checkpoint: checkpoint} = await recordedRuns(commit, {
root: root
}, tools);
return {
...await earlierRuns(root, tools.files, summaries),
checkpoint: checkpoint,
commit: commit
};
}
},
82355: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
g: () => record
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85636);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
pages: zod__WEBPACK_IMPORTED_MODULE_1__.g1P(zod__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod__WEBPACK_IMPORTED_MODULE_1__.YjP())
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
digests: zod__WEBPACK_IMPORTED_MODULE_1__.g1P(zod__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod__WEBPACK_IMPORTED_MODULE_1__.YjP())
});
const record = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [],
writes: [ "session-folder" ],
commands: []
},
RISKS: [ "a page is rendered from events and dossier: the ledger stays the evidence" ],
EVIDENCE_REQUIRED: [ "file" ],
plan: async ({pages: pages}, tools) => ({
goal: "write report and session pages",
commands: Object.keys(pages).map(name => `write ${name}`),
touches: Object.keys(pages).map(name => `${tools.paths.session}/${name}`)
}),
execute: async ({pages: pages}, tools) => {
const digests = {};
for (const [name, content] of Object.entries(pages)) {
const path = `${tools.paths.session}/${name}`;
await tools.files.makeFolder(path.slice(0, path.lastIndexOf("/")));
await tools.files.write(path, content);
digests[name] = (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(content);
}
return {
digests: digests
};
},
verify: async ({digests: digests}, _input, tools) => {
const changed = [];
for (const [name, digest] of Object.entries(digests)) {
if (await tools.files.hash(`${tools.paths.session}/${name}`) !== digest) changed.push(name);
}
return {
answer: changed.length === 0 ? "ok" : "fail",
asked: "every page lies on disk as it was rendered",
observed: changed.length === 0 ? `${Object.keys(digests).length} pages` : `changed: ${changed.join(", ")}`,
evidence: Object.entries(digests).map(([ref, sha256]) => ({
kind: "file",
ref: ref,
sha256: sha256
}))
};
},
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_2__.S
};
},
60035: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
d: () => rollback
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var safe_name = __webpack_require__(46415);
var strict_json = __webpack_require__(18414);
var critique = __webpack_require__(85636);
var chain = __webpack_require__(75556);
var precheck = __webpack_require__(70456);
var ticket = __webpack_require__(49467);
var compare_sources = __webpack_require__(89651);
var script_text = __webpack_require__(15534);
var strip_source = __webpack_require__(59289);
var find_ticket = __webpack_require__(6084);
var ticket_text = __webpack_require__(9074);
const runSchema = schemas._H3({
kernel: precheck.D.loose().extend({
version: schemas.aig().int().positive()
})
});
async function recordedPush(ref, version, root, files) {
for (const page of await (0, find_ticket.AG)("reports/run.json", root, files)) {
const run = runSchema.safeParse(await jsonIn(page, files));
if (!run.success) continue;
const {kernel: kernel} = run.data;
if (kernel.owner !== ref.owner || kernel.slug !== ref.slug || kernel.version !== version) continue;
const session = page.slice(0, -"/reports/run.json".length);
const sha256 = await pushedDigest(session, files);
if (sha256 !== "") return {
session: session,
sha256: sha256,
notebook: await notebookIn(session, files)
};
}
return undefined;
}
function compareWithRecord(source, recorded) {
if (recorded === undefined) return "unknown";
if ((0, digest.fg)(source) === recorded.sha256) return "ok";
if (recorded.notebook === "" || (0, script_text.tJ)(recorded.notebook) !== (0, script_text.tJ)(source)) return "fail";
try {
return (0, compare_sources.m)(recorded.notebook, (0, strip_source.I)(source)).answer;
} catch {
return "fail";
}
}
async function pushedDigest(session, files) {
const ledger = `${session}/logs/session.jsonl`;
if (!await files.exists(ledger)) return "";
const {lines: lines, problem: problem} = (0, chain.H5)(await files.read(ledger));
if (problem !== "") return "";
const digests = (0, chain.XL)(lines).flatMap(({evidence: evidence}) => evidence.flatMap(({ref: ref, sha256: sha256}) => ref === "pushed source" && sha256 !== undefined ? [ sha256 ] : []));
return digests.at(-1) ?? "";
}
async function notebookIn(session, files) {
const path = `${session}/${ticket.M6}`;
try {
const {code: code} = (0, ticket_text.s)(await files.read(path), path);
return Buffer.from(code.base64, "base64").toString("utf8");
} catch {
return "";
}
}
async function jsonIn(path, files) {
try {
return (0, strict_json.R)(await files.read(path));
} catch {
return undefined;
}
}
var answer = __webpack_require__(38125);
var failure = __webpack_require__(82917);
var model_manifest = __webpack_require__(41158);
var bundle_manifest = __webpack_require__(58162);
const wantedSchema = schemas.rej({
ref: precheck.D,
version: schemas.aig().int().positive()
});
const inputSchema = schemas.rej({
dataset: wantedSchema.optional(),
kernel: wantedSchema.optional()
});
const datasetSchema = schemas.rej({
...wantedSchema.shape,
versionBefore: schemas.aig().int().positive(),
title: schemas.YjP(),
licence: schemas.YjP(),
isPrivate: schemas.zMY(),
folder: schemas.YjP().startsWith("/"),
manifest: model_manifest.TO,
manifestSha256: model_manifest.bL
});
const kernelSchema = schemas.rej({
...wantedSchema.shape,
versionBefore: schemas.aig().int().positive(),
view: schemas.IeY(value => typeof value === "object" && value !== null && "source" in value),
asRecorded: answer.U
});
const outputSchema = schemas.rej({
dataset: datasetSchema.optional(),
kernel: kernelSchema.optional()
});
const rollback = {
VERSION: "1.0.1",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project", "kaggle" ],
writes: [ "state-folder" ],
commands: []
},
RISKS: [ "going back is going on: the old content becomes the next version, nothing is deleted", "a kernel version that this project has no record of can only be republished as the service shows it" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({dataset: dataset, kernel: kernel}, tools) => ({
goal: `fetch ${[ dataset, kernel ].flatMap(one => one === undefined ? [] : [ shown(one) ]).join(" and ")}`,
commands: [ ...dataset === undefined ? [] : [ `DownloadDataset ${shown(dataset)}` ], ...kernel === undefined ? [] : [ `GetKernel ${shown(kernel)}` ] ],
touches: [ `${folderOf(tools)}/` ]
}),
execute: async ({dataset: dataset, kernel: kernel}, tools) => {
await requireOwner([ dataset?.ref, kernel?.ref ], tools);
return {
...dataset === undefined ? {} : {
dataset: await fetchDataset(dataset, tools)
},
...kernel === undefined ? {} : {
kernel: await fetchKernel(kernel, tools)
}
};
},
verify: async ({dataset: dataset, kernel: kernel}, _input, tools) => {
const changed = dataset === undefined ? [] : await changedFiles(dataset, tools);
const files = dataset === undefined ? "" : `${dataset.manifest.files.length + 1} files of ${shown(dataset)}`;
const source = kernel === undefined ? "" : `source of ${shown(kernel)}, as recorded: ${kernel.asRecorded}`;
const observed = [ files, source, ...changed.map(name => `changed: ${name}`) ].filter(part => part !== "");
return {
answer: changed.length === 0 ? "ok" : "fail",
asked: "every file has the digest of the manifest of its version, the source that of its record",
observed: observed.join("; "),
short: [ dataset, kernel ].flatMap(one => one === undefined ? [] : [ `v${one.version}` ]).join(" · "),
evidence: evidenceOf({
dataset: dataset,
kernel: kernel
})
};
},
critique: critique.S
};
async function requireOwner(refs, tools) {
const {username: username} = await tools.kaggle.identify();
const foreign = refs.find(ref => ref !== undefined && ref.owner.toLowerCase() !== username.toLowerCase());
if (foreign !== undefined) throw new failure.HR("CREDENTIALS_OTHER_USER", {
observed: `${username} ≠ ${foreign.owner}`
});
}
async function fetchDataset({ref: ref, version: version}, tools) {
const view = await tools.kaggle.viewDataset(ref);
if (view === undefined) throw notThere("GetDataset", {
ref: ref,
version: version
});
requireEarlier("--dataset", version, view.currentVersion);
const listed = await tools.kaggle.listDatasetFiles(ref, version);
const folder = folderOf(tools);
await tools.files.remove(folder);
for (const [done, file] of listed.entries()) {
const why = (0, safe_name.g)(file.name);
if (why !== undefined) throw changedVersion("dataset", version, `${why}: ${file.name}`);
tools.presenter.show({
kind: "transfer",
name: file.name,
done: done,
total: listed.length
});
await tools.files.makeFolder(`${folder}/${file.name.split("/").slice(0, -1).join("/")}`);
const bytes = await tools.kaggle.downloadDatasetFile(ref, version, file);
await tools.files.write(`${folder}/${file.name}`, bytes);
}
const manifest = await manifestIn(folder, version, tools);
const names = new Set([ model_manifest.HQ, ...manifest.files.map(({name: name}) => name) ]);
const extra = listed.filter(({name: name}) => !names.has(name)).map(({name: name}) => name);
if (extra.length > 0) throw changedVersion("dataset", version, `not in ${model_manifest.HQ}: ${extra.join(", ")}`);
const changed = await changedFiles({
folder: folder,
manifest: manifest
}, tools);
if (changed.length > 0) throw changedVersion("dataset", version, `sha256: ${changed.join(", ")}`);
const {title: title, isPrivate: isPrivate, licence: licence = "unknown", currentVersion: versionBefore} = view;
const manifestSha256 = (0, digest.fg)((0, bundle_manifest.$)(manifest));
return {
ref: ref,
version: version,
versionBefore: versionBefore,
title: title,
licence: licence,
isPrivate: isPrivate,
folder: folder,
manifest: manifest,
manifestSha256: manifestSha256
};
}
async function manifestIn(folder, version, tools) {
const path = `${folder}/${model_manifest.HQ}`;
const found = await tools.files.exists(path);
const bytes = found ? await tools.files.read(path) : new Uint8Array;
const parsed = model_manifest.TO.safeParse(jsonOf(bytes));
if (!parsed.success || (0, bundle_manifest.$)(parsed.data) !== (new TextDecoder).decode(bytes)) throw changedVersion("dataset", version, model_manifest.HQ);
return parsed.data;
}
async function fetchKernel({ref: ref, version: version}, tools) {
const current = (await tools.kaggle.viewKernel(ref))?.currentVersion;
if (current === undefined) throw notThere("GetKernel", {
ref: ref,
version: version
});
requireEarlier("--kernel", version, current);
const view = await tools.kaggle.viewKernel(ref, version);
if (view === undefined || view.source === "") throw notThere("GetKernel", {
ref: ref,
version: version
});
const recorded = await recordedPush(ref, version, tools.paths.root, tools.files);
const asRecorded = compareWithRecord(view.source, recorded);
if (asRecorded === "fail") throw changedVersion("kernel", version, `≠ ${recorded?.session ?? ""}`);
return {
ref: ref,
version: version,
versionBefore: current,
view: view,
asRecorded: asRecorded
};
}
async function changedFiles({folder: folder, manifest: manifest}, tools) {
const changed = [];
for (const {name: name, sha256: sha256} of manifest.files) {
const path = `${folder}/${name}`;
if (!await tools.files.exists(path) || await tools.files.hash(path) !== sha256) changed.push(name);
}
return changed;
}
function evidenceOf({dataset: dataset, kernel: kernel}) {
const manifest = dataset === undefined ? [] : [ [ `${model_manifest.HQ} v${dataset.version}`, dataset.manifestSha256 ] ];
const source = kernel === undefined ? [] : [ [ `source v${kernel.version}`, (0, 
digest.fg)(kernel.view.source) ] ];
return [ ...manifest, ...source ].map(([ref = "", sha256 = ""]) => ({
kind: "checksum",
ref: ref,
sha256: sha256
}));
}
function requireEarlier(flag, version, current) {
if (version >= current) throw new failure.HR("USAGE_BAD_VALUE", {
flag: flag,
value: version,
expected: `< ${current}`
});
}
function folderOf({paths: paths}) {
return `${paths.state}/rollback`;
}
function shown({ref: ref, version: version}) {
return `${ref.owner}/${ref.slug} v${version}`;
}
function notThere(operation, wanted) {
return new failure.HR("KAGGLE_NOT_FOUND", {
operation: operation,
status: 404,
message: shown(wanted)
});
}
function changedVersion(what, version, why) {
return new failure.HR("ROLLBACK_CHANGED", {
what: what,
version: version,
why: why
});
}
function jsonOf(bytes) {
try {
return (0, strict_json.R)(bytes);
} catch {
return undefined;
}
}
},
454: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O: () => showCard
});
var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26921);
var _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _src_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46415);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85636);
var _src_macro_dataset_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12416);
var _src_macro_refuse_losses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3686);
var _src_macro_wanted_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5213);
var _src_model_card_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70697);
var _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41158);
var _src_model_precheck_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70456);
var _src_text_card_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2293);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_8__.rej({
dataset: zod__WEBPACK_IMPORTED_MODULE_8__.rej({
ref: _src_model_precheck_js__WEBPACK_IMPORTED_MODULE_6__.D,
title: zod__WEBPACK_IMPORTED_MODULE_8__.YjP(),
licence: zod__WEBPACK_IMPORTED_MODULE_8__.YjP(),
asksPrivate: zod__WEBPACK_IMPORTED_MODULE_8__.zMY(),
manifest: _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_5__.TO.optional()
}).optional(),
kernel: zod__WEBPACK_IMPORTED_MODULE_8__.rej({
ref: _src_model_precheck_js__WEBPACK_IMPORTED_MODULE_6__.D,
title: zod__WEBPACK_IMPORTED_MODULE_8__.YjP(),
asksPrivate: zod__WEBPACK_IMPORTED_MODULE_8__.zMY(),
bytes: zod__WEBPACK_IMPORTED_MODULE_8__.aig().int().nonnegative(),
internet: zod__WEBPACK_IMPORTED_MODULE_8__.zMY(),
sources: zod__WEBPACK_IMPORTED_MODULE_8__.YOg(zod__WEBPACK_IMPORTED_MODULE_8__.YjP()),
session: zod__WEBPACK_IMPORTED_MODULE_8__.rej({
machine: zod__WEBPACK_IMPORTED_MODULE_8__.YjP(),
image: zod__WEBPACK_IMPORTED_MODULE_8__.YjP(),
timeoutSeconds: zod__WEBPACK_IMPORTED_MODULE_8__.aig()
}).optional()
}),
makePublic: zod__WEBPACK_IMPORTED_MODULE_8__.YOg(zod__WEBPACK_IMPORTED_MODULE_8__.k5n([ "dataset", "kernel" ])),
removals: zod__WEBPACK_IMPORTED_MODULE_8__.YOg(zod__WEBPACK_IMPORTED_MODULE_8__.YjP()),
lossesRefused: zod__WEBPACK_IMPORTED_MODULE_8__.zMY(),
secrets: zod__WEBPACK_IMPORTED_MODULE_8__.YOg(zod__WEBPACK_IMPORTED_MODULE_8__.YjP())
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_8__.rej({
card: _src_model_card_js__WEBPACK_IMPORTED_MODULE_4__.u
});
const showCard = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "bundle", "kaggle" ],
writes: [],
commands: []
},
RISKS: [ "what the service has may change between the card and the first write: publication looks again" ],
EVIDENCE_REQUIRED: [ "answer" ],
plan: async ({dataset: dataset, kernel: kernel}) => ({
goal: "tell what will be sent",
commands: [ ...dataset === undefined ? [] : [ `GetDataset ${dataset.ref.owner}/${dataset.ref.slug}` ], `GetKernel ${kernel.ref.owner}/${kernel.ref.slug}` ],
touches: []
}),
execute: async (input, tools) => {
const dataset = await datasetPart(input, tools);
const kernel = await kernelPart(input, tools);
const card = {
kernel: kernel,
secrets: input.secrets,
...dataset === undefined ? {} : {
dataset: dataset
}
};
for (const text of (0, _src_text_card_lines_js__WEBPACK_IMPORTED_MODULE_7__.y)(card, tools.language)) {
tools.presenter.show({
kind: "note",
text: (0, _src_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_9__.Q)(text)
});
}
if (dataset !== undefined && input.lossesRefused) {
(0, _src_macro_refuse_losses_js__WEBPACK_IMPORTED_MODULE_2__.cs)(dataset.lost, input.removals, dataset.version - 1);
}
return {
card: card
};
},
verify: async ({card: card}, input) => {
const {dataset: dataset, kernel: kernel} = card;
const files = dataset?.files ?? [];
const isWhole = (input.dataset?.manifest?.files.length ?? -1) + 1 === files.length;
return {
answer: dataset === undefined || isWhole ? "ok" : "fail",
asked: "the card names every file of the manifest, and the manifest itself",
observed: `${files.length} files, dataset ${dataset?.action ?? "∅"}, kernel ${kernel.action}`,
short: `${files.length} files, ${files.reduce((sum, {bytes: bytes}) => sum + bytes, 0)} bytes`,
evidence: [ {
kind: "answer",
ref: "card",
sha256: (0, _src_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(JSON.stringify(card))
} ]
};
},
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_10__.S
};
async function datasetPart(input, tools) {
const {dataset: dataset} = input;
if (dataset === undefined) return undefined;
const {ref: ref, title: title, licence: licence, asksPrivate: asksPrivate, manifest: manifest} = dataset;
const {view: view, listed: listed} = await (0, _src_macro_dataset_facts_js__WEBPACK_IMPORTED_MODULE_1__.QM)(ref, tools);
const current = view?.currentVersion ?? 0;
const wanted = manifest === undefined ? undefined : (0, _src_macro_wanted_files_js__WEBPACK_IMPORTED_MODULE_3__.l)(manifest);
const isSame = wanted !== undefined && current > 0 && await (0, _src_macro_dataset_facts_js__WEBPACK_IMPORTED_MODULE_1__.p)({
ref: ref,
version: current,
listed: listed
}, wanted, tools);
return {
...{
ref: ref,
title: title,
asksPrivate: asksPrivate
},
licence: view?.licence === undefined || view.licence === "" ? licence : view.licence,
action: view === undefined ? "create" : isSame ? "reuse" : "version",
version: isSame ? current : current + 1,
...visibility(view?.isPrivate, asksPrivate || !input.makePublic.includes("dataset")),
files: (wanted?.files ?? []).map(({name: name, bytes: bytes}) => ({
name: name,
bytes: bytes
})),
lost: wanted === undefined ? [] : (0, _src_macro_refuse_losses_js__WEBPACK_IMPORTED_MODULE_2__.uR)(listed, wanted.files)
};
}
async function kernelPart({kernel: kernel, makePublic: makePublic}, tools) {
const view = await tools.kaggle.viewKernel(kernel.ref);
const {asksPrivate: asksPrivate} = kernel;
const isKept = asksPrivate || view?.isPrivate !== false && !makePublic.includes("kernel");
return {
...kernel,
action: view === undefined ? "create" : "version",
version: (view?.currentVersion ?? 0) + 1,
...view === undefined ? {} : {
wasPrivate: view.isPrivate
},
isPrivate: isKept
};
}
function visibility(wasPrivate, isPrivateWhenNew) {
return wasPrivate === undefined ? {
isPrivate: isPrivateWhenNew
} : {
wasPrivate: wasPrivate,
isPrivate: wasPrivate
};
}
},
86071: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
T: () => stageBundle
});
var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
var _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85636);
var _src_model_absolute_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30324);
var _src_model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
var _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41158);
var _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58162);
var _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5779);
const inputSchema = zod__WEBPACK_IMPORTED_MODULE_5__.rej({
source: _src_model_absolute_path_js__WEBPACK_IMPORTED_MODULE_0__.s
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_5__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_5__.YjP(),
manifestSha256: zod__WEBPACK_IMPORTED_MODULE_5__.YjP()
});
const stageBundle = {
VERSION: "1.0.1",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "bundle" ],
writes: [ "state-folder" ],
commands: []
},
RISKS: [ "takes the disk space of the bundle a second time" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({source: source}, tools) => ({
goal: "copy the bundle and write its manifest beside the copy",
commands: [ `copy ${source}` ],
touches: [ `${tools.paths.state}/bundle-staged/` ]
}),
execute: async ({source: source}, tools) => {
const bundle = await (0, _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_4__.B)(source, "bundle", tools.files);
if (bundle === undefined) throw new _src_model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("BUNDLE_MISSING", {
path: source
});
const path = `${tools.paths.state}/bundle-staged`;
await tools.files.remove(path);
await tools.files.makeFolder(path);
for (const file of bundle.files) {
const folder = file.name.split("/").slice(0, -1).join("/");
await tools.files.makeFolder(`${path}/${folder}`);
await tools.files.copy(`${source}/${file.name}`, `${path}/${file.name}`);
}
await tools.files.write(`${path}/${_src_model_manifest_js__WEBPACK_IMPORTED_MODULE_2__.HQ}`, (0, 
_src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__.$)((0, _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__.Q)(bundle)));
return {
path: path,
manifestSha256: await tools.files.hash(`${path}/${_src_model_manifest_js__WEBPACK_IMPORTED_MODULE_2__.HQ}`)
};
},
verify: async (output, {source: source}, tools) => {
const copy = await (0, _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_4__.B)(output.path, "bundle", tools.files);
const original = await (0, _src_survey_read_bundle_js__WEBPACK_IMPORTED_MODULE_4__.B)(source, "bundle", tools.files);
const equal = copy !== undefined && original !== undefined && (0, _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__.$)((0, 
_src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__.Q)(copy)) === (0, _src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__.$)((0, 
_src_survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_3__.Q)(original));
return {
answer: equal ? "ok" : "fail",
asked: "the copy equals the bundle",
observed: `${copy?.files.length ?? 0} files in the copy, manifest included`,
evidence: [ {
kind: "checksum",
ref: _src_model_manifest_js__WEBPACK_IMPORTED_MODULE_2__.HQ,
sha256: output.manifestSha256
} ]
};
},
critique: _src_macro_critique_js__WEBPACK_IMPORTED_MODULE_6__.S
};
},
19147: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
z: () => stopRule
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var critique = __webpack_require__(85636);
var safe_mode = __webpack_require__(60001);
const deadlineSeconds = 60;
async function stablePoint(root, {shell: shell}) {
const git = async (...words) => {
const answer = await shell.run({
argv: [ "git", "-C", root, ...words ],
deadlineSeconds: deadlineSeconds
}).catch(() => undefined);
return answer?.status === 0 ? answer.stdout.trim() : "";
};
const format = "--format=%(refname:short) %(objectname)";
const tags = await git("tag", "--list", "nx47/*", "--sort=-creatordate", format);
const [newest = ""] = tags.split("\n");
return newest === "" ? git("rev-parse", "--verify", "--quiet", "HEAD") : newest;
}
var stop_signs = __webpack_require__(26323);
const inputSchema = schemas.rej({
session: schemas.YjP(),
uncertainties: schemas.YOg(schemas.YjP()),
signs: schemas.YOg(schemas.YjP())
});
const outputSchema = schemas.rej({
stopped: schemas.zMY(),
stable: schemas.YjP()
});
const stopRule = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [ "state-folder" ],
commands: [ "git" ]
},
RISKS: [ "a project in safe mode changes nothing until a person has looked: that is its purpose" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async (input, {paths: paths}) => ({
goal: `${input.uncertainties.length} uncertainties, ${input.signs.length} signs of danger: ${(0, 
stop_signs.O)(input) ? "STOP" : "go on"}`,
commands: [ "git tag --list 'nx47/*' --sort=-creatordate", `write ${safe_mode.w$} (after two, or one)` ],
touches: (0, stop_signs.O)(input) ? [ `${paths.state}/${safe_mode.w$}` ] : []
}),
execute: async (input, tools) => {
const stable = await stablePoint(tools.paths.root, tools);
if (!(0, stop_signs.O)(input)) return {
stopped: false,
stable: stable
};
const since = tools.clock.now().toISOString();
const text = (0, safe_mode.ag)({
schema: "nx47.safe-mode/1",
since: since,
...input,
stable: stable
});
await tools.files.write(`${tools.paths.state}/${safe_mode.w$}`, text);
return {
stopped: true,
stable: stable
};
},
verify: async ({stopped: stopped, stable: stable}, input, {files: files, paths: paths}) => {
const kept = await (0, safe_mode.Pe)(paths.state, files);
const isAsDecided = stopped === (0, stop_signs.O)(input) && (!stopped || kept?.session === input.session);
const found = [ ...input.signs, ...input.uncertainties ].join(", ");
return {
answer: isAsDecided ? "ok" : "fail",
asked: "what was found decides, and safe mode is as decided",
observed: stopped ? `STOP: ${found}; stable: ${stable}` : found,
short: stopped ? "STOP" : "",
evidence: [ {
kind: "checksum",
ref: "stop-rule",
sha256: (0, digest.fg)(JSON.stringify(input))
} ]
};
},
critique: critique.S
};
},
19892: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => survey
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var critique = __webpack_require__(85636);
var absolute_path = __webpack_require__(30324);
var facts = __webpack_require__(24340);
var request = __webpack_require__(38611);
var safe_name = __webpack_require__(46415);
var strict_json = __webpack_require__(18414);
var failure = __webpack_require__(82917);
const skippedFolders = [ ".git", ".nx47", "node_modules", "__pycache__", ".venv" ];
const largestText = 1 << 20;
const largestBinary = 128 << 10;
const mostBinaryBytes = 32 << 20;
const lfsPrefix = "version https://git-lfs";
async function surveyProject(root, settings, ports) {
const bundlePrefix = settings.bundle === undefined ? undefined : `${settings.bundle.path}/`;
const entries = (await listEntries(root, ports)).filter(entry => bundlePrefix === undefined || !entry.path.startsWith(bundlePrefix));
const small = await readSmallFiles(root, entries, ports.files);
const kernelMetadata = await readOrEmpty(root, `${settings.kernel}/kernel-metadata.json`, ports.files);
const codeFile = codeFileOf(kernelMetadata.bytes);
const facts = {
paths: entries.filter(entry => entry.kind !== "folder").map(entry => entry.path),
...small,
kernelMetadata: kernelMetadata,
code: codeFile === "" ? {
name: "",
bytes: new Uint8Array
} : await readOrEmpty(root, `${settings.kernel}/${codeFile}`, ports.files)
};
const archives = await readArchives(root, settings, ports.files);
const libraries = await libraryCopies(root, settings, entries, ports.files);
const whole = {
...facts,
...archives.length === 0 ? {} : {
archives: archives
},
...libraries.length === 0 ? {} : {
libraries: libraries
}
};
if (settings.dataset === undefined) return whole;
return {
...whole,
datasetMetadata: await readOrEmpty(root, settings.dataset, ports.files)
};
}
async function listEntries(root, ports) {
const all = await ports.files.list(root, skippedFolders);
const tracked = await trackedPaths(root, ports.shell);
return tracked === undefined ? all : all.filter(entry => entry.kind === "folder" || tracked.has(entry.path));
}
async function trackedPaths(root, shell) {
const argv = [ "git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard" ];
try {
const answer = await shell.run({
argv: argv,
deadlineSeconds: 60
});
return answer.status === 0 ? new Set(answer.stdout.split("\0").filter(path => path !== "")) : undefined;
} catch (error) {
if (error instanceof failure.HR && error.code === "TOOL_MISSING") return undefined;
throw error;
}
}
async function readSmallFiles(root, entries, files) {
const unreadable = [];
const texts = [];
const binaries = [];
let binaryBytes = 0;
for (const entry of entries) {
const {bytes: bytes, why: why} = await readSmall(root, entry, files);
if (why !== "") unreadable.push({
path: entry.path,
why: why
});
if (bytes === undefined) continue;
const isBinary = bytes.includes(0);
if (!isBinary) texts.push({
name: entry.path,
bytes: bytes
}); else if (bytes.length <= largestBinary && binaryBytes + bytes.length <= mostBinaryBytes) {
binaries.push({
name: entry.path,
bytes: bytes
});
binaryBytes += bytes.length;
}
}
return {
unreadable: unreadable,
texts: texts,
...binaries.length === 0 ? {} : {
binaries: binaries
}
};
}
async function readSmall(root, entry, files) {
if (entry.kind === "symlink") return {
why: "symlink"
};
if (entry.kind === "other") return {
why: "special file"
};
if (entry.kind === "folder" || entry.bytes > largestText) return {
why: ""
};
try {
const bytes = await files.read(`${root}/${entry.path}`);
if (startsWith(bytes, lfsPrefix)) return {
why: "lfs-pointer"
};
return {
bytes: bytes,
why: ""
};
} catch (error) {
return {
why: error instanceof failure.HR ? String(error.parameters["why"] ?? error.code) : "unreadable"
};
}
}
function startsWith(bytes, prefix) {
return Buffer.from(bytes.subarray(0, prefix.length)).toString("latin1") === prefix;
}
async function readOrEmpty(root, path, files) {
const absolute = `${root}/${path}`;
const bytes = await files.exists(absolute) ? await files.read(absolute) : new Uint8Array;
return {
name: path,
bytes: bytes
};
}
async function libraryCopies(root, {native: native}, entries, files) {
if (native === undefined) return [];
const copies = entries.filter(({path: path, kind: kind}) => kind === "file" && `/${path}`.endsWith(`/${native.library}`) && !path.startsWith("session/"));
return Promise.all(copies.map(async ({path: path}) => ({
path: path,
sha256: await files.hash(`${root}/${path}`)
})));
}
async function readArchives(root, settings, files) {
const names = [ ...new Set(settings.assets.map(({archive: archive}) => archive)) ];
return Promise.all(names.map(name => (0, safe_name.g)(name) === undefined ? readOrEmpty(root, name, files) : Promise.resolve({
name: name,
bytes: new Uint8Array
})));
}
function codeFileOf(metadata) {
try {
const value = (0, strict_json.R)(metadata);
const name = (0, strict_json.O)(value) ? value["code_file"] : undefined;
return typeof name === "string" && !name.includes("..") && !name.startsWith("/") ? name : "";
} catch {
return "";
}
}
const inputSchema = schemas.rej({
root: absolute_path.s,
settings: request.TF
});
const survey = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: facts.k0,
ALLOWLIST: {
reads: [ "project" ],
writes: [],
commands: [ "git" ]
},
RISKS: [ "a file may change between the survey and the audit: the bundle is hashed again before it is sent" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({root: root}) => ({
goal: "read every tracked file of the project",
commands: [ `git -C ${root} ls-files -z --cached --others --exclude-standard` ],
touches: []
}),
execute: ({root: root, settings: settings}, tools) => surveyProject(root, settings, tools),
verify: async (facts, {root: root}, tools) => {
const listed = new Set(facts.unreadable.map(one => one.path));
const gone = [];
for (const path of facts.paths) {
if (!listed.has(path) && !await tools.files.exists(`${root}/${path}`)) gone.push(path);
}
return {
answer: gone.length === 0 ? "ok" : "fail",
asked: "every path was read, or is listed as unreadable",
observed: `${facts.paths.length} paths, ${facts.unreadable.length} unreadable, ${gone.length} gone`,
evidence: [ {
kind: "checksum",
ref: "paths",
sha256: (0, digest.fg)(facts.paths.join("\n"))
} ]
};
},
critique: critique.S
};
},
91578: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
u: () => wait
});
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var critique = __webpack_require__(85636);
const toleratedUnknown = 10;
function nextPoll(state) {
const {asked: asked, elapsedSeconds: elapsedSeconds, pace: pace} = state;
const last = asked.at(-1);
if (last === undefined) return when(pace.firstWaitSeconds, elapsedSeconds);
if (isEnd(last.answer)) return {
action: "end",
outcome: "terminal"
};
if (unknownAtEnd(asked) > toleratedUnknown) return {
action: "end",
outcome: "unknown-status"
};
if (last.atSeconds >= pace.deadlineSeconds) return {
action: "end",
outcome: outcomeAtDeadline(last)
};
const notBefore = last.atSeconds + (last.retryAfterSeconds ?? 0);
if (last.retryAfterSeconds !== undefined && notBefore > pace.deadlineSeconds) {
return {
action: "end",
outcome: outcomeAtDeadline(last)
};
}
const due = Math.max(notBefore, Math.min(usualTime(state, last), pace.deadlineSeconds));
return when(due, elapsedSeconds);
}
function isTerminal(status) {
return terminal[status];
}
const terminal = {
queued: false,
running: false,
complete: true,
error: true,
"cancel-requested": false,
"cancel-acknowledged": true,
"new-script": false,
unknown: false
};
function isEnd(answer) {
return answer !== "unanswered" && answer !== "throttled" && isTerminal(answer);
}
function when(due, elapsedSeconds) {
const seconds = due - elapsedSeconds;
return seconds < .001 ? {
action: "ask"
} : {
action: "wait",
seconds: seconds
};
}
function outcomeAtDeadline({answer: answer}) {
return answer === "throttled" || answer === "unanswered" ? answer : "deadline";
}
function usualTime({asked: asked, stream: stream, pace: pace}, last) {
if (last.answer === "throttled" || last.answer === "unanswered") {
return last.atSeconds + spread(longerAfterFailures(asked, last.answer, pace), asked.length, pace);
}
if (stream === "open") return last.atSeconds + spread(4 * pace.intervalSeconds, asked.length, pace);
if (stream === "absent") {
return last.atSeconds + spread(growing(asked.length - 1, last.atSeconds, pace), asked.length, pace);
}
const since = asked.filter(({atSeconds: atSeconds}) => atSeconds > stream.endedAtSeconds).length;
if (since === 0) return stream.endedAtSeconds;
return last.atSeconds + spread(growing(since - 3, last.atSeconds, pace), asked.length, pace);
}
function growing(count, atSeconds, {intervalSeconds: intervalSeconds}) {
const late = Math.min(4 * intervalSeconds, Math.max(.9 * intervalSeconds, atSeconds / 60));
return Math.min(intervalSeconds / 5 * 1.5 ** count, late);
}
function longerAfterFailures(asked, answer, pace) {
const inRow = asked.length - 1 - asked.findLastIndex(one => one.answer !== answer);
const [first, most] = answer === "throttled" ? [ 2, 20 ] : [ 1, 4 ];
return pace.intervalSeconds * Math.min(first * 2 ** (inRow - 1), most);
}
function spread(seconds, count, {seed: seed}) {
const fraction = Number.parseInt((0, digest.fg)(`${seed} ${count}`).slice(0, 8), 16) / 4294967295;
return seconds * (.95 + fraction / 10);
}
function unknownAtEnd(asked) {
const answered = asked.filter(({answer: answer}) => answer !== "unanswered" && answer !== "throttled");
return answered.length - 1 - answered.findLastIndex(({answer: answer}) => answer !== "unknown");
}
var model_failure = __webpack_require__(82917);
var safe_name = __webpack_require__(46415);
function createLogLines(show) {
const rest = {
stdout: "",
stderr: ""
};
const showLine = (stream, text) => show({
stream: stream,
text: (0, safe_name.Q)(text.replace(/\r$/, ""))
});
return {
take({stream: stream, text: text}) {
const lines = `${rest[stream]}${text}`.split("\n");
rest[stream] = lines.pop() ?? "";
for (const line of lines) showLine(stream, line);
},
end() {
for (const stream of [ "stdout", "stderr" ]) {
if (rest[stream] !== "") showLine(stream, rest[stream]);
rest[stream] = "";
}
}
};
}
async function followSession(following, tools) {
const {pace: pace} = following;
const start = tools.clock.monotonicNs();
const elapsed = () => Number(tools.clock.monotonicNs() - start) / 1e9;
const log = readLog(following, tools, elapsed);
const asked = [];
let last = {};
try {
for (;;) {
const state = {
elapsedSeconds: elapsed(),
asked: asked,
stream: log.stream(),
pace: pace
};
const next = nextPoll(state);
if (next.action === "end") {
if (next.outcome === "terminal" && following.follow) await log.rest();
return concluded(next.outcome, asked, last, elapsed());
}
if (next.action === "wait") {
await nap(next.seconds, asked.length === 0 ? pace.firstWaitSeconds : 0, {
tools: tools,
log: log
});
continue;
}
last = await ask(following, asked, tools);
const answer = last.answer ?? "unanswered";
const pause = last.retryAfterSeconds;
const atSeconds = elapsed();
asked.push({
atSeconds: atSeconds,
answer: answer,
...pause === undefined ? {} : {
retryAfterSeconds: pause
}
});
tools.presenter.show({
kind: "status",
status: answer,
elapsedSeconds: atSeconds
});
}
} finally {
await log.stop();
}
}
const passing = [ "KAGGLE_UNREACHABLE", "KAGGLE_TIMEOUT", "KAGGLE_UNREADABLE", "KAGGLE_BROKEN" ];
const toleratedAbsences = 3;
async function ask({ref: ref, version: version}, asked, tools) {
try {
const session = await tools.kaggle.kernelSession(ref, version, "once");
return {
answer: session.status,
session: session
};
} catch (failure) {
if (!(failure instanceof model_failure.HR)) throw failure;
const seconds = failure.parameters["retryAfterSeconds"];
const pause = typeof seconds === "number" ? {
retryAfterSeconds: seconds
} : {};
if (failure.code === "KAGGLE_THROTTLED") return {
answer: "throttled",
failure: failure,
...pause
};
if (passing.includes(failure.code)) return {
answer: "unanswered",
failure: failure,
...pause
};
const absent = failure.code === "KAGGLE_NOT_FOUND" || failure.code === "KAGGLE_DENIED";
const answers = asked.slice(-toleratedAbsences).filter(one => one.answer === "unanswered");
if (absent && answers.length < toleratedAbsences) return {
answer: "unanswered",
failure: failure
};
throw failure;
}
}
function concluded(outcome, asked, {session: session, failure: failure}, seconds) {
if (outcome === "deadline") {
throw new model_failure.HR("SESSION_DEADLINE", {
seconds: Math.round(seconds),
status: asked.at(-1)?.answer ?? ""
});
}
if (session === undefined) throw failure ?? new model_failure.HR("SESSION_DEADLINE", {
seconds: seconds,
status: ""
});
if (!isTerminal(session.status)) {
const message = session.status;
throw new model_failure.HR("KAGGLE_UNREADABLE", {
operation: "GetKernelSessionStatus",
status: "",
message: message
});
}
return {
session: session,
statusAfterWait: asked[0]?.answer ?? "",
waitedSeconds: seconds,
questions: asked.length
};
}
const restSeconds = 2;
function readLog(following, tools, elapsed) {
const stopping = new AbortController;
const over = new AbortController;
let stream = "open";
const lines = createLogLines(line => {
if (following.follow) tools.presenter.show({
kind: "log",
...line
});
});
const watch = {
onRecord: lines.take,
signal: stopping.signal
};
const reading = tools.kaggle.followLog(following.ref, following.version, watch).then(end => {
stream = end === "ended" ? {
endedAtSeconds: elapsed()
} : "absent";
}, () => {
stream = "absent";
});
const done = reading.then(() => {
lines.end();
over.abort();
});
return {
stream: () => stream,
over: over.signal,
rest: () => sleepUntilOver(restSeconds, tools, over.signal),
async stop() {
stopping.abort();
await done;
}
};
}
async function nap(seconds, total, {tools: tools, log: log}) {
const {clock: clock, presenter: presenter, signal: signal} = tools;
if (total > 0) {
for (let left = seconds; left > 0; left -= 1) {
presenter.show({
kind: "wait",
remainingSeconds: left,
totalSeconds: total
});
await clock.sleep(Math.min(1, left), signal);
}
return;
}
if (log.over.aborted) await clock.sleep(seconds, signal); else await sleepUntilOver(seconds, tools, log.over);
}
async function sleepUntilOver(seconds, {clock: clock, signal: signal}, over) {
if (over.aborted) return;
try {
await clock.sleep(seconds, AbortSignal.any([ signal, over ]));
} catch (error) {
if (signal.aborted || !over.aborted) throw error;
}
}
var left_running = __webpack_require__(6643);
var precheck = __webpack_require__(70456);
const inputSchema = schemas.rej({
ref: precheck.D,
version: schemas.aig().int().positive(),
waitSeconds: schemas.aig().nonnegative(),
intervalSeconds: schemas.aig().positive(),
deadlineSeconds: schemas.aig().positive(),
follow: schemas.zMY().optional()
});
const outputSchema = schemas.rej({
status: schemas.YjP(),
failureMessage: schemas.YjP(),
statusAfterWait: schemas.YjP(),
waitedSeconds: schemas.aig().nonnegative(),
isolation: schemas.YjP(),
interpreter: schemas.YjP(),
endedAt: schemas.YjP(),
questions: schemas.aig().int().positive()
});
const wait = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "kaggle" ],
writes: [],
commands: []
},
RISKS: [ "a session that does not end keeps running on the service: it has its own time limit" ],
EVIDENCE_REQUIRED: [ "answer" ],
plan: async ({ref: ref, version: version, waitSeconds: waitSeconds}) => ({
goal: `wait ${waitSeconds} s, then follow version ${version} to its end`,
commands: [ `sleep ${waitSeconds}`, `GET kernels/logs/stream/${ref.owner}/${ref.slug} v${version}`, `GetKernelSessionStatus ${ref.owner}/${ref.slug} v${version}` ],
touches: []
}),
execute: async (input, tools) => {
const {ref: ref, version: version, waitSeconds: waitSeconds, deadlineSeconds: deadlineSeconds, intervalSeconds: intervalSeconds} = input;
const seed = `${ref.owner}/${ref.slug} v${version}`;
const pace = {
firstWaitSeconds: waitSeconds,
deadlineSeconds: deadlineSeconds,
intervalSeconds: intervalSeconds,
seed: seed
};
const following = {
ref: ref,
version: version,
pace: pace,
follow: input.follow ?? false
};
const seen = await (0, left_running.j)(seed, () => followSession(following, tools));
const machine = machineFailure(seen.session);
if (machine !== undefined) throw machine;
const {status: status, failureMessage: failureMessage, isolation: isolation, interpreter: interpreter, serverTime: serverTime} = seen.session;
const {statusAfterWait: statusAfterWait, waitedSeconds: waitedSeconds, questions: questions} = seen;
return {
...{
status: status,
failureMessage: failureMessage,
isolation: isolation,
interpreter: interpreter,
endedAt: serverTime
},
...{
statusAfterWait: statusAfterWait,
waitedSeconds: waitedSeconds,
questions: questions
}
};
},
verify: async (output, input) => ({
answer: "ok",
asked: `the status was asked for version ${input.version}`,
observed: `${output.status} after ${output.waitedSeconds.toFixed(1)} s (after the first wait: ${output.statusAfterWait}; ${output.questions} questions)`,
short: `${output.status}, ${output.waitedSeconds.toFixed(1)} s`,
evidence: [ {
kind: "answer",
ref: `GetKernelSessionStatus v${input.version}`,
sha256: (0, digest.fg)(JSON.stringify(output))
} ]
}),
critique: critique.S
};
function machineFailure(last) {
if (last.isolation !== "") return undefined;
const [, named, modules = ""] = /^The session could not be run: (\w+)(?: ([\w, ]+))?$/.exec(last.failureMessage) ?? [];
const code = model_failure.Nc.find(known => known === named);
if (code === "DEFECT") return new model_failure.HR(code, {
where: "embedded Kaggle"
});
if (code === undefined || !model_failure.$1[code].startsWith("inconclusive/")) return undefined;
const parameters = {
file: ".nx47/kaggle/sessions",
command: "df -h .nx47; python3 -m venv /tmp/nx47-venv",
modules: modules
};
return new model_failure.HR(code, {
...parameters,
why: last.failureMessage
});
}
},
21402: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Jz: () => auditAnswerOf,
Ht: () => auditCommand,
lM: () => documentOf,
x_: () => offlineRequest
});
var external_node_path_ = __webpack_require__(76760);
var rules = __webpack_require__(28652);
var audit_story = __webpack_require__(60134);
var src_baseline = __webpack_require__(95446);
var compose_offline = __webpack_require__(4959);
var exit_status = __webpack_require__(18060);
var files = __webpack_require__(2262);
var external_node_child_process_ = __webpack_require__(31421);
var external_node_crypto_ = __webpack_require__(77598);
var failure = __webpack_require__(82917);
var git_blobs = __webpack_require__(77629);
const symlinkMode = "120000";
const fileModes = [ "100644", "100755" ];
async function readIndex(folder, environment) {
const git = (argv, input = "") => runGit(folder, argv, environment, input);
const prefix = (await git([ "rev-parse", "--show-prefix" ])).trimEnd();
const up = prefix.split("/").filter(part => part !== "");
const top = withSlashes((0, external_node_path_.resolve)(folder, ...up.map(() => "..")));
const listed = (await git([ "ls-files", "-s", "-z", "--full-name", ":/" ])).split("\0").flatMap(parseEntry);
const ids = [ ...new Set(listed.map(({id: id}) => id)) ];
const sizes = parseSizes(await git([ "cat-file", "--batch-check" ], ids.map(id => `${id}\n`).join("")));
const entries = new Map(listed.map(({path: path, kind: kind, id: id}) => [ `${top}/${path}`, {
kind: kind,
id: id,
bytes: sizes.get(id) ?? 0
} ]));
const {read: read, close: close} = (0, git_blobs.d)(folder, environment);
return {
top: top,
entries: entries,
blob: read,
close: close
};
}
function stagedFiles(index, disk, fromDisk) {
const folders = foldersOf(index);
const isStaged = path => (path === index.top || path.startsWith(`${index.top}/`)) && !path.split("/").includes(".nx47") && !fromDisk.some(folder => path === folder || path.startsWith(`${folder}/`));
const read = async path => {
if (!isStaged(path)) return disk.read(path);
const entry = index.entries.get(path);
if (entry?.kind === "file") return withLargeFile(await index.blob(entry.id), path, disk);
throw new failure.HR("FILE_UNREADABLE", {
file: path,
why: entry?.kind ?? "not staged"
});
};
return {
...disk,
exists: async path => isStaged(path) ? index.entries.has(path) || folders.has(path) : disk.exists(path),
read: read,
open: async path => isStaged(path) ? rangesOf(await read(path)) : disk.open(path),
hash: async path => isStaged(path) ? (0, external_node_crypto_.createHash)("sha256").update(await read(path)).digest("hex") : disk.hash(path),
list: async (folder, skip = []) => isStaged(folder) ? listStaged(index, folders, folder, skip) : disk.list(folder, skip),
copy: async (from, to) => isStaged(from) ? disk.write(to, await read(from)) : disk.copy(from, to)
};
}
function rangesOf(bytes) {
return {
byteLength: bytes.byteLength,
readInto: (into, at) => into.set(bytes.subarray(at, at + into.byteLength)),
close: () => undefined
};
}
async function withLargeFile(staged, path, disk) {
const head = Buffer.from(staged.subarray(0, 200)).toString("latin1");
const digest = /^version https:\/\/git-lfs\S+\noid sha256:([0-9a-f]{64})\n/.exec(head)?.[1];
if (digest === undefined || !await disk.exists(path)) return staged;
return await disk.hash(path) === digest ? disk.read(path) : staged;
}
function isStagedFolder(index, folder) {
return foldersOf(index).has(folder);
}
function foldersOf({top: top, entries: entries}) {
const folders = new Set([ top ]);
for (const path of entries.keys()) {
for (let at = path.lastIndexOf("/"); at > top.length; at = path.lastIndexOf("/", at - 1)) {
folders.add(path.slice(0, at));
}
}
return folders;
}
function listStaged({entries: entries}, folders, folder, skip) {
const below = path => path.startsWith(`${folder}/`);
const kept = ({path: path, kind: kind}) => !path.split("/").some((part, at, all) => skip.includes(part) && (at < all.length - 1 || kind === "folder"));
return [ ...[ ...folders ].filter(below).map(path => ({
path: path,
kind: "folder",
bytes: 0
})), ...[ ...entries ].filter(([path]) => below(path)).map(([path, {kind: kind, bytes: bytes}]) => ({
path: path,
kind: kind,
bytes: bytes
})) ].map(entry => ({
...entry,
path: entry.path.slice(folder.length + 1)
})).filter(kept).sort((one, other) => one.path < other.path ? -1 : 1);
}
function parseEntry(line) {
const [, mode = "", id = "", stage = "", path = ""] = /^(\d+) ([0-9a-f]+) (\d)\t([\s\S]+)$/.exec(line) ?? [];
if (path === "") return [];
if (stage === "0" && fileModes.includes(mode)) return [ {
path: path,
kind: "file",
id: id
} ];
return [ {
path: path,
kind: mode === symlinkMode ? "symlink" : "other",
id: id
} ];
}
function parseSizes(text) {
return new Map([ ...text.matchAll(/^([0-9a-f]+) blob (\d+)$/gm) ].map(([, id = "", bytes = ""]) => [ id, Number(bytes) ]));
}
function withSlashes(path) {
return path.replaceAll("\\", "/");
}
function runGit(folder, argv, environment, input) {
return new Promise((done, fail) => {
const child = (0, external_node_child_process_.spawn)("git", [ "-C", folder, ...argv ], {
env: environment,
stdio: "pipe"
});
const parts = [];
const said = [];
child.stdout.on("data", part => parts.push(part));
child.stderr.on("data", part => said.push(part));
child.on("error", cause => fail(new failure.HR("TOOL_MISSING", {
tool: "git",
command: ""
}, {
cause: cause
})));
child.on("close", status => {
const why = Buffer.concat(said).toString("utf8").trim();
if (status === 0) done(Buffer.concat(parts).toString("utf8")); else fail(new failure.HR("FILE_UNREADABLE", {
file: folder,
why: why
}));
});
child.stdin.on("error", () => undefined);
child.stdin.end(input);
});
}
var read_request = __webpack_require__(95509);
var audit_json = __webpack_require__(37950);
var safe_name = __webpack_require__(46415);
var fill = __webpack_require__(82740);
var matrix = __webpack_require__(33715);
var outlook = __webpack_require__(6403);
var verdict_parts = __webpack_require__(99026);
const mostEvidence = 8;
const longestText = 400;
function renderAuditTable(document, texts, reportPath) {
const words = texts.console.auditTable;
const {summary: summary, profile: profile} = document;
const parts = [ (0, fill.G)(words.heading, {
profile: oneLine(profile),
...summary
}), ...groups(document.findings).map(group => renderGroup(group, document, texts)), ...document.wheels === undefined || document.wheels.fits.length === 0 ? [] : [ (0, 
matrix.CW)(document.wheels, texts) ], ...document.outlook === undefined ? [] : [ (0, 
outlook.a)(document.outlook, texts) ], (document.stale ?? []).map(({rule: rule, file: file}) => (0, 
fill.G)(words.stale, {
rule: rule,
file: oneLine(file)
})).join("\n"), ...document.incidents.map(incident => renderIncident(incident, document, texts)), [ document.conclusion, `  ${texts.report.meaning[document.verdict]}`, `${texts.console.report}${(0, 
verdict_parts.pC)(document.language)}${reportPath}` ].join("\n") ];
return `${parts.filter(part => part !== "").join("\n\n")}\n`;
}
function groups(findings) {
const made = [];
for (const finding of findings) {
const last = made.at(-1);
if (last?.[0] !== undefined && kindOf(last[0]) === kindOf(finding)) last.push(finding); else made.push([ finding ]);
}
return made;
}
function kindOf({rule: rule, severity: severity, answer: answer, title: title, why: why, fix: fix}) {
return JSON.stringify([ rule, severity, answer, title, why, fix ]);
}
function renderGroup(group, {language: language}, texts) {
const [first] = group;
if (first === undefined) return "";
const {report: report} = texts;
const colon = (0, verdict_parts.pC)(language);
return [ `${report.answers[first.answer]}  ${first.rule}  ${first.severity}  ${oneLine(first.title)}`, ...group.flatMap(finding => placeLines(finding, colon, texts)), `  ${report.why}${colon}${oneLine(first.why)}`, `  ${report.fix}${colon}${oneLine(first.fix)}` ].join("\n");
}
function placeLines(finding, colon, texts) {
const {report: report} = texts;
const words = texts.console.auditTable;
const place = finding.file === "" ? words.whole : oneLine(finding.file);
const shown = finding.evidence.filter(line => line !== finding.observed).slice(0, mostEvidence);
const more = finding.evidence.length - mostEvidence;
const {known: known} = finding;
return [ `  ${finding.line === undefined ? place : `${place}:${finding.line}`}`, `    ${report.expected}${colon}${oneLine(finding.expected)}`, `    ${report.observed}${colon}${oneLine(finding.observed)}`, ...shown.map(line => `    ${words.evidence}${colon}${oneLine(line)}`), ...known === undefined ? [] : [ `    ${(0, 
fill.G)(words.known, {
...known,
reason: oneLine(known.reason)
})}` ], ...more > 0 ? [ `    ${(0, fill.G)(words.more, {
count: more
})}` ] : [] ];
}
function renderIncident({step: step, code: code, title: title, why: why, fix: fix}, {language: language}, {report: report}) {
const colon = (0, verdict_parts.pC)(language);
return [ `${report.answers.fail}  ${code}  ${oneLine(step)}  ${oneLine(title)}`, `  ${report.why}${colon}${oneLine(why)}`, `  ${report.fix}${colon}${oneLine(fix)}` ].join("\n");
}
function oneLine(text) {
const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
return (0, safe_name.Q)(cut).replaceAll("\n", " ");
}
var sarif = __webpack_require__(25789);
var slashed = __webpack_require__(9161);
var sentences = __webpack_require__(8728);
var version = __webpack_require__(28009);
async function auditCommand(line, around) {
if (line.staged) return auditStaged(line, around);
const request = await offlineRequest(line, "dry-run");
return auditOf(request, (0, compose_offline.Y)(request.settings.language, around, request.root), line);
}
async function auditStaged(line, around) {
const disk = (0, files.q)();
const index = await readIndex((0, external_node_path_.resolve)(line.path), around.environment);
try {
const request = await offlineRequest(line, "dry-run", stagedFiles(index, disk, []));
const bundle = `${request.root}/${request.settings.bundle?.path ?? ".nx47"}`;
const files = stagedFiles(index, disk, isStagedFolder(index, bundle) ? [] : [ bundle ]);
const world = {
...(0, compose_offline.Y)(request.settings.language, around, request.root),
files: files
};
return await auditOf(request, world, line);
} finally {
index.close();
}
}
async function auditOf(request, world, line) {
const baseline = line.advisory ? await (0, src_baseline.mF)(request.root, world.files) : undefined;
const run = await (0, audit_story.P)(request, world);
if (baseline === undefined) return auditAnswerOf(run, request, line.format);
const today = world.clock.now().toISOString().slice(0, 10);
const document = (0, src_baseline.Qp)(documentOf(run, request), baseline, today);
const answer = rendered(document, run, request, line.format);
return {
...answer,
status: (0, src_baseline.yS)(document, answer.status)
};
}
async function offlineRequest(line, mode, files) {
const request = await (0, read_request.i)(line.settings, line.path, "rehearse", files);
return {
...request,
settings: {
...request.settings,
mode: mode
},
target: "kaggle",
offline: true
};
}
function auditAnswerOf(run, request, format) {
return rendered(documentOf(run, request), run, request, format);
}
function documentOf(run, {settings: settings}) {
const {language: language} = settings;
return (0, audit_json.P3)(run.dossier, (0, sentences.h)(language), {
version: version.r,
language: language,
rules: rules.a
});
}
function rendered(document, run, request, format) {
const texts = (0, sentences.h)(request.settings.language);
const render = {
table: () => renderAuditTable(document, texts, `${run.sessionFolder}/reports/report.md`),
json: () => `${JSON.stringify(document, null, 2)}\n`,
sarif: () => (0, sarif.W)(document, (0, slashed.b)(process.cwd(), request.root))
};
const answer = {
text: render[format](),
status: (0, exit_status.e)(run.verdict, "kaggle")
};
return run.failure === undefined ? answer : {
...answer,
failure: run.failure
};
}
},
60134: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => auditStory,
q: () => bundleStory
});
var _macros_audit_project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33342);
var _macros_build_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19077);
var _macros_read_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14447);
var _macros_stage_bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86071);
var _macros_survey_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19892);
var _macro_phase_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81859);
var _macro_phase_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27329);
var _macro_phase_outputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79508);
var _macro_story_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84498);
const surveyed = (0, _macro_phase_js__WEBPACK_IMPORTED_MODULE_5__.O)("survey", _macros_survey_js__WEBPACK_IMPORTED_MODULE_4__.F, _macro_phase_inputs_js__WEBPACK_IMPORTED_MODULE_6__.O3, _macro_phase_outputs_js__WEBPACK_IMPORTED_MODULE_7__.Cv);
const built = (0, _macro_phase_js__WEBPACK_IMPORTED_MODULE_5__.O)("build-bundle", _macros_build_bundle_js__WEBPACK_IMPORTED_MODULE_1__.b, _macro_phase_inputs_js__WEBPACK_IMPORTED_MODULE_6__.UR, _macro_phase_outputs_js__WEBPACK_IMPORTED_MODULE_7__.bu);
const audited = [ (0, _macro_phase_js__WEBPACK_IMPORTED_MODULE_5__.O)("stage-bundle", _macros_stage_bundle_js__WEBPACK_IMPORTED_MODULE_3__.T, _macro_phase_inputs_js__WEBPACK_IMPORTED_MODULE_6__.BO, _macro_phase_outputs_js__WEBPACK_IMPORTED_MODULE_7__.Zv), (0, 
_macro_phase_js__WEBPACK_IMPORTED_MODULE_5__.O)("read-bundle", _macros_read_bundle_js__WEBPACK_IMPORTED_MODULE_2__.K, _macro_phase_inputs_js__WEBPACK_IMPORTED_MODULE_6__.y_, _macro_phase_outputs_js__WEBPACK_IMPORTED_MODULE_7__.l2), (0, 
_macro_phase_js__WEBPACK_IMPORTED_MODULE_5__.O)("audit", _macros_audit_project_js__WEBPACK_IMPORTED_MODULE_0__.X, _macro_phase_inputs_js__WEBPACK_IMPORTED_MODULE_6__.Lm, _macro_phase_outputs_js__WEBPACK_IMPORTED_MODULE_7__.sb) ];
function auditStory(request, world) {
return (0, _macro_story_js__WEBPACK_IMPORTED_MODULE_8__.ZN)([ surveyed, ...audited ], request, world);
}
function bundleStory(request, world) {
return (0, _macro_story_js__WEBPACK_IMPORTED_MODULE_8__.ZN)([ surveyed, built, ...audited ], request, world);
}
},
25295: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
q: () => auditAnswer
});
var _model_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38125);
function auditAnswer(audit) {
return (0, _model_answer_js__WEBPACK_IMPORTED_MODULE_0__.u)(audit.findings.filter(finding => finding.severity === "error").map(finding => finding.answer));
}
},
31074: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
s: () => audit,
n: () => auditOnRuntime
});
var finding = __webpack_require__(54148);
var outlook = __webpack_require__(79817);
function checkOutlook(input) {
const {bundle: bundle, wheels: wheels, shipped: shipped, request: request, profile: profile} = input;
if (bundle === undefined || shipped === undefined || shipped.length === 0) return {
findings: []
};
const seen = (0, outlook.E)(request, bundle, shipped, wheels);
const later = new Set(shipped.filter(one => (0, outlook.d)(one, profile)).map(({id: id}) => id));
const findings = seen.profiles.filter(one => later.has(one.profile)).flatMap(one => one.stopped.filter(({instead: instead}) => instead.length === 0).map(({file: file, reasons: reasons, image: image}) => (0, 
finding.g)("PRE-001", "fail", {
file: file,
expected: `${one.profile}: Python ${one.python}, ${one.libc}`,
observed: reasons.map(({rule: rule, observed: observed}) => `${rule} ${observed}`).join(" · "),
evidence: image === "" ? [] : [ `image ${image}` ]
})));
return {
outlook: seen,
findings: findings
};
}
var check_closure = __webpack_require__(20321);
var kernel_metadata = __webpack_require__(68142);
var read_json = __webpack_require__(90071);
var repository_slug = __webpack_require__(96091);
var posix_ = __webpack_require__(53916);
var strict_json = __webpack_require__(18414);
function blankPython(source) {
let quote = "";
return source.split("\n").map(line => {
if (quote === "" && /^\s*[!%]/.test(line)) return "";
const scanned = blankLine(line, quote);
quote = scanned.quote.length === 1 && !line.endsWith("\\") ? "" : scanned.quote;
return quote === "" ? scanned.bare : `${scanned.bare}`;
}).join("\n");
}
function blankLine(line, open) {
let bare = "";
let quote = open;
let at = 0;
while (at < line.length) {
const sign = line.charAt(at);
if (quote !== "") {
const ends = line.startsWith(quote, at);
const taken = ends ? quote.length : sign === "\\" ? 2 : 1;
bare += ends ? quote : " ".repeat(taken);
if (ends) quote = "";
at += taken;
} else if (sign === "#") {
return {
bare: bare.trimEnd(),
quote: quote
};
} else if (sign === '"' || sign === "'") {
quote = line.startsWith(sign.repeat(3), at) ? sign.repeat(3) : sign;
bare += quote;
at += quote.length;
} else {
bare += sign;
at += 1;
}
}
return {
bare: bare,
quote: quote
};
}
function codeSources(file) {
const text = (new TextDecoder).decode(file.bytes);
if (!file.name.toLowerCase().endsWith(".ipynb")) return [ text.replaceAll("\r\n", "\n") ];
try {
const document = (0, strict_json.R)(file.bytes);
const cells = (0, strict_json.O)(document) ? document["cells"] : undefined;
if (!Array.isArray(cells)) return [];
return cells.filter(strict_json.O).filter(cell => cell["cell_type"] === "code").map(({source: source}) => Array.isArray(source) ? source.map(String).join("") : String(source ?? "")).map(source => source.replaceAll("\r\n", "\n"));
} catch {
return [];
}
}
function pythonStatements(file) {
return codeSources(file).flatMap((source, index) => statementsOf(source, index + 1));
}
function statementsOf(source, cell) {
const magic = /^\s*%%(\w+)/.exec(source)?.[1];
if (magic !== undefined && !pythonMagics.has(magic)) return shellCell(source, cell);
const blocks = [];
return logicalLines(source).map(({line: line, text: text, bare: bare}) => {
const indent = text.length - text.trimStart().length;
while ((blocks.at(-1)?.indent ?? -1) >= indent) blocks.pop();
const inside = blocks.at(-1)?.name ?? "";
const name = /^\s*(?:async\s+)?def\s+([\p{L}_]\w*)/u.exec(bare)?.[1];
if (name !== undefined) blocks.push({
indent: indent,
name: name
});
return {
cell: cell,
line: line,
indent: indent,
text: text,
bare: isShell(text) ? "" : bare,
inside: inside
};
});
}
const pythonMagics = new Set([ "time", "timeit", "capture", "prun", "python3", "python" ]);
function shellCell(source, cell) {
return source.split("\n").map((text, index) => ({
cell: cell,
line: index + 1,
indent: 0,
text: index === 0 ? text : `!${text}`,
bare: "",
inside: ""
}));
}
function isShell(text) {
return /^\s*[!%]/.test(text);
}
function logicalLines(source) {
const bareLines = blankPython(source).split("\n");
const logical = [];
let open = false;
let depth = 0;
for (const [index, text] of source.split("\n").entries()) {
const bare = bareLines[index] ?? "";
const last = logical.at(-1);
if (open && last !== undefined) {
last.text += `\n${text}`;
last.bare += `\n${bare}`;
} else if (bare.trim() !== "" || isShell(text)) {
logical.push({
line: index + 1,
text: text,
bare: bare
});
}
if (!open && isShell(text)) open = text.endsWith("\\"); else {
depth = Math.max(0, depth + count(bare, /[([{]/g) - count(bare, /[)\]}]/g));
open = depth > 0 || /\\$/.test(bare) || inString(bare);
}
}
return logical;
}
function count(text, pattern) {
return text.match(pattern)?.length ?? 0;
}
function inString(bare) {
return bare.endsWith("");
}
const mostNames = 100;
function versionSites(input) {
const {project: project, request: request, bundle: bundle} = input;
const kernel = (0, read_json.V)(project.kernelMetadata.bytes, kernel_metadata.A);
const dataset = (0, read_json.V)(project.datasetMetadata?.bytes ?? new Uint8Array, kernel_metadata.F);
const inside = file => text => ({
...placeOf(file, text),
text: text
});
const named = (file, text = (0, posix_.basename)(file)) => ({
file: file,
line: 1,
text: text
});
const settings = project.texts.find(({name: name}) => (0, posix_.basename)(name) === "nx47.yml");
const inSettings = text => ({
...placeOf(settings, text, "nx47.yml"),
text: text
});
const ofKernel = "value" in kernel ? [ kernel.value.title, kernel.value.id, kernel.value.code_file ] : [];
const ofDataset = "value" in dataset ? [ dataset.value.title, dataset.value.id ] : [];
const bundleFiles = (bundle?.files ?? []).map(({name: name}) => name).filter(name => /dataset/i.test(name)).slice(0, mostNames);
return [ ...sites("kernel", [ ...ofKernel.map(inside(project.kernelMetadata)), ...headings(project.code) ]), ...sites("dataset", [ ...ofDataset.map(inside(project.datasetMetadata)), ...bundleFiles.map(name => named(name)), ...[ request.bundle?.path ?? "", ...request.prechecks.flat() ].filter(word => /dataset/i.test(word)).map(inSettings) ]), ...sites("report", [ inSettings(request["main-report"]), ...reportNames(project.code) ]) ];
}
function sites(subject, named) {
return named.flatMap(site => versionTokens(site.text).map(version => ({
subject: subject,
version: version,
...site
})));
}
function versionTokens(text) {
const found = [ ...text.matchAll(/(?<![A-Za-z0-9])[vV](\d{1,3})(?![A-Za-z0-9]|\.\d)/g) ];
return [ ...new Set(found.map(([, digits = ""]) => Number(digits))) ];
}
function placeOf(file, text, fallback = "") {
const at = file === undefined ? -1 : (new TextDecoder).decode(file.bytes).indexOf(text);
const before = file === undefined || at < 0 ? "" : (new TextDecoder).decode(file.bytes).slice(0, at);
return {
file: file?.name ?? fallback,
line: before.split("\n").length
};
}
function headings(code) {
const text = (new TextDecoder).decode(code.bytes);
return [ ...text.matchAll(/"(?:markdown)"[\s\S]{0,400}?"source"\s*:\s*\[?\s*"# ([^"\\]*)/g) ].map(match => ({
file: code.name,
line: text.slice(0, match.index).split("\n").length,
text: match[1] ?? ""
}));
}
function reportNames(code) {
return codeSources(code).flatMap(source => [ ...source.matchAll(/["'][^"'\n]*?([\w.-]*report[\w.-]*\.json)["']/gi) ].map(match => ({
file: code.name,
line: source.slice(0, match.index).split("\n").length,
text: match[1] ?? ""
})));
}
function checkCoherence(input) {
const sites = versionSites(input);
return {
evaluated: [ "VER-001", "VER-002", "VER-003" ],
findings: [ ...contradictions(sites), ...checkContinuity(input) ]
};
}
function contradictions(sites) {
const within = sites.flatMap((one, index) => sites.slice(index + 1).filter(other => other.version !== one.version).map(other => ({
one: one,
other: other,
same: one.subject === other.subject
})));
const pairs = new Map;
for (const pair of within) {
const versions = [ pair.one.version, pair.other.version ].sort((a, b) => a - b).join(" ");
const subjects = pair.same ? pair.one.subject : "";
const key = `${versions} ${subjects}`;
if (!pairs.has(key)) pairs.set(key, pair);
}
return [ ...pairs.values() ].map(({one: one, other: other, same: same}) => {
const involved = sites.filter(({version: version, subject: subject}) => (version === one.version || version === other.version) && (!same || subject === one.subject));
return (0, finding.g)(same ? "VER-001" : "VER-002", "fail", {
file: other.file,
line: other.line,
expected: `V${one.version} (${one.subject}: ${one.text})`,
observed: `V${other.version} (${other.subject}: ${other.text})`,
evidence: involved.map(({file: file, line: line, subject: subject, version: version, text: text}) => `${file}:${line}: ${subject} V${version}: ${text}`)
});
});
}
function checkContinuity({project: project}) {
const kernel = (0, read_json.V)(project.kernelMetadata.bytes, kernel_metadata.A);
const id = "value" in kernel ? (0, repository_slug.Q)(kernel.value.id) : undefined;
const current = id === undefined ? undefined : versionTokens(id.slug)[0];
if (id === undefined || current === undefined) return [];
const pattern = new RegExp(`${id.owner}/(${id.slug.replace(/v\d+/, "v(\\d+)").split("-").slice(0, 2).join("-")}[\\w-]*)`, "g");
const texts = project.texts.map(({name: name, bytes: bytes}) => ({
name: name,
text: (new TextDecoder).decode(bytes)
}));
const earlier = texts.flatMap(({name: name, text: text}) => [ ...text.matchAll(pattern) ].map(match => ({
file: name,
line: text.slice(0, match.index).split("\n").length,
slug: match[1] ?? ""
})).map(site => ({
...site,
version: versionTokens(site.slug)[0] ?? current
})).filter(({version: version}) => version < current));
const linked = version => texts.some(({name: name, text: text}) => /\.(?:md|txt|rst)$/i.test(name) && text.split("\n").some(line => linksTo(line, version, current)));
const first = earlier.find(({version: version}) => !linked(version));
if (first === undefined) return [];
const {file: file, line: line, slug: slug, version: version} = first;
return [ (0, finding.g)("VER-003", "fail", {
file: file,
line: line,
expected: `V${version} → V${current}`,
observed: slug
}) ];
}
function linksTo(line, earlier, current) {
const versions = versionTokens(line);
return versions.includes(earlier) && versions.includes(current);
}
function missingParts(profile) {
const {python: python, platform: platform, loader: loader} = profile;
const libs = Object.values(loader?.libs ?? {});
const parts = [ [ "compatible_tags", (profile.compatible_tags ?? []).length === 0 ], [ "python.implementation", python.implementation === "" ], [ "python.version", python.version === "" ], [ "python.abi", python.abi === "" ], [ "python.ext_suffixes", python.ext_suffixes.length === 0 ], [ "python.pip", (python.pip ?? "") === "" ], [ "platform.machine", platform.machine === "" ], [ "platform.libc", platform.libc.name === "" || platform.libc.version === "" ], [ "platform.isa_level", typeof platform["isa_level"] !== "number" ], [ "marker_environment", Object.keys(profile.marker_environment).length === 0 ], [ "distributions[].requires", profile.distributions.some(({requires: requires}) => requires === undefined) ], [ "loader", loader === undefined ], [ "loader.libs", loader !== undefined && libs.length === 0 ], [ "loader.libs[*].symbols", libs.some(({symbols: symbols}) => symbols === undefined) ], [ "loader.libs[*].verdef", libs.some(({verdef: verdef}) => verdef === undefined) ], [ "loader.libs[*].needed", libs.some(({needed: needed}) => needed === undefined) ], [ "loader.process_global", loader !== undefined && loader.process_global === undefined ] ];
return [ ...new Set([ ...profile.unknown, ...parts.flatMap(([path, is]) => is ? [ path ] : []) ]) ].sort();
}
const needs = [ [ "WHL-008", [ "compatible_tags", "python.implementation", "python.version", "python.abi", "platform.machine", "platform.libc" ] ], [ "WHL-009", [ "python.version" ] ], [ "NBK-002", [ "python.version" ] ], [ "DEP-", [ "distributions", "marker_environment", "python.version", "python.pip", "compatible_tags" ] ], [ "ELF-004", [ "platform.machine" ] ], [ "ELF-014", [ "platform.isa_level" ] ], [ "ELF-016", [ "python.ext_suffixes" ] ], [ "ELF-", [ "platform.libc", "loader" ] ] ];
function withMissingParts(finding, missing) {
if (finding.answer !== "unknown") return finding;
const needed = needs.find(([rule]) => finding.rule.startsWith(rule))?.[1] ?? [];
const lacking = missing.filter(part => needed.some(need => isWithin(part, need) || isWithin(need, part)));
const named = lacking.map(part => `profile: ${part}`);
return named.length === 0 ? finding : {
...finding,
evidence: [ ...finding.evidence, ...named ]
};
}
function isWithin(part, whole) {
return part === whole || part.startsWith(`${whole}.`) || part.startsWith(`${whole}[`);
}
var check_native = __webpack_require__(16510);
var rules = __webpack_require__(48070);
function checkDataset(input) {
const {datasetMetadata: datasetMetadata} = input.project;
if (datasetMetadata === undefined) return {
evaluated: [],
findings: []
};
const file = datasetMetadata.name;
const read = (0, read_json.V)(datasetMetadata.bytes, kernel_metadata.F);
if ("problems" in read) {
const findings = read.problems.map(observed => (0, finding.g)("MET-008", "fail", {
file: file,
expected: "dataset-metadata.json",
observed: observed
}));
return {
evaluated: [ "MET-008" ],
findings: findings
};
}
return {
evaluated: [ "MET-008", "MET-009", "MET-010" ],
findings: [ ...checkIdentity(read.value, file), ...checkOwner(read.value, file, input) ]
};
}
function checkIdentity(dataset, file) {
const slug = (0, repository_slug.Q)(dataset.id)?.slug ?? "";
const refused = slug.length < 3 || slug.length > 50;
const length = [ ...dataset.title ].length;
return [ ...refused ? [ (0, finding.g)("MET-009", "fail", {
file: file,
expected: "owner/slug (a-z 0-9 -, 3–50)",
observed: dataset.id
}) ] : [], ...length < 6 || length > 50 ? [ (0, finding.g)("MET-009", "fail", {
file: file,
expected: "title: 6–50",
observed: `${dataset.title} (${length})`
}) ] : [] ];
}
function checkOwner(dataset, file, {project: project}) {
const kernel = (0, read_json.V)(project.kernelMetadata.bytes, kernel_metadata.A);
const ofKernel = "value" in kernel ? (0, repository_slug.Q)(kernel.value.id)?.owner : undefined;
const ofDataset = (0, repository_slug.Q)(dataset.id)?.owner;
if (ofKernel === undefined || ofDataset === undefined || ofKernel === ofDataset) return [];
return [ (0, finding.g)("MET-010", "fail", {
file: file,
expected: ofKernel,
observed: ofDataset
}) ];
}
var bundle_file = __webpack_require__(16181);
var wheel_content = __webpack_require__(35055);
function checkFiles(input) {
const {request: request, bundle: bundle, project: project} = input;
const files = bundle?.files ?? [];
const ofProject = [ project.code, project.kernelMetadata, ...project.datasetMetadata ? [ project.datasetMetadata ] : [] ];
return {
evaluated: [ ...bundle === undefined ? [] : [ "REP-001", "REP-002" ], "REP-007", "REP-008", "REP-009", "REP-010" ],
findings: [ ...bundle === undefined ? [] : checkRequired(request.required.files, files), ...[ ...(0, 
bundle_file.t)(files), ...ofProject ].filter(file => (0, wheel_content.NS)(file.bytes)).map(pointerFinding), ...checkUnreadable(project.unreadable), ...checkMainReport(request), ...checkBundle(input) ]
};
}
function checkRequired(required, files) {
const byName = new Map(files.map(file => [ file.name, (0, bundle_file.gG)(file) ]));
const names = [ ...byName.keys() ].filter(name => name.endsWith(".whl"));
const missing = required.filter(name => !byName.has(name));
const empty = [ ...new Set([ ...required, ...names ]) ].filter(name => byName.get(name) === 0);
return [ ...missing.map(file => (0, finding.g)("REP-001", "fail", {
file: file,
expected: file,
observed: "∅"
})), ...empty.map(file => (0, finding.g)("REP-002", "fail", {
file: file,
expected: "> 0 bytes",
observed: "0 bytes"
})) ];
}
function pointerFinding(file) {
const head = (new TextDecoder).decode(file.bytes.subarray(0, 200));
const oid = /oid (sha256:[0-9a-f]{64})/.exec(head)?.[1];
const size = /size (\d+)/.exec(head)?.[1];
return (0, finding.g)("REP-007", "fail", {
file: file.name,
expected: size === undefined ? "data" : `${size} bytes`,
observed: `Git-LFS, ${file.bytes.byteLength} bytes`,
evidence: oid === undefined ? [] : [ oid ]
});
}
function checkUnreadable(unreadable) {
if (unreadable.length === 0) return [];
const evidence = unreadable.map(({path: path, why: why}) => `${path}: ${why}`).sort();
const observed = `${unreadable.length} × ${[ ...new Set(unreadable.map(({why: why}) => why)) ].sort().join(", ")}`;
return [ (0, finding.g)("REP-008", "fail", {
file: "",
expected: "0",
observed: observed,
evidence: evidence
}) ];
}
function checkMainReport(request) {
if (request["main-report"] !== "") return [];
const expected = "main-report: <name>.json";
return [ (0, finding.g)("REP-009", "fail", {
file: "nx47.yml",
expected: expected,
observed: "main-report: ∅"
}) ];
}
function checkBundle({request: request, bundle: bundle}) {
if (request.bundle === undefined || bundle !== undefined && bundle.files.length > 0) return [];
const answer = request.bundle.recipe === undefined ? "fail" : "unknown";
return [ (0, finding.g)("REP-010", answer, {
file: request.bundle.path,
expected: request.bundle.path,
observed: "∅"
}) ];
}
function checkKernel(input) {
const file = input.project.kernelMetadata.name;
const read = (0, read_json.V)(input.project.kernelMetadata.bytes, kernel_metadata.A);
if ("problems" in read) {
const findings = read.problems.map(observed => (0, finding.g)("MET-001", "fail", {
file: file,
expected: "kernel-metadata.json",
observed: observed
}));
return {
evaluated: [ "MET-001" ],
findings: findings
};
}
const kernel = read.value;
return {
evaluated: [ "MET-001", "MET-002", "MET-003", "MET-004", "MET-005", "MET-006", "MET-007", "MET-011" ],
findings: [ ...checkId(kernel, file), ...checkCode(kernel, input), ...checkSources(kernel, input), ...kernel.enable_internet ? [ (0, 
finding.g)("MET-006", "fail", {
file: file,
expected: "enable_internet: false",
observed: "enable_internet: true"
}) ] : [], ...checkKeys(read.raw, file) ]
};
}
function checkId(kernel, file) {
const id = (0, repository_slug.Q)(kernel.id);
if (id === undefined || id.slug.length < 5) {
return [ (0, finding.g)("MET-002", "fail", {
file: file,
expected: "owner/slug (a-z 0-9 -, ≥ 5)",
observed: kernel.id
}) ];
}
const slug = (0, repository_slug.Y)(kernel.title);
if (slug === id.slug) return [];
const observed = `${kernel.title} → ${slug ?? "?"}`;
return [ (0, finding.g)("MET-003", slug === undefined ? "unknown" : "fail", {
file: file,
expected: id.slug,
observed: observed
}) ];
}
const extensions = {
notebook: [ ".ipynb", ".irnb" ],
script: [ ".py", ".r", ".rmd" ]
};
function checkCode(kernel, {project: project}) {
const {code: code} = project;
const file = project.kernelMetadata.name;
const expected = `${kernel.kernel_type}: ${extensions[kernel.kernel_type].join(" ")}`;
if (code.bytes.byteLength === 0 || (0, posix_.basename)(code.name) !== (0, posix_.basename)(kernel.code_file)) {
return [ (0, finding.g)("MET-004", "fail", {
file: file,
expected: kernel.code_file,
observed: "∅"
}) ];
}
const fits = extensions[kernel.kernel_type].includes((0, posix_.extname)(kernel.code_file).toLowerCase());
return fits ? [] : [ (0, finding.g)("MET-004", "fail", {
file: file,
expected: expected,
observed: kernel.code_file
}) ];
}
function checkSources(kernel, {project: project}) {
if (project.datasetMetadata === undefined) return [];
const dataset = (0, read_json.V)(project.datasetMetadata.bytes, kernel_metadata.F);
if ("problems" in dataset || kernel.dataset_sources.includes(dataset.value.id)) return [];
const file = project.kernelMetadata.name;
const observed = `dataset_sources: ${kernel.dataset_sources.join(", ") || "∅"}`;
return [ (0, finding.g)("MET-005", "fail", {
file: file,
expected: dataset.value.id,
observed: observed
}) ];
}
const deciding = [ "id_no", "docker_image", "docker_image_pinning_type", "machine_shape" ];
const flags = [ "is_private", "enable_gpu", "enable_tpu", "enable_internet" ];
function checkKeys(raw, file) {
if (!(0, strict_json.O)(raw)) return [];
const present = deciding.filter(key => Object.hasOwn(raw, key) && raw[key] !== null && raw[key] !== "");
const asText = flags.filter(key => Object.hasOwn(raw, key) && typeof raw[key] === "string");
return [ ...present.map(key => (0, finding.g)("MET-007", "fail", {
file: file,
expected: `${key}: ∅`,
observed: `${key}: ${String(raw[key])}`
})), ...asText.map(key => (0, finding.g)("MET-011", "fail", {
file: file,
expected: `${key}: ${String(raw[key])}`,
observed: `${key}: "${String(raw[key])}"`
})) ];
}
var safe_name = __webpack_require__(46415);
var model_manifest = __webpack_require__(41158);
function checkManifest({bundle: bundle}) {
const manifest = bundle?.files.find(file => file.name === model_manifest.HQ);
if (bundle === undefined || manifest === undefined || !("bytes" in manifest)) return {
evaluated: [],
findings: []
};
const read = (0, read_json.V)(manifest.bytes, model_manifest.TO);
if ("problems" in read) return {
evaluated: [ "REP-003" ],
findings: read.problems.map(invalid)
};
const invalidNames = checkNames(read.value);
if (invalidNames.length > 0) return {
evaluated: [ "REP-003" ],
findings: invalidNames
};
return {
evaluated: [ "REP-003", "REP-004", "REP-005", "REP-006" ],
findings: compare(read.value, bundle)
};
}
function invalid(observed) {
return (0, finding.g)("REP-003", "fail", {
file: model_manifest.HQ,
expected: "nx47.bundle-manifest/1",
observed: observed
});
}
function checkNames(manifest) {
const seen = new Set;
return manifest.files.flatMap(({name: name}) => {
const why = (0, safe_name.g)(name) ?? (name === model_manifest.HQ || seen.has(name) ? "repeated" : undefined);
seen.add(name);
return why === undefined ? [] : [ invalid(`${name}: ${why}`) ];
});
}
function compare(manifest, bundle) {
const files = new Map(bundle.files.map(file => [ file.name, file ]));
const listed = new Set([ model_manifest.HQ, ...manifest.files.map(entry => entry.name) ]);
const extra = bundle.files.filter(file => !listed.has(file.name));
return [ ...manifest.files.flatMap(entry => compareEntry(entry, files.get(entry.name))), ...extra.map(file => (0, 
finding.g)("REP-006", "fail", {
file: file.name,
expected: "∅",
observed: `${(0, bundle_file.gG)(file)} bytes`
})) ];
}
function compareEntry(entry, file) {
const expected = `${entry.bytes} bytes, sha256 ${entry.sha256}`;
if (file === undefined) return [ (0, finding.g)("REP-005", "fail", {
file: entry.name,
expected: expected,
observed: "∅"
}) ];
const sha256 = (0, bundle_file.Bj)(file);
if (sha256 === entry.sha256 && (0, bundle_file.gG)(file) === entry.bytes) return [];
const observed = `${(0, bundle_file.gG)(file)} bytes, sha256 ${sha256}`;
return [ (0, finding.g)("REP-004", "fail", {
file: entry.name,
expected: expected,
observed: observed
}) ];
}
var schemas = __webpack_require__(26921);
const notebookSchema = schemas._H3({
nbformat: schemas.euz(4),
metadata: schemas._H3({
kernelspec: schemas._H3({
name: schemas.YjP()
}).optional()
}).optional(),
cells: schemas.YOg(schemas._H3({
cell_type: schemas.YjP(),
source: schemas.KCZ([ schemas.YjP(), schemas.YOg(schemas.YjP()) ])
}))
});
function checkNotebook(input) {
const {code: code} = input.project;
if (code.bytes.byteLength === 0) return {
evaluated: [],
findings: []
};
if (!code.name.toLowerCase().endsWith(".ipynb")) {
return {
evaluated: [ "NBK-002" ],
findings: checkCompilation(input, [ 1 ])
};
}
const read = (0, read_json.V)(code.bytes, notebookSchema);
if ("problems" in read) {
const findings = read.problems.map(observed => (0, finding.g)("NBK-001", "fail", {
file: code.name,
expected: "nbformat 4",
observed: observed
}));
return {
evaluated: [ "NBK-001" ],
findings: findings
};
}
const cells = codeCells(read.value);
const written = cells.flatMap((source, index) => source.trim() === "" ? [] : [ index + 1 ]);
return {
evaluated: [ "NBK-001", "NBK-002", "NBK-003", "NBK-004" ],
findings: [ ...checkCompilation(input, written), ...checkKernelspec(read.value, code.name), ...checkPasted(cells, code.name) ]
};
}
function codeCells(notebook) {
return notebook.cells.filter(cell => cell.cell_type === "code").map(({source: source}) => typeof source === "string" ? source : source.join(""));
}
function checkCompilation({project: project, profile: profile, compilation: compilation}, cells) {
const minor = /^\d+\.\d+/.exec(profile.python.version)?.[0] ?? "";
const sameMinor = compilation.minor === minor;
const failed = compilation.cells.filter(cell => !cell.ok);
const compiled = new Set(compilation.cells.map(cell => cell.cell));
const missing = cells.filter(cell => !compiled.has(cell));
const file = project.code.name;
const undecided = sameMinor ? missing : cells.filter(cell => !failed.some(one => one.cell === cell));
return [ ...failed.map(cell => compilationFinding(cell, file, sameMinor ? "fail" : "unknown", compilation.minor)), ...undecided.length === 0 ? [] : [ (0, 
finding.g)("NBK-002", "unknown", {
file: file,
expected: `Python ${minor}`,
observed: `Python ${compilation.minor || "∅"}`,
evidence: undecided.map(cell => `cell ${cell}`)
}) ] ];
}
function compilationFinding(cell, file, answer, minor) {
return (0, finding.g)("NBK-002", answer, {
file: file,
...cell.line > 0 ? {
line: cell.line
} : {},
expected: `Python ${minor}`,
observed: `cell ${cell.cell}, line ${cell.line}: ${cell.error}`,
evidence: [ `cell ${cell.cell}`, `line ${cell.line}` ]
});
}
function checkKernelspec(notebook, file) {
const name = notebook.metadata?.kernelspec?.name;
if (name === undefined || name === "python3") return [];
return [ (0, finding.g)("NBK-003", "fail", {
file: file,
expected: "python3",
observed: name
}) ];
}
function checkPasted(cells, file) {
return cells.flatMap((source, index) => {
if (!holdsNotebook(source)) return [];
const observed = `cell ${index + 1}: {"cells": …, "nbformat": …}`;
return [ (0, finding.g)("NBK-004", "fail", {
file: file,
expected: "Python",
observed: observed,
evidence: [ `cell ${index + 1}` ]
}) ];
});
}
function holdsNotebook(source) {
try {
const value = (0, strict_json.R)((new TextEncoder).encode(source));
return (0, strict_json.O)(value) && Object.hasOwn(value, "cells") && Object.hasOwn(value, "nbformat");
} catch {
return false;
}
}
var codec_zip = __webpack_require__(34068);
var failure = __webpack_require__(82917);
function checkAssets({request: request, project: project, bundle: bundle}) {
if (bundle === undefined) return {
evaluated: [],
findings: []
};
const files = new Map(bundle.files.map(file => [ file.name, file ]));
const archives = new Map((project.archives ?? []).map(file => [ file.name, file ]));
return {
evaluated: [ "REP-023" ],
findings: request.assets.flatMap(asset => checkAsset(asset, files.get(asset.file), archives.get(asset.archive)))
};
}
function checkAsset(asset, file, archive) {
const say = (answer, observed, expected = `${asset.archive} › ${asset.member}`) => [ (0, 
finding.g)("REP-023", answer, {
file: asset.file,
expected: expected,
observed: observed
}) ];
if (file === undefined) return say("fail", `${asset.file}: ∅`);
if (archive === undefined || archive.bytes.byteLength === 0) return say("fail", `${asset.archive}: ∅`);
if ((0, wheel_content.NS)(archive.bytes)) return say("fail", `${asset.archive}: Git-LFS`);
try {
const zip = (0, codec_zip.u)(archive.bytes);
const entry = zip.entries.find(({name: name, isFolder: isFolder}) => name === asset.member && !isFolder);
if (entry === undefined) return say("fail", `${asset.member}: ∅`);
const expected = digestOf({
name: asset.member,
bytes: zip.content(entry)
});
const observed = digestOf(file);
return expected === observed ? [] : say("fail", observed, expected);
} catch (error) {
if (!(error instanceof failure.HR)) throw error;
return say("unknown", `${asset.archive}: ${String(error.parameters["why"] ?? error.code)}`);
}
}
function digestOf(file) {
return `${(0, bundle_file.gG)(file)} bytes, sha256 ${(0, bundle_file.Bj)(file)}`;
}
var codec_digest = __webpack_require__(54394);
const kinds = [ ".json", ".jsonl", ".csv", ".log", ".md", ".html", ".txt", ".xml" ];
const words = /(?:^|[^a-z])(?:reports?|rapports?|results?|resultats?|evidence|preuves?|logs?|validation|certif\w*|verdicts?|metrics|checksums?|fingerprint|stdout)(?:[^a-z]|$)/i;
function isEvidence(path) {
if (!kinds.includes((0, posix_.extname)(path).toLowerCase()) || /stderr|\.stub$/i.test((0, 
posix_.basename)(path))) return false;
return words.test(path);
}
function checkEvidence(input) {
const {project: project, bundle: bundle} = input;
const evidence = project.texts.filter(({name: name}) => isEvidence(name));
return {
evaluated: [ "REP-016", "REP-017", "REP-018", "REP-019", "REP-020" ],
findings: [ ...evidence.filter(({bytes: bytes}) => bytes.byteLength === 0).map(emptyFinding), ...(0, 
bundle_file.t)(bundle?.files ?? []).filter(isJsonFile).flatMap(file => strictFindings(file)), ...project.texts.filter(isJsonFile).flatMap(file => looseFindings(file)), ...checkPointers(input), ...checkCopies(evidence) ]
};
}
function emptyFinding({name: name}) {
return (0, finding.g)("REP-016", "fail", {
file: name,
expected: "> 0 bytes",
observed: "0 bytes"
});
}
const withComments = /(?:^|\/)(?:[jt]sconfig[^/]*\.json|\.vscode\/|\.devcontainer\/|\.eslintrc\.json|devcontainer\.json)/;
function isJsonFile({name: name, bytes: bytes}) {
return (0, posix_.extname)(name).toLowerCase() === ".json" && bytes.byteLength > 0 && !withComments.test(name);
}
function strictFindings(file) {
try {
(0, strict_json.R)(file.bytes);
return [];
} catch {
return [ jsonFinding("REP-017", file) ];
}
}
function looseFindings(file) {
const text = (new TextDecoder).decode(file.bytes);
try {
JSON.parse(text);
return [];
} catch {
return [ jsonFinding(isEvidence(file.name) || isOtherCode(text) ? "REP-017" : "REP-018", file) ];
}
}
const pythonHead = /^\s*(?:#!.*python|#.*coding[:=]|"""|'''|import \w|from [\w.]+ import |def \w+\(|class \w+[(:])/;
function isOtherCode(text) {
return pythonHead.test(text) || /^\s*<(?:!doctype|html)/i.test(text);
}
function jsonFinding(rule, file) {
const text = (new TextDecoder).decode(file.bytes);
const kind = pythonHead.test(text) ? "Python" : /^\s*</.test(text) ? "HTML" : "";
const {why: why, line: line} = reasonOf(file);
const observed = [ kind, why ].filter(Boolean).join(": ");
return (0, finding.g)(rule, "fail", {
file: file.name,
line: line,
expected: "JSON",
observed: observed
});
}
function reasonOf({bytes: bytes}) {
const read = (0, read_json.V)(bytes, schemas.L5J());
const why = "problems" in read ? read.problems[0] ?? "" : "";
const offset = Number(/offset: (\d+)/.exec(why)?.[1] ?? 0);
const before = Buffer.from(bytes.subarray(0, offset)).toString("latin1");
return {
why: why,
line: before.split("\n").length
};
}
function checkPointers({project: project, request: request}) {
const code = (new TextDecoder).decode(project.code.bytes);
const settings = JSON.stringify(request);
return project.unreadable.filter(({path: path, why: why}) => {
const name = (0, posix_.basename)(path);
const isMetadata = /^(?:kernel|dataset)-metadata\.json$/.test(name);
return why === "lfs-pointer" && (isMetadata || settings.includes(name) || code.includes(name));
}).map(({path: path}) => (0, finding.g)("REP-019", "fail", {
file: path,
expected: (0, posix_.basename)(path),
observed: "Git-LFS"
}));
}
const shortest = 64;
function checkCopies(evidence) {
const groups = new Map;
for (const {name: name, bytes: bytes} of evidence.filter(file => file.bytes.byteLength >= shortest)) {
const digest = (0, codec_digest.fg)(bytes);
groups.set(digest, [ ...groups.get(digest) ?? [], name ]);
}
return [ ...groups ].flatMap(([digest, names]) => {
const [first = "", ...rest] = names.sort();
if (new Set(names.map(name => (0, posix_.basename)(name))).size < 2) return [];
return [ (0, finding.g)("REP-020", "fail", {
file: first,
expected: "sha256 ≠",
observed: `= ${rest.join(", ")}`,
evidence: [ ...names, digest ]
}) ];
});
}
var kernel_outputs = __webpack_require__(31821);
var repository_glob = __webpack_require__(21110);
function ignorePatterns(file, text) {
return text.split("\n").flatMap((raw, index) => {
const line = withoutTrailingBlanks(raw.replace(/\r$/, ""));
if (line === "" || line.startsWith("#")) return [];
const negated = line.startsWith("!");
const pattern = negated ? line.slice(1) : line;
return pattern === "" || pattern === "/" ? [] : [ {
file: file,
line: index + 1,
pattern: pattern,
negated: negated,
attributes: []
} ];
});
}
function attributePatterns(file, text) {
return text.split("\n").flatMap((raw, index) => {
const line = raw.trim();
if (line === "" || line.startsWith("#") || line.startsWith("[attr]") || line.startsWith("!")) return [];
const quoted = /^"(?:\\.|[^"\\])*"/.exec(line)?.[0];
const end = quoted?.length ?? line.search(/\s|$/);
const pattern = quoted?.slice(1, -1).replace(/\\(.)/g, "$1") ?? line.slice(0, end);
const attributes = line.slice(end).split(/\s+/).flatMap(one => one === "binary" ? [ "-diff", "-merge", "-text" ] : one);
return [ {
file: file,
line: index + 1,
pattern: pattern,
negated: false,
attributes: attributes.filter(Boolean)
} ];
});
}
function ignoredBy(path, patterns) {
const parts = path.split("/");
for (let depth = 1; depth <= parts.length; depth += 1) {
const above = parts.slice(0, depth).join("/");
const [decided] = matching(above, depth < parts.length, patterns);
if (decided !== undefined && !decided.negated) return decided;
}
return undefined;
}
function attributeOf(path, attribute, patterns) {
for (const by of matching(path, false, patterns)) {
const word = wordsOf(by).get(attribute);
if (word === undefined) continue;
if (word.startsWith("!")) return undefined;
return {
value: word.startsWith("-") ? "unset" : /=(.*)/s.exec(word)?.[1] ?? "set",
by: by
};
}
return undefined;
}
function withoutTrailingBlanks(line) {
let end = line.length;
while (/[ \t]/.test(line.charAt(end - 1))) end -= 1;
let slashes = 0;
while (line.charAt(end - 1 - slashes) === "\\") slashes += 1;
return line.slice(0, slashes % 2 === 1 ? end + 1 : end);
}
const git_patterns_words = new WeakMap;
function wordsOf(one) {
const known = git_patterns_words.get(one);
if (known !== undefined) return known;
const made = new Map(one.attributes.map(word => [ word.replace(/^[-!]|=.*/gs, ""), word ]));
git_patterns_words.set(one, made);
return made;
}
const orders = new WeakMap;
function matching(path, isFolder, patterns) {
const order = orders.get(patterns) ?? orderOf(patterns);
orders.set(patterns, order);
const key = isFolder ? `${path}/` : path;
const known = order.found.get(key);
if (known !== undefined) return known;
const name = path.slice(path.lastIndexOf("/") + 1);
const places = [ ...order.named.get(name) ?? [], ...order.others ].sort((left, right) => left - right);
const answers = new Map;
const found = places.flatMap(place => order.patterns[place] ?? []).filter(one => {
const text = `${folderOf(one.file)}\n${one.pattern}`;
const answer = answers.get(text) ?? (path.startsWith(folderOf(one.file)) && fits(one, path, isFolder));
answers.set(text, answer);
return answer;
});
order.found.set(key, found);
return found;
}
function orderOf(all) {
const patterns = all.map((one, index) => ({
one: one,
index: index,
depth: folderOf(one.file).length
})).sort((left, right) => right.depth - left.depth || right.index - left.index).map(({one: one}) => one);
const named = new Map;
const others = [];
for (const [place, {pattern: pattern}] of patterns.entries()) {
const name = pattern.replace(/\/$/, "");
const same = named.get(name);
if (/[*?[\\/]/.test(name)) others.push(place); else if (same === undefined) named.set(name, [ place ]); else same.push(place);
}
return {
patterns: patterns,
named: named,
others: others,
found: new Map
};
}
function folderOf(file) {
return file.slice(0, file.lastIndexOf("/") + 1);
}
function fits(one, path, isFolder) {
if (one.pattern.endsWith("/") && !isFolder) return false;
return matcherOf(one)(path.slice(folderOf(one.file).length));
}
const matchers = new WeakMap;
function matcherOf(one) {
const made = matchers.get(one);
if (made !== undefined) return made;
const glob = one.pattern.replace(/\/$/, "");
const matches = (0, repository_glob.S)(glob.replace(/^\//, ""));
const matcher = glob.includes("/") ? matches : below => matches(below.slice(below.lastIndexOf("/") + 1));
matchers.set(one, matcher);
return matcher;
}
function checkGitRules(input) {
const patterns = (name, read) => input.project.texts.filter(file => (0, posix_.basename)(file.name) === name).flatMap(file => read(file.name, (new TextDecoder).decode(file.bytes)));
const reports = reportPaths(input);
const kept = input.project.paths.filter(isEvidence);
return {
evaluated: [ "REP-021", "REP-022" ],
findings: [ ...check_git_rules_hidden(reports, patterns(".gitignore", ignorePatterns)), ...changed([ ...new Set([ ...reports, ...kept ]) ], patterns(".gitattributes", attributePatterns)) ]
};
}
function reportPaths({request: request}) {
const folder = "session/20260101_run";
const outputs = Object.values((0, kernel_outputs.gr)(request.packs, request["main-report"]));
const pages = [ "SESSION.md", "STATUS.md", "report.md", "report.html", "logs/session.jsonl" ];
return [ ...pages, ...outputs.filter(Boolean).map(name => `outputs/${name}`) ].map(name => `${folder}/${name}`);
}
function check_git_rules_hidden(reports, patterns) {
return byPattern(reports.flatMap(path => {
const by = ignoredBy(path, patterns);
return by === undefined ? [] : [ {
path: path,
by: by,
effect: "ignored"
} ];
})).map(({by: by, observed: observed, evidence: evidence}) => (0, finding.g)("REP-021", "fail", {
file: by.file,
line: by.line,
expected: "session/** ∈ git",
observed: observed,
evidence: evidence
}));
}
function changed(paths, patterns) {
return byPattern(paths.flatMap(path => {
const found = [ "filter", "ident", "working-tree-encoding", "eol" ].flatMap(attribute => {
const one = attributeOf(path, attribute, patterns);
const matters = one !== undefined && one.value !== "unset" && (attribute !== "eol" || one.value === "crlf");
return matters ? [ {
path: path,
by: one.by,
effect: `${attribute}=${one.value}`
} ] : [];
});
return found.slice(0, 1);
})).map(({by: by, observed: observed, evidence: evidence}) => (0, finding.g)("REP-022", "fail", {
file: by.file,
line: by.line,
expected: "-filter -ident -text",
observed: observed,
evidence: evidence
}));
}
function byPattern(effects) {
const groups = new Map;
for (const one of effects) groups.set(one.by, [ ...groups.get(one.by) ?? [], one ]);
return [ ...groups ].map(([by, group]) => ({
by: by,
observed: `${by.negated ? "!" : ""}${by.pattern}: ${group[0]?.effect ?? ""} (${group.length})`,
evidence: group.map(({path: path}) => path)
}));
}
var canonical_name = __webpack_require__(18348);
var check_wheels = __webpack_require__(34364);
function checkImports(input) {
const {project: project, bundle: bundle} = input;
if (project.code.bytes.byteLength === 0 || bundle === undefined) return {
evaluated: [],
findings: []
};
const statements = pythonStatements(project.code);
const providers = providersOf((0, check_wheels.G)(input));
const installs = installsOf(statements, [ ...new Set([ ...providers.values() ].flat()) ]);
const seen = new Set;
const findings = statements.flatMap((statement, at) => {
if (statement.inside !== "") return [];
return importsOf(statement).flatMap(module => {
const [late] = (providers.get(module) ?? []).flatMap(distribution => {
const install = installs.get(distribution);
return install !== undefined && install.at > at ? [ {
distribution: distribution,
...install
} ] : [];
});
if (late === undefined || seen.has(module)) return [];
seen.add(module);
return [ (0, finding.g)("NBK-005", "fail", {
file: project.code.name,
line: statement.line,
expected: `pip install ${late.distribution} (cell ${late.by.cell}, line ${late.by.line}) → import ${module}`,
observed: `cell ${statement.cell}, line ${statement.line}: import ${module}`,
evidence: [ `cell ${statement.cell}`, `line ${statement.line}`, late.distribution ]
}) ];
});
});
return {
evaluated: [ "NBK-005" ],
findings: findings
};
}
const looksFor = {
tifffile: [ "imagecodecs" ],
skimage: [ "tifffile", "imagecodecs" ],
imageio: [ "tifffile", "imagecodecs" ]
};
function providersOf(wheels) {
const providers = new Map;
const distributions = new Set;
for (const wheel of wheels) {
const distribution = (0, canonical_name.E)((0, posix_.basename)(wheel.file).replace(/-.*/s, ""));
distributions.add(distribution);
const named = distribution.replaceAll("-", "_");
for (const module of wheel.broken === "" || wheel.modules.length > 0 ? wheel.modules : [ named ]) {
providers.set(module, [ ...providers.get(module) ?? [], distribution ]);
}
}
for (const [module, needs] of Object.entries(looksFor)) {
const present = needs.filter(name => distributions.has(name));
providers.set(module, [ ...providers.get(module) ?? [], ...present ]);
}
return providers;
}
function installsOf(statements, distributions) {
const installs = new Map;
for (const [place, statement] of statements.entries()) {
if (!isInstall(statement)) continue;
const at = runsAt(statements, place);
const by = statements[at] ?? statement;
const words = (0, canonical_name.E)(statement.text).split(/[^a-z0-9-]/);
const isNamed = distribution => words.some(word => word === distribution || word.startsWith(`${distribution}-`));
const named = distributions.filter(isNamed);
for (const distribution of named.length === 0 ? distributions : named) {
const known = installs.get(distribution);
if (known === undefined || at < known.at) installs.set(distribution, {
at: at,
by: by
});
}
}
return installs;
}
const longestCommand = 4096;
function isInstall({text: whole, bare: bare}) {
const text = whole.slice(0, longestCommand);
if (bare === "") return /\bpip3?\s+(?:\S+\s+)*?install\b/.test(text.replaceAll("\\\n", " "));
return /["'](?:[^"']*\s)?pip3?["']\s*,(?:[^"']|["'][^"']*["'])*?["']install["']|["'][^"'\n]*\bpip3?\s+install\b/.test(text);
}
function runsAt(statements, at, left = 5) {
const name = statements[at]?.inside ?? "";
if (name === "" || left === 0) return at;
const call = new RegExp(`(?<![\\w.])${name}\\s*\\(`);
const found = statements.findIndex(({bare: bare, inside: inside}, index) => index > at && inside !== name && !/^\s*def\s/.test(bare) && call.test(bare));
return found < 0 ? at : runsAt(statements, found, left - 1);
}
function importsOf({bare: bare}) {
return bare.split(/[;:]/).flatMap(part => {
const from = /^\s*from\s+([\p{L}_]\w*)[\w.]*\s+import\b/u.exec(part)?.[1];
if (from !== undefined) return [ from ];
const list = /^\s*import\s(.+)/s.exec(part)?.[1] ?? "";
return list.split(",").flatMap(item => /^[\s(\\]*([\p{L}_]\w*)/u.exec(item)?.[1] ?? []);
});
}
function checkKinds({bundle: bundle}) {
if (bundle === undefined) return {
evaluated: [],
findings: []
};
const findings = bundle.files.flatMap(file => {
const expected = kindsByName[(0, posix_.extname)(file.name).toLowerCase()];
if (expected === undefined) return [];
const kind = kindOf(headOf(file));
if (kind === undefined || kind === expected) return [];
return [ (0, finding.g)("REP-027", "fail", {
file: file.name,
expected: expected,
observed: kind
}) ];
});
return {
evaluated: [ "REP-027" ],
findings: findings
};
}
const kindsByName = {
".tif": "TIFF",
".tiff": "TIFF",
".lum": "LUM",
".npy": "NumPy",
".npz": "zip",
".png": "PNG",
".jpg": "JPEG",
".jpeg": "JPEG",
".pdf": "PDF",
".gz": "gzip",
".zip": "zip",
".h5": "HDF5",
".parquet": "Parquet",
".csv": "CSV",
".txt": "text",
".c": "C",
".py": "Python"
};
const signatures = [ [ /^(?:II[*+]\0|MM\0[*+])/, "TIFF" ], [ /^LUMV1\0\0\0/, "LUM" ], [ /^\x93NUMPY/, "NumPy" ], [ /^PK(?:\x03\x04|\x05\x06)/, "zip" ], [ /^\x89PNG\r\n/, "PNG" ], [ /^\xff\xd8\xff/, "JPEG" ], [ /^%PDF-/, "PDF" ], [ /^\x1f\x8b/, "gzip" ], [ /^\x89HDF\r\n/, "HDF5" ], [ /^PAR1/, "Parquet" ], [ /^\x7fELF/, "ELF" ], [ /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i, "HTML" ], [ /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|Error>)/, "XML" ] ];
function kindOf(head) {
const text = Buffer.from(head.subarray(0, 64)).toString("latin1");
return signatures.find(([pattern]) => pattern.test(text))?.[1];
}
function headOf(file) {
return "bytes" in file ? file.bytes : file.head ?? new Uint8Array;
}
function checkMounts({project: project}) {
const kernel = (0, read_json.V)(project.kernelMetadata.bytes, kernel_metadata.A);
if (project.code.bytes.byteLength === 0 || "problems" in kernel) return {
evaluated: [],
findings: []
};
const dataset = (0, read_json.V)(project.datasetMetadata?.bytes ?? new Uint8Array, kernel_metadata.F);
const own = "value" in dataset ? [ dataset.value.id ] : [];
const ids = new Set([ ...kernel.value.dataset_sources, ...own ]);
const mounts = [ ...[ ...ids ].flatMap(datasetMounts), ...kernel.value.competition_sources.flatMap(competitionMounts) ];
const statements = pythonStatements(project.code);
const findings = mounts.flatMap(mount => {
const single = singleMount(statements, mount);
if (single === undefined) return [];
const {statement: statement, observed: observed, expected: expected} = single;
return [ (0, finding.g)("NBK-006", "fail", {
file: project.code.name,
line: statement.line,
expected: expected,
observed: `cell ${statement.cell}, line ${statement.line}: ${observed}`,
evidence: [ `cell ${statement.cell}`, `line ${statement.line}` ]
}) ];
});
return {
evaluated: [ "NBK-006" ],
findings: findings
};
}
function datasetMounts(id) {
const split = (0, repository_slug.Q)(id.split("/").slice(0, 2).join("/"));
if (split === undefined) return [];
const {owner: owner, slug: slug} = split;
const nested = `/kaggle/input/datasets/${owner}/${slug}`;
return [ {
slug: slug,
flat: `/kaggle/input/${slug}`,
nested: nested,
above: "datasets"
} ];
}
function competitionMounts(slug) {
if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return [];
const nested = `/kaggle/input/competitions/${slug}`;
return [ {
slug: slug,
flat: `/kaggle/input/${slug}`,
nested: nested,
above: "competitions"
} ];
}
function singleMount(statements, {slug: slug, flat: flat, nested: nested, above: above}) {
const code = statements.map(({text: text, bare: bare}) => withoutComments(text, bare)).join("\n");
if (searches(code)) return undefined;
const rest = code.replaceAll(nested, "").replaceAll(flat, "");
const hasFlat = mentions(code, flat);
const hasNested = mentions(code, nested);
if (hasFlat === hasNested) return undefined;
if (hasFlat ? new RegExp(`["'/]${above}["'/]`).test(rest) : rest.includes(slug)) return undefined;
const observed = hasFlat ? flat : nested;
const statement = statements.find(({text: text, bare: bare}) => mentions(withoutComments(text, bare), observed));
return statement === undefined ? undefined : {
statement: statement,
observed: observed,
expected: `${flat} | ${nested}`
};
}
function mentions(code, path) {
const at = code.indexOf(path);
return at >= 0 && (!/[\w-]/.test(code.charAt(at + path.length)) || mentions(code.slice(at + 1), path));
}
function searches(code) {
return /os\.walk\(|\.rglob\(|\bglob\(\s*[rf]?["'](?:\/kaggle\/input\/)?\*\*|\/kaggle\/input\/\*/.test(code);
}
function withoutComments(text, bare) {
if (bare === "") return text;
const bareLines = bare.split("\n");
return text.split("\n").map((line, index) => line.slice(0, (bareLines[index] ?? "").length)).join("\n");
}
function check_names_checkNames({project: project}) {
if (project.code.bytes.byteLength === 0) return {
evaluated: [],
findings: []
};
const statements = pythonStatements(project.code).filter(({bare: bare}) => bare !== "");
const findings = [ ...lateFutures(statements), ...undefinedNames(statements) ].map(({rule: rule, statement: statement, expected: expected, observed: observed}) => (0, 
finding.g)(rule, "fail", {
file: project.code.name,
line: statement.line,
expected: expected,
observed: `cell ${statement.cell}, line ${statement.line}: ${observed}`,
evidence: [ `cell ${statement.cell}`, `line ${statement.line}` ]
}));
return {
evaluated: [ "NBK-007", "NBK-008" ],
findings: findings
};
}
const future = /^\s*from\s+__future__\s+import\b/;
function lateFutures(statements) {
const started = new Set;
const documented = new Set;
return statements.flatMap(statement => {
const {cell: cell, bare: bare} = statement;
const first = !documented.has(cell) && !started.has(cell);
if (future.test(bare)) {
if (!started.has(cell)) return [];
const observed = bare.trim();
return [ {
rule: "NBK-007",
statement: statement,
expected: "from __future__ → 1",
observed: observed
} ];
}
if (first && /^[rRuU]?["']/.test(bare)) documented.add(cell); else started.add(cell);
return [];
});
}
const foreign = {
false: "False",
true: "True",
null: "None",
undefined: "None"
};
const customary = {
Path: "from pathlib import Path",
np: "import numpy as np",
pd: "import pandas as pd",
plt: "import matplotlib.pyplot as plt",
...Object.fromEntries([ "os sys re json time math random struct shutil hashlib platform subprocess tempfile ctypes importlib", "warnings zipfile io glob itertools functools datetime traceback tifffile imagecodecs numpy" ].join(" ").split(" ").map(name => [ name, `import ${name}` ]))
};
function undefinedNames(statements) {
const all = statements.map(({bare: bare}) => bare).join("\n");
if (/\bimport\s+\*|\bglobals\(\)|\bexec\(/.test(all)) return [];
const names = [ ...Object.entries(foreign).map(([name, better]) => ({
name: name,
better: better,
use: ""
})), ...Object.entries(customary).map(([name, better]) => ({
name: name,
better: better,
use: "\\s*[.(]"
})) ];
return names.flatMap(({name: name, better: better, use: use}) => {
const used = new RegExp(`(?<![\\w.])${name}(?!\\w)(?!\\s*=(?!=))${use}`);
const statement = statements.find(({bare: bare}) => used.test(bare));
if (statement === undefined || statements.some(({bare: bare}) => binds(bare, name))) return [];
return [ {
rule: "NBK-008",
statement: statement,
expected: better,
observed: name
} ];
});
}
function binds(bare, name) {
const word = `(?<![\\w.])${name}(?!\\w)`;
return [ `^\\s*(?:from\\b.*)?import\\b.*${word}`, `\\bimport\\b.*${word}`, `${word}(?:\\s*:[^=\\n]+)?\\s*(?:,[^=]*)?=(?!=)`, `${word}\\s*:=`, `\\b(?:as|class|def|global|nonlocal|del)\\s+${word}`, `\\bdef\\b[^:]*${word}`, `\\blambda\\b[^:]*${word}`, `\\bfor\\b.*${word}.*\\bin\\b` ].some(pattern => new RegExp(pattern, "s").test(bare));
}
function checkPublishers({request: request, project: project}) {
const own = [ ...request.prechecks, ...request.bundle?.recipe?.commands ?? [] ].flat();
const scripts = project.texts.filter(({name: name}) => isScript(name) && name !== project.code.name && !own.includes(name));
return {
evaluated: [ "REP-025" ],
findings: scripts.flatMap(checkScript)
};
}
function isScript(path) {
const extensions = [ ".py", ".sh", ".bash", ".ps1", ".bat", ".cmd", ".ipynb", ".yml", ".yaml", ".mk" ];
return extensions.includes((0, posix_.extname)(path).toLowerCase()) || /^(?:Makefile|justfile)$/i.test((0, 
posix_.basename)(path));
}
const deeds = [ [ /\bkaggle["',\s]+(?:datasets?|d)["',\s]+(?:create|version)\b/, "kaggle datasets" ], [ /\bkaggle["',\s]+(?:kernels?|k)["',\s]+push\b/, "kaggle kernels push" ], [ /\bdataset_(?:create_new|create_version)\w*\s*\(/, "kaggle datasets" ], [ /\bkernels_push\w*\s*\(/, "kaggle kernels push" ], [ /\bkagglehub\.(?:dataset|model|notebook)_upload\s*\(/, "kagglehub upload" ], [ /\bpip[\d.]*["',\s]+(?:wheel|download)\b/, "pip wheel | download" ], [ /\bpython[\d.]*["',\s]+-m["',\s]+build\b/, "python -m build" ], [ /\bsetup\.py["',\s]+(?:bdist_wheel|sdist)\b/, "setup.py" ] ];
const longestLine = 2e3;
function checkScript(file) {
const lines = codeSources(file).join("\n").split("\n").flatMap((text, index) => {
if (/^\s*(?:#|\/\/|::|REM\b)/i.test(text)) return [];
const deed = deeds.find(([pattern]) => pattern.test(text.slice(0, longestLine)))?.[1];
return deed === undefined ? [] : [ {
line: index + 1,
deed: deed
} ];
});
const [first] = lines;
if (first === undefined) return [];
return [ (0, finding.g)("REP-025", "fail", {
file: file.name,
line: first.line,
expected: "nx47 certify | nx47 bundle",
observed: [ ...new Set(lines.map(({deed: deed}) => deed)) ].join(", "),
evidence: lines.map(({line: line, deed: deed}) => `line ${line}: ${deed}`)
}) ];
}
var asked_session = __webpack_require__(90059);
const evaluated = [ "MET-020", "MET-021", "MET-022", "MET-023", "MET-024", "MET-025", "MET-026" ];
function checkSession(input) {
const file = input.project.kernelMetadata.name;
const read = (0, read_json.V)(input.project.kernelMetadata.bytes, kernel_metadata.A);
if ("problems" in read) return {
evaluated: [],
findings: []
};
const kernel = read.value;
const asked = (0, asked_session.TN)(kernel, input.request);
const findings = [ ...checkLanguage(kernel, file), ...checkMachine(asked, file), ...checkTorch(asked, input), ...checkForms(kernel, file), ...checkImage(asked, file), ...checkTime(asked, file) ];
return {
evaluated: evaluated,
findings: findings
};
}
function checkLanguage({language: language, code_file: code_file}, file) {
const extension = (0, posix_.extname)(code_file).toLowerCase();
const isForeign = language.toLowerCase() !== "python" || [ ".r", ".rmd", ".irnb" ].includes(extension);
const observed = `language: ${language}, code_file: ${code_file}`;
return isForeign ? [ (0, finding.g)("MET-020", "fail", {
file: file,
expected: "language: python",
observed: observed
}) ] : [];
}
const forEverybody = [ "NvidiaTeslaT4", "NvidiaTeslaP100", "Tpu1VmV38" ];
const forSome = [ "TpuV38", "TpuV5E8", "TpuV6E8", "NvidiaTeslaT4Highmem", "NvidiaL4", "NvidiaL4X1", "NvidiaTeslaA100", "NvidiaH100", "NvidiaRtxPro6000" ];
function checkMachine({machineShape: machineShape}, file) {
if (machineShape === "" || forEverybody.includes(machineShape)) return [];
const expected = forEverybody.join(" | ");
const observed = `machine_shape: ${machineShape}`;
return [ (0, finding.g)(forSome.includes(machineShape) ? "MET-022" : "MET-021", "fail", {
file: file,
expected: expected,
observed: observed
}) ];
}
function checkTorch(asked, {project: project, bundle: bundle}) {
const isP100 = asked.machineShape === "NvidiaTeslaP100" || asked.machineShape === "" && asked.enableGpu;
const brings = bundle?.files.some(({name: name}) => (0, canonical_name.E)((0, posix_.basename)(name).replace(/-.*/s, "")) === "torch");
if (!isP100 || brings) return [];
const line = pythonStatements(project.code).find(({bare: bare}) => /^\s*(?:import|from)\s+torch\b/.test(bare));
if (line === undefined) return [];
const observed = `${asked.machineShape || "enable_gpu: true → NvidiaTeslaP100"}; cell ${line.cell}: import torch`;
const sight = {
file: project.code.name,
line: line.line,
expected: "NvidiaTeslaT4",
observed: observed
};
return [ (0, finding.g)("MET-023", "fail", sight) ];
}
const check_session_forms = [ [ "dataset_sources", /^(?!datasets\/)[\w-]+\/[\w-]+$/, "owner/slug" ], [ "kernel_sources", /^(?!code\/)[\w-]+\/[\w-]+$/, "owner/slug" ], [ "competition_sources", /^(?!competitions\/)[\w.-]+$/, "slug" ], [ "model_sources", /^(?!models\/)[\w-]+\/[\w.-]+\/[\w-]+\/[\w.-]+(?:\/\d+)?$/, "owner/model/framework/variation[/version]" ] ];
function checkForms(kernel, file) {
return check_session_forms.flatMap(([key, form, expected]) => {
const odd = kernel[key].filter(source => !form.test(source));
return odd.map(source => {
const observed = `${key}: ${source}`;
return (0, finding.g)("MET-024", "fail", {
file: file,
expected: `${key}: ${expected}`,
observed: observed
});
});
});
}
function checkImage({dockerImage: dockerImage}, file) {
const form = /^gcr\.io\/kaggle(?:-gpu)?-images\/python@sha256:[0-9a-f]{64}$/;
if (dockerImage === "" || form.test(dockerImage)) return [];
const expected = "gcr.io/kaggle-images/python@sha256:…";
return [ (0, finding.g)("MET-025", "fail", {
file: file,
expected: expected,
observed: `docker_image: ${dockerImage}`
}) ];
}
function checkTime({machineShape: machineShape, timeoutSeconds: timeoutSeconds}, file) {
if (!(0, asked_session.QB)(machineShape) || timeoutSeconds <= asked_session.BA) return [];
const expected = `session-timeout ≤ ${asked_session.BA}`;
return [ (0, finding.g)("MET-026", "fail", {
file: file,
expected: expected,
observed: String(timeoutSeconds)
}) ];
}
const longestBody = 4096;
const mostPlaces = 200;
function functionBodies(source, names) {
return names.flatMap(name => [ ...source.matchAll(new RegExp(`(?<![\\w.>])${escaped(name)}\\s*\\(`, "g")) ].slice(0, mostPlaces).flatMap(match => {
const open = match.index + match[0].length - 1;
const close = closing(source, open, "()");
const between = /^(?:\s|__attribute__\s*\(\([^)]*\)\)|noexcept|const|override)*/.exec(source.slice(close + 1, close + 257));
const start = close + 1 + (between?.[0].length ?? 0);
if (close < 0 || source.charAt(start) !== "{") return [];
const end = closing(source, start, "{}");
if (end < 0) return [];
return [ {
name: name,
line: source.slice(0, match.index).split("\n").length,
parameters: source.slice(open + 1, close),
body: source.slice(start + 1, end)
} ];
}));
}
function blankC(source) {
return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"/g, part => part.startsWith('"') ? part : part.replace(/[^\n]/g, " "));
}
function closing(source, open, [left, right]) {
let depth = 0;
for (let at = open; at < Math.min(source.length, open + longestBody); at += 1) {
if (source.charAt(at) === left) depth += 1;
if (source.charAt(at) === right) {
depth -= 1;
if (depth === 0) return at;
}
}
return -1;
}
function escaped(name) {
return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function checkStubs({request: request, project: project}) {
const symbols = request.native?.symbols ?? [];
const findings = [ ...project.texts, project.code ].flatMap(file => sourcesOf(file).flatMap(source => functionBodies(source, symbols).filter(isStub).map(({name: name, line: line, body: body}) => (0, 
finding.g)("REP-013", "fail", {
file: file.name,
line: line,
expected: `${name}(…) { … }`,
observed: `${name}(…) {${shorten(body)}}`,
evidence: [ name ]
}))));
const unique = new Map(findings.map(one => [ `${one.file} ${one.line} ${one.observed}`, one ]));
return {
evaluated: [ "REP-013" ],
findings: [ ...unique.values() ]
};
}
const languages = [ ".c", ".h", ".cc", ".cpp", ".cxx", ".hpp", ".inc" ];
const writers = [ ".py", ".sh", ".ipynb" ];
function sourcesOf(file) {
const extension = (0, posix_.extname)(file.name).toLowerCase();
if (languages.includes(extension)) return [ blankC((new TextDecoder).decode(file.bytes)) ];
return writers.includes(extension) ? codeSources(file).map(source => source.replaceAll("\\n", "\n")) : [];
}
function isStub({name: name, parameters: parameters, body: body}) {
const statements = body.split(/[;{}]/).map(statement => onOneLine(statement).trim()).filter(statement => statement !== "");
const idle = statements.every(statement => /^\( ?void ?\)[\w.>*& [\]-]+$/.test(statement) || isConstantReturn(statement));
const takesNothing = /^\s*(?:void)?\s*$/.test(parameters);
const announces = /version|abi|name|count|size|max|min|build/i.test(name) && statements.length === 1;
return idle && !(takesNothing && announces && isConstantReturn(statements[0] ?? ""));
}
function isConstantReturn(statement) {
return /^return\b ?\(? ?(?:(?:\( ?\w[\w *]*\) ?)?(?:-?\.?\d[\w.]*|nullptr|true|false|[A-Z][A-Z0-9_]*|"[^"]*"))? ?\)?$/.test(statement);
}
function shorten(body) {
const one = onOneLine(body);
return one.length > 120 ? `${one.slice(0, 120)}…` : one;
}
function onOneLine(text) {
return text.replace(/\s+/g, " ");
}
var csv = __webpack_require__(34360);
function checkSynthetic({project: project}) {
const findings = project.texts.filter(({name: name}) => isEvidence(name)).flatMap(file => {
const [first, ...more] = signsIn(file);
if (first === undefined) return [];
const sight = {
file: file.name,
expected: "∅",
observed: first,
evidence: [ first, ...more ]
};
return [ (0, finding.g)("REP-026", "fail", sight) ];
});
return {
evaluated: [ "REP-026" ],
findings: findings
};
}
function signsIn(file) {
const extension = (0, posix_.extname)(file.name).toLowerCase();
try {
if (extension === ".json") return admissions((0, strict_json.R)(file.bytes), "", 0);
const text = (new TextDecoder).decode(file.bytes);
if (extension === ".jsonl") return signsInEvents(text);
return extension === ".csv" ? signsInTable(text) : [];
} catch {
return [];
}
}
const fewestRows = 6;
const deepest = 12;
const made = /^(?:is_)?(?:synthetic|simulated|simulation|mock(?:ed)?|fake|dummy|placeholder)(?:_(?:data|run|report|metrics|values?))?$/i;
const origins = /^(?:source|origin|mode|kind|data_?source|provenance|backend)$/i;
function admissions(value, path, depth) {
if (depth > deepest) return [];
if (Array.isArray(value)) return value.flatMap((one, at) => admissions(one, `${path}[${at}]`, depth + 1));
if (!(0, strict_json.O)(value)) return [];
return Object.entries(value).flatMap(([key, member]) => {
const place = path === "" ? key : `${path}.${key}`;
const admitted = made.test(key) && (member === true || typeof member === "string" && member !== "") || origins.test(key) && typeof member === "string" && made.test(member);
return admitted ? [ `${place}: ${String(member)}` ] : admissions(member, place, depth + 1);
});
}
function signsInEvents(text) {
const events = text.split("\n").filter(line => line.trim() !== "").map(line => (0, 
strict_json.R)((new TextEncoder).encode(line)));
const times = events.map(event => (0, strict_json.O)(event) ? event["ts_ns"] : undefined);
return [ ...events.flatMap(event => admissions(event, "", 0)).slice(0, 1), ...evenTimes(times.map(toNs)) ];
}
function signsInTable(text) {
const [header = [], ...rows] = (0, csv.W)(text);
if (rows.length < fewestRows) return [];
const at = header.indexOf("ts_ns");
const times = rows.map(row => toNs(row[at]));
const measured = [ "cpu_percent", "ram_used_mb" ].map(name => header.indexOf(name)).filter(one => one >= 0);
const isStill = measured.length === 2 && measured.every(one => new Set(rows.map(row => row[one])).size === 1);
return [ ...evenTimes(times), ...isStill ? [ `cpu_percent, ram_used_mb: × ${rows.length} =` ] : [] ];
}
function toNs(value) {
const text = String(value);
return /^\d{1,30}$/.test(text) ? BigInt(text) : undefined;
}
function evenTimes(times) {
const known = times.filter(one => one !== undefined);
if (known.length < fewestRows || known.length < times.length) return [];
const steps = new Set(known.slice(1).map((one, at) => one - (known[at] ?? 0n)));
const [step = 0n, ...others] = steps;
return others.length === 0 && step > 0n ? [ `ts_ns: × ${known.length} + ${step}` ] : [];
}
function checkUpload({project: project, bundle: bundle}) {
const tooLarge = tooLargeSource(project.code);
const variables = [ ...project.paths, ...(bundle?.files ?? []).map(({name: name}) => name) ].filter(isVariable);
const ofProject = [ ...tooLarge, ...variables.map(file => (0, finding.g)("REP-024", "fail", {
file: file,
expected: (0, posix_.basename)(file).replaceAll("$", ""),
observed: file
})) ];
if (bundle === undefined) return {
evaluated: [ "MET-018", "REP-024" ],
findings: ofProject
};
const names = bundle.files.map(({name: name}) => name);
return {
evaluated: [ ...[ "MET-012", "MET-013", "MET-014", "MET-015", "MET-016", "MET-017", "MET-018", "MET-019" ], "REP-024" ],
findings: [ ...ofProject, ...names.flatMap(checkName), ...checkCase(names), ...checkFolders(names), ...tooLargeBundle(bundle.files.map(bundle_file.gG)), ...(bundle.links ?? []).map(file => (0, 
finding.g)("MET-019", "fail", {
file: file,
expected: "data",
observed: "symlink"
})) ]
};
}
function isVariable(path) {
return path.split("/").some(part => /^\$\{?[A-Za-z_]/.test(part));
}
const illegal = /[<>:"|?*\\]/;
const unpacked = /\.(?:zip|tar|tgz|tbz2?|txz|tar\.(?:gz|bz2|xz)|7z|rar)$/i;
const leftOut = /^(?:dataset-metadata\.json|datapackage\.json|kernel-metadata\.json|model-metadata\.json|model-instance-metadata\.json|dataset-cover-image\.\w+)$/;
function checkName(file) {
const parts = file.split("/");
const why = (0, safe_name.g)(file) ?? illegal.exec(file)?.[0] ?? (parts.some(part => part !== part.trim() || part.endsWith(".")) ? "space or dot at an end" : undefined);
const hidden = parts.find(part => part.startsWith("."));
return [ ...why === undefined ? [] : [ (0, finding.g)("MET-012", "fail", {
file: file,
expected: "A-Z a-z 0-9 . _ -",
observed: why
}) ], ...unpacked.test(file) ? [ (0, finding.g)("MET-014", "fail", {
file: file,
expected: (0, posix_.basename)(file),
observed: `${stem(file)}/…`
}) ] : [], ...hidden === undefined ? [] : [ (0, finding.g)("MET-016", "fail", {
file: file,
expected: "∅",
observed: hidden
}) ], ...leftOut.test(file) ? [ (0, finding.g)("MET-017", "fail", {
file: file,
expected: "∅",
observed: file
}) ] : [] ];
}
function stem(path) {
return (0, posix_.basename)(path).replace(unpacked, "");
}
function checkCase(names) {
const groups = new Map;
for (const name of names) {
const folded = name.normalize("NFC").toLowerCase();
groups.set(folded, [ ...groups.get(folded) ?? [], name ]);
}
return [ ...groups.values() ].filter(group => group.length > 1).map(group => {
const [file = "", ...others] = group.sort();
return (0, finding.g)("MET-013", "fail", {
file: file,
expected: file,
observed: others.join(", "),
evidence: [ file, ...others ]
});
});
}
function checkFolders(names) {
const folders = [ ...new Set(names.map(name => (0, posix_.dirname)(name)).filter(name => name !== ".")) ].sort();
if (folders.length === 0) return [];
const observed = folders.slice(0, 5).join(", ");
return [ (0, finding.g)("MET-015", "fail", {
file: folders[0] ?? "",
expected: "0",
observed: observed,
evidence: folders
}) ];
}
const largestDataset = 200 * 1024 ** 3;
const largestSource = 1024 ** 2;
function tooLargeBundle(sizes) {
const total = sizes.reduce((sum, size) => sum + size, 0);
if (total <= largestDataset) return [];
return [ (0, finding.g)("MET-018", "fail", {
file: "",
expected: `≤ ${largestDataset} bytes`,
observed: `${total} bytes`
}) ];
}
function tooLargeSource({name: name, bytes: bytes}) {
if (bytes.byteLength <= largestSource) return [];
const observed = `${bytes.byteLength} bytes`;
return [ (0, finding.g)("MET-018", "fail", {
file: name,
expected: `≤ ${largestSource} bytes`,
observed: observed
}) ];
}
function checkVerdicts({project: project}) {
const statuses = project.texts.flatMap(statusOf);
const prose = project.texts.filter(({name: name}) => /\.(?:md|txt|rst)$/i.test(name));
return {
evaluated: [ "REP-014", "REP-015" ],
findings: [ ...prose.flatMap(file => checkProse(file, statuses)), ...check_verdicts_checkFolders(statuses) ]
};
}
function statusOf({name: name, bytes: bytes}) {
if (!name.toLowerCase().endsWith(".json")) return [];
try {
const value = (0, strict_json.R)(bytes);
if (!(0, strict_json.O)(value)) return [];
const word = [ value["status"], value["verdict"] ].find(one => typeof one === "string");
return typeof word === "string" ? [ {
path: name,
word: word,
isOk: word === "ok" || word === "GO"
} ] : [];
} catch {
return [];
}
}
const affirmative = /(?<![\w-])(?<!\bN[O0]N? )(?:GO|CERTIFIED|CERTIFIÉE?|CERTIFIEE?|SUCCESS|SUCC[EÈ]S)(?![\w-])/u;
const negative = /(?<![\w-])(?:NO-GO|NO GO|FAIL|FAILED|ÉCHEC|ECHEC|REFUSED|REFUSÉ)(?![\w-])/u;
const introduced = /^(?:#{1,6}\s|[\s>*_|-]*(?:final\s+)?(?:verdict|status|statut|result|résultat|resultat|conclusion|decision|décision)\b)/iu;
function claimOf(text) {
let claim;
let fenced = false;
for (const [index, line] of text.split("\n").entries()) {
if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
const words = line.replace(/[*_`#>|:.!✅🎉\s-]+/gu, " ").trim();
const isVerdict = introduced.test(line) || /^\p{Lu}[\p{Lu} -]{1,20}$/u.test(words);
if (fenced || !isVerdict) continue;
if (negative.test(line)) claim = undefined; else if (affirmative.test(line)) claim = {
line: index + 1,
text: line.trim()
};
}
return claim;
}
const admission = /(?:JSON|logs?)\b.{0,40}\b(?:non trouvée?s?|not found|introuvables?|missing)(?!\w)/iu;
function checkProse(file, statuses) {
const text = (new TextDecoder).decode(file.bytes);
const claim = claimOf(text);
if (claim === undefined) return [];
const proofs = proofsOf(file.name, text, statuses);
const proven = proofs.some(({isOk: isOk}) => isOk);
const admitted = admission.exec(text)?.[0];
if (proven && admitted === undefined) return [];
const against = proofs.filter(({isOk: isOk}) => !isOk).map(({path: path, word: word}) => `${path}: ${word}`);
const reasons = admitted === undefined ? against : [ ...against, admitted ];
const isContradicted = reasons.length > 0;
return [ (0, finding.g)(isContradicted ? "REP-014" : "REP-015", "fail", {
file: file.name,
line: claim.line,
expected: '"status": "ok"',
observed: isContradicted ? `${claim.text} ≠ ${reasons.join(", ")}` : `${claim.text} (JSON: ∅)`,
evidence: reasons
}) ];
}
function proofsOf(path, text, statuses) {
const folder = (0, posix_.dirname)(path);
return statuses.filter(({path: own}) => text.includes((0, posix_.basename)(own)) || own.startsWith(`${folder}/`) || (0, 
posix_.dirname)(own) === folder);
}
function check_verdicts_checkFolders(statuses) {
return statuses.flatMap(({path: path, word: word, isOk: isOk}) => {
const claim = (0, posix_.dirname)(path).split("/").find(part => /(?:^|[_\W])(?:GO|CERTIFIED|CERTIFIE|SUCCESS)(?:[_\W]|$)/.test(part) && !/NO[-_ ]GO/.test(part));
if (claim === undefined || isOk) return [];
return [ (0, finding.g)("REP-014", "fail", {
file: path,
expected: '"status": "ok"',
observed: `${claim} ≠ ${word}`
}) ];
});
}
function checkWheelNames({request: request, project: project, bundle: bundle}) {
if (bundle === undefined) return {
evaluated: [],
findings: []
};
const present = new Set(bundle.files.map(({name: name}) => (0, posix_.basename)(name)));
const commands = request.prechecks.flat();
const scripts = project.texts.filter(({name: name}) => [ ".py", ".sh", ".ipynb" ].includes((0, 
posix_.extname)(name)) && name !== project.code.name);
const isRun = script => commands.some(word => word === script.name);
const files = [ {
file: project.code,
rule: "REP-011"
}, ...scripts.map(file => ({
file: file,
rule: isRun(file) ? "REP-011" : "REP-012"
})) ];
const findings = files.flatMap(({file: file, rule: rule}) => expectedNames(file).filter(({name: name}) => !present.has(name)).map(({name: name, line: line}) => missing(rule, file, {
name: name,
line: line,
present: present
})));
return {
evaluated: [ "REP-011", "REP-012" ],
findings: findings
};
}
const check_wheel_names_mostNames = 300;
function missing(rule, file, {name: name, line: line, present: present}) {
const distribution = wheel => (0, canonical_name.E)(wheel.replace(/-.*/s, ""));
const beside = [ ...present ].filter(one => one.endsWith(".whl") && distribution(one) === distribution(name));
return (0, finding.g)(rule, "fail", {
file: file.name,
line: line,
expected: name,
observed: beside.sort().join(", ") || "∅",
evidence: beside
});
}
const wheel = /(?<![\w.*{}[\]?%-])[A-Za-z0-9][A-Za-z0-9_.]*-\d[\w.!+]*(?:-\d\w*)?-\w[\w.]*-\w[\w.]*-\w[\w.]*\.whl\b/g;
function expectedNames(file) {
const found = new Map;
for (const source of codeSources(file)) {
const named = [ ...source.matchAll(wheel) ].map(match => ({
name: match[0],
at: match.index
}));
for (const {name: name, at: at} of [ ...named, ...listed(source) ]) {
if (!found.has(name) && found.size < check_wheel_names_mostNames) found.set(name, source.slice(0, at).split("\n").length);
}
}
return [ ...found ].map(([name, line]) => ({
name: name,
line: line
}));
}
const list = /\b(?:EXPECTED|REQUIRED|MANDATORY)_\w*\s*(?::[^=\n]+)?=\s*[\w.]*[([{]+([^)\]}]*)/gi;
const part = /["']([\w.+ -]+\.(?:whl|so|tif|tiff|lum))["']/g;
function listed(source) {
return [ ...source.matchAll(list) ].filter(([head]) => !/^\w*(?:output|report|log)/i.test(head)).flatMap(({0: whole, 1: inside = "", index: index}) => [ ...inside.matchAll(part) ].map(({1: name = "", index: within}) => ({
name: name,
at: index + whole.length - inside.length + within
})));
}
const checks = [ checkAssets, checkEvidence, checkGitRules, checkImports, checkKinds, checkMounts, check_names_checkNames, checkPublishers, checkSession, checkStubs, checkSynthetic, checkUpload, checkVerdicts, checkWheelNames ];
function checkRepository(input) {
const checked = checks.map(check => check(input));
return {
evaluated: checked.flatMap(({evaluated: evaluated}) => evaluated),
findings: checked.flatMap(({findings: findings}) => findings)
};
}
var audit_rules = __webpack_require__(28652);
var check_secrets = __webpack_require__(58468);
var known_secrets = __webpack_require__(8868);
var wheel_matrix = __webpack_require__(63951);
const ofRuntime = [ check_wheels.td, check_closure.c, checkLibraries, checkNotebook ];
const ofProject = [ checkFiles, checkManifest, checkKernel, checkDataset, checkRepository, checkCoherence, check_secrets.K ];
const foreseen = [ "PRE-001" ];
function audit(input) {
const facts = withoutBundle(input);
return answer(input, [ ...ofRuntime, ...ofProject ].map(check => check(facts)), checkOutlook(facts));
}
function auditOnRuntime(input, earlier) {
const facts = withoutBundle(input);
const all = Object.keys(audit_rules.a).filter(rule => Object.hasOwn(audit_rules.a, rule));
const carried = {
evaluated: all.filter(rule => !isOfRuntime(rule) && earlier.rulesRun.includes(rule)),
findings: earlier.findings.filter(({rule: rule}) => !isOfRuntime(rule))
};
return answer(input, [ ...ofRuntime.map(check => check(facts)), carried ], {
findings: []
});
}
function isOfRuntime(rule) {
return /^(?:WHL|DEP|ELF|PRE)-|^NBK-00[1-4]$/.test(rule);
}
function answer(input, families, ahead) {
const checked = [ ...families, {
evaluated: ahead.outlook === undefined ? [] : foreseen,
findings: ahead.findings
} ];
const inPacks = rule => input.request.packs.includes(audit_rules.a[rule].pack);
const evaluated = new Set(checked.flatMap(one => one.evaluated).filter(inPacks));
const names = evaluated;
const missing = missingParts(input.profile);
const {mask: mask} = (0, known_secrets.x)(input.secrets ?? []);
const findings = checked.flatMap(one => one.findings.filter(({rule: rule}) => names.has(rule)));
return {
profile: input.profile.id,
findings: findings.map(one => masked(withMissingParts(one, missing), mask)).sort(byPlace),
rulesRun: [ ...evaluated ].sort(),
...input.bundle === undefined ? {} : {
wheels: matrixOf(input.bundle, input.profile, mask)
},
...ahead.outlook === undefined ? {} : {
outlook: maskedOutlook(ahead.outlook, mask)
}
};
}
function masked(one, mask) {
return {
...one,
file: mask(one.file),
expected: mask(one.expected),
observed: mask(one.observed),
evidence: one.evidence.map(mask)
};
}
function matrixOf(bundle, profile, mask) {
const matrix = (0, wheel_matrix.B)(bundle.files, profile);
const fits = matrix.fits.map(fit => ({
...fit,
file: mask(fit.file),
tag: mask(fit.tag),
reasons: fit.reasons.map(mask)
}));
return {
...matrix,
fits: fits
};
}
function maskedOutlook(seen, mask) {
const stopped = file => ({
...file,
file: mask(file.file),
distribution: mask(file.distribution),
reasons: file.reasons.map(reason => ({
...reason,
observed: mask(reason.observed)
})),
instead: file.instead.map(mask)
});
const lacking = one => ({
...one,
expected: mask(one.expected),
observed: mask(one.observed)
});
const profiles = seen.profiles.map(one => ({
...one,
stopped: one.stopped.map(stopped),
lacking: one.lacking.map(lacking)
}));
return {
...seen,
profiles: profiles
};
}
function checkLibraries(input) {
const all = Object.keys(rules.v).filter(rule => Object.hasOwn(rules.v, rule));
const unbuilt = all.filter(rule => rule === "ELF-001" && input.request.native !== undefined);
return {
evaluated: input.bundle === undefined ? unbuilt : all,
findings: (0, check_native.q)(input)
};
}
function withoutBundle(input) {
const needless = input.bundle !== undefined || input.request.bundle !== undefined;
return needless ? input : {
...input,
bundle: {
path: "",
files: []
}
};
}
function byPlace(left, right) {
const one = audit_placeOf(left);
const other = audit_placeOf(right);
if (one === other) return 0;
return one < other ? -1 : 1;
}
function audit_placeOf({rule: rule, file: file, line: line = 0, observed: observed, expected: expected}) {
return [ rule, file, String(line).padStart(9, "0"), observed, expected ].join("\n");
}
},
20321: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
q: () => checkAvailability,
c: () => checkClosure
});
var canonical_name = __webpack_require__(18348);
var finding = __webpack_require__(54148);
var check_wheels = __webpack_require__(34364);
var wheels_requirement = __webpack_require__(26536);
var specifier = __webpack_require__(44949);
var wheels_version = __webpack_require__(32274);
var wheel_name = __webpack_require__(51725);
function supplyOf(wheels, profile, files = []) {
const sources = files.flatMap(sourceFile).sort((left, right) => (0, wheels_version.Zy)(right.version, left.version));
const places = ranksOf(profile.compatible_tags ?? []);
const judged = wheels.map(wheel => judge(wheel, profile, places));
const offered = judged.flatMap(one => "rank" in one ? [ one ] : []).sort(byPreference);
const refused = judged.flatMap(one => {
if ("rank" in one) return one.runs ? [] : [ {
file: one.file,
name: one.name,
rule: "WHL-009"
} ];
return one.name === "" ? [] : [ one ];
});
const absent = new Set(profile.absent?.map(canonical_name.E));
const complete = !profile.unknown.includes("distributions");
return {
candidates: byName(offered.filter(one => one.runs)),
offered: byName(offered),
refused: byName([ ...refused, ...sources.map(({file: file, name: name}) => ({
file: file,
name: name,
rule: "WHL-015"
})) ]),
sources: byName(sources),
environment: profile.marker_environment,
installed: new Map(profile.distributions.map(one => [ (0, canonical_name.E)(one.name), one ])),
isAbsent: name => complete || absent.has(name)
};
}
function supplyAfter(supply, wheels) {
const installed = new Map(supply.installed);
for (const {name: name, version: version, metadata: metadata} of wheels) {
installed.set(name, {
name: name,
version: (0, wheels_version.qh)(version),
needs: metadata.requires
});
}
return {
...supply,
installed: installed
};
}
function requirementsOf(one) {
return one.needs ?? one.requires?.flatMap(text => (0, wheels_requirement.pP)(text) ?? []);
}
function matching(candidates, requirements) {
const specifiers = requirements.flatMap(requirement => requirement.specifiers);
return (0, specifier.Lh)(specifiers, candidates);
}
function installedMeets(distribution, requirement) {
if (requirement.specifiers.length === 0) return "ok";
const version = (0, wheels_version.ot)(distribution.version);
if (version === undefined) return "unknown";
return (0, specifier.rm)(requirement.specifiers, version) ? "ok" : "fail";
}
function describeSupply(supply, name) {
const installed = supply.installed.get(name);
const bundle = [ ...(supply.candidates.get(name) ?? []).map(candidate => (0, wheels_version.qh)(candidate.version)), ...(supply.refused.get(name) ?? []).map(refused => `${refused.file} (${refused.rule})`) ];
const image = installed === undefined ? supply.isAbsent(name) ? "∅" : "?" : installed.version || "?";
return `bundle ${bundle.join(", ") || "∅"} · image ${image}`;
}
function sourceFile({name: file}) {
const [, name = "", text = ""] = /(?:^|\/)([A-Za-z0-9][\w.]*(?:-[A-Za-z][\w.]*)*)-(\d[\w.!+]*)\.(?:tar\.(?:gz|bz2|xz)|tgz|zip)$/.exec(file) ?? [];
const version = (0, wheels_version.ot)(text);
return version === undefined ? [] : [ {
file: file,
name: (0, canonical_name.E)(name),
version: version
} ];
}
function judge(wheel, profile, places) {
const {file: file, naming: naming, metadata: metadata} = wheel;
if (typeof naming === "string") return {
file: file,
name: "",
rule: "WHL-002"
};
const {name: name, version: version, build: build} = naming;
if (wheel.broken !== "") return {
file: file,
name: name,
rule: "WHL-001"
};
if (wheel.layout !== "") return {
file: file,
name: name,
rule: "WHL-003"
};
if (metadata === undefined || metadata.name !== name) return {
file: file,
name: name,
rule: "WHL-004"
};
const ranks = naming.tags.flatMap(tag => places.get((0, wheel_name._3)(tag)) ?? []);
if (ranks.length === 0 && places.size > 0) return {
file: file,
name: name,
rule: "WHL-008"
};
const python = (0, wheels_version.ot)((0, check_wheels.qg)(profile));
const wanted = metadata.requiresPython;
const runs = wanted === undefined || python === undefined || (0, specifier.rm)(wanted, python);
return {
file: file,
name: name,
version: version,
metadata: metadata,
rank: Math.min(...ranks, places.size),
build: build,
runs: runs
};
}
function ranksOf(tags) {
return new Map([ ...tags.entries() ].reverse().map(([rank, tag]) => [ tag, rank ]));
}
function byPreference(left, right) {
return (0, wheels_version.Zy)(right.version, left.version) || left.rank - right.rank || compareBuilds(right, left);
}
function compareBuilds(left, right) {
const numbers = Number((left.build?.number ?? -1n) - (right.build?.number ?? -1n));
if (numbers !== 0) return numbers;
const [one, other] = [ left.build?.rest ?? "", right.build?.rest ?? "" ];
if (one === other) return 0;
return one < other ? -1 : 1;
}
function byName(items) {
const groups = new Map;
for (const item of items) groups.set(item.name, [ ...groups.get(item.name) ?? [], item ]);
return groups;
}
function brokenAfter(wheels, supply, profile) {
const after = environmentAfter(wheels, supply, profile);
const near = withDependants(new Set(wheels.map(({name: name}) => name)), after);
let concerned = near;
for (let size = 0; size < concerned.size; ) {
size = concerned.size;
concerned = withDependants(concerned, after);
}
const lines = [ ...after ].flatMap(([name, one]) => concerned.has(name) ? brokenRequirements(one, after, supply).map(line => ({
of: name,
certain: near.has(name),
...line
})) : []);
return {
lines: lines,
unknown: wheels.length === 0 ? [] : [ ...after ].flatMap(([name, one]) => one.requires ? [] : [ name ])
};
}
function withDependants(names, after) {
const more = [ ...after ].flatMap(([name, {requires: requires}]) => requires?.some(requirement => names.has(requirement.name)) ? [ name ] : []);
return new Set([ ...names, ...more ]);
}
function environmentAfter(wheels, supply, profile) {
const applying = requirements => requirements.filter(requirement => (0, wheels_requirement.Gl)(requirement, profile.marker_environment, []) === true);
const after = new Map;
for (const [name, one] of supply.installed) {
const requires = requirementsOf(one);
after.set(name, {
text: `${one.name} ${one.version || "?"}`,
version: (0, wheels_version.ot)(one.version),
requires: requires === undefined ? undefined : applying(requires)
});
}
for (const {name: name, version: version, metadata: metadata} of wheels) {
after.set(name, {
text: `${name} ${(0, wheels_version.qh)(version)}`,
version: version,
requires: applying(metadata.requires)
});
}
return after;
}
function brokenRequirements(one, after, supply) {
return (one.requires ?? []).flatMap(requirement => {
const other = after.get(requirement.name);
const holds = other === undefined ? !supply.isAbsent(requirement.name) : other.version === undefined || (0, 
specifier.rm)(requirement.specifiers, other.version);
const text = `${one.text} → ${(0, wheels_requirement.zP)(requirement)}`;
return holds ? [] : [ {
needs: requirement.name,
text: text
} ];
});
}
function builtInstead(plan, {sources: sources, roots: roots, options: options, looksIntoBundle: looksIntoBundle}, supply) {
if (!looksIntoBundle || sources.avoided || sources.onlyBinary.has(":all:")) return [];
return plan.picks.flatMap(({name: name, version: version, wheel: wheel}) => {
const asked = roots.flatMap(root => "requirement" in root && root.requirement.name === name ? root.requirement.specifiers : []);
const limits = [ ...asked, ...options.constraints?.get(name) ?? [] ];
const given = roots.some(root => "wheel" in root && root.wheel.name === name);
const takes = wheel !== undefined || options.upgrade === true;
if (!takes || given || version === undefined || sources.onlyBinary.has(name)) return [];
const newer = (supply.sources.get(name) ?? []).find(source => (0, wheels_version.Zy)(source.version, version) > 0 && (0, 
specifier.rm)(limits, source.version) && (options.pre === true || !(0, wheels_version.Ty)(source.version)));
return newer === undefined ? [] : [ {
...newer,
certain: plan.picks.length === 1
} ];
});
}
var posix_ = __webpack_require__(53916);
const deciding = [ "--no-index", "--no-deps", "--force-reinstall", "--ignore-installed", "--upgrade", "--dry-run", "--pre", "--prefer-binary", "--no-build-isolation" ];
const shortFlags = {
"-U": "--upgrade",
"-I": "--ignore-installed",
"--no-dependencies": "--no-deps"
};
const idle = new Set([ "-q", "-qq", "-qqq", "--quiet", "-v", "-vv", "-vvv", "--verbose", "--isolated", "--no-cache-dir", "--no-compile", "--compile", "--no-color", "--no-input", "--disable-pip-version-check", "--no-warn-script-location", "--no-warn-conflicts", "--user", "--break-system-packages", "--no-clean", "--debug", "--require-virtualenv", "--no-python-version-warning", "--no-user" ]);
const idleWithValue = new Set([ "--root-user-action", "--cache-dir", "--log", "--timeout", "--retries", "--progress-bar", "--report", "--exists-action", "--proxy", "--use-feature", "--trusted-host", "--cert", "--upgrade-strategy", "--src" ]);
const unmodelled = new Set([ "--no-binary", "--target", "-t", "--prefix", "--root", "--python-version", "--platform", "--implementation", "--abi", "--python", "--index-url", "-i", "--extra-index-url", "--editable", "-e", "--config-settings", "-C", "--global-option", "--build-option" ]);
const listed = {
"-r": "requirementFiles",
"--requirement": "requirementFiles",
"-f": "findLinks",
"--find-links": "findLinks",
"-c": "constraintFiles",
"--constraint": "constraintFiles",
"--only-binary": "onlyBinary"
};
function parsePipWords(words) {
const lists = {
...{
targets: [],
requirementFiles: [],
findLinks: [],
constraintFiles: [],
onlyBinary: [],
unread: []
}
};
const flags = new Set;
let strategy = "";
for (let index = 0; index < words.length; index += 1) {
const word = words[index];
if (word === undefined || word.text === "") continue;
const option = optionOf(word);
if (option === undefined) {
(word.sure || mayBePath(word) ? lists.targets : lists.unread).push(word);
continue;
}
const flag = shortFlags[option.name] ?? option.name;
if (deciding.includes(flag)) flags.add(flag);
if (deciding.includes(flag) || idle.has(flag)) continue;
const list = listed[option.name];
const isForeign = unmodelled.has(option.name);
if (list === undefined && !isForeign && !idleWithValue.has(option.name)) {
lists.unread.push(word);
continue;
}
if (option.value === undefined) index += 1;
const value = option.value ?? words[index] ?? {
text: "",
sure: true
};
if (isForeign) lists.unread.push({
...value,
text: `${option.name} ${value.text}`
});
if (list !== undefined) lists[list].push(value);
if (option.name === "--upgrade-strategy") strategy = value.text;
}
return {
...lists,
flags: flags,
strategy: strategy,
unread: lists.unread.map(({text: text}) => text)
};
}
function optionOf({text: text, sure: sure}) {
if (!text.startsWith("-") || text === "-") return undefined;
const [, name, value] = /^(--[\w-]+)=(.*)$/s.exec(text) ?? /^(-[rfcieCt])(.+)$/s.exec(text) ?? [];
if (name === undefined || value === undefined) return {
name: text
};
return {
name: name,
value: {
text: value,
sure: sure
}
};
}
function mayBePath({text: text}) {
return /\/[\w.+*-]+\.whl$/.test(text);
}
function orderOf(command, supply, files) {
const listed = command.requirementFiles.map(({text: text}) => ({
text: text,
lines: linesOf(text, files)
}));
const inner = listed.flatMap(({lines: lines = []}) => lines.map(line => parsePipWords(splitLine(line))));
const all = [ command, ...inner ];
const targets = all.flatMap(({targets: words}) => words).map(word => targetOf(word, supply));
const flags = new Set(all.flatMap(one => [ ...one.flags ]));
const findLinks = all.flatMap(one => one.findLinks);
const limits = readConstraints(command.constraintFiles, supply, files);
const nested = inner.flatMap(({requirementFiles: requirementFiles, constraintFiles: constraintFiles}) => [ ...requirementFiles.map(({text: text}) => `-r ${text}`), ...constraintFiles.map(({text: text}) => `-c ${text}`) ]);
return {
roots: targets.flatMap(({roots: roots}) => roots),
options: optionsOf(flags, command.strategy, limits.constraints),
sources: {
onlyBinary: new Set(all.flatMap(({onlyBinary: onlyBinary}) => onlyBinary).flatMap(({text: text}) => text.split(","))),
avoided: flags.has("--prefer-binary"),
buildable: flags.has("--no-build-isolation")
},
looksIntoBundle: findLinks.length > 0,
noIndex: flags.has("--no-index"),
unread: [ ...all.flatMap(({unread: unread}) => unread), ...nested, ...limits.unread, ...listed.filter(({lines: lines}) => lines === undefined).map(({text: text}) => `-r ${text}`), ...targets.flatMap(({unread: unread}) => unread), ...findLinks.filter(word => !isBundle(word)).map(({text: text}) => `--find-links ${text}`) ],
absent: targets.flatMap(({absent: absent}) => absent)
};
}
function optionsOf(flags, strategy, constraints) {
return {
upgrade: flags.has("--upgrade"),
eager: strategy === "eager",
forceReinstall: flags.has("--force-reinstall"),
ignoreInstalled: flags.has("--ignore-installed"),
noDeps: flags.has("--no-deps"),
pre: flags.has("--pre"),
constraints: constraints
};
}
function isBundle({text: text, sure: sure}) {
return !sure || text.startsWith("/kaggle/input");
}
const nothing = {
roots: [],
unread: [],
absent: []
};
function targetOf({text: text}, supply) {
if (/\b(?!file:)[a-z]+:\/\//i.test(text)) return {
...nothing,
unread: [ text ]
};
const [, path = text, extras = ""] = /^(.*\.whl)\[([^\]]*)\]$/.exec(text) ?? [];
if (path.endsWith(".whl")) return wheelTarget((0, posix_.basename)(path), extras, supply);
const requirement = /[/\\]|^\./.test(text) ? undefined : (0, wheels_requirement.pP)(text);
return requirement === undefined ? {
...nothing,
unread: [ text ]
} : {
...nothing,
roots: [ {
requirement: requirement
} ]
};
}
function wheelTarget(pattern, extras, supply) {
const named = file => matches(pattern, (0, posix_.basename)(file));
const wheels = [ ...supply.offered.values() ].flat().filter(({file: file}) => named(file));
const refused = [ ...supply.refused.values() ].flat().filter(({file: file, rule: rule}) => rule !== "WHL-009" && named(file)).map(({file: file, rule: rule}) => `${file} (${rule})`);
if (wheels.length + refused.length === 0) return {
...nothing,
absent: [ pattern ]
};
const asked = extras.split(",").flatMap(one => one.trim() === "" ? [] : [ one.trim().toLowerCase() ]);
return {
unread: [],
absent: refused,
roots: wheels.map(wheel => ({
wheel: wheel,
extras: asked
}))
};
}
function matches(pattern, file) {
const parts = pattern.split("*").map(part => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
return new RegExp(`^${parts.join("[^/]*")}$`).test(file);
}
function linesOf(text, files) {
const file = files.find(({name: name}) => (0, posix_.basename)(name) === (0, posix_.basename)(text));
if (file === undefined || !("bytes" in file)) return undefined;
const content = (new TextDecoder).decode(file.bytes).replace(/\\\r?\n/g, " ");
const lines = content.split(/\r?\n/).map(line => line.replace(/(?:^|\s)#.*/, "").trim());
return lines.filter(line => line !== "");
}
function splitLine(line) {
const words = line.startsWith("-") ? line.split(/\s+/) : [ withoutHashes(line) ];
return words.map(text => ({
text: text,
sure: true
}));
}
function withoutHashes(line) {
return line.replace(/\s+--hash[=\s]\S+/g, "");
}
function readConstraints(words, {environment: environment}, files) {
const constraints = new Map;
const unread = [];
for (const {text: text} of words) {
const lines = linesOf(text, files);
if (lines === undefined) unread.push(`-c ${text}`);
for (const line of lines ?? []) {
const requirement = (0, wheels_requirement.pP)(withoutHashes(line));
const applies = requirement && (0, wheels_requirement.Gl)(requirement, environment, []);
const isPlain = requirement?.url === "" && requirement.extras.length === 0;
if (!isPlain || applies === undefined) unread.push(`-c ${line}`); else if (applies) {
const before = constraints.get(requirement.name) ?? [];
constraints.set(requirement.name, [ ...before, ...requirement.specifiers ]);
}
}
}
return {
constraints: constraints,
unread: unread
};
}
const pythonKey = "<Python from Requires-Python>";
function openStock(supply, profile, options) {
const pins = new Map;
const wheels = new Map;
const known = new Map;
const once = (id, make) => {
const pin = pins.get(id) ?? make();
pins.set(id, pin);
return pin;
};
const python = interpreterPin(profile);
const stock = {
supply: supply,
options: options,
doubts: new Set,
wheel: wheel => {
const pin = wheels.get(wheel) ?? wheelPin(wheel);
wheels.set(wheel, pin);
return pin;
},
installed: name => {
const found = options.ignoreInstalled === true ? undefined : supply.installed.get(name);
return found === undefined ? undefined : once(`installed ${name}`, () => installedPin(name, found));
},
assumed: name => {
const listed = options.ignoreInstalled === true || supply.installed.has(name) || supply.isAbsent(name);
return listed ? undefined : once(`assumed ${name}`, () => assumedPin(name));
},
withExtras: (base, extras) => extras.length === 0 ? base : once(`${base.wheel?.file ?? ""} ${keyOf(base.name, extras)}`, () => extend(base, extras)),
wants: (requirement, extras) => wantsOf(stock, profile, requirement, extras),
dependencies: pin => {
const wants = known.get(pin) ?? dependenciesOf(stock, pin, python);
known.set(pin, wants);
return wants;
}
};
return stock;
}
function keyOf(name, extras) {
return extras.length === 0 ? name : `${name}[${[ ...new Set(extras) ].sort().join(",")}]`;
}
function meets(want, pin) {
if (want.pin !== undefined) return want.pin === pin;
if (want.requirement === undefined) return false;
return pin.version === undefined || (0, specifier.rm)(want.requirement.specifiers, pin.version);
}
function interpreterPin(profile) {
return {
key: pythonKey,
name: pythonKey,
version: (0, wheels_version.ot)((0, check_wheels.qg)(profile)),
extras: []
};
}
function wheelPin(wheel) {
return {
key: wheel.name,
name: wheel.name,
version: wheel.version,
wheel: wheel,
extras: []
};
}
function installedPin(name, installed) {
return {
key: name,
name: name,
version: (0, wheels_version.ot)(installed.version),
installed: installed,
extras: []
};
}
function assumedPin(name) {
return {
key: name,
name: name,
version: undefined,
assumed: true,
extras: []
};
}
function extend(base, extras) {
const canonical = [ ...new Set(extras) ].sort();
return {
...base,
key: keyOf(base.name, canonical),
base: base,
extras: canonical
};
}
function wantsOf(stock, profile, requirement, extras) {
const applies = (0, wheels_requirement.Gl)(requirement, profile.marker_environment, extras);
if (applies === false) return [];
const text = (0, wheels_requirement.zP)(requirement);
if (applies === undefined || requirement.url !== "") stock.doubts.add(text);
if (requirement.url !== "") return [ {
key: requirement.name,
text: text
} ];
const full = {
key: keyOf(requirement.name, requirement.extras),
text: text,
requirement: requirement
};
if (requirement.extras.length === 0 || requirement.specifiers.length === 0) return [ full ];
return [ {
key: requirement.name,
text: text,
requirement: {
...requirement,
extras: []
}
}, full ];
}
function dependenciesOf(stock, pin, python) {
const base = pin.base ?? pin;
const exact = pin.base === undefined ? [] : [ {
key: base.key,
text: base.key,
pin: base
} ];
const requires = stock.options.noDeps === true ? [] : baseRequirements(base);
const asked = pin.base === undefined ? [] : offeredExtras(base, pin.extras);
const wants = requires.flatMap(requirement => stock.wants(requirement, asked));
return [ ...exact, ...wants, ...pin.base === undefined ? pythonWants(base, python) : [] ];
}
function baseRequirements(pin) {
if (pin.wheel !== undefined) return pin.wheel.metadata.requires;
return pin.installed === undefined ? [] : requirementsOf(pin.installed) ?? [];
}
function offeredExtras(base, extras) {
const offered = base.wheel?.metadata.extras;
return offered === undefined ? extras : extras.filter(extra => offered.includes((0, 
canonical_name.E)(extra)));
}
function pythonWants(pin, python) {
const wanted = pin.wheel?.metadata.requiresPython;
if (wanted === undefined || wanted.length === 0) return [];
const text = `Python ${wanted.map(one => one.operator + one.text).join(",")}`;
const fits = python.version === undefined || (0, specifier.rm)(wanted, python.version);
return [ fits ? {
key: pythonKey,
text: text,
pin: python
} : {
key: pythonKey,
text: text
} ];
}
function choosePreferred(open, state, depths, requested) {
const order = new Map([ ...requested ?? [] ].map((name, index) => [ name, index ]));
const parties = new Set(state.causes.flatMap(({want: want, parent: parent}) => [ want.key, parent?.key ?? want.key ]));
let best;
for (const key of open) {
const criterion = state.criteria.get(key);
if (criterion === undefined) continue;
const rank = rankOf(key, criterion, depths, {
order: order,
parties: parties
});
if (best === undefined || isBefore([ key, rank ], best)) best = [ key, rank ];
}
return best?.[0] ?? "";
}
function rankOf(key, criterion, depths, {order: order, parties: parties}) {
const {causes: causes} = criterion;
const place = order.get(key);
const depth = place === undefined ? inferredDepth(causes, depths) : 1;
depths.set(key, depth);
const {isPinned: isPinned, isBound: isBound} = boundsOf(criterion);
return [ key === pythonKey ? 0 : 1, Number(causes.length === 0), Number(!isPinned), Number(!parties.has(key)), depth, place ?? Number.POSITIVE_INFINITY, Number(!isBound) ];
}
function boundsOf(criterion) {
if (criterion.bounds !== undefined) return criterion.bounds;
const operators = criterion.causes.flatMap(({want: want}) => want.requirement?.specifiers.map(({operator: operator}) => operator) ?? []);
const isPinned = operators.some(operator => operator.startsWith("=="));
criterion.bounds = {
isPinned: isPinned,
isBound: operators.length > 0
};
return criterion.bounds;
}
function inferredDepth(causes, depths) {
let least = Number.POSITIVE_INFINITY;
for (const {parent: parent} of causes) {
const depth = parent === undefined ? 0 : depths.get(parent.key) ?? Number.POSITIVE_INFINITY;
if (depth < least) least = depth;
}
return least + 1;
}
function isBefore([key, rank], [bestKey, bestRank]) {
for (let index = 0; index < rank.length; index += 1) {
const [value = 0, best = 0] = [ rank[index], bestRank[index] ];
if (value !== best) return value < best;
}
return key < bestKey;
}
function connectedPins({mapping: mapping, criteria: criteria}) {
const current = new Set(mapping.values());
const connected = new Set;
for (const start of criteria.keys()) {
const circle = findWay({
criteria: criteria,
current: current,
connected: connected
}, start);
if (circle !== undefined) return {
pins: new Map,
circle: circle
};
}
return {
pins: new Map([ ...mapping ].filter(([key]) => connected.has(key)))
};
}
function findWay({criteria: criteria, current: current, connected: connected}, start) {
const path = [];
const enter = key => path.push({
key: key,
causes: criteria.get(key)?.causes ?? [],
next: 0
});
enter(start);
for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
const cause = step.causes[step.next];
const parent = cause?.parent;
step.next += 1;
if (connected.has(step.key) || cause !== undefined && parent === undefined) {
for (const {key: key} of path) connected.add(key);
return undefined;
}
if (parent === undefined) path.pop(); else if (current.has(parent)) {
const {key: key} = parent;
const again = path.findIndex(one => one.key === key);
if (again >= 0) return path.slice(again).flatMap(one => one.causes[one.next - 1] ?? []);
enter(key);
}
}
return undefined;
}
function findMatches(stock, key, wantsAbout, incompatible) {
const own = wantsAbout(key);
const bracket = key.indexOf("[");
const plain = bracket < 0 ? [] : wantsAbout(key.slice(0, bracket));
const extras = bracket < 0 ? [] : key.slice(bracket + 1, -1).split(",");
const exact = exactPins(stock, own, plain, extras);
if (exact.size > 0) {
return [ ...exact ].filter(pin => !incompatible.includes(pin) && own.every(want => meets(want, pin)) && isUnconstrained(stock, pin));
}
const {name: name, specifiers: asked} = gather([ own, plain ]);
if (name === undefined) return [];
const constraints = stock.options.constraints?.get(name);
const specifiers = constraints === undefined ? asked : [ ...asked, ...constraints ];
const preferred = prefersInstalled(stock, key, name);
return inOrder(stock, {
name: name,
specifiers: specifiers,
preferred: preferred
}, base => {
const pin = stock.withExtras(base, extras);
return incompatible.includes(pin) ? undefined : pin;
});
}
const noPins = new Set;
function exactPins(stock, own, plain, extras) {
if (!own.some(({pin: pin}) => pin) && !plain.some(({pin: pin}) => pin)) return noPins;
return new Set([ ...own.flatMap(({pin: pin}) => pin ?? []), ...plain.flatMap(({pin: pin}) => pin === undefined ? [] : [ stock.withExtras(pin, extras) ]) ]);
}
function gather(lists) {
let name;
const specifiers = [];
for (const wants of lists) {
for (const {requirement: requirement} of wants) {
if (requirement === undefined) continue;
name ??= requirement.name;
specifiers.push(...requirement.specifiers);
}
}
return {
name: name,
specifiers: specifiers
};
}
function inOrder(stock, {name: name, specifiers: specifiers, preferred: preferred}, dress) {
const {options: options, supply: supply} = stock;
const onlyWheels = options.bundleOnly?.has(name) === true;
const wheels = onePerVersion(allowed(specifiers, supply.offered.get(name) ?? [], options.pre).map(candidate => stock.wheel(candidate)));
const there = onlyWheels || options.forceReinstall === true ? undefined : stock.installed(name);
const installed = there !== undefined && fits(there, specifiers) && dress(there) ? there : undefined;
const order = installed === undefined ? wheels : merge(installed, wheels, specifiers, preferred);
const assumed = onlyWheels ? undefined : stock.assumed(name);
return [ ...order, ...assumed === undefined ? [] : [ assumed ] ].flatMap(pin => dress(pin) ?? []);
}
function allowed(specifiers, candidates, pre) {
if (pre !== true) return (0, specifier.Lh)(specifiers, candidates);
return candidates.filter(({version: version}) => (0, specifier.rm)(specifiers, version));
}
function isUnconstrained({options: options}, {name: name, version: version}) {
const limits = options.constraints?.get(name);
return limits === undefined || version === undefined || (0, specifier.rm)(limits, version);
}
function prefersInstalled({options: options}, key, name) {
if (options.upgrade !== true) return true;
const requested = options.requested?.has(key) === true || options.requested?.has(name) === true;
return options.eager !== true && !requested;
}
function fits(pin, specifiers) {
return pin.version === undefined || (0, specifier.rm)(specifiers, pin.version);
}
function merge(installed, wheels, specifiers, preferred) {
const {version: version} = installed;
if (version === undefined) return specifiers.length === 0 ? [ installed, ...wheels ] : [ ...wheels, installed ];
const difference = pin => pin.version === undefined ? 0 : (0, wheels_version.Zy)(pin.version, version);
if (preferred) return [ installed, ...wheels.filter(pin => difference(pin) !== 0) ];
const newer = wheels.filter(pin => difference(pin) > 0);
return [ ...newer, installed, ...wheels.filter(pin => difference(pin) <= 0) ];
}
function onePerVersion(pins) {
return pins.filter((pin, index) => {
const before = pins[index - 1]?.version;
return before === undefined || pin.version === undefined || (0, wheels_version.Zy)(before, pin.version) !== 0;
});
}
function emptyState() {
return {
mapping: new Map,
criteria: new Map,
causes: [],
steps: [],
changes: [],
unsettled: new Set,
places: new Map,
asked: 0
};
}
function setCriterion(state, key, criterion) {
state.changes.push([ key, state.criteria.get(key) ]);
place(state, key, criterion);
}
function settle(state) {
state.changes = [];
}
function setPin(state, pin) {
const {mapping: mapping} = state;
const before = mapping.has(pin.key) ? [ ...mapping ] : undefined;
mapping.delete(pin.key);
mapping.set(pin.key, pin);
state.unsettled.add(pin.key);
state.steps.push({
pin: pin,
changes: state.changes,
before: before
});
state.changes = [];
}
function addToLastPin(state) {
const last = state.steps.pop();
if (last !== undefined) state.steps.push({
...last,
changes: [ ...last.changes, ...state.changes ]
});
state.changes = [];
}
function takeBackChanges(state, from = 0) {
revert(state, state.changes.splice(from));
}
function takeBackPin(state) {
takeBackChanges(state);
const last = state.steps.pop();
if (last === undefined) return;
const {pin: pin, changes: changes, before: before} = last;
state.mapping.delete(pin.key);
state.unsettled.add(pin.key);
if (before !== undefined) {
state.mapping.clear();
for (const [key, other] of before) state.mapping.set(key, other);
}
revert(state, changes);
}
function openNames(state) {
const open = [];
for (const key of state.unsettled) {
if (isMet(state, key)) state.unsettled.delete(key); else open.push(key);
}
const placeOf = key => state.places.get(key) ?? 0;
return open.sort((one, other) => placeOf(one) - placeOf(other));
}
function isMet({criteria: criteria, mapping: mapping}, key) {
const criterion = criteria.get(key);
if (criterion === undefined) return true;
const pin = mapping.get(key);
if (pin === undefined) return false;
if (criterion.met === pin) return true;
if (!criterion.causes.every(({want: want}) => meets(want, pin))) return false;
criterion.met = pin;
return true;
}
function revert(state, changes) {
for (let index = changes.length - 1; index >= 0; index -= 1) {
const [key, before] = changes[index] ?? [ "" ];
place(state, key, before);
}
}
function place(state, key, criterion) {
const {criteria: criteria, unsettled: unsettled, places: places} = state;
if (criterion === undefined) {
criteria.delete(key);
unsettled.delete(key);
places.delete(key);
return;
}
if (!criteria.has(key)) {
state.asked += 1;
places.set(key, state.asked);
}
criteria.set(key, criterion);
unsettled.add(key);
}
const mostWork = 2e6;
function resolve(stock, roots, limit = mostWork) {
const state = emptyState();
for (const want of roots) {
const conflict = addWant(stock, state, {
want: want,
parent: undefined
});
if (conflict !== undefined) return {
outcome: "refused",
causes: conflict.causes,
rounds: 0
};
}
settle(state);
const depths = new Map;
let work = 0;
for (let rounds = 1; ;rounds += 1) {
work += state.criteria.size + 1;
const open = openNames(state);
if (open.length === 0) {
const {pins: pins, circle: circle} = connectedPins(state);
if (circle !== undefined) return {
outcome: "refused",
causes: circle,
rounds: rounds
};
return {
outcome: "found",
pins: pins,
criteria: state.criteria,
rounds: rounds
};
}
const key = choosePreferred(open, state, depths, stock.options.requested);
if (work > limit) return {
outcome: "undecided",
causes: state.criteria.get(key)?.causes ?? [],
rounds: rounds
};
const conflicts = pinOne(stock, state, key);
if (conflicts.length === 0) {
forgetReplaced(state, new Set(open));
continue;
}
work += 4 * conflicts.length * state.criteria.size;
const causes = conflicts.flatMap(conflict => conflict.causes);
if (!backjump(stock, state, causes)) return {
outcome: "refused",
causes: causes,
rounds: rounds
};
state.causes = causes;
}
}
function addWant(stock, state, cause) {
const {criteria: criteria} = state;
const {key: key} = cause.want;
const before = criteria.get(key);
const incompatible = before?.incompatible ?? [];
const causes = [ ...before?.causes ?? [], cause ];
const about = name => (name === key ? causes : criteria.get(name)?.causes ?? []).map(wantOf);
const criterion = {
candidates: findMatches(stock, key, about, incompatible),
causes: causes,
incompatible: incompatible
};
if (criterion.candidates.length === 0) return criterion;
setCriterion(state, key, criterion);
return undefined;
}
function wantOf(cause) {
return cause.want;
}
function pinOne(stock, state, key) {
const conflicts = [];
for (const parent of state.criteria.get(key)?.candidates ?? []) {
const conflict = firstConflict(stock, state, parent);
if (conflict === undefined) {
setPin(state, parent);
return [];
}
conflicts.push(conflict);
}
return conflicts;
}
function firstConflict(stock, state, parent) {
const before = state.changes.length;
for (const want of stock.dependencies(parent)) {
const conflict = addWant(stock, state, {
want: want,
parent: parent
});
if (conflict === undefined) continue;
takeBackChanges(state, before);
return conflict;
}
return undefined;
}
function forgetReplaced(state, open) {
const unfit = new Set;
for (const key of state.unsettled) {
if (!open.has(key) && state.mapping.has(key) && !isMet(state, key)) unfit.add(key);
}
if (unfit.size === 0) return;
for (const [key, criterion] of state.criteria) {
const causes = criterion.causes.filter(({parent: parent}) => parent === undefined || !unfit.has(parent.key));
const {candidates: candidates, incompatible: incompatible} = criterion;
setCriterion(state, key, {
candidates: candidates,
causes: causes,
incompatible: incompatible
});
}
addToLastPin(state);
}
function backjump(stock, state, causes) {
const parties = new Set(causes.flatMap(({want: want, parent: parent}) => [ want.key, ...parent ? [ parent.key ] : [] ]));
while (state.steps.length > 0) {
takeBackChanges(state);
const undone = undo(stock, state, parties);
if (undone === undefined) return false;
if (exclude(stock, state, undone)) return true;
}
return false;
}
function undo(stock, state, parties) {
for (let last = state.steps.at(-1); last !== undefined; last = state.steps.at(-1)) {
const {pin: pin} = last;
const isParty = stock.dependencies(pin).some(({key: key}) => parties.has(key));
const marked = isParty ? [ ...state.criteria ].map(([key, one]) => [ key, one.incompatible ]) : [];
takeBackPin(state);
if (isParty) return {
marked: marked,
pin: pin
};
}
return undefined;
}
function exclude(stock, state, {marked: marked, pin: pin}) {
const gathered = [ ...marked, [ pin.key, [ pin ] ] ];
const about = name => (state.criteria.get(name)?.causes ?? []).map(wantOf);
for (const [key, more] of gathered) {
const criterion = state.criteria.get(key);
if (more.length === 0 || criterion === undefined) continue;
const incompatible = [ ...new Set([ ...more, ...criterion.incompatible ]) ];
const candidates = findMatches(stock, key, about, incompatible);
if (candidates.length === 0) return false;
setCriterion(state, key, {
candidates: candidates,
causes: criterion.causes,
incompatible: incompatible
});
}
return true;
}
function planInstall(roots, supply, profile, options = {}) {
const requested = new Set;
const stock = openStock(supply, profile, {
...options,
requested: requested
});
const wants = roots.flatMap(root => {
const own = rootWants(stock, root);
const [first] = own;
if (first !== undefined) requested.add(first.key);
return own;
});
const plain = want => !want.key.includes("[");
const resolution = resolve(stock, [ ...wants.filter(plain), ...wants.filter(want => !plain(want)) ], options.limit);
const {outcome: outcome, rounds: rounds} = resolution;
const common = {
outcome: outcome,
rounds: rounds,
doubts: [ ...stock.doubts ]
};
if (resolution.outcome !== "found") {
return {
...common,
picks: [],
chains: resolution.causes.map(chainOf)
};
}
const {pins: pins, criteria: criteria} = resolution;
const picks = [ ...pins.values() ].filter(pin => pin.base === undefined && pin.key !== pythonKey).map(pin => pickOf(pin, criteria.get(pin.key)?.causes ?? [], supply, options));
return {
...common,
picks: picks.sort(plan_install_byName),
chains: []
};
}
function rootWants(stock, root) {
if ("requirement" in root) return stock.wants(root.requirement, []);
const pin = stock.wheel(root.wheel);
const exact = {
key: pin.key,
text: root.wheel.file,
pin: pin
};
if (root.extras.length === 0) return [ exact ];
const whole = stock.withExtras(pin, root.extras);
return [ exact, {
key: keyOf(pin.name, root.extras),
text: root.wheel.file,
pin: whole
} ];
}
function pickOf(pin, causes, supply, options) {
const {name: name, version: version, wheel: wheel} = pin;
if (wheel === undefined) {
const asked = causes.some(({want: want}) => (want.requirement?.specifiers ?? []).length > 0);
const from = pin.assumed === true || version === undefined && asked ? "assumed" : "image";
return {
name: name,
version: version,
from: from,
wheel: undefined,
idle: undefined
};
}
const before = options.ignoreInstalled === true ? undefined : supply.installed.get(name);
const old = before === undefined ? undefined : (0, wheels_version.ot)(before.version);
const same = old !== undefined && (0, wheels_version.Zy)(old, wheel.version) === 0;
if (same && options.forceReinstall !== true && options.bundleOnly?.has(name) !== true) {
return {
name: name,
version: version,
from: "image",
wheel: undefined,
idle: wheel
};
}
return {
name: name,
version: version,
from: "bundle",
wheel: wheel,
idle: undefined
};
}
function chainOf({want: want, parent: parent}) {
if (parent === undefined) return want.text;
const version = parent.version === undefined ? "?" : (0, wheels_version.qh)(parent.version);
return `${parent.key} ${version} → ${want.text}`;
}
function plan_install_byName(left, right) {
return left.name < right.name ? -1 : 1;
}
var schemas = __webpack_require__(26921);
var read_json = __webpack_require__(90071);
const shellLine = /[ \t]*(?:[A-Za-z_][\w, \t]*=[ \t]*)?(!!?|%(?=pip\b|system\b|sx\b))((?:\\\r?\n|[^\n])*)/y;
const blank = /(?:[ \t\r\f]|\\\r?\n|#[^\n]*)+/y;
const string = /([A-Za-z]{0,2})("""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?)/y;
const python_tokens_name = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y;
const opening = new Set([ "(", "[", "{" ]);
const closing = new Set([ ")", "]", "}" ]);
function pythonTokens(source) {
const tokens = [];
let at = 0;
let line = 1;
let depth = 0;
const take = pattern => {
pattern.lastIndex = at;
const match = pattern.exec(source);
if (match !== null && match[0] !== "") at += match[0].length;
return match !== null && match[0] !== "" ? match : undefined;
};
const push = (kind, text, formatted = false) => tokens.push({
kind: kind,
text: text,
formatted: formatted,
line: line
});
const lines = text => {
line += text.split("\n").length - 1;
};
for (let pieces = 0; at < source.length && pieces < source.length; pieces += 1) {
const starts = depth === 0 && (tokens.at(-1)?.kind ?? "end") === "end";
const shell = starts ? take(shellLine) : undefined;
if (shell !== undefined) {
const magic = (shell[1] ?? "").startsWith("%") ? (shell[2] ?? "").replace(/^(?:system|sx)\b/, "") : shell[2];
push("shell", magic ?? "");
lines(shell[0]);
continue;
}
const passed = take(blank);
const text = passed === undefined ? take(string) : undefined;
const word = passed === undefined && text === undefined ? take(python_tokens_name) : undefined;
if (text !== undefined) push("text", unquoted(text[2] ?? ""), /f/i.test(text[1] ?? "")); else if (word !== undefined) push("name", word[0]); else if (passed === undefined) depth += pushMark(source.charAt(at++), depth, push);
lines((passed ?? text ?? word)?.[0] ?? (source.charAt(at - 1) === "\n" ? "\n" : ""));
}
return tokens;
}
function pushMark(mark, depth, push) {
if (mark === "\n") {
if (depth === 0) push("end", "\n");
return 0;
}
push("mark", mark);
if (opening.has(mark)) return 1;
return closing.has(mark) && depth > 0 ? -1 : 0;
}
function unquoted(text) {
const quote = /^(?:"""|'''|"|')/.exec(text)?.[0] ?? "";
const end = text.length >= 2 * quote.length && text.endsWith(quote) ? text.length - quote.length : text.length;
return text.slice(quote.length, end).replace(/\\(?:\r?\n)?/g, "");
}
const longestLine = 1e4;
const tooLong = [ "pip", "install", "{…}" ].map(text => ({
text: text,
sure: text !== "{…}"
}));
const hole = "{…}";
function shellWords(line, constants) {
if (line.length > longestLine) return [ tooLong ];
const commands = [ [] ];
const bare = line.replace(/\\\r?\n/g, " ").replace(/(?:^|\s)#.*$/, "");
const pieces = bare.matchAll(/\d*[<>]+&?\s*\S+|&&|\|\||[;|&]|\s+|(?:\$\([^)]*\)|`[^`]*`|\{[^}]*\}|'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s;|&'"\\])+/g);
for (const [piece] of pieces) {
if (/^\s|^\d*[<>]/.test(piece)) continue;
if (/^(?:&&|\|\||[;|&])$/.test(piece)) commands.push([]); else commands.at(-1)?.push(shellWord(piece, constants));
}
return commands.filter(words => words.length > 0);
}
function filledText(text, constants) {
let sure = true;
const filled = text.replace(/\{([^{}]*)\}/g, (_, expression) => {
const values = constants.get(expression.trim());
const [value] = values ?? [];
if (values?.length === 1 && value !== undefined) {
sure &&= value.sure;
return value.text;
}
if (expression.trim() === "sys.executable") return "python";
sure = false;
return hole;
});
return {
text: filled,
sure: sure
};
}
function shellWord(piece, constants) {
const parts = [ ...piece.matchAll(/'([^']*)'|"((?:\\.|[^"\\])*)"|(\$\([^)]*\)|`[^`]*`)|\\(.)|((?:[^'"\\$`]|\$(?!\([^)]*\))|`(?![^`]*`))+)/g) ];
let sure = true;
const texts = parts.map(([, single, double, command, escaped, plain]) => {
if (single !== undefined) return single;
if (escaped !== undefined) return escaped;
if (command !== undefined) {
sure = false;
return hole;
}
const named = (double?.replace(/\\(.)/g, "$1") ?? plain ?? "").replace(/\$\{?(\w+)\}?/g, "{$1}");
const filled = filledText(named, constants);
sure &&= filled.sure;
return filled.text;
});
return {
text: texts.join(""),
sure: sure
};
}
const unknown = {
text: "{…}",
sure: false
};
const longestSequence = 2e3;
const closers = {
"(": ")",
"[": "]",
"{": "}"
};
function sequenceAt(tokens, open, constants) {
const elements = [ [] ];
let depth = 0;
let end = open;
for (;end < tokens.length && end < open + longestSequence; end += 1) {
const token = tokens[end];
if (token === undefined) break;
if (token.kind === "mark" && closers[token.text] !== undefined) depth += 1;
if (token.kind === "mark" && Object.values(closers).includes(token.text)) depth -= 1;
if (depth === 0) break;
if (end === open) continue;
if (depth === 1 && token.kind === "mark" && token.text === ",") elements.push([]); else if (token.kind !== "end") elements.at(-1)?.push(token);
}
const words = elements.filter(one => one.length > 0).flatMap(one => elementWords(one, constants));
const more = tokens[end + 1]?.text === "+" ? [ unknown ] : [];
return {
words: [ ...words, ...more ],
end: end
};
}
function constantsOf(tokens) {
const constants = new Map;
const spoiled = new Set;
for (const [index, token] of tokens.entries()) {
const starts = index === 0 || tokens[index - 1]?.kind === "end";
const set = tokens[index + 1]?.text;
if (!starts || token.kind !== "name" || set === undefined || !/^[=+]$/.test(set)) continue;
const value = set === "=" ? valueAt(tokens, index + 2, constants) : undefined;
if (value === undefined || constants.has(token.text) || spoiled.has(token.text)) {
constants.delete(token.text);
spoiled.add(token.text);
} else constants.set(token.text, value);
}
return constants;
}
function valueAt(tokens, index, constants) {
const first = tokens[index];
if (first?.kind === "mark" && (first.text === "[" || first.text === "(")) {
const {words: words, end: end} = sequenceAt(tokens, index, constants);
return isEnd(tokens[end + 1]) || words.at(-1) === unknown ? words : undefined;
}
const path = first?.kind === "name" && /(?:^|\.)(?:Path|str)$/.test(first.text) ? 2 : 0;
const text = tokens[index + path];
if (text?.kind !== "text" || !isEnd(tokens[index + path + (path === 0 ? 1 : 2)])) return undefined;
return [ text.formatted ? filledText(text.text, constants) : {
text: text.text,
sure: true
} ];
}
function isEnd(token) {
return token === undefined || token.kind === "end";
}
function elementWords(element, constants) {
const [first, second] = element;
if (element.every(({kind: kind}) => kind === "text")) {
const parts = element.map(({text: text, formatted: formatted}) => formatted ? filledText(text, constants) : {
text: text,
sure: true
});
return [ {
text: parts.map(({text: text}) => text).join(""),
sure: parts.every(({sure: sure}) => sure)
} ];
}
if (first?.text === "*" && second?.kind === "name" && element.length === 2) {
return constants.get(second.text) ?? [ unknown ];
}
const inner = first?.text === "str" && second?.text === "(" && element.length === 4 ? element[2] : first;
const alone = element.length === 1 || inner !== first;
if (inner?.kind !== "name" || !alone) return [ unknown ];
if (inner.text === "sys.executable") return [ {
text: "python",
sure: true
} ];
const value = constants.get(inner.text);
return value?.length === 1 ? value : [ unknown ];
}
const notebookSchema = schemas._H3({
cells: schemas.YOg(schemas._H3({
cell_type: schemas.YjP(),
source: schemas.KCZ([ schemas.YjP(), schemas.YOg(schemas.YjP()) ])
}))
});
const longestCell = 1e5;
const firstTokens = 40;
const cellEnd = {
kind: "end",
text: "",
formatted: false,
line: 0
};
const runners = /(?:^|\.)(?:run|call|check_call|check_output|Popen|system|popen|getoutput|getstatusoutput)$/;
function readPipLines(code) {
const cells = sourcesOf(code).map((source, index) => ({
cell: index + 1,
tokens: tokensOf(source)
}));
const all = cells.flatMap(({tokens: tokens}) => [ ...tokens, cellEnd ]);
if (!all.some(({text: text}) => /\bpip/.test(text))) return [];
const constants = constantsOf(all);
const spliced = new Set(all.flatMap((token, index) => token.text === "*" ? [ all[index + 1]?.text ?? "" ] : []));
return cells.flatMap(({cell: cell, tokens: tokens}) => tokens.flatMap((_, index) => commandsAt(tokens, index, constants, spliced).map(words => ({
cell: cell,
line: tokens[index]?.line ?? 1,
text: [ "pip install", ...words.map(({text: text}) => text) ].join(" "),
command: parsePipWords(words)
}))));
}
function sourcesOf(code) {
if (!code.name.toLowerCase().endsWith(".ipynb")) return [ (new TextDecoder).decode(code.bytes) ];
const read = (0, read_json.V)(code.bytes, notebookSchema);
if ("problems" in read) return [];
return read.value.cells.filter(cell => cell.cell_type === "code").map(({source: source}) => typeof source === "string" ? source : source.join(""));
}
function tokensOf(source) {
if (source.length > longestCell) {
const text = "pip install {…}";
return /pip/.test(source) ? [ {
kind: "shell",
text: text,
formatted: false,
line: 1
} ] : [];
}
const [, blank = "", magic = "", body = ""] = /^(\s*)%%([^\n]*)\n?([\s\S]*)$/.exec(source) ?? [];
if (magic === "") return pythonTokens(source);
if (/^(?:time|timeit|capture|prun|python3?)\b/.test(magic)) return pythonTokens(`${blank}\n${body}`);
if (!/^(?:bash|sh|!|script\s+(?:ba)?sh)\b|^!/.test(magic)) return [];
const joined = body.replace(/\\\r?\n/g, " ").split("\n");
const before = blank.split("\n").length;
return joined.map((text, index) => ({
kind: "shell",
text: text,
formatted: false,
line: before + index + 1
}));
}
function commandsAt(tokens, index, constants, spliced) {
const token = tokens[index];
if (token?.kind === "shell") return shellWords(token.text, constants).flatMap(words => toList(installWords(words)));
if (token?.kind === "name" && runners.test(token.text)) return textCommands(tokens, index, constants);
if (token?.kind !== "mark" || token.text !== "[" && token.text !== "(") return [];
const first = tokens.slice(index, index + firstTokens);
if (!first.some(({kind: kind, text: text}) => /(?:^|\/)pip[\d.]*$/.test(text) || kind === "name" && spliced.has(text))) return [];
const isPart = tokens[index - 1]?.text === "=" && spliced.has(tokens[index - 2]?.text ?? "");
return isPart ? [] : toList(installWords(sequenceAt(tokens, index, constants).words));
}
function textCommands(tokens, index, constants) {
const text = tokens[index + 2];
if (tokens[index + 1]?.text !== "(" || text?.kind !== "text") return [];
return shellWords(text.text, text.formatted ? constants : new Map).flatMap(words => toList(installWords(words)));
}
function installWords(words) {
const pip = words.findIndex(({text: text}) => /^(?:.*\/)?pip(?:3(?:\.\d+)?)?$/.test(text));
const before = words.slice(0, Math.max(pip, 0)).map(({text: text}) => text);
const leads = before.every(text => /^(?:.*\/)?(?:python[\d.]*|uv|sudo|nice)$|^-[mI]+$|^\w+=|^\{/.test(text));
if (pip < 0 || !leads) return undefined;
const install = words.findIndex(({text: text}, index) => index > pip && !text.startsWith("-"));
if (words[install]?.text !== "install") return undefined;
const others = before.includes("uv") ? [ {
text: "--uv",
sure: true
} ] : [];
return [ ...others, ...words.slice(pip + 1, install), ...words.slice(install + 1) ];
}
function toList(value) {
return value === undefined ? [] : [ value ];
}
function checkCommands(input, subject) {
const lines = readPipLines(input.project.code);
if (input.project.code.bytes.byteLength === 0) return {
evaluated: [],
findings: []
};
const findings = [];
const installed = new Set;
let {supply: supply} = subject;
let known = true;
for (const line of lines) {
const order = orderOf(line.command, supply, input.bundle?.files ?? []);
const sight = sightOf(line, input);
findings.push(...unreadFindings(order, sight));
if (order.unread.length > 0) {
known = false;
continue;
}
const seen = order.looksIntoBundle ? supply : withoutWheels(supply);
const plan = planInstall(order.roots, seen, subject.profile, order.options);
findings.push(...indexFindings(order, plan, sight));
findings.push(...planFindings({
...subject,
supply: supply
}, order, plan, sight));
if (line.command.flags.has("--dry-run")) continue;
const wheels = plan.picks.flatMap(({wheel: wheel}) => wheel ?? []);
for (const {name: name} of wheels) installed.add(name);
supply = supplyAfter(supply, wheels);
}
const missing = known && lines.length > 0 ? [ ...subject.fromBundle ].filter(name => !installed.has(name)) : [];
return {
evaluated: [ "DEP-007", "DEP-013", "DEP-014", "DEP-015", "DEP-016" ],
findings: [ ...findings, ...missing.map(name => missingFinding(name, lines, input)) ]
};
}
function withoutWheels(supply) {
return {
...supply,
offered: new Map
};
}
function sightOf(line, input) {
const evidence = [ `cell ${line.cell}`, `line ${line.line}` ];
return {
file: input.project.code.name,
line: line.line,
evidence: evidence,
text: `cell ${line.cell}: ${line.text}`
};
}
function unreadFindings(order, {text: text, ...place}) {
if (order.unread.length === 0) return [];
const evidence = [ ...place.evidence, ...order.unread ];
return [ (0, finding.g)("DEP-014", "unknown", {
...place,
evidence: evidence,
expected: order.unread.join(" "),
observed: text
}) ];
}
function indexFindings(order, plan, {text: text, ...place}) {
const given = order.roots.flatMap(root => "wheel" in root ? [ root.wheel ] : []);
const looks = order.options.upgrade === true || plan.outcome !== "found" || plan.picks.some(({wheel: wheel, from: from}) => from === "assumed" || wheel !== undefined && !given.includes(wheel));
if (order.noIndex || !looks) return [];
return [ (0, finding.g)("DEP-015", "fail", {
...place,
expected: "--no-index",
observed: text
}) ];
}
function planFindings(state, order, plan, place) {
const {text: text, ...sight} = place;
const evidence = [ ...sight.evidence, ...plan.chains ];
if (order.absent.length > 0) {
return [ (0, finding.g)("DEP-013", "fail", {
...sight,
expected: order.absent.join(" "),
observed: text
}) ];
}
if (plan.outcome !== "found") {
const answer = plan.outcome === "refused" && plan.doubts.length === 0 ? "fail" : "unknown";
const expected = plan.chains.join(" & ");
return [ (0, finding.g)("DEP-013", answer, {
...sight,
evidence: evidence,
expected: expected,
observed: text
}) ];
}
const assumed = plan.picks.filter(({from: from}) => from === "assumed").map(({name: name}) => `${name} ?`);
const unsure = assumed.length === 0 ? [] : [ (0, finding.g)("DEP-013", "unknown", {
...sight,
expected: assumed.join(", "),
observed: text
}) ];
const built = builtInstead(plan, order, state.supply);
if (built.length > 0) {
const files = built.map(({file: file}) => file);
const answer = built.every(({certain: certain}) => certain) && !order.sources.buildable ? "fail" : "unknown";
const reasons = [ ...sight.evidence, ...files.map(file => `${file}: WHL-015`) ];
const expected = `--only-binary :all: (${files.join(", ")})`;
return [ (0, finding.g)("DEP-013", answer, {
...sight,
evidence: reasons,
expected: expected,
observed: text
}) ];
}
return [ ...unsure, ...unusedFindings(state, plan, place), ...brokenFindings(state, order, plan, place) ];
}
function unusedFindings({supply: supply, fromBundle: fromBundle}, plan, {text: text, ...place}) {
return plan.picks.flatMap(({name: name, version: version, wheel: wheel, idle: idle}) => {
const offered = idle ?? (fromBundle.has(name) ? supply.candidates.get(name)?.[0] : undefined);
if (wheel !== undefined || offered === undefined) return [];
const observed = `${text} · image ${version === undefined ? "?" : (0, wheels_version.qh)(version)}`;
return [ (0, finding.g)("DEP-007", "fail", {
...place,
expected: offered.file,
observed: observed
}) ];
});
}
function brokenFindings({supply: supply, profile: profile}, order, plan, {text: text, ...place}) {
if (order.options.noDeps === true) return [];
const wheels = plan.picks.flatMap(({wheel: wheel}) => wheel ?? []);
const {lines: lines} = brokenAfter(wheels, supply, profile);
if (lines.length === 0) return [];
const evidence = [ ...place.evidence, ...lines.map(line => line.text) ];
const expected = lines.map(line => line.text).join(", ");
const answer = lines.some(({certain: certain}) => certain) ? "fail" : "unknown";
return [ (0, finding.g)("DEP-005", answer, {
...place,
evidence: evidence,
expected: expected,
observed: text
}) ];
}
function missingFinding(name, lines, input) {
return (0, finding.g)("DEP-016", "fail", {
file: input.project.code.name,
expected: name,
observed: lines.map(({text: text}) => text).join(" · ")
});
}
const modelled = /^24\.[12](?:\.\d+)?$/;
function checkPip({supply: supply, profile: profile}) {
const {pip: pip} = profile.python;
const open = [ ...supply.offered ].filter(([, wheels]) => wheels.length > 1).map(([name]) => name);
if (open.length === 0 || modelled.test(pip ?? "")) return [];
return [ (0, finding.g)("DEP-017", "unknown", {
file: "",
expected: "pip 24.1, 24.2",
observed: `${profile.id}: pip ${pip ?? "?"}`,
evidence: open.sort()
}) ];
}
function checkReplaced(subject) {
const wheels = bestWheels(subject);
const breakage = brokenAfter(wheels, subject.supply, subject.profile);
return wheels.flatMap(candidate => [ ...replacedFinding(subject, candidate, breakage), ...downgradeFinding(subject, candidate) ]);
}
function bestWheels({supply: supply, plan: plan}) {
const picked = new Map(plan.picks.flatMap(({name: name, wheel: wheel}) => wheel === undefined ? [] : [ [ name, wheel ] ]));
return [ ...supply.candidates ].flatMap(([name, [best]]) => picked.get(name) ?? best ?? []);
}
function replacedFinding(subject, candidate, breakage) {
const {supply: supply, profile: profile} = subject;
const before = supply.installed.get(candidate.name);
if (before === undefined) return [];
const old = (0, wheels_version.ot)(before.version);
if (old !== undefined && (0, wheels_version.Zy)(old, candidate.version) === 0) return [];
const foreign = name => !supply.candidates.has(name);
const lines = breakage.lines.filter(line => foreign(line.of) && line.needs === candidate.name);
const broken = lines.map(({text: text}) => text);
const undecided = profile.unknown.includes("distributions") || breakage.unknown.some(foreign);
if (broken.length === 0 && !undecided) return [];
return [ (0, finding.g)("DEP-005", broken.length > 0 ? "fail" : "unknown", {
file: candidate.file,
expected: `${candidate.name} ${before.version || "?"}`,
observed: `${candidate.name} ${(0, wheels_version.qh)(candidate.version)}`,
evidence: broken
}) ];
}
function downgradeFinding({supply: supply}, candidate) {
const before = supply.installed.get(candidate.name)?.version ?? "";
const old = (0, wheels_version.ot)(before);
if (old === undefined || (0, wheels_version.Zy)(old, candidate.version) <= 0) return [];
return [ (0, finding.g)("DEP-010", "fail", {
file: candidate.file,
expected: `${candidate.name} >= ${before}`,
observed: `${candidate.name} ${(0, wheels_version.qh)(candidate.version)}`
}) ];
}
var explain_tags = __webpack_require__(9011);
function explainCandidates(hand, name, demands) {
const refused = hand.supply.refused.get(name) ?? [];
const candidates = hand.supply.candidates.get(name) ?? [];
const installed = hand.supply.installed.get(name)?.version ?? "";
const version = (0, wheels_version.ot)(installed);
return [ ...candidates.map(candidate => `${candidate.file}: ${reasonAgainst(candidate, candidates, demands)}`), ...refused.map(({file: file, rule: rule}) => `${file}: ${rule}${detail(hand, file, rule)}`), ...version === undefined ? [] : [ `image ${installed}: ${excluding({
version: version
}, demands) || "required of the bundle"}` ] ];
}
function reasonAgainst(candidate, all, demands) {
const reason = excluding(candidate, demands);
if (reason !== "") return reason;
const specifiers = demands.flatMap(({requirement: requirement}) => requirement.specifiers);
const taken = (0, specifier.Lh)(specifiers, all).includes(candidate);
return taken ? "its own requirements" : "pre-release";
}
function excluding({version: version}, demands) {
const against = demands.find(({requirement: requirement}) => !(0, specifier.rm)(requirement.specifiers, version));
if (against === undefined) return "";
const from = against.chain.at(-1);
return `${(0, wheels_version.qh)(version)} ∉ ${(0, wheels_requirement.zP)(against.requirement)}${from === undefined ? "" : ` (${from})`}`;
}
function detail({wheels: wheels, profile: profile}, file, rule) {
const wheel = wheels.find(one => one.file === file);
if (wheel === undefined || typeof wheel.naming === "string") return "";
if (rule === "WHL-009") {
return ` Python ${(0, specifier.x1)(wheel.metadata?.requiresPython ?? [])} ∌ ${profile.python.version}`;
}
if (rule !== "WHL-008") return wheel.broken === "" ? "" : ` ${wheel.broken}`;
const [nearest] = (0, explain_tags.d)(wheel.naming.tags, profile.compatible_tags ?? []);
return nearest === undefined ? "" : ` ${nearest.tag}: ${nearest.reasons.join(", ")}`;
}
const mostSteps = 5e4;
const mostNames = 3e3;
function satisfy(roots, supply, profile, options = {}) {
const stock = openStock(supply, profile, options);
const search = {
stock: stock,
previews: namedPreReleases(roots, supply, stock),
chosen: new Map,
demands: [],
limit: options.limit ?? mostSteps,
steps: 0
};
for (const requirement of roots) {
for (const want of stock.wants(requirement, [])) search.demands.push({
want: want,
because: new Set
});
}
const result = decide(search);
const {steps: steps} = search;
if (result === "found") return {
outcome: "found",
pins: [ ...search.chosen.values() ],
steps: steps
};
if (result === "limit") return {
outcome: "undecided",
tried: [ ...search.chosen.keys() ],
steps: steps
};
return {
outcome: "impossible",
steps: steps
};
}
function decide(search) {
const open = search.demands.find(({want: want}) => !search.chosen.has(want.key));
if (open === undefined) return "found";
const {key: key} = open.want;
const blame = new Set(open.because);
for (const pin of domain(search, open.want)) {
search.steps += 1;
if (search.steps > search.limit || search.chosen.size > mostNames) return "limit";
const result = attempt(search, pin);
if (result === "found" || result === "limit") return result;
if (!result.has(key)) return result;
for (const name of result) if (name !== key) blame.add(name);
}
return blame;
}
function attempt(search, pin) {
const {demands: demands, chosen: chosen} = search;
const before = demands.length;
chosen.set(pin.key, pin);
for (const want of search.stock.dependencies(pin)) demands.push({
want: want,
because: new Set([ pin.key ])
});
const clash = findClash(search, before, pin);
const result = clash ?? decide(search);
if (result === "found" || result === "limit") return result;
chosen.delete(pin.key);
demands.length = before;
return result;
}
function findClash({demands: demands, chosen: chosen}, before, pin) {
for (const [index, {want: want, because: because}] of demands.entries()) {
const other = chosen.get(want.key);
const concerned = index >= before || want.key === pin.key;
if (concerned && other !== undefined && !meets(want, other)) return new Set([ ...because, want.key ]);
}
return undefined;
}
function domain({stock: stock, previews: previews}, want) {
const bracket = want.key.indexOf("[");
const name = bracket < 0 ? want.key : want.key.slice(0, bracket);
const extras = bracket < 0 ? [] : want.key.slice(bracket + 1, -1).split(",");
if (name === pythonKey) return want.pin === undefined ? [] : [ want.pin ];
if (want.pin === undefined && want.requirement === undefined) return [];
const offered = stock.supply.offered.get(name) ?? [];
const finals = offered.filter(({version: version}) => !(0, wheels_version.Ty)(version));
const wheels = previews.has(name) || finals.length === 0 ? offered : finals;
const onlyWheels = stock.options.bundleOnly?.has(name) === true;
const others = onlyWheels ? [] : [ stock.installed(name), stock.assumed(name) ];
return [ ...wheels.map(wheel => stock.wheel(wheel)), ...others.flatMap(pin => pin ?? []) ].map(pin => stock.withExtras(pin, extras));
}
function namedPreReleases(roots, supply, stock) {
const wheels = [ ...supply.offered.values() ].flat().flatMap(({metadata: metadata}) => metadata.requires);
const installed = [ ...supply.installed.keys() ].flatMap(name => {
const pin = stock.installed(name);
return pin === undefined ? [] : stock.dependencies(pin).flatMap(({requirement: requirement}) => requirement ?? []);
});
return new Set([ ...roots, ...wheels, ...installed ].filter(({specifiers: specifiers}) => specifiers.some(({version: version}) => version !== undefined && (0, 
wheels_version.Ty)(version))).map(({name: name}) => name));
}
const trace_unmet_mostSteps = 2e4;
function traceUnmet(roots, fromBundle, supply, environment) {
const walk = {
supply: supply,
fromBundle: fromBundle,
environment: environment,
demands: new Map,
chosen: new Map,
unmet: new Map
};
const queue = [ ...roots ];
for (const [step, demand] of queue.entries()) {
if (step >= trace_unmet_mostSteps) return {
unmet: [ undecided(demand) ],
reached: [ ...walk.chosen.keys() ].sort()
};
queue.push(...meet(walk, demand));
}
const unmet = [ ...walk.unmet.values() ].sort((left, right) => left.name < right.name ? -1 : 1);
return {
unmet: unmet,
reached: [ ...walk.demands.keys() ].sort()
};
}
function meet(walk, demand) {
const applies = (0, wheels_requirement.Gl)(demand.requirement, walk.environment, lastExtras(walk, demand));
if (applies === false) return [];
const {name: name} = demand.requirement;
const known = walk.demands.get(name) ?? [];
const text = (0, wheels_requirement.zP)(demand.requirement);
if (known.some(one => (0, wheels_requirement.zP)(one.requirement) === text)) return [];
const demands = [ ...known, applies === undefined ? {
...demand,
doubtful: true
} : demand ];
walk.demands.set(name, demands);
return demand.requirement.url === "" ? choose(walk, name, demands) : refuse(walk, name, demands, "unknown");
}
function lastExtras(walk, demand) {
const parent = demand.chain.at(-1)?.split(" ")[0];
if (parent === undefined) return [];
return [ ...new Set((walk.demands.get(parent) ?? []).flatMap(one => one.requirement.extras)) ];
}
function choose(walk, name, demands) {
const requirements = demands.map(demand => demand.requirement);
const installed = walk.fromBundle.has(name) ? undefined : walk.supply.installed.get(name);
const kept = installed === undefined ? [] : requirements.map(one => installedMeets(installed, one));
if (kept.length > 0 && kept.every(answer => answer === "ok")) return [];
const candidates = matching(walk.supply.candidates.get(name) ?? [], requirements);
const [candidate] = candidates;
if (candidate !== undefined) return follow(walk, candidate, candidates.length > 1, demands);
const listed = installed !== undefined || walk.fromBundle.has(name) || walk.supply.isAbsent(name);
const doubtful = kept.includes("unknown") || demands.some(demand => demand.doubtful);
if (!listed || doubtful) return refuse(walk, name, demands, "unknown");
if (!isAvoidable(walk, demands)) return refuse(walk, name, demands, "fail");
walk.unmet.set(name, {
name: name,
answer: "unknown",
avoidable: true,
demands: demands,
chains: demands.map(chainText)
});
return [];
}
function follow(walk, candidate, alternatives, demands) {
const before = walk.chosen.get(candidate.name);
const revised = before !== undefined && before.candidate !== candidate;
walk.chosen.set(candidate.name, {
candidate: candidate,
alternatives: alternatives || revised || before?.alternatives === true
});
const [first] = demands;
const chain = [ ...first?.chain ?? [], `${candidate.name} ${(0, wheels_version.qh)(candidate.version)}` ];
return candidate.metadata.requires.map(requirement => ({
requirement: requirement,
chain: chain
}));
}
function isAvoidable(walk, demands) {
const ancestors = demands.flatMap(demand => demand.chain.map(link => link.split(" ")[0] ?? ""));
return ancestors.some(name => walk.chosen.get(name)?.alternatives === true);
}
function refuse(walk, name, demands, answer) {
walk.unmet.set(name, {
name: name,
answer: answer,
demands: demands,
chains: demands.map(chainText)
});
return [];
}
function undecided(demand) {
return {
name: demand.requirement.name,
answer: "unknown",
demands: [ demand ],
chains: [ chainText(demand) ]
};
}
function chainText(demand) {
return [ ...demand.chain, (0, wheels_requirement.zP)(demand.requirement) ].join(" → ");
}
function checkRequired(subject) {
const {plan: plan} = subject;
if (plan.outcome === "undecided") return [ undecidedFinding(subject, plan.chains) ];
if (plan.outcome === "found") {
const assumed = plan.picks.filter(({from: from}) => from === "assumed");
return assumed.length === 0 ? [] : assumedFindings(subject, assumed);
}
const unmet = trace(subject);
const findings = unmet.length === 0 ? [ refusedFinding(subject) ] : unmet.map(one => unmetFinding(subject, settled(subject, one)));
return [ ...findings, ...otherChoice(subject) ];
}
function trace({wanted: wanted, fromBundle: fromBundle, supply: supply, profile: profile}) {
const roots = wanted.map(requirement => ({
requirement: requirement,
chain: []
}));
return traceUnmet(roots, fromBundle, supply, profile.marker_environment).unmet;
}
function settled({plan: plan}, unmet) {
return unmet.avoidable === true && plan.doubts.length === 0 ? {
...unmet,
answer: "fail"
} : unmet;
}
function assumedFindings(subject, assumed) {
const traced = trace(subject);
return assumed.map(({name: name}) => {
const found = traced.find(one => one.name === name);
return unmetFinding(subject, {
name: name,
demands: found?.demands ?? [],
chains: found?.chains ?? [ name ],
answer: "unknown"
});
});
}
function unmetFinding(subject, unmet) {
const {wanted: wanted, fromImage: fromImage, supply: supply} = subject;
const isRoot = wanted.some(({name: name}) => name === unmet.name);
const rootRule = fromImage.has(unmet.name) ? "DEP-004" : "DEP-001";
const lastChain = unmet.demands.at(-1)?.chain ?? [];
return (0, finding.g)(isRoot && lastChain.length === 0 ? rootRule : "DEP-002", unmet.answer, {
file: supply.refused.get(unmet.name)?.[0]?.file ?? "",
expected: unmet.demands.map(({requirement: requirement}) => (0, wheels_requirement.zP)(requirement)).join(" & ") || unmet.name,
observed: describeSupply(supply, unmet.name),
evidence: [ ...unmet.chains, ...explainCandidates(subject, unmet.name, unmet.demands) ]
});
}
function refusedFinding({wanted: wanted, plan: plan}) {
return (0, finding.g)("DEP-002", plan.doubts.length === 0 ? "fail" : "unknown", {
file: "",
expected: wanted.map(wheels_requirement.zP).join(" & "),
observed: plan.chains.join(" & "),
evidence: plan.chains
});
}
function otherChoice(subject) {
const {wanted: wanted, supply: supply, profile: profile, fromBundle: fromBundle} = subject;
const satisfaction = satisfy(wanted, supply, profile, {
bundleOnly: fromBundle
});
if (satisfaction.outcome === "impossible") return [];
if (satisfaction.outcome === "undecided") return [ undecidedFinding(subject, satisfaction.tried) ];
const choice = satisfaction.pins.filter(pin => pin.base === undefined);
return [ (0, finding.g)("DEP-011", "fail", {
file: "",
expected: choice.map(pinText).join(", "),
observed: subject.plan.chains.join(" & "),
evidence: choice.flatMap(({name: name, version: version}) => version === undefined ? [] : [ `${name}==${(0, 
wheels_version.qh)(version)}` ])
}) ];
}
function undecidedFinding({wanted: wanted}, tried) {
return (0, finding.g)("DEP-012", "unknown", {
file: "",
expected: wanted.map(wheels_requirement.zP).join(" & "),
observed: tried.at(-1) ?? "∅",
evidence: tried
});
}
function pinText({name: name, version: version}) {
return `${name} ${version === undefined ? "?" : (0, wheels_version.qh)(version)}`;
}
function checkUnreached(subject) {
const {supply: supply} = subject;
const reached = reachedNames(subject);
const best = [ ...supply.candidates.values() ].flatMap(([first]) => first ?? []).sort((left, right) => left.name < right.name ? -1 : 1);
const unreached = best.filter(({name: name}) => !reached.has(name));
return [ ...unreached.flatMap(candidate => check_unreached_unmetFinding(subject, candidate)), ...unreached.flatMap(candidate => unusedFinding(subject, candidate)), ...best.flatMap(candidate => shadowedFindings(subject, candidate)) ];
}
function reachedNames({plan: plan, wanted: wanted, fromBundle: fromBundle, supply: supply, profile: profile}) {
if (plan.outcome === "found") return new Set(plan.picks.map(({name: name}) => name));
const roots = wanted.map(requirement => ({
requirement: requirement,
chain: []
}));
return new Set(traceUnmet(roots, fromBundle, supply, profile.marker_environment).reached);
}
function check_unreached_unmetFinding({supply: supply, profile: profile}, candidate) {
const chain = [ `${candidate.name} ${(0, wheels_version.qh)(candidate.version)}` ];
const roots = candidate.metadata.requires.map(requirement => ({
requirement: requirement,
chain: chain
}));
const {unmet: unmet} = traceUnmet(roots, new Set, supply, profile.marker_environment);
if (unmet.length === 0) return [];
const answer = unmet.some(one => one.answer === "fail") ? "fail" : "unknown";
const told = unmet.filter(one => one.answer === answer);
return [ (0, finding.g)("DEP-006", answer, {
file: candidate.file,
expected: told.map(demandText).join(", "),
observed: told.map(one => `${one.name}: ${describeSupply(supply, one.name)}`).join(", "),
evidence: unmet.flatMap(one => one.chains)
}) ];
}
function unusedFinding({wanted: wanted}, {file: file, name: name}) {
if (wanted.length === 0) return [];
const expected = wanted.map(wheels_requirement.zP).join(", ");
return [ (0, finding.g)("DEP-008", "fail", {
file: file,
expected: expected,
observed: name
}) ];
}
function shadowedFindings({supply: supply, plan: plan}, best) {
const taken = plan.picks.find(({name: name}) => name === best.name)?.wheel ?? best;
return (supply.candidates.get(best.name) ?? []).filter(candidate => candidate !== taken).map(candidate => (0, 
finding.g)("DEP-009", "fail", {
file: candidate.file,
expected: taken.file,
observed: `${candidate.file}: ${differenceText(candidate, taken)}`
}));
}
function differenceText(candidate, taken) {
const order = (0, wheels_version.Zy)(candidate.version, taken.version);
if (order !== 0) return `${(0, wheels_version.qh)(candidate.version)} ${order < 0 ? "<" : ">"} ${(0, 
wheels_version.qh)(taken.version)}`;
if (candidate.rank !== taken.rank) return `tag ${candidate.rank + 1} > ${taken.rank + 1}`;
const [one, other] = [ candidate.build, taken.build ].map(build => build === undefined ? "∅" : `${build.number}${build.rest}`);
return one === other ? "=" : `build ${one} < ${other}`;
}
function demandText({demands: demands}) {
return demands.map(({requirement: requirement}) => (0, wheels_requirement.zP)(requirement)).join(" & ");
}
const bundleRules = [ "DEP-001", "DEP-002", "DEP-003", "DEP-004", "DEP-005", "DEP-006", "DEP-008", "DEP-009", "DEP-010", "DEP-011", "DEP-012", "DEP-017" ];
function checkClosure(input) {
const {request: request, profile: profile, bundle: bundle} = input;
const roots = request.required.packages.map(text => ({
text: text,
requirement: (0, wheels_requirement.pP)(text)
}));
const invalid = roots.flatMap(({text: text, requirement: requirement}) => requirement === undefined ? [ (0, 
finding.g)("DEP-003", "fail", {
file: "nx47.yml",
expected: "PEP 508",
observed: text
}) ] : []);
if (bundle === undefined) return {
evaluated: [ "DEP-003" ],
findings: invalid
};
const wanted = roots.flatMap(({requirement: requirement}) => requirement ?? []);
const wheels = (0, check_wheels.G)(input);
const subject = openCase({
wheels: wheels,
files: bundle.files
}, wanted, request, profile);
const commands = checkCommands(input, subject);
return {
evaluated: [ ...bundleRules, ...commands.evaluated ],
findings: [ ...invalid, ...checkRequired(subject), ...checkReplaced(subject), ...checkUnreached(subject), ...checkPip(subject), ...commands.findings ]
};
}
function checkAvailability(request, bundle, profile, read = []) {
const wanted = request.required.packages.flatMap(text => (0, wheels_requirement.pP)(text) ?? []);
const wheels = (0, check_wheels.G)({
bundle: bundle,
wheels: read
});
return checkRequired(openCase({
wheels: wheels,
files: bundle.files
}, wanted, request, profile));
}
function openCase({wheels: wheels, files: files}, all, request, profile) {
const supply = supplyOf(wheels, profile, files);
const wanted = all.filter(one => (0, wheels_requirement.Gl)(one, profile.marker_environment, []) !== false);
const fromImage = new Set(request.required["from-image"].map(canonical_name.E));
const fromBundle = new Set(wanted.map(({name: name}) => name).filter(name => !fromImage.has(name)));
const roots = wanted.map(requirement => ({
requirement: requirement
}));
const plan = planInstall(roots, supply, profile, {
bundleOnly: fromBundle
});
return {
wheels: wheels,
supply: supply,
profile: profile,
wanted: wanted,
fromBundle: fromBundle,
fromImage: fromImage,
plan: plan
};
}
},
16510: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
q: () => checkNative
});
var check_wheels = __webpack_require__(34364);
var wheel_libraries = __webpack_require__(40583);
var native_glibc = __webpack_require__(36980);
var safe_name = __webpack_require__(46415);
var rules = __webpack_require__(48070);
const longest = 1e3;
function nativeFinding(rule, answer, sight) {
const observed = (0, safe_name.Q)(sight.observed.slice(0, longest + 1));
return {
rule: rule,
severity: rules.v[rule].severity,
answer: answer,
file: (0, safe_name.Q)(sight.file),
expected: (0, safe_name.Q)(sight.expected),
observed: observed.length <= longest ? observed : `${observed.slice(0, longest)}…`,
evidence: (sight.evidence ?? []).map(safe_name.Q)
};
}
var posix_ = __webpack_require__(53916);
const origin = /^\$(?:ORIGIN|\{ORIGIN\})(?=\/|$)/;
function foreignFolders(elf) {
return foldersOf(elf).filter(folder => !origin.test(folder));
}
function isBuildPlace(path) {
return /^\/(?:nix\/store|gnu\/store|home|build|builds|Users)\//.test(path);
}
function candidatePaths(name, object) {
if (name.includes("/")) return absoluteOrBeside(name, object);
const paths = [];
for (let at = object; at !== undefined; at = at.loader) {
const holder = at;
if (holder.elf === undefined) continue;
const isOwn = holder === object;
if (!isOwn && (object.elf?.runpath !== undefined || holder.elf.runpath !== undefined)) continue;
paths.push(...foldersOf(holder.elf).flatMap(folder => absoluteOrBeside(`${folder}/${name}`, holder)));
}
return paths;
}
function foldersOf(elf) {
return (elf.runpath ?? elf.rpath)?.split(":") ?? [];
}
function absoluteOrBeside(path, object) {
if (origin.test(path)) return [ (0, posix_.normalize)(path.replace(origin, (0, posix_.dirname)(object.path))) ];
return path.startsWith("/") ? [ (0, posix_.normalize)(path) ] : [];
}
function checkBuild(library, profile) {
const {name: file, elf: elf} = library;
const findings = [];
const glibc = (0, native_glibc.V3)(profile.platform.libc);
const isGranted = glibc === undefined || !(0, native_glibc.du)(glibc, "2.41");
if (elf.flags.execstack && isGranted) {
findings.push(nativeFinding("ELF-010", "fail", {
file: file,
expected: "PT_GNU_STACK RW",
observed: "PT_GNU_STACK RWE"
}));
}
const places = buildPlaces(elf);
if (places.length > 0) {
const observed = places.map(({field: field, path: path}) => `${field} ${path}`).join(", ");
const evidence = places.map(({path: path}) => path);
findings.push(nativeFinding("ELF-012", "fail", {
file: file,
expected: "$ORIGIN",
observed: observed,
evidence: evidence
}));
}
if (elf.flags.textrel) {
findings.push(nativeFinding("ELF-013", "fail", {
file: file,
expected: "-fPIC",
observed: "DT_TEXTREL"
}));
}
return findings;
}
function buildPlaces(elf) {
const folders = elf.runpath === undefined ? "RPATH" : "RUNPATH";
const interpreter = elf.interpreter ?? "";
const isForeign = interpreter !== "" && !/^\/lib(?:64)?\/ld-linux[\w-]*\.so\.\d+$/.test(interpreter);
return [ ...foreignFolders(elf).map(path => ({
field: folders,
path: path
})), ...elf.needed.filter(name => name.startsWith("/")).map(path => ({
field: "NEEDED",
path: path
})), ...isForeign ? [ {
field: "INTERP",
path: interpreter
} ] : [] ];
}
var external_node_zlib_ = __webpack_require__(38522);
function isExtensionModule(elf) {
return elf.symbols.some(({name: name, defined: defined, binding: binding}) => defined && binding !== "local" && (name.startsWith("PyInit_") || name.startsWith("PyInitU_")));
}
function checkSuffixes(wheel, profile) {
const {ext_suffixes: suffixes} = profile.python;
const isBound = typeof wheel.naming !== "string" && wheel.naming.tags.some(({abi: abi}) => abi !== "none");
const modules = isBound ? wheel.libraries.files.filter(({elf: elf}) => isExtensionModule(elf)) : [];
if (modules.length === 0) return [];
if (suffixes.length === 0) {
const observed = modules.map(({path: path}) => path).join(", ");
return [ nativeFinding("ELF-016", "unknown", {
file: wheel.file,
expected: "python.ext_suffixes",
observed: observed
}) ];
}
const importable = new Set(modules.filter(({path: path}) => fits(path, suffixes)).map(({path: path}) => moduleName(path)));
const lost = modules.filter(({path: path}) => !importable.has(moduleName(path))).map(({path: path}) => path);
if (lost.length === 0) return [];
const observed = `${lost.length}/${modules.length}: ${lost.join(", ")}`;
const expected = suffixes.join(" ");
return [ nativeFinding("ELF-016", "fail", {
file: wheel.file,
expected: expected,
observed: observed,
evidence: lost
}) ];
}
function fits(path, suffixes) {
return suffixes.includes(path.slice(moduleName(path).length));
}
function moduleName(path) {
return path.replace(/\.[^/]*$/, "");
}
function checkSonames(facts) {
return [ ...checkFileNames(facts.libraries), ...checkBuilds(facts) ];
}
function checkFileNames(libraries) {
const names = new Set(libraries.map(({name: name}) => (0, posix_.basename)(name)));
return libraries.flatMap(({name: file, elf: elf}) => elf.needed.flatMap(needed => {
const meant = libraries.find(other => other.elf.soname === needed && other.name !== file);
if (meant === undefined || needed.includes("/") || names.has(needed)) return [];
const sight = {
file: file,
expected: needed,
observed: meant.name,
evidence: [ needed, meant.name ]
};
return [ nativeFinding("ELF-018", "fail", sight) ];
}));
}
function checkBuilds({libraries: libraries, wheels: wheels}) {
const bySoname = new Map;
for (const build of [ ...libraries.map(bundleBuild), ...wheels.flatMap(wheelBuilds) ]) {
const {soname: soname} = build;
if (soname === undefined) continue;
const known = bySoname.get(soname);
if (known === undefined) bySoname.set(soname, [ build ]); else known.push(build);
}
return [ ...bySoname ].flatMap(([soname, builds]) => {
const kinds = new Set(builds.map(({identity: identity}) => identity));
if (kinds.size < 2) return [];
const evidence = builds.map(({place: place, identity: identity}) => `${place} ${identity.split(":")[0]} B`);
const sight = {
file: builds[0].place,
expected: `${soname} × 1`,
observed: `${soname} × ${kinds.size}`,
evidence: evidence
};
return [ nativeFinding("ELF-017", "fail", sight) ];
});
}
function bundleBuild({name: name, elf: elf, bytes: bytes}) {
return {
soname: elf.soname,
place: name,
identity: `${bytes.byteLength}:${(0, external_node_zlib_.crc32)(bytes)}`
};
}
function wheelBuilds(wheel) {
return wheel.libraries.files.filter(({elf: elf}) => !isExtensionModule(elf)).map(({path: path, elf: elf, identity: identity}) => ({
soname: elf.soname,
place: `${wheel.file}: ${path}`,
identity: identity
}));
}
var canonical_name = __webpack_require__(18348);
var wheel_name = __webpack_require__(51725);
function foldFindings(file, placed) {
const groups = new Map;
for (const one of placed) {
const key = `${one.finding.rule} ${one.finding.answer}`;
const group = groups.get(key);
if (group === undefined) groups.set(key, [ one ]); else group.push(one);
}
return [ ...groups.values() ].map(group => {
const [{finding: finding, path: path}] = group;
const more = group.length === 1 ? "" : ` (+${group.length - 1})`;
const evidence = group.flatMap(linesOf);
return {
...finding,
file: file,
observed: `${path}: ${finding.observed}${more}`,
evidence: evidence
};
});
}
function linesOf({path: path, finding: finding}) {
const {answer: answer, evidence: evidence} = finding;
if (evidence.length === 0) return [ path ];
if (answer === "unknown" && evidence.length > 3) return [ `${path}: ${evidence.length}` ];
return evidence.map(line => `${path}: ${line}`);
}
function bundleObject(name, file, loader) {
const {elf: elf} = file;
const {soname: soname, verdef: verdef} = elf;
const needed = [ ...elf.filters, ...elf.needed ];
return {
name: name,
soname: soname,
path: file.name,
elf: elf,
needed: needed,
verdef: verdef,
symbols: exportedSymbols(elf),
loader: loader
};
}
function runtimeObject(name, facts, loader) {
return {
name: name,
soname: undefined,
path: "",
elf: undefined,
needed: facts?.needed,
verdef: facts?.verdef,
symbols: facts === undefined ? undefined : profileSymbols(facts),
loader: loader
};
}
const linkableTypes = new Set([ "notype", "object", "func", "common", "tls", "ifunc" ]);
const knownExports = new WeakMap;
function exportedSymbols(elf) {
const before = knownExports.get(elf);
if (before !== undefined) return before;
const exported = new Map;
for (const symbol of elf.symbols) {
const visible = symbol.visibility === "default" || symbol.visibility === "protected";
const bindable = symbol.binding !== "local" && symbol.binding !== "other" && linkableTypes.has(symbol.type);
if (symbol.defined && visible && bindable) addDefinition(exported, symbol.name, symbol);
}
knownExports.set(elf, exported);
return exported;
}
function binds(version, definition, object) {
if (definition.version === undefined) return true;
if (version !== undefined) return definition.version === version;
return definition.isDefault || definition.version === object.verdef?.[0];
}
const knownTables = new WeakMap;
function profileSymbols(facts) {
if (facts.symbols === undefined) return undefined;
const before = knownTables.get(facts);
if (before !== undefined) return before;
const table = new Map;
for (const written of facts.symbols) {
const at = written.indexOf("@");
const isDefault = written[at + 1] === "@";
if (at === -1) addDefinition(table, written, {
version: undefined,
isDefault: false
}); else {
const version = written.slice(at + (isDefault ? 2 : 1));
addDefinition(table, written.slice(0, at), {
version: version,
isDefault: isDefault
});
}
}
knownTables.set(facts, table);
return table;
}
const mostDefinitions = 64;
function addDefinition(table, name, definition) {
const known = table.get(name);
if (known === undefined) table.set(name, oneDefinition(definition)); else if (known.length < mostDefinitions) table.set(name, [ ...known, ...oneDefinition(definition) ]);
}
function oneDefinition({version: version, isDefault: isDefault}) {
const key = version === undefined ? isDefault : `${isDefault} ${version}`;
const before = knownDefinitions.get(key);
if (before !== undefined) return before;
const made = [ {
version: version,
isDefault: isDefault
} ];
if (knownDefinitions.size < mostKept) knownDefinitions.set(key, made);
return made;
}
const knownDefinitions = new Map;
const mostKept = 1e4;
const libm = "acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh erf erfc exp exp10 exp2 expm1 fabs fdim " + "floor fma fmax fmin fmod frexp hypot ilogb j0 j1 jn ldexp lgamma lgamma_r llrint llround log log10 log1p log2 " + "logb lrint lround modf nan nearbyint nextafter nexttoward pow remainder remquo rint round roundeven scalbln " + "scalbn sin sincos sinh sqrt tan tanh tgamma trunc y0 y1 yn cabs cacos cacosh carg casin casinh catan catanh " + "ccos ccosh cexp cimag clog conj cpow cproj creal csin csinh csqrt ctan ctanh";
const libz = "adler32 adler32_combine compress compress2 compressBound crc32 crc32_combine uncompress uncompress2 zError zlibVersion";
const exactly = (names, suffix = "") => new RegExp(`^(?:${names.replaceAll(" ", "|")})${suffix}$`);
const known = [ [ exactly(libm, "[fl]?"), "libm.so.6", "-lm" ], [ /^(?:pthread_|sem_(?:init|open|wait|post|destroy)|thrd_|mtx_|cnd_)/, "libpthread.so.0", "-lpthread" ], [ /^dl(?:open|sym|vsym|close|error|addr1?|info|mopen)$/, "libdl.so.2", "-ldl" ], [ /^(?:shm_(?:open|unlink)|mq_|aio_|timer_(?:create|settime|delete))/, "librt.so.1", "-lrt" ], [ exactly(libz), "libz.so.1", "-lz" ], [ /^(?:deflate|inflate)(?:[A-Z]\w*)?$|^gz(?:open|dopen|read|write|close|eof|error|flush|gets|puts|printf|seek|tell)$/, "libz.so.1", "-lz" ], [ /^(?:_Z(?:NK?S[tsoiab]|St|T[ISV]S|TVN10__cxxabiv1|n[aw]m|d[al]Pv)|__cxa_(?!finalize|atexit)|__gxx_)/, "libstdc++.so.6", "-lstdc++" ], [ /^(?:GOMP_|GOACC_|omp_)/, "libgomp.so.1", "-fopenmp" ], [ /^_gfortran_/, "libgfortran.so.5", "-lgfortran" ], [ /^__atomic_/, "libatomic.so.1", "-latomic" ], [ /^_Unwind_/, "libgcc_s.so.1", "-lgcc_s" ], [ /^cblas_/, "libblas.so.3", "-lcblas" ], [ /^lzma_/, "liblzma.so.5", "-llzma" ], [ /^BZ2_/, "libbz2.so.1.0", "-lbz2" ], [ /^ZSTD_/, "libzstd.so.1", "-lzstd" ], [ /^(?:EVP|BIO|RSA|ERR|OPENSSL)_/, "libcrypto.so.3", "-lcrypto" ], [ /^SSL_/, "libssl.so.3", "-lssl" ], [ /^TIFF[A-Z]/, "libtiff.so.5", "-ltiff" ], [ /^jpeg_/, "libjpeg.so.8", "-ljpeg" ], [ /^png_/, "libpng16.so.16", "-lpng" ], [ /^uuid_/, "libuuid.so.1", "-luuid" ], [ /^_?Py[A-Z_]/, "python", "libpython" ] ];
function symbolProvider(symbol, search) {
const [name = symbol, version] = symbol.split("@");
const sibling = search.siblings.find(({elf: elf}) => exportedSymbols(elf).has(name));
if (sibling !== undefined) return sibling.name;
const row = known.find(([pattern]) => pattern.test(name));
if (row !== undefined) return `${row[1]}, ${row[2]}`;
if (version !== undefined) return undefined;
const libs = Object.entries(search.profile.loader?.libs ?? {});
return libs.find(([soname, facts]) => runtimeObject(soname, facts).symbols?.has(name))?.[0];
}
function loadFindings(library, prediction, search) {
const {profile: profile} = search;
const {undecided: undecided} = prediction;
const provided = absence => ({
...absence,
from: symbolProvider(absence.name, search)
});
const findings = [ ...refusalFindings(library, prediction, profile), ...absenceFinding("ELF-005", "fail", library, prediction.missingLibraries), ...absenceFinding("ELF-005", "unknown", library, undecided.libraries), ...prediction.missingVersions.map(need => versionFinding("fail", library, need)), ...undecided.versions.map(need => versionFinding("unknown", library, need)), ...absenceFinding("ELF-007", "fail", library, prediction.undefinedSymbols.map(provided)), ...absenceFinding("ELF-007", "unknown", library, undecided.symbols) ];
if (prediction.answer === "ok" || findings.length > 0) return findings;
const {libc: libc} = profile.platform;
const observed = `${profile.id}: ${libc.name} ${libc.version}`;
return [ nativeFinding("ELF-015", "unknown", {
file: library.name,
expected: "glibc, loader.libs",
observed: observed
}) ];
}
const refusalRules = {
machine: "ELF-004",
"not-shared-object": "ELF-004",
"no-dynamic-section": "ELF-004",
osabi: "ELF-004",
program: "ELF-004",
"not-for-dlopen": "ELF-014",
"executable-stack": "ELF-009",
"relative-relocations": "ELF-011",
"static-tls": "ELF-014",
"isa-level": "ELF-014"
};
function refusalFindings(library, prediction, profile) {
const {machine: machine, libc: libc} = profile.platform;
return prediction.refusals.map(({code: code, answer: answer, file: file}) => nativeFinding(refusalRules[code], answer, {
file: library.name,
expected: `${machine} ${libc.name} ${libc.version}`,
observed: `${code}: ${file}`,
evidence: [ code, file ]
}));
}
function versionFinding(answer, library, need) {
const symbols = need.symbols.join(", ");
return nativeFinding("ELF-006", answer, {
file: library.name,
expected: need.available,
observed: `${need.version} (${need.library})${symbols === "" ? "" : `: ${symbols}`}`,
evidence: [ need.version, need.library, ...need.symbols ]
});
}
function absenceFinding(rule, answer, library, absences) {
if (absences.length === 0) return [];
const names = absences.map(({name: name, neededBy: neededBy, from: from}) => {
const notes = [ library.name.endsWith(neededBy) ? "" : neededBy, from ?? "" ].filter(Boolean);
return notes.length === 0 ? name : `${name} (${notes.join("; ")})`;
});
return [ nativeFinding(rule, answer, {
file: library.name,
expected: "0",
observed: `${names.length}: ${names.join(", ")}`,
evidence: names
}) ];
}
const carried = [ [ /^lib(?:torch|c10|shm|caffe2)/, [ "torch" ] ], [ /^libtensorflow/, [ "tensorflow", "tensorflow-cpu" ] ], [ /^libarrow|^libparquet/, [ "pyarrow" ] ], [ /^lib(?:mkl_|iomp5)/, [ "mkl", "intel-openmp" ] ], [ /^libtbb/, [ "tbb" ] ], [ /^libnvinfer/, [ "tensorrt" ] ], [ /^lib(?:cu[a-z]+|nv[a-zA-Z_]+|nccl)[\w.-]*\.so/, [ "torch", "cupy", "tensorflow", "jax" ] ] ];
const optional = /^lib(?:gomp|iomp5|omp|tbb|mpi|mpich)\b/;
function packageOf(soname, packages) {
const carriers = carried.find(([pattern]) => pattern.test(soname))?.[1];
const isVendors = /^lib(?:cu|nv|nccl)/.test(soname);
const vendor = isVendors ? [ ...packages ].find(name => name.startsWith("nvidia-")) : undefined;
return vendor ?? carriers?.find(name => packages.has(name)) ?? (optional.test(soname) ? "optional" : undefined);
}
const libc = {
"2.2.5": `\n    _Exit _IO_2_1_stderr_ _IO_2_1_stdin_ _IO_2_1_stdout_ _IO_adjust_column _IO_adjust_wcolumn\n    _IO_default_doallocate _IO_default_finish _IO_default_pbackfail _IO_default_uflow _IO_default_xsgetn\n    _IO_default_xsputn _IO_do_write _IO_doallocbuf _IO_fclose _IO_fdopen _IO_feof _IO_ferror _IO_fflush\n    _IO_fgetpos _IO_fgetpos64 _IO_fgets _IO_file_attach _IO_file_close _IO_file_close_it _IO_file_doallocate\n    _IO_file_finish _IO_file_fopen _IO_file_init _IO_file_jumps _IO_file_open _IO_file_overflow\n    _IO_file_read _IO_file_seek _IO_file_seekoff _IO_file_setbuf _IO_file_stat _IO_file_sync\n    _IO_file_underflow _IO_file_write _IO_file_xsputn _IO_flockfile _IO_flush_all _IO_flush_all_linebuffered\n    _IO_fopen _IO_fprintf _IO_fputs _IO_fread _IO_free_backup_area _IO_free_wbackup_area _IO_fsetpos\n    _IO_fsetpos64 _IO_ftell _IO_ftrylockfile _IO_funlockfile _IO_fwrite _IO_getc _IO_getline\n    _IO_getline_info _IO_gets _IO_init _IO_init_marker _IO_init_wmarker _IO_iter_begin _IO_iter_end\n    _IO_iter_file _IO_iter_next _IO_least_wmarker _IO_link_in _IO_list_all _IO_list_lock _IO_list_resetlock\n    _IO_list_unlock _IO_marker_delta _IO_marker_difference _IO_padn _IO_peekc_locked _IO_popen _IO_printf\n    _IO_proc_close _IO_proc_open _IO_putc _IO_puts _IO_remove_marker _IO_seekmark _IO_seekoff _IO_seekpos\n    _IO_seekwmark _IO_setb _IO_setbuffer _IO_setvbuf _IO_sgetn _IO_sprintf _IO_sputbackc _IO_sputbackwc\n    _IO_sscanf _IO_str_init_readonly _IO_str_init_static _IO_str_overflow _IO_str_pbackfail _IO_str_seekoff\n    _IO_str_underflow _IO_sungetc _IO_sungetwc _IO_switch_to_get_mode _IO_switch_to_main_wget_area\n    _IO_switch_to_wbackup_area _IO_switch_to_wget_mode _IO_un_link _IO_ungetc _IO_unsave_markers\n    _IO_unsave_wmarkers _IO_vfprintf _IO_vfscanf _IO_vsprintf _IO_wdefault_doallocate _IO_wdefault_finish\n    _IO_wdefault_pbackfail _IO_wdefault_uflow _IO_wdefault_xsgetn _IO_wdefault_xsputn _IO_wdo_write\n    _IO_wdoallocbuf _IO_wfile_jumps _IO_wfile_overflow _IO_wfile_seekoff _IO_wfile_sync _IO_wfile_underflow\n    _IO_wfile_xsputn _IO_wmarker_delta _IO_wsetb __adjtimex __after_morecore_hook __arch_prctl __argz_count\n    __argz_next __argz_stringify __asprintf __assert __assert_fail __assert_perror_fail __backtrace\n    __backtrace_symbols __backtrace_symbols_fd __bsd_getpgrp __bzero __check_rhosts_file __clone __close\n    __cmsg_nxthdr __connect __ctype32_b __ctype32_tolower __ctype32_toupper __ctype_b __ctype_get_mb_cur_max\n    __ctype_tolower __ctype_toupper __curbrk __cxa_atexit __cxa_finalize __cyg_profile_func_enter\n    __cyg_profile_func_exit __daylight __dcgettext __default_morecore __dgettext __dn_comp __dn_expand\n    __dn_skipname __dup2 __duplocale __endmntent __environ __errno_location __fbufsize __fcntl __ffs\n    __finite __finitef __finitel __flbf __fork __fpending __fpu_control __fpurge __freadable __freading\n    __free_hook __freelocale __fsetlocking __fwritable __fwriting __fxstat __fxstat64 __getdelim\n    __getmntent_r __getpagesize __getpgid __getpid __gettimeofday __gmtime_r __h_errno_location __isalnum_l\n    __isalpha_l __isascii_l __isblank_l __iscntrl_l __isdigit_l __isgraph_l __isinf __isinff __isinfl\n    __islower_l __isnan __isnanf __isnanl __isprint_l __ispunct_l __isspace_l __isupper_l __iswalnum_l\n    __iswalpha_l __iswblank_l __iswcntrl_l __iswctype __iswctype_l __iswdigit_l __iswgraph_l __iswlower_l\n    __iswprint_l __iswpunct_l __iswspace_l __iswupper_l __iswxdigit_l __isxdigit_l __ivaliduser\n    __key_decryptsession_pk_LOCAL __key_encryptsession_pk_LOCAL __key_gendes_LOCAL __libc_allocate_rtsig\n    __libc_calloc __libc_current_sigrtmax __libc_current_sigrtmin __libc_free __libc_freeres\n    __libc_init_first __libc_mallinfo __libc_malloc __libc_mallopt __libc_memalign __libc_pvalloc\n    __libc_realloc __libc_sa_len __libc_start_main __libc_valloc __lseek __lxstat __lxstat64 __malloc_hook\n    __malloc_initialize_hook __mbrlen __mbrtowc __memalign_hook __mempcpy __mempcpy_small __monstartup\n    __morecore __newlocale __nl_langinfo_l __nss_configure_lookup __nss_database_lookup __nss_group_lookup\n    __nss_hostname_digits_dots __nss_hosts_lookup __nss_next __nss_passwd_lookup __open __open64 __overflow\n    __pipe __poll __pread64 __printf_fp __profile_frequency __progname __progname_full __pthread_getspecific\n    __pthread_key_create __pthread_mutex_destroy __pthread_mutex_init __pthread_mutex_lock\n    __pthread_mutex_trylock __pthread_mutex_unlock __pthread_mutexattr_destroy __pthread_mutexattr_init\n    __pthread_mutexattr_settype __pthread_once __pthread_rwlock_destroy __pthread_rwlock_init\n    __pthread_rwlock_rdlock __pthread_rwlock_tryrdlock __pthread_rwlock_trywrlock __pthread_rwlock_unlock\n    __pthread_rwlock_wrlock __pthread_setspecific __pwrite64 __rawmemchr __rcmd_errstr __read __realloc_hook\n    __res_dnok __res_hnok __res_init __res_mailok __res_mkquery __res_nclose __res_ninit __res_nmkquery\n    __res_nquery __res_nquerydomain __res_nsearch __res_nsend __res_ownok __res_query __res_querydomain\n    __res_randomid __res_search __res_send __res_state __rpc_thread_createerr __rpc_thread_svc_fdset\n    __rpc_thread_svc_max_pollfd __rpc_thread_svc_pollfd __sbrk __sched_get_priority_max\n    __sched_get_priority_min __sched_getparam __sched_getscheduler __sched_setscheduler __sched_yield\n    __secure_getenv __select __send __setmntent __setpgid __sigaction __sigaddset __sigdelset __sigismember\n    __signbit __signbitf __signbitl __sigpause __sigsetjmp __sigsuspend __statfs __stpcpy __stpcpy_small\n    __stpncpy __strcasecmp __strcasecmp_l __strcasestr __strcoll_l __strcpy_small __strcspn_c1 __strcspn_c2\n    __strcspn_c3 __strdup __strerror_r __strfmon_l __strncasecmp_l __strndup __strpbrk_c2 __strpbrk_c3\n    __strsep_1c __strsep_2c __strsep_3c __strsep_g __strspn_c1 __strspn_c2 __strspn_c3 __strtod_internal\n    __strtod_l __strtof_internal __strtof_l __strtok_r __strtok_r_1c __strtol_internal __strtol_l\n    __strtold_internal __strtold_l __strtoll_internal __strtoll_l __strtoul_internal __strtoul_l\n    __strtoull_internal __strtoull_l __strverscmp __strxfrm_l __sysconf __sysctl __sysv_signal __timezone\n    __toascii_l __tolower_l __toupper_l __towctrans __towctrans_l __towlower_l __towupper_l __tzname __uflow\n    __underflow __vfork __vfscanf __vsnprintf __vsscanf __wait __waitpid __wcscasecmp_l __wcscoll_l\n    __wcsncasecmp_l __wcstod_internal __wcstod_l __wcstof_internal __wcstof_l __wcstol_internal __wcstol_l\n    __wcstold_internal __wcstold_l __wcstoll_internal __wcstoll_l __wcstoul_internal __wcstoul_l\n    __wcstoull_internal __wcstoull_l __wcsxfrm_l __wctrans_l __wctype_l __woverflow __write __wuflow\n    __wunderflow __xmknod __xpg_basename __xpg_sigpause __xstat __xstat64 _authenticate _dl_mcount_wrapper\n    _dl_mcount_wrapper_check _environ _exit _flushlbf _libc_intl_domainname _longjmp _mcleanup _mcount\n    _nl_default_dirname _nl_domain_bindings _nl_msg_cat_cntr _null_auth _obstack _obstack_allocated_p\n    _obstack_begin _obstack_begin_1 _obstack_free _obstack_memory_used _obstack_newchunk\n    _pthread_cleanup_pop _pthread_cleanup_pop_restore _pthread_cleanup_push _pthread_cleanup_push_defer _res\n    _res_hconf _rpc_dtablesize _seterr_reply _setjmp _sys_errlist _sys_nerr _sys_siglist _tolower _toupper\n    a64l abort abs accept access acct addmntent addseverity adjtime adjtimex advance aio_cancel aio_cancel64\n    aio_error aio_error64 aio_fsync aio_fsync64 aio_init aio_read aio_read64 aio_return aio_return64\n    aio_suspend aio_suspend64 aio_write aio_write64 alarm alphasort alphasort64 arch_prctl\n    argp_err_exit_status argp_error argp_failure argp_help argp_parse argp_program_bug_address\n    argp_program_version argp_program_version_hook argp_state_help argp_usage argz_add argz_add_sep\n    argz_append argz_count argz_create argz_create_sep argz_delete argz_extract argz_insert argz_next\n    argz_replace argz_stringify asctime asctime_r asprintf atof atoi atol atoll authdes_create\n    authdes_getucred authdes_pk_create authnone_create authunix_create authunix_create_default backtrace\n    backtrace_symbols backtrace_symbols_fd basename bcmp bcopy bdflush bind bind_textdomain_codeset\n    bindresvport bindtextdomain brk bsd_signal bsearch btowc bzero calloc callrpc canonicalize_file_name\n    capget capset catclose catgets catopen cbc_crypt cfgetispeed cfgetospeed cfmakeraw cfree cfsetispeed\n    cfsetospeed cfsetspeed chdir chflags chmod chown chroot clearenv clearerr clearerr_unlocked\n    clnt_broadcast clnt_create clnt_pcreateerror clnt_perrno clnt_perror clnt_spcreateerror clnt_sperrno\n    clnt_sperror clntraw_create clnttcp_create clntudp_bufcreate clntudp_create clntunix_create clock\n    clock_getcpuclockid clock_getres clock_gettime clock_nanosleep clock_settime clone close closedir\n    closelog confstr connect copysign copysignf copysignl creat creat64 create_module ctermid ctime ctime_r\n    cuserid daemon daylight dcgettext dcngettext delete_module des_setparity dgettext difftime dirfd dirname\n    div dl_iterate_phdr dladdr dlclose dlerror dlopen dlsym dlvsym dngettext dprintf drand48 drand48_r dup\n    dup2 dysize ecb_crypt ecvt ecvt_r endaliasent endfsent endgrent endhostent endmntent endnetent\n    endnetgrent endprotoent endpwent endrpcent endservent endspent endttyent endusershell endutent endutxent\n    environ envz_add envz_entry envz_get envz_merge envz_remove envz_strip erand48 erand48_r err error\n    error_at_line error_message_count error_one_per_line error_print_progname errx ether_aton ether_aton_r\n    ether_hostton ether_line ether_ntoa ether_ntoa_r ether_ntohost euidaccess execl execle execlp execv\n    execve execvp exit fattach fchdir fchflags fchmod fchown fclose fcloseall fcntl fcvt fcvt_r fdatasync\n    fdetach fdopen feof feof_unlocked ferror ferror_unlocked fexecve fflush fflush_unlocked ffs ffsl ffsll\n    fgetc fgetc_unlocked fgetgrent fgetgrent_r fgetpos fgetpos64 fgetpwent fgetpwent_r fgets fgets_unlocked\n    fgetspent fgetspent_r fgetwc fgetwc_unlocked fgetws fgetws_unlocked fileno fileno_unlocked finite\n    finitef finitel flock flockfile fmemopen fmtmsg fnmatch fopen fopen64 fopencookie fork forkpty fpathconf\n    fprintf fputc fputc_unlocked fputs fputs_unlocked fputwc fputwc_unlocked fputws fputws_unlocked fread\n    fread_unlocked free freeaddrinfo freopen freopen64 frexp frexpf frexpl fscanf fseek fseeko fseeko64\n    fsetpos fsetpos64 fstatfs fstatfs64 fstatvfs fstatvfs64 fsync ftell ftello ftello64 ftime ftok ftruncate\n    ftruncate64 ftrylockfile fts_children fts_close fts_open fts_read fts_set ftw ftw64 funlockfile fwide\n    fwprintf fwrite fwrite_unlocked fwscanf gai_cancel gai_error gai_strerror gai_suspend gcvt\n    get_avphys_pages get_current_dir_name get_kernel_syms get_myaddress get_nprocs get_nprocs_conf\n    get_phys_pages getaddrinfo getaddrinfo_a getaliasbyname getaliasbyname_r getaliasent getaliasent_r getc\n    getc_unlocked getchar getchar_unlocked getcontext getcwd getdate getdate_err getdate_r getdelim\n    getdirentries getdirentries64 getdomainname getdtablesize getegid getenv geteuid getfsent getfsfile\n    getfsspec getgid getgrent getgrent_r getgrgid getgrgid_r getgrnam getgrnam_r getgrouplist getgroups\n    gethostbyaddr gethostbyaddr_r gethostbyname gethostbyname2 gethostbyname2_r gethostbyname_r gethostent\n    gethostent_r gethostid gethostname getitimer getline getloadavg getlogin getlogin_r getmntent\n    getmntent_r getmsg getnameinfo getnetbyaddr getnetbyaddr_r getnetbyname getnetbyname_r getnetent\n    getnetent_r getnetgrent getnetgrent_r getnetname getopt getopt_long getopt_long_only getpagesize getpass\n    getpeername getpgid getpgrp getpid getpmsg getppid getpriority getprotobyname getprotobyname_r\n    getprotobynumber getprotobynumber_r getprotoent getprotoent_r getpt getpublickey getpw getpwent\n    getpwent_r getpwnam getpwnam_r getpwuid getpwuid_r getresgid getresuid getrlimit getrlimit64\n    getrpcbyname getrpcbyname_r getrpcbynumber getrpcbynumber_r getrpcent getrpcent_r getrpcport getrusage\n    gets getsecretkey getservbyname getservbyname_r getservbyport getservbyport_r getservent getservent_r\n    getsid getsockname getsockopt getspent getspent_r getspnam getspnam_r getsubopt gettext gettimeofday\n    getttyent getttynam getuid getusershell getutent getutent_r getutid getutid_r getutline getutline_r\n    getutmp getutmpx getutxent getutxid getutxline getw getwc getwc_unlocked getwchar getwchar_unlocked\n    getwd glob glob64 glob_pattern_p globfree globfree64 gmtime gmtime_r gnu_get_libc_release\n    gnu_get_libc_version grantpt group_member gsignal gtty h_errlist h_nerr hasmntopt hcreate hcreate_r\n    hdestroy hdestroy_r herror host2netname hsearch hsearch_r hstrerror htonl htons iconv iconv_close\n    iconv_open if_freenameindex if_indextoname if_nameindex if_nametoindex imaxabs imaxdiv in6addr_any\n    in6addr_loopback index inet_addr inet_aton inet_lnaof inet_makeaddr inet_netof inet_network\n    inet_nsap_addr inet_nsap_ntoa inet_ntoa inet_ntop inet_pton init_module initgroups initstate initstate_r\n    innetgr insque ioctl ioperm iopl iruserok iruserok_af isalnum isalpha isascii isastream isatty isblank\n    iscntrl isdigit isfdtype isgraph isinf isinff isinfl islower isnan isnanf isnanl isprint ispunct isspace\n    isupper iswalnum iswalpha iswblank iswcntrl iswctype iswdigit iswgraph iswlower iswprint iswpunct\n    iswspace iswupper iswxdigit isxdigit jrand48 jrand48_r key_decryptsession key_decryptsession_pk\n    key_encryptsession key_encryptsession_pk key_gendes key_get_conv key_secretkey_is_set key_setnet\n    key_setsecret kill killpg klogctl l64a labs lchown lckpwdf lcong48 lcong48_r ldexp ldexpf ldexpl ldiv\n    lfind link lio_listio lio_listio64 listen llabs lldiv llseek loc1 loc2 localeconv localtime localtime_r\n    lockf lockf64 locs login login_tty logout logwtmp longjmp lrand48 lrand48_r lsearch lseek lseek64\n    madvise makecontext mallinfo malloc malloc_stats malloc_trim malloc_usable_size mallopt mallwatch mblen\n    mbrlen mbrtowc mbsinit mbsnrtowcs mbsrtowcs mbstowcs mbtowc mcheck mcheck_check_all mcheck_pedantic\n    mcount memalign memccpy memchr memcmp memcpy memfrob memmem memmove mempcpy memrchr memset mincore mkdir\n    mkdtemp mkfifo mkstemp mkstemp64 mktemp mktime mlock mlockall mmap mmap64 modf modff modfl modify_ldt\n    moncontrol monstartup mount mprobe mprotect mrand48 mrand48_r mremap msgctl msgget msgrcv msgsnd msync\n    mtrace munlock munlockall munmap muntrace nanosleep netname2host netname2user nfsservctl nftw nftw64\n    ngettext nice nl_langinfo nrand48 nrand48_r ntohl ntohs ntp_adjtime ntp_gettime\n    obstack_alloc_failed_handler obstack_exit_failure obstack_free obstack_printf obstack_vprintf on_exit\n    open open64 open_memstream opendir openlog openpty optarg opterr optind optopt parse_printf_format\n    passwd2des pathconf pause pclose perror personality pipe pivot_root pmap_getmaps pmap_getport\n    pmap_rmtcall pmap_set pmap_unset poll popen posix_fadvise posix_fadvise64 posix_fallocate\n    posix_fallocate64 posix_madvise posix_memalign posix_openpt posix_spawn\n    posix_spawn_file_actions_addclose posix_spawn_file_actions_adddup2 posix_spawn_file_actions_addopen\n    posix_spawn_file_actions_destroy posix_spawn_file_actions_init posix_spawnattr_destroy\n    posix_spawnattr_getflags posix_spawnattr_getpgroup posix_spawnattr_getschedparam\n    posix_spawnattr_getschedpolicy posix_spawnattr_getsigdefault posix_spawnattr_getsigmask\n    posix_spawnattr_init posix_spawnattr_setflags posix_spawnattr_setpgroup posix_spawnattr_setschedparam\n    posix_spawnattr_setschedpolicy posix_spawnattr_setsigdefault posix_spawnattr_setsigmask posix_spawnp\n    prctl pread pread64 printf printf_size printf_size_info profil program_invocation_name\n    program_invocation_short_name pselect psignal pthread_atfork pthread_attr_destroy\n    pthread_attr_getdetachstate pthread_attr_getguardsize pthread_attr_getinheritsched\n    pthread_attr_getschedparam pthread_attr_getschedpolicy pthread_attr_getscope pthread_attr_getstack\n    pthread_attr_getstackaddr pthread_attr_getstacksize pthread_attr_init pthread_attr_setdetachstate\n    pthread_attr_setguardsize pthread_attr_setinheritsched pthread_attr_setschedparam\n    pthread_attr_setschedpolicy pthread_attr_setscope pthread_attr_setstack pthread_attr_setstackaddr\n    pthread_attr_setstacksize pthread_barrier_destroy pthread_barrier_init pthread_barrier_wait\n    pthread_barrierattr_destroy pthread_barrierattr_init pthread_barrierattr_setpshared pthread_cancel\n    pthread_cond_broadcast pthread_cond_destroy pthread_cond_init pthread_cond_signal pthread_cond_timedwait\n    pthread_cond_wait pthread_condattr_destroy pthread_condattr_getpshared pthread_condattr_init\n    pthread_condattr_setpshared pthread_create pthread_detach pthread_equal pthread_exit pthread_getattr_np\n    pthread_getconcurrency pthread_getcpuclockid pthread_getschedparam pthread_getspecific pthread_join\n    pthread_key_create pthread_key_delete pthread_kill pthread_kill_other_threads_np pthread_mutex_destroy\n    pthread_mutex_init pthread_mutex_lock pthread_mutex_timedlock pthread_mutex_trylock pthread_mutex_unlock\n    pthread_mutexattr_destroy pthread_mutexattr_getkind_np pthread_mutexattr_getpshared\n    pthread_mutexattr_gettype pthread_mutexattr_init pthread_mutexattr_setkind_np\n    pthread_mutexattr_setpshared pthread_mutexattr_settype pthread_once pthread_rwlock_destroy\n    pthread_rwlock_init pthread_rwlock_rdlock pthread_rwlock_timedrdlock pthread_rwlock_timedwrlock\n    pthread_rwlock_tryrdlock pthread_rwlock_trywrlock pthread_rwlock_unlock pthread_rwlock_wrlock\n    pthread_rwlockattr_destroy pthread_rwlockattr_getkind_np pthread_rwlockattr_getpshared\n    pthread_rwlockattr_init pthread_rwlockattr_setkind_np pthread_rwlockattr_setpshared pthread_self\n    pthread_setcancelstate pthread_setcanceltype pthread_setconcurrency pthread_setschedparam\n    pthread_setspecific pthread_sigmask pthread_spin_destroy pthread_spin_init pthread_spin_lock\n    pthread_spin_trylock pthread_spin_unlock pthread_testcancel pthread_yield ptrace ptsname ptsname_r putc\n    putc_unlocked putchar putchar_unlocked putenv putgrent putmsg putpmsg putpwent puts putspent pututline\n    pututxline putw putwc putwc_unlocked putwchar putwchar_unlocked pvalloc pwrite pwrite64 qecvt qecvt_r\n    qfcvt qfcvt_r qgcvt qsort query_module quotactl raise rand rand_r random random_r rawmemchr rcmd rcmd_af\n    re_comp re_compile_fastmap re_compile_pattern re_exec re_match re_match_2 re_max_failures re_search\n    re_search_2 re_set_registers re_set_syntax re_syntax_options read readdir readdir64 readdir64_r\n    readdir_r readlink readv realloc realpath reboot recv recvfrom recvmsg regcomp regerror regexec regfree\n    register_printf_function registerrpc remove remque rename revoke rewind rewinddir rexec rexec_af\n    rexecoptions rindex rmdir rpc_createerr rpmatch rresvport rresvport_af rtime ruserok ruserok_af\n    ruserpass sbrk scalbn scalbnf scalbnl scandir scandir64 scanf sched_get_priority_max\n    sched_get_priority_min sched_getparam sched_getscheduler sched_rr_get_interval sched_setparam\n    sched_setscheduler sched_yield seed48 seed48_r seekdir select sem_close sem_destroy sem_getvalue\n    sem_init sem_open sem_post sem_timedwait sem_trywait sem_unlink sem_wait semctl semget semop send\n    sendfile sendmsg sendto setaliasent setbuf setbuffer setcontext setdomainname setegid setenv seteuid\n    setfsent setfsgid setfsuid setgid setgrent setgroups sethostent sethostid sethostname setitimer setjmp\n    setlinebuf setlocale setlogin setlogmask setmntent setnetent setnetgrent setpgid setpgrp setpriority\n    setprotoent setpwent setregid setresgid setresuid setreuid setrlimit setrlimit64 setrpcent setservent\n    setsid setsockopt setspent setstate setstate_r settimeofday setttyent setuid setusershell setutent\n    setutxent setvbuf sgetspent sgetspent_r shm_open shm_unlink shmat shmctl shmdt shmget shutdown sigaction\n    sigaddset sigaltstack sigandset sigblock sigdelset sigemptyset sigfillset siggetmask sighold sigignore\n    siginterrupt sigisemptyset sigismember siglongjmp signal sigorset sigpause sigpending sigprocmask\n    sigqueue sigrelse sigreturn sigset sigsetmask sigstack sigsuspend sigtimedwait sigvec sigwait\n    sigwaitinfo sleep snprintf sockatmark socket socketpair sprintf sprofil srand srand48 srand48_r srandom\n    srandom_r sscanf ssignal sstk statfs statfs64 statvfs statvfs64 stderr stdin stdout step stime stpcpy\n    stpncpy strcasecmp strcasestr strcat strchr strchrnul strcmp strcoll strcpy strcspn strdup strerror\n    strerror_r strfmon strfry strftime strlen strncasecmp strncat strncmp strncpy strndup strnlen strpbrk\n    strptime strrchr strsep strsignal strspn strstr strtod strtof strtoimax strtok strtok_r strtol strtold\n    strtoll strtoq strtoul strtoull strtoumax strtouq strverscmp strxfrm stty svc_exit svc_fdset svc_getreq\n    svc_getreq_common svc_getreq_poll svc_getreqset svc_max_pollfd svc_pollfd svc_register svc_run\n    svc_sendreply svc_unregister svcauthdes_stats svcerr_auth svcerr_decode svcerr_noproc svcerr_noprog\n    svcerr_progvers svcerr_systemerr svcerr_weakauth svcfd_create svcraw_create svctcp_create\n    svcudp_bufcreate svcudp_create svcudp_enablecache svcunix_create svcunixfd_create swab swapcontext\n    swapoff swapon swprintf swscanf symlink sync sys_errlist sys_nerr sys_sigabbrev sys_siglist syscall\n    sysconf sysctl sysinfo syslog system sysv_signal tcdrain tcflow tcflush tcgetattr tcgetpgrp tcgetsid\n    tcsendbreak tcsetattr tcsetpgrp tdelete tdestroy telldir tempnam textdomain tfind time timegm timelocal\n    timer_create timer_delete timer_getoverrun timer_gettime timer_settime times timezone tmpfile tmpfile64\n    tmpnam tmpnam_r toascii tolower toupper towctrans towlower towupper tr_break truncate truncate64 tsearch\n    ttyname ttyname_r ttyslot twalk tzname tzset ualarm ulckpwdf ulimit umask umount umount2 uname ungetc\n    ungetwc unlink unlockpt unsetenv updwtmp updwtmpx uselib user2netname usleep ustat utime utimes utmpname\n    utmpxname valloc vasprintf vdprintf verr verrx versionsort versionsort64 vfork vfprintf vfscanf\n    vfwprintf vfwscanf vhangup vlimit vprintf vscanf vsnprintf vsprintf vsscanf vswprintf vswscanf vsyslog\n    vtimes vwarn vwarnx vwprintf vwscanf wait wait3 wait4 waitid waitpid warn warnx wcpcpy wcpncpy wcrtomb\n    wcscasecmp wcscat wcschr wcschrnul wcscmp wcscoll wcscpy wcscspn wcsdup wcsftime wcslen wcsncasecmp\n    wcsncat wcsncmp wcsncpy wcsnlen wcsnrtombs wcspbrk wcsrchr wcsrtombs wcsspn wcsstr wcstod wcstof\n    wcstoimax wcstok wcstol wcstold wcstoll wcstombs wcstoq wcstoul wcstoull wcstoumax wcstouq wcswcs\n    wcswidth wcsxfrm wctob wctomb wctrans wctype wcwidth wmemchr wmemcmp wmemcpy wmemmove wmempcpy wmemset\n    wordexp wordfree wprintf write writev wscanf xdecrypt xdr_accepted_reply xdr_array xdr_authdes_cred\n    xdr_authdes_verf xdr_authunix_parms xdr_bool xdr_bytes xdr_callhdr xdr_callmsg xdr_char xdr_cryptkeyarg\n    xdr_cryptkeyarg2 xdr_cryptkeyres xdr_des_block xdr_double xdr_enum xdr_float xdr_free xdr_getcredres\n    xdr_hyper xdr_int xdr_int16_t xdr_int32_t xdr_int64_t xdr_int8_t xdr_key_netstarg xdr_key_netstres\n    xdr_keybuf xdr_keystatus xdr_long xdr_longlong_t xdr_netnamestr xdr_netobj xdr_opaque xdr_opaque_auth\n    xdr_pmap xdr_pmaplist xdr_pointer xdr_reference xdr_rejected_reply xdr_replymsg xdr_rmtcall_args\n    xdr_rmtcallres xdr_short xdr_sizeof xdr_string xdr_u_char xdr_u_hyper xdr_u_int xdr_u_long\n    xdr_u_longlong_t xdr_u_short xdr_uint16_t xdr_uint32_t xdr_uint64_t xdr_uint8_t xdr_union xdr_unixcred\n    xdr_vector xdr_void xdr_wrapstring xdrmem_create xdrrec_create xdrrec_endofrecord xdrrec_eof\n    xdrrec_skiprecord xdrstdio_create xencrypt xprt_register xprt_unregister`,
"2.2.6": `\n    __nanosleep`,
2.3: `\n    __ctype_b_loc __ctype_tolower_loc __ctype_toupper_loc __isctype __strftime_l __uselocale __wcsftime_l\n    _sys_errlist _sys_nerr duplocale fgetxattr flistxattr freeifaddrs freelocale fremovexattr fsetxattr\n    futimes getifaddrs getxattr isalnum_l isalpha_l isblank_l iscntrl_l isctype isdigit_l isgraph_l\n    islower_l isprint_l ispunct_l isspace_l isupper_l iswalnum_l iswalpha_l iswblank_l iswcntrl_l iswctype_l\n    iswdigit_l iswgraph_l iswlower_l iswprint_l iswpunct_l iswspace_l iswupper_l iswxdigit_l isxdigit_l\n    lgetxattr listxattr llistxattr lremovexattr lsetxattr lutimes newlocale nl_langinfo_l readahead realpath\n    removexattr sendfile64 setxattr strcasecmp_l strcoll_l strfmon_l strftime_l strncasecmp_l strtod_l\n    strtof_l strtol_l strtold_l strtoul_l strxfrm_l sys_errlist sys_nerr tolower_l toupper_l towctrans_l\n    towlower_l towupper_l uselocale wcscasecmp_l wcscoll_l wcsftime_l wcsncasecmp_l wcstod_l wcstof_l\n    wcstol_l wcstold_l wcstoll_l wcstoul_l wcstoull_l wcsxfrm_l wctrans_l wctype_l`,
"2.3.2": `\n    __register_atfork epoll_create epoll_ctl epoll_wait lchmod pthread_cond_broadcast pthread_cond_destroy\n    pthread_cond_init pthread_cond_signal pthread_cond_timedwait pthread_cond_wait strptime_l`,
"2.3.3": `\n    __pthread_cleanup_routine __pthread_register_cancel __pthread_register_cancel_defer\n    __pthread_unregister_cancel __pthread_unregister_cancel_restore __pthread_unwind_next _sys_siglist\n    dladdr1 dlinfo gnu_dev_major gnu_dev_makedev gnu_dev_minor inet6_option_alloc inet6_option_append\n    inet6_option_find inet6_option_init inet6_option_next inet6_option_space nftw nftw64\n    pthread_attr_getaffinity_np pthread_attr_setaffinity_np pthread_barrierattr_getpshared\n    pthread_condattr_getclock pthread_condattr_setclock pthread_getaffinity_np pthread_setaffinity_np\n    pthread_timedjoin_np pthread_tryjoin_np remap_file_pages sched_getaffinity sched_setaffinity semtimedop\n    strtoll_l strtoull_l sys_sigabbrev sys_siglist timer_create timer_delete timer_getoverrun timer_gettime\n    timer_settime`,
"2.3.4": `\n    __chk_fail __fprintf_chk __gets_chk __memcpy_chk __memmove_chk __mempcpy_chk __memset_chk __printf_chk\n    __snprintf_chk __sprintf_chk __stpcpy_chk __strcat_chk __strcpy_chk __strncat_chk __strncpy_chk\n    __vfprintf_chk __vprintf_chk __vsnprintf_chk __vsprintf_chk __xpg_strerror_r dlmopen getipv4sourcefilter\n    getsourcefilter mq_close mq_getattr mq_notify mq_open mq_receive mq_send mq_setattr mq_timedreceive\n    mq_timedsend mq_unlink pthread_attr_getaffinity_np pthread_attr_setaffinity_np pthread_getaffinity_np\n    pthread_setaffinity_np pthread_setschedprio regexec sched_getaffinity sched_setaffinity\n    setipv4sourcefilter setsourcefilter xdr_quad_t xdr_u_quad_t`,
2.4: `\n    __confstr_chk __fgets_chk __fgets_unlocked_chk __fgetws_chk __fgetws_unlocked_chk __fwprintf_chk\n    __fxstatat __fxstatat64 __getcwd_chk __getdomainname_chk __getgroups_chk __gethostname_chk\n    __getlogin_r_chk __getwd_chk __mbsnrtowcs_chk __mbsrtowcs_chk __mbstowcs_chk __pread64_chk __pread_chk\n    __ptsname_r_chk __read_chk __readlink_chk __realpath_chk __recv_chk __recvfrom_chk __stack_chk_fail\n    __stpncpy_chk __swprintf_chk __syslog_chk __ttyname_r_chk __vfwprintf_chk __vswprintf_chk __vsyslog_chk\n    __vwprintf_chk __wcpcpy_chk __wcpncpy_chk __wcrtomb_chk __wcscat_chk __wcscpy_chk __wcsncat_chk\n    __wcsncpy_chk __wcsnrtombs_chk __wcsrtombs_chk __wcstombs_chk __wctomb_chk __wmemcpy_chk __wmemmove_chk\n    __wmempcpy_chk __wmemset_chk __wprintf_chk __xmknodat _sys_errlist _sys_nerr eaccess faccessat fchmodat\n    fchownat fdopendir futimesat inotify_add_watch inotify_init inotify_rm_watch linkat lio_listio\n    lio_listio64 mkdirat mkfifoat open_wmemstream openat openat64 ppoll pthread_mutex_consistent_np\n    pthread_mutex_getprioceiling pthread_mutex_setprioceiling pthread_mutexattr_getprioceiling\n    pthread_mutexattr_getprotocol pthread_mutexattr_getrobust_np pthread_mutexattr_setprioceiling\n    pthread_mutexattr_setprotocol pthread_mutexattr_setrobust_np readlinkat renameat symlinkat sys_errlist\n    sys_nerr unlinkat unshare`,
2.5: `\n    __readlinkat_chk inet6_opt_append inet6_opt_find inet6_opt_finish inet6_opt_get_val inet6_opt_init\n    inet6_opt_next inet6_opt_set_val inet6_rth_add inet6_rth_getaddr inet6_rth_init inet6_rth_reverse\n    inet6_rth_segments inet6_rth_space splice tee vmsplice`,
2.6: `\n    __sched_cpucount epoll_pwait futimens sched_getcpu strerror_l sync_file_range utimensat`,
2.7: `\n    __fread_chk __fread_unlocked_chk __isoc99_fscanf __isoc99_fwscanf __isoc99_scanf __isoc99_sscanf\n    __isoc99_swscanf __isoc99_vfscanf __isoc99_vfwscanf __isoc99_vscanf __isoc99_vsscanf __isoc99_vswscanf\n    __isoc99_vwscanf __isoc99_wscanf __mq_open_2 __open64_2 __open_2 __openat64_2 __openat_2\n    __sched_cpualloc __sched_cpufree eventfd eventfd_read eventfd_write mkostemp mkostemp64 signalfd`,
2.8: `\n    __asprintf_chk __dprintf_chk __obstack_printf_chk __obstack_vprintf_chk __vasprintf_chk __vdprintf_chk\n    qsort_r timerfd_create timerfd_gettime timerfd_settime`,
2.9: `\n    dup3 epoll_create1 inotify_init1 ns_name_compress ns_name_ntop ns_name_pack ns_name_pton ns_name_skip\n    ns_name_uncompress ns_name_unpack pipe2`,
"2.10": `\n    __cxa_at_quick_exit __posix_getopt accept4 endsgent fallocate fallocate64 fgetsgent fgetsgent_r getsgent\n    getsgent_r getsgnam getsgnam_r malloc_info preadv preadv64 psiginfo putsgent pwritev pwritev64\n    quick_exit register_printf_modifier register_printf_specifier register_printf_type setsgent sgetsgent\n    sgetsgent_r`,
2.11: `\n    __longjmp_chk execvpe mkostemps mkostemps64 mkstemps mkstemps64 pthread_sigqueue`,
2.12: `\n    _sys_errlist _sys_nerr ntp_gettimex pthread_getname_np pthread_mutex_consistent\n    pthread_mutexattr_getrobust pthread_mutexattr_setrobust pthread_setname_np recvmmsg sys_errlist sys_nerr`,
2.13: `\n    __fentry__ fanotify_init fanotify_mark prlimit prlimit64`,
2.14: `\n    clock_adjtime memcpy name_to_handle_at open_by_handle_at sendmmsg setns syncfs`,
2.15: `\n    __fdelt_chk __fdelt_warn posix_spawn posix_spawnp process_vm_readv process_vm_writev scandirat\n    scandirat64`,
2.16: `\n    __getauxval __poll_chk __ppoll_chk aligned_alloc c16rtomb c32rtomb getauxval mbrtoc16 mbrtoc32\n    timespec_get`,
2.17: `\n    clock_getcpuclockid clock_getres clock_gettime clock_nanosleep clock_settime secure_getenv`,
2.18: `\n    __cxa_thread_atexit_impl pthread_getattr_default_np pthread_setattr_default_np`,
2.22: `\n    fmemopen`,
2.23: `\n    fts64_children fts64_close fts64_open fts64_read fts64_set`,
2.24: `\n    quick_exit`,
2.25: `\n    __explicit_bzero_chk explicit_bzero getentropy getrandom strfromd strfromf strfroml`,
2.26: `\n    __isnanf128 __strtof128_internal __wcstof128_internal preadv2 preadv64v2 pwritev2 pwritev64v2\n    reallocarray strfromf128 strtof128 strtof128_l wcstof128 wcstof128_l`,
2.27: `\n    copy_file_range glob glob64 memfd_create mlock2 pkey_alloc pkey_free pkey_get pkey_mprotect pkey_set\n    strfromf32 strfromf32x strfromf64 strfromf64x strtof32 strtof32_l strtof32x strtof32x_l strtof64\n    strtof64_l strtof64x strtof64x_l wcstof32 wcstof32_l wcstof32x wcstof32x_l wcstof64 wcstof64_l wcstof64x\n    wcstof64x_l`,
2.28: `\n    call_once cnd_broadcast cnd_destroy cnd_init cnd_signal cnd_timedwait cnd_wait fcntl64 mtx_destroy\n    mtx_init mtx_lock mtx_timedlock mtx_trylock mtx_unlock renameat2 statx thrd_create thrd_current\n    thrd_detach thrd_equal thrd_exit thrd_join thrd_sleep thrd_yield tss_create tss_delete tss_get tss_set`,
2.29: `\n    getcpu posix_spawn_file_actions_addchdir_np posix_spawn_file_actions_addfchdir_np`,
"2.30": `\n    getdents64 gettid pthread_cond_clockwait pthread_mutex_clocklock pthread_rwlock_clockrdlock\n    pthread_rwlock_clockwrlock sem_clockwait tgkill twalk_r`,
2.31: `\n    pthread_clockjoin_np`,
2.32: `\n    __libc_single_threaded pthread_attr_getsigmask_np pthread_attr_setaffinity_np pthread_attr_setsigmask_np\n    pthread_getaffinity_np pthread_getattr_np pthread_sigmask sigabbrev_np sigdescr_np strerrordesc_np\n    strerrorname_np`,
2.33: `\n    __x86_get_cpuid_feature_leaf fstat fstat64 fstatat fstatat64 lstat lstat64 mallinfo2 mknod mknodat stat\n    stat64`,
2.34: `\n    _Fork __isnanf128 __libc_start_main __mq_open_2 __pthread_cleanup_routine __pthread_key_create\n    __pthread_register_cancel __pthread_register_cancel_defer __pthread_unregister_cancel\n    __pthread_unregister_cancel_restore __pthread_unwind_next _pthread_cleanup_pop _pthread_cleanup_push\n    aio_cancel aio_cancel64 aio_error aio_error64 aio_fsync aio_fsync64 aio_init aio_read aio_read64\n    aio_return aio_return64 aio_suspend aio_suspend64 aio_write aio_write64 call_once close_range closefrom\n    cnd_broadcast cnd_destroy cnd_init cnd_signal cnd_timedwait cnd_wait dladdr dladdr1 dlclose dlerror\n    dlinfo dlmopen dlopen dlsym dlvsym dn_comp dn_expand dn_skipname execveat forkpty gai_cancel gai_error\n    gai_suspend getaddrinfo_a lio_listio lio_listio64 login login_tty logout logwtmp mq_close mq_getattr\n    mq_notify mq_open mq_receive mq_send mq_setattr mq_timedreceive mq_timedsend mq_unlink mtx_destroy\n    mtx_init mtx_lock mtx_timedlock mtx_trylock mtx_unlock ns_name_compress ns_name_ntop ns_name_pack\n    ns_name_pton ns_name_skip ns_name_uncompress ns_name_unpack openpty\n    posix_spawn_file_actions_addclosefrom_np pthread_attr_getaffinity_np pthread_attr_getguardsize\n    pthread_attr_getstack pthread_attr_getstackaddr pthread_attr_getstacksize pthread_attr_setguardsize\n    pthread_attr_setstack pthread_attr_setstackaddr pthread_attr_setstacksize pthread_barrier_destroy\n    pthread_barrier_init pthread_barrier_wait pthread_barrierattr_destroy pthread_barrierattr_getpshared\n    pthread_barrierattr_init pthread_barrierattr_setpshared pthread_cancel pthread_clockjoin_np\n    pthread_cond_clockwait pthread_condattr_getclock pthread_condattr_getpshared pthread_condattr_setclock\n    pthread_condattr_setpshared pthread_create pthread_detach pthread_getattr_default_np\n    pthread_getconcurrency pthread_getcpuclockid pthread_getname_np pthread_getspecific pthread_join\n    pthread_key_create pthread_key_delete pthread_kill pthread_mutex_clocklock pthread_mutex_consistent\n    pthread_mutex_getprioceiling pthread_mutex_setprioceiling pthread_mutex_timedlock pthread_mutex_trylock\n    pthread_mutexattr_destroy pthread_mutexattr_getprioceiling pthread_mutexattr_getprotocol\n    pthread_mutexattr_getpshared pthread_mutexattr_getrobust pthread_mutexattr_gettype\n    pthread_mutexattr_init pthread_mutexattr_setprioceiling pthread_mutexattr_setprotocol\n    pthread_mutexattr_setpshared pthread_mutexattr_setrobust pthread_mutexattr_settype pthread_once\n    pthread_rwlock_clockrdlock pthread_rwlock_clockwrlock pthread_rwlock_destroy pthread_rwlock_init\n    pthread_rwlock_rdlock pthread_rwlock_timedrdlock pthread_rwlock_timedwrlock pthread_rwlock_tryrdlock\n    pthread_rwlock_trywrlock pthread_rwlock_unlock pthread_rwlock_wrlock pthread_rwlockattr_destroy\n    pthread_rwlockattr_getkind_np pthread_rwlockattr_getpshared pthread_rwlockattr_init\n    pthread_rwlockattr_setkind_np pthread_rwlockattr_setpshared pthread_setaffinity_np\n    pthread_setattr_default_np pthread_setconcurrency pthread_setname_np pthread_setschedprio\n    pthread_setspecific pthread_sigqueue pthread_spin_destroy pthread_spin_init pthread_spin_lock\n    pthread_spin_trylock pthread_spin_unlock pthread_testcancel pthread_timedjoin_np pthread_tryjoin_np\n    res_dnok res_hnok res_mailok res_mkquery res_nmkquery res_nquery res_nquerydomain res_nsearch res_nsend\n    res_ownok res_query res_querydomain res_search res_send sem_clockwait sem_close sem_destroy sem_getvalue\n    sem_init sem_open sem_post sem_timedwait sem_trywait sem_unlink sem_wait shm_open shm_unlink thrd_create\n    thrd_detach thrd_exit thrd_join timer_create timer_delete timer_getoverrun timer_gettime timer_settime\n    timespec_getres tss_create tss_delete tss_get tss_set`,
2.35: `\n    __memcmpeq _dl_find_object epoll_pwait2 posix_spawn_file_actions_addtcsetpgrp_np`,
2.36: `\n    arc4random arc4random_buf arc4random_uniform c8rtomb fsconfig fsmount fsopen fspick mbrtoc8\n    mount_setattr move_mount open_tree pidfd_getfd pidfd_open pidfd_send_signal process_madvise\n    process_mrelease`,
2.38: `\n    __isoc23_fscanf __isoc23_fwscanf __isoc23_scanf __isoc23_sscanf __isoc23_strtoimax __isoc23_strtol\n    __isoc23_strtol_l __isoc23_strtoll __isoc23_strtoll_l __isoc23_strtoul __isoc23_strtoul_l\n    __isoc23_strtoull __isoc23_strtoull_l __isoc23_strtoumax __isoc23_swscanf __isoc23_vfscanf\n    __isoc23_vfwscanf __isoc23_vscanf __isoc23_vsscanf __isoc23_vswscanf __isoc23_vwscanf __isoc23_wcstoimax\n    __isoc23_wcstol __isoc23_wcstol_l __isoc23_wcstoll __isoc23_wcstoll_l __isoc23_wcstoul\n    __isoc23_wcstoul_l __isoc23_wcstoull __isoc23_wcstoull_l __isoc23_wcstoumax __isoc23_wscanf\n    __strlcat_chk __strlcpy_chk __wcslcat_chk __wcslcpy_chk strlcat strlcpy wcslcat wcslcpy`,
2.39: `\n    pidfd_getpid pidfd_spawn pidfd_spawnp posix_spawnattr_getcgroup_np posix_spawnattr_setcgroup_np\n    stdc_bit_ceil_uc stdc_bit_ceil_ui stdc_bit_ceil_ul stdc_bit_ceil_ull stdc_bit_ceil_us stdc_bit_floor_uc\n    stdc_bit_floor_ui stdc_bit_floor_ul stdc_bit_floor_ull stdc_bit_floor_us stdc_bit_width_uc\n    stdc_bit_width_ui stdc_bit_width_ul stdc_bit_width_ull stdc_bit_width_us stdc_count_ones_uc\n    stdc_count_ones_ui stdc_count_ones_ul stdc_count_ones_ull stdc_count_ones_us stdc_count_zeros_uc\n    stdc_count_zeros_ui stdc_count_zeros_ul stdc_count_zeros_ull stdc_count_zeros_us\n    stdc_first_leading_one_uc stdc_first_leading_one_ui stdc_first_leading_one_ul stdc_first_leading_one_ull\n    stdc_first_leading_one_us stdc_first_leading_zero_uc stdc_first_leading_zero_ui\n    stdc_first_leading_zero_ul stdc_first_leading_zero_ull stdc_first_leading_zero_us\n    stdc_first_trailing_one_uc stdc_first_trailing_one_ui stdc_first_trailing_one_ul\n    stdc_first_trailing_one_ull stdc_first_trailing_one_us stdc_first_trailing_zero_uc\n    stdc_first_trailing_zero_ui stdc_first_trailing_zero_ul stdc_first_trailing_zero_ull\n    stdc_first_trailing_zero_us stdc_has_single_bit_uc stdc_has_single_bit_ui stdc_has_single_bit_ul\n    stdc_has_single_bit_ull stdc_has_single_bit_us stdc_leading_ones_uc stdc_leading_ones_ui\n    stdc_leading_ones_ul stdc_leading_ones_ull stdc_leading_ones_us stdc_leading_zeros_uc\n    stdc_leading_zeros_ui stdc_leading_zeros_ul stdc_leading_zeros_ull stdc_leading_zeros_us\n    stdc_trailing_ones_uc stdc_trailing_ones_ui stdc_trailing_ones_ul stdc_trailing_ones_ull\n    stdc_trailing_ones_us stdc_trailing_zeros_uc stdc_trailing_zeros_ui stdc_trailing_zeros_ul\n    stdc_trailing_zeros_ull stdc_trailing_zeros_us`,
2.41: `\n    sched_getattr sched_setattr`,
2.42: `\n    __inet_ntop_chk __inet_pton_chk cfgetibaud cfgetispeed cfgetobaud cfgetospeed cfsetbaud cfsetibaud\n    cfsetispeed cfsetobaud cfsetospeed cfsetspeed pthread_gettid_np uabs uimaxabs ulabs ullabs`,
2.43: `\n    __memset_explicit_chk free_aligned_sized free_sized memalignment memset_explicit mseal openat2 umaxabs`
};
const glibc_symbols_libm = {
"2.2.5": `\n    _LIB_VERSION __clog10 __clog10f __clog10l __finite __finitef __finitel __fpclassify __fpclassifyf\n    __fpclassifyl __signbit __signbitf __signbitl acos acosf acosh acoshf acoshl acosl asin asinf asinh\n    asinhf asinhl asinl atan atan2 atan2f atan2l atanf atanh atanhf atanhl atanl cabs cabsf cabsl cacos\n    cacosf cacosh cacoshf cacoshl cacosl carg cargf cargl casin casinf casinh casinhf casinhl casinl catan\n    catanf catanh catanhf catanhl catanl cbrt cbrtf cbrtl ccos ccosf ccosh ccoshf ccoshl ccosl ceil ceilf\n    ceill cexp cexpf cexpl cimag cimagf cimagl clog clog10 clog10f clog10l clogf clogl conj conjf conjl\n    copysign copysignf copysignl cos cosf cosh coshf coshl cosl cpow cpowf cpowl cproj cprojf cprojl creal\n    crealf creall csin csinf csinh csinhf csinhl csinl csqrt csqrtf csqrtl ctan ctanf ctanh ctanhf ctanhl\n    ctanl drem dremf dreml erf erfc erfcf erfcl erff erfl exp exp10 exp10f exp10l exp2 exp2f exp2l expf expl\n    expm1 expm1f expm1l fabs fabsf fabsl fdim fdimf fdiml feclearexcept fedisableexcept feenableexcept\n    fegetenv fegetexcept fegetexceptflag fegetround feholdexcept feraiseexcept fesetenv fesetexceptflag\n    fesetround fetestexcept feupdateenv finite finitef finitel floor floorf floorl fma fmaf fmal fmax fmaxf\n    fmaxl fmin fminf fminl fmod fmodf fmodl frexp frexpf frexpl gamma gammaf gammal hypot hypotf hypotl\n    ilogb ilogbf ilogbl j0 j0f j0l j1 j1f j1l jn jnf jnl ldexp ldexpf ldexpl lgamma lgamma_r lgammaf\n    lgammaf_r lgammal lgammal_r llrint llrintf llrintl llround llroundf llroundl log log10 log10f log10l\n    log1p log1pf log1pl log2 log2f log2l logb logbf logbl logf logl lrint lrintf lrintl lround lroundf\n    lroundl matherr modf modff modfl nan nanf nanl nearbyint nearbyintf nearbyintl nextafter nextafterf\n    nextafterl nexttoward nexttowardf nexttowardl pow pow10 pow10f pow10l powf powl remainder remainderf\n    remainderl remquo remquof remquol rint rintf rintl round roundf roundl scalb scalbf scalbl scalbln\n    scalblnf scalblnl scalbn scalbnf scalbnl signgam significand significandf significandl sin sincos\n    sincosf sincosl sinf sinh sinhf sinhl sinl sqrt sqrtf sqrtl tan tanf tanh tanhf tanhl tanl tgamma\n    tgammaf tgammal trunc truncf truncl y0 y0f y0l y1 y1f y1l yn ynf ynl`,
2.15: `\n    __acos_finite __acosf_finite __acosh_finite __acoshf_finite __acoshl_finite __acosl_finite __asin_finite\n    __asinf_finite __asinl_finite __atan2_finite __atan2f_finite __atan2l_finite __atanh_finite\n    __atanhf_finite __atanhl_finite __cosh_finite __coshf_finite __coshl_finite __exp10_finite\n    __exp10f_finite __exp10l_finite __exp2_finite __exp2f_finite __exp2l_finite __exp_finite __expf_finite\n    __expl_finite __fmod_finite __fmodf_finite __fmodl_finite __gamma_r_finite __gammaf_r_finite\n    __gammal_r_finite __hypot_finite __hypotf_finite __hypotl_finite __j0_finite __j0f_finite __j0l_finite\n    __j1_finite __j1f_finite __j1l_finite __jn_finite __jnf_finite __jnl_finite __lgamma_r_finite\n    __lgammaf_r_finite __lgammal_r_finite __log10_finite __log10f_finite __log10l_finite __log2_finite\n    __log2f_finite __log2l_finite __log_finite __logf_finite __logl_finite __pow_finite __powf_finite\n    __powl_finite __remainder_finite __remainderf_finite __remainderl_finite __scalb_finite __scalbf_finite\n    __scalbl_finite __sinh_finite __sinhf_finite __sinhl_finite __sqrt_finite __sqrtf_finite __sqrtl_finite\n    __y0_finite __y0f_finite __y0l_finite __y1_finite __y1f_finite __y1l_finite __yn_finite __ynf_finite\n    __ynl_finite`,
2.18: `\n    __issignaling __issignalingf __issignalingl`,
2.23: `\n    __signgam lgamma lgammaf lgammal`,
2.24: `\n    nextdown nextdownf nextdownl nextup nextupf nextupl`,
2.25: `\n    __iscanonicall __iseqsig __iseqsigf __iseqsigl canonicalize canonicalizef canonicalizel fegetmode\n    fesetexcept fesetmode fetestexceptflag fmaxmag fmaxmagf fmaxmagl fminmag fminmagf fminmagl fromfp\n    fromfpf fromfpl fromfpx fromfpxf fromfpxl getpayload getpayloadf getpayloadl llogb llogbf llogbl\n    roundeven roundevenf roundevenl setpayload setpayloadf setpayloadl setpayloadsig setpayloadsigf\n    setpayloadsigl totalorder totalorderf totalorderl totalordermag totalordermagf totalordermagl ufromfp\n    ufromfpf ufromfpl ufromfpx ufromfpxf ufromfpxl`,
2.26: `\n    __acosf128_finite __acoshf128_finite __asinf128_finite __atan2f128_finite __atanhf128_finite\n    __coshf128_finite __exp10f128_finite __exp2f128_finite __expf128_finite __finitef128 __fmodf128_finite\n    __fpclassifyf128 __gammaf128_r_finite __hypotf128_finite __iseqsigf128 __isinff128 __issignalingf128\n    __j0f128_finite __j1f128_finite __jnf128_finite __lgammaf128_r_finite __log10f128_finite\n    __log2f128_finite __logf128_finite __powf128_finite __remainderf128_finite __signbitf128\n    __sinhf128_finite __sqrtf128_finite __y0f128_finite __y1f128_finite __ynf128_finite acosf128 acoshf128\n    asinf128 asinhf128 atan2f128 atanf128 atanhf128 cabsf128 cacosf128 cacoshf128 canonicalizef128 cargf128\n    casinf128 casinhf128 catanf128 catanhf128 cbrtf128 ccosf128 ccoshf128 ceilf128 cexpf128 cimagf128\n    clog10f128 clogf128 conjf128 copysignf128 cosf128 coshf128 cpowf128 cprojf128 crealf128 csinf128\n    csinhf128 csqrtf128 ctanf128 ctanhf128 erfcf128 erff128 exp10f128 exp2f128 expf128 expm1f128 fabsf128\n    fdimf128 floorf128 fmaf128 fmaxf128 fmaxmagf128 fminf128 fminmagf128 fmodf128 frexpf128 fromfpf128\n    fromfpxf128 getpayloadf128 hypotf128 ilogbf128 j0f128 j1f128 jnf128 ldexpf128 lgammaf128 lgammaf128_r\n    llogbf128 llrintf128 llroundf128 log10f128 log1pf128 log2f128 logbf128 logf128 lrintf128 lroundf128\n    modff128 nanf128 nearbyintf128 nextafterf128 nextdownf128 nextupf128 powf128 remainderf128 remquof128\n    rintf128 roundevenf128 roundf128 scalblnf128 scalbnf128 setpayloadf128 setpayloadsigf128 sincosf128\n    sinf128 sinhf128 sqrtf128 tanf128 tanhf128 tgammaf128 totalorderf128 totalordermagf128 truncf128\n    ufromfpf128 ufromfpxf128 y0f128 y1f128 ynf128`,
2.27: `\n    acosf32 acosf32x acosf64 acosf64x acoshf32 acoshf32x acoshf64 acoshf64x asinf32 asinf32x asinf64\n    asinf64x asinhf32 asinhf32x asinhf64 asinhf64x atan2f32 atan2f32x atan2f64 atan2f64x atanf32 atanf32x\n    atanf64 atanf64x atanhf32 atanhf32x atanhf64 atanhf64x cabsf32 cabsf32x cabsf64 cabsf64x cacosf32\n    cacosf32x cacosf64 cacosf64x cacoshf32 cacoshf32x cacoshf64 cacoshf64x canonicalizef32 canonicalizef32x\n    canonicalizef64 canonicalizef64x cargf32 cargf32x cargf64 cargf64x casinf32 casinf32x casinf64 casinf64x\n    casinhf32 casinhf32x casinhf64 casinhf64x catanf32 catanf32x catanf64 catanf64x catanhf32 catanhf32x\n    catanhf64 catanhf64x cbrtf32 cbrtf32x cbrtf64 cbrtf64x ccosf32 ccosf32x ccosf64 ccosf64x ccoshf32\n    ccoshf32x ccoshf64 ccoshf64x ceilf32 ceilf32x ceilf64 ceilf64x cexpf32 cexpf32x cexpf64 cexpf64x\n    cimagf32 cimagf32x cimagf64 cimagf64x clog10f32 clog10f32x clog10f64 clog10f64x clogf32 clogf32x clogf64\n    clogf64x conjf32 conjf32x conjf64 conjf64x copysignf32 copysignf32x copysignf64 copysignf64x cosf32\n    cosf32x cosf64 cosf64x coshf32 coshf32x coshf64 coshf64x cpowf32 cpowf32x cpowf64 cpowf64x cprojf32\n    cprojf32x cprojf64 cprojf64x crealf32 crealf32x crealf64 crealf64x csinf32 csinf32x csinf64 csinf64x\n    csinhf32 csinhf32x csinhf64 csinhf64x csqrtf32 csqrtf32x csqrtf64 csqrtf64x ctanf32 ctanf32x ctanf64\n    ctanf64x ctanhf32 ctanhf32x ctanhf64 ctanhf64x erfcf32 erfcf32x erfcf64 erfcf64x erff32 erff32x erff64\n    erff64x exp10f32 exp10f32x exp10f64 exp10f64x exp2f exp2f32 exp2f32x exp2f64 exp2f64x expf expf32\n    expf32x expf64 expf64x expm1f32 expm1f32x expm1f64 expm1f64x fabsf32 fabsf32x fabsf64 fabsf64x fdimf32\n    fdimf32x fdimf64 fdimf64x floorf32 floorf32x floorf64 floorf64x fmaf32 fmaf32x fmaf64 fmaf64x fmaxf32\n    fmaxf32x fmaxf64 fmaxf64x fmaxmagf32 fmaxmagf32x fmaxmagf64 fmaxmagf64x fminf32 fminf32x fminf64\n    fminf64x fminmagf32 fminmagf32x fminmagf64 fminmagf64x fmodf32 fmodf32x fmodf64 fmodf64x frexpf32\n    frexpf32x frexpf64 frexpf64x fromfpf32 fromfpf32x fromfpf64 fromfpf64x fromfpxf32 fromfpxf32x fromfpxf64\n    fromfpxf64x getpayloadf32 getpayloadf32x getpayloadf64 getpayloadf64x hypotf32 hypotf32x hypotf64\n    hypotf64x ilogbf32 ilogbf32x ilogbf64 ilogbf64x j0f32 j0f32x j0f64 j0f64x j1f32 j1f32x j1f64 j1f64x\n    jnf32 jnf32x jnf64 jnf64x ldexpf32 ldexpf32x ldexpf64 ldexpf64x lgammaf32 lgammaf32_r lgammaf32x\n    lgammaf32x_r lgammaf64 lgammaf64_r lgammaf64x lgammaf64x_r llogbf32 llogbf32x llogbf64 llogbf64x\n    llrintf32 llrintf32x llrintf64 llrintf64x llroundf32 llroundf32x llroundf64 llroundf64x log10f32\n    log10f32x log10f64 log10f64x log1pf32 log1pf32x log1pf64 log1pf64x log2f log2f32 log2f32x log2f64\n    log2f64x logbf32 logbf32x logbf64 logbf64x logf logf32 logf32x logf64 logf64x lrintf32 lrintf32x\n    lrintf64 lrintf64x lroundf32 lroundf32x lroundf64 lroundf64x modff32 modff32x modff64 modff64x nanf32\n    nanf32x nanf64 nanf64x nearbyintf32 nearbyintf32x nearbyintf64 nearbyintf64x nextafterf32 nextafterf32x\n    nextafterf64 nextafterf64x nextdownf32 nextdownf32x nextdownf64 nextdownf64x nextupf32 nextupf32x\n    nextupf64 nextupf64x powf powf32 powf32x powf64 powf64x remainderf32 remainderf32x remainderf64\n    remainderf64x remquof32 remquof32x remquof64 remquof64x rintf32 rintf32x rintf64 rintf64x roundevenf32\n    roundevenf32x roundevenf64 roundevenf64x roundf32 roundf32x roundf64 roundf64x scalblnf32 scalblnf32x\n    scalblnf64 scalblnf64x scalbnf32 scalbnf32x scalbnf64 scalbnf64x setpayloadf32 setpayloadf32x\n    setpayloadf64 setpayloadf64x setpayloadsigf32 setpayloadsigf32x setpayloadsigf64 setpayloadsigf64x\n    sincosf32 sincosf32x sincosf64 sincosf64x sinf32 sinf32x sinf64 sinf64x sinhf32 sinhf32x sinhf64\n    sinhf64x sqrtf32 sqrtf32x sqrtf64 sqrtf64x tanf32 tanf32x tanf64 tanf64x tanhf32 tanhf32x tanhf64\n    tanhf64x tgammaf32 tgammaf32x tgammaf64 tgammaf64x totalorderf32 totalorderf32x totalorderf64\n    totalorderf64x totalordermagf32 totalordermagf32x totalordermagf64 totalordermagf64x truncf32 truncf32x\n    truncf64 truncf64x ufromfpf32 ufromfpf32x ufromfpf64 ufromfpf64x ufromfpxf32 ufromfpxf32x ufromfpxf64\n    ufromfpxf64x y0f32 y0f32x y0f64 y0f64x y1f32 y1f32x y1f64 y1f64x ynf32 ynf32x ynf64 ynf64x`,
2.28: `\n    daddl ddivl dmull dsubl f32addf128 f32addf32x f32addf64 f32addf64x f32divf128 f32divf32x f32divf64\n    f32divf64x f32mulf128 f32mulf32x f32mulf64 f32mulf64x f32subf128 f32subf32x f32subf64 f32subf64x\n    f32xaddf128 f32xaddf64 f32xaddf64x f32xdivf128 f32xdivf64 f32xdivf64x f32xmulf128 f32xmulf64 f32xmulf64x\n    f32xsubf128 f32xsubf64 f32xsubf64x f64addf128 f64addf64x f64divf128 f64divf64x f64mulf128 f64mulf64x\n    f64subf128 f64subf64x f64xaddf128 f64xdivf128 f64xmulf128 f64xsubf128 fadd faddl fdiv fdivl fmul fmull\n    fsub fsubl`,
2.29: `\n    exp exp2 log log2 pow`,
2.31: `\n    totalorder totalorderf totalorderf128 totalorderf32 totalorderf32x totalorderf64 totalorderf64x\n    totalorderl totalordermag totalordermagf totalordermagf128 totalordermagf32 totalordermagf32x\n    totalordermagf64 totalordermagf64x totalordermagl`,
2.32: `\n    exp10f`,
2.35: `\n    dfmal dsqrtl f32fmaf128 f32fmaf32x f32fmaf64 f32fmaf64x f32sqrtf128 f32sqrtf32x f32sqrtf64 f32sqrtf64x\n    f32xfmaf128 f32xfmaf64 f32xfmaf64x f32xsqrtf128 f32xsqrtf64 f32xsqrtf64x f64fmaf128 f64fmaf64x\n    f64sqrtf128 f64sqrtf64x f64xfmaf128 f64xsqrtf128 ffma ffmal fmaximum fmaximum_mag fmaximum_mag_num\n    fmaximum_mag_numf fmaximum_mag_numf128 fmaximum_mag_numf32 fmaximum_mag_numf32x fmaximum_mag_numf64\n    fmaximum_mag_numf64x fmaximum_mag_numl fmaximum_magf fmaximum_magf128 fmaximum_magf32 fmaximum_magf32x\n    fmaximum_magf64 fmaximum_magf64x fmaximum_magl fmaximum_num fmaximum_numf fmaximum_numf128\n    fmaximum_numf32 fmaximum_numf32x fmaximum_numf64 fmaximum_numf64x fmaximum_numl fmaximumf fmaximumf128\n    fmaximumf32 fmaximumf32x fmaximumf64 fmaximumf64x fmaximuml fminimum fminimum_mag fminimum_mag_num\n    fminimum_mag_numf fminimum_mag_numf128 fminimum_mag_numf32 fminimum_mag_numf32x fminimum_mag_numf64\n    fminimum_mag_numf64x fminimum_mag_numl fminimum_magf fminimum_magf128 fminimum_magf32 fminimum_magf32x\n    fminimum_magf64 fminimum_magf64x fminimum_magl fminimum_num fminimum_numf fminimum_numf128\n    fminimum_numf32 fminimum_numf32x fminimum_numf64 fminimum_numf64x fminimum_numl fminimumf fminimumf128\n    fminimumf32 fminimumf32x fminimumf64 fminimumf64x fminimuml fsqrt fsqrtl hypot hypotf`,
2.38: `\n    fmod fmodf`,
2.39: `\n    exp10`,
"2.40": `\n    exp10m1 exp10m1f exp10m1f128 exp10m1f32 exp10m1f32x exp10m1f64 exp10m1f64x exp10m1l exp2m1 exp2m1f\n    exp2m1f128 exp2m1f32 exp2m1f32x exp2m1f64 exp2m1f64x exp2m1l log10p1 log10p1f log10p1f128 log10p1f32\n    log10p1f32x log10p1f64 log10p1f64x log10p1l log2p1 log2p1f log2p1f128 log2p1f32 log2p1f32x log2p1f64\n    log2p1f64x log2p1l logp1 logp1f logp1f128 logp1f32 logp1f32x logp1f64 logp1f64x logp1l`,
2.41: `\n    acospi acospif acospif128 acospif32 acospif32x acospif64 acospif64x acospil asinpi asinpif asinpif128\n    asinpif32 asinpif32x asinpif64 asinpif64x asinpil atan2pi atan2pif atan2pif128 atan2pif32 atan2pif32x\n    atan2pif64 atan2pif64x atan2pil atanpi atanpif atanpif128 atanpif32 atanpif32x atanpif64 atanpif64x\n    atanpil cospi cospif cospif128 cospif32 cospif32x cospif64 cospif64x cospil sinpi sinpif sinpif128\n    sinpif32 sinpif32x sinpif64 sinpif64x sinpil tanpi tanpif tanpif128 tanpif32 tanpif32x tanpif64\n    tanpif64x tanpil`,
2.42: `\n    compoundn compoundnf compoundnf128 compoundnf32 compoundnf32x compoundnf64 compoundnf64x compoundnl pown\n    pownf pownf128 pownf32 pownf32x pownf64 pownf64x pownl powr powrf powrf128 powrf32 powrf32x powrf64\n    powrf64x powrl rootn rootnf rootnf128 rootnf32 rootnf32x rootnf64 rootnf64x rootnl rsqrt rsqrtf\n    rsqrtf128 rsqrtf32 rsqrtf32x rsqrtf64 rsqrtf64x rsqrtl`,
2.43: `\n    acosf acoshf asinf atan2f atanhf coshf fromfp fromfpf fromfpf128 fromfpf32 fromfpf32x fromfpf64\n    fromfpf64x fromfpl fromfpx fromfpxf fromfpxf128 fromfpxf32 fromfpxf32x fromfpxf64 fromfpxf64x fromfpxl\n    j0f j1f jnf lgammaf lgammaf_r log10f remainder remainderf sinhf sqrtf tgammaf ufromfp ufromfpf\n    ufromfpf128 ufromfpf32 ufromfpf32x ufromfpf64 ufromfpf64x ufromfpl ufromfpx ufromfpxf ufromfpxf128\n    ufromfpxf32 ufromfpxf32x ufromfpxf64 ufromfpxf64x ufromfpxl y0f y1f ynf`
};
const libmvec = {
2.22: `\n    _ZGVbN2v_cos _ZGVbN2v_exp _ZGVbN2v_log _ZGVbN2v_sin _ZGVbN2vv_pow _ZGVbN2vvv_sincos _ZGVbN4v_cosf\n    _ZGVbN4v_expf _ZGVbN4v_logf _ZGVbN4v_sinf _ZGVbN4vv_powf _ZGVbN4vvv_sincosf _ZGVcN4v_cos _ZGVcN4v_exp\n    _ZGVcN4v_log _ZGVcN4v_sin _ZGVcN4vv_pow _ZGVcN4vvv_sincos _ZGVcN8v_cosf _ZGVcN8v_expf _ZGVcN8v_logf\n    _ZGVcN8v_sinf _ZGVcN8vv_powf _ZGVcN8vvv_sincosf _ZGVdN4v_cos _ZGVdN4v_exp _ZGVdN4v_log _ZGVdN4v_sin\n    _ZGVdN4vv_pow _ZGVdN4vvv_sincos _ZGVdN8v_cosf _ZGVdN8v_expf _ZGVdN8v_logf _ZGVdN8v_sinf _ZGVdN8vv_powf\n    _ZGVdN8vvv_sincosf _ZGVeN16v_cosf _ZGVeN16v_expf _ZGVeN16v_logf _ZGVeN16v_sinf _ZGVeN16vv_powf\n    _ZGVeN16vvv_sincosf _ZGVeN8v_cos _ZGVeN8v_exp _ZGVeN8v_log _ZGVeN8v_sin _ZGVeN8vv_pow _ZGVeN8vvv_sincos`,
2.35: `\n    _ZGVbN2v_acos _ZGVbN2v_acosh _ZGVbN2v_asin _ZGVbN2v_asinh _ZGVbN2v_atan _ZGVbN2v_atanh _ZGVbN2v_cbrt\n    _ZGVbN2v_cosh _ZGVbN2v_erf _ZGVbN2v_erfc _ZGVbN2v_exp10 _ZGVbN2v_exp2 _ZGVbN2v_expm1 _ZGVbN2v_log10\n    _ZGVbN2v_log1p _ZGVbN2v_log2 _ZGVbN2v_sinh _ZGVbN2v_tan _ZGVbN2v_tanh _ZGVbN2vv_atan2 _ZGVbN2vv_hypot\n    _ZGVbN4v_acosf _ZGVbN4v_acoshf _ZGVbN4v_asinf _ZGVbN4v_asinhf _ZGVbN4v_atanf _ZGVbN4v_atanhf\n    _ZGVbN4v_cbrtf _ZGVbN4v_coshf _ZGVbN4v_erfcf _ZGVbN4v_erff _ZGVbN4v_exp10f _ZGVbN4v_exp2f\n    _ZGVbN4v_expm1f _ZGVbN4v_log10f _ZGVbN4v_log1pf _ZGVbN4v_log2f _ZGVbN4v_sinhf _ZGVbN4v_tanf\n    _ZGVbN4v_tanhf _ZGVbN4vv_atan2f _ZGVbN4vv_hypotf _ZGVcN4v_acos _ZGVcN4v_acosh _ZGVcN4v_asin\n    _ZGVcN4v_asinh _ZGVcN4v_atan _ZGVcN4v_atanh _ZGVcN4v_cbrt _ZGVcN4v_cosh _ZGVcN4v_erf _ZGVcN4v_erfc\n    _ZGVcN4v_exp10 _ZGVcN4v_exp2 _ZGVcN4v_expm1 _ZGVcN4v_log10 _ZGVcN4v_log1p _ZGVcN4v_log2 _ZGVcN4v_sinh\n    _ZGVcN4v_tan _ZGVcN4v_tanh _ZGVcN4vv_atan2 _ZGVcN4vv_hypot _ZGVcN8v_acosf _ZGVcN8v_acoshf _ZGVcN8v_asinf\n    _ZGVcN8v_asinhf _ZGVcN8v_atanf _ZGVcN8v_atanhf _ZGVcN8v_cbrtf _ZGVcN8v_coshf _ZGVcN8v_erfcf\n    _ZGVcN8v_erff _ZGVcN8v_exp10f _ZGVcN8v_exp2f _ZGVcN8v_expm1f _ZGVcN8v_log10f _ZGVcN8v_log1pf\n    _ZGVcN8v_log2f _ZGVcN8v_sinhf _ZGVcN8v_tanf _ZGVcN8v_tanhf _ZGVcN8vv_atan2f _ZGVcN8vv_hypotf\n    _ZGVdN4v_acos _ZGVdN4v_acosh _ZGVdN4v_asin _ZGVdN4v_asinh _ZGVdN4v_atan _ZGVdN4v_atanh _ZGVdN4v_cbrt\n    _ZGVdN4v_cosh _ZGVdN4v_erf _ZGVdN4v_erfc _ZGVdN4v_exp10 _ZGVdN4v_exp2 _ZGVdN4v_expm1 _ZGVdN4v_log10\n    _ZGVdN4v_log1p _ZGVdN4v_log2 _ZGVdN4v_sinh _ZGVdN4v_tan _ZGVdN4v_tanh _ZGVdN4vv_atan2 _ZGVdN4vv_hypot\n    _ZGVdN8v_acosf _ZGVdN8v_acoshf _ZGVdN8v_asinf _ZGVdN8v_asinhf _ZGVdN8v_atanf _ZGVdN8v_atanhf\n    _ZGVdN8v_cbrtf _ZGVdN8v_coshf _ZGVdN8v_erfcf _ZGVdN8v_erff _ZGVdN8v_exp10f _ZGVdN8v_exp2f\n    _ZGVdN8v_expm1f _ZGVdN8v_log10f _ZGVdN8v_log1pf _ZGVdN8v_log2f _ZGVdN8v_sinhf _ZGVdN8v_tanf\n    _ZGVdN8v_tanhf _ZGVdN8vv_atan2f _ZGVdN8vv_hypotf _ZGVeN16v_acosf _ZGVeN16v_acoshf _ZGVeN16v_asinf\n    _ZGVeN16v_asinhf _ZGVeN16v_atanf _ZGVeN16v_atanhf _ZGVeN16v_cbrtf _ZGVeN16v_coshf _ZGVeN16v_erfcf\n    _ZGVeN16v_erff _ZGVeN16v_exp10f _ZGVeN16v_exp2f _ZGVeN16v_expm1f _ZGVeN16v_log10f _ZGVeN16v_log1pf\n    _ZGVeN16v_log2f _ZGVeN16v_sinhf _ZGVeN16v_tanf _ZGVeN16v_tanhf _ZGVeN16vv_atan2f _ZGVeN16vv_hypotf\n    _ZGVeN8v_acos _ZGVeN8v_acosh _ZGVeN8v_asin _ZGVeN8v_asinh _ZGVeN8v_atan _ZGVeN8v_atanh _ZGVeN8v_cbrt\n    _ZGVeN8v_cosh _ZGVeN8v_erf _ZGVeN8v_erfc _ZGVeN8v_exp10 _ZGVeN8v_exp2 _ZGVeN8v_expm1 _ZGVeN8v_log10\n    _ZGVeN8v_log1p _ZGVeN8v_log2 _ZGVeN8v_sinh _ZGVeN8v_tan _ZGVeN8v_tanh _ZGVeN8vv_atan2 _ZGVeN8vv_hypot`
};
const loader = {
"2.2.5": `\n    __libc_stack_end _dl_mcount _r_debug`,
2.3: `\n    __tls_get_addr`,
2.34: `\n    __rtld_version_placeholder`,
2.35: `\n    __rseq_flags __rseq_offset __rseq_size`
};
const tables = new Map([ [ "libc.so.6", libc ], [ "libm.so.6", glibc_symbols_libm ], [ "libmvec.so.1", libmvec ], [ "ld-linux-x86-64.so.2", loader ] ]);
const glibc_symbols_known = new Map;
function glibcExports(soname, symbol, glibc) {
const key = `${glibc} ${soname}`;
const symbols = glibc_symbols_known.get(key) ?? symbolsOf(soname, glibc);
glibc_symbols_known.set(key, symbols);
return symbols.has(symbol);
}
function isGlibcTable(soname) {
return tables.has(soname);
}
function symbolsOf(soname, glibc) {
if (!(0, native_glibc.du)(glibc, "2.34")) return new Set;
const nodes = Object.entries(tables.get(soname) ?? {}).filter(([node]) => (0, native_glibc.du)(glibc, node));
return new Set(nodes.flatMap(([node, names]) => names.trim().split(/\s+/).map(name => `${name}@GLIBC_${node}`)));
}
const sharedObject = 3;
const gnuAbi = 3;
const machines = {
x86_64: 62,
aarch64: 183
};
const staticTlsReserve = 1664;
function loadRefusals(elf, profile) {
const {machine: machine, libc: libc} = profile.platform;
const glibc = (0, native_glibc.V3)(libc);
const level = profile.platform["isa_level"];
const checks = [ [ "machine", machines[machine] === undefined ? "unknown" : failIf(elf.machine !== machines[machine]) ], [ "not-shared-object", failIf(elf.type !== sharedObject) ], [ "no-dynamic-section", failIf(!elf.isDynamic) ], [ "osabi", failIf(!isKnownAbi(elf)) ], [ "program", failIf(elf.flags.pie) ], [ "not-for-dlopen", failIf(elf.flags.noopen) ], [ "executable-stack", elf.flags.execstack ? sinceGlibc(glibc, "2.41", true) : "ok" ], [ "relative-relocations", elf.flags.relr ? sinceGlibc(glibc, "2.36", false) : "ok" ], [ "static-tls", failIf(exceedsStaticTls([ elf ])) ], [ "isa-level", elf.isaLevel <= 1 ? "ok" : holdLevel(elf.isaLevel, level) ] ];
return checks.flatMap(([code, answer]) => answer === "ok" ? [] : [ {
code: code,
answer: answer
} ]);
}
function exceedsStaticTls(files) {
const bytes = files.filter(({flags: flags}) => flags.staticTls).map(({tlsBytes: tlsBytes}) => tlsBytes);
return bytes.reduce((sum, own) => sum + own, 0) > staticTlsReserve;
}
function isKnownAbi({osabi: osabi, abiVersion: abiVersion, isPadded: isPadded}) {
const isVersion = abiVersion === 0 || osabi === gnuAbi && abiVersion <= 3;
return (osabi === 0 || osabi === gnuAbi) && isVersion && isPadded;
}
function failIf(condition) {
return condition ? "fail" : "ok";
}
function sinceGlibc(glibc, number, since) {
return glibc === undefined ? "unknown" : failIf((0, native_glibc.du)(glibc, number) === since);
}
function holdLevel(needed, level) {
return typeof level === "number" ? failIf(needed > level) : "unknown";
}
function loaderRuntime(profile) {
const runtime = knownRuntimes.get(profile) ?? readRuntime(profile);
knownRuntimes.set(profile, runtime);
return runtime;
}
const knownRuntimes = new WeakMap;
function readRuntime(profile) {
const glibc = (0, native_glibc.V3)(profile.platform.libc);
const loader = profile.loader;
const libs = loader?.libs ?? {};
const cached = cachedNames(loader?.["cache"]);
const isComplete = cached !== undefined && !profile.unknown.some(name => /^loader(\.libs)?$/.test(name));
const factsOf = name => runtimeObject(name, ownMember(libs, name));
return {
glibc: glibc,
processGlobal: (loader?.process_global ?? []).map(factsOf),
isProcessTold: loader?.process_global !== undefined,
find: (needed, asking) => {
const soname = fileNames[needed] ?? needed;
const facts = ownMember(libs, soname);
if (facts !== undefined) return runtimeObject(soname, facts, asking);
const isThere = cached?.has(soname) === true || glibc !== undefined && (0, native_glibc.tY)(soname);
if (isThere) return runtimeObject(soname, undefined, asking);
return isComplete ? "absent" : "undecided";
}
};
}
const fileNames = {
"libgomp.so.1.0.0": "libgomp.so.1"
};
function cachedNames(cache) {
if (Array.isArray(cache)) return new Set(cache);
return typeof cache === "object" && cache !== null ? new Set(Object.keys(cache)) : undefined;
}
function ownMember(record, name) {
return Object.hasOwn(record, name) ? record[name] : undefined;
}
const knownBindings = new WeakMap;
function unboundSymbols(elf, objects) {
const before = knownBindings.get(elf);
const tables = new Set(objects.map(({symbols: symbols}) => symbols));
if (before?.providers.every(table => tables.has(table)) === true) {
const others = objects.filter(({symbols: symbols}) => !before.searched.has(symbols));
return before.left.filter(symbol => providerOf(symbol, others) === undefined);
}
const binding = {
...bind(elf, objects),
searched: tables
};
knownBindings.set(elf, binding);
return binding.left;
}
function bind(elf, objects) {
const providers = new Set;
const left = [];
for (const symbol of elf.symbols) {
if (symbol.defined || symbol.binding !== "global" && symbol.binding !== "unique") continue;
const table = providerOf(symbol, objects);
if (table === undefined) left.push(symbol); else providers.add(table);
}
return {
providers: [ ...providers ],
left: left
};
}
function providerOf(symbol, objects) {
for (const object of objects) {
const definitions = object.symbols?.get(symbol.name);
if (definitions?.some(definition => binds(symbol.version, definition, object)) === true) return object.symbols;
}
return undefined;
}
function walkNeeded(library, siblings, runtime) {
const first = bundleObject((0, posix_.basename)(library.name), library);
const known = new Map;
for (const object of runtime.processGlobal) known.set(object.name, object);
remember(known, first);
const objects = [ first ];
const byPath = placesOf(siblings);
const absences = {
missing: [],
undecided: []
};
for (const asking of objects) {
for (const name of asking.needed ?? []) {
const found = known.get(name) ?? locate(name, asking, {
byPath: byPath,
runtime: runtime,
machine: library.elf.machine
});
if (typeof found === "string") {
if (asking.elf !== undefined) addOnce(absences[found], {
name: name,
neededBy: asking.name
});
continue;
}
known.set(name, found);
remember(known, found);
if (!objects.includes(found)) objects.push(found);
}
}
return {
objects: objects,
...absences,
loaded: name => known.get(name)
};
}
const knownPlaces = new WeakMap;
function placesOf(siblings) {
const places = knownPlaces.get(siblings) ?? new Map(siblings.map(file => [ file.name, file ]));
knownPlaces.set(siblings, places);
return places;
}
function locate(name, asking, {byPath: byPath, runtime: runtime, machine: machine}) {
for (const path of candidatePaths(name, asking)) {
const sibling = byPath.get(path);
if (sibling?.elf.machine === machine) return bundleObject(name, sibling, asking);
}
if (name.includes("/")) return name.startsWith("/") && !isBuildPlace(name) ? "undecided" : "missing";
const found = runtime.find(name, asking);
if (found !== "absent") return found;
const mayBeElsewhere = asking.elf !== undefined && foreignFolders(asking.elf).length > 0;
return mayBeElsewhere ? "undecided" : "missing";
}
function remember(known, object) {
for (const name of [ object.name, object.soname ]) {
if (!known.has(name)) known.set(name, object);
}
}
function addOnce(absences, absence) {
if (!absences.some(({name: name}) => name === absence.name)) absences.push(absence);
}
function predictLoad(question) {
const {library: library, siblings: siblings, profile: profile} = question;
const runtime = loaderRuntime(profile);
const closure = walkNeeded(library, siblings, runtime);
const fresh = closure.objects.flatMap(({name: name, elf: elf}) => elf === undefined ? [] : [ {
name: name,
elf: elf
} ]);
const refusals = refusalsOf(fresh, profile);
const versions = fresh.flatMap(file => checkVersions(file, closure, runtime));
const symbols = checkSymbols(fresh, {
closure: closure,
runtime: runtime,
versions: versions
});
const evidence = {
refusals: refusals,
missingLibraries: closure.missing,
missingVersions: versions.flatMap(({answer: answer, need: need}) => answer === "fail" ? [ need ] : []),
undefinedSymbols: symbols.undefined,
undecided: {
libraries: closure.undecided,
versions: versions.flatMap(({answer: answer, need: need}) => answer === "unknown" ? [ need ] : []),
symbols: symbols.undecided
}
};
const isTold = runtime.isProcessTold || profile.loader !== undefined && fresh.length === 1;
const isKnown = runtime.glibc !== undefined && isTold;
return {
answer: answerOf(evidence, isKnown),
...evidence
};
}
function refusalsOf(files, profile) {
const own = files.flatMap(({name: name, elf: elf}) => loadRefusals(elf, profile).map(refusal => ({
...refusal,
file: name
})));
const isTold = own.some(({code: code}) => code === "static-tls");
if (isTold || !exceedsStaticTls(files.map(({elf: elf}) => elf))) return own;
const all = {
code: "static-tls",
answer: "fail"
};
return [ ...own, ...files.slice(0, 1).map(({name: file}) => ({
...all,
file: file
})) ];
}
function answerOf(evidence, isKnown) {
const {refusals: refusals, missingLibraries: missingLibraries, missingVersions: missingVersions, undefinedSymbols: undefinedSymbols, undecided: undecided} = evidence;
const failures = missingLibraries.length + missingVersions.length + undefinedSymbols.length;
if (failures > 0 || refusals.some(({answer: answer}) => answer === "fail")) return "fail";
const open = undecided.libraries.length + undecided.versions.length + undecided.symbols.length;
return open > 0 || refusals.length > 0 || !isKnown ? "unknown" : "ok";
}
function checkVersions(file, closure, runtime) {
return file.elf.verneed.flatMap(({file: library, versions: versions}) => {
const provider = closure.loaded(library);
const strong = versions.filter(({weak: weak}) => !weak);
return strong.flatMap(({name: version}) => {
const answer = checkVersion(version, {
provider: provider,
library: library,
runtime: runtime
});
if (answer === undefined) return [];
const symbols = symbolsByVersion(file.elf).get(`${library} ${version}`) ?? [];
const available = newestVersion(version, provider, runtime);
return [ {
answer: answer,
need: {
version: version,
library: library,
neededBy: file.name,
symbols: symbols,
available: available
}
} ];
});
});
}
function checkVersion(version, {provider: provider, library: library, runtime: runtime}) {
if (provider?.verdef !== undefined) return provider.verdef.includes(version) ? undefined : "fail";
const has = runtime.glibc !== undefined && (0, native_glibc.tY)(library) ? (0, native_glibc.uL)(runtime.glibc, version) : undefined;
if (has === undefined) return provider === undefined ? undefined : "unknown";
return has ? undefined : "fail";
}
const knownPulls = new WeakMap;
function symbolsByVersion(elf) {
const before = knownPulls.get(elf);
if (before !== undefined) return before;
const found = new Map;
for (const {name: name, version: version, versionFile: versionFile} of elf.symbols) {
if (versionFile === undefined) continue;
const key = `${versionFile} ${version}`;
const known = found.get(key);
if (known === undefined) found.set(key, [ name ]); else known.push(name);
}
knownPulls.set(elf, found);
return found;
}
function newestVersion(version, provider, runtime) {
const prefix = version.replace(/[\d.]+$/, "");
const ofThatName = provider?.verdef?.filter(name => name.replace(/[\d.]+$/, "") === prefix) ?? [];
const newest = [ ...ofThatName ].sort((a, b) => a.localeCompare(b, "en", {
numeric: true
})).at(-1);
if (newest !== undefined) return newest;
return prefix === "GLIBC_" && runtime.glibc !== undefined ? `GLIBC_${runtime.glibc}` : "";
}
function checkSymbols(files, question) {
const {closure: closure, runtime: runtime} = question;
const scope = [ ...runtime.processGlobal, ...closure.objects ];
const isComplete = runtime.isProcessTold && closure.missing.length + closure.undecided.length === 0 && scope.every(({symbols: symbols, needed: needed}) => symbols !== undefined && needed !== undefined);
const isTold = toldElsewhere(question);
const silent = scope.filter(({name: name, symbols: symbols}) => symbols === undefined && isGlibcTable(name));
const found = {
undefined: [],
undecided: []
};
for (const file of files) {
for (const symbol of unboundSymbols(file.elf, scope)) {
if (isTold(symbol)) continue;
if (comesWithGlibc(symbol, silent, runtime)) continue;
const provider = symbol.versionFile === undefined ? undefined : closure.loaded(symbol.versionFile);
const isCertain = isComplete || provider?.symbols !== undefined;
const name = symbol.version === undefined ? symbol.name : `${symbol.name}@${symbol.version}`;
found[isCertain ? "undefined" : "undecided"].push({
name: name,
neededBy: file.name
});
}
}
return found;
}
function toldElsewhere({closure: closure, versions: versions}) {
const libraries = new Set([ ...closure.missing, ...closure.undecided ].map(({name: name}) => name));
const needs = new Set(versions.map(({need: need}) => `${need.library} ${need.version}`));
return ({version: version, versionFile: versionFile}) => libraries.has(versionFile) || needs.has(`${versionFile} ${version}`);
}
function comesWithGlibc({name: name, version: version}, silent, {glibc: glibc}) {
const exported = `${name}@${version}`;
return glibc !== undefined && silent.some(object => glibcExports(object.name, exported, glibc));
}
function checkWheelLibraries(wheels, profile) {
const fitting = wheels.filter(wheel => check_wheel_libraries_fits(wheel, profile));
const around = fitting.flatMap(({libraries: libraries}) => libraries.files.map(nativeFile));
const packages = new Set([ ...profile.distributions.map(({name: name}) => (0, canonical_name.E)(name)), ...fitting.map(({naming: naming}) => naming.name) ]);
return fitting.flatMap(wheel => [ ...checkBroken(wheel), ...checkSuffixes(wheel, profile), ...checkLoading(wheel, {
around: around,
packages: packages,
profile: profile
}) ]);
}
function check_wheel_libraries_fits({naming: naming, libraries: libraries}, profile) {
if (typeof naming === "string" || libraries.files.length + libraries.broken.length === 0) return false;
const supported = profile.compatible_tags ?? [];
return supported.length === 0 || naming.tags.some(tag => supported.includes((0, 
wheel_name._3)(tag)));
}
function nativeFile({path: path, elf: elf}) {
return {
name: path,
elf: elf
};
}
function checkBroken(wheel) {
const findings = wheel.libraries.broken.map(({path: path, why: why}) => {
const isOther = why === "lfs-pointer" || why === "empty" || why === "not-elf";
const sight = {
file: wheel.file,
expected: "ELF64 x86-64 ET_DYN",
observed: why
};
return {
path: path,
finding: nativeFinding(isOther ? "ELF-002" : "ELF-003", "fail", sight)
};
});
return foldFindings(wheel.file, findings);
}
function checkLoading(wheel, surroundings) {
const {around: around, profile: profile} = surroundings;
const placed = wheel.libraries.files.flatMap(file => {
const {path: path} = file;
const library = nativeFile(file);
const prediction = predictLoad({
library: library,
siblings: around,
profile: profile
});
const isModule = isExtensionModule(library.elf);
const {own: own, borrowed: borrowed} = lendLibraries(prediction, surroundings);
const told = loadFindings(library, own, {
siblings: around,
profile: profile
}).map(leaveOpen);
const findings = isModule ? told : told.filter(({rule: rule, answer: answer}) => answer === "fail" && ofEveryLibrary.has(rule));
const build = checkBuild(library, profile);
return [ ...findings, ...isModule ? borrowedFinding(path, borrowed) : [], ...build ].map(finding => ({
path: path,
finding: finding
}));
});
return foldFindings(wheel.file, placed);
}
const ofEveryLibrary = new Set([ "ELF-006", "ELF-009", "ELF-011" ]);
function leaveOpen(finding) {
const isOpen = finding.answer === "unknown" && ofTables.has(finding.rule);
return isOpen ? nativeFinding("ELF-020", "unknown", finding) : finding;
}
const ofTables = new Set([ "ELF-006", "ELF-007", "ELF-015" ]);
function lendLibraries(prediction, {around: around, packages: packages}) {
const {undecided: undecided} = prediction;
const lender = name => around.find(({elf: elf}) => elf.soname === name)?.name ?? packageOf(name, packages);
const absences = [ ...prediction.missingLibraries, ...undecided.libraries ];
const borrowed = absences.flatMap(absence => {
const from = lender(absence.name);
return from === undefined ? [] : [ {
...absence,
from: from
} ];
});
if (borrowed.length === 0) return {
own: prediction,
borrowed: borrowed
};
const isOwn = ({name: name}) => lender(name) === undefined;
const own = {
...prediction,
missingLibraries: prediction.missingLibraries.filter(isOwn),
undecided: {
...undecided,
libraries: undecided.libraries.filter(isOwn),
symbols: []
}
};
return {
own: {
...own,
answer: answerOf(own, true)
},
borrowed: borrowed
};
}
function borrowedFinding(path, borrowed) {
if (borrowed.length === 0) return [];
const names = borrowed.map(({name: name, from: from}) => `${name} (${from})`);
const sight = {
file: path,
expected: "$ORIGIN",
observed: names.join(", "),
evidence: names
};
return [ nativeFinding("ELF-019", "unknown", sight) ];
}
var elf = __webpack_require__(31854);
var elf_image = __webpack_require__(29677);
var failure = __webpack_require__(82917);
const read_library_sharedObject = 3;
const x8664 = 62;
const expectedKind = "ELF64 x86-64 ET_DYN";
function readLibrary(file) {
try {
const {class: width, data: data, machine: machine, type: type} = (0, elf_image.KK)(file.bytes);
const isNative = width === 64 && data === "little" && machine === x8664 && type === read_library_sharedObject;
const observed = `ELF${width} ${data}-endian machine ${machine} type ${type}`;
if (!isNative) return nativeFinding("ELF-004", "fail", {
file: file.name,
expected: expectedKind,
observed: observed
});
return (0, elf.o)(file.bytes);
} catch (error) {
if (!(error instanceof failure.HR)) throw error;
const {why: why, offset: offset} = error.parameters;
if (why === "not-elf") return notElf(file);
const observed = `${why} @ ${offset}, ${file.bytes.byteLength} B`;
return nativeFinding("ELF-003", "fail", {
file: file.name,
expected: expectedKind,
observed: observed
});
}
}
function notElf(file) {
return nativeFinding("ELF-002", "fail", {
file: file.name,
expected: expectedKind,
observed: `${kindOf(file.bytes)}, ${file.bytes.byteLength} B`
});
}
function kindOf(bytes) {
const head = Buffer.from(bytes.subarray(0, 512));
if (head.length === 0) return "empty";
if (head.toString("latin1").startsWith("version https://git-lfs.github.com/spec/")) return "Git LFS pointer";
if (head.toString("latin1").startsWith("PK")) return "zip";
if (head.includes(0)) return "binary data";
return `text: ${head.toString("utf8").replace(/\n.*/s, "").slice(0, 80)}`;
}
function checkNative(input) {
const {request: request, bundle: bundle, profile: profile} = input;
const wanted = request.native?.library;
const named = (bundle?.files ?? []).filter(({name: name}) => (0, wheel_libraries.b)(name) || name === wanted);
const files = named.flatMap(file => "bytes" in file ? [ file ] : []);
const readings = files.map(file => ({
file: file,
reading: readLibrary(file)
}));
const libraries = readings.flatMap(({file: file, reading: reading}) => "rule" in reading ? [] : [ {
...file,
elf: reading
} ]);
const wheels = (0, check_wheels.G)(input);
return [ ...missingLibrary(wanted, named, bundle === undefined), ...named.flatMap(unreadLibrary), ...readings.flatMap(({reading: reading}) => "rule" in reading ? [ reading ] : []), ...libraries.flatMap(library => checkLibrary(library, libraries, profile)), ...checkConfigured(request.native, libraries), ...checkSonames({
libraries: libraries,
wheels: wheels
}), ...checkWheelLibraries(wheels, profile) ];
}
function unreadLibrary(file) {
if ("bytes" in file) return [];
const observed = `${file.byteLength} B`;
return [ nativeFinding("ELF-002", "unknown", {
file: file.name,
expected: "ELF64 x86-64 ET_DYN",
observed: observed
}) ];
}
function missingLibrary(wanted, files, isUnbuilt) {
if (wanted === undefined || files.some(({name: name}) => name === wanted)) return [];
const others = files.map(({name: name}) => name);
const answer = isUnbuilt ? "unknown" : "fail";
return [ nativeFinding("ELF-001", answer, {
file: wanted,
expected: wanted,
observed: others.join(", ") || "∅",
evidence: others
}) ];
}
function checkLibrary(library, siblings, profile) {
const prediction = predictLoad({
library: library,
siblings: siblings,
profile: profile
});
return [ ...loadFindings(library, prediction, {
siblings: siblings,
profile: profile
}), ...checkBuild(library, profile) ];
}
function checkConfigured(native, libraries) {
if (native === undefined) return [];
return libraries.filter(({name: name}) => name === native.library).flatMap(library => [ ...checkExports(library, native.symbols), ...checkForbidden(library, native.forbidden) ]);
}
function checkExports(library, required) {
const missing = required.filter(name => !exportsFunction(library, name));
if (missing.length === 0) return [];
const kinds = missing.map(name => `${name}${otherKind(library.elf, name)}`);
return [ nativeFinding("ELF-008", "fail", {
file: library.name,
expected: required.join(", "),
observed: `${missing.length}/${required.length}: ${kinds.join(", ")}`,
evidence: missing
}) ];
}
function exportsFunction(library, name) {
const object = bundleObject(library.name, library);
const definitions = exportedSymbols(library.elf).get(name);
const isBound = definitions?.some(definition => binds(undefined, definition, object));
const isCode = library.elf.symbols.some(symbol => symbol.name === name && symbol.defined && functionTypes.has(symbol.type));
return isBound === true && isCode;
}
function checkForbidden(library, forbidden) {
const exported = [ ...exportedSymbols(library.elf).keys() ].sort();
const found = exported.filter(name => forbidden.some(pattern => fitsPattern(name, pattern)));
if (found.length === 0) return [];
return [ nativeFinding("ELF-021", "fail", {
file: library.name,
expected: `∌ ${forbidden.join(", ")}`,
observed: `${found.length}: ${found.join(", ")}`,
evidence: found
}) ];
}
function fitsPattern(name, pattern) {
const [first = "", ...rest] = pattern.split("*");
const last = rest.pop();
if (last === undefined) return name === first;
if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
let at = first.length;
return rest.every(part => {
const found = name.slice(0, name.length - last.length).indexOf(part, at);
at = found + part.length;
return found >= 0;
});
}
const functionTypes = new Set([ "func", "ifunc", "notype" ]);
function otherKind(elf, name) {
const symbol = elf.symbols.find(candidate => candidate.name === name);
if (symbol === undefined) return "";
return symbol.defined ? ` (${symbol.visibility} ${symbol.type})` : " (undefined)";
}
},
36980: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
V3: () => glibcOf,
Vq: () => namedGlibcVersion,
du: () => isAtLeast,
tY: () => isGlibcLibrary,
uL: () => glibcHasVersion
});
const family = new Set([ "libc.so.6", "libm.so.6", "libmvec.so.1", "libpthread.so.0", "libdl.so.2", "librt.so.1", "libutil.so.1", "libresolv.so.2", "libanl.so.1", "ld-linux-x86-64.so.2" ]);
const named = {
GLIBC_ABI_DT_RELR: "2.36",
GLIBC_ABI_GNU_TLS: "2.42",
GLIBC_ABI_GNU2_TLS: "2.42"
};
function isGlibcLibrary(soname) {
return family.has(soname);
}
function glibcHasVersion(glibc, version) {
const since = namedGlibcVersion(version);
return since === undefined ? undefined : isAtLeast(glibc, since);
}
function namedGlibcVersion(version) {
return named[version] ?? /^GLIBC_(\d+(?:\.\d+)*)$/.exec(version)?.[1];
}
function glibcOf({name: name, version: version}) {
return name === "glibc" && version !== "" ? version : undefined;
}
function isAtLeast(number, least) {
const own = number.split(".").map(Number);
const differences = least.split(".").map((part, index) => (own[index] ?? 0) - Number(part));
return (differences.find(difference => difference !== 0) ?? 0) >= 0;
}
},
79817: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
d: () => isLater,
E: () => outlook
});
var canonical_name = __webpack_require__(18348);
var check_closure = __webpack_require__(20321);
var check_native = __webpack_require__(16510);
var check_wheels = __webpack_require__(34364);
var wheel_libraries = __webpack_require__(40583);
function forecast(bundle, profiles, read = []) {
const wheels = new Map((0, check_wheels.G)({
bundle: bundle,
wheels: read
}).map(wheel => [ wheel.file, wheel.naming ]));
const subjects = bundle.files.map(({name: name}) => name).filter(name => wheels.has(name) || (0, 
wheel_libraries.b)(name));
const rows = profiles.flatMap(profile => {
const against = findingsAgainst(bundle, read, profile);
return subjects.map(file => {
const naming = wheels.get(file) ?? "";
const own = against.filter(finding => finding.file === file);
const reasons = own.filter(({answer: answer}) => answer === "fail");
const open = own.filter(({answer: answer}) => answer === "unknown");
const distribution = typeof naming === "string" ? "" : naming.name;
return {
file: file,
distribution: distribution,
profile: profile.id,
fits: reasons.length === 0,
reasons: reasons,
open: open
};
});
});
return rows.map(row => ({
...row,
instead: row.fits ? [] : alternatives(row, rows)
}));
}
function alternatives(row, rows) {
if (row.distribution === "") return [];
return rows.filter(other => other.profile === row.profile && other.distribution === row.distribution && other.fits).map(({file: file}) => file);
}
const ofNoRuntime = new Set([ "WHL-007", "WHL-012", "WHL-013", "ELF-001", "ELF-008" ]);
function findingsAgainst(bundle, wheels, profile) {
const findings = [ ...(0, check_wheels.td)({
bundle: bundle,
wheels: wheels,
profile: profile
}).findings, ...(0, check_native.q)({
request: {},
bundle: bundle,
wheels: wheels,
profile: profile
}) ];
return findings.filter(({rule: rule, severity: severity}) => severity === "error" && !ofNoRuntime.has(rule));
}
var glibc = __webpack_require__(36980);
function outlook(request, bundle, profiles, read = []) {
const rows = forecast(bundle, profiles, read);
const ordered = [ ...profiles ].sort((one, other) => isLater(one, other) ? 1 : -1);
const answers = ordered.map(profile => outlookOf({
request: request,
bundle: bundle,
read: read
}, profile, rows));
const fitting = answers.filter(({answer: answer}) => answer === "ok").map(({profile: profile}) => profile);
return {
profiles: answers,
first: fitting[0] ?? "",
last: fitting.at(-1) ?? ""
};
}
function isLater(one, other) {
const [own, than] = [ minorOf(one), minorOf(other) ];
if (own !== than) return (0, glibc.du)(own, than);
const [libc, before] = [ one.platform.libc.version, other.platform.libc.version ];
return libc === before ? one.id > other.id : (0, glibc.du)(libc, before);
}
function minorOf({python: python}) {
return /^\d+\.\d+/.exec(python.version)?.[0] ?? "0";
}
function outlookOf({request: request, bundle: bundle, read: read}, profile, rows) {
const own = rows.filter(row => row.profile === profile.id);
const stopped = own.filter(({fits: fits}) => !fits).sort((left, right) => left.file < right.file ? -1 : 1);
const available = (0, check_closure.q)(request, bundle, profile, read).filter(({severity: severity}) => severity === "error");
const lacking = available.filter(({answer: answer}) => answer === "fail");
const undecided = [ ...available.filter(isUnknown), ...own.flatMap(({open: open}) => open) ];
const fails = lacking.length > 0 || stopped.some(({instead: instead}) => instead.length === 0);
return {
profile: profile.id,
python: profile.python.version,
libc: `${profile.platform.libc.name} ${profile.platform.libc.version}`,
answer: fails ? "fail" : undecided.length > 0 ? "unknown" : "ok",
stopped: stopped.map(row => stoppedFile(row, profile)),
lacking: lacking.map(({rule: rule, expected: expected, observed: observed}) => ({
rule: rule,
expected: expected,
observed: observed
})),
open: [ ...new Set(undecided.map(({rule: rule}) => rule)) ].sort()
};
}
function isUnknown({answer: answer}) {
return answer === "unknown";
}
function stoppedFile({file: file, distribution: distribution, reasons: reasons, instead: instead}, {distributions: distributions}) {
const image = distributions.find(({name: name}) => (0, canonical_name.E)(name) === distribution)?.version ?? "";
return {
file: file,
distribution: distribution,
reasons: reasons.map(({rule: rule, observed: observed}) => ({
rule: rule,
observed: observed
})),
instead: [ ...instead ],
image: image
};
}
},
90059: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
BA: () => longestTpuSessionSeconds,
QB: () => isTpu,
TN: () => askedSession
});
const longestSessionSeconds = 43200;
const longestTpuSessionSeconds = 32400;
function askedSession(kernel, settings) {
const {accelerator: accelerator, image: image} = settings;
const named = accelerator === "none" ? "" : accelerator || kernel.machine_shape;
const machineShape = named === "" && kernel.enable_tpu && accelerator !== "none" ? usualTpu : named;
const longest = isTpu(machineShape) ? longestTpuSessionSeconds : longestSessionSeconds;
return {
machineShape: machineShape,
enableGpu: accelerator === "" ? kernel.enable_gpu || isGpu(machineShape) : isGpu(machineShape),
dockerImage: image?.docker ?? kernel.docker_image,
dockerImagePinning: image?.pinning ?? kernel.docker_image_pinning_type,
timeoutSeconds: settings["session-timeout"] ?? Math.min(settings.deadline + 120, longest)
};
}
const usualTpu = "Tpu1VmV38";
function isTpu(machineShape) {
return /^tpu/i.test(machineShape);
}
function isGpu(machineShape) {
return /^nvidia/i.test(machineShape);
}
},
21110: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => globFits,
S: () => compileGlob
});
function globFits(glob, path) {
return compileGlob(glob)(path);
}
function compileGlob(glob) {
if (!/[*?[\\]/.test(glob)) return path => path === glob;
const tokens = tokensOf(glob);
return path => {
let states = skipping(new Set([ 0 ]), tokens);
for (const sign of path) {
const next = new Set;
for (const state of states) for (const one of after(state, sign, tokens)) next.add(one);
if (next.size === 0) return false;
states = skipping(next, tokens);
}
return states.has(2 * tokens.length);
};
}
function tokensOf(glob) {
const tokens = [];
const cursor = {
glob: glob,
at: 0,
hasSets: true
};
while (cursor.at < glob.length) {
const token = nextToken(cursor);
if (token !== "parts" || tokens.at(-1) !== "parts") tokens.push(token);
}
return tokens;
}
function nextToken(cursor) {
const {glob: glob, at: at} = cursor;
if (at === 0 || glob[at - 1] === "/") {
if (take(cursor, /\*\*\//y) !== undefined) return "parts";
if (take(cursor, /\*\*$/y) !== undefined) return "rest";
}
if (take(cursor, /\*+/y) !== undefined) return "star";
if (take(cursor, /\?/y) !== undefined) return sign => sign !== "/";
if (cursor.hasSets && glob[at] === "[") {
const set = take(cursor, /\[[!^]?\]?(?:\\.|[^\]\\])*\]/suy);
if (set !== undefined) {
const negated = /[!^]/.test(set.charAt(1));
return memberOf(set.slice(negated ? 2 : 1, -1), negated);
}
cursor.hasSets = false;
}
const isQuoted = glob[at] === "\\" && at + 1 < glob.length;
if (isQuoted) cursor.at += 1;
const wanted = take(cursor, /./suy);
return sign => sign === wanted;
}
function take(cursor, pattern) {
pattern.lastIndex = cursor.at;
const found = pattern.exec(cursor.glob)?.[0];
cursor.at += found?.length ?? 0;
return found;
}
function memberOf(inside, negated) {
const signs = [ ...inside.replace(/\\(.)/gsu, "$1") ];
const isIn = sign => {
for (let at = 0; at < signs.length; ) {
const first = signs[at] ?? "";
const last = signs[at + 1] === "-" ? signs[at + 2] : undefined;
if (first <= sign && sign <= (last ?? first)) return true;
at += last === undefined ? 1 : 3;
}
return false;
};
return sign => sign !== "/" && isIn(sign) !== negated;
}
function after(state, sign, tokens) {
const index = Math.floor(state / 2);
const token = tokens[index];
const [within, behind] = [ 2 * index + 1, 2 * index + 2 ];
if (token === undefined) return [];
if (token === "star") return sign === "/" ? [] : [ 2 * index ];
if (token === "parts") return sign === "/" ? [ within, behind ] : [ within ];
if (token === "rest") return [ within, behind ];
return token(sign) ? [ behind ] : [];
}
function skipping(states, tokens) {
for (const state of states) {
const token = tokens[state / 2];
if (token === "star" || token === "parts") states.add(state + 2);
}
return states;
}
},
90071: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
V: () => readJson
});
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18414);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
function readJson(bytes, schema) {
const parsed = parse(bytes);
if ("problems" in parsed) return parsed;
const checked = schema.safeParse(parsed.raw);
if (checked.success) return {
value: checked.data,
raw: parsed.raw
};
return {
problems: checked.error.issues.map(issue => `${issue.path.join(".")}: ${issue.code}`)
};
}
function parse(bytes) {
if (bytes.byteLength === 0) return {
problems: [ "empty" ]
};
try {
return {
raw: (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.R)(bytes)
};
} catch (error) {
if (!(error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR)) throw error;
return {
problems: [ Object.entries(error.parameters).map(([key, value]) => `${key}: ${value}`).join(", ") ]
};
}
}
},
96091: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q: () => splitId,
Y: () => slugify
});
function slugify(title) {
const plain = title.normalize("NFKD").replace(/\p{M}+/gu, "");
if (/[^\x20-\x7E\s]/.test(plain)) return undefined;
return plain.toLowerCase().replace(/(?<=\d),(?=\d)/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}
function splitId(id) {
const match = /^([a-z0-9][a-z0-9_-]*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/i.exec(id);
const [, owner, slug] = match ?? [];
return owner === undefined || slug === undefined || slug !== slug.toLowerCase() ? undefined : {
owner: owner,
slug: slug
};
}
},
34364: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
td: () => checkWheels,
Sl: () => isWheelFile,
qg: () => pythonRelease,
G: () => wheelsOf
});
var finding = __webpack_require__(54148);
var posix_ = __webpack_require__(53916);
var native_glibc = __webpack_require__(36980);
const ladders = [ [ 5, "3.4.8", "1.3.1", "4.2.0" ], [ 12, "3.4.13", "1.3.3", "4.3.0" ], [ 17, "3.4.19", "1.3.7", "4.8.0" ], [ 24, "3.4.22", "1.3.10", "4.8.0" ], [ 27, "3.4.24", "1.3.11", "7.0.0" ], [ 31, "3.4.28", "1.3.12", "7.0.0" ], [ 34, "3.4.29", "1.3.13", "7.0.0" ], [ 35, "3.4.30", "1.3.13", "12.0.0" ], [ 39, "3.4.33", "1.3.15", "14.0.0" ] ];
const legacy = new Map([ [ "manylinux1_x86_64", 5 ], [ "manylinux2010_x86_64", 12 ], [ "manylinux2014_x86_64", 17 ] ]);
const x8664 = 62;
function checkPlatformClaim(wheel) {
const claimed = claimedLevel(wheel);
if (claimed === undefined) return [];
const bundled = new Set(wheel.libraries.files.flatMap(({path: path, elf: elf}) => [ (0, 
posix_.basename)(path), elf.soname ]));
const ours = wheel.libraries.files.filter(({elf: elf}) => elf.machine === x8664);
const excess = ours.flatMap(({path: path, elf: elf}) => needsOf(elf, bundled).filter(({library: library, version: version}) => !isGranted(library, version, claimed)).map(({library: library, version: version}) => `${path}: ${version} (${library})`));
const [first] = excess;
if (first === undefined) return [];
const expected = `manylinux_2_${claimed}: ${allowances(claimed)}`;
const observed = excess.length === 1 ? first : `${first} (+${excess.length - 1})`;
return [ (0, finding.g)("WHL-013", "fail", {
file: wheel.file,
expected: expected,
observed: observed,
evidence: excess
}) ];
}
function claimedLevel(wheel) {
if (typeof wheel.naming === "string") return undefined;
const levels = wheel.naming.tags.flatMap(({platform: platform}) => {
const minor = /^manylinux_2_(\d+)_x86_64$/.exec(platform)?.[1];
const level = minor === undefined ? legacy.get(platform) : Number(minor);
return level === undefined ? [] : [ level ];
});
return levels.length === 0 ? undefined : Math.min(...levels);
}
function needsOf(elf, bundled) {
return elf.verneed.filter(({file: file}) => !bundled.has(file)).flatMap(({file: file, versions: versions}) => versions.filter(({weak: weak}) => !weak).map(({name: name}) => ({
library: file,
version: name
})));
}
function isGranted(library, version, level) {
const glibc = (0, native_glibc.Vq)(version);
if ((0, native_glibc.tY)(library)) return glibc === undefined || (0, native_glibc.du)(`2.${level}`, glibc);
const family = /^(?:GLIBCXX|CXXABI|GCC)(?=_\d[\d.]*$)/.exec(version)?.[0];
const most = ladderOf(level).get(family);
return most === undefined || (0, native_glibc.du)(most, version.slice(version.indexOf("_") + 1));
}
function ladderOf(level) {
const row = [ ...ladders ].reverse().find(([minor]) => minor <= level);
if (row === undefined) return new Map;
const [, glibcxx, cxxabi, gcc] = row;
return new Map([ [ "GLIBCXX", glibcxx ], [ "CXXABI", cxxabi ], [ "GCC", gcc ] ]);
}
function allowances(level) {
const ladder = [ ...ladderOf(level) ].map(([family, most]) => `${family}_${most}`);
return [ `GLIBC_2.${level}`, ...ladder ].join(", ");
}
const addedIn = {
2: `\n    PyArg_Parse PyArg_ParseTuple PyArg_ParseTupleAndKeywords PyArg_UnpackTuple PyArg_VaParse\n    PyArg_VaParseTupleAndKeywords PyArg_ValidateKeywordArguments PyBaseObject_Type PyBool_FromLong\n    PyBool_Type PyByteArrayIter_Type PyByteArray_AsString PyByteArray_Concat PyByteArray_FromObject\n    PyByteArray_FromStringAndSize PyByteArray_Resize PyByteArray_Size PyByteArray_Type PyBytesIter_Type\n    PyBytes_AsString PyBytes_AsStringAndSize PyBytes_Concat PyBytes_ConcatAndDel PyBytes_DecodeEscape\n    PyBytes_FromFormat PyBytes_FromFormatV PyBytes_FromObject PyBytes_FromString PyBytes_FromStringAndSize\n    PyBytes_Repr PyBytes_Size PyBytes_Type PyCFunction_Call PyCFunction_GetFlags PyCFunction_GetFunction\n    PyCFunction_GetSelf PyCFunction_NewEx PyCFunction_Type PyCallIter_New PyCallIter_Type PyCallable_Check\n    PyCapsule_GetContext PyCapsule_GetDestructor PyCapsule_GetName PyCapsule_GetPointer PyCapsule_Import\n    PyCapsule_IsValid PyCapsule_New PyCapsule_SetContext PyCapsule_SetDestructor PyCapsule_SetName\n    PyCapsule_SetPointer PyCapsule_Type PyClassMethodDescr_Type PyCodec_BackslashReplaceErrors\n    PyCodec_Decode PyCodec_Decoder PyCodec_Encode PyCodec_Encoder PyCodec_IgnoreErrors\n    PyCodec_IncrementalDecoder PyCodec_IncrementalEncoder PyCodec_KnownEncoding PyCodec_LookupError\n    PyCodec_Register PyCodec_RegisterError PyCodec_ReplaceErrors PyCodec_StreamReader PyCodec_StreamWriter\n    PyCodec_StrictErrors PyCodec_XMLCharRefReplaceErrors PyComplex_FromDoubles PyComplex_ImagAsDouble\n    PyComplex_RealAsDouble PyComplex_Type PyDescr_NewClassMethod PyDescr_NewGetSet PyDescr_NewMember\n    PyDescr_NewMethod PyDictItems_Type PyDictIterItem_Type PyDictIterKey_Type PyDictIterValue_Type\n    PyDictKeys_Type PyDictProxy_New PyDictProxy_Type PyDictValues_Type PyDict_Clear PyDict_Contains\n    PyDict_Copy PyDict_DelItem PyDict_DelItemString PyDict_GetItem PyDict_GetItemString\n    PyDict_GetItemWithError PyDict_Items PyDict_Keys PyDict_Merge PyDict_MergeFromSeq2 PyDict_New\n    PyDict_Next PyDict_SetItem PyDict_SetItemString PyDict_Size PyDict_Type PyDict_Update PyDict_Values\n    PyEllipsis_Type PyEnum_Type PyErr_BadArgument PyErr_BadInternalCall PyErr_CheckSignals PyErr_Clear\n    PyErr_Display PyErr_ExceptionMatches PyErr_Fetch PyErr_Format PyErr_GivenExceptionMatches\n    PyErr_NewException PyErr_NewExceptionWithDoc PyErr_NoMemory PyErr_NormalizeException PyErr_Occurred\n    PyErr_Print PyErr_PrintEx PyErr_ProgramText PyErr_Restore PyErr_SetFromErrno\n    PyErr_SetFromErrnoWithFilename PyErr_SetFromErrnoWithFilenameObject PyErr_SetInterrupt PyErr_SetNone\n    PyErr_SetObject PyErr_SetString PyErr_SyntaxLocation PyErr_WarnEx PyErr_WarnExplicit PyErr_WarnFormat\n    PyErr_WriteUnraisable PyEval_AcquireLock PyEval_AcquireThread PyEval_CallFunction PyEval_CallMethod\n    PyEval_CallObjectWithKeywords PyEval_EvalCode PyEval_EvalCodeEx PyEval_EvalFrame PyEval_EvalFrameEx\n    PyEval_GetBuiltins PyEval_GetFrame PyEval_GetFuncDesc PyEval_GetFuncName PyEval_GetGlobals\n    PyEval_GetLocals PyEval_InitThreads PyEval_ReleaseLock PyEval_ReleaseThread PyEval_RestoreThread\n    PyEval_SaveThread PyEval_ThreadsInitialized PyExc_ArithmeticError PyExc_AssertionError\n    PyExc_AttributeError PyExc_BaseException PyExc_BufferError PyExc_BytesWarning PyExc_DeprecationWarning\n    PyExc_EOFError PyExc_EnvironmentError PyExc_Exception PyExc_FloatingPointError PyExc_FutureWarning\n    PyExc_GeneratorExit PyExc_IOError PyExc_ImportError PyExc_ImportWarning PyExc_IndentationError\n    PyExc_IndexError PyExc_KeyError PyExc_KeyboardInterrupt PyExc_LookupError PyExc_MemoryError\n    PyExc_NameError PyExc_NotImplementedError PyExc_OSError PyExc_OverflowError\n    PyExc_PendingDeprecationWarning PyExc_ReferenceError PyExc_RuntimeError PyExc_RuntimeWarning\n    PyExc_StopIteration PyExc_SyntaxError PyExc_SyntaxWarning PyExc_SystemError PyExc_SystemExit\n    PyExc_TabError PyExc_TypeError PyExc_UnboundLocalError PyExc_UnicodeDecodeError PyExc_UnicodeEncodeError\n    PyExc_UnicodeError PyExc_UnicodeTranslateError PyExc_UnicodeWarning PyExc_UserWarning PyExc_ValueError\n    PyExc_Warning PyExc_ZeroDivisionError PyException_GetCause PyException_GetContext\n    PyException_GetTraceback PyException_SetCause PyException_SetContext PyException_SetTraceback\n    PyFile_FromFd PyFile_GetLine PyFile_WriteObject PyFile_WriteString PyFilter_Type PyFloat_AsDouble\n    PyFloat_FromDouble PyFloat_FromString PyFloat_GetInfo PyFloat_GetMax PyFloat_GetMin PyFloat_Type\n    PyFrozenSet_New PyFrozenSet_Type PyGC_Collect PyGILState_Ensure PyGILState_GetThisThreadState\n    PyGILState_Release PyGetSetDescr_Type PyImport_AddModule PyImport_AppendInittab PyImport_ExecCodeModule\n    PyImport_ExecCodeModuleEx PyImport_ExecCodeModuleWithPathnames PyImport_GetImporter\n    PyImport_GetMagicNumber PyImport_GetMagicTag PyImport_GetModuleDict PyImport_Import\n    PyImport_ImportFrozenModule PyImport_ImportModule PyImport_ImportModuleLevel\n    PyImport_ImportModuleNoBlock PyImport_ReloadModule PyInterpreterState_Clear PyInterpreterState_Delete\n    PyInterpreterState_New PyIter_Next PyListIter_Type PyListRevIter_Type PyList_Append PyList_AsTuple\n    PyList_GetItem PyList_GetSlice PyList_Insert PyList_New PyList_Reverse PyList_SetItem PyList_SetSlice\n    PyList_Size PyList_Sort PyList_Type PyLongRangeIter_Type PyLong_AsDouble PyLong_AsLong\n    PyLong_AsLongAndOverflow PyLong_AsLongLong PyLong_AsLongLongAndOverflow PyLong_AsSize_t PyLong_AsSsize_t\n    PyLong_AsUnsignedLong PyLong_AsUnsignedLongLong PyLong_AsUnsignedLongLongMask PyLong_AsUnsignedLongMask\n    PyLong_AsVoidPtr PyLong_FromDouble PyLong_FromLong PyLong_FromLongLong PyLong_FromSize_t\n    PyLong_FromSsize_t PyLong_FromString PyLong_FromUnsignedLong PyLong_FromUnsignedLongLong\n    PyLong_FromVoidPtr PyLong_GetInfo PyLong_Type PyMap_Type PyMapping_Check PyMapping_GetItemString\n    PyMapping_HasKey PyMapping_HasKeyString PyMapping_Items PyMapping_Keys PyMapping_Length\n    PyMapping_SetItemString PyMapping_Size PyMapping_Values PyMarshal_ReadObjectFromString\n    PyMarshal_WriteObjectToString PyMem_Free PyMem_Malloc PyMem_Realloc PyMemberDescr_Type PyMember_GetOne\n    PyMember_SetOne PyMemoryView_FromObject PyMemoryView_GetContiguous PyMemoryView_Type PyMethodDescr_Type\n    PyModule_AddIntConstant PyModule_AddObject PyModule_AddStringConstant PyModule_Create2 PyModule_GetDef\n    PyModule_GetDict PyModule_GetFilename PyModule_GetFilenameObject PyModule_GetName PyModule_GetState\n    PyModule_New PyModule_Type PyNumber_Absolute PyNumber_Add PyNumber_And PyNumber_AsSsize_t PyNumber_Check\n    PyNumber_Divmod PyNumber_Float PyNumber_FloorDivide PyNumber_InPlaceAdd PyNumber_InPlaceAnd\n    PyNumber_InPlaceFloorDivide PyNumber_InPlaceLshift PyNumber_InPlaceMultiply PyNumber_InPlaceOr\n    PyNumber_InPlacePower PyNumber_InPlaceRemainder PyNumber_InPlaceRshift PyNumber_InPlaceSubtract\n    PyNumber_InPlaceTrueDivide PyNumber_InPlaceXor PyNumber_Index PyNumber_Invert PyNumber_Long\n    PyNumber_Lshift PyNumber_Multiply PyNumber_Negative PyNumber_Or PyNumber_Positive PyNumber_Power\n    PyNumber_Remainder PyNumber_Rshift PyNumber_Subtract PyNumber_ToBase PyNumber_TrueDivide PyNumber_Xor\n    PyOS_AfterFork PyOS_InputHook PyOS_InterruptOccurred PyOS_double_to_string PyOS_getsig PyOS_mystricmp\n    PyOS_mystrnicmp PyOS_setsig PyOS_snprintf PyOS_string_to_double PyOS_strtol PyOS_strtoul PyOS_vsnprintf\n    PyObject_ASCII PyObject_AsCharBuffer PyObject_AsFileDescriptor PyObject_AsReadBuffer\n    PyObject_AsWriteBuffer PyObject_Bytes PyObject_Call PyObject_CallFunction PyObject_CallFunctionObjArgs\n    PyObject_CallMethod PyObject_CallMethodObjArgs PyObject_CallObject PyObject_CheckReadBuffer\n    PyObject_ClearWeakRefs PyObject_DelItem PyObject_DelItemString PyObject_Dir PyObject_Format\n    PyObject_Free PyObject_GC_Del PyObject_GC_Track PyObject_GC_UnTrack PyObject_GenericGetAttr\n    PyObject_GenericSetAttr PyObject_GetAttr PyObject_GetAttrString PyObject_GetItem PyObject_GetIter\n    PyObject_HasAttr PyObject_HasAttrString PyObject_Hash PyObject_HashNotImplemented PyObject_Init\n    PyObject_InitVar PyObject_IsInstance PyObject_IsSubclass PyObject_IsTrue PyObject_Length PyObject_Malloc\n    PyObject_Not PyObject_Realloc PyObject_Repr PyObject_RichCompare PyObject_RichCompareBool\n    PyObject_SelfIter PyObject_SetAttr PyObject_SetAttrString PyObject_SetItem PyObject_Size PyObject_Str\n    PyObject_Type PyProperty_Type PyRangeIter_Type PyRange_Type PyReversed_Type PySeqIter_New PySeqIter_Type\n    PySequence_Check PySequence_Concat PySequence_Contains PySequence_Count PySequence_DelItem\n    PySequence_DelSlice PySequence_Fast PySequence_GetItem PySequence_GetSlice PySequence_In\n    PySequence_InPlaceConcat PySequence_InPlaceRepeat PySequence_Index PySequence_Length PySequence_List\n    PySequence_Repeat PySequence_SetItem PySequence_SetSlice PySequence_Size PySequence_Tuple PySetIter_Type\n    PySet_Add PySet_Clear PySet_Contains PySet_Discard PySet_New PySet_Pop PySet_Size PySet_Type\n    PySlice_GetIndices PySlice_GetIndicesEx PySlice_New PySlice_Type PyState_FindModule\n    PyStructSequence_GetItem PyStructSequence_New PyStructSequence_NewType PyStructSequence_SetItem\n    PySuper_Type PySys_AddWarnOption PySys_AddWarnOptionUnicode PySys_FormatStderr PySys_FormatStdout\n    PySys_GetObject PySys_HasWarnOptions PySys_ResetWarnOptions PySys_SetArgv PySys_SetArgvEx\n    PySys_SetObject PySys_SetPath PySys_WriteStderr PySys_WriteStdout PyThreadState_Clear\n    PyThreadState_Delete PyThreadState_DeleteCurrent PyThreadState_Get PyThreadState_GetDict\n    PyThreadState_New PyThreadState_SetAsyncExc PyThreadState_Swap PyThread_ReInitTLS PyThread_acquire_lock\n    PyThread_acquire_lock_timed PyThread_allocate_lock PyThread_create_key PyThread_delete_key\n    PyThread_delete_key_value PyThread_exit_thread PyThread_free_lock PyThread_get_key_value\n    PyThread_get_stacksize PyThread_get_thread_ident PyThread_get_thread_native_id PyThread_init_thread\n    PyThread_release_lock PyThread_set_key_value PyThread_set_stacksize PyThread_start_new_thread\n    PyTraceBack_Here PyTraceBack_Print PyTraceBack_Type PyTupleIter_Type PyTuple_GetItem PyTuple_GetSlice\n    PyTuple_New PyTuple_Pack PyTuple_SetItem PyTuple_Size PyTuple_Type PyType_ClearCache PyType_FromSpec\n    PyType_GenericAlloc PyType_GenericNew PyType_GetFlags PyType_IsSubtype PyType_Modified PyType_Ready\n    PyType_Type PyUnicodeDecodeError_Create PyUnicodeDecodeError_GetEncoding PyUnicodeDecodeError_GetEnd\n    PyUnicodeDecodeError_GetObject PyUnicodeDecodeError_GetReason PyUnicodeDecodeError_GetStart\n    PyUnicodeDecodeError_SetEnd PyUnicodeDecodeError_SetReason PyUnicodeDecodeError_SetStart\n    PyUnicodeEncodeError_GetEncoding PyUnicodeEncodeError_GetEnd PyUnicodeEncodeError_GetObject\n    PyUnicodeEncodeError_GetReason PyUnicodeEncodeError_GetStart PyUnicodeEncodeError_SetEnd\n    PyUnicodeEncodeError_SetReason PyUnicodeEncodeError_SetStart PyUnicodeIter_Type\n    PyUnicodeTranslateError_GetEnd PyUnicodeTranslateError_GetObject PyUnicodeTranslateError_GetReason\n    PyUnicodeTranslateError_GetStart PyUnicodeTranslateError_SetEnd PyUnicodeTranslateError_SetReason\n    PyUnicodeTranslateError_SetStart PyUnicode_Append PyUnicode_AppendAndDel PyUnicode_AsASCIIString\n    PyUnicode_AsCharmapString PyUnicode_AsDecodedObject PyUnicode_AsDecodedUnicode PyUnicode_AsEncodedObject\n    PyUnicode_AsEncodedString PyUnicode_AsEncodedUnicode PyUnicode_AsLatin1String\n    PyUnicode_AsRawUnicodeEscapeString PyUnicode_AsUTF16String PyUnicode_AsUTF32String\n    PyUnicode_AsUTF8String PyUnicode_AsUnicodeEscapeString PyUnicode_AsWideChar PyUnicode_BuildEncodingMap\n    PyUnicode_Compare PyUnicode_CompareWithASCIIString PyUnicode_Concat PyUnicode_Contains PyUnicode_Count\n    PyUnicode_Decode PyUnicode_DecodeASCII PyUnicode_DecodeCharmap PyUnicode_DecodeFSDefault\n    PyUnicode_DecodeFSDefaultAndSize PyUnicode_DecodeLatin1 PyUnicode_DecodeRawUnicodeEscape\n    PyUnicode_DecodeUTF16 PyUnicode_DecodeUTF16Stateful PyUnicode_DecodeUTF32 PyUnicode_DecodeUTF32Stateful\n    PyUnicode_DecodeUTF7 PyUnicode_DecodeUTF7Stateful PyUnicode_DecodeUTF8 PyUnicode_DecodeUTF8Stateful\n    PyUnicode_DecodeUnicodeEscape PyUnicode_EncodeFSDefault PyUnicode_FSConverter PyUnicode_FSDecoder\n    PyUnicode_Find PyUnicode_Format PyUnicode_FromEncodedObject PyUnicode_FromFormat PyUnicode_FromFormatV\n    PyUnicode_FromObject PyUnicode_FromOrdinal PyUnicode_FromString PyUnicode_FromStringAndSize\n    PyUnicode_FromWideChar PyUnicode_GetDefaultEncoding PyUnicode_GetSize PyUnicode_InternFromString\n    PyUnicode_InternImmortal PyUnicode_InternInPlace PyUnicode_IsIdentifier PyUnicode_Join\n    PyUnicode_Partition PyUnicode_RPartition PyUnicode_RSplit PyUnicode_Replace PyUnicode_Resize\n    PyUnicode_RichCompare PyUnicode_Split PyUnicode_Splitlines PyUnicode_Tailmatch PyUnicode_Translate\n    PyUnicode_Type PyWeakref_GetObject PyWeakref_NewProxy PyWeakref_NewRef PyWrapperDescr_Type PyWrapper_New\n    PyZip_Type Py_AddPendingCall Py_AtExit Py_BuildValue Py_CompileString Py_DecRef Py_EndInterpreter\n    Py_Exit Py_FatalError Py_FileSystemDefaultEncoding Py_Finalize Py_GetBuildInfo Py_GetCompiler\n    Py_GetCopyright Py_GetExecPrefix Py_GetPath Py_GetPlatform Py_GetPrefix Py_GetProgramFullPath\n    Py_GetProgramName Py_GetPythonHome Py_GetRecursionLimit Py_GetVersion Py_HasFileSystemDefaultEncoding\n    Py_IncRef Py_Initialize Py_InitializeEx Py_IsInitialized Py_Main Py_MakePendingCalls Py_NewInterpreter\n    Py_ReprEnter Py_ReprLeave Py_SetProgramName Py_SetPythonHome Py_SetRecursionLimit Py_VaBuildValue\n    _PyErr_BadInternalCall _PyObject_CallFunction_SizeT _PyObject_CallMethod_SizeT _PyObject_GC_New\n    _PyObject_GC_NewVar _PyObject_GC_Resize _PyObject_New _PyObject_NewVar _PyState_AddModule\n    _PyThreadState_Init _PyThreadState_Prealloc _PyWeakref_CallableProxyType _PyWeakref_ProxyType\n    _PyWeakref_RefType _Py_BuildValue_SizeT _Py_CheckRecursiveCall _Py_Dealloc _Py_EllipsisObject\n    _Py_FalseStruct _Py_NoneStruct _Py_NotImplementedStruct _Py_SwappedOp _Py_TrueStruct\n    _Py_VaBuildValue_SizeT`,
3: `\n    PyState_AddModule PyState_RemoveModule PyThread_GetInfo PyType_FromSpecWithBases\n    _PyArg_ParseTupleAndKeywords_SizeT _PyArg_ParseTuple_SizeT _PyArg_Parse_SizeT\n    _PyArg_VaParseTupleAndKeywords_SizeT _PyArg_VaParse_SizeT`,
4: `\n    PyCFunction_New PyType_GetSlot`,
5: `\n    PyErr_FormatV PyModuleDef_Init PyModuleDef_Type`,
6: `\n    PyErr_ResourceWarning PyErr_SetImportErrorSubclass PyExc_ModuleNotFoundError PyOS_FSPath Py_FinalizeEx`,
7: `\n    PyCodec_NameReplaceErrors PyErr_GetExcInfo PyErr_SetExcInfo PyErr_SetFromErrnoWithFilenameObjects\n    PyErr_SetImportError PyErr_SyntaxLocationEx PyExc_BlockingIOError PyExc_BrokenPipeError\n    PyExc_ChildProcessError PyExc_ConnectionAbortedError PyExc_ConnectionError PyExc_ConnectionRefusedError\n    PyExc_ConnectionResetError PyExc_FileExistsError PyExc_FileNotFoundError PyExc_InterruptedError\n    PyExc_IsADirectoryError PyExc_NotADirectoryError PyExc_PermissionError PyExc_ProcessLookupError\n    PyExc_RecursionError PyExc_ResourceWarning PyExc_StopAsyncIteration PyExc_TimeoutError\n    PyImport_AddModuleObject PyImport_ExecCodeModuleObject PyImport_ImportFrozenModuleObject\n    PyImport_ImportModuleLevelObject PyInterpreterState_GetID PyMem_Calloc PyMemoryView_FromMemory\n    PyModule_AddFunctions PyModule_ExecDef PyModule_FromDefAndSpec2 PyModule_GetNameObject\n    PyModule_NewObject PyModule_SetDocString PyNumber_InPlaceMatrixMultiply PyNumber_MatrixMultiply\n    PyOS_AfterFork_Child PyOS_AfterFork_Parent PyOS_BeforeFork PyObject_Calloc PyObject_GenericSetDict\n    PySlice_AdjustIndices PySlice_Unpack PySys_AddXOption PySys_GetXOptions PyThread_tss_alloc\n    PyThread_tss_create PyThread_tss_delete PyThread_tss_free PyThread_tss_get PyThread_tss_is_created\n    PyThread_tss_set PyUnicode_AsUCS4 PyUnicode_AsUCS4Copy PyUnicode_AsWideCharString PyUnicode_DecodeLocale\n    PyUnicode_DecodeLocaleAndSize PyUnicode_EncodeLocale PyUnicode_FindChar PyUnicode_GetLength\n    PyUnicode_ReadChar PyUnicode_Substring PyUnicode_WriteChar Py_DecodeLocale Py_EncodeLocale Py_SetPath`,
8: `\n    PyDictRevIterItem_Type PyDictRevIterKey_Type PyDictRevIterValue_Type PyExceptionClass_Name\n    PyImport_GetModule PyIndex_Check PyInterpreterState_GetDict PyIter_Check Py_BytesMain Py_UTF8Mode`,
9: `\n    PyCMethod_New PyInterpreterState_Get PyObject_GC_IsFinalized PyObject_GC_IsTracked Py_EnterRecursiveCall\n    Py_GenericAlias Py_GenericAliasType Py_LeaveRecursiveCall`,
10: `\n    PyAIter_Check PyCodec_Unregister PyErr_SetInterruptEx PyExc_EncodingWarning PyFrame_GetCode\n    PyFrame_GetLineNumber PyGC_Disable PyGC_Enable PyGC_IsEnabled PyIter_Send PyModule_AddObjectRef\n    PyModule_AddType PyObject_CallNoArgs PyObject_GenericGetDict PyObject_GetAIter PyThreadState_GetFrame\n    PyThreadState_GetID PyThreadState_GetInterpreter PyType_FromModuleAndSpec PyType_GetModule\n    PyType_GetModuleState PyUnicode_AsUTF8AndSize Py_FileSystemDefaultEncodeErrors Py_GetArgcArgv Py_Is\n    Py_IsFalse Py_IsNone Py_IsTrue Py_NewRef Py_XNewRef _Py_DecRef _Py_IncRef _Py_NegativeRefcount\n    _Py_RefTotal`,
11: `\n    PyBuffer_FillContiguousStrides PyBuffer_FillInfo PyBuffer_FromContiguous PyBuffer_GetPointer\n    PyBuffer_IsContiguous PyBuffer_Release PyBuffer_SizeFromFormat PyBuffer_ToContiguous\n    PyErr_GetHandledException PyErr_SetHandledException PyExc_BaseExceptionGroup PyMemoryView_FromBuffer\n    PyObject_CheckBuffer PyObject_CopyData PyObject_GetBuffer PyStructSequence_UnnamedField PyType_GetName\n    PyType_GetQualName Py_Version`,
12: `\n    PyErr_DisplayException PyErr_GetRaisedException PyErr_SetRaisedException PyException_GetArgs\n    PyException_SetArgs PyObject_GetTypeData PyObject_Vectorcall PyObject_VectorcallMethod\n    PyType_FromMetaclass PyType_GetTypeDataSize PyVectorcall_Call PyVectorcall_NARGS`,
13: `\n    PyDict_GetItemRef PyDict_GetItemStringRef PyEval_GetFrameBuiltins PyEval_GetFrameGlobals\n    PyEval_GetFrameLocals PyImport_AddModuleRef PyList_GetItemRef PyLong_AsInt PyMapping_GetOptionalItem\n    PyMapping_GetOptionalItemString PyMapping_HasKeyStringWithError PyMapping_HasKeyWithError\n    PyMem_RawCalloc PyMem_RawFree PyMem_RawMalloc PyMem_RawRealloc PyModule_Add PyObject_DelAttr\n    PyObject_DelAttrString PyObject_GetOptionalAttr PyObject_GetOptionalAttrString\n    PyObject_HasAttrStringWithError PyObject_HasAttrWithError PySys_Audit PySys_AuditTuple\n    PyType_GetFullyQualifiedName PyType_GetModuleByDef PyType_GetModuleName PyUnicode_EqualToUTF8\n    PyUnicode_EqualToUTF8AndSize PyWeakref_GetRef Py_GetConstant Py_GetConstantBorrowed Py_IsFinalizing\n    _Py_SetRefcnt`,
14: `\n    PyIter_NextItem PyLong_AsInt32 PyLong_AsInt64 PyLong_AsNativeBytes PyLong_AsUInt32 PyLong_AsUInt64\n    PyLong_FromInt32 PyLong_FromInt64 PyLong_FromNativeBytes PyLong_FromUInt32 PyLong_FromUInt64\n    PyLong_FromUnsignedNativeBytes PyType_Freeze PyType_GetBaseByToken PyUnicode_Equal Py_PACK_FULL_VERSION\n    Py_PACK_VERSION Py_REFCNT Py_TYPE`,
15: `\n    PyABIInfo_Check PyCriticalSection2_Begin PyCriticalSection2_End PyCriticalSection_Begin\n    PyCriticalSection_End PyDict_SetDefaultRef PyInterpreterGuard_Close PyInterpreterGuard_FromCurrent\n    PyInterpreterGuard_FromView PyInterpreterView_Close PyInterpreterView_FromCurrent\n    PyInterpreterView_FromMain PyLongWriter_Create PyLongWriter_Discard PyLongWriter_Finish PyLong_Export\n    PyLong_FreeExport PyLong_GetNativeLayout PyModule_Exec PyModule_FromSlotsAndSpec PyModule_GetStateSize\n    PyModule_GetState_DuringGC PyModule_GetToken PyModule_GetToken_DuringGC\n    PyObject_CallFinalizerFromDealloc PyObject_GetTypeData_DuringGC PySys_GetAttr PySys_GetAttrString\n    PySys_GetOptionalAttr PySys_GetOptionalAttrString PyThreadState_Ensure PyThreadState_EnsureFromView\n    PyThreadState_Release PyType_FromSlots PyType_GetBaseByToken_DuringGC PyType_GetModuleByToken\n    PyType_GetModuleByToken_DuringGC PyType_GetModuleState_DuringGC PyType_GetModule_DuringGC Py_IS_TYPE\n    Py_SET_SIZE Py_SIZE`
};
const minorOf = new Map(Object.entries(addedIn).flatMap(([minor, names]) => names.trim().split(/\s+/).map(name => [ name, Number(minor) ])));
function stableSince(name) {
return minorOf.get(name);
}
function checkStableAbi(wheel) {
const minor = promisedMinor(wheel);
if (minor === undefined) return [];
const breaches = wheel.libraries.files.flatMap(({path: path, elf: elf}) => interpreterNames(elf).flatMap(name => {
const since = stableSince(name);
if ((since ?? Number.POSITIVE_INFINITY) <= minor) return [];
return [ `${path}: ${name} (${since === undefined ? "∉ abi3" : `abi3 ≥ 3.${since}`})` ];
}));
const [first] = breaches;
if (first === undefined) return [];
const observed = breaches.length === 1 ? first : `${first} (+${breaches.length - 1})`;
return [ (0, finding.g)("WHL-014", "fail", {
file: wheel.file,
expected: `abi3 3.${minor}`,
observed: observed,
evidence: breaches
}) ];
}
function promisedMinor(wheel) {
if (typeof wheel.naming === "string") return undefined;
const minors = wheel.naming.tags.flatMap(({python: python, abi: abi}) => {
const minor = abi === "abi3" ? /^cp3(\d+)$/.exec(python)?.[1] : undefined;
return minor === undefined ? [] : [ Number(minor) ];
});
return minors.length === 0 ? undefined : Math.min(...minors);
}
function interpreterNames(elf) {
return elf.symbols.filter(({name: name, defined: defined, binding: binding}) => !defined && binding === "global" && /^_?Py[A-Z_]/.test(name)).map(({name: name}) => name);
}
var explain_tags = __webpack_require__(9011);
var specifier = __webpack_require__(44949);
var wheels_version = __webpack_require__(32274);
var wheel = __webpack_require__(32941);
var wheel_content = __webpack_require__(35055);
var wheel_name = __webpack_require__(51725);
function checkWheels(input) {
if (input.bundle === undefined) return {
evaluated: [],
findings: []
};
const wheels = wheelsOf(input);
return {
evaluated: [ "WHL-001", "WHL-002", "WHL-003", "WHL-004", "WHL-005", "WHL-006", "WHL-007", "WHL-008", "WHL-009", "WHL-010", "WHL-011", "WHL-012", "WHL-013", "WHL-014", "WHL-015", "WHL-016" ],
findings: [ ...wheels.flatMap(checkContainer), ...wheels.flatMap(wheel => checkIdentity(wheel)), ...wheels.flatMap(checkRecordRows), ...wheels.flatMap(wheel => checkTag(wheel, input.profile)), ...wheels.flatMap(wheel => checkRequiresPython(wheel, input.profile)), ...checkDuplicates(wheels), ...checkProfileTags(input.profile), ...wheels.flatMap(checkPlatformClaim), ...wheels.flatMap(checkStableAbi), ...checkSources(input.bundle.files), ...wheels.flatMap(checkPurity) ]
};
}
function wheelsOf({bundle: bundle, wheels: wheels}) {
const read = new Map((wheels ?? []).map(wheel => [ wheel.file, wheel ]));
return (bundle?.files ?? []).filter(isWheelFile).map(file => {
if ("bytes" in file) return (0, wheel.a)(file);
return read.get(file.name) ?? (0, wheel.J)(file.name, {
...wheel_content.gy,
broken: "not read"
});
});
}
function readWheels(files) {
return files.filter(isWheelFile).map(readWheel);
}
function isWheelFile({name: name}) {
return name.toLowerCase().endsWith(".whl");
}
function pythonRelease(profile) {
return /^\d+(?:\.\d+){0,2}/.exec(profile.python.version)?.[0] ?? profile.python.version;
}
function checkContainer(wheel) {
const {file: file} = wheel;
const naming = typeof wheel.naming === "string" ? [ (0, finding.g)("WHL-002", "fail", {
file: file,
expected: "name-version[-build]-python-abi-platform.whl",
observed: wheel.naming
}) ] : [];
if (wheel.broken !== "") {
return [ ...naming, (0, finding.g)("WHL-001", "fail", {
file: file,
expected: "zip",
observed: wheel.broken
}) ];
}
if (wheel.layout === "") return naming;
const expected = "1 × .dist-info: METADATA, WHEEL, RECORD";
return [ ...naming, (0, finding.g)("WHL-003", "fail", {
file: file,
expected: expected,
observed: wheel.layout
}) ];
}
function checkIdentity(wheel) {
if (wheel.broken !== "" || wheel.layout !== "") return [];
return [ ...checkMetadata(wheel), ...checkWheelFile(wheel) ];
}
function checkMetadata(wheel) {
const {file: file, metadata: metadata, naming: naming} = wheel;
if (metadata === undefined) {
return wheel.metadataProblems.map(({field: field, observed: observed}) => (0, finding.g)("WHL-004", "fail", {
file: file,
expected: field,
observed: `${field}: ${observed}`
}));
}
if (typeof naming === "string") return [];
const same = metadata.name === naming.name && (0, wheels_version.Zy)(metadata.version, naming.version) === 0;
if (same) return [];
const expected = `${naming.name} ${(0, wheels_version.qh)(naming.version)}`;
const observed = `${metadata.name} ${(0, wheels_version.qh)(metadata.version)}`;
return [ (0, finding.g)("WHL-004", "fail", {
file: file,
expected: expected,
observed: observed
}) ];
}
function checkWheelFile(wheel) {
const {file: file, naming: naming} = wheel;
if (!/^1\.\d+$/.test(wheel.format)) {
const observed = `Wheel-Version: ${wheel.format}`;
return [ (0, finding.g)("WHL-005", "fail", {
file: file,
expected: "Wheel-Version: 1.x",
observed: observed
}) ];
}
if (typeof naming === "string") return [];
const named = [ ...new Set(naming.tags.map(wheel_name._3)) ].sort().join(" ");
const written = wheel.tags.join(" ");
return named === written ? [] : [ (0, finding.g)("WHL-006", "fail", {
file: file,
expected: named,
observed: written
}) ];
}
function checkRecordRows(wheel) {
const mild = problem => problem.kind === "encoding" || problem.kind === "weak";
const report = (rule, problems) => {
const [first] = problems;
if (first === undefined) return [];
return [ (0, finding.g)(rule, "fail", {
file: wheel.file,
expected: `${first.path}: ${first.expected}`,
observed: `${first.kind}: ${first.observed}`,
evidence: problems.map(one => `${one.kind} ${one.path} ${one.expected} → ${one.observed}`)
}) ];
};
return [ ...report("WHL-007", wheel.recordProblems.filter(problem => !mild(problem))), ...report("WHL-011", wheel.recordProblems.filter(mild)) ];
}
function checkTag(wheel, profile) {
const {file: file, naming: naming} = wheel;
if (typeof naming === "string") return [];
const supported = profile.compatible_tags ?? [];
const named = naming.tags.map(wheel_name._3);
if (supported.length === 0) {
return [ (0, finding.g)("WHL-008", "unknown", {
file: file,
expected: profile.id,
observed: named.join(" ")
}) ];
}
if (named.some(tag => supported.includes(tag))) return [];
const explained = (0, explain_tags.d)(naming.tags, supported);
const lines = explained.map(({tag: tag, reasons: reasons}) => `${tag}: ${reasons.join(", ")}`);
return [ (0, finding.g)("WHL-008", "fail", {
file: file,
expected: supported[0] ?? "",
observed: lines[0] ?? "",
evidence: lines
}) ];
}
function checkRequiresPython(wheel, profile) {
const wanted = wheel.metadata?.requiresPython;
if (wanted === undefined) return [];
const version = (0, wheels_version.ot)(pythonRelease(profile));
const expected = `Python ${(0, specifier.x1)(wanted)}`;
const observed = `Python ${profile.python.version}`;
if (version === undefined) return [ (0, finding.g)("WHL-009", "unknown", {
file: wheel.file,
expected: expected,
observed: observed
}) ];
return (0, specifier.rm)(wanted, version) ? [] : [ (0, finding.g)("WHL-009", "fail", {
file: wheel.file,
expected: expected,
observed: observed
}) ];
}
function checkDuplicates(wheels) {
const byName = new Map;
for (const {naming: naming, file: file} of wheels) {
if (typeof naming === "string") continue;
const known = byName.get(naming.name);
if (known === undefined) byName.set(naming.name, [ file ]); else known.push(file);
}
return [ ...byName ].flatMap(([name, files]) => {
const [file, ...more] = files;
if (more.length === 0) return [];
const observed = `${name} × ${files.length}`;
return [ (0, finding.g)("WHL-010", "fail", {
file: file,
expected: `${name} × 1`,
observed: observed,
evidence: files
}) ];
});
}
function checkSources(files) {
return files.filter(({name: name}) => /(?:^|\/)[A-Za-z0-9][\w.]*(?:-[A-Za-z][\w.]*)*-\d[\w.!+]*\.(?:tar\.(?:gz|bz2|xz)|tgz)$/.test(name)).map(({name: name}) => (0, 
finding.g)("WHL-015", "fail", {
file: name,
expected: ".whl",
observed: "sdist"
}));
}
function checkPurity(wheel) {
const {files: files} = wheel.libraries;
if (!wheel.isPure || files.length === 0) return [];
const evidence = files.map(({path: path}) => path);
const observed = `Root-Is-Purelib: true, ${files.length} × ELF`;
return [ (0, finding.g)("WHL-016", "fail", {
file: wheel.file,
expected: "Root-Is-Purelib: false",
observed: observed,
evidence: evidence
}) ];
}
function checkProfileTags(profile) {
if (profile.compatible_tags_computed_equal !== false) return [];
const expected = `${profile.python.abi} ${profile.platform.libc.version} ${profile.platform.machine}`;
const observed = `${profile.compatible_tags?.length ?? 0} × compatible_tags`;
return [ (0, finding.g)("WHL-012", "unknown", {
file: profile.id,
expected: expected,
observed: observed
}) ];
}
},
9011: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
d: () => explainTags
});
var _wheel_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);
function explainTags(tags, supported) {
const runtime = describeRuntime(supported);
return tags.map(tag => ({
tag: (0, _wheel_name_js__WEBPACK_IMPORTED_MODULE_0__._3)(tag),
reasons: reasonsAgainst(tag, runtime)
})).sort((left, right) => left.reasons.length - right.reasons.length);
}
function describeRuntime(supported) {
const [python = "", abi = ""] = (supported[0] ?? "").split("-");
const platforms = new Set(supported.map(tag => tag.slice(tag.lastIndexOf("-") + 1)));
return {
best: {
python: python,
abi: abi
},
pythons: new Set(supported.map(tag => tag.slice(0, tag.indexOf("-")))),
pairs: new Set(supported.map(tag => tag.slice(0, tag.lastIndexOf("-")))),
platforms: platforms,
glibc: Math.max(-1, ...[ ...platforms ].flatMap(platform => levelOf(platform)?.minor ?? []))
};
}
function reasonsAgainst(tag, runtime) {
const platform = platformReason(tag.platform, runtime);
const reasons = [ ...interpreterReasons(tag, runtime), ...platform === undefined ? [] : [ platform ] ];
return reasons.length > 0 ? reasons : [ `${tag.python}-${tag.abi} × ${tag.platform}` ];
}
function interpreterReasons(tag, runtime) {
if (runtime.pairs.has(`${tag.python}-${tag.abi}`)) return [];
const {python: python, abi: abi} = runtime.best;
if (tag.abi === "abi3" && tag.python.startsWith("cp3")) return [ `python ${tag.python} > ${python} (abi3)` ];
const fits = tag.python === python || tag.python.startsWith("py") && runtime.pythons.has(tag.python);
const reasons = fits ? [] : [ `python ${tag.python} ≠ ${python}` ];
return tag.abi === abi || tag.abi === "none" ? reasons : [ ...reasons, `abi ${tag.abi} ≠ ${abi}` ];
}
function platformReason(platform, runtime) {
if (runtime.platforms.has(platform)) return undefined;
const level = levelOf(platform);
if (level !== undefined && level.minor > runtime.glibc && runtime.platforms.has(`linux_${level.machine}`)) {
return `glibc 2.${level.minor} > 2.${runtime.glibc}`;
}
const own = [ ...runtime.platforms ].find(known => known.startsWith("linux_"));
return `platform ${platform} ≠ ${own ?? ""}`;
}
function levelOf(platform) {
const prefix = /^manylinux_2_(\d+)_/.exec(platform);
return prefix === null ? undefined : {
minor: Number(prefix[1]),
machine: platform.slice(prefix[0].length)
};
}
},
26536: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Gl: () => appliesTo,
zP: () => formatRequirement,
pP: () => parseRequirement
});
var canonical_name = __webpack_require__(18348);
function pythonText(written) {
if (/[\n\r\0]/.test(written.replace(/\\\r?\n/g, ""))) return undefined;
let broken = false;
const text = written.replace(escapes, (whole, code, plain) => {
if (code === undefined) return plain === undefined ? "" : named[plain] ?? whole;
const point = /^[0-7]/.test(code) ? Number.parseInt(code, 8) : Number.parseInt(code.slice(1), 16);
broken ||= !(point <= 1114111);
return broken ? "" : String.fromCodePoint(point);
});
return broken || unfinished.test(written) ? undefined : text;
}
const escapes = /\\(?:([0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|(?:\r?\n)|([\s\S]))/g;
const unfinished = /^(?:[^\\]|\\[\s\S])*?(?:\\$|\\x(?![0-9a-fA-F]{2})|\\u(?![0-9a-fA-F]{4})|\\U(?![0-9a-fA-F]{8})|\\N)/;
const named = {
"\\": "\\",
"'": "'",
'"': '"',
a: "",
b: "\b",
f: "\f",
n: "\n",
r: "\r",
t: "\t",
v: "\v"
};
var wheels_specifier = __webpack_require__(44949);
var wheels_version = __webpack_require__(32274);
function parseMarker(text) {
const cursor = {
text: text,
at: 0
};
const marker = readMarker(cursor, 0);
return marker !== undefined && cursor.at === text.length ? withExtraNamed(marker) : undefined;
}
function evaluateMarker(marker, environment, extra) {
const decided = decide(marker, environment, extra);
return decided === "error" ? undefined : decided;
}
function decide(marker, environment, extra) {
const groups = marker.anyOf.map(group => everyHolds(group.map(term => evaluateTerm(term, environment, extra))));
return anyHolds(groups);
}
function withExtraNamed(marker) {
const [[first, ...terms] = [], ...groups] = marker.anyOf;
if (first === undefined || "anyOf" in first) return marker;
const {left: left, operator: operator, right: right} = first;
const named = operand => ({
text: (0, canonical_name.E)(nameOf(operand))
});
const isExtra = operand => "variable" in operand && operand.variable === "extra";
if (isExtra(left)) return {
anyOf: [ [ {
left: left,
operator: operator,
right: named(right)
}, ...terms ], ...groups ]
};
if (!isExtra(right)) return marker;
return {
anyOf: [ [ {
left: named(left),
operator: operator,
right: right
}, ...terms ], ...groups ]
};
}
const deepest = 64;
function readMarker(cursor, depth) {
if (depth > deepest) return undefined;
let group = [];
const anyOf = [ group ];
for (;;) {
const term = readTerm(cursor, depth);
if (term === undefined) return undefined;
group.push(term);
const joint = take(cursor, /\b(?:or|and)\b/y);
if (joint === undefined) return {
anyOf: anyOf
};
if (joint === "or") {
group = [];
anyOf.push(group);
}
}
}
function readTerm(cursor, depth) {
skipBlanks(cursor);
const term = take(cursor, /\(/y) === undefined ? readComparison(cursor) : readGroup(cursor, depth);
skipBlanks(cursor);
return term;
}
function readGroup(cursor, depth) {
const inner = readMarker(cursor, depth + 1);
return take(cursor, /\)/y) === undefined ? undefined : inner;
}
function readComparison(cursor) {
const left = readOperand(cursor);
skipBlanks(cursor);
const operator = take(cursor, /\bin\b|\bnot[ \t]+in\b|===|==|~=|!=|<=|>=|<|>/y);
skipBlanks(cursor);
const right = readOperand(cursor);
if (left === undefined || operator === undefined || right === undefined) return undefined;
return {
left: left,
operator: operator.startsWith("not") ? "not in" : operator,
right: right
};
}
const variable = /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_release|platform_system|platform[._]version|platform[._]machine|platform[._]python_implementation|python_implementation|implementation_name|implementation_version|extra)\b/y;
const variableNames = new Set([ "python_version", "python_full_version", "os_name", "sys_platform", "platform_release", "platform_system", "platform_version", "platform_machine", "platform_python_implementation", "implementation_name", "implementation_version", "extra" ]);
function readOperand(cursor) {
const name = take(cursor, variable)?.replaceAll(".", "_");
if (name !== undefined) {
return {
variable: name === "python_implementation" ? "platform_python_implementation" : name
};
}
const quoted = take(cursor, /'[^']*'|"[^"]*"/y);
const text = quoted === undefined ? undefined : pythonText(quoted.slice(1, -1));
return text === undefined ? undefined : {
text: text
};
}
function take(cursor, pattern) {
pattern.lastIndex = cursor.at;
const found = pattern.exec(cursor.text)?.[0];
cursor.at += found?.length ?? 0;
return found;
}
function skipBlanks(cursor) {
take(cursor, /[ \t]+/y);
}
function evaluateTerm(term, environment, extra) {
if ("anyOf" in term) return decide(term, environment, extra);
const {left: left, operator: operator, right: right} = term;
const isFirst = "variable" in left;
const key = isFirst ? left.variable : nameOf(right);
if (!variableNames.has(key)) return "error";
const found = operandValue({
variable: key
}, environment, extra);
if (found === undefined) return undefined;
const [one, other] = isFirst ? [ found, nameOf(right) ] : [ left.text, found ];
return key === "extra" ? compareValues((0, canonical_name.E)(one), operator, (0, 
canonical_name.E)(other)) : compareValues(one, operator, other);
}
function nameOf(operand) {
return "variable" in operand ? operand.variable : operand.text;
}
function operandValue({variable: name}, environment, extra) {
if (name === "extra") return extra;
const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
return name === "python_full_version" && value?.endsWith("+") ? `${value}local` : value;
}
function compareValues(left, operator, right) {
const specifier = (0, wheels_specifier.as)(operator + right);
if (specifier === undefined) return compareText(left, operator, right);
const version = (0, wheels_version.ot)(left);
return version === undefined ? "error" : (0, wheels_specifier.rm)([ specifier ], version);
}
function compareText(left, operator, right) {
switch (operator) {
case "in":
return right.includes(left);

case "not in":
return !right.includes(left);

case "==":
return left === right;

case "!=":
return left !== right;

case "<":
return left < right;

case "<=":
return left <= right;

case ">":
return left > right;

case ">=":
return left >= right;

default:
return "error";
}
}
function anyHolds(answers) {
if (answers.includes("error")) return "error";
if (answers.includes(true)) return true;
return answers.includes(undefined) ? undefined : false;
}
function everyHolds(answers) {
if (answers.includes("error")) return "error";
if (answers.includes(false)) return false;
return answers.includes(undefined) ? undefined : true;
}
function parseRequirement(text) {
const head = /^[ \t]*([a-z0-9][a-z0-9._-]*)(?![\w])[ \t]*(?:\[([^\]]*)\])?[ \t]*/i.exec(text);
if (head === null) return undefined;
const [whole, name = "", listed = ""] = head;
const extras = parseExtras(listed);
if (/[.-]$/.test(name) || extras === undefined) return undefined;
const rest = text.slice(whole.length);
const detail = rest.startsWith("@") ? parseAddress(rest) : parseVersions(rest);
return detail === undefined ? undefined : {
name: (0, canonical_name.E)(name),
extras: extras,
...detail
};
}
function formatRequirement(requirement) {
const extras = requirement.extras.length === 0 ? "" : `[${requirement.extras.join(",")}]`;
const address = requirement.url === "" ? "" : ` @ ${requirement.url}`;
return `${requirement.name}${extras}${(0, wheels_specifier.x1)(requirement.specifiers)}${address}`;
}
function appliesTo(requirement, environment, extras) {
const {marker: marker} = requirement;
if (marker === undefined) return true;
const tried = extras.length === 0 ? [ "" ] : extras;
const answers = tried.map(extra => evaluateMarker(marker, environment, extra));
if (answers.includes(true)) return true;
return answers.includes(undefined) ? undefined : false;
}
function parseExtras(text) {
if (text.trim() === "") return [];
const names = text.split(",").map(part => part.replace(/^[ \t]+|[ \t]+$/g, ""));
return names.every(name => /^[a-z0-9](?:[a-z0-9._-]*\w)?$/i.test(name)) ? names.map(canonical_name.E) : undefined;
}
function parseAddress(rest) {
const match = /^@[ \t]*([^ \t]+)(?:[ \t]+(?:;(.*))?)?$/s.exec(rest);
if (match === null) return undefined;
const [, url = "", condition] = match;
const when = readCondition(condition);
return when === undefined ? undefined : {
specifiers: [],
url: url,
...when
};
}
function parseVersions(rest) {
const {list: list, after: after} = splitList(rest);
const match = /^[ \t]*(?:;(.*))?$/s.exec(after ?? "?");
const specifiers = (0, wheels_specifier.$h)(list);
if (match === null || specifiers === undefined) return undefined;
const when = readCondition(match[1]);
return when === undefined ? undefined : {
specifiers: specifiers,
url: "",
...when
};
}
function readCondition(text) {
if (text === undefined) return {
marker: undefined
};
const marker = parseMarker(text);
return marker === undefined ? undefined : {
marker: marker
};
}
function splitList(rest) {
const isOpen = rest.startsWith("(");
const blank = /[ \t]*/y;
blank.lastIndex = isOpen ? 1 : 0;
blank.exec(rest);
const start = blank.lastIndex;
let end = start;
for (;;) {
const length = specifierLength(rest.slice(end));
if (length === 0) break;
end += length;
end += /^[ \t]*,[ \t]*/.exec(rest.slice(end))?.[0].length ?? 0;
}
const list = rest.slice(start, end);
const closing = /^[ \t]*\)/.exec(rest.slice(end))?.[0].length ?? 0;
if (!isOpen) return {
list: list,
after: rest.slice(end)
};
return {
list: list,
after: closing === 0 ? undefined : rest.slice(end + closing)
};
}
function specifierLength(text) {
return /^(?:===\s*[^\s;)]*|(?:==|!=|~=|<=|>=|<|>)\s*[^\s,;()]+)/.exec(text)?.[0].length ?? 0;
}
},
44949: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Lh: () => allowedCandidates,
rm: () => allowsInstalled,
x1: () => formatSpecifiers,
as: () => parseSpecifier,
$h: () => parseSpecifiers
});
var wheels_version = __webpack_require__(32274);
function isCompatibleRelease(version, bound) {
const written = componentsOf(bound);
const suffix = written.findIndex(part => /^(?:dev|a|b|rc|post)/.test(part));
const [epoch = "0", ...kept] = written.slice(0, suffix < 0 ? undefined : suffix).slice(0, -1);
const prefix = (0, wheels_version.ot)(`${epoch}!${kept.join(".")}`);
if (prefix === undefined) return false;
const wanted = componentsOf((0, wheels_version.qh)(prefix));
const own = padded(componentsOf((0, wheels_version.qh)((0, wheels_version.Yd)(version))), numbersIn(wanted));
return wanted.every((part, index) => own[index] === part);
}
function componentsOf(text) {
const bang = text.lastIndexOf("!");
const parts = text.slice(bang + 1).split(".");
return [ text.slice(0, Math.max(0, bang)) || "0", ...parts.flatMap(part => /^(\d+)((?:a|b|c|rc)\d+)$/.exec(part)?.slice(1) ?? [ part ]) ];
}
function numbersIn(parts) {
const other = parts.findIndex(part => !/^\d+$/.test(part));
return other < 0 ? parts.length : other;
}
function padded(parts, numbers) {
const own = numbersIn(parts);
const zeros = Array.from({
length: Math.max(0, numbers - own)
}, () => "0");
return [ ...parts.slice(0, own), ...zeros, ...parts.slice(own) ];
}
const release = String.raw`v?(?:\d+!)?\d+(?:\.\d+)*`;
const suffixes = String.raw`(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?\d*)?(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?`;
const local = String.raw`(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?`;
const equality = new RegExp(String.raw`^${release}(?:\.\*|${suffixes}${local})$`, "i");
const compatible = new RegExp(String.raw`^v?(?:\d+!)?\d+(?:\.\d+)+${suffixes}$`, "i");
const ordered = new RegExp(`^${release}${suffixes}$`, "i");
const arbitrary = /^[^\s;)]*$/;
function parseSpecifiers(text) {
const parsed = [];
for (const part of text.split(",")) {
if (part.trim() === "") continue;
const specifier = parseSpecifier(part);
if (specifier === undefined) return undefined;
parsed.push(specifier);
}
return parsed;
}
function parseSpecifier(text) {
const written = text.trim();
const operator = operators.find(known => written.startsWith(known));
if (operator === undefined) return undefined;
const version = written.slice(operator.length).trim();
if (!specifier_form(operator).test(version)) return undefined;
const wildcard = version.endsWith(".*") && (operator === "==" || operator === "!=");
return {
operator: operator,
text: version,
version: operator === "===" ? undefined : (0, wheels_version.ot)(wildcard ? version.slice(0, -2) : version),
wildcard: wildcard
};
}
function formatSpecifiers(set) {
return set.map(specifier => `${specifier.operator}${specifier.text}`).join(",");
}
function allowsInstalled(set, version) {
return set.every(specifier => comparisons[specifier.operator](version, specifier));
}
function allowedCandidates(set, candidates) {
const matching = candidates.filter(candidate => allowsInstalled(set, candidate.version));
if (set.some(namesPreRelease)) return matching;
const finals = matching.filter(candidate => !(0, wheels_version.Ty)(candidate.version));
return finals.length === 0 && set.length === 0 ? matching : finals;
}
const operators = [ "===", "==", "!=", "~=", "<=", ">=", "<", ">" ];
function specifier_form(operator) {
if (operator === "===") return arbitrary;
if (operator === "~=") return compatible;
return operator === "==" || operator === "!=" ? equality : ordered;
}
function namesPreRelease(specifier) {
if (specifier.operator === "!=" || specifier.operator === "<" || specifier.operator === ">") return false;
const version = specifier.version ?? (0, wheels_version.ot)(specifier.text);
return version !== undefined && (0, wheels_version.Ty)(version);
}
const comparisons = {
"===": (version, {text: text}) => (0, wheels_version.qh)(version).toLowerCase() === text.toLowerCase(),
"==": equals,
"!=": (version, specifier) => !equals(version, specifier),
"~=": (version, specifier) => holds(version, specifier, atLeast) && isCompatibleRelease(version, specifier.text),
"<=": (version, specifier) => holds(version, specifier, (left, right) => order(left, right) <= 0),
">=": (version, specifier) => holds(version, specifier, atLeast),
"<": (version, specifier) => holds(version, specifier, isBelow),
">": (version, specifier) => holds(version, specifier, isAbove)
};
function holds(version, specifier, test) {
return specifier.version !== undefined && test(version, specifier.version);
}
function equals(version, specifier) {
return holds(version, specifier, (left, bound) => {
if (specifier.wildcard) return startsWith(left, bound.epoch, bound.release);
return (0, wheels_version.Zy)(bound.local.length === 0 ? (0, wheels_version.Yd)(left) : left, bound) === 0;
});
}
function order(version, bound) {
return (0, wheels_version.Zy)((0, wheels_version.Yd)(version), bound);
}
function atLeast(version, bound) {
return order(version, bound) >= 0;
}
function startsWith(version, epoch, prefix) {
return version.epoch === epoch && prefix.every((part, index) => (version.release[index] ?? 0n) === part);
}
function isBelow(version, bound) {
if ((0, wheels_version.Zy)(version, bound) >= 0) return false;
return (0, wheels_version.Ty)(bound) || !(0, wheels_version.Ty)(version) || !sameBase(version, bound);
}
function isAbove(version, bound) {
if ((0, wheels_version.Zy)(version, bound) <= 0) return false;
if (!sameBase(version, bound)) return true;
return version.local.length === 0 && (bound.post !== undefined || version.post === undefined);
}
function sameBase(left, right) {
return left.epoch === right.epoch && (0, wheels_version.c0)(left.release, right.release) === 0;
}
},
32274: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ty: () => isPreRelease,
Yd: () => publicVersion,
Zy: () => compareVersions,
c0: () => compareReleases,
ot: () => parseVersion,
qh: () => formatVersion
});
const pattern = /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d+)?)?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d+)?)?(?:[-_.]?(dev)[-_.]?(\d+)?)?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/i;
const preLetters = {
a: "a",
alpha: "a",
b: "b",
beta: "b",
c: "rc",
rc: "rc",
pre: "rc",
preview: "rc"
};
function parseVersion(text) {
const match = pattern.exec(text);
if (match === null) return undefined;
const [, epoch, release = "0", pre, preNumber, dash, post, postNumber, dev, devNumber, local] = match;
const letter = pre === undefined ? undefined : preLetters[pre.toLowerCase()];
return {
epoch: BigInt(epoch ?? 0),
release: release.split(".").map(part => BigInt(part)),
pre: letter === undefined ? undefined : {
letter: letter,
number: BigInt(preNumber ?? 0)
},
post: dash === undefined && post === undefined ? undefined : BigInt(dash ?? postNumber ?? 0),
dev: dev === undefined ? undefined : BigInt(devNumber ?? 0),
local: local === undefined ? [] : local.toLowerCase().split(/[-_.]/).map(localPart)
};
}
function formatVersion(version) {
const epoch = version.epoch === 0n ? "" : `${version.epoch}!`;
const pre = version.pre === undefined ? "" : `${version.pre.letter}${version.pre.number}`;
const post = version.post === undefined ? "" : `.post${version.post}`;
const dev = version.dev === undefined ? "" : `.dev${version.dev}`;
const local = version.local.length === 0 ? "" : `+${version.local.join(".")}`;
return `${epoch}${version.release.join(".")}${pre}${post}${dev}${local}`;
}
function compareVersions(left, right) {
return compareBig(left.epoch, right.epoch) || compareReleases(left.release, right.release) || comparePre(left, right) || compareBig(left.post ?? -1n, right.post ?? -1n) || compareDev(left.dev, right.dev) || compareLocal(left.local, right.local);
}
function compareReleases(left, right) {
const length = Math.max(left.length, right.length);
for (let index = 0; index < length; index += 1) {
const order = compareBig(left[index] ?? 0n, right[index] ?? 0n);
if (order !== 0) return order;
}
return 0;
}
function isPreRelease(version) {
return version.pre !== undefined || version.dev !== undefined;
}
function publicVersion(version) {
return version.local.length === 0 ? version : {
...version,
local: []
};
}
function localPart(part) {
return /^\d+$/.test(part) ? BigInt(part) : part;
}
function compareBig(left, right) {
if (left === right) return 0;
return left < right ? -1 : 1;
}
function comparePre(left, right) {
const order = preRank(left) - preRank(right);
return order !== 0 ? order : compareBig(left.pre?.number ?? 0n, right.pre?.number ?? 0n);
}
function preRank(version) {
if (version.pre !== undefined) return {
a: 1,
b: 2,
rc: 3
}[version.pre.letter];
return version.post === undefined && version.dev !== undefined ? 0 : 4;
}
function compareDev(left, right) {
if (left === undefined || right === undefined) {
return Number(left === undefined) - Number(right === undefined);
}
return compareBig(left, right);
}
function compareLocal(left, right) {
const length = Math.max(left.length, right.length);
for (let index = 0; index < length; index += 1) {
const order = compareLocalParts(left[index], right[index]);
if (order !== 0) return order;
}
return 0;
}
function compareLocalParts(left, right) {
if (left === undefined || right === undefined) {
return Number(left !== undefined) - Number(right !== undefined);
}
if (typeof left === "bigint" && typeof right === "bigint") return compareBig(left, right);
if (typeof left === "bigint") return 1;
if (typeof right === "bigint") return -1;
if (left === right) return 0;
return left < right ? -1 : 1;
}
},
35055: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
NS: () => isLfsPointer,
c_: () => readContent,
vi: () => readContentAhead,
gy: () => unread
});
var posix_ = __webpack_require__(53916);
var canonical_name = __webpack_require__(18348);
var digest = __webpack_require__(54394);
var zip = __webpack_require__(34068);
var zip_failure = __webpack_require__(45996);
var failure = __webpack_require__(82917);
var csv = __webpack_require__(34360);
function planRecord(text, recordPath, entries) {
const rows = parseRecord(text);
if (rows === undefined) return withoutRows(recordPath);
const unhashed = new Set([ recordPath, `${recordPath}.jws`, `${recordPath}.p7s` ]);
const files = entries.filter(entry => !entry.isFolder);
const byPath = new Map(rows.map(row => [ row.path, row ]));
const present = new Set(files.map(entry => entry.name));
const checks = files.filter(({name: name}) => !unhashed.has(name)).map(entry => checkOf(entry, byPath.get(entry.name)));
const decided = checks.filter(check => "algorithm" in check);
return {
digests: decided,
problems: digests => {
const taken = new Map(decided.map((check, index) => [ check.entry, digests[index] ?? none ]));
return [ ...rows.filter(row => !present.has(row.path)).map(row => problem("absent", row.path, row.hash, "")), ...repeatedPaths(rows).map(path => problem("repeated", path, "1", "2")), ...checks.flatMap(check => "kind" in check ? [ check ] : digestProblems(check, taken.get(check.entry) ?? none)) ];
}
};
}
function withoutRows(recordPath) {
return {
digests: [],
problems: () => [ problem("form", recordPath, "path,algorithm=digest,size", "") ]
};
}
function parseRecord(text) {
let cells;
try {
cells = (0, csv.W)(text);
} catch {
return undefined;
}
const rows = cells.filter(row => row.length > 1 || row[0] !== "");
return rows.every(isRow) ? rows.map(([path, hash, size]) => ({
path: path,
hash: hash,
size: size
})) : undefined;
}
function isRow(cells) {
return cells.length === 3;
}
function repeatedPaths(rows) {
const seen = new Set;
return rows.map(row => row.path).filter(path => seen.has(path) || !seen.add(path));
}
const none = new Uint8Array;
function checkOf(entry, row) {
if (row === undefined) return problem("unlisted", entry.name, "RECORD", "");
return checkRow(entry, row) ?? {
entry: entry,
algorithm: splitHash(row.hash).algorithm,
written: row.hash
};
}
function checkRow(entry, row) {
if (row.size !== "" && row.size !== String(entry.bytes)) {
return problem("size", entry.name, row.size, String(entry.bytes));
}
const {algorithm: algorithm, digest: digest} = splitHash(row.hash);
if (digest === "") return problem("no-digest", entry.name, "sha256=…", row.hash);
return strong.includes(algorithm) ? undefined : problem("weak", entry.name, "sha256=…", row.hash);
}
const strong = [ "sha256", "sha384", "sha512" ];
function splitHash(hash) {
const digest = hash.replace(/^[^=]*=?/, "");
return {
algorithm: hash.replace(/=.*/s, "").toLowerCase(),
digest: digest
};
}
function digestProblems({entry: entry, written: written}, actual) {
const {algorithm: algorithm, digest: digest} = splitHash(written);
const expected = Buffer.from(actual).toString("base64url");
if (digest === expected) return [];
const observed = `${algorithm}=${expected}`;
const spelling = digest.length === actual.length * 2 ? "hex" : "base64";
const respelled = Buffer.from(digest, spelling).equals(actual);
return [ problem(respelled ? "encoding" : "digest", entry.name, written, observed) ];
}
function problem(kind, path, expected, observed) {
return {
kind: kind,
path: path,
expected: expected,
observed: observed
};
}
var wheel_libraries = __webpack_require__(40583);
var wheel_name = __webpack_require__(51725);
function readContent(file, bytes) {
const opened = openWheel(file, bytes);
if (!("orders" in opened)) return opened;
try {
const digests = opened.orders.map(({entry: entry, algorithm: algorithm}) => {
const content = opened.archive.content(entry);
opened.look(entry, content);
return algorithm === "" ? new Uint8Array : (0, digest.ol)(algorithm, content);
});
return opened.content(digests);
} catch (error) {
return brokenBy(error, opened.modules);
}
}
async function readContentAhead(file, open) {
if (open.readEntries === undefined) return readContent(file, open);
const opened = openWheel(file, open);
if (!("orders" in opened)) return opened;
const {orders: orders, archive: archive, look: look} = opened;
const asked = orders.map(({entry: entry, algorithm: algorithm}) => {
const wanted = (0, wheel_libraries.b)(entry.name) ? "always" : "elf";
const {bytes: bytes, compressedBytes: compressedBytes, crc32: crc32} = entry;
return {
...archive.placeOf(entry),
bytes: bytes,
compressedBytes: compressedBytes,
crc32: crc32,
algorithm: algorithm,
wanted: wanted
};
});
const answers = await open.readEntries(asked, (index, content) => {
const order = orders[index];
if (order !== undefined) look(order.entry, content);
});
const wrong = answers.findIndex(answer => "why" in answer);
const first = answers[wrong];
if (first !== undefined && "why" in first) return brokenBy((0, zip_failure.L)(first.why, orders[wrong]?.entry.name), opened.modules);
return opened.content(answers.map(answer => "digest" in answer ? answer.digest : new Uint8Array));
}
function openWheel(file, bytes) {
const other = otherKind(bytes);
if (other !== "") return {
...unread,
broken: other
};
let modules = [];
try {
const archive = (0, zip.u)(bytes, {
streamed: false
});
modules = importableNames(archive);
return openArchive(file, archive, modules);
} catch (error) {
return brokenBy(error, modules);
}
}
function brokenBy(error, modules) {
if (!(error instanceof failure.HR) || error.code !== "ZIP_INVALID") throw error;
return {
...unread,
modules: modules,
broken: reasonOf(error)
};
}
function isLfsPointer(bytes) {
return Buffer.from(bytes.subarray(0, lfsPrefix.length)).toString("latin1") === lfsPrefix;
}
const lfsPrefix = "version https://git-lfs";
const unread = {
broken: "",
layout: "",
metadata: "",
wheel: "",
recordProblems: [],
modules: [],
libraries: {
files: [],
broken: []
}
};
function otherKind(bytes) {
if (bytes.byteLength === 0) return "empty";
const first = headOf(bytes);
if (isLfsPointer(first)) return "lfs-pointer";
const head = Buffer.from(first).toString("latin1");
if (/^PK/.test(head)) return "";
if (/^\s*<(?:!doctype html|html|head)/i.test(head)) return "html";
if (/^\x1f\x8b/.test(head)) return "gzip";
if (/^BZh/.test(head)) return "bzip2";
return /^\s*[{[]/.test(head) ? "json" : "not-a-zip";
}
function headOf(bytes) {
if (bytes instanceof Uint8Array) return bytes.subarray(0, 256);
const head = new Uint8Array(Math.min(256, bytes.byteLength));
bytes.readInto(head, 0);
return head;
}
function reasonOf(failure) {
if (failure.parameters["why"] === "not-a-zip") return "truncated";
return Object.values(failure.parameters).filter(Boolean).join(" ");
}
function openArchive(file, archive, modules) {
const folder = distInfoFolder(archive, file);
if ("layout" in folder) return {
...unread,
modules: modules,
layout: folder.layout
};
const metadata = readText(archive, `${folder.name}/METADATA`);
const wheel = readText(archive, `${folder.name}/WHEEL`);
const record = readText(archive, `${folder.name}/RECORD`);
const layout = [ metadata, wheel, record ].flatMap(text => text.layout ?? []).join(", ");
if (layout !== "") return {
...unread,
modules: modules,
layout: layout
};
const plan = planRecord(record.text, `${folder.name}/RECORD`, archive.entries);
const decided = new Set(plan.digests.map(({entry: entry}) => entry));
const others = archive.entries.filter(entry => !entry.isFolder && !decided.has(entry) && (0, 
wheel_libraries.b)(entry.name));
const {look: look, libraries: libraries} = (0, wheel_libraries.c)(archive.entries);
return {
archive: archive,
modules: modules,
orders: [ ...plan.digests, ...others.map(entry => ({
entry: entry,
algorithm: ""
})) ],
look: look,
content: digests => ({
...unread,
metadata: metadata.text,
wheel: wheel.text,
recordProblems: plan.problems(digests),
modules: modules,
libraries: libraries()
})
};
}
function distInfoFolder(archive, file) {
const naming = (0, wheel_name.CI)((0, posix_.basename)(file));
const tops = new Set(archive.entries.map(entry => entry.name.split("/")[0] ?? ""));
const found = [ ...tops ].filter(top => top.endsWith(".dist-info")).sort();
const [name, ...more] = found;
if (name === undefined || more.length > 0) return {
layout: `.dist-info: ${found.join(", ") || "0"}`
};
if (typeof naming !== "string" && !(0, canonical_name.E)(name).startsWith(naming.name)) return {
layout: name
};
return {
name: name
};
}
function readText(archive, path) {
const entry = archive.entries.find(candidate => candidate.name === path && !candidate.isFolder);
if (entry === undefined) return {
text: "",
layout: path
};
try {
return {
text: new TextDecoder("utf-8", {
fatal: true
}).decode(archive.content(entry))
};
} catch (error) {
if (error instanceof failure.HR) throw error;
return {
text: "",
layout: `${path}: UTF-8`
};
}
}
function importableNames(archive) {
const names = archive.entries.map(({name: name}) => name.split("/"));
const modules = names.flatMap(([first = "", ...rest]) => rest.length === 0 ? /^(\w+)(?:\.[\w-]+)*\.(?:py|so)$/.exec(first)?.[1] ?? [] : first);
return [ ...new Set(modules) ].filter(name => /^[\p{L}_]\w*$/u.test(name));
}
},
40583: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
b: () => isLibraryName,
c: () => collectLibraries
});
var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
var _codec_elf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31854);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82917);
function collectLibraries(entries) {
const seen = new Map;
return {
look: (entry, bytes) => void seen.set(entry, lookAt(entry, bytes)),
libraries: () => {
const found = entries.flatMap(entry => seen.get(entry) ?? []);
return {
files: found.flatMap(one => "elf" in one ? [ one ] : []),
broken: found.flatMap(one => "why" in one ? [ one ] : [])
};
}
};
}
function isLibraryName(path) {
return /\.so(?:\.[0-9][\w.]*)?$/.test((0, node_path_posix__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
}
const elfMagic = 1179403647;
function lookAt(entry, bytes) {
const path = installedPath(entry.name);
const isElf = bytes.byteLength >= 4 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0) === elfMagic;
if (!isElf) return isLibraryName(path) ? brokenLibrary(path, bytes) : undefined;
if (bytes[4] !== 2 || bytes[5] !== 1) return undefined;
try {
const identity = `${entry.bytes}:${entry.crc32}`;
return {
path: path,
elf: (0, _codec_elf_js__WEBPACK_IMPORTED_MODULE_1__.o)(bytes),
identity: identity
};
} catch (error) {
if (!(error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR)) throw error;
return isLibraryName(path) ? {
path: path,
why: String(error.parameters["why"] ?? error.code)
} : undefined;
}
}
function brokenLibrary(path, bytes) {
const head = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
if (bytes.byteLength === 0) return {
path: path,
why: "empty"
};
if (head.startsWith("version https://git-lfs")) return {
path: path,
why: "lfs-pointer"
};
return /\.(?:cpython-[\w-]+|abi3)\.so$/.test(path) ? {
path: path,
why: "not-elf"
} : undefined;
}
function installedPath(name) {
return name.replace(/^[^/]+\.data\/(?:plat|pure)lib\//, "");
}
},
63951: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => wheelMatrix
});
var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
var _explain_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9011);
var _wheel_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51725);
function wheelMatrix(files, profile) {
const supported = profile.compatible_tags ?? [];
const names = files.map(({name: name}) => name).filter(name => name.toLowerCase().endsWith(".whl"));
return {
runtime: supported[0] ?? "",
fits: names.sort().map(name => fitOf(name, supported))
};
}
function fitOf(file, supported) {
const naming = (0, _wheel_name_js__WEBPACK_IMPORTED_MODULE_2__.CI)((0, node_path_posix__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
if (typeof naming === "string") return {
file: file,
answer: "unknown",
tag: "",
reasons: [ naming ]
};
const [first] = naming.tags;
if (supported.length === 0 || first === undefined) return {
file: file,
answer: "unknown",
tag: first === undefined ? "" : (0, _wheel_name_js__WEBPACK_IMPORTED_MODULE_2__._3)(first),
reasons: []
};
const own = new Set(naming.tags.map(_wheel_name_js__WEBPACK_IMPORTED_MODULE_2__._3));
const matched = supported.find(tag => own.has(tag));
if (matched !== undefined) return {
file: file,
answer: "ok",
tag: matched,
reasons: []
};
const [nearest] = (0, _explain_tags_js__WEBPACK_IMPORTED_MODULE_1__.d)(naming.tags, supported);
return {
file: file,
answer: "fail",
tag: nearest?.tag ?? "",
reasons: [ ...nearest?.reasons ?? [] ]
};
}
},
51725: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CI: () => parseWheelName,
Cu: () => expandTags,
_3: () => formatTag
});
var _codec_canonical_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18348);
var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32274);
const mostTags = 1024;
function parseWheelName(fileName) {
if (!fileName.endsWith(".whl")) return "extension";
const parts = fileName.slice(0, -".whl".length).split("-");
if (parts.length !== 5 && parts.length !== 6) return "parts";
const [name = "", versionText = ""] = parts;
if (!/^[\p{L}\p{N}_.]+$/u.test(name) || name.includes("__")) return "name";
const version = (0, _version_js__WEBPACK_IMPORTED_MODULE_0__.ot)(versionText);
if (version === undefined) return "version";
const build = parts.length === 6 ? parseBuild(parts[2] ?? "") : undefined;
if (parts.length === 6 && build === undefined) return "build";
const tags = expandTags(parts.slice(-3).join("-"));
return tags === undefined ? "tags" : {
name: (0, _codec_canonical_name_js__WEBPACK_IMPORTED_MODULE_1__.E)(name),
version: version,
build: build,
tags: tags
};
}
function expandTags(text) {
const [pythons = [], abis = [], platforms = [], ...more] = text.toLowerCase().split("-").map(part => part.split("."));
const parts = [ pythons, abis, platforms ];
const count = parts.reduce((product, part) => product * part.length, 1);
if (more.length > 0 || count === 0 || count > mostTags || parts.flat().includes("")) return undefined;
return pythons.flatMap(python => abis.flatMap(abi => platforms.map(platform => ({
python: python,
abi: abi,
platform: platform
}))));
}
function formatTag(tag) {
return `${tag.python}-${tag.abi}-${tag.platform}`;
}
function parseBuild(text) {
const match = /^(\d+)(.*)$/s.exec(text);
return match === null ? undefined : {
number: BigInt(match[1] ?? 0),
rest: match[2] ?? ""
};
}
},
32941: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => readWheel,
J: () => wheelOf
});
var posix_ = __webpack_require__(53916);
var canonical_name = __webpack_require__(18348);
var wheels_requirement = __webpack_require__(26536);
var specifier = __webpack_require__(44949);
var wheels_version = __webpack_require__(32274);
function parseMetadata(text) {
const headers = parseHeaders(text);
const problems = [];
const complain = (field, observed) => {
problems.push({
field: field,
observed: observed
});
return undefined;
};
const single = field => {
const values = headersNamed(headers, field);
return values.length === 1 ? values[0] : complain(field, values.join(", "));
};
const format = single("Metadata-Version");
if (format !== undefined && !/^[12]\.\d+$/.test(format)) complain("Metadata-Version", format);
const name = single("Name");
if (name !== undefined && !/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test(name)) complain("Name", name);
const versionText = single("Version");
const version = versionText === undefined ? undefined : (0, wheels_version.ot)(versionText);
if (versionText !== undefined && version === undefined) complain("Version", versionText);
const requiresPython = readRequiresPython(headers, complain);
const requires = readRequires(headers, complain);
if (name === undefined || version === undefined || problems.length > 0) return problems;
const extras = headersNamed(headers, "Provides-Extra").map(canonical_name.E);
return {
name: (0, canonical_name.E)(name),
version: version,
requiresPython: requiresPython,
requires: requires,
extras: extras
};
}
function parseHeaders(text) {
const headers = [];
let last;
for (const [line] of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g)) {
if (/^[ \t]/.test(line)) {
if (last !== undefined) last.value += line;
continue;
}
const name = line.startsWith("From ") ? "" : /^([!-9;-~]*):/.exec(line)?.[1];
if (name === undefined) break;
last = name === "" ? undefined : {
name: name,
value: line.slice(name.length + 1)
};
if (last !== undefined) headers.push(last);
}
return headers.map(({name: name, value: value}) => ({
name: name,
value: value.replace(/^[ \t\r\n]+|[\r\n]+$/g, "")
}));
}
function headersNamed(headers, name) {
const wanted = name.toLowerCase();
return headers.filter(header => header.name.toLowerCase() === wanted).map(header => header.value);
}
function readRequiresPython(headers, complain) {
const [text, ...more] = headersNamed(headers, "Requires-Python");
if (text === undefined) return undefined;
const specifiers = more.length === 0 ? (0, specifier.$h)(text) : undefined;
return specifiers ?? complain("Requires-Python", [ text, ...more ].join(", "));
}
function readRequires(headers, complain) {
return headersNamed(headers, "Requires-Dist").flatMap(text => {
const requirement = (0, wheels_requirement.pP)(text);
if (requirement === undefined) complain("Requires-Dist", text);
return requirement === undefined ? [] : [ requirement ];
});
}
var wheel_content = __webpack_require__(35055);
var wheel_name = __webpack_require__(51725);
const readings = new WeakMap;
function readWheel(file) {
const known = readings.get(file.bytes);
if (known?.file === file.name) return known;
const wheel = wheelOf(file.name, (0, wheel_content.c_)(file.name, file.bytes));
readings.set(file.bytes, wheel);
return wheel;
}
function wheelOf(file, content) {
const {broken: broken, layout: layout, recordProblems: recordProblems, modules: modules, libraries: libraries} = content;
const isWhole = broken === "" && layout === "";
const metadata = isWhole ? parseMetadata(content.metadata) : [];
const headers = parseHeaders(content.wheel);
return {
file: file,
naming: (0, wheel_name.CI)((0, posix_.basename)(file)),
broken: broken,
layout: layout,
..."version" in metadata ? {
metadata: metadata,
metadataProblems: []
} : {
metadata: undefined,
metadataProblems: metadata
},
format: headersNamed(headers, "Wheel-Version").join(", "),
tags: writtenTags(headers),
recordProblems: recordProblems,
isPure: headersNamed(headers, "Root-Is-Purelib").some(text => text.toLowerCase() === "true"),
modules: modules,
libraries: libraries
};
}
function writtenTags(headers) {
const tags = headersNamed(headers, "Tag").flatMap(text => (0, wheel_name.Cu)(text)?.map(wheel_name._3) ?? [ text ]);
return [ ...new Set(tags) ].sort();
}
},
95446: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
BW: () => baselineText,
Qp: () => applyBaseline,
Ri: () => baselineName,
mF: () => readBaseline,
nT: () => renewBaseline,
yS: () => advisoryStatus
});
var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18414);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
var _report_audit_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37950);
const baselineName = "nx47-baseline.json";
const baselineSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_3__.euz("nx47.baseline/1"),
entries: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(_report_audit_json_js__WEBPACK_IMPORTED_MODULE_2__.fx)
});
async function readBaseline(root, files) {
const file = `${root}/${baselineName}`;
if (!await files.exists(file)) return [];
const parsed = baselineSchema.safeParse(parsedJson(await files.read(file), file));
if (parsed.success) return parsed.data.entries;
const [issue] = parsed.error.issues;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CONFIG_BAD_VALUE", {
file: file,
line: 1,
key: issue?.path.join(".") ?? "",
why: issue?.message ?? ""
});
}
function baselineText(entries) {
const sorted = [ ...entries ].sort((one, other) => keyOf(one) < keyOf(other) ? -1 : 1);
return `${JSON.stringify({
schema: "nx47.baseline/1",
entries: sorted
}, null, 2)}\n`;
}
function renewBaseline(document, earlier, given) {
const kept = new Map(earlier.filter(({expires: expires}) => expires >= given.today).map(entry => [ keyOf(entry), entry ]));
const {reason: reason, expires: expires} = given;
const entries = document.findings.filter(isCounted).map(finding => {
const entry = {
rule: finding.rule,
file: finding.file,
text: textOf(finding),
reason: reason,
expires: expires
};
return [ keyOf(entry), kept.get(keyOf(entry)) ?? entry ];
});
return [ ...new Map(entries).values() ];
}
function applyBaseline(document, entries, today) {
const valid = new Map(entries.filter(({expires: expires}) => expires >= today).map(entry => [ keyOf(entry), entry ]));
const keys = new Set(document.findings.map(keyOfFinding));
const findings = document.findings.map(finding => {
const known = isCounted(finding) ? valid.get(keyOfFinding(finding)) : undefined;
return known === undefined ? finding : {
...finding,
known: known
};
});
const ran = document.rules.length > 0;
return {
...document,
findings: findings,
stale: ran ? entries.filter(entry => !keys.has(keyOf(entry))) : []
};
}
function advisoryStatus(document, own) {
if (document.incidents.length > 0 || document.rules.length === 0) return own;
const fresh = document.findings.filter(({severity: severity, known: known}) => severity === "error" && known === undefined);
if ((document.stale ?? []).length > 0 || fresh.some(({answer: answer}) => answer === "fail")) return 1;
return fresh.length > 0 ? 3 : 0;
}
function parsedJson(bytes, file) {
try {
return (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.R)(bytes);
} catch (cause) {
if (!(cause instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR)) throw cause;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CONFIG_BAD_VALUE", {
file: file,
line: 1,
key: "JSON",
why: String(cause.parameters["why"] ?? "")
}, {
cause: cause
});
}
}
function isCounted({severity: severity}) {
return severity !== "note";
}
function keyOfFinding(finding) {
return keyOf({
rule: finding.rule,
file: finding.file,
text: textOf(finding)
});
}
function keyOf({rule: rule, file: file, text: text}) {
return JSON.stringify([ rule, file, text ]);
}
function textOf({observed: observed}) {
return observed.replace(/\b[0-9a-f]{64}\b/g, "<sha256>").replace(/\bline \d+\b/g, "line <n>").replace(/\s+/g, " ").trim();
}
},
20039: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => builtInMacros
});
var append_journals = __webpack_require__(87311);
var assemble = __webpack_require__(88569);
var audit_project = __webpack_require__(33342);
var audit_run = __webpack_require__(28107);
var build_bundle = __webpack_require__(19077);
var check_access = __webpack_require__(45911);
var schemas = __webpack_require__(26921);
var digest = __webpack_require__(54394);
var ledger_chain = __webpack_require__(75556);
var critique = __webpack_require__(85636);
var standing_ledger = __webpack_require__(23664);
var answer = __webpack_require__(38125);
const inputSchema = schemas.rej({
leastFreeBytes: schemas.aig().int().nonnegative()
});
const rowSchema = schemas.rej({
what: schemas.YjP(),
answer: answer.U,
observed: schemas.YjP()
});
const outputSchema = schemas.rej({
rows: schemas.YOg(rowSchema)
});
const deadlineSeconds = 30;
const checkHealth = {
VERSION: "1.0.0",
INPUT_SCHEMA: inputSchema,
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [ "state-folder" ],
commands: [ "git", "df" ]
},
RISKS: [ "tells how it is at this moment" ],
EVIDENCE_REQUIRED: [ "command", "log" ],
plan: async (_input, tools) => ({
goal: "look whether this machine can work",
commands: [ "git --version", `df -Pk ${tools.paths.state}`, "append one event" ],
touches: [ logOf(tools) ]
}),
execute: async ({leastFreeBytes: leastFreeBytes}, tools) => ({
rows: [ await gitRow(tools), await diskRow(leastFreeBytes, tools), clockRow(tools), await logRow(tools) ]
}),
verify: async ({rows: rows}, _input, tools) => {
const bad = rows.filter(({answer: answer}) => answer !== "ok");
return {
answer: bad.length === 0 ? "ok" : "fail",
asked: "git answers, there is room, the clock goes forward, and an event is written and read back",
observed: rows.map(({what: what, answer: answer, observed: observed}) => `${what} ${answer}: ${observed}`).join("; "),
short: bad.map(({what: what}) => what).join(", "),
evidence: [ {
kind: "command",
ref: "git, df",
sha256: (0, digest.fg)(JSON.stringify(rows))
}, {
kind: "log",
ref: "health.jsonl",
sha256: await tools.files.hash(logOf(tools))
} ]
};
},
critique: critique.S
};
async function gitRow({shell: shell}) {
const argv = [ "git", "--version" ];
const answer = await shell.run({
argv: argv,
deadlineSeconds: deadlineSeconds
}).catch(() => undefined);
const isThere = answer?.status === 0;
return {
what: "git",
answer: isThere ? "ok" : "fail",
observed: isThere ? answer.stdout.trim() : "absent"
};
}
async function diskRow(least, {shell: shell, paths: paths}) {
const argv = [ "df", "-Pk", paths.state ];
const answer = await shell.run({
argv: argv,
deadlineSeconds: deadlineSeconds
}).catch(() => undefined);
const blocks = Number(answer?.stdout.split("\n")[1]?.trim().split(/\s+/)[3] ?? Number.NaN);
if (Number.isNaN(blocks)) return {
what: "disk",
answer: "unknown",
observed: "df says nothing"
};
const free = blocks * 1024;
return {
what: "disk",
answer: free >= least ? "ok" : "fail",
observed: `${free} bytes free`
};
}
function clockRow({clock: clock}) {
const before = clock.monotonicNs();
const now = clock.now().toISOString();
const goesForward = clock.monotonicNs() >= before && now > "2024";
return {
what: "clock",
answer: goesForward ? "ok" : "fail",
observed: now
};
}
async function logRow(tools) {
const word = {
goal: "health check",
touches: [],
output: "",
decision: "written"
};
const {seq: seq} = await (0, standing_ledger.r)(logOf(tools), word, tools);
const {count: count, problem: problem} = (0, ledger_chain.H5)(await tools.files.read(logOf(tools)));
const isRead = problem === "" && count === seq;
return {
what: "log",
answer: isRead ? "ok" : "fail",
observed: `event ${seq} ${problem}`.trim()
};
}
function logOf({paths: paths}) {
return `${paths.state}/health.jsonl`;
}
var collect = __webpack_require__(11385);
var commit_back = __webpack_require__(72204);
const destructive = /(?:^|\s)(?:rm|shred|mkfs\S*|truncate|dd|git\s+(?:clean|reset\s+--hard|push\s+.*--force))(?:\s|$)/;
function planFlaws(task, steps) {
const met = new Set(steps.flatMap(({meets: meets}) => meets));
const known = new Set(task.DONE_CRITERIA.map(({criterion: criterion}) => criterion));
const unmet = [ ...known ].filter(criterion => !met.has(criterion));
const foreign = [ ...met ].filter(criterion => !known.has(criterion));
const twice = steps.filter(({id: id}, at) => steps.findIndex(one => one.id === id) !== at);
return [ ...steps.length === 0 ? [ "the plan has no step" ] : [], ...unmet.map(criterion => `no step meets: ${criterion}`), ...foreign.map(criterion => `no criterion of the task: ${criterion}`), ...twice.map(({id: id}) => `${id}: the number stands twice`), ...steps.flatMap(step => flawsOf(step).map(flaw => `${step.id}: ${flaw}`)) ];
}
function flawsOf({commands: commands, touches: touches, destroys: destroys, machine: machine, terminal: terminal}) {
const outside = touches.filter(path => path.startsWith("/") || path.split("/").includes(".."));
const hidden = commands.filter(command => destructive.test(command));
return [ ...commands.length === 0 ? [ "no command" ] : [], ...machine === "" ? [ "no machine" ] : [], ...terminal === "" ? [ "no terminal" ] : [], ...outside.map(path => `outside of the project: ${path}`), ...destroys.length === 0 ? hidden.map(command => `destroys and does not say what: ${command}`) : [] ];
}
var manifest = __webpack_require__(41158);
var task = __webpack_require__(24710);
const stepSchema = schemas.rej({
id: schemas.YjP().min(1),
commands: schemas.YOg(schemas.YjP()),
touches: schemas.YOg(schemas.YjP()),
destroys: schemas.YOg(schemas.YjP()),
meets: schemas.YOg(schemas.YjP()),
machine: schemas.YjP(),
terminal: schemas.YjP()
});
const critique_plan_inputSchema = schemas.rej({
task: task.v,
steps: schemas.YOg(stepSchema)
});
const critique_plan_outputSchema = schemas.rej({
sha256: manifest.bL,
accepted: schemas.zMY(),
remarks: schemas.YOg(schemas.YjP())
});
const critiquePlan = {
VERSION: "1.0.0",
INPUT_SCHEMA: critique_plan_inputSchema,
OUTPUT_SCHEMA: critique_plan_outputSchema,
ALLOWLIST: {
reads: [],
writes: [],
commands: []
},
RISKS: [ "finds what can be told from the plan alone: that a command does what it says is for VERIFY" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({task: task, steps: steps}) => ({
goal: `criticise the plan of ${task.task_id}`,
commands: [ `look at ${steps.length} steps` ],
touches: []
}),
execute: async ({task: task, steps: steps}) => {
const remarks = planFlaws(task, steps);
return {
sha256: (0, digest.fg)(JSON.stringify({
task: task,
steps: steps
})),
accepted: remarks.length === 0,
remarks: remarks
};
},
verify: async ({sha256: sha256, accepted: accepted, remarks: remarks}, {task: task, steps: steps}) => {
const again = planFlaws(task, steps);
return {
answer: JSON.stringify(again) === JSON.stringify(remarks) ? "ok" : "fail",
asked: "the same plan is criticised in the same words",
observed: remarks.length === 0 ? "no remark" : remarks.join("; "),
short: accepted ? "" : `${remarks.length}`,
evidence: [ {
kind: "checksum",
ref: "plan",
sha256: sha256
} ]
};
},
critique: critique.S
};
const execute_step_inputSchema = schemas.rej({
argv: schemas.YOg(schemas.YjP().min(1)).min(1),
touches: schemas.YOg(schemas.YjP().min(1)),
deadlineSeconds: schemas.aig().positive().max(3600)
});
const execute_step_outputSchema = schemas.rej({
status: schemas.aig().int().nullable(),
output: schemas.YjP(),
outputSha256: manifest.bL,
touched: schemas.g1P(schemas.YjP(), schemas.YjP())
});
const shownCharacters = 2e3;
const executeStep = {
VERSION: "1.0.0",
INPUT_SCHEMA: execute_step_inputSchema,
OUTPUT_SCHEMA: execute_step_outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [ "user-commands" ],
commands: [ "<user>" ]
},
RISKS: [ "the command acts with the rights of whoever runs it, within its deadline" ],
EVIDENCE_REQUIRED: [ "command" ],
plan: async ({argv: argv, touches: touches}) => ({
goal: `run ${argv[0]}`,
commands: [ argv.join(" ") ],
touches: touches
}),
execute: async ({argv: argv, touches: touches, deadlineSeconds: deadlineSeconds}, {shell: shell, paths: paths, files: files, redact: redact}) => {
const answer = await shell.run({
argv: argv,
cwd: paths.root,
deadlineSeconds: deadlineSeconds
});
const touched = {};
for (const path of touches) touched[path] = await files.hash(`${paths.root}/${path}`).catch(() => "");
const output = redact(`${answer.stdout}${answer.stderr}`);
const status = answer.timedOut ? null : answer.status;
return {
status: status,
output: output.slice(-shownCharacters),
outputSha256: (0, digest.fg)(output),
touched: touched
};
},
verify: async ({status: status, output: output, outputSha256: outputSha256, touched: touched}) => ({
answer: status === 0 ? "ok" : "fail",
asked: "the command ended with 0 within its deadline",
observed: `${status === null ? "no exit status" : `exit ${status}`}: ${output.trim()}`,
short: `${status}`,
evidence: [ {
kind: "command",
ref: "stdout, stderr",
sha256: outputSha256
}, ...Object.entries(touched).flatMap(([ref, sha256]) => sha256 === "" ? [] : [ {
kind: "checksum",
ref: ref,
sha256: sha256
} ]) ]
}),
critique: critique.S
};
var fetch_bundle = __webpack_require__(5909);
var judge_run = __webpack_require__(11883);
var failure = __webpack_require__(82917);
async function retryGrowing(act, isWorthTrying, {attempts: attempts, firstSeconds: firstSeconds, mostSeconds: mostSeconds}, {clock: clock, signal: signal}) {
if (attempts < 1) throw new failure.HR("DEFECT", {
where: "retry"
});
for (let attempt = 1; ;attempt += 1) {
const answer = await act(attempt);
if (attempt >= attempts || !isWorthTrying(answer)) return answer;
await clock.sleep(Math.min(mostSeconds, firstSeconds * 2 ** (attempt - 1)), signal);
}
}
const leave_checkpoint_inputSchema = schemas.rej({
name: schemas.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
});
const leave_checkpoint_outputSchema = schemas.rej({
tag: schemas.YjP(),
commit: schemas.YjP().regex(/^[0-9a-f]{40,64}$/)
});
const patience = {
attempts: 4,
firstSeconds: .1,
mostSeconds: 1
};
const leaveCheckpoint = {
VERSION: "1.0.0",
INPUT_SCHEMA: leave_checkpoint_inputSchema,
OUTPUT_SCHEMA: leave_checkpoint_outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [ "repository-tags" ],
commands: [ "git" ]
},
RISKS: [ "a tag that is pushed can be moved by whoever may force it: its commit stands in the ledger too" ],
EVIDENCE_REQUIRED: [ "checksum", "command" ],
plan: async ({name: name}) => ({
goal: `leave checkpoint ${name}`,
commands: [ "git status --porcelain", `git tag nx47/${name} <commit>` ],
touches: [ `tag nx47/${name}` ]
}),
execute: async ({name: name}, tools) => {
const commit = await git([ "rev-parse", "--verify", "HEAD" ], tools);
if (commit.status !== 0) throw new failure.HR("COMMIT_UNRECORDED", {
rule: 10
});
const dirty = (await git([ "status", "--porcelain", "--untracked-files=all" ], tools)).stdout;
if (dirty !== "") throw new failure.HR("TREE_DIRTY", {
files: dirty.split("\n").join(", "),
rule: 10
});
const tag = `nx47/${name}`;
const left = () => git([ "tag", tag, commit.stdout ], tools);
const made = await retryGrowing(left, ({stderr: stderr}) => /\.lock/.test(stderr), patience, tools);
if (made.status !== 0) throw new failure.HR("MACRO_UNPROVEN", {
missing: tag,
observed: made.stderr
});
return {
tag: tag,
commit: commit.stdout
};
},
verify: async ({tag: tag, commit: commit}, _input, tools) => {
const found = await git([ "rev-parse", "--verify", `refs/tags/${tag}^{commit}` ], tools);
return {
answer: found.stdout === commit ? "ok" : "fail",
asked: `the tag ${tag} leads to the commit that is checked out`,
observed: `${tag} ${found.stdout}`,
short: commit.slice(0, 10),
evidence: [ {
kind: "checksum",
ref: `commit ${commit}`
}, {
kind: "command",
ref: `git rev-parse refs/tags/${tag}`
} ]
};
},
critique: critique.S
};
async function git(words, {shell: shell, paths: paths}) {
const argv = [ "git", "-C", paths.root, ...words ];
const {status: status, stdout: stdout, stderr: stderr} = await shell.run({
argv: argv,
deadlineSeconds: 60
});
return {
status: status,
stdout: stdout.trim(),
stderr: stderr.trim()
};
}
var leave_ticket = __webpack_require__(13788);
const log_event_inputSchema = schemas.rej({
goal: schemas.YjP().trim().min(1),
decision: schemas.YjP().trim().min(1),
output: schemas.YjP(),
touches: schemas.YOg(schemas.YjP())
});
const log_event_outputSchema = schemas.rej({
seq: schemas.aig().int().positive(),
sha256: manifest.bL
});
const logEvent = {
VERSION: "1.0.0",
INPUT_SCHEMA: log_event_inputSchema,
OUTPUT_SCHEMA: log_event_outputSchema,
ALLOWLIST: {
reads: [],
writes: [ "state-folder" ],
commands: []
},
RISKS: [ "a line is never taken back: what was wrong is corrected by another line" ],
EVIDENCE_REQUIRED: [ "log" ],
plan: async ({decision: decision}, tools) => ({
goal: "write one event",
commands: [ `append ${decision}` ],
touches: [ placeOf(tools) ]
}),
execute: async ({goal: goal, decision: decision, output: output, touches: touches}, tools) => {
const word = {
goal: goal,
touches: touches,
output: tools.redact(output),
decision: tools.redact(decision)
};
const {seq: seq} = await (0, standing_ledger.r)(placeOf(tools), word, tools);
return {
seq: seq,
sha256: await tools.files.hash(placeOf(tools))
};
},
verify: async ({seq: seq, sha256: sha256}, _input, tools) => {
const chain = (0, ledger_chain.H5)(await tools.files.read(placeOf(tools)));
return {
answer: chain.problem === "" && chain.count === seq ? "ok" : "fail",
asked: "the chain holds, and its last line is this event",
observed: `${chain.count} events ${chain.problem}`.trim(),
short: `${seq}`,
evidence: [ {
kind: "log",
ref: "events.jsonl",
sha256: sha256
} ]
};
},
critique: critique.S
};
function placeOf({paths: paths}) {
return `${paths.state}/events.jsonl`;
}
var match_ticket = __webpack_require__(7280);
var mend = __webpack_require__(29702);
var law = __webpack_require__(6330);
var plan_page = __webpack_require__(247);
const plan_task_stepSchema = schemas.rej({
macro: schemas.YjP().min(1),
effects: schemas.YOg(schemas.YjP()),
serves: schemas.YjP()
});
const plan_task_inputSchema = schemas.rej({
task: task.v,
steps: schemas.YOg(plan_task_stepSchema).min(1)
});
const plan_task_outputSchema = schemas.rej({
page: schemas.YjP(),
sha256: manifest.bL
});
const planTask = {
VERSION: "1.0.0",
INPUT_SCHEMA: plan_task_inputSchema,
OUTPUT_SCHEMA: plan_task_outputSchema,
ALLOWLIST: {
reads: [],
writes: [ "session-folder" ],
commands: []
},
RISKS: [ "a plan is only as good as its criteria: each names its kind of evidence" ],
EVIDENCE_REQUIRED: [ "file" ],
plan: async ({task: task}, {paths: paths}) => ({
goal: `write the plan of ${task.task_id}`,
commands: [ `write PLANS/${task.task_id}.md` ],
touches: [ `${paths.session}/PLANS/${task.task_id}.md` ]
}),
execute: async ({task: task, steps: steps}, {files: files, paths: paths}) => {
const {ref: ref, sha256: sha256} = await (0, plan_page.JH)((0, law.Hd)(task), steps, paths.session, files);
return {
page: ref,
sha256: sha256
};
},
verify: async ({page: page, sha256: sha256}, {task: task, steps: steps}, {files: files, paths: paths}) => {
const found = await files.hash(`${paths.session}/${page}`);
const expected = (0, digest.fg)((0, plan_page.Pt)(task, steps));
return {
answer: found === sha256 && found === expected ? "ok" : "fail",
asked: "the page on disk is the plan of this task and these steps",
observed: `${page} ${found}, ${steps.length} steps, ${task.DONE_CRITERIA.length} criteria`,
short: `${steps.length}`,
evidence: [ {
kind: "file",
ref: page,
sha256: found
} ]
};
},
critique: critique.S
};
var precheck = __webpack_require__(98857);
var prove_transport = __webpack_require__(7330);
var publish = __webpack_require__(9633);
var push = __webpack_require__(83693);
var read_bundle = __webpack_require__(14447);
var read_governing = __webpack_require__(98060);
var read_history = __webpack_require__(44911);
var read_repository = __webpack_require__(86239);
var recall_runs = __webpack_require__(20507);
var record = __webpack_require__(82355);
var rollback = __webpack_require__(60035);
var line_diff = __webpack_require__(22928);
var absolute_path = __webpack_require__(30324);
const rollback_step_inputSchema = schemas.rej({
backup: absolute_path.s,
sha256: manifest.bL,
path: schemas.YjP().min(1)
});
const rollback_step_outputSchema = schemas.rej({
path: schemas.YjP(),
sha256: manifest.bL
});
const rollbackStep = {
VERSION: "1.0.0",
INPUT_SCHEMA: rollback_step_inputSchema,
OUTPUT_SCHEMA: rollback_step_outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [ "configuration" ],
commands: []
},
RISKS: [ "what was written since the backup leaves the file: it is kept as a backup of its own" ],
EVIDENCE_REQUIRED: [ "checksum", "answer" ],
plan: async ({backup: backup, sha256: sha256, path: path}, {files: files, paths: paths}) => ({
goal: `give ${path} the bytes back that it had before`,
commands: [ `cp ${backup} ${paths.root}/${path}`, `sha256 ${path} = ${sha256}` ],
touches: [ path ],
destroys: [ `what ${path} says now` ],
diffs: [ (0, line_diff.g)(path, await textOf(`${paths.root}/${path}`, files), await textOf(backup, files)) ]
}),
execute: async ({backup: backup, sha256: sha256, path: path}, {files: files, paths: paths}) => {
const observed = await files.hash(backup);
if (observed !== sha256) throw new failure.HR("ROLLBACK_CHANGED", {
what: backup,
version: 0,
why: observed
});
await files.write(`${paths.root}/${path}`, await files.read(backup));
return {
path: path,
sha256: sha256
};
},
verify: async ({path: path, sha256: sha256}, _input, {files: files, paths: paths}) => {
const found = await files.hash(`${paths.root}/${path}`);
return {
answer: found === sha256 ? "ok" : "fail",
asked: `${path} has its old bytes, and can be read`,
observed: found,
evidence: [ {
kind: "checksum",
ref: path,
sha256: found
}, {
kind: "answer",
ref: `read ${path}`,
sha256: found
} ]
};
},
critique: critique.S
};
async function textOf(path, files) {
return await files.exists(path) ? (new TextDecoder).decode(await files.read(path)) : "";
}
var show_card = __webpack_require__(454);
var stage_bundle = __webpack_require__(86071);
var stop_rule = __webpack_require__(19147);
const mostSummaryLines = 60;
function summarizeEvents(events) {
const goal = events.find(({phase: phase}) => phase === "SESSION")?.goal ?? "";
const verdict = events.findLast(({phase: phase}) => phase === "VERDICT")?.decision ?? "";
const last = new Map;
for (const event of events) if (event.step > 1) last.set(event.step, event);
const steps = [ ...last.values() ].sort((one, other) => one.step - other.step);
const deviations = steps.flatMap(event => deviationOf(event));
const rows = steps.map(({step: step, macro: macro, state: state, evidence: evidence}) => `${step}. ${macro}: ${state}, ${evidence.length} proofs`);
const head = [ `# ${events[0]?.session_id ?? ""}`, "", goal, "", verdict === "" ? "…" : verdict, "" ];
const tail = [ "", ...deviations.map(one => `! ${one}`) ];
const room = Math.max(0, mostSummaryLines - head.length - Math.min(tail.length, mostSummaryLines / 2));
const shown = rows.length <= room ? rows : [ ...rows.slice(0, room - 1), `… ${rows.length - room + 1} more` ];
return {
text: `${[ ...head, ...shown, ...tail ].slice(0, mostSummaryLines).join("\n")}\n`,
deviations: deviations
};
}
function deviationOf({step: step, macro: macro, state: state, evidence: evidence, decision: decision}) {
const name = `${step} ${macro}`;
if (state === "FAILED") return [ `${name}: FAILED ${decision}`.trim() ];
if (state === "SKIPPED") return [ `${name}: not done` ];
if (state === "DONE" && evidence.length === 0) return [ `${name}: no proof, not done` ];
return state === "DONE" ? [] : [ `${name}: not ended` ];
}
const summarize_session_inputSchema = schemas.rej({
session: absolute_path.s
});
const summarize_session_outputSchema = schemas.rej({
page: schemas.YjP(),
text: schemas.YjP(),
deviations: schemas.YOg(schemas.YjP())
});
const summarizeSession = {
VERSION: "1.0.0",
INPUT_SCHEMA: summarize_session_inputSchema,
OUTPUT_SCHEMA: summarize_session_outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [ "session-folder" ],
commands: []
},
RISKS: [ "a page leaves out: the ledger stays the evidence" ],
EVIDENCE_REQUIRED: [ "file" ],
plan: async ({session: session}, {paths: paths}) => ({
goal: `summarize ${session.slice(session.lastIndexOf("/") + 1)}`,
commands: [ "write SUMMARY.md" ],
touches: [ `${paths.session}/SUMMARY.md` ]
}),
execute: async ({session: session}, tools) => {
const {text: text, deviations: deviations} = summarizeEvents(await eventsIn(session, tools));
await tools.files.write(`${tools.paths.session}/SUMMARY.md`, text);
return {
page: "SUMMARY.md",
text: text,
deviations: [ ...deviations ]
};
},
verify: async ({page: page, text: text, deviations: deviations}, _input, {files: files, paths: paths}) => {
const lines = text.trimEnd().split("\n").length;
const kept = (new TextDecoder).decode(await files.read(`${paths.session}/${page}`));
return {
answer: kept === text && lines <= mostSummaryLines ? "ok" : "fail",
asked: `the page on disk has at most ${mostSummaryLines} lines`,
observed: `${lines} lines, ${deviations.length} deviations`,
short: `${deviations.length}`,
evidence: [ {
kind: "file",
ref: page,
sha256: await files.hash(`${paths.session}/${page}`)
} ]
};
},
critique: critique.S
};
async function eventsIn(session, {files: files}) {
const file = `${session}/logs/session.jsonl`;
const chain = (0, ledger_chain.H5)(await files.read(file));
if (chain.problem !== "" && chain.problem !== "torn-tail") throw new failure.HR("LEDGER_BROKEN", {
file: file,
line: chain.line,
why: chain.problem
});
return (0, ledger_chain.XL)(chain.lines);
}
var survey = __webpack_require__(19892);
const verify_step_inputSchema = schemas.rej({
expected: schemas.g1P(schemas.YjP().min(1), schemas.KCZ([ manifest.bL, schemas.euz("") ]))
});
const verify_step_rowSchema = schemas.rej({
path: schemas.YjP(),
expected: schemas.YjP(),
observed: schemas.YjP()
});
const verify_step_outputSchema = schemas.rej({
rows: schemas.YOg(verify_step_rowSchema)
});
const verifyStep = {
VERSION: "1.0.0",
INPUT_SCHEMA: verify_step_inputSchema,
OUTPUT_SCHEMA: verify_step_outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [],
commands: []
},
RISKS: [ "a file may change after it was looked at" ],
EVIDENCE_REQUIRED: [ "checksum" ],
plan: async ({expected: expected}) => ({
goal: `look at ${Object.keys(expected).length} files`,
commands: Object.keys(expected).map(path => `sha256 ${path}`),
touches: []
}),
execute: async ({expected: expected}, {files: files, paths: paths}) => {
const rows = [];
for (const [path, sha256] of Object.entries(expected)) {
const observed = await files.hash(`${paths.root}/${path}`).catch(() => "");
rows.push({
path: path,
expected: sha256,
observed: observed
});
}
return {
rows: rows
};
},
verify: async ({rows: rows}) => {
const wrong = rows.filter(({expected: expected, observed: observed}) => expected !== observed).map(({path: path}) => path);
return {
answer: wrong.length === 0 ? "ok" : "fail",
asked: "every file has the digest that was expected of it",
observed: wrong.length === 0 ? `${rows.length} files` : `otherwise: ${wrong.join(", ")}`,
evidence: rows.map(({path: path, observed: observed}) => ({
kind: "checksum",
ref: path,
...observed === "" ? {} : {
sha256: observed
}
}))
};
},
critique: critique.S
};
var wait = __webpack_require__(91578);
const builtInMacros = {
"append-journals": append_journals.r,
assemble: assemble.f,
"audit-project": audit_project.X,
"audit-run": audit_run.X,
"build-bundle": build_bundle.b,
"check-access": check_access.x,
"check-health": checkHealth,
collect: collect.F,
"commit-back": commit_back.p,
"critique-plan": critiquePlan,
"execute-step": executeStep,
"fetch-bundle": fetch_bundle.L,
"judge-run": judge_run.Z,
"leave-checkpoint": leaveCheckpoint,
"leave-ticket": leave_ticket.G,
"log-event": logEvent,
"match-ticket": match_ticket._,
mend: mend.T,
"plan-task": planTask,
precheck: precheck.M,
"prove-transport": prove_transport._,
publish: publish.m,
push: push.V,
"read-bundle": read_bundle.K,
"read-governing": read_governing.m,
"read-history": read_history.L,
"read-repository": read_repository.N,
"recall-runs": recall_runs.y,
record: record.g,
rollback: rollback.d,
"rollback-step": rollbackStep,
"show-card": show_card.O,
"stage-bundle": stage_bundle.T,
"stop-rule": stop_rule.z,
"summarize-session": summarizeSession,
survey: survey.F,
"verify-step": verifyStep,
wait: wait.u
};
},
53668: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => certify,
D: () => certifyLater
});
var assemble = __webpack_require__(88569);
var audit_project = __webpack_require__(33342);
var audit_run = __webpack_require__(28107);
var build_bundle = __webpack_require__(19077);
var check_access = __webpack_require__(45911);
var collect = __webpack_require__(11385);
var fetch_bundle = __webpack_require__(5909);
var judge_run = __webpack_require__(11883);
var leave_ticket = __webpack_require__(13788);
var match_ticket = __webpack_require__(7280);
var precheck = __webpack_require__(98857);
var prove_transport = __webpack_require__(7330);
var publish = __webpack_require__(9633);
var push = __webpack_require__(83693);
var read_bundle = __webpack_require__(14447);
var read_governing = __webpack_require__(98060);
var read_history = __webpack_require__(44911);
var read_repository = __webpack_require__(86239);
var recall_runs = __webpack_require__(20507);
var show_card = __webpack_require__(454);
var stage_bundle = __webpack_require__(86071);
var survey = __webpack_require__(19892);
var wait = __webpack_require__(91578);
var survey_metadata = __webpack_require__(25587);
var kernel_run = __webpack_require__(70757);
var phase_inputs = __webpack_require__(27329);
function forMatch({request: request, project: project, dossier: dossier, checkpoint: checkpoint = ""}) {
const {kernel: kernel, nonce: nonce, ledgerHead: ledgerHead} = dossier;
const metadata = project === undefined ? undefined : (0, survey_metadata.h3)(project);
if (project === undefined || metadata === undefined) return undefined;
if (kernel === undefined || ledgerHead === undefined) return undefined;
const run = (0, kernel_run.h)(request.settings, metadata, {
nonce: nonce,
ledgerHead: ledgerHead,
checkpoint: checkpoint
});
return {
ref: kernel.ref,
version: kernel.version,
code: project.code,
run: run
};
}
const matched = state => ({
state: state
});
function forFetch({request: request, paths: paths, dossier: dossier}) {
const {manifest: manifest, manifestSha256: manifestSha256, dataset: dataset} = dossier;
const shown = request.settings.bundle?.path;
if (shown === undefined || manifest === undefined || manifestSha256 === undefined) return undefined;
if (dataset === undefined) return undefined;
const {ref: ref, version: version} = dataset;
return {
folders: [ paths.bundle ],
shown: shown,
manifest: manifest,
manifestSha256: manifestSha256,
ref: ref,
version: version
};
}
const fetched = (state, {bundle: bundle, path: path}) => ({
state: {
...state,
bundle: bundle,
bundlePath: path
}
});
function forWaitLater(state) {
const input = (0, phase_inputs.FU)(state);
if (input === undefined) return undefined;
const gone = state.secondsSincePush ?? 0;
return {
...input,
waitSeconds: Math.max(0, input.waitSeconds - gone),
deadlineSeconds: Math.max(.001, input.deadlineSeconds - gone)
};
}
function sessionLater(state, ended) {
const session = {
...ended,
waitedSeconds: ended.waitedSeconds + (state.secondsSincePush ?? 0)
};
return {
state: {
...state,
dossier: {
...state.dossier,
session: session
}
}
};
}
var time = __webpack_require__(77927);
var image_name = __webpack_require__(20928);
var open_run = __webpack_require__(3135);
var phase_outputs = __webpack_require__(79508);
async function openCollection(ticket, request, world) {
const now = world.clock.now();
const paths = await (0, open_run.he)(request, "", now.toISOString(), world);
await (0, open_run.wZ)(paths, world);
const ledger = (0, open_run.au)(paths, true, world);
const state = {
request: request,
paths: paths,
dossier: dossierOf(ticket, paths, world),
ledgerHead: ledger.head,
checkpoint: ticket.kitCheckpoint,
glibc: "",
bundleOnDisk: "none",
project: projectOf(ticket),
audited: {
compilation: ticket.compilation,
profile: ticket.profile
},
secondsSincePush: secondsBetween(ticket.pushedAt, now.toISOString())
};
return {
state: state,
...(0, open_run.Tb)(request, paths, ledger, world)
};
}
function dossierOf(ticket, paths, world) {
const {manifest: manifest, manifestSha256: manifestSha256, auditBeside: auditBeside, card: card, earlier: earlier, repository: repository, changes: changes} = ticket;
return {
sessionId: (0, open_run.P0)(paths),
taskId: ticket.session.task,
startedAt: ticket.session.startedAt,
target: ticket.target,
mode: "execute",
settings: ticket.settings,
place: world.place,
baseUrl: world.kaggle.baseUrl,
nonce: ticket.nonce,
certifies: ticket.certifies,
continues: {
sessionId: ticket.session.id,
ledgerHead: ticket.session.ledgerHead
},
ledgerHead: ticket.kitLedgerHead,
userCells: ticket.userCells,
...(0, phase_outputs._v)(bytesOf(ticket.code)),
prechecks: ticket.prechecks,
...ticket.configuration === undefined ? {} : {
configuration: ticket.configuration
},
...ticket.governing === undefined ? {} : {
governing: ticket.governing
},
auditBefore: ticket.auditBefore,
...auditBeside === null ? {} : {
auditBeside: auditBeside
},
...manifest === null ? {} : {
manifest: manifest
},
...manifestSha256 === null ? {} : {
manifestSha256: manifestSha256
},
...card === null ? {} : {
card: card
},
...datasetOf(ticket),
kernel: kernelOf(ticket),
profile: {
id: ticket.profile.id,
image: (0, image_name.t)(ticket.profile)
},
libraries: ticket.libraries,
earlierReports: ticket.earlierReports,
...earlier === null ? {} : {
earlier: earlier
},
...repository === null ? {} : {
repository: repository
},
...changes === null ? {} : {
changes: changes
},
transport: ticket.transport,
steps: ticket.steps,
incidents: []
};
}
function datasetOf({dataset: dataset}) {
if (dataset === null) return {};
const {losses: losses, ...published} = dataset;
return {
dataset: losses === null ? published : {
...published,
losses: losses
}
};
}
function kernelOf({kernel: {replaced: replaced, ...pushed}}) {
return replaced === null ? pushed : {
...pushed,
replaced: replaced
};
}
function projectOf({code: code, kernelMetadata: kernelMetadata, datasetMetadata: datasetMetadata}) {
const facts = {
paths: [],
unreadable: [],
texts: [],
kernelMetadata: bytesOf(kernelMetadata),
code: bytesOf(code)
};
return datasetMetadata === null ? facts : {
...facts,
datasetMetadata: bytesOf(datasetMetadata)
};
}
function bytesOf({name: name, base64: base64}) {
return {
name: name,
bytes: Uint8Array.from(Buffer.from(base64, "base64"))
};
}
function secondsBetween(from, to) {
return Math.max(0, Number((0, time.L)(to) - (0, time.L)(from)) / 1e9);
}
var phase = __webpack_require__(81859);
var model_failure = __webpack_require__(82917);
var step_purposes = __webpack_require__(87928);
var user_macro = __webpack_require__(33340);
function pointPhases({macros: macros = {}}) {
return point => (macros[point] ?? []).map(own => pointPhase(point, own));
}
function pointPhase(point, own) {
const name = `${point}/${own.macro.name}`;
const whole = (0, phase.O)(name, (0, user_macro.i)(own), () => ({}), state => ({
state: state
}));
return {
...whole,
serves: step_purposes.J,
run: async (step, state, context) => {
const end = await whole.run(step, state, context);
if (end.kind === "nothing" || end.outcome.state !== "FAILED") return end;
return {
...end,
outcome: {
...end.outcome,
failure: failureAt(point, own, end.outcome.failure)
}
};
}
};
}
function failureAt(point, {macro: {name: name}}, failure) {
if (failure.code === "CANCELLED" || failure.code === "DEFECT") return failure;
const {name: _, ...parameters} = failure.parameters;
const why = `${failure.code} ${Object.values(parameters).join(", ")}`.trim();
return new model_failure.HR("MACRO_POINT_FAILED", {
point: point,
name: name,
why: why
}, {
cause: failure
});
}
function forRecall({request: request}) {
const branch = request.settings["reports-branch"];
return {
root: request.root,
branch: branch === "current" ? "" : branch,
isFetched: certifies(request)
};
}
function forRepository({request: request}) {
if ((request.askedFor ?? request.target) !== "kaggle") return undefined;
const {report: report, journals: journals} = request.settings;
const own = [ ...report === undefined ? [] : [ report ], ...journals ];
const kept = [ ...new Set([ ...own, "ledger", "session" ]) ];
return {
root: request.root,
kept: kept,
isRequired: certifies(request)
};
}
function certifies({target: target, settings: settings}) {
return target === "kaggle" && settings.mode === "execute";
}
function forComparison(state) {
return state.dossier.kernel === undefined ? undefined : forRepository(state);
}
function forTransport({dossier: dossier}) {
if (dossier.kernel === undefined) return undefined;
return dossier.transport === undefined ? {} : {
before: dossier.transport
};
}
var story = __webpack_require__(84498);
const collectSeconds = 7 * 86400;
function forTicket(state, {world: world}) {
const {request: request, project: project, dossier: dossier, audited: audited} = state;
const {kernel: kernel, ledgerHead: ledgerHead, userCells: userCells, auditBefore: auditBefore} = dossier;
const certifies = project === undefined ? undefined : (0, survey_metadata.h3)(project)?.kernelRef;
if (project === undefined || certifies === undefined || kernel === undefined) return undefined;
if (ledgerHead === undefined || userCells === undefined) return undefined;
if (auditBefore === undefined || audited === undefined) return undefined;
const ticket = {
schema: "nx47.ticket/1",
certifies: certifies,
session: sessionOf(state),
service: dossier.baseUrl,
target: dossier.target,
askedFor: request.askedFor ?? dossier.target,
settings: request.settings,
waitSeconds: request.waitSeconds,
...timesOf(state, world.clock.now().toISOString()),
nonce: dossier.nonce,
kitLedgerHead: ledgerHead,
kitCheckpoint: state.checkpoint ?? "",
userCells: userCells,
kernel: pushedPart(kernel),
...publishedPart(state),
prechecks: [ ...dossier.prechecks ],
...toldPart(dossier),
auditBefore: auditBefore,
auditBeside: dossier.auditBeside ?? null,
compilation: audited.compilation,
profile: comparable(audited.profile),
card: dossier.card ?? null,
...filesOf(project),
...recordsOf(dossier),
transport: world.kaggle.transport(),
steps: stepsOf(state)
};
return {
ticket: ticket
};
}
function timesOf({request: request}, pushedAt) {
const seconds = Math.max(request.settings.deadline, request.waitSeconds);
return {
pushedAt: pushedAt,
deadline: later(pushedAt, seconds),
expires: later(pushedAt, seconds + collectSeconds)
};
}
function recordsOf({libraries: libraries = [], earlierReports: earlierReports, earlier: earlier, repository: repository, changes: changes}) {
return {
libraries: [ ...libraries ],
earlierReports: [ ...earlierReports ],
earlier: earlier ?? null,
repository: repository ?? null,
changes: changes ?? null
};
}
function toldPart({configuration: configuration, governing: governing}) {
return {
...configuration === undefined ? {} : {
configuration: [ ...configuration ]
},
...governing === undefined ? {} : {
governing: governing
}
};
}
function sessionOf({dossier: dossier, ledgerHead: ledgerHead}) {
const {sessionId: id, taskId: task, startedAt: startedAt} = dossier;
return {
id: id,
task: task,
startedAt: startedAt,
ledgerHead: ledgerHead
};
}
function pushedPart({ref: ref, version: version, url: url, pushedAt: pushedAt, sourceMatches: sourceMatches, ...lists}) {
const {datasetSources: datasetSources, settings: settings = [], image: image = "", replaced: replaced = null} = lists;
const sources = {
datasetSources: [ ...datasetSources ],
settings: [ ...settings ]
};
return {
ref: ref,
version: version,
url: url,
pushedAt: pushedAt,
sourceMatches: sourceMatches,
...sources,
image: image,
replaced: replaced
};
}
function publishedPart({dossier: dossier}) {
const {dataset: dataset, manifest: manifest = null, manifestSha256: manifestSha256 = null} = dossier;
if (dataset === undefined) return {
dataset: null,
manifest: manifest,
manifestSha256: manifestSha256
};
const {ref: ref, version: version, reused: reused, losses: losses} = dataset;
const kept = losses === undefined ? null : {
...losses,
lost: [ ...losses.lost ],
allowed: [ ...losses.allowed ]
};
return {
dataset: {
ref: ref,
version: version,
reused: reused,
losses: kept
},
manifest: manifest,
manifestSha256: manifestSha256
};
}
function stepsOf({dossier: dossier}) {
return dossier.steps.map(step => ({
...step,
short: step.short ?? "",
touches: [ ...step.touches ],
evidence: [ ...step.evidence ]
}));
}
function comparable({loader: _, ...profile}) {
return {
...profile,
distributions: profile.distributions.map(({name: name, version: version}) => ({
name: name,
version: version
}))
};
}
function filesOf(project) {
const {code: code, kernelMetadata: kernelMetadata, datasetMetadata: datasetMetadata} = project;
const dataset = datasetMetadata === undefined ? null : kept(datasetMetadata);
return {
code: kept(code),
kernelMetadata: kept(kernelMetadata),
datasetMetadata: dataset
};
}
function kept({name: name, bytes: bytes}) {
return {
name: name,
base64: Buffer.from(bytes).toString("base64")
};
}
function later(iso, seconds) {
return (0, time.P)((0, time.L)(iso) + BigInt(Math.ceil(seconds)) * 1000000000n);
}
const started = at => [ (0, phase.O)("recall-runs", recall_runs.y, forRecall, phase_outputs.zh), (0, 
phase.O)("read-repository", read_repository.N, forRepository, phase_outputs.Jk), ...at("before-audit"), (0, 
phase.O)("survey", survey.F, phase_inputs.O3, phase_outputs.Cv), (0, phase.O)("read-governing", read_governing.m, phase_inputs.XL, phase_outputs.qf), (0, 
phase.O)("build-bundle", build_bundle.b, phase_inputs.UR, phase_outputs.bu), (0, 
phase.O)("stage-bundle", stage_bundle.T, phase_inputs.BO, phase_outputs.Zv), (0, 
phase.O)("read-bundle", read_bundle.K, phase_inputs.y_, phase_outputs.l2), (0, phase.O)("check-access", check_access.x, phase_inputs.gy, phase_outputs.T_), (0, 
phase.O)("precheck", precheck.M, phase_inputs.jS, phase_outputs.TW), (0, phase.O)("audit", audit_project.X, phase_inputs.Lm, phase_outputs.sb), ...at("after-audit"), (0, 
phase.O)("assemble", assemble.f, phase_inputs.Cq, phase_outputs.f$), (0, phase.O)("read-history", read_history.L, phase_inputs.GS, phase_outputs.b6), (0, 
phase.O)("show-card", show_card.O, phase_inputs.KH, phase_outputs.Nr), ...at("before-publish"), (0, 
phase.O)("publish", publish.m, phase_inputs.Ic, phase_outputs.RT), (0, phase.O)("push", push.V, phase_inputs.gz, phase_outputs.UF), (0, 
phase.O)("compare-project", read_repository.N, forComparison, phase_outputs.mU), (0, 
phase.O)("leave-ticket", leave_ticket.G, forTicket, phase_outputs.bL) ];
const ended = at => [ (0, phase.O)("collect", collect.F, phase_inputs.wi, phase_outputs.gd), (0, 
phase.O)("audit-again", audit_run.X, phase_inputs.Z_, phase_outputs.M), (0, phase.O)("prove-transport", prove_transport._, forTransport, phase_outputs.et), ...at("after-run"), (0, 
phase.O)("judge", judge_run.Z, phase_inputs.DS, phase_outputs.WJ) ];
const waited = (0, phase.O)("wait", wait.u, phase_inputs.FU, phase_outputs.dZ);
const collected = [ (0, phase.O)("match-ticket", match_ticket._, forMatch, matched), (0, 
phase.O)("fetch-bundle", fetch_bundle.L, forFetch, fetched), (0, phase.O)("wait", wait.u, forWaitLater, sessionLater) ];
function certify(request, world) {
const at = pointPhases(request);
const whole = request.settings.detach ? started(at) : [ ...started(at), waited, ...ended(at) ];
return (0, story.ZN)(whole, request, world, at("on-failure"));
}
async function certifyLater(ticket, request, world) {
const opened = await openCollection(ticket, request, world);
const firstStep = (ticket.steps.at(-1)?.step ?? 1) + 2;
const at = pointPhases(request);
const order = {
goal: `collect ${ticket.session.id}`,
firstStep: firstStep,
onFailure: at("on-failure")
};
return (0, story.Qe)([ ...collected, ...ended(at) ], opened, order);
}
},
60100: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
UO: () => isWithin,
a9: () => pathFault,
wS: () => argumentFault
});
var _safe_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46415);
const kept = [ ".git", ".nx47", ".github", "session", "ledger", "macros", "nx47.yml" ];
function pathFault(path, use) {
if (path === ".") return use === "write" ? "whole-project" : undefined;
const unsafe = (0, _safe_name_js__WEBPACK_IMPORTED_MODULE_0__.g)(path);
if (unsafe !== undefined) return unsafe;
if (path.startsWith("~")) return "home";
const parts = path.toLowerCase().split("/");
const isKept = kept.includes(parts[0] ?? "") || parts.includes(".git");
return use === "write" && isKept ? "kept-for-evidence" : undefined;
}
function isWithin(path, allowed) {
return allowed.some(one => one === "." || path === one || path.startsWith(`${one}/`));
}
function argumentFault(argument, nameable) {
for (const [, scheme = "", host = ""] of argument.matchAll(addresses)) {
if (scheme.toLowerCase() === "file") return {
kind: "path",
what: argument,
why: "absolute"
};
if (!nameable.hosts.includes(host.toLowerCase())) return {
kind: "host",
what: host,
why: "not-listed"
};
}
const remote = /^[\w.-]+@([\w.-]+):/.exec(argument)?.[1];
if (remote !== undefined && !nameable.hosts.includes(remote.toLowerCase())) return {
kind: "host",
what: remote,
why: "not-listed"
};
if (remote !== undefined || argument.search(addresses) >= 0) return undefined;
return namedPaths(argument).map(path => ({
kind: "path",
what: path,
why: namedFault(path, nameable)
})).flatMap(({why: why, ...fault}) => why === undefined ? [] : [ {
...fault,
why: why
} ])[0];
}
const addresses = /([a-z][a-z0-9+.-]*):\/\/(?:[^\s/@]*@)?(\[[^\]]*\]|[^\s/:?#]*)/gi;
function namedPaths(argument) {
const value = /^-{1,2}[\w-]+=(.*)$/s.exec(argument)?.[1] ?? /^[\w-]+=(.*)$/s.exec(argument)?.[1];
if (value !== undefined) return [ value ];
return [ /^-\w(.*)$/s.exec(argument)?.[1] ?? argument ];
}
function namedFault(path, {read: read, write: write}) {
if (/^~/.test(path)) return "home";
if (/^[A-Za-z]:[\\/]|^\\\\|\.\.\\/.test(path)) return "drive";
if (path === "..") return "parent-folder";
if (!path.includes("/")) return undefined;
const trimmed = path.replace(/^(?:\.\/+)+/, "").replace(/\/+$/, "");
if (path.startsWith("/")) return "absolute";
return pathFault(trimmed, "read") ?? (isWithin(trimmed, [ ...read, ...write ]) ? undefined : "not-listed");
}
},
85058: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => invalidElf
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
function invalidElf(why, offset = 0) {
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("ELF_INVALID", {
why: why,
offset: offset
});
}
},
29677: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
KK: () => readElfIdentity,
ME: () => bytesAfter,
b4: () => offsetOf,
tf: () => readElfImage
});
var _byte_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23438);
var _elf_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85058);
const loadSegment = 1;
const programHeaderBytes = 56;
function readElfIdentity(bytes) {
const file = (0, _byte_reader_js__WEBPACK_IMPORTED_MODULE_1__.K)(bytes, at => (0, 
_elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("truncated", at));
if (bytes.byteLength < 4 || file.u32(0) !== 1179403647) throw (0, _elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("not-elf");
const [kind, order] = [ file.u8(4), file.u8(5) ];
if (kind !== 1 && kind !== 2 || order !== 1 && order !== 2) throw (0, _elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("identification", 4);
const half = at => order === 1 ? file.u16(at) : file.u8(at) * 256 + file.u8(at + 1);
return {
class: kind === 2 ? 64 : 32,
data: order === 1 ? "little" : "big",
osabi: file.u8(7),
abiVersion: file.u8(8),
isPadded: file.slice(9, 7).every(byte => byte === 0),
type: half(16),
machine: half(18)
};
}
function readElfImage(bytes) {
const identity = readElfIdentity(bytes);
if (identity.class !== 64) throw (0, _elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("class", 4);
if (identity.data !== "little") throw (0, _elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("byte-order", 5);
const file = (0, _byte_reader_js__WEBPACK_IMPORTED_MODULE_1__.K)(bytes, at => (0, 
_elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("truncated", at));
if (file.u8(6) !== 1 || file.u32(20) !== 1) throw (0, _elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("elf-version", 6);
const [start, size, count] = [ file.u64(32), file.u16(54), file.u16(56) ];
if (count > 0 && (size !== programHeaderBytes || count === 65535)) throw (0, _elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("program-headers", 54);
const segments = Array.from({
length: count
}, (_, index) => readSegment(file, start + index * size));
return {
bytes: bytes,
file: file,
identity: identity,
segments: segments
};
}
function offsetOf(image, address, length) {
for (const {kind: kind, address: start, offset: offset, fileBytes: fileBytes} of image.segments) {
if (kind === loadSegment && address >= start && address + length <= start + fileBytes) {
return offset + (address - start);
}
}
throw (0, _elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("address-outside-segments", address);
}
function bytesAfter(image, address) {
const segment = image.segments.find(({kind: kind, address: start, fileBytes: fileBytes}) => kind === loadSegment && address >= start && address < start + fileBytes);
if (segment === undefined) throw (0, _elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("address-outside-segments", address);
return segment.address + segment.fileBytes - address;
}
function readSegment(file, at) {
const segment = {
kind: file.u32(at),
flags: file.u32(at + 4),
offset: file.u64(at + 8),
address: file.u64(at + 16),
fileBytes: file.u64(at + 32),
memoryBytes: file.u64(at + 40)
};
if (segment.kind !== loadSegment) return segment;
if (segment.fileBytes > segment.memoryBytes) throw (0, _elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("segment-size", at);
if (segment.offset + segment.fileBytes > file.length) throw (0, _elf_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)("truncated", at);
return segment;
}
},
31854: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => readElf
});
var elf_failure = __webpack_require__(85058);
var elf_image = __webpack_require__(29677);
const dt = {
needed: 1,
filter: 2147483647,
hash: 4,
strtab: 5,
symtab: 6,
rela: 7,
relaBytes: 8,
strtabBytes: 10,
symbolBytes: 11,
soname: 14,
rpath: 15,
textrel: 22,
jmprel: 23,
pltrelBytes: 2,
runpath: 29,
flags: 30,
relr: 36,
gnuHash: 1879047925,
versym: 1879048176,
flags1: 1879048187,
verdef: 1879048188,
verneed: 1879048190
};
const dynamicSegment = 2;
const longestString = 65536;
const shortestKnown = 256;
const mostUses = 4;
const leastStringBytes = 1 << 20;
function readDynamic(image) {
const segment = image.segments.find(({kind: kind}) => kind === dynamicSegment);
if (segment === undefined) return undefined;
const start = (0, elf_image.b4)(image, segment.address, segment.fileBytes);
const values = new Map;
for (let at = start; at + 16 <= start + segment.fileBytes; at += 16) {
const tag = image.file.u32(at);
if (image.file.u32(at + 4) !== 0) continue;
if (tag === 0) break;
if (!knownTags.has(tag)) continue;
const known = values.get(tag);
if (known === undefined) values.set(tag, [ image.file.u64(at + 8) ]); else known.push(image.file.u64(at + 8));
}
const tag = wanted => values.get(wanted)?.[0];
return {
tag: tag,
values: wanted => values.get(wanted) ?? [],
text: stringReader(image, tag)
};
}
const knownTags = new Set(Object.values(dt));
function stringReader(image, tag) {
const address = tag(dt.strtab);
const length = tag(dt.strtabBytes) ?? 0;
if (address === undefined) return () => missingStrings();
const {buffer: buffer, byteOffset: byteOffset} = image.file.slice((0, elf_image.b4)(image, address, length), length);
const table = Buffer.from(buffer, byteOffset, length);
const known = new Map;
let bytesLeft = leastStringBytes + mostUses * length;
return at => {
const before = known.get(at);
if (before !== undefined) return before;
const end = at < length ? table.indexOf(0, at) : -1;
if (end === -1) throw (0, elf_failure.P)("string-outside-table", at);
bytesLeft -= end - at;
if (end - at > longestString || bytesLeft < 0) throw (0, elf_failure.P)("strings-too-long", at);
const text = table.toString("utf8", at, end);
if (end - at >= shortestKnown) known.set(at, text);
return text;
};
}
function missingStrings() {
throw (0, elf_failure.P)("no-string-table");
}
const symbolBytes = 24;
const bindings = {
0: "local",
1: "global",
2: "weak",
10: "unique"
};
const visibilities = [ "default", "internal", "hidden", "protected" ];
const types = {
0: "notype",
1: "object",
2: "func",
3: "section",
4: "file",
5: "common",
6: "tls",
10: "ifunc"
};
function readSymbols(image, dynamic, versions) {
const address = dynamic.tag(dt.symtab);
if (address === undefined) return [];
const entryBytes = dynamic.tag(dt.symbolBytes);
if (entryBytes !== undefined && entryBytes !== symbolBytes) throw (0, elf_failure.P)("symbol-size", address);
const count = countSymbols(image, dynamic);
const start = (0, elf_image.b4)(image, address, count * symbolBytes);
const versymAddress = dynamic.tag(dt.versym);
const versym = versymAddress === undefined ? undefined : (0, elf_image.b4)(image, versymAddress, count * 2);
const marks = new Map;
return Array.from({
length: Math.max(0, count - 1)
}, (_, index) => {
const mark = versym === undefined ? 1 : image.file.u16(versym + (index + 1) * 2);
const version = marks.get(mark) ?? versionOf(versions, mark);
marks.set(mark, version);
return readSymbol(image, dynamic, start + (index + 1) * symbolBytes, version);
});
}
function versionOf(versions, mark) {
const index = mark & 32767;
const version = index < 2 && versions.byIndex.get(index)?.file === undefined ? undefined : versions.byIndex.get(index);
if (index >= 2 && version === undefined) throw (0, elf_failure.P)("version-index", index);
return {
name: version?.name,
file: version?.file,
isHidden: (mark & 32768) !== 0
};
}
function readSymbol(image, dynamic, at, version) {
const {file: file} = image;
const kind = file.u8(at + 4);
const section = file.u16(at + 6);
const defined = section !== 0;
return {
name: dynamic.text(file.u32(at)),
version: version.name,
versionFile: defined ? undefined : version.file,
isDefault: defined && version.name !== undefined && version.file === undefined && !version.isHidden,
binding: bindings[kind >> 4] ?? "other",
visibility: visibilities[file.u8(at + 5) & 3] ?? "default",
type: types[kind & 15] ?? "other",
defined: defined
};
}
function countSymbols(image, dynamic) {
const hash = dynamic.tag(dt.hash);
if (hash !== undefined) return image.file.u32((0, elf_image.b4)(image, hash, 8) + 4);
const gnuHash = dynamic.tag(dt.gnuHash);
const hashed = gnuHash === undefined ? 0 : countHashed(image, gnuHash);
return hashed > 0 ? hashed : Math.max(countRelocated(image, dynamic), countSection(image, dynamic));
}
function countHashed(image, address) {
const {file: file} = image;
const at = (0, elf_image.b4)(image, address, 16);
const [buckets, first, bloomWords] = [ file.u32(at), file.u32(at + 4), file.u32(at + 8) ];
const bucketAddress = address + 16 + bloomWords * 8;
const bucketAt = (0, elf_image.b4)(image, bucketAddress, buckets * 4);
let last = 0;
for (let index = 0; index < buckets; index += 1) last = Math.max(last, file.u32(bucketAt + index * 4));
if (last === 0) return 0;
if (last < first) throw (0, elf_failure.P)("hash-table", at);
const chainAddress = bucketAddress + buckets * 4 + (last - first) * 4;
const end = Math.floor((0, elf_image.ME)(image, chainAddress) / 4);
const chainAt = (0, elf_image.b4)(image, chainAddress, 4);
for (let step = 0; step < end; step += 1) {
if ((file.u32(chainAt + step * 4) & 1) === 1) return last + step + 1;
}
throw (0, elf_failure.P)("hash-table", chainAt);
}
function countRelocated(image, dynamic) {
const tables = [ [ dynamic.tag(dt.rela), dynamic.tag(dt.relaBytes) ], [ dynamic.tag(dt.jmprel), dynamic.tag(dt.pltrelBytes) ] ];
let count = 0;
for (const [address, length] of tables) {
if (address === undefined || length === undefined) continue;
const start = (0, elf_image.b4)(image, address, length);
for (let at = start; at + 24 <= start + length; at += 24) count = Math.max(count, image.file.u32(at + 12) + 1);
}
return count;
}
function countSection(image, dynamic) {
const {file: file} = image;
const [start, size, count] = [ file.u64(40), file.u16(58), file.u16(60) ];
if (size !== 64 || start + count * size > file.length) return 0;
for (let at = start; at < start + count * size; at += size) {
const isTable = file.u32(at + 4) === 11 && file.u64(at + 16) === dynamic.tag(dt.symtab);
if (isTable) return Math.floor(file.u64(at + 32) / symbolBytes);
}
return 0;
}
const mostVersions = 4096;
const baseFlag = 1;
const weakFlag = 2;
function readVersions(image, dynamic) {
const byIndex = new Map;
const verdef = [];
let isVersioned = false;
for (const definition of readDefinitions(image, dynamic)) {
isVersioned = true;
if (definition.isBase) continue;
byIndex.set(definition.index, {
name: definition.name,
file: undefined
});
verdef.push(definition.name);
}
const verneed = [];
for (const {file: file, versions: versions} of readNeeds(image, dynamic)) {
for (const {index: index, name: name} of versions) byIndex.set(index, {
name: name,
file: file
});
verneed.push({
file: file,
versions: versions.map(({name: name, weak: weak}) => ({
name: name,
weak: weak
}))
});
}
return {
verneed: verneed,
verdef: verdef,
isVersioned: isVersioned,
byIndex: byIndex
};
}
function readDefinitions(image, dynamic) {
const address = dynamic.tag(dt.verdef);
if (address === undefined) return [];
const {file: file} = image;
const hold = counter();
return chain(file, (0, elf_image.b4)(image, address, 20), 16, hold).map(at => {
const auxiliary = at + file.u32(at + 12);
const name = dynamic.text(file.u32(auxiliary));
holdHash(name, file.u32(at + 8), at);
return {
index: file.u16(at + 4) & 32767,
name: name,
isBase: (file.u16(at + 2) & baseFlag) !== 0
};
});
}
function readNeeds(image, dynamic) {
const address = dynamic.tag(dt.verneed);
if (address === undefined) return [];
const {file: file} = image;
const hold = counter();
return chain(file, (0, elf_image.b4)(image, address, 16), 12, hold).map(at => ({
file: dynamic.text(file.u32(at + 4)),
versions: chain(file, at + file.u32(at + 8), 12, hold).map(version => {
const name = dynamic.text(file.u32(version + 8));
holdHash(name, file.u32(version), version);
const weak = (file.u16(version + 4) & weakFlag) !== 0;
return {
name: name,
weak: weak,
index: file.u16(version + 6) & 32767
};
})
}));
}
function chain(file, start, nextField, hold) {
const offsets = [];
for (let at = start; ;) {
hold(at);
offsets.push(at);
const distance = file.u32(at + nextField);
if (distance === 0) return offsets;
at += distance;
}
}
function counter() {
let left = mostVersions;
return at => {
left -= 1;
if (left < 0) throw (0, elf_failure.P)("too-many-versions", at);
};
}
function holdHash(name, hash, at) {
if (versionHash(name) !== hash) throw (0, elf_failure.P)("version-hash", at);
}
function versionHash(name) {
let hash = 0;
for (const byte of Buffer.from(name)) {
hash = (hash << 4) + byte;
hash = (hash ^ hash >>> 24 & 240) & 268435455;
}
return hash >>> 0;
}
const propertySegment = 1685382483;
const propertyNote = 5;
const isaNeeded = 3221258242;
function readIsaLevel(image) {
const segment = image.segments.find(({kind: kind}) => kind === propertySegment);
if (segment === undefined || segment.fileBytes < 16) return 0;
const {file: file} = image;
const [nameBytes, length, type] = [ 0, 4, 8 ].map(field => file.u32(segment.offset + field));
if (type !== propertyNote || nameBytes !== 4 || length === undefined) return 0;
const start = segment.offset + 16;
const end = start + length;
if (length > segment.fileBytes - 16) throw (0, elf_failure.P)("property-note", start);
for (let at = start; at + 8 <= end; ) {
const size = file.u32(at + 4);
if (file.u32(at) === isaNeeded && size === 4) return 32 - Math.clz32(file.u32(at + 8));
at += 8 + Math.ceil(size / 8) * 8;
}
return 0;
}
const stackSegment = 1685382481;
const tlsSegment = 7;
const interpreterSegment = 3;
const executable = 1;
function readElf(bytes) {
const image = (0, elf_image.tf)(bytes);
const dynamic = readDynamic(image);
const shape = {
...image.identity,
flags: readFlags(image, dynamic),
tlsBytes: image.segments.find(({kind: kind}) => kind === tlsSegment)?.memoryBytes ?? 0,
isaLevel: readIsaLevel(image),
interpreter: readInterpreter(image)
};
if (dynamic === undefined) return {
...shape,
...staticFile
};
const text = tag => {
const at = dynamic.tag(tag);
return at === undefined ? undefined : dynamic.text(at);
};
const versions = readVersions(image, dynamic);
return {
...shape,
isDynamic: true,
soname: text(dt.soname),
needed: libraryNames(dynamic, dt.needed),
filters: libraryNames(dynamic, dt.filter),
rpath: holdPath(text(dt.rpath)),
runpath: holdPath(text(dt.runpath)),
verneed: versions.verneed,
verdef: versions.verdef,
isVersioned: versions.isVersioned,
symbols: readSymbols(image, dynamic, versions)
};
}
const staticFile = {
isDynamic: false,
soname: undefined,
needed: [],
filters: [],
rpath: undefined,
runpath: undefined,
verneed: [],
verdef: [],
isVersioned: false,
symbols: []
};
const mostLibraries = 1024;
const longestPath = 16384;
function libraryNames(dynamic, tag) {
const places = dynamic.values(tag);
if (places.length > mostLibraries) throw (0, elf_failure.P)("too-many-libraries", tag);
return places.map(at => dynamic.text(at));
}
function holdPath(path) {
if (path !== undefined && path.length > longestPath) throw (0, elf_failure.P)("search-path-too-long", path.length);
return path;
}
function readInterpreter({segments: segments, file: file}) {
const segment = segments.find(({kind: kind}) => kind === interpreterSegment);
if (segment === undefined) return undefined;
const text = Buffer.from(file.slice(segment.offset, Math.min(4096, segment.fileBytes))).toString("utf8");
return text.split("\0")[0] ?? "";
}
function readFlags(image, dynamic) {
const stack = image.segments.find(({kind: kind}) => kind === stackSegment);
const flags = dynamic?.tag(dt.flags) ?? 0;
const flags1 = dynamic?.tag(dt.flags1) ?? 0;
return {
staticTls: (flags & 16) !== 0,
pie: (flags1 & 134217728) !== 0,
noopen: (flags1 & 64) !== 0,
textrel: (flags & 4) !== 0 || dynamic?.tag(dt.textrel) !== undefined,
execstack: stack === undefined || (stack.flags & executable) !== 0,
relr: dynamic?.tag(dt.relr) !== undefined
};
}
},
77927: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => nsFromIso,
P: () => isoFromNs
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
const nsPerSecond = 1000000000n;
const secondsPerDay = 86400n;
const isoPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
function isoFromNs(ns) {
const seconds = floorDivide(ns, nsPerSecond);
const days = floorDivide(seconds, secondsPerDay);
const clock = Number(seconds - days * secondsPerDay);
const {year: year, month: month, day: day} = dateFromDays(Number(days));
if (year < 0 || year > 9999) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("TIME_INVALID", {
text: String(ns)
});
const fraction = String(ns - seconds * nsPerSecond).padStart(9, "0");
const hours = digits(Math.floor(clock / 3600), 2);
const minutes = digits(Math.floor(clock / 60) % 60, 2);
return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${hours}:${minutes}:${digits(clock % 60, 2)}.${fraction}Z`;
}
function nsFromIso(iso) {
const parts = isoPattern.exec(iso);
if (parts === null) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("TIME_INVALID", {
text: iso.slice(0, 64)
});
const field = index => Number(parts[index] ?? "0");
const [year, month, day, hour, minute, second] = [ field(1), field(2), field(3), field(4), field(5), field(6) ];
const days = daysFromDate(year, month, day);
const real = dateFromDays(days);
const dateExists = real.year === year && real.month === month && real.day === day;
if (!dateExists || hour > 23 || minute > 59 || second > 59 || field(9) > 23 || field(10) > 59) {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("TIME_INVALID", {
text: iso
});
}
const offset = (field(9) * 60 + field(10)) * 60 * (parts[8] === "-" ? -1 : 1);
const seconds = BigInt(days) * secondsPerDay + BigInt(hour * 3600 + minute * 60 + second - offset);
return seconds * nsPerSecond + BigInt((parts[7] ?? "").padEnd(9, "0"));
}
function floorDivide(value, divisor) {
const quotient = value / divisor;
return value % divisor < 0n ? quotient - 1n : quotient;
}
function dateFromDays(days) {
const shifted = days + 719468;
const era = Math.floor(shifted / 146097);
const dayOfEra = shifted - era * 146097;
const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
return {
year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
month: month,
day: day
};
}
function daysFromDate(year, month, day) {
const marchYear = month <= 2 ? year - 1 : year;
const era = Math.floor(marchYear / 400);
const yearOfEra = marchYear - era * 400;
const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
return era * 146097 + dayOfEra - 719468;
}
function digits(value, width) {
return String(value).padStart(width, "0");
}
},
18974: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => collectTicket
});
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var posix_ = __webpack_require__(53916);
var certify = __webpack_require__(53668);
var compose = __webpack_require__(11763);
var host_files = __webpack_require__(2262);
var codec_digest = __webpack_require__(54394);
var chain = __webpack_require__(75556);
var failure = __webpack_require__(82917);
var model_ticket = __webpack_require__(49467);
var find_ticket = __webpack_require__(6084);
async function checkTicket(file, place, files) {
const {ticket: ticket} = file;
await checkLedger(file, files);
const [expected, observed] = [ shown(ticket.certifies), shown(place.certifies ?? ticket.certifies) ];
if (expected !== observed) throw new failure.HR("TICKET_OTHER_PROJECT", {
expected: expected,
observed: observed
});
const [left, asked] = [ ticket.service, place.service ].map(address => address.replace(/\/$/, ""));
if (left !== asked) {
throw new failure.HR("TICKET_OTHER_SERVICE", {
expected: ticket.service,
observed: place.service
});
}
if (place.now > ticket.expires) throw new failure.HR("TICKET_EXPIRED", {
expires: ticket.expires
});
const session = await (0, find_ticket.l7)(ticket.nonce, place.root, files);
if (session !== "") throw new failure.HR("TICKET_COLLECTED", {
session: session
});
}
async function checkLedger({path: path, bytes: bytes, ticket: ticket}, files) {
const ledger = `${path.slice(0, path.lastIndexOf("/"))}/logs/session.jsonl`;
if (!await files.exists(ledger)) return;
const {lines: lines, problem: problem, line: line} = (0, chain.H5)(await files.read(ledger));
const events = (0, chain.XL)(lines);
const changed = why => new failure.HR("TICKET_CHANGED", {
file: path,
why: why
});
if (problem !== "") throw changed(`logs/session.jsonl:${line}: ${problem}`);
const digests = events.flatMap(({evidence: evidence}) => evidence.filter(({ref: ref}) => ref === model_ticket.M6).map(({sha256: sha256}) => sha256));
if (digests.some(digest => digest !== (0, codec_digest.fg)(bytes))) throw changed("sha256 ≠ logs/session.jsonl");
if (!events.some(({prev: prev}) => prev === ticket.session.ledgerHead)) throw changed("ledger head");
}
function shown({owner: owner, slug: slug}) {
return `${owner}/${slug}`.toLowerCase();
}
var transport = __webpack_require__(40022);
var own_macros = __webpack_require__(18027);
var project_kernel = __webpack_require__(22944);
var read_request = __webpack_require__(95509);
var ticket_text = __webpack_require__(9074);
var slashed = __webpack_require__(9161);
async function collectTicket(order, around, watch = world => world) {
const files = (0, host_files.q)();
const file = await ticketAt((0, slashed.d)((0, external_node_path_.resolve)(order.folder, order.path)));
const project = await (0, project_kernel.B)((0, posix_.dirname)(file.path)) ?? await (0, 
project_kernel.B)(order.folder);
const root = project ?? (0, slashed.d)(order.folder);
const certifies = project === undefined ? undefined : await (0, project_kernel.N)(project);
const now = (new Date).toISOString();
const service = order.service === "" ? transport.Rs : order.service;
await checkTicket(file, {
root: root,
certifies: certifies,
service: service,
now: now
}, files);
const asked = requestOf(file.ticket, root, order.language);
const whole = await (0, own_macros.Uk)(asked, files, [ "after-run", "on-failure" ]);
const request = order.follow === true ? {
...whole,
follow: true
} : whole;
const {world: world, close: close} = await (0, compose.Zz)(request, around);
try {
return {
run: await (0, certify.D)(file.ticket, request, watch(world)),
request: request
};
} finally {
await close();
}
}
async function ticketAt(path) {
const files = (0, host_files.q)();
const found = await (0, promises_.stat)(path).catch(() => undefined);
if (found === undefined) throw new failure.HR("TICKET_NOT_FOUND", {
folder: path
});
const inside = `${path}/${model_ticket.M6}`;
const isSession = found.isDirectory() && await files.exists(inside);
const file = found.isFile() ? path : isSession ? inside : await newest(path);
const bytes = await files.read(file);
return {
path: file,
bytes: bytes,
ticket: (0, ticket_text.s)(bytes, file)
};
}
async function newest(folder) {
return (0, find_ticket["if"])(await (0, project_kernel.B)(folder) ?? folder, (0, 
host_files.q)());
}
function requestOf(ticket, root, language) {
const {settings: settings, service: service, waitSeconds: waitSeconds, askedFor: askedFor} = ticket;
const elsewhere = (0, read_request.l)(service);
return {
settings: {
...settings,
mode: "execute",
service: elsewhere ? service : "",
language: language ?? settings.language
},
root: root,
file: "",
target: elsewhere ? "rehearsal" : ticket.target,
askedFor: askedFor,
waitSeconds: waitSeconds
};
}
},
34914: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ye: () => laterWords,
cx: () => commitBackCommand,
hr: () => commitBackAfter,
kV: () => attestationOf
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var _macros_commit_back_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72204);
var _compose_offline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4959);
var _ledger_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9286);
var _macro_plan_page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(247);
var _macro_runner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15528);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82917);
var _project_kernel_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22944);
var _read_request_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95509);
var _text_fill_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(82740);
var _text_sentences_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8728);
async function commitBackCommand(line, around) {
const session = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(line.path).replaceAll("\\", "/");
const isSession = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(`${session}/logs/session.jsonl`).catch(() => undefined) !== undefined;
const root = await (0, _project_kernel_js__WEBPACK_IMPORTED_MODULE_8__.B)(session);
if (!isSession || root === undefined) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_7__.HR("USAGE_BAD_VALUE", {
flag: "commit-back",
value: line.path,
expected: "session/<id>"
});
const request = await (0, _read_request_js__WEBPACK_IMPORTED_MODULE_9__.i)(line.settings, root, "certify");
const words = (0, _text_sentences_js__WEBPACK_IMPORTED_MODULE_10__.h)(request.settings.language).console;
const outcome = await addSession(session, request, around);
if (outcome.state === "FAILED") throw outcome.failure;
const {command: command, output: output} = outcome.record;
const text = outcome.state === "SKIPPED" ? command : output;
return {
text: `${text}\n`,
status: 0,
...outcome.state === "SKIPPED" ? {
note: words.commitBackPlanned
} : {}
};
}
function commitsBack({settings: settings, target: target}, environment) {
if (settings.mode !== "execute" || target !== "kaggle") return false;
const when = settings["commit-back"];
const isOfPull = (environment["GITHUB_EVENT_NAME"] ?? "").startsWith("pull_request");
return when === "always" || when === "auto" && environment["GITHUB_ACTIONS"] === "true" && !isOfPull;
}
async function commitBackAfter(run, request, around) {
if (run.sessionFolder === "" || !commitsBack(request, around.environment)) return undefined;
const outcome = await addSession(run.sessionFolder, request, around);
return outcome.state === "FAILED" ? outcome.failure : undefined;
}
async function addSession(session, request, around) {
const {root: root, settings: settings} = request;
const world = (0, _compose_offline_js__WEBPACK_IMPORTED_MODULE_3__.Y)(settings.language, around, root);
const state = `${root}/.nx47`;
const name = session.slice(session.lastIndexOf("/") + 1);
const {report: report, journals: journals, evidence: evidence, "tag-go": tag} = settings;
const kernel = await (0, _project_kernel_js__WEBPACK_IMPORTED_MODULE_8__.N)(root);
const input = {
...{
session: session,
remote: "origin",
branch: await branchOf(request, world),
evidence: evidence,
tag: tag
},
journals: [ ...new Set([ ...report === undefined ? [] : [ report ], ...journals ]) ],
origin: kernel === undefined ? `nx47/${name}` : `nx47/${kernel.owner}/${kernel.slug}`
};
world.presenter.show({
kind: "step",
macro: "commit-back",
state: "RUNNING",
detail: ""
});
const own = `${state}/commit-back`;
const ledger = await ownLedger(own, name, world);
const task = taskOf(name, input.branch);
const effects = _macros_commit_back_js__WEBPACK_IMPORTED_MODULE_2__.p.ALLOWLIST.writes;
const planPage = await (0, _macro_plan_page_js__WEBPACK_IMPORTED_MODULE_5__.JH)(task, [ {
macro: "commit-back",
effects: effects,
serves: ""
} ], own, world.files);
const paths = {
root: root,
state: state,
session: session,
bundle: ""
};
const context = {
world: world,
mode: settings.mode,
paths: paths,
ledger: ledger,
task: task,
planPage: planPage,
closing: true
};
const outcome = await (0, _macro_runner_js__WEBPACK_IMPORTED_MODULE_6__.c)({
name: "commit-back",
step: 2,
macro: _macros_commit_back_js__WEBPACK_IMPORTED_MODULE_2__.p
}, input, context);
const detail = outcome.state === "FAILED" ? outcome.failure.code : outcome.record.short ?? "";
world.presenter.show({
kind: "step",
macro: "commit-back",
state: outcome.state,
detail: detail
});
return outcome;
}
function taskOf(session, branch) {
return {
task_id: `commit-back-${session}`.slice(0, 64),
TASK: `add session ${session} to ${branch}`,
CONTEXT: "a session that has ended",
CONSTRAINTS: "forward only: no byte that the branch has is changed",
DONE_CRITERIA: [ {
criterion: "the remote has the commit, and each file of it its digest",
evidence: "checksum"
} ]
};
}
async function ownLedger(folder, name, {files: files, clock: clock}) {
await files.makeFolder(folder);
const path = `${folder}/${name}-${clock.now().toISOString().replace(/\D/g, "")}.jsonl`;
const sink = {
append: line => files.append(path, line)
};
return new _ledger_ledger_js__WEBPACK_IMPORTED_MODULE_4__.O(sink, clock, {
sessionId: name,
taskId: "commit-back"
});
}
async function branchOf({root: root, settings: settings}, {shell: shell}) {
const branch = settings["reports-branch"];
if (branch !== "current") return branch;
const argv = [ "git", "-C", root, "symbolic-ref", "--short", "HEAD" ];
const {status: status, stdout: stdout} = await shell.run({
argv: argv,
deadlineSeconds: 60
});
if (status === 0) return stdout.trim();
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_7__.HR("COMMIT_BACK_REFUSED", {
branch: "HEAD",
why: "detached HEAD"
});
}
async function attestationOf(session, root) {
const folder = `${root}/.nx47/attestation/${session.slice(session.lastIndexOf("/") + 1)}`;
const read = name => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`${folder}/${name}`, "utf8").catch(() => "");
return {
"attestation-subjects": session === "" ? "" : await read("subjects.sha256"),
"attestation-predicate": session === "" ? "" : await read("predicate.json")
};
}
function laterWords(session, {settings: settings}) {
return (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_11__.G)((0, _text_sentences_js__WEBPACK_IMPORTED_MODULE_10__.h)(settings.language).console.commitBackLater, {
path: session
});
}
},
4959: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Y: () => composeOffline
});
var _compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11763);
var _macro_closed_service_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20246);
function composeOffline(language, surroundings, projectRoot = "") {
const around = projectRoot === "" ? surroundings : {
...surroundings,
projectRoot: projectRoot
};
const world = (0, _compose_js__WEBPACK_IMPORTED_MODULE_0__.W_)(language, around, (0, 
_compose_js__WEBPACK_IMPORTED_MODULE_0__.Op)(around), (0, _compose_js__WEBPACK_IMPORTED_MODULE_0__.by)(around));
return {
...world,
kaggle: (0, _macro_closed_service_js__WEBPACK_IMPORTED_MODULE_1__.K)("")
};
}
},
18060: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => exitStatusOfFailure,
e: () => exitStatusOf
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
function exitStatusOf(verdict, askedFor) {
if (verdict.kind === "REHEARSED" && askedFor === "kaggle") return 1;
return statuses[verdict.kind];
}
const statuses = {
GO: 0,
REHEARSED: 0,
PLANNED: 0,
AUDITED: 0,
"NO-GO": 1,
INCONCLUSIVE: 3,
"GO-PRIVATE-ROOT": 3,
PENDING: 4
};
function exitStatusOfFailure(failure) {
const effect = _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.$1[failure.code];
if (effect === "usage") return 2;
if (effect === "no-go") return 1;
if (effect === "cancelled") return 130;
return effect === "defect" ? 70 : 3;
}
},
95264: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
LC: () => equal,
Oi: () => judgeRead,
X3: () => outputEvidence,
_U: () => judgement,
cc: () => stepEvidence,
eo: () => notReached,
g7: () => asksMainReport,
h7: () => asksBundle,
uI: () => asksNative
});
function equal(expected, observed, evidence) {
return judgement(expected === observed ? "ok" : "fail", expected, observed, evidence);
}
function judgement(answer, expected, observed, evidence) {
return {
answer: answer,
expected: expected,
observed: observed,
evidence: [ ...evidence ]
};
}
function notReached(expected) {
return judgement("unknown", expected, "not reached", []);
}
function judgeRead(read, source, judgeValue) {
const evidence = [ outputEvidence(source.name) ];
if (read.state === "not-collected") return notReached(source.expected);
if (read.state === "absent") return judgement("fail", source.expected, `absent: ${source.name}`, evidence);
if (read.state === "unreadable") {
return judgement("fail", source.expected, `unreadable: ${source.name}: ${read.why}`, evidence);
}
return judgeValue(read.value, evidence);
}
function outputEvidence(name) {
return `output:${name}`;
}
function stepEvidence(facts, macro) {
const step = facts.step(macro);
return step?.state === "DONE" && step.checkAnswer === "ok" ? [ `event:${step.step}` ] : [];
}
function asksBundle(settings) {
return settings.packs.includes("nx47") || settings.bundle !== undefined || settings.dataset !== undefined;
}
function asksMainReport(settings) {
return settings.packs.includes("nx47") || settings["main-report"] !== "";
}
function asksNative(settings) {
return settings.packs.includes("nx47") || settings.native !== undefined;
}
},
81562: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => missingRequirements,
V: () => conditionsHistory
});
var _codec_requirements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36406);
var _condition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95264);
const conditionsHistory = [ {
id: "GATE-093",
pack: "core",
scope: "kaggle",
applies: _condition_js__WEBPACK_IMPORTED_MODULE_1__.h7,
judge: judgeKeptFiles
}, {
id: "GATE-094",
pack: "core",
scope: "kaggle",
judge: judgeSameKernel
}, {
id: "GATE-095",
pack: "core",
scope: "kaggle",
judge: judgeRequirements
}, {
id: "GATE-096",
pack: "core",
scope: "kaggle",
judge: judgeRepository
}, {
id: "GATE-097",
pack: "core",
scope: "kaggle",
judge: judgeChanges
} ];
function judgeKeptFiles(facts) {
const {dataset: dataset} = facts.dossier;
const expected = "every file of the version before kept, or its removal listed";
if (dataset?.losses === undefined) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__.eo)(expected);
const {version: version, lost: lost, allowed: allowed} = dataset.losses;
const evidence = (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__.cc)(facts, "publish");
const refused = lost.filter(name => !allowed.includes(name));
if (refused.length > 0) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("fail", expected, `v${version}: ${showSome(refused)}`, evidence);
const observed = version === 0 ? "first version" : `v${version}: ${lost.length} removed, all listed`;
return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("ok", expected, observed, evidence);
}
function judgeSameKernel(facts) {
const expected = "kind and code file == remote";
const replaced = facts.dossier.kernel?.replaced;
if (replaced === undefined) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__.eo)(expected);
const {remote: remote, local: local} = replaced;
const before = remote.version === 0 ? "first version" : `v${remote.version}: ${remote.kind} ${remote.language}`;
const observed = `${local.kind} ${local.language} ${local.codeFile}, ${before}`;
const evidence = (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__.cc)(facts, "push");
const isNamed = extensions(local.kind, local.language).some(ending => local.codeFile.endsWith(ending));
if (!isNamed) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("fail", expected, observed, evidence);
if (remote.version === 0) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("ok", expected, observed, evidence);
const isOther = (its, ours) => its !== "" && its.toLowerCase() !== ours.toLowerCase();
if (isOther(remote.kind, local.kind) || isOther(remote.language, local.language)) return (0, 
_condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("fail", expected, observed, evidence);
return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)(remote.kind === "" ? "unknown" : "ok", expected, observed, evidence);
}
function extensions(kind, language) {
if (kind === "notebook") return [ ".ipynb" ];
return scripts.get(language.toLowerCase()) ?? [];
}
const scripts = new Map([ [ "python", [ ".py" ] ], [ "r", [ ".r", ".R" ] ], [ "rmarkdown", [ ".rmd", ".Rmd" ] ] ]);
function judgeRequirements(facts) {
const {earlier: earlier, settings: settings} = facts.dossier;
const expected = "nothing less than the last certified run";
if (earlier === undefined) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__.eo)(expected);
const evidence = (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__.cc)(facts, "recall-runs");
if (earlier.certified === null) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("ok", expected, "first certified run", evidence);
const {session: session, requirements: requirements} = earlier.certified;
const gone = missingRequirements(earlier, settings);
if (gone.length > 0) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("fail", expected, `${showSome(gone)} (${session})`, evidence);
const given = requirements.filter(one => settings.lowered.includes(one));
const observed = `${requirements.length} of ${session}, given up: ${given.join(", ") || "0"}`;
return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("ok", expected, observed, evidence);
}
function missingRequirements({certified: certified}, settings) {
const now = new Set([ ...(0, _codec_requirements_js__WEBPACK_IMPORTED_MODULE_0__.C)(settings), ...settings.lowered ]);
return (certified?.requirements ?? []).filter(one => !now.has(one));
}
function judgeRepository(facts) {
const {repository: repository} = facts.dossier;
const expected = "clean tree; records: old bytes are a prefix on every parent edge";
if (repository === undefined) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__.eo)(expected);
const {head: head, dirty: dirty, isShallow: isShallow, unread: unread, grown: grown} = repository;
const evidence = (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__.cc)(facts, "read-repository");
if (unread !== "" || head === "") return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("unknown", expected, unread || "no commit", evidence);
if (dirty.length > 0) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("fail", expected, `not committed: ${showSome(dirty.map(({path: path}) => path))}`, evidence);
if (grown.lost !== null) {
const {path: path, commit: commit, parent: parent, byte: byte} = grown.lost;
return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("fail", expected, `${path}: byte ${byte}, ${commit} against ${parent}`, evidence);
}
if (isShallow) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("unknown", expected, "shallow checkout", evidence);
return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("ok", expected, `${head}, ${grown.edges} edges of ${grown.paths.join(", ")}`, evidence);
}
function judgeChanges(facts) {
const {changes: changes} = facts.dossier;
const expected = "every changed file: reason, impact, proof";
if (changes === undefined || changes.treeBefore === "" || changes.treeAfter === "") return (0, 
_condition_js__WEBPACK_IMPORTED_MODULE_1__.eo)(expected);
const readings = [ (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__.cc)(facts, "read-repository"), (0, 
_condition_js__WEBPACK_IMPORTED_MODULE_1__.cc)(facts, "compare-project") ];
const evidence = readings.every(({length: length}) => length > 0) ? readings.flat() : [];
const {rows: rows, treeBefore: treeBefore, treeAfter: treeAfter} = changes;
const open = rows.filter(({reason: reason, impact: impact, proof: proof}) => reason === "" || impact === "" || proof === "");
if (open.length > 0) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("fail", expected, showSome(open.map(({file: file}) => file)), evidence);
const observed = rows.length === 0 ? `no file changed: ${treeBefore}` : `${rows.length} files`;
if (treeBefore !== treeAfter) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("fail", expected, `tree ${treeBefore} → ${treeAfter}`, evidence);
return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("ok", expected, observed, evidence);
}
function showSome(all) {
const rest = all.length > 10 ? `, … (${all.length})` : "";
return `${all.slice(0, 10).join(", ")}${rest}`;
}
},
84963: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => hasPrivateRoot,
k: () => conditionsTransport
});
var _model_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40022);
var _condition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95264);
const conditionsTransport = [ {
id: "GATE-091",
pack: "core",
scope: "kaggle",
judge: judgeTransport
} ];
const kaggleHost = "api.kaggle.com:443";
const expected = `${kaggleHost}, TLS verified, every request`;
function judgeTransport(facts) {
const {transport: transport, baseUrl: baseUrl, target: target} = facts.dossier;
if (target !== "kaggle") return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("unknown", expected, baseUrl, []);
if (transport === undefined || transport.peers.length === 0) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__.eo)(expected);
const evidence = (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__.cc)(facts, "prove-transport");
if (baseUrl !== _model_transport_js__WEBPACK_IMPORTED_MODULE_0__.Rs) return (0, 
_condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("fail", expected, baseUrl, evidence);
const weak = transport.peers.find(peer => !isProven(peer));
if (weak !== undefined) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("fail", expected, showPeer(weak), evidence);
const observed = transport.peers.map(showPeer).join("; ");
if (!transport.peers.some(({host: host}) => host === kaggleHost)) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("unknown", expected, observed, evidence);
const seen = transport.peers.reduce((sum, {requests: requests}) => sum + requests, 0);
if (seen < transport.answers) return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("unknown", expected, `${seen} of ${transport.answers} requests: ${observed}`, evidence);
return (0, _condition_js__WEBPACK_IMPORTED_MODULE_1__._U)("ok", expected, observed, evidence);
}
function isProven({protocol: protocol, tls: tls, authorized: authorized, chain: chain}) {
return protocol === "https" && authorized && chain.length > 0 && (tls === "TLSv1.2" || tls === "TLSv1.3");
}
function showPeer({protocol: protocol, host: host, proxy: proxy, tls: tls, authorized: authorized, chain: chain, builtInRoot: builtInRoot}) {
const root = chain.at(-1);
const authority = root === undefined ? "no chain" : `${root.subject} ${root.sha256.slice(0, 16)}`;
return [ `${host} ${tls || protocol}`, ...authorized ? [] : [ "not verified" ], ...proxy === "" ? [] : [ `proxy ${proxy}` ], builtInRoot ? authority : `private root ${authority}` ].join(", ");
}
function hasPrivateRoot({dossier: dossier}) {
return dossier.transport?.peers.some(({builtInRoot: builtInRoot}) => !builtInRoot) === true;
}
},
77591: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
j: () => conditions
});
var kernel_outputs = __webpack_require__(31821);
var condition = __webpack_require__(95264);
const conditionsBefore = [ {
id: "GATE-001",
pack: "core",
scope: "both",
judge: judgePrechecks
}, {
id: "GATE-002",
pack: "core",
scope: "both",
judge: judgeAuditBefore
}, {
id: "GATE-003",
pack: "core",
scope: "both",
applies: condition.h7,
judge: judgeDataset
}, {
id: "GATE-004",
pack: "core",
scope: "both",
judge: judgePush
}, {
id: "GATE-005",
pack: "core",
scope: "both",
applies: condition.h7,
judge: judgeSources
}, {
id: "GATE-006",
pack: "core",
scope: "both",
judge: judgeSource
} ];
function judgePrechecks({dossier: {prechecks: prechecks}}) {
const expected = "every row: ok";
if (prechecks.length === 0) return (0, condition.eo)(expected);
const bad = prechecks.find(row => row.answer === "fail") ?? prechecks.find(row => row.answer !== "ok");
if (bad !== undefined) {
const observed = `${bad.id}: ${bad.answer}: ${bad.observed}`;
return (0, condition._U)(bad.answer, expected, observed, [ bad.evidence ].filter(isNamed));
}
const evidence = prechecks.map(row => row.evidence).filter(isNamed);
const proven = evidence.length === prechecks.length;
return (0, condition._U)("ok", expected, `${prechecks.length} ok`, proven ? [ ...new Set(evidence) ] : []);
}
function judgeAuditBefore(facts) {
const audit = facts.dossier.auditBefore;
const expected = "0 error findings";
if (audit === undefined || audit.rulesRun.length === 0) return (0, condition.eo)(expected);
const failed = blocking(audit).filter(finding => finding.answer === "fail");
if (failed.length > 0) return (0, condition._U)("fail", expected, showFindings(failed), findingEvidence(failed));
return (0, condition._U)("ok", expected, `${audit.profile}: ${audit.rulesRun.length} rules`, (0, 
condition.cc)(facts, "audit"));
}
function judgeAuditAfter(facts) {
const audit = facts.dossier.auditAfter;
const expected = "0 error findings, 0 unknown";
if (audit === undefined || audit.rulesRun.length === 0) return (0, condition.eo)(expected);
const failed = blocking(audit).filter(finding => finding.answer === "fail");
const unknown = blocking(audit).filter(finding => finding.answer === "unknown");
if (failed.length > 0) return (0, condition._U)("fail", expected, showFindings(failed), findingEvidence(failed));
if (unknown.length > 0) return (0, condition._U)("unknown", expected, showFindings(unknown), findingEvidence(unknown));
const captured = facts.profile.state === "read" ? facts.profile.value.id : "";
const observed = `${audit.profile}: ${audit.rulesRun.length} rules`;
if (audit.profile !== captured) return (0, condition._U)("unknown", captured, observed, []);
const step = (0, condition.cc)(facts, "audit-again");
const evidence = step.length === 0 ? [] : [ ...step, `output:${kernel_outputs.VT}` ];
return (0, condition._U)("ok", expected, observed, evidence);
}
function judgeDataset(facts) {
const {dataset: dataset, manifest: manifest, manifestSha256: manifestSha256} = facts.dossier;
const expected = "version ≥ 1, listed files == manifest";
if (dataset === undefined || manifest === undefined || manifestSha256 === undefined) return (0, 
condition.eo)(expected);
const {owner: owner, slug: slug} = dataset.ref;
const observed = `${owner}/${slug} v${dataset.version}, ${manifest.files.length} files, ${manifestSha256}`;
const isVersion = Number.isSafeInteger(dataset.version) && dataset.version > 0;
if (!isVersion || manifest.files.length === 0) return (0, condition._U)("fail", expected, observed, []);
const listed = (0, condition.cc)(facts, "publish");
const evidence = listed.length === 0 ? [] : [ ...listed, `dataset:v${dataset.version}` ];
return (0, condition._U)("ok", expected, observed, evidence);
}
function judgePush(facts) {
const {kernel: kernel} = facts.dossier;
const expected = "version ≥ 1";
if (kernel === undefined) return (0, condition.eo)(expected);
const observed = `${kernel.ref.owner}/${kernel.ref.slug} v${kernel.version}`;
const isVersion = Number.isSafeInteger(kernel.version) && kernel.version > 0;
return (0, condition._U)(isVersion ? "ok" : "fail", expected, observed, (0, condition.cc)(facts, "push"));
}
function judgeSources(facts) {
const {kernel: kernel, dataset: dataset} = facts.dossier;
if (kernel === undefined || dataset === undefined) return (0, condition.eo)("dataset attached");
const expected = `${dataset.ref.owner}/${dataset.ref.slug}`;
const attached = kernel.datasetSources.some(source => isSameSource(source, expected));
const observed = kernel.datasetSources.join(", ") || "none";
return (0, condition._U)(attached ? "ok" : "fail", expected, observed, (0, condition.cc)(facts, "push"));
}
function judgeSource(facts) {
const {kernel: kernel} = facts.dossier;
if (kernel === undefined) return (0, condition.eo)("ok");
if (kernel.sourceMatches === "unknown") return (0, condition.eo)("ok");
return (0, condition.LC)("ok", kernel.sourceMatches, (0, condition.cc)(facts, "push"));
}
function isSameSource(source, ref) {
return source.split("/").slice(0, 2).join("/").toLowerCase() === ref.toLowerCase();
}
function blocking(audit) {
return audit.findings.filter(finding => finding.severity === "error");
}
function showFindings(findings) {
const places = findings.map(({rule: rule, file: file, line: line}) => [ rule, file, line ].filter(part => part).join(":"));
return [ ...new Set(places) ].slice(0, 10).join(", ");
}
function findingEvidence(findings) {
return [ ...new Set(findings.map(finding => `finding:${finding.rule}`)) ];
}
function isNamed(evidence) {
return evidence !== "";
}
const conditionsGoverning = [ {
id: "GATE-099",
pack: "core",
scope: "kaggle",
applies: asksGoverning,
last: true,
judge: judgeGoverned
} ];
function asksGoverning({packs: packs, governing: governing}) {
return packs.includes("nx47") || governing !== undefined;
}
const mostShown = 12;
function judgeGoverned(facts) {
const {governed: governed} = facts;
if (governed === undefined) return (0, condition.eo)("governing document: sha256, every numbered point: DONE");
const {document: document, sha256: sha256, rows: rows, unmatched: unmatched} = governed;
const expected = `${document} ${sha256}: ${rows.length} points (≥ 1) DONE`;
const open = rows.filter(({answer: answer}) => answer !== "ok");
const shown = open.slice(0, mostShown).map(({point: point, answer: answer}) => `${point.id}: ${answer}`);
const parts = [ `${rows.length - open.length} of ${rows.length} DONE`, ...open.length === 0 ? [] : [ `NOT DONE: ${shown.join(", ")}` ], ...unmatched.length === 0 ? [] : [ `not in the document: ${unmatched.slice(0, mostShown).join(", ")}` ] ];
const failed = rows.length === 0 || unmatched.length > 0 || open.some(({answer: answer}) => answer === "fail");
const answer = failed ? "fail" : open.length > 0 ? "unknown" : "ok";
const proven = rows.flatMap(({proofs: proofs}) => proofs.map(({evidence: evidence}) => evidence));
const evidence = [ ...(0, condition.cc)(facts, "read-governing"), ...proven ].filter(id => id !== "");
return (0, condition._U)(answer, expected, parts.join("; "), [ ...new Set(evidence) ]);
}
var conditions_history = __webpack_require__(81562);
const conditionsImage = [ {
id: "GATE-092",
pack: "core",
scope: "kaggle",
judge: judgeImage
} ];
const names = [ "docker_image", "git_commit", "build_date" ];
const decided = [ "python", "abi", "libc", "machine" ];
function judgeImage(facts) {
const {profile: profile, kernel: kernel, differences: differences} = facts.dossier;
if (profile === undefined) return (0, condition.eo)("image == profile");
const wanted = named(profile.image);
const expected = `${profile.id}: ${showNames(wanted) || "no image named"}`;
return (0, condition.Oi)(facts.profile, {
name: kernel_outputs.VT,
expected: expected
}, ({provenance: provenance}, evidence) => {
const seen = named(provenance ?? {});
const listed = named({
docker_image: kernel?.image
});
const observed = showNames([ ...seen, ...listed ]) || "no image named";
const proof = [ ...evidence, ...(0, condition.cc)(facts, "push"), ...(0, condition.cc)(facts, "audit-again") ];
const other = [ ...pairs(wanted, seen), ...pairs(wanted, listed), ...pairs(seen, listed) ].find(isOther);
if (other !== undefined) return (0, condition._U)("fail", expected, observed, proof);
const machine = differences?.find(({fact: fact}) => decided.includes(fact));
if (machine !== undefined) return (0, condition._U)("fail", expected, `${machine.fact} ${machine.observed} ≠ ${machine.expected}`, proof);
const shared = [ ...pairs(wanted, seen), ...pairs(wanted, listed) ].length > 0;
if (!shared || differences === undefined) return (0, condition._U)("unknown", expected, observed, proof);
return (0, condition._U)("ok", expected, observed, proof);
});
}
function named(from) {
return names.flatMap(name => {
const text = from[name];
return typeof text === "string" && text !== "" ? [ [ name, text ] ] : [];
});
}
function pairs(one, other) {
const known = new Map(other);
return one.flatMap(([name, text]) => {
const its = known.get(name);
return its === undefined ? [] : [ [ text, its ] ];
});
}
function isOther([one, other]) {
const digest = text => /@(sha256:[0-9a-f]{64})$/.exec(text)?.[1] ?? text;
return digest(one) !== digest(other);
}
function showNames(all) {
return all.map(([name, text]) => `${name} ${text}`).join(", ");
}
var conditions_transport = __webpack_require__(84963);
function judgeRule(rule) {
return facts => {
const audit = facts.dossier.auditAfter;
const expected = `${rule}: 0`;
if (audit === undefined || !audit.rulesRun.includes(rule)) return (0, condition.eo)(expected);
const own = audit.findings.filter(finding => finding.rule === rule);
const worst = own.find(({answer: answer}) => answer === "fail") ?? own[0];
const observed = `${rule}: ${own.length}, ${audit.profile}`;
if (worst === undefined) return (0, condition._U)("ok", expected, observed, (0, 
condition.cc)(facts, "audit-again"));
const answer = worst.answer === "fail" ? "fail" : "unknown";
return (0, condition._U)(answer, expected, `${worst.file}: ${worst.observed}`, [ `finding:${rule}` ]);
};
}
const conditionsLater = [ ...conditions_transport.k, ...conditionsImage, ...conditions_history.V, {
id: "GATE-098",
pack: "nx47",
scope: "kaggle",
judge: judgeRule("REP-023")
}, ...conditionsGoverning, {
id: "GATE-100",
pack: "nx47",
scope: "kaggle",
judge: judgeRule("VER-003")
} ];
var canonical_name = __webpack_require__(18348);
var strict_json = __webpack_require__(18414);
var read = __webpack_require__(96297);
var report_keys = __webpack_require__(5240);
const conditionsReport = [ {
id: "GATE-051",
pack: "core",
scope: "both",
applies: condition.g7,
judge: judgeOwnReport
}, {
id: "GATE-052",
pack: "core",
scope: "both",
applies: condition.g7,
judge: claim("status", "ok")
}, {
id: "GATE-053",
pack: "core",
scope: "both",
judge: judgeWarningsCount
}, {
id: "GATE-054",
pack: "core",
scope: "both",
judge: judgeWarningsLength
}, {
id: "GATE-055",
pack: "core",
scope: "both",
judge: judgeNotes
}, {
id: "GATE-056",
pack: "core",
scope: "both",
judge: judgeError
}, {
id: "GATE-057",
pack: "core",
scope: "both",
judge: judgeSkipped
}, {
id: "GATE-058",
pack: "nx47",
scope: "both",
judge: claim("lzw", "ok")
}, {
id: "GATE-059",
pack: "nx47",
scope: "both",
judge: judgeLzwSeen
}, {
id: "GATE-060",
pack: "nx47",
scope: "both",
judge: claim("tiff", "ok")
}, {
id: "GATE-061",
pack: "nx47",
scope: "both",
judge: judgeCompression
}, {
id: "GATE-062",
pack: "nx47",
scope: "both",
judge: claim("soLoad", "ok")
}, {
id: "GATE-063",
pack: "core",
scope: "both",
applies: condition.uI,
judge: judgeNativeLoaded
}, {
id: "GATE-064",
pack: "core",
scope: "both",
applies: condition.uI,
judge: judgeNativeSymbols
}, {
id: "GATE-065",
pack: "core",
scope: "both",
applies: asksPackages,
judge: judgePackages
}, {
id: "GATE-066",
pack: "core",
scope: "both",
judge: judgePackagesClaimed
}, {
id: "GATE-067",
pack: "nx47",
scope: "both",
judge: claim("competitor", "ok")
}, {
id: "GATE-068",
pack: "core",
scope: "both",
judge: judgeEventsCount
} ];
function claim(key, expected) {
return facts => {
const path = keysIn(facts)[key];
const wanted = `${path.join(".")} == ${JSON.stringify(expected)}`;
return judgeReport(facts, wanted, (report, evidence) => {
const value = (0, read.Dc)(report, path);
return (0, condition._U)(value === expected ? "ok" : "fail", wanted, (0, read.qN)(value), evidence);
});
};
}
const keysIn = ({names: names}) => (0, report_keys.Nl)(names["main-report"]);
function judgeOwnReport(facts) {
const expected = "written by the notebook, regular";
return (0, condition.Oi)(facts.checksums, {
name: facts.names.checksums,
expected: expected
}, (manifest, evidence) => {
const {main_report_sha256: digest, main_report_irregular: irregular} = manifest;
const observed = digest === null ? "absent" : irregular ?? `sha256 ${digest}`;
return (0, condition._U)(digest !== null && irregular === null ? "ok" : "fail", expected, observed, evidence);
});
}
function judgeWarningsCount(facts) {
const expected = "warnings_count == 0";
return judgeReport(facts, expected, (report, evidence) => {
const count = (0, read.Dc)(report, keysIn(facts).warningsCount);
return (0, condition._U)(count === 0 ? "ok" : "fail", expected, (0, read.qN)(count), evidence);
});
}
function judgeWarningsLength(facts) {
const expected = "warnings_count == length of warnings";
return judgeReport(facts, expected, (report, evidence) => {
const warnings = (0, read.Dc)(report, keysIn(facts).warnings);
const count = (0, read.Dc)(report, keysIn(facts).warningsCount);
const same = Array.isArray(warnings) && count === warnings.length;
const observed = `warnings_count ${(0, read.qN)(count)}, warnings ${(0, read.qN)(warnings)}`;
return (0, condition._U)(same ? "ok" : "fail", expected, observed, evidence);
});
}
function judgeNotes(facts) {
const expected = "notes: empty or absent";
return judgeReport(facts, expected, (report, evidence) => {
const notes = (0, read.Dc)(report, keysIn(facts).notes);
const empty = notes === undefined || notes === "" || Array.isArray(notes) && notes.length === 0;
const none = empty || (0, strict_json.O)(notes) && Object.keys(notes).length === 0;
return (0, condition._U)(none ? "ok" : "fail", expected, (0, read.qN)(notes), evidence);
});
}
function judgeError(facts) {
const expected = "error, error_type: null or absent";
return judgeReport(facts, expected, (report, evidence) => {
const errors = keysIn(facts).errors.map(path => (0, read.Dc)(report, path));
const said = errors.find(error => error !== undefined && error !== null);
return (0, condition._U)(said === undefined ? "ok" : "fail", expected, (0, read.qN)(said), evidence);
});
}
function judgeSkipped(facts) {
const expected = '0 × "skipped"';
return judgeReport(facts, expected, (report, evidence) => {
const place = findSkipped(report, []);
return (0, condition._U)(place === undefined ? "ok" : "fail", expected, place ?? "0", evidence);
});
}
const saysSkipped = /^skip(?:ped)?(?:$|_|\s*[:;,.(–—-])/i;
const skippedKey = /^(?:was_|is_)?skipped(?:_tests?)?$/i;
function findSkipped(value, path) {
if (typeof value === "string") return saysSkipped.test(value.trim()) ? path.join(".") : undefined;
if (value === null) return undefined;
for (const [key, one] of Object.entries(value)) {
const counted = skippedKey.test(key) && !isNothing(one);
const found = counted ? [ ...path, key ].join(".") : findSkipped(one, [ ...path, key ]);
if (found !== undefined) return found;
}
return undefined;
}
function judgeLzwSeen(facts) {
return judgeSeen(facts, "lzw.ok == true", ({lzw: lzw}) => ({
held: lzw?.ok === true && lzw.error === "",
observed: lzw === null ? "imagecodecs never imported" : `${lzw.ok} ${lzw.error}`.trim()
}));
}
function judgeCompression(facts) {
const path = keysIn(facts).compression;
const expected = `${path.join(".")} == "LZW", no fallback, no write error`;
return judgeReport(facts, expected, (report, evidence) => {
const used = (0, read.Dc)(report, path);
const test = (0, read.Dc)(report, path.slice(0, -1));
const detours = (0, strict_json.O)(test) ? Object.entries(test).filter(isDetour) : [];
const observed = [ (0, read.qN)(used), ...detours.map(([key, value]) => `${key}: ${(0, 
read.qN)(value)}`) ].join(", ");
return (0, condition._U)(used === "LZW" && detours.length === 0 ? "ok" : "fail", expected, observed, evidence);
});
}
function isDetour([key, value]) {
return /fallback|write_errors?/i.test(key) && !isNothing(value);
}
function isNothing(value) {
return value === false || value === 0 || value === "" || Array.isArray(value) && value.length === 0;
}
function judgeNativeLoaded(facts) {
return judgeSeen(facts, "native.loaded == true", ({native: native}) => ({
held: native?.loaded === true && native.error === "",
observed: native === null ? "absent" : `${native.loaded} ${native.error}`.trim()
}));
}
function judgeNativeSymbols(facts) {
const {native: asked, packs: packs} = facts.dossier.settings;
const wanted = asked?.symbols.length ?? 0;
if (wanted === 0 && packs.includes("nx47")) return noneRequired("native.symbols");
return judgeSeen(facts, `${wanted} symbols, 0 missing`, ({native: native}) => ({
held: native?.missing_symbols.length === 0,
observed: native?.missing_symbols.join(", ") || (native === null ? "absent" : "0 missing")
}));
}
function noneRequired(setting) {
return (0, condition._U)("fail", `${setting} ≥ 1`, `nx47.yml: ${setting}: 0`, []);
}
function asksPackages({packs: packs, required: required}) {
return packs.includes("nx47") || required.packages.length > 0;
}
function judgePackages(facts) {
const {packages: packages, "from-image": fromImage} = facts.dossier.settings.required;
const wanted = packages.map(canonical_name.x);
if (wanted.length === 0) return noneRequired("required.packages");
const allowed = fromImage.map(canonical_name.x);
return judgeSeen(facts, `imported, from the bundle: ${wanted.join(", ")}`, seen => {
const flaws = wanted.flatMap(name => {
const found = seen.packages.find(one => (0, canonical_name.x)(one.name) === name);
const origins = allowed.includes(name) ? [ "bundle", "image" ] : [ "bundle" ];
const held = found?.imported === true && isVersion(found.version) && origins.includes(found.origin);
return held ? [] : [ `${name}: ${found === undefined ? "absent" : `${found.origin}, imported ${found.imported}, version ${found.version}`}` ];
});
return {
held: flaws.length === 0,
observed: flaws.join(", ") || `${wanted.length} of ${wanted.length}`
};
});
}
function isVersion(version) {
return version !== null && /^v?\d/i.test(version);
}
function judgePackagesClaimed(facts) {
const expected = "missing_required_packages, incompatible_required_packages: empty or absent";
return judgeReport(facts, expected, (report, evidence) => {
const lists = keysIn(facts).missingPackages.map(path => (0, read.Dc)(report, path));
const said = lists.find(list => list !== undefined && !(Array.isArray(list) && list.length === 0));
return (0, condition._U)(said === undefined ? "ok" : "fail", expected, (0, read.qN)(said), evidence);
});
}
function judgeEventsCount(facts) {
const expected = `events_count > 0, == lines of ${facts.names.events}`;
return judgeReport(facts, expected, (report, evidence) => {
const lines = facts.events.state === "read" ? facts.events.value.length : undefined;
const count = (0, read.Dc)(report, keysIn(facts).eventsCount);
const observed = `events_count ${(0, read.qN)(count)}, ${lines ?? facts.events.state} lines`;
const held = lines !== undefined && lines > 0 && count === lines;
return (0, condition._U)(held ? "ok" : "fail", expected, observed, [ ...evidence, `output:${facts.names.events}` ]);
});
}
function judgeReport(facts, expected, judgeValue) {
return (0, condition.Oi)(facts.report, {
name: facts.names["main-report"],
expected: expected
}, judgeValue);
}
function judgeSeen(facts, expected, look) {
return (0, condition.Oi)(facts.observations, {
name: kernel_outputs.VT,
expected: expected
}, (seen, evidence) => {
const {held: held, observed: observed} = look(seen);
return (0, condition._U)(held ? "ok" : "fail", expected, observed, evidence);
});
}
var own_lines = __webpack_require__(17443);
const conditionsLog = [ {
id: "GATE-081",
pack: "core",
scope: "both",
judge: judgeLog
}, {
id: "GATE-082",
pack: "core",
scope: "both",
judge: judgeWarningsSeen
}, {
id: "GATE-083",
pack: "core",
scope: "both",
judge: facts => judgeStream(facts, "stdout")
}, {
id: "GATE-084",
pack: "core",
scope: "both",
judge: facts => judgeStream(facts, "stderr")
}, {
id: "GATE-085",
pack: "core",
scope: "both",
judge: judgeKitErrors
} ];
function judgeLog(facts) {
const expected = "0 warnings, 0 errors";
if (facts.log === undefined) return (0, condition.eo)(expected);
const {problems: problems, suppressed: suppressed} = facts.log.reading;
const platform = `${sum(suppressed)} platform lines (${facts.noise.version})`;
if (problems.length === 0) {
const readable = (facts.dossier.collected?.log.length ?? 0) > 0;
return (0, condition._U)(readable ? "ok" : "fail", expected, readable ? `0, ${platform}` : "absent", [ "log" ]);
}
const shown = problems.slice(0, 5).map(({stream: stream, text: text}) => `${stream}: ${text.slice(0, 160)}`);
return (0, condition._U)("fail", expected, [ `${sum(problems)} lines`, ...shown ].join(" | "), [ "log" ]);
}
function judgeWarningsSeen(facts) {
return judgeSeen(facts, "observations.warnings: 0", ({warnings: warnings, warnings_count: count}) => ({
held: warnings.length === 0 && count === 0,
observed: [ `${warnings.length}, counted ${String(count ?? "absent")}`, ...warnings.slice(0, 5).map(one => `${one.source}: ${one.text}`) ].join(" | ")
}));
}
function judgeStream(facts, stream) {
const name = facts.names[stream];
const expected = `${name} == log (${stream})`;
return (0, condition.Oi)(facts.output(name), {
name: name,
expected: expected
}, (bytes, evidence) => {
if (facts.log === undefined) return (0, condition.eo)(expected);
const file = (0, own_lines.e)((new TextDecoder).decode(bytes), stream, facts.noise);
const log = facts.log.own[stream];
const onlyLog = [ ...log ].filter(line => !file.has(line));
const onlyFile = [ ...file ].filter(line => !log.has(line));
const differences = [ ...onlyLog.map(line => `log: ${line}`), ...onlyFile.map(line => `file: ${line}`) ];
const observed = differences.slice(0, 3).join(" | ") || `${file.size} lines`;
return (0, condition._U)(differences.length === 0 ? "ok" : "fail", expected, observed, [ ...evidence, "log" ]);
});
}
function judgeKitErrors(facts) {
return judgeSeen(facts, "kit errors: 0", seen => {
const own = seen["kit_errors"];
const noted = facts.events.state === "read" ? facts.events.value : [];
const errors = noted.filter(event => event["event"] === "kit_error").map(event => String(event["text"]));
const observed = [ ...errors, ...Array.isArray(own) ? own.map(String) : [ "kit_errors: absent" ] ];
return {
held: observed.length === 0,
observed: [ ...new Set(observed) ].join(" | ") || "0"
};
});
}
function sum(lines) {
return lines.reduce((total, {count: count}) => total + count, 0);
}
var condition_ids = __webpack_require__(18181);
function eventsFlaw(events) {
if (events.length === 0) return "0 events";
let last = 0n;
for (const [index, event] of events.entries()) {
const stamp = nanoseconds(event["ts_ns"]);
if (stamp === undefined) return `line ${index + 1}: ts_ns ${(0, read.qN)(event["ts_ns"])}`;
if (stamp < last) return `line ${index + 1}: ts_ns ${stamp} < ${last}`;
last = stamp;
}
return events.length > 1 && nanoseconds(events[0]?.["ts_ns"]) === last ? `constant: ts_ns ${last}` : undefined;
}
const columns = kernel_outputs.fG.split(",");
const decimal = /^\d+(?:\.\d+)?$/;
function csvFlaw(table) {
if (table.header !== kernel_outputs.fG) return `header: ${table.header}`;
if (table.rows.length === 0) return "0 rows";
let last = 0n;
for (const [index, row] of table.rows.entries()) {
const flaw = rowFlaw(row, last);
if (flaw !== undefined) return `line ${index + 2}: ${flaw}`;
last = BigInt(row[0] ?? "0");
}
const isStill = table.rows.length > 1 && table.rows[0]?.[0] === String(last);
return isStill ? `constant: ts_ns ${last}` : undefined;
}
const largestPercent = 409600;
function rowFlaw(row, last) {
if (row.length !== columns.length) return `${row.length} fields`;
const [stamp = "", ...rest] = row;
if (!/^[1-9]\d{0,18}$/.test(stamp)) return `ts_ns ${stamp}`;
if (BigInt(stamp) < last) return `ts_ns ${stamp} < ${last}`;
const numbers = rest.slice(0, -1);
const wrong = numbers.findIndex(cell => !decimal.test(cell) || !Number.isFinite(Number(cell)));
if (wrong !== -1) return `${columns[wrong + 1]} ${numbers[wrong]}`;
const [percent = 0, used = 0, total = 0, gpuUsed = 0, gpuTotal = 0] = numbers.map(Number);
if (row.at(-1)?.trim() === "") return "step: empty";
if (percent > largestPercent) return `cpu_percent ${percent}`;
if (used <= 0 || total < used) return `ram_used_mb ${used} of ${total}`;
return gpuTotal < gpuUsed ? `gpu_mem_used_mb ${gpuUsed} of ${gpuTotal}` : undefined;
}
function latencyFlaw(file) {
if (file["schema"] !== "nx47.latency/1") return `schema: ${(0, read.qN)(file["schema"])}`;
const cells = file["cells"];
if (!Array.isArray(cells)) return `cells: ${(0, read.qN)(cells)}`;
if (cells.length === 0) return "cells: []";
const wrong = cells.find(cell => nanoseconds((0, read.Dc)(cell, [ "ns" ])) === undefined);
if (wrong !== undefined) return `cells: ${(0, read.qN)(wrong)}`;
const flaw = latencyMapFlaw(file["phases"]);
return flaw === undefined ? undefined : `phases: ${flaw}`;
}
function latencyMapFlaw(value) {
if (!(0, strict_json.O)(value)) return (0, read.qN)(value);
const steps = Object.entries(value);
if (steps.length === 0) return "{}";
const wrong = steps.find(([, one]) => nanoseconds(one) === undefined);
if (wrong !== undefined) return `${wrong[0]}: ${(0, read.qN)(wrong[1])}`;
const distinct = new Set(steps.map(([, one]) => String(one)));
return steps.length > 1 && distinct.size === 1 ? `constant: ${[ ...distinct ][0]}` : undefined;
}
const fingerprint = [ [ [ "cpu" ], isFilled ], [ [ "gpu" ], isFilled ], [ [ "ram_total_bytes" ], value => nanoseconds(value) !== undefined ], [ [ "os" ], isFilled ], [ [ "python", "version" ], output_shapes_isVersion ], [ [ "libc", "version" ], output_shapes_isVersion ] ];
function hardwareFlaw(file) {
const missing = fingerprint.filter(([path, says]) => !says((0, read.Dc)(file, path)));
const shown = missing.map(([path]) => `${path.join(".")}: ${(0, read.qN)((0, read.Dc)(file, path))}`);
return missing.length === 0 ? undefined : shown.join(", ");
}
function isFilled(value) {
return (0, strict_json.O)(value) && Object.keys(value).length > 0;
}
function output_shapes_isVersion(value) {
return typeof value === "string" && /^\d+\.\d/.test(value);
}
function nanoseconds(value) {
if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return BigInt(value);
return typeof value === "bigint" && value > 0n && value <= lastNanosecond ? value : undefined;
}
const lastNanosecond = 2n ** 63n - 1n;
const conditionsMetrics = kernel_outputs.Zv.map(name => ({
id: condition_ids.f[name],
pack: "core",
scope: "both",
judge: facts => judgeMetric(facts, name)
}));
const rules = {
throughput_items_per_s: [ "0 < number ≤ 1e15", positiveFlaw ],
throughput_pixels_per_s: [ "0 < number ≤ 1e15", positiveFlaw ],
latency_ns_by_step: [ "{step: integer > 0}, not constant", latencyMapFlaw ],
peak_ram_mb: [ "number > 0, ≤ ram_total_mb", memoryFlaw ],
peak_gpu_mem_mb: [ "number ≥ 0, ≤ gpu_mem_total_mb", gpuFlaw ]
};
function judgeMetric(facts, name) {
const [wanted, flawOf] = rules[name];
const expected = `${name}: ${wanted}`;
return (0, condition.Oi)(facts.report, {
name: facts.names["main-report"],
expected: expected
}, (report, evidence) => {
const value = (0, read.Dc)(report, [ name ]);
const flaw = flawOf(value, facts);
return (0, condition._U)(flaw === undefined ? "ok" : "fail", expected, flaw ?? (0, 
read.qN)(value), evidence);
});
}
function positiveFlaw(value) {
return typeof value === "number" && value > 0 && value <= largestRate ? undefined : (0, 
read.qN)(value);
}
const largestRate = 1e15;
function memoryFlaw(value, facts) {
const total = columnMaximum(facts, 3);
return positiveFlaw(value) ?? (Number(value) > total ? `${(0, read.qN)(value)} > ${total}` : undefined);
}
function gpuFlaw(value, facts) {
if (typeof value !== "number" || value < 0) return (0, read.qN)(value);
const total = columnMaximum(facts, 5);
return value > total ? `${value} > ${total}` : undefined;
}
function columnMaximum({metrics: metrics}, column) {
if (metrics.state !== "read" || csvFlaw(metrics.value) !== undefined) return Number.POSITIVE_INFINITY;
return metrics.value.rows.reduce((most, row) => Math.max(most, Number(row[column])), 0);
}
var collected_files = __webpack_require__(72269);
var digest = __webpack_require__(54394);
const conditionsOutputs = [ ...kernel_outputs.Z_.map(role => ({
id: condition_ids.M[role],
pack: "core",
scope: "both",
judge: facts => judgeOutput(facts, role)
})), {
id: "GATE-029",
pack: "core",
scope: "both",
judge: facts => judgeFile(facts, kernel_outputs.VT, () => flawOf(facts.observations, () => undefined))
} ];
function judgeOutput(facts, role) {
const name = facts.names[role];
if (role === "checksums") return judgeChecksums(facts, name);
return judgeFile(facts, name, () => shapeFlaw(facts, role), role === "stderr" && isStderrSilent(facts));
}
function shapeFlaw(facts, role) {
if (role === "main-report") return flawOf(facts.report, () => undefined);
if (role === "events") return flawOf(facts.events, eventsFlaw);
if (role === "metrics-csv") return flawOf(facts.metrics, csvFlaw);
if (role === "latency") return flawOf(facts.latency, latencyFlaw);
return role === "hardware" ? flawOf(facts.hardware, hardwareFlaw) : undefined;
}
function flawOf(read, flaw) {
if (read.state === "read") return flaw(read.value);
return read.state === "unreadable" ? read.why : read.state;
}
function judgeFile(facts, name, flawOfShape, mayBeEmpty = false) {
const expected = `${name}: present, not empty, parses, sha256 as in ${facts.names.checksums}`;
return (0, condition.Oi)(facts.output(name), {
name: name,
expected: expected
}, (bytes, evidence) => {
if (bytes.byteLength === 0 && !mayBeEmpty) return (0, condition._U)("fail", expected, "0 bytes", evidence);
const flaw = flawOfShape();
if (flaw !== undefined) return (0, condition._U)("fail", expected, flaw, evidence);
const seen = (0, digest.fg)(bytes);
if (facts.checksums.state !== "read") return (0, condition._U)("unknown", expected, `sha256 ${seen}`, evidence);
const listed = listedFile(facts.checksums.value, name);
const observed = `${bytes.byteLength} bytes, sha256 ${seen}`;
if (listed === undefined) return (0, condition._U)("fail", expected, `${observed}, not listed`, evidence);
const {sha256: sha256, bytes: size} = listed;
if (sha256 !== seen || Number(size) !== bytes.byteLength) {
return (0, condition._U)("fail", expected, `${observed}, listed ${size} bytes, ${sha256}`, evidence);
}
return (0, condition._U)("ok", expected, observed, [ ...evidence, (0, condition.X3)(facts.names.checksums) ]);
});
}
function listedFile({files: files}, name) {
return Object.hasOwn(files, name) ? files[name] : undefined;
}
function judgeChecksums(facts, name) {
const expected = `${name}: schema nx47.checksums/1, every artefact listed with its sha256`;
return (0, condition.Oi)(facts.checksums, {
name: name,
expected: expected
}, (manifest, evidence) => {
const run = facts.dossier.collected;
const collected = run === undefined ? [] : (0, collected_files.R)(run);
const named = [ ...Object.values(facts.names), kernel_outputs.VT ];
const listed = Object.keys(manifest.files).filter(file => !named.includes(file));
const gone = listed.find(file => !collected.some(one => one.name === file));
if (gone !== undefined) return (0, condition._U)("fail", expected, `listed, not collected: ${gone}`, evidence);
const others = collected.filter(one => !named.includes(one.name) && isListable(one.name));
const wrong = others.find(one => listedFile(manifest, one.name)?.sha256 !== one.sha256);
if (wrong !== undefined) return (0, condition._U)("fail", expected, `digest differs: ${wrong.name}`, evidence);
return (0, condition._U)("ok", expected, `${Object.keys(manifest.files).length} listed`, evidence);
});
}
function isListable(name) {
return !name.includes("/") && !name.startsWith(".") && !name.startsWith("__") && name !== "custom.css";
}
function isStderrSilent({log: log}) {
return log !== undefined && log.own.stderr.size === 0;
}
var time = __webpack_require__(77927);
var failure = __webpack_require__(82917);
const conditionsProvenance = [ {
id: "GATE-031",
pack: "core",
scope: "both",
judge: judgeNonce
}, {
id: "GATE-032",
pack: "core",
scope: "both",
judge: judgeLedgerHead
}, {
id: "GATE-033",
pack: "core",
scope: "both",
applies: condition.h7,
judge: judgeMounted
}, {
id: "GATE-034",
pack: "core",
scope: "both",
judge: judgeFolder
}, {
id: "GATE-035",
pack: "core",
scope: "both",
applies: condition.g7,
judge: judgeReportTime
}, {
id: "GATE-036",
pack: "core",
scope: "both",
judge: judgeSealTime
}, {
id: "GATE-037",
pack: "core",
scope: "both",
judge: judgeFresh
}, {
id: "GATE-038",
pack: "core",
scope: "both",
applies: condition.uI,
judge: judgeNativeDigest
}, {
id: "GATE-039",
pack: "core",
scope: "both",
judge: judgeRuntime
}, {
id: "GATE-040",
pack: "core",
scope: "both",
judge: judgeAuditAfter
}, {
id: "GATE-041",
pack: "nx47",
scope: "both",
judge: judgeClaimedPlace
} ];
const clockToleranceNs = 2000000000n;
const workingFolder = "/kaggle/working";
function judgeNonce(facts) {
const expected = facts.dossier.nonce;
return judgeChecksum(facts, expected, (manifest, evidence) => (0, condition.LC)(expected, manifest.nonce, evidence));
}
function judgeLedgerHead(facts) {
const expected = facts.dossier.ledgerHead;
if (expected === undefined) return (0, condition.eo)("ledger head");
return judgeChecksum(facts, expected, (manifest, evidence) => (0, condition.LC)(expected, manifest.ledger_head, evidence));
}
function judgeMounted(facts) {
const digest = facts.dossier.manifestSha256;
if (digest === undefined) return (0, condition.eo)("manifest sha256");
const expected = `${digest}, 0 mismatches`;
return judgeChecksum(facts, expected, (manifest, evidence) => {
const extra = manifest["bundle_extra"];
const added = Array.isArray(extra) ? extra.map(String) : [ "bundle_extra: no list" ];
const changed = Object.entries(manifest.bundle_mismatches).map(([name, why]) => `${name}: ${why}`);
const different = [ ...changed, ...added ];
const observed = `${manifest.bundle_manifest_sha256}, ${different.length} mismatches ${different.slice(0, 5).join(", ")}`;
const same = manifest.bundle_manifest_sha256 === digest && different.length === 0;
return (0, condition._U)(same ? "ok" : "fail", expected, observed.trim(), evidence);
});
}
function judgeFolder(facts) {
const source = {
name: kernel_outputs.VT,
expected: workingFolder
};
const {target: target, session: session} = facts.dossier;
const isMoved = target === "rehearsal" && session?.isolation === "rewritten-paths";
return (0, condition.Oi)(facts.observations, source, ({cwd: cwd}, evidence) => (0, 
condition.LC)(workingFolder, isMoved && cwd.endsWith(workingFolder) ? workingFolder : cwd, evidence));
}
function judgeReportTime(facts) {
const name = facts.names["main-report"];
const path = (0, report_keys.Nl)(name).timestamp;
return (0, condition.Oi)(facts.report, {
name: name,
expected: path.join(".")
}, (report, evidence) => judgeWindow(facts, (0, read.Dc)(report, path), evidence));
}
function judgeSealTime(facts) {
return judgeChecksum(facts, "sealed_at_ns", (manifest, evidence) => judgeWindow(facts, manifest.sealed_at_ns, evidence));
}
function judgeWindow(facts, value, evidence) {
const from = serverTime(facts.dossier.kernel?.pushedAt);
const to = serverTime(facts.dossier.session?.endedAt);
if (from === undefined || to === undefined) return (0, condition.eo)("server clock");
const expected = `${from - clockToleranceNs} ≤ ns ≤ ${to + clockToleranceNs}`;
const stamp = nanoseconds(value);
if (stamp === undefined) return (0, condition._U)("fail", expected, (0, read.qN)(value), evidence);
const within = stamp >= from - clockToleranceNs && stamp <= to + clockToleranceNs;
const clocks = [ ...(0, condition.cc)(facts, "push"), ...(0, condition.cc)(facts, "wait") ];
return (0, condition._U)(within ? "ok" : "fail", expected, String(stamp), [ ...evidence, ...clocks ]);
}
function serverTime(iso) {
if (iso === undefined) return undefined;
try {
return (0, time.L)(iso);
} catch (error) {
if (error instanceof failure.HR) return undefined;
throw error;
}
}
const neverTwice = [ "main-report", "events", "metrics-csv", "latency", "checksums" ];
function judgeFresh(facts) {
const {earlier: earlier, earlierReports: earlierReports, collected: collected} = facts.dossier;
const expected = "no output of an earlier run";
if (earlier === undefined || collected === undefined) return (0, condition.eo)(expected);
const names = neverTwice.map(role => facts.names[role]);
const evidence = names.filter(name => facts.output(name).state === "read").map(condition.X3);
const own = facts.checksums.state === "read" ? facts.checksums.value.main_report_sha256 : null;
if (own !== null && earlierReports.includes(own)) return (0, condition._U)("fail", expected, `${facts.names["main-report"]}: sha256 ${own}`, evidence);
for (const name of names) {
const read = facts.output(name);
const seen = read.state === "read" ? (0, digest.fg)(read.value) : "";
const known = [ ...earlier.outputs[name] ?? [], ...name === names[0] ? earlierReports : [] ];
if (known.includes(seen)) return (0, condition._U)("fail", expected, `${name}: sha256 ${seen}`, evidence);
}
return (0, condition._U)("ok", expected, `${evidence.length} outputs, ${earlier.runs} earlier runs`, [ ...evidence, ...(0, 
condition.cc)(facts, "recall-runs") ]);
}
function judgeNativeDigest(facts) {
const {manifest: manifest, settings: settings, libraries: libraries = []} = facts.dossier;
const library = settings.native?.library ?? "";
const published = manifest?.files.find(file => file.name === library)?.sha256;
if (manifest === undefined) return (0, condition.eo)(library);
const expected = `repository == bundle == kit == report: ${published ?? `absent: ${library}`}`;
const copies = libraries.map(({sha256: sha256}) => sha256);
return (0, condition.Oi)(facts.observations, {
name: kernel_outputs.VT,
expected: expected
}, ({native: native}, evidence) => {
const claims = (0, condition.g7)(settings) ? [ claimedDigest(facts) ] : [];
const seen = [ ...new Set([ native?.sha256 ?? "absent", ...claims, ...copies ]) ];
const same = seen.every(digest => digest === published);
const places = [ ...evidence, ...claims.map(() => (0, condition.X3)(facts.names["main-report"])) ];
return (0, condition._U)(same ? "ok" : "fail", expected, seen.join(", "), places);
});
}
function claimedDigest({names: names, report: report}) {
if (report.state !== "read") return report.state;
const claimed = (0, read.Dc)(report.value, (0, report_keys.Nl)(names["main-report"]).nativeSha256);
return typeof claimed === "string" ? claimed : (0, read.qN)(claimed);
}
function judgeRuntime(facts) {
const expected = "python, libc and machine: recorded, fingerprint == profile == session";
return (0, condition.Oi)(facts.profile, {
name: kernel_outputs.VT,
expected: expected
}, ({python: python, platform: platform}, evidence) => {
const said = facts.hardware.state === "read" ? facts.hardware.value : undefined;
const parts = [ [ python.version, (0, read.Dc)(said, [ "python", "version" ]) ], [ platform.libc.version, (0, 
read.Dc)(said, [ "libc", "version" ]) ], [ platform.machine, (0, read.Dc)(said, [ "os", "machine" ]) ] ];
const interpreter = facts.dossier.session?.interpreter ?? "";
const observed = [ ...parts.flat().map(read.qN), interpreter ].join(" ");
const alike = parts.every(([one, other]) => one !== "" && one === other);
const ran = interpreter === "" || interpreter.split(/\s/).includes(python.version);
const where = [ ...evidence, (0, condition.X3)(facts.names.hardware) ];
return (0, condition._U)(alike && ran ? "ok" : "fail", expected, observed, where);
});
}
function judgeClaimedPlace(facts) {
const name = facts.names["main-report"];
return (0, condition.Oi)(facts.report, {
name: name,
expected: "true"
}, (report, evidence) => (0, condition.LC)("true", (0, read.qN)((0, read.Dc)(report, (0, 
report_keys.Nl)(name).isKaggle)), evidence));
}
function judgeChecksum(facts, expected, judgeManifest) {
return (0, condition.Oi)(facts.checksums, {
name: facts.names.checksums,
expected: expected
}, judgeManifest);
}
var surface = __webpack_require__(73798);
const conditionsSession = [ {
id: "GATE-011",
pack: "core",
scope: "both",
judge: judgeStatus
}, {
id: "GATE-012",
pack: "core",
scope: "both",
judge: judgeCollected
}, {
id: "GATE-013",
pack: "core",
scope: "both",
judge: judgeCells
}, {
id: "GATE-014",
pack: "core",
scope: "kaggle",
judge: judgeFirstWait
} ];
const endedBadly = [ "error", "cancel-requested", "cancel-acknowledged" ];
const firstWaitSeconds = 59;
function judgeStatus(facts) {
const {session: session} = facts.dossier;
if (session === undefined) return (0, condition.eo)("complete");
const observed = [ session.status, session.failureMessage ].filter(part => part !== "").join(": ");
const evidence = (0, condition.cc)(facts, "wait");
if (session.status === "complete") return (0, condition._U)("ok", "complete", observed, evidence);
return (0, condition._U)(endedBadly.includes(session.status) ? "fail" : "unknown", "complete", observed, evidence);
}
function judgeCollected(facts) {
const {collected: collected} = facts.dossier;
const expected = "log and outputs";
if (collected === undefined) return (0, condition.eo)(expected);
const {length: files} = (0, collected_files.R)(collected);
const observed = `${files} files, ${collected.log.length} log records`;
const whole = files > 0 && collected.log.length > 0;
return (0, condition._U)(whole ? "ok" : "fail", expected, observed, (0, condition.cc)(facts, "collect"));
}
function judgeCells(facts) {
const wanted = facts.dossier.userCells;
if (wanted === undefined) return (0, condition.eo)("every code cell run, raised 0");
const expected = `run ${wanted} (≥ 1), raised 0`;
return (0, condition.Oi)(facts.observations, {
name: kernel_outputs.VT,
expected: expected
}, (seen, evidence) => {
const {cells: cells} = seen;
const missing = cells.executed === undefined ? [] : (0, surface.l)(facts.dossier, seen).notRun;
const other = missing.length === 0 ? "" : `, not run: cell ${missing.slice(0, 20).join(", ")}`;
const observed = `run ${cells.run} of ${wanted}, raised ${cells.raised}${other}`;
const whole = cells.run >= 1 && cells.run === wanted && cells.raised === 0 && other === "";
return (0, condition._U)(whole ? "ok" : "fail", expected, observed, evidence);
});
}
function judgeFirstWait(facts) {
const {session: session} = facts.dossier;
const expected = `≥ ${firstWaitSeconds} s`;
if (session === undefined) return (0, condition.eo)(expected);
const observed = `${session.waitedSeconds} s: ${session.statusAfterWait}`;
if (session.waitedSeconds < firstWaitSeconds) return (0, condition._U)("fail", expected, observed, []);
return {
...(0, condition.LC)(expected, expected, (0, condition.cc)(facts, "wait")),
observed: observed
};
}
const conditionsSettings = [ {
id: "GATE-015",
pack: "core",
scope: "kaggle",
judge: judgeSettings
} ];
function judgeSettings(facts) {
const {kernel: kernel} = facts.dossier;
if (kernel?.settings === undefined) return (0, condition.eo)("session as asked");
const listed = kernel.settings;
const expected = listed.map(({name: name, asked: asked}) => `${name} ${asked}`).join(", ");
const observed = listed.map(({name: name, had: had}) => `${name} ${had || "?"}`).join(", ");
const evidence = (0, condition.cc)(facts, "push");
if (listed.some(conditions_settings_isOther)) return (0, condition._U)("fail", expected, observed, evidence);
const machine = listed.find(({name: name}) => name === "machine" || name === "gpu");
const silent = listed.some(one => one.had === "" && one !== machine);
if (silent) return (0, condition._U)("unknown", expected, observed, evidence);
if (machine === undefined) return (0, condition._U)("ok", expected, observed, evidence);
return judgeMachine(facts, machine, {
expected: expected,
observed: observed,
evidence: evidence
});
}
function conditions_settings_isOther({asked: asked, had: had}) {
return had !== "" && had.toLowerCase() !== asked.toLowerCase();
}
function judgeMachine(facts, {asked: asked}, sight) {
const name = facts.names.hardware;
return (0, condition.Oi)(facts.hardware, {
name: name,
expected: sight.expected
}, hardware => {
const seen = acceleratorsOf((0, read.Dc)(hardware, [ "gpu", "names" ]), (0, read.Dc)(hardware, [ "tpu", "devices" ]));
const observed = `${sight.observed}; session: ${seen.join(", ") || "processor only"}`;
const answer = seen.some(one => isMachine(asked, one)) ? "ok" : "fail";
return (0, condition._U)(answer, sight.expected, observed, [ ...sight.evidence, (0, 
condition.X3)(name) ]);
});
}
function acceleratorsOf(gpus, tpus) {
const texts = value => Array.isArray(value) ? value.map(String) : [];
return [ ...texts(gpus), ...texts(tpus).map(device => `TPU ${device}`) ];
}
const models = [ [ /^tpu/i, /^TPU / ], [ /P100/i, /P100/ ], [ /T4/i, /\bT4\b/ ], [ /L4/i, /\bL4\b/ ], [ /A100/i, /A100/ ], [ /H100/i, /H100/ ], [ /Pro6000/i, /RTX PRO 6000/i ] ];
function isMachine(asked, seen) {
if (asked === "true") return true;
return models.find(([name]) => name.test(asked))?.[1].test(seen) ?? false;
}
const conditions = [ ...conditionsBefore, ...conditionsSession, ...conditionsSettings, ...conditionsOutputs, ...conditionsProvenance, ...conditionsReport, ...conditionsMetrics, ...conditionsLog, ...conditionsLater ];
},
78744: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => judge
});
var failure = __webpack_require__(82917);
var verdict = __webpack_require__(83538);
var conditions = __webpack_require__(77591);
var conditions_transport = __webpack_require__(84963);
var kernel_outputs = __webpack_require__(31821);
var model_profile = __webpack_require__(56246);
var own_lines = __webpack_require__(17443);
var read = __webpack_require__(96297);
function gatherFacts(dossier, noise) {
const {settings: settings, collected: collected} = dossier;
const names = (0, kernel_outputs.gr)(settings.packs, settings["main-report"]);
const output = name => collectedFile(dossier, name);
const profile = (0, read.io)(output(kernel_outputs.VT), read.dw);
return {
dossier: dossier,
noise: noise,
names: names,
output: output,
report: (0, read.io)(output(names["main-report"]), read.dw),
events: (0, read.io)(output(names.events), read.Lx),
metrics: (0, read.io)(output(names["metrics-csv"]), read.M$),
latency: (0, read.io)(output(names.latency), read.dw),
hardware: (0, read.io)(output(names.hardware), read.dw),
checksums: (0, read.io)(output(names.checksums), bytes => conform(kernel_outputs.RC, (0, 
read.dw)(bytes))),
profile: shaped(profile, model_profile.TG, value => value),
observations: shaped(profile, kernel_outputs.Bo, value => value["observations"]),
log: collected === undefined ? undefined : (0, own_lines.x)(collected.log, noise, dossier.target),
step: macro => dossier.steps.findLast(record => record.macro === macro)
};
}
function collectedFile({collected: collected}, name) {
if (collected === undefined) return {
state: "not-collected"
};
const [first, second] = collected.files.filter(file => file.name === name);
if (first === undefined) return {
state: "absent"
};
return second === undefined ? {
state: "read",
value: first.bytes
} : {
state: "unreadable",
why: "collected twice"
};
}
function shaped(read, schema, part) {
if (read.state !== "read") return read;
const parsed = schema.safeParse(part(read.value));
return parsed.success ? {
state: "read",
value: parsed.data
} : {
state: "unreadable",
why: `schema: ${parsed.error.issues[0]?.path.join(".")}`
};
}
function conform(schema, value) {
const parsed = schema.safeParse(value);
if (parsed.success) return parsed.data;
throw new failure.HR("JSON_INVALID", {
why: "schema",
offset: 0,
where: parsed.error.issues[0]?.path.join(".") ?? ""
});
}
var answer = __webpack_require__(38125);
var bundle_file = __webpack_require__(16181);
var digest = __webpack_require__(54394);
function resolveEvidence(id, dossier) {
const at = id.indexOf(":");
const kind = at === -1 ? id : id.slice(0, at);
const ref = at === -1 ? "" : id.slice(at + 1);
const resolve = Object.hasOwn(resolvers, kind) ? resolvers[kind] : undefined;
return resolve?.(ref, dossier) ?? fromPrecheck(id, dossier);
}
const resolvers = {
event: (ref, {steps: steps}) => {
const step = steps.find(one => String(one.step) === ref);
return step === undefined ? undefined : {
step: step,
sha256: digestOf(step)
};
},
output: (ref, dossier) => {
const {collected: collected} = dossier;
const all = [ ...collected?.files ?? [], ...collected?.others ?? [] ];
const [file, twin] = all.filter(({name: name}) => name === ref);
if (file === undefined || twin !== undefined) return undefined;
return {
step: stepOf("collect", dossier),
sha256: (0, bundle_file.Bj)(file)
};
},
log: (_ref, dossier) => dossier.collected === undefined ? undefined : {
step: stepOf("collect", dossier),
sha256: (0, digest.fg)(dossier.collected.rawLog)
},
dataset: (ref, dossier) => {
const {dataset: dataset, manifestSha256: sha256} = dossier;
if (dataset === undefined || sha256 === undefined || ref !== `v${dataset.version}`) return undefined;
return {
step: stepOf("publish", dossier),
sha256: sha256
};
},
finding: (ref, dossier) => {
const audits = [ dossier.auditAfter, dossier.auditBefore ];
const found = audits.flatMap(audit => audit?.findings ?? []).find(({rule: rule}) => rule === ref);
if (found === undefined) return undefined;
const isAfter = dossier.auditAfter?.findings.includes(found) === true;
const step = stepOf(isAfter ? "audit-again" : "audit", dossier);
return {
step: step,
sha256: digestOfFinding(found)
};
},
file: (ref, dossier) => {
const files = dossier.governing?.files ?? {};
const sha256 = Object.hasOwn(files, ref) ? files[ref] : undefined;
return sha256 === undefined ? undefined : {
step: stepOf("read-governing", dossier),
sha256: sha256
};
}
};
function fromPrecheck(id, dossier) {
const row = dossier.prechecks.find(({evidence: evidence}) => evidence === id && evidence !== "");
if (row === undefined) return undefined;
const told = [ row.id, row.command, row.answer, row.observed, row.evidence ];
const macro = id.startsWith("answer:") ? "check-access" : "precheck";
return {
step: stepOf(macro, dossier),
sha256: (0, digest.fg)(JSON.stringify(told))
};
}
function digestOfFinding({rule: rule, severity: severity, answer: answer, file: file, line: line, expected: expected, observed: observed}) {
return (0, digest.fg)(JSON.stringify([ rule, severity, answer, file, line ?? null, expected, observed ]));
}
function stepOf(macro, {steps: steps}) {
return steps.findLast(step => step.macro === macro);
}
function digestOf({evidence: evidence, output: output}) {
return evidence.find(({sha256: sha256}) => sha256 !== undefined)?.sha256 ?? (0, 
digest.fg)(output);
}
function govern(governing, dossier, results) {
const {document: document, origin: origin, sha256: sha256, points: points, proofs: proofs} = governing;
const own = points.map(point => {
const named = Object.hasOwn(proofs, point.id) ? proofs[point.id] ?? [] : [];
const proven = named.map(proof => proofOf(proof, dossier, results));
return {
point: point,
answer: answerOf(proven),
proofs: proven
};
});
const rows = own.map(row => row.proofs.length > 0 ? row : {
...row,
answer: answerBelow(row.point, own)
});
const ids = points.map(({id: id}) => id);
return {
document: document,
origin: origin,
sha256: sha256,
rows: rows,
unmatched: Object.keys(proofs).filter(id => !ids.includes(id))
};
}
function answerOf(proofs) {
return proofs.length === 0 ? "fail" : (0, answer.u)(proofs.map(({answer: answer}) => answer));
}
function answerBelow({id: id}, rows) {
const below = rows.filter(({point: point}) => point.id.startsWith(`${id}.`));
const proven = below.filter(({point: point, proofs: proofs}) => proofs.length > 0 || isLowest(point, rows));
return proven.length === 0 ? "fail" : (0, answer.u)(proven.map(({answer: answer}) => answer));
}
function isLowest({id: id}, rows) {
return !rows.some(({point: point}) => point.id.startsWith(`${id}.`));
}
function proofOf(proof, dossier, results) {
if (proof.startsWith("GATE-")) return fromCondition(proof, dossier, results);
if (/^[A-Z]/.test(proof)) return fromRule(proof, dossier);
const isPlace = proof.startsWith("file:") || proof.startsWith("output:");
if (isPlace) return fromEvidence(proof, proof, dossier);
const step = dossier.steps.findLast(({macro: macro}) => macro === proof);
if (step === undefined) return {
...nothing(proof, dossier),
macro: proof
};
const found = fromEvidence(proof, `event:${step.step}`, dossier);
const proven = step.state === "DONE" ? step.checkAnswer : "fail";
return {
...found,
answer: (0, answer.u)([ found.answer, proven ])
};
}
function fromCondition(proof, dossier, results) {
const result = results.find(({id: id}) => id === proof);
if (result === undefined) return nothing(proof, dossier);
const found = result.evidence.map(id => fromEvidence(proof, id, dossier));
const shown = found.find(({event: event}) => event > 0) ?? found[0] ?? nothing(proof, dossier);
if (result.answer !== "ok") return {
...shown,
answer: "unknown"
};
return {
...shown,
answer: found.length === 0 ? "unknown" : (0, answer.u)(found.map(one => one.answer))
};
}
function fromRule(rule, dossier) {
const {auditAfter: audit, steps: steps} = dossier;
const step = steps.findLast(({macro: macro}) => macro === "audit-again");
if (audit === undefined || step === undefined || !audit.rulesRun.includes(rule)) return nothing(rule, dossier);
const found = audit.findings.filter(finding => finding.rule === rule);
const told = found.map(({answer: answer, severity: severity}) => severity === "error" ? "unknown" : answer);
const evidence = found.length === 0 ? `event:${step.step}` : `finding:${rule}`;
const proof = fromEvidence(rule, evidence, dossier);
return {
...proof,
answer: (0, answer.u)([ proof.answer, step.checkAnswer, ...told ])
};
}
function fromEvidence(proof, evidence, dossier) {
const found = resolveEvidence(evidence, dossier);
if (found === undefined) return {
...nothing(proof, dossier),
evidence: evidence
};
const {step: step, sha256: sha256} = found;
const from = {
macro: step?.macro ?? "",
event: step?.step ?? 0
};
return {
proof: proof,
answer: step === undefined ? "unknown" : "ok",
...from,
evidence: evidence,
sha256: sha256
};
}
function nothing(proof, {collected: collected}) {
const answer = collected === undefined ? "unknown" : "fail";
return {
proof: proof,
answer: answer,
macro: "",
event: 0,
evidence: "",
sha256: ""
};
}
var gate_surface = __webpack_require__(73798);
function judge(dossier, noise, table = conditions.j) {
const facts = gatherFacts(dossier, noise);
const asked = table.filter(condition => isAsked(condition, dossier));
const others = asked.filter(({last: last}) => last !== true).map(condition => judgeOne(condition, facts));
const {governing: governing} = dossier;
const governed = governing === undefined ? undefined : govern(governing, dossier, others);
const all = governed === undefined ? facts : {
...facts,
governed: governed
};
const judged = new Map(others.map(result => [ result.id, result ]));
const results = asked.map(condition => judged.get(condition.id) ?? judgeOne(condition, all));
const surface = (0, gate_surface.E)(dossier, facts.observations, results);
return {
...conclude(facts, results),
packs: [ ...dossier.settings.packs ],
conditions: results,
...surface === undefined ? {} : {
surface: surface
},
...governed === undefined ? {} : {
governed: governed
},
...facts.log === undefined ? {} : {
log: facts.log.reading
}
};
}
function isAsked({pack: pack, applies: applies}, {settings: settings}) {
const chosen = pack === "core" || settings.packs.includes(pack);
return chosen && (applies === undefined || applies(settings));
}
function judgeOne(condition, facts) {
const {id: id, pack: pack, scope: scope} = condition;
const {answer: answer, expected: expected, observed: observed, evidence: evidence} = condition.judge(facts);
const unproven = answer === "ok" && evidence.length === 0;
return {
id: id,
pack: pack,
scope: scope,
answer: unproven ? "unknown" : answer,
expected: expected,
observed: observed,
evidence: evidence
};
}
function conclude(facts, results) {
const {dossier: dossier} = facts;
const required = results.filter(({scope: scope}) => dossier.target === "kaggle" || scope === "both");
const failed = required.find(({answer: answer}) => answer === "fail");
if (failed !== undefined) return {
kind: "NO-GO",
cause: failed.id
};
const refused = dossier.incidents.find(({code: code}) => (0, failure.Ng)(code) === "no-go");
const proven = required.length > 0 && required.every(({answer: answer}) => answer === "ok");
if (refused !== undefined && !proven) return {
kind: "NO-GO",
cause: refused.code
};
if (dossier.mode !== "execute") return {
kind: "PLANNED",
cause: ""
};
if (!proven) return {
kind: "INCONCLUSIVE",
cause: inconclusiveCause(dossier)
};
if (dossier.target === "rehearsal") return {
kind: "REHEARSED",
cause: ""
};
return (0, conditions_transport.G)(facts) ? {
kind: "GO-PRIVATE-ROOT",
cause: "GATE-091"
} : {
kind: "GO",
cause: ""
};
}
function inconclusiveCause({incidents: incidents}) {
const effects = incidents.map(({code: code}) => (0, failure.Ng)(code)).filter(effect => effect.startsWith("inconclusive/"));
const cause = verdict.TA.safeParse(effects.at(-1)?.slice("inconclusive/".length));
return cause.success ? cause.data : "unproven";
}
},
17443: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
e: () => ownLines,
x: () => readLog
});
const mostListed = 5e3;
function lineFolder() {
const byKey = new Map;
let unlisted = 0;
return {
add: (key, line) => {
const known = byKey.get(key);
if (known !== undefined) known.count += 1; else if (byKey.size < mostListed) byKey.set(key, {
...line(),
count: 1
}); else unlisted += 1;
},
folded: () => ({
lines: [ ...byKey.values() ],
unlisted: unlisted
})
};
}
const blockLength = 65536;
const longestLine = 16 * 1024 * 1024;
function logBlocks(give, giveEndless) {
let parts = [];
let length = 0;
let enough = blockLength;
let isSkipping = false;
return {
push: text => {
parts.push(text);
length += text.length;
if (length >= enough) flush(false);
},
end: () => flush(true)
};
function flush(isLast) {
const text = isSkipping ? afterLineEnd(parts.join("")) : parts.join("");
isSkipping &&= text === "";
const cut = isLast ? text.length : wholeLines(text);
if (cut > 0) give(text.slice(0, cut));
keep(text.slice(cut));
}
function keep(rest) {
const isEndless = rest.length > longestLine;
if (isEndless) giveEndless(rest.slice(0, 200));
isSkipping ||= isEndless;
parts = isSkipping ? [] : [ rest ];
length = parts.length === 0 ? 0 : rest.length;
enough = Math.max(blockLength, Math.min(2 * length, longestLine + 1));
}
}
const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/g;
function wholeLines(text) {
const last = text.lastIndexOf("\n");
if (last >= 0) return last + 1;
const others = [ "\r", "", "\u2028", "\u2029" ].map(end => text.lastIndexOf(end, text.length - 2));
return Math.max(...others) + 1;
}
function afterLineEnd(text) {
const at = text.search(lineEnd);
return at < 0 ? "" : text.slice(at);
}
var platform_noise = __webpack_require__(1845);
var strict_json = __webpack_require__(18414);
const traceWords = "warn|error|fatal|critical|deprecat|traceback|except|exit|interrupt|fail|segmentation|dumped|undefined|terminate|smashing|abort|killed|unable|could|cannot|found|denied";
const traces = new RegExp(traceWords, "gi");
const escaped = "\\u";
const tracesAndEscapes = new RegExp(`${traceWords}|\\${escaped}`, "gi");
function traceFinder(text) {
const pattern = text.includes(escaped) ? tracesAndEscapes : traces;
return from => {
pattern.lastIndex = from;
return pattern.exec(text)?.index ?? text.length;
};
}
function tellsError(pattern, line) {
if ([ "traceback", "python-error", "failed", "crash", "endless-line" ].includes(pattern)) return true;
if (pattern === "python-warning") return false;
return !/warn|deprecat/i.test(pattern.startsWith("json-level") ? pattern : line);
}
const unmistakable = [ [ "traceback", /\bTraceback \(most recent call last\)/ ], [ "python-warning", /\b(?:[A-Z]\w*)?Warning:/ ], [ "python-error", /^\s*(?:[\w.]+\.)?(?:[A-Z]\w*(?:Error|Exception|Exit|Interrupt|ExceptionGroup)|Exception(?:Group)?)(?::|$)/ ], [ "label", /(?:^|[\s([|<>:])(?:warning|warn|error|fatal|critical|deprecation)\s?[:|\])]/i ] ];
const wordy = [ [ "level", /^(?:\[?\d[\d:.,TZ +/-]*\]?\s+|\[[^\]]*\]\s+)?(?:WARNING|WARN|ERROR|CRITICAL|FATAL|DEPRECATION)(?=[\s:|\]!-]|$)/ ], [ "named-level", /\s-\s(?:WARNING|ERROR|CRITICAL|FATAL)\s-\s/ ], [ "timed-level", /^\[?\d{4}-\d\d-\d\d.*?\s-?\s*(?:WARNING|WARN|ERROR|CRITICAL|FATAL)\b/ ], [ "failed", /\bfailed\b/i ], [ "crash", /\b(?:segmentation fault|core dumped|undefined symbol|cannot open shared object|terminate called|stack smashing)\b/i ] ];
const onStderr = [ [ "word", /\b(?:warn|warnings?|errors?|fail|failed|failures?|fatal|critical|deprecated|deprecation)\b/i ], [ "word", /\b(?:traceback|exceptions?|aborted|killed|unable|could not|cannot|not found|denied)\b/i ] ];
const countsNone = /\b(?:0|no|without|never|none)\s+(?:\w+\s+)?(?:warn|warnings?|errors?|fail|failed|failures?|deprecation)\b/gi;
const isNone = /\b(?:warnings?|errors?|failed|failures?)['"]?(?:\s+\w+)?\s*[:=]?\s*(?:0|none|null|false|\[\]|''|"")(?=\s*(?:[,;)\]}|/]|\.(?!\d)|$)|\s+(?:and\s+)?['"]?(?:warnings?|errors?|failed|failures?|passed|skipped|total)['"]?\s*[:=])/gi;
const jsonMember = /^\s*"(?:[^"\\]|\\.)*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|NaN|[[{][^"]*),?$/;
function warningPattern(line, stream) {
const level = jsonLevel(line);
if (level !== undefined) return level === "" ? undefined : `json-level ${level}`;
if (jsonMember.test(line)) return undefined;
const text = line.replace(/\s+/g, " ").replace(isNone, "").replace(countsNone, "");
const words = stream === "stderr" ? [ ...unmistakable, ...wordy, ...onStderr ] : [ ...unmistakable, ...wordy ];
const patterns = isBanner(line) ? unmistakable : words;
return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}
function isBanner(line) {
const text = line.trim();
const sign = text[0] ?? "";
const marks = sign.repeat(3);
return "=#*~_-".includes(sign) && text.startsWith(marks) && text.endsWith(marks);
}
const badLevel = /^(?:warn|warning|error|critical|fatal)$/i;
function jsonLevel(line) {
const text = line.trim().replace(/,$/, "");
if (!/^[[{].*[\]}]$/.test(text)) return undefined;
let value;
try {
value = (0, strict_json.R)((new TextEncoder).encode(text));
} catch {
return undefined;
}
if (!(0, strict_json.O)(value)) return "";
const levels = [ "level", "levelname", "severity" ].map(key => value[key]);
return levels.find(level => typeof level === "string" && badLevel.test(level)) ?? "";
}
function logReader(noise, target, keep) {
const tally = logTally(keep);
const streams = {
stdout: streamReader("stdout", noise, tally),
stderr: streamReader("stderr", noise, tally)
};
return {
push: ({stream: stream, text: text}) => streams[stream].push(text),
end: () => {
streams.stdout.end();
streams.stderr.end();
const reading = tally.reading();
const seen = new Set(reading.suppressed.map(({entry: entry}) => entry));
const always = noise.entries.filter(entry => entry.everyRun && entry.target === target);
return {
...reading,
unseen: always.map(({id: id}) => id).filter(id => !seen.has(id))
};
}
};
}
function logTally(keep = () => {}) {
const classes = {
payload: 0,
event: 0,
progress: 0,
platform: 0,
warning: 0,
error: 0
};
const suppressed = lineFolder();
const problems = lineFolder();
const otherStderr = lineFolder();
const count = kind => {
classes[kind] += 1;
};
return {
keep: keep,
count: count,
platform: (stream, text, entry) => {
count("platform");
suppressed.add(`${entry} ${text}`, () => ({
stream: stream,
text: text,
entry: entry
}));
},
problem: (stream, text, pattern) => {
count(tellsError(pattern, text) ? "error" : "warning");
problems.add(stream + text, () => ({
stream: stream,
text: text,
pattern: pattern
}));
},
stderr: text => otherStderr.add(text, () => ({
stream: "stderr",
text: text
})),
reading: () => {
const lists = [ suppressed.folded(), problems.folded(), otherStderr.folded() ];
return {
classes: {
...classes
},
unlisted: lists.reduce((total, {unlisted: unlisted}) => total + unlisted, 0),
suppressed: [ ...lists[0].lines ],
problems: [ ...lists[1].lines ],
otherStderr: [ ...lists[2].lines ]
};
}
};
}
function streamReader(stream, noise, tally) {
const finder = (0, platform_noise.$)(noise, stream);
const classify = line => classifyLine(stream, line, tally);
const window = finder.longest === 0 ? undefined : noiseWindow(finder, stream, tally, classify);
const take = window?.take ?? classify;
const blocks = logBlocks(block => isOdd(block) ? readOddBlock(block, take) : readPlainBlock(block, take), start => tally.problem(stream, start, "endless-line"));
return {
push: blocks.push,
end: () => {
blocks.end();
window?.end();
}
};
}
const odd = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]|\p{Cf}/u;
const beyondAscii = /[^\t\n -~]/;
const ansi = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g;
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/gu;
function isOdd(text) {
return beyondAscii.test(text) && odd.test(text);
}
function readPlainBlock(block, take) {
const nextTrace = traceFinder(block);
const hasBars = isBar(block);
let trace = nextTrace(0);
for (let from = 0; from < block.length; ) {
const end = block.indexOf("\n", from);
const to = end < 0 ? block.length : end;
if (trace < from) trace = nextTrace(from);
const text = block.slice(from, to).trimEnd();
if (text !== "") take({
text: text,
hasTrace: trace < to,
isProgress: hasBars && isBar(text)
});
from = to + 1;
}
}
function readOddBlock(block, take) {
let from = 0;
for (const end of [ ...block.matchAll(lineEnd), undefined ]) {
const raw = block.slice(from, end?.index);
const text = (isOdd(raw) ? raw.replace(ansi, "").replace(invisible, "") : raw).trimEnd();
const hasTrace = traceFinder(text)(0) < text.length;
if (text !== "") take({
text: text,
hasTrace: hasTrace,
isProgress: end?.[0] === "\r" || isBar(text)
});
from = (end?.index ?? block.length) + (end?.[0].length ?? 0);
}
}
function noiseWindow(finder, stream, tally, classify) {
const held = [];
const settle = least => {
while (held.length > least) {
const found = finder.find(held.map(({text: text}) => text));
for (const line of held.splice(0, found?.lines ?? 1)) {
if (found === undefined) classify(line); else tally.platform(stream, line.text, found.id);
}
}
};
return {
take: line => {
if (held.length === 0 && !finder.mayBegin(line.text)) {
classify(line);
return;
}
held.push(line);
settle(finder.longest - 1);
},
end: () => settle(0)
};
}
function classifyLine(stream, {text: text, hasTrace: hasTrace, isProgress: isProgress}, tally) {
tally.keep(stream, text);
const pattern = hasTrace ? warningPattern(text, stream) : undefined;
if (pattern !== undefined) {
tally.problem(stream, text, pattern);
return;
}
tally.count(isProgress ? "progress" : isJsonText(text) ? "event" : "payload");
if (stream === "stderr") tally.stderr(text);
}
function isBar(text) {
return text.includes("%|") || text.includes("[=") && /\[=+[>.]*\]/.test(text);
}
function isJsonText(text) {
const [first, last] = [ text[0], text.at(-1) ];
return first === "{" && last === "}" || first === "[" && last === "]";
}
function readLog(records, noise, target = "kaggle") {
const own = {
stdout: new Set,
stderr: new Set
};
const reader = logReader(noise, target, (stream, text) => own[stream].add(text));
for (const record of records) reader.push(record);
return {
reading: reader.end(),
own: own
};
}
function ownLines(text, stream, noise) {
return readLog([ {
stream: stream,
seconds: 0,
text: text
} ], noise).own[stream];
}
},
1845: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => noiseFinder,
f: () => parsePlatformNoise
});
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18414);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
id: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().min(1),
stream: zod__WEBPACK_IMPORTED_MODULE_2__.k5n([ "stdout", "stderr" ]),
target: zod__WEBPACK_IMPORTED_MODULE_2__.k5n([ "kaggle", "rehearsal" ]),
images: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP().min(1)).min(1),
source: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
everyRun: zod__WEBPACK_IMPORTED_MODULE_2__.zMY(),
match: zod__WEBPACK_IMPORTED_MODULE_2__.k5n([ "exact", "pattern" ]),
text: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().min(1),
lines: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().positive(),
why: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
});
const platformNoiseSchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_2__.euz("nx47.platform-noise/2"),
version: zod__WEBPACK_IMPORTED_MODULE_2__.KCZ([ zod__WEBPACK_IMPORTED_MODULE_2__.YjP(), zod__WEBPACK_IMPORTED_MODULE_2__.aig() ]),
entries: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(entrySchema)
});
function parsePlatformNoise(text) {
const parsed = platformNoiseSchema.safeParse((0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.R)((new TextEncoder).encode(text)));
if (!parsed.success) throw invalid(parsed.error.issues[0]?.path.join(".") ?? "");
for (const entry of parsed.data.entries) {
if (entry.text.split("\n").length !== entry.lines) throw invalid(`${entry.id}.lines`);
if (matchersOf(entry).length === 0) throw invalid(`${entry.id}.text`);
}
return parsed.data;
}
function noiseFinder(noise, stream) {
const own = noise.entries.filter(entry => entry.stream === stream);
const entries = own.map(entry => ({
id: entry.id,
matchers: matchersOf(entry)
}));
const beginning = new RegExp(`^(?:${own.map(firstLinePattern).join("|")})$`, "u");
return {
longest: entries.reduce((most, {matchers: matchers}) => Math.max(most, matchers.length), 0),
mayBegin: line => beginning.test(line),
find: lines => {
const hit = entries.find(({matchers: matchers}) => matchers.every((matches, i) => matches(lines[i])));
return hit === undefined ? undefined : {
id: hit.id,
lines: hit.matchers.length
};
}
};
}
function firstLinePattern({match: match, text: text}) {
const first = (text.split("\n").find(line => line.trim() !== "") ?? "").trimEnd();
return match === "exact" ? first.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&") : `(?:${first})`;
}
function matchersOf(entry) {
const texts = entry.text.split("\n").filter(text => text.trim() !== "");
if (entry.match === "exact") return texts.map(text => line => line === text.trimEnd());
try {
const patterns = texts.map(one => new RegExp(`^(?:${one})$`, "u"));
return patterns.map(pattern => line => line !== undefined && pattern.test(line));
} catch (cause) {
throw invalid(`${entry.id}.text`, cause);
}
}
function invalid(where, cause) {
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("PROFILE_INVALID", {
profile: "platform-noise",
why: where
}, {
cause: cause
});
}
},
96297: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dc: () => member,
Lx: () => parseJsonLines,
M$: () => parseTable,
dw: () => parseJsonObject,
io: () => readBytes,
qN: () => showJson
});
var _codec_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34360);
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18414);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82917);
function readBytes(bytes, parse) {
if (bytes.state !== "read") return bytes;
try {
return {
state: "read",
value: parse(bytes.value)
};
} catch (error) {
if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR) return {
state: "unreadable",
why: describe(error)
};
throw error;
}
}
function parseJsonObject(bytes) {
const value = (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__.R)(bytes);
if ((0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__.O)(value)) return value;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR("JSON_INVALID", {
why: "not-an-object",
offset: 0
});
}
function parseJsonLines(bytes) {
const lines = parseText(bytes).split("\n");
if (lines.at(-1) === "") lines.pop();
return lines.map((text, index) => {
try {
return parseJsonObject((new TextEncoder).encode(text));
} catch (error) {
if (!(error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR)) throw error;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR("JSON_INVALID", {
...error.parameters,
line: index + 1
}, {
cause: error
});
}
});
}
function parseTable(bytes) {
const text = parseText(bytes);
return {
header: text.split(/\r?\n/, 1)[0] ?? "",
rows: (0, _codec_csv_js__WEBPACK_IMPORTED_MODULE_0__.W)(text).slice(1)
};
}
function member(value, path) {
let at = value;
for (const key of path) {
if (!(0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__.O)(at) || !Object.hasOwn(at, key)) return undefined;
at = at[key];
}
return at;
}
function showJson(value) {
if (value === undefined) return "absent";
const marked = JSON.stringify(value, (_key, one) => typeof one === "bigint" ? `\0${one}` : one);
const text = marked.replace(/"\\u0000(-?\d+)"/g, "$1");
return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
const longestShown = 240;
function parseText(bytes) {
try {
return new TextDecoder("utf-8", {
fatal: true,
ignoreBOM: true
}).decode(bytes);
} catch (cause) {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR("CSV_INVALID", {
why: "utf-8",
line: 0
}, {
cause: cause
});
}
}
function describe(failure) {
const parameters = Object.entries(failure.parameters).map(([key, value]) => `${key}=${value}`);
return [ failure.code, ...parameters ].join(" ");
}
},
5240: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
DM: () => reportFamilies,
Nl: () => reportKeys,
d6: () => keysOfCondition
});
var _model_condition_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18181);
var _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31821);
const common = {
status: [ "status" ],
timestamp: [ "timestamp_ns" ],
isKaggle: [ "runtime", "is_kaggle" ],
soLoad: [ "so_load_check", "status" ],
tiff: [ "tiff_lum_roundtrip_test", "status" ],
compression: [ "tiff_lum_roundtrip_test", "write_compression_used" ],
competitor: [ "competitor_assets_test", "status" ],
warnings: [ "warnings" ],
warningsCount: [ "warnings_count" ],
eventsCount: [ "events_count" ],
notes: [ "notes" ],
errors: [ [ "error" ], [ "error_type" ] ],
missingPackages: [ [ "missing_required_packages" ], [ "incompatible_required_packages" ], [ "dataset_artifacts", "missing_required_packages" ], [ "dataset_artifacts", "incompatible_required_packages" ] ]
};
const reportFamilies = {
v3_complete: {
...common,
lzw: [ "lzw_roundtrip_test", "status" ],
nativeSha256: [ "native_lib_sha256" ]
},
v6_binary: {
...common,
lzw: common.tiff,
nativeSha256: [ "dataset_artifacts", "native_lib_sha256" ]
},
v13_strict: {
...common,
lzw: common.tiff,
nativeSha256: [ "dataset_artifacts", "native_lib_sha256" ]
}
};
function reportKeys(fileName) {
const family = Object.entries(reportFamilies).find(([ending]) => fileName.endsWith(`_${ending}.json`));
return family?.[1] ?? reportFamilies.v3_complete;
}
const claims = new Map(Object.entries({
"GATE-035": [ "timestamp" ],
"GATE-038": [ "nativeSha256" ],
"GATE-041": [ "isKaggle" ],
"GATE-052": [ "status" ],
"GATE-053": [ "warningsCount" ],
"GATE-054": [ "warningsCount", "warnings" ],
"GATE-055": [ "notes" ],
"GATE-056": [ "errors" ],
"GATE-058": [ "lzw" ],
"GATE-060": [ "tiff" ],
"GATE-061": [ "compression" ],
"GATE-062": [ "soLoad" ],
"GATE-066": [ "missingPackages" ],
"GATE-067": [ "competitor" ],
"GATE-068": [ "eventsCount" ]
}));
function keysOfCondition(id, fileName) {
const metric = _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__.Zv.find(name => _model_condition_ids_js__WEBPACK_IMPORTED_MODULE_0__.f[name] === id);
if (metric !== undefined) return [ metric ];
const keys = reportKeys(fileName);
return (claims.get(id) ?? []).flatMap(claim => pathsOf(keys[claim])).map(path => path.join("."));
}
function pathsOf(value) {
return value.flatMap(part => typeof part === "string" ? [] : [ part ]).concat(isPath(value) ? [ value ] : []);
}
function isPath(value) {
return value.every(part => typeof part === "string");
}
},
73798: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => surfaceOf,
l: () => ranCells
});
var _codec_canonical_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18348);
var _model_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83538);
function surfaceOf(dossier, observations, results) {
if (dossier.collected === undefined) return undefined;
const seen = observations.state === "read" ? observations.value : undefined;
const cells = ranCells(dossier, seen);
const symbols = symbolsOf(dossier, seen);
const shipped = (dossier.manifest?.files ?? []).map(({name: name}) => name).filter(name => name.endsWith(".whl"));
const wheels = wheelsOf(seen, shipped);
const {packs: packs} = dossier.settings;
const kaggleOnly = results.filter(({scope: scope}) => scope === "kaggle").map(({id: id}) => id);
return {
cells: cells.run,
wheels: wheels,
symbols: symbols,
notCovered: {
cells: cells.notRun,
otherSources: cells.others,
wheels: shipped.filter(name => !wheels.some(({wheel: wheel}) => wheel === name)),
symbols: exportedBeyond(dossier, seen),
packs: _model_verdict_js__WEBPACK_IMPORTED_MODULE_0__.hF.options.filter(pack => pack !== "core" && !packs.includes(pack)),
conditions: dossier.target === "rehearsal" ? kaggleOnly : []
}
};
}
function ranCells({cells: own = [], code: code}, seen) {
const executed = executedSources(seen);
const isScript = code !== undefined && !code.name.endsWith(".ipynb");
if (isScript && seen?.cells.run === 1) return {
run: [ ...own ],
notRun: [],
others: []
};
const left = [ ...executed ];
const run = own.filter(({sha256: sha256}) => {
const at = left.indexOf(sha256);
if (at !== -1) left.splice(at, 1);
return at !== -1;
});
const known = own.map(({sha256: sha256}) => sha256);
const others = [ ...new Set(left) ].filter(sha256 => !known.includes(sha256));
return {
run: run,
notRun: own.filter(cell => !run.includes(cell)).map(({cell: cell}) => cell),
others: others
};
}
function executedSources(seen) {
const executed = seen?.cells.executed ?? [];
return executed.flatMap(({sha256: sha256, raised: raised}) => sha256 === null || raised ? [] : [ sha256 ]);
}
function wheelsOf(seen, shipped) {
const required = (seen?.packages ?? []).filter(({imported: imported}) => imported);
const others = (seen?.imported ?? []).map(({distribution: distribution, ...row}) => ({
...row,
name: distribution
}));
const wheels = [ ...required, ...others ].flatMap(({name: name, version: version, origin: origin}) => {
if (name === null || version === null || origin !== "bundle") return [];
const wheel = shipped.find(file => isWheelOf(file, name, version)) ?? "";
return [ {
distribution: (0, _codec_canonical_name_js__WEBPACK_IMPORTED_MODULE_1__.E)(name),
version: version,
wheel: wheel
} ];
});
return wheels.filter((one, at) => wheels.findIndex(other => other.distribution === one.distribution) === at);
}
function isWheelOf(file, name, version) {
const [distribution = "", own = ""] = file.slice(file.lastIndexOf("/") + 1).split("-");
return (0, _codec_canonical_name_js__WEBPACK_IMPORTED_MODULE_1__.E)(distribution) === (0, 
_codec_canonical_name_js__WEBPACK_IMPORTED_MODULE_1__.E)(name) && own.replaceAll("_", "-") === version.replaceAll("_", "-");
}
function symbolsOf({settings: settings}, seen) {
const native = seen?.native;
if (native?.loaded !== true || native.error !== "") return [];
return (settings.native?.symbols ?? []).filter(name => !native.missing_symbols.includes(name));
}
function exportedBeyond({settings: settings}, seen) {
if (settings.native === undefined) return [];
const exported = seen?.native?.exported;
if (exported === undefined) return null;
const required = settings.native.symbols;
return [ ...new Set(exported) ].filter(name => !required.includes(name)).sort();
}
},
34783: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
d: () => createRest
});
var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46752);
var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18414);
var _kaggle_dispatcher_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36782);
var _kaggle_retry_after_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29474);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
const attempts = 3;
const callSeconds = 20;
const longestWait = 30;
const mostBytes = 16 * 1024 * 1024;
function createRest(options) {
const dispatcherOf = (0, _kaggle_dispatcher_js__WEBPACK_IMPORTED_MODULE_2__.S)(options.environment);
return {
ask: async call => {
for (let attempt = 1; ;attempt += 1) {
const answer = await send(call, options, dispatcherOf);
const again = attempt < attempts && mayRepeat(call, answer);
if (!again) return takeAnswer(call, answer);
const wait = Math.min(answer.retryAfter ?? attempt * 2 - 1, longestWait);
await options.clock.sleep(wait, options.signal);
}
}
};
}
async function send(call, options, dispatcherOf) {
const nothing = {
status: 0,
bytes: new Uint8Array,
retryAfter: undefined,
limited: false
};
try {
const url = urlOf(call, options.apiUrl);
const answer = await (0, undici__WEBPACK_IMPORTED_MODULE_0__.Em)(url, {
method: call.method,
dispatcher: dispatcherOf(url),
headers: headersOf(options.token),
...call.body === undefined ? {} : {
body: JSON.stringify(call.body)
},
signal: AbortSignal.any([ options.signal, AbortSignal.timeout(callSeconds * 1e3) ])
});
const header = name => String(answer.headers[name] ?? "");
const bytes = await readBody(answer.body);
const retryAfter = (0, _kaggle_retry_after_js__WEBPACK_IMPORTED_MODULE_4__.C)(header("retry-after"), header("date"), options.clock.now());
const limited = header("x-ratelimit-remaining") === "0" || retryAfter !== undefined;
return {
status: answer.statusCode,
bytes: bytes,
text: messageIn(bytes),
retryAfter: retryAfter,
limited: limited
};
} catch (error) {
if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR) throw error;
return {
...nothing,
text: error instanceof Error ? error.message : String(error)
};
}
}
function urlOf({path: path, method: method}, apiUrl) {
const base = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
const isSafe = base !== undefined && (base.protocol === "https:" || (0, _kaggle_dispatcher_js__WEBPACK_IMPORTED_MODULE_2__.U)(base));
if (!isSafe) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("GITHUB_UNREACHABLE", {
operation: `${method} ${path}`,
why: `GITHUB_API_URL=${apiUrl}`
});
return new URL(`${apiUrl}${path}`);
}
function headersOf(token) {
return {
accept: "application/vnd.github+json",
authorization: `Bearer ${token.reveal()}`,
"content-type": "application/json",
"user-agent": "nx47-certify",
"x-github-api-version": "2022-11-28"
};
}
async function readBody(body) {
const chunks = [];
let size = 0;
for await (const chunk of body) {
size += chunk.byteLength;
if (size > mostBytes) throw new Error(`more than ${mostBytes} bytes`);
chunks.push(chunk);
}
return Buffer.concat(chunks);
}
function mayRepeat({repeatable: repeatable, method: method}, {status: status, limited: limited}) {
if (status === 429 || status === 403 && limited) return true;
return (repeatable || method === "GET") && (status === 0 || status >= 500);
}
function takeAnswer(call, {status: status, text: text, bytes: bytes, limited: limited}) {
const operation = `${call.method} ${call.path}`;
if (status >= 200 && status < 300) return bytes.byteLength === 0 ? null : readAnswer(operation, bytes);
if (status === 429 || status === 403 && limited) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("GITHUB_UNREACHABLE", {
operation: operation,
why: `HTTP ${status}, rate limit`
});
if ([ 401, 403, 404 ].includes(status)) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("GITHUB_DENIED", {
operation: operation,
permission: call.permission,
status: status,
message: text
});
if (status === 0 || status >= 500) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("GITHUB_UNREACHABLE", {
operation: operation,
why: status === 0 ? text : `HTTP ${status}`
});
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("GITHUB_REFUSED", {
operation: operation,
status: status,
message: text
});
}
function readAnswer(operation, bytes) {
try {
return (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__.R)(bytes, {
maxBytes: mostBytes
});
} catch (cause) {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("GITHUB_UNREACHABLE", {
operation: operation,
why: "no JSON"
}, {
cause: cause
});
}
}
const messageSchema = zod__WEBPACK_IMPORTED_MODULE_5__._H3({
message: zod__WEBPACK_IMPORTED_MODULE_5__.YjP()
});
const longestMessage = 200;
function messageIn(bytes) {
try {
return messageSchema.parse((0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__.R)(bytes)).message.slice(0, longestMessage);
} catch {
return "";
}
}
},
43880: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
h: () => readWorkflowRun
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18414);
const sha = zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const pullSchema = zod__WEBPACK_IMPORTED_MODULE_2__._H3({
number: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().positive(),
head: zod__WEBPACK_IMPORTED_MODULE_2__._H3({
sha: sha,
repo: zod__WEBPACK_IMPORTED_MODULE_2__._H3({
full_name: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
}).nullable()
})
});
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_2__._H3({
pull_request: pullSchema
});
const mostPayloadBytes = 32 * 1024 * 1024;
async function readWorkflowRun(environment) {
const of = name => environment[name] ?? "";
const repository = /^[\w.-]+\/[\w.-]+$/.test(of("GITHUB_REPOSITORY")) ? of("GITHUB_REPOSITORY") : "";
const run = {
repository: repository,
apiUrl: of("GITHUB_API_URL").replace(/\/+$/, ""),
url: pageOf(repository, of),
sha: sha.safeParse(of("GITHUB_SHA")).data ?? "",
pull: 0,
isFork: false
};
if (!of("GITHUB_EVENT_NAME").startsWith("pull_request")) return run;
const pull = await readPull(of("GITHUB_EVENT_PATH"));
if (pull === undefined) return {
...run,
sha: ""
};
const isFork = pull.head.repo?.full_name.toLowerCase() !== repository.toLowerCase();
return {
...run,
sha: pull.head.sha,
pull: pull.number,
isFork: isFork
};
}
async function readPull(path) {
try {
const bytes = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
return payloadSchema.parse((0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__.R)(bytes, {
maxBytes: mostPayloadBytes
})).pull_request;
} catch {
return undefined;
}
}
function pageOf(repository, of) {
const [server, id, attempt] = [ of("GITHUB_SERVER_URL"), of("GITHUB_RUN_ID"), of("GITHUB_RUN_ATTEMPT") ];
if (repository === "" || server === "" || !/^\d+$/.test(id)) return "";
const page = `${server.replace(/\/+$/, "")}/${repository}/actions/runs/${id}`;
return /^\d+$/.test(attempt) ? `${page}/attempts/${attempt}` : page;
}
},
64538: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
r: () => branchIndex
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
var _model_run_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48891);
var _checkpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17925);
var _run_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61931);
async function branchIndex(commit, blobs) {
const bytes = (await blobs.find(`${commit}:${_model_run_index_js__WEBPACK_IMPORTED_MODULE_1__.AV}`))?.bytes ?? new Uint8Array;
const index = (0, _run_index_js__WEBPACK_IMPORTED_MODULE_3__.v)(bytes);
if (index.problem !== "") throw broken(_model_run_index_js__WEBPACK_IMPORTED_MODULE_1__.AV, index.line, index.problem);
const size = index.entries.length;
if (size === 0) return {
index: index,
bytes: bytes,
origin: ""
};
const path = (0, _model_run_index_js__WEBPACK_IMPORTED_MODULE_1__.AD)(size);
const last = (await blobs.find(`${commit}:${path}`))?.bytes ?? new Uint8Array;
const {root: root, origin: origin} = (0, _checkpoint_js__WEBPACK_IMPORTED_MODULE_2__.S7)((new TextDecoder).decode(last), path);
if (!index.roots[size]?.equals(root)) throw broken(path, 3, "another-root");
return {
index: index,
bytes: bytes,
origin: origin
};
}
function broken(file, line, why) {
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("LEDGER_BROKEN", {
file: file,
line: line,
why: why
});
}
},
17925: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
PB: () => checkpointInKernel,
S7: () => parseCheckpoint,
am: () => checkpointText
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
function checkpointText({origin: origin, size: size, root: root}) {
return `${origin}\n${size}\n${root.toString("base64")}\n`;
}
const inKitCell = /index_checkpoint[\\"']+:\s*[\\"']+([1-9]\d*) ([A-Za-z0-9+/\\]{43,90}=)/;
function checkpointInKernel(source) {
const [, size = "", text = ""] = inKitCell.exec(source) ?? [];
const root = Buffer.from(text.replaceAll("\\", ""), "base64");
return root.length === 32 ? {
size: Number(size),
root: root
} : undefined;
}
function parseCheckpoint(text, file) {
const [body = ""] = text.split("\n\n");
const own = body === text ? text : `${body}\n`;
const [origin = "", size = "", root = ""] = own.split("\n");
const checkpoint = {
origin: origin,
size: Number(size),
root: Buffer.from(root, "base64")
};
const isWhole = origin !== "" && checkpoint.root.length === 32 && checkpointText(checkpoint) === own;
if (!isWhole) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("FILE_UNREADABLE", {
file: file,
why: "no checkpoint"
});
return checkpoint;
}
},
73752: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M: () => firstLoss,
a: () => firstDifference
});
async function firstLoss(edges, read) {
for (const {path: path, commit: commit, parent: parent, before: before, after: after} of edges) {
if (before === "" || before === after) continue;
const byte = after === "" ? 0 : firstDifference(await read(before), await read(after));
if (byte !== undefined) return {
path: path,
commit: commit,
parent: parent,
byte: byte
};
}
return undefined;
}
function firstDifference(before, after) {
const common = Math.min(before.length, after.length);
if (Buffer.compare(before.subarray(0, common), after.subarray(0, common)) === 0) return before.length <= after.length ? undefined : common;
for (let at = 0; at < common; at += 1) if (before[at] !== after[at]) return at;
return undefined;
}
},
60435: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M6: () => recordEdges,
g3: () => commitsOf,
q4: () => edgesOf
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
async function commitsOf(place, ports) {
const format = "--pretty=format:%H%x1f%P%x1f%ct%x1f%B%x1e";
const commits = [];
for await (const page of pagesOf(place, {
atOnce: 2e3,
options: [ format, "--topo-order", ...plain ],
paths: []
}, ports)) {
for (const row of page.split("")) {
const [id = "", parents = "", seconds = "", message = ""] = row.trimStart().split("");
if (id === "") continue;
const named = parents === "" ? [] : parents.split(" ");
commits.push({
id: id,
parents: named,
seconds: Number(seconds),
message: message
});
}
}
return commits.reverse();
}
async function edgesOf(place, paths, ports) {
const edges = [];
for await (const page of pagesOf(place, {
atOnce: 200,
options: [ ...eachEdge, ...plain ],
paths: paths
}, ports)) edges.push(...parseEdges(page));
return edges;
}
async function recordEdges(root, paths, ports) {
const edges = await edgesOf({
root: root,
ref: "HEAD"
}, paths, ports);
return edges.filter(({path: path}) => isKept(path, paths));
}
function isKept(path, paths) {
if (paths.includes(path)) return true;
return /^session\/[^/]+\/(?:logs\/[^/]+\.jsonl|reports\/.+)$/.test(path) || path.startsWith("ledger/");
}
const mostText = 4 << 20;
const plain = [ "--no-abbrev", "--no-abbrev-commit", "--no-decorate", "--no-notes", "--no-color", "--no-show-signature" ];
const eachEdge = [ "-m", "--raw", "--root", "--full-history", "--no-renames", "--relative", "-z", "--pretty=oneline" ];
async function* pagesOf({root: root, ref: ref}, {atOnce: atOnce, options: options, paths: paths}, {shell: shell}) {
for (let skip = 0; ;skip += atOnce) {
const whole = [ "git", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs", "-C", root ];
const page = [ "log", ...options, `--skip=${skip}`, `--max-count=${atOnce}`, ref, "--", ...paths ];
const {status: status, stdout: stdout, stderr: stderr} = await shell.run({
argv: [ ...whole, ...page ],
deadlineSeconds: 120
});
const why = status === 0 ? "" : stderr.split("\n").find(line => line !== "") ?? `git ${status}`;
if (why !== "" || Buffer.byteLength(stdout) >= mostText) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("FILE_UNREADABLE", {
file: "git log",
why: why || "too long"
});
if (stdout === "") return;
yield stdout;
}
}
function parseEdges(text) {
const edges = [];
const tokens = text.split("\0");
let [commit, parent] = [ "", "" ];
for (let at = 0; at < tokens.length; at += 1) {
const token = tokens[at] ?? "";
const raw = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]$/.exec(token);
if (raw !== null) {
const [, modeBefore = "", modeAfter = "", before = "", after = ""] = raw;
at += 1;
const ids = {
before: fileId(modeBefore, before),
after: fileId(modeAfter, after)
};
edges.push({
path: tokens[at] ?? "",
commit: commit,
parent: parent,
...ids
});
continue;
}
const head = /^([0-9a-f]{40,64})(?: \(from ([0-9a-f]{40,64})\))?/.exec(token);
if (head !== null) [commit, parent] = [ head[1] ?? "", head[2] ?? `${head[1]}^` ];
}
return edges;
}
function fileId(mode, id) {
return mode.startsWith("100") ? id : "";
}
},
7202: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => journalGrowth
});
function journalGrowth(path, old, {section: section, line: line}) {
const endsLine = old.byteLength === 0 || old.at(-1) === 10;
const isLines = /\.jsonl$/i.test(path);
const gap = isLines || old.byteLength === 0 ? "" : "\n";
return `${endsLine ? "" : "\n"}${gap}${isLines ? line : section}`;
}
},
77225: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D_: () => fetchBranch,
F6: () => hasRemote,
S1: () => isIn,
Sq: () => pushCommit,
Tl: () => filesAt,
Tr: () => storeFiles,
fA: () => linksAt,
lj: () => pushTag,
mC: () => fetchTip,
uA: () => sizesAt,
wV: () => ownRef,
yg: () => taggedCommit,
zu: () => commitFiles
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
async function hasRemote(place, ports) {
return (await git(place, [ "remote", "get-url", place.remote ], ports)).status === 0;
}
async function fetchBranch(place, ports) {
const asked = [ "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--quiet" ];
const wanted = `+refs/heads/${place.branch}:${ownRef(place)}`;
const {status: status, stderr: stderr} = await git(place, [ "fetch", ...asked, place.remote, wanted ], ports);
if (status === 0) return true;
if (/couldn't find remote ref/.test(stderr)) return false;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("COMMIT_BACK_UNREACHABLE", {
remote: place.remote,
why: lastLine(stderr)
});
}
function ownRef({worker: worker}) {
return `refs/nx47/${worker}`;
}
async function fetchTip(place, ports) {
if (!await fetchBranch(place, ports)) return "";
return (await told(place, [ "rev-parse", ownRef(place) ], ports)).trim();
}
async function filesAt(place, commit, paths, ports) {
if (commit === "") return [];
const text = await told(place, [ "ls-tree", "-r", "-z", "--full-tree", commit, "--", ...paths ], ports);
return text.split("\0").flatMap(row => {
const found = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(row);
return found === null ? [] : [ {
id: found[1] ?? "",
path: found[2] ?? ""
} ];
});
}
async function linksAt(place, paths, ports) {
const text = await told(place, [ "ls-tree", "-r", "-z", "--full-tree", place.ref, "--", ...paths ], ports);
return text.split("\0").flatMap(row => (/^(?!100)\d+ \w+ [0-9a-f]+\t(.*)$/s.exec(row) ?? []).slice(1));
}
async function sizesAt(place, ids, ports) {
const text = await told(place, [ "cat-file", "--batch-check" ], ports, ids.map(id => `${id}\n`).join(""));
return text.split("\n").flatMap(row => {
const found = /^([0-9a-f]+) blob (\d+)$/.exec(row);
return found === null ? [] : [ {
id: found[1] ?? "",
byteLength: Number(found[2])
} ];
});
}
async function storeFiles(place, paths, ports) {
if (paths.length === 0) return [];
const input = paths.map(path => `${path}\n`).join("");
const text = await told(place, [ "hash-object", "-w", "--no-filters", "--stdin-paths" ], ports, input);
return text.trimEnd().split("\n");
}
async function commitFiles(place, {parent: parent, files: files, grown: grown, message: message, seconds: seconds}, ports) {
const ref = `${ownRef(place)}-next`;
const text = line => Buffer.from(`${line}\n`);
const stream = [ text(`reset ${ref}`), text(""), text(`commit ${ref}`), text("mark :1"), text(`committer ${committer} ${seconds} +0000`), ...content(Buffer.from(message)), ...parent === "" ? [] : [ text(`from ${parent}`) ], ...files.map(({path: path, id: id}) => text(`M 100644 ${id} ${quoted(path)}`)), ...grown.flatMap(([path, bytes]) => [ text(`M 100644 inline ${quoted(path)}`), ...content(bytes) ]), ...[ "", "get-mark :1", "done" ].map(text) ];
const argv = [ "fast-import", "--quiet", "--done", "--force" ];
return (await told(place, argv, ports, Buffer.concat(stream))).trim();
}
function content(bytes) {
return [ Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n") ];
}
async function pushCommit(place, commit, ports) {
const target = `${commit}:refs/heads/${place.branch}`;
const argv = [ "push", "--porcelain", "--no-verify", "--no-follow-tags", place.remote, target ];
const {status: status, stdout: stdout, stderr: stderr} = await git(place, argv, ports);
if (status === 0) return {
kind: "accepted"
};
const row = stdout.split("\n").find(line => line.startsWith("!")) ?? "";
if (stale.test(row)) return {
kind: "stale"
};
const why = row === "" ? lastLine(stderr) : row.replace(/^!\t\S+\t/, "");
if (row !== "" || denied.test(stderr)) return {
kind: "refused",
why: `${why} ${denialIn(stderr)}`.trim()
};
return {
kind: "lost"
};
}
async function pushTag(place, {commit: commit, tag: tag}, ports) {
const argv = [ "push", "--porcelain", "--no-verify", place.remote, `${commit}:refs/tags/${tag}` ];
const {status: status, stdout: stdout, stderr: stderr} = await git(place, argv, ports);
if (status === 0) return;
const row = stdout.split("\n").find(line => line.startsWith("!")) ?? lastLine(stderr);
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("COMMIT_BACK_REFUSED", {
branch: `refs/tags/${tag}`,
why: row.replace(/^!\t\S+\t/, "")
});
}
async function taggedCommit(place, tag, ports) {
const text = await told(place, [ "ls-remote", place.remote, `refs/tags/${tag}` ], ports);
return /^[0-9a-f]+/.exec(text)?.[0] ?? "";
}
async function isIn(place, commit, tip, ports) {
return (await git(place, [ "merge-base", "--is-ancestor", commit, tip ], ports)).status === 0;
}
const committer = "NX47 Certify <nx47@users.noreply.github.com>";
const stale = /\[rejected\]|cannot lock ref|failed to update ref|incorrect old value|reference already exists/i;
const denied = /denied|forbidden|\b40[13]\b|protected branch|authentication failed|read.?only|not permitted/i;
function denialIn(stderr) {
return stderr.split("\n").find(line => denied.test(line))?.replace(/^remote:\s*/, "").trim() ?? "";
}
function lastLine(text) {
return text.split("\n").filter(line => line.trim() !== "").at(-1)?.trim() ?? "";
}
function quoted(path) {
const bytes = [ ...Buffer.from(path) ].map(byte => {
const isPlain = byte >= 32 && byte < 127 && byte !== 34 && byte !== 92;
return isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
});
return `"${bytes.join("")}"`;
}
async function told(place, argv, ports, input) {
const {status: status, stdout: stdout, stderr: stderr} = await git(place, argv, ports, input);
if (status === 0) return stdout;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("COMMIT_BACK_UNREACHABLE", {
remote: place.root,
why: lastLine(stderr)
});
}
function git(place, argv, {shell: shell}, input) {
const whole = [ "git", "--no-replace-objects", "--literal-pathspecs", "-C", place.root, ...argv ];
return shell.run({
argv: whole,
deadlineSeconds: 300,
...input === undefined ? {} : {
input: input
}
});
}
},
61931: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => nextEntry,
v: () => readIndex
});
var run_index = __webpack_require__(48891);
var chain = __webpack_require__(75556);
var external_node_crypto_ = __webpack_require__(77598);
function leafHash(leaf) {
return (0, external_node_crypto_.createHash)("sha256").update(leafMark).update(leaf).digest();
}
class GrowingTree {
#peaks=[];
#size=0;
get size() {
return this.#size;
}
add(hash) {
let [node, leaves] = [ hash, 1 ];
for (let last = this.#peaks.at(-1); last?.leaves === leaves; last = this.#peaks.at(-1)) {
this.#peaks.pop();
[node, leaves] = [ nodeHash(last.hash, node), leaves * 2 ];
}
this.#peaks.push({
hash: node,
leaves: leaves
});
this.#size += 1;
}
root() {
const hashes = this.#peaks.map(({hash: hash}) => hash);
return hashes.length === 0 ? (0, external_node_crypto_.createHash)("sha256").digest() : hashes.reduceRight((right, left) => nodeHash(left, right));
}
}
function rootOf(hashes) {
const tree = new GrowingTree;
for (const hash of hashes) tree.add(hash);
return tree.root();
}
function inclusionProof(hashes, index) {
if (hashes.length <= 1) return [];
const split = splitOf(hashes.length);
const [left, right] = [ hashes.slice(0, split), hashes.slice(split) ];
return index < split ? [ ...inclusionProof(left, index), rootOf(right) ] : [ ...inclusionProof(right, index - split), rootOf(left) ];
}
function consistencyProof(hashes, size) {
return subproof(hashes, size, true);
}
function subproof(hashes, size, isWhole) {
if (size === hashes.length) return isWhole ? [] : [ rootOf(hashes) ];
const split = splitOf(hashes.length);
const [left, right] = [ hashes.slice(0, split), hashes.slice(split) ];
return size <= split ? [ ...subproof(left, size, isWhole), rootOf(right) ] : [ ...subproof(right, size - split, false), rootOf(left) ];
}
function isIncluded({leaf: leaf, index: index, size: size, root: root}, proof) {
if (index < 0 || index >= size) return false;
let [at, last, hash] = [ index, size - 1, leaf ];
for (const sibling of proof) {
if (last === 0) return false;
if (at % 2 === 1 || at === last) {
hash = nodeHash(sibling, hash);
while (at % 2 === 0 && at !== 0) [at, last] = [ half(at), half(last) ];
} else hash = nodeHash(hash, sibling);
[at, last] = [ half(at), half(last) ];
}
return last === 0 && hash.equals(root);
}
function isConsistent(older, newer, proof) {
if (older.size < 1 || older.size > newer.size) return false;
if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
const path = isPowerOfTwo(older.size) ? [ older.root, ...proof ] : [ ...proof ];
const [first, ...rest] = path;
if (first === undefined) return false;
let [at, last] = [ older.size - 1, newer.size - 1 ];
while (at % 2 === 1) [at, last] = [ half(at), half(last) ];
let [before, after] = [ first, first ];
for (const sibling of rest) {
if (last === 0) return false;
if (at % 2 === 1 || at === last) {
[before, after] = [ nodeHash(sibling, before), nodeHash(sibling, after) ];
while (at % 2 === 0 && at !== 0) [at, last] = [ half(at), half(last) ];
} else after = nodeHash(after, sibling);
[at, last] = [ half(at), half(last) ];
}
return last === 0 && before.equals(older.root) && after.equals(newer.root);
}
const leafMark = Buffer.from([ 0 ]);
const nodeMark = Buffer.from([ 1 ]);
function nodeHash(left, right) {
return (0, external_node_crypto_.createHash)("sha256").update(nodeMark).update(left).update(right).digest();
}
function splitOf(size) {
return 2 ** Math.floor(Math.log2(size - 1));
}
function half(value) {
return Math.floor(value / 2);
}
function isPowerOfTwo(value) {
return Number.isInteger(Math.log2(value));
}
function readIndex(content) {
const {head: head, problem: problem, line: line, lines: lines} = (0, chain.H5)(content, linkOfEntry);
const entries = lines.map(one => run_index.ke.parse(JSON.parse(one)));
const tree = new GrowingTree;
const roots = [ tree.root() ];
for (const one of lines) {
tree.add(leafHash(one));
roots.push(tree.root());
}
const report = {
head: head,
problem: problem,
line: line,
lines: lines,
entries: entries,
roots: roots
};
if (problem !== "") return report;
const seen = new Set;
const twice = entries.find(({session: session}) => seen.size === seen.add(session).size);
return twice === undefined ? report : {
...report,
problem: "run-twice",
line: twice.seq
};
}
function nextEntry({entries: entries, lines: lines, head: head}, body, now) {
const time = [ now, entries.at(-1)?.time ?? "" ].sort().at(-1) ?? now;
const entry = {
schema: "nx47.index/1",
seq: entries.length + 1,
prev: head,
time: time,
...body
};
const line = JSON.stringify(run_index.ke.parse(entry));
const root = rootOf([ ...lines, line ].map(one => leafHash(one)));
return {
line: `${line}\n`,
size: entries.length + 1,
root: root
};
}
function linkOfEntry(line) {
try {
const value = JSON.parse(line);
const {success: success, data: data} = run_index.ke.safeParse(value);
if (!success || JSON.stringify(data) !== line) return undefined;
return {
seq: String(data.seq),
prev: data.prev,
time: data.time
};
} catch {
return undefined;
}
}
},
86601: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
AG: () => sessionFiles,
ZU: () => sessionFilesText,
jA: () => parseSessionFiles,
qg: () => toldDigests
});
var _model_run_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48891);
const largestFile = 5 << 20;
const largestRun = 10 << 20;
function sessionFiles(found, events, level) {
const files = found.filter(({name: name}) => name !== _model_run_index_js__WEBPACK_IMPORTED_MODULE_0__.VK);
const kept = keptNames(files, level);
const sources = sourcesIn(events);
return {
schema: "nx47.session-files/1",
files: files.map(({name: name, byteLength: byteLength, sha256: sha256}) => ({
path: name,
bytes: byteLength,
sha256: sha256,
source: sources.get(name) ?? "",
kept: kept.has(name) ? "repository" : "artefact"
})).sort((one, other) => one.path < other.path ? -1 : 1)
};
}
function sessionFilesText(files) {
return `${JSON.stringify(files, null, 1)}\n`;
}
function parseSessionFiles(bytes) {
try {
const value = JSON.parse(new TextDecoder("utf-8", {
fatal: true
}).decode(bytes));
return _model_run_index_js__WEBPACK_IMPORTED_MODULE_0__.bx.safeParse(value).data?.files;
} catch {
return undefined;
}
}
function toldDigests(events) {
const told = new Map;
for (const {seq: seq, evidence: evidence} of events) {
for (const {kind: kind, ref: ref, sha256: sha256} of evidence) {
if ((kind === "file" || kind === "log") && sha256 !== undefined) told.set(ref, {
sha256: sha256,
line: seq
});
}
}
return told;
}
function keptNames(files, level) {
const kept = new Set;
let total = 0;
const isLog = ({name: name}) => name.startsWith("logs/");
const order = files.toSorted((a, b) => Number(isLog(b)) - Number(isLog(a)) || a.byteLength - b.byteLength);
for (const file of order) {
const {name: name, byteLength: byteLength} = file;
const fits = byteLength <= largestFile && total + byteLength <= largestRun;
const isAsked = level !== "digest" || !name.startsWith("evidence/");
if (!isLog(file) && level !== "full" && !(fits && isAsked)) continue;
kept.add(name);
total += byteLength;
}
return kept;
}
function sourcesIn(events) {
const sources = new Map;
for (const {step: step, macro: macro, evidence: evidence} of events) {
for (const {ref: ref} of evidence) sources.set(ref, `event:${step} ${macro}`);
}
return sources;
}
},
57483: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => trailersOf,
a: () => verifyHistory
});
var time = __webpack_require__(77927);
var run_index = __webpack_require__(48891);
var external_node_crypto_ = __webpack_require__(77598);
function beginningsOf(last) {
const ids = new Map;
return (id, size) => {
if (size > last.length) return undefined;
const beginning = last.subarray(0, size);
const known = ids.get(size) ?? blobId(beginning, id.length);
ids.set(size, known);
return known === id ? beginning : undefined;
};
}
function blobId(bytes, digits) {
const hash = (0, external_node_crypto_.createHash)(digits === 64 ? "sha256" : "sha1");
return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
var chain = __webpack_require__(75556);
var growth = __webpack_require__(73752);
var ledger_history = __webpack_require__(60435);
var ledger_run_index = __webpack_require__(61931);
function indexStates(last) {
const report = (0, ledger_run_index.v)(last);
const lineAt = new Map([ [ 0, 0 ] ]);
for (let at = last.indexOf(newline), line = 1; at !== -1; at = last.indexOf(newline, at + 1), 
line += 1) lineAt.set(at + 1, line);
const places = placesIn(report);
return bytes => {
const size = lineAt.get(bytes.length);
const isBeginning = size !== undefined && (0, growth.a)(bytes, last) === undefined;
if (isBeginning) return stateOf(report, places, size);
const own = (0, ledger_run_index.v)(bytes);
return stateOf(own, placesIn(own), Math.max(own.entries.length, own.problem === "" ? 0 : own.line));
};
}
const newline = 10;
function placesIn({entries: entries}) {
return new Map(entries.toReversed().map(({session: session, seq: seq}) => [ session, seq ]));
}
function stateOf(report, places, size) {
const isBroken = report.problem !== "" && report.line <= size;
return {
size: size,
last: report.entries[size - 1],
root: report.roots[size] ?? Buffer.alloc(0),
problem: isBroken ? report.problem : "",
line: report.line,
has: session => (places.get(session) ?? Number.POSITIVE_INFINITY) <= size
};
}
var reports_branch = __webpack_require__(77225);
async function verifyHistory(place, ports, records) {
const commits = await (0, ledger_history.g3)(place, ports);
const edges = await (0, ledger_history.q4)(place, records === undefined ? [] : [ "ledger", "session", ...records ], ports);
const blobs = ports.openBlobs(place.root);
const counts = {
commits: commits.length,
edges: edges.length
};
try {
const files = await (0, reports_branch.Tl)(place, place.ref, growing(edges), ports);
const sizes = await sizesOf(place, edges, ports);
const read = await readingOnce(files, sizes, id => blobs.read(id));
const index = files.find(({path: path}) => path === run_index.AV);
const stateOf = indexStates(await read(run_index.AV, index?.id ?? ""));
const walk = new Walk(commits, edges, {
read: read,
stateOf: stateOf,
certified: certifiedFiles(place, ports)
});
for (const commit of commits) {
const breach = await walk.breachIn(commit);
if (breach !== undefined) return {
...counts,
breach: breach
};
}
return counts;
} finally {
blobs.close();
}
}
function growing(edges) {
return [ ...new Set([ run_index.AV, ...edges.map(({path: path}) => path) ]) ].filter(path => !isFixed(path));
}
function isFixed(path) {
return [ "session/", "ledger/checkpoints/", run_index.nP ].some(folder => path.startsWith(folder));
}
async function sizesOf(place, edges, ports) {
const ids = edges.flatMap(({path: path, before: before, after: after}) => isFixed(path) ? [] : [ before, after ]);
const asked = [ ...new Set(ids) ].filter(id => id !== "");
const sizes = new Map;
for (let from = 0; from < asked.length; from += idsAtOnce) for (const {id: id, byteLength: byteLength} of await (0, 
reports_branch.uA)(place, asked.slice(from, from + idsAtOnce), ports)) sizes.set(id, byteLength);
return sizes;
}
const idsAtOnce = 1e4;
async function readingOnce(files, sizes, readBlob) {
const ends = new Map;
for (const {path: path, id: id} of files) ends.set(path, beginningsOf(await readBlob(id)));
return async (path, id) => {
if (id === "") return new Uint8Array;
return ends.get(path)?.(id, sizes.get(id) ?? Number.POSITIVE_INFINITY) ?? readBlob(id);
};
}
function certifiedFiles(place, ports) {
return async (commit, path) => {
const files = await (0, reports_branch.Tl)(place, commit, [ path ], ports).catch(() => []);
return files.find(file => file.path === path)?.id ?? "";
};
}
class Walk {
#edges=new Map;
#states=new Map;
#sources;
constructor(commits, edges, sources) {
const parents = new Map(commits.map(({id: id, parents: all}) => [ id, all ]));
for (const edge of edges) {
const parent = edge.parent.endsWith("^") ? parents.get(edge.commit)?.[0] ?? "" : edge.parent;
const own = this.#edges.get(edge.commit) ?? [];
own.push({
...edge,
parent: parent
});
this.#edges.set(edge.commit, own);
}
this.#sources = sources;
}
async breachIn(commit) {
const edges = this.#edges.get(commit.id) ?? [];
const index = edges.find(({path: path}) => path === run_index.AV);
const before = this.#stateAt(commit.parents[0] ?? "");
const bytes = index === undefined ? undefined : await this.#sources.read(run_index.AV, index.after);
const state = bytes === undefined ? before : this.#sources.stateOf(bytes);
this.#states.set(commit.id, state);
for (const edge of edges) {
const found = await this.#breachOn(edge);
if (found !== undefined) return {
commit: commit.id,
file: edge.path,
...found
};
}
if (state.problem !== "") return {
...broken(commit, state.problem),
line: state.line
};
if (bytes === undefined || commit.parents.length > 1) return undefined;
const added = addedBreach(commit, before, state, lastLine(bytes));
if (added !== undefined) return added;
const file = (0, run_index.AD)(state.size);
if (!edges.some(({path: path}) => path === file)) return {
...broken(commit, "missing"),
file: file
};
return this.#startBreach(commit, edges, state.last?.commit ?? "");
}
async #startBreach({id: id}, edges, certified) {
const started = edges.filter(({path: path, before: before}) => before === "" && !/^(?:session|ledger|badges)\//.test(path));
for (const {path: path, after: after} of certified === "" ? [] : started) {
const start = await this.#sources.certified(certified, path);
if (start === "") continue;
const old = await this.#sources.read(`${path} of ${certified}`, start);
const byte = (0, growth.a)(old, await this.#sources.read(path, after));
if (byte !== undefined) return {
why: "lost-bytes",
commit: id,
file: path,
byte: byte
};
}
return undefined;
}
#stateAt(commit) {
return this.#states.get(commit) ?? this.#sources.stateOf(new Uint8Array);
}
async #breachOn({path: path, parent: parent, before: before, after: after}) {
const session = /^session\/[^/]+(?=\/)/.exec(path)?.[0];
const isClosed = session !== undefined && this.#stateAt(parent).has(session);
if (before === "" && !isClosed) return undefined;
if (after === "") return {
why: "removed",
byte: 0
};
if (path.startsWith(run_index.nP)) return undefined;
const old = await this.#sources.read(path, before);
const byte = (0, growth.a)(old, await this.#sources.read(path, after));
if (session !== undefined || path.startsWith("ledger/checkpoints/")) return {
why: "changed-after-close",
byte: byte ?? old.length
};
return byte === undefined ? undefined : {
why: "lost-bytes",
byte: byte
};
}
}
function addedBreach(commit, before, after, line) {
const {last: last, size: size, root: root} = after;
const breach = {
...broken(commit, "several-lines"),
line: size
};
if (last === undefined || size !== before.size + 1) return breach;
const latest = BigInt(commit.seconds + clockGrain) * 1000000000n;
if ((0, time.L)(last.time) > latest) return {
...breach,
why: "entry-after-commit"
};
const told = trailersOf(last, {
line: line,
size: size,
root: root
});
const ends = commit.message.trimEnd().split("\n").slice(-told.length);
const all = commit.message.split("\n").filter(one => one.startsWith("NX47-"));
const isTold = [ ends, all ].every(trailers => trailers.join("\n") === told.join("\n"));
return isTold ? undefined : {
...breach,
why: "other-trailers"
};
}
const clockGrain = 2;
function broken({id: id}, why) {
return {
why: why,
commit: id,
file: run_index.AV
};
}
function lastLine(bytes) {
return (new TextDecoder).decode(bytes.subarray(bytes.lastIndexOf(10, -2) + 1)).trimEnd();
}
function trailersOf({session: session, commit: commit, head: head}, {line: line, size: size, root: root}) {
return [ `NX47-Session: ${session}`, ...commit === "" ? [] : [ `NX47-Commit: ${commit}` ], `NX47-Ledger-Head: ${head}`, `NX47-Index-Line: ${(0, 
chain.Hw)(line)}`, `NX47-Checkpoint: ${size} ${root.toString("base64")}` ];
}
},
15091: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => announcing,
Y: () => datasetUrl
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
function announcing(world, announced) {
const presenter = tellingOnce(world.presenter, announced);
return {
...world,
presenter: presenter,
kaggle: announcingService(world.kaggle, announced, presenter)
};
}
function announcingService(kaggle, announced, presenter) {
return {
...kaggle,
publishDataset: async (...given) => {
const answer = await kaggle.publishDataset(...given);
presenter.show({
kind: "place",
what: "dataset",
url: datasetUrl(kaggle.baseUrl, given[0].ref)
});
return answer;
},
pushKernel: async (...given) => {
const {owner: owner, slug: slug} = given[0].ref;
const told = (version, url) => {
announced.set("kernel-version", version);
presenter.show({
kind: "place",
what: "kernel",
url: url
});
};
announced.set("kernel-sent", `${owner}/${slug}`);
try {
const pushed = await kaggle.pushKernel(...given);
told(String(pushed.version), pushed.url);
return pushed;
} catch (error) {
const version = versionLeft(error);
if (version !== "") told(version, pageUrl(kaggle.baseUrl, "code", given[0].ref));
throw error;
}
}
};
}
function tellingOnce(presenter, announced) {
return {
show: event => {
if (event.kind === "place") {
const name = `${event.what}-url`;
if (event.url === "" || announced.get(name) === event.url) return;
announced.set(name, event.url);
}
presenter.show(event);
}
};
}
function versionLeft(error) {
const remote = error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR ? error.parameters["remote"] : undefined;
return / v(\d+)$/.exec(String(remote ?? ""))?.[1] ?? "";
}
function datasetUrl(baseUrl, ref) {
return pageUrl(baseUrl, "datasets", ref);
}
function pageUrl(baseUrl, kind, {owner: owner, slug: slug}) {
const site = baseUrl.startsWith("https://api.kaggle.com") ? "https://www.kaggle.com" : baseUrl;
return `${site.replace(/\/$/, "")}/${kind}/${owner}/${slug}`;
}
},
66309: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
r: () => beginTask
});
var _law_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6330);
var _plan_page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(247);
var _safe_mode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60001);
var _session_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35669);
var _tools_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2459);
async function beginTask(phases, opened, goal) {
const {context: context, state: state} = opened;
const {world: world, paths: paths, mode: mode} = context;
const task = (0, _law_js__WEBPACK_IMPORTED_MODULE_0__.Hd)(context.task);
const safe = await (0, _safe_mode_js__WEBPACK_IMPORTED_MODULE_2__.Pe)(paths.state, world.files);
const steps = phases.map(({name: name, effects: effects = [], serves: serves}) => ({
...{
macro: name,
effects: effects
},
serves: (0, _law_js__WEBPACK_IMPORTED_MODULE_0__.cF)(name, effects, serves)
}));
const folder = _tools_js__WEBPACK_IMPORTED_MODULE_4__.tr[mode].includes("session-folder") ? paths.session : "";
const planPage = await (0, _plan_page_js__WEBPACK_IMPORTED_MODULE_1__.JH)(task, steps, folder, world.files);
const begun = {
...context,
planPage: planPage,
safe: safe !== undefined
};
const {ref: ref, sha256: sha256} = planPage;
const evidence = [ {
kind: folder === "" ? "checksum" : "file",
ref: ref,
sha256: sha256
} ];
await (0, _session_log_js__WEBPACK_IMPORTED_MODULE_3__.P)(begun, "RUNNING", {
goal: goal,
output: taskLine(task),
evidence: evidence
});
if (safe === undefined) return {
...opened,
context: begun
};
const told = {
reason: (0, _safe_mode_js__WEBPACK_IMPORTED_MODULE_2__.A3)(safe),
since: safe.since
};
const incident = {
time: world.clock.now().toISOString(),
step: "session",
code: "SAFE_MODE",
parameters: told
};
await (0, _session_log_js__WEBPACK_IMPORTED_MODULE_3__.P)(begun, "RUNNING", {
goal: "safe mode: nothing is changed",
output: told.reason
});
return {
...opened,
context: begun,
state: withIncident(state, incident)
};
}
function withIncident(state, incident) {
const {dossier: dossier} = state;
return {
...state,
dossier: {
...dossier,
incidents: [ ...dossier.incidents, incident ]
}
};
}
function taskLine({TASK: TASK, CONTEXT: CONTEXT, CONSTRAINTS: CONSTRAINTS, DONE_CRITERIA: DONE_CRITERIA}) {
const criteria = DONE_CRITERIA.map(({criterion: criterion, evidence: evidence}) => `${criterion} ${evidence}`).join(", ");
return [ `TASK: ${TASK}`, `CONTEXT: ${CONTEXT}`, `CONSTRAINTS: ${CONSTRAINTS}`, `DONE_CRITERIA: ${criteria}` ].join("\n");
}
},
20246: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => closedService
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
function closedService(baseUrl) {
const refuse = target => async () => {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("MACRO_REFUSED", {
what: "service",
target: target
});
};
return {
baseUrl: baseUrl,
identify: refuse("identify"),
acceleratorQuota: refuse("acceleratorQuota"),
viewDataset: refuse("viewDataset"),
datasetStatus: refuse("datasetStatus"),
listDatasetFiles: refuse("listDatasetFiles"),
publishDataset: refuse("publishDataset"),
downloadDatasetFile: refuse("downloadDatasetFile"),
viewKernel: refuse("viewKernel"),
pushKernel: refuse("pushKernel"),
kernelSession: refuse("kernelSession"),
followLog: refuse("followLog"),
listKernelOutput: refuse("listKernelOutput"),
downloadOutput: refuse("downloadOutput"),
saveOutput: refuse("saveOutput"),
transport: () => ({
answers: 0,
peers: []
})
};
}
},
85636: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => critiqueByCheck
});
function critiqueByCheck(subject) {
if (subject.kind === "plan") {
const empty = subject.plan.goal === "" || subject.plan.commands.length === 0;
return {
accepted: !empty,
remarks: empty ? [ "the plan names no goal or no command" ] : []
};
}
const {answer: answer, observed: observed} = subject.check;
return {
accepted: answer === "ok",
remarks: answer === "ok" ? [] : [ `post-check ${answer}: ${observed}` ]
};
}
},
12416: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
QM: () => readDatasetFacts,
UR: () => listingDifference,
p: () => isSameVersion
});
var _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
var _model_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41158);
async function readDatasetFacts(ref, {kaggle: kaggle}) {
const view = await kaggle.viewDataset(ref);
const status = await unlessAbsent(kaggle.datasetStatus(ref));
const version = view?.currentVersion ?? 0;
const listed = version === 0 ? [] : await kaggle.listDatasetFiles(ref, version);
return {
view: view,
status: status,
listed: listed
};
}
async function unlessAbsent(status) {
try {
return await status;
} catch (error) {
const absent = error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR && (error.code === "KAGGLE_NOT_FOUND" || error.code === "KAGGLE_DENIED");
if (absent) return "absent";
throw error;
}
}
async function isSameVersion(at, wanted, {kaggle: kaggle}) {
if (listingDifference(wanted.files, at.listed) !== "") return false;
const manifest = at.listed.find(({name: name}) => name === _model_manifest_js__WEBPACK_IMPORTED_MODULE_2__.HQ);
if (manifest === undefined) return false;
try {
const bytes = await kaggle.downloadDatasetFile(at.ref, at.version, manifest);
return (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(bytes) === wanted.manifestSha256;
} catch (error) {
if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR && error.code !== "CANCELLED") return false;
throw error;
}
}
function listingDifference(wanted, listed) {
const seen = new Map(listed.map(file => [ file.name, file.bytes ]));
const names = new Set(wanted.map(({name: name}) => name));
const part = (label, files) => files.length === 0 ? [] : [ `${label}: ${files.map(({name: name}) => name).join(", ")}` ];
return [ ...part("missing", wanted.filter(file => !seen.has(file.name))), ...part("size", wanted.filter(file => seen.has(file.name) && seen.get(file.name) !== file.bytes)), ...part("extra", listed.filter(file => !names.has(file.name))) ].join("; ");
}
},
86987: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => holdTask
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
var _tools_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2459);
const lockName = "RUNNING";
async function holdTask({world: world, paths: paths, mode: mode, task: task}, told, act) {
if (!_tools_js__WEBPACK_IMPORTED_MODULE_1__.tr[mode].includes("state-folder")) return act();
const file = `${paths.state}/${lockName}`;
await world.files.makeFolder(paths.state);
const answer = await world.lock.take(file, task?.task_id ?? "");
if (!answer.held) {
const {task: other, machine: machine, pid: pid, since: since} = answer.heldBy;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("TASK_RUNNING", {
task: other,
machine: machine,
pid: pid,
since: since,
file: file,
rule: 77
});
}
try {
const {takenFrom: left} = answer;
if (left !== undefined) await told(`${left.task}, process ${left.pid} on ${left.machine}, since ${left.since}`);
return await act();
} finally {
await world.lock.giveBack(file);
}
}
},
27360: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O: () => idleKernel,
c: () => refuseRunning
});
var _codec_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77927);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
var _last_push_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9797);
const settledAfterNs = 600000000000n;
const mostVersions = 3;
async function idleKernel(ref, tools) {
const view = await tools.kaggle.viewKernel(ref);
const earlier = await (0, _last_push_js__WEBPACK_IMPORTED_MODULE_2__.nT)(ref, tools);
refuseUnseen(earlier, view, tools);
if (view !== undefined) await refuseRunning(ref, versionsToLookAt(view.currentVersion, earlier), tools);
return view;
}
async function refuseRunning(ref, versions, tools) {
for (const version of versions) {
const status = await statusOf(ref, version, tools);
if (ended.includes(status)) continue;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("KERNEL_BUSY", {
kernel: `${ref.owner}/${ref.slug} v${version}`,
status: status
});
}
}
const ended = [ "complete", "error", "cancel-acknowledged", "new-script", "none" ];
function refuseUnseen(earlier, view, tools) {
if (earlier === undefined || earlier.version !== null) return;
const seen = (view?.currentVersion ?? 0) > earlier.versionBefore;
const nowNs = (0, _codec_time_js__WEBPACK_IMPORTED_MODULE_0__.L)(tools.clock.now().toISOString());
if (seen || nowNs - (0, _codec_time_js__WEBPACK_IMPORTED_MODULE_0__.L)(earlier.sentAt) > settledAfterNs) return;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("KERNEL_BUSY", {
kernel: earlier.kernel,
status: `sent ${earlier.sentAt}, not seen yet`
});
}
function versionsToLookAt(current, earlier) {
const own = earlier?.version ?? current;
const since = earlier?.version === null ? earlier.versionBefore + 1 : current;
const unsettled = Array.from({
length: Math.max(0, current - since)
}, (_, index) => current - 1 - index);
const versions = [ current, own, ...unsettled ].filter(version => version > 0 && version <= current);
return [ ...new Set(versions) ].slice(0, mostVersions);
}
async function statusOf(ref, version, tools) {
try {
return (await tools.kaggle.kernelSession(ref, version)).status;
} catch (error) {
const absent = error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR && (error.code === "KAGGLE_NOT_FOUND" || error.code === "KAGGLE_DENIED");
if (absent) return "none";
throw error;
}
}
},
70757: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
h: () => kernelRun
});
var _audit_wheels_requirement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26536);
var _codec_canonical_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18348);
var _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31821);
var _model_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41158);
function kernelRun(settings, {dataset: dataset}, {nonce: nonce, ledgerHead: ledgerHead, checkpoint: checkpoint}) {
const {native: native} = settings;
return {
schema: "nx47.kernel-run/1",
nonce: nonce,
ledger_head: ledgerHead,
index_checkpoint: checkpoint,
packs: settings.packs,
prefix: (0, _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__.Mp)(settings.packs),
main_report: settings["main-report"] === "" ? null : settings["main-report"],
dataset: dataset === undefined ? null : {
...dataset.ref,
manifest: _model_manifest_js__WEBPACK_IMPORTED_MODULE_2__.HQ
},
native: native === undefined ? null : {
library: native.library,
symbols: native.symbols
},
required_packages: settings.required.packages.map(text => (0, _audit_wheels_requirement_js__WEBPACK_IMPORTED_MODULE_0__.pP)(text)?.name ?? (0, 
_codec_canonical_name_js__WEBPACK_IMPORTED_MODULE_3__.E)(text))
};
}
},
9797: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ge: () => writeLastPush,
iW: () => forgetLastPush,
mp: () => lastPushPath,
nT: () => readLastPush
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
const lastPushSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_0__.euz("nx47.last-push/1"),
service: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
kernel: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
versionBefore: zod__WEBPACK_IMPORTED_MODULE_0__.aig().int().nonnegative(),
version: zod__WEBPACK_IMPORTED_MODULE_0__.aig().int().positive().nullable(),
sentAt: zod__WEBPACK_IMPORTED_MODULE_1__.w$()
});
async function readLastPush(ref, tools) {
const path = lastPushPath(tools);
if (!await tools.files.exists(path)) return undefined;
const read = lastPushSchema.safeParse(parsed(await tools.files.read(path)));
if (!read.success) return undefined;
const ours = read.data.service === tools.kaggle.baseUrl && read.data.kernel === named(ref);
return ours ? read.data : undefined;
}
async function writeLastPush(ref, push, tools) {
const last = {
schema: "nx47.last-push/1",
service: tools.kaggle.baseUrl,
kernel: named(ref),
...push,
sentAt: tools.clock.now().toISOString()
};
await tools.files.makeFolder(tools.paths.state);
await tools.files.write(lastPushPath(tools), `${JSON.stringify(last)}\n`);
}
function forgetLastPush(tools) {
return tools.files.remove(lastPushPath(tools));
}
function lastPushPath({paths: paths}) {
return `${paths.state}/last-push.json`;
}
function named({owner: owner, slug: slug}) {
return `${owner}/${slug}`;
}
function parsed(bytes) {
try {
return JSON.parse((new TextDecoder).decode(bytes));
} catch {
return undefined;
}
}
},
6330: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Bd: () => requirePlace,
Fo: () => requireCommit,
Gg: () => requireValidations,
Hd: () => requireTask,
LT: () => needsPage,
Lu: () => requirePage,
bB: () => requireCriticised,
bJ: () => requireTested,
cF: () => requireServes,
i0: () => requireFresh
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
var _model_task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24710);
const mostLines = 3;
const minutesWithoutPage = 10;
function requireTask(task) {
if (task === undefined) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("TASK_INCOMPLETE", {
part: "TASK",
rule: 6
});
const parsed = _model_task_js__WEBPACK_IMPORTED_MODULE_1__.v.safeParse(task);
if (!parsed.success) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("TASK_INCOMPLETE", {
part: parsed.error.issues[0]?.path.join(".") ?? "",
rule: 163
});
const [goal = "", ...more] = parsed.data.TASK.split("\n");
if (/[.!?]\s+\S/.test(goal)) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("GOAL_NOT_ONE", {
goal: goal,
rule: 1
});
const lines = 1 + more.length;
if (lines > mostLines) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("TASK_TOO_LONG", {
lines: lines,
rule: 162
});
return parsed.data;
}
function requirePlace({machine: machine, terminal: terminal}, phase) {
if (machine.trim() === "") throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("PLACE_UNNAMED", {
part: "machine",
phase: phase,
rule: 63
});
if (terminal.trim() === "") throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("PLACE_UNNAMED", {
part: "terminal",
phase: phase,
rule: 63
});
}
function requireCriticised(events, sha256) {
const planned = events.findLast(({phase: phase}) => phase === "PLAN");
if (planned === undefined) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("PLAN_MISSING", {
rule: 62
});
const shown = planned.plan_sha256 ?? "";
if (shown !== sha256) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("PLAN_OTHER", {
quoted: sha256,
shown: shown,
rule: 62
});
if (acceptingRoles(events, sha256).length === 0) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("PLAN_UNCRITICISED", {
plan: sha256,
rule: 165
});
}
function requireValidations(events, sha256, plan) {
const destroys = plan.destroys ?? [];
const roles = acceptingRoles(events, sha256);
if (destroys.length > 0 && roles.length < 2) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("VALIDATION_MISSING", {
destroys: destroys.join(", "),
given: roles.join(", "),
rule: 149
});
}
function acceptingRoles(events, sha256) {
const author = events.findLast(({phase: phase}) => phase === "PLAN")?.role;
const accepted = events.filter(event => event.phase === "CRITIQUE" && event.plan_sha256 === sha256 && event.decision.startsWith("accepted"));
const others = accepted.flatMap(({role: role}) => role === undefined || role === author ? [] : [ role ]);
return [ ...new Set(others) ];
}
function requireServes(step, effects, serves) {
const isNamed = /^[A-Z]{3,4}-\d{3}$/.test(serves?.finding ?? "");
if (effects.length > 0 && !isNamed) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("STEP_UNSERVED", {
step: step,
rule: 9
});
return serves === undefined ? "" : `${serves.finding}, ${serves.by}`;
}
function requireFresh(changed) {
if (changed.length > 0) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("PLAN_STALE", {
changed: changed.join(", "),
rule: 164
});
}
function needsPage({minutes: minutes = 0, steps: steps = []}, {touches: touches}) {
return minutes > minutesWithoutPage || steps.length > 1 || touches.length > 1;
}
function requirePage(page, found, task) {
const name = page?.ref ?? `PLANS/${task.task_id}.md`;
if (page === undefined || found !== page.sha256) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("PLAN_UNWRITTEN", {
page: name,
observed: found ?? "none",
rule: 62
});
}
function requireCommit(ground, effects) {
if (!effects.some(effect => effect === "kaggle-dataset" || effect === "kaggle-kernel")) return;
if (ground !== undefined && (ground.target !== "kaggle" || !ground.sendsProject)) return;
const {head: head = "", dirty: dirty = []} = ground?.repository ?? {};
if (head === "") throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("COMMIT_UNRECORDED", {
rule: 10
});
if (dirty.length > 0) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("TREE_DIRTY", {
files: dirty.map(({path: path}) => path).join(", "),
rule: 10
});
}
function requireTested(effects, kinds) {
if (!effects.includes("configuration")) return;
const isTested = kinds.includes("command") || kinds.includes("answer");
if (!isTested) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("CHANGE_UNTESTED", {
missing: "command, answer",
rule: 67
});
}
},
6643: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
T: () => withRemote,
j: () => leftRunning
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
async function leftRunning(remote, act) {
try {
return await act();
} catch (error) {
throw error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR ? withRemote(error, remote) : error;
}
}
function withRemote(failure, remote) {
if (failure.parameters["remote"] !== undefined) return failure;
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(failure.code, {
...failure.parameters,
remote: remote
}, {
cause: failure
});
}
},
22928: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
g: () => lineDiff
});
function lineDiff(path, before, after) {
const old = linesOf(before);
const now = linesOf(after);
const start = firstDifference(old, now);
const end = sameAtEnd(old.slice(start), now.slice(start));
const gone = old.slice(start, old.length - end).map(line => `-${line}`);
const come = now.slice(start, now.length - end).map(line => `+${line}`);
const head = [ `--- ${path}`, `+++ ${path}` ];
const place = `@@ -${start + 1},${gone.length} +${start + 1},${come.length} @@`;
return `${[ ...head, ...gone.length + come.length === 0 ? [] : [ place ], ...gone, ...come ].join("\n")}\n`;
}
function linesOf(text) {
return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
function firstDifference(one, other) {
const at = one.findIndex((line, index) => line !== other[index]);
return at < 0 ? one.length : at;
}
function sameAtEnd(one, other) {
return firstDifference(one.toReversed(), other.toReversed().slice(0, one.length));
}
},
80698: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
t: () => mayGoOn
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
function mayGoOn({session: session, incidents: incidents}) {
const neverRan = [ "inconclusive/machine", "inconclusive/isolation", "inconclusive/open-network" ];
const refused = incidents.some(({step: step, code: code}) => step === "wait" && neverRan.includes((0, 
_model_failure_js__WEBPACK_IMPORTED_MODULE_0__.Ng)(code)));
return session === undefined && !refused;
}
},
3135: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
he: () => chooseFolders,
wZ: () => makeFolders,
au: () => openLedger,
Iy: () => openRun,
j9: () => openUnready,
P0: () => sessionIdOf,
Tb: () => sharedBy
});
var digest = __webpack_require__(54394);
var strict_json = __webpack_require__(18414);
var ledger = __webpack_require__(9286);
var failure = __webpack_require__(82917);
var manifest = __webpack_require__(41158);
var profile = __webpack_require__(56246);
var session_name = __webpack_require__(67119);
var choose_interpreter = __webpack_require__(19900);
var kept_answers = __webpack_require__(36440);
var announce = __webpack_require__(15091);
var conditions = __webpack_require__(77591);
function certificationTask(request, taskId) {
const {settings: settings, target: target} = request;
const packs = settings.packs.join(" ");
const goal = request.offline === true ? `audit against ${settings.profile}` : `${settings.mode === "execute" ? "certify" : "plan to certify"} ${packs} on ${target}`;
return {
task_id: taskId,
TASK: goal,
CONTEXT: `project ${settings.kernel}, profile ${settings.profile}, packs ${packs}`,
CONSTRAINTS: [ `mode ${settings.mode}`, `at most ${settings.deadline} s of session`, "nothing unproven is GO", "old bytes of journals and reports stay the beginning of the new ones" ].join("; "),
DONE_CRITERIA: criteriaOf(request),
minutes: Math.max(1, Math.ceil((request.waitSeconds + settings.deadline) / 60))
};
}
function criteriaOf({settings: settings, target: target, offline: offline}) {
if (offline === true) return [ {
criterion: "no rule of the audit refuses",
evidence: "checksum"
} ];
const asked = conditions.j.filter(({pack: pack, scope: scope, applies: applies}) => (pack === "core" || settings.packs.includes(pack)) && (scope === "both" || target === "kaggle") && (applies === undefined || applies(settings)));
return asked.map(({id: id}) => ({
criterion: id,
evidence: kindOf(id)
}));
}
const evidenceByDecade = {
1: "answer",
2: "file",
5: "file",
6: "file",
7: "file",
8: "log"
};
function kindOf(id) {
const decade = Math.floor(Number(id.slice("GATE-".length)) / 10);
return evidenceByDecade[decade] ?? "checksum";
}
var tools = __webpack_require__(2459);
async function openRun(request, world) {
const profile = await wantedProfile(request.settings.profile, world);
return open_run_open(request, profile, await interpreterFor(request, (0, choose_interpreter.H)(profile.version), world), world);
}
async function openUnready(request, world) {
return open_run_open(request, await wantedProfile(request.settings.profile, world), undefined, world);
}
async function open_run_open(request, profile, interpreter, world) {
const {settings: settings} = request;
const wantedMinor = (0, choose_interpreter.H)(profile.version);
const found = interpreter === undefined ? wantedMinor : (0, choose_interpreter.H)(interpreter.version);
const startedAt = world.clock.now().toISOString();
const otherMinor = request.target === "rehearsal" && found !== wantedMinor ? found : "";
const paths = await chooseFolders(request, otherMinor, startedAt, world);
const mayWrite = tools.tr[settings.mode].includes("session-folder");
if (mayWrite) await makeFolders(paths, world);
const ledger = openLedger(paths, mayWrite, world);
const bundleOnDisk = settings.bundle === undefined ? "none" : await lookAtBundle(paths.bundle, world.files);
const state = {
request: request,
paths: paths,
dossier: await newDossier(request, paths, startedAt, world),
ledgerHead: ledger.head,
glibc: profile.glibc,
bundleOnDisk: bundleOnDisk,
...interpreter === undefined ? {} : {
interpreter: interpreter
},
...bundleOnDisk === "with-manifest" ? {
bundlePath: paths.bundle
} : {}
};
const kept = request.offline === true && mayWrite ? await openKept(paths, world) : (0, 
kept_answers.k)();
const shared = sharedBy(request, paths, ledger, world);
return {
state: state,
...shared,
context: {
...shared.context,
kept: kept
}
};
}
async function openKept(paths, world) {
const argv = [ "git", "-C", paths.root, "ls-files", "-z", "--", ":(icase).nx47" ];
const listed = await world.shell.run({
argv: argv,
deadlineSeconds: 60
}).catch(() => undefined);
if (listed?.status !== 0 || listed.stdout !== "") return (0, kept_answers.k)();
const kept = (0, kept_answers.I)(`${paths.state}/cache/audit`, await world.assets.programDigest(), world.files);
const find = async (...asked) => {
await world.restored;
return kept.find(...asked);
};
return {
...kept,
find: find
};
}
const taskId = "T1";
function sharedBy(request, paths, ledger, world) {
const announced = new Map;
const {settings: settings, file: file} = request;
const configuration = file === "" ? [] : [ file ];
const task = certificationTask(request, taskId);
const shared = {
world: (0, announce.R)(world, announced),
mode: settings.mode,
paths: paths,
ledger: ledger
};
return {
announced: announced,
context: {
...shared,
task: task,
configuration: configuration
}
};
}
function openLedger(paths, mayWrite, world) {
const file = `${paths.session}/logs/session.jsonl`;
const sink = {
append: line => mayWrite ? world.files.append(file, line) : Promise.resolve()
};
return new ledger.O(sink, world.clock, {
sessionId: sessionIdOf(paths),
taskId: taskId
});
}
function sessionIdOf({session: session}) {
return session.slice(session.lastIndexOf("/") + 1);
}
async function newDossier(request, paths, startedAt, world) {
return {
sessionId: sessionIdOf(paths),
taskId: taskId,
startedAt: startedAt,
target: request.target,
mode: request.settings.mode,
settings: request.settings,
place: world.place,
baseUrl: world.kaggle.baseUrl,
nonce: world.randomHex(16),
configuration: await configurationOf(request, world),
prechecks: [],
earlierReports: [],
steps: [],
incidents: []
};
}
async function configurationOf({file: file, settings: settings, macros: macros = {}}, {files: files, assets: assets}) {
const own = await files.hash(file).catch(() => undefined);
const profile = await assets.profile(settings.profile) ?? "";
const named = new Map(Object.values(macros).flat().map(({macro: macro, sha256: sha256}) => [ macro.name, {
name: `macros/${macro.name}.yml`,
sha256: sha256
} ]));
return [ ...own === undefined ? [] : [ {
name: "nx47.yml",
sha256: own
} ], {
name: `profile ${settings.profile}`,
sha256: (0, digest.fg)(profile)
}, {
name: "platform-noise.json",
sha256: (0, digest.fg)(await assets.platformNoise())
}, ...[ ...named.values() ] ];
}
async function wantedProfile(name, world) {
const text = await world.assets.profile(name);
if (text === undefined) throw new failure.HR("PROFILE_UNKNOWN", {
profile: name
});
const parsed = profile.TG.safeParse((0, strict_json.R)((new TextEncoder).encode(text)));
if (!parsed.success) throw new failure.HR("PROFILE_INVALID", {
why: name
});
return {
version: parsed.data.python.version,
glibc: parsed.data.platform.libc.version
};
}
async function interpreterFor(request, minor, world) {
const hasRecipe = request.settings.bundle?.recipe !== undefined || request.settings.bundle === undefined;
if (request.target === "rehearsal") return (0, choose_interpreter.S)(world.pythons, minor, hasRecipe);
return await world.pythons.find(minor) ?? world.pythons.findAny();
}
async function chooseFolders(request, otherMinor, now, world) {
const {root: root, settings: settings} = request;
const state = `${root}/.nx47`;
const certified = request.target === "kaggle" && settings.mode === "execute" && !(request.offline || request.probe);
const home = certified ? `${root}/session` : `${state}/session`;
const slug = root.slice(root.lastIndexOf("/") + 1);
const bundle = otherMinor === "" ? `${root}/${settings.bundle?.path ?? ".nx47/no-bundle"}` : `${state}/bundle-${otherMinor}`;
const mayWrite = tools.tr[settings.mode].includes("session-folder");
const session = await freshSession(home, attempt => (0, session_name.C)(now, slug, attempt), mayWrite, world.files);
if (!certified) return {
root: root,
state: state,
session: session,
bundle: bundle
};
return {
root: root,
state: state,
session: session,
bundle: bundle,
journals: continued(settings).map(path => `${root}/${path}`)
};
}
async function freshSession(home, nameOf, mayWrite, files) {
if (mayWrite) await files.makeFolder(home);
for (let attempt = 1; ;attempt += 1) {
const session = `${home}/${nameOf(attempt)}`;
if (mayWrite ? await files.makeNewFolder(session) : !await files.exists(session)) return session;
}
}
function continued({report: report, journals: journals}) {
const named = [ ...report === undefined ? [] : [ report ], ...journals ];
return [ ...new Set(named) ].filter(path => /\.(?:md|markdown|txt|jsonl)$/i.test(path));
}
async function makeFolders(paths, {files: files, presenter: presenter}) {
await files.makeFolder(paths.state);
const ignore = `${paths.state}/.gitignore`;
if (!await files.exists(ignore)) await files.write(ignore, "*\n");
for (const part of [ "logs", "reports", "evidence", "PLANS" ]) await files.makeFolder(`${paths.session}/${part}`);
presenter.show({
kind: "session",
folder: paths.session
});
}
async function lookAtBundle(path, files) {
if (!await files.exists(path)) return "none";
const entries = (await files.list(path)).filter(entry => entry.kind !== "folder");
if (entries.length === 0) return "none";
return entries.some(entry => entry.path === manifest.HQ) ? "with-manifest" : "without-manifest";
}
},
27329: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
gy: () => forAccess,
Cq: () => forAssembly,
Lm: () => forAudit,
Z_: () => forAuditAgain,
UR: () => forBuild,
KH: () => forCard,
wi: () => forCollect,
XL: () => forGoverning,
GS: () => forHistory,
DS: () => forJudge,
jS: () => forPrecheck,
Ic: () => forPublication,
gz: () => forPush,
y_: () => forReading,
BO: () => forStaging,
O3: () => forSurvey,
FU: () => forWait
});
var asked_session = __webpack_require__(90059);
var kernel_outputs = __webpack_require__(31821);
var parse = __webpack_require__(50498);
var survey_metadata = __webpack_require__(25587);
function kernelOnCard(kernel, settings) {
const asked = (0, asked_session.TN)(kernel, settings);
return {
internet: kernel.enable_internet,
sources: [ ...kernel.dataset_sources, ...kernel.competition_sources, ...kernel.kernel_sources, ...kernel.model_sources ],
session: {
machine: asked.machineShape || (asked.enableGpu ? "GPU" : ""),
image: asked.dockerImage || asked.dockerImagePinning,
timeoutSeconds: asked.timeoutSeconds
}
};
}
var kernel_run = __webpack_require__(70757);
const forSurvey = ({request: request}) => ({
root: request.root,
settings: request.settings
});
function forGoverning({request: request}) {
const {root: root, settings: settings} = request;
if (settings.governing !== undefined) return {
root: root,
governing: settings.governing
};
return settings.packs.includes("nx47") ? {
root: root
} : undefined;
}
function forBuild({request: request, interpreter: interpreter, glibc: glibc, bundleOnDisk: bundleOnDisk}) {
const {bundle: bundle} = request.settings;
if (bundleOnDisk !== "none" || bundle?.recipe === undefined || interpreter === undefined) return undefined;
return {
recipe: bundle.recipe,
interpreter: interpreter,
glibc: glibc,
bundleFolder: bundle.path
};
}
const forStaging = ({bundleOnDisk: bundleOnDisk, paths: paths}) => bundleOnDisk === "without-manifest" ? {
source: paths.bundle
} : undefined;
function forReading({request: request, bundlePath: bundlePath}) {
const shown = request.settings.bundle?.path;
return bundlePath === undefined || shown === undefined ? undefined : {
path: bundlePath,
shown: shown
};
}
function forAccess({request: request, project: project}) {
const metadata = metadataOf(project);
if (metadata === undefined) return undefined;
const {ref: ref} = (0, survey_metadata.rl)(metadata, request.settings["certify-in"]);
const access = {
kernelRef: ref,
kind: metadata.kernel.kernel_type
};
return metadata.dataset === undefined ? access : {
...access,
datasetRef: metadata.dataset.ref
};
}
function forPrecheck({request: request, bundlePath: bundlePath, interpreter: interpreter}) {
const {prechecks: prechecks} = request.settings;
if (prechecks.length === 0) return undefined;
return {
root: request.root,
bundle: bundlePath ?? "",
python: interpreter?.executable ?? "python3",
commands: prechecks
};
}
function forAudit({request: request, project: project, bundle: bundle, bundlePath: bundlePath, interpreter: interpreter}) {
if (project === undefined) return undefined;
const facts = {
settings: request.settings,
target: request.target,
project: project
};
return {
...facts,
...bundle === undefined ? {} : {
bundle: bundle
},
...bundlePath === undefined ? {} : {
folder: bundlePath
},
...interpreter === undefined ? {} : {
interpreter: interpreter
}
};
}
function forAssembly({request: request, project: project, dossier: dossier, ledgerHead: ledgerHead, checkpoint: checkpoint = ""}) {
const metadata = metadataOf(project);
if (project === undefined || metadata === undefined) return undefined;
const bound = {
nonce: dossier.nonce,
ledgerHead: ledgerHead,
checkpoint: checkpoint
};
return {
code: project.code,
run: (0, kernel_run.h)(request.settings, metadata, bound)
};
}
function forHistory({request: request, project: project, assembly: assembly}) {
const dataset = metadataOf(project)?.dataset;
if (dataset === undefined || assembly === undefined) return undefined;
return {
ref: dataset.ref,
profile: request.settings.profile,
most: historyVersions
};
}
const historyVersions = 10;
function forCard({request: request, project: project, assembly: assembly, dossier: dossier}) {
const metadata = metadataOf(project);
if (metadata === undefined || assembly === undefined) return undefined;
const {settings: settings} = request;
const {kernel: kernel, dataset: dataset} = metadata;
const place = (0, survey_metadata.rl)(metadata, settings["certify-in"]);
const {manifest: manifest} = dossier;
const shown = {
kernel: {
ref: place.ref,
title: place.title,
asksPrivate: place.isPrivate,
bytes: (new TextEncoder).encode(assembly.text).byteLength,
...kernelOnCard(kernel, settings)
},
makePublic: settings["make-public"],
removals: settings.removals,
lossesRefused: refusesLosses(request),
secrets: settings["kaggle-secrets"]
};
if (dataset === undefined) return shown;
const {title: title, licenses: licenses, is_private: asksPrivate} = dataset.metadata;
const licence = licenses[0]?.name ?? "unknown";
const part = {
ref: dataset.ref,
title: title,
licence: licence,
asksPrivate: asksPrivate
};
return {
...shown,
dataset: manifest === undefined ? part : {
...part,
manifest: manifest
}
};
}
function refusesLosses({target: target, settings: settings}) {
return target === "kaggle" || settings.service !== "";
}
function forPublication({request: request, project: project, assembly: assembly, bundlePath: bundlePath, dossier: dossier}) {
const dataset = metadataOf(project)?.dataset;
const {manifest: manifest} = dossier;
const shown = dossier.card?.dataset;
if (dataset === undefined || manifest === undefined || bundlePath === undefined) return undefined;
if (assembly === undefined || shown === undefined) return undefined;
const isPublished = shown.action === "reuse";
return {
ref: dataset.ref,
title: dataset.metadata.title,
licence: dataset.metadata.licenses[0]?.name ?? "unknown",
isPrivate: shown.isPrivate,
folder: bundlePath,
manifest: manifest,
versionBefore: isPublished ? shown.version : shown.version - 1,
isPublished: isPublished,
removals: request.settings.removals,
lossesRefused: refusesLosses(request),
pollSeconds: request.target === "kaggle" ? 10 : .1
};
}
function forPush({request: request, project: project, assembly: assembly, dossier: dossier}) {
const metadata = metadataOf(project);
const shown = dossier.card?.kernel;
if (metadata === undefined || assembly === undefined || shown === undefined) return undefined;
const {kernel: kernel} = metadata;
const {ref: ref, title: title} = (0, survey_metadata.rl)(metadata, request.settings["certify-in"]);
const {timeoutSeconds: timeoutSeconds, ...asked} = (0, asked_session.TN)(kernel, request.settings);
return {
ref: ref,
title: title,
text: assembly.text,
language: kernel.language,
kind: kernel.kernel_type,
isPrivate: shown.isPrivate,
enableInternet: kernel.enable_internet,
...asked,
datasetSources: kernel.dataset_sources,
competitionSources: kernel.competition_sources,
kernelSources: kernel.kernel_sources,
modelSources: kernel.model_sources,
sessionTimeoutSeconds: timeoutSeconds,
deadlineSeconds: request.settings.deadline,
pauseSeconds: request.target === "kaggle" ? 2 : .05,
codeFile: kernel.code_file
};
}
function forWait({request: request, dossier: dossier}) {
const {kernel: kernel} = dossier;
if (kernel === undefined) return undefined;
return {
ref: kernel.ref,
version: kernel.version,
waitSeconds: request.waitSeconds,
intervalSeconds: request.target === "kaggle" ? 15 : .25,
deadlineSeconds: Math.max(request.settings.deadline, request.waitSeconds),
follow: request.follow === true
};
}
function forCollect({request: request, dossier: dossier}) {
const {kernel: kernel, session: session} = dossier;
if (kernel === undefined || session === undefined) return undefined;
const {settings: settings} = request;
return {
ref: kernel.ref,
version: kernel.version,
manifest: (0, kernel_outputs.gr)(settings.packs, settings["main-report"]).checksums,
judged: (0, kernel_outputs.Gq)(settings.packs, settings["main-report"]),
pauseSeconds: request.target === "kaggle" ? 5 : .05
};
}
function forAuditAgain({request: request, project: project, bundle: bundle, bundlePath: bundlePath, audited: audited, dossier: dossier}) {
const {auditBefore: before, collected: collected} = dossier;
const captured = collected?.files.find(file => file.name === kernel_outputs.VT);
if (captured === undefined || !isReadable(captured.bytes) || project === undefined) return undefined;
if (audited === undefined || before === undefined) return undefined;
const {compilation: compilation, profile: used} = audited;
const facts = {
settings: request.settings,
project: project,
compilation: compilation,
before: before,
captured: captured,
used: used
};
if (bundle === undefined || bundlePath === undefined) return facts;
return {
...facts,
bundle: bundle,
folder: bundlePath
};
}
const forJudge = ({dossier: dossier}) => dossier.mode === "execute" ? {
dossier: dossier
} : undefined;
function metadataOf(project) {
return project === undefined ? undefined : (0, survey_metadata.h3)(project);
}
function isReadable(profile) {
try {
(0, parse.j)(profile);
return true;
} catch {
return false;
}
}
},
79508: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
T_: () => access,
f$: () => assembly,
sb: () => audit,
M: () => auditAfter,
bu: () => builtBundle,
l2: () => bundle,
Nr: () => card,
_v: () => codeParts,
gd: () => collected,
mU: () => compared,
RT: () => dataset,
qf: () => governing,
b6: () => phase_outputs_history,
UF: () => kernel,
TW: () => prechecks,
Cv: () => project,
zh: () => recalled,
Jk: () => repository,
dZ: () => session,
Zv: () => stagedBundle,
bL: () => ticket,
et: () => transport,
WJ: () => verdict
});
var answer = __webpack_require__(25295);
var digest = __webpack_require__(54394);
var conditions_history = __webpack_require__(81562);
var cells = __webpack_require__(98930);
function userCells({name: name, bytes: bytes}) {
if (!name.endsWith(".ipynb")) return [ {
cell: 1,
sha256: (0, digest.fg)(bytes)
} ];
return (0, cells.vv)(bytes).filter(({source: source}) => source.trim() !== "").map(({cell: cell, source: source}) => ({
cell: cell,
sha256: (0, digest.fg)(withoutEnd(source.replace(/\r\n?/g, "\n")))
}));
}
function withoutEnd(source) {
let end = source.length;
while (end > 0 && " \t\n".includes(source.charAt(end - 1))) end -= 1;
return source.slice(0, end);
}
var image_name = __webpack_require__(20928);
var metadata = __webpack_require__(25587);
var model_manifest = __webpack_require__(41158);
function changeTable(root, dossier, after, audited = []) {
const {repository: before} = dossier;
const changed = before === undefined ? [] : changedFiles(before.dirty, after.dirty);
const rows = [ ...builtFiles(root, dossier), ...changed ];
const settled = new Set(audited);
return {
treeBefore: before?.tree ?? "",
treeAfter: after.tree,
rows: [ ...new Map(rows.map(file => [ file.path, rowOf(root, file, settled.has(file.path) ? beforeAudit(dossier) : dossier) ])).values() ]
};
}
function changedFiles(before, after) {
const earlier = new Map(before.map(({path: path, sha256: sha256}) => [ path, sha256 ]));
const later = new Map(after.map(({path: path, sha256: sha256}) => [ path, sha256 ]));
const paths = [ ...new Set([ ...earlier.keys(), ...later.keys() ]) ].sort();
return paths.filter(path => earlier.get(path) !== later.get(path)).map(path => ({
path: path,
sha256: later.get(path) ?? ""
}));
}
function builtFiles(root, {settings: settings, manifest: manifest, manifestSha256: manifestSha256, steps: steps}) {
const path = settings.bundle?.path;
if (path === undefined || manifest === undefined) return [];
if (stepFor(`${root}/${path}`, steps) === undefined) return [];
const files = manifest.files.map(({name: name, sha256: sha256}) => ({
path: `${path}/${name}`,
sha256: sha256
}));
return [ ...files, {
path: `${path}/${model_manifest.HQ}`,
sha256: manifestSha256 ?? ""
} ];
}
function beforeAudit(dossier) {
return {
...dossier,
steps: dossier.steps.filter(({macro: macro}) => !/^(?:after-audit|before-publish)\//.test(macro))
};
}
function rowOf(root, {path: path, sha256: sha256}, dossier) {
const step = stepFor(`${root}/${path}`, dossier.steps);
if (step === undefined) return {
file: path,
reason: "",
impact: "",
proof: ""
};
const {ref: ref, version: version} = dossier.dataset ?? {};
const isBundle = path.startsWith(`${dossier.settings.bundle?.path ?? ""}/`);
const published = isBundle && ref !== undefined ? `dataset ${ref.owner}/${ref.slug} v${version}` : "";
return {
file: path,
reason: step.goal,
impact: published || step.touches.join(", "),
proof: `event:${step.step} ${sha256 === "" ? "removed" : `sha256 ${sha256}`}`
};
}
function stepFor(path, steps) {
return steps.findLast(({state: state, checkAnswer: checkAnswer, touches: touches}) => state === "DONE" && checkAnswer === "ok" && touches.some(touched => `${path}/`.startsWith(touched.endsWith("/") ? touched : `${touched}/`)));
}
function recalled(state, {reports: reports, earlier: earlier, checkpoint: checkpoint}) {
const given = keep({
...state,
checkpoint: checkpoint
}, {
earlierReports: reports,
earlier: earlier
});
const missing = (0, conditions_history.D)(earlier, state.request.settings);
return missing.length === 0 ? given : refuseCertifying(given, "GATE-095", missing.join(", "));
}
function repository(state, read) {
const given = keep(state, {
repository: read
});
const observed = read.grown.lost?.path ?? read.dirty.map(({path: path}) => path).join(", ");
return observed === "" ? given : refuseCertifying(given, "GATE-096", observed);
}
function refuseCertifying({state: state}, id, observed) {
const {target: target, settings: settings} = state.request;
const isCertifying = target === "kaggle" && settings.mode === "execute";
return isCertifying ? {
state: state,
refusal: {
cause: id,
code: id,
observed: observed
}
} : {
state: state
};
}
const compared = (state, after) => keep(state, {
changes: changeTable(state.paths.root, state.dossier, after, state.project?.paths)
});
const transport = (state, proven) => keep(state, {
transport: proven
});
const project = (state, found) => keep({
...state,
project: found
}, {
libraries: found.libraries ?? []
});
const governing = (state, {governing: read}) => keep(state, {
governing: read
});
const builtBundle = (state, {path: path}) => ({
state: {
...state,
bundlePath: path
}
});
const stagedBundle = builtBundle;
function bundle(state, read) {
const dossier = {
...state.dossier,
manifest: read.manifest
};
return {
state: {
...state,
bundle: read.bundle,
dossier: dossier
}
};
}
const access = (state, {rows: rows}) => refuseRows(withRows(state, rows), rows);
const prechecks = (state, {rows: rows}) => refuseRows(withRows(state, rows), rows);
function audit(state, audited) {
const {before: before, beside: beside} = audited;
const dossier = {
...state.dossier,
auditBefore: before,
profile: {
id: audited.profile.id,
image: (0, image_name.t)(audited.profile)
},
...beside === undefined ? {} : {
auditBeside: beside
}
};
const next = {
...state,
audited: audited,
dossier: dossier
};
if ((0, answer.q)(before) !== "fail") return {
state: next
};
const rule = firstCause(before) ?? "audit";
return {
state: next,
refusal: {
cause: rule,
code: rule
}
};
}
function firstCause({findings: findings}) {
const refused = findings.filter(one => one.answer === "fail" && one.severity === "error");
return (refused.find(({rule: rule}) => !rule.startsWith("DEP-")) ?? refused[0])?.rule;
}
function assembly(state, {text: text, run: run, userCells: count}) {
const certifies = state.project === undefined ? undefined : (0, metadata.h3)(state.project)?.kernelRef;
const dossier = {
...state.dossier,
ledgerHead: run.ledger_head,
userCells: count,
...state.project === undefined ? {} : codeParts(state.project.code),
...certifies === undefined ? {} : {
certifies: certifies
}
};
return {
state: {
...state,
assembly: {
text: text,
run: run
},
dossier: dossier
}
};
}
function codeParts(code) {
return {
cells: userCells(code),
code: {
name: code.name,
sha256: (0, digest.fg)(code.bytes)
}
};
}
const phase_outputs_history = (state, {history: read}) => read === undefined ? {
state: state
} : keep(state, {
history: read
});
const card = (state, {card: shown}) => keep(state, {
card: shown
});
function dataset(state, {manifestSha256: manifestSha256, losses: losses, ...rest}) {
const published = losses === undefined ? rest : {
...rest,
losses: losses
};
return keep(state, {
dataset: published,
manifestSha256: manifestSha256
});
}
function kernel(state, {lostSources: _, ...pushed}) {
return keep(state, {
kernel: pushed
});
}
function ticket(state, {path: path}) {
if (!state.request.settings.detach) return {
state: {
...state,
ticketPath: path
}
};
const verdict = {
kind: "PENDING",
cause: "",
packs: state.request.settings.packs,
conditions: []
};
return {
state: {
...state,
ticketPath: path,
dossier: {
...state.dossier,
verdict: verdict
}
}
};
}
function session(state, {questions: _, ...ended}) {
return keep(state, {
session: ended
});
}
const collected = (state, run) => keep(state, {
collected: run
});
const auditAfter = (state, {after: after, differences: differences}) => keep(state, {
auditAfter: after,
differences: differences
});
const verdict = (state, judged) => keep(state, {
verdict: judged
});
function keep(state, part) {
return {
state: {
...state,
dossier: {
...state.dossier,
...part
}
}
};
}
function withRows(state, rows) {
return {
...state,
dossier: {
...state.dossier,
prechecks: [ ...state.dossier.prechecks, ...rows ]
}
};
}
function refuseRows(state, rows) {
const refused = rows.find(row => row.answer !== "ok");
if (refused === undefined) return {
state: state
};
const code = rowCodes[refused.id];
if (code === undefined) return {
state: state,
refusal: {
cause: refused.id,
code: "PRECHECK_FAILED"
}
};
return {
state: state,
refusal: {
cause: code,
code: code,
observed: refused.observed
}
};
}
const rowCodes = {
identity: "CREDENTIALS_OTHER_USER",
"kernel-status": "KERNEL_KIND_CHANGED"
};
},
81859: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O: () => phase
});
function groundOf({request: request, dossier: dossier}) {
const {repository: repository} = dossier;
return {
target: request.target,
sendsProject: request.probe !== true,
...repository === undefined ? {} : {
repository: repository.unread === "" ? repository : {
head: "",
dirty: []
}
}
};
}
var runner = __webpack_require__(15528);
var step_purposes = __webpack_require__(87928);
function phase(name, macro, take, give) {
const serves = step_purposes.O[name];
return {
name: name,
effects: macro.ALLOWLIST.writes,
...serves === undefined ? {} : {
serves: serves
},
run: async (step, state, context) => {
const input = take(state, context);
if (input === undefined) return {
kind: "nothing"
};
const ground = context.ground ?? groundOf(state);
const outcome = await (0, runner.c)({
name: name,
step: step,
macro: macro
}, input, {
...context,
ground: ground
});
if (outcome.state === "DONE") return {
kind: "ran",
outcome: outcome,
given: give(state, outcome.output)
};
return {
kind: "ran",
outcome: outcome
};
}
};
}
},
60048: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$A: () => changedSince,
gp: () => basisOf,
vJ: () => shownPlan
});
var _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
async function basisOf(input, paths, files) {
const digests = {};
for (const path of paths) digests[path] = await files.hash(path).catch(() => "absent");
return {
input: digestOf(input),
files: digests
};
}
function shownPlan(plan, basis) {
return {
plan: plan,
basis: basis,
sha256: (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(JSON.stringify({
plan: plan,
basis: basis
}))
};
}
function changedSince(before, now) {
const paths = new Set([ ...Object.keys(before.basis.files), ...Object.keys(now.basis.files) ]);
const changed = [ ...paths ].filter(path => before.basis.files[path] !== now.basis.files[path]);
return [ ...before.basis.input === now.basis.input ? [] : [ "input" ], ...changed, ...JSON.stringify(before.plan) === JSON.stringify(now.plan) ? [] : [ "plan" ] ];
}
const longest = 8192;
function digestOf(value) {
const parts = (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.SY)();
let text = "";
const add = part => {
text += `${part}\n`;
if (text.length > 65536) {
parts.add(text);
text = "";
}
};
walk(value, add);
parts.add(text);
return parts.hex();
}
function walk(value, add) {
if (typeof value === "string") add(shortened(value)); else if (value instanceof Uint8Array) add(shortenedBytes(value)); else if (Array.isArray(value)) {
add(`[${value.length}`);
for (const one of value) walk(one, add);
} else if (typeof value === "object" && value !== null) {
add("{");
for (const [name, member] of Object.entries(value)) {
add(name);
walk(member, add);
}
add("}");
} else add(`${typeof value} ${String(value)}`);
}
function shortened(text) {
if (text.length <= longest) return `"${text}`;
return `"${text.length} ${text.slice(0, longest / 2)}…${text.slice(-longest / 2)}`;
}
function shortenedBytes(bytes) {
const ends = [ bytes.subarray(0, longest / 2), bytes.subarray(-longest / 2) ];
return `bytes ${bytes.byteLength} ${ends.map(end => (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(end)).join(" ")}`;
}
},
247: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
JH: () => leavePlan,
Pt: () => planText,
Qe: () => pageDigest
});
var _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
function planText(task, steps) {
return [ `# PLAN ${task.task_id}`, "", ...block("TASK", task.TASK), ...block("CONTEXT", task.CONTEXT), ...block("CONSTRAINTS", task.CONSTRAINTS), "## DONE_CRITERIA", "", ...task.DONE_CRITERIA.map(({criterion: criterion, evidence: evidence}) => `- ${criterion} (${evidence})`), "", "## STEPS", "", ...steps.map(({macro: macro, effects: effects, serves: serves}, index) => {
const does = effects.length === 0 ? "read-only" : effects.join(", ");
return `${index + 1}. ${macro}: ${does}${serves === "" ? "" : ` (${serves})`}`;
}), "" ].join("\n");
}
function block(name, text) {
return [ `## ${name}`, "", text, "" ];
}
async function leavePlan(task, steps, folder, files) {
const text = planText(task, steps);
const ref = `PLANS/${task.task_id}.md`;
if (folder === "") return {
ref: ref,
path: "",
sha256: (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(text)
};
await files.makeFolder(`${folder}/PLANS`);
await files.write(`${folder}/${ref}`, text);
return {
ref: ref,
path: `${folder}/${ref}`,
sha256: (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(text)
};
}
async function pageDigest(page, files) {
if (page === undefined || page.path === "") return page?.sha256;
return files.hash(page.path).catch(() => undefined);
}
},
65831: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
q: () => readVersions
});
var posix_ = __webpack_require__(53916);
var wheel_matrix = __webpack_require__(63951);
var wheel_name = __webpack_require__(51725);
function datasetHistory(listings, profile) {
let before = [];
return listings.toSorted((a, b) => a.number - b.number).map(({number: number, createdAt: createdAt, notes: notes, files: files}) => {
const told = {
version: number,
createdAt: createdAt,
notes: notes
};
if (files === undefined) return {
...told,
isListed: false,
...nothing
};
const now = contentOf(files, profile);
const changes = changesBetween(before, now);
before = now;
return {
...told,
isListed: true,
files: files.length,
bytes: files.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
wheels: now.flatMap(({fit: fit}) => fit === undefined ? [] : [ fit ]),
...changes
};
});
}
const nothing = {
files: 0,
bytes: 0,
wheels: [],
lost: [],
replaced: [],
fitsNoMore: []
};
function contentOf(files, profile) {
const fits = new Map((0, wheel_matrix.B)(files, profile).fits.map(fit => [ fit.file, fit ]));
return files.map(({name: name}) => {
const naming = (0, wheel_name.CI)((0, posix_.basename)(name));
const fit = fits.get(name);
const distribution = typeof naming === "string" ? "" : naming.name;
return fit === undefined ? {
name: name,
distribution: distribution
} : {
name: name,
distribution: distribution,
fit: fit
};
}).toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function changesBetween(before, now) {
const kept = new Set(now.map(({name: name}) => name));
const had = new Set(before.map(({name: name}) => name));
const gone = before.filter(({name: name}) => !kept.has(name));
const instead = ({distribution: distribution}) => now.filter(one => distribution !== "" && one.distribution === distribution && !had.has(one.name)).map(({name: name}) => name);
const replaced = gone.map(one => ({
from: one.name,
to: instead(one)
})).filter(({to: to}) => to.length > 0);
const fitting = files => new Set(files.filter(({fit: fit}) => fit?.answer === "ok").map(({distribution: distribution}) => distribution));
const [fitted, fits] = [ fitting(before), fitting(now) ];
return {
lost: gone.filter(one => instead(one).length === 0).map(({name: name}) => name),
replaced: replaced,
fitsNoMore: [ ...fitted ].filter(distribution => !fits.has(distribution)).toSorted()
};
}
var failure = __webpack_require__(82917);
var parse = __webpack_require__(50498);
async function readVersions({ref: ref, profile: profile, most: most}, {assets: assets, kaggle: kaggle}) {
const text = await assets.profile(profile);
if (text === undefined) throw new failure.HR("PROFILE_UNKNOWN", {
profile: profile
});
const view = await kaggle.viewDataset(ref);
if (view === undefined) return undefined;
const numbers = [ ...new Set([ ...view.versions, view.currentVersion ]) ].filter(number => number > 0);
const asked = numbers.toSorted((a, b) => b - a).slice(0, most);
const listings = [];
for (const number of asked) listings.push(await listingOf(view, number, kaggle));
const held = (0, parse.j)((new TextEncoder).encode(text));
const versions = datasetHistory(listings, held);
const omitted = numbers.length - asked.length;
return {
schema: "nx47.dataset-history/1",
ref: ref,
profile: held.id,
omitted: omitted,
versions: versions
};
}
async function listingOf(view, number, kaggle) {
const told = view.published?.find(one => one.number === number) ?? {
number: number,
createdAt: "",
notes: ""
};
try {
return {
...told,
files: await kaggle.listDatasetFiles(view.ref, number)
};
} catch (error) {
if (error instanceof failure.HR && absent.has(error.code)) return told;
throw error;
}
}
const absent = new Set([ "KAGGLE_NOT_FOUND", "KAGGLE_DENIED", "KAGGLE_REFUSED" ]);
},
3686: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Jr: () => isAllowed,
cs: () => refuseLosses,
uR: () => lostFiles
});
var _audit_repository_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21110);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
function lostFiles(listed, wanted) {
const kept = new Set(wanted.map(({name: name}) => name));
return listed.map(({name: name}) => name).filter(name => !kept.has(name));
}
function isAllowed(name, removals) {
return removals.some(removal => removal === name || (0, _audit_repository_glob_js__WEBPACK_IMPORTED_MODULE_1__.B)(removal, name));
}
function refuseLosses(lost, removals, version) {
const refused = lost.filter(name => !isAllowed(name, removals));
if (refused.length > 0) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("DATASET_LOSES_FILES", {
version: version,
files: refused.join(", ")
});
}
},
15528: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
c: () => runMacro
});
var model_failure = __webpack_require__(82917);
var digest = __webpack_require__(54394);
var model_event = __webpack_require__(84751);
function recordCommands(shell) {
let phase = emptyPhase();
return {
shell: {
run: async command => {
const result = await shell.run(command);
phase.statuses.push(result.status);
phase.stdout.add(result.stdout);
phase.stderr.add(result.stderr);
return result;
}
},
taken: () => {
const {statuses: statuses, stdout: stdout, stderr: stderr} = phase;
if (statuses.length === 0) return model_event.NH;
phase = emptyPhase();
const bad = statuses.find(status => status !== 0);
return {
exit_status: bad === undefined ? 0 : bad,
stdout_sha256: stdout.hex(),
stderr_sha256: stderr.hex()
};
}
};
}
function emptyPhase() {
const statuses = [];
return {
statuses: statuses,
stdout: (0, digest.SY)(),
stderr: (0, digest.SY)()
};
}
const stopFileName = "STOP";
async function requireGoing({world: world, paths: paths, closing: closing = false}) {
if (closing) return;
const file = `${paths.state}/${stopFileName}`;
if (await world.files.exists(file)) throw new model_failure.HR("STOP_REQUESTED", {
file: file
});
if (world.signal.aborted) throw new model_failure.HR("CANCELLED");
}
var law = __webpack_require__(6330);
var plan_basis = __webpack_require__(60048);
var plan_page = __webpack_require__(247);
var scribe = __webpack_require__(99266);
var simulation = __webpack_require__(49343);
var macro_tools = __webpack_require__(2459);
const roles = {
plan: "orchestrator",
critique: "recherchiste",
act: "tool",
log: "macro-runner"
};
const noCheck = {
answer: "unknown",
asked: "",
observed: "",
evidence: []
};
async function runMacro(named, given, context) {
const {macro: macro, name: name} = named;
const {shell: shell, taken: taken} = recordCommands(context.world.shell);
const step = {
named: named,
context: {
...context,
world: {
...context.world,
shell: shell
}
},
scribe: (0, scribe.X)(named, context, taken),
from: context.ledger.events.length,
saved: [],
told: {
plan: {
goal: name,
commands: [],
touches: []
},
check: noCheck,
sha256: undefined
}
};
try {
const task = (0, law.Hd)(context.task);
(0, law.Bd)(context.world.place, "PLAN");
await requireGoing(context);
const input = parse(macro.INPUT_SCHEMA, given, name);
const shown = await showPlan(step, input);
if (!(0, macro_tools.TB)(context.mode, macro.ALLOWLIST, context.safe)) return await skip(step, shown.plan);
await requireLawful(step, {
shown: shown,
input: input,
task: task
});
return await carryOut(step, shown, input);
} catch (error) {
const failure = error instanceof model_failure.HR ? error : new model_failure.HR("DEFECT", {
where: name
}, {
cause: error
});
const observed = `${failure.code} ${JSON.stringify(failure.parameters)}`;
const said = {
...step.told,
role: roles.log,
output: observed,
decision: failure.code
};
await step.scribe.log("LOG_EVENT", "FAILED", said);
return {
state: "FAILED",
failure: failure,
record: step.scribe.record("FAILED", said)
};
}
}
async function showPlan(step, input) {
const {named: named, context: context, scribe: scribe} = step;
const {macro: macro} = named;
const plan = await macro.plan(input, toolsFor(step, []));
const shown = (0, plan_basis.vJ)(plan, await basis(step, plan, input));
step.told = {
plan: plan,
check: noCheck,
sha256: shown.sha256
};
const marked = (0, simulation.r)(context.mode, macro.ALLOWLIST);
const risks = macro.RISKS.join("\n");
await scribe.log("PLAN", "RUNNING", {
...step.told,
role: roles.plan,
output: risks,
decision: marked
});
const hash = shown.sha256;
await accept(macro.critique({
kind: "plan",
hash: hash,
plan: plan,
input: input
}), hash, step);
for (const {role: role, plan_sha256: sha256, because: because} of context.validations ?? []) {
const said = {
plan: plan,
role: role,
sha256: sha256,
output: because,
decision: `accepted ${sha256}`
};
await scribe.log("CRITIQUE", "RUNNING", said);
}
return shown;
}
function basis({named: named, context: context}, plan, input) {
const changes = named.macro.ALLOWLIST.writes.includes("configuration") ? plan.touches : [];
const own = changes.map(one => one.startsWith("/") ? one : `${context.paths.root}/${one}`);
return (0, plan_basis.gp)(input, [ ...context.configuration ?? [], ...own ], context.world.files);
}
async function requireLawful(step, {shown: shown, input: input, task: task}) {
const {named: named, context: context, from: from} = step;
const {plan: plan} = shown;
const quoted = named.quotes ?? shown;
const now = (0, plan_basis.vJ)(plan, await basis(step, plan, input));
(0, law.i0)((0, plan_basis.$A)(quoted, now));
const events = context.ledger.events.slice(from);
(0, law.bB)(events, quoted.sha256);
(0, law.Gg)(events, quoted.sha256, plan);
if ((0, law.LT)(task, plan)) (0, law.Lu)(context.planPage, await (0, plan_page.Qe)(context.planPage, context.world.files), task);
(0, law.Fo)(context.ground, named.macro.ALLOWLIST.writes);
(0, law.Bd)(context.world.place, "EXECUTE");
await requireGoing(context);
}
async function skip(step, plan) {
const {context: context, scribe: scribe, told: told} = step;
const why = context.safe === true ? "safe mode" : context.mode;
const output = (plan.diffs ?? []).join("\n");
const said = {
...told,
role: roles.act,
output: output,
decision: `${why}: planned, not executed`
};
await scribe.log("EXECUTE", "SKIPPED", said);
return {
state: "SKIPPED",
record: scribe.record("SKIPPED", {
plan: plan
})
};
}
async function carryOut(step, {plan: plan, sha256: sha256}, input) {
const {named: named, context: context, scribe: scribe} = step;
const {macro: macro, name: name} = named;
const tools = toolsFor(step, plan.touches);
const output = parse(macro.OUTPUT_SCHEMA, await macro.execute(input, tools), name);
const {planPage: page} = context;
const quoted = page === undefined ? [] : [ {
kind: "checksum",
ref: page.ref,
sha256: page.sha256
} ];
await scribe.log("EXECUTE", "RUNNING", {
plan: plan,
sha256: sha256,
role: roles.act,
evidence: quoted
});
(0, law.Bd)(context.world.place, "VERIFY");
const check = await prove(step, output, input, tools);
step.told = {
plan: plan,
check: check,
sha256: sha256
};
const proven = {
...step.told,
output: check.observed
};
await scribe.log("VERIFY", "RUNNING", {
...proven,
role: roles.act,
decision: check.asked
});
await accept(macro.critique({
kind: "result",
hash: sha256,
output: output,
check: check
}), sha256, step);
await scribe.log("LOG_EVENT", "DONE", {
...step.told,
role: roles.log
});
return {
state: "DONE",
output: output,
record: scribe.record("DONE", proven)
};
}
function toolsFor({named: named, context: context, saved: saved}, announced) {
const {world: world, mode: mode, paths: paths, kept: kept, safe: safe = false} = context;
const order = {
mode: mode,
safe: safe,
paths: paths,
allowlist: named.macro.ALLOWLIST,
announced: announced
};
const tools = (0, macro_tools.I9)(world, {
...order,
keep: evidence => void saved.push(evidence)
});
return kept === undefined ? tools : {
...tools,
kept: kept
};
}
function parse(schema, value, name) {
const parsed = schema.safeParse(value);
if (parsed.success) return parsed.data;
const issue = parsed.error.issues[0];
throw new model_failure.HR("MACRO_REFUSED", {
what: `schema of ${name}`,
target: `${issue?.path.join(".")}: ${issue?.message}`
});
}
async function prove({named: {macro: macro}, context: context, saved: saved}, output, input, tools) {
const check = await macro.verify(output, input, tools);
const kinds = check.evidence.map(one => one.kind);
const missing = macro.EVIDENCE_REQUIRED.filter(kind => !kinds.includes(kind));
if (missing.length > 0) throw new model_failure.HR("MACRO_UNPROVEN", {
missing: missing.join(", "),
observed: check.observed
});
(0, law.bJ)((0, macro_tools.w7)(context).filter(effect => macro.ALLOWLIST.writes.includes(effect)), kinds);
return {
...check,
evidence: [ ...check.evidence, ...saved ]
};
}
async function accept(critique, sha256, {told: {plan: plan}, scribe: scribe}) {
const decision = `${critique.accepted ? "accepted" : "refused"} ${sha256}`;
const said = {
plan: plan,
sha256: sha256,
role: roles.critique,
output: critique.remarks.join("\n"),
decision: decision
};
await scribe.log("CRITIQUE", critique.accepted ? "RUNNING" : "FAILED", said);
if (!critique.accepted) throw new model_failure.HR("MACRO_UNPROVEN", {
missing: critique.remarks.join("; "),
observed: ""
});
}
},
60001: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A3: () => reasonOf,
Pe: () => readSafeMode,
ag: () => safeModeText,
w$: () => safeModeName
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18414);
const safeModeName = "SAFE_MODE.json";
const safeModeSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_1__.euz("nx47.safe-mode/1"),
since: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
session: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
uncertainties: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP()),
signs: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP()),
stable: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
});
async function readSafeMode(state, files) {
const path = `${state}/${safeModeName}`;
if (!await files.exists(path)) return undefined;
const parsed = safeModeSchema.safeParse(jsonOf(await files.read(path).catch(() => new Uint8Array)));
return parsed.success ? parsed.data : {
...unknownReason,
signs: [ `unreadable: ${path}` ]
};
}
const unknownReason = {
schema: "nx47.safe-mode/1",
since: "?",
session: "?",
uncertainties: [],
signs: [],
stable: ""
};
function safeModeText(mode) {
return `${JSON.stringify(mode, null, 2)}\n`;
}
function reasonOf({uncertainties: uncertainties, signs: signs}) {
return [ ...signs, ...uncertainties ].join(", ");
}
function jsonOf(bytes) {
try {
return (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.R)(bytes);
} catch {
return undefined;
}
}
},
99266: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X: () => createScribe
});
const outputLimit = 4e3;
function createScribe({name: macro, step: step}, {world: world, ledger: ledger}, ran) {
const startedAt = world.clock.now().toISOString();
const clean = text => world.redact(text).slice(0, outputLimit);
const announced = ({plan: plan}) => ({
goal: clean(plan.goal),
command: clean(plan.commands.join("\n")),
touches: plan.touches.map(clean)
});
return {
log: async (phase, state, said) => {
const evidence = [ ...said.check?.evidence ?? [], ...said.evidence ?? [] ];
const spoken = {
output: clean(said.output ?? ""),
decision: clean(said.decision ?? ""),
evidence: evidence
};
const place = {
macro: macro,
step: step,
phase: phase,
state: state,
...world.place
};
await ledger.append({
...place,
...announced(said),
...ran(),
...spoken,
...speakerOf(said)
});
},
record: (state, said) => ({
step: step,
macro: macro,
state: state,
startedAt: startedAt,
endedAt: world.clock.now().toISOString(),
...announced(said),
output: clean(said.output ?? ""),
decision: state,
check: clean(said.check?.asked ?? ""),
checkAnswer: said.check?.answer ?? "unknown",
short: clean(said.check?.short ?? ""),
evidence: said.check?.evidence ?? []
})
};
}
function speakerOf({role: role, sha256: sha256}) {
return {
...role === undefined ? {} : {
role: role
},
...sha256 === undefined ? {} : {
plan_sha256: sha256
}
};
}
},
35669: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => logSession,
v: () => logLeftRunning
});
var _model_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84751);
var _may_go_on_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80698);
async function logLeftRunning(state, {context: context, announced: announced}) {
const {kernel: kernel} = state.dossier;
const pushed = kernel === undefined ? announced.get("kernel-sent") : `${kernel.ref.owner}/${kernel.ref.slug}`;
if (pushed === undefined || !(0, _may_go_on_js__WEBPACK_IMPORTED_MODULE_1__.t)(state.dossier)) return;
const version = kernel?.version ?? announced.get("kernel-version") ?? "?";
await logSession(context, "RUNNING", {
goal: "left behind: may still be running on the service",
touches: [ `kernel ${pushed} v${version}` ],
output: [ kernel?.url ?? announced.get("kernel-url") ?? "", state.ticketPath ?? "" ].join("\n").trim()
});
}
async function logSession(context, state, words) {
const {goal: goal, decision: decision = "", touches: touches = [], output: output = "", evidence: evidence = []} = words;
await context.ledger.append({
macro: "session",
step: 1,
phase: decision === "" ? "SESSION" : "VERDICT",
state: state,
goal: goal,
...context.world.place,
touches: touches,
command: "",
..._model_event_js__WEBPACK_IMPORTED_MODULE_0__.NH,
output: output,
decision: decision,
evidence: [ ...evidence ]
});
}
},
49343: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => recordUnmade,
r: () => simulationOf
});
var _model_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84751);
var _scribe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99266);
var _tools_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2459);
function simulationOf(mode, allowlist) {
if (mode !== "dry-run") return "";
if (allowlist.writes.length === 0) return "read-only";
return (0, _tools_js__WEBPACK_IMPORTED_MODULE_1__.TB)(mode, allowlist) ? "simulated: below .nx47/" : "simulated: planned, not executed";
}
async function recordUnmade(state, end, {name: name, step: step}, context) {
const {dossier: dossier} = state;
const isWaiting = dossier.steps.some(one => one.state === "SKIPPED");
if (context.mode !== "dry-run" || end.kind !== "nothing" || !isWaiting) return state;
const scribe = (0, _scribe_js__WEBPACK_IMPORTED_MODULE_2__.X)({
name: name,
step: step
}, context, () => _model_event_js__WEBPACK_IMPORTED_MODULE_0__.NH);
const plan = {
goal: "not simulable: needs what an earlier step makes",
commands: [],
touches: []
};
await scribe.log("PLAN", "SKIPPED", {
plan: plan,
role: "orchestrator",
decision: "not simulable"
});
const steps = [ ...dossier.steps, scribe.record("SKIPPED", {
plan: plan
}) ];
return {
...state,
dossier: {
...dossier,
steps: steps
}
};
}
},
23664: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
r: () => logToLedger
});
var _ledger_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75556);
var _ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9286);
var _model_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84751);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
async function logToLedger(path, {touches: touches, ...word}, {files: files, clock: clock, place: place}) {
const chain = (0, _ledger_chain_js__WEBPACK_IMPORTED_MODULE_0__.H5)(await files.exists(path) ? await files.read(path) : new Uint8Array);
if (chain.problem !== "") throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("LEDGER_BROKEN", {
file: path,
line: chain.line,
why: chain.problem
});
const time = (0, _ledger_chain_js__WEBPACK_IMPORTED_MODULE_0__.XL)(chain.lines.slice(-1))[0]?.time ?? "";
const sink = {
append: line => files.append(path, line)
};
const ids = {
sessionId: "standing",
taskId: "T1"
};
const ledger = new _ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__.O(sink, clock, ids, {
head: chain.head,
seq: chain.count,
time: time
});
return ledger.append({
...{
macro: "session",
step: 1,
phase: "SESSION",
state: "DONE",
...place
},
...{
...word,
touches: [ ...touches ],
command: "",
..._model_event_js__WEBPACK_IMPORTED_MODULE_2__.NH,
evidence: [],
role: "person"
}
});
}
},
87928: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
J: () => ownPurpose,
O: () => stepPurposes
});
const serving = (by, ...findings) => Object.fromEntries(findings.map(one => one.split(" ")).map(([name = "", finding = ""]) => [ name, {
finding: finding,
by: by
} ]));
const stepPurposes = {
...serving("reproducibility", "read-repository GATE-096", "compare-project GATE-097", "survey GATE-002", "build-bundle GATE-003", "stage-bundle GATE-003", "read-bundle GATE-003", "read-history GATE-093", "publish GATE-003", "push GATE-004", "match-ticket GATE-004", "fetch-bundle GATE-003", "collect GATE-026", "rollback GATE-093", "prove-transport GATE-091"),
...serving("clarity", "recall-runs GATE-095", "read-governing GATE-099", "precheck GATE-001", "audit GATE-002", "audit-again GATE-040", "show-card GATE-094", "judge GATE-100"),
...serving("autonomy", "check-access GATE-001", "assemble GATE-031", "leave-ticket GATE-011", "wait GATE-011")
};
const ownPurpose = {
finding: "GATE-001",
by: "autonomy"
};
},
26323: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => stopSigns,
O: () => mustStop
});
const mismatches = [ "GATE-026", "GATE-031", "GATE-032", "GATE-033", "GATE-098" ];
const mismatchCodes = [ "LEDGER_BROKEN", "DATASET_MISMATCH", "KERNEL_MISMATCH", "EVIDENCE_CHANGED", "TICKET_CHANGED", "ROLLBACK_CHANGED", "CREDENTIALS_OTHER_USER", "CREDENTIALS_EXPOSED", "COMMIT_BACK_SECRET" ];
const mostUncertainties = 2;
function stopSigns(dossier, verdict) {
const required = verdict.conditions.filter(({scope: scope}) => dossier.target === "kaggle" || scope === "both");
const unknown = required.filter(({answer: answer, observed: observed}) => answer === "unknown" && observed !== "not reached");
const audited = dossier.auditAfter?.findings ?? [];
const open = audited.filter(({severity: severity, answer: answer}) => severity === "error" && answer === "unknown");
const lost = dossier.repository?.grown.lost;
return {
uncertainties: unique([ ...unknown.map(({id: id}) => id), ...open.map(({rule: rule}) => rule) ]),
signs: unique([ ...secretsIn(dossier), ...required.filter(({id: id, answer: answer}) => answer === "fail" && mismatches.includes(id)).map(({id: id}) => id), ...dossier.incidents.map(({code: code}) => code).filter(code => mismatchCodes.some(one => one === code)), ...lost === null || lost === undefined ? [] : [ `bytes lost: ${lost.path}` ] ])
};
}
function mustStop({uncertainties: uncertainties, signs: signs}) {
return uncertainties.length >= mostUncertainties || signs.length > 0;
}
function secretsIn({auditBefore: auditBefore, auditAfter: auditAfter}) {
const findings = [ ...auditBefore?.findings ?? [], ...auditAfter?.findings ?? [] ];
const found = findings.filter(({rule: rule, severity: severity, answer: answer}) => rule.startsWith("SEC-") && severity === "error" && answer === "fail");
return found.map(({rule: rule, file: file}) => `${rule} ${file}`.trim());
}
function unique(names) {
return [ ...new Set(names) ];
}
},
84498: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Qe: () => runPhases,
ZN: () => runStory,
E7: () => runUnready
});
var append_journals = __webpack_require__(87311);
var record = __webpack_require__(82355);
var stop_rule = __webpack_require__(19147);
var model_failure = __webpack_require__(82917);
var collected_files = __webpack_require__(72269);
var digest = __webpack_require__(54394);
var exact_json = __webpack_require__(93214);
var evidence = __webpack_require__(76062);
function evidenceFiles(dossier, noise, mask) {
return {
[`evidence/${evidence.Y.noise}`]: noise,
[`evidence/${evidence.Y.dossier}`]: `${(0, exact_json.i)(cleaned(evidenceOf(dossier, noise), mask))}\n`
};
}
function evidenceOf(dossier, noise) {
const {verdict: _, collected: collected, ...parts} = dossier;
const head = {
schema: "nx47.evidence/1",
platformNoise: keptText(noise)
};
const told = {
...head,
...parts,
incidents: parts.incidents.map(withEffect)
};
if (collected === undefined) return told;
return {
...told,
collected: {
log: keptText(collected.rawLog),
files: (0, collected_files.R)(collected)
}
};
}
function withEffect(incident) {
return {
...incident,
effect: (0, model_failure.Ng)(incident.code)
};
}
function keptText(text) {
return {
bytes: Buffer.byteLength(text),
sha256: (0, digest.fg)(text)
};
}
function cleaned(value, mask) {
if (typeof value === "string") return mask(value).replace(/\p{Surrogate}/gu, "�");
if (Array.isArray(value)) return value.map(item => cleaned(item, mask));
if (typeof value !== "object" || value === null) return value;
const members = Object.entries(value).map(([name, member]) => [ name, cleaned(member, mask) ]);
return Object.getPrototypeOf(value) === Object.prototype ? Object.fromEntries(members) : value;
}
var run_pages = __webpack_require__(31952);
var session_pages = __webpack_require__(5026);
var sentences = __webpack_require__(8728);
var answer = __webpack_require__(25295);
function advance(state, end) {
if (end.kind === "nothing") return {
state: state,
stop: false
};
const {outcome: outcome} = end;
const kept = withStep(end.given?.state ?? state, outcome.record);
if (outcome.state === "FAILED") return stopFor(kept, outcome.failure, outcome.record);
const refusal = end.given?.refusal;
if (refusal === undefined) return {
state: kept,
stop: false
};
const incident = {
time: outcome.record.endedAt,
step: outcome.record.macro,
code: refusal.code,
parameters: {
cause: refusal.cause,
observed: refusal.observed ?? ""
}
};
return {
state: withVerdict(kept, stopped(kept, "NO-GO", refusal.cause), incident),
stop: true
};
}
function stopFor(state, failure, record) {
const effect = model_failure.$1[failure.code];
const incident = {
time: record.endedAt,
step: record.macro,
code: failure.code,
parameters: failure.parameters
};
const inconclusive = effect.startsWith("inconclusive/") ? effect.slice("inconclusive/".length) : "unproven";
const verdict = effect === "no-go" ? stopped(state, "NO-GO", failure.code) : stopped(state, "INCONCLUSIVE", inconclusive);
const next = withVerdict(state, verdict, incident);
const ours = effect === "cancelled" || effect === "defect" || effect === "usage";
return {
state: next,
stop: true,
...ours ? {
failure: failure
} : {}
};
}
function stopped(state, kind, cause) {
return {
kind: kind,
cause: cause,
packs: state.request.settings.packs,
conditions: []
};
}
function unjudged(state) {
if (state.request.offline === true) return audited(state);
return state.dossier.mode === "execute" ? stopped(state, "INCONCLUSIVE", "unproven") : stopped(state, "PLANNED", "");
}
function audited(state) {
const {auditBefore: auditBefore} = state.dossier;
const proven = auditBefore !== undefined && (0, answer.q)(auditBefore) === "ok";
return proven ? stopped(state, "AUDITED", "") : stopped(state, "INCONCLUSIVE", "unproven");
}
function withStep(state, step) {
return {
...state,
dossier: {
...state.dossier,
steps: [ ...state.dossier.steps, step ]
}
};
}
function withVerdict(state, verdict, incident) {
return {
...state,
dossier: {
...state.dossier,
verdict: verdict,
incidents: [ ...state.dossier.incidents, incident ]
}
};
}
var announce = __webpack_require__(15091);
var begin_task = __webpack_require__(66309);
var report_document = __webpack_require__(47187);
var markdown = __webpack_require__(70075);
var report = __webpack_require__(43909);
var verdict_parts = __webpack_require__(99026);
function journalEntry(dossier, time, language, texts) {
const {kind: kind, cause: cause} = (0, verdict_parts.Vj)(dossier);
const [, ...blocks] = (0, report.D)(dossier, language, texts);
const title = (0, report_document.R_)(2, `${time} — ${texts.report.title}${(0, verdict_parts.pC)(language)}${kind}`);
const line = {
schema: "nx47.journal/1",
time: time,
session_id: dossier.sessionId,
verdict: kind,
cause: cause,
dataset_version: dossier.dataset?.version ?? null,
kernel_version: dossier.kernel?.version ?? null,
ledger_head: dossier.ledgerHead ?? null,
report_sha256: (0, digest.fg)((0, report.B)(dossier, language, texts))
};
return {
section: (0, markdown.Gc)([ title, ...blocks.map(lowered) ]),
line: `${JSON.stringify(line)}\n`
};
}
const below = {
1: 2,
2: 3,
3: 4,
4: 4
};
function lowered(block) {
return block.kind === "heading" ? {
...block,
level: below[block.level]
} : block;
}
var runner = __webpack_require__(15528);
function entryOf(dossier, {clock: clock, language: language, redact: redact}) {
const {section: section, line: line} = journalEntry(dossier, clock.now().toISOString(), language, (0, 
sentences.h)(language));
return {
section: redact(section),
line: redact(line)
};
}
function entryPages({section: section, line: line}) {
return {
"reports/journal.md": section,
"reports/journal.jsonl": line
};
}
async function continueJournals(append, entry, context) {
const {paths: paths} = context;
const journals = (paths.journals ?? []).map(path => path.slice(paths.root.length + 1));
if (journals.length === 0) return undefined;
const outcome = await (0, runner.c)(append, {
journals: journals,
...entry
}, context);
return outcome.state === "FAILED" ? outcome.failure : undefined;
}
var hold_task = __webpack_require__(86987);
var may_go_on = __webpack_require__(80698);
function showStep({presenter: presenter}, name, end) {
const outcome = end.kind === "ran" ? end.outcome : undefined;
const state = outcome?.state ?? "SKIPPED";
const detail = outcome?.state === "FAILED" ? outcome.failure.code : outcome?.record.short ?? "";
presenter.show({
kind: "step",
macro: name,
state: state,
detail: detail
});
}
async function runOnFailure(phases, state, context, firstStep) {
const {presenter: presenter, signal: signal} = context.world;
const kind = state.dossier.verdict?.kind ?? "INCONCLUSIVE";
const failed = kind === "NO-GO" || kind === "INCONCLUSIVE";
if (signal.aborted || context.mode === "execute" && !failed) return firstStep;
for (const [index, phase] of phases.entries()) {
presenter.show({
kind: "step",
macro: phase.name,
state: "RUNNING",
detail: ""
});
showStep(context.world, phase.name, await phase.run(index + firstStep, state, context));
}
return firstStep + phases.length;
}
var open_run = __webpack_require__(3135);
var session_log = __webpack_require__(35669);
var simulation = __webpack_require__(49343);
var stop_signs = __webpack_require__(26323);
var tools = __webpack_require__(2459);
async function runStory(phases, request, world, onFailure = []) {
const goal = request.offline === true ? `audit against ${request.settings.profile}` : `certify ${request.settings.packs.join(" ")} on ${request.target}`;
return runPhases(phases, await (0, open_run.Iy)(request, world), {
goal: goal,
firstStep: 2,
onFailure: onFailure
});
}
async function runUnready(failure, request, world) {
const opened = await (0, begin_task.r)([], await (0, open_run.j9)(request, world), "prepare");
await (0, session_log.P)(opened.context, "RUNNING", {
goal: "prepare",
output: failure.message
});
return concludeUnbegun(failure, opened, {
macro: "prepare",
step: 2
});
}
async function runPhases(phases, given, {goal: goal, firstStep: firstStep, onFailure: onFailure = []}) {
const opened = await (0, begin_task.r)(phases, given, goal);
const {context: context} = opened;
const told = left => (0, session_log.P)(context, "RUNNING", {
goal: `lock taken over: ${left}`
});
const run = async () => {
const {state: state, failure: failure} = await advanceAll(phases, opened, firstStep);
const step = await runOnFailure(onFailure, state, context, phases.length + firstStep);
return conclude(state, opened, {
failure: failure,
step: step
});
};
try {
return given.state.request.offline === true ? await run() : await (0, hold_task.R)(context, told, run);
} catch (error) {
if (!(error instanceof model_failure.HR && error.code === "TASK_RUNNING")) throw error;
return concludeUnbegun(error, opened, {
macro: "session",
step: firstStep
});
}
}
function concludeUnbegun(failure, opened, {macro: macro, step: step}) {
const ended = {
macro: macro,
endedAt: opened.context.world.clock.now().toISOString()
};
const {state: state, failure: ours} = stopFor(opened.state, failure, ended);
return conclude(state, opened, {
failure: ours,
step: step
});
}
async function advanceAll(phases, opened, firstStep) {
const {context: context} = opened;
let {state: state} = opened;
for (const [index, phase] of phases.entries()) {
const step = index + firstStep;
state = {
...state,
ledgerHead: context.ledger.head
};
context.world.presenter.show({
kind: "step",
macro: phase.name,
state: "RUNNING",
detail: ""
});
const end = await phase.run(step, state, context);
showStep(context.world, phase.name, end);
const advanced = advance(state, end);
state = await (0, simulation.E)(advanced.state, end, {
name: phase.name,
step: step
}, context);
announceResults(state, opened);
if (advanced.stop) return {
state: state,
failure: advanced.failure
};
}
return {
state: state,
failure: undefined
};
}
function announceResults({dossier: dossier}, {context: context}) {
const {dataset: dataset, baseUrl: baseUrl} = dossier;
if (dataset === undefined) return;
context.world.presenter.show({
kind: "place",
what: "dataset",
url: (0, announce.Y)(baseUrl, dataset.ref)
});
}
async function conclude(ended, opened, {failure: failure, step: step}) {
const {announced: announced} = opened;
const context = {
...opened.context,
closing: true
};
const {ledger: ledger, paths: paths, mode: mode} = context;
const verdict = ended.dossier.verdict ?? unjudged(ended);
await (0, session_log.v)(ended, opened);
const decision = `${verdict.kind} ${verdict.cause}`.trim();
await (0, session_log.P)(context, failure === undefined ? "DONE" : "FAILED", {
goal: "verdict",
decision: decision
});
const state = await applyStopRule({
...ended,
dossier: {
...ended.dossier,
verdict: verdict
}
}, opened, step);
const {dossier: dossier} = state;
const isKept = tools.tr[mode].includes("session-folder");
const unrecorded = isKept ? await recordRun(state, {
...opened,
context: context
}, step + 1) : undefined;
const unwritten = unrecorded ?? failure;
return {
dossier: dossier,
verdict: verdict,
events: ledger.events,
ledgerHead: ledger.head,
announced: Object.fromEntries(announced),
ticketPath: (0, may_go_on.t)(dossier) ? state.ticketPath ?? "" : "",
sessionFolder: isKept ? paths.session : "",
...unwritten === undefined ? {} : {
failure: unwritten
}
};
}
async function applyStopRule(state, {context: context}, step) {
const {dossier: dossier, request: request} = state;
const {verdict: verdict} = dossier;
const acted = dossier.mode === "execute" && request.offline !== true && context.safe !== true;
if (!acted || verdict === undefined) return state;
const {uncertainties: uncertainties, signs: signs} = (0, stop_signs.L)(dossier, verdict);
const found = {
session: dossier.sessionId,
uncertainties: [ ...uncertainties ],
signs: [ ...signs ]
};
const outcome = await (0, runner.c)({
name: "stop-rule",
step: step,
macro: stop_rule.z
}, found, {
...context,
closing: true
});
if (outcome.state !== "DONE" || !outcome.output.stopped) return state;
const why = [ ...signs, ...uncertainties ].join(", ");
const incident = {
time: outcome.record.endedAt,
step: "stop-rule",
code: "STOP_RULE",
parameters: {
why: why,
stable: outcome.output.stable || "∅"
}
};
return {
...state,
dossier: {
...dossier,
incidents: [ incident, ...dossier.incidents ]
}
};
}
async function recordRun(state, {context: context}, step) {
const {world: world, ledger: ledger, paths: paths, planPage: planPage} = context;
const {dossier: dossier} = state;
const evidence = await story_evidenceOf(dossier, state, world);
const told = await (0, run_pages.O)(dossier, (0, sentences.h)(world.language), world.language);
const entry = entryOf(dossier, world);
const pages = {
...evidence,
...told,
...entryPages(entry)
};
const outcome = await (0, runner.c)({
name: "record",
step: step,
macro: record.g
}, {
pages: pages
}, context);
const append = {
name: "append-journals",
step: step + 1,
macro: append_journals.r
};
const unwritten = await continueJournals(append, entry, context);
for (const [name, page] of Object.entries((0, session_pages.j)(ledger.events, world.language))) {
const place = name === planPage?.ref ? name.replace(/\.md$/, "-steps.md") : name;
await world.files.write(`${paths.session}/${place}`, page);
}
return unwritten ?? (outcome.state === "FAILED" ? outcome.failure : undefined);
}
async function story_evidenceOf(dossier, {request: request}, world) {
if (dossier.mode !== "execute" || request.offline === true || request.probe === true) return {};
return evidenceFiles(dossier, await world.assets.platformNoise(), world.redact);
}
},
2459: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I9: () => buildStepTools,
ir: () => buildTools,
w7: () => effectsOf,
TB: () => mayExecute,
tr: () => permittedEffects
});
var failure = __webpack_require__(82917);
var kept_answers = __webpack_require__(36440);
var closed_service = __webpack_require__(20246);
var digest = __webpack_require__(54394);
var line_diff = __webpack_require__(22928);
function guardFiles(files, order) {
const checked = path => {
requireInside(path, writableRoots(order.effects, order.paths));
requireAnnounced(path, order);
return path;
};
const saved = (path, next) => saveFirst(path, next, files, order);
return {
...files,
makeNewFolder: async path => files.makeNewFolder(checked(path)),
makeFolder: async path => files.makeFolder(checked(path)),
write: async (path, content) => {
await saved(checked(path), typeof content === "string" ? content : (new TextDecoder).decode(content));
return files.write(path, content);
},
writeFrom: async (path, chunks) => {
await saved(checked(path), undefined);
return files.writeFrom(path, chunks);
},
append: async (path, content) => {
await saved(checked(path), undefined);
return files.append(path, content);
},
copy: async (from, to) => {
await saved(checked(to), undefined);
return files.copy(from, to);
},
rename: async (from, to) => {
await saved(checked(from), "");
await saved(checked(to), undefined);
return files.rename(from, to);
},
remove: async path => {
await saved(checked(path), "");
return files.remove(path);
}
};
}
function writableRoots(effects, paths) {
const roots = {
"state-folder": paths.state,
"session-folder": paths.session,
bundle: paths.bundle
};
const journals = effects.includes("journals") ? paths.journals ?? [] : [];
const configuration = effects.includes("configuration") ? configurationOf(paths) : [];
return [ ...journals, ...configuration, ...effects.flatMap(effect => roots[effect] ?? []) ];
}
function configurationOf({root: root, mended: mended = []}) {
return [ ...[ "nx47.yml", "configs", "macros" ].map(name => `${root}/${name}`), ...mended ];
}
function requireInside(path, roots) {
const isInside = roots.some(root => path === root || path.startsWith(`${root}/`));
if (!isInside || path.includes("/../")) throw new failure.HR("MACRO_REFUSED", {
what: "write",
target: path
});
}
function requireAnnounced(path, {announced: announced, paths: paths}) {
if (announced === undefined) return;
const whole = path.replace(/\/$/, "");
if (!announced.some(one => covers(absolute(one, paths), whole))) throw new failure.HR("WRITE_UNANNOUNCED", {
target: path,
rule: 65
});
}
function absolute(place, {root: root}) {
return /^(?:\/|[A-Za-z]:[\\/])/.test(place) ? place : `${root}/${place}`;
}
function covers(place, path) {
if (place.startsWith(`${path}/`)) return true;
const parts = place.replace(/\/$/, "").split("/");
const found = path.split("/");
if (found.length < parts.length || !place.endsWith("/") && found.length > parts.length) return false;
return parts.every((part, index) => fits(part, found[index] ?? ""));
}
function fits(part, name) {
const [start = "", end] = part.split("*");
if (end === undefined) return part === name;
return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}
async function saveFirst(path, next, files, {paths: paths, keep: keep}) {
if (!configurationOf(paths).some(root => path === root || path.startsWith(`${root}/`))) return;
const old = await files.exists(path) ? await files.read(path) : new Uint8Array;
const sha256 = (0, digest.fg)(old);
const folder = "evidence/backups";
const name = `${path.slice(paths.root.length + 1).replaceAll("/", "__")}.${sha256.slice(0, 12)}`;
await files.makeFolder(`${paths.session}/${folder}`);
await files.write(`${paths.session}/${folder}/${name}`, old);
keep?.({
kind: "file",
ref: `${folder}/${name}`,
sha256: sha256
});
const before = (new TextDecoder).decode(old);
const diff = next === undefined ? `--- ${path}\n+++ ?\n` : (0, line_diff.g)(path, before, next);
await files.write(`${paths.session}/${folder}/${name}.diff`, diff);
keep?.({
kind: "diff",
ref: `${folder}/${name}.diff`,
sha256: (0, digest.fg)(diff)
});
}
function guardShell(shell, {commands: commands, hosts: hosts = []}) {
return {
run: async command => {
const program = command.argv[0] ?? "";
if (!commands.includes("<user>")) {
if (!commands.includes(programName(program))) throw new failure.HR("MACRO_REFUSED", {
what: "command",
target: program
});
const foreign = hostsIn(command.argv).find(host => !hosts.includes(host));
if (foreign !== undefined) throw new failure.HR("MACRO_REFUSED", {
what: "host",
target: foreign
});
}
return shell.run(command);
}
};
}
function hostsIn(argv) {
return argv.flatMap(word => {
const host = /[a-z][a-z0-9+.-]*:\/\/(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?#\s]+)/i.exec(word)?.[1];
return host === undefined ? [] : [ host.toLowerCase() ];
});
}
function programName(program) {
const file = program.split(/[\\/]/).at(-1) ?? "";
return file.replace(/\.exe$/i, "").replace(/^python[\d.]*$/, "python");
}
const permittedEffects = {
observe: [],
"dry-run": [ "state-folder", "session-folder" ],
execute: [ "state-folder", "session-folder", "journals", "bundle", "user-commands", "kaggle-dataset", "kaggle-kernel", "reports-branch", "configuration", "repository-tags" ]
};
const safeEffects = [ "session-folder" ];
function effectsOf({mode: mode, safe: safe = false}) {
const permitted = permittedEffects[mode];
return safe ? permitted.filter(effect => safeEffects.includes(effect)) : permitted;
}
function mayExecute(mode, allowlist, safe = false) {
const permitted = effectsOf({
mode: mode,
safe: safe
});
return allowlist.writes.every(effect => permitted.includes(effect));
}
function buildTools(world, mode, paths, allowlist) {
return buildStepTools(world, {
mode: mode,
paths: paths,
allowlist: allowlist
});
}
function buildStepTools(world, order) {
const {paths: paths, allowlist: allowlist} = order;
const permitted = effectsOf(order);
const effects = allowlist.writes.filter(effect => permitted.includes(effect));
return {
...world,
paths: paths,
kept: (0, kept_answers.k)(),
files: guardFiles(world.files, {
...order,
effects: effects
}),
shell: guardShell(world.shell, allowlist),
openBlobs: folder => guardBlobs(world, folder, allowlist),
kaggle: guardKaggle(world.kaggle, effects, allowlist),
wheels: guardWheels(world.wheels, allowlist)
};
}
function guardWheels(wheels, {reads: reads}) {
if (reads.includes("package-index")) return wheels;
const refuse = async () => {
throw new failure.HR("MACRO_REFUSED", {
what: "host",
target: "package-index"
});
};
return {
download: refuse
};
}
function guardBlobs(world, folder, {commands: commands}) {
if (commands.includes("git")) return world.openBlobs(folder);
throw new failure.HR("MACRO_REFUSED", {
what: "command",
target: "git"
});
}
function guardKaggle(kaggle, effects, allowlist) {
const closed = (0, closed_service.K)(kaggle.baseUrl);
if (!allowlist.reads.includes("kaggle")) return closed;
return {
...readsOf(kaggle),
publishDataset: effects.includes("kaggle-dataset") ? (publication, exists) => kaggle.publishDataset(publication, exists) : closed.publishDataset,
pushKernel: effects.includes("kaggle-kernel") ? push => kaggle.pushKernel(push) : closed.pushKernel
};
}
function readsOf(kaggle) {
return {
baseUrl: kaggle.baseUrl,
identify: () => kaggle.identify(),
acceleratorQuota: () => kaggle.acceleratorQuota(),
viewDataset: ref => kaggle.viewDataset(ref),
datasetStatus: ref => kaggle.datasetStatus(ref),
listDatasetFiles: (ref, version) => kaggle.listDatasetFiles(ref, version),
downloadDatasetFile: (ref, version, file) => kaggle.downloadDatasetFile(ref, version, file),
viewKernel: (ref, version) => kaggle.viewKernel(ref, version),
kernelSession: (ref, version, patience) => kaggle.kernelSession(ref, version, patience),
followLog: (ref, version, watch) => kaggle.followLog(ref, version, watch),
listKernelOutput: (ref, version) => kaggle.listKernelOutput(ref, version),
downloadOutput: file => kaggle.downloadOutput(file),
saveOutput: (file, save, deadlineSeconds) => kaggle.saveOutput(file, save, deadlineSeconds),
transport: () => kaggle.transport()
};
}
},
41186: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$Q: () => linkFault,
aq: () => shownArgv,
g1: () => userArgv
});
var _codec_argument_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60100);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
async function userArgv(argv, input, place, tools) {
const words = [];
for (const [index, argument] of argv.entries()) {
const word = filled(argument, input);
const name = inputOf(argument);
if (name !== undefined) checkInput(word, name, words.includes("--"), place.own);
await checkPath(word, index === 0, {
...place,
name: name
}, tools);
words.push(word);
}
return words;
}
function shownArgv(argv) {
return argv.map(word => /^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word)).join(" ");
}
const placeholder = /\$\{input\.([A-Za-z0-9_]+)\}/g;
function filled(argument, input) {
if (typeof argument !== "string") return String(input[argument.input] ?? "");
return argument.replace(placeholder, (_, name) => String(input[name] ?? ""));
}
function inputOf(argument) {
if (typeof argument !== "string") return argument.input;
return [ ...argument.matchAll(placeholder) ][0]?.[1];
}
function checkInput(word, name, isOperand, {macro: macro}) {
const refuse = why => {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("MACRO_INPUT_REFUSED", {
name: macro.name,
input: name,
why: why
});
};
if (word.length > 4096) refuse("maxLength 4096");
if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(word)) refuse("unseen-character");
if (word.startsWith("-") && !isOperand && !Number.isFinite(Number(word))) refuse(`option ${word}`);
const {paths: paths, hosts: hosts} = macro.ALLOWLIST;
const fault = (0, _codec_argument_fault_js__WEBPACK_IMPORTED_MODULE_1__.wS)(word, {
...paths,
hosts: hosts
});
if (fault !== undefined) refuse(`${fault.kind} ${fault.what}: ${fault.why}`);
}
async function checkPath(word, isProgram, {own: own, part: part, index: index, name: name}, {files: files, paths: paths}) {
if (word === "" || word.includes("://") || isProgram && !word.includes("/")) return;
const path = word.replace(/^(?:\.\/+)+/, "").replace(/\/+$/, "");
const isThere = !path.startsWith("-") && path.length < 400 && await files.exists(`${paths.root}/${path}`);
if (!isThere && !path.includes("/")) return;
const {read: read, write: write} = own.macro.ALLOWLIST.paths;
const listed = (0, _codec_argument_fault_js__WEBPACK_IMPORTED_MODULE_1__.UO)(path, [ ...read, ...write ]);
const why = !listed ? isThere ? "not-listed" : undefined : await linkFault(path, paths.root, files);
if (why === undefined) return;
if (name !== undefined) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("MACRO_INPUT_REFUSED", {
name: own.macro.name,
input: name,
why: `path ${path}: ${why}`
});
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("MACRO_PATH_REFUSED", {
file: own.file,
line: own.lines[part][index] ?? 1,
path: path,
why: why
});
}
async function linkFault(path, root, files) {
const real = await files.resolveLinks(`${root}/${path}`).catch(() => undefined);
return real === `${await files.resolveLinks(root)}/${path}` || path === "." ? undefined : "link";
}
},
33340: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
w: () => checkUserInput,
i: () => userMacro
});
var schemas = __webpack_require__(26921);
var value_schema = __webpack_require__(84588);
function checkValue(schema, value, at = "") {
if (!hasType(schema.type, value)) return {
at: at,
why: `type ${schema.type}`
};
if (schema.enum !== undefined && !schema.enum.some(one => one === value)) return {
at: at,
why: "enum"
};
if (typeof value === "string") return checkText(schema, value, at);
if (typeof value === "number") return checkNumber(schema, value, at);
if (Array.isArray(value)) return checkItems(schema, value, at);
return isRecord(value) ? checkProperties(schema, value, at) : undefined;
}
function hasType(type, value) {
if (type === "array") return Array.isArray(value);
if (type === "object") return isRecord(value);
if (type === "integer") return Number.isSafeInteger(value);
if (type === "number") return typeof value === "number" && Number.isFinite(value);
return typeof value === type;
}
function isRecord(value) {
return typeof value === "object" && value !== null && !Array.isArray(value);
}
function checkText({pattern: pattern, minLength: minLength, maxLength: maxLength}, value, at) {
const length = [ ...value ].length;
if (minLength !== undefined && length < minLength) return {
at: at,
why: `minLength ${minLength}`
};
if (maxLength !== undefined && length > maxLength) return {
at: at,
why: `maxLength ${maxLength}`
};
if (pattern === undefined) return undefined;
if (value.length > value_schema.Bx) return {
at: at,
why: `maxLength ${value_schema.Bx}`
};
return new RegExp(pattern, "u").test(value) ? undefined : {
at: at,
why: `pattern ${pattern}`
};
}
function checkNumber({minimum: minimum, maximum: maximum}, value, at) {
if (minimum !== undefined && value < minimum) return {
at: at,
why: `minimum ${minimum}`
};
if (maximum !== undefined && value > maximum) return {
at: at,
why: `maximum ${maximum}`
};
return undefined;
}
function checkItems({items: items}, value, at) {
if (items === undefined) return undefined;
return first(value.entries(), ([index, item]) => checkValue(items, item, `${at}/${index}`));
}
function checkProperties(schema, value, at) {
const missing = schema.required?.find(name => !Object.hasOwn(value, name));
if (missing !== undefined) return {
at: `${at}/${missing}`,
why: "required"
};
const known = new Map(Object.entries(schema.properties ?? {}));
return first(Object.entries(value), ([name, one]) => {
const own = known.get(name);
if (own !== undefined) return checkValue(own, one, `${at}/${name}`);
return schema.additionalProperties === true ? undefined : {
at: `${at}/${name}`,
why: "additionalProperties"
};
});
}
function first(all, check) {
for (const one of all) {
const fault = check(one);
if (fault !== undefined) return fault;
}
return undefined;
}
var strict_json = __webpack_require__(18414);
var model_event = __webpack_require__(84751);
var failure = __webpack_require__(82917);
var critique = __webpack_require__(85636);
var user_argv = __webpack_require__(41186);
var argument_fault = __webpack_require__(60100);
var digest = __webpack_require__(54394);
async function fileDigests({root: root, state: state}, files) {
const found = new Map;
const take = async (folder, prefix, skip) => {
if (!await files.exists(folder)) return;
for (const {path: path, kind: kind} of await files.list(folder, skip)) {
if (kind === "folder") continue;
found.set(`${prefix}${path}`, kind === "file" ? await files.hash(`${folder}/${path}`) : kind);
}
};
await take(root, "", [ ".git", ".nx47", "node_modules" ]);
await take(state, ".nx47/", [ "kaggle", "uploads" ]);
await take(`${root}/.git/hooks`, ".git/hooks/", []);
for (const name of [ "config", "HEAD", "packed-refs", "info/attributes", "info/exclude" ]) {
const file = `${root}/.git/${name}`;
if (await files.exists(file)) found.set(`.git/${name}`, await files.hash(file));
}
return found;
}
function changedPaths(before, after) {
const paths = new Set([ ...before.keys(), ...after.keys() ]);
return [ ...paths ].filter(path => before.get(path) !== after.get(path)).sort();
}
async function runUserCommand({argv: argv, deadlineSeconds: deadlineSeconds, ...place}, {own: own, input: input, tools: tools}) {
const words = await (0, user_argv.g1)(argv, input, {
...place,
own: own
}, tools);
const inherits = [ "PATH", "PYTHONDONTWRITEBYTECODE", ...own.macro.ALLOWLIST.environment ];
const result = await tools.shell.run({
argv: words,
cwd: tools.paths.root,
inherits: inherits,
deadlineSeconds: deadlineSeconds
});
return {
...result,
shown: (0, user_argv.aq)(words)
};
}
function endingOf(result, redact) {
const ended = result.timedOut ? "timeout" : result.signal ?? `exit ${result.status}`;
const said = redact((result.stderr.trim() || result.stdout.trim()).slice(-4e3)).slice(-600);
return said === "" ? ended : `${ended}: ${said}`;
}
function commandEvidence({shown: shown, status: status, stdout: stdout, stderr: stderr}) {
return {
kind: "command",
ref: `${shown} → ${status}`.slice(0, 400),
sha256: (0, digest.fg)(`${stdout}\0${stderr}`)
};
}
async function rollBack(run) {
const {rollback: rollback} = run.own.macro;
if (rollback.length === 0) return "none";
const ends = [];
for (const [index, one] of rollback.entries()) {
const place = {
part: "rollback",
index: index
};
const end = await runUserCommand({
...one,
...place
}, run).then(result => result.status === 0 ? "" : `${result.shown}: ${endingOf(result, run.tools.redact)}`, error => error instanceof failure.HR ? error.code : "DEFECT");
if (end !== "") ends.push(end);
}
return ends.length === 0 ? "done" : ends.join("; ");
}
async function watched(announced, run, act) {
const {tools: tools, own: own} = run;
const {name: name} = own.macro;
const before = await fileDigests(tools.paths, tools.files);
const look = async () => {
const after = await fileDigests(tools.paths, tools.files);
const changed = changedPaths(before, after);
const evidence = changed.find(path => (0, argument_fault.a9)(path, "write") === "kept-for-evidence");
if (evidence !== undefined) throw new failure.HR("MACRO_EVIDENCE_TOUCHED", {
name: name,
path: evidence
});
return {
changed: changed,
after: after
};
};
const done = await act().catch(async error => {
if (!tools.signal.aborted) await look();
throw error;
});
const {changed: changed, after: after} = await look();
const stray = changed.find(path => !(0, argument_fault.UO)(path, announced));
if (stray !== undefined) throw new failure.HR("MACRO_UNANNOUNCED", {
name: name,
path: stray,
rollback: await rollBack(run)
});
return {
done: done,
changed: changed,
after: after
};
}
const outputSchema = schemas.rej({
values: schemas.g1P(schemas.YjP(), schemas.L5J()),
evidence: schemas.YOg(model_event.jU)
});
function userMacro(own) {
const {VERSION: VERSION, ALLOWLIST: ALLOWLIST, RISKS: RISKS, EVIDENCE_REQUIRED: EVIDENCE_REQUIRED} = own.macro;
const {hosts: hosts} = ALLOWLIST;
const programs = ALLOWLIST.commands.map(entry => entry.split(" ")[0]?.split("/").at(-1) ?? "");
return {
VERSION: VERSION,
INPUT_SCHEMA: inputSchemaOf(own),
OUTPUT_SCHEMA: outputSchema,
ALLOWLIST: {
reads: [ "project" ],
writes: [ "user-commands" ],
hosts: hosts,
commands: programs.map(name => name.replace(/\.exe$/i, "").replace(/^python[\d.]*$/, "python"))
},
RISKS: RISKS,
EVIDENCE_REQUIRED: EVIDENCE_REQUIRED,
plan: (input, tools) => planOf({
own: own,
input: input,
tools: tools
}),
execute: (input, tools) => executeSteps({
own: own,
input: input,
tools: tools
}),
verify: (output, input, tools) => verifySteps(output, {
own: own,
input: input,
tools: tools
}),
critique: critique.S
};
}
function checkUserInput({macro: macro}, input) {
const fault = checkValue(macro.INPUT_SCHEMA, input);
if (fault !== undefined) throw new failure.HR("MACRO_INPUT_REFUSED", {
name: macro.name,
input: fault.at || "/",
why: fault.why
});
return typeof input === "object" && input !== null ? {
...input
} : {};
}
function inputSchemaOf(own) {
return schemas.g1P(schemas.YjP(), schemas.L5J()).overwrite(input => ({
...checkUserInput(own, input)
}));
}
async function planOf(run) {
const {own: own, tools: tools} = run;
const {macro: macro, file: file, lines: lines} = own;
const shown = await Promise.all([ ...macro.steps.map(({argv: argv}, index) => shownCommand(argv, "steps", index, run)), ...macro.verify.map((one, index) => "argv" in one ? shownCommand(one.argv, "verify", index, run) : `verify: ${shownFile(one)}`), ...macro.rollback.map(({argv: argv}, index) => shownCommand(argv, "rollback", index, run)) ]);
for (const [index, {touches: touches}] of macro.steps.entries()) {
for (const path of touches) {
const why = await (0, user_argv.$Q)(path, tools.paths.root, tools.files);
if (why !== undefined) throw new failure.HR("MACRO_PATH_REFUSED", {
file: file,
line: lines.steps[index] ?? 1,
path: path,
why: why
});
}
}
return {
goal: `${macro.name} ${macro.VERSION} (${own.sha256.slice(0, 16)}): ${macro.goal}`,
commands: shown,
touches: touchesOf(own).map(path => `${tools.paths.root}/${path}`)
};
}
async function shownCommand(argv, part, index, {own: own, input: input, tools: tools}) {
const words = (0, user_argv.aq)(await (0, user_argv.g1)(argv, input, {
part: part,
index: index,
own: own
}, tools));
return part === "steps" ? words : `${part}: ${words}`;
}
function shownFile(one) {
if ("sha256" in one) return `sha256 ${one.file} = ${one.sha256}`;
return one.exists ? `${one.file} is there` : `${one.file} is not there`;
}
function touchesOf({macro: macro}) {
return [ ...new Set(macro.steps.flatMap(({touches: touches}) => touches)) ];
}
async function executeSteps(run) {
const {own: own, tools: tools} = run;
const values = {};
const evidence = [];
const {changed: changed, after: after} = await watched(touchesOf(own), run, async () => {
for (const [index, step] of own.macro.steps.entries()) {
const result = await runUserCommand({
...step,
part: "steps",
index: index
}, run);
evidence.push(commandEvidence(result));
if (result.status !== 0 || result.timedOut) throw await stepFailure(result, run);
if (step.output !== undefined) values[step.output] = typed(result.stdout, step.output, own);
}
});
const fault = checkValue(own.macro.OUTPUT_SCHEMA, values);
if (fault !== undefined) throw outputFailure(own, fault.at, fault.why);
for (const path of changed) {
const sha256 = after.get(path) ?? "";
evidence.push({
kind: "diff",
ref: sha256 === "" ? `${path} removed` : path
});
if (/^[0-9a-f]{64}$/.test(sha256)) evidence.push({
kind: "checksum",
ref: path,
sha256: sha256
});
}
return {
values: JSON.parse(tools.redact(JSON.stringify(values, exact))),
evidence: evidence
};
}
function exact(_, value) {
return typeof value === "bigint" ? String(value) : value;
}
async function stepFailure(result, run) {
const {own: own, tools: tools} = run;
const command = tools.redact(result.shown).slice(0, 400);
const why = endingOf(result, tools.redact);
return new failure.HR("MACRO_STEP_FAILED", {
name: own.macro.name,
command: command,
why: why,
rollback: await rollBack(run)
});
}
function typed(printed, output, own) {
const type = own.macro.OUTPUT_SCHEMA.properties[output]?.type;
const text = printed.trim();
if (type === "string") return text;
if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
try {
return (0, strict_json.R)((new TextEncoder).encode(text));
} catch (cause) {
throw outputFailure(own, `/${output}`, `type ${type}`, cause);
}
}
function outputFailure({macro: macro}, output, why, cause) {
return new failure.HR("MACRO_OUTPUT_REFUSED", {
name: macro.name,
output: output,
why: why
}, {
cause: cause
});
}
async function verifySteps(output, run) {
const {own: own, tools: tools} = run;
const evidence = [ ...output.evidence ];
const asked = [];
await watched([], run, async () => {
for (const [index, one] of own.macro.verify.entries()) {
const {check: check, fault: fault, proof: proof} = await checkOne(one, index, run);
asked.push(check);
evidence.push(proof);
if (fault === "") continue;
const {name: name} = own.macro;
const rollback = await rollBack(run);
throw new failure.HR("MACRO_CHECK_FAILED", {
name: name,
check: check,
observed: tools.redact(fault),
rollback: rollback
});
}
});
return {
answer: "ok",
asked: asked.join("\n"),
observed: JSON.stringify(output.values),
short: own.macro.VERSION,
evidence: evidence
};
}
async function checkOne(one, index, run) {
const {tools: tools} = run;
if ("argv" in one) {
const result = await runUserCommand({
...one,
part: "verify",
index: index
}, run);
const ended = result.status === one.status && !result.timedOut;
const fault = ended ? "" : endingOf(result, tools.redact);
return {
check: `${result.shown} → ${one.status}`,
fault: fault,
proof: commandEvidence(result)
};
}
const file = `${tools.paths.root}/${one.file}`;
const sha256 = await tools.files.hash(file).catch(() => undefined);
const seen = sha256 ?? (await tools.files.exists(file) ? "no file" : "absent");
const isRight = "sha256" in one ? sha256 === one.sha256 : seen !== "absent" === one.exists;
const proof = {
kind: "checksum",
ref: one.file,
...sha256 === undefined ? {} : {
sha256: sha256
}
};
return {
check: shownFile(one),
fault: isRight ? "" : seen,
proof: proof
};
}
},
5213: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
l: () => wantedFiles
});
var _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _model_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41158);
var _survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58162);
function wantedFiles(manifest) {
const text = (0, _survey_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_2__.$)(manifest);
const manifestSha256 = (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(text);
const own = {
name: _model_manifest_js__WEBPACK_IMPORTED_MODULE_1__.HQ,
bytes: (new TextEncoder).encode(text).byteLength
};
return {
files: [ ...manifest.files, {
...own,
sha256: manifestSha256
} ],
manifestSha256: manifestSha256
};
}
},
30324: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
s: () => absolutePathSchema
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const absolutePathSchema = zod__WEBPACK_IMPORTED_MODULE_0__.YjP().regex(/^(?:\/|[A-Za-z]:\/)/);
},
98233: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
JW: () => agentSchema,
Ld: () => agentLimitsSchema,
Qr: () => agentsSchema,
R3: () => roleIdSchema,
Wi: () => builtInNames,
w7: () => agentsPath
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const roleIdSchema = zod__WEBPACK_IMPORTED_MODULE_0__.YjP().regex(/^(?:chef|recherchiste-[a-z]|orchestrator|tool|macro-runner|worker)$/, "role");
const builtInNames = [ "picks-fewest-files", "smallest-edit-first", "cause-first", "keeps-the-log", "orders-the-plan", "answers-for-macros", "answers-for-jobs" ];
const argvSchema = zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP().min(1)).min(1).max(32);
const endpointSchema = zod__WEBPACK_IMPORTED_MODULE_0__.KCZ([ argvSchema, zod__WEBPACK_IMPORTED_MODULE_0__.Uy$([ "built-in:", zod__WEBPACK_IMPORTED_MODULE_0__.k5n(builtInNames) ]) ]);
const agentLimitsSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
"deadline-seconds": zod__WEBPACK_IMPORTED_MODULE_0__.aig().positive().max(3600),
"cooldown-seconds": zod__WEBPACK_IMPORTED_MODULE_0__.aig().min(0).max(3600),
"message-bytes": zod__WEBPACK_IMPORTED_MODULE_0__.aig().int().min(256).max(1048576),
messages: zod__WEBPACK_IMPORTED_MODULE_0__.aig().int().min(1).max(100)
});
const environmentNameSchema = zod__WEBPACK_IMPORTED_MODULE_0__.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/).refine(name => !credentialNames.test(name), "AGENT_SECRET_VARIABLE");
const credentialNames = /^KAGGLE_|^GITHUB_|^ACTIONS_|^INPUT_|^NX47_|TOKEN|SECRET|PASSW|CREDENTIAL|(?:^|_)(?:API_?)?KEY$/i;
const agentSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
name: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().regex(/^[a-z][a-z0-9-]{0,39}$/),
role: roleIdSchema,
angle: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().trim().min(1).max(200).optional(),
endpoint: endpointSchema,
limits: agentLimitsSchema,
environment: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(environmentNameSchema).default([]),
machine: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().min(1).optional(),
allows: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP().min(1)).optional()
});
const agentsSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
version: zod__WEBPACK_IMPORTED_MODULE_0__.euz(1),
parallel: zod__WEBPACK_IMPORTED_MODULE_0__.KCZ([ zod__WEBPACK_IMPORTED_MODULE_0__.euz(1), zod__WEBPACK_IMPORTED_MODULE_0__.euz(2) ]).default(1),
agents: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(agentSchema).min(1).max(32)
});
const agentsPath = "configs/agents.yml";
},
76062: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Y: () => evidenceNames,
u: () => evidenceDossierSchema
});
var zod__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(26921);
var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38125);
var _card_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70697);
var _earlier_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22006);
var _event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84751);
var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24340);
var _finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85382);
var _governing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61982);
var _history_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19959);
var _manifest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41158);
var _precheck_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70456);
var _profile_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56246);
var _repository_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27363);
var _request_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38611);
var _surface_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(22600);
var _ticket_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(49467);
var _transport_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(40022);
const evidenceNames = {
dossier: "dossier.json",
noise: "platform-noise.json",
log: "kernel.log",
outputs: "outputs"
};
const stepSchema = zod__WEBPACK_IMPORTED_MODULE_16__.rej({
step: zod__WEBPACK_IMPORTED_MODULE_16__.aig(),
macro: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
state: _event_js__WEBPACK_IMPORTED_MODULE_3__.aP,
startedAt: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
endedAt: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
goal: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
command: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
output: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
decision: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
touches: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(zod__WEBPACK_IMPORTED_MODULE_16__.YjP()),
check: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
checkAnswer: _answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
short: zod__WEBPACK_IMPORTED_MODULE_16__.YjP().exactOptional(),
evidence: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(_event_js__WEBPACK_IMPORTED_MODULE_3__.jU)
});
const kernelSchema = zod__WEBPACK_IMPORTED_MODULE_16__.Ikc({
ref: _precheck_js__WEBPACK_IMPORTED_MODULE_9__.D,
version: zod__WEBPACK_IMPORTED_MODULE_16__.aig(),
url: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
pushedAt: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
datasetSources: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(zod__WEBPACK_IMPORTED_MODULE_16__.YjP()),
sourceMatches: _answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
settings: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(zod__WEBPACK_IMPORTED_MODULE_16__.rej({
name: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
asked: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
had: zod__WEBPACK_IMPORTED_MODULE_16__.YjP()
})).exactOptional(),
image: zod__WEBPACK_IMPORTED_MODULE_16__.YjP().exactOptional(),
replaced: _ticket_js__WEBPACK_IMPORTED_MODULE_14__.DA.exactOptional()
});
const imageSchema = zod__WEBPACK_IMPORTED_MODULE_16__.rej({
docker_image: zod__WEBPACK_IMPORTED_MODULE_16__.YjP().exactOptional(),
git_commit: zod__WEBPACK_IMPORTED_MODULE_16__.YjP().exactOptional(),
build_date: zod__WEBPACK_IMPORTED_MODULE_16__.YjP().exactOptional()
});
const sessionSchema = zod__WEBPACK_IMPORTED_MODULE_16__.Ikc({
status: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
failureMessage: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
statusAfterWait: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
waitedSeconds: zod__WEBPACK_IMPORTED_MODULE_16__.aig(),
isolation: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
interpreter: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
endedAt: zod__WEBPACK_IMPORTED_MODULE_16__.YjP()
});
const incidentSchema = zod__WEBPACK_IMPORTED_MODULE_16__.Ikc({
time: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
step: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
code: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
parameters: zod__WEBPACK_IMPORTED_MODULE_16__.g1P(zod__WEBPACK_IMPORTED_MODULE_16__.YjP(), zod__WEBPACK_IMPORTED_MODULE_16__.KCZ([ zod__WEBPACK_IMPORTED_MODULE_16__.YjP(), zod__WEBPACK_IMPORTED_MODULE_16__.aig() ]))
});
const parts = {
sessionId: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
taskId: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
startedAt: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
target: zod__WEBPACK_IMPORTED_MODULE_16__.k5n([ "kaggle", "rehearsal" ]),
mode: _request_js__WEBPACK_IMPORTED_MODULE_12__.TF.shape.mode.unwrap(),
settings: _request_js__WEBPACK_IMPORTED_MODULE_12__.TF,
place: zod__WEBPACK_IMPORTED_MODULE_16__.rej({
machine: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
terminal: zod__WEBPACK_IMPORTED_MODULE_16__.YjP()
}),
baseUrl: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
nonce: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
certifies: _precheck_js__WEBPACK_IMPORTED_MODULE_9__.D.exactOptional(),
continues: zod__WEBPACK_IMPORTED_MODULE_16__.rej({
sessionId: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
ledgerHead: zod__WEBPACK_IMPORTED_MODULE_16__.YjP()
}).exactOptional(),
ledgerHead: zod__WEBPACK_IMPORTED_MODULE_16__.YjP().exactOptional(),
userCells: zod__WEBPACK_IMPORTED_MODULE_16__.aig().exactOptional(),
cells: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(_surface_js__WEBPACK_IMPORTED_MODULE_13__.Nq).exactOptional(),
code: _surface_js__WEBPACK_IMPORTED_MODULE_13__.$T.exactOptional(),
configuration: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(_surface_js__WEBPACK_IMPORTED_MODULE_13__.$T).exactOptional(),
governing: _governing_js__WEBPACK_IMPORTED_MODULE_6__.Fy.exactOptional(),
prechecks: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(_precheck_js__WEBPACK_IMPORTED_MODULE_9__.h),
auditBefore: _finding_js__WEBPACK_IMPORTED_MODULE_5__.d5.exactOptional(),
auditBeside: _finding_js__WEBPACK_IMPORTED_MODULE_5__.d5.exactOptional(),
auditAfter: _finding_js__WEBPACK_IMPORTED_MODULE_5__.d5.exactOptional(),
profile: zod__WEBPACK_IMPORTED_MODULE_16__.rej({
id: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
image: imageSchema
}).exactOptional(),
differences: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(_profile_js__WEBPACK_IMPORTED_MODULE_10__.YC).exactOptional(),
manifest: _manifest_js__WEBPACK_IMPORTED_MODULE_8__.TO.exactOptional(),
manifestSha256: zod__WEBPACK_IMPORTED_MODULE_16__.YjP().exactOptional(),
libraries: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(_facts_js__WEBPACK_IMPORTED_MODULE_4__.w_).exactOptional(),
history: _history_js__WEBPACK_IMPORTED_MODULE_7__.G.exactOptional(),
card: _card_js__WEBPACK_IMPORTED_MODULE_1__.u.exactOptional(),
dataset: zod__WEBPACK_IMPORTED_MODULE_16__.rej({
ref: _precheck_js__WEBPACK_IMPORTED_MODULE_9__.D,
version: zod__WEBPACK_IMPORTED_MODULE_16__.aig(),
reused: zod__WEBPACK_IMPORTED_MODULE_16__.zMY(),
losses: _ticket_js__WEBPACK_IMPORTED_MODULE_14__.BH.exactOptional()
}).exactOptional(),
kernel: kernelSchema.exactOptional(),
session: sessionSchema.exactOptional(),
earlierReports: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(zod__WEBPACK_IMPORTED_MODULE_16__.YjP()),
earlier: _earlier_runs_js__WEBPACK_IMPORTED_MODULE_2__.i.exactOptional(),
repository: _repository_js__WEBPACK_IMPORTED_MODULE_11__._L.exactOptional(),
changes: _repository_js__WEBPACK_IMPORTED_MODULE_11__.SS.exactOptional(),
transport: _transport_js__WEBPACK_IMPORTED_MODULE_15__.ls.exactOptional(),
steps: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(stepSchema),
incidents: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(incidentSchema)
};
const keptFile = {
bytes: zod__WEBPACK_IMPORTED_MODULE_16__.aig().int().nonnegative(),
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_8__.bL
};
const evidenceDossierSchema = zod__WEBPACK_IMPORTED_MODULE_16__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_16__.euz("nx47.evidence/1"),
collected: zod__WEBPACK_IMPORTED_MODULE_16__.rej({
log: zod__WEBPACK_IMPORTED_MODULE_16__.rej(keptFile),
files: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(zod__WEBPACK_IMPORTED_MODULE_16__.rej({
name: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
...keptFile
}))
}).optional(),
platformNoise: zod__WEBPACK_IMPORTED_MODULE_16__.rej(keptFile),
...parts
});
},
98390: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ED: () => concernSchema,
G6: () => spokenSchema,
HQ: () => messageSchema,
kA: () => editSchema
});
var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
var _agents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98233);
var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85382);
var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41158);
var _task_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24710);
const actSchema = zod__WEBPACK_IMPORTED_MODULE_4__.k5n([ "ping", "propose", "criticise", "synthesise", "decide", "review", "execute", "log" ]);
const line = zod__WEBPACK_IMPORTED_MODULE_4__.YjP().trim().min(1).max(2e3);
const editSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_4__.YjP().min(1).max(255),
find: zod__WEBPACK_IMPORTED_MODULE_4__.YjP().min(1).max(2e4),
replace: zod__WEBPACK_IMPORTED_MODULE_4__.YjP().max(2e4)
});
const optionSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
id: zod__WEBPACK_IMPORTED_MODULE_4__.YjP().regex(/^[a-z][a-z0-9-]{0,39}$/),
title: line,
serves: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.rej({
rule: zod__WEBPACK_IMPORTED_MODULE_4__.YjP().min(1),
file: zod__WEBPACK_IMPORTED_MODULE_4__.YjP()
})),
brings: zod__WEBPACK_IMPORTED_MODULE_4__.k5n([ "autonomy", "clarity", "reproducibility" ]),
edits: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(editSchema).max(50),
reasons: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(line).min(1),
risks: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(line).min(1)
});
const remarkSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
option: zod__WEBPACK_IMPORTED_MODULE_4__.YjP().min(1),
objections: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(line),
blocking: zod__WEBPACK_IMPORTED_MODULE_4__.zMY()
});
const shownPlanSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
hash: _manifest_js__WEBPACK_IMPORTED_MODULE_2__.bL,
goal: zod__WEBPACK_IMPORTED_MODULE_4__.YjP(),
commands: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.YjP()),
touches: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.YjP()),
diffs: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.YjP())
});
const weighedSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
option: optionSchema,
by: _agents_js__WEBPACK_IMPORTED_MODULE_0__.R3,
remarks: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.rej({
by: _agents_js__WEBPACK_IMPORTED_MODULE_0__.R3,
objections: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.YjP()),
blocking: zod__WEBPACK_IMPORTED_MODULE_4__.zMY()
}))
});
const concernSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
rule: zod__WEBPACK_IMPORTED_MODULE_4__.YjP().min(1),
severity: _finding_js__WEBPACK_IMPORTED_MODULE_1__.X5,
file: zod__WEBPACK_IMPORTED_MODULE_4__.YjP(),
line: zod__WEBPACK_IMPORTED_MODULE_4__.aig().int().positive().optional(),
expected: zod__WEBPACK_IMPORTED_MODULE_4__.YjP(),
observed: zod__WEBPACK_IMPORTED_MODULE_4__.YjP()
});
const materialSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
findings: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(concernSchema),
files: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_4__.YjP(),
text: zod__WEBPACK_IMPORTED_MODULE_4__.YjP(),
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_2__.bL
})),
allows: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.YjP()),
options: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(optionSchema).optional(),
weighed: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(weighedSchema).optional(),
plan: shownPlanSchema.optional(),
story: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.YjP()).optional()
});
const messageSchema = _task_js__WEBPACK_IMPORTED_MODULE_3__.v.extend({
schema: zod__WEBPACK_IMPORTED_MODULE_4__.euz("nx47.message/1"),
turn: zod__WEBPACK_IMPORTED_MODULE_4__.aig().int().positive(),
role: _agents_js__WEBPACK_IMPORTED_MODULE_0__.R3,
act: actSchema,
angle: zod__WEBPACK_IMPORTED_MODULE_4__.YjP(),
material: materialSchema
});
const said = _task_js__WEBPACK_IMPORTED_MODULE_3__.FD.extend({
schema: zod__WEBPACK_IMPORTED_MODULE_4__.euz("nx47.answer/1"),
turn: zod__WEBPACK_IMPORTED_MODULE_4__.aig().int().positive(),
role: _agents_js__WEBPACK_IMPORTED_MODULE_0__.R3
});
const spokenSchema = zod__WEBPACK_IMPORTED_MODULE_4__.gMt("act", [ said.extend({
act: zod__WEBPACK_IMPORTED_MODULE_4__.euz("ping")
}), said.extend({
act: zod__WEBPACK_IMPORTED_MODULE_4__.euz("propose"),
options: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(optionSchema).min(1).max(5)
}), said.extend({
act: zod__WEBPACK_IMPORTED_MODULE_4__.euz("criticise"),
remarks: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(remarkSchema).min(1)
}), said.extend({
act: zod__WEBPACK_IMPORTED_MODULE_4__.euz("synthesise"),
gists: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.rej({
option: zod__WEBPACK_IMPORTED_MODULE_4__.YjP(),
gist: line
})).min(1)
}), said.extend({
act: zod__WEBPACK_IMPORTED_MODULE_4__.euz("decide"),
decision: zod__WEBPACK_IMPORTED_MODULE_4__.rej({
option: zod__WEBPACK_IMPORTED_MODULE_4__.YjP(),
reasons: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.YjP())
})
}), said.extend({
act: zod__WEBPACK_IMPORTED_MODULE_4__.euz("review"),
review: zod__WEBPACK_IMPORTED_MODULE_4__.rej({
plan_sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_2__.bL,
accepted: zod__WEBPACK_IMPORTED_MODULE_4__.zMY(),
remarks: zod__WEBPACK_IMPORTED_MODULE_4__.YOg(line)
})
}), said.extend({
act: zod__WEBPACK_IMPORTED_MODULE_4__.euz("execute"),
order: zod__WEBPACK_IMPORTED_MODULE_4__.rej({
plan_sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_2__.bL
})
}), said.extend({
act: zod__WEBPACK_IMPORTED_MODULE_4__.euz("log"),
entry: line
}) ]);
},
19959: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => datasetHistorySchema
});
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85382);
var _precheck_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70456);
const historyVersionSchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
version: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().positive(),
createdAt: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
notes: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
isListed: zod__WEBPACK_IMPORTED_MODULE_2__.zMY(),
files: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().nonnegative(),
bytes: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().nonnegative(),
wheels: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(_finding_js__WEBPACK_IMPORTED_MODULE_0__.i2),
lost: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP()),
replaced: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.rej({
from: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
to: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP())
})),
fitsNoMore: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP())
});
const datasetHistorySchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_2__.euz("nx47.dataset-history/1"),
ref: _precheck_js__WEBPACK_IMPORTED_MODULE_1__.D,
profile: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
omitted: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().nonnegative(),
versions: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(historyVersionSchema)
});
},
48891: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
AD: () => checkpointPath,
AV: () => indexPath,
VK: () => sessionFilesName,
bx: () => sessionFilesSchema,
ke: () => indexEntrySchema,
nP: () => badgesFolder
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41158);
const indexBodySchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
session: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().regex(/^session\/[^/]+$/),
task: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
verdict: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
cause: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
nonce: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
head: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL,
events: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().positive(),
files: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL,
commit: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
kernel: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
dataset: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
});
const indexEntrySchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_1__.euz("nx47.index/1"),
seq: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().positive(),
prev: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL,
time: zod__WEBPACK_IMPORTED_MODULE_2__.w$(),
...indexBodySchema.shape
});
const badgesFolder = "badges/";
const indexPath = "ledger/index.jsonl";
function checkpointPath(size) {
return `ledger/checkpoints/${String(size).padStart(8, "0")}`;
}
const sessionFilesSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_1__.euz("nx47.session-files/1"),
files: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().min(1),
bytes: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().nonnegative(),
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL,
source: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
kept: zod__WEBPACK_IMPORTED_MODULE_1__.k5n([ "repository", "artefact" ])
}))
});
const sessionFilesName = "files.json";
},
89651: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
m: () => compareSources
});
var strict_json = __webpack_require__(18414);
var failure = __webpack_require__(82917);
var json_text = __webpack_require__(57685);
var notebook_document = __webpack_require__(29418);
function compareNotebooks(a, b, depth = "cells") {
const left = parts(a, depth);
const right = parts(b, depth);
if (typeof left === "string") return {
answer: "unknown",
difference: left
};
if (typeof right === "string") return {
answer: "unknown",
difference: right
};
if (left.length !== right.length) {
return {
answer: "fail",
difference: `${left.length} parts against ${right.length}`
};
}
const at = left.findIndex((part, index) => part.text !== right[index]?.text);
return at === -1 ? {
answer: "ok"
} : {
answer: "fail",
difference: left[at]?.place ?? ""
};
}
function parts(text, depth) {
const notebook = readable(text);
if (notebook instanceof failure.HR) return notebook.message;
const cells = notebook.cells.flatMap((cell, index) => cellParts(cell, `cell ${index + 1}`, depth));
if (depth === "cells") return cells;
const {cells: _, ...rest} = notebook.document;
return [ ...cells, {
place: "notebook",
text: canonical(rest)
} ];
}
function readable(text) {
try {
return (0, notebook_document.c)((new TextEncoder).encode(text));
} catch (error) {
if (error instanceof failure.HR) return error;
throw error;
}
}
function cellParts(cell, place, depth) {
const {source: _, outputs: __, execution_count: ___, ...rest} = cell;
const kind = {
place: `${place}: kind`,
text: String(cell["cell_type"])
};
const source = {
place: `${place}: source`,
text: (0, notebook_document.v)(cell)
};
return depth === "cells" ? [ kind, source ] : [ kind, source, {
place: `${place}: metadata`,
text: canonical(rest)
} ];
}
function canonical(value) {
return (0, json_text.s)(sorted(value));
}
function sorted(value) {
if (Array.isArray(value)) return value.map(sorted);
if (!(0, strict_json.O)(value)) return value;
const members = Object.entries(value).map(([key, member]) => [ key, sorted(member) ]);
return Object.fromEntries(members.sort(([a], [b]) => a < b ? -1 : 1));
}
var script_text = __webpack_require__(15534);
function compareSources(a, b, depth = "cells") {
if ((0, script_text.tJ)(a)) return compareNotebooks(a, b, depth);
if ((0, script_text.tJ)(b)) return {
answer: "fail",
difference: "notebook ≠ script"
};
const [left, right] = depth === "whole" ? [ a, b ] : [ kept(a), kept(b) ];
if (left === right) return {
answer: "ok"
};
const [mine, theirs] = [ left.split("\n"), right.split("\n") ];
const at = mine.findIndex((line, index) => line !== theirs[index]);
return {
answer: "fail",
difference: `line ${(at === -1 ? mine.length : at) + 1}`
};
}
function kept(script) {
return script.replaceAll("\r\n", "\n").trimEnd();
}
},
18027: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
fO: () => ownMacroNames,
ZU: () => readOwnMacro,
Uk: () => withOwnMacros
});
var built_in_macros = __webpack_require__(20039);
var nearest_word = __webpack_require__(29087);
var digest = __webpack_require__(54394);
var failure = __webpack_require__(82917);
var user_macro = __webpack_require__(99553);
var argument_fault = __webpack_require__(60100);
var secret_variables = __webpack_require__(50075);
const refused = [ secret_variables.c, /^(?:KAGGLE|ACTIONS|INPUT|NX47|GIT|LD|DYLD|NODE|NPM|BASH|PIP|UV|RUNNER)_/, /^(?:PYTHON|PERL|RUBY)/, /^GITHUB_(?:TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/, /^(?:PATH|IFS|ENV|SHELL|SHELLOPTS|PS4|PROMPT_COMMAND|CLASSPATH|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|EDITOR|PAGER)$/, /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|API_?KEY|PRIVATE_KEY|ACCESS_KEY|AUTH_SOCK)/ ];
function isRefusedVariable(name) {
return refused.some(pattern => pattern.test(name.toUpperCase()));
}
function slowPattern(pattern) {
if (pattern.length > 200) return "too-long";
if (!isRegular(pattern)) return "not-a-pattern";
if (!/^\^/.test(pattern) || !/(?<!\\)(?:\\\\)*\$$/.test(pattern)) return "not-anchored";
const parts = partsOf(pattern);
if (parts.some(({kind: kind}) => kind === "look" || kind === "back")) return "looks-around";
return shapeFault(parts);
}
function isRegular(pattern) {
try {
return new RegExp(pattern, "u").test("") || true;
} catch {
return false;
}
}
const shapes = [ [ "look", String.raw`\(\?(?:<?[=!])` ], [ "back", String.raw`\\(?:[1-9]|k<)` ], [ "one", String.raw`\\(?:[pPu]\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]` ], [ "open", String.raw`\((?:\?(?::|<[A-Za-z]\w*>))?` ], [ "close", String.raw`\)` ], [ "repeat", String.raw`(?:[*+?]|\{\d+(?:,\d*)?\})\??` ], [ "choice", String.raw`\|` ], [ "one", String.raw`[\s\S]` ] ];
const scanner = new RegExp(shapes.map(([, source]) => `(${source})`).join("|"), "gu");
function partsOf(pattern) {
return [ ...pattern.matchAll(scanner) ].map(match => {
const at = shapes.findIndex((_, index) => match[index + 1] !== undefined);
return {
kind: shapes[at]?.[0] ?? "one",
text: match[0]
};
});
}
const endless = 257;
const mostWays = endless ** 3;
function shapeFault(parts) {
const groups = [ {
hasRepeat: false,
hasChoice: false
} ];
let ways = 1;
for (const [at, {kind: kind, text: text}] of parts.entries()) {
const inner = groups.at(-1);
if (inner === undefined) return "not-a-pattern";
if (kind === "open") groups.push({
hasRepeat: false,
hasChoice: false
});
if (kind === "choice") inner.hasChoice = true;
if (kind === "repeat") inner.hasRepeat = true;
ways *= waysOf(kind, text);
if (kind === "close") {
groups.pop();
const isRepeated = parts[at + 1]?.kind === "repeat";
if (isRepeated && (inner.hasRepeat || inner.hasChoice)) return "nested-repetition";
const outer = groups.at(-1);
if (outer !== undefined) outer.hasRepeat ||= inner.hasRepeat;
if (outer !== undefined && isRepeated) outer.hasRepeat = true;
if (outer !== undefined && groups.length > 1) outer.hasChoice ||= inner.hasChoice;
}
}
if (groups[0]?.hasChoice === true) return "not-anchored";
return ways > mostWays ? "many-repetitions" : undefined;
}
function waysOf(kind, text) {
if (kind === "choice") return 2;
if (kind !== "repeat") return 1;
const [, least = "", comma = "", most = ""] = /^\{(\d+)(,?)(\d*)\}/.exec(text) ?? [];
if (least === "") return text.startsWith("?") ? 2 : endless;
if (comma === "") return 1;
return most === "" ? endless : Math.max(1, Math.min(endless, Number(most) - Number(least) + 1));
}
function programFault(argv, commands) {
const [program] = argv;
if (typeof program !== "string" || holdsInput(program)) return "program-from-input";
const name = nameOf(program);
if (launchers.includes(name)) return "starts-other-programs";
const flag = codeFlag(name, argv);
if (shells.test(name) && isHandedText(name, argv, flag)) return "shell";
const allowed = commands.includes(program) || commands.some(one => one.startsWith(`${program} -`));
if (!allowed) return "not-allowed";
if (startsByOption(name, argv)) return "starts-other-programs";
if (flag !== undefined && !commands.includes(`${program} ${flag.text}`)) return "code-in-argument";
if (flag !== undefined && holdsInput(argv[flag.at + 1] ?? "")) return "code-from-input";
return programs.test(name) && holdsInput(firstOperand(argv)) ? "code-from-input" : undefined;
}
function entryFault(entry) {
const [program = "", flag, ...more] = entry.split(" ");
if (!/^[\w.+-]+(?:\/[\w.+-]+)*$/.test(program) || program.split("/").includes("..")) return "not-a-program";
if (more.length > 0 || flag !== undefined && !/^-[-A-Za-z]+$/.test(flag)) return "not-a-program";
const name = nameOf(program);
if (launchers.includes(name)) return "starts-other-programs";
return name === "cmd" || shells.test(name) && flag !== undefined ? "shell" : undefined;
}
function codePlaces(argv) {
const [program] = argv;
const name = typeof program === "string" ? nameOf(program) : "";
const flag = codeFlag(name, argv);
const operand = programs.test(name) ? argv.indexOf(firstOperand(argv), 1) : -1;
return [ ...flag === undefined ? [] : [ flag.at + 1 ], ...operand < 0 ? [] : [ operand ] ];
}
const launchers = "env xargs sudo su doas nohup nice ionice timeout setsid stdbuf time chroot unshare nsenter setpriv runuser ssh watch parallel flock strace ltrace gdb script expect busybox toybox exec eval command start-stop-daemon systemd-run at batch crontab docker podman wine ld.so".split(" ");
const shells = /^(?:(?:ba|da|z|k|mk|fi|a|c|tc|ya)?sh|rbash|cmd|powershell|pwsh)$/;
const programs = /^(?:[gmn]?awk|sed|jq|dc|bc)$/;
const interpreters = [ [ /^(?:python|pypy)[\d.]*$/, "c", [] ], [ /^(?:node|bun|deno|tsx)$/, "ep", [ "eval", "print" ] ], [ /^perl[\d.]*$/, "eE", [] ], [ /^(?:ruby|lua|luajit|rscript|r|julia|elixir|osascript|groovy|scala|ghc)[\d.]*$/, "e", [ "eval" ] ], [ /^php[\d.]*$/, "rBRE", [ "run" ] ] ];
function nameOf(program) {
const file = program.toLowerCase().split(/[\\/]/).at(-1) ?? "";
return file.replace(/\.(?:exe|cmd|bat|com)$/, "").replace(/^ld-linux.*$/, "ld.so");
}
function holdsInput(argument) {
return typeof argument !== "string" || argument.includes("${");
}
function codeFlag(name, argv) {
const [, letters = "", long = []] = interpreters.find(([pattern]) => pattern.test(name)) ?? (shells.test(name) ? [ /./, "c", [ "command" ] ] : []);
if (letters === "") return undefined;
for (const [at, argument] of argv.entries()) {
if (at === 0 || typeof argument !== "string") continue;
const isShort = /^-[^-]/.test(argument) && [ ...letters ].some(letter => argument.includes(letter));
const isLong = long.some(word => argument === `--${word}` || argument.startsWith(`--${word}=`));
if (isShort || isLong || at === 1 && long.includes(argument)) return {
text: argument,
at: at
};
if (!argument.startsWith("-")) return undefined;
}
return undefined;
}
function isHandedText(name, argv, flag) {
const [, first] = argv;
if (flag !== undefined || name === "cmd") return true;
return typeof first !== "string" || holdsInput(first) || /^[-+/]/.test(first);
}
function startsByOption(name, argv) {
const words = argv.filter(one => typeof one === "string");
const has = pattern => words.some(word => pattern.test(word));
if (name === "find" || name === "fd") return has(/^-(?:exec|execdir|ok|okdir)$|^-[xX]$|^--exec/);
if (name === "git") return has(/^-c|^--(?:config-env|exec-path|upload-pack|receive-pack|exec)\b/);
if (name === "tar") return has(/^--(?:to-command|use-compress-program|checkpoint-action|rsh-command|info-script)|^-[a-zA-Z]*[IF]/);
if (name === "rsync") return has(/^-e|^--rsh/);
return false;
}
function firstOperand(argv) {
return argv.slice(1).find(one => typeof one !== "string" || !one.startsWith("-")) ?? "";
}
function* macroFaults(macro, place) {
yield* patternFaults(macro.INPUT_SCHEMA, [ "INPUT_SCHEMA" ], place);
yield* patternFaults(macro.OUTPUT_SCHEMA, [ "OUTPUT_SCHEMA" ], place);
yield* allowlistFaults(macro, place);
yield* commandFaults(macro, place);
yield* touchFaults(macro, place);
yield* outputFaults(macro, place);
yield* caseFaults(macro, place);
}
function* patternFaults(schema, at, {file: file, lineOf: lineOf}) {
const why = schema.pattern === undefined ? undefined : slowPattern(schema.pattern);
if (why !== undefined) {
const line = lineOf([ ...at, "pattern" ]);
yield new failure.HR("MACRO_PATTERN_REFUSED", {
file: file,
line: line,
pattern: schema.pattern ?? "",
why: why
});
}
const place = {
file: file,
lineOf: lineOf
};
if (schema.items !== undefined) yield* patternFaults(schema.items, [ ...at, "items" ], place);
for (const [name, one] of Object.entries(schema.properties ?? {})) yield* patternFaults(one, [ ...at, "properties", name ], place);
const named = new Set(Object.keys(schema.properties ?? {}));
const unnamed = schema.required?.find(name => !named.has(name));
if (unnamed !== undefined) yield refusedValue([ ...at, "required" ], `required: ${unnamed}`, place);
}
function* allowlistFaults({ALLOWLIST: ALLOWLIST}, place) {
const {file: file, lineOf: lineOf} = place;
for (const [index, command] of ALLOWLIST.commands.entries()) {
const why = entryFault(command);
const line = lineOf([ "ALLOWLIST", "commands", index ]);
if (why !== undefined) yield new failure.HR("MACRO_COMMAND_REFUSED", {
file: file,
line: line,
command: command,
why: why
});
}
for (const use of [ "read", "write" ]) yield* pathFaults(ALLOWLIST.paths[use], use, [ "ALLOWLIST", "paths", use ], place);
for (const [index, host] of ALLOWLIST.hosts.entries()) {
const line = lineOf([ "ALLOWLIST", "hosts", index ]);
if (!/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(host)) yield new failure.HR("MACRO_HOST_REFUSED", {
file: file,
line: line,
host: host,
why: "not-a-host"
});
}
for (const [index, name] of ALLOWLIST.environment.entries()) {
const line = lineOf([ "ALLOWLIST", "environment", index ]);
if (isRefusedVariable(name)) yield new failure.HR("MACRO_VARIABLE_REFUSED", {
file: file,
line: line,
name: name
});
}
}
function* pathFaults(paths, use, at, {file: file, lineOf: lineOf}) {
for (const [index, path] of paths.entries()) {
const why = (0, argument_fault.a9)(path, use);
const line = lineOf([ ...at, index ]);
if (why !== undefined) yield new failure.HR("MACRO_PATH_REFUSED", {
file: file,
line: line,
path: path,
why: why
});
}
}
function* commandFaults(macro, place) {
const all = [ ...macro.steps.map(({argv: argv}, index) => ({
argv: argv,
at: [ "steps", index, "argv" ]
})), ...macro.verify.map((one, index) => ({
argv: "argv" in one ? one.argv : [],
at: [ "verify", index, "argv" ]
})), ...macro.rollback.map(({argv: argv}, index) => ({
argv: argv,
at: [ "rollback", index, "argv" ]
})) ];
for (const {argv: argv, at: at} of all) if (argv.length > 0) yield* argvFaults(argv, at, macro, place);
}
function* argvFaults(argv, at, macro, place) {
const {file: file, lineOf: lineOf} = place;
const {commands: commands, paths: paths, hosts: hosts} = macro.ALLOWLIST;
const command = typeof argv[0] === "string" ? argv[0] : "";
const why = programFault(argv, commands);
const line = lineOf([ ...at, 0 ]);
if (why !== undefined) yield new failure.HR("MACRO_COMMAND_REFUSED", {
file: file,
line: line,
command: command,
why: why
});
if (command.includes("/") && !(0, argument_fault.UO)(command, paths.read)) yield new failure.HR("MACRO_PATH_REFUSED", {
file: file,
line: line,
path: command,
why: "not-listed"
});
const code = codePlaces(argv);
for (const [index, argument] of argv.entries()) {
const unknown = inputsOf(argument).find(name => !isPlain(macro.INPUT_SCHEMA.properties[name]));
if (unknown !== undefined) yield refusedValue([ ...at, index ], `input: ${unknown}`, place);
if (typeof argument !== "string" || index === 0 || code.includes(index)) continue;
if (argument.replaceAll(placeholder, "").includes("${")) yield refusedValue([ ...at, index ], `${argument}: \${input.name}`, place);
const fault = argument.includes("${") ? undefined : (0, argument_fault.wS)(argument, {
...paths,
hosts: hosts
});
if (fault !== undefined) yield argumentFailure(fault, file, lineOf([ ...at, index ]));
}
}
const placeholder = /\$\{input\.([A-Za-z0-9_]+)\}/g;
function inputsOf(argument) {
if (typeof argument !== "string") return [ argument.input ];
return [ ...argument.matchAll(placeholder) ].map(([, name = ""]) => name);
}
function isPlain(schema) {
return schema !== undefined && schema.type !== "array" && schema.type !== "object";
}
function argumentFailure({kind: kind, what: what, why: why}, file, line) {
return kind === "host" ? new failure.HR("MACRO_HOST_REFUSED", {
file: file,
line: line,
host: what,
why: why
}) : new failure.HR("MACRO_PATH_REFUSED", {
file: file,
line: line,
path: what,
why: why
});
}
function* touchFaults({steps: steps, verify: verify, rollback: rollback, ALLOWLIST: ALLOWLIST}, place) {
const {read: read, write: write} = ALLOWLIST.paths;
const {file: file, lineOf: lineOf} = place;
for (const [step, {touches: touches}] of steps.entries()) {
yield* pathFaults(touches, "write", [ "steps", step, "touches" ], place);
const outside = touches.findIndex(path => !(0, argument_fault.UO)(path, write));
const line = lineOf([ "steps", step, "touches", outside ]);
if (outside >= 0) yield new failure.HR("MACRO_PATH_REFUSED", {
file: file,
line: line,
path: touches[outside] ?? "",
why: "not-listed"
});
}
for (const [index, one] of verify.entries()) {
const path = "file" in one ? one.file : undefined;
if (path === undefined) continue;
const why = (0, argument_fault.a9)(path, "read") ?? ((0, argument_fault.UO)(path, [ ...read, ...write ]) ? undefined : "not-listed");
const line = lineOf([ "verify", index, "file" ]);
if (why !== undefined) yield new failure.HR("MACRO_PATH_REFUSED", {
file: file,
line: line,
path: path,
why: why
});
}
if (rollback.length === 0 && steps.some(({touches: touches}) => touches.length > 0)) yield refusedValue([ "steps" ], "rollback", place);
}
function* outputFaults({steps: steps, OUTPUT_SCHEMA: OUTPUT_SCHEMA}, place) {
const given = steps.flatMap(({output: output}) => output === undefined ? [] : [ output ]);
for (const [index, {output: output}] of steps.entries()) if (output !== undefined && !Object.hasOwn(OUTPUT_SCHEMA.properties, output)) yield refusedValue([ "steps", index, "output" ], `OUTPUT_SCHEMA: ${output}`, place);
const missing = OUTPUT_SCHEMA.required.find(name => !given.includes(name));
if (missing !== undefined) yield refusedValue([ "OUTPUT_SCHEMA", "required" ], `output: ${missing}`, place);
}
function* caseFaults({tests: tests}, place) {
for (const [index, {files: files, copies: copies, expect: expect}] of tests.entries()) {
const at = [ "tests", index ];
yield* pathFaults(copies, "read", [ ...at, "copies" ], place);
for (const [key, named] of [ [ "files", files ], [ "expect", expect.files ?? {} ] ]) yield* pathFaults(Object.keys(named), "read", [ ...at, key ], place);
}
}
function refusedValue(at, why, {file: file, lineOf: lineOf}) {
return new failure.HR("MACRO_VALUE_REFUSED", {
file: file,
line: lineOf(at),
key: at.join("."),
why: why
});
}
var dist = __webpack_require__(38815);
const largestYaml = 64 << 10;
const deepestYaml = 16;
function readStrictYaml(bytes, file) {
const refuse = (why, line = 1) => {
throw new failure.HR("MACRO_YAML_REFUSED", {
file: file,
line: line,
why: why
});
};
if (bytes.byteLength > largestYaml) refuse("too-long");
const text = decoded(bytes, refuse);
checkCharacters(text, refuse);
checkTokens(text, refuse);
const lines = new dist.HN;
const document = parsed(text, lines, refuse);
const lineAt = node => (0, dist.Ll)(node) && node.range != null ? lines.linePos(node.range[0]).line : 1;
const problem = document.errors[0] ?? document.warnings[0];
if (problem !== undefined) refuse(wordOf(problem.code), lines.linePos(problem.pos[0]).line);
if (!(0, dist.jh)(document.contents)) refuse("not-a-map");
checkNodes(document.contents, (why, node) => refuse(why, lineAt(node)));
return {
value: document.toJS({
maxAliasCount: 0
}),
lineOf: path => lineOfPath(document, path, lineAt)
};
}
function decoded(bytes, refuse) {
try {
return new TextDecoder("utf-8", {
fatal: true,
ignoreBOM: true
}).decode(bytes);
} catch {
return refuse("utf-8");
}
}
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
function checkCharacters(text, refuse) {
for (const [index, row] of text.split(/\r?\n/).entries()) if (unseen.test(row)) refuse("unseen-character", index + 1);
}
const refusedTokens = {
anchor: "anchor",
alias: "alias",
tag: "tag",
"directive-line": "directive",
"doc-end": "second-document"
};
function checkTokens(text, refuse) {
let line = 1;
let brackets = 0;
let onLine = 0;
let documents = 0;
for (const token of (new dist.JG).lex(text)) {
const type = dist.DB.tokenType(token);
const why = type === null ? undefined : refusedTokens[type];
if (why !== undefined) refuse(why, line);
if (type === "doc-start") documents += 1;
if (documents > 1) refuse("second-document", line);
if (type === "flow-map-start" || type === "flow-seq-start") brackets += 1;
if (type === "flow-map-end" || type === "flow-seq-end") brackets -= 1;
if (type === "seq-item-ind" || type === "explicit-key-ind") onLine += 1;
if (brackets > deepestYaml || onLine > deepestYaml) refuse("too-deep", line);
const rows = token.split("\n").length - 1;
if (rows > 0) onLine = 0;
line += rows;
}
}
function parsed(text, lineCounter, refuse) {
try {
return (0, dist.Tp)(text, {
...{
lineCounter: lineCounter,
uniqueKeys: true,
strict: true,
stringKeys: true,
keepSourceTokens: true
},
...{
version: "1.2",
schema: "core",
merge: false,
prettyErrors: false
}
});
} catch {
return refuse("too-deep");
}
}
function wordOf(code) {
if (code === "MULTIPLE_DOCS") return "second-document";
return code === "RESOURCE_EXHAUSTION" ? "too-deep" : code.toLowerCase().replaceAll("_", "-");
}
function checkNodes(contents, refuse) {
if (!(0, dist.Ll)(contents)) return;
(0, dist.YR)(contents, (key, node, path) => {
if (path.filter(dist.Ll).length > deepestYaml) refuse("too-deep", (0, dist.tO)(node) ? node.key : node);
if ((0, dist.tO)(node)) {
if ((0, dist.jn)(node.key) && node.key.value === "<<") refuse("merge-key", node.key);
return;
}
if ((0, dist.Vj)(node)) refuse("alias", node);
if ((0, dist.jn)(node)) checkScalar(node, key === "key", refuse);
});
}
const ambiguous = /^(?:y|n|yes|no|on|off|~|null|[-+]?0[0-9_]+|[-+]?0[box].*|[-+]?[0-9][0-9_]*_[0-9_]*(?:\.\d*)?|[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?.*|=)$/i;
function checkScalar(node, isKey, refuse) {
const {value: value, type: type, source: source = ""} = node;
if (type === dist.X5.PLAIN && ambiguous.test(source)) refuse("ambiguous-scalar", node);
if (typeof value === "string" && unseen.test(value.replaceAll("\n", ""))) refuse("unseen-character", node);
if (isKey && [ "__proto__", "constructor", "prototype" ].includes(String(value))) refuse("refused-key", node);
if (typeof value === "number" && !(Number.isSafeInteger(value) || !Number.isInteger(value))) refuse("too-large-number", node);
}
function lineOfPath(document, path, lineAt) {
for (let length = path.length; length > 0; length -= 1) {
const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
const key = path[length - 1];
const found = (0, dist.jh)(parent) ? parent.items.find(pair => (0, dist.jn)(pair.key) && pair.key.value === key)?.key : (0, 
dist.oP)(parent) ? parent.items[Number(key)] : undefined;
if (found !== undefined) return lineAt(found);
}
return 1;
}
function parseMacro(bytes, file, taken) {
const {value: value, lineOf: lineOf} = readStrictYaml(bytes, file);
const place = {
file: file,
lineOf: lineOf
};
const parsed = user_macro.jR.safeParse(value, {
reportInput: true
});
if (!parsed.success) throw schemaFailure(parsed.error.issues, place);
const macro = parsed.data;
const line = lineOf([ "name" ]);
if (taken.includes(macro.name)) throw new failure.HR("MACRO_NAME_TAKEN", {
file: file,
line: line,
name: macro.name
});
const stem = file.split("/").at(-1) ?? "";
if (stem !== `${macro.name}.yml`) throw new failure.HR("MACRO_VALUE_REFUSED", {
file: file,
line: line,
key: "name",
why: `${stem} ≠ ${macro.name}.yml`
});
for (const fault of macroFaults(macro, place)) throw fault;
const linesOf = part => macro[part].map((_, index) => lineOf([ part, index ]));
const lines = {
steps: linesOf("steps"),
verify: linesOf("verify"),
rollback: linesOf("rollback")
};
return {
file: file,
sha256: (0, digest.fg)(bytes),
macro: macro,
lines: lines
};
}
function schemaFailure(issues, {file: file, lineOf: lineOf}) {
const {issue: issue, path: path} = deepest(issues);
if (issue?.code === "unrecognized_keys") {
const key = issue.keys[0] ?? "";
const line = lineOf([ ...path, key ]);
return new failure.HR("MACRO_KEY_UNKNOWN", {
file: file,
line: line,
key: key,
suggestion: (0, nearest_word.z)(key.toLowerCase(), known)
});
}
const key = path.join(".");
return new failure.HR("MACRO_VALUE_REFUSED", {
file: file,
line: lineOf(path),
key: key,
why: issue?.message ?? ""
});
}
function deepest(issues, around = []) {
const issue = issues.find(({code: code}) => code === "unrecognized_keys") ?? issues[0];
const path = [ ...around, ...issue?.path ?? [] ];
if (issue?.code !== "invalid_union") return {
issue: issue,
path: path
};
const forms = issue.errors.map(one => deepest(one, path));
const known = forms.find(({issue: one}) => one?.code === "unrecognized_keys");
const inner = forms.toSorted((one, other) => other.path.length - one.path.length)[0];
return known ?? inner ?? {
issue: issue,
path: path
};
}
const known = [ ...Object.keys(user_macro.jR.shape), ...[ "commands", "paths", "read", "write", "hosts", "environment", "argv", "deadlineSeconds", "touches", "output" ], ...[ "status", "file", "sha256", "exists", "input", "files", "copies", "expect", "state", "code", "type" ], ...[ "properties", "required", "enum", "pattern", "minimum", "maximum", "minLength", "maxLength", "items" ], ...[ "additionalProperties", "description" ] ];
var macro_user_macro = __webpack_require__(33340);
const largestRead = 1 << 20;
async function ownMacroNames(root, files) {
const folder = `${root}/macros`;
if (!await files.exists(folder)) return [];
await requireNoLink(folder, root, files);
const listed = await files.list(folder);
return listed.flatMap(({path: path, kind: kind}) => {
const name = /^([^/]+)\.yml$/.exec(path)?.[1];
return name === undefined || kind === "folder" ? [] : [ name ];
});
}
async function readOwnMacro(root, name, files) {
const names = await ownMacroNames(root, files);
const folder = `${root}/macros`;
if (!names.includes(name)) throw new failure.HR("MACRO_NOT_FOUND", {
name: name,
folder: folder,
suggestion: (0, nearest_word.z)(name, names)
});
const file = `${folder}/${name}.yml`;
await requireNoLink(file, root, files);
const opened = await files.open(file);
opened.close();
if (opened.byteLength > largestRead) throw new failure.HR("MACRO_YAML_REFUSED", {
file: file,
line: 1,
why: "too-long"
});
return parseMacro(await files.read(file), file, Object.keys(built_in_macros.P));
}
async function requireNoLink(path, root, files) {
const real = await files.resolveLinks(path).catch(() => "");
const expected = `${await files.resolveLinks(root)}${path.slice(root.length)}`;
if (real !== expected) throw new failure.HR("MACRO_PATH_REFUSED", {
file: path,
line: 1,
path: path.slice(root.length + 1),
why: "link"
});
}
async function withOwnMacros(request, files, points = user_macro.Sc) {
const macros = {};
for (const point of points) {
const found = [];
for (const name of request.settings.macros[point]) {
const own = await readOwnMacro(request.root, name, files);
(0, macro_user_macro.w)(own, {});
found.push(own);
}
if (found.length > 0) macros[point] = found;
}
return Object.keys(macros).length === 0 ? request : {
...request,
macros: macros
};
}
},
20928: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
t: () => imageName
});
function imageName({provenance: provenance}) {
const [docker, commit, date] = [ provenance?.["docker_image"], provenance?.["git_commit"], provenance?.["build_date"] ];
return {
...isName(docker) ? {
docker_image: docker
} : {},
...isName(commit) ? {
git_commit: commit
} : {},
...isName(date) ? {
build_date: date
} : {}
};
}
function isName(value) {
return typeof value === "string" && value !== "";
}
},
22944: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => projectAround,
N: () => certifiedKernel
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_path_posix__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53916);
var _config_find_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89528);
var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2262);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82917);
var _model_kernel_metadata_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68142);
var _read_request_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95509);
var _survey_metadata_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25587);
async function projectAround(folder) {
try {
return (0, node_path_posix__WEBPACK_IMPORTED_MODULE_1__.dirname)(await (0, _config_find_config_js__WEBPACK_IMPORTED_MODULE_2__.u)(folder, (0, 
_host_files_js__WEBPACK_IMPORTED_MODULE_3__.q)().exists));
} catch (error) {
if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_4__.HR && error.code === "CONFIG_NOT_FOUND") return undefined;
throw error;
}
}
async function certifiedKernel(root) {
const {settings: settings} = await (0, _read_request_js__WEBPACK_IMPORTED_MODULE_6__.i)({}, root, "certify");
const text = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0, 
node_path_posix__WEBPACK_IMPORTED_MODULE_1__.join)(root, settings.kernel, "kernel-metadata.json"), "utf8").catch(() => "");
const metadata = _model_kernel_metadata_js__WEBPACK_IMPORTED_MODULE_5__.A.safeParse(parsed(text));
return metadata.success ? (0, _survey_metadata_js__WEBPACK_IMPORTED_MODULE_7__.Mn)(metadata.data.id) : undefined;
}
function parsed(text) {
try {
return JSON.parse(text);
} catch {
return undefined;
}
}
},
37950: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P3: () => auditDocument,
fx: () => baselineEntrySchema
});
var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26921);
var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64377);
var _model_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38125);
var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85382);
var _model_language_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71461);
var _model_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83538);
var _text_fill_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82740);
var _explain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73699);
var _matrix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33715);
var _verdict_parts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99026);
var _verdict_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86549);
const sentenceFields = {
title: zod__WEBPACK_IMPORTED_MODULE_7__.YjP(),
why: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().describe("Why it matters"),
fix: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().describe("What to do")
};
const baselineEntrySchema = zod__WEBPACK_IMPORTED_MODULE_7__.rej({
rule: zod__WEBPACK_IMPORTED_MODULE_7__.YjP(),
file: zod__WEBPACK_IMPORTED_MODULE_7__.YjP(),
text: zod__WEBPACK_IMPORTED_MODULE_7__.YjP(),
reason: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().min(1),
expires: zod__WEBPACK_IMPORTED_MODULE_8__.p6().describe("Last day on which it covers the finding")
});
const documentFindingSchema = zod__WEBPACK_IMPORTED_MODULE_7__.rej({
rule: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().describe("Stable id, explained by `nx47 explain ID`"),
severity: _model_finding_js__WEBPACK_IMPORTED_MODULE_1__.X5,
answer: _model_answer_js__WEBPACK_IMPORTED_MODULE_0__.U.describe("fail, or unknown: it could not be decided"),
file: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().describe("Path from the project's folder, '/' separated; empty: about the whole"),
line: zod__WEBPACK_IMPORTED_MODULE_7__.aig().int().positive().optional(),
expected: zod__WEBPACK_IMPORTED_MODULE_7__.YjP(),
observed: zod__WEBPACK_IMPORTED_MODULE_7__.YjP(),
...sentenceFields,
known: baselineEntrySchema.optional().describe("The entry of the baseline that covers it, with --advisory"),
evidence: zod__WEBPACK_IMPORTED_MODULE_7__.YOg(zod__WEBPACK_IMPORTED_MODULE_7__.YjP()).describe("Machine-readable proof: symbols, chains of requirements, digests")
});
const auditDocumentSchema = zod__WEBPACK_IMPORTED_MODULE_7__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_7__.euz("nx47.audit/1"),
tool: zod__WEBPACK_IMPORTED_MODULE_7__.rej({
name: zod__WEBPACK_IMPORTED_MODULE_7__.euz("nx47"),
version: zod__WEBPACK_IMPORTED_MODULE_7__.YjP()
}),
language: _model_language_js__WEBPACK_IMPORTED_MODULE_2__.A.describe("Language of the sentences; everything else is the same in any language"),
profile: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().describe("The runtime profile that project and bundle are held against"),
verdict: _model_verdict_js__WEBPACK_IMPORTED_MODULE_3__.vM.describe("AUDITED: nothing failed, nothing unknown. NO-GO: an error. INCONCLUSIVE: an error rule is unknown"),
cause: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().describe("First rule or failure code that decided; empty for AUDITED"),
conclusion: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().describe("The verdict in one line"),
summary: zod__WEBPACK_IMPORTED_MODULE_7__.rej({
rules: zod__WEBPACK_IMPORTED_MODULE_7__.aig().int().nonnegative(),
errors: zod__WEBPACK_IMPORTED_MODULE_7__.aig().int().nonnegative().describe("Findings of severity error that fail"),
unknown: zod__WEBPACK_IMPORTED_MODULE_7__.aig().int().nonnegative().describe("Findings of severity error that could not be decided"),
warnings: zod__WEBPACK_IMPORTED_MODULE_7__.aig().int().nonnegative(),
notes: zod__WEBPACK_IMPORTED_MODULE_7__.aig().int().nonnegative()
}),
rules: zod__WEBPACK_IMPORTED_MODULE_7__.YOg(zod__WEBPACK_IMPORTED_MODULE_7__.rej({
id: zod__WEBPACK_IMPORTED_MODULE_7__.YjP(),
severity: _model_finding_js__WEBPACK_IMPORTED_MODULE_1__.X5,
answer: _model_answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
...sentenceFields
})).describe("Every rule that was evaluated, with its answer"),
findings: zod__WEBPACK_IMPORTED_MODULE_7__.YOg(documentFindingSchema).describe("Failures first, then what is unknown, then warnings"),
wheels: zod__WEBPACK_IMPORTED_MODULE_7__.rej({
runtime: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().describe("The runtime's most preferred tag"),
fits: zod__WEBPACK_IMPORTED_MODULE_7__.YOg(zod__WEBPACK_IMPORTED_MODULE_7__.rej({
file: zod__WEBPACK_IMPORTED_MODULE_7__.YjP(),
answer: _model_answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
tag: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().describe("The tag that matched, else the nearest"),
reasons: zod__WEBPACK_IMPORTED_MODULE_7__.YOg(zod__WEBPACK_IMPORTED_MODULE_7__.YjP()).describe("Why the nearest tag is not enough"),
rules: zod__WEBPACK_IMPORTED_MODULE_7__.YOg(zod__WEBPACK_IMPORTED_MODULE_7__.YjP()).describe("Rules that have a finding about this wheel")
}))
}).optional().describe("Every wheel of the bundle against Python, ABI and platform of the runtime"),
outlook: _model_finding_js__WEBPACK_IMPORTED_MODULE_1__.n4.optional().describe("The same bundle under every shipped profile; of any other runtime it says nothing"),
stale: zod__WEBPACK_IMPORTED_MODULE_7__.YOg(baselineEntrySchema).optional().describe("With --advisory: entries of the baseline whose finding no longer occurs; they must go"),
incidents: zod__WEBPACK_IMPORTED_MODULE_7__.YOg(zod__WEBPACK_IMPORTED_MODULE_7__.rej({
step: zod__WEBPACK_IMPORTED_MODULE_7__.YjP(),
code: zod__WEBPACK_IMPORTED_MODULE_7__.YjP(),
...sentenceFields
})).describe("What kept the audit from its end")
});
function auditDocument(dossier, texts, tool) {
const {kind: kind, cause: cause} = (0, _verdict_parts_js__WEBPACK_IMPORTED_MODULE_9__.Vj)(dossier);
const audit = dossier.auditBefore;
const findings = (audit?.findings ?? []).map(finding => documentFinding(finding, dossier, texts)).sort((one, other) => rankOf(one) - rankOf(other));
return {
schema: "nx47.audit/1",
tool: {
name: "nx47",
version: tool.version
},
language: tool.language,
profile: audit?.profile ?? dossier.settings.profile,
verdict: kind,
cause: cause,
conclusion: (0, _verdict_text_js__WEBPACK_IMPORTED_MODULE_6__.fM)(dossier, tool.language, texts),
summary: summary(findings, audit?.rulesRun.length ?? 0),
rules: (audit?.rulesRun ?? []).map(id => documentRule(id, findings, {
dossier: dossier,
texts: texts,
tool: tool
})),
findings: findings,
...audit?.wheels === undefined ? {} : {
wheels: documentWheels(audit, audit.wheels)
},
...audit?.outlook === undefined ? {} : {
outlook: audit.outlook
},
incidents: dossier.incidents.filter(({code: code}) => !Object.hasOwn(texts.rules, code)).map(({step: step, code: code}) => ({
step: step,
code: code,
...(0, _explain_js__WEBPACK_IMPORTED_MODULE_4__.WE)(code, dossier, texts)
}))
};
}
function documentFinding(finding, dossier, texts) {
const {title: title, why: why, fix: fix} = (0, _explain_js__WEBPACK_IMPORTED_MODULE_4__.WE)(finding.rule, dossier, texts);
const {line: line, evidence: evidence, ...rest} = finding;
const file = placeOf(finding, dossier);
const values = {
file: file,
expected: finding.expected,
observed: finding.observed
};
const sentences = {
title: (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_10__.G)(title, values),
why: (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_10__.G)(why, values),
fix: (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_10__.G)(fix, values)
};
return {
...rest,
file: file,
...line === undefined ? {} : {
line: line
},
...sentences,
evidence: evidence
};
}
const ofProject = /^(?:MET|NBK)-/;
function placeOf({rule: rule, file: file}, {manifest: manifest, settings: settings}) {
const inBundle = manifest?.files.some(({name: name}) => name === file) || file === "bundle-manifest.json";
if (!inBundle || ofProject.test(rule) || settings.bundle === undefined) return file;
return `${settings.bundle.path.replace(/\/$/, "")}/${file}`;
}
function rankOf({severity: severity, answer: answer}) {
if (severity === "error") return answer === "fail" ? 0 : 1;
return severity === "warning" ? answer === "fail" ? 2 : 3 : 4;
}
function summary(findings, rules) {
const count = (severity, answer) => findings.filter(one => one.severity === severity && (answer === undefined || one.answer === answer)).length;
return {
rules: rules,
errors: count("error", "fail"),
unknown: count("error", "unknown"),
warnings: count("warning"),
notes: count("note")
};
}
function documentWheels(audit, {runtime: runtime, fits: fits}) {
return {
runtime: runtime,
fits: fits.map(fit => ({
...fit,
rules: (0, _matrix_js__WEBPACK_IMPORTED_MODULE_5__.N0)(fit.file, audit)
}))
};
}
function documentRule(id, findings, given) {
const own = findings.filter(({rule: rule}) => rule === id);
const {title: title, why: why, fix: fix} = (0, _explain_js__WEBPACK_IMPORTED_MODULE_4__.WE)(id, given.dossier, given.texts);
return {
id: id,
severity: given.tool.rules[id]?.severity ?? "error",
answer: (0, _model_answer_js__WEBPACK_IMPORTED_MODULE_0__.u)(own.map(({answer: answer}) => answer)),
title: title,
why: why,
fix: fix
};
}
},
25789: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => renderSarif
});
var _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
const levels = {
error: "error",
warning: "warning",
note: "note"
};
function renderSarif(document, prefix) {
const ids = document.rules.map(({id: id}) => id);
const run = {
tool: {
driver: {
name: "NX47 Certify",
version: document.tool.version,
rules: document.rules.map(sarifRule)
}
},
columnKind: "utf16CodeUnits",
invocations: [ {
executionSuccessful: document.incidents.length === 0
} ],
results: document.findings.map(finding => sarifResult(finding, ids.indexOf(finding.rule), prefix)),
properties: {
verdict: document.verdict,
cause: document.cause,
profile: document.profile
}
};
const log = {
$schema: "https://json.schemastore.org/sarif-2.1.0.json",
version: "2.1.0",
runs: [ run ]
};
return `${JSON.stringify(log, null, 2)}\n`;
}
function sarifRule({id: id, severity: severity, title: title, why: why, fix: fix}) {
return {
id: id,
shortDescription: {
text: title
},
fullDescription: {
text: why
},
help: {
text: `${why} ${fix}`,
markdown: `${why}\n\n${fix}`
},
defaultConfiguration: {
level: levels[severity]
},
properties: {
tags: [ id.split("-")[0] ?? id ]
}
};
}
function sarifResult(finding, ruleIndex, prefix) {
const {rule: rule, severity: severity, answer: answer, expected: expected, observed: observed, title: title, fix: fix, known: known} = finding;
const judged = answer === "fail" ? {
kind: "fail",
level: levels[severity]
} : {
kind: "open",
level: "none"
};
return {
ruleId: rule,
...ruleIndex < 0 ? {} : {
ruleIndex: ruleIndex
},
...judged,
...known === undefined ? {} : {
suppressions: [ {
kind: "external",
justification: `${known.reason} (${known.expires})`
} ]
},
message: {
text: `${title}: ${observed} (≠ ${expected}). ${fix}`
},
locations: [ sarifLocation(finding, prefix) ],
partialFingerprints: {
"nx47Finding/v1": fingerprintOf(finding)
}
};
}
function sarifLocation({file: file, line: line}, prefix) {
const path = [ prefix, file === "" ? "nx47.yml" : file ].filter(part => part !== "").join("/");
const uri = path.split("/").map(encodeURIComponent).join("/");
const region = line === undefined ? {} : {
region: {
startLine: line
}
};
return {
physicalLocation: {
artifactLocation: {
uri: uri,
uriBaseId: "%SRCROOT%"
},
...region
}
};
}
function fingerprintOf({rule: rule, file: file, expected: expected, observed: observed}) {
return (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)([ rule, file, expected, observed ].join("\n"));
}
},
45196: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => runRequest
});
var _certify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53668);
var _compose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11763);
var _compose_offline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4959);
var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2262);
var _macro_story_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84498);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82917);
var _own_macros_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18027);
async function runRequest(asked, around, watch = world => world) {
const request = await (0, _own_macros_js__WEBPACK_IMPORTED_MODULE_6__.Uk)(asked, (0, 
_host_files_js__WEBPACK_IMPORTED_MODULE_3__.q)());
try {
return await runComposed(request, around, watch);
} catch (error) {
if (!(error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_5__.HR && _model_failure_js__WEBPACK_IMPORTED_MODULE_5__.$1[error.code].startsWith("inconclusive/"))) throw error;
const world = (0, _compose_offline_js__WEBPACK_IMPORTED_MODULE_2__.Y)(request.settings.language, around, request.root);
return (0, _macro_story_js__WEBPACK_IMPORTED_MODULE_4__.E7)(error, request, watch(world));
}
}
async function runComposed(request, around, watch) {
const {world: world, close: close} = await (0, _compose_js__WEBPACK_IMPORTED_MODULE_1__.Zz)(request, around);
try {
return await (0, _certify_js__WEBPACK_IMPORTED_MODULE_0__.F)(request, watch(world));
} finally {
await close();
}
}
},
6084: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
AG: () => sessionFiles,
FK: () => sessionHomes,
if: () => latestTicket,
l7: () => judgedIn
});
var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18414);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
var _model_ticket_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49467);
var _ticket_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9074);
function sessionHomes(root) {
return [ `${root}/session`, `${root}/.nx47/session` ];
}
async function latestTicket(root, files) {
const paths = await ticketPaths(root, files);
let judged = "";
for (const path of paths) {
const {nonce: nonce} = (0, _ticket_text_js__WEBPACK_IMPORTED_MODULE_3__.s)(await files.read(path), path);
const session = await judgedIn(nonce, root, files);
if (session === "") return path;
if (judged === "") judged = session;
}
if (judged !== "") throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("TICKET_COLLECTED", {
session: judged
});
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("TICKET_NOT_FOUND", {
folder: root
});
}
const judgedRunSchema = zod__WEBPACK_IMPORTED_MODULE_4__._H3({
nonce: zod__WEBPACK_IMPORTED_MODULE_4__.YjP(),
verdict: zod__WEBPACK_IMPORTED_MODULE_4__.k5n([ "GO", "GO-PRIVATE-ROOT", "NO-GO", "REHEARSED" ])
});
async function judgedIn(nonce, root, files) {
for (const page of await sessionFiles("reports/run.json", root, files)) {
const run = judgedRunSchema.safeParse(await jsonIn(page, files));
if (run.success && run.data.nonce === nonce) return page.slice(0, -"/reports/run.json".length);
}
return "";
}
function ticketPaths(root, files) {
return sessionFiles(_model_ticket_js__WEBPACK_IMPORTED_MODULE_2__.M6, root, files);
}
async function sessionFiles(name, root, files) {
const found = [];
for (const home of sessionHomes(root)) {
if (!await files.exists(home)) continue;
for (const {path: path, kind: kind} of await files.list(home, [ "evidence", "logs" ])) {
const [session = "", ...rest] = path.split("/");
if (kind === "file" && rest.join("/") === name) found.push({
session: session,
path: `${home}/${path}`
});
}
}
return found.sort((one, other) => one.session < other.session ? 1 : -1).map(({path: path}) => path);
}
async function jsonIn(path, files) {
try {
return (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.R)(await files.read(path));
} catch {
return undefined;
}
}
},
6026: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Gt: () => ledPages,
iM: () => rollbackLines,
jt: () => planPage
});
var _markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22778);
var _run_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3342);
var _summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77886);
function ledPages(led, events, words) {
const title = `# ${words.title} ${led.session}`;
return {
"SESSION.md": [ title, "", ...purposeLines(led, events, words), "" ].join("\n") + decisionLines(events),
"TODO.md": [ title, "", ...todoLines(led, events, words), "" ].join("\n"),
"STATUS.md": [ title, "", ...statusLines(led, events.findLast(({step: step}) => step === 1), words), "" ].join("\n"),
"ROLLBACK.md": [ title, "", ...rollbackLines(led, words), "" ].join("\n"),
"SUMMARY.md": [ title, "", ...summaryLines(led, events, words), "" ].join("\n"),
[planPage(led)]: [ title, "", ...planLines(led, events, words), "" ].join("\n")
};
}
function planPage({task: task}) {
return `PLANS/${task.task_id.replace(/[^A-Za-z0-9_-]/g, "_")}.md`;
}
function purposeLines({goal: goal, task: task}, events, words) {
const first = events[0];
const continued = first?.decision ?? "";
const paragraphs = ([name, text]) => [ "", `## ${name}`, "", ...text.split("\n").map(_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H) ];
return [ `- ${words.purpose}: ${(0, _markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(goal)}`, `- ${words.place}: ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(first?.machine ?? "")} / ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(first?.terminal ?? "")}`, `- ${words.started}: ${first?.time ?? ""}`, ...continued === "" ? [] : [ `- ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(continued)}` ], ...paragraphs([ `${words.taskWord} ${task.task_id}`, task.TASK ]), ...paragraphs([ words.context, task.CONTEXT ]), ...paragraphs([ words.constraints, task.CONSTRAINTS ]), ...[ "", `## ${words.criteria}`, "" ], ...task.DONE_CRITERIA.map((one, at) => `${at + 1}. ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(one.criterion)} (${words.proof}: ${one.evidence})`), ...[ "", `## ${words.decisions}` ] ];
}
function decisionLines(events) {
return events.slice(1).filter(({decision: decision}) => decision !== "").map(({time: time, macro: macro, decision: decision}) => `\n- ${time} · ${macro} — ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(decision)}\n`).join("");
}
function todoLines(led, events, words) {
const plan = [ `**${words.planned}**`, "", ...plannedLines(led, words), "" ];
const end = events.findLast(({phase: phase}) => phase === "VERDICT");
if (end === undefined) return [ ...plan, `**${words.criteria}**`, "", ...criterionItems(led) ];
const [next = "", ...items] = end.output.split("\n");
return [ ...[ ...plan, `**${words.checklist}**`, "", ...items.map(item => `- [ ] ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(item)}`) ], ...[ "", `## ${words.next}`, "", (0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(next) ] ];
}
function criterionItems({task: task, proven: proven}) {
return task.DONE_CRITERIA.map(({criterion: criterion}, at) => `- [${proven.includes(at + 1) ? "x" : " "}] ${at + 1}. ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(criterion)}`);
}
function plannedLines({planned: planned}, words) {
return planned.length === 0 ? [ words.noPlan ] : planned.map((item, at) => `${at + 1}. ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(item)}`);
}
function statusLines({steps: steps, end: end, goal: goal}, last, words) {
return [ `- ${words.purpose}: ${(0, _markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(goal)}`, `- ${words.endState}: ${end === "" ? words.stillOpen : (0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(end)}`, "", `| ${words.step} | ${words.goal} | ${words.serves} | ${words.state} | ${words.when} |`, "|---|---|---|---|---|", `| 1 | ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(last?.macro ?? "")} | | ${last?.state ?? ""} | ${last?.time ?? ""} |`, ...steps.map(one => `| ${one.step} | ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(one.goal)} | ${one.serves} | ${one.state} | ${one.time} |`) ];
}
function rollbackLines({checkpoints: checkpoints, startCommit: startCommit}, words) {
const rows = checkpoints.map(({name: name, commit: commit}) => `- ${words.checkpointsWord} ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(name)}: ${commit}`);
return [ ...startCommit === "" ? [] : [ `- ${words.startedAtCommit}: ${startCommit}` ], ...rows.length === 0 ? [ words.noCheckpoint ] : [ ...rows, "", words.goBackWith ] ];
}
function summaryLines(led, events, words) {
const ended = led.steps.filter(({state: state}) => state !== "RUNNING");
const {gained: gained} = (0, _summary_js__WEBPACK_IMPORTED_MODULE_1__.m)(ended, led);
const last = events.findLast(({macro: macro, step: step}) => macro === "summary" && step === 1);
const standing = last === undefined ? words.notCompared : last.state === "FAILED" ? words.comparedOff : words.comparedOn;
return [ `- ${words.purpose}: ${(0, _markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(led.goal)}`, `- ${words.stepsSoFar}: ${(0, 
_run_summary_js__WEBPACK_IMPORTED_MODULE_0__.mQ)(events)}`, `- ${words.criteria}: ${led.proven.length} / ${led.task.DONE_CRITERIA.length} (+${gained.length})`, `- ${words.endState}: ${led.end === "" ? words.stillOpen : (0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(led.end)}`, ...[ "", `## ${words.lastSteps}`, "", ...(0, 
_run_summary_js__WEBPACK_IMPORTED_MODULE_0__.Yf)(events, words) ], ...[ "", `## ${words.towardsGoal}`, "", standing ] ].slice(0, _run_summary_js__WEBPACK_IMPORTED_MODULE_0__.$5);
}
function planLines(led, events, words) {
const plans = events.filter(({phase: phase, step: step}) => phase === "PLAN" && step !== 1);
const rows = plans.map(({step: step, goal: goal, touches: touches, output: output}) => `| ${step} | ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H)(goal)} | ${touches.map(_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H).join("<br>")} | ${output.split("\n").map(_markdown_cell_js__WEBPACK_IMPORTED_MODULE_2__.H).join("<br>")} |`);
return [ ...[ ...plannedLines(led, words), "" ], ...[ `| ${words.step} | ${words.goal} | ${words.announced} | ${words.risk} |`, "|---|---|---|---|", ...rows ] ];
}
},
56435: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
WT: () => provenIn,
jR: () => stepsASummary,
wZ: () => tagName,
z2: () => ledState
});
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18414);
var _model_task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24710);
const stepsASummary = 5;
function ledState(events) {
const first = events[0];
const task = first === undefined ? undefined : taskOf(first);
if (first === undefined || task === undefined) return undefined;
const steps = stepsOf(events);
const plan = events.findLast(event => event.macro === "plan" && event.step === 1);
const last = macro => events.findLast(event => event.macro === macro && event.step === 1);
const summary = last("summary");
return {
...{
session: first.session_id,
goal: first.goal,
task: task,
steps: steps
},
startCommit: first.evidence.find(({kind: kind}) => kind === "answer")?.ref.replace(/^commit /, "") ?? "",
running: steps.find(({state: state}) => state === "RUNNING"),
planned: plan === undefined ? [] : plan.command.split("\n"),
proven: provenIn(steps, task),
checkpoints: checkpointsIn(events),
isAstray: summary?.state === "FAILED" && (plan?.seq ?? 0) < summary.seq,
end: events.findLast(({phase: phase}) => phase === "VERDICT")?.decision ?? ""
};
}
function provenIn(steps, task) {
return task.DONE_CRITERIA.flatMap(({evidence: kind}, at) => {
const serving = steps.filter(({serves: serves, state: state}) => serves === at + 1 && state === "DONE");
return serving.some(({evidence: evidence}) => evidence.some(one => one.kind === kind)) ? [ at + 1 ] : [];
});
}
function taskOf({macro: macro, phase: phase, state: state, output: output}) {
if (macro !== "session" || phase !== "SESSION" || state !== "NEW") return undefined;
try {
const value = (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.R)((new TextEncoder).encode(output));
return (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.O)(value) ? _model_task_js__WEBPACK_IMPORTED_MODULE_1__.v.safeParse(value).data : undefined;
} catch {
return undefined;
}
}
function stepsOf(events) {
const steps = new Map;
for (const {step: step, goal: goal, touches: touches, phase: phase, state: state, time: time, evidence: evidence, decision: decision} of events) {
if (step === 1) continue;
const before = steps.get(step);
const [, serves = ""] = /^serves ([0-9]+)$/.exec(decision) ?? [];
steps.set(step, {
step: step,
goal: before?.goal ?? goal,
serves: before?.serves ?? Number(serves),
touches: before?.touches ?? touches,
...{
phase: phase,
state: state,
time: time
},
evidence: phase === "LOG_EVENT" && evidence.length > 0 ? evidence : [ ...before?.evidence ?? [], ...evidence ]
});
}
return [ ...steps.values() ].sort((one, other) => one.step - other.step);
}
function tagName(session, name) {
return `checkpoint/${session}/${name}`;
}
function checkpointsIn(events) {
return events.flatMap(({macro: macro, state: state, decision: decision, evidence: evidence, session_id: session_id}) => {
const [, name = "", commit = ""] = /^checkpoint (\S+) ([0-9a-f]+)$/.exec(decision) ?? [];
const tag = evidence.find(({ref: ref}) => ref.startsWith("tag "))?.ref.slice("tag ".length) ?? "";
return macro === "checkpoint" && state === "DONE" && name !== "" ? [ {
name: name,
commit: commit,
tag: tag,
label: tagName(session_id, name)
} ] : [];
});
}
},
22778: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => cell
});
function cell(text) {
return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").replace(/[!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-]/g, mark => `&#${mark.charCodeAt(0)};`);
}
},
67119: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => sessionName
});
function sessionName(now, slug, attempt) {
const [day = "", time = ""] = now.split("T");
const clean = slug.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
const clock = time.slice(0, 8).replaceAll(":", "");
return `${day.replaceAll("-", "")}_${clean === "" ? "run" : clean}_${clock}z-${attempt}`;
}
},
5026: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
j: () => sessionPages
});
var _text_sentences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8728);
var _led_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6026);
var _led_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56435);
var _markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22778);
var _run_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3342);
function sessionPages(events, language) {
const words = (0, _text_sentences_js__WEBPACK_IMPORTED_MODULE_0__.h)(language).session;
const first = events[0];
const id = first?.session_id ?? "";
const title = `# ${words.title} ${id}`;
const purpose = events.find(event => event.phase === "SESSION");
const decisions = events.filter(event => event.decision !== "");
const led = (0, _led_state_js__WEBPACK_IMPORTED_MODULE_2__.z2)(events);
return {
"SESSION.md": [ title, "", `- ${words.purpose}: ${(0, _markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(purpose?.goal ?? "")}`, `- ${words.place}: ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(first?.machine ?? "")} / ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(first?.terminal ?? "")}`, `- ${words.started}: ${first?.time ?? ""}`, `- ${words.governing}: ${governingText(events)}`, "", `## ${words.changes}`, "", ...changeTable(events, words), "", `## ${words.decisions}`, "", ...decisions.map(event => `- ${event.time} · ${event.macro} · ${event.phase} — ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(event.decision)}`), "" ].join("\n"),
"STATUS.md": [ title, "", ...statusTable(events, words), "" ].join("\n"),
"TODO.md": [ title, "", ...todoLines(events, words), "" ].join("\n"),
"RISKS.md": [ title, "", ...riskLines(events, words), "" ].join("\n"),
[`PLANS/${fileName(first?.task_id ?? "")}.md`]: [ title, "", ...planLines(events, words), "" ].join("\n"),
"ROLLBACK.md": [ title, "", ...rollbackLines(events, words), "" ].join("\n"),
"SUMMARY.md": [ title, "", ...(0, _run_summary_js__WEBPACK_IMPORTED_MODULE_3__.KL)(events, words), "" ].join("\n"),
...led === undefined ? {} : (0, _led_pages_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(led, events, words)
};
}
const mostItems = 10;
function todoLines(events, words) {
const steps = latestStates(events).filter(({step: step}) => step !== 1);
const open = steps.filter(({state: state}) => state !== "DONE");
const done = steps.filter(({state: state}) => state === "DONE");
const most = mostItems - 3;
const items = [ ...open, ...done.toReversed() ].slice(0, most).sort((a, b) => a.step - b.step).map(({step: step, macro: macro, state: state}) => `- [${state === "DONE" ? "x" : " "}] ${step} ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(macro)}`);
const verdict = events.findLast(({phase: phase}) => phase === "VERDICT")?.decision ?? "";
const always = [ `- [${verdict === "" ? " " : "x"}] ${words.checkVerdict}: ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(verdict)}`, `- [ ] ${words.checkLedger}: \`nx47 verify\``, `- [ ] ${words.checkReport}: reports/report.md` ];
const next = /^(?:GO|REHEARSED|AUDITED)$/.test(verdict) ? words.nextNothing : `${words.nextRefused} ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(verdict)}`;
return [ ...items, ...always, "", `## ${words.next}`, "", next ];
}
function riskLines(events, words) {
const plans = events.filter(({phase: phase, output: output}) => phase === "PLAN" && output !== "");
const rows = plans.flatMap(({step: step, macro: macro, state: _, output: output}) => output.split("\n").map(risk => `| ${step} | ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(macro)} | ${(0, _markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(risk)} |`));
if (rows.length === 0) return [ words.noRisk ];
return [ `| ${words.step} | ${words.macro} | ${words.risk} |`, "|---|---|---|", ...rows ];
}
function governingText(events) {
const read = events.findLast(({macro: macro, phase: phase}) => macro === "read-governing" && phase === "LOG_EVENT");
const proof = read?.evidence.find(({kind: kind}) => kind === "checksum");
return proof === undefined ? "∅" : `${(0, _markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(proof.ref)} ${proof.sha256 ?? ""}`;
}
function planLines(events, words) {
const plans = events.filter(({phase: phase}) => phase === "PLAN");
const rows = plans.map(({step: step, macro: macro, goal: goal, touches: touches, command: command}) => {
const places = touches.map(_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H).join("<br>");
return `| ${step} | ${(0, _markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(macro)} | ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(goal)} | ${places} | ${command.split("\n").map(_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H).join("<br>")} |`;
});
return [ `| ${words.step} | ${words.macro} | ${words.goal} | ${words.announced} | ${words.commands} |`, "|---|---|---|---|---|", ...rows ];
}
function fileName(task) {
return task.replace(/[^A-Za-z0-9_-]/g, "_") || "T";
}
function rollbackLines(events, words) {
const table = changeTable(events, words);
return table.length === 1 ? table : [ ...table, "", words.rollbackHow ];
}
function changeTable(events, words) {
const changed = events.filter(({phase: phase, state: state, touches: touches}) => phase === "LOG_EVENT" && state === "DONE" && touches.length > 0);
const rows = changed.flatMap(({step: step, macro: macro, touches: touches}) => touches.map(place => `| ${step} | ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(macro)} | ${(0, _markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(place)} |`));
if (rows.length === 0) return [ words.nothingChanged ];
return [ `| ${words.step} | ${words.macro} | ${words.changedPlace} |`, "|---|---|---|", ...rows ];
}
function statusTable(events, words) {
const rows = latestStates(events).map(({step: step, macro: macro, state: state, time: time}) => `| ${step} | ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_4__.H)(macro)} | ${state} | ${time} |`);
return [ `| ${words.step} | ${words.macro} | ${words.state} | ${words.when} |`, "|---|---|---|---|", ...rows ];
}
function latestStates(events) {
const latest = new Map;
for (const {step: step, macro: macro, state: state, time: time} of events) latest.set(step, {
step: step,
macro: macro,
state: state,
time: time
});
return [ ...latest.values() ].sort((a, b) => a.step - b.step);
}
},
3342: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$5: () => mostLines,
KL: () => runSummary,
Yf: () => lastSteps,
mQ: () => countsOf
});
var _led_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56435);
var _markdown_cell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22778);
const mostLines = 55;
const good = /^(?:GO|REHEARSED|AUDITED|PLANNED)\b/;
function runSummary(events, words) {
const purpose = events.find(({phase: phase}) => phase === "SESSION")?.goal ?? "";
const verdict = events.findLast(({phase: phase}) => phase === "VERDICT")?.decision ?? "";
const result = verdict === "" ? words.underWay : good.test(verdict) ? words.reached : words.notReached;
return [ `## ${words.summary}`, "", `- ${words.date}: ${events[0]?.time ?? ""} – ${events.at(-1)?.time ?? ""}`, `- ${words.host}: ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_1__.H)(events[0]?.machine ?? "")} / ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_1__.H)(events[0]?.terminal ?? "")}`, `- ${words.stepsSoFar}: ${countsOf(events)}`, "", `## ${words.lastSteps}`, "", ...lastSteps(events, words), "", `## ${words.towardsGoal}`, "", `- ${words.purpose}: ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_1__.H)(purpose)}`, `- ${(0, _markdown_cell_js__WEBPACK_IMPORTED_MODULE_1__.H)(verdict) || "∅"}: ${result}` ].slice(0, mostLines);
}
function lastSteps(events, words) {
const rows = [ ...latest(events).values() ].sort((one, other) => one.step - other.step).slice(-_led_state_js__WEBPACK_IMPORTED_MODULE_0__.jR);
return [ `| ${words.step} | ${words.goal} | ${words.state} |`, "|---|---|---|", ...rows.map(({step: step, goal: goal, state: state}) => `| ${step} | ${(0, 
_markdown_cell_js__WEBPACK_IMPORTED_MODULE_1__.H)(goal.slice(0, 160))} | ${state} |`) ];
}
function countsOf(events) {
const counts = new Map;
for (const {state: state} of latest(events).values()) counts.set(state, (counts.get(state) ?? 0) + 1);
return [ ...counts ].map(([state, count]) => `${count} ${state}`).join(", ") || "0";
}
function latest(events) {
return new Map(events.filter(({step: step}) => step !== 1).map(event => [ event.step, event ]));
}
},
77886: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => dueSummary,
m: () => compared
});
var _model_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84751);
var _led_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56435);
function dueSummary(state, summaries, here) {
const ended = state.steps.filter(step => step.state !== "RUNNING");
if (ended.length < (summaries + 1) * _led_state_js__WEBPACK_IMPORTED_MODULE_1__.jR) return undefined;
const {done: done, gained: gained, isAstray: isAstray} = compared(ended, state);
return {
...{
macro: "summary",
step: 1,
phase: "SESSION",
state: isAstray ? "FAILED" : "DONE"
},
...{
goal: state.goal,
...here,
touches: [],
command: "",
..._model_event_js__WEBPACK_IMPORTED_MODULE_0__.NH
},
output: `${ended.length} steps, of the last ${_led_state_js__WEBPACK_IMPORTED_MODULE_1__.jR} ${done} done, criteria ${gained.join(", ") || "∅"}`,
decision: isAstray ? "off the goal: a new plan is due" : "on the way to the goal",
...{
evidence: [],
role: "person"
}
};
}
function compared(ended, {task: task}) {
const last = ended.slice(-_led_state_js__WEBPACK_IMPORTED_MODULE_1__.jR);
const before = (0, _led_state_js__WEBPACK_IMPORTED_MODULE_1__.WT)(ended.slice(0, -_led_state_js__WEBPACK_IMPORTED_MODULE_1__.jR), task);
const gained = (0, _led_state_js__WEBPACK_IMPORTED_MODULE_1__.WT)(ended, task).filter(number => !before.includes(number));
const done = last.filter(({state: state}) => state === "DONE").length;
const isComplete = before.length === task.DONE_CRITERIA.length;
const isAstray = 2 * done <= last.length || gained.length === 0 && !isComplete;
return {
done: done,
ended: last.length,
gained: gained,
isAstray: isAstray
};
}
},
9074: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Y: () => ticketText,
s: () => parseTicket
});
var _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18414);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82917);
var _model_ticket_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49467);
function ticketText(ticket) {
return `${JSON.stringify({
...ticket,
seal: sealOf(ticket)
}, null, 1)}\n`;
}
function parseTicket(bytes, file) {
const value = parsed(bytes, file);
if (!(0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__.O)(value)) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR("TICKET_INVALID", {
file: file,
why: "not an object"
});
const {seal: seal, ...body} = value;
const ticket = _model_ticket_js__WEBPACK_IMPORTED_MODULE_3__.EE.safeParse(body);
if (!ticket.success) {
const [issue] = ticket.error.issues;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR("TICKET_INVALID", {
file: file,
why: `${issue?.path.join(".")}: ${issue?.message}`
});
}
if (seal !== sealOf(body)) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR("TICKET_CHANGED", {
file: file,
why: "seal"
});
return ticket.data;
}
function sealOf(body) {
return (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(JSON.stringify(body));
}
function parsed(bytes, file) {
try {
return (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__.R)(bytes);
} catch (cause) {
if (!(cause instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR)) throw cause;
const {why: why = "", offset: offset = 0} = cause.parameters;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR("TICKET_INVALID", {
file: file,
why: `JSON: ${why} (${offset})`
}, {
cause: cause
});
}
}
},
58162: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => manifestText,
Q: () => bundleManifest
});
var _codec_bundle_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16181);
var _model_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41158);
function bundleManifest(bundle) {
const files = bundle.files.filter(file => file.name !== _model_manifest_js__WEBPACK_IMPORTED_MODULE_1__.HQ).map(file => ({
name: file.name,
bytes: (0, _codec_bundle_file_js__WEBPACK_IMPORTED_MODULE_0__.gG)(file),
sha256: (0, _codec_bundle_file_js__WEBPACK_IMPORTED_MODULE_0__.Bj)(file)
})).sort((a, b) => a.name < b.name ? -1 : 1);
return {
schema: "nx47.bundle-manifest/1",
files: files
};
}
function manifestText(manifest) {
return `${JSON.stringify(manifest, null, 2)}\n`;
}
},
36440: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => keptAnswers,
k: () => nothingKept
});
var _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
function nothingKept() {
return {
find: async () => undefined,
keep: async () => undefined,
keepOnly: async () => undefined
};
}
function keptAnswers(folder, program, files) {
return {
find: async (place, key) => parseEntry(await readOrNothing(`${folder}/${nameOf(place)}`, files), fullKey(program, key)),
keep: (place, key, answer) => unlessRefused(async () => {
const content = JSON.stringify(answer());
if (content === undefined) return;
await files.makeFolder(folder);
const rest = `${fullKey(program, key)}\n${content}`;
await files.write(`${folder}/${nameOf(place)}`, `${(0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(rest)}\n${rest}`);
}),
keepOnly: (kind, of) => unlessRefused(async () => {
if (!await files.exists(folder)) return;
const kept = new Set(of.map(one => nameOf({
kind: kind,
of: one
})));
const others = (await files.list(folder)).filter(({path: path}) => path.startsWith(`${kind}-`) && !kept.has(path));
for (const {path: path} of others) await files.remove(`${folder}/${path}`);
})
};
}
function nameOf({kind: kind, of: of}) {
return `${kind}-${(0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(of)}`;
}
function fullKey(program, key) {
return (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(`${program} ${key}`);
}
async function readOrNothing(path, files) {
try {
return await files.exists(path) ? await files.read(path) : new Uint8Array;
} catch (error) {
if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR) return new Uint8Array;
throw error;
}
}
const digestLength = 64;
const newline = 10;
function parseEntry(bytes, key) {
const text = from => Buffer.from(bytes.subarray(from, from + digestLength)).toString("latin1");
const second = digestLength + 1;
const body = second + digestLength + 1;
if (bytes.byteLength <= body || bytes[digestLength] !== newline || bytes[body - 1] !== newline) return undefined;
if (text(second) !== key || text(0) !== (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(bytes.subarray(second))) return undefined;
try {
return JSON.parse(Buffer.from(bytes.subarray(body)).toString("utf8"));
} catch {
return undefined;
}
}
async function unlessRefused(act) {
try {
await act();
} catch (error) {
if (!(error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR)) throw error;
}
}
},
5779: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => readBundle
});
var _audit_wheels_wheel_libraries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40583);
const largestHeldWheel = 64 << 10;
const largestHeldData = 32 << 20;
async function readBundle(path, shown, files) {
if (!await files.exists(path)) return undefined;
const listed = await files.list(path);
const entries = listed.filter(entry => entry.kind === "file");
if (entries.length === 0) return undefined;
const read = await Promise.all(entries.map(entry => readOrHash(path, entry, files)));
const links = listed.filter(entry => entry.kind === "symlink").map(entry => entry.path);
return {
path: shown,
files: read,
...links.length === 0 ? {} : {
links: links
}
};
}
async function readOrHash(folder, entry, files) {
const {path: name, bytes: byteLength} = entry;
if (isHeld(entry)) return {
name: name,
bytes: await files.read(`${folder}/${name}`)
};
const path = `${folder}/${name}`;
return {
name: name,
byteLength: byteLength,
sha256: await files.hash(path),
head: await readHead(path, byteLength, files)
};
}
const headBytes = 64;
async function readHead(path, byteLength, files) {
const head = new Uint8Array(Math.min(headBytes, byteLength));
const file = await files.open(path);
try {
file.readInto(head, 0);
return head;
} finally {
file.close();
}
}
function isHeld({path: path, bytes: bytes}) {
if (path.toLowerCase().endsWith(".whl")) return bytes <= largestHeldWheel;
return bytes <= largestHeldData || (0, _audit_wheels_wheel_libraries_js__WEBPACK_IMPORTED_MODULE_0__.b)(path) || path.toLowerCase().endsWith(".json");
}
},
18310: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => readWheelFiles
});
var check_wheels = __webpack_require__(34364);
var schemas = __webpack_require__(26921);
const bindings = [ "local", "global", "weak", "unique", "other" ];
const visibilities = [ "default", "internal", "hidden", "protected" ];
const types = [ "notype", "object", "func", "section", "file", "common", "tls", "ifunc", "other" ];
function packSymbols(symbols) {
const versions = new Map;
const lines = symbols.map(symbol => {
const pair = [ symbol.version ?? null, symbol.versionFile ?? null ];
const known = versions.get(JSON.stringify(pair)) ?? [ versions.size, ...pair ];
versions.set(JSON.stringify(pair), known);
const marks = Number(symbol.defined) + 2 * Number(symbol.isDefault);
const signs = [ bindings.indexOf(symbol.binding), visibilities.indexOf(symbol.visibility), types.indexOf(symbol.type), marks ];
return `${signs.join("")}${known[0]} ${symbol.name}`;
});
if (symbols.some(({name: name}) => name.includes("\n"))) return undefined;
return {
versions: [ ...versions.values() ].map(([, name, file]) => [ name, file ]),
names: lines.join("\n")
};
}
function unpackSymbols({versions: versions, names: names}) {
if (names === "") return [];
const symbols = [];
for (const line of names.split("\n")) {
const symbol = readLine(line, versions);
if (symbol === undefined) return undefined;
symbols.push(symbol);
}
return symbols;
}
const zero = 48;
function readLine(line, versions) {
const blank = line.indexOf(" ");
const version = versions[Number(line.slice(4, blank))];
const [binding, visibility, type, marks] = [ bindings[line.charCodeAt(0) - zero], visibilities[line.charCodeAt(1) - zero], types[line.charCodeAt(2) - zero], line.charCodeAt(3) - zero ];
const isRead = binding !== undefined && visibility !== undefined && type !== undefined && blank > 4;
if (!isRead || version === undefined || !(marks >= 0 && marks < 4)) return undefined;
return {
name: line.slice(blank + 1),
version: version[0] ?? undefined,
versionFile: version[1] ?? undefined,
isDefault: marks >= 2,
binding: binding,
visibility: visibility,
type: type,
defined: marks % 2 === 1
};
}
const content_json_text = schemas.YjP();
const texts = schemas.YOg(content_json_text);
const recordProblemSchema = schemas.rej({
kind: schemas.k5n([ "form", "unlisted", "absent", "repeated", "size", "digest", "no-digest", "encoding", "weak" ]),
path: content_json_text,
expected: content_json_text,
observed: content_json_text
});
const versionSchema = schemas.rej({
name: content_json_text,
weak: schemas.zMY()
});
const elfSchema = schemas.rej({
class: schemas.KCZ([ schemas.euz(32), schemas.euz(64) ]),
data: schemas.k5n([ "little", "big" ]),
osabi: schemas.aig(),
abiVersion: schemas.aig(),
isPadded: schemas.zMY(),
type: schemas.aig(),
machine: schemas.aig(),
isDynamic: schemas.zMY(),
interpreter: content_json_text.optional(),
soname: content_json_text.optional(),
needed: texts,
filters: texts,
rpath: content_json_text.optional(),
runpath: content_json_text.optional(),
verneed: schemas.YOg(schemas.rej({
file: content_json_text,
versions: schemas.YOg(versionSchema)
})),
verdef: texts,
isVersioned: schemas.zMY(),
flags: schemas.rej({
staticTls: schemas.zMY(),
pie: schemas.zMY(),
noopen: schemas.zMY(),
textrel: schemas.zMY(),
execstack: schemas.zMY(),
relr: schemas.zMY()
}),
tlsBytes: schemas.aig(),
isaLevel: schemas.aig(),
symbols: schemas.rej({
versions: schemas.YOg(schemas.PVZ([ content_json_text.nullable(), content_json_text.nullable() ])),
names: content_json_text
})
});
const contentSchema = schemas.rej({
broken: content_json_text,
layout: content_json_text,
metadata: content_json_text,
wheel: content_json_text,
recordProblems: schemas.YOg(recordProblemSchema),
modules: texts,
libraries: schemas.rej({
files: schemas.YOg(schemas.rej({
path: content_json_text,
identity: content_json_text,
elf: elfSchema
})),
broken: schemas.YOg(schemas.rej({
path: content_json_text,
why: content_json_text
}))
})
});
function contentToJson(content) {
const files = content.libraries.files.map(({path: path, identity: identity, elf: elf}) => {
const symbols = packSymbols(elf.symbols);
return symbols === undefined ? undefined : {
path: path,
identity: identity,
elf: {
...elf,
symbols: symbols
}
};
});
if (files.includes(undefined)) return undefined;
return {
...content,
libraries: {
files: files,
broken: content.libraries.broken
}
};
}
function contentFromJson(json) {
const parsed = contentSchema.safeParse(json);
if (!parsed.success) return undefined;
const {libraries: libraries, ...content} = parsed.data;
const files = libraries.files.flatMap(({path: path, identity: identity, elf: elf}) => {
const read = elfOf(elf);
return read === undefined ? [] : [ {
path: path,
elf: read,
identity: identity
} ];
});
if (files.length !== libraries.files.length) return undefined;
const recordProblems = content.recordProblems;
return {
...content,
recordProblems: recordProblems,
libraries: {
files: files,
broken: libraries.broken
}
};
}
function elfOf(kept) {
const symbols = unpackSymbols(kept.symbols);
if (symbols === undefined) return undefined;
const {interpreter: interpreter, soname: soname, rpath: rpath, runpath: runpath} = kept;
return {
...kept,
interpreter: interpreter,
soname: soname,
rpath: rpath,
runpath: runpath,
symbols: symbols
};
}
var wheel = __webpack_require__(32941);
var wheel_content = __webpack_require__(35055);
var failure = __webpack_require__(82917);
const readings = new WeakMap;
function readingsOf(kept) {
const known = readings.get(kept) ?? new Map;
readings.set(kept, known);
return known;
}
async function readWheelFiles(bundle, shelf) {
const digests = bundle.files.flatMap(file => "bytes" in file || !(0, check_wheels.Sl)(file) ? [] : [ file ]);
const found = await inLanes(digests, file => find(file, shelf));
const wheels = [];
for (const one of found) {
await holdUnchanged(one);
if (one.content !== undefined) await keep(one.place, one.content, shelf);
readingsOf(shelf.kept).set(one.place, one.wheel);
wheels.push(one.wheel);
}
await shelf.kept.keepOnly("wheel", found.map(({place: place}) => place));
return wheels;
}
const lanes = 16;
async function inLanes(all, work) {
const results = [];
let next = 0;
const lane = async () => {
for (let index = next++; index < all.length; index = next++) {
const [one] = all.slice(index, index + 1);
if (one !== undefined) results[index] = await work(one);
}
};
const settled = await Promise.allSettled(Array.from({
length: lanes
}, lane));
for (const one of settled) if (one.status === "rejected") throw one.reason;
return results;
}
async function find(file, shelf) {
const place = `${file.sha256} ${file.name}`;
const before = readingsOf(shelf.kept).get(place);
if (before !== undefined) return {
file: file,
place: place,
wheel: before
};
const known = contentFromJson(await shelf.kept.find({
kind: "wheel",
of: place
}, place));
if (known !== undefined) return {
file: file,
place: place,
wheel: (0, wheel.J)(file.name, known)
};
const content = await readOnce(file, shelf);
const digestAfter = shelf.files.hash(`${shelf.folder}/${file.name}`);
digestAfter.catch(() => undefined);
return {
file: file,
place: place,
wheel: (0, wheel.J)(file.name, content),
content: content,
digestAfter: digestAfter
};
}
function keep(place, content, {kept: kept}) {
return kept.keep({
kind: "wheel",
of: place
}, place, () => contentToJson(content));
}
async function readOnce({name: name}, {folder: folder, files: files}) {
const open = await files.open(`${folder}/${name}`);
try {
return await (0, wheel_content.vi)(name, open);
} finally {
open.close();
}
}
async function holdUnchanged({file: file, digestAfter: digestAfter}) {
if (digestAfter !== undefined && await digestAfter !== file.sha256) throw new failure.HR("FILE_UNREADABLE", {
file: file.name,
why: "changed"
});
}
}
};