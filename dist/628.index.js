export const id = 628;

export const ids = [ 628 ];

export const modules = {
54148: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
g: () => finding
});
var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46415);
var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28652);
var _secrets_common_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78920);
function finding(rule, answer, sight) {
return {
rule: rule,
severity: _rules_js__WEBPACK_IMPORTED_MODULE_0__.a[rule].severity,
answer: answer,
file: show(sight.file),
...sight.line === undefined ? {} : {
line: sight.line
},
expected: show(sight.expected),
observed: show(sight.observed),
evidence: (sight.evidence ?? []).slice(0, mostEvidence).map(show)
};
}
const mostEvidence = 200;
const longest = 1e3;
function show(text) {
const shown = (0, _secrets_common_forms_js__WEBPACK_IMPORTED_MODULE_1__.y)((0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__.Q)(text));
return shown.length <= longest ? shown : `${shown.slice(0, longest)}…`;
}
},
48070: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
v: () => nativeRules
});
const error = {
severity: "error",
pack: "core"
};
const warning = {
severity: "warning",
pack: "core"
};
const nativeRules = {
"ELF-001": error,
"ELF-002": error,
"ELF-003": error,
"ELF-004": error,
"ELF-005": error,
"ELF-006": error,
"ELF-007": error,
"ELF-008": error,
"ELF-009": error,
"ELF-010": warning,
"ELF-011": error,
"ELF-012": warning,
"ELF-013": warning,
"ELF-014": error,
"ELF-015": error,
"ELF-016": error,
"ELF-017": warning,
"ELF-018": error,
"ELF-019": warning,
"ELF-020": warning,
"ELF-021": error
};
},
28652: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => rules_rules
});
var rules = __webpack_require__(48070);
const error = {
severity: "error",
pack: "core"
};
const warning = {
severity: "warning",
pack: "core"
};
const note = {
severity: "note",
pack: "core"
};
const repositoryRules = {
"REP-011": error,
"REP-012": warning,
"REP-013": error,
"REP-014": error,
"REP-015": warning,
"REP-016": error,
"REP-017": error,
"REP-018": warning,
"REP-019": error,
"REP-020": warning,
"REP-021": warning,
"REP-022": error,
"REP-023": error,
"REP-024": warning,
"REP-025": note,
"REP-026": warning,
"REP-027": error,
"NBK-005": error,
"NBK-006": error,
"NBK-007": error,
"NBK-008": error,
"MET-012": error,
"MET-013": error,
"MET-014": error,
"MET-015": note,
"MET-016": warning,
"MET-017": warning,
"MET-018": error,
"MET-019": error,
"MET-020": error,
"MET-021": error,
"MET-022": warning,
"MET-023": warning,
"MET-024": error,
"MET-025": error,
"MET-026": error,
"SEC-004": error,
"SEC-005": error,
"SEC-006": error,
"VER-001": warning,
"VER-002": note,
"VER-003": warning
};
const rules_error = {
severity: "error",
pack: "core"
};
const rules_warning = {
severity: "warning",
pack: "core"
};
const rules_note = {
severity: "note",
pack: "core"
};
const rules_rules = {
"WHL-001": rules_error,
"WHL-002": rules_error,
"WHL-003": rules_error,
"WHL-004": rules_error,
"WHL-005": rules_error,
"WHL-006": rules_warning,
"WHL-007": rules_error,
"WHL-008": rules_error,
"WHL-009": rules_error,
"WHL-010": rules_warning,
"WHL-011": rules_warning,
"WHL-012": rules_error,
"WHL-013": rules_error,
"WHL-014": rules_warning,
"WHL-015": rules_warning,
"WHL-016": rules_note,
"DEP-001": rules_error,
"DEP-002": rules_error,
"DEP-003": rules_error,
"DEP-004": rules_error,
"DEP-005": rules_warning,
"DEP-006": rules_warning,
"DEP-007": rules_note,
"DEP-008": rules_note,
"DEP-009": rules_note,
"DEP-010": rules_warning,
"DEP-011": rules_error,
"DEP-012": rules_error,
"DEP-013": rules_error,
"DEP-014": rules_warning,
"DEP-015": rules_warning,
"DEP-016": rules_warning,
"DEP-017": rules_warning,
"REP-001": rules_error,
"REP-002": rules_error,
"REP-003": rules_error,
"REP-004": rules_error,
"REP-005": rules_error,
"REP-006": rules_error,
"REP-007": rules_error,
"REP-008": rules_note,
"REP-009": {
severity: "error",
pack: "nx47"
},
"REP-010": rules_error,
"NBK-001": rules_error,
"NBK-002": rules_error,
"NBK-003": rules_error,
"NBK-004": rules_error,
"MET-001": rules_error,
"MET-002": rules_error,
"MET-003": rules_error,
"MET-004": rules_error,
"MET-005": rules_error,
"MET-006": rules_error,
"MET-007": rules_note,
"MET-008": rules_error,
"MET-009": rules_error,
"MET-010": rules_error,
"MET-011": rules_warning,
"SEC-001": rules_error,
"SEC-002": rules_error,
"SEC-003": rules_error,
"PRE-001": rules_note,
...rules.v,
...repositoryRules
};
},
58468: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => checkSecrets,
V: () => secretsIn
});
var external_node_crypto_ = __webpack_require__(77598);
var posix_ = __webpack_require__(53916);
var bundle_file = __webpack_require__(16181);
var finding = __webpack_require__(54148);
var common_forms = __webpack_require__(78920);
var external_node_zlib_ = __webpack_require__(38522);
var secret_forms = __webpack_require__(25924);
const words = [ "KGAT_", "KAGGLE", "Kaggle", "kaggle", "USERNAME", "Username", "username", "user_name" ];
const marks = [ ...words, ...words.map(word => word.split("").reverse().join("")) ];
const plain = new RegExp(marks.join("|"));
const inBase64 = new RegExp([ ...new Set(marks.flatMap(mark => [ 0, 1, 2 ].map(shift => (0, 
secret_forms["do"])(mark, shift)))) ].map(core => core.replace(/[+/]/g, "\\$&")).join("|"));
function hasMark(text) {
return plain.test(text);
}
function mayHoldCredential(run) {
if (inBase64.test(run) || run.includes("H4sI") || /^.{0,3}eJ|^.{0,3}eN|^.{0,3}eF/.test(run)) return true;
const head = Buffer.from(run.slice(0, 64), "base64").toString("latin1");
return /^[\w+/=-]{20,}$/.test(head) || run.length <= 120 && /^[\w-]{3,}:[0-9a-f]{6,}/i.test(head);
}
var known_secrets = __webpack_require__(8868);
const deepest = 3;
const budget = 48 * 1024 * 1024;
const largestMember = 8 * 1024 * 1024;
const mostMembers = 64;
const longestRewrittenTwice = 256 * 1024;
function decodings(text, known = known_secrets.f) {
const found = [ {
encoding: "",
text: text,
lineOf: at => lineAt(text, at)
} ];
const state = {
left: budget,
seen: new Set([ text ]),
known: known
};
let layer = found.slice();
for (let depth = 0; depth < deepest && layer.length > 0; depth += 1) {
layer = layer.flatMap(outer => unfold(outer, state));
found.push(...layer);
}
return found;
}
function unfold(outer, state) {
return [ ...rewritten(outer, state.known), ...embedded(outer, state.known), ...members(outer) ].map(inner => ({
...inner,
encoding: [ outer.encoding, inner.encoding ].filter(Boolean).join(" › ")
})).filter(({text: text}) => {
if (state.seen.has(text)) return false;
state.seen.add(text);
state.left -= text.length;
return state.left > 0;
});
}
function rewritten({encoding: encoding, text: text, lineOf: lineOf}, known) {
if (encoding !== "" && text.length > longestRewrittenTwice) return [];
const linewise = decoded => at => lineOf(offsetOfLine(text, lineAt(decoded, at)));
const made = rewritings.filter(({name: name, when: when}) => !encoding.endsWith(name) && when.test(text)).map(({name: name, rewrite: rewrite}) => ({
name: name,
decoded: rewrite(text)
})).filter(({decoded: decoded}) => decoded !== text && (hasMark(decoded) || known.isIn(decoded))).map(({name: name, decoded: decoded}) => ({
encoding: name,
text: decoded,
lineOf: linewise(decoded)
}));
if (encoding.endsWith("reversed") || !(mayBeReversed(text) || known.isReversedIn(text))) return made;
const reversed = text.split("").reverse().join("");
return [ ...made, {
encoding: "reversed",
text: reversed,
lineOf: at => lineOf(text.length - 1 - at)
} ];
}
const rewritings = [ {
name: "URI",
when: /%[0-9a-f]{2}/i,
rewrite: text => text.replace(/%([0-9a-f]{2})/gi, (_, digits) => character(digits, 16))
}, {
name: "JSON",
when: /\\/,
rewrite: text => text.replace(/\\{1,64}(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/gi, (_, unit, byte) => character(unit ?? byte ?? "", 16)).replace(/\\{1,64}(["'/])/g, "$1").replace(/\\{1,64}[nrt]/g, " ")
}, {
name: "HTML",
when: /&[#a-z]/i,
rewrite: text => text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(quot|apos|amp|lt|gt));/gi, fromEntity)
}, {
name: "joined",
when: /KGAT|KAGGLE_KEY|user_?name/i,
rewrite: text => text.replace(/\\{0,64}["'][ \t]{0,64}\+?[ \t]{0,64}\\{0,64}["'](?=[0-9A-Za-z_-])/g, "")
}, {
name: "UTF-16",
when: /\0/,
rewrite: text => text.replaceAll("\0", "")
} ];
const named = {
quot: '"',
apos: "'",
amp: "&",
lt: "<",
gt: ">"
};
function fromEntity(_, hex, decimal, name) {
if (name !== undefined) return named[name.toLowerCase()] ?? "";
return hex === undefined ? character(decimal ?? "", 10) : character(hex, 16);
}
function mayBeReversed(text) {
return text.includes("_TAGK") || /YEK_ELGGAK|emanresu/i.test(text);
}
const longestRun = 1e6;
const wrap = String.raw`(?:\\r)?(?:\\n|\r?\n)(?:"\s{0,64},\s{0,64}")?[ \t]{0,64}`;
const wraps = new RegExp(wrap, "g");
const base64Run = new RegExp(`[A-Za-z0-9+/_-]{20,${longestRun}}(?:${wrap}[A-Za-z0-9+/_-]{1,10000}){0,20000}`, "g");
const hexRun = new RegExp(`[0-9a-f]{40,${longestRun}}`, "gi");
const overlap = 1e3;
function runsOf(text, pattern) {
const runs = [];
const search = new RegExp(pattern);
for (let match = search.exec(text); match !== null; match = search.exec(text)) {
runs.push({
run: match[0],
at: match.index
});
if (match[0].length >= longestRun) search.lastIndex -= overlap;
}
return runs;
}
function embedded({text: text, lineOf: lineOf}, known) {
const made = [];
const keep = (encoding, decoded, at) => {
if (isPromising(decoded) || known.isIn(decoded)) made.push({
encoding: encoding,
text: decoded,
lineOf: () => lineOf(at)
});
};
for (const {run: wrapped, at: at} of runsOf(text, base64Run)) {
const run = wrapped.replace(wraps, "").replaceAll("-", "+").replaceAll("_", "/");
if (!mayHoldCredential(run) && !known.isInBase64(run)) continue;
for (let skipped = 0; skipped < 4; skipped += 1) {
keep("base64", Buffer.from(run.slice(skipped), "base64").toString("latin1"), at);
}
}
for (const {run: run, at: at} of runsOf(text, hexRun)) {
for (const skipped of [ 0, 1 ]) {
keep("hex", Buffer.from(run.slice(skipped), "hex").toString("latin1"), at);
}
}
return made;
}
function isPromising(decoded) {
if (hasMark(decoded) || /\x1f\x8b\x08|^x[\x01\x5e\x9c\xda]/.test(decoded)) return true;
return /^[a-z0-9][\w-]{2,50}:[0-9a-f]{32}$/i.test(decoded) || /^[\w+/=-]{20,}$/.test(decoded);
}
function members({text: text, lineOf: lineOf}) {
const marks = [ ...text.matchAll(/\x1f\x8b\x08|PK\x03\x04|x[\x01\x5e\x9c\xda]/g) ].slice(0, mostMembers);
if (marks.length === 0) return [];
const bytes = Buffer.from(text, "latin1");
return marks.flatMap(({0: mark, index: at}) => {
const {encoding: encoding, inflate: inflate} = containers[mark.slice(0, 2)] ?? zlibStream;
const decoded = inflated(bytes.subarray(at), inflate);
return decoded === "" ? [] : [ {
encoding: encoding,
text: decoded,
lineOf: () => lineOf(at)
} ];
});
}
function inflated(bytes, inflate) {
try {
const limits = {
finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH,
maxOutputLength: largestMember
};
return inflate(bytes, limits).toString("latin1");
} catch {
return "";
}
}
const containers = {
"": {
encoding: "gzip",
inflate: gunzip
},
PK: {
encoding: "zip",
inflate: unzip
}
};
const zlibStream = {
encoding: "zlib",
inflate: external_node_zlib_.inflateSync
};
function unzip(bytes, limits) {
if (bytes.length < 30 || bytes.readUInt16LE(8) !== 8) return Buffer.alloc(0);
return (0, external_node_zlib_.inflateRawSync)(bytes.subarray(30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)), limits);
}
function gunzip(bytes, limits) {
const flags = bytes[3] ?? 0;
let at = 10;
if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
for (const flag of [ 8, 16 ]) if ((flags & flag) !== 0) at = bytes.indexOf(0, at) + 1;
if ((flags & 2) !== 0) at += 2;
return (0, external_node_zlib_.inflateRawSync)(bytes.subarray(at), limits);
}
function character(digits, base) {
const code = Number.parseInt(digits, base);
return code === 10 || code === 13 ? " " : code < 1114112 ? String.fromCodePoint(code) : "";
}
function offsetOfLine(text, line) {
let at = 0;
for (let passed = 1; passed < line; passed += 1) at = text.indexOf("\n", at) + 1;
return at;
}
function lineAt(text, at) {
let line = 1;
for (let next = text.indexOf("\n"); next >= 0 && next < at; next = text.indexOf("\n", next + 1)) line += 1;
return line;
}
const quote = String.raw`\\{0,64}["']`;
const kaggle_forms_forms = [ {
rule: "SEC-001",
kind: "KGAT_…",
pattern: /KGAT_([0-9A-Za-z_-]{20,1024})/g
}, {
rule: "SEC-002",
kind: '{"username": …, "key": …}',
pattern: new RegExp(String.raw`(?<![\w-])key(?:${quote})?\s{0,64}[:=]\s{0,64}(?:${quote})?([0-9a-f]{32})(?![0-9a-z])`, "gi"),
besideUser: true
}, {
rule: "SEC-003",
kind: "KAGGLE_KEY=…",
pattern: new RegExp(String.raw`KAGGLE_KEY(?:\\{0,64}["'\])]){0,8}\s{0,64}[:=,]\s{0,64}(?:${quote})?([0-9a-f]{32})(?![0-9a-z])`, "gi")
} ];
function kaggleForms(text) {
return kaggle_forms_forms.flatMap(({rule: rule, kind: kind, pattern: pattern, besideUser: besideUser}) => [ ...text.matchAll(pattern) ].map(match => ({
rule: rule,
kind: kind,
at: match.index,
value: match[1] ?? ""
})).filter(hit => !isPlaceholder(hit.value) && (besideUser !== true || namesUser(text, hit.at))));
}
function basicCredentials(text) {
const value = /^[a-z0-9][\w-]{2,50}:([0-9a-f]{32})$/i.exec(text)?.[1] ?? "";
return value === "" || isPlaceholder(value) ? [] : [ {
rule: "SEC-002",
kind: "Basic user:key",
at: 0,
value: value
} ];
}
function isPlaceholder(secret) {
return new Set(secret.toLowerCase()).size <= 3;
}
function namesUser(text, at) {
return /(?<![\w-])(?:kaggle_)?user_?name(?:\\{0,64}["'])?\s{0,64}[:=]/i.test(text.slice(Math.max(0, at - 300), at + 300));
}
function checkSecrets(input) {
const files = scannedFiles(input);
const known = (0, known_secrets.x)(input.secrets ?? []);
const whose = {
digests: digestsOf(files),
known: known
};
const ofContent = files.flatMap(file => secretsIn(file, whose).map(({rule: rule, line: line, kind: kind}) => (0, 
finding.g)(rule, "fail", {
file: file.name,
line: line,
expected: "∅",
observed: kind
})));
return {
evaluated: [ "SEC-001", "SEC-002", "SEC-003", "SEC-004", "SEC-005", "SEC-006" ],
findings: [ ...ofContent, ...checkNames(input, known) ]
};
}
function secretsIn(file, {digests: digests = () => false, known: known = known_secrets.f} = {}) {
const text = Buffer.from(file.bytes).toString("latin1");
const layers = decodings(text, known);
const found = layers.flatMap(({encoding: encoding, text: decoded, lineOf: lineOf}) => [ ...kaggleForms(decoded), ...encoding === "" ? [] : basicCredentials(decoded), ...known.places(decoded).map(at => ({
rule: "SEC-006",
kind: "***",
at: at,
value: ""
})) ].filter(({value: value}) => !digests(value.toLowerCase())).slice(0, mostHits).map(({rule: rule, kind: kind, at: at}) => ({
rule: rule,
kind: kind,
encoding: encoding,
line: lineOf(at)
})));
const shown = new Map;
for (const {rule: rule, kind: kind, encoding: encoding, line: line} of found) {
const place = `${rule} ${line}`;
const form = encoding === "" ? kind : `${kind} (${encoding})`;
if (!shown.has(place)) shown.set(place, {
rule: rule,
line: line,
kind: form
});
}
const common = layers.slice(0, 1).flatMap(({text: plain, lineOf: lineOf}) => (0, 
common_forms.f)(plain).slice(0, mostHits).map(({kind: kind, at: at}) => ({
rule: "SEC-005",
kind: kind,
line: lineOf(at)
})));
return [ ...shown.values(), ...common ];
}
const mostHits = 100;
const largestText = 16 << 20;
const largestBinary = 4 << 20;
function scannedFiles({project: project, bundle: bundle}) {
const ofBundle = (0, bundle_file.t)(bundle?.files ?? []).filter(({name: name, bytes: bytes}) => !name.endsWith(".whl") && (bytes.byteLength <= largestBinary || bytes.byteLength <= largestText && !bytes.includes(0)));
const metadata = project.datasetMetadata === undefined ? [] : [ project.datasetMetadata ];
const ofProject = [ ...project.texts, ...project.binaries ?? [], project.code, project.kernelMetadata ];
const all = [ ...ofProject, ...metadata, ...ofBundle ];
return [ ...new Map(all.map(file => [ file.name, file ])).values() ];
}
function digestsOf(files) {
let known;
return value => {
if (!/^[0-9a-f]{32}$/.test(value)) return false;
known ??= new Set(files.map(({bytes: bytes}) => (0, external_node_crypto_.createHash)("md5").update(bytes).digest("hex")));
return known.has(value);
};
}
function checkNames({project: project, bundle: bundle}, known) {
const names = [ ...project.paths, ...(bundle?.files ?? []).map(file => file.name) ];
const kept = names.filter(name => /^(?:kaggle\.json|access_token)$/i.test(keptName(name)));
const tokens = names.filter(name => kaggleForms(name).length > 0);
const ours = names.filter(name => known.isIn(Buffer.from(name).toString("latin1")));
return [ ...ours.map(file => (0, finding.g)("SEC-006", "fail", {
file: file,
expected: "∅",
observed: "***"
})), ...kept.map(file => (0, finding.g)("SEC-004", "fail", {
file: file,
expected: "∅",
observed: (0, posix_.basename)(file)
})), ...tokens.map(file => (0, finding.g)("SEC-001", "fail", {
file: file,
expected: "∅",
observed: "KGAT_…"
})) ];
}
function keptName(path) {
const name = (0, posix_.basename)(path);
return name.toLowerCase() === "access_token" && !/(?:^|\/)\.kaggle\//.test(path) ? "" : name;
}
},
78920: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => commonForms,
y: () => maskForms
});
const forms = [ [ "GitHub ghp_…", /(?<![A-Za-z0-9_])gh[pousr]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g ], [ "GitHub github_pat_…", /(?<![A-Za-z0-9_])github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9])/g ], [ "GitLab glpat-…", /(?<![A-Za-z0-9_])glpat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/g ], [ "AWS AKIA…", /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/g ], [ "Google AIza…", /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g ], [ "Google X-Goog-Signature=…", /X-Goog-Signature=[0-9a-f]{64,2048}/gi ], [ "Hugging Face hf_…", /(?<![A-Za-z0-9_])hf_[A-Za-z]{34}(?![A-Za-z0-9])/g ], [ "Slack xox…", /(?<![A-Za-z0-9_])xox[abposr]-[0-9]{9,13}-[0-9A-Za-z-]{16,256}/g ], [ "OpenAI sk-…", /(?<![A-Za-z0-9_-])sk-(?:proj-)?[A-Za-z0-9_-]{20,256}T3BlbkFJ[A-Za-z0-9_-]{20,256}/g ], [ "npm npm_…", /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g ], [ "JWT eyJ….eyJ….…", /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,9999}\.eyJ[A-Za-z0-9_-]{10,99999}\.[A-Za-z0-9_-]{40,9999}/g ], [ "PEM PRIVATE KEY", /-----BEGIN (?:[A-Z]{1,16} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\n|\\r|["',+]){1,64}(?:[A-Za-z-]{1,32}: [^\n\\]{0,256}(?:\s|\\n|["',]){1,64}){0,8}[A-Za-z0-9+/]{40,99999}/g ] ];
function commonForms(text) {
return forms.flatMap(([kind, pattern]) => [ ...text.matchAll(pattern) ].filter(([value]) => !isExample(value) && (!value.startsWith("eyJ") || expires(value))).map(match => ({
kind: kind,
at: match.index
})));
}
function maskForms(text) {
const masked = forms.reduce((shown, [kind, pattern]) => shown.replace(pattern, `<${kind}>`), text);
return masked.replace(/KGAT_[0-9A-Za-z_-]{20,1024}/g, "<KGAT_…>");
}
function isExample(value) {
return /EXAMPLE|x{12}|X{12}|(.)\1{15}|1234567890abcdef|0123456789/i.test(value);
}
function expires(token) {
const claims = Buffer.from(token.split(".")[1] ?? "", "base64url").toString("latin1");
return /"exp"\s{0,9}:\s{0,9}\d/.test(claims);
}
},
8868: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => noSecrets,
x: () => knownSecrets
});
var _codec_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25924);
const shortest = 8;
function knownSecrets(secrets) {
const values = [ ...new Set(secrets.map(secret => secret.reveal())) ].filter(isLong);
const words = longestFirst(values.flatMap(_codec_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__.eo));
const masked = longestFirst([ ...words, ...values.flatMap(_codec_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__.Tc) ]);
const inFiles = [ ...new Set([ ...words, ...words.map(_codec_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__.Yd) ]) ];
const cores = values.flatMap(value => (0, _codec_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__.kM)((0, 
_codec_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__.Yd)(value)));
const reversed = values.map(value => (0, _codec_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__.vp)((0, 
_codec_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__.Yd)(value)));
return {
places: text => inFiles.flatMap(word => placesOf(text, word)),
isIn: text => inFiles.some(word => text.includes(word)),
isInBase64: run => cores.some(core => run.includes(core)),
isReversedIn: text => reversed.some(value => text.includes(value)),
mask: text => masked.reduce(withoutWord, text)
};
}
const noSecrets = knownSecrets([]);
function longestFirst(words) {
return [ ...new Set(words) ].sort((left, right) => right.length - left.length);
}
function isLong(value) {
return value.length >= shortest;
}
function placesOf(text, value) {
const found = [];
for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) found.push(at);
return found;
}
function withoutWord(text, word) {
const whole = text.replaceAll(word, "***");
if (!whole.endsWith("…")) return whole;
for (let length = word.length - 1; length >= shortest / 2; length -= 1) {
const end = `${word.slice(0, length)}…`;
if (whole.endsWith(end)) return `${whole.slice(0, -end.length)}***…`;
}
return whole;
}
},
16181: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Bj: () => sha256Of,
gG: () => byteLengthOf,
t: () => heldFiles
});
var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
function byteLengthOf(file) {
return "bytes" in file ? file.bytes.byteLength : file.byteLength;
}
function sha256Of(file) {
return "bytes" in file ? (0, _digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(file.bytes) : file.sha256;
}
function heldFiles(files) {
return files.flatMap(file => "bytes" in file ? [ file ] : []);
}
},
23438: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => byteReader,
n: () => rangeReader
});
function byteReader(bytes, outside) {
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const hold = (at, length) => {
if (!(Number.isSafeInteger(at) && at >= 0 && length >= 0 && at + length <= bytes.byteLength)) throw outside(at);
return at;
};
return {
length: bytes.byteLength,
u8: at => view.getUint8(hold(at, 1)),
u16: at => view.getUint16(hold(at, 2), true),
u32: at => view.getUint32(hold(at, 4), true),
u64: at => {
const high = view.getUint32(hold(at, 8) + 4, true);
if (high > 2097151) throw outside(at);
return high * 4294967296 + view.getUint32(at, true);
},
slice: (at, length) => bytes.subarray(hold(at, length), at + length)
};
}
const windowBytes = 8192;
function rangeReader(file, outside) {
const length = file.byteLength;
const window = new Uint8Array(Math.min(windowBytes, length));
const inWindow = byteReader(window, outside);
let start = Number.NaN;
const place = (at, size) => {
if (!(Number.isSafeInteger(at) && at >= 0 && size >= 0 && at + size <= length)) throw outside(at);
if (!(at >= start && at + size <= start + window.byteLength)) {
start = Math.min(at, length - window.byteLength);
file.readInto(window, start);
}
return at - start;
};
return {
length: length,
u8: at => inWindow.u8(place(at, 1)),
u16: at => inWindow.u16(place(at, 2)),
u32: at => inWindow.u32(place(at, 4)),
u64: at => inWindow.u64(place(at, 8)),
slice: (at, size) => {
if (size <= window.byteLength) {
const from = place(at, size);
return window.slice(from, from + size);
}
if (!(Number.isSafeInteger(at) && at >= 0 && at + size <= length)) throw outside(at);
const bytes = new Uint8Array(size);
file.readInto(bytes, at);
return bytes;
}
};
}
},
18348: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => canonicalName,
x: () => requirementName
});
function canonicalName(name) {
return name.replace(/[-_.]+/g, "-").toLowerCase();
}
function requirementName(requirement) {
return canonicalName(/^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)/.exec(requirement)?.[1] ?? requirement);
}
},
72269: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => collectedFiles
});
var _bundle_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16181);
function collectedFiles({files: files, others: others = []}) {
return [ ...files, ...others ].map(file => ({
name: file.name,
bytes: (0, _bundle_file_js__WEBPACK_IMPORTED_MODULE_0__.gG)(file),
sha256: (0, _bundle_file_js__WEBPACK_IMPORTED_MODULE_0__.Bj)(file)
}));
}
},
34360: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => parseCsv
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
function parseCsv(text) {
if (text.startsWith("\ufeff")) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("CSV_INVALID", {
why: "byte-order-mark",
line: 1
});
const cursor = {
text: text,
at: 0
};
const rows = [];
while (cursor.at < text.length) rows.push(readRow(cursor));
return rows;
}
function readRow(cursor) {
const fields = [];
for (;;) {
fields.push(cursor.text[cursor.at] === '"' ? readQuoted(cursor) : readBare(cursor));
const separator = cursor.text[cursor.at];
cursor.at += 1;
if (separator === ",") continue;
if (separator === "\r" && cursor.text[cursor.at] === "\n") cursor.at += 1; else if (separator === "\r") throw invalid(cursor, "lone-carriage-return"); else if (separator !== undefined && separator !== "\n") throw invalid(cursor, "text-after-quote");
return fields;
}
}
function readBare(cursor) {
const start = cursor.at;
const end = /[,\r\n"]/g;
end.lastIndex = start;
cursor.at = end.exec(cursor.text)?.index ?? cursor.text.length;
if (cursor.text[cursor.at] === '"') throw invalid(cursor, "quote-in-bare-field");
return cursor.text.slice(start, cursor.at);
}
function readQuoted(cursor) {
const parts = [];
for (;;) {
const start = cursor.at + 1;
const quote = cursor.text.indexOf('"', start);
if (quote === -1) throw invalid(cursor, "unterminated-quote");
parts.push(cursor.text.slice(start, quote));
cursor.at = quote + 1;
if (cursor.text[cursor.at] !== '"') return parts.join('"');
}
}
function invalid(cursor, why) {
const line = cursor.text.slice(0, cursor.at).split("\n").length;
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("CSV_INVALID", {
why: why,
line: line
});
}
},
54394: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
SY: () => sha256Parts,
fg: () => sha256Hex,
ol: () => digestOf
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
function sha256Hex(content) {
return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", content, "hex");
}
function digestOf(algorithm, content) {
return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(content).digest();
}
function sha256Parts() {
const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
return {
add: part => void hash.update(part),
hex: () => hash.digest("hex")
};
}
},
93214: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => exactJson
});
function exactJson(value, indent = "\n") {
if (typeof value === "bigint") return String(value);
if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${value}`);
if (value === null || typeof value !== "object") return plainJson(value);
const inner = `${indent} `;
if (Array.isArray(value)) {
const items = value.map(item => `${inner}${exactJson(item ?? null, inner)}`);
return items.length === 0 ? "[]" : `[${items.join(",")}${indent}]`;
}
if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError(value.constructor.name);
const members = Object.entries(value).filter(([, member]) => member !== undefined).map(([name, member]) => `${inner}${JSON.stringify(name)}: ${exactJson(member, inner)}`);
return members.length === 0 ? "{}" : `{${members.join(",")}${indent}}`;
}
function plainJson(value) {
const text = JSON.stringify(value);
if (text === undefined) throw new TypeError(typeof value);
return text;
}
},
36406: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => requirementsOf
});
var _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31821);
var _canonical_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18348);
function requirementsOf(settings) {
const {packs: packs, required: required, native: native, assets: assets} = settings;
const names = required.packages.map(_canonical_name_js__WEBPACK_IMPORTED_MODULE_1__.x);
const fromImage = new Set(required["from-image"].map(_canonical_name_js__WEBPACK_IMPORTED_MODULE_1__.x));
const outputs = Object.values((0, _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_0__.gr)(packs, settings["main-report"]));
const named = (kind, all) => all.map(one => `${kind}:${one}`);
const asked = [ ...named("pack", [ "core", ...packs ]), ...named("file", required.files), ...named("package", names), ...named("bundled", names.filter(name => !fromImage.has(name))), ...named("library", native === undefined ? [] : [ native.library ]), ...named("symbol", native?.symbols ?? []), ...named("forbidden", native?.forbidden ?? []), ...named("asset", assets.map(({file: file}) => file)), ...named("output", outputs) ];
return [ ...new Set(asked) ].sort();
}
},
46415: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q: () => showForeign,
g: () => unsafeName
});
const longestPartBytes = 255;
const longestPathBytes = 4096;
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
function unsafeName(name) {
if (name === "") return "empty";
if (invisible.test(name)) return "control-character";
if (name.includes("\\")) return "backslash";
if (name.startsWith("/")) return "absolute";
if (/^[A-Za-z]:/.test(name)) return "drive";
const parts = name.split("/");
if (parts.includes("")) return "empty-part";
if (parts.includes("..")) return "parent-folder";
if (parts.includes(".")) return "dot-part";
const tooLong = Buffer.byteLength(name) > longestPathBytes;
return tooLong || parts.some(part => Buffer.byteLength(part) > longestPartBytes) ? "too-long" : undefined;
}
function showForeign(text) {
if (plain.test(text) && !text.includes("::") && !text.includes("##[")) return text;
return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map(showLine).join("\n");
}
const plain = /^[\x20-\x7e]*$/;
function showLine(line) {
return line.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, escapeInvisible).replace(/^(\s*)::/, "$1\\::").replaceAll("##[", "##\\[");
}
function escapeInvisible(character) {
if (character === "\t") return character;
return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
},
25924: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Bm: () => secretParts,
Tc: () => wholeBase64,
Yd: () => asBytes,
do: () => base64Core,
eo: () => secretForms,
kM: () => base64Cores,
vp: () => backwards
});
function secretForms(value) {
const hex = Buffer.from(value).toString("hex");
const cores = base64Cores(asBytes(value));
return [ value, backwards(value), encodeURIComponent(value), JSON.stringify(value).slice(1, -1), hex, hex.toUpperCase(), ...cores, ...cores.map(urlSafe) ];
}
function wholeBase64(value) {
const padded = Buffer.from(value).toString("base64");
const bare = padded.replace(/=+$/, "");
return [ padded, bare, urlSafe(padded), urlSafe(bare) ];
}
function base64Cores(bytes) {
return [ 0, 1, 2 ].map(shift => base64Core(bytes, shift));
}
function base64Core(bytes, shift) {
const bits = bytes.length * 8;
const first = Math.ceil(shift * 8 / 6);
const last = Math.floor((shift * 8 + bits) / 6);
return Buffer.from("\0".repeat(shift) + bytes, "latin1").toString("base64").slice(first, last);
}
function asBytes(text) {
return Buffer.from(text).toString("latin1");
}
function backwards(text) {
return text.split("").reverse().join("");
}
function urlSafe(base64) {
return base64.replaceAll("+", "-").replaceAll("/", "_");
}
function secretParts(value) {
const lines = value.split(/[\r\n]+/).map(line => line.trim());
const keys = value.match(/[0-9a-f]{32,}|KGAT_[A-Za-z0-9]{16,}|gh[a-z]_[A-Za-z0-9]{16,}/g) ?? [];
return [ ...new Set([ value, ...lines, ...keys ]) ].filter(part => part.length >= leastSecret);
}
const leastSecret = 6;
},
18414: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O: () => isJsonObject,
R: () => parseStrictJson
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
const longestNumber = 4300;
function parseStrictJson(bytes, limits = {}) {
if (bytes.byteLength > (limits.maxBytes ?? 64 * 1024 * 1024)) throw refused("size", bytes.byteLength);
const cursor = {
text: decode(bytes),
at: 0,
depthLeft: limits.maxDepth ?? 64
};
if (cursor.text.startsWith("\ufeff")) throw refused("byte-order-mark", 0);
skipSpace(cursor);
const value = readValue(cursor);
skipSpace(cursor);
if (cursor.at < cursor.text.length) throw invalid(cursor, "trailing-text");
return value;
}
function isJsonObject(value) {
return typeof value === "object" && value !== null && !Array.isArray(value);
}
function decode(bytes) {
try {
return new TextDecoder("utf-8", {
fatal: true,
ignoreBOM: true
}).decode(bytes);
} catch (cause) {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("JSON_INVALID", {
why: "utf-8",
offset: firstBadByte(bytes)
}, {
cause: cause
});
}
}
function firstBadByte(bytes) {
const readBack = Buffer.from(new TextDecoder("utf-8", {
ignoreBOM: true
}).decode(bytes));
return Math.max(0, bytes.findIndex((byte, at) => byte !== readBack[at]));
}
const words = {
t: [ "true", true ],
f: [ "false", false ],
n: [ "null", null ]
};
function readValue(cursor) {
const first = cursor.text[cursor.at];
if (first === "{") return nested(cursor, readObject);
if (first === "[") return nested(cursor, readArray);
if (first === '"') return readString(cursor);
if (first === "t" || first === "f" || first === "n") {
const [word, value] = words[first];
if (!cursor.text.startsWith(word, cursor.at)) throw invalid(cursor, "unexpected-character");
cursor.at += word.length;
return value;
}
return readNumber(cursor);
}
function nested(cursor, read) {
if (cursor.depthLeft === 0) throw invalid(cursor, "depth");
cursor.depthLeft -= 1;
cursor.at += 1;
skipSpace(cursor);
const value = read(cursor);
cursor.depthLeft += 1;
return value;
}
function readObject(cursor) {
const members = new Map;
if (took(cursor, "}")) return {};
for (;;) {
const keyAt = cursor.at;
if (cursor.text[cursor.at] !== '"') throw invalid(cursor, "key-expected");
const key = readString(cursor);
if (members.has(key)) {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("JSON_INVALID", {
why: "duplicate-key",
offset: byteOffset(cursor.text, keyAt),
key: key
});
}
skipSpace(cursor);
if (!took(cursor, ":")) throw invalid(cursor, "colon-expected");
members.set(key, readValue(cursor));
skipSpace(cursor);
if (took(cursor, "}")) return Object.fromEntries(members);
if (!took(cursor, ",")) throw invalid(cursor, "comma-expected");
}
}
function readArray(cursor) {
const items = [];
if (took(cursor, "]")) return items;
for (;;) {
items.push(readValue(cursor));
skipSpace(cursor);
if (took(cursor, "]")) return items;
if (!took(cursor, ",")) throw invalid(cursor, "comma-expected");
}
}
function took(cursor, mark) {
if (cursor.text[cursor.at] !== mark) return false;
cursor.at += 1;
if (mark === "," || mark === ":") skipSpace(cursor);
return true;
}
function readString(cursor) {
let value = "";
cursor.at += 1;
const plain = /[^"\\\u0000-\u001F]*/y;
for (;;) {
plain.lastIndex = cursor.at;
value += plain.exec(cursor.text)?.[0] ?? "";
cursor.at = plain.lastIndex;
const stop = cursor.text[cursor.at];
if (stop === undefined) throw invalid(cursor, "unterminated-string");
if (stop === "\\") value += readEscape(cursor); else if (stop !== '"') throw invalid(cursor, "control-character"); else break;
}
cursor.at += 1;
return value;
}
const shortEscapes = {
'"': '"',
"\\": "\\",
"/": "/",
b: "\b",
f: "\f",
n: "\n",
r: "\r",
t: "\t"
};
function readEscape(cursor) {
const letter = cursor.text[cursor.at + 1] ?? "";
if (letter !== "u") {
const character = shortEscapes[letter];
if (character === undefined) throw invalid(cursor, "escape");
cursor.at += 2;
return character;
}
const first = readUnit(cursor);
if (first < 55296 || first > 57343) return String.fromCharCode(first);
if (first > 56319 || !cursor.text.startsWith("\\u", cursor.at)) throw invalid(cursor, "lone-surrogate");
const second = readUnit(cursor);
if (second < 56320 || second > 57343) throw invalid(cursor, "lone-surrogate");
return String.fromCharCode(first, second);
}
function readUnit(cursor) {
const hex = cursor.text.slice(cursor.at + 2, cursor.at + 6);
if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw invalid(cursor, "escape");
cursor.at += 6;
return Number.parseInt(hex, 16);
}
function readNumber(cursor) {
const pattern = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
pattern.lastIndex = cursor.at;
const match = pattern.exec(cursor.text);
if (match === null) {
throw invalid(cursor, cursor.at >= cursor.text.length ? "unexpected-end" : "unexpected-character");
}
const text = match[0];
if (text.length > longestNumber) throw invalid(cursor, "number-too-long");
const isInteger = match[1] === undefined && match[2] === undefined;
const value = isInteger ? exactInteger(cursor, text) : finiteNumber(cursor, text);
cursor.at = pattern.lastIndex;
return value;
}
function exactInteger(cursor, text) {
if (text === "-0") throw invalid(cursor, "negative-zero");
const value = Number(text);
return Number.isSafeInteger(value) ? value : BigInt(text);
}
function finiteNumber(cursor, text) {
const value = Number(text);
if (!Number.isFinite(value)) throw invalid(cursor, "overflow");
const mantissa = text.split(/[eE]/)[0] ?? "";
if (value === 0 && /[1-9]/.test(mantissa)) throw invalid(cursor, "underflow");
return value;
}
function skipSpace(cursor) {
const space = /[ \t\n\r]*/y;
space.lastIndex = cursor.at;
space.test(cursor.text);
cursor.at = space.lastIndex;
}
function invalid(cursor, why) {
return refused(why, byteOffset(cursor.text, cursor.at));
}
function refused(why, offset) {
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("JSON_INVALID", {
why: why,
offset: offset
});
}
function byteOffset(text, at) {
return Buffer.byteLength(text.slice(0, at));
}
},
45996: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => invalidZip
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
function invalidZip(why, entry = "") {
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("ZIP_INVALID", {
why: why,
entry: entry
});
}
},
34068: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
u: () => readZip
});
var external_node_zlib_ = __webpack_require__(38522);
var byte_reader = __webpack_require__(23438);
var safe_name = __webpack_require__(46415);
var zip_failure = __webpack_require__(45996);
const zip64Id = 1;
const unicodePathId = 28789;
const sentinel = 4294967295;
function readExtraFields(zip, at, length) {
const fields = new Map;
const end = at + length;
for (let next = at; next < end; ) {
if (next + 4 > end) throw (0, zip_failure.L)("extra-field");
const [id, size] = [ zip.u16(next), zip.u16(next + 2) ];
if (next + 4 + size > end) throw (0, zip_failure.L)("extra-field");
if (fields.has(id) && (id === zip64Id || id === unicodePathId)) throw (0, zip_failure.L)("extra-field-twice");
fields.set(id, {
at: next + 4,
length: size
});
next += 4 + size;
}
return fields;
}
function withZip64(zip, extra, plain) {
const field = extra.get(zip64Id);
const wanted = plain.filter(value => value === sentinel).length;
if (field === undefined) {
if (wanted > 0) throw (0, zip_failure.L)("zip64-missing");
return [ ...plain ];
}
if (![ 0, 8, 16, 24, 28 ].includes(field.length)) throw (0, zip_failure.L)("zip64-size");
if (wanted > 0 && field.length === 8 * wanted) return fillSentinels(zip, field, plain);
if (wanted > 0 && (plain.length > 2 || field.length < 16)) throw (0, zip_failure.L)("zip64-size");
return plain.map((value, index) => {
if (8 * (index + 1) > field.length) return value;
const large = zip.u64(field.at + 8 * index);
if (value !== sentinel && value !== large) throw (0, zip_failure.L)("zip64-differs");
return large;
});
}
function holdUnicodePath(zip, extra, name) {
const field = extra.get(unicodePathId);
if (field === undefined) return;
if (field.length < 5) throw (0, zip_failure.L)("unicode-path");
const path = zip.slice(field.at + 5, field.length - 5);
if (Buffer.compare(path, name) !== 0) throw (0, zip_failure.L)("unicode-path");
}
function fillSentinels(zip, field, plain) {
let next = field.at;
return plain.map(value => {
if (value !== sentinel) return value;
next += 8;
return zip.u64(next - 8);
});
}
const mostEntries = 65535 * 2;
const endSignature = 101010256;
const end64Signature = 101075792;
const locatorSignature = 117853008;
const recordSignature = 33639248;
function readDirectory(zip) {
const end = readEnd(zip, findEnd(zip));
if (end.entries > mostEntries) throw (0, zip_failure.L)("too-many-entries");
const records = [];
let next = end.start;
for (let index = 0; index < end.entries; index += 1) {
const {record: record, length: length} = readRecord(zip, next);
records.push(record);
next += length;
}
if (next !== end.at || end.start + end.size !== end.at) throw (0, zip_failure.L)("directory-size");
return {
start: end.start,
records: records
};
}
function findEnd(zip) {
const lowest = Math.max(0, zip.length - 22 - 65535);
const tail = Buffer.from(zip.slice(lowest, zip.length - lowest));
const found = tail.lastIndexOf("PK", undefined, "latin1");
if (found === -1) throw (0, zip_failure.L)("not-a-zip");
const at = lowest + found;
if (at + 22 > zip.length || at + 22 + zip.u16(at + 20) !== zip.length) throw (0, 
zip_failure.L)("trailing-data");
return at;
}
function readEnd(zip, at) {
if (zip.u32(at) !== endSignature) throw (0, zip_failure.L)("not-a-zip");
const [disk, directoryDisk] = [ zip.u16(at + 4), zip.u16(at + 6) ];
const plain = [ zip.u16(at + 8), zip.u16(at + 10), zip.u32(at + 12), zip.u32(at + 16) ];
const [onDisk, entries, size, start] = plain;
if (at >= 20 && zip.u32(at - 20) === locatorSignature) return readEnd64(zip, at - 20, plain);
if (disk !== 0 || directoryDisk !== 0 || onDisk !== entries) throw (0, zip_failure.L)("several-disks");
if (entries === undefined || size === undefined || start === undefined) throw (0, 
zip_failure.L)("not-a-zip");
return {
entries: entries,
size: size,
start: start,
at: at
};
}
function readEnd64(zip, locator, plain) {
const at = locator - 56;
if (zip.u32(locator + 4) !== 0 || zip.u32(locator + 16) !== 1) throw (0, zip_failure.L)("several-disks");
if (at < 0 || zip.u64(locator + 8) !== at || zip.u32(at) !== end64Signature) throw (0, 
zip_failure.L)("zip64-end");
if (zip.u64(at + 4) !== 44) throw (0, zip_failure.L)("zip64-end");
if (zip.u32(at + 16) !== 0 || zip.u32(at + 20) !== 0) throw (0, zip_failure.L)("several-disks");
const [onDisk, entries, size, start] = [ 24, 32, 40, 48 ].map(offset => zip.u64(at + offset));
if (entries === undefined || size === undefined || start === undefined) throw (0, 
zip_failure.L)("zip64-end");
if (onDisk !== entries) throw (0, zip_failure.L)("several-disks");
const sentinels = [ 65535, 65535, 4294967295, 4294967295 ];
const agrees = [ onDisk, entries, size, start ].every((value, index) => plain[index] === value || plain[index] === sentinels[index]);
if (!agrees) throw (0, zip_failure.L)("zip64-differs");
return {
entries: entries,
size: size,
start: start,
at: at
};
}
function readRecord(zip, at) {
if (zip.u32(at) !== recordSignature) throw (0, zip_failure.L)("directory-record");
const [nameLength, extraLength] = [ zip.u16(at + 28), zip.u16(at + 30) ];
if (zip.u16(at + 32) !== 0) throw (0, zip_failure.L)("entry-comment");
if (zip.u16(at + 34) !== 0) throw (0, zip_failure.L)("several-disks");
const name = zip.slice(at + 46, nameLength);
const extra = readExtraFields(zip, at + 46 + nameLength, extraLength);
holdUnicodePath(zip, extra, name);
const plain = [ zip.u32(at + 24), zip.u32(at + 20), zip.u32(at + 42) ];
const [bytes = 0, compressedBytes = 0, offset = 0] = withZip64(zip, extra, plain);
const madeOnUnix = zip.u16(at + 4) >> 8 === 3;
const record = {
name: name,
flags: zip.u16(at + 8),
method: zip.u16(at + 10),
crc32: zip.u32(at + 16),
compressedBytes: compressedBytes,
bytes: bytes,
offset: offset,
unixMode: madeOnUnix ? zip.u16(at + 40) : 0
};
return {
record: record,
length: 46 + nameLength + extraLength
};
}
const stored = 0;
const deflated = 8;
const encryptionFlags = 8257;
const descriptorFlag = 8;
const utf8Flag = 2048;
const meaningfulFlags = encryptionFlags | descriptorFlag | utf8Flag;
const largestTotal = 4 * 1024 ** 3;
const bombTotal = 64 * 1024 ** 2;
const bombRatio = 50;
const smallestChunk = 64;
const largestKept = 64 << 10;
function readZip(source, {streamed: streamed = true} = {}) {
const truncated = () => (0, zip_failure.L)("truncated");
const zip = source instanceof Uint8Array ? (0, byte_reader.K)(source, truncated) : (0, 
byte_reader.n)(source, truncated);
const {start: start, records: records} = readDirectory(zip);
const late = streamed ? undefined : records.find(({flags: flags}) => (flags & descriptorFlag) !== 0);
if (late !== undefined) throw (0, zip_failure.L)("streamed", zip_text(late));
holdTotal(records, zip.length);
const places = walkEntries(zip, records, start);
const entries = [ ...places.keys() ];
holdNames(entries);
const placeOf = entry => places.get(entry) ?? refuse(entry);
const content = entry => {
const place = placeOf(entry);
const data = zip.slice(place.at, entry.compressedBytes);
const content = inflate(data, entry, place.method);
if (content !== data && !(source instanceof Uint8Array)) release(data);
return content;
};
return {
entries: entries,
content: content,
placeOf: entry => {
const {at: at, method: method} = placeOf(entry);
return {
at: at,
isDeflated: method === deflated
};
}
};
}
function refuse(entry) {
throw (0, zip_failure.L)("foreign-entry", entry.name);
}
function release({buffer: buffer, byteLength: byteLength}) {
if (byteLength < largestKept || !("transfer" in buffer) || typeof buffer.transfer !== "function") return;
buffer.transfer(0);
}
function holdTotal(records, archiveBytes) {
const total = records.reduce((sum, record) => sum + record.bytes, 0);
if (total > largestTotal) throw (0, zip_failure.L)("too-large");
if (total > bombTotal && total > archiveBytes * bombRatio) throw (0, zip_failure.L)("ratio");
}
function walkEntries(zip, records, directoryStart) {
const inFileOrder = [ ...records ].sort((a, b) => a.offset - b.offset);
const places = new Map;
let next = 0;
for (const [index, record] of inFileOrder.entries()) {
if (record.offset !== next) throw (0, zip_failure.L)(next === 0 ? "prefix-data" : "unaccounted-bytes", zip_text(record));
const dataAt = holdLocalHeader(zip, record);
const end = inFileOrder[index + 1]?.offset ?? directoryStart;
holdDescriptor(zip, record, dataAt + record.compressedBytes, end);
places.set(record, {
at: dataAt,
method: record.method
});
next = end;
}
if (next !== directoryStart) throw (0, zip_failure.L)("unaccounted-bytes");
return new Map(records.map(record => [ entryOf(record), places.get(record) ?? {
at: 0,
method: -1
} ]));
}
function holdLocalHeader(zip, record) {
const at = record.offset;
if (zip.u32(at) !== 67324752) throw (0, zip_failure.L)("local-header", zip_text(record));
const nameLength = zip.u16(at + 26);
const extraLength = zip.u16(at + 28);
const name = zip.slice(at + 30, nameLength);
const extra = readExtraFields(zip, at + 30 + nameLength, extraLength);
holdUnicodePath(zip, extra, name);
const flagsDiffer = ((zip.u16(at + 6) ^ record.flags) & meaningfulFlags) !== 0;
if (Buffer.compare(name, record.name) !== 0) throw (0, zip_failure.L)("name-differs", zip_text(record));
if (flagsDiffer || zip.u16(at + 8) !== record.method) throw (0, zip_failure.L)("header-differs", zip_text(record));
const crc = zip.u32(at + 14);
const [bytes, compressedBytes] = withZip64(zip, extra, [ zip.u32(at + 22), zip.u32(at + 18) ]);
const same = crc === record.crc32 && bytes === record.bytes && compressedBytes === record.compressedBytes;
const left = (record.flags & descriptorFlag) !== 0 && crc === 0 && bytes === 0 && compressedBytes === 0;
if (!same && !left) throw (0, zip_failure.L)("header-differs", zip_text(record));
return at + 30 + nameLength + extraLength;
}
function holdDescriptor(zip, record, at, end) {
const length = end - at;
if ((record.flags & descriptorFlag) === 0) {
if (length !== 0) throw (0, zip_failure.L)("unaccounted-bytes", zip_text(record));
return;
}
const hasSignature = length === 16 || length === 24;
if (!hasSignature && length !== 12 && length !== 20) throw (0, zip_failure.L)("unaccounted-bytes", zip_text(record));
if (hasSignature && zip.u32(at) !== 134695760) throw (0, zip_failure.L)("descriptor", zip_text(record));
const fields = at + (hasSignature ? 4 : 0);
const sizes = length >= 20 ? [ zip.u64(fields + 4), zip.u64(fields + 12) ] : [ zip.u32(fields + 4), zip.u32(fields + 8) ];
const same = sizes[0] === record.compressedBytes && sizes[1] === record.bytes;
if (!same || zip.u32(fields) !== record.crc32) throw (0, zip_failure.L)("descriptor", zip_text(record));
}
function entryOf(record) {
const written = zip_text(record);
const isFolder = written.endsWith("/");
const name = isFolder ? written.slice(0, -1) : written;
const unsafe = (0, safe_name.g)(name);
if (unsafe !== undefined) throw (0, zip_failure.L)(`name-${unsafe}`, written);
if (Buffer.compare(Buffer.from(written), record.name) !== 0) throw (0, zip_failure.L)("name-encoding", written);
const isAscii = record.name.every(byte => byte < 128);
if (!isAscii && (record.flags & utf8Flag) === 0) throw (0, zip_failure.L)("name-encoding", written);
if ((record.flags & encryptionFlags) !== 0) throw (0, zip_failure.L)("encrypted", written);
if (record.method !== stored && record.method !== deflated) throw (0, zip_failure.L)("method", written);
if (record.method === stored && record.bytes !== record.compressedBytes) throw (0, 
zip_failure.L)("size", written);
if ((record.unixMode & 61440) === 40960) throw (0, zip_failure.L)("symlink", written);
if (isFolder && record.bytes !== 0) throw (0, zip_failure.L)("folder-with-content", written);
const {bytes: bytes, compressedBytes: compressedBytes} = record;
return {
name: name,
bytes: bytes,
compressedBytes: compressedBytes,
crc32: record.crc32,
isFolder: isFolder
};
}
function holdNames(entries) {
const seen = new Set;
const files = new Set;
for (const entry of entries) {
if (seen.has(entry.name)) throw (0, zip_failure.L)("duplicate", entry.name);
seen.add(entry.name);
if (!entry.isFolder) files.add(entry.name);
}
for (const {name: name} of entries) {
for (let slash = name.indexOf("/"); slash !== -1; slash = name.indexOf("/", slash + 1)) {
if (files.has(name.slice(0, slash))) throw (0, zip_failure.L)("file-as-folder", name);
}
}
}
function inflate(data, entry, method) {
const content = method === stored ? data : inflateWhole(data, entry);
if (content.byteLength !== entry.bytes) throw (0, zip_failure.L)("size", entry.name);
if ((0, external_node_zlib_.crc32)(content) !== entry.crc32) throw (0, zip_failure.L)("crc-32", entry.name);
return content;
}
function inflateWhole(data, entry) {
let result;
try {
const chunkSize = Math.max(smallestChunk, entry.bytes + 1);
result = (0, external_node_zlib_.inflateRawSync)(data, {
chunkSize: chunkSize,
maxOutputLength: Math.max(1, entry.bytes),
info: true
});
} catch {
throw (0, zip_failure.L)("inflate", entry.name);
}
if (typeof result !== "object" || result === null || !("buffer" in result) || !("engine" in result)) {
throw (0, zip_failure.L)("inflate", entry.name);
}
const {buffer: buffer, engine: engine} = result;
const consumed = typeof engine === "object" && engine !== null && "bytesWritten" in engine && engine.bytesWritten;
if (!(buffer instanceof Uint8Array)) throw (0, zip_failure.L)("inflate", entry.name);
if (consumed !== data.byteLength) throw (0, zip_failure.L)("unaccounted-bytes", entry.name);
return buffer;
}
function zip_text(record) {
return new TextDecoder("utf-8").decode(record.name);
}
},
36095: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => givenInputs
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
var _compose_rehearsal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84780);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
var _rehearsal_scenario_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14531);
const sources = zod__WEBPACK_IMPORTED_MODULE_5__.YOg(zod__WEBPACK_IMPORTED_MODULE_5__.YjP()).catch([]);
const kernelSchema = zod__WEBPACK_IMPORTED_MODULE_5__._H3({
dataset_sources: sources,
kernel_sources: sources,
competition_sources: sources,
model_sources: sources
});
const datasetSchema = zod__WEBPACK_IMPORTED_MODULE_5__._H3({
id: zod__WEBPACK_IMPORTED_MODULE_5__.YjP().catch("")
});
async function givenInputs({root: root, settings: settings}, environment) {
const inputs = inputFolders(settings, root);
const secrets = secretsOf(settings["kaggle-secrets"], environment);
if (settings.mode === "execute") {
const missing = [ ...await missingSources(settings, root, inputs), ...settings["kaggle-secrets"].filter(label => !(label in secrets)).map(secretVariable) ];
if (missing.length > 0) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("INPUT_MISSING", {
inputs: missing.join(", ")
});
}
return {
inputs: inputs,
secrets: secrets,
isRerun: settings.rerun,
allowOpenNetwork: settings["allow-open-network"],
faults: (0, _rehearsal_scenario_js__WEBPACK_IMPORTED_MODULE_4__.w)(settings.scenario)
};
}
function secretVariable(label) {
return `NX47_SECRET_${label.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
}
function inputFolders(settings, root) {
const named = {
...settings.inputs,
...settings.rerun ? settings["rerun-inputs"] : {}
};
return new Map(Object.entries(named).map(([reference, path]) => [ reference, (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path) ]));
}
function secretsOf(labels, environment) {
return Object.fromEntries(labels.flatMap(label => {
const value = environment[`NX47_SECRET_${label}`] ?? environment[secretVariable(label)] ?? "";
return value === "" ? [] : [ [ label, value ] ];
}));
}
async function missingSources(settings, root, inputs) {
const kernel = kernelSchema.safeParse(await (0, _compose_rehearsal_js__WEBPACK_IMPORTED_MODULE_2__.Vh)((0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, settings.kernel, "kernel-metadata.json")));
if (!kernel.success) return [];
const own = settings.dataset === undefined ? undefined : await (0, _compose_rehearsal_js__WEBPACK_IMPORTED_MODULE_2__.Vh)((0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, settings.dataset));
const dataset = datasetSchema.safeParse(own);
const asked = [ ...kernel.data.dataset_sources.filter(source => !dataset.success || source !== dataset.data.id), ...kernel.data.kernel_sources, ...kernel.data.competition_sources, ...kernel.data.model_sources ];
const missing = [];
for (const source of new Set(asked)) {
const folder = inputs.get(source);
const found = folder === undefined ? undefined : await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).catch(() => undefined);
if (found?.isDirectory() !== true) missing.push(folder === undefined ? source : `${source}: ${folder}`);
}
return missing;
}
},
84780: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
bJ: () => createWheelSource,
li: () => knownImage,
G: () => pinsFor,
Vh: () => readJson,
Tn: () => readTouched
});
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var canonical_name = __webpack_require__(18348);
var failure = __webpack_require__(82917);
var kernel_metadata = __webpack_require__(68142);
var cells = __webpack_require__(98930);
var imports = __webpack_require__(56385);
var script_text = __webpack_require__(15534);
var strip_source = __webpack_require__(59289);
var local = __webpack_require__(22288);
var parse = __webpack_require__(50498);
var cache = __webpack_require__(77427);
var interpreters = __webpack_require__(88620);
var package_index = __webpack_require__(83348);
var rehearsal_pip = __webpack_require__(20040);
async function downloadWheels(machine, order) {
const requirements = await (0, promises_.readFile)(order.requirements, "utf8");
const key = {
kind: "wheels",
spec: [ requirements, order.minor, order.glibc, "x86_64" ]
};
const entry = await (0, cache.P)(machine.cache, key, async folder => {
const pip = await (0, rehearsal_pip.Rh)(machine, await (0, interpreters.ut)(machine, order.interpreter), folder);
const argv = [ ...pip, "download", "--quiet", "--no-deps", "--require-hashes", "--only-binary", ":all:" ];
const result = await machine.shell.run({
argv: [ ...argv, ...targetArguments(order), "--dest", (0, external_node_path_.join)(folder, "wheels"), "-r", order.requirements ],
env: (0, package_index.a3)(machine),
deadlineSeconds: 600
});
(0, package_index.hq)(order.requirements, result);
});
return (0, external_node_path_.join)(entry, "wheels");
}
function targetArguments({minor: minor, glibc: glibc}) {
const newest = Number(glibc.split(".")[1]);
const modern = Array.from({
length: Math.max(0, newest - 4)
}, (_, index) => `manylinux_2_${newest - index}_x86_64`);
const platforms = [ ...modern, "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64", "linux_x86_64" ];
const abis = [ `cp${minor.replace(".", "")}`, "abi3", "none" ];
return [ ...platforms.flatMap(platform => [ "--platform", platform ]), ...[ "--python-version", minor, "--implementation", "cp" ], ...abis.flatMap(abi => [ "--abi", abi ]) ];
}
var choose_interpreter = __webpack_require__(19900);
var survey_metadata = __webpack_require__(25587);
async function readTouched(request, assets) {
const {root: root, settings: settings} = request;
const text = await assets.profile(settings.profile);
if (text === undefined) throw new failure.HR("PROFILE_UNKNOWN", {
profile: settings.profile
});
const profile = (0, parse.j)((new TextEncoder).encode(text));
const folder = (0, external_node_path_.join)(root, settings.kernel);
const metadata = kernel_metadata.A.safeParse(await readJson((0, external_node_path_.join)(folder, "kernel-metadata.json")));
const notebook = metadata.success ? await (0, promises_.readFile)((0, external_node_path_.join)(folder, metadata.data.code_file), "utf8").catch(() => "") : "";
return {
owner: metadata.success ? (0, survey_metadata.Mn)(metadata.data.id)?.owner ?? "rehearsal" : "rehearsal",
notebookText: notebook,
minor: (0, choose_interpreter.H)(profile.python.version),
distributionsFor: interpreter => pushed => pinsFor(profile, interpreter, pushed),
image: interpreter => knownImage(profile, interpreter)
};
}
function pinsFor(profile, interpreter, notebookText) {
if ((0, choose_interpreter.H)(interpreter.version) !== (0, choose_interpreter.H)(profile.python.version)) return [];
const touched = (0, local.o1)(profile, (0, imports.i)(sourcesOf(notebookText)));
return touched.map(({name: name, version: version}) => `${name}==${version}`);
}
function knownImage(profile, interpreter) {
const isSame = (0, choose_interpreter.H)(interpreter.version) === (0, choose_interpreter.H)(profile.python.version);
const isWhole = !profile.unknown.includes("distributions");
const absent = new Set((profile.absent ?? []).map(canonical_name.E));
const isDenied = module => absent.has((0, canonical_name.E)(module)) || isWhole && !(0, 
local.Ov)(profile, module);
return {
pinsNamed: names => isSame ? namedPins(profile, names) : [],
mayHave: name => isSame && !isWhole && !absent.has(name),
neededModules: pushed => (0, imports.A)(sourcesOf(pushed)).filter(module => !isDenied(module))
};
}
function namedPins({distributions: distributions}, names) {
return distributions.filter(({name: name, version: version}) => version !== "" && names.includes((0, 
canonical_name.E)(name))).map(({name: name, version: version}) => `${name}==${version}`);
}
function createWheelSource(machine) {
return {
download: (requirements, interpreter, glibc) => downloadWheels(machine, {
interpreter: interpreter,
requirements: requirements,
minor: (0, choose_interpreter.H)(interpreter.version),
glibc: glibc
})
};
}
function sourcesOf(notebookText) {
try {
const own = (0, strip_source.I)(notebookText);
return (0, script_text.tJ)(own) ? (0, cells.vv)((new TextEncoder).encode(own)).map(({source: source}) => source) : [ own ];
} catch {
return [];
}
}
async function readJson(path) {
try {
return JSON.parse(await (0, promises_.readFile)(path, "utf8"));
} catch {
return undefined;
}
}
},
11763: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Zz: () => compose,
Mc: () => composeService,
Op: () => createMachine,
W_: () => localWorld,
LK: () => ownCredentials,
by: () => secretsAround
});
var external_node_crypto_ = __webpack_require__(77598);
var promises_ = __webpack_require__(51455);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var compose_inputs = __webpack_require__(36095);
var compose_rehearsal = __webpack_require__(84780);
function gitAuthorisation({environment: environment, inputs: inputs}) {
const token = inputs.githubToken ?? "";
if (token === "") return {};
const server = (environment["GITHUB_SERVER_URL"] ?? "https://github.com").replace(/\/$/, "");
const count = Number.parseInt(environment["GIT_CONFIG_COUNT"] ?? "0", 10) || 0;
const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
return {
GIT_CONFIG_COUNT: String(count + 1),
[`GIT_CONFIG_KEY_${count}`]: `http.${server}/.extraheader`,
[`GIT_CONFIG_VALUE_${count}`]: `AUTHORIZATION: basic ${basic}`,
GIT_TERMINAL_PROMPT: "0"
};
}
function authorisedShell(shell, environment, around) {
const added = gitAuthorisation(around);
if (Object.keys(added).length === 0) return shell;
return {
run: command => {
if (!asksRemote(command.argv)) return shell.run(command);
return shell.run({
...command,
env: {
...command.env ?? environment,
...added
}
});
}
};
}
function asksRemote([program, replace, literal, , , verb = ""]) {
const isOurs = program === "git" && replace === "--no-replace-objects" && literal === "--literal-pathspecs";
return isOurs && [ "fetch", "push", "ls-remote" ].includes(verb);
}
var assets = __webpack_require__(98059);
var clock = __webpack_require__(84258);
var files = __webpack_require__(2262);
var git_blobs = __webpack_require__(77629);
var presenter = __webpack_require__(33071);
var redaction = __webpack_require__(14653);
var failure = __webpack_require__(82917);
const require_tools_packages = {
make: "build-essential",
cc: "build-essential",
gcc: "build-essential",
git: "git",
unshare: "util-linux",
setpriv: "util-linux"
};
async function requireTools(names, path) {
for (const tool of names) {
if (await isOnPath(tool, path)) continue;
const wanted = require_tools_packages[tool] ?? tool;
throw new failure.HR("TOOL_MISSING", {
tool: tool,
command: `sudo apt-get install ${wanted}`
});
}
}
async function isOnPath(tool, path) {
for (const folder of path.split(external_node_path_.delimiter)) {
const found = await (0, promises_.access)((0, external_node_path_.join)(folder, tool), promises_.constants.X_OK).then(() => true, () => false);
if (found) return true;
}
return false;
}
var external_node_child_process_ = __webpack_require__(31421);
const maxOutput = 4 << 20;
const graceMs = 2e3;
const cancelledGraceMs = 800;
const cancelledPipesMs = 300;
const hasGroups = process.platform !== "win32";
function createShell(environment, signal) {
return {
run: command => runCommand(command, command.env ?? inherited(command, environment), signal)
};
}
function inherited({inherits: inherits}, environment) {
if (inherits === undefined) return {
...environment
};
return Object.fromEntries(Object.entries(environment).filter(([name]) => inherits.includes(name)));
}
function runCommand(command, env, signal) {
return new Promise((resolve, reject) => {
if (signal.aborted) return reject(new failure.HR("CANCELLED"));
const [program = "", ...args] = command.argv;
const child = (0, external_node_child_process_.spawn)(program, args, {
cwd: command.cwd,
env: env,
detached: hasGroups,
stdio: "pipe"
});
const stdout = collect(child.stdout);
const stderr = collect(child.stderr);
let timedOut = false;
const end = () => endGroup(child, cancelledGraceMs);
const timer = setTimeout(() => {
timedOut = true;
endGroup(child, graceMs);
}, command.deadlineSeconds * 1e3);
signal.addEventListener("abort", end, {
once: true
});
const settle = () => {
clearTimeout(timer);
signal.removeEventListener("abort", end);
};
child.on("error", cause => {
settle();
reject(new failure.HR("TOOL_MISSING", {
tool: program,
command: ""
}, {
cause: cause
}));
});
child.on("exit", () => setTimeout(() => letGo(child), signal.aborted ? cancelledPipesMs : graceMs).unref());
child.on("close", (status, killedBy) => {
settle();
if (signal.aborted) return reject(new failure.HR("CANCELLED"));
resolve({
status: status,
signal: killedBy,
timedOut: timedOut,
stdout: stdout(),
stderr: stderr()
});
});
child.stdin.on("error", () => undefined);
child.stdin.end(command.input ?? "");
});
}
function collect(stream) {
const parts = [];
let size = 0;
stream.on("data", part => {
if (size < maxOutput) parts.push(part);
size += part.length;
});
return () => Buffer.concat(parts).toString("utf8");
}
function letGo({stdout: stdout, stderr: stderr}) {
stdout?.destroy();
stderr?.destroy();
}
function endGroup(child, afterMs) {
const {pid: pid} = child;
if (pid === undefined) return;
killGroup(pid, "SIGTERM");
setTimeout(() => killGroup(pid, "SIGKILL"), afterMs).unref();
}
function killGroup(pid, name) {
try {
process.kill(hasGroups ? -pid : pid, name);
} catch {}
}
var external_node_fs_ = __webpack_require__(73024);
const intervalMs = 300;
function watchStopFile(root, signal) {
const stop = new AbortController;
const end = () => stop.abort();
const file = (0, external_node_path_.join)(root, ".nx47", "STOP");
const timer = setInterval(() => {
if ((0, external_node_fs_.existsSync)(file)) stop.abort();
}, intervalMs);
timer.unref();
if (signal.aborted) stop.abort();
signal.addEventListener("abort", end, {
once: true
});
return {
signal: stop.signal,
close: async other => {
clearInterval(timer);
signal.removeEventListener("abort", end);
await (other?.close());
}
};
}
var schemas = __webpack_require__(26921);
const holderSchema = schemas.rej({
task: schemas.YjP(),
machine: schemas.YjP(),
pid: schemas.aig().int().positive(),
boot: schemas.YjP(),
started: schemas.YjP(),
since: schemas.YjP()
});
const believedMs = 24 * 3600 * 1e3;
const takeoverMs = 5e3;
function createTaskLock() {
return {
take: (path, task) => orFail(path, () => take(path, task)),
giveBack: path => orFail(path, () => giveBack(path))
};
}
async function take(path, task) {
const own = `${path}.${process.pid}.part`;
await writeSynced(own, `${JSON.stringify(await ourselves(task))}\n`);
try {
for (;;) {
if (await linked(own, path)) return {
held: true
};
const holder = await holderOf(path);
if (holder === "gone") continue;
if (holder !== undefined && await isThere(holder)) return {
held: false,
heldBy: holder
};
if (await takenOver(own, path)) return {
held: true,
...holder === undefined ? {} : {
takenFrom: holder
}
};
}
} finally {
await (0, promises_.rm)(own, {
force: true
});
}
}
async function linked(from, to) {
try {
await (0, promises_.link)(from, to);
return true;
} catch (error) {
if (codeOf(error) === "EEXIST") return false;
throw error;
}
}
async function takenOver(own, path) {
const gate = `${path}.takeover`;
if (!await entered(gate)) return false;
try {
const holder = await holderOf(path);
if (holder === "gone" || holder !== undefined && await isThere(holder)) return false;
await (0, promises_.rename)(own, path);
return true;
} finally {
await (0, promises_.rmdir)(gate).catch(() => undefined);
}
}
async function entered(gate) {
try {
await (0, promises_.mkdir)(gate);
return true;
} catch (error) {
if (codeOf(error) !== "EEXIST") throw error;
const {mtimeMs: mtimeMs} = await (0, promises_.stat)(gate).catch(() => ({
mtimeMs: Date.now()
}));
if (Date.now() - mtimeMs > takeoverMs) await (0, promises_.rmdir)(gate).catch(() => undefined);
return false;
}
}
async function giveBack(path) {
const holder = await holderOf(path);
if (holder === undefined || holder === "gone") return;
const {pid: pid, boot: boot, started: started} = await ourselves("");
if (holder.pid === pid && holder.boot === boot && holder.started === started) await (0, 
promises_.rm)(path, {
force: true
});
}
async function holderOf(path) {
try {
const parsed = holderSchema.safeParse(JSON.parse(await (0, promises_.readFile)(path, "utf8")));
return parsed.success ? parsed.data : undefined;
} catch (error) {
return codeOf(error) === "ENOENT" ? "gone" : undefined;
}
}
async function isThere(holder) {
const here = await ourselves("");
const age = Date.now() - Date.parse(holder.since);
if (holder.machine !== here.machine) return age < believedMs;
const [boot = "", space = ""] = holder.boot.split(" ");
const [ourBoot = "", ourSpace = ""] = here.boot.split(" ");
if (boot !== ourBoot) return false;
if (space !== ourSpace) return age < believedMs;
if (!isRunning(holder.pid)) return false;
return holder.started === "" ? age < believedMs : await startOf(holder.pid) === holder.started;
}
async function ourselves(task) {
return {
task: task,
machine: (0, external_node_os_.hostname)(),
pid: process.pid,
boot: await bootName(),
started: await startOf(process.pid),
since: (new Date).toISOString()
};
}
async function bootName() {
const boot = await (0, promises_.readFile)("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
const space = await (0, promises_.readlink)("/proc/self/ns/pid").catch(() => "");
return `${boot.trim()} ${space}`.trim();
}
async function startOf(pid) {
const stat = await (0, promises_.readFile)(`/proc/${pid}/stat`, "utf8").catch(() => "");
return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
function isRunning(pid) {
try {
process.kill(pid, 0);
return true;
} catch (error) {
return codeOf(error) === "EPERM";
}
}
async function writeSynced(path, text) {
const handle = await (0, promises_.open)(path, "w");
try {
await handle.writeFile(text);
await handle.sync();
} finally {
await handle.close();
}
}
async function orFail(file, act) {
try {
return await act();
} catch (cause) {
throw new failure.HR("DISK_WRITE_FAILED", {
file: file,
why: codeOf(cause)
}, {
cause: cause
});
}
}
function codeOf(error) {
return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
var external_node_async_hooks_ = __webpack_require__(16698);
var external_node_diagnostics_channel_ = __webpack_require__(53053);
var external_node_tls_ = __webpack_require__(41692);
const current = new external_node_async_hooks_.AsyncLocalStorage;
const ways = new WeakMap;
let isSubscribed = false;
function watchConnections() {
if (!isSubscribed) {
isSubscribed = true;
(0, external_node_diagnostics_channel_.subscribe)("undici:proxy:connected", noteTunnel);
(0, external_node_diagnostics_channel_.subscribe)("undici:client:sendHeaders", noteRequest);
}
const watched = {
answers: 0,
tunnels: new Map,
ways: new Map
};
return {
follow: act => current.run(watched, act),
answered: () => {
watched.answers += 1;
},
seen: () => ({
answers: watched.answers,
peers: [ ...watched.ways.values() ].map(({way: way, requests: requests}) => ({
...way,
requests: requests
}))
})
};
}
function noteTunnel(message) {
const {socket: socket, connectParams: connectParams} = membersOf(message);
const origin = membersOf(connectParams)["origin"];
if (isSocket(socket)) current.getStore()?.tunnels.set(ownAddress(socket), String(origin));
}
function noteRequest(message) {
const watched = current.getStore();
const {request: request, socket: socket} = membersOf(message);
const {method: method, origin: origin} = membersOf(request);
if (watched === undefined || method === "CONNECT" || !isSocket(socket)) return;
if (socket instanceof external_node_tls_.TLSSocket && !socket.authorized) {
socket.destroy(new Error(`TLS: ${String(socket.authorizationError)}`));
return;
}
const way = ways.get(socket) ?? wayOf(new URL(String(origin)), socket, watched);
ways.set(socket, way);
const key = JSON.stringify(way);
const known = watched.ways.get(key) ?? {
way: way,
requests: 0
};
known.requests += 1;
watched.ways.set(key, known);
}
function wayOf({protocol: protocol, hostname: hostname, port: port}, socket, {tunnels: tunnels}) {
const isTls = socket instanceof external_node_tls_.TLSSocket;
const chain = isTls ? chainOf(socket) : [];
return {
protocol: protocol === "https:" ? "https" : "http",
host: `${hostname}:${port || (protocol === "https:" ? 443 : 80)}`,
proxy: tunnels.get(ownAddress(socket)) ?? "",
tls: isTls ? socket.getProtocol() ?? "" : "",
authorized: isTls && socket.authorized,
chain: chain,
builtInRoot: builtInRoots().has(chain.at(-1)?.sha256 ?? "")
};
}
function chainOf(socket) {
const chain = [];
let one = socket.getPeerCertificate(true);
while (one?.raw !== undefined && !chain.some(({sha256: sha256}) => sha256 === digest(one?.raw))) {
const {subject: subject, issuer: issuer} = new external_node_crypto_.X509Certificate(one.raw);
chain.push({
subject: oneLine(subject),
issuer: oneLine(issuer),
sha256: digest(one.raw)
});
one = one.issuerCertificate;
}
return chain;
}
let roots;
function builtInRoots() {
roots ??= new Set(external_node_tls_.rootCertificates.map(pem => digest(new external_node_crypto_.X509Certificate(pem).raw)));
return roots;
}
function digest(bytes) {
return (0, external_node_crypto_.createHash)("sha256").update(bytes ?? "").digest("hex");
}
function oneLine(name) {
return (name ?? "").split("\n").join(", ");
}
function ownAddress({localAddress: localAddress, localPort: localPort}) {
return `${localAddress}:${localPort}`;
}
function isSocket(value) {
return typeof value === "object" && value !== null && "localPort" in value && "destroy" in value;
}
function membersOf(value) {
return typeof value === "object" && value !== null ? {
...pick(value)
} : {};
}
function pick(value) {
const names = [ "socket", "connectParams", "request", "method", "origin" ];
const entries = new Map;
for (const name of names) if (name in value) entries.set(name, Reflect.get(value, name));
return Object.fromEntries(entries);
}
var codec_zip = __webpack_require__(34068);
var dialect = __webpack_require__(30828);
var safe_name = __webpack_require__(46415);
var exchange = __webpack_require__(65982);
var refusal = __webpack_require__(85731);
function storageUrl(text, baseUrl) {
if (!URL.canParse(text)) return undefined;
const url = new URL(text);
if (url.protocol === "https:") return url;
return url.protocol === "http:" && new URL(baseUrl).protocol === "http:" ? url : undefined;
}
function transferDeadline(callDeadlineSeconds, bytes) {
return callDeadlineSeconds + bytes / (64 * 1024);
}
const mostOutputBytes = 256 * 1024 * 1024;
async function download(file, sink, tools, deadlineSeconds) {
const url = storageUrl(file.url, tools.baseUrl);
if (url === undefined) throw incomplete(file, {
why: "no-address"
});
const listed = file.bytes ?? mostOutputBytes;
if (listed > mostOutputBytes) throw incomplete(file, {
why: "too-large",
observed: listed
});
const answer = await (0, exchange.E)({
operation: "Download",
method: "GET",
url: url,
headers: {
accept: "*/*"
},
deadlineSeconds: Math.min(deadlineSeconds, transferDeadline(tools.callDeadlineSeconds, listed)),
maxBytes: mostOutputBytes
}, tools.link);
const refused = refusedHead(file, answer);
if (refused !== undefined) {
for await (const _ of answer.chunks) break;
throw refused;
}
return sink(wholeFile(file, answer.chunks));
}
function refusedHead(file, {status: status, contentType: contentType, retryAfterSeconds: retryAfterSeconds}) {
if (status >= 500 || status === 429 || status === 408) {
const message = `status ${status}`;
const said = {
operation: "Download",
status: status,
message: message,
fromService: false,
retryAfterSeconds: retryAfterSeconds
};
const {code: code, parameters: parameters} = (0, refusal.x)(said);
return new failure.HR(code, {
...parameters,
why: "status"
});
}
if (status !== 200) return incomplete(file, {
why: "status",
status: status
});
if (isPage(contentType) && !mayBePage(file)) return incomplete(file, {
why: "error-page",
status: status
});
return undefined;
}
async function* wholeFile(file, chunks) {
let bytes = 0;
let start = new Uint8Array(0);
for await (const chunk of chunks) {
bytes += chunk.byteLength;
if (start.byteLength < 256) {
start = new Uint8Array(Buffer.concat([ start, chunk.subarray(0, 256) ]));
if (isStorageError(start)) throw incomplete(file, {
why: "error-page",
status: 200
});
}
if (file.bytes !== undefined && bytes > file.bytes) break;
yield chunk;
}
if (file.bytes !== undefined && bytes !== file.bytes) {
throw incomplete(file, {
why: "size",
expected: file.bytes,
observed: bytes
});
}
}
function isStorageError(start) {
return /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?<Error>\s*<Code>/.test(Buffer.from(start).toString("utf8"));
}
function mayBePage({name: name}) {
return /\.(x?html?|xml|svg)$/i.test(name);
}
function isPage(contentType) {
return [ "text/html", "application/xhtml+xml", "application/xml", "text/xml" ].includes(contentType);
}
function incomplete(file, parameters) {
return new failure.HR("OUTPUT_INCOMPLETE", {
file: (0, safe_name.Q)(file.name),
...parameters
});
}
const operation = {
service: "datasets.DatasetApiService",
method: "DownloadDataset"
};
async function downloadDatasetFile(wanted, tools) {
const {file: file} = wanted;
if (file.bytes > mostOutputBytes) throw dataset_download_incomplete(file, {
why: "too-large",
observed: file.bytes
});
const asked = await ask(wanted, tools);
const bytes = asked.status === 200 ? asked.body : await follow(asked, wanted, tools);
if (bytes.byteLength === file.bytes) return bytes;
const unpacked = unpackedFile(bytes, file);
if (unpacked !== undefined) return unpacked;
throw dataset_download_incomplete(file, {
why: "size",
expected: file.bytes,
observed: bytes.byteLength
});
}
async function ask({ref: ref, version: version, file: file}, tools) {
const body = {
ownerSlug: ref.owner,
datasetSlug: ref.slug,
fileName: file.name,
datasetVersionNumber: version
};
const deadlineSeconds = transferDeadline(tools.callDeadlineSeconds, file.bytes);
const answer = await tools.transport.answer(operation, body, {
deadlineSeconds: deadlineSeconds,
maxBytes: mostOutputBytes
});
if ([ 200, 301, 302, 303, 307, 308 ].includes(answer.status)) return answer;
throw (0, refusal.x)({
operation: operation.method,
status: answer.status,
...wordsOf(answer)
});
}
async function follow(asked, {file: file}, tools) {
const url = storageUrl(asked.header("location"), tools.baseUrl);
if (url === undefined) throw dataset_download_incomplete(file, {
why: "no-address"
});
const answer = await (0, exchange.c)({
operation: "Download",
method: "GET",
url: url,
headers: {
accept: "*/*"
},
deadlineSeconds: transferDeadline(tools.callDeadlineSeconds, file.bytes),
maxBytes: mostOutputBytes
}, tools.link);
if (answer.status >= 500) {
const message = `status ${answer.status}`;
throw new failure.HR("KAGGLE_BROKEN", {
operation: "Download",
status: answer.status,
why: "status",
message: message
});
}
if (answer.status !== 200) throw dataset_download_incomplete(file, {
why: "status",
status: answer.status
});
return answer.body;
}
function unpackedFile(bytes, file) {
try {
const zip = (0, codec_zip.u)(bytes);
const [entry, ...more] = zip.entries.filter(({isFolder: isFolder}) => !isFolder);
if (entry === undefined || more.length > 0 || entry.bytes !== file.bytes) return undefined;
return zip.content(entry);
} catch {
return undefined;
}
}
function wordsOf(answer) {
if (answer.body.byteLength === 0) return {
message: "",
fromService: true
};
try {
const error = (0, dialect.e4)(JSON.parse(Buffer.from(answer.body).toString("utf8")));
return {
message: error?.message ?? "",
fromService: true
};
} catch {
return {
message: Buffer.from(answer.body.subarray(0, 300)).toString("utf8").trim(),
fromService: false
};
}
}
function dataset_download_incomplete(file, parameters) {
return new failure.HR("OUTPUT_INCOMPLETE", {
file: file.name,
...parameters
});
}
var dispatcher = __webpack_require__(36782);
function authorisation(credentials) {
return {
authorization: `${schemeOf(credentials)} ${parameterOf(credentials)}`,
"user-agent": "nx47"
};
}
function bytesWithoutCredentials(bytes, credentials) {
if (credentials === undefined) return bytes;
const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const told = [ parameterOf(credentials), secretOf(credentials) ].some(secret => text.includes(secret));
return told ? Buffer.from(withoutCredentials(text.toString("utf8"), credentials), "utf8") : bytes;
}
function withoutCredentials(text, credentials) {
if (credentials === undefined) return text;
return text.replaceAll(parameterOf(credentials), "***").replaceAll(secretOf(credentials), "***");
}
function secretOf(credentials) {
return (credentials.kind === "token" ? credentials.token : credentials.key).reveal();
}
function schemeOf(credentials) {
return credentials.kind === "token" ? "Bearer" : "Basic";
}
function parameterOf(credentials) {
if (credentials.kind === "token") return credentials.token.reveal();
return Buffer.from(`${credentials.username}:${credentials.key.reveal()}`, "utf8").toString("base64");
}
const longestEvent = 8 * 1024 * 1024;
async function* eventsOf(chunks) {
const decoder = new TextDecoder("utf-8");
let rest = "";
let lines = [];
for await (const chunk of chunks) {
const [whole, last] = splitLines(rest + decoder.decode(chunk, {
stream: true
}));
rest = last;
for (const line of whole) {
if (line === "" && lines.length > 0) {
yield lines.join("\n");
lines = [];
}
if (line.startsWith("data:")) lines.push(line.slice(5).replace(/^ /, ""));
}
if (rest.length > longestEvent) throw tooLong();
}
}
function splitLines(text) {
const held = text.endsWith("\r") ? 1 : 0;
const parts = text.slice(0, text.length - held).split(/\r\n|\n|\r/);
const last = `${parts.pop() ?? ""}${held === 1 ? "\r" : ""}`;
return [ parts, last ];
}
function tooLong() {
return new failure.HR("KAGGLE_UNREADABLE", {
operation: "LogStream",
status: 200,
why: "too-large",
message: "event"
});
}
var strict_json = __webpack_require__(18414);
const maxAnswerBytes = 64 * 1024 * 1024;
function createTransport(options) {
const {baseUrl: baseUrl, credentials: credentials, deadlineSeconds: deadlineSeconds, link: link} = options;
const send = (method, body, limits) => {
if (credentials === undefined) throw new failure.HR("CREDENTIALS_MISSING", {
operation: method.method
});
return (0, exchange.c)({
operation: method.method,
method: "POST",
url: new URL((0, dialect.Bp)((0, dialect.YA)(baseUrl), method), baseUrl),
headers: {
"content-type": "application/json",
accept: limits.accept,
...authorisation(credentials)
},
body: JSON.stringify(body),
deadlineSeconds: limits.deadlineSeconds,
maxBytes: limits.maxBytes
}, link);
};
return {
async call(method, body) {
const limits = {
deadlineSeconds: deadlineSeconds,
maxBytes: maxAnswerBytes,
accept: "application/json"
};
const told = await send(method, body, limits);
const answer = {
...told,
body: bytesWithoutCredentials(told.body, credentials)
};
const value = understood(method.method, answer);
const parsed = method.response.safeParse(value);
if (!parsed.success) throw unreadable(method.method, answer, "shape", parsed.error);
return {
answer: parsed.data,
serverTime: answer.serverTime,
header: answer.header
};
},
answer: async (method, body, limits) => send(method, body, {
...limits,
accept: "*/*"
})
};
}
function understood(operation, answer) {
const value = jsonOf(operation, answer);
const good = answer.status >= 200 && answer.status < 300;
const error = value instanceof failure.HR ? undefined : (0, dialect.e4)(value);
if (!good || error !== undefined) {
throw (0, refusal.x)({
operation: operation,
status: good ? error?.code || answer.status : answer.status,
message: error?.message ?? ownWords(answer, value),
fromService: answer.body.byteLength === 0 || !(value instanceof failure.HR),
retryAfterSeconds: answer.retryAfterSeconds
});
}
if (value instanceof failure.HR) throw value;
return value;
}
function ownWords(answer, value) {
if (value instanceof failure.HR) return Buffer.from(answer.body.subarray(0, 300)).toString("utf8").trim();
return typeof value === "object" && value !== null && "message" in value ? String(value.message) : "";
}
function jsonOf(operation, answer) {
if (answer.body.byteLength === 0) return unreadable(operation, answer, "empty");
if (answer.contentType !== "application/json") return unreadable(operation, answer, "content-type");
try {
return (0, strict_json.R)(answer.body, {
maxBytes: maxAnswerBytes
});
} catch (cause) {
return unreadable(operation, answer, "json", cause);
}
}
function unreadable(operation, answer, why, cause) {
const message = why === "content-type" ? `content-type: ${(0, safe_name.Q)(answer.contentType)}` : why;
return new failure.HR("KAGGLE_UNREADABLE", {
operation: operation,
status: answer.status,
why: why,
message: message
}, {
cause: cause
});
}
const endOfLog = "END_OF_LOG";
const longestPauseSeconds = 30;
const mostAbsences = 5;
const connectionSeconds = 4 * 3600;
async function followLog(ref, version, watch, tools) {
const fold = foldReplays(watch.onRecord);
let cuts = 0;
let absences = 0;
while (!watch.signal.aborted) {
const before = fold.seen();
const connection = await connect(ref, version, {
fold: fold,
watch: watch,
tools: tools
});
if (connection.end === "ended") return "ended";
absences = connection.end === "absent" ? absences + 1 : 0;
if (absences >= mostAbsences) return "absent";
cuts = fold.seen() > before ? 0 : cuts + 1;
const usual = Math.min(longestPauseSeconds, 2 ** Math.min(cuts, 5) - 1);
await pause(Math.max(usual, connection.pauseSeconds ?? 0), watch, tools);
}
return "stopped";
}
async function connect(ref, version, {fold: fold, watch: watch, tools: tools}) {
const {baseUrl: baseUrl, credentials: credentials, link: link} = tools;
if (credentials === undefined) throw new failure.HR("CREDENTIALS_MISSING", {
operation: "LogStream"
});
const url = new URL((0, dialect.QA)((0, dialect.YA)(baseUrl), ref), baseUrl);
url.searchParams.set("versionLabel", (0, dialect.dp)(version));
const order = {
operation: "LogStream",
method: "GET",
url: url,
headers: {
accept: "text/event-stream, */*",
...authorisation(credentials)
},
deadlineSeconds: connectionSeconds,
maxBytes: Number.MAX_SAFE_INTEGER
};
try {
const signal = AbortSignal.any([ link.signal, watch.signal ]);
return await readStream(await (0, exchange.E)(order, {
...link,
signal: signal
}), fold);
} catch (error) {
if (!(error instanceof failure.HR)) throw error;
if (link.signal.aborted) throw error;
return {
end: "cut"
};
}
}
async function readStream(answer, fold) {
const {status: status, contentType: contentType, retryAfterSeconds: retryAfterSeconds} = answer;
if (status === 200 && contentType === "text/event-stream") return await readEvents(answer, fold);
if (status === 200 && contentType === "application/json") return await readStored(answer, fold);
await discard(answer);
if (status === 429 || status >= 500) return {
end: "cut",
pauseSeconds: retryAfterSeconds ?? 0
};
return {
end: "absent"
};
}
async function readEvents({chunks: chunks}, fold) {
fold.restart();
for await (const event of eventsOf(chunks)) {
if (event.trim() === endOfLog) return {
end: "ended"
};
for (const record of (0, dialect.Qp)(event)) fold.take(record);
}
return {
end: "cut"
};
}
async function readStored({chunks: chunks}, fold) {
const parts = [];
let bytes = 0;
for await (const chunk of chunks) {
bytes += chunk.byteLength;
if (bytes > maxAnswerBytes) return {
end: "absent"
};
parts.push(chunk);
}
const records = (0, dialect.Qp)(Buffer.concat(parts).toString("utf8"));
fold.restart();
for (const record of records) fold.take(record);
return {
end: records.length === 0 ? "cut" : "ended"
};
}
async function discard({chunks: chunks}) {
for await (const _ of chunks) return;
}
async function pause(seconds, watch, {link: link, sleep: sleep}) {
try {
await sleep(seconds, AbortSignal.any([ link.signal, watch.signal ]));
} catch (error) {
if (link.signal.aborted || !watch.signal.aborted) throw error;
}
}
function foldReplays(onRecord) {
let seen = 0;
let at = 0;
return {
seen: () => seen,
restart: () => {
at = 0;
},
take: record => {
at += 1;
if (at <= seen) return;
seen = at;
onRecord(record);
}
};
}
const invalidAnswers = [ "KAGGLE_AUTHORISATION_LOST", "KAGGLE_DENIED", "KAGGLE_NOT_FOUND", "KAGGLE_REFUSED" ];
async function identify(transport, credentials) {
if (credentials === undefined) throw new failure.HR("CREDENTIALS_MISSING", {});
const username = await nameOf(transport, credentials).catch(error => {
throw asInvalid(error, credentials);
});
if (username === "") throw invalid(credentials, {
why: "no-user"
});
const {kind: kind, source: source, unused: unused} = credentials;
return {
...{
username: username,
kind: kind
},
...source === undefined ? {} : {
source: source
},
...unused === undefined || unused.length === 0 ? {} : {
unused: unused
}
};
}
async function nameOf(transport, credentials) {
if (credentials.kind === "legacy-key") {
const {answer: answer} = await transport.call(dialect.vX.hello, {});
return answer.userName;
}
const {answer: answer} = await transport.call(dialect.vX.introspectToken, {
token: credentials.token.reveal()
});
if (!answer.active) throw invalid(credentials, {
why: "inactive"
});
return answer.username;
}
function asInvalid(error, credentials) {
if (!(error instanceof failure.HR) || !invalidAnswers.includes(error.code)) return error;
const {status: status = 0, message: message = ""} = error.parameters;
return invalid(credentials, {
why: "refused",
status: status,
message: message
}, error);
}
function invalid(credentials, parameters, cause) {
const {source: source = "service", unused: unused = []} = credentials;
if (unused.length === 0) return new failure.HR("CREDENTIALS_INVALID", {
source: source,
...parameters
}, {
cause: cause
});
const named = {
source: source,
unused: unused.join(", "),
...parameters
};
return new failure.HR("CREDENTIALS_SHADOWED", named, {
cause: cause
});
}
const pageSize = 200;
const mostPages = 1e3;
async function allPages(operation, ask) {
const seen = new Set;
const pages = [];
let token = "";
do {
const page = await ask(token);
pages.push(page);
token = page.nextPageToken;
if (seen.has(token)) throw broken(operation, "repeated-page");
if (token !== "") seen.add(token);
if (pages.length > mostPages) throw broken(operation, "endless-pages");
} while (token !== "");
return pages;
}
function pageRequest(token) {
return token === "" ? {
pageSize: pageSize
} : {
pageSize: pageSize,
pageToken: token
};
}
function uniqueNames(operation, items) {
if (new Set(items.map(item => item.name)).size !== items.length) throw broken(operation, "repeated-name");
return items;
}
function broken(operation, why) {
return new failure.HR("KAGGLE_UNREADABLE", {
operation: operation,
status: 200,
why: why,
message: why
});
}
async function kernelOutput(ref, version, transport) {
const asked = {
userName: ref.owner,
kernelSlug: ref.slug,
versionLabel: (0, dialect.dp)(version)
};
const operation = dialect.vX.listKernelSessionOutput.method;
const pages = await allPages(operation, async token => {
const {answer: answer} = await transport.call(dialect.vX.listKernelSessionOutput, {
...asked,
...pageRequest(token)
}).catch(refuseLargeLog);
return {
...(0, dialect.TH)(answer).output,
nextPageToken: answer.nextPageToken
};
});
const files = uniqueNames(operation, pages.flatMap(page => page.files.map(safe)));
const sizes = files.length === 0 ? new Map : await listedSizes(asked, transport);
const log = pages.map(page => page.log).find(text => text !== "") ?? "";
return {
files: files.map(file => ({
...file,
bytes: sizes.get(file.name)
})),
log: log,
records: (0, dialect.Qp)(log)
};
}
function refuseLargeLog(cause) {
const isLarge = cause instanceof failure.HR && cause.parameters["why"] === "too-large";
throw isLarge ? new failure.HR("LOG_TOO_LARGE", {
mebibytes: maxAnswerBytes / 2 ** 20
}, {
cause: cause
}) : cause;
}
async function listedSizes(asked, transport) {
const operation = dialect.vX.listKernelFiles.method;
const pages = await allPages(operation, async token => {
const {answer: answer} = await transport.call(dialect.vX.listKernelFiles, {
...asked,
...pageRequest(token)
});
return answer;
});
const files = uniqueNames(operation, pages.flatMap(page => page.files));
return new Map(files.map(file => [ file.name, file.size ]));
}
function safe(file) {
const why = (0, safe_name.g)(file.name);
if (why === undefined) return file;
throw new failure.HR("OUTPUT_NAME_UNSAFE", {
name: (0, safe_name.Q)(file.name),
why: why
});
}
var external_node_timers_promises_ = __webpack_require__(58500);
const tries = 3;
const longestRetryAfterSeconds = 120;
const passing = [ "KAGGLE_UNREACHABLE", "KAGGLE_BROKEN", "KAGGLE_TIMEOUT", "KAGGLE_UNREADABLE", "KAGGLE_THROTTLED" ];
async function reread(ask, options) {
for (let attempt = 1; ;attempt += 1) {
try {
return await ask();
} catch (error) {
if (!(error instanceof failure.HR) || !isPassing(error, options.only ?? passing) || attempt >= tries) throw error;
const asked = Number(error.parameters["retryAfterSeconds"] ?? 0);
if (asked > longestRetryAfterSeconds) throw error;
const usual = Math.random() * options.pauseSeconds * 2 ** (attempt - 1);
await (options.sleep ?? sleep)(Math.max(asked, usual), options.signal);
}
}
}
function isPassing({code: code, parameters: parameters}, codes) {
return codes.includes(code) && parameters["why"] !== "too-large";
}
async function sleep(seconds, signal) {
try {
await (0, external_node_timers_promises_.setTimeout)(seconds * 1e3, undefined, {
signal: signal
});
} catch (cause) {
throw new failure.HR("CANCELLED", {}, {
cause: cause
});
}
}
const shortestMs = 200;
const windowMs = 5e3;
function createTransferMeter(files, tell, nowMs) {
const totalBytes = files.reduce((sum, {bytes: bytes}) => sum + bytes, 0);
const reachedBy = new Map;
const done = new Set;
const seen = [ {
ms: nowMs(),
bytes: 0
} ];
let sentBytes = 0;
let toldMs = Number.NEGATIVE_INFINITY;
const note = (file, reached) => {
sentBytes += reached - (reachedBy.get(file) ?? 0);
reachedBy.set(file, reached);
};
const say = file => {
const ms = nowMs();
toldMs = ms;
seen.push({
ms: ms,
bytes: sentBytes
});
while (seen.length > 2 && ms - (seen[0]?.ms ?? ms) > windowMs) seen.shift();
const left = secondsLeft(seen, totalBytes - sentBytes);
const {name: name, bytes: bytes} = file;
const counts = {
done: done.size,
of: files.length,
sentBytes: sentBytes,
totalBytes: totalBytes
};
tell({
file: name,
bytes: bytes,
...counts,
...left === undefined ? {} : {
secondsLeft: left
}
});
};
return {
moved: (file, reached) => {
note(file, reached);
if (nowMs() - toldMs >= shortestMs) say(file);
},
finished: file => {
note(file, file.bytes);
done.add(file);
say(file);
}
};
}
function secondsLeft(seen, bytesLeft) {
const [first, last] = [ seen[0], seen.at(-1) ];
if (first === undefined || last === undefined || last.ms <= first.ms) return undefined;
const perSecond = (last.bytes - first.bytes) * 1e3 / (last.ms - first.ms);
return perSecond > 0 ? bytesLeft / perSecond : undefined;
}
var posix_ = __webpack_require__(53916);
function incompleteUpload(file, parameters, cause) {
const {why: why = "", ...facts} = parameters;
const message = [ why, ...Object.entries(facts).map(([name, value]) => `${name} ${value}`) ].join(", ");
return new failure.HR("UPLOAD_INCOMPLETE", {
file: file.name,
...parameters,
message: message
}, {
cause: cause
});
}
function unreadableUpload(file, cause) {
const why = cause instanceof Error && "code" in cause ? String(cause.code) : "";
return new failure.HR("FILE_UNREADABLE", {
file: file.path,
why: why
}, {
cause: cause
});
}
var external_node_stream_ = __webpack_require__(57075);
async function putBytes(target, from, tools) {
const {bytes: bytes} = target.file;
const source = fileSource(target.file, from, tools.onBytes);
const range = `bytes ${from}-${bytes - 1}/${bytes}`;
try {
const outcome = await upload_put_ask(target, tools, {
headers: {
"content-length": String(bytes - from),
...from === 0 ? {} : {
"content-range": range
}
},
...source.stream === undefined ? {} : {
body: source.stream
}
});
const whole = source.reached() === bytes;
if (outcome.kind !== "stored" || whole) return outcome;
throw incompleteUpload(target.file, {
why: "size",
expected: bytes,
observed: source.reached()
});
} catch (error) {
throw source.broken() ?? error;
} finally {
source.stream?.destroy();
}
}
function askProgress(target, tools) {
const headers = {
"content-length": "0",
"content-range": `bytes */${target.file.bytes}`
};
return upload_put_ask(target, tools, {
headers: headers
});
}
async function upload_put_ask({file: file, url: url}, {link: link, deadlineSeconds: deadlineSeconds}, request) {
try {
const order = {
operation: "Upload",
method: "PUT",
url: url,
deadlineSeconds: deadlineSeconds,
maxBytes: 1024 * 1024
};
return outcomeOf(file, await (0, exchange.c)({
...order,
...request
}, link));
} catch (error) {
if (!(error instanceof failure.HR) || !lost.has(error.code)) throw error;
return {
kind: "passing",
why: String(error.parameters["why"] ?? ""),
status: 0,
retryAfterSeconds: undefined
};
}
}
const lost = new Set([ "KAGGLE_UNREACHABLE", "KAGGLE_BROKEN", "KAGGLE_UNREADABLE" ]);
function outcomeOf(file, answer) {
const {status: status} = answer;
if (status >= 200 && status < 300) return {
kind: "stored"
};
if (status === 308) return {
kind: "wanted",
next: nextByte(file, answer.header("range"))
};
if (status === 404 || status === 410) return {
kind: "expired"
};
if (status === 408 || status === 429 || status >= 500) {
const {retryAfterSeconds: retryAfterSeconds} = answer;
return {
kind: "passing",
why: `status ${status}`,
status: status,
retryAfterSeconds: retryAfterSeconds
};
}
throw incompleteUpload(file, {
why: "answer",
status: status
});
}
function nextByte(file, range) {
if (range === "") return 0;
const last = /^bytes=0-(\d{1,15})$/.exec(range.trim())?.[1];
const next = last === undefined ? Number.NaN : Number(last) + 1;
if (next <= file.bytes) return next;
throw incompleteUpload(file, {
why: "range",
observed: range.slice(0, 60)
});
}
function fileSource(file, from, onBytes) {
if (from >= file.bytes) return {
stream: undefined,
reached: () => from,
broken: () => undefined
};
let reached = from;
let failure;
const pieces = async function*() {
try {
for await (const piece of (0, external_node_fs_.createReadStream)(file.path, {
start: from,
highWaterMark: 1 << 20
})) {
if (!(piece instanceof Uint8Array)) continue;
reached += piece.byteLength;
yield piece;
onBytes(reached);
}
} catch (cause) {
if (cause instanceof Error && "syscall" in cause) failure = unreadableUpload(file, cause);
throw cause;
}
};
return {
stream: external_node_stream_.Readable.from(pieces(), {
objectMode: false,
highWaterMark: 1 << 20
}),
reached: () => reached,
broken: () => failure
};
}
const mostFruitless = 6;
const mostPlaces = 3;
const upload_longestPauseSeconds = 60;
async function upload(file, tools, prepared = prepareUpload(file, tools)) {
const {modifiedMs: modifiedMs, place: first, isKnown: isKnown} = await prepared;
const seconds = transferDeadline(tools.callDeadlineSeconds, file.bytes * (tools.parallel ?? 1));
const sending = {
file: file,
tools: tools,
deadline: {
seconds: seconds,
atMs: performance.now() + seconds * 1e3
}
};
let place = first;
for (let places = 1; ;places += 1) {
if (await sendTo(place, isKnown && places === 1, sending) === "stored") {
await checkUnchanged(file, modifiedMs);
return {
name: file.name,
token: place.token
};
}
await (tools.records?.forget(file));
if (places === mostPlaces) throw incompleteUpload(file, {
why: "expired",
places: places
});
place = await openPlace(file, modifiedMs, tools);
}
}
async function prepareUpload(file, tools) {
const reason = (0, safe_name.g)(file.name);
if (reason !== undefined) throw new failure.HR("NAME_UNSAFE", {
name: file.name,
why: reason
});
const modifiedMs = await checkedStat(file);
const known = await (tools.records?.find(file));
const place = known ?? await openPlace(file, modifiedMs, tools);
return {
modifiedMs: modifiedMs,
place: place,
isKnown: known !== undefined
};
}
async function openPlace(file, modifiedMs, tools) {
const again = {
signal: tools.link.signal,
pauseSeconds: tools.pauseSeconds ?? 1
};
const transport = tools.places ?? tools.transport;
const {answer: answer} = await reread(() => transport.call(dialect.vX.startBlobUpload, {
type: "DATASET",
name: (0, posix_.basename)(file.name),
contentLength: file.bytes,
lastModifiedEpochSeconds: Math.floor(modifiedMs / 1e3)
}), again);
if (answer.token === "") throw incompleteUpload(file, {
why: "no-token"
});
if (storageUrl(answer.createUrl, tools.baseUrl) === undefined) {
throw incompleteUpload(file, {
why: "no-address"
});
}
const place = {
token: answer.token,
createUrl: answer.createUrl
};
await (tools.records?.keep(file, place));
return place;
}
async function sendTo(place, known, sending) {
const {file: file} = sending;
let from = known ? undefined : 0;
let confirmed = 0;
for (let fruitless = 0; fruitless < mostFruitless; ) {
const outcome = await step(place, from, sending);
if (outcome.kind === "stored" || outcome.kind === "expired") return outcome.kind;
if (outcome.kind === "wanted" && outcome.next < confirmed) {
throw incompleteUpload(file, {
why: "range",
expected: confirmed,
observed: outcome.next
});
}
const isMore = outcome.kind === "wanted" && outcome.next > confirmed;
fruitless = isMore ? 0 : fruitless + 1;
if (outcome.kind === "wanted") {
confirmed = outcome.next;
sending.tools.onBytes?.(file, confirmed);
}
const isDone = file.bytes > 0 && confirmed === file.bytes;
from = outcome.kind === "wanted" && !isDone ? confirmed : undefined;
if (outcome.kind === "passing") await upload_pause(outcome, fruitless, sending); else if (fruitless > 1) await upload_pause(undefined, fruitless, sending);
}
throw incompleteUpload(file, {
why: "fruitless",
tries: mostFruitless,
stored: confirmed
});
}
function step(place, from, sending) {
const {file: file, tools: tools, deadline: deadline} = sending;
const url = storageUrl(place.createUrl, tools.baseUrl);
if (url === undefined) throw incompleteUpload(file, {
why: "no-address"
});
const deadlineSeconds = (deadline.atMs - performance.now()) / 1e3;
if (deadlineSeconds <= 0) throw late(deadline.seconds);
const put = {
link: tools.storage ?? tools.link,
deadlineSeconds: deadlineSeconds,
onBytes: reached => tools.onBytes?.(file, reached)
};
return from === undefined ? askProgress({
file: file,
url: url
}, put) : putBytes({
file: file,
url: url
}, from, put);
}
async function upload_pause(passing, fruitless, {tools: tools, deadline: deadline}) {
const own = Math.random() * Math.min((tools.pauseSeconds ?? 1) * 2 ** (fruitless - 1), upload_longestPauseSeconds);
const asked = passing?.retryAfterSeconds;
const seconds = Math.max(own, asked ?? 0);
if (performance.now() + seconds * 1e3 > deadline.atMs) {
if (passing === undefined || asked === undefined) throw late(deadline.seconds);
const {status: status, why: why} = passing;
throw new failure.HR("KAGGLE_THROTTLED", {
operation: "Upload",
status: status,
message: `${why}, ${asked} s`
});
}
try {
await (0, external_node_timers_promises_.setTimeout)(seconds * 1e3, undefined, {
signal: tools.link.signal
});
} catch (cause) {
throw new failure.HR("CANCELLED", {
operation: "Upload"
}, {
cause: cause
});
}
}
async function checkedStat(file) {
const facts = await (0, promises_.stat)(file.path).catch(cause => {
throw unreadableUpload(file, cause);
});
if (facts.size === file.bytes) return facts.mtimeMs;
throw incompleteUpload(file, {
why: "size-changed",
expected: file.bytes,
observed: facts.size
});
}
async function checkUnchanged(file, modifiedMs) {
if (await checkedStat(file) !== modifiedMs) throw incompleteUpload(file, {
why: "changed-meanwhile"
});
}
function late(seconds) {
return new failure.HR("KAGGLE_TIMEOUT", {
operation: "Upload",
seconds: seconds
});
}
const uploadsAtOnce = 4;
async function uploadAll(files, tools) {
const stop = new AbortController;
const stopping = link => ({
...link,
signal: AbortSignal.any([ link.signal, stop.signal ])
});
const meter = createTransferMeter(files, tools.onTransfer, () => performance.now());
const parts = {
...tools,
link: stopping(tools.link),
storage: stopping(tools.storage ?? tools.link),
parallel: Math.min(uploadsAtOnce, files.length),
onBytes: meter.moved
};
const waiting = [ ...files.keys() ].toSorted((a, b) => (files[b]?.bytes ?? 0) - (files[a]?.bytes ?? 0));
const uploaded = new Map;
const prepared = preparations(files, waiting, parts);
const failures = [];
const work = async () => {
for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
if (failures.length > 0) return;
const file = fileAt(files, at);
try {
uploaded.set(at, await upload(file, parts, prepared(at)));
meter.finished(file);
} catch (error) {
failures.push(error);
stop.abort();
}
}
};
await Promise.all(Array.from({
length: uploadsAtOnce
}, work));
if (failures.length > 0) throw failures[0];
return inOrder(files, uploaded);
}
function preparations(files, waiting, tools) {
const begun = new Map;
const begin = (at, file) => {
const known = begun.get(at);
if (known !== undefined) return known;
const preparation = prepareUpload(file, tools);
preparation.catch(() => undefined);
begun.set(at, preparation);
return preparation;
};
return at => {
const own = fileAt(files, at);
const preparation = begin(at, own);
for (const next of waiting.slice(0, uploadsAtOnce)) begin(next, fileAt(files, next));
return preparation;
};
}
function fileAt(files, at) {
const file = files[at];
if (file === undefined) throw new failure.HR("DEFECT", {
where: "uploadAll"
});
return file;
}
function inOrder(files, uploaded) {
const seen = new Set;
return files.map((file, at) => {
const one = uploaded.get(at);
if (one === undefined || one.token === "") throw incompleteUpload(file, {
why: "no-token"
});
if (seen.has(one.token)) throw incompleteUpload(file, {
why: "repeated-token"
});
seen.add(one.token);
return one;
});
}
async function publish(publication, exists, tools) {
const uploaded = await uploadAll(publication.files, tools);
try {
await create(publication, exists, {
uploaded: uploaded,
tools: tools
});
} catch (error) {
if (!(error instanceof failure.HR)) throw error;
if (ambiguous.includes(error.code) || !exists && isTaken(error)) return {
doubt: error
};
if (error.code !== "CANCELLED") await forgetAll(publication, tools);
throw error;
}
await forgetAll(publication, tools);
return {};
}
const ambiguous = [ "KAGGLE_TIMEOUT", "KAGGLE_UNREACHABLE", "KAGGLE_BROKEN", "KAGGLE_UNREADABLE" ];
function isTaken({code: code, parameters: parameters}) {
return code === "KAGGLE_REFUSED" && /already in use/i.test(String(parameters["message"] ?? ""));
}
async function create(publication, exists, {uploaded: uploaded, tools: tools}) {
const root = (0, dialect.sM)(uploaded);
const operation = (exists ? dialect.vX.createDatasetVersion : dialect.vX.createDataset).method;
const {link: link, pauseSeconds: pauseSeconds = 1, sleep: sleep} = tools;
const again = {
signal: link.signal,
pauseSeconds: pauseSeconds,
...sleep === undefined ? {} : {
sleep: sleep
}
};
const {answer: answer} = await reread(() => exists ? tools.transport.call(dialect.vX.createDatasetVersion, (0, 
dialect.JJ)(publication, root)) : tools.transport.call(dialect.vX.createDataset, (0, 
dialect.N7)(publication, root)), {
...again,
only: [ "KAGGLE_THROTTLED" ]
});
if (answer.status !== "" && answer.status.toLowerCase() !== "ok") {
throw (0, refusal.x)({
operation: operation,
status: 200,
message: answer.status,
fromService: true
});
}
if (answer.status === "" && answer.ref === "" && answer.url === "") {
throw new failure.HR("KAGGLE_UNREADABLE", {
operation: operation,
status: 200,
why: "empty",
message: "empty"
});
}
}
async function forgetAll({files: files}, {records: records}) {
for (const file of files) await (records?.forget(file));
}
async function push(kernel, transport) {
const {answer: answer, serverTime: serverTime} = await transport.call(dialect.vX.saveKernel, (0, 
dialect.bJ)(kernel));
const refused = [ ...answer.invalidDatasetSources, ...answer.invalidCompetitionSources, ...answer.invalidKernelSources, ...answer.invalidModelSources, ...answer.invalidTags ];
const version = answer.versionNumber ?? 0;
if (refused.length > 0) {
const remote = version < 1 ? {} : {
remote: `${(0, dialect.cQ)(kernel.ref)} v${version}`
};
throw new failure.HR("KERNEL_SOURCE_REFUSED", {
sources: (0, refusal.z)(refused.join(", ")),
...remote
});
}
if (version < 1) {
const operation = dialect.vX.saveKernel.method;
throw new failure.HR("KAGGLE_UNREADABLE", {
operation: operation,
status: 200,
why: "no-version",
message: "no-version"
});
}
const saved = savedRef(answer.url === "" ? answer.ref : answer.url);
const expected = (0, dialect.cQ)(kernel.ref);
if (saved.toLowerCase() !== expected.toLowerCase()) {
throw new failure.HR("KERNEL_MISMATCH", {
expected: expected,
observed: (0, refusal.z)(saved),
remote: `v${version}`
});
}
return {
version: version,
url: (0, safe_name.Q)(answer.url.replace(/[?#].*$/s, "")),
serverTime: serverTime
};
}
function savedRef(address) {
const path = address.replace(/[?#].*$/s, "").replace(/\/$/, "");
const ref = (0, dialect.Jb)(/(?:^|\/)code\/([^/]+\/[^/]+)$/.exec(path)?.[1] ?? "");
return ref === undefined ? address : (0, dialect.cQ)(ref);
}
async function acceleratorQuota(transport) {
const {answer: answer} = await transport.call(dialect.vX.getAcceleratorQuotaStatistics, {});
const told = [ [ "GPU", answer.gpuQuota ], [ "TPU", answer.tpuQuota ] ];
return told.flatMap(([kind, quota]) => {
const totalSeconds = seconds(quota?.totalTimeAllowed ?? "");
if (quota === null || quota === undefined || totalSeconds === undefined) return [];
const usedSeconds = (seconds(quota.timeUsed) ?? 0) + (seconds(quota.timeReserved) ?? 0);
return [ {
kind: kind,
usedSeconds: usedSeconds,
totalSeconds: totalSeconds
} ];
});
}
function seconds(text) {
const found = /^(\d{1,9}(?:\.\d{1,9})?)s$/.exec(text)?.[1];
return found === undefined ? undefined : Number(found);
}
async function sessionStatus(ref, version, transport) {
const named = {
userName: ref.owner,
kernelSlug: ref.slug
};
try {
return await session_status_ask({
...named,
versionLabel: (0, dialect.dp)(version)
}, transport);
} catch (error) {
if (!(error instanceof failure.HR) || error.code !== "KAGGLE_NOT_FOUND") throw error;
if (await newestVersion(named, transport) !== version) throw error;
const session = await session_status_ask(named, transport);
if (await newestVersion(named, transport) !== version) throw error;
return session;
}
}
async function session_status_ask(asked, transport) {
const {answer: answer, serverTime: serverTime, header: header} = await transport.call(dialect.vX.getKernelSessionStatus, asked);
const session = (0, dialect.S9)(answer, serverTime, header);
return {
...session,
failureMessage: (0, refusal.z)(session.failureMessage)
};
}
async function newestVersion(asked, transport) {
const {answer: answer} = await transport.call(dialect.vX.getKernel, asked);
return answer.metadata?.currentVersionNumber;
}
const longestAgeMs = 6 * 24 * 3600 * 1e3;
const placeSchema = schemas.rej({
token: schemas.YjP().min(1),
createUrl: schemas.YjP().min(1)
});
const recordSchema = schemas.rej({
schema: schemas.euz("nx47.upload/1"),
sealed: schemas.YjP()
});
async function openUploadRecords(scope) {
const key = keyOf(scope);
await sweep(scope.folder);
const pathOf = file => (0, external_node_path_.join)(scope.folder, `${upload_records_nameOf(file, scope, key)}.json`);
return {
find: async file => {
if (file.sha256 === undefined) return undefined;
const text = await (0, promises_.readFile)(pathOf(file), "utf8").catch(() => "");
return unsealed(text, key);
},
keep: async (file, place) => {
if (file.sha256 === undefined) return;
const record = {
schema: "nx47.upload/1",
sealed: seal(JSON.stringify(place), key)
};
await write(pathOf(file), `${JSON.stringify(record)}\n`, scope.folder).catch(() => undefined);
},
forget: async file => {
if (file.sha256 !== undefined) await (0, promises_.rm)(pathOf(file), {
force: true
}).catch(() => undefined);
}
};
}
function keyOf({credentials: credentials}) {
const secret = credentials.kind === "token" ? credentials.token : credentials.key;
return (0, external_node_crypto_.createHmac)("sha256", secret.reveal()).update("nx47.upload/1").digest();
}
function upload_records_nameOf(file, {baseUrl: baseUrl, ref: ref}, key) {
const facts = [ baseUrl, ref.owner, ref.slug, file.name, file.bytes, file.sha256 ];
return (0, external_node_crypto_.createHmac)("sha256", key).update(JSON.stringify(facts)).digest("hex").slice(0, 40);
}
function seal(text, key) {
const nonce = (0, external_node_crypto_.randomBytes)(12);
const cipher = (0, external_node_crypto_.createCipheriv)("aes-256-gcm", key, nonce);
const body = Buffer.concat([ cipher.update(text, "utf8"), cipher.final() ]);
return Buffer.concat([ nonce, cipher.getAuthTag(), body ]).toString("base64");
}
function unsealed(text, key) {
try {
const bytes = Buffer.from(recordSchema.parse(JSON.parse(text)).sealed, "base64");
const decipher = (0, external_node_crypto_.createDecipheriv)("aes-256-gcm", key, bytes.subarray(0, 12), {
authTagLength: 16
});
decipher.setAuthTag(bytes.subarray(12, 28));
const plain = Buffer.concat([ decipher.update(bytes.subarray(28)), decipher.final() ]);
return placeSchema.parse(JSON.parse(plain.toString("utf8")));
} catch {
return undefined;
}
}
async function write(path, text, folder) {
await (0, promises_.mkdir)(folder, {
recursive: true,
mode: 448
});
const beside = `${path}.${process.pid}.part`;
await (0, promises_.writeFile)(beside, text, {
mode: 384
});
await (0, promises_.rename)(beside, path);
}
async function sweep(folder) {
const names = await (0, promises_.readdir)(folder).catch(() => []);
for (const name of names.filter(one => /^[0-9a-f]{40}\.json(?:\.\d+\.part)?$/.test(one))) {
const path = (0, external_node_path_.join)(folder, name);
const facts = await (0, promises_.stat)(path).catch(() => undefined);
const isOld = facts === undefined || Date.now() - facts.mtimeMs > longestAgeMs;
if (isOld) await (0, promises_.rm)(path, {
force: true
}).catch(() => undefined);
}
}
const mostDownloadSeconds = 4800;
function createKaggleClient(options) {
const {baseUrl: baseUrl, credentials: credentials} = options;
requireAddress(baseUrl);
const tools = toolsOf(options);
const {transport: transport, link: link} = tools;
const pause = options.sleep ?? sleep;
const again = {
signal: options.signal,
pauseSeconds: options.rereadPauseSeconds ?? 1,
sleep: pause
};
const saveOutput = savingOutput(tools, again);
const reading = {
call: (method, body) => reread(() => transport.call(method, body), again),
answer: (method, body, limits) => reread(() => transport.answer(method, body, limits), again)
};
return {
baseUrl: baseUrl,
identify: () => identify(reading, credentials),
acceleratorQuota: () => acceleratorQuota(reading),
viewDataset: ref => unlessAbsent(viewDataset(ref, reading)),
async datasetStatus(ref) {
const {answer: answer} = await reading.call(dialect.vX.getDatasetStatus, datasetName(ref));
return (0, dialect.UF)(answer.status);
},
listDatasetFiles: (ref, version) => listDatasetFiles(ref, version, reading),
publishDataset: async (publication, exists) => publish(publication, exists, {
...tools,
...await recordsFor(publication.ref, options)
}),
downloadDatasetFile: (ref, version, file) => reread(() => downloadDatasetFile({
ref: ref,
version: version,
file: file
}, tools), again),
viewKernel: (ref, version) => unlessAbsent(viewKernel(ref, version, reading)),
pushKernel: kernel => push(kernel, transport),
kernelSession: (ref, version, patience) => sessionStatus(ref, version, patience === "once" ? transport : reading),
followLog: (ref, version, watch) => followLog(ref, version, watch, {
baseUrl: baseUrl,
credentials: credentials,
link: link,
sleep: pause
}),
listKernelOutput: (ref, version) => kernelOutput(ref, version, reading),
downloadOutput: file => saveOutput(file, bytesOf, mostDownloadSeconds),
saveOutput: saveOutput,
transport: () => tools.watch.seen()
};
}
function requireAddress(baseUrl) {
if (/^https?:$/.test(URL.canParse(baseUrl) ? new URL(baseUrl).protocol : "")) return;
throw new failure.HR("USAGE_BAD_VALUE", {
flag: "service",
value: baseUrl,
expected: "http(s)://…"
});
}
function savingOutput(tools, again) {
return (file, save, deadlineSeconds) => {
const endMs = performance.now() + deadlineSeconds * 1e3;
return reread(() => {
const leftSeconds = (endMs - performance.now()) / 1e3;
if (leftSeconds > 0) return download(file, save, tools, leftSeconds);
throw new failure.HR("KAGGLE_TIMEOUT", {
operation: "Download",
seconds: deadlineSeconds
});
}, again);
};
}
function toolsOf(options) {
const {baseUrl: baseUrl, credentials: credentials, callDeadlineSeconds: callDeadlineSeconds, environment: environment, signal: signal, stallSeconds: stallSeconds = 60} = options;
const watch = watchConnections();
const link = {
dispatcher: (0, dispatcher.S)(environment),
signal: signal,
watch: watch
};
const storage = {
dispatcher: (0, dispatcher.S)(environment, {
stallSeconds: stallSeconds
}),
signal: signal,
watch: watch
};
const calls = {
baseUrl: baseUrl,
credentials: credentials,
deadlineSeconds: callDeadlineSeconds
};
return {
transport: createTransport({
...calls,
link: link
}),
places: createTransport({
...calls,
link: storage
}),
watch: watch,
link: link,
storage: storage,
baseUrl: baseUrl,
callDeadlineSeconds: callDeadlineSeconds,
pauseSeconds: options.rereadPauseSeconds ?? 1,
onTransfer: options.onTransfer ?? (() => {}),
...options.sleep === undefined ? {} : {
sleep: options.sleep
}
};
}
async function recordsFor(ref, {baseUrl: baseUrl, credentials: credentials, uploadsFolder: folder}) {
if (folder === undefined || credentials === undefined) return {};
return {
records: await openUploadRecords({
folder: folder,
baseUrl: baseUrl,
ref: ref,
credentials: credentials
})
};
}
async function viewDataset(ref, transport) {
const {answer: answer} = await transport.call(dialect.vX.getDataset, datasetName(ref));
if (answer.ref === "") throw silent(dialect.vX.getDataset.method);
const view = (0, dialect.Lu)(answer, ref);
if (!same(view.ref, ref)) {
const difference = `${(0, dialect.cQ)(ref)} != ${(0, dialect.cQ)(view.ref)}`;
throw new failure.HR("DATASET_MISMATCH", {
version: view.currentVersion,
difference: difference
});
}
return view;
}
async function viewKernel(ref, version, transport) {
const {answer: answer} = await transport.call(dialect.vX.getKernel, {
userName: ref.owner,
kernelSlug: ref.slug,
...version === undefined ? {} : {
versionLabel: (0, dialect.dp)(version)
}
});
const view = (0, dialect.Uf)(answer, ref);
if (view === undefined) throw silent(dialect.vX.getKernel.method);
if (!same(view.ref, ref)) {
throw new failure.HR("KERNEL_MISMATCH", {
expected: (0, dialect.cQ)(ref),
observed: (0, dialect.cQ)(view.ref)
});
}
return view;
}
async function listDatasetFiles(ref, version, transport) {
const operation = dialect.vX.listDatasetFiles.method;
const pages = await allPages(operation, async token => {
const asked = {
...datasetName(ref),
datasetVersionNumber: version,
...pageRequest(token)
};
const {answer: answer} = await transport.call(dialect.vX.listDatasetFiles, asked);
return answer;
});
const files = pages.flatMap(page => page.datasetFiles);
return uniqueNames(operation, files.map(({name: name, totalBytes: totalBytes}) => ({
name: name,
bytes: totalBytes
})));
}
async function unlessAbsent(view) {
try {
return await view;
} catch (error) {
const absent = error instanceof failure.HR && (error.code === "KAGGLE_DENIED" || error.code === "KAGGLE_NOT_FOUND");
if (absent) return undefined;
throw error;
}
}
async function bytesOf(chunks) {
const parts = [];
for await (const chunk of chunks) parts.push(chunk);
return Buffer.concat(parts);
}
function datasetName(ref) {
return {
ownerSlug: ref.owner,
datasetSlug: ref.slug
};
}
function same(a, b) {
return (0, dialect.cQ)(a).toLowerCase() === (0, dialect.cQ)(b).toLowerCase();
}
function silent(operation) {
return new failure.HR("KAGGLE_UNREADABLE", {
operation: operation,
status: 200,
why: "empty",
message: "empty"
});
}
const mostBytes = 64 * 1024;
async function readCredentialFile(path, platform = process.platform) {
try {
const handle = await (0, promises_.open)(path, "r");
try {
const facts = await handle.stat();
if (!facts.isFile()) return undefined;
if (facts.size > mostBytes) throw new failure.HR("FILE_UNREADABLE", {
file: path,
why: "EFBIG"
});
return {
text: await handle.readFile("utf8"),
mode: platform === "win32" ? 384 : facts.mode
};
} finally {
await handle.close();
}
} catch (cause) {
if (cause instanceof failure.HR) throw cause;
const why = cause instanceof Error && "code" in cause ? String(cause.code) : "";
if ([ "ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "EINVAL" ].includes(why)) return undefined;
throw new failure.HR("FILE_UNREADABLE", {
file: path,
why: why
}, {
cause: cause
});
}
}
var secret = __webpack_require__(34211);
async function findCredentials(sources) {
const places = placesOf(sources);
for (const [at, {name: name, read: read}] of places.entries()) {
const found = await read();
if (found === undefined) continue;
return {
...found,
source: name,
unused: await namesOfOthers(found, places.slice(at + 1))
};
}
return undefined;
}
function placesOf(sources) {
const {inputs: inputs = {}, environment: environment, home: home} = sources;
const tokenFile = name => ({
name: name,
read: async () => {
const text = await readOwn(sources, (0, posix_.join)(home, ".kaggle", name));
return text === undefined ? undefined : fromPair(name, text);
}
});
return [ {
name: "inputs",
read: async () => fromPair("inputs", inputs.apiToken, inputs.username, inputs.key)
}, {
name: "KAGGLE_API_TOKEN",
read: () => fromTokenVariable(sources)
}, {
name: "KAGGLE_KEY",
read: async () => fromPair("KAGGLE_KEY", undefined, environment["KAGGLE_USERNAME"], environment["KAGGLE_KEY"])
}, tokenFile("access_token"), tokenFile("access_token.txt"), ...jsonFolders(sources).map(folder => ({
name: "kaggle.json",
read: () => fromJsonFile(sources, folder)
})) ];
}
function jsonFolders({environment: environment, home: home}) {
const own = environment["KAGGLE_CONFIG_DIR"] ?? "";
if (own !== "") return [ own ];
return [ (0, posix_.join)(home, ".kaggle"), (0, posix_.join)(environment["XDG_CONFIG_HOME"] || (0, 
posix_.join)(home, ".config"), "kaggle") ];
}
async function namesOfOthers(used, places) {
const names = new Set;
for (const {name: name, read: read} of places) {
const other = await read().catch(() => undefined);
if (other !== undefined && credentials_secretOf(other) !== credentials_secretOf(used)) names.add(name);
}
return [ ...names ];
}
function credentials_secretOf(credentials) {
return credentials.kind === "token" ? credentials.token.reveal() : credentials.key.reveal();
}
function fromPair(source, token = "", username = "", key = "") {
const user = username.trim();
const value = token.trim() === "" ? key.trim() : token.trim();
if (value === "") {
if (user === "" || source === "inputs") return undefined;
throw credentials_invalid(source, "incomplete");
}
if (isToken(value)) return {
kind: "token",
token: new secret.z(value)
};
if (!/^[0-9a-f]{32}$/i.test(value)) throw credentials_invalid(source, "form");
if (user === "") throw credentials_invalid(source, "incomplete");
if (/[:\p{Cc}]/u.test(user)) throw credentials_invalid(source, "form");
return {
kind: "legacy-key",
username: user,
key: new secret.z(value)
};
}
async function fromTokenVariable(sources) {
const value = sources.environment["KAGGLE_API_TOKEN"]?.trim() ?? "";
if (value === "") return undefined;
const user = sources.environment["KAGGLE_USERNAME"];
if (isToken(value)) return {
kind: "token",
token: new secret.z(value)
};
if (/^[0-9a-f]{32}$/i.test(value)) return fromPair("KAGGLE_API_TOKEN", value, user);
const file = await readOwn(sources, value);
return fromPair("KAGGLE_API_TOKEN", file ?? value, user);
}
const kaggleJsonSchema = schemas.Ikc({
username: schemas.YjP().optional(),
key: schemas.YjP().optional()
});
async function fromJsonFile(sources, folder) {
const text = await readOwn(sources, (0, posix_.join)(folder, "kaggle.json"));
if (text === undefined) return undefined;
const content = kaggleJsonSchema.safeParse(parsed(text));
if (!content.success) throw credentials_invalid("kaggle.json", "json");
const found = fromPair("kaggle.json", undefined, content.data.username, content.data.key);
if (found === undefined) throw credentials_invalid("kaggle.json", "incomplete");
return found;
}
async function readOwn(sources, path) {
const file = await sources.readFile(path);
if (file === undefined) return undefined;
if ((file.mode & 63) !== 0) {
throw new failure.HR("CREDENTIALS_EXPOSED", {
file: path,
mode: (file.mode & 511).toString(8)
});
}
return file.text;
}
function isToken(value) {
return /^KGAT_[A-Za-z0-9_.-]+$/.test(value);
}
function parsed(text) {
try {
return (0, strict_json.R)((new TextEncoder).encode(text));
} catch {
return undefined;
}
}
function credentials_invalid(source, why) {
return new failure.HR("CREDENTIALS_INVALID", {
source: source,
why: why
});
}
var secret_variables = __webpack_require__(50075);
var transport = __webpack_require__(40022);
var cache = __webpack_require__(77427);
var interpreters = __webpack_require__(88620);
var isolation = __webpack_require__(94893);
var open_rehearsal = __webpack_require__(81012);
var choose_interpreter = __webpack_require__(19900);
var fill = __webpack_require__(82740);
var sentences = __webpack_require__(8728);
const callDeadlineSeconds = 120;
async function compose(request, surroundings) {
const watched = watchStopFile(request.root, surroundings.signal);
const around = {
...surroundings,
projectRoot: request.root,
signal: watched.signal
};
const machine = createMachine(around);
const embedded = request.target === "rehearsal" && request.settings.service === "";
if (!embedded) refuseForeignScenario(request);
const rehearsal = embedded ? await openEmbedded(request, around, machine) : undefined;
const credentials = rehearsal === undefined ? await ownCredentials(around) : madeCredentials(rehearsal);
const {settings: settings, root: root} = request;
const baseUrl = rehearsal?.url ?? (settings.service || transport.Rs);
const world = compose_connect({
language: settings.language,
baseUrl: baseUrl,
credentials: credentials,
root: root
}, around, machine);
return {
world: world,
close: () => watched.close(rehearsal)
};
}
function refuseForeignScenario({settings: {scenario: scenario, rerun: rerun}}) {
const expected = "nx47 rehearse";
if (scenario !== "") throw new failure.HR("USAGE_BAD_VALUE", {
flag: "--scenario",
value: scenario,
expected: expected
});
if (rerun) throw new failure.HR("USAGE_BAD_VALUE", {
flag: "--rerun",
value: "true",
expected: expected
});
}
async function composeService({language: language, service: service, root: root}, around) {
const credentials = await ownCredentials(around);
const baseUrl = service === "" ? transport.Rs : service;
return compose_connect({
language: language,
baseUrl: baseUrl,
credentials: credentials,
root: root
}, around, createMachine(around));
}
function compose_connect(to, around, machine) {
const {language: language, baseUrl: baseUrl, credentials: credentials, root: root} = to;
const secrets = [ ...secretsOf(credentials), ...secretsAround(around) ];
const world = localWorld(language, around, machine, secrets);
const kaggle = createKaggleClient({
baseUrl: baseUrl,
credentials: credentials,
environment: around.environment,
signal: around.signal,
callDeadlineSeconds: callDeadlineSeconds,
uploadsFolder: (0, external_node_path_.join)(root, ".nx47", "uploads"),
onTransfer: ({file: file, done: done, of: of, sentBytes: sentBytes, totalBytes: totalBytes, secondsLeft: secondsLeft}) => {
const left = secondsLeft === undefined ? {} : {
secondsLeft: secondsLeft
};
const counts = {
done: done,
total: of,
sentBytes: sentBytes,
totalBytes: totalBytes,
...left
};
world.presenter.show({
kind: "transfer",
name: file,
...counts
});
}
});
return {
...world,
kaggle: kaggle
};
}
function localWorld(language, around, machine, secrets) {
const redact = (0, redaction.E)(secrets);
return {
clock: (0, clock.t)(),
files: (0, files.q)(),
lock: createTaskLock(),
shell: machine.shell,
openBlobs: folder => (0, git_blobs.d)(folder, childEnvironment(around.environment)),
presenter: (0, presenter.N)(around.progress, language, redact),
pythons: (0, interpreters.C4)(machine),
wheels: (0, compose_rehearsal.bJ)(machine),
assets: (0, assets.w)(around.installRoot, around.projectRoot),
place: {
machine: (0, external_node_os_.hostname)(),
terminal: around.terminal
},
language: language,
signal: around.signal,
randomHex: bytes => (0, external_node_crypto_.randomBytes)(bytes).toString("hex"),
redact: redact,
secrets: [ ...new Set(secrets) ].filter(value => value !== "").map(value => new secret.z(value))
};
}
function createMachine(around) {
const home = around.environment["HOME"] ?? (0, external_node_os_.homedir)();
const children = childEnvironment(around.environment);
return {
shell: authorisedShell(createShell(children, around.signal), children, around),
environment: around.environment,
home: home,
cache: (0, cache.n)(around.environment, home),
profiles: (0, external_node_path_.join)(around.installRoot, "profiles")
};
}
async function openEmbedded(request, around, machine) {
const {root: root, settings: settings} = request;
const recipe = settings.bundle?.recipe;
const given = await (0, compose_inputs.P)(request, around.environment);
const needed = process.platform === "linux" && !given.allowOpenNetwork ? [ "setpriv", "unshare" ] : [];
await requireTools([ ...needed, ...recipeTools(recipe?.commands ?? []) ], around.environment["PATH"] ?? "");
const touched = await (0, compose_rehearsal.Tn)(request, (0, assets.w)(around.installRoot, around.projectRoot));
const anyMinor = recipe !== undefined || settings.bundle === undefined;
const interpreter = await (0, choose_interpreter.S)((0, interpreters.C4)(machine), touched.minor, anyMinor);
await (0, isolation.G)(interpreter.executable);
const sessions = {
...{
machine: machine,
interpreter: interpreter
},
distributionsFor: touched.distributionsFor(interpreter),
image: touched.image(interpreter)
};
if (settings.mode === "execute") {
const progress = (0, presenter.N)(around.progress, settings.language, text => text);
const preparing = (0, sentences.h)(settings.language).console.preparing;
progress.show({
kind: "note",
text: (0, fill.G)(preparing, {
version: interpreter.version
})
});
await (0, open_rehearsal.i)(sessions, touched.notebookText);
}
const service = {
...sessions,
...given,
port: 0,
username: touched.owner,
now: () => new Date
};
const folder = (0, external_node_path_.join)(root, ".nx47", "kaggle");
return settings.mode === "observe" ? openBeside(folder, service) : (0, open_rehearsal.S)({
...service,
folder: folder
});
}
async function openBeside(folder, service) {
const beside = await (0, promises_.mkdtemp)((0, external_node_path_.join)((0, external_node_os_.tmpdir)(), "nx47-observe-"));
await (0, promises_.copyFile)((0, external_node_path_.join)(folder, "state.json"), (0, 
external_node_path_.join)(beside, "state.json")).catch(() => undefined);
const rehearsal = await (0, open_rehearsal.S)({
...service,
folder: beside
});
const close = async () => {
await rehearsal.close();
await (0, promises_.rm)(beside, {
recursive: true,
force: true
});
};
return {
...rehearsal,
close: close
};
}
function recipeTools(commands) {
const programs = commands.flatMap(argv => argv.slice(0, 1)).filter(name => /^[\w.+-]+$/.test(name));
return [ ...new Set(programs.includes("make") ? [ ...programs, "cc" ] : programs) ];
}
function ownCredentials(around) {
return findCredentials({
inputs: around.inputs,
environment: around.environment,
home: around.environment["HOME"] ?? (0, external_node_os_.homedir)(),
readFile: readCredentialFile
});
}
function madeCredentials({account: account}) {
return {
kind: "token",
token: new secret.z(account.token)
};
}
function secretsOf(credentials) {
if (credentials === undefined) return [];
return [ credentials.kind === "token" ? credentials.token.reveal() : credentials.key.reveal() ];
}
function secretsAround({environment: environment, inputs: inputs}) {
const named = Object.entries(environment).filter(([name]) => secret_variables.c.test(name));
return [ ...named.map(([, value]) => value), inputs.apiToken ?? "", inputs.key ?? "", inputs.githubToken ?? "" ];
}
function childEnvironment(environment) {
const kept = Object.entries(environment).filter(([name]) => !/^(KAGGLE_|INPUT_KAGGLE|GITHUB_TOKEN$|ACTIONS_|NX47_SECRET_)/.test(name));
return {
...Object.fromEntries(kept),
PYTHONDONTWRITEBYTECODE: "1"
};
}
},
89528: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
u: () => findConfig
});
var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
async function findConfig(start, exists) {
for (let folder = start; ;folder = (0, node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder)) {
const candidate = (0, node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "nx47.yml");
if (await exists(candidate)) return candidate;
if (folder === (0, node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder)) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CONFIG_NOT_FOUND", {
folder: start
});
}
}
},
29087: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
z: () => nearestWord
});
function nearestWord(typed, known) {
const ranked = known.map(word => ({
word: word,
distance: editDistance(typed.toLowerCase(), word)
})).sort((a, b) => a.distance - b.distance);
const best = ranked[0];
return best !== undefined && best.distance <= Math.max(1, Math.ceil(typed.length / 3)) ? best.word : "";
}
function editDistance(a, b) {
let row = Array.from({
length: b.length + 1
}, (_, column) => column);
for (const [i, letter] of [ ...a ].entries()) {
const next = [ i + 1 ];
for (const [j, other] of [ ...b ].entries()) {
const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
}
row = next;
}
return row.at(-1) ?? 0;
}
},
5982: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => parseConfig,
s: () => mergeSettings
});
var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
var _model_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38611);
var _model_user_macro_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99553);
var _nearest_word_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29087);
var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67307);
function parseConfig(text, file) {
const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.HN;
const document = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Tp)(text, {
lineCounter: lines,
uniqueKeys: true,
strict: true
});
const problem = document.errors[0];
if (problem !== undefined) {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CONFIG_UNREADABLE", {
file: file,
line: lines.linePos(problem.pos[0]).line,
why: problem.code
});
}
if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(document.contents)) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CONFIG_UNREADABLE", {
file: file,
line: 1,
why: "not a mapping"
});
const known = (0, _settings_js__WEBPACK_IMPORTED_MODULE_4__.H)("file");
for (const pair of document.contents.items) {
const key = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(pair.key) ? String(pair.key.value) : "";
if (known.some(name => name === key)) continue;
const offset = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(pair.key) ? pair.key.range?.[0] ?? 0 : 0;
const line = lines.linePos(offset).line;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CONFIG_UNKNOWN_KEY", {
file: file,
line: line,
key: key,
suggestion: (0, _nearest_word_js__WEBPACK_IMPORTED_MODULE_5__.z)(key, known)
});
}
const value = document.toJS();
return {
values: typeof value === "object" && value !== null ? {
...value
} : {},
lineOf: path => {
const node = document.getIn(path, true);
return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Ll)(node) && node.range != null ? lines.linePos(node.range[0]).line : 0;
}
};
}
function mergeSettings(given, fromFile, file) {
const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "" && value !== undefined));
const parsed = _model_request_js__WEBPACK_IMPORTED_MODULE_2__.TF.safeParse({
...fromFile.values,
...present
}, {
reportInput: true
});
if (parsed.success) return parsed.data;
const issue = parsed.error.issues[0];
throw issue === undefined ? new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("DEFECT", {
where: "config"
}) : settingFailure(issue, fromFile, file);
}
function settingFailure(issue, {lineOf: lineOf}, file) {
const key = issue.path.join(".");
if (issue.code === "unrecognized_keys") {
const unknown = issue.keys[0] ?? "";
const full = key === "" ? unknown : `${key}.${unknown}`;
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CONFIG_UNKNOWN_KEY", {
file: file,
line: lineOf([ ...issue.path, unknown ]),
key: full,
suggestion: (0, _nearest_word_js__WEBPACK_IMPORTED_MODULE_5__.z)(unknown, nestedNames)
});
}
const named = _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.Nc.find(code => code === issue.message);
if (named !== undefined) return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(named, {
file: file,
line: lineOf(issue.path),
key: key
});
const missing = issue.code === "invalid_type" && issue.input === undefined;
if (missing) return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CONFIG_MISSING_KEY", {
file: file,
key: key
});
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CONFIG_BAD_VALUE", {
file: file,
line: lineOf(issue.path),
key: key,
why: issue.message
});
}
const nestedNames = [ "path", "recipe", "requirements", "commands", "files", "packages", "from-image", "library", "symbols", "document", "points", ..._model_user_macro_js__WEBPACK_IMPORTED_MODULE_3__.Sc ];
},
67307: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => settingNames,
T: () => describeSettings
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98439);
var _model_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38611);
const metaSchema = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
fr: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
en: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
sources: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.k5n([ "file", "flag", "input" ])).readonly()
});
const described = new Map;
function describeSettings(language) {
const known = described.get(language) ?? readSettings(language);
described.set(language, known);
return known;
}
function readSettings(language) {
return Object.entries(_model_request_js__WEBPACK_IMPORTED_MODULE_0__.TF.shape).map(([name, schema]) => {
const meta = metaSchema.parse(schema.meta());
const json = zod__WEBPACK_IMPORTED_MODULE_2__.bl(schema, {
io: "input",
unrepresentable: "any"
});
const fallback = json.default;
return {
name: name,
text: meta[language],
sources: meta.sources,
fallback: [ "string", "number" ].includes(typeof fallback) || fallback === true ? String(fallback) : "",
choices: (json.enum ?? []).map(String),
isSwitch: json.type === "boolean"
};
});
}
function settingNames(source) {
const named = describeSettings("en").filter(({sources: sources}) => sources.includes(source));
return settingKeys.filter(key => named.some(({name: name}) => name === key));
}
const settingKeys = _model_request_js__WEBPACK_IMPORTED_MODULE_0__.TF.keyof().options;
},
98059: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
w: () => createAssets
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46415);
function createAssets(installRoot, projectRoot) {
const text = (...parts) => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.join)(installRoot, ...parts), "utf8");
return {
kit: () => readKit((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(installRoot, "kernel")),
kitPath: name => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(installRoot, "kernel", name),
profile: name => readProfile(name, installRoot, projectRoot),
profileNames: () => readProfileNames((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(installRoot, "profiles")),
platformNoise: () => text("profiles", "platform-noise.json"),
governingDocument: () => text("templates", "governing-document.md"),
programDigest: () => digestOfProgram(installRoot)
};
}
const readAtOnce = 64;
async function digestOfProgram(installRoot) {
const digest = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
for (const part of [ "dist", "src", "macros", "package.json" ]) {
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(installRoot, part);
const below = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, {
recursive: true
}).catch(() => [ "" ]);
const names = below.sort();
const read = name => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => undefined);
for (let at = 0; at < names.length; at += readAtOnce) {
const some = names.slice(at, at + readAtOnce);
for (const [index, content] of (await Promise.all(some.map(read))).entries()) digest.update(`${part}/${some[index]} ${content?.byteLength}\n`).update(content ?? "");
}
}
return digest.digest("hex");
}
async function readProfile(name, installRoot, projectRoot) {
const isOwn = name.endsWith(".json") && (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_3__.g)(name) === undefined;
if (!isOwn && !/^[\w.-]+$/.test(name)) return undefined;
if (isOwn && projectRoot === undefined) return undefined;
const path = isOwn ? (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(projectRoot ?? "", name) : (0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.join)(installRoot, "profiles", `${name}.json`);
return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8").catch(() => undefined);
}
async function readProfileNames(folder) {
const files = (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).filter(name => /^kaggle-.+\.json$/.test(name));
return files.map(name => name.slice(0, -".json".length)).sort();
}
async function readKit(folder) {
const names = (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).filter(name => name.endsWith(".py")).sort();
const sources = await Promise.all(names.map(async name => [ name, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), "utf8") ]));
return Object.fromEntries(sources);
}
},
84258: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
t: () => createClock
});
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
function createClock() {
return {
now: () => new Date,
monotonicNs: () => process.hrtime.bigint(),
sleep: async (seconds, signal) => {
try {
await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(seconds * 1e3, undefined, {
signal: signal
});
} catch (cause) {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CANCELLED", {}, {
cause: cause
});
}
}
};
}
},
2262: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
q: () => createFiles
});
var external_node_crypto_ = __webpack_require__(77598);
var external_node_fs_ = __webpack_require__(73024);
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var failure = __webpack_require__(82917);
var hash_file = __webpack_require__(81673);
var hand_in = __webpack_require__(65607);
const batchBytes = 1 << 20;
async function readEntries(file, orders, look) {
const batches = batchesOf(orders).map(batch => readBatch(file, batch, look));
const settled = await Promise.allSettled(batches);
return settled.flatMap(one => {
if (one.status === "rejected") throw one.reason;
return one.value;
});
}
function batchesOf(orders) {
const batches = [];
let first = 0;
let bytes = 0;
for (const [index, order] of orders.entries()) {
if (index > first && bytes + order.bytes > batchBytes) {
batches.push({
first: first,
bytes: bytes,
orders: orders.slice(first, index)
});
first = index;
bytes = 0;
}
bytes += order.bytes;
}
return orders.length === 0 ? [] : [ ...batches, {
first: first,
bytes: bytes,
orders: orders.slice(first)
} ];
}
async function readBatch(file, {first: first, bytes: bytes, orders: orders}, look) {
const order = {
bytes: bytes,
message: {
batch: {
handle: file.handle,
orders: orders
}
}
};
const answer = await (0, hand_in.h)(order).catch(cause => {
if (cause instanceof failure.HR) throw cause;
throw new failure.HR("FILE_UNREADABLE", {
file: file.path,
why: whyOf(cause)
}, {
cause: cause
});
});
if (!isAnswer(answer)) throw new failure.HR("DEFECT", {
where: "inflate"
});
return answer.map((piece, index) => lookAt(piece, first + index, look));
}
function whyOf(cause) {
return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
function isAnswer(answer) {
return Array.isArray(answer);
}
function lookAt(piece, index, look) {
if ("why" in piece) return {
why: piece.why
};
const {digest: digest, content: content} = piece;
if (content === undefined) return {
digest: digest
};
look(index, content);
const {buffer: buffer} = content;
if ("transfer" in buffer && typeof buffer.transfer === "function") buffer.transfer(0);
return {
digest: digest
};
}
function createFiles() {
const overhangs = new Map;
return {
exists: async path => isThere(path),
read: path => orFail("FILE_UNREADABLE", path, () => readWhole(path)),
open: path => orFail("FILE_UNREADABLE", path, async () => openRanges(path)),
hash: path => orFail("FILE_UNREADABLE", path, () => (0, hash_file.D)(path)),
list: (folder, skip = []) => orFail("FILE_UNREADABLE", folder, () => listBelow(folder, new Set(skip))),
resolveLinks: path => orFail("FILE_UNREADABLE", path, () => resolveLinks(path)),
makeNewFolder: path => orFail("DISK_WRITE_FAILED", path, () => makeNewFolder(path)),
makeFolder: path => orFail("DISK_WRITE_FAILED", path, async () => void await (0, 
promises_.mkdir)(path, {
recursive: true
})),
write: (path, content) => orFail("DISK_WRITE_FAILED", path, () => writeWhole(path, content)),
writeFrom: (path, chunks) => orFail("DISK_WRITE_FAILED", path, () => writeStream(path, chunks)),
append: (path, content) => orFail("DISK_WRITE_FAILED", path, () => appendChecked(path, content, overhangs)),
copy: (from, to) => orFail("DISK_WRITE_FAILED", to, () => (0, promises_.copyFile)(from, to)),
rename: (from, to) => orFail("DISK_WRITE_FAILED", to, () => (0, promises_.rename)(from, to)),
remove: path => orFail("DISK_WRITE_FAILED", path, () => (0, promises_.rm)(path, {
recursive: true,
force: true
}))
};
}
async function resolveLinks(path) {
try {
return (await (0, promises_.realpath)(path)).replaceAll("\\", "/");
} catch (error) {
const isLink = (0, external_node_fs_.lstatSync)(path, {
throwIfNoEntry: false
})?.isSymbolicLink() === true;
if (isLink || (0, external_node_path_.dirname)(path) === path || systemCode(error) !== "ENOENT") throw error;
return `${await resolveLinks((0, external_node_path_.dirname)(path))}/${(0, external_node_path_.basename)(path)}`;
}
}
async function makeNewFolder(path) {
try {
await (0, promises_.mkdir)(path);
return true;
} catch (error) {
if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
throw error;
}
}
async function orFail(code, path, act) {
try {
return await act();
} catch (cause) {
if (cause instanceof failure.HR) throw cause;
throw new failure.HR(code, {
file: path,
why: systemCode(cause)
}, {
cause: cause
});
}
}
function systemCode(cause) {
return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
const largestAtOnce = 1 << 20;
function isThere(path) {
try {
return (0, external_node_fs_.statSync)(path, {
throwIfNoEntry: false
}) !== undefined;
} catch {
return false;
}
}
async function readWhole(path) {
const handle = (0, external_node_fs_.openSync)(path, "r");
try {
if ((0, external_node_fs_.fstatSync)(handle).size <= largestAtOnce) return new Uint8Array((0, 
external_node_fs_.readFileSync)(handle));
} finally {
(0, external_node_fs_.closeSync)(handle);
}
const {buffer: buffer, byteOffset: byteOffset, byteLength: byteLength} = await (0, 
promises_.readFile)(path);
return new Uint8Array(buffer, byteOffset, byteLength);
}
function openRanges(path) {
const handle = (0, external_node_fs_.openSync)(path, "r");
return {
byteLength: (0, external_node_fs_.fstatSync)(handle).size,
readInto: (into, at) => {
const read = (0, external_node_fs_.readSync)(handle, into, 0, into.byteLength, at);
if (read !== into.byteLength) throw new failure.HR("FILE_UNREADABLE", {
file: path,
why: "truncated"
});
},
readEntries: (orders, look) => readEntries({
path: path,
handle: handle
}, orders, look),
close: () => (0, external_node_fs_.closeSync)(handle)
};
}
async function listBelow(folder, skip) {
const found = [];
const walk = prefix => {
for (const entry of (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(folder, prefix), {
withFileTypes: true
})) {
const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
const kind = kindOf(entry);
if (kind === "folder" && skip.has(entry.name)) continue;
const bytes = kind === "file" ? (0, external_node_fs_.lstatSync)((0, external_node_path_.join)(folder, path)).size : 0;
found.push({
path: path,
kind: kind,
bytes: bytes
});
if (kind === "folder") walk(path);
}
};
walk("");
return found.sort((a, b) => a.path < b.path ? -1 : 1);
}
function kindOf(entry) {
if (entry.isSymbolicLink()) return "symlink";
if (entry.isDirectory()) return "folder";
return entry.isFile() ? "file" : "other";
}
async function writeWhole(path, content) {
const beside = `${path}.${process.pid}.part`;
const handle = await (0, promises_.open)(beside, "w");
try {
await handle.writeFile(content);
await handle.sync();
} finally {
await handle.close();
}
await (0, promises_.rename)(beside, path);
await syncFolder((0, external_node_path_.dirname)(path));
}
async function writeStream(path, chunks) {
const beside = `${path}.${process.pid}.part`;
const handle = await (0, promises_.open)(beside, "w");
const digest = (0, external_node_crypto_.createHash)("sha256");
let bytes = 0;
try {
for await (const chunk of chunks) {
await handle.appendFile(chunk);
digest.update(chunk);
bytes += chunk.byteLength;
}
await handle.sync();
await handle.close();
} catch (cause) {
await handle.close().catch(() => undefined);
await (0, promises_.rm)(beside, {
force: true
});
throw cause;
}
await (0, promises_.rename)(beside, path);
await syncFolder((0, external_node_path_.dirname)(path));
return {
bytes: bytes,
sha256: digest.digest("hex")
};
}
async function appendChecked(path, content, overhangs) {
const bytes = Buffer.from(content, "utf8");
const handle = await (0, promises_.open)(path, "a");
try {
const overhang = overhangs.get(path);
if (overhang !== undefined) await handle.truncate(overhang);
overhangs.delete(path);
const before = (await handle.stat()).size;
try {
await handle.appendFile(bytes);
await handle.sync();
const after = (await handle.stat()).size;
if (after !== before + bytes.length) throw new Error(`wrote ${after - before} of ${bytes.length} bytes`);
} catch (cause) {
overhangs.set(path, before);
await handle.truncate(before);
overhangs.delete(path);
throw cause;
}
} finally {
await handle.close().catch(() => undefined);
}
}
async function syncFolder(path) {
if (process.platform === "win32") return;
const handle = await (0, promises_.open)(path, "r");
try {
await handle.sync();
} finally {
await handle.close();
}
}
},
77629: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
d: () => openBlobs
});
var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
function openBlobs(folder, environment) {
let child;
let last = Promise.resolve();
const start = () => {
child ??= catFile(folder, environment);
return child;
};
const find = name => {
const next = last.then(() => ask(start(), name));
last = next.catch(() => undefined);
return next;
};
return {
find: find,
read: async id => {
const found = await find(id);
if (found?.kind === "blob") return found.bytes;
throw unreadable(id, found?.kind ?? "missing");
},
close: () => child?.stdin?.end()
};
}
function catFile(folder, env) {
const argv = [ "--no-replace-objects", "-C", folder, "cat-file", "--batch" ];
const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", argv, {
env: env,
stdio: [ "pipe", "pipe", "ignore" ]
});
child.on("error", () => undefined);
return child;
}
function ask({stdin: stdin, stdout: stdout}, name) {
return new Promise((resolve, reject) => {
if (stdin === null || stdout === null || name.includes("\n")) return reject(unreadable(name, "closed"));
const parts = [];
let have = 0;
let want;
const settle = act => {
stdout.off("data", take);
stdout.off("close", gone);
stdin.off("error", gone);
act();
};
const gone = () => settle(() => reject(unreadable(name, "git ended")));
const take = part => {
parts.push(part);
have += part.length;
if (want === undefined) {
const head = Buffer.concat(parts);
const end = head.indexOf(10);
if (end < 0) return;
const row = head.toString("utf8", 0, end);
if (row === `${name} missing`) return settle(() => resolve(undefined));
const size = header.exec(row)?.[3];
if (size === undefined) return settle(() => reject(unreadable(name, row)));
want = end + 1 + Number(size) + 1;
}
if (have >= want) settle(() => resolve(objectIn(Buffer.concat(parts))));
};
stdout.on("data", take);
stdout.on("close", gone);
stdin.on("error", gone);
stdin.write(`${name}\n`);
});
}
const header = /^([0-9a-f]+) (blob|commit|tree|tag) (\d+)$/;
function objectIn(answer) {
const end = answer.indexOf(10);
const [, id = "", kind = ""] = header.exec(answer.toString("latin1", 0, end)) ?? [];
return {
id: id,
kind: kind,
bytes: new Uint8Array(answer.subarray(end + 1, -1))
};
}
function unreadable(id, why) {
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("FILE_UNREADABLE", {
file: id,
why: why
});
}
},
65607: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
h: () => handIn
});
var external_node_os_ = __webpack_require__(48161);
var external_node_v8_ = __webpack_require__(78877);
var external_node_worker_threads_ = __webpack_require__(75919);
var failure = __webpack_require__(82917);
const threadProgram = `\nconst { parentPort } = require('node:worker_threads');\nconst { createHash } = require('node:crypto');\nconst { closeSync, openSync, readSync } = require('node:fs');\nconst { crc32, createInflateRaw, inflateRawSync } = require('node:zlib');\n\nconst pieceBytes = 1 << 20;\n// One stream over all compressed bytes is quicker than pieces, but they lie beside the inflated ones.\nconst largestAtOnce = 32 << 20;\nconst largestKept = 4 << 20;\n// Smaller results are cut out of memory that Node shares among many.\nconst smallestOwn = Buffer.poolSize >>> 1;\nconst smallestMapped = 16 << 20;\n// The C library maps what is larger by itself, and gives it back to the system when it is freed; smaller pieces stay\n// with the process. Of such a buffer only what is written takes memory.\nconst mapped = (32 << 20) + (64 << 10);\nconst elfMagic = 0x464c457f;\n// Compressed bytes of one entry after the other: each is used up before the next is read.\nlet memory = new Uint8Array(0);\n\nfunction memoryOf(bytes) {\n  if (bytes > largestKept) return new Uint8Array(new ArrayBuffer(Math.max(bytes, mapped)), 0, bytes);\n  if (memory.byteLength < bytes) memory = new Uint8Array(bytes > largestKept >> 2 ? largestKept : largestKept >> 2);\n  return memory.subarray(0, bytes);\n}\n\nfunction fill(handle, into, at) {\n  if (readSync(handle, into, 0, into.byteLength, at) !== into.byteLength)\n    throw Object.assign(new Error('the file ends before'), { code: 'truncated' });\n}\n\nfunction isWanted(order, head) {\n  if (order.wanted === 'always') return true;\n  return head.byteLength >= 4 && Buffer.from(head.buffer, head.byteOffset, 4).readUInt32LE(0) === elfMagic;\n}\n\nfunction isOwn({ buffer, byteLength }) {\n  return byteLength >= smallestOwn && buffer !== memory.buffer;\n}\n\nfunction give(content) {\n  return isOwn(content) ? content : new Uint8Array(content);\n}\n\n// Gives memory back at once where the engine can (Node 22); else it goes when it is collected.\nfunction release(content) {\n  if (isOwn(content) && content.buffer.transfer) content.buffer.transfer(0);\n}\n\nfunction inflateAtOnce(data, order) {\n  const chunkSize = order.bytes < smallestMapped ? Math.max(64, order.bytes + 1) : Math.max(mapped, order.bytes + 1);\n  try {\n    const { buffer, engine } = inflateRawSync(data, { chunkSize, maxOutputLength: Math.max(1, order.bytes), info: true });\n    return engine.bytesWritten === data.byteLength ? { content: buffer } : { why: 'unaccounted-bytes' };\n  } catch {\n    return { why: 'inflate' };\n  }\n}\n\nfunction readAtOnce(handle, order) {\n  const data = memoryOf(order.compressedBytes);\n  fill(handle, data, order.at);\n  const { content, why } = order.isDeflated ? inflateAtOnce(data, order) : { content: data };\n  if (content !== data) release(data);\n  if (why) return { why };\n  if (content.byteLength !== order.bytes) return { why: 'size' };\n  if (crc32(content) !== order.crc32) return { why: 'crc-32' };\n  const digest = order.algorithm ? createHash(order.algorithm).update(content).digest() : new Uint8Array();\n  if (isWanted(order, content)) return { digest, content: give(content) };\n  release(content);\n  return { digest };\n}\n\n// The segments of an ELF64 file that hold machine code and nothing else: nobody looks at them, and in the largest\n// files they are the most. Empty where they overlap anything that is read, or where the headers are not in the head.\nfunction codeOf(head, bytes) {\n  if (head.byteLength < 64 || head[4] !== 2 || head[5] !== 1) return [];\n  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);\n  const u64 = (at) => Number(view.getBigUint64(at, true));\n  const [start, size, count] = [u64(32), view.getUint16(54, true), view.getUint16(56, true)];\n  const headersEnd = start + count * 56;\n  if (size !== 56 || headersEnd > head.byteLength) return [];\n  const sections = { at: u64(40), length: view.getUint16(58, true) * view.getUint16(60, true) };\n  const segments = Array.from({ length: count }, (_, index) => {\n    const at = start + index * 56;\n    const [kind, flags] = [view.getUint32(at, true), view.getUint32(at + 4, true)];\n    return { kind, flags, at: u64(at + 8), address: u64(at + 16), length: u64(at + 32) };\n  });\n  const apart = (from, length, other, otherLength) => from + length <= other || other + otherLength <= from;\n  const isApart = (one, other) =>\n    apart(one.at, one.length, other.at, other.length) && apart(one.address, one.length, other.address, other.length);\n  return segments\n    .filter(({ kind, flags, at, length }) => kind === 1 && (flags & 3) === 1 && at >= headersEnd && at + length <= bytes)\n    .filter((one) => apart(one.at, one.length, sections.at, sections.length))\n    .filter((one) => segments.every((other) => other === one || isApart(one, other)))\n    .map((one) => ({ ...one, dynamic: segments.find(({ kind }) => kind === 2) }))\n    .sort((a, b) => a.at - b.at);\n}\n\n// Whether a table of the dynamic section begins in the code after all (12 and 13 are DT_INIT and DT_FINI, functions).\nfunction pointsIntoCode(content, code) {\n  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);\n  return code.some(({ address, length, dynamic }) => {\n    if (dynamic === undefined || dynamic.at + dynamic.length > content.byteLength) return false;\n    for (let at = dynamic.at; at + 16 <= dynamic.at + dynamic.length; at += 16) {\n      const [tag, value] = [view.getBigUint64(at, true), Number(view.getBigUint64(at + 8, true))];\n      if (tag === 0n) return false;\n      if (tag !== 12n && tag !== 13n && value >= address && value < address + length) return true;\n    }\n    return false;\n  });\n}\n\n// Of the compressed bytes only a piece is in memory, of the others all only where they are wanted, less the code: what\n// is not written of so large a buffer takes no memory.\nclass Inflated {\n  written = 0;\n  crc = 0;\n  constructor(order, isWhole) {\n    this.order = order;\n    this.code = [];\n    this.isWhole = isWhole;\n    this.hash = order.algorithm ? createHash(order.algorithm) : undefined;\n  }\n  take(part) {\n    const { order } = this;\n    if (this.written === 0 && isWanted(order, part)) {\n      this.content = new Uint8Array(new ArrayBuffer(Math.max(mapped, order.bytes)), 0, order.bytes);\n      if (!this.isWhole) this.code = codeOf(part, order.bytes);\n    }\n    if (this.written + part.byteLength > order.bytes) return false;\n    if (this.content) this.keep(part);\n    if (this.hash) this.hash.update(part);\n    this.written += part.byteLength;\n    this.crc = crc32(part, this.crc);\n    return true;\n  }\n  keep(part) {\n    const end = this.written + part.byteLength;\n    let from = this.written;\n    for (const { at, length } of this.code) {\n      if (at + length <= from || at >= end) continue;\n      if (at > from) this.content.set(part.subarray(from - this.written, at - this.written), from);\n      from = Math.min(end, at + length);\n    }\n    if (from < end) this.content.set(part.subarray(from - this.written), from);\n  }\n  answer(consumed) {\n    if (this.written !== this.order.bytes) return { why: 'size' };\n    if (consumed !== this.order.compressedBytes) return { why: 'unaccounted-bytes' };\n    if (this.crc !== this.order.crc32) return { why: 'crc-32' };\n    if (this.content && pointsIntoCode(this.content, this.code)) return { isShort: true };\n    return { digest: this.hash ? this.hash.digest() : new Uint8Array(), content: this.content };\n  }\n}\n\nfunction readStored(handle, order) {\n  if (order.compressedBytes !== order.bytes) return { why: 'size' };\n  const inflated = new Inflated(order, true);\n  for (let read = 0; read < order.bytes; ) {\n    const piece = memoryOf(Math.min(pieceBytes, order.bytes - read));\n    fill(handle, piece, order.at + read);\n    inflated.take(piece);\n    read += piece.byteLength;\n  }\n  return inflated.answer(order.bytes);\n}\n\nfunction inflateByPieces(handle, order, isWhole) {\n  return new Promise((resolve, reject) => {\n    const stream = createInflateRaw({ chunkSize: pieceBytes });\n    const inflated = new Inflated(order, isWhole);\n    const window = new Uint8Array(Math.min(pieceBytes, order.compressedBytes));\n    let read = 0;\n    const end = (answer) => {\n      stream.destroy();\n      resolve(answer);\n    };\n    const feed = () => {\n      const piece = window.subarray(0, Math.min(window.byteLength, order.compressedBytes - read));\n      if (piece.byteLength === 0) return stream.end();\n      try {\n        fill(handle, piece, order.at + read);\n      } catch (error) {\n        stream.destroy();\n        return reject(error);\n      }\n      read += piece.byteLength;\n      stream.write(piece, (error) => (error ? undefined : feed()));\n    };\n    stream.on('data', (part) => {\n      if (!inflated.take(part)) end({ why: 'inflate' });\n      else if (part.byteOffset + part.byteLength === part.buffer.byteLength && part.buffer.transfer) part.buffer.transfer(0);\n    });\n    stream.on('error', () => end({ why: 'inflate' }));\n    stream.on('end', () => end(inflated.answer(stream.bytesWritten)));\n    feed();\n  });\n}\n\nasync function readByPieces(handle, order) {\n  const answer = await inflateByPieces(handle, order, false);\n  return answer.isShort ? inflateByPieces(handle, order, true) : answer;\n}\n\nfunction read(handle, order) {\n  if (order.compressedBytes <= largestAtOnce) return readAtOnce(handle, order);\n  return order.isDeflated ? readByPieces(handle, order) : readStored(handle, order);\n}\n\nasync function readAll({ handle, orders }) {\n  const answers = [];\n  for (const order of orders) answers.push(await read(handle, order));\n  return answers;\n}\n\nfunction hashFile(path) {\n  const handle = openSync(path, 'r');\n  try {\n    const digest = createHash('sha256');\n    const block = memoryOf(largestKept);\n    for (let read = readSync(handle, block); read > 0; read = readSync(handle, block)) digest.update(block.subarray(0, read));\n    return digest.digest('hex');\n  } finally {\n    closeSync(handle);\n  }\n}\n\nparentPort.on('message', async ({ id, path, batch }) => {\n  try {\n    const answer = batch ? await readAll(batch) : hashFile(path);\n    const given = batch ? answer.flatMap(({ content }) => (content ? [content.buffer] : [])) : [];\n    parentPort.postMessage({ id, answer }, given);\n  } catch (error) {\n    parentPort.postMessage({ id, code: String(error.code), message: String(error.message) });\n  }\n});\n`;
const mostBeside = 24 << 20;
const mostBesideLarge = 8 << 20;
const large = 96 << 20;
const smallOrder = 4 << 20;
const threads = Math.min(3, (0, external_node_os_.availableParallelism)());
const lanes = [];
const waiting = [];
let next = 0;
function handIn(order) {
return new Promise((resolve, reject) => {
waiting.push({
...order,
take: resolve,
fail: reject
});
if (waiting.length === 1) queueMicrotask(dispatch);
});
}
function dispatch() {
waiting.sort((a, b) => b.bytes - a.bytes);
for (let lane = freeLane(); lane !== undefined; lane = freeLane()) {
const order = waiting.find(isRoomFor);
if (order === undefined) return;
waiting.splice(waiting.indexOf(order), 1);
next += 1;
lane.busy.set(next, order);
lane.worker.ref();
lane.worker.postMessage({
id: next,
...order.message
});
}
}
function freeLane() {
if (waiting.length === 0) return undefined;
if (lanes.length < threads && lanes.every(({busy: busy}) => busy.size > 0)) lanes.push(openLane());
return lanes.find(({busy: busy}) => busy.size === 0) ?? lanes.find(isNearlyFree);
}
function isNearlyFree({busy: busy}) {
const [only, ...more] = busy.values();
return only !== undefined && only.bytes < smallOrder && more.length === 0;
}
function isRoomFor(order) {
const sizes = [ ...lanes.flatMap(({busy: busy}) => [ ...busy.values() ]), order ].map(({bytes: bytes}) => bytes);
const largest = Math.max(...sizes);
const beside = sizes.reduce((sum, bytes) => sum + bytes, 0) - largest;
return beside <= (largest > large ? mostBesideLarge : mostBeside);
}
function openLane() {
keepYoungSmall();
const resourceLimits = {
maxYoungGenerationSizeMb: 2,
maxOldGenerationSizeMb: 64
};
const worker = new external_node_worker_threads_.Worker(threadProgram, {
eval: true,
execArgv: [],
resourceLimits: resourceLimits
});
const lane = {
worker: worker,
busy: new Map
};
worker.on("message", ({id: id, answer: answer, code: code = "", message: message = ""}) => {
const order = lane.busy.get(id);
lane.busy.delete(id);
if (lane.busy.size === 0) worker.unref();
if (answer === undefined) order?.fail(Object.assign(new Error(message), {
code: code
})); else order?.take(answer);
dispatch();
});
worker.on("error", cause => {
lanes.splice(lanes.indexOf(lane), 1);
for (const order of lane.busy.values()) order.fail(new failure.HR("DEFECT", {
where: "thread"
}, {
cause: cause
}));
dispatch();
});
return lane;
}
function keepYoungSmall() {
(0, external_node_v8_.setFlagsFromString)("--semi-space-growth-factor=1");
}
},
81673: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => hashFile
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
var _hand_in_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65607);
const smallest = 1 << 20;
async function hashFile(path) {
const {size: size} = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
return size >= smallest && (0, node_os__WEBPACK_IMPORTED_MODULE_3__.availableParallelism)() > 1 ? hashBeside(path) : hashHere(path);
}
async function hashHere(path) {
const digest = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
for await (const chunk of (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, {
highWaterMark: 1 << 20
})) digest.update(chunk);
return digest.digest("hex");
}
async function hashBeside(path) {
return String(await (0, _hand_in_js__WEBPACK_IMPORTED_MODULE_4__.h)({
bytes: 0,
message: {
path: path
}
}));
}
},
33071: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => createPresenter
});
var safe_name = __webpack_require__(46415);
var fill = __webpack_require__(82740);
var sentences = __webpack_require__(8728);
var card_lines = __webpack_require__(2293);
function transferLine(event, language) {
const {name: name, done: done, total: total, sentBytes: sentBytes, totalBytes: totalBytes, secondsLeft: secondsLeft} = event;
const words = (0, sentences.h)(language).console;
const values = {
size: (0, card_lines.l)(sentBytes ?? 0, language),
total: (0, card_lines.l)(totalBytes ?? 0, language)
};
const bytes = totalBytes === undefined ? [] : [ (0, fill.G)(words.transfer, values) ];
const left = secondsLeft === undefined || done === total ? [] : [ (0, fill.G)(words.transferLeft, {
seconds: Math.ceil(secondsLeft)
}) ];
return [ `  ${name} (${done}/${total})`, ...bytes, ...left ].join(", ");
}
const leastBytes = 1e7;
function transferPace() {
let last = 0;
return ({sentBytes: sentBytes = 0, totalBytes: totalBytes = 0}) => {
if (totalBytes < leastBytes) return false;
const tenth = Math.floor(sentBytes * 10 / totalBytes);
const isNew = tenth > last;
last = tenth;
return isNew;
};
}
const marks = {
NEW: " ",
RUNNING: "…",
DONE: "✓",
FAILED: "✗",
SKIPPED: "–"
};
const logMarks = {
stdout: "│",
stderr: "┃"
};
function createPresenter(stream, language, clean) {
const live = stream.isTTY === true;
const isWorthALine = linePace();
let lastPlain = "";
let lastStatus = "";
return {
show: event => {
if (event.kind === "session") return;
const {text: text, passing: passing} = lineOf(event, language);
const shown = (0, safe_name.Q)(clean(text));
if (live) stream.write(`\r[2K${shown}${passing ? "" : "\n"}`); else if (isWorthALine(event) && (shown !== lastPlain || event.kind === "log") && !isOldNews(event, lastStatus)) stream.write(`${shown}\n`);
lastPlain = shown;
if (event.kind === "status") lastStatus = event.status;
}
};
}
function lineOf(event, language) {
const words = (0, sentences.h)(language).console;
if (event.kind === "wait") {
const values = {
remaining: Math.ceil(event.remainingSeconds),
total: event.totalSeconds
};
return {
text: `  ${(0, fill.G)(words.waiting, values)}`,
passing: true
};
}
if (event.kind === "status") {
const values = {
status: event.status,
seconds: event.elapsedSeconds.toFixed(1)
};
return {
text: `  ${(0, fill.G)(words.status, values)}`,
passing: true
};
}
if (event.kind === "transfer") return {
text: transferLine(event, language),
passing: true
};
if (event.kind === "note") return {
text: event.text,
passing: false
};
if (event.kind === "log") return {
text: `  ${logMarks[event.stream]} ${event.text}`,
passing: false
};
if (event.kind === "place") return {
text: `  ${words.places[event.what]}: ${event.url}`,
passing: false
};
const name = namedAfter(words.steps, event.macro, event.macro);
const checked = namedAfter(words.checks, event.macro, "");
const said = event.detail === "" && event.state === "DONE" ? checked : event.detail;
const detail = said === "" ? "" : ` — ${said.slice(0, 160)}`;
return {
text: `${marks[event.state]} ${name}${detail}`,
passing: event.state === "RUNNING"
};
}
function linePace() {
const isWorthATransferLine = transferPace();
return event => {
if (event.kind === "transfer") return isWorthATransferLine(event);
if (event.kind !== "wait") return !(event.kind === "step" && event.state === "RUNNING");
const left = Math.ceil(event.remainingSeconds);
return left === event.totalSeconds || left % 10 === 0;
};
}
function isOldNews(event, lastStatus) {
return event.kind === "status" && event.status === lastStatus;
}
function namedAfter(names, macro, otherwise) {
return names[macro] ?? otherwise;
}
},
14653: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => createRedaction
});
var _codec_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25924);
function createRedaction(secrets) {
const forms = [ ...new Set(secrets.filter(value => value.length >= 6).flatMap(value => [ ...(0, 
_codec_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__.Tc)(value), ...(0, _codec_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__.eo)(value) ])) ];
forms.sort((a, b) => b.length - a.length);
return text => forms.reduce((kept, form) => kept.replaceAll(form, "***"), text).replace(tokenForm, "***");
}
const tokenForm = /KGAT_[A-Za-z0-9]{16,}/g;
},
17367: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I0: () => datasetViewToWire,
Lu: () => datasetViewFromWire,
Ty: () => datasetStatusNames,
UF: () => datasetStatusFromWire,
lW: () => datasetStatusToWire,
y9: () => datasetFilesToWire
});
var _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49107);
var _dialect_ref_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28909);
const datasetStatusNames = [ "NOT_YET_PERSISTED", "BLOBS_RECEIVED", "BLOBS_DECOMPRESSED", "BLOBS_COPIED_TO_SDS", "INDIVIDUAL_BLOBS_COMPRESSED", "READY", "FAILED", "DELETED", "REPROCESSING" ];
const finalDatasetStatuses = {
READY: "ready",
FAILED: "failed",
DELETED: "deleted"
};
function datasetStatusFromWire(value) {
const name = (0, _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.$U)(datasetStatusNames, value);
return name === undefined ? "unknown" : finalDatasetStatuses[name] ?? "pending";
}
function datasetStatusToWire(status) {
return datasetStatusNames.find(name => finalDatasetStatuses[name] === status) ?? "BLOBS_RECEIVED";
}
function datasetViewFromWire(answer, asked) {
const versions = answer.versions.map(version => version.versionNumber).toSorted((a, b) => a - b);
const published = answer.versions.map(({versionNumber: number, creationDate: creationDate, versionNotes: versionNotes}) => ({
number: number,
createdAt: creationDate ?? "",
notes: versionNotes ?? ""
})).toSorted((a, b) => a.number - b.number);
return {
ref: (0, _dialect_ref_js__WEBPACK_IMPORTED_MODULE_1__.Jb)(answer.ref) ?? asked,
title: answer.title,
isPrivate: answer.isPrivate,
currentVersion: answer.currentVersionNumber ?? versions.at(-1) ?? 0,
versions: versions,
licence: answer.licenseName ?? "",
published: published
};
}
function datasetViewToWire(view) {
return {
ref: (0, _dialect_ref_js__WEBPACK_IMPORTED_MODULE_1__.cQ)(view.ref),
title: view.title,
isPrivate: view.isPrivate,
...view.licence === undefined ? {} : {
licenseName: view.licence
},
currentVersionNumber: view.currentVersion,
versions: view.versions.toReversed().map(versionNumber => {
const told = view.published?.find(({number: number}) => number === versionNumber);
const notes = told === undefined ? {} : {
creationDate: told.createdAt,
versionNotes: told.notes
};
return {
versionNumber: versionNumber,
...notes,
status: "Ready"
};
})
};
}
function datasetFilesToWire(files, next) {
return {
datasetFiles: files.map(({name: name, bytes: bytes}) => ({
ref: name,
name: name,
totalBytes: bytes
})),
...next === "" ? {} : {
nextPageToken: next
}
};
}
},
49107: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$U: () => enumName,
Uz: () => dialectFields,
c3: () => listOf
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const dialectFields = {
text: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().nullish().transform(value => value ?? ""),
whole: zod__WEBPACK_IMPORTED_MODULE_0__.Whr().nullish().transform(value => value ?? 0),
flag: zod__WEBPACK_IMPORTED_MODULE_0__.zMY().nullish().transform(value => value ?? false),
texts: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).readonly().nullish().transform(value => value ?? []),
optionalText: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().nullish().transform(value => value ?? undefined),
optionalWhole: zod__WEBPACK_IMPORTED_MODULE_0__.Whr().nullish().transform(value => value ?? undefined),
optionalFlag: zod__WEBPACK_IMPORTED_MODULE_0__.zMY().nullish().transform(value => value ?? undefined),
enumeration: zod__WEBPACK_IMPORTED_MODULE_0__.KCZ([ zod__WEBPACK_IMPORTED_MODULE_0__.YjP(), zod__WEBPACK_IMPORTED_MODULE_0__.Whr() ]).nullish()
};
function listOf(item) {
return zod__WEBPACK_IMPORTED_MODULE_0__.YOg(item).nullish().transform(value => value ?? []);
}
function enumName(names, value) {
if (value === undefined || value === null) return names[0];
if (typeof value === "number") return names[value];
const wanted = folded(value);
return names.find(name => folded(name) === wanted);
}
function folded(name) {
return name.replaceAll("_", "").toLowerCase();
}
},
66738: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Gj: () => kindFromWire,
NX: () => sessionToWire,
QA: () => logStreamPath,
S9: () => sessionFromWire,
TH: () => dialectKernels,
ZR: () => sessionHeaders,
yN: () => kernelStatusNames
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49107);
const service = "kernels.KernelsApiService";
const versioned = {
userName: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
kernelSlug: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
versionLabel: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalText
};
const paged = {
...versioned,
pageSize: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalWhole,
pageToken: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalText
};
const saveKernelRequest = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
id: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalWhole,
slug: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
newTitle: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
text: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
language: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
kernelType: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
isPrivate: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalFlag,
enableGpu: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalFlag,
enableTpu: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalFlag,
enableInternet: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalFlag,
datasetDataSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
kernelDataSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
competitionDataSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
modelDataSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
categoryIds: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
dockerImagePinningType: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalText,
dockerImage: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalText,
sessionTimeoutSeconds: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalWhole,
kernelExecutionType: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.enumeration,
machineShape: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalText
});
const saveKernelResponse = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
ref: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
url: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
versionNumber: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalWhole,
error: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
invalidTags: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
invalidDatasetSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
invalidCompetitionSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
invalidKernelSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
invalidModelSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
kernelId: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.whole,
kernelSessionId: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalWhole
});
const kernelMetadata = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
id: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.whole,
ref: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
title: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
author: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
slug: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
lastRunTime: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalText,
language: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
kernelType: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
isPrivate: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalFlag,
enableGpu: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalFlag,
enableTpu: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalFlag,
enableInternet: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.optionalFlag,
categoryIds: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
datasetDataSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
kernelDataSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
competitionDataSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
modelDataSources: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.texts,
totalVotes: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.whole,
currentVersionNumber: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.whole,
dockerImage: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
machineShape: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text
});
const kernelBlob = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
source: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
language: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
kernelType: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
slug: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text
});
const sessionStatusResponse = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
status: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.enumeration,
failureMessage: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text
});
const dialectKernels = {
saveKernel: {
service: service,
method: "SaveKernel",
request: saveKernelRequest,
response: saveKernelResponse
},
getKernel: {
service: service,
method: "GetKernel",
request: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc(versioned),
response: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
metadata: kernelMetadata.nullish(),
blob: kernelBlob.nullish()
})
},
getKernelSessionStatus: {
service: service,
method: "GetKernelSessionStatus",
request: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc(versioned),
response: sessionStatusResponse
},
listKernelSessionOutput: {
service: service,
method: "ListKernelSessionOutput",
request: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc(paged),
response: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
files: (0, _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
url: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
fileName: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text
})),
log: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
nextPageToken: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text
})
},
listKernelFiles: {
service: service,
method: "ListKernelFiles",
request: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc(paged),
response: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
files: (0, _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
name: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text,
size: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.whole,
creationDate: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text
})),
nextPageToken: _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.Uz.text
})
}
};
function logStreamPath(prefix, ref) {
return `${prefix}/kernels/logs/stream/${encodeURIComponent(ref.owner)}/${encodeURIComponent(ref.slug)}`;
}
const kernelStatuses = {
QUEUED: "queued",
RUNNING: "running",
COMPLETE: "complete",
ERROR: "error",
CANCEL_REQUESTED: "cancel-requested",
CANCEL_ACKNOWLEDGED: "cancel-acknowledged",
NEW_SCRIPT: "new-script"
};
const kernelStatusNames = [ "QUEUED", "RUNNING", "COMPLETE", "ERROR", "CANCEL_REQUESTED", "CANCEL_ACKNOWLEDGED", "NEW_SCRIPT" ];
function kernelStatusFromWire(value) {
const name = (0, _dialect_fields_js__WEBPACK_IMPORTED_MODULE_0__.$U)(kernelStatusNames, value);
return name === undefined ? "unknown" : kernelStatuses[name];
}
function kernelStatusToWire(status) {
return kernelStatusNames.find(name => kernelStatuses[name] === status) ?? "QUEUED";
}
const sessionHeaders = {
id: "x-nx47-session",
isolation: "x-nx47-isolation",
interpreter: "x-nx47-interpreter"
};
function sessionFromWire(answer, serverTime, header) {
return {
status: kernelStatusFromWire(answer.status),
failureMessage: answer.failureMessage,
serverTime: serverTime,
isolation: header(sessionHeaders.isolation),
interpreter: header(sessionHeaders.interpreter)
};
}
function sessionToWire(session) {
return {
status: kernelStatusToWire(session.status),
...session.failureMessage === "" ? {} : {
failureMessage: session.failureMessage
}
};
}
function kindFromWire(text) {
return text === "notebook" || text === "script" ? text : "";
}
},
28909: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Jb: () => refFromWire,
NZ: () => versionFromLabel,
cQ: () => refToWire,
dp: () => versionLabel
});
function refFromWire(text) {
const match = /^([^/\s]+)\/([^/\s]+)$/.exec(text);
const [, owner, slug] = match ?? [];
return owner === undefined || slug === undefined ? undefined : {
owner: owner,
slug: slug
};
}
function refToWire(ref) {
return `${ref.owner}/${ref.slug}`;
}
function versionLabel(version) {
return `v${version}`;
}
function versionFromLabel(label) {
const digits = /^v([1-9][0-9]{0,8})$/.exec(label)?.[1];
return digits === undefined ? undefined : Number(digits);
}
},
30828: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N7: () => createDatasetToWire,
JJ: () => createVersionToWire,
y9: () => dialect_dataset_views.y9,
UF: () => dialect_dataset_views.UF,
lW: () => dialect_dataset_views.lW,
Lu: () => dialect_dataset_views.Lu,
I0: () => dialect_dataset_views.I0,
e4: () => errorFromWire,
CY: () => flatErrorToWire,
Xi: () => foldersFromWire,
sM: () => foldersToWire,
Uf: () => kernelViewFromWire,
BY: () => kernelViewToWire,
Qp: () => logFromWire,
QA: () => dialect_kernels.QA,
Vq: () => logToWire,
Bp: () => methodPath,
vX: () => methods,
Ir: () => nestedErrorToWire,
TH: () => outputFromWire,
mF: () => outputSizesToWire,
c9: () => outputToWire,
YA: () => pathPrefix,
M3: () => pushFromWire,
bJ: () => pushToWire,
Jb: () => dialect_ref.Jb,
cQ: () => dialect_ref.cQ,
S9: () => dialect_kernels.S9,
ZR: () => dialect_kernels.ZR,
NX: () => dialect_kernels.NX,
NZ: () => dialect_ref.NZ,
dp: () => dialect_ref.dp
});
var schemas = __webpack_require__(26921);
var dialect_fields = __webpack_require__(49107);
const service = "datasets.DatasetApiService";
const named = {
ownerSlug: dialect_fields.Uz.text,
datasetSlug: dialect_fields.Uz.text
};
const versioned = {
...named,
datasetVersionNumber: dialect_fields.Uz.optionalWhole
};
const paged = {
pageToken: dialect_fields.Uz.optionalText,
pageSize: dialect_fields.Uz.optionalWhole
};
const nothing = schemas.Ikc({});
const namedOnly = (0, dialect_fields.c3)(schemas.Ikc({
name: dialect_fields.Uz.text
}));
const shownFile = schemas.Ikc({
name: dialect_fields.Uz.text,
description: dialect_fields.Uz.text,
totalBytes: dialect_fields.Uz.whole
});
const settings = {
title: dialect_fields.Uz.text,
subtitle: dialect_fields.Uz.text,
description: dialect_fields.Uz.text,
isPrivate: dialect_fields.Uz.flag,
keywords: dialect_fields.Uz.texts,
licenses: namedOnly,
collaborators: (0, dialect_fields.c3)(schemas.Ikc({
username: dialect_fields.Uz.text,
groupSlug: dialect_fields.Uz.optionalText,
role: dialect_fields.Uz.enumeration
})),
data: (0, dialect_fields.c3)(shownFile),
expectedUpdateFrequency: dialect_fields.Uz.optionalText,
userSpecifiedSources: dialect_fields.Uz.optionalText
};
const readSettings = schemas.Ikc({
datasetId: dialect_fields.Uz.whole,
datasetSlug: dialect_fields.Uz.text,
ownerUser: dialect_fields.Uz.text,
usabilityRating: schemas.aig().nullish(),
totalViews: dialect_fields.Uz.whole,
totalVotes: dialect_fields.Uz.whole,
totalDownloads: dialect_fields.Uz.whole,
...settings
});
const listed = schemas.Ikc({
id: dialect_fields.Uz.whole,
ref: dialect_fields.Uz.text,
title: dialect_fields.Uz.text,
ownerName: dialect_fields.Uz.text,
ownerRef: dialect_fields.Uz.text,
creatorName: dialect_fields.Uz.text,
isPrivate: dialect_fields.Uz.flag,
licenseName: dialect_fields.Uz.text,
lastUpdated: dialect_fields.Uz.optionalText,
totalBytes: dialect_fields.Uz.optionalWhole,
url: dialect_fields.Uz.text,
currentVersionNumber: dialect_fields.Uz.optionalWhole
});
const treeFile = schemas.Ikc({
name: dialect_fields.Uz.text,
creationDate: dialect_fields.Uz.optionalText,
totalBytes: dialect_fields.Uz.whole,
relativeUrl: dialect_fields.Uz.text
});
const treeFolder = schemas.Ikc({
name: dialect_fields.Uz.text,
relativeUrl: dialect_fields.Uz.text,
totalDirectories: dialect_fields.Uz.whole,
totalFiles: dialect_fields.Uz.whole,
totalChildren: dialect_fields.Uz.whole
});
const fileType = schemas.Ikc({
extension: dialect_fields.Uz.text,
fileCount: dialect_fields.Uz.whole,
totalSize: dialect_fields.Uz.whole
});
const dialectDatasetReads = {
listDatasets: {
service: service,
method: "ListDatasets",
request: schemas.Ikc({
group: dialect_fields.Uz.enumeration,
sortBy: dialect_fields.Uz.enumeration,
fileType: dialect_fields.Uz.enumeration,
license: dialect_fields.Uz.enumeration,
search: dialect_fields.Uz.text,
user: dialect_fields.Uz.text,
tagIds: dialect_fields.Uz.text,
minSize: dialect_fields.Uz.optionalWhole,
maxSize: dialect_fields.Uz.optionalWhole,
page: dialect_fields.Uz.optionalWhole,
...paged
}),
response: schemas.Ikc({
datasets: (0, dialect_fields.c3)(listed),
nextPageToken: dialect_fields.Uz.text
})
},
getDatasetMetadata: {
service: service,
method: "GetDatasetMetadata",
request: schemas.Ikc(named),
response: schemas.Ikc({
info: readSettings.nullish(),
errorMessage: dialect_fields.Uz.text
})
},
updateDatasetMetadata: {
service: service,
method: "UpdateDatasetMetadata",
request: schemas.Ikc({
...named,
settings: schemas.Ikc(settings)
}),
response: schemas.Ikc({
errors: dialect_fields.Uz.texts
})
},
downloadDataset: {
service: service,
method: "DownloadDataset",
request: schemas.Ikc({
...versioned,
fileName: dialect_fields.Uz.text,
raw: dialect_fields.Uz.flag,
hashLink: dialect_fields.Uz.optionalText
}),
response: nothing
},
downloadDatasetRaw: {
service: service,
method: "DownloadDatasetRaw",
request: schemas.Ikc({
...versioned,
fileName: dialect_fields.Uz.text
}),
response: nothing
},
listTreeDatasetFiles: {
service: service,
method: "ListTreeDatasetFiles",
request: schemas.Ikc({
...versioned,
path: dialect_fields.Uz.text,
...paged
}),
response: schemas.Ikc({
directories: (0, dialect_fields.c3)(treeFolder),
files: (0, dialect_fields.c3)(treeFile),
totalChildren: dialect_fields.Uz.whole,
totalDirectories: dialect_fields.Uz.whole,
totalFiles: dialect_fields.Uz.whole,
nextPageToken: dialect_fields.Uz.text
})
},
getDatasetFilesSummary: {
service: service,
method: "GetDatasetFilesSummary",
request: schemas.Ikc(versioned),
response: schemas.Ikc({
fileSummaryInfo: schemas.Ikc({
totalFileCount: dialect_fields.Uz.whole,
fileTypes: (0, dialect_fields.c3)(fileType)
}).nullish()
})
},
deleteDataset: {
service: service,
method: "DeleteDataset",
request: schemas.Ikc(named),
response: schemas.Ikc({
error: dialect_fields.Uz.text
})
}
};
const dialect_datasets_service = "datasets.DatasetApiService";
const uploadToken = schemas.Ikc({
token: dialect_fields.Uz.text,
description: dialect_fields.Uz.optionalText
});
const folder = schemas.RZV(() => schemas.Ikc({
name: dialect_fields.Uz.text,
files: (0, dialect_fields.c3)(uploadToken),
directories: (0, dialect_fields.c3)(folder)
}));
const versionBody = schemas.Ikc({
versionNotes: dialect_fields.Uz.text,
deleteOldVersions: dialect_fields.Uz.flag,
files: (0, dialect_fields.c3)(uploadToken),
directories: (0, dialect_fields.c3)(folder),
subtitle: dialect_fields.Uz.text,
description: dialect_fields.Uz.text,
categoryIds: dialect_fields.Uz.texts
});
const dialect_datasets_named = {
ownerSlug: dialect_fields.Uz.text,
datasetSlug: dialect_fields.Uz.text
};
const created = schemas.Ikc({
ref: dialect_fields.Uz.text,
url: dialect_fields.Uz.text,
status: dialect_fields.Uz.text,
error: dialect_fields.Uz.text,
invalidTags: dialect_fields.Uz.texts
});
const datasetVersion = schemas.Ikc({
versionNumber: dialect_fields.Uz.whole,
creationDate: dialect_fields.Uz.optionalText,
creatorName: dialect_fields.Uz.optionalText,
creatorRef: dialect_fields.Uz.optionalText,
versionNotes: dialect_fields.Uz.optionalText,
status: dialect_fields.Uz.optionalText
});
const datasetFile = schemas.Ikc({
ref: dialect_fields.Uz.text,
name: dialect_fields.Uz.text,
creationDate: dialect_fields.Uz.optionalText,
totalBytes: dialect_fields.Uz.whole
});
const dialectDatasets = {
startBlobUpload: {
service: "blobs.BlobApiService",
method: "StartBlobUpload",
request: schemas.Ikc({
type: dialect_fields.Uz.enumeration,
name: dialect_fields.Uz.text,
contentType: dialect_fields.Uz.optionalText,
contentLength: dialect_fields.Uz.whole,
lastModifiedEpochSeconds: dialect_fields.Uz.optionalWhole
}),
response: schemas.Ikc({
token: dialect_fields.Uz.text,
createUrl: dialect_fields.Uz.text
})
},
createDataset: {
service: dialect_datasets_service,
method: "CreateDataset",
request: schemas.Ikc({
id: dialect_fields.Uz.optionalWhole,
ownerSlug: dialect_fields.Uz.text,
slug: dialect_fields.Uz.text,
title: dialect_fields.Uz.text,
licenseName: dialect_fields.Uz.text,
isPrivate: dialect_fields.Uz.flag,
files: (0, dialect_fields.c3)(uploadToken),
directories: (0, dialect_fields.c3)(folder),
subtitle: dialect_fields.Uz.text,
description: dialect_fields.Uz.text,
categoryIds: dialect_fields.Uz.texts
}),
response: created
},
createDatasetVersion: {
service: dialect_datasets_service,
method: "CreateDatasetVersion",
request: schemas.Ikc({
...dialect_datasets_named,
body: versionBody
}),
response: created
},
createDatasetVersionById: {
service: dialect_datasets_service,
method: "CreateDatasetVersionById",
request: schemas.Ikc({
id: dialect_fields.Uz.whole,
body: versionBody
}),
response: created
},
uploadDatasetFile: {
service: dialect_datasets_service,
method: "UploadDatasetFile",
request: schemas.Ikc({
fileName: dialect_fields.Uz.text,
contentLength: dialect_fields.Uz.whole,
lastModifiedEpochSeconds: dialect_fields.Uz.optionalWhole
}),
response: schemas.Ikc({
token: dialect_fields.Uz.text,
createUrl: dialect_fields.Uz.text
})
},
getDataset: {
service: dialect_datasets_service,
method: "GetDataset",
request: schemas.Ikc(dialect_datasets_named),
response: schemas.Ikc({
id: dialect_fields.Uz.whole,
ref: dialect_fields.Uz.text,
title: dialect_fields.Uz.text,
isPrivate: dialect_fields.Uz.flag,
licenseName: dialect_fields.Uz.optionalText,
lastUpdated: dialect_fields.Uz.optionalText,
creatorName: dialect_fields.Uz.optionalText,
ownerName: dialect_fields.Uz.optionalText,
ownerRef: dialect_fields.Uz.optionalText,
totalBytes: dialect_fields.Uz.optionalWhole,
url: dialect_fields.Uz.optionalText,
currentVersionNumber: dialect_fields.Uz.optionalWhole,
versions: (0, dialect_fields.c3)(datasetVersion)
})
},
getDatasetStatus: {
service: dialect_datasets_service,
method: "GetDatasetStatus",
request: schemas.Ikc(dialect_datasets_named),
response: schemas.Ikc({
status: dialect_fields.Uz.enumeration
})
},
listDatasetFiles: {
service: dialect_datasets_service,
method: "ListDatasetFiles",
request: schemas.Ikc({
...dialect_datasets_named,
datasetVersionNumber: dialect_fields.Uz.optionalWhole,
pageToken: dialect_fields.Uz.optionalText,
pageSize: dialect_fields.Uz.optionalWhole
}),
response: schemas.Ikc({
datasetFiles: (0, dialect_fields.c3)(datasetFile),
errorMessage: dialect_fields.Uz.text,
nextPageToken: dialect_fields.Uz.text
})
}
};
function createDatasetToWire(publication, root) {
return {
ownerSlug: publication.ref.owner,
slug: publication.ref.slug,
title: publication.title,
licenseName: publication.licence,
isPrivate: publication.isPrivate,
files: [ ...root.files ],
directories: [ ...root.directories ]
};
}
function createVersionToWire(publication, root) {
return {
ownerSlug: publication.ref.owner,
datasetSlug: publication.ref.slug,
body: {
versionNotes: publication.notes,
deleteOldVersions: false,
files: [ ...root.files ],
directories: [ ...root.directories ]
}
};
}
const dialectIdentity = {
introspectToken: {
service: "security.OAuthService",
method: "IntrospectToken",
request: schemas.Ikc({
token: dialect_fields.Uz.text
}),
response: schemas.Ikc({
active: dialect_fields.Uz.flag,
clientId: dialect_fields.Uz.text,
username: dialect_fields.Uz.text,
scope: dialect_fields.Uz.text,
exp: dialect_fields.Uz.optionalWhole
})
},
hello: {
service: "api.v1.DiagnosticsService",
method: "Hello",
request: schemas.Ikc({}),
response: schemas.Ikc({
userName: dialect_fields.Uz.text
})
}
};
const dialect_kernel_controls_service = "kernels.KernelsApiService";
const dialect_kernel_controls_named = {
userName: dialect_fields.Uz.text,
kernelSlug: dialect_fields.Uz.text
};
const dialect_kernel_controls_nothing = schemas.Ikc({});
const dialect_kernel_controls_listed = schemas.Ikc({
id: dialect_fields.Uz.whole,
ref: dialect_fields.Uz.text,
title: dialect_fields.Uz.text,
author: dialect_fields.Uz.text,
slug: dialect_fields.Uz.text,
lastRunTime: dialect_fields.Uz.optionalText,
language: dialect_fields.Uz.text,
kernelType: dialect_fields.Uz.text,
isPrivate: dialect_fields.Uz.optionalFlag,
enableGpu: dialect_fields.Uz.optionalFlag,
enableInternet: dialect_fields.Uz.optionalFlag,
currentVersionNumber: dialect_fields.Uz.optionalWhole,
totalVotes: dialect_fields.Uz.whole
});
const quota = schemas.Ikc({
timeUsed: dialect_fields.Uz.text,
timeReserved: dialect_fields.Uz.text,
totalTimeAllowed: dialect_fields.Uz.text,
minimumTimeAllowed: dialect_fields.Uz.text,
isPayToScaleEnabled: dialect_fields.Uz.flag,
hasEverRun: dialect_fields.Uz.flag
});
const dialectKernelControls = {
listKernels: {
service: dialect_kernel_controls_service,
method: "ListKernels",
request: schemas.Ikc({
group: dialect_fields.Uz.enumeration,
sortBy: dialect_fields.Uz.enumeration,
user: dialect_fields.Uz.text,
search: dialect_fields.Uz.text,
language: dialect_fields.Uz.text,
kernelType: dialect_fields.Uz.text,
outputType: dialect_fields.Uz.text,
dataset: dialect_fields.Uz.text,
competition: dialect_fields.Uz.text,
parentKernel: dialect_fields.Uz.text,
page: dialect_fields.Uz.optionalWhole,
pageSize: dialect_fields.Uz.optionalWhole,
pageToken: dialect_fields.Uz.optionalText
}),
response: schemas.Ikc({
kernels: (0, dialect_fields.c3)(dialect_kernel_controls_listed),
nextPageToken: dialect_fields.Uz.text
})
},
getKernelSessionLogsStream: {
service: dialect_kernel_controls_service,
method: "GetKernelSessionLogsStream",
request: schemas.Ikc({
...dialect_kernel_controls_named,
kernelSessionId: dialect_fields.Uz.optionalWhole,
versionLabel: dialect_fields.Uz.optionalText,
waitForLogsUrlSeconds: dialect_fields.Uz.optionalWhole
}),
response: dialect_kernel_controls_nothing
},
downloadKernelOutput: {
service: dialect_kernel_controls_service,
method: "DownloadKernelOutput",
request: schemas.Ikc({
ownerSlug: dialect_fields.Uz.text,
kernelSlug: dialect_fields.Uz.text,
filePath: dialect_fields.Uz.text,
versionNumber: dialect_fields.Uz.optionalWhole
}),
response: dialect_kernel_controls_nothing
},
downloadKernelOutputZip: {
service: dialect_kernel_controls_service,
method: "DownloadKernelOutputZip",
request: schemas.Ikc({
kernelSessionId: dialect_fields.Uz.whole
}),
response: dialect_kernel_controls_nothing
},
cancelKernelSession: {
service: dialect_kernel_controls_service,
method: "CancelKernelSession",
request: schemas.Ikc({
kernelSessionId: dialect_fields.Uz.whole
}),
response: schemas.Ikc({
errorMessage: dialect_fields.Uz.text
})
},
deleteKernel: {
service: dialect_kernel_controls_service,
method: "DeleteKernel",
request: schemas.Ikc(dialect_kernel_controls_named),
response: schemas.Ikc({
errorMessage: dialect_fields.Uz.text
})
},
getAcceleratorQuotaStatistics: {
service: dialect_kernel_controls_service,
method: "GetAcceleratorQuotaStatistics",
request: schemas.Ikc({}),
response: schemas.Ikc({
quotaRefreshTime: dialect_fields.Uz.text,
gpuQuota: quota.nullish(),
tpuQuota: quota.nullish()
})
}
};
var dialect_kernels = __webpack_require__(66738);
var dialect_dataset_views = __webpack_require__(17367);
const flatSchema = schemas.Ikc({
code: schemas.Whr().min(400),
message: schemas.YjP().nullish()
});
const nestedSchema = schemas.Ikc({
error: schemas.Ikc({
code: schemas.Whr().nullish(),
message: schemas.YjP().nullish(),
status: schemas.YjP().nullish()
})
});
const insideSchema = schemas.Ikc({
error: schemas.YjP().nullish(),
errorMessage: schemas.YjP().nullish(),
errorMessageNullable: schemas.YjP().nullish(),
errors: schemas.YOg(schemas.YjP()).nullish(),
errorCode: schemas.Whr().nullish(),
hasError: schemas.zMY().nullish()
});
function errorFromWire(body) {
const flat = flatSchema.safeParse(body);
if (flat.success) return {
code: flat.data.code,
message: flat.data.message ?? ""
};
const nested = nestedSchema.safeParse(body);
if (nested.success) {
const {code: code, message: message, status: status} = nested.data.error;
return {
code: code ?? 0,
message: message ?? status ?? ""
};
}
return insideError(body);
}
function insideError(body) {
const inside = insideSchema.safeParse(body);
if (!inside.success) return undefined;
const {error: error, errorMessage: errorMessage, errorMessageNullable: errorMessageNullable, errors: errors, errorCode: errorCode, hasError: hasError} = inside.data;
const message = [ error, errorMessage, errorMessageNullable, ...errors ?? [] ].filter(Boolean).join(" · ");
const code = errorCode ?? 0;
return message !== "" || hasError === true || code >= 400 ? {
code: code,
message: message
} : undefined;
}
function flatErrorToWire(code, message) {
return {
code: code,
message: message
};
}
function nestedErrorToWire(code, message, status) {
return {
error: {
code: code,
message: message,
status: status
}
};
}
function foldersToWire(files) {
const here = [];
const below = new Map;
for (const {name: name, token: token} of files) {
const slash = name.indexOf("/");
if (slash < 0) here.push({
token: token
}); else {
const folder = name.slice(0, slash);
below.set(folder, [ ...below.get(folder) ?? [], {
name: name.slice(slash + 1),
token: token
} ]);
}
}
const directories = [ ...below ].map(([name, inside]) => ({
name: name,
...foldersToWire(inside)
}));
return {
files: here,
directories: directories
};
}
function foldersFromWire(root, folder = "") {
return [ ...root.files.map(({token: token}) => ({
folder: folder,
token: token
})), ...root.directories.flatMap(inside => foldersFromWire(inside, `${folder}${inside.name}/`)) ];
}
var dialect_ref = __webpack_require__(28909);
function kernelViewFromWire(answer, asked) {
const {metadata: metadata, blob: blob} = answer;
if (!metadata) return undefined;
return {
ref: (0, dialect_ref.Jb)(metadata.ref) ?? asked,
title: metadata.title,
currentVersion: metadata.currentVersionNumber,
kind: (0, dialect_kernels.Gj)(metadata.kernelType === "" ? blob?.kernelType ?? "" : metadata.kernelType),
source: blob?.source ?? "",
datasetSources: metadata.datasetDataSources,
competitionSources: metadata.competitionDataSources,
kernelSources: metadata.kernelDataSources,
modelSources: metadata.modelDataSources,
isPrivate: metadata.isPrivate ?? false,
enableInternet: metadata.enableInternet ?? true,
enableGpu: metadata.enableGpu ?? false,
enableTpu: metadata.enableTpu ?? false,
machineShape: metadata.machineShape,
lastRunTime: metadata.lastRunTime ?? "",
dockerImage: metadata.dockerImage,
language: metadata.language || (blob?.language ?? "")
};
}
function kernelViewToWire(view) {
return {
metadata: {
ref: (0, dialect_ref.cQ)(view.ref),
title: view.title,
author: view.ref.owner,
slug: view.ref.slug,
language: view.language ?? "python",
kernelType: view.kind,
isPrivate: view.isPrivate,
enableGpu: view.enableGpu ?? false,
...view.enableTpu === true ? {
enableTpu: true
} : {},
enableInternet: view.enableInternet,
datasetDataSources: view.datasetSources,
competitionDataSources: view.competitionSources ?? [],
kernelDataSources: view.kernelSources ?? [],
modelDataSources: view.modelSources ?? [],
currentVersionNumber: view.currentVersion,
...(view.machineShape ?? "") === "" ? {} : {
machineShape: view.machineShape
},
...(view.lastRunTime ?? "") === "" ? {} : {
lastRunTime: view.lastRunTime
},
...view.dockerImage === "" ? {} : {
dockerImage: view.dockerImage
}
},
blob: {
source: view.source,
language: view.language ?? "python",
kernelType: view.kind,
slug: view.ref.slug
}
};
}
function outputFromWire(answer) {
const files = answer.files.map(({fileName: fileName, url: url}) => ({
name: fileName,
url: url,
bytes: undefined
}));
return {
output: {
files: files,
log: answer.log
},
next: answer.nextPageToken
};
}
function outputToWire(output, next) {
return {
files: output.files.map(({name: name, url: url}) => ({
url: url,
fileName: name
})),
log: output.log,
...next === "" ? {} : {
nextPageToken: next
}
};
}
function outputSizesToWire(files, created, next) {
return {
files: files.map(({name: name, bytes: bytes}) => ({
name: name,
size: bytes ?? 0,
creationDate: created
})),
...next === "" ? {} : {
nextPageToken: next
}
};
}
const recordSchema = schemas.Ikc({
stream_name: schemas.YjP(),
time: schemas.aig().nullish(),
data: schemas.YjP()
});
function logFromWire(text) {
if (text.trim() === "") return [];
const whole = recordsOf(parsed(text));
if (whole !== undefined) return whole;
const lines = text.split("\n").map(recordOfLine);
const recognised = lines.some(line => line.known);
return recognised ? lines.flatMap(line => line.records) : [ plain(text) ];
}
function logToWire(records) {
const lines = records.map(({stream: stream, seconds: seconds, text: text}) => JSON.stringify({
stream_name: stream,
time: seconds,
data: text
}));
return lines.length === 0 ? "[]" : `[${lines.join("\n,")}\n]`;
}
function recordsOf(value) {
const records = schemas.YOg(recordSchema).safeParse(value);
return records.success ? records.data.map(fromWire) : undefined;
}
function fromWire(record) {
const stream = record.stream_name === "stdout" ? "stdout" : "stderr";
return {
stream: stream,
seconds: record.time ?? 0,
text: record.data
};
}
function recordOfLine(line) {
const bare = line.trim();
if (bare === "" || bare === "[" || bare === "]") return {
known: false,
records: []
};
for (const body of [ bare, bare.replace(/^[[,]/, ""), bare.replace(/^[[,]/, "").replace(/[\],]$/, "") ]) {
const record = recordSchema.safeParse(parsed(body));
if (record.success) return {
known: true,
records: [ fromWire(record.data) ]
};
}
return {
known: false,
records: [ plain(`${line}\n`) ]
};
}
function plain(text) {
return {
stream: "stdout",
seconds: 0,
text: text
};
}
function parsed(text) {
try {
return JSON.parse(text);
} catch {
return undefined;
}
}
function pushToWire(push) {
return {
slug: (0, dialect_ref.cQ)(push.ref),
newTitle: push.title,
text: push.text,
language: push.language,
kernelType: push.kind,
isPrivate: push.isPrivate,
enableGpu: push.enableGpu,
enableTpu: isTpu(push.machineShape ?? ""),
enableInternet: push.enableInternet,
datasetDataSources: push.datasetSources,
competitionDataSources: push.competitionSources,
kernelDataSources: push.kernelSources,
modelDataSources: push.modelSources ?? [],
...(push.machineShape ?? "") === "" ? {} : {
machineShape: push.machineShape
},
...(push.dockerImage ?? "") === "" ? {} : {
dockerImage: push.dockerImage
},
...(push.dockerImagePinning ?? "") === "" ? {} : {
dockerImagePinningType: push.dockerImagePinning
},
...push.sessionTimeoutSeconds > 0 ? {
sessionTimeoutSeconds: push.sessionTimeoutSeconds
} : {}
};
}
function isTpu(machineShape) {
return /^tpu/i.test(machineShape);
}
function pushFromWire(request) {
const ref = (0, dialect_ref.Jb)(request.slug);
const kind = (0, dialect_kernels.Gj)(request.kernelType);
if (ref === undefined || kind === "") return undefined;
return {
ref: ref,
title: request.newTitle,
text: request.text,
language: request.language,
kind: kind,
isPrivate: request.isPrivate ?? true,
enableInternet: request.enableInternet ?? false,
enableGpu: request.enableGpu ?? false,
datasetSources: request.datasetDataSources,
competitionSources: request.competitionDataSources,
kernelSources: request.kernelDataSources,
modelSources: request.modelDataSources,
machineShape: request.machineShape ?? "",
dockerImage: request.dockerImage ?? "",
dockerImagePinning: request.dockerImagePinningType ?? "",
sessionTimeoutSeconds: request.sessionTimeoutSeconds ?? 0
};
}
const methods = {
...dialect_kernels.TH,
...dialectKernelControls,
...dialectDatasets,
...dialectDatasetReads,
...dialectIdentity
};
function methodPath(prefix, method) {
return `${prefix}/${method.service}/${method.method}`;
}
function pathPrefix(baseUrl) {
return new URL(baseUrl).hostname === "api.kaggle.com" ? "/v1" : "/api/v1";
}
},
36782: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => createDispatcher,
U: () => isLoopback
});
var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46752);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
function createDispatcher(environment, transfers) {
const connection = transfers === undefined ? callConnection : transferConnection(transfers);
const direct = new undici__WEBPACK_IMPORTED_MODULE_0__.g6(connection);
let proxied;
return url => {
if (url.protocol === "https:" && environment["NODE_TLS_REJECT_UNAUTHORIZED"] === "0") {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("TLS_VERIFICATION_OFF", {
variable: "NODE_TLS_REJECT_UNAUTHORIZED"
});
}
if (isLoopback(url)) return direct;
proxied ??= new undici__WEBPACK_IMPORTED_MODULE_0__.J2({
...connection,
requestTls: strictTls,
proxyTls: strictTls,
httpProxy: variable(environment, "HTTP_PROXY"),
httpsProxy: variable(environment, "HTTPS_PROXY"),
noProxy: variable(environment, "NO_PROXY")
});
return proxied;
};
}
function isLoopback(url) {
return url.hostname === "localhost" || url.hostname === "[::1]" || /^127(\.\d+){3}$/.test(url.hostname);
}
const strictTls = {
rejectUnauthorized: true,
maxCachedSessions: 0
};
const callConnection = {
pipelining: 0,
headersTimeout: 0,
bodyTimeout: 0,
connect: strictTls
};
function transferConnection({stallSeconds: stallSeconds}) {
const silence = stallSeconds * 1e3;
return {
...callConnection,
pipelining: 1,
headersTimeout: silence,
bodyTimeout: silence
};
}
function variable(environment, name) {
return environment[name.toLowerCase()] ?? environment[name] ?? "";
}
},
65982: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => openExchange,
c: () => exchange
});
var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46752);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85731);
var _retry_after_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29474);
async function exchange(order, link) {
const {chunks: chunks, ...head} = await openExchange(order, link);
const parts = [];
for await (const chunk of chunks) parts.push(chunk);
return {
...head,
body: Buffer.concat(parts)
};
}
const neverPaused = 2 ** 40;
async function openExchange(order, link) {
if (link.signal.aborted) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CANCELLED", {
operation: order.operation
});
const dispatcher = link.dispatcher(order.url);
const deadline = AbortSignal.timeout(Math.ceil(order.deadlineSeconds * 1e3));
const failed = (cause, answering) => asFailure(cause, order, {
cancelled: link.signal.aborted,
late: deadline.aborted,
answering: answering
});
try {
const response = await send(order, link.watch, {
method: order.method,
headers: {
...order.headers,
"accept-encoding": "identity"
},
body: order.body ?? null,
dispatcher: dispatcher,
signal: AbortSignal.any([ link.signal, deadline ]),
highWaterMark: neverPaused
});
const serverTime = isoDate(header(response.headers, "date"));
return {
status: response.statusCode,
contentType: mediaType(header(response.headers, "content-type")),
serverTime: serverTime,
retryAfterSeconds: (0, _retry_after_js__WEBPACK_IMPORTED_MODULE_3__.C)(header(response.headers, "retry-after"), serverTime, new Date),
header: name => header(response.headers, name),
chunks: chunksOf(response, order, cause => failed(cause, true))
};
} catch (cause) {
throw failed(cause, false);
}
}
async function send({url: url}, watch, sending) {
if (watch === undefined) return (0, undici__WEBPACK_IMPORTED_MODULE_0__.Em)(url, sending);
const response = await watch.follow(() => (0, undici__WEBPACK_IMPORTED_MODULE_0__.Em)(url, sending));
watch.answered();
return response;
}
async function* chunksOf(response, order, failed) {
const {operation: operation, maxBytes: maxBytes} = order;
const unreadable = why => new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("KAGGLE_UNREADABLE", {
operation: operation,
status: response.statusCode,
why: why,
message: why
});
response.body.on("error", () => {});
try {
const encoding = header(response.headers, "content-encoding");
if (encoding !== "" && encoding !== "identity") throw unreadable("content-encoding");
let length = 0;
for await (const chunk of response.body) {
if (!(chunk instanceof Uint8Array)) throw unreadable("body");
length += chunk.byteLength;
if (length > maxBytes) throw unreadable("too-large");
yield chunk;
}
} catch (cause) {
throw failed(cause);
} finally {
response.body.destroy();
}
}
function asFailure(cause, order, state) {
const {operation: operation, deadlineSeconds: deadlineSeconds} = order;
if (state.cancelled) return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("CANCELLED", {
operation: operation
}, {
cause: cause
});
if (cause instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR) return cause;
if (state.late) return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("KAGGLE_TIMEOUT", {
operation: operation,
seconds: deadlineSeconds
}, {
cause: cause
});
const code = state.answering ? "KAGGLE_BROKEN" : "KAGGLE_UNREACHABLE";
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(code, {
operation: operation,
status: 0,
...reason(cause)
}, {
cause: cause
});
}
function reason(cause) {
if (!(cause instanceof Error)) return {
why: "unknown",
message: ""
};
const code = "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
return {
why: code,
message: (0, _refusal_js__WEBPACK_IMPORTED_MODULE_2__.z)(cause.message === "" ? code : cause.message)
};
}
function header(headers, name) {
const value = headers[name];
return (Array.isArray(value) ? value[0] : value) ?? "";
}
function mediaType(contentType) {
return /^\s*([\w.+-]+\/[\w.+-]+)\s*(?:;|$)/.exec(contentType)?.[1]?.toLowerCase() ?? "";
}
function isoDate(text) {
const time = Date.parse(text);
return Number.isNaN(time) ? "" : new Date(time).toISOString();
}
},
85731: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
x: () => refusal,
z: () => shownMessage
});
var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46415);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
function refusal(refused) {
const {operation: operation, status: status, retryAfterSeconds: retryAfterSeconds} = refused;
const message = shownMessage(refused.message);
const pause = retryAfterSeconds === undefined ? {} : {
retryAfterSeconds: retryAfterSeconds
};
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(codeOf(refused), {
operation: operation,
status: status,
message: message,
...pause
});
}
function shownMessage(message) {
const shown = (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_1__.Q)(message.replace(/(https?:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi, "$1?***"));
return shown.length > 500 ? `${shown.slice(0, 499)}…` : shown;
}
const capacityTexts = [ /maximum (batch )?\w* ?session count/i, /(maximum|exceeded your) weekly \w* ?quota/i, /no accelerator quota/i, /weekly \w* ?quota of .* reached/i ];
const byStatus = {
401: "KAGGLE_AUTHORISATION_LOST",
403: "KAGGLE_DENIED",
404: "KAGGLE_NOT_FOUND",
408: "KAGGLE_BROKEN",
412: "KAGGLE_CAPACITY",
429: "KAGGLE_THROTTLED"
};
function codeOf({status: status, message: message, fromService: fromService}) {
if (status >= 500) return "KAGGLE_BROKEN";
if (status === 401 || status === 429) return byStatus[status] ?? "KAGGLE_REFUSED";
if (!fromService || status >= 300 && status < 400) return "KAGGLE_UNREADABLE";
if (capacityTexts.some(text => text.test(message))) return "KAGGLE_CAPACITY";
return byStatus[status] ?? "KAGGLE_REFUSED";
}
},
29474: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => retryAfterSeconds
});
function retryAfterSeconds(header, serverTime, now) {
const text = header.trim();
if (/^\d{1,9}$/.test(text)) return Number(text);
if (!/^[A-Z][a-z]{2,8},? .*\d$|^[A-Z][a-z]{2,8}, .* GMT$/.test(text)) return undefined;
const until = Date.parse(/GMT$/.test(text) ? text : `${text} GMT`);
const from = Date.parse(serverTime);
if (Number.isNaN(until)) return undefined;
return Math.max(0, Math.ceil((until - (Number.isNaN(from) ? now.getTime() : from)) / 1e3));
}
},
75556: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
XL: () => eventsOf,
Hw: () => lineHash,
H5: () => verifyChain
});
var digest = __webpack_require__(54394);
var model_event = __webpack_require__(84751);
function linkOfEvent(line) {
return linkIn(eventLine.exec(line));
}
function linkIn(found) {
if (found === null) return undefined;
const {seq: seq = "", prev: prev = "", time: time = ""} = found.groups ?? {};
return isMoment(time) ? {
seq: seq,
prev: prev,
time: time
} : undefined;
}
function isMoment(time) {
return time.slice(8, 10) <= "28" || model_event.G4.shape.time.safeParse(time).success;
}
const escaped = String.raw`\\(?:["\\bfnrt]|u00(?:0[0-7bef]|1[0-9a-f])|ud[89ab][0-9a-f]{2}(?!\\ud[c-f])|ud[c-f][0-9a-f]{2})`;
const event_line_text = String.raw`"[^"\\\x00-\x1f]*(?:${escaped}[^"\\\x00-\x1f]*)*"`;
const listOf = one => String.raw`\[(?:${one}(?:,${one})*)?\]`;
const event_line_digest = '"[0-9a-f]{64}"';
const count = "[1-9][0-9]{0,14}";
const moment = String.raw`[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}\.[0-9]{3}Z`;
const evidence = `\\{"kind":"(?:file|command|checksum|diff|log|answer)","ref":${event_line_text}(?:,"sha256":${event_line_digest})?\\}`;
const members = {
macro: event_line_text,
step: count,
phase: '"(?:PLAN|EXECUTE|VERIFY|CRITIQUE|LOG_EVENT|SESSION|VERDICT)"',
state: '"(?:NEW|RUNNING|DONE|FAILED|SKIPPED)"',
goal: event_line_text,
machine: event_line_text,
terminal: event_line_text,
touches: listOf(event_line_text),
command: event_line_text,
exit_status: "(?:null|0|-?[1-9][0-9]{0,14})",
stdout_sha256: `(?:null|${event_line_digest})`,
stderr_sha256: `(?:null|${event_line_digest})`,
output: event_line_text,
decision: event_line_text,
evidence: listOf(evidence),
role: '"(?:chef|recherchiste|orchestrator|tool|macro-runner|worker|person)"',
plan_sha256: event_line_digest,
schema: String.raw`"nx47\.event/1"`,
seq: `(?<seq>${count})`,
prev: '"(?<prev>[0-9a-f]{64})"',
time: `"(?<time>${moment})"`,
session_id: event_line_text,
task_id: event_line_text
};
const absent = [ "role", "plan_sha256" ];
const eventLine = new RegExp(`^\\{${Object.entries(members).map(([name, value]) => absent.includes(name) ? `(?:"${name}":${value},)?` : `"${name}":${value},`).join("").replace(/,$/, "")}\\}$`);
function lineHash(line) {
return (0, digest.fg)(line);
}
function verifyChain(content, linkOf = linkOfEvent) {
const lines = [];
let head = model_event.VG;
let lastTime = "";
const broken = problem => ({
count: lines.length,
head: head,
problem: problem,
line: lines.length + 1,
lines: lines
});
for (let at = 0; at < content.length; ) {
const end = content.indexOf(newline, at);
if (end === -1) return broken("torn-tail");
const raw = content.subarray(at, end);
const line = textOf(raw);
const link = line === undefined ? undefined : linkOf(line);
if (line === undefined || link === undefined) return broken("unreadable-line");
if (link.seq !== String(lines.length + 1)) return broken("wrong-number");
if (link.prev !== head) return broken("broken-link");
if (link.time < lastTime) return broken("time-runs-backwards");
lines.push(line);
[head, lastTime, at] = [ lineHash(raw), link.time, end + 1 ];
}
return {
count: lines.length,
head: head,
problem: "",
line: lines.length,
lines: lines
};
}
function eventsOf(lines) {
return lines.map(line => model_event.G4.parse(JSON.parse(line)));
}
const newline = 10;
const decoder = new TextDecoder("utf-8", {
fatal: true,
ignoreBOM: true
});
function textOf(raw) {
try {
return decoder.decode(raw);
} catch {
return undefined;
}
}
},
58172: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ek: () => cutTornTail,
rK: () => closeLog
});
var _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54394);
var _model_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84751);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82917);
var _chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75556);
var _ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9286);
const tornTailName = "evidence/torn-tail";
const logName = "logs/session.jsonl";
async function closeLog(session, ports) {
const {files: files} = ports;
const path = `${session}/${logName}`;
const bytes = await files.read(path);
const found = (0, _chain_js__WEBPACK_IMPORTED_MODULE_3__.H5)(bytes);
const isTorn = found.problem === "torn-tail";
if (found.problem !== "" && !isTorn) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR("LEDGER_BROKEN", {
file: path,
line: found.line,
why: found.problem
});
const events = (0, _chain_js__WEBPACK_IMPORTED_MODULE_3__.XL)(found.lines);
if (!isTorn && events.some(({phase: phase}) => phase === "VERDICT")) return found;
const evidence = isTorn ? [ await cutTornTail(session, bytes, files) ] : [];
const last = events.at(-1);
const ids = {
sessionId: last?.session_id ?? session.slice(session.lastIndexOf("/") + 1),
taskId: last?.task_id ?? "T1"
};
const sink = {
append: line => files.append(path, line)
};
const ledger = new _ledger_js__WEBPACK_IMPORTED_MODULE_4__.O(sink, ports.clock, ids, {
head: found.head,
seq: found.count,
time: last?.time ?? ""
});
const isJudged = events.some(({phase: phase}) => phase === "VERDICT");
await ledger.append(closing(isJudged, ports.place, evidence));
return (0, _chain_js__WEBPACK_IMPORTED_MODULE_3__.H5)(await files.read(path));
}
async function cutTornTail(session, bytes, files) {
const end = bytes.lastIndexOf(10) + 1;
const torn = bytes.subarray(end);
await files.makeFolder(`${session}/evidence`);
await files.write(`${session}/${tornTailName}`, torn);
await files.write(`${session}/${logName}`, bytes.subarray(0, end));
return {
kind: "file",
ref: tornTailName,
sha256: (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__.fg)(torn)
};
}
function closing(isJudged, place, evidence) {
const decision = isJudged ? "" : "INCONCLUSIVE interrupted";
return {
...{
macro: "session",
step: 1,
phase: isJudged ? "SESSION" : "VERDICT",
state: isJudged ? "DONE" : "FAILED"
},
goal: isJudged ? "half a line was put aside" : "the run was ended before its verdict",
...place,
touches: evidence.map(({ref: ref}) => ref),
...{
command: "",
..._model_event_js__WEBPACK_IMPORTED_MODULE_1__.NH,
output: "",
decision: decision,
evidence: evidence
}
};
}
},
9286: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O: () => Ledger
});
var _model_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84751);
var _chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75556);
const noEvent = {
head: _model_event_js__WEBPACK_IMPORTED_MODULE_0__.VG,
seq: 0,
time: ""
};
class Ledger {
#sink;
#clock;
#ids;
#head;
#seq;
#lastTime;
#tail=Promise.resolve();
#events=[];
constructor(sink, clock, ids, from = noEvent) {
[this.#head, this.#seq, this.#lastTime] = [ from.head, from.seq, from.time ];
this.#sink = sink;
this.#clock = clock;
this.#ids = ids;
}
get head() {
return this.#head;
}
get events() {
return this.#events;
}
append(body) {
const next = this.#tail.then(() => this.#write(body));
this.#tail = next.catch(() => undefined);
return next;
}
async #write(body) {
const event = _model_event_js__WEBPACK_IMPORTED_MODULE_0__.G4.parse({
schema: "nx47.event/1",
seq: this.#seq + 1,
prev: this.#head,
time: this.#stamp(),
session_id: this.#ids.sessionId,
task_id: this.#ids.taskId,
...body
});
const line = JSON.stringify(event);
await this.#sink.append(`${line}\n`);
this.#seq = event.seq;
this.#head = (0, _chain_js__WEBPACK_IMPORTED_MODULE_1__.Hw)(line);
this.#lastTime = event.time;
this.#events.push(event);
return event;
}
#stamp() {
const now = this.#clock.now().toISOString();
return [ now, this.#lastTime ].sort().at(-1) ?? now;
}
}
},
38125: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => answerSchema,
u: () => worstAnswer
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const answerSchema = zod__WEBPACK_IMPORTED_MODULE_0__.k5n([ "ok", "fail", "unknown" ]);
function worstAnswer(answers) {
if (answers.includes("fail")) return "fail";
return answers.includes("unknown") ? "unknown" : "ok";
}
},
70697: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
u: () => cardSchema
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var _precheck_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70456);
const visibility = {
wasPrivate: zod__WEBPACK_IMPORTED_MODULE_1__.zMY().optional(),
isPrivate: zod__WEBPACK_IMPORTED_MODULE_1__.zMY(),
asksPrivate: zod__WEBPACK_IMPORTED_MODULE_1__.zMY()
};
const cardSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
dataset: zod__WEBPACK_IMPORTED_MODULE_1__.rej({
ref: _precheck_js__WEBPACK_IMPORTED_MODULE_0__.D,
title: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
licence: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
action: zod__WEBPACK_IMPORTED_MODULE_1__.k5n([ "create", "version", "reuse" ]),
version: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().positive(),
...visibility,
files: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.rej({
name: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
bytes: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().nonnegative()
})),
lost: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP())
}).optional(),
kernel: zod__WEBPACK_IMPORTED_MODULE_1__.rej({
ref: _precheck_js__WEBPACK_IMPORTED_MODULE_0__.D,
title: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
action: zod__WEBPACK_IMPORTED_MODULE_1__.k5n([ "create", "version" ]),
version: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().positive(),
...visibility,
bytes: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().nonnegative(),
internet: zod__WEBPACK_IMPORTED_MODULE_1__.zMY(),
sources: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP()),
session: zod__WEBPACK_IMPORTED_MODULE_1__.rej({
machine: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
image: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
timeoutSeconds: zod__WEBPACK_IMPORTED_MODULE_1__.aig()
}).optional()
}),
secrets: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP())
});
},
18181: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M: () => outputConditions,
f: () => metricConditions
});
const outputConditions = {
"main-report": "GATE-021",
events: "GATE-022",
"metrics-csv": "GATE-023",
latency: "GATE-024",
hardware: "GATE-025",
checksums: "GATE-026",
stdout: "GATE-027",
stderr: "GATE-028"
};
const metricConditions = {
throughput_items_per_s: "GATE-071",
throughput_pixels_per_s: "GATE-072",
latency_ns_by_step: "GATE-073",
peak_ram_mb: "GATE-074",
peak_gpu_mem_mb: "GATE-075"
};
},
22006: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => earlierRunsSchema
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41158);
const earlierRunsSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
runs: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().nonnegative(),
outputs: zod__WEBPACK_IMPORTED_MODULE_1__.g1P(zod__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod__WEBPACK_IMPORTED_MODULE_1__.YOg(_manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL)),
certified: zod__WEBPACK_IMPORTED_MODULE_1__.rej({
session: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
requirements: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP())
}).nullable()
});
},
84751: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G4: () => eventSchema,
NH: () => nothingRan,
VG: () => genesisHash,
aP: () => taskStateSchema,
h7: () => phaseSchema,
jU: () => evidenceSchema
});
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41158);
var _task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24710);
const phaseSchema = zod__WEBPACK_IMPORTED_MODULE_2__.k5n([ "PLAN", "EXECUTE", "VERIFY", "CRITIQUE", "LOG_EVENT", "SESSION", "VERDICT" ]);
const taskStateSchema = zod__WEBPACK_IMPORTED_MODULE_2__.k5n([ "NEW", "RUNNING", "DONE", "FAILED", "SKIPPED" ]);
const evidenceSchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
kind: _task_js__WEBPACK_IMPORTED_MODULE_1__.vD,
ref: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL.optional()
});
const eventBodySchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
macro: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
step: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().positive(),
phase: phaseSchema,
state: taskStateSchema,
goal: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
machine: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
terminal: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
touches: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP()),
command: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
exit_status: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().nullable(),
stdout_sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL.nullable(),
stderr_sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL.nullable(),
output: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
decision: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
evidence: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(evidenceSchema),
role: _task_js__WEBPACK_IMPORTED_MODULE_1__.Ag.optional(),
plan_sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL.optional()
});
const nothingRan = {
exit_status: null,
stdout_sha256: null,
stderr_sha256: null
};
const eventSchema = eventBodySchema.extend({
schema: zod__WEBPACK_IMPORTED_MODULE_2__.euz("nx47.event/1"),
seq: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().positive(),
prev: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL,
time: zod__WEBPACK_IMPORTED_MODULE_3__.w$(),
session_id: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
task_id: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
});
const genesisHash = "0".repeat(64);
},
24340: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
V2: () => fileBytesSchema,
fS: () => compilationSchema,
fe: () => bundleFactsSchema,
k0: () => projectFactsSchema,
w2: () => collectedRunSchema,
w_: () => libraryCopySchema
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41158);
const bytes = zod__WEBPACK_IMPORTED_MODULE_1__.IeY(value => value instanceof Uint8Array, "expected bytes");
const fileBytesSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
name: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
bytes: bytes
}).readonly();
const fileDigestSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
name: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
byteLength: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().nonnegative(),
sha256: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
head: bytes.optional()
}).readonly();
const unreadableFactSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
why: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
}).readonly();
const libraryCopySchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL
}).readonly();
const projectFactsSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
paths: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP()).readonly(),
unreadable: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(unreadableFactSchema).readonly(),
texts: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(fileBytesSchema).readonly(),
binaries: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(fileBytesSchema).readonly().optional(),
kernelMetadata: fileBytesSchema,
datasetMetadata: fileBytesSchema.optional(),
code: fileBytesSchema,
libraries: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(libraryCopySchema).readonly().optional(),
archives: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(fileBytesSchema).readonly().optional()
}).readonly();
const bundleFactsSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
files: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.KCZ([ fileBytesSchema, fileDigestSchema ])).readonly(),
links: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP()).readonly().optional()
}).readonly();
const cellCompilationSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
cell: zod__WEBPACK_IMPORTED_MODULE_1__.aig(),
ok: zod__WEBPACK_IMPORTED_MODULE_1__.zMY(),
line: zod__WEBPACK_IMPORTED_MODULE_1__.aig(),
error: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
}).readonly();
const compilationSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
minor: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
cells: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(cellCompilationSchema).readonly()
}).readonly();
const logRecordSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
stream: zod__WEBPACK_IMPORTED_MODULE_1__.k5n([ "stdout", "stderr" ]),
seconds: zod__WEBPACK_IMPORTED_MODULE_1__.aig(),
text: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
});
const collectedRunSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
log: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(logRecordSchema).readonly(),
rawLog: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
files: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(fileBytesSchema).readonly(),
others: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(fileDigestSchema).readonly().optional()
}).readonly();
},
82917: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$1: () => failureEffects,
HR: () => Failure,
Nc: () => failureCodes,
Ng: () => failureEffectOf
});
const failureEffects = {
USAGE_UNKNOWN_COMMAND: "usage",
USAGE_UNKNOWN_FLAG: "usage",
USAGE_BAD_VALUE: "usage",
INIT_NO_KERNEL: "usage",
INIT_NO_OWNER: "usage",
CONFIG_NOT_FOUND: "usage",
CONFIG_UNREADABLE: "usage",
CONFIG_UNKNOWN_KEY: "usage",
CONFIG_BAD_VALUE: "usage",
CONFIG_MISSING_KEY: "usage",
CONFIG_PATH_OUTSIDE: "usage",
CONFIG_BUNDLE_PATH: "usage",
CONFIG_REPORT_NAME: "usage",
PROJECTS_NOT_FOUND: "usage",
CHANGED_BASE_UNKNOWN: "usage",
PROFILE_UNKNOWN: "usage",
PROFILE_INVALID: "defect",
TOOL_MISSING: "inconclusive/machine",
PYTHON_MISSING: "inconclusive/machine",
PYTHON_BROKEN: "inconclusive/machine",
VENV_FAILED: "inconclusive/machine",
WHEELS_UNREACHABLE: "inconclusive/machine",
SESSION_LACKS_MODULES: "inconclusive/machine",
RECIPE_FAILED: "inconclusive/machine",
DISK_WRITE_FAILED: "inconclusive/machine",
ISOLATION_UNAVAILABLE: "inconclusive/isolation",
OPEN_NETWORK: "inconclusive/open-network",
INPUT_MISSING: "inconclusive/input-missing",
REPOSITORY_INCOMPLETE: "inconclusive/input-missing",
BUNDLE_MISSING: "no-go",
FILE_UNREADABLE: "no-go",
JSON_INVALID: "no-go",
CSV_INVALID: "no-go",
TIME_INVALID: "no-go",
ZIP_INVALID: "no-go",
ELF_INVALID: "no-go",
NOTEBOOK_INVALID: "no-go",
NAME_UNSAFE: "no-go",
CREDENTIALS_MISSING: "no-go",
CREDENTIALS_INVALID: "no-go",
CREDENTIALS_SHADOWED: "no-go",
CREDENTIALS_EXPOSED: "no-go",
CREDENTIALS_OTHER_USER: "no-go",
TLS_VERIFICATION_OFF: "usage",
KAGGLE_REFUSED: "no-go",
KAGGLE_DENIED: "no-go",
KAGGLE_NOT_FOUND: "no-go",
KAGGLE_CAPACITY: "inconclusive/capacity",
KAGGLE_THROTTLED: "inconclusive/throttled",
KAGGLE_UNREACHABLE: "inconclusive/platform",
KAGGLE_TIMEOUT: "inconclusive/platform",
KAGGLE_UNREADABLE: "inconclusive/platform",
KAGGLE_BROKEN: "inconclusive/platform",
KAGGLE_AUTHORISATION_LOST: "inconclusive/authorisation",
UPLOAD_INCOMPLETE: "inconclusive/platform",
DATASET_INVALID: "no-go",
DATASET_MISMATCH: "no-go",
DATASET_LOSES_FILES: "no-go",
DATASET_CHANGED: "inconclusive/platform",
DATASET_UNCLEAR: "inconclusive/platform",
DATASET_NOT_READY: "inconclusive/deadline",
KERNEL_SOURCE_REFUSED: "no-go",
KERNEL_MISMATCH: "no-go",
KERNEL_KIND_CHANGED: "no-go",
KERNEL_BUSY: "inconclusive/capacity",
PUSH_UNDECIDED: "inconclusive/platform",
SERVICE_FOLDER_BUSY: "usage",
SERVICE_PORT_BUSY: "usage",
SESSION_DEADLINE: "inconclusive/deadline",
PROBE_FAILED: "inconclusive/platform",
OUTPUT_INCOMPLETE: "no-go",
OUTPUT_TOO_MANY: "no-go",
LOG_TOO_LARGE: "no-go",
OUTPUT_NAME_UNSAFE: "no-go",
PRECHECK_FAILED: "no-go",
DETACH_NEEDS_SERVICE: "usage",
TICKET_NOT_FOUND: "usage",
TICKET_INVALID: "usage",
TICKET_CHANGED: "no-go",
TICKET_OTHER_PROJECT: "usage",
TICKET_OTHER_SERVICE: "usage",
TICKET_EXPIRED: "inconclusive/deadline",
TICKET_COLLECTED: "usage",
EVIDENCE_MISSING: "usage",
EVIDENCE_INVALID: "usage",
EVIDENCE_CHANGED: "no-go",
ROLLBACK_CHANGED: "no-go",
LEDGER_BROKEN: "no-go",
COMMIT_BACK_REFUSED: "inconclusive/authorisation",
COMMIT_BACK_STALE: "inconclusive/platform",
COMMIT_BACK_TAKEN: "inconclusive/unproven",
COMMIT_BACK_UNREACHABLE: "inconclusive/platform",
COMMIT_BACK_SECRET: "no-go",
GITHUB_DENIED: "inconclusive/authorisation",
GITHUB_REFUSED: "inconclusive/platform",
GITHUB_UNREACHABLE: "inconclusive/platform",
GITHUB_COMMIT_UNKNOWN: "inconclusive/platform",
JOB_ORDER_INVALID: "usage",
JOB_ID_TAKEN: "usage",
JOB_NOT_FOUND: "usage",
JOB_REFUSED: "usage",
JOB_LIMIT: "no-go",
JOB_NO_MACHINE: "inconclusive/capacity",
WORKER_BUSY: "usage",
SESSION_TASK_INVALID: "usage",
SESSION_GOAL_REFUSED: "usage",
SESSION_OPEN: "usage",
SESSION_NONE: "usage",
SESSION_FULL: "usage",
SESSION_ASTRAY: "usage",
MESSAGE_TOO_LONG: "usage",
STEP_RUNNING: "usage",
STEP_INCOMPLETE: "usage",
STEP_UNPLANNED: "usage",
STEP_OUT_OF_ORDER: "usage",
STEP_TARGET_MISSING: "usage",
STEP_UNPROVEN: "usage",
SESSION_PLAN_MISSING: "usage",
SESSION_PLAN_CHANGED: "usage",
PROOF_REFUSED: "usage",
REPORT_PART_MISSING: "usage",
SESSION_UNPROVEN: "usage",
SESSION_CHECKPOINT_REFUSED: "usage",
GOING_BACK_REFUSED: "usage",
GOING_BACK_UNCONFIRMED: "usage",
MACHINES_NOT_FOUND: "usage",
MACHINES_REFUSED: "usage",
MACHINE_UNKNOWN: "usage",
MACHINE_ELSEWHERE: "usage",
MACHINE_UNPROBED: "usage",
MACHINE_UNREADABLE: "inconclusive/machine",
MACHINE_STATE_INVALID: "no-go",
MACHINE_CLOCK_UNKNOWN: "inconclusive/machine",
MACHINE_REASON_MISSING: "usage",
MACHINE_NOT_QUARANTINED: "usage",
MACRO_REFUSED: "defect",
MACRO_YAML_REFUSED: "usage",
MACRO_KEY_UNKNOWN: "usage",
MACRO_VALUE_REFUSED: "usage",
MACRO_PATH_REFUSED: "usage",
MACRO_COMMAND_REFUSED: "usage",
MACRO_VARIABLE_REFUSED: "usage",
MACRO_HOST_REFUSED: "usage",
MACRO_PATTERN_REFUSED: "usage",
MACRO_NAME_TAKEN: "usage",
MACRO_NOT_FOUND: "usage",
MACRO_INPUT_REFUSED: "usage",
MACRO_PLAN_NEEDED: "usage",
MACRO_PLAN_STALE: "usage",
MACRO_UNTESTED: "usage",
MACRO_STEP_FAILED: "no-go",
MACRO_CHECK_FAILED: "no-go",
MACRO_OUTPUT_REFUSED: "no-go",
MACRO_UNANNOUNCED: "no-go",
MACRO_EVIDENCE_TOUCHED: "no-go",
MACRO_POINT_FAILED: "no-go",
MACRO_UNPROVEN: "inconclusive/unproven",
TASK_INCOMPLETE: "usage",
TASK_TOO_LONG: "usage",
GOAL_NOT_ONE: "usage",
STEP_UNSERVED: "usage",
TASK_RUNNING: "usage",
PLACE_UNNAMED: "usage",
PLAN_MISSING: "usage",
PLAN_OTHER: "usage",
PLAN_UNCRITICISED: "usage",
PLAN_UNWRITTEN: "usage",
PLAN_STALE: "inconclusive/unproven",
VALIDATION_MISSING: "usage",
COMMIT_UNRECORDED: "no-go",
TREE_DIRTY: "no-go",
WRITE_UNANNOUNCED: "no-go",
CHANGE_UNTESTED: "no-go",
SAFE_MODE: "inconclusive/unproven",
STOP_RULE: "inconclusive/unproven",
STOP_REQUESTED: "cancelled",
AGENT_NOT_UNIQUE: "usage",
AGENT_SECRET_VARIABLE: "usage",
AGENT_MISSING: "usage",
AGENT_NEWCOMER: "usage",
AGENT_PARALLEL: "usage",
AGENT_MUTE: "no-go",
AGENT_ENDED: "no-go",
AGENT_ANSWER: "no-go",
AGENT_TOO_LONG: "no-go",
AGENT_TOO_OFTEN: "no-go",
AGENT_OTHER_TASK: "no-go",
AGENT_WRONG_ROLE: "no-go",
AGENT_UNPROVEN: "no-go",
AGENT_SECRET: "no-go",
AGENT_ACTED: "no-go",
AGENT_DECISION: "no-go",
AGENT_UNCRITICISED: "no-go",
AGENT_PLAN_REFUSED: "no-go",
CANCELLED: "cancelled",
DEFECT: "defect"
};
const failureCodes = Object.keys(failureEffects).filter(name => name in failureEffects);
function failureEffectOf(code) {
return Object.entries(failureEffects).find(([known]) => known === code)?.[1] ?? "";
}
class Failure extends Error {
code;
parameters;
constructor(code, parameters = {}, options) {
super(`${code} ${JSON.stringify(parameters)}`, options);
this.name = "Failure";
this.code = code;
this.parameters = parameters;
}
}
},
85382: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X5: () => severitySchema,
d5: () => auditSchema,
i2: () => wheelFitSchema,
n4: () => outlookSchema
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38125);
const severitySchema = zod__WEBPACK_IMPORTED_MODULE_1__.k5n([ "error", "warning", "note" ]);
const findingSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
rule: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().regex(/^(WHL|DEP|ELF|REP|NBK|MET|SEC|VER|PRE)-\d{3}$/),
severity: severitySchema,
answer: _answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
file: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
line: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().positive().optional(),
expected: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
observed: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
evidence: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP())
});
const wheelFitSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
file: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
answer: _answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
tag: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
reasons: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP())
});
const wheelMatrixSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
runtime: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
fits: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(wheelFitSchema)
});
const stoppedFileSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
file: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
distribution: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
reasons: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.rej({
rule: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
observed: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
})),
instead: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP()),
image: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
});
const profileOutlookSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
profile: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
python: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
libc: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
answer: _answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
stopped: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(stoppedFileSchema),
lacking: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.rej({
rule: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
expected: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
observed: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
})),
open: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP())
});
const outlookSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
profiles: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(profileOutlookSchema),
first: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
last: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
});
const auditSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
profile: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
findings: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(findingSchema),
rulesRun: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP()),
wheels: wheelMatrixSchema.optional(),
outlook: outlookSchema.optional()
});
},
61982: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => governingSettings,
Fy: () => governingSchema,
KE: () => governedSchema,
WJ: () => governingSetting
});
var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38125);
var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41158);
var _recipe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51713);
const governingPointSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
id: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1),
title: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
line: zod__WEBPACK_IMPORTED_MODULE_3__.aig().int().positive()
});
const proofSchema = zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^(?:[A-Z]{3,4}-\d{3}|[a-z]+(?:-[a-z]+)*|(?:file|output):[^/\\\p{Cc}][^\\\p{Cc}]*)$/u, "CONFIG_PROOF").refine(proof => !/(?:^file:|\/)\.\.(?:\/|$)/.test(proof), "CONFIG_PATH_OUTSIDE");
const governingSetting = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
document: _recipe_js__WEBPACK_IMPORTED_MODULE_2__.iZ,
points: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__.YOg(proofSchema).min(1)).default({})
});
const governingSettings = {
governing: governingSetting.optional().meta({
fr: "document fondateur du projet et ce qui prouve chacun de ses points ; absent : celui qui est livré, avec le jeu nx47",
en: "the project's governing document and what proves each of its points; absent: the one that is shipped, with the pack nx47",
sources: [ "file" ]
})
};
const governingSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
document: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1),
origin: zod__WEBPACK_IMPORTED_MODULE_3__.k5n([ "project", "shipped" ]),
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL,
points: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(governingPointSchema),
proofs: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(zod__WEBPACK_IMPORTED_MODULE_3__.YjP(), zod__WEBPACK_IMPORTED_MODULE_3__.YOg(proofSchema)),
files: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(zod__WEBPACK_IMPORTED_MODULE_3__.YjP(), _manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL)
});
const governingProofSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
proof: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
answer: _answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
macro: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
event: zod__WEBPACK_IMPORTED_MODULE_3__.aig().int().nonnegative(),
evidence: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
sha256: zod__WEBPACK_IMPORTED_MODULE_3__.KCZ([ _manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL, zod__WEBPACK_IMPORTED_MODULE_3__.euz("") ])
});
const governedSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
document: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
origin: zod__WEBPACK_IMPORTED_MODULE_3__.k5n([ "project", "shipped" ]),
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL,
rows: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(zod__WEBPACK_IMPORTED_MODULE_3__.rej({
point: governingPointSchema,
answer: _answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
proofs: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(governingProofSchema)
})),
unmatched: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(zod__WEBPACK_IMPORTED_MODULE_3__.YjP())
});
},
68142: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => kernelMetadataSchema,
F: () => datasetMetadataSchema
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const flag = zod__WEBPACK_IMPORTED_MODULE_0__.KCZ([ zod__WEBPACK_IMPORTED_MODULE_0__.zMY(), zod__WEBPACK_IMPORTED_MODULE_0__.k5n([ "true", "false" ]).transform(text => text === "true") ]);
const text = zod__WEBPACK_IMPORTED_MODULE_0__.YjP().nullish().transform(value => value ?? "");
const kernelMetadataSchema = zod__WEBPACK_IMPORTED_MODULE_0__._H3({
id: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
title: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
code_file: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
language: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
kernel_type: zod__WEBPACK_IMPORTED_MODULE_0__.k5n([ "notebook", "script" ]),
is_private: flag.default(true),
enable_gpu: flag.default(false),
enable_tpu: flag.default(false),
enable_internet: flag.default(false),
dataset_sources: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).default([]),
competition_sources: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).default([]),
kernel_sources: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).default([]),
model_sources: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).default([]),
machine_shape: text,
docker_image: text,
docker_image_pinning_type: zod__WEBPACK_IMPORTED_MODULE_0__.k5n([ "", "original", "latest" ]).nullish().transform(value => value ?? "")
});
const datasetMetadataSchema = zod__WEBPACK_IMPORTED_MODULE_0__._H3({
id: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
title: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
licenses: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__._H3({
name: zod__WEBPACK_IMPORTED_MODULE_0__.YjP()
})).length(1),
is_private: flag.default(true)
});
},
31821: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Bo: () => observationsSchema,
Gq: () => judgedNames,
Mp: () => outputPrefix,
RC: () => checksumsManifestSchema,
VT: () => runtimeProfileName,
Z_: () => outputRoles,
Zv: () => metricNames,
fG: () => metricsHeader,
gr: () => outputNames
});
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
var _kernel_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2894);
var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41158);
const outputRoles = [ "main-report", "events", "metrics-csv", "latency", "hardware", "checksums", "stdout", "stderr" ];
const suffixes = {
events: "events_ns.jsonl",
"metrics-csv": "runtime_metrics.csv",
latency: "latency_breakdown.json",
hardware: "hardware_fingerprint.json",
checksums: "checksums_manifest.json",
stdout: "execution_stdout.log",
stderr: "execution_stderr.log"
};
const runtimeProfileName = "nx47_runtime_profile.json";
const kitReportName = "nx47_validation_report.json";
function judgedNames(packs, mainReport) {
return [ ...Object.values(outputNames(packs, mainReport)), runtimeProfileName ];
}
function outputPrefix(packs) {
return packs.includes("nx47") ? "lumvorax_" : "nx47_";
}
function outputNames(packs, mainReport) {
const prefix = outputPrefix(packs);
const named = role => `${prefix}${suffixes[role]}`;
return {
"main-report": mainReport === "" ? kitReportName : mainReport,
events: named("events"),
"metrics-csv": named("metrics-csv"),
latency: named("latency"),
hardware: named("hardware"),
checksums: named("checksums"),
stdout: named("stdout"),
stderr: named("stderr")
};
}
const metricsHeader = "ts_ns,cpu_percent,ram_used_mb,ram_total_mb,gpu_mem_used_mb,gpu_mem_total_mb,step";
const metricNames = [ "throughput_items_per_s", "throughput_pixels_per_s", "latency_ns_by_step", "peak_ram_mb", "peak_gpu_mem_mb" ];
const checksumsManifestSchema = zod__WEBPACK_IMPORTED_MODULE_2__._H3({
schema: zod__WEBPACK_IMPORTED_MODULE_2__.euz("nx47.checksums/1"),
nonce: _kernel_run_js__WEBPACK_IMPORTED_MODULE_0__.x,
ledger_head: _manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL,
bundle_manifest_sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL.nullable(),
bundle_root: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().nullable(),
bundle_mismatches: zod__WEBPACK_IMPORTED_MODULE_2__.g1P(zod__WEBPACK_IMPORTED_MODULE_2__.YjP(), zod__WEBPACK_IMPORTED_MODULE_2__.YjP()),
main_report_sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL.nullable(),
main_report_irregular: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().nullable(),
sealed_at_ns: zod__WEBPACK_IMPORTED_MODULE_2__.KCZ([ zod__WEBPACK_IMPORTED_MODULE_2__.aig(), zod__WEBPACK_IMPORTED_MODULE_2__.oad() ]),
files: zod__WEBPACK_IMPORTED_MODULE_2__.g1P(zod__WEBPACK_IMPORTED_MODULE_2__.YjP(), zod__WEBPACK_IMPORTED_MODULE_2__._H3({
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL,
bytes: zod__WEBPACK_IMPORTED_MODULE_2__.KCZ([ zod__WEBPACK_IMPORTED_MODULE_2__.aig(), zod__WEBPACK_IMPORTED_MODULE_2__.oad() ])
}))
});
const observationsSchema = zod__WEBPACK_IMPORTED_MODULE_2__._H3({
native: zod__WEBPACK_IMPORTED_MODULE_2__._H3({
path: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().nullable(),
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL.nullable(),
loaded: zod__WEBPACK_IMPORTED_MODULE_2__.zMY(),
error: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
missing_symbols: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP()),
exported: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP()).optional()
}).nullable(),
lzw: zod__WEBPACK_IMPORTED_MODULE_2__._H3({
ok: zod__WEBPACK_IMPORTED_MODULE_2__.zMY(),
error: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
}).nullable(),
packages: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__._H3({
name: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
version: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().nullable(),
imported: zod__WEBPACK_IMPORTED_MODULE_2__.zMY(),
origin: zod__WEBPACK_IMPORTED_MODULE_2__.k5n([ "bundle", "image", "absent", "unknown" ])
})),
imported: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__._H3({
distribution: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().nullable(),
version: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().nullable(),
origin: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().nullish()
})).optional(),
warnings: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__._H3({
source: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
text: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
})),
cells: zod__WEBPACK_IMPORTED_MODULE_2__._H3({
run: zod__WEBPACK_IMPORTED_MODULE_2__.aig(),
raised: zod__WEBPACK_IMPORTED_MODULE_2__.aig(),
executed: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__._H3({
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_1__.bL.nullable(),
raised: zod__WEBPACK_IMPORTED_MODULE_2__.zMY()
})).optional()
}),
cwd: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
on_kaggle: zod__WEBPACK_IMPORTED_MODULE_2__.zMY(),
counted_by: zod__WEBPACK_IMPORTED_MODULE_2__.k5n([ "notebook", "kit" ])
});
},
2894: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => kernelRunSchema,
x: () => nonceSchema
});
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41158);
var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83538);
const nonceSchema = zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(/^[0-9a-f]{32}$/);
const kernelRunSchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_2__.euz("nx47.kernel-run/1"),
nonce: nonceSchema,
ledger_head: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL,
index_checkpoint: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(/^(?:[1-9]\d* [A-Za-z0-9+/]{43}=)?$/),
packs: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(_verdict_js__WEBPACK_IMPORTED_MODULE_1__.hF),
prefix: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
main_report: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().nullable(),
dataset: zod__WEBPACK_IMPORTED_MODULE_2__.rej({
owner: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
slug: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
manifest: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
}).nullable(),
native: zod__WEBPACK_IMPORTED_MODULE_2__.rej({
library: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
symbols: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP())
}).nullable(),
required_packages: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP())
});
},
71461: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => languageSchema
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const languageSchema = zod__WEBPACK_IMPORTED_MODULE_0__.k5n([ "fr", "en" ]);
},
41158: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
HQ: () => bundleManifestName,
TO: () => bundleManifestSchema,
bL: () => sha256Schema
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const sha256Schema = zod__WEBPACK_IMPORTED_MODULE_0__.YjP().regex(/^[0-9a-f]{64}$/);
const bundleManifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_0__.euz("nx47.bundle-manifest/1"),
files: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.rej({
name: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().min(1),
bytes: zod__WEBPACK_IMPORTED_MODULE_0__.aig().int().nonnegative(),
sha256: sha256Schema
}))
});
const bundleManifestName = "bundle-manifest.json";
},
70456: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => refSchema,
h: () => precheckRowSchema
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38125);
const refSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
owner: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
slug: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
});
const precheckRowSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
id: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
command: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
answer: _answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
observed: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
evidence: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
});
},
56246: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
TG: () => runtimeProfileSchema,
YC: () => profileDifferenceSchema
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const libraryFactsSchema = zod__WEBPACK_IMPORTED_MODULE_0__._H3({
needed: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).optional(),
verdef: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).optional(),
symbols: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).optional()
});
const installedDistributionSchema = zod__WEBPACK_IMPORTED_MODULE_0__._H3({
name: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
version: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
requires: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).optional(),
requires_python: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().nullish(),
imports: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).optional()
});
const runtimeProfileSchema = zod__WEBPACK_IMPORTED_MODULE_0__._H3({
schema: zod__WEBPACK_IMPORTED_MODULE_0__.euz("nx47.runtime-profile/1"),
id: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().min(1),
origin: zod__WEBPACK_IMPORTED_MODULE_0__.k5n([ "probe", "derived", "manual", "session" ]),
provenance: zod__WEBPACK_IMPORTED_MODULE_0__._H3({}).optional(),
python: zod__WEBPACK_IMPORTED_MODULE_0__._H3({
implementation: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
version: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
abi: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
ext_suffixes: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()),
pip: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().nullish()
}),
platform: zod__WEBPACK_IMPORTED_MODULE_0__._H3({
machine: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
libc: zod__WEBPACK_IMPORTED_MODULE_0__._H3({
name: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
version: zod__WEBPACK_IMPORTED_MODULE_0__.YjP()
})
}),
marker_environment: zod__WEBPACK_IMPORTED_MODULE_0__.g1P(zod__WEBPACK_IMPORTED_MODULE_0__.YjP(), zod__WEBPACK_IMPORTED_MODULE_0__.YjP()),
compatible_tags: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).optional(),
compatible_tags_computed_equal: zod__WEBPACK_IMPORTED_MODULE_0__.zMY().optional(),
distributions: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(installedDistributionSchema),
absent: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).optional(),
loader: zod__WEBPACK_IMPORTED_MODULE_0__._H3({
ld_library_path: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).optional(),
libs: zod__WEBPACK_IMPORTED_MODULE_0__.g1P(zod__WEBPACK_IMPORTED_MODULE_0__.YjP(), libraryFactsSchema),
process_global: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()).optional()
}).optional(),
unknown: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP())
});
const profileDifferenceSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
fact: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
expected: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
observed: zod__WEBPACK_IMPORTED_MODULE_0__.YjP()
});
},
51713: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
GW: () => recipeSchema,
iZ: () => relativePath,
vU: () => argv
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const argv = zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP().min(1)).min(1);
const relativePath = zod__WEBPACK_IMPORTED_MODULE_0__.YjP().min(1).refine(isInside, "CONFIG_PATH_OUTSIDE").overwrite(path => path.replace(/^(?:\.\/+)+|\/+$/g, "") || ".");
function isInside(path) {
return !path.startsWith("/") && !path.split("/").includes("..") && !/[\\\p{Cc}]/u.test(path);
}
const recipeSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
requirements: relativePath.optional(),
commands: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(argv).default([]),
files: zod__WEBPACK_IMPORTED_MODULE_0__.g1P(zod__WEBPACK_IMPORTED_MODULE_0__.YjP(), relativePath).refine(files => Object.keys(files).every(isInside), "CONFIG_PATH_OUTSIDE").default({})
});
},
60865: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => repositorySettings
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51713);
const repositorySettings = {
projects: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP().regex(/^(?!\/)[^\\,]+$/)).default([]).meta({
fr: "dossiers des projets de ce dépôt (motifs : * sans /, ** avec), dans le nx47.yml de sa racine ; la commande `nx47 matrix` les liste",
en: "folders of this repository's projects (globs: * without /, ** with it), in the nx47.yml of its root; the command `nx47 matrix` lists them",
sources: [ "file" ]
}),
"minimal-test": _recipe_js__WEBPACK_IMPORTED_MODULE_0__.vU.optional().meta({
fr: "commande qui montre que le projet marche, lancée dans un clone jetable à chaque point de reprise d'une session, et après un retour",
en: "command that shows that the project works, run in a throw-away clone at each checkpoint of a session, and after going back",
sources: [ "file" ]
})
};
},
27363: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
SS: () => projectChangesSchema,
_L: () => repositorySchema
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const dirtyFileSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
sha256: zod__WEBPACK_IMPORTED_MODULE_0__.YjP()
});
const lostBytesSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
path: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
commit: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
parent: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
byte: zod__WEBPACK_IMPORTED_MODULE_0__.aig().int().nonnegative()
});
const repositorySchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
head: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
tree: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
dirty: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(dirtyFileSchema),
isShallow: zod__WEBPACK_IMPORTED_MODULE_0__.zMY(),
grown: zod__WEBPACK_IMPORTED_MODULE_0__.rej({
paths: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()),
edges: zod__WEBPACK_IMPORTED_MODULE_0__.aig().int().nonnegative(),
lost: lostBytesSchema.nullable()
}),
unread: zod__WEBPACK_IMPORTED_MODULE_0__.YjP()
});
const changeRowSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
file: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
reason: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
impact: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
proof: zod__WEBPACK_IMPORTED_MODULE_0__.YjP()
});
const projectChangesSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
treeBefore: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
treeAfter: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
rows: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(changeRowSchema)
});
},
38611: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
GW: () => recipe.GW,
TF: () => requestSchema
});
var schemas = __webpack_require__(26921);
var language = __webpack_require__(71461);
var recipe = __webpack_require__(51713);
var user_macro = __webpack_require__(99553);
const names = schemas.YOg(user_macro.Z5).max(20).default([]);
const macroSettings = {
prechecks: schemas.YOg(recipe.vU).default([]).meta({
fr: "commandes du projet, lancées avant toute publication ; un échec arrête tout",
en: "the project's own commands, run before anything is published; a failure stops everything",
sources: [ "file" ]
}),
macros: schemas.rej({
"before-audit": names,
"after-audit": names,
"before-publish": names,
"after-run": names,
"on-failure": names
}).prefault({}).meta({
fr: "macros du projet (macros/NOM.yml) lancées en cours de certification : before-audit, after-audit, before-publish, after-run, on-failure",
en: "the project's own macros (macros/NAME.yml) that run during a certification: before-audit, after-audit, before-publish, after-run, on-failure",
sources: [ "file" ]
})
};
var governing = __webpack_require__(61982);
var repository_settings = __webpack_require__(60865);
const sources = [ "file", "input" ];
const storingSettings = {
artifacts: schemas.zMY().default(true).meta({
fr: "laisser la session, les sorties, le rapport HTML et le SARIF en artefacts de l'exécution GitHub",
en: "leave session, outputs, HTML report and SARIF as artifacts of the GitHub run",
sources: sources
}),
cache: schemas.zMY().default(true).meta({
fr: "garder wheels et résultats d'audit dans le cache de GitHub, vérifiés avant usage",
en: "keep wheels and audit results in GitHub's cache, verified before they are used",
sources: sources
})
};
const recordSettings = {
...governing.D,
...storingSettings,
...repository_settings.C,
report: recipe.iZ.optional().meta({
fr: "rapport du projet (.md ou .txt), que chaque exécution sur Kaggle prolonge d'une section datée : ses anciens octets sont vérifiés sur tout l'historique",
en: "report of the project (.md or .txt), which each run on Kaggle continues with a dated section: its old bytes are checked over the whole history",
sources: [ "file" ]
}),
journals: schemas.YOg(recipe.iZ).default([]).meta({
fr: "journaux du projet (.md, .txt ou .jsonl), que chaque exécution sur Kaggle prolonge : leurs anciens octets sont vérifiés sur tout l'historique",
en: "journals of the project (.md, .txt or .jsonl), which each run on Kaggle continues: their old bytes are checked over the whole history",
sources: [ "file" ]
}),
lowered: schemas.YOg(schemas.YjP().regex(/^(?:pack|file|package|bundled|library|symbol|forbidden|asset|output):./)).default([]).meta({
fr: "exigences de la dernière exécution certifiée abandonnées par une personne, par exemple symbol:lum_encode",
en: "requirements of the last certified run that a person gave up, for instance symbol:lum_encode",
sources: [ "file" ]
}),
"commit-back": schemas.k5n([ "auto", "always", "never" ]).default("auto").meta({
fr: "ajouter la session à la branche des rapports : auto le fait sur GitHub (hors pull request) pour une exécution sur Kaggle, jamais ailleurs",
en: "add the session to the branch of reports: auto does it on GitHub (pull requests aside) for a run on Kaggle, and never elsewhere",
sources: [ "file", "flag", "input" ]
}),
"reports-branch": schemas.YjP().regex(/^(?!-)(?!.*\.\.)(?!.*\.lock$)[A-Za-z0-9._/-]+$/).default("nx47-reports").meta({
fr: "branche qui reçoit sessions, registre et rapports, créée si elle manque ; current : celle qui est extraite",
en: "branch that receives sessions, ledger and reports, made where it is missing; current: the one that is checked out",
sources: [ "file" ]
}),
"tag-go": schemas.zMY().default(false).meta({
fr: "donner à chaque exécution GO une étiquette sur la branche des rapports, nx47/<numéro>",
en: "give each run that is GO a tag on the branch of reports, nx47/<number>",
sources: [ "file" ]
}),
evidence: schemas.k5n([ "digest", "summary", "full" ]).default("summary").meta({
fr: "preuves gardées dans la branche : digest aucune, summary celles de 5 Mio au plus et 10 Mio en tout, full toutes",
en: "evidence kept in the branch: digest none, summary files of up to 5 MiB and 10 MiB in all, full everything",
sources: [ "file" ]
})
};
const inputFolders = schemas.g1P(schemas.YjP().regex(/^\w[\w.-]*(?:\/\w[\w.-]*)*$/), recipe.iZ).default({});
const rehearsalRun = {
scenario: schemas.YjP().default("").meta({
fr: "ce que le service embarqué doit faire de travers, par exemple stale-ready,lost-connection@3 (docs/scenarios.md)",
en: "what the embedded service is to do wrong, for instance stale-ready,lost-connection@3 (docs/scenarios.md)",
sources: [ "flag" ]
}),
rerun: schemas.zMY().default(false).meta({
fr: "répéter avec les dossiers de rerun-inputs, comme Kaggle relance sur un jeu de test caché",
en: "rehearse with the folders of rerun-inputs, as Kaggle runs again on a hidden test set",
sources: [ "flag" ]
}),
"allow-open-network": schemas.zMY().default(false).meta({
fr: "répéter même si cette machine ne peut pas fermer le réseau de la session",
en: "rehearse even if this machine can't close the session's network",
sources: [ "flag", "input" ]
})
};
const rehearsalInputs = {
inputs: inputFolders.meta({
fr: "répétition : dossier qui tient lieu de chaque autre entrée du kernel (owner/slug: ./dossier)",
en: "rehearsal: the folder that stands for each other input of the kernel (owner/slug: ./folder)",
sources: [ "file" ]
}),
"rerun-inputs": inputFolders.meta({
fr: "répétition avec --rerun : les dossiers qui remplacent ceux de inputs",
en: "rehearsal with --rerun: the folders that replace those of inputs",
sources: [ "file" ]
})
};
var kernel_outputs = __webpack_require__(31821);
const bundlePath = recipe.iZ.refine(path => path !== "." && !/^\.(?:nx47|git)(?:\/|$)/.test(path), "CONFIG_BUNDLE_PATH");
function isReportName(name) {
const kits = [ ...Object.values((0, kernel_outputs.gr)([ "core" ], "")), ...Object.values((0, 
kernel_outputs.gr)([ "nx47" ], "")) ];
return !/^\.|^__|[\\/\p{Cc}]/u.test(name) && ![ ...kits, kernel_outputs.VT ].includes(name);
}
function isKernelSlug(slug) {
return slug.length >= 5 && slug.length <= 50 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug);
}
const telling_settings_sources = [ "file", "input" ];
const tellingSettings = {
summary: schemas.zMY().default(true).meta({
fr: "résumer l'exécution sur sa page GitHub : verdict, tableaux, phases, fins des journaux",
en: "summarise the run on GitHub's page of it: verdict, tables, phases, ends of the logs",
sources: telling_settings_sources
}),
annotations: schemas.zMY().default(true).meta({
fr: "annoter les fichiers et les lignes en cause, dix fois au plus par gravité",
en: "annotate the files and lines concerned, at most ten times for each severity",
sources: telling_settings_sources
}),
comment: schemas.zMY().default(false).meta({
fr: "tenir à jour un commentaire unique sur la pull request (droit pull-requests: write)",
en: "keep one comment on the pull request up to date (permission pull-requests: write)",
sources: telling_settings_sources
}),
issue: schemas.zMY().default(false).meta({
fr: "ouvrir un ticket GitHub à un NO-GO sur Kaggle et le fermer au GO suivant (droit issues: write)",
en: "open an issue at a NO-GO on Kaggle and close it at the next GO (permission issues: write)",
sources: telling_settings_sources
})
};
var verdict = __webpack_require__(83538);
const credentialInputs = {
"kaggle-username": {
fr: "nom d'utilisateur Kaggle (une variable du dépôt, pas un secret)",
en: "Kaggle user name (a variable of the repository, not a secret)"
},
"kaggle-key": {
fr: "clé Kaggle historique (secret)",
en: "legacy Kaggle key (secret)"
},
"kaggle-api-token": {
fr: "jeton d'API Kaggle KGAT_ (secret)",
en: "Kaggle API token KGAT_ (secret)"
},
"github-token": {
fr: "jeton qui pose les statuts nx47/certification et nx47/audit (droit statuses: write), et écrit le commentaire et le ticket GitHub demandés ; vide : rien de cela",
en: "token that sets the statuses nx47/certification and nx47/audit (permission statuses: write), and writes the comment and the issue that are asked for; empty: none of these"
}
};
const request_all = [ "file", "flag", "input" ];
const once = [ "flag", "input" ];
const fileOnly = [ "file" ];
const requestSchema = schemas.rej({
mode: schemas.k5n([ "dry-run", "observe", "execute" ]).default("dry-run").meta({
fr: "dry-run liste chaque écriture sans la faire, observe ne fait que lire, execute agit",
en: "dry-run lists every write without doing it, observe only reads, execute acts",
sources: once
}),
language: language.A.default("fr").meta({
fr: "langue des messages et du rapport : fr ou en",
en: "language of messages and report: fr or en",
sources: request_all
}),
packs: schemas.YOg(verdict.hF).min(1).default([ "core", "nx47" ]).meta({
fr: "jeux de conditions exigés : core pour tout notebook, nx47 pour LZW, TIFF, LUM et bibliothèque native",
en: "packs of conditions required: core for any notebook, nx47 for LZW, TIFF, LUM and the native library",
sources: fileOnly
}),
profile: schemas.YjP().min(1).default("kaggle-py312").meta({
fr: "profil d'exécution visé par l'audit, par exemple kaggle-py312, ou un fichier .json du projet",
en: "runtime profile that the audit is held against, for instance kaggle-py312, or a .json file of the project",
sources: request_all
}),
target: schemas.k5n([ "kaggle", "rehearsal" ]).default("kaggle").meta({
fr: "kaggle publie sur Kaggle, rehearsal répète sur le service embarqué (jamais un GO)",
en: "kaggle publishes on Kaggle, rehearsal runs against the embedded service (never a GO)",
sources: [ "input" ]
}),
project: schemas.YjP().min(1).default(".").meta({
fr: "dossier du projet, celui de nx47.yml ou un de ses sous-dossiers",
en: "folder of the project, that of nx47.yml or one below it",
sources: [ "input" ]
}),
service: schemas.YjP().default("").meta({
fr: "adresse d'un service Kaggle ; vide : Kaggle lui-même (certify) ou le service embarqué (rehearse)",
en: "address of a Kaggle service; empty: Kaggle itself (certify) or the embedded one (rehearse)",
sources: once
}),
wait: schemas.aig().int().min(0).max(3600).optional().meta({
fr: "première attente en secondes ; au moins 59 face à Kaggle, 2 par défaut en répétition",
en: "first wait in seconds; at least 59 against Kaggle, 2 by default in a rehearsal",
sources: request_all
}),
deadline: schemas.aig().int().min(1).max(43200).default(3600).meta({
fr: "temps maximal en secondes laissé à la session avant un verdict INCONCLUSIVE/deadline",
en: "longest time in seconds that a session is given before INCONCLUSIVE/deadline",
sources: request_all
}),
detach: schemas.zMY().default(false).meta({
fr: "s'arrêter après l'envoi, verdict PENDING : `nx47 collect` finit plus tard, même ailleurs",
en: "end after the push, verdict PENDING: `nx47 collect` finishes later, elsewhere too",
sources: once
}),
offline: schemas.zMY().default(false).meta({
fr: "seulement l'audit hors ligne, bundle compris : rien n'est demandé à Kaggle, AUDITED au mieux",
en: "only the offline audit, with the bundle: nothing is asked of Kaggle, AUDITED at best",
sources: [ "input" ]
}),
ticket: schemas.YjP().default("").meta({
fr: "ticket d'une exécution détachée : l'étape la juge au lieu d'en lancer une",
en: "ticket of a detached run: the step judges that one instead of starting another",
sources: [ "input" ]
}),
...rehearsalRun,
kernel: recipe.iZ.meta({
fr: "dossier qui contient kernel-metadata.json et le notebook",
en: "folder that holds kernel-metadata.json and the notebook",
sources: fileOnly
}),
"certify-in": schemas.YjP().refine(slug => slug === "" || isKernelSlug(slug), "a-z 0-9 -, 5–50").default("").meta({
fr: "slug d'un autre kernel, privé, où tourne la certification : celui du projet ne montre jamais le kit",
en: "slug of another, private kernel in which the certification runs: the project's own never shows the kit",
sources: fileOnly
}),
accelerator: schemas.YjP().default("").meta({
fr: "machine demandée à Kaggle, par exemple NvidiaTeslaT4 ; none : processeur seul ; vide : ce que dit kernel-metadata.json",
en: "machine asked of Kaggle, for instance NvidiaTeslaT4; none: processor only; empty: what kernel-metadata.json says",
sources: fileOnly
}),
image: schemas.rej({
docker: schemas.YjP().min(1).optional(),
pinning: schemas.k5n([ "original", "latest" ]).optional()
}).optional().meta({
fr: "image de la session (docker, par son empreinte) et si Kaggle la garde d'une version à l'autre (pinning)",
en: "image of the session (docker, by its digest) and whether Kaggle keeps it from version to version (pinning)",
sources: fileOnly
}),
"session-timeout": schemas.aig().int().min(60).max(43200).optional().meta({
fr: "secondes après lesquelles Kaggle arrête la session ; absent : deux minutes après `deadline`",
en: "seconds after which Kaggle ends the session; absent: two minutes after `deadline`",
sources: fileOnly
}),
dataset: recipe.iZ.optional().meta({
fr: "fichier dataset-metadata.json ; absent : le projet ne publie pas de dataset",
en: "dataset-metadata.json; absent: the project publishes no dataset",
sources: fileOnly
}),
bundle: schemas.rej({
path: bundlePath,
recipe: recipe.GW.optional()
}).optional().meta({
fr: "dossier publié comme dataset, et la recette qui le fabrique quand il est vide",
en: "folder published as the dataset, and the recipe that makes it when it is empty",
sources: fileOnly
}),
removals: schemas.YOg(schemas.YjP().min(1)).default([]).meta({
fr: "fichiers de la version précédente du dataset que la nouvelle peut perdre (noms, ou motifs avec *)",
en: "files of the previous version of the dataset that the new one may lose (names, or patterns with *)",
sources: fileOnly
}),
"make-public": schemas.YOg(schemas.k5n([ "dataset", "kernel" ])).default([]).meta({
fr: "ce qui peut devenir public si ses métadonnées le demandent ; sinon tout ce qui est neuf ou privé reste privé",
en: "what may become public where its metadata asks for it; otherwise whatever is new or private stays private",
sources: fileOnly
}),
"kaggle-secrets": schemas.YOg(schemas.YjP().regex(/^[A-Za-z0-9_-]{1,100}$/)).default([]).meta({
fr: "étiquettes des secrets Kaggle que le notebook lit ; une répétition les prend dans NX47_SECRET_<ÉTIQUETTE>",
en: "labels of the Kaggle Secrets that the notebook reads; a rehearsal takes them from NX47_SECRET_<LABEL>",
sources: fileOnly
}),
...rehearsalInputs,
required: schemas.rej({
files: schemas.YOg(schemas.YjP().min(1)).default([]),
packages: schemas.YOg(schemas.YjP().min(1)).default([]),
"from-image": schemas.YOg(schemas.YjP().min(1)).default([])
}).prefault({}).meta({
fr: "fichiers et paquets exigés dans le bundle, et ceux que l'image Kaggle peut fournir",
en: "files and packages required in the bundle, and those that the Kaggle image may provide",
sources: fileOnly
}),
native: schemas.rej({
library: schemas.YjP().min(1),
symbols: schemas.YOg(schemas.YjP().min(1)).default([]),
forbidden: schemas.YOg(schemas.YjP().min(1)).default([])
}).optional().meta({
fr: "bibliothèque native du bundle, fonctions qu'elle doit exporter, et noms qu'elle ne doit pas exporter (forbidden)",
en: "native library of the bundle, functions that it must export, and names that it must not export (forbidden)",
sources: fileOnly
}),
assets: schemas.YOg(schemas.rej({
file: schemas.YjP().min(1),
archive: recipe.iZ,
member: schemas.YjP().min(1)
})).default([]).meta({
fr: "fichiers du bundle tirés d'une archive zip du projet : chacun doit être égal au membre nommé, octet par octet",
en: "files of the bundle taken from a zip archive of the project: each must equal the member named, byte for byte",
sources: fileOnly
}),
"main-report": schemas.YjP().refine(isReportName, "CONFIG_REPORT_NAME").default("").meta({
fr: "nom du rapport principal que le notebook écrit ; obligatoire avec le jeu nx47",
en: "name of the main report that the notebook writes; required with the pack nx47",
sources: fileOnly
}),
...recordSettings,
...tellingSettings,
...macroSettings
});
},
50075: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
c: () => secretVariables
});
const secretVariables = /^(?:KAGGLE_(?:KEY|API_TOKEN)|GITHUB_TOKEN|NX47_SECRET_.+)$/;
},
34211: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
z: () => Secret
});
const inspect = Symbol.for("nodejs.util.inspect.custom");
class Secret {
#value;
constructor(value) {
this.#value = value;
}
reveal() {
return this.#value;
}
toString() {
return "***";
}
toJSON() {
return "***";
}
[inspect]() {
return "***";
}
}
},
22600: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$T: () => namedDigestSchema,
Nq: () => userCellSchema,
R3: () => surfaceSchema
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41158);
const namedDigestSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
name: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().min(1),
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL
});
const userCellSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
cell: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().positive(),
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL
});
const surfaceWheelSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
distribution: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
version: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
wheel: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
});
const surfaceSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
cells: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(userCellSchema),
wheels: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(surfaceWheelSchema),
symbols: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP()),
notCovered: zod__WEBPACK_IMPORTED_MODULE_1__.rej({
cells: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().positive()),
otherSources: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(_manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL),
wheels: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP()),
symbols: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP()).nullable(),
packs: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP()),
conditions: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP())
})
});
},
24710: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$A: () => criterionSchema,
Ag: () => roleSchema,
FD: () => resultSchema,
Ov: () => taskIdSchema,
v: () => taskSchema,
vD: () => evidenceKindSchema
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const roleSchema = zod__WEBPACK_IMPORTED_MODULE_0__.k5n([ "chef", "recherchiste", "orchestrator", "tool", "macro-runner", "worker", "person" ]);
const evidenceKindSchema = zod__WEBPACK_IMPORTED_MODULE_0__.k5n([ "file", "command", "checksum", "diff", "log", "answer" ]);
const taskIdSchema = zod__WEBPACK_IMPORTED_MODULE_0__.YjP().regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/);
const criterionSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
criterion: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().trim().min(1),
evidence: evidenceKindSchema
});
const taskSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
task_id: taskIdSchema,
TASK: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().trim().min(1),
CONTEXT: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().trim().min(1),
CONSTRAINTS: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().trim().min(1),
DONE_CRITERIA: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(criterionSchema).min(1),
minutes: zod__WEBPACK_IMPORTED_MODULE_0__.aig().positive().optional(),
steps: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP().trim().min(1)).optional()
});
const resultSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
task_id: taskIdSchema,
RESULT: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().trim().min(1),
EVIDENCE: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.rej({
kind: evidenceKindSchema,
ref: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
sha256: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().regex(/^[0-9a-f]{64}$/).optional()
})),
RISKS: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()),
NEXT: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().trim().min(1)
});
},
49467: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
BH: () => datasetLossesSchema,
DA: () => replacedKernelSchema,
EE: () => ticketSchema,
M6: () => ticketName
});
var zod__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(64377);
var zod__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(26921);
var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38125);
var _card_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70697);
var _earlier_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22006);
var _event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84751);
var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24340);
var _finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85382);
var _governing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61982);
var _kernel_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2894);
var _manifest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41158);
var _precheck_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70456);
var _profile_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56246);
var _repository_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27363);
var _request_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38611);
var _surface_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(22600);
var _transport_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(40022);
const ticketName = "ticket.json";
const stamp = zod__WEBPACK_IMPORTED_MODULE_15__.w$();
const version = zod__WEBPACK_IMPORTED_MODULE_16__.aig().int().positive();
const keptFileSchema = zod__WEBPACK_IMPORTED_MODULE_16__.rej({
name: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
base64: zod__WEBPACK_IMPORTED_MODULE_16__.K39()
});
const replacedKernelSchema = zod__WEBPACK_IMPORTED_MODULE_16__.rej({
remote: zod__WEBPACK_IMPORTED_MODULE_16__.rej({
version: zod__WEBPACK_IMPORTED_MODULE_16__.aig().int().nonnegative(),
kind: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
language: zod__WEBPACK_IMPORTED_MODULE_16__.YjP()
}),
local: zod__WEBPACK_IMPORTED_MODULE_16__.rej({
kind: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
language: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
codeFile: zod__WEBPACK_IMPORTED_MODULE_16__.YjP()
})
});
const datasetLossesSchema = zod__WEBPACK_IMPORTED_MODULE_16__.rej({
version: zod__WEBPACK_IMPORTED_MODULE_16__.aig().int().nonnegative(),
lost: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(zod__WEBPACK_IMPORTED_MODULE_16__.YjP()),
allowed: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(zod__WEBPACK_IMPORTED_MODULE_16__.YjP())
});
const stepRecordSchema = zod__WEBPACK_IMPORTED_MODULE_16__.rej({
step: zod__WEBPACK_IMPORTED_MODULE_16__.aig().int().positive(),
macro: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
state: _event_js__WEBPACK_IMPORTED_MODULE_3__.aP,
startedAt: stamp,
endedAt: stamp,
goal: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
command: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
output: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
decision: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
touches: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(zod__WEBPACK_IMPORTED_MODULE_16__.YjP()),
check: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
checkAnswer: _answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
short: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
evidence: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(_event_js__WEBPACK_IMPORTED_MODULE_3__.jU)
});
const pushedKernelSchema = zod__WEBPACK_IMPORTED_MODULE_16__.rej({
ref: _precheck_js__WEBPACK_IMPORTED_MODULE_9__.D,
version: version,
url: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
pushedAt: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
datasetSources: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(zod__WEBPACK_IMPORTED_MODULE_16__.YjP()),
sourceMatches: _answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
settings: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(zod__WEBPACK_IMPORTED_MODULE_16__.rej({
name: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
asked: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
had: zod__WEBPACK_IMPORTED_MODULE_16__.YjP()
})),
image: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
replaced: replacedKernelSchema.nullable()
});
const ticketSchema = zod__WEBPACK_IMPORTED_MODULE_16__.rej({
schema: zod__WEBPACK_IMPORTED_MODULE_16__.euz("nx47.ticket/1"),
certifies: _precheck_js__WEBPACK_IMPORTED_MODULE_9__.D,
session: zod__WEBPACK_IMPORTED_MODULE_16__.rej({
id: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
task: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
startedAt: stamp,
ledgerHead: _manifest_js__WEBPACK_IMPORTED_MODULE_8__.bL
}),
service: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
target: zod__WEBPACK_IMPORTED_MODULE_16__.k5n([ "kaggle", "rehearsal" ]),
askedFor: zod__WEBPACK_IMPORTED_MODULE_16__.k5n([ "kaggle", "rehearsal" ]),
settings: _request_js__WEBPACK_IMPORTED_MODULE_12__.TF,
waitSeconds: zod__WEBPACK_IMPORTED_MODULE_16__.aig().nonnegative(),
pushedAt: stamp,
deadline: stamp,
expires: stamp,
nonce: _kernel_run_js__WEBPACK_IMPORTED_MODULE_7__.x,
kitLedgerHead: _manifest_js__WEBPACK_IMPORTED_MODULE_8__.bL,
kitCheckpoint: zod__WEBPACK_IMPORTED_MODULE_16__.YjP(),
userCells: zod__WEBPACK_IMPORTED_MODULE_16__.aig().int().nonnegative(),
kernel: pushedKernelSchema,
dataset: zod__WEBPACK_IMPORTED_MODULE_16__.rej({
ref: _precheck_js__WEBPACK_IMPORTED_MODULE_9__.D,
version: version,
reused: zod__WEBPACK_IMPORTED_MODULE_16__.zMY(),
losses: datasetLossesSchema.nullable()
}).nullable(),
manifest: _manifest_js__WEBPACK_IMPORTED_MODULE_8__.TO.nullable(),
manifestSha256: _manifest_js__WEBPACK_IMPORTED_MODULE_8__.bL.nullable(),
prechecks: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(_precheck_js__WEBPACK_IMPORTED_MODULE_9__.h),
governing: _governing_js__WEBPACK_IMPORTED_MODULE_6__.Fy.optional(),
configuration: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(_surface_js__WEBPACK_IMPORTED_MODULE_13__.$T).optional(),
auditBefore: _finding_js__WEBPACK_IMPORTED_MODULE_5__.d5,
auditBeside: _finding_js__WEBPACK_IMPORTED_MODULE_5__.d5.nullable(),
compilation: _facts_js__WEBPACK_IMPORTED_MODULE_4__.fS,
profile: _profile_js__WEBPACK_IMPORTED_MODULE_10__.TG,
card: _card_js__WEBPACK_IMPORTED_MODULE_1__.u.nullable(),
code: keptFileSchema,
kernelMetadata: keptFileSchema,
datasetMetadata: keptFileSchema.nullable(),
libraries: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(_facts_js__WEBPACK_IMPORTED_MODULE_4__.w_),
earlierReports: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(_manifest_js__WEBPACK_IMPORTED_MODULE_8__.bL),
earlier: _earlier_runs_js__WEBPACK_IMPORTED_MODULE_2__.i.nullable(),
repository: _repository_js__WEBPACK_IMPORTED_MODULE_11__._L.nullable(),
changes: _repository_js__WEBPACK_IMPORTED_MODULE_11__.SS.nullable(),
transport: _transport_js__WEBPACK_IMPORTED_MODULE_14__.ls,
steps: zod__WEBPACK_IMPORTED_MODULE_16__.YOg(stepRecordSchema)
});
},
40022: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Rs: () => kaggleUrl,
ls: () => transportSchema
});
var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41158);
const certificateSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
subject: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
issuer: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL
});
const peerSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
protocol: zod__WEBPACK_IMPORTED_MODULE_1__.k5n([ "http", "https" ]),
host: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
proxy: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
tls: zod__WEBPACK_IMPORTED_MODULE_1__.YjP(),
authorized: zod__WEBPACK_IMPORTED_MODULE_1__.zMY(),
chain: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(certificateSchema),
builtInRoot: zod__WEBPACK_IMPORTED_MODULE_1__.zMY(),
requests: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().positive()
});
const transportSchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
answers: zod__WEBPACK_IMPORTED_MODULE_1__.aig().int().nonnegative(),
peers: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(peerSchema)
});
const kaggleUrl = "https://api.kaggle.com";
},
99553: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Sc: () => macroPoints,
Z5: () => macroNameSchema,
jR: () => userMacroSchema
});
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41158);
var _value_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84588);
const macroPoints = [ "before-audit", "after-audit", "before-publish", "after-run", "on-failure" ];
const macroNameSchema = zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/).max(60);
const sentence = zod__WEBPACK_IMPORTED_MODULE_2__.YjP().trim().min(1).max(300);
const argument = zod__WEBPACK_IMPORTED_MODULE_2__.KCZ([ zod__WEBPACK_IMPORTED_MODULE_2__.YjP().max(4096), zod__WEBPACK_IMPORTED_MODULE_2__.rej({
input: _value_schema_js__WEBPACK_IMPORTED_MODULE_1__.i9
}) ]);
const argv = zod__WEBPACK_IMPORTED_MODULE_2__.YOg(argument).min(1).max(100);
const path = zod__WEBPACK_IMPORTED_MODULE_2__.YjP().min(1).max(400);
const deadlineSeconds = zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().min(1).max(3600);
const stepSchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
argv: argv.meta({
description: "Program and arguments, each on its own: no shell ever reads them."
}),
deadlineSeconds: deadlineSeconds.meta({
description: "After these seconds the step is ended and has failed."
}),
touches: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(path).default([]).meta({
description: "Every file or folder that the step changes; any other change fails the macro."
}),
output: _value_schema_js__WEBPACK_IMPORTED_MODULE_1__.i9.optional().meta({
description: "Output that what the step prints becomes, read as its type in OUTPUT_SCHEMA says."
})
});
const verifySchema = zod__WEBPACK_IMPORTED_MODULE_2__.KCZ([ zod__WEBPACK_IMPORTED_MODULE_2__.rej({
argv: argv,
deadlineSeconds: deadlineSeconds,
status: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().min(0).max(255).default(0)
}), zod__WEBPACK_IMPORTED_MODULE_2__.rej({
file: path,
sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_0__.bL
}), zod__WEBPACK_IMPORTED_MODULE_2__.rej({
file: path,
exists: zod__WEBPACK_IMPORTED_MODULE_2__.zMY()
}) ]);
const rollbackSchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
argv: argv,
deadlineSeconds: deadlineSeconds
});
const caseSchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
name: sentence,
input: zod__WEBPACK_IMPORTED_MODULE_2__.g1P(zod__WEBPACK_IMPORTED_MODULE_2__.YjP(), zod__WEBPACK_IMPORTED_MODULE_2__.L5J()).default({}),
files: zod__WEBPACK_IMPORTED_MODULE_2__.g1P(path, zod__WEBPACK_IMPORTED_MODULE_2__.YjP().max(65536)).default({}).meta({
description: "Files that lie in the throw-away folder, with their text."
}),
copies: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(path).default([]).meta({
description: "The project's own files that are copied beside them."
}),
expect: zod__WEBPACK_IMPORTED_MODULE_2__.rej({
state: zod__WEBPACK_IMPORTED_MODULE_2__.k5n([ "DONE", "FAILED", "REFUSED" ]),
code: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(/^[A-Z][A-Z_]+$/).optional(),
output: zod__WEBPACK_IMPORTED_MODULE_2__.g1P(zod__WEBPACK_IMPORTED_MODULE_2__.YjP(), zod__WEBPACK_IMPORTED_MODULE_2__.L5J()).optional(),
files: zod__WEBPACK_IMPORTED_MODULE_2__.g1P(path, zod__WEBPACK_IMPORTED_MODULE_2__.YjP().nullable()).optional().meta({
description: "Text of files afterwards; null for one that is not there."
})
})
});
const userMacroSchema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
name: macroNameSchema.meta({
description: "Name of the file without .yml; none of the product’s own macros."
}),
goal: sentence.meta({
description: "What it is for, in one sentence."
}),
VERSION: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(/^\d+\.\d+\.\d+$/).meta({
description: "Semantic version; change it whenever the macro does something else."
}),
INPUT_SCHEMA: _value_schema_js__WEBPACK_IMPORTED_MODULE_1__.Cr,
OUTPUT_SCHEMA: _value_schema_js__WEBPACK_IMPORTED_MODULE_1__.Cr,
ALLOWLIST: zod__WEBPACK_IMPORTED_MODULE_2__.rej({
commands: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP().min(1).max(200)).min(1).meta({
description: "Programs it may start; `python3 -c` allows code in an argument, which no shell ever is."
}),
paths: zod__WEBPACK_IMPORTED_MODULE_2__.rej({
read: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(path).default([]),
write: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(path).default([])
}).prefault({}).meta({
description: "Files and folders of the project that arguments may name."
}),
hosts: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP().min(1).max(253)).default([]),
environment: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)).default([]).meta({
description: "Variables that its programs see beside PATH; never a secret."
})
}),
RISKS: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(sentence).min(1),
EVIDENCE_REQUIRED: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.k5n([ "command", "checksum", "diff" ])).min(1),
steps: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(stepSchema).min(1).max(50),
verify: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(verifySchema).min(1).max(50),
rollback: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(rollbackSchema).max(50).default([]),
tests: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(caseSchema).max(100).default([])
});
},
84588: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Bx: () => longestMatched,
Cr: () => objectSchemaSchema,
i9: () => valueNameSchema
});
var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
const longestMatched = 256;
const valueNameSchema = zod__WEBPACK_IMPORTED_MODULE_0__.YjP().regex(/^[a-z][a-zA-Z0-9_]{0,39}$/);
const count = zod__WEBPACK_IMPORTED_MODULE_0__.aig().int().min(0).max(65536);
const valueSchemaSchema = zod__WEBPACK_IMPORTED_MODULE_0__.RZV(() => zod__WEBPACK_IMPORTED_MODULE_0__.rej({
type: zod__WEBPACK_IMPORTED_MODULE_0__.k5n([ "string", "integer", "number", "boolean", "array", "object" ]),
description: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().max(500).optional(),
enum: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.KCZ([ zod__WEBPACK_IMPORTED_MODULE_0__.YjP(), zod__WEBPACK_IMPORTED_MODULE_0__.aig(), zod__WEBPACK_IMPORTED_MODULE_0__.zMY() ])).min(1).optional(),
pattern: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().max(200).optional(),
minLength: count.optional(),
maxLength: count.optional(),
minimum: zod__WEBPACK_IMPORTED_MODULE_0__.aig().optional(),
maximum: zod__WEBPACK_IMPORTED_MODULE_0__.aig().optional(),
items: valueSchemaSchema.optional(),
properties: zod__WEBPACK_IMPORTED_MODULE_0__.g1P(valueNameSchema, valueSchemaSchema).optional(),
required: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(valueNameSchema).optional(),
additionalProperties: zod__WEBPACK_IMPORTED_MODULE_0__.zMY().optional()
})).meta({
id: "value"
});
const objectSchemaSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
type: zod__WEBPACK_IMPORTED_MODULE_0__.euz("object"),
description: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().max(500).optional(),
properties: zod__WEBPACK_IMPORTED_MODULE_0__.g1P(valueNameSchema, valueSchemaSchema).default({}),
required: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(valueNameSchema).default([]),
additionalProperties: zod__WEBPACK_IMPORTED_MODULE_0__.euz(false).optional()
}).meta({
id: "object"
});
},
83538: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$D: () => verdictSchema,
CQ: () => conditionResultSchema,
TA: () => inconclusiveCauseSchema,
hF: () => packSchema,
vM: () => verdictKindSchema
});
var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38125);
var _governing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61982);
var _surface_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22600);
const inconclusiveCauseSchema = zod__WEBPACK_IMPORTED_MODULE_3__.k5n([ "platform", "capacity", "throttled", "deadline", "authorisation", "machine", "isolation", "open-network", "input-missing", "unproven" ]);
const verdictKindSchema = zod__WEBPACK_IMPORTED_MODULE_3__.k5n([ "GO", "GO-PRIVATE-ROOT", "NO-GO", "INCONCLUSIVE", "REHEARSED", "PENDING", "PLANNED", "AUDITED" ]);
const packSchema = zod__WEBPACK_IMPORTED_MODULE_3__.k5n([ "core", "nx47" ]);
const conditionResultSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
id: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^GATE-\d{3}$/),
pack: packSchema,
scope: zod__WEBPACK_IMPORTED_MODULE_3__.k5n([ "kaggle", "both" ]),
answer: _answer_js__WEBPACK_IMPORTED_MODULE_0__.U,
expected: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
observed: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
evidence: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(zod__WEBPACK_IMPORTED_MODULE_3__.YjP())
});
const logLineSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
stream: zod__WEBPACK_IMPORTED_MODULE_3__.k5n([ "stdout", "stderr" ]),
text: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
count: zod__WEBPACK_IMPORTED_MODULE_3__.aig().int().positive()
});
const lineClasses = [ "payload", "event", "progress", "platform", "warning", "error" ];
const logReadingSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
classes: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(zod__WEBPACK_IMPORTED_MODULE_3__.k5n(lineClasses), zod__WEBPACK_IMPORTED_MODULE_3__.aig().int().nonnegative()),
unlisted: zod__WEBPACK_IMPORTED_MODULE_3__.aig().int().nonnegative(),
unseen: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(zod__WEBPACK_IMPORTED_MODULE_3__.YjP()),
suppressed: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(logLineSchema.extend({
entry: zod__WEBPACK_IMPORTED_MODULE_3__.YjP()
})),
problems: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(logLineSchema.extend({
pattern: zod__WEBPACK_IMPORTED_MODULE_3__.YjP()
})),
otherStderr: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(logLineSchema)
});
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
kind: verdictKindSchema,
cause: zod__WEBPACK_IMPORTED_MODULE_3__.YjP(),
packs: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(packSchema),
conditions: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(conditionResultSchema),
surface: _surface_js__WEBPACK_IMPORTED_MODULE_2__.R3.optional(),
governed: _governing_js__WEBPACK_IMPORTED_MODULE_1__.KE.optional(),
log: logReadingSchema.optional()
});
},
98930: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
rA: () => compiledCells,
vv: () => codeCells
});
var _kit_cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50599);
var _mask_magics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99796);
var _notebook_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29418);
var _script_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15534);
var _strip_script_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99309);
function codeCells(notebook) {
return (0, _notebook_document_js__WEBPACK_IMPORTED_MODULE_2__.c)(notebook).cells.filter(cell => cell["cell_type"] === "code").map(_notebook_document_js__WEBPACK_IMPORTED_MODULE_2__.v).filter(source => !(0, 
_kit_cell_js__WEBPACK_IMPORTED_MODULE_0__.Xi)(source)).map((source, index) => ({
cell: index + 1,
source: source
}));
}
function compiledCells(name, bytes) {
if ((0, _script_text_js__WEBPACK_IMPORTED_MODULE_3__.xs)(name)) return [ {
cell: 1,
source: (0, _strip_script_js__WEBPACK_IMPORTED_MODULE_4__.M)((0, _script_text_js__WEBPACK_IMPORTED_MODULE_3__.r7)(bytes))
} ];
return codeCells(bytes).map(({cell: cell, source: source}) => ({
cell: cell,
source: (0, _mask_magics_js__WEBPACK_IMPORTED_MODULE_1__.l)(source)
}));
}
},
56385: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => certainModules,
i: () => importedModules
});
var _mask_magics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99796);
var _python_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14631);
function importedModules(sources) {
const names = new Set(sources.flatMap(source => statements(source).flatMap(namesOf)));
return [ ...names ].sort();
}
function certainModules(sources) {
const lines = sources.flatMap(source => (0, _python_lines_js__WEBPACK_IMPORTED_MODULE_1__._)((0, 
_mask_magics_js__WEBPACK_IMPORTED_MODULE_0__.l)(source)));
const first = lines.filter(({begins: begins, text: text}) => begins && /^(?:import|from)\s/.test(text));
return importedModules(first.map(({text: text}) => text));
}
function statements(source) {
return (0, _python_lines_js__WEBPACK_IMPORTED_MODULE_1__._)((0, _mask_magics_js__WEBPACK_IMPORTED_MODULE_0__.l)(source)).filter(({begins: begins}) => begins).flatMap(({text: text}) => text.replace(/#.*$/, "").split(/[;:]/)).map(statement => statement.trim());
}
function namesOf(statement) {
const from = /^from\s+([\p{L}_][\p{L}\p{N}_]*)[\w.]*\s+import\b/u.exec(statement);
if (from?.[1] !== undefined) return [ from[1] ];
const list = /^import\s+(.+)$/.exec(statement)?.[1];
if (list === undefined) return [];
return list.split(",").flatMap(item => /^\s*([\p{L}_][\p{L}\p{N}_]*)/u.exec(item)?.[1] ?? []);
}
},
57685: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
s: () => jsonText
});
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18414);
function jsonText(value, indent = "") {
const deeper = `${indent} `;
if (typeof value === "bigint") return value.toString();
if (Array.isArray(value)) {
return bracketed("[]", value.map(item => jsonText(item, deeper)), indent);
}
if ((0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.O)(value)) {
const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${jsonText(member, deeper)}`);
return bracketed("{}", members, indent);
}
return JSON.stringify(value);
}
function bracketed(brackets, parts, indent) {
if (parts.length === 0) return brackets;
const rows = parts.map(part => `${indent} ${part}`).join(",\n");
return `${brackets[0]}\n${rows}\n${indent}${brackets[1]}`;
}
},
50599: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Xi: () => isKitCell,
uV: () => isKitOf,
hp: () => kitCell,
Uv: () => kitEnd,
SV: () => kitLines,
z5: () => kitMarker,
W: () => moduleSource
});
var digest = __webpack_require__(54394);
var failure = __webpack_require__(82917);
const kitModules = [ "elf_symbols", "loader_facts", "wheel_tags", "runtime_profile", "hardware", "event_log", "lzw", "tiff_check", "lzw_check", "mounted_bundle", "native_load", "package_origin", "imported_packages", "outputs", "report_scan", "main_report", "cells", "metrics", "nvml", "gpu_memory", "sampler", "stream_capture", "descriptor_capture", "warning_capture", "stream_warnings", "endings", "sealing", "kit" ];
var python_literal = __webpack_require__(62831);
const kitMarker = "# nx47 kernel kit: put in front by NX47 Certify, not a part of this notebook";
const kitCellId = "nx47-kit";
function kitVersion(kit) {
return (0, digest.fg)(kitModules.map(name => `${name}\n${moduleSource(kit, name)}`).join("\0")).slice(0, 16);
}
function kitCell(kit, run, withId) {
const metadata = {
nx47: {
kit: kitVersion(kit),
nonce: run.nonce
},
trusted: true
};
const cell = {
cell_type: "code",
execution_count: null,
metadata: metadata,
outputs: [],
source: cellSource(kit, run)
};
return withId ? {
...cell,
id: kitCellId
} : cell;
}
function isKitCell(source) {
return source.startsWith(`${kitMarker}\n`);
}
function isKitOf(source, run) {
return isKitCell(source) && source.includes(`\n${startOf(run)}\n`);
}
function startOf(run) {
return `_nx47_start(${(0, python_literal.w)(JSON.stringify(run, undefined, 1))}, {`;
}
function cellSource(kit, run) {
return `${startLines(kit, run).join("\n")}\n})\n${ending}`;
}
const kitEnd = "# nx47 kernel kit: the script goes on as it was";
function kitLines(kit, run) {
return `${startLines(kit, run).join("\n")}\n}, True)\n${ending}\n${kitEnd}\n`;
}
function startLines(kit, run) {
const sources = kitModules.map(name => `    ${JSON.stringify(name)}: ${(0, python_literal.w)(moduleSource(kit, name))},`);
return [ kitMarker, starter, startOf(run), ...sources ];
}
function moduleSource(kit, name) {
const source = kit[`${name}.py`];
if (source === undefined) throw new failure.HR("DEFECT", {
where: `kernel/${name}.py`
});
return source;
}
const starter = `def _nx47_start(run, sources, is_script=False):\n    import importlib.machinery\n    import importlib.util\n    import json\n    import sys\n\n    def module(name, is_package=False):\n        made = importlib.util.module_from_spec(importlib.machinery.ModuleSpec(name, None, is_package=is_package))\n        sys.modules[name] = made\n        return made\n\n    package = module("nx47", True)\n    package.count = lambda items=0, pixels=0: None\n    package.seal = lambda: None\n    try:\n        for name, source in sources.items():\n            part = module("nx47." + name)\n            setattr(package, name, part)\n            exec(compile(source, "<nx47 kit>/" + name + ".py", "exec", dont_inherit=True), part.__dict__)\n        package.kit.start(package, json.loads(run), _nx47_shell(), is_script)\n    except Exception:\n        import traceback\n\n        with open("nx47_kit_error.txt", "w", encoding="utf-8") as file:\n            traceback.print_exc(file=file)\n\n\ndef _nx47_shell():\n    try:\n        return get_ipython()\n    except NameError:\n        return None\n\n`;
const ending = `del _nx47_start, _nx47_shell\nimport nx47`;
},
99796: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
l: () => maskMagics
});
var _python_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14631);
const pythonBodies = new Set([ "time", "timeit", "capture", "prun", "python3", "python" ]);
function maskMagics(source) {
const cellMagic = /^\s*%%(\w+)/.exec(source);
const name = cellMagic?.[1];
if (name !== undefined && !pythonBodies.has(name)) return masked(source.split("\n"));
const lines = (0, _python_lines_js__WEBPACK_IMPORTED_MODULE_0__._)(name === undefined ? source : source.replace("%%", "%"));
let carried = false;
return lines.map(({text: text, begins: begins}) => {
if (carried) {
carried = text.endsWith("\\");
return "";
}
const plain = begins ? maskLine(text) : text;
carried = plain !== text && text.endsWith("\\");
return plain;
}).join("\n");
}
function masked(lines) {
return lines.map((_, index) => index === 0 ? "pass" : "").join("\n");
}
function maskLine(text) {
const indent = /^\s*/.exec(text)?.[0] ?? "";
if ((0, _python_lines_js__WEBPACK_IMPORTED_MODULE_0__.N)(text) || isHelp(text)) return `${indent}pass`;
const assignment = /^(\s*[\w.,\s[\]'"]*?=\s*)[!%](?!=)/.exec(text);
return assignment === null ? text : `${assignment[1]}None`;
}
function isHelp(text) {
return /^\s*[%\w.*[\]'"]+\?{1,2}\s*;?\s*$/.test(text);
}
},
29418: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
c: () => readNotebook,
v: () => sourceOf
});
var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18414);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
function readNotebook(bytes) {
const document = (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.R)(bytes);
if (!(0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.O)(document)) throw invalid("not-an-object");
const read = documentSchema.safeParse(document);
if (!read.success) throw invalid("nbformat", read.error.issues[0]);
checkLanguage(read.data.metadata);
if (read.data.nbformat_minor >= 5) checkIds(read.data.cells);
const {cells: cells} = document;
return {
document: document,
cells: Array.isArray(cells) ? cells.filter(_codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.O) : []
};
}
function sourceOf(cell) {
const source = cell["source"];
if (Array.isArray(source)) return source.join("");
return typeof source === "string" ? source : "";
}
const sourceSchema = zod__WEBPACK_IMPORTED_MODULE_2__.KCZ([ zod__WEBPACK_IMPORTED_MODULE_2__.YjP(), zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP()) ]);
const cellSchema = zod__WEBPACK_IMPORTED_MODULE_2__._H3({
cell_type: zod__WEBPACK_IMPORTED_MODULE_2__.k5n([ "code", "markdown", "raw" ]),
source: sourceSchema,
metadata: zod__WEBPACK_IMPORTED_MODULE_2__._H3({}),
id: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().optional()
});
const metadataSchema = zod__WEBPACK_IMPORTED_MODULE_2__._H3({
kernelspec: zod__WEBPACK_IMPORTED_MODULE_2__._H3({
name: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
language: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().optional()
}).optional(),
language_info: zod__WEBPACK_IMPORTED_MODULE_2__._H3({
name: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
}).optional()
});
const documentSchema = zod__WEBPACK_IMPORTED_MODULE_2__._H3({
nbformat: zod__WEBPACK_IMPORTED_MODULE_2__.euz(4),
nbformat_minor: zod__WEBPACK_IMPORTED_MODULE_2__.aig().int().nonnegative(),
metadata: metadataSchema,
cells: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(cellSchema)
});
function checkLanguage({kernelspec: kernelspec, language_info: language_info}) {
if (kernelspec === undefined) throw invalid("kernelspec-missing");
const language = kernelspec.language ?? language_info?.name ?? kernelspec.name;
if (!/^i?python3?$/i.test(language)) throw invalid("not-python");
}
function checkIds(cells) {
const seen = new Set;
for (const [index, {id: id}] of cells.entries()) {
if (id === undefined) throw invalid("cell-id-missing", {
path: [ "cells", index ]
});
if (!/^[a-zA-Z0-9_-]{1,64}$/.test(id)) throw invalid("cell-id-malformed", {
path: [ "cells", index ]
});
if (seen.has(id)) throw invalid("cell-id-repeated", {
path: [ "cells", index ]
});
seen.add(id);
}
}
function invalid(why, issue) {
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("NOTEBOOK_INVALID", {
why: why,
where: issue?.path.map(String).join(".") ?? ""
});
}
},
14631: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => isShellLine,
_: () => pythonLines
});
function pythonLines(source) {
const open = {
depth: 0,
quote: ""
};
let continued = false;
return source.split("\n").map(text => {
const begins = !continued && open.depth === 0 && open.quote === "";
if (begins && isShellLine(text)) {
continued = text.endsWith("\\");
return {
text: text,
begins: begins
};
}
scanLine(text, open);
continued = open.quote === "" && text.endsWith("\\");
return {
text: text,
begins: begins
};
});
}
function isShellLine(text) {
return /^\s*[!%?,;/]/.test(text);
}
function scanLine(text, open) {
let at = 0;
while (at < text.length) {
if (open.quote !== "") {
at = insideString(text, at, open);
} else {
const head = text[at];
if (head === "#") return;
at = head === '"' || head === "'" ? enterString(text, at, open) : bracket(text, at, open);
}
}
if (open.quote.length === 1 && !text.endsWith("\\")) open.quote = "";
}
function insideString(text, at, open) {
if (text[at] === "\\") return at + 2;
if (!text.startsWith(open.quote, at)) return at + 1;
const after = at + open.quote.length;
open.quote = "";
return after;
}
function enterString(text, at, open) {
const single = text.slice(at, at + 1);
open.quote = text.startsWith(single.repeat(3), at) ? single.repeat(3) : single;
return at + open.quote.length;
}
function bracket(text, at, open) {
const head = text.slice(at, at + 1);
if ("([{".includes(head)) open.depth += 1;
if (")]}".includes(head)) open.depth = Math.max(0, open.depth - 1);
return at + 1;
}
},
62831: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
w: () => pythonLiteral
});
function pythonLiteral(text) {
const escaped = text.replaceAll("\\", "\\\\").replaceAll(/'(?='|$)/g, "\\'").replaceAll("\r", "\\r").replaceAll("\0", "\\x00");
return `'''\\\n${escaped}'''`;
}
},
15534: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Hq: () => headerLines,
r7: () => scriptText,
tJ: () => isNotebookText,
xs: () => isScriptName
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
var _python_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14631);
function isScriptName(name) {
return !name.toLowerCase().endsWith(".ipynb");
}
function isNotebookText(text) {
return text.trimStart().startsWith("{");
}
function scriptText(bytes) {
try {
return new TextDecoder("utf-8", {
fatal: true
}).decode(bytes);
} catch (cause) {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("NOTEBOOK_INVALID", {
why: "not-utf8",
where: ""
}, {
cause: cause
});
}
}
function headerLines(script) {
const lines = (0, _python_lines_js__WEBPACK_IMPORTED_MODULE_1__._)(script);
let header = lines.slice(0, 2).findLastIndex(({text: text}) => /^#(?:!|.*coding[:=])/.test(text)) + 1;
for (let at = 0; at < lines.length; ) {
const next = lines.findIndex(({begins: begins}, index) => index > at && begins);
const end = next === -1 ? lines.length : next;
const text = (lines[at]?.text ?? "").trim();
if (text !== "" && !text.startsWith("#")) {
if (!isDocstring(text) && !/^from\s+__future__\s/.test(text)) return header;
header = end;
}
at = end;
}
return undefined;
}
function isDocstring(statement) {
return /^[rRuU]?["']/.test(statement);
}
},
99309: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M: () => stripScript
});
var _kit_cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50599);
function stripScript(text) {
const lines = text.split(/(?<=\n)/);
const from = lines.findIndex(line => line.trimEnd() === _kit_cell_js__WEBPACK_IMPORTED_MODULE_0__.z5);
const end = lines.findIndex((line, index) => index > from && line.trimEnd() === _kit_cell_js__WEBPACK_IMPORTED_MODULE_0__.Uv);
return from === -1 || end === -1 ? text : [ ...lines.slice(0, from), ...lines.slice(end + 1) ].join("");
}
},
59289: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => stripSource
});
var script_text = __webpack_require__(15534);
var json_text = __webpack_require__(57685);
var kit_cell = __webpack_require__(50599);
var notebook_document = __webpack_require__(29418);
function stripNotebook(text) {
const {document: document, cells: cells} = (0, notebook_document.c)((new TextEncoder).encode(text));
const own = cells.filter(cell => cell["cell_type"] !== "code" || !(0, kit_cell.Xi)((0, 
notebook_document.v)(cell)));
return `${(0, json_text.s)({
...document,
cells: own
})}\n`;
}
var strip_script = __webpack_require__(99309);
function stripSource(text) {
return (0, script_text.tJ)(text) ? stripNotebook(text) : (0, strip_script.M)(text);
}
},
22288: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$B: () => localProfile,
Ov: () => listsModule,
o1: () => touchedDistributions
});
function localProfile(probed, wanted, modules) {
const sameMinor = minor(probed) === minor(wanted);
const unknown = [ ...new Set([ ...probed.unknown, "distributions", "distributions[].requires" ]) ];
return {
...probed,
id: `local-${probed.python.version}`,
python: {
...probed.python,
pip: wanted.python.pip ?? probed.python.pip
},
distributions: sameMinor ? touchedDistributions(wanted, modules) : [],
...wanted.absent === undefined ? {} : {
absent: wanted.absent
},
unknown: unknown
};
}
function touchedDistributions(profile, modules) {
const tops = new Set(modules.map(module => module.split(".")[0] ?? ""));
return profile.distributions.filter(one => one.version !== "" && importNames(one).some(name => tops.has(name))).sort((left, right) => left.name < right.name ? -1 : 1);
}
function listsModule({distributions: distributions}, module) {
return distributions.some(one => importNames(one).includes(module));
}
function importNames(distribution) {
return distribution.imports ?? [ distribution.name.replace(/[-.]/g, "_") ];
}
function minor(profile) {
return profile.python.version.split(".").slice(0, 2).join(".");
}
},
50498: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
j: () => parseProfile
});
var strict_json = __webpack_require__(18414);
var failure = __webpack_require__(82917);
var profile = __webpack_require__(56246);
const parts = [ [ "python", {} ], [ "python.implementation", "" ], [ "python.version", "" ], [ "python.abi", "" ], [ "python.ext_suffixes", [] ], [ "platform", {} ], [ "platform.machine", "" ], [ "platform.libc", {} ], [ "platform.libc.name", "" ], [ "platform.libc.version", "" ], [ "marker_environment", {} ], [ "distributions", [] ], [ "loader.libs", {} ] ];
function fillGaps(written) {
if (!(0, strict_json.O)(written)) return written;
const gaps = [];
const filled = parts.reduce((profile, [path, empty]) => {
const made = withPart(profile, path.split("."), empty);
if (made !== profile && !gaps.some(gap => path.startsWith(`${gap}.`))) gaps.push(path);
return made;
}, written);
const unknown = filled["unknown"] ?? [];
return Array.isArray(unknown) ? {
...filled,
unknown: [ ...new Set([ ...unknown, ...gaps ]) ]
} : filled;
}
function withPart(holder, path, empty) {
const [name = "", ...rest] = path;
const held = Object.hasOwn(holder, name) ? holder[name] : undefined;
if (rest.length === 0) return held === undefined ? {
...holder,
[name]: empty
} : holder;
if (held === undefined || !(0, strict_json.O)(held)) return holder;
const made = withPart(held, rest, empty);
return made === held ? holder : {
...holder,
[name]: made
};
}
function compatibleTags(profile) {
const minor = cpythonMinor(profile.python.version);
const glibc = /^2\.(\d+)/.exec(profile.platform.libc.version)?.[1];
if (profile.python.implementation !== "cpython" || profile.platform.libc.name !== "glibc") return [];
if (minor === undefined || glibc === undefined) return [];
const {abi: abi, pip: pip} = profile.python;
if (abi === "" || profile.platform.machine === "") return [];
const stable = abi.endsWith("t") ? knowsAbi3t(pip ?? "") ? "abi3t" : undefined : "abi3";
return supportedTags({
minor: minor,
abi: abi,
stable: stable
}, platforms(profile.platform.machine, Number(glibc)));
}
function cpythonMinor(version) {
const minor = /^3\.(\d+)/.exec(version)?.[1];
return minor === undefined ? undefined : Number(minor);
}
function knowsAbi3t(pip) {
const [major = 0, minor = 0] = pip.split(".").map(Number);
return major > 26 || major === 26 && minor >= 1;
}
function supportedTags({minor: minor, abi: abi, stable: stable}, linux) {
const own = `cp3${minor}`;
const stableOf = number => stable === undefined ? [] : [ `cp3${number}-${stable}` ];
const generic = [ `py3${minor}`, "py3", ...countdown(minor - 1, 0).map(number => `py3${number}`) ];
const platformBound = [ `${own}-${abi}`, ...stableOf(minor), `${own}-none`, ...countdown(minor - 1, 2).flatMap(stableOf), ...generic.map(python => `${python}-none`) ];
return [ ...platformBound.flatMap(prefix => linux.map(platform => `${prefix}-${platform}`)), `${own}-none-any`, ...generic.map(python => `${python}-none-any`) ];
}
const legacyNames = {
17: "manylinux2014",
12: "manylinux2010",
5: "manylinux1"
};
function platforms(machine, glibc) {
const old = machine === "x86_64" || machine === "i686";
const oldest = old ? 5 : 17;
const manylinux = countdown(glibc, oldest).flatMap(number => {
const legacy = legacyNames[number];
const tag = `manylinux_2_${number}_${machine}`;
return legacy === undefined ? [ tag ] : [ tag, `${legacy}_${machine}` ];
});
return [ ...manylinux, `linux_${machine}` ];
}
function countdown(from, to) {
return Array.from({
length: Math.max(0, from - to + 1)
}, (_, index) => from - index);
}
function parseProfile(bytes) {
const parsed = profile.TG.safeParse(fillGaps(readJson(bytes)));
if (!parsed.success) {
const [issue] = parsed.error.issues;
throw new failure.HR("PROFILE_INVALID", {
why: `${issue?.path.join(".") ?? ""}: ${issue?.code ?? ""}`
});
}
return withTags(parsed.data);
}
function readJson(bytes) {
try {
return (0, strict_json.R)(bytes);
} catch (cause) {
if (!(cause instanceof failure.HR)) throw cause;
throw new failure.HR("PROFILE_INVALID", {
why: String(cause.parameters["why"] ?? "")
}, {
cause: cause
});
}
}
function withTags(profile) {
const computed = compatibleTags(profile);
const own = profile.compatible_tags;
if (own === undefined) return {
...profile,
compatible_tags: computed
};
if (computed.length === 0) return profile;
const missing = difference(computed, own);
const equal = difference(own, computed).length === 0 && missing.every(tag => omitted.test(tag));
const tags = equal && missing.length > 0 ? computed : own;
return {
...profile,
compatible_tags: tags,
compatible_tags_computed_equal: equal
};
}
const omitted = /^cp3\d+-none-any$/;
function difference(tags, others) {
const known = new Set(others);
return tags.filter(tag => !known.has(tag));
}
},
95509: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => readRequest,
l: () => isElsewhere
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path_posix__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53916);
var _config_find_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89528);
var _config_parse_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5982);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82917);
var _model_transport_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40022);
var _slashed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9161);
const kaggleWait = 59;
const rehearsalWait = 2;
const onDisk = {
exists: async file => await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined) !== undefined,
read: file => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file)
};
async function readRequest(given, path, command, files = onDisk) {
const file = await (0, _config_find_config_js__WEBPACK_IMPORTED_MODULE_3__.u)((0, 
_slashed_js__WEBPACK_IMPORTED_MODULE_7__.d)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)), files.exists);
const bytes = await files.read(file).catch(cause => {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__.HR("CONFIG_UNREADABLE", {
file: file,
line: 1,
why: "unreadable"
}, {
cause: cause
});
});
const fromFile = (0, _config_parse_config_js__WEBPACK_IMPORTED_MODULE_4__.o)((new TextDecoder).decode(bytes), file);
const settings = (0, _config_parse_config_js__WEBPACK_IMPORTED_MODULE_4__.s)(given, fromFile, file);
const missing = missingKey(settings);
if (missing !== undefined) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__.HR("CONFIG_MISSING_KEY", {
file: file,
key: missing
});
const target = command === "rehearse" || settings.target === "rehearsal" || isElsewhere(settings.service) ? "rehearsal" : "kaggle";
if (await runsInItself(settings, (0, node_path_posix__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), files)) {
const line = fromFile.lineOf([ "certify-in" ]);
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__.HR("CONFIG_BAD_VALUE", {
file: file,
line: line,
key: "certify-in",
why: "kernel-metadata.json"
});
}
const asked = command === "rehearse" || settings.target === "rehearsal" ? "rehearsal" : "kaggle";
if (settings.detach && target === "rehearsal" && settings.service === "") throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__.HR("DETACH_NEEDS_SERVICE", {});
const waitSeconds = waitOf(settings, target);
return {
settings: settings,
root: (0, node_path_posix__WEBPACK_IMPORTED_MODULE_2__.dirname)(file),
file: file,
target: target,
askedFor: asked,
waitSeconds: waitSeconds
};
}
function missingKey(settings) {
const {packs: packs, bundle: bundle, dataset: dataset, native: native} = settings;
const whole = packs.includes("nx47");
if (whole && settings["main-report"] === "") return "main-report";
if ((whole || bundle !== undefined) && dataset === undefined) return "dataset";
if ((whole || dataset !== undefined) && bundle === undefined) return "bundle";
return whole && native === undefined ? "native" : undefined;
}
async function runsInItself(settings, root, files) {
if (settings["certify-in"] === "") return false;
const path = `${root}/${settings.kernel}/kernel-metadata.json`;
const text = (new TextDecoder).decode(await files.read(path).catch(() => new Uint8Array));
return new RegExp(`"id"\\s*:\\s*"[^"/]*/${settings["certify-in"]}"`).test(text);
}
function isElsewhere(service) {
return service !== "" && service.replace(/\/$/, "") !== _model_transport_js__WEBPACK_IMPORTED_MODULE_6__.Rs;
}
function waitOf({wait: wait}, target) {
if (target === "rehearsal") return wait ?? rehearsalWait;
if (wait !== undefined && wait < kaggleWait) {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__.HR("USAGE_BAD_VALUE", {
flag: "wait",
value: wait,
expected: `≥ ${kaggleWait}`
});
}
return wait ?? kaggleWait;
}
},
77427: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => cached,
n: () => cacheFolder
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var _codec_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54394);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82917);
const marker = ".complete";
function cacheFolder(environment, home) {
const {NX47_CACHE: own, XDG_CACHE_HOME: xdg} = environment;
if (own) return (0, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(own);
return xdg?.startsWith("/") ? (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(xdg, "nx47") : (0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, ".cache/nx47");
}
async function cached(cache, key, make) {
const entry = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cache, key.kind, (0, 
_codec_digest_js__WEBPACK_IMPORTED_MODULE_3__.fg)(JSON.stringify(key.spec)));
if (await isComplete(entry)) return entry;
const drafts = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cache, "drafts");
const draft = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(drafts, `${await processName(process.pid)}-${(0, 
node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
try {
await writable(draft, async () => {
await removeStale(drafts);
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(draft, {
recursive: true
});
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cache, key.kind), {
recursive: true
});
});
await make(draft);
await writable(entry, async () => {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(draft, marker), `${JSON.stringify(key.spec, null, 1)}\n`);
await publishEntry(draft, entry);
});
} finally {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, {
recursive: true,
force: true
}).catch(() => undefined);
}
return entry;
}
async function writable(path, write) {
try {
await write();
} catch (cause) {
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__.HR("DISK_WRITE_FAILED", {
file: path,
why: String(cause)
}, {
cause: cause
});
}
}
async function isComplete(entry) {
return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry, marker)).then(() => true, () => false);
}
async function publishEntry(draft, entry) {
try {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, entry);
} catch (cause) {
if (await isComplete(entry)) return;
const damaged = `${draft}-damaged`;
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(entry, damaged).catch(() => undefined);
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(damaged, {
recursive: true,
force: true
});
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, entry).catch(async () => {
if (!await isComplete(entry)) throw cause;
});
}
}
async function processName(pid) {
const boot = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "unknown");
const namespace = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)("/proc/self/ns/pid").catch(() => "unknown");
return `${(0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_3__.fg)(`${boot} ${namespace}`).slice(0, 12)}-${pid}`;
}
async function removeStale(drafts) {
const [place] = (await processName(0)).split("-");
for (const name of await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(drafts).catch(() => [])) {
const [madeIn, pid] = name.split("-");
const old = Date.now() - await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.join)(drafts, name)).then(entry => entry.mtimeMs, Date.now) > 864e5;
if (old || madeIn === place && !isAlive(Number(pid))) {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(drafts, name), {
recursive: true,
force: true
});
}
}
}
function isAlive(pid) {
try {
process.kill(pid, 0);
return true;
} catch (error) {
return error instanceof Error && "code" in error && error.code === "EPERM";
}
}
},
88520: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
XZ: () => evilOutputName,
eu: () => faults,
hi: () => faultNames
});
const faults = {
"inactive-token": {
where: "every operation",
counts: "calls"
},
"basic-refused": {
where: "operations on sessions",
counts: "calls"
},
"nested-errors": {
where: "every operation",
counts: "errors"
},
"html-errors": {
where: "every operation",
counts: "errors"
},
"throttled-seconds": {
where: "every operation",
counts: "calls"
},
"throttled-date": {
where: "every operation",
counts: "calls"
},
"server-error": {
where: "every operation",
counts: "calls"
},
"slow-answer": {
where: "every operation",
counts: "calls"
},
"no-answer": {
where: "every operation",
counts: "calls"
},
"cut-answer": {
where: "every operation",
counts: "calls"
},
"garbled-answer": {
where: "every operation",
counts: "calls"
},
"outdated-client": {
where: "every operation",
counts: "calls"
},
"upload-partial": {
where: "upload address",
counts: "uploads"
},
"lost-connection": {
where: "upload address",
counts: "uploads"
},
"upload-busy": {
where: "upload address",
counts: "uploads"
},
"upload-denied": {
where: "upload address",
counts: "uploads"
},
"upload-expired": {
where: "upload address",
counts: "uploads"
},
"upload-short": {
where: "upload address",
counts: "uploads"
},
"slow-processing": {
where: "CreateDataset, CreateDatasetVersion",
counts: "versions"
},
"stale-ready": {
where: "GetDatasetStatus",
counts: "versions"
},
"dataset-failed": {
where: "CreateDataset, CreateDatasetVersion",
counts: "versions"
},
"dataset-error": {
where: "CreateDataset, CreateDatasetVersion",
counts: "calls"
},
"late-version": {
where: "ListDatasetFiles",
counts: "calls"
},
"file-list-error": {
where: "ListDatasetFiles",
counts: "calls"
},
"small-pages": {
where: "every list",
counts: "none"
},
"empty-page": {
where: "every list",
counts: "none"
},
"stale-mount": {
where: "start of a session",
counts: "sessions"
},
"empty-mount": {
where: "start of a session",
counts: "sessions"
},
"push-error": {
where: "SaveKernel",
counts: "calls"
},
capacity: {
where: "SaveKernel",
counts: "calls"
},
"gpu-capacity": {
where: "SaveKernel",
counts: "calls"
},
"quota-spent": {
where: "SaveKernel, GetAcceleratorQuotaStatistics",
counts: "calls"
},
"machine-shape-refused": {
where: "SaveKernel",
counts: "calls"
},
"html-page": {
where: "SaveKernel",
counts: "calls"
},
"invalid-dataset-source": {
where: "SaveKernel",
counts: "calls"
},
"accepted-error": {
where: "SaveKernel",
counts: "calls"
},
"accepted-reset": {
where: "SaveKernel",
counts: "calls"
},
"other-address": {
where: "SaveKernel",
counts: "calls"
},
"no-version-number": {
where: "SaveKernel",
counts: "calls"
},
"patient-queue": {
where: "SaveKernel",
counts: "none"
},
"status-error": {
where: "GetKernelSessionStatus",
counts: "calls"
},
"missing-status": {
where: "GetKernelSessionStatus",
counts: "calls"
},
"camel-case-status": {
where: "GetKernelSessionStatus",
counts: "calls"
},
"numeric-status": {
where: "GetKernelSessionStatus",
counts: "calls"
},
"unknown-status": {
where: "GetKernelSessionStatus",
counts: "calls"
},
"stale-latest": {
where: "questions without a version",
counts: "none"
},
"label-unknown": {
where: "questions with a version",
counts: "none"
},
"session-error": {
where: "end of a session",
counts: "sessions"
},
"session-cancelled": {
where: "end of a session",
counts: "sessions"
},
"never-ending-session": {
where: "start of a session",
counts: "sessions"
},
"null-files": {
where: "ListKernelSessionOutput",
counts: "calls"
},
"stale-outputs": {
where: "ListKernelSessionOutput, ListKernelFiles",
counts: "none"
},
"missing-output": {
where: "ListKernelSessionOutput",
counts: "none"
},
"evil-output-name": {
where: "ListKernelSessionOutput, ListKernelFiles",
counts: "none"
},
"expired-url": {
where: "signed address",
counts: "downloads"
},
"xml-body": {
where: "signed address",
counts: "downloads"
},
"truncated-body": {
where: "signed address",
counts: "downloads"
},
"slow-body": {
where: "signed address",
counts: "downloads"
},
"log-empty": {
where: "ListKernelSessionOutput",
counts: "calls"
},
"log-lines": {
where: "ListKernelSessionOutput",
counts: "calls"
},
"log-plain": {
where: "ListKernelSessionOutput",
counts: "calls"
},
"log-cut": {
where: "ListKernelSessionOutput",
counts: "calls"
},
"stream-cut": {
where: "log stream",
counts: "streams"
},
"stream-endless": {
where: "log stream",
counts: "streams"
}
};
const faultNames = Object.keys(faults).filter(name => name in faults);
const evilOutputName = "../../evil";
},
88620: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C4: () => createPythons,
ut: () => describePython
});
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var model_failure = __webpack_require__(82917);
var strict_json = __webpack_require__(18414);
const question = `\nimport ctypes, importlib.util as u, json, os, platform, sys, sysconfig\nprint(json.dumps({\n  "executable": os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable),\n  "implementation": sys.implementation.name,\n  "version": platform.python_version(),\n  "minor": "%d.%d" % sys.version_info[:2],\n  "freeThreaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),\n  "wide": sys.maxsize > 2**32,\n  "folders": sorted({sys.base_prefix, sys.base_exec_prefix}),\n  "venv": u.find_spec("venv") is not None,\n  "pip": u.find_spec("pip") is not None,\n  "ensurepip": u.find_spec("ensurepip") is not None,\n}))`;
const answers = new Map;
function probe(shell, executable) {
const known = answers.get(executable) ?? ask(shell, executable);
answers.set(executable, known);
return known;
}
async function ask(shell, executable) {
const argv = [ executable, "-I", "-c", question ];
const result = await shell.run({
argv: argv,
deadlineSeconds: 20
}).catch(failure => {
if (failure instanceof model_failure.HR && failure.code === "TOOL_MISSING") return undefined;
throw failure;
});
if (result === undefined) return {
why: "not executable"
};
if (result.timedOut) return {
why: "no answer in 20 s"
};
if (result.status !== 0) return {
why: result.stderr.trim().split("\n").at(-1) || `status ${result.status}`
};
try {
const answer = (0, strict_json.R)(Buffer.from(result.stdout.trim()));
return (0, strict_json.O)(answer) ? judgeAnswer(answer) : {
why: "unreadable answer"
};
} catch {
return {
why: "unreadable answer"
};
}
}
function judgeAnswer(answer) {
const executable = String(answer["executable"]);
const minor = String(answer["minor"]);
const folders = Array.isArray(answer["folders"]) ? answer["folders"].map(String) : [];
if (answer["implementation"] !== "cpython") return {
why: `${answer["implementation"]} is not cpython`
};
if (answer["freeThreaded"] === true) return {
why: "free-threaded build"
};
if (answer["wide"] !== true) return {
why: "32-bit build"
};
if (!/^3\.[1-9]\d$/.test(minor)) return {
why: `${minor} < 3.10`
};
return {
facts: {
executable: executable,
version: String(answer["version"]),
minor: minor,
folders: [ ...new Set([ ...folders, (0, external_node_path_.dirname)(executable) ]) ],
hasVenv: answer["venv"] === true,
hasPip: answer["pip"] === true,
hasEnsurepip: answer["ensurepip"] === true
}
};
}
const sessionMinors = [ "3.13", "3.12", "3.11", "3.10" ];
function createPythons(machine) {
const find = async minor => {
for (const executable of await candidates(machine, minor)) {
const answer = await probe(machine.shell, executable);
if ("facts" in answer && answer.facts.minor === minor) return interpreterOf(answer.facts);
}
return undefined;
};
return {
find: find,
findAny: async () => {
for (const minor of sessionMinors) {
const found = await find(minor);
if (found !== undefined) return found;
}
return undefined;
}
};
}
async function describePython(machine, interpreter) {
const answer = await probe(machine.shell, interpreter.executable);
if ("facts" in answer) return answer.facts;
throw new model_failure.HR("PYTHON_BROKEN", {
python: interpreter.executable,
why: answer.why
});
}
function interpreterOf({executable: executable, version: version}) {
return {
executable: executable,
version: version
};
}
async function candidates(machine, minor) {
const names = [ `python${minor}`, "python3", "python" ];
const folders = (machine.environment["PATH"] ?? "").split(external_node_path_.delimiter).filter(folder => folder.startsWith("/"));
const onPath = names.flatMap(name => folders.map(folder => ({
folder: folder,
name: name
})));
const kept = (await versionFolders(machine)).map(folder => ({
folder: folder,
name: `python${minor}`
}));
const existing = await Promise.all([ ...onPath, ...kept ].map(presentFile));
return [ ...new Set(existing.flat()) ];
}
async function versionFolders(machine) {
const {environment: environment, home: home} = machine;
const data = environment["XDG_DATA_HOME"] || (0, external_node_path_.join)(home, ".local/share");
const toolCache = environment["RUNNER_TOOL_CACHE"] || environment["AGENT_TOOLSDIRECTORY"];
const places = [ {
folder: (0, external_node_path_.join)(environment["PYENV_ROOT"] || (0, external_node_path_.join)(home, ".pyenv"), "versions"),
bin: "bin"
}, {
folder: environment["UV_PYTHON_INSTALL_DIR"] || (0, external_node_path_.join)(data, "uv/python"),
bin: "bin"
}, ...toolCache ? [ {
folder: (0, external_node_path_.join)(toolCache, "Python"),
bin: "x64/bin"
} ] : [] ];
const found = await Promise.all(places.map(async ({folder: folder, bin: bin}) => {
const versions = await (0, promises_.readdir)(folder).catch(() => []);
versions.sort((left, right) => right.localeCompare(left, "en", {
numeric: true
}));
return versions.map(version => (0, external_node_path_.join)(folder, version, bin));
}));
return found.flat();
}
const listings = new Map;
async function presentFile({folder: folder, name: name}) {
const listing = listings.get(folder) ?? (0, promises_.readdir)(folder).catch(() => []);
listings.set(folder, listing);
return (await listing).includes(name) ? [ (0, external_node_path_.join)(folder, name) ] : [];
}
},
94893: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => requireIsolation,
H: () => probeIsolation
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
var _sandbox_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92249);
const answers = new Map;
function probeIsolation(python) {
const known = answers.get(python) ?? tryTiers(python);
answers.set(python, known);
return known;
}
async function requireIsolation(python) {
const isolation = await probeIsolation(python);
if (isolation.tier === "none") throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__.HR("ISOLATION_UNAVAILABLE", {
why: isolation.why
});
return isolation.tier;
}
async function tryTiers(python) {
if (process.platform === "win32") return {
tier: "none",
why: "platform win32"
};
const reasons = [];
const known = process.platform === "linux" ? [ "namespaces", "sudo-namespaces" ] : [];
for (const tier of known) {
const why = await tryTier(tier, python);
if (why === undefined) return {
tier: tier
};
reasons.push(`${tier}: ${why}`);
}
const why = await tryTier("rewritten-paths", python);
if (why === undefined) return {
tier: "rewritten-paths",
why: reasons.join("; ") || process.platform
};
return {
tier: "none",
why: [ ...reasons, why ].join("; ")
};
}
async function tryTier(tier, python) {
const root = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "nx47-isolation-"));
try {
const end = await (0, _sandbox_js__WEBPACK_IMPORTED_MODULE_4__.F)({
tier: tier,
python: python,
plan: probePlan(root, python)
}, AbortSignal.timeout(2e4));
if (end.outcome === "finished" && end.status === 0) return undefined;
return end.complaint.trim().split("\n").at(-1) || end.outcome;
} finally {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(root, {
recursive: true,
force: true
});
}
}
function probePlan(root, python) {
return {
root: root,
hidden: [],
visible: [],
readOnly: [],
writable: [],
internet: false,
command: [ python, "-I", "-S", "-c", 'import socket; socket.create_server(("127.0.0.1", 0)).close()' ],
cwd: "/",
environment: {}
};
}
},
81012: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => openRehearsal,
i: () => prepare
});
var external_node_crypto_ = __webpack_require__(77598);
var model_failure = __webpack_require__(82917);
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var canonical_name = __webpack_require__(18348);
async function closedEnvironment(pins, image, prepare) {
const wanted = new Set(pins);
const others = new Set;
for (;;) {
const environment = await prepare({
distributions: [ ...wanted ],
requirements: [ ...others ]
});
const before = wanted.size + others.size;
const asked = new Set([ ...wanted, ...others ].map(canonical_name.x));
const provided = new Set(environment.provides.map(({name: name}) => name));
for (const requirement of await requirementsIn(environment.base, asked)) {
const name = (0, canonical_name.x)(requirement);
const known = image.pinsNamed([ name ]);
for (const pin of known) wanted.add(pin);
const isOpen = known.length === 0 && (asked.has(name) || !provided.has(name));
if (isOpen && image.mayHave(name)) others.add(requirement);
}
if (wanted.size + others.size === before) return environment;
}
}
async function requirementsIn(base, asked) {
const found = [];
for (const entry of (await (0, promises_.readdir)(base)).sort()) {
const [, name] = /^(.+)-[^-]+\.dist-info$/.exec(entry) ?? [];
if (name === undefined || !asked.has((0, canonical_name.E)(name))) continue;
const text = await (0, promises_.readFile)((0, external_node_path_.join)(base, entry, "METADATA"), "utf8").catch(() => "");
found.push(...requirementsOf(text));
}
return found;
}
function requirementsOf(metadata) {
const headers = metadata.split(/\r?\n\r?\n/)[0] ?? "";
return [ ...headers.matchAll(/^Requires-Dist:[ \t]*([^\r\n]*)/gim) ].map(([, requirement = ""]) => requirement.trim()).filter(requirement => !/\bextra\s*==|\s@\s/.test(requirement));
}
var cache = __webpack_require__(77427);
var interpreters = __webpack_require__(88620);
var package_index = __webpack_require__(83348);
var rehearsal_pip = __webpack_require__(20040);
const arrangement = "1";
const uvFailures = new Set([ "WHEELS_UNREACHABLE", "TOOL_MISSING" ]);
async function prepareEnvironment(machine, order) {
const python = await (0, interpreters.ut)(machine, order.interpreter);
(0, rehearsal_pip.JJ)(python);
const pins = withoutPip(await readPins(machine, python), order.distributions);
const own = new Set(pins.map(canonical_name.x));
const asked = new Set([ ...order.distributions, ...order.requirements ?? [] ]);
const added = [ ...asked ].filter(name => !own.has((0, canonical_name.x)(name))).sort();
const spec = [ arrangement, python.executable, python.version, ...pins, ...added ];
const entry = await (0, cache.P)(machine.cache, {
kind: "environments",
spec: spec
}, async folder => {
const base = (0, external_node_path_.join)(folder, "base");
await (0, promises_.writeFile)((0, external_node_path_.join)(folder, "session.txt"), `${pins.join("\n")}\n`);
await (0, promises_.writeFile)((0, external_node_path_.join)(folder, "image.txt"), `${added.join("\n")}\n`);
await install(machine, python, folder, base);
});
const base = (0, external_node_path_.join)(entry, "base");
return {
base: base,
python: python.executable,
provides: await distributionsIn(base)
};
}
async function readPins(machine, python) {
const file = (0, external_node_path_.join)(machine.profiles, `session-cp${python.minor.replace(".", "")}.txt`);
const text = await (0, promises_.readFile)(file, "utf8").catch(cause => {
throw new model_failure.HR("PYTHON_MISSING", {
minor: "3.10–3.13",
found: python.version,
command: "sudo apt-get install python3 python3-venv python3-pip"
}, {
cause: cause
});
});
return text.split(/\n(?=\S)/).map(block => block.trimEnd());
}
function withoutPip(pins, distributions) {
const replaced = distributions.some(distribution => (0, canonical_name.x)(distribution) === "pip");
return replaced ? pins.filter(pin => (0, canonical_name.x)(pin) !== "pip") : [ ...pins ];
}
async function install(machine, python, folder, base) {
try {
await installWithUv(machine, python, folder, base);
} catch (failure) {
if (!(failure instanceof model_failure.HR && uvFailures.has(failure.code))) throw failure;
await (0, promises_.rm)(base, {
recursive: true,
force: true
});
await installWithPip(machine, python, folder, base);
}
}
async function installWithUv(machine, python, folder, base) {
const uv = await uvProgram(machine, python);
const pip = await (0, rehearsal_pip.Rh)(machine, python, folder);
const asked = {
argv: [ ...pip, "config", "list" ],
env: (0, package_index.a3)(machine),
deadlineSeconds: 60
};
const env = (0, package_index.dF)(machine, (await machine.shell.run(asked)).stdout);
const common = [ "--no-config", "--system-certs", "--link-mode", "copy", "--cache-dir", (0, 
external_node_path_.join)(machine.cache, "uv") ];
for (const args of requirementArguments(folder)) {
const argv = [ uv, "pip", "install", ...common, "--python", python.executable, "--compile-bytecode" ];
const result = await machine.shell.run({
argv: [ ...argv, "--target", base, ...args ],
env: env,
deadlineSeconds: 600
});
(0, package_index.hq)("environment", result);
}
}
async function installWithPip(machine, python, folder, base) {
const pip = await (0, rehearsal_pip.Rh)(machine, python, folder);
for (const args of requirementArguments(folder)) {
const argv = [ ...pip, "install", "--quiet", "--upgrade", "--target", base, ...args ];
const result = await machine.shell.run({
argv: argv,
env: (0, package_index.a3)(machine),
deadlineSeconds: 900
});
(0, package_index.hq)("environment", result);
}
}
function requirementArguments(folder) {
const wheelsOnly = [ "--no-deps", "--only-binary", ":all:" ];
return [ [ "--require-hashes", ...wheelsOnly, "-r", (0, external_node_path_.join)(folder, "session.txt") ], [ ...wheelsOnly, "-r", (0, 
external_node_path_.join)(folder, "image.txt") ] ];
}
async function uvProgram(machine, python) {
const file = (0, external_node_path_.join)(machine.profiles, "session-uv.txt");
const spec = [ arrangement, process.platform, process.arch, await (0, promises_.readFile)(file, "utf8") ];
const entry = await (0, cache.P)(machine.cache, {
kind: "tools",
spec: spec
}, async folder => {
const pip = await (0, rehearsal_pip.Rh)(machine, python, folder);
const options = [ "--quiet", "--no-deps", "--only-binary", ":all:", "--require-hashes", "-r", file ];
const argv = [ ...pip, "install", "--target", (0, external_node_path_.join)(folder, "uv"), ...options ];
const env = (0, package_index.a3)(machine);
(0, package_index.hq)("uv", await machine.shell.run({
argv: argv,
env: env,
deadlineSeconds: 300
}));
});
return (0, external_node_path_.join)(entry, "uv/bin/uv");
}
async function distributionsIn(base) {
const found = (await (0, promises_.readdir)(base)).flatMap(entry => {
const parts = /^(.+)-([^-]+)\.dist-info$/.exec(entry);
return parts ? [ {
name: (0, canonical_name.E)(parts[1] ?? ""),
version: parts[2] ?? ""
} ] : [];
});
return found.sort((left, right) => left.name < right.name ? -1 : 1);
}
var external_node_http_ = __webpack_require__(37067);
var dialect = __webpack_require__(30828);
function answered(body, headers = {}) {
return {
status: 200,
body: body,
headers: headers
};
}
function redirected(location) {
return {
status: 302,
location: location
};
}
function refused(status, message) {
return {
status: status,
body: (0, dialect.CY)(status, message)
};
}
function denied(permission) {
return refused(403, `Permission '${permission}' was denied`);
}
function readContentRange(header, total) {
if (header === undefined) return {
start: 0,
bytes: total
};
const match = /^bytes (?:\*|([0-9]{1,15})-([0-9]{1,15}))\/([0-9]{1,15})$/.exec(header.trim());
if (match === null || Number(match[3]) !== total) return "invalid";
if (match[1] === undefined) return "question";
const [start, last] = [ Number(match[1]), Number(match[2]) ];
return start > last || last >= total ? "invalid" : {
start: start,
bytes: last - start + 1
};
}
function createBlobReceiver(store, scenario) {
const busy = new Set;
return async (request, secret) => {
const blob = store.state().blobs.find(each => each.secret === secret);
if (blob === undefined) return answer(404);
if (blob.sha256 !== "") return answer(200);
if (busy.has(secret)) return answer(503);
const path = (0, external_node_path_.join)(store.uploadsFolder, blob.token);
const range = readContentRange(request.headers["content-range"], blob.bytes);
busy.add(secret);
try {
if (range === "question") return await progress(path, blob, store);
if (range === "invalid" || !isLengthRight(request, range)) return answer(400);
return refusalOf(scenario) ?? await receive(request, {
blob: blob,
path: path,
range: range,
scenario: scenario
}, store);
} finally {
busy.delete(secret);
}
};
}
async function receive(request, {blob: blob, path: path, range: range, scenario: scenario}, store) {
const stored = await storedBytes(path);
if (range.start > stored) return await progress(path, blob, store);
await cutAt(path, range.start);
const lost = scenario.strikes("lost-connection");
const partial = scenario.strikes("upload-partial");
const kept = lost || partial ? {
...range,
bytes: Math.floor(range.bytes / 2)
} : range;
const seen = await append(request, path, kept, lost);
if (seen !== range.bytes) return answer(400);
if (partial) return await progress(path, blob, store);
return scenario.strikes("upload-short") ? await completeShort(path, blob, store) : await progress(path, blob, store);
}
function refusalOf(scenario) {
if (scenario.strikes("upload-busy")) return answer(503);
if (scenario.strikes("upload-denied")) return answer(403);
return scenario.strikes("upload-expired") ? answer(404) : undefined;
}
function isLengthRight(request, range) {
const declared = request.headers["content-length"];
return declared === undefined || Number(declared) === range.bytes;
}
async function append(request, path, range, lose) {
const file = await (0, promises_.open)(path, "r+");
let seen = 0;
try {
for await (const piece of request) {
if (!(piece instanceof Uint8Array)) continue;
const fitting = piece.subarray(0, Math.max(range.bytes - seen, 0));
await file.write(fitting, 0, fitting.byteLength, range.start + seen);
seen += piece.byteLength;
if (lose && seen >= range.bytes) request.socket.destroy();
}
} finally {
await file.close();
}
return seen;
}
async function complete(path, blob, store) {
const {sha256: sha256, bytes: bytes} = await store.contents.keepFile(path);
await store.change(state => ({
...state,
blobs: state.blobs.map(each => each.token === blob.token ? {
...each,
sha256: sha256,
bytes: bytes
} : each)
}));
await (0, promises_.rm)(path, {
force: true
});
return answer(200);
}
async function completeShort(path, blob, store) {
await (0, promises_.truncate)(path, Math.max(await storedBytes(path) - 1, 0));
return await complete(path, blob, store);
}
async function cutAt(path, start) {
await (0, promises_.writeFile)(path, "", {
flag: "a"
});
await (0, promises_.truncate)(path, start);
}
async function storedBytes(path) {
const found = await (0, promises_.stat)(path).catch(() => undefined);
return found?.size ?? 0;
}
async function progress(path, blob, store) {
const stored = await storedBytes(path);
if (stored >= blob.bytes && (blob.bytes > 0 || await exists(path))) return await complete(path, blob, store);
return answer(308, stored === 0 ? {} : {
range: `bytes=0-${stored - 1}`
});
}
async function exists(path) {
return await (0, promises_.stat)(path).catch(() => undefined) !== undefined;
}
function answer(status, headers = {}) {
return {
status: status,
headers: headers
};
}
var strict_json = __webpack_require__(18414);
const table = [ {
verb: "POST",
path: "/blobs/upload",
name: "startBlobUpload"
}, {
verb: "POST",
path: "/oauth2/introspect",
name: "introspectToken"
}, {
verb: "GET",
path: "/datasets/list",
name: "listDatasets"
}, {
verb: "GET",
path: "/datasets/list/{ownerSlug}/{datasetSlug}",
name: "listDatasetFiles"
}, {
verb: "GET",
path: "/datasets/list-tree/{ownerSlug}/{datasetSlug}",
name: "listTreeDatasetFiles"
}, {
verb: "GET",
path: "/datasets/files/summary/{ownerSlug}/{datasetSlug}",
name: "getDatasetFilesSummary"
}, {
verb: "GET",
path: "/datasets/view/{ownerSlug}/{datasetSlug}",
name: "getDataset"
}, {
verb: "GET",
path: "/datasets/status/{ownerSlug}/{datasetSlug}",
name: "getDatasetStatus"
}, {
verb: "GET",
path: "/datasets/metadata/{ownerSlug}/{datasetSlug}",
name: "getDatasetMetadata"
}, {
verb: "POST",
path: "/datasets/metadata/{ownerSlug}/{datasetSlug}",
name: "updateDatasetMetadata",
bodyIn: "settings"
}, {
verb: "GET",
path: "/datasets/download/{ownerSlug}/{datasetSlug}",
name: "downloadDataset"
}, {
verb: "GET",
path: "/datasets/download/{ownerSlug}/{datasetSlug}/{fileName…}",
name: "downloadDataset"
}, {
verb: "GET",
path: "/datasets/download-raw/{ownerSlug}/{datasetSlug}/{fileName…}",
name: "downloadDatasetRaw"
}, {
verb: "POST",
path: "/datasets/create/new",
name: "createDataset"
}, {
verb: "POST",
path: "/datasets/create/version/{ownerSlug}/{datasetSlug}",
name: "createDatasetVersion",
bodyIn: "body"
}, {
verb: "POST",
path: "/datasets/create/version/{id}",
name: "createDatasetVersionById",
bodyIn: "body"
}, {
verb: "POST",
path: "/datasets/upload/file/{contentLength}/{lastModifiedEpochSeconds}",
name: "uploadDatasetFile"
}, {
verb: "POST",
path: "/dataset/{ownerSlug}/{datasetSlug}/delete",
name: "deleteDataset"
}, {
verb: "DELETE",
path: "/dataset/{ownerSlug}/{datasetSlug}/delete",
name: "deleteDataset"
}, {
verb: "GET",
path: "/kernels/list",
name: "listKernels"
}, {
verb: "GET",
path: "/kernels/pull",
name: "getKernel"
}, {
verb: "POST",
path: "/kernels/push",
name: "saveKernel"
}, {
verb: "GET",
path: "/kernels/status",
name: "getKernelSessionStatus"
}, {
verb: "GET",
path: "/kernels/output",
name: "listKernelSessionOutput"
}, {
verb: "GET",
path: "/kernels/files",
name: "listKernelFiles"
}, {
verb: "GET",
path: "/kernels/output/download/{ownerSlug}/{kernelSlug}",
name: "downloadKernelOutput"
}, {
verb: "GET",
path: "/kernels/output/download/{ownerSlug}/{kernelSlug}/{filePath…}",
name: "downloadKernelOutput"
}, {
verb: "GET",
path: "/kernels/output/download_zip/{kernelSessionId}",
name: "downloadKernelOutputZip"
}, {
verb: "GET",
path: "/kernels/logs/stream/{userName}/{kernelSlug}",
name: "getKernelSessionLogsStream"
}, {
verb: "GET",
path: "/kernels/sessions/{kernelSessionId}/logs/stream",
name: "getKernelSessionLogsStream"
}, {
verb: "POST",
path: "/kernels/cancel-session/{kernelSessionId}",
name: "cancelKernelSession"
}, {
verb: "POST",
path: "/kernels/delete/{userName}/{kernelSlug}",
name: "deleteKernel"
}, {
verb: "DELETE",
path: "/kernels/delete/{userName}/{kernelSlug}",
name: "deleteKernel"
}, {
verb: "GET",
path: "/kernels/quota",
name: "getAcceleratorQuotaStatistics"
} ];
const prefixes = [ "/api/v1", "/v1" ];
const wholeNumbers = new Set([ ...[ "id", "page", "pageSize", "minSize", "maxSize", "contentLength", "lastModifiedEpochSeconds" ], ...[ "datasetVersionNumber", "versionNumber", "kernelSessionId", "waitForLogsUrlSeconds" ] ]);
function findRestRoute(verb, path, query) {
const prefix = prefixes.find(each => path.startsWith(`${each}/`));
if (prefix === undefined) return undefined;
const rest = path.slice(prefix.length).split("/");
for (const route of table) {
const named = route.verb === verb ? matched(route.path.split("/"), rest) : undefined;
if (named === undefined) continue;
const members = {
...Object.fromEntries([ ...query ].map(typed)),
...Object.fromEntries(named.map(typed))
};
return {
name: route.name,
members: members,
bodyIn: route.bodyIn
};
}
return undefined;
}
function matched(template, path) {
const found = [];
for (const [index, part] of template.entries()) {
const [, name = "", open = ""] = /^\{(\w+)(…?)\}$/.exec(part) ?? [];
const given = open === "" ? path[index] : path.slice(index).join("/");
const value = given === undefined ? undefined : decoded(given);
if (value === undefined || value === "" ? part !== "" : name === "" && value !== part) return undefined;
if (name !== "") found.push([ name, value ?? "" ]);
if (open !== "") return found;
}
return template.length === path.length ? found : undefined;
}
function decoded(part) {
try {
return decodeURIComponent(part);
} catch {
return undefined;
}
}
function typed([name, value]) {
if (wholeNumbers.has(name) && /^\d{1,15}$/.test(value)) return [ name, Number(value) ];
return [ name, value === "true" ? true : value === "false" ? false : value ];
}
function handler(method, handle) {
return (body, scene) => {
const read = method.request.safeParse(body);
if (read.success) return handle(read.data, scene);
const place = read.error.issues[0]?.path.join(".") ?? "";
return {
answer: refused(400, `Bad request: ${method.method} can't read '${place}'`)
};
};
}
function processedVersions(dataset, moment) {
const newest = dataset.versions.at(-1)?.number;
return dataset.versions.filter(({number: number, readyMs: readyMs, failed: failed}) => {
const stuck = number === newest && moment.scenario.at("stale-ready", number);
return readyMs <= moment.nowMs && failed === "" && !stuck;
});
}
function currentVersion(dataset, moment) {
return processedVersions(dataset, moment).at(-1);
}
function mountedVersion(dataset, moment, stale) {
const processed = processedVersions(dataset, moment);
return (stale ? processed.at(-2) : undefined) ?? processed.at(-1);
}
function findDataset(state, owner, slug) {
return state.datasets.find(dataset => dataset.owner === owner && dataset.slug === slug);
}
function isVisible(dataset, username) {
return dataset.owner === username || !dataset.isPrivate;
}
function withDataset(state, dataset) {
return {
...state,
datasets: state.datasets.map(each => each.id === dataset.id ? dataset : each)
};
}
function readableDataset({ownerSlug: ownerSlug, datasetSlug: datasetSlug}, scene) {
const dataset = findDataset(scene.state, ownerSlug, datasetSlug);
if (dataset !== undefined && isVisible(dataset, scene.account.username)) return dataset;
return ownerSlug === scene.account.username ? refused(404, "Dataset not found") : denied("datasets.get");
}
function readableVersion(request, scene) {
const dataset = readableDataset(request, scene);
if (!("versions" in dataset)) return dataset;
const number = request.datasetVersionNumber ?? 0;
const version = number === 0 ? currentVersion(dataset, scene) : processedVersions(dataset, scene).find(each => each.number === number);
return version === undefined ? refused(404, "Dataset version not found") : {
dataset: dataset,
version: version
};
}
const defaultPageSize = 20;
function pageOf(items, paging, {largest: largest, scenario: scenario}) {
const asked = paging.pageSize ?? 0;
if (asked < 0 || asked > largest) return refused(400, `Page size must be between 1 and ${largest}`);
const token = paging.pageToken ?? "";
if (token === "" && scenario.has("empty-page")) return {
items: [],
next: tokenOf(0)
};
const size = scenario.has("small-pages") ? 1 : asked === 0 ? defaultPageSize : asked;
const start = token === "" ? (Math.max(paging.page ?? 1, 1) - 1) * size : startOf(token);
if (start === undefined || token !== "" && start > items.length) {
return refused(400, "Page token is not valid");
}
const end = start + size;
return {
items: items.slice(start, end),
next: end < items.length ? tokenOf(end) : ""
};
}
function tokenOf(start) {
return Buffer.from(`from ${start}`).toString("base64url");
}
function startOf(token) {
const digits = /^from ([0-9]{1,9})$/.exec(Buffer.from(token, "base64url").toString("latin1"))?.[1];
return digits === undefined ? undefined : Number(digits);
}
const largestPage = 200;
async function downloadDataset(request, scene) {
const found = readableVersion(request, scene);
if (!("version" in found)) return {
answer: found
};
const {files: files} = found.version;
if (request.fileName === "") {
const archive = await scene.zip(files, `${found.dataset.slug}.zip`);
return {
answer: redirected(scene.outputUrl(archive))
};
}
return {
answer: redirectToFile(files, request.fileName, scene)
};
}
function downloadDatasetRaw(request, scene) {
const found = readableVersion(request, scene);
if (!("version" in found)) return {
answer: found
};
return {
answer: redirectToFile(found.version.files, request.fileName, scene)
};
}
function listTreeDatasetFiles(request, scene) {
const found = readableVersion(request, scene);
if (!("version" in found)) return {
answer: found
};
const base = request.path.replace(/^\/+|\/+$/g, "");
const prefix = base === "" ? "" : `${base}/`;
const below = found.version.files.filter(({name: name}) => name.startsWith(prefix));
const names = below.map(({name: name}) => name.slice(prefix.length));
const folders = [ ...new Set(names.flatMap(name => folderOf(name))) ];
const files = below.filter(({name: name}) => !name.slice(prefix.length).includes("/"));
const page = pageOf([ ...folders, ...files ], request, {
largest: largestPage,
scenario: scene.scenario
});
if (!("items" in page)) return {
answer: page
};
const shownFolders = page.items.filter(item => typeof item === "string");
const shownFiles = page.items.filter(item => typeof item !== "string");
const body = {
directories: shownFolders.map(name => folderView(name, prefix, found.version)),
files: shownFiles.map(file => fileView(file, prefix, found.version)),
totalChildren: folders.length + files.length,
totalDirectories: folders.length,
totalFiles: files.length,
...page.next === "" ? {} : {
nextPageToken: page.next
}
};
return {
answer: answered(body)
};
}
function getDatasetFilesSummary(request, scene) {
const found = readableVersion(request, scene);
if (!("version" in found)) return {
answer: found
};
const {files: files} = found.version;
const extensions = [ ...new Set(files.map(({name: name}) => extensionOf(name))) ].toSorted();
const fileTypes = extensions.map(extension => {
const own = files.filter(({name: name}) => extensionOf(name) === extension);
return {
extension: extension,
fileCount: own.length,
totalSize: own.reduce((sum, {bytes: bytes}) => sum + bytes, 0)
};
});
return {
answer: answered({
fileSummaryInfo: {
totalFileCount: files.length,
fileTypes: fileTypes
}
})
};
}
function redirectToFile(files, name, scene) {
const file = files.find(each => each.name === name);
return file === undefined ? refused(404, "File not found") : redirected(scene.outputUrl(file));
}
function folderOf(name) {
const slash = name.indexOf("/");
return slash < 0 ? [] : [ name.slice(0, slash) ];
}
function folderView(name, prefix, {files: files}) {
const inside = `${prefix}${name}/`;
const names = files.flatMap(file => file.name.startsWith(inside) ? [ file.name.slice(inside.length) ] : []);
const totalDirectories = new Set(names.flatMap(each => folderOf(each))).size;
const totalFiles = names.filter(each => !each.includes("/")).length;
const totalChildren = totalDirectories + totalFiles;
return {
name: name,
relativeUrl: `${prefix}${name}`,
totalDirectories: totalDirectories,
totalFiles: totalFiles,
totalChildren: totalChildren
};
}
function fileView({name: name, bytes: bytes}, prefix, {createdMs: createdMs}) {
return {
name: name.slice(prefix.length),
relativeUrl: name,
totalBytes: bytes,
creationDate: new Date(createdMs).toISOString()
};
}
function extensionOf(name) {
return /\.[^./]+$/.exec(name)?.[0] ?? "";
}
const routes_dataset_views_largestPage = 200;
function getDataset(request, scene) {
const dataset = readableDataset(request, scene);
if (!("versions" in dataset)) return {
answer: dataset
};
const {owner: owner, slug: slug, title: title, isPrivate: isPrivate, subtitle: subtitle, description: description} = dataset;
const versions = processedVersions(dataset, scene);
const view = {
ref: {
owner: owner,
slug: slug
},
title: title,
isPrivate: isPrivate,
currentVersion: versions.at(-1)?.number ?? 0,
versions: versions.map(({number: number}) => number)
};
const body = {
...(0, dialect.I0)(view),
...datasetSummary(dataset, scene),
...subtitle === "" ? {} : {
subtitle: subtitle
},
...description === "" ? {} : {
description: description
},
versions: versions.toReversed().map(version => versionView(version, owner))
};
return {
answer: answered(body)
};
}
function datasetSummary(dataset, scene) {
const {id: id, owner: owner, slug: slug, title: title, isPrivate: isPrivate, licence: licence} = dataset;
const current = currentVersion(dataset, scene);
return {
id: id,
ref: `${owner}/${slug}`,
title: title,
ownerName: owner,
ownerRef: owner,
creatorName: owner,
isPrivate: isPrivate,
licenseName: licence,
lastUpdated: stamp(current?.createdMs ?? scene.nowMs),
totalBytes: (current?.files ?? []).reduce((sum, {bytes: bytes}) => sum + bytes, 0),
url: `${scene.baseUrl}/datasets/${owner}/${slug}`,
currentVersionNumber: current?.number ?? 0
};
}
function getDatasetStatus(request, scene) {
const dataset = readableDataset(request, scene);
if (!("versions" in dataset)) return {
answer: dataset
};
if (dataset.owner !== scene.account.username) return {
answer: denied("datasets.get")
};
const newest = dataset.versions.at(-1);
if (newest !== undefined && newest.failed !== "" && newest.readyMs <= scene.nowMs) {
return {
answer: answered({
status: (0, dialect.lW)("failed")
})
};
}
const isReady = currentVersion(dataset, scene) !== undefined || scene.scenario.at("stale-ready", newest?.number ?? 0);
return {
answer: answered({
status: (0, dialect.lW)(isReady ? "ready" : "pending")
})
};
}
function listDatasetFiles(request, scene) {
if (scene.scenario.strikes("late-version")) return {
answer: refused(404, "Dataset version not found")
};
const found = readableVersion(request, scene);
if (!("version" in found)) return {
answer: found
};
const page = pageOf(found.version.files, request, {
largest: routes_dataset_views_largestPage,
scenario: scene.scenario
});
if (!("items" in page)) return {
answer: page
};
const wire = (0, dialect.y9)(page.items, page.next);
const creationDate = stamp(found.version.createdMs);
const datasetFiles = (wire.datasetFiles ?? []).map(file => ({
...file,
creationDate: creationDate
}));
return {
answer: answered({
...wire,
datasetFiles: datasetFiles
})
};
}
function versionView({number: number, createdMs: createdMs, notes: notes}, owner) {
return {
versionNumber: number,
creationDate: stamp(createdMs),
creatorName: owner,
creatorRef: owner,
versionNotes: notes,
status: "Ready"
};
}
function stamp(ms) {
return new Date(ms).toISOString();
}
function getDatasetMetadata(request, scene) {
const dataset = readableDataset(request, scene);
if (!("versions" in dataset)) return {
answer: dataset
};
const {id: id, owner: owner, slug: slug, title: title, subtitle: subtitle, description: description, isPrivate: isPrivate, keywords: keywords, licence: licence} = dataset;
const files = currentVersion(dataset, scene)?.files ?? [];
const info = {
datasetId: id,
datasetSlug: slug,
ownerUser: owner,
usabilityRating: 0,
totalViews: 0,
totalVotes: 0,
totalDownloads: 0,
...{
title: title,
subtitle: subtitle,
description: description,
isPrivate: isPrivate,
keywords: keywords
},
licenses: [ {
name: licence
} ],
collaborators: [],
data: files.map(({name: name, bytes: bytes}) => ({
name: name,
description: "",
totalBytes: bytes
})),
expectedUpdateFrequency: dataset.updateFrequency,
userSpecifiedSources: dataset.sources
};
return {
answer: answered({
info: info
})
};
}
function updateDatasetMetadata({ownerSlug: ownerSlug, datasetSlug: datasetSlug, settings: settings}, scene) {
const dataset = findDataset(scene.state, ownerSlug, datasetSlug);
if (dataset === undefined || dataset.owner !== scene.account.username) {
return {
answer: denied("datasets.update")
};
}
const {title: title, licenses: licenses} = settings;
if (title !== "" && (title.length < 6 || title.length > 50)) {
return {
answer: answered({
errors: [ "The dataset title must be between 6 and 50 characters" ]
})
};
}
const {subtitle: subtitle, description: description, isPrivate: isPrivate, keywords: keywords} = settings;
const changes = {
...{
subtitle: subtitle,
description: description,
isPrivate: isPrivate,
keywords: keywords
},
title: title === "" ? dataset.title : title,
licence: licenses[0]?.name ?? dataset.licence,
updateFrequency: settings.expectedUpdateFrequency ?? dataset.updateFrequency,
sources: settings.userSpecifiedSources ?? dataset.sources
};
return {
answer: answered({
errors: []
}),
edit: state => changed(state, dataset.id, changes)
};
}
function listDatasets(request, scene) {
const {username: username} = scene.account;
const group = String(request.group ?? "").toUpperCase();
const words = request.search.toLowerCase();
const shown = scene.state.datasets.filter(dataset => {
if (!isVisible(dataset, username) || currentVersion(dataset, scene) === undefined) return false;
if (group.includes("_MY")) return dataset.owner === username;
if (request.user !== "") return dataset.owner === request.user;
return !dataset.isPrivate;
}).filter(({title: title, slug: slug}) => `${title} ${slug}`.toLowerCase().includes(words)).toSorted((a, b) => b.id - a.id);
const page = pageOf(shown, request, {
largest: 200,
scenario: scene.scenario
});
if (!("items" in page)) return {
answer: page
};
const datasets = page.items.map(dataset => datasetSummary(dataset, scene));
return {
answer: answered({
datasets: datasets,
...page.next === "" ? {} : {
nextPageToken: page.next
}
})
};
}
function deleteDataset(_request, _scene) {
return {
answer: denied("datasets.delete")
};
}
function changed(state, id, changes) {
const now = state.datasets.find(dataset => dataset.id === id);
return now === undefined ? state : withDataset(state, {
...now,
...changes
});
}
var safe_name = __webpack_require__(46415);
var external_node_zlib_ = __webpack_require__(38522);
var zip = __webpack_require__(34068);
const block = 512;
function readTar(bytes) {
const entries = new Map;
let at = 0;
let longName = "";
while (at + block <= bytes.byteLength && bytes[at] !== 0) {
const header = bytes.subarray(at, at + block);
holdChecksum(header);
const size = octal(header, 124, 12);
const body = bytes.subarray(at + block, at + block + size);
if (body.byteLength !== size) throw invalid("truncated");
at += block + Math.ceil(size / block) * block;
const kind = String.fromCharCode(header[156] ?? 0);
if (kind === "L") longName = tar_text(body); else if (kind === "x") longName = paxPath(body) || longName; else if (kind !== "g") {
const name = (longName || nameOf(header)).replace(/^(?:\.\/)+/, "");
longName = "";
if (kind === "5" || name === "" || name === ".") continue;
if (kind !== "0" && kind !== "\0") throw invalid("not-a-file", name);
const unsafe = (0, safe_name.g)(name);
if (unsafe !== undefined) throw invalid(`name-${unsafe}`, name);
if (entries.has(name)) throw invalid("duplicate", name);
entries.set(name, {
name: name,
content: () => body
});
}
}
if (at === 0) throw invalid("no-archive");
return [ ...entries.values() ];
}
function nameOf(header) {
const name = tar_text(header.subarray(0, 100));
const isUstar = tar_text(header.subarray(257, 262)) === "ustar";
const prefix = isUstar ? tar_text(header.subarray(345, 500)) : "";
return prefix === "" ? name : `${prefix}/${name}`;
}
function paxPath(body) {
return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(tar_text(body))?.[1] ?? "";
}
function holdChecksum(header) {
const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
if (sum !== octal(header, 148, 8)) throw invalid("checksum");
}
function octal(header, from, length) {
const digits = tar_text(header.subarray(from, from + length)).trim();
if (!/^[0-7]+$/.test(digits)) throw invalid("number");
return Number.parseInt(digits, 8);
}
function tar_text(bytes) {
const end = bytes.indexOf(0);
return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString("utf8");
}
function invalid(why, entry = "") {
return new model_failure.HR("ZIP_INVALID", {
why: `tar-${why}`,
entry: entry
});
}
const endings = /^(.+?)\.(?:zip|tar\.gz|tgz|tar)$/i;
const largestArchiveBytes = 1024 ** 3;
const largestContentBytes = 2 * 1024 ** 3;
const bombRatio = 200;
const mostFiles = 2e4;
function archiveFolder(name) {
return endings.exec(name)?.[1];
}
async function unpackArchive(contents, blob) {
if (blob.bytes > largestArchiveBytes) return {
why: "the archive is too large to be unpacked"
};
try {
const found = entriesOf(blob.name, await contents.read(blob.sha256), blob.bytes);
const files = [];
for (const {name: name, content: content} of found) {
const bytes = content();
files.push({
name: name,
sha256: await contents.keep(bytes),
bytes: bytes.byteLength
});
}
return {
files: files
};
} catch (error) {
if (error instanceof model_failure.HR) return {
why: String(error.parameters["why"] ?? error.code)
};
throw error;
}
}
function entriesOf(name, bytes, archiveBytes) {
const entries = /\.zip$/i.test(name) ? zipEntries(bytes, archiveBytes) : tarEntries(name, bytes, archiveBytes);
if (entries.length > mostFiles) throw new model_failure.HR("ZIP_INVALID", {
why: "too-many-files",
entry: ""
});
return entries;
}
function zipEntries(bytes, archiveBytes) {
const archive = (0, zip.u)(bytes);
const total = archive.entries.reduce((sum, entry) => sum + entry.bytes, 0);
if (total > contentLimit(archiveBytes)) throw new model_failure.HR("ZIP_INVALID", {
why: "too-large",
entry: ""
});
return archive.entries.filter(({isFolder: isFolder}) => !isFolder).map(entry => ({
name: entry.name,
content: () => archive.content(entry)
}));
}
function tarEntries(name, bytes, archiveBytes) {
if (/\.tar$/i.test(name)) return readTar(bytes);
try {
return readTar((0, external_node_zlib_.gunzipSync)(bytes, {
maxOutputLength: contentLimit(archiveBytes)
}));
} catch (cause) {
if (cause instanceof model_failure.HR) throw cause;
throw new model_failure.HR("ZIP_INVALID", {
why: "gzip",
entry: name
}, {
cause: cause
});
}
}
function contentLimit(archiveBytes) {
return Math.min(largestContentBytes, Math.max(archiveBytes * bombRatio, 1024 ** 2));
}
async function versionFiles(tree, scene) {
const placed = [];
for (const {folder: folder, token: token} of (0, dialect.Xi)(tree)) {
const blob = scene.state.blobs.find(each => each.token === token);
if (blob === undefined || blob.owner !== scene.account.username) return {
why: "Unknown upload token"
};
if (blob.sha256 === "") return {
why: `The upload of '${blob.name}' is not complete`
};
placed.push({
folder: folder,
blob: blob
});
}
const files = [];
for (const {folder: folder, blob: blob} of placed) {
const inside = archiveFolder(blob.name);
const {sha256: sha256, bytes: bytes} = blob;
if (inside === undefined) files.push({
name: `${folder}${blob.name}`,
sha256: sha256,
bytes: bytes
}); else {
const unpacked = await scene.unpack(blob);
if ("why" in unpacked) return {
files: [],
failed: `${blob.name}: ${unpacked.why}`
};
files.push(...unpacked.files.map(file => ({
...file,
name: `${folder}${inside}/${file.name}`
})));
}
}
return settled(files);
}
function settled(files) {
for (const {name: name} of files) {
const unsafe = (0, safe_name.g)(name);
if (unsafe !== undefined) return {
why: `A file name is not allowed: ${unsafe}`
};
}
const sorted = files.toSorted((a, b) => a.name < b.name ? -1 : 1);
const names = new Set(sorted.map(({name: name}) => name));
const folders = sorted.flatMap(({name: name}) => foldersOf(name));
if (names.size !== sorted.length) return {
why: "Two files have the same name"
};
return folders.some(folder => names.has(folder)) ? {
why: "A file and a folder have the same name"
} : {
files: sorted,
failed: ""
};
}
function foldersOf(name) {
const parts = name.split("/").slice(0, -1);
return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
function slugOf(title) {
return title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}
function isSlug(text) {
return text !== "" && slugOf(text) === text;
}
function startBlobUpload(request, scene) {
const {name: name, contentLength: bytes} = request;
if (name === "" || bytes < 0) return {
answer: createError("A name and a length are needed")
};
const [token, secret] = [ scene.secret(), scene.secret() ];
const blob = {
token: token,
secret: secret,
owner: scene.account.username,
name: name,
bytes: bytes,
sha256: ""
};
return {
answer: answered({
token: token,
createUrl: `${scene.baseUrl}/upload/${secret}`
}),
edit: state => ({
...state,
blobs: [ ...state.blobs, blob ]
})
};
}
function uploadDatasetFile(request, scene) {
const {fileName: name, contentLength: contentLength} = request;
return startBlobUpload({
type: "DATASET",
name: name,
contentType: undefined,
contentLength: contentLength,
lastModifiedEpochSeconds: undefined
}, scene);
}
async function createDataset(request, scene) {
const owner = request.ownerSlug === "" ? scene.account.username : request.ownerSlug;
if (owner !== scene.account.username) return {
answer: denied("datasets.create")
};
const slug = request.slug === "" ? slugOf(request.title) : request.slug;
const why = createProblem(request, {
owner: owner,
slug: slug
}, scene);
if (why !== undefined) return {
answer: createError(why)
};
const made = await versionFiles(request, scene);
if ("why" in made) return {
answer: createError(made.why)
};
if (made.files.length === 0 && made.failed === "") {
return {
answer: createError("A dataset needs at least one file")
};
}
const {title: title, isPrivate: isPrivate, subtitle: subtitle, description: description, categoryIds: keywords} = request;
const dataset = {
...{
owner: owner,
slug: slug,
title: title,
isPrivate: isPrivate,
subtitle: subtitle,
description: description,
keywords: keywords
},
licence: request.licenseName === "" ? "unknown" : request.licenseName,
updateFrequency: "",
sources: "",
versions: [ newVersion({
number: 1,
notes: "",
made: made
}, scene) ]
};
return {
answer: created(dataset, scene),
edit: state => ({
...state,
nextId: state.nextId + 1,
datasets: [ ...state.datasets, {
...dataset,
id: state.nextId
} ]
})
};
}
function createDatasetVersion(request, scene) {
const {ownerSlug: ownerSlug, datasetSlug: datasetSlug, body: body} = request;
return nextVersion(findDataset(scene.state, ownerSlug, datasetSlug), body, scene);
}
function createDatasetVersionById({id: id, body: body}, scene) {
return nextVersion(scene.state.datasets.find(each => each.id === id), body, scene);
}
async function nextVersion(dataset, body, scene) {
const isOwn = dataset?.owner === scene.account.username;
if (dataset === undefined || !isOwn || processedVersions(dataset, scene).length === 0) {
return {
answer: denied("datasets.update")
};
}
if (scene.scenario.strikes("dataset-error")) return {
answer: createError("Internal error")
};
const made = await versionFiles(body, scene);
if ("why" in made) return {
answer: createError(made.why)
};
const number = (dataset.versions.at(-1)?.number ?? 0) + 1;
const version = newVersion({
number: number,
notes: body.versionNotes,
made: made
}, scene);
const kept = body.deleteOldVersions ? [] : dataset.versions;
const said = {
...body.subtitle === "" ? {} : {
subtitle: body.subtitle
},
...body.description === "" ? {} : {
description: body.description
}
};
return {
answer: created(dataset, scene),
edit: state => withVersions(state, dataset.id, {
...said,
versions: [ ...kept, version ]
})
};
}
function createProblem({title: title}, {owner: owner, slug: slug}, {state: state, scenario: scenario}) {
if (scenario.strikes("dataset-error")) return "Internal error";
if (title.length < 6 || title.length > 50) return "The dataset title must be between 6 and 50 characters";
if (!isSlug(slug) || slug.length < 3 || slug.length > 50) return `The slug '${slug}' is not valid`;
const isTaken = state.datasets.some(each => each.owner === owner && (each.slug === slug || each.title === title));
return isTaken ? `The requested title "${title}" is already in use by a dataset. Please choose another title.` : undefined;
}
function newVersion({number: number, notes: notes, made: made}, scene) {
const {scenario: scenario, nowMs: createdMs} = scene;
const seconds = scenario.at("slow-processing", number) ? 60 : scene.processingSeconds;
const readyMs = Math.round(createdMs + seconds * 1e3);
const failed = scenario.at("dataset-failed", number) ? "processing failed" : made.failed;
return {
number: number,
notes: notes,
createdMs: createdMs,
readyMs: readyMs,
files: made.files,
failed: failed
};
}
function withVersions(state, id, changes) {
const datasets = state.datasets.map(each => each.id === id ? {
...each,
...changes
} : each);
return {
...state,
datasets: datasets
};
}
function created({owner: owner, slug: slug}, scene) {
const url = `${scene.baseUrl}/datasets/${owner}/${slug}`;
return answered({
ref: `${owner}/${slug}`,
url: url,
status: "ok",
error: ""
});
}
function createError(why) {
return answered({
status: "error",
error: why
});
}
const nobody = {
username: "",
token: ""
};
function authenticate(header, accounts) {
const [scheme, value] = (header ?? "").split(" ");
if (scheme === undefined || value === undefined || value === "") return undefined;
if (scheme.toLowerCase() === "bearer") return accountOfToken(value, accounts);
return scheme.toLowerCase() === "basic" ? accountOfKey(value, accounts) : undefined;
}
function accountOfToken(token, accounts) {
return accounts.find(account => account.isActive !== false && isSame(account.token, token));
}
function accountOfKey(value, accounts) {
const pair = Buffer.from(value, "base64").toString("utf8");
return accounts.find(({username: username, legacyKey: legacyKey}) => legacyKey !== undefined && isSame(`${username}:${legacyKey}`, pair));
}
function isSame(expected, given) {
const digest = text => (0, external_node_crypto_.createHash)("sha256").update(text).digest();
return expected !== "" && (0, external_node_crypto_.timingSafeEqual)(digest(expected), digest(given));
}
function introspectToken(request, scene) {
const owner = accountOfToken(request.token, scene.accounts);
if (owner === undefined) return {
answer: answered({
active: false
})
};
const {username: username} = owner;
return {
answer: answered({
active: true,
clientId: "nx47",
username: username,
scope: "resources.admin:*"
})
};
}
function hello(_request, scene) {
return {
answer: answered({
userName: scene.account.username
})
};
}
const sessionLimits = {
CPU: 5,
GPU: 2,
TPU: 1
};
const machineShapes = new Set([ "NvidiaTeslaT4", "NvidiaTeslaP100", "Tpu1VmV38" ]);
function sessionKind({machineShape: machineShape, enableGpu: enableGpu, enableTpu: enableTpu}) {
if (enableTpu || /^tpu/i.test(machineShape)) return "TPU";
return enableGpu || /^nvidia/i.test(machineShape) ? "GPU" : "CPU";
}
function activeVersions(state, owner) {
return versionsOf(state, owner).filter(({session: session}) => isActive(session.status));
}
function isActive(status) {
return status === "queued" || status === "running" || status === "cancel-requested";
}
function usedSeconds(state, owner, {kind: kind, sinceMs: sinceMs, nowMs: nowMs}) {
return versionsOf(state, owner).filter(version => sessionKind(version) === kind && version.session.startedMs > 0).reduce((sum, {session: session}) => {
const end = session.endedMs > 0 ? session.endedMs : nowMs;
return sum + Math.max(0, end - Math.max(session.startedMs, sinceMs)) / 1e3;
}, 0);
}
function versionsOf({kernels: kernels}, owner) {
return kernels.filter(kernel => kernel.owner === owner).flatMap(({versions: versions}) => versions);
}
function findKernel(state, ref) {
return state.kernels.find(({owner: owner, slug: slug}) => owner === ref.owner && slug === ref.slug);
}
function isKernelVisible(kernel, username) {
return kernel.owner === username || kernel.versions.at(-1)?.isPrivate === false;
}
function findKernelVersion(kernel, number) {
return kernel.versions.find(version => version.number === number);
}
function withKernel(state, kernel) {
const others = state.kernels.filter(({id: id}) => id !== kernel.id);
return {
...state,
kernels: [ ...others, kernel ]
};
}
function readableKernel(asked, scene) {
const kernel = findKernel(scene.state, {
owner: asked.userName,
slug: asked.kernelSlug
});
if (kernel === undefined || !isKernelVisible(kernel, scene.account.username)) return denied("kernels.get");
const label = asked.versionLabel ?? "";
const number = label === "" ? latest(kernel, scene) : labelled(label, scene);
const version = number === undefined ? undefined : findKernelVersion(kernel, number);
return version === undefined ? refused(404, "Kernel version not found") : {
kernel: kernel,
version: version
};
}
function ownSession(id, scene) {
for (const kernel of scene.state.kernels) {
const version = kernel.versions.find(({session: session}) => session.id === id);
if (version !== undefined && kernel.owner === scene.account.username) return {
kernel: kernel,
version: version
};
}
return undefined;
}
function latest(kernel, {scenario: scenario}) {
const before = scenario.has("stale-latest") ? kernel.versions.at(-2) : undefined;
return (before ?? kernel.versions.at(-1))?.number;
}
function labelled(label, {scenario: scenario}) {
return scenario.has("label-unknown") ? undefined : (0, dialect.NZ)(label);
}
async function getKernelSessionLogsStream(request, scene) {
const id = request.kernelSessionId ?? 0;
const found = id === 0 ? readableKernel(request, scene) : ownSession(id, scene) ?? denied("kernels.get");
if (!("kernel" in found)) return {
answer: found
};
const {kernel: kernel, version: version} = found;
const {status: status, log: log} = version.session;
if (isActive(status)) {
return {
answer: {
status: 200,
follow: {
kernelId: kernel.id,
version: version.number
}
}
};
}
if (log === "") return {
answer: refused(404, "No log for this session")
};
return {
answer: {
status: 200,
text: await scene.text(log),
contentType: "application/json"
}
};
}
async function downloadKernelOutput(request, scene) {
const {ownerSlug: userName, kernelSlug: kernelSlug, versionNumber: versionNumber = 0} = request;
const versionLabel = versionNumber === 0 ? undefined : `v${versionNumber}`;
const found = readableKernel({
userName: userName,
kernelSlug: kernelSlug,
versionLabel: versionLabel
}, scene);
if (!("kernel" in found)) return {
answer: found
};
if (request.filePath === "") return {
answer: await allOutputs(found, scene)
};
const file = found.version.session.outputs.find(({name: name}) => name === request.filePath);
return {
answer: file === undefined ? refused(404, "File not found") : redirected(scene.outputUrl(file))
};
}
async function downloadKernelOutputZip({kernelSessionId: kernelSessionId}, scene) {
const found = ownSession(kernelSessionId, scene);
return {
answer: found === undefined ? denied("kernels.get") : await allOutputs(found, scene)
};
}
function cancelKernelSession({kernelSessionId: kernelSessionId}, scene) {
const found = ownSession(kernelSessionId, scene);
if (found === undefined) return {
answer: denied("kernelSessions.cancel")
};
if (!isActive(found.version.session.status)) {
return {
answer: answered({
errorMessage: "The session is not running"
})
};
}
return {
answer: answered({}),
cancel: {
kernelId: found.kernel.id,
version: found.version.number
}
};
}
function listKernels(request, scene) {
const {username: username} = scene.account;
const mine = String(request.group ?? "").toUpperCase() === "PROFILE";
const shown = scene.state.kernels.filter(kernel => {
if (!isKernelVisible(kernel, username)) return false;
if (mine) return kernel.owner === username;
return request.user === "" ? isKernelVisible(kernel, "") : kernel.owner === request.user;
}).filter(kernel => isAsked(kernel, request)).toSorted((a, b) => (b.versions.at(-1)?.createdMs ?? 0) - (a.versions.at(-1)?.createdMs ?? 0));
const page = pageOf(shown, request, {
largest: 100,
scenario: scene.scenario
});
if (!("items" in page)) return {
answer: page
};
const kernels = page.items.map(kernelSummary);
return {
answer: answered({
kernels: kernels,
...page.next === "" ? {} : {
nextPageToken: page.next
}
})
};
}
function deleteKernel(_request, _scene) {
return {
answer: denied("kernels.delete")
};
}
async function allOutputs({kernel: kernel, version: version}, scene) {
const {outputs: outputs} = version.session;
if (outputs.length === 0) return refused(404, "No outputs");
return redirected(scene.outputUrl(await scene.zip(outputs, `${kernel.slug}.zip`)));
}
function isAsked(kernel, request) {
const newest = kernel.versions.at(-1);
const of = (asked, sources) => asked === "" || (sources ?? []).includes(asked);
const ofKind = [ "", "all", kernel.kind ].includes(request.kernelType.toLowerCase());
const ofLanguage = [ "", "all", "python" ].includes(request.language.toLowerCase());
const found = `${kernel.title} ${kernel.slug}`.toLowerCase().includes(request.search.toLowerCase());
const sources = of(request.dataset, newest?.datasetSources);
return found && ofKind && ofLanguage && sources && of(request.competition, newest?.competitionSources);
}
function kernelSummary({id: id, owner: owner, slug: slug, title: title, kind: kind, versions: versions}) {
const newest = versions.at(-1);
return {
id: id,
ref: `${owner}/${slug}`,
title: title,
author: owner,
slug: slug,
lastRunTime: new Date(newest?.createdMs ?? 0).toISOString(),
language: "python",
kernelType: kind,
isPrivate: newest?.isPrivate ?? true,
enableGpu: newest?.enableGpu ?? false,
enableInternet: newest?.enableInternet ?? false,
currentVersionNumber: newest?.number ?? 0,
totalVotes: 0
};
}
var faults = __webpack_require__(88520);
const routes_kernels_largestPage = 500;
async function getKernel(request, scene) {
const found = readableKernel(request, scene);
if (!("kernel" in found)) return {
answer: found
};
const {kernel: kernel, version: version} = found;
const wire = (0, dialect.BY)({
ref: {
owner: kernel.owner,
slug: kernel.slug
},
title: kernel.title,
currentVersion: kernel.versions.at(-1)?.number ?? 0,
kind: kernel.kind,
source: await scene.text(version.source),
datasetSources: version.datasetSources,
isPrivate: version.isPrivate,
enableInternet: version.enableInternet,
dockerImage: version.dockerImage
});
const metadata = {
...wire.metadata,
id: kernel.id,
lastRunTime: new Date(version.createdMs).toISOString(),
enableGpu: version.enableGpu,
enableTpu: version.enableTpu,
kernelDataSources: version.kernelSources,
competitionDataSources: version.competitionSources,
modelDataSources: version.modelSources,
...version.machineShape === "" ? {} : {
machineShape: version.machineShape
}
};
return {
answer: answered({
...wire,
metadata: metadata
})
};
}
function getKernelSessionStatus(request, scene) {
const found = readableKernel(request, scene);
if (!("kernel" in found)) return {
answer: found
};
const {session: session} = found.version;
const headers = {
[dialect.ZR.id]: String(session.id),
...session.isolation === "" ? {} : {
[dialect.ZR.isolation]: session.isolation
},
...session.interpreter === "" ? {} : {
[dialect.ZR.interpreter]: session.interpreter
}
};
return {
answer: answered((0, dialect.NX)(session), headers)
};
}
async function listKernelSessionOutput(request, scene) {
const found = outputVersionOf(request, scene);
if (!("kernel" in found)) return {
answer: found
};
const {session: session} = found.version;
const listed = outputsOf(found.version, scene);
const whole = scene.scenario.has("missing-output") ? listed.slice(0, -1) : listed;
const page = pageOf(whole, request, {
largest: routes_kernels_largestPage,
scenario: scene.scenario
});
if (!("items" in page)) return {
answer: page
};
const files = page.items.map(file => ({
name: file.name,
url: scene.outputUrl(file),
bytes: file.bytes
}));
const log = session.log === "" ? "" : await scene.text(session.log);
return {
answer: answered((0, dialect.c9)({
files: files,
log: log
}, page.next))
};
}
function listKernelFiles(request, scene) {
const found = outputVersionOf(request, scene);
if (!("kernel" in found)) return {
answer: found
};
const outputs = outputsOf(found.version, scene);
const page = pageOf(outputs, request, {
largest: routes_kernels_largestPage,
scenario: scene.scenario
});
if (!("items" in page)) return {
answer: page
};
const files = page.items.map(({name: name, bytes: bytes}) => ({
name: name,
bytes: bytes,
url: ""
}));
const created = new Date(found.version.session.endedMs).toISOString();
return {
answer: answered((0, dialect.mF)(files, created, page.next))
};
}
function outputVersionOf(request, scene) {
const found = readableKernel(request, scene);
if (!("kernel" in found) || !scene.scenario.has("stale-outputs")) return found;
const older = findKernelVersion(found.kernel, found.version.number - 1);
return older === undefined ? found : {
...found,
version: older
};
}
function outputsOf({session: session}, scene) {
const [first] = session.outputs;
if (first === undefined || !scene.scenario.has("evil-output-name")) return session.outputs;
return [ ...session.outputs, {
...first,
name: faults.XZ
} ];
}
const day = 864e5;
const weeklySeconds = {
GPU: 108e3,
TPU: 72e3
};
function getAcceleratorQuotaStatistics(_request, scene) {
const refresh = weekStart(scene.nowMs) + 7 * day;
return {
answer: answered({
quotaRefreshTime: new Date(refresh).toISOString(),
gpuQuota: quotaOf("GPU", scene),
tpuQuota: quotaOf("TPU", scene)
})
};
}
function spentSeconds(kind, {state: state, account: account, nowMs: nowMs, scenario: scenario}) {
if (scenario.has("quota-spent")) return weeklySeconds[kind];
return usedSeconds(state, account.username, {
kind: kind,
sinceMs: weekStart(nowMs),
nowMs: nowMs
});
}
function quotaOf(kind, scene) {
const used = Math.min(spentSeconds(kind, scene), weeklySeconds[kind]);
return {
timeUsed: seconds(used),
timeReserved: "0s",
totalTimeAllowed: seconds(weeklySeconds[kind]),
minimumTimeAllowed: "0s",
isPayToScaleEnabled: false,
hasEverRun: used > 0
};
}
function weekStart(nowMs) {
const saturday = 2 * day;
return nowMs - (nowMs - saturday) % (7 * day);
}
function seconds(count) {
return Number.isInteger(count) ? `${count}s` : `${count.toFixed(3)}s`;
}
var digest = __webpack_require__(54394);
function kernelSources(asked, scene) {
const refused = scene.scenario.strikes("invalid-dataset-source");
return {
datasets: sorted(asked.datasetDataSources, source => !refused && isDataset(source, scene)),
kernels: sorted(asked.kernelDataSources, source => isKernel(source, scene)),
competitions: sorted(asked.competitionDataSources, source => scene.inputs.has(source)),
models: sorted(asked.modelDataSources, source => scene.inputs.has(source))
};
}
function sorted(sources, isGood) {
const unique = [ ...new Set(sources) ];
return {
added: unique.filter(source => isGood(source)),
invalid: unique.filter(source => !isGood(source))
};
}
function isDataset(source, scene) {
if (scene.inputs.has(source)) return true;
const ref = (0, dialect.Jb)(source);
const dataset = ref === undefined ? undefined : findDataset(scene.state, ref.owner, ref.slug);
if (dataset === undefined || !isVisible(dataset, scene.account.username)) return false;
return currentVersion(dataset, scene) !== undefined;
}
function isKernel(source, scene) {
if (scene.inputs.has(source)) return true;
const ref = (0, dialect.Jb)(source);
const kernel = ref === undefined ? undefined : findKernel(scene.state, ref);
if (kernel === undefined || !isKernelVisible(kernel, scene.account.username)) return false;
return kernel.versions.some(({session: session}) => session.status === "complete");
}
var schemas = __webpack_require__(26921);
const sourceLimitBytes = 1e6;
const notebookSchema = schemas.Ikc({
nbformat: schemas.Whr().min(3),
cells: schemas.YOg(schemas.Ikc({
cell_type: schemas.YjP(),
source: schemas.KCZ([ schemas.YjP(), schemas.YOg(schemas.YjP()) ])
}))
});
function pushedTextProblem({text: text, kind: kind, language: language}) {
if (text === "") return "The source is empty";
if (Buffer.byteLength(text) >= sourceLimitBytes) {
return "Please ensure your source is less than 1 megabytes in size";
}
if (language !== "python") return `The language '${language}' can't run here`;
return kind === "notebook" && !isNotebook(text) ? "The source is not a valid notebook" : undefined;
}
function runnableNotebook(text, kind) {
if (kind === "notebook") return text;
const cell = {
cell_type: "code",
id: "script",
execution_count: null,
metadata: {},
outputs: [],
source: text
};
const kernelspec = {
display_name: "Python 3",
language: "python",
name: "python3"
};
return JSON.stringify({
nbformat: 4,
nbformat_minor: 5,
metadata: {
kernelspec: kernelspec
},
cells: [ cell ]
});
}
function isNotebook(text) {
try {
return notebookSchema.safeParse(JSON.parse(text)).success;
} catch {
return false;
}
}
const longestSessionSeconds = 43200;
function saveKernel(request, scene) {
const target = targetOf(request, scene);
if (typeof target === "string") return {
answer: pushError(target)
};
const runs = !isQuickSave(request);
const full = runs ? capacityProblem(request, scene) : undefined;
if (full !== undefined) return {
answer: pushError(full)
};
const sources = kernelSources(request, scene);
const saved = nextKernel(target, {
request: request,
sources: sources,
runs: runs
}, scene);
const version = saved.versions.at(-1)?.number ?? 1;
return {
answer: pushed(saved, version, sources, scene),
keep: target.push.text,
...runs ? {
queue: {
kernelId: saved.id,
version: version
}
} : {},
edit: state => saveEdit(state, saved)
};
}
function targetOf(request, scene) {
const push = (0, dialect.M3)({
...request,
slug: slugAsked(request, scene.state)
});
if (push === undefined) return "Notebook not found";
if (push.ref.owner !== scene.account.username) return "Notebook not found";
const before = findKernel(scene.state, push.ref);
const title = push.title === "" ? before?.title ?? "" : push.title;
const slug = slugOf(title);
if (title.length < 5 || slug.length < 5 || !isSlug(push.ref.slug)) return "The title or the slug is not valid";
const taken = findKernel(scene.state, {
owner: push.ref.owner,
slug: slug
});
if (taken !== undefined && taken.id !== before?.id) return `The title "${title}" is already in use`;
if (before !== undefined && before.kind !== push.kind) return "The editor type of a kernel cannot change";
const why = pushedTextProblem(push) ?? machineProblem(request, scene);
return why ?? {
push: {
...push,
title: title
},
before: before,
slug: slug
};
}
function slugAsked({id: id, slug: slug}, state) {
const byId = id === undefined ? undefined : state.kernels.find(kernel => kernel.id === id);
if (byId !== undefined) return `${byId.owner}/${byId.slug}`;
return id === undefined || id === 0 ? slug : "";
}
function machineProblem({machineShape: machineShape = "", dockerImage: dockerImage = ""}, {scenario: scenario}) {
const refused = scenario.strikes("machine-shape-refused") && machineShape !== "";
if (refused || machineShape !== "" && !machineShapes.has(machineShape)) return "Invalid machine shape";
const known = /^gcr\.io\/kaggle-(?:gpu-)?images\/python(?:@sha256:[0-9a-f]{64}|:[\w.-]+)?$/;
return dockerImage === "" || known.test(dockerImage) ? undefined : "Invalid docker image";
}
function isQuickSave({kernelExecutionType: kernelExecutionType}) {
return kernelExecutionType === 3 || /^quick_?save$/i.test(String(kernelExecutionType ?? ""));
}
function capacityProblem(request, scene) {
const kind = sessionKind(machineOf(request));
const spent = kind !== "CPU" && spentSeconds(kind, scene) >= weeklySeconds[kind];
if (spent) return `Maximum weekly ${kind} quota of ${(weeklySeconds[kind] / 3600).toFixed(2)} hours reached.`;
if (scene.scenario.has("patient-queue")) return undefined;
const active = activeVersions(scene.state, scene.account.username);
const limit = sessionLimits[kind];
return active.filter(version => sessionKind(version) === kind).length >= limit ? `Maximum batch ${kind} session count of ${limit} reached.` : undefined;
}
function nextKernel({push: push, before: before, slug: slug}, {request: request, sources: sources, runs: runs}, scene) {
const id = before?.id ?? scene.state.nextId;
const versions = before?.versions ?? [];
const version = {
number: (versions.at(-1)?.number ?? 0) + 1,
createdMs: scene.nowMs,
source: (0, digest.fg)(push.text),
isPrivate: push.isPrivate,
enableInternet: push.enableInternet,
datasetSources: sources.datasets.added,
kernelSources: sources.kernels.added,
competitionSources: sources.competitions.added,
modelSources: sources.models.added,
...machineOf(request),
dockerImage: request.dockerImage ?? "",
timeoutSeconds: timeoutOf(push),
session: newSession(scene.state.nextId + 1, runs)
};
const {title: title, kind: kind, ref: ref} = push;
return {
id: id,
owner: ref.owner,
slug: slug,
title: title,
kind: kind,
versions: [ ...versions, version ]
};
}
function machineOf({enableGpu: enableGpu, enableTpu: enableTpu, machineShape: machineShape}) {
return {
enableGpu: enableGpu ?? false,
enableTpu: enableTpu ?? false,
machineShape: machineShape ?? ""
};
}
function timeoutOf({sessionTimeoutSeconds: sessionTimeoutSeconds}) {
return sessionTimeoutSeconds > 0 ? Math.min(sessionTimeoutSeconds, longestSessionSeconds) : longestSessionSeconds;
}
function newSession(id, runs) {
return {
id: id,
status: runs ? "queued" : "new-script",
failureMessage: "",
isolation: "",
interpreter: "",
startedMs: 0,
endedMs: 0,
outputs: [],
log: ""
};
}
function saveEdit(state, saved) {
const now = state.kernels.find(({id: id}) => id === saved.id);
const versions = [ ...now?.versions ?? [], ...saved.versions.slice(-1) ];
return withKernel({
...state,
nextId: state.nextId + 2
}, {
...saved,
versions: versions
});
}
function pushed(kernel, versionNumber, sources, scene) {
const path = `/code/${kernel.owner}/${kernel.slug}`;
const shown = scene.scenario.strikes("other-address") ? `${path}-2` : path;
const numbered = scene.scenario.strikes("no-version-number") ? {} : {
versionNumber: versionNumber
};
return answered({
ref: shown,
url: `${scene.baseUrl}${shown}`,
...numbered,
error: "",
invalidTags: [],
invalidDatasetSources: sources.datasets.invalid,
invalidCompetitionSources: sources.competitions.invalid,
invalidKernelSources: sources.kernels.invalid,
invalidModelSources: sources.models.invalid,
kernelId: kernel.id
});
}
function pushError(error) {
return answered({
ref: "",
url: "",
error: error
});
}
const routes = {
introspectToken: handler(dialect.vX.introspectToken, introspectToken),
hello: handler(dialect.vX.hello, hello),
startBlobUpload: handler(dialect.vX.startBlobUpload, startBlobUpload),
createDataset: handler(dialect.vX.createDataset, createDataset),
createDatasetVersion: handler(dialect.vX.createDatasetVersion, createDatasetVersion),
getDataset: handler(dialect.vX.getDataset, getDataset),
getDatasetStatus: handler(dialect.vX.getDatasetStatus, getDatasetStatus),
listDatasetFiles: handler(dialect.vX.listDatasetFiles, listDatasetFiles),
saveKernel: handler(dialect.vX.saveKernel, saveKernel),
getKernel: handler(dialect.vX.getKernel, getKernel),
getKernelSessionStatus: handler(dialect.vX.getKernelSessionStatus, getKernelSessionStatus),
listKernelSessionOutput: handler(dialect.vX.listKernelSessionOutput, listKernelSessionOutput),
listKernelFiles: handler(dialect.vX.listKernelFiles, listKernelFiles),
createDatasetVersionById: handler(dialect.vX.createDatasetVersionById, createDatasetVersionById),
uploadDatasetFile: handler(dialect.vX.uploadDatasetFile, uploadDatasetFile),
listDatasets: handler(dialect.vX.listDatasets, listDatasets),
getDatasetMetadata: handler(dialect.vX.getDatasetMetadata, getDatasetMetadata),
updateDatasetMetadata: handler(dialect.vX.updateDatasetMetadata, updateDatasetMetadata),
downloadDataset: handler(dialect.vX.downloadDataset, downloadDataset),
downloadDatasetRaw: handler(dialect.vX.downloadDatasetRaw, downloadDatasetRaw),
listTreeDatasetFiles: handler(dialect.vX.listTreeDatasetFiles, listTreeDatasetFiles),
getDatasetFilesSummary: handler(dialect.vX.getDatasetFilesSummary, getDatasetFilesSummary),
deleteDataset: handler(dialect.vX.deleteDataset, deleteDataset),
listKernels: handler(dialect.vX.listKernels, listKernels),
getKernelSessionLogsStream: handler(dialect.vX.getKernelSessionLogsStream, getKernelSessionLogsStream),
downloadKernelOutput: handler(dialect.vX.downloadKernelOutput, downloadKernelOutput),
downloadKernelOutputZip: handler(dialect.vX.downloadKernelOutputZip, downloadKernelOutputZip),
cancelKernelSession: handler(dialect.vX.cancelKernelSession, cancelKernelSession),
deleteKernel: handler(dialect.vX.deleteKernel, deleteKernel),
getAcceleratorQuotaStatistics: handler(dialect.vX.getAcceleratorQuotaStatistics, getAcceleratorQuotaStatistics)
};
const routes_prefixes = [ "/v1", "/api/v1" ];
const namesByPath = new Map(routes_prefixes.flatMap(prefix => methodNames().map(name => [ (0, 
dialect.Bp)(prefix, dialect.vX[name]), name ])));
function findRoute(path) {
return namesByPath.get(path);
}
function methodNames() {
const isName = name => name in dialect.vX;
return Object.keys(dialect.vX).filter(isName);
}
const bodyLimitBytes = 8 * 1024 * 1024;
async function readCall(request, {path: path, query: query}) {
const verb = request.method ?? "";
const name = findRoute(path);
if (name !== undefined && verb !== "POST") return refused(405, "Operations are called by POST");
const rest = name === undefined ? findRestRoute(verb, path, query) : {
name: name,
members: {}
};
if (rest === undefined) return refused(404, "No such operation");
const bytes = await readBody(request);
if (bytes === undefined) return refused(413, "The request is too large");
const body = readMembers(bytes, request.headers["content-type"] ?? "");
if (body === undefined) return refused(400, "Bad request: the body is no JSON");
return {
name: rest.name,
body: requestOf(rest, body),
authorization: request.headers.authorization,
baseUrl: `http://127.0.0.1:${request.socket.localPort ?? 0}`
};
}
function requestOf({members: members, bodyIn: bodyIn}, body) {
return bodyIn === undefined ? {
...body,
...members
} : {
...members,
[bodyIn]: body
};
}
async function readBody(request) {
const chunks = [];
let bytes = 0;
for await (const chunk of request) {
if (!(chunk instanceof Uint8Array)) continue;
bytes += chunk.byteLength;
if (bytes <= bodyLimitBytes) chunks.push(chunk); else chunks.length = 0;
}
return bytes > bodyLimitBytes ? undefined : Buffer.concat(chunks);
}
function readMembers(bytes, type) {
if (bytes.byteLength === 0) return {};
if (type.startsWith("application/x-www-form-urlencoded")) {
return Object.fromEntries(new URLSearchParams(Buffer.from(bytes).toString("utf8")));
}
try {
const value = (0, strict_json.R)(bytes);
return (0, strict_json.O)(value) ? value : undefined;
} catch (error) {
if (error instanceof model_failure.HR) return undefined;
throw error;
}
}
const ownNames = new Set([ "localhost", "127.0.0.1", "[::1]" ]);
function requestTarget(target) {
const address = target.startsWith("/") ? `http://localhost${target}` : target;
if (!URL.canParse(address)) return undefined;
const {protocol: protocol, hostname: hostname, pathname: path, searchParams: query} = new URL(address);
return protocol === "http:" && ownNames.has(hostname) ? {
path: path,
query: query
} : undefined;
}
const pushErrors = [ [ "push-error", "Notebook not found" ], [ "capacity", "Maximum batch CPU session count of 5 reached." ], [ "gpu-capacity", "Maximum batch GPU session count of 2 reached." ] ];
const marketingPage = "<!doctype html><html><title>Kaggle: Your Home</title></html>";
const sessionOperations = new Set([ "getKernelSessionLogsStream", "cancelKernelSession", "getAcceleratorQuotaStatistics" ]);
function answerInstead(scenario, method, call) {
const unknown = refused(401, "Unauthenticated");
const broken = refused(500, "Internal error");
const status = method === "getKernelSessionStatus";
const instead = [ [ "throttled-seconds", true, throttled("2") ], [ "throttled-date", true, throttled(new Date(call.now.getTime() + 2e3).toUTCString()) ], [ "server-error", true, broken ], [ "inactive-token", true, unknown ], [ "basic-refused", call.basic && sessionOperations.has(method), unknown ], [ "status-error", status, broken ], [ "unknown-status", status, {
status: 200,
body: {
status: "HIBERNATING"
}
} ], ...pushErrors.map(([fault, error]) => [ fault, method === "saveKernel", {
status: 200,
body: {
error: error,
ref: "",
url: ""
}
} ]), [ "html-page", method === "saveKernel", {
status: 200,
html: marketingPage
} ] ];
const struck = instead.filter(([fault, applies]) => applies && scenario.strikes(fault));
return struck[0]?.[2];
}
function distortAnswer(scenario, method, answer) {
const headed = scenario.strikes("outdated-client") ? {
...answer,
headers: {
...answer.headers,
"x-kaggle-apiversion": "99.0.0"
}
} : answer;
if (headed.status >= 400 && "body" in headed) return distortedRefusal(scenario, headed);
if (!("body" in headed)) return headed;
const body = distortedBody(scenario, method, headed.body);
if (method === "saveKernel" && headed.body["error"] === "" && scenario.strikes("accepted-error")) {
return refused(500, "Internal error");
}
return {
...headed,
body: body
};
}
function throttled(after) {
const body = (0, dialect.Ir)(429, "Too many requests", "RESOURCE_EXHAUSTED");
return {
status: 429,
headers: {
"retry-after": after
},
body: body
};
}
function distortedRefusal(scenario, answer) {
const {status: status, headers: headers = {}, body: body} = answer;
if (scenario.strikes("html-errors")) {
return {
status: status,
headers: headers,
html: `<html><title>Error ${status}</title></html>`
};
}
if (!scenario.strikes("nested-errors")) return answer;
const nested = (0, dialect.Ir)(status, String(body["message"] ?? ""), "UNKNOWN");
return {
status: status,
headers: headers,
body: nested
};
}
function distortedBody(scenario, method, body) {
if (method === "getKernelSessionStatus") return distortedStatus(scenario, body);
if (method === "listKernelSessionOutput") return distortedOutput(scenario, body);
if (method === "listDatasetFiles" && scenario.strikes("file-list-error")) {
return {
datasetFiles: [],
errorMessage: "The files could not be listed"
};
}
return body;
}
const statusNumbers = [ "QUEUED", "RUNNING", "COMPLETE", "ERROR", "CANCEL_REQUESTED", "CANCEL_ACKNOWLEDGED" ];
function distortedStatus(scenario, body) {
const {status: status, ...rest} = body;
const name = String(status ?? "");
if (scenario.strikes("missing-status")) return rest;
if (scenario.strikes("numeric-status")) return {
...rest,
status: statusNumbers.indexOf(name)
};
if (!scenario.strikes("camel-case-status")) return body;
const camel = name.toLowerCase().replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
return {
...rest,
status: camel
};
}
function distortedOutput(scenario, body) {
const files = scenario.strikes("null-files") ? null : body["files"];
const log = distortedLog(scenario, String(body["log"] ?? ""));
return {
...body,
files: files,
log: log
};
}
function distortedLog(scenario, log) {
if (scenario.strikes("log-empty")) return "";
if (scenario.strikes("log-lines")) return log.replace(/^\[/, "").replace(/\n\]$/, "").replaceAll("\n,{", "\n{");
if (scenario.strikes("log-cut")) return log.slice(0, Math.ceil(log.length / 2));
return scenario.strikes("log-plain") ? plainText(log) : log;
}
function plainText(log) {
return [ ...log.matchAll(/"data":("(?:[^"\\]|\\.)*")/g) ].map(([, data = '""']) => String(JSON.parse(data))).join("");
}
const openToAll = new Set([ "getDataset", "getDatasetMetadata", "listDatasets", "listDatasetFiles", "listTreeDatasetFiles", "getDatasetFilesSummary", "downloadDataset", "downloadDatasetRaw" ]);
const changing = new Set([ "startBlobUpload", "uploadDatasetFile", "createDataset", "createDatasetVersion", "createDatasetVersionById", "updateDatasetMetadata", "saveKernel", "cancelKernelSession" ]);
async function answerRpc(call, parts) {
const {scenario: scenario} = parts;
const account = accountOf(call, parts.accounts);
if (account === undefined) return distortAnswer(scenario, call.name, refused(401, "Unauthenticated"));
const basic = /^basic /i.test(call.authorization ?? "");
const instead = answerInstead(scenario, call.name, {
basic: basic,
now: parts.now()
});
if (instead !== undefined) return distortAnswer(scenario, call.name, instead);
const work = () => carryOut(call, account, parts);
const answer = changing.has(call.name) ? await parts.turns.take(work) : await work();
return distortAnswer(scenario, call.name, answer);
}
function accountOf({name: name, authorization: authorization}, accounts) {
const known = authenticate(authorization, accounts);
if (known !== undefined || name === "introspectToken") return known ?? nobody;
return authorization === undefined && openToAll.has(name) ? nobody : undefined;
}
async function carryOut(call, account, parts) {
const outcome = await routes[call.name](call.body, sceneOf(call, account, parts));
if (outcome.keep !== undefined) await parts.store.contents.keep(outcome.keep);
if (outcome.edit !== undefined) await parts.store.change(outcome.edit);
if (outcome.queue !== undefined) parts.queue.add(outcome.queue);
if (outcome.cancel !== undefined) await parts.queue.cancel(outcome.cancel);
return outcome.answer;
}
function sceneOf({baseUrl: baseUrl}, account, parts) {
const {store: store, links: links, accounts: accounts, scenario: scenario, processingSeconds: processingSeconds, inputs: inputs, zip: zip} = parts;
const nowMs = parts.now().getTime();
return {
state: store.state(),
account: account,
accounts: accounts,
nowMs: nowMs,
processingSeconds: processingSeconds,
scenario: scenario,
inputs: inputs,
baseUrl: baseUrl,
secret: () => (0, external_node_crypto_.randomBytes)(24).toString("hex"),
outputUrl: file => `${baseUrl}${links.pathOf(file, nowMs)}`,
text: async sha256 => Buffer.from(await store.contents.read(sha256)).toString("utf8"),
zip: zip,
unpack: blob => unpackArchive(store.contents, blob)
};
}
var external_node_timers_promises_ = __webpack_require__(58500);
const slowMs = 3e3;
const heartbeatMs = 1e4;
function send(response, answer) {
const {text: text, type: type} = contentOf(answer);
response.writeHead(answer.status, {
...answer.headers,
..."location" in answer ? {
location: answer.location
} : {},
"content-type": type,
"content-length": Buffer.byteLength(text),
"cache-control": "no-store"
});
response.end(text);
}
async function sendThrough(scenario, response, answer) {
if (scenario.strikes("no-answer")) return;
if (scenario.strikes("slow-answer")) await (0, external_node_timers_promises_.setTimeout)(slowMs, undefined, {
ref: false
});
const {text: text, type: type} = contentOf(answer);
if (scenario.strikes("cut-answer")) return cut(response, text, type);
if (!scenario.strikes("garbled-answer")) return send(response, answer);
const place = scenario.choose("garbled-answer", text.length, Math.max(text.length - 1, 1));
const garbled = `${text.slice(0, place)}${text.slice(place + 1)}`;
response.writeHead(answer.status, {
"content-type": type,
"content-length": Buffer.byteLength(garbled)
});
response.end(garbled);
}
function follow(response, key, {live: live, scenario: scenario}) {
const cutAfter = scenario.strikes("stream-cut") ? 2 : Number.POSITIVE_INFINITY;
const endless = scenario.strikes("stream-endless");
let records = 0;
const stop = live.follow(key, {
begin() {
response.socket?.setTimeout(0);
const type = {
"content-type": "text/event-stream; charset=utf-8",
"cache-control": "no-store"
};
response.writeHead(200, type);
response.write(": log\n\n");
},
record({stream: stream, seconds: seconds, text: text}) {
records += 1;
response.write(`data: ${JSON.stringify({
stream_name: stream,
time: seconds,
data: text
})}\n\n`);
if (records >= cutAfter) setImmediate(() => response.destroy());
},
end() {
if (!endless) response.end("data: END_OF_LOG\n\n");
}
});
if (stop === undefined) return false;
const beat = setInterval(() => response.write(": waiting\n\n"), heartbeatMs);
beat.unref();
response.once("close", () => {
clearInterval(beat);
stop();
});
return true;
}
function cut(response, text, type) {
response.writeHead(200, {
"content-type": type,
"content-length": Buffer.byteLength(text) + 16
});
response.write(text.slice(0, Math.ceil(text.length / 2)), () => response.destroy());
}
function contentOf(answer) {
if ("html" in answer) return {
text: answer.html,
type: "text/html; charset=utf-8"
};
if ("text" in answer) return {
text: answer.text,
type: answer.contentType
};
const text = "body" in answer ? JSON.stringify(answer.body) : "";
return {
text: text,
type: "application/json; charset=utf-8"
};
}
var external_node_fs_ = __webpack_require__(73024);
var external_node_stream_ = __webpack_require__(57075);
var external_node_stream_promises_ = __webpack_require__(46466);
const largestDigested = 16 << 20;
const expired = "<?xml version='1.0' encoding='UTF-8'?><Error><Code>ExpiredToken</Code></Error>";
async function sendSigned(path, request, response, parts) {
const {links: links, now: now, scenario: scenario, store: store} = parts;
if (request.method !== "GET") return send(response, refused(405, "Outputs are read by GET"));
const sha256 = links.read(path, now().getTime());
if (sha256 === undefined || scenario.strikes("expired-url")) return sendXml(response, 403);
if (scenario.strikes("xml-body")) return sendXml(response, 200);
const file = store.contents.pathOf(sha256);
const {size: size, mtime: mtime} = await (0, promises_.stat)(file);
const headers = {
"content-type": "application/octet-stream",
"accept-ranges": "bytes",
"last-modified": mtime.toUTCString(),
etag: `"${sha256}"`,
...size <= largestDigested ? {
"x-goog-hash": `md5=${await md5Of(file)}`
} : {}
};
const range = rangeOf(request, size, headers.etag);
if (range === "beyond") {
response.writeHead(416, {
...headers,
"content-range": `bytes */${size}`,
"content-length": 0
});
response.end();
return;
}
const {start: start, end: end} = range ?? {
start: 0,
end: size - 1
};
const part = range === undefined ? {} : {
"content-range": `bytes ${start}-${end}/${size}`
};
const status = range === undefined ? 200 : 206;
response.writeHead(status, {
...headers,
...part,
"content-length": end - start + 1
});
if (size === 0) response.end(); else await sendBytes((0, external_node_fs_.createReadStream)(file, {
start: start,
end: end
}), end - start + 1, response, scenario);
}
async function sendBytes(bytes, length, response, scenario) {
if (scenario.strikes("truncated-body")) {
for await (const chunk of bytes) {
response.write(chunk.subarray(0, Math.floor(length / 2)), () => response.destroy());
return;
}
}
if (scenario.strikes("slow-body")) await (0, external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(dripped(bytes)), response); else await (0, 
external_node_stream_promises_.pipeline)(bytes, response);
}
async function* dripped(bytes) {
for await (const chunk of bytes) {
for (const byte of chunk) {
yield Uint8Array.of(byte);
await (0, external_node_timers_promises_.setTimeout)(1e3, undefined, {
ref: false
});
}
}
}
function rangeOf({headers: headers}, size, etag) {
const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(headers.range ?? "") ?? [];
const condition = headers["if-range"];
if (first === undefined || typeof condition === "string" && condition !== etag) return undefined;
const end = Math.min(last === "" ? size - 1 : Number(last), size - 1);
return Number(first) > end ? "beyond" : {
start: Number(first),
end: end
};
}
function sendXml(response, status) {
response.writeHead(status, {
"content-type": "application/xml; charset=utf-8",
"content-length": Buffer.byteLength(expired)
});
response.end(expired);
}
const digests = new Map;
async function md5Of(path) {
const known = digests.get(path);
if (known !== undefined) return known;
const hash = (0, external_node_crypto_.createHash)("md5");
await (0, external_node_stream_promises_.pipeline)((0, external_node_fs_.createReadStream)(path), hash);
const digest = hash.digest("base64");
digests.set(path, digest);
return digest;
}
async function exchange(request, response, parts) {
response.setHeader("date", parts.now().toUTCString());
const target = requestTarget(request.url ?? "");
if (target === undefined) return send(response, refused(421, "This service is not a proxy"));
const {path: path} = target;
if (path === "/healthz") return send(response, health(request, parts));
if (path.startsWith("/upload/")) return await upload(path, request, response, parts);
if (path.startsWith("/output/")) return await sendSigned(path, request, response, parts);
const call = await readCall(request, target);
if (!("name" in call)) return send(response, call);
const answer = await answerCall(call, response, parts);
if (answer === undefined) return;
const lost = call.name === "saveKernel" && isAccepted(answer) && parts.scenario.strikes("accepted-reset");
if (lost) response.destroy(); else await sendThrough(parts.scenario, response, answer);
}
function health({method: method}, {queue: queue}) {
if (method !== "GET") return refused(405, "The health check is a GET");
return answered({
name: "nx47 serve",
status: "ok",
...queue.load()
});
}
async function answerCall(call, response, parts) {
const answer = await answerRpc(call, parts);
if (!("follow" in answer)) return answer;
if (follow(response, answer.follow, parts)) return undefined;
const kept = await answerRpc(call, parts);
return "follow" in kept ? refused(503, "The log is being moved") : kept;
}
function isAccepted(answer) {
return answer.status === 200 && "body" in answer && answer.body["error"] === "";
}
async function upload(path, request, response, parts) {
if (request.method !== "PUT") return send(response, refused(405, "Uploads are sent by PUT"));
const {status: status, headers: headers} = await parts.receiveBlob(request, path.slice("/upload/".length));
request.resume();
response.writeHead(status, {
...headers,
"content-length": 0
});
response.end();
}
function createLiveLogs() {
const live = new Map;
const nameOf = ({kernelId: kernelId, version: version}) => `${kernelId} ${version}`;
return {
open(key) {
live.set(nameOf(key), {
records: [],
followers: new Set
});
},
push(key, record) {
const log = live.get(nameOf(key));
log?.records.push(record);
for (const follower of log?.followers ?? []) follower.record(record);
},
end(key) {
const log = live.get(nameOf(key));
live.delete(nameOf(key));
for (const follower of log?.followers ?? []) follower.end();
},
follow(key, follower) {
const log = live.get(nameOf(key));
if (log === undefined) return undefined;
follower.begin();
for (const record of log.records) follower.record(record);
log.followers.add(follower);
return () => void log.followers.delete(follower);
}
};
}
const lifeMs = 30 * 60 * 1e3;
const pattern = /^\/output\/([0-9]{1,15})-([0-9a-f]{64})-([0-9a-f]{64})\//;
function createOutputLinks(key) {
const sign = (expires, sha256) => (0, external_node_crypto_.createHmac)("sha256", key).update(`${expires} ${sha256}`).digest("hex");
return {
pathOf({name: name, sha256: sha256}, nowMs) {
const expires = String(Math.round(nowMs) + lifeMs);
return `/output/${expires}-${sha256}-${sign(expires, sha256)}/${encodeURIComponent(lastPart(name))}`;
},
read(path, nowMs) {
const [, expires = "", sha256 = "", signature = ""] = pattern.exec(path) ?? [];
const expected = Buffer.from(sign(expires, sha256));
const given = Buffer.from(signature);
const isOurs = given.byteLength === expected.byteLength && (0, external_node_crypto_.timingSafeEqual)(given, expected);
return isOurs && Number(expires) > nowMs ? sha256 : undefined;
}
};
}
function lastPart(name) {
return name.slice(name.lastIndexOf("/") + 1);
}
var rehearsal_scenario = __webpack_require__(14531);
const mostOutputs = 1e4;
async function keepOutputs(store, workingFolder) {
const names = (await filesBelow(workingFolder, "")).toSorted().slice(0, mostOutputs);
const outputs = [];
for (const name of names) {
outputs.push({
name: name,
...await store.contents.keepFile((0, external_node_path_.join)(workingFolder, name))
});
}
return outputs;
}
async function filesBelow(folder, prefix) {
const entries = await (0, promises_.readdir)(folder, {
withFileTypes: true
});
const names = [];
for (const entry of entries) {
if (entry.isFile()) names.push(`${prefix}${entry.name}`);
if (entry.isDirectory()) {
names.push(...await filesBelow((0, external_node_path_.join)(folder, entry.name), `${prefix}${entry.name}/`));
}
}
return names;
}
async function mountInputs(version, mounting) {
const {folders: folders} = mounting;
const mapped = (source, places) => {
const path = folders.get(source);
return path === undefined ? [] : [ {
path: path,
places: places
} ];
};
const kept = version.kernelSources.filter(source => !folders.has(source));
const stored = version.datasetSources.filter(source => !folders.has(source));
const outputs = await Promise.all(kept.map(source => kernelOutputs(source, mounting)));
const datasets = await Promise.all(stored.map(source => dataset(source, mounting)));
const inputs = [ ...version.datasetSources.flatMap(source => mapped(source, [ `datasets/${source}`, mount_inputs_lastPart(source) ])), ...version.kernelSources.flatMap(source => mapped(source, [ `notebooks/${source}`, mount_inputs_lastPart(source) ])), ...version.competitionSources.flatMap(source => mapped(source, [ `competitions/${source}`, source ])), ...version.modelSources.flatMap(source => mapped(source, modelPlaces(source))), ...outputs.flat() ];
return {
datasets: datasets.flat(),
inputs: inputs
};
}
async function dataset(source, mounting) {
const {store: store, into: into, moment: moment, stale: stale} = mounting;
const ref = (0, dialect.Jb)(source);
const found = ref === undefined ? undefined : findDataset(store.state(), ref.owner, ref.slug);
const current = found === undefined ? undefined : mountedVersion(found, moment, stale);
if (found === undefined || current === undefined) return [];
const {owner: owner, slug: slug} = found;
const path = (0, external_node_path_.join)(into, "datasets", owner, slug);
await copyOut(store, current.files, path);
return [ {
owner: owner,
slug: slug,
path: path
} ];
}
async function kernelOutputs(source, {store: store, into: into}) {
const ref = (0, dialect.Jb)(source);
const kernel = ref === undefined ? undefined : findKernel(store.state(), ref);
const version = kernel?.versions.findLast(({session: session}) => session.status === "complete");
if (version === undefined) return [];
const path = (0, external_node_path_.join)(into, "kernels", source);
await copyOut(store, version.session.outputs, path);
return [ {
path: path,
places: [ `notebooks/${source}`, mount_inputs_lastPart(source) ]
} ];
}
async function copyOut(store, files, path) {
await (0, promises_.mkdir)(path, {
recursive: true
});
for (const file of files) await store.contents.copyOut(file.sha256, (0, external_node_path_.join)(path, file.name));
}
function modelPlaces(source) {
const [owner = "", model = "", framework = "", variation = "", version = "1"] = source.split("/");
const below = `${model}/${framework}/${variation}/${version}`.toLowerCase();
return [ `models/${owner}/${below}`, below ];
}
function mount_inputs_lastPart(source) {
return source.slice(source.lastIndexOf("/") + 1);
}
const storedContent = {
sha256: schemas.YjP(),
bytes: schemas.Whr().nonnegative()
};
const storedFile = schemas.rej({
name: schemas.YjP(),
...storedContent
});
const blob = schemas.rej({
token: schemas.YjP(),
secret: schemas.YjP(),
owner: schemas.YjP(),
name: schemas.YjP(),
bytes: schemas.Whr().nonnegative(),
sha256: schemas.YjP()
});
const texts = schemas.YOg(schemas.YjP()).readonly().default([]);
const datasetVersion = schemas.rej({
number: schemas.Whr().positive(),
notes: schemas.YjP(),
createdMs: schemas.Whr(),
readyMs: schemas.Whr(),
files: schemas.YOg(storedFile).readonly(),
failed: schemas.YjP().default("")
});
const store_state_dataset = schemas.rej({
id: schemas.Whr(),
owner: schemas.YjP(),
slug: schemas.YjP(),
title: schemas.YjP(),
licence: schemas.YjP(),
isPrivate: schemas.zMY(),
subtitle: schemas.YjP().default(""),
description: schemas.YjP().default(""),
keywords: texts,
updateFrequency: schemas.YjP().default(""),
sources: schemas.YjP().default(""),
versions: schemas.YOg(datasetVersion).readonly()
});
const session = schemas.rej({
id: schemas.Whr(),
status: schemas.k5n([ "queued", "running", "complete", "error", "cancel-requested", "cancel-acknowledged", "new-script" ]),
failureMessage: schemas.YjP(),
isolation: schemas.YjP(),
interpreter: schemas.YjP(),
startedMs: schemas.Whr(),
endedMs: schemas.Whr(),
outputs: schemas.YOg(storedFile).readonly(),
log: schemas.YjP()
});
const kernelVersion = schemas.rej({
number: schemas.Whr().positive(),
createdMs: schemas.Whr(),
source: schemas.YjP(),
isPrivate: schemas.zMY(),
enableInternet: schemas.zMY(),
datasetSources: schemas.YOg(schemas.YjP()).readonly(),
kernelSources: texts,
competitionSources: texts,
modelSources: texts,
enableGpu: schemas.zMY().default(false),
enableTpu: schemas.zMY().default(false),
machineShape: schemas.YjP().default(""),
dockerImage: schemas.YjP().default(""),
timeoutSeconds: schemas.Whr().positive(),
session: session
});
const kernel = schemas.rej({
id: schemas.Whr(),
owner: schemas.YjP(),
slug: schemas.YjP(),
title: schemas.YjP(),
kind: schemas.k5n([ "notebook", "script" ]),
versions: schemas.YOg(kernelVersion).readonly()
});
const storeStateSchema = schemas.rej({
format: schemas.euz(1),
nextId: schemas.Whr().positive(),
blobs: schemas.YOg(blob).readonly(),
datasets: schemas.YOg(store_state_dataset).readonly(),
kernels: schemas.YOg(kernel).readonly()
});
const emptyStoreState = {
format: 1,
nextId: 100001,
blobs: [],
datasets: [],
kernels: []
};
function withSession(state, key, edit) {
const kernels = state.kernels.map(each => each.id !== key.kernelId ? each : {
...each,
versions: each.versions.map(version => version.number === key.version ? {
...version,
session: edit(version.session)
} : version)
});
return {
...state,
kernels: kernels
};
}
function createSessionQueue(parts) {
const waiting = [];
const running = createRunningSessions(parts, () => fill());
const fill = () => {
for (const key of [ ...waiting ]) {
if (running.start(key)) waiting.splice(waiting.indexOf(key), 1);
}
};
return {
add(key) {
parts.live.open(key);
waiting.push(key);
fill();
},
async cancel(key) {
const place = waiting.findIndex(each => session_queue_isSame(each, key));
if (place >= 0) {
waiting.splice(place, 1);
await record(parts.store, key, {
status: "cancel-acknowledged",
failureMessage: ""
});
parts.live.end(key);
} else await running.stop(key);
},
load: () => ({
running: running.count(),
waiting: waiting.length
}),
close: () => running.close()
};
}
function createRunningSessions(parts, onPlace) {
const running = new Map;
let closing = false;
return {
start(key) {
const {slot: slot, limit: limit} = slotOf(parts.store, key);
if ([ ...running.keys() ].filter(one => one.slot === slot).length >= limit) return false;
const one = {
key: key,
slot: slot,
stop: new AbortController
};
if (closing) one.stop.abort();
const work = runOne(key, parts, one.stop.signal).finally(() => {
running.delete(one);
onPlace();
});
running.set(one, work);
return true;
},
async stop(key) {
const one = [ ...running.keys() ].find(each => session_queue_isSame(each.key, key));
if (one === undefined) return;
const written = requestCancel(parts.store, key);
one.stop.abort();
await written;
},
count: () => running.size,
async close() {
closing = true;
for (const one of running.keys()) one.stop.abort();
while (running.size > 0) await Promise.all(running.values());
}
};
}
function slotOf(store, key) {
const kernel = store.state().kernels.find(({id: id}) => id === key.kernelId);
const version = kernel === undefined ? undefined : findKernelVersion(kernel, key.version);
const kind = version === undefined ? "CPU" : sessionKind(version);
return {
slot: `${kernel?.owner ?? ""} ${kind}`,
limit: sessionLimits[kind]
};
}
function session_queue_isSame(a, b) {
return a.kernelId === b.kernelId && a.version === b.version;
}
async function runOne(key, parts, signal) {
const {store: store, now: now, live: live} = parts;
const version = versionOf(store, key);
if (version === undefined) return;
const folder = (0, external_node_path_.join)(store.sessionsFolder, String(version.session.id));
try {
const end = await endOf(key, {
...parts,
version: version,
folder: folder
}, signal);
await record(store, key, {
...end,
endedMs: now().getTime()
});
} catch (error) {
const end = {
...failed(error),
endedMs: now().getTime()
};
await record(store, key, end).catch(() => undefined);
}
live.end(key);
await (0, promises_.rm)(folder, {
recursive: true,
force: true
}).catch(() => undefined);
}
async function endOf(key, run, signal) {
if (signal.aborted) return cancelled;
await record(run.store, key, {
status: "running",
failureMessage: "",
startedMs: run.now().getTime()
});
if (run.scenario.strikes("never-ending-session")) return await aborted(signal);
const end = await run.runSession(await orderOf(key, run), signal);
const {isolation: isolation, interpreter: interpreter} = end;
return {
...fateOf(end, run.scenario),
isolation: isolation,
interpreter: interpreter,
...await keepResults(run.store, end)
};
}
function fateOf({status: status, failureMessage: failureMessage}, scenario) {
const [isError, isCancelled] = [ scenario.strikes("session-error"), scenario.strikes("session-cancelled") ];
if (isError) return {
status: "error",
failureMessage: "Your notebook tried to allocate more memory than is available."
};
return isCancelled ? {
status: "cancel-acknowledged",
failureMessage: ""
} : {
status: status,
failureMessage: failureMessage
};
}
async function orderOf(key, run) {
const {store: store, scenario: scenario, version: version} = run;
const kernel = store.state().kernels.find(({id: id}) => id === key.kernelId);
const text = Buffer.from(await store.contents.read(version.source)).toString("utf8");
const folder = (0, external_node_path_.join)(run.folder, "session");
await (0, promises_.mkdir)(folder, {
recursive: true
});
const mounting = {
store: store,
folders: run.inputFolders,
into: (0, external_node_path_.join)(run.folder, "inputs"),
moment: {
nowMs: run.now().getTime(),
scenario: scenario
},
stale: scenario.strikes("stale-mount")
};
const empty = scenario.strikes("empty-mount");
const mounted = empty ? {
datasets: [],
inputs: []
} : await mountInputs(version, mounting);
return {
folder: folder,
kernelRef: {
owner: kernel?.owner ?? "",
slug: kernel?.slug ?? ""
},
version: key.version,
notebookText: runnableNotebook(text, kernel?.kind ?? "notebook"),
...mounted,
internet: version.enableInternet,
timeoutSeconds: version.timeoutSeconds,
onRecord: record => run.live.push(key, record)
};
}
async function keepResults(store, end) {
const outputs = end.workingFolder === "" ? [] : await keepOutputs(store, end.workingFolder);
return {
outputs: outputs,
log: await store.contents.keep((0, dialect.Vq)(end.log))
};
}
const cancelled = {
status: "cancel-acknowledged",
failureMessage: "The service was stopped."
};
function failed(error) {
const code = error instanceof model_failure.HR ? error.code : isOfTheDisk(error) ? "DISK_WRITE_FAILED" : "DEFECT";
const modules = error instanceof model_failure.HR ? error.parameters["modules"] : undefined;
const why = modules === undefined ? code : `${code} ${modules}`;
return {
status: "error",
failureMessage: `The session could not be run: ${why}`
};
}
function isOfTheDisk(error) {
const codes = [ "ENOSPC", "EDQUOT", "EROFS", "EIO", "EACCES", "EPERM", "EMFILE", "ENFILE" ];
return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
function aborted(signal) {
return new Promise(resolve => {
if (signal.aborted) resolve(cancelled); else signal.addEventListener("abort", () => resolve(cancelled), {
once: true
});
});
}
function record(store, key, change) {
return store.change(state => withSession(state, key, session => ({
...session,
...change
})));
}
function requestCancel(store, key) {
return store.change(state => withSession(state, key, session => isActive(session.status) ? {
...session,
status: "cancel-requested"
} : session));
}
function versionOf(store, {kernelId: kernelId, version: version}) {
const kernel = store.state().kernels.find(({id: id}) => id === kernelId);
return kernel === undefined ? undefined : findKernelVersion(kernel, version);
}
function createStoreContents(folder) {
const pathOf = sha256 => (0, external_node_path_.join)(folder, sha256.slice(0, 2), sha256);
return {
pathOf: pathOf,
read: sha256 => (0, promises_.readFile)(pathOf(sha256)),
async keep(content) {
const sha256 = (0, digest.fg)(content);
await keepBeside(pathOf(sha256), beside => (0, promises_.writeFile)(beside, content));
return sha256;
},
async keepFile(path) {
const beside = (0, external_node_path_.join)(folder, `incoming-${(0, external_node_crypto_.randomUUID)()}`);
await (0, promises_.mkdir)(folder, {
recursive: true
});
await (0, promises_.copyFile)(path, beside, external_node_fs_.constants.COPYFILE_FICLONE);
const [sha256, {size: size}] = [ await hashFile(beside), await (0, promises_.stat)(beside) ];
await (0, promises_.mkdir)((0, external_node_path_.dirname)(pathOf(sha256)), {
recursive: true
});
await (0, promises_.rename)(beside, pathOf(sha256));
return {
sha256: sha256,
bytes: size
};
},
async copyOut(sha256, to) {
await (0, promises_.mkdir)((0, external_node_path_.dirname)(to), {
recursive: true
});
await (0, promises_.copyFile)(pathOf(sha256), to, external_node_fs_.constants.COPYFILE_FICLONE);
}
};
}
async function keepBeside(path, write) {
await (0, promises_.mkdir)((0, external_node_path_.dirname)(path), {
recursive: true
});
const beside = `${path}.${(0, external_node_crypto_.randomUUID)()}`;
try {
await write(beside);
await (0, promises_.rename)(beside, path);
} catch (error) {
await (0, promises_.rm)(beside, {
force: true
});
throw error;
}
}
async function hashFile(path) {
const hash = (0, external_node_crypto_.createHash)("sha256");
await (0, external_node_stream_promises_.pipeline)((0, external_node_fs_.createReadStream)(path), hash);
return hash.digest("hex");
}
async function lockFolder(folder) {
const path = (0, external_node_path_.join)(folder, "lock");
for (let attempt = 0; attempt < 2; attempt += 1) {
if (await store_lock_created(path)) return () => (0, promises_.rm)(path, {
force: true
});
const pid = Number(await (0, promises_.readFile)(path, "utf8").catch(() => ""));
if (isAlive(pid)) throw new model_failure.HR("SERVICE_FOLDER_BUSY", {
folder: folder,
pid: pid
});
await (0, promises_.rm)(path, {
force: true
});
}
throw new model_failure.HR("SERVICE_FOLDER_BUSY", {
folder: folder,
pid: 0
});
}
async function store_lock_created(path) {
try {
await (0, promises_.writeFile)(path, String(process.pid), {
flag: "wx"
});
return true;
} catch (error) {
if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
throw error;
}
}
function isAlive(pid) {
if (!Number.isSafeInteger(pid) || pid <= 0) return false;
try {
process.kill(pid, 0);
return true;
} catch (error) {
return error instanceof Error && "code" in error && error.code === "EPERM";
}
}
async function openStore(folder) {
const statePath = (0, external_node_path_.join)(folder, "state.json");
const [uploadsFolder, sessionsFolder] = [ (0, external_node_path_.join)(folder, "uploads"), (0, 
external_node_path_.join)(folder, "sessions") ];
const unlock = await takeFolder(folder, [ uploadsFolder, sessionsFolder ]);
await removeInside(sessionsFolder);
await removeDrafts(folder);
let state = cancelUnfinished(await readState(statePath).catch(unlockAndThrow(unlock)));
let written = Promise.resolve();
return {
state: () => state,
change(edit) {
state = edit(state);
const next = async () => writeState(statePath, state);
written = written.then(next, next);
return written;
},
contents: createStoreContents((0, external_node_path_.join)(folder, "contents")),
uploadsFolder: uploadsFolder,
sessionsFolder: sessionsFolder,
async close() {
await written.catch(() => undefined);
await unlock();
}
};
}
async function takeFolder(folder, parts) {
try {
for (const part of parts) await (0, promises_.mkdir)(part, {
recursive: true
});
return await lockFolder(folder);
} catch (cause) {
if (cause instanceof model_failure.HR) throw cause;
throw new model_failure.HR("DISK_WRITE_FAILED", {
file: folder,
why: String(cause)
}, {
cause: cause
});
}
}
function unlockAndThrow(unlock) {
return async error => {
await unlock();
throw error;
};
}
async function readState(path) {
let bytes;
try {
bytes = await (0, promises_.readFile)(path);
} catch (cause) {
if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return emptyStoreState;
throw new model_failure.HR("FILE_UNREADABLE", {
file: path,
why: String(cause)
}, {
cause: cause
});
}
try {
return storeStateSchema.parse((0, strict_json.R)(bytes));
} catch (cause) {
throw new model_failure.HR("FILE_UNREADABLE", {
file: path,
why: String(cause)
}, {
cause: cause
});
}
}
async function writeState(path, state) {
try {
await keepBeside(path, beside => (0, promises_.writeFile)(beside, JSON.stringify(state)));
} catch (cause) {
throw new model_failure.HR("DISK_WRITE_FAILED", {
file: path,
why: String(cause)
}, {
cause: cause
});
}
}
function cancelUnfinished(state) {
const kernels = state.kernels.map(kernel => ({
...kernel,
versions: kernel.versions.map(version => ({
...version,
session: store_cancelled(version.session)
}))
}));
return {
...state,
kernels: kernels
};
}
function store_cancelled(session) {
if (!isActive(session.status)) return session;
return {
...session,
status: "cancel-acknowledged",
failureMessage: "The service was stopped."
};
}
async function removeInside(folder) {
for (const name of await (0, promises_.readdir)(folder)) {
await (0, promises_.rm)((0, external_node_path_.join)(folder, name), {
recursive: true,
force: true
}).catch(() => undefined);
}
}
async function removeDrafts(folder) {
const contents = (0, external_node_path_.join)(folder, "contents");
const kept = await (0, promises_.readdir)(contents).catch(() => []);
const drafts = [ ...(await (0, promises_.readdir)(folder)).filter(name => /^state\.json\./.test(name)).map(name => (0, 
external_node_path_.join)(folder, name)), ...kept.filter(name => name.startsWith("incoming-")).map(name => (0, 
external_node_path_.join)(contents, name)) ];
for (const part of kept.filter(name => /^[0-9a-f]{2}$/.test(name))) {
const names = await (0, promises_.readdir)((0, external_node_path_.join)(contents, part));
drafts.push(...names.filter(name => name.includes(".")).map(name => (0, external_node_path_.join)(contents, part, name)));
}
for (const draft of drafts) await (0, promises_.rm)(draft, {
force: true
});
}
function createTurns() {
let last = Promise.resolve();
return {
take(work) {
const mine = last.then(work);
last = mine.catch(() => undefined);
return mine;
},
async rest() {
await last;
}
};
}
function createZipFiles(contents, folder) {
const made = new Map;
return async (files, name) => {
const key = (0, external_node_crypto_.createHash)("sha256").update(JSON.stringify(files)).digest("hex");
const known = made.get(key) ?? writeZip(contents, (0, external_node_path_.join)(folder, `zip-${key}`), files);
made.set(key, known);
known.catch(() => made.delete(key));
return {
...await known,
name: name
};
};
}
async function writeZip(contents, path, files) {
const bytes = files.reduce((sum, file) => sum + file.bytes + 128 + 3 * Buffer.byteLength(file.name), 22);
if (bytes >= 4294967295 || files.length >= 65535) {
throw new model_failure.HR("ZIP_INVALID", {
why: "too-large",
entry: ""
});
}
await (0, promises_.mkdir)((0, external_node_path_.join)(path, ".."), {
recursive: true
});
await (0, external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(zipParts(contents, files)), (0, 
external_node_fs_.createWriteStream)(path));
const kept = await contents.keepFile(path);
await (0, promises_.rm)(path, {
force: true
});
return {
name: "",
...kept
};
}
async function* zipParts(contents, files) {
const directory = [];
let at = 0;
for (const file of files) {
const fields = entryFields(file, await crcOf(contents.pathOf(file.sha256)));
const name = Buffer.from(file.name);
const local = Buffer.concat([ signature(67324752), fields, name ]);
directory.push(directoryRecord(fields, name, at));
yield local;
yield* (0, external_node_fs_.createReadStream)(contents.pathOf(file.sha256));
at += local.byteLength + file.bytes;
}
const records = Buffer.concat(directory);
yield records;
yield endRecord(files.length, records.byteLength, at);
}
function entryFields({name: name, bytes: bytes}, crc) {
const fields = Buffer.alloc(26);
fields.writeUInt16LE(20, 0);
fields.writeUInt16LE(2048, 2);
fields.writeUInt16LE(33, 8);
fields.writeUInt32LE(crc, 10);
fields.writeUInt32LE(bytes, 14);
fields.writeUInt32LE(bytes, 18);
fields.writeUInt16LE(Buffer.byteLength(name), 22);
return fields;
}
function directoryRecord(fields, name, offset) {
const rest = Buffer.alloc(14);
rest.writeUInt32LE(offset, 10);
return Buffer.concat([ signature(33639248), Buffer.from([ 20, 0 ]), fields, rest, name ]);
}
function endRecord(count, bytes, offset) {
const end = Buffer.alloc(18);
end.writeUInt16LE(count, 4);
end.writeUInt16LE(count, 6);
end.writeUInt32LE(bytes, 8);
end.writeUInt32LE(offset, 12);
return Buffer.concat([ signature(101010256), end ]);
}
function signature(value) {
const bytes = Buffer.alloc(4);
bytes.writeUInt32LE(value);
return bytes;
}
async function crcOf(path) {
let crc = 0;
for await (const chunk of (0, external_node_fs_.createReadStream)(path)) {
if (chunk instanceof Uint8Array) crc = (0, external_node_zlib_.crc32)(chunk, crc);
}
return crc;
}
const usualLimits = {
headersMs: 1e4,
requestMs: 3e5,
idleMs: 6e4
};
async function startRehearsalServer(options) {
(0, rehearsal_scenario.L)(options.faults ?? []);
const store = await openStore(options.folder);
const parts = partsOf(options, store);
const server = httpServer(options.limits ?? usualLimits, (request, response) => {
exchange(request, response, parts).catch(error => {
breakOff(request, response, () => options.onDefect?.(error));
});
});
const port = await listen(server, options.port).catch(async error => {
await store.close();
throw error;
});
let closing;
const close = () => {
closing ??= closeAll(server, parts);
return closing;
};
return {
url: `http://127.0.0.1:${port}`,
port: port,
close: close
};
}
function partsOf(options, store) {
const {accounts: accounts, now: now, runSession: runSession} = options;
const scenario = (0, rehearsal_scenario.L)(options.faults ?? []);
const inputFolders = options.inputs ?? new Map;
const live = createLiveLogs();
return {
store: store,
accounts: accounts,
now: now,
scenario: scenario,
live: live,
inputs: new Set(inputFolders.keys()),
queue: createSessionQueue({
store: store,
live: live,
runSession: runSession,
now: now,
scenario: scenario,
inputFolders: inputFolders
}),
links: createOutputLinks((0, external_node_crypto_.randomBytes)(32)),
zip: createZipFiles(store.contents, store.uploadsFolder),
turns: createTurns(),
processingSeconds: options.processingSeconds ?? .5,
receiveBlob: createBlobReceiver(store, scenario)
};
}
function httpServer(limits, onRequest) {
const server = (0, external_node_http_.createServer)({
headersTimeout: limits.headersMs,
requestTimeout: limits.requestMs,
keepAliveTimeout: Math.min(5e3, limits.idleMs),
connectionsCheckingInterval: Math.min(1e3, limits.headersMs)
});
server.setTimeout(limits.idleMs, socket => socket.destroy());
server.on("request", onRequest);
return server;
}
function listen(server, port) {
return new Promise((resolve, reject) => {
server.once("error", cause => reject(new model_failure.HR("SERVICE_PORT_BUSY", {
port: port
}, {
cause: cause
})));
server.listen(port, "127.0.0.1", () => {
const address = server.address();
resolve(typeof address === "object" && address !== null ? address.port : port);
});
});
}
function breakOff(request, response, onDefect) {
if (request.socket.destroyed) return;
onDefect();
if (response.headersSent) response.destroy(); else send(response, refused(500, "Internal error"));
}
async function closeAll(server, {turns: turns, queue: queue, store: store}) {
const closed = new Promise(resolve => server.close(() => resolve()));
server.closeAllConnections();
await closed;
await turns.rest();
await queue.close();
await store.close();
}
var rehearsal_isolation = __webpack_require__(94893);
const shortestSecret = 4;
function redactRecord(secrets) {
const hidden = secrets.filter(secret => secret.length >= shortestSecret);
const longestFirst = hidden.toSorted((a, b) => b.length - a.length);
return record => ({
...record,
text: longestFirst.reduce((text, secret) => text.replaceAll(secret, "***"), record.text)
});
}
async function leakedSecrets(secrets, {log: log, workingFolder: workingFolder}) {
const hidden = Object.entries(secrets).filter(([, value]) => value.length >= shortestSecret);
if (hidden.length === 0) return [];
const leaked = new Set;
for (const [label, value] of hidden) {
if (log.some(({text: text}) => text.includes(value))) leaked.add(label);
}
for (const entry of await (0, promises_.readdir)(workingFolder, {
withFileTypes: true,
recursive: true
})) {
if (!entry.isFile()) continue;
const path = (0, external_node_path_.join)(entry.parentPath, entry.name);
const content = await (0, promises_.readFile)(path);
const found = hidden.filter(([, value]) => content.includes(value));
for (const [label] of found) leaked.add(label);
if (found.length > 0) await (0, promises_.rm)(path, {
force: true
});
}
return [ ...leaked ].toSorted();
}
var sandbox = __webpack_require__(92249);
const seenPlaces = {
layer: "/nx47/venv",
base: "/nx47/base",
modules: "/nx47/modules"
};
async function makeLayer(machine, python, folder, seen) {
await (0, rehearsal_pip.YK)(machine, python, folder, [ "--without-pip", "--symlinks" ]);
const packages = (0, external_node_path_.join)(folder, "lib", `python${python.minor}`, "site-packages");
const lines = `import site; site.addsitedir(${JSON.stringify(seen.base)})\n${seen.modules}\n`;
await (0, promises_.writeFile)((0, external_node_path_.join)(packages, "nx47-base.pth"), lines);
const pip = `#!${seen.layer}/bin/python\nimport sys\nfrom pip._internal.cli.main import main\nsys.exit(main())\n`;
for (const name of [ "pip", "pip3", `pip${python.minor}` ]) {
await (0, promises_.writeFile)((0, external_node_path_.join)(folder, "bin", name), pip);
await (0, promises_.chmod)((0, external_node_path_.join)(folder, "bin", name), 493);
}
const versioned = (0, external_node_path_.join)(folder, "bin", `python${python.minor}`);
await (0, promises_.symlink)("python", versioned).catch(() => undefined);
await writeKernel(python, folder, seen);
}
async function writeKernel(python, folder, {layer: layer}) {
const kernel = (0, external_node_path_.join)(folder, "share/jupyter/kernels/python3");
const options = python.minor === "3.10" ? [] : [ "-Xfrozen_modules=off" ];
const argv = [ `${layer}/bin/python`, ...options, "-m", "ipykernel_launcher", "-f", "{connection_file}" ];
await (0, promises_.mkdir)(kernel, {
recursive: true
});
const specification = {
argv: argv,
display_name: "Python 3",
language: "python",
metadata: {
debugger: true
}
};
await (0, promises_.writeFile)((0, external_node_path_.join)(kernel, "kernel.json"), `${JSON.stringify(specification)}\n`);
}
const secretsModule = `"""Kaggle Secrets of a rehearsal."""\n\nimport json\nimport os\n\n\nclass CredentialError(Exception):\n    pass\n\n\nclass BackendError(Exception):\n    pass\n\n\nclass ValidationError(Exception):\n    pass\n\n\nclass NotFoundError(Exception):\n    pass\n\n\nclass UserSecretsClient:\n    def get_secret(self, label):\n        if label is None or len(label) == 0:\n            raise ValidationError("Label must be non-empty.")\n        place = os.path.join(os.path.dirname(os.path.abspath(__file__)), "kaggle_secrets.json")\n        with open(place, encoding="utf-8") as file:\n            known = json.load(file)\n        if label not in known:\n            answer = {"errors": ["No user secrets exist for kernel and label %s." % label], "wasSuccessful": False}\n            raise BackendError("Unexpected response from the service. Response: %s." % answer)\n        return known[label]\n\n    def get_gcloud_credential(self):\n        raise NotFoundError("Google Cloud SDK credential not found.")\n\n    def get_bigquery_access_token(self):\n        raise BackendError("No Google account is connected in a rehearsal.")\n`;
const literal = /(?<![\w.~-])\/kaggle\/(?=(?:input|working|temp|src|lib)(?![\w.-]))/g;
function rewrittenNotebook(text, folder) {
const escaped = JSON.stringify(`${folder}/`).slice(1, -1);
return text.replace(literal, () => escaped);
}
async function makePlaces(order, tier) {
const {folder: folder, kernelSlug: kernelSlug, notebookText: notebookText, environment: environment} = order;
const isOpen = tier === "rewritten-paths";
const kaggle = (0, external_node_path_.join)(folder, "kaggle");
const within = isOpen ? kaggle : folder;
const [venv, modules] = [ (0, external_node_path_.join)(folder, "venv"), (0, external_node_path_.join)(folder, "modules") ];
const places = {
...{
root: (0, external_node_path_.join)(folder, "root"),
kaggle: kaggle,
venv: venv,
modules: modules,
home: (0, external_node_path_.join)(folder, "home")
},
...{
working: (0, external_node_path_.join)(within, "working"),
source: (0, external_node_path_.join)(within, "src")
}
};
const seen = isOpen ? {
layer: venv,
base: environment.base,
modules: modules
} : seenPlaces;
try {
for (const path of Object.values(places)) await (0, promises_.mkdir)(path, {
recursive: true
});
const text = isOpen ? rewrittenNotebook(notebookText, kaggle) : notebookText;
await (0, promises_.writeFile)((0, external_node_path_.join)(places.source, `${kernelSlug}.ipynb`), text);
await (0, promises_.writeFile)((0, external_node_path_.join)(modules, "kaggle_secrets.py"), secretsModule);
await (0, promises_.writeFile)((0, external_node_path_.join)(modules, "kaggle_secrets.json"), JSON.stringify(order.secrets ?? {}), {
mode: 384
});
for (const {from: from, at: at} of isOpen ? inputMounts(order) : []) await session_plan_link(from, (0, 
external_node_path_.join)(folder, at));
} catch (cause) {
throw new model_failure.HR("DISK_WRITE_FAILED", {
file: folder,
why: String(cause)
}, {
cause: cause
});
}
return {
...places,
seen: seen,
isOpen: isOpen
};
}
async function session_plan_link(from, at) {
await (0, promises_.mkdir)((0, external_node_path_.dirname)(at), {
recursive: true
});
await (0, promises_.symlink)(from, at);
}
const hostSettings = [ ...[ "/etc/ipython", "/etc/jupyter", "/usr/local/etc/ipython", "/usr/local/etc/jupyter" ], ...[ "/usr/local/share/jupyter", "/usr/share/jupyter" ] ];
async function sessionPlan(machine, order, {python: python, places: places}) {
const home = await (0, promises_.realpath)(machine.home).catch(() => "/");
const resolver = order.internet ? [ await (0, promises_.realpath)("/etc/resolv.conf").catch(() => "/etc/resolv.conf") ] : [];
return {
root: places.root,
hidden: [ ...new Set([ "/root", ...home === "/" ? [] : [ home ] ]), "/var/tmp", ...hostSettings ],
visible: [ ...python.folders, ...resolver ],
readOnly: [ {
from: order.environment.base,
at: places.seen.base
}, {
from: places.source,
at: "/kaggle/src"
}, {
from: places.modules,
at: places.seen.modules
}, ...inputMounts(order) ],
writable: [ {
from: places.working,
at: "/kaggle/working"
}, {
from: places.home,
at: "/nx47/home"
}, {
from: places.venv,
at: places.seen.layer
} ],
internet: order.internet,
...runPlan(order, places)
};
}
function inputMounts({datasets: datasets, inputs: inputs = []}) {
const all = [ ...datasets.map(({owner: owner, slug: slug, path: path}) => ({
path: path,
places: [ `datasets/${owner}/${slug}`, slug ]
})), ...inputs ];
const taken = new Set([ "datasets", "competitions", "models", "notebooks" ]);
return all.flatMap(({path: path, places: places}) => places.flatMap(place => {
if (taken.has(place)) return [];
taken.add(place);
return [ {
from: path,
at: `/kaggle/input/${place}`
} ];
}));
}
function runPlan({kernelSlug: kernelSlug, kaggleEnvironment: kaggleEnvironment}, {isOpen: isOpen, kaggle: kaggle, home: home, seen: seen}) {
const root = isOpen ? kaggle : "/kaggle";
const cwd = `${root}/working`;
const notebooks = [ `${root}/src/${kernelSlug}.ipynb`, `${cwd}/__notebook__.ipynb` ];
const streams = [ "--stdout-file", "{stdout}", "--stderr-file", "{stderr}" ];
const quiet = [ "--log-level", "WARNING", "--no-progress-bar", "--autosave-cell-every", "0" ];
const kernel = [ "--cwd", cwd, "-k", "python3", "--start-timeout", "120" ];
return {
cwd: cwd,
command: [ `${seen.layer}/bin/python`, "-m", "papermill", ...notebooks, ...kernel, ...quiet, ...streams ],
environment: {
PATH: `${seen.layer}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
HOME: isOpen ? home : "/nx47/home",
LANG: "C.UTF-8",
KAGGLE_KERNEL_RUN_TYPE: "Batch",
PIP_CONFIG_FILE: "/dev/null",
PIP_DISABLE_PIP_VERSION_CHECK: "1",
...kaggleEnvironment
}
};
}
async function runSession(machine, order, signal) {
requireSafeSlugs(order);
const python = await (0, interpreters.ut)(machine, order.interpreter);
const tier = await requireTier(python.executable, order);
const places = await makePlaces(order, tier);
await makeLayer(machine, python, places.venv, places.seen);
const plan = await sessionPlan(machine, order, {
python: python,
places: places
});
const deadline = AbortSignal.timeout(Math.min(order.timeoutSeconds * 1e3, 2147483647));
const redact = redactRecord(Object.values(order.secrets ?? {}));
const onRecord = record => order.onRecord?.(redact(record));
const ended = await (0, sandbox.F)({
tier: tier,
python: python.executable,
plan: plan,
onRecord: onRecord
}, AbortSignal.any([ signal, deadline ]));
const end = {
...ended,
log: ended.log.map(redact)
};
if (end.outcome === "unavailable") throw new model_failure.HR("ISOLATION_UNAVAILABLE", {
why: end.complaint.trim()
});
const executed = (0, external_node_path_.join)(places.working, "__notebook__.ipynb");
await (0, promises_.rename)(executed, (0, external_node_path_.join)(order.folder, "__notebook__.ipynb")).catch(() => undefined);
const leaked = await leakedSecrets(order.secrets ?? {}, {
log: ended.log,
workingFolder: places.working
});
const said = leaked.length === 0 ? judgeEnd(end, order, signal) : leak(leaked);
return {
...said,
...evidence(end, tier, python),
workingFolder: places.working
};
}
async function requireTier(python, order) {
const isolation = await (0, rehearsal_isolation.H)(python);
if (isolation.tier === "none") throw new model_failure.HR("ISOLATION_UNAVAILABLE", {
why: isolation.why
});
if (isolation.tier === "rewritten-paths" && !order.internet && order.allowOpenNetwork !== true) {
throw new model_failure.HR("OPEN_NETWORK", {
why: isolation.why
});
}
return isolation.tier;
}
function requireSafeSlugs({kernelSlug: kernelSlug, datasets: datasets, inputs: inputs = []}) {
for (const name of [ kernelSlug, ...datasets.flatMap(({owner: owner, slug: slug}) => [ owner, slug ]) ]) {
const why = name.includes("/") ? "slash" : (0, safe_name.g)(name);
if (why !== undefined) throw new model_failure.HR("NAME_UNSAFE", {
name: name,
why: why
});
}
for (const name of inputs.flatMap(({places: places}) => places)) {
const why = (0, safe_name.g)(name);
if (why !== undefined) throw new model_failure.HR("NAME_UNSAFE", {
name: name,
why: why
});
}
}
function judgeEnd(end, order, signal) {
const error = failureMessage => ({
status: "error",
failureMessage: failureMessage
});
if (end.outcome === "finished" && end.status === 0) return {
status: "complete",
failureMessage: ""
};
if (end.outcome === "cancelled" && signal.aborted) return {
status: "cancel-acknowledged",
failureMessage: ""
};
if (end.outcome === "cancelled") return error(`Session exceeded its maximum duration of ${order.timeoutSeconds} s`);
if (end.outcome === "flooded") return error("Session wrote more log than 64 MiB");
if (end.outcome === "lost") return error(`Session ended without an answer: ${end.complaint.trim()}`);
if (end.signal !== null) return error(`Session was ended by ${end.signal}`);
const last = end.log.findLast(({stream: stream, text: text}) => stream === "stderr" && text.trim() !== "");
return error(last?.text.trim().slice(0, 1e3) ?? `Session ended with status ${end.status}`);
}
function leak(labels) {
const failureMessage = `Session wrote a Kaggle Secret (${labels.join(", ")}) into its log or its outputs`;
return {
status: "error",
failureMessage: failureMessage
};
}
function evidence(end, tier, python) {
return {
log: end.log,
isolation: tier,
interpreter: python.version
};
}
const nothingMounted = {
unmet: [],
modules: new Set
};
const mountedSchema = schemas.rej({
metadata: schemas.YOg(schemas.YjP()),
modules: schemas.YOg(schemas.YjP())
});
async function mountedPackages(machine, {executable: executable}, folders) {
if (folders.length === 0) return nothingMounted;
const answer = await asked(machine, executable, [ lookAround, JSON.stringify(folders) ]);
const {metadata: metadata, modules: modules} = mountedSchema.parse(answer);
const own = new Set(metadata.map(text => (0, canonical_name.E)(/^Name:\s*(\S+)/im.exec(text)?.[1] ?? "")));
const required = new Set(metadata.flatMap(requirementsOf).map(canonical_name.x));
return {
unmet: [ ...required ].filter(name => !own.has(name)).sort(),
modules: new Set(modules)
};
}
async function missingModules(machine, {base: base, python: python}, modules) {
if (modules.length === 0) return [];
const answer = await asked(machine, python, [ findModules, base, JSON.stringify(modules) ]);
return schemas.YOg(schemas.YjP()).parse(answer);
}
async function asked(machine, python, words) {
const result = await machine.shell.run({
argv: [ python, "-I", "-c", ...words ],
deadlineSeconds: 120
});
if (result.status !== 0) {
const why = result.stderr.trim().split("\n").at(-1) ?? "";
throw new model_failure.HR("PYTHON_BROKEN", {
python: python,
why: result.timedOut ? "deadline" : why
});
}
return (0, strict_json.R)(Buffer.from(result.stdout.trim()));
}
const lookAround = `\nimport json, os, sys, zipfile\nmetadata, modules, left = [], set(), 200000\ndef stem(name):\n    return name.split(".")[0]\ndef read(path):\n    with zipfile.ZipFile(path) as wheel:\n        for name in wheel.namelist():\n            parts = name.split("/")\n            if parts[0].endswith(".data"):\n                parts = parts[2:] or [""]\n            if not parts[0].endswith(".dist-info"):\n                modules.add(stem(parts[0]))\n            elif parts[1:] == ["METADATA"]:\n                metadata.append(wheel.read(name).decode("utf-8", "replace"))\nfor folder in json.loads(sys.argv[1]):\n    for where, folders, files in os.walk(folder):\n        left -= len(folders) + len(files)\n        if left < 0:\n            break\n        modules.update(folders)\n        for name in files:\n            if name.endswith((".py", ".so")):\n                modules.add(stem(name))\n            elif name.endswith(".whl"):\n                try:\n                    read(os.path.join(where, name))\n                except Exception:\n                    pass\nprint(json.dumps({"metadata": metadata, "modules": sorted(modules)}))`;
const findModules = `\nimport importlib.util, json, site, sys\nsite.addsitedir(sys.argv[1])\ndef has(name):\n    try:\n        return name in sys.modules or importlib.util.find_spec(name) is not None\n    except Exception:\n        return False\nprint(json.dumps([name for name in json.loads(sys.argv[2]) if not has(name)]))`;
async function openRehearsal(options) {
const account = {
username: options.username,
token: `KGAT_${(0, external_node_crypto_.randomBytes)(16).toString("hex")}`,
legacyKey: (0, external_node_crypto_.randomBytes)(16).toString("hex")
};
const server = await startRehearsalServer({
folder: options.folder,
port: options.port,
accounts: [ account ],
now: options.now,
faults: options.faults ?? [],
inputs: options.inputs ?? new Map,
runSession: async (order, signal) => {
const environment = await environmentOf(options, order);
const {kernelRef: kernelRef, ...rest} = order;
const session = {
...rest,
kernelSlug: kernelRef.slug,
interpreter: options.interpreter,
environment: environment,
secrets: options.secrets ?? {},
allowOpenNetwork: options.allowOpenNetwork ?? false,
kaggleEnvironment: options.isRerun === true ? {
KAGGLE_IS_COMPETITION_RERUN: "1"
} : {}
};
return runSession(options.machine, session, signal);
}
});
return {
url: server.url,
account: account,
close: () => server.close()
};
}
function prepare(options, notebookText, mounted = nothingMounted) {
const {machine: machine, interpreter: interpreter, distributionsFor: distributionsFor, image: image = unknownImage} = options;
const pins = [ ...distributionsFor(notebookText), ...image.pinsNamed(mounted.unmet) ];
return closedEnvironment(pins, image, asked => prepareEnvironment(machine, {
interpreter: interpreter,
...asked
}));
}
const unknownImage = {
pinsNamed: () => [],
mayHave: () => false
};
async function environmentOf(options, {notebookText: notebookText, internet: internet, datasets: datasets, inputs: inputs}) {
const {machine: machine, interpreter: interpreter, image: image} = options;
if (image === undefined) return prepare(options, notebookText);
const folders = [ ...datasets, ...inputs ].map(({path: path}) => path);
const mounted = await mountedPackages(machine, interpreter, folders);
const environment = await prepare(options, notebookText, mounted);
if (internet && /\b(?:pip3?|uv|conda|mamba)\b/.test(notebookText)) return environment;
const needed = image.neededModules(notebookText).filter(name => !(mounted.modules.has(name) || isMadeIn(notebookText, name)));
const missing = await missingModules(machine, environment, needed);
if (missing.length > 0) throw new model_failure.HR("SESSION_LACKS_MODULES", {
modules: missing.join(", ")
});
return environment;
}
function isMadeIn(notebookText, name) {
return name === "kaggle_secrets" || notebookText.includes(`${name}.py`);
}
},
83348: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a3: () => downloadEnvironment,
dF: () => uvEnvironment,
hq: () => requireFetched
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
const keptNames = /^(PATH|HOME|USER|TMPDIR|XDG_(CONFIG|CACHE)_(HOME|DIRS)|NETRC|(https?|all|no)_proxy|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_(CONFIG_FILE|INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|CERT|CLIENT_CERT|TRUSTED_HOST|PROXY|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|KEYRING_PROVIDER)|UV_(DEFAULT_INDEX|INDEX_URL|HTTP_TIMEOUT))$/i;
function downloadEnvironment(machine) {
const kept = Object.entries(machine.environment).filter(([name]) => keptNames.test(name));
return {
...Object.fromEntries(kept),
LANG: "C.UTF-8",
PIP_DISABLE_PIP_VERSION_CHECK: "1",
PIP_NO_INPUT: "1",
PIP_BREAK_SYSTEM_PACKAGES: "1"
};
}
function uvEnvironment(machine, pipSettings) {
const environment = downloadEnvironment(machine);
const setting = name => new RegExp(`^(?:global|install|site|user|:env:)\\.${name}='(.*)'$`, "m").exec(pipSettings)?.[1];
const index = environment["UV_DEFAULT_INDEX"] ?? environment["UV_INDEX_URL"] ?? setting("index-url");
const certificate = environment["SSL_CERT_FILE"] ?? setting("cert");
return {
...environment,
...index === undefined ? {} : {
UV_DEFAULT_INDEX: index
},
...certificate === undefined ? {} : {
SSL_CERT_FILE: certificate
}
};
}
function requireFetched(what, result) {
if (result.status === 0) return;
const said = `${result.stdout}\n${result.stderr}`.trim().split("\n").slice(-6).join("\n").slice(-1200);
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("WHEELS_UNREACHABLE", {
what: what,
why: result.timedOut ? "deadline" : said
});
}
},
20040: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
JJ: () => requireVenvAndPip,
Rh: () => pipOf,
YK: () => makeVenv
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
const command = "sudo apt-get install -y python3-venv python3-pip";
async function pipOf(machine, python, folder) {
if (python.hasPip) return [ python.executable, "-I", "-m", "pip" ];
requireVenvAndPip(python);
const venv = (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "pip-environment");
await makeVenv(machine, python, venv, []);
return [ (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(venv, "bin/python"), "-I", "-m", "pip" ];
}
function requireVenvAndPip(python) {
const why = !python.hasVenv ? "venv" : python.hasPip || python.hasEnsurepip ? undefined : "ensurepip";
if (why !== undefined) throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("VENV_FAILED", {
python: python.executable,
why: why,
command: command
});
}
async function makeVenv(machine, python, folder, options) {
const argv = [ python.executable, "-I", "-m", "venv", ...options, folder ];
const env = {
PATH: machine.environment["PATH"] ?? "/usr/bin:/bin",
LANG: "C.UTF-8"
};
const result = await machine.shell.run({
argv: argv,
env: env,
deadlineSeconds: 120
});
if (result.status === 0) return;
const why = `${result.stdout}\n${result.stderr}`.trim().split("\n").at(-1) ?? "";
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("VENV_FAILED", {
python: python.executable,
why: why,
command: command
});
}
},
92249: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => runSandbox
});
var external_node_child_process_ = __webpack_require__(31421);
var external_node_events_ = __webpack_require__(78474);
var external_node_readline_ = __webpack_require__(80481);
var strict_json = __webpack_require__(18414);
function readReport(line) {
const foreign = {
kind: "line",
record: {
stream: "stderr",
seconds: 0,
text: `${line}\n`
}
};
const report = parseLine(line);
if (!(0, strict_json.O)(report)) return foreign;
if (report["ready"] === true) return {
kind: "ready"
};
const {stream: stream, seconds: seconds, text: text, end: end} = report;
if ((0, strict_json.O)(end ?? null)) return readEnd(end);
if (stream !== "stdout" && stream !== "stderr" || typeof text !== "string") return foreign;
return {
kind: "line",
record: {
stream: stream,
seconds: Number(seconds),
text: text
}
};
}
function readEnd(end) {
const status = isRecord(end) && typeof end["status"] === "number" ? end["status"] : null;
const signal = isRecord(end) && typeof end["signal"] === "string" ? end["signal"] : null;
const count = name => isRecord(end) ? Number(end[name] ?? 0) : 0;
const usage = {
cpuSeconds: count("cpuSeconds"),
peakBytes: count("peakBytes")
};
return {
kind: "end",
status: status,
signal: signal,
usage: usage
};
}
function isRecord(value) {
return typeof value === "object" && value !== null;
}
function parseLine(line) {
try {
return (0, strict_json.R)(Buffer.from(line));
} catch {
return null;
}
}
const endAllProgram = `def ended(pid):\n    """The wait status of pid once it is over; also reaps orphans, as the first process of a namespace must."""\n    while True:\n        try:\n            reaped, outcome = os.waitpid(-1, os.WNOHANG)\n        except ChildProcessError:\n            return None\n        if reaped == 0:\n            return None\n        if reaped == pid:\n            return outcome\n\n\ndef descendants(pid):\n    found = []\n    for name in os.listdir("/proc") if os.path.isdir("/proc") else []:\n        try:\n            with open("/proc/%s/stat" % name) as file:\n                parent = int(file.read().rpartition(")")[2].split()[1])\n        except (OSError, ValueError, IndexError):\n            continue\n        if parent == pid:\n            found += [int(name), *descendants(int(name))]\n    return found\n\n\ndef end_all(pid):\n    """Without a PID namespace what is left of a session is ended one by one; orphans have come to this process."""\n    for _ in range(100):\n        left = descendants(os.getpid())\n        for one in left:\n            try:\n                os.kill(one, signal.SIGKILL)\n            except OSError:\n                pass\n        try:\n            os.killpg(pid, signal.SIGKILL)\n        except OSError:\n            pass\n        ended(0)\n        if not left:\n            return\n        time.sleep(0.01)`;
const sandboxProgram = String.raw`
import codecs, ctypes, fcntl, json, os, resource, select, signal, socket, stat, struct, subprocess, sys, time

libc = ctypes.CDLL(None, use_errno=True)
NOSUID, NODEV, NOEXEC, BIND, REC, PRIVATE, UNBINDABLE = 2, 4, 8, 4096, 16384, 1 << 18, 1 << 17
# What a container's root usually keeps; the rest would let the session undo its own read-only mounts.
KEPT_CAPABILITIES = {0, 1, 3, 4, 5, 6, 7, 10}
LONGEST_LINE = 65536
DEVICES = {"null", "zero", "full", "random", "urandom", "tty"}
DEVICE_LINKS = {"fd": "/proc/self/fd", "stdin": "fd/0", "stdout": "fd/1", "stderr": "fd/2", "ptmx": "pts/ptmx"}


def checked(outcome, subject):
    if outcome != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), subject)


def mount(source, target, kind, flags, options=None):
    texts = [None if text is None else os.fsencode(text) for text in (source, target, kind)]
    checked(libc.mount(texts[0], texts[1], texts[2], ctypes.c_ulong(flags), options), target)


def set_read_only(path, read_only, recursive):
    change = struct.pack("QQQQ", 1 if read_only else 0, 0 if read_only else 1, 0, 0)
    checked(
        libc.syscall(ctypes.c_long(442), ctypes.c_int(-100), os.fsencode(path),
                     ctypes.c_uint(0x8000 if recursive else 0), change, ctypes.c_size_t(32)),
        path,
    )


def bind(source, target):
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    elif not os.path.exists(target):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        open(target, "w").close()
    mount(source, target, None, BIND | REC)


def scratch(path, mode):
    os.makedirs(path, exist_ok=True)
    size = plan.get("scratchBytes")
    options = "mode=" + mode + ("" if size is None else ",size=%d" % size)
    mount("tmpfs", path, "tmpfs", NOSUID | NODEV, options.encode())


def make_devices(folder):
    """A few devices only: a session of the superuser could otherwise open the machine's disks."""
    scratch(folder, "755")
    for name in os.listdir("/dev"):
        if name in DEVICES or name.startswith("nvidia"):
            bind("/dev/" + name, folder + "/" + name)
    os.mkdir(folder + "/pts")
    mount("devpts", folder + "/pts", "devpts", NOSUID | NOEXEC, b"newinstance,ptmxmode=0666,mode=620")
    for name, target in DEVICE_LINKS.items():
        os.symlink(target, folder + "/" + name)


def copy_top_level(root, left_out):
    for name in sorted(os.listdir("/")):
        source, target = "/" + name, root + "/" + name
        kind = os.lstat(source).st_mode
        if name in left_out:
            continue
        if stat.S_ISLNK(kind):
            os.symlink(os.readlink(source), target)
        elif stat.S_ISDIR(kind):
            os.mkdir(target)
            try:
                bind(source, target)
            except PermissionError:
                # A folder that this user may not bind is one that the session does not see.
                pass


def arrange(plan):
    root = plan["root"]
    mount(None, "/", None, REC | PRIVATE)
    scratch(root, "755")
    # Otherwise the folder that contains the new root would bring the new root into itself.
    mount(None, root, None, UNBINDABLE)
    copy_top_level(root, {"dev", "tmp", "run", "kaggle", "nx47", "lost+found"})
    make_devices(root + "/dev")
    for path in ["/tmp", "/run", "/dev/shm", "/kaggle/temp"] + [p for p in plan["hidden"] if os.path.isdir(root + p)]:
        scratch(root + path, "1777" if path.endswith(("tmp", "temp", "shm")) else "755")
    for path in plan["visible"]:
        if os.path.exists(path):
            bind(path, root + path)
    os.makedirs(root + "/kaggle/input", exist_ok=True)
    for folder in plan["readOnly"]:
        bind(folder["from"], root + folder["at"])
    for folder in plan["writable"]:
        os.makedirs(root + folder["at"], exist_ok=True)
    set_read_only(root, True, True)
    # /proc stays read-only: the superuser's session could set the host's own name in it, for instance.
    for path in ["/tmp", "/var/tmp", "/dev/shm", "/kaggle/temp"]:
        if os.path.ismount(root + path):
            set_read_only(root + path, False, False)
    for folder in plan["writable"]:
        bind(folder["from"], root + folder["at"])
    os.chroot(root)
    os.chdir("/")


def raise_loopback():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        answer = fcntl.ioctl(probe, 0x8913, struct.pack("16sH22x", b"lo", 0))
        flags = struct.unpack("16sH22x", answer)[1]
        fcntl.ioctl(probe, 0x8914, struct.pack("16sH22x", b"lo", flags | 1))


def give_up_privileges(plan):
    capability = 0
    while libc.prctl(23, capability, 0, 0, 0) >= 0:
        if capability not in KEPT_CAPABILITIES:
            checked(libc.prctl(24, capability, 0, 0, 0), "capability %d" % capability)
        capability += 1
    if plan["user"] is not None:
        os.setgroups([])
        os.setgid(plan["user"]["gid"])
        os.setuid(plan["user"]["uid"])
    checked(libc.prctl(38, 1, 0, 0, 0), "no_new_privs")


def report(record):
    content = (json.dumps(record) + "\n").encode()
    while content:
        content = content[os.write(1, content):]


class Source:
    """One pipe of the session; a line is reported whole, so that two pipes of a stream never mix inside one."""

    def __init__(self, stream):
        self.stream = stream
        self.reading, self.writing = os.pipe()
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.pending = ""

    def take(self):
        content = os.read(self.reading, 65536)
        self.pending += self.decoder.decode(content, not content)
        *whole, self.pending = self.pending.split("\n")
        for line in whole:
            self.emit(line + "\n")
        if not content or len(self.pending) > LONGEST_LINE:
            self.flush()
        return bool(content)

    def flush(self):
        if self.pending:
            self.emit(self.pending)
            self.pending = ""

    def emit(self, text):
        report({"stream": self.stream, "seconds": round(time.monotonic() - began, 6), "text": text})


def start(plan, sources):
    cells, own = sources[:2], sources[2:]
    paths = {"{stdout}": "/dev/fd/%d" % cells[0].writing, "{stderr}": "/dev/fd/%d" % cells[1].writing}
    child = subprocess.Popen(
        [paths.get(part, part) for part in plan["command"]], cwd=plan["cwd"], env=plan["environment"],
        stdin=subprocess.DEVNULL, stdout=own[0].writing, stderr=own[1].writing,
        pass_fds=[source.writing for source in cells], start_new_session=plan["open"],
    )
    for source in sources:
        os.close(source.writing)
    # Kept by the caller: one that is let go of reaps a child that has ended already, and nobody learns how.
    return child


${endAllProgram}


def follow(pid, sources):
    """Reports lines until pid ends (its wait status) or the parent's pipe closes (None)."""
    open_sources = {source.reading: source for source in sources}
    outcome, quiet_rounds, last_call = None, 0, None
    # A process left in the background may write for ever; as on Kaggle, the session ends with papermill.
    while outcome is None or (open_sources and quiet_rounds < 3 and time.monotonic() < last_call):
        if outcome is None:
            outcome, last_call = ended(pid), time.monotonic() + 2
        ready = select.select([0, *open_sources], [], [], 0.05)[0]
        quiet_rounds = 0 if ready else quiet_rounds + 1
        if 0 in ready and not os.read(0, 4096):
            break
        for descriptor in ready:
            if descriptor in open_sources and not open_sources[descriptor].take():
                del open_sources[descriptor]
        if quiet_rounds == 20:
            for source in open_sources.values():
                source.flush()
    for source in sources:
        source.flush()
    return outcome


def first_line():
    content = b""
    while not content.endswith(b"\n"):
        part = os.read(0, 1)
        if not part:
            os._exit(0)
        content += part
    return json.loads(content)


plan = first_line()
if plan["open"]:
    if sys.platform == "linux":
        libc.prctl(36, 1, 0, 0, 0)
else:
    arrange(plan)
    if plan["raiseLoopback"]:
        raise_loopback()
    give_up_privileges(plan)
report({"ready": True})
if plan.get("hold"):
    first_line()
began = time.monotonic()
sources = [Source("stdout"), Source("stderr"), Source("stdout"), Source("stderr")]
child = start(plan, sources)
outcome = follow(child.pid, sources)
if plan["open"]:
    end_all(child.pid)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
usage = {"cpuSeconds": round(used.ru_utime + used.ru_stime, 6), "peakBytes": peak}
if outcome is None:
    end = {"status": None, "signal": None}
elif os.WIFSIGNALED(outcome):
    end = {"status": None, "signal": signal.Signals(os.WTERMSIG(outcome)).name}
else:
    end = {"status": os.WEXITSTATUS(outcome), "signal": None}
report({"end": {**end, **usage}})
os._exit(0)
`;
const longestLog = 64 << 20;
const graceMs = 1200;
const toolPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
async function runSandbox(order, signal) {
const argv = [ ...isolatedArgv(order), order.python, "-I", "-S", "-u", "-c", sandboxProgram ];
const [program = "", ...args] = argv;
const child = (0, external_node_child_process_.spawn)(program, args, {
env: {
PATH: toolPath,
LANG: "C.UTF-8"
},
cwd: "/",
detached: true,
stdio: [ "pipe", "pipe", "pipe" ]
});
const end = new AbortController;
const stop = () => end.abort();
end.signal.addEventListener("abort", () => endSession(child), {
once: true
});
signal.addEventListener("abort", stop, {
once: true
});
if (signal.aborted) stop();
child.stdin.on("error", () => undefined);
child.stdin.write(`${JSON.stringify(programPlan(order))}\n`);
try {
const complaint = collect(child.stderr);
const {onReady: onReady} = order;
const begin = onReady && (() => beginWhenTold(child, onReady));
const reading = readReports(child, {
...order,
stop: stop,
begin: begin
});
const [reports, failure] = await Promise.all([ reading, ending(child) ]);
return summary(reports, signal, failure ?? complaint());
} finally {
signal.removeEventListener("abort", stop);
}
}
function isolatedArgv({tier: tier, plan: plan}) {
if (tier === "rewritten-paths") return [];
const network = plan.internet ? [] : [ "--net" ];
const spaces = [ "--mount", "--ipc", ...network, "--pid", "--fork", "--kill-child", "--mount-proc" ];
const bound = [ "setpriv", "--pdeathsig", "KILL", "unshare" ];
if (tier === "namespaces") return [ ...bound, "--map-root-user", ...spaces ];
return [ ...process.getuid?.() === 0 ? [] : [ "sudo", "-n" ], ...bound, ...spaces ];
}
async function beginWhenTold(child, onReady) {
try {
await onReady(child.pid ?? 0);
child.stdin?.write("{}\n");
} catch (error) {
child.stdin?.end();
throw error;
}
}
function programPlan({tier: tier, plan: plan, onReady: onReady}) {
const {internet: internet, ...rest} = plan;
const uid = process.getuid?.() ?? 0;
const user = tier === "sudo-namespaces" && uid !== 0 ? {
uid: uid,
gid: process.getgid?.() ?? uid
} : null;
const hold = onReady !== undefined;
return {
...rest,
raiseLoopback: !internet,
user: user,
open: tier === "rewritten-paths",
hold: hold
};
}
function endSession(child) {
child.stdin?.end();
const {pid: pid} = child;
if (pid === undefined) return;
const kill = () => {
try {
process.kill(-pid, "SIGKILL");
} catch {}
};
const timer = setTimeout(kill, graceMs);
child.once("close", () => clearTimeout(timer));
}
async function readReports(child, {stop: stop, begin: begin, onRecord: onRecord}) {
const received = [];
let size = 0;
let begun;
if (child.stdout === null) return {
received: received,
flooded: false
};
for await (const line of (0, external_node_readline_.createInterface)({
input: child.stdout,
crlfDelay: 0
})) {
size += line.length;
if (size > longestLog) {
stop();
continue;
}
const report = readReport(line);
received.push(report);
if (report.kind === "line") onRecord?.(report.record);
if (report.kind === "ready") begun = begin?.();
begun?.catch(() => undefined);
}
await begun;
return {
received: received,
flooded: size > longestLog
};
}
async function ending(child) {
try {
await (0, external_node_events_.once)(child, "close");
return undefined;
} catch (error) {
return error instanceof Error ? error.message : String(error);
}
}
function collect(stream) {
let text = "";
stream.on("data", part => {
text = (text + part.toString("utf8")).slice(-8192);
});
return () => text;
}
function summary({received: received, flooded: flooded}, signal, complaint) {
const log = received.flatMap(report => report.kind === "line" ? [ report.record ] : []);
const end = received.find(report => report.kind === "end");
const status = end?.kind === "end" ? end.status : null;
const killedBy = end?.kind === "end" ? end.signal : null;
const finished = status !== null || killedBy !== null;
const isReady = received.some(report => report.kind === "ready");
const cut = flooded ? "flooded" : signal.aborted ? "cancelled" : isReady ? "lost" : "unavailable";
const usage = end?.kind === "end" ? end.usage : {
cpuSeconds: 0,
peakBytes: 0
};
return {
outcome: finished ? "finished" : cut,
status: status,
signal: killedBy,
log: log,
complaint: complaint,
usage: usage
};
}
},
14531: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => createScenario,
w: () => scenarioElements
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88520);
function createScenario(elements) {
const seeds = elements.flatMap(element => /^seed=(\d{1,9})$/.exec(element)?.[1] ?? []);
const asked = elements.filter(element => !element.startsWith("seed=")).map(readElement);
if (seeds.length > 1 || seeds.length + asked.length !== elements.length) throw refused(elements.join(","));
const ranges = new Map(asked.map(({name: name, range: range}) => [ name, range ]));
const occasions = new Map;
const at = (name, number) => {
const range = ranges.get(name);
return range !== undefined && number >= range.from && number <= range.to;
};
return {
has: name => ranges.has(name),
at: at,
strikes(name) {
if (!ranges.has(name)) return false;
const number = (occasions.get(name) ?? 0) + 1;
occasions.set(name, number);
return at(name, number);
},
choose(name, number, below) {
const digest = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(`${seeds[0] ?? "0"} ${name} ${number}`).digest();
return below <= 0 ? 0 : digest.readUIntBE(0, 6) % below;
}
};
}
function scenarioElements(text) {
return text.split(",").flatMap(element => element.trim() === "" ? [] : [ element.trim() ]);
}
function readElement(element) {
const [, word = "", first, dash, last] = /^([a-z-]+)(?:@([1-9]\d{0,5})(?:(-)([1-9]\d{0,5})|\+)?)?$/.exec(element) ?? [];
const name = _faults_js__WEBPACK_IMPORTED_MODULE_2__.hi.find(known => known === word);
if (name === undefined) throw refused(element);
if (first === undefined) return {
name: name,
range: {
from: 1,
to: Number.POSITIVE_INFINITY
}
};
if (_faults_js__WEBPACK_IMPORTED_MODULE_2__.eu[name].counts === "none") throw refused(element);
const from = Number(first);
const open = element.endsWith("+") ? Number.POSITIVE_INFINITY : from;
const range = {
from: from,
to: dash === undefined ? open : Number(last)
};
if (range.to < range.from) throw refused(element);
return {
name: name,
range: range
};
}
function refused(value) {
return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR("USAGE_BAD_VALUE", {
flag: "--scenario",
value: value,
expected: _faults_js__WEBPACK_IMPORTED_MODULE_2__.hi.join(" | ")
});
}
},
47187: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
FY: () => paragraph,
I1: () => citedIds,
MZ: () => phrase,
R_: () => heading,
ZV: () => own,
r_: () => cites,
tp: () => table,
z3: () => isBlank
});
const figureNames = null && [ "phases", "metrics", "latency" ];
function own(sentence) {
return {
own: sentence
};
}
function cites(...ids) {
return {
cites: [ ...new Set(ids) ]
};
}
function heading(level, text) {
return {
kind: "heading",
level: level,
text: typeof text === "string" ? own(text) : text
};
}
function paragraph(text) {
return {
kind: "paragraph",
text: typeof text === "string" ? own(text) : text
};
}
function table(header, rows) {
return {
kind: "table",
header: header.map(own),
rows: rows
};
}
function phrase(sentence, values) {
return sentence.split(/(\{\w+\})/).map(part => {
const name = /^\{(\w+)\}$/.exec(part)?.[1];
if (name === undefined) return own(part);
const value = values[name] ?? "";
return typeof value === "number" ? own(String(value)) : value;
});
}
function isBlank(text) {
if (typeof text === "string") return text.trim() === "";
if ("own" in text) return text.own.trim() === "";
if ("strong" in text) return text.strong.trim() === "";
if ("cites" in text) return text.cites.length === 0;
if ("anchor" in text) return false;
return text.every(isBlank);
}
function citedIds(blocks) {
return [ ...new Set(blocks.flatMap(textsOf).flatMap(idsIn)) ];
}
function textsOf(block) {
if (block.kind === "table") return [ ...block.header, ...block.rows.flat() ];
if (block.kind === "list") return block.items;
return block.kind === "heading" || block.kind === "paragraph" ? [ block.text ] : [];
}
function idsIn(text) {
if (typeof text === "string") return [];
if ("cites" in text) return text.cites;
return "own" in text || "strong" in text || "anchor" in text ? [] : text.flatMap(idsIn);
}
},
28987: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A6: () => eventOf,
Pp: () => provenHeading,
XL: () => eventsOf,
m1: () => resolveEvidence
});
var _codec_bundle_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16181);
var _codec_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54394);
var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47187);
const ledger = "logs/session.jsonl";
function resolveEvidence(id, dossier) {
const [kind = "", rest = ""] = splitOnce(id);
const resolve = Object.hasOwn(resolvers, kind) ? resolvers[kind] : undefined;
const found = resolve?.(rest, dossier, id);
return found === undefined ? undefined : {
id: id,
...found
};
}
function eventsOf(dossier, ...macros) {
return macros.flatMap(macro => {
const step = dossier.steps.findLast(one => one.macro === macro);
return step === undefined ? [] : [ eventOf(step) ];
});
}
function provenHeading(title, dossier, ...macros) {
const events = eventsOf(dossier, ...macros);
const proof = (0, _document_js__WEBPACK_IMPORTED_MODULE_2__.r_)(...events.length === 0 ? [ "event:1" ] : events);
return (0, _document_js__WEBPACK_IMPORTED_MODULE_2__.R_)(2, [ typeof title === "string" ? (0, 
_document_js__WEBPACK_IMPORTED_MODULE_2__.ZV)(title) : title, (0, _document_js__WEBPACK_IMPORTED_MODULE_2__.ZV)(" — "), proof ]);
}
function eventOf({step: step}) {
return `event:${step}`;
}
const resolvers = {
event: resolveEvent,
output: resolveOutput,
log: (_, {collected: collected}) => collected === undefined ? undefined : {
place: "evidence/kernel.log",
sha256: (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_1__.fg)(collected.rawLog)
},
dataset: (rest, {dataset: dataset, manifestSha256: manifestSha256 = ""}) => dataset === undefined || rest !== `v${dataset.version}` ? undefined : {
place: `${dataset.ref.owner}/${dataset.ref.slug} v${dataset.version}`,
sha256: manifestSha256
},
kernel: (rest, {kernel: kernel}) => kernel === undefined || rest !== `v${kernel.version}` ? undefined : {
place: `${kernel.ref.owner}/${kernel.ref.slug} v${kernel.version} ${kernel.url}`.trim(),
sha256: ""
},
manifest: (_, {manifestSha256: manifestSha256}) => manifestSha256 === undefined ? undefined : {
place: "bundle-manifest.json",
sha256: manifestSha256
},
finding: resolveFinding,
file: (rest, {governing: governing}) => {
const files = governing?.files ?? {};
const sha256 = Object.hasOwn(files, rest) ? files[rest] : undefined;
return sha256 === undefined ? undefined : {
place: rest,
sha256: sha256
};
},
precheck: (rest, dossier) => {
const row = dossier.prechecks.find(one => one.id === rest);
return row === undefined ? undefined : {
place: `${ledger} ${row.command}`,
sha256: ""
};
},
answer: resolvePrecheck,
command: resolvePrecheck,
verdict: (_, dossier) => ({
place: "reports/run.json",
sha256: (0, _codec_digest_js__WEBPACK_IMPORTED_MODULE_1__.fg)(JSON.stringify(dossier.verdict ?? null))
})
};
function resolveEvent(rest, {steps: steps}) {
if (rest === "1") return {
place: `${ledger} step 1 (session)`,
sha256: ""
};
const step = steps.find(one => String(one.step) === rest);
if (step === undefined) return undefined;
const digest = step.evidence.map(one => one.sha256).find(sha256 => sha256 !== undefined);
return {
place: `${ledger} step ${step.step} (${step.macro})`,
sha256: digest ?? ""
};
}
function resolveOutput(rest, dossier) {
const {collected: collected} = dossier;
if (collected === undefined) return undefined;
const file = [ ...collected.files, ...collected.others ?? [] ].find(({name: name}) => name === rest);
if (file !== undefined) return {
place: `evidence/outputs/${rest}`,
sha256: (0, _codec_bundle_file_js__WEBPACK_IMPORTED_MODULE_0__.Bj)(file)
};
const [listing] = eventsOf(dossier, "collect");
return listing === undefined ? undefined : {
place: `∅ (${listing})`,
sha256: ""
};
}
function resolveFinding(rest, {auditBefore: auditBefore, auditAfter: auditAfter, auditBeside: auditBeside}) {
const audits = [ [ "auditAfter", auditAfter ], [ "auditBefore", auditBefore ], [ "auditBeside", auditBeside ] ];
for (const [name, audit] of audits) {
const finding = audit?.findings.find(({rule: rule}) => rule === rest);
if (finding !== undefined) return {
place: `${name} ${finding.file}`.trim(),
sha256: ""
};
}
return undefined;
}
function resolvePrecheck(_rest, dossier, id) {
const row = dossier.prechecks.find(one => one.evidence === id);
return row === undefined ? undefined : {
place: `${ledger} ${row.command}`,
sha256: ""
};
}
function splitOnce(id) {
const at = id.indexOf(":");
return at < 0 ? [ id, "" ] : [ id.slice(0, at), id.slice(at + 1) ];
}
},
6864: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
SP: () => explainFailure,
ay: () => commandLine,
r7: () => shellWord
});
var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46415);
var _text_fill_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82740);
var _text_sentences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8728);
var _verdict_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99026);
function explainFailure(failure, language, again = "") {
const {console: words, failures: failures, report: report} = (0, _text_sentences_js__WEBPACK_IMPORTED_MODULE_0__.h)(language);
const text = failures[failure.code];
const colon = (0, _verdict_parts_js__WEBPACK_IMPORTED_MODULE_1__.pC)(language);
const values = inert(failure.parameters);
const named = [ [ words.likelyCause, (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_2__.G)(text.cause, values) ], [ words.toDo, (0, 
_text_fill_js__WEBPACK_IMPORTED_MODULE_2__.G)(text.fix, values) ], [ report.refusal.command, oneLine(again) ], [ words.stillRunning, String(values["remote"] ?? "") ] ];
const lines = [ (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_2__.G)(text.what, values), ...named.flatMap(([name, said]) => said === "" ? [] : [ `  ${name}${colon}${said}` ]), `  (${words.code} ${failure.code})` ];
return lines.map(oneLine).join("\n");
}
function commandLine(argv) {
return [ "nx47", ...argv.map(shellWord) ].join(" ");
}
function shellWord(word) {
return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
function inert(parameters) {
return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [ name, typeof value === "string" ? oneLine(value) : value ]));
}
function oneLine(text) {
return (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_3__.Q)(text).replaceAll("\n", " ");
}
},
73699: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$N: () => sentenceOf,
WE: () => explain,
xv: () => causeText
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
var _text_fill_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82740);
function explain(code, dossier, texts) {
const known = sentenceOf(texts.conditions, code) ?? sentenceOf(texts.rules, code);
if (known !== undefined) return known;
const incident = dossier.incidents.findLast(one => one.code === code);
if (sentenceOf(texts.failures, code) !== undefined) return explainIncident(code, incident, texts);
const row = dossier.prechecks.find(one => one.id === code);
if (row !== undefined) {
const {title: title, why: why, fix: fix} = texts.report.precheck;
return {
title: (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(title, row),
why: (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(why, row),
fix: (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(fix, row)
};
}
return explainInconclusive(code, dossier, texts) ?? {
title: code,
why: "",
fix: ""
};
}
function causeText(kind, cause) {
return kind === "INCONCLUSIVE" ? `INCONCLUSIVE/${cause}` : cause;
}
function explainIncident(code, incident, texts) {
const text = sentenceOf(texts.failures, code) ?? {
what: code,
cause: "",
fix: ""
};
const parameters = incident?.parameters ?? {};
return {
title: (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(text.what, parameters),
why: (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(text.cause, parameters),
fix: (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(text.fix, parameters)
};
}
function explainInconclusive(cause, dossier, texts) {
const incident = dossier.incidents.findLast(({code: code}) => isFailureCode(code) && _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.$1[code] === `inconclusive/${cause}`);
if (incident !== undefined) return explainIncident(incident.code, incident, texts);
return sentenceOf(texts.report.inconclusive, cause);
}
function isFailureCode(code) {
return Object.hasOwn(_model_failure_js__WEBPACK_IMPORTED_MODULE_0__.$1, code);
}
function sentenceOf(table, key) {
return Object.hasOwn(table, key) ? table[key] : undefined;
}
},
18069: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
g: () => historySection,
z: () => renderHistory
});
var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46415);
var _text_fill_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82740);
var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47187);
var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28987);
const mostColumns = 12;
function historySection(dossier, texts) {
const {history: history} = dossier;
if (history === undefined || history.versions.length === 0) return [];
const tables = groupsOf(history).map(({header: header, rows: rows}) => (0, _document_js__WEBPACK_IMPORTED_MODULE_1__.tp)([ texts.report.wheel, ...header ], rows));
const items = changeLines(history, texts);
return [ (0, _evidence_js__WEBPACK_IMPORTED_MODULE_0__.Pp)(headingOf(history, texts), dossier, "read-history"), ...tables, {
kind: "list",
items: items
} ];
}
function headingOf(history, {report: report}) {
const {ref: ref, profile: profile, omitted: omitted} = history;
const title = (0, _document_js__WEBPACK_IMPORTED_MODULE_1__.MZ)(report.history.title, {
ref: `${ref.owner}/${ref.slug}`,
profile: profile
});
return omitted > 0 ? [ title, (0, _document_js__WEBPACK_IMPORTED_MODULE_1__.ZV)(" "), (0, 
_document_js__WEBPACK_IMPORTED_MODULE_1__.MZ)(report.history.omitted, {
count: omitted
}) ] : title;
}
function renderHistory(history, texts) {
const title = titleOf(history, texts);
if (history.versions.length === 0) return `${(0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__.Q)(title)}\n  ${texts.report.history.none}\n`;
const tables = groupsOf(history).flatMap(({header: header, rows: rows}) => [ "", ...aligned([ [ texts.report.wheel, ...header ], ...rows ]) ]);
const lines = [ "", ...changeLines(history, texts).map(line => `  ${line}`) ];
return `${[ title, ...tables, ...lines ].map(line => (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__.Q)(line)).join("\n")}\n`;
}
function titleOf({ref: ref, profile: profile, omitted: omitted}, {report: report}) {
const values = {
ref: `${ref.owner}/${ref.slug}`,
profile: profile,
count: omitted
};
return [ (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_3__.G)(report.history.title, values), omitted > 0 ? (0, 
_text_fill_js__WEBPACK_IMPORTED_MODULE_3__.G)(report.history.omitted, values) : "" ].join(" ").trim();
}
function groupsOf({versions: versions}) {
const starts = versions.flatMap((_, at) => at % mostColumns === 0 ? [ at ] : []);
return starts.map(start => {
const columns = versions.slice(start, start + mostColumns);
const names = [ ...new Set(columns.flatMap(({wheels: wheels}) => wheels.map(({file: file}) => file))) ].toSorted();
const rows = names.map(name => [ name, ...columns.map(column => markOf(column, name)) ]);
return {
header: columns.map(({version: version}) => `v${version}`),
rows: rows
};
});
}
const marks = {
ok: "✓",
fail: "✗",
unknown: "?"
};
function markOf({isListed: isListed, wheels: wheels}, name) {
if (!isListed) return "?";
const fit = wheels.find(({file: file}) => file === name);
return fit === undefined ? "·" : marks[fit.answer];
}
function changeLines({versions: versions}, {report: report}) {
const words = report.history;
const refused = new Map(versions.flatMap(({wheels: wheels}) => wheels.filter(({answer: answer}) => answer !== "ok").map(({file: file, reasons: reasons}) => [ file, reasons ])));
const why = [ ...refused ].toSorted().map(([file, reasons]) => `✗ ${file}: ${reasons.join(", ")}`);
const changes = versions.map(one => {
const {version: version, createdAt: createdAt, files: files, bytes: bytes} = one;
const head = `v${version}${createdAt === "" ? "" : ` (${createdAt.slice(0, 10)})`}`;
if (!one.isListed) return `${head}: ${words.unlisted}`;
const part = (sentence, items) => items.length === 0 ? [] : [ (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_3__.G)(sentence, {
items: items.join(", ")
}) ];
const changes = [ ...part(words.lost, one.lost), ...part(words.replaced, one.replaced.map(({from: from, to: to}) => `${from} → ${to.join(", ")}`)), ...part(words.fitsNoMore, one.fitsNoMore) ];
return [ `${head}: ${(0, _text_fill_js__WEBPACK_IMPORTED_MODULE_3__.G)(words.size, {
files: files,
bytes: bytes
})}`, ...changes ].join("; ");
});
return [ ...changes, ...why ];
}
function aligned(rows) {
const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)));
return rows.map(row => `  ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join("  ")}`.trimEnd());
}
},
70075: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EU: () => fence,
Gc: () => renderMarkdown
});
var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46415);
const longestCell = 600;
const shortestFence = 3;
const inertWord = /^(?!www\.)[A-Za-z0-9]+(?:[._:-][A-Za-z0-9]+)*[.,:;]?$/i;
const apart = "&#8203;";
function cell(text) {
const cut = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
return (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__.Q)(cut.trim()).split("\n").map(line => line.replaceAll("\t", " ").split(" ").map(showWord).join(" ")).join("<br>");
}
function showWord(word) {
if (inertWord.test(word)) return word;
return word.replace(/[!-/:-@[-`{-~]/g, mark => `&#${mark.charCodeAt(0)};`).replace(/(&#(?:64|35);)(?=\w)/g, `$1${apart}`);
}
const longestRun = 200;
function fence(text) {
const shown = (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__.Q)(text).replace(/`+/g, run => run.length > longestRun ? `\`×${run.length}` : run);
const runs = shown.match(/`+/g) ?? [];
const longest = runs.reduce((most, run) => Math.max(most, run.length), shortestFence - 1);
const marks = "`".repeat(longest + 1);
return `${marks}text\n${shown}\n${marks}`;
}
function renderMarkdown(blocks) {
const written = blocks.map(renderBlock).filter(part => part !== "");
return `${written.join("\n\n")}\n`;
}
function renderBlock(block) {
switch (block.kind) {
case "heading":
return `${"#".repeat(block.level)} ${renderText(block.text)}`;

case "paragraph":
return startOf(renderText(block.text));

case "list":
return block.items.map(item => `- ${startOf(renderText(item))}`).join("\n");

case "code":
return fence(block.text);

case "table":
return renderTable(block);

case "figure":
return "";
}
}
function startOf(line) {
return line.replace(/^(\d+)([.)])/, (_, digits, mark) => `${digits}&#${mark.charCodeAt(0)};`);
}
function renderTable({header: header, rows: rows}) {
const columns = Math.max(header.length, ...rows.map(row => row.length));
const line = cells => `| ${cells.map(renderCell).join(" | ")} |`;
const head = header.length === 0 ? Array.from({
length: columns
}, () => "") : header;
return [ line(head), `|${"---|".repeat(columns)}`, ...rows.map(line) ].join("\n");
}
function renderCell(text) {
return renderText(text).replaceAll("|", "\\|").replaceAll("\n", " ");
}
function renderText(text) {
if (typeof text === "string") return cell(text);
if ("own" in text) return text.own;
if ("strong" in text) return `**${text.strong}**`;
if ("anchor" in text) return cell(text.anchor);
if ("cites" in text) return text.cites.map(cell).join(", ");
return text.map(renderText).join("");
}
},
33715: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Bz: () => matrixSection,
CW: () => renderMatrix,
N0: () => rulesAbout
});
var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46415);
var _text_fill_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82740);
var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47187);
var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28987);
function matrixSection(dossier, texts) {
const {report: report} = texts;
const audits = [ dossier.auditBefore, dossier.auditAfter, dossier.auditBeside ];
const parts = audits.flatMap(audit => audit?.wheels === undefined || audit.wheels.fits.length === 0 ? [] : matrixPart(audit, audit.wheels, texts));
return parts.length === 0 ? [] : [ (0, _evidence_js__WEBPACK_IMPORTED_MODULE_0__.Pp)(report.wheels, dossier, "audit", "audit-again"), ...parts ];
}
function renderMatrix({runtime: runtime, fits: fits}, texts) {
const {report: report} = texts;
const rows = fits.map(fit => matrixRow(fit, fit.rules, texts).map(oneLine));
const header = headerOf(texts);
const widths = header.map((name, at) => Math.max(name.length, ...rows.map(row => row[at]?.length ?? 0)));
const lines = [ header, ...rows ].map(row => `  ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join("  ")}`.trimEnd());
const heading = `${report.wheels} — ${(0, _text_fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(report.wheelsRuntime, {
tag: oneLine(runtime)
})}`;
return [ heading, ...lines ].join("\n");
}
function rulesAbout(file, audit) {
return [ ...new Set(audit.findings.filter(one => one.file === file).map(({rule: rule}) => rule)) ];
}
function matrixPart(audit, {runtime: runtime, fits: fits}, texts) {
const prefers = (0, _document_js__WEBPACK_IMPORTED_MODULE_2__.MZ)(texts.report.wheelsRuntime, {
tag: runtime
});
const rows = fits.map(fit => matrixRow(fit, rulesAbout(fit.file, audit), texts));
return [ (0, _document_js__WEBPACK_IMPORTED_MODULE_2__.R_)(3, [ audit.profile, (0, 
_document_js__WEBPACK_IMPORTED_MODULE_2__.ZV)(" — "), prefers ]), (0, _document_js__WEBPACK_IMPORTED_MODULE_2__.tp)(headerOf(texts), rows) ];
}
function headerOf({report: report}) {
return [ report.wheel, "Python", "ABI", report.platform, report.answer, report.rules ];
}
function matrixRow(fit, rules, {report: report}) {
const [python = "", abi = "", platform = ""] = fit.tag.split("-");
const why = fit.reasons.length === 0 ? "" : ` (${(0, _text_fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(report.nearest, {
reasons: fit.reasons.join(", ")
})})`;
return [ fit.file, python, abi, platform, `${report.answers[fit.answer]}${why}`, rules.join(", ") ];
}
function oneLine(text) {
return (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_3__.Q)(text).replaceAll("\n", " ");
}
},
6403: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
V: () => outlookSection,
a: () => renderOutlook
});
var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46415);
var _text_fill_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82740);
var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47187);
var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28987);
function outlookSection(dossier, texts) {
const {auditBefore: auditBefore, auditBeside: auditBeside} = dossier;
const outlook = auditBefore?.outlook ?? auditBeside?.outlook;
if (outlook === undefined) return [];
const rows = outlook.profiles.map(one => rowOf(one, texts));
return [ (0, _evidence_js__WEBPACK_IMPORTED_MODULE_0__.Pp)(texts.report.outlook, dossier, "audit"), (0, 
_document_js__WEBPACK_IMPORTED_MODULE_1__.FY)(conclusionOf(outlook, texts)), (0, 
_document_js__WEBPACK_IMPORTED_MODULE_1__.tp)(headerOf(texts), rows) ];
}
function renderOutlook(outlook, texts) {
const {report: report} = texts;
const blocks = outlook.profiles.map(one => {
const head = `  ${one.profile} (Python ${one.python}, ${one.libc})  ${report.answers[one.answer]}`;
const lines = [ ...one.stopped.map(file => `${file.file}: ${stoppedText(file, texts)}`), ...one.lacking.map(lack => `${report.lacking}: ${lackText(lack)}`), ...one.open.length === 0 ? [] : [ `${report.stays}: ${one.open.join(", ")}` ] ];
return [ head, ...lines.map(line => `    ${oneLine(line)}`) ].join("\n");
});
return [ report.outlook, ...blocks, `  ${conclusionOf(outlook, texts)}` ].join("\n");
}
function conclusionOf({first: first, last: last}, {report: report}) {
return first === "" ? report.outlookNone : (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_2__.G)(report.outlookFits, {
first: first,
last: last
});
}
function headerOf({report: report}) {
return [ report.runtime, "Python", "libc", report.answer, report.stopped, report.lacking, report.stays ];
}
function rowOf(one, texts) {
return [ one.profile, one.python, one.libc, texts.report.answers[one.answer], one.stopped.map(file => `${file.file}: ${stoppedText(file, texts)}`).join("\n"), one.lacking.map(lackText).join("\n"), one.open.join(", ") ];
}
function stoppedText({reasons: reasons, instead: instead, image: image, distribution: distribution}, {report: report}) {
const why = reasons.map(({rule: rule, observed: observed}) => `${rule} ${observed}`).join(" · ");
const ofImage = image === "" ? [] : [ (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_2__.G)(report.insteadImage, {
name: distribution,
version: image
}) ];
const others = [ ...instead, ...ofImage ].join(", ");
return `${why} → ${others || report.insteadNothing}`;
}
function lackText({rule: rule, expected: expected, observed: observed}) {
return `${rule} ${expected} (${observed})`;
}
function oneLine(text) {
return (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_3__.Q)(text).replaceAll("\n", " ");
}
},
76405: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
g: () => refusalRows,
j: () => refusalTable
});
function refusalTable(refusal, {report: report}) {
const rows = refusalRows(refusal, report);
return {
kind: "table",
header: [],
rows: rows.map(([name, value]) => [ {
strong: name
}, value ])
};
}
function refusalRows(refusal, report) {
return [ [ report.refusal.failedTitle, refusal.failed ], [ report.why, refusal.why ], [ report.refusal.where, refusal.where ], [ report.fix, refusal.next ], [ report.refusal.command, refusal.command ] ];
}
},
5540: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => commandOf,
O: () => refusalOf
});
var _text_fill_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82740);
var _explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73699);
var _verdict_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99026);
const refusing = [ "NO-GO", "INCONCLUSIVE", "GO-PRIVATE-ROOT" ];
function refusalOf(dossier, texts) {
const {kind: kind, cause: cause} = (0, _verdict_parts_js__WEBPACK_IMPORTED_MODULE_1__.Vj)(dossier);
if (!refusing.includes(kind)) return undefined;
const {title: title, why: why, fix: fix} = (0, _explain_js__WEBPACK_IMPORTED_MODULE_0__.WE)(cause === "" ? kind : cause, dossier, texts);
const words = texts.report.refusal;
const values = {
code: cause === "" ? kind : cause,
title: withoutStop(title)
};
const isCondition = Object.hasOwn(texts.conditions, cause);
return {
failed: (0, _text_fill_js__WEBPACK_IMPORTED_MODULE_2__.G)(isCondition ? words.condition : words.other, values),
why: why === "" ? texts.report.meaning[kind] : why,
where: placeOf(cause, dossier),
next: fix === "" ? words.seeConditions : fix,
command: commandOf(dossier),
evidence: evidenceOf(cause, dossier)
};
}
function commandOf({target: target, settings: settings, steps: steps, verdict: verdict, kernel: kernel, session: session}) {
const isCheck = verdict?.kind === "AUDITED" || steps.every(({macro: macro}) => isOffline(macro));
if (isCheck && steps.length > 0) return `nx47 audit --profile ${settings.profile}`;
const isLeft = kernel !== undefined && session === undefined && settings.mode === "execute";
const {service: service, mode: mode} = settings;
if (target === "rehearsal" && service === "") return "nx47 rehearse";
if (isLeft) return "nx47 collect";
const how = mode === "execute" ? " --execute" : mode === "observe" ? " --observe" : "";
return `nx47 certify${how}${service === "" ? "" : ` --service ${service}`}`;
}
function isOffline(macro) {
return [ "survey", "stage-bundle", "read-bundle", "audit" ].includes(macro);
}
function withoutStop(sentence) {
return sentence.trim().replace(/[.!]$/, "");
}
function placeOf(cause, dossier) {
const judged = dossier.verdict?.conditions.find(({id: id}) => id === cause);
const line = judged === undefined ? undefined : lineOf(judged, dossier);
if (line !== undefined) return line;
const finding = dossier.auditBefore?.findings.find(one => one.rule === cause && one.answer === "fail" && one.file !== "");
if (finding !== undefined) {
const place = finding.line === undefined ? finding.file : `${finding.file}:${finding.line}`;
return `${place}: ${finding.observed}`;
}
const seen = (0, _verdict_parts_js__WEBPACK_IMPORTED_MODULE_1__.O_)(cause, dossier);
const output = judged?.evidence.find(id => id.startsWith("output:"))?.slice("output:".length);
if (output !== undefined) return `evidence/outputs/${output}: ${seen}`;
const named = fileOfIncident(cause, dossier);
if (named !== undefined) return named;
const step = dossier.steps.findLast(({state: state}) => state === "FAILED") ?? dossier.steps.at(-1);
const place = `logs/session.jsonl, event:${step?.step ?? 1}`;
return seen === "" ? place : `${place}: ${seen}`;
}
function fileOfIncident(cause, {incidents: incidents}) {
const parameters = incidents.findLast(({code: code}) => code === cause)?.parameters;
const file = parameters?.["file"] ?? parameters?.["path"] ?? parameters?.["name"];
if (file === undefined || file === "") return undefined;
const line = parameters?.["line"];
return line === undefined ? String(file) : `${file}:${line}`;
}
function lineOf({evidence: evidence, id: id}, {verdict: verdict, collected: collected}) {
const rests = evidence.includes("log") || raisedBy.includes(id);
const problem = rests ? verdict?.log?.problems[0] : undefined;
if (problem === undefined || collected === undefined) return undefined;
const {stream: stream, text: text} = problem;
return `evidence/kernel.${stream}.log:${lineNumber(collected.log, stream, text)}: ${text}`;
}
const raisedBy = [ "GATE-011", "GATE-013" ];
function lineNumber(log, stream, text) {
const whole = log.filter(one => one.stream === stream).map(one => one.text);
const lines = whole.join("").split(/\r\n|[\n\r]/);
const at = lines.findIndex(line => line.includes(text.trim()));
return Math.max(at, 0) + 1;
}
function evidenceOf(cause, dossier) {
const judged = dossier.verdict?.conditions.find(({id: id}) => id === cause);
if (judged !== undefined && judged.evidence.length > 0) return [ ...judged.evidence ];
if (dossier.auditBefore?.findings.some(({rule: rule}) => rule === cause)) return [ `finding:${cause}` ];
const failed = dossier.steps.findLast(({state: state}) => state === "FAILED") ?? dossier.steps.at(-1);
return [ `event:${failed?.step ?? 1}` ];
}
},
43909: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => renderReport,
D: () => reportBlocks
});
var card_lines = __webpack_require__(2293);
var evidence = __webpack_require__(28987);
function cardSection(dossier, language, {report: report}) {
const {card: card} = dossier;
if (card === undefined) return [];
return [ (0, evidence.Pp)(report.card, dossier, "show-card"), {
kind: "code",
text: (0, card_lines.y)(card, language).join("\n")
} ];
}
var safe_name = __webpack_require__(46415);
var report_document = __webpack_require__(47187);
var explain = __webpack_require__(73699);
function changeSection(dossier, texts) {
const {report: report} = texts;
const changed = dossier.steps.filter(({state: state, touches: touches}) => state === "DONE" && touches.length > 0);
const inProject = dossier.changes?.rows ?? [];
const told = new Set(inProject.map(({file: file}) => file));
const rows = [ ...inProject.map(projectRow), ...changed.flatMap(step => step.touches.filter(file => !told.has(file)).map(file => changeRow(file, step, texts))) ];
const lines = differenceLines(dossier);
return [ (0, report_document.R_)(2, report.changes), rows.length === 0 ? (0, report_document.FY)([ (0, 
report_document.ZV)(`${report.noChange} `), (0, report_document.r_)("event:1") ]) : (0, 
report_document.tp)([ report.file, report.reason, report.impact, report.evidence ], rows), ...lines.length === 0 ? [] : differenceBlocks(lines, dossier, texts) ];
}
function projectRow({file: file, reason: reason, impact: impact, proof: proof}) {
const [event = "", ...digest] = proof.split(" ");
return [ file, reason, impact, proof === "" ? "" : [ (0, report_document.r_)(event), (0, 
report_document.ZV)(" "), digest.join(" ") ] ];
}
function changeRow(file, step, {report: report, console: words}) {
const impact = (0, explain.$N)(report.impacts, step.macro);
const digests = step.evidence.map(({sha256: sha256}) => sha256).filter(one => one !== undefined);
return [ file, (0, explain.$N)(words.steps, step.macro) ?? step.goal, impact === undefined ? step.short ?? "" : (0, 
report_document.ZV)(impact), [ (0, report_document.r_)((0, evidence.A6)(step)), ...digests.slice(0, 1).map(digest => [ (0, 
report_document.ZV)(" "), digest.slice(0, 16) ]) ] ];
}
function differenceBlocks(lines, dossier, {report: report}) {
const events = (0, evidence.XL)(dossier, "read-history", "show-card", "push");
return [ (0, report_document.R_)(3, [ (0, report_document.ZV)(`${report.diffs} — `), (0, 
report_document.r_)(...events.length === 0 ? [ "event:1" ] : events) ]), {
kind: "code",
text: lines.map(oneLine).join("\n")
} ];
}
function oneLine(line) {
return (0, safe_name.Q)(line).replaceAll("\n", " ");
}
function differenceLines(dossier) {
return [ ...datasetLines(dossier), ...settingLines(dossier), ...profileLines(dossier) ];
}
function datasetLines({history: history, manifest: manifest, dataset: dataset, card: card}) {
const before = history?.versions.at(-1);
if (manifest === undefined || dataset === undefined || dataset.reused) return [];
const names = manifest.files.map(({name: name}) => name);
const wheels = names.filter(name => name.endsWith(".whl"));
const earlier = before?.isListed === true ? before.wheels.map(({file: file}) => file) : [];
const gone = new Set([ ...earlier.filter(name => !wheels.includes(name)), ...card?.dataset?.lost ?? [] ]);
const added = before === undefined ? names : wheels.filter(name => !earlier.includes(name));
if (gone.size === 0 && added.length === 0) return [];
const place = `${dataset.ref.owner}/${dataset.ref.slug}`;
const from = before === undefined ? "/dev/null" : `${place} v${before.version}`;
return [ `--- ${from}`, `+++ ${place} v${dataset.version}`, ...[ ...gone ].map(name => `- ${name}`), ...added.map(name => `+ ${name}`) ];
}
function settingLines({kernel: kernel}) {
const changed = (kernel?.settings ?? []).filter(({asked: asked, had: had}) => had !== "" && asked !== had);
if (kernel === undefined || changed.length === 0) return [];
return pairLines("kernel-metadata.json", `${kernel.ref.owner}/${kernel.ref.slug} v${kernel.version}`, changed.map(({name: name, asked: asked, had: had}) => [ name, asked, had ]));
}
function profileLines({differences: differences = [], auditBefore: auditBefore}) {
if (differences.length === 0) return [];
return pairLines(auditBefore?.profile ?? "", "nx47_runtime_profile.json", differences.map(({fact: fact, expected: expected, observed: observed}) => [ fact, expected, observed ]));
}
function pairLines(from, to, pairs) {
const lines = pairs.flatMap(([name, before, after]) => [ `- ${name}: ${before}`, `+ ${name}: ${after}` ]);
return [ `--- ${from}`, `+++ ${to}`, ...lines ];
}
var run_outputs = __webpack_require__(54142);
function continuitySection(dossier, texts) {
const {report: report} = texts;
const isSeries = dossier.settings.packs.includes("nx47");
const rows = [ ...kernelRows(dossier, texts), ...datasetRows(dossier, texts), ...reportRows(dossier, texts), earlierRow(dossier, texts) ];
const header = [ report.name, report.historic, report.operational, report.evidence ];
return [ (0, report_document.R_)(2, isSeries ? report.continuitySeries : report.continuity), (0, 
report_document.tp)(header, rows) ];
}
function kernelRows({kernel: kernel, certifies: certifies, ...rest}, {report: report}) {
if (kernel === undefined) return [];
const name = `${kernel.ref.owner}/${kernel.ref.slug}`;
const now = (0, report_document.MZ)(report.versionOf, {
ref: name,
version: kernel.version
});
const shown = certifies === undefined ? name : `${certifies.owner}/${certifies.slug}`;
const before = beforeText(shown, kernel.version - 1, report);
const events = (0, evidence.XL)({
kernel: kernel,
...rest
}, "push");
return [ [ (0, report_document.ZV)(report.kernel), before, now, (0, report_document.r_)(`kernel:v${kernel.version}`, ...events) ] ];
}
function datasetRows(dossier, {report: report}) {
const {dataset: dataset, history: history} = dossier;
if (dataset === undefined) return [];
const ref = `${dataset.ref.owner}/${dataset.ref.slug}`;
const last = history?.versions.at(-1)?.version ?? dataset.version - 1;
const before = beforeText(ref, dataset.reused ? dataset.version : last, report);
const now = (0, report_document.MZ)(report.versionOf, {
ref: ref,
version: dataset.version
});
const events = (0, evidence.XL)(dossier, "publish", "read-history");
return [ [ (0, report_document.ZV)(report.dataset), before, now, (0, report_document.r_)(`dataset:v${dataset.version}`, ...events) ] ];
}
function beforeText(ref, last, report) {
return last < 1 ? (0, report_document.ZV)(report.none) : (0, report_document.MZ)(report.versionsBefore, {
ref: ref,
last: last
});
}
const families = [ "v3_complete", "v6_binary", "v13_strict" ];
function reportRows(dossier, {report: report}) {
const name = (0, run_outputs.eZ)(dossier)["main-report"];
if (dossier.settings["main-report"] === "" || dossier.collected === undefined) return [];
const family = families.find(one => name.includes(one));
const now = family === undefined ? name : (0, report_document.MZ)(report.family, {
name: name,
family: family
});
return [ [ (0, report_document.ZV)(report.mainReport), (0, report_document.MZ)(report.families, {
families: families.join(", ")
}), now, (0, report_document.r_)(`output:${name}`) ] ];
}
function earlierRow({earlierReports: earlierReports, sessionId: sessionId}, {report: report}) {
const before = (0, report_document.MZ)(report.earlierRuns, {
count: earlierReports.length
});
return [ (0, report_document.ZV)(report.session), before, sessionId, (0, report_document.r_)("event:1") ];
}
function differencesSection(dossier, {report: report}) {
const {differences: differences} = dossier;
if (differences === undefined) return [];
const rows = differences.map(({fact: fact, expected: expected, observed: observed}) => [ fact, expected, observed || "∅" ]);
const shown = rows.length === 0 ? (0, report_document.FY)(report.noDifference) : (0, 
report_document.tp)([ report.fact, report.expected, report.observed ], rows);
return [ (0, evidence.Pp)(report.differences, dossier, "audit-again"), shown ];
}
function evidenceSection(blocks, dossier, {report: report}) {
const rows = (0, report_document.I1)(blocks).map(id => {
const proof = (0, evidence.m1)(id, dossier);
return [ {
anchor: id
}, proof?.place ?? (0, report_document.ZV)(report.noProof), proof?.sha256 ?? "" ];
});
return [ (0, report_document.R_)(2, report.evidenceIndex), (0, report_document.tp)([ "id", report.whereProof, "sha256" ], rows) ];
}
function governingSection(dossier, texts) {
const {governing: governing, verdict: verdict} = dossier;
const {report: report} = texts;
const words = texts.judgement.governing;
const governed = verdict?.governed ?? (governing === undefined ? undefined : {
...governing,
rows: []
});
if (governed === undefined) return [];
const head = [ (0, evidence.Pp)(words.title, dossier, "read-governing"), (0, report_document.FY)(words.rule), {
kind: "table",
header: [],
rows: [ [ {
strong: words.document
}, [ governed.document, (0, report_document.ZV)(` (${words.origins[governed.origin]})`) ] ], [ {
strong: "sha256"
}, governed.sha256 ] ]
} ];
if (verdict?.governed === undefined) return [ ...head, (0, report_document.FY)(report.noConditions) ];
const {rows: rows, unmatched: unmatched} = verdict.governed;
const header = [ words.point, report.result, words.proof, report.step, words.event, report.evidence, "sha256" ];
const lost = unmatched.length === 0 ? [] : [ (0, report_document.FY)((0, report_document.MZ)(words.unmatched, {
ids: unmatched.join(", ")
})) ];
return [ ...head, (0, report_document.tp)(header, rows.flatMap(row => pointRows(row, words))), ...lost ];
}
function pointRows({point: point, answer: answer, proofs: proofs}, words) {
const name = `${point.id} ${point.title}`;
const result = answer === "ok" ? (0, report_document.ZV)(words.done) : {
strong: words.notDone
};
if (proofs.length === 0) return [ [ name, result, (0, report_document.ZV)(answer === "ok" ? words.below : words.none), "", "", "", "" ] ];
return proofs.map((proof, index) => [ index === 0 ? name : "", index === 0 ? result : "", proof.proof, proof.macro, proof.event === 0 ? "" : (0, 
report_document.r_)(`event:${proof.event}`), proof.evidence === "" ? "" : (0, report_document.r_)(proof.evidence), proof.sha256 === "" ? (0, 
report_document.ZV)(words.none) : proof.sha256 ]);
}
var fill = __webpack_require__(82740);
var verdict_text = __webpack_require__(86549);
function headSection(dossier, language, texts) {
const {report: report} = texts;
const rows = [ [ report.verdict, (0, verdict_text.OU)(dossier, language, texts), "verdict" ], ...versionRows(dossier, language, texts), ...runRows(dossier, texts) ];
return [ {
kind: "table",
header: [ (0, report_document.ZV)(report.name), (0, report_document.ZV)(report.value), (0, 
report_document.ZV)(report.evidence) ],
rows: rows.map(([name, value, ...ids]) => [ {
strong: name
}, value === "" ? (0, report_document.ZV)(report.none) : value, (0, report_document.r_)(...ids) ])
} ];
}
function versionRows(dossier, language, texts) {
const {report: report} = texts;
const {session: session, dataset: dataset, kernel: kernel, manifestSha256: manifestSha256} = dossier;
const waited = orFirst((0, evidence.XL)(dossier, "wait"));
const status = [ session?.status ?? "", session?.failureMessage ?? "" ].filter(part => part !== "");
const reused = dataset?.reused === true ? ` ${report.datasetReused}` : "";
return [ [ report.dataset, dataset === undefined ? "" : [ `${dataset.ref.owner}/${dataset.ref.slug} v${dataset.version}`, (0, 
report_document.ZV)(reused) ], ...orFirst(dataset === undefined ? [] : [ `dataset:v${dataset.version}` ]) ], [ report.manifest, manifestSha256 ?? "", ...orFirst(manifestSha256 === undefined ? [] : [ "manifest" ]) ], [ report.kernel, kernel === undefined ? "" : `${kernel.ref.owner}/${kernel.ref.slug} v${kernel.version} ${kernel.url}`, ...orFirst(kernel === undefined ? [] : [ `kernel:v${kernel.version}` ]) ], [ report.certifies, refText(dossier.certifies), ...orFirst((0, 
evidence.XL)(dossier, "assemble")) ], [ report.waited, waitText(dossier, language, texts), ...waited ], [ report.sessionStatus, status.join(" — "), ...waited ], [ report.isolation, (0, 
verdict_text.kx)(dossier, texts), ...waited ], [ report.interpreter, session?.interpreter ?? "", ...waited ] ];
}
function runRows(dossier, {report: report}) {
const assembled = orFirst((0, evidence.XL)(dossier, "assemble"));
const {place: place} = dossier;
return [ [ report.packs, dossier.settings.packs.join(", "), "event:1" ], [ report.target, (0, 
report_document.ZV)(report.targets[dossier.target]), "event:1" ], [ report.service, dossier.baseUrl, "event:1" ], [ report.mode, dossier.mode, "event:1" ], [ report.commit, dossier.repository?.head ?? "", ...orFirst((0, 
evidence.XL)(dossier, "read-repository")) ], [ report.continues, continuedText(dossier), "event:1" ], [ report.nonce, dossier.nonce, ...assembled ], [ report.ledgerHead, dossier.ledgerHead ?? "", ...assembled ], [ report.session, dossier.sessionId, "event:1" ], [ report.startedAt, dossier.startedAt, "event:1" ], [ report.place, `${place.machine} / ${place.terminal}`, "event:1" ] ];
}
function orFirst(ids) {
return ids.length === 0 ? [ "event:1" ] : [ ...ids ];
}
function refText(ref) {
return ref === undefined ? "" : `${ref.owner}/${ref.slug}`;
}
function continuedText({continues: continues}) {
return continues === undefined ? "" : `${continues.sessionId} ${continues.ledgerHead}`;
}
function waitText({session: session, settings: settings}, language, {report: report}) {
if (session === undefined) return "";
return (0, fill.G)(report.waitedValue, {
seconds: session.waitedSeconds.toLocaleString(language, {
maximumFractionDigits: 1
}),
asked: settings.wait === undefined ? report.waitDefault : `${settings.wait} s`,
status: session.statusAfterWait
});
}
var history_table = __webpack_require__(18069);
var report_refusal = __webpack_require__(5540);
var verdict_parts = __webpack_require__(99026);
function incidentsSection(dossier, texts) {
const {report: report} = texts;
const failed = (dossier.verdict?.conditions ?? []).filter(one => one.answer === "fail" && (0, 
verdict_parts.gx)(one, dossier));
const rows = [ ...dossier.incidents.map(incident => incidentRow(incident, dossier, texts)), ...failed.map(one => conditionRow(one, dossier, texts)) ];
if (rows.length === 0) {
return [ (0, report_document.R_)(2, report.incidents), (0, report_document.FY)([ (0, 
report_document.ZV)(`${report.noIncident} `), (0, report_document.r_)("event:1") ]) ];
}
const header = [ report.time, report.macro, report.code, report.happened, report.rootCause, report.correction, report.retest, report.evidence ];
return [ (0, report_document.R_)(2, report.incidents), (0, report_document.tp)(header, rows) ];
}
function incidentRow(incident, dossier, texts) {
const {title: title, why: why, fix: fix} = (0, explain.WE)(incident.code, {
...dossier,
incidents: [ incident ]
}, texts);
const step = dossier.steps.find(one => one.macro === incident.step && one.endedAt >= incident.time && one.state !== "SKIPPED");
return [ incident.time, incident.step, incident.code, title, why, fix, retestText(incident, dossier, texts), (0, 
report_document.r_)(step === undefined ? "event:1" : (0, evidence.A6)(step)) ];
}
function conditionRow(result, dossier, texts) {
const {title: title, why: why, fix: fix} = (0, explain.WE)(result.id, dossier, texts);
const judged = dossier.steps.findLast(({macro: macro}) => macro === "judge");
return [ judged?.endedAt ?? "", "judge", result.id, [ (0, report_document.ZV)(`${title} — `), result.observed ], (0, 
report_document.ZV)(why), (0, report_document.ZV)(fix), (0, report_document.MZ)(texts.report.retestNone, {
command: (0, report_refusal.N)(dossier)
}), (0, report_document.r_)(...result.evidence.length === 0 ? [ "event:1" ] : result.evidence) ];
}
function retestText(incident, dossier, {report: report}) {
const again = dossier.steps.find(one => one.macro === incident.step && one.startedAt > incident.time && one.state === "DONE" && one.checkAnswer === "ok");
if (again === undefined) return (0, report_document.MZ)(report.retestNone, {
command: (0, report_refusal.N)(dossier)
});
return [ (0, report_document.ZV)(`${report.answers.ok} `), (0, report_document.r_)((0, 
evidence.A6)(again)) ];
}
var report_samples = __webpack_require__(48803);
const mostLatencies = 200;
function curvesSection(dossier, language, {report: report}) {
const names = (0, run_outputs.eZ)(dossier);
const samples = (0, report_samples.aM)(dossier);
const latencies = (0, report_samples.dk)(dossier);
const proof = name => (0, report_document.r_)(`output:${name}`);
return [ ...samples === undefined ? [] : [ (0, report_document.R_)(3, [ (0, report_document.ZV)(`${report.charts.metrics} — `), proof(names["metrics-csv"]) ]), {
kind: "figure",
name: "metrics"
}, ...curveTable(samples, language, report) ], ...latencies.length === 0 ? [] : [ (0, 
report_document.R_)(3, [ (0, report_document.ZV)(`${report.charts.latency} — `), proof(names.latency) ]), {
kind: "figure",
name: "latency"
}, ...latencyTable(latencies, language, report) ] ];
}
function curveTable(samples, language, report) {
const words = report.charts;
const rows = report_samples.cV.map(name => {
const {least: least, mean: mean, most: most} = (0, report_samples.OY)(samples.curves[name]);
return [ (0, report_document.ZV)(words.curves[name]), ...[ least, mean, most ].map(value => decimal(value, language)) ];
});
return [ (0, report_document.tp)([ words.curve, words.least, words.mean, words.greatest ], rows), (0, 
report_document.FY)((0, report_document.MZ)(words.samples, {
count: samples.seconds.length,
refused: samples.refused
})) ];
}
function latencyTable(latencies, language, {charts: charts}) {
const slowest = [ ...latencies ].sort((one, other) => other.ns - one.ns);
const rows = slowest.slice(0, mostLatencies).map(({label: label, ns: ns}) => [ label, decimal(ns / 1e6, language) ]);
const more = latencies.length - rows.length;
return [ (0, report_document.tp)([ charts.latencyStep, charts.milliseconds ], rows), ...more > 0 ? [ (0, 
report_document.FY)((0, report_document.MZ)(charts.otherSteps, {
count: more
})) ] : [] ];
}
function decimal(value, language) {
return value.toLocaleString(language, {
maximumFractionDigits: 3
});
}
var tables = __webpack_require__(49459);
function tablesSection(dossier, language, texts) {
const {report: report} = texts;
const header = [ report.name, report.result, report.observed, report.evidence ];
const rows = all => all.map(row => [ row.name, {
strong: row.result
}, row.observed, (0, report_document.r_)(...row.evidence) ]);
return [ (0, report_document.R_)(2, report.outputs), (0, report_document.tp)(header, rows((0, 
tables.$5)(dossier, texts))), (0, report_document.R_)(2, report.metrics), (0, report_document.tp)(header, rows((0, 
tables.IN)(dossier, texts))), ...curvesSection(dossier, language, texts) ];
}
const rank = {
fail: 0,
unknown: 1,
ok: 2
};
function conditionsSection(dossier, texts) {
const {report: report} = texts;
const results = dossier.verdict?.conditions ?? [];
if (results.length === 0) {
return [ (0, report_document.R_)(2, report.conditions), (0, report_document.FY)([ (0, 
report_document.ZV)(`${report.noConditions} `), (0, report_document.r_)("event:1") ]) ];
}
const sorted = [ ...results ].sort((one, other) => rank[one.answer] - rank[other.answer]);
const header = [ "id", report.condition, report.answer, report.expected, report.observed, report.evidence ];
const rows = sorted.map(result => judgement_sections_conditionRow(result, dossier, texts));
const failed = sorted.filter(({answer: answer}) => answer === "fail");
const remedies = failed.map(({id: id}) => {
const {why: why, fix: fix} = (0, explain.WE)(id, dossier, texts);
return [ id, why, fix ].map(report_document.ZV);
});
return [ (0, report_document.R_)(2, report.conditions), (0, report_document.tp)(header, rows), ...remedies.length === 0 ? [] : [ (0, 
report_document.tp)([ "id", report.why, report.fix ], remedies) ] ];
}
function judgement_sections_conditionRow(result, dossier, texts) {
const {report: report} = texts;
const answer = report.answers[result.answer];
const required = (0, verdict_parts.gx)(result, dossier) ? "" : ` (${report.notRequired})`;
return [ result.id, (0, report_document.ZV)((0, explain.WE)(result.id, dossier, texts).title), [ result.answer === "ok" ? (0, 
report_document.ZV)(answer) : {
strong: answer
}, (0, report_document.ZV)(required) ], result.expected, result.observed, (0, report_document.r_)(...result.evidence.length === 0 ? [ "event:1" ] : result.evidence) ];
}
function findingsSection(dossier, texts) {
const {report: report} = texts;
const audits = [ [ report.auditBefore, dossier.auditBefore, "audit" ], [ report.auditAfter, dossier.auditAfter, "audit-again" ], [ report.auditBeside, dossier.auditBeside, "audit" ] ];
const parts = audits.flatMap(([title, audit, macro]) => audit === undefined ? [] : auditPart(title, {
audit: audit,
macro: macro
}, dossier, texts));
return [ (0, report_document.R_)(2, report.findings), ...parts.length === 0 ? [ (0, 
report_document.FY)(report.noFinding) ] : parts ];
}
function auditPart(title, {audit: audit, macro: macro}, dossier, texts) {
const {report: report} = texts;
const words = (0, report_document.MZ)(title, {
profile: audit.profile,
rules: audit.rulesRun.length
});
const head = (0, report_document.R_)(3, [ words, (0, report_document.ZV)(" — "), (0, 
report_document.r_)(...(0, evidence.XL)(dossier, macro)) ]);
if (audit.findings.length === 0) return [ head, (0, report_document.FY)(report.noFinding) ];
const header = [ "id", report.answer, report.files, report.expected, report.observed, report.why, report.fix, report.evidence ];
const rows = audit.findings.map(finding => findingRow(finding, dossier, texts));
return [ head, (0, report_document.tp)(header, rows) ];
}
function findingRow(finding, dossier, texts) {
const {title: title, why: why, fix: fix} = (0, explain.WE)(finding.rule, dossier, texts);
const place = finding.line === undefined ? finding.file : `${finding.file}:${finding.line}`;
const answer = `${finding.severity} ${texts.report.answers[finding.answer]}`;
const values = {
expected: finding.expected,
observed: finding.observed,
file: finding.file
};
const sentences = [ `${title}. ${why}`, fix ].map(sentence => (0, fill.G)(sentence, values));
return [ finding.rule, answer, place, finding.expected, finding.observed, ...sentences, finding.evidence.join("\n") ];
}
const mostOtherLines = 500;
function logSection({verdict: verdict}, {report: report}) {
const log = verdict?.log;
if (log === undefined) {
return [ (0, report_document.R_)(2, report.log), (0, report_document.FY)([ (0, report_document.ZV)(`${report.noConditions} `), (0, 
report_document.r_)("event:1") ]) ];
}
const part = (title, header, rows) => [ (0, report_document.R_)(3, title), rows.length === 0 ? (0, 
report_document.FY)(report.noLine) : (0, report_document.tp)(header, rows) ];
const suppressed = log.suppressed.reduce((total, {count: count}) => total + count, 0);
const counts = Object.entries(log.classes).map(([name, count]) => [ name, String(count) ]);
const others = log.otherStderr.slice(0, mostOtherLines);
const more = log.otherStderr.length - others.length;
return [ (0, report_document.R_)(2, [ (0, report_document.ZV)(`${report.log} — `), (0, 
report_document.r_)("log") ]), ...part(report.lineClasses, [ report.line, report.count ], counts), (0, 
report_document.FY)(report.lineClassNotes), ...log.unlisted === 0 ? [] : [ (0, report_document.FY)((0, 
fill.G)(report.unlistedLines, {
count: log.unlisted
})) ], ...log.unseen.length === 0 ? [] : [ (0, report_document.FY)((0, report_document.MZ)(report.unseenNoise, {
entries: log.unseen.join(", ")
})) ], ...part(report.problems, [ report.count, report.stream, report.pattern, report.line ], log.problems.map(one => [ String(one.count), one.stream, one.pattern, one.text ])), ...part(report.otherStderr, [ report.count, report.line ], others.map(one => [ String(one.count), one.text ])), ...more > 0 ? [ (0, 
report_document.FY)((0, fill.G)(report.moreLines, {
count: more
})) ] : [], ...part((0, fill.G)(report.suppressed, {
count: suppressed
}), [ report.count, report.stream, report.entry, report.line ], log.suppressed.map(one => [ String(one.count), one.stream, one.entry, one.text ])) ];
}
var markdown = __webpack_require__(70075);
var matrix = __webpack_require__(33715);
var outlook = __webpack_require__(6403);
var refusal_table = __webpack_require__(76405);
var explain_failure = __webpack_require__(6864);
function reproductionSection(dossier, {report: report}) {
const events = (0, evidence.XL)(dossier, "publish", "push", "wait", "collect");
return [ (0, report_document.R_)(2, report.reproduction), (0, report_document.FY)([ (0, 
report_document.ZV)(`${report.reproductionHow} `), (0, report_document.r_)(...events.length === 0 ? [ "event:1" ] : events) ]), {
kind: "code",
text: commandLines(dossier).join("\n")
} ];
}
function commandLines(dossier) {
const {settings: settings, kernel: kernel, dataset: dataset, certifies: certifies} = dossier;
const pushed = kernel?.ref ?? certifies;
const ref = pushed === undefined ? "OWNER/KERNEL" : `${pushed.owner}/${pushed.slug}`;
const wait = Math.max(settings.wait ?? 59, 59);
const {bundle: bundle} = settings;
const published = bundle === undefined || settings.dataset === undefined ? [] : reproduction_section_datasetLines(dossier);
return [ "python3 -m pip install 'kaggle==2.2.4'", ...published, ...dataset === undefined ? [] : [ `kaggle datasets files ${dataset.ref.owner}/${dataset.ref.slug} --page-size 200` ], ...pushLines(ref, dossier), `sleep ${wait}`, `kaggle kernels status ${ref}`, `kaggle kernels output ${ref} -p outputs`, ...kernel === undefined ? [] : digestLines(dossier) ];
}
function reproduction_section_datasetLines({settings: settings, manifestSha256: manifestSha256 = ""}) {
const path = settings.bundle?.path ?? "";
return [ `cp ${(0, explain_failure.r7)(settings.dataset ?? "")} ${(0, explain_failure.r7)(`${path}/dataset-metadata.json`)}`, `kaggle datasets version -p ${(0, 
explain_failure.r7)(path)} -m 'nx47 ${manifestSha256.slice(0, 16)}'` ];
}
function pushLines(ref, {kernel: kernel, settings: settings}) {
if (kernel === undefined) return [ `kaggle kernels push -p ${(0, explain_failure.r7)(settings.kernel)}` ];
return [ `kaggle kernels pull ${ref} -p pulled -m`, "kaggle kernels push -p pulled" ];
}
function digestLines(dossier) {
const {checksums: checksums, "main-report": main} = (0, run_outputs.eZ)(dossier);
return [ `python3 -m json.tool ${(0, explain_failure.r7)(`outputs/${checksums}`)}`, `sha256sum ${(0, 
explain_failure.r7)(`outputs/${main}`)}` ];
}
function rollbackSection(dossier, {report: report}) {
const {dataset: dataset, kernel: kernel} = dossier;
const published = dataset === undefined || dataset.reused === true ? undefined : dataset.version;
const events = (0, evidence.XL)(dossier, "publish", "push");
const proof = (0, report_document.r_)(...events.length === 0 ? [ "event:1" ] : events);
const flags = [ ...flagOf("dataset", published), ...flagOf("kernel", kernel?.version) ];
const words = flags.length > 0 ? report.goingBackHow : published === undefined && kernel === undefined ? report.goingBackNothing : report.goingBackFirst;
return [ (0, report_document.R_)(2, report.goingBack), (0, report_document.FY)([ (0, 
report_document.ZV)(`${words} `), proof ]), ...flags.length === 0 ? [] : [ {
kind: "code",
text: `nx47 rollback ${flags.join(" ")} --execute`
} ] ];
}
function flagOf(name, version) {
return version === undefined || version < 2 ? [] : [ `--${name} ${version - 1}` ];
}
function stepsSection({steps: steps}, texts) {
const {report: report} = texts;
const header = [ report.step, report.macro, report.time, report.goal, report.command, report.decision, report.files, report.check, report.evidence ];
const outputs = steps.filter(step => step.output.trim() !== "");
return [ (0, report_document.R_)(2, report.steps), {
kind: "figure",
name: "phases"
}, (0, report_document.tp)(header, steps.map(step => stepRow(step, texts))), ...outputs.flatMap(step => stepOutput(step, report.output)) ];
}
function stepRow(step, {report: report, console: words}) {
return [ (0, report_document.r_)((0, evidence.A6)(step)), step.macro, `${step.startedAt}\n${step.endedAt}`, (0, 
explain.$N)(words.steps, step.macro) ?? step.goal, step.command, `${step.state}\n${step.decision === step.state ? "" : step.decision}`, step.touches.join("\n"), `${(0, 
explain.$N)(words.checks, step.macro) ?? step.check}\n→ ${report.answers[step.checkAnswer]}`, step.evidence.map(showEvidence).join("\n") ];
}
function stepOutput(step, title) {
const text = [ (0, report_document.ZV)(`${title} — `), (0, report_document.r_)((0, 
evidence.A6)(step)), (0, report_document.ZV)(" "), step.macro ];
return [ (0, report_document.R_)(3, text), {
kind: "code",
text: step.output
} ];
}
function showEvidence({kind: kind, ref: ref, sha256: sha256}) {
return [ kind, ref, sha256?.slice(0, 16) ].filter(part => part !== undefined).join(" ");
}
var kernel_outputs = __webpack_require__(31821);
function surfaceSection({verdict: verdict}, {report: report}) {
const surface = verdict?.surface;
if (surface === undefined) return [];
const words = report.surface;
const {cells: cells, wheels: wheels, symbols: symbols, notCovered: notCovered} = surface;
const exercised = [ [ words.cells, cells.map(({cell: cell, sha256: sha256}) => `${cell} ${sha256.slice(0, 16)}`) ], [ words.wheels, wheels.map(({distribution: distribution, version: version, wheel: wheel}) => `${distribution} ${version} ${wheel}`.trim()) ], [ words.symbols, symbols ] ];
const without = [ [ words.cells, notCovered.cells.map(String) ], [ words.otherSources, notCovered.otherSources.map(sha256 => sha256.slice(0, 16)) ], [ words.wheels, notCovered.wheels ], [ words.symbols, notCovered.symbols ?? [ words.unlisted ] ], [ words.packs, notCovered.packs ], [ words.conditions, notCovered.conditions ] ];
const proof = (0, report_document.r_)(`output:${kernel_outputs.VT}`);
return [ (0, report_document.R_)(2, [ (0, report_document.ZV)(`${words.title} — `), proof ]), (0, 
report_document.FY)(words.meaning), (0, report_document.R_)(3, words.exercised), (0, 
report_document.tp)([ report.name, report.count, report.value ], exercised.map(rowOf)), (0, 
report_document.R_)(3, words.notCovered), (0, report_document.tp)([ report.name, report.count, report.value ], without.map(rowOf)), ...notCovered.conditions.length === 0 ? [] : [ (0, 
report_document.FY)((0, report_document.MZ)(words.onKaggle, {})) ] ];
}
function rowOf([name, items]) {
return [ (0, report_document.ZV)(name), (0, report_document.ZV)(String(items.length)), items.join(", ") ];
}
function transportSection(dossier, {report: report}) {
const {transport: transport} = dossier;
if (transport === undefined) return [];
const words = report.transport;
const header = [ words.host, words.proxy, words.tls, words.authority, words.root, words.requests ];
const rows = transport.peers.map(peer => transport_section_rowOf(peer, words));
const certificates = transport.peers.flatMap(({chain: chain}) => chain.map(({subject: subject, issuer: issuer, sha256: sha256}) => [ subject, issuer, sha256 ]));
return [ (0, evidence.Pp)(words.title, dossier, "prove-transport"), rows.length === 0 ? (0, 
report_document.FY)(words.nobody) : (0, report_document.tp)(header, rows), ...certificates.length === 0 ? [] : [ (0, 
report_document.R_)(3, words.chain), (0, report_document.tp)([ words.subject, words.issuer, "SHA-256" ], certificates) ] ];
}
function transport_section_rowOf({host: host, protocol: protocol, proxy: proxy, tls: tls, authorized: authorized, chain: chain, builtInRoot: builtInRoot, requests: requests}, words) {
const authority = chain.at(-1)?.subject ?? "";
return [ `${protocol}://${host}`, proxy === "" ? (0, report_document.ZV)(words.direct) : proxy, tls === "" ? (0, 
report_document.ZV)(words.plain) : tls, authorized ? authority : (0, report_document.ZV)(words.unverified), (0, 
report_document.ZV)(builtInRoot ? words.builtIn : words.private), (0, report_document.ZV)(String(requests)) ];
}
function versionsSection(dossier, texts) {
const {report: report} = texts;
const rows = [ ...runtimeRows(dossier, texts), ...wheelRows(dossier, texts), ...packageRows(dossier, texts), ...libraryRows(dossier, texts) ];
const header = [ report.name, report.version, report.whyFits, report.evidence ];
return [ (0, report_document.R_)(2, report.versions), rows.length === 0 ? (0, report_document.FY)([ (0, 
report_document.ZV)(`${report.noVersion} `), (0, report_document.r_)("event:1") ]) : (0, 
report_document.tp)(header, rows) ];
}
function runtimeRows(dossier, {report: report}) {
const profile = (0, run_outputs.G)(dossier);
if (profile === undefined) return [];
const {python: python, platform: platform} = profile;
const proof = (0, report_document.r_)(`output:${kernel_outputs.VT}`);
return [ [ "Python", `${python.implementation} ${python.version} (${python.abi})`, (0, 
report_document.ZV)(report.asCaptured), proof ], [ platform.libc.name, `${platform.libc.version}, ${platform.machine}`, (0, 
report_document.ZV)(report.asCaptured), proof ] ];
}
const wheelName = /^([^-]+)-([^-]+)(?:-\d[^-]*)?-[^-]+-[^-]+-[^-]+\.whl$/;
function wheelRows(dossier, {report: report}) {
const {auditAfter: auditAfter, auditBefore: auditBefore} = dossier;
const audit = auditAfter?.wheels === undefined ? auditBefore : auditAfter;
const macro = audit === auditAfter ? "audit-again" : "audit";
return (audit?.wheels?.fits ?? []).map(fit => {
const [, name = fit.file, version = ""] = wheelName.exec(fit.file.split("/").at(-1) ?? "") ?? [];
return [ name, version, whyText(fit, audit, report), (0, report_document.r_)(...(0, 
evidence.XL)(dossier, macro)) ];
});
}
function whyText({tag: tag, answer: answer, reasons: reasons}, audit, report) {
const values = {
tag: tag,
profile: audit?.profile ?? "",
reasons: reasons.join(", ")
};
return (0, report_document.MZ)(answer === "ok" ? report.tagFits : report.tagFitsNot, values);
}
function packageRows(dossier, {report: report}) {
return (0, run_outputs.mY)(dossier).map(({name: name, version: version, imported: imported, origin: origin}) => [ name, version ?? "", (0, 
report_document.MZ)(imported ? report.importedFrom : report.notImported, {
origin: (0, report_document.ZV)(report.origins[origin])
}), (0, report_document.r_)(`output:${kernel_outputs.VT}`) ]);
}
function libraryRows({settings: settings, manifest: manifest, manifestSha256: manifestSha256}, {report: report}) {
const name = settings.native?.library;
const file = manifest?.files.find(one => one.name === name);
if (name === undefined || file === undefined) return [];
const proof = manifestSha256 === undefined ? "event:1" : "manifest";
const symbols = settings.native?.symbols.length ?? 0;
return [ [ name, file.sha256.slice(0, 16), (0, report_document.MZ)(report.librarySymbols, {
count: symbols
}), (0, report_document.r_)(proof) ] ];
}
function renderReport(dossier, language, texts) {
return (0, markdown.Gc)(reportBlocks(dossier, language, texts));
}
function reportBlocks(dossier, language, texts) {
const {report: report} = texts;
const told = [ (0, report_document.R_)(1, `${report.title}${(0, verdict_parts.pC)(language)}${(0, 
verdict_parts.Vj)(dossier).kind}`), ...verdictSection(dossier, texts), ...headSection(dossier, language, texts), ...precheckSection(dossier, texts), ...cardSection(dossier, language, texts), ...stepsSection(dossier, texts), ...incidentsSection(dossier, texts), ...tablesSection(dossier, language, texts), ...conditionsSection(dossier, texts), ...surfaceSection(dossier, texts), ...governingSection(dossier, texts), ...changeSection(dossier, texts), ...transportSection(dossier, texts), ...versionsSection(dossier, texts), ...continuitySection(dossier, texts), ...findingsSection(dossier, texts), ...differencesSection(dossier, texts), ...(0, 
matrix.Bz)(dossier, texts), ...(0, history_table.g)(dossier, texts), ...(0, outlook.V)(dossier, texts), ...logSection(dossier, texts), ...rollbackSection(dossier, texts), ...reproductionSection(dossier, texts) ];
return [ ...told, ...evidenceSection(told, dossier, texts), (0, report_document.R_)(2, report.conclusion), (0, 
report_document.FY)((0, verdict_text.OU)(dossier, language, texts)) ];
}
function verdictSection(dossier, texts) {
const {report: report} = texts;
const refusal = (0, report_refusal.O)(dossier, texts);
const meaning = (0, report_document.FY)(report.meaning[(0, verdict_parts.Vj)(dossier).kind]);
if (refusal === undefined) return [ (0, report_document.R_)(2, report.verdict), meaning ];
return [ (0, report_document.R_)(2, report.verdict), (0, refusal_table.j)(refusal, texts), (0, 
report_document.FY)([ (0, report_document.ZV)(`${report.evidence} — `), (0, report_document.r_)(...refusal.evidence) ]), meaning ];
}
function precheckSection({prechecks: prechecks}, {report: report}) {
if (prechecks.length === 0) {
return [ (0, report_document.R_)(2, report.prechecks), (0, report_document.FY)([ (0, 
report_document.ZV)(`${report.noConditions} `), (0, report_document.r_)("event:1") ]) ];
}
const header = [ report.name, report.command, report.result, report.observed, report.evidence ];
const rows = prechecks.map(row => {
const result = row.answer === "ok" ? report.pass : report.fail;
return [ row.id, row.command, (0, report_document.ZV)(result), row.observed, (0, 
report_document.r_)(row.evidence) ];
});
return [ (0, report_document.R_)(2, report.prechecks), (0, report_document.tp)(header, rows) ];
}
},
54142: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => capturedProfile,
RF: () => outputBytes,
Wd: () => outputJson,
eZ: () => namesOf,
mY: () => importedPackages
});
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18414);
var _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31821);
var _model_profile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56246);
function namesOf({settings: settings}) {
return (0, _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__.gr)(settings.packs, settings["main-report"]);
}
function outputBytes({collected: collected}, name) {
return collected?.files.find(file => file.name === name)?.bytes;
}
function outputJson(dossier, name) {
const bytes = outputBytes(dossier, name);
try {
const value = bytes === undefined ? undefined : (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.R)(bytes);
return (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.O)(value) ? value : undefined;
} catch {
return undefined;
}
}
function capturedProfile(dossier) {
const parsed = _model_profile_js__WEBPACK_IMPORTED_MODULE_2__.TG.safeParse(outputJson(dossier, _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__.VT));
return parsed.success ? parsed.data : undefined;
}
function importedPackages(dossier) {
const read = outputJson(dossier, _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__.VT);
const parsed = _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__.Bo.safeParse(read?.["observations"]);
return parsed.success ? parsed.data.packages : [];
}
},
31952: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O: () => runPages,
F: () => warningsCount
});
var collected_files = __webpack_require__(72269);
var requirements = __webpack_require__(36406);
var strict_json = __webpack_require__(18414);
var kernel_outputs = __webpack_require__(31821);
var report = __webpack_require__(43909);
var exact_json = __webpack_require__(93214);
var digest = __webpack_require__(54394);
var model_manifest = __webpack_require__(41158);
function subjectsOf({settings: settings, code: code, manifest: manifest, manifestSha256: manifestSha256, collected: collected}) {
const library = manifest?.files.find(({name: name}) => name === settings.native?.library);
const reportName = (0, kernel_outputs.gr)(settings.packs, settings["main-report"])["main-report"];
const report = collected?.files.find(({name: name}) => name === reportName);
return [ manifestSha256 === undefined ? [] : [ {
name: model_manifest.HQ,
sha256: manifestSha256
} ], code === undefined ? [] : [ code ], library === undefined ? [] : [ {
name: library.name,
sha256: library.sha256
} ], report === undefined ? [] : [ {
name: reportName,
sha256: (0, digest.fg)(report.bytes)
} ] ].flat();
}
var verdict_parts = __webpack_require__(99026);
const testResults = {
GO: "PASSED",
"GO-PRIVATE-ROOT": "FAILED",
"NO-GO": "FAILED",
INCONCLUSIVE: "FAILED",
REHEARSED: "WARNED",
PENDING: "FAILED",
PLANNED: "FAILED",
AUDITED: "FAILED"
};
function testResultStatement(dossier) {
const subjects = subjectsOf(dossier);
if (subjects.length === 0) return undefined;
const verdict = (0, verdict_parts.Vj)(dossier);
const open = verdict.conditions.filter(({answer: answer}) => answer !== "ok");
const url = dossier.kernel?.url ?? "";
return {
_type: "https://in-toto.io/Statement/v1",
subject: subjects.map(described),
predicateType: "https://in-toto.io/attestation/test-result/v0.1",
predicate: {
result: testResults[verdict.kind],
configuration: (dossier.configuration ?? []).map(described),
.../^https?:\/\//.test(url) ? {
url: url
} : {},
passedTests: verdict.conditions.filter(({answer: answer}) => answer === "ok").map(({id: id}) => id),
warnedTests: open.filter(one => !(0, verdict_parts.gx)(one, dossier)).map(({id: id}) => id),
failedTests: open.filter(one => (0, verdict_parts.gx)(one, dossier)).map(({id: id}) => id)
}
};
}
function described({name: name, sha256: sha256}) {
return {
name: name,
digest: {
sha256: sha256
}
};
}
var safe_name = __webpack_require__(46415);
var explain = __webpack_require__(73699);
function renderJunit(dossier, texts) {
const cases = [ ...(0, verdict_parts.Vj)(dossier).conditions.map(result => conditionCase(result, dossier, texts)), ...verdictCase(dossier, texts) ];
const count = kind => cases.filter(({outcome: outcome}) => outcome?.kind === kind).length;
const time = String(dossier.session?.waitedSeconds ?? 0);
const totals = {
tests: cases.length,
failures: count("failure"),
errors: count("error")
};
const suite = attributes({
...{
name: "nx47",
package: "nx47",
id: 0,
timestamp: dossier.startedAt.slice(0, 19)
},
...{
hostname: dossier.place.machine,
...totals,
skipped: count("skipped"),
time: time
}
});
const properties = attributes({
name: "verdict",
value: verdictName(dossier)
});
return [ '<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${attributes({
...totals,
time: time
})}>`, `  <testsuite${suite}>`, `    <properties><property${properties}/></properties>`, ...cases.map(one => `    ${testCase(one)}`), "    <system-out></system-out>", "    <system-err></system-err>", "  </testsuite>", "</testsuites>", "" ].join("\n");
}
function conditionCase(result, dossier, texts) {
const {id: id, pack: pack, answer: answer, expected: expected, observed: observed, evidence: evidence} = result;
const {title: title, why: why, fix: fix} = (0, explain.WE)(id, dossier, texts);
const name = {
name: `${id} ${title}`,
pack: pack
};
const {report: report} = texts;
if (answer === "ok") return name;
const lines = [ [ report.expected, expected ], [ report.observed, observed ], [ report.evidence, evidence.join(", ") ], [ report.why, why ], [ report.fix, fix ] ];
const text = lines.map(line => line.join(": ")).join("\n");
const kind = answer === "fail" ? "failure" : "error";
const outcome = (0, verdict_parts.gx)(result, dossier) ? kind : "skipped";
return {
...name,
outcome: {
kind: outcome,
type: answer,
message: `${title}: ${observed}`,
text: text
}
};
}
function verdictCase(dossier, texts) {
const {kind: kind, cause: cause, conditions: conditions} = (0, verdict_parts.Vj)(dossier);
const isTold = conditions.some(one => one.answer !== "ok" && (0, verdict_parts.gx)(one, dossier));
if (isTold || kind === "GO" || kind === "REHEARSED") return [];
const {title: title, why: why, fix: fix} = (0, explain.WE)(cause, dossier, texts);
const text = [ title, why, fix ].filter(part => part !== "").join("\n");
const outcome = {
kind: "error",
type: kind,
message: (0, explain.xv)(kind, cause) || kind,
text: text
};
return [ {
name: `verdict ${kind}`,
pack: "core",
outcome: outcome
} ];
}
function verdictName(dossier) {
const {kind: kind, cause: cause} = (0, verdict_parts.Vj)(dossier);
return [ kind, cause ].filter(part => part !== "").join(" ");
}
function testCase({name: name, pack: pack, outcome: outcome}) {
const head = attributes({
classname: `nx47.${pack}`,
name: name,
time: "0"
});
if (outcome === undefined) return `<testcase${head}/>`;
const {kind: kind, type: type, message: message, text: text} = outcome;
const told = attributes(kind === "skipped" ? {
message: message
} : {
type: type,
message: message
});
const body = kind === "skipped" ? `<skipped${told}/>` : `<${kind}${told}>${escaped(text)}</${kind}>`;
return `<testcase${head}>${body}</testcase>`;
}
function attributes(values) {
return Object.entries(values).map(([name, value]) => ` ${name}="${escaped(String(value)).replace(/[\n\t]/g, "&#10;")}"`).join("");
}
const longest = 4e3;
const references = {
"&": "&amp;",
"<": "&lt;",
">": "&gt;",
'"': "&quot;",
"'": "&apos;"
};
function escaped(text) {
const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
return (0, safe_name.Q)(cut).replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "").replace(/[&<>"']/g, mark => references[mark] ?? "");
}
var schemas = __webpack_require__(26921);
var surface = __webpack_require__(22600);
var verdict = __webpack_require__(83538);
const conditionId = verdict.CQ.shape.id;
const verdictDocumentSchema = schemas.rej({
schema: schemas.euz("nx47.verdict/1"),
session_id: schemas.YjP(),
task_id: schemas.YjP(),
started_at: schemas.YjP(),
target: schemas.k5n([ "kaggle", "rehearsal" ]),
mode: schemas.k5n([ "dry-run", "observe", "execute" ]),
service: schemas.YjP(),
nonce: schemas.YjP(),
certified: schemas.zMY(),
verdict: verdict.$D,
holds: schemas.YOg(conditionId),
fails: schemas.YOg(conditionId),
unknown: schemas.YOg(conditionId),
not_required: schemas.YOg(conditionId),
subjects: schemas.YOg(surface.$T),
configuration: schemas.YOg(surface.$T)
});
function verdictDocument(dossier) {
const verdict = (0, verdict_parts.Vj)(dossier);
const ids = answer => verdict.conditions.filter(one => one.answer === answer).map(({id: id}) => id);
return {
schema: "nx47.verdict/1",
session_id: dossier.sessionId,
task_id: dossier.taskId,
started_at: dossier.startedAt,
target: dossier.target,
mode: dossier.mode,
service: dossier.baseUrl,
nonce: dossier.nonce,
certified: verdict.kind === "GO",
verdict: verdict,
holds: ids("ok"),
fails: ids("fail"),
unknown: ids("unknown"),
not_required: verdict.conditions.filter(one => !(0, verdict_parts.gx)(one, dossier)).map(({id: id}) => id),
subjects: subjectsOf(dossier),
configuration: [ ...dossier.configuration ?? [] ]
};
}
function verdictPages(dossier, texts) {
const statement = testResultStatement(dossier);
return {
"reports/verdict.json": json(verdictDocument(dossier)),
"reports/verdict.junit.xml": renderJunit(dossier, texts),
...statement === undefined ? {} : {
"reports/verdict.intoto.json": json(statement)
}
};
}
function json(value) {
return `${(0, exact_json.i)(value).replace(/\\ud[89a-f][0-9a-f]{2}/g, "�")}\n`;
}
async function runPages(dossier, texts, language) {
const {renderPage: renderPage} = await Promise.all([ __webpack_require__.e(850), __webpack_require__.e(652) ]).then(__webpack_require__.bind(__webpack_require__, 6271));
return {
"reports/report.html": renderPage(dossier, language, texts),
"reports/report.md": (0, report.B)(dossier, language, texts),
"reports/run.json": `${JSON.stringify(runSummary(dossier), null, 2)}\n`,
...verdictPages(dossier, texts)
};
}
function warningsCount(dossier) {
const names = (0, kernel_outputs.gr)(dossier.settings.packs, dossier.settings["main-report"]);
const report = parsed(bytesOf(dossier, names["main-report"]));
const count = (0, strict_json.O)(report) ? report["warnings_count"] : undefined;
return typeof count === "number" || typeof count === "bigint" ? String(count) : "";
}
function runSummary(dossier) {
const {verdict: verdict, kernel: kernel, dataset: dataset, session: session, collected: collected} = dossier;
const names = (0, kernel_outputs.gr)(dossier.settings.packs, dossier.settings["main-report"]);
const checksums = kernel_outputs.RC.safeParse(parsed(bytesOf(dossier, names.checksums)));
const all = collected === undefined ? [] : (0, collected_files.R)(collected);
const outputs = all.map(({name: name, bytes: bytes, sha256: sha256}) => [ name, {
bytes: bytes,
sha256: sha256
} ]);
return {
schema: "nx47.run/1",
session_id: dossier.sessionId,
task_id: dossier.taskId,
started_at: dossier.startedAt,
target: dossier.target,
mode: dossier.mode,
verdict: verdict?.kind ?? null,
cause: verdict?.cause ?? null,
packs: dossier.settings.packs,
nonce: dossier.nonce,
ledger_head: dossier.ledgerHead ?? null,
bundle_manifest_sha256: dossier.manifestSha256 ?? null,
dataset: dataset === undefined ? null : {
...dataset.ref,
version: dataset.version
},
certifies: dossier.certifies ?? null,
continues: dossier.continues ?? null,
kernel: kernel === undefined ? null : {
...kernel.ref,
version: kernel.version,
url: kernel.url,
image: kernel.image ?? ""
},
repository: dossier.repository ?? null,
changes: dossier.changes ?? null,
transport: dossier.transport ?? null,
session: session === undefined ? null : {
...session
},
requirements: (0, requirements.C)(dossier.settings),
main_report_sha256: checksums.success ? checksums.data.main_report_sha256 : null,
outputs: Object.fromEntries(outputs),
conditions: verdict?.conditions ?? [],
...{
surface: verdict?.surface ?? null,
governed: verdict?.governed ?? null
},
incidents: dossier.incidents
};
}
function bytesOf(dossier, name) {
return dossier.collected?.files.find(file => file.name === name)?.bytes;
}
function parsed(bytes) {
try {
return bytes === undefined ? undefined : (0, strict_json.R)(bytes);
} catch {
return undefined;
}
}
},
48803: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
OY: () => extentOf,
aM: () => readSamples,
cV: () => curveNames,
dk: () => readLatencies
});
var _codec_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34360);
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18414);
var _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31821);
var _run_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54142);
const curveNames = [ "cpu_percent", "ram_used_mb", "ram_total_mb", "gpu_mem_used_mb", "gpu_mem_total_mb" ];
const widestRow = _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_2__.fG.split(",").length;
function readSamples(dossier) {
const bytes = (0, _run_outputs_js__WEBPACK_IMPORTED_MODULE_3__.RF)(dossier, (0, 
_run_outputs_js__WEBPACK_IMPORTED_MODULE_3__.eZ)(dossier)["metrics-csv"]);
if (bytes === undefined) return undefined;
const rows = rowsOf(bytes);
if (rows === undefined) return undefined;
const samples = samplesOf(rows);
return samples.seconds.length === 0 ? undefined : samples;
}
function rowsOf(bytes) {
try {
return (0, _codec_csv_js__WEBPACK_IMPORTED_MODULE_0__.W)(new TextDecoder("utf-8", {
fatal: true,
ignoreBOM: true
}).decode(bytes)).slice(1);
} catch {
return undefined;
}
}
function samplesOf(rows) {
const seconds = [];
const columns = curveNames.map(() => []);
const changes = [];
let first;
let step;
for (const row of rows) {
const at = stampOf(row);
const values = row.slice(1, 1 + curveNames.length).map(Number);
if (at === undefined || row.length !== widestRow || !values.every(one => Number.isFinite(one))) continue;
first ??= at;
const second = Number(at - first) / 1e9;
if (second < (seconds.at(-1) ?? 0)) continue;
if (step !== undefined && row[widestRow - 1] !== step) changes.push(second);
step = row[widestRow - 1];
seconds.push(second);
for (const [index, column] of columns.entries()) column.push(values[index] ?? 0);
}
const [cpu = [], used = [], total = [], gpu = [], gpuTotal = []] = columns;
return {
seconds: Float64Array.from(seconds),
curves: {
cpu_percent: Float64Array.from(cpu),
ram_used_mb: Float64Array.from(used),
ram_total_mb: Float64Array.from(total),
gpu_mem_used_mb: Float64Array.from(gpu),
gpu_mem_total_mb: Float64Array.from(gpuTotal)
},
changes: changes,
refused: rows.length - seconds.length
};
}
function stampOf([text = ""]) {
return /^\d{1,19}$/.test(text) ? BigInt(text) : undefined;
}
function extentOf(values) {
let [least, most, sum] = [ Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0 ];
for (const value of values) {
least = Math.min(least, value);
most = Math.max(most, value);
sum += value;
}
if (values.length === 0) return {
least: 0,
mean: 0,
most: 0
};
return {
least: least,
mean: sum / values.length,
most: most
};
}
function readLatencies(dossier) {
const names = (0, _run_outputs_js__WEBPACK_IMPORTED_MODULE_3__.eZ)(dossier);
const breakdown = (0, _run_outputs_js__WEBPACK_IMPORTED_MODULE_3__.Wd)(dossier, names.latency);
const cells = breakdown?.["cells"];
const own = Array.isArray(cells) ? cells.flatMap(cellLatency) : [];
const found = [ ...own, ...members(breakdown?.["phases"]) ];
if (found.length > 0) return found;
return members((0, _run_outputs_js__WEBPACK_IMPORTED_MODULE_3__.Wd)(dossier, names["main-report"])?.["latency_ns_by_step"]);
}
function cellLatency(value) {
if (!(0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__.O)(value)) return [];
const label = value["label"];
return typeof label === "string" ? latency(label, value["ns"]) : [];
}
function members(value) {
return (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__.O)(value) ? Object.entries(value).flatMap(([label, ns]) => latency(label, ns)) : [];
}
function latency(label, ns) {
const number = typeof ns === "bigint" ? Number(ns) : ns;
return typeof number === "number" && Number.isFinite(number) && number >= 0 ? [ {
label: label,
ns: number
} ] : [];
}
},
49459: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$5: () => outputRows,
IN: () => metricRows,
It: () => renderTables
});
var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46415);
var _model_condition_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18181);
var _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31821);
const longestObserved = 60;
function renderTables(dossier, _language, texts) {
const {outputs: outputs, metrics: metrics} = texts.report;
return [ outputs, ...aligned(outputRows(dossier, texts)), "", metrics, ...aligned(metricRows(dossier, texts)), "" ].join("\n");
}
function outputRows(dossier, texts) {
const names = (0, _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__.gr)(dossier.settings.packs, dossier.settings["main-report"]);
return _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__.Z_.map(role => passRow(names[role], _model_condition_ids_js__WEBPACK_IMPORTED_MODULE_0__.M[role], dossier, texts));
}
function metricRows(dossier, texts) {
return _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__.Zv.map(name => passRow(name, _model_condition_ids_js__WEBPACK_IMPORTED_MODULE_0__.f[name], dossier, texts));
}
function passRow(name, id, {verdict: verdict}, {report: report}) {
const judged = verdict?.conditions.find(one => one.id === id);
const results = {
ok: report.pass,
fail: report.fail,
unknown: report.notReached
};
return {
name: name,
result: results[judged?.answer ?? "unknown"],
observed: judged?.observed ?? "",
evidence: judged === undefined || judged.evidence.length === 0 ? [ "event:1" ] : judged.evidence
};
}
function aligned(rows) {
const shown = rows.map(({name: name, result: result, observed: observed}) => ({
name: (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__.Q)(name),
result: result,
observed: oneLine(observed)
}));
const widest = cells => cells.reduce((most, text) => Math.max(most, text.length), 0);
const nameWidth = widest(shown.map(({name: name}) => name));
const resultWidth = widest(shown.map(({result: result}) => result));
return shown.map(row => `  ${row.result.padEnd(resultWidth)}  ${row.name.padEnd(nameWidth)}  ${row.observed}`.trimEnd());
}
function oneLine(text) {
const cut = text.length > longestObserved ? `${text.slice(0, longestObserved)}…` : text;
return (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__.Q)(cut).replaceAll("\n", " ");
}
},
99026: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O_: () => observedOf,
Vj: () => verdictOf,
gx: () => isRequired,
pC: () => colonOf
});
function verdictOf({verdict: verdict, settings: settings}) {
return verdict ?? {
kind: "INCONCLUSIVE",
cause: "unproven",
packs: settings.packs,
conditions: []
};
}
function isRequired({scope: scope}, {target: target}) {
return target === "kaggle" || scope === "both";
}
function colonOf(language) {
return language === "fr" ? " : " : ": ";
}
function observedOf(cause, {verdict: verdict, auditBefore: auditBefore, incidents: incidents}) {
const judged = verdict?.conditions.find(({id: id}) => id === cause);
if (judged !== undefined) return judged.observed;
const found = auditBefore?.findings.find(one => one.rule === cause && one.answer === "fail");
if (found !== undefined) return `${found.file}: ${found.observed} (≠ ${found.expected})`;
return String(incidents.find(({parameters: parameters}) => parameters["cause"] === cause)?.parameters["observed"] ?? "");
}
},
86549: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
OU: () => lastLineText,
fM: () => lastLine,
gM: () => renderVerdict,
kx: () => tierOf
});
var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46415);
var _text_fill_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82740);
var _document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47187);
var _explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73699);
var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5540);
var _refusal_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76405);
var _verdict_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99026);
const shownInFull = 2;
const longestText = 160;
function renderVerdict(dossier, language, texts) {
const {report: report} = texts;
const verdict = (0, _verdict_parts_js__WEBPACK_IMPORTED_MODULE_2__.Vj)(dossier);
const colon = (0, _verdict_parts_js__WEBPACK_IMPORTED_MODULE_2__.pC)(language);
const lines = [ lastLine(dossier, language, texts), `  ${report.meaning[verdict.kind]}`, ...refusalLines(dossier, language, texts) ];
const failed = verdict.conditions.filter(one => one.answer === "fail" && (0, _verdict_parts_js__WEBPACK_IMPORTED_MODULE_2__.gx)(one, dossier));
const open = verdict.conditions.filter(one => one.answer === "unknown" && (0, _verdict_parts_js__WEBPACK_IMPORTED_MODULE_2__.gx)(one, dossier));
if (failed.length > 0) lines.push((0, _text_fill_js__WEBPACK_IMPORTED_MODULE_3__.G)(report.failedConditions, {
count: failed.length
}), ...conditionLines(failed, language, texts)); else if (verdict.kind === "INCONCLUSIVE" && open.length > 0) {
lines.push((0, _text_fill_js__WEBPACK_IMPORTED_MODULE_3__.G)(report.openConditions, {
count: open.length
}), ...conditionLines(open, language, texts));
}
return [ ...lines, `${report.isolation}${colon}${tierOf(dossier, texts)}`, "" ].join("\n");
}
function lastLine(dossier, language, texts) {
return lastLineParts(dossier, language, texts).map(([ours, foreign]) => `${ours}${oneLine(foreign)}`).join("");
}
function lastLineText(dossier, language, texts) {
return lastLineParts(dossier, language, texts).map(([ours, foreign]) => [ (0, _document_js__WEBPACK_IMPORTED_MODULE_4__.ZV)(ours), foreign ]);
}
function lastLineParts(dossier, language, texts) {
const {kind: kind, cause: cause} = (0, _verdict_parts_js__WEBPACK_IMPORTED_MODULE_2__.Vj)(dossier);
const {report: report} = texts;
const colon = (0, _verdict_parts_js__WEBPACK_IMPORTED_MODULE_2__.pC)(language);
if (kind === "GO") return [ [ "GO", "" ] ];
if (kind === "REHEARSED" || kind === "PLANNED" || kind === "AUDITED") {
return [ [ `NO-GO (${report.notCertified})${colon}${kind}`, "" ] ];
}
if (kind === "INCONCLUSIVE") return [ [ `NO-GO (${report.notProven}) — ${(0, _explain_js__WEBPACK_IMPORTED_MODULE_0__.xv)(kind, cause)}`, "" ] ];
if (kind !== "NO-GO") return [ [ `NO-GO (${report.notCertified}) — ${kind}`, "" ] ];
const {title: title} = (0, _explain_js__WEBPACK_IMPORTED_MODULE_0__.WE)(cause, dossier, texts);
if (!Object.hasOwn(texts.conditions, cause)) {
return [ [ "NO-GO — ", title === cause ? cause : `${cause}${colon}${title}` ] ];
}
const seen = (0, _verdict_parts_js__WEBPACK_IMPORTED_MODULE_2__.O_)(cause, dossier);
const head = `NO-GO — ${cause} ${report.notMet}${colon}${title}`;
if (seen === "") return [ [ head, "" ] ];
return [ [ `${head} (`, seen ], [ ")", "" ] ];
}
const tiersOfSession = [ "namespaces", "sudo-namespaces", "rewritten-paths" ];
function tierOf(dossier, {report: report}) {
if (dossier.session === undefined) return report.tiers.none;
const {isolation: isolation} = dossier.session;
const tier = tiersOfSession.find(one => one === isolation);
if (tier !== undefined) return report.tiers[tier];
return isolation === "" && dossier.target === "kaggle" ? report.tiers.kaggle : (0, 
_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_5__.Q)(isolation) || report.none;
}
function refusalLines(dossier, language, texts) {
const refusal = (0, _refusal_js__WEBPACK_IMPORTED_MODULE_1__.O)(dossier, texts);
if (refusal === undefined) return [];
return (0, _refusal_table_js__WEBPACK_IMPORTED_MODULE_6__.g)(refusal, texts.report).flatMap(([name, text]) => named(name, (0, 
_verdict_parts_js__WEBPACK_IMPORTED_MODULE_2__.pC)(language), text));
}
function named(name, colon, text) {
return text === "" ? [] : [ `  ${name}${colon}${oneLine(text)}` ];
}
function conditionLines(results, language, texts) {
const full = results.slice(0, shownInFull).map(({id: id, observed: observed}) => `  ${id} ${titleOf(id, texts)}${(0, 
_verdict_parts_js__WEBPACK_IMPORTED_MODULE_2__.pC)(language)}${oneLine(observed)}`);
const rest = results.slice(shownInFull).map(({id: id}) => id);
if (rest.length === 0) return full;
return [ ...full, `  ${(0, _text_fill_js__WEBPACK_IMPORTED_MODULE_3__.G)(texts.report.more, {
count: rest.length,
ids: oneLine(rest.join(", "))
})}` ];
}
function titleOf(id, {conditions: conditions}) {
return Object.hasOwn(conditions, id) ? conditions[id]?.title ?? "" : "";
}
function oneLine(text) {
const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
return (0, _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_5__.Q)(cut).replaceAll("\n", " ");
}
},
9161: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
b: () => wayTo,
d: () => slashed
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
function slashed(path) {
return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === "/" ? path : path.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
}
function wayTo(from, to) {
return slashed((0, node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(from, to));
}
},
19900: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => minorOf,
S: () => chooseInterpreter
});
var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
async function chooseInterpreter(pythons, minor, hasRecipe) {
const exact = await pythons.find(minor);
if (exact !== undefined) return exact;
const any = hasRecipe ? await pythons.findAny() : undefined;
if (any !== undefined) return any;
throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR("PYTHON_MISSING", {
minor: minor,
command: `sudo apt-get install python${minor} python${minor}-venv`
});
}
function minorOf(version) {
return version.split(".").slice(0, 2).join(".");
}
},
25587: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Mn: () => splitRef,
h3: () => projectMetadata,
rl: () => kernelToPush
});
var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18414);
var _model_kernel_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68142);
function projectMetadata(project) {
const kernel = _model_kernel_metadata_js__WEBPACK_IMPORTED_MODULE_1__.A.safeParse(parsedOrUndefined(project.kernelMetadata.bytes));
const kernelRef = kernel.success ? splitRef(kernel.data.id) : undefined;
if (!kernel.success || kernelRef === undefined) return undefined;
if (project.datasetMetadata === undefined) return {
kernel: kernel.data,
kernelRef: kernelRef
};
const dataset = _model_kernel_metadata_js__WEBPACK_IMPORTED_MODULE_1__.F.safeParse(parsedOrUndefined(project.datasetMetadata.bytes));
const ref = dataset.success ? splitRef(dataset.data.id) : undefined;
if (!dataset.success || ref === undefined) return undefined;
return {
kernel: kernel.data,
kernelRef: kernelRef,
dataset: {
metadata: dataset.data,
ref: ref
}
};
}
function kernelToPush({kernel: kernel, kernelRef: kernelRef}, certifyIn) {
if (certifyIn === "") return {
ref: kernelRef,
title: kernel.title,
isPrivate: kernel.is_private
};
const ref = {
owner: kernelRef.owner,
slug: certifyIn
};
return {
ref: ref,
title: certifyIn.replaceAll("-", " "),
isPrivate: true
};
}
function splitRef(id) {
const match = /^([\w-]+)\/([\w-]+)$/.exec(id);
return match?.[1] !== undefined && match[2] !== undefined ? {
owner: match[1],
slug: match[2]
} : undefined;
}
function parsedOrUndefined(bytes) {
try {
return (0, _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__.R)(bytes);
} catch {
return undefined;
}
}
},
2293: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
l: () => sizeText,
y: () => cardLines
});
var _fill_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82740);
var _sentences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8728);
function cardLines(card, language) {
const words = (0, _sentences_js__WEBPACK_IMPORTED_MODULE_0__.h)(language).console.card;
const {dataset: dataset, kernel: kernel, secrets: secrets} = card;
return [ ...dataset === undefined ? [] : datasetLines(dataset, language), (0, _fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(words.kernel[kernel.action], {
ref: refText(kernel),
version: kernel.version
}), `  ${(0, _fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(words.kernelFacts, {
title: kernel.title,
size: sizeText(kernel.bytes, language),
internet: words.internet[kernel.internet ? "on" : "off"],
sources: kernel.sources.join(", ") || "—"
})}`, `  ${visibilityText(kernel, language)}`, ...sessionLines(kernel, language), ...secrets.length === 0 ? [] : [ (0, 
_fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(words.secrets, {
labels: secrets.join(", ")
}) ] ];
}
function sessionLines({session: session}, language) {
if (session === undefined) return [];
const words = (0, _sentences_js__WEBPACK_IMPORTED_MODULE_0__.h)(language).console.card;
const machine = session.machine || words.noAccelerator;
const image = session.image || words.usualImage;
return [ `  ${(0, _fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(words.session, {
machine: machine,
image: image,
seconds: session.timeoutSeconds
})}` ];
}
function datasetLines(dataset, language) {
const words = (0, _sentences_js__WEBPACK_IMPORTED_MODULE_0__.h)(language).console.card;
const {files: files, lost: lost, licence: licence, title: title} = dataset;
const values = {
ref: refText(dataset),
version: dataset.version
};
const head = (0, _fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(words.dataset[dataset.action], values);
if (dataset.action === "reuse") return [ head, `  ${visibilityText(dataset, language)}` ];
const total = files.reduce((sum, {bytes: bytes}) => sum + bytes, 0);
const facts = files.length === 0 ? words.filesUnknown : (0, _fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(words.files, {
count: files.length,
size: sizeText(total, language)
});
return [ head, `  ${(0, _fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(words.datasetFacts, {
title: title,
licence: licence,
files: facts
})}`, `  ${visibilityText(dataset, language)}`, ...lost.length === 0 ? [] : [ `  ${(0, 
_fill_js__WEBPACK_IMPORTED_MODULE_1__.G)(words.lost, {
files: lost.join(", ")
})}` ], ...files.map(({name: name, bytes: bytes}) => `  + ${name} (${sizeText(bytes, language)})`) ];
}
function visibilityText({wasPrivate: wasPrivate, isPrivate: isPrivate, asksPrivate: asksPrivate}, language) {
const words = (0, _sentences_js__WEBPACK_IMPORTED_MODULE_0__.h)(language).console.card.visibility;
if (!isPrivate) return wasPrivate === false ? words.staysPublic : words.becomesPublic;
if (wasPrivate === false) return words.becomesPrivate;
return asksPrivate ? words.private : words.keptPrivate;
}
function refText({ref: ref}) {
return `${ref.owner}/${ref.slug}`;
}
function sizeText(bytes, language) {
const units = (0, _sentences_js__WEBPACK_IMPORTED_MODULE_0__.h)(language).console.card.units;
const steps = [ [ 1e9, units.giga ], [ 1e6, units.mega ], [ 1e3, units.kilo ] ];
const [size, unit] = steps.find(([least]) => bytes >= least) ?? [ 1, units.one ];
const digits = size === 1 ? 0 : 1;
const options = {
minimumFractionDigits: digits,
maximumFractionDigits: digits
};
return `${(bytes / size).toLocaleString(language, options)} ${unit}`;
}
},
82740: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => fill
});
function fill(sentence, values) {
return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}
},
8728: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
h: () => sentences
});
const actionEn = {
notAsked: "Kaggle was not asked: a pull request from a fork has no secrets. Only the offline audit has run, nothing is certified.",
notWished: "Kaggle was not asked: only the offline audit was wished for, nothing is certified.",
continues: "Attempt {attempt} of this run left a session: it is judged, nothing is started again.",
earlierUnread: "The artifacts of earlier attempts could not be read: {why}",
noResults: "This job has no results service: neither artifacts nor cache.",
stored: "Artifact: {name}",
notStored: "Artifact {name} was not left: {why}",
withheld: "{file} stays out of the artifacts: it holds a secret ({kind}, line {line}).",
restored: "Cache read: {wheels} wheels, {answers} audit results.",
refusedEntry: "Entry of the cache refused and ignored: {name} ({why})",
notRestored: "Cache not read: {why}",
kept: "Cache kept: {key}",
notKept: "Cache not kept: {why}",
interrupted: "The step was ended before its verdict. The ledger of {session} is sealed.",
unsealed: "The ledger of {session} could not be sealed: {why}",
mayRun: "A session may still be running on Kaggle: {url}. Run this job again, or `nx47 collect` with the ticket from the artifacts, to have it judged.",
mayBeSent: "A push to Kaggle was under way: a session may be running there ({url}). Look before you run this again."
};
const agentFailuresEn = {
AGENT_NOT_UNIQUE: {
what: '{file}, line {line}: the {what} "{value}" of {agent} is already that of {other}.',
cause: "A name, a role, a program or an angle is one agent's alone (rule {rule}).",
fix: "Change that line, or take one of the two agents out."
},
AGENT_SECRET_VARIABLE: {
what: "{file}, line {line}: the variable {value} has the name of a credential.",
cause: "No agent is handed a secret.",
fix: "Take that name out of the list `environment`."
},
AGENT_MISSING: {
what: "No agent for the role {role}, or too few.",
cause: "An exchange needs two recherchistes, an orchestrator, a chef and a tool.",
fix: "Add it in configs/agents.yml; templates/agents.yml shows each role."
},
AGENT_NEWCOMER: {
what: "New among {what}: {name}, after {sessions} sound session(s) of the {needed} that are asked for.",
cause: "Nothing joins while the base is not stable and its logs whole (rule {rule}).",
fix: "Go back to the team of before, hold {needed} exchanges that end well and that `nx47 verify` accepts, then add it."
},
AGENT_PARALLEL: {
what: "Two agents at once, after {sessions} sound session(s) of the {needed} that are asked for.",
cause: "Agents speak one by one at first (rule {rule}).",
fix: "Set `parallel: 1`, and 2 after {needed} exchanges that end well."
},
AGENT_MUTE: {
what: "{agent} did not answer within {seconds} s; its process group was ended.",
cause: "The program waits for something else, or its time is too short (rule {rule}).",
fix: "Try it alone: `nx47 agents ping`; raise `deadline-seconds` if need be."
},
AGENT_ENDED: {
what: "{agent} ended without an answer (status {status}).",
cause: "Its program failed.",
fix: "Run its `endpoint` by hand with a message on its standard input."
},
AGENT_ANSWER: {
what: "The answer of {agent} is not what is expected: {why}.",
cause: "One JSON object is expected on standard output, in the form of docs/guides/agents.md.",
fix: "Let its program write that object and nothing else; its remarks go to standard error."
},
AGENT_TOO_LONG: {
what: "A message of {bytes} bytes with {agent}, {most} at most.",
cause: "The size of what is said is limited (rule {rule}).",
fix: "Make the task or the answer smaller, or raise `message-bytes` (1 MiB at most)."
},
AGENT_TOO_OFTEN: {
what: "{agent} has had its {most} messages of this task.",
cause: "Its limit `messages` is reached (rule {rule}).",
fix: "Raise `messages`, or split the task."
},
AGENT_OTHER_TASK: {
what: "{agent} answers {observed} in place of {expected}.",
cause: "An answer of before, or a program that does not copy `task_id` and `turn`.",
fix: "Let it copy `task_id` and `turn` of the message."
},
AGENT_WRONG_ROLE: {
what: '{agent}: the role {role} does not "{act}".',
cause: "Each act is a role's own; the tool alone executes, the chef alone decides (rule {rule}).",
fix: "Let it answer with its own role and the act that was asked for."
},
AGENT_UNPROVEN: {
what: "{agent} claims without evidence that holds: {ref}.",
cause: "Evidence names a file of the project or a message, with its digest (rule {rule}).",
fix: "Let it give in EVIDENCE the reference and the SHA-256 of what it read."
},
AGENT_SECRET: {
what: "A credential ({what}) in what {agent} reads or says; nothing of it is kept.",
cause: "A file of the project or the environment holds one (rule {rule}).",
fix: "Take it out, and renew it if it has left this machine."
},
AGENT_ACTED: {
what: "{agent} ({role}) changed files during its turn to speak.",
cause: "The tool alone acts, and by a macro only (rule {rule}).",
fix: "Look at `git status`, put the files back, then have the change proposed in `edits`."
},
AGENT_DECISION: {
what: "Decision of {agent} refused ({option}): {why}.",
cause: "A decision gives its reasons and is an option that was proposed, with no objection that forbids it (rule {rule}).",
fix: "Run again with another task or other proposals; the objections are in the session."
},
AGENT_UNCRITICISED: {
what: "Nobody but its author criticised the option {option}.",
cause: "Every option is criticised by another (rule {rule}).",
fix: "Let the other recherchiste answer about each option of the message."
},
AGENT_PLAN_REFUSED: {
what: "Plan refused by {agent}: {why}.",
cause: "Execution needs the exact digest of the plan, accepted by another than its author (rule {rule}).",
fix: "Mend what is held against it and run again: the plan is made anew."
}
};
const agentsEn = {
ok: "{agent} ({role}) answers",
failed: "{agent} ({role}): {why}",
pair: "{name}: {value}",
task: "Task",
chosen: "Chosen option",
plan: "Plan (nothing is done yet; --execute does it)",
byHand: "An option for a person: no edit is known.",
done: "Done",
nothing: "No finding: there is nothing to propose.",
report: "Report of",
end: "End",
date: "Date (UTC)",
host: "Host",
turns: "Turns",
changed: "What was changed",
goBack: "Going back",
goBackHow: "What each file was lies in evidence/backups of this session, with the difference; `git checkout -- FILE` goes back to the last commit.",
session: "Session",
still: "Still there afterwards"
};
const report = "output 1, the main report of the notebook";
const sums = "output 6, the kit's checksums manifest";
const seen = "nx47_runtime_profile.json, member observations: what the kit saw by itself";
const written = "the file as collected and its digest in output 6";
const notAsked = 'absent, null, "skipped" or any other value';
function output(more) {
const common = "absent, empty, collected twice, unreadable, or of another size or digest than output 6 says";
return {
evidence: written,
fails: more === "" ? common : `${common}; ${more}`
};
}
const conditionProofsEn = {
"GATE-001": {
evidence: "every row of the pre-checks, with the answer of the service or the output of the command",
fails: "a row that is refused; a row without evidence leaves the condition unproven"
},
"GATE-002": {
evidence: "the findings of the audit before publication, step audit",
fails: "a finding of severity error; what the profile does not know does not block yet"
},
"GATE-003": {
evidence: "the dataset version read back and its manifest, step publish",
fails: "no version, an empty manifest, a list of files other than the manifest"
},
"GATE-004": {
evidence: "the version number that the push gives back, step push",
fails: "no positive version number"
},
"GATE-005": {
evidence: "the sources that the service lists for the pushed version, step push",
fails: "the dataset is not among them"
},
"GATE-006": {
evidence: "the source read back from the service, compared cell by cell, step push",
fails: "a cell that differs, is missing or is one too many"
},
"GATE-011": {
evidence: "the final status asked for this version, step wait",
fails: "error or cancelled; a status that is not known leaves the condition unproven"
},
"GATE-012": {
evidence: "the files and the log as downloaded, step collect",
fails: "no file, or an empty log"
},
"GATE-013": {
evidence: `${seen} (cells)`,
fails: "fewer cells run than the notebook has, a cell of another source, an exception raised"
},
"GATE-014": {
evidence: "the time of the first question, step wait",
fails: "asked less than 59 s after the version"
},
"GATE-015": {
evidence: "the settings that the service lists, and output 5 for the machine",
fails: "a setting other than asked for, an accelerator that the session does not show"
},
"GATE-021": output("a key twice, NaN, text after the end, more than 64 levels"),
"GATE-022": output("no event, a line without a positive integer ts_ns, a time that goes back or never moves"),
"GATE-023": output("another header, no row, a cell that is empty or out of range, a time that goes back or stands still"),
"GATE-024": output("another schema, no cell, a duration that is zero, absent or out of range, durations that are all equal"),
"GATE-025": output("processor, GPU, memory, system, Python or libc absent or without a value"),
"GATE-026": {
evidence: `${sums}, and the digests of all files collected`,
fails: "a member that is absent or of the wrong type, a listed file that was not collected, a digest that differs"
},
"GATE-027": output(""),
"GATE-028": output("empty is right only where stderr, less the platform lines, is empty"),
"GATE-029": output("a member of the observations that is absent or of the wrong type"),
"GATE-031": {
evidence: `${sums} (nonce)`,
fails: "another one than was drawn for this run, or none"
},
"GATE-032": {
evidence: `${sums} (ledger_head)`,
fails: "another one than the head of the ledger at assembly, or none"
},
"GATE-033": {
evidence: `${sums} (mounted manifest, mismatches, further files)`,
fails: "another manifest, a file that differs, is missing or is one too many, a list that is absent"
},
"GATE-034": {
evidence: `${seen} (cwd)`,
fails: "another folder than /kaggle/working"
},
"GATE-035": {
evidence: `${report} (timestamp_ns), and the clock of the service, steps push and wait`,
fails: "outside the window between push and end, with 2 s to spare; absent; no positive integer"
},
"GATE-036": {
evidence: `${sums} (sealed_at_ns), and the clock of the service, steps push and wait`,
fails: "outside the window between push and end, with 2 s to spare; absent; no positive integer"
},
"GATE-037": {
evidence: "the digests of earlier runs, read from their ledgers",
fails: "bytes that were seen in an earlier run"
},
"GATE-038": {
evidence: `the manifest of the bundle, ${seen} (native.sha256), and the report`,
fails: "one of the three digests differs or is missing"
},
"GATE-039": {
evidence: "nx47_runtime_profile.json and output 5, with the Python that the service names",
fails: "Python, libc or machine absent, or different from one file to the other"
},
"GATE-040": {
evidence: "the findings of the audit on the facts of the session, step audit-again",
fails: "a finding of severity error; a rule without an answer leaves the condition unproven"
},
"GATE-041": {
evidence: `${report} (runtime.is_kaggle)`,
fails: `anything but true: ${notAsked}`
},
"GATE-051": {
evidence: `${sums} (main_report_sha256, main_report_irregular)`,
fails: "no report written by the notebook, or bytes that can be read in two ways"
},
"GATE-052": {
evidence: `${report} (status)`,
fails: `anything but "ok": ${notAsked}`
},
"GATE-053": {
evidence: `${report} (warnings_count)`,
fails: `anything but the number 0: ${notAsked}`
},
"GATE-054": {
evidence: `${report} (warnings, warnings_count)`,
fails: "warnings is no list, or not as long as warnings_count says"
},
"GATE-055": {
evidence: `${report} (notes)`,
fails: "notes present and not empty"
},
"GATE-056": {
evidence: `${report} (error, error_type)`,
fails: "one of the two present and other than null"
},
"GATE-057": {
evidence: `${report}, all of it`,
fails: 'a value "skipped" or a key skipped that is not empty, wherever it stands'
},
"GATE-058": {
evidence: `${report} (LZW result)`,
fails: `anything but "ok": ${notAsked}`
},
"GATE-059": {
evidence: `${seen} (lzw)`,
fails: "imagecodecs never imported, or what it encodes is not readable by the kit's decoder"
},
"GATE-060": {
evidence: `${report} (TIFF result)`,
fails: `anything but "ok": ${notAsked}`
},
"GATE-061": {
evidence: `${report} (write_compression_used and what stands beside it)`,
fails: 'anything but "LZW", a fallback or a write error named beside it'
},
"GATE-062": {
evidence: `${report} (so_load_check)`,
fails: `anything but "ok": ${notAsked}`
},
"GATE-063": {
evidence: `${seen} (native)`,
fails: "loading refused, a symbol not resolved, the process killed, or another file loaded by the notebook"
},
"GATE-064": {
evidence: `${seen} (native.missing_symbols)`,
fails: "a required function is missing; with the pack nx47, no function required at all"
},
"GATE-065": {
evidence: `${seen} (packages)`,
fails: "never imported, without a version, or from elsewhere than the bundle without leave"
},
"GATE-066": {
evidence: `${report} (lists of missing and incompatible packages)`,
fails: "a list that is present and not empty, or is no list"
},
"GATE-067": {
evidence: `${report} (competitor_assets_test)`,
fails: `anything but "ok": ${notAsked}`
},
"GATE-068": {
evidence: `${report} (events_count) and the lines of output 2`,
fails: "zero, absent, or other than the number of lines"
},
"GATE-071": {
evidence: report,
fails: "absent, no number, zero, negative or beyond 1e15"
},
"GATE-072": {
evidence: report,
fails: "absent, no number, zero, negative or beyond 1e15"
},
"GATE-073": {
evidence: report,
fails: "absent, empty, a duration that is no positive integer, all of them equal"
},
"GATE-074": {
evidence: `${report} and output 3`,
fails: "absent, zero, negative, or more than the memory of the machine"
},
"GATE-075": {
evidence: `${report} and output 3`,
fails: "absent, negative, or more than the memory of the GPU; 0 is right"
},
"GATE-081": {
evidence: "the log of the service, stream by stream, and the allow-list of platform noise",
fails: "a line that is a warning or an error outside the list, an empty log"
},
"GATE-082": {
evidence: `${seen} (warnings, warnings_count)`,
fails: "a warning seen, or their count absent"
},
"GATE-083": {
evidence: "output 7 and the log of the service",
fails: "a line that one has and the other has not"
},
"GATE-084": {
evidence: "output 8 and the log of the service",
fails: "a line that one has and the other has not"
},
"GATE-085": {
evidence: `${seen} (kit_errors) and the events kit_error`,
fails: "an error of the kit, or their list absent"
},
"GATE-091": {
evidence: "the connections of this run: host, TLS, chain of certificates, proxy",
fails: "another host than that of Kaggle, TLS absent or not verified"
},
"GATE-092": {
evidence: "nx47_runtime_profile.json and the profile of nx47.yml",
fails: "another image than that of the profile; a profile without an image leaves the condition unproven"
},
"GATE-093": {
evidence: "the files of the previous version, as the service lists them, and the manifest",
fails: "a lost file that is not listed under removals"
},
"GATE-094": {
evidence: "the kernel as read from the service before the push",
fails: "another kind (notebook or script) or another code file"
},
"GATE-095": {
evidence: "the requirements of the last certified run",
fails: "a pack, file, symbol or output that was required then and is not now"
},
"GATE-096": {
evidence: "the git history of the project: clean tree, journals and reports",
fails: "a changed file, or old bytes that are no longer the beginning of the new ones"
},
"GATE-097": {
evidence: "the table of changes of this run",
fails: "a change without a reason, an effect or a proof"
},
"GATE-098": {
evidence: "rule REP-023 of the audit on the facts of the session",
fails: "a file that differs from the archive member declared, or an archive that cannot prove it"
},
"GATE-099": {
evidence: "the governing document, its points, and the proof of each",
fails: "no numbered point, a point without a proof, a proof that leads nowhere, a named point that is not there"
},
"GATE-100": {
evidence: "rule VER-003 of the audit on the facts of the session",
fails: "an older kernel cited without a document that links the old version to the new one"
}
};
const conditionsEn = {
"GATE-001": {
title: "Every pre-check passed",
why: "A pre-check that fails stops everything before publication.",
fix: "Run the command shown, mend what it refuses, run again."
},
"GATE-002": {
title: "The audit before publication finds no error",
why: "What the audit refuses would fail on Kaggle, after a wait.",
fix: "Follow the fix of each rule named in the findings."
},
"GATE-003": {
title: "A dataset version is published and its list equals the manifest",
why: "A session proves nothing of a bundle whose publication is incomplete.",
fix: "Publish again; compare the list of the version with the manifest."
},
"GATE-004": {
title: "The service accepted the kernel as a new version",
why: "Without a version number the session observed can be another one.",
fix: "Read the answer to the push and mend what it refuses."
},
"GATE-005": {
title: "The pushed version has the dataset as a source",
why: "The service answers 200 even when it drops a source.",
fix: "Check the dataset's name and the account's rights, push the kernel again."
},
"GATE-006": {
title: "The source read back from the service is the one pushed",
why: "Another source can have run.",
fix: "Find out who else changes this kernel, then run again."
},
"GATE-011": {
title: "The session of this version ends as complete",
why: "Any other final status means that the notebook did not get to its end.",
fix: "Read the message of the session and the end of its log."
},
"GATE-012": {
title: "Log and outputs were collected whole",
why: "What is not collected can't be judged.",
fix: "Run again; where the log stays empty, let the notebook print what it does: a silent run proves nothing."
},
"GATE-013": {
title: "Every code cell ran and none raised",
why: "A cell that fails or ends the notebook early leaves the rest unexecuted; one that is left out by its tag proves nothing.",
fix: "Mend the cell whose traceback is in the log; take out `skip-execution` tags and early ends such as `sys.exit`."
},
"GATE-014": {
title: "The status is asked for at least 59 s after the push",
why: "The governing document sets this wait.",
fix: "Run again without shortening the wait."
},
"GATE-015": {
title: "The session had the machine, image and internet that were asked for",
why: "A request for a GPU or TPU can silently be given a processor, and a session with internet proves nothing about offline wheels.",
fix: "Compare what was asked with what the service lists and the hardware file shows; ask for a machine that the account is given."
},
"GATE-021": {
title: "Output 1, main report: present, readable, intact",
why: "The notebook must write its report, one value for each key.",
fix: "Mend how the notebook writes its report."
},
"GATE-022": {
title: "Output 2, events file: present, readable, intact",
why: "Events that are missing or out of order prove no course of the run.",
fix: "Leave this file alone in the notebook; run again."
},
"GATE-023": {
title: "Output 3, metrics CSV: present, readable, intact",
why: "Its columns are fixed; a missing measurement is none.",
fix: "Leave this file alone in the notebook; run again."
},
"GATE-024": {
title: "Output 4, latency breakdown: present, readable, intact",
why: "Each phase must have its time in nanoseconds.",
fix: "Leave this file alone in the notebook; run again."
},
"GATE-025": {
title: "Output 5, hardware fingerprint: present, readable, intact",
why: "It says on which machine the result holds.",
fix: "Leave this file alone in the notebook; run again."
},
"GATE-026": {
title: "Output 6, checksums manifest: present, readable, intact",
why: "It binds every file to this session.",
fix: "Write and delete nothing after the last cell; run again."
},
"GATE-027": {
title: "Output 7, copy of stdout: present, readable, intact",
why: "It doubles the log of the service.",
fix: "Leave this file alone in the notebook; run again."
},
"GATE-028": {
title: "Output 8, copy of stderr: present, readable, intact",
why: "It is empty only when the session writes nothing to stderr.",
fix: "Leave this file alone in the notebook; run again."
},
"GATE-029": {
title: "The captured runtime profile is present, readable, intact",
why: "The second audit and the observations depend on it.",
fix: "Leave nx47_runtime_profile.json alone; run again."
},
"GATE-031": {
title: "The nonce of this run comes back",
why: "Outputs of another run were served.",
fix: "Run again; if it comes back, find out who replaces the outputs."
},
"GATE-032": {
title: "The ledger head sealed into the kernel comes back",
why: "The outputs do not belong to this ledger.",
fix: "Run again from the current state of the ledger."
},
"GATE-033": {
title: "The session mounted exactly the published bundle",
why: "A session can mount the previous version of the dataset.",
fix: "Wait until the version is ready, then push the kernel again."
},
"GATE-034": {
title: "The notebook ran in /kaggle/working",
why: "Elsewhere its paths and outputs are not those of Kaggle.",
fix: "Remove what changes the folder at the start of the notebook."
},
"GATE-035": {
title: "The report is dated between the push and the end of the session",
why: "A report of another time is that of another run.",
fix: "Write `timestamp_ns` with time.time_ns() when the report is written."
},
"GATE-036": {
title: "The outputs are sealed between the push and the end of the session",
why: "A seal of another time is that of another run.",
fix: "Run again; check the clock of the machine."
},
"GATE-037": {
title: "No output is that of an earlier run",
why: "Bytes that were seen before come from another run: they prove nothing of this one.",
fix: "Have every output written on every run; run again."
},
"GATE-038": {
title: "One native library only: repository, bundle, session and report",
why: "Different digests mean different libraries.",
fix: "Load the library of the dataset, and only that one; remove copies of other content from the repository."
},
"GATE-039": {
title: "Python, glibc and machine are recorded and agree",
why: "A result without a known machine holds for none.",
fix: "Run again; leave the files of the kit alone."
},
"GATE-040": {
title: "The audit on the facts of the session finds no error",
why: "Only this audit knows the real machine.",
fix: "Follow the fix of each rule named in the findings."
},
"GATE-041": {
title: "The report says that it ran on Kaggle",
why: "A report that denies it comes from a local run.",
fix: "Have the service run the notebook, not a person."
},
"GATE-051": {
title: "The notebook itself wrote a regular report",
why: "Nobody else may write “ok” in its place.",
fix: "Write one JSON object, each key once, in UTF-8."
},
"GATE-052": {
title: "The status of the report is “ok”",
why: "Any other status is a failure, `ok_with_warnings` included.",
fix: "Mend what the report says has failed."
},
"GATE-053": {
title: "The report counts zero warnings",
why: "One warning is enough for NO-GO.",
fix: "Remove the cause of each warning in the report."
},
"GATE-054": {
title: "The count of warnings equals their list",
why: "A count of zero beside a full list lies.",
fix: "Compute `warnings_count` from `warnings`."
},
"GATE-055": {
title: "The report has no notes",
why: "Notes hide reservations.",
fix: "Deal with what the notes say, then empty them."
},
"GATE-056": {
title: "The report names no error",
why: "An error beside a status “ok” is still an error.",
fix: "Mend the error that the report names."
},
"GATE-057": {
title: "No test of the report was skipped",
why: "A skipped test has shown nothing.",
fix: "Run the test that the report says was skipped."
},
"GATE-058": {
title: "The LZW round trip of the notebook passed",
why: "Without LZW the TIFFs of the project can't be read.",
fix: "Install imagecodecs from the bundle before tifffile."
},
"GATE-059": {
title: "The decoder of the kit reads what imagecodecs encodes",
why: "A codec that reads itself is not proven right.",
fix: "Check the imagecodecs wheel of the bundle, and that it is imported."
},
"GATE-060": {
title: "The TIFF round trip passed",
why: "What is read back must equal what was written.",
fix: "Read the error of this test in the report."
},
"GATE-061": {
title: "The TIFF is written with LZW, without fallback",
why: "Another compression hides that imagecodecs is missing.",
fix: "Install imagecodecs before tifffile is imported; remove the fallback."
},
"GATE-062": {
title: "The notebook loaded the native library",
why: "Without it the notebook certifies nothing native.",
fix: "Read `so_load_check` in the report."
},
"GATE-063": {
title: "The kit loaded the native library with immediate binding",
why: "Lazy binding hides a symbol without a provider; a stub of the same name proves nothing about the library of the bundle.",
fix: "Rebuild the library for the glibc aimed at, with all its dependencies linked; in the notebook, load the one of the dataset."
},
"GATE-064": {
title: "The library exports every required function",
why: "A library can load and lack functions.",
fix: "Export the missing functions, or mend the list `native.symbols` in nx47.yml; the pack nx47 asks for one at least."
},
"GATE-065": {
title: "Every required package is imported, from the bundle",
why: "A package of the image changes without notice.",
fix: "Install with --no-index --force-reinstall from the dataset, then import; the pack nx47 asks for one entry at least in `required.packages`."
},
"GATE-066": {
title: "The report names no missing or incompatible package",
why: "The notebook itself saw that a package is missing.",
fix: "Add a compatible wheel of that package to the bundle."
},
"GATE-067": {
title: "The competitor's .lum equals the conversion of the .tif",
why: "Without that equality the format is not shown.",
fix: "Make the .lum from the .tif again, publish both."
},
"GATE-068": {
title: "The count of events equals the lines of the file",
why: "A wrong count leaves events made up or lost.",
fix: "Change neither `events_count` nor the file; run again."
},
"GATE-071": {
title: "Metric throughput_items_per_s: present, finite, plausible",
why: "A metric that is missing, zero or constant was not measured.",
fix: "Call nx47.count(items=…) where the notebook processes its items."
},
"GATE-072": {
title: "Metric throughput_pixels_per_s: present, finite, plausible",
why: "A metric that is missing, zero or constant was not measured.",
fix: "Call nx47.count(pixels=…) where the notebook processes its pixels."
},
"GATE-073": {
title: "Metric latency_ns_by_step: present, finite, plausible",
why: "A metric that is missing, zero or constant was not measured.",
fix: "Let the kit measure, or give the real time of each step."
},
"GATE-074": {
title: "Metric peak_ram_mb: present, finite, plausible",
why: "A metric that is missing, zero or constant was not measured.",
fix: "Let the kit measure, or give the real peak in megabytes."
},
"GATE-075": {
title: "Metric peak_gpu_mem_mb: present, finite, plausible",
why: "A metric that is missing, zero or constant was not measured.",
fix: "Let the kit measure; 0 without a GPU."
},
"GATE-081": {
title: "The log has neither warning nor error",
why: "The count of the report is not enough: the log is read line by line.",
fix: "Remove the cause of each line named."
},
"GATE-082": {
title: "The kit saw no warning",
why: "A warning that the notebook filtered is still a warning.",
fix: "Remove the cause of each warning named."
},
"GATE-083": {
title: "The copy of stdout equals the log of the service",
why: "Two recordings that differ: one of them is incomplete.",
fix: "Write nothing after the last cell, leave the copy alone."
},
"GATE-084": {
title: "The copy of stderr equals the log of the service",
why: "Two recordings that differ: one of them is incomplete.",
fix: "Write nothing after the last cell, leave the copy alone."
},
"GATE-085": {
title: "The kit had no error",
why: "A recording with a hole proves nothing.",
fix: "Read the kit_error events; run again."
},
"GATE-091": {
title: "The transport proves that the service is Kaggle",
why: "Every request goes to api.kaggle.com over verified TLS, proxy and certificate chain in evidence. Where the chain ends outside the authorities of Node, whoever holds that authority can answer for Kaggle: the verdict is GO-PRIVATE-ROOT.",
fix: "Read evidence/transport.json: it names host, proxy and authority. For a GO, run from a network that does not intercept TLS."
},
"GATE-092": {
title: "The Docker image is that of the audited profile",
why: "The audit before publication must be about the machine that ran. A profile derived from public sources names no image.",
fix: "`nx47 profile refresh` keeps the profile of this run; name it as `profile` in nx47.yml, commit and run again."
},
"GATE-093": {
title: "The dataset version keeps every file of the previous one",
why: "A version is whole: a file that is not sent again is gone for all its users.",
fix: "Put the files named back into the bundle, or list their removal under `removals`."
},
"GATE-094": {
title: "Kind and code file of the kernel are those of the service",
why: "Kaggle refuses to change the editor type of a kernel; what was a script stays one.",
fix: "Restore kernel_type, language and code_file of kernel-metadata.json, or take another slug."
},
"GATE-095": {
title: "Nothing less is required than the last time",
why: "A run that requires less than the last certified one would pass where that one had to prove.",
fix: "Restore the requirements named; where they are given up on purpose, list them under `lowered`."
},
"GATE-096": {
title: "The history is clean and only grows",
why: "The verdict is about a commit: a changed file is not of it, and a journal that was rewritten is no evidence any more.",
fix: "Commit or remove the files named; restore the lost bytes; clone the whole history (fetch-depth: 0)."
},
"GATE-097": {
title: "Every change has its reason, its effect and its proof",
why: "A file that changes during the run without a step that announces it changes what is certified.",
fix: "Look for the pre-check command that writes into the project; have it write elsewhere."
},
"GATE-098": {
title: "The asset equals the archive member that it declares",
why: "An asset of another origin than it declares proves nothing of the competition's data.",
fix: "Extract the member named in nx47.yml again; follow REP-023 in the findings."
},
"GATE-099": {
title: "Every point of the governing document has its proof",
why: "A point without evidence is not done: the document is then not applied.",
fix: "Name under `governing.points` in nx47.yml the condition, the step or the file that proves each point cited."
},
"GATE-100": {
title: "The continuity from V7 to V13 is written down",
why: "Whoever finds the older kernel must learn what became of it.",
fix: "Write the line that VER-003 asks for into a document of the project."
}
};
const consoleEn = {
steps: {
"recall-runs": "Earlier recorded runs",
"read-repository": "State of the repository",
survey: "Reading the project",
"read-governing": "Points of the governing document",
"build-bundle": "Making the bundle",
"stage-bundle": "Copying the bundle",
"read-bundle": "Digests of the bundle",
"check-access": "Identity and access",
precheck: "The project's pre-checks",
audit: "Audit",
assemble: "Assembling the notebook",
"read-history": "Published versions",
"show-card": "What will be sent",
publish: "Publishing the dataset",
push: "Pushing the kernel",
"compare-project": "What the run changed in the project",
"leave-ticket": "Ticket of the session",
rollback: "Fetching the old versions",
"fetch-bundle": "Reading the published bundle",
"match-ticket": "The ticket and the pushed kernel",
wait: "Waiting for the session",
collect: "Collecting the outputs",
"audit-again": "Audit on the session's facts",
"prove-transport": "Connections to the service",
judge: "Judgement",
record: "Report and ledger",
"append-journals": "Reports and journals of the project",
"commit-back": "Adding the session to the branch of reports"
},
checks: {
"recall-runs": "the same runs are read a second time",
"read-repository": "the same repository gives the same state a second time",
"compare-project": "the same repository gives the same state a second time",
"prove-transport": "the connections lie on disk as they were seen",
survey: "every path is read, or listed as unreadable",
"read-governing": "the document is the one whose points were read, and it has some",
"build-bundle": "the files in place equal their manifest",
"stage-bundle": "the copy equals the bundle",
"read-bundle": "every file read again has the digest of the manifest",
"check-access": "every row rests on an answer of the service",
precheck: "every command that ran left its status and output",
audit: "the same facts give the same findings a second time",
assemble: "without the kit's cells, the notebook is the user's",
"read-history": "each version stands once, in ascending order",
"show-card": "every line rests on the files on disk and on an answer of the service",
publish: "the service lists exactly the files of the manifest, in this version",
push: "this version holds our cells and our data sources",
rollback: "every file has the digest of its manifest, the source that of its record",
"leave-ticket": "the ticket is read back, its seal fits, it names this run",
"match-ticket": "the version holds the notebook of the ticket and a kit made for its run",
"fetch-bundle": "every file has the digest of the manifest that was published",
wait: "the status was asked for this version",
collect: "every file lies on disk as it was received",
"audit-again": "the same facts give the same findings a second time",
judge: "the same dossier gives the same verdict a second time",
record: "every page lies on disk as it was rendered",
"append-journals": "every old byte is the beginning of the file, the section stands behind it",
"commit-back": "the remote has the commit, and each file of it the digest that it had here"
},
states: {
NEW: "to do",
RUNNING: "…",
DONE: "done",
FAILED: "failed",
SKIPPED: "not executed"
},
waiting: "waiting: {remaining} s of {total} s left",
status: "session status: {status} after {seconds} s",
places: {
kernel: "kernel page",
dataset: "dataset page"
},
report: "Report",
session: "Session",
ledger: "Ledger head",
commitBackPlanned: "Nothing was pushed: --execute does it.",
commitBackLater: "The session is kept. To add it later: nx47 commit-back {path} --execute",
verifyHistory: "{branch}: {runs} runs, {events} events, {files} files; {commits} commits, {edges} edges, every one a prefix; index head {head}",
verifyBreach: "{file}{place} in commit {commit}: {why}",
verifyNoBranch: "{path} has neither a session nor a branch {branch}.",
breaches: {
"torn-tail": "its last line is cut off",
"unreadable-line": "a line that the ledger does not write so",
"wrong-number": "a number is missing, doubled or out of order",
"broken-link": "it does not bear the hash of the line before",
"time-runs-backwards": "a time before that of the line above",
"run-twice": "a run stands twice",
removed: "it was removed",
"lost-bytes": "its old bytes are not the beginning of the new ones",
"changed-after-close": "it was changed after it was closed",
"several-lines": "a commit adds one line to the index, no other number",
"entry-after-commit": "the entry is dated after its commit",
"other-trailers": "the trailers of the commit say something else",
missing: "it is missing",
"no-checkpoint": "it is no checkpoint",
"another-size": "it is of another number of runs",
"another-root": "it is of another root than the lines have",
"another-origin": "it is of a tree of another name",
changed: "its bytes are others than those recorded",
unreadable: "it can not be read",
"not-listed": "the list of its session does not name it",
"not-in-index": "the index does not name it",
"another-head": "it ends otherwise than the index says",
"two-running": "a step begins while another runs",
"out-of-order": "a file is out of order in it, or stands there twice",
"unknown-source": "it names a step that there is not",
"another-session": "an event of another session or task",
"event-after-entry": "an event is later than the line of the index",
"no-plain-file": "it is no plain file",
"other-checkpoint": "the branch does not continue the checkpoint that was kept",
"another-digest": "an event names another digest"
},
ticketHow: "The session is not closed: it goes on on the service until it ends. To have it judged: nx47 collect {path}",
likelyCause: "Cause",
stillRunning: "Left on the service, its end not seen",
toDo: "To do",
code: "code",
preparing: "Preparing the session: CPython {version}, isolation, packages",
transfer: "{size} of {total}",
transferLeft: "{seconds} s left",
card: {
dataset: {
create: "Dataset {ref}: new, version {version}",
version: "Dataset {ref}: new version {version}",
reuse: "Dataset {ref}: version {version} is this bundle already, nothing is sent"
},
datasetFacts: '"{title}", licence {licence}, {files}',
files: "{count} files, {size}",
filesUnknown: "the bundle is not made yet",
lost: "not sent again, gone from this version: {files}",
kernel: {
create: "Kernel {ref}: new, version {version}",
version: "Kernel {ref}: new version {version}, which starts a session"
},
kernelFacts: '"{title}", {size}, internet {internet}, data sources: {sources}',
session: "accelerator: {machine}, image: {image}, at most {seconds} s",
noAccelerator: "none",
usualImage: "Kaggle's own choice",
internet: {
on: "ON",
off: "off"
},
secrets: "Kaggle Secrets that the notebook reads: {labels}. A push may unbind them: bind them again on the page of the kernel (Add-ons > Secrets) if the session does not find them.",
visibility: {
private: "private",
keptPrivate: "private, although its metadata asks for public: `make-public` in nx47.yml does that",
becomesPrivate: "public until now, BECOMES PRIVATE",
staysPublic: "PUBLIC, as before",
becomesPublic: "BECOMES PUBLIC, as `make-public` asks"
},
units: {
one: "B",
kilo: "kB",
mega: "MB",
giga: "GB"
}
},
planned: "What execute mode would write",
nothingPlanned: "nothing",
usage: "Usage",
commands: "Commands",
settings: "Settings (option, action input or nx47.yml)",
examples: "Examples",
defaultWord: "default",
choices: "one of",
sessionOptions: {
task: "session new: the file of the task",
phase: "session log: the phase that is logged; SESSION is a decision",
state: "session log: how a step ended; session close: OK or KO",
say: "session log: goal of the step, what was seen, or a decision",
machine: "session log: the machine that EXECUTE and VERIFY concern; job submit: the one of configs/machines.yml that is asked first",
terminal: "session log: the terminal that they took place in",
touches: "session log: a place that the step will change; again for each one",
risk: "session log --phase PLAN: what may go wrong, and what is done against it; again for each one",
serves: "session log --phase PLAN: number of the criterion that the step serves",
command: "session log: the command that was run",
proof: "session log: evidence as kind:PATH; again for each one",
item: "session plan: an item of the plan; session close: an item for the next session; again for each one",
next: "session close: the one priority of the next session",
rollback: "session close: how to go back, where no checkpoint says it",
yes: "session rollback: the name of the checkpoint again",
plan: "macro run, session rollback: the digest of the plan that was shown"
},
help: {
session: 'a session that you lead beside certifications, by the contract: new "GOAL" --task TASK.md, status, plan, log, checkpoint NAME, rollback NAME, close',
job: "gives jobs to machines: submit ORDER.json, run ORDER.json, status, result JOB_ID, cancel JOB_ID",
worker: "does the jobs of a folder, each in a place of its own, under hard limits",
spool: "folder of the jobs (default: .nx47/spool)",
ref: "branch whose nx47-job.yml does a job on a runner (default: main)",
slots: "jobs at once (default: 1)",
once: "end when no job is left to do",
health: "say how the worker is: name, version, free places, queue",
init: "looks at the repository and writes nx47.yml, the workflows, the TASK and RESULT templates and the folders configs, scripts, reports and evidence, with the reason for each choice; changes nothing that exists",
completions: "writes the completions of the shell that is named: bash, zsh, fish or powershell",
dryRun: "shows what would be done, without doing it",
from: "init: start from a kernel that exists on Kaggle (OWNER/KERNEL); machines probe: file of a probe made elsewhere",
clock: "machines probe: web address or moment that the clock is held against",
machines: "list, probe, check, baseline, clear or document [NAME]: the machines of configs/machines.yml, probed and judged",
rehearse: "runs the whole certification against the embedded Kaggle, without an account (never a GO)",
certify: "certifies on Kaggle; only plans while --execute is missing",
"safe-mode": "show says what stopped the project, clear --reason lets it act again (only a person does that)",
baseline: "write puts today's findings into nx47-baseline.json, which audit --advisory tolerates for a while",
bundle: "makes the bundle by the recipe of nx47.yml where its folder is empty, then checks it",
contract: "the 200 rules and how each is held; a number: that rule; check FOLDER: a session against them",
explain: "says what a rule, a condition or a failure code is about (WHL-008, GATE-014, KAGGLE_REFUSED)",
audit: "checks project and bundle without service or account; writes below .nx47/ only",
profile: "show NAME prints a profile; diff A B compares two profiles or files; probe describes a Python of this machine, or of Kaggle; refresh keeps the profile of a run",
collect: "judges the session of a run that was detached or interrupted, by its ticket (the newest if none is named)",
doctor: "checks credentials, ownership, quota, Python, isolation, network and git, and says what to do",
logs: "shows the log of a session again: from a session kept here, else from the service",
strip: "prints a pushed notebook or script (file, pulled folder or OWNER/KERNEL) without the kit, and says whether it is the project's",
rollback: "makes earlier versions of dataset and kernel the next ones (only fetches and checks them without --execute)",
history: "shows every published version of the dataset, wheel by wheel, and what was lost between them",
verify: "checks a session folder, or the branch of reports of a repository: chains, checkpoints, evidence, and that everything only grew",
"commit-back": "adds a session to the branch of reports (only planned without --execute)",
serve: "starts the embedded Kaggle alone, for another client",
when: "says the first and the last of the shipped profiles that a bundle fits (and nothing of others)",
judge: "judges a session again, from its evidence alone; writes nothing",
challenge: "plants faults in copies of the last evidence that passed and of the project, and counts which are caught; status 1 when one is not",
agents: "list names the agents of configs/agents.yml, ping sends each a message, run TASK.md holds an exchange (only planned without --execute)",
conform: "FILE… holds recorded conversations against docs/fidelity.md; --record FILE makes one, without its content",
macro: "list, show, new, plan, run, test: the project's own macros (macros/NAME.yml); run only plans until --execute quotes its plan",
macroInput: "macro: an input, NAME=VALUE; may be given several times",
macroInputFile: "macro: JSON file of inputs",
macroAll: "macro test: every macro; one without a test is refused",
execute: "really acts on Kaggle",
observe: "only reads, writes nothing anywhere",
debug: "shows the stack trace too",
version: "shows the version",
helpFlag: "shows this help",
format: "form of the result of audit, bundle, profile and when",
follow: "certify, rehearse, collect: shows the session's log while it is written",
advisory: "audit: red only for what nx47-baseline.json does not hold (never a GO)",
staged: "audit: what is staged in git, not the working tree",
reason: "baseline write: why these findings stay; machines baseline, clear and safe-mode clear: the decision; session: the reason",
expires: "baseline write: last day, YYYY-MM-DD",
python: "Python that profile probe describes (path or name)",
kernelVersion: "logs, strip: version of the kernel (the newest if none is named)",
raw: "logs: the log as the service gives it",
datasetVersion: "rollback: version of the dataset to go back to",
kernelToGoBack: "rollback: version of the kernel to go back to",
kaggle: "profile probe: probes Kaggle's machine by a private kernel (only planned without --execute)",
port: "port to listen on (0: a free one)",
record: "conform: stand between a client and the service until Ctrl-C, then write FILE",
checkpoint: "verify: file of a checkpoint that was kept elsewhere, or a kernel pulled from Kaggle, which the branch must continue",
matrix: "lists the repository's projects as JSON for GitHub's strategy.matrix",
of: "matrix: projects (the default), or tickets: the detached runs that are still open",
projects: "matrix: globs of folders separated by commas, in place of those of nx47.yml",
changed: "matrix: only the projects touched since this commit",
rehearsals: "challenge: also run N planted cells for real, in a rehearsal of a copy",
findings: "agents run: an audit (--format json) or a verdict.json, in place of an audit now"
},
checkup: {
answers: {
ok: "✓",
fail: "✗",
unknown: "?"
},
checks: {
project: {
title: "Project",
fix: "Run the command in a folder that holds nx47.yml, or mend the metadata files that it names."
},
git: {
title: "Git",
fix: "Commit what is to be certified; outside git a run holds for what lies on the disk only."
},
network: {
title: "Network",
fix: "Check the connection, the proxy (HTTPS_PROXY) and the address of the service."
},
credentials: {
title: "Credentials",
fix: "Create a token in your Kaggle account's settings and give it as KAGGLE_API_TOKEN; without an account: `nx47 rehearse`."
},
ownership: {
title: "Ownership",
fix: "Use the owner's token, or correct the ids in both metadata files."
},
quota: {
title: "Quota",
fix: "Wait for the weekly renewal, or set enable_gpu to false."
},
python: {
title: "Python",
fix: "Install CPython of that version (pyenv, uv, a package of the system): a rehearsal without a recipe needs it."
},
packages: {
title: "Packages",
fix: "Install pip and venv for that Python (Debian: apt-get install python3-venv python3-pip)."
},
program: {
title: "Program",
fix: "Install the program again: what it ships can no longer be read as a whole."
},
writing: {
title: "Writing",
fix: "Make .nx47/ writable, and let a script be started there."
},
ledger: {
title: "Log",
fix: "Make .nx47/doctor/ writable; if its chain is broken, keep that file elsewhere: the next one is made anew."
},
echo: {
title: "Agent, answer",
fix: "A child process must be able to read a message and answer: look at the limits of processes on this machine."
},
mute: {
title: "Agent, deadline",
fix: "A mute process must be stoppable at its deadline: look at the right to send signals."
},
isolation: {
title: "Isolation",
fix: "Allow namespaces (sysctl kernel.unprivileged_userns_clone=1) or sudo without a password; else only a certification on Kaggle is possible."
}
}
},
rolledBack: "Rolled back; certify again: nx47 certify --execute",
rollbackPlanned: "What --execute would do",
stripAlone: "No nx47.yml here: there is nothing to compare it with.",
stripEqual: "Without the kit, cells and metadata are those of {name}, exactly.",
stripMetadata: "The cells are those of {name}; what differs: {where}.",
stripDifferent: "This is not {name}. First difference: {where}.",
noLog: "The session of {kernel} v{version} has no log (yet).",
logOf: "{kernel} v{version} ({from})",
verifyOk: "Chain intact: {events} events, {files} files checked again, head {head}",
verifyBroken: "Session altered: {why}",
judgedSame: "The recorded verdict is the same: {verdict}.",
judgedOther: "THE RECORDED VERDICT IS ANOTHER: {verdict}; what differs: {what}.",
judgedAlone: "No verdict is recorded beside this evidence.",
judgedFirst: "The run had ended with {verdict}, before its conditions were judged.",
serving: "Embedded Kaggle ready: {url}",
servingHow: "To use it: KAGGLE_API_TOKEN={token} (account {username}). Stop: Ctrl-C.",
challenge: {
title: "Challenge",
place: "place",
fault: "fault",
result: "result",
by: "by",
caught: "caught",
planted: "planted",
missed: "MISSED",
summary: "Caught / planted: {caught} / {planted}.",
session: "Evidence: session {session}; this result stands in its reports/challenge.md.",
noSession: "No run of this project passes, so nothing was planted in evidence: `nx47 rehearse` first. Only the project itself was challenged."
},
conform: {
page: "What is assumed of Kaggle",
generated: "Generated file: `node scripts/fidelity-md.ts`. Client and embedded service rely on each of these; `nx47 conform FILE` holds a recording against them.",
columns: [ "No.", "Assumption", "State", "Source", "Held by" ],
states: {
assumed: "assumed",
"seen in official code": "seen in official code",
"observed live": "observed live",
contradicted: "contradicted"
},
answers: {
observed: "observed",
contradicted: "CONTRADICTED",
"not seen": "not seen"
},
summary: "{exchanges} exchanges: {observed} assumptions observed, {contradicted} contradicted, {novelties} new",
novelty: "NEW",
recording: "Recording, between the client and {service}. Stop: Ctrl-C.",
recordingHow: "For the official client: KAGGLE_API_ENVIRONMENT=LOCALHOST HTTP_PROXY={url} NO_PROXY=; for this one: --service {url}",
written: "{path}: {exchanges} exchanges, without their content",
expected: "a file nx47.recording/1 ({why})",
needsFile: "the file of a recording"
},
explained: {
family: "Family",
severity: "Severity",
severities: {
error: "error, blocks",
warning: "warning, does not block",
note: "note, informs"
},
pack: "Pack of conditions",
scope: "Required",
keys: "Keys in the main report",
scopes: {
kaggle: "on Kaggle",
both: "on Kaggle and in a rehearsal"
},
effect: "Effect",
effects: {
usage: "command or configuration to correct (exit status 2)",
"no-go": "NO-GO (exit status 1)",
inconclusive: "INCONCLUSIVE, another run is enough (exit status 3)",
cancelled: "run cancelled (exit status 130)",
defect: "defect of the product (exit status 70)"
},
evidence: "Evidence",
fails: "Fails when",
requires: "requires",
conditionsPage: "Conditions of the verdict",
conditionsGenerated: "Generated by `node scripts/conditions-md.ts` from the tables; do not edit it by hand. `nx47 explain GATE-052` says the same of one condition. A condition without an answer is not met: nothing is unknown in a GO.",
why: "Why",
cause: "Cause",
fix: "What to do",
families: {
WHL: "wheels",
DEP: "closure of the dependencies",
ELF: "native libraries",
REP: "repository and bundle",
NBK: "notebook",
MET: "Kaggle metadata",
SEC: "secrets",
VER: "version coherence",
PRE: "forecast",
MCH: "machines",
GATE: "conditions of the verdict",
failure: "failure codes"
},
expected: "a rule ({families}), a condition (GATE-014) or a code (KAGGLE_REFUSED)",
nearest: "the nearest code, {suggestion}",
page: "Rules, conditions and codes",
generated: "Generated file: `node scripts/rules-md.ts`. Each entry is what `nx47 explain CODE` shows."
},
auditTable: {
heading: "Audit, profile {profile}: {rules} rules, {errors} errors, {unknown} not proven, {warnings} warnings, {notes} notes",
known: "known until {expires}: {reason}",
stale: "To be taken out of nx47-baseline.json (no longer occurs): {rule} {file}",
evidence: "proof",
whole: "the whole",
more: "and {count} more"
},
profile: {
python: "Python",
platform: "Platform",
tags: "Tags",
tagsValue: "{count}, most preferred: {first}",
markers: "Markers",
distributions: "Distributions",
incomplete: "(list not complete)",
anyVersion: "(version not known)",
absent: "Absent",
loader: "The loader's libraries",
symbols: "{count} symbols",
noSymbols: "symbols not known",
unknown: "Not known",
same: "No difference.",
fact: "fact",
actions: "show NAME | diff A B | probe [--python X | --kaggle] | refresh [SESSION]",
known: "a shipped profile ({names}) or a JSON file of a profile",
refreshed: "Profile kept: {path}; to audit against it: `profile: {name}` in nx47.yml.",
notProfile: "a file nx47.runtime-profile/1 ({why})"
},
safeModeCleared: "Safe mode is off. The project may act again.",
safeModeOff: "This project is not in safe mode.",
safeModeOn: "Safe mode since {since}, by session {session}.\nSigns of danger: {signs}\nUncertainties: {uncertainties}\nLast stable point: {stable}",
baselineWritten: "{path}: {count} findings until {expires}, {gone} taken out",
defectReport: "Details written to {path}"
};
const contractEn = {
1: "A session begins with its goal: one sentence whose result can be measured.",
2: "What is not negotiable is written under CONSTRAINTS before any act.",
3: "Every target machine stands in configs/machines.yml, and no other is given work.",
4: "A machine has one role, and no two machines have the same.",
5: "Whatever acts is a macro: an input, an execution, an output, nothing hidden.",
6: "A task comes in under four headings: TASK, CONTEXT, CONSTRAINTS, DONE_CRITERIA.",
7: "An answer goes out under four headings: RESULT, EVIDENCE, RISKS, NEXT.",
8: "An answer that brings no evidence is refused.",
9: "A step says if it serves autonomy, clarity or reproducibility; else it is refused.",
10: "Work starts from a stable commit, recorded before the first act.",
11: "Every session has its folder, named by day and subject, where all is put.",
12: "SESSION.md tells the goal, the scope, the assumptions and the decisions.",
13: "TODO.md holds the ordered list of what remains.",
14: "RISKS.md gives each risk and what lessens it.",
15: "ROLLBACK.md tells how to come back to the state before.",
16: "Two critical uncertainties stop all and lead back to the last stable point.",
17: "One problem is open at a time.",
18: "Names of machines, services and folders, and ports, follow a checked pattern.",
19: "The log is JSONL, dated in ISO 8601 UTC, and only grows.",
20: "Every target machine answers before it is given work.",
21: "Host name, address and role of a machine are those declared.",
22: "The free space on each machine’s disk is measured.",
23: "The clock of a machine is at most two seconds off, in universal time.",
24: "Every data volume is mounted where the declaration puts it.",
25: "A file system mounted for writing in two places stops all.",
26: "Disks, partitions and mount points are declared, then compared with the machine.",
27: "Addresses, bridges and inner networks are declared, then compared with the machine.",
28: "No port listens that is not declared with its reason.",
29: "The SSH keys of a machine are in place, with the modes they need.",
30: "A login by password is a dated finding whose end is fixed.",
31: "sshd follows a baseline: public keys, restricted access, a log kept.",
32: "Refused logins above the threshold are a security sign.",
33: "A sign of intrusion quarantines the machine: no more work for it.",
34: "cron and systemd are compared with a baseline of digests.",
35: "Named programs and preloads are compared with a baseline of digests.",
36: "Nothing goes to a virtual machine without a fresh probe of its hypervisor.",
37: "VM100 is the pivot between person, agents and storage.",
38: "VM101 analyses, VM102 runs tools and tests: each keeps its role.",
39: "The Chef decides last; the Recherchistes bring diverging views.",
40: "The Orchestrator coordinates and keeps the log, at the centre.",
41: "Only the agent Tool executes, and it is kept apart from the rest.",
42: "The Macro-Runner runs the macros, apart from the other roles.",
43: "PandaMiner does only the heavy jobs that it is given.",
44: "PandaMiner has written limits: ports, access, quotas, jobs at once.",
45: "The list of available macros is known, and each can be shown.",
46: "The permitted tools are listed; any other program is refused.",
47: "The instructions of a macro are versioned: a changed text needs another version.",
48: "A macro without VERSION is refused.",
49: "A macro without INPUT_SCHEMA is refused.",
50: "A macro without OUTPUT_SCHEMA is refused.",
51: "Every macro is one file of the folder macros/.",
52: "macros/00_contracts.md holds the rules and how each is held.",
53: "PLAN yields steps, each with what validates it.",
54: "EXECUTE does one step and yields its evidence.",
55: "VERIFY reads the real state and yields what was asked and seen.",
56: "CRITIQUE looks for faults, contradictions and risks.",
57: "SUMMARIZE sums up on one page, with what is to be done.",
58: "LOG_EVENT adds a line to the log and changes none.",
59: "ROLLBACK_STEP describes a way back that can be run.",
60: "STOP_RULE stops as soon as a dangerous condition holds.",
61: "The order is PLAN, EXECUTE, VERIFY, CRITIQUE, LOG_EVENT, and no other.",
62: "Without a plan or DONE_CRITERIA, EXECUTE is refused.",
63: "Without a named machine and terminal, VERIFY is refused.",
64: "Every act names the machine and the terminal where it happens.",
65: "The files touched are announced before one of them changes.",
66: "A configuration is changed only after a backup and a diff.",
67: "After a change, a minimal test is run.",
68: "A step is validated only by the evidence that its macro requires.",
69: "Without evidence a step is FAILED or SKIPPED, never DONE.",
70: "All events go into logs/session.jsonl.",
71: "Every decision stands in SESSION.md, which only grows.",
72: "The number of a step no longer changes once it is given.",
73: "The id of a session, made of the moment and a short name, is unique.",
74: "Every task has an id of its own.",
75: "A task is NEW, RUNNING, DONE, FAILED or SKIPPED.",
76: "STATUS.md shows every step and its state.",
77: "At most one task is RUNNING.",
78: "A checkpoint is a point from which the way back is guaranteed.",
79: "The way back is really tried once per checkpoint.",
80: "A change stays small: nothing outside the announced files.",
81: "Nothing is optimised ahead of need: speed is no admitted reason to act.",
82: "No agent is added while the base is not stable.",
83: "Versioned configurations lie in configs/.",
84: "Scripts, which can be run again without harm, lie in scripts/.",
85: "Reports for people lie in reports/.",
86: "Captures, outputs and digests lie in evidence/.",
87: "macros/, configs/ and scripts/ are tracked by git.",
88: "A commit holds one change, and one only.",
89: "The message of a commit begins with its kind: feat, fix, docs, config…",
90: "Every stable checkpoint is a tag.",
91: "The services expected on VM100 are declared and compared.",
92: "The services expected on VM101 are declared and compared.",
93: "The services expected on VM102 are declared and compared.",
94: "VM103 is optional and takes over heavy loads.",
95: "The services expected on PandaMiner are declared and compared.",
96: "Cores and memory of a machine are enough for the declared load.",
97: "At most two jobs go on at the same time.",
98: "An agent waits for its cooldown before it speaks again.",
99: "A message longer than the limit is refused.",
100: "Memory is the log, with a summary at a fixed interval.",
101: "The program and what it needs are checked by `nx47 doctor`.",
102: "The folder where the program is installed exists and can be read.",
103: "A trial write shows that logs and folders take what is put there.",
104: "Browser sessions, cookies and profiles of agents driven through a web page.",
105: "No credential is in the repository, and its file is readable by its owner alone.",
106: "A log grown too large goes on in a new file; the old one stays as it is.",
107: "`nx47 doctor` writes one event and reads it back.",
108: "A trial agent gets one message, answers, and the exchange is logged.",
109: "An agent that stays silent is FAILED at its deadline.",
110: "Seeing in a web page that an agent has finished answering.",
111: "Finding an element of a web page whose structure changed.",
112: "Logging in again to a web page whose session expired.",
113: "The number of retries is bounded.",
114: "Every retry waits longer than the one before.",
115: "The mode dry-run plans and logs, and changes nothing.",
116: "The mode observe reads and writes nowhere.",
117: "The mode execute is the only one that acts.",
118: "The manifest of agents gives name, role, access and limits of each.",
119: "No two agents have the same unique role.",
120: "Agents speak one after the other.",
121: "Answers are collected per task.",
122: "The Chef is given the synthesis of the answers.",
123: "An agent criticises the answer of another, never its own.",
124: "The Chef chooses an answer and says why.",
125: "Tests are run by the agent Tool.",
126: "Every task leaves a report in Markdown.",
127: "A report bears its date, its commit and its host.",
128: "Logs and evidence are kept in a lasting place, outside the working folder.",
129: "After a reboot the mounts are checked again before any work.",
130: "A file share follows the model declared for its machine.",
131: "The service that runs macros is on VM100.",
132: "PandaMiner runs macros as jobs, by the same protocol.",
133: "A job tells JOB_ID, MACRO_NAME, INPUT, DEADLINE and LIMITS.",
134: "Its result tells JOB_ID, STATUS, OUTPUT, EVIDENCE and METRICS.",
135: "The queue is a folder, without another server.",
136: "A job taken up again after a cut has its effect once.",
137: "The number of jobs at once on a machine is bounded.",
138: "A job that exceeds its time is killed.",
139: "A job that exceeds its memory is killed.",
140: "A job that exceeds its disk fails, and its folder is emptied.",
141: "Every job has a folder of its own, closed to the others.",
142: "The network of a job is closed, unless it asked for it and got it.",
143: "The outputs of a job go to the place meant for them.",
144: "The evidence of a job is its logs and the digest of each output.",
145: "The health of PandaMiner can be read: it answers, has a free slot, its queue is empty.",
146: "Without PandaMiner, VM103 takes the job, then VM100 in reduced mode.",
147: "Safe mode only reads, until a person clears it.",
148: "A macro acts only through what its ALLOWLIST names.",
149: "A destructive act needs two distinct validations.",
150: "A difference between a machine and its baseline is reported.",
151: "Keeping desktop automation to stable windows and resolutions.",
152: "Detecting an image on the screen before reading its text.",
153: "Putting pauses and deadlines into desktop automation.",
154: "Logging every click of desktop automation.",
155: "Stopping desktop automation at once.",
156: "The architecture stays simple: rooms, dependencies and lengths are checked.",
157: "A frozen version no longer changes: other content, other version.",
158: "A toy task goes the whole way before a real one does.",
159: "Logs, report and outputs of a trial are kept as evidence.",
160: "A step mends what a finding names, and nothing else.",
161: "The first real task is small and comes from the project.",
162: "TASK fits in three lines.",
163: "Every criterion of DONE_CRITERIA names the evidence that shows it.",
164: "A plan is reviewed before it is run: its steps answer the criteria.",
165: "A plan is executed only after the CRITIQUE of another role.",
166: "A changed plan has another digest, and the old approval is void.",
167: "EXECUTE does one step, a single act.",
168: "Every step is followed by its VERIFY, with evidence.",
169: "Every step is written into the log.",
170: "The next step begins only after VERIFY and LOG_EVENT of the one before.",
171: "After five steps a summary of at most one page is written.",
172: "The summary is compared with the goal of the beginning.",
173: "A deviation from the goal stops, leads back to the stable point and asks for a plan.",
174: "Without deviation, work goes on to the last criterion.",
175: "At the end a critique of the whole names the risks that remain.",
176: "The final report tells result, evidence and what comes next.",
177: "The report lists what was changed: files and services.",
178: "The report tells how to go back.",
179: "A stable checkpoint gets a git tag.",
180: "Pages, logs and reports of a session are kept together.",
181: "A person obtains the result again by hand with the commands of the report.",
182: "A command that the report lacks for that is a finding.",
183: "A session is closed with OK or KO, and the reason.",
184: "At the close, one priority is named for what comes next.",
185: "No new tool or machine before two OK sessions.",
186: "No further agent while the log is not complete and verified.",
187: "Every security incident starts the quarantine at once.",
188: "A network change without a logged decision fails.",
189: "A mounted disk is declared and checked.",
190: "No secret is in the repository.",
191: "An act without machine and terminal is refused.",
192: "A step without evidence is not done.",
193: "In doubt, work goes back to the last stable checkpoint.",
194: "Work starts one after the other, and parallel work is bounded.",
195: "What is not understood is not accepted: unknown never counts as good.",
196: "The log is never rewritten: each line is tied to the one before.",
197: "Every macro has a version and a test.",
198: "Every service answers a health request.",
199: "The goal comes before elegance.",
200: "The session ends with a list of three to ten actions for the next."
};
const contractCheckEn = {
title: "Contract: {session}",
answers: {
ok: "ok",
fail: "FAIL",
unknown: "unknown"
},
rule: "rule {rule}",
counts: "{ok} rules kept, {fail} broken, {unknown} unknown; {rest} others can't be seen in the folder of a session",
none: "no session below {path}, and no log: name the folder of a session",
problems: {
log: "the log is missing or is not what the ledger writes: {observed}",
"session-name": "the folder is not called <YYYYMMDD>_<name>[_<HHMMSS>z-<n>]: {observed}",
"other-session": "the event is of another session: {observed}",
"task-id": "the id of the task is none: {observed}",
"no-place": "the event does not name machine and terminal: {observed}",
"two-running": "a step begins before the end of another: {observed}",
renumbered: "the step number comes again or goes back: {observed}",
reopened: "a step that had ended goes on: {observed}",
"out-of-order": "the phase comes without what goes before it: {observed}",
"no-evidence": "step {observed} is DONE without evidence",
unannounced: "touched without being announced by the plan: {observed}",
"other-plan": "this is not the plan that was shown: {observed}",
"not-accepted": "executed without the approval of another role: {observed}",
"not-logged": "the step has no LOG_EVENT: {observed}",
"missing-page": "the page is missing or empty",
decision: "a decision of the log does not stand there: {observed}",
status: "the state of a step does not stand there: {observed}",
"too-long": "more than one page: {observed} lines",
open: "the session is not closed: no event {observed}",
"no-end": "the final state has no reason",
items: "{observed} items to do, 3 to 10 are wanted",
priority: "{observed} priorities named, one is wanted",
"missing-part": "a part of the report is missing: {observed}",
"commit-kind": "the message does not begin with a kind (feat:, fix:, docs:, config:…): {observed}",
"two-changes": "{observed} changes in one commit",
"no-git": "no git repository is around the folder",
tag: "the tag of the checkpoint is no longer there: {observed}",
"lost-bytes": "the history lost bytes: {observed}",
"rule-removed": "rule {observed} was removed",
"rule-moved": "rule {observed} bears another number",
"rule-weakened": "rule {observed} is held less than before",
secret: "a credential is in the folder: {observed}",
evidence: "evidence is not what was sealed any more: {observed}"
}
};
const contractWordsEn = {
page: "Contract: 200 rules",
generated: "Written by `node scripts/contract-md.ts`. Numbers never change, and no rule is removed or weakened.",
column: {
number: "no.",
rule: "rule",
held: "held",
how: "by what"
},
held: {
enforced: "by the program",
attested: "by a person",
"out-of-scope": "out of scope"
},
beyond: "Driving web pages and desktops of other people is no business of this program.",
evidence: "evidence that a person gives",
unseen: "what no program sees",
guardedBy: "code",
provenBy: "test that goes red without it",
refusal: "the refusal can be seen in",
summary: "{enforced} rules held by the program, {attested} by a person, {outOfScope} out of scope",
attested: {
161: {
evidence: "the chosen task and the reason, in SESSION.md",
unseen: "that a task matters to the project is a judgement of the person who chooses it"
},
199: {
evidence: "the comparison of the result with the goal, in the final report",
unseen: "what is elegant is a matter of taste: no measurement shows it"
}
}
};
const crossEn = {
page: "Why not the official client",
generated: "Generated: `node scripts/why-not-md.ts`. Both clients play each row, each before an embedded service under the same scenario, in [cross-matrix.test.ts](../tests/contract/cross-matrix.test.ts): the text, the exit status and what is left on disk and in the service are checked there. The official client is `kaggle` {version}. A row without a scenario asks the service to do nothing wrong; the others can be tried with `nx47 serve --scenario …` ([scenarios](scenarios.md)).",
columns: [ "Situation", "Scenario", "Official command", "It prints", "Status", "What came of it", "NX47" ],
cases: {
"push-refused": {
what: "The service refuses the push of a kernel in a 200 answer that holds an error",
official: "Nothing was pushed, and the status says success.",
own: "The push fails with Kaggle’s own words."
},
"no-room": {
what: "All session places of the account are taken",
official: "Nothing was pushed, and the status says success.",
own: "A place is waited for until the deadline, then the cause is said."
},
"source-refused": {
what: "A dataset that was asked for is not accepted as a source",
official: "The session runs without its data, and ends COMPLETE.",
own: "A refused source is a failure that names it."
},
"other-address": {
what: "The title makes another slug than the id",
official: "Another kernel is made, at another address.",
own: "An address other than the one asked for is a failure."
},
"taken-and-lost": {
what: "The push is taken, then the service answers 500",
official: "The version exists and runs; pushing again makes a second one.",
own: "The kernel is read back and the version that was taken is found; nothing is pushed twice."
},
"throttled-push": {
what: "The service asks for two seconds of patience (429, `Retry-After`)",
official: "Nothing was pushed; it does not try again.",
own: "The time is waited, then the version is pushed."
},
"web-page": {
what: "An HTML page comes in place of the answer, with status 200",
official: "A message about JSON that names neither the service nor the operation.",
own: "The kernel is read back, the push tried again, then the unreadable answer is named."
},
"uploads-refused": {
what: "The upload of every file is refused (403)",
official: "The new version exists with zero files: those of before are gone from it.",
own: "No version is made while a file is missing."
},
"creation-refused": {
what: "The creation of the dataset is refused in a 200 answer",
official: "There is no dataset, and the status says success.",
own: "The creation fails with Kaggle’s own words."
},
"sub-folder": {
what: "The folder holds a sub-folder of wheels",
official: "The dataset is made without it.",
own: "Sub-folders are sent as folders; the version must list exactly our files."
},
"stale-ready": {
what: 'The status says "ready" although the new version is not processed',
official: "It is the old version that is ready: the current one is still 1.",
own: "Only our version, current, ready and complete, counts; else the deadline is said."
},
"listing-refused": {
what: "The list of files holds an error",
official: "The message stands in place of the list, and the status says success.",
own: "A refused list is a failure."
},
"one-page": {
what: "The dataset has 25 files",
official: "20 files are listed; the others need another command.",
own: "All pages are read."
},
"notice-in-json": {
what: "The service announces a newer client",
official: "The notice comes before the JSON on standard output, which is no JSON any more.",
own: "The announcement changes no answer."
},
"failed-session": {
what: "The session failed",
official: "The failure is in the text only: the status says success.",
own: "The status is judged: never GO."
},
"latest-status": {
what: "Version 1 failed, version 2 succeeded; version 1 is asked for",
official: "It is the status of 2, under the name of 1.",
own: "Exactly the version that was asked for."
},
"broken-status": {
what: "The first question for the status is answered 500",
official: "The command fails although the session is well.",
own: "The question is asked again."
},
"unknown-status": {
what: "The service answers a status that nobody knows",
official: "A stack trace.",
own: "An unknown status is never success: it is asked for again, then named."
},
"latest-output": {
what: "Versions 1 and 2 wrote the same file; version 1 is asked for",
official: "The file of version 2 is on disk.",
own: "The file of version 1."
},
"latest-log": {
what: "Versions 1 and 2 have a log each; version 1 is asked for",
official: "It is the log of version 2.",
own: "The log of version 1."
},
"error-page": {
what: "The addresses of the outputs answer 403 with an XML page",
official: "The XML page is on disk under the name of the output.",
own: "New addresses are asked for, then it is a failure; nothing is written."
},
"expired-address": {
what: "The address of an output has expired, a new one would do",
official: "The XML page is on disk under the name of the output.",
own: "A new address is asked for and the file arrives whole."
},
"cut-output": {
what: "Every output stops half-way",
official: "An empty file is left under the name of the output.",
own: "It is a failure; no partial file has the name of the output."
},
"name-that-leaves": {
what: "An output is called `../../evil`",
official: "It is written outside the folder that was asked for.",
own: "The name is refused before anything is written."
}
}
};
const lawEn = {
TASK_INCOMPLETE: {
what: "The task is not complete: {part} is missing (rule {rule}).",
cause: "A task needs TASK, CONTEXT, CONSTRAINTS and DONE_CRITERIA, each criterion with the kind of evidence that shows it.",
fix: "Write what is missing, then start again."
},
TASK_TOO_LONG: {
what: "TASK has {lines} lines, three at most (rule {rule}).",
cause: "What takes longer to say is more than one task.",
fix: "Say the goal in one sentence; put the rest into CONTEXT or CONSTRAINTS, or make two tasks."
},
GOAL_NOT_ONE: {
what: "The goal is more than one sentence: {goal} (rule {rule}).",
cause: "A session has one goal that can be measured.",
fix: "Keep the first line of TASK to one sentence, and make a task of the rest."
},
STEP_UNSERVED: {
what: "The step {step} changes something and serves nothing (rule {rule}).",
cause: "Nothing is done that answers no finding and makes nothing more autonomous, clearer or more reproducible.",
fix: "Name the finding or condition that it serves, or leave the step out."
},
TASK_RUNNING: {
what: "Another task is running in this project: {task}, process {pid} on {machine}, since {since} (rule {rule}).",
cause: "At most one task runs at a time.",
fix: "Wait for its end, or end that process. A lock whose process is gone is taken over by itself; {file} holds it."
},
PLACE_UNNAMED: {
what: "{phase} is refused: it names no {part} (rule {rule}).",
cause: "Every action says on which machine and in which terminal it is done.",
fix: "Name the machine and the terminal."
},
PLAN_MISSING: {
what: "EXECUTE is refused: no plan was shown (rule {rule}).",
cause: "Nothing is done that was not planned.",
fix: "Make the plan first: `nx47 macro plan`."
},
PLAN_OTHER: {
what: "EXECUTE quotes plan {quoted}, and the plan that was shown is {shown} (rule {rule}).",
cause: "The plan was made anew, or its digest was not copied whole.",
fix: "Read the plan that is shown now, and quote its digest."
},
PLAN_UNCRITICISED: {
what: "EXECUTE is refused: nobody but its author has accepted plan {plan} (rule {rule}).",
cause: "A plan needs a CRITIQUE of exactly its digest, by another role.",
fix: "Let another role criticise it."
},
PLAN_UNWRITTEN: {
what: "EXECUTE is refused: the plan of this long task is not in {page} as it was quoted (now: {observed}; rule {rule}).",
cause: "A task of more than ten minutes, of several files or steps, is written down before anything is done.",
fix: "Write the page before the first step, and leave it as it is."
},
PLAN_STALE: {
what: "The plan is stale: {changed} changed since it was shown (rule {rule}).",
cause: "Somebody changed what the plan stands on, between PLAN and EXECUTE.",
fix: "Look at what changed and run again: the plan is made anew."
},
VALIDATION_MISSING: {
what: "This act destroys {destroys}, and too few roles have accepted it: {given} (rule {rule}).",
cause: "What cannot be undone needs two validations, by two roles.",
fix: "Have a second role accept the same plan."
},
COMMIT_UNRECORDED: {
what: "Nothing is sent to Kaggle: no stable commit is recorded (rule {rule}).",
cause: "The project's commit was not read before the step that writes to the service.",
fix: "Put the project under git, commit, and run again."
},
TREE_DIRTY: {
what: "Nothing is sent to Kaggle: these files are not committed: {files} (rule {rule}).",
cause: "What is certified has to be a commit that others can check out.",
fix: "Commit them, or have git ignore them, then run again."
},
WRITE_UNANNOUNCED: {
what: "A step wanted to write to {target}, which its plan did not announce (rule {rule}).",
cause: "Every file is listed before it is touched.",
fix: "Add the file to what the plan touches (a folder ends with /), and look at the plan again."
},
CHANGE_UNTESTED: {
what: "A configuration was changed, and nothing tried it: {missing} is missing (rule {rule}).",
cause: "After a change of configuration the least test is asked for.",
fix: "Let the step try what it changed, and give the answer as evidence. The bytes of before are in evidence/backups."
},
SAFE_MODE: {
what: "Safe mode: nothing is changed ({reason}, since {since}).",
cause: "An earlier run of this project was stopped: two uncertainties, or a sign of danger.",
fix: 'Look at what stopped it: `nx47 safe-mode show`. Then a person clears it: `nx47 safe-mode clear --reason "…"`.'
},
STOP_RULE: {
what: "STOP: {why}. Last stable point: {stable}.",
cause: "Two required conditions stayed unknown after their step, or there is one sign of danger: a secret, a broken ledger, a digest or an owner that is another.",
fix: 'The project is in safe mode on this machine. Look at what is named, go back to the stable point if need be, then clear it: `nx47 safe-mode clear --reason "…"`.'
},
STOP_REQUESTED: {
what: "Stopped: {file} is there.",
cause: "Somebody asked every run of this project to end.",
fix: "Remove the file when work may go on."
}
};
const macroFailuresEn = {
MACRO_YAML_REFUSED: {
what: "{file}, line {line}: this YAML is refused ({why}).",
cause: "A macro is plain data: no anchor, alias, tag, merge key, second document or character that is not seen.",
fix: 'Write that line out in full; put quotes around a text such as "yes" or "017".'
},
MACRO_KEY_UNKNOWN: {
what: '{file}, line {line}: unknown key "{key}".',
cause: "A typing slip: a macro has no other key than those that are documented.",
fix: 'Did you mean "{suggestion}"? All keys: docs/guides/macros.md.'
},
MACRO_VALUE_REFUSED: {
what: '{file}, line {line}: the value of "{key}" is refused: {why}.',
cause: "The value has not the form that is expected there, or names something that the macro does not have.",
fix: "Correct that value; `nx47 macro new NAME` writes an example with every key explained."
},
MACRO_PATH_REFUSED: {
what: "{file}, line {line}: the path {path} is refused ({why}).",
cause: "A macro names files of the project only, each listed under ALLOWLIST, none through a link, and it never writes what a run leaves as evidence.",
fix: "Give a path relative to the project and list it under ALLOWLIST.paths.read or ALLOWLIST.paths.write."
},
MACRO_COMMAND_REFUSED: {
what: "{file}, line {line}: the command {command} is refused ({why}).",
cause: "No shell reads the steps of a macro, and a program that starts others would get around the allow-list.",
fix: "Give the program and its arguments one by one, and list the program under ALLOWLIST.commands."
},
MACRO_VARIABLE_REFUSED: {
what: "{file}, line {line}: the variable {name} is never given to a macro.",
cause: "It may hold a secret, or make a program load something else than what was asked for.",
fix: "Take it out of ALLOWLIST.environment."
},
MACRO_HOST_REFUSED: {
what: "{file}, line {line}: the host {host} is refused ({why}).",
cause: "An address in a command names a host that the allow-list of the macro does not have.",
fix: "List the host under ALLOWLIST.hosts: its name in small letters, without scheme, port or path."
},
MACRO_PATTERN_REFUSED: {
what: "{file}, line {line}: the pattern {pattern} is refused ({why}).",
cause: "On some text it could take for ever, or it is no regular expression.",
fix: "Anchor it with ^ and $, and repeat nothing that itself repeats or chooses: ^[a-z][a-z-]*$ in place of ^[a-z]+(-[a-z]+)*$."
},
MACRO_NAME_TAKEN: {
what: "{file}, line {line}: {name} is the name of a built-in macro.",
cause: "Two macros of one name could not be told apart in the ledger.",
fix: "Give the macro and its file another name; `nx47 macro list` shows those that are taken."
},
MACRO_NOT_FOUND: {
what: "No macro {name} in {folder}.",
cause: "A typing slip, or a file that is not there, is a link, or does not end in .yml.",
fix: "Run `nx47 macro list`. Nearest name: {suggestion}"
},
MACRO_INPUT_REFUSED: {
what: "Macro {name}: the input {input} is refused: {why}.",
cause: "The INPUT_SCHEMA of the macro, or a rule on arguments, does not accept that value.",
fix: "Run `nx47 macro show {name}` and give `--input NAME=VALUE`."
},
MACRO_PLAN_NEEDED: {
what: "Macro {name}: nothing is executed without the plan that was shown.",
cause: "`--execute` does not quote a plan.",
fix: "Run `nx47 macro plan {name}` with the same inputs, read it, then add `--plan HASH`."
},
MACRO_PLAN_STALE: {
what: "Macro {name}: the plan is not what {plan} was: {changed}.",
cause: "The macro, its inputs or the project have changed since that plan was shown.",
fix: "Run `nx47 macro plan {name}` again, and quote the hash that it shows."
},
MACRO_UNTESTED: {
what: "Macro {name} has no test ({file}).",
cause: "What was never tried is not known to work: rule 197 asks each macro for a version and tests.",
fix: "Add a case under `tests`, as `nx47 macro new` writes one."
},
MACRO_STEP_FAILED: {
what: "Macro {name}: the command {command} failed: {why}. Way back: {rollback}.",
cause: "Its exit status was not 0, or its time was over.",
fix: "Read what it printed, and try the macro alone: `nx47 macro test {name}`."
},
MACRO_CHECK_FAILED: {
what: "Macro {name}: the check {check} does not hold: {observed}. Way back: {rollback}.",
cause: "The steps ended well and did not do what the macro says.",
fix: "Compare `verify` of the macro with what its steps leave."
},
MACRO_OUTPUT_REFUSED: {
what: "Macro {name}: the output {output} is refused: {why}.",
cause: "What a step printed does not fit OUTPUT_SCHEMA.",
fix: "Correct the step or the schema; a case under `tests` shows it beforehand."
},
MACRO_UNANNOUNCED: {
what: "Macro {name} changed {path}, which no step of it announces. Way back: {rollback}.",
cause: "A step changed a file that is not among its `touches`.",
fix: "List the file under `touches` of that step, or keep the step from changing it."
},
MACRO_EVIDENCE_TOUCHED: {
what: "Macro {name} changed {path}, which belongs to the evidence of the run.",
cause: "No macro may change the session, the ledger, what was collected, .nx47 nor the settings of git.",
fix: "Keep its steps from writing there; the run has to be made again."
},
MACRO_POINT_FAILED: {
what: "The macro {name}, run at {point}, failed: {why}.",
cause: "nx47.yml names it at that point, and what is named there has to succeed.",
fix: "Try it alone: `nx47 macro plan {name}`, `nx47 macro test {name}`; or take it out of nx47.yml."
}
};
const sessionFailuresEn = {
SESSION_TASK_INVALID: {
what: "{file}, line {line}: this is no task ({why}).",
cause: "A part is missing, is there twice, or has not the form of the template.",
fix: "Fill in TASK (three lines at most), CONTEXT, CONSTRAINTS and DONE_CRITERIA (`- criterion => evidence`) as in templates/TASK.md."
},
SESSION_GOAL_REFUSED: {
what: "Goal refused ({why}): rule {rule} of the contract.",
cause: "The goal of a session is a single sentence, on one line, of 200 characters at most.",
fix: 'Give one sentence that names what will be delivered: `nx47 session new "…" --task TASK.md`.'
},
SESSION_OPEN: {
what: "The session {session} is open: {goal} {why}",
cause: "One problem at a time: rule {rule} of the contract.",
fix: 'Go on with it (`nx47 session status`), or close it: `nx47 session close --state OK|KO --reason "…"`.'
},
SESSION_NONE: {
what: "No session is open in {folder}.",
cause: "It was not begun, or it is closed.",
fix: 'Begin one: `nx47 session new "goal" --task TASK.md`.'
},
SESSION_FULL: {
what: "The log of the session has {bytes} bytes, {most} at most: rule {rule} of the contract.",
cause: "A log is never cut or rewritten: it rotates by a new session, which quotes the end of this one.",
fix: "Close the session (`nx47 session close …`), then go on with `nx47 session new …`."
},
SESSION_ASTRAY: {
what: "No step can begin: the session is off the way to its goal (rule {rule} of the contract).",
cause: "Of the last five steps too few were done, or none proved a criterion that was still open.",
fix: 'Go back to the last stable point (`nx47 session rollback NAME`) or keep what is there, then plan anew: `nx47 session plan --item "…" --reason "…"`.'
},
MESSAGE_TOO_LONG: {
what: "{what}: {length} characters, {most} at most (rule {rule} of the contract).",
cause: "A long message hides what counts.",
fix: "Say it in fewer words, and put the rest into a file that is given as evidence."
},
STEP_RUNNING: {
what: "Step {step} is running: one at a time (rule {rule} of the contract).",
cause: "It has not been concluded yet.",
fix: "Go on with it, or conclude: `nx47 session log --phase LOG_EVENT --state DONE|FAILED|SKIPPED`."
},
STEP_INCOMPLETE: {
what: "{phase}: {missing} is missing (rule {rule} of the contract).",
cause: "A step says what it does, which criterion it serves and which files it will touch, before it acts.",
fix: "Add {missing}."
},
STEP_UNPLANNED: {
what: "{phase} refused: no step is planned (rule {rule} of the contract).",
cause: "Nothing is executed without a plan.",
fix: 'First: `nx47 session log --phase PLAN --say "…" --serves N --touches PATH`.'
},
STEP_OUT_OF_ORDER: {
what: "Step {step}: {phase} refused, {expected} is expected (rule {rule} of the contract).",
cause: "The order is PLAN, EXECUTE, VERIFY, CRITIQUE, LOG_EVENT, each once.",
fix: "Log {expected}, or give the step up with LOG_EVENT and --state FAILED or SKIPPED."
},
STEP_TARGET_MISSING: {
what: "{phase} refused: {missing} is missing (rule {rule} of the contract).",
cause: "Every action names the machine and the terminal where it takes place.",
fix: "Add {missing}."
},
STEP_UNPROVEN: {
what: "Step {step} is not done: it has no evidence (rule {rule} of the contract).",
cause: "Without evidence a step is SKIPPED or FAILED.",
fix: "Give evidence (`--proof file:PATH`), or conclude with --state SKIPPED or FAILED."
},
SESSION_PLAN_MISSING: {
what: "EXECUTE refused: {file} holds no plan (rule {rule} of the contract).",
cause: "The task takes more than ten minutes, or has several steps or files.",
fix: 'Write the plan: `nx47 session plan --item "…" --item "…"`.'
},
SESSION_PLAN_CHANGED: {
what: "EXECUTE refused: {file} is no longer the plan that was shown (rule {rule} of the contract).",
cause: "The page was changed or removed by hand; it is made of the events.",
fix: 'Plan anew with `nx47 session plan --item "…" --reason "…"`, which writes the page again.'
},
PROOF_REFUSED: {
what: "Evidence refused: {proof} ({why}), rule {rule} of the contract.",
cause: "Evidence is a readable file of the project, without a secret, named with its kind.",
fix: "Give `--proof file:PATH` (or command, checksum, diff, log, answer)."
},
REPORT_PART_MISSING: {
what: "The session can't be closed, this is missing: {parts} (rule {rule} of the contract).",
cause: "The report of a task has a date, a commit, a host, what was changed, the way back and a single priority.",
fix: 'Give what is missing: a commit with nothing left over, `--touches PATH`, `--rollback "…"` or a checkpoint, one `--next "…"`.'
},
SESSION_UNPROVEN: {
what: "OK refused: nothing proves the criteria {criteria} (rule {rule} of the contract).",
cause: "A criterion is proven by a step that is DONE and serves it, with evidence of the kind it asks for.",
fix: "Prove them, or close with --state KO."
},
SESSION_CHECKPOINT_REFUSED: {
what: "Checkpoint {name} refused: {why} (rule {rule} of the contract).",
cause: "A checkpoint is a clean commit, under a free name, from which going back and the minimal test succeed.",
fix: "Commit or remove what is changed, mend the test, or choose another name."
},
GOING_BACK_REFUSED: {
what: "Going back to {name} refused: {why} (rule {rule} of the contract).",
cause: "The tree is not clean, the checkpoint is not the one that was recorded, or nothing differs.",
fix: "Commit or remove what is changed; `nx47 session status` lists the checkpoints."
},
GOING_BACK_UNCONFIRMED: {
what: "Going back to {name} not confirmed (rule {rule} of the contract).",
cause: "An act that undoes work needs two validations: the name, and the digest of the plan that was shown.",
fix: "Read the plan again, then: `nx47 session rollback {name} --execute --yes {name} --plan {digest}`."
}
};
const failuresEn = {
...lawEn,
...agentFailuresEn,
USAGE_UNKNOWN_COMMAND: {
what: "Unknown command: {command}.",
cause: "A typing slip, or a command of another version.",
fix: "Run `nx47 --help`. Nearest command: {suggestion}"
},
USAGE_UNKNOWN_FLAG: {
what: "Unknown option: {flag}.",
cause: "A typing slip, or an option of another command.",
fix: "Run `nx47 {command} --help`. Nearest option: {suggestion}"
},
USAGE_BAD_VALUE: {
what: "Value refused for {flag}: {value}.",
cause: "The value has not the form that is expected.",
fix: "Give {expected}."
},
INIT_NO_KERNEL: {
what: "Neither kernel-metadata.json nor a notebook in {folder}.",
cause: "The folder is empty, or it is not the project's.",
fix: "Run `nx47 init --from OWNER/KERNEL` to start from a kernel that exists, or name the folder: `nx47 init PATH`."
},
INIT_NO_OWNER: {
what: "{notebook} has no kernel-metadata.json, and nothing says whose kernel it will be.",
cause: "No dataset-metadata.json names an owner, and KAGGLE_USERNAME is absent.",
fix: "Give your Kaggle name: `KAGGLE_USERNAME=your-name nx47 init`, or start from a kernel: `nx47 init --from OWNER/KERNEL`."
},
CONFIG_NOT_FOUND: {
what: "No nx47.yml in {folder} or above it.",
cause: "The command was not started from a project.",
fix: "Give the project's folder: `nx47 rehearse PATH`."
},
CONFIG_UNREADABLE: {
what: "{file}, line {line}: this YAML can't be read ({why}).",
cause: "A duplicate key, an indentation or a stray quote.",
fix: "Correct that line."
},
CONFIG_UNKNOWN_KEY: {
what: '{file}, line {line}: unknown key "{key}".',
cause: "A typing slip in the setting's name.",
fix: 'Did you mean "{suggestion}"? All settings: `nx47 --help`.'
},
CONFIG_BAD_VALUE: {
what: '{file}, line {line}: the value of "{key}" is refused: {why}.',
cause: "The value is not of the type that is expected.",
fix: "Correct that value; `nx47 --help` describes every setting."
},
CONFIG_MISSING_KEY: {
what: '{file}: the required setting "{key}" is missing.',
cause: "The file is incomplete.",
fix: 'Add "{key}: …".'
},
CONFIG_PATH_OUTSIDE: {
what: '{file}: the path of "{key}" leads out of the project.',
cause: "What lies outside the project is neither surveyed nor audited.",
fix: 'Give a path inside the project, relative to nx47.yml, without "..".'
},
CONFIG_BUNDLE_PATH: {
what: '{file}: "{key}" must be a folder of its own.',
cause: "That folder is published whole, and made whole by the recipe.",
fix: "Keep the bundle in a folder inside the project that holds nothing else, such as `bundle`."
},
CONFIG_REPORT_NAME: {
what: '{file}: the value of "{key}" is no name for the report of the notebook.',
cause: "It must be a plain file name in /kaggle/working, and none of the names that the kit writes itself.",
fix: "Give a file name without a folder, such as `my_report.json`."
},
PROJECTS_NOT_FOUND: {
what: "No project of the repository fits {glob}.",
cause: "A typing error in `projects:`, or an nx47.yml that git does not track yet.",
fix: "Correct the glob, or add that nx47.yml: `git add`."
},
CHANGED_BASE_UNKNOWN: {
what: "git does not know the commit {base}.",
cause: "The repository is checked out without its history, or a forced push replaced this commit.",
fix: "Check out with `fetch-depth: 0`, or run without --changed: every project is taken then."
},
PROFILE_UNKNOWN: {
what: "Unknown runtime profile: {profile}.",
cause: "This version does not ship that profile.",
fix: "Use kaggle-py312."
},
PROFILE_INVALID: {
what: "A profile of the product can't be read: {why}",
cause: "A damaged profile file.",
fix: "Install the product again; if it comes back, report it."
},
TOOL_MISSING: {
what: 'The program "{tool}" is missing on this machine.',
cause: "It is not installed, or not on the PATH.",
fix: "Install it: {command}"
},
PYTHON_MISSING: {
what: "No usable CPython {minor} on this machine.",
cause: "Python is not installed in that version.",
fix: "Install it: {command}"
},
PYTHON_BROKEN: {
what: "{python} does not answer properly: {why}",
cause: "An incomplete Python installation.",
fix: "Install that Python again, or take it off the PATH."
},
VENV_FAILED: {
what: "The Python environment could not be made: {why}",
cause: "The venv module or pip is missing, or the package index did not answer.",
fix: "Try: {command}"
},
WHEELS_UNREACHABLE: {
what: "{what}: packages could not be had: {why}",
cause: "No network, no package index, or a hash that does not match.",
fix: "Check the network and the hashes, then run again; nothing was published."
},
SESSION_LACKS_MODULES: {
what: "The notebook imports what this machine has no package for: {modules}",
cause: "The profile neither lists them nor says that they are absent: Kaggle may have them.",
fix: "Capture a whole profile with `nx47 profile probe --kaggle --execute`, list them in a profile of the project, or put wheels of them into the bundle."
},
RECIPE_FAILED: {
what: "The bundle's recipe failed: {command}",
cause: "{why}",
fix: "Run that command by hand in the project, correct, run again."
},
DISK_WRITE_FAILED: {
what: "Can't write: {file} ({why}).",
cause: "A full disk or a protected folder.",
fix: "Free some space or change the rights, then run again; nothing is half-written."
},
ISOLATION_UNAVAILABLE: {
what: "The session can't be isolated on this machine: {why}",
cause: "Linux namespaces are forbidden here, with and without sudo.",
fix: "Rehearse on a Linux that allows `unshare` (or with `sudo -n`)."
},
OPEN_NETWORK: {
what: "This machine can't close the network for the session: {why}",
cause: "Linux namespaces are forbidden here, with and without sudo, or this is no Linux.",
fix: "Rehearse on a Linux that allows `unshare` (or with `sudo -n`), or accept an open network with --allow-open-network."
},
REPOSITORY_INCOMPLETE: {
what: "The history of the project is not all there: {why}.",
cause: "A GO is about a commit and about journals that only ever grew: without the whole repository nothing proves it.",
fix: "Run from a whole clone of the git repository (fetch-depth: 0) with at least one commit."
},
INPUT_MISSING: {
what: "The rehearsal lacks what the kernel reads: {inputs}",
cause: "Only the dataset that the project publishes is known here; other inputs and secrets are not fetched.",
fix: "Name a folder for each input under `inputs` in nx47.yml, and set NX47_SECRET_<LABEL> for each secret."
},
BUNDLE_MISSING: {
what: "The bundle is missing or empty: {path}",
cause: "It was not made, or holds nothing but links, which Kaggle drops; a recipe fills an empty folder only.",
fix: "Fill that folder with plain files, or empty it and let bundle.recipe make it."
},
FILE_UNREADABLE: {
what: "File can't be read: {file} ({why}).",
cause: "It is missing, or its rights forbid reading.",
fix: "Check the path and the rights."
},
JSON_INVALID: {
what: "JSON refused: {why} (offset {offset}).",
cause: "A truncated file, a duplicate key, a number out of range or foreign text.",
fix: "Write that file as strict JSON."
},
CSV_INVALID: {
what: "CSV refused: {why}.",
cause: "An unclosed quote or an incomplete row.",
fix: "Write that file as RFC 4180 says."
},
TIME_INVALID: {
what: "Time refused: {text}.",
cause: "It has not the form of ISO 8601.",
fix: "Write times as ISO 8601, in UTC."
},
ZIP_INVALID: {
what: "Archive refused: {why} ({entry}).",
cause: "A truncated or tampered wheel, or a file that is no zip.",
fix: "Download that wheel again."
},
ELF_INVALID: {
what: "Native library refused: {why}.",
cause: "The file is no whole ELF.",
fix: "Build the library again."
},
NOTEBOOK_INVALID: {
what: "Notebook refused: {why}.",
cause: "The file is no Python notebook of format 4, or it is over 1 MB.",
fix: "Open it in Jupyter and save it without outputs."
},
NAME_UNSAFE: {
what: "File name refused: {name} ({why}).",
cause: "A name from outside would leave its folder.",
fix: "Rename that file."
},
CREDENTIALS_MISSING: {
what: "No Kaggle credentials.",
cause: "Neither KAGGLE_API_TOKEN, nor KAGGLE_USERNAME with KAGGLE_KEY, nor ~/.kaggle/access_token, nor ~/.kaggle/kaggle.json.",
fix: "Create a token in your Kaggle account's settings and give it as KAGGLE_API_TOKEN; without an account: `nx47 rehearse`."
},
CREDENTIALS_INVALID: {
what: "Kaggle credentials refused ({source}): {why}",
cause: "A token that expired, was revoked, or has another form.",
fix: "Create a new token and replace the secret."
},
CREDENTIALS_SHADOWED: {
what: "Kaggle turns down the credentials of {source} ({why}), and others lie beside them: {unused}.",
cause: "The first credentials found count alone: a dead token is never replaced in silence by another account.",
fix: "Renew {source}, or take it away so that {unused} counts."
},
CREDENTIALS_EXPOSED: {
what: "{file} can be read by other users.",
cause: "Its rights are too wide.",
fix: "Run `chmod 600 {file}`, and replace that key if others could read it."
},
CREDENTIALS_OTHER_USER: {
what: "These credentials are another account's: {observed}",
cause: "The owner of the kernel or of the dataset is not the token's user.",
fix: "Use the owner's token, or correct the ids in both metadata files; nothing was sent."
},
TLS_VERIFICATION_OFF: {
what: "TLS verification is switched off (NODE_TLS_REJECT_UNAUTHORIZED=0).",
cause: "An environment variable left by another tool.",
fix: "Remove that variable; nothing was sent."
},
KAGGLE_REFUSED: {
what: "Kaggle refused {operation}: {message}",
cause: "The request does not suit the service.",
fix: "Read that message, correct, run again."
},
KAGGLE_DENIED: {
what: "Kaggle denies {operation}: {message}",
cause: "The object belongs to another account, or does not exist.",
fix: "Check the owner in both ids and the token's account."
},
KAGGLE_NOT_FOUND: {
what: "Kaggle does not find the object of {operation}: {message}",
cause: "A wrong id or a deleted object.",
fix: "Check the id in the metadata."
},
KAGGLE_CAPACITY: {
what: "Kaggle has no room for this session: {message}",
cause: "The limit of concurrent sessions or the weekly quota is reached.",
fix: "Run again later; the project need not change."
},
KAGGLE_THROTTLED: {
what: "Kaggle throttles the requests ({operation}).",
cause: "Too many requests of this account in a short time.",
fix: "Run again in a few minutes."
},
KAGGLE_UNREACHABLE: {
what: "Kaggle does not answer ({operation}): {message}",
cause: "The network, a proxy or an outage.",
fix: "Check the network, then run again."
},
KAGGLE_TIMEOUT: {
what: "Kaggle did not answer in time ({operation}).",
cause: "A slow service or a cut network.",
fix: "Run again."
},
KAGGLE_UNREADABLE: {
what: "Unreadable answer of Kaggle ({operation}): {message}",
cause: "An HTML page or a truncated answer in place of JSON.",
fix: "Run again; if it lasts, the service has changed."
},
KAGGLE_BROKEN: {
what: "Internal error of Kaggle ({operation}): {message}",
cause: "A passing outage.",
fix: "Run again in a few minutes."
},
KAGGLE_AUTHORISATION_LOST: {
what: "Kaggle no longer accepts our credentials on the way ({operation}).",
cause: "The token expired or was revoked during the run.",
fix: "Create a new token and run again."
},
UPLOAD_INCOMPLETE: {
what: "Incomplete upload of {file}: {message}",
cause: "The connection was cut during the upload.",
fix: "Run again; no dataset version was made."
},
DATASET_INVALID: {
what: "Kaggle could not process version {version} of the dataset ({status}).",
cause: "A file that Kaggle does not accept.",
fix: "Open the dataset on Kaggle to see which one."
},
DATASET_MISMATCH: {
what: "Version {version} of the dataset is not our bundle: {difference}",
cause: "Another upload happened at the same time, or a file changed since the audit.",
fix: "Run again; nobody else may publish meanwhile."
},
DATASET_LOSES_FILES: {
what: "The new version would lose files that version {version} of the dataset has: {files}",
cause: "A version is a full snapshot: what is not sent again is gone from it.",
fix: "Put these files into the bundle, or name them under `removals` in nx47.yml; nothing was sent."
},
DATASET_CHANGED: {
what: "The dataset is no longer as it was shown: {observed} instead of {expected}.",
cause: "Another program publishes to it at the same time.",
fix: "Run again once nobody else publishes; nothing was sent."
},
DATASET_UNCLEAR: {
what: "The answer to {operation} was lost, and the dataset shows no new version after {seconds} s: {message}",
cause: "The service broke off after it had been asked to make the version.",
fix: "Run again: a version that was made after all is found and used."
},
DATASET_NOT_READY: {
what: "Version {version} of the dataset is not ready after {seconds} s.",
cause: "Kaggle is still processing the files.",
fix: "Run again later."
},
KERNEL_SOURCE_REFUSED: {
what: "The kernel lost a data source: {sources}",
cause: "The dataset does not exist, is not ready or is not ours to use.",
fix: "Check dataset_sources; Kaggle calls this a success all the same."
},
KERNEL_MISMATCH: {
what: "The kernel pushed is not ours: expected {expected}, seen {observed}.",
cause: "A title that does not give this slug, or another push at the same moment.",
fix: "Check title and id in kernel-metadata.json, then run again."
},
KERNEL_KIND_CHANGED: {
what: "The kernel exists already with another type: {observed}",
cause: "Kaggle refuses to turn a notebook into a script, or the other way round.",
fix: "Give kernel_type and code_file the type of the published kernel, or choose another kernel."
},
KERNEL_BUSY: {
what: "A session of the kernel {kernel} is already going on ({status}).",
cause: "An earlier run has not ended.",
fix: "Wait for its end, then run again."
},
PUSH_UNDECIDED: {
what: "It can not be told whether the service took the push of {kernel} ({why}).",
cause: "The answer was lost, and the kernel could not be read back clearly afterwards.",
fix: "Look at the versions of the kernel; run again once none of its sessions is going on."
},
SESSION_DEADLINE: {
what: "The session has not ended after {seconds} s (status: {status}).",
cause: "A notebook that takes longer than planned, or a queue.",
fix: "Raise `deadline`, or run again later."
},
PROBE_FAILED: {
what: "The probe kernel brought no profile back: {status} {message}",
cause: "Its session did not end as complete, or left no nx47_runtime_profile.json.",
fix: "Read the log below .nx47/session, then run the probe again."
},
OUTPUT_INCOMPLETE: {
what: "Incomplete output: {file} ({why}).",
cause: "A cut download, an error page in place of the file, or a file over the limit (`too-large`).",
fix: "Run again; where it is too large, let the notebook write less."
},
OUTPUT_TOO_MANY: {
what: "The session left {files} output files, more than {most}.",
cause: "Every output is downloaded and its digest checked, so their number is limited.",
fix: "Let the notebook pack small files into one archive, or write them below /tmp."
},
LOG_TOO_LARGE: {
what: "The log of the session is larger than {mebibytes} MiB.",
cause: "The whole log is read for warnings: one that can not be read whole proves nothing.",
fix: "Let the notebook print less, and write long results to a file."
},
OUTPUT_NAME_UNSAFE: {
what: "The session lists an output with a dangerous name: {name} ({why}).",
cause: "Such a name can leave the folder of the outputs, hide what it says, or fall together with another on other disks.",
fix: "Write below /kaggle/working only, with plain names; nothing was written."
},
PRECHECK_FAILED: {
what: "The pre-check {cause} failed; nothing was published.",
cause: "Its row in the report says what the command answered.",
fix: "Correct what the command reports, then run again."
},
DETACH_NEEDS_SERVICE: {
what: "--detach has nothing to leave running: the embedded Kaggle ends with this program.",
cause: "A rehearsal without --service runs its sessions inside this program.",
fix: "Start `nx47 serve` elsewhere and give its address with --service, or leave --detach out."
},
TICKET_NOT_FOUND: {
what: "No ticket to collect: {folder}.",
cause: "No run of this project has left a ticket there, or the path is mistyped.",
fix: "Start one with `nx47 certify --execute --detach`, or give the path of a ticket.json."
},
TICKET_INVALID: {
what: "{file} is no ticket of this program: {why}.",
cause: "A cut file, another file, or a ticket of another version.",
fix: "Give the ticket.json that the run left in its session folder, whole."
},
TICKET_CHANGED: {
what: "{file} is not as it was written ({why}).",
cause: "Somebody edited the ticket, or the session that it belongs to.",
fix: "Take the ticket from the session or the artefact of the run again; never edit it."
},
TICKET_OTHER_PROJECT: {
what: "This ticket belongs to {expected}, this folder to {observed}.",
cause: "The ticket of another project, or the wrong folder.",
fix: "Run the command in the folder of {expected}, or outside any project."
},
TICKET_OTHER_SERVICE: {
what: "This ticket was left by {expected}, not by {observed}.",
cause: "Credentials are only ever sent to Kaggle, or to a service that you name yourself.",
fix: "If you trust that service: `nx47 collect --service {expected}`."
},
TICKET_EXPIRED: {
what: "This ticket could be used until {expires}.",
cause: "So long after its push a session proves nothing of today's project.",
fix: "Start a new run: `nx47 certify --execute`."
},
TICKET_COLLECTED: {
what: "This ticket was collected already: {session}.",
cause: "One session has one judgement.",
fix: "Read the report in {session}, or start a new run."
},
EVIDENCE_MISSING: {
what: "Evidence is missing: {path}.",
cause: "The folder is no session of a run that acted, or files were taken out of it.",
fix: "Give the session folder, or its folder `evidence`, as the run left it."
},
EVIDENCE_INVALID: {
what: "{path} is no evidence of this program: {why}.",
cause: "A cut file, another file, or evidence of another version.",
fix: "Fetch the session folder again from where the run left it; docs/evidence.md names every member."
},
EVIDENCE_CHANGED: {
what: "{path} is not what was judged: {why}.",
cause: "The file was changed, added or replaced after the run.",
fix: "Judge the folder that the run left; `nx47 verify` names each file that was changed."
},
ROLLBACK_CHANGED: {
what: "Version {version} of the {what} is not what it says, or what was recorded: {why}.",
cause: "A version made by another program has no bundle-manifest.json; one that differs from manifest or record was changed.",
fix: "Choose another version (`nx47 history`), or publish the content you trust with `nx47 certify`."
},
LEDGER_BROKEN: {
what: "The ledger of the runs does not hold: {file}, line {line}: {why}.",
cause: "A line was changed, removed, put in or written twice, or the history was rewritten.",
fix: "Nothing was added. Run nx47 verify, which names the first bad commit, and restore the branch from a clone that still verifies."
},
COMMIT_BACK_REFUSED: {
what: "The branch {branch} does not take the run: {why}",
cause: "The token may not write (permissions: contents: write is missing), or a rule protects the branch from pushes.",
fix: "Grant contents: write to the job, or leave this branch out of the protection rule; then run nx47 commit-back with the session folder, which is kept."
},
COMMIT_BACK_STALE: {
what: "The branch {branch} was moved by others in each of {tries} tries.",
cause: "Very many runs end at the same time.",
fix: "Run nx47 commit-back with the session folder, which is kept."
},
COMMIT_BACK_TAKEN: {
what: "The branch {branch} already holds another run under the name {session}.",
cause: "Two machines began a run of this project in the same second, or the session was continued after it was added.",
fix: "Nothing was added or changed. Run it again: its session gets a name of its own."
},
COMMIT_BACK_UNREACHABLE: {
what: "git could not work with {remote}: {why}",
cause: "No such remote, no network, or no right to read it.",
fix: "Check git remote -v and the credentials. Before a run: run again. After it: nx47 commit-back with the session folder, which is kept."
},
COMMIT_BACK_SECRET: {
what: "Nothing was committed: {file}, line {line} holds what looks like a secret ({kind}).",
cause: "A command, the log or an output of the run printed it.",
fix: "Revoke the secret, find what printed it, and run again. The verdict of this run stands; its session stays on this machine."
},
GITHUB_DENIED: {
what: "GitHub refuses {operation} (HTTP {status}): {message}",
cause: "The token github-token lacks the permission {permission}, or is not valid any more.",
fix: "Grant `{permission}` to the job (permissions), or leave github-token empty."
},
GITHUB_REFUSED: {
what: "GitHub refuses {operation} (HTTP {status}): {message}",
cause: "The repository does not take what is sent: a commit that it does not have, issues switched off, a locked conversation.",
fix: "Settle in the repository what the message says, or switch the setting off (comment, issue)."
},
GITHUB_UNREACHABLE: {
what: "GitHub did not answer {operation}: {why}",
cause: "GitHub's interface, the network, or its limit of calls.",
fix: "Run again later; check GITHUB_API_URL and the proxy on a machine of your own."
},
GITHUB_COMMIT_UNKNOWN: {
what: "The event names no commit: no status is set.",
cause: "The event's file can not be read, or the run that was collected came from a folder without git.",
fix: "Run the action on push, pull_request, workflow_dispatch or schedule, in a repository that is checked out."
},
JOB_ORDER_INVALID: {
what: "The order {file} is refused: {why}.",
cause: "A member is missing, unknown, or not of its form.",
fix: "Give JOB_ID, MACRO_NAME, INPUT, DEADLINE (a moment in UTC) and LIMITS (seconds, memory_mb, disk_mb, processes)."
},
JOB_ID_TAKEN: {
what: "The job {job} is there already, with another order ({was}, now {given}).",
cause: "An id stands for one order, so that a job is done once.",
fix: "Give the new order an id of its own, or ask for the result of the first: `nx47 job result {job}`."
},
JOB_NOT_FOUND: {
what: "No job {job} in {spool}.",
cause: "It was submitted elsewhere, or never.",
fix: "Run `nx47 job status` to see the jobs of this folder."
},
JOB_REFUSED: {
what: "The job {job} is refused: {why} (rule {rule}).",
cause: "The order asks for what its macro or this machine does not permit.",
fix: "Correct the order, or have the macro and the machine permit it."
},
JOB_LIMIT: {
what: "The job went beyond its limit of {limit}: {seen}, where {allowed} is allowed (rule {rule}).",
cause: "It needs more than its order gives it, or it does not end.",
fix: "Give it more in LIMITS, under a new id."
},
JOB_NO_MACHINE: {
what: "No machine can take the job {job}: {why}.",
cause: "None of the declared machines is up, with a free place and an empty queue.",
fix: "Wait, or bring one of them back."
},
WORKER_BUSY: {
what: "A worker has {spool} already: process {pid} on {machine}.",
cause: "One worker at a time takes the jobs of a folder, so that the number of jobs at once is kept.",
fix: "Wait until it ends, or end it."
},
MACHINES_NOT_FOUND: {
what: "There is no {file}.",
cause: "No machine is declared for this project.",
fix: "Make this file from templates/machines.yml."
},
MACHINES_REFUSED: {
what: '{file}, line {line}: "{key}" breaks rule {rule} of the contract ({why}).',
cause: "Two machines contradict each other, or a fallback leads nowhere.",
fix: "Correct that line; `nx47 contract {rule}` explains the rule."
},
MACHINE_UNKNOWN: {
what: 'No machine "{machine}" in {file}.',
cause: "A typing slip, or a machine that is not declared yet.",
fix: "Declared machines: {known}"
},
MACHINE_ELSEWHERE: {
what: '"{machine}" is not this machine ({hostname}).',
cause: "A machine is probed where it is.",
fix: "Run `nx47 machines probe {machine} --format json` in a job on {where}, then here: nx47 machines probe {machine} --from FILE"
},
MACHINE_UNPROBED: {
what: '"{machine}" has no probe.',
cause: "Nothing is known of that machine.",
fix: "Run: nx47 machines probe {machine}"
},
MACHINE_UNREADABLE: {
what: '"{machine}": {part} could not be read ({why}).',
cause: "The probe ran without the rights that it needs.",
fix: "Probe again with the rights of root, then repeat this."
},
MACHINE_STATE_INVALID: {
what: "{file} does not hold: {why} (rule {rule}).",
cause: "The file was changed, cut or replaced.",
fix: "Take it for a security sign: compare with a copy, then probe again."
},
MACHINE_CLOCK_UNKNOWN: {
what: "{reference} told no time: {why}.",
cause: "The network is closed, or it is no time.",
fix: "Give another reference: --clock URL or --clock 2026-03-01T12:00:00Z"
},
MACHINE_REASON_MISSING: {
what: '"{machine}": {action} without a reason is refused (rule {rule}).',
cause: "What a person decides about a machine is recorded with its reason.",
fix: 'Add --reason "…".'
},
MACHINE_NOT_QUARANTINED: {
what: '"{machine}" is not in quarantine.',
cause: "It has been cleared already, or the name is another machine's.",
fix: "See: nx47 machines list"
},
MACRO_REFUSED: {
what: "A step tried to leave its allow-list: {what} {target}.",
cause: "A defect of the product.",
fix: "Report it with the report."
},
...macroFailuresEn,
MACRO_UNPROVEN: {
what: "A step did not prove its result: {missing} {observed}",
cause: "Without evidence a step is not done.",
fix: "Run again; if it comes back, report it with the report."
},
SERVICE_FOLDER_BUSY: {
what: "The embedded Kaggle already uses {folder}.",
cause: "Another rehearsal of this project is going on.",
fix: "Wait for its end; two rehearsals do not share a folder."
},
SERVICE_PORT_BUSY: {
what: "Port {port} is already taken.",
cause: "Another program listens there.",
fix: "Choose another port, or --port 0 for a free one."
},
CANCELLED: {
what: "Stopped on request.",
cause: "Ctrl-C, or a cancelled job.",
fix: "Run again whenever you like; the ledger says where it stopped."
},
DEFECT: {
what: "Defect of the product ({where}).",
cause: "It is not your project.",
fix: "Run again with --debug and report it."
},
...sessionFailuresEn
};
const fidelityEn = {
"FID-001": "IntrospectToken says by `active`, true or false, whether a token is valid.",
"FID-002": "IntrospectToken names the account as `username`.",
"FID-003": "Hello names the owner of a legacy key as `userName`.",
"FID-004": "Calls are authorised by `Bearer` with a token or by `Basic` with a legacy key, in no other way.",
"FID-010": "Every remote operation is a POST, also those that only read.",
"FID-011": "Requests are JSON and say so by `Content-Type`.",
"FID-012": "Every answer of an operation is JSON and says so, errors included.",
"FID-013": "Operations lie under `/v1` on Kaggle’s API host and under `/api/v1` on localhost.",
"FID-014": "Every answer carries the service’s time as `Date`.",
"FID-015": "A refused call is answered `{code, message}` or `{error: {code, message, status}}`.",
"FID-016": "`Retry-After` is whole seconds or an HTTP date.",
"FID-017": "A member that is absent or null has its default; an unknown one is ignored.",
"FID-020": "StartBlobUpload gives a `token` and an address `createUrl`.",
"FID-021": "Upload addresses are used without authorisation: the address is the secret.",
"FID-022": "An upload is answered 200 or 201 when it is whole, 308 when more is awaited, 404 or 410 when its address has expired.",
"FID-023": "308 says by `Range: bytes=0-K` what has arrived; without it nothing has.",
"FID-024": "An upload is announced with its length in bytes; an empty file may leave it out.",
"FID-030": "The answer to a new dataset or version does not say its number.",
"FID-031": "A refused dataset is answered 200 with `status: error`.",
"FID-032": "The status of a dataset is one of nine words; an absent one means that nothing is persisted yet.",
"FID-033": "GetDataset says the current version as `currentVersionNumber`; READY alone may be of the version before.",
"FID-034": "GetDataset lists its versions by `versionNumber`.",
"FID-035": "GetDataset names the dataset as `owner/slug`.",
"FID-036": "GetDataset says by `isPrivate` who may see it; absent means public.",
"FID-037": "The files of a dataset are listed as `datasetFiles`; an empty page may leave it out.",
"FID-038": "Sizes of dataset files are whole bytes in `totalBytes`; an empty file may leave it out.",
"FID-039": "Each listed file of a dataset has a `name`.",
"FID-040": "Times are ISO 8601 in UTC, ending in Z.",
"FID-041": "A page that is not the last names the next one by `nextPageToken`.",
"FID-042": "A version is a full snapshot: what is not sent again is gone from it.",
"FID-043": "A `.zip` or `.tar.gz` that is published becomes a folder of its name; a wheel stays a file.",
"FID-050": "A push that was taken is answered with its `versionNumber`.",
"FID-051": "A push is answered with the address of the kernel, by which another slug than asked shows.",
"FID-052": "A refused push is answered 200 with its reason in `error`.",
"FID-053": "Refused sources are named in `invalidDatasetSources`, and the kernel runs without them.",
"FID-054": "A push is answered with the kernel’s number in `kernelId`.",
"FID-055": "A push names the kernel by a path in `ref`.",
"FID-056": "GetKernel says the version it shows as `metadata.currentVersionNumber`.",
"FID-057": "GetKernel gives the source that was pushed as `blob.source`.",
"FID-058": "GetKernel lists the data sources that a version is bound to.",
"FID-059": "GetKernel says privacy and internet as true or false.",
"FID-060": "The status of a session is one of seven words; an absent one means queued.",
"FID-061": "A failed session says why in `failureMessage`.",
"FID-062": "The status of a session does not give its number, so a session can’t be cancelled by it.",
"FID-063": "`versionLabel: vN` asks for exactly that version, of kernel, status, files, output and log.",
"FID-064": "Outputs are listed by `fileName` and an address; `files` may be null.",
"FID-065": "The listing of outputs has no sizes; ListKernelFiles has them.",
"FID-066": "The log is the text of a JSON array, empty while the session runs.",
"FID-067": "Records of the log name their stream, `stdout` or `stderr`.",
"FID-068": "Records of the log carry seconds since the start of the session.",
"FID-069": "ListKernelFiles gives sizes in whole bytes; an empty file may leave it out.",
"FID-070": "ListKernelFiles gives the time of each file.",
"FID-071": "An unknown kernel is answered as one that may not be seen, 403.",
"FID-072": "Addresses of outputs are read without authorisation.",
"FID-073": "An address of an output ends with the file, or with 403 once it has expired.",
"FID-074": "A kernel is a notebook or a script, said in lower case.",
"FID-075": "A push that leaves internet out runs with it; ours always says it.",
"FID-076": "A session that starts right after READY may mount the version before: only the manifest read by the session proves which one.",
"FID-077": "The live log of a session ends with the event `END_OF_LOG`; a cut without it is no end.",
"FID-078": "A new connection to a live log begins with its first record: what was seen before comes again.",
"FID-079": "A version that was saved without being run has the status NEW_SCRIPT and no session.",
"FID-080": "A session lasts twelve hours at most, on a TPU nine."
};
const initEn = {
heading: "Written by `nx47 init`: each setting has the reason for its value. `nx47 --help` describes them all.",
reasons: {
language: "Language of messages and report, as `nx47 init` was asked (--language).",
packsCore: "The pack that fits any notebook: nothing here has native library, main report and images together, as the pack nx47 asks.",
packsWhole: "Native library, main report and compressed images were seen around {seen}: the pack nx47 proves them too.",
profileOfWheels: "Most wheels of the bundle are made for this CPython ({seen}): the Kaggle image that has it.",
profileUsual: "Kaggle's image of today; no wheel asks for another.",
kernelOnly: "The only kernel-metadata.json of the repository: {seen}.",
kernelOfDataset: "The kernel that asks for the project's dataset: {seen}.",
kernelOfMany: "Among several kernels, the one nearest to the top of the repository: {seen}.",
kernelPulled: "The kernel that was fetched from Kaggle: {seen}.",
kernelMade: "Written beside the notebook, which had no metadata: {seen}.",
accelerator: "The machine that the kernel asked for ({seen}): here, where it is seen, not in kernel-metadata.json.",
dataset: "Name, title and licence of the dataset that carries the bundle: {seen}.",
bundle: "The folder that is published as the dataset: the one with the wheels and libraries ({seen}).",
required: "What {seen} holds today: a version that would lose some of it is refused before anything is published.",
native: "The native library of the bundle: {seen}. Add the functions that the notebook needs below `symbols`.",
nativeSymbols: "The native library of the bundle, and those of its functions that the code names: {seen}.",
assets: "These files of the bundle are, byte for byte, members of {seen}: they have to stay so.",
mainReport: "The report that the notebook itself writes, named in {seen}.",
report: "The project's report: each run on Kaggle adds a dated section to it and leaves the old bytes alone ({seen}).",
prechecks: "The project's own check, run before anything is published: {seen}.",
inputsFound: "Folders of the repository that stand for the other inputs of the kernel in a rehearsal: {seen}.",
inputsMissing: "Folders that stand for the other inputs of the kernel in a rehearsal. To be filled: {seen}."
},
dropped: {
kit: "the kit of a certification",
image: "the pinned image: it would keep the packages of another day (the setting `image` chooses one)",
machine: "the machine, which is now the setting `accelerator`",
internet: "access to the internet: what the notebook installed from the network has to come from a bundle",
mountPrefixes: "the prefixes datasets/, code/, models/ and competitions/ of the sources, which Kaggle refuses",
title: "the title, of which Kaggle would make another kernel: this one comes from the slug"
},
droppedFrom: "Left behind of {kernel}, with its number (id_no) if it had one:",
planned: "Would be written ({count}):",
written: "Written ({count}):",
kept: "Exists, left as it is ({count}):",
others: "Other kernels of the repository, left aside (`kernel:` chooses one): {paths}",
toDecide: "Left to decide:",
decisions: {
action: "where the action comes from: put the repository and the commit that you chose in the place of OWNER/nx47-certify@000… in .github/workflows",
inputs: "the data: fill {folders}, or name another folder below `inputs` in nx47.yml",
environment: "the environment `kaggle` of the GitHub repository: the secret KAGGLE_API_TOKEN and the variable KAGGLE_USERNAME (a rehearsal needs neither)"
},
public: "Reports in a public repository are public: sessions, logs and outputs of the notebook among them. The setting `evidence: digest` keeps the least.",
next: "Next:",
folders: {
configs: "Configurations of the project, as controlled copies: what a machine or a service is set up with, without any secret. A change is one commit; what was there before is in git.",
scripts: "Scripts of the project. Each can be run twice without harm, says what it changes, and ends with a status other than 0 when it fails.",
reports: "Reports that people read, one a task, each with its date, its commit and its machine. Certified runs leave theirs in their session folder.",
evidence: "Evidence that belongs to no single session: captures, outputs, checksums. What proves a step is copied into the session itself, with its digest."
}
};
const jobsEn = {
submitted: "Job {job}: submitted",
known: "Job {job}: known already, with the same order",
pending: "Job {job}: no result yet",
cancelling: "Job {job}: its end is asked for",
noWorker: "No worker is running: `nx47 worker`",
worker: "Worker: {free} of {slots} places free, {queue} waiting",
working: "Jobs of {spool}, {slots} at a time",
workDone: "No job is left to do",
chosen: "Job {job} → {machine}: {reasons}",
reduced: "reduced",
wouldSend: "What would be sent (`--execute` does it):",
sent: "Job {job}: sent to {machine}'s runner",
sentBefore: "Job {job}: sent before, {page}"
};
const judgementEn = {
governing: {
title: "Governing document",
rule: "Each numbered point, with the step, the event and the digest that prove it. A point without evidence is not done, and there is no GO.",
document: "document",
origins: {
project: "the project's own",
shipped: "shipped with NX47 Certify"
},
point: "point",
proof: "proven by",
event: "event",
done: "DONE",
notDone: "NOT DONE",
below: "the points below it",
none: "—",
unmatched: "Named in nx47.yml, absent from the document: {ids}"
}
};
const rulesEn = {
"MCH-001": {
title: "Probe absent or too old",
why: "Nothing recent is known of this machine.",
fix: "Probe it: nx47 machines probe {machine}"
},
"MCH-002": {
title: "The hypervisor is not known to be healthy",
why: "What runs on a doubtful host is doubtful too.",
fix: "Probe the hypervisor first and settle its findings."
},
"MCH-003": {
title: "Unexpected host name",
why: "The machine that answered does not have the name of the one that is meant.",
fix: "Look where the probe ran, or correct hostname."
},
"MCH-004": {
title: "A declared address is missing",
why: "The machine no longer answers where it is expected.",
fix: "Bring the address back, or correct addresses."
},
"MCH-005": {
title: "Started anew since its probe",
why: "After a boot nobody knows what is mounted.",
fix: "Probe it again: nx47 machines probe {machine}"
},
"MCH-006": {
title: "Two machines are one",
why: "One start of the kernel answers under two names.",
fix: "Correct the way to one of them."
},
"MCH-007": {
title: "Clock off",
why: "Logs of several machines can no longer be compared.",
fix: "Set up synchronisation (chrony, timesyncd), or give a reference: --clock."
},
"MCH-008": {
title: "Another time zone",
why: "The times in the logs read differently.",
fix: "timedatectl set-timezone, or correct timezone."
},
"MCH-009": {
title: "Too little free disk",
why: "A task would fail there half-way.",
fix: "Make room."
},
"MCH-010": {
title: "Fewer processors than declared",
why: "The load that is planned does not fit.",
fix: "Give them back to the machine, or correct cpu."
},
"MCH-011": {
title: "Less memory than declared",
why: "The load that is planned does not fit.",
fix: "Give it back to the machine, or correct memory-gib."
},
"MCH-012": {
title: "Expected storage missing or another",
why: "Data would go elsewhere, or be missing.",
fix: "Mount the declared file system, then probe again."
},
"MCH-013": {
title: "One file system written to in two places",
why: "Two writers corrupt the disk: everything stops.",
fix: "Unmount it on one side, check it (fsck), then probe both. A clone needs a new UUID."
},
"MCH-014": {
title: "Undeclared mount",
why: "Every mount of a disk is documented.",
fix: "Declare it under storage, or unmount it."
},
"MCH-015": {
title: "A port is open without a declared reason",
why: "Nothing is open without a reason.",
fix: "Stop the service, or declare the port and its reason."
},
"MCH-016": {
title: "Network changed without a decision",
why: "A change of the network is decided and recorded.",
fix: 'nx47 machines baseline {machine} --execute --reason "…", or change it back.'
},
"MCH-017": {
title: "SSH login by password",
why: "A password can be guessed.",
fix: "PasswordAuthentication no, or a last day under ssh.password."
},
"MCH-018": {
title: "A setting of sshd is refused or unknown",
why: "Keys only, no password for root, logins are logged.",
fix: "Correct sshd_config; a probe by root reads every setting."
},
"MCH-019": {
title: "SSH keys missing or too open",
why: "Whoever reads a private key comes in as its owner.",
fix: "chmod 600 private keys, and one authorised key to come in by."
},
"MCH-020": {
title: "Too many refused logins",
why: "Somebody tries passwords: a security sign.",
fix: "Read the logs, block the source, then clear the quarantine."
},
"MCH-021": {
title: "cron or systemd changed",
why: "What starts by itself is not what was confirmed: a security sign.",
fix: 'Find out who changed it. Legitimate: nx47 machines baseline {machine} --execute --reason "…"'
},
"MCH-022": {
title: "Binary or preload changed",
why: "A program of the system is not what was confirmed: a security sign.",
fix: 'Compare with the package. Legitimate: nx47 machines baseline {machine} --execute --reason "…"'
},
"MCH-023": {
title: "Settings or authorised key changed",
why: "A watched file is not what was confirmed: a security sign.",
fix: 'Find out who changed it. Legitimate: nx47 machines baseline {machine} --execute --reason "…"'
},
"MCH-024": {
title: "No baseline",
why: "Without one no drift can be seen.",
fix: 'nx47 machines baseline {machine} --execute --reason "…"'
},
"MCH-025": {
title: "Credential file missing or too open",
why: "A secret is read by its owner alone.",
fix: "chmod 600 that file, or take it out of credentials."
},
"MCH-026": {
title: "Credential file in the repository",
why: "No secret in the repository, not even one that git ignores.",
fix: "Move it out of the project and make a new secret."
},
"MCH-027": {
title: "Logs can not be written",
why: "Without a log nothing that is done is proven.",
fix: "Make the folder logs and give it to the account of the service."
},
"MCH-028": {
title: "Scripts can not be run",
why: "The folder is absent, closed, or mounted noexec.",
fix: "Make the folder scripts, without noexec."
},
"MCH-029": {
title: "A declared program is missing",
why: "The environment that is planned is not installed.",
fix: "Install it, or correct programs."
},
"MCH-030": {
title: "An expected service is not active",
why: "The machine does not do what it answers for.",
fix: "systemctl status, then start it."
},
"MCH-031": {
title: "A share that is undeclared or open to all",
why: "Shares follow the chosen model.",
fix: "Narrow it in /etc/exports, or declare it under shares."
},
"MCH-032": {
title: "In quarantine",
why: "A security sign waits for a person to look.",
fix: 'After looking: nx47 machines clear {machine} --reason "…"'
},
"MCH-033": {
title: "The health check fails",
why: "The machine itself does not say that it is healthy.",
fix: "Run the command of health there and settle it."
},
"MCH-034": {
title: "Storage scheme missing or stale",
why: "Storage is documented as it is.",
fix: "nx47 machines document --execute"
},
"MCH-035": {
title: "Network scheme missing or stale",
why: "The network is documented as it is.",
fix: "nx47 machines document --execute"
},
"MCH-036": {
title: "Takes no jobs",
why: "Its declared limits leave room for none.",
fix: "Send the job elsewhere, or correct limits.jobs."
}
};
const machinesEn = {
rules: rulesEn,
columns: {
name: "machine",
role: "role",
reach: "reached by",
state: "state",
probe: "last probe"
},
states: {
ready: "ready",
blocked: "blocked",
quarantined: "quarantine",
unprobed: "unprobed"
},
reaches: {
local: "here",
ssh: "command"
},
contract: "Rules of the contract",
effects: {
stop: "stops everything",
quarantine: "puts the machine into quarantine",
blocks: "keeps jobs away from this machine",
refuses: "red, keeps nothing away"
},
answers: {
fail: "✗",
unknown: "?"
},
expected: "expected",
observed: "observed",
allRight: "Machines: {count}; nothing is wrong.",
counts: "Machines: {count}; findings: {fails}; unknown: {unknowns}.",
probed: "{machine}: probe {path}, sha256 {sha256}",
probeUnknowns: "{machine}: {count} facts could not be read ({names})",
elsewhere: "{machine}: not here; by a job on {where}, then --from",
quarantined: "{machine} is put into quarantine ({rules}): no more jobs until `nx47 machines clear {machine}`.",
cleared: "{machine}: quarantine cleared, the reason is recorded.",
baselineWritten: "{path}: {count} digests, {changes} differences from the one before. Commit this file.",
baselinePlanned: "Nothing was written: --execute does it.",
documentsWritten: "Pages written: {paths}",
decision: "Decision",
pages: {
made: "Written by `nx47 machines document` from configs/machines.yml and the last probe of each machine; not to be edited by hand.",
storageTitle: "Storage scheme",
networkTitle: "Network scheme",
storageColumns: "machine | mount | UUID | access | seen",
sharesTitle: "Shares",
sharesColumns: "machine | folder | access | seen",
networkColumns: "machine | role | zone | bridge | addresses | seen | network of jobs",
portsTitle: "Open ports",
portsColumns: "machine | port | reason | seen",
undeclared: "NOT DECLARED",
seen: "yes",
missing: "MISSING",
unknown: "unknown",
none: "none"
}
};
const macrosEn = {
builtIn: "built-in",
own: "project",
nothing: "changes nothing",
inputs: "input",
outputs: "output",
allowed: "programs allowed",
reads: "reads",
writes: "writes",
hosts: "hosts",
variables: "variables",
risk: "risk",
evidence: "evidence required",
back: "way back",
test: "test",
untested: "no test: `nx47 macro test --all` refuses it",
touches: "changes",
plan: "digest of the plan",
execute: "Nothing was done. To do it, add to the same inputs: nx47 macro run {name} --execute --plan {hash}",
marks: {
simulated: "simulated",
readOnly: "read-only",
notSimulable: "not simulable"
},
passed: "{passed} of {all} cases as expected",
written: "{file} is written: an example that works, with its test. Try it: nx47 macro test {name}",
kept: "{file} exists already and stays as it is.",
done: "Done and verified. Session: {folder}",
example: {
heading: "A macro of the project: what is done, with what, what proves it and the way back.",
goal: "keep a copy of a file and count its lines",
version: "To be changed as soon as the macro does something else (rule 48).",
input: "Typed inputs; nothing is accepted that is not named here.",
inputFile: "file of the project",
output: "Outputs: what a step prints, read as its type.",
allow: "All that the macro may start, read, write and see. Anything else is refused before it starts.",
risk: "replaces the copy before",
steps: "Program and arguments, one by one: no shell reads them. { input: name } puts an input there, whole.",
verify: "Checked after the steps, on what is really there.",
rollback: "Run when a step or a check fails.",
tests: "Each case is run really, in a folder that is thrown away.",
testName: "a file of two lines is counted and copied",
refusedName: "a path outside the project is refused"
}
};
const nativeRulesEn = {
"ELF-001": {
title: "Native library absent from the bundle",
why: "The notebook loads this file from the dataset; it will not find it on Kaggle.",
fix: "Build the library and put it into the bundle, or correct `native.library` in nx47.yml."
},
"ELF-002": {
title: "The file is no ELF library",
why: "It holds something other than compiled code: a Git LFS pointer, a text, nothing at all.",
fix: "Replace it by the compiled file (`git lfs pull` for an LFS pointer), then make the manifest again."
},
"ELF-003": {
title: "ELF library cut off or contradicting itself",
why: "Its tables point outside of the file: loading it can kill the process (SIGBUS).",
fix: "Build it again or copy it whole, then compare its size and SHA-256."
},
"ELF-004": {
title: "Not a 64-bit x86-64 Linux shared library",
why: "The loader of the platform only opens shared objects of its own architecture.",
fix: "Build for x86_64 Linux with `-shared -fPIC`."
},
"ELF-005": {
title: "Needed library not found",
why: "Neither the bundle nor the image provides this library, or the profile does not tell.",
fix: "Add it to the bundle under its SONAME and link with `-Wl,-rpath,'$ORIGIN'`, or link it statically."
},
"ELF-006": {
title: "Version of a system library that the runtime does not have",
why: "The library was linked on a newer system than the one that will run it; the symbols named require it.",
fix: "Build on a system whose glibc is no newer (for instance Ubuntu 22.04 or manylinux_2_28)."
},
"ELF-007": {
title: "Undefined symbols without a provider",
why: "ctypes binds everything when it opens the library: one symbol without a provider makes loading fail.",
fix: "Link every source file and library that defines them (`-lm`, …); `-Wl,-z,defs` refuses them when building."
},
"ELF-008": {
title: "Required functions not exported",
why: "The notebook calls them by name; they are not among the visible functions of the library.",
fix: 'Define them in the compiled sources, without `static` or hidden visibility, in C (`extern "C"` in C++).'
},
"ELF-009": {
title: "Executable stack refused by this glibc",
why: "Since glibc 2.41 a library that asks for an executable stack is no longer loaded.",
fix: "Link with `-Wl,-z,noexecstack` and mark assembler files with `.note.GNU-stack`."
},
"ELF-010": {
title: "Executable stack asked for",
why: "It still loads here, weakens the process, and is refused from glibc 2.41 on.",
fix: "Link with `-Wl,-z,noexecstack` and mark assembler files with `.note.GNU-stack`."
},
"ELF-011": {
title: "DT_RELR relocations with a glibc before 2.36",
why: "This glibc skips them in silence: the library loads, then crashes.",
fix: "Link without `-Wl,-z,pack-relative-relocs`."
},
"ELF-012": {
title: "RPATH or RUNPATH to a folder of the build machine",
why: "That folder does not exist on Kaggle, or holds something else there.",
fix: "Remove it (`patchelf --remove-rpath`) or use `$ORIGIN`."
},
"ELF-013": {
title: "Relocations in code (DT_TEXTREL)",
why: "The loader must make the code writable; hardened systems refuse that.",
fix: "Compile every object file with `-fPIC`."
},
"ELF-014": {
title: "Loading refused by the dynamic loader",
why: "The library forbids dlopen, asks for too much static thread-local storage, or for a processor level that the runtime lacks.",
fix: "Link without `-z nodlopen`, with `-ftls-model=global-dynamic`, and compile with `-march=x86-64`."
},
"ELF-015": {
title: "Loading cannot be predicted",
why: "The profile does not describe the loader of the runtime.",
fix: "Use a profile captured in the target runtime; a run on Kaggle captures it."
},
"ELF-016": {
title: "Extension modules under a suffix that this interpreter does not import",
why: "The module loads, but Python only looks for the expected suffixes: the import will fail.",
fix: "Take the wheel built for this Python; do not rename one of another version."
},
"ELF-017": {
title: "Two different builds under one SONAME",
why: "The process loads only one of them, the first asked for: the other part will run with a library that is not its own.",
fix: "Keep one build, or give the others a SONAME of their own (`auditwheel repair` does so)."
},
"ELF-018": {
title: "Library present, but not under the name asked for",
why: "The loader looks for a file named as the SONAME; a Kaggle dataset keeps no symbolic links.",
fix: "Put the library into the bundle under the exact name of its SONAME."
},
"ELF-019": {
title: "Library brought by another package",
why: "The module finds it only if the other package was imported before and has loaded it already.",
fix: "Import the named package first; the run on Kaggle gives the proof."
},
"ELF-020": {
title: "Symbols of a wheel of which the profile has no table",
why: "The library that would provide them is in the runtime, but the profile does not list its symbols.",
fix: "Nothing is blocked: the import in the session answers; a profile captured by a run tells more."
},
"ELF-021": {
title: "Forbidden functions exported",
why: "nx47.yml (`native.forbidden`) excludes these names: exported, they can take the place of those of another library, or ship what was not to be shipped.",
fix: "Declare them `static`, or hide them (`-fvisibility=hidden`, a version script), then build the library again."
}
};
const reportEn = {
title: "NX47 certification report",
verdict: "Verdict",
cause: "Cause",
seen: "Observed",
notMet: "not met",
why: "Why",
fix: "What to do",
packs: "Packs of conditions",
target: "Target",
targets: {
kaggle: "Kaggle",
rehearsal: "rehearsal on the embedded service"
},
service: "Service",
mode: "Mode",
isolation: "Tier of isolation",
tiers: {
namespaces: "namespaces without privilege (no network, /kaggle in place)",
"sudo-namespaces": "namespaces through sudo (no network, /kaggle in place)",
"rewritten-paths": "no namespaces: paths rewritten, NETWORK OPEN",
none: "no session",
kaggle: "Kaggle's machine"
},
interpreter: "Python of the session",
waited: "Wait",
waitedValue: "{seconds} s in all; first wait asked for: {asked}; status after it: {status}",
waitDefault: "default",
session: "Session",
sessionStatus: "Status of the session",
startedAt: "Start (UTC)",
place: "Machine and terminal",
nonce: "Nonce",
ledgerHead: "Sealed ledger head",
dataset: "Dataset version",
datasetReused: "(already published, identical)",
manifest: "Bundle manifest (sha256)",
kernel: "Kernel version",
certifies: "Certified kernel",
continues: "Goes on from session (head of its ledger)",
none: "—",
steps: "Steps",
step: "no.",
macro: "macro",
time: "time (UTC)",
goal: "goal",
command: "exact command or call",
decision: "decision",
files: "files touched",
check: "check afterwards",
evidence: "evidence",
output: "Significant output",
card: "What was to be sent",
prechecks: "Pre-checks",
precheck: {
title: "Pre-check {id} fails",
why: "{command}: {observed}",
fix: "Run this command, mend what it refuses."
},
incidents: "Incidents",
noIncident: "No incident.",
code: "code",
happened: "what happened",
outputs: "The eight persistent outputs",
metrics: "The five metrics",
name: "name",
result: "result",
pass: "PASS",
fail: "FAIL",
notReached: "FAIL (not reached)",
observed: "observed",
expected: "expected",
conditions: "Conditions",
condition: "condition",
answer: "answer",
answers: {
ok: "ok",
fail: "FAIL",
unknown: "not proven"
},
noConditions: "The run stopped before it could be judged.",
notRequired: "not in a rehearsal",
findings: "Findings of the audit",
auditBefore: "Before publication, profile {profile}: {rules} rules",
auditAfter: "On the facts of the session, profile {profile}: {rules} rules",
auditBeside: "For information, profile {profile}: {rules} rules",
noFinding: "No finding.",
history: {
title: "Published versions of {ref}, profile {profile}",
omitted: "({count} older ones are not shown)",
none: "No version is published.",
absent: "Kaggle shows no dataset {ref}.",
unlisted: "its files are no longer listed",
size: "{files} files, {bytes} bytes",
lost: "lost: {items}",
replaced: "replaced: {items}",
fitsNoMore: "no wheel fits any more: {items}"
},
wheels: "Wheels × (Python, ABI, platform)",
wheelsRuntime: "the runtime prefers {tag}",
wheel: "wheel",
platform: "platform",
nearest: "nearest: {reasons}",
rules: "rules",
differences: "In what the session differed from the profile of the audit",
noDifference: "Nothing: the audit repeated on the session's facts had the same ones.",
fact: "fact",
outlook: "Forecast: the same bundle under every shipped profile",
outlookFits: "It fits from profile {first} to profile {last}; nothing is said of any runtime but these profiles.",
outlookNone: "It fits none of these profiles for certain; nothing is said of any other runtime.",
runtime: "runtime",
stopped: "stops working, and what would not",
lacking: "lacking",
stays: "left open",
insteadImage: "{name} {version} of the image",
insteadNothing: "nothing known here",
log: "Log of the session",
lineClasses: "Lines by class",
lineClassNotes: "payload: content; event: JSON text; progress: drawn over by the next; platform: allow-list",
unseenNoise: "Entries of the allow-list that every run shows and this one did not: {entries}",
unlistedLines: "{count} lines are counted without being listed: the list has reached its length",
problems: "Warnings and errors",
suppressed: "Platform lines left out ({count})",
otherStderr: "Other lines on stderr",
count: "times",
stream: "stream",
entry: "entry of the list",
pattern: "pattern",
line: "line",
noLine: "No line.",
surface: {
title: "Certified surface",
meaning: "The verdict rests on what was exercised in the session; it says nothing of the rest.",
exercised: "Exercised",
notCovered: "Outside of the verdict",
cells: "cells",
wheels: "wheels",
symbols: "functions of the native library",
otherSources: "source that ran and is none of the user's cells",
packs: "packs of conditions not chosen",
conditions: "conditions that only Kaggle can show",
unlisted: "not listed",
onKaggle: "A run on Kaggle judges them."
},
contents: "Contents",
charts: {
phases: "Steps over time",
phasesShow: "{seconds} in all; the wait is hatched, a failed step is dashed",
metrics: "Processor, memory and GPU memory during the session",
metricsShows: "{count} samples; whole line: used, long dashes: total, vertical dots: next step",
latency: "Latency by step of the notebook",
latencyShows: "the {shown} slowest of {count}",
most: "greatest {value}",
curves: {
cpu_percent: "Processor (%)",
ram_used_mb: "Memory used (MB)",
ram_total_mb: "Memory in all (MB)",
gpu_mem_used_mb: "GPU memory used (MB)",
gpu_mem_total_mb: "GPU memory in all (MB)"
},
curve: "curve",
least: "least",
mean: "mean",
greatest: "greatest",
samples: "{count} samples read, {refused} rows not readable.",
latencyStep: "step of the notebook",
milliseconds: "milliseconds",
otherSteps: "… and {count} more steps."
},
value: "value",
refusal: {
condition: "Condition {code} is not met: {title}.",
other: "{code}: {title}.",
failedTitle: "What failed",
where: "Line or file",
command: "Command to run again",
seeConditions: "Follow the remedy of each condition that is not met, then run again."
},
rootCause: "root cause",
correction: "correction",
retest: "retest",
retestNone: "not yet in this run: {command}",
changes: "Changes",
noChange: "This run changed nothing.",
file: "file",
reason: "reason",
impact: "impact",
impacts: {
"build-bundle": "the bundle that is published is this one",
"stage-bundle": "the copy that is published carries its manifest",
publish: "a session mounts this version of the dataset",
push: "a new version of the kernel runs, the old ones stay",
"leave-ticket": "the session can be judged later",
collect: "log and outputs are kept as they were received",
rollback: "nothing is changed on the service",
"append-journals": "one more dated section, the old bytes untouched",
"commit-back": "the session stands in the branch of reports, forward only"
},
transport: {
title: "Way to the service",
nobody: "No connection was seen.",
host: "service",
proxy: "proxy",
tls: "encryption",
authority: "verified by",
root: "authority",
requests: "requests",
direct: "none",
plain: "none",
unverified: "nobody: the certificate was not verified",
builtIn: "one of those that Node carries",
private: "none of those that Node carries",
chain: "Certificates, from the service to the authority",
subject: "certificate",
issuer: "issued by"
},
diffs: "Differences, line by line",
versions: "Versions kept, and why they are compatible",
noVersion: "No version was seen.",
version: "version",
whyFits: "why it fits",
asCaptured: "captured in the session by the kit",
tagFits: "tag {tag} accepted by profile {profile}",
tagFitsNot: "does not fit profile {profile}: {reasons}",
importedFrom: "imported in the session, {origin}",
notImported: "not imported in the session: {origin}",
origins: {
bundle: "files equal to a wheel of the bundle",
image: "provided by the image",
absent: "absent",
unknown: "of no established origin"
},
librarySymbols: "native library, {count} symbols required",
continuity: "Continuity",
continuitySeries: "Continuity: V7 historic → V13 strict operational",
historic: "historic",
operational: "operational",
versionsBefore: "{ref}, versions 1 to {last}: none of them is deleted",
versionOf: "{ref}, version {version}",
mainReport: "Main report",
families: "families that are read: {families}",
family: "{name}, family {family}",
earlierRuns: "{count} reports of earlier sessions, kept",
evidenceIndex: "Index of evidence",
whereProof: "place",
noProof: "not found",
commit: "Commit",
goingBack: "Going back",
goingBackHow: "Nothing is deleted on the service: this command publishes the versions before again, first without `--execute`.",
goingBackNothing: "This run published nothing: there is nothing to go back from.",
goingBackFirst: "These versions are the first: none came before them.",
reproduction: "Doing it by hand with the official client",
reproductionHow: "From the project's folder, with your Kaggle credentials; what is pulled is the newest version of the notebook that this run pushed, with the kit's cells.",
moreLines: "… and {count} more lines in evidence/kernel.stderr.log.",
conclusion: "Conclusion",
notCertified: "not certified on Kaggle",
notProven: "not proven",
failedConditions: "Failed conditions ({count})",
openConditions: "Conditions not proven ({count})",
more: "and {count} more: {ids}",
meaning: {
GO: "Every condition is proven on Kaggle, without error or warning.",
"GO-PRIVATE-ROOT": "Everything is proven, but the service's certificate does not come from a public authority.",
"NO-GO": "A condition failed: this project is not certified.",
INCONCLUSIVE: "Nothing failed in the project, but the proof is incomplete: a new run needs no change.",
REHEARSED: "All conditions that can be checked outside Kaggle are met. Only a run on Kaggle can answer GO.",
PENDING: "The session is not collected yet.",
PLANNED: "Nothing was written: this is the plan. The project is not certified.",
AUDITED: "Only the audit has run. The project is not certified."
},
inconclusive: {
platform: {
title: "The service failed",
why: "Its answers were missing or unreadable.",
fix: "Run again later."
},
capacity: {
title: "The service has no room left",
why: "Sessions or quota are used up.",
fix: "Wait for the other sessions to end, run again."
},
throttled: {
title: "The service limits the calls",
why: "Too many requests in the time given.",
fix: "Run again later."
},
deadline: {
title: "The session did not end in time",
why: "The longest time allowed is over.",
fix: "Raise `deadline`, run again."
},
authorisation: {
title: "The authorisation was lost on the way",
why: "The service refused in mid-run what it had accepted.",
fix: "Renew the credentials, run again."
},
machine: {
title: "This machine lacks a tool",
why: "A rehearsal needs Python, venv and pip.",
fix: "Install what the incident names, run again."
},
isolation: {
title: "This machine can not isolate the session",
why: "Neither namespaces without privilege nor sudo without a password.",
fix: "Allow namespaces, or run on another machine."
},
"open-network": {
title: "The session could reach the network",
why: "The isolation did not close the network.",
fix: "Run on a machine that can close the network."
},
"input-missing": {
title: "An input is missing",
why: "A file that only the user has is absent.",
fix: "Provide that file, run again."
},
unproven: {
title: "A required proof is missing",
why: "Nothing failed, but a condition has no proof.",
fix: "See the conditions not proven, then run again."
}
}
};
const repositoryRulesEn = {
"REP-011": {
title: "File expected by the code, absent from the bundle",
why: "The notebook or a pre-check names this file in full: it will not find it in the dataset. A wheel name composed by hand often exists in no index.",
fix: 'Correct the name in the code ("observed" shows what the bundle has for this package), or add the file to the bundle.'
},
"REP-012": {
title: "Outdated file name in another script",
why: "This run does not use the script, but it names a file that the bundle lacks: run one day, it will fail or publish something else.",
fix: "Bring the name up to date, or move the script out of the certified project as history."
},
"REP-013": {
title: "Required function that does nothing",
why: "Its body only casts its arguments to void, returns a constant, or is empty: the symbol exists, the library loads, and nothing is computed.",
fix: "Write the function, or compile the source file that has it. Take it out of `native.symbols` only if the notebook does not call it."
},
"REP-014": {
title: "Verdict contradicted by its proof",
why: "The text, or the name of the folder, announces a success; the JSON beside it says otherwise, or the text admits that its proofs are missing.",
fix: "Append a dated entry with the true verdict (NO-GO) to the document, without erasing the earlier one, or rename the folder."
},
"REP-015": {
title: "Verdict without a machine-readable proof",
why: 'A text announces a success, and no JSON report with the status "ok" lies beside it or is named by it: nobody can check it.',
fix: "Put the JSON report of that run beside the text, or name it in the text."
},
"REP-016": {
title: "Empty evidence",
why: "A report or log of zero bytes proves nothing: usually a download or a redirection failed.",
fix: "Find the original file again, or remove it and say in the journal that it is missing."
},
"REP-017": {
title: ".json file that is no JSON",
why: "A file of the bundle or a piece of evidence does not read as JSON, or holds a program: the wrong file was copied, and every reader will fail.",
fix: "Take the right file. Write values that are not finite otherwise than as NaN, and every key once."
},
"REP-018": {
title: "Another unreadable .json file",
why: "The file is no evidence and does not go into the bundle, but no tool will be able to read it.",
fix: "Correct the line given, or give the file its true type."
},
"REP-019": {
title: "Git-LFS pointer where data is read",
why: "Settings or code read this file, which here only holds the address of its content.",
fix: "Run `git lfs pull`, or take the file out of LFS (`git lfs migrate export`)."
},
"REP-020": {
title: "Same content under several names of evidence",
why: "Two pieces of evidence that are equal to the byte do not come from two runs: a copy was presented as a second measurement.",
fix: "Keep the file of the real run and name the copy in the journal."
},
"REP-021": {
title: ".gitignore rule that hides the reports",
why: "`git add` would leave out the files listed in the evidence without a word: the report would never be recorded.",
fix: "Add `!session/` and `!session/**` below this line, or narrow the pattern."
},
"REP-022": {
title: "Git attribute that changes the reports",
why: "With this filter git stores a pointer or other bytes in the place of the report: its digest no longer proves anything.",
fix: "Add `session/** -filter -diff -merge -text` at the end of .gitattributes, and the same for the evidence listed."
},
"REP-023": {
title: "File that differs from the member of its source archive",
why: "nx47.yml says that this file comes from that archive: its bytes are others, or the archive cannot prove it.",
fix: 'Extract the named member again, without conversion, and make the bundle again. "Unknown": not every tool reads the archive alike, make it again.'
},
"REP-024": {
title: "Path that is the name of a variable",
why: "A script wrote `$NAME` instead of its value (a quoted heredoc delimiter): the real file is missing elsewhere, and a key may have gone the same way.",
fix: "Correct the script, move the content to its place, and remove this path."
},
"REP-025": {
title: "Script that publishes or builds beside the certification",
why: "What it publishes or gathers was checked by nobody; Kaggle's own client, for one, leaves folders out in silence.",
fix: "Nothing to do if it is history. Otherwise use `nx47 bundle` and `nx47 certify`, or name it under `bundle.recipe`."
},
"REP-026": {
title: "Made-up evidence",
why: "The file calls itself simulated, or its measurements can come from no clock and no machine (nanoseconds at equal distances, columns that never move): it proves nothing.",
fix: "Replace it with the measurement of a real run, or remove it and say so in the journal."
},
"REP-027": {
title: "File that is not what its name says",
why: "Its first bytes are of another format (often the error page of a download): the notebook will fail when it reads it.",
fix: "Take the right file and compare its sha256, or give it its true name."
},
"NBK-005": {
title: "Import before installation",
why: "The module is imported before the `pip install` that brings what it needs: Python keeps the version of the image, and tifffile looks for imagecodecs only once.",
fix: "Move the installation before every import of this module, into an earlier cell."
},
"NBK-006": {
title: "Only one of the two mount paths",
why: "Kaggle mounts a dataset at `/kaggle/input/<slug>` or at `/kaggle/input/datasets/<owner>/<slug>`, depending on the kernel: the code knows only one of them.",
fix: "Try both paths and keep the one that exists."
},
"NBK-007": {
title: "`from __future__` too late",
why: "Python refuses this line (SyntaxError) when another statement stands before it in the cell or script.",
fix: "Make it the first line."
},
"NBK-008": {
title: "Name that nothing defines",
why: "The cell will raise NameError: a word of JSON in the place of Python's, or a forgotten import.",
fix: "Write what is expected, or add the import to the first cell."
},
"MET-012": {
title: "File name that Kaggle refuses or changes",
why: "This character or form does not survive publication: the dataset would have another name, or none.",
fix: "Rename it with letters, digits, dots, dashes and underscores."
},
"MET-013": {
title: "Names that differ only in case",
why: "Where case does not count, one of the files overwrites the other.",
fix: "Rename one of them."
},
"MET-014": {
title: "Archive that Kaggle unpacks",
why: "Kaggle puts the content in the place of the archive: the published list will not be that of the manifest, and the notebook will not find the archive.",
fix: "Put the files themselves into the bundle, or give the archive another extension."
},
"MET-015": {
title: "Folders in the bundle",
why: "This program publishes them as they are; Kaggle's own client leaves them out without `--dir-mode`.",
fix: "Nothing to do here. To publish by hand as well, put everything at the first level or use `--dir-mode zip`."
},
"MET-016": {
title: "Hidden file in the bundle",
why: "Files whose name begins with a dot are published too: often a remnant of an editor or a system, sometimes a key.",
fix: "Take it out of the bundle if it does not belong there."
},
"MET-017": {
title: "Name reserved for metadata",
why: "Kaggle's own client never sends a file of this name: published by it, the dataset would lack what the manifest lists.",
fix: "Take the file out of the bundle (nx47.yml names it under `dataset`), or rename it."
},
"MET-018": {
title: "Larger than Kaggle takes",
why: "A notebook may have 1 MiB and a dataset 200 GiB at most: publication would be refused.",
fix: "Clear the outputs of the notebook, or take out of the bundle what is not used."
},
"MET-019": {
title: "Symbolic link in the bundle",
why: "Kaggle keeps no links: this name will not exist in the session.",
fix: "Put a copy of the file in the place of the link, under the name that the loader or the code asks for."
},
"MET-020": {
title: "Kernel in another language than Python",
why: "The kernel kit that observes the session is Python: a kernel in R or R Markdown can be run by Kaggle, and never certified here.",
fix: "Certify the part that is Python; push R kernels with another tool."
},
"MET-021": {
title: "Machine that Kaggle does not have",
why: "Kaggle refuses the push, or runs the session on another machine without a word.",
fix: "Take one of the names expected, or leave the accelerator out."
},
"MET-022": {
title: "Machine for chosen accounts only",
why: "Kaggle gives this machine to accounts that it has chosen: to any other the push is refused.",
fix: "Keep it if the account has it; otherwise take one of the names expected."
},
"MET-023": {
title: "P100 with the torch of the image",
why: "The image's torch is built without the P100's architecture (sm_60): every computation on it fails. `enable_gpu` alone gives a P100.",
fix: "Set `accelerator: NvidiaTeslaT4` in nx47.yml, or bring a torch that knows sm_60 in the bundle."
},
"MET-024": {
title: "Source in a form that Kaggle refuses",
why: "Kaggle answers 200 and runs the kernel without a source that it can not read.",
fix: "Write the source in the form expected, without `datasets/`, `code/`, `models/` or a version."
},
"MET-025": {
title: "Image that is not one of Kaggle's",
why: "Only an image of Kaggle's own, named by its digest, can be asked for.",
fix: "Take the digest from the kernel's page on Kaggle, or leave the image out."
},
"MET-026": {
title: "Session longer than a TPU is given",
why: "A TPU session ends after nine hours, whatever is asked for.",
fix: "Lower `session-timeout` to 32400 at most."
},
"SEC-004": {
title: "Kaggle key file in the project",
why: "This is where Kaggle's client keeps its key: whatever it holds today, it will be published one day.",
fix: "Remove the file (`git rm --cached`), add it to .gitignore and, if it ever held a key, create a new one."
},
"SEC-005": {
title: "Credential of another service",
why: "A token or a private key is in the project or the bundle: publishing would hand it to everybody.",
fix: "Revoke it with its service, take it out of the file and of the git history. For a complete search, use a dedicated scanner as well."
},
"SEC-006": {
title: "Secret of this run in the project",
why: "A credential that the program was given for this very run stands in a file or in a file name, as it is or encoded: it is valid, and whoever reads the project can use it.",
fix: "Revoke it now where it was made and create a new one, take it out of the file and of the git history, and keep it in a secret of the repository or in the environment only."
},
"VER-001": {
title: "Two versions for one thing",
why: "Title, id and file names of the same thing do not bear the same version: nobody can tell what was certified.",
fix: "Choose the version and write it at every place listed in the evidence."
},
"VER-002": {
title: "Kernel, dataset and report of different versions",
why: "No error where each is numbered by itself; otherwise one of them was left behind.",
fix: "Check the table in the evidence (file, line, version); bring them together if they share one numbering."
},
"VER-003": {
title: "Continuity between kernels not documented",
why: "The project cites an older kernel, and no document links the old version to the new one.",
fix: 'Add a line to a document of the project, for instance "V7, history → V13, strict and operational", and leave the old kernel readable.'
}
};
const en_rules_rulesEn = {
"WHL-001": {
title: "Unreadable wheel",
why: "The file is not a sound zip archive (cut off, a Git-LFS pointer, doubtful entries): pip will fail in the session, or install something else than what was checked.",
fix: "Download the wheel from its index again, compare its sha256 with the one published there, then make the bundle again. If it is a Git-LFS pointer, run `git lfs pull`."
},
"WHL-002": {
title: "Invalid wheel file name",
why: "pip reads name, version and tags from the file name: under this one it will ignore the wheel or refuse to install it.",
fix: "Give the file the exact name that its index publishes; never make one up by hand."
},
"WHL-003": {
title: ".dist-info folder absent or incomplete",
why: "Without exactly one .dist-info folder with METADATA, WHEEL and RECORD, pip refuses to install.",
fix: "Take the original wheel again, or rebuild it with `pip wheel` instead of changing its archive."
},
"WHL-004": {
title: "Invalid or contradictory METADATA",
why: "pip drops a wheel whose metadata is invalid, or whose name and version differ from those of the file: the package will be missing in the session.",
fix: "Take the original wheel again without renaming it. If the project is yours, correct the field that is named and rebuild the wheel."
},
"WHL-005": {
title: "Unknown version of the wheel format",
why: "pip refuses a wheel whose Wheel-Version is absent or of another major version than 1.",
fix: "Rebuild the wheel with a current tool (`python -m build`), or take the one from the index."
},
"WHL-006": {
title: "Tags of the WHEEL file differ from the name",
why: "pip believes the file name only: a wheel renamed to look compatible installs, then fails on import.",
fix: "Make sure that the file was not renamed; take the wheel published for the Python that you target."
},
"WHL-007": {
title: "Content differs from RECORD",
why: "A file of the wheel is not the one that its author recorded. pip does not check: the session would run this content without a word.",
fix: "Download the wheel again and replace it in the bundle. If the change is wanted, rebuild the wheel under another version."
},
"WHL-008": {
title: "Wheel not compatible with the target runtime",
why: "No tag of the wheel is accepted by this Python, glibc and machine: pip will ignore it and the package will be missing in the session.",
fix: 'Take the wheel published for the expected tag: `pip download --only-binary=:all: --python-version … --platform … <package>==<version>`. The part at fault is under "observed".'
},
"WHL-009": {
title: "The wheel excludes this Python",
why: "Requires-Python leaves out the Python of the target runtime: pip will refuse this wheel.",
fix: "Choose a version of the package that accepts this Python, then make the bundle again."
},
"WHL-010": {
title: "Several wheels of one distribution",
why: "pip will take the newest version, even where you tried the other one.",
fix: "Leave only the wanted wheel in the bundle."
},
"WHL-011": {
title: "Digest in RECORD weak or oddly written",
why: "The content cannot be proven as the specification asks (sha256 in url-safe base64, no padding). pip does not mind, a strict installer would refuse the wheel.",
fix: "Nothing is blocked. If the project is yours, rebuild the wheel; otherwise tell its authors."
},
"WHL-012": {
title: "Contradictory runtime profile",
why: "The profile's tags are not those that its Python, glibc and machine give: nothing can be concluded about wheels.",
fix: "Capture the profile again by a run, or take `compatible_tags` out of a profile written by hand: they are then computed."
},
"WHL-013": {
title: "Platform tag older than the content",
why: "The name promises to work on a system that the libraries of the wheel are too new for: pip will install it where it does not load.",
fix: "Rebuild the wheel with a tool that checks the tag (`auditwheel repair`), or choose another version of the package. The symbols at fault are in the evidence."
},
"WHL-014": {
title: "abi3 wheel outside the stable ABI",
why: "It uses names of the interpreter that are private or younger than its tag: another Python may not have them.",
fix: "Compile with `Py_LIMITED_API` at the version of the tag, or raise the tag. If the wheel is not yours, check that it loads with the Python meant."
},
"WHL-015": {
title: "Source distribution in the bundle",
why: "Without internet pip cannot build it: the build tools will be missing, and the installation fails if pip chooses it.",
fix: "Replace it by a wheel (`pip wheel --no-deps <file>`)."
},
"WHL-016": {
title: "Libraries in a wheel that calls itself pure",
why: "Root-Is-Purelib is true although the wheel holds compiled code: only the tag of its name still says where it works.",
fix: "Nothing is blocked. If the project is yours, declare its compiled modules to the build tool."
},
"DEP-001": {
title: "Required package missing from the bundle",
why: "Without internet the session can install only what the bundle holds: the import will fail, or silently take the image's version.",
fix: "Add a compatible wheel that meets the requirement. If the Kaggle image may provide it, put the name under `required.from-image`."
},
"DEP-002": {
title: "Unmet dependency",
why: "A wheel of the bundle requires a distribution that neither bundle nor image provides in an accepted version: installation or import will fail.",
fix: "Add the missing wheel, or change the version of a package in the chain shown as evidence."
},
"DEP-003": {
title: "Malformed requirement in nx47.yml",
why: "This entry of `required.packages` is no PEP 508 requirement: nothing can be checked for it.",
fix: "Write for instance `numpy>=2.0,<3` or `tifffile==2026.4.11`."
},
"DEP-004": {
title: "Package left to the image is absent or of another version",
why: "`required.from-image` relies on the image, which does not have this package in an accepted version, or is not known to.",
fix: "Put a compatible wheel into the bundle and take the name out of `required.from-image`, or widen the requirement."
},
"DEP-005": {
title: "The image's version is replaced",
why: "The bundle replaces a version that other packages of the image build on. pip then writes an ERROR to stderr and still exits 0, which the zero-warning judgement refuses.",
fix: "Pin the image's version where you can, or install with `--no-deps` and do not import the packages named."
},
"DEP-006": {
title: "Missing dependency of a wheel that nothing requires",
why: "No required package leads to this wheel, and its own dependencies are missing: if it is installed, it will fail.",
fix: "Take it out of the bundle if it is not needed; otherwise add what it lacks and name it in `required.packages`."
},
"DEP-007": {
title: "Wheel not used by the pip line",
why: "pip keeps a version that is installed already and meets the request, and does nothing for a wheel of the same version: the session runs the image's files, not the bundle's.",
fix: "Add `--force-reinstall` (with `--no-deps` where the dependencies are to stay), or do not list the package as coming from the bundle."
},
"DEP-008": {
title: "Wheel that nothing asks for",
why: "No required package leads to this wheel: it is uploaded and checked for nothing, like a leftover of another version of the project.",
fix: "Take it out of the bundle, or name it in `required.packages`."
},
"DEP-009": {
title: "Wheel hidden by another",
why: "The bundle holds several wheels of this distribution that fit the runtime, and pip takes another one: by version, then tag, then build number. Where the three are equal, the order on disk decides.",
fix: "Keep only the wheel that is meant to be installed."
},
"DEP-010": {
title: "Wheel older than the image's version",
why: "The bundle takes the distribution back to an older version than the one the image was built and tested with: other packages may rely on the newer one.",
fix: "Bundle a version at least as new as the image's, or make sure that the older one is meant."
},
"DEP-011": {
title: "A choice exists that pip does not find",
why: "Some wheels of the bundle meet every requirement together, but pip's resolver gives up or leaves them out on the way (pre-releases that only another requirement admits, conflicts beyond its backtracking): the installation will fail.",
fix: "Pin the versions shown as evidence in the notebook and in `required.packages`, or take the wheels that mislead pip out of the bundle."
},
"DEP-012": {
title: "Dependencies not decided",
why: "The search over all choices of wheels was given up at its limit: whether the requirements can be met is not known, and unknown is never a success.",
fix: "Keep one wheel of each distribution in the bundle, or pin the versions of the chain shown as evidence."
},
"DEP-013": {
title: "A pip line of the notebook would fail",
why: "Read with the bundle and the image at hand, this `pip install` finds no way to meet what it asks for: the session will stop there, or go on without the package.",
fix: "Add the missing wheel to the bundle, or correct names, versions and paths in that line."
},
"DEP-014": {
title: "A pip line that cannot be foreseen",
why: "The line takes names, paths or options from variables, files or another source that are only known when it runs: what it installs is unknown before the session.",
fix: "Write the names, `--no-index` and `--find-links` out in the line."
},
"DEP-015": {
title: "A pip line that asks an index without internet",
why: "Without `--no-index` pip tries its index first: in a session without internet it waits, warns on stderr and fails for whatever is not installed yet.",
fix: "Add `--no-index --find-links <folder of the dataset>`."
},
"DEP-016": {
title: "Required package that no pip line installs",
why: "The notebook installs packages with pip, but not this one from the bundle: the session will import the image's version, or none.",
fix: "Add the package to a `pip install` line, with `--force-reinstall` where the image has it already, or put it under `required.from-image`."
},
"DEP-017": {
title: "Choices that depend on another pip",
why: "What pip would choose is computed as pip 24.1 and 24.2 do. The profile has another one, or it is not known which, and the bundle leaves it a choice between several wheels of the distributions named: it may choose otherwise.",
fix: "Keep one wheel of each distribution, or pin the versions in the pip line."
},
"REP-001": {
title: "Required file missing from the bundle",
why: "The notebook will not find it under /kaggle/input.",
fix: "Add the file to the bundle (or to its recipe), then make the bundle again."
},
"REP-002": {
title: "Empty file",
why: "A file of zero bytes exists but holds nothing: the session will fail to open it, or take it for a proof that it is not.",
fix: "Make the file again; first find out why it is empty (copy cut short, full disk, failed command)."
},
"REP-003": {
title: "Invalid bundle manifest",
why: "Without a reliable manifest nothing proves that the kernel received the files that were checked.",
fix: "Delete bundle-manifest.json and make the bundle again by its recipe; do not edit it by hand."
},
"REP-004": {
title: "File differs from the manifest",
why: "This file changed after the manifest was written: what would be published is not what was checked.",
fix: "If the change is wanted, make the bundle and its manifest again; otherwise restore the file."
},
"REP-005": {
title: "File of the manifest is missing",
why: "The manifest promises a file that the bundle no longer holds: the session will not find it.",
fix: "Restore the file, or make the bundle and its manifest again."
},
"REP-006": {
title: "File not in the manifest",
why: "This file would be published without being in the manifest: nothing says where it comes from or which bytes it must have.",
fix: "Take it out of the bundle, or make the bundle and its manifest again."
},
"REP-007": {
title: "Git-LFS pointer instead of data",
why: "Only the text of the pointer would be published: the session would read some 130 bytes in place of the file.",
fix: "Run `git lfs pull` (in an action: `lfs: true` at the checkout step), then try again."
},
"REP-008": {
title: "Paths not read",
why: "The audit says nothing of these paths: symbolic links, Git-LFS pointers or files that could not be read.",
fix: "Nothing to do if the notebook does not need them; otherwise put real files in their place."
},
"REP-009": {
title: "No main report named",
why: "With the pack nx47 only a report that the notebook itself writes can carry `status: ok`: without its name no positive verdict is possible.",
fix: "Set `main-report` to the name of the file that your notebook writes into /kaggle/working."
},
"REP-010": {
title: "No bundle",
why: "The folder named by `bundle.path` is absent or empty: there is nothing to publish. Where a recipe exists, a real run will make it.",
fix: "Make the bundle, correct `bundle.path`, or add a recipe under `bundle.recipe`."
},
"NBK-001": {
title: "Unreadable notebook",
why: "The file is no nbformat 4 notebook: Kaggle will refuse it or run nothing.",
fix: "Open and save the notebook with Jupyter (format 4); make sure that no git conflict marks are left in it."
},
"NBK-002": {
title: "Cell that does not compile",
why: 'A syntax error stops the session at this cell. "Unknown": no interpreter of the right minor version could compile it here, the session will tell.',
fix: "Correct the cell at the line given, or install the targeted Python minor so that the answer is known before the push."
},
"NBK-003": {
title: "Notebook kernel that Kaggle does not have",
why: "Kaggle's image has only the kernel `python3`: any other name ends the run before the first cell (NoSuchKernel).",
fix: 'Set `"name": "python3"` in `metadata.kernelspec`.'
},
"NBK-004": {
title: "Notebook pasted into a cell",
why: "The cell holds the JSON of a notebook, not Python: it will fail (`name 'null' is not defined`) or do nothing.",
fix: "Replace the content of the cell with the code that was meant."
},
"MET-001": {
title: "Unreadable kernel-metadata.json",
why: "Without this file nothing says which kernel to push. A key written twice is read differently by each tool: it is refused.",
fix: "Correct the file at the place named; `kaggle kernels init` writes a template."
},
"MET-002": {
title: "Invalid kernel id",
why: "Kaggle expects `owner/slug` in lower case, digits and dashes, the slug with at least 5 characters.",
fix: "Correct `id` in kernel-metadata.json."
},
"MET-003": {
title: "Title and slug disagree",
why: "Kaggle derives the slug from the title: the kernel would be made under another name than the one that the certification asks for.",
fix: "Choose a title whose slug is that of `id`, or change `id`."
},
"MET-004": {
title: "Code file missing or of the wrong kind",
why: 'A missing file pushes nothing; a .py pushed as a notebook (or the reverse) is refused: "You cannot change the editor type of a kernel".',
fix: "Make `code_file` and `kernel_type` agree: .ipynb for notebook, .py for script."
},
"MET-005": {
title: "Dataset missing from the kernel sources",
why: "The session would start without the bundle: no wheel and no library under /kaggle/input.",
fix: "Add the id of the dataset to `dataset_sources` in kernel-metadata.json."
},
"MET-006": {
title: "Internet is on",
why: "With internet, pip can take elsewhere what the bundle lacks: the run no longer proves that the bundle is enough.",
fix: 'Set `"enable_internet": false` in kernel-metadata.json.'
},
"MET-007": {
title: "Key that chooses the kernel or the image",
why: "`id_no` wins over `id`, and a prescribed image or machine may differ from the profile of the audit.",
fix: "Keep the key if it is wanted, and make sure that it names the right kernel, image or machine; otherwise remove it."
},
"MET-008": {
title: "Unreadable dataset-metadata.json",
why: "The dataset cannot be published without id, title and exactly one licence.",
fix: "Correct the file at the place named; `kaggle datasets init` writes a template."
},
"MET-009": {
title: "Dataset id or title refused",
why: "Kaggle refuses a slug outside 3 to 50 characters and a title outside 6 to 50.",
fix: "Correct `id` or `title` in dataset-metadata.json."
},
"MET-010": {
title: "Kernel and dataset of different owners",
why: "The same credentials must publish both: one of the two would be refused (403).",
fix: "Give both ids the same owner, that of the account whose credentials you use."
},
"MET-011": {
title: "Boolean written as text",
why: 'Kaggle\'s client accepts "true" and "false" as text, other tools take "false" for true.',
fix: "Write true or false without quotes."
},
"SEC-001": {
title: "Kaggle API token in the project",
why: "Whoever reads the repository or the dataset can publish in your name. Publishing bundle or kernel would disclose it.",
fix: "Revoke this token on kaggle.com (Settings, API), take it out of the file and of the git history, and pass it through a secret."
},
"SEC-002": {
title: "kaggle.json in the project",
why: "This file holds your key: whoever reads the repository or the dataset can publish in your name.",
fix: "Create a new key on kaggle.com (the old one is revoked by that), take the file out of the project and its git history, and pass the key through a secret."
},
"SEC-003": {
title: "Kaggle key written in code",
why: "The key is assigned to KAGGLE_KEY in the clear: whoever reads the file can publish in your name.",
fix: "Revoke the key on kaggle.com, take the line out of the file and its git history, and read the value from the environment or a secret."
},
"PRE-001": {
title: "Stops working under a coming runtime",
why: "Under this shipped profile, newer than the one audited, the file no longer installs or loads: the day Kaggle changes its image, the project stops. Nothing is said of any other runtime.",
fix: 'Add a wheel for that Python to the bundle ("proof" has the version that the image has of it, where known), or an abi3 or pure one; `nx47 when` shows the whole.'
},
...repositoryRulesEn
};
const scenariosEn = {
title: "Scenarios of the embedded Kaggle",
generated: "Generated from the table of faults: `node scripts/scenarios-md.ts`.",
use: "Each name turns on one trap of `nx47 serve` and `nx47 rehearse`, alone or with others: `--scenario stale-ready,lost-connection@3`. A number behind `@` picks occasions: `@3` the third alone, `@2-4` the second to the fourth, `@2+` the second and all after it; without a number every occasion. `seed=7` chooses what is left to chance; the same seed gives the same run.",
name: "Name",
where: "Where",
counts: "The number counts",
what: "What happens",
counted: {
calls: "calls",
errors: "errors",
uploads: "uploads",
versions: "dataset versions",
sessions: "sessions",
downloads: "downloads",
streams: "streams",
none: "—"
},
faults: {
"inactive-token": "the credentials are refused with 401",
"basic-refused": "a legacy key is refused with 401 where a token is let in",
"nested-errors": 'an error comes as `{"error": {code, message, status}}`',
"html-errors": "an error comes as a page of HTML",
"throttled-seconds": "429 with Retry-After in seconds",
"throttled-date": "429 with Retry-After as a date",
"server-error": "500, and nothing is done",
"slow-answer": "the answer takes three seconds",
"no-answer": "no answer ever comes",
"cut-answer": "the connection breaks in the middle of the answer",
"garbled-answer": "one byte of the answer is another",
"outdated-client": "a header says that a newer client exists",
"upload-partial": "half of the bytes are kept, answered with 308",
"lost-connection": "the connection breaks when half of the bytes are kept",
"upload-busy": "503, nothing is kept",
"upload-denied": "403, nothing is kept",
"upload-expired": "404, as for an address that has expired",
"upload-short": "the last byte is lost, and nothing is said of it",
"slow-processing": "a version takes a minute to be processed",
"stale-ready": "the newest version is never processed; the dataset says READY meanwhile",
"dataset-failed": "a version can not be processed, the dataset says FAILED",
"dataset-error": "an error inside a 200 answer, nothing is made",
"late-version": "404, as for a version that is not everywhere yet",
"file-list-error": "an error inside a 200 answer in place of the files",
"small-pages": "every page of a list holds one item",
"empty-page": "the first page of a list is empty and has a next one",
"stale-mount": "the session finds the dataset version before the current one",
"empty-mount": "the session finds no input at all",
"push-error": "`Notebook not found` inside a 200 answer, nothing is saved",
capacity: "the account has five CPU sessions already, said inside a 200 answer",
"gpu-capacity": "the account has two GPU sessions already, said inside a 200 answer",
"quota-spent": "no accelerator time is left this week",
"machine-shape-refused": "`Invalid machine shape` for any accelerator",
"html-page": "a page of Kaggle's website with 200, nothing is saved",
"invalid-dataset-source": "no dataset source is taken; the kernel runs without its data",
"accepted-error": "500, although the push is saved and its session queued",
"accepted-reset": "the connection breaks, although the push is saved and its session queued",
"other-address": "the answer names another kernel",
"no-version-number": "the answer names no version",
"patient-queue": "sessions beyond the limits wait instead of being refused",
"status-error": "500 to the question how a session stands",
"missing-status": "an answer without a status",
"camel-case-status": "a status written `cancelAcknowledged`",
"numeric-status": "a status written as its number",
"unknown-status": "a status that nobody knows",
"stale-latest": "a question without a version is answered for the one before the newest",
"label-unknown": "a question with a version is answered 404",
"session-error": "a session that ran well ends in ERROR, with its outputs",
"session-cancelled": "a session that ran well ends in CANCEL_ACKNOWLEDGED, with its outputs",
"never-ending-session": "a session runs for ever",
"null-files": "`null` in place of the list of files",
"stale-outputs": "the outputs and the log of the version before",
"missing-output": "the last file is listed with its size and has no address",
"evil-output-name": "one more file, named `../../evil`",
"expired-url": "403 with XML, as for an address that has expired",
"xml-body": "XML in place of the file, with 200",
"truncated-body": "the connection breaks in the middle of the file",
"slow-body": "one byte a second",
"log-empty": "an empty log",
"log-lines": "a log of JSON lines without the array",
"log-plain": "a log of bare text",
"log-cut": "half of the log",
"stream-cut": "the stream breaks after two records, without its end",
"stream-endless": "the stream never says that the session has ended"
}
};
const sessionEn = {
title: "Session",
next: "Next priority",
nextNothing: "Nothing is open: keep the report and the ledger.",
nextRefused: "Mend what the verdict names, then run again:",
checkVerdict: "verdict",
checkLedger: "check the ledger again",
checkReport: "read the report",
risk: "risk",
noRisk: "No step named a risk.",
changedPlace: "changed",
nothingChanged: "Nothing outside of this folder was changed: there is nothing to go back from.",
rollbackHow: "Nothing is deleted: earlier versions of dataset and kernel are published again with `nx47 rollback --dataset N --kernel M --execute`, where N and M are the versions before those of this run (`nx47 history` lists them).",
purpose: "Purpose",
place: "Machine and terminal",
started: "Started (UTC)",
governing: "Governing document",
changes: "Changes",
goal: "goal",
announced: "announced places",
commands: "commands",
decisions: "Decisions",
step: "step",
macro: "macro",
state: "state",
when: "time (UTC)",
summary: "Summary",
stepsSoFar: "Steps",
lastSteps: "The last steps",
towardsGoal: "Goal and result",
reached: "goal reached",
notReached: "goal not reached",
underWay: "under way",
taskWord: "Task",
context: "Context",
constraints: "Constraints",
criteria: "Done criteria",
planned: "Plan",
noPlan: "No plan is written yet.",
proof: "evidence",
serves: "serves criterion",
endState: "Final state",
stillOpen: "open",
checkpointsWord: "Checkpoints",
noCheckpoint: "No checkpoint: `nx47 session checkpoint A` sets one and rehearses the way back.",
goBackWith: "Each way back is a new commit; nothing is rewritten. The plan: `nx47 session rollback NAME`; then `nx47 session rollback NAME --execute --yes NAME --plan DIGEST`.",
startedAtCommit: "commit at the start",
comparedOn: "On the way to the goal.",
comparedOff: "Off the way to the goal: a new plan is due (`nx47 session plan`).",
notCompared: "Compared with the goal every five steps.",
reviewCriterion: "prove the criterion",
takeStep: "take up the step",
checkSession: "check this session again",
addSession: "add it to the branch of reports",
readPages: "read RISKS.md and ROLLBACK.md again",
signature: "Signature",
date: "date (UTC)",
commit: "commit",
host: "host",
report: "Report of the task",
changed: "What was changed",
nothing: "Nothing.",
rollback: "How to go back",
risksLeft: "Risks left and critique",
noneSaid: "None was named.",
evidenceWord: "Evidence",
reason: "reason",
checklist: "Next session",
continues: "continues",
awaited: "awaited",
unfinished: "unfinished",
noneOpen: "No session that somebody leads is open."
};
const tellingEn = {
notAsked: "Kaggle was not asked.",
commit: "Commit",
run: "Page of the run",
byPack: "Conditions by pack",
pack: "pack",
notMet: "Conditions not met or not proven",
allConditions: "All conditions of the pack {pack} ({count})",
phases: "Phases",
phase: "phase",
start: "start",
duration: "duration",
total: "in all",
findings: "Findings of the audit",
severity: "severity",
place: "file and line",
logTail: "End of {stream}: {shown} lines of {total}",
outputTail: "End of the output of step {step}: {shown} lines of {total}",
moreRows: "… and {count} more: see the report.",
cut: "Summary cut here: {limit} KiB at most. The session's report tells everything.",
reportAt: "Full report: {path}",
moreAnnotations: "{count} more of this severity: see the summary and the report.",
annotated: "{id}: {title}",
auditStatus: {
ok: "The offline audit has passed ({rules} rules).",
fail: "Audit: {errors} errors, the first one {first}.",
unknown: "The audit could not decide everything.",
none: "The run stopped before the audit."
},
trouble: "The verdict does not change, but GitHub did not take everything: {what}",
issueTitle: "NX47: {kernel} is not certified",
badgeTitle: "Last verdict of NX47: {verdict}",
notStarted: "The run could not start"
};
const rules = {
...en_rules_rulesEn,
...nativeRulesEn
};
const en = {
agents: agentsEn,
console: consoleEn,
contract: {
rules: contractEn,
check: contractCheckEn,
...contractWordsEn
},
cross: crossEn,
failures: failuresEn,
fidelity: fidelityEn,
init: initEn,
scenarios: scenariosEn,
jobs: jobsEn,
judgement: judgementEn,
machines: machinesEn,
session: sessionEn,
macros: macrosEn,
conditions: conditionsEn,
conditionProofs: conditionProofsEn,
action: actionEn,
report: reportEn,
telling: tellingEn,
rules: rules
};
const actionFr = {
notAsked: "Kaggle n'a pas été interrogé : une pull request d'un fork n'a pas de secrets. Seul l'audit hors ligne a tourné, rien n'est certifié.",
notWished: "Kaggle n'a pas été interrogé : seul l'audit hors ligne était demandé, rien n'est certifié.",
continues: "La tentative {attempt} de cette exécution a laissé une session : elle est jugée, rien ne repart.",
earlierUnread: "Les artefacts des tentatives précédentes n'ont pas pu être lus : {why}",
noResults: "Ce job n'a pas de service de résultats : ni artefacts ni cache.",
stored: "Artefact : {name}",
notStored: "Artefact {name} non déposé : {why}",
withheld: "{file} reste hors des artefacts : il contient un secret ({kind}, ligne {line}).",
restored: "Cache repris : {wheels} wheels, {answers} résultats d'audit.",
refusedEntry: "Entrée du cache refusée, ignorée : {name} ({why})",
notRestored: "Cache non repris : {why}",
kept: "Cache gardé : {key}",
notKept: "Cache non gardé : {why}",
interrupted: "Le step a été arrêté avant son verdict. Le registre de {session} est scellé.",
unsealed: "Le registre de {session} n'a pas pu être scellé : {why}",
mayRun: "Aucune fin n'a été vue pour la session sur Kaggle : {url}. Relancez ce job, ou `nx47 collect` avec le ticket des artefacts, pour la juger.",
mayBeSent: "Un envoi vers Kaggle était en cours, et sa réponse n'est pas arrivée : {url}. Vérifiez avant de relancer."
};
const agentFailuresFr = {
AGENT_NOT_UNIQUE: {
what: "{file}, ligne {line} : {what} « {value} » de {agent} est déjà celui de {other}.",
cause: "Un nom, un rôle, un programme ou un angle n'appartient qu'à un agent (règle {rule}).",
fix: "Changez cette ligne, ou retirez un des deux agents."
},
AGENT_SECRET_VARIABLE: {
what: "{file}, ligne {line} : la variable {value} porte le nom d’un identifiant.",
cause: "Aucun agent ne reçoit de secret.",
fix: "Retirez ce nom de la liste `environment`."
},
AGENT_MISSING: {
what: "Aucun agent pour le rôle {role}, ou trop peu.",
cause: "Un échange demande deux recherchistes, un orchestrateur, un chef et un outil.",
fix: "Ajoutez-le dans configs/agents.yml ; templates/agents.yml montre chaque rôle."
},
AGENT_NEWCOMER: {
what: "Nouveau dans {what} : {name}, après {sessions} session(s) saine(s) sur les {needed} demandées.",
cause: "Rien ne s'ajoute tant que la base n'est pas stable et ses journaux entiers (règle {rule}).",
fix: "Revenez à l'équipe d'avant, tenez {needed} échanges qui se terminent bien et que `nx47 verify` accepte, puis ajoutez-le."
},
AGENT_PARALLEL: {
what: "Deux agents à la fois, après {sessions} session(s) saine(s) sur les {needed} demandées.",
cause: "Les agents parlent un par un au début (règle {rule}).",
fix: "Mettez `parallel: 1`, et 2 après {needed} échanges qui se terminent bien."
},
AGENT_MUTE: {
what: "{agent} n'a pas répondu en {seconds} s ; son groupe de processus a été arrêté.",
cause: "Le programme attend autre chose, ou son délai est trop court (règle {rule}).",
fix: "Essayez-le seul : `nx47 agents ping` ; au besoin augmentez `deadline-seconds`."
},
AGENT_ENDED: {
what: "{agent} s'est arrêté sans réponse (statut {status}).",
cause: "Son programme a échoué.",
fix: "Lancez son `endpoint` à la main avec un message sur son entrée standard."
},
AGENT_ANSWER: {
what: "La réponse de {agent} n'est pas celle qui est attendue : {why}.",
cause: "Un seul objet JSON est attendu sur la sortie standard, dans la forme de docs/guides/les-agents.md.",
fix: "Faites écrire à son programme cet objet et rien d'autre ; ses remarques vont sur la sortie d'erreur."
},
AGENT_TOO_LONG: {
what: "Message de {bytes} octets avec {agent}, {most} au plus.",
cause: "La taille de ce qui est dit est limitée (règle {rule}).",
fix: "Réduisez la tâche ou la réponse, ou augmentez `message-bytes` (1 Mio au plus)."
},
AGENT_TOO_OFTEN: {
what: "{agent} a déjà eu ses {most} messages de cette tâche.",
cause: "Sa limite `messages` est atteinte (règle {rule}).",
fix: "Augmentez `messages`, ou découpez la tâche."
},
AGENT_OTHER_TASK: {
what: "{agent} répond à {observed} au lieu de {expected}.",
cause: "Une réponse d'avant, ou un programme qui ne recopie pas `task_id` et `turn`.",
fix: "Faites-lui recopier `task_id` et `turn` du message."
},
AGENT_WRONG_ROLE: {
what: "{agent} : le rôle {role} ne fait pas « {act} ».",
cause: "Chaque acte appartient à un rôle ; l'outil seul exécute, le chef seul décide (règle {rule}).",
fix: "Faites-lui répondre avec son rôle et l’acte demandé."
},
AGENT_UNPROVEN: {
what: "{agent} affirme sans preuve qui tienne : {ref}.",
cause: "Une preuve nomme un fichier du projet ou un message, avec son empreinte (règle {rule}).",
fix: "Faites-lui donner dans EVIDENCE la référence et l'empreinte SHA-256 de ce qu'il a lu."
},
AGENT_SECRET: {
what: "Un identifiant ({what}) dans ce que {agent} lit ou dit ; rien n'en est gardé.",
cause: "Un fichier du projet ou l'environnement en contient un (règle {rule}).",
fix: "Retirez-le, et renouvelez-le s’il est sorti de cette machine."
},
AGENT_ACTED: {
what: "{agent} ({role}) a changé des fichiers pendant son tour de parole.",
cause: "L'outil seul agit, et seulement par une macro (règle {rule}).",
fix: "Regardez `git status`, remettez les fichiers, puis faites proposer le changement dans `edits`."
},
AGENT_DECISION: {
what: "Décision de {agent} refusée ({option}) : {why}.",
cause: "Une décision donne ses raisons et choisit une option proposée, sans objection qui l'interdise (règle {rule}).",
fix: "Relancez avec une autre tâche ou d’autres propositions ; les objections sont dans la session."
},
AGENT_UNCRITICISED: {
what: "Personne d'autre que son auteur n'a critiqué l'option {option}.",
cause: "Chaque option est critiquée par un autre (règle {rule}).",
fix: "Faites répondre l'autre recherchiste sur chaque option du message."
},
AGENT_PLAN_REFUSED: {
what: "Plan refusé par {agent} : {why}.",
cause: "L'exécution demande l'empreinte exacte du plan, acceptée par un autre que son auteur (règle {rule}).",
fix: "Corrigez ce qui est reproché et relancez : le plan est refait."
}
};
const agentsFr = {
ok: "{agent} ({role}) répond",
failed: "{agent} ({role}) : {why}",
pair: "{name} : {value}",
task: "Tâche",
chosen: "Option retenue",
plan: "Plan (rien n’est encore fait ; --execute le fait)",
byHand: "Option à faire à la main : aucun changement n'est connu.",
done: "Fait",
nothing: "Aucun constat : il n’y a rien à proposer.",
report: "Rapport de",
end: "État final",
date: "Date (UTC)",
host: "Hôte",
turns: "Tours de parole",
changed: "Ce qui a changé",
goBack: "Revenir en arrière",
goBackHow: "Ce qu’était chaque fichier est dans evidence/backups de cette session, avec la différence ; `git checkout -- FICHIER` revient au dernier commit.",
session: "Session",
still: "Toujours là après coup"
};
const fr_condition_proofs_report = "sortie 1, le rapport principal du notebook";
const fr_condition_proofs_sums = "sortie 6, le manifeste d'empreintes du kit";
const fr_condition_proofs_seen = "nx47_runtime_profile.json, membre observations : ce que le kit a vu lui-même";
const fr_condition_proofs_written = "le fichier collecté et son empreinte dans la sortie 6";
const fr_condition_proofs_notAsked = 'absent, null, "skipped" ou toute autre valeur';
function fr_condition_proofs_output(more) {
const common = "absent, vide, en double, illisible, ou d'une taille ou d'une empreinte autre que celle de la sortie 6";
return {
evidence: fr_condition_proofs_written,
fails: more === "" ? common : `${common} ; ${more}`
};
}
const conditionProofsFr = {
"GATE-001": {
evidence: "chaque ligne des pré-contrôles, avec la réponse du service ou la sortie de la commande",
fails: "une ligne refusée ; une ligne sans preuve laisse la condition non prouvée"
},
"GATE-002": {
evidence: "les constats de l'audit d'avant publication, étape audit",
fails: "un constat de gravité erreur ; ce que le profil ne sait pas ne bloque pas encore"
},
"GATE-003": {
evidence: "la version du dataset relue et son manifeste, étape publish",
fails: "aucune version, un manifeste vide, une liste de fichiers autre que le manifeste"
},
"GATE-004": {
evidence: "le numéro de version que rend l'envoi, étape push",
fails: "aucun numéro de version positif"
},
"GATE-005": {
evidence: "les sources que le service liste pour la version envoyée, étape push",
fails: "le dataset manque parmi elles"
},
"GATE-006": {
evidence: "le code relu sur le service, comparé cellule par cellule, étape push",
fails: "une cellule diffère, manque ou est en trop"
},
"GATE-011": {
evidence: "l'état final demandé pour cette version, étape wait",
fails: "error ou annulée ; un état inconnu laisse la condition non prouvée"
},
"GATE-012": {
evidence: "les fichiers et le journal téléchargés, étape collect",
fails: "aucun fichier, ou un journal vide"
},
"GATE-013": {
evidence: `${fr_condition_proofs_seen} (cells)`,
fails: "moins de cellules exécutées que le notebook n'en a, une cellule d'une autre source, une exception levée"
},
"GATE-014": {
evidence: "l'heure de la première question, étape wait",
fails: "question posée moins de 59 s après la version"
},
"GATE-015": {
evidence: "les réglages listés par le service, et la sortie 5 pour la machine",
fails: "un réglage autre que demandé, un accélérateur que la session ne montre pas"
},
"GATE-021": fr_condition_proofs_output("une clé double, NaN, texte après la fin, plus de 64 niveaux"),
"GATE-022": fr_condition_proofs_output("zéro événement, une ligne sans ts_ns entier positif, un temps qui recule ou n'avance jamais"),
"GATE-023": fr_condition_proofs_output("un autre en-tête, zéro ligne, une case vide ou hors limites, un temps qui recule ou stagne"),
"GATE-024": fr_condition_proofs_output("un autre schéma, zéro cellule, une durée nulle, absente ou hors limites, des durées toutes égales"),
"GATE-025": fr_condition_proofs_output("processeur, GPU, mémoire, système, Python ou libc absents ou sans valeur"),
"GATE-026": {
evidence: `${fr_condition_proofs_sums}, et les empreintes de tous les fichiers collectés`,
fails: "un membre absent ou de mauvais type, un fichier listé non collecté, une empreinte qui diffère"
},
"GATE-027": fr_condition_proofs_output(""),
"GATE-028": fr_condition_proofs_output("vide n'est admis que si stderr, lignes de plateforme ôtées, est vide"),
"GATE-029": fr_condition_proofs_output("un membre des observations absent ou de mauvais type"),
"GATE-031": {
evidence: `${fr_condition_proofs_sums} (nonce)`,
fails: "autre que le nonce tiré pour cette exécution, ou absent"
},
"GATE-032": {
evidence: `${fr_condition_proofs_sums} (ledger_head)`,
fails: "autre que la tête du journal à l'assemblage, ou absente"
},
"GATE-033": {
evidence: `${fr_condition_proofs_sums} (manifeste monté, écarts, fichiers en plus)`,
fails: "un autre manifeste, un fichier qui diffère, manque ou est en trop, une liste absente"
},
"GATE-034": {
evidence: `${fr_condition_proofs_seen} (cwd)`,
fails: "un autre dossier que /kaggle/working"
},
"GATE-035": {
evidence: `${fr_condition_proofs_report} (timestamp_ns) et l'horloge du service, étapes push et wait`,
fails: "hors de la fenêtre entre l'envoi et la fin, à 2 s près ; absent ; pas un entier positif"
},
"GATE-036": {
evidence: `${fr_condition_proofs_sums} (sealed_at_ns) et l'horloge du service, étapes push et wait`,
fails: "hors de la fenêtre entre l'envoi et la fin, à 2 s près ; absent ; pas un entier positif"
},
"GATE-037": {
evidence: "les empreintes des exécutions précédentes, lues dans leurs journaux",
fails: "des octets déjà vus dans une exécution précédente"
},
"GATE-038": {
evidence: `manifeste du bundle, ${fr_condition_proofs_seen} (native.sha256), et le rapport`,
fails: "une des trois empreintes diffère ou manque"
},
"GATE-039": {
evidence: "nx47_runtime_profile.json et la sortie 5, avec le Python que nomme le service",
fails: "Python, libc ou machine absents, ou différents d'un fichier à l'autre"
},
"GATE-040": {
evidence: "les constats de l'audit sur les faits de la session, étape audit-again",
fails: "un constat de gravité erreur ; une règle sans réponse laisse la condition non prouvée"
},
"GATE-041": {
evidence: `${fr_condition_proofs_report} (runtime.is_kaggle)`,
fails: `autre chose que true : ${fr_condition_proofs_notAsked}`
},
"GATE-051": {
evidence: `${fr_condition_proofs_sums} (main_report_sha256, main_report_irregular)`,
fails: "aucun rapport écrit par le notebook, ou des octets que l'on peut lire de deux façons"
},
"GATE-052": {
evidence: `${fr_condition_proofs_report} (status)`,
fails: `autre chose que "ok" : ${fr_condition_proofs_notAsked}`
},
"GATE-053": {
evidence: `${fr_condition_proofs_report} (warnings_count)`,
fails: `autre chose que le nombre 0 : ${fr_condition_proofs_notAsked}`
},
"GATE-054": {
evidence: `${fr_condition_proofs_report} (warnings, warnings_count)`,
fails: "warnings n'est pas une liste, ou n'a pas la longueur de warnings_count"
},
"GATE-055": {
evidence: `${fr_condition_proofs_report} (notes)`,
fails: "notes présent et non vide"
},
"GATE-056": {
evidence: `${fr_condition_proofs_report} (error, error_type)`,
fails: "l'un des deux présent et autre que null"
},
"GATE-057": {
evidence: `${fr_condition_proofs_report}, en entier`,
fails: 'une valeur "skipped" ou une clé skipped non vide, où que ce soit'
},
"GATE-058": {
evidence: `${fr_condition_proofs_report} (résultat LZW)`,
fails: `autre chose que "ok" : ${fr_condition_proofs_notAsked}`
},
"GATE-059": {
evidence: `${fr_condition_proofs_seen} (lzw)`,
fails: "imagecodecs jamais importé, ou son encodage illisible par le décodeur du kit"
},
"GATE-060": {
evidence: `${fr_condition_proofs_report} (résultat TIFF)`,
fails: `autre chose que "ok" : ${fr_condition_proofs_notAsked}`
},
"GATE-061": {
evidence: `${fr_condition_proofs_report} (write_compression_used et ses voisins)`,
fails: 'autre chose que "LZW", un repli ou une erreur d\'écriture nommés à côté'
},
"GATE-062": {
evidence: `${fr_condition_proofs_report} (so_load_check)`,
fails: `autre chose que "ok" : ${fr_condition_proofs_notAsked}`
},
"GATE-063": {
evidence: `${fr_condition_proofs_seen} (native)`,
fails: "chargement refusé, symbole non résolu, processus tué, ou autre fichier chargé par le notebook"
},
"GATE-064": {
evidence: `${fr_condition_proofs_seen} (native.missing_symbols)`,
fails: "une fonction exigée manque ; avec le jeu nx47, aucune fonction exigée"
},
"GATE-065": {
evidence: `${fr_condition_proofs_seen} (packages)`,
fails: "jamais importé, sans version, ou venu d'ailleurs que du bundle sans y être autorisé"
},
"GATE-066": {
evidence: `${fr_condition_proofs_report} (listes de paquets manquants ou incompatibles)`,
fails: "une liste présente et non vide, ou qui n'est pas une liste"
},
"GATE-067": {
evidence: `${fr_condition_proofs_report} (competitor_assets_test)`,
fails: `autre chose que "ok" : ${fr_condition_proofs_notAsked}`
},
"GATE-068": {
evidence: `${fr_condition_proofs_report} (events_count) et les lignes de la sortie 2`,
fails: "zéro, absent, ou différent du nombre de lignes"
},
"GATE-071": {
evidence: fr_condition_proofs_report,
fails: "absent, pas un nombre, nul, négatif ou au-delà de 1e15"
},
"GATE-072": {
evidence: fr_condition_proofs_report,
fails: "absent, pas un nombre, nul, négatif ou au-delà de 1e15"
},
"GATE-073": {
evidence: fr_condition_proofs_report,
fails: "absent, vide, une durée qui n'est pas un entier positif, toutes égales"
},
"GATE-074": {
evidence: `${fr_condition_proofs_report} et la sortie 3`,
fails: "absent, nul, négatif, ou plus que la mémoire de la machine"
},
"GATE-075": {
evidence: `${fr_condition_proofs_report} et la sortie 3`,
fails: "absent, négatif, ou plus que la mémoire du GPU ; 0 est admis"
},
"GATE-081": {
evidence: "le journal du service, flux par flux, et la liste du bruit de plateforme",
fails: "une ligne qui est un avertissement ou une erreur hors de la liste, un journal vide"
},
"GATE-082": {
evidence: `${fr_condition_proofs_seen} (warnings, warnings_count)`,
fails: "un avertissement vu, ou leur compte absent"
},
"GATE-083": {
evidence: "la sortie 7 et le journal du service",
fails: "une ligne que l'un a et l'autre non"
},
"GATE-084": {
evidence: "la sortie 8 et le journal du service",
fails: "une ligne que l'un a et l'autre non"
},
"GATE-085": {
evidence: `${fr_condition_proofs_seen} (kit_errors) et les événements kit_error`,
fails: "une erreur du kit, ou leur liste absente"
},
"GATE-091": {
evidence: "les connexions de cette exécution : hôte, TLS, chaîne de certificats, mandataire",
fails: "un autre hôte que celui de Kaggle, TLS absent ou non vérifié"
},
"GATE-092": {
evidence: "nx47_runtime_profile.json et le profil de nx47.yml",
fails: "une autre image que celle du profil ; un profil sans image laisse la condition non prouvée"
},
"GATE-093": {
evidence: "les fichiers de la version précédente, listés par le service, et le manifeste",
fails: "un fichier perdu qui n'est pas listé dans removals"
},
"GATE-094": {
evidence: "le kernel lu sur le service avant l'envoi",
fails: "une autre nature (notebook ou script) ou un autre fichier de code"
},
"GATE-095": {
evidence: "les exigences de la dernière exécution certifiée",
fails: "un jeu, un fichier, un symbole ou une sortie exigés alors et plus maintenant"
},
"GATE-096": {
evidence: "l'historique git du projet : arbre propre, journaux et rapports",
fails: "un fichier modifié, ou d'anciens octets qui ne sont plus le début des nouveaux"
},
"GATE-097": {
evidence: "la table des changements de cette exécution",
fails: "un changement sans raison, sans effet ou sans preuve"
},
"GATE-098": {
evidence: "la règle REP-023 de l'audit sur les faits de la session",
fails: "un fichier qui diffère du membre d'archive déclaré, ou une archive qui ne peut le prouver"
},
"GATE-099": {
evidence: "le document fondateur, ses points, et la preuve de chacun",
fails: "aucun point numéroté, un point sans preuve, une preuve qui ne mène à rien, un point nommé qui n'y est pas"
},
"GATE-100": {
evidence: "la règle VER-003 de l'audit sur les faits de la session",
fails: "un ancien kernel cité sans document qui relie l'ancienne version à la nouvelle"
}
};
const conditionsFr = {
"GATE-001": {
title: "Chaque pré-contrôle a réussi",
why: "Un pré-contrôle qui échoue arrête tout avant publication.",
fix: "Lancez la commande indiquée, corrigez ce qu'elle refuse, relancez."
},
"GATE-002": {
title: "L'audit d'avant publication ne trouve aucune erreur",
why: "Ce que l'audit refuse échouerait sur Kaggle, après une attente.",
fix: "Suivez la correction de chaque règle citée dans les constats."
},
"GATE-003": {
title: "Une version du dataset est publiée, sa liste égale le manifeste",
why: "Une session ne prouve rien d'un bundle dont la publication est incomplète.",
fix: "Relancez la publication ; comparez la liste de la version au manifeste."
},
"GATE-004": {
title: "Le service a accepté le kernel comme nouvelle version",
why: "Sans numéro de version, la session observée peut être une autre.",
fix: "Lisez la réponse à l'envoi et corrigez ce qu'elle refuse."
},
"GATE-005": {
title: "La version envoyée a le dataset pour source",
why: "Le service répond 200 même quand il écarte une source.",
fix: "Vérifiez le nom du dataset et les droits du compte, renvoyez le kernel."
},
"GATE-006": {
title: "Le code relu sur le service est celui qui a été envoyé",
why: "Un autre code a pu s'exécuter.",
fix: "Cherchez qui d'autre modifie ce kernel, puis relancez."
},
"GATE-011": {
title: "La session de cette version finit à l'état complete",
why: "Un autre état final veut dire que le notebook n'est pas allé au bout.",
fix: "Lisez le message de la session et la fin du journal."
},
"GATE-012": {
title: "Le journal et les sorties ont été collectés en entier",
why: "Ce qui n'est pas collecté ne peut pas être jugé.",
fix: "Relancez ; si le journal reste vide, faites afficher au notebook ce qu'il fait : une session muette ne prouve rien."
},
"GATE-013": {
title: "Toutes les cellules de code ont tourné et aucune n'a levé d'exception",
why: "Une cellule qui échoue ou termine le notebook trop tôt laisse la suite non exécutée ; une cellule écartée par son étiquette ne prouve rien.",
fix: "Corrigez la cellule dont la trace est dans le journal ; retirez les étiquettes `skip-execution` et les fins anticipées comme `sys.exit`."
},
"GATE-014": {
title: "L'état est demandé 59 s au moins après l'envoi",
why: "Le document fondateur fixe cette attente.",
fix: "Relancez sans réduire l'attente."
},
"GATE-015": {
title: "La session a eu la machine, l'image et l'internet demandés",
why: "Une demande de GPU ou de TPU peut recevoir un processeur sans un mot, et une session avec internet ne prouve rien sur des wheels hors ligne.",
fix: "Comparez la demande à ce que liste le service et à ce que montre le fichier du matériel ; demandez une machine à laquelle le compte a droit."
},
"GATE-021": {
title: "Sortie 1, rapport principal : présente, lisible, intacte",
why: "Le notebook doit écrire son rapport, une seule valeur par clé.",
fix: "Corrigez l'écriture du rapport dans le notebook."
},
"GATE-022": {
title: "Sortie 2, journal d'événements : présente, lisible, intacte",
why: "Des événements absents ou hors d'ordre ne prouvent aucun déroulement.",
fix: "Ne touchez pas à ce fichier depuis le notebook ; relancez."
},
"GATE-023": {
title: "Sortie 3, mesures CSV : présente, lisible, intacte",
why: "Ses colonnes sont fixées ; une mesure absente n'est pas une mesure.",
fix: "Ne touchez pas à ce fichier depuis le notebook ; relancez."
},
"GATE-024": {
title: "Sortie 4, détail des latences : présente, lisible, intacte",
why: "Chaque phase doit avoir sa durée en nanosecondes.",
fix: "Ne touchez pas à ce fichier depuis le notebook ; relancez."
},
"GATE-025": {
title: "Sortie 5, empreinte du matériel : présente, lisible, intacte",
why: "Elle dit sur quelle machine le résultat vaut.",
fix: "Ne touchez pas à ce fichier depuis le notebook ; relancez."
},
"GATE-026": {
title: "Sortie 6, manifeste des empreintes : présente, lisible, intacte",
why: "Il lie chaque fichier à cette session.",
fix: "N'écrivez ni n'effacez rien après la dernière cellule ; relancez."
},
"GATE-027": {
title: "Sortie 7, copie de stdout : présente, lisible, intacte",
why: "Elle double le journal du service.",
fix: "Ne touchez pas à ce fichier depuis le notebook ; relancez."
},
"GATE-028": {
title: "Sortie 8, copie de stderr : présente, lisible, intacte",
why: "Elle n'est vide que si la session n'écrit rien sur stderr.",
fix: "Ne touchez pas à ce fichier depuis le notebook ; relancez."
},
"GATE-029": {
title: "Le profil d'exécution capturé est présent, lisible, intact",
why: "Le second audit et les observations en dépendent.",
fix: "Ne touchez pas à nx47_runtime_profile.json ; relancez."
},
"GATE-031": {
title: "Le nonce de cette exécution revient",
why: "Des sorties d'une autre exécution ont été servies.",
fix: "Relancez ; si cela se répète, cherchez qui remplace les sorties."
},
"GATE-032": {
title: "La tête du journal scellée dans le kernel revient",
why: "Les sorties n'appartiennent pas à ce journal.",
fix: "Relancez depuis l'état courant du journal."
},
"GATE-033": {
title: "La session a monté exactement le bundle publié",
why: "Une session peut monter la version précédente du dataset.",
fix: "Attendez que la version soit prête, puis renvoyez le kernel."
},
"GATE-034": {
title: "Le notebook a tourné dans /kaggle/working",
why: "Ailleurs, ses chemins et ses sorties ne sont pas ceux de Kaggle.",
fix: "Retirez ce qui change de dossier au début du notebook."
},
"GATE-035": {
title: "Le rapport est daté entre l'envoi et la fin de la session",
why: "Un rapport d'un autre moment est celui d'une autre exécution.",
fix: "Écrivez `timestamp_ns` avec time.time_ns() quand le rapport est écrit."
},
"GATE-036": {
title: "Les sorties sont scellées entre l'envoi et la fin de la session",
why: "Un scellé d'un autre moment est celui d'une autre exécution.",
fix: "Relancez ; vérifiez l'horloge de la machine."
},
"GATE-037": {
title: "Aucune sortie n'est celle d'une exécution antérieure",
why: "Des octets déjà vus viennent d'une autre exécution : ils ne prouvent rien de celle-ci.",
fix: "Faites écrire chaque sortie à chaque exécution ; relancez."
},
"GATE-038": {
title: "Une seule bibliothèque native : dépôt, bundle, session et rapport",
why: "Des empreintes différentes veulent dire des bibliothèques différentes.",
fix: "Chargez la bibliothèque du dataset, et elle seule ; retirez du dépôt les copies d'un autre contenu."
},
"GATE-039": {
title: "Python, glibc et machine sont enregistrés et concordent",
why: "Un résultat sans machine connue ne vaut pour aucune.",
fix: "Relancez ; ne modifiez pas les fichiers du kit."
},
"GATE-040": {
title: "L'audit sur les faits de la session ne trouve aucune erreur",
why: "Seul cet audit connaît la machine réelle.",
fix: "Suivez la correction de chaque règle citée dans les constats."
},
"GATE-041": {
title: "Le rapport dit avoir tourné sur Kaggle",
why: "Un rapport qui le nie vient d'une exécution locale.",
fix: "Faites tourner le notebook par le service, pas à la main."
},
"GATE-051": {
title: "Le notebook a écrit lui-même un rapport régulier",
why: "Nul autre ne peut écrire « ok » à sa place.",
fix: "Écrivez un seul objet JSON, chaque clé une fois, en UTF-8."
},
"GATE-052": {
title: "Le statut du rapport est « ok »",
why: "Tout autre statut est un échec, `ok_with_warnings` compris.",
fix: "Corrigez ce que le rapport dit avoir échoué."
},
"GATE-053": {
title: "Le rapport compte zéro avertissement",
why: "Un seul avertissement suffit pour NO-GO.",
fix: "Supprimez la cause de chaque avertissement du rapport."
},
"GATE-054": {
title: "Le compte d'avertissements égale leur liste",
why: "Un compte à zéro à côté d'une liste pleine ment.",
fix: "Calculez `warnings_count` depuis `warnings`."
},
"GATE-055": {
title: "Le rapport n'a pas de notes",
why: "Les notes cachent des réserves.",
fix: "Traitez ce que les notes disent, puis videz-les."
},
"GATE-056": {
title: "Le rapport ne dit aucune erreur",
why: "Une erreur à côté d'un statut « ok » reste une erreur.",
fix: "Corrigez l'erreur que le rapport nomme."
},
"GATE-057": {
title: "Aucun test du rapport n'a été sauté",
why: "Un test sauté n'a rien montré.",
fix: "Faites tourner le test que le rapport dit sauté."
},
"GATE-058": {
title: "L'aller-retour LZW du notebook a réussi",
why: "Sans LZW, les TIFF du projet sont illisibles.",
fix: "Installez imagecodecs depuis le bundle avant tifffile."
},
"GATE-059": {
title: "Le décodeur du kit relit ce qu'imagecodecs encode",
why: "Un codec qui se relit lui-même ne prouve pas qu'il est juste.",
fix: "Vérifiez la roue imagecodecs du bundle, et qu'elle est importée."
},
"GATE-060": {
title: "L'aller-retour TIFF a réussi",
why: "Le fichier relu doit être égal au fichier écrit.",
fix: "Lisez l'erreur de ce test dans le rapport."
},
"GATE-061": {
title: "Le TIFF est écrit en LZW, sans repli",
why: "Une autre compression masque l'absence d'imagecodecs.",
fix: "Installez imagecodecs avant d'importer tifffile ; retirez le repli."
},
"GATE-062": {
title: "Le notebook a chargé la bibliothèque native",
why: "Sans elle, le notebook ne certifie rien de natif.",
fix: "Lisez `so_load_check` dans le rapport."
},
"GATE-063": {
title: "Le kit a chargé la bibliothèque native, liaison immédiate",
why: "Une liaison paresseuse cache un symbole sans fournisseur ; un leurre du même nom ne prouve rien de la bibliothèque du bundle.",
fix: "Reconstruisez la bibliothèque pour la glibc visée, toutes dépendances liées ; dans le notebook, chargez celle du dataset."
},
"GATE-064": {
title: "La bibliothèque exporte chaque fonction exigée",
why: "Une bibliothèque peut se charger et manquer de fonctions.",
fix: "Exportez les fonctions manquantes, ou corrigez la liste `native.symbols` de nx47.yml ; le jeu nx47 en demande une au moins."
},
"GATE-065": {
title: "Chaque paquet exigé est importé, depuis le bundle",
why: "Un paquet de l'image change sans prévenir.",
fix: "Installez avec --no-index --force-reinstall depuis le dataset, puis importez ; le jeu nx47 demande une entrée au moins dans `required.packages`."
},
"GATE-066": {
title: "Le rapport ne nomme aucun paquet manquant ou incompatible",
why: "Le notebook a vu lui-même qu'il manque un paquet.",
fix: "Ajoutez au bundle une roue compatible de ce paquet."
},
"GATE-067": {
title: "Le .lum du concurrent égale la conversion du .tif",
why: "Sans cette égalité, le format n'est pas démontré.",
fix: "Refaites le .lum depuis le .tif, publiez les deux."
},
"GATE-068": {
title: "Le compte d'événements égale les lignes du fichier",
why: "Un compte faux laisse des événements inventés ou perdus.",
fix: "Ne modifiez ni `events_count` ni le fichier ; relancez."
},
"GATE-071": {
title: "Métrique throughput_items_per_s : présente, finie, plausible",
why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
fix: "Appelez nx47.count(items=…) où le notebook traite ses éléments."
},
"GATE-072": {
title: "Métrique throughput_pixels_per_s : présente, finie, plausible",
why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
fix: "Appelez nx47.count(pixels=…) où le notebook traite ses pixels."
},
"GATE-073": {
title: "Métrique latency_ns_by_step : présente, finie, plausible",
why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
fix: "Laissez le kit mesurer, ou donnez la durée réelle de chaque étape."
},
"GATE-074": {
title: "Métrique peak_ram_mb : présente, finie, plausible",
why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
fix: "Laissez le kit mesurer, ou donnez le pic réel en mégaoctets."
},
"GATE-075": {
title: "Métrique peak_gpu_mem_mb : présente, finie, plausible",
why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
fix: "Laissez le kit mesurer ; 0 sans GPU."
},
"GATE-081": {
title: "Le journal n'a ni avertissement ni erreur",
why: "Le compte du rapport ne suffit pas : le journal est relu ligne par ligne.",
fix: "Supprimez la cause de chaque ligne citée."
},
"GATE-082": {
title: "Le kit n'a vu aucun avertissement",
why: "Un avertissement filtré par le notebook reste un avertissement.",
fix: "Supprimez la cause de chaque avertissement cité."
},
"GATE-083": {
title: "La copie de stdout égale le journal du service",
why: "Deux enregistrements qui diffèrent : l'un des deux est incomplet.",
fix: "N'écrivez rien après la dernière cellule, ne touchez pas à la copie."
},
"GATE-084": {
title: "La copie de stderr égale le journal du service",
why: "Deux enregistrements qui diffèrent : l'un des deux est incomplet.",
fix: "N'écrivez rien après la dernière cellule, ne touchez pas à la copie."
},
"GATE-085": {
title: "Le kit n'a eu aucune erreur",
why: "Un enregistrement troué ne prouve rien.",
fix: "Lisez les événements kit_error ; relancez."
},
"GATE-091": {
title: "Le transport prouve que le service est Kaggle",
why: "Chaque requête part vers api.kaggle.com en TLS vérifié, mandataire et chaîne de certificats à l'appui. Si la chaîne finit hors des autorités de Node, qui tient cette autorité peut répondre à la place de Kaggle : le verdict est GO-PRIVATE-ROOT.",
fix: "Lisez evidence/transport.json : il nomme hôte, mandataire et autorité. Pour un GO, lancez depuis un réseau qui n'intercepte pas TLS."
},
"GATE-092": {
title: "L'image Docker est celle du profil audité",
why: "L'audit d'avant la publication doit porter sur la machine qui a exécuté. Un profil dérivé de sources publiques ne nomme aucune image.",
fix: "`nx47 profile refresh` garde le profil de cette exécution ; nommez-le sous `profile` dans nx47.yml, validez et relancez."
},
"GATE-093": {
title: "La version du dataset garde chaque fichier de la précédente",
why: "Une version est complète : un fichier non renvoyé a disparu pour tous ses utilisateurs.",
fix: "Remettez les fichiers nommés dans le bundle, ou listez leur retrait sous `removals`."
},
"GATE-094": {
title: "Le type du kernel et son fichier de code sont ceux du service",
why: "Kaggle refuse de changer le type d'éditeur d'un kernel ; ce qui était un script le reste.",
fix: "Rétablissez kernel_type, language et code_file de kernel-metadata.json, ou prenez un autre slug."
},
"GATE-095": {
title: "Rien n'est exigé de moins que la dernière fois",
why: "Une exécution qui exige moins que la dernière certifiée passerait là où l'autre devait prouver.",
fix: "Rétablissez les exigences nommées ; si l'abandon est voulu, listez-les sous `lowered`."
},
"GATE-096": {
title: "L'historique est propre et ne fait que s'allonger",
why: "Le verdict porte sur un commit : un fichier modifié n'en est pas, et un journal réécrit n'est plus une preuve.",
fix: "Validez ou retirez les fichiers nommés ; restaurez les octets perdus ; clonez l'historique entier (fetch-depth: 0)."
},
"GATE-097": {
title: "Chaque modification a sa raison, son effet et sa preuve",
why: "Un fichier changé pendant l'exécution sans étape qui l'annonce change ce qui est certifié.",
fix: "Cherchez la commande de vérification qui écrit dans le projet ; faites-la écrire ailleurs."
},
"GATE-098": {
title: "L'asset égale le membre de l'archive qu'il déclare",
why: "Un fichier d'une autre origine que celle qu'il déclare ne prouve rien des données de la compétition.",
fix: "Extrayez de nouveau le membre nommé dans nx47.yml ; suivez REP-023 dans les constats."
},
"GATE-099": {
title: "Chaque point du document fondateur a sa preuve",
why: "Un point sans preuve n'est pas fait : le document n'est alors pas appliqué.",
fix: "Nommez sous `governing.points` dans nx47.yml la condition, l'étape ou le fichier qui prouve chaque point cité."
},
"GATE-100": {
title: "La continuité de V7 à V13 est écrite",
why: "Qui retrouve l'ancien kernel doit apprendre ce qu'il est devenu.",
fix: "Écrivez dans un document du projet la ligne que VER-003 demande."
}
};
const consoleFr = {
steps: {
"recall-runs": "Exécutions déjà consignées",
"read-repository": "État du dépôt",
survey: "Lecture du projet",
"read-governing": "Points du document fondateur",
"build-bundle": "Fabrication du bundle",
"stage-bundle": "Copie du bundle",
"read-bundle": "Empreintes du bundle",
"check-access": "Identité et accès",
precheck: "Pré-contrôles du projet",
audit: "Audit",
assemble: "Assemblage du notebook",
"read-history": "Versions publiées",
"show-card": "Ce qui sera envoyé",
publish: "Publication du dataset",
push: "Envoi du kernel",
"compare-project": "Ce que l'exécution a changé dans le projet",
"leave-ticket": "Ticket de la session",
rollback: "Lecture des anciennes versions",
"fetch-bundle": "Lecture du bundle publié",
"match-ticket": "Le ticket et le kernel envoyé",
wait: "Attente de la session",
collect: "Collecte des sorties",
"audit-again": "Audit sur les faits de la session",
"prove-transport": "Connexions au service",
judge: "Jugement",
record: "Rapport et journal",
"append-journals": "Rapports et journaux du projet",
"commit-back": "Ajout de la session à la branche des rapports"
},
checks: {
"recall-runs": "les mêmes exécutions sont lues une seconde fois",
"read-repository": "le même dépôt donne une seconde fois le même état",
"compare-project": "le même dépôt donne une seconde fois le même état",
"prove-transport": "les connexions sont sur disque telles qu'elles ont été vues",
survey: "chaque chemin est lu, ou listé comme illisible",
"read-governing": "le document est bien celui dont les points ont été lus, et il en a",
"build-bundle": "les fichiers en place égalent leur manifeste",
"stage-bundle": "la copie égale le bundle",
"read-bundle": "chaque fichier relu a l'empreinte du manifeste",
"check-access": "chaque ligne repose sur une réponse du service",
precheck: "chaque commande lancée a laissé son code et sa sortie",
audit: "les mêmes faits donnent une seconde fois les mêmes constats",
assemble: "sans les cellules du kit, le notebook est celui de l'utilisateur",
"read-history": "chaque version y est une fois, dans l'ordre croissant",
"show-card": "chaque ligne repose sur les fichiers du disque et sur une réponse du service",
publish: "le service liste exactement les fichiers du manifeste, dans cette version",
push: "cette version contient nos cellules et nos sources de données",
rollback: "chaque fichier a l'empreinte de son manifeste, la source celle de son enregistrement",
"leave-ticket": "le ticket est relu, son sceau correspond, il nomme cette exécution",
"match-ticket": "cette version contient le notebook du ticket et un kit fait pour son exécution",
"fetch-bundle": "chaque fichier a l'empreinte du manifeste publié",
wait: "l'état a été demandé pour cette version",
collect: "chaque fichier reçu est sur le disque tel quel",
"audit-again": "les mêmes faits donnent une seconde fois les mêmes constats",
judge: "le même dossier donne une seconde fois le même verdict",
record: "chaque page est sur le disque telle quelle",
"append-journals": "chaque ancien octet est le début du fichier, la section est derrière",
"commit-back": "le dépôt distant a le commit, et chaque fichier l’empreinte qu’il avait ici"
},
states: {
NEW: "à faire",
RUNNING: "…",
DONE: "fait",
FAILED: "échec",
SKIPPED: "non exécuté"
},
waiting: "attente : encore {remaining} s sur {total} s",
status: "état de la session : {status} après {seconds} s",
places: {
kernel: "page du kernel",
dataset: "page du dataset"
},
report: "Rapport",
session: "Session",
ledger: "Tête du journal",
commitBackPlanned: "Rien n'a été poussé : --execute le fait.",
commitBackLater: "La session est gardée. Pour l’ajouter plus tard : nx47 commit-back {path} --execute",
verifyHistory: "{branch} : {runs} exécutions, {events} événements, {files} fichiers ; {commits} commits, {edges} arêtes, chacune un préfixe ; tête du registre {head}",
verifyBreach: "{file}{place} dans le commit {commit} : {why}",
verifyNoBranch: "{path} n'a ni session ni branche {branch}.",
breaches: {
"torn-tail": "sa dernière ligne est coupée",
"unreadable-line": "une ligne que le registre n'écrit pas ainsi",
"wrong-number": "un numéro manque, est double ou hors de son ordre",
"broken-link": "elle ne porte pas l'empreinte de la ligne précédente",
"time-runs-backwards": "une heure antérieure à celle de la ligne précédente",
"run-twice": "une exécution y est deux fois",
removed: "il a été supprimé",
"lost-bytes": "ses anciens octets ne sont pas le début des nouveaux",
"changed-after-close": "il a été changé après sa clôture",
"several-lines": "un commit ajoute une ligne à l'index, pas un autre nombre",
"entry-after-commit": "l'entrée est datée après son commit",
"other-trailers": "les mentions finales du commit disent autre chose",
missing: "il manque",
"no-checkpoint": "ce n'est pas un point de contrôle",
"another-size": "il porte un autre nombre d'exécutions",
"another-root": "il porte une autre racine que celle des lignes",
"another-origin": "il est d'un arbre d'un autre nom",
changed: "ses octets ne sont pas ceux qui ont été consignés",
unreadable: "il ne peut pas être lu",
"not-listed": "la liste de sa session ne le nomme pas",
"not-in-index": "l'index ne le nomme pas",
"another-head": "il finit autrement que l'index ne le dit",
"two-running": "une étape commence pendant qu'une autre tourne",
"out-of-order": "un fichier n'y est pas à sa place, ou y est deux fois",
"unknown-source": "il nomme une étape qui n'existe pas",
"another-session": "un événement d'une autre session ou d'une autre tâche",
"event-after-entry": "un événement est postérieur à la ligne de l'index",
"no-plain-file": "ce n'est pas un fichier ordinaire",
"other-checkpoint": "la branche ne prolonge pas le point de contrôle gardé",
"another-digest": "un événement nomme une autre empreinte"
},
ticketHow: "La session n'est pas close : elle continue sur le service tant qu'elle n'est pas finie. Pour la juger : nx47 collect {path}",
likelyCause: "Cause",
stillRunning: "Laissé sur le service, sans fin constatée",
toDo: "À faire",
code: "code",
preparing: "Préparation de la session : CPython {version}, isolement, paquets",
transfer: "{size} sur {total}",
transferLeft: "encore {seconds} s",
card: {
dataset: {
create: "Dataset {ref} : nouveau, version {version}",
version: "Dataset {ref} : nouvelle version {version}",
reuse: "Dataset {ref} : la version {version} est déjà ce bundle, rien n'est envoyé"
},
datasetFacts: "« {title} », licence {licence}, {files}",
files: "{count} fichiers, {size}",
filesUnknown: "le bundle n'est pas encore fabriqué",
lost: "non renvoyés, absents de cette version : {files}",
kernel: {
create: "Kernel {ref} : nouveau, version {version}",
version: "Kernel {ref} : nouvelle version {version}, qui lance une session"
},
kernelFacts: "« {title} », {size}, internet {internet}, sources de données : {sources}",
session: "accélérateur : {machine}, image : {image}, au plus {seconds} s",
noAccelerator: "aucun",
usualImage: "celle que Kaggle choisit",
internet: {
on: "OUVERT",
off: "fermé"
},
secrets: "Secrets Kaggle que le notebook lit : {labels}. Un envoi peut les délier : reliez-les sur la page du kernel (Add-ons > Secrets) si la session ne les trouve pas.",
visibility: {
private: "privé",
keptPrivate: "privé, bien que ses métadonnées demandent public : `make-public` dans nx47.yml le fait",
becomesPrivate: "public jusqu'ici, DEVIENT PRIVÉ",
staysPublic: "PUBLIC, comme avant",
becomesPublic: "DEVIENT PUBLIC, comme `make-public` le demande"
},
units: {
one: "o",
kilo: "ko",
mega: "Mo",
giga: "Go"
}
},
planned: "Ce qui serait écrit en mode execute",
nothingPlanned: "rien",
usage: "Usage",
commands: "Commandes",
settings: "Réglages (option, action ou nx47.yml)",
examples: "Exemples",
defaultWord: "par défaut",
choices: "valeurs",
sessionOptions: {
task: "session new : le fichier de la tâche",
phase: "session log : la phase notée ; SESSION est une décision",
state: "session log : comment une étape a fini ; session close : OK ou KO",
say: "session log : but de l'étape, ce qui a été vu, ou une décision",
machine: "session log : la machine que concernent EXECUTE et VERIFY ; job submit : celle de configs/machines.yml demandée la première",
terminal: "session log : le terminal où ils ont eu lieu",
touches: "session log : un lieu que l'étape changera ; à répéter pour chacun",
risk: "session log --phase PLAN : ce qui peut mal aller, et la parade ; à répéter pour chacun",
serves: "session log --phase PLAN : numéro du critère que l'étape sert",
command: "session log : la commande lancée",
proof: "session log : une preuve, genre:CHEMIN ; à répéter pour chacune",
item: "session plan : un point du plan ; session close : un point pour la prochaine session ; à répéter pour chacun",
next: "session close : la seule priorité de la prochaine session",
rollback: "session close : comment revenir, là où aucun point de reprise ne le dit",
yes: "session rollback : le nom du point de reprise, encore",
plan: "macro run, session rollback : l'empreinte du plan montré"
},
help: {
session: 'une session que vous menez à côté des certifications, selon le contrat : new "BUT" --task TASK.md, status, plan, log, checkpoint NOM, rollback NOM, close',
job: "confie des travaux aux machines : submit ORDRE.json, run ORDRE.json, status, result JOB_ID, cancel JOB_ID",
worker: "fait les travaux d’un dossier, chacun à sa place, sous des limites dures",
spool: "dossier des travaux (par défaut : .nx47/spool)",
ref: "branche dont le nx47-job.yml fait un travail sur un runner (par défaut : main)",
slots: "travaux simultanés (par défaut : 1)",
once: "finir quand il ne reste plus de travail",
health: "dire comment va l’exécutant : nom, version, places libres, file",
init: "regarde le dépôt et écrit nx47.yml, les workflows, les gabarits TASK et RESULT et les dossiers configs, scripts, reports et evidence, avec la raison de chaque choix ; ne change rien de ce qui existe",
completions: "écrit la complétion de l'interpréteur nommé : bash, zsh, fish ou powershell",
dryRun: "montre ce qui serait fait, sans le faire",
from: "init : part d'un kernel qui existe sur Kaggle (OWNER/KERNEL) ; machines probe : fichier d'une sonde faite ailleurs",
clock: "machines probe : adresse web ou instant auquel comparer l’horloge",
machines: "list, probe, check, baseline, clear ou document [NOM] : les machines de configs/machines.yml, sondées et jugées",
rehearse: "répète toute la certification sur le Kaggle embarqué, sans compte (jamais un GO)",
certify: "certifie sur Kaggle ; simple plan tant que --execute manque",
"safe-mode": "show dit ce qui a arrêté le projet, clear --reason le laisse agir à nouveau (seule une personne le fait)",
baseline: "write met dans nx47-baseline.json les constats d'aujourd'hui, que audit --advisory tolère un temps",
bundle: "fabrique le bundle par la recette de nx47.yml quand son dossier est vide, puis le vérifie",
contract: "les 200 règles et comment chacune est tenue ; un numéro : cette règle ; check DOSSIER : une session face à elles",
explain: "dit ce que vérifie une règle, une condition ou un code d'échec (WHL-008, GATE-014, KAGGLE_REFUSED)",
audit: "vérifie le projet et son bundle sans service ni compte ; n'écrit que sous .nx47/",
profile: "show NOM montre un profil ; diff A B compare deux profils ou fichiers ; probe décrit un Python d'ici, ou la machine de Kaggle ; refresh garde le profil d'une exécution",
collect: "juge la session d'une exécution détachée ou interrompue, par son ticket (à défaut, le plus récent)",
doctor: "vérifie identifiants, propriété, quota, Python, isolement, réseau et git, et dit que faire",
logs: "affiche de nouveau le journal d'une session : d'une session gardée ici, sinon du service",
strip: "affiche un notebook ou un script poussé (fichier, dossier récupéré ou PROPRIÉTAIRE/KERNEL) sans le kit, et dit si c'est celui du projet",
rollback: "refait d'anciennes versions du dataset et du kernel les suivantes (sans --execute, les lit et les vérifie seulement)",
history: "montre chaque version publiée du dataset, wheel par wheel, et ce qui s'est perdu entre elles",
verify: "vérifie un dossier de session, ou la branche des rapports d'un dépôt : chaînes, points de contrôle, preuves, et que tout n'a fait que s'allonger",
"commit-back": "ajoute une session à la branche des rapports (seulement planifié sans --execute)",
serve: "lance le Kaggle embarqué seul, pour un autre client",
when: "dit le premier et le dernier des profils fournis auxquels un bundle convient (et rien des autres)",
judge: "juge à nouveau une session, sur ses seules preuves ; n’écrit rien",
challenge: "plante des défauts dans des copies des dernières preuves acceptées et du projet, et compte ceux qui sont vus ; statut 1 si un seul passe",
agents: "list nomme les agents de configs/agents.yml, ping leur envoie un message, run TASK.md tient un échange (planifié seulement sans --execute)",
conform: "FICHIER… oppose des conversations enregistrées à docs/fidelity.md ; --record FICHIER en enregistre une, sans son contenu",
macro: "list, show, new, plan, run, test : les macros du projet (macros/NOM.yml) ; run ne fait que planifier tant que --execute ne cite pas son plan",
macroInput: "macro : une entrée, NOM=VALEUR ; peut être donnée plusieurs fois",
macroInputFile: "macro : fichier JSON d’entrées",
macroAll: "macro test : toutes les macros ; une macro sans test est refusée",
execute: "agit vraiment sur Kaggle",
observe: "ne fait que lire, n'écrit rien nulle part",
debug: "montre aussi la trace de pile",
version: "montre la version",
helpFlag: "montre cette aide",
format: "forme du résultat de audit, bundle, profile et when",
follow: "certify, rehearse, collect : montre le journal de la session pendant qu'il s'écrit",
advisory: "audit : rouge seulement pour ce que nx47-baseline.json ne contient pas (jamais un GO)",
staged: "audit : ce qui est indexé dans git, non l'arbre de travail",
reason: "baseline write : pourquoi ces constats restent ; machines baseline, clear et safe-mode clear : la décision ; session : la raison",
expires: "baseline write : dernier jour, AAAA-MM-JJ",
python: "Python que décrit profile probe (chemin ou nom)",
kernelVersion: "logs, strip : version du kernel (à défaut, la plus récente)",
raw: "logs : le journal tel que le service le donne",
datasetVersion: "rollback : version du dataset à laquelle revenir",
kernelToGoBack: "rollback : version du kernel à laquelle revenir",
kaggle: "profile probe : sonde la machine de Kaggle par un kernel privé (simple plan sans --execute)",
port: "port d'écoute (0 : un port libre)",
record: "conform : se place entre un client et le service jusqu’à Ctrl-C, puis écrit FICHIER",
checkpoint: "verify : fichier d'un point de contrôle gardé ailleurs, ou kernel tiré de Kaggle, que la branche doit prolonger",
matrix: "liste les projets du dépôt en JSON pour strategy.matrix de GitHub",
of: "matrix : projects (par défaut), ou tickets : les exécutions détachées encore ouvertes",
projects: "matrix : motifs de dossiers séparés par des virgules, au lieu de ceux de nx47.yml",
changed: "matrix : seulement les projets touchés depuis ce commit",
rehearsals: "challenge : exécute aussi pour de vrai N cellules plantées, en répétant une copie",
findings: "agents run : un audit (--format json) ou un verdict.json, au lieu d'un audit maintenant"
},
checkup: {
answers: {
ok: "✓",
fail: "✗",
unknown: "?"
},
checks: {
project: {
title: "Projet",
fix: "Lancez la commande dans un dossier qui contient nx47.yml, ou corrigez les fichiers de métadonnées qu'il nomme."
},
git: {
title: "Git",
fix: "Validez (commit) ce qui doit être certifié ; hors de git, l'exécution vaut seulement pour ce qui est sur le disque."
},
network: {
title: "Réseau",
fix: "Vérifiez la connexion, le mandataire (HTTPS_PROXY) et l'adresse du service."
},
credentials: {
title: "Identifiants",
fix: "Créez un jeton dans les réglages de votre compte Kaggle et donnez-le par KAGGLE_API_TOKEN ; sans compte : `nx47 rehearse`."
},
ownership: {
title: "Propriété",
fix: "Utilisez le jeton du propriétaire, ou corrigez les ids des deux fichiers de métadonnées."
},
quota: {
title: "Quota",
fix: "Attendez le renouvellement hebdomadaire, ou mettez enable_gpu à false."
},
python: {
title: "Python",
fix: "Installez CPython de cette version (pyenv, uv, paquet du système) : une répétition sans recette en a besoin."
},
packages: {
title: "Paquets",
fix: "Installez pip et venv pour ce Python (Debian : apt-get install python3-venv python3-pip)."
},
program: {
title: "Programme",
fix: "Réinstallez le programme : ce qu’il livre ne se lit plus tout entier."
},
writing: {
title: "Écriture",
fix: "Rendez .nx47/ accessible en écriture, et permettez d’y lancer un script."
},
ledger: {
title: "Journal",
fix: "Rendez .nx47/doctor/ accessible en écriture ; si sa chaîne est rompue, gardez ce fichier ailleurs : le suivant est refait."
},
echo: {
title: "Agent, réponse",
fix: "Un processus enfant doit pouvoir lire un message et répondre : vérifiez les limites de processus de cette machine."
},
mute: {
title: "Agent, délai",
fix: "Un processus muet doit pouvoir être arrêté à son délai : vérifiez le droit d'envoyer des signaux."
},
isolation: {
title: "Isolement",
fix: "Autorisez les espaces de noms (sysctl kernel.unprivileged_userns_clone=1) ou sudo sans mot de passe ; sinon seule la certification sur Kaggle est possible."
}
}
},
rolledBack: "Retour fait ; certifiez de nouveau : nx47 certify --execute",
rollbackPlanned: "Ce que ferait --execute",
stripAlone: "Pas de nx47.yml ici : rien à quoi le comparer.",
stripEqual: "Sans le kit, cellules et métadonnées sont exactement celles de {name}.",
stripMetadata: "Les cellules sont celles de {name} ; ce qui diffère : {where}.",
stripDifferent: "Ce n'est pas {name}. Première différence : {where}.",
noLog: "La session {kernel} v{version} n'a pas (encore) de journal.",
logOf: "{kernel} v{version} ({from})",
verifyOk: "Chaîne intacte : {events} événements, {files} fichiers revérifiés, tête {head}",
verifyBroken: "Session altérée : {why}",
judgedSame: "Le verdict enregistré est le même : {verdict}.",
judgedOther: "LE VERDICT ENREGISTRÉ EST UN AUTRE : {verdict} ; ce qui diffère : {what}.",
judgedAlone: "Aucun verdict n’est enregistré à côté de ces preuves.",
judgedFirst: "L’exécution s’était terminée par {verdict}, avant le jugement de ses conditions.",
serving: "Kaggle embarqué prêt : {url}",
servingHow: "Pour vous en servir : KAGGLE_API_TOKEN={token} (compte {username}). Arrêt : Ctrl-C.",
challenge: {
title: "Défauts plantés",
place: "endroit",
fault: "défaut",
result: "résultat",
by: "par",
caught: "vu",
planted: "planté",
missed: "PASSÉ",
summary: "Vus / plantés : {caught} / {planted}.",
session: "Preuves : session {session} ; ce résultat se trouve dans son reports/challenge.md.",
noSession: "Aucune exécution de ce projet n’est acceptée, rien n’a donc été planté dans des preuves : d’abord `nx47 rehearse`. Seul le projet lui-même a été mis à l’épreuve."
},
conform: {
page: "Ce qui est supposé de Kaggle",
generated: "Fichier généré : `node scripts/fidelity-md.ts`. Le client et le service embarqué s’appuient sur chacun de ces points ; `nx47 conform FICHIER` leur oppose un enregistrement.",
columns: [ "N°", "Supposition", "État", "Source", "Tenu par" ],
states: {
assumed: "supposé",
"seen in official code": "vu dans le code officiel",
"observed live": "observé en vrai",
contradicted: "contredit"
},
answers: {
observed: "observé",
contradicted: "CONTREDIT",
"not seen": "pas vu"
},
summary: "{exchanges} échanges : {observed} suppositions observées, {contradicted} contredites, {novelties} nouveautés",
novelty: "NOUVEAU",
recording: "Enregistrement, entre le client et {service}. Arrêt : Ctrl-C.",
recordingHow: "Pour le client officiel : KAGGLE_API_ENVIRONMENT=LOCALHOST HTTP_PROXY={url} NO_PROXY= ; pour celui-ci : --service {url}",
written: "{path} : {exchanges} échanges, sans leur contenu",
expected: "un fichier nx47.recording/1 ({why})",
needsFile: "le fichier d’un enregistrement"
},
explained: {
family: "Famille",
severity: "Gravité",
severities: {
error: "erreur, bloque",
warning: "avertissement, ne bloque pas",
note: "note, informe"
},
pack: "Jeu de conditions",
scope: "Exigée",
keys: "Clés dans le rapport principal",
scopes: {
kaggle: "sur Kaggle",
both: "sur Kaggle et en répétition"
},
effect: "Effet",
effects: {
usage: "commande ou configuration à corriger (code de sortie 2)",
"no-go": "NO-GO (code de sortie 1)",
inconclusive: "INCONCLUSIVE, relancer suffit (code de sortie 3)",
cancelled: "exécution annulée (code de sortie 130)",
defect: "défaut du produit (code de sortie 70)"
},
evidence: "Preuve",
fails: "Échoue si",
requires: "exige",
conditionsPage: "Conditions du verdict",
conditionsGenerated: "Engendré par `node scripts/conditions-md.ts` à partir des tables ; ne le modifiez pas à la main. `nx47 explain GATE-052` dit la même chose d'une condition. Une condition sans réponse n'est pas remplie : rien d'inconnu dans un GO.",
why: "Pourquoi",
cause: "Cause",
fix: "À faire",
families: {
WHL: "wheels",
DEP: "fermeture des dépendances",
ELF: "bibliothèques natives",
REP: "dépôt et bundle",
NBK: "notebook",
MET: "métadonnées Kaggle",
SEC: "secrets",
VER: "cohérence des versions",
PRE: "prévision",
MCH: "machines",
GATE: "conditions du verdict",
failure: "codes d'échec"
},
expected: "une règle ({families}), une condition (GATE-014) ou un code (KAGGLE_REFUSED)",
nearest: "le code le plus proche, {suggestion}",
page: "Règles, conditions et codes",
generated: "Fichier généré : `node scripts/rules-md.ts`. Chaque entrée est ce que montre `nx47 explain CODE`."
},
auditTable: {
heading: "Audit, profil {profile} : {rules} règles, {errors} erreurs, {unknown} non prouvées, {warnings} avertissements, {notes} notes",
known: "connu jusqu'au {expires} : {reason}",
stale: "À retirer de nx47-baseline.json (ne se produit plus) : {rule} {file}",
evidence: "preuve",
whole: "l'ensemble",
more: "et {count} de plus"
},
profile: {
python: "Python",
platform: "Plateforme",
tags: "Tags",
tagsValue: "{count}, le préféré : {first}",
markers: "Marqueurs",
distributions: "Distributions",
incomplete: "(liste incomplète)",
anyVersion: "(version inconnue)",
absent: "Absentes",
loader: "Bibliothèques du chargeur",
symbols: "{count} symboles",
noSymbols: "symboles inconnus",
unknown: "Non connu",
same: "Aucune différence.",
fact: "fait",
actions: "show NOM | diff A B | probe [--python X | --kaggle] | refresh [SESSION]",
known: "un profil fourni ({names}) ou un fichier JSON de profil",
refreshed: "Profil gardé : {path} ; pour le viser : `profile: {name}` dans nx47.yml.",
notProfile: "un fichier nx47.runtime-profile/1 ({why})"
},
safeModeCleared: "Le mode sûr est levé. Le projet peut agir à nouveau.",
safeModeOff: "Ce projet n'est pas en mode sûr.",
safeModeOn: "Mode sûr depuis {since}, par la session {session}.\nSignes de danger : {signs}\nIncertitudes : {uncertainties}\nDernier point stable : {stable}",
baselineWritten: "{path} : {count} constats jusqu'au {expires}, {gone} retirés",
defectReport: "Détails écrits dans {path}"
};
const contractFr = {
1: "Une session commence par son but : une seule phrase, dont le résultat se mesure.",
2: "Ce qui n’est pas négociable est écrit sous CONSTRAINTS avant tout acte.",
3: "Chaque machine visée figure dans configs/machines.yml, et aucune autre ne reçoit de travail.",
4: "Une machine porte un rôle, et deux machines ne portent pas le même.",
5: "Tout ce qui agit est une macro : une entrée, une exécution, une sortie, rien de caché.",
6: "Une tâche entre sous quatre titres : TASK, CONTEXT, CONSTRAINTS, DONE_CRITERIA.",
7: "Une réponse sort sous quatre titres : RESULT, EVIDENCE, RISKS, NEXT.",
8: "Une réponse qui n’apporte aucune preuve est refusée.",
9: "Une étape dit si elle sert l’autonomie, la clarté ou la reproductibilité ; sinon elle est refusée.",
10: "On part d’un commit stable, enregistré avant le premier acte.",
11: "Chaque session a son dossier, nommé par le jour et son objet, où tout se range.",
12: "SESSION.md dit le but, le périmètre, les hypothèses et les décisions.",
13: "TODO.md tient la liste ordonnée de ce qui reste.",
14: "RISKS.md donne chaque risque et ce qui le réduit.",
15: "ROLLBACK.md dit comment revenir à l’état d’avant.",
16: "Deux incertitudes critiques arrêtent tout et ramènent au dernier point stable.",
17: "Un seul problème est ouvert à la fois.",
18: "Noms de machines, de services, de dossiers et ports suivent un motif vérifié.",
19: "Le journal est en JSONL, daté en ISO 8601 UTC, et ne fait que croître.",
20: "Chaque machine visée répond avant de recevoir du travail.",
21: "Nom d’hôte, adresse et rôle d’une machine sont ceux qui furent déclarés.",
22: "La place libre sur le disque de chaque machine est mesurée.",
23: "L’horloge d’une machine s’écarte de deux secondes au plus, en temps universel.",
24: "Chaque volume de données est monté là où la déclaration le place.",
25: "Un système de fichiers monté deux fois en écriture arrête tout.",
26: "Disques, partitions et points de montage sont déclarés, puis comparés à la machine.",
27: "Adresses, ponts et réseaux internes sont déclarés, puis comparés à la machine.",
28: "Aucun port n’écoute qui ne soit déclaré avec sa raison.",
29: "Les clés SSH d’une machine sont en place, avec les droits qu’il faut.",
30: "Une connexion par mot de passe est un constat daté, dont la fin est fixée.",
31: "sshd suit une base : clés publiques, accès restreints, journal tenu.",
32: "Des connexions refusées au-delà du seuil sont un signe contre la sécurité.",
33: "Un signe d’intrusion met la machine en quarantaine : plus aucun travail.",
34: "cron et systemd sont comparés à une empreinte de référence.",
35: "Programmes nommés et préchargements sont comparés à une empreinte de référence.",
36: "Rien n’est confié à une machine virtuelle sans un relevé récent de son hyperviseur.",
37: "VM100 est le pivot entre la personne, les agents et le stockage.",
38: "VM101 analyse, VM102 exécute outils et tests : chacune garde son rôle.",
39: "Le Chef décide en dernier ; les Recherchistes apportent des avis divergents.",
40: "L’Orchestrateur coordonne et tient le journal, au centre.",
41: "Seul l’agent Tool exécute, et il est tenu à l’écart du reste.",
42: "Le Macro-Runner exécute les macros, séparé des autres rôles.",
43: "PandaMiner ne fait que les travaux lourds qu’on lui confie.",
44: "PandaMiner a des limites écrites : ports, accès, quotas, travaux simultanés.",
45: "La liste des macros disponibles est connue et chacune s’affiche.",
46: "Les outils permis sont énumérés ; tout autre programme est refusé.",
47: "Les consignes d’une macro sont versionnées : un texte changé demande une version.",
48: "Une macro sans VERSION est refusée.",
49: "Une macro sans INPUT_SCHEMA est refusée.",
50: "Une macro sans OUTPUT_SCHEMA est refusée.",
51: "Chaque macro est un fichier du dossier macros/.",
52: "macros/00_contracts.md contient les règles et la façon dont chacune est tenue.",
53: "PLAN rend des étapes, chacune avec de quoi la valider.",
54: "EXECUTE fait une étape et rend ses preuves.",
55: "VERIFY lit l’état réel et rend ce qui fut demandé et observé.",
56: "CRITIQUE cherche failles, contradictions et risques.",
57: "SUMMARIZE résume en une page, avec ce qui est à faire.",
58: "LOG_EVENT ajoute une ligne au journal, sans en changer aucune.",
59: "ROLLBACK_STEP décrit un retour que l’on peut exécuter.",
60: "STOP_RULE arrête dès qu’une condition dangereuse est vraie.",
61: "L’ordre est PLAN, EXECUTE, VERIFY, CRITIQUE, LOG_EVENT, et aucun autre.",
62: "Sans plan ou sans DONE_CRITERIA, EXECUTE est refusé.",
63: "Sans machine et terminal nommés, VERIFY est refusé.",
64: "Chaque acte nomme la machine et le terminal où il a lieu.",
65: "Les fichiers touchés sont annoncés avant que l’un d’eux change.",
66: "Une configuration n’est changée qu’après copie de sauvegarde et différence.",
67: "Après un changement, un test minimal est exécuté.",
68: "Une étape n’est validée que par les preuves que sa macro exige.",
69: "Sans preuve, une étape est FAILED ou SKIPPED, jamais DONE.",
70: "Tous les événements vont dans logs/session.jsonl.",
71: "Chaque décision figure dans SESSION.md, qui ne fait que croître.",
72: "Le numéro d’une étape ne change plus une fois donné.",
73: "L’identifiant d’une session, fait de l’instant et d’un nom court, est unique.",
74: "Chaque tâche a un identifiant à elle.",
75: "Une tâche est NEW, RUNNING, DONE, FAILED ou SKIPPED.",
76: "STATUS.md montre chaque étape et son état.",
77: "Une seule tâche au plus est RUNNING.",
78: "Un checkpoint est un point d’où le retour est garanti.",
79: "Le retour est réellement essayé une fois par checkpoint.",
80: "Un changement reste petit : rien hors des fichiers annoncés.",
81: "Rien n’est optimisé d’avance : la vitesse n’est pas une raison d’agir admise.",
82: "Aucun agent ne s’ajoute tant que la base n’est pas stable.",
83: "Les configurations versionnées sont dans configs/.",
84: "Les scripts, que l’on peut relancer sans dommage, sont dans scripts/.",
85: "Les rapports pour les personnes sont dans reports/.",
86: "Captures, sorties et empreintes sont dans evidence/.",
87: "macros/, configs/ et scripts/ sont suivis par git.",
88: "Un commit porte un changement, et un seul.",
89: "Le message d’un commit commence par sa sorte : feat, fix, docs, config…",
90: "Chaque checkpoint stable est une étiquette.",
91: "Les services attendus sur VM100 sont déclarés et comparés.",
92: "Les services attendus sur VM101 sont déclarés et comparés.",
93: "Les services attendus sur VM102 sont déclarés et comparés.",
94: "VM103 est facultative et prend le relais des charges lourdes.",
95: "Les services attendus sur PandaMiner sont déclarés et comparés.",
96: "Cœurs et mémoire d’une machine suffisent à la charge déclarée.",
97: "Au plus deux travaux avancent en même temps.",
98: "Un agent attend son délai de repos avant de reparler.",
99: "Un message plus long que la limite est refusé.",
100: "La mémoire est le journal, avec un résumé à intervalle fixe.",
101: "Le programme et ce dont il a besoin sont vérifiés par `nx47 doctor`.",
102: "Le dossier où le programme est installé existe et se lit.",
103: "Une écriture d’essai montre que journaux et dossiers acceptent ce qu’on y met.",
104: "Sessions, cookies et profils de navigateur d’agents pilotés par page web.",
105: "Aucun identifiant n’est dans le dépôt, et son fichier n’est lisible que de son maître.",
106: "Un journal trop gros continue dans un nouveau fichier ; l’ancien reste tel quel.",
107: "`nx47 doctor` écrit un événement et le relit.",
108: "Un agent d’essai reçoit un message, répond, et l’échange est inscrit.",
109: "Un agent qui se tait est FAILED à son délai.",
110: "Reconnaître dans une page web qu’un agent a fini de répondre.",
111: "Retrouver un élément d’une page web dont la structure a changé.",
112: "Se reconnecter à une page web dont la session a expiré.",
113: "Le nombre de nouveaux essais est borné.",
114: "Chaque nouvel essai attend plus longtemps que le précédent.",
115: "Le mode dry-run planifie et inscrit, sans rien changer.",
116: "Le mode observe lit et n’écrit nulle part.",
117: "Le mode execute est le seul qui agisse.",
118: "Le manifeste des agents donne nom, rôle, accès et limites de chacun.",
119: "Deux agents ne portent pas le même rôle unique.",
120: "Les agents parlent l’un après l’autre.",
121: "Les réponses sont rassemblées par tâche.",
122: "Le Chef reçoit la synthèse des réponses.",
123: "Un agent critique la réponse d’un autre, jamais la sienne.",
124: "Le Chef choisit une réponse et dit pourquoi.",
125: "Les tests sont exécutés par l’agent Tool.",
126: "Chaque tâche laisse un rapport en Markdown.",
127: "Un rapport porte sa date, son commit et sa machine.",
128: "Journaux et preuves sont gardés en un lieu durable, hors du dossier de travail.",
129: "Après un redémarrage, les montages sont revérifiés avant tout travail.",
130: "Un partage de fichiers suit le modèle déclaré pour sa machine.",
131: "Le service qui exécute les macros tourne sur VM100.",
132: "PandaMiner exécute des macros comme travaux, par le même protocole.",
133: "Un travail dit JOB_ID, MACRO_NAME, INPUT, DEADLINE et LIMITS.",
134: "Son résultat dit JOB_ID, STATUS, OUTPUT, EVIDENCE et METRICS.",
135: "La file d’attente est un dossier, sans autre serveur.",
136: "Un travail repris après une coupure n’a d’effet qu’une fois.",
137: "Le nombre de travaux simultanés d’une machine est borné.",
138: "Un travail qui dépasse son temps est tué.",
139: "Un travail qui dépasse sa mémoire est tué.",
140: "Un travail qui dépasse sa place échoue, et son dossier est vidé.",
141: "Chaque travail a un dossier à lui, fermé aux autres.",
142: "Le réseau d’un travail est fermé, sauf s’il l’a demandé et obtenu.",
143: "Les sorties d’un travail vont à l’endroit prévu pour elles.",
144: "Les preuves d’un travail sont ses journaux et l’empreinte de chaque sortie.",
145: "La santé de PandaMiner se lit : il répond, a une place libre, sa file est vide.",
146: "Si PandaMiner manque, VM103 prend le travail, puis VM100 en mode réduit.",
147: "Le mode sûr lit seulement, jusqu’à ce qu’une personne le lève.",
148: "Une macro n’agit que par ce que son ALLOWLIST nomme.",
149: "Un acte destructeur demande deux validations distinctes.",
150: "Un écart entre une machine et sa référence est signalé.",
151: "Limiter un pilotage de bureau à des fenêtres et résolutions stables.",
152: "Détecter une image à l’écran avant d’en lire le texte.",
153: "Mettre pauses et délais dans un pilotage de bureau.",
154: "Inscrire chaque clic d’un pilotage de bureau.",
155: "Arrêter net un pilotage de bureau.",
156: "L’architecture reste simple : salles, dépendances et longueurs sont vérifiées.",
157: "Une version gelée ne change plus : autre contenu, autre version.",
158: "Une tâche jouet traverse tout le chemin avant qu’une vraie y passe.",
159: "Journaux, rapport et sorties d’un essai sont gardés comme preuves.",
160: "Une étape répare ce qu’un constat nomme, et rien d’autre.",
161: "La première vraie tâche est petite et vient du projet.",
162: "TASK tient en trois lignes.",
163: "Chaque critère de DONE_CRITERIA nomme la preuve qui le montre.",
164: "Un plan est relu avant son exécution : ses étapes répondent aux critères.",
165: "Un plan n’est exécuté qu’après la CRITIQUE d’un autre rôle.",
166: "Un plan changé a une autre empreinte, et l’ancien accord ne vaut plus.",
167: "EXECUTE fait une étape, un seul acte.",
168: "Chaque étape est suivie de son VERIFY, avec preuve.",
169: "Chaque étape est inscrite au journal.",
170: "L’étape suivante ne commence qu’après VERIFY et LOG_EVENT de la précédente.",
171: "Après cinq étapes, un résumé d’une page au plus est écrit.",
172: "Le résumé est comparé au but du début.",
173: "Un écart au but arrête, ramène au point stable et demande un autre plan.",
174: "Sans écart, le travail continue jusqu’au dernier critère.",
175: "À la fin, une critique de l’ensemble nomme les risques qui restent.",
176: "Le rapport final dit résultat, preuves et suite.",
177: "Le rapport énumère ce qui a changé : fichiers et services.",
178: "Le rapport dit comment revenir en arrière.",
179: "Un checkpoint stable reçoit une étiquette git.",
180: "Pages, journaux et rapports d’une session sont gardés ensemble.",
181: "Une personne refait le résultat à la main avec les commandes du rapport.",
182: "Une commande qui manque au rapport pour le refaire est un constat.",
183: "Une session se ferme sur OK ou KO, avec sa raison.",
184: "À la fermeture, une seule priorité est nommée pour la suite.",
185: "Aucun outil ni machine nouveaux avant deux sessions OK.",
186: "Aucun agent de plus tant que le journal n’est pas complet et vérifié.",
187: "Tout incident de sécurité ouvre aussitôt la quarantaine.",
188: "Un changement du réseau sans décision inscrite échoue.",
189: "Un montage de disque est déclaré et vérifié.",
190: "Aucun secret n’est dans le dépôt.",
191: "Un acte sans machine ni terminal est refusé.",
192: "Une étape sans preuve n’est pas faite.",
193: "Dans le doute, on revient au dernier checkpoint stable.",
194: "On commence l’un après l’autre, et le parallèle est borné.",
195: "Ce qui n’est pas compris n’est pas accepté : inconnu n’est jamais bon.",
196: "Le journal n’est jamais réécrit : chaque ligne tient à la précédente.",
197: "Chaque macro a une version et un test.",
198: "Chaque service répond à une demande de santé.",
199: "Le but passe avant l’élégance.",
200: "La session finit par une liste de trois à dix actions pour la suivante."
};
const contractCheckFr = {
title: "Contrat : {session}",
answers: {
ok: "ok",
fail: "ÉCHEC",
unknown: "inconnu"
},
rule: "règle {rule}",
counts: "{ok} règles tenues, {fail} enfreintes, {unknown} inconnues ; {rest} autres ne se voient pas dans un dossier de session",
none: "ni session sous {path}, ni journal : nommez un dossier de session",
problems: {
log: "le journal manque ou n’est pas ce que le registre écrit : {observed}",
"session-name": "le dossier ne s’appelle pas <AAAAMMJJ>_<nom>[_<HHMMSS>z-<n>] : {observed}",
"other-session": "l’événement est d’une autre session : {observed}",
"task-id": "l’identifiant de la tâche n’en est pas un : {observed}",
"no-place": "l’événement ne nomme pas machine et terminal : {observed}",
"two-running": "une étape commence avant la fin d’une autre : {observed}",
renumbered: "le numéro d’étape revient ou recule : {observed}",
reopened: "une étape finie continue : {observed}",
"out-of-order": "la phase vient sans ce qui la précède : {observed}",
"no-evidence": "l’étape {observed} est DONE sans preuve",
unannounced: "touché sans avoir été annoncé par le plan : {observed}",
"other-plan": "ce n’est pas le plan qui fut montré : {observed}",
"not-accepted": "exécuté sans l’accord d’un autre rôle : {observed}",
"not-logged": "l’étape n’a pas de LOG_EVENT : {observed}",
"missing-page": "la page manque ou est vide",
decision: "une décision du journal n’y figure pas : {observed}",
status: "l’état d’une étape n’y figure pas : {observed}",
"too-long": "plus d’une page : {observed} lignes",
open: "la session n’est pas fermée : aucun événement {observed}",
"no-end": "l’état final n’a pas de raison",
items: "{observed} points à faire, il en faut de 3 à 10",
priority: "{observed} priorités nommées, il en faut une",
"missing-part": "une partie du rapport manque : {observed}",
"commit-kind": "le message ne commence pas par une sorte (feat:, fix:, docs:, config:…) : {observed}",
"two-changes": "{observed} changements dans un commit",
"no-git": "aucun dépôt git n’entoure le dossier",
tag: "l’étiquette du checkpoint n’est plus là : {observed}",
"lost-bytes": "l’historique a perdu des octets : {observed}",
"rule-removed": "la règle {observed} a été retirée",
"rule-moved": "la règle {observed} porte un autre numéro",
"rule-weakened": "la règle {observed} est moins tenue qu’avant",
secret: "un identifiant est dans le dossier : {observed}",
evidence: "une preuve n’est plus celle qui fut scellée : {observed}"
}
};
const contractWordsFr = {
page: "Contrat : 200 règles",
generated: "Page produite par `node scripts/contract-md.ts`. Les numéros ne changent jamais, et aucune règle n’est retirée ni affaiblie.",
column: {
number: "n°",
rule: "règle",
held: "tenue",
how: "par quoi"
},
held: {
enforced: "par le programme",
attested: "par une personne",
"out-of-scope": "hors champ"
},
beyond: "Piloter les pages web et les bureaux d’autrui n’est pas du ressort de ce programme.",
evidence: "preuve qu’une personne donne",
unseen: "ce qu’aucun programme ne voit",
guardedBy: "code",
provenBy: "test qui passe au rouge sans lui",
refusal: "le refus se voit dans",
summary: "{enforced} règles tenues par le programme, {attested} par une personne, {outOfScope} hors champ",
attested: {
161: {
evidence: "la tâche choisie et sa raison, dans SESSION.md",
unseen: "qu’une tâche compte pour le projet est un jugement de la personne qui la choisit"
},
199: {
evidence: "la comparaison du résultat avec le but, dans le rapport de fin",
unseen: "ce qui est élégant est une affaire de goût : aucune mesure ne le montre"
}
}
};
const crossFr = {
page: "Pourquoi pas le client officiel",
generated: "Fichier généré : `node scripts/why-not-md.ts`. Chaque ligne est jouée par les deux clients, chacun devant un service embarqué sous le même scénario, dans [cross-matrix.test.ts](../tests/contract/cross-matrix.test.ts) : le texte, le statut de sortie et ce qui reste sur le disque et dans le service y sont vérifiés. Le client officiel est `kaggle` {version}. Une ligne sans scénario ne demande aucun défaut du service ; les autres se rejouent par `nx47 serve --scenario …` ([scénarios](scenarios.md)).",
columns: [ "Situation", "Scénario", "Commande officielle", "Elle imprime", "Statut", "Ce qui s’est passé", "NX47" ],
cases: {
"push-refused": {
what: "Le service refuse l’envoi d’un kernel par une réponse 200 qui porte une erreur",
official: "Rien n’a été envoyé, et le statut dit le succès.",
own: "L’envoi échoue avec les mots de Kaggle."
},
"no-room": {
what: "Toutes les places de session du compte sont prises",
official: "Rien n’a été envoyé, et le statut dit le succès.",
own: "Une place est attendue jusqu’au délai, puis la cause est dite."
},
"source-refused": {
what: "Un jeu de données demandé n’est pas accepté comme source",
official: "La session tourne sans ses données, et finit COMPLETE.",
own: "Une source refusée est un échec qui la nomme."
},
"other-address": {
what: "Le titre donne un autre slug que l’id",
official: "Un autre kernel est créé, à une autre adresse.",
own: "Une adresse autre que celle demandée est un échec."
},
"taken-and-lost": {
what: "L’envoi est pris, puis le service répond 500",
official: "La version existe et tourne ; le relancer en fait une seconde.",
own: "Le kernel est relu et la version prise retrouvée ; rien n’est envoyé deux fois."
},
"throttled-push": {
what: "Le service demande d’attendre deux secondes (429, `Retry-After`)",
official: "Rien n’a été envoyé ; aucun autre essai.",
own: "L’attente demandée est respectée, puis la version est envoyée."
},
"web-page": {
what: "Une page HTML arrive à la place de la réponse, avec le statut 200",
official: "Un message sur du JSON, qui ne dit ni le service ni l’opération.",
own: "Le kernel est relu, l’envoi recommencé, puis la réponse illisible est nommée."
},
"uploads-refused": {
what: "L’envoi de chaque fichier est refusé (403)",
official: "La nouvelle version existe avec zéro fichier : ceux d’avant n’y sont plus.",
own: "Aucune version n’est faite si un fichier manque."
},
"creation-refused": {
what: "La création du jeu de données est refusée par une réponse 200",
official: "Le jeu de données n’existe pas, et le statut dit le succès.",
own: "La création échoue avec les mots de Kaggle."
},
"sub-folder": {
what: "Le dossier contient un sous-dossier de wheels",
official: "Le jeu de données est créé sans lui.",
own: "Les sous-dossiers sont envoyés comme dossiers ; la version doit énumérer exactement nos fichiers."
},
"stale-ready": {
what: "Le statut dit « ready » alors que la nouvelle version n’est pas traitée",
official: "C’est l’ancienne version qui est prête : la courante reste la 1.",
own: "Seule notre version, courante, prête et complète, compte ; sinon le délai est dit."
},
"listing-refused": {
what: "La liste des fichiers porte une erreur",
official: "Le message tient lieu de liste, et le statut dit le succès.",
own: "Une liste refusée est un échec."
},
"one-page": {
what: "Le jeu de données a 25 fichiers",
official: "20 fichiers sont énumérés ; les autres demandent une autre commande.",
own: "Toutes les pages sont lues."
},
"notice-in-json": {
what: "Le service annonce un client plus récent",
official: "L’avis précède le JSON sur la sortie standard, qui n’est plus du JSON.",
own: "L’annonce ne change aucune réponse."
},
"failed-session": {
what: "La session a échoué",
official: "L’échec n’est que dans le texte : le statut dit le succès.",
own: "Le statut est jugé : jamais un GO."
},
"latest-status": {
what: "La version 1 a échoué, la version 2 a réussi ; on demande la 1",
official: "C’est le statut de la 2, sous le nom de la 1.",
own: "Exactement la version demandée."
},
"broken-status": {
what: "La première question sur le statut reçoit 500",
official: "La commande échoue alors que la session va bien.",
own: "La question est posée à nouveau."
},
"unknown-status": {
what: "Le service répond un statut que personne ne connaît",
official: "Une trace de pile.",
own: "Un statut inconnu n’est jamais un succès : il est redemandé, puis nommé."
},
"latest-output": {
what: "Les versions 1 et 2 ont écrit le même fichier ; on demande la 1",
official: "Le fichier de la version 2 est sur le disque.",
own: "Le fichier de la version 1."
},
"latest-log": {
what: "Les versions 1 et 2 ont chacune leur journal ; on demande la 1",
official: "C’est le journal de la version 2.",
own: "Le journal de la version 1."
},
"error-page": {
what: "Les adresses des sorties répondent 403 avec une page XML",
official: "La page XML est sur le disque sous le nom de la sortie.",
own: "De nouvelles adresses sont demandées, puis c’est un échec ; rien n’est écrit."
},
"expired-address": {
what: "L’adresse d’une sortie a expiré, une nouvelle serait bonne",
official: "La page XML est sur le disque sous le nom de la sortie.",
own: "Une nouvelle adresse est demandée et le fichier arrive entier."
},
"cut-output": {
what: "Chaque sortie s’arrête à la moitié",
official: "Un fichier vide reste sous le nom de la sortie.",
own: "C’est un échec ; aucun fichier partiel ne porte le nom de la sortie."
},
"name-that-leaves": {
what: "Une sortie s’appelle `../../evil`",
official: "Elle est écrite hors du dossier demandé.",
own: "Le nom est refusé avant que rien ne soit écrit."
}
}
};
const lawFr = {
TASK_INCOMPLETE: {
what: "La tâche est incomplète : il manque {part} (règle {rule}).",
cause: "Une tâche demande TASK, CONTEXT, CONSTRAINTS et DONE_CRITERIA, chaque critère avec le genre de preuve qui le montre.",
fix: "Écrivez ce qui manque, puis recommencez."
},
TASK_TOO_LONG: {
what: "TASK a {lines} lignes, trois au plus (règle {rule}).",
cause: "Ce qui est plus long à dire est plus d'une tâche.",
fix: "Dites le but en une phrase ; mettez le reste dans CONTEXT ou CONSTRAINTS, ou faites deux tâches."
},
GOAL_NOT_ONE: {
what: "Le but est plus d'une phrase : {goal} (règle {rule}).",
cause: "Une session a un seul but, mesurable.",
fix: "Tenez la première ligne de TASK à une phrase, et faites du reste une autre tâche."
},
STEP_UNSERVED: {
what: "L'étape {step} change quelque chose et ne sert à rien (règle {rule}).",
cause: "Rien ne se fait qui ne réponde à un constat et n'améliore autonomie, clarté ou reproductibilité.",
fix: "Nommez le constat ou la condition qu'elle sert, ou laissez l'étape."
},
TASK_RUNNING: {
what: "Une autre tâche est en cours dans ce projet : {task}, processus {pid} sur {machine}, depuis {since} (règle {rule}).",
cause: "Une seule tâche à la fois est en cours.",
fix: "Attendez sa fin, ou terminez ce processus. Un verrou dont le processus n'est plus est repris de lui-même ; {file} le contient."
},
PLACE_UNNAMED: {
what: "{phase} est refusé : {part} n'est pas nommé (règle {rule}).",
cause: "Chaque action dit sur quelle machine et dans quel terminal elle se fait.",
fix: "Nommez la machine et le terminal."
},
PLAN_MISSING: {
what: "EXECUTE est refusé : aucun plan n'a été montré (règle {rule}).",
cause: "Rien ne se fait qui ne soit planifié.",
fix: "Faites d'abord le plan : `nx47 macro plan`."
},
PLAN_OTHER: {
what: "EXECUTE cite le plan {quoted}, et le plan montré est {shown} (règle {rule}).",
cause: "Le plan a été refait, ou son empreinte n'a pas été copiée en entier.",
fix: "Lisez le plan montré maintenant, et citez son empreinte."
},
PLAN_UNCRITICISED: {
what: "EXECUTE est refusé : personne d'autre que son auteur n'a accepté le plan {plan} (règle {rule}).",
cause: "Un plan demande une CRITIQUE de cette empreinte même, par un autre rôle.",
fix: "Faites-le critiquer par un autre rôle."
},
PLAN_UNWRITTEN: {
what: "EXECUTE est refusé : le plan de cette longue tâche n'est pas dans {page} tel qu'il est cité (à présent : {observed} ; règle {rule}).",
cause: "Une tâche de plus de dix minutes, de plusieurs fichiers ou étapes, est écrite avant que rien ne se fasse.",
fix: "Écrivez la page avant la première étape, et laissez-la telle quelle."
},
PLAN_STALE: {
what: "Le plan est périmé : {changed} a changé depuis qu'il a été montré (règle {rule}).",
cause: "Quelqu'un a changé ce sur quoi repose le plan, entre PLAN et EXECUTE.",
fix: "Regardez ce qui a changé et relancez : le plan est refait."
},
VALIDATION_MISSING: {
what: "Cet acte détruit {destroys}, et trop peu de rôles l'ont accepté : {given} (règle {rule}).",
cause: "Ce qui ne se défait pas demande deux validations, de deux rôles.",
fix: "Faites accepter le même plan par un second rôle."
},
COMMIT_UNRECORDED: {
what: "Rien n'est envoyé à Kaggle : aucun commit stable n'est enregistré (règle {rule}).",
cause: "Le commit du projet n'a pas été lu avant l'étape qui écrit sur le service.",
fix: "Mettez le projet sous git, faites un commit, et relancez."
},
TREE_DIRTY: {
what: "Rien n'est envoyé à Kaggle : ces fichiers ne sont pas dans un commit : {files} (règle {rule}).",
cause: "Ce qui est certifié doit être un commit que d'autres peuvent obtenir.",
fix: "Faites-en un commit, ou faites-les ignorer par git, puis relancez."
},
WRITE_UNANNOUNCED: {
what: "Une étape a voulu écrire dans {target}, que son plan n'annonçait pas (règle {rule}).",
cause: "Chaque fichier est listé avant d'être touché.",
fix: "Ajoutez le fichier à ce que le plan touche (un dossier finit par /), et relisez le plan."
},
CHANGE_UNTESTED: {
what: "Une configuration a été changée, et rien ne l'a essayée : il manque {missing} (règle {rule}).",
cause: "Après un changement de configuration, un test minimal est demandé.",
fix: "Faites essayer par l'étape ce qu'elle a changé, et donnez la réponse en preuve. Les octets d'avant sont dans evidence/backups."
},
SAFE_MODE: {
what: "Mode sûr : rien n'est changé ({reason}, depuis {since}).",
cause: "Une exécution précédente de ce projet a été arrêtée : deux incertitudes, ou un signe de danger.",
fix: 'Regardez ce qui l\'a arrêtée : `nx47 safe-mode show`. Puis une personne le lève : `nx47 safe-mode clear --reason "…"`.'
},
STOP_RULE: {
what: "STOP : {why}. Dernier point stable : {stable}.",
cause: "Deux conditions exigées sont restées inconnues après leur étape, ou il y a un signe de danger : un secret, un registre rompu, une empreinte ou un propriétaire qui est un autre.",
fix: 'Le projet est en mode sûr sur cette machine. Regardez ce qui est nommé, revenez au point stable s\'il le faut, puis levez-le : `nx47 safe-mode clear --reason "…"`.'
},
STOP_REQUESTED: {
what: "Arrêté : {file} est là.",
cause: "Quelqu'un a demandé la fin de toute exécution de ce projet.",
fix: "Retirez le fichier quand le travail peut reprendre."
}
};
const macroFailuresFr = {
MACRO_YAML_REFUSED: {
what: "{file}, ligne {line} : ce YAML est refusé ({why}).",
cause: "Une macro n’est que des données : ni ancre, ni alias, ni étiquette, ni clé de fusion, ni second document, ni caractère invisible.",
fix: 'Écrivez cette ligne en entier ; mettez entre guillemets un texte comme "yes" ou "017".'
},
MACRO_KEY_UNKNOWN: {
what: "{file}, ligne {line} : clé inconnue « {key} ».",
cause: "Une faute de frappe : une macro n’a pas d’autre clé que celles qui sont documentées.",
fix: "Vouliez-vous dire « {suggestion} » ? Toutes les clés : docs/guides/vos-macros.md."
},
MACRO_VALUE_REFUSED: {
what: "{file}, ligne {line} : la valeur de « {key} » est refusée : {why}.",
cause: "La valeur n’a pas la forme attendue à cet endroit, ou nomme ce que la macro n’a pas.",
fix: "Corrigez cette valeur ; `nx47 macro new NOM` écrit un exemple où chaque clé est expliquée."
},
MACRO_PATH_REFUSED: {
what: "{file}, ligne {line} : le chemin {path} est refusé ({why}).",
cause: "Une macro ne nomme que des fichiers du projet, tous listés sous ALLOWLIST, aucun à travers un lien, et n’écrit jamais ce qu’une exécution laisse comme preuve.",
fix: "Donnez un chemin relatif au projet et listez-le sous ALLOWLIST.paths.read ou ALLOWLIST.paths.write."
},
MACRO_COMMAND_REFUSED: {
what: "{file}, ligne {line} : la commande {command} est refusée ({why}).",
cause: "Aucun shell ne lit les étapes d’une macro, et un programme qui en lance d’autres contournerait la liste blanche.",
fix: "Donnez le programme et ses arguments un par un, et listez le programme sous ALLOWLIST.commands."
},
MACRO_VARIABLE_REFUSED: {
what: "{file}, ligne {line} : la variable {name} n’est jamais donnée à une macro.",
cause: "Elle peut contenir un secret, ou faire charger à un programme autre chose que ce qui est demandé.",
fix: "Retirez-la de ALLOWLIST.environment."
},
MACRO_HOST_REFUSED: {
what: "{file}, ligne {line} : l’hôte {host} est refusé ({why}).",
cause: "Une adresse dans une commande nomme un hôte que la liste blanche de la macro n’a pas.",
fix: "Listez l’hôte sous ALLOWLIST.hosts : son nom en minuscules, sans schéma, port ni chemin."
},
MACRO_PATTERN_REFUSED: {
what: "{file}, ligne {line} : le motif {pattern} est refusé ({why}).",
cause: "Il y a des textes sur lesquels il ne finit jamais, ou ce n’est pas une expression régulière.",
fix: "Ancrez-le par ^ et $, et ne répétez rien qui répète ou choisit déjà : ^[a-z][a-z-]*$ au lieu de ^[a-z]+(-[a-z]+)*$."
},
MACRO_NAME_TAKEN: {
what: "{file}, ligne {line} : {name} est le nom d’une macro intégrée.",
cause: "Le registre ne distingue pas deux macros du même nom.",
fix: "Donnez un autre nom à la macro et à son fichier ; `nx47 macro list` montre ceux qui sont pris."
},
MACRO_NOT_FOUND: {
what: "Aucune macro {name} dans {folder}.",
cause: "Une faute de frappe, ou un fichier absent, qui est un lien, ou qui ne finit pas en .yml.",
fix: "Lancez `nx47 macro list`. Nom le plus proche : {suggestion}"
},
MACRO_INPUT_REFUSED: {
what: "Macro {name} : l’entrée {input} est refusée : {why}.",
cause: "L’INPUT_SCHEMA de la macro, ou une règle sur les arguments, n’accepte pas cette valeur.",
fix: "Lancez `nx47 macro show {name}` et donnez `--input NOM=VALEUR`."
},
MACRO_PLAN_NEEDED: {
what: "Macro {name} : rien n’est exécuté sans le plan qui a été montré.",
cause: "`--execute` ne cite aucun plan.",
fix: "Lancez `nx47 macro plan {name}` avec les mêmes entrées, lisez-le, puis ajoutez `--plan EMPREINTE`."
},
MACRO_PLAN_STALE: {
what: "Macro {name} : le plan n’est plus ce que {plan} était : {changed}.",
cause: "La macro, ses entrées ou le projet ont changé depuis que ce plan a été montré.",
fix: "Relancez `nx47 macro plan {name}` et citez l’empreinte affichée."
},
MACRO_UNTESTED: {
what: "La macro {name} n’a aucun test ({file}).",
cause: "Ce qui n’a jamais été essayé n’est pas su : la règle 197 demande à chaque macro une version et des tests.",
fix: "Ajoutez un cas sous `tests`, comme `nx47 macro new` en écrit un."
},
MACRO_STEP_FAILED: {
what: "Macro {name} : la commande {command} a échoué : {why}. Retour arrière : {rollback}.",
cause: "Son statut de sortie n’était pas 0, ou son temps était écoulé.",
fix: "Lisez ce qu’elle a affiché, et essayez la macro seule : `nx47 macro test {name}`."
},
MACRO_CHECK_FAILED: {
what: "Macro {name} : la vérification {check} ne tient pas : {observed}. Retour arrière : {rollback}.",
cause: "Les étapes ont bien fini et n’ont pas fait ce que la macro dit.",
fix: "Comparez `verify` de la macro avec ce que ses étapes laissent."
},
MACRO_OUTPUT_REFUSED: {
what: "Macro {name} : la sortie {output} est refusée : {why}.",
cause: "Ce qu’une étape a affiché ne correspond pas à OUTPUT_SCHEMA.",
fix: "Corrigez l’étape ou le schéma ; un cas sous `tests` le montre d’avance."
},
MACRO_UNANNOUNCED: {
what: "La macro {name} a modifié {path}, qu’aucune de ses étapes n’annonce. Retour arrière : {rollback}.",
cause: "Une étape a modifié un fichier qui n’est pas parmi ses `touches`.",
fix: "Listez le fichier sous `touches` de cette étape, ou empêchez l’étape de le modifier."
},
MACRO_EVIDENCE_TOUCHED: {
what: "La macro {name} a modifié {path}, qui appartient aux preuves de l’exécution.",
cause: "Aucune macro ne peut modifier la session, le registre, ce qui a été récupéré, .nx47 ni les réglages de git.",
fix: "Empêchez ses étapes d’y écrire ; l’exécution est à refaire."
},
MACRO_POINT_FAILED: {
what: "La macro {name}, lancée au point {point}, a échoué : {why}.",
cause: "nx47.yml la nomme à ce point, et ce qui y est nommé doit réussir.",
fix: "Essayez-la seule : `nx47 macro plan {name}`, `nx47 macro test {name}` ; ou retirez-la de nx47.yml."
}
};
const sessionFailuresFr = {
SESSION_TASK_INVALID: {
what: "{file}, ligne {line} : ce n'est pas une tâche ({why}).",
cause: "Une partie manque, est deux fois là, ou n’a pas la forme du modèle.",
fix: "Remplissez TASK (trois lignes au plus), CONTEXT, CONSTRAINTS et DONE_CRITERIA (« - critère => preuve ») comme dans templates/TASK.md."
},
SESSION_GOAL_REFUSED: {
what: "But refusé ({why}) : règle {rule} du contrat.",
cause: "Le but d’une session est une seule phrase, sur une ligne, de 200 caractères au plus.",
fix: 'Donnez une phrase qui dit le livrable : `nx47 session new "…" --task TASK.md`.'
},
SESSION_OPEN: {
what: "La session {session} est ouverte : {goal} {why}",
cause: "Un problème à la fois : règle {rule} du contrat.",
fix: 'Continuez-la (`nx47 session status`), ou fermez-la : `nx47 session close --state OK|KO --reason "…"`.'
},
SESSION_NONE: {
what: "Aucune session n'est ouverte dans {folder}.",
cause: "Elle n'a pas été commencée, ou elle est fermée.",
fix: 'Commencez-en une : `nx47 session new "but" --task TASK.md`.'
},
SESSION_FULL: {
what: "Le journal de la session a {bytes} octets, {most} au plus : règle {rule} du contrat.",
cause: "Un journal n'est jamais coupé ni récrit : il tourne en ouvrant une nouvelle session, qui cite la fin de celle-ci.",
fix: "Fermez la session (`nx47 session close …`), puis continuez avec `nx47 session new …`."
},
SESSION_ASTRAY: {
what: "Aucune étape ne peut commencer : la session est hors de la voie de son but (règle {rule} du contrat).",
cause: "Des cinq dernières étapes, trop peu ont été faites, ou aucune n'a prouvé un critère qui restait ouvert.",
fix: 'Revenez au dernier point stable (`nx47 session rollback NOM`) ou gardez l’état, puis replanifiez : `nx47 session plan --item "…" --reason "…"`.'
},
MESSAGE_TOO_LONG: {
what: "{what} : {length} caractères, {most} au plus (règle {rule} du contrat).",
cause: "Un message long cache ce qui compte.",
fix: "Dites-le en moins de mots, et mettez le reste dans un fichier donné en preuve."
},
STEP_RUNNING: {
what: "L’étape {step} est en cours : une seule à la fois (règle {rule} du contrat).",
cause: "Elle n'a pas encore été conclue.",
fix: "Continuez-la, ou concluez : `nx47 session log --phase LOG_EVENT --state DONE|FAILED|SKIPPED`."
},
STEP_INCOMPLETE: {
what: "{phase} : il manque {missing} (règle {rule} du contrat).",
cause: "Une étape dit ce qu’elle fait, quel critère elle sert et quels fichiers elle touchera, avant d’agir.",
fix: "Ajoutez {missing}."
},
STEP_UNPLANNED: {
what: "{phase} refusé : aucune étape n'est planifiée (règle {rule} du contrat).",
cause: "Rien ne s’exécute sans plan.",
fix: 'D’abord : `nx47 session log --phase PLAN --say "…" --serves N --touches CHEMIN`.'
},
STEP_OUT_OF_ORDER: {
what: "Étape {step} : {phase} refusé, {expected} est attendu (règle {rule} du contrat).",
cause: "L’ordre est PLAN, EXECUTE, VERIFY, CRITIQUE, LOG_EVENT, chacun une fois.",
fix: "Notez {expected}, ou abandonnez l’étape avec LOG_EVENT et --state FAILED ou SKIPPED."
},
STEP_TARGET_MISSING: {
what: "{phase} refusé : {missing} manque (règle {rule} du contrat).",
cause: "Toute action nomme la machine et le terminal où elle a lieu.",
fix: "Ajoutez {missing}."
},
STEP_UNPROVEN: {
what: "L’étape {step} n’est pas faite : elle n’a aucune preuve (règle {rule} du contrat).",
cause: "Sans preuve, une étape est SKIPPED ou FAILED.",
fix: "Donnez une preuve (`--proof file:CHEMIN`), ou concluez avec --state SKIPPED ou FAILED."
},
SESSION_PLAN_MISSING: {
what: "EXECUTE refusé : {file} ne contient aucun plan (règle {rule} du contrat).",
cause: "La tâche dure plus de dix minutes, ou a plusieurs étapes ou fichiers.",
fix: 'Écrivez le plan : `nx47 session plan --item "…" --item "…"`.'
},
SESSION_PLAN_CHANGED: {
what: "EXECUTE refusé : {file} n'est plus le plan qui a été montré (règle {rule} du contrat).",
cause: "La page a été modifiée ou retirée à la main ; elle est faite des événements.",
fix: 'Replanifiez avec `nx47 session plan --item "…" --reason "…"`, ce qui récrit la page.'
},
PROOF_REFUSED: {
what: "Preuve refusée : {proof} ({why}), règle {rule} du contrat.",
cause: "Une preuve est un fichier lisible du projet, sans secret, nommé avec son genre.",
fix: "Donnez `--proof file:CHEMIN` (ou command, checksum, diff, log, answer)."
},
REPORT_PART_MISSING: {
what: "La session ne peut pas être fermée, il manque : {parts} (règle {rule} du contrat).",
cause: "Le rapport d’une tâche a une date, un commit, un hôte, ce qui a changé, le retour en arrière et une seule priorité.",
fix: 'Donnez ce qui manque : commit sans reste, `--touches CHEMIN`, `--rollback "…"` ou un point de reprise, un seul `--next "…"`.'
},
SESSION_UNPROVEN: {
what: "OK refusé : aucun fait ne prouve les critères {criteria} (règle {rule} du contrat).",
cause: "Un critère est prouvé par une étape DONE qui le sert, avec une preuve du genre demandé.",
fix: "Prouvez-les, ou fermez avec --state KO."
},
SESSION_CHECKPOINT_REFUSED: {
what: "Point de reprise {name} refusé : {why} (règle {rule} du contrat).",
cause: "Un point de reprise est un commit propre, d’un nom libre, dont le retour et le test minimal réussissent.",
fix: "Validez ou retirez ce qui est modifié, corrigez le test, ou choisissez un autre nom."
},
GOING_BACK_REFUSED: {
what: "Retour à {name} refusé : {why} (règle {rule} du contrat).",
cause: "L’arbre n’est pas propre, le point de reprise n’est pas celui qui fut noté, ou rien ne diffère.",
fix: "Validez ou retirez ce qui est modifié ; `nx47 session status` liste les points de reprise."
},
GOING_BACK_UNCONFIRMED: {
what: "Retour à {name} non confirmé (règle {rule} du contrat).",
cause: "Un acte qui défait du travail demande deux validations : le nom, et l’empreinte du plan montré.",
fix: "Relisez le plan, puis : `nx47 session rollback {name} --execute --yes {name} --plan {digest}`."
}
};
const failuresFr = {
...lawFr,
...agentFailuresFr,
USAGE_UNKNOWN_COMMAND: {
what: "Commande inconnue : {command}.",
cause: "Faute de frappe, ou commande d'une autre version.",
fix: "Lancez `nx47 --help`. Commande la plus proche : {suggestion}"
},
USAGE_UNKNOWN_FLAG: {
what: "Option inconnue : {flag}.",
cause: "Faute de frappe, ou option d'une autre commande.",
fix: "Lancez `nx47 {command} --help`. Option la plus proche : {suggestion}"
},
USAGE_BAD_VALUE: {
what: "Valeur refusée pour {flag} : {value}.",
cause: "La valeur n'a pas la forme attendue.",
fix: "Donnez {expected}."
},
INIT_NO_KERNEL: {
what: "Ni kernel-metadata.json ni notebook dans {folder}.",
cause: "Le dossier est vide, ou ce n'est pas celui du projet.",
fix: "Lancez `nx47 init --from OWNER/KERNEL` pour partir d'un kernel qui existe, ou donnez le dossier : `nx47 init CHEMIN`."
},
INIT_NO_OWNER: {
what: "{notebook} n'a pas de kernel-metadata.json, et rien ne dit à qui sera le kernel.",
cause: "Aucun dataset-metadata.json ne nomme de propriétaire, et KAGGLE_USERNAME est absent.",
fix: "Donnez votre nom Kaggle : `KAGGLE_USERNAME=votre-nom nx47 init`, ou partez d'un kernel : `nx47 init --from OWNER/KERNEL`."
},
CONFIG_NOT_FOUND: {
what: "Aucun nx47.yml dans {folder} ni au-dessus.",
cause: "La commande n'est pas lancée depuis un projet.",
fix: "Donnez le dossier du projet : `nx47 rehearse CHEMIN`."
},
CONFIG_UNREADABLE: {
what: "{file}, ligne {line} : ce fichier YAML est illisible ({why}).",
cause: "Une clé en double, une indentation ou un guillemet de trop.",
fix: "Corrigez cette ligne."
},
CONFIG_UNKNOWN_KEY: {
what: "{file}, ligne {line} : clé inconnue « {key} ».",
cause: "Faute de frappe dans le nom du réglage.",
fix: "Vouliez-vous dire « {suggestion} » ? Tous les réglages : `nx47 --help`."
},
CONFIG_BAD_VALUE: {
what: "{file}, ligne {line} : la valeur de « {key} » est refusée : {why}.",
cause: "La valeur n'est pas du type attendu.",
fix: "Corrigez cette valeur ; `nx47 --help` décrit chaque réglage."
},
CONFIG_MISSING_KEY: {
what: "{file} : le réglage obligatoire « {key} » manque.",
cause: "Le fichier est incomplet.",
fix: "Ajoutez « {key}: … »."
},
CONFIG_PATH_OUTSIDE: {
what: "{file} : le chemin de « {key} » sort du projet.",
cause: "Ce qui est hors du projet n'est ni relevé ni audité.",
fix: "Donnez un chemin dans le projet, relatif à nx47.yml, sans « .. »."
},
CONFIG_BUNDLE_PATH: {
what: "{file} : « {key} » doit être un dossier à part.",
cause: "Ce dossier est publié en entier, et fabriqué en entier par la recette.",
fix: "Gardez le bundle dans un dossier du projet qui ne contient rien d'autre, par exemple `bundle`."
},
CONFIG_REPORT_NAME: {
what: "{file} : la valeur de « {key} » ne peut pas nommer le rapport du notebook.",
cause: "Il faut un simple nom de fichier dans /kaggle/working, et aucun de ceux que le kit écrit lui-même.",
fix: "Donnez un nom de fichier sans dossier, par exemple `mon_rapport.json`."
},
PROJECTS_NOT_FOUND: {
what: "Aucun projet du dépôt ne correspond à {glob}.",
cause: "Faute de frappe dans `projects:`, ou un nx47.yml que git ne suit pas encore.",
fix: "Corrigez le motif, ou ajoutez ce nx47.yml : `git add`."
},
CHANGED_BASE_UNKNOWN: {
what: "git ne connaît pas le commit {base}.",
cause: "Le dépôt est extrait sans son historique, ou ce commit a été remplacé par un envoi forcé.",
fix: "Extrayez avec `fetch-depth: 0`, ou lancez sans --changed : tous les projets sont alors pris."
},
PROFILE_UNKNOWN: {
what: "Profil d'exécution inconnu : {profile}.",
cause: "Ce profil n'est pas livré avec cette version.",
fix: "Prenez kaggle-py312."
},
PROFILE_INVALID: {
what: "Un profil du produit est illisible : {why}",
cause: "Un fichier de profil abîmé.",
fix: "Réinstallez le produit ; si cela revient, signalez-le."
},
TOOL_MISSING: {
what: "Le programme « {tool} » manque sur cette machine.",
cause: "Il n'est pas installé, ou pas dans le PATH.",
fix: "Installez-le : {command}"
},
PYTHON_MISSING: {
what: "Aucun CPython {minor} utilisable sur cette machine.",
cause: "Python n'est pas installé dans cette version.",
fix: "Installez-le : {command}"
},
PYTHON_BROKEN: {
what: "{python} ne répond pas correctement : {why}",
cause: "Une installation de Python incomplète.",
fix: "Réinstallez ce Python, ou retirez-le du PATH."
},
VENV_FAILED: {
what: "L'environnement Python n'a pas pu être fabriqué : {why}",
cause: "Le module venv ou pip manque, ou l'index de paquets n'a pas répondu.",
fix: "Essayez : {command}"
},
WHEELS_UNREACHABLE: {
what: "{what} : paquets introuvables : {why}",
cause: "Pas de réseau, index de paquets absent, ou empreinte qui ne correspond pas.",
fix: "Vérifiez le réseau et les empreintes, puis relancez ; rien n'a été publié."
},
SESSION_LACKS_MODULES: {
what: "Le notebook importe ce que cette machine ne peut pas fournir : {modules}",
cause: "Le profil ne les liste pas et ne les dit pas absents : seul Kaggle peut répondre.",
fix: "Capturer un profil entier avec `nx47 profile probe --kaggle --execute`, les lister dans un profil du projet, ou en mettre les wheels dans le bundle."
},
RECIPE_FAILED: {
what: "La recette du bundle a échoué : {command}",
cause: "{why}",
fix: "Lancez cette commande à la main dans le projet, corrigez, relancez."
},
DISK_WRITE_FAILED: {
what: "Écriture impossible : {file} ({why}).",
cause: "Disque plein ou dossier protégé.",
fix: "Libérez de la place ou changez les droits, puis relancez ; rien n'est écrit à moitié."
},
ISOLATION_UNAVAILABLE: {
what: "La session ne peut pas être isolée sur cette machine : {why}",
cause: "Les espaces de noms Linux y sont interdits, avec et sans sudo.",
fix: "Lancez la répétition sur un Linux qui autorise `unshare` (ou avec `sudo -n`)."
},
OPEN_NETWORK: {
what: "Cette machine ne peut pas fermer le réseau pour la session : {why}",
cause: "Les espaces de noms Linux y sont interdits, avec et sans sudo, ou ce n'est pas un Linux.",
fix: "Répétez sur un Linux qui autorise `unshare` (ou avec `sudo -n`), ou acceptez un réseau ouvert avec --allow-open-network."
},
REPOSITORY_INCOMPLETE: {
what: "L'historique du projet n'est pas là en entier : {why}.",
cause: "Un GO porte sur un commit et sur des journaux qui n'ont fait que s'allonger : sans dépôt complet, rien ne le prouve.",
fix: "Lancez depuis un clone complet du dépôt git (fetch-depth: 0), avec au moins un commit."
},
INPUT_MISSING: {
what: "Il manque à la répétition ce que le kernel lit : {inputs}",
cause: "Seul le dataset que le projet publie est connu ici ; les autres entrées et les secrets ne sont pas téléchargés.",
fix: "Nommez un dossier pour chaque entrée sous `inputs` dans nx47.yml, et définissez NX47_SECRET_<ÉTIQUETTE> pour chaque secret."
},
BUNDLE_MISSING: {
what: "Le bundle est absent ou vide : {path}",
cause: "Il n'a pas été fabriqué, ou ne contient que des liens, que Kaggle écarte ; une recette ne remplit qu'un dossier vide.",
fix: "Remplissez ce dossier de simples fichiers, ou videz-le et laissez bundle.recipe le fabriquer."
},
FILE_UNREADABLE: {
what: "Fichier illisible : {file} ({why}).",
cause: "Il manque, ou ses droits interdisent la lecture.",
fix: "Vérifiez le chemin et les droits."
},
JSON_INVALID: {
what: "JSON refusé : {why} (position {offset}).",
cause: "Fichier tronqué, clé en double, nombre hors limites ou texte étranger.",
fix: "Écrivez ce fichier en JSON strict."
},
CSV_INVALID: {
what: "CSV refusé : {why}.",
cause: "Guillemet non fermé ou ligne incomplète.",
fix: "Écrivez ce fichier selon la RFC 4180."
},
TIME_INVALID: {
what: "Date refusée : {text}.",
cause: "Elle n'a pas la forme ISO 8601.",
fix: "Écrivez les dates en ISO 8601, en UTC."
},
ZIP_INVALID: {
what: "Archive refusée : {why} ({entry}).",
cause: "Wheel tronquée, trafiquée, ou fichier qui n'est pas un zip.",
fix: "Téléchargez de nouveau cette wheel."
},
ELF_INVALID: {
what: "Bibliothèque native refusée : {why}.",
cause: "Le fichier n'est pas un ELF entier.",
fix: "Reconstruisez la bibliothèque."
},
NOTEBOOK_INVALID: {
what: "Notebook refusé : {why}.",
cause: "Le fichier n'est pas un notebook Python au format 4, ou il dépasse 1 Mo.",
fix: "Ouvrez-le dans Jupyter, enregistrez-le sans sorties."
},
NAME_UNSAFE: {
what: "Nom de fichier refusé : {name} ({why}).",
cause: "Un nom venu de l'extérieur quitterait son dossier.",
fix: "Renommez ce fichier."
},
CREDENTIALS_MISSING: {
what: "Aucun identifiant Kaggle.",
cause: "Ni KAGGLE_API_TOKEN, ni KAGGLE_USERNAME avec KAGGLE_KEY, ni ~/.kaggle/access_token, ni ~/.kaggle/kaggle.json.",
fix: "Créez un jeton dans les réglages de votre compte Kaggle et donnez-le par KAGGLE_API_TOKEN ; sans compte : `nx47 rehearse`."
},
CREDENTIALS_INVALID: {
what: "Identifiants Kaggle refusés ({source}) : {why}",
cause: "Jeton expiré, révoqué, ou d'une autre forme.",
fix: "Créez un nouveau jeton et remplacez le secret."
},
CREDENTIALS_SHADOWED: {
what: "Kaggle écarte les identifiants de {source} ({why}), et d'autres sont à côté : {unused}.",
cause: "Seuls les premiers identifiants trouvés comptent : un jeton mort n'est jamais remplacé en silence par un autre compte.",
fix: "Renouvelez {source}, ou retirez-le pour que {unused} compte."
},
CREDENTIALS_EXPOSED: {
what: "{file} peut être lu par d'autres utilisateurs.",
cause: "Ses droits sont trop larges.",
fix: "Lancez `chmod 600 {file}`, et remplacez cette clé si d'autres ont pu la lire."
},
CREDENTIALS_OTHER_USER: {
what: "Ces identifiants sont ceux d'un autre compte : {observed}",
cause: "Le propriétaire du kernel ou du dataset n'est pas l'utilisateur du jeton.",
fix: "Prenez le jeton du propriétaire, ou corrigez les identifiants dans les deux fichiers de métadonnées ; rien n'a été envoyé."
},
TLS_VERIFICATION_OFF: {
what: "La vérification TLS est coupée (NODE_TLS_REJECT_UNAUTHORIZED=0).",
cause: "Une variable d'environnement laissée par un autre outil.",
fix: "Retirez cette variable ; rien n'a été envoyé."
},
KAGGLE_REFUSED: {
what: "Kaggle a refusé {operation} : {message}",
cause: "La requête ne convient pas au service.",
fix: "Lisez ce message, corrigez, relancez."
},
KAGGLE_DENIED: {
what: "Kaggle interdit {operation} : {message}",
cause: "L'objet appartient à un autre compte, ou n'existe pas.",
fix: "Vérifiez le propriétaire dans les deux identifiants et le compte du jeton."
},
KAGGLE_NOT_FOUND: {
what: "Kaggle ne trouve pas l'objet de {operation} : {message}",
cause: "Identifiant erroné ou objet supprimé.",
fix: "Vérifiez l'identifiant dans les métadonnées."
},
KAGGLE_CAPACITY: {
what: "Kaggle n'a plus de place pour cette session : {message}",
cause: "Limite de sessions simultanées ou quota hebdomadaire atteint.",
fix: "Relancez plus tard ; le projet n'a pas à changer."
},
KAGGLE_THROTTLED: {
what: "Kaggle limite le débit des requêtes ({operation}).",
cause: "Trop de requêtes de ce compte en peu de temps.",
fix: "Relancez dans quelques minutes."
},
KAGGLE_UNREACHABLE: {
what: "Kaggle ne répond pas ({operation}) : {message}",
cause: "Réseau, mandataire ou panne du service.",
fix: "Vérifiez le réseau, puis relancez."
},
KAGGLE_TIMEOUT: {
what: "Kaggle n'a pas répondu à temps ({operation}).",
cause: "Service lent ou réseau coupé.",
fix: "Relancez."
},
KAGGLE_UNREADABLE: {
what: "Réponse illisible de Kaggle ({operation}) : {message}",
cause: "Page HTML ou réponse tronquée à la place du JSON.",
fix: "Relancez ; si cela dure, le service a changé."
},
KAGGLE_BROKEN: {
what: "Erreur interne de Kaggle ({operation}) : {message}",
cause: "Panne passagère du service.",
fix: "Relancez dans quelques minutes."
},
KAGGLE_AUTHORISATION_LOST: {
what: "Kaggle n'accepte plus nos identifiants en cours de route ({operation}).",
cause: "Le jeton a expiré ou a été révoqué pendant la certification.",
fix: "Créez un nouveau jeton et relancez."
},
UPLOAD_INCOMPLETE: {
what: "Envoi incomplet de {file} : {message}",
cause: "Connexion coupée pendant l'envoi.",
fix: "Relancez ; aucune version du dataset n'a été créée."
},
DATASET_INVALID: {
what: "Kaggle n'a pas pu traiter la version {version} du dataset ({status}).",
cause: "Un fichier que Kaggle n'accepte pas.",
fix: "Ouvrez le dataset sur Kaggle pour voir lequel."
},
DATASET_MISMATCH: {
what: "La version {version} du dataset n'est pas notre bundle : {difference}",
cause: "Un autre envoi a eu lieu en même temps, ou un fichier a changé depuis l'audit.",
fix: "Relancez ; personne d'autre ne doit publier pendant ce temps."
},
DATASET_LOSES_FILES: {
what: "La nouvelle version perdrait des fichiers que la version {version} du dataset possède : {files}",
cause: "Une version est un instantané complet : ce qui n'est pas renvoyé en disparaît.",
fix: "Remettez ces fichiers dans le bundle, ou nommez-les sous `removals` dans nx47.yml ; rien n'a été envoyé."
},
DATASET_CHANGED: {
what: "Le dataset n'est plus tel qu'il a été montré : {observed} au lieu de {expected}.",
cause: "Un autre programme y publie en même temps.",
fix: "Relancez quand personne d'autre ne publie ; rien n'a été envoyé."
},
DATASET_UNCLEAR: {
what: "La réponse à {operation} s'est perdue, et le dataset ne montre pas de nouvelle version après {seconds} s : {message}",
cause: "Le service a coupé après la demande de création de la version.",
fix: "Relancez : une version malgré tout créée sera trouvée et utilisée."
},
DATASET_NOT_READY: {
what: "La version {version} du dataset n'est pas prête après {seconds} s.",
cause: "Kaggle traite encore les fichiers.",
fix: "Relancez plus tard."
},
KERNEL_SOURCE_REFUSED: {
what: "Le kernel a perdu une source de données : {sources}",
cause: "Le dataset n'existe pas, n'est pas prêt ou n'est pas accessible à ce compte.",
fix: "Vérifiez dataset_sources ; Kaggle annonce pourtant un succès dans ce cas."
},
KERNEL_MISMATCH: {
what: "Le kernel publié n'est pas le nôtre : attendu {expected}, vu {observed}.",
cause: "Un titre qui ne donne pas ce slug, ou une autre publication au même moment.",
fix: "Vérifiez titre et id dans kernel-metadata.json, puis relancez."
},
KERNEL_KIND_CHANGED: {
what: "Le kernel existe déjà avec un autre type : {observed}",
cause: "Kaggle refuse de changer un notebook en script, ou l'inverse.",
fix: "Rendez à kernel_type et code_file le type du kernel publié, ou choisissez un autre kernel."
},
KERNEL_BUSY: {
what: "Une session du kernel {kernel} est déjà en cours ({status}).",
cause: "Une certification précédente n'est pas finie.",
fix: "Attendez sa fin, puis relancez."
},
PUSH_UNDECIDED: {
what: "Impossible de dire si le service a pris l'envoi de {kernel} ({why}).",
cause: "La réponse s'est perdue, et le kernel n'a pas pu être relu clairement ensuite.",
fix: "Regardez les versions du kernel ; relancez quand aucune de ses sessions n'est en cours."
},
SESSION_DEADLINE: {
what: "La session n'est pas finie après {seconds} s (état : {status}).",
cause: "Notebook plus long que prévu, ou file d'attente.",
fix: "Augmentez `deadline`, ou relancez plus tard."
},
PROBE_FAILED: {
what: "Le kernel de sonde n'a rapporté aucun profil : {status} {message}",
cause: "Sa session ne s'est pas terminée normalement, ou n'a pas laissé de nx47_runtime_profile.json.",
fix: "Lisez le journal sous .nx47/session, puis relancez la sonde."
},
OUTPUT_INCOMPLETE: {
what: "Sortie incomplète : {file} ({why}).",
cause: "Téléchargement coupé, page d'erreur à la place du fichier, ou fichier au-delà de la limite (`too-large`).",
fix: "Relancez ; s'il est trop grand, faites moins écrire le notebook."
},
OUTPUT_TOO_MANY: {
what: "La session a laissé {files} fichiers de sortie, plus de {most}.",
cause: "Chaque sortie est téléchargée et son empreinte vérifiée : leur nombre est donc limité.",
fix: "Rangez les petits fichiers dans une archive, ou écrivez-les sous /tmp."
},
LOG_TOO_LARGE: {
what: "Le journal de la session dépasse {mebibytes} Mio.",
cause: "Le journal entier est relu à la recherche d'avertissements : illisible en entier, il ne prouve rien.",
fix: "Faites moins afficher le notebook, et écrivez les longs résultats dans un fichier."
},
OUTPUT_NAME_UNSAFE: {
what: "La session liste une sortie au nom dangereux : {name} ({why}).",
cause: "Un tel nom peut quitter le dossier des sorties, cacher ce qu'il dit, ou se confondre avec un autre sur d'autres disques.",
fix: "N'écrivez que dans /kaggle/working, avec des noms simples ; rien n'a été écrit."
},
PRECHECK_FAILED: {
what: "Le pré-contrôle {cause} a échoué ; rien n'a été publié.",
cause: "La ligne des pré-contrôles du rapport dit ce que la commande a répondu.",
fix: "Corrigez ce que la commande signale, puis relancez."
},
DETACH_NEEDS_SERVICE: {
what: "--detach ne laisserait rien tourner : le Kaggle embarqué s'arrête avec ce programme.",
cause: "Une répétition sans --service exécute ses sessions dans ce programme même.",
fix: "Lancez `nx47 serve` ailleurs et donnez son adresse par --service, ou retirez --detach."
},
TICKET_NOT_FOUND: {
what: "Aucun ticket à collecter : {folder}.",
cause: "Aucune exécution de ce projet n'y a laissé de ticket, ou le chemin est mal tapé.",
fix: "Lancez `nx47 certify --execute --detach`, ou donnez le chemin d'un ticket.json."
},
TICKET_INVALID: {
what: "{file} n'est pas un ticket de ce programme : {why}.",
cause: "Un fichier coupé, un autre fichier, ou le ticket d'une autre version.",
fix: "Donnez, entier, le ticket.json laissé dans le dossier de session."
},
TICKET_CHANGED: {
what: "{file} n'est plus tel qu'il a été écrit ({why}).",
cause: "Quelqu'un a modifié le ticket, ou la session à laquelle il appartient.",
fix: "Reprenez le ticket dans la session ou l'artefact de l'exécution ; ne le modifiez jamais."
},
TICKET_OTHER_PROJECT: {
what: "Ce ticket appartient à {expected}, ce dossier à {observed}.",
cause: "Le ticket d'un autre projet, ou le mauvais dossier.",
fix: "Lancez la commande dans le dossier de {expected}, ou hors de tout projet."
},
TICKET_OTHER_SERVICE: {
what: "Ce ticket vient de {expected}, pas de {observed}.",
cause: "Les identifiants ne partent que vers Kaggle, ou vers un service que vous nommez vous-même.",
fix: "Si vous faites confiance à ce service : `nx47 collect --service {expected}`."
},
TICKET_EXPIRED: {
what: "Ce ticket était utilisable jusqu'au {expires}.",
cause: "Si longtemps après l'envoi, une session ne prouve plus rien du projet actuel.",
fix: "Lancez une nouvelle exécution : `nx47 certify --execute`."
},
TICKET_COLLECTED: {
what: "Ce ticket a déjà été collecté : {session}.",
cause: "Une session n'a qu'un seul jugement.",
fix: "Lisez le rapport dans {session}, ou lancez une nouvelle exécution."
},
EVIDENCE_MISSING: {
what: "Il manque une preuve : {path}.",
cause: "Le dossier n'est pas la session d'une exécution qui a agi, ou des fichiers en ont été retirés.",
fix: "Donnez le dossier de session, ou son dossier `evidence`, tel que l'exécution l'a laissé."
},
EVIDENCE_INVALID: {
what: "{path} n'est pas une preuve de ce programme : {why}.",
cause: "Un fichier coupé, un autre fichier, ou la preuve d'une autre version.",
fix: "Reprenez le dossier de session là où l'exécution l'a laissé ; docs/evidence.md nomme chaque membre."
},
EVIDENCE_CHANGED: {
what: "{path} n'est pas ce qui a été jugé : {why}.",
cause: "Le fichier a été changé, ajouté ou remplacé après l'exécution.",
fix: "Jugez le dossier que l'exécution a laissé ; `nx47 verify` nomme chaque fichier changé."
},
ROLLBACK_CHANGED: {
what: "La version {version} ({what}) n'est pas ce qu'elle dit, ou ce qui fut enregistré : {why}.",
cause: "Une version faite par un autre programme n'a pas de bundle-manifest.json ; celle qui diffère du manifeste ou de l'enregistrement a été changée.",
fix: "Choisissez une autre version (`nx47 history`), ou publiez par `nx47 certify` le contenu auquel vous faites confiance."
},
LEDGER_BROKEN: {
what: "Le registre des exécutions ne tient pas : {file}, ligne {line} : {why}.",
cause: "Une ligne a été changée, retirée, insérée ou écrite deux fois, ou l'historique a été réécrit.",
fix: "Rien n'a été ajouté. Lancez nx47 verify, qui nomme le premier commit fautif, et rétablissez la branche depuis un clone qui se vérifie encore."
},
COMMIT_BACK_REFUSED: {
what: "La branche {branch} ne prend pas l'exécution : {why}",
cause: "Le jeton n'a pas le droit d'écrire (permissions: contents: write manque), ou une règle protège la branche.",
fix: "Donnez contents: write au job, ou sortez cette branche de la règle de protection ; puis lancez nx47 commit-back avec le dossier de session, qui est gardé."
},
COMMIT_BACK_STALE: {
what: "La branche {branch} a été avancée par d'autres à chacun de {tries} essais.",
cause: "Un très grand nombre d’exécutions finissent en même temps.",
fix: "Lancez nx47 commit-back avec le dossier de session, qui est gardé."
},
COMMIT_BACK_TAKEN: {
what: "La branche {branch} contient déjà une autre exécution sous le nom {session}.",
cause: "Deux machines ont commencé une exécution de ce projet dans la même seconde, ou la session a été continuée après son ajout.",
fix: "Rien n'a été ajouté ni modifié. Relancez : la session aura un nom à elle."
},
COMMIT_BACK_UNREACHABLE: {
what: "git n'a pas pu travailler avec {remote} : {why}",
cause: "Ce dépôt distant n'existe pas, le réseau manque, ou le droit de le lire.",
fix: "Vérifiez git remote -v et les identifiants. Avant une exécution : relancez. Après : nx47 commit-back avec le dossier de session, qui est gardé."
},
COMMIT_BACK_SECRET: {
what: "Rien n'a été commité : {file}, ligne {line} contient ce qui ressemble à un secret ({kind}).",
cause: "Une commande, le journal ou une sortie de l'exécution l'a écrit.",
fix: "Révoquez le secret, trouvez ce qui l'a écrit et relancez. Le verdict de cette exécution tient ; sa session reste sur cette machine."
},
GITHUB_DENIED: {
what: "GitHub refuse {operation} (HTTP {status}) : {message}",
cause: "Le jeton github-token n'a pas le droit {permission}, ou n'est plus valable.",
fix: "Donnez `{permission}` au travail (permissions) ou laissez github-token vide."
},
GITHUB_REFUSED: {
what: "GitHub refuse {operation} (HTTP {status}) : {message}",
cause: "Le dépôt ne prend pas ce qui lui est envoyé : commit qu'il n'a pas, tickets désactivés, discussion close.",
fix: "Réglez dans le dépôt ce que dit le message, ou éteignez ce réglage (comment, issue)."
},
GITHUB_UNREACHABLE: {
what: "GitHub n'a pas répondu à {operation} : {why}",
cause: "L'interface de GitHub, le réseau ou sa limite d'appels.",
fix: "Relancez plus tard ; vérifiez GITHUB_API_URL et le proxy sur une machine à vous."
},
GITHUB_COMMIT_UNKNOWN: {
what: "L'événement ne nomme aucun commit : aucun statut n'est posé.",
cause: "Le fichier de l'événement est illisible, ou l'exécution collectée venait d'un dossier sans git.",
fix: "Lancez l'action sur push, pull_request, workflow_dispatch ou schedule, dans un dépôt extrait."
},
JOB_ORDER_INVALID: {
what: "L’ordre {file} est refusé : {why}.",
cause: "Un membre manque, est inconnu, ou n’a pas la forme attendue.",
fix: "Donner JOB_ID, MACRO_NAME, INPUT, DEADLINE (un instant en UTC) et LIMITS (seconds, memory_mb, disk_mb, processes)."
},
JOB_ID_TAKEN: {
what: "Le travail {job} existe déjà, avec un autre ordre ({was}, ici {given}).",
cause: "Un identifiant vaut pour un seul ordre, afin qu’un travail ne soit fait qu’une fois.",
fix: "Donner au nouvel ordre son propre identifiant, ou demander le résultat du premier : `nx47 job result {job}`."
},
JOB_NOT_FOUND: {
what: "Aucun travail {job} dans {spool}.",
cause: "Il a été soumis ailleurs, ou jamais.",
fix: "Lancer `nx47 job status` pour voir les travaux de ce dossier."
},
JOB_REFUSED: {
what: "Le travail {job} est refusé : {why} (règle {rule}).",
cause: "L’ordre demande ce que sa macro ou cette machine ne permet pas.",
fix: "Corriger l’ordre, ou faire que la macro et la machine le permettent."
},
JOB_LIMIT: {
what: "Le travail a dépassé sa limite de {limit} : {seen}, alors que {allowed} est permis (règle {rule}).",
cause: "Il lui faut plus que ce que donne son ordre, ou il ne finit pas.",
fix: "Lui donner davantage dans LIMITS, sous un nouvel identifiant."
},
JOB_NO_MACHINE: {
what: "Aucune machine ne peut prendre le travail {job} : {why}.",
cause: "Aucune des machines déclarées n’est debout, avec une place libre et une file vide.",
fix: "Attendre, ou remettre l’une d’elles en service."
},
WORKER_BUSY: {
what: "Un exécutant occupe déjà {spool} : processus {pid} sur {machine}.",
cause: "Un seul exécutant à la fois prend les travaux d’un dossier, afin de tenir le nombre de travaux simultanés.",
fix: "Attendre qu’il finisse, ou l’arrêter."
},
MACHINES_NOT_FOUND: {
what: "Pas de {file}.",
cause: "Aucune machine n'est déclarée pour ce projet.",
fix: "Créez ce fichier d'après templates/machines.yml."
},
MACHINES_REFUSED: {
what: "{file}, ligne {line} : « {key} » enfreint la règle {rule} du contrat ({why}).",
cause: "Deux machines se contredisent, ou un repli ne mène nulle part.",
fix: "Corrigez cette ligne ; `nx47 contract {rule}` explique la règle."
},
MACHINE_UNKNOWN: {
what: "Aucune machine « {machine} » dans {file}.",
cause: "Une faute de frappe, ou une machine qui n'y est pas encore déclarée.",
fix: "Machines déclarées : {known}"
},
MACHINE_ELSEWHERE: {
what: "« {machine} » n'est pas cette machine ({hostname}).",
cause: "Une machine se sonde sur place.",
fix: "Lancez `nx47 machines probe {machine} --format json` dans un job sur {where}, puis ici : nx47 machines probe {machine} --from FICHIER"
},
MACHINE_UNPROBED: {
what: "« {machine} » n'a pas de sonde.",
cause: "Rien n'est connu de cette machine.",
fix: "Lancez : nx47 machines probe {machine}"
},
MACHINE_UNREADABLE: {
what: "« {machine} » : {part} n'a pas pu être lu ({why}).",
cause: "La sonde a tourné sans les droits nécessaires.",
fix: "Relancez la sonde avec les droits de root, puis recommencez."
},
MACHINE_STATE_INVALID: {
what: "{file} ne tient pas : {why} (règle {rule}).",
cause: "Le fichier a été modifié, coupé ou remplacé.",
fix: "Prenez-le pour un signe de sécurité : comparez avec une copie, puis sondez de nouveau."
},
MACHINE_CLOCK_UNKNOWN: {
what: "{reference} n'a pas donné l'heure : {why}.",
cause: "Le réseau est fermé, ou ce n'est pas une heure.",
fix: "Donnez une autre référence : --clock URL ou --clock 2026-03-01T12:00:00Z"
},
MACHINE_REASON_MISSING: {
what: "« {machine} » : {action} sans raison est refusé (règle {rule}).",
cause: "Ce qu'une personne décide d'une machine se consigne avec sa raison.",
fix: 'Ajoutez --reason "…".'
},
MACHINE_NOT_QUARANTINED: {
what: "« {machine} » n'est pas en quarantaine.",
cause: "Elle a déjà été levée, ou le nom est celui d'une autre machine.",
fix: "Voir : nx47 machines list"
},
MACRO_REFUSED: {
what: "Une étape a voulu sortir de sa liste permise : {what} {target}.",
cause: "Un défaut du produit.",
fix: "Signalez-le avec le rapport."
},
...macroFailuresFr,
MACRO_UNPROVEN: {
what: "Une étape n'a pas prouvé son résultat : {missing} {observed}",
cause: "Sans preuve, une étape n'est pas faite.",
fix: "Relancez ; si cela revient, signalez-le avec le rapport."
},
SERVICE_FOLDER_BUSY: {
what: "Le Kaggle embarqué utilise déjà {folder}.",
cause: "Une autre répétition de ce projet est en cours.",
fix: "Attendez sa fin ; deux répétitions ne partagent pas un dossier."
},
SERVICE_PORT_BUSY: {
what: "Le port {port} est déjà pris.",
cause: "Un autre programme y écoute.",
fix: "Choisissez un autre port, ou --port 0 pour un port libre."
},
CANCELLED: {
what: "Arrêté à la demande.",
cause: "Ctrl-C, ou annulation du job.",
fix: "Relancez quand vous voulez ; le journal dit où l'arrêt a eu lieu."
},
DEFECT: {
what: "Défaut du produit ({where}).",
cause: "Ce n'est pas votre projet.",
fix: "Relancez avec --debug et signalez-le."
},
...sessionFailuresFr
};
const fidelityFr = {
"FID-001": "IntrospectToken dit par `active`, vrai ou faux, si un jeton est valide.",
"FID-002": "IntrospectToken nomme le compte dans `username`.",
"FID-003": "Hello nomme le propriétaire d’une ancienne clé dans `userName`.",
"FID-004": "Les appels sont autorisés par `Bearer` avec un jeton ou par `Basic` avec une ancienne clé, jamais autrement.",
"FID-010": "Chaque opération est un POST, même celles qui ne font que lire.",
"FID-011": "Les requêtes sont du JSON et le disent par `Content-Type`.",
"FID-012": "Chaque réponse d’une opération est du JSON et le dit, erreurs comprises.",
"FID-013": "Les opérations se trouvent sous `/v1` chez Kaggle et sous `/api/v1` sur localhost.",
"FID-014": "Chaque réponse porte l’heure du service dans `Date`.",
"FID-015": "Un appel refusé reçoit `{code, message}` ou `{error: {code, message, status}}`.",
"FID-016": "`Retry-After` est un nombre entier de secondes ou une date HTTP.",
"FID-017": "Un membre absent ou null a sa valeur par défaut ; un membre inconnu est ignoré.",
"FID-020": "StartBlobUpload donne un `token` et une adresse `createUrl`.",
"FID-021": "Les adresses d’envoi sont utilisées sans autorisation : l’adresse est le secret.",
"FID-022": "Un envoi reçoit 200 ou 201 quand il est entier, 308 quand la suite est attendue, 404 ou 410 quand son adresse a expiré.",
"FID-023": "308 dit par `Range: bytes=0-K` ce qui est arrivé ; sans lui, rien.",
"FID-024": "Un envoi est annoncé avec sa longueur en octets ; un fichier vide peut l’omettre.",
"FID-030": "La réponse à un nouveau jeu de données ou à une nouvelle version n’en dit pas le numéro.",
"FID-031": "Un jeu de données refusé reçoit 200 avec `status: error`.",
"FID-032": "Le statut d’un jeu de données est l’un de neuf mots ; absent, il veut dire que rien n’est encore enregistré.",
"FID-033": "GetDataset dit la version courante dans `currentVersionNumber` ; READY seul peut parler de la précédente.",
"FID-034": "GetDataset énumère ses versions par `versionNumber`.",
"FID-035": "GetDataset nomme le jeu de données `owner/slug`.",
"FID-036": "GetDataset dit par `isPrivate` qui peut le voir ; absent veut dire public.",
"FID-037": "Les fichiers d’un jeu de données sont dans `datasetFiles` ; une page vide peut l’omettre.",
"FID-038": "Les tailles des fichiers sont des octets entiers dans `totalBytes` ; un fichier vide peut l’omettre.",
"FID-039": "Chaque fichier énuméré d’un jeu de données a un `name`.",
"FID-040": "Les heures sont en ISO 8601, UTC, finies par Z.",
"FID-041": "Une page qui n’est pas la dernière nomme la suivante par `nextPageToken`.",
"FID-042": "Une version est un instantané complet : ce qui n’est pas renvoyé en disparaît.",
"FID-043": "Un `.zip` ou un `.tar.gz` publié devient un dossier de son nom ; un wheel reste un fichier.",
"FID-050": "Un envoi accepté reçoit son `versionNumber`.",
"FID-051": "Un envoi reçoit l’adresse du kernel, qui montre un slug autre que celui demandé.",
"FID-052": "Un envoi refusé reçoit 200 avec sa raison dans `error`.",
"FID-053": "Les sources refusées sont nommées dans `invalidDatasetSources`, et le kernel tourne sans elles.",
"FID-054": "Un envoi reçoit le numéro du kernel dans `kernelId`.",
"FID-055": "Un envoi nomme le kernel par un chemin dans `ref`.",
"FID-056": "GetKernel dit la version qu’il montre dans `metadata.currentVersionNumber`.",
"FID-057": "GetKernel rend la source envoyée dans `blob.source`.",
"FID-058": "GetKernel énumère les sources de données d’une version.",
"FID-059": "GetKernel dit le caractère privé et l’internet par vrai ou faux.",
"FID-060": "Le statut d’une session est l’un de sept mots ; absent, il veut dire en file.",
"FID-061": "Une session en échec dit pourquoi dans `failureMessage`.",
"FID-062": "Le statut d’une session n’en donne pas le numéro : on ne peut pas l’annuler ainsi.",
"FID-063": "`versionLabel: vN` demande exactement cette version, du kernel, du statut, des fichiers, des sorties et du journal.",
"FID-064": "Les sorties sont énumérées par `fileName` et une adresse ; `files` peut être null.",
"FID-065": "La liste des sorties n’a pas de tailles ; ListKernelFiles les a.",
"FID-066": "Le journal est le texte d’un tableau JSON, vide tant que la session tourne.",
"FID-067": "Les enregistrements du journal nomment leur flux, `stdout` ou `stderr`.",
"FID-068": "Les enregistrements du journal portent les secondes depuis le début de la session.",
"FID-069": "ListKernelFiles donne des tailles en octets entiers ; un fichier vide peut l’omettre.",
"FID-070": "ListKernelFiles donne l’heure de chaque fichier.",
"FID-071": "Un kernel inconnu est traité comme un kernel interdit, 403.",
"FID-072": "Les adresses des sorties sont lues sans autorisation.",
"FID-073": "Une adresse de sortie rend le fichier, ou 403 quand elle a expiré.",
"FID-074": "Un kernel est un notebook ou un script, dit en minuscules.",
"FID-075": "Un envoi qui ne dit rien de l’internet l’a ; les nôtres le disent toujours.",
"FID-076": "Une session lancée juste après READY peut monter la version précédente : seul le manifeste lu par la session prouve laquelle.",
"FID-077": "Le journal en direct d’une session finit par l’événement `END_OF_LOG` ; une coupure sans lui n’est pas une fin.",
"FID-078": "Une nouvelle connexion à un journal en direct commence par son premier enregistrement : ce qui a été vu revient.",
"FID-079": "Une version enregistrée sans être exécutée a l’état NEW_SCRIPT et aucune session.",
"FID-080": "Une session dure douze heures au plus, neuf sur un TPU."
};
const initFr = {
heading: "Écrit par `nx47 init` : chaque réglage porte la raison de sa valeur. Tous sont décrits par `nx47 --help`.",
reasons: {
language: "Langue des messages et du rapport, comme demandé à `nx47 init` (--language).",
packsCore: "Le jeu qui convient à tout notebook : rien ici ne réunit bibliothèque native, rapport principal et images, comme l'exige le jeu nx47.",
packsWhole: "Bibliothèque native, rapport principal et images compressées ont été vus autour de {seen} : le jeu nx47 les prouve aussi.",
profileOfWheels: "La plupart des wheels du bundle sont faits pour ce CPython ({seen}) : l'image Kaggle qui l'a.",
profileUsual: "L'image Kaggle d'aujourd'hui ; aucun wheel n'en demande une autre.",
kernelOnly: "Le seul kernel-metadata.json du dépôt : {seen}.",
kernelOfDataset: "Le kernel qui demande le dataset du projet : {seen}.",
kernelOfMany: "Parmi plusieurs kernels, le plus proche du sommet du dépôt : {seen}.",
kernelPulled: "Le kernel repris de Kaggle : {seen}.",
kernelMade: "Écrit à côté du notebook, qui n'avait pas de métadonnées : {seen}.",
accelerator: "La machine que demandait le kernel ({seen}) : ici, où elle se voit, plutôt que dans kernel-metadata.json.",
dataset: "Nom, titre et licence du dataset qui porte le bundle : {seen}.",
bundle: "Le dossier publié comme dataset : celui qui tient les wheels et les bibliothèques ({seen}).",
required: "Ce que {seen} contient aujourd'hui : une version qui en perdrait est refusée avant toute publication.",
native: "La bibliothèque native du bundle : {seen}. Ajoutez sous `symbols` les fonctions dont le notebook a besoin.",
nativeSymbols: "La bibliothèque native du bundle et celles de ses fonctions que le code nomme : {seen}.",
assets: "Ces fichiers du bundle sont, octet par octet, des membres de {seen} : ils doivent le rester.",
mainReport: "Le rapport que le notebook écrit lui-même, nommé dans {seen}.",
report: "Le rapport du projet : chaque exécution sur Kaggle y ajoute une section datée, sans toucher aux octets anciens ({seen}).",
prechecks: "Le contrôle du projet lui-même, lancé avant toute publication : {seen}.",
inputsFound: "Les dossiers du dépôt qui tiennent lieu des autres entrées du kernel en répétition : {seen}.",
inputsMissing: "Les dossiers qui tiennent lieu des autres entrées du kernel en répétition. À remplir : {seen}."
},
dropped: {
kit: "le kit de certification",
image: "l'image épinglée : elle figerait les paquets d'un autre jour (réglage `image` pour en choisir une)",
machine: "la machine, qui est maintenant le réglage `accelerator`",
internet: "l'accès à internet : ce que le notebook installait par le réseau doit venir d'un bundle",
mountPrefixes: "les préfixes datasets/, code/, models/ et competitions/ des sources, que Kaggle refuse",
title: "le titre, dont Kaggle ferait un autre kernel : celui-ci vient du slug"
},
droppedFrom: "Laissé de côté de {kernel}, avec son numéro (id_no) s'il en avait un :",
planned: "Serait écrit ({count}) :",
written: "Écrit ({count}) :",
kept: "Existe déjà, laissé tel quel ({count}) :",
others: "Autres kernels du dépôt, laissés de côté (`kernel:` en choisit un) : {paths}",
toDecide: "Reste à décider :",
decisions: {
action: "d'où vient l'action : remplacez OWNER/nx47-certify@000… dans .github/workflows par le dépôt et le commit que vous avez choisis",
inputs: "les données : remplissez {folders}, ou donnez un autre dossier sous `inputs` de nx47.yml",
environment: "l'environnement `kaggle` du dépôt GitHub : le secret KAGGLE_API_TOKEN et la variable KAGGLE_USERNAME (une répétition n'en a pas besoin)"
},
public: "Les rapports d'un dépôt public sont publics : sessions, journaux et sorties du notebook compris. Le réglage `evidence: digest` en garde le moins.",
next: "Ensuite :",
folders: {
configs: "Configurations du projet, en copies contrôlées : ce avec quoi une machine ou un service est réglé, sans aucun secret. Un changement est un commit ; ce qu'il y avait avant est dans git.",
scripts: "Scripts du projet. Chacun peut être lancé deux fois sans dommage, dit ce qu'il change, et finit avec un statut autre que 0 quand il échoue.",
reports: "Rapports que des personnes lisent, un par tâche, chacun avec sa date, son commit et sa machine. Les exécutions certifiées laissent les leurs dans leur dossier de session.",
evidence: "Preuves qui n'appartiennent à aucune session en particulier : captures, sorties, sommes de contrôle. Ce qui prouve une étape est copié dans la session même, avec son empreinte."
}
};
const jobsFr = {
submitted: "Travail {job} : soumis",
known: "Travail {job} : déjà connu, avec le même ordre",
pending: "Travail {job} : pas encore de résultat",
cancelling: "Travail {job} : l'arrêt est demandé",
noWorker: "Aucun exécutant ne tourne : `nx47 worker`",
worker: "Exécutant : {free} place(s) libre(s) sur {slots}, {queue} en attente",
working: "Travaux de {spool}, {slots} à la fois",
workDone: "Plus aucun travail à faire",
chosen: "Travail {job} → {machine} : {reasons}",
reduced: "mode réduit",
wouldSend: "Ce qui serait envoyé (`--execute` le fait) :",
sent: "Travail {job} : envoyé au runner de {machine}",
sentBefore: "Travail {job} : déjà envoyé, {page}"
};
const judgementFr = {
governing: {
title: "Document fondateur",
rule: "Chaque point numéroté, avec l'étape, l'événement et l'empreinte qui le prouvent. Un point sans preuve n'est pas fait, et il n'y a pas de GO.",
document: "document",
origins: {
project: "celui du projet",
shipped: "livré avec NX47 Certify"
},
point: "point",
proof: "prouvé par",
event: "événement",
done: "FAIT",
notDone: "NON FAIT",
below: "les points placés dessous",
none: "—",
unmatched: "Nommés dans nx47.yml, absents du document : {ids}"
}
};
const rulesFr = {
"MCH-001": {
title: "Sonde absente ou trop ancienne",
why: "Rien de récent n'est connu de cette machine.",
fix: "Sondez-la : nx47 machines probe {machine}"
},
"MCH-002": {
title: "L'hyperviseur n'est pas déclaré sain",
why: "Ce qui tourne sur un hôte douteux l'est aussi.",
fix: "Sondez d'abord l'hyperviseur et réglez ses constats."
},
"MCH-003": {
title: "Nom d'hôte inattendu",
why: "La machine qui a répondu n'a pas le nom de celle que l'on voulait.",
fix: "Vérifiez où la sonde a tourné, ou corrigez hostname."
},
"MCH-004": {
title: "Adresse déclarée absente",
why: "La machine ne répond plus là où l'on croit.",
fix: "Rétablissez l'adresse, ou corrigez addresses."
},
"MCH-005": {
title: "Redémarrée depuis sa sonde",
why: "Après un démarrage, personne ne sait ce qui est monté.",
fix: "Sondez-la de nouveau : nx47 machines probe {machine}"
},
"MCH-006": {
title: "Deux machines n’en font qu’une",
why: "Le même démarrage du noyau répond sous deux noms.",
fix: "Corrigez la façon de joindre l’une des deux."
},
"MCH-007": {
title: "Horloge décalée",
why: "Les journaux de plusieurs machines ne se comparent plus.",
fix: "Réglez la synchronisation (chrony, timesyncd), ou donnez une référence : --clock."
},
"MCH-008": {
title: "Autre fuseau horaire",
why: "Les heures des journaux se lisent autrement.",
fix: "timedatectl set-timezone, ou corrigez timezone."
},
"MCH-009": {
title: "Trop peu de disque libre",
why: "Une tâche y échouerait à mi-chemin.",
fix: "Libérez de la place."
},
"MCH-010": {
title: "Moins de processeurs que déclaré",
why: "La charge prévue ne tient pas.",
fix: "Rendez-les à la machine, ou corrigez cpu."
},
"MCH-011": {
title: "Moins de mémoire que déclaré",
why: "La charge prévue ne tient pas.",
fix: "Rendez-la à la machine, ou corrigez memory-gib."
},
"MCH-012": {
title: "Stockage attendu absent ou autre",
why: "Les données iraient ailleurs que prévu, ou manqueraient.",
fix: "Montez le système de fichiers déclaré, puis sondez de nouveau."
},
"MCH-013": {
title: "Un système de fichiers écrit en deux endroits",
why: "Deux écrivains corrompent le disque : tout s’arrête.",
fix: "Démontez-le d’un côté, vérifiez-le (fsck), puis sondez les deux. Un clone a besoin d’un UUID neuf."
},
"MCH-014": {
title: "Montage non déclaré",
why: "Chaque montage de disque est documenté.",
fix: "Déclarez-le sous storage, ou démontez-le."
},
"MCH-015": {
title: "Port ouvert sans raison déclarée",
why: "Rien n’est ouvert sans raison.",
fix: "Fermez le service, ou déclarez le port et sa raison."
},
"MCH-016": {
title: "Réseau changé sans décision",
why: "Un changement de réseau se décide et se consigne.",
fix: 'nx47 machines baseline {machine} --execute --reason "…", ou revenez en arrière.'
},
"MCH-017": {
title: "Connexion SSH par mot de passe",
why: "Un mot de passe se devine.",
fix: "PasswordAuthentication no, ou un dernier jour sous ssh.password."
},
"MCH-018": {
title: "Réglage de sshd refusé ou inconnu",
why: "Clés seulement, root sans mot de passe, connexions journalisées.",
fix: "Corrigez sshd_config ; une sonde de root lit tous les réglages."
},
"MCH-019": {
title: "Clés SSH absentes ou trop ouvertes",
why: "Qui lit une clé privée entre à sa place.",
fix: "chmod 600 les clés privées, et une clé autorisée pour entrer."
},
"MCH-020": {
title: "Trop de connexions refusées",
why: "Quelqu’un essaie des mots de passe : signe de sécurité.",
fix: "Lisez les journaux, bloquez la source, puis levez la quarantaine."
},
"MCH-021": {
title: "cron ou systemd a changé",
why: "Ce qui démarre seul est autre que confirmé : signe de sécurité.",
fix: 'Trouvez qui l’a changé. Légitime : nx47 machines baseline {machine} --execute --reason "…"'
},
"MCH-022": {
title: "Binaire ou préchargement changé",
why: "Un programme du système est autre que confirmé : signe de sécurité.",
fix: 'Comparez avec le paquet. Légitime : nx47 machines baseline {machine} --execute --reason "…"'
},
"MCH-023": {
title: "Configuration ou clé autorisée changée",
why: "Un fichier surveillé est autre que confirmé : signe de sécurité.",
fix: 'Trouvez qui l’a changé. Légitime : nx47 machines baseline {machine} --execute --reason "…"'
},
"MCH-024": {
title: "Aucune empreinte de référence",
why: "Sans référence, aucune dérive ne se voit.",
fix: 'nx47 machines baseline {machine} --execute --reason "…"'
},
"MCH-025": {
title: "Fichier de secrets absent ou trop ouvert",
why: "Un secret ne se lit que par son propriétaire.",
fix: "chmod 600 ce fichier, ou retirez-le de credentials."
},
"MCH-026": {
title: "Fichier de secrets dans le dépôt",
why: "Aucun secret dans le dépôt, même ignoré par git.",
fix: "Déplacez-le hors du projet et faites un nouveau secret."
},
"MCH-027": {
title: "Journaux non inscriptibles",
why: "Sans journal, rien de ce qui se fait n’est prouvé.",
fix: "Créez le dossier logs et donnez-le au compte du service."
},
"MCH-028": {
title: "Scripts non exécutables",
why: "Le dossier est absent, fermé, ou monté noexec.",
fix: "Créez le dossier scripts, sans noexec."
},
"MCH-029": {
title: "Programme déclaré absent",
why: "L’environnement prévu n’est pas installé.",
fix: "Installez-le, ou corrigez programs."
},
"MCH-030": {
title: "Service attendu inactif",
why: "La machine ne rend pas le service dont elle répond.",
fix: "systemctl status, puis démarrez-le."
},
"MCH-031": {
title: "Partage non déclaré ou ouvert à tous",
why: "Les partages suivent le modèle choisi.",
fix: "Restreignez-le dans /etc/exports, ou déclarez-le sous shares."
},
"MCH-032": {
title: "En quarantaine",
why: "Un signe de sécurité attend qu’une personne regarde.",
fix: 'Après enquête : nx47 machines clear {machine} --reason "…"'
},
"MCH-033": {
title: "Le contrôle de santé échoue",
why: "La machine ne se dit pas saine elle-même.",
fix: "Lancez la commande health sur place et corrigez."
},
"MCH-034": {
title: "Schéma de stockage absent ou périmé",
why: "Le stockage est documenté tel qu’il est.",
fix: "nx47 machines document --execute"
},
"MCH-035": {
title: "Schéma réseau absent ou périmé",
why: "Le réseau est documenté tel qu’il est.",
fix: "nx47 machines document --execute"
},
"MCH-036": {
title: "Ne prend aucun job",
why: "Ses limites déclarées ne laissent place à aucun.",
fix: "Envoyez le job ailleurs, ou corrigez limits.jobs."
}
};
const machinesFr = {
rules: rulesFr,
columns: {
name: "machine",
role: "rôle",
reach: "jointe par",
state: "état",
probe: "dernière sonde"
},
states: {
ready: "prête",
blocked: "bloquée",
quarantined: "quarantaine",
unprobed: "sans sonde"
},
reaches: {
local: "ici",
ssh: "commande"
},
contract: "Règles du contrat",
effects: {
stop: "tout s’arrête",
quarantine: "met la machine en quarantaine",
blocks: "plus de job sur cette machine",
refuses: "rouge, sans bloquer"
},
answers: {
fail: "✗",
unknown: "?"
},
expected: "attendu",
observed: "observé",
allRight: "Machines : {count} ; rien à redire.",
counts: "Machines : {count} ; constats : {fails} ; inconnus : {unknowns}.",
probed: "{machine} : sonde {path}, sha256 {sha256}",
probeUnknowns: "{machine} : {count} faits illisibles ({names})",
elsewhere: "{machine} : pas ici ; par un job sur {where}, puis --from",
quarantined: "{machine} est mise en quarantaine ({rules}) : plus aucun job avant `nx47 machines clear {machine}`.",
cleared: "{machine} : quarantaine levée, raison consignée.",
baselineWritten: "{path} : {count} empreintes, {changes} différences avec la précédente. Versionnez ce fichier.",
baselinePlanned: "Rien n'a été écrit : --execute le fait.",
documentsWritten: "Pages écrites : {paths}",
decision: "Décision",
pages: {
made: "Écrit par `nx47 machines document` d’après configs/machines.yml et la dernière sonde de chaque machine ; ne pas modifier à la main.",
storageTitle: "Schéma de stockage",
networkTitle: "Schéma réseau",
storageColumns: "machine | montage | UUID | accès | vu",
sharesTitle: "Partages",
sharesColumns: "machine | dossier | accès | vu",
networkColumns: "machine | rôle | zone | pont | adresses | vues | réseau des jobs",
portsTitle: "Ports ouverts",
portsColumns: "machine | port | raison | vu",
undeclared: "NON DÉCLARÉ",
seen: "oui",
missing: "ABSENT",
unknown: "inconnu",
none: "aucun"
}
};
const macrosFr = {
builtIn: "intégrée",
own: "projet",
nothing: "ne change rien",
inputs: "entrée",
outputs: "sortie",
allowed: "programmes permis",
reads: "lit",
writes: "écrit",
hosts: "hôtes",
variables: "variables",
risk: "risque",
evidence: "preuves exigées",
back: "retour arrière",
test: "test",
untested: "aucun test : `nx47 macro test --all` la refuse",
touches: "modifie",
plan: "empreinte du plan",
execute: "Rien n’a été fait. Pour le faire, ajoutez aux mêmes entrées : nx47 macro run {name} --execute --plan {hash}",
marks: {
simulated: "simulé",
readOnly: "lecture seule",
notSimulable: "non simulable"
},
passed: "{passed} cas sur {all} comme attendu",
written: "{file} est écrit : un exemple qui marche, avec son test. Essayez-le : nx47 macro test {name}",
kept: "{file} existe déjà et reste tel quel.",
done: "Fait et vérifié. Session : {folder}",
example: {
heading: "Une macro du projet : ce qui est fait, avec quoi, ce qui le prouve et comment revenir en arrière.",
goal: "garder une copie d’un fichier et compter ses lignes",
version: "À changer dès que la macro fait autre chose (rule 48).",
input: "Entrées typées ; rien n’est accepté qui ne soit nommé ici.",
inputFile: "fichier du projet",
output: "Sorties : ce qu’une étape affiche, lu selon son type.",
allow: "Tout ce que la macro peut lancer, lire, écrire et voir. Le reste est refusé avant de commencer.",
risk: "remplace la copie précédente",
steps: "Programme et arguments, un par un : aucun shell ne les lit. { input: nom } y met une entrée, entière.",
verify: "Vérifié après les étapes, sur ce qui est vraiment là.",
rollback: "Lancé si une étape ou une vérification échoue.",
tests: "Chaque cas tourne vraiment, dans un dossier jetable.",
testName: "un fichier de deux lignes est compté et copié",
refusedName: "un chemin hors du projet est refusé"
}
};
const nativeRulesFr = {
"ELF-001": {
title: "Bibliothèque native absente du bundle",
why: "Le notebook charge ce fichier depuis le dataset ; il ne le trouvera pas sur Kaggle.",
fix: "Compilez la bibliothèque et placez-la dans le bundle, ou corrigez `native.library` dans nx47.yml."
},
"ELF-002": {
title: "Le fichier n'est pas une bibliothèque ELF",
why: "Son contenu est autre chose que du code compilé : un pointeur Git LFS, un texte, un fichier vide.",
fix: "Remplacez-le par le fichier compilé (`git lfs pull` pour un pointeur LFS), puis refaites le manifeste."
},
"ELF-003": {
title: "Bibliothèque ELF tronquée ou incohérente",
why: "Ses tables désignent des octets hors du fichier : la charger peut tuer le processus (SIGBUS).",
fix: "Recompilez-la ou recopiez-la en entier, puis comparez sa taille et son SHA-256."
},
"ELF-004": {
title: "Ce n'est pas une bibliothèque partagée Linux x86-64 en 64 bits",
why: "Le chargeur de la plateforme n'ouvre que des objets partagés de sa propre architecture.",
fix: "Compilez pour x86_64 Linux avec `-shared -fPIC`."
},
"ELF-005": {
title: "Bibliothèque nécessaire introuvable",
why: "Ni le bundle ni l'image ne fournissent cette bibliothèque, ou le profil ne permet pas de le savoir.",
fix: "Ajoutez-la au bundle sous son SONAME et liez avec `-Wl,-rpath,'$ORIGIN'`, ou liez-la statiquement."
},
"ELF-006": {
title: "Version de bibliothèque système absente de l'environnement",
why: "La bibliothèque a été liée sur un système plus récent que celui qui l'exécutera ; les symboles cités l'exigent.",
fix: "Compilez sur un système dont la glibc n'est pas plus récente (par exemple Ubuntu 22.04 ou manylinux_2_28)."
},
"ELF-007": {
title: "Symboles non définis sans fournisseur",
why: "ctypes lie tout dès l'ouverture : un seul symbole sans fournisseur fait échouer le chargement.",
fix: "Ajoutez à la liaison tous les fichiers sources et bibliothèques qui les définissent (`-lm`, …) ; `-Wl,-z,defs` les refuse dès la compilation."
},
"ELF-008": {
title: "Fonctions exigées non exportées",
why: "Le notebook les appelle par leur nom ; elles ne figurent pas parmi les fonctions visibles de la bibliothèque.",
fix: 'Définissez-les dans les sources compilées, sans `static` ni visibilité cachée, en C (`extern "C"` en C++).'
},
"ELF-009": {
title: "Pile exécutable refusée par cette glibc",
why: "Depuis la glibc 2.41, une bibliothèque qui demande une pile exécutable n'est plus chargée.",
fix: "Liez avec `-Wl,-z,noexecstack` et marquez les fichiers assembleur avec `.note.GNU-stack`."
},
"ELF-010": {
title: "Pile exécutable demandée",
why: "Elle se charge encore ici, affaiblit le processus et sera refusée à partir de la glibc 2.41.",
fix: "Liez avec `-Wl,-z,noexecstack` et marquez les fichiers assembleur avec `.note.GNU-stack`."
},
"ELF-011": {
title: "Relocations DT_RELR avec une glibc antérieure à 2.36",
why: "Cette glibc les ignore en silence : la bibliothèque se charge, puis plante.",
fix: "Liez sans `-Wl,-z,pack-relative-relocs`."
},
"ELF-012": {
title: "RPATH ou RUNPATH vers un dossier de la machine de compilation",
why: "Ce dossier n'existe pas sur Kaggle, ou y contient autre chose.",
fix: "Retirez-le (`patchelf --remove-rpath`) ou utilisez `$ORIGIN`."
},
"ELF-013": {
title: "Relocations dans le code (DT_TEXTREL)",
why: "Le chargeur doit rendre le code modifiable ; des systèmes durcis le refusent.",
fix: "Compilez tous les fichiers objets avec `-fPIC`."
},
"ELF-014": {
title: "Chargement refusé par le chargeur dynamique",
why: "La bibliothèque interdit dlopen, demande trop de mémoire locale de fil statique, ou un processeur que l'environnement n'a pas.",
fix: "Liez sans `-z nodlopen`, avec `-ftls-model=global-dynamic`, et compilez avec `-march=x86-64`."
},
"ELF-015": {
title: "Chargement impossible à prédire",
why: "Le profil ne décrit pas le chargeur de l'environnement.",
fix: "Utilisez un profil relevé dans l'environnement visé ; une exécution sur Kaggle le relève."
},
"ELF-016": {
title: "Modules d'extension sous un suffixe que cet interpréteur n'importe pas",
why: "Le module se charge, mais Python ne cherche que les suffixes attendus : l'import échouera.",
fix: "Prenez le wheel compilé pour ce Python ; ne renommez pas celui d'une autre version."
},
"ELF-017": {
title: "Deux compilations différentes sous un même SONAME",
why: "Le processus n'en charge qu'une, la première demandée : l'autre partie s'exécutera avec une bibliothèque qui n'est pas la sienne.",
fix: "Ne gardez qu'une compilation, ou donnez aux autres un SONAME distinct (`auditwheel repair` le fait)."
},
"ELF-018": {
title: "Bibliothèque présente, mais pas sous le nom demandé",
why: "Le chargeur cherche un fichier nommé comme le SONAME ; un jeu de données Kaggle ne garde pas les liens symboliques.",
fix: "Placez la bibliothèque dans le bundle sous le nom exact de son SONAME."
},
"ELF-019": {
title: "Bibliothèque apportée par un autre paquet",
why: "Le module ne la trouve que si l'autre paquet a été importé avant lui et l'a déjà chargée.",
fix: "Importez d'abord le paquet cité ; l'exécution sur Kaggle en donne la preuve."
},
"ELF-020": {
title: "Symboles d'un wheel dont le profil n'a pas la table",
why: "La bibliothèque qui les fournirait existe dans l'environnement, mais le profil ne liste pas ses symboles.",
fix: "Rien ne bloque : l'import dans la session répond ; le profil relevé par une exécution en dit plus."
},
"ELF-021": {
title: "Fonctions interdites exportées",
why: "nx47.yml (`native.forbidden`) exclut ces noms : exportés, ils peuvent prendre la place de ceux d'une autre bibliothèque, ou livrer ce qui ne devait pas l'être.",
fix: "Déclarez-les `static`, ou masquez-les (`-fvisibility=hidden`, script de version), puis refaites la bibliothèque."
}
};
const reportFr = {
title: "Rapport de certification NX47",
verdict: "Verdict",
cause: "Cause",
seen: "Observé",
notMet: "non remplie",
why: "Pourquoi",
fix: "À faire",
packs: "Jeux de conditions",
target: "Cible",
targets: {
kaggle: "Kaggle",
rehearsal: "répétition sur le service embarqué"
},
service: "Service",
mode: "Mode",
isolation: "Palier d'isolement",
tiers: {
namespaces: "namespaces sans privilège (pas de réseau, /kaggle en place)",
"sudo-namespaces": "namespaces par sudo (pas de réseau, /kaggle en place)",
"rewritten-paths": "sans espaces de noms : chemins réécrits, RÉSEAU OUVERT",
none: "aucune session",
kaggle: "machine de Kaggle"
},
interpreter: "Python de la session",
waited: "Attente",
waitedValue: "{seconds} s en tout ; première attente demandée : {asked} ; état après elle : {status}",
waitDefault: "valeur par défaut",
session: "Session",
sessionStatus: "État de la session",
startedAt: "Début (UTC)",
place: "Machine et terminal",
nonce: "Nonce",
ledgerHead: "Tête du journal scellée",
dataset: "Version du dataset",
datasetReused: "(déjà publiée, identique)",
manifest: "Manifeste du bundle (sha256)",
kernel: "Version du kernel",
certifies: "Kernel certifié",
continues: "Suite de la session (tête de son journal)",
none: "—",
steps: "Étapes",
step: "n°",
macro: "macro",
time: "heure (UTC)",
goal: "but",
command: "commande ou appel exact",
decision: "décision",
files: "fichiers touchés",
check: "contrôle après coup",
evidence: "preuves",
output: "Sortie significative",
card: "Ce qui devait être envoyé",
prechecks: "Pré-contrôles",
precheck: {
title: "Le pré-contrôle {id} échoue",
why: "{command} : {observed}",
fix: "Lancez cette commande, corrigez ce qu'elle refuse."
},
incidents: "Incidents",
noIncident: "Aucun incident.",
code: "code",
happened: "ce qui est arrivé",
outputs: "Les huit sorties persistantes",
metrics: "Les cinq métriques",
name: "nom",
result: "résultat",
pass: "PASS",
fail: "FAIL",
notReached: "FAIL (pas atteint)",
observed: "observé",
expected: "attendu",
conditions: "Conditions",
condition: "condition",
answer: "réponse",
answers: {
ok: "ok",
fail: "ÉCHEC",
unknown: "non prouvé"
},
noConditions: "L'exécution s'est arrêtée avant le jugement.",
notRequired: "hors répétition",
findings: "Constats de l'audit",
auditBefore: "Avant publication, profil {profile} : {rules} règles",
auditAfter: "Sur les faits de la session, profil {profile} : {rules} règles",
auditBeside: "Pour information, profil {profile} : {rules} règles",
noFinding: "Aucun constat.",
history: {
title: "Versions publiées de {ref}, profil {profile}",
omitted: "({count} plus anciennes non montrées)",
none: "Aucune version n'est publiée.",
absent: "Kaggle ne montre pas de dataset {ref}.",
unlisted: "ses fichiers ne sont plus listés",
size: "{files} fichiers, {bytes} octets",
lost: "perdus : {items}",
replaced: "remplacés : {items}",
fitsNoMore: "plus aucun wheel ne convient : {items}"
},
wheels: "Wheels × (Python, ABI, plateforme)",
wheelsRuntime: "l'exécution préfère {tag}",
wheel: "wheel",
platform: "plateforme",
nearest: "au plus près : {reasons}",
rules: "règles",
differences: "Ce qui, dans la session, différait du profil de l'audit",
noDifference: "Rien : l'audit refait sur les faits de la session portait sur les mêmes.",
fact: "fait",
outlook: "Prévision : le même bundle sous chaque profil fourni",
outlookFits: "Il convient du profil {first} au profil {last} ; rien n'est dit d'autres exécutions que ces profils.",
outlookNone: "Il ne convient, de façon prouvée, à aucun de ces profils ; rien n'est dit d'autres exécutions.",
runtime: "exécution",
stopped: "ne va plus, et ce qui irait",
lacking: "manque",
stays: "reste ouvert",
insteadImage: "{name} {version} de l'image",
insteadNothing: "rien de connu ici",
log: "Journal de la session",
lineClasses: "Lignes par classe",
lineClassNotes: "payload : contenu ; event : texte JSON ; progress : redessinée par la suivante ; platform : liste blanche",
unseenNoise: "Entrées de la liste blanche qu'une exécution montre toujours et que celle-ci n'a pas montrées : {entries}",
unlistedLines: "{count} lignes sont comptées sans être listées : la liste a atteint sa longueur",
problems: "Avertissements et erreurs",
suppressed: "Lignes de la plateforme écartées ({count})",
otherStderr: "Autres lignes sur stderr",
count: "fois",
stream: "flux",
entry: "entrée de la liste",
pattern: "motif",
line: "ligne",
noLine: "Aucune ligne.",
surface: {
title: "Surface certifiée",
meaning: "Le verdict repose sur ce qui a été exercé dans la session ; il ne dit rien du reste.",
exercised: "Exercé",
notCovered: "Hors du verdict",
cells: "cellules",
wheels: "wheels",
symbols: "fonctions de la bibliothèque native",
otherSources: "sources exécutées qui ne sont pas des cellules de l'utilisateur",
packs: "jeux de conditions non choisis",
conditions: "conditions que seul Kaggle peut montrer",
unlisted: "liste non relevée",
onKaggle: "Une exécution sur Kaggle les juge."
},
contents: "Sommaire",
charts: {
phases: "Étapes dans le temps",
phasesShow: "{seconds} en tout ; attente hachurée, étape en échec en tirets",
metrics: "Processeur, mémoire et mémoire GPU pendant la session",
metricsShows: "{count} mesures ; trait plein : utilisé, tirets longs : total, pointillés verticaux : étape suivante",
latency: "Latence par étape du notebook",
latencyShows: "les {shown} plus lentes sur {count}",
most: "maximum {value}",
curves: {
cpu_percent: "Processeur (%)",
ram_used_mb: "Mémoire utilisée (Mo)",
ram_total_mb: "Mémoire totale (Mo)",
gpu_mem_used_mb: "Mémoire GPU utilisée (Mo)",
gpu_mem_total_mb: "Mémoire GPU totale (Mo)"
},
curve: "courbe",
least: "minimum",
mean: "moyenne",
greatest: "maximum",
samples: "{count} mesures lues, {refused} lignes illisibles.",
latencyStep: "étape du notebook",
milliseconds: "millisecondes",
otherSteps: "… et {count} autres étapes."
},
value: "valeur",
refusal: {
condition: "Condition {code} non remplie : {title}.",
other: "{code} : {title}.",
failedTitle: "Ce qui a échoué",
where: "Ligne ou fichier",
command: "Commande à relancer",
seeConditions: "Suivez la correction de chaque condition non remplie, puis relancez."
},
rootCause: "cause racine",
correction: "correction",
retest: "nouvel essai",
retestNone: "pas encore dans cette exécution : {command}",
changes: "Modifications",
noChange: "Cette exécution n'a rien modifié.",
file: "fichier",
reason: "raison",
impact: "effet",
impacts: {
"build-bundle": "le bundle publié est celui-ci",
"stage-bundle": "la copie publiée porte son manifeste",
publish: "une session monte cette version du dataset",
push: "une nouvelle version du kernel tourne, les anciennes restent",
"leave-ticket": "la session peut être jugée plus tard",
collect: "le journal et les sorties sont gardés tels que reçus",
rollback: "rien n'est modifié sur le service",
"append-journals": "une section datée de plus, les anciens octets intacts",
"commit-back": "la session est dans la branche des rapports, sans réécriture"
},
transport: {
title: "Chemin vers le service",
nobody: "Aucune connexion n'a été vue.",
host: "service",
proxy: "proxy",
tls: "chiffrement",
authority: "vérifié par",
root: "autorité",
requests: "requêtes",
direct: "aucun",
plain: "aucun",
unverified: "personne : le certificat n'a pas été vérifié",
builtIn: "parmi celles que Node apporte",
private: "hors de celles que Node apporte",
chain: "Certificats, du service à l'autorité",
subject: "certificat",
issuer: "émis par"
},
diffs: "Différences, ligne par ligne",
versions: "Versions retenues et raison de leur compatibilité",
noVersion: "Aucune version n'a été constatée.",
version: "version",
whyFits: "pourquoi elle convient",
asCaptured: "constaté dans la session par le kit",
tagFits: "étiquette {tag} acceptée par le profil {profile}",
tagFitsNot: "ne convient pas au profil {profile} : {reasons}",
importedFrom: "importé dans la session, {origin}",
notImported: "pas importé dans la session : {origin}",
origins: {
bundle: "fichiers égaux à un wheel du bundle",
image: "fourni par l'image",
absent: "absent",
unknown: "d'origine non établie"
},
librarySymbols: "bibliothèque native, {count} symboles exigés",
continuity: "Continuité",
continuitySeries: "Continuité : V7 historique → V13 strict opérationnel",
historic: "historique",
operational: "opérationnel",
versionsBefore: "{ref}, versions 1 à {last} : aucune n'est effacée",
versionOf: "{ref}, version {version}",
mainReport: "Rapport principal",
families: "familles lues : {families}",
family: "{name}, famille {family}",
earlierRuns: "{count} rapports de sessions antérieures, gardés",
evidenceIndex: "Index des preuves",
whereProof: "lieu",
noProof: "introuvable",
commit: "Commit",
goingBack: "Revenir en arrière",
goingBackHow: "Rien n’est supprimé sur le service : les versions d’avant se republient par cette commande, d’abord sans `--execute`.",
goingBackNothing: "Cette exécution n’a rien publié : il n’y a rien à défaire.",
goingBackFirst: "Ces versions sont les premières : aucune ne les précède.",
reproduction: "Refaire à la main avec le client officiel",
reproductionHow: "Depuis le dossier du projet, avec vos identifiants Kaggle ; ce qui est rapatrié est la version la plus récente du notebook envoyé par cette exécution, cellules du kit comprises.",
moreLines: "… et {count} autres lignes dans evidence/kernel.stderr.log.",
conclusion: "Conclusion",
notCertified: "non certifié sur Kaggle",
notProven: "non prouvé",
failedConditions: "Conditions en échec ({count})",
openConditions: "Conditions non prouvées ({count})",
more: "et {count} de plus : {ids}",
meaning: {
GO: "Chaque condition est prouvée sur Kaggle, sans erreur ni avertissement.",
"GO-PRIVATE-ROOT": "Tout est prouvé, mais le certificat du service ne vient pas d'une autorité publique.",
"NO-GO": "Une condition a échoué : ce projet n'est pas certifié.",
INCONCLUSIVE: "Rien n'a échoué dans le projet, mais la preuve est incomplète : une nouvelle exécution ne demande aucun changement.",
REHEARSED: "Toutes les conditions vérifiables hors de Kaggle sont remplies. Seule une exécution sur Kaggle peut donner GO.",
PENDING: "La session n'est pas encore collectée.",
PLANNED: "Rien n'a été écrit : voici le plan. Le projet n'est pas certifié.",
AUDITED: "Seul l'audit a tourné. Le projet n'est pas certifié."
},
inconclusive: {
platform: {
title: "Le service a failli",
why: "Ses réponses étaient absentes ou illisibles.",
fix: "Relancez plus tard."
},
capacity: {
title: "Le service n'a plus de place",
why: "Sessions ou quota épuisés.",
fix: "Attendez la fin des autres sessions, relancez."
},
throttled: {
title: "Le service limite les appels",
why: "Trop de requêtes dans le délai fixé.",
fix: "Relancez plus tard."
},
deadline: {
title: "La session n'est pas finie à temps",
why: "Le délai maximal est passé.",
fix: "Augmentez `deadline`, relancez."
},
authorisation: {
title: "L'autorisation a été perdue en route",
why: "Le service a refusé en cours d'exécution ce qu'il acceptait.",
fix: "Renouvelez les identifiants, relancez."
},
machine: {
title: "Il manque un outil à cette machine",
why: "La répétition a besoin de Python, venv et pip.",
fix: "Installez ce que l'incident nomme, relancez."
},
isolation: {
title: "Cette machine ne peut pas isoler la session",
why: "Ni namespaces sans privilège, ni sudo sans mot de passe.",
fix: "Autorisez les namespaces, ou relancez sur une autre machine."
},
"open-network": {
title: "La session a eu accès au réseau",
why: "L'isolement n'a pas fermé le réseau.",
fix: "Relancez sur une machine qui peut fermer le réseau."
},
"input-missing": {
title: "Une entrée manque",
why: "Un fichier que seul l'utilisateur possède est absent.",
fix: "Fournissez ce fichier, relancez."
},
unproven: {
title: "Une preuve exigée manque",
why: "Rien n'a échoué, mais une condition reste sans preuve.",
fix: "Voyez les conditions non prouvées, puis relancez."
}
}
};
const repositoryRulesFr = {
"REP-011": {
title: "Fichier attendu par le code, absent du bundle",
why: "Le notebook ou un contrôle préalable nomme ce fichier en toutes lettres : il ne le trouvera pas dans le dataset. Un nom de wheel composé à la main n'existe souvent sur aucun index.",
fix: "Corrigez le nom dans le code (« observé » montre ce que le bundle contient pour ce paquet), ou ajoutez le fichier au bundle."
},
"REP-012": {
title: "Nom de fichier périmé dans un autre script",
why: "Ce script ne sert pas à cette exécution, mais il nomme un fichier que le bundle n'a pas : lancé un jour, il échouera ou publiera autre chose.",
fix: "Mettez le nom à jour, ou marquez le script comme historique en le déplaçant hors du projet certifié."
},
"REP-013": {
title: "Fonction exigée réduite à une coquille",
why: "Le corps ne fait que convertir ses arguments en void, rendre une constante, ou rien : le symbole existe, la bibliothèque se charge, et rien n'est calculé.",
fix: "Écrivez la fonction, ou compilez le fichier source qui la contient. Retirez-la de `native.symbols` seulement si le notebook ne l'appelle pas."
},
"REP-014": {
title: "Verdict contredit par sa preuve",
why: "Le texte ou le nom du dossier annonce une réussite ; le JSON à côté dit le contraire, ou le texte avoue que ses preuves manquent.",
fix: "Ajoutez à la fin du document une entrée datée avec le vrai verdict (NO-GO), sans effacer la précédente, ou renommez le dossier."
},
"REP-015": {
title: "Verdict sans preuve lisible par une machine",
why: "Un texte annonce une réussite sans qu'un rapport JSON au statut « ok » soit à côté ou nommé : personne ne peut le vérifier.",
fix: "Placez le rapport JSON de cette exécution à côté du texte, ou nommez-le dans le texte."
},
"REP-016": {
title: "Preuve vide",
why: "Un rapport ou un journal de zéro octet ne prouve rien : souvent le téléchargement ou la redirection a échoué.",
fix: "Retrouvez le fichier d'origine, ou retirez-le et dites dans le journal qu'il manque."
},
"REP-017": {
title: "Fichier .json qui n'est pas du JSON",
why: "Un fichier du bundle ou une preuve ne se lit pas comme JSON, ou contient un programme : un mauvais fichier a été copié, et tout lecteur échouera.",
fix: "Reprenez le bon fichier. Écrivez les valeurs non finies autrement que NaN, et chaque clé une seule fois."
},
"REP-018": {
title: "Autre fichier .json illisible",
why: "Ce fichier ne sert pas de preuve et ne part pas dans le bundle, mais aucun outil ne pourra le lire.",
fix: "Corrigez la ligne indiquée, ou donnez au fichier son vrai type."
},
"REP-019": {
title: "Pointeur Git-LFS là où des données sont lues",
why: "Les réglages ou le code lisent ce fichier, qui ne contient ici que l'adresse de son contenu.",
fix: "Lancez `git lfs pull`, ou sortez le fichier de LFS (`git lfs migrate export`)."
},
"REP-020": {
title: "Même contenu sous plusieurs noms de preuve",
why: "Deux preuves identiques à l’octet près ne viennent pas de deux exécutions : une copie a été présentée comme une seconde mesure.",
fix: "Gardez le fichier de l’exécution réelle et signalez la copie dans le journal."
},
"REP-021": {
title: "Règle .gitignore qui cache les rapports",
why: "`git add` laisserait de côté sans un mot les fichiers listés dans les preuves : le rapport ne serait jamais enregistré.",
fix: "Ajoutez après cette ligne `!session/` et `!session/**`, ou restreignez le motif."
},
"REP-022": {
title: "Attribut git qui change les rapports",
why: "Avec ce filtre, git enregistre un pointeur ou d'autres octets à la place du rapport : son empreinte ne prouve plus rien.",
fix: "Ajoutez à la fin de .gitattributes `session/** -filter -diff -merge -text`, et de même pour les preuves listées."
},
"REP-023": {
title: "Fichier différent du membre de l'archive source",
why: "nx47.yml déclare que ce fichier vient de cette archive : ses octets sont autres, ou l'archive ne peut le prouver.",
fix: "Extrayez de nouveau le membre nommé, sans conversion, puis refaites le bundle. « Inconnu » : l'archive n'est pas lue de la même façon par tous les outils, refaites-la."
},
"REP-024": {
title: "Chemin qui porte le nom d'une variable",
why: "Un script a écrit `$NOM` au lieu de sa valeur (guillemets autour du délimiteur d'un heredoc) : le vrai fichier manque ailleurs, et une clé a pu suivre le même chemin.",
fix: "Corrigez le script, déplacez le contenu à sa place, et retirez ce chemin."
},
"REP-025": {
title: "Script qui publie ou fabrique à côté de la certification",
why: "Ce qu'il publie ou rassemble n'a été contrôlé par personne ; le client de Kaggle, par exemple, omet les dossiers sans le dire.",
fix: "Rien à faire s'il est de l'histoire. Sinon passez par `nx47 bundle` et `nx47 certify`, ou nommez-le dans `bundle.recipe`."
},
"REP-026": {
title: "Preuve fabriquée",
why: "Le fichier se dit simulé, ou ses mesures ne peuvent venir d'une horloge ni d'une machine (nanosecondes à intervalles égaux, colonnes immobiles) : il ne prouve rien.",
fix: "Remplacez-le par la mesure d'une vraie exécution, ou retirez-le et dites-le dans le journal."
},
"REP-027": {
title: "Fichier qui n'est pas ce que dit son nom",
why: "Ses premiers octets sont d'un autre format (souvent la page d'erreur d'un téléchargement) : le notebook échouera en le lisant.",
fix: "Reprenez le bon fichier et comparez son sha256, ou donnez-lui son vrai nom."
},
"NBK-005": {
title: "Import avant installation",
why: "Le module est importé avant le `pip install` qui apporte ce dont il a besoin : Python garde la version de l'image, et tifffile ne cherche imagecodecs qu'une fois.",
fix: "Déplacez l'installation avant tout import de ce module, dans une cellule précédente."
},
"NBK-006": {
title: "Un seul des deux chemins de montage",
why: "Kaggle monte un dataset sous `/kaggle/input/<slug>` ou sous `/kaggle/input/datasets/<propriétaire>/<slug>` selon le kernel : le code ne connaît que l’un des deux.",
fix: "Essayez les deux chemins et gardez celui qui existe."
},
"NBK-007": {
title: "`from __future__` trop tard",
why: "Python refuse cette ligne (SyntaxError) si une autre instruction la précède dans la cellule ou le script.",
fix: "Placez-la en première ligne."
},
"NBK-008": {
title: "Nom que rien ne définit",
why: "La cellule lèvera NameError : mot de JSON au lieu de celui de Python, ou import oublié.",
fix: "Écrivez ce qui est attendu, ou ajoutez l'import dans la première cellule."
},
"MET-012": {
title: "Nom de fichier refusé ou changé par Kaggle",
why: "Ce caractère ou cette forme ne survit pas à la publication : le dataset aurait un autre nom, ou aucun.",
fix: "Renommez avec des lettres, chiffres, points, tirets et soulignés."
},
"MET-013": {
title: "Noms qui ne diffèrent que par la casse",
why: "Là où la casse ne compte pas, l'un des fichiers écrase l'autre.",
fix: "Renommez l’un des deux."
},
"MET-014": {
title: "Archive que Kaggle déballe",
why: "Kaggle remplace l'archive par son contenu : la liste publiée ne sera pas celle du manifeste, et le notebook ne trouvera pas l'archive.",
fix: "Mettez dans le bundle les fichiers eux-mêmes, ou donnez à l’archive une autre extension."
},
"MET-015": {
title: "Dossiers dans le bundle",
why: "Ce programme les publie tels quels ; le client officiel de Kaggle les laisse de côté sans `--dir-mode`.",
fix: "Rien à faire ici. Pour publier aussi à la main, mettez tout au premier niveau ou utilisez `--dir-mode zip`."
},
"MET-016": {
title: "Fichier caché dans le bundle",
why: "Les fichiers dont le nom commence par un point sont publiés aussi : souvent un reste d’éditeur ou de système, parfois une clé.",
fix: "Retirez-le du bundle s'il n'y a pas sa place."
},
"MET-017": {
title: "Nom réservé aux métadonnées",
why: "Le client officiel de Kaggle n'envoie jamais un fichier de ce nom : publié par lui, le dataset n'aurait pas le contenu du manifeste.",
fix: "Sortez le fichier du bundle (nx47.yml le nomme sous `dataset`), ou renommez-le."
},
"MET-018": {
title: "Plus grand que Kaggle ne prend",
why: "Un notebook ne doit pas dépasser 1 Mio et un dataset 200 Gio : la publication serait refusée.",
fix: "Effacez les sorties du notebook, ou sortez du bundle ce qui ne sert pas."
},
"MET-019": {
title: "Lien symbolique dans le bundle",
why: "Kaggle ne garde pas les liens : ce nom n’existera pas dans la session.",
fix: "Remplacez le lien par une copie du fichier, sous le nom que le chargeur ou le code demande."
},
"MET-020": {
title: "Kernel dans un autre langage que Python",
why: "Le kit qui observe la session est en Python : un kernel en R ou R Markdown peut tourner chez Kaggle, jamais être certifié ici.",
fix: "Certifiez la partie en Python ; envoyez les kernels R avec un autre outil."
},
"MET-021": {
title: "Machine inconnue de Kaggle",
why: "Kaggle refuse l’envoi, ou fait tourner la session sur une autre machine sans le dire.",
fix: "Prenez un des noms attendus, ou retirez l’accélérateur."
},
"MET-022": {
title: "Machine réservée à certains comptes",
why: "Kaggle donne cette machine aux comptes qu’il a choisis : pour tout autre, l’envoi est refusé.",
fix: "Gardez-la si le compte y a droit ; sinon prenez un des noms attendus."
},
"MET-023": {
title: "P100 avec le torch de l’image",
why: "Le torch de l’image est compilé sans l’architecture du P100 (sm_60) : tout calcul y échoue. `enable_gpu` seul donne un P100.",
fix: "Mettez `accelerator: NvidiaTeslaT4` dans nx47.yml, ou apportez dans le bundle un torch qui connaît sm_60."
},
"MET-024": {
title: "Source sous une forme que Kaggle refuse",
why: "Kaggle répond 200 et lance le kernel sans la source qu’il ne sait pas lire.",
fix: "Écrivez la source sous la forme attendue, sans `datasets/`, `code/`, `models/` ni version."
},
"MET-025": {
title: "Image qui n’est pas de Kaggle",
why: "Seule une image de Kaggle, nommée par son empreinte, peut être demandée.",
fix: "Prenez l’empreinte sur la page du kernel chez Kaggle, ou retirez l’image."
},
"MET-026": {
title: "Session plus longue que celle d’un TPU",
why: "Une session TPU finit au bout de neuf heures, quoi qu’on demande.",
fix: "Ramenez `session-timeout` à 32400 au plus."
},
"SEC-004": {
title: "Fichier de clé Kaggle dans le projet",
why: "C'est là que le client Kaggle garde sa clé : quel que soit son contenu aujourd'hui, il finira par être publié.",
fix: "Retirez le fichier (`git rm --cached`), ajoutez-le à .gitignore et, s'il a contenu une clé, créez-en une nouvelle."
},
"SEC-005": {
title: "Secret d'un autre service",
why: "Un jeton ou une clé privée se trouve dans le projet ou le bundle : le publier le livrerait à tous.",
fix: "Révoquez-le auprès de son service, retirez-le du fichier et de l'historique git. Pour une recherche complète, utilisez en plus un outil spécialisé."
},
"SEC-006": {
title: "Secret de cette exécution dans le projet",
why: "Un identifiant confié au programme pour cette exécution se trouve dans un fichier ou dans un nom de fichier, tel quel ou encodé : il est valide, et quiconque lit le projet peut s'en servir.",
fix: "Révoquez-le tout de suite là où il a été créé et faites-en un nouveau, retirez-le du fichier et de l'historique git, et ne le gardez que dans un secret du dépôt ou dans l'environnement."
},
"VER-001": {
title: "Deux versions pour une même chose",
why: "Titre, identifiant et noms de fichiers du même objet ne portent pas la même version : on ne sait pas ce qui a été certifié.",
fix: "Choisissez la version et reportez-la à chaque endroit listé dans les preuves."
},
"VER-002": {
title: "Kernel, dataset et rapport de versions différentes",
why: "Ce n'est pas une erreur si chacun a sa propre numérotation ; sinon, l'un d'eux est resté en arrière.",
fix: "Vérifiez la table dans les preuves (fichier, ligne, version) ; harmonisez si la numérotation est commune."
},
"VER-003": {
title: "Continuité entre kernels non documentée",
why: "Le projet cite un kernel plus ancien sans qu'aucun document relie l'ancienne version à la nouvelle.",
fix: "Ajoutez une ligne à un document du projet, par exemple « V7 historique → V13 strict opérationnel », et laissez l’ancien kernel lisible."
}
};
const fr_rules_rulesFr = {
"WHL-001": {
title: "Wheel illisible",
why: "Le fichier n'est pas une archive zip saine (tronqué, pointeur Git-LFS, entrées douteuses) : pip échouera dans la session, ou installera autre chose que ce qui a été contrôlé.",
fix: "Retéléchargez le wheel depuis son index, comparez son sha256 à celui qui y est publié, puis refaites le bundle. S'il s'agit d'un pointeur Git-LFS, lancez `git lfs pull`."
},
"WHL-002": {
title: "Nom de wheel invalide",
why: "pip lit le nom, la version et les tags dans le nom du fichier : sous ce nom, il ignorera le wheel ou refusera de l'installer.",
fix: "Redonnez au fichier le nom exact publié sur son index ; ne le composez jamais à la main."
},
"WHL-003": {
title: "Dossier .dist-info absent ou incomplet",
why: "Sans un unique dossier .dist-info contenant METADATA, WHEEL et RECORD, pip refuse l'installation.",
fix: "Reprenez le wheel d'origine, ou reconstruisez-le avec `pip wheel` plutôt que de modifier son archive."
},
"WHL-004": {
title: "METADATA invalide ou contradictoire",
why: "pip écarte un wheel dont les métadonnées sont invalides, ou dont le nom et la version diffèrent de ceux du fichier : le paquet manquera dans la session.",
fix: "Reprenez le wheel d'origine sans le renommer. Si le projet est le vôtre, corrigez le champ indiqué et reconstruisez le wheel."
},
"WHL-005": {
title: "Version de format de wheel inconnue",
why: "pip refuse un wheel dont Wheel-Version est absent ou d'une version majeure autre que 1.",
fix: "Reconstruisez le wheel avec un outil à jour (`python -m build`), ou reprenez celui de l'index."
},
"WHL-006": {
title: "Tags du fichier WHEEL différents du nom",
why: "pip ne croit que le nom du fichier : un wheel renommé pour paraître compatible s'installe, puis échoue à l'import.",
fix: "Vérifiez que le fichier n'a pas été renommé ; reprenez le wheel publié pour la version de Python visée."
},
"WHL-007": {
title: "Contenu différent de RECORD",
why: "Un fichier du wheel n'est pas celui que son auteur a enregistré. pip ne le vérifie pas : la session exécuterait ce contenu sans un mot.",
fix: "Retéléchargez le wheel et remplacez-le dans le bundle. Si la modification est voulue, reconstruisez le wheel sous une autre version."
},
"WHL-008": {
title: "Wheel incompatible avec l'exécution visée",
why: "Aucun tag du wheel n'est accepté par ce Python, cette glibc et cette machine : pip l'ignorera et le paquet manquera dans la session.",
fix: "Prenez le wheel publié pour le tag attendu : `pip download --only-binary=:all: --python-version … --platform … <paquet>==<version>`. La partie fautive est dans « observé »."
},
"WHL-009": {
title: "Version de Python exclue par le wheel",
why: "Requires-Python exclut le Python de l'exécution visée : pip refusera ce wheel.",
fix: "Choisissez une version du paquet qui accepte ce Python, puis refaites le bundle."
},
"WHL-010": {
title: "Plusieurs wheels pour une même distribution",
why: "pip prendra la version la plus récente, même si vous avez essayé l'autre.",
fix: "Ne laissez dans le bundle que le wheel voulu."
},
"WHL-011": {
title: "Empreinte de RECORD faible ou d'écriture inhabituelle",
why: "Le contenu ne peut être prouvé comme la norme le demande (sha256 en base64 url, sans remplissage). pip n'y prend pas garde, un installateur strict refuserait le wheel.",
fix: "Rien ne bloque. Si le projet est le vôtre, reconstruisez le wheel ; sinon signalez-le à ses auteurs."
},
"WHL-012": {
title: "Profil d'exécution contradictoire",
why: "Les tags du profil ne sont pas ceux que donnent son Python, sa glibc et sa machine : aucune conclusion sur la compatibilité des wheels n'est sûre.",
fix: "Capturez de nouveau le profil par une exécution, ou retirez `compatible_tags` d'un profil écrit à la main : ils sont alors calculés."
},
"WHL-013": {
title: "Tag de plateforme plus ancien que le contenu",
why: "Le nom promet de fonctionner sur un système que les bibliothèques du wheel dépassent : pip l'installera là où il ne se charge pas.",
fix: "Reconstruisez le wheel avec un outil qui vérifie le tag (`auditwheel repair`), ou choisissez une autre version du paquet. Les symboles en cause sont dans les preuves."
},
"WHL-014": {
title: "Wheel abi3 qui sort de l'ABI stable",
why: "Il emploie des noms de l'interpréteur qui sont privés ou plus récents que son tag : un autre Python peut ne pas les avoir.",
fix: "Compilez avec `Py_LIMITED_API` à la version du tag, ou relevez le tag. Si le wheel n'est pas le vôtre, vérifiez qu'il se charge avec le Python visé."
},
"WHL-015": {
title: "Distribution source dans le bundle",
why: "Sans internet, pip ne peut pas la compiler : il lui manquera les outils de construction, et l'installation échouera s'il la choisit.",
fix: "Remplacez-la par un wheel (`pip wheel --no-deps <fichier>`)."
},
"WHL-016": {
title: "Bibliothèques dans un wheel qui se dit pur",
why: "Root-Is-Purelib est vrai alors que le wheel contient du code compilé : seul le tag du nom dit encore où il fonctionne.",
fix: "Rien ne bloque. Si le projet est le vôtre, déclarez ses modules compilés à l’outil de construction."
},
"DEP-001": {
title: "Paquet exigé absent du bundle",
why: "Sans internet, la session ne peut installer que ce que le bundle contient : l'import échouera, ou prendra en silence la version de l'image.",
fix: "Ajoutez au bundle un wheel compatible qui satisfait l'exigence. Si l'image Kaggle peut le fournir, inscrivez le nom dans `required.from-image`."
},
"DEP-002": {
title: "Dépendance non satisfaite",
why: "Un wheel du bundle exige une distribution que ni le bundle ni l'image ne fournissent dans une version acceptée : l'installation ou l'import échouera.",
fix: "Ajoutez le wheel manquant, ou changez de version l'un des paquets de la chaîne indiquée dans les preuves."
},
"DEP-003": {
title: "Exigence mal écrite dans nx47.yml",
why: "Cette entrée de `required.packages` n'est pas une exigence PEP 508 : rien ne peut être vérifié pour elle.",
fix: "Écrivez par exemple `numpy>=2.0,<3` ou `tifffile==2026.4.11`."
},
"DEP-004": {
title: "Paquet attendu de l'image, absent ou d'une autre version",
why: "`required.from-image` s'en remet à l'image, qui n'a pas ce paquet dans une version acceptée, ou dont on ne sait pas si elle l'a.",
fix: "Mettez un wheel compatible dans le bundle et retirez le nom de `required.from-image`, ou élargissez l'exigence."
},
"DEP-005": {
title: "Version de l'image remplacée",
why: "Le bundle remplace une version sur laquelle d'autres paquets de l'image comptent. pip écrit alors une ERREUR sur stderr tout en rendant 0, ce que le jugement sans avertissement refuse.",
fix: "Épinglez la version de l'image quand c'est possible, ou installez avec `--no-deps` et n'importez pas les paquets cités."
},
"DEP-006": {
title: "Dépendance manquante d'un wheel que rien n'exige",
why: "Ce wheel n'est atteint par aucun paquet exigé, et ses propres dépendances manquent : s'il est installé, il échouera.",
fix: "Retirez-le du bundle s'il est inutile ; sinon ajoutez ce qui lui manque et inscrivez-le dans `required.packages`."
},
"DEP-007": {
title: "Wheel ignoré par la ligne pip",
why: "pip garde une version déjà installée qui convient, et ne fait rien d'un wheel de même version : la session exécute les fichiers de l'image, pas ceux du bundle.",
fix: "Ajoutez `--force-reinstall` (avec `--no-deps` si les dépendances doivent rester), ou ne déclarez pas le paquet comme venant du bundle."
},
"DEP-008": {
title: "Wheel que rien ne demande",
why: "Aucun paquet exigé ne mène à ce wheel : il est publié et contrôlé pour rien, comme un reste d'une autre version du projet.",
fix: "Retirez-le du bundle, ou inscrivez-le dans `required.packages`."
},
"DEP-009": {
title: "Wheel masqué par un autre",
why: "Le bundle contient plusieurs wheels de cette distribution qui conviennent, et pip en prend un autre : selon la version, puis le tag, puis le numéro de build. À égalité des trois, c'est l'ordre sur le disque qui décide.",
fix: "Ne gardez que le wheel qui doit être installé."
},
"DEP-010": {
title: "Wheel plus ancien que la version de l'image",
why: "Le bundle ramène la distribution à une version plus ancienne que celle avec laquelle l'image a été construite et essayée : d'autres paquets peuvent compter sur la plus récente.",
fix: "Mettez dans le bundle une version au moins aussi récente que celle de l'image, ou assurez-vous que l'ancienne est voulue."
},
"DEP-011": {
title: "Un choix existe que pip ne trouve pas",
why: "Des wheels du bundle satisfont ensemble toutes les exigences, mais le résolveur de pip abandonne ou les écarte en chemin (préversions que seule une autre exigence admet, conflits au-delà de ses retours en arrière) : l'installation échouera.",
fix: "Épinglez les versions indiquées dans les preuves, dans le notebook et dans `required.packages`, ou retirez du bundle les wheels qui égarent pip."
},
"DEP-012": {
title: "Dépendances non tranchées",
why: "L'examen de tous les choix de wheels a été arrêté à sa limite : on ne sait pas si les exigences peuvent être satisfaites, et l'inconnu n'est jamais un succès.",
fix: "Gardez un seul wheel par distribution dans le bundle, ou épinglez les versions de la chaîne indiquée dans les preuves."
},
"DEP-013": {
title: "Une ligne pip du notebook échouerait",
why: "Lu avec le bundle et l'image sous la main, ce `pip install` ne trouve aucun moyen de satisfaire ce qu'il demande : la session s'arrêtera là, ou continuera sans le paquet.",
fix: "Ajoutez le wheel manquant au bundle, ou corrigez noms, versions et chemins dans cette ligne."
},
"DEP-014": {
title: "Une ligne pip imprévisible",
why: "La ligne prend des noms, des chemins ou des options dans des variables, des fichiers ou une autre source qui ne sont connus qu'à l'exécution : ce qu'elle installe est inconnu avant la session.",
fix: "Écrivez en toutes lettres les noms, `--no-index` et `--find-links` dans la ligne."
},
"DEP-015": {
title: "Une ligne pip qui interroge un index sans internet",
why: "Sans `--no-index`, pip essaie d'abord son index : dans une session sans internet il attend, avertit sur stderr et échoue pour tout ce qui n'est pas déjà installé.",
fix: "Ajoutez `--no-index --find-links <dossier du dataset>`."
},
"DEP-016": {
title: "Paquet exigé qu'aucune ligne pip n'installe",
why: "Le notebook installe des paquets avec pip, mais pas celui-ci depuis le bundle : la session importera la version de l'image, ou aucune.",
fix: "Ajoutez le paquet à une ligne `pip install`, avec `--force-reinstall` si l'image l'a déjà, ou inscrivez-le sous `required.from-image`."
},
"DEP-017": {
title: "Choix qui dépendent d'un autre pip",
why: "Ce que pip choisirait est calculé comme pip 24.1 et 24.2 le font. Le profil en a un autre, ou on ne sait lequel, et le bundle lui laisse le choix entre plusieurs wheels des distributions citées : il peut choisir autrement.",
fix: "Gardez un seul wheel par distribution, ou épinglez les versions dans la ligne pip."
},
"REP-001": {
title: "Fichier exigé absent du bundle",
why: "Le notebook ne le trouvera pas sous /kaggle/input.",
fix: "Ajoutez le fichier au bundle (ou à sa recette), puis refaites le bundle."
},
"REP-002": {
title: "Fichier vide",
why: "Un fichier de zéro octet existe mais ne contient rien : la session échouera à l'ouvrir, ou le prendra pour une preuve qu'il n'est pas.",
fix: "Refaites le fichier ; cherchez d'abord pourquoi il est vide (copie interrompue, disque plein, commande en échec)."
},
"REP-003": {
title: "Manifeste du bundle invalide",
why: "Sans manifeste fiable, rien ne prouve que le noyau a reçu les fichiers qui ont été contrôlés.",
fix: "Supprimez bundle-manifest.json et refaites le bundle par sa recette ; ne le modifiez pas à la main."
},
"REP-004": {
title: "Fichier différent du manifeste",
why: "Ce fichier a changé après que le manifeste a été écrit : ce qui serait publié n'est pas ce qui a été contrôlé.",
fix: "Si le changement est voulu, refaites le bundle et son manifeste ; sinon restaurez le fichier."
},
"REP-005": {
title: "Fichier du manifeste absent",
why: "Le manifeste promet un fichier que le bundle ne contient plus : la session ne le trouvera pas.",
fix: "Restaurez le fichier, ou refaites le bundle et son manifeste."
},
"REP-006": {
title: "Fichier hors manifeste",
why: "Ce fichier serait publié sans figurer au manifeste : rien ne dit d'où il vient ni ce qu'il doit être.",
fix: "Retirez-le du bundle, ou refaites le bundle et son manifeste."
},
"REP-007": {
title: "Pointeur Git-LFS au lieu des données",
why: "Seul le texte du pointeur serait publié : la session lirait environ 130 octets à la place du fichier.",
fix: "Lancez `git lfs pull` (dans une action : `lfs: true` à l'étape checkout), puis recommencez."
},
"REP-008": {
title: "Chemins non lus",
why: "L'audit ne dit rien de ces chemins : liens symboliques, pointeurs Git-LFS ou fichiers inaccessibles.",
fix: "Rien à faire si le notebook n'en a pas besoin ; sinon remplacez-les par de vrais fichiers."
},
"REP-009": {
title: "Rapport principal non nommé",
why: "Avec le jeu nx47, seul un rapport écrit par le notebook lui-même peut porter `status: ok` : sans nom, aucun verdict positif n'est possible.",
fix: "Donnez à `main-report` le nom du fichier que votre notebook écrit dans /kaggle/working."
},
"REP-010": {
title: "Bundle absent",
why: "Le dossier nommé par `bundle.path` est absent ou vide : il n'y a rien à publier. Si une recette existe, il sera fabriqué lors d'une exécution réelle.",
fix: "Fabriquez le bundle, corrigez `bundle.path`, ou ajoutez une recette `bundle.recipe`."
},
"NBK-001": {
title: "Notebook illisible",
why: "Le fichier n'est pas un notebook nbformat 4 : Kaggle le refusera ou n'exécutera rien.",
fix: "Ouvrez et enregistrez le notebook avec Jupyter (format 4) ; vérifiez l'absence de marques de fusion git."
},
"NBK-002": {
title: "Cellule qui ne se compile pas",
why: "Une erreur de syntaxe arrête la session à cette cellule. « Inconnu » : aucun interpréteur de la bonne version mineure n'a pu compiler ici, la session tranchera.",
fix: "Corrigez la cellule à la ligne indiquée, ou installez la version mineure de Python visée pour que la réponse soit connue avant l'envoi."
},
"NBK-003": {
title: "Noyau de notebook inconnu de Kaggle",
why: "L'image Kaggle n'a que le noyau `python3` : un autre nom arrête l'exécution avant la première cellule (NoSuchKernel).",
fix: 'Mettez `"name": "python3"` dans `metadata.kernelspec`.'
},
"NBK-004": {
title: "Notebook collé dans une cellule",
why: "La cellule contient le JSON d'un notebook et non du Python : elle échouera (`name 'null' is not defined`) ou ne fera rien.",
fix: "Remplacez le contenu de la cellule par le code voulu."
},
"MET-001": {
title: "kernel-metadata.json illisible",
why: "Sans ce fichier, rien ne dit quel kernel pousser. Une clé écrite deux fois est lue différemment selon l'outil : elle est refusée.",
fix: "Corrigez le fichier à l'endroit indiqué ; `kaggle kernels init` en écrit un modèle."
},
"MET-002": {
title: "Identifiant de kernel invalide",
why: "Kaggle attend `proprietaire/slug` en minuscules, chiffres et tirets, le slug ayant au moins 5 caractères.",
fix: "Corrigez `id` dans kernel-metadata.json."
},
"MET-003": {
title: "Titre et slug en désaccord",
why: "Kaggle tire le slug du titre : le kernel serait créé sous un autre nom que celui que la certification interroge.",
fix: "Choisissez un titre dont le slug est celui de `id`, ou changez `id`."
},
"MET-004": {
title: "Fichier de code absent ou de mauvais type",
why: "Un fichier absent n'envoie rien ; un .py poussé comme notebook (ou l'inverse) est refusé : « You cannot change the editor type of a kernel ».",
fix: "Accordez `code_file` et `kernel_type` : .ipynb pour notebook, .py pour script."
},
"MET-005": {
title: "Dataset absent des sources du kernel",
why: "La session démarrerait sans le bundle : aucun wheel ni bibliothèque sous /kaggle/input.",
fix: "Ajoutez l'identifiant du dataset à `dataset_sources` dans kernel-metadata.json."
},
"MET-006": {
title: "Internet activé",
why: "Avec internet, pip peut prendre ailleurs ce qui manque au bundle : l'exécution ne prouve plus que le bundle suffit.",
fix: 'Mettez `"enable_internet": false` dans kernel-metadata.json.'
},
"MET-007": {
title: "Clé qui choisit le kernel ou l'image",
why: "`id_no` l'emporte sur `id`, et une image ou une machine imposée peut différer du profil de l'audit.",
fix: "Gardez la clé si elle est voulue, et vérifiez qu'elle désigne le bon kernel, la bonne image ou la bonne machine ; sinon retirez-la."
},
"MET-008": {
title: "dataset-metadata.json illisible",
why: "Le dataset ne peut être publié sans identifiant, titre et exactement une licence.",
fix: "Corrigez le fichier à l'endroit indiqué ; `kaggle datasets init` en écrit un modèle."
},
"MET-009": {
title: "Identifiant ou titre de dataset refusé",
why: "Kaggle refuse un slug hors de 3 à 50 caractères et un titre hors de 6 à 50.",
fix: "Corrigez `id` ou `title` dans dataset-metadata.json."
},
"MET-010": {
title: "Kernel et dataset de propriétaires différents",
why: "Les mêmes identifiants doivent publier les deux : l'un des deux envois serait refusé (403).",
fix: "Donnez le même propriétaire aux deux `id`, celui du compte dont vous utilisez les identifiants."
},
"MET-011": {
title: "Booléen écrit comme un texte",
why: 'Le client Kaggle accepte "true" et "false" en texte, d\'autres outils prennent "false" pour vrai.',
fix: "Écrivez true ou false sans guillemets."
},
"SEC-001": {
title: "Jeton d'API Kaggle dans le projet",
why: "Quiconque lit le dépôt ou le dataset peut publier en votre nom. Publier le bundle ou le kernel le divulguerait.",
fix: "Révoquez ce jeton sur kaggle.com (Settings, API), retirez-le du fichier et de l'historique git, et passez-le par un secret."
},
"SEC-002": {
title: "kaggle.json dans le projet",
why: "Ce fichier contient votre clé : quiconque lit le dépôt ou le dataset peut publier en votre nom.",
fix: "Créez une nouvelle clé sur kaggle.com (l'ancienne est alors révoquée), retirez le fichier et son historique git, et passez la clé par un secret."
},
"SEC-003": {
title: "Clé Kaggle écrite dans le code",
why: "La clé est affectée à KAGGLE_KEY en clair : quiconque lit le fichier peut publier en votre nom.",
fix: "Révoquez la clé sur kaggle.com, retirez la ligne et son historique git, et lisez la valeur dans l'environnement ou un secret."
},
"PRE-001": {
title: "Cesse de fonctionner sous une exécution à venir",
why: "Sous ce profil fourni, plus récent que celui de l'audit, ce fichier ne s'installe ou ne se charge plus : le jour où Kaggle change d'image, le projet s'arrête. Rien n'est dit d'autres exécutions.",
fix: "Ajoutez au bundle un wheel pour ce Python (« preuve » donne la version que l'image en a, si elle est connue), ou un wheel abi3 ou pur ; `nx47 when` montre le tout."
},
...repositoryRulesFr
};
const scenariosFr = {
title: "Scénarios du Kaggle embarqué",
generated: "Produit depuis la table des défauts : `node scripts/scenarios-md.ts`.",
use: "Chaque nom active un piège de `nx47 serve` et de `nx47 rehearse`, seul ou avec d'autres : `--scenario stale-ready,lost-connection@3`. Un nombre derrière `@` choisit les occasions : `@3` la troisième seule, `@2-4` de la deuxième à la quatrième, `@2+` la deuxième et toutes les suivantes ; sans nombre, toutes. `seed=7` choisit ce qui est laissé au hasard ; la même graine donne la même exécution.",
name: "Nom",
where: "Où",
counts: "Le nombre compte",
what: "Ce qui se passe",
counted: {
calls: "les appels",
errors: "les erreurs",
uploads: "les envois",
versions: "les versions du dataset",
sessions: "les sessions",
downloads: "les téléchargements",
streams: "les flux",
none: "—"
},
faults: {
"inactive-token": "l'authentification est refusée par 401",
"basic-refused": "une clé historique est refusée par 401 là où un jeton est admis",
"nested-errors": 'une erreur arrive sous la forme `{"error": {code, message, status}}`',
"html-errors": "une erreur arrive sous la forme d’une page HTML",
"throttled-seconds": "429 avec Retry-After en secondes",
"throttled-date": "429 avec Retry-After sous forme de date",
"server-error": "500, et rien n'est fait",
"slow-answer": "la réponse met trois secondes",
"no-answer": "aucune réponse ne vient jamais",
"cut-answer": "la connexion se rompt au milieu de la réponse",
"garbled-answer": "un octet de la réponse en est un autre",
"outdated-client": "un en-tête dit qu'un client plus récent existe",
"upload-partial": "la moitié des octets est gardée, réponse 308",
"lost-connection": "la connexion se rompt quand la moitié des octets est gardée",
"upload-busy": "503, rien n'est gardé",
"upload-denied": "403, rien n'est gardé",
"upload-expired": "404, comme pour une adresse périmée",
"upload-short": "le dernier octet est perdu, et rien n'en est dit",
"slow-processing": "une version met une minute à être traitée",
"stale-ready": "la dernière version n'est jamais traitée ; le dataset dit READY entre-temps",
"dataset-failed": "une version ne peut pas être traitée, le dataset dit FAILED",
"dataset-error": "une erreur dans une réponse 200, rien n'est créé",
"late-version": "404, comme pour une version qui n'est pas encore partout",
"file-list-error": "une erreur dans une réponse 200 au lieu des fichiers",
"small-pages": "chaque page d'une liste ne porte qu'un élément",
"empty-page": "la première page d'une liste est vide et en annonce une autre",
"stale-mount": "la session trouve la version du dataset avant la version courante",
"empty-mount": "la session ne trouve aucune entrée",
"push-error": "`Notebook not found` dans une réponse 200, rien n'est enregistré",
capacity: "le compte a déjà cinq sessions CPU, dit dans une réponse 200",
"gpu-capacity": "le compte a déjà deux sessions GPU, dit dans une réponse 200",
"quota-spent": "il ne reste plus de temps d'accélérateur cette semaine",
"machine-shape-refused": "`Invalid machine shape` pour tout accélérateur",
"html-page": "une page du site de Kaggle avec 200, rien n'est enregistré",
"invalid-dataset-source": "aucune source n'est prise ; le kernel tourne sans ses données",
"accepted-error": "500, alors que le kernel est enregistré et sa session en attente",
"accepted-reset": "la connexion se rompt, alors que le kernel est enregistré et sa session en attente",
"other-address": "la réponse nomme un autre kernel",
"no-version-number": "la réponse ne nomme aucune version",
"patient-queue": "les sessions au-delà des limites attendent au lieu d'être refusées",
"status-error": "500 à la question de l'état d'une session",
"missing-status": "une réponse sans état",
"camel-case-status": "un état écrit `cancelAcknowledged`",
"numeric-status": "un état écrit par son numéro",
"unknown-status": "un état que personne ne connaît",
"stale-latest": "une question sans version est répondue pour l'avant-dernière",
"label-unknown": "une question avec version est répondue 404",
"session-error": "une session qui a bien tourné finit en ERROR, avec ses sorties",
"session-cancelled": "une session qui a bien tourné finit en CANCEL_ACKNOWLEDGED, avec ses sorties",
"never-ending-session": "une session tourne sans fin",
"null-files": "`null` au lieu de la liste des fichiers",
"stale-outputs": "les sorties et le journal de la version précédente",
"missing-output": "le dernier fichier est listé avec sa taille et n'a pas d'adresse",
"evil-output-name": "un fichier de plus, nommé `../../evil`",
"expired-url": "403 avec du XML, comme pour une adresse périmée",
"xml-body": "du XML au lieu du fichier, avec 200",
"truncated-body": "la connexion se rompt au milieu du fichier",
"slow-body": "un octet par seconde",
"log-empty": "un journal vide",
"log-lines": "un journal de lignes JSON sans le tableau",
"log-plain": "un journal de texte nu",
"log-cut": "la moitié du journal",
"stream-cut": "le flux se rompt après deux lignes, sans sa fin",
"stream-endless": "le flux ne dit jamais que la session est finie"
}
};
const sessionFr = {
title: "Session",
next: "Prochaine priorité",
nextNothing: "Rien n'est ouvert : gardez le rapport et le registre.",
nextRefused: "Corrigez ce que nomme le verdict, puis relancez :",
checkVerdict: "verdict",
checkLedger: "revérifier le registre",
checkReport: "lire le rapport",
risk: "risque",
noRisk: "Aucune étape n'a nommé de risque.",
changedPlace: "modifié",
nothingChanged: "Rien n'a été modifié hors de ce dossier : il n'y a rien à défaire.",
rollbackHow: "Rien n’est supprimé : les versions antérieures du dataset et du kernel se republient avec `nx47 rollback --dataset N --kernel M --execute`, N et M étant les versions qui précèdent celles de cette exécution (`nx47 history` les liste).",
purpose: "But",
place: "Machine et terminal",
started: "Début (UTC)",
governing: "Document directeur",
changes: "Changements",
goal: "but",
announced: "lieux annoncés",
commands: "commandes",
decisions: "Décisions",
step: "étape",
macro: "macro",
state: "état",
when: "heure (UTC)",
summary: "Résumé",
stepsSoFar: "Étapes",
lastSteps: "Les dernières étapes",
towardsGoal: "But et résultat",
reached: "but atteint",
notReached: "but non atteint",
underWay: "en cours",
taskWord: "Tâche",
context: "Contexte",
constraints: "Contraintes",
criteria: "Critères de fin",
planned: "Plan",
noPlan: "Aucun plan n'est encore écrit.",
proof: "preuve",
serves: "sert le critère",
endState: "État final",
stillOpen: "ouverte",
checkpointsWord: "Points de reprise",
noCheckpoint: "Aucun point de reprise : `nx47 session checkpoint A` en pose un et répète le retour.",
goBackWith: "Chaque retour est un nouveau commit ; rien n’est récrit. Le plan : `nx47 session rollback NOM` ; puis `nx47 session rollback NOM --execute --yes NOM --plan EMPREINTE`.",
startedAtCommit: "commit de départ",
comparedOn: "Sur la voie du but.",
comparedOff: "Hors de la voie du but : un nouveau plan est dû (`nx47 session plan`).",
notCompared: "Comparé au but toutes les cinq étapes.",
reviewCriterion: "prouver le critère",
takeStep: "reprendre l’étape",
checkSession: "revérifier cette session",
addSession: "l’ajouter à la branche des rapports",
readPages: "relire RISKS.md et ROLLBACK.md",
signature: "Signature",
date: "date (UTC)",
commit: "commit",
host: "hôte",
report: "Rapport de la tâche",
changed: "Ce qui a été changé",
nothing: "Rien.",
rollback: "Comment revenir en arrière",
risksLeft: "Risques restants et critiques",
noneSaid: "Aucun n’a été dit.",
evidenceWord: "Preuves",
reason: "raison",
checklist: "Prochaine session",
continues: "continue",
awaited: "attendu",
unfinished: "inachevée",
noneOpen: "Aucune session menée à la main n'est ouverte."
};
const tellingFr = {
notAsked: "Kaggle n'a pas été interrogé.",
commit: "Commit",
run: "Page de l'exécution",
byPack: "Conditions par jeu",
pack: "jeu",
notMet: "Conditions non remplies ou non prouvées",
allConditions: "Toutes les conditions du jeu {pack} ({count})",
phases: "Phases",
phase: "phase",
start: "début",
duration: "durée",
total: "en tout",
findings: "Constats de l'audit",
severity: "gravité",
place: "fichier et ligne",
logTail: "Fin de {stream} : {shown} lignes sur {total}",
outputTail: "Fin de la sortie de l'étape {step} : {shown} lignes sur {total}",
moreRows: "… et {count} de plus : voir le rapport.",
cut: "Résumé coupé ici : {limit} Kio au plus. Le rapport de la session dit tout.",
reportAt: "Rapport complet : {path}",
moreAnnotations: "{count} de plus de cette gravité : voir le résumé et le rapport.",
annotated: "{id} : {title}",
auditStatus: {
ok: "L'audit hors ligne est passé ({rules} règles).",
fail: "Audit : {errors} erreurs, la première {first}.",
unknown: "L'audit n'a pas tout pu décider.",
none: "L'exécution s'est arrêtée avant l'audit."
},
trouble: "Le verdict ne change pas, mais GitHub n'a pas tout reçu : {what}",
issueTitle: "NX47 : {kernel} n'est pas certifié",
badgeTitle: "Dernier verdict de NX47 : {verdict}",
notStarted: "L'exécution n'a pas pu commencer"
};
const fr_rules = {
...fr_rules_rulesFr,
...nativeRulesFr
};
const fr = {
agents: agentsFr,
console: consoleFr,
contract: {
rules: contractFr,
check: contractCheckFr,
...contractWordsFr
},
cross: crossFr,
failures: failuresFr,
fidelity: fidelityFr,
init: initFr,
scenarios: scenariosFr,
jobs: jobsFr,
judgement: judgementFr,
machines: machinesFr,
session: sessionFr,
macros: macrosFr,
conditions: conditionsFr,
conditionProofs: conditionProofsFr,
action: actionFr,
report: reportFr,
telling: tellingFr,
rules: fr_rules
};
function sentences(language) {
return language === "fr" ? fr : en;
}
}
};