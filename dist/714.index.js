export const id = 714;
export const ids = [714];
export const modules = {

/***/ 8531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ certify)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/src/codec/digest.js
var digest = __webpack_require__(4394);
;// CONCATENATED MODULE: ./build/src/macro/critique.js
/**
 * The critique that every built-in macro starts from: a plan needs a goal and at least one command, a result needs
 * a post-check that answered `ok`.
 */
function critiqueByCheck(subject) {
    if (subject.kind === 'plan') {
        const empty = subject.plan.goal === '' || subject.plan.commands.length === 0;
        return { accepted: !empty, remarks: empty ? ['the plan names no goal or no command'] : [] };
    }
    const { answer, observed } = subject.check;
    return { accepted: answer === 'ok', remarks: answer === 'ok' ? [] : [`post-check ${answer}: ${observed}`] };
}

;// CONCATENATED MODULE: ./build/src/model/facts.js

const bytes = schemas/* custom */.IeY((value) => value instanceof Uint8Array, 'expected bytes');
/** One file read into memory. */
const fileBytesSchema = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), bytes }).readonly();
/** A path that could not be read as what its name says, and why (`lfs-pointer`, `symlink`, `empty`, a system code). */
const unreadableFactSchema = schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), why: schemas/* string */.YjP() }).readonly();
/** The repository as the survey read it; all of the audit's knowledge of it. Paths relative, '/' separated. */
const projectFactsSchema = schemas/* strictObject */.rej({
    /** Every surveyed path (tracked files in a git checkout, else every file), sorted. */
    paths: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
    unreadable: schemas/* array */.YOg(unreadableFactSchema).readonly(),
    /** Small text files (at most 1 MiB) for the secret scan and coherence rules. */
    texts: schemas/* array */.YOg(fileBytesSchema).readonly(),
    /** kernel-metadata.json; empty bytes when it is missing. */
    kernelMetadata: fileBytesSchema,
    datasetMetadata: fileBytesSchema.optional(),
    /** The notebook or script that is pushed; empty bytes and name '' when it is missing. */
    code: fileBytesSchema,
})
    .readonly();
/** The bundle folder as it lies on disk; `path` is relative to the project. */
const bundleFactsSchema = schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), files: schemas/* array */.YOg(fileBytesSchema).readonly() })
    .readonly();
/** Answer of a real interpreter about one code cell (1-based among the user's code cells). */
const cellCompilationSchema = schemas/* strictObject */.rej({ cell: schemas/* number */.aig(), ok: schemas/* boolean */.zMY(), line: schemas/* number */.aig(), error: schemas/* string */.YjP() })
    .readonly();
const compilationSchema = schemas/* strictObject */.rej({
    /** Minor of the interpreter that compiled, '' when there was none. */
    minor: schemas/* string */.YjP(),
    cells: schemas/* array */.YOg(cellCompilationSchema).readonly(),
})
    .readonly();
const logRecordSchema = schemas/* strictObject */.rej({
    stream: schemas/* enum */.k5n(['stdout', 'stderr']),
    seconds: schemas/* number */.aig(),
    text: schemas/* string */.YjP(),
});
/** Everything the run left, for the judge. */
const collectedRunSchema = schemas/* strictObject */.rej({
    log: schemas/* array */.YOg(logRecordSchema).readonly(),
    /** Raw text of the log as the service gave it. */
    rawLog: schemas/* string */.YjP(),
    /** Every output file that was downloaded. */
    files: schemas/* array */.YOg(fileBytesSchema).readonly(),
})
    .readonly();

// EXTERNAL MODULE: ./build/src/model/kernel-run.js
var kernel_run = __webpack_require__(2894);
// EXTERNAL MODULE: ./build/src/model/failure.js
var model_failure = __webpack_require__(2917);
// EXTERNAL MODULE: ./build/src/notebook/json-text.js
var json_text = __webpack_require__(7685);
// EXTERNAL MODULE: ./build/src/notebook/kit-cell.js + 2 modules
var kit_cell = __webpack_require__(6133);
// EXTERNAL MODULE: ./build/src/notebook/notebook-document.js
var notebook_document = __webpack_require__(9418);
;// CONCATENATED MODULE: ./build/src/notebook/assemble.js




/** Kaggle refuses a source of a megabyte or more. */
const maximumBytes = 1_000_000;
/**
 * The notebook that is pushed: the kit's one cell, then every cell of the user's, untouched.
 * Errors: JSON_INVALID; NOTEBOOK_INVALID {why} for what is no Python notebook, already holds a kit cell
 * (`kit-cell-present`) or would be a megabyte or more (`too-large`); DEFECT for a kit with a module missing.
 */
function assembleNotebook({ notebook, kit, run }) {
    const { document, cells } = (0,notebook_document/* readNotebook */.c)(notebook);
    const sources = cells.filter((cell) => cell['cell_type'] === 'code').map(notebook_document/* sourceOf */.v);
    if (sources.some(kit_cell/* isKitCell */.Xi))
        throw new model_failure/* Failure */.HR('NOTEBOOK_INVALID', { why: 'kit-cell-present', where: '' });
    const withId = Number(document['nbformat_minor']) >= 5;
    const text = `${(0,json_text/* jsonText */.s)({ ...document, cells: [(0,kit_cell/* kitCell */.hp)(kit, run, withId), ...cells] })}\n`;
    const bytes = Buffer.byteLength(text);
    if (bytes >= maximumBytes)
        throw new model_failure/* Failure */.HR('NOTEBOOK_INVALID', { why: 'too-large', where: '', bytes });
    return { text, kitCells: 1, userCells: sources.filter((source) => source.trim() !== '').length };
}

// EXTERNAL MODULE: ./build/src/codec/strict-json.js
var strict_json = __webpack_require__(8414);
;// CONCATENATED MODULE: ./build/src/notebook/compare.js




/** Whether two notebooks are the same; else the first difference. `unknown` when one of them can't be read. */
function compareNotebooks(a, b, depth = 'cells') {
    const left = parts(a, depth);
    const right = parts(b, depth);
    if (typeof left === 'string')
        return { answer: 'unknown', difference: left };
    if (typeof right === 'string')
        return { answer: 'unknown', difference: right };
    if (left.length !== right.length) {
        return { answer: 'fail', difference: `${left.length} parts against ${right.length}` };
    }
    const at = left.findIndex((part, index) => part.text !== right[index]?.text);
    return at === -1 ? { answer: 'ok' } : { answer: 'fail', difference: left[at]?.place ?? '' };
}
/** What is compared, in order, or why the notebook can't be read. */
function parts(text, depth) {
    const notebook = readable(text);
    if (notebook instanceof model_failure/* Failure */.HR)
        return notebook.message;
    const cells = notebook.cells.flatMap((cell, index) => cellParts(cell, `cell ${index + 1}`, depth));
    if (depth === 'cells')
        return cells;
    const { cells: _, ...rest } = notebook.document;
    return [...cells, { place: 'notebook', text: canonical(rest) }];
}
function readable(text) {
    try {
        return (0,notebook_document/* readNotebook */.c)(new TextEncoder().encode(text));
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR)
            return error;
        throw error;
    }
}
function cellParts(cell, place, depth) {
    const { source: _, outputs: __, execution_count: ___, ...rest } = cell;
    const kind = { place: `${place}: kind`, text: String(cell['cell_type']) };
    const source = { place: `${place}: source`, text: (0,notebook_document/* sourceOf */.v)(cell) };
    return depth === 'cells'
        ? [kind, source]
        : [kind, source, { place: `${place}: metadata`, text: canonical(rest) }];
}
/** Text of a value that does not depend on the order of its members. */
function canonical(value) {
    return (0,json_text/* jsonText */.s)(sorted(value));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (!(0,strict_json/* isJsonObject */.O)(value))
        return value;
    const members = Object.entries(value).map(([key, member]) => [key, sorted(member)]);
    return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}

// EXTERNAL MODULE: ./build/src/notebook/strip.js
var strip = __webpack_require__(373);
;// CONCATENATED MODULE: ./build/macros/assemble.js








const inputSchema = schemas/* strictObject */.rej({ code: fileBytesSchema, run: kernel_run/* kernelRunSchema */.i });
const outputSchema = schemas/* strictObject */.rej({
    text: schemas/* string */.YjP(),
    run: kernel_run/* kernelRunSchema */.i,
    userCells: schemas/* number */.aig().int().nonnegative(),
});
/** The user's notebook with the kernel kit in front; its own cells stay as they are. */
const assemble = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: inputSchema,
    OUTPUT_SCHEMA: outputSchema,
    ALLOWLIST: { reads: ['project', 'assets'], writes: [], commands: [] },
    RISKS: ['the kit runs inside the notebook: its own faults must never reach the cells of the user'],
    EVIDENCE_REQUIRED: ['checksum'],
    plan: async ({ code, run }) => ({
        goal: `put the kernel kit in front of ${code.name}`,
        commands: [`assemble ${code.name} (nonce ${run.nonce})`],
        touches: [],
    }),
    execute: async ({ code, run }, tools) => {
        const { text, userCells } = assembleNotebook({
            notebook: code.bytes,
            kit: await tools.assets.kit(),
            run,
        });
        return { text, run, userCells };
    },
    verify: async ({ text }, { code }) => {
        const original = new TextDecoder().decode(code.bytes);
        const comparison = compareNotebooks(original, (0,strip/* stripNotebook */.O)(text), 'whole');
        return {
            answer: comparison.answer,
            asked: "without the kit's cells, the notebook is the user's exactly",
            observed: comparison.answer === 'ok' ? `${Buffer.byteLength(text)} bytes` : comparison.difference,
            evidence: [{ kind: 'checksum', ref: 'assembled notebook', sha256: (0,digest/* sha256Hex */.f)(text) }],
        };
    },
    critique: critiqueByCheck,
};

// EXTERNAL MODULE: ./build/src/model/answer.js
var answer = __webpack_require__(8125);
;// CONCATENATED MODULE: ./build/src/audit/answer.js

/** The answer of a whole audit: its error findings decide; warnings and notes are reported beside it. */
function auditAnswer(audit) {
    return (0,answer/* worstAnswer */.u)(audit.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.answer));
}

// EXTERNAL MODULE: ./build/src/codec/safe-name.js
var safe_name = __webpack_require__(6415);
;// CONCATENATED MODULE: ./build/src/audit/native/rules.js
const error = { severity: 'error', pack: 'core' };
const warning = { severity: 'warning', pack: 'core' };
/** Every rule about native libraries, once. Texts for people are in `text/` under the same ids. */
const nativeRules = {
    /** The configured library is not in the bundle. */
    'ELF-001': error,
    /** A library file that is something else: a Git-LFS pointer, a text, nothing at all. */
    'ELF-002': error,
    /** An ELF file that is cut off or contradicts itself. */
    'ELF-003': error,
    /** An ELF file that is no shared object for 64-bit x86-64 Linux. */
    'ELF-004': error,
    /** A needed library that neither bundle nor runtime provides. */
    'ELF-005': error,
    /** A version of a system library that the runtime does not have. */
    'ELF-006': error,
    /** Undefined symbols that nothing provides. */
    'ELF-007': error,
    /** Required functions that the library does not export. */
    'ELF-008': error,
    /** An executable stack where glibc (2.41 and later) refuses to load it. */
    'ELF-009': error,
    /** An executable stack that this glibc still grants. */
    'ELF-010': warning,
    /** DT_RELR relocations where glibc (before 2.36) skips them: it loads, then crashes. */
    'ELF-011': error,
    /** RPATH or RUNPATH that names a folder of the machine that built it. */
    'ELF-012': warning,
    /** Relocations in code (DT_TEXTREL). */
    'ELF-013': warning,
    /** Marked as not for dlopen, too much static thread-local storage, or a processor level that the runtime lacks. */
    'ELF-014': error,
    /** The profile does not tell enough to say whether the library loads. */
    'ELF-015': error,
};

;// CONCATENATED MODULE: ./build/src/audit/rules.js

const rules_error = { severity: 'error', pack: 'core' };
const rules_warning = { severity: 'warning', pack: 'core' };
const note = { severity: 'note', pack: 'core' };
/** Every rule of the audit, once. Texts for people are in `text/` under the same ids. */
const rules = {
    /** A wheel that cannot be read as a zip archive. */
    'WHL-001': rules_error,
    /** A wheel's file name that is not as PEP 427 asks. */
    'WHL-002': rules_error,
    /** A wheel without exactly one .dist-info with METADATA, WHEEL and RECORD. */
    'WHL-003': rules_error,
    /** METADATA invalid, or of another name or version than the file name. */
    'WHL-004': rules_error,
    /** Wheel-Version absent or not 1.x. */
    'WHL-005': rules_error,
    /** Tags of the WHEEL file that differ from those of the file name. */
    'WHL-006': rules_warning,
    /** A file that differs from RECORD, or is listed on one side only. */
    'WHL-007': rules_error,
    /** No tag that the runtime accepts. */
    'WHL-008': rules_error,
    /** Requires-Python leaves the runtime's Python out. */
    'WHL-009': rules_error,
    /** Two wheels of one distribution. */
    'WHL-010': rules_warning,
    /** The right digest in RECORD, in another spelling or by a weaker algorithm. */
    'WHL-011': rules_warning,
    /** The runtime profile's own tags differ from those that its Python, libc and machine give. */
    'WHL-012': rules_error,
    /** A required package that no usable wheel of the bundle provides. */
    'DEP-001': rules_error,
    /** A requirement of a required package that neither bundle nor image meets. */
    'DEP-002': rules_error,
    /** An entry of required.packages that is no requirement. */
    'DEP-003': rules_error,
    /** A package left to the image that the image does not have as required. */
    'DEP-004': rules_error,
    /** A wheel that replaces an image's version which another distribution of the image needs. */
    'DEP-005': rules_warning,
    /** An unmet requirement of a wheel that nothing required needs. */
    'DEP-006': rules_warning,
    /** A required file that the bundle lacks. */
    'REP-001': rules_error,
    /** An empty file in the bundle that is required, or is a wheel. */
    'REP-002': rules_error,
    /** A bundle manifest that cannot be believed as written. */
    'REP-003': rules_error,
    /** A file that differs from the bundle manifest. */
    'REP-004': rules_error,
    /** A file of the manifest that the bundle lacks. */
    'REP-005': rules_error,
    /** A file of the bundle that the manifest does not name. */
    'REP-006': rules_error,
    /** A Git-LFS pointer where data is expected. */
    'REP-007': rules_error,
    /** A path of the project that could not be read. */
    'REP-008': note,
    /** No main report named although the pack nx47 asks for one. */
    'REP-009': { severity: 'error', pack: 'nx47' },
    /** No bundle where the configuration names one. */
    'REP-010': rules_error,
    /** A notebook that is no notebook. */
    'NBK-001': rules_error,
    /** A code cell that does not compile. */
    'NBK-002': rules_error,
    /** A kernelspec that Kaggle's image does not have. */
    'NBK-003': rules_error,
    /** A code cell that holds a notebook file instead of code. */
    'NBK-004': rules_error,
    /** kernel-metadata.json that cannot be read. */
    'MET-001': rules_error,
    /** A kernel id that is not owner/slug. */
    'MET-002': rules_error,
    /** A title whose slug is another than the id's. */
    'MET-003': rules_error,
    /** A code file that is absent, or does not fit the kind of kernel. */
    'MET-004': rules_error,
    /** The dataset of the bundle is no source of the kernel. */
    'MET-005': rules_error,
    /** Internet switched on. */
    'MET-006': rules_error,
    /** Keys that decide which kernel or image is used, in place of id and profile. */
    'MET-007': note,
    /** dataset-metadata.json that cannot be read. */
    'MET-008': rules_error,
    /** A dataset id or title that Kaggle refuses. */
    'MET-009': rules_error,
    /** Kernel and dataset of different owners. */
    'MET-010': rules_error,
    /** Booleans written as text. */
    'MET-011': rules_warning,
    /** A Kaggle API token in the project. */
    'SEC-001': rules_error,
    /** A Kaggle key in the form of kaggle.json. */
    'SEC-002': rules_error,
    /** A Kaggle key assigned to its environment variable. */
    'SEC-003': rules_error,
    ...nativeRules,
};

;// CONCATENATED MODULE: ./build/src/audit/finding.js


/** The finding of one rule, with the severity that the table of rules gives it. */
function finding(rule, answer, sight) {
    return {
        rule,
        severity: rules[rule].severity,
        answer,
        file: show(sight.file),
        ...(sight.line === undefined ? {} : { line: sight.line }),
        expected: show(sight.expected),
        observed: show(sight.observed),
        evidence: (sight.evidence ?? []).slice(0, mostEvidence).map(show),
    };
}
const mostEvidence = 200;
const longest = 1000;
function show(text) {
    const shown = (0,safe_name/* showForeign */.Q)(text);
    return shown.length <= longest ? shown : `${shown.slice(0, longest)}…`;
}

;// CONCATENATED MODULE: ./build/src/audit/wheels/version.js
const pattern = /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d+)?)?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d+)?)?(?:[-_.]?(dev)[-_.]?(\d+)?)?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/i;
const preLetters = {
    a: 'a',
    alpha: 'a',
    b: 'b',
    beta: 'b',
    c: 'rc',
    rc: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/** The version that this text spells (PEP 440, appendix B), or undefined when it spells none. */
function parseVersion(text) {
    const match = pattern.exec(text);
    if (match === null)
        return undefined;
    const [, epoch, release = '0', pre, preNumber, dash, post, postNumber, dev, devNumber, local] = match;
    const letter = pre === undefined ? undefined : preLetters[pre.toLowerCase()];
    return {
        epoch: BigInt(epoch ?? 0),
        release: release.split('.').map((part) => BigInt(part)),
        pre: letter === undefined ? undefined : { letter, number: BigInt(preNumber ?? 0) },
        post: dash === undefined && post === undefined ? undefined : BigInt(dash ?? postNumber ?? 0),
        dev: dev === undefined ? undefined : BigInt(devNumber ?? 0),
        local: local === undefined ? [] : local.toLowerCase().split(/[-_.]/).map(localPart),
    };
}
/** The normal form of PEP 440, for instance `1.0rc1.post2.dev3+ubuntu.1`. */
function formatVersion(version) {
    const epoch = version.epoch === 0n ? '' : `${version.epoch}!`;
    const pre = version.pre === undefined ? '' : `${version.pre.letter}${version.pre.number}`;
    const post = version.post === undefined ? '' : `.post${version.post}`;
    const dev = version.dev === undefined ? '' : `.dev${version.dev}`;
    const local = version.local.length === 0 ? '' : `+${version.local.join('.')}`;
    return `${epoch}${version.release.join('.')}${pre}${post}${dev}${local}`;
}
/** Negative when `left` sorts before `right`, 0 when they are equal (PEP 440, "Summary of permitted suffixes"). */
function compareVersions(left, right) {
    return (compareBig(left.epoch, right.epoch) ||
        compareReleases(left.release, right.release) ||
        comparePre(left, right) ||
        compareBig(left.post ?? -1n, right.post ?? -1n) ||
        compareDev(left.dev, right.dev) ||
        compareLocal(left.local, right.local));
}
/** Compares release numbers as if the shorter one went on with zeros: 1.0 equals 1.0.0. */
function compareReleases(left, right) {
    const length = Math.max(left.length, right.length);
    for (let index = 0; index < length; index += 1) {
        const order = compareBig(left[index] ?? 0n, right[index] ?? 0n);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** Whether pip leaves this version out unless pre-releases are allowed. */
function isPreRelease(version) {
    return version.pre !== undefined || version.dev !== undefined;
}
/** The same version without its local part. */
function publicVersion(version) {
    return version.local.length === 0 ? version : { ...version, local: [] };
}
function localPart(part) {
    return /^\d+$/.test(part) ? BigInt(part) : part;
}
function compareBig(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
function comparePre(left, right) {
    const order = preRank(left) - preRank(right);
    return order !== 0 ? order : compareBig(left.pre?.number ?? 0n, right.pre?.number ?? 0n);
}
/** 1.0.dev1 sorts before 1.0a1, and 1.0 or 1.0.post1 after every 1.0rc. */
function preRank(version) {
    if (version.pre !== undefined)
        return { a: 1, b: 2, rc: 3 }[version.pre.letter];
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
        if (order !== 0)
            return order;
    }
    return 0;
}
/** An absent part sorts first, then text, then numbers. */
function compareLocalParts(left, right) {
    if (left === undefined || right === undefined) {
        return Number(left !== undefined) - Number(right !== undefined);
    }
    if (typeof left === 'bigint' && typeof right === 'bigint')
        return compareBig(left, right);
    if (typeof left === 'bigint')
        return 1;
    if (typeof right === 'bigint')
        return -1;
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/src/audit/wheels/wheel-name.js

/** A compressed tag set larger than this is refused: no real wheel comes near. */
const mostTags = 1024;
/** What the file name says, or which part of it is invalid. */
function parseWheelName(fileName) {
    if (!fileName.endsWith('.whl'))
        return 'extension';
    const parts = fileName.slice(0, -'.whl'.length).split('-');
    if (parts.length !== 5 && parts.length !== 6)
        return 'parts';
    const [name = '', versionText = ''] = parts;
    const [python = '', abi = '', platform = ''] = parts.slice(-3);
    if (!/^[\p{L}\p{N}_.]+$/u.test(name) || name.includes('__'))
        return 'name';
    const version = parseVersion(versionText);
    if (version === undefined)
        return 'version';
    const build = parts.length === 6 ? parseBuild(parts[2] ?? '') : undefined;
    if (parts.length === 6 && build === undefined)
        return 'build';
    const tags = expandTags(`${python}-${abi}-${platform}`);
    return tags === undefined ? 'tags' : { name: canonicalName(name), version, build, tags };
}
/** Lower case, every run of `-`, `_` and `.` one dash (PEP 503). */
function canonicalName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
/** Every tag of a compressed set such as `py2.py3-none-any`; undefined when it is none. */
function expandTags(text) {
    const [pythons = [], abis = [], platforms = [], ...more] = text
        .toLowerCase()
        .split('-')
        .map((part) => part.split('.'));
    const parts = [pythons, abis, platforms];
    const count = parts.reduce((product, part) => product * part.length, 1);
    if (more.length > 0 || count === 0 || count > mostTags || parts.flat().includes(''))
        return undefined;
    return pythons.flatMap((python) => abis.flatMap((abi) => platforms.map((platform) => ({ python, abi, platform }))));
}
/** `cp312-cp312-manylinux_2_17_x86_64`. */
function formatTag(tag) {
    return `${tag.python}-${tag.abi}-${tag.platform}`;
}
function parseBuild(text) {
    const match = /^(\d+)(.*)$/s.exec(text);
    return match === null ? undefined : { number: BigInt(match[1] ?? 0), rest: match[2] ?? '' };
}

;// CONCATENATED MODULE: ./build/src/audit/wheels/explain-tags.js

/**
 * Why none of the wheel's tags is among those that the runtime accepts (PEP 425, 600), the nearest first: the one
 * that fails in the fewest parts. `supported` are the runtime's tags, most preferred first.
 */
function explainTags(tags, supported) {
    const runtime = describeRuntime(supported);
    return tags
        .map((tag) => ({ tag: formatTag(tag), reasons: reasonsAgainst(tag, runtime) }))
        .sort((left, right) => left.reasons.length - right.reasons.length);
}
function describeRuntime(supported) {
    const parts = supported.map((tag) => tag.split('-'));
    const [python = '', abi = ''] = parts[0] ?? [];
    const platforms = new Set(parts.map(([, , platform = '']) => platform));
    return {
        best: { python, abi },
        pythons: new Set(parts.map(([name = '']) => name)),
        pairs: new Set(parts.map(([name = '', binary = '']) => `${name}-${binary}`)),
        platforms,
        glibc: Math.max(-1, ...[...platforms].map((platform) => glibcMinor(platform) ?? -1)),
    };
}
function reasonsAgainst(tag, runtime) {
    const platform = platformReason(tag.platform, runtime);
    const reasons = [...interpreterReasons(tag, runtime), ...(platform === undefined ? [] : [platform])];
    return reasons.length > 0 ? reasons : [`${tag.python}-${tag.abi} × ${tag.platform}`];
}
function interpreterReasons(tag, runtime) {
    if (runtime.pairs.has(`${tag.python}-${tag.abi}`))
        return [];
    const { python, abi } = runtime.best;
    if (tag.abi === 'abi3' && tag.python.startsWith('cp3'))
        return [`python ${tag.python} > ${python} (abi3)`];
    const fits = tag.python === python || (tag.python.startsWith('py') && runtime.pythons.has(tag.python));
    const reasons = fits ? [] : [`python ${tag.python} ≠ ${python}`];
    return tag.abi === abi || tag.abi === 'none' ? reasons : [...reasons, `abi ${tag.abi} ≠ ${abi}`];
}
function platformReason(platform, runtime) {
    if (runtime.platforms.has(platform))
        return undefined;
    const minor = glibcMinor(platform);
    if (minor !== undefined && minor > runtime.glibc && runtime.platforms.has(`linux_${machineOf(platform)}`)) {
        return `glibc 2.${minor} > 2.${runtime.glibc}`;
    }
    const own = [...runtime.platforms].find((known) => known.startsWith('linux_'));
    return `platform ${platform} ≠ ${own ?? ''}`;
}
function glibcMinor(platform) {
    const minor = /^manylinux_2_(\d+)_/.exec(platform)?.[1];
    return minor === undefined ? undefined : Number(minor);
}
function machineOf(platform) {
    return platform.replace(/^manylinux_\d+_\d+_/, '');
}

;// CONCATENATED MODULE: ./build/src/audit/wheels/specifier.js

const release = String.raw `v?(?:\d+!)?\d+(?:\.\d+)*`;
const suffixes = String.raw `(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?\d*)?(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?`;
const local = String.raw `(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?`;
const equality = new RegExp(String.raw `^${release}(?:\.\*|${suffixes}${local})$`, 'i');
const compatible = new RegExp(String.raw `^v?(?:\d+!)?\d+(?:\.\d+)+${suffixes}$`, 'i');
const ordered = new RegExp(`^${release}${suffixes}$`, 'i');
const arbitrary = /^[^\s;)]*$/;
/** The comparisons of a list such as `>=1.2,<2`; undefined when one of them is not valid PEP 440. */
function parseSpecifiers(text) {
    const parsed = [];
    for (const part of text.split(',')) {
        if (part.trim() === '')
            continue;
        const specifier = parseSpecifier(part);
        if (specifier === undefined)
            return undefined;
        parsed.push(specifier);
    }
    return parsed;
}
/** One comparison, or undefined when its operator or version is not valid PEP 440. */
function parseSpecifier(text) {
    const match = /^\s*(===|==|!=|~=|<=|>=|<|>)\s*(\S*)\s*$/.exec(text);
    const operator = operators.find((known) => known === match?.[1]);
    const version = match?.[2];
    if (operator === undefined || version === undefined)
        return undefined;
    if (!specifier_form(operator).test(version))
        return undefined;
    const wildcard = version.endsWith('.*') && (operator === '==' || operator === '!=');
    return {
        operator,
        text: version,
        version: operator === '===' ? undefined : parseVersion(wildcard ? version.slice(0, -2) : version),
        wildcard,
    };
}
/** The list as one writes it, `` when it is empty. */
function formatSpecifiers(set) {
    return set.map((specifier) => `${specifier.operator}${specifier.text}`).join(',');
}
/**
 * Whether an installed version satisfies the list: pre-releases count, as pip counts them for what is installed.
 * Corner cases of post- and pre-releases follow packaging 24.1, which Kaggle's pip 24.1.2 contains.
 */
function allowsInstalled(set, version) {
    return set.every((specifier) => comparisons[specifier.operator](version, specifier));
}
/**
 * The versions that pip would consider: pre-releases only where the list names one itself, or where the list is
 * empty and there is no final version.
 */
function allowedCandidates(set, candidates) {
    const matching = candidates.filter((candidate) => allowsInstalled(set, candidate.version));
    if (set.some(namesPreRelease))
        return matching;
    const finals = matching.filter((candidate) => !isPreRelease(candidate.version));
    return finals.length === 0 && set.length === 0 ? matching : finals;
}
const operators = ['===', '==', '!=', '~=', '<=', '>=', '<', '>'];
function specifier_form(operator) {
    if (operator === '===')
        return arbitrary;
    if (operator === '~=')
        return compatible;
    return operator === '==' || operator === '!=' ? equality : ordered;
}
function namesPreRelease(specifier) {
    if (specifier.operator === '!=' || specifier.operator === '<' || specifier.operator === '>')
        return false;
    const version = specifier.version ?? parseVersion(specifier.text);
    return version !== undefined && isPreRelease(version);
}
const comparisons = {
    '===': (version, { text }) => formatVersion(version).toLowerCase() === text.toLowerCase(),
    '==': equals,
    '!=': (version, specifier) => !equals(version, specifier),
    '~=': (version, specifier) => holds(version, specifier, atLeast) && holds(version, specifier, samePrefix),
    '<=': (version, specifier) => holds(version, specifier, (left, right) => order(left, right) <= 0),
    '>=': (version, specifier) => holds(version, specifier, atLeast),
    '<': (version, specifier) => holds(version, specifier, isBelow),
    '>': (version, specifier) => holds(version, specifier, isAbove),
};
function holds(version, specifier, test) {
    return specifier.version !== undefined && test(version, specifier.version);
}
function equals(version, specifier) {
    return holds(version, specifier, (left, bound) => {
        if (specifier.wildcard)
            return startsWith(left, bound.epoch, bound.release);
        return compareVersions(bound.local.length === 0 ? publicVersion(left) : left, bound) === 0;
    });
}
/** Bounds carry no local part, so that of the candidate does not count. */
function order(version, bound) {
    return compareVersions(publicVersion(version), bound);
}
function atLeast(version, bound) {
    return order(version, bound) >= 0;
}
function samePrefix(version, bound) {
    return startsWith(version, bound.epoch, bound.release.slice(0, -1));
}
function startsWith(version, epoch, prefix) {
    return version.epoch === epoch && prefix.every((part, index) => (version.release[index] ?? 0n) === part);
}
/** `<3.1` leaves out 3.1.dev0 unless the bound is a pre-release itself. */
function isBelow(version, bound) {
    if (compareVersions(version, bound) >= 0)
        return false;
    return isPreRelease(bound) || !isPreRelease(version) || !sameBase(version, bound);
}
/** `>3.1` leaves out 3.1.post1 unless the bound is a post-release, and 3.1+local always. */
function isAbove(version, bound) {
    if (compareVersions(version, bound) <= 0)
        return false;
    if (!sameBase(version, bound))
        return true;
    return version.local.length === 0 && (bound.post !== undefined || version.post === undefined);
}
function sameBase(left, right) {
    return left.epoch === right.epoch && compareReleases(left.release, right.release) === 0;
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/src/codec/byte-reader.js
/** Reader over bytes; `outside` makes the failure for a read out of bounds or a 64-bit number over 2^53. */
function byteReader(bytes, outside) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const hold = (at, length) => {
        if (!(Number.isSafeInteger(at) && at >= 0 && length >= 0 && at + length <= bytes.byteLength))
            throw outside(at);
        return at;
    };
    return {
        length: bytes.byteLength,
        u8: (at) => view.getUint8(hold(at, 1)),
        u16: (at) => view.getUint16(hold(at, 2), true),
        u32: (at) => view.getUint32(hold(at, 4), true),
        u64: (at) => {
            const high = view.getUint32(hold(at, 8) + 4, true);
            if (high > 0x1f_ffff)
                throw outside(at);
            return high * 0x1_0000_0000 + view.getUint32(at, true);
        },
        slice: (at, length) => bytes.subarray(hold(at, length), at + length),
    };
}

;// CONCATENATED MODULE: ./build/src/codec/zip-failure.js

/** Why an archive is refused; `entry` names the entry, '' when it is about the archive as a whole. */
function invalidZip(why, entry = '') {
    return new model_failure/* Failure */.HR('ZIP_INVALID', { why, entry });
}

;// CONCATENATED MODULE: ./build/src/codec/zip-extra.js

const zip64Id = 0x0001;
const unicodePathId = 0x7075;
const sentinel = 0xffff_ffff;
/** Extra fields of one header, by id. Errors: ZIP_INVALID for a field that overruns or that readers take differently when doubled. */
function readExtraFields(zip, at, length) {
    const fields = new Map();
    const end = at + length;
    for (let next = at; next < end;) {
        if (next + 4 > end)
            throw invalidZip('extra-field');
        const [id, size] = [zip.u16(next), zip.u16(next + 2)];
        if (next + 4 + size > end)
            throw invalidZip('extra-field');
        if (fields.has(id) && (id === zip64Id || id === unicodePathId))
            throw invalidZip('extra-field-twice');
        fields.set(id, { at: next + 4, length: size });
        next += 4 + size;
    }
    return fields;
}
/**
 * Sizes (and offset) of a header with its ZIP64 values filled in (APPNOTE 4.5.3): uncompressed, compressed,
 * then the offset in the central directory. A ZIP64 value beside a plain one must be equal to it.
 */
function withZip64(zip, extra, plain) {
    const field = extra.get(zip64Id);
    const wanted = plain.filter((value) => value === sentinel).length;
    if (field === undefined) {
        if (wanted > 0)
            throw invalidZip('zip64-missing');
        return [...plain];
    }
    if (![0, 8, 16, 24, 28].includes(field.length))
        throw invalidZip('zip64-size');
    if (wanted > 0 && field.length === 8 * wanted)
        return fillSentinels(zip, field, plain);
    if (wanted > 0 && (plain.length > 2 || field.length < 16))
        throw invalidZip('zip64-size');
    return plain.map((value, index) => {
        if (8 * (index + 1) > field.length)
            return value;
        const large = zip.u64(field.at + 8 * index);
        if (value !== sentinel && value !== large)
            throw invalidZip('zip64-differs');
        return large;
    });
}
/** Refuses an Info-ZIP Unicode path that names another file: readers disagree on which of both counts. */
function holdUnicodePath(zip, extra, name) {
    const field = extra.get(unicodePathId);
    if (field === undefined)
        return;
    if (field.length < 5)
        throw invalidZip('unicode-path');
    const path = zip.slice(field.at + 5, field.length - 5);
    if (Buffer.compare(path, name) !== 0)
        throw invalidZip('unicode-path');
}
function fillSentinels(zip, field, plain) {
    let next = field.at;
    return plain.map((value) => {
        if (value !== sentinel)
            return value;
        next += 8;
        return zip.u64(next - 8);
    });
}

;// CONCATENATED MODULE: ./build/src/codec/zip-directory.js


const mostEntries = 65_535 * 2;
const endSignature = 0x0605_4b50;
const end64Signature = 0x0606_4b50;
const locatorSignature = 0x0706_4b50;
const recordSignature = 0x0201_4b50;
/**
 * The central directory (APPNOTE 4.3.12 to 4.3.16), which must fill exactly the space between the last entry
 * and the end records, and these must end the file. Errors: ZIP_INVALID.
 */
function readDirectory(zip) {
    const end = readEnd(zip, findEnd(zip));
    if (end.entries > mostEntries)
        throw invalidZip('too-many-entries');
    const records = [];
    let next = end.start;
    for (let index = 0; index < end.entries; index += 1) {
        const { record, length } = readRecord(zip, next);
        records.push(record);
        next += length;
    }
    if (next !== end.at || end.start + end.size !== end.at)
        throw invalidZip('directory-size');
    return { start: end.start, records };
}
/** The last end signature; an archive comment may follow it, but must reach the end of the file exactly. */
function findEnd(zip) {
    const lowest = Math.max(0, zip.length - 22 - 65_535);
    const tail = Buffer.from(zip.slice(lowest, zip.length - lowest));
    const found = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
    if (found === -1)
        throw invalidZip('not-a-zip');
    const at = lowest + found;
    if (at + 22 > zip.length || at + 22 + zip.u16(at + 20) !== zip.length)
        throw invalidZip('trailing-data');
    return at;
}
function readEnd(zip, at) {
    if (zip.u32(at) !== endSignature)
        throw invalidZip('not-a-zip');
    const [disk, directoryDisk] = [zip.u16(at + 4), zip.u16(at + 6)];
    const plain = [zip.u16(at + 8), zip.u16(at + 10), zip.u32(at + 12), zip.u32(at + 16)];
    const [onDisk, entries, size, start] = plain;
    if (at >= 20 && zip.u32(at - 20) === locatorSignature)
        return readEnd64(zip, at - 20, plain);
    if (disk !== 0 || directoryDisk !== 0 || onDisk !== entries)
        throw invalidZip('several-disks');
    if (entries === undefined || size === undefined || start === undefined)
        throw invalidZip('not-a-zip');
    return { entries, size, start, at };
}
function readEnd64(zip, locator, plain) {
    const at = locator - 56;
    if (zip.u32(locator + 4) !== 0 || zip.u32(locator + 16) !== 1)
        throw invalidZip('several-disks');
    if (at < 0 || zip.u64(locator + 8) !== at || zip.u32(at) !== end64Signature)
        throw invalidZip('zip64-end');
    // 44 = the record without extensible data, which no wheel has and readers skip differently.
    if (zip.u64(at + 4) !== 44)
        throw invalidZip('zip64-end');
    if (zip.u32(at + 16) !== 0 || zip.u32(at + 20) !== 0)
        throw invalidZip('several-disks');
    const [onDisk, entries, size, start] = [24, 32, 40, 48].map((offset) => zip.u64(at + offset));
    if (entries === undefined || size === undefined || start === undefined)
        throw invalidZip('zip64-end');
    if (onDisk !== entries)
        throw invalidZip('several-disks');
    const sentinels = [0xffff, 0xffff, 0xffff_ffff, 0xffff_ffff];
    const agrees = [onDisk, entries, size, start].every((value, index) => plain[index] === value || plain[index] === sentinels[index]);
    if (!agrees)
        throw invalidZip('zip64-differs');
    return { entries, size, start, at };
}
function readRecord(zip, at) {
    if (zip.u32(at) !== recordSignature)
        throw invalidZip('directory-record');
    const [nameLength, extraLength] = [zip.u16(at + 28), zip.u16(at + 30)];
    if (zip.u16(at + 32) !== 0)
        throw invalidZip('entry-comment');
    if (zip.u16(at + 34) !== 0)
        throw invalidZip('several-disks');
    const name = zip.slice(at + 46, nameLength);
    const extra = readExtraFields(zip, at + 46 + nameLength, extraLength);
    holdUnicodePath(zip, extra, name);
    const plain = [zip.u32(at + 24), zip.u32(at + 20), zip.u32(at + 42)];
    const [bytes = 0, compressedBytes = 0, offset = 0] = withZip64(zip, extra, plain);
    const madeOnUnix = zip.u16(at + 4) >> 8 === 3;
    const record = {
        name,
        flags: zip.u16(at + 8),
        method: zip.u16(at + 10),
        crc32: zip.u32(at + 16),
        compressedBytes,
        bytes,
        offset,
        unixMode: madeOnUnix ? zip.u16(at + 40) : 0,
    };
    return { record, length: 46 + nameLength + extraLength };
}

;// CONCATENATED MODULE: ./build/src/codec/zip.js






const stored = 0;
const deflated = 8;
const encryptionFlags = 0x2041;
const descriptorFlag = 0x0008;
const utf8Flag = 0x0800;
/** Flags that change what a reader sees: encryption, data descriptor, name encoding. */
const meaningfulFlags = encryptionFlags | descriptorFlag | utf8Flag;
const largestTotal = 4 * 1024 ** 3;
const bombTotal = 64 * 1024 ** 2;
const bombRatio = 50;
/**
 * An archive that every reader sees alike (APPNOTE 6.3, the profile that PyPI holds wheels to): each byte
 * belongs to one record, local headers equal the central directory, names are safe and unique, methods are
 * stored and deflated only. Errors: ZIP_INVALID {why, entry}.
 */
function readZip(bytes) {
    const zip = byteReader(bytes, () => invalidZip('truncated'));
    const { start, records } = readDirectory(zip);
    holdTotal(records, zip.length);
    const places = walkEntries(zip, records, start);
    const entries = [...places.keys()];
    holdNames(entries);
    const content = (entry) => {
        const place = places.get(entry);
        if (place === undefined)
            throw invalidZip('foreign-entry', entry.name);
        return inflate(zip.slice(place.at, entry.compressedBytes), entry, place.method);
    };
    return { entries, content };
}
function holdTotal(records, archiveBytes) {
    const total = records.reduce((sum, record) => sum + record.bytes, 0);
    if (total > largestTotal)
        throw invalidZip('too-large');
    if (total > bombTotal && total > archiveBytes * bombRatio)
        throw invalidZip('ratio');
}
/** Walks the entries in file order; each must begin where the one before ended, the last at the directory. */
function walkEntries(zip, records, directoryStart) {
    const inFileOrder = [...records].sort((a, b) => a.offset - b.offset);
    const places = new Map();
    let next = 0;
    for (const [index, record] of inFileOrder.entries()) {
        if (record.offset !== next)
            throw invalidZip(next === 0 ? 'prefix-data' : 'unaccounted-bytes', zip_text(record));
        const dataAt = holdLocalHeader(zip, record);
        const end = inFileOrder[index + 1]?.offset ?? directoryStart;
        holdDescriptor(zip, record, dataAt + record.compressedBytes, end);
        places.set(record, { at: dataAt, method: record.method });
        next = end;
    }
    if (next !== directoryStart)
        throw invalidZip('unaccounted-bytes');
    return new Map(records.map((record) => [entryOf(record), places.get(record) ?? { at: 0, method: -1 }]));
}
/** Compares a local header with its directory record; returns where the data begins. */
function holdLocalHeader(zip, record) {
    const at = record.offset;
    if (zip.u32(at) !== 0x0403_4b50)
        throw invalidZip('local-header', zip_text(record));
    const nameLength = zip.u16(at + 26);
    const extraLength = zip.u16(at + 28);
    const name = zip.slice(at + 30, nameLength);
    const extra = readExtraFields(zip, at + 30 + nameLength, extraLength);
    holdUnicodePath(zip, extra, name);
    const flagsDiffer = ((zip.u16(at + 6) ^ record.flags) & meaningfulFlags) !== 0;
    if (Buffer.compare(name, record.name) !== 0)
        throw invalidZip('name-differs', zip_text(record));
    if (flagsDiffer || zip.u16(at + 8) !== record.method)
        throw invalidZip('header-differs', zip_text(record));
    const crc = zip.u32(at + 14);
    const [bytes, compressedBytes] = withZip64(zip, extra, [zip.u32(at + 22), zip.u32(at + 18)]);
    const same = crc === record.crc32 && bytes === record.bytes && compressedBytes === record.compressedBytes;
    const left = (record.flags & descriptorFlag) !== 0 && crc === 0 && bytes === 0 && compressedBytes === 0;
    if (!same && !left)
        throw invalidZip('header-differs', zip_text(record));
    return at + 30 + nameLength + extraLength;
}
/** What lies between the data and the next record: nothing, or a data descriptor that repeats the directory. */
function holdDescriptor(zip, record, at, end) {
    const length = end - at;
    if ((record.flags & descriptorFlag) === 0) {
        if (length !== 0)
            throw invalidZip('unaccounted-bytes', zip_text(record));
        return;
    }
    const hasSignature = length === 16 || length === 24;
    if (!hasSignature && length !== 12 && length !== 20)
        throw invalidZip('unaccounted-bytes', zip_text(record));
    if (hasSignature && zip.u32(at) !== 0x0807_4b50)
        throw invalidZip('descriptor', zip_text(record));
    const fields = at + (hasSignature ? 4 : 0);
    const sizes = length >= 20 ? [zip.u64(fields + 4), zip.u64(fields + 12)] : [zip.u32(fields + 4), zip.u32(fields + 8)];
    const same = sizes[0] === record.compressedBytes && sizes[1] === record.bytes;
    if (!same || zip.u32(fields) !== record.crc32)
        throw invalidZip('descriptor', zip_text(record));
}
function entryOf(record) {
    const written = zip_text(record);
    const isFolder = written.endsWith('/');
    const name = isFolder ? written.slice(0, -1) : written;
    const unsafe = (0,safe_name/* unsafeName */.g)(name);
    if (unsafe !== undefined)
        throw invalidZip(`name-${unsafe}`, written);
    if (Buffer.compare(Buffer.from(written), record.name) !== 0)
        throw invalidZip('name-encoding', written);
    const isAscii = record.name.every((byte) => byte < 0x80);
    if (!isAscii && (record.flags & utf8Flag) === 0)
        throw invalidZip('name-encoding', written);
    if ((record.flags & encryptionFlags) !== 0)
        throw invalidZip('encrypted', written);
    if (record.method !== stored && record.method !== deflated)
        throw invalidZip('method', written);
    if (record.method === stored && record.bytes !== record.compressedBytes)
        throw invalidZip('size', written);
    if ((record.unixMode & 0o170000) === 0o120000)
        throw invalidZip('symlink', written);
    if (isFolder && record.bytes !== 0)
        throw invalidZip('folder-with-content', written);
    const { bytes, compressedBytes } = record;
    return { name, bytes, compressedBytes, crc32: record.crc32, isFolder };
}
/** Two entries of one name, or a file that is also a folder, are read differently by each reader. */
function holdNames(entries) {
    const seen = new Set();
    const files = new Set();
    for (const entry of entries) {
        if (seen.has(entry.name))
            throw invalidZip('duplicate', entry.name);
        seen.add(entry.name);
        if (!entry.isFolder)
            files.add(entry.name);
    }
    for (const { name } of entries) {
        for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
            if (files.has(name.slice(0, slash)))
                throw invalidZip('file-as-folder', name);
        }
    }
}
function inflate(data, entry, method) {
    const content = method === stored ? data : inflateWhole(data, entry);
    if (content.byteLength !== entry.bytes)
        throw invalidZip('size', entry.name);
    if ((0,external_node_zlib_.crc32)(content) !== entry.crc32)
        throw invalidZip('crc-32', entry.name);
    return content;
}
/** The stream may neither give more than declared nor end before its own last byte. */
function inflateWhole(data, entry) {
    let result;
    try {
        result = (0,external_node_zlib_.inflateRawSync)(data, { maxOutputLength: Math.max(1, entry.bytes), info: true });
    }
    catch {
        throw invalidZip('inflate', entry.name);
    }
    if (typeof result !== 'object' || result === null || !('buffer' in result) || !('engine' in result)) {
        throw invalidZip('inflate', entry.name);
    }
    const { buffer, engine } = result;
    const consumed = typeof engine === 'object' && engine !== null && 'bytesWritten' in engine && engine.bytesWritten;
    if (!(buffer instanceof Uint8Array))
        throw invalidZip('inflate', entry.name);
    if (consumed !== data.byteLength)
        throw invalidZip('unaccounted-bytes', entry.name);
    return buffer;
}
function zip_text(record) {
    return new TextDecoder('utf-8').decode(record.name);
}

;// CONCATENATED MODULE: ./build/src/audit/wheels/marker.js



/** The marker that this text spells (PEP 508), or undefined when it is not valid. */
function parseMarker(text) {
    const cursor = { text, at: 0 };
    const marker = readMarker(cursor, 0);
    return marker !== undefined && cursor.at === text.length ? marker : undefined;
}
/**
 * Whether the marker holds for one extra ('' for none), as packaging 24.1 in Kaggle's pip 24.1.2 decides it, but
 * that extras are always compared as names. undefined: it cannot be decided, since the environment lacks a value,
 * a value is no version where one is needed, or the comparison has no meaning (pip raises there).
 */
function evaluateMarker(marker, environment, extra) {
    return anyHolds(marker.anyOf.map((group) => everyHolds(group.map((term) => evaluateTerm(term, environment, extra)))));
}
/** Deeper nesting is no marker that anyone wrote by hand, and would exhaust the stack. */
const deepest = 64;
function readMarker(cursor, depth) {
    if (depth > deepest)
        return undefined;
    const anyOf = [[]];
    for (;;) {
        const term = readTerm(cursor, depth);
        if (term === undefined)
            return undefined;
        anyOf.at(-1)?.push(term);
        const joint = take(cursor, /\b(?:or|and)\b/y);
        if (joint === undefined)
            return { anyOf };
        if (joint === 'or')
            anyOf.push([]);
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
    return inner !== undefined && take(cursor, /\)/y) !== undefined ? inner : undefined;
}
function readComparison(cursor) {
    const left = readOperand(cursor);
    skipBlanks(cursor);
    const operator = take(cursor, /\bin\b|\bnot[ \t]+in\b|===|==|~=|!=|<=|>=|<|>/y);
    skipBlanks(cursor);
    const right = readOperand(cursor);
    if (left === undefined || operator === undefined || right === undefined)
        return undefined;
    return { left, operator: operator.startsWith('not') ? 'not in' : operator, right };
}
const variable = /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_release|platform_system|platform[._]version|platform[._]machine|platform[._]python_implementation|python_implementation|implementation_name|implementation_version|extra)\b/y;
function readOperand(cursor) {
    const name = take(cursor, variable)?.replaceAll('.', '_');
    if (name !== undefined) {
        return { variable: name === 'python_implementation' ? 'platform_python_implementation' : name };
    }
    // A backslash would be an escape of Python's own string syntax, which no marker needs.
    const quoted = take(cursor, /'[^'\\]*'|"[^"\\]*"/y);
    return quoted === undefined ? undefined : { text: quoted.slice(1, -1) };
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
    if ('anyOf' in term)
        return evaluateMarker(term, environment, extra);
    const key = 'variable' in term.left ? term.left.variable : variableOf(term.right);
    if (key === undefined || ('variable' in term.left && 'variable' in term.right))
        return undefined;
    const left = operandValue(term.left, environment, extra);
    const right = operandValue(term.right, environment, extra);
    if (left === undefined || right === undefined)
        return undefined;
    if (key === 'extra')
        return compareText(canonicalName(left), term.operator, canonicalName(right));
    return compareValues(left, term.operator, right);
}
function variableOf(operand) {
    return 'variable' in operand ? operand.variable : undefined;
}
function operandValue(operand, environment, extra) {
    if ('text' in operand)
        return operand.text;
    if (operand.variable === 'extra')
        return extra;
    const value = Object.hasOwn(environment, operand.variable) ? environment[operand.variable] : undefined;
    // Python built from an untagged checkout calls itself 3.12.1+, which is no version without a local part.
    return operand.variable === 'python_full_version' && value?.endsWith('+') ? `${value}local` : value;
}
function compareValues(left, operator, right) {
    const specifier = parseSpecifier(operator + right);
    if (specifier === undefined)
        return compareText(left, operator, right);
    const version = parseVersion(left);
    return version === undefined ? undefined : allowsInstalled([specifier], version);
}
function compareText(left, operator, right) {
    switch (operator) {
        case 'in':
            return right.includes(left);
        case 'not in':
            return !right.includes(left);
        case '==':
            return left === right;
        case '!=':
            return left !== right;
        case '<':
            return left < right;
        case '<=':
            return left <= right;
        case '>':
            return left > right;
        case '>=':
            return left >= right;
        default:
            return undefined;
    }
}
function anyHolds(answers) {
    if (answers.includes(true))
        return true;
    return answers.includes(undefined) ? undefined : false;
}
function everyHolds(answers) {
    if (answers.includes(false))
        return false;
    return answers.includes(undefined) ? undefined : true;
}

;// CONCATENATED MODULE: ./build/src/audit/wheels/requirement.js



/** The requirement that this text spells, or undefined when it is not valid PEP 508. */
function parseRequirement(text) {
    const head = /^[ \t]*([a-z0-9][a-z0-9._-]*)(?![\w])[ \t]*(?:\[([^\]]*)\])?[ \t]*/i.exec(text);
    const name = head?.[1];
    const extras = parseExtras(head?.[2] ?? '');
    if (head === null || name === undefined || /[.-]$/.test(name) || extras === undefined)
        return undefined;
    const rest = text.slice(head[0].length);
    const detail = rest.startsWith('@') ? parseAddress(rest) : parseVersions(rest);
    return detail === undefined ? undefined : { name: canonicalName(name), extras, ...detail };
}
/** Name, extras and versions as one writes them, without the marker. */
function formatRequirement(requirement) {
    const extras = requirement.extras.length === 0 ? '' : `[${requirement.extras.join(',')}]`;
    const address = requirement.url === '' ? '' : ` @ ${requirement.url}`;
    return `${requirement.name}${extras}${formatSpecifiers(requirement.specifiers)}${address}`;
}
/**
 * Whether the requirement counts for a distribution that is asked for with these extras: with extras, the marker
 * is tried once for each of them, as pip does. undefined: the marker cannot be decided.
 */
function appliesTo(requirement, environment, extras) {
    const { marker } = requirement;
    if (marker === undefined)
        return true;
    const tried = extras.length === 0 ? [''] : extras;
    const answers = tried.map((extra) => evaluateMarker(marker, environment, extra));
    if (answers.includes(true))
        return true;
    return answers.includes(undefined) ? undefined : false;
}
function parseExtras(text) {
    if (text.trim() === '')
        return [];
    const names = text.split(',').map((part) => part.replace(/^[ \t]+|[ \t]+$/g, ''));
    return names.every((name) => /^[a-z0-9](?:[a-z0-9._-]*\w)?$/i.test(name))
        ? names.map(canonicalName)
        : undefined;
}
function parseAddress(rest) {
    const match = /^@[ \t]*([^ \t]+)(?:[ \t]+(?:;(.*))?)?$/s.exec(rest);
    const url = match?.[1];
    if (url === undefined)
        return undefined;
    const marker = match?.[2] === undefined ? undefined : parseMarker(match[2]);
    return match?.[2] !== undefined && marker === undefined ? undefined : { specifiers: [], url, marker };
}
function parseVersions(rest) {
    const match = /^(?:\(([^;)]*)\)|([^;()]*))[ \t]*(?:;(.*))?$/s.exec(rest);
    if (match === null)
        return undefined;
    const specifiers = parseList(match[1] ?? match[2] ?? '');
    const marker = match[3] === undefined ? undefined : parseMarker(match[3]);
    if (specifiers === undefined || (match[3] !== undefined && marker === undefined))
        return undefined;
    return { specifiers, url: '', marker };
}
/** A comma may end the list but not stand alone in it. */
function parseList(text) {
    const parts = text.split(',');
    const alone = parts.findIndex((part) => part.trim() === '');
    if (alone >= 0 && (alone !== parts.length - 1 || text.trim() === ','))
        return undefined;
    return parseSpecifiers(text);
}

;// CONCATENATED MODULE: ./build/src/audit/wheels/metadata.js




/** The fields of a METADATA file, or every problem that makes pip refuse or skip it. */
function parseMetadata(text) {
    const headers = parseHeaders(text);
    const problems = [];
    const complain = (field, observed) => {
        problems.push({ field, observed });
        return undefined;
    };
    const single = (field) => {
        const values = headersNamed(headers, field);
        return values.length === 1 ? values[0] : complain(field, values.join(', '));
    };
    const format = single('Metadata-Version');
    if (format !== undefined && !/^[12]\.\d+$/.test(format))
        complain('Metadata-Version', format);
    const name = single('Name');
    const versionText = single('Version');
    const version = versionText === undefined ? undefined : parseVersion(versionText);
    if (versionText !== undefined && version === undefined)
        complain('Version', versionText);
    const requiresPython = readRequiresPython(headers, complain);
    const requires = readRequires(headers, complain);
    if (name === undefined || version === undefined || problems.length > 0)
        return problems;
    const extras = headersNamed(headers, 'Provides-Extra').map(canonicalName);
    return { name: canonicalName(name), version, requiresPython, requires, extras };
}
/** Headers up to the first blank line; a line that begins with a blank continues the one before. */
function parseHeaders(text) {
    const headers = [];
    for (const line of text.split(/\r?\n/)) {
        if (line === '')
            break;
        const last = headers.at(-1);
        if (/^[ \t]/.test(line)) {
            if (last !== undefined)
                last.value += `\n${line}`;
            continue;
        }
        const colon = line.indexOf(':');
        if (colon > 0)
            headers.push({ name: line.slice(0, colon), value: line.slice(colon + 1).trim() });
    }
    return headers;
}
/** Values of the headers of this name, in whatever case it is written. */
function headersNamed(headers, name) {
    const wanted = name.toLowerCase();
    return headers
        .filter((header) => header.name.toLowerCase() === wanted)
        .map((header) => header.value.trim());
}
function readRequiresPython(headers, complain) {
    const [text, ...more] = headersNamed(headers, 'Requires-Python');
    if (text === undefined)
        return undefined;
    const specifiers = more.length === 0 ? parseSpecifiers(text) : undefined;
    return specifiers ?? complain('Requires-Python', [text, ...more].join(', '));
}
function readRequires(headers, complain) {
    return headersNamed(headers, 'Requires-Dist').flatMap((text) => {
        const requirement = parseRequirement(text);
        if (requirement === undefined)
            complain('Requires-Dist', text);
        return requirement === undefined ? [] : [requirement];
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/codec/csv.js

/**
 * Rows of a CSV text (RFC 4180, with LF accepted beside CRLF). Rows keep their own length: the caller holds
 * them to its header. Errors: CSV_INVALID {why, line} for a quote inside a bare field, text after a closing
 * quote, an unterminated quote, a lone CR or a byte order mark.
 */
function parseCsv(text) {
    if (text.startsWith('\uFEFF'))
        throw new model_failure/* Failure */.HR('CSV_INVALID', { why: 'byte-order-mark', line: 1 });
    const cursor = { text, at: 0 };
    const rows = [];
    while (cursor.at < text.length)
        rows.push(readRow(cursor));
    return rows;
}
function readRow(cursor) {
    const fields = [];
    for (;;) {
        fields.push(cursor.text[cursor.at] === '"' ? readQuoted(cursor) : readBare(cursor));
        const separator = cursor.text[cursor.at];
        cursor.at += 1;
        if (separator === ',')
            continue;
        if (separator === '\r' && cursor.text[cursor.at] === '\n')
            cursor.at += 1;
        else if (separator === '\r')
            throw invalid(cursor, 'lone-carriage-return');
        else if (separator !== undefined && separator !== '\n')
            throw invalid(cursor, 'text-after-quote');
        return fields;
    }
}
function readBare(cursor) {
    const start = cursor.at;
    const end = /[,\r\n"]/g;
    end.lastIndex = start;
    cursor.at = end.exec(cursor.text)?.index ?? cursor.text.length;
    if (cursor.text[cursor.at] === '"')
        throw invalid(cursor, 'quote-in-bare-field');
    return cursor.text.slice(start, cursor.at);
}
function readQuoted(cursor) {
    const parts = [];
    for (;;) {
        const start = cursor.at + 1;
        const quote = cursor.text.indexOf('"', start);
        if (quote === -1)
            throw invalid(cursor, 'unterminated-quote');
        parts.push(cursor.text.slice(start, quote));
        cursor.at = quote + 1;
        if (cursor.text[cursor.at] !== '"')
            return parts.join('"');
    }
}
function invalid(cursor, why) {
    const line = cursor.text.slice(0, cursor.at).split('\n').length;
    return new model_failure/* Failure */.HR('CSV_INVALID', { why, line });
}

;// CONCATENATED MODULE: ./build/src/audit/wheels/record.js


/** Every difference between a wheel's RECORD and its files (PyPA, "Recording installed projects"). */
function checkRecord(text, recordPath, archive) {
    const rows = parseRecord(text);
    if (rows === undefined)
        return [problem('form', recordPath, 'path,algorithm=digest,size', '')];
    const unhashed = new Set([recordPath, `${recordPath}.jws`, `${recordPath}.p7s`]);
    const files = archive.entries.filter((entry) => !entry.isFolder);
    const byPath = new Map(rows.map((row) => [row.path, row]));
    const present = new Set(files.map((entry) => entry.name));
    return [
        ...rows.filter((row) => !present.has(row.path)).map((row) => problem('absent', row.path, row.hash, '')),
        ...repeatedPaths(rows).map((path) => problem('repeated', path, '1', '2')),
        ...files
            .filter((entry) => !unhashed.has(entry.name))
            .flatMap((entry) => checkEntry(entry, byPath.get(entry.name), archive)),
    ];
}
/** The rows, or undefined when the text is no CSV with three cells a row. */
function parseRecord(text) {
    let cells;
    try {
        cells = parseCsv(text);
    }
    catch {
        return undefined;
    }
    const rows = cells.filter((row) => row.length > 1 || row[0] !== '');
    if (rows.some((row) => row.length !== 3))
        return undefined;
    return rows.map(([path = '', hash = '', size = '']) => ({ path, hash, size }));
}
function repeatedPaths(rows) {
    const seen = new Set();
    return rows.map((row) => row.path).filter((path) => seen.has(path) || !seen.add(path));
}
function checkEntry(entry, row, archive) {
    if (row === undefined)
        return [problem('unlisted', entry.name, 'RECORD', '')];
    if (row.size !== '' && row.size !== String(entry.bytes)) {
        return [problem('size', entry.name, row.size, String(entry.bytes))];
    }
    const [algorithm = '', digest = ''] = splitHash(row.hash);
    if (digest === '')
        return [problem('no-digest', entry.name, 'sha256=…', row.hash)];
    if (!strong.includes(algorithm))
        return [problem('weak', entry.name, 'sha256=…', row.hash)];
    return checkDigest(entry, row.hash, (0,external_node_crypto_.createHash)(algorithm).update(archive.content(entry)).digest());
}
const strong = ['sha256', 'sha384', 'sha512'];
function splitHash(hash) {
    const at = hash.indexOf('=');
    return at < 0 ? [] : [hash.slice(0, at).toLowerCase(), hash.slice(at + 1)];
}
function checkDigest(entry, written, actual) {
    const [algorithm = '', digest = ''] = splitHash(written);
    const expected = actual.toString('base64url');
    if (digest === expected)
        return [];
    const observed = `${algorithm}=${expected}`;
    // Node's base64 reader takes both alphabets and any padding; a hexadecimal digest is twice as long as its bytes.
    const spelling = digest.length === actual.length * 2 ? 'hex' : 'base64';
    const respelled = Buffer.from(digest, spelling).equals(actual);
    return [problem(respelled ? 'encoding' : 'digest', entry.name, written, observed)];
}
function problem(kind, path, expected, observed) {
    return { kind, path, expected, observed };
}

;// CONCATENATED MODULE: ./build/src/audit/wheels/wheel.js






const readings = new WeakMap();
/**
 * Reads one wheel with every digest of its RECORD (PEP 427). Never throws: what cannot be read is said in the
 * result. Bytes already read are not inflated again: a run audits the same bundle against several profiles.
 */
function readWheel(file) {
    const known = readings.get(file.bytes);
    if (known?.file === file.name)
        return known;
    const wheel = readOnce(file);
    readings.set(file.bytes, wheel);
    return wheel;
}
/** Whether these are the first bytes of a Git-LFS pointer instead of the data it stands for. */
function isLfsPointer(bytes) {
    return Buffer.from(bytes.subarray(0, lfsPrefix.length)).toString('latin1') === lfsPrefix;
}
const lfsPrefix = 'version https://git-lfs';
function readOnce(file) {
    const naming = parseWheelName((0,posix_.basename)(file.name));
    const unread = emptyWheel(file.name, naming);
    if (file.bytes.byteLength === 0)
        return { ...unread, broken: 'empty' };
    if (isLfsPointer(file.bytes))
        return { ...unread, broken: 'lfs-pointer' };
    try {
        return readArchive(readZip(file.bytes), unread);
    }
    catch (error) {
        if (!(error instanceof model_failure/* Failure */.HR))
            throw error;
        return { ...unread, broken: Object.values(error.parameters).filter(Boolean).join(' ') };
    }
}
function emptyWheel(file, naming) {
    return {
        file,
        naming,
        broken: '',
        layout: '',
        metadata: undefined,
        metadataProblems: [],
        format: '',
        tags: [],
        recordProblems: [],
    };
}
function readArchive(archive, unread) {
    const folder = distInfoFolder(archive, unread.naming);
    if ('layout' in folder)
        return { ...unread, layout: folder.layout };
    const texts = ['METADATA', 'WHEEL', 'RECORD'].map((name) => readText(archive, `${folder.name}/${name}`));
    const layout = texts.flatMap((text) => ('layout' in text ? [text.layout] : [])).join(', ');
    if (layout !== '')
        return { ...unread, layout };
    const [metadataText = '', wheelText = '', recordText = ''] = texts.map((text) => 'text' in text ? text.text : '');
    const metadata = parseMetadata(metadataText);
    const headers = parseHeaders(wheelText);
    return {
        ...unread,
        ...('version' in metadata
            ? { metadata, metadataProblems: [] }
            : { metadata: undefined, metadataProblems: metadata }),
        format: headersNamed(headers, 'Wheel-Version').join(', '),
        tags: writtenTags(headers),
        recordProblems: checkRecord(recordText, `${folder.name}/RECORD`, archive),
    };
}
/** pip takes the one folder whose name begins with the distribution's, and refuses a wheel with two. */
function distInfoFolder(archive, naming) {
    const tops = new Set(archive.entries.map((entry) => entry.name.split('/')[0] ?? ''));
    const found = [...tops].filter((top) => top.endsWith('.dist-info')).sort();
    const [name, ...more] = found;
    if (name === undefined || more.length > 0)
        return { layout: `.dist-info: ${found.join(', ') || '0'}` };
    if (typeof naming !== 'string' && !canonicalName(name).startsWith(naming.name))
        return { layout: name };
    return { name };
}
function readText(archive, path) {
    const entry = archive.entries.find((candidate) => candidate.name === path && !candidate.isFolder);
    if (entry === undefined)
        return { layout: path };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(archive.content(entry)) };
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR)
            throw error;
        return { layout: `${path}: UTF-8` };
    }
}
function writtenTags(headers) {
    const tags = headersNamed(headers, 'Tag').flatMap((text) => expandTags(text)?.map(formatTag) ?? [text]);
    return [...new Set(tags)].sort();
}

;// CONCATENATED MODULE: ./build/src/audit/wheels/check-wheels.js






/** Rules WHL-001 to WHL-012 on every wheel of the bundle; nothing is evaluated where there is no bundle. */
function checkWheels(input) {
    if (input.bundle === undefined)
        return { evaluated: [], findings: [] };
    const wheels = readWheels(input.bundle.files);
    return {
        evaluated: [
            'WHL-001',
            'WHL-002',
            'WHL-003',
            'WHL-004',
            'WHL-005',
            'WHL-006',
            'WHL-007',
            'WHL-008',
            'WHL-009',
            'WHL-010',
            'WHL-011',
            'WHL-012',
        ],
        findings: [
            ...wheels.flatMap(checkContainer),
            ...wheels.flatMap((wheel) => checkIdentity(wheel)),
            ...wheels.flatMap(checkRecordRows),
            ...wheels.flatMap((wheel) => checkTag(wheel, input.profile)),
            ...wheels.flatMap((wheel) => checkRequiresPython(wheel, input.profile)),
            ...checkDuplicates(wheels),
            ...checkProfileTags(input.profile),
        ],
    };
}
/** Every file that ends in `.whl`, read. */
function readWheels(files) {
    return files.filter((file) => file.name.toLowerCase().endsWith('.whl')).map(readWheel);
}
/** Version of the runtime's Python as Requires-Python is compared with it: three numbers, as pip does. */
function pythonRelease(profile) {
    return /^\d+(?:\.\d+){0,2}/.exec(profile.python.version)?.[0] ?? profile.python.version;
}
function checkContainer(wheel) {
    const { file } = wheel;
    const naming = typeof wheel.naming === 'string'
        ? [
            finding('WHL-002', 'fail', {
                file,
                expected: 'name-version[-build]-python-abi-platform.whl',
                observed: wheel.naming,
            }),
        ]
        : [];
    if (wheel.broken !== '') {
        return [...naming, finding('WHL-001', 'fail', { file, expected: 'zip', observed: wheel.broken })];
    }
    if (wheel.layout === '')
        return naming;
    const expected = '1 × .dist-info: METADATA, WHEEL, RECORD';
    return [...naming, finding('WHL-003', 'fail', { file, expected, observed: wheel.layout })];
}
function checkIdentity(wheel) {
    if (wheel.broken !== '' || wheel.layout !== '')
        return [];
    return [...checkMetadata(wheel), ...checkWheelFile(wheel)];
}
function checkMetadata(wheel) {
    const { file, metadata, naming } = wheel;
    if (metadata === undefined) {
        return wheel.metadataProblems.map(({ field, observed }) => finding('WHL-004', 'fail', { file, expected: field, observed: `${field}: ${observed}` }));
    }
    if (typeof naming === 'string')
        return [];
    const same = metadata.name === naming.name && compareVersions(metadata.version, naming.version) === 0;
    if (same)
        return [];
    const expected = `${naming.name} ${formatVersion(naming.version)}`;
    const observed = `${metadata.name} ${formatVersion(metadata.version)}`;
    return [finding('WHL-004', 'fail', { file, expected, observed })];
}
function checkWheelFile(wheel) {
    const { file, naming } = wheel;
    if (!/^1\.\d+$/.test(wheel.format)) {
        const observed = `Wheel-Version: ${wheel.format}`;
        return [finding('WHL-005', 'fail', { file, expected: 'Wheel-Version: 1.x', observed })];
    }
    if (typeof naming === 'string')
        return [];
    const named = [...new Set(naming.tags.map(formatTag))].sort().join(' ');
    const written = wheel.tags.join(' ');
    return named === written ? [] : [finding('WHL-006', 'fail', { file, expected: named, observed: written })];
}
function checkRecordRows(wheel) {
    const mild = (problem) => problem.kind === 'encoding' || problem.kind === 'weak';
    const report = (rule, problems) => {
        const [first] = problems;
        if (first === undefined)
            return [];
        return [
            finding(rule, 'fail', {
                file: wheel.file,
                expected: `${first.path}: ${first.expected}`,
                observed: `${first.kind}: ${first.observed}`,
                evidence: problems.map((one) => `${one.kind} ${one.path} ${one.expected} → ${one.observed}`),
            }),
        ];
    };
    return [
        ...report('WHL-007', wheel.recordProblems.filter((problem) => !mild(problem))),
        ...report('WHL-011', wheel.recordProblems.filter(mild)),
    ];
}
function checkTag(wheel, profile) {
    const { file, naming } = wheel;
    if (typeof naming === 'string')
        return [];
    const supported = profile.compatible_tags ?? [];
    const named = naming.tags.map(formatTag);
    if (supported.length === 0) {
        return [finding('WHL-008', 'unknown', { file, expected: profile.id, observed: named.join(' ') })];
    }
    if (named.some((tag) => supported.includes(tag)))
        return [];
    const explained = explainTags(naming.tags, supported);
    const lines = explained.map(({ tag, reasons }) => `${tag}: ${reasons.join(', ')}`);
    return [
        finding('WHL-008', 'fail', {
            file,
            expected: supported[0] ?? '',
            observed: lines[0] ?? '',
            evidence: lines,
        }),
    ];
}
function checkRequiresPython(wheel, profile) {
    const wanted = wheel.metadata?.requiresPython;
    if (wanted === undefined)
        return [];
    const version = parseVersion(pythonRelease(profile));
    const expected = `Python ${formatSpecifiers(wanted)}`;
    const observed = `Python ${profile.python.version}`;
    if (version === undefined)
        return [finding('WHL-009', 'unknown', { file: wheel.file, expected, observed })];
    return allowsInstalled(wanted, version)
        ? []
        : [finding('WHL-009', 'fail', { file: wheel.file, expected, observed })];
}
function checkDuplicates(wheels) {
    const byName = new Map();
    for (const wheel of wheels) {
        if (typeof wheel.naming === 'string')
            continue;
        byName.set(wheel.naming.name, [...(byName.get(wheel.naming.name) ?? []), wheel.file]);
    }
    return [...byName].flatMap(([name, files]) => {
        const [file = '', ...more] = files;
        if (more.length === 0)
            return [];
        const observed = `${name} × ${files.length}`;
        return [finding('WHL-010', 'fail', { file, expected: `${name} × 1`, observed, evidence: files })];
    });
}
/** A profile that contradicts itself proves nothing about tags. */
function checkProfileTags(profile) {
    if (profile.compatible_tags_computed_equal !== false)
        return [];
    const expected = `${profile.python.abi} ${profile.platform.libc.version} ${profile.platform.machine}`;
    const observed = `${profile.compatible_tags?.length ?? 0} × compatible_tags`;
    return [finding('WHL-012', 'unknown', { file: profile.id, expected, observed })];
}

;// CONCATENATED MODULE: ./build/src/audit/closure/candidate.js




/** Sorts the wheels of the bundle into what this runtime can install (best first, as pip orders them) and the rest. */
function supplyOf(wheels, profile) {
    const judged = wheels.map((wheel) => judge(wheel, profile));
    const candidates = judged.flatMap((one) => ('rank' in one ? [one] : []));
    const refused = judged.flatMap((one) => ('rule' in one && one.name !== '' ? [one] : []));
    const absent = new Set(profile.absent?.map(canonicalName));
    const complete = !profile.unknown.includes('distributions');
    return {
        candidates: byName([...candidates].sort(byPreference)),
        refused: byName(refused),
        installed: new Map(profile.distributions.map((one) => [canonicalName(one.name), one])),
        isAbsent: (name) => complete || absent.has(name),
    };
}
/** Candidates that meet every one of these requirements, best first. */
function matching(candidates, requirements) {
    const specifiers = requirements.flatMap((requirement) => requirement.specifiers);
    return allowedCandidates(specifiers, candidates);
}
/** Whether an installed distribution meets a requirement; `unknown` when its version is not known. */
function installedMeets(distribution, requirement) {
    if (requirement.specifiers.length === 0)
        return 'ok';
    const version = parseVersion(distribution.version);
    if (version === undefined)
        return 'unknown';
    return allowsInstalled(requirement.specifiers, version) ? 'ok' : 'fail';
}
/** What bundle and image have under this name, for a finding: `bundle 1.26.4, numpy-2.0-….whl (WHL-008) · image ∅`. */
function describeSupply(supply, name) {
    const installed = supply.installed.get(name);
    const bundle = [
        ...(supply.candidates.get(name) ?? []).map((candidate) => formatVersion(candidate.version)),
        ...(supply.refused.get(name) ?? []).map((refused) => `${refused.file} (${refused.rule})`),
    ];
    const image = installed === undefined ? (supply.isAbsent(name) ? '∅' : '?') : installed.version || '?';
    return `bundle ${bundle.join(', ') || '∅'} · image ${image}`;
}
function judge(wheel, profile) {
    const { file, naming, metadata } = wheel;
    if (typeof naming === 'string')
        return { file, name: '', rule: 'WHL-002' };
    const { name, version, build } = naming;
    if (wheel.broken !== '')
        return { file, name, rule: 'WHL-001' };
    if (wheel.layout !== '')
        return { file, name, rule: 'WHL-003' };
    if (metadata === undefined || metadata.name !== name)
        return { file, name, rule: 'WHL-004' };
    const supported = profile.compatible_tags ?? [];
    const ranks = naming.tags.map((tag) => supported.indexOf(formatTag(tag))).filter((rank) => rank >= 0);
    // Where the runtime's tags are not known, WHL-008 says so of every wheel; nothing is concluded from it here.
    if (ranks.length === 0 && supported.length > 0)
        return { file, name, rule: 'WHL-008' };
    const python = parseVersion(pythonRelease(profile));
    const wanted = metadata.requiresPython;
    if (wanted !== undefined && python !== undefined && !allowsInstalled(wanted, python)) {
        return { file, name, rule: 'WHL-009' };
    }
    return { file, name, version, metadata, rank: Math.min(...ranks, supported.length), build };
}
/** pip's order: newest version, then most preferred tag, then highest build. */
function byPreference(left, right) {
    return compareVersions(right.version, left.version) || left.rank - right.rank || compareBuilds(right, left);
}
function compareBuilds(left, right) {
    const numbers = Number((left.build?.number ?? -1n) - (right.build?.number ?? -1n));
    if (numbers !== 0)
        return numbers;
    const [one, other] = [left.build?.rest ?? '', right.build?.rest ?? ''];
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
function byName(items) {
    const groups = new Map();
    for (const item of items)
        groups.set(item.name, [...(groups.get(item.name) ?? []), item]);
    return groups;
}

;// CONCATENATED MODULE: ./build/src/audit/closure/close.js



/** More steps than any real bundle needs: what goes on longer is not decided. */
const mostSteps = 20_000;
/**
 * Follows requirements from the roots through the metadata of the chosen wheels (PEP 508 markers against the
 * runtime). Names in `fromBundle` must be met by a wheel; any other is met by what is installed, as pip keeps it,
 * or else by a wheel. A clash that another choice of wheel might avoid is `unknown`: this walk does not backtrack.
 */
function close_close(roots, fromBundle, supply, environment) {
    const walk = {
        supply,
        fromBundle,
        environment,
        demands: new Map(),
        chosen: new Map(),
        unmet: new Map(),
    };
    const queue = [...roots];
    let steps = 0;
    for (let demand = queue.shift(); demand !== undefined; demand = queue.shift()) {
        steps += 1;
        if (steps > mostSteps)
            return { unmet: [undecided(demand)], reached: [...walk.chosen.keys()].sort() };
        queue.push(...meet(walk, demand));
    }
    const unmet = [...walk.unmet.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
    return { unmet, reached: [...walk.demands.keys()].sort() };
}
/** Records one demand and returns those that follow from it. */
function meet(walk, demand) {
    const applies = appliesTo(demand.requirement, walk.environment, lastExtras(walk, demand));
    if (applies === false)
        return [];
    const { name } = demand.requirement;
    const known = walk.demands.get(name) ?? [];
    const text = formatRequirement(demand.requirement);
    if (known.some((one) => formatRequirement(one.requirement) === text))
        return [];
    const demands = [...known, applies === undefined ? { ...demand, doubtful: true } : demand];
    walk.demands.set(name, demands);
    // What an address leads to is not known before it is fetched, and a session without internet cannot.
    return demand.requirement.url === '' ? choose(walk, name, demands) : refuse(walk, name, demands, 'unknown');
}
/** Extras under which the distribution that asks was itself asked for; markers on roots see none. */
function lastExtras(walk, demand) {
    const parent = demand.chain.at(-1)?.split(' ')[0];
    if (parent === undefined)
        return [];
    return [...new Set((walk.demands.get(parent) ?? []).flatMap((one) => one.requirement.extras))];
}
function choose(walk, name, demands) {
    const requirements = demands.map((demand) => demand.requirement);
    const installed = walk.fromBundle.has(name) ? undefined : walk.supply.installed.get(name);
    const kept = installed === undefined ? [] : requirements.map((one) => installedMeets(installed, one));
    if (kept.length > 0 && kept.every((answer) => answer === 'ok'))
        return [];
    const candidates = matching(walk.supply.candidates.get(name) ?? [], requirements);
    const [candidate] = candidates;
    if (candidate !== undefined)
        return follow(walk, candidate, candidates.length > 1, demands);
    const listed = installed !== undefined || walk.fromBundle.has(name) || walk.supply.isAbsent(name);
    const doubtful = kept.includes('unknown') || demands.some((demand) => demand.doubtful);
    const decided = listed && !doubtful && !avoidable(walk, demands);
    return refuse(walk, name, demands, decided ? 'fail' : 'unknown');
}
function follow(walk, candidate, alternatives, demands) {
    const before = walk.chosen.get(candidate.name);
    const revised = before !== undefined && before.candidate !== candidate;
    walk.chosen.set(candidate.name, {
        candidate,
        alternatives: alternatives || revised || before?.alternatives === true,
    });
    const [first] = demands;
    const chain = [...(first?.chain ?? []), `${candidate.name} ${formatVersion(candidate.version)}`];
    return candidate.metadata.requires.map((requirement) => ({ requirement, chain }));
}
/** Whether an ancestor was chosen among several wheels, so that another choice might not ask for this. */
function avoidable(walk, demands) {
    const ancestors = demands.flatMap((demand) => demand.chain.map((link) => link.split(' ')[0] ?? ''));
    return ancestors.some((name) => walk.chosen.get(name)?.alternatives === true);
}
function refuse(walk, name, demands, answer) {
    walk.unmet.set(name, { name, answer, demands, chains: demands.map(chainText) });
    return [];
}
function undecided(demand) {
    return { name: demand.requirement.name, answer: 'unknown', demands: [demand], chains: [chainText(demand)] };
}
function chainText(demand) {
    return [...demand.chain, formatRequirement(demand.requirement)].join(' → ');
}

;// CONCATENATED MODULE: ./build/src/audit/closure/check-closure.js







/**
 * Rules DEP-001 to DEP-006: every required package comes from the bundle, or from the image where that is allowed,
 * and so does all that it requires. Without a bundle only the list itself is checked.
 */
function checkClosure(input) {
    const { request, profile, bundle } = input;
    const roots = readRoots(request.required.packages);
    const invalid = roots.flatMap(({ text, requirement }) => requirement === undefined
        ? [finding('DEP-003', 'fail', { file: 'nx47.yml', expected: 'PEP 508', observed: text })]
        : []);
    if (bundle === undefined)
        return { evaluated: ['DEP-003'], findings: invalid };
    const supply = supplyOf(readWheels(bundle.files), profile);
    const wanted = roots.flatMap(({ requirement }) => (requirement === undefined ? [] : [requirement]));
    const fromImage = new Set(request.required['from-image'].map(canonicalName));
    const closure = closeOver(wanted, fromImage, supply, profile);
    return {
        evaluated: ['DEP-001', 'DEP-002', 'DEP-003', 'DEP-004', 'DEP-005', 'DEP-006'],
        findings: [
            ...invalid,
            ...closure.unmet.map((unmet) => unmetFinding(unmet, wanted, fromImage, supply)),
            ...checkReplaced(supply, profile),
            ...checkUnreached(supply, closure, profile),
        ],
    };
}
function readRoots(texts) {
    return texts.map((text) => ({ text, requirement: parseRequirement(text) }));
}
function closeOver(wanted, fromImage, supply, profile) {
    const fromBundle = new Set(wanted.map(({ name }) => name).filter((name) => !fromImage.has(name)));
    const roots = wanted.map((requirement) => ({ requirement, chain: [] }));
    return close_close(roots, fromBundle, supply, profile.marker_environment);
}
function unmetFinding(unmet, wanted, fromImage, supply) {
    const isRoot = wanted.some(({ name }) => name === unmet.name);
    const rootRule = fromImage.has(unmet.name) ? 'DEP-004' : 'DEP-001';
    const lastChain = unmet.demands.at(-1)?.chain ?? [];
    return finding(isRoot && lastChain.length === 0 ? rootRule : 'DEP-002', unmet.answer, {
        file: supply.refused.get(unmet.name)?.[0]?.file ?? '',
        expected: unmet.demands.map(requirementText).join(' & '),
        observed: describeSupply(supply, unmet.name),
        evidence: unmet.chains,
    });
}
/**
 * The other way round: a wheel that replaces the image's version may break what the image has built on it. pip says
 * so on stderr and still exits 0. Only a requirement that held before is held against the wheel.
 */
function checkReplaced(supply, profile) {
    return [...supply.candidates.values()].flatMap(([candidate]) => {
        const before = candidate === undefined ? undefined : supply.installed.get(candidate.name);
        if (candidate === undefined || before === undefined)
            return [];
        const old = parseVersion(before.version);
        if (old !== undefined && compareVersions(old, candidate.version) === 0)
            return [];
        return replacedFinding(candidate, before, supply, profile);
    });
}
function replacedFinding(candidate, before, supply, profile) {
    const others = [...supply.installed.values()].filter((one) => !supply.candidates.has(canonicalName(one.name)));
    const after = { name: candidate.name, version: formatVersion(candidate.version) };
    const broken = others.flatMap((one) => (one.requires ?? []).flatMap((text) => {
        const requirement = parseRequirement(text);
        if (requirement?.name !== candidate.name)
            return [];
        if (appliesTo(requirement, profile.marker_environment, []) !== true)
            return [];
        const breaks = installedMeets(after, requirement) === 'fail' && installedMeets(before, requirement) !== 'fail';
        return breaks ? [`${one.name} ${one.version} → ${formatRequirement(requirement)}`] : [];
    }));
    const undecided = profile.unknown.includes('distributions') || others.some((one) => one.requires === undefined);
    if (broken.length === 0 && !undecided)
        return [];
    return [
        finding('DEP-005', broken.length > 0 ? 'fail' : 'unknown', {
            file: candidate.file,
            expected: `${candidate.name} ${before.version || '?'}`,
            observed: `${candidate.name} ${after.version}`,
            evidence: broken,
        }),
    ];
}
/** Wheels that no required package leads to are only warned about: nothing says that they are installed. */
function checkUnreached(supply, closure, profile) {
    const names = [...supply.candidates.keys()].filter((name) => !closure.reached.includes(name)).sort();
    return names.flatMap((name) => {
        const [candidate] = supply.candidates.get(name) ?? [];
        if (candidate === undefined)
            return [];
        const version = formatVersion(candidate.version);
        const chain = [`${name} ${version}`];
        const roots = candidate.metadata.requires.map((requirement) => ({ requirement, chain }));
        const { unmet } = close_close(roots, new Set(), supply, profile.marker_environment);
        return unmet.length === 0 ? [] : [unreachedFinding(candidate, unmet, supply)];
    });
}
function unreachedFinding(candidate, unmet, supply) {
    const answer = unmet.some((one) => one.answer === 'fail') ? 'fail' : 'unknown';
    const told = unmet.filter((one) => one.answer === answer);
    return finding('DEP-006', answer, {
        file: candidate.file,
        expected: told.map(({ demands }) => demands.map(requirementText).join(' & ')).join(', '),
        observed: told.map(({ name }) => `${name}: ${describeSupply(supply, name)}`).join(', '),
        evidence: unmet.flatMap((one) => one.chains),
    });
}
function requirementText({ requirement }) {
    return formatRequirement(requirement);
}

;// CONCATENATED MODULE: ./build/src/audit/native/glibc.js
/** SONAMEs that glibc itself provides; their versions follow glibc's own number. */
const family = new Set([
    'libc.so.6',
    'libm.so.6',
    'libmvec.so.1',
    'libpthread.so.0',
    'libdl.so.2',
    'librt.so.1',
    'libutil.so.1',
    'libresolv.so.2',
    'libanl.so.1',
    'ld-linux-x86-64.so.2',
]);
/** Version names that are no numbers, with the glibc that introduced each. */
const named = {
    GLIBC_ABI_DT_RELR: '2.36',
    GLIBC_ABI_GNU_TLS: '2.42',
    GLIBC_ABI_GNU2_TLS: '2.42',
};
/** Whether the library comes with glibc and is therefore in every image that runs on it. */
function isGlibcLibrary(soname) {
    return family.has(soname);
}
/** Whether a glibc of this number has the version; undefined when its name does not tell (GLIBC_PRIVATE). */
function glibcHasVersion(glibc, version) {
    const since = named[version] ?? /^GLIBC_(\d+(?:\.\d+)*)$/.exec(version)?.[1];
    return since === undefined ? undefined : isAtLeast(glibc, since);
}
/** Whether a dotted number is equal to or above another. */
function isAtLeast(number, least) {
    const [own, other] = [number.split('.').map(Number), least.split('.').map(Number)];
    for (let index = 0; index < Math.max(own.length, other.length); index += 1) {
        const difference = (own[index] ?? 0) - (other[index] ?? 0);
        if (difference !== 0)
            return difference > 0;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/src/audit/native/native-finding.js


const native_finding_longest = 1000;
/** The finding of a native rule. The evidence is whole: every symbol, not the first few. */
function nativeFinding(rule, answer, sight) {
    const observed = (0,safe_name/* showForeign */.Q)(sight.observed);
    return {
        rule,
        severity: nativeRules[rule].severity,
        answer,
        file: (0,safe_name/* showForeign */.Q)(sight.file),
        expected: (0,safe_name/* showForeign */.Q)(sight.expected),
        observed: observed.length <= native_finding_longest ? observed : `${observed.slice(0, native_finding_longest)}…`,
        evidence: (sight.evidence ?? []).map(safe_name/* showForeign */.Q),
    };
}

;// CONCATENATED MODULE: ./build/src/audit/native/search-path.js

const origin = /^\$(?:ORIGIN|\{ORIGIN\})(?=\/|$)/;
/** Folders of RUNPATH, or of RPATH where there is no RUNPATH, that do not depend on where the library lies. */
function foreignFolders(elf) {
    return foldersOf(elf).filter((folder) => !origin.test(folder));
}
/**
 * Paths at which the loader looks for a needed name beside or around the object (ld.so(8)): the object's
 * RUNPATH, else RPATH of itself and of those that loaded it; a name with '/' is a path already.
 */
function candidatePaths(name, object) {
    if (name.includes('/'))
        return absoluteOrBeside(name, object);
    const paths = [];
    for (let at = object; at !== undefined; at = at.loader) {
        const holder = at;
        if (holder.elf === undefined)
            continue;
        const isOwn = holder === object;
        if (!isOwn && (object.elf?.runpath !== undefined || holder.elf.runpath !== undefined))
            continue;
        paths.push(...foldersOf(holder.elf).flatMap((folder) => absoluteOrBeside(`${folder}/${name}`, holder)));
    }
    return paths;
}
function foldersOf(elf) {
    return (elf.runpath ?? elf.rpath)?.split(':') ?? [];
}
/** A path relative to the working folder says nothing about the bundle: only absolute and $ORIGIN ones count. */
function absoluteOrBeside(path, object) {
    if (origin.test(path))
        return [(0,posix_.normalize)(path.replace(origin, (0,posix_.dirname)(object.path)))];
    return path.startsWith('/') ? [(0,posix_.normalize)(path)] : [];
}

;// CONCATENATED MODULE: ./build/src/audit/native/check-build.js



/** Findings about how a library was built that do not keep it from loading under this profile. */
function checkBuild(library, profile) {
    const { name: file, elf } = library;
    const findings = [];
    const { libc } = profile.platform;
    // From glibc 2.41 on the same stack is a refusal, told by ELF-009.
    const isGranted = libc.name !== 'glibc' || !isAtLeast(libc.version, '2.41');
    if (elf.flags.execstack && isGranted) {
        findings.push(nativeFinding('ELF-010', 'fail', { file, expected: 'PT_GNU_STACK RW', observed: 'PT_GNU_STACK RWE' }));
    }
    const foreign = foreignFolders(elf);
    if (foreign.length > 0) {
        const observed = `${elf.runpath === undefined ? 'RPATH' : 'RUNPATH'} ${foreign.join(':')}`;
        findings.push(nativeFinding('ELF-012', 'fail', { file, expected: '$ORIGIN', observed, evidence: foreign }));
    }
    if (elf.flags.textrel) {
        findings.push(nativeFinding('ELF-013', 'fail', { file, expected: '-fPIC', observed: 'DT_TEXTREL' }));
    }
    return findings;
}

;// CONCATENATED MODULE: ./build/src/audit/native/load-findings.js

/** A prediction told as findings, one per rule and library; never empty when the answer is not `ok`. */
function loadFindings(library, prediction, profile) {
    const { undecided } = prediction;
    const findings = [
        ...refusalFindings(library, prediction, profile),
        ...absenceFinding('ELF-005', 'fail', library, prediction.missingLibraries),
        ...absenceFinding('ELF-005', 'unknown', library, undecided.libraries),
        ...prediction.missingVersions.map((need) => versionFinding('fail', library, need)),
        ...undecided.versions.map((need) => versionFinding('unknown', library, need)),
        ...absenceFinding('ELF-007', 'fail', library, prediction.undefinedSymbols),
        ...absenceFinding('ELF-007', 'unknown', library, undecided.symbols),
    ];
    if (prediction.answer === 'ok' || findings.length > 0)
        return findings;
    const { libc } = profile.platform;
    const observed = `${profile.id}: ${libc.name} ${libc.version}`;
    return [
        nativeFinding('ELF-015', 'unknown', { file: library.name, expected: 'glibc, loader.libs', observed }),
    ];
}
const refusalRules = {
    machine: 'ELF-004',
    'not-shared-object': 'ELF-004',
    'no-dynamic-section': 'ELF-004',
    osabi: 'ELF-004',
    program: 'ELF-004',
    'not-for-dlopen': 'ELF-014',
    'executable-stack': 'ELF-009',
    'relative-relocations': 'ELF-011',
    'static-tls': 'ELF-014',
    'isa-level': 'ELF-014',
};
function refusalFindings(library, prediction, profile) {
    const { machine, libc } = profile.platform;
    return prediction.refusals.map(({ code, answer, file }) => nativeFinding(refusalRules[code], answer, {
        file: library.name,
        expected: `${machine} ${libc.name} ${libc.version}`,
        observed: `${code}: ${file}`,
        evidence: [code, file],
    }));
}
function versionFinding(answer, library, need) {
    const symbols = need.symbols.join(', ');
    return nativeFinding('ELF-006', answer, {
        file: library.name,
        expected: need.available,
        observed: `${need.version} (${need.library})${symbols === '' ? '' : `: ${symbols}`}`,
        evidence: [need.version, need.library, ...need.symbols],
    });
}
function absenceFinding(rule, answer, library, absences) {
    if (absences.length === 0)
        return [];
    const names = absences.map(({ name, neededBy }) => library.name.endsWith(neededBy) ? name : `${name} (${neededBy})`);
    return [
        nativeFinding(rule, answer, {
            file: library.name,
            expected: '0',
            observed: `${names.length}: ${names.join(', ')}`,
            evidence: names,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/src/audit/native/loaded-object.js
/** A file of the bundle, asked for by `name`. */
function bundleObject(name, file, loader) {
    const { elf } = file;
    const { soname, needed, verdef } = elf;
    return { name, soname, path: file.name, elf, needed, verdef, symbols: exportedSymbols(elf), loader };
}
/** A library of the runtime; `facts` undefined: it is there, and nothing more is known. */
function runtimeObject(name, facts, loader) {
    return {
        name,
        soname: undefined,
        path: '',
        elf: undefined,
        needed: facts?.needed,
        verdef: facts?.verdef,
        symbols: facts === undefined ? undefined : profileSymbols(facts),
        loader,
    };
}
const linkableTypes = new Set(['notype', 'object', 'func', 'common', 'tls', 'ifunc']);
/** Symbols that another object may be bound to: defined, not local, visible. */
function exportedSymbols(elf) {
    const exported = new Map();
    for (const symbol of elf.symbols) {
        const visible = symbol.visibility === 'default' || symbol.visibility === 'protected';
        const bindable = symbol.binding !== 'local' && symbol.binding !== 'other' && linkableTypes.has(symbol.type);
        if (symbol.defined && visible && bindable)
            addDefinition(exported, symbol.name, symbol);
    }
    return exported;
}
/**
 * Whether a reference is bound to a definition (glibc, elf/dl-lookup.c): an unversioned definition takes any
 * reference; an unversioned reference takes the default version or the object's oldest one.
 */
function binds(version, definition, object) {
    if (definition.version === undefined)
        return true;
    if (version !== undefined)
        return definition.version === version;
    return definition.isDefault || definition.version === object.verdef?.[0];
}
/** Profiles are read once and asked for every library: their tables are kept beside them. */
const knownTables = new WeakMap();
function profileSymbols(facts) {
    if (facts.symbols === undefined)
        return undefined;
    const before = knownTables.get(facts);
    if (before !== undefined)
        return before;
    const table = new Map();
    for (const written of facts.symbols) {
        const at = written.indexOf('@');
        const isDefault = written[at + 1] === '@';
        if (at === -1)
            addDefinition(table, written, { version: undefined, isDefault: false });
        else {
            const version = written.slice(at + (isDefault ? 2 : 1));
            addDefinition(table, written.slice(0, at), { version, isDefault });
        }
    }
    knownTables.set(facts, table);
    return table;
}
function addDefinition(table, name, definition) {
    const { version, isDefault } = definition;
    const known = table.get(name);
    if (known === undefined)
        table.set(name, [{ version, isDefault }]);
    else
        known.push({ version, isDefault });
}

;// CONCATENATED MODULE: ./build/src/audit/native/load-refusals.js

const sharedObject = 3;
const machines = { x86_64: 62, aarch64: 183 };
/** glibc keeps 1,664 bytes in reserve for static TLS, of which libraries loaded before may have taken some. */
const staticTlsReserve = 1664;
/** What of the file itself makes it unloadable under a profile, with `unknown` where the profile does not tell. */
function loadRefusals(elf, profile) {
    const { machine, libc } = profile.platform;
    const glibc = libc.name === 'glibc' ? libc.version : undefined;
    const level = profile.platform['isa_level'];
    const checks = [
        ['machine', machines[machine] === undefined ? 'unknown' : failIf(elf.machine !== machines[machine])],
        ['not-shared-object', failIf(elf.type !== sharedObject)],
        ['no-dynamic-section', failIf(!elf.isDynamic)],
        ['osabi', failIf(elf.osabi !== 0 && elf.osabi !== 3)],
        ['program', failIf(elf.flags.pie)],
        ['not-for-dlopen', failIf(elf.flags.noopen)],
        ['executable-stack', elf.flags.execstack ? sinceGlibc(glibc, '2.41', true) : 'ok'],
        ['relative-relocations', elf.flags.relr ? sinceGlibc(glibc, '2.36', false) : 'ok'],
        ['static-tls', failIf(elf.flags.staticTls && elf.tlsBytes > staticTlsReserve)],
        ['isa-level', elf.isaLevel <= 1 ? 'ok' : holdLevel(elf.isaLevel, level)],
    ];
    return checks.flatMap(([code, answer]) => (answer === 'ok' ? [] : [{ code, answer }]));
}
function failIf(condition) {
    return condition ? 'fail' : 'ok';
}
/** Refused from that glibc on (`since`), or before it. */
function sinceGlibc(glibc, number, since) {
    return glibc === undefined ? 'unknown' : failIf(isAtLeast(glibc, number) === since);
}
function holdLevel(needed, level) {
    return typeof level === 'number' ? failIf(needed > level) : 'unknown';
}

;// CONCATENATED MODULE: ./build/src/audit/native/loader-runtime.js


/** Reads `loader` of a profile. Without it only glibc's own libraries are known to be there. */
function loaderRuntime(profile) {
    const { libc } = profile.platform;
    const glibc = libc.name === 'glibc' ? libc.version : undefined;
    const loader = profile.loader;
    const libs = loader?.libs ?? {};
    const cached = cachedNames(loader?.['cache']);
    const isComplete = cached !== undefined && !profile.unknown.some((name) => /^loader(\.libs)?$/.test(name));
    const factsOf = (name) => runtimeObject(name, ownMember(libs, name));
    return {
        glibc,
        processGlobal: loader?.process_global?.map(factsOf),
        find: (soname, asking) => {
            const facts = ownMember(libs, soname);
            if (facts !== undefined)
                return runtimeObject(soname, facts, asking);
            const isThere = cached?.has(soname) === true || (glibc !== undefined && isGlibcLibrary(soname));
            if (isThere)
                return runtimeObject(soname, undefined, asking);
            return isComplete ? 'absent' : 'undecided';
        },
    };
}
/** Names in the loader's cache (`ldconfig -p`): a list, or an object whose keys they are. */
function cachedNames(cache) {
    if (Array.isArray(cache))
        return new Set(cache.filter((name) => typeof name === 'string'));
    return typeof cache === 'object' && cache !== null ? new Set(Object.keys(cache)) : undefined;
}
function ownMember(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}

;// CONCATENATED MODULE: ./build/src/audit/native/walk-needed.js



/** The DT_NEEDED closure of a library as the loader would load it (ld.so(8)), files of its own folder included. */
function walkNeeded(library, siblings, runtime) {
    const first = bundleObject((0,posix_.basename)(library.name), library);
    const known = new Map();
    for (const object of runtime.processGlobal ?? [])
        known.set(object.name, object);
    remember(known, first);
    const objects = [first];
    const absences = { missing: [], undecided: [] };
    // The list grows while it is walked: that is what makes the order breadth first.
    for (const asking of objects) {
        for (const name of asking.needed ?? []) {
            const found = known.get(name) ?? locate(name, asking, siblings, runtime);
            if (typeof found === 'string') {
                // What a library of the runtime needs is the runtime's matter: it loads there or it does not.
                if (asking.elf !== undefined)
                    addOnce(absences[found], { name, neededBy: asking.name });
                continue;
            }
            known.set(name, found);
            remember(known, found);
            if (!objects.includes(found))
                objects.push(found);
        }
    }
    return { objects, ...absences, loaded: (name) => known.get(name) };
}
function locate(name, asking, siblings, runtime) {
    for (const path of candidatePaths(name, asking)) {
        // The loader skips a file of another machine and searches on.
        const sibling = siblings.find((file) => file.name === path && file.elf.machine === asking.elf?.machine);
        if (sibling !== undefined)
            return bundleObject(name, sibling, asking);
    }
    if (name.includes('/'))
        return name.startsWith('/') ? 'undecided' : 'missing';
    const found = runtime.find(name, asking);
    if (found !== 'absent')
        return found;
    const mayBeElsewhere = asking.elf !== undefined && foreignFolders(asking.elf).length > 0;
    return mayBeElsewhere ? 'undecided' : 'missing';
}
function remember(known, object) {
    for (const name of [object.name, object.soname]) {
        if (name !== undefined && !known.has(name))
            known.set(name, object);
    }
}
function addOnce(absences, absence) {
    if (!absences.some(({ name }) => name === absence.name))
        absences.push(absence);
}

;// CONCATENATED MODULE: ./build/src/audit/native/predict-load.js





/**
 * What `ctypes.CDLL(library)` would do in the runtime of a profile: glibc on Linux with immediate binding
 * (RTLD_NOW | RTLD_LOCAL), so that every strong undefined symbol must have a provider.
 */
function predictLoad(question) {
    const { library, siblings, profile } = question;
    const runtime = loaderRuntime(profile);
    const closure = walkNeeded(library, siblings, runtime);
    const fresh = closure.objects.flatMap(({ name, elf }) => (elf === undefined ? [] : [{ name, elf }]));
    const refusals = fresh.flatMap(({ name, elf }) => loadRefusals(elf, profile).map((refusal) => ({ ...refusal, file: name })));
    const versions = fresh.flatMap((file) => checkVersions(file, closure, runtime));
    const symbols = checkSymbols(fresh, { closure, runtime, versions });
    const evidence = {
        refusals,
        missingLibraries: closure.missing,
        missingVersions: versions.flatMap(({ answer, need }) => (answer === 'fail' ? [need] : [])),
        undefinedSymbols: symbols.undefined,
        undecided: {
            libraries: closure.undecided,
            versions: versions.flatMap(({ answer, need }) => (answer === 'unknown' ? [need] : [])),
            symbols: symbols.undecided,
        },
    };
    const isKnown = runtime.glibc !== undefined && runtime.processGlobal !== undefined;
    return { answer: answerOf(evidence, isKnown), ...evidence };
}
function answerOf(evidence, isKnown) {
    const { refusals, missingLibraries, missingVersions, undefinedSymbols, undecided } = evidence;
    const failures = missingLibraries.length + missingVersions.length + undefinedSymbols.length;
    if (failures > 0 || refusals.some(({ answer }) => answer === 'fail'))
        return 'fail';
    const open = undecided.libraries.length + undecided.versions.length + undecided.symbols.length;
    return open > 0 || refusals.length > 0 || !isKnown ? 'unknown' : 'ok';
}
function checkVersions(file, closure, runtime) {
    return file.elf.verneed.flatMap(({ file: library, versions }) => {
        const provider = closure.loaded(library);
        return versions.map(({ name: version, weak }) => {
            const symbols = symbolsOf(file.elf, library, version);
            const answer = checkVersion(version, weak, { provider, library, runtime });
            const available = newestVersion(version, provider, runtime);
            return { answer, need: { version, library, neededBy: file.name, symbols, available } };
        });
    });
}
function checkVersion(version, weak, from) {
    const { provider, library, runtime } = from;
    if (provider?.verdef !== undefined) {
        // In a library that defines no version at all the loader even aborts the process.
        return weak || provider.verdef.includes(version) ? 'ok' : 'fail';
    }
    if (weak)
        return 'ok';
    const has = runtime.glibc !== undefined && isGlibcLibrary(library)
        ? glibcHasVersion(runtime.glibc, version)
        : undefined;
    // A library that is missing altogether is reported as such, not once per version.
    if (has === undefined)
        return provider === undefined ? 'ok' : 'unknown';
    return has ? 'ok' : 'fail';
}
function symbolsOf(elf, library, version) {
    return elf.symbols
        .filter((symbol) => !symbol.defined && symbol.version === version && symbol.versionFile === library)
        .map(({ name }) => name);
}
function newestVersion(version, provider, runtime) {
    const prefix = version.replace(/[\d.]+$/, '');
    const ofThatName = provider?.verdef?.filter((name) => name.replace(/[\d.]+$/, '') === prefix) ?? [];
    const newest = [...ofThatName].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
    if (newest !== undefined)
        return newest;
    return prefix === 'GLIBC_' && runtime.glibc !== undefined ? `GLIBC_${runtime.glibc}` : '';
}
function checkSymbols(files, question) {
    const { closure, runtime } = question;
    const scope = [...(runtime.processGlobal ?? []), ...closure.objects];
    const isComplete = runtime.processGlobal !== undefined &&
        closure.missing.length + closure.undecided.length === 0 &&
        scope.every(({ symbols, needed }) => symbols !== undefined && needed !== undefined);
    const isTold = toldElsewhere(question);
    const found = { undefined: [], undecided: [] };
    for (const file of files) {
        for (const symbol of file.elf.symbols) {
            if (!isRequired(symbol) || isBound(symbol, scope) || isTold(symbol))
                continue;
            const provider = symbol.versionFile === undefined ? undefined : closure.loaded(symbol.versionFile);
            const isCertain = isComplete || provider?.symbols !== undefined;
            const name = symbol.version === undefined ? symbol.name : `${symbol.name}@${symbol.version}`;
            found[isCertain ? 'undefined' : 'undecided'].push({ name, neededBy: file.name });
        }
    }
    return found;
}
/** A symbol whose library or version is not there is told with that library or version, not a second time. */
function toldElsewhere({ closure, versions }) {
    const libraries = new Set([...closure.missing, ...closure.undecided].map(({ name }) => name));
    const absent = versions.filter(({ answer }) => answer !== 'ok');
    const needs = new Set(absent.map(({ need }) => `${need.library} ${need.version}`));
    return ({ version, versionFile }) => versionFile !== undefined && (libraries.has(versionFile) || needs.has(`${versionFile} ${version}`));
}
function isRequired(symbol) {
    return !symbol.defined && (symbol.binding === 'global' || symbol.binding === 'unique');
}
function isBound(symbol, scope) {
    return scope.some((object) => object.symbols?.get(symbol.name)?.some((definition) => binds(symbol.version, definition, object)));
}

;// CONCATENATED MODULE: ./build/src/codec/elf-failure.js

/** Why a file is refused as ELF; `offset` is where the file contradicts itself, 0 for the file as a whole. */
function invalidElf(why, offset = 0) {
    return new model_failure/* Failure */.HR('ELF_INVALID', { why, offset });
}

;// CONCATENATED MODULE: ./build/src/codec/elf-image.js


const loadSegment = 1;
const programHeaderBytes = 56;
/** Identification of any ELF file, of either class and byte order. Errors: ELF_INVALID {why: 'not-elf' | 'truncated'}. */
function readElfIdentity(bytes) {
    const file = byteReader(bytes, (at) => invalidElf('truncated', at));
    if (bytes.byteLength < 4 || file.u32(0) !== 0x464c_457f)
        throw invalidElf('not-elf');
    const [kind, order] = [file.u8(4), file.u8(5)];
    if ((kind !== 1 && kind !== 2) || (order !== 1 && order !== 2))
        throw invalidElf('identification', 4);
    const half = (at) => (order === 1 ? file.u16(at) : file.u8(at) * 256 + file.u8(at + 1));
    return {
        class: kind === 2 ? 64 : 32,
        data: order === 1 ? 'little' : 'big',
        osabi: file.u8(7),
        type: half(16),
        machine: half(18),
    };
}
/** Header and program headers of an ELF64 little-endian file (System V gABI). Errors: ELF_INVALID. */
function readElfImage(bytes) {
    const identity = readElfIdentity(bytes);
    if (identity.class !== 64)
        throw invalidElf('class', 4);
    if (identity.data !== 'little')
        throw invalidElf('byte-order', 5);
    const file = byteReader(bytes, (at) => invalidElf('truncated', at));
    if (file.u8(6) !== 1 || file.u32(20) !== 1)
        throw invalidElf('elf-version', 6);
    const [start, size, count] = [file.u64(32), file.u16(54), file.u16(56)];
    // 0xffff means that the count lies in a section header: no shared library has that many segments.
    if (count > 0 && (size !== programHeaderBytes || count === 0xffff))
        throw invalidElf('program-headers', 54);
    const segments = Array.from({ length: count }, (_, index) => readSegment(file, start + index * size));
    return { bytes, file, identity, segments };
}
/** File offset of `length` bytes at a virtual address, all inside one loaded segment. Errors: ELF_INVALID. */
function offsetOf(image, address, length) {
    for (const { kind, address: start, offset, fileBytes } of image.segments) {
        if (kind === loadSegment && address >= start && address + length <= start + fileBytes) {
            return offset + (address - start);
        }
    }
    throw invalidElf('address-outside-segments', address);
}
/** Bytes between an address and the end of its loaded segment in the file. Errors: ELF_INVALID. */
function bytesAfter(image, address) {
    const segment = image.segments.find(({ kind, address: start, fileBytes }) => kind === loadSegment && address >= start && address < start + fileBytes);
    if (segment === undefined)
        throw invalidElf('address-outside-segments', address);
    return segment.address + segment.fileBytes - address;
}
function readSegment(file, at) {
    const segment = {
        kind: file.u32(at),
        flags: file.u32(at + 4),
        offset: file.u64(at + 8),
        address: file.u64(at + 16),
        fileBytes: file.u64(at + 32),
        memoryBytes: file.u64(at + 40),
    };
    if (segment.kind !== loadSegment)
        return segment;
    if (segment.fileBytes > segment.memoryBytes)
        throw invalidElf('segment-size', at);
    // The loader maps what the header says: a page beyond the end of the file is a SIGBUS at run time.
    if (segment.offset + segment.fileBytes > file.length)
        throw invalidElf('truncated', at);
    return segment;
}

;// CONCATENATED MODULE: ./build/src/codec/elf-dynamic.js


/** DT_* tags that the loader acts on. */
const dt = {
    needed: 1,
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
    gnuHash: 0x6fff_fef5,
    versym: 0x6fff_fff0,
    flags1: 0x6fff_fffb,
    verdef: 0x6fff_fffc,
    verneed: 0x6fff_fffe,
};
const dynamicSegment = 2;
const longestString = 65_536;
/** Many entries may name one long string: without a total, a small file could cost hours. */
const mostStringBytes = 256 * 1024 ** 2;
/** The dynamic section of an image; undefined when it has none (a static program, an object file). Errors: ELF_INVALID. */
function readDynamic(image) {
    const segment = image.segments.find(({ kind }) => kind === dynamicSegment);
    if (segment === undefined)
        return undefined;
    const start = offsetOf(image, segment.address, segment.fileBytes);
    const values = new Map();
    for (let at = start; at + 16 <= start + segment.fileBytes; at += 16) {
        const tag = image.file.u32(at);
        if (image.file.u32(at + 4) !== 0)
            continue;
        if (tag === 0)
            break;
        // Values of tags that nobody here reads may be any 64 bits (DT_DEBUG, processor specific ones).
        if (!knownTags.has(tag))
            continue;
        const known = values.get(tag);
        if (known === undefined)
            values.set(tag, [image.file.u64(at + 8)]);
        else
            known.push(image.file.u64(at + 8));
    }
    const tag = (wanted) => values.get(wanted)?.[0];
    return { tag, values: (wanted) => values.get(wanted) ?? [], text: stringReader(image, tag) };
}
const knownTags = new Set(Object.values(dt));
function stringReader(image, tag) {
    const address = tag(dt.strtab);
    const length = tag(dt.strtabBytes) ?? 0;
    if (address === undefined)
        return () => missingStrings();
    const table = Buffer.from(image.file.slice(offsetOf(image, address, length), length));
    const known = new Map();
    let bytesLeft = mostStringBytes;
    return (at) => {
        const before = known.get(at);
        if (before !== undefined)
            return before;
        const end = at < table.length ? table.indexOf(0, at) : -1;
        if (end === -1)
            throw invalidElf('string-outside-table', at);
        bytesLeft -= end - at;
        if (end - at > longestString || bytesLeft < 0)
            throw invalidElf('strings-too-long', at);
        const text = table.toString('utf8', at, end);
        known.set(at, text);
        return text;
    };
}
function missingStrings() {
    throw invalidElf('no-string-table');
}

;// CONCATENATED MODULE: ./build/src/codec/elf-symbols.js



const symbolBytes = 24;
const bindings = { 0: 'local', 1: 'global', 2: 'weak', 10: 'unique' };
const visibilities = ['default', 'internal', 'hidden', 'protected'];
const types = {
    0: 'notype',
    1: 'object',
    2: 'func',
    3: 'section',
    4: 'file',
    5: 'common',
    6: 'tls',
    10: 'ifunc',
};
/** Every entry of the dynamic symbol table but the empty first one. Errors: ELF_INVALID. */
function readSymbols(image, dynamic, versions) {
    const address = dynamic.tag(dt.symtab);
    if (address === undefined)
        return [];
    const entryBytes = dynamic.tag(dt.symbolBytes);
    if (entryBytes !== undefined && entryBytes !== symbolBytes)
        throw invalidElf('symbol-size', address);
    const count = countSymbols(image, dynamic);
    const start = offsetOf(image, address, count * symbolBytes);
    const versymAddress = dynamic.tag(dt.versym);
    const versym = versymAddress === undefined ? undefined : offsetOf(image, versymAddress, count * 2);
    return Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
        const mark = versym === undefined ? 1 : image.file.u16(versym + (index + 1) * 2);
        return readSymbol(image, dynamic, start + (index + 1) * symbolBytes, versionOf(versions, mark));
    });
}
function versionOf(versions, mark) {
    const index = mark & 0x7fff;
    const version = index < 2 && versions.byIndex.get(index)?.file === undefined ? undefined : versions.byIndex.get(index);
    if (index >= 2 && version === undefined)
        throw invalidElf('version-index', index);
    return { name: version?.name, file: version?.file, isHidden: (mark & 0x8000) !== 0 };
}
function readSymbol(image, dynamic, at, version) {
    const { file } = image;
    const kind = file.u8(at + 4);
    const section = file.u16(at + 6);
    const defined = section !== 0;
    return {
        name: dynamic.text(file.u32(at)),
        version: version.name,
        versionFile: defined ? undefined : version.file,
        isDefault: defined && version.name !== undefined && version.file === undefined && !version.isHidden,
        binding: bindings[kind >> 4] ?? 'other',
        visibility: visibilities[file.u8(at + 5) & 3] ?? 'default',
        type: types[kind & 15] ?? 'other',
        defined,
    };
}
/** The table bears no length: a hash table gives it, or, where that holds no symbol, what relocations refer to. */
function countSymbols(image, dynamic) {
    const hash = dynamic.tag(dt.hash);
    if (hash !== undefined)
        return image.file.u32(offsetOf(image, hash, 8) + 4);
    const gnuHash = dynamic.tag(dt.gnuHash);
    const hashed = gnuHash === undefined ? 0 : countHashed(image, gnuHash);
    return hashed > 0 ? hashed : Math.max(countRelocated(image, dynamic), countSection(image, dynamic));
}
/** Index after the last symbol of DT_GNU_HASH; 0 when every bucket is empty. */
function countHashed(image, address) {
    const { file } = image;
    const at = offsetOf(image, address, 16);
    const [buckets, first, bloomWords] = [file.u32(at), file.u32(at + 4), file.u32(at + 8)];
    const bucketAddress = address + 16 + bloomWords * 8;
    const bucketAt = offsetOf(image, bucketAddress, buckets * 4);
    let last = 0;
    for (let index = 0; index < buckets; index += 1)
        last = Math.max(last, file.u32(bucketAt + index * 4));
    if (last === 0)
        return 0;
    if (last < first)
        throw invalidElf('hash-table', at);
    const chainAddress = bucketAddress + buckets * 4 + (last - first) * 4;
    const end = Math.floor(bytesAfter(image, chainAddress) / 4);
    const chainAt = offsetOf(image, chainAddress, 4);
    for (let step = 0; step < end; step += 1) {
        if ((file.u32(chainAt + step * 4) & 1) === 1)
            return last + step + 1;
    }
    throw invalidElf('hash-table', chainAt);
}
function countRelocated(image, dynamic) {
    const tables = [
        [dynamic.tag(dt.rela), dynamic.tag(dt.relaBytes)],
        [dynamic.tag(dt.jmprel), dynamic.tag(dt.pltrelBytes)],
    ];
    let count = 0;
    for (const [address, length] of tables) {
        if (address === undefined || length === undefined)
            continue;
        const start = offsetOf(image, address, length);
        for (let at = start; at + 24 <= start + length; at += 24)
            count = Math.max(count, image.file.u32(at + 12) + 1);
    }
    return count;
}
/** Entries of the section that describes the same table; a hint only, used where no hash table tells. */
function countSection(image, dynamic) {
    const { file } = image;
    const [start, size, count] = [file.u64(40), file.u16(58), file.u16(60)];
    if (size !== 64 || start + count * size > file.length)
        return 0;
    for (let at = start; at < start + count * size; at += size) {
        const isTable = file.u32(at + 4) === 11 && file.u64(at + 16) === dynamic.tag(dt.symtab);
        if (isTable)
            return Math.floor(file.u64(at + 32) / symbolBytes);
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/src/codec/elf-versions.js



const mostVersions = 65_536;
const baseFlag = 1;
const weakFlag = 2;
/** Version needs and definitions of a file (LSB symbol versioning). Errors: ELF_INVALID. */
function readVersions(image, dynamic) {
    const byIndex = new Map();
    const verdef = [];
    let isVersioned = false;
    for (const definition of readDefinitions(image, dynamic)) {
        isVersioned = true;
        if (definition.isBase)
            continue;
        byIndex.set(definition.index, { name: definition.name, file: undefined });
        verdef.push(definition.name);
    }
    const verneed = [];
    for (const { file, versions } of readNeeds(image, dynamic)) {
        for (const { index, name } of versions)
            byIndex.set(index, { name, file });
        verneed.push({ file, versions: versions.map(({ name, weak }) => ({ name, weak })) });
    }
    return { verneed, verdef, isVersioned, byIndex };
}
function readDefinitions(image, dynamic) {
    const address = dynamic.tag(dt.verdef);
    if (address === undefined)
        return [];
    const { file } = image;
    const hold = counter();
    return chain(file, offsetOf(image, address, 20), 16, hold).map((at) => {
        const auxiliary = at + file.u32(at + 12);
        const name = dynamic.text(file.u32(auxiliary));
        holdHash(name, file.u32(at + 8), at);
        return { index: file.u16(at + 4) & 0x7fff, name, isBase: (file.u16(at + 2) & baseFlag) !== 0 };
    });
}
function readNeeds(image, dynamic) {
    const address = dynamic.tag(dt.verneed);
    if (address === undefined)
        return [];
    const { file } = image;
    const hold = counter();
    return chain(file, offsetOf(image, address, 16), 12, hold).map((at) => ({
        file: dynamic.text(file.u32(at + 4)),
        versions: chain(file, at + file.u32(at + 8), 12, hold).map((version) => {
            const name = dynamic.text(file.u32(version + 8));
            holdHash(name, file.u32(version), version);
            const weak = (file.u16(version + 4) & weakFlag) !== 0;
            return { name, weak, index: file.u16(version + 6) & 0x7fff };
        }),
    }));
}
/** Offsets of linked records; as in the loader, a zero distance ends the list and counts are not asked. */
function chain(file, start, nextField, hold) {
    const offsets = [];
    for (let at = start;;) {
        hold(at);
        offsets.push(at);
        const distance = file.u32(at + nextField);
        if (distance === 0)
            return offsets;
        at += distance;
    }
}
function counter() {
    let left = mostVersions;
    return (at) => {
        left -= 1;
        if (left < 0)
            throw invalidElf('too-many-versions', at);
    };
}
/** The loader finds a version by this hash and its name: a hash that is not the name's is never found. */
function holdHash(name, hash, at) {
    if (versionHash(name) !== hash)
        throw invalidElf('version-hash', at);
}
/** The System V ABI hash of a symbol or version name. */
function versionHash(name) {
    let hash = 0;
    for (const byte of Buffer.from(name)) {
        hash = (hash << 4) + byte;
        hash = (hash ^ ((hash >>> 24) & 0xf0)) & 0x0fff_ffff;
    }
    return hash >>> 0;
}

;// CONCATENATED MODULE: ./build/src/codec/read-isa-level.js

const propertySegment = 0x6474_e553;
const propertyNote = 5;
const isaNeeded = 0xc000_8002;
/**
 * The x86-64 level that the processor must have (1 baseline to 4), from GNU_PROPERTY_X86_ISA_1_NEEDED
 * (x86-64 psABI); 0 when the file states none. Errors: ELF_INVALID.
 */
function readIsaLevel(image) {
    const segment = image.segments.find(({ kind }) => kind === propertySegment);
    if (segment === undefined || segment.fileBytes < 16)
        return 0;
    const { file } = image;
    const [nameBytes, length, type] = [0, 4, 8].map((field) => file.u32(segment.offset + field));
    if (type !== propertyNote || nameBytes !== 4 || length === undefined)
        return 0;
    const start = segment.offset + 16;
    const end = start + length;
    if (length > segment.fileBytes - 16)
        throw invalidElf('property-note', start);
    for (let at = start; at + 8 <= end;) {
        const size = file.u32(at + 4);
        if (file.u32(at) === isaNeeded && size === 4)
            return 32 - Math.clz32(file.u32(at + 8));
        at += 8 + Math.ceil(size / 8) * 8;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/src/codec/elf.js





const stackSegment = 0x6474_e551;
const tlsSegment = 7;
const executable = 1;
/**
 * What the dynamic loader reads of an ELF64 little-endian file, from program headers only (System V gABI,
 * LSB symbol versioning). No size in the file is believed before it is held against the file's length.
 * Errors: ELF_INVALID {why, offset} and nothing else.
 */
function readElf(bytes) {
    const image = readElfImage(bytes);
    const dynamic = readDynamic(image);
    const shape = {
        ...image.identity,
        flags: readFlags(image, dynamic),
        tlsBytes: image.segments.find(({ kind }) => kind === tlsSegment)?.memoryBytes ?? 0,
        isaLevel: readIsaLevel(image),
    };
    if (dynamic === undefined)
        return { ...shape, ...staticFile };
    const text = (tag) => {
        const at = dynamic.tag(tag);
        return at === undefined ? undefined : dynamic.text(at);
    };
    const versions = readVersions(image, dynamic);
    return {
        ...shape,
        isDynamic: true,
        soname: text(dt.soname),
        needed: dynamic.values(dt.needed).map((at) => dynamic.text(at)),
        rpath: text(dt.rpath),
        runpath: text(dt.runpath),
        verneed: versions.verneed,
        verdef: versions.verdef,
        isVersioned: versions.isVersioned,
        symbols: readSymbols(image, dynamic, versions),
    };
}
const staticFile = {
    isDynamic: false,
    soname: undefined,
    needed: [],
    rpath: undefined,
    runpath: undefined,
    verneed: [],
    verdef: [],
    isVersioned: false,
    symbols: [],
};
function readFlags(image, dynamic) {
    const stack = image.segments.find(({ kind }) => kind === stackSegment);
    const flags = dynamic?.tag(dt.flags) ?? 0;
    const flags1 = dynamic?.tag(dt.flags1) ?? 0;
    return {
        staticTls: (flags & 0x10) !== 0,
        pie: (flags1 & 0x0800_0000) !== 0,
        noopen: (flags1 & 0x40) !== 0,
        textrel: (flags & 0x4) !== 0 || dynamic?.tag(dt.textrel) !== undefined,
        execstack: stack === undefined || (stack.flags & executable) !== 0,
        relr: dynamic?.tag(dt.relr) !== undefined,
    };
}

;// CONCATENATED MODULE: ./build/src/audit/native/read-library.js




const read_library_sharedObject = 3;
const x8664 = 62;
const expectedKind = 'ELF64 x86-64 ET_DYN';
/** A library file as ELF, or the finding that says what it is instead. */
function readLibrary(file) {
    try {
        const { class: width, data, machine, type } = readElfIdentity(file.bytes);
        const isNative = width === 64 && data === 'little' && machine === x8664 && type === read_library_sharedObject;
        const observed = `ELF${width} ${data}-endian machine ${machine} type ${type}`;
        if (!isNative)
            return nativeFinding('ELF-004', 'fail', { file: file.name, expected: expectedKind, observed });
        return readElf(file.bytes);
    }
    catch (error) {
        if (!(error instanceof model_failure/* Failure */.HR))
            throw error;
        const { why, offset } = error.parameters;
        if (why === 'not-elf')
            return notElf(file);
        const observed = `${why} @ ${offset}, ${file.bytes.byteLength} B`;
        return nativeFinding('ELF-003', 'fail', { file: file.name, expected: expectedKind, observed });
    }
}
function notElf(file) {
    return nativeFinding('ELF-002', 'fail', {
        file: file.name,
        expected: expectedKind,
        observed: `${kindOf(file.bytes)}, ${file.bytes.byteLength} B`,
    });
}
function kindOf(bytes) {
    const head = Buffer.from(bytes.subarray(0, 512));
    if (head.length === 0)
        return 'empty';
    if (head.toString('latin1').startsWith('version https://git-lfs.github.com/spec/'))
        return 'Git LFS pointer';
    if (head.toString('latin1').startsWith('PK\u0003\u0004'))
        return 'zip';
    if (head.includes(0))
        return 'binary data';
    return `text: ${head.toString('utf8').split('\n')[0]?.slice(0, 80)}`;
}

;// CONCATENATED MODULE: ./build/src/audit/native/check-native.js







/**
 * Findings about the native libraries of the bundle: every `.so` is read and its loading predicted under the
 * profile; the configured library must also be there and export every required function.
 */
function checkNative(input) {
    const { request, bundle, profile } = input;
    const wanted = request.native?.library;
    const files = (bundle?.files ?? []).filter(({ name }) => isLibraryName(name) || name === wanted);
    const readings = files.map((file) => ({ file, reading: readLibrary(file) }));
    const libraries = readings.flatMap(({ file, reading }) => 'rule' in reading ? [] : [{ name: file.name, elf: reading }]);
    return [
        ...missingLibrary(wanted, files, bundle === undefined),
        ...readings.flatMap(({ reading }) => ('rule' in reading ? [reading] : [])),
        ...libraries.flatMap((library) => checkLibrary(library, libraries, profile)),
        ...checkExports(libraries.find(({ name }) => name === wanted), request.native?.symbols ?? []),
    ];
}
function isLibraryName(name) {
    return /\.so(\.[0-9]+)*$/.test((0,posix_.basename)(name));
}
function missingLibrary(wanted, files, isUnbuilt) {
    if (wanted === undefined || files.some(({ name }) => name === wanted))
        return [];
    const others = files.map(({ name }) => name);
    // A bundle that is not made yet is told by its own rule: here it only leaves the question open.
    const answer = isUnbuilt ? 'unknown' : 'fail';
    return [
        nativeFinding('ELF-001', answer, {
            file: wanted,
            expected: wanted,
            observed: others.join(', '),
            evidence: others,
        }),
    ];
}
function checkLibrary(library, libraries, profile) {
    const siblings = libraries.filter((other) => other !== library);
    const prediction = predictLoad({ library, siblings, profile });
    return [...loadFindings(library, prediction, profile), ...checkBuild(library, profile)];
}
function checkExports(library, required) {
    if (library === undefined)
        return [];
    const missing = required.filter((name) => !exportsFunction(library, name));
    if (missing.length === 0)
        return [];
    const kinds = missing.map((name) => `${name}${otherKind(library.elf, name)}`);
    return [
        nativeFinding('ELF-008', 'fail', {
            file: library.name,
            expected: required.join(', '),
            observed: `${missing.length}/${required.length}: ${kinds.join(', ')}`,
            evidence: missing,
        }),
    ];
}
/** As dlsym would find it: a function, visible, unversioned or in its default or oldest version. */
function exportsFunction(library, name) {
    const object = bundleObject(library.name, library);
    const isBound = object.symbols?.get(name)?.some((definition) => binds(undefined, definition, object));
    const isCode = library.elf.symbols.some((symbol) => symbol.name === name && symbol.defined && functionTypes.has(symbol.type));
    return isBound === true && isCode;
}
const functionTypes = new Set(['func', 'ifunc', 'notype']);
/** What a name is in place of an exported function, when the table knows it at all. */
function otherKind(elf, name) {
    const symbol = elf.symbols.find((candidate) => candidate.name === name);
    if (symbol === undefined)
        return '';
    return symbol.defined ? ` (${symbol.visibility} ${symbol.type})` : ' (undefined)';
}

// EXTERNAL MODULE: ./build/src/model/kernel-metadata.js
var kernel_metadata = __webpack_require__(8142);
;// CONCATENATED MODULE: ./build/src/audit/repository/read-json.js


/** Strict JSON of this shape; never throws for what the bytes say. */
function readJson(bytes, schema) {
    const parsed = parse(bytes);
    if ('problems' in parsed)
        return parsed;
    const checked = schema.safeParse(parsed.raw);
    if (checked.success)
        return { value: checked.data, raw: parsed.raw };
    return { problems: checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`) };
}
function parse(bytes) {
    if (bytes.byteLength === 0)
        return { problems: ['empty'] };
    try {
        return { raw: (0,strict_json/* parseStrictJson */.R)(bytes) };
    }
    catch (error) {
        if (!(error instanceof model_failure/* Failure */.HR))
            throw error;
        return {
            problems: [
                Object.entries(error.parameters)
                    .map(([key, value]) => `${key}: ${value}`)
                    .join(', '),
            ],
        };
    }
}

;// CONCATENATED MODULE: ./build/src/audit/repository/slug.js
/** The slug that Kaggle makes of a title; undefined where that depends on a transliteration that is not known here. */
function slugify(title) {
    const plain = title.normalize('NFKD').replace(/\p{M}+/gu, '');
    if (/[^\x20-\x7E\s]/.test(plain))
        return undefined;
    return plain
        .toLowerCase()
        .replace(/(?<=\d),(?=\d)/g, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
}
/** `owner/slug` in the form that Kaggle gives to kernels and datasets, split; undefined for any other form. */
function splitId(id) {
    const match = /^([a-z0-9][a-z0-9_-]*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/i.exec(id);
    const [, owner, slug] = match ?? [];
    return owner === undefined || slug === undefined || slug !== slug.toLowerCase()
        ? undefined
        : { owner, slug };
}

;// CONCATENATED MODULE: ./build/src/audit/repository/check-dataset.js




/** Rules MET-008 to MET-010 on dataset-metadata.json; nothing is evaluated for a project without a dataset. */
function checkDataset(input) {
    const { datasetMetadata } = input.project;
    if (datasetMetadata === undefined)
        return { evaluated: [], findings: [] };
    const file = datasetMetadata.name;
    const read = readJson(datasetMetadata.bytes, kernel_metadata/* datasetMetadataSchema */.F);
    if ('problems' in read) {
        const findings = read.problems.map((observed) => finding('MET-008', 'fail', { file, expected: 'dataset-metadata.json', observed }));
        return { evaluated: ['MET-008'], findings };
    }
    return {
        evaluated: ['MET-008', 'MET-009', 'MET-010'],
        findings: [...check_dataset_checkIdentity(read.value, file), ...checkOwner(read.value, input)],
    };
}
function check_dataset_checkIdentity(dataset, file) {
    const slug = splitId(dataset.id)?.slug ?? '';
    const refused = slug.length < 3 || slug.length > 50;
    const length = [...dataset.title].length;
    return [
        ...(refused
            ? [finding('MET-009', 'fail', { file, expected: 'owner/slug (a-z 0-9 -, 3–50)', observed: dataset.id })]
            : []),
        ...(length < 6 || length > 50
            ? [
                finding('MET-009', 'fail', {
                    file,
                    expected: 'title: 6–50',
                    observed: `${dataset.title} (${length})`,
                }),
            ]
            : []),
    ];
}
function checkOwner(dataset, { project }) {
    const kernel = readJson(project.kernelMetadata.bytes, kernel_metadata/* kernelMetadataSchema */.A);
    const owners = [
        'value' in kernel ? splitId(kernel.value.id)?.owner : undefined,
        splitId(dataset.id)?.owner,
    ];
    const [ofKernel, ofDataset] = owners;
    if (ofKernel === undefined || ofDataset === undefined || ofKernel === ofDataset)
        return [];
    const file = project.datasetMetadata?.name ?? '';
    return [finding('MET-010', 'fail', { file, expected: ofKernel, observed: ofDataset })];
}

;// CONCATENATED MODULE: ./build/src/audit/repository/check-files.js


/** Rules REP-001, -002 and -007 to -010: what must be there is there, and holds data. */
function checkFiles(input) {
    const { request, bundle, project } = input;
    const files = bundle?.files ?? [];
    const ofProject = [
        project.code,
        project.kernelMetadata,
        ...(project.datasetMetadata ? [project.datasetMetadata] : []),
    ];
    return {
        evaluated: [
            ...(bundle === undefined ? [] : ['REP-001', 'REP-002']),
            'REP-007',
            'REP-008',
            'REP-009',
            'REP-010',
        ],
        findings: [
            ...(bundle === undefined ? [] : checkRequired(request.required.files, files)),
            ...[...files, ...ofProject].filter((file) => isLfsPointer(file.bytes)).map(pointerFinding),
            ...checkUnreadable(project.unreadable),
            ...checkMainReport(request),
            ...checkBundle(input),
        ],
    };
}
function checkRequired(required, files) {
    const byName = new Map(files.map((file) => [file.name, file]));
    const names = [...byName.keys()].filter((name) => name.endsWith('.whl'));
    const missing = required.filter((name) => !byName.has(name));
    const empty = [...new Set([...required, ...names])].filter((name) => byName.get(name)?.bytes.byteLength === 0);
    return [
        ...missing.map((file) => finding('REP-001', 'fail', { file, expected: file, observed: '∅' })),
        ...empty.map((file) => finding('REP-002', 'fail', { file, expected: '> 0 bytes', observed: '0 bytes' })),
    ];
}
function pointerFinding(file) {
    const head = new TextDecoder().decode(file.bytes.subarray(0, 200));
    const oid = /oid (sha256:[0-9a-f]{64})/.exec(head)?.[1];
    const size = /size (\d+)/.exec(head)?.[1];
    return finding('REP-007', 'fail', {
        file: file.name,
        expected: size === undefined ? 'data' : `${size} bytes`,
        observed: `Git-LFS, ${file.bytes.byteLength} bytes`,
        evidence: oid === undefined ? [] : [oid],
    });
}
function checkUnreadable(unreadable) {
    if (unreadable.length === 0)
        return [];
    const evidence = unreadable.map(({ path, why }) => `${path}: ${why}`).sort();
    const observed = `${unreadable.length} × ${[...new Set(unreadable.map(({ why }) => why))].sort().join(', ')}`;
    return [finding('REP-008', 'fail', { file: '', expected: '0', observed, evidence })];
}
function checkMainReport(request) {
    if (request['main-report'] !== '')
        return [];
    const expected = 'main-report: <name>.json';
    return [finding('REP-009', 'fail', { file: 'nx47.yml', expected, observed: 'main-report: ∅' })];
}
/** A bundle that a recipe has yet to make is unknown; one that nothing makes is missing. */
function checkBundle({ request, bundle }) {
    if (request.bundle === undefined || (bundle !== undefined && bundle.files.length > 0))
        return [];
    const answer = request.bundle.recipe === undefined ? 'fail' : 'unknown';
    return [
        finding('REP-010', answer, { file: request.bundle.path, expected: request.bundle.path, observed: '∅' }),
    ];
}

;// CONCATENATED MODULE: ./build/src/audit/repository/check-kernel.js






/** Rules MET-001 to MET-007 and MET-011 on kernel-metadata.json. */
function checkKernel(input) {
    const file = input.project.kernelMetadata.name;
    const read = readJson(input.project.kernelMetadata.bytes, kernel_metadata/* kernelMetadataSchema */.A);
    if ('problems' in read) {
        const findings = read.problems.map((observed) => finding('MET-001', 'fail', { file, expected: 'kernel-metadata.json', observed }));
        return { evaluated: ['MET-001'], findings };
    }
    const kernel = read.value;
    return {
        evaluated: ['MET-001', 'MET-002', 'MET-003', 'MET-004', 'MET-005', 'MET-006', 'MET-007', 'MET-011'],
        findings: [
            ...checkId(kernel, file),
            ...checkCode(kernel, input),
            ...checkSources(kernel, input),
            ...(kernel.enable_internet
                ? [
                    finding('MET-006', 'fail', {
                        file,
                        expected: 'enable_internet: false',
                        observed: 'enable_internet: true',
                    }),
                ]
                : []),
            ...checkKeys(read.raw, file),
        ],
    };
}
function checkId(kernel, file) {
    const id = splitId(kernel.id);
    if (id === undefined || id.slug.length < 5) {
        return [
            finding('MET-002', 'fail', { file, expected: 'owner/slug (a-z 0-9 -, ≥ 5)', observed: kernel.id }),
        ];
    }
    const slug = slugify(kernel.title);
    if (slug === id.slug)
        return [];
    const observed = `${kernel.title} → ${slug ?? '?'}`;
    return [finding('MET-003', slug === undefined ? 'unknown' : 'fail', { file, expected: id.slug, observed })];
}
const extensions = {
    notebook: ['.ipynb', '.irnb'],
    script: ['.py', '.r', '.rmd'],
};
function checkCode(kernel, { project }) {
    const { code } = project;
    const file = project.kernelMetadata.name;
    const expected = `${kernel.kernel_type}: ${extensions[kernel.kernel_type].join(' ')}`;
    if (code.bytes.byteLength === 0 || (0,posix_.basename)(code.name) !== (0,posix_.basename)(kernel.code_file)) {
        return [finding('MET-004', 'fail', { file, expected: kernel.code_file, observed: '∅' })];
    }
    const fits = extensions[kernel.kernel_type].includes((0,posix_.extname)(kernel.code_file).toLowerCase());
    return fits ? [] : [finding('MET-004', 'fail', { file, expected, observed: kernel.code_file })];
}
/** Without the source, the session starts without the dataset: nothing of the bundle is there. */
function checkSources(kernel, { project }) {
    if (project.datasetMetadata === undefined)
        return [];
    const dataset = readJson(project.datasetMetadata.bytes, kernel_metadata/* datasetMetadataSchema */.F);
    if ('problems' in dataset || kernel.dataset_sources.includes(dataset.value.id))
        return [];
    const file = project.kernelMetadata.name;
    const observed = `dataset_sources: ${kernel.dataset_sources.join(', ') || '∅'}`;
    return [finding('MET-005', 'fail', { file, expected: dataset.value.id, observed })];
}
const deciding = ['id_no', 'docker_image', 'docker_image_pinning_type', 'machine_shape'];
const flags = ['is_private', 'enable_gpu', 'enable_tpu', 'enable_internet'];
function checkKeys(raw, file) {
    if (!(0,strict_json/* isJsonObject */.O)(raw))
        return [];
    const present = deciding.filter((key) => Object.hasOwn(raw, key) && raw[key] !== null && raw[key] !== '');
    const asText = flags.filter((key) => Object.hasOwn(raw, key) && typeof raw[key] === 'string');
    return [
        ...present.map((key) => finding('MET-007', 'fail', { file, expected: `${key}: ∅`, observed: `${key}: ${String(raw[key])}` })),
        ...asText.map((key) => finding('MET-011', 'fail', {
            file,
            expected: `${key}: ${String(raw[key])}`,
            observed: `${key}: "${String(raw[key])}"`,
        })),
    ];
}

// EXTERNAL MODULE: ./build/src/model/manifest.js
var model_manifest = __webpack_require__(1158);
;// CONCATENATED MODULE: ./build/src/audit/repository/check-manifest.js





/** Rules REP-003 to REP-006: the bundle's own manifest, where there is one, equals the files beside it. */
function checkManifest({ bundle }) {
    const manifest = bundle?.files.find((file) => file.name === model_manifest/* bundleManifestName */.HQ);
    if (bundle === undefined || manifest === undefined)
        return { evaluated: [], findings: [] };
    const read = readJson(manifest.bytes, model_manifest/* bundleManifestSchema */.TO);
    if ('problems' in read)
        return { evaluated: ['REP-003'], findings: read.problems.map(check_manifest_invalid) };
    const invalidNames = checkNames(read.value);
    if (invalidNames.length > 0)
        return { evaluated: ['REP-003'], findings: invalidNames };
    return {
        evaluated: ['REP-003', 'REP-004', 'REP-005', 'REP-006'],
        findings: compare(read.value, bundle),
    };
}
function check_manifest_invalid(observed) {
    return finding('REP-003', 'fail', {
        file: model_manifest/* bundleManifestName */.HQ,
        expected: 'nx47.bundle-manifest/1',
        observed,
    });
}
function checkNames(manifest) {
    const seen = new Set();
    return manifest.files.flatMap(({ name }) => {
        const why = (0,safe_name/* unsafeName */.g)(name) ?? (name === model_manifest/* bundleManifestName */.HQ || seen.has(name) ? 'repeated' : undefined);
        seen.add(name);
        return why === undefined ? [] : [check_manifest_invalid(`${name}: ${why}`)];
    });
}
function compare(manifest, bundle) {
    const files = new Map(bundle.files.map((file) => [file.name, file]));
    const listed = new Set([model_manifest/* bundleManifestName */.HQ, ...manifest.files.map((entry) => entry.name)]);
    const extra = bundle.files.filter((file) => !listed.has(file.name));
    return [
        ...manifest.files.flatMap((entry) => compareEntry(entry, files.get(entry.name))),
        ...extra.map((file) => finding('REP-006', 'fail', {
            file: file.name,
            expected: '∅',
            observed: `${file.bytes.byteLength} bytes`,
        })),
    ];
}
function compareEntry(entry, file) {
    const expected = `${entry.bytes} bytes, sha256 ${entry.sha256}`;
    if (file === undefined)
        return [finding('REP-005', 'fail', { file: entry.name, expected, observed: '∅' })];
    const sha256 = (0,digest/* sha256Hex */.f)(file.bytes);
    if (sha256 === entry.sha256 && file.bytes.byteLength === entry.bytes)
        return [];
    const observed = `${file.bytes.byteLength} bytes, sha256 ${sha256}`;
    return [finding('REP-004', 'fail', { file: entry.name, expected, observed })];
}

;// CONCATENATED MODULE: ./build/src/audit/repository/check-notebook.js




/** nbformat 4, what the rules need of it. */
const notebookSchema = schemas/* looseObject */._H3({
    nbformat: schemas/* literal */.euz(4),
    metadata: schemas/* looseObject */._H3({ kernelspec: schemas/* looseObject */._H3({ name: schemas/* string */.YjP() }).optional() }).optional(),
    cells: schemas/* array */.YOg(schemas/* looseObject */._H3({ cell_type: schemas/* string */.YjP(), source: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]) })),
});
/** Rules NBK-001 to NBK-004 on the code that is pushed; a script counts as one cell. */
function checkNotebook(input) {
    const { code } = input.project;
    if (code.bytes.byteLength === 0)
        return { evaluated: [], findings: [] };
    if (!code.name.toLowerCase().endsWith('.ipynb')) {
        return { evaluated: ['NBK-002'], findings: checkCompilation(input, [1]) };
    }
    const read = readJson(code.bytes, notebookSchema);
    if ('problems' in read) {
        const findings = read.problems.map((observed) => finding('NBK-001', 'fail', { file: code.name, expected: 'nbformat 4', observed }));
        return { evaluated: ['NBK-001'], findings };
    }
    const cells = codeCells(read.value);
    const written = cells.flatMap((source, index) => (source.trim() === '' ? [] : [index + 1]));
    return {
        evaluated: ['NBK-001', 'NBK-002', 'NBK-003', 'NBK-004'],
        findings: [
            ...checkCompilation(input, written),
            ...checkKernelspec(read.value, code.name),
            ...checkPasted(cells, code.name),
        ],
    };
}
function codeCells(notebook) {
    return notebook.cells
        .filter((cell) => cell.cell_type === 'code')
        .map(({ source }) => (typeof source === 'string' ? source : source.join('')));
}
/** Only an interpreter of the runtime's minor version decides: `f"{d["a"]}"` compiles on 3.12 and not on 3.11. */
function checkCompilation({ project, profile, compilation }, cells) {
    const minor = /^\d+\.\d+/.exec(profile.python.version)?.[0] ?? '';
    const sameMinor = compilation.minor === minor;
    const failed = compilation.cells.filter((cell) => !cell.ok);
    const compiled = new Set(compilation.cells.map((cell) => cell.cell));
    const missing = cells.filter((cell) => !compiled.has(cell));
    const file = project.code.name;
    const undecided = sameMinor ? missing : cells.filter((cell) => !failed.some((one) => one.cell === cell));
    return [
        ...failed.map((cell) => compilationFinding(cell, file, sameMinor ? 'fail' : 'unknown', compilation.minor)),
        ...(undecided.length === 0
            ? []
            : [
                finding('NBK-002', 'unknown', {
                    file,
                    expected: `Python ${minor}`,
                    observed: `Python ${compilation.minor || '∅'}`,
                    evidence: undecided.map((cell) => `cell ${cell}`),
                }),
            ]),
    ];
}
function compilationFinding(cell, file, answer, minor) {
    return finding('NBK-002', answer, {
        file,
        ...(cell.line > 0 ? { line: cell.line } : {}),
        expected: `Python ${minor}`,
        observed: `cell ${cell.cell}, line ${cell.line}: ${cell.error}`,
        evidence: [`cell ${cell.cell}`, `line ${cell.line}`],
    });
}
function checkKernelspec(notebook, file) {
    const name = notebook.metadata?.kernelspec?.name;
    if (name === undefined || name === 'python3')
        return [];
    return [finding('NBK-003', 'fail', { file, expected: 'python3', observed: name })];
}
/** Such a cell compiles where it holds no `null` or `true`, and then fails, or does nothing at all. */
function checkPasted(cells, file) {
    return cells.flatMap((source, index) => {
        if (!holdsNotebook(source))
            return [];
        const observed = `cell ${index + 1}: {"cells": …, "nbformat": …}`;
        return [
            finding('NBK-004', 'fail', { file, expected: 'Python', observed, evidence: [`cell ${index + 1}`] }),
        ];
    });
}
function holdsNotebook(source) {
    if (!source.trimStart().startsWith('{'))
        return false;
    try {
        const value = (0,strict_json/* parseStrictJson */.R)(new TextEncoder().encode(source));
        return (0,strict_json/* isJsonObject */.O)(value) && Object.hasOwn(value, 'cells') && Object.hasOwn(value, 'nbformat');
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/audit/repository/check-secrets.js

/** Rules SEC-001 to SEC-003: Kaggle credentials anywhere in project and bundle. The value is never in a finding. */
function checkSecrets(input) {
    const findings = scannedFiles(input).flatMap((file) => {
        // One character a byte: credentials are ASCII, and no encoding of the rest can hide them or fail.
        const text = Buffer.from(file.bytes).toString('latin1');
        return scan(text).map(({ rule, line, kind }) => finding(rule, 'fail', { file: file.name, line, expected: '∅', observed: kind }));
    });
    return { evaluated: ['SEC-001', 'SEC-002', 'SEC-003'], findings };
}
/** Quotes may be escaped once more, as in a notebook's JSON. */
const key32 = String.raw `\\?["']([0-9a-f]{32})\\?["']`;
const check_secrets_named = (name) => String.raw `\\?["']${name}\\?["']\s*:\s*`;
/** The first group is the secret. */
const patterns = [
    { rule: 'SEC-001', kind: 'KGAT_…', pattern: /KGAT_([0-9A-Za-z_-]{20,})/g },
    {
        rule: 'SEC-002',
        kind: '{"username": …, "key": …}',
        pattern: new RegExp(`${check_secrets_named('key')}${key32}`, 'gi'),
    },
    {
        rule: 'SEC-003',
        kind: 'KAGGLE_KEY=…',
        pattern: /KAGGLE_KEY(?:\\?["'\])])*\s*[:=,]\s*(?:\\?["'])?([0-9a-f]{32})(?![0-9a-z])/gi,
    },
];
const largest = 1 << 20;
function scannedFiles({ project, bundle }) {
    const small = (bundle?.files ?? []).filter((file) => file.bytes.byteLength <= largest && !file.bytes.includes(0));
    const metadata = project.datasetMetadata === undefined ? [] : [project.datasetMetadata];
    const all = [...project.texts, project.code, project.kernelMetadata, ...metadata, ...small];
    return [...new Map(all.map((file) => [file.name, file])).values()];
}
function scan(text) {
    return patterns.flatMap(({ rule, kind, pattern }) => [...text.matchAll(pattern)]
        .filter((match) => !isPlaceholder(match[1] ?? '') && (rule !== 'SEC-002' || namesUser(text, match.index)))
        .map((match) => ({ rule, kind, line: lineAt(text, match.index) })));
}
/** `KGAT_xxxxxxxxxxxxxxxxxxxxxxxx` and `000…0` are how documentation writes a key. */
function isPlaceholder(secret) {
    return new Set(secret.toLowerCase()).size <= 3;
}
/** A key of 32 digits is Kaggle's where a user name stands beside it; alone it may be any digest. */
function namesUser(text, at) {
    return /\\?["']username\\?["']\s*:/i.test(text.slice(Math.max(0, at - 300), at + 300));
}
function lineAt(text, at) {
    return text.slice(0, at).split('\n').length;
}

;// CONCATENATED MODULE: ./build/src/audit/audit.js











const families = [
    checkWheels,
    checkClosure,
    checkLibraries,
    checkFiles,
    checkManifest,
    checkKernel,
    checkDataset,
    checkNotebook,
    checkSecrets,
];
/**
 * Every rule of the request's packs over these facts. The same facts give the same findings, in the same order.
 * What a foreign file says never throws: it is a finding. A rule whose subject is not there is not in `rulesRun`.
 */
function audit(input) {
    const facts = withoutBundle(input);
    const checked = families.map((check) => check(facts));
    const inPacks = (rule) => input.request.packs.includes(rules[rule].pack);
    const evaluated = new Set(checked.flatMap((one) => one.evaluated).filter(inPacks));
    const names = evaluated;
    return {
        profile: input.profile.id,
        findings: checked.flatMap((one) => one.findings.filter(({ rule }) => names.has(rule))).sort(byPlace),
        rulesRun: [...evaluated].sort(),
    };
}
/** Without a bundle only the question whether the configured library is there can be put. */
function checkLibraries(input) {
    const all = Object.keys(nativeRules).filter((rule) => Object.hasOwn(nativeRules, rule));
    const unbuilt = all.filter((rule) => rule === 'ELF-001' && input.request.native !== undefined);
    return { evaluated: input.bundle === undefined ? unbuilt : all, findings: checkNative(input) };
}
/** A project that configures no bundle has an empty one: whatever it requires of it is then missing. */
function withoutBundle(input) {
    const needless = input.bundle !== undefined || input.request.bundle !== undefined;
    return needless ? input : { ...input, bundle: { path: '', files: [] } };
}
function byPlace(left, right) {
    const [one, other] = [left, right].map((finding) => [
        finding.rule,
        finding.file,
        String(finding.line ?? 0).padStart(9, '0'),
        finding.observed,
        finding.expected,
    ].join('\n'));
    if (one === undefined || other === undefined || one === other)
        return 0;
    return one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/src/model/finding.js


/** `error` blocks (when its answer is not ok), `warning` is reported, `note` informs. */
const severitySchema = schemas/* enum */.k5n(['error', 'warning', 'note']);
/**
 * What an audit rule says of one place. Only `fail` and `unknown` answers are kept as findings; a rule that
 * looked and found nothing wrong is in `Audit.rulesRun`. The sentences (why, fix) come from `text/` by rule id;
 * `expected` and `observed` are data of the case (tags, versions, symbols), readable in any language.
 */
const findingSchema = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP().regex(/^(WHL|DEP|ELF|REP|NBK|MET|SEC|PRE)-\d{3}$/),
    severity: severitySchema,
    answer: answer/* answerSchema */.U,
    /** Path inside the project, bundle or notebook, with '/'; '' when it is about the whole. */
    file: schemas/* string */.YjP(),
    line: schemas/* number */.aig().int().positive().optional(),
    expected: schemas/* string */.YjP(),
    observed: schemas/* string */.YjP(),
    /** Machine-readable proof: unresolved symbols, chains of requirements, digests. */
    evidence: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/** The answer of one whole audit against one runtime profile. */
const auditSchema = schemas/* strictObject */.rej({
    profile: schemas/* string */.YjP(),
    findings: schemas/* array */.YOg(findingSchema),
    /** Every rule that was evaluated, sorted. */
    rulesRun: schemas/* array */.YOg(schemas/* string */.YjP()),
});

// EXTERNAL MODULE: ./build/src/model/profile.js
var model_profile = __webpack_require__(6246);
;// CONCATENATED MODULE: ./build/src/model/audit-record.js




/** The audit before publication: against the profile that blocks, and in a rehearsal against Kaggle's beside it. */
const auditBeforeSchema = schemas/* strictObject */.rej({
    before: auditSchema,
    beside: auditSchema.optional(),
    compilation: compilationSchema,
    profile: model_profile/* runtimeProfileSchema */.TG,
});

// EXTERNAL MODULE: ./build/src/model/request.js
var request = __webpack_require__(8554);
// EXTERNAL MODULE: ./build/src/notebook/cells.js
var notebook_cells = __webpack_require__(8930);
// EXTERNAL MODULE: ./build/src/notebook/imports.js
var imports = __webpack_require__(6385);
// EXTERNAL MODULE: ./build/src/profile/local.js
var profile_local = __webpack_require__(2288);
// EXTERNAL MODULE: ./build/src/profile/parse.js + 1 modules
var profile_parse = __webpack_require__(99);
// EXTERNAL MODULE: ./build/src/survey/choose-interpreter.js
var choose_interpreter = __webpack_require__(9900);
;// CONCATENATED MODULE: ./build/macros/audit-project.js














const audit_project_inputSchema = schemas/* strictObject */.rej({
    settings: request/* requestSchema */.TF,
    target: schemas/* enum */.k5n(['kaggle', 'rehearsal']),
    project: projectFactsSchema,
    bundle: bundleFactsSchema.optional(),
    /** The interpreter of the session in a rehearsal, and what compiles the cells; absent = none on this machine. */
    interpreter: schemas/* strictObject */.rej({ executable: schemas/* string */.YjP(), version: schemas/* string */.YjP() }).optional(),
});
/** Every rule over the surveyed facts. Against Kaggle the configured profile blocks; in a rehearsal the session's own. */
const auditProject = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: audit_project_inputSchema,
    OUTPUT_SCHEMA: auditBeforeSchema,
    ALLOWLIST: { reads: ['project', 'bundle', 'assets', 'interpreter'], writes: [], commands: ['python'] },
    RISKS: ['a profile derived from public sources can be older than the image that Kaggle runs'],
    EVIDENCE_REQUIRED: ['checksum', 'command'],
    plan: async ({ settings, interpreter }) => ({
        goal: `audit project and bundle against ${settings.profile}`,
        commands: ['audit', ...(interpreter === undefined ? [] : [`${interpreter.executable} compile_cells.py`])],
        touches: [],
    }),
    execute: async (input, tools) => {
        const wanted = await shippedProfile(input.settings.profile, tools);
        const compilation = await compileCells(input, tools);
        const facts = { request: input.settings, project: input.project, bundle: input.bundle, compilation };
        if (input.target === 'kaggle') {
            return { before: audit({ ...facts, profile: wanted }), compilation, profile: wanted };
        }
        const local = await probeLocal(input, wanted, tools);
        return {
            before: audit({ ...facts, profile: local }),
            beside: audit({ ...facts, profile: wanted }),
            compilation,
            profile: local,
        };
    },
    verify: async (output, input) => {
        const again = audit({
            request: input.settings,
            project: input.project,
            bundle: input.bundle,
            compilation: output.compilation,
            profile: output.profile,
        });
        const same = JSON.stringify(again) === JSON.stringify(output.before);
        return {
            answer: same ? 'ok' : 'fail',
            asked: 'the same facts give the same findings a second time',
            observed: [output.before, ...(output.beside === undefined ? [] : [output.beside])]
                .map(summed)
                .join('; '),
            short: [output.before, ...(output.beside === undefined ? [] : [output.beside])]
                .map((one) => `${one.profile} ${auditAnswer(one)}`)
                .join(' · '),
            evidence: [
                { kind: 'checksum', ref: 'findings', sha256: (0,digest/* sha256Hex */.f)(JSON.stringify(output.before)) },
                { kind: 'command', ref: 'compile', sha256: (0,digest/* sha256Hex */.f)(JSON.stringify(output.compilation)) },
            ],
        };
    },
    critique: critiqueByCheck,
};
/** One audit in a few words: `ok against local-3.12.1 (46 rules, 0 findings)`. */
function summed(one) {
    return `${auditAnswer(one)} against ${one.profile} (${one.rulesRun.length} rules, ${one.findings.length} findings)`;
}
async function shippedProfile(name, tools) {
    const text = await tools.assets.profile(name);
    if (text === undefined)
        throw new model_failure/* Failure */.HR('PROFILE_UNKNOWN', { profile: name });
    return (0,profile_parse/* parseProfile */.j)(new TextEncoder().encode(text));
}
const compiledSchema = schemas/* array */.YOg(compilationSchema.unwrap().shape.cells.unwrap().element);
// No interpreter, or one that can't answer, leaves the cells uncompiled: the audit then says unknown.
async function compileCells({ project, interpreter }, tools) {
    if (interpreter === undefined)
        return { minor: '', cells: [] };
    const cells = readableCells(project.code.bytes).map(({ cell, source }) => ({
        cell,
        source: (0,notebook_cells/* maskMagics */.l)(source),
    }));
    const argv = [interpreter.executable, '-I', '-B', tools.assets.kitPath('compile_cells.py')];
    const answer = await tools.shell.run({ argv, input: JSON.stringify(cells), deadlineSeconds: 60 });
    if (answer.status !== 0)
        return { minor: '', cells: [] };
    return { minor: (0,choose_interpreter/* minorOf */.H)(interpreter.version), cells: compiledSchema.parse(JSON.parse(answer.stdout)) };
}
function readableCells(code) {
    try {
        return (0,notebook_cells/* codeCells */.v)(code);
    }
    catch {
        return [];
    }
}
async function probeLocal(input, wanted, tools) {
    const { interpreter } = input;
    if (interpreter === undefined)
        throw new model_failure/* Failure */.HR('PYTHON_MISSING', { minor: (0,choose_interpreter/* minorOf */.H)(wanted.python.version), command: '' });
    const argv = [interpreter.executable, '-I', '-B', tools.assets.kitPath('runtime_profile.py')];
    const answer = await tools.shell.run({ argv, deadlineSeconds: 60 });
    if (answer.status !== 0)
        throw new model_failure/* Failure */.HR('PYTHON_BROKEN', {
            python: interpreter.executable,
            why: answer.stderr.slice(-400),
        });
    const probed = (0,profile_parse/* parseProfile */.j)(new TextEncoder().encode(answer.stdout));
    const modules = (0,imports/* importedModules */.i)(readableCells(input.project.code.bytes).map(({ source }) => source));
    return (0,profile_local/* localProfile */.$)(probed, wanted, modules);
}

;// CONCATENATED MODULE: ./build/macros/audit-run.js









const audit_run_inputSchema = schemas/* strictObject */.rej({
    settings: request/* requestSchema */.TF,
    project: projectFactsSchema,
    bundle: bundleFactsSchema.optional(),
    compilation: compilationSchema,
    /** nx47_runtime_profile.json as the session left it. */
    captured: fileBytesSchema,
});
const audit_run_outputSchema = schemas/* strictObject */.rej({ after: auditSchema });
/** The audit again, on the runtime facts that the kit captured in the session: the only one that counts. */
const auditRun = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: audit_run_inputSchema,
    OUTPUT_SCHEMA: audit_run_outputSchema,
    ALLOWLIST: { reads: ['assets'], writes: [], commands: [] },
    RISKS: [
        'the captured profile comes from inside the session: it is bound to the run by digest and nonce only',
    ],
    EVIDENCE_REQUIRED: ['checksum'],
    plan: async ({ captured }) => ({
        goal: "audit again on the session's own facts",
        commands: [`audit against ${captured.name}`],
        touches: [],
    }),
    execute: async (input) => ({ after: auditAgain(input) }),
    verify: async ({ after }, input) => ({
        answer: JSON.stringify(auditAgain(input)) === JSON.stringify(after) ? 'ok' : 'fail',
        asked: 'the same facts give the same findings a second time',
        observed: `${after.rulesRun.length} rules, ${after.findings.length} findings against ${after.profile}`,
        short: `${after.profile} ${auditAnswer(after)}`,
        evidence: [
            { kind: 'checksum', ref: input.captured.name, sha256: (0,digest/* sha256Hex */.f)(input.captured.bytes) },
            { kind: 'checksum', ref: 'findings', sha256: (0,digest/* sha256Hex */.f)(JSON.stringify(after)) },
        ],
    }),
    critique: critiqueByCheck,
};
function auditAgain({ settings, project, bundle, compilation, captured }) {
    return audit({ request: settings, project, bundle, compilation, profile: (0,profile_parse/* parseProfile */.j)(captured.bytes) });
}

;// CONCATENATED MODULE: ./build/src/survey/bundle-manifest.js


/** The manifest of these files: sorted by name, itself left out, no data of a run. */
function bundleManifest(bundle) {
    const files = bundle.files
        .filter((file) => file.name !== model_manifest/* bundleManifestName */.HQ)
        .map((file) => ({ name: file.name, bytes: file.bytes.length, sha256: (0,digest/* sha256Hex */.f)(file.bytes) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    return { schema: 'nx47.bundle-manifest/1', files };
}
/** The manifest as the bytes that lie in the bundle: indented JSON with a final newline. */
function manifestText(manifest) {
    return `${JSON.stringify(manifest, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/src/survey/read-bundle.js
/**
 * The bundle folder read into memory, or undefined when it is absent or empty. `path` is absolute, `shown` the path
 * that findings name. Symbolic links are left out: Kaggle drops them on upload, so they provide nothing.
 */
async function readBundle(path, shown, files) {
    if (!(await files.exists(path)))
        return undefined;
    const entries = (await files.list(path)).filter((entry) => entry.kind === 'file');
    if (entries.length === 0)
        return undefined;
    const read = entries.map(async (entry) => ({
        name: entry.path,
        bytes: await files.read(`${path}/${entry.path}`),
    }));
    return { path: shown, files: await Promise.all(read) };
}

;// CONCATENATED MODULE: ./build/macros/build-bundle.js








const build_bundle_inputSchema = schemas/* strictObject */.rej({
    recipe: request/* recipeSchema */.GW,
    interpreter: schemas/* strictObject */.rej({ executable: schemas/* string */.YjP(), version: schemas/* string */.YjP() }),
    glibc: schemas/* string */.YjP(),
    /** Name of the bundle folder inside the project: never copied into the private copy. */
    bundleFolder: schemas/* string */.YjP(),
});
const build_bundle_outputSchema = schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), files: schemas/* number */.aig().int().positive() });
/** Makes the bundle by the project's recipe, beside, and puts it in place whole, with its manifest. */
const buildBundle = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: build_bundle_inputSchema,
    OUTPUT_SCHEMA: build_bundle_outputSchema,
    ALLOWLIST: {
        reads: ['project', 'interpreter', 'package-index'],
        writes: ['state-folder', 'bundle', 'user-commands'],
        commands: ['<user>'],
    },
    RISKS: [
        "runs the recipe's commands with the user's rights",
        'never over an existing bundle: a folder with content is audited as it is',
    ],
    EVIDENCE_REQUIRED: ['checksum'],
    plan: async (input, tools) => ({
        goal: 'make the bundle by the recipe of nx47.yml',
        commands: [...wheelsLine(input), ...input.recipe.commands.map((argv) => argv.join(' '))],
        touches: [tools.paths.bundle],
    }),
    execute: async (input, tools) => {
        const work = `${tools.paths.state}/build-${tools.randomHex(6)}`;
        try {
            return await build(input, work, tools);
        }
        finally {
            await tools.files.remove(work);
        }
    },
    verify: async (output, _input, tools) => {
        const bundle = await readBundle(output.path, 'bundle', tools.files);
        const kept = bundle?.files.find((file) => file.name === model_manifest/* bundleManifestName */.HQ)?.bytes;
        const expected = bundle === undefined ? '' : manifestText(bundleManifest(bundle));
        const equal = kept !== undefined && new TextDecoder().decode(kept) === expected;
        return {
            answer: equal ? 'ok' : 'fail',
            asked: 'the files in place equal their manifest',
            observed: `${output.files} files in ${output.path}`,
            evidence: [
                {
                    kind: 'checksum',
                    ref: model_manifest/* bundleManifestName */.HQ,
                    sha256: await tools.files.hash(`${output.path}/${model_manifest/* bundleManifestName */.HQ}`),
                },
            ],
        };
    },
    critique: critiqueByCheck,
};
function wheelsLine({ recipe, interpreter }) {
    return recipe.requirements === undefined
        ? []
        : [`pip download -r ${requirementsFor(recipe.requirements, interpreter.version)}`];
}
function requirementsFor(pattern, version) {
    return pattern.replaceAll('{minor}', (0,choose_interpreter/* minorOf */.H)(version).replace('.', ''));
}
async function build(input, work, tools) {
    const staging = `${work}/bundle`;
    const project = `${work}/project`;
    await tools.files.makeFolder(staging);
    await copyProject(project, input.bundleFolder, tools);
    await addWheels(input, staging, tools);
    for (const argv of input.recipe.commands) {
        await runRecipeCommand(argv.map((word) => fill(word, staging, input)), project, tools);
    }
    for (const [name, path] of Object.entries(input.recipe.files)) {
        await tools.files.copy(`${project}/${path}`, `${staging}/${name}`);
    }
    const bundle = await readBundle(staging, 'bundle', tools.files);
    if (bundle === undefined)
        throw new model_failure/* Failure */.HR('RECIPE_FAILED', { command: 'recipe', why: 'it made no file' });
    await tools.files.write(`${staging}/${model_manifest/* bundleManifestName */.HQ}`, manifestText(bundleManifest(bundle)));
    await tools.files.remove(tools.paths.bundle);
    await tools.files.rename(staging, tools.paths.bundle);
    return { path: tools.paths.bundle, files: bundle.files.length + 1 };
}
function fill(word, staging, input) {
    return word.replaceAll('{staging}', staging).replaceAll('{python}', input.interpreter.executable);
}
async function copyProject(to, bundleFolder, tools) {
    const skip = ['.git', '.nx47', 'node_modules', '__pycache__'];
    await tools.files.makeFolder(to);
    const entries = await tools.files.list(tools.paths.root, skip);
    for (const entry of entries) {
        if (entry.path === bundleFolder || entry.path.startsWith(`${bundleFolder}/`))
            continue;
        if (entry.kind === 'folder')
            await tools.files.makeFolder(`${to}/${entry.path}`);
        if (entry.kind === 'file')
            await tools.files.copy(`${tools.paths.root}/${entry.path}`, `${to}/${entry.path}`);
    }
}
async function addWheels(input, staging, tools) {
    if (input.recipe.requirements === undefined)
        return;
    const file = `${tools.paths.root}/${requirementsFor(input.recipe.requirements, input.interpreter.version)}`;
    if (!(await tools.files.exists(file)))
        throw new model_failure/* Failure */.HR('FILE_UNREADABLE', { file, why: 'missing' });
    const folder = await tools.wheels.download(file, input.interpreter, input.glibc);
    for (const entry of await tools.files.list(folder)) {
        if (entry.path.endsWith('.whl'))
            await tools.files.copy(`${folder}/${entry.path}`, `${staging}/${entry.path}`);
    }
}
async function runRecipeCommand(argv, cwd, tools) {
    const answer = await tools.shell.run({ argv, cwd, deadlineSeconds: 900 });
    if (answer.status === 0)
        return;
    // Redacted before it is cut: half a secret has no form to be known by.
    const why = tools.redact((answer.stderr || answer.stdout).trim()).slice(-600);
    const command = tools.redact(argv.join(' '));
    throw new model_failure/* Failure */.HR('RECIPE_FAILED', { command, why: answer.timedOut ? 'timeout' : why });
}

;// CONCATENATED MODULE: ./build/src/model/precheck.js


const refSchema = schemas/* strictObject */.rej({ owner: schemas/* string */.YjP(), slug: schemas/* string */.YjP() });
/** One row of the pre-checks, as a schema for macros. */
const precheckRowSchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(),
    command: schemas/* string */.YjP(),
    answer: answer/* answerSchema */.U,
    observed: schemas/* string */.YjP(),
    evidence: schemas/* string */.YjP(),
});

;// CONCATENATED MODULE: ./build/macros/check-access.js





const check_access_inputSchema = schemas/* strictObject */.rej({
    kernelRef: refSchema,
    kind: schemas/* enum */.k5n(['notebook', 'script']),
    datasetRef: refSchema.optional(),
});
const check_access_outputSchema = schemas/* strictObject */.rej({
    username: schemas/* string */.YjP(),
    rows: schemas/* array */.YOg(precheckRowSchema),
    /** Current version of the dataset on the service; 0 when it does not exist yet. */
    datasetVersion: schemas/* number */.aig().int().nonnegative(),
});
/** Who we are, whether both ids are ours, and whether dataset and kernel can be read: seed 001 §1, without the client. */
const checkAccess = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: check_access_inputSchema,
    OUTPUT_SCHEMA: check_access_outputSchema,
    ALLOWLIST: { reads: ['kaggle'], writes: [], commands: [] },
    RISKS: ['a kernel that is not ours is answered like one that does not exist'],
    EVIDENCE_REQUIRED: ['answer'],
    plan: async ({ kernelRef, datasetRef }) => ({
        goal: 'prove the credentials and read what the service has',
        commands: [
            'IntrospectToken | Hello',
            ...(datasetRef === undefined
                ? []
                : [`GetDataset ${datasetRef.owner}/${datasetRef.slug}`, 'ListDatasetFiles']),
            `GetKernel ${kernelRef.owner}/${kernelRef.slug}`,
        ],
        touches: [],
    }),
    execute: async (input, tools) => {
        const { username } = await tools.kaggle.identify();
        const owner = ownerRow(username, input);
        if (owner.answer !== 'ok')
            return { username, rows: [owner], datasetVersion: 0 };
        const dataset = await datasetRow(input, tools);
        const kernel = await kernelRow(input, tools);
        return { username, rows: [owner, ...dataset.rows, kernel], datasetVersion: dataset.version };
    },
    verify: async (output) => ({
        answer: output.rows.every((row) => row.evidence !== '') ? 'ok' : 'fail',
        asked: 'every row rests on an answer of the service',
        observed: output.rows.map((row) => `${row.id}=${row.answer}`).join(' '),
        short: output.username,
        evidence: [{ kind: 'answer', ref: 'access', sha256: (0,digest/* sha256Hex */.f)(JSON.stringify(output.rows)) }],
    }),
    critique: critiqueByCheck,
};
function ownerRow(username, { kernelRef, datasetRef }) {
    const owners = [kernelRef.owner, ...(datasetRef === undefined ? [] : [datasetRef.owner])];
    const ours = owners.every((owner) => owner === username);
    const observed = ours ? username : `${username} ≠ ${owners.join(', ')}`;
    return {
        id: 'identity',
        command: 'IntrospectToken | Hello',
        answer: ours ? 'ok' : 'fail',
        observed,
        evidence: 'answer:identity',
    };
}
async function datasetRow({ datasetRef }, tools) {
    if (datasetRef === undefined)
        return { rows: [], version: 0 };
    const command = `datasets files ${datasetRef.owner}/${datasetRef.slug}`;
    const view = await tools.kaggle.viewDataset(datasetRef);
    if (view === undefined) {
        return {
            rows: [
                { id: 'dataset-files', command, answer: 'ok', observed: '∅ → create', evidence: 'answer:GetDataset' },
            ],
            version: 0,
        };
    }
    const files = await tools.kaggle.listDatasetFiles(datasetRef, view.currentVersion);
    const observed = `v${view.currentVersion}, ${files.length} files`;
    return {
        rows: [{ id: 'dataset-files', command, answer: 'ok', observed, evidence: 'answer:ListDatasetFiles' }],
        version: view.currentVersion,
    };
}
async function kernelRow({ kernelRef, kind }, tools) {
    const command = `kernels status ${kernelRef.owner}/${kernelRef.slug}`;
    const row = { id: 'kernel-status', command, evidence: 'answer:GetKernel' };
    const view = await tools.kaggle.viewKernel(kernelRef);
    if (view === undefined)
        return { ...row, answer: 'ok', observed: '∅ → create' };
    if (view.kind !== '' && view.kind !== kind) {
        return { ...row, answer: 'fail', observed: `kernel_type ${view.kind} ≠ ${kind}` };
    }
    const session = await sessionStatus(kernelRef, view.currentVersion, tools);
    if (session === 'running' || session === 'queued')
        throw new model_failure/* Failure */.HR('KERNEL_BUSY', { kernel: kernelRef.slug, status: session });
    return { ...row, answer: 'ok', observed: `v${view.currentVersion} ${session}` };
}
// A kernel that was saved and never run has no session.
async function sessionStatus(ref, version, tools) {
    try {
        return (await tools.kaggle.kernelSession(ref, version)).status;
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR && (error.code === 'KAGGLE_NOT_FOUND' || error.code === 'KAGGLE_DENIED'))
            return 'no session';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/macros/collect.js







const collect_inputSchema = schemas/* strictObject */.rej({ ref: refSchema, version: schemas/* number */.aig().int().positive() });
const maxFiles = 500;
/** Downloads every output and the log of exactly this kernel version, below the session's evidence. */
const collect = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: collect_inputSchema,
    OUTPUT_SCHEMA: collectedRunSchema,
    ALLOWLIST: { reads: ['kaggle'], writes: ['session-folder'], commands: [] },
    RISKS: ['names come from outside: a name that leaves its folder is refused, nothing is written for it'],
    // A run may leave no file: that is the judge's to refuse, on the log.
    EVIDENCE_REQUIRED: ['log'],
    plan: async ({ ref, version }, tools) => ({
        goal: `download the log and every output of version ${version}`,
        commands: [`ListKernelSessionOutput ${ref.owner}/${ref.slug} v${version}`, 'GET each file'],
        touches: [`${tools.paths.session}/evidence`],
    }),
    execute: async ({ ref, version }, tools) => {
        const output = await tools.kaggle.listKernelOutput(ref, version);
        refuseUnsafe(output.files.map((file) => file.name));
        const folder = `${tools.paths.session}/evidence/outputs`;
        await tools.files.makeFolder(folder);
        const files = [];
        for (const file of output.files) {
            tools.presenter.show({
                kind: 'transfer',
                name: file.name,
                done: files.length,
                total: output.files.length,
            });
            const bytes = await tools.kaggle.downloadOutput(file);
            await tools.files.makeFolder(`${folder}/${file.name.split('/').slice(0, -1).join('/')}`);
            await tools.files.write(`${folder}/${file.name}`, bytes);
            files.push({ name: file.name, bytes });
        }
        await tools.files.write(`${tools.paths.session}/evidence/kernel.log`, output.log);
        return { files, rawLog: output.log, log: output.records };
    },
    verify: async (collected, _input, tools) => {
        const folder = `${tools.paths.session}/evidence`;
        const changed = [];
        for (const file of collected.files) {
            if ((await tools.files.hash(`${folder}/outputs/${file.name}`)) !== (0,digest/* sha256Hex */.f)(file.bytes))
                changed.push(file.name);
        }
        return {
            answer: changed.length === 0 ? 'ok' : 'fail',
            asked: 'every downloaded file lies on disk as it was received',
            observed: `${collected.files.length} files, log of ${collected.log.length} records${changed.length > 0 ? `; changed: ${changed.join(', ')}` : ''}`,
            evidence: [
                ...collected.files.map((file) => ({
                    kind: 'file',
                    ref: `evidence/outputs/${file.name}`,
                    sha256: (0,digest/* sha256Hex */.f)(file.bytes),
                })),
                { kind: 'log', ref: 'evidence/kernel.log', sha256: (0,digest/* sha256Hex */.f)(collected.rawLog) },
            ],
        };
    },
    critique: (subject) => {
        const basic = critiqueByCheck(subject);
        if (subject.kind === 'plan' || subject.output.files.length > 0)
            return basic;
        return { accepted: basic.accepted, remarks: [...basic.remarks, 'the run left no output file'] };
    },
};
function refuseUnsafe(names) {
    if (names.length > maxFiles)
        throw new model_failure/* Failure */.HR('OUTPUT_TOO_MANY', { files: names.length, most: maxFiles });
    const folded = new Map();
    for (const name of names) {
        const why = (0,safe_name/* unsafeName */.g)(name) ?? (folded.has(name.toLowerCase()) ? 'same name as another' : undefined);
        if (why !== undefined)
            throw new model_failure/* Failure */.HR('OUTPUT_NAME_UNSAFE', { name: (0,safe_name/* showForeign */.Q)(name), why });
        folded.set(name.toLowerCase(), name);
    }
}

// EXTERNAL MODULE: ./build/src/model/verdict.js
var model_verdict = __webpack_require__(3538);
// EXTERNAL MODULE: ./build/src/model/kernel-outputs.js
var kernel_outputs = __webpack_require__(1821);
;// CONCATENATED MODULE: ./build/src/gate/condition.js
/** `ok` when the two texts are equal, else `fail`. */
function equal(expected, observed, evidence) {
    return judgement(expected === observed ? 'ok' : 'fail', expected, observed, evidence);
}
/** What a condition says, as it goes into the verdict. */
function judgement(answer, expected, observed, evidence) {
    return { answer, expected, observed, evidence: [...evidence] };
}
/** Nothing to conclude from yet: the run did not come that far. */
function notReached(expected) {
    return judgement('unknown', expected, 'not reached', []);
}
/** Judges a value that could be read; what the run had to leave and did not is a failure. */
function judgeRead(read, source, judgeValue) {
    const evidence = [outputEvidence(source.name)];
    if (read.state === 'not-collected')
        return notReached(source.expected);
    if (read.state === 'absent')
        return judgement('fail', source.expected, `absent: ${source.name}`, evidence);
    if (read.state === 'unreadable') {
        return judgement('fail', source.expected, `unreadable: ${source.name}: ${read.why}`, evidence);
    }
    return judgeValue(read.value, evidence);
}
/** Evidence id of an output of the run. */
function outputEvidence(name) {
    return `output:${name}`;
}
/** `event:<step>` of the last run of that macro, when its own post-check was answered ok. */
function stepEvidence(facts, macro) {
    const step = facts.step(macro);
    return step?.state === 'DONE' && step.checkAnswer === 'ok' ? [`event:${step.step}`] : [];
}
/** Settings that ask for a bundle: the pack nx47 always, core when one is configured. */
function asksBundle(settings) {
    return settings.packs.includes('nx47') || settings.bundle !== undefined || settings.dataset !== undefined;
}
/** Settings that ask for the user's own main report. */
function asksMainReport(settings) {
    return settings.packs.includes('nx47') || settings['main-report'] !== '';
}
/** Settings that ask for a native library. */
function asksNative(settings) {
    return settings.packs.includes('nx47') || settings.native !== undefined;
}

;// CONCATENATED MODULE: ./build/src/gate/conditions-before.js


/** What had to hold before the session could start (acceptance C), in the order of the run. */
const conditionsBefore = [
    { id: 'GATE-001', pack: 'core', scope: 'both', judge: judgePrechecks },
    { id: 'GATE-002', pack: 'core', scope: 'both', judge: judgeAuditBefore },
    { id: 'GATE-003', pack: 'core', scope: 'both', applies: asksBundle, judge: judgeDataset },
    { id: 'GATE-004', pack: 'core', scope: 'both', judge: judgePush },
    { id: 'GATE-005', pack: 'core', scope: 'both', applies: asksBundle, judge: judgeSources },
    { id: 'GATE-006', pack: 'core', scope: 'both', judge: judgeSource },
];
function judgePrechecks({ dossier: { prechecks } }) {
    const expected = 'every row: ok';
    if (prechecks.length === 0)
        return notReached(expected);
    const bad = prechecks.find((row) => row.answer === 'fail') ?? prechecks.find((row) => row.answer !== 'ok');
    if (bad !== undefined) {
        const observed = `${bad.id}: ${bad.answer}: ${bad.observed}`;
        return judgement(bad.answer, expected, observed, [bad.evidence].filter(isNamed));
    }
    const evidence = prechecks.map((row) => row.evidence).filter(isNamed);
    // One row without evidence leaves the whole unproven.
    const proven = evidence.length === prechecks.length;
    return judgement('ok', expected, `${prechecks.length} ok`, proven ? [...new Set(evidence)] : []);
}
function judgeAuditBefore(facts) {
    const audit = facts.dossier.auditBefore;
    const expected = '0 error findings';
    if (audit === undefined || audit.rulesRun.length === 0)
        return notReached(expected);
    const failed = blocking(audit).filter((finding) => finding.answer === 'fail');
    // A derived profile can't know everything: only the audit after the run must answer every rule.
    if (failed.length > 0)
        return judgement('fail', expected, showFindings(failed), findingEvidence(failed));
    return judgement('ok', expected, `${audit.profile}: ${audit.rulesRun.length} rules`, stepEvidence(facts, 'audit'));
}
/** The audit after the run, on the facts that the kit captured: every rule must be answered, and ok. */
function judgeAuditAfter(facts) {
    const audit = facts.dossier.auditAfter;
    const expected = '0 error findings, 0 unknown';
    if (audit === undefined || audit.rulesRun.length === 0)
        return notReached(expected);
    const failed = blocking(audit).filter((finding) => finding.answer === 'fail');
    const unknown = blocking(audit).filter((finding) => finding.answer === 'unknown');
    if (failed.length > 0)
        return judgement('fail', expected, showFindings(failed), findingEvidence(failed));
    if (unknown.length > 0)
        return judgement('unknown', expected, showFindings(unknown), findingEvidence(unknown));
    const captured = facts.profile.state === 'read' ? facts.profile.value.id : '';
    const observed = `${audit.profile}: ${audit.rulesRun.length} rules`;
    // An audit of any other profile proves nothing of the machine that ran.
    if (audit.profile !== captured)
        return judgement('unknown', captured, observed, []);
    return judgement('ok', expected, observed, [
        ...stepEvidence(facts, 'audit-again'),
        `output:${kernel_outputs/* runtimeProfileName */.VT}`,
    ]);
}
function judgeDataset(facts) {
    const { dataset, manifest, manifestSha256 } = facts.dossier;
    const expected = 'version ≥ 1, listed files == manifest';
    if (dataset === undefined || manifest === undefined || manifestSha256 === undefined)
        return notReached(expected);
    const { owner, slug } = dataset.ref;
    const observed = `${owner}/${slug} v${dataset.version}, ${manifest.files.length} files, ${manifestSha256}`;
    const isVersion = Number.isSafeInteger(dataset.version) && dataset.version > 0;
    if (!isVersion || manifest.files.length === 0)
        return judgement('fail', expected, observed, []);
    const listed = stepEvidence(facts, 'publish');
    const evidence = listed.length === 0 ? [] : [...listed, `dataset:v${dataset.version}`];
    return judgement('ok', expected, observed, evidence);
}
function judgePush(facts) {
    const { kernel } = facts.dossier;
    const expected = 'version ≥ 1';
    if (kernel === undefined)
        return notReached(expected);
    const observed = `${kernel.ref.owner}/${kernel.ref.slug} v${kernel.version}`;
    const isVersion = Number.isSafeInteger(kernel.version) && kernel.version > 0;
    return judgement(isVersion ? 'ok' : 'fail', expected, observed, stepEvidence(facts, 'push'));
}
function judgeSources(facts) {
    const { kernel, dataset } = facts.dossier;
    if (kernel === undefined || dataset === undefined)
        return notReached('dataset attached');
    const expected = `${dataset.ref.owner}/${dataset.ref.slug}`;
    const attached = kernel.datasetSources.some((source) => isSameSource(source, expected));
    const observed = kernel.datasetSources.join(', ') || 'none';
    return judgement(attached ? 'ok' : 'fail', expected, observed, stepEvidence(facts, 'push'));
}
function judgeSource(facts) {
    const { kernel } = facts.dossier;
    if (kernel === undefined)
        return notReached('ok');
    if (kernel.sourceMatches === 'unknown')
        return notReached('ok');
    return equal('ok', kernel.sourceMatches, stepEvidence(facts, 'push'));
}
/** Kaggle may list a source with its version: `owner/slug/3`. */
function isSameSource(source, ref) {
    return source.split('/').slice(0, 2).join('/').toLowerCase() === ref.toLowerCase();
}
function blocking(audit) {
    return audit.findings.filter((finding) => finding.severity === 'error');
}
function showFindings(findings) {
    const places = findings.map(({ rule, file, line }) => [rule, file, line].filter((part) => part).join(':'));
    return [...new Set(places)].slice(0, 10).join(', ');
}
function findingEvidence(findings) {
    return [...new Set(findings.map((finding) => `finding:${finding.rule}`))];
}
function isNamed(evidence) {
    return evidence !== '';
}

;// CONCATENATED MODULE: ./build/src/gate/conditions-later.js

/**
 * What a GO on Kaggle asks for and nothing here can prove yet. Each answers `unknown`, so that no run is
 * certified before its check exists; a rehearsal does without them, because it can't show them.
 */
const conditionsLater = [
    later('GATE-091', 'core', 'www.kaggle.com: TLS, host, kernel version'),
    later('GATE-092', 'core', 'docker image == profile'),
    later('GATE-093', 'core', 'every file of the previous dataset version kept, or its removal listed'),
    later('GATE-094', 'core', 'kernel kind and code file == remote'),
    later('GATE-095', 'core', 'packs, files, symbols and outputs ≥ last certified commit'),
    later('GATE-096', 'core', 'clean tree; journals, reports: old bytes are a prefix on every edge of the history'),
    later('GATE-097', 'core', 'change table: file → reason → impact → proof'),
    later('GATE-098', 'nx47', 'member of the declared source archive == asset, byte for byte'),
    later('GATE-099', 'nx47', 'governing document: sha256, every numbered point → event'),
    later('GATE-100', 'nx47', 'V7 → V13: continuity note'),
];
function later(id, pack, expected) {
    return { id, pack, scope: 'kaggle', judge: () => notReached(expected) };
}

;// CONCATENATED MODULE: ./build/src/gate/read.js



/** What `parse` makes of the bytes; a Failure that it throws becomes `unreadable` with its code and parameters. */
function readBytes(bytes, parse) {
    if (bytes.state !== 'read')
        return bytes;
    try {
        return { state: 'read', value: parse(bytes.value) };
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR)
            return { state: 'unreadable', why: describe(error) };
        throw error;
    }
}
/** A JSON object, strictly read. Errors: JSON_INVALID, also for a value that is no object. */
function parseJsonObject(bytes) {
    const value = (0,strict_json/* parseStrictJson */.R)(bytes);
    if ((0,strict_json/* isJsonObject */.O)(value))
        return value;
    throw new model_failure/* Failure */.HR('JSON_INVALID', { why: 'not-an-object', offset: 0 });
}
/** One JSON object a line (JSON Lines). Errors: JSON_INVALID {why, line}. */
function parseJsonLines(bytes) {
    const lines = parseText(bytes).split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines.map((text, index) => {
        try {
            return parseJsonObject(new TextEncoder().encode(text));
        }
        catch (error) {
            if (!(error instanceof model_failure/* Failure */.HR))
                throw error;
            throw new model_failure/* Failure */.HR('JSON_INVALID', { ...error.parameters, line: index + 1 }, { cause: error });
        }
    });
}
/** First line as written, and the rows below it. Errors: CSV_INVALID, also for bytes that are no UTF-8. */
function parseTable(bytes) {
    const text = parseText(bytes);
    return { header: text.split(/\r?\n/, 1)[0] ?? '', rows: parseCsv(text).slice(1) };
}
/** The member at the end of a path of own keys; undefined when any of them is missing. */
function member(value, path) {
    let at = value;
    for (const key of path) {
        if (!(0,strict_json/* isJsonObject */.O)(at) || !Object.hasOwn(at, key))
            return undefined;
        at = at[key];
    }
    return at;
}
/** A JSON value in one short line, exact integers included; `absent` for undefined. */
function showJson(value) {
    if (value === undefined)
        return 'absent';
    // JSON.stringify knows no BigInt: it passes as a marked text, whose marks are taken off again.
    const marked = JSON.stringify(value, (_key, one) => typeof one === 'bigint' ? `\u0000${one}` : one);
    const text = marked.replace(/"\\u0000(-?\d+)"/g, '$1');
    return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
const longestShown = 240;
function parseText(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new model_failure/* Failure */.HR('CSV_INVALID', { why: 'utf-8', line: 0 }, { cause });
    }
}
function describe(failure) {
    const parameters = Object.entries(failure.parameters).map(([key, value]) => `${key}=${value}`);
    return [failure.code, ...parameters].join(' ');
}

;// CONCATENATED MODULE: ./build/src/gate/report-keys.js
const common = {
    status: ['status'],
    timestamp: ['timestamp_ns'],
    isKaggle: ['runtime', 'is_kaggle'],
    soLoad: ['so_load_check', 'status'],
    tiff: ['tiff_lum_roundtrip_test', 'status'],
    compression: ['tiff_lum_roundtrip_test', 'write_compression_used'],
    competitor: ['competitor_assets_test', 'status'],
    missingPackages: [
        ['missing_required_packages'],
        ['incompatible_required_packages'],
        ['dataset_artifacts', 'missing_required_packages'],
        ['dataset_artifacts', 'incompatible_required_packages'],
    ],
};
/** The families of main reports seen in the field, by the end of their file name. */
const report_keys_families = {
    v3_complete: { ...common, lzw: ['lzw_roundtrip_test', 'status'], nativeSha256: ['native_lib_sha256'] },
    // These two make the LZW round trip within the TIFF test, and have no member of its own for it.
    v6_binary: { ...common, lzw: common.tiff, nativeSha256: ['dataset_artifacts', 'native_lib_sha256'] },
    v13_strict: { ...common, lzw: common.tiff, nativeSha256: ['dataset_artifacts', 'native_lib_sha256'] },
};
/** Key paths of the family that this file name belongs to; a name of no known family is read as v3_complete. */
function reportKeys(fileName) {
    const family = Object.keys(report_keys_families).find((ending) => fileName.endsWith(`_${ending}.json`));
    return (report_keys_families[family ?? 'v3_complete'] ?? { ...common, lzw: common.tiff, nativeSha256: ['native_lib_sha256'] });
}

;// CONCATENATED MODULE: ./build/src/gate/conditions-report.js





/** The stop condition (acceptance A, F). Where the notebook claims and the kit saw, each has its own line: the worse counts. */
const conditionsReport = [
    { id: 'GATE-051', pack: 'core', scope: 'both', applies: asksMainReport, judge: judgeOwnReport },
    { id: 'GATE-052', pack: 'core', scope: 'both', applies: asksMainReport, judge: claim('status', 'ok') },
    { id: 'GATE-053', pack: 'core', scope: 'both', judge: judgeWarningsCount },
    { id: 'GATE-054', pack: 'core', scope: 'both', judge: judgeWarningsLength },
    { id: 'GATE-055', pack: 'core', scope: 'both', judge: judgeNotes },
    { id: 'GATE-056', pack: 'core', scope: 'both', judge: judgeError },
    { id: 'GATE-057', pack: 'core', scope: 'both', judge: judgeSkipped },
    { id: 'GATE-058', pack: 'nx47', scope: 'both', judge: claim('lzw', 'ok') },
    { id: 'GATE-059', pack: 'nx47', scope: 'both', judge: judgeLzwSeen },
    { id: 'GATE-060', pack: 'nx47', scope: 'both', judge: claim('tiff', 'ok') },
    { id: 'GATE-061', pack: 'nx47', scope: 'both', judge: judgeCompression },
    { id: 'GATE-062', pack: 'nx47', scope: 'both', judge: claim('soLoad', 'ok') },
    { id: 'GATE-063', pack: 'core', scope: 'both', applies: asksNative, judge: judgeNativeLoaded },
    { id: 'GATE-064', pack: 'core', scope: 'both', applies: asksNative, judge: judgeNativeSymbols },
    { id: 'GATE-065', pack: 'core', scope: 'both', applies: asksPackages, judge: judgePackages },
    { id: 'GATE-066', pack: 'core', scope: 'both', judge: judgePackagesClaimed },
    { id: 'GATE-067', pack: 'nx47', scope: 'both', judge: claim('competitor', 'ok') },
    { id: 'GATE-068', pack: 'core', scope: 'both', judge: judgeEventsCount },
];
function claim(key, expected) {
    return (facts) => {
        const path = reportKeys(facts.names['main-report'])[key];
        const wanted = `${path.join('.')} == ${JSON.stringify(expected)}`;
        return judgeReport(facts, wanted, (report, evidence) => {
            const value = member(report, path);
            return judgement(value === expected ? 'ok' : 'fail', wanted, showJson(value), evidence);
        });
    };
}
/** The notebook wrote it itself, and nothing in its bytes can be read in two ways. */
function judgeOwnReport(facts) {
    const expected = 'written by the notebook, regular';
    return judgeRead(facts.checksums, { name: facts.names.checksums, expected }, (manifest, evidence) => {
        const { main_report_sha256: digest, main_report_irregular: irregular } = manifest;
        const observed = digest === null ? 'absent' : (irregular ?? `sha256 ${digest}`);
        return judgement(digest !== null && irregular === null ? 'ok' : 'fail', expected, observed, evidence);
    });
}
function judgeWarningsCount(facts) {
    return judgeReport(facts, 'warnings_count == 0', (report, evidence) => judgeZero(member(report, ['warnings_count']), evidence));
}
/** The number itself: a text that is shown like a zero is none. */
function judgeZero(count, evidence) {
    return judgement(count === 0 ? 'ok' : 'fail', '0', showJson(count), evidence);
}
function judgeWarningsLength(facts) {
    const expected = 'warnings_count == length of warnings';
    return judgeReport(facts, expected, (report, evidence) => {
        const warnings = member(report, ['warnings']);
        const count = member(report, ['warnings_count']);
        const same = Array.isArray(warnings) && count === warnings.length;
        const observed = `warnings_count ${showJson(count)}, warnings ${showJson(warnings)}`;
        return judgement(same ? 'ok' : 'fail', expected, observed, evidence);
    });
}
function judgeNotes(facts) {
    return judgeReport(facts, 'notes: empty or absent', (report, evidence) => {
        const notes = member(report, ['notes']);
        const empty = notes === undefined || notes === '' || (Array.isArray(notes) && notes.length === 0);
        const none = empty || ((0,strict_json/* isJsonObject */.O)(notes) && Object.keys(notes).length === 0);
        return judgement(none ? 'ok' : 'fail', 'notes: empty or absent', showJson(notes), evidence);
    });
}
function judgeError(facts) {
    return judgeReport(facts, 'error, error_type: null or absent', (report, evidence) => {
        const errors = ['error', 'error_type'].map((key) => member(report, [key]));
        const said = errors.find((error) => error !== undefined && error !== null);
        return judgement(said === undefined ? 'ok' : 'fail', 'error: null or absent', showJson(said), evidence);
    });
}
/** A test that did not take place is no test (incident 11: a local run passed off with its tests skipped). */
function judgeSkipped(facts) {
    return judgeReport(facts, '0 × "skipped"', (report, evidence) => {
        const place = findSkipped(report, []);
        return judgement(place === undefined ? 'ok' : 'fail', '0 × "skipped"', place ?? '0', evidence);
    });
}
/** `skipped`, `SKIPPED (no library)`, `skipped: no GPU`; not `skipped 0 frames`, which is a sentence. */
const saysSkipped = /^skip(?:ped)?(?:$|_|\s*[:;,.(–—-])/i;
const skippedKey = /^(?:was_|is_)?skipped(?:_tests?)?$/i;
function findSkipped(value, path) {
    if (typeof value === 'string')
        return saysSkipped.test(value.trim()) ? path.join('.') : undefined;
    if (typeof value !== 'object' || value === null)
        return undefined;
    for (const [key, one] of Object.entries(value)) {
        const counted = skippedKey.test(key) && !isNothing(one);
        const found = counted ? [...path, key].join('.') : findSkipped(one, [...path, key]);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function judgeLzwSeen(facts) {
    return judgeSeen(facts, 'lzw.ok == true', ({ lzw }) => ({
        held: lzw?.ok === true && lzw.error === '',
        observed: lzw === null ? 'imagecodecs never imported' : `${lzw.ok} ${lzw.error}`.trim(),
    }));
}
/** LZW itself, and no other compression tried on the way (incident 4: ADOBE_DEFLATE behind a status ok). */
function judgeCompression(facts) {
    const path = reportKeys(facts.names['main-report']).compression;
    const expected = `${path.join('.')} == "LZW", no fallback, no write error`;
    return judgeReport(facts, expected, (report, evidence) => {
        const used = member(report, path);
        const test = member(report, path.slice(0, -1));
        const detours = (0,strict_json/* isJsonObject */.O)(test) ? Object.entries(test).filter(isDetour) : [];
        const observed = [showJson(used), ...detours.map(([key, value]) => `${key}: ${showJson(value)}`)].join(', ');
        return judgement(used === 'LZW' && detours.length === 0 ? 'ok' : 'fail', expected, observed, evidence);
    });
}
function isDetour([key, value]) {
    return /fallback|write_errors?/i.test(key) && !isNothing(value);
}
function isNothing(value) {
    return value === false || value === 0 || value === '' || (Array.isArray(value) && value.length === 0);
}
function judgeNativeLoaded(facts) {
    return judgeSeen(facts, 'native.loaded == true', ({ native }) => ({
        held: native?.loaded === true && native.error === '',
        observed: native === null ? 'absent' : `${native.loaded} ${native.error}`.trim(),
    }));
}
function judgeNativeSymbols(facts) {
    const { native: asked, packs } = facts.dossier.settings;
    const wanted = asked?.symbols.length ?? 0;
    // The pack nx47 asks for functions: a list that names none would be met by any library.
    if (wanted === 0 && packs.includes('nx47'))
        return noneRequired('native.symbols');
    return judgeSeen(facts, `${wanted} symbols, 0 missing`, ({ native }) => ({
        held: native?.missing_symbols.length === 0,
        observed: native?.missing_symbols.join(', ') || (native === null ? 'absent' : '0 missing'),
    }));
}
function noneRequired(setting) {
    return judgement('fail', `${setting} ≥ 1`, `nx47.yml: ${setting}: 0`, []);
}
function asksPackages({ packs, required }) {
    return packs.includes('nx47') || required.packages.length > 0;
}
/** Each required package was imported, and its files are those of a wheel of the bundle (or of the image, where allowed). */
function judgePackages(facts) {
    const { packages, 'from-image': fromImage } = facts.dossier.settings.required;
    const wanted = packages.map(distributionName);
    if (wanted.length === 0)
        return noneRequired('required.packages');
    const allowed = fromImage.map(distributionName);
    return judgeSeen(facts, `imported, from the bundle: ${wanted.join(', ')}`, (seen) => {
        const flaws = wanted.flatMap((name) => {
            const found = seen.packages.find((one) => distributionName(one.name) === name);
            const origins = allowed.includes(name) ? ['bundle', 'image'] : ['bundle'];
            const held = found?.imported === true && found.version !== null && origins.includes(found.origin);
            return held
                ? []
                : [`${name}: ${found === undefined ? 'absent' : `${found.origin}, imported ${found.imported}`}`];
        });
        return { held: flaws.length === 0, observed: flaws.join(', ') || `${wanted.length} of ${wanted.length}` };
    });
}
/** The name of a requirement (PEP 508), normalised as PEP 503 has it. */
function distributionName(requirement) {
    const name = /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)/.exec(requirement)?.[1] ?? requirement;
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
function judgePackagesClaimed(facts) {
    const expected = 'missing_required_packages, incompatible_required_packages: empty or absent';
    return judgeReport(facts, expected, (report, evidence) => {
        const lists = reportKeys(facts.names['main-report']).missingPackages.map((path) => member(report, path));
        const said = lists.find((list) => list !== undefined && !(Array.isArray(list) && list.length === 0));
        return judgement(said === undefined ? 'ok' : 'fail', expected, showJson(said), evidence);
    });
}
function judgeEventsCount(facts) {
    const expected = `events_count > 0, == lines of ${facts.names.events}`;
    return judgeReport(facts, expected, (report, evidence) => {
        const lines = facts.events.state === 'read' ? facts.events.value.length : undefined;
        const count = member(report, ['events_count']);
        const observed = `events_count ${showJson(count)}, ${lines ?? facts.events.state} lines`;
        const held = lines !== undefined && lines > 0 && count === lines;
        return judgement(held ? 'ok' : 'fail', expected, observed, [...evidence, `output:${facts.names.events}`]);
    });
}
function judgeReport(facts, expected, judgeValue) {
    return judgeRead(facts.report, { name: facts.names['main-report'], expected }, judgeValue);
}
/** Judges what the kit saw by itself. */
function judgeSeen(facts, expected, look) {
    return judgeRead(facts.observations, { name: kernel_outputs/* runtimeProfileName */.VT, expected }, (seen, evidence) => {
        const { held, observed } = look(seen);
        return judgement(held ? 'ok' : 'fail', expected, observed, evidence);
    });
}

;// CONCATENATED MODULE: ./build/src/gate/warnings.js



const entrySchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().min(1),
    stream: schemas/* enum */.k5n(['stdout', 'stderr']),
    /** Where the line was recorded, for instance `papermill 2.6.0, CPython 3.12`. */
    source: schemas/* string */.YjP(),
    match: schemas/* enum */.k5n(['exact', 'pattern']),
    /** The whole line, or lines joined by newlines; with `pattern` each is a regular expression for a whole line. */
    text: schemas/* string */.YjP().min(1),
    /** How many successive lines the entry covers. */
    lines: schemas/* number */.aig().int().positive(),
    why: schemas/* string */.YjP(),
});
const platformNoiseSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('nx47.platform-noise/1'),
    version: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]),
    entries: schemas/* array */.YOg(entrySchema),
});
/**
 * The allow-list of platform noise. Errors: JSON_INVALID; PROFILE_INVALID for another shape, an entry whose
 * `lines` is not the number of lines of its text, or a pattern that is no regular expression.
 */
function parsePlatformNoise(text) {
    const parsed = platformNoiseSchema.safeParse((0,strict_json/* parseStrictJson */.R)(new TextEncoder().encode(text)));
    if (!parsed.success)
        throw warnings_invalid(parsed.error.issues[0]?.path.join('.') ?? '');
    for (const entry of parsed.data.entries) {
        if (entry.text.split('\n').length !== entry.lines)
            throw warnings_invalid(`${entry.id}.lines`);
        matchersOf(entry);
    }
    return parsed.data;
}
/**
 * The log read by stream: which lines are the platform's, which are warnings or errors, what else stands on
 * stderr, and each stream's own lines. Records are joined per stream before they are split, because a record
 * ends where the writer flushed, not where a line ends.
 */
function readLog(records, noise) {
    const reading = { suppressed: [], problems: [], otherStderr: [] };
    const own = { stdout: readStream('stdout'), stderr: readStream('stderr') };
    return { reading, own };
    function readStream(stream) {
        const text = records.filter((record) => record.stream === stream).map((record) => record.text);
        const { kept, suppressed } = withoutNoise(logLines(text.join('')), stream, noise);
        const problems = kept.flatMap((line) => {
            const pattern = warningPattern(line, stream);
            return pattern === undefined ? [] : [{ stream, text: line, pattern }];
        });
        reading.suppressed.push(...counted(suppressed));
        reading.problems.push(...counted(problems));
        const harmless = kept.filter((line) => warningPattern(line, stream) === undefined);
        if (stream === 'stderr')
            reading.otherStderr.push(...counted(harmless.map((line) => ({ stream, text: line }))));
        return kept;
    }
}
/**
 * Lines of a log text that hold something to read: split on every line end, a lone carriage return included (a
 * progress bar redraws with it), without colours and invisible characters, trailing blanks and empty lines.
 */
function logLines(text) {
    return text
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        .map((line) => line.replace(ansi, '').replace(invisible, '').trimEnd())
        .filter((line) => line !== '');
}
const ansi = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g;
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/gu;
/** The lines of one stream less the platform's, and those with the entry that covers each. */
function withoutNoise(lines, stream, noise) {
    const entries = noise.entries
        .filter((entry) => entry.stream === stream)
        .map((entry) => ({ id: entry.id, matchers: matchersOf(entry) }));
    const kept = [];
    const suppressed = [];
    for (let at = 0; at < lines.length;) {
        const hit = entries.find(({ matchers }) => matchers.every((matches, i) => matches(lines[at + i])));
        if (hit === undefined)
            kept.push(lines[at] ?? '');
        for (const text of hit === undefined ? [] : lines.slice(at, at + hit.matchers.length)) {
            suppressed.push({ stream, text, entry: hit?.id ?? '' });
        }
        at += hit?.matchers.length ?? 1;
    }
    return { kept, suppressed };
}
function matchersOf(entry) {
    const texts = entry.text.split('\n').filter((text) => text.trim() !== '');
    if (entry.match === 'exact')
        return texts.map((text) => (line) => line === text.trimEnd());
    try {
        const patterns = texts.map((one) => new RegExp(`^(?:${one})$`, 'u'));
        return patterns.map((pattern) => (line) => line !== undefined && pattern.test(line));
    }
    catch (cause) {
        throw warnings_invalid(`${entry.id}.text`, cause);
    }
}
/** Patterns that tell a warning or an error on either stream, in a banner too. The first that holds names it. */
const unmistakable = [
    ['traceback', /\bTraceback \(most recent call last\)/],
    ['python-warning', /\b(?:[A-Z]\w*)?Warning:/],
    ['python-error', /^\s*(?:[\w.]+\.)?[A-Z]\w*(?:Error|Exception|Exit|Interrupt|ExceptionGroup)(?::|$)/],
    ['label', /(?:^|[\s([|<>:])(?:warning|warn|error|fatal|critical|deprecation)\s?[:|\])]/i],
];
/** These as well, outside banners. */
const wordy = [
    [
        'level',
        /^(?:\[?\d[\d:.,TZ +/-]*\]?\s+|\[[^\]]*\]\s+)?(?:WARNING|WARN|ERROR|CRITICAL|FATAL|DEPRECATION)(?=[\s:|\]!-]|$)/,
    ],
    ['named-level', /\s-\s(?:WARNING|ERROR|CRITICAL|FATAL)\s-\s/],
    ['timed-level', /^\[?\d{4}-\d\d-\d\d.*?\s-?\s*(?:WARNING|WARN|ERROR|CRITICAL|FATAL)\b/],
    ['failed', /\bfailed\b/i],
    [
        'crash',
        /\b(?:segmentation fault|core dumped|undefined symbol|cannot open shared object|terminate called|stack smashing)\b/i,
    ],
];
/** On stderr the bare word is enough: nothing is written there to be admired. */
const onStderr = [
    ['word', /\b(?:warn|warnings?|errors?|fail|failed|failures?|fatal|critical|deprecated|deprecation)\b/i],
    ['word', /\b(?:traceback|exceptions?|aborted|killed|unable|could not|cannot|not found|denied)\b/i],
];
/** `0 failed`, `no errors`: the word with the count that says there was none. */
const countsNone = /\b(?:0|no|without|never|none)\s+(?:\w+\s+)?(?:warn|warnings?|errors?|fail|failed|failures?|deprecation)\b/gi;
/** `failed: 0`, `'error': None`: the value ends there, so `Error: null pointer` and `ERROR: 0 of 42 symbols` are none of these. */
const isNone = /\b(?:warnings?|errors?|failed|failures?)['"]?(?:\s+\w+)?\s*[:=]?\s*(?:0|none|null|false|\[\]|''|"")(?=\s*(?:[,;)\]}|/]|\.(?!\d)|$)|\s+(?:and\s+)?['"]?(?:warnings?|errors?|failed|failures?|passed|skipped|total)['"]?\s*[:=])/gi;
/** One member of a JSON text printed over several lines. */
const jsonMember = /^\s*"(?:[^"\\]|\\.)*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|NaN|[[{][^"]*),?$/;
/**
 * The name of the pattern by which a line is a warning or an error, undefined when it is none. Words inside
 * JSON text and banners are none (acceptance G), but a JSON event whose own level says so is one.
 */
function warningPattern(line, stream) {
    const level = jsonLevel(line);
    if (level !== undefined)
        return level === '' ? undefined : `json-level ${level}`;
    if (jsonMember.test(line))
        return undefined;
    // Runs of blanks would make the patterns quadratic on a line made to that end.
    const text = line.replace(/\s+/g, ' ').replace(isNone, '').replace(countsNone, '');
    const words = stream === 'stderr' ? [...unmistakable, ...wordy, ...onStderr] : [...unmistakable, ...wordy];
    const patterns = isBanner(line) ? unmistakable : words;
    return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}
/** A line of signs around words, such as `=== ERROR HANDLING ===`; without a pattern, so that it stays linear. */
function isBanner(line) {
    const text = line.trim();
    const sign = text[0] ?? '';
    const marks = sign.repeat(3);
    return '=#*~_-'.includes(sign) && text.length > 6 && text.startsWith(marks) && text.endsWith(marks);
}
const badLevel = /^(?:warn|warning|error|critical|fatal)$/i;
/** undefined: the line is no JSON value; else the level that counts against the run, '' when none does. */
function jsonLevel(line) {
    const text = line.trim().replace(/,$/, '');
    if (!/^[[{].*[\]}]$/.test(text))
        return undefined;
    let value;
    try {
        value = (0,strict_json/* parseStrictJson */.R)(new TextEncoder().encode(text));
    }
    catch {
        return undefined;
    }
    if (!(0,strict_json/* isJsonObject */.O)(value))
        return '';
    const levels = ['level', 'levelname', 'severity'].map((key) => value[key]);
    return levels.find((level) => typeof level === 'string' && badLevel.test(level)) ?? '';
}
/** The same items once each, in order of first appearance, with how often they came. */
function counted(items) {
    const byKey = new Map();
    for (const item of items) {
        const key = JSON.stringify(item);
        byKey.set(key, { ...item, count: (byKey.get(key)?.count ?? 0) + 1 });
    }
    return [...byKey.values()];
}
function warnings_invalid(where, cause) {
    return new model_failure/* Failure */.HR('PROFILE_INVALID', { profile: 'platform-noise', why: where }, { cause });
}

;// CONCATENATED MODULE: ./build/src/gate/conditions-log.js



/** Zero warnings (acceptance G), and two independent recordings of the streams that tell the same. */
const conditionsLog = [
    { id: 'GATE-081', pack: 'core', scope: 'both', judge: judgeLog },
    { id: 'GATE-082', pack: 'core', scope: 'both', judge: judgeWarningsSeen },
    { id: 'GATE-083', pack: 'core', scope: 'both', judge: (facts) => judgeStream(facts, 'stdout') },
    { id: 'GATE-084', pack: 'core', scope: 'both', judge: (facts) => judgeStream(facts, 'stderr') },
    { id: 'GATE-085', pack: 'core', scope: 'both', judge: judgeKitErrors },
];
function judgeLog(facts) {
    const expected = '0 warnings, 0 errors';
    if (facts.log === undefined)
        return notReached(expected);
    const { problems, suppressed } = facts.log.reading;
    const platform = `${sum(suppressed)} platform lines (${facts.noise.version})`;
    if (problems.length === 0) {
        const readable = (facts.dossier.collected?.log.length ?? 0) > 0;
        return judgement(readable ? 'ok' : 'fail', expected, readable ? `0, ${platform}` : 'absent', ['log']);
    }
    const shown = problems.slice(0, 5).map(({ stream, text }) => `${stream}: ${text.slice(0, 160)}`);
    return judgement('fail', expected, [`${sum(problems)} lines`, ...shown].join(' | '), ['log']);
}
function judgeWarningsSeen(facts) {
    return judgeSeen(facts, 'observations.warnings: 0', ({ warnings, warnings_count: count }) => ({
        // The kit keeps the first of them and counts all.
        held: warnings.length === 0 && (count === undefined || count === 0),
        observed: [
            String(warnings.length),
            ...warnings.slice(0, 5).map((one) => `${one.source}: ${one.text}`),
        ].join(' | '),
    }));
}
/**
 * The kit's copy of a stream against the service's log of it. A child's output stands twice in a notebook's
 * stream and two writers interleave, so what is compared is the set of lines, the platform's own left out.
 */
function judgeStream(facts, stream) {
    const name = facts.names[stream];
    const expected = `${name} == log (${stream})`;
    return judgeRead(facts.output(name), { name, expected }, (bytes, evidence) => {
        if (facts.log === undefined)
            return notReached(expected);
        const kept = withoutNoise(logLines(new TextDecoder().decode(bytes)), stream, facts.noise).kept;
        const file = new Set(kept);
        const log = new Set(facts.log.own[stream]);
        const onlyLog = [...log].filter((line) => !file.has(line));
        const onlyFile = [...file].filter((line) => !log.has(line));
        const differences = [
            ...onlyLog.map((line) => `log: ${line}`),
            ...onlyFile.map((line) => `file: ${line}`),
        ];
        const observed = differences.slice(0, 3).join(' | ') || `${file.size} lines`;
        return judgement(differences.length === 0 ? 'ok' : 'fail', expected, observed, [...evidence, 'log']);
    });
}
/** What went wrong in the kit itself: a recording with a hole proves nothing. */
function judgeKitErrors(facts) {
    return judgeSeen(facts, 'kit errors: 0', (seen) => {
        const own = seen['kit_errors'];
        const noted = facts.events.state === 'read' ? facts.events.value : [];
        const errors = noted
            .filter((event) => event['event'] === 'kit_error')
            .map((event) => String(event['text']));
        const observed = [...errors, ...(Array.isArray(own) ? own.map(String) : ['kit_errors: absent'])];
        return { held: observed.length === 0, observed: [...new Set(observed)].join(' | ') || '0' };
    });
}
function sum(lines) {
    return lines.reduce((total, { count }) => total + count, 0);
}

// EXTERNAL MODULE: ./build/src/model/condition-ids.js
var condition_ids = __webpack_require__(8181);
;// CONCATENATED MODULE: ./build/src/gate/output-shapes.js



/** Why these are no events file: none at all, a line without its time, a time that goes back. */
function eventsFlaw(events) {
    if (events.length === 0)
        return '0 events';
    let last = 0n;
    for (const [index, event] of events.entries()) {
        const stamp = nanoseconds(event['ts_ns']);
        if (stamp === undefined)
            return `line ${index + 1}: ts_ns ${showJson(event['ts_ns'])}`;
        if (stamp < last)
            return `line ${index + 1}: ts_ns ${stamp} < ${last}`;
        last = stamp;
    }
    return undefined;
}
const columns = kernel_outputs/* metricsHeader */.fG.split(',');
const decimal = /^\d+(?:\.\d+)?$/;
/** Why this is no metrics file: another header, no row, a cell that is no plausible number, a time that goes back. */
function csvFlaw(table) {
    if (table.header !== kernel_outputs/* metricsHeader */.fG)
        return `header: ${table.header}`;
    if (table.rows.length === 0)
        return '0 rows';
    let last = 0n;
    for (const [index, row] of table.rows.entries()) {
        const flaw = rowFlaw(row, last);
        if (flaw !== undefined)
            return `line ${index + 2}: ${flaw}`;
        last = BigInt(row[0] ?? '0');
    }
    return undefined;
}
function rowFlaw(row, last) {
    if (row.length !== columns.length)
        return `${row.length} fields`;
    const [stamp = '', ...rest] = row;
    if (!/^[1-9]\d{0,18}$/.test(stamp))
        return `ts_ns ${stamp}`;
    if (BigInt(stamp) < last)
        return `ts_ns ${stamp} < ${last}`;
    const numbers = rest.slice(0, -1);
    const wrong = numbers.findIndex((cell) => !decimal.test(cell) || !Number.isFinite(Number(cell)));
    if (wrong !== -1)
        return `${columns[wrong + 1]} ${numbers[wrong]}`;
    const [, used = 0, total = 0, gpuUsed = 0, gpuTotal = 0] = numbers.map(Number);
    if (used <= 0 || total < used)
        return `ram_used_mb ${used} of ${total}`;
    return gpuTotal < gpuUsed ? `gpu_mem_used_mb ${gpuUsed} of ${gpuTotal}` : undefined;
}
/** Why this is no latency breakdown: another schema, a cell or a phase without its positive number of ns. */
function latencyFlaw(file) {
    if (file['schema'] !== 'nx47.latency/1')
        return `schema: ${showJson(file['schema'])}`;
    const cells = file['cells'];
    if (!Array.isArray(cells))
        return `cells: ${showJson(cells)}`;
    const wrong = cells.find((cell) => nanoseconds(member(cell, ['ns'])) === undefined);
    if (wrong !== undefined)
        return `cells: ${showJson(wrong)}`;
    const flaw = latencyMapFlaw(file['phases']);
    return flaw === undefined ? undefined : `phases: ${flaw}`;
}
/** Why this is no map from a step to nanoseconds: no map, empty, a value that is no positive integer, all the same. */
function latencyMapFlaw(value) {
    if (!(0,strict_json/* isJsonObject */.O)(value))
        return showJson(value);
    const steps = Object.entries(value);
    if (steps.length === 0)
        return '{}';
    const wrong = steps.find(([, one]) => nanoseconds(one) === undefined);
    if (wrong !== undefined)
        return `${wrong[0]}: ${showJson(wrong[1])}`;
    const distinct = new Set(steps.map(([, one]) => String(one)));
    return steps.length > 1 && distinct.size === 1 ? `constant: ${[...distinct][0]}` : undefined;
}
/** What a hardware fingerprint must say, each by the path of a member that holds something. */
const fingerprint = [
    ['cpu'],
    ['gpu'],
    ['ram_total_bytes'],
    ['os'],
    ['python', 'version'],
    ['libc', 'version'],
];
/** Why this is no hardware fingerprint: what it does not say. */
function hardwareFlaw(file) {
    const missing = fingerprint.filter((path) => isHollow(member(file, path)));
    return missing.length === 0 ? undefined : `absent: ${missing.map((path) => path.join('.')).join(', ')}`;
}
/** A positive integer, exact; undefined for anything else. */
function nanoseconds(value) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0)
        return BigInt(value);
    return typeof value === 'bigint' && value > 0n ? value : undefined;
}
function isHollow(value) {
    if (value === undefined || value === null || value === '' || value === 0)
        return true;
    return (0,strict_json/* isJsonObject */.O)(value) && Object.keys(value).length === 0;
}

;// CONCATENATED MODULE: ./build/src/gate/conditions-metrics.js





/** The five metrics of the main report (acceptance E): present, finite, plausible. */
const conditionsMetrics = kernel_outputs/* metricNames */.Zv.map((name) => ({
    id: condition_ids/* metricConditions */.f[name],
    pack: 'core',
    scope: 'both',
    judge: (facts) => judgeMetric(facts, name),
}));
/** Each metric: what is asked of it, and why a value is not that (undefined = it is). */
const conditions_metrics_rules = {
    throughput_items_per_s: ['number > 0', positiveFlaw],
    throughput_pixels_per_s: ['number > 0', positiveFlaw],
    latency_ns_by_step: ['{step: integer > 0}, not constant', latencyMapFlaw],
    peak_ram_mb: ['number > 0, ≤ ram_total_mb', memoryFlaw],
    peak_gpu_mem_mb: ['number ≥ 0, ≤ gpu_mem_total_mb', gpuFlaw],
};
function judgeMetric(facts, name) {
    const [wanted, flawOf] = conditions_metrics_rules[name];
    const expected = `${name}: ${wanted}`;
    return judgeRead(facts.report, { name: facts.names['main-report'], expected }, (report, evidence) => {
        const value = member(report, [name]);
        const flaw = flawOf(value, facts);
        return judgement(flaw === undefined ? 'ok' : 'fail', expected, flaw ?? showJson(value), evidence);
    });
}
function positiveFlaw(value) {
    const isNumber = typeof value === 'number' || typeof value === 'bigint';
    return isNumber && value > 0 ? undefined : showJson(value);
}
function memoryFlaw(value, facts) {
    const total = columnMaximum(facts, 3);
    return positiveFlaw(value) ?? (Number(value) > total ? `${showJson(value)} > ${total}` : undefined);
}
function gpuFlaw(value, facts) {
    if (typeof value !== 'number' || value < 0)
        return showJson(value);
    const total = columnMaximum(facts, 5);
    return value > total ? `${value} > ${total}` : undefined;
}
/** Largest value of a column of the metrics file; no bound where that file can't be read (it has its own condition). */
function columnMaximum({ metrics }, column) {
    if (metrics.state !== 'read' || metrics.value.rows.length === 0)
        return Number.POSITIVE_INFINITY;
    const values = metrics.value.rows.map((row) => Number(row[column]));
    const largest = values.reduce((most, value) => Math.max(most, value), 0);
    return Number.isNaN(largest) ? Number.POSITIVE_INFINITY : largest;
}

;// CONCATENATED MODULE: ./build/src/gate/conditions-outputs.js





/**
 * The eight persistent outputs (acceptance D), one condition each: present, not empty, parses, has its shape,
 * and is what the kernel's own checksums say. The runtime profile, which the second audit reads, is a ninth.
 */
const conditionsOutputs = [
    ...kernel_outputs/* outputRoles */.Z_.map((role) => ({
        id: condition_ids/* outputConditions */.M[role],
        pack: 'core',
        scope: 'both',
        judge: (facts) => judgeOutput(facts, role),
    })),
    {
        id: 'GATE-029',
        pack: 'core',
        scope: 'both',
        judge: (facts) => judgeFile(facts, kernel_outputs/* runtimeProfileName */.VT, () => flawOf(facts.observations, () => undefined)),
    },
];
function judgeOutput(facts, role) {
    const name = facts.names[role];
    if (role === 'checksums')
        return judgeChecksums(facts, name);
    return judgeFile(facts, name, () => shapeFlaw(facts, role), role === 'stderr' && isStderrSilent(facts));
}
/** undefined: the file has its shape; else what is wrong with it. */
function shapeFlaw(facts, role) {
    if (role === 'main-report')
        return flawOf(facts.report, () => undefined);
    if (role === 'events')
        return flawOf(facts.events, eventsFlaw);
    if (role === 'metrics-csv')
        return flawOf(facts.metrics, csvFlaw);
    if (role === 'latency')
        return flawOf(facts.latency, latencyFlaw);
    return role === 'hardware' ? flawOf(facts.hardware, hardwareFlaw) : undefined;
}
function flawOf(read, flaw) {
    if (read.state === 'read')
        return flaw(read.value);
    return read.state === 'unreadable' ? read.why : read.state;
}
function judgeFile(facts, name, flawOfShape, mayBeEmpty = false) {
    const expected = `${name}: present, not empty, parses, sha256 as in ${facts.names.checksums}`;
    return judgeRead(facts.output(name), { name, expected }, (bytes, evidence) => {
        if (bytes.byteLength === 0 && !mayBeEmpty)
            return judgement('fail', expected, '0 bytes', evidence);
        const flaw = flawOfShape();
        if (flaw !== undefined)
            return judgement('fail', expected, flaw, evidence);
        const seen = (0,digest/* sha256Hex */.f)(bytes);
        // Without file 6 there is nothing to hold the digest against; that file's own condition tells the failure.
        if (facts.checksums.state !== 'read')
            return judgement('unknown', expected, `sha256 ${seen}`, evidence);
        const listed = listedDigest(facts.checksums.value, name);
        const observed = `${bytes.byteLength} bytes, sha256 ${seen}`;
        if (listed === undefined)
            return judgement('fail', expected, `${observed}, not listed`, evidence);
        if (listed !== seen)
            return judgement('fail', expected, `${observed}, listed ${listed}`, evidence);
        return judgement('ok', expected, observed, [...evidence, outputEvidence(facts.names.checksums)]);
    });
}
function listedDigest({ files }, name) {
    return Object.hasOwn(files, name) ? files[name]?.sha256 : undefined;
}
/** File 6 itself: its shape, and that it and the collected files speak of the same set. */
function judgeChecksums(facts, name) {
    const expected = `${name}: schema nx47.checksums/1, every artefact listed with its sha256`;
    return judgeRead(facts.checksums, { name, expected }, (manifest, evidence) => {
        const collected = facts.dossier.collected?.files ?? [];
        // The named outputs have conditions of their own, which tell their absence and their digests.
        const named = [...Object.values(facts.names), kernel_outputs/* runtimeProfileName */.VT];
        const listed = Object.keys(manifest.files).filter((file) => !named.includes(file));
        const gone = listed.find((file) => !collected.some((one) => one.name === file));
        if (gone !== undefined)
            return judgement('fail', expected, `listed, not collected: ${gone}`, evidence);
        const others = collected.filter((one) => !named.includes(one.name) && isListable(one.name));
        const wrong = others.find((one) => listedDigest(manifest, one.name) !== (0,digest/* sha256Hex */.f)(one.bytes));
        if (wrong !== undefined)
            return judgement('fail', expected, `digest differs: ${wrong.name}`, evidence);
        return judgement('ok', expected, `${Object.keys(manifest.files).length} listed`, evidence);
    });
}
/** The kit lists its own folder, less the names that the platform writes again after the last cell (`__results__.html`). */
function isListable(name) {
    return !name.includes('/') && !name.startsWith('.') && !name.startsWith('__') && name !== 'custom.css';
}
/** Whether the session's own stderr, less the platform's lines, is empty. */
function isStderrSilent({ log }) {
    return log !== undefined && log.own.stderr.length === 0;
}

;// CONCATENATED MODULE: ./build/src/codec/time.js

const nsPerSecond = 1000000000n;
const secondsPerDay = 86400n;
const isoPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
/** RFC 3339 UTC stamp with nine decimals of nanoseconds since 1970. Errors: TIME_INVALID outside years 0 to 9999. */
function isoFromNs(ns) {
    const seconds = floorDivide(ns, nsPerSecond);
    const days = floorDivide(seconds, secondsPerDay);
    const clock = Number(seconds - days * secondsPerDay);
    const { year, month, day } = dateFromDays(Number(days));
    if (year < 0 || year > 9999)
        throw new Failure('TIME_INVALID', { text: String(ns) });
    const fraction = String(ns - seconds * nsPerSecond).padStart(9, '0');
    const hours = digits(Math.floor(clock / 3600), 2);
    const minutes = digits(Math.floor(clock / 60) % 60, 2);
    return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${hours}:${minutes}:${digits(clock % 60, 2)}.${fraction}Z`;
}
/**
 * Nanoseconds since 1970 of an RFC 3339 stamp with an explicit offset, exact to the nanosecond.
 * Errors: TIME_INVALID for anything else (no offset, an impossible date, a leap second, over nine decimals).
 */
function nsFromIso(iso) {
    const parts = isoPattern.exec(iso);
    if (parts === null)
        throw new model_failure/* Failure */.HR('TIME_INVALID', { text: iso.slice(0, 64) });
    const field = (index) => Number(parts[index] ?? '0');
    const [year, month, day, hour, minute, second] = [
        field(1),
        field(2),
        field(3),
        field(4),
        field(5),
        field(6),
    ];
    const days = daysFromDate(year, month, day);
    const real = dateFromDays(days);
    const dateExists = real.year === year && real.month === month && real.day === day;
    if (!dateExists || hour > 23 || minute > 59 || second > 59 || field(9) > 23 || field(10) > 59) {
        throw new model_failure/* Failure */.HR('TIME_INVALID', { text: iso });
    }
    const offset = (field(9) * 60 + field(10)) * 60 * (parts[8] === '-' ? -1 : 1);
    const seconds = BigInt(days) * secondsPerDay + BigInt(hour * 3600 + minute * 60 + second - offset);
    return seconds * nsPerSecond + BigInt((parts[7] ?? '').padEnd(9, '0'));
}
function floorDivide(value, divisor) {
    const quotient = value / divisor;
    return value % divisor < 0n ? quotient - 1n : quotient;
}
/** Proleptic Gregorian calendar over eras of 400 years (146,097 days), years counted from 1 March. */
function dateFromDays(days) {
    const shifted = days + 719_468;
    const era = Math.floor(shifted / 146_097);
    const dayOfEra = shifted - era * 146_097;
    const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
    const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
    const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
    return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
function daysFromDate(year, month, day) {
    const marchYear = month <= 2 ? year - 1 : year;
    const era = Math.floor(marchYear / 400);
    const yearOfEra = marchYear - era * 400;
    const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
}
function digits(value, width) {
    return String(value).padStart(width, '0');
}

;// CONCATENATED MODULE: ./build/src/gate/conditions-provenance.js









/** That the result is this run's, of this bundle, on this runtime (acceptance B). */
const conditionsProvenance = [
    { id: 'GATE-031', pack: 'core', scope: 'both', judge: judgeNonce },
    { id: 'GATE-032', pack: 'core', scope: 'both', judge: judgeLedgerHead },
    { id: 'GATE-033', pack: 'core', scope: 'both', applies: asksBundle, judge: judgeMounted },
    { id: 'GATE-034', pack: 'core', scope: 'both', judge: judgeFolder },
    { id: 'GATE-035', pack: 'core', scope: 'both', applies: asksMainReport, judge: judgeReportTime },
    { id: 'GATE-036', pack: 'core', scope: 'both', judge: judgeSealTime },
    { id: 'GATE-037', pack: 'core', scope: 'both', applies: asksMainReport, judge: judgeFresh },
    { id: 'GATE-038', pack: 'core', scope: 'both', applies: asksNative, judge: judgeNativeDigest },
    { id: 'GATE-039', pack: 'core', scope: 'both', judge: judgeRuntime },
    { id: 'GATE-040', pack: 'core', scope: 'both', judge: judgeAuditAfter },
    { id: 'GATE-041', pack: 'nx47', scope: 'both', judge: judgeClaimedPlace },
];
/** HTTP's Date has whole seconds, and the session's machine may be a second off the server's. */
const clockToleranceNs = 2000000000n;
const workingFolder = '/kaggle/working';
function judgeNonce(facts) {
    const expected = facts.dossier.nonce;
    return judgeChecksum(facts, expected, (manifest, evidence) => equal(expected, manifest.nonce, evidence));
}
function judgeLedgerHead(facts) {
    const expected = facts.dossier.ledgerHead;
    if (expected === undefined)
        return notReached('ledger head');
    return judgeChecksum(facts, expected, (manifest, evidence) => equal(expected, manifest.ledger_head, evidence));
}
/** The session mounted the version that was published, whole: a session can get the version before it. */
function judgeMounted(facts) {
    const digest = facts.dossier.manifestSha256;
    if (digest === undefined)
        return notReached('manifest sha256');
    const expected = `${digest}, 0 mismatches`;
    return judgeChecksum(facts, expected, (manifest, evidence) => {
        const added = Array.isArray(manifest['bundle_extra']) ? manifest['bundle_extra'].map(String) : [];
        const changed = Object.entries(manifest.bundle_mismatches).map(([name, why]) => `${name}: ${why}`);
        const different = [...changed, ...added];
        const observed = `${manifest.bundle_manifest_sha256}, ${different.length} mismatches ${different.slice(0, 5).join(', ')}`;
        const same = manifest.bundle_manifest_sha256 === digest && different.length === 0;
        return judgement(same ? 'ok' : 'fail', expected, observed.trim(), evidence);
    });
}
function judgeFolder(facts) {
    const source = { name: kernel_outputs/* runtimeProfileName */.VT, expected: workingFolder };
    return judgeRead(facts.observations, source, ({ cwd }, evidence) => equal(workingFolder, cwd, evidence));
}
function judgeReportTime(facts) {
    const name = facts.names['main-report'];
    const path = reportKeys(name).timestamp;
    return judgeRead(facts.report, { name, expected: path.join('.') }, (report, evidence) => judgeWindow(facts, member(report, path), evidence));
}
function judgeSealTime(facts) {
    return judgeChecksum(facts, 'sealed_at_ns', (manifest, evidence) => judgeWindow(facts, manifest.sealed_at_ns, evidence));
}
function judgeWindow(facts, value, evidence) {
    const from = serverTime(facts.dossier.kernel?.pushedAt);
    const to = serverTime(facts.dossier.session?.endedAt);
    if (from === undefined || to === undefined)
        return notReached('server clock');
    const expected = `${from - clockToleranceNs} ≤ ns ≤ ${to + clockToleranceNs}`;
    const stamp = nanoseconds(value);
    if (stamp === undefined)
        return judgement('fail', expected, showJson(value), evidence);
    const within = stamp >= from - clockToleranceNs && stamp <= to + clockToleranceNs;
    const clocks = [...stepEvidence(facts, 'push'), ...stepEvidence(facts, 'wait')];
    return judgement(within ? 'ok' : 'fail', expected, String(stamp), [...evidence, ...clocks]);
}
function serverTime(iso) {
    if (iso === undefined || iso === '')
        return undefined;
    try {
        return nsFromIso(iso);
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}
/** Neither the user's own bytes nor those that were collected came with an earlier run. */
function judgeFresh(facts) {
    const name = facts.names['main-report'];
    const expected = `not among ${facts.dossier.earlierReports.length} earlier`;
    return judgeRead(facts.output(name), { name, expected }, (bytes, evidence) => {
        const own = facts.checksums.state === 'read' ? facts.checksums.value.main_report_sha256 : null;
        const digests = [(0,digest/* sha256Hex */.f)(bytes), ...(own === null ? [] : [own])];
        const seen = digests.find((digest) => facts.dossier.earlierReports.includes(digest));
        return judgement(seen === undefined ? 'ok' : 'fail', expected, `sha256 ${seen ?? digests.join(', ')}`, evidence);
    });
}
/** One library in bundle manifest, kit and report (incident 32: three places, three libraries). */
function judgeNativeDigest(facts) {
    const { manifest, settings } = facts.dossier;
    const library = settings.native?.library ?? '';
    const published = manifest?.files.find((file) => file.name === library)?.sha256;
    if (manifest === undefined)
        return notReached(library);
    const expected = `bundle == kit == report: ${published ?? `absent: ${library}`}`;
    return judgeRead(facts.observations, { name: kernel_outputs/* runtimeProfileName */.VT, expected }, ({ native }, evidence) => {
        // Without a report of the user's own there is no claim to compare: the pack core needs none.
        const claims = asksMainReport(settings) ? [claimedDigest(facts)] : [];
        const seen = [native?.sha256 ?? 'absent', ...claims];
        const same = published !== undefined && seen.every((digest) => digest === published);
        const places = [...evidence, ...claims.map(() => outputEvidence(facts.names['main-report']))];
        return judgement(same ? 'ok' : 'fail', expected, seen.join(', '), places);
    });
}
function claimedDigest({ names, report }) {
    if (report.state !== 'read')
        return report.state;
    const claimed = member(report.value, reportKeys(names['main-report']).nativeSha256);
    return typeof claimed === 'string' ? claimed : showJson(claimed);
}
/** Python, glibc and machine are recorded, twice and alike, and they are what the second audit used. */
function judgeRuntime(facts) {
    const expected = 'python, libc and machine: recorded, fingerprint == profile == session';
    return judgeRead(facts.profile, { name: kernel_outputs/* runtimeProfileName */.VT, expected }, ({ python, platform }, evidence) => {
        const said = facts.hardware.state === 'read' ? facts.hardware.value : undefined;
        const parts = [
            [python.version, member(said, ['python', 'version'])],
            [platform.libc.version, member(said, ['libc', 'version'])],
            [platform.machine, member(said, ['os', 'machine'])],
        ];
        const interpreter = facts.dossier.session?.interpreter ?? '';
        const observed = [...parts.flat().map(showJson), interpreter].join(' ');
        const alike = parts.every(([one, other]) => one !== '' && one === other);
        const ran = interpreter === '' || interpreter.split(/\s+/).includes(python.version);
        const where = [...evidence, outputEvidence(facts.names.hardware)];
        return judgement(alike && ran ? 'ok' : 'fail', expected, observed, where);
    });
}
/** `is_kaggle` is a claim: true proves nothing, anything else fails (incident 11). */
function judgeClaimedPlace(facts) {
    const name = facts.names['main-report'];
    return judgeRead(facts.report, { name, expected: 'true' }, (report, evidence) => equal('true', showJson(member(report, reportKeys(name).isKaggle)), evidence));
}
function judgeChecksum(facts, expected, judgeManifest) {
    return judgeRead(facts.checksums, { name: facts.names.checksums, expected }, judgeManifest);
}

;// CONCATENATED MODULE: ./build/src/gate/conditions-session.js


/** How the session ended (acceptance A, C) and what of it was brought back. */
const conditionsSession = [
    { id: 'GATE-011', pack: 'core', scope: 'both', judge: judgeStatus },
    { id: 'GATE-012', pack: 'core', scope: 'both', judge: judgeCollected },
    { id: 'GATE-013', pack: 'core', scope: 'both', judge: judgeCells },
    { id: 'GATE-014', pack: 'core', scope: 'kaggle', judge: judgeFirstWait },
];
const endedBadly = ['error', 'cancel-requested', 'cancel-acknowledged'];
/** Seed 001 §3: the status is asked for 59 s after the push. */
const firstWaitSeconds = 59;
function judgeStatus(facts) {
    const { session } = facts.dossier;
    if (session === undefined)
        return notReached('complete');
    const observed = [session.status, session.failureMessage].filter((part) => part !== '').join(': ');
    const evidence = stepEvidence(facts, 'wait');
    if (session.status === 'complete')
        return judgement('ok', 'complete', observed, evidence);
    return judgement(endedBadly.includes(session.status) ? 'fail' : 'unknown', 'complete', observed, evidence);
}
function judgeCollected(facts) {
    const { collected } = facts.dossier;
    const expected = 'log and outputs';
    if (collected === undefined)
        return notReached(expected);
    const observed = `${collected.files.length} files, ${collected.log.length} log records`;
    const whole = collected.files.length > 0 && collected.log.length > 0;
    return judgement(whole ? 'ok' : 'fail', expected, observed, stepEvidence(facts, 'collect'));
}
/** A cell that never ran, left out by a tag or by an early end, has proven nothing. */
function judgeCells(facts) {
    const wanted = facts.dossier.userCells;
    if (wanted === undefined)
        return notReached('every code cell run, raised 0');
    const expected = `run ${wanted} (≥ 1), raised 0`;
    return judgeRead(facts.observations, { name: kernel_outputs/* runtimeProfileName */.VT, expected }, ({ cells }, evidence) => {
        const observed = `run ${cells.run} of ${wanted}, raised ${cells.raised}`;
        const whole = cells.run >= 1 && cells.run === wanted && cells.raised === 0;
        return judgement(whole ? 'ok' : 'fail', expected, observed, evidence);
    });
}
function judgeFirstWait(facts) {
    const { session } = facts.dossier;
    const expected = `≥ ${firstWaitSeconds} s`;
    if (session === undefined)
        return notReached(expected);
    const observed = `${session.waitedSeconds} s: ${session.statusAfterWait}`;
    if (session.waitedSeconds < firstWaitSeconds)
        return judgement('fail', expected, observed, []);
    return { ...equal(expected, expected, stepEvidence(facts, 'wait')), observed };
}

;// CONCATENATED MODULE: ./build/src/gate/conditions.js








/**
 * The table: every condition of a certified run, once. Its order is that of causes, so the first line that
 * fails is the one to mend first.
 */
const conditions = [
    ...conditionsBefore,
    ...conditionsSession,
    ...conditionsOutputs,
    ...conditionsProvenance,
    ...conditionsReport,
    ...conditionsMetrics,
    ...conditionsLog,
    ...conditionsLater,
];

;// CONCATENATED MODULE: ./build/src/gate/facts.js





/** Derives the facts; total, whatever bytes the run left. */
function gatherFacts(dossier, noise) {
    const { settings, collected } = dossier;
    const names = (0,kernel_outputs/* outputNames */.gr)(settings.packs, settings['main-report']);
    const output = (name) => collectedFile(dossier, name);
    const profile = readBytes(output(kernel_outputs/* runtimeProfileName */.VT), parseJsonObject);
    return {
        dossier,
        noise,
        names,
        output,
        report: readBytes(output(names['main-report']), parseJsonObject),
        events: readBytes(output(names.events), parseJsonLines),
        metrics: readBytes(output(names['metrics-csv']), parseTable),
        latency: readBytes(output(names.latency), parseJsonObject),
        hardware: readBytes(output(names.hardware), parseJsonObject),
        checksums: readBytes(output(names.checksums), (bytes) => conform(kernel_outputs/* checksumsManifestSchema */.RC, parseJsonObject(bytes))),
        profile: shaped(profile, model_profile/* runtimeProfileSchema */.TG, (value) => value),
        observations: shaped(profile, kernel_outputs/* observationsSchema */.Bo, (value) => value['observations']),
        log: collected === undefined ? undefined : readLog(collected.log, noise),
        step: (macro) => dossier.steps.findLast((record) => record.macro === macro),
    };
}
function collectedFile({ collected }, name) {
    if (collected === undefined)
        return { state: 'not-collected' };
    const [first, second] = collected.files.filter((file) => file.name === name);
    if (first === undefined)
        return { state: 'absent' };
    return second === undefined
        ? { state: 'read', value: first.bytes }
        : { state: 'unreadable', why: 'collected twice' };
}
function shaped(read, schema, part) {
    if (read.state !== 'read')
        return read;
    const parsed = schema.safeParse(part(read.value));
    return parsed.success
        ? { state: 'read', value: parsed.data }
        : { state: 'unreadable', why: `schema: ${parsed.error.issues[0]?.path.join('.')}` };
}
function conform(schema, value) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new model_failure/* Failure */.HR('JSON_INVALID', {
        why: 'schema',
        offset: 0,
        where: parsed.error.issues[0]?.path.join('.') ?? '',
    });
}

;// CONCATENATED MODULE: ./build/src/gate/judge.js




/**
 * The verdict on a run: pure and total, the same dossier gives the same verdict whatever bytes the run left.
 * GO needs target kaggle, mode execute, and every condition of the chosen packs ok; a rehearsal's best is
 * REHEARSED, which needs those of scope `both`. What nobody could prove is never counted for the run.
 */
function judge_judge(dossier, noise) {
    const facts = gatherFacts(dossier, noise);
    const asked = conditions.filter((condition) => isAsked(condition, dossier));
    const results = asked.map((condition) => judgeOne(condition, facts));
    return {
        ...conclude(dossier, results),
        packs: [...dossier.settings.packs],
        conditions: results,
        ...(facts.log === undefined ? {} : { log: facts.log.reading }),
    };
}
function isAsked({ pack, applies }, { settings }) {
    // The pack nx47 asks for more than core, never for less.
    const chosen = pack === 'core' || settings.packs.includes(pack);
    return chosen && (applies === undefined || applies(settings));
}
function judgeOne(condition, facts) {
    const { id, pack, scope } = condition;
    const { answer, expected, observed, evidence } = condition.judge(facts);
    const unproven = answer === 'ok' && evidence.length === 0;
    return { id, pack, scope, answer: unproven ? 'unknown' : answer, expected, observed, evidence };
}
function conclude(dossier, results) {
    const required = results.filter(({ scope }) => dossier.target === 'kaggle' || scope === 'both');
    const failed = required.find(({ answer }) => answer === 'fail');
    if (failed !== undefined)
        return { kind: 'NO-GO', cause: failed.id };
    const refused = dossier.incidents.find(({ code }) => effectOf(code) === 'no-go');
    const proven = required.length > 0 && required.every(({ answer }) => answer === 'ok');
    // A refusal that the run got over left its mark in the conditions, or none.
    if (refused !== undefined && !proven)
        return { kind: 'NO-GO', cause: refused.code };
    if (dossier.mode !== 'execute')
        return { kind: 'PLANNED', cause: '' };
    if (!proven)
        return { kind: 'INCONCLUSIVE', cause: inconclusiveCause(dossier) };
    return dossier.target === 'rehearsal' ? { kind: 'REHEARSED', cause: '' } : { kind: 'GO', cause: '' };
}
/** The last thing that kept the run from going on; `unproven` when nothing did. */
function inconclusiveCause({ incidents }) {
    const effects = incidents
        .map(({ code }) => effectOf(code))
        .filter((effect) => effect.startsWith('inconclusive/'));
    const cause = model_verdict/* inconclusiveCauseSchema */.TA.safeParse(effects.at(-1)?.slice('inconclusive/'.length));
    return cause.success ? cause.data : 'unproven';
}
function effectOf(code) {
    const known = Object.entries(model_failure/* failureEffects */.$1).find(([name]) => name === code);
    return known?.[1] ?? '';
}

;// CONCATENATED MODULE: ./build/macros/judge-run.js






const judge_run_inputSchema = schemas/* strictObject */.rej({
    dossier: schemas/* custom */.IeY((value) => typeof value === 'object' && value !== null && 'sessionId' in value),
});
/** Every condition of the chosen packs, each with its evidence; pure, so that anybody can judge again. */
const judgeRun = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: judge_run_inputSchema,
    OUTPUT_SCHEMA: model_verdict/* verdictSchema */.$D,
    ALLOWLIST: { reads: ['assets'], writes: [], commands: [] },
    RISKS: ['a condition whose check is not built yet answers unknown: no GO is possible while one does'],
    EVIDENCE_REQUIRED: ['checksum'],
    plan: async ({ dossier }) => ({
        goal: 'judge every condition on its evidence',
        commands: [`judge ${dossier.settings.packs.join(' ')}`],
        touches: [],
    }),
    execute: judgeOnce,
    verify: async (verdict, input, tools) => {
        // The verdict came through the schema, which puts keys in its own order: so must the second one.
        const again = model_verdict/* verdictSchema */.$D.parse(await judgeOnce(input, tools));
        const required = verdict.conditions.filter((one) => input.dossier.target === 'kaggle' || one.scope === 'both');
        const ok = required.filter((one) => one.answer === 'ok').length;
        return {
            answer: JSON.stringify(again) === JSON.stringify(verdict) ? 'ok' : 'fail',
            asked: 'the same dossier gives the same verdict a second time',
            observed: `${verdict.kind} ${verdict.cause}: ${ok} of ${required.length} required conditions met`,
            short: `${verdict.kind} ${ok}/${required.length}`,
            evidence: [{ kind: 'checksum', ref: 'verdict', sha256: (0,digest/* sha256Hex */.f)(JSON.stringify(verdict)) }],
        };
    },
    critique: (subject) => {
        if (subject.kind === 'plan')
            return { accepted: true, remarks: [] };
        const unproven = subject.output.conditions.filter((one) => one.answer === 'ok' && one.evidence.length === 0);
        const remarks = [
            ...critiqueByCheck(subject).remarks,
            ...unproven.map((one) => `${one.id} is ok without evidence`),
        ];
        return { accepted: remarks.length === 0, remarks };
    },
};
async function judgeOnce({ dossier }, tools) {
    return judge_judge(dossier, parsePlatformNoise(await tools.assets.platformNoise()));
}

;// CONCATENATED MODULE: ./build/macros/precheck.js




const precheck_inputSchema = schemas/* strictObject */.rej({
    root: schemas/* string */.YjP().startsWith('/'),
    bundle: schemas/* string */.YjP(),
    python: schemas/* string */.YjP(),
    commands: schemas/* array */.YOg(schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)),
});
const precheck_outputSchema = schemas/* strictObject */.rej({ rows: schemas/* array */.YOg(precheckRowSchema) });
/** The project's own commands, one after the other; the first that fails is the last that runs. */
const precheck = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: precheck_inputSchema,
    OUTPUT_SCHEMA: precheck_outputSchema,
    ALLOWLIST: { reads: ['project', 'bundle', 'interpreter'], writes: ['user-commands'], commands: ['<user>'] },
    RISKS: [
        "runs the project's commands with the user's rights",
        'a passing pre-check never replaces the audit',
    ],
    EVIDENCE_REQUIRED: ['command'],
    plan: async (input) => ({
        goal: "run the project's own pre-checks",
        commands: input.commands.map((argv) => filled(argv, input).join(' ')),
        touches: [],
    }),
    execute: async (input, tools) => {
        const rows = [];
        for (const [index, argv] of input.commands.entries()) {
            const row = await runOne(index + 1, filled(argv, input), input.root, tools);
            rows.push(row);
            if (row.answer !== 'ok')
                break;
        }
        return { rows };
    },
    verify: async ({ rows }) => ({
        answer: rows.every((row) => row.evidence !== '') ? 'ok' : 'fail',
        asked: 'every command that ran left its exit status and output',
        observed: rows.map((row) => `${row.command}: ${row.observed}`).join('\n'),
        short: `${rows.filter((row) => row.answer === 'ok').length}/${rows.length}`,
        evidence: [{ kind: 'command', ref: 'prechecks', sha256: (0,digest/* sha256Hex */.f)(JSON.stringify(rows)) }],
    }),
    critique: critiqueByCheck,
};
function filled(argv, input) {
    return argv.map((word) => word.replaceAll('{bundle}', input.bundle).replaceAll('{python}', input.python));
}
async function runOne(number, argv, cwd, tools) {
    const answer = await tools.shell.run({ argv, cwd, deadlineSeconds: 600 });
    const text = tools.redact(`${answer.stdout}${answer.stderr}`.trim()).slice(-800);
    const ended = answer.timedOut ? 'timeout' : (answer.signal ?? `exit ${answer.status}`);
    return {
        id: `precheck-${number}`,
        command: tools.redact(argv.join(' ')),
        answer: answer.status === 0 && !answer.timedOut ? 'ok' : 'fail',
        observed: text === '' ? ended : `${ended}: ${text}`,
        evidence: `command:${(0,digest/* sha256Hex */.f)(answer.stdout)}:${(0,digest/* sha256Hex */.f)(answer.stderr)}`,
    };
}

;// CONCATENATED MODULE: ./build/macros/publish.js







const publish_inputSchema = schemas/* strictObject */.rej({
    ref: refSchema,
    title: schemas/* string */.YjP(),
    licence: schemas/* string */.YjP(),
    isPrivate: schemas/* boolean */.zMY(),
    /** Absolute path of the folder that is published. */
    folder: schemas/* string */.YjP().startsWith('/'),
    manifest: model_manifest/* bundleManifestSchema */.TO,
    /** Version on the service before this run; 0 = the dataset is created. */
    versionBefore: schemas/* number */.aig().int().nonnegative(),
    pollSeconds: schemas/* number */.aig().positive(),
});
const publish_outputSchema = schemas/* strictObject */.rej({
    ref: refSchema,
    version: schemas/* number */.aig().int().positive(),
    reused: schemas/* boolean */.zMY(),
    manifestSha256: model_manifest/* sha256Schema */.bL,
});
const readyDeadlineSeconds = 900;
/** Publishes the bundle as the next version of the dataset and waits until that version is current and ready. */
const publish = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: publish_inputSchema,
    OUTPUT_SCHEMA: publish_outputSchema,
    ALLOWLIST: { reads: ['bundle', 'kaggle'], writes: ['kaggle-dataset'], commands: [] },
    RISKS: [
        'a version is a full snapshot: a file that is not sent is gone from it',
        'versions are never deleted',
    ],
    EVIDENCE_REQUIRED: ['answer', 'checksum'],
    plan: async ({ ref, manifest, versionBefore, isPrivate }) => ({
        goal: `publish the bundle as version ${versionBefore + 1} of ${ref.owner}/${ref.slug}`,
        commands: [
            ...manifest.files.map((file) => `StartBlobUpload ${file.name} (${file.bytes} bytes)`),
            `${versionBefore === 0 ? 'CreateDataset' : 'CreateDatasetVersion'} ${ref.owner}/${ref.slug} (${isPrivate ? 'private' : 'PUBLIC'})`,
        ],
        touches: [`dataset ${ref.owner}/${ref.slug}`],
    }),
    execute: async (input, tools) => {
        const manifestBytes = manifestText(input.manifest);
        const manifestSha256 = (0,digest/* sha256Hex */.f)(manifestBytes);
        await refuseChangedFiles(input, tools);
        const names = [
            ...input.manifest.files,
            { name: model_manifest/* bundleManifestName */.HQ, bytes: Buffer.byteLength(manifestBytes) },
        ];
        const publication = {
            ref: input.ref,
            title: input.title,
            licence: input.licence,
            isPrivate: input.isPrivate,
            notes: `nx47:${manifestSha256}`,
            files: names.map(({ name, bytes }) => ({ name, bytes, path: `${input.folder}/${name}` })),
        };
        await tools.kaggle.publishDataset(publication, input.versionBefore > 0);
        await waitUntilReady(input, tools);
        return { ref: input.ref, version: input.versionBefore + 1, reused: false, manifestSha256 };
    },
    verify: async (output, input, tools) => {
        const listed = await tools.kaggle.listDatasetFiles(output.ref, output.version);
        const wanted = [
            ...input.manifest.files,
            { name: model_manifest/* bundleManifestName */.HQ, bytes: Buffer.byteLength(manifestText(input.manifest)) },
        ];
        const difference = listingDifference(wanted, listed);
        if (difference !== '')
            throw new model_failure/* Failure */.HR('DATASET_MISMATCH', { version: output.version, difference });
        return {
            answer: 'ok',
            asked: `the service lists exactly the files of the manifest in version ${output.version}`,
            observed: `version ${output.version}: ${listed.length} files equal in name and size`,
            short: `v${output.version}`,
            evidence: [
                {
                    kind: 'answer',
                    ref: `ListDatasetFiles v${output.version}`,
                    sha256: (0,digest/* sha256Hex */.f)(JSON.stringify(listed)),
                },
                { kind: 'checksum', ref: model_manifest/* bundleManifestName */.HQ, sha256: output.manifestSha256 },
            ],
        };
    },
    critique: critiqueByCheck,
};
async function refuseChangedFiles(input, tools) {
    const expected = [
        ...input.manifest.files,
        { name: model_manifest/* bundleManifestName */.HQ, sha256: (0,digest/* sha256Hex */.f)(manifestText(input.manifest)) },
    ];
    for (const { name, sha256 } of expected) {
        if ((await tools.files.hash(`${input.folder}/${name}`)) === sha256)
            continue;
        throw new model_failure/* Failure */.HR('DATASET_MISMATCH', { version: 0, difference: `changed after the audit: ${name}` });
    }
}
async function waitUntilReady(input, tools) {
    const wanted = input.versionBefore + 1;
    const start = tools.clock.monotonicNs();
    for (;;) {
        const view = await tools.kaggle.viewDataset(input.ref);
        const status = view === undefined ? 'pending' : await tools.kaggle.datasetStatus(input.ref);
        if (status === 'failed' || status === 'deleted')
            throw new model_failure/* Failure */.HR('DATASET_INVALID', { status, version: wanted });
        // READY alone may be the old version's; the number says whose it is.
        if (status === 'ready' && view?.currentVersion === wanted)
            return;
        if (view !== undefined && view.currentVersion > wanted) {
            throw new model_failure/* Failure */.HR('DATASET_MISMATCH', {
                version: wanted,
                difference: `current version is ${view.currentVersion}`,
            });
        }
        const elapsed = Number(tools.clock.monotonicNs() - start) / 1e9;
        if (elapsed > readyDeadlineSeconds)
            throw new model_failure/* Failure */.HR('DATASET_NOT_READY', { version: wanted, seconds: Math.round(elapsed) });
        await tools.clock.sleep(input.pollSeconds, tools.signal);
    }
}
function listingDifference(wanted, listed) {
    const seen = new Map(listed.map((file) => [file.name, file.bytes]));
    const missing = wanted.filter((file) => !seen.has(file.name)).map((file) => file.name);
    const sizes = wanted
        .filter((file) => seen.has(file.name) && seen.get(file.name) !== file.bytes)
        .map((file) => file.name);
    const extra = listed
        .filter((file) => !wanted.some((one) => one.name === file.name))
        .map((file) => file.name);
    const part = (label, names) => names.length === 0 ? [] : [`${label}: ${names.join(', ')}`];
    return [...part('missing', missing), ...part('size', sizes), ...part('extra', extra)].join('; ');
}

;// CONCATENATED MODULE: ./build/macros/push.js







const pushSchema = schemas/* strictObject */.rej({
    ref: refSchema,
    title: schemas/* string */.YjP(),
    text: schemas/* string */.YjP(),
    language: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['notebook', 'script']),
    isPrivate: schemas/* boolean */.zMY(),
    enableInternet: schemas/* boolean */.zMY(),
    enableGpu: schemas/* boolean */.zMY(),
    datasetSources: schemas/* array */.YOg(schemas/* string */.YjP()),
    competitionSources: schemas/* array */.YOg(schemas/* string */.YjP()),
    kernelSources: schemas/* array */.YOg(schemas/* string */.YjP()),
    sessionTimeoutSeconds: schemas/* number */.aig().int().positive(),
});
const push_outputSchema = schemas/* strictObject */.rej({
    ref: refSchema,
    version: schemas/* number */.aig().int().positive(),
    url: schemas/* string */.YjP(),
    pushedAt: schemas/* string */.YjP(),
    datasetSources: schemas/* array */.YOg(schemas/* string */.YjP()),
    sourceMatches: answer/* answerSchema */.U,
});
/** Saves the assembled notebook as a new kernel version, which starts its session, and reads that version back. */
const push = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: pushSchema,
    OUTPUT_SCHEMA: push_outputSchema,
    ALLOWLIST: { reads: ['kaggle'], writes: ['kaggle-kernel'], commands: [] },
    RISKS: [
        'SaveKernel is not idempotent: it is sent once, whatever the answer',
        'a push to a running kernel starts a second session beside it',
    ],
    EVIDENCE_REQUIRED: ['answer', 'checksum'],
    plan: async (input) => ({
        goal: `push ${input.ref.owner}/${input.ref.slug} and start its session`,
        commands: [
            `SaveKernel ${input.ref.owner}/${input.ref.slug} (${input.kind}, ${Buffer.byteLength(input.text)} bytes, ` +
                `internet ${input.enableInternet ? 'ON' : 'off'}, ${input.isPrivate ? 'private' : 'PUBLIC'}, sources ${input.datasetSources.join(' ')})`,
        ],
        touches: [`kernel ${input.ref.owner}/${input.ref.slug}`],
    }),
    execute: async (input, tools) => {
        const pushed = await tools.kaggle.pushKernel(input);
        const view = await tools.kaggle.viewKernel(input.ref, pushed.version);
        if (view === undefined)
            throw new model_failure/* Failure */.HR('KERNEL_MISMATCH', { expected: `v${pushed.version}`, observed: 'not found' });
        return {
            ref: input.ref,
            version: pushed.version,
            url: pushed.url,
            pushedAt: pushed.serverTime,
            datasetSources: [...view.datasetSources],
            sourceMatches: compareNotebooks(input.text, view.source).answer,
        };
    },
    verify: async (output, input) => {
        const lost = input.datasetSources.filter((source) => !output.datasetSources.includes(source));
        if (lost.length > 0)
            throw new model_failure/* Failure */.HR('KERNEL_SOURCE_REFUSED', { sources: lost.join(', ') });
        if (output.sourceMatches === 'fail')
            throw new model_failure/* Failure */.HR('KERNEL_MISMATCH', { expected: 'the pushed cells', observed: 'other cells' });
        return {
            answer: output.sourceMatches,
            asked: `version ${output.version} holds our cells and our data sources`,
            observed: `v${output.version} ${output.url}, sources ${output.datasetSources.join(' ')}`,
            short: `v${output.version} ${output.url}`,
            evidence: [
                { kind: 'answer', ref: `GetKernel v${output.version}`, sha256: (0,digest/* sha256Hex */.f)(JSON.stringify(output)) },
                { kind: 'checksum', ref: 'pushed source', sha256: (0,digest/* sha256Hex */.f)(input.text) },
            ],
        };
    },
    critique: critiqueByCheck,
};

;// CONCATENATED MODULE: ./build/macros/read-bundle.js








const read_bundle_inputSchema = schemas/* strictObject */.rej({ path: schemas/* string */.YjP().startsWith('/'), shown: schemas/* string */.YjP() });
const read_bundle_outputSchema = schemas/* strictObject */.rej({ bundle: bundleFactsSchema, manifest: model_manifest/* bundleManifestSchema */.TO });
/** Reads the bundle as it lies on disk and hashes every file of it. */
const readBundleFiles = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: read_bundle_inputSchema,
    OUTPUT_SCHEMA: read_bundle_outputSchema,
    ALLOWLIST: { reads: ['bundle'], writes: [], commands: [] },
    RISKS: ['holds the whole bundle in memory'],
    EVIDENCE_REQUIRED: ['checksum'],
    plan: async ({ path }) => ({
        goal: 'read and hash the bundle',
        commands: [`sha256 ${path}/*`],
        touches: [],
    }),
    execute: async ({ path, shown }, tools) => {
        const bundle = await readBundle(path, shown, tools.files);
        if (bundle === undefined)
            throw new model_failure/* Failure */.HR('BUNDLE_MISSING', { path });
        return { bundle, manifest: bundleManifest(bundle) };
    },
    verify: async ({ manifest }, { path }, tools) => {
        const changed = [];
        for (const file of manifest.files) {
            if ((await tools.files.hash(`${path}/${file.name}`)) !== file.sha256)
                changed.push(file.name);
        }
        return {
            answer: changed.length === 0 ? 'ok' : 'fail',
            asked: 'every file read from disk again has the digest of the manifest',
            observed: changed.length === 0 ? `${manifest.files.length} files equal` : `changed: ${changed.join(', ')}`,
            evidence: [
                { kind: 'checksum', ref: 'bundle-manifest.json', sha256: (0,digest/* sha256Hex */.f)(manifestText(manifest)) },
            ],
        };
    },
    critique: critiqueByCheck,
};

;// CONCATENATED MODULE: ./build/macros/stage-bundle.js






const stage_bundle_inputSchema = schemas/* strictObject */.rej({ source: schemas/* string */.YjP().startsWith('/') });
const stage_bundle_outputSchema = schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), manifestSha256: schemas/* string */.YjP() });
/** A bundle without a manifest and without a recipe is copied below .nx47/ and gets its manifest there. */
const stageBundle = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: stage_bundle_inputSchema,
    OUTPUT_SCHEMA: stage_bundle_outputSchema,
    ALLOWLIST: { reads: ['bundle'], writes: ['state-folder'], commands: [] },
    RISKS: ['takes the disk space of the bundle a second time'],
    EVIDENCE_REQUIRED: ['checksum'],
    plan: async ({ source }, tools) => ({
        goal: 'copy the bundle and write its manifest beside the copy',
        commands: [`copy ${source}`],
        touches: [`${tools.paths.state}/bundle-staged`],
    }),
    execute: async ({ source }, tools) => {
        const bundle = await readBundle(source, 'bundle', tools.files);
        if (bundle === undefined)
            throw new model_failure/* Failure */.HR('BUNDLE_MISSING', { path: source });
        const path = `${tools.paths.state}/bundle-staged`;
        await tools.files.remove(path);
        await tools.files.makeFolder(path);
        for (const file of bundle.files) {
            const folder = file.name.split('/').slice(0, -1).join('/');
            await tools.files.makeFolder(`${path}/${folder}`);
            await tools.files.write(`${path}/${file.name}`, file.bytes);
        }
        await tools.files.write(`${path}/${model_manifest/* bundleManifestName */.HQ}`, manifestText(bundleManifest(bundle)));
        return { path, manifestSha256: await tools.files.hash(`${path}/${model_manifest/* bundleManifestName */.HQ}`) };
    },
    verify: async (output, { source }, tools) => {
        const copy = await readBundle(output.path, 'bundle', tools.files);
        const original = await readBundle(source, 'bundle', tools.files);
        const equal = copy !== undefined &&
            original !== undefined &&
            manifestText(bundleManifest(copy)) === manifestText(bundleManifest(original));
        return {
            answer: equal ? 'ok' : 'fail',
            asked: 'the copy equals the bundle',
            observed: `${copy?.files.length ?? 0} files in the copy, manifest included`,
            evidence: [{ kind: 'checksum', ref: model_manifest/* bundleManifestName */.HQ, sha256: output.manifestSha256 }],
        };
    },
    critique: critiqueByCheck,
};

;// CONCATENATED MODULE: ./build/src/survey/survey-project.js


const skippedFolders = ['.git', '.nx47', 'node_modules', '__pycache__', '.venv'];
const largestText = 1 << 20;
const survey_project_lfsPrefix = 'version https://git-lfs';
/** Reads the project at `root` (absolute). Every path is either read, or listed as unreadable with why. */
async function surveyProject(root, settings, ports) {
    const bundlePrefix = settings.bundle === undefined ? undefined : `${settings.bundle.path}/`;
    const entries = (await listEntries(root, ports)).filter((entry) => bundlePrefix === undefined || !entry.path.startsWith(bundlePrefix));
    const unreadable = [];
    const texts = [];
    for (const entry of entries) {
        const { text, why } = await readSmall(root, entry, ports.files);
        if (why !== '')
            unreadable.push({ path: entry.path, why });
        if (text !== undefined)
            texts.push(text);
    }
    const kernelMetadata = await readOrEmpty(root, `${settings.kernel}/kernel-metadata.json`, ports.files);
    const codeFile = codeFileOf(kernelMetadata.bytes);
    const facts = {
        paths: entries.filter((entry) => entry.kind !== 'folder').map((entry) => entry.path),
        unreadable,
        texts,
        kernelMetadata,
        code: codeFile === ''
            ? { name: '', bytes: new Uint8Array() }
            : await readOrEmpty(root, `${settings.kernel}/${codeFile}`, ports.files),
    };
    if (settings.dataset === undefined)
        return facts;
    return { ...facts, datasetMetadata: await readOrEmpty(root, settings.dataset, ports.files) };
}
async function listEntries(root, ports) {
    const all = await ports.files.list(root, skippedFolders);
    const tracked = await trackedPaths(root, ports.shell);
    return tracked === undefined
        ? all
        : all.filter((entry) => entry.kind === 'folder' || tracked.has(entry.path));
}
// Ignored files are not surveyed; new ones that a commit would take are. Without git, every file is.
async function trackedPaths(root, shell) {
    const argv = ['git', '-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    try {
        const answer = await shell.run({ argv, deadlineSeconds: 60 });
        return answer.status === 0 ? new Set(answer.stdout.split('\0').filter((path) => path !== '')) : undefined;
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR && error.code === 'TOOL_MISSING')
            return undefined;
        throw error;
    }
}
async function readSmall(root, entry, files) {
    if (entry.kind === 'symlink')
        return { why: 'symlink' };
    if (entry.kind === 'other')
        return { why: 'special file' };
    if (entry.kind === 'folder' || entry.bytes > largestText)
        return { why: '' };
    try {
        const bytes = await files.read(`${root}/${entry.path}`);
        if (survey_project_startsWith(bytes, survey_project_lfsPrefix))
            return { why: 'lfs-pointer' };
        return bytes.includes(0) ? { why: '' } : { text: { name: entry.path, bytes }, why: '' };
    }
    catch (error) {
        return { why: error instanceof model_failure/* Failure */.HR ? String(error.parameters['why'] ?? error.code) : 'unreadable' };
    }
}
function survey_project_startsWith(bytes, prefix) {
    return Buffer.from(bytes.subarray(0, prefix.length)).toString('latin1') === prefix;
}
async function readOrEmpty(root, path, files) {
    const absolute = `${root}/${path}`;
    const bytes = (await files.exists(absolute)) ? await files.read(absolute) : new Uint8Array();
    return { name: path, bytes };
}
// A broken metadata file is the audit's finding; the survey only needs the name of the code file.
function codeFileOf(metadata) {
    try {
        const value = (0,strict_json/* parseStrictJson */.R)(metadata);
        const name = (0,strict_json/* isJsonObject */.O)(value) ? value['code_file'] : undefined;
        return typeof name === 'string' && !name.includes('..') && !name.startsWith('/') ? name : '';
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/macros/survey.js






const survey_inputSchema = schemas/* strictObject */.rej({ root: schemas/* string */.YjP().startsWith('/'), settings: request/* requestSchema */.TF });
/** Reads the repository: scripts, notebook, metadata, texts. Changes nothing. */
const survey = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: survey_inputSchema,
    OUTPUT_SCHEMA: projectFactsSchema,
    ALLOWLIST: { reads: ['project'], writes: [], commands: ['git'] },
    RISKS: ['a file may change between the survey and the audit: the bundle is hashed again before it is sent'],
    EVIDENCE_REQUIRED: ['checksum'],
    plan: async ({ root }) => ({
        goal: 'read every tracked file of the project',
        commands: [`git -C ${root} ls-files -z --cached --others --exclude-standard`],
        touches: [],
    }),
    execute: ({ root, settings }, tools) => surveyProject(root, settings, tools),
    verify: async (facts, { root }, tools) => {
        const listed = new Set(facts.unreadable.map((one) => one.path));
        const gone = [];
        for (const path of facts.paths) {
            if (!listed.has(path) && !(await tools.files.exists(`${root}/${path}`)))
                gone.push(path);
        }
        return {
            answer: gone.length === 0 ? 'ok' : 'fail',
            asked: 'every path was read, or is listed as unreadable',
            observed: `${facts.paths.length} paths, ${facts.unreadable.length} unreadable, ${gone.length} gone`,
            evidence: [{ kind: 'checksum', ref: 'paths', sha256: (0,digest/* sha256Hex */.f)(facts.paths.join('\n')) }],
        };
    },
    critique: critiqueByCheck,
};

;// CONCATENATED MODULE: ./build/src/kaggle/polling.js
/** So many unreadable answers in a row are borne; one more ends the wait without a result. */
const toleratedUnknown = 10;
/**
 * What to do next while a session runs: wait, ask for its status, or end. A status that this program does not know
 * is no end, and CANCEL_REQUESTED is none either; only COMPLETE, ERROR and CANCEL_ACKNOWLEDGED are.
 */
function nextPoll(state) {
    const { statuses, elapsedSeconds, askedAtSeconds, deadlineSeconds } = state;
    const last = statuses.at(-1);
    if (last !== undefined && isTerminal(last))
        return { action: 'end', outcome: 'terminal' };
    if (unknownAtEnd(statuses) > toleratedUnknown)
        return { action: 'end', outcome: 'unreadable' };
    if (last !== undefined && askedAtSeconds >= deadlineSeconds)
        return { action: 'end', outcome: 'deadline' };
    const next = Math.min(askedAtSeconds + state.intervalSeconds, deadlineSeconds);
    const due = last === undefined ? state.firstWaitSeconds : next;
    return elapsedSeconds >= due ? { action: 'ask' } : { action: 'wait', seconds: due - elapsedSeconds };
}
/** Whether a session in this state will not change any more. */
function isTerminal(status) {
    return terminal[status];
}
const terminal = {
    queued: false,
    running: false,
    complete: true,
    error: true,
    'cancel-requested': false,
    'cancel-acknowledged': true,
    'new-script': false,
    unknown: false,
};
function unknownAtEnd(statuses) {
    return statuses.length - 1 - statuses.findLastIndex((status) => status !== 'unknown');
}

;// CONCATENATED MODULE: ./build/macros/wait.js






const wait_inputSchema = schemas/* strictObject */.rej({
    ref: refSchema,
    version: schemas/* number */.aig().int().positive(),
    waitSeconds: schemas/* number */.aig().nonnegative(),
    intervalSeconds: schemas/* number */.aig().positive(),
    deadlineSeconds: schemas/* number */.aig().positive(),
});
const wait_outputSchema = schemas/* strictObject */.rej({
    status: schemas/* string */.YjP(),
    failureMessage: schemas/* string */.YjP(),
    statusAfterWait: schemas/* string */.YjP(),
    waitedSeconds: schemas/* number */.aig().nonnegative(),
    isolation: schemas/* string */.YjP(),
    interpreter: schemas/* string */.YjP(),
    endedAt: schemas/* string */.YjP(),
});
/** Waits first, then asks for the status of exactly this version until it ends or the deadline is over. */
const wait = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: wait_inputSchema,
    OUTPUT_SCHEMA: wait_outputSchema,
    ALLOWLIST: { reads: ['kaggle'], writes: [], commands: [] },
    RISKS: ['a session that does not end keeps running on the service: it has its own time limit'],
    EVIDENCE_REQUIRED: ['answer'],
    plan: async ({ ref, version, waitSeconds }) => ({
        goal: `wait ${waitSeconds} s, then follow version ${version} to its end`,
        commands: [`sleep ${waitSeconds}`, `GetKernelSessionStatus ${ref.owner}/${ref.slug} v${version}`],
        touches: [],
    }),
    execute: async (input, tools) => {
        const start = tools.clock.monotonicNs();
        const elapsed = () => Number(tools.clock.monotonicNs() - start) / 1e9;
        const statuses = [];
        let askedAtSeconds = 0;
        let last;
        for (;;) {
            const next = nextPoll({
                elapsedSeconds: elapsed(),
                statuses,
                askedAtSeconds,
                firstWaitSeconds: input.waitSeconds,
                ...input,
            });
            if (next.action === 'end')
                return ended(next.outcome, statuses, last, elapsed());
            if (next.action === 'wait') {
                await countDown(next.seconds, statuses.length === 0 ? input.waitSeconds : 0, tools);
                continue;
            }
            last = await ask(input, tools);
            askedAtSeconds = elapsed();
            statuses.push(last?.status ?? 'unknown');
            tools.presenter.show({
                kind: 'status',
                status: last?.status ?? 'unknown',
                elapsedSeconds: askedAtSeconds,
            });
        }
    },
    verify: async (output, input) => ({
        answer: 'ok',
        asked: `the status was asked for version ${input.version}`,
        observed: `${output.status} after ${output.waitedSeconds.toFixed(1)} s (after the first wait: ${output.statusAfterWait})`,
        short: `${output.status}, ${output.waitedSeconds.toFixed(1)} s`,
        evidence: [
            {
                kind: 'answer',
                ref: `GetKernelSessionStatus v${input.version}`,
                sha256: (0,digest/* sha256Hex */.f)(JSON.stringify(output)),
            },
        ],
    }),
    critique: critiqueByCheck,
};
function ended(outcome, statuses, last, seconds) {
    if (outcome === 'deadline')
        throw new model_failure/* Failure */.HR('SESSION_DEADLINE', { seconds: Math.round(seconds), status: statuses.at(-1) ?? '' });
    const machine = machineFailure(last);
    if (machine !== undefined)
        throw machine;
    if (outcome === 'unreadable' || last === undefined)
        throw new model_failure/* Failure */.HR('KAGGLE_UNREADABLE', { operation: 'GetKernelSessionStatus', status: '', message: '' });
    return {
        status: last.status,
        failureMessage: last.failureMessage,
        statusAfterWait: statuses[0] ?? '',
        waitedSeconds: seconds,
        isolation: last.isolation,
        interpreter: last.interpreter,
        endedAt: last.serverTime,
    };
}
// The embedded service names what its machine lacked, or that it broke; neither is ever the project's fault.
function machineFailure(last) {
    // A session that ran names its isolation: what its notebook printed last can't pass for a word of the service.
    if (last?.isolation !== '')
        return undefined;
    const named = /^The session could not be run: (\w+)$/.exec(last.failureMessage)?.[1];
    const code = model_failure/* failureCodes */.Nc.find((known) => known === named);
    if (code === 'DEFECT')
        return new model_failure/* Failure */.HR(code, { where: 'embedded Kaggle' });
    if (code === undefined || !model_failure/* failureEffects */.$1[code].startsWith('inconclusive/'))
        return undefined;
    // The service tells a code alone: where it works, and what shows whether the machine can do it.
    const parameters = {
        file: '.nx47/kaggle/sessions',
        command: 'df -h .nx47; python3 -m venv /tmp/nx47-venv',
    };
    return new model_failure/* Failure */.HR(code, { ...parameters, why: last.failureMessage });
}
// One second at a time, so that a person sees the wait go down.
async function countDown(seconds, total, tools) {
    for (let left = seconds; left > 0; left -= 1) {
        if (total > 0)
            tools.presenter.show({ kind: 'wait', remainingSeconds: left, totalSeconds: total });
        await tools.clock.sleep(Math.min(1, left), tools.signal);
    }
}
// One unreadable answer is no result: the polling rule decides how many are too many.
async function ask({ ref, version }, tools) {
    try {
        return await tools.kaggle.kernelSession(ref, version);
    }
    catch (error) {
        const passing = [
            'KAGGLE_UNREACHABLE',
            'KAGGLE_TIMEOUT',
            'KAGGLE_UNREADABLE',
            'KAGGLE_BROKEN',
            'KAGGLE_THROTTLED',
        ];
        if (error instanceof model_failure/* Failure */.HR && passing.includes(error.code))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/macro/scribe.js
const outputLimit = 4000;
/** The scribe of step `step`, run by the macro of that name. */
function createScribe(macro, step, context) {
    const { world, ledger } = context;
    const startedAt = world.clock.now().toISOString();
    const clean = (text) => world.redact(text).slice(0, outputLimit);
    const announced = ({ plan }) => ({
        goal: clean(plan.goal),
        command: clean(plan.commands.join('\n')),
        touches: plan.touches.map(clean),
    });
    return {
        log: async (phase, state, said) => {
            const evidence = [...(said.check?.evidence ?? [])];
            const spoken = { output: clean(said.output ?? ''), decision: clean(said.decision ?? ''), evidence };
            const place = { macro, step, phase, state, ...world.place };
            await ledger.append({ ...place, ...announced(said), exit_status: null, ...spoken });
        },
        record: (state, said) => ({
            step,
            macro,
            state,
            startedAt,
            endedAt: world.clock.now().toISOString(),
            ...announced(said),
            output: clean(said.output ?? ''),
            decision: state,
            check: clean(said.check?.asked ?? ''),
            checkAnswer: said.check?.answer ?? 'unknown',
            short: clean(said.check?.short ?? ''),
            evidence: said.check?.evidence ?? [],
        }),
    };
}

;// CONCATENATED MODULE: ./build/src/macro/tools.js

/** What each mode lets through. A macro that writes anything else is planned and not executed. */
const permittedEffects = {
    observe: [],
    'dry-run': ['state-folder', 'session-folder'],
    execute: ['state-folder', 'session-folder', 'bundle', 'user-commands', 'kaggle-dataset', 'kaggle-kernel'],
};
/** True when the mode lets this macro act. */
function mayExecute(mode, allowlist) {
    return allowlist.writes.every((effect) => permittedEffects[mode].includes(effect));
}
/** Builds the tools of one macro. Anything outside the allow-list is refused before it starts (MACRO_REFUSED). */
function buildTools(world, mode, paths, allowlist) {
    const effects = allowlist.writes.filter((effect) => permittedEffects[mode].includes(effect));
    return {
        ...world,
        paths,
        files: guardFiles(world.files, writableRoots(effects, paths)),
        shell: guardShell(world.shell, allowlist.commands),
        kaggle: guardKaggle(world.kaggle, effects, allowlist),
    };
}
function writableRoots(effects, paths) {
    const roots = {
        'state-folder': paths.state,
        'session-folder': paths.session,
        bundle: paths.bundle,
    };
    return effects.flatMap((effect) => roots[effect] ?? []);
}
function guardFiles(files, roots) {
    const checked = (path) => {
        if (!roots.some((root) => path === root || path.startsWith(`${root}/`)) || path.includes('/../')) {
            throw new model_failure/* Failure */.HR('MACRO_REFUSED', { what: 'write', target: path });
        }
        return path;
    };
    return {
        ...files,
        makeFolder: async (path) => files.makeFolder(checked(path)),
        write: async (path, content) => files.write(checked(path), content),
        append: async (path, content) => files.append(checked(path), content),
        copy: async (from, to) => files.copy(from, checked(to)),
        rename: async (from, to) => files.rename(checked(from), checked(to)),
        remove: async (path) => files.remove(checked(path)),
    };
}
function guardShell(shell, commands) {
    return {
        run: async (command) => {
            const program = command.argv[0] ?? '';
            const name = program.slice(program.lastIndexOf('/') + 1).replace(/^python[\d.]*$/, 'python');
            if (!commands.includes('<user>') && !commands.includes(name)) {
                throw new model_failure/* Failure */.HR('MACRO_REFUSED', { what: 'command', target: program });
            }
            return shell.run(command);
        },
    };
}
function guardKaggle(kaggle, effects, allowlist) {
    const refuse = (target) => async () => {
        throw new model_failure/* Failure */.HR('MACRO_REFUSED', { what: 'service', target });
    };
    if (!allowlist.reads.includes('kaggle'))
        return deaf(kaggle.baseUrl, refuse);
    return {
        ...readsOf(kaggle),
        publishDataset: effects.includes('kaggle-dataset')
            ? (publication, exists) => kaggle.publishDataset(publication, exists)
            : refuse('publishDataset'),
        pushKernel: effects.includes('kaggle-kernel') ? (push) => kaggle.pushKernel(push) : refuse('pushKernel'),
    };
}
function readsOf(kaggle) {
    return {
        baseUrl: kaggle.baseUrl,
        identify: () => kaggle.identify(),
        viewDataset: (ref) => kaggle.viewDataset(ref),
        datasetStatus: (ref) => kaggle.datasetStatus(ref),
        listDatasetFiles: (ref, version) => kaggle.listDatasetFiles(ref, version),
        viewKernel: (ref, version) => kaggle.viewKernel(ref, version),
        kernelSession: (ref, version) => kaggle.kernelSession(ref, version),
        listKernelOutput: (ref, version) => kaggle.listKernelOutput(ref, version),
        downloadOutput: (file) => kaggle.downloadOutput(file),
    };
}
function deaf(baseUrl, refuse) {
    return {
        baseUrl,
        identify: refuse('identify'),
        viewDataset: refuse('viewDataset'),
        datasetStatus: refuse('datasetStatus'),
        listDatasetFiles: refuse('listDatasetFiles'),
        publishDataset: refuse('publishDataset'),
        viewKernel: refuse('viewKernel'),
        pushKernel: refuse('pushKernel'),
        kernelSession: refuse('kernelSession'),
        listKernelOutput: refuse('listKernelOutput'),
        downloadOutput: refuse('downloadOutput'),
    };
}

;// CONCATENATED MODULE: ./build/src/macro/runner.js




const noCheck = { answer: 'unknown', asked: '', observed: '', evidence: [] };
/** Runs one macro through its phases, each an event in the ledger. No plan, no EXECUTE; no evidence, not DONE. */
async function runMacro(named, given, context) {
    const { macro, name, step } = named;
    const scribe = createScribe(name, step, context);
    let plan = { goal: name, commands: [], touches: [] };
    let check = noCheck;
    try {
        const input = runner_parse(macro.INPUT_SCHEMA, given, name);
        const tools = buildTools(context.world, context.mode, context.paths, macro.ALLOWLIST);
        plan = await macro.plan(input, tools);
        await scribe.log('PLAN', 'RUNNING', { plan });
        const hash = (0,digest/* sha256Hex */.f)(JSON.stringify(plan));
        await accept(macro.critique({ kind: 'plan', hash, plan, input }), hash, plan, scribe);
        if (!mayExecute(context.mode, macro.ALLOWLIST)) {
            await scribe.log('EXECUTE', 'SKIPPED', { plan, decision: `${context.mode}: planned, not executed` });
            return { state: 'SKIPPED', record: scribe.record('SKIPPED', { plan }) };
        }
        const output = runner_parse(macro.OUTPUT_SCHEMA, await macro.execute(input, tools), name);
        await scribe.log('EXECUTE', 'RUNNING', { plan });
        check = await prove(macro, output, input, tools);
        const proven = { plan, output: check.observed, check };
        await scribe.log('VERIFY', 'RUNNING', { ...proven, decision: check.asked });
        await accept(macro.critique({ kind: 'result', hash, output, check }), hash, plan, scribe);
        await scribe.log('LOG_EVENT', 'DONE', { plan, check });
        return { state: 'DONE', output, record: scribe.record('DONE', proven) };
    }
    catch (error) {
        const failure = error instanceof model_failure/* Failure */.HR ? error : new model_failure/* Failure */.HR('DEFECT', { where: name }, { cause: error });
        const observed = `${failure.code} ${JSON.stringify(failure.parameters)}`;
        const said = { plan, output: observed, decision: failure.code, check };
        await scribe.log('LOG_EVENT', 'FAILED', said);
        return { state: 'FAILED', failure, record: scribe.record('FAILED', said) };
    }
}
function runner_parse(schema, value, name) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    throw new model_failure/* Failure */.HR('MACRO_REFUSED', {
        what: `schema of ${name}`,
        target: `${issue?.path.join('.')}: ${issue?.message}`,
    });
}
async function prove(macro, output, input, tools) {
    const check = await macro.verify(output, input, tools);
    const kinds = check.evidence.map((one) => one.kind);
    const missing = macro.EVIDENCE_REQUIRED.filter((kind) => !kinds.includes(kind));
    if (missing.length > 0)
        throw new model_failure/* Failure */.HR('MACRO_UNPROVEN', { missing: missing.join(', '), observed: check.observed });
    return check;
}
async function accept(critique, hash, plan, scribe) {
    const decision = `${critique.accepted ? 'accepted' : 'refused'} ${hash}`;
    const output = critique.remarks.join('\n');
    await scribe.log('CRITIQUE', critique.accepted ? 'RUNNING' : 'FAILED', { plan, output, decision });
    if (!critique.accepted)
        throw new model_failure/* Failure */.HR('MACRO_UNPROVEN', { missing: critique.remarks.join('; '), observed: '' });
}

;// CONCATENATED MODULE: ./build/src/macro/phase.js

/**
 * Binds a macro to the story. `take` yields its input, or undefined when there is nothing for it to do; `give` puts
 * its output into the run's state, and may refuse (NO-GO with a reason) what it found.
 */
function phase(name, macro, take, give) {
    return {
        name,
        run: async (step, state, context) => {
            const input = take(state, context);
            if (input === undefined)
                return { kind: 'nothing' };
            const outcome = await runMacro({ name, step, macro }, input, context);
            if (outcome.state === 'DONE')
                return { kind: 'ran', outcome, given: give(state, outcome.output) };
            return { kind: 'ran', outcome };
        },
    };
}

// EXTERNAL MODULE: ./build/src/survey/metadata.js
var metadata = __webpack_require__(5587);
;// CONCATENATED MODULE: ./build/src/macro/phase-inputs.js






// What each phase takes from the run so far; undefined = nothing for it to do.
/** Root and settings of the project. */
const forSurvey = ({ request }) => ({ root: request.root, settings: request.settings });
/** The recipe, where the bundle folder is empty and nx47.yml has one. */
function forBuild({ request, interpreter, glibc, bundleOnDisk }) {
    const { bundle } = request.settings;
    if (bundleOnDisk !== 'none' || bundle?.recipe === undefined || interpreter === undefined)
        return undefined;
    return { recipe: bundle.recipe, interpreter, glibc, bundleFolder: bundle.path };
}
/** The bundle that has no manifest yet. */
const forStaging = ({ bundleOnDisk, paths }) => bundleOnDisk === 'without-manifest' ? { source: paths.bundle } : undefined;
/** The bundle that is audited and published. */
function forReading({ request, bundlePath }) {
    const shown = request.settings.bundle?.path;
    return bundlePath === undefined || shown === undefined ? undefined : { path: bundlePath, shown };
}
/** Ids and kind of what is published, where the metadata can be read. */
function forAccess({ project }) {
    const metadata = metadataOf(project);
    if (metadata === undefined)
        return undefined;
    const access = { kernelRef: metadata.kernelRef, kind: metadata.kernel.kernel_type };
    return metadata.dataset === undefined ? access : { ...access, datasetRef: metadata.dataset.ref };
}
/** The project's own commands, where it has some. */
function forPrecheck({ request, bundlePath, interpreter }) {
    const { prechecks } = request.settings;
    if (prechecks.length === 0)
        return undefined;
    return {
        root: request.root,
        bundle: bundlePath ?? '',
        python: interpreter?.executable ?? 'python3',
        commands: prechecks,
    };
}
/** Every fact so far; against what it is held is the macro's choice. */
function forAudit({ request, project, bundle, interpreter }) {
    if (project === undefined)
        return undefined;
    const facts = { settings: request.settings, target: request.target, project };
    return {
        ...facts,
        ...(bundle === undefined ? {} : { bundle }),
        ...(interpreter === undefined ? {} : { interpreter }),
    };
}
/** The notebook and what the kit is told of this run. */
function forAssembly({ request, project, dossier, ledgerHead }) {
    const metadata = metadataOf(project);
    if (project === undefined || metadata === undefined)
        return undefined;
    const { settings } = request;
    const run = {
        schema: 'nx47.kernel-run/1',
        nonce: dossier.nonce,
        ledger_head: ledgerHead,
        packs: settings.packs,
        prefix: (0,kernel_outputs/* outputPrefix */.Mp)(settings.packs),
        main_report: settings['main-report'] === '' ? null : settings['main-report'],
        dataset: metadata.dataset === undefined ? null : { ...metadata.dataset.ref, manifest: model_manifest/* bundleManifestName */.HQ },
        native: settings.native ?? null,
        required_packages: settings.required.packages.map((text) => parseRequirement(text)?.name ?? canonicalName(text)),
    };
    return { code: project.code, run };
}
/** The bundle and its manifest, where the project has a dataset. */
function forPublication({ request, project, assembly, bundlePath, dossier, datasetVersionBefore, }) {
    const dataset = metadataOf(project)?.dataset;
    const { manifest } = dossier;
    if (dataset === undefined || manifest === undefined || bundlePath === undefined)
        return undefined;
    if (assembly === undefined || datasetVersionBefore === undefined)
        return undefined;
    return {
        ref: dataset.ref,
        title: dataset.metadata.title,
        licence: dataset.metadata.licenses[0]?.name ?? 'unknown',
        isPrivate: dataset.metadata.is_private,
        folder: bundlePath,
        manifest,
        versionBefore: datasetVersionBefore,
        pollSeconds: request.target === 'kaggle' ? 10 : 0.1,
    };
}
/** The assembled notebook with its metadata. */
function forPush({ request, project, assembly }) {
    const metadata = metadataOf(project);
    if (metadata === undefined || assembly === undefined)
        return undefined;
    const { kernel } = metadata;
    return {
        ref: metadata.kernelRef,
        title: kernel.title,
        text: assembly.text,
        language: kernel.language,
        kind: kernel.kernel_type,
        isPrivate: kernel.is_private,
        enableInternet: kernel.enable_internet,
        enableGpu: kernel.enable_gpu,
        datasetSources: kernel.dataset_sources,
        competitionSources: kernel.competition_sources,
        kernelSources: kernel.kernel_sources,
        // Our own deadline comes first: a session that does not end is inconclusive, not failed. Kaggle's limit is 12 h.
        sessionTimeoutSeconds: Math.min(request.settings.deadline + 120, 43_200),
    };
}
/** The kernel version that was pushed, and how long to wait for it. */
function forWait({ request, dossier }) {
    const { kernel } = dossier;
    if (kernel === undefined)
        return undefined;
    return {
        ref: kernel.ref,
        version: kernel.version,
        waitSeconds: request.waitSeconds,
        intervalSeconds: request.target === 'kaggle' ? 15 : 0.25,
        deadlineSeconds: Math.max(request.settings.deadline, request.waitSeconds),
    };
}
/** The kernel version whose session has ended. */
function forCollect({ dossier }) {
    const { kernel, session } = dossier;
    return kernel === undefined || session === undefined
        ? undefined
        : { ref: kernel.ref, version: kernel.version };
}
/** The same facts, with the session's own profile. */
function forAuditAgain({ request, project, bundle, audited, dossier }) {
    const captured = dossier.collected?.files.find((file) => file.name === kernel_outputs/* runtimeProfileName */.VT);
    // A profile that can't be read is the judge's to refuse: it is an output of the run.
    if (captured === undefined || !isReadable(captured.bytes) || project === undefined || audited === undefined)
        return undefined;
    const facts = { settings: request.settings, project, compilation: audited.compilation, captured };
    return bundle === undefined ? facts : { ...facts, bundle };
}
/** A plan has nothing to judge; a run that acted is judged on whatever it left, or did not leave. */
const forJudge = ({ dossier }) => (dossier.mode === 'execute' ? { dossier } : undefined);
function metadataOf(project) {
    return project === undefined ? undefined : (0,metadata/* projectMetadata */.h)(project);
}
function isReadable(profile) {
    try {
        (0,profile_parse/* parseProfile */.j)(profile);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/macro/phase-outputs.js

// What each phase gives back to the run. A refusal ends the run with NO-GO before anything is published.
/** The surveyed facts. */
const project = (state, found) => ({
    state: { ...state, project: found },
});
/** Where the bundle lies now. */
const builtBundle = (state, { path }) => ({
    state: { ...state, bundlePath: path },
});
/** Where the copy of the bundle lies. */
const stagedBundle = builtBundle;
/** Files of the bundle and their manifest. */
function bundle(state, read) {
    const dossier = { ...state.dossier, manifest: read.manifest };
    return { state: { ...state, bundle: read.bundle, dossier } };
}
/** Rows of the access check; one that is not ok refuses. */
function access(state, found) {
    const next = { ...withRows(state, found.rows), datasetVersionBefore: found.datasetVersion };
    return refuseRows(next, found.rows);
}
/** Rows of the project's own commands; one that is not ok refuses. */
const prechecks = (state, { rows }) => refuseRows(withRows(state, rows), rows);
/** The audits before publication; an error that fails refuses. */
function phase_outputs_audit(state, audited) {
    const { before, beside } = audited;
    const dossier = {
        ...state.dossier,
        auditBefore: before,
        ...(beside === undefined ? {} : { auditBeside: beside }),
    };
    const next = { ...state, audited, dossier };
    if (auditAnswer(before) !== 'fail')
        return { state: next };
    const rule = firstCause(before) ?? 'audit';
    return { state: next, refusal: { cause: rule, code: rule } };
}
// A damaged wheel is also a package that is missing: what is wrong in itself is named before what follows from it.
function firstCause({ findings }) {
    const refused = findings.filter((one) => one.answer === 'fail' && one.severity === 'error');
    return (refused.find(({ rule }) => !rule.startsWith('DEP-')) ?? refused[0])?.rule;
}
/** The notebook that is pushed. */
function assembly(state, { text, run, userCells }) {
    const dossier = { ...state.dossier, ledgerHead: run.ledger_head, userCells };
    return { state: { ...state, assembly: { text, run }, dossier } };
}
/** The version that was published. */
function dataset(state, published) {
    const { manifestSha256, ...rest } = published;
    return { state: { ...state, dossier: { ...state.dossier, dataset: rest, manifestSha256 } } };
}
/** The version that was pushed. */
const kernel = (state, pushed) => keep(state, { kernel: pushed });
/** How the session ended. */
const session = (state, ended) => keep(state, { session: ended });
/** Log and outputs. */
const collected = (state, run) => keep(state, { collected: run });
/** The audit on the session's own facts. */
const auditAfter = (state, { after }) => keep(state, { auditAfter: after });
/** The judgement. */
const verdict = (state, judged) => keep(state, { verdict: judged });
function keep(state, part) {
    return { state: { ...state, dossier: { ...state.dossier, ...part } } };
}
function withRows(state, rows) {
    return { ...state, dossier: { ...state.dossier, prechecks: [...state.dossier.prechecks, ...rows] } };
}
function refuseRows(state, rows) {
    const refused = rows.find((row) => row.answer !== 'ok');
    if (refused === undefined)
        return { state };
    const code = rowCodes[refused.id];
    // A command of the project is its own cause; what the service answered has a code of its own.
    if (code === undefined)
        return { state, refusal: { cause: refused.id, code: 'PRECHECK_FAILED' } };
    return { state, refusal: { cause: code, code, observed: refused.observed } };
}
const rowCodes = {
    identity: 'CREDENTIALS_OTHER_USER',
    'kernel-status': 'KERNEL_KIND_CHANGED',
};

;// CONCATENATED MODULE: ./build/macros/record.js



const record_inputSchema = schemas/* strictObject */.rej({
    /** Page or report by its path below the session folder. */
    pages: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
});
const record_outputSchema = schemas/* strictObject */.rej({ digests: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()) });
/** Writes report, summary and session pages whole, and reads each back. */
const record = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: record_inputSchema,
    OUTPUT_SCHEMA: record_outputSchema,
    ALLOWLIST: { reads: [], writes: ['session-folder'], commands: [] },
    RISKS: ['a page is rendered from events and dossier: the ledger stays the evidence'],
    EVIDENCE_REQUIRED: ['file'],
    plan: async ({ pages }, tools) => ({
        goal: 'write report and session pages',
        commands: Object.keys(pages).map((name) => `write ${name}`),
        touches: Object.keys(pages).map((name) => `${tools.paths.session}/${name}`),
    }),
    execute: async ({ pages }, tools) => {
        const digests = {};
        for (const [name, content] of Object.entries(pages)) {
            const path = `${tools.paths.session}/${name}`;
            await tools.files.makeFolder(path.slice(0, path.lastIndexOf('/')));
            await tools.files.write(path, content);
            digests[name] = (0,digest/* sha256Hex */.f)(content);
        }
        return { digests };
    },
    verify: async ({ digests }, _input, tools) => {
        const changed = [];
        for (const [name, digest] of Object.entries(digests)) {
            if ((await tools.files.hash(`${tools.paths.session}/${name}`)) !== digest)
                changed.push(name);
        }
        return {
            answer: changed.length === 0 ? 'ok' : 'fail',
            asked: 'every page lies on disk as it was rendered',
            observed: changed.length === 0 ? `${Object.keys(digests).length} pages` : `changed: ${changed.join(', ')}`,
            evidence: Object.entries(digests).map(([ref, sha256]) => ({ kind: 'file', ref, sha256 })),
        };
    },
    critique: critiqueByCheck,
};

// EXTERNAL MODULE: ./build/src/report/run-pages.js
var run_pages = __webpack_require__(6716);
// EXTERNAL MODULE: ./build/src/text/sentences.js + 16 modules
var sentences = __webpack_require__(3949);
;// CONCATENATED MODULE: ./build/src/session/pages.js

/** The pages of a session as rendered from its events alone: file name → Markdown. */
function sessionPages(events, language) {
    const words = (0,sentences/* sentences */.h)(language).session;
    const first = events[0];
    const id = first?.session_id ?? '';
    const title = `# ${words.title} ${id}`;
    const purpose = events.find((event) => event.phase === 'SESSION');
    const decisions = events.filter((event) => event.decision !== '');
    return {
        'SESSION.md': [
            title,
            '',
            `- ${words.purpose}: ${cell(purpose?.goal ?? '')}`,
            `- ${words.place}: ${cell(first?.machine ?? '')} / ${cell(first?.terminal ?? '')}`,
            `- ${words.started}: ${first?.time ?? ''}`,
            '',
            `## ${words.decisions}`,
            '',
            ...decisions.map((event) => `- ${event.time} · ${event.macro} · ${event.phase} — ${cell(event.decision)}`),
            '',
        ].join('\n'),
        'STATUS.md': [title, '', ...statusTable(events, words), ''].join('\n'),
    };
}
function statusTable(events, words) {
    const rows = latestStates(events).map(({ step, macro, state, time }) => `| ${step} | ${cell(macro)} | ${state} | ${time} |`);
    return [
        `| ${words.step} | ${words.macro} | ${words.state} | ${words.when} |`,
        '|---|---|---|---|',
        ...rows,
    ];
}
function latestStates(events) {
    const latest = new Map();
    for (const { step, macro, state, time } of events)
        latest.set(step, { step, macro, state, time });
    return [...latest.values()].sort((a, b) => a.step - b.step);
}
/** Text for one Markdown line: every ASCII punctuation mark as an entity, control characters as spaces. */
function cell(text) {
    return text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        .replace(/[!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

// EXTERNAL MODULE: ./build/src/model/event.js
var model_event = __webpack_require__(4751);
// EXTERNAL MODULE: ./build/src/ledger/chain.js
var ledger_chain = __webpack_require__(5534);
;// CONCATENATED MODULE: ./build/src/ledger/ledger.js


/** The hash chain of one run's events. One writer; appends follow each other. */
class Ledger {
    #sink;
    #clock;
    #ids;
    #head = model_event/* genesisHash */.VG;
    #seq = 0;
    #lastTime = '';
    #tail = Promise.resolve();
    #events = [];
    constructor(sink, clock, ids) {
        this.#sink = sink;
        this.#clock = clock;
        this.#ids = ids;
    }
    /** SHA-256 of the last line, or 64 zeros before the first event. */
    get head() {
        return this.#head;
    }
    get events() {
        return this.#events;
    }
    /** Writes one event, synced, and returns it. Errors: DISK_WRITE_FAILED (the event is then not in the chain). */
    append(body) {
        const next = this.#tail.then(() => this.#write(body));
        this.#tail = next.catch(() => undefined);
        return next;
    }
    async #write(body) {
        const event = model_event/* eventSchema */.G4.parse({
            schema: 'nx47.event/1',
            seq: this.#seq + 1,
            prev: this.#head,
            time: this.#stamp(),
            session_id: this.#ids.sessionId,
            task_id: this.#ids.taskId,
            ...body,
        });
        const line = JSON.stringify(event);
        await this.#sink.append(`${line}\n`);
        this.#seq = event.seq;
        this.#head = (0,ledger_chain/* lineHash */.H)(line);
        this.#lastTime = event.time;
        this.#events.push(event);
        return event;
    }
    // A wall clock that is set back must not make the chain look reordered.
    #stamp() {
        const now = this.#clock.now().toISOString();
        return [now, this.#lastTime].sort().at(-1) ?? now;
    }
}

;// CONCATENATED MODULE: ./build/src/session/earlier-reports.js



const earlierRunSchema = schemas/* looseObject */._H3({ main_report_sha256: model_manifest/* sha256Schema */.bL.nullable() });
/** Digests of the main reports that earlier sessions of this project recorded, from their `reports/run.json`. */
async function earlierReports(homes, files) {
    const digests = new Set();
    for (const home of homes) {
        if (!(await files.exists(home)))
            continue;
        for (const entry of await files.list(home, ['evidence', 'logs'])) {
            if (!entry.path.endsWith('/reports/run.json') || entry.kind !== 'file')
                continue;
            const digest = await digestIn(`${home}/${entry.path}`, files);
            if (digest !== null)
                digests.add(digest);
        }
    }
    return [...digests].sort();
}
async function digestIn(path, files) {
    try {
        const parsed = earlierRunSchema.safeParse((0,strict_json/* parseStrictJson */.R)(await files.read(path)));
        return parsed.success ? parsed.data.main_report_sha256 : null;
    }
    catch {
        return null; // a damaged summary of an earlier run can't bind anything
    }
}

;// CONCATENATED MODULE: ./build/src/session/name.js
/**
 * Folder name of a session: `<YYYYMMDD>_<slug>_<HHMMSS>z-<attempt>`. The UTC time and the attempt make two runs of
 * one day distinct. `now` is ISO 8601 UTC; `slug` is reduced to lower-case letters, digits and dashes.
 */
function sessionName(now, slug, attempt) {
    const [day = '', time = ''] = now.split('T');
    const clean = slug
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
    const clock = time.slice(0, 8).replaceAll(':', '');
    return `${day.replaceAll('-', '')}_${clean === '' ? 'run' : clean}_${clock}z-${attempt}`;
}

;// CONCATENATED MODULE: ./build/src/macro/open-run.js









/** Opens the session: its folder, its ledger, the nonce. Nothing is written in a mode that may not write. */
async function openRun(request, world) {
    const { settings } = request;
    const profile = await wantedProfile(settings.profile, world);
    const wantedMinor = (0,choose_interpreter/* minorOf */.H)(profile.version);
    const interpreter = await interpreterFor(request, wantedMinor, world);
    const found = interpreter === undefined ? wantedMinor : (0,choose_interpreter/* minorOf */.H)(interpreter.version);
    const startedAt = world.clock.now().toISOString();
    const otherMinor = request.target === 'rehearsal' && found !== wantedMinor ? found : '';
    const paths = await chooseFolders(request, otherMinor, startedAt, world);
    const mayWrite = permittedEffects[settings.mode].includes('session-folder');
    if (mayWrite)
        await makeFolders(paths, world.files);
    const ledger = openLedger(paths, mayWrite, world);
    const bundleOnDisk = settings.bundle === undefined ? 'none' : await lookAtBundle(paths.bundle, world.files);
    const state = {
        request,
        paths,
        dossier: await newDossier(request, paths, startedAt, world),
        ledgerHead: ledger.head,
        glibc: profile.glibc,
        bundleOnDisk,
        ...(interpreter === undefined ? {} : { interpreter }),
        ...(bundleOnDisk === 'with-manifest' ? { bundlePath: paths.bundle } : {}),
    };
    return { state, context: { world, mode: settings.mode, paths, ledger } };
}
const taskId = 'T1';
function openLedger(paths, mayWrite, world) {
    const file = `${paths.session}/logs/session.jsonl`;
    const sink = { append: (line) => (mayWrite ? world.files.append(file, line) : Promise.resolve()) };
    return new Ledger(sink, world.clock, { sessionId: sessionIdOf(paths), taskId });
}
function sessionIdOf({ session }) {
    return session.slice(session.lastIndexOf('/') + 1);
}
async function newDossier(request, paths, startedAt, world) {
    return {
        sessionId: sessionIdOf(paths),
        taskId,
        startedAt,
        target: request.target,
        mode: request.settings.mode,
        settings: request.settings,
        place: world.place,
        baseUrl: world.kaggle.baseUrl,
        nonce: world.randomHex(16),
        prechecks: [],
        earlierReports: await earlierReports([`${paths.root}/session`, `${paths.state}/session`], world.files),
        steps: [],
        incidents: [],
    };
}
async function wantedProfile(name, world) {
    const text = await world.assets.profile(name);
    if (text === undefined)
        throw new model_failure/* Failure */.HR('PROFILE_UNKNOWN', { profile: name });
    const parsed = model_profile/* runtimeProfileSchema */.TG.safeParse((0,strict_json/* parseStrictJson */.R)(new TextEncoder().encode(text)));
    if (!parsed.success)
        throw new model_failure/* Failure */.HR('PROFILE_INVALID', { why: name });
    return { version: parsed.data.python.version, glibc: parsed.data.platform.libc.version };
}
// Against Kaggle the interpreter only compiles cells and runs recipes: without one the audit says unknown.
async function interpreterFor(request, minor, world) {
    const hasRecipe = request.settings.bundle?.recipe !== undefined || request.settings.bundle === undefined;
    if (request.target === 'rehearsal')
        return (0,choose_interpreter/* chooseInterpreter */.S)(world.pythons, minor, hasRecipe);
    return (await world.pythons.find(minor)) ?? world.pythons.findAny();
}
async function chooseFolders(request, otherMinor, now, world) {
    const { root, settings } = request;
    const state = `${root}/.nx47`;
    const certified = request.target === 'kaggle' && settings.mode === 'execute';
    const home = certified ? `${root}/session` : `${state}/session`;
    const slug = root.slice(root.lastIndexOf('/') + 1);
    let attempt = 1;
    while (await world.files.exists(`${home}/${sessionName(now, slug, attempt)}`))
        attempt += 1;
    const bundle = otherMinor === ''
        ? `${root}/${settings.bundle?.path ?? '.nx47/no-bundle'}`
        : `${state}/bundle-${otherMinor}`;
    return { root, state, session: `${home}/${sessionName(now, slug, attempt)}`, bundle };
}
async function makeFolders(paths, files) {
    await files.makeFolder(paths.state);
    const ignore = `${paths.state}/.gitignore`;
    if (!(await files.exists(ignore)))
        await files.write(ignore, '*\n');
    for (const part of ['logs', 'reports', 'evidence'])
        await files.makeFolder(`${paths.session}/${part}`);
}
async function lookAtBundle(path, files) {
    if (!(await files.exists(path)))
        return 'none';
    // Links are content too: a folder that is not empty is never made anew.
    const entries = (await files.list(path)).filter((entry) => entry.kind !== 'folder');
    if (entries.length === 0)
        return 'none';
    return entries.some((entry) => entry.path === model_manifest/* bundleManifestName */.HQ) ? 'with-manifest' : 'without-manifest';
}

;// CONCATENATED MODULE: ./build/src/macro/story.js








/** Runs the phases in order until one fails, refuses or the list ends; then records everything. */
async function runStory(phases, request, world) {
    const { state: opened, context } = await openRun(request, world);
    await logSession(context, 'RUNNING', `certify ${request.settings.packs.join(' ')} on ${request.target}`, '');
    let state = opened;
    let failure;
    for (const [index, phase] of phases.entries()) {
        state = { ...state, ledgerHead: context.ledger.head };
        world.presenter.show({ kind: 'step', macro: phase.name, state: 'RUNNING', detail: '' });
        const end = await phase.run(index + 2, state, context);
        story_show(world, phase.name, end);
        const advanced = advance(state, end);
        state = advanced.state;
        failure = advanced.failure;
        if (advanced.stop)
            break;
    }
    return story_conclude(state, context, { failure, step: phases.length + 2 });
}
function story_show(world, name, end) {
    const outcome = end.kind === 'ran' ? end.outcome : undefined;
    const state = outcome?.state ?? 'SKIPPED';
    const detail = outcome?.state === 'FAILED' ? outcome.failure.code : (outcome?.record.short ?? '');
    world.presenter.show({ kind: 'step', macro: name, state, detail });
}
function advance(state, end) {
    if (end.kind === 'nothing')
        return { state, stop: false };
    const { outcome } = end;
    const kept = withStep(end.given?.state ?? state, outcome.record);
    if (outcome.state === 'FAILED')
        return stopFor(kept, outcome.failure, outcome.record);
    const refusal = end.given?.refusal;
    if (refusal === undefined)
        return { state: kept, stop: false };
    const incident = {
        time: outcome.record.endedAt,
        step: outcome.record.macro,
        code: refusal.code,
        parameters: { cause: refusal.cause, observed: refusal.observed ?? '' },
    };
    return { state: withVerdict(kept, stopped(kept, 'NO-GO', refusal.cause), incident), stop: true };
}
function stopFor(state, failure, record) {
    const effect = model_failure/* failureEffects */.$1[failure.code];
    const incident = {
        time: record.endedAt,
        step: record.macro,
        code: failure.code,
        parameters: failure.parameters,
    };
    const inconclusive = effect.startsWith('inconclusive/') ? effect.slice('inconclusive/'.length) : 'unproven';
    const verdict = effect === 'no-go' ? stopped(state, 'NO-GO', failure.code) : stopped(state, 'INCONCLUSIVE', inconclusive);
    const next = withVerdict(state, verdict, incident);
    const ours = effect === 'cancelled' || effect === 'defect' || effect === 'usage';
    return { state: next, stop: true, ...(ours ? { failure } : {}) };
}
function stopped(state, kind, cause) {
    return { kind, cause, packs: state.request.settings.packs, conditions: [] };
}
// Only a run that was not to act may end without a judgement.
function unjudged(state) {
    return state.dossier.mode === 'execute'
        ? stopped(state, 'INCONCLUSIVE', 'unproven')
        : stopped(state, 'PLANNED', '');
}
function withStep(state, step) {
    return { ...state, dossier: { ...state.dossier, steps: [...state.dossier.steps, step] } };
}
function withVerdict(state, verdict, incident) {
    return {
        ...state,
        dossier: { ...state.dossier, verdict, incidents: [...state.dossier.incidents, incident] },
    };
}
async function story_conclude(state, context, { failure, step }) {
    const { world, ledger, paths, mode } = context;
    let unrecorded = failure;
    const verdict = state.dossier.verdict ?? unjudged(state);
    const dossier = { ...state.dossier, verdict };
    await logSession(context, failure === undefined ? 'DONE' : 'FAILED', 'verdict', `${verdict.kind} ${verdict.cause}`.trim());
    if (permittedEffects[mode].includes('session-folder')) {
        const pages = (0,run_pages/* runPages */.O)(dossier, (0,sentences/* sentences */.h)(world.language), world.language);
        const outcome = await runMacro({ name: 'record', step, macro: record }, { pages }, context);
        if (outcome.state === 'FAILED')
            unrecorded = outcome.failure;
        for (const [name, page] of Object.entries(sessionPages(ledger.events, world.language))) {
            await world.files.write(`${paths.session}/${name}`, page);
        }
    }
    return {
        dossier,
        verdict,
        events: ledger.events,
        ledgerHead: ledger.head,
        sessionFolder: permittedEffects[mode].includes('session-folder') ? paths.session : '',
        ...(unrecorded === undefined ? {} : { failure: unrecorded }),
    };
}
async function logSession(context, state, goal, decision) {
    await context.ledger.append({
        macro: 'session',
        step: 1,
        phase: decision === '' ? 'SESSION' : 'VERDICT',
        state,
        goal,
        ...context.world.place,
        touches: [],
        command: '',
        exit_status: null,
        output: '',
        decision,
        evidence: [],
    });
}

;// CONCATENATED MODULE: ./build/src/certify.js


















/** The phases of a certification, in order. Each takes what it needs from the run so far and gives back what it found. */
const story = [
    phase('survey', survey, forSurvey, project),
    phase('build-bundle', buildBundle, forBuild, builtBundle),
    phase('stage-bundle', stageBundle, forStaging, stagedBundle),
    phase('read-bundle', readBundleFiles, forReading, bundle),
    phase('check-access', checkAccess, forAccess, access),
    phase('precheck', precheck, forPrecheck, prechecks),
    phase('audit', auditProject, forAudit, phase_outputs_audit),
    phase('assemble', assemble, forAssembly, assembly),
    phase('publish', publish, forPublication, dataset),
    phase('push', push, forPush, kernel),
    phase('wait', wait, forWait, session),
    phase('collect', collect, forCollect, collected),
    phase('audit-again', auditRun, forAuditAgain, auditAfter),
    phase('judge', judgeRun, forJudge, verdict),
];
/** Runs the story against this world and records it. The verdict is a value; it throws only on CANCELLED and DEFECT. */
function certify(request, world) {
    return runStory(story, request, world);
}


/***/ }),

/***/ 4394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 (FIPS 180-4) of the bytes, or of the text in UTF-8, as 64 lower-case hexadecimal digits. */
function sha256Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}


/***/ }),

/***/ 6415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ showForeign),
/* harmony export */   g: () => (/* binding */ unsafeName)
/* harmony export */ });
const longestPartBytes = 255;
const longestPathBytes = 4096;
/** Control, format (bidi, zero width, tags), lone surrogates, line and paragraph separators. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/**
 * Why a relative path that came from outside may not be used as a place on disk; undefined when it may.
 * '/' separates; the limits are those of Linux file systems (255 bytes a part, 4,096 a path).
 */
function unsafeName(name) {
    if (name === '')
        return 'empty';
    if (invisible.test(name))
        return 'control-character';
    if (name.includes('\\'))
        return 'backslash';
    if (name.startsWith('/'))
        return 'absolute';
    if (/^[A-Za-z]:/.test(name))
        return 'drive';
    const parts = name.split('/');
    if (parts.includes(''))
        return 'empty-part';
    if (parts.includes('..'))
        return 'parent-folder';
    if (parts.includes('.'))
        return 'dot-part';
    const tooLong = Buffer.byteLength(name) > longestPathBytes;
    return tooLong || parts.some((part) => Buffer.byteLength(part) > longestPartBytes) ? 'too-long' : undefined;
}
/**
 * Foreign text made fit for a terminal, a CI log or a report: what a reader can't see is written as an escape
 * (`\u{1B}`), every way to end a line becomes `\n`, and no line can be read as a workflow command
 * (`::command` at the start of a line, `##[command]` anywhere; actions/runner ActionCommand).
 */
function showForeign(text) {
    return text
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        .map(showLine)
        .join('\n');
}
function showLine(line) {
    return line
        .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, escapeInvisible)
        .replace(/^(\s*)::/, '$1\\::')
        .replaceAll('##[', '##\\[');
}
function escapeInvisible(character) {
    if (character === '\t')
        return character;
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}


/***/ }),

/***/ 8414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject),
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2917);

/** As CPython's limit for integer texts: longer ones cost quadratic time. */
const longestNumber = 4300;
/**
 * The value of an RFC 8259 text in which nothing is ambiguous. Integers are exact: a number when safe, else a
 * BigInt. Limits default to 64 MiB and 64 levels. Errors: JSON_INVALID {why, offset (bytes)}, with `key` for a
 * duplicate key: also for a byte order mark, text after the value, bad UTF-8, lone surrogates, `-0` as an
 * integer, and numbers that a double would turn into zero or infinity.
 */
function parseStrictJson(bytes, limits = {}) {
    if (bytes.byteLength > (limits.maxBytes ?? 64 * 1024 * 1024))
        throw refused('size', bytes.byteLength);
    const cursor = { text: decode(bytes), at: 0, depthLeft: limits.maxDepth ?? 64 };
    if (cursor.text.startsWith('\uFEFF'))
        throw refused('byte-order-mark', 0);
    skipSpace(cursor);
    const value = readValue(cursor);
    skipSpace(cursor);
    if (cursor.at < cursor.text.length)
        throw invalid(cursor, 'trailing-text');
    return value;
}
/** Whether a value is a JSON object (not null, not an array). */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('JSON_INVALID', { why: 'utf-8', offset: firstBadByte(bytes) }, { cause });
    }
}
/** A lenient decoder replaces what is not UTF-8: encoded again, the first difference is the place. */
function firstBadByte(bytes) {
    const readBack = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    return Math.max(0, bytes.findIndex((byte, at) => byte !== readBack[at]));
}
const words = { t: ['true', true], f: ['false', false], n: ['null', null] };
function readValue(cursor) {
    const first = cursor.text[cursor.at];
    if (first === '{')
        return nested(cursor, readObject);
    if (first === '[')
        return nested(cursor, readArray);
    if (first === '"')
        return readString(cursor);
    if (first === 't' || first === 'f' || first === 'n') {
        const [word, value] = words[first];
        if (!cursor.text.startsWith(word, cursor.at))
            throw invalid(cursor, 'unexpected-character');
        cursor.at += word.length;
        return value;
    }
    return readNumber(cursor);
}
function nested(cursor, read) {
    if (cursor.depthLeft === 0)
        throw invalid(cursor, 'depth');
    cursor.depthLeft -= 1;
    cursor.at += 1;
    skipSpace(cursor);
    const value = read(cursor);
    cursor.depthLeft += 1;
    return value;
}
function readObject(cursor) {
    const members = new Map();
    if (took(cursor, '}'))
        return {};
    for (;;) {
        const keyAt = cursor.at;
        if (cursor.text[cursor.at] !== '"')
            throw invalid(cursor, 'key-expected');
        const key = readString(cursor);
        if (members.has(key)) {
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('JSON_INVALID', {
                why: 'duplicate-key',
                offset: byteOffset(cursor.text, keyAt),
                key,
            });
        }
        skipSpace(cursor);
        if (!took(cursor, ':'))
            throw invalid(cursor, 'colon-expected');
        members.set(key, readValue(cursor));
        skipSpace(cursor);
        // fromEntries defines own properties, so a key named __proto__ is an ordinary one.
        if (took(cursor, '}'))
            return Object.fromEntries(members);
        if (!took(cursor, ','))
            throw invalid(cursor, 'comma-expected');
    }
}
function readArray(cursor) {
    const items = [];
    if (took(cursor, ']'))
        return items;
    for (;;) {
        items.push(readValue(cursor));
        skipSpace(cursor);
        if (took(cursor, ']'))
            return items;
        if (!took(cursor, ','))
            throw invalid(cursor, 'comma-expected');
    }
}
/** Takes one punctuation mark and the space after it, when it is the next character. */
function took(cursor, mark) {
    if (cursor.text[cursor.at] !== mark)
        return false;
    cursor.at += 1;
    // After the closing mark of the outermost value the caller looks for trailing text itself.
    if (mark === ',' || mark === ':')
        skipSpace(cursor);
    return true;
}
function readString(cursor) {
    let value = '';
    cursor.at += 1;
    const plain = /[^"\\\u0000-\u001F]*/y;
    for (;;) {
        plain.lastIndex = cursor.at;
        value += plain.exec(cursor.text)?.[0] ?? '';
        cursor.at = plain.lastIndex;
        const stop = cursor.text[cursor.at];
        if (stop === undefined)
            throw invalid(cursor, 'unterminated-string');
        if (stop === '\\')
            value += readEscape(cursor);
        else if (stop !== '"')
            throw invalid(cursor, 'control-character');
        else
            break;
    }
    cursor.at += 1;
    return value;
}
const shortEscapes = {
    '"': '"',
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
};
function readEscape(cursor) {
    const letter = cursor.text[cursor.at + 1] ?? '';
    if (letter !== 'u') {
        const character = shortEscapes[letter];
        if (character === undefined)
            throw invalid(cursor, 'escape');
        cursor.at += 2;
        return character;
    }
    const first = readUnit(cursor);
    if (first < 0xd800 || first > 0xdfff)
        return String.fromCharCode(first);
    if (first > 0xdbff || !cursor.text.startsWith('\\u', cursor.at))
        throw invalid(cursor, 'lone-surrogate');
    const second = readUnit(cursor);
    if (second < 0xdc00 || second > 0xdfff)
        throw invalid(cursor, 'lone-surrogate');
    return String.fromCharCode(first, second);
}
function readUnit(cursor) {
    const hex = cursor.text.slice(cursor.at + 2, cursor.at + 6);
    if (!/^[0-9a-fA-F]{4}$/.test(hex))
        throw invalid(cursor, 'escape');
    cursor.at += 6;
    return Number.parseInt(hex, 16);
}
function readNumber(cursor) {
    const pattern = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
    pattern.lastIndex = cursor.at;
    const match = pattern.exec(cursor.text);
    if (match === null) {
        throw invalid(cursor, cursor.at >= cursor.text.length ? 'unexpected-end' : 'unexpected-character');
    }
    const text = match[0];
    if (text.length > longestNumber)
        throw invalid(cursor, 'number-too-long');
    const isInteger = match[1] === undefined && match[2] === undefined;
    const value = isInteger ? exactInteger(cursor, text) : finiteNumber(cursor, text);
    cursor.at = pattern.lastIndex;
    return value;
}
function exactInteger(cursor, text) {
    if (text === '-0')
        throw invalid(cursor, 'negative-zero');
    const value = Number(text);
    return Number.isSafeInteger(value) ? value : BigInt(text);
}
function finiteNumber(cursor, text) {
    const value = Number(text);
    if (!Number.isFinite(value))
        throw invalid(cursor, 'overflow');
    const mantissa = text.split(/[eE]/)[0] ?? '';
    if (value === 0 && /[1-9]/.test(mantissa))
        throw invalid(cursor, 'underflow');
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
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('JSON_INVALID', { why, offset });
}
function byteOffset(text, at) {
    return Buffer.byteLength(text.slice(0, at));
}


/***/ }),

/***/ 4780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bJ: () => (/* binding */ createWheelSource),
  G: () => (/* binding */ pinsFor),
  Tn: () => (/* binding */ readTouched)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(2917);
// EXTERNAL MODULE: ./build/src/model/kernel-metadata.js
var kernel_metadata = __webpack_require__(8142);
// EXTERNAL MODULE: ./build/src/notebook/cells.js
var cells = __webpack_require__(8930);
// EXTERNAL MODULE: ./build/src/notebook/imports.js
var imports = __webpack_require__(6385);
// EXTERNAL MODULE: ./build/src/notebook/strip.js
var strip = __webpack_require__(373);
// EXTERNAL MODULE: ./build/src/profile/local.js
var local = __webpack_require__(2288);
// EXTERNAL MODULE: ./build/src/profile/parse.js + 1 modules
var parse = __webpack_require__(99);
// EXTERNAL MODULE: ./build/src/rehearsal/cache.js
var cache = __webpack_require__(7427);
// EXTERNAL MODULE: ./build/src/rehearsal/interpreters.js + 1 modules
var interpreters = __webpack_require__(8620);
// EXTERNAL MODULE: ./build/src/rehearsal/package-index.js
var package_index = __webpack_require__(3348);
// EXTERNAL MODULE: ./build/src/rehearsal/pip.js
var rehearsal_pip = __webpack_require__(40);
;// CONCATENATED MODULE: ./build/src/rehearsal/wheels.js






/**
 * The folder of the wheels that a requirement file names, for 64-bit x86 Linux; fetched once, then from the cache
 * without a network. A link to an index in pip's configuration is honoured, the hashes decide. Errors:
 * WHEELS_UNREACHABLE, VENV_FAILED, PYTHON_BROKEN, DISK_WRITE_FAILED.
 */
async function downloadWheels(machine, order) {
    const requirements = await (0,promises_.readFile)(order.requirements, 'utf8');
    const key = { kind: 'wheels', spec: [requirements, order.minor, order.glibc, 'x86_64'] };
    const entry = await (0,cache/* cached */.P)(machine.cache, key, async (folder) => {
        const pip = await (0,rehearsal_pip/* pipOf */.Rh)(machine, await (0,interpreters/* describePython */.ut)(machine, order.interpreter), folder);
        const argv = [...pip, 'download', '--quiet', '--no-deps', '--require-hashes', '--only-binary', ':all:'];
        const result = await machine.shell.run({
            argv: [...argv, ...targetArguments(order), '--dest', (0,external_node_path_.join)(folder, 'wheels'), '-r', order.requirements],
            env: (0,package_index/* downloadEnvironment */.a3)(machine),
            deadlineSeconds: 600,
        });
        (0,package_index/* requireFetched */.hq)(order.requirements, result);
    });
    return (0,external_node_path_.join)(entry, 'wheels');
}
function targetArguments({ minor, glibc }) {
    const newest = Number(glibc.split('.')[1]);
    // PEP 600: a runtime takes every manylinux_2_N at or below its glibc; pip does not derive the lower ones itself.
    const modern = Array.from({ length: Math.max(0, newest - 4) }, (_, index) => `manylinux_2_${newest - index}_x86_64`);
    const platforms = [
        ...modern,
        'manylinux2014_x86_64',
        'manylinux2010_x86_64',
        'manylinux1_x86_64',
        'linux_x86_64',
    ];
    const abis = [`cp${minor.replace('.', '')}`, 'abi3', 'none'];
    return [
        ...platforms.flatMap((platform) => ['--platform', platform]),
        ...['--python-version', minor, '--implementation', 'cp'],
        ...abis.flatMap((abi) => ['--abi', abi]),
    ];
}

// EXTERNAL MODULE: ./build/src/survey/choose-interpreter.js
var choose_interpreter = __webpack_require__(9900);
// EXTERNAL MODULE: ./build/src/survey/metadata.js
var survey_metadata = __webpack_require__(5587);
;// CONCATENATED MODULE: ./build/src/compose-rehearsal.js












/** Reads owner, notebook and profile ahead of the run. Errors: PROFILE_UNKNOWN. */
async function readTouched(request, assets) {
    const { root, settings } = request;
    const text = await assets.profile(settings.profile);
    if (text === undefined)
        throw new failure/* Failure */.HR('PROFILE_UNKNOWN', { profile: settings.profile });
    const profile = (0,parse/* parseProfile */.j)(new TextEncoder().encode(text));
    const folder = (0,external_node_path_.join)(root, settings.kernel);
    const metadata = kernel_metadata/* kernelMetadataSchema */.A.safeParse(await readJson((0,external_node_path_.join)(folder, 'kernel-metadata.json')));
    const notebook = metadata.success
        ? await (0,promises_.readFile)((0,external_node_path_.join)(folder, metadata.data.code_file), 'utf8').catch(() => '')
        : '';
    return {
        owner: metadata.success ? ((0,survey_metadata/* splitRef */.M)(metadata.data.id)?.owner ?? 'rehearsal') : 'rehearsal',
        notebookText: notebook,
        minor: (0,choose_interpreter/* minorOf */.H)(profile.python.version),
        distributionsFor: (interpreter) => (pushed) => pinsFor(profile, interpreter, pushed),
    };
}
/** Pins of the profile's distributions that a notebook imports; none on another minor, whose versions are not known. */
function pinsFor(profile, interpreter, notebookText) {
    if ((0,choose_interpreter/* minorOf */.H)(interpreter.version) !== (0,choose_interpreter/* minorOf */.H)(profile.python.version))
        return [];
    const touched = (0,local/* touchedDistributions */.o)(profile, (0,imports/* importedModules */.i)(sourcesOf(notebookText)));
    return touched.map(({ name, version }) => `${name}==${version}`);
}
/** Wheels through pip and the cache outside the project. */
function createWheelSource(machine) {
    return {
        download: (requirements, interpreter, glibc) => downloadWheels(machine, { interpreter, requirements, minor: (0,choose_interpreter/* minorOf */.H)(interpreter.version), glibc }),
    };
}
function sourcesOf(notebookText) {
    try {
        return (0,cells/* codeCells */.v)(new TextEncoder().encode((0,strip/* stripNotebook */.O)(notebookText))).map(({ source }) => source);
    }
    catch {
        return [];
    }
}
async function readJson(path) {
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ compose),
  O: () => (/* binding */ createMachine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/compose-rehearsal.js + 1 modules
var compose_rehearsal = __webpack_require__(4780);
// EXTERNAL MODULE: ./build/src/host/assets.js
var assets = __webpack_require__(8059);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(2917);
;// CONCATENATED MODULE: ./build/src/host/clock.js


/** The machine's clock; sleeping ends at once with CANCELLED when the signal fires. */
function createClock() {
    return {
        now: () => new Date(),
        monotonicNs: () => process.hrtime.bigint(),
        sleep: async (seconds, signal) => {
            try {
                await (0,external_node_timers_promises_.setTimeout)(seconds * 1000, undefined, { signal });
            }
            catch (cause) {
                throw new failure/* Failure */.HR('CANCELLED', {}, { cause });
            }
        },
    };
}

// EXTERNAL MODULE: ./build/src/host/files.js
var files = __webpack_require__(7779);
// EXTERNAL MODULE: ./build/src/text/fill.js
var fill = __webpack_require__(2740);
// EXTERNAL MODULE: ./build/src/text/sentences.js + 16 modules
var sentences = __webpack_require__(3949);
;// CONCATENATED MODULE: ./build/src/host/presenter.js


const marks = { NEW: ' ', RUNNING: '…', DONE: '✓', FAILED: '✗', SKIPPED: '–' };
/** Live lines in a terminal (the current one is rewritten), one plain line per event elsewhere. */
function createPresenter(stream, language, clean) {
    const words = (0,sentences/* sentences */.h)(language).console;
    const live = stream.isTTY === true;
    const line = (event) => {
        if (event.kind === 'wait') {
            const values = { remaining: Math.ceil(event.remainingSeconds), total: event.totalSeconds };
            return { text: `  ${(0,fill/* fill */.G)(words.waiting, values)}`, passing: true };
        }
        if (event.kind === 'status') {
            const values = { status: event.status, seconds: event.elapsedSeconds.toFixed(1) };
            return { text: `  ${(0,fill/* fill */.G)(words.status, values)}`, passing: true };
        }
        if (event.kind === 'transfer')
            return { text: `  ${event.name} (${event.done}/${event.total})`, passing: true };
        if (event.kind === 'note')
            return { text: event.text, passing: false };
        const name = namedAfter(words.steps, event.macro, event.macro);
        const checked = namedAfter(words.checks, event.macro, '');
        const said = event.detail === '' && event.state === 'DONE' ? checked : event.detail;
        const detail = said === '' ? '' : ` — ${said.slice(0, 160)}`;
        return { text: `${marks[event.state]} ${name}${detail}`, passing: event.state === 'RUNNING' };
    };
    let lastPlain = '';
    let lastStatus = '';
    return {
        show: (event) => {
            const { text, passing } = line(event);
            const shown = clean(text);
            if (live)
                stream.write(`\r\u001b[2K${shown}${passing ? '' : '\n'}`);
            else if (isWorthALine(event) && shown !== lastPlain && !isOldNews(event, lastStatus))
                stream.write(`${shown}\n`);
            lastPlain = shown;
            if (event.kind === 'status')
                lastStatus = event.status;
        },
    };
}
// A countdown in a log would be one line a second: its first and every tenth second are enough there.
function isWorthALine(event) {
    if (event.kind === 'wait') {
        const left = Math.ceil(event.remainingSeconds);
        return left === event.totalSeconds || left % 10 === 0;
    }
    return event.kind !== 'transfer' && !(event.kind === 'step' && event.state === 'RUNNING');
}
// In a log only a change of status is worth a line.
function isOldNews(event, lastStatus) {
    return event.kind === 'status' && event.status === lastStatus;
}
function namedAfter(names, macro, otherwise) {
    return names[macro] ?? otherwise;
}

;// CONCATENATED MODULE: ./build/src/host/redaction.js
/**
 * A function that replaces every known secret value in a text by `***`: as it is, in base64 (with and without
 * padding, URL-safe too) and URI-encoded. Values under 6 characters are left: replacing them would blank the log.
 * What has the form of a Kaggle API token is replaced too, whoever's it is: a command of the user may print one.
 */
function createRedaction(secrets) {
    const forms = [...new Set(secrets.filter((value) => value.length >= 6).flatMap(formsOf))];
    forms.sort((a, b) => b.length - a.length);
    return (text) => forms.reduce((kept, form) => kept.replaceAll(form, '***'), text).replace(tokenForm, '***');
}
const tokenForm = /KGAT_[A-Za-z0-9]{16,}/g;
function formsOf(value) {
    const base64 = Buffer.from(value, 'utf8').toString('base64');
    const bare = base64.replace(/=+$/, '');
    const urlSafe = bare.replaceAll('+', '-').replaceAll('/', '_');
    return [
        value,
        base64,
        bare,
        urlSafe,
        encodeURIComponent(value),
        Buffer.from(value, 'utf8').toString('hex'),
    ];
}

;// CONCATENATED MODULE: ./build/src/host/require-tools.js



/** Debian and Ubuntu packages of the tools that recipes commonly use. */
const require_tools_packages = {
    make: 'build-essential',
    cc: 'build-essential',
    gcc: 'build-essential',
    git: 'git',
    unshare: 'util-linux',
    setpriv: 'util-linux',
};
/** Errors: TOOL_MISSING with the command that installs the first of these programs that is not on PATH. */
async function requireTools(names, path) {
    for (const tool of names) {
        if (await isOnPath(tool, path))
            continue;
        const wanted = require_tools_packages[tool] ?? tool;
        throw new failure/* Failure */.HR('TOOL_MISSING', { tool, command: `sudo apt-get install ${wanted}` });
    }
}
async function isOnPath(tool, path) {
    for (const folder of path.split(external_node_path_.delimiter)) {
        const found = await (0,promises_.access)((0,external_node_path_.join)(folder, tool), promises_.constants.X_OK).then(() => true, () => false);
        if (found)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/src/host/shell.js


const maxOutput = 4 << 20;
const graceMs = 2000;
/** Children in their own process group: deadline or cancellation sends TERM to the whole group, then KILL. */
function createShell(environment, signal) {
    return { run: (command) => runCommand(command, command.env ?? environment, signal) };
}
function runCommand(command, env, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(new failure/* Failure */.HR('CANCELLED'));
        const [program = '', ...args] = command.argv;
        const child = (0,external_node_child_process_.spawn)(program, args, { cwd: command.cwd, env, detached: true, stdio: 'pipe' });
        const stdout = collect(child.stdout);
        const stderr = collect(child.stderr);
        let timedOut = false;
        const end = () => endGroup(child);
        const timer = setTimeout(() => {
            timedOut = true;
            end();
        }, command.deadlineSeconds * 1000);
        signal.addEventListener('abort', end, { once: true });
        const settle = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
        };
        child.on('error', (cause) => {
            settle();
            reject(new failure/* Failure */.HR('TOOL_MISSING', { tool: program, command: '' }, { cause }));
        });
        // A process that left the group may hold the pipes open for ever; what it writes later is no part of the answer.
        child.on('exit', () => setTimeout(() => letGo(child), graceMs).unref());
        child.on('close', (status, killedBy) => {
            settle();
            if (signal.aborted)
                return reject(new failure/* Failure */.HR('CANCELLED'));
            resolve({ status, signal: killedBy, timedOut, stdout: stdout(), stderr: stderr() });
        });
        child.stdin.on('error', () => undefined); // the child may end without reading its input
        child.stdin.end(command.input ?? '');
    });
}
function collect(stream) {
    const parts = [];
    let size = 0;
    stream.on('data', (part) => {
        if (size < maxOutput)
            parts.push(part);
        size += part.length;
    });
    return () => Buffer.concat(parts).toString('utf8');
}
function letGo({ stdout, stderr }) {
    stdout?.destroy();
    stderr?.destroy();
}
function endGroup(child) {
    const { pid } = child;
    if (pid === undefined)
        return;
    killGroup(pid, 'SIGTERM');
    setTimeout(() => killGroup(pid, 'SIGKILL'), graceMs).unref();
}
function killGroup(pid, name) {
    try {
        process.kill(-pid, name);
    }
    catch {
        // The group has ended already.
    }
}

// EXTERNAL MODULE: ./build/src/kaggle/dialect.js + 9 modules
var dialect = __webpack_require__(5878);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(6752);
;// CONCATENATED MODULE: ./build/src/kaggle/dispatcher.js


/**
 * How each URL is reached: loopback directly, every other host through the proxies that the environment names.
 * Errors: TLS_VERIFICATION_OFF before the first byte when the environment switches certificate checks off.
 */
function createDispatcher(environment) {
    const direct = new undici/* Agent */.g6(connection);
    let proxied;
    return (url) => {
        if (url.protocol === 'https:' && environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
            throw new failure/* Failure */.HR('TLS_VERIFICATION_OFF', { variable: 'NODE_TLS_REJECT_UNAUTHORIZED' });
        }
        if (isLoopback(url))
            return direct;
        proxied ??= new undici/* EnvHttpProxyAgent */.J2({
            ...connection,
            requestTls: strictTls,
            proxyTls: strictTls,
            httpProxy: variable(environment, 'HTTP_PROXY'),
            httpsProxy: variable(environment, 'HTTPS_PROXY'),
            noProxy: variable(environment, 'NO_PROXY'),
        });
        return proxied;
    };
}
/** Whether a URL names this machine itself: localhost, 127.0.0.0/8 (RFC 1122) or ::1. */
function isLoopback(url) {
    return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d+){3}$/.test(url.hostname);
}
const strictTls = { rejectUnauthorized: true };
/**
 * No connection is kept between calls: a call sent on one that the service has just closed is ambiguous, and a
 * push must not be sent twice. Idle timers are off because each call has a deadline for the whole of it.
 */
const connection = {
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: strictTls,
};
function variable(environment, name) {
    return environment[name.toLowerCase()] ?? environment[name] ?? '';
}

// EXTERNAL MODULE: ./build/src/codec/safe-name.js
var safe_name = __webpack_require__(6415);
;// CONCATENATED MODULE: ./build/src/kaggle/refusal.js


/**
 * The Failure for an error answer. 401 and 429 count whoever says them; 403 and 404 only from the service, for
 * they may be read as "does not exist". Capacity is recognised by its words, because it comes as HTTP 200, 400 and 412.
 */
function refusal(refused) {
    const { operation, status } = refused;
    return new failure/* Failure */.HR(codeOf(refused), { operation, status, message: shownMessage(refused.message) });
}
/** The service's words made safe to show, cut at 500 characters. */
function shownMessage(message) {
    const shown = (0,safe_name/* showForeign */.Q)(message);
    return shown.length > 500 ? `${shown.slice(0, 499)}…` : shown;
}
const capacityTexts = [
    /maximum (batch )?\w* ?session count/i,
    /(maximum|exceeded your) weekly \w* ?quota/i,
    /no accelerator quota/i,
    /weekly \w* ?quota of .* reached/i,
];
const byStatus = {
    401: 'KAGGLE_AUTHORISATION_LOST',
    403: 'KAGGLE_DENIED',
    404: 'KAGGLE_NOT_FOUND',
    408: 'KAGGLE_BROKEN',
    412: 'KAGGLE_CAPACITY',
    429: 'KAGGLE_THROTTLED',
};
function codeOf({ status, message, fromService }) {
    if (status >= 500)
        return 'KAGGLE_BROKEN';
    if (status === 401 || status === 429)
        return byStatus[status] ?? 'KAGGLE_REFUSED';
    if (!fromService || (status >= 300 && status < 400))
        return 'KAGGLE_UNREADABLE';
    if (capacityTexts.some((text) => text.test(message)))
        return 'KAGGLE_CAPACITY';
    return byStatus[status] ?? 'KAGGLE_REFUSED';
}

;// CONCATENATED MODULE: ./build/src/kaggle/exchange.js



/**
 * The whole answer to one request, whatever its status; redirects are not followed. Errors: CANCELLED as soon as
 * the link's signal fires, KAGGLE_TIMEOUT {operation, seconds}, KAGGLE_UNREACHABLE {operation, why} before an
 * answer began, KAGGLE_BROKEN {operation, why} when it broke off, KAGGLE_UNREADABLE when it is too long,
 * TLS_VERIFICATION_OFF.
 */
async function exchange(order, link) {
    if (link.signal.aborted)
        throw new failure/* Failure */.HR('CANCELLED', { operation: order.operation });
    const dispatcher = link.dispatcher(order.url);
    const deadline = AbortSignal.timeout(Math.ceil(order.deadlineSeconds * 1000));
    let answering = false;
    try {
        const response = await (0,undici/* request */.Em)(order.url, {
            method: order.method,
            headers: { ...order.headers, 'accept-encoding': 'identity' },
            body: order.body ?? null,
            dispatcher,
            signal: AbortSignal.any([link.signal, deadline]),
        });
        answering = true;
        return {
            status: response.statusCode,
            contentType: mediaType(header(response.headers, 'content-type')),
            body: await bodyOf(response, order),
            serverTime: isoDate(header(response.headers, 'date')),
        };
    }
    catch (cause) {
        throw asFailure(cause, order, { cancelled: link.signal.aborted, late: deadline.aborted, answering });
    }
}
/** Reads to the end; an encoding that was not asked for could hide a cut body, so it is refused. */
async function bodyOf(response, order) {
    const { operation, maxBytes } = order;
    const encoding = header(response.headers, 'content-encoding');
    // Giving up on a body makes it emit an error that nobody waits for any more.
    response.body.on('error', () => { });
    const unreadable = (why) => {
        response.body.destroy();
        return new failure/* Failure */.HR('KAGGLE_UNREADABLE', { operation, status: response.statusCode, why, message: why });
    };
    if (encoding !== '' && encoding !== 'identity')
        throw unreadable('content-encoding');
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body) {
        if (!(chunk instanceof Uint8Array))
            throw unreadable('body');
        length += chunk.byteLength;
        if (length > maxBytes)
            throw unreadable('too-large');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function asFailure(cause, order, state) {
    const { operation, deadlineSeconds } = order;
    if (state.cancelled)
        return new failure/* Failure */.HR('CANCELLED', { operation }, { cause });
    if (cause instanceof failure/* Failure */.HR)
        return cause;
    if (state.late)
        return new failure/* Failure */.HR('KAGGLE_TIMEOUT', { operation, seconds: deadlineSeconds }, { cause });
    const code = state.answering ? 'KAGGLE_BROKEN' : 'KAGGLE_UNREACHABLE';
    return new failure/* Failure */.HR(code, { operation, status: 0, ...reason(cause) }, { cause });
}
/** Why a connection failed: the code that Node or undici gives it, and their words. */
function reason(cause) {
    if (!(cause instanceof Error))
        return { why: 'unknown', message: '' };
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
    return { why: code, message: shownMessage(cause.message === '' ? code : cause.message) };
}
function header(headers, name) {
    const value = headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
}
function mediaType(contentType) {
    return contentType.replace(/;.*$/s, '').trim().toLowerCase();
}
function isoDate(text) {
    const time = Date.parse(text);
    return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./build/src/kaggle/storage-url.js
/**
 * The address of a file's bytes as the service gave it; undefined when it is no http(s) address, or an unencrypted
 * one from a service that is itself reached over TLS.
 */
function storageUrl(text, baseUrl) {
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol === 'https:')
        return url;
    return url.protocol === 'http:' && new URL(baseUrl).protocol === 'http:' ? url : undefined;
}
/** Deadline of a transfer, seconds: that of a call, and the time at 64 KiB/s, below which a line is dead. */
function transferDeadline(callDeadlineSeconds, bytes) {
    return callDeadlineSeconds + bytes / (64 * 1024);
}

;// CONCATENATED MODULE: ./build/src/kaggle/download.js




/** Longest output file that is fetched: 256 MiB. */
const mostOutputBytes = 256 * 1024 * 1024;
/**
 * The bytes of one output file, by a plain GET without authorisation: the address carries its own. Errors:
 * OUTPUT_INCOMPLETE {file, why, …} when the answer is not the whole file (an expired address, a page of an
 * error instead of the file, another length than listed, longer than 256 MiB); KAGGLE_BROKEN for 5xx and for a
 * body that breaks off; those of `exchange`.
 */
async function download(file, tools) {
    const url = storageUrl(file.url, tools.baseUrl);
    if (url === undefined)
        throw incomplete(file, { why: 'no-address' });
    const listed = file.bytes ?? mostOutputBytes;
    if (listed > mostOutputBytes)
        throw incomplete(file, { why: 'too-large', observed: listed });
    const answer = await exchange({
        operation: 'Download',
        method: 'GET',
        url,
        headers: { accept: '*/*' },
        deadlineSeconds: transferDeadline(tools.callDeadlineSeconds, listed),
        maxBytes: mostOutputBytes,
    }, tools.link);
    check(file, answer);
    return answer.body;
}
function check(file, answer) {
    const { status, contentType, body } = answer;
    if (status >= 500) {
        throw new failure/* Failure */.HR('KAGGLE_BROKEN', {
            operation: 'Download',
            status,
            why: 'status',
            message: `status ${status}`,
        });
    }
    if (status !== 200)
        throw incomplete(file, { why: 'status', status });
    if (isPage(contentType) && !/\.(x?html?|xml|svg)$/i.test(file.name)) {
        throw incomplete(file, { why: 'error-page', status });
    }
    if (file.bytes !== undefined && body.byteLength !== file.bytes) {
        throw incomplete(file, { why: 'size', expected: file.bytes, observed: body.byteLength });
    }
}
function isPage(contentType) {
    return ['text/html', 'application/xhtml+xml', 'application/xml', 'text/xml'].includes(contentType);
}
function incomplete(file, parameters) {
    return new failure/* Failure */.HR('OUTPUT_INCOMPLETE', { file: (0,safe_name/* showForeign */.Q)(file.name), ...parameters });
}

;// CONCATENATED MODULE: ./build/src/kaggle/identify.js


/** How the service turns down credentials when asked whose they are: by status, or as an unknown token. */
const invalidAnswers = [
    'KAGGLE_AUTHORISATION_LOST',
    'KAGGLE_DENIED',
    'KAGGLE_NOT_FOUND',
    'KAGGLE_REFUSED',
];
/**
 * Whose credentials these are, as the service says. Errors: CREDENTIALS_MISSING; CREDENTIALS_INVALID {why:
 * inactive|refused|no-user, status, message}; those of the transport.
 */
async function identify(transport, credentials) {
    if (credentials === undefined)
        throw new failure/* Failure */.HR('CREDENTIALS_MISSING', {});
    const username = await nameOf(transport, credentials).catch((error) => {
        throw asInvalid(error);
    });
    if (username === '')
        throw new failure/* Failure */.HR('CREDENTIALS_INVALID', { source: 'service', why: 'no-user' });
    return { username, kind: credentials.kind };
}
async function nameOf(transport, credentials) {
    if (credentials.kind === 'legacy-key') {
        const { answer } = await transport.call(dialect/* methods */.vX.hello, {});
        return answer.userName;
    }
    const { answer } = await transport.call(dialect/* methods */.vX.introspectToken, { token: credentials.token.reveal() });
    if (!answer.active)
        throw new failure/* Failure */.HR('CREDENTIALS_INVALID', { source: 'service', why: 'inactive' });
    return answer.username;
}
function asInvalid(error) {
    if (!(error instanceof failure/* Failure */.HR) || !invalidAnswers.includes(error.code))
        return error;
    const { status = 0, message = '' } = error.parameters;
    return new failure/* Failure */.HR('CREDENTIALS_INVALID', { source: 'service', why: 'refused', status, message }, { cause: error });
}

;// CONCATENATED MODULE: ./build/src/kaggle/pages.js

/** Kaggle's own largest page in its client; the service refuses far larger ones. */
const pageSize = 200;
const mostPages = 1000;
/**
 * Every page of a listing, in order. A page without items that names a next one is not the end; the listing ends
 * where no next page is named. Errors: KAGGLE_UNREADABLE {operation, why} when a page repeats or there is no end.
 */
async function allPages(operation, ask) {
    const seen = new Set();
    const pages = [];
    let token = '';
    do {
        const page = await ask(token);
        pages.push(page);
        token = page.nextPageToken;
        if (seen.has(token))
            throw broken(operation, 'repeated-page');
        if (token !== '')
            seen.add(token);
        if (pages.length > mostPages)
            throw broken(operation, 'endless-pages');
    } while (token !== '');
    return pages;
}
/** The members that ask for one page; none on the first but the size. */
function pageRequest(token) {
    return token === '' ? { pageSize } : { pageSize, pageToken: token };
}
/** The items, once it is sure that no name comes twice: which of the two would be meant is anybody's guess. */
function uniqueNames(operation, items) {
    if (new Set(items.map((item) => item.name)).size !== items.length)
        throw broken(operation, 'repeated-name');
    return items;
}
function broken(operation, why) {
    return new failure/* Failure */.HR('KAGGLE_UNREADABLE', { operation, status: 200, why, message: why });
}

// EXTERNAL MODULE: ./build/src/codec/strict-json.js
var strict_json = __webpack_require__(8414);
;// CONCATENATED MODULE: ./build/src/kaggle/transport.js






/** A log of a long session is the largest answer there is. */
const maxAnswerBytes = 64 * 1024 * 1024;
/**
 * JSON over POST with authorisation, one request a call, never sent again. Errors: those of `exchange`;
 * CREDENTIALS_MISSING; every error answer, whatever its status, by `refusal`; KAGGLE_UNREADABLE {operation,
 * status, why} for whatever is not the JSON answer of that operation.
 */
function createTransport(options) {
    const { baseUrl, credentials, deadlineSeconds, link } = options;
    return {
        async call(method, body) {
            const operation = method.method;
            if (credentials === undefined)
                throw new failure/* Failure */.HR('CREDENTIALS_MISSING', { operation });
            const answer = await exchange({
                operation,
                method: 'POST',
                url: new URL((0,dialect/* methodPath */.Bp)((0,dialect/* pathPrefix */.YA)(baseUrl), method), baseUrl),
                headers: {
                    'content-type': 'application/json',
                    accept: 'application/json',
                    authorization: authorization(credentials),
                    'user-agent': 'nx47',
                },
                body: JSON.stringify(body),
                deadlineSeconds,
                maxBytes: maxAnswerBytes,
            }, link);
            const value = understood(operation, answer, credentials);
            const parsed = method.response.safeParse(value);
            if (!parsed.success)
                throw unreadable(operation, answer, 'shape', parsed.error);
            return { answer: parsed.data, serverTime: answer.serverTime };
        },
    };
}
function authorization(credentials) {
    if (credentials.kind === 'token')
        return `Bearer ${credentials.token.reveal()}`;
    const pair = `${credentials.username}:${credentials.key.reveal()}`;
    return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}
/** The JSON value of a good answer. A bad status, an error inside and anything but JSON are Failures. */
function understood(operation, answer, credentials) {
    const value = jsonOf(operation, answer);
    const good = answer.status >= 200 && answer.status < 300;
    const error = value instanceof failure/* Failure */.HR ? undefined : (0,dialect/* errorFromWire */.e4)(value);
    if (!good || error !== undefined) {
        const secret = credentials.kind === 'token' ? credentials.token : credentials.key;
        throw refusal({
            operation,
            status: good ? error?.code || answer.status : answer.status,
            message: (error?.message ?? ownWords(answer, value)).replaceAll(secret.reveal(), '***'),
            fromService: answer.body.byteLength === 0 || !(value instanceof failure/* Failure */.HR),
        });
    }
    if (value instanceof failure/* Failure */.HR)
        throw value;
    return value;
}
/** What an error answer without the usual members says: its `message`, or the start of its text. */
function ownWords(answer, value) {
    if (value instanceof failure/* Failure */.HR)
        return Buffer.from(answer.body.subarray(0, 300)).toString('utf8').trim();
    return typeof value === 'object' && value !== null && 'message' in value ? String(value.message) : '';
}
function jsonOf(operation, answer) {
    if (answer.body.byteLength === 0)
        return unreadable(operation, answer, 'empty');
    if (answer.contentType !== 'application/json')
        return unreadable(operation, answer, 'content-type');
    try {
        return (0,strict_json/* parseStrictJson */.R)(answer.body, { maxBytes: maxAnswerBytes });
    }
    catch (cause) {
        return unreadable(operation, answer, 'json', cause);
    }
}
function unreadable(operation, answer, why, cause) {
    const message = why === 'content-type' ? `content-type: ${(0,safe_name/* showForeign */.Q)(answer.contentType)}` : why;
    return new failure/* Failure */.HR('KAGGLE_UNREADABLE', { operation, status: answer.status, why, message }, { cause });
}

;// CONCATENATED MODULE: ./build/src/kaggle/kernel-output.js





/**
 * Every output file of one kernel version, with sizes where the service lists them, and the session's log. Errors:
 * LOG_TOO_LARGE {mebibytes}; OUTPUT_NAME_UNSAFE {name, why} when a name could lead out of the folder it is written to; KAGGLE_UNREADABLE for
 * a name that comes twice; those of the transport.
 */
async function kernelOutput(ref, version, transport) {
    const asked = { userName: ref.owner, kernelSlug: ref.slug, versionLabel: (0,dialect/* versionLabel */.dp)(version) };
    const operation = dialect/* methods */.vX.listKernelSessionOutput.method;
    const pages = await allPages(operation, async (token) => {
        const { answer } = await transport
            .call(dialect/* methods */.vX.listKernelSessionOutput, { ...asked, ...pageRequest(token) })
            .catch(refuseLargeLog);
        return { ...(0,dialect/* outputFromWire */.TH)(answer).output, nextPageToken: answer.nextPageToken };
    });
    const files = uniqueNames(operation, pages.flatMap((page) => page.files.map(safe)));
    const sizes = files.length === 0 ? new Map() : await listedSizes(asked, transport);
    const log = pages.map((page) => page.log).find((text) => text !== '') ?? '';
    return {
        files: files.map((file) => ({ ...file, bytes: sizes.get(file.name) })),
        log,
        records: (0,dialect/* logFromWire */.Qp)(log),
    };
}
// The log travels inside this answer: nothing else can make it too large.
function refuseLargeLog(cause) {
    const isLarge = cause instanceof failure/* Failure */.HR && cause.parameters['why'] === 'too-large';
    throw isLarge ? new failure/* Failure */.HR('LOG_TOO_LARGE', { mebibytes: maxAnswerBytes / 2 ** 20 }, { cause }) : cause;
}
async function listedSizes(asked, transport) {
    const operation = dialect/* methods */.vX.listKernelFiles.method;
    const pages = await allPages(operation, async (token) => {
        const { answer } = await transport.call(dialect/* methods */.vX.listKernelFiles, { ...asked, ...pageRequest(token) });
        return answer;
    });
    const files = uniqueNames(operation, pages.flatMap((page) => page.files));
    return new Map(files.map((file) => [file.name, file.size]));
}
function safe(file) {
    const why = (0,safe_name/* unsafeName */.g)(file.name);
    if (why === undefined)
        return file;
    throw new failure/* Failure */.HR('OUTPUT_NAME_UNSAFE', { name: (0,safe_name/* showForeign */.Q)(file.name), why });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./build/src/kaggle/upload.js








/**
 * Sends one file: asks for a place, then one PUT of its bytes without authorisation (the address is the secret).
 * Returns the token that a dataset version names. Errors: UPLOAD_INCOMPLETE {file, why, …} for whatever is not
 * a 2xx answer to exactly the announced bytes (308 too: the service wants more), FILE_UNREADABLE, NAME_UNSAFE,
 * and those of the transport.
 */
async function upload(file, tools) {
    const reason = (0,safe_name/* unsafeName */.g)(file.name);
    if (reason !== undefined)
        throw new failure/* Failure */.HR('NAME_UNSAFE', { name: file.name, why: reason });
    const modifiedSeconds = await checkedStat(file);
    const { answer } = await tools.transport.call(dialect/* methods */.vX.startBlobUpload, {
        type: 'DATASET',
        name: (0,posix_.basename)(file.name),
        contentLength: file.bytes,
        lastModifiedEpochSeconds: modifiedSeconds,
    });
    const url = storageUrl(answer.createUrl, tools.baseUrl);
    if (answer.token === '')
        throw upload_incomplete(file, { why: 'no-token' });
    if (url === undefined)
        throw upload_incomplete(file, { why: 'no-address' });
    await put(file, url, tools);
    return { name: file.name, token: answer.token };
}
async function checkedStat(file) {
    const facts = await (0,promises_.stat)(file.path).catch((cause) => {
        throw unreadableFile(file, cause);
    });
    if (facts.size !== file.bytes) {
        throw upload_incomplete(file, { why: 'size-changed', expected: file.bytes, observed: facts.size });
    }
    return Math.floor(facts.mtimeMs / 1000);
}
async function put(file, url, tools) {
    const source = fileSource(file);
    try {
        const answer = await exchange({
            operation: 'Upload',
            method: 'PUT',
            url,
            headers: { 'content-length': String(file.bytes) },
            ...(source.stream === undefined ? {} : { body: source.stream }),
            deadlineSeconds: transferDeadline(tools.callDeadlineSeconds, file.bytes),
            maxBytes: 1024 * 1024,
        }, tools.link);
        const stored = answer.status >= 200 && answer.status < 300;
        if (!stored)
            throw upload_incomplete(file, { why: 'answer', status: answer.status });
        if (source.sent() !== file.bytes) {
            throw upload_incomplete(file, { why: 'size', expected: file.bytes, observed: source.sent() });
        }
    }
    catch (error) {
        throw source.broken() ?? uploadFailure(file, error);
    }
    finally {
        source.stream?.destroy();
    }
}
/** The file as a stream that counts what was read of it and remembers why reading ended. */
function fileSource(file) {
    if (file.bytes === 0)
        return { stream: undefined, sent: () => 0, broken: () => undefined };
    const stream = (0,external_node_fs_.createReadStream)(file.path);
    let failure;
    stream.on('error', (cause) => {
        if (cause.syscall !== undefined)
            failure = unreadableFile(file, cause);
    });
    return { stream, sent: () => stream.bytesRead, broken: () => failure };
}
/** A connection that fails during the PUT leaves an incomplete upload; other failures stay what they are. */
function uploadFailure(file, error) {
    if (!(error instanceof failure/* Failure */.HR))
        return error;
    const lost = ['KAGGLE_UNREACHABLE', 'KAGGLE_BROKEN', 'KAGGLE_UNREADABLE'].includes(error.code);
    return lost ? upload_incomplete(file, { why: String(error.parameters['why'] ?? '') }, error) : error;
}
function upload_incomplete(file, parameters, cause) {
    const { why = '', ...facts } = parameters;
    const message = [why, ...Object.entries(facts).map(([name, value]) => `${name} ${value}`)].join(', ');
    return new failure/* Failure */.HR('UPLOAD_INCOMPLETE', { file: file.name, ...parameters, message }, { cause });
}
function unreadableFile(file, cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return new failure/* Failure */.HR('FILE_UNREADABLE', { file: file.path, why }, { cause });
}

;// CONCATENATED MODULE: ./build/src/kaggle/publish.js




/**
 * Uploads every file, one after the other, then creates the dataset or its next version, once. Nothing is created
 * unless every file has its token: a version is a full snapshot, and one with a file less looks like a success.
 * Errors: those of `upload`; KAGGLE_REFUSED {operation, message} when the answer says so; KAGGLE_UNREADABLE for an
 * answer that says nothing; those of the transport.
 */
async function publish(publication, exists, tools) {
    const uploaded = [];
    for (const file of publication.files) {
        uploaded.push(await upload(file, tools));
        tools.onTransfer({
            file: file.name,
            bytes: file.bytes,
            done: uploaded.length,
            of: publication.files.length,
        });
    }
    const root = (0,dialect/* foldersToWire */.sM)(uploaded);
    const method = exists ? dialect/* methods */.vX.createDatasetVersion : dialect/* methods */.vX.createDataset;
    const { answer } = exists
        ? await tools.transport.call(dialect/* methods */.vX.createDatasetVersion, (0,dialect/* createVersionToWire */.JJ)(publication, root))
        : await tools.transport.call(dialect/* methods */.vX.createDataset, (0,dialect/* createDatasetToWire */.N7)(publication, root));
    const operation = method.method;
    if (answer.status !== '' && answer.status.toLowerCase() !== 'ok') {
        throw refusal({ operation, status: 200, message: answer.status, fromService: true });
    }
    if (answer.status === '' && answer.ref === '' && answer.url === '') {
        throw new failure/* Failure */.HR('KAGGLE_UNREADABLE', { operation, status: 200, why: 'empty', message: 'empty' });
    }
}

;// CONCATENATED MODULE: ./build/src/kaggle/push.js




/**
 * Saves and runs the next version of a kernel, once: it is never sent again, for a second one starts a second
 * session. Errors: KERNEL_SOURCE_REFUSED {sources} when the service took the push but not all it names;
 * KERNEL_MISMATCH {expected, observed} when another kernel than asked for was saved; KAGGLE_UNREADABLE when no
 * version is named; KAGGLE_CAPACITY, KAGGLE_REFUSED and those of the transport.
 */
async function push(kernel, transport) {
    const { answer, serverTime } = await transport.call(dialect/* methods */.vX.saveKernel, (0,dialect/* pushToWire */.bJ)(kernel));
    const refused = [
        ...answer.invalidDatasetSources,
        ...answer.invalidCompetitionSources,
        ...answer.invalidKernelSources,
        ...answer.invalidModelSources,
        ...answer.invalidTags,
    ];
    if (refused.length > 0) {
        throw new failure/* Failure */.HR('KERNEL_SOURCE_REFUSED', { sources: shownMessage(refused.join(', ')) });
    }
    const version = answer.versionNumber ?? 0;
    if (version < 1) {
        const operation = dialect/* methods */.vX.saveKernel.method;
        throw new failure/* Failure */.HR('KAGGLE_UNREADABLE', {
            operation,
            status: 200,
            why: 'no-version',
            message: 'no-version',
        });
    }
    const saved = savedRef(answer.url === '' ? answer.ref : answer.url);
    const expected = (0,dialect/* refToWire */.cQ)(kernel.ref);
    if (saved.toLowerCase() !== expected.toLowerCase()) {
        throw new failure/* Failure */.HR('KERNEL_MISMATCH', { expected, observed: (0,safe_name/* showForeign */.Q)(saved) });
    }
    return { version, url: (0,safe_name/* showForeign */.Q)(answer.url), serverTime };
}
/** `owner/slug` of a kernel's address (`…/code/owner/slug`); the text itself when it has another form. */
function savedRef(address) {
    const path = address.replace(/[?#].*$/s, '').replace(/\/$/, '');
    const ref = (0,dialect/* refFromWire */.Jb)(/(?:^|\/)code\/([^/]+\/[^/]+)$/.exec(path)?.[1] ?? '');
    return ref === undefined ? address : (0,dialect/* refToWire */.cQ)(ref);
}

;// CONCATENATED MODULE: ./build/src/kaggle/reread.js


const tries = 3;
/** Failures that a second question may not meet again. */
const passing = ['KAGGLE_UNREACHABLE', 'KAGGLE_BROKEN'];
/**
 * The answer to a question that changes nothing on the service: asked up to three times while it can't be reached
 * or breaks off, with a random pause between (full jitter). Whatever writes must not be put through this.
 */
async function reread(ask, options) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await ask();
        }
        catch (error) {
            const again = error instanceof failure/* Failure */.HR && passing.includes(error.code);
            if (!again || attempt >= tries)
                throw error;
            await pause(Math.random() * options.pauseSeconds * 2 ** (attempt - 1), options.signal);
        }
    }
}
async function pause(seconds, signal) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(seconds * 1000, undefined, { signal });
    }
    catch (cause) {
        throw new failure/* Failure */.HR('CANCELLED', {}, { cause });
    }
}

;// CONCATENATED MODULE: ./build/src/kaggle/client.js












/**
 * The service over its RPC protocol. Reads are asked up to three times when the service can't be reached or breaks
 * off; uploads, CreateDataset, CreateDatasetVersion and SaveKernel are sent once. Every error is a Failure;
 * USAGE_BAD_VALUE at once when `baseUrl` is no http(s) address.
 */
function createKaggleClient(options) {
    const { baseUrl, credentials, callDeadlineSeconds } = options;
    if (!/^https?:$/.test(URL.canParse(baseUrl) ? new URL(baseUrl).protocol : '')) {
        throw new failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'service', value: baseUrl, expected: 'http(s)://…' });
    }
    const link = { dispatcher: createDispatcher(options.environment), signal: options.signal };
    const transport = createTransport({ baseUrl, credentials, deadlineSeconds: callDeadlineSeconds, link });
    const tools = {
        transport,
        link,
        baseUrl,
        callDeadlineSeconds,
        onTransfer: options.onTransfer ?? (() => { }),
    };
    const again = { signal: options.signal, pauseSeconds: options.rereadPauseSeconds ?? 1 };
    const reading = {
        call: (method, body) => reread(() => transport.call(method, body), again),
    };
    return {
        baseUrl,
        identify: () => identify(reading, credentials),
        viewDataset: (ref) => unlessAbsent(viewDataset(ref, reading)),
        async datasetStatus(ref) {
            const { answer } = await reading.call(dialect/* methods */.vX.getDatasetStatus, datasetName(ref));
            return (0,dialect/* datasetStatusFromWire */.UF)(answer.status);
        },
        listDatasetFiles: (ref, version) => listDatasetFiles(ref, version, reading),
        publishDataset: (publication, exists) => publish(publication, exists, tools),
        viewKernel: (ref, version) => unlessAbsent(viewKernel(ref, version, reading)),
        pushKernel: (kernel) => push(kernel, transport),
        async kernelSession(ref, version) {
            const asked = { userName: ref.owner, kernelSlug: ref.slug, versionLabel: (0,dialect/* versionLabel */.dp)(version) };
            const { answer, serverTime } = await reading.call(dialect/* methods */.vX.getKernelSessionStatus, asked);
            const session = (0,dialect/* sessionFromWire */.S9)(answer, serverTime);
            return { ...session, failureMessage: shownMessage(session.failureMessage) };
        },
        listKernelOutput: (ref, version) => kernelOutput(ref, version, reading),
        downloadOutput: (file) => reread(() => download(file, tools), again),
    };
}
async function viewDataset(ref, transport) {
    const { answer } = await transport.call(dialect/* methods */.vX.getDataset, datasetName(ref));
    if (answer.ref === '')
        throw silent(dialect/* methods */.vX.getDataset.method);
    const view = (0,dialect/* datasetViewFromWire */.Lu)(answer, ref);
    if (!same(view.ref, ref)) {
        const difference = `${(0,dialect/* refToWire */.cQ)(ref)} != ${(0,dialect/* refToWire */.cQ)(view.ref)}`;
        throw new failure/* Failure */.HR('DATASET_MISMATCH', { version: view.currentVersion, difference });
    }
    return view;
}
async function viewKernel(ref, version, transport) {
    const { answer } = await transport.call(dialect/* methods */.vX.getKernel, {
        userName: ref.owner,
        kernelSlug: ref.slug,
        ...(version === undefined ? {} : { versionLabel: (0,dialect/* versionLabel */.dp)(version) }),
    });
    const view = (0,dialect/* kernelViewFromWire */.Uf)(answer, ref);
    if (view === undefined)
        throw silent(dialect/* methods */.vX.getKernel.method);
    if (!same(view.ref, ref)) {
        throw new failure/* Failure */.HR('KERNEL_MISMATCH', { expected: (0,dialect/* refToWire */.cQ)(ref), observed: (0,dialect/* refToWire */.cQ)(view.ref) });
    }
    return view;
}
async function listDatasetFiles(ref, version, transport) {
    const operation = dialect/* methods */.vX.listDatasetFiles.method;
    const pages = await allPages(operation, async (token) => {
        const asked = { ...datasetName(ref), datasetVersionNumber: version, ...pageRequest(token) };
        const { answer } = await transport.call(dialect/* methods */.vX.listDatasetFiles, asked);
        return answer;
    });
    const files = pages.flatMap((page) => page.datasetFiles);
    return uniqueNames(operation, files.map(({ name, totalBytes }) => ({ name, bytes: totalBytes })));
}
/** The service answers the same for what does not exist and for what may not be seen. */
async function unlessAbsent(view) {
    try {
        return await view;
    }
    catch (error) {
        const absent = error instanceof failure/* Failure */.HR && (error.code === 'KAGGLE_DENIED' || error.code === 'KAGGLE_NOT_FOUND');
        if (absent)
            return undefined;
        throw error;
    }
}
function datasetName(ref) {
    return { ownerSlug: ref.owner, datasetSlug: ref.slug };
}
function same(a, b) {
    return (0,dialect/* refToWire */.cQ)(a).toLowerCase() === (0,dialect/* refToWire */.cQ)(b).toLowerCase();
}
function silent(operation) {
    return new failure/* Failure */.HR('KAGGLE_UNREADABLE', { operation, status: 200, why: 'empty', message: 'empty' });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./build/src/model/secret.js
const inspect = Symbol.for('nodejs.util.inspect.custom');
/** A value that must not be seen: printed, logged, serialised or inspected it reads `***`. */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    /** The value itself, for the one place that sends it. */
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [inspect]() {
        return '***';
    }
}

;// CONCATENATED MODULE: ./build/src/kaggle/credentials.js




/**
 * The first credentials found: inputs, KAGGLE_API_TOKEN (a token, or the path of a file with one),
 * KAGGLE_USERNAME with KAGGLE_KEY, `~/.kaggle/access_token`, `kaggle.json`; undefined when there are none.
 * Tokens are known by their prefix wherever they stand: as a Basic password they would only be refused.
 * Errors: CREDENTIALS_INVALID {source, why: form|incomplete|json}, never with the value; CREDENTIALS_EXPOSED
 * {file, mode} for a file that others than its owner can read.
 */
async function findCredentials(sources) {
    const { inputs = {}, environment } = sources;
    return (fromPair('inputs', inputs.apiToken, inputs.username, inputs.key) ??
        (await fromTokenVariable(sources)) ??
        fromPair('KAGGLE_KEY', undefined, environment['KAGGLE_USERNAME'], environment['KAGGLE_KEY']) ??
        (await fromTokenFiles(sources)) ??
        (await fromJsonFile(sources)));
}
function fromPair(source, token = '', username = '', key = '') {
    const user = username.trim();
    const value = token.trim() === '' ? key.trim() : token.trim();
    if (value === '') {
        if (user === '' || source === 'inputs')
            return undefined;
        throw invalid(source, 'incomplete');
    }
    if (isToken(value))
        return { kind: 'token', token: new Secret(value) };
    if (!/^[0-9a-f]{32}$/i.test(value))
        throw invalid(source, 'form');
    if (user === '')
        throw invalid(source, 'incomplete');
    if (/[:\p{Cc}]/u.test(user))
        throw invalid(source, 'form');
    return { kind: 'legacy-key', username: user, key: new Secret(value) };
}
async function fromTokenVariable(sources) {
    const value = sources.environment['KAGGLE_API_TOKEN']?.trim() ?? '';
    if (value === '')
        return undefined;
    const user = sources.environment['KAGGLE_USERNAME'];
    if (isToken(value))
        return { kind: 'token', token: new Secret(value) };
    const file = value.includes('/') ? await readOwn(sources, value) : undefined;
    return fromPair('KAGGLE_API_TOKEN', file ?? value, user);
}
async function fromTokenFiles(sources) {
    for (const name of ['access_token', 'access_token.txt']) {
        const text = await readOwn(sources, (0,posix_.join)(sources.home, '.kaggle', name));
        if (text !== undefined)
            return fromPair(name, text);
    }
    return undefined;
}
const kaggleJsonSchema = schemas/* object */.Ikc({ username: schemas/* string */.YjP().optional(), key: schemas/* string */.YjP().optional() });
async function fromJsonFile(sources) {
    const folder = sources.environment['KAGGLE_CONFIG_DIR'] || (0,posix_.join)(sources.home, '.kaggle');
    const text = await readOwn(sources, (0,posix_.join)(folder, 'kaggle.json'));
    if (text === undefined)
        return undefined;
    const content = kaggleJsonSchema.safeParse(parsed(text));
    if (!content.success)
        throw invalid('kaggle.json', 'json');
    const found = fromPair('kaggle.json', undefined, content.data.username, content.data.key);
    if (found === undefined)
        throw invalid('kaggle.json', 'incomplete');
    return found;
}
async function readOwn(sources, path) {
    const file = await sources.readFile(path);
    if (file === undefined)
        return undefined;
    if ((file.mode & 0o077) !== 0) {
        throw new failure/* Failure */.HR('CREDENTIALS_EXPOSED', { file: path, mode: (file.mode & 0o777).toString(8) });
    }
    return file.text;
}
function isToken(value) {
    return /^KGAT_[A-Za-z0-9_.-]+$/.test(value);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function invalid(source, why) {
    return new failure/* Failure */.HR('CREDENTIALS_INVALID', { source, why });
}

// EXTERNAL MODULE: ./build/src/rehearsal/cache.js
var cache = __webpack_require__(7427);
// EXTERNAL MODULE: ./build/src/rehearsal/interpreters.js + 1 modules
var interpreters = __webpack_require__(8620);
// EXTERNAL MODULE: ./build/src/rehearsal/isolation.js
var isolation = __webpack_require__(4893);
// EXTERNAL MODULE: ./build/src/rehearsal/open-rehearsal.js + 34 modules
var open_rehearsal = __webpack_require__(8708);
// EXTERNAL MODULE: ./build/src/survey/choose-interpreter.js
var choose_interpreter = __webpack_require__(9900);
;// CONCATENATED MODULE: ./build/src/compose.js






















const kaggleUrl = 'https://api.kaggle.com';
const callDeadlineSeconds = 120;
/** Builds the World of a run: the only place where adapters are made. What the machine lacks is said here, first. */
async function compose(request, around) {
    const machine = createMachine(around);
    const pythons = (0,interpreters/* createPythons */.C4)(machine);
    const embedded = request.target === 'rehearsal' && request.settings.service === '';
    const rehearsal = embedded ? await openEmbedded(request, around, machine) : undefined;
    const credentials = rehearsal === undefined ? await ownCredentials(around) : madeCredentials(rehearsal);
    const redact = createRedaction([...secretsOf(credentials), ...secretsAround(around)]);
    const language = request.settings.language;
    const presenter = createPresenter(around.progress, language, redact);
    const world = {
        clock: createClock(),
        files: (0,files/* createFiles */.q)(),
        shell: createShell(childEnvironment(around.environment), around.signal),
        presenter,
        kaggle: createKaggleClient({
            baseUrl: rehearsal?.url ?? (request.settings.service || kaggleUrl),
            credentials,
            environment: around.environment,
            signal: around.signal,
            callDeadlineSeconds,
            onTransfer: ({ file, done, of }) => presenter.show({ kind: 'transfer', name: file, done, total: of }),
        }),
        pythons,
        wheels: (0,compose_rehearsal/* createWheelSource */.bJ)(machine),
        assets: (0,assets/* createAssets */.w)(around.installRoot),
        place: { machine: (0,external_node_os_.hostname)(), terminal: around.terminal },
        language,
        signal: around.signal,
        randomHex: (bytes) => (0,external_node_crypto_.randomBytes)(bytes).toString('hex'),
        redact,
    };
    return { world, close: async () => rehearsal?.close() };
}
/** The machine that prepares environments and runs sessions. */
function createMachine(around) {
    const home = around.environment['HOME'] ?? (0,external_node_os_.homedir)();
    return {
        shell: createShell(childEnvironment(around.environment), around.signal),
        environment: around.environment,
        home,
        cache: (0,cache/* cacheFolder */.n)(around.environment, home),
        profiles: (0,external_node_path_.join)(around.installRoot, 'profiles'),
    };
}
async function openEmbedded(request, around, machine) {
    const { root, settings } = request;
    const recipe = settings.bundle?.recipe;
    await requireTools(['setpriv', 'unshare', ...recipeTools(recipe?.commands ?? [])], around.environment['PATH'] ?? '');
    const touched = await (0,compose_rehearsal/* readTouched */.Tn)(request, (0,assets/* createAssets */.w)(around.installRoot));
    const anyMinor = recipe !== undefined || settings.bundle === undefined;
    const interpreter = await (0,choose_interpreter/* chooseInterpreter */.S)((0,interpreters/* createPythons */.C4)(machine), touched.minor, anyMinor);
    await (0,isolation/* requireIsolation */.G)(interpreter.executable);
    const sessions = { machine, interpreter, distributionsFor: touched.distributionsFor(interpreter) };
    // Only a run that acts has a session to prepare for; the others leave the cache as it is.
    if (settings.mode === 'execute') {
        const progress = createPresenter(around.progress, settings.language, (text) => text);
        const preparing = (0,sentences/* sentences */.h)(settings.language).console.preparing;
        progress.show({ kind: 'note', text: (0,fill/* fill */.G)(preparing, { version: interpreter.version }) });
        await (0,open_rehearsal/* prepare */.i)(sessions, touched.notebookText);
    }
    const service = { ...sessions, port: 0, username: touched.owner, now: () => new Date() };
    const folder = (0,external_node_path_.join)(root, '.nx47', 'kaggle');
    return settings.mode === 'observe' ? openBeside(folder, service) : (0,open_rehearsal/* openRehearsal */.S)({ ...service, folder });
}
// A service writes into its folder as soon as it starts; one that is only read from knows what the last one knew.
async function openBeside(folder, service) {
    const beside = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'nx47-observe-'));
    await (0,promises_.copyFile)((0,external_node_path_.join)(folder, 'state.json'), (0,external_node_path_.join)(beside, 'state.json')).catch(() => undefined);
    const rehearsal = await (0,open_rehearsal/* openRehearsal */.S)({ ...service, folder: beside });
    const close = async () => {
        await rehearsal.close();
        await (0,promises_.rm)(beside, { recursive: true, force: true });
    };
    return { ...rehearsal, close };
}
// make calls the compiler: a machine with make and without cc is told so before the build.
function recipeTools(commands) {
    const programs = commands.flatMap((argv) => argv.slice(0, 1)).filter((name) => /^[\w.+-]+$/.test(name));
    return [...new Set(programs.includes('make') ? [...programs, 'cc'] : programs)];
}
function ownCredentials(around) {
    return findCredentials({
        inputs: around.inputs,
        environment: around.environment,
        home: around.environment['HOME'] ?? (0,external_node_os_.homedir)(),
        readFile: async (path) => {
            try {
                return { text: await (0,promises_.readFile)(path, 'utf8'), mode: (await (0,promises_.stat)(path)).mode };
            }
            catch {
                return undefined;
            }
        },
    });
}
function madeCredentials({ account }) {
    return { kind: 'token', token: new Secret(account.token) };
}
function secretsOf(credentials) {
    if (credentials === undefined)
        return [];
    return [credentials.kind === 'token' ? credentials.token.reveal() : credentials.key.reveal()];
}
// A rehearsal has credentials of its own, but a command of the user may read and print the real ones.
function secretsAround({ environment, inputs }) {
    const named = Object.entries(environment).filter(([name]) => /^(?:KAGGLE_(?:KEY|API_TOKEN)|GITHUB_TOKEN)$/.test(name));
    return [...named.map(([, value]) => value), inputs.apiToken ?? '', inputs.key ?? ''];
}
// The user's own commands get the environment without what authorises: they have no use for it.
function childEnvironment(environment) {
    const kept = Object.entries(environment).filter(([name]) => !/^(KAGGLE_|INPUT_KAGGLE|GITHUB_TOKEN$|ACTIONS_)/.test(name));
    return { ...Object.fromEntries(kept), PYTHONDONTWRITEBYTECODE: '1' };
}


/***/ }),

/***/ 9087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/** The known word that a mistyped one most likely meant: at most a third of its letters away; '' when none is near. */
function nearestWord(typed, known) {
    const ranked = known
        .map((word) => ({ word, distance: editDistance(typed.toLowerCase(), word) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= Math.max(1, Math.ceil(typed.length / 3)) ? best.word : '';
}
/** Levenshtein distance: insertions, deletions and replacements. */
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (const [i, letter] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, other] of [...b].entries()) {
            const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
            next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 7307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ settingNames),
/* harmony export */   T: () => (/* binding */ describeSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8439);
/* harmony import */ var _model_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8554);


const metaSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    fr: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    en: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sources: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['file', 'flag', 'input'])).readonly(),
});
/** Every setting of the request schema, in its order. */
function describeSettings(language) {
    return Object.entries(_model_request_js__WEBPACK_IMPORTED_MODULE_0__/* .requestSchema */ .TF.shape).map(([name, schema]) => {
        const meta = metaSchema.parse(schema.meta());
        const json = zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(schema, { io: 'input', unrepresentable: 'any' });
        const fallback = json.default;
        return {
            name,
            text: meta[language],
            sources: meta.sources,
            fallback: typeof fallback === 'string' || typeof fallback === 'number' ? String(fallback) : '',
            choices: (json.enum ?? []).map(String),
        };
    });
}
/** Names of the settings that a source may give. */
function settingNames(source) {
    return settingKeys.filter((name) => metaSchema.parse(_model_request_js__WEBPACK_IMPORTED_MODULE_0__/* .requestSchema */ .TF.shape[name].meta()).sources.includes(source));
}
const settingKeys = _model_request_js__WEBPACK_IMPORTED_MODULE_0__/* .requestSchema */ .TF.keyof().options;


/***/ }),

/***/ 5679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ exitStatusOfFailure),
/* harmony export */   e: () => (/* binding */ exitStatusOf)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2917);

/**
 * Exit status of a verdict: 0 what was asked for, 1 NO-GO or a rehearsal where Kaggle was asked for, 3 not proven,
 * 4 pending.
 */
function exitStatusOf(verdict, askedFor) {
    if (verdict.kind === 'REHEARSED' && askedFor === 'kaggle')
        return 1;
    return statuses[verdict.kind];
}
const statuses = {
    GO: 0,
    REHEARSED: 0,
    PLANNED: 0,
    AUDITED: 0,
    'NO-GO': 1,
    INCONCLUSIVE: 3,
    'GO-PRIVATE-ROOT': 3,
    PENDING: 4,
};
/** Exit status of a failure that left no verdict: 2 usage, 1, 3, 130 cancelled, 70 a defect of ours. */
function exitStatusOfFailure(failure) {
    const effect = _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureEffects */ .$1[failure.code];
    if (effect === 'usage')
        return 2;
    if (effect === 'no-go')
        return 1;
    if (effect === 'cancelled')
        return 130;
    return effect === 'defect' ? 70 : 3;
}


/***/ }),

/***/ 8059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createAssets)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Shipped data below the install root (the folder that holds kernel/ and profiles/). */
function createAssets(installRoot) {
    const text = (...parts) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(installRoot, ...parts), 'utf8');
    return {
        kit: () => readKit((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(installRoot, 'kernel')),
        kitPath: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(installRoot, 'kernel', name),
        profile: (name) => /^[\w.-]+$/.test(name) ? text('profiles', `${name}.json`).catch(() => undefined) : absent(),
        platformNoise: () => text('profiles', 'platform-noise.json'),
    };
}
async function absent() {
    return undefined;
}
async function readKit(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => name.endsWith('.py')).sort();
    const sources = await Promise.all(names.map(async (name) => [name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8')]));
    return Object.fromEntries(sources);
}


/***/ }),

/***/ 7779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2917);





/** The disk. Whole files are written beside, synced and renamed; appends are checked and synced. */
function createFiles() {
    return {
        exists: async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined)) !== undefined,
        read: (path) => orFail('FILE_UNREADABLE', path, async () => new Uint8Array(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path))),
        hash: (path) => orFail('FILE_UNREADABLE', path, () => hashFile(path)),
        list: (folder, skip = []) => orFail('FILE_UNREADABLE', folder, () => listBelow(folder, new Set(skip))),
        makeFolder: (path) => orFail('DISK_WRITE_FAILED', path, async () => void (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, { recursive: true }))),
        write: (path, content) => orFail('DISK_WRITE_FAILED', path, () => writeWhole(path, content)),
        append: (path, content) => orFail('DISK_WRITE_FAILED', path, () => appendChecked(path, content)),
        copy: (from, to) => orFail('DISK_WRITE_FAILED', to, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(from, to)),
        rename: (from, to) => orFail('DISK_WRITE_FAILED', to, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(from, to)),
        remove: (path) => orFail('DISK_WRITE_FAILED', path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true })),
    };
}
async function orFail(code, path, act) {
    try {
        return await act();
    }
    catch (cause) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(code, { file: path, why: systemCode(cause) }, { cause });
    }
}
function systemCode(cause) {
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
async function hashFile(path) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    // 1 MiB reads halve the time of the default 64 KiB stream on large wheels.
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1 << 20 }))
        digest.update(chunk);
    return digest.digest('hex');
}
async function listBelow(folder, skip) {
    const found = [];
    const walk = async (prefix) => {
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, prefix), { withFileTypes: true })) {
            const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
            const kind = kindOf(entry);
            if (kind === 'folder' && skip.has(entry.name))
                continue;
            const bytes = kind === 'file' ? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, path))).size : 0;
            found.push({ path, kind, bytes });
            if (kind === 'folder')
                await walk(path);
        }
    };
    await walk('');
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
function kindOf(entry) {
    if (entry.isSymbolicLink())
        return 'symlink';
    if (entry.isDirectory())
        return 'folder';
    return entry.isFile() ? 'file' : 'other';
}
async function writeWhole(path, content) {
    const beside = `${path}.${process.pid}.part`;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(beside, 'w');
    try {
        await handle.writeFile(content);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(beside, path);
    await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
}
// A full disk can take a part of a write without an error: what does not fit is cut off again.
async function appendChecked(path, content) {
    const bytes = Buffer.from(content, 'utf8');
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'a');
    try {
        const before = (await handle.stat()).size;
        try {
            await handle.appendFile(bytes);
            await handle.sync();
            const after = (await handle.stat()).size;
            if (after !== before + bytes.length)
                throw new Error(`wrote ${after - before} of ${bytes.length} bytes`);
        }
        catch (cause) {
            await handle.truncate(before);
            throw cause;
        }
    }
    finally {
        await handle.close();
    }
}
async function syncFolder(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 5878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N7: () => (/* reexport */ createDatasetToWire),
  JJ: () => (/* reexport */ createVersionToWire),
  y9: () => (/* reexport */ datasetFilesToWire),
  UF: () => (/* reexport */ datasetStatusFromWire),
  lW: () => (/* reexport */ datasetStatusToWire),
  Lu: () => (/* reexport */ datasetViewFromWire),
  I0: () => (/* reexport */ datasetViewToWire),
  e4: () => (/* reexport */ errorFromWire),
  CY: () => (/* reexport */ flatErrorToWire),
  Xi: () => (/* reexport */ foldersFromWire),
  sM: () => (/* reexport */ foldersToWire),
  Uf: () => (/* reexport */ kernelViewFromWire),
  BY: () => (/* reexport */ kernelViewToWire),
  Qp: () => (/* reexport */ logFromWire),
  Vq: () => (/* reexport */ logToWire),
  Bp: () => (/* binding */ methodPath),
  vX: () => (/* binding */ methods),
  TH: () => (/* reexport */ outputFromWire),
  mF: () => (/* reexport */ outputSizesToWire),
  c9: () => (/* reexport */ outputToWire),
  YA: () => (/* binding */ pathPrefix),
  M3: () => (/* reexport */ pushFromWire),
  bJ: () => (/* reexport */ pushToWire),
  Jb: () => (/* reexport */ refFromWire),
  cQ: () => (/* reexport */ refToWire),
  S9: () => (/* reexport */ sessionFromWire),
  NX: () => (/* reexport */ sessionToWire),
  NZ: () => (/* reexport */ versionFromLabel),
  dp: () => (/* reexport */ versionLabel)
});

// UNUSED EXPORTS: kernelStatusFromWire, kernelStatusToWire, kindFromWire, nestedErrorToWire

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./build/src/kaggle/dialect-fields.js

/**
 * Fields as Kaggle's generated messages treat them: a member that is absent or null has its default,
 * unknown members are ignored. `optional…` fields keep absence visible as undefined.
 */
const dialectFields = {
    text: schemas/* string */.YjP()
        .nullish()
        .transform((value) => value ?? ''),
    whole: schemas/* int */.Whr()
        .nullish()
        .transform((value) => value ?? 0),
    flag: schemas/* boolean */.zMY()
        .nullish()
        .transform((value) => value ?? false),
    texts: schemas/* array */.YOg(schemas/* string */.YjP())
        .readonly()
        .nullish()
        .transform((value) => value ?? []),
    optionalText: schemas/* string */.YjP()
        .nullish()
        .transform((value) => value ?? undefined),
    optionalWhole: schemas/* int */.Whr()
        .nullish()
        .transform((value) => value ?? undefined),
    optionalFlag: schemas/* boolean */.zMY()
        .nullish()
        .transform((value) => value ?? undefined),
    /** Name in any case and with or without underscores, or the number. */
    enumeration: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* int */.Whr()]).nullish(),
};
/** A list of messages; null counts as empty, as the output pages of older sessions have it. */
function listOf(item) {
    return schemas/* array */.YOg(item)
        .nullish()
        .transform((value) => value ?? []);
}
/**
 * The place of a foreign enum value in `names` (UPPER_SNAKE, ordered by number): accepts any case, camelCase
 * and the number itself; an absent value is number 0. undefined = a value that the table does not hold.
 */
function enumName(names, value) {
    if (value === undefined || value === null)
        return names[0];
    if (typeof value === 'number')
        return names[value];
    const wanted = folded(value);
    return names.find((name) => folded(name) === wanted);
}
function folded(name) {
    return name.replaceAll('_', '').toLowerCase();
}

;// CONCATENATED MODULE: ./build/src/kaggle/dialect-ref.js
/** `owner/slug` split in two; undefined when the text has another form. */
function refFromWire(text) {
    const match = /^([^/\s]+)\/([^/\s]+)$/.exec(text);
    const [, owner, slug] = match ?? [];
    return owner === undefined || slug === undefined ? undefined : { owner, slug };
}
/** `owner/slug`. */
function refToWire(ref) {
    return `${ref.owner}/${ref.slug}`;
}
/**
 * The label that names one kernel version in every question: `v<N>`. A bare number is answered 404, and a
 * question without a label is answered for the newest version.
 */
function versionLabel(version) {
    return `v${version}`;
}
/** The number in `v<N>`; undefined for any other label. */
function versionFromLabel(label) {
    const digits = /^v([1-9][0-9]{0,8})$/.exec(label)?.[1];
    return digits === undefined ? undefined : Number(digits);
}

;// CONCATENATED MODULE: ./build/src/kaggle/dialect-datasets.js



const service = 'datasets.DatasetApiService';
const uploadToken = schemas/* object */.Ikc({ token: dialectFields.text, description: dialectFields.optionalText });
const folder = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ name: dialectFields.text, files: listOf(uploadToken), directories: listOf(folder) }));
const versionBody = schemas/* object */.Ikc({
    versionNotes: dialectFields.text,
    deleteOldVersions: dialectFields.flag,
    files: listOf(uploadToken),
    directories: listOf(folder),
    subtitle: dialectFields.text,
    description: dialectFields.text,
    categoryIds: dialectFields.texts,
});
const named = { ownerSlug: dialectFields.text, datasetSlug: dialectFields.text };
const created = schemas/* object */.Ikc({
    ref: dialectFields.text,
    url: dialectFields.text,
    status: dialectFields.text,
    error: dialectFields.text,
    invalidTags: dialectFields.texts,
});
const datasetVersion = schemas/* object */.Ikc({
    versionNumber: dialectFields.whole,
    creationDate: dialectFields.optionalText,
    creatorName: dialectFields.optionalText,
    versionNotes: dialectFields.optionalText,
    status: dialectFields.optionalText,
});
const datasetFile = schemas/* object */.Ikc({
    ref: dialectFields.text,
    name: dialectFields.text,
    creationDate: dialectFields.optionalText,
    totalBytes: dialectFields.whole,
});
/** Operations of the blob and dataset services, with the wire shape of each message. */
const dialectDatasets = {
    startBlobUpload: {
        service: 'blobs.BlobApiService',
        method: 'StartBlobUpload',
        request: schemas/* object */.Ikc({
            type: dialectFields.enumeration,
            name: dialectFields.text,
            contentType: dialectFields.optionalText,
            contentLength: dialectFields.whole,
            lastModifiedEpochSeconds: dialectFields.optionalWhole,
        }),
        response: schemas/* object */.Ikc({ token: dialectFields.text, createUrl: dialectFields.text }),
    },
    createDataset: {
        service,
        method: 'CreateDataset',
        request: schemas/* object */.Ikc({
            ownerSlug: dialectFields.text,
            slug: dialectFields.text,
            title: dialectFields.text,
            licenseName: dialectFields.text,
            isPrivate: dialectFields.flag,
            files: listOf(uploadToken),
            directories: listOf(folder),
            subtitle: dialectFields.text,
            description: dialectFields.text,
            categoryIds: dialectFields.texts,
        }),
        response: created,
    },
    createDatasetVersion: {
        service,
        method: 'CreateDatasetVersion',
        request: schemas/* object */.Ikc({ ...named, body: versionBody }),
        response: created,
    },
    getDataset: {
        service,
        method: 'GetDataset',
        request: schemas/* object */.Ikc(named),
        response: schemas/* object */.Ikc({
            id: dialectFields.whole,
            ref: dialectFields.text,
            title: dialectFields.text,
            isPrivate: dialectFields.flag,
            licenseName: dialectFields.optionalText,
            lastUpdated: dialectFields.optionalText,
            totalBytes: dialectFields.optionalWhole,
            url: dialectFields.optionalText,
            currentVersionNumber: dialectFields.optionalWhole,
            versions: listOf(datasetVersion),
        }),
    },
    getDatasetStatus: {
        service,
        method: 'GetDatasetStatus',
        request: schemas/* object */.Ikc(named),
        response: schemas/* object */.Ikc({ status: dialectFields.enumeration }),
    },
    listDatasetFiles: {
        service,
        method: 'ListDatasetFiles',
        request: schemas/* object */.Ikc({
            ...named,
            datasetVersionNumber: dialectFields.optionalWhole,
            pageToken: dialectFields.optionalText,
            pageSize: dialectFields.optionalWhole,
        }),
        response: schemas/* object */.Ikc({
            datasetFiles: listOf(datasetFile),
            errorMessage: dialectFields.text,
            nextPageToken: dialectFields.text,
        }),
    },
};
/** States of a dataset version by number; all but READY, FAILED and DELETED pass by themselves. */
const datasetStatusNames = [
    'NOT_YET_PERSISTED',
    'BLOBS_RECEIVED',
    'BLOBS_DECOMPRESSED',
    'BLOBS_COPIED_TO_SDS',
    'INDIVIDUAL_BLOBS_COMPRESSED',
    'READY',
    'FAILED',
    'DELETED',
    'REPROCESSING',
];
const finalDatasetStatuses = {
    READY: 'ready',
    FAILED: 'failed',
    DELETED: 'deleted',
};
/** Our word for a dataset status; absent is NOT_YET_PERSISTED (number 0), outside the table `unknown`. */
function datasetStatusFromWire(value) {
    const name = enumName(datasetStatusNames, value);
    return name === undefined ? 'unknown' : (finalDatasetStatuses[name] ?? 'pending');
}
/** Kaggle's name for a dataset status. */
function datasetStatusToWire(status) {
    return datasetStatusNames.find((name) => finalDatasetStatuses[name] === status) ?? 'BLOBS_RECEIVED';
}
/** The dataset as GetDataset shows it; `asked` fills a missing ref. Versions ascend. */
function datasetViewFromWire(answer, asked) {
    const versions = answer.versions.map((version) => version.versionNumber).toSorted((a, b) => a - b);
    return {
        ref: refFromWire(answer.ref) ?? asked,
        title: answer.title,
        isPrivate: answer.isPrivate,
        currentVersion: answer.currentVersionNumber ?? versions.at(-1) ?? 0,
        versions,
    };
}
/** The GetDataset answer of the embedded service. */
function datasetViewToWire(view) {
    return {
        ref: refToWire(view.ref),
        title: view.title,
        isPrivate: view.isPrivate,
        currentVersionNumber: view.currentVersion,
        versions: view.versions.toReversed().map((versionNumber) => ({ versionNumber, status: 'Ready' })),
    };
}
/** One page of ListDatasetFiles; `next` '' on the last. */
function datasetFilesToWire(files, next) {
    return {
        datasetFiles: files.map(({ name, bytes }) => ({ ref: name, name, totalBytes: bytes })),
        ...(next === '' ? {} : { nextPageToken: next }),
    };
}
/** What CreateDataset is sent; `isPrivate` is always written. */
function createDatasetToWire(publication, root) {
    return {
        ownerSlug: publication.ref.owner,
        slug: publication.ref.slug,
        title: publication.title,
        licenseName: publication.licence,
        isPrivate: publication.isPrivate,
        files: [...root.files],
        directories: [...root.directories],
    };
}
/** What CreateDatasetVersion is sent: a full snapshot, old versions kept. */
function createVersionToWire(publication, root) {
    return {
        ownerSlug: publication.ref.owner,
        datasetSlug: publication.ref.slug,
        body: {
            versionNotes: publication.notes,
            deleteOldVersions: false,
            files: [...root.files],
            directories: [...root.directories],
        },
    };
}

;// CONCATENATED MODULE: ./build/src/kaggle/dialect-identity.js


/** Operations that say whose credentials these are: one for tokens, one for the older user-and-key pairs. */
const dialectIdentity = {
    introspectToken: {
        service: 'security.OAuthService',
        method: 'IntrospectToken',
        request: schemas/* object */.Ikc({ token: dialectFields.text }),
        response: schemas/* object */.Ikc({
            active: dialectFields.flag,
            clientId: dialectFields.text,
            username: dialectFields.text,
            scope: dialectFields.text,
            exp: dialectFields.optionalWhole,
        }),
    },
    hello: {
        service: 'api.v1.DiagnosticsService',
        method: 'Hello',
        request: schemas/* object */.Ikc({}),
        response: schemas/* object */.Ikc({ userName: dialectFields.text }),
    },
};

;// CONCATENATED MODULE: ./build/src/kaggle/dialect-kernels.js



const dialect_kernels_service = 'kernels.KernelsApiService';
const versioned = { userName: dialectFields.text, kernelSlug: dialectFields.text, versionLabel: dialectFields.optionalText };
const paged = { ...versioned, pageSize: dialectFields.optionalWhole, pageToken: dialectFields.optionalText };
const saveKernelRequest = schemas/* object */.Ikc({
    id: dialectFields.optionalWhole,
    slug: dialectFields.text,
    newTitle: dialectFields.text,
    text: dialectFields.text,
    language: dialectFields.text,
    kernelType: dialectFields.text,
    isPrivate: dialectFields.optionalFlag,
    enableGpu: dialectFields.optionalFlag,
    enableTpu: dialectFields.optionalFlag,
    enableInternet: dialectFields.optionalFlag,
    datasetDataSources: dialectFields.texts,
    kernelDataSources: dialectFields.texts,
    competitionDataSources: dialectFields.texts,
    modelDataSources: dialectFields.texts,
    categoryIds: dialectFields.texts,
    dockerImagePinningType: dialectFields.optionalText,
    dockerImage: dialectFields.optionalText,
    sessionTimeoutSeconds: dialectFields.optionalWhole,
    kernelExecutionType: dialectFields.enumeration,
    machineShape: dialectFields.optionalText,
});
const saveKernelResponse = schemas/* object */.Ikc({
    ref: dialectFields.text,
    url: dialectFields.text,
    versionNumber: dialectFields.optionalWhole,
    error: dialectFields.text,
    invalidTags: dialectFields.texts,
    invalidDatasetSources: dialectFields.texts,
    invalidCompetitionSources: dialectFields.texts,
    invalidKernelSources: dialectFields.texts,
    invalidModelSources: dialectFields.texts,
    kernelId: dialectFields.whole,
});
const kernelMetadata = schemas/* object */.Ikc({
    id: dialectFields.whole,
    ref: dialectFields.text,
    title: dialectFields.text,
    author: dialectFields.text,
    slug: dialectFields.text,
    lastRunTime: dialectFields.optionalText,
    language: dialectFields.text,
    kernelType: dialectFields.text,
    isPrivate: dialectFields.optionalFlag,
    enableGpu: dialectFields.optionalFlag,
    enableInternet: dialectFields.optionalFlag,
    datasetDataSources: dialectFields.texts,
    kernelDataSources: dialectFields.texts,
    competitionDataSources: dialectFields.texts,
    currentVersionNumber: dialectFields.whole,
    dockerImage: dialectFields.text,
});
const kernelBlob = schemas/* object */.Ikc({
    source: dialectFields.text,
    language: dialectFields.text,
    kernelType: dialectFields.text,
    slug: dialectFields.text,
});
const sessionStatusResponse = schemas/* object */.Ikc({
    status: dialectFields.enumeration,
    failureMessage: dialectFields.text,
    /** Said by the embedded service only. */
    nx47: schemas/* object */.Ikc({ isolation: dialectFields.text, interpreter: dialectFields.text }).nullish(),
});
/** Operations of the kernels service, with the wire shape of each message. */
const dialectKernels = {
    saveKernel: { service: dialect_kernels_service, method: 'SaveKernel', request: saveKernelRequest, response: saveKernelResponse },
    getKernel: {
        service: dialect_kernels_service,
        method: 'GetKernel',
        request: schemas/* object */.Ikc(versioned),
        response: schemas/* object */.Ikc({ metadata: kernelMetadata.nullish(), blob: kernelBlob.nullish() }),
    },
    getKernelSessionStatus: {
        service: dialect_kernels_service,
        method: 'GetKernelSessionStatus',
        request: schemas/* object */.Ikc(versioned),
        response: sessionStatusResponse,
    },
    listKernelSessionOutput: {
        service: dialect_kernels_service,
        method: 'ListKernelSessionOutput',
        request: schemas/* object */.Ikc(paged),
        response: schemas/* object */.Ikc({
            files: listOf(schemas/* object */.Ikc({ url: dialectFields.text, fileName: dialectFields.text })),
            log: dialectFields.text,
            nextPageToken: dialectFields.text,
        }),
    },
    listKernelFiles: {
        service: dialect_kernels_service,
        method: 'ListKernelFiles',
        request: schemas/* object */.Ikc(paged),
        response: schemas/* object */.Ikc({
            files: listOf(schemas/* object */.Ikc({ name: dialectFields.text, size: dialectFields.whole, creationDate: dialectFields.text })),
            nextPageToken: dialectFields.text,
        }),
    },
};
/** Kaggle's session states by number, each with our word for it. */
const kernelStatuses = {
    QUEUED: 'queued',
    RUNNING: 'running',
    COMPLETE: 'complete',
    ERROR: 'error',
    CANCEL_REQUESTED: 'cancel-requested',
    CANCEL_ACKNOWLEDGED: 'cancel-acknowledged',
    NEW_SCRIPT: 'new-script',
};
const kernelStatusNames = [
    'QUEUED',
    'RUNNING',
    'COMPLETE',
    'ERROR',
    'CANCEL_REQUESTED',
    'CANCEL_ACKNOWLEDGED',
    'NEW_SCRIPT',
];
/** Our word for a session status; absent is QUEUED (number 0), a value outside the table is `unknown`. */
function kernelStatusFromWire(value) {
    const name = enumName(kernelStatusNames, value);
    return name === undefined ? 'unknown' : kernelStatuses[name];
}
/** Kaggle's name for a session status. */
function kernelStatusToWire(status) {
    return kernelStatusNames.find((name) => kernelStatuses[name] === status) ?? 'QUEUED';
}
/** A session status answer in our words. `serverTime` is the answer's Date header in ISO 8601, or ''. */
function sessionFromWire(answer, serverTime) {
    return {
        status: kernelStatusFromWire(answer.status),
        failureMessage: answer.failureMessage,
        serverTime,
        isolation: answer.nx47?.isolation ?? '',
        interpreter: answer.nx47?.interpreter ?? '',
    };
}
/** The answer of the embedded service for one session. */
function sessionToWire(session) {
    return {
        status: kernelStatusToWire(session.status),
        ...(session.failureMessage === '' ? {} : { failureMessage: session.failureMessage }),
        nx47: { isolation: session.isolation, interpreter: session.interpreter },
    };
}
/**
 * The SaveKernel request of a push. `isPrivate` and `enableInternet` are always written: left out, the service
 * or another client decides, and an offline proof could run with internet.
 */
function pushToWire(push) {
    return {
        slug: refToWire(push.ref),
        newTitle: push.title,
        text: push.text,
        language: push.language,
        kernelType: push.kind,
        isPrivate: push.isPrivate,
        enableGpu: push.enableGpu,
        enableTpu: false,
        enableInternet: push.enableInternet,
        datasetDataSources: push.datasetSources,
        competitionDataSources: push.competitionSources,
        kernelDataSources: push.kernelSources,
        ...(push.sessionTimeoutSeconds > 0 ? { sessionTimeoutSeconds: push.sessionTimeoutSeconds } : {}),
    };
}
/** The push that a SaveKernel request asks for; undefined when its slug or kind can't be read. */
function pushFromWire(request) {
    const ref = refFromWire(request.slug);
    const kind = kindFromWire(request.kernelType);
    if (ref === undefined || kind === '')
        return undefined;
    return {
        ref,
        title: request.newTitle,
        text: request.text,
        language: request.language,
        kind,
        isPrivate: request.isPrivate ?? true,
        enableInternet: request.enableInternet ?? false,
        enableGpu: request.enableGpu ?? false,
        datasetSources: request.datasetDataSources,
        competitionSources: request.competitionDataSources,
        kernelSources: request.kernelDataSources,
        sessionTimeoutSeconds: request.sessionTimeoutSeconds ?? 0,
    };
}
/** Notebook or script; '' for anything else. */
function kindFromWire(text) {
    return text === 'notebook' || text === 'script' ? text : '';
}

;// CONCATENATED MODULE: ./build/src/kaggle/dialect-errors.js

const flatSchema = schemas/* object */.Ikc({ code: schemas/* int */.Whr().min(400), message: schemas/* string */.YjP().nullish() });
const nestedSchema = schemas/* object */.Ikc({
    error: schemas/* object */.Ikc({ code: schemas/* int */.Whr().nullish(), message: schemas/* string */.YjP().nullish(), status: schemas/* string */.YjP().nullish() }),
});
const insideSchema = schemas/* object */.Ikc({
    error: schemas/* string */.YjP().nullish(),
    errorMessage: schemas/* string */.YjP().nullish(),
    errorMessageNullable: schemas/* string */.YjP().nullish(),
    errors: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    errorCode: schemas/* int */.Whr().nullish(),
    hasError: schemas/* boolean */.zMY().nullish(),
});
/**
 * The error that a JSON answer carries, whatever its HTTP status: `{code, message}`, `{error: {code, message}}`,
 * or the error members of an otherwise normal answer. undefined = the answer carries none (`error: ""` is none).
 */
function errorFromWire(body) {
    const flat = flatSchema.safeParse(body);
    if (flat.success)
        return { code: flat.data.code, message: flat.data.message ?? '' };
    const nested = nestedSchema.safeParse(body);
    if (nested.success) {
        const { code, message, status } = nested.data.error;
        return { code: code ?? 0, message: message ?? status ?? '' };
    }
    return insideError(body);
}
function insideError(body) {
    const inside = insideSchema.safeParse(body);
    if (!inside.success)
        return undefined;
    const { error, errorMessage, errorMessageNullable, errors, errorCode, hasError } = inside.data;
    const message = [error, errorMessage, errorMessageNullable, ...(errors ?? [])].filter(Boolean).join(' · ');
    const code = errorCode ?? 0;
    return message !== '' || hasError === true || code >= 400 ? { code, message } : undefined;
}
/** The classic error answer, `{code, message}`. */
function flatErrorToWire(code, message) {
    return { code, message };
}
/** The error answer of the newer edge, `{error: {code, message, status}}`. */
function nestedErrorToWire(code, message, status) {
    return { error: { code, message, status } };
}

;// CONCATENATED MODULE: ./build/src/kaggle/dialect-folders.js
/** The tree of tokens that a dataset version is made of: files at the top, folders as `directories`. */
function foldersToWire(files) {
    const here = [];
    const below = new Map();
    for (const { name, token } of files) {
        const slash = name.indexOf('/');
        if (slash < 0)
            here.push({ token });
        else {
            const folder = name.slice(0, slash);
            below.set(folder, [...(below.get(folder) ?? []), { name: name.slice(slash + 1), token }]);
        }
    }
    const directories = [...below].map(([name, inside]) => ({ name, ...foldersToWire(inside) }));
    return { files: here, directories };
}
/** Every token of a tree with the folder that holds it ('' at the top, else ending in '/'). */
function foldersFromWire(root, folder = '') {
    return [
        ...root.files.map(({ token }) => ({ folder, token })),
        ...root.directories.flatMap((inside) => foldersFromWire(inside, `${folder}${inside.name}/`)),
    ];
}

;// CONCATENATED MODULE: ./build/src/kaggle/dialect-kernel-views.js


/** The kernel as GetKernel shows it; undefined when the answer names no kernel. `asked` fills a missing ref. */
function kernelViewFromWire(answer, asked) {
    const { metadata, blob } = answer;
    if (!metadata)
        return undefined;
    return {
        ref: refFromWire(metadata.ref) ?? asked,
        title: metadata.title,
        currentVersion: metadata.currentVersionNumber,
        kind: kindFromWire(metadata.kernelType === '' ? (blob?.kernelType ?? '') : metadata.kernelType),
        source: blob?.source ?? '',
        datasetSources: metadata.datasetDataSources,
        isPrivate: metadata.isPrivate ?? false,
        enableInternet: metadata.enableInternet ?? true,
        dockerImage: metadata.dockerImage,
    };
}
/** The GetKernel answer of the embedded service. */
function kernelViewToWire(view) {
    return {
        metadata: {
            ref: refToWire(view.ref),
            title: view.title,
            author: view.ref.owner,
            slug: view.ref.slug,
            language: 'python',
            kernelType: view.kind,
            isPrivate: view.isPrivate,
            enableGpu: false,
            enableInternet: view.enableInternet,
            datasetDataSources: view.datasetSources,
            currentVersionNumber: view.currentVersion,
            ...(view.dockerImage === '' ? {} : { dockerImage: view.dockerImage }),
        },
        blob: { source: view.source, language: 'python', kernelType: view.kind, slug: view.ref.slug },
    };
}
/** One page of output files; sizes come from another question, so they are still undefined here. */
function outputFromWire(answer) {
    const files = answer.files.map(({ fileName, url }) => ({ name: fileName, url, bytes: undefined }));
    return { output: { files, log: answer.log }, next: answer.nextPageToken };
}
/** One page of ListKernelSessionOutput; `next` '' on the last. */
function outputToWire(output, next) {
    return {
        files: output.files.map(({ name, url }) => ({ url, fileName: name })),
        log: output.log,
        ...(next === '' ? {} : { nextPageToken: next }),
    };
}
/** One page of ListKernelFiles: the same files by name and size. */
function outputSizesToWire(files, created, next) {
    return {
        files: files.map(({ name, bytes }) => ({ name, size: bytes ?? 0, creationDate: created })),
        ...(next === '' ? {} : { nextPageToken: next }),
    };
}

;// CONCATENATED MODULE: ./build/src/kaggle/dialect-log.js

const recordSchema = schemas/* object */.Ikc({
    stream_name: schemas/* string */.YjP(),
    time: schemas/* number */.aig().nullish(),
    data: schemas/* string */.YjP(),
});
/**
 * Records of a session's log text: Kaggle's JSON array, one record a line, also when it is cut; lines of JSON
 * without the array; anything else as one stdout record with the text itself. Never throws and never drops
 * text: a line that can't be read becomes a stdout record of its own.
 */
function logFromWire(text) {
    if (text.trim() === '')
        return [];
    const whole = recordsOf(parsed(text));
    if (whole !== undefined)
        return whole;
    const lines = text.split('\n').map(recordOfLine);
    const recognised = lines.some((line) => line.known);
    return recognised ? lines.flatMap((line) => line.records) : [plain(text)];
}
/** The log text in Kaggle's layout: a JSON array with one record a line, separators at the line's start. */
function logToWire(records) {
    const lines = records.map(({ stream, seconds, text }) => JSON.stringify({ stream_name: stream, time: seconds, data: text }));
    return lines.length === 0 ? '[]' : `[${lines.join('\n,')}\n]`;
}
function recordsOf(value) {
    const records = schemas/* array */.YOg(recordSchema).safeParse(value);
    return records.success ? records.data.map(fromWire) : undefined;
}
/** A stream this program does not know is read as stderr, where every line counts against the run. */
function fromWire(record) {
    const stream = record.stream_name === 'stdout' ? 'stdout' : 'stderr';
    return { stream, seconds: record.time ?? 0, text: record.data };
}
function recordOfLine(line) {
    const bare = line.trim();
    if (bare === '' || bare === '[' || bare === ']')
        return { known: false, records: [] };
    for (const body of [bare, bare.replace(/^[[,]/, ''), bare.replace(/^[[,]/, '').replace(/[\],]$/, '')]) {
        const record = recordSchema.safeParse(parsed(body));
        if (record.success)
            return { known: true, records: [fromWire(record.data)] };
    }
    return { known: false, records: [plain(`${line}\n`)] };
}
function plain(text) {
    return { stream: 'stdout', seconds: 0, text };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/kaggle/dialect.js










/** Every operation the product uses, by name. Client and embedded service read the same table. */
const methods = {
    ...dialectKernels,
    ...dialectDatasets,
    ...dialectIdentity,
};
/** Path of an operation under a prefix: `/v1` on Kaggle's API host, `/api/v1` on localhost-style services. */
function methodPath(prefix, method) {
    return `${prefix}/${method.service}/${method.method}`;
}
/** The prefix that a base URL calls for: Kaggle's API host has its own, every other service the older one. */
function pathPrefix(baseUrl) {
    return new URL(baseUrl).hostname === 'api.kaggle.com' ? '/v1' : '/api/v1';
}


/***/ }),

/***/ 5534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ lineHash),
/* harmony export */   _: () => (/* binding */ verifyChain)
/* harmony export */ });
/* harmony import */ var _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4394);
/* harmony import */ var _model_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4751);


/** SHA-256 of a ledger line's raw bytes, without its newline: what the next event carries as `prev`. */
function lineHash(line) {
    return (0,_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(line);
}
/** Walks a ledger's bytes: every line whole, parsed strictly, numbered without gaps, linked to the one before. */
function verifyChain(content) {
    const events = [];
    let head = _model_event_js__WEBPACK_IMPORTED_MODULE_1__/* .genesisHash */ .VG;
    let line = 0;
    const broken = (problem) => ({ events, head, problem, line });
    const text = new TextDecoder('utf-8').decode(content);
    if (text !== '' && !text.endsWith('\n'))
        return broken('torn-tail');
    for (const raw of text === '' ? [] : text.slice(0, -1).split('\n')) {
        line += 1;
        const event = parseLine(raw);
        if (event === undefined)
            return broken('unreadable-line');
        if (event.seq !== line)
            return broken('wrong-number');
        if (event.prev !== head)
            return broken('broken-link');
        const before = events.at(-1);
        if (before !== undefined && event.time < before.time)
            return broken('time-runs-backwards');
        events.push(event);
        head = lineHash(raw);
    }
    return { events, head, problem: '', line };
}
// The line must print back as it stands: a duplicate key would parse, and would not.
function parseLine(raw) {
    try {
        const value = JSON.parse(raw);
        const parsed = _model_event_js__WEBPACK_IMPORTED_MODULE_1__/* .eventSchema */ .G4.safeParse(value);
        return parsed.success && JSON.stringify(value) === raw ? parsed.data : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ answerSchema),
/* harmony export */   u: () => (/* binding */ worstAnswer)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** What a check can say. `unknown` (it could not be decided) is never counted as `ok`. */
const answerSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['ok', 'fail', 'unknown']);
/** The worst of several answers: one `fail` wins, then one `unknown`; `ok` only when all are. */
function worstAnswer(answers) {
    if (answers.includes('fail'))
        return 'fail';
    return answers.includes('unknown') ? 'unknown' : 'ok';
}


/***/ }),

/***/ 8181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ outputConditions),
/* harmony export */   f: () => (/* binding */ metricConditions)
/* harmony export */ });
/** The condition that judges each of the eight outputs: one row each of the PASS/FAIL table (acceptance D). */
const outputConditions = {
    'main-report': 'GATE-021',
    events: 'GATE-022',
    'metrics-csv': 'GATE-023',
    latency: 'GATE-024',
    hardware: 'GATE-025',
    checksums: 'GATE-026',
    stdout: 'GATE-027',
    stderr: 'GATE-028',
};
/** The condition that judges each metric: one row each of the PASS/FAIL table (acceptance E). */
const metricConditions = {
    throughput_items_per_s: 'GATE-071',
    throughput_pixels_per_s: 'GATE-072',
    latency_ns_by_step: 'GATE-073',
    peak_ram_mb: 'GATE-074',
    peak_gpu_mem_mb: 'GATE-075',
};


/***/ }),

/***/ 4751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ eventSchema),
/* harmony export */   VG: () => (/* binding */ genesisHash)
/* harmony export */ });
/* unused harmony exports phaseSchema, taskStateSchema, evidenceSchema, eventBodySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4377);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1158);


const phaseSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n([
    'PLAN',
    'EXECUTE',
    'VERIFY',
    'CRITIQUE',
    'LOG_EVENT',
    'SESSION',
    'VERDICT',
]);
const taskStateSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['NEW', 'RUNNING', 'DONE', 'FAILED', 'SKIPPED']);
/** One proof: `kind` says what it is, `ref` where it lies (path in the session, output name, URL), `sha256` what it was. */
const evidenceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['file', 'command', 'checksum', 'diff', 'log', 'answer']),
    ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.optional(),
});
/** What a step reports of itself; the ledger adds seq, prev, time and the ids. */
const eventBodySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** Name of the macro, or `session`. */
    macro: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Persistent step number within the session, from 1. */
    step: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    phase: phaseSchema,
    state: taskStateSchema,
    goal: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    machine: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    terminal: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    touches: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** The exact command or API call; '' when the step is a pure computation. */
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    exit_status: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nullable(),
    /** Significant output, redacted, at most 4,000 characters. */
    output: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    decision: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    evidence: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(evidenceSchema),
});
/** One line of logs/session.jsonl. `prev` is the SHA-256 of the previous line's raw bytes without its newline. */
const eventSchema = eventBodySchema.extend({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('nx47.event/1'),
    seq: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    prev: _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL,
    time: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$(),
    session_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    task_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
/** `prev` of the first event. */
const genesisHash = '0'.repeat(64);


/***/ }),

/***/ 2917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ failureEffects),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Nc: () => (/* binding */ failureCodes)
/* harmony export */ });
/** Every failure code of the product and its effect; the sentences for each are in `text/`. */
const failureEffects = {
    USAGE_UNKNOWN_COMMAND: 'usage',
    USAGE_UNKNOWN_FLAG: 'usage',
    USAGE_BAD_VALUE: 'usage',
    CONFIG_NOT_FOUND: 'usage',
    CONFIG_UNREADABLE: 'usage',
    CONFIG_UNKNOWN_KEY: 'usage',
    CONFIG_BAD_VALUE: 'usage',
    CONFIG_MISSING_KEY: 'usage',
    CONFIG_PATH_OUTSIDE: 'usage',
    CONFIG_BUNDLE_PATH: 'usage',
    CONFIG_REPORT_NAME: 'usage',
    PROFILE_UNKNOWN: 'usage',
    PROFILE_INVALID: 'defect',
    TOOL_MISSING: 'inconclusive/machine',
    PYTHON_MISSING: 'inconclusive/machine',
    PYTHON_BROKEN: 'inconclusive/machine',
    VENV_FAILED: 'inconclusive/machine',
    WHEELS_UNREACHABLE: 'inconclusive/machine',
    RECIPE_FAILED: 'inconclusive/machine',
    DISK_WRITE_FAILED: 'inconclusive/machine',
    ISOLATION_UNAVAILABLE: 'inconclusive/isolation',
    BUNDLE_MISSING: 'no-go',
    FILE_UNREADABLE: 'no-go',
    JSON_INVALID: 'no-go',
    CSV_INVALID: 'no-go',
    TIME_INVALID: 'no-go',
    ZIP_INVALID: 'no-go',
    ELF_INVALID: 'no-go',
    NOTEBOOK_INVALID: 'no-go',
    NAME_UNSAFE: 'no-go',
    CREDENTIALS_MISSING: 'no-go',
    CREDENTIALS_INVALID: 'no-go',
    CREDENTIALS_EXPOSED: 'no-go',
    CREDENTIALS_OTHER_USER: 'no-go',
    TLS_VERIFICATION_OFF: 'usage',
    KAGGLE_REFUSED: 'no-go',
    KAGGLE_DENIED: 'no-go',
    KAGGLE_NOT_FOUND: 'no-go',
    KAGGLE_CAPACITY: 'inconclusive/capacity',
    KAGGLE_THROTTLED: 'inconclusive/throttled',
    KAGGLE_UNREACHABLE: 'inconclusive/platform',
    KAGGLE_TIMEOUT: 'inconclusive/platform',
    KAGGLE_UNREADABLE: 'inconclusive/platform',
    KAGGLE_BROKEN: 'inconclusive/platform',
    KAGGLE_AUTHORISATION_LOST: 'inconclusive/authorisation',
    UPLOAD_INCOMPLETE: 'inconclusive/platform',
    DATASET_INVALID: 'no-go',
    DATASET_MISMATCH: 'no-go',
    DATASET_NOT_READY: 'inconclusive/deadline',
    KERNEL_SOURCE_REFUSED: 'no-go',
    KERNEL_MISMATCH: 'no-go',
    KERNEL_KIND_CHANGED: 'no-go',
    KERNEL_BUSY: 'inconclusive/capacity',
    SERVICE_FOLDER_BUSY: 'usage',
    SERVICE_PORT_BUSY: 'usage',
    SESSION_DEADLINE: 'inconclusive/deadline',
    OUTPUT_INCOMPLETE: 'no-go',
    OUTPUT_TOO_MANY: 'no-go',
    LOG_TOO_LARGE: 'no-go',
    OUTPUT_NAME_UNSAFE: 'no-go',
    PRECHECK_FAILED: 'no-go',
    MACRO_REFUSED: 'defect',
    MACRO_UNPROVEN: 'inconclusive/unproven',
    CANCELLED: 'cancelled',
    DEFECT: 'defect',
};
const failureCodes = Object.keys(failureEffects).filter((name) => name in failureEffects);
/** The program could not do its work. Carries a stable code and data, never a sentence. */
class Failure extends Error {
    code;
    parameters;
    constructor(code, parameters = {}, options) {
        super(`${code} ${JSON.stringify(parameters)}`, options);
        this.name = 'Failure';
        this.code = code;
        this.parameters = parameters;
    }
}


/***/ }),

/***/ 8142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ kernelMetadataSchema),
/* harmony export */   F: () => (/* binding */ datasetMetadataSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** JSON booleans, or the strings "true"/"false" that Kaggle's client accepts as well. */
const flag = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['true', 'false']).transform((text) => text === 'true')]);
/** `kernel-metadata.json`, the keys that this product reads (others are kept as they are). */
const kernelMetadataSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    code_file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    language: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    kernel_type: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['notebook', 'script']),
    is_private: flag.default(true),
    enable_gpu: flag.default(false),
    // Kaggle's own client takes true when the key is absent; an offline proof must not.
    enable_internet: flag.default(false),
    dataset_sources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).default([]),
    competition_sources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).default([]),
    kernel_sources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).default([]),
});
/** `dataset-metadata.json`, the keys that this product reads. */
const datasetMetadataSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    licenses: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).length(1),
    is_private: flag.default(true),
});


/***/ }),

/***/ 1821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ observationsSchema),
/* harmony export */   Mp: () => (/* binding */ outputPrefix),
/* harmony export */   RC: () => (/* binding */ checksumsManifestSchema),
/* harmony export */   VT: () => (/* binding */ runtimeProfileName),
/* harmony export */   Z_: () => (/* binding */ outputRoles),
/* harmony export */   Zv: () => (/* binding */ metricNames),
/* harmony export */   fG: () => (/* binding */ metricsHeader),
/* harmony export */   gr: () => (/* binding */ outputNames)
/* harmony export */ });
/* unused harmony export kitReportName */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _kernel_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2894);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1158);



/** The eight persistent outputs in the order of acceptance D, by role. */
const outputRoles = [
    'main-report',
    'events',
    'metrics-csv',
    'latency',
    'hardware',
    'checksums',
    'stdout',
    'stderr',
];
const suffixes = {
    events: 'events_ns.jsonl',
    'metrics-csv': 'runtime_metrics.csv',
    latency: 'latency_breakdown.json',
    hardware: 'hardware_fingerprint.json',
    checksums: 'checksums_manifest.json',
    stdout: 'execution_stdout.log',
    stderr: 'execution_stderr.log',
};
const runtimeProfileName = 'nx47_runtime_profile.json';
/** File 1 when nx47.yml names no main report: the kit's own, without `status`. */
const kitReportName = 'nx47_validation_report.json';
/** Prefix of outputs 2 to 8. */
function outputPrefix(packs) {
    return packs.includes('nx47') ? 'lumvorax_' : 'nx47_';
}
/** File name of each role for these packs and this main report ('' = none named). */
function outputNames(packs, mainReport) {
    const prefix = outputPrefix(packs);
    const named = (role) => `${prefix}${suffixes[role]}`;
    return {
        'main-report': mainReport === '' ? kitReportName : mainReport,
        events: named('events'),
        'metrics-csv': named('metrics-csv'),
        latency: named('latency'),
        hardware: named('hardware'),
        checksums: named('checksums'),
        stdout: named('stdout'),
        stderr: named('stderr'),
    };
}
const metricsHeader = 'ts_ns,cpu_percent,ram_used_mb,ram_total_mb,gpu_mem_used_mb,gpu_mem_total_mb,step';
/** The five metrics of acceptance E, keys of the main report. */
const metricNames = [
    'throughput_items_per_s',
    'throughput_pixels_per_s',
    'latency_ns_by_step',
    'peak_ram_mb',
    'peak_gpu_mem_mb',
];
/** File 6. Integers may be BigInt after the strict reader. */
const checksumsManifestSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('nx47.checksums/1'),
    nonce: _kernel_run_js__WEBPACK_IMPORTED_MODULE_0__/* .nonceSchema */ .x,
    ledger_head: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Schema */ .bL,
    /** SHA-256 of the manifest as the kernel saw it mounted; null = no dataset mounted. */
    bundle_manifest_sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Schema */ .bL.nullable(),
    bundle_root: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    /** Files of the mounted bundle that differ from its manifest (name: why). */
    bundle_mismatches: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** SHA-256 of the user's own bytes of the main report, before the kit added anything; null = none written. */
    main_report_sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Schema */ .bL.nullable(),
    /** Why the kit left the main report untouched; null = regular. */
    main_report_irregular: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    sealed_at_ns: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_2__/* .bigint */ .oad()]),
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Schema */ .bL, bytes: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_2__/* .bigint */ .oad()]) })),
});
/** `observations` of nx47_runtime_profile.json: what the kit judged by itself, independent of the notebook. */
const observationsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    /** The library loaded in a child process with immediate binding; null = no native library asked for. */
    native: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
        sha256: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Schema */ .bL.nullable(),
        loaded: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
        error: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        missing_symbols: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    })
        .nullable(),
    /** LZW by the kit's own decoder on what the installed imagecodecs encoded; null = imagecodecs never imported. */
    lzw: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ ok: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), error: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullable(),
    /** Required packages: what was really imported and whether its files equal a wheel of the mounted bundle. */
    packages: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
        imported: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
        origin: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['bundle', 'image', 'absent', 'unknown']),
    })),
    /** Warnings that the kit saw, through `warnings`, `logging` and the streams. */
    warnings: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ source: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), text: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    cells: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ run: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), raised: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() }),
    cwd: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    on_kaggle: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    counted_by: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['notebook', 'kit']),
});


/***/ }),

/***/ 2894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ kernelRunSchema),
/* harmony export */   x: () => (/* binding */ nonceSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1158);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3538);



/** 128 random bits, lower-case hexadecimal. */
const nonceSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/);
/** What the injected kit is told about this run; travels as JSON in the kit's first cell. */
const kernelRunSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('nx47.kernel-run/1'),
    nonce: nonceSchema,
    /** SHA-256 of the last ledger line before the push. */
    ledger_head: _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL,
    packs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .packSchema */ .hF),
    /** Prefix of the outputs 2 to 8: `lumvorax_` with the pack nx47, else `nx47_`. */
    prefix: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** File name of the user's main report; null = none is named (the kit then writes `nx47_validation_report.json`). */
    main_report: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    dataset: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ owner: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), slug: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), manifest: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullable(),
    native: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ library: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), symbols: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) }).nullable(),
    required_packages: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});


/***/ }),

/***/ 1461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ languageSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** Languages the product speaks to people; French is the default. */
const languageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['fr', 'en']);


/***/ }),

/***/ 1158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ bundleManifestName),
/* harmony export */   TO: () => (/* binding */ bundleManifestSchema),
/* harmony export */   bL: () => (/* binding */ sha256Schema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** Lower-case hexadecimal SHA-256. */
const sha256Schema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
/**
 * `bundle-manifest.json` inside the bundle: every other file, sorted by name (UTF-16 order), sizes in bytes.
 * It excludes itself and holds no data of a run, so an unchanged bundle has an unchanged manifest.
 */
const bundleManifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('nx47.bundle-manifest/1'),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(), sha256: sha256Schema })),
});
const bundleManifestName = 'bundle-manifest.json';


/***/ }),

/***/ 6246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ runtimeProfileSchema)
/* harmony export */ });
/* unused harmony exports libraryFactsSchema, installedDistributionSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** Exported symbols and versions of one system library, for loader prediction. */
const libraryFactsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    needed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    verdef: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** Defined dynamic symbols as `name` or `name@VERSION`; absent = not known. */
    symbols: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});
const installedDistributionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** '' = installed in a version that is not known. */
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Requires-Dist lines; absent = not known. */
    requires: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    requires_python: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    /** Import names, when known. */
    imports: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});
/**
 * A runtime that notebooks meet: Kaggle's image (derived or captured by the kit) or a local interpreter.
 * `marker_environment` and `compatible_tags` have the same keys as Pex's complete platform.
 */
const runtimeProfileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('nx47.runtime-profile/1'),
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    origin: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['probe', 'derived', 'manual', 'session']),
    provenance: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({}).optional(),
    python: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        implementation: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        abi: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        ext_suffixes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        pip: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    }),
    platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        machine: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        libc: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    }),
    marker_environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** Most preferred first; absent = computed from python, libc and machine. */
    compatible_tags: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** false: the tags that came with the profile are not those that its python, libc and machine give. */
    compatible_tags_computed_equal: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    distributions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(installedDistributionSchema),
    /** Canonical names known not to be installed, where the list of distributions is not complete. */
    absent: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    loader: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        ld_library_path: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
        /** SONAME → facts of libraries that the runtime has. */
        libs: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), libraryFactsSchema),
        /** SONAMEs (or 'python') whose symbols are visible to every later dlopen. */
        process_global: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    })
        .optional(),
    /**
     * What the audit may not conclude from: `distributions` (the list is not complete), `distributions[].requires`,
     * `loader.libs`, `loader.libs[*].symbols`.
     */
    unknown: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});


/***/ }),

/***/ 8554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ recipeSchema),
/* harmony export */   TF: () => (/* binding */ requestSchema)
/* harmony export */ });
/* unused harmony export credentialInputs */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _kernel_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1821);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1461);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3538);




const all = ['file', 'flag', 'input'];
const once = ['flag', 'input'];
const fileOnly = ['file'];
const argv = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).min(1);
/** A path inside the project, `/` separated; `./x/` is read as `x`. */
const relativePath = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .min(1)
    .refine(isInside, 'CONFIG_PATH_OUTSIDE')
    .overwrite((path) => path.replace(/^(?:\.\/+)+|\/+$/g, '') || '.');
/** The bundle's folder is written as a whole: never the project itself, nor a folder that is the product's or git's. */
const bundlePath = relativePath.refine((path) => path !== '.' && !/^\.(?:nx47|git)(?:\/|$)/.test(path), 'CONFIG_BUNDLE_PATH');
function isInside(path) {
    return !path.startsWith('/') && !path.split('/').includes('..') && !/[\\\p{Cc}]/u.test(path);
}
// The kit writes outputs 2 to 8 itself, in the top folder, and lists no name that begins with a dot or two underscores.
function isReportName(name) {
    const kits = [...Object.values((0,_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputNames */ .gr)(['core'], '')), ...Object.values((0,_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputNames */ .gr)(['nx47'], ''))];
    return !/^\.|^__|[\\/\p{Cc}]/u.test(name) && ![...kits, _kernel_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeProfileName */ .VT].includes(name);
}
/** How the bundle is made when its folder is absent or empty. */
const recipeSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    /** Requirements file with hashes; `{minor}` is replaced by 310, 311, 312 or 313. */
    requirements: relativePath.optional(),
    /** Commands run in a private copy of the project; `{staging}` is the folder being filled, `{python}` the interpreter. */
    commands: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(argv).default([]),
    /** Files copied after the commands: name in the bundle → path in the project. */
    files: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), relativePath)
        .refine((files) => Object.keys(files).every(isInside), 'CONFIG_PATH_OUTSIDE')
        .default({}),
});
/**
 * The request: every setting once. Precedence: command line or action input, then nx47.yml, then the default here.
 * An empty string means absent. Descriptions feed --help, action.yml and the documentation.
 */
const requestSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    mode: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['dry-run', 'observe', 'execute']).default('dry-run').meta({
        fr: 'dry-run liste chaque écriture sans la faire, observe ne fait que lire, execute agit',
        en: 'dry-run lists every write without doing it, observe only reads, execute acts',
        sources: once,
    }),
    language: _language_js__WEBPACK_IMPORTED_MODULE_1__/* .languageSchema */ .A.default('fr').meta({
        fr: 'langue des messages et du rapport : fr ou en',
        en: 'language of messages and report: fr or en',
        sources: all,
    }),
    packs: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .packSchema */ .hF).min(1).default(['core', 'nx47']).meta({
        fr: 'jeux de conditions exigés : core pour tout notebook, nx47 pour LZW, TIFF, LUM et bibliothèque native',
        en: 'packs of conditions required: core for any notebook, nx47 for LZW, TIFF, LUM and the native library',
        sources: fileOnly,
    }),
    profile: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).default('kaggle-py312').meta({
        fr: "profil d'exécution visé par l'audit, par exemple kaggle-py312",
        en: 'runtime profile that the audit is held against, for instance kaggle-py312',
        sources: all,
    }),
    target: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['kaggle', 'rehearsal'])
        .default('kaggle')
        .meta({
        fr: 'kaggle publie sur Kaggle, rehearsal répète sur le service embarqué (jamais un GO)',
        en: 'kaggle publishes on Kaggle, rehearsal runs against the embedded service (never a GO)',
        sources: ['input'],
    }),
    project: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .min(1)
        .default('.')
        .meta({
        fr: 'dossier du projet, celui de nx47.yml ou un de ses sous-dossiers',
        en: 'folder of the project, that of nx47.yml or one below it',
        sources: ['input'],
    }),
    service: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default('').meta({
        fr: "adresse d'un service Kaggle ; vide : Kaggle lui-même (certify) ou le service embarqué (rehearse)",
        en: 'address of a Kaggle service; empty: Kaggle itself (certify) or the embedded one (rehearse)',
        sources: once,
    }),
    wait: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(0).max(3600).optional().meta({
        fr: 'première attente en secondes ; au moins 59 face à Kaggle, 2 par défaut en répétition',
        en: 'first wait in seconds; at least 59 against Kaggle, 2 by default in a rehearsal',
        sources: all,
    }),
    deadline: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(1).max(43200).default(3600).meta({
        fr: 'temps maximal en secondes laissé à la session avant un verdict INCONCLUSIVE/deadline',
        en: 'longest time in seconds that a session is given before INCONCLUSIVE/deadline',
        sources: all,
    }),
    kernel: relativePath.meta({
        fr: 'dossier qui contient kernel-metadata.json et le notebook',
        en: 'folder that holds kernel-metadata.json and the notebook',
        sources: fileOnly,
    }),
    dataset: relativePath.optional().meta({
        fr: 'fichier dataset-metadata.json ; absent : le projet ne publie pas de dataset',
        en: 'dataset-metadata.json; absent: the project publishes no dataset',
        sources: fileOnly,
    }),
    bundle: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ path: bundlePath, recipe: recipeSchema.optional() }).optional().meta({
        fr: 'dossier publié comme dataset, et la recette qui le fabrique quand il est vide',
        en: 'folder published as the dataset, and the recipe that makes it when it is empty',
        sources: fileOnly,
    }),
    required: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        /** Files of the bundle, by name; wheels are named by `packages`. */
        files: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).default([]),
        /** Requirements (PEP 508) that must come from the bundle. */
        packages: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).default([]),
        /** Canonical names among `packages` that the image may provide. */
        'from-image': zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).default([]),
    })
        .prefault({})
        .meta({
        fr: "fichiers et paquets exigés dans le bundle, et ceux que l'image Kaggle peut fournir",
        en: 'files and packages required in the bundle, and those that the Kaggle image may provide',
        sources: fileOnly,
    }),
    native: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ library: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), symbols: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).default([]) })
        .optional()
        .meta({
        fr: 'bibliothèque native du bundle et les fonctions exportées exigées',
        en: 'native library of the bundle and the exported functions required',
        sources: fileOnly,
    }),
    'main-report': zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().refine(isReportName, 'CONFIG_REPORT_NAME').default('').meta({
        fr: 'nom du rapport principal que le notebook écrit ; obligatoire avec le jeu nx47',
        en: 'name of the main report that the notebook writes; required with the pack nx47',
        sources: fileOnly,
    }),
    prechecks: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(argv).default([]).meta({
        fr: 'commandes du projet, lancées avant toute publication ; un échec arrête tout',
        en: "the project's own commands, run before anything is published; a failure stops everything",
        sources: fileOnly,
    }),
});
/** Secret or identifying inputs of the action; no command-line flag, never in nx47.yml. */
const credentialInputs = {
    'kaggle-username': {
        fr: "nom d'utilisateur Kaggle (une variable du dépôt, pas un secret)",
        en: 'Kaggle user name (a variable of the repository, not a secret)',
    },
    'kaggle-key': { fr: 'clé Kaggle historique (secret)', en: 'legacy Kaggle key (secret)' },
    'kaggle-api-token': { fr: "jeton d'API Kaggle KGAT_ (secret)", en: 'Kaggle API token KGAT_ (secret)' },
};


/***/ }),

/***/ 3538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ verdictSchema),
/* harmony export */   TA: () => (/* binding */ inconclusiveCauseSchema),
/* harmony export */   hF: () => (/* binding */ packSchema)
/* harmony export */ });
/* unused harmony exports verdictKindSchema, conditionResultSchema, logReadingSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8125);


/** Why a run could not be judged; a re-run needs no change of the product. */
const inconclusiveCauseSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n([
    'platform',
    'capacity',
    'throttled',
    'deadline',
    'authorisation',
    'machine',
    'isolation',
    'open-network',
    'input-missing',
    'unproven',
]);
const verdictKindSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n([
    'GO',
    'GO-PRIVATE-ROOT',
    'NO-GO',
    'INCONCLUSIVE',
    'REHEARSED',
    'PENDING',
    'PLANNED',
    'AUDITED',
]);
/** `core` holds for any Kaggle notebook, `nx47` is what the seeds ask beyond it. */
const packSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['core', 'nx47']);
/** One judged condition: what was required, what was seen, and where the proof lies. */
const conditionResultSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^GATE-\d{3}$/),
    pack: packSchema,
    scope: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['kaggle', 'both']),
    answer: _answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answerSchema */ .U,
    expected: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    observed: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Ids that can be resolved: a ledger event (`event:12`), an output file (`output:name`), a finding. */
    evidence: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const logLineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    stream: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['stdout', 'stderr']),
    text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** How often the line stands in the log; a child's output appears twice in a notebook's stream. */
    count: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
});
/** What the judge read in the log: every line it suppressed, every line it counted against the run. */
const logReadingSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** Platform lines, each with the id of the allow-list entry that covers it. */
    suppressed: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(logLineSchema.extend({ entry: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    /** Warnings and errors, each with the pattern that told it (`python-warning`, `traceback`, …). */
    problems: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(logLineSchema.extend({ pattern: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    /** Lines on stderr that are neither. */
    otherStderr: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(logLineSchema),
});
/** GO / NO-GO as a value. `cause` names the inconclusive cause or the first failed condition or code. */
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: verdictKindSchema,
    cause: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    packs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(packSchema),
    conditions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(conditionResultSchema),
    /** Absent when no log was collected. */
    log: logReadingSchema.optional(),
});


/***/ }),

/***/ 8930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* reexport safe */ _mask_magics_js__WEBPACK_IMPORTED_MODULE_2__.l),
/* harmony export */   v: () => (/* binding */ codeCells)
/* harmony export */ });
/* harmony import */ var _kit_cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6133);
/* harmony import */ var _notebook_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9418);
/* harmony import */ var _mask_magics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9796);



/** The user's code cells in order, without the kit's. Errors: JSON_INVALID, NOTEBOOK_INVALID. */
function codeCells(notebook) {
    return (0,_notebook_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readNotebook */ .c)(notebook)
        .cells.filter((cell) => cell['cell_type'] === 'code')
        .map(_notebook_document_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .v)
        .filter((source) => !(0,_kit_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .isKitCell */ .Xi)(source))
        .map((source, index) => ({ cell: index + 1, source }));
}


/***/ }),

/***/ 6385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ importedModules)
/* harmony export */ });
/* harmony import */ var _mask_magics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9796);
/* harmony import */ var _python_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4631);


/**
 * Top-level names of the modules that these sources import, sorted, each once. A light scan of statements: it sees
 * `import a.b as c, d` and `from a import b`, also inside functions, not what `importlib` is told at run time.
 */
function importedModules(sources) {
    const names = new Set(sources.flatMap((source) => statements(source).flatMap(namesOf)));
    return [...names].sort();
}
function statements(source) {
    return (0,_python_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonLines */ ._)((0,_mask_magics_js__WEBPACK_IMPORTED_MODULE_0__/* .maskMagics */ .l)(source))
        .filter(({ begins }) => begins)
        .flatMap(({ text }) => text.replace(/#.*$/, '').split(/[;:]/))
        .map((statement) => statement.trim());
}
function namesOf(statement) {
    const from = /^from\s+([\p{L}_][\p{L}\p{N}_]*)[\w.]*\s+import\b/u.exec(statement);
    if (from?.[1] !== undefined)
        return [from[1]];
    const list = /^import\s+(.+)$/.exec(statement)?.[1];
    if (list === undefined)
        return [];
    return list.split(',').flatMap((item) => /^\s*([\p{L}_][\p{L}\p{N}_]*)/u.exec(item)?.[1] ?? []);
}


/***/ }),

/***/ 7685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText)
/* harmony export */ });
/* harmony import */ var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8414);

/** JSON text of a value from the strict reader, one space of indentation; BigInt integers keep every digit. */
function jsonText(value, indent = '') {
    const deeper = `${indent} `;
    if (typeof value === 'bigint')
        return value.toString();
    if (Array.isArray(value)) {
        return bracketed('[]', value.map((item) => jsonText(item, deeper)), indent);
    }
    if ((0,_codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value)) {
        const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${jsonText(member, deeper)}`);
        return bracketed('{}', members, indent);
    }
    return JSON.stringify(value);
}
function bracketed(brackets, parts, indent) {
    if (parts.length === 0)
        return brackets;
    const rows = parts.map((part) => `${indent} ${part}`).join(',\n');
    return `${brackets[0]}\n${rows}\n${indent}${brackets[1]}`;
}


/***/ }),

/***/ 6133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xi: () => (/* binding */ isKitCell),
  hp: () => (/* binding */ kitCell)
});

// UNUSED EXPORTS: kitMarker, kitVersion

// EXTERNAL MODULE: ./build/src/codec/digest.js
var digest = __webpack_require__(4394);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(2917);
;// CONCATENATED MODULE: ./build/src/notebook/kit-modules.js
/** Modules of the kernel kit that travel in the notebook; each comes after those that it imports. */
const kitModules = [
    'elf_symbols',
    'loader_facts',
    'runtime_profile',
    'hardware',
    'event_log',
    'lzw',
    'lzw_check',
    'mounted_bundle',
    'native_load',
    'package_origin',
    'outputs',
    'report_scan',
    'main_report',
    'cells',
    'metrics',
    'sampler',
    'stream_capture',
    'warning_capture',
    'kit',
];

;// CONCATENATED MODULE: ./build/src/notebook/python-literal.js
/**
 * A Python string literal for any text without lone surrogates, in triple quotes so that it stays readable
 * (Python reference, 2.4.1). A quote before another, or at the end, could close the literal.
 */
function pythonLiteral(text) {
    const escaped = text
        .replaceAll('\\', '\\\\')
        .replaceAll(/'(?='|$)/g, "\\'")
        .replaceAll('\r', '\\r')
        .replaceAll('\0', '\\x00');
    return `'''\\\n${escaped}'''`;
}

;// CONCATENATED MODULE: ./build/src/notebook/kit-cell.js




/** First line of the kit's cell; Kaggle may drop a cell's metadata, never its source. */
const kitMarker = '# nx47 kernel kit: put in front by NX47 Certify, not a part of this notebook';
const kitCellId = 'nx47-kit';
/** Name of the kit that these sources make: the SHA-256 of its modules in order, shortened to 16 characters. */
function kitVersion(kit) {
    return (0,digest/* sha256Hex */.f)(kitModules.map((name) => `${name}\n${moduleSource(kit, name)}`).join('\0')).slice(0, 16);
}
/** The code cell that starts the kit for one run. `withId` for nbformat 4.5 and later. */
function kitCell(kit, run, withId) {
    const metadata = { nx47: { kit: kitVersion(kit), nonce: run.nonce }, trusted: true };
    const cell = {
        cell_type: 'code',
        execution_count: null,
        metadata,
        outputs: [],
        source: cellSource(kit, run),
    };
    return withId ? { ...cell, id: kitCellId } : cell;
}
/** Whether this cell is the kit's, by its first line. */
function isKitCell(source) {
    return source.startsWith(`${kitMarker}\n`);
}
function cellSource(kit, run) {
    const sources = kitModules.map((name) => `    ${JSON.stringify(name)}: ${pythonLiteral(moduleSource(kit, name))},`);
    const runText = pythonLiteral(JSON.stringify(run, undefined, 1));
    return [kitMarker, starter, `_nx47_start(${runText}, {`, ...sources, '})', ending].join('\n');
}
function moduleSource(kit, name) {
    const source = kit[`${name}.py`];
    if (source === undefined)
        throw new failure/* Failure */.HR('DEFECT', { where: `kernel/${name}.py` });
    return source;
}
// A kit that can't start leaves the notebook alone and its reason in a file; the missing outputs then say no.
const starter = `def _nx47_start(run, sources):
    import importlib.machinery
    import importlib.util
    import json
    import sys

    def module(name, is_package=False):
        made = importlib.util.module_from_spec(importlib.machinery.ModuleSpec(name, None, is_package=is_package))
        sys.modules[name] = made
        return made

    package = module("nx47", True)
    package.count = lambda items=0, pixels=0: None
    package.seal = lambda: None
    try:
        for name, source in sources.items():
            part = module("nx47." + name)
            setattr(package, name, part)
            exec(compile(source, "<nx47 kit>/" + name + ".py", "exec", dont_inherit=True), part.__dict__)
        package.kit.start(package, json.loads(run), _nx47_shell())
    except Exception:
        import traceback

        with open("nx47_kit_error.txt", "w", encoding="utf-8") as file:
            traceback.print_exc(file=file)


def _nx47_shell():
    try:
        return get_ipython()
    except NameError:
        return None

`;
const ending = `del _nx47_start, _nx47_shell
import nx47`;


/***/ }),

/***/ 9796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ maskMagics)
/* harmony export */ });
/* harmony import */ var _python_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4631);

/** Cell magics whose body is Python. */
const pythonBodies = new Set(['time', 'timeit', 'capture', 'prun', 'python3', 'python']);
/**
 * The source with IPython's own lines replaced by valid Python, line for line, so that a plain interpreter can
 * compile it and its line numbers stay true: `!cmd`, `%magic`, `%%magic` cells, `x = !cmd`, `name?`.
 */
function maskMagics(source) {
    const cellMagic = /^\s*%%(\w+)/.exec(source);
    const name = cellMagic?.[1];
    if (name !== undefined && !pythonBodies.has(name))
        return masked(source.split('\n'));
    const lines = (0,_python_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonLines */ ._)(name === undefined ? source : source.replace('%%', '%'));
    let carried = false;
    return lines
        .map(({ text, begins }) => {
        if (carried) {
            carried = text.endsWith('\\');
            return '';
        }
        const plain = begins ? maskLine(text) : text;
        carried = plain !== text && text.endsWith('\\');
        return plain;
    })
        .join('\n');
}
/** A body in another language leaves one statement and empty lines. */
function masked(lines) {
    return lines.map((_, index) => (index === 0 ? 'pass' : '')).join('\n');
}
function maskLine(text) {
    const indent = /^\s*/.exec(text)?.[0] ?? '';
    if ((0,_python_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isShellLine */ .N)(text) || isHelp(text))
        return `${indent}pass`;
    const assignment = /^(\s*[\w.,\s[\]'"]*?=\s*)[!%](?!=)/.exec(text);
    return assignment === null ? text : `${assignment[1]}None`;
}
/** `name?`, `name.attribute??`: help on an object. */
function isHelp(text) {
    return /^\s*[%\w.*[\]'"]+\?{1,2}\s*;?\s*$/.test(text);
}


/***/ }),

/***/ 9418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readNotebook),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8414);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2917);



/**
 * The notebook in these bytes, checked against what nbformat 4 asks of one that papermill runs with Python.
 * Errors: JSON_INVALID for text that is no strict JSON, NOTEBOOK_INVALID {why} for everything else.
 */
function readNotebook(bytes) {
    const document = (0,_codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .R)(bytes);
    if (!(0,_codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(document))
        throw invalid('not-an-object');
    const read = documentSchema.safeParse(document);
    if (!read.success)
        throw invalid('nbformat', read.error.issues[0]);
    checkLanguage(read.data.metadata);
    if (read.data.nbformat_minor >= 5)
        checkIds(read.data.cells);
    const { cells } = document;
    return { document, cells: Array.isArray(cells) ? cells.filter(_codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O) : [] };
}
/** Source of a cell as one string; nbformat allows a list of lines too. */
function sourceOf(cell) {
    const source = cell['source'];
    if (Array.isArray(source))
        return source.join('');
    return typeof source === 'string' ? source : '';
}
const sourceSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())]);
const cellSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    cell_type: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['code', 'markdown', 'raw']),
    source: sourceSchema,
    metadata: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({}),
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
});
const metadataSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    kernelspec: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), language: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() }).optional(),
    language_info: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).optional(),
});
const documentSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    nbformat: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(4),
    nbformat_minor: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nonnegative(),
    metadata: metadataSchema,
    cells: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(cellSchema),
});
function checkLanguage({ kernelspec, language_info }) {
    // papermill refuses to run a notebook that names no kernel.
    if (kernelspec === undefined)
        throw invalid('kernelspec-missing');
    const language = kernelspec.language ?? language_info?.name ?? kernelspec.name;
    if (!/^i?python3?$/i.test(language))
        throw invalid('not-python');
}
// From 4.5 on nbformat warns for a cell without an id, and a run with a warning is no clean run.
function checkIds(cells) {
    const seen = new Set();
    for (const [index, { id }] of cells.entries()) {
        if (id === undefined)
            throw invalid('cell-id-missing', { path: ['cells', index] });
        if (!/^[a-zA-Z0-9_-]{1,64}$/.test(id))
            throw invalid('cell-id-malformed', { path: ['cells', index] });
        if (seen.has(id))
            throw invalid('cell-id-repeated', { path: ['cells', index] });
        seen.add(id);
    }
}
function invalid(why, issue) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('NOTEBOOK_INVALID', { why, where: issue?.path.map(String).join('.') ?? '' });
}


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isShellLine),
/* harmony export */   _: () => (/* binding */ pythonLines)
/* harmony export */ });
/**
 * The lines of a source, scanned lightly: strings, brackets, comments and backslash continuations are followed,
 * nothing else is understood. Never fails: a source that is no Python gives lines too.
 */
function pythonLines(source) {
    const open = { depth: 0, quote: '' };
    let continued = false;
    return source.split('\n').map((text) => {
        const begins = !continued && open.depth === 0 && open.quote === '';
        // A line for the shell has quotes and brackets of another language.
        if (begins && isShellLine(text)) {
            continued = text.endsWith('\\');
            return { text, begins };
        }
        scanLine(text, open);
        continued = open.quote === '' && text.endsWith('\\');
        return { text, begins };
    });
}
/** Whether a statement line is IPython's: `!command`, `%magic`, `?name`, or a quoting or calling prefix. */
function isShellLine(text) {
    return /^\s*[!%?,;/]/.test(text);
}
function scanLine(text, open) {
    let at = 0;
    while (at < text.length) {
        if (open.quote !== '') {
            at = insideString(text, at, open);
        }
        else {
            const head = text[at];
            if (head === '#')
                return;
            at = head === '"' || head === "'" ? enterString(text, at, open) : bracket(text, at, open);
        }
    }
    // A string in single quotes ends with its line unless a backslash carries it on.
    if (open.quote.length === 1 && !text.endsWith('\\'))
        open.quote = '';
}
function insideString(text, at, open) {
    if (text[at] === '\\')
        return at + 2;
    if (!text.startsWith(open.quote, at))
        return at + 1;
    const after = at + open.quote.length;
    open.quote = '';
    return after;
}
function enterString(text, at, open) {
    const single = text.slice(at, at + 1);
    open.quote = text.startsWith(single.repeat(3), at) ? single.repeat(3) : single;
    return at + open.quote.length;
}
function bracket(text, at, open) {
    const head = text.slice(at, at + 1);
    if ('([{'.includes(head))
        open.depth += 1;
    if (')]}'.includes(head))
        open.depth = Math.max(0, open.depth - 1);
    return at + 1;
}


/***/ }),

/***/ 373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ stripNotebook)
/* harmony export */ });
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7685);
/* harmony import */ var _kit_cell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6133);
/* harmony import */ var _notebook_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9418);



/**
 * The notebook without the kit's cells: the user's, as they wrote it.
 * Errors: JSON_INVALID, NOTEBOOK_INVALID.
 */
function stripNotebook(text) {
    const { document, cells } = (0,_notebook_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readNotebook */ .c)(new TextEncoder().encode(text));
    const own = cells.filter((cell) => cell['cell_type'] !== 'code' || !(0,_kit_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .isKitCell */ .Xi)((0,_notebook_document_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .v)(cell)));
    return `${(0,_json_text_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)({ ...document, cells: own })}\n`;
}


/***/ }),

/***/ 2288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ localProfile),
/* harmony export */   o: () => (/* binding */ touchedDistributions)
/* harmony export */ });
/**
 * The runtime of a rehearsal's session: the probed interpreter with those distributions of the wanted image that
 * the notebook imports, in the image's versions. On another minor none are installed, since the image's versions
 * are known for its own only. What the session needs for itself is installed beside them, so the list is not
 * complete.
 */
function localProfile(probed, wanted, modules) {
    const sameMinor = minor(probed) === minor(wanted);
    const unknown = [...new Set([...probed.unknown, 'distributions', 'distributions[].requires'])];
    return {
        ...probed,
        id: `local-${probed.python.version}`,
        distributions: sameMinor ? touchedDistributions(wanted, modules) : [],
        ...(wanted.absent === undefined ? {} : { absent: wanted.absent }),
        unknown,
    };
}
/** The distributions of known version that provide one of these modules (`PIL`, `skimage`), sorted by name. */
function touchedDistributions(profile, modules) {
    const tops = new Set(modules.map((module) => module.split('.')[0] ?? ''));
    return profile.distributions
        .filter((one) => one.version !== '' && importNames(one).some((name) => tops.has(name)))
        .sort((left, right) => (left.name < right.name ? -1 : 1));
}
function importNames(distribution) {
    return distribution.imports ?? [distribution.name.replace(/[-.]/g, '_')];
}
function minor(profile) {
    return profile.python.version.split('.').slice(0, 2).join('.');
}


/***/ }),

/***/ 99:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ parseProfile)
});

// EXTERNAL MODULE: ./build/src/codec/strict-json.js
var strict_json = __webpack_require__(8414);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(2917);
// EXTERNAL MODULE: ./build/src/model/profile.js
var profile = __webpack_require__(6246);
;// CONCATENATED MODULE: ./build/src/profile/tags.js
/**
 * The tags (PEP 425) that this runtime accepts, most preferred first, computed from interpreter, libc and machine
 * as `packaging.tags.sys_tags` does: bare `linux_*` comes last in each list of platforms, as in every pip before
 * 26. Empty when the runtime is not CPython 3 with glibc 2, for which the rule is not known here.
 */
function compatibleTags(profile) {
    const minor = cpythonMinor(profile.python.version);
    const glibc = /^2\.(\d+)/.exec(profile.platform.libc.version)?.[1];
    if (profile.python.implementation !== 'cpython' || profile.platform.libc.name !== 'glibc')
        return [];
    if (minor === undefined || glibc === undefined)
        return [];
    return supportedTags(minor, profile.python.abi, platforms(profile.platform.machine, Number(glibc)));
}
function cpythonMinor(version) {
    const minor = /^3\.(\d+)/.exec(version)?.[1];
    return minor === undefined ? undefined : Number(minor);
}
function supportedTags(minor, abi, linux) {
    const own = `cp3${minor}`;
    const stable = abi.endsWith('t') ? 'abi3t' : 'abi3';
    const earlier = countdown(minor - 1, 2).map((number) => `cp3${number}-${stable}`);
    const generic = [`py3${minor}`, 'py3', ...countdown(minor - 1, 0).map((number) => `py3${number}`)];
    const platformBound = [
        `${own}-${abi}`,
        `${own}-${stable}`,
        `${own}-none`,
        ...earlier,
        ...generic.map((python) => `${python}-none`),
    ];
    return [
        ...platformBound.flatMap((prefix) => linux.map((platform) => `${prefix}-${platform}`)),
        `${own}-none-any`,
        ...generic.map((python) => `${python}-none-any`),
    ];
}
const legacyNames = {
    17: 'manylinux2014',
    12: 'manylinux2010',
    5: 'manylinux1',
};
/** PEP 600 tags down to the oldest glibc with a policy, each followed by its older name (PEP 513, 571, 599). */
function platforms(machine, glibc) {
    const old = machine === 'x86_64' || machine === 'i686';
    const oldest = old ? 5 : 17;
    const manylinux = countdown(glibc, oldest).flatMap((number) => {
        const legacy = legacyNames[number];
        const tag = `manylinux_2_${number}_${machine}`;
        return legacy === undefined ? [tag] : [tag, `${legacy}_${machine}`];
    });
    return [...manylinux, `linux_${machine}`];
}
function countdown(from, to) {
    return Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);
}

;// CONCATENATED MODULE: ./build/src/profile/parse.js




/**
 * A runtime profile with its tags filled in: computed where it has none; kept where it has its own, with
 * `compatible_tags_computed_equal` saying whether they are those of its interpreter, libc and machine. The order is
 * not compared: packaging 26.3 moved `linux_*` to the front. Errors: PROFILE_INVALID {why}.
 */
function parseProfile(bytes) {
    const parsed = profile/* runtimeProfileSchema */.TG.safeParse(readJson(bytes));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new failure/* Failure */.HR('PROFILE_INVALID', { why: `${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}` });
    }
    return withTags(parsed.data);
}
function readJson(bytes) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(bytes);
    }
    catch (cause) {
        if (!(cause instanceof failure/* Failure */.HR))
            throw cause;
        throw new failure/* Failure */.HR('PROFILE_INVALID', { why: String(cause.parameters['why'] ?? '') }, { cause });
    }
}
function withTags(profile) {
    const computed = compatibleTags(profile);
    const own = profile.compatible_tags;
    if (own === undefined)
        return { ...profile, compatible_tags: computed };
    // Where the rule is not known (another interpreter or libc), there is nothing to compare with.
    if (computed.length === 0)
        return profile;
    const missing = difference(computed, own);
    const equal = difference(own, computed).length === 0 && missing.every((tag) => omitted.test(tag));
    const tags = equal && missing.length > 0 ? computed : own;
    return { ...profile, compatible_tags: tags, compatible_tags_computed_equal: equal };
}
/** `sys_tags` of packaging before 22 leaves this tag out; pip's own list, which decides, has it. */
const omitted = /^cp3\d+-none-any$/;
function difference(tags, others) {
    const known = new Set(others);
    return tags.filter((tag) => !known.has(tag));
}


/***/ }),

/***/ 8745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readRequest)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(2917);
;// CONCATENATED MODULE: ./build/src/config/find-config.js


/** Absolute path of the nx47.yml in `start` (absolute) or the nearest folder above it. Errors: CONFIG_NOT_FOUND. */
async function findConfig(start, exists) {
    for (let folder = start;; folder = (0,posix_.dirname)(folder)) {
        const candidate = (0,posix_.join)(folder, 'nx47.yml');
        if (await exists(candidate))
            return candidate;
        if (folder === (0,posix_.dirname)(folder))
            throw new failure/* Failure */.HR('CONFIG_NOT_FOUND', { folder: start });
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/src/model/request.js
var request = __webpack_require__(8554);
// EXTERNAL MODULE: ./build/src/config/nearest-word.js
var nearest_word = __webpack_require__(9087);
// EXTERNAL MODULE: ./build/src/config/settings.js
var settings = __webpack_require__(7307);
;// CONCATENATED MODULE: ./build/src/config/parse-config.js





/**
 * Parses nx47.yml (YAML 1.2, duplicate keys refused). Only settings that may stand in the file are accepted.
 * Errors: CONFIG_UNREADABLE {file, line, why}, CONFIG_UNKNOWN_KEY {file, line, key, suggestion}.
 */
function parseConfig(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: true, strict: true });
    const problem = document.errors[0];
    if (problem !== undefined) {
        throw new failure/* Failure */.HR('CONFIG_UNREADABLE', {
            file,
            line: lines.linePos(problem.pos[0]).line,
            why: problem.code,
        });
    }
    if (!(0,dist/* isMap */.jh)(document.contents))
        throw new failure/* Failure */.HR('CONFIG_UNREADABLE', { file, line: 1, why: 'not a mapping' });
    const known = (0,settings/* settingNames */.H)('file');
    for (const pair of document.contents.items) {
        const key = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '';
        if (known.some((name) => name === key))
            continue;
        const offset = (0,dist/* isScalar */.jn)(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
        const line = lines.linePos(offset).line;
        throw new failure/* Failure */.HR('CONFIG_UNKNOWN_KEY', { file, line, key, suggestion: (0,nearest_word/* nearestWord */.z)(key, known) });
    }
    const value = document.toJS();
    return {
        values: typeof value === 'object' && value !== null ? { ...value } : {},
        lineOf: (path) => {
            const node = document.getIn(path, true);
            return (0,dist/* isNode */.Ll)(node) && node.range != null ? lines.linePos(node.range[0]).line : 0;
        },
    };
}
/**
 * Merges the sources by precedence (command line or action input, then nx47.yml, then the default) into the settings.
 * An empty string from a flag or an input means absent. Errors: CONFIG_UNKNOWN_KEY, CONFIG_MISSING_KEY,
 * CONFIG_BAD_VALUE, CONFIG_PATH_OUTSIDE, CONFIG_BUNDLE_PATH, CONFIG_REPORT_NAME.
 */
function mergeSettings(given, fromFile, file) {
    const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== undefined));
    const parsed = request/* requestSchema */.TF.safeParse({ ...fromFile.values, ...present });
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    throw issue === undefined
        ? new failure/* Failure */.HR('DEFECT', { where: 'config' })
        : settingFailure(issue, fromFile, file);
}
function settingFailure(issue, { lineOf }, file) {
    const key = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
        const unknown = issue.keys[0] ?? '';
        const full = key === '' ? unknown : `${key}.${unknown}`;
        return new failure/* Failure */.HR('CONFIG_UNKNOWN_KEY', {
            file,
            line: lineOf([...issue.path, unknown]),
            key: full,
            suggestion: (0,nearest_word/* nearestWord */.z)(unknown, nestedNames),
        });
    }
    const named = failure/* failureCodes */.Nc.find((code) => code === issue.message);
    if (named !== undefined)
        return new failure/* Failure */.HR(named, { file, line: lineOf(issue.path), key });
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    if (missing)
        return new failure/* Failure */.HR('CONFIG_MISSING_KEY', { file, key });
    return new failure/* Failure */.HR('CONFIG_BAD_VALUE', { file, line: lineOf(issue.path), key, why: issue.message });
}
const nestedNames = [
    'path',
    'recipe',
    'requirements',
    'commands',
    'files',
    'packages',
    'from-image',
    'library',
    'symbols',
];

;// CONCATENATED MODULE: ./build/src/read-request.js





const kaggleWait = 59;
const rehearsalWait = 2;
/**
 * The request of a run: nx47.yml found from `path` upward, merged with what was given. Anything but Kaggle's own
 * address is a rehearsal. Errors: CONFIG_*, USAGE_BAD_VALUE for a wait under 59 s against Kaggle.
 */
async function readRequest(given, path, command) {
    const exists = async (file) => (await (0,promises_.stat)(file).catch(() => undefined)) !== undefined;
    const file = await findConfig((0,external_node_path_.resolve)(path), exists);
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new failure/* Failure */.HR('CONFIG_UNREADABLE', { file, line: 1, why: 'unreadable' }, { cause });
    });
    const settings = mergeSettings(given, parseConfig(text, file), file);
    const missing = missingKey(settings);
    if (missing !== undefined)
        throw new failure/* Failure */.HR('CONFIG_MISSING_KEY', { file, key: missing });
    const target = command === 'rehearse' || settings.target === 'rehearsal' || isElsewhere(settings.service)
        ? 'rehearsal'
        : 'kaggle';
    return { settings, root: (0,external_node_path_.dirname)(file), file, target, waitSeconds: waitOf(settings, target) };
}
// What the chosen packs can't do without, said before anything starts. Bundle and dataset are two halves of one thing.
function missingKey(settings) {
    const { packs, bundle, dataset, native } = settings;
    const whole = packs.includes('nx47');
    if (whole && settings['main-report'] === '')
        return 'main-report';
    if ((whole || bundle !== undefined) && dataset === undefined)
        return 'dataset';
    if ((whole || dataset !== undefined) && bundle === undefined)
        return 'bundle';
    return whole && native === undefined ? 'native' : undefined;
}
// Any other address, a look-alike of Kaggle's included, can only rehearse.
function isElsewhere(service) {
    return service !== '' && service.replace(/\/$/, '') !== 'https://api.kaggle.com';
}
function waitOf({ wait }, target) {
    if (target === 'rehearsal')
        return wait ?? rehearsalWait;
    if (wait !== undefined && wait < kaggleWait) {
        throw new failure/* Failure */.HR('USAGE_BAD_VALUE', { flag: 'wait', value: wait, expected: `≥ ${kaggleWait}` });
    }
    return wait ?? kaggleWait;
}


/***/ }),

/***/ 7427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ cached),
/* harmony export */   n: () => (/* binding */ cacheFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _codec_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4394);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2917);





const marker = '.complete';
/** The cache folder: $NX47_CACHE, else $XDG_CACHE_HOME/nx47, else ~/.cache/nx47. */
function cacheFolder(environment, home) {
    const { NX47_CACHE: own, XDG_CACHE_HOME: xdg } = environment;
    if (own)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(own);
    // The XDG base directory specification has relative values ignored.
    return xdg?.startsWith('/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(xdg, 'nx47') : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.cache/nx47');
}
/**
 * The folder of the entry with this key, made by `make` (into the empty folder that it is given) unless a
 * complete one is there. It is made beside and renamed when complete, so a half-made one is never seen; when two
 * processes make the same entry at once, the first to finish wins and both succeed. Errors: those of `make`;
 * DISK_WRITE_FAILED {path}.
 */
async function cached(cache, key, make) {
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cache, key.kind, (0,_codec_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Hex */ .f)(JSON.stringify(key.spec)));
    if (await isComplete(entry))
        return entry;
    const drafts = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cache, 'drafts');
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(drafts, `${await processName(process.pid)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        await writable(draft, async () => {
            await removeStale(drafts);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(draft, { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cache, key.kind), { recursive: true });
        });
        await make(draft);
        await writable(entry, async () => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(draft, marker), `${JSON.stringify(key.spec, null, 1)}\n`);
            await publishEntry(draft, entry);
        });
    }
    finally {
        // What stays behind is removed as stale later; a failure above is the one worth telling.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { recursive: true, force: true }).catch(() => undefined);
    }
    return entry;
}
async function writable(path, write) {
    try {
        await write();
    }
    catch (cause) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('DISK_WRITE_FAILED', { file: path, why: String(cause) }, { cause });
    }
}
async function isComplete(entry) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry, marker)).then(() => true, () => false);
}
async function publishEntry(draft, entry) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, entry);
    }
    catch (cause) {
        if (await isComplete(entry))
            return;
        // Only damage from outside leaves an entry without its marker: nothing here renames an incomplete draft.
        const damaged = `${draft}-damaged`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(entry, damaged).catch(() => undefined);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(damaged, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, entry).catch(async () => {
            if (!(await isComplete(entry)))
                throw cause;
        });
    }
}
/** Names a process so that another can tell whether it lives: boot, PID namespace and PID. */
async function processName(pid) {
    const boot = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => 'unknown');
    const namespace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)('/proc/self/ns/pid').catch(() => 'unknown');
    return `${(0,_codec_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Hex */ .f)(`${boot} ${namespace}`).slice(0, 12)}-${pid}`;
}
async function removeStale(drafts) {
    const [place] = (await processName(0)).split('-');
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(drafts).catch(() => [])) {
        const [madeIn, pid] = name.split('-');
        // Drafts of another boot can have no living maker; those of another PID namespace can't be told: a day is enough.
        const old = Date.now() - (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(drafts, name)).then((entry) => entry.mtimeMs, Date.now)) > 86_400_000;
        if (old || (madeIn === place && !isAlive(Number(pid)))) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(drafts, name), { recursive: true, force: true });
        }
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}


/***/ }),

/***/ 8620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C4: () => (/* binding */ createPythons),
  ut: () => (/* binding */ describePython)
});

// UNUSED EXPORTS: sessionMinors

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/model/failure.js
var model_failure = __webpack_require__(2917);
// EXTERNAL MODULE: ./build/src/codec/strict-json.js
var strict_json = __webpack_require__(8414);
;// CONCATENATED MODULE: ./build/src/rehearsal/python-probe.js



const question = `
import ctypes, importlib.util as u, json, os, platform, sys, sysconfig
print(json.dumps({
  "executable": os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable),
  "implementation": sys.implementation.name,
  "version": platform.python_version(),
  "minor": "%d.%d" % sys.version_info[:2],
  "freeThreaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
  "wide": sys.maxsize > 2**32,
  "folders": sorted({sys.base_prefix, sys.base_exec_prefix}),
  "venv": u.find_spec("venv") is not None,
  "pip": u.find_spec("pip") is not None,
  "ensurepip": u.find_spec("ensurepip") is not None,
}))`;
const answers = new Map();
/** Asks an executable what it is, once per process; `why` says what kept it from being a usable CPython ≥ 3.10. */
function probe(shell, executable) {
    const known = answers.get(executable) ?? ask(shell, executable);
    answers.set(executable, known);
    return known;
}
async function ask(shell, executable) {
    const argv = [executable, '-I', '-c', question];
    const result = await shell.run({ argv, deadlineSeconds: 20 }).catch((failure) => {
        if (failure instanceof model_failure/* Failure */.HR && failure.code === 'TOOL_MISSING')
            return undefined;
        throw failure;
    });
    if (result === undefined)
        return { why: 'not executable' };
    if (result.timedOut)
        return { why: 'no answer in 20 s' };
    if (result.status !== 0)
        return { why: result.stderr.trim().split('\n').at(-1) || `status ${result.status}` };
    try {
        const answer = (0,strict_json/* parseStrictJson */.R)(Buffer.from(result.stdout.trim()));
        return (0,strict_json/* isJsonObject */.O)(answer) ? judgeAnswer(answer) : { why: 'unreadable answer' };
    }
    catch {
        return { why: 'unreadable answer' };
    }
}
function judgeAnswer(answer) {
    const executable = String(answer['executable']);
    const minor = String(answer['minor']);
    const folders = Array.isArray(answer['folders']) ? answer['folders'].map(String) : [];
    if (answer['implementation'] !== 'cpython')
        return { why: `${answer['implementation']} is not cpython` };
    if (answer['freeThreaded'] === true)
        return { why: 'free-threaded build' };
    if (answer['wide'] !== true)
        return { why: '32-bit build' };
    if (!/^3\.[1-9]\d$/.test(minor))
        return { why: `${minor} < 3.10` };
    return {
        facts: {
            executable,
            version: String(answer['version']),
            minor,
            folders: [...new Set([...folders, (0,external_node_path_.dirname)(executable)])],
            hasVenv: answer['venv'] === true,
            hasPip: answer['pip'] === true,
            hasEnsurepip: answer['ensurepip'] === true,
        },
    };
}

;// CONCATENATED MODULE: ./build/src/rehearsal/interpreters.js




/** The minors whose session packages are pinned, newest first: a session can run on these. */
const sessionMinors = ['3.13', '3.12', '3.11', '3.10'];
/**
 * Finds CPython on PATH, then in the folders of pyenv, uv and the tool cache of GitHub's runners. A candidate
 * counts only when it answers a probe as what its name claims: a pyenv shim may exist and fail.
 */
function createPythons(machine) {
    const find = async (minor) => {
        for (const executable of await candidates(machine, minor)) {
            const answer = await probe(machine.shell, executable);
            if ('facts' in answer && answer.facts.minor === minor)
                return interpreterOf(answer.facts);
        }
        return undefined;
    };
    return {
        find,
        findAny: async () => {
            for (const minor of sessionMinors) {
                const found = await find(minor);
                if (found !== undefined)
                    return found;
            }
            return undefined;
        },
    };
}
/** The facts of an interpreter that was found before. Errors: PYTHON_BROKEN {python, why} when it answers no more. */
async function describePython(machine, interpreter) {
    const answer = await probe(machine.shell, interpreter.executable);
    if ('facts' in answer)
        return answer.facts;
    throw new model_failure/* Failure */.HR('PYTHON_BROKEN', { python: interpreter.executable, why: answer.why });
}
function interpreterOf({ executable, version }) {
    return { executable, version };
}
async function candidates(machine, minor) {
    const names = [`python${minor}`, 'python3', 'python'];
    const folders = (machine.environment['PATH'] ?? '')
        .split(external_node_path_.delimiter)
        .filter((folder) => folder.startsWith('/'));
    const onPath = names.flatMap((name) => folders.map((folder) => ({ folder, name })));
    const kept = (await versionFolders(machine)).map((folder) => ({ folder, name: `python${minor}` }));
    const existing = await Promise.all([...onPath, ...kept].map(presentFile));
    return [...new Set(existing.flat())];
}
/** The `bin` folders of installed versions, highest version first. */
async function versionFolders(machine) {
    const { environment, home } = machine;
    const data = environment['XDG_DATA_HOME'] || (0,external_node_path_.join)(home, '.local/share');
    const toolCache = environment['RUNNER_TOOL_CACHE'] || environment['AGENT_TOOLSDIRECTORY'];
    const places = [
        { folder: (0,external_node_path_.join)(environment['PYENV_ROOT'] || (0,external_node_path_.join)(home, '.pyenv'), 'versions'), bin: 'bin' },
        { folder: environment['UV_PYTHON_INSTALL_DIR'] || (0,external_node_path_.join)(data, 'uv/python'), bin: 'bin' },
        ...(toolCache ? [{ folder: (0,external_node_path_.join)(toolCache, 'Python'), bin: 'x64/bin' }] : []),
    ];
    const found = await Promise.all(places.map(async ({ folder, bin }) => {
        const versions = await (0,promises_.readdir)(folder).catch(() => []);
        versions.sort((left, right) => right.localeCompare(left, 'en', { numeric: true }));
        return versions.map((version) => (0,external_node_path_.join)(folder, version, bin));
    }));
    return found.flat();
}
const listings = new Map();
async function presentFile({ folder, name }) {
    const listing = listings.get(folder) ?? (0,promises_.readdir)(folder).catch(() => []);
    listings.set(folder, listing);
    return (await listing).includes(name) ? [(0,external_node_path_.join)(folder, name)] : [];
}


/***/ }),

/***/ 4893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ requireIsolation)
/* harmony export */ });
/* unused harmony export probeIsolation */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2917);
/* harmony import */ var _sandbox_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6529);





const answers = new Map();
/** Which isolation this machine allows, by really making one (once per process): file tree, network and PIDs. */
function probeIsolation(python) {
    const known = answers.get(python) ?? tryTiers(python);
    answers.set(python, known);
    return known;
}
/** The tier of this machine. Errors: ISOLATION_UNAVAILABLE {why}. */
async function requireIsolation(python) {
    const isolation = await probeIsolation(python);
    if (isolation.tier === 'none')
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('ISOLATION_UNAVAILABLE', { why: isolation.why });
    return isolation.tier;
}
async function tryTiers(python) {
    if (process.platform !== 'linux')
        return { tier: 'none', why: `platform ${process.platform}` };
    const reasons = [];
    for (const tier of ['namespaces', 'sudo-namespaces']) {
        const why = await tryTier(tier, python);
        if (why === undefined)
            return { tier };
        reasons.push(`${tier}: ${why}`);
    }
    return { tier: 'none', why: reasons.join('; ') };
}
/** Why this tier does not work here; undefined when it does. */
async function tryTier(tier, python) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'nx47-isolation-'));
    try {
        const end = await (0,_sandbox_js__WEBPACK_IMPORTED_MODULE_4__/* .runSandbox */ .F)({ tier, python, plan: probePlan(root, python) }, AbortSignal.timeout(20_000));
        if (end.outcome === 'finished' && end.status === 0)
            return undefined;
        return end.complaint.trim().split('\n').at(-1) || end.outcome;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(root, { recursive: true, force: true });
    }
}
function probePlan(root, python) {
    return {
        root,
        hidden: [],
        visible: [],
        readOnly: [],
        writable: [],
        internet: false,
        command: [python, '-I', '-S', '-c', 'import socket; socket.create_server(("127.0.0.1", 0)).close()'],
        cwd: '/',
        environment: {},
    };
}


/***/ }),

/***/ 8708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ openRehearsal),
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/model/failure.js
var model_failure = __webpack_require__(2917);
// EXTERNAL MODULE: ./build/src/rehearsal/cache.js
var cache = __webpack_require__(7427);
// EXTERNAL MODULE: ./build/src/rehearsal/interpreters.js + 1 modules
var interpreters = __webpack_require__(8620);
// EXTERNAL MODULE: ./build/src/rehearsal/package-index.js
var package_index = __webpack_require__(3348);
// EXTERNAL MODULE: ./build/src/rehearsal/pip.js
var rehearsal_pip = __webpack_require__(40);
;// CONCATENATED MODULE: ./build/src/rehearsal/environment.js







/** Part of every key: entries of an older arrangement of files are other entries. */
const arrangement = '1';
const uvFailures = new Set(['WHEELS_UNREACHABLE', 'TOOL_MISSING']);
/**
 * Packages of a session (papermill and its closure, by hash) and the given distributions, from the cache or made
 * now: by uv, else by pip. Where both name a package, the session's own pin stays, except for pip. Errors:
 * PYTHON_BROKEN, PYTHON_MISSING (no pins for that minor), VENV_FAILED, WHEELS_UNREACHABLE, DISK_WRITE_FAILED.
 */
async function prepareEnvironment(machine, order) {
    const python = await (0,interpreters/* describePython */.ut)(machine, order.interpreter);
    (0,rehearsal_pip/* requireVenvAndPip */.JJ)(python);
    const pins = withoutPip(await readPins(machine, python), order.distributions);
    const own = new Set(pins.map(requirementName));
    const added = [...new Set(order.distributions)].filter((name) => !own.has(requirementName(name))).sort();
    // Wheels differ by minor and libc, compiled code by interpreter: the interpreter's place is part of the key.
    const spec = [arrangement, python.executable, python.version, ...pins, ...added];
    const entry = await (0,cache/* cached */.P)(machine.cache, { kind: 'environments', spec }, async (folder) => {
        const base = (0,external_node_path_.join)(folder, 'base');
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'session.txt'), `${pins.join('\n')}\n`);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'image.txt'), `${added.join('\n')}\n`);
        await install(machine, python, folder, base);
    });
    const base = (0,external_node_path_.join)(entry, 'base');
    return { base, python: python.executable, provides: await distributionsIn(base) };
}
async function readPins(machine, python) {
    const file = (0,external_node_path_.join)(machine.profiles, `session-cp${python.minor.replace('.', '')}.txt`);
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new model_failure/* Failure */.HR('PYTHON_MISSING', {
            minor: '3.10–3.13',
            found: python.version,
            command: 'sudo apt-get install python3 python3-venv python3-pip',
        }, { cause });
    });
    return text.split(/\n(?=\S)/).map((block) => block.trimEnd());
}
function withoutPip(pins, distributions) {
    const replaced = distributions.some((distribution) => requirementName(distribution) === 'pip');
    return replaced ? pins.filter((pin) => requirementName(pin) !== 'pip') : [...pins];
}
function requirementName(requirement) {
    return normalName(/^[\w.-]+/.exec(requirement)?.[0] ?? '');
}
function normalName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
async function install(machine, python, folder, base) {
    try {
        await installWithUv(machine, python, folder, base);
    }
    catch (failure) {
        if (!(failure instanceof model_failure/* Failure */.HR && uvFailures.has(failure.code)))
            throw failure;
        await (0,promises_.rm)(base, { recursive: true, force: true });
        await installWithPip(machine, python, folder, base);
    }
}
async function installWithUv(machine, python, folder, base) {
    const uv = await uvProgram(machine, python);
    const pip = await (0,rehearsal_pip/* pipOf */.Rh)(machine, python, folder);
    const asked = { argv: [...pip, 'config', 'list'], env: (0,package_index/* downloadEnvironment */.a3)(machine), deadlineSeconds: 60 };
    const env = (0,package_index/* uvEnvironment */.dF)(machine, (await machine.shell.run(asked)).stdout);
    // A hard link would let one environment's change reach the cache and every other environment.
    const common = [
        '--no-config',
        '--system-certs',
        '--link-mode',
        'copy',
        '--cache-dir',
        (0,external_node_path_.join)(machine.cache, 'uv'),
    ];
    for (const args of requirementArguments(folder)) {
        const argv = [uv, 'pip', 'install', ...common, '--python', python.executable, '--compile-bytecode'];
        const result = await machine.shell.run({
            argv: [...argv, '--target', base, ...args],
            env,
            deadlineSeconds: 600,
        });
        (0,package_index/* requireFetched */.hq)('environment', result);
    }
}
async function installWithPip(machine, python, folder, base) {
    const pip = await (0,rehearsal_pip/* pipOf */.Rh)(machine, python, folder);
    for (const args of requirementArguments(folder)) {
        const argv = [...pip, 'install', '--quiet', '--upgrade', '--target', base, ...args];
        const result = await machine.shell.run({ argv, env: (0,package_index/* downloadEnvironment */.a3)(machine), deadlineSeconds: 900 });
        (0,package_index/* requireFetched */.hq)('environment', result);
    }
}
function requirementArguments(folder) {
    const wheelsOnly = ['--no-deps', '--only-binary', ':all:'];
    return [
        ['--require-hashes', ...wheelsOnly, '-r', (0,external_node_path_.join)(folder, 'session.txt')],
        [...wheelsOnly, '-r', (0,external_node_path_.join)(folder, 'image.txt')],
    ];
}
/** uv at its pinned version, fetched by pip. */
async function uvProgram(machine, python) {
    const file = (0,external_node_path_.join)(machine.profiles, 'session-uv.txt');
    const spec = [arrangement, process.platform, process.arch, await (0,promises_.readFile)(file, 'utf8')];
    const entry = await (0,cache/* cached */.P)(machine.cache, { kind: 'tools', spec }, async (folder) => {
        const pip = await (0,rehearsal_pip/* pipOf */.Rh)(machine, python, folder);
        const options = ['--quiet', '--no-deps', '--only-binary', ':all:', '--require-hashes', '-r', file];
        const argv = [...pip, 'install', '--target', (0,external_node_path_.join)(folder, 'uv'), ...options];
        const env = (0,package_index/* downloadEnvironment */.a3)(machine);
        (0,package_index/* requireFetched */.hq)('uv', await machine.shell.run({ argv, env, deadlineSeconds: 300 }));
    });
    return (0,external_node_path_.join)(entry, 'uv/bin/uv');
}
async function distributionsIn(base) {
    const found = (await (0,promises_.readdir)(base)).flatMap((entry) => {
        const parts = /^(.+)-([^-]+)\.dist-info$/.exec(entry);
        return parts ? [{ name: normalName(parts[1] ?? ''), version: parts[2] ?? '' }] : [];
    });
    return found.sort((left, right) => (left.name < right.name ? -1 : 1));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/src/kaggle/dialect.js + 9 modules
var dialect = __webpack_require__(5878);
;// CONCATENATED MODULE: ./build/src/rehearsal/answer.js

/** 200 with this message. */
function answered(body) {
    return { status: 200, body };
}
/** The classic refusal: the HTTP status again as `code`, with a sentence. */
function refused(status, message) {
    return { status, body: (0,dialect/* flatErrorToWire */.CY)(status, message) };
}
/** Kaggle's words for what is somebody else's, and for a kernel that does not exist. */
function denied(permission) {
    return refused(403, `Permission '${permission}' was denied`);
}

;// CONCATENATED MODULE: ./build/src/rehearsal/content-range.js
/**
 * The Content-Range of an upload (RFC 9110 §14.4) of `total` bytes. Absent: the whole file. `bytes a-b/total`:
 * that part. The unsatisfied form with a star for the range: the question how much has arrived.
 */
function readContentRange(header, total) {
    if (header === undefined)
        return { start: 0, bytes: total };
    const match = /^bytes (?:\*|([0-9]{1,15})-([0-9]{1,15}))\/([0-9]{1,15})$/.exec(header.trim());
    if (match === null || Number(match[3]) !== total)
        return 'invalid';
    if (match[1] === undefined)
        return 'question';
    const [start, last] = [Number(match[1]), Number(match[2])];
    return start > last || last >= total ? 'invalid' : { start, bytes: last - start + 1 };
}

;// CONCATENATED MODULE: ./build/src/rehearsal/blobs.js



/**
 * The receiving side of a resumable upload (Google Cloud Storage, "Resumable uploads"): the whole file, a range
 * of it, or the question how much has arrived. 200 = every byte is here, 308 with `Range` = more is expected,
 * 404 = no such upload. Whatever arrived before a connection broke is kept.
 */
function createBlobReceiver(store) {
    const busy = new Set();
    return async (request, secret) => {
        const blob = store.state().blobs.find((each) => each.secret === secret);
        if (blob === undefined)
            return answer(404);
        if (blob.sha256 !== '')
            return answer(200);
        if (busy.has(secret))
            return answer(503);
        const path = (0,external_node_path_.join)(store.uploadsFolder, blob.token);
        const range = readContentRange(request.headers['content-range'], blob.bytes);
        if (range === 'question')
            return progress(await storedBytes(path), blob);
        if (range === 'invalid' || !isLengthRight(request, range))
            return answer(400);
        busy.add(secret);
        try {
            return await receive(request, { blob, path, range }, store);
        }
        finally {
            busy.delete(secret);
        }
    };
}
async function receive(request, { blob, path, range }, store) {
    const stored = await storedBytes(path);
    if (range.start > stored)
        return progress(stored, blob);
    await cutAt(path, range.start);
    const isWhole = await append(request, path, range);
    if (!isWhole)
        return answer(400);
    const received = await storedBytes(path);
    if (received < blob.bytes)
        return progress(received, blob);
    await complete(path, blob, store);
    return answer(200);
}
function isLengthRight(request, range) {
    const declared = request.headers['content-length'];
    return declared === undefined || Number(declared) === range.bytes;
}
/**
 * Writes the body at the range's start, each piece before the next is read, so that a broken connection leaves
 * what arrived; false when the body is longer or shorter than the range says.
 */
async function append(request, path, range) {
    const file = await (0,promises_.open)(path, 'r+');
    let seen = 0;
    try {
        for await (const piece of request) {
            if (!(piece instanceof Uint8Array))
                continue;
            const fitting = piece.subarray(0, Math.max(range.bytes - seen, 0));
            await file.write(fitting, 0, fitting.byteLength, range.start + seen);
            seen += piece.byteLength;
        }
    }
    finally {
        await file.close();
    }
    return seen === range.bytes;
}
async function complete(path, blob, store) {
    const { sha256 } = await store.contents.keepFile(path);
    await store.change((state) => ({
        ...state,
        blobs: state.blobs.map((each) => (each.token === blob.token ? { ...each, sha256 } : each)),
    }));
    await (0,promises_.rm)(path, { force: true });
}
/** Makes the file when it is absent, and forgets what lies after the start of the range. */
async function cutAt(path, start) {
    await (0,promises_.writeFile)(path, '', { flag: 'a' });
    await (0,promises_.truncate)(path, start);
}
async function storedBytes(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    return found?.size ?? 0;
}
function progress(stored, blob) {
    return answer(308, stored === 0 ? {} : { range: `bytes=0-${Math.min(stored, blob.bytes) - 1}` });
}
function answer(status, headers = {}) {
    return { status, headers };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/src/rehearsal/request-target.js
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);
/**
 * Path of a request target, without its query: in origin form, or in the absolute form that a client sends to a
 * forward proxy (RFC 9112 §3.2.2). undefined for another host: this service is nobody's proxy.
 */
function requestPath(target) {
    const address = target.startsWith('/') ? `http://localhost${target}` : target;
    if (!URL.canParse(address))
        return undefined;
    const { protocol, hostname, pathname } = new URL(address);
    return protocol === 'http:' && ownNames.has(hostname) ? pathname : undefined;
}

;// CONCATENATED MODULE: ./build/src/rehearsal/handler.js

/** Puts the reading of the request in front of a handler: 400 for a body of another shape. */
function handler(method, handle) {
    return (body, scene) => {
        const read = method.request.safeParse(body);
        if (read.success)
            return handle(read.data, scene);
        const place = read.error.issues[0]?.path.join('.') ?? '';
        return { answer: refused(400, `Bad request: ${method.method} can't read '${place}'`) };
    };
}

;// CONCATENATED MODULE: ./build/src/rehearsal/datasets.js
/** Versions whose processing is over, oldest first. */
function processedVersions(dataset, moment) {
    const newest = dataset.versions.at(-1)?.number;
    const isStuck = moment.faults.has('ready-of-old-version');
    return dataset.versions.filter(({ number, readyMs }) => readyMs <= moment.nowMs && !(isStuck && number === newest));
}
/** The version that is shown and mounted: the newest processed one. */
function currentVersion(dataset, moment) {
    return processedVersions(dataset, moment).at(-1);
}
/** The version that a session starting now mounts; the one before the current under `stale-mount`. */
function mountedVersion(dataset, moment) {
    const processed = processedVersions(dataset, moment);
    return (moment.faults.has('stale-mount') ? processed.at(-2) : undefined) ?? processed.at(-1);
}
/** The dataset at this address, whoever may see it. */
function findDataset(state, owner, slug) {
    return state.datasets.find((dataset) => dataset.owner === owner && dataset.slug === slug);
}
/** Whether this user may read the dataset. */
function isVisible(dataset, username) {
    return dataset.owner === username || !dataset.isPrivate;
}

;// CONCATENATED MODULE: ./build/src/rehearsal/paging.js

const defaultPageSize = 20;
/** One page of a list, `next` '' on the last. A refusal for a size over `largest` or a token that is not ours. */
function pageOf(items, paging, largest) {
    const size = paging.pageSize ?? 0;
    if (size < 0 || size > largest)
        return refused(400, `Page size must be between 1 and ${largest}`);
    const start = startOf(paging.pageToken ?? '');
    if (start === undefined || start > items.length)
        return refused(400, 'Page token is not valid');
    const end = start + (size === 0 ? defaultPageSize : size);
    return { items: items.slice(start, end), next: end < items.length ? tokenOf(end) : '' };
}
function tokenOf(start) {
    return Buffer.from(`from ${start}`).toString('base64url');
}
function startOf(token) {
    if (token === '')
        return 0;
    const digits = /^from ([0-9]{1,9})$/.exec(Buffer.from(token, 'base64url').toString('latin1'))?.[1];
    return digits === undefined ? undefined : Number(digits);
}

;// CONCATENATED MODULE: ./build/src/rehearsal/routes-dataset-views.js




const largestPage = 200;
/** The dataset with its processed versions; a version that is being processed is not there yet. */
function getDataset(request, scene) {
    const dataset = readable(request, scene);
    if (!('versions' in dataset))
        return { answer: dataset };
    const { owner, slug, title, isPrivate } = dataset;
    const versions = processedVersions(dataset, scene);
    const current = versions.at(-1);
    const numbers = versions.map(({ number }) => number);
    const view = {
        ref: { owner, slug },
        title,
        isPrivate,
        currentVersion: current?.number ?? 0,
        versions: numbers,
    };
    const body = {
        id: dataset.id,
        ...(0,dialect/* datasetViewToWire */.I0)(view),
        licenseName: dataset.licence,
        lastUpdated: stamp(current?.createdMs ?? scene.nowMs),
        totalBytes: (current?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0),
        url: `${scene.baseUrl}/datasets/${owner}/${slug}`,
    };
    return { answer: answered(body) };
}
/** READY as soon as any version is: the question can't name a version, and a newer one may be on its way. */
function getDatasetStatus(request, scene) {
    const dataset = readable(request, scene);
    if (!('versions' in dataset))
        return { answer: dataset };
    if (dataset.owner !== scene.account.username)
        return { answer: denied('datasets.get') };
    const isReady = currentVersion(dataset, scene) !== undefined || scene.faults.has('ready-of-old-version');
    return { answer: answered({ status: (0,dialect/* datasetStatusToWire */.lW)(isReady ? 'ready' : 'pending') }) };
}
/** One page of the files of a version, the current one when none is named. */
function listDatasetFiles(request, scene) {
    const dataset = readable(request, scene);
    if (!('versions' in dataset))
        return { answer: dataset };
    const version = askedVersion(dataset, request.datasetVersionNumber ?? 0, scene);
    if (version === undefined)
        return { answer: refused(404, 'Dataset version not found') };
    const page = pageOf(version.files, request, largestPage);
    if (!('items' in page))
        return { answer: page };
    const wire = (0,dialect/* datasetFilesToWire */.y9)(page.items, page.next);
    const creationDate = stamp(version.createdMs);
    const datasetFiles = (wire.datasetFiles ?? []).map((file) => ({ ...file, creationDate }));
    return { answer: answered({ ...wire, datasetFiles }) };
}
function readable({ ownerSlug, datasetSlug }, scene) {
    const dataset = findDataset(scene.state, ownerSlug, datasetSlug);
    if (dataset !== undefined && isVisible(dataset, scene.account.username))
        return dataset;
    return ownerSlug === scene.account.username ? refused(404, 'Dataset not found') : denied('datasets.get');
}
function askedVersion(dataset, number, scene) {
    if (number === 0)
        return currentVersion(dataset, scene);
    return processedVersions(dataset, scene).find((version) => version.number === number);
}
function stamp(ms) {
    return new Date(ms).toISOString();
}

// EXTERNAL MODULE: ./build/src/codec/safe-name.js
var safe_name = __webpack_require__(6415);
;// CONCATENATED MODULE: ./build/src/rehearsal/dataset-files.js


/**
 * The files that a tree of upload tokens stands for: every token must be a complete upload of the same account,
 * every path safe and used once, as a file or as a folder.
 */
function versionFiles(tree, scene) {
    const files = [];
    for (const { folder, token } of (0,dialect/* foldersFromWire */.Xi)(tree)) {
        const blob = scene.state.blobs.find((each) => each.token === token);
        if (blob === undefined || blob.owner !== scene.account.username)
            return { why: 'Unknown upload token' };
        if (blob.sha256 === '')
            return { why: `The upload of '${blob.name}' is not complete` };
        const name = `${folder}${blob.name}`;
        const unsafe = (0,safe_name/* unsafeName */.g)(name);
        if (unsafe !== undefined)
            return { why: `A file name is not allowed: ${unsafe}` };
        files.push({ name, sha256: blob.sha256, bytes: blob.bytes });
    }
    return settled(files);
}
function settled(files) {
    if (files.length === 0)
        return { why: 'A dataset needs at least one file' };
    const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const names = new Set(sorted.map(({ name }) => name));
    const folders = sorted.flatMap(({ name }) => foldersOf(name));
    if (names.size !== sorted.length)
        return { why: 'Two files have the same name' };
    return folders.some((folder) => names.has(folder))
        ? { why: 'A file and a folder have the same name' }
        : { files: sorted };
}
function foldersOf(name) {
    const parts = name.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

;// CONCATENATED MODULE: ./build/src/rehearsal/slug.js
/** The slug that Kaggle makes of a title: ASCII lower case, everything else a single hyphen. */
function slugOf(title) {
    return title
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
}
/** Whether this text is its own slug: what may stand in an address. */
function isSlug(text) {
    return text !== '' && slugOf(text) === text;
}

;// CONCATENATED MODULE: ./build/src/rehearsal/routes-datasets.js




/** Opens an upload: a token for the dataset request, and an address that is its own secret. */
function startBlobUpload(request, scene) {
    const { name, contentLength: bytes } = request;
    if (name === '' || bytes < 0)
        return { answer: createError('A name and a length are needed') };
    const [token, secret] = [scene.secret(), scene.secret()];
    const blob = { token, secret, owner: scene.account.username, name, bytes, sha256: '' };
    return {
        answer: answered({ token, createUrl: `${scene.baseUrl}/upload/${secret}` }),
        edit: (state) => ({ ...state, blobs: [...state.blobs, blob] }),
    };
}
/** A new dataset with its first version. What Kaggle refuses it says inside a 200 answer. */
function createDataset(request, scene) {
    const owner = request.ownerSlug === '' ? scene.account.username : request.ownerSlug;
    if (owner !== scene.account.username)
        return { answer: denied('datasets.create') };
    const slug = request.slug === '' ? slugOf(request.title) : request.slug;
    const why = createProblem(request, { owner, slug }, scene.state);
    if (why !== undefined)
        return { answer: createError(why) };
    const made = versionFiles(request, scene);
    if ('why' in made)
        return { answer: createError(made.why) };
    const dataset = {
        id: scene.state.nextId,
        owner,
        slug,
        title: request.title,
        licence: request.licenseName,
        isPrivate: request.isPrivate,
        versions: [newVersion(1, '', made.files, scene)],
    };
    return {
        answer: created(dataset, scene),
        edit: (state) => ({ ...state, nextId: dataset.id + 1, datasets: [...state.datasets, dataset] }),
    };
}
/** The next version: a full snapshot, so that a file which is not sent again is gone. */
function createDatasetVersion(request, scene) {
    const { ownerSlug, datasetSlug, body } = request;
    const dataset = findDataset(scene.state, ownerSlug, datasetSlug);
    const isOwn = dataset?.owner === scene.account.username;
    if (dataset === undefined || !isOwn || processedVersions(dataset, scene).length === 0) {
        return { answer: denied('datasets.update') };
    }
    const made = versionFiles(body, scene);
    if ('why' in made)
        return { answer: createError(made.why) };
    const number = (dataset.versions.at(-1)?.number ?? 0) + 1;
    const version = newVersion(number, body.versionNotes, made.files, scene);
    const kept = body.deleteOldVersions ? [] : dataset.versions;
    return {
        answer: created(dataset, scene),
        edit: (state) => withVersions(state, dataset.id, [...kept, version]),
    };
}
function createProblem({ title, licenseName }, { owner, slug }, state) {
    if (title.length < 6 || title.length > 50)
        return 'The dataset title must be between 6 and 50 characters';
    if (!isSlug(slug) || slug.length < 3 || slug.length > 50)
        return `The slug '${slug}' is not valid`;
    if (licenseName === '')
        return 'A license is needed';
    const isTaken = state.datasets.some((each) => each.owner === owner && (each.slug === slug || each.title === title));
    return isTaken
        ? `The requested title "${title}" is already in use by a dataset. Please choose another title.`
        : undefined;
}
function newVersion(number, notes, files, scene) {
    const readyMs = Math.round(scene.nowMs + scene.processingSeconds * 1000);
    return { number, notes, createdMs: scene.nowMs, readyMs, files };
}
function withVersions(state, id, versions) {
    const datasets = state.datasets.map((each) => (each.id === id ? { ...each, versions } : each));
    return { ...state, datasets };
}
function created({ owner, slug }, scene) {
    const url = `${scene.baseUrl}/datasets/${owner}/${slug}`;
    return answered({ ref: `${owner}/${slug}`, url, status: 'ok', error: '' });
}
function createError(why) {
    return answered({ status: 'error', error: why });
}

;// CONCATENATED MODULE: ./build/src/rehearsal/accounts.js

/** The account that an Authorization header proves: `Bearer <token>` or `Basic base64(username:key)` (RFC 7617). */
function authenticate(header, accounts) {
    const [scheme, value] = (header ?? '').split(' ');
    if (scheme === undefined || value === undefined || value === '')
        return undefined;
    if (scheme.toLowerCase() === 'bearer')
        return accountOfToken(value, accounts);
    return scheme.toLowerCase() === 'basic' ? accountOfKey(value, accounts) : undefined;
}
/** The account whose API token this is. */
function accountOfToken(token, accounts) {
    return accounts.find((account) => isSame(account.token, token));
}
function accountOfKey(value, accounts) {
    const pair = Buffer.from(value, 'base64').toString('utf8');
    return accounts.find(({ username, legacyKey }) => legacyKey !== undefined && isSame(`${username}:${legacyKey}`, pair));
}
/** Digests have one length and are compared in constant time. */
function isSame(expected, given) {
    const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    return expected !== '' && (0,external_node_crypto_.timingSafeEqual)(digest(expected), digest(given));
}

;// CONCATENATED MODULE: ./build/src/rehearsal/routes-introspect-token.js


/** Whose token the request holds; a token that nobody has is not active (RFC 7662 §2.2). */
function introspectToken(request, scene) {
    const owner = accountOfToken(request.token, scene.accounts);
    if (owner === undefined)
        return { answer: answered({ active: false }) };
    const { username } = owner;
    return { answer: answered({ active: true, clientId: 'nx47', username, scope: 'resources.admin:*' }) };
}
/** Whose credentials the request came with. */
function hello(_request, scene) {
    return { answer: answered({ userName: scene.account.username }) };
}

;// CONCATENATED MODULE: ./build/src/rehearsal/faults.js
/**
 * Refusals and lies that Kaggle was seen to answer, each one change of one answer. Only the options of the
 * server choose them; no request can.
 */
const faults = {
    'invalid-dataset-source': 'SaveKernel adds no dataset source; the kernel runs without its data',
    'push-error': 'SaveKernel answers 200 with an error and saves nothing',
    capacity: 'SaveKernel answers 200 with the error of a full account and saves nothing',
    'html-page': 'SaveKernel answers 200 with an HTML page and saves nothing',
    'unknown-status': 'GetKernelSessionStatus names a status outside the table',
    'never-ending-session': 'a session is running for ever',
    'stale-outputs': 'the outputs and the log of the version before are answered, where there is one',
    'evil-output-name': 'the outputs have one more file, named ../../evil',
    'ready-of-old-version': 'the newest dataset version is never processed; the dataset says READY meanwhile',
    'stale-mount': 'a session mounts the dataset version before the current one, where there is one',
};
/** Name that `evil-output-name` adds. */
const evilOutputName = '../../evil';
const pushAnswers = {
    'push-error': { status: 200, body: { error: 'Notebook not found', ref: '', url: '' } },
    capacity: {
        status: 200,
        body: { error: 'Maximum batch CPU session count of 5 reached.', ref: '', url: '' },
    },
    'html-page': { status: 200, html: '<!doctype html><html><title>Kaggle: Your Home</title></html>' },
};
/** The answer that a fault gives in place of the handler's; undefined when the handler answers. */
function faultyAnswer(active, method) {
    if (method === 'getKernelSessionStatus' && active.has('unknown-status')) {
        return { status: 200, body: { status: 'HIBERNATING' } };
    }
    if (method !== 'saveKernel')
        return undefined;
    return [...active].map((fault) => pushAnswers[fault]).find((answer) => answer !== undefined);
}

;// CONCATENATED MODULE: ./build/src/rehearsal/kernels.js
/** The kernel at this address, whoever may see it. */
function findKernel(state, ref) {
    return state.kernels.find(({ owner, slug }) => owner === ref.owner && slug === ref.slug);
}
/** Whether this user may read the kernel: its owner, or anybody when its newest version is public. */
function isKernelVisible(kernel, username) {
    return kernel.owner === username || kernel.versions.at(-1)?.isPrivate === false;
}
/** The version with this number; undefined when it was never saved. */
function findKernelVersion(kernel, number) {
    return kernel.versions.find((version) => version.number === number);
}
/** The state with the kernel put in the place of the one with its id, or added. */
function withKernel(state, kernel) {
    const others = state.kernels.filter(({ id }) => id !== kernel.id);
    return { ...state, kernels: [...others, kernel] };
}

;// CONCATENATED MODULE: ./build/src/rehearsal/routes-kernels.js





const routes_kernels_largestPage = 500;
/** The kernel and the source of the version asked for; `currentVersionNumber` is always the newest. */
async function getKernel(request, scene) {
    const found = kernelVersionOf(request, scene);
    if (!('kernel' in found))
        return { answer: found };
    const { kernel, version } = found;
    const wire = (0,dialect/* kernelViewToWire */.BY)({
        ref: { owner: kernel.owner, slug: kernel.slug },
        title: kernel.title,
        currentVersion: kernel.versions.at(-1)?.number ?? 0,
        kind: kernel.kind,
        source: await scene.text(version.source),
        datasetSources: version.datasetSources,
        isPrivate: version.isPrivate,
        enableInternet: version.enableInternet,
        dockerImage: '',
    });
    const lastRunTime = new Date(version.createdMs).toISOString();
    return { answer: answered({ ...wire, metadata: { ...wire.metadata, id: kernel.id, lastRunTime } }) };
}
/** How the session of the version stands. */
function getKernelSessionStatus(request, scene) {
    const found = kernelVersionOf(request, scene);
    return { answer: 'kernel' in found ? answered((0,dialect/* sessionToWire */.NX)(found.version.session)) : found };
}
/** One page of output addresses, with the whole log, which is empty until the session has ended. */
async function listKernelSessionOutput(request, scene) {
    const found = outputVersionOf(request, scene);
    if (!('kernel' in found))
        return { answer: found };
    const { session } = found.version;
    const page = pageOf(outputsOf(found.version, scene), request, routes_kernels_largestPage);
    if (!('items' in page))
        return { answer: page };
    const files = page.items.map((file) => ({
        name: file.name,
        url: scene.outputUrl(file),
        bytes: file.bytes,
    }));
    const log = session.log === '' ? '' : await scene.text(session.log);
    return { answer: answered((0,dialect/* outputToWire */.c9)({ files, log }, page.next)) };
}
/** One page of the same files with their sizes. */
function listKernelFiles(request, scene) {
    const found = outputVersionOf(request, scene);
    if (!('kernel' in found))
        return { answer: found };
    const page = pageOf(outputsOf(found.version, scene), request, routes_kernels_largestPage);
    if (!('items' in page))
        return { answer: page };
    const files = page.items.map(({ name, bytes }) => ({ name, bytes, url: '' }));
    const created = new Date(found.version.session.endedMs).toISOString();
    return { answer: answered((0,dialect/* outputSizesToWire */.mF)(files, created, page.next)) };
}
/** Kernel and version of a question. Without a label the newest; 404 for any label but an existing `v<N>`. */
function kernelVersionOf({ userName, kernelSlug, versionLabel }, scene) {
    const kernel = findKernel(scene.state, { owner: userName, slug: kernelSlug });
    if (kernel === undefined || !isKernelVisible(kernel, scene.account.username))
        return denied('kernels.get');
    const label = versionLabel ?? '';
    const number = label === '' ? kernel.versions.at(-1)?.number : (0,dialect/* versionFromLabel */.NZ)(label);
    const version = number === undefined ? undefined : findKernelVersion(kernel, number);
    return version === undefined ? refused(404, 'Kernel version not found') : { kernel, version };
}
function outputVersionOf(request, scene) {
    const found = kernelVersionOf(request, scene);
    if (!('kernel' in found) || !scene.faults.has('stale-outputs'))
        return found;
    const older = findKernelVersion(found.kernel, found.version.number - 1);
    return older === undefined ? found : { ...found, version: older };
}
function outputsOf({ session }, scene) {
    const [first] = session.outputs;
    if (first === undefined || !scene.faults.has('evil-output-name'))
        return session.outputs;
    return [...session.outputs, { ...first, name: evilOutputName }];
}

// EXTERNAL MODULE: ./build/src/codec/digest.js
var digest = __webpack_require__(4394);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./build/src/rehearsal/pushed-text.js

/** Kaggle takes sources of less than 1 megabyte. */
const sourceLimitBytes = 1_000_000;
const notebookSchema = schemas/* object */.Ikc({
    nbformat: schemas/* int */.Whr().min(3),
    cells: schemas/* array */.YOg(schemas/* object */.Ikc({ cell_type: schemas/* string */.YjP(), source: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]) })),
});
/** Why the source of a push is refused, in the service's words; undefined when it is taken. */
function pushedTextProblem({ text, kind, language }) {
    if (text === '')
        return 'The source is empty';
    if (Buffer.byteLength(text) >= sourceLimitBytes) {
        return 'Please ensure your source is less than 1 megabytes in size';
    }
    if (language !== 'python')
        return `The language '${language}' can't run here`;
    return kind === 'notebook' && !isNotebook(text) ? 'The source is not a valid notebook' : undefined;
}
/** What a session runs: the notebook itself, or a script as the one cell of a notebook, as Kaggle does. */
function runnableNotebook(text, kind) {
    if (kind === 'notebook')
        return text;
    const cell = {
        cell_type: 'code',
        id: 'script',
        execution_count: null,
        metadata: {},
        outputs: [],
        source: text,
    };
    const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };
    return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells: [cell] });
}
function isNotebook(text) {
    try {
        return notebookSchema.safeParse(JSON.parse(text)).success;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/rehearsal/routes-save-kernel.js







/** Limit of a CPU session on Kaggle. */
const longestSessionSeconds = 43_200;
/**
 * Saves the next version of a kernel and queues its session. The address follows the title. Sources that can't
 * be added are named in the answer and left out; the session runs all the same, as on Kaggle.
 */
function saveKernel(request, scene) {
    const target = targetOf(request, scene);
    if (typeof target === 'string')
        return { answer: pushError(target) };
    const sources = target.push.datasetSources;
    const added = sources.filter((source) => isMountable(source, scene));
    const saved = nextKernel(target, added, scene);
    const version = saved.versions.at(-1)?.number ?? 1;
    const invalid = sources.filter((source) => !added.includes(source));
    return {
        answer: pushed(saved, version, invalid, { request, scene }),
        keep: target.push.text,
        queue: { kernelId: saved.id, version },
        edit: (state) => saveEdit(state, saved),
    };
}
/** What the push is for, or why nothing is saved. */
function targetOf(request, scene) {
    const push = (0,dialect/* pushFromWire */.M3)({ ...request, slug: slugAsked(request, scene.state) });
    if (push === undefined)
        return 'Notebook not found';
    if (push.ref.owner !== scene.account.username)
        return 'Notebook not found';
    const before = findKernel(scene.state, push.ref);
    const title = push.title === '' ? (before?.title ?? '') : push.title;
    const slug = slugOf(title);
    if (title.length < 5 || slug.length < 5 || !isSlug(push.ref.slug))
        return 'The title or the slug is not valid';
    const taken = findKernel(scene.state, { owner: push.ref.owner, slug });
    if (taken !== undefined && taken.id !== before?.id)
        return `The title "${title}" is already in use`;
    if (before !== undefined && before.kind !== push.kind)
        return 'The editor type of a kernel cannot change';
    return pushedTextProblem(push) ?? { push: { ...push, title }, before, slug };
}
function slugAsked({ id, slug }, state) {
    const byId = id === undefined ? undefined : state.kernels.find((kernel) => kernel.id === id);
    if (byId !== undefined)
        return `${byId.owner}/${byId.slug}`;
    return id === undefined || id === 0 ? slug : '';
}
/** Sources are `owner/slug`, of a dataset that this user may read and that has a processed version. */
function isMountable(source, scene) {
    const ref = (0,dialect/* refFromWire */.Jb)(source);
    if (ref === undefined || scene.faults.has('invalid-dataset-source'))
        return false;
    const dataset = findDataset(scene.state, ref.owner, ref.slug);
    if (dataset === undefined || !isVisible(dataset, scene.account.username))
        return false;
    return currentVersion(dataset, scene) !== undefined;
}
function nextKernel({ push, before, slug }, added, scene) {
    const id = before?.id ?? scene.state.nextId;
    const versions = before?.versions ?? [];
    const version = {
        number: (versions.at(-1)?.number ?? 0) + 1,
        createdMs: scene.nowMs,
        source: (0,digest/* sha256Hex */.f)(push.text),
        isPrivate: push.isPrivate,
        enableInternet: push.enableInternet,
        datasetSources: [...new Set(added)],
        timeoutSeconds: timeoutOf(push),
        session: queuedSession(scene.state.nextId + 1),
    };
    const { title, kind, ref } = push;
    return { id, owner: ref.owner, slug, title, kind, versions: [...versions, version] };
}
function timeoutOf({ sessionTimeoutSeconds }) {
    return sessionTimeoutSeconds > 0
        ? Math.min(sessionTimeoutSeconds, longestSessionSeconds)
        : longestSessionSeconds;
}
function queuedSession(id) {
    return {
        id,
        status: 'queued',
        failureMessage: '',
        isolation: '',
        interpreter: '',
        startedMs: 0,
        endedMs: 0,
        outputs: [],
        log: '',
    };
}
/** Adds the new version to the kernel as it is now: the session before may have ended meanwhile. */
function saveEdit(state, saved) {
    const now = state.kernels.find(({ id }) => id === saved.id);
    const versions = [...(now?.versions ?? []), ...saved.versions.slice(-1)];
    return withKernel({ ...state, nextId: state.nextId + 2 }, { ...saved, versions });
}
function pushed(kernel, versionNumber, invalidDatasetSources, { request, scene }) {
    const path = `/code/${kernel.owner}/${kernel.slug}`;
    return answered({
        ref: path,
        url: `${scene.baseUrl}${path}`,
        versionNumber,
        error: '',
        invalidTags: [],
        invalidDatasetSources,
        invalidCompetitionSources: request.competitionDataSources,
        invalidKernelSources: request.kernelDataSources,
        invalidModelSources: request.modelDataSources,
        kernelId: kernel.id,
    });
}
function pushError(error) {
    return answered({ ref: '', url: '', error });
}

;// CONCATENATED MODULE: ./build/src/rehearsal/routes.js







/**
 * What the embedded service does for each operation of the dialect. Nothing here deletes: the client has no use
 * for it, and a certification must not be able to lose a version.
 */
const routes = {
    introspectToken: handler(dialect/* methods */.vX.introspectToken, introspectToken),
    hello: handler(dialect/* methods */.vX.hello, hello),
    startBlobUpload: handler(dialect/* methods */.vX.startBlobUpload, startBlobUpload),
    createDataset: handler(dialect/* methods */.vX.createDataset, createDataset),
    createDatasetVersion: handler(dialect/* methods */.vX.createDatasetVersion, createDatasetVersion),
    getDataset: handler(dialect/* methods */.vX.getDataset, getDataset),
    getDatasetStatus: handler(dialect/* methods */.vX.getDatasetStatus, getDatasetStatus),
    listDatasetFiles: handler(dialect/* methods */.vX.listDatasetFiles, listDatasetFiles),
    saveKernel: handler(dialect/* methods */.vX.saveKernel, saveKernel),
    getKernel: handler(dialect/* methods */.vX.getKernel, getKernel),
    getKernelSessionStatus: handler(dialect/* methods */.vX.getKernelSessionStatus, getKernelSessionStatus),
    listKernelSessionOutput: handler(dialect/* methods */.vX.listKernelSessionOutput, listKernelSessionOutput),
    listKernelFiles: handler(dialect/* methods */.vX.listKernelFiles, listKernelFiles),
};
const prefixes = ['/v1', '/api/v1'];
const namesByPath = new Map(prefixes.flatMap((prefix) => methodNames().map((name) => [(0,dialect/* methodPath */.Bp)(prefix, dialect/* methods */.vX[name]), name])));
/** The operation at a path, under `/v1` as on Kaggle's API host or `/api/v1` as on localhost-style services. */
function findRoute(path) {
    return namesByPath.get(path);
}
function methodNames() {
    const isName = (name) => name in dialect/* methods */.vX;
    return Object.keys(dialect/* methods */.vX).filter(isName);
}

// EXTERNAL MODULE: ./build/src/codec/strict-json.js
var strict_json = __webpack_require__(8414);
;// CONCATENATED MODULE: ./build/src/rehearsal/rpc.js







/** A source of just under 1 MB may need six bytes a character in JSON. */
const bodyLimitBytes = 8 * 1024 * 1024;
/** Answers one operation: credentials, then the body, then its handler, whose outcome is kept first. */
async function answerRpc(name, request, parts) {
    const account = authenticate(request.headers.authorization, parts.accounts);
    if (account === undefined)
        return refused(401, 'Unauthenticated');
    const bytes = await readBody(request);
    if (bytes === undefined)
        return refused(413, 'The request is too large');
    const faulty = faultyAnswer(parts.faults, name);
    if (faulty !== undefined)
        return faulty;
    const body = readJson(bytes);
    if (body === undefined)
        return refused(400, 'Bad request: the body is no JSON');
    return parts.turns.take(() => carryOut(name, body, { account, request, parts }));
}
/** Handler and changes in one turn: the next call looks at what this one left. */
async function carryOut(name, body, { account, request, parts }) {
    const outcome = await routes[name](body, sceneOf(account, request, parts));
    if (outcome.keep !== undefined)
        await parts.store.contents.keep(outcome.keep);
    if (outcome.edit !== undefined)
        await parts.store.change(outcome.edit);
    if (outcome.queue !== undefined)
        parts.queue.add(outcome.queue);
    return outcome.answer;
}
/** The whole body; undefined when it is over the limit. */
async function readBody(request) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of request) {
        if (!(chunk instanceof Uint8Array))
            continue;
        bytes += chunk.byteLength;
        if (bytes <= bodyLimitBytes)
            chunks.push(chunk);
        else
            chunks.length = 0;
    }
    return bytes > bodyLimitBytes ? undefined : Buffer.concat(chunks);
}
function readJson(bytes) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(bytes);
    }
    catch (error) {
        if (error instanceof model_failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}
function sceneOf(account, request, parts) {
    const { store, links, accounts, faults, processingSeconds } = parts;
    const nowMs = parts.now().getTime();
    const baseUrl = `http://127.0.0.1:${request.socket.localPort ?? 0}`;
    return {
        state: store.state(),
        account,
        accounts,
        nowMs,
        processingSeconds,
        faults,
        baseUrl,
        secret: () => (0,external_node_crypto_.randomBytes)(24).toString('hex'),
        outputUrl: (file) => `${baseUrl}${links.pathOf(file, nowMs)}`,
        text: async (sha256) => Buffer.from(await store.contents.read(sha256)).toString('utf8'),
    };
}

;// CONCATENATED MODULE: ./build/src/rehearsal/exchange.js







/** One request to the place it is for: an operation, an upload address, an output address. */
async function exchange(request, response, parts) {
    response.setHeader('date', parts.now().toUTCString());
    const path = requestPath(request.url ?? '');
    if (path === undefined)
        return send(response, refused(421, 'This service is not a proxy'));
    if (path.startsWith('/upload/'))
        return await upload(path, request, response, parts);
    if (path.startsWith('/output/'))
        return await download(path, request, response, parts);
    const name = findRoute(path);
    if (name === undefined)
        return send(response, refused(404, 'No such operation'));
    if (request.method !== 'POST')
        return send(response, refused(405, 'Operations are called by POST'));
    send(response, await answerRpc(name, request, parts));
}
/** Sends a JSON or HTML answer whole. */
function send(response, answer) {
    const isJson = 'body' in answer;
    const text = isJson ? JSON.stringify(answer.body) : answer.html;
    response.writeHead(answer.status, {
        'content-type': isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
        'content-length': Buffer.byteLength(text),
        'cache-control': 'no-store',
    });
    response.end(text);
}
async function upload(path, request, response, parts) {
    if (request.method !== 'PUT')
        return send(response, refused(405, 'Uploads are sent by PUT'));
    const { status, headers } = await parts.receiveBlob(request, path.slice('/upload/'.length));
    request.resume();
    response.writeHead(status, { ...headers, 'content-length': 0 });
    response.end();
}
/** The bytes behind a signed address, or the XML that a storage host answers to an expired one. */
async function download(path, request, response, { links, now, store }) {
    if (request.method !== 'GET')
        return send(response, refused(405, 'Outputs are read by GET'));
    const sha256 = links.read(path, now().getTime());
    if (sha256 === undefined) {
        response.writeHead(403, { 'content-type': 'application/xml; charset=utf-8' });
        response.end("<?xml version='1.0' encoding='UTF-8'?><Error><Code>ExpiredToken</Code></Error>");
        return;
    }
    const file = store.contents.pathOf(sha256);
    const { size } = await (0,promises_.stat)(file);
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': size });
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), response);
}

;// CONCATENATED MODULE: ./build/src/rehearsal/output-links.js

const lifeMs = 30 * 60 * 1000;
const pattern = /^\/output\/([0-9]{1,15})-([0-9a-f]{64})-([0-9a-f]{64})\//;
/** Links signed with a key that lives as long as the server: after a restart older links are refused. */
function createOutputLinks(key) {
    const sign = (expires, sha256) => (0,external_node_crypto_.createHmac)('sha256', key).update(`${expires} ${sha256}`).digest('hex');
    return {
        pathOf({ name, sha256 }, nowMs) {
            const expires = String(Math.round(nowMs) + lifeMs);
            return `/output/${expires}-${sha256}-${sign(expires, sha256)}/${encodeURIComponent(lastPart(name))}`;
        },
        read(path, nowMs) {
            const [, expires = '', sha256 = '', signature = ''] = pattern.exec(path) ?? [];
            const expected = Buffer.from(sign(expires, sha256));
            const given = Buffer.from(signature);
            const isOurs = given.byteLength === expected.byteLength && (0,external_node_crypto_.timingSafeEqual)(given, expected);
            return isOurs && Number(expires) > nowMs ? sha256 : undefined;
        },
    };
}
function lastPart(name) {
    return name.slice(name.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/src/rehearsal/keep-outputs.js


/** A session that leaves more files than this is not listed further. */
const mostOutputs = 10_000;
/**
 * Keeps every regular file that a session left in its working folder, sorted by name. Links are left out: what
 * they point at is no output, and may lie outside.
 */
async function keepOutputs(store, workingFolder) {
    const names = (await filesBelow(workingFolder, '')).toSorted().slice(0, mostOutputs);
    const outputs = [];
    for (const name of names) {
        outputs.push({ name, ...(await store.contents.keepFile((0,external_node_path_.join)(workingFolder, name))) });
    }
    return outputs;
}
async function filesBelow(folder, prefix) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    const names = [];
    for (const entry of entries) {
        if (entry.isFile())
            names.push(`${prefix}${entry.name}`);
        if (entry.isDirectory()) {
            names.push(...(await filesBelow((0,external_node_path_.join)(folder, entry.name), `${prefix}${entry.name}/`)));
        }
    }
    return names;
}

;// CONCATENATED MODULE: ./build/src/rehearsal/mount-datasets.js




/**
 * Copies the datasets of a kernel version out of the store, each as plain files in a folder of its own below
 * `folder`, in the versions that are current now, when the session starts.
 */
async function mountDatasets(store, version, folder, moment) {
    const mounted = [];
    for (const ref of version.datasetSources.map(dialect/* refFromWire */.Jb)) {
        const dataset = ref === undefined ? undefined : findDataset(store.state(), ref.owner, ref.slug);
        const current = dataset === undefined ? undefined : mountedVersion(dataset, moment);
        if (dataset === undefined || current === undefined)
            continue;
        const path = (0,external_node_path_.join)(folder, dataset.owner, dataset.slug);
        await (0,promises_.mkdir)(path, { recursive: true });
        for (const file of current.files)
            await store.contents.copyOut(file.sha256, (0,external_node_path_.join)(path, file.name));
        mounted.push({ owner: dataset.owner, slug: dataset.slug, path });
    }
    return mounted;
}

;// CONCATENATED MODULE: ./build/src/rehearsal/store-state.js

const storedContent = { sha256: schemas/* string */.YjP(), bytes: schemas/* int */.Whr().nonnegative() };
const storedFile = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), ...storedContent });
const blob = schemas/* strictObject */.rej({
    /** What a dataset version refers to. */
    token: schemas/* string */.YjP(),
    /** Last part of the upload address; whoever knows it may upload. */
    secret: schemas/* string */.YjP(),
    owner: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    bytes: schemas/* int */.Whr().nonnegative(),
    /** '' until every byte has arrived. */
    sha256: schemas/* string */.YjP(),
});
const datasetVersion = schemas/* strictObject */.rej({
    number: schemas/* int */.Whr().positive(),
    notes: schemas/* string */.YjP(),
    createdMs: schemas/* int */.Whr(),
    /** From this moment the version is processed: listed, current, mounted. */
    readyMs: schemas/* int */.Whr(),
    files: schemas/* array */.YOg(storedFile).readonly(),
});
const dataset = schemas/* strictObject */.rej({
    id: schemas/* int */.Whr(),
    owner: schemas/* string */.YjP(),
    slug: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    licence: schemas/* string */.YjP(),
    isPrivate: schemas/* boolean */.zMY(),
    versions: schemas/* array */.YOg(datasetVersion).readonly(),
});
const session = schemas/* strictObject */.rej({
    id: schemas/* int */.Whr(),
    status: schemas/* enum */.k5n(['queued', 'running', 'complete', 'error', 'cancel-acknowledged']),
    failureMessage: schemas/* string */.YjP(),
    isolation: schemas/* string */.YjP(),
    interpreter: schemas/* string */.YjP(),
    startedMs: schemas/* int */.Whr(),
    endedMs: schemas/* int */.Whr(),
    outputs: schemas/* array */.YOg(storedFile).readonly(),
    /** Digest of the log text in the content store; '' until the session has ended. */
    log: schemas/* string */.YjP(),
});
const kernelVersion = schemas/* strictObject */.rej({
    number: schemas/* int */.Whr().positive(),
    createdMs: schemas/* int */.Whr(),
    /** Digest of the pushed text in the content store. */
    source: schemas/* string */.YjP(),
    isPrivate: schemas/* boolean */.zMY(),
    enableInternet: schemas/* boolean */.zMY(),
    /** Only those that could be added. */
    datasetSources: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
    timeoutSeconds: schemas/* int */.Whr().positive(),
    session,
});
const kernel = schemas/* strictObject */.rej({
    id: schemas/* int */.Whr(),
    owner: schemas/* string */.YjP(),
    slug: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['notebook', 'script']),
    versions: schemas/* array */.YOg(kernelVersion).readonly(),
});
/** Everything that the embedded service remembers, but for the bytes of files. */
const storeStateSchema = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz(1),
    nextId: schemas/* int */.Whr().positive(),
    blobs: schemas/* array */.YOg(blob).readonly(),
    datasets: schemas/* array */.YOg(dataset).readonly(),
    kernels: schemas/* array */.YOg(kernel).readonly(),
});
/** A service that has seen nothing yet; ids start high enough to be told from version numbers. */
const emptyStoreState = {
    format: 1,
    nextId: 100_001,
    blobs: [],
    datasets: [],
    kernels: [],
};
/** The state with one session changed; unchanged when there is no such session. */
function withSession(state, key, edit) {
    const kernels = state.kernels.map((each) => each.id !== key.kernelId
        ? each
        : {
            ...each,
            versions: each.versions.map((version) => version.number === key.version ? { ...version, session: edit(version.session) } : version),
        });
    return { ...state, kernels };
}

;// CONCATENATED MODULE: ./build/src/rehearsal/session-queue.js









/** Runs queued sessions one after the other; what each leaves is kept with its kernel version. */
function createSessionQueue(parts) {
    const waiting = [];
    const stop = new AbortController();
    let working;
    const work = async () => {
        for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
            await runOne(key, parts, stop.signal);
        }
        working = undefined;
    };
    return {
        add(key) {
            waiting.push(key);
            working ??= work();
        },
        async close() {
            stop.abort();
            await working;
        },
    };
}
async function runOne(key, parts, signal) {
    const { store, now } = parts;
    const version = versionOf(store, key);
    if (version === undefined)
        return;
    const folder = (0,external_node_path_.join)(store.sessionsFolder, String(version.session.id));
    try {
        const end = await endOf(key, { ...parts, version, folder }, signal);
        await record(store, key, { ...end, endedMs: now().getTime() });
    }
    catch (error) {
        const end = { ...failed(error), endedMs: now().getTime() };
        await record(store, key, end).catch(() => undefined);
    }
    await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
}
/** Takes the session from QUEUED to its end; the outputs are kept before the end is told. */
async function endOf(key, run, signal) {
    if (signal.aborted)
        return cancelled;
    await record(run.store, key, { status: 'running', failureMessage: '', startedMs: run.now().getTime() });
    if (run.faults.has('never-ending-session'))
        return await aborted(signal);
    const end = await run.runSession(await orderOf(key, run), signal);
    const { status, failureMessage, isolation, interpreter } = end;
    return { status, failureMessage, isolation, interpreter, ...(await keepResults(run.store, end)) };
}
async function orderOf({ kernelId, version: number }, run) {
    const kernel = run.store.state().kernels.find(({ id }) => id === kernelId);
    const text = Buffer.from(await run.store.contents.read(run.version.source)).toString('utf8');
    const folder = (0,external_node_path_.join)(run.folder, 'session');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const moment = { nowMs: run.now().getTime(), faults: run.faults };
    return {
        folder,
        kernelRef: { owner: kernel?.owner ?? '', slug: kernel?.slug ?? '' },
        version: number,
        notebookText: runnableNotebook(text, kernel?.kind ?? 'notebook'),
        datasets: await mountDatasets(run.store, run.version, (0,external_node_path_.join)(run.folder, 'datasets'), moment),
        internet: run.version.enableInternet,
        timeoutSeconds: run.version.timeoutSeconds,
    };
}
async function keepResults(store, end) {
    const outputs = end.workingFolder === '' ? [] : await keepOutputs(store, end.workingFolder);
    return { outputs, log: await store.contents.keep((0,dialect/* logToWire */.Vq)(end.log)) };
}
const cancelled = { status: 'cancel-acknowledged', failureMessage: 'The service was stopped.' };
function failed(error) {
    const why = error instanceof model_failure/* Failure */.HR ? error.code : isOfTheDisk(error) ? 'DISK_WRITE_FAILED' : 'DEFECT';
    return { status: 'error', failureMessage: `The session could not be run: ${why}` };
}
/** A full, read-only or broken disk, or too many open files: what the machine lacks. */
function isOfTheDisk(error) {
    const codes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE'];
    return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
function aborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve(cancelled);
        else
            signal.addEventListener('abort', () => resolve(cancelled), { once: true });
    });
}
function record(store, key, change) {
    return store.change((state) => withSession(state, key, (session) => ({ ...session, ...change })));
}
function versionOf(store, { kernelId, version }) {
    const kernel = store.state().kernels.find(({ id }) => id === kernelId);
    return kernel === undefined ? undefined : findKernelVersion(kernel, version);
}

;// CONCATENATED MODULE: ./build/src/rehearsal/store-contents.js






/** The content store below `folder`, made on first use. */
function createStoreContents(folder) {
    const pathOf = (sha256) => (0,external_node_path_.join)(folder, sha256.slice(0, 2), sha256);
    return {
        pathOf,
        read: (sha256) => (0,promises_.readFile)(pathOf(sha256)),
        async keep(content) {
            const sha256 = (0,digest/* sha256Hex */.f)(content);
            await keepBeside(pathOf(sha256), (beside) => (0,promises_.writeFile)(beside, content));
            return sha256;
        },
        async keepFile(path) {
            const beside = (0,external_node_path_.join)(folder, `incoming-${(0,external_node_crypto_.randomUUID)()}`);
            await (0,promises_.mkdir)(folder, { recursive: true });
            await (0,promises_.copyFile)(path, beside, external_node_fs_.constants.COPYFILE_FICLONE);
            const [sha256, { size }] = [await hashFile(beside), await (0,promises_.stat)(beside)];
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(pathOf(sha256)), { recursive: true });
            await (0,promises_.rename)(beside, pathOf(sha256));
            return { sha256, bytes: size };
        },
        async copyOut(sha256, to) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            await (0,promises_.copyFile)(pathOf(sha256), to, external_node_fs_.constants.COPYFILE_FICLONE);
        },
    };
}
/** Writes through `write` beside the path, then renames: readers see nothing or everything. */
async function keepBeside(path, write) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const beside = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await write(beside);
        await (0,promises_.rename)(beside, path);
    }
    catch (error) {
        await (0,promises_.rm)(beside, { force: true });
        throw error;
    }
}
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/src/rehearsal/store-lock.js



/**
 * Takes a folder for this process and returns what gives it back. A lock whose process is gone (killed before
 * it could give back) is taken over. Errors: SERVICE_FOLDER_BUSY {folder, pid} while its process lives.
 */
async function lockFolder(folder) {
    const path = (0,external_node_path_.join)(folder, 'lock');
    for (let attempt = 0; attempt < 2; attempt += 1) {
        if (await store_lock_created(path))
            return () => (0,promises_.rm)(path, { force: true });
        const pid = Number(await (0,promises_.readFile)(path, 'utf8').catch(() => ''));
        if (isAlive(pid))
            throw new model_failure/* Failure */.HR('SERVICE_FOLDER_BUSY', { folder, pid });
        await (0,promises_.rm)(path, { force: true });
    }
    throw new model_failure/* Failure */.HR('SERVICE_FOLDER_BUSY', { folder, pid: 0 });
}
async function store_lock_created(path) {
    try {
        await (0,promises_.writeFile)(path, String(process.pid), { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
            return false;
        throw error;
    }
}
function isAlive(pid) {
    if (!Number.isSafeInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}

;// CONCATENATED MODULE: ./build/src/rehearsal/store.js







/**
 * Opens the store in a folder, made when absent. Sessions that an earlier service left unfinished are
 * cancelled, and what they left on disk is removed. Errors: FILE_UNREADABLE for a state that is not ours,
 * SERVICE_FOLDER_BUSY when another service has the folder open, DISK_WRITE_FAILED for a disk that takes nothing.
 */
async function openStore(folder) {
    const statePath = (0,external_node_path_.join)(folder, 'state.json');
    const [uploadsFolder, sessionsFolder] = [(0,external_node_path_.join)(folder, 'uploads'), (0,external_node_path_.join)(folder, 'sessions')];
    const unlock = await takeFolder(folder, [uploadsFolder, sessionsFolder]);
    await removeInside(sessionsFolder);
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
        contents: createStoreContents((0,external_node_path_.join)(folder, 'contents')),
        uploadsFolder,
        sessionsFolder,
        async close() {
            await written.catch(() => undefined);
            await unlock();
        },
    };
}
// A project on a read-only or full disk is told so before anything starts.
async function takeFolder(folder, parts) {
    try {
        for (const part of parts)
            await (0,promises_.mkdir)(part, { recursive: true });
        return await lockFolder(folder);
    }
    catch (cause) {
        if (cause instanceof model_failure/* Failure */.HR)
            throw cause;
        throw new model_failure/* Failure */.HR('DISK_WRITE_FAILED', { file: folder, why: String(cause) }, { cause });
    }
}
function unlockAndThrow(unlock) {
    return async (error) => {
        await unlock();
        throw error;
    };
}
async function readState(path) {
    let bytes;
    try {
        bytes = await (0,promises_.readFile)(path);
    }
    catch (cause) {
        if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
            return emptyStoreState;
        throw new model_failure/* Failure */.HR('FILE_UNREADABLE', { file: path, why: String(cause) }, { cause });
    }
    try {
        return storeStateSchema.parse((0,strict_json/* parseStrictJson */.R)(bytes));
    }
    catch (cause) {
        throw new model_failure/* Failure */.HR('FILE_UNREADABLE', { file: path, why: String(cause) }, { cause });
    }
}
async function writeState(path, state) {
    try {
        await keepBeside(path, (beside) => (0,promises_.writeFile)(beside, JSON.stringify(state)));
    }
    catch (cause) {
        throw new model_failure/* Failure */.HR('DISK_WRITE_FAILED', { file: path, why: String(cause) }, { cause });
    }
}
/** A session can't outlive its service, so one that was still open when the service stopped has ended. */
function cancelUnfinished(state) {
    const kernels = state.kernels.map((kernel) => ({
        ...kernel,
        versions: kernel.versions.map((version) => ({ ...version, session: store_cancelled(version.session) })),
    }));
    return { ...state, kernels };
}
function store_cancelled(session) {
    if (session.status !== 'queued' && session.status !== 'running')
        return session;
    return { ...session, status: 'cancel-acknowledged', failureMessage: 'The service was stopped.' };
}
// What can't be removed (left by a session under another user) is in nobody's way: sessions have fresh numbers.
async function removeInside(folder) {
    for (const name of await (0,promises_.readdir)(folder)) {
        await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true }).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./build/src/rehearsal/turns.js
/** A queue of its own. A piece of work that fails does not hold up the next. */
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
        },
    };
}

;// CONCATENATED MODULE: ./build/src/rehearsal/server.js










const usualLimits = { headersMs: 10_000, requestMs: 300_000, idleMs: 60_000 };
/**
 * Starts the embedded Kaggle on the loopback address only. Errors: SERVICE_PORT_BUSY, SERVICE_FOLDER_BUSY,
 * FILE_UNREADABLE for a folder that holds something else.
 */
async function startRehearsalServer(options) {
    const store = await openStore(options.folder);
    const parts = partsOf(options, store);
    const server = httpServer(options.limits ?? usualLimits, (request, response) => {
        exchange(request, response, parts).catch((error) => {
            breakOff(request, response, () => options.onDefect?.(error));
        });
    });
    const port = await listen(server, options.port).catch(async (error) => {
        await store.close();
        throw error;
    });
    let closing;
    const close = () => {
        closing ??= closeAll(server, parts);
        return closing;
    };
    return { url: `http://127.0.0.1:${port}`, port, close };
}
function partsOf(options, store) {
    const { accounts, now, runSession } = options;
    const faults = new Set(options.faults ?? []);
    return {
        store,
        accounts,
        now,
        faults,
        queue: createSessionQueue({ store, runSession, now, faults }),
        links: createOutputLinks((0,external_node_crypto_.randomBytes)(32)),
        turns: createTurns(),
        processingSeconds: options.processingSeconds ?? 0.5,
        receiveBlob: createBlobReceiver(store),
    };
}
function httpServer(limits, onRequest) {
    const server = (0,external_node_http_.createServer)({
        headersTimeout: limits.headersMs,
        requestTimeout: limits.requestMs,
        keepAliveTimeout: Math.min(5_000, limits.idleMs),
        connectionsCheckingInterval: Math.min(1_000, limits.headersMs),
    });
    server.setTimeout(limits.idleMs, (socket) => socket.destroy());
    server.on('request', onRequest);
    return server;
}
function listen(server, port) {
    return new Promise((resolve, reject) => {
        server.once('error', (cause) => reject(new model_failure/* Failure */.HR('SERVICE_PORT_BUSY', { port }, { cause })));
        server.listen(port, '127.0.0.1', () => {
            const address = server.address();
            resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
    });
}
/** A client that went away is no defect; anything else is, and is answered without its details. */
function breakOff(request, response, onDefect) {
    if (request.socket.destroyed)
        return;
    onDefect();
    if (response.headersSent)
        response.destroy();
    else
        send(response, refused(500, 'Internal error'));
}
async function closeAll(server, { turns, queue, store }) {
    const closed = new Promise((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
    await turns.rest();
    await queue.close();
    await store.close();
}

// EXTERNAL MODULE: ./build/src/rehearsal/isolation.js
var isolation = __webpack_require__(4893);
// EXTERNAL MODULE: ./build/src/rehearsal/sandbox.js + 2 modules
var sandbox = __webpack_require__(6529);
;// CONCATENATED MODULE: ./build/src/rehearsal/session-layer.js



/** Where the session sees its own layer, and the prepared packages below it. */
const layerFolder = '/nx47/venv';
const baseFolder = '/nx47/base';
/**
 * Makes the layer of one session at `folder`: a virtual environment that sees the prepared packages and takes
 * whatever `pip install` writes; its `pip` is a real one and its kernel `python3` runs in it. Errors: VENV_FAILED.
 */
async function makeLayer(machine, python, folder) {
    await (0,rehearsal_pip/* makeVenv */.YK)(machine, python, folder, ['--without-pip', '--symlinks']);
    const packages = (0,external_node_path_.join)(folder, 'lib', `python${python.minor}`, 'site-packages');
    // addsitedir, not a bare path: setuptools and others bring .pth files that only it reads.
    const line = `import site; site.addsitedir('${baseFolder}')\n`;
    await (0,promises_.writeFile)((0,external_node_path_.join)(packages, 'nx47-base.pth'), line);
    const pip = `#!${layerFolder}/bin/python\nimport sys\nfrom pip._internal.cli.main import main\nsys.exit(main())\n`;
    for (const name of ['pip', 'pip3', `pip${python.minor}`]) {
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'bin', name), pip);
        await (0,promises_.chmod)((0,external_node_path_.join)(folder, 'bin', name), 0o755);
    }
    const versioned = (0,external_node_path_.join)(folder, 'bin', `python${python.minor}`);
    await (0,promises_.symlink)('python', versioned).catch(() => undefined); // the venv module makes it, or not
    await writeKernel(python, folder);
}
/** Explicit, because a kernel named python3 of the host (/usr/share/jupyter) would else win over this one. */
async function writeKernel(python, folder) {
    const kernel = (0,external_node_path_.join)(folder, 'share/jupyter/kernels/python3');
    // Frozen modules (3.11 and later) make debugpy complain on stderr; ipykernel's own specification says the same.
    const options = python.minor === '3.10' ? [] : ['-Xfrozen_modules=off'];
    const argv = [
        `${layerFolder}/bin/python`,
        ...options,
        '-m',
        'ipykernel_launcher',
        '-f',
        '{connection_file}',
    ];
    await (0,promises_.mkdir)(kernel, { recursive: true });
    const specification = { argv, display_name: 'Python 3', language: 'python', metadata: { debugger: true } };
    await (0,promises_.writeFile)((0,external_node_path_.join)(kernel, 'kernel.json'), `${JSON.stringify(specification)}\n`);
}

;// CONCATENATED MODULE: ./build/src/rehearsal/session.js








/**
 * Runs the notebook with papermill in namespaces of its own, as a Kaggle session of that kernel, to its end. What
 * the notebook does wrong is in the answer. Errors: ISOLATION_UNAVAILABLE, PYTHON_BROKEN, VENV_FAILED,
 * NAME_UNSAFE (a slug), DISK_WRITE_FAILED.
 */
async function runSession(machine, order, signal) {
    requireSafeSlugs(order);
    const python = await (0,interpreters/* describePython */.ut)(machine, order.interpreter);
    const tier = await (0,isolation/* requireIsolation */.G)(python.executable);
    const places = await makePlaces(order);
    await makeLayer(machine, python, places.venv);
    const plan = await sessionPlan(machine, order, { python, places });
    const deadline = AbortSignal.timeout(Math.min(order.timeoutSeconds * 1000, 0x7fff_ffff));
    const end = await (0,sandbox/* runSandbox */.F)({ tier, python: python.executable, plan }, AbortSignal.any([signal, deadline]));
    if (end.outcome === 'unavailable')
        throw new model_failure/* Failure */.HR('ISOLATION_UNAVAILABLE', { why: end.complaint.trim() });
    // Kaggle does not list the executed notebook among the outputs.
    const executed = (0,external_node_path_.join)(places.working, '__notebook__.ipynb');
    await (0,promises_.rename)(executed, (0,external_node_path_.join)(order.folder, '__notebook__.ipynb')).catch(() => undefined);
    return { ...judgeEnd(end, order, signal), ...evidence(end, tier, python), workingFolder: places.working };
}
function requireSafeSlugs({ kernelSlug, datasets }) {
    for (const name of [kernelSlug, ...datasets.flatMap(({ owner, slug }) => [owner, slug])]) {
        const why = name.includes('/') ? 'slash' : (0,safe_name/* unsafeName */.g)(name);
        if (why !== undefined)
            throw new model_failure/* Failure */.HR('NAME_UNSAFE', { name, why });
    }
}
async function makePlaces({ folder, kernelSlug, notebookText }) {
    const place = (name) => (0,external_node_path_.join)(folder, name);
    const places = {
        root: place('root'),
        working: place('working'),
        source: place('src'),
        home: place('home'),
        venv: place('venv'),
    };
    try {
        for (const path of Object.values(places))
            await (0,promises_.mkdir)(path, { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(places.source, `${kernelSlug}.ipynb`), notebookText);
    }
    catch (cause) {
        throw new model_failure/* Failure */.HR('DISK_WRITE_FAILED', { file: folder, why: String(cause) }, { cause });
    }
    return places;
}
/** Settings of the host that Jupyter, IPython or pip would read, and kernels that would win over the session's. */
const hostSettings = [
    ...['/etc/ipython', '/etc/jupyter', '/usr/local/etc/ipython', '/usr/local/etc/jupyter'],
    ...['/usr/local/share/jupyter', '/usr/share/jupyter'],
];
async function sessionPlan(machine, order, { python, places }) {
    const home = await (0,promises_.realpath)(machine.home).catch(() => '/');
    // With the host's network a session also needs the host's resolver, often a file below the hidden /run.
    const resolver = order.internet ? [await (0,promises_.realpath)('/etc/resolv.conf').catch(() => '/etc/resolv.conf')] : [];
    return {
        root: places.root,
        hidden: [...new Set(['/root', ...(home === '/' ? [] : [home])]), '/var/tmp', ...hostSettings],
        visible: [...python.folders, ...resolver],
        readOnly: [
            { from: order.environment.base, at: baseFolder },
            { from: places.source, at: '/kaggle/src' },
            ...datasetMounts(order.datasets),
        ],
        writable: [
            { from: places.working, at: '/kaggle/working' },
            { from: places.home, at: '/nx47/home' },
            { from: places.venv, at: layerFolder },
        ],
        internet: order.internet,
        command: papermillCommand(order.kernelSlug),
        cwd: '/kaggle/working',
        environment: sessionEnvironment(order),
    };
}
/** Kaggle's two places of a dataset; the older one has no owner, so the first dataset of that slug has it. */
function datasetMounts(datasets) {
    const taken = new Set();
    return datasets.flatMap(({ owner, slug, path }) => {
        const mounts = [{ from: path, at: `/kaggle/input/datasets/${owner}/${slug}` }];
        if (!taken.has(slug) && slug !== 'datasets')
            mounts.push({ from: path, at: `/kaggle/input/${slug}` });
        taken.add(slug);
        return mounts;
    });
}
function papermillCommand(kernelSlug) {
    const notebooks = [`/kaggle/src/${kernelSlug}.ipynb`, '/kaggle/working/__notebook__.ipynb'];
    const streams = ['--stdout-file', '{stdout}', '--stderr-file', '{stderr}'];
    // Autosaving warns on stderr when a disk is slow, which says nothing about the notebook.
    const quiet = ['--log-level', 'WARNING', '--no-progress-bar', '--autosave-cell-every', '0'];
    const kernel = ['--cwd', '/kaggle/working', '-k', 'python3', '--start-timeout', '120'];
    return [`${layerFolder}/bin/python`, '-m', 'papermill', ...notebooks, ...kernel, ...quiet, ...streams];
}
function sessionEnvironment({ kaggleEnvironment }) {
    return {
        PATH: `${layerFolder}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
        HOME: '/nx47/home',
        LANG: 'C.UTF-8',
        KAGGLE_KERNEL_RUN_TYPE: 'Batch',
        PIP_CONFIG_FILE: '/dev/null',
        PIP_DISABLE_PIP_VERSION_CHECK: '1',
        ...kaggleEnvironment,
    };
}
function judgeEnd(end, order, signal) {
    const error = (failureMessage) => ({ status: 'error', failureMessage });
    if (end.outcome === 'finished' && end.status === 0)
        return { status: 'complete', failureMessage: '' };
    if (end.outcome === 'cancelled' && signal.aborted)
        return { status: 'cancel-acknowledged', failureMessage: '' };
    if (end.outcome === 'cancelled')
        return error(`Session exceeded its maximum duration of ${order.timeoutSeconds} s`);
    if (end.outcome === 'flooded')
        return error('Session wrote more log than 64 MiB');
    if (end.outcome === 'lost')
        return error(`Session ended without an answer: ${end.complaint.trim()}`);
    if (end.signal !== null)
        return error(`Session was ended by ${end.signal}`);
    const last = end.log.findLast(({ stream, text }) => stream === 'stderr' && text.trim() !== '');
    return error(last?.text.trim().slice(0, 1000) ?? `Session ended with status ${end.status}`);
}
function evidence(end, tier, python) {
    return { log: end.log, isolation: tier, interpreter: python.version };
}

;// CONCATENATED MODULE: ./build/src/rehearsal/open-rehearsal.js




/** Starts the embedded Kaggle with credentials made for this run; its sessions run on the given interpreter. */
async function openRehearsal(options) {
    const account = {
        username: options.username,
        token: `KGAT_${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`,
        legacyKey: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
    };
    const server = await startRehearsalServer({
        folder: options.folder,
        port: options.port,
        accounts: [account],
        now: options.now,
        ...(options.faults === undefined ? {} : { faults: options.faults }),
        runSession: async (order, signal) => {
            const environment = await prepare(options, order.notebookText);
            const { kernelRef, ...rest } = order;
            const session = { ...rest, kernelSlug: kernelRef.slug, interpreter: options.interpreter, environment };
            return runSession(options.machine, session, signal);
        },
    });
    return { url: server.url, account, close: () => server.close() };
}
/** Makes the environment of that notebook ahead of its session, so that what the machine lacks is said first. */
function prepare(options, notebookText) {
    const distributions = options.distributionsFor(notebookText);
    return prepareEnvironment(options.machine, { interpreter: options.interpreter, distributions });
}


/***/ }),

/***/ 3348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ downloadEnvironment),
/* harmony export */   dF: () => (/* binding */ uvEnvironment),
/* harmony export */   hq: () => (/* binding */ requireFetched)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2917);

/** What a download needs of the user's own settings: where the index is and how to reach it. */
const keptNames = /^(PATH|HOME|USER|TMPDIR|XDG_(CONFIG|CACHE)_(HOME|DIRS)|NETRC|(https?|all|no)_proxy|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_(CONFIG_FILE|INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|CERT|CLIENT_CERT|TRUSTED_HOST|PROXY|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|KEYRING_PROVIDER)|UV_(DEFAULT_INDEX|INDEX_URL|HTTP_TIMEOUT))$/i;
/** The environment of a command that fetches packages: the user's index, certificates and proxies, nothing else. */
function downloadEnvironment(machine) {
    const kept = Object.entries(machine.environment).filter(([name]) => keptNames.test(name));
    return {
        ...Object.fromEntries(kept),
        LANG: 'C.UTF-8',
        PIP_DISABLE_PIP_VERSION_CHECK: '1',
        PIP_NO_INPUT: '1',
        // Into a folder of ours, which is none of the system's business (PEP 668 is about the system's own packages).
        PIP_BREAK_SYSTEM_PACKAGES: '1',
    };
}
/** The same for uv, which reads no pip.conf: the index and certificates that pip would use, as `pip config list` says. */
function uvEnvironment(machine, pipSettings) {
    const environment = downloadEnvironment(machine);
    const setting = (name) => new RegExp(`^(?:global|install|site|user|:env:)\\.${name}='(.*)'$`, 'm').exec(pipSettings)?.[1];
    const index = environment['UV_DEFAULT_INDEX'] ?? environment['UV_INDEX_URL'] ?? setting('index-url');
    const certificate = environment['SSL_CERT_FILE'] ?? setting('cert');
    return {
        ...environment,
        ...(index === undefined ? {} : { UV_DEFAULT_INDEX: index }),
        ...(certificate === undefined ? {} : { SSL_CERT_FILE: certificate }),
    };
}
/** Throws WHEELS_UNREACHABLE {what, why} unless the command ended well; why is the end of what it said. */
function requireFetched(what, result) {
    if (result.status === 0)
        return;
    const said = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-6).join('\n').slice(-1200);
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('WHEELS_UNREACHABLE', { what, why: result.timedOut ? 'deadline' : said });
}


/***/ }),

/***/ 40:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JJ: () => (/* binding */ requireVenvAndPip),
/* harmony export */   Rh: () => (/* binding */ pipOf),
/* harmony export */   YK: () => (/* binding */ makeVenv)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2917);


/** What a person types on Debian and Ubuntu to get the modules that this distribution packs apart. */
const command = 'sudo apt-get install -y python3-venv python3-pip';
/**
 * The command line of a working pip: the interpreter's own, else one in a virtual environment made below `folder`.
 * Errors: VENV_FAILED {python, why, command} when there is neither.
 */
async function pipOf(machine, python, folder) {
    if (python.hasPip)
        return [python.executable, '-I', '-m', 'pip'];
    requireVenvAndPip(python);
    const venv = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'pip-environment');
    await makeVenv(machine, python, venv, []);
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(venv, 'bin/python'), '-I', '-m', 'pip'];
}
/**
 * Checks before anything starts that sessions can be prepared with this interpreter: it has `venv`, and a pip or
 * what makes one. Errors: VENV_FAILED {python, why, command}.
 */
function requireVenvAndPip(python) {
    const why = !python.hasVenv ? 'venv' : python.hasPip || python.hasEnsurepip ? undefined : 'ensurepip';
    if (why !== undefined)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('VENV_FAILED', { python: python.executable, why, command });
}
/** A virtual environment of that interpreter. Errors: VENV_FAILED {python, why, command}. */
async function makeVenv(machine, python, folder, options) {
    const argv = [python.executable, '-I', '-m', 'venv', ...options, folder];
    const env = { PATH: machine.environment['PATH'] ?? '/usr/bin:/bin', LANG: 'C.UTF-8' };
    const result = await machine.shell.run({ argv, env, deadlineSeconds: 120 });
    if (result.status === 0)
        return;
    const why = `${result.stdout}\n${result.stderr}`.trim().split('\n').at(-1) ?? '';
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('VENV_FAILED', { python: python.executable, why, command });
}


/***/ }),

/***/ 6529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ runSandbox)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
// EXTERNAL MODULE: ./build/src/codec/strict-json.js
var strict_json = __webpack_require__(8414);
;// CONCATENATED MODULE: ./build/src/rehearsal/read-report.js

/**
 * One line of the session's first process. A line that is none of its own (only a process that stole its pipe
 * could write one) becomes a line of the session's stderr, so that nothing is lost and nothing looks clean.
 */
function readReport(line) {
    const foreign = { kind: 'line', record: { stream: 'stderr', seconds: 0, text: `${line}\n` } };
    const report = parseLine(line);
    if (!(0,strict_json/* isJsonObject */.O)(report))
        return foreign;
    if (report['ready'] === true)
        return { kind: 'ready' };
    const { stream, seconds, text, end } = report;
    if ((0,strict_json/* isJsonObject */.O)(end ?? null))
        return readEnd(end);
    if ((stream !== 'stdout' && stream !== 'stderr') || typeof text !== 'string')
        return foreign;
    return { kind: 'line', record: { stream, seconds: Number(seconds), text } };
}
function readEnd(end) {
    const status = isRecord(end) && typeof end['status'] === 'number' ? end['status'] : null;
    const signal = isRecord(end) && typeof end['signal'] === 'string' ? end['signal'] : null;
    return { kind: 'end', status, signal };
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
function parseLine(line) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(Buffer.from(line));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/rehearsal/sandbox-program.js
/**
 * The Python program that is the first process of a session: it arranges the file tree that the session sees
 * (mount(2), mount_setattr(2) of Linux ≥ 5.12), gives up its privileges, runs the command and reports every
 * line that it writes. It reads one line of JSON (a SandboxPlan) from its standard input and keeps that pipe
 * open: the end of it means that the parent is gone, and then this process, first of its PID namespace, ends
 * and the kernel ends everything below. What it writes to its standard output is JSON lines: `{"ready": true}`,
 * `{"stream", "seconds", "text"}` and `{"end": {"status", "signal"}}`.
 */
const sandboxProgram = String.raw `
import codecs, ctypes, fcntl, json, os, select, signal, socket, stat, struct, subprocess, sys, time

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
    mount("tmpfs", path, "tmpfs", NOSUID | NODEV, b"mode=" + mode.encode())


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
        pass_fds=[source.writing for source in cells],
    )
    for source in sources:
        os.close(source.writing)
    return child.pid


def ended(pid):
    """The wait status of pid once it is over; also reaps orphans, as the first process of a namespace must."""
    while True:
        try:
            reaped, outcome = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return None
        if reaped == 0:
            return None
        if reaped == pid:
            return outcome


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
arrange(plan)
if plan["raiseLoopback"]:
    raise_loopback()
give_up_privileges(plan)
report({"ready": True})
began = time.monotonic()
sources = [Source("stdout"), Source("stderr"), Source("stdout"), Source("stderr")]
outcome = follow(start(plan, sources), sources)
if outcome is None:
    report({"end": {"status": None, "signal": None}})
elif os.WIFSIGNALED(outcome):
    report({"end": {"status": None, "signal": signal.Signals(os.WTERMSIG(outcome)).name}})
else:
    report({"end": {"status": os.WEXITSTATUS(outcome), "signal": None}})
os._exit(0)
`;

;// CONCATENATED MODULE: ./build/src/rehearsal/sandbox.js





const longestLog = 64 << 20;
const graceMs = 3000;
const toolPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/**
 * Runs the plan in namespaces of its own until its command ends or the signal fires; nothing of it lives longer,
 * nor longer than this process. Never rejects for what the session does.
 */
async function runSandbox(order, signal) {
    const [program = '', ...args] = isolatedArgv(order);
    const child = (0,external_node_child_process_.spawn)(program, [...args, order.python, '-I', '-S', '-u', '-c', sandboxProgram], {
        env: { PATH: toolPath, LANG: 'C.UTF-8' },
        cwd: '/',
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe'],
    });
    const end = new AbortController();
    const stop = () => end.abort();
    end.signal.addEventListener('abort', () => endSession(child), { once: true });
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted)
        stop();
    child.stdin.on('error', () => undefined); // the session may be over before it has read its plan
    child.stdin.write(`${JSON.stringify(programPlan(order))}\n`);
    try {
        const complaint = collect(child.stderr);
        const [reports, failure] = await Promise.all([readReports(child, stop), ending(child)]);
        return summary(reports, signal, failure ?? complaint());
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
/** Command line that makes the namespaces; util-linux's `setpriv` and `unshare`. */
function isolatedArgv({ tier, plan }) {
    const network = plan.internet ? [] : ['--net'];
    const spaces = ['--mount', '--ipc', ...network, '--pid', '--fork', '--kill-child', '--mount-proc'];
    // Without this, a SIGKILL of this process would leave unshare and all below it alive.
    const bound = ['setpriv', '--pdeathsig', 'KILL', 'unshare'];
    if (tier === 'namespaces')
        return [...bound, '--map-root-user', ...spaces];
    return [...(process.getuid?.() === 0 ? [] : ['sudo', '-n']), ...bound, ...spaces];
}
function programPlan({ tier, plan }) {
    const { internet, ...rest } = plan;
    const uid = process.getuid?.() ?? 0;
    const user = tier === 'sudo-namespaces' && uid !== 0 ? { uid, gid: process.getgid?.() ?? uid } : null;
    return { ...rest, raiseLoopback: !internet, user };
}
/** The program inside ends all when its input closes; the signal is for one that does not listen any more. */
function endSession(child) {
    child.stdin?.end();
    const { pid } = child;
    if (pid === undefined)
        return;
    const kill = () => {
        try {
            process.kill(-pid, 'SIGKILL');
        }
        catch {
            // It ended in time, or belongs to root and ends by its closed input.
        }
    };
    const timer = setTimeout(kill, graceMs);
    child.once('close', () => clearTimeout(timer));
}
async function readReports(child, stop) {
    const received = [];
    let size = 0;
    if (child.stdout === null)
        return { received, flooded: false };
    for await (const line of (0,external_node_readline_.createInterface)({ input: child.stdout, crlfDelay: 0 })) {
        size += line.length;
        if (size > longestLog)
            stop();
        else
            received.push(readReport(line));
    }
    return { received, flooded: size > longestLog };
}
async function ending(child) {
    try {
        await (0,external_node_events_.once)(child, 'close');
        return undefined;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
function collect(stream) {
    let text = '';
    stream.on('data', (part) => {
        text = (text + part.toString('utf8')).slice(-8192);
    });
    return () => text;
}
function summary({ received, flooded }, signal, complaint) {
    const log = received.flatMap((report) => (report.kind === 'line' ? [report.record] : []));
    const end = received.find((report) => report.kind === 'end');
    const status = end?.kind === 'end' ? end.status : null;
    const killedBy = end?.kind === 'end' ? end.signal : null;
    const finished = status !== null || killedBy !== null;
    const isReady = received.some((report) => report.kind === 'ready');
    const cut = flooded ? 'flooded' : signal.aborted ? 'cancelled' : isReady ? 'lost' : 'unavailable';
    return { outcome: finished ? 'finished' : cut, status, signal: killedBy, log, complaint };
}


/***/ }),

/***/ 3699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain),
/* harmony export */   x: () => (/* binding */ causeText)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2917);
/* harmony import */ var _text_fill_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2740);


/**
 * What a code says to a person: of a condition, an audit rule, a failure, a pre-check or an inconclusive cause.
 * A code that nobody knows is its own title.
 */
function explain(code, dossier, texts) {
    const known = own(texts.conditions, code) ?? own(texts.rules, code);
    if (known !== undefined)
        return known;
    const incident = dossier.incidents.findLast((one) => one.code === code);
    if (own(texts.failures, code) !== undefined)
        return explainIncident(code, incident, texts);
    const row = dossier.prechecks.find((one) => one.id === code);
    if (row !== undefined) {
        const { title, why, fix } = texts.report.precheck;
        return { title: (0,_text_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(title, row), why: (0,_text_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(why, row), fix: (0,_text_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(fix, row) };
    }
    return explainInconclusive(code, dossier, texts) ?? { title: code, why: '', fix: '' };
}
/** The cause of a verdict as it is written: `GATE-052`, `INCONCLUSIVE/deadline`, or '' when there is none. */
function causeText(kind, cause) {
    return kind === 'INCONCLUSIVE' ? `INCONCLUSIVE/${cause}` : cause;
}
function explainIncident(code, incident, texts) {
    const text = own(texts.failures, code) ?? { what: code, cause: '', fix: '' };
    const parameters = incident?.parameters ?? {};
    return {
        title: (0,_text_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(text.what, parameters),
        why: (0,_text_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(text.cause, parameters),
        fix: (0,_text_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(text.fix, parameters),
    };
}
/** An incident of that effect tells more than the bare cause. */
function explainInconclusive(cause, dossier, texts) {
    const incident = dossier.incidents.findLast(({ code }) => isFailureCode(code) && _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureEffects */ .$1[code] === `inconclusive/${cause}`);
    if (incident !== undefined)
        return explainIncident(incident.code, incident, texts);
    return own(texts.report.inconclusive, cause);
}
function isFailureCode(code) {
    return Object.hasOwn(_model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureEffects */ .$1, code);
}
function own(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}


/***/ }),

/***/ 5857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ renderReport)
});

// EXTERNAL MODULE: ./build/src/text/fill.js
var fill = __webpack_require__(2740);
// EXTERNAL MODULE: ./build/src/report/explain.js
var explain = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/src/codec/safe-name.js
var safe_name = __webpack_require__(6415);
;// CONCATENATED MODULE: ./build/src/report/markdown.js

const longestCell = 600;
const shortestFence = 3;
/** A word that Markdown leaves alone: letters and digits, with single marks that mean nothing between two of them. */
const inertWord = /^(?!www\.)[A-Za-z0-9]+(?:[._:-][A-Za-z0-9]+)*[.,:;]?$/i;
/**
 * Foreign text for one cell of a table (GitHub Flavored Markdown): ASCII punctuation as numeric entities, so that
 * no markup, link, mention or cell border of its own remains; lines end with `<br>`. Plain words stay readable.
 */
function cell(text) {
    const cut = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
    return (0,safe_name/* showForeign */.Q)(cut.trim())
        .split('\n')
        .map((line) => line.replaceAll('\t', ' ').split(' ').map(showWord).join(' '))
        .join('<br>');
}
function showWord(word) {
    return inertWord.test(word) ? word : word.replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
/** Foreign text as a code block whose fence is longer than any run of backticks in it (CommonMark 4.5). */
function fence(text) {
    const shown = (0,safe_name/* showForeign */.Q)(text);
    const runs = shown.match(/`+/g) ?? [];
    const longest = runs.reduce((most, run) => Math.max(most, run.length), shortestFence - 1);
    const marks = '`'.repeat(longest + 1);
    return `${marks}text\n${shown}\n${marks}`;
}
/** A table of cells that are Markdown already. */
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

// EXTERNAL MODULE: ./build/src/report/tables.js
var tables = __webpack_require__(9459);
// EXTERNAL MODULE: ./build/src/report/verdict-text.js
var verdict_text = __webpack_require__(6549);
;// CONCATENATED MODULE: ./build/src/report/judgement-sections.js





/** The two PASS/FAIL tables: the eight outputs, the five metrics. */
function tablesSection(dossier, texts) {
    const { report } = texts;
    const header = [report.name, report.result, report.observed];
    const rows = (all) => all.map((row) => [cell(row.name), `**${row.result}**`, cell(row.observed)]);
    return [
        `## ${report.outputs}`,
        table(header, rows((0,tables/* outputRows */.$5)(dossier, texts))),
        `## ${report.metrics}`,
        table(header, rows((0,tables/* metricRows */.IN)(dossier, texts))),
    ].join('\n\n');
}
const rank = { fail: 0, unknown: 1, ok: 2 };
/** Every condition judged, the failed ones first, each with what was expected, what was seen and where the proof lies. */
function conditionsSection(dossier, texts) {
    const { report } = texts;
    const results = dossier.verdict?.conditions ?? [];
    if (results.length === 0)
        return `## ${report.conditions}\n\n${report.noConditions}`;
    const sorted = [...results].sort((one, other) => rank[one.answer] - rank[other.answer]);
    const header = ['id', report.condition, report.answer, report.expected, report.observed, report.evidence];
    const rows = sorted.map((result) => conditionRow(result, dossier, texts));
    const failed = sorted
        .filter(({ answer }) => answer === 'fail')
        .map(({ id }) => {
        const { why, fix } = (0,explain/* explain */.W)(id, dossier, texts);
        return [id, why, fix];
    });
    const remedies = failed.length === 0 ? [] : [table(['id', report.why, report.fix], failed)];
    return [`## ${report.conditions}`, table(header, rows), ...remedies].join('\n\n');
}
function conditionRow(result, dossier, texts) {
    const { report } = texts;
    const answer = report.answers[result.answer];
    const required = (0,verdict_text/* isRequired */.gx)(result, dossier) ? '' : ` (${report.notRequired})`;
    return [
        result.id,
        (0,explain/* explain */.W)(result.id, dossier, texts).title,
        `${result.answer === 'ok' ? answer : `**${answer}**`}${required}`,
        cell(result.expected),
        cell(result.observed),
        cell(result.evidence.join('\n')),
    ];
}
/** What each audit found: place, expected, observed, why it matters, what to do. */
function findingsSection(dossier, texts) {
    const { report } = texts;
    const audits = [
        [report.auditBefore, dossier.auditBefore],
        [report.auditAfter, dossier.auditAfter],
        [report.auditBeside, dossier.auditBeside],
    ];
    const parts = audits.flatMap(([title, audit]) => audit === undefined ? [] : [auditPart(title, audit, dossier, texts)]);
    return [`## ${report.findings}`, ...(parts.length === 0 ? [report.noFinding] : parts)].join('\n\n');
}
function auditPart(title, audit, dossier, texts) {
    const { report } = texts;
    const heading = `### ${(0,fill/* fill */.G)(title, { profile: cell(audit.profile), rules: audit.rulesRun.length })}`;
    if (audit.findings.length === 0)
        return `${heading}\n\n${report.noFinding}`;
    const header = [
        'id',
        report.answer,
        report.files,
        report.expected,
        report.observed,
        report.why,
        report.fix,
        report.evidence,
    ];
    return `${heading}\n\n${table(header, audit.findings.map((finding) => findingRow(finding, dossier, texts)))}`;
}
function findingRow(finding, dossier, texts) {
    const { title, why, fix } = (0,explain/* explain */.W)(finding.rule, dossier, texts);
    const place = finding.line === undefined ? finding.file : `${finding.file}:${finding.line}`;
    const answer = `${finding.severity} ${texts.report.answers[finding.answer]}`;
    const values = { expected: finding.expected, observed: finding.observed, file: finding.file };
    const sentences = [`${title}. ${why}`, fix].map((sentence) => (0,fill/* fill */.G)(sentence, values));
    const texted = [
        `${finding.rule}`,
        answer,
        place,
        finding.expected,
        finding.observed,
        ...sentences,
        finding.evidence.join('\n'),
    ];
    return texted.map(cell);
}
/** The log as it was judged: what counted against the run, what else stands on stderr, every platform line left out. */
function logSection({ verdict }, { report }) {
    const log = verdict?.log;
    if (log === undefined)
        return `## ${report.log}\n\n${report.noConditions}`;
    const part = (title, header, rows) => `### ${title}\n\n${rows.length === 0 ? report.noLine : table(header, rows)}`;
    const suppressed = log.suppressed.reduce((total, { count }) => total + count, 0);
    return [
        `## ${report.log}`,
        part(report.problems, [report.count, report.stream, report.pattern, report.line], log.problems.map((one) => [String(one.count), one.stream, cell(one.pattern), cell(one.text)])),
        part(report.otherStderr, [report.count, report.line], log.otherStderr.map((one) => [String(one.count), cell(one.text)])),
        part((0,fill/* fill */.G)(report.suppressed, { count: suppressed }), [report.count, report.stream, report.entry, report.line], log.suppressed.map((one) => [String(one.count), one.stream, cell(one.entry), cell(one.text)])),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./build/src/report/steps-section.js

/** Every step: when, why, the exact command, what was decided and touched, its post-check; outputs below. */
function stepsSection({ steps }, { report, console: words }) {
    const header = [
        report.step,
        report.macro,
        report.time,
        report.goal,
        report.command,
        report.decision,
        report.files,
        report.check,
        report.evidence,
    ];
    const rows = steps.map((step) => [
        `event:${step.step}`,
        cell(step.macro),
        cell(`${step.startedAt}\n${step.endedAt}`),
        cell(words.steps[step.macro] ?? step.goal),
        cell(step.command),
        cell(`${step.state}\n${step.decision === step.state ? '' : step.decision}`),
        cell(step.touches.join('\n')),
        cell(`${words.checks[step.macro] ?? step.check}\n→ ${report.answers[step.checkAnswer]}`),
        cell(step.evidence.map(showEvidence).join('\n')),
    ]);
    const outputs = steps
        .filter((step) => step.output.trim() !== '')
        .map((step) => stepOutput(step, report.output));
    return [`## ${report.steps}`, table(header, rows), ...outputs].join('\n\n');
}
function stepOutput(step, title) {
    return `### ${title} — ${step.step} ${cell(step.macro)}\n\n${fence(step.output)}`;
}
function showEvidence({ kind, ref, sha256 }) {
    return [kind, ref, sha256?.slice(0, 16)].filter((part) => part !== undefined).join(' ');
}

;// CONCATENATED MODULE: ./build/src/report/report.js






/** The report of one run as Markdown (acceptance H); its last line reads GO, or NO-GO with the cause beside it. */
function renderReport(dossier, language, texts) {
    const { report } = texts;
    const { kind } = (0,verdict_text/* verdictOf */.Vj)(dossier);
    const sections = [
        `# ${report.title}${(0,verdict_text/* colonOf */.pC)(language)}${kind}`,
        table(['', ''], headRows(dossier, language, texts)),
        causeSection(dossier, texts),
        precheckSection(dossier, texts),
        stepsSection(dossier, texts),
        incidentsSection(dossier, texts),
        tablesSection(dossier, texts),
        conditionsSection(dossier, texts),
        findingsSection(dossier, texts),
        logSection(dossier, texts),
        `## ${report.conclusion}`,
        (0,verdict_text/* lastLine */.fM)(dossier, language, texts, cell),
    ];
    return `${sections.join('\n\n')}\n`;
}
function headRows(dossier, language, texts) {
    const { report } = texts;
    const { session, dataset, kernel } = dossier;
    const rows = [
        [report.verdict, (0,verdict_text/* lastLine */.fM)(dossier, language, texts)],
        [report.packs, dossier.settings.packs.join(', ')],
        [report.target, report.targets[dossier.target]],
        [report.service, dossier.baseUrl],
        [report.mode, dossier.mode],
        [report.isolation, (0,verdict_text/* tierOf */.kx)(dossier, texts)],
        [report.interpreter, session?.interpreter ?? ''],
        [report.waited, waitText(dossier, language, texts)],
        [
            report.sessionStatus,
            [session?.status ?? '', session?.failureMessage ?? ''].filter((part) => part !== '').join(' — '),
        ],
        [
            report.dataset,
            dataset === undefined
                ? ''
                : `${dataset.ref.owner}/${dataset.ref.slug} v${dataset.version}${dataset.reused ? ` ${report.datasetReused}` : ''}`,
        ],
        [report.manifest, dossier.manifestSha256 ?? ''],
        [
            report.kernel,
            kernel === undefined ? '' : `${kernel.ref.owner}/${kernel.ref.slug} v${kernel.version} ${kernel.url}`,
        ],
        [report.nonce, dossier.nonce],
        [report.ledgerHead, dossier.ledgerHead ?? ''],
        [report.session, dossier.sessionId],
        [report.startedAt, dossier.startedAt],
        [report.place, `${dossier.place.machine} / ${dossier.place.terminal}`],
    ];
    return rows.map(([name, value]) => [`**${name}**`, cell(value) || report.none]);
}
function waitText({ session, settings }, language, { report }) {
    if (session === undefined)
        return '';
    return (0,fill/* fill */.G)(report.waitedValue, {
        seconds: session.waitedSeconds.toLocaleString(language, { maximumFractionDigits: 1 }),
        asked: settings.wait === undefined ? report.waitDefault : `${settings.wait} s`,
        status: session.statusAfterWait,
    });
}
function causeSection(dossier, texts) {
    const { report } = texts;
    const { kind, cause } = (0,verdict_text/* verdictOf */.Vj)(dossier);
    const meaning = `## ${report.verdict}\n\n${report.meaning[kind]}`;
    if (cause === '')
        return meaning;
    const { title, why, fix } = (0,explain/* explain */.W)(cause, dossier, texts);
    const rows = [
        [report.cause, `${cause} — ${title}`],
        [report.why, why],
        [report.fix, fix],
    ];
    return `${meaning}\n\n${table(['', ''], rows.map(([name, value]) => [`**${name}**`, cell(value) || report.none]))}`;
}
function precheckSection({ prechecks }, { report }) {
    const header = [report.name, report.command, report.result, report.observed, report.evidence];
    const rows = prechecks.map((row) => {
        const result = row.answer === 'ok' ? report.pass : report.fail;
        return [cell(row.id), cell(row.command), result, cell(row.observed), cell(row.evidence)];
    });
    return `## ${report.prechecks}\n\n${rows.length === 0 ? report.noConditions : table(header, rows)}`;
}
function incidentsSection(dossier, texts) {
    const { report } = texts;
    if (dossier.incidents.length === 0)
        return `## ${report.incidents}\n\n${report.noIncident}`;
    const rows = dossier.incidents.map((incident) => {
        const { title, why, fix } = (0,explain/* explain */.W)(incident.code, { ...dossier, incidents: [incident] }, texts);
        return [incident.time, incident.step, incident.code, title, why, fix].map(cell);
    });
    const header = [report.time, report.macro, report.code, report.happened, report.cause, report.fix];
    return `## ${report.incidents}\n\n${table(header, rows)}`;
}


/***/ }),

/***/ 6716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ warningsCount),
/* harmony export */   O: () => (/* binding */ runPages)
/* harmony export */ });
/* harmony import */ var _codec_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4394);
/* harmony import */ var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8414);
/* harmony import */ var _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1821);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5857);




/** The files of a session that tell the whole run: `reports/report.md` for people, `reports/run.json` for programs. */
function runPages(dossier, texts, language) {
    return {
        'reports/report.md': (0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .renderReport */ .B)(dossier, language, texts),
        'reports/run.json': `${JSON.stringify(runSummary(dossier), null, 2)}\n`,
    };
}
/** `warnings_count` of the main report as text; '' when there is no readable report. */
function warningsCount(dossier) {
    const names = (0,_model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputNames */ .gr)(dossier.settings.packs, dossier.settings['main-report']);
    const report = parsed(bytesOf(dossier, names['main-report']));
    const count = (0,_codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(report) ? report['warnings_count'] : undefined;
    return typeof count === 'number' || typeof count === 'bigint' ? String(count) : '';
}
function runSummary(dossier) {
    const { verdict, kernel, dataset, session, collected } = dossier;
    const names = (0,_model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputNames */ .gr)(dossier.settings.packs, dossier.settings['main-report']);
    const checksums = _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumsManifestSchema */ .RC.safeParse(parsed(bytesOf(dossier, names.checksums)));
    const outputs = (collected?.files ?? []).map(({ name, bytes }) => [
        name,
        { bytes: bytes.length, sha256: (0,_codec_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(bytes) },
    ]);
    return {
        schema: 'nx47.run/1',
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
        dataset: dataset === undefined ? null : { ...dataset.ref, version: dataset.version },
        kernel: kernel === undefined ? null : { ...kernel.ref, version: kernel.version, url: kernel.url },
        session: session === undefined ? null : { ...session },
        main_report_sha256: checksums.success ? checksums.data.main_report_sha256 : null,
        outputs: Object.fromEntries(outputs),
        conditions: verdict?.conditions ?? [],
        incidents: dossier.incidents,
    };
}
function bytesOf(dossier, name) {
    return dossier.collected?.files.find((file) => file.name === name)?.bytes;
}
function parsed(bytes) {
    try {
        return bytes === undefined ? undefined : (0,_codec_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ outputRows),
/* harmony export */   IN: () => (/* binding */ metricRows),
/* harmony export */   It: () => (/* binding */ renderTables)
/* harmony export */ });
/* harmony import */ var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6415);
/* harmony import */ var _model_condition_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8181);
/* harmony import */ var _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1821);



const longestObserved = 60;
/** The two PASS/FAIL tables for a terminal: the eight outputs and the five metrics, columns aligned. */
function renderTables(dossier, _language, texts) {
    const { outputs, metrics } = texts.report;
    return [
        outputs,
        ...aligned(outputRows(dossier, texts)),
        '',
        metrics,
        ...aligned(metricRows(dossier, texts)),
        '',
    ].join('\n');
}
/** A row for each of the eight outputs, in the order of acceptance D. */
function outputRows(dossier, texts) {
    const names = (0,_model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputNames */ .gr)(dossier.settings.packs, dossier.settings['main-report']);
    return _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputRoles */ .Z_.map((role) => passRow(names[role], _model_condition_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .outputConditions */ .M[role], dossier, texts));
}
/** A row for each of the five metrics, in the order of acceptance E. */
function metricRows(dossier, texts) {
    return _model_kernel_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .metricNames */ .Zv.map((name) => passRow(name, _model_condition_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .metricConditions */ .f[name], dossier, texts));
}
/** What could not be judged has not passed. */
function passRow(name, id, { verdict }, { report }) {
    const judged = verdict?.conditions.find((one) => one.id === id);
    const results = { ok: report.pass, fail: report.fail, unknown: report.notReached };
    return { name, result: results[judged?.answer ?? 'unknown'], observed: judged?.observed ?? '' };
}
function aligned(rows) {
    const shown = rows.map(({ name, result, observed }) => ({
        name: (0,_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__/* .showForeign */ .Q)(name),
        result,
        observed: oneLine(observed),
    }));
    const widest = (cells) => cells.reduce((most, text) => Math.max(most, text.length), 0);
    const nameWidth = widest(shown.map(({ name }) => name));
    const resultWidth = widest(shown.map(({ result }) => result));
    return shown.map((row) => `  ${row.result.padEnd(resultWidth)}  ${row.name.padEnd(nameWidth)}  ${row.observed}`.trimEnd());
}
function oneLine(text) {
    const cut = text.length > longestObserved ? `${text.slice(0, longestObserved)}…` : text;
    return (0,_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__/* .showForeign */ .Q)(cut).replaceAll('\n', ' ');
}


/***/ }),

/***/ 6549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   gM: () => (/* binding */ renderVerdict),
/* harmony export */   gx: () => (/* binding */ isRequired),
/* harmony export */   kx: () => (/* binding */ tierOf),
/* harmony export */   pC: () => (/* binding */ colonOf)
/* harmony export */ });
/* harmony import */ var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6415);
/* harmony import */ var _text_fill_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2740);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3699);



const shownInFull = 2;
const longestText = 160;
/**
 * The verdict for a terminal, at most fifteen lines or so: what it is, its cause and what to do, the failed
 * conditions, the tier of isolation.
 */
function renderVerdict(dossier, language, texts) {
    const { report } = texts;
    const verdict = verdictOf(dossier);
    const colon = colonOf(language);
    const lines = [
        lastLine(dossier, language, texts),
        `  ${report.meaning[verdict.kind]}`,
        ...causeLines(dossier, verdict, language, texts),
    ];
    const failed = verdict.conditions.filter((one) => one.answer === 'fail' && isRequired(one, dossier));
    const open = verdict.conditions.filter((one) => one.answer === 'unknown' && isRequired(one, dossier));
    if (failed.length > 0)
        lines.push((0,_text_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(report.failedConditions, { count: failed.length }), ...conditionLines(failed, language, texts));
    else if (verdict.kind === 'INCONCLUSIVE' && open.length > 0) {
        lines.push((0,_text_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(report.openConditions, { count: open.length }), ...conditionLines(open, language, texts));
    }
    return [...lines, `${report.isolation}${colon}${tierOf(dossier, texts)}`, ''].join('\n');
}
/**
 * The last line of a report: `GO`, or `NO-GO` with the cause beside it (acceptance H). `show` makes the foreign
 * part of it fit for its place; the default is fit for a terminal.
 */
function lastLine(dossier, language, texts, show = oneLine) {
    const { kind, cause } = verdictOf(dossier);
    const { report } = texts;
    if (kind === 'GO')
        return 'GO';
    if (kind === 'REHEARSED' || kind === 'PLANNED' || kind === 'AUDITED') {
        return `NO-GO (${report.notCertified})${colonOf(language)}${kind}`;
    }
    if (kind === 'INCONCLUSIVE')
        return `NO-GO (${report.notProven}) — ${(0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .causeText */ .x)(kind, cause)}`;
    if (kind !== 'NO-GO')
        return `NO-GO (${report.notCertified}) — ${kind}`;
    const { title } = (0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .W)(cause, dossier, texts);
    if (!Object.hasOwn(texts.conditions, cause)) {
        return `NO-GO — ${show(title === cause ? cause : `${cause}${colonOf(language)}${title}`)}`;
    }
    // A condition's title says what must hold, so the line has to say that it does not.
    const seen = observedOf(cause, dossier);
    const shown = seen === '' ? '' : ` (${show(seen)})`;
    return `NO-GO — ${cause} ${report.notMet}${colonOf(language)}${title}${shown}`;
}
/** Where the session ran, in words. */
function tierOf(dossier, { report }) {
    if (dossier.session === undefined)
        return report.tiers.none;
    const { isolation } = dossier.session;
    if (isolation === 'namespaces' || isolation === 'sudo-namespaces')
        return report.tiers[isolation];
    return isolation === '' && dossier.target === 'kaggle'
        ? report.tiers.kaggle
        : (0,_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__/* .showForeign */ .Q)(isolation) || report.none;
}
/** The verdict of the dossier; one that was never judged proves nothing. */
function verdictOf({ verdict, settings }) {
    return verdict ?? { kind: 'INCONCLUSIVE', cause: 'unproven', packs: settings.packs, conditions: [] };
}
/** Whether this target asks for the condition. */
function isRequired({ scope }, { target }) {
    return target === 'kaggle' || scope === 'both';
}
/** French sets a space before a colon. */
function colonOf(language) {
    return language === 'fr' ? ' : ' : ': ';
}
function causeLines(dossier, { cause }, language, texts) {
    if (cause === '')
        return [];
    const { report } = texts;
    const { title, why, fix } = (0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .W)(cause, dossier, texts);
    const lines = [
        [report.cause, title],
        [report.seen, observedOf(cause, dossier)],
        [report.why, why],
        [report.fix, fix],
    ];
    return lines.flatMap(([name, text]) => named(name, colonOf(language), text));
}
function observedOf(cause, { verdict, auditBefore }) {
    const judged = verdict?.conditions.find(({ id }) => id === cause);
    if (judged !== undefined)
        return judged.observed;
    const found = auditBefore?.findings.find((one) => one.rule === cause && one.answer === 'fail');
    return found === undefined ? '' : `${found.file}: ${found.observed} (≠ ${found.expected})`;
}
function named(name, colon, text) {
    return text === '' ? [] : [`  ${name}${colon}${oneLine(text)}`];
}
function conditionLines(results, language, texts) {
    const full = results
        .slice(0, shownInFull)
        .map(({ id, observed }) => `  ${id} ${titleOf(id, texts)}${colonOf(language)}${oneLine(observed)}`);
    const rest = results.slice(shownInFull).map(({ id }) => id);
    if (rest.length === 0)
        return full;
    return [...full, `  ${(0,_text_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(texts.report.more, { count: rest.length, ids: oneLine(rest.join(', ')) })}`];
}
function titleOf(id, { conditions }) {
    return Object.hasOwn(conditions, id) ? (conditions[id]?.title ?? '') : '';
}
function oneLine(text) {
    const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
    return (0,_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_2__/* .showForeign */ .Q)(cut).replaceAll('\n', ' ');
}


/***/ }),

/***/ 9900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ minorOf),
/* harmony export */   S: () => (/* binding */ chooseInterpreter)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2917);

/**
 * The interpreter of the profile's minor ('3.12'), else, where the project has a recipe (its bundle can be made for
 * another minor), any that works. Errors: PYTHON_MISSING.
 */
async function chooseInterpreter(pythons, minor, hasRecipe) {
    const exact = await pythons.find(minor);
    if (exact !== undefined)
        return exact;
    const any = hasRecipe ? await pythons.findAny() : undefined;
    if (any !== undefined)
        return any;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PYTHON_MISSING', {
        minor,
        command: `sudo apt-get install python${minor} python${minor}-venv`,
    });
}
/** '3.12' of '3.12.1'. */
function minorOf(version) {
    return version.split('.').slice(0, 2).join('.');
}


/***/ }),

/***/ 5587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ splitRef),
/* harmony export */   h: () => (/* binding */ projectMetadata)
/* harmony export */ });
/* harmony import */ var _codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8414);
/* harmony import */ var _model_kernel_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8142);


/** The project's metadata, or undefined when a file of it can't be used (the audit then says why). */
function projectMetadata(project) {
    const kernel = _model_kernel_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .kernelMetadataSchema */ .A.safeParse(parsedOrUndefined(project.kernelMetadata.bytes));
    const kernelRef = kernel.success ? splitRef(kernel.data.id) : undefined;
    if (!kernel.success || kernelRef === undefined)
        return undefined;
    if (project.datasetMetadata === undefined)
        return { kernel: kernel.data, kernelRef };
    const dataset = _model_kernel_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .datasetMetadataSchema */ .F.safeParse(parsedOrUndefined(project.datasetMetadata.bytes));
    const ref = dataset.success ? splitRef(dataset.data.id) : undefined;
    if (!dataset.success || ref === undefined)
        return undefined;
    return { kernel: kernel.data, kernelRef, dataset: { metadata: dataset.data, ref } };
}
/** `owner/slug` split, or undefined when it has another form. */
function splitRef(id) {
    const match = /^([\w-]+)\/([\w-]+)$/.exec(id);
    return match?.[1] !== undefined && match[2] !== undefined ? { owner: match[1], slug: match[2] } : undefined;
}
function parsedOrUndefined(bytes) {
    try {
        return (0,_codec_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .R)(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/* harmony import */ var _fill_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2740);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3949);


/** A failure in four lines for a person: what happened, the cause, what to do, the stable code. */
function explainFailure(failure, language) {
    const { console: words, failures } = (0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .sentences */ .h)(language);
    const text = failures[failure.code];
    // French sets a space before a colon.
    const colon = language === 'fr' ? ' :' : ':';
    return [
        (0,_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(text.what, failure.parameters),
        `  ${words.likelyCause}${colon} ${(0,_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(text.cause, failure.parameters)}`,
        `  ${words.toDo}${colon} ${(0,_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .G)(text.fix, failure.parameters)}`,
        `  (${words.code} ${failure.code})`,
    ].join('\n');
}


/***/ }),

/***/ 2740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fill)
/* harmony export */ });
/** A sentence with its `{name}` places filled; a place without a value stays empty. */
function fill(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}


/***/ }),

/***/ 3949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ sentences)
});

;// CONCATENATED MODULE: ./build/src/text/en-conditions.js
/** Sentences of every condition of the gate, by its id. */
const conditionsEn = {
    'GATE-001': {
        title: 'Every pre-check passed',
        why: 'A pre-check that fails stops everything before publication.',
        fix: 'Run the command shown, mend what it refuses, run again.',
    },
    'GATE-002': {
        title: 'The audit before publication finds no error',
        why: 'What the audit refuses would fail on Kaggle, after a wait.',
        fix: 'Follow the fix of each rule named in the findings.',
    },
    'GATE-003': {
        title: 'A dataset version is published and its list equals the manifest',
        why: 'A session proves nothing of a bundle whose publication is incomplete.',
        fix: 'Publish again; compare the list of the version with the manifest.',
    },
    'GATE-004': {
        title: 'The service accepted the kernel as a new version',
        why: 'Without a version number the session observed can be another one.',
        fix: 'Read the answer to the push and mend what it refuses.',
    },
    'GATE-005': {
        title: 'The pushed version has the dataset as a source',
        why: 'The service answers 200 even when it drops a source.',
        fix: "Check the dataset's name and the account's rights, push the kernel again.",
    },
    'GATE-006': {
        title: 'The source read back from the service is the one pushed',
        why: 'Another source can have run.',
        fix: 'Find out who else changes this kernel, then run again.',
    },
    'GATE-011': {
        title: 'The session of this version ends as complete',
        why: 'Any other final status means that the notebook did not get to its end.',
        fix: 'Read the message of the session and the end of its log.',
    },
    'GATE-012': {
        title: 'Log and outputs were collected whole',
        why: "What is not collected can't be judged.",
        fix: 'Run again; where the log stays empty, let the notebook print what it does: a silent run proves nothing.',
    },
    'GATE-013': {
        title: 'Every code cell ran and none raised',
        why: 'A cell that fails or ends the notebook early leaves the rest unexecuted; one that is left out by its tag proves nothing.',
        fix: 'Mend the cell whose traceback is in the log; take out `skip-execution` tags and early ends such as `sys.exit`.',
    },
    'GATE-014': {
        title: 'The status is asked for at least 59 s after the push',
        why: 'The governing document sets this wait.',
        fix: 'Run again without shortening the wait.',
    },
    'GATE-021': {
        title: 'Output 1, main report: present, readable, intact',
        why: 'The notebook must write its report, one value for each key.',
        fix: 'Mend how the notebook writes its report.',
    },
    'GATE-022': {
        title: 'Output 2, events file: present, readable, intact',
        why: 'Events that are missing or out of order prove no course of the run.',
        fix: 'Leave this file alone in the notebook; run again.',
    },
    'GATE-023': {
        title: 'Output 3, metrics CSV: present, readable, intact',
        why: 'Its columns are fixed; a missing measurement is none.',
        fix: 'Leave this file alone in the notebook; run again.',
    },
    'GATE-024': {
        title: 'Output 4, latency breakdown: present, readable, intact',
        why: 'Each phase must have its time in nanoseconds.',
        fix: 'Leave this file alone in the notebook; run again.',
    },
    'GATE-025': {
        title: 'Output 5, hardware fingerprint: present, readable, intact',
        why: 'It says on which machine the result holds.',
        fix: 'Leave this file alone in the notebook; run again.',
    },
    'GATE-026': {
        title: 'Output 6, checksums manifest: present, readable, intact',
        why: 'It binds every file to this session.',
        fix: 'Write and delete nothing after the last cell; run again.',
    },
    'GATE-027': {
        title: 'Output 7, copy of stdout: present, readable, intact',
        why: 'It doubles the log of the service.',
        fix: 'Leave this file alone in the notebook; run again.',
    },
    'GATE-028': {
        title: 'Output 8, copy of stderr: present, readable, intact',
        why: 'It is empty only when the session writes nothing to stderr.',
        fix: 'Leave this file alone in the notebook; run again.',
    },
    'GATE-029': {
        title: 'The captured runtime profile is present, readable, intact',
        why: 'The second audit and the observations depend on it.',
        fix: 'Leave nx47_runtime_profile.json alone; run again.',
    },
    'GATE-031': {
        title: 'The nonce of this run comes back',
        why: 'Outputs of another run were served.',
        fix: 'Run again; if it comes back, find out who replaces the outputs.',
    },
    'GATE-032': {
        title: 'The ledger head sealed into the kernel comes back',
        why: 'The outputs do not belong to this ledger.',
        fix: 'Run again from the current state of the ledger.',
    },
    'GATE-033': {
        title: 'The session mounted exactly the published bundle',
        why: 'A session can mount the previous version of the dataset.',
        fix: 'Wait until the version is ready, then push the kernel again.',
    },
    'GATE-034': {
        title: 'The notebook ran in /kaggle/working',
        why: 'Elsewhere its paths and outputs are not those of Kaggle.',
        fix: 'Remove what changes the folder at the start of the notebook.',
    },
    'GATE-035': {
        title: 'The report is dated between the push and the end of the session',
        why: 'A report of another time is that of another run.',
        fix: 'Write `timestamp_ns` with time.time_ns() when the report is written.',
    },
    'GATE-036': {
        title: 'The outputs are sealed between the push and the end of the session',
        why: 'A seal of another time is that of another run.',
        fix: 'Run again; check the clock of the machine.',
    },
    'GATE-037': {
        title: 'These bytes of the report were never seen before',
        why: 'A report copied from an older run proves nothing.',
        fix: 'Have the notebook write the report on every run.',
    },
    'GATE-038': {
        title: 'One native library only: bundle, session and report',
        why: 'Three different digests mean three libraries.',
        fix: 'Load the library from the dataset, and only that one.',
    },
    'GATE-039': {
        title: 'Python, glibc and machine are recorded and agree',
        why: 'A result without a known machine holds for none.',
        fix: 'Run again; leave the files of the kit alone.',
    },
    'GATE-040': {
        title: 'The audit on the facts of the session finds no error',
        why: 'Only this audit knows the real machine.',
        fix: 'Follow the fix of each rule named in the findings.',
    },
    'GATE-041': {
        title: 'The report says that it ran on Kaggle',
        why: 'A report that denies it comes from a local run.',
        fix: 'Have the service run the notebook, not a person.',
    },
    'GATE-051': {
        title: 'The notebook itself wrote a regular report',
        why: 'Nobody else may write “ok” in its place.',
        fix: 'Write one JSON object, each key once, in UTF-8.',
    },
    'GATE-052': {
        title: 'The status of the report is “ok”',
        why: 'Any other status is a failure, `ok_with_warnings` included.',
        fix: 'Mend what the report says has failed.',
    },
    'GATE-053': {
        title: 'The report counts zero warnings',
        why: 'One warning is enough for NO-GO.',
        fix: 'Remove the cause of each warning in the report.',
    },
    'GATE-054': {
        title: 'The count of warnings equals their list',
        why: 'A count of zero beside a full list lies.',
        fix: 'Compute `warnings_count` from `warnings`.',
    },
    'GATE-055': {
        title: 'The report has no notes',
        why: 'Notes hide reservations.',
        fix: 'Deal with what the notes say, then empty them.',
    },
    'GATE-056': {
        title: 'The report names no error',
        why: 'An error beside a status “ok” is still an error.',
        fix: 'Mend the error that the report names.',
    },
    'GATE-057': {
        title: 'No test of the report was skipped',
        why: 'A skipped test has shown nothing.',
        fix: 'Run the test that the report says was skipped.',
    },
    'GATE-058': {
        title: 'The LZW round trip of the notebook passed',
        why: "Without LZW the TIFFs of the project can't be read.",
        fix: 'Install imagecodecs from the bundle before tifffile.',
    },
    'GATE-059': {
        title: 'The decoder of the kit reads what imagecodecs encodes',
        why: 'A codec that reads itself is not proven right.',
        fix: 'Check the imagecodecs wheel of the bundle, and that it is imported.',
    },
    'GATE-060': {
        title: 'The TIFF round trip passed',
        why: 'What is read back must equal what was written.',
        fix: 'Read the error of this test in the report.',
    },
    'GATE-061': {
        title: 'The TIFF is written with LZW, without fallback',
        why: 'Another compression hides that imagecodecs is missing.',
        fix: 'Install imagecodecs before tifffile is imported; remove the fallback.',
    },
    'GATE-062': {
        title: 'The notebook loaded the native library',
        why: 'Without it the notebook certifies nothing native.',
        fix: 'Read `so_load_check` in the report.',
    },
    'GATE-063': {
        title: 'The kit loaded the native library with immediate binding',
        why: 'Lazy binding hides a symbol without a provider; a stub of the same name proves nothing about the library of the bundle.',
        fix: 'Rebuild the library for the glibc aimed at, with all its dependencies linked; in the notebook, load the one of the dataset.',
    },
    'GATE-064': {
        title: 'The library exports every required function',
        why: 'A library can load and lack functions.',
        fix: 'Export the missing functions, or mend the list `native.symbols` in nx47.yml; the pack nx47 asks for one at least.',
    },
    'GATE-065': {
        title: 'Every required package is imported, from the bundle',
        why: 'A package of the image changes without notice.',
        fix: 'Install with --no-index --force-reinstall from the dataset, then import; the pack nx47 asks for one entry at least in `required.packages`.',
    },
    'GATE-066': {
        title: 'The report names no missing or incompatible package',
        why: 'The notebook itself saw that a package is missing.',
        fix: 'Add a compatible wheel of that package to the bundle.',
    },
    'GATE-067': {
        title: "The competitor's .lum equals the conversion of the .tif",
        why: 'Without that equality the format is not shown.',
        fix: 'Make the .lum from the .tif again, publish both.',
    },
    'GATE-068': {
        title: 'The count of events equals the lines of the file',
        why: 'A wrong count leaves events made up or lost.',
        fix: 'Change neither `events_count` nor the file; run again.',
    },
    'GATE-071': {
        title: 'Metric throughput_items_per_s: present, finite, plausible',
        why: 'A metric that is missing, zero or constant was not measured.',
        fix: 'Call nx47.count(items=…) where the notebook processes its items.',
    },
    'GATE-072': {
        title: 'Metric throughput_pixels_per_s: present, finite, plausible',
        why: 'A metric that is missing, zero or constant was not measured.',
        fix: 'Call nx47.count(pixels=…) where the notebook processes its pixels.',
    },
    'GATE-073': {
        title: 'Metric latency_ns_by_step: present, finite, plausible',
        why: 'A metric that is missing, zero or constant was not measured.',
        fix: 'Let the kit measure, or give the real time of each step.',
    },
    'GATE-074': {
        title: 'Metric peak_ram_mb: present, finite, plausible',
        why: 'A metric that is missing, zero or constant was not measured.',
        fix: 'Let the kit measure, or give the real peak in megabytes.',
    },
    'GATE-075': {
        title: 'Metric peak_gpu_mem_mb: present, finite, plausible',
        why: 'A metric that is missing, zero or constant was not measured.',
        fix: 'Let the kit measure; 0 without a GPU.',
    },
    'GATE-081': {
        title: 'The log has neither warning nor error',
        why: 'The count of the report is not enough: the log is read line by line.',
        fix: 'Remove the cause of each line named.',
    },
    'GATE-082': {
        title: 'The kit saw no warning',
        why: 'A warning that the notebook filtered is still a warning.',
        fix: 'Remove the cause of each warning named.',
    },
    'GATE-083': {
        title: 'The copy of stdout equals the log of the service',
        why: 'Two recordings that differ: one of them is incomplete.',
        fix: 'Write nothing after the last cell, leave the copy alone.',
    },
    'GATE-084': {
        title: 'The copy of stderr equals the log of the service',
        why: 'Two recordings that differ: one of them is incomplete.',
        fix: 'Write nothing after the last cell, leave the copy alone.',
    },
    'GATE-085': {
        title: 'The kit had no error',
        why: 'A recording with a hole proves nothing.',
        fix: 'Read the kit_error events; run again.',
    },
    'GATE-091': {
        title: 'The transport proves that the service is Kaggle',
        why: 'Nothing proves it yet: no GO without this proof.',
        fix: 'Nothing to do for a rehearsal.',
    },
    'GATE-092': {
        title: 'The Docker image is that of the audited profile',
        why: 'Nothing proves it yet: no GO without this proof.',
        fix: 'Nothing to do for a rehearsal.',
    },
    'GATE-093': {
        title: 'The dataset version keeps every file of the previous one',
        why: 'Nothing proves it yet: no GO without this proof.',
        fix: 'Nothing to do for a rehearsal.',
    },
    'GATE-094': {
        title: 'Kind and code file of the kernel are those of the service',
        why: 'Nothing proves it yet: no GO without this proof.',
        fix: 'Nothing to do for a rehearsal.',
    },
    'GATE-095': {
        title: 'Nothing less is required than the last time',
        why: 'Nothing proves it yet: no GO without this proof.',
        fix: 'Nothing to do for a rehearsal.',
    },
    'GATE-096': {
        title: 'The history is clean and only grows',
        why: 'Nothing proves it yet: no GO without this proof.',
        fix: 'Nothing to do for a rehearsal.',
    },
    'GATE-097': {
        title: 'Every change has its reason, its effect and its proof',
        why: 'Nothing proves it yet: no GO without this proof.',
        fix: 'Nothing to do for a rehearsal.',
    },
    'GATE-098': {
        title: 'The asset equals the archive member that it declares',
        why: 'Nothing proves it yet: no GO without this proof.',
        fix: 'Nothing to do for a rehearsal.',
    },
    'GATE-099': {
        title: 'Every point of the governing document has its proof',
        why: 'Nothing proves it yet: no GO without this proof.',
        fix: 'Nothing to do for a rehearsal.',
    },
    'GATE-100': {
        title: 'The continuity from V7 to V13 is written down',
        why: 'Nothing proves it yet: no GO without this proof.',
        fix: 'Nothing to do for a rehearsal.',
    },
};

;// CONCATENATED MODULE: ./build/src/text/en-console.js
const consoleEn = {
    steps: {
        survey: 'Reading the project',
        'build-bundle': 'Making the bundle',
        'stage-bundle': 'Copying the bundle',
        'read-bundle': 'Digests of the bundle',
        'check-access': 'Identity and access',
        precheck: "The project's pre-checks",
        audit: 'Audit',
        assemble: 'Assembling the notebook',
        publish: 'Publishing the dataset',
        push: 'Pushing the kernel',
        wait: 'Waiting for the session',
        collect: 'Collecting the outputs',
        'audit-again': "Audit on the session's facts",
        judge: 'Judgement',
        record: 'Report and ledger',
    },
    checks: {
        survey: 'every path is read, or listed as unreadable',
        'build-bundle': 'the files in place equal their manifest',
        'stage-bundle': 'the copy equals the bundle',
        'read-bundle': 'every file read again has the digest of the manifest',
        'check-access': 'every row rests on an answer of the service',
        precheck: 'every command that ran left its status and output',
        audit: 'the same facts give the same findings a second time',
        assemble: "without the kit's cells, the notebook is the user's",
        publish: 'the service lists exactly the files of the manifest, in this version',
        push: 'this version holds our cells and our data sources',
        wait: 'the status was asked for this version',
        collect: 'every file lies on disk as it was received',
        'audit-again': 'the same facts give the same findings a second time',
        judge: 'the same dossier gives the same verdict a second time',
        record: 'every page lies on disk as it was rendered',
    },
    states: { NEW: 'to do', RUNNING: '…', DONE: 'done', FAILED: 'failed', SKIPPED: 'not executed' },
    waiting: 'waiting: {remaining} s of {total} s left',
    status: 'session status: {status} after {seconds} s',
    report: 'Report',
    session: 'Session',
    ledger: 'Ledger head',
    likelyCause: 'Cause',
    toDo: 'To do',
    code: 'code',
    preparing: 'Preparing the session: CPython {version}, isolation, packages',
    planned: 'What execute mode would write',
    nothingPlanned: 'nothing',
    usage: 'Usage',
    commands: 'Commands',
    settings: 'Settings (option, action input or nx47.yml)',
    examples: 'Examples',
    defaultWord: 'default',
    choices: 'one of',
    help: {
        rehearse: 'runs the whole certification against the embedded Kaggle, without an account (never a GO)',
        certify: 'certifies on Kaggle; only plans while --execute is missing',
        verify: 'checks the chain and the files of a session again',
        serve: 'starts the embedded Kaggle alone, for another client',
        execute: 'really acts on Kaggle',
        observe: 'only reads, writes nothing anywhere',
        debug: 'shows the stack trace too',
        version: 'shows the version',
        helpFlag: 'shows this help',
        port: 'port to listen on (0: a free one)',
    },
    verifyOk: 'Chain intact: {events} events, {files} files checked again, head {head}',
    verifyBroken: 'Session altered: {why}',
    serving: 'Embedded Kaggle ready: {url}',
    servingHow: 'To use it: KAGGLE_API_TOKEN={token} (account {username}). Stop: Ctrl-C.',
    defectReport: 'Details written to {path}',
};

;// CONCATENATED MODULE: ./build/src/text/en-failures.js
const failuresEn = {
    USAGE_UNKNOWN_COMMAND: {
        what: 'Unknown command: {command}.',
        cause: 'A typing slip, or a command of another version.',
        fix: 'Run `nx47 --help`. Nearest command: {suggestion}',
    },
    USAGE_UNKNOWN_FLAG: {
        what: 'Unknown option: {flag}.',
        cause: 'A typing slip, or an option of another command.',
        fix: 'Run `nx47 {command} --help`. Nearest option: {suggestion}',
    },
    USAGE_BAD_VALUE: {
        what: 'Value refused for {flag}: {value}.',
        cause: 'The value has not the form that is expected.',
        fix: 'Give {expected}.',
    },
    CONFIG_NOT_FOUND: {
        what: 'No nx47.yml in {folder} or above it.',
        cause: 'The command was not started from a project.',
        fix: "Give the project's folder: `nx47 rehearse PATH`.",
    },
    CONFIG_UNREADABLE: {
        what: "{file}, line {line}: this YAML can't be read ({why}).",
        cause: 'A duplicate key, an indentation or a stray quote.',
        fix: 'Correct that line.',
    },
    CONFIG_UNKNOWN_KEY: {
        what: '{file}, line {line}: unknown key "{key}".',
        cause: "A typing slip in the setting's name.",
        fix: 'Did you mean "{suggestion}"? All settings: `nx47 --help`.',
    },
    CONFIG_BAD_VALUE: {
        what: '{file}, line {line}: the value of "{key}" is refused: {why}.',
        cause: 'The value is not of the type that is expected.',
        fix: 'Correct that value; `nx47 --help` describes every setting.',
    },
    CONFIG_MISSING_KEY: {
        what: '{file}: the required setting "{key}" is missing.',
        cause: 'The file is incomplete.',
        fix: 'Add "{key}: …".',
    },
    CONFIG_PATH_OUTSIDE: {
        what: '{file}: the path of "{key}" leads out of the project.',
        cause: 'What lies outside the project is neither surveyed nor audited.',
        fix: 'Give a path inside the project, relative to nx47.yml, without "..".',
    },
    CONFIG_BUNDLE_PATH: {
        what: '{file}: "{key}" must be a folder of its own.',
        cause: 'That folder is published whole, and made whole by the recipe.',
        fix: 'Keep the bundle in a folder inside the project that holds nothing else, such as `bundle`.',
    },
    CONFIG_REPORT_NAME: {
        what: '{file}: the value of "{key}" is no name for the report of the notebook.',
        cause: 'It must be a plain file name in /kaggle/working, and none of the names that the kit writes itself.',
        fix: 'Give a file name without a folder, such as `my_report.json`.',
    },
    PROFILE_UNKNOWN: {
        what: 'Unknown runtime profile: {profile}.',
        cause: 'This version does not ship that profile.',
        fix: 'Use kaggle-py312.',
    },
    PROFILE_INVALID: {
        what: "A profile of the product can't be read: {why}",
        cause: 'A damaged profile file.',
        fix: 'Install the product again; if it comes back, report it.',
    },
    TOOL_MISSING: {
        what: 'The program "{tool}" is missing on this machine.',
        cause: 'It is not installed, or not on the PATH.',
        fix: 'Install it: {command}',
    },
    PYTHON_MISSING: {
        what: 'No usable CPython {minor} on this machine.',
        cause: 'Python is not installed in that version.',
        fix: 'Install it: {command}',
    },
    PYTHON_BROKEN: {
        what: '{python} does not answer properly: {why}',
        cause: 'An incomplete Python installation.',
        fix: 'Install that Python again, or take it off the PATH.',
    },
    VENV_FAILED: {
        what: 'The Python environment could not be made: {why}',
        cause: 'The venv module or pip is missing, or the package index did not answer.',
        fix: 'Try: {command}',
    },
    WHEELS_UNREACHABLE: {
        what: '{what}: packages could not be had: {why}',
        cause: 'No network, no package index, or a hash that does not match.',
        fix: 'Check the network and the hashes, then run again; nothing was published.',
    },
    RECIPE_FAILED: {
        what: "The bundle's recipe failed: {command}",
        cause: '{why}',
        fix: 'Run that command by hand in the project, correct, run again.',
    },
    DISK_WRITE_FAILED: {
        what: "Can't write: {file} ({why}).",
        cause: 'A full disk or a protected folder.',
        fix: 'Free some space or change the rights, then run again; nothing is half-written.',
    },
    ISOLATION_UNAVAILABLE: {
        what: "The session can't be isolated on this machine: {why}",
        cause: 'Linux namespaces are forbidden here, with and without sudo.',
        fix: 'Rehearse on a Linux that allows `unshare` (or with `sudo -n`).',
    },
    BUNDLE_MISSING: {
        what: 'The bundle is missing or empty: {path}',
        cause: 'It was not made, or holds nothing but links, which Kaggle drops; a recipe fills an empty folder only.',
        fix: 'Fill that folder with plain files, or empty it and let bundle.recipe make it.',
    },
    FILE_UNREADABLE: {
        what: "File can't be read: {file} ({why}).",
        cause: 'It is missing, or its rights forbid reading.',
        fix: 'Check the path and the rights.',
    },
    JSON_INVALID: {
        what: 'JSON refused: {why} (offset {offset}).',
        cause: 'A truncated file, a duplicate key, a number out of range or foreign text.',
        fix: 'Write that file as strict JSON.',
    },
    CSV_INVALID: {
        what: 'CSV refused: {why}.',
        cause: 'An unclosed quote or an incomplete row.',
        fix: 'Write that file as RFC 4180 says.',
    },
    TIME_INVALID: {
        what: 'Time refused: {text}.',
        cause: 'It has not the form of ISO 8601.',
        fix: 'Write times as ISO 8601, in UTC.',
    },
    ZIP_INVALID: {
        what: 'Archive refused: {why} ({entry}).',
        cause: 'A truncated or tampered wheel, or a file that is no zip.',
        fix: 'Download that wheel again.',
    },
    ELF_INVALID: {
        what: 'Native library refused: {why}.',
        cause: 'The file is no whole ELF.',
        fix: 'Build the library again.',
    },
    NOTEBOOK_INVALID: {
        what: 'Notebook refused: {why}.',
        cause: 'The file is no Python notebook of format 4, or it is over 1 MB.',
        fix: 'Open it in Jupyter and save it without outputs.',
    },
    NAME_UNSAFE: {
        what: 'File name refused: {name} ({why}).',
        cause: 'A name from outside would leave its folder.',
        fix: 'Rename that file.',
    },
    CREDENTIALS_MISSING: {
        what: 'No Kaggle credentials.',
        cause: 'Neither KAGGLE_API_TOKEN, nor KAGGLE_USERNAME with KAGGLE_KEY, nor ~/.kaggle/access_token, nor ~/.kaggle/kaggle.json.',
        fix: "Create a token in your Kaggle account's settings and give it as KAGGLE_API_TOKEN; without an account: `nx47 rehearse`.",
    },
    CREDENTIALS_INVALID: {
        what: 'Kaggle credentials refused: {why}',
        cause: 'A token that expired, was revoked, or has another form.',
        fix: 'Create a new token and replace the secret.',
    },
    CREDENTIALS_EXPOSED: {
        what: '{file} can be read by other users.',
        cause: 'Its rights are too wide.',
        fix: 'Run `chmod 600 {file}`, and replace that key if others could read it.',
    },
    CREDENTIALS_OTHER_USER: {
        what: "These credentials are another account's: {observed}",
        cause: "The owner of the kernel or of the dataset is not the token's user.",
        fix: "Use the owner's token, or correct the ids in both metadata files; nothing was sent.",
    },
    TLS_VERIFICATION_OFF: {
        what: 'TLS verification is switched off (NODE_TLS_REJECT_UNAUTHORIZED=0).',
        cause: 'An environment variable left by another tool.',
        fix: 'Remove that variable; nothing was sent.',
    },
    KAGGLE_REFUSED: {
        what: 'Kaggle refused {operation}: {message}',
        cause: 'The request does not suit the service.',
        fix: 'Read that message, correct, run again.',
    },
    KAGGLE_DENIED: {
        what: 'Kaggle denies {operation}: {message}',
        cause: 'The object belongs to another account, or does not exist.',
        fix: "Check the owner in both ids and the token's account.",
    },
    KAGGLE_NOT_FOUND: {
        what: 'Kaggle does not find the object of {operation}: {message}',
        cause: 'A wrong id or a deleted object.',
        fix: 'Check the id in the metadata.',
    },
    KAGGLE_CAPACITY: {
        what: 'Kaggle has no room for this session: {message}',
        cause: 'The limit of concurrent sessions or the weekly quota is reached.',
        fix: 'Run again later; the project need not change.',
    },
    KAGGLE_THROTTLED: {
        what: 'Kaggle throttles the requests ({operation}).',
        cause: 'Too many requests of this account in a short time.',
        fix: 'Run again in a few minutes.',
    },
    KAGGLE_UNREACHABLE: {
        what: 'Kaggle does not answer ({operation}): {message}',
        cause: 'The network, a proxy or an outage.',
        fix: 'Check the network, then run again.',
    },
    KAGGLE_TIMEOUT: {
        what: 'Kaggle did not answer in time ({operation}).',
        cause: 'A slow service or a cut network.',
        fix: 'Run again.',
    },
    KAGGLE_UNREADABLE: {
        what: 'Unreadable answer of Kaggle ({operation}): {message}',
        cause: 'An HTML page or a truncated answer in place of JSON.',
        fix: 'Run again; if it lasts, the service has changed.',
    },
    KAGGLE_BROKEN: {
        what: 'Internal error of Kaggle ({operation}): {message}',
        cause: 'A passing outage.',
        fix: 'Run again in a few minutes.',
    },
    KAGGLE_AUTHORISATION_LOST: {
        what: 'Kaggle no longer accepts our credentials on the way ({operation}).',
        cause: 'The token expired or was revoked during the run.',
        fix: 'Create a new token and run again.',
    },
    UPLOAD_INCOMPLETE: {
        what: 'Incomplete upload of {file}: {message}',
        cause: 'The connection was cut during the upload.',
        fix: 'Run again; no dataset version was made.',
    },
    DATASET_INVALID: {
        what: 'Kaggle could not process version {version} of the dataset ({status}).',
        cause: 'A file that Kaggle does not accept.',
        fix: 'Open the dataset on Kaggle to see which one.',
    },
    DATASET_MISMATCH: {
        what: 'Version {version} of the dataset is not our bundle: {difference}',
        cause: 'Another upload happened at the same time, or a file changed since the audit.',
        fix: 'Run again; nobody else may publish meanwhile.',
    },
    DATASET_NOT_READY: {
        what: 'Version {version} of the dataset is not ready after {seconds} s.',
        cause: 'Kaggle is still processing the files.',
        fix: 'Run again later.',
    },
    KERNEL_SOURCE_REFUSED: {
        what: 'The kernel lost a data source: {sources}',
        cause: 'The dataset does not exist, is not ready or is not ours to use.',
        fix: 'Check dataset_sources; Kaggle calls this a success all the same.',
    },
    KERNEL_MISMATCH: {
        what: 'The kernel pushed is not ours: expected {expected}, seen {observed}.',
        cause: 'A title that does not give this slug, or another push at the same moment.',
        fix: 'Check title and id in kernel-metadata.json, then run again.',
    },
    KERNEL_KIND_CHANGED: {
        what: 'The kernel exists already with another type: {observed}',
        cause: 'Kaggle refuses to turn a notebook into a script, or the other way round.',
        fix: 'Give kernel_type and code_file the type of the published kernel, or choose another kernel.',
    },
    KERNEL_BUSY: {
        what: 'A session of the kernel {kernel} is already going on ({status}).',
        cause: 'An earlier run has not ended.',
        fix: 'Wait for its end, then run again.',
    },
    SESSION_DEADLINE: {
        what: 'The session has not ended after {seconds} s (status: {status}).',
        cause: 'A notebook that takes longer than planned, or a queue.',
        fix: 'Raise `deadline`, or run again later.',
    },
    OUTPUT_INCOMPLETE: {
        what: 'Incomplete output: {file} ({why}).',
        cause: 'A cut download, an error page in place of the file, or a file over the limit (`too-large`).',
        fix: 'Run again; where it is too large, let the notebook write less.',
    },
    OUTPUT_TOO_MANY: {
        what: 'The session left {files} output files, more than {most}.',
        cause: 'Every output is downloaded and its digest checked, so their number is limited.',
        fix: 'Let the notebook pack small files into one archive, or write them below /tmp.',
    },
    LOG_TOO_LARGE: {
        what: 'The log of the session is larger than {mebibytes} MiB.',
        cause: 'The whole log is read for warnings: one that can not be read whole proves nothing.',
        fix: 'Let the notebook print less, and write long results to a file.',
    },
    OUTPUT_NAME_UNSAFE: {
        what: 'The session lists an output with a dangerous name: {name} ({why}).',
        cause: 'Such a name can leave the folder of the outputs, hide what it says, or fall together with another on other disks.',
        fix: 'Write below /kaggle/working only, with plain names; nothing was written.',
    },
    PRECHECK_FAILED: {
        what: 'The pre-check {cause} failed; nothing was published.',
        cause: 'Its row in the report says what the command answered.',
        fix: 'Correct what the command reports, then run again.',
    },
    MACRO_REFUSED: {
        what: 'A step tried to leave its allow-list: {what} {target}.',
        cause: 'A defect of the product.',
        fix: 'Report it with the report.',
    },
    MACRO_UNPROVEN: {
        what: 'A step did not prove its result: {missing} {observed}',
        cause: 'Without evidence a step is not done.',
        fix: 'Run again; if it comes back, report it with the report.',
    },
    SERVICE_FOLDER_BUSY: {
        what: 'The embedded Kaggle already uses {folder}.',
        cause: 'Another rehearsal of this project is going on.',
        fix: 'Wait for its end; two rehearsals do not share a folder.',
    },
    SERVICE_PORT_BUSY: {
        what: 'Port {port} is already taken.',
        cause: 'Another program listens there.',
        fix: 'Choose another port, or --port 0 for a free one.',
    },
    CANCELLED: {
        what: 'Stopped on request.',
        cause: 'Ctrl-C, or a cancelled job.',
        fix: 'Run again whenever you like; the ledger says where it stopped.',
    },
    DEFECT: {
        what: 'Defect of the product ({where}).',
        cause: 'It is not your project.',
        fix: 'Run again with --debug and report it.',
    },
};

;// CONCATENATED MODULE: ./build/src/text/en-native-rules.js
/** What each rule about native libraries says: title, cause, remedy. */
const nativeRulesEn = {
    'ELF-001': {
        title: 'Native library absent from the bundle',
        why: 'The notebook loads this file from the dataset; it will not find it on Kaggle.',
        fix: 'Build the library and put it into the bundle, or correct `native.library` in nx47.yml.',
    },
    'ELF-002': {
        title: 'The file is no ELF library',
        why: 'It holds something other than compiled code: a Git LFS pointer, a text, nothing at all.',
        fix: 'Replace it by the compiled file (`git lfs pull` for an LFS pointer), then make the manifest again.',
    },
    'ELF-003': {
        title: 'ELF library cut off or contradicting itself',
        why: 'Its tables point outside of the file: loading it can kill the process (SIGBUS).',
        fix: 'Build it again or copy it whole, then compare its size and SHA-256.',
    },
    'ELF-004': {
        title: 'Not a 64-bit x86-64 Linux shared library',
        why: 'The loader of the platform only opens shared objects of its own architecture.',
        fix: 'Build for x86_64 Linux with `-shared -fPIC`.',
    },
    'ELF-005': {
        title: 'Needed library not found',
        why: 'Neither the bundle nor the image provides this library, or the profile does not tell.',
        fix: "Add it to the bundle under its SONAME and link with `-Wl,-rpath,'$ORIGIN'`, or link it statically.",
    },
    'ELF-006': {
        title: 'Version of a system library that the runtime does not have',
        why: 'The library was linked on a newer system than the one that will run it; the symbols named require it.',
        fix: 'Build on a system whose glibc is no newer (for instance Ubuntu 22.04 or manylinux_2_28).',
    },
    'ELF-007': {
        title: 'Undefined symbols without a provider',
        why: 'ctypes binds everything when it opens the library: one symbol without a provider makes loading fail.',
        fix: 'Link every source file and library that defines them (`-lm`, …); `-Wl,-z,defs` refuses them when building.',
    },
    'ELF-008': {
        title: 'Required functions not exported',
        why: 'The notebook calls them by name; they are not among the visible functions of the library.',
        fix: 'Define them in the compiled sources, without `static` or hidden visibility, in C (`extern "C"` in C++).',
    },
    'ELF-009': {
        title: 'Executable stack refused by this glibc',
        why: 'Since glibc 2.41 a library that asks for an executable stack is no longer loaded.',
        fix: 'Link with `-Wl,-z,noexecstack` and mark assembler files with `.note.GNU-stack`.',
    },
    'ELF-010': {
        title: 'Executable stack asked for',
        why: 'It still loads here, weakens the process, and is refused from glibc 2.41 on.',
        fix: 'Link with `-Wl,-z,noexecstack` and mark assembler files with `.note.GNU-stack`.',
    },
    'ELF-011': {
        title: 'DT_RELR relocations with a glibc before 2.36',
        why: 'This glibc skips them in silence: the library loads, then crashes.',
        fix: 'Link without `-Wl,-z,pack-relative-relocs`.',
    },
    'ELF-012': {
        title: 'RPATH or RUNPATH to a folder of the build machine',
        why: 'That folder does not exist on Kaggle, or holds something else there.',
        fix: 'Remove it (`patchelf --remove-rpath`) or use `$ORIGIN`.',
    },
    'ELF-013': {
        title: 'Relocations in code (DT_TEXTREL)',
        why: 'The loader must make the code writable; hardened systems refuse that.',
        fix: 'Compile every object file with `-fPIC`.',
    },
    'ELF-014': {
        title: 'Loading refused by the dynamic loader',
        why: 'The library forbids dlopen, asks for too much static thread-local storage, or for a processor level that the runtime lacks.',
        fix: 'Link without `-z nodlopen`, with `-ftls-model=global-dynamic`, and compile with `-march=x86-64`.',
    },
    'ELF-015': {
        title: 'Loading cannot be predicted',
        why: 'The profile does not describe the loader of the runtime.',
        fix: 'Use a profile captured in the target runtime; a run on Kaggle captures it.',
    },
};

;// CONCATENATED MODULE: ./build/src/text/en-report.js
/** Words of the report and of the verdict on the terminal. */
const reportEn = {
    title: 'NX47 certification report',
    verdict: 'Verdict',
    cause: 'Cause',
    seen: 'Observed',
    notMet: 'not met',
    why: 'Why',
    fix: 'What to do',
    packs: 'Packs of conditions',
    target: 'Target',
    targets: { kaggle: 'Kaggle', rehearsal: 'rehearsal on the embedded service' },
    service: 'Service',
    mode: 'Mode',
    isolation: 'Tier of isolation',
    tiers: {
        namespaces: 'namespaces without privilege (no network, /kaggle in place)',
        'sudo-namespaces': 'namespaces through sudo (no network, /kaggle in place)',
        none: 'no session',
        kaggle: "Kaggle's machine",
    },
    interpreter: 'Python of the session',
    waited: 'Wait',
    waitedValue: '{seconds} s in all; first wait asked for: {asked}; status after it: {status}',
    waitDefault: 'default',
    session: 'Session',
    sessionStatus: 'Status of the session',
    startedAt: 'Start (UTC)',
    place: 'Machine and terminal',
    nonce: 'Nonce',
    ledgerHead: 'Sealed ledger head',
    dataset: 'Dataset version',
    datasetReused: '(already published, identical)',
    manifest: 'Bundle manifest (sha256)',
    kernel: 'Kernel version',
    none: '—',
    steps: 'Steps',
    step: 'no.',
    macro: 'macro',
    time: 'time (UTC)',
    goal: 'goal',
    command: 'exact command or call',
    decision: 'decision',
    files: 'files touched',
    check: 'check afterwards',
    evidence: 'evidence',
    output: 'Significant output',
    prechecks: 'Pre-checks',
    precheck: {
        title: 'Pre-check {id} fails',
        why: '{command}: {observed}',
        fix: 'Run this command, mend what it refuses.',
    },
    incidents: 'Incidents',
    noIncident: 'No incident.',
    code: 'code',
    happened: 'what happened',
    outputs: 'The eight persistent outputs',
    metrics: 'The five metrics',
    name: 'name',
    result: 'result',
    pass: 'PASS',
    fail: 'FAIL',
    notReached: 'FAIL (not reached)',
    observed: 'observed',
    expected: 'expected',
    conditions: 'Conditions',
    condition: 'condition',
    answer: 'answer',
    answers: { ok: 'ok', fail: 'FAIL', unknown: 'not proven' },
    noConditions: 'The run stopped before it could be judged.',
    notRequired: 'not in a rehearsal',
    findings: 'Findings of the audit',
    auditBefore: 'Before publication, profile {profile}: {rules} rules',
    auditAfter: 'On the facts of the session, profile {profile}: {rules} rules',
    auditBeside: 'For information, profile {profile}: {rules} rules',
    noFinding: 'No finding.',
    log: 'Log of the session',
    problems: 'Warnings and errors',
    suppressed: 'Platform lines left out ({count})',
    otherStderr: 'Other lines on stderr',
    count: 'times',
    stream: 'stream',
    entry: 'entry of the list',
    pattern: 'pattern',
    line: 'line',
    noLine: 'No line.',
    conclusion: 'Conclusion',
    notCertified: 'not certified on Kaggle',
    notProven: 'not proven',
    failedConditions: 'Failed conditions ({count})',
    openConditions: 'Conditions not proven ({count})',
    more: 'and {count} more: {ids}',
    meaning: {
        GO: 'Every condition is proven on Kaggle, without error or warning.',
        'GO-PRIVATE-ROOT': "Everything is proven, but the service's certificate does not come from a public authority.",
        'NO-GO': 'A condition failed: this project is not certified.',
        INCONCLUSIVE: 'Nothing failed in the project, but the proof is incomplete: a new run needs no change.',
        REHEARSED: 'All conditions that can be checked outside Kaggle are met. Only a run on Kaggle can answer GO.',
        PENDING: 'The session is not collected yet.',
        PLANNED: 'Nothing was written: this is the plan. The project is not certified.',
        AUDITED: 'Only the audit has run. The project is not certified.',
    },
    inconclusive: {
        platform: {
            title: 'The service failed',
            why: 'Its answers were missing or unreadable.',
            fix: 'Run again later.',
        },
        capacity: {
            title: 'The service has no room left',
            why: 'Sessions or quota are used up.',
            fix: 'Wait for the other sessions to end, run again.',
        },
        throttled: {
            title: 'The service limits the calls',
            why: 'Too many requests in the time given.',
            fix: 'Run again later.',
        },
        deadline: {
            title: 'The session did not end in time',
            why: 'The longest time allowed is over.',
            fix: 'Raise `deadline`, run again.',
        },
        authorisation: {
            title: 'The authorisation was lost on the way',
            why: 'The service refused in mid-run what it had accepted.',
            fix: 'Renew the credentials, run again.',
        },
        machine: {
            title: 'This machine lacks a tool',
            why: 'A rehearsal needs Python, venv and pip.',
            fix: 'Install what the incident names, run again.',
        },
        isolation: {
            title: 'This machine can not isolate the session',
            why: 'Neither namespaces without privilege nor sudo without a password.',
            fix: 'Allow namespaces, or run on another machine.',
        },
        'open-network': {
            title: 'The session could reach the network',
            why: 'The isolation did not close the network.',
            fix: 'Run on a machine that can close the network.',
        },
        'input-missing': {
            title: 'An input is missing',
            why: 'A file that only the user has is absent.',
            fix: 'Provide that file, run again.',
        },
        unproven: {
            title: 'A required proof is missing',
            why: 'Nothing failed, but a condition has no proof.',
            fix: 'See the conditions not proven, then run again.',
        },
    },
};

;// CONCATENATED MODULE: ./build/src/text/en-rules.js
const rulesEn = {
    'WHL-001': {
        title: 'Unreadable wheel',
        why: 'The file is not a sound zip archive (cut off, a Git-LFS pointer, doubtful entries): pip will fail in the session, or install something else than what was checked.',
        fix: 'Download the wheel from its index again, compare its sha256 with the one published there, then make the bundle again. If it is a Git-LFS pointer, run `git lfs pull`.',
    },
    'WHL-002': {
        title: 'Invalid wheel file name',
        why: 'pip reads name, version and tags from the file name: under this one it will ignore the wheel or refuse to install it.',
        fix: 'Give the file the exact name that its index publishes; never make one up by hand.',
    },
    'WHL-003': {
        title: '.dist-info folder absent or incomplete',
        why: 'Without exactly one .dist-info folder with METADATA, WHEEL and RECORD, pip refuses to install.',
        fix: 'Take the original wheel again, or rebuild it with `pip wheel` instead of changing its archive.',
    },
    'WHL-004': {
        title: 'Invalid or contradictory METADATA',
        why: 'pip drops a wheel whose metadata is invalid, or whose name and version differ from those of the file: the package will be missing in the session.',
        fix: 'Take the original wheel again without renaming it. If the project is yours, correct the field that is named and rebuild the wheel.',
    },
    'WHL-005': {
        title: 'Unknown version of the wheel format',
        why: 'pip refuses a wheel whose Wheel-Version is absent or of another major version than 1.',
        fix: 'Rebuild the wheel with a current tool (`python -m build`), or take the one from the index.',
    },
    'WHL-006': {
        title: 'Tags of the WHEEL file differ from the name',
        why: 'pip believes the file name only: a wheel renamed to look compatible installs, then fails on import.',
        fix: 'Make sure that the file was not renamed; take the wheel published for the Python that you target.',
    },
    'WHL-007': {
        title: 'Content differs from RECORD',
        why: 'A file of the wheel is not the one that its author recorded. pip does not check: the session would run this content without a word.',
        fix: 'Download the wheel again and replace it in the bundle. If the change is wanted, rebuild the wheel under another version.',
    },
    'WHL-008': {
        title: 'Wheel not compatible with the target runtime',
        why: 'No tag of the wheel is accepted by this Python, glibc and machine: pip will ignore it and the package will be missing in the session.',
        fix: 'Take the wheel published for the expected tag: `pip download --only-binary=:all: --python-version … --platform … <package>==<version>`. The part at fault is under "observed".',
    },
    'WHL-009': {
        title: 'The wheel excludes this Python',
        why: 'Requires-Python leaves out the Python of the target runtime: pip will refuse this wheel.',
        fix: 'Choose a version of the package that accepts this Python, then make the bundle again.',
    },
    'WHL-010': {
        title: 'Several wheels of one distribution',
        why: 'pip will take the newest version, which may not be the one that you tried.',
        fix: 'Leave only the wanted wheel in the bundle.',
    },
    'WHL-011': {
        title: 'Digest in RECORD weak or oddly written',
        why: 'The content cannot be proven as the specification asks (sha256 in url-safe base64, no padding). pip does not mind, a strict installer would refuse the wheel.',
        fix: 'Nothing is blocked. If the project is yours, rebuild the wheel; otherwise tell its authors.',
    },
    'WHL-012': {
        title: 'Contradictory runtime profile',
        why: "The profile's tags are not those that its Python, glibc and machine give: nothing can be concluded about wheels.",
        fix: 'Capture the profile again by a run, or take `compatible_tags` out of a profile written by hand: they are then computed.',
    },
    'DEP-001': {
        title: 'Required package missing from the bundle',
        why: "Without internet the session can install only what the bundle holds: the import will fail, or silently take the image's version.",
        fix: 'Add a compatible wheel that meets the requirement. If the Kaggle image may provide it, put the name under `required.from-image`.',
    },
    'DEP-002': {
        title: 'Unmet dependency',
        why: 'A wheel of the bundle requires a distribution that neither bundle nor image provides in an accepted version: installation or import will fail.',
        fix: 'Add the missing wheel, or change the version of a package in the chain shown as evidence.',
    },
    'DEP-003': {
        title: 'Malformed requirement in nx47.yml',
        why: 'This entry of `required.packages` is no PEP 508 requirement: nothing can be checked for it.',
        fix: 'Write for instance `numpy>=2.0,<3` or `tifffile==2026.4.11`.',
    },
    'DEP-004': {
        title: 'Package left to the image is absent or of another version',
        why: '`required.from-image` relies on the image, which does not have this package in an accepted version, or is not known to.',
        fix: 'Put a compatible wheel into the bundle and take the name out of `required.from-image`, or widen the requirement.',
    },
    'DEP-005': {
        title: "The image's version is replaced",
        why: 'The bundle replaces a version that other packages of the image build on. pip then writes an ERROR to stderr and still exits 0, which the zero-warning judgement refuses.',
        fix: "Pin the image's version where you can, or install with `--no-deps` and do not import the packages named.",
    },
    'DEP-006': {
        title: 'Missing dependency of a wheel that nothing requires',
        why: 'No required package leads to this wheel, and its own dependencies are missing: if it is installed, it will fail.',
        fix: 'Take it out of the bundle if it is not needed; otherwise add what it lacks and name it in `required.packages`.',
    },
    'REP-001': {
        title: 'Required file missing from the bundle',
        why: 'The notebook will not find it under /kaggle/input.',
        fix: 'Add the file to the bundle (or to its recipe), then make the bundle again.',
    },
    'REP-002': {
        title: 'Empty file',
        why: 'A file of zero bytes exists but holds nothing: the session will fail to open it, or take it for a proof that it is not.',
        fix: 'Make the file again; first find out why it is empty (copy cut short, full disk, failed command).',
    },
    'REP-003': {
        title: 'Invalid bundle manifest',
        why: 'Without a reliable manifest nothing proves that the kernel received the files that were checked.',
        fix: 'Delete bundle-manifest.json and make the bundle again by its recipe; do not edit it by hand.',
    },
    'REP-004': {
        title: 'File differs from the manifest',
        why: 'This file changed after the manifest was written: what would be published is not what was checked.',
        fix: 'If the change is wanted, make the bundle and its manifest again; otherwise restore the file.',
    },
    'REP-005': {
        title: 'File of the manifest is missing',
        why: 'The manifest promises a file that the bundle no longer holds: the session will not find it.',
        fix: 'Restore the file, or make the bundle and its manifest again.',
    },
    'REP-006': {
        title: 'File not in the manifest',
        why: 'This file would be published without being in the manifest: nothing says where it comes from or what it should be.',
        fix: 'Take it out of the bundle, or make the bundle and its manifest again.',
    },
    'REP-007': {
        title: 'Git-LFS pointer instead of data',
        why: 'Only the text of the pointer would be published: the session would read some 130 bytes in place of the file.',
        fix: 'Run `git lfs pull` (in an action: `lfs: true` at the checkout step), then try again.',
    },
    'REP-008': {
        title: 'Paths not read',
        why: 'The audit says nothing of these paths: symbolic links, Git-LFS pointers or files that could not be read.',
        fix: 'Nothing to do if the notebook does not need them; otherwise put real files in their place.',
    },
    'REP-009': {
        title: 'No main report named',
        why: 'With the pack nx47 only a report that the notebook itself writes can carry `status: ok`: without its name no positive verdict is possible.',
        fix: 'Set `main-report` to the name of the file that your notebook writes into /kaggle/working.',
    },
    'REP-010': {
        title: 'No bundle',
        why: 'The folder named by `bundle.path` is absent or empty: there is nothing to publish. Where a recipe exists, a real run will make it.',
        fix: 'Make the bundle, correct `bundle.path`, or add a recipe under `bundle.recipe`.',
    },
    'NBK-001': {
        title: 'Unreadable notebook',
        why: 'The file is no nbformat 4 notebook: Kaggle will refuse it or run nothing.',
        fix: 'Open and save the notebook with Jupyter (format 4); make sure that no git conflict marks are left in it.',
    },
    'NBK-002': {
        title: 'Cell that does not compile',
        why: 'A syntax error stops the session at this cell. "Unknown": no interpreter of the right minor version could compile it here, the session will tell.',
        fix: 'Correct the cell at the line given, or install the targeted Python minor so that the answer is known before the push.',
    },
    'NBK-003': {
        title: 'Notebook kernel that Kaggle does not have',
        why: "Kaggle's image has only the kernel `python3`: any other name ends the run before the first cell (NoSuchKernel).",
        fix: 'Set `"name": "python3"` in `metadata.kernelspec`.',
    },
    'NBK-004': {
        title: 'Notebook pasted into a cell',
        why: "The cell holds the JSON of a notebook, not Python: it will fail (`name 'null' is not defined`) or do nothing.",
        fix: 'Replace the content of the cell with the code that was meant.',
    },
    'MET-001': {
        title: 'Unreadable kernel-metadata.json',
        why: 'Without this file nothing says which kernel to push. A key written twice is read differently by each tool: it is refused.',
        fix: 'Correct the file at the place named; `kaggle kernels init` writes a template.',
    },
    'MET-002': {
        title: 'Invalid kernel id',
        why: 'Kaggle expects `owner/slug` in lower case, digits and dashes, the slug with at least 5 characters.',
        fix: 'Correct `id` in kernel-metadata.json.',
    },
    'MET-003': {
        title: 'Title and slug disagree',
        why: 'Kaggle derives the slug from the title: the kernel would be made under another name than the one that the certification asks for.',
        fix: 'Choose a title whose slug is that of `id`, or change `id`.',
    },
    'MET-004': {
        title: 'Code file missing or of the wrong kind',
        why: 'A missing file pushes nothing; a .py pushed as a notebook (or the reverse) is refused: "You cannot change the editor type of a kernel".',
        fix: 'Make `code_file` and `kernel_type` agree: .ipynb for notebook, .py for script.',
    },
    'MET-005': {
        title: 'Dataset missing from the kernel sources',
        why: 'The session would start without the bundle: no wheel and no library under /kaggle/input.',
        fix: 'Add the id of the dataset to `dataset_sources` in kernel-metadata.json.',
    },
    'MET-006': {
        title: 'Internet is on',
        why: 'With internet, pip can take elsewhere what the bundle lacks: the run no longer proves that the bundle is enough.',
        fix: 'Set `"enable_internet": false` in kernel-metadata.json.',
    },
    'MET-007': {
        title: 'Key that chooses the kernel or the image',
        why: '`id_no` wins over `id`, and a prescribed image or machine may differ from the profile of the audit.',
        fix: 'Keep the key if it is wanted, and make sure that it names the right kernel, image or machine; otherwise remove it.',
    },
    'MET-008': {
        title: 'Unreadable dataset-metadata.json',
        why: 'The dataset cannot be published without id, title and exactly one licence.',
        fix: 'Correct the file at the place named; `kaggle datasets init` writes a template.',
    },
    'MET-009': {
        title: 'Dataset id or title refused',
        why: 'Kaggle refuses a slug outside 3 to 50 characters and a title outside 6 to 50.',
        fix: 'Correct `id` or `title` in dataset-metadata.json.',
    },
    'MET-010': {
        title: 'Kernel and dataset of different owners',
        why: 'The same credentials must publish both: one of the two would be refused (403).',
        fix: 'Give both ids the same owner, that of the account whose credentials you use.',
    },
    'MET-011': {
        title: 'Boolean written as text',
        why: 'Kaggle\'s client accepts "true" and "false" as text, other tools take "false" for true.',
        fix: 'Write true or false without quotes.',
    },
    'SEC-001': {
        title: 'Kaggle API token in the project',
        why: 'Whoever reads the repository or the dataset can publish in your name. Publishing bundle or kernel would disclose it.',
        fix: 'Revoke this token on kaggle.com (Settings, API), take it out of the file and of the git history, and pass it through a secret.',
    },
    'SEC-002': {
        title: 'kaggle.json in the project',
        why: 'This file holds your key: whoever reads the repository or the dataset can publish in your name.',
        fix: 'Create a new key on kaggle.com (the old one is revoked by that), take the file out of the project and its git history, and pass the key through a secret.',
    },
    'SEC-003': {
        title: 'Kaggle key written in code',
        why: 'The key is assigned to KAGGLE_KEY in the clear: whoever reads the file can publish in your name.',
        fix: 'Revoke the key on kaggle.com, take the line out of the file and its git history, and read the value from the environment or a secret.',
    },
};

;// CONCATENATED MODULE: ./build/src/text/en-session.js
const sessionEn = {
    title: 'Session',
    purpose: 'Purpose',
    place: 'Machine and terminal',
    started: 'Started (UTC)',
    decisions: 'Decisions',
    step: 'step',
    macro: 'macro',
    state: 'state',
    when: 'time (UTC)',
};

;// CONCATENATED MODULE: ./build/src/text/en.js







const rules = { ...rulesEn, ...nativeRulesEn };
/** Every English sentence of the product. */
const en = {
    console: consoleEn,
    failures: failuresEn,
    session: sessionEn,
    conditions: conditionsEn,
    report: reportEn,
    rules,
};

;// CONCATENATED MODULE: ./build/src/text/fr-conditions.js
/** Sentences of every condition of the gate, by its id. */
const conditionsFr = {
    'GATE-001': {
        title: 'Chaque pré-contrôle a réussi',
        why: 'Un pré-contrôle qui échoue arrête tout avant publication.',
        fix: "Lancez la commande indiquée, corrigez ce qu'elle refuse, relancez.",
    },
    'GATE-002': {
        title: "L'audit d'avant publication ne trouve aucune erreur",
        why: "Ce que l'audit refuse échouerait sur Kaggle, après une attente.",
        fix: 'Suivez la correction de chaque règle citée dans les constats.',
    },
    'GATE-003': {
        title: 'Une version du dataset est publiée, sa liste égale le manifeste',
        why: "Une session ne prouve rien d'un bundle dont la publication est incomplète.",
        fix: 'Relancez la publication ; comparez la liste de la version au manifeste.',
    },
    'GATE-004': {
        title: 'Le service a accepté le kernel comme nouvelle version',
        why: 'Sans numéro de version, la session observée peut être une autre.',
        fix: "Lisez la réponse à l'envoi et corrigez ce qu'elle refuse.",
    },
    'GATE-005': {
        title: 'La version envoyée a le dataset pour source',
        why: 'Le service répond 200 même quand il écarte une source.',
        fix: 'Vérifiez le nom du dataset et les droits du compte, renvoyez le kernel.',
    },
    'GATE-006': {
        title: 'Le code relu sur le service est celui qui a été envoyé',
        why: "Un autre code a pu s'exécuter.",
        fix: "Cherchez qui d'autre modifie ce kernel, puis relancez.",
    },
    'GATE-011': {
        title: "La session de cette version finit à l'état complete",
        why: "Un autre état final veut dire que le notebook n'est pas allé au bout.",
        fix: 'Lisez le message de la session et la fin du journal.',
    },
    'GATE-012': {
        title: 'Le journal et les sorties ont été collectés en entier',
        why: "Ce qui n'est pas collecté ne peut pas être jugé.",
        fix: "Relancez ; si le journal reste vide, faites afficher au notebook ce qu'il fait : une session muette ne prouve rien.",
    },
    'GATE-013': {
        title: "Toutes les cellules de code ont tourné et aucune n'a levé d'exception",
        why: 'Une cellule qui échoue ou termine le notebook trop tôt laisse la suite non exécutée ; une cellule écartée par son étiquette ne prouve rien.',
        fix: 'Corrigez la cellule dont la trace est dans le journal ; retirez les étiquettes `skip-execution` et les fins anticipées comme `sys.exit`.',
    },
    'GATE-014': {
        title: "L'état est demandé 59 s au moins après l'envoi",
        why: 'Le document fondateur fixe cette attente.',
        fix: "Relancez sans réduire l'attente.",
    },
    'GATE-021': {
        title: 'Sortie 1, rapport principal : présente, lisible, intacte',
        why: 'Le notebook doit écrire son rapport, une seule valeur par clé.',
        fix: "Corrigez l'écriture du rapport dans le notebook.",
    },
    'GATE-022': {
        title: "Sortie 2, journal d'événements : présente, lisible, intacte",
        why: "Des événements absents ou hors d'ordre ne prouvent aucun déroulement.",
        fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
    },
    'GATE-023': {
        title: 'Sortie 3, mesures CSV : présente, lisible, intacte',
        why: "Ses colonnes sont fixées ; une mesure absente n'est pas une mesure.",
        fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
    },
    'GATE-024': {
        title: 'Sortie 4, détail des latences : présente, lisible, intacte',
        why: 'Chaque phase doit avoir sa durée en nanosecondes.',
        fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
    },
    'GATE-025': {
        title: 'Sortie 5, empreinte du matériel : présente, lisible, intacte',
        why: 'Elle dit sur quelle machine le résultat vaut.',
        fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
    },
    'GATE-026': {
        title: 'Sortie 6, manifeste des empreintes : présente, lisible, intacte',
        why: 'Il lie chaque fichier à cette session.',
        fix: "N'écrivez ni n'effacez rien après la dernière cellule ; relancez.",
    },
    'GATE-027': {
        title: 'Sortie 7, copie de stdout : présente, lisible, intacte',
        why: 'Elle double le journal du service.',
        fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
    },
    'GATE-028': {
        title: 'Sortie 8, copie de stderr : présente, lisible, intacte',
        why: "Elle n'est vide que si la session n'écrit rien sur stderr.",
        fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
    },
    'GATE-029': {
        title: "Le profil d'exécution capturé est présent, lisible, intact",
        why: 'Le second audit et les observations en dépendent.',
        fix: 'Ne touchez pas à nx47_runtime_profile.json ; relancez.',
    },
    'GATE-031': {
        title: 'Le nonce de cette exécution revient',
        why: "Des sorties d'une autre exécution ont été servies.",
        fix: 'Relancez ; si cela se répète, cherchez qui remplace les sorties.',
    },
    'GATE-032': {
        title: 'La tête du journal scellée dans le kernel revient',
        why: "Les sorties n'appartiennent pas à ce journal.",
        fix: "Relancez depuis l'état courant du journal.",
    },
    'GATE-033': {
        title: 'La session a monté exactement le bundle publié',
        why: 'Une session peut monter la version précédente du dataset.',
        fix: 'Attendez que la version soit prête, puis renvoyez le kernel.',
    },
    'GATE-034': {
        title: 'Le notebook a tourné dans /kaggle/working',
        why: 'Ailleurs, ses chemins et ses sorties ne sont pas ceux de Kaggle.',
        fix: 'Retirez ce qui change de dossier au début du notebook.',
    },
    'GATE-035': {
        title: "Le rapport est daté entre l'envoi et la fin de la session",
        why: "Un rapport d'un autre moment est celui d'une autre exécution.",
        fix: 'Écrivez `timestamp_ns` avec time.time_ns() quand le rapport est écrit.',
    },
    'GATE-036': {
        title: "Les sorties sont scellées entre l'envoi et la fin de la session",
        why: "Un scellé d'un autre moment est celui d'une autre exécution.",
        fix: "Relancez ; vérifiez l'horloge de la machine.",
    },
    'GATE-037': {
        title: "Ces octets du rapport n'ont jamais été vus",
        why: "Un rapport copié d'une ancienne exécution ne prouve rien.",
        fix: 'Faites écrire le rapport par le notebook, à chaque exécution.',
    },
    'GATE-038': {
        title: 'Une seule bibliothèque native : bundle, session et rapport',
        why: 'Trois empreintes différentes veulent dire trois bibliothèques.',
        fix: 'Chargez la bibliothèque depuis le dataset, et elle seule.',
    },
    'GATE-039': {
        title: 'Python, glibc et machine sont enregistrés et concordent',
        why: 'Un résultat sans machine connue ne vaut pour aucune.',
        fix: 'Relancez ; ne modifiez pas les fichiers du kit.',
    },
    'GATE-040': {
        title: "L'audit sur les faits de la session ne trouve aucune erreur",
        why: 'Seul cet audit connaît la machine réelle.',
        fix: 'Suivez la correction de chaque règle citée dans les constats.',
    },
    'GATE-041': {
        title: 'Le rapport dit avoir tourné sur Kaggle',
        why: "Un rapport qui le nie vient d'une exécution locale.",
        fix: 'Faites tourner le notebook par le service, pas à la main.',
    },
    'GATE-051': {
        title: 'Le notebook a écrit lui-même un rapport régulier',
        why: 'Nul autre ne peut écrire « ok » à sa place.',
        fix: 'Écrivez un seul objet JSON, chaque clé une fois, en UTF-8.',
    },
    'GATE-052': {
        title: 'Le statut du rapport est « ok »',
        why: 'Tout autre statut est un échec, `ok_with_warnings` compris.',
        fix: 'Corrigez ce que le rapport dit avoir échoué.',
    },
    'GATE-053': {
        title: 'Le rapport compte zéro avertissement',
        why: 'Un seul avertissement suffit pour NO-GO.',
        fix: 'Supprimez la cause de chaque avertissement du rapport.',
    },
    'GATE-054': {
        title: "Le compte d'avertissements égale leur liste",
        why: "Un compte à zéro à côté d'une liste pleine ment.",
        fix: 'Calculez `warnings_count` depuis `warnings`.',
    },
    'GATE-055': {
        title: "Le rapport n'a pas de notes",
        why: 'Les notes cachent des réserves.',
        fix: 'Traitez ce que les notes disent, puis videz-les.',
    },
    'GATE-056': {
        title: 'Le rapport ne dit aucune erreur',
        why: "Une erreur à côté d'un statut « ok » reste une erreur.",
        fix: "Corrigez l'erreur que le rapport nomme.",
    },
    'GATE-057': {
        title: "Aucun test du rapport n'a été sauté",
        why: "Un test sauté n'a rien montré.",
        fix: 'Faites tourner le test que le rapport dit sauté.',
    },
    'GATE-058': {
        title: "L'aller-retour LZW du notebook a réussi",
        why: 'Sans LZW, les TIFF du projet sont illisibles.',
        fix: 'Installez imagecodecs depuis le bundle avant tifffile.',
    },
    'GATE-059': {
        title: "Le décodeur du kit relit ce qu'imagecodecs encode",
        why: "Un codec qui se relit lui-même ne prouve pas qu'il est juste.",
        fix: "Vérifiez la roue imagecodecs du bundle, et qu'elle est importée.",
    },
    'GATE-060': {
        title: "L'aller-retour TIFF a réussi",
        why: 'Le fichier relu doit être égal au fichier écrit.',
        fix: "Lisez l'erreur de ce test dans le rapport.",
    },
    'GATE-061': {
        title: 'Le TIFF est écrit en LZW, sans repli',
        why: "Une autre compression masque l'absence d'imagecodecs.",
        fix: "Installez imagecodecs avant d'importer tifffile ; retirez le repli.",
    },
    'GATE-062': {
        title: 'Le notebook a chargé la bibliothèque native',
        why: 'Sans elle, le notebook ne certifie rien de natif.',
        fix: 'Lisez `so_load_check` dans le rapport.',
    },
    'GATE-063': {
        title: 'Le kit a chargé la bibliothèque native, liaison immédiate',
        why: 'Une liaison paresseuse cache un symbole sans fournisseur ; un leurre du même nom ne prouve rien de la bibliothèque du bundle.',
        fix: 'Reconstruisez la bibliothèque pour la glibc visée, toutes dépendances liées ; dans le notebook, chargez celle du dataset.',
    },
    'GATE-064': {
        title: 'La bibliothèque exporte chaque fonction exigée',
        why: 'Une bibliothèque peut se charger et manquer de fonctions.',
        fix: 'Exportez les fonctions manquantes, ou corrigez la liste `native.symbols` de nx47.yml ; le jeu nx47 en demande une au moins.',
    },
    'GATE-065': {
        title: 'Chaque paquet exigé est importé, depuis le bundle',
        why: "Un paquet de l'image change sans prévenir.",
        fix: 'Installez avec --no-index --force-reinstall depuis le dataset, puis importez ; le jeu nx47 demande une entrée au moins dans `required.packages`.',
    },
    'GATE-066': {
        title: 'Le rapport ne nomme aucun paquet manquant ou incompatible',
        why: "Le notebook a vu lui-même qu'il manque un paquet.",
        fix: 'Ajoutez au bundle une roue compatible de ce paquet.',
    },
    'GATE-067': {
        title: 'Le .lum du concurrent égale la conversion du .tif',
        why: "Sans cette égalité, le format n'est pas démontré.",
        fix: 'Refaites le .lum depuis le .tif, publiez les deux.',
    },
    'GATE-068': {
        title: "Le compte d'événements égale les lignes du fichier",
        why: 'Un compte faux laisse des événements inventés ou perdus.',
        fix: 'Ne modifiez ni `events_count` ni le fichier ; relancez.',
    },
    'GATE-071': {
        title: 'Métrique throughput_items_per_s : présente, finie, plausible',
        why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
        fix: 'Appelez nx47.count(items=…) où le notebook traite ses éléments.',
    },
    'GATE-072': {
        title: 'Métrique throughput_pixels_per_s : présente, finie, plausible',
        why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
        fix: 'Appelez nx47.count(pixels=…) où le notebook traite ses pixels.',
    },
    'GATE-073': {
        title: 'Métrique latency_ns_by_step : présente, finie, plausible',
        why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
        fix: 'Laissez le kit mesurer, ou donnez la durée réelle de chaque étape.',
    },
    'GATE-074': {
        title: 'Métrique peak_ram_mb : présente, finie, plausible',
        why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
        fix: 'Laissez le kit mesurer, ou donnez le pic réel en mégaoctets.',
    },
    'GATE-075': {
        title: 'Métrique peak_gpu_mem_mb : présente, finie, plausible',
        why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
        fix: 'Laissez le kit mesurer ; 0 sans GPU.',
    },
    'GATE-081': {
        title: "Le journal n'a ni avertissement ni erreur",
        why: 'Le compte du rapport ne suffit pas : le journal est relu ligne par ligne.',
        fix: 'Supprimez la cause de chaque ligne citée.',
    },
    'GATE-082': {
        title: "Le kit n'a vu aucun avertissement",
        why: 'Un avertissement filtré par le notebook reste un avertissement.',
        fix: 'Supprimez la cause de chaque avertissement cité.',
    },
    'GATE-083': {
        title: 'La copie de stdout égale le journal du service',
        why: "Deux enregistrements qui diffèrent : l'un des deux est incomplet.",
        fix: "N'écrivez rien après la dernière cellule, ne touchez pas à la copie.",
    },
    'GATE-084': {
        title: 'La copie de stderr égale le journal du service',
        why: "Deux enregistrements qui diffèrent : l'un des deux est incomplet.",
        fix: "N'écrivez rien après la dernière cellule, ne touchez pas à la copie.",
    },
    'GATE-085': {
        title: "Le kit n'a eu aucune erreur",
        why: 'Un enregistrement troué ne prouve rien.',
        fix: 'Lisez les événements kit_error ; relancez.',
    },
    'GATE-091': {
        title: 'Le transport prouve que le service est Kaggle',
        why: 'Rien ne le prouve encore : aucun GO sans cette preuve.',
        fix: 'Rien à faire pour une répétition.',
    },
    'GATE-092': {
        title: "L'image Docker est celle du profil audité",
        why: 'Rien ne le prouve encore : aucun GO sans cette preuve.',
        fix: 'Rien à faire pour une répétition.',
    },
    'GATE-093': {
        title: 'La version du dataset garde chaque fichier de la précédente',
        why: 'Rien ne le prouve encore : aucun GO sans cette preuve.',
        fix: 'Rien à faire pour une répétition.',
    },
    'GATE-094': {
        title: 'Le type du kernel et son fichier de code sont ceux du service',
        why: 'Rien ne le prouve encore : aucun GO sans cette preuve.',
        fix: 'Rien à faire pour une répétition.',
    },
    'GATE-095': {
        title: "Rien n'est exigé de moins que la dernière fois",
        why: 'Rien ne le prouve encore : aucun GO sans cette preuve.',
        fix: 'Rien à faire pour une répétition.',
    },
    'GATE-096': {
        title: "L'historique est propre et ne fait que s'allonger",
        why: 'Rien ne le prouve encore : aucun GO sans cette preuve.',
        fix: 'Rien à faire pour une répétition.',
    },
    'GATE-097': {
        title: 'Chaque modification a sa raison, son effet et sa preuve',
        why: 'Rien ne le prouve encore : aucun GO sans cette preuve.',
        fix: 'Rien à faire pour une répétition.',
    },
    'GATE-098': {
        title: "L'asset égale le membre de l'archive qu'il déclare",
        why: 'Rien ne le prouve encore : aucun GO sans cette preuve.',
        fix: 'Rien à faire pour une répétition.',
    },
    'GATE-099': {
        title: 'Chaque point du document fondateur a sa preuve',
        why: 'Rien ne le prouve encore : aucun GO sans cette preuve.',
        fix: 'Rien à faire pour une répétition.',
    },
    'GATE-100': {
        title: 'La continuité de V7 à V13 est écrite',
        why: 'Rien ne le prouve encore : aucun GO sans cette preuve.',
        fix: 'Rien à faire pour une répétition.',
    },
};

;// CONCATENATED MODULE: ./build/src/text/fr-console.js
/** Words of the command line and of live progress. */
const consoleFr = {
    steps: {
        survey: 'Lecture du projet',
        'build-bundle': 'Fabrication du bundle',
        'stage-bundle': 'Copie du bundle',
        'read-bundle': 'Empreintes du bundle',
        'check-access': 'Identité et accès',
        precheck: 'Pré-contrôles du projet',
        audit: 'Audit',
        assemble: 'Assemblage du notebook',
        publish: 'Publication du dataset',
        push: 'Envoi du kernel',
        wait: 'Attente de la session',
        collect: 'Collecte des sorties',
        'audit-again': 'Audit sur les faits de la session',
        judge: 'Jugement',
        record: 'Rapport et journal',
    },
    checks: {
        survey: 'chaque chemin est lu, ou listé comme illisible',
        'build-bundle': 'les fichiers en place égalent leur manifeste',
        'stage-bundle': 'la copie égale le bundle',
        'read-bundle': "chaque fichier relu a l'empreinte du manifeste",
        'check-access': 'chaque ligne repose sur une réponse du service',
        precheck: 'chaque commande lancée a laissé son code et sa sortie',
        audit: 'les mêmes faits donnent une seconde fois les mêmes constats',
        assemble: "sans les cellules du kit, le notebook est celui de l'utilisateur",
        publish: 'le service liste exactement les fichiers du manifeste, dans cette version',
        push: 'cette version contient nos cellules et nos sources de données',
        wait: "l'état a été demandé pour cette version",
        collect: 'chaque fichier reçu est sur le disque tel quel',
        'audit-again': 'les mêmes faits donnent une seconde fois les mêmes constats',
        judge: 'le même dossier donne une seconde fois le même verdict',
        record: 'chaque page est sur le disque telle quelle',
    },
    states: { NEW: 'à faire', RUNNING: '…', DONE: 'fait', FAILED: 'échec', SKIPPED: 'non exécuté' },
    waiting: 'attente : encore {remaining} s sur {total} s',
    status: 'état de la session : {status} après {seconds} s',
    report: 'Rapport',
    session: 'Session',
    ledger: 'Tête du journal',
    likelyCause: 'Cause',
    toDo: 'À faire',
    code: 'code',
    preparing: 'Préparation de la session : CPython {version}, isolement, paquets',
    planned: 'Ce qui serait écrit en mode execute',
    nothingPlanned: 'rien',
    usage: 'Usage',
    commands: 'Commandes',
    settings: 'Réglages (option, action ou nx47.yml)',
    examples: 'Exemples',
    defaultWord: 'par défaut',
    choices: 'valeurs',
    help: {
        rehearse: 'répète toute la certification sur le Kaggle embarqué, sans compte (jamais un GO)',
        certify: 'certifie sur Kaggle ; simple plan tant que --execute manque',
        verify: "revérifie la chaîne et les fichiers d'une session",
        serve: 'lance le Kaggle embarqué seul, pour un autre client',
        execute: 'agit vraiment sur Kaggle',
        observe: "ne fait que lire, n'écrit rien nulle part",
        debug: 'montre aussi la trace de pile',
        version: 'montre la version',
        helpFlag: 'montre cette aide',
        port: "port d'écoute (0 : un port libre)",
    },
    verifyOk: 'Chaîne intacte : {events} événements, {files} fichiers revérifiés, tête {head}',
    verifyBroken: 'Session altérée : {why}',
    serving: 'Kaggle embarqué prêt : {url}',
    servingHow: 'Pour vous en servir : KAGGLE_API_TOKEN={token} (compte {username}). Arrêt : Ctrl-C.',
    defectReport: 'Détails écrits dans {path}',
};

;// CONCATENATED MODULE: ./build/src/text/fr-failures.js
const failuresFr = {
    USAGE_UNKNOWN_COMMAND: {
        what: 'Commande inconnue : {command}.',
        cause: "Faute de frappe, ou commande d'une autre version.",
        fix: 'Lancez `nx47 --help`. Commande la plus proche : {suggestion}',
    },
    USAGE_UNKNOWN_FLAG: {
        what: 'Option inconnue : {flag}.',
        cause: "Faute de frappe, ou option d'une autre commande.",
        fix: 'Lancez `nx47 {command} --help`. Option la plus proche : {suggestion}',
    },
    USAGE_BAD_VALUE: {
        what: 'Valeur refusée pour {flag} : {value}.',
        cause: "La valeur n'a pas la forme attendue.",
        fix: 'Donnez {expected}.',
    },
    CONFIG_NOT_FOUND: {
        what: 'Aucun nx47.yml dans {folder} ni au-dessus.',
        cause: "La commande n'est pas lancée depuis un projet.",
        fix: 'Donnez le dossier du projet : `nx47 rehearse CHEMIN`.',
    },
    CONFIG_UNREADABLE: {
        what: '{file}, ligne {line} : ce fichier YAML est illisible ({why}).',
        cause: 'Une clé en double, une indentation ou un guillemet de trop.',
        fix: 'Corrigez cette ligne.',
    },
    CONFIG_UNKNOWN_KEY: {
        what: '{file}, ligne {line} : clé inconnue « {key} ».',
        cause: 'Faute de frappe dans le nom du réglage.',
        fix: 'Vouliez-vous dire « {suggestion} » ? Tous les réglages : `nx47 --help`.',
    },
    CONFIG_BAD_VALUE: {
        what: '{file}, ligne {line} : la valeur de « {key} » est refusée : {why}.',
        cause: "La valeur n'est pas du type attendu.",
        fix: 'Corrigez cette valeur ; `nx47 --help` décrit chaque réglage.',
    },
    CONFIG_MISSING_KEY: {
        what: '{file} : le réglage obligatoire « {key} » manque.',
        cause: 'Le fichier est incomplet.',
        fix: 'Ajoutez « {key}: … ».',
    },
    CONFIG_PATH_OUTSIDE: {
        what: '{file} : le chemin de « {key} » sort du projet.',
        cause: "Ce qui est hors du projet n'est ni relevé ni audité.",
        fix: 'Donnez un chemin dans le projet, relatif à nx47.yml, sans « .. ».',
    },
    CONFIG_BUNDLE_PATH: {
        what: '{file} : « {key} » doit être un dossier à part.',
        cause: 'Ce dossier est publié en entier, et fabriqué en entier par la recette.',
        fix: "Gardez le bundle dans un dossier du projet qui ne contient rien d'autre, par exemple `bundle`.",
    },
    CONFIG_REPORT_NAME: {
        what: '{file} : la valeur de « {key} » ne peut pas nommer le rapport du notebook.',
        cause: 'Il faut un simple nom de fichier dans /kaggle/working, et aucun de ceux que le kit écrit lui-même.',
        fix: 'Donnez un nom de fichier sans dossier, par exemple `mon_rapport.json`.',
    },
    PROFILE_UNKNOWN: {
        what: "Profil d'exécution inconnu : {profile}.",
        cause: "Ce profil n'est pas livré avec cette version.",
        fix: 'Prenez kaggle-py312.',
    },
    PROFILE_INVALID: {
        what: 'Un profil du produit est illisible : {why}',
        cause: 'Un fichier de profil abîmé.',
        fix: 'Réinstallez le produit ; si cela revient, signalez-le.',
    },
    TOOL_MISSING: {
        what: 'Le programme « {tool} » manque sur cette machine.',
        cause: "Il n'est pas installé, ou pas dans le PATH.",
        fix: 'Installez-le : {command}',
    },
    PYTHON_MISSING: {
        what: 'Aucun CPython {minor} utilisable sur cette machine.',
        cause: "Python n'est pas installé dans cette version.",
        fix: 'Installez-le : {command}',
    },
    PYTHON_BROKEN: {
        what: '{python} ne répond pas correctement : {why}',
        cause: 'Une installation de Python incomplète.',
        fix: 'Réinstallez ce Python, ou retirez-le du PATH.',
    },
    VENV_FAILED: {
        what: "L'environnement Python n'a pas pu être fabriqué : {why}",
        cause: "Le module venv ou pip manque, ou l'index de paquets n'a pas répondu.",
        fix: 'Essayez : {command}',
    },
    WHEELS_UNREACHABLE: {
        what: '{what} : paquets introuvables : {why}',
        cause: 'Pas de réseau, index de paquets absent, ou empreinte qui ne correspond pas.',
        fix: "Vérifiez le réseau et les empreintes, puis relancez ; rien n'a été publié.",
    },
    RECIPE_FAILED: {
        what: 'La recette du bundle a échoué : {command}',
        cause: '{why}',
        fix: 'Lancez cette commande à la main dans le projet, corrigez, relancez.',
    },
    DISK_WRITE_FAILED: {
        what: 'Écriture impossible : {file} ({why}).',
        cause: 'Disque plein ou dossier protégé.',
        fix: "Libérez de la place ou changez les droits, puis relancez ; rien n'est écrit à moitié.",
    },
    ISOLATION_UNAVAILABLE: {
        what: 'La session ne peut pas être isolée sur cette machine : {why}',
        cause: 'Les espaces de noms Linux y sont interdits, avec et sans sudo.',
        fix: 'Lancez la répétition sur un Linux qui autorise `unshare` (ou avec `sudo -n`).',
    },
    BUNDLE_MISSING: {
        what: 'Le bundle est absent ou vide : {path}',
        cause: "Il n'a pas été fabriqué, ou ne contient que des liens, que Kaggle écarte ; une recette ne remplit qu'un dossier vide.",
        fix: 'Remplissez ce dossier de simples fichiers, ou videz-le et laissez bundle.recipe le fabriquer.',
    },
    FILE_UNREADABLE: {
        what: 'Fichier illisible : {file} ({why}).',
        cause: 'Il manque, ou ses droits interdisent la lecture.',
        fix: 'Vérifiez le chemin et les droits.',
    },
    JSON_INVALID: {
        what: 'JSON refusé : {why} (position {offset}).',
        cause: 'Fichier tronqué, clé en double, nombre hors limites ou texte étranger.',
        fix: 'Écrivez ce fichier en JSON strict.',
    },
    CSV_INVALID: {
        what: 'CSV refusé : {why}.',
        cause: 'Guillemet non fermé ou ligne incomplète.',
        fix: 'Écrivez ce fichier selon la RFC 4180.',
    },
    TIME_INVALID: {
        what: 'Date refusée : {text}.',
        cause: "Elle n'a pas la forme ISO 8601.",
        fix: 'Écrivez les dates en ISO 8601, en UTC.',
    },
    ZIP_INVALID: {
        what: 'Archive refusée : {why} ({entry}).',
        cause: "Wheel tronquée, trafiquée, ou fichier qui n'est pas un zip.",
        fix: 'Téléchargez de nouveau cette wheel.',
    },
    ELF_INVALID: {
        what: 'Bibliothèque native refusée : {why}.',
        cause: "Le fichier n'est pas un ELF entier.",
        fix: 'Reconstruisez la bibliothèque.',
    },
    NOTEBOOK_INVALID: {
        what: 'Notebook refusé : {why}.',
        cause: "Le fichier n'est pas un notebook Python au format 4, ou il dépasse 1 Mo.",
        fix: 'Ouvrez-le dans Jupyter, enregistrez-le sans sorties.',
    },
    NAME_UNSAFE: {
        what: 'Nom de fichier refusé : {name} ({why}).',
        cause: "Un nom venu de l'extérieur quitterait son dossier.",
        fix: 'Renommez ce fichier.',
    },
    CREDENTIALS_MISSING: {
        what: 'Aucun identifiant Kaggle.',
        cause: 'Ni KAGGLE_API_TOKEN, ni KAGGLE_USERNAME avec KAGGLE_KEY, ni ~/.kaggle/access_token, ni ~/.kaggle/kaggle.json.',
        fix: 'Créez un jeton dans les réglages de votre compte Kaggle et donnez-le par KAGGLE_API_TOKEN ; sans compte : `nx47 rehearse`.',
    },
    CREDENTIALS_INVALID: {
        what: 'Identifiants Kaggle refusés : {why}',
        cause: "Jeton expiré, révoqué, ou d'une autre forme.",
        fix: 'Créez un nouveau jeton et remplacez le secret.',
    },
    CREDENTIALS_EXPOSED: {
        what: "{file} peut être lu par d'autres utilisateurs.",
        cause: 'Ses droits sont trop larges.',
        fix: "Lancez `chmod 600 {file}`, et remplacez cette clé si d'autres ont pu la lire.",
    },
    CREDENTIALS_OTHER_USER: {
        what: "Ces identifiants sont ceux d'un autre compte : {observed}",
        cause: "Le propriétaire du kernel ou du dataset n'est pas l'utilisateur du jeton.",
        fix: "Prenez le jeton du propriétaire, ou corrigez les identifiants dans les deux fichiers de métadonnées ; rien n'a été envoyé.",
    },
    TLS_VERIFICATION_OFF: {
        what: 'La vérification TLS est coupée (NODE_TLS_REJECT_UNAUTHORIZED=0).',
        cause: "Une variable d'environnement laissée par un autre outil.",
        fix: "Retirez cette variable ; rien n'a été envoyé.",
    },
    KAGGLE_REFUSED: {
        what: 'Kaggle a refusé {operation} : {message}',
        cause: 'La requête ne convient pas au service.',
        fix: 'Lisez ce message, corrigez, relancez.',
    },
    KAGGLE_DENIED: {
        what: 'Kaggle interdit {operation} : {message}',
        cause: "L'objet appartient à un autre compte, ou n'existe pas.",
        fix: 'Vérifiez le propriétaire dans les deux identifiants et le compte du jeton.',
    },
    KAGGLE_NOT_FOUND: {
        what: "Kaggle ne trouve pas l'objet de {operation} : {message}",
        cause: 'Identifiant erroné ou objet supprimé.',
        fix: "Vérifiez l'identifiant dans les métadonnées.",
    },
    KAGGLE_CAPACITY: {
        what: "Kaggle n'a plus de place pour cette session : {message}",
        cause: 'Limite de sessions simultanées ou quota hebdomadaire atteint.',
        fix: "Relancez plus tard ; le projet n'a pas à changer.",
    },
    KAGGLE_THROTTLED: {
        what: 'Kaggle limite le débit des requêtes ({operation}).',
        cause: 'Trop de requêtes de ce compte en peu de temps.',
        fix: 'Relancez dans quelques minutes.',
    },
    KAGGLE_UNREACHABLE: {
        what: 'Kaggle ne répond pas ({operation}) : {message}',
        cause: 'Réseau, mandataire ou panne du service.',
        fix: 'Vérifiez le réseau, puis relancez.',
    },
    KAGGLE_TIMEOUT: {
        what: "Kaggle n'a pas répondu à temps ({operation}).",
        cause: 'Service lent ou réseau coupé.',
        fix: 'Relancez.',
    },
    KAGGLE_UNREADABLE: {
        what: 'Réponse illisible de Kaggle ({operation}) : {message}',
        cause: 'Page HTML ou réponse tronquée à la place du JSON.',
        fix: 'Relancez ; si cela dure, le service a changé.',
    },
    KAGGLE_BROKEN: {
        what: 'Erreur interne de Kaggle ({operation}) : {message}',
        cause: 'Panne passagère du service.',
        fix: 'Relancez dans quelques minutes.',
    },
    KAGGLE_AUTHORISATION_LOST: {
        what: "Kaggle n'accepte plus nos identifiants en cours de route ({operation}).",
        cause: 'Le jeton a expiré ou a été révoqué pendant la certification.',
        fix: 'Créez un nouveau jeton et relancez.',
    },
    UPLOAD_INCOMPLETE: {
        what: 'Envoi incomplet de {file} : {message}',
        cause: "Connexion coupée pendant l'envoi.",
        fix: "Relancez ; aucune version du dataset n'a été créée.",
    },
    DATASET_INVALID: {
        what: "Kaggle n'a pas pu traiter la version {version} du dataset ({status}).",
        cause: "Un fichier que Kaggle n'accepte pas.",
        fix: 'Ouvrez le dataset sur Kaggle pour voir lequel.',
    },
    DATASET_MISMATCH: {
        what: "La version {version} du dataset n'est pas notre bundle : {difference}",
        cause: "Un autre envoi a eu lieu en même temps, ou un fichier a changé depuis l'audit.",
        fix: "Relancez ; personne d'autre ne doit publier pendant ce temps.",
    },
    DATASET_NOT_READY: {
        what: "La version {version} du dataset n'est pas prête après {seconds} s.",
        cause: 'Kaggle traite encore les fichiers.',
        fix: 'Relancez plus tard.',
    },
    KERNEL_SOURCE_REFUSED: {
        what: 'Le kernel a perdu une source de données : {sources}',
        cause: "Le dataset n'existe pas, n'est pas prêt ou n'est pas accessible à ce compte.",
        fix: 'Vérifiez dataset_sources ; Kaggle annonce pourtant un succès dans ce cas.',
    },
    KERNEL_MISMATCH: {
        what: "Le kernel publié n'est pas le nôtre : attendu {expected}, vu {observed}.",
        cause: 'Un titre qui ne donne pas ce slug, ou une autre publication au même moment.',
        fix: 'Vérifiez titre et id dans kernel-metadata.json, puis relancez.',
    },
    KERNEL_KIND_CHANGED: {
        what: 'Le kernel existe déjà avec un autre type : {observed}',
        cause: "Kaggle refuse de changer un notebook en script, ou l'inverse.",
        fix: 'Rendez à kernel_type et code_file le type du kernel publié, ou choisissez un autre kernel.',
    },
    KERNEL_BUSY: {
        what: 'Une session du kernel {kernel} est déjà en cours ({status}).',
        cause: "Une certification précédente n'est pas finie.",
        fix: 'Attendez sa fin, puis relancez.',
    },
    SESSION_DEADLINE: {
        what: "La session n'est pas finie après {seconds} s (état : {status}).",
        cause: "Notebook plus long que prévu, ou file d'attente.",
        fix: 'Augmentez `deadline`, ou relancez plus tard.',
    },
    OUTPUT_INCOMPLETE: {
        what: 'Sortie incomplète : {file} ({why}).',
        cause: "Téléchargement coupé, page d'erreur à la place du fichier, ou fichier au-delà de la limite (`too-large`).",
        fix: "Relancez ; s'il est trop grand, faites moins écrire le notebook.",
    },
    OUTPUT_TOO_MANY: {
        what: 'La session a laissé {files} fichiers de sortie, plus de {most}.',
        cause: 'Chaque sortie est téléchargée et son empreinte vérifiée : leur nombre est donc limité.',
        fix: 'Rangez les petits fichiers dans une archive, ou écrivez-les sous /tmp.',
    },
    LOG_TOO_LARGE: {
        what: 'Le journal de la session dépasse {mebibytes} Mio.',
        cause: "Le journal entier est relu à la recherche d'avertissements : illisible en entier, il ne prouve rien.",
        fix: 'Faites moins afficher le notebook, et écrivez les longs résultats dans un fichier.',
    },
    OUTPUT_NAME_UNSAFE: {
        what: 'La session liste une sortie au nom dangereux : {name} ({why}).',
        cause: "Un tel nom peut quitter le dossier des sorties, cacher ce qu'il dit, ou se confondre avec un autre sur d'autres disques.",
        fix: "N'écrivez que dans /kaggle/working, avec des noms simples ; rien n'a été écrit.",
    },
    PRECHECK_FAILED: {
        what: "Le pré-contrôle {cause} a échoué ; rien n'a été publié.",
        cause: 'La ligne des pré-contrôles du rapport dit ce que la commande a répondu.',
        fix: 'Corrigez ce que la commande signale, puis relancez.',
    },
    MACRO_REFUSED: {
        what: 'Une étape a voulu sortir de sa liste permise : {what} {target}.',
        cause: 'Un défaut du produit.',
        fix: 'Signalez-le avec le rapport.',
    },
    MACRO_UNPROVEN: {
        what: "Une étape n'a pas prouvé son résultat : {missing} {observed}",
        cause: "Sans preuve, une étape n'est pas faite.",
        fix: 'Relancez ; si cela revient, signalez-le avec le rapport.',
    },
    SERVICE_FOLDER_BUSY: {
        what: 'Le Kaggle embarqué utilise déjà {folder}.',
        cause: 'Une autre répétition de ce projet est en cours.',
        fix: 'Attendez sa fin ; deux répétitions ne partagent pas un dossier.',
    },
    SERVICE_PORT_BUSY: {
        what: 'Le port {port} est déjà pris.',
        cause: 'Un autre programme y écoute.',
        fix: 'Choisissez un autre port, ou --port 0 pour un port libre.',
    },
    CANCELLED: {
        what: 'Arrêté à la demande.',
        cause: 'Ctrl-C, ou annulation du job.',
        fix: "Relancez quand vous voulez ; le journal dit où l'arrêt a eu lieu.",
    },
    DEFECT: {
        what: 'Défaut du produit ({where}).',
        cause: "Ce n'est pas votre projet.",
        fix: 'Relancez avec --debug et signalez-le.',
    },
};

;// CONCATENATED MODULE: ./build/src/text/fr-native-rules.js
/** Ce que dit chaque règle sur les bibliothèques natives : titre, cause, remède. */
const nativeRulesFr = {
    'ELF-001': {
        title: 'Bibliothèque native absente du bundle',
        why: 'Le notebook charge ce fichier depuis le dataset ; il ne le trouvera pas sur Kaggle.',
        fix: 'Compilez la bibliothèque et placez-la dans le bundle, ou corrigez `native.library` dans nx47.yml.',
    },
    'ELF-002': {
        title: "Le fichier n'est pas une bibliothèque ELF",
        why: 'Son contenu est autre chose que du code compilé : un pointeur Git LFS, un texte, un fichier vide.',
        fix: 'Remplacez-le par le fichier compilé (`git lfs pull` pour un pointeur LFS), puis refaites le manifeste.',
    },
    'ELF-003': {
        title: 'Bibliothèque ELF tronquée ou incohérente',
        why: 'Ses tables désignent des octets hors du fichier : la charger peut tuer le processus (SIGBUS).',
        fix: 'Recompilez-la ou recopiez-la en entier, puis comparez sa taille et son SHA-256.',
    },
    'ELF-004': {
        title: "Ce n'est pas une bibliothèque partagée Linux x86-64 en 64 bits",
        why: "Le chargeur de la plateforme n'ouvre que des objets partagés de sa propre architecture.",
        fix: 'Compilez pour x86_64 Linux avec `-shared -fPIC`.',
    },
    'ELF-005': {
        title: 'Bibliothèque nécessaire introuvable',
        why: "Ni le bundle ni l'image ne fournissent cette bibliothèque, ou le profil ne permet pas de le savoir.",
        fix: "Ajoutez-la au bundle sous son SONAME et liez avec `-Wl,-rpath,'$ORIGIN'`, ou liez-la statiquement.",
    },
    'ELF-006': {
        title: "Version de bibliothèque système absente de l'environnement",
        why: "La bibliothèque a été liée sur un système plus récent que celui qui l'exécutera ; les symboles cités l'exigent.",
        fix: "Compilez sur un système dont la glibc n'est pas plus récente (par exemple Ubuntu 22.04 ou manylinux_2_28).",
    },
    'ELF-007': {
        title: 'Symboles non définis sans fournisseur',
        why: "ctypes lie tout dès l'ouverture : un seul symbole sans fournisseur fait échouer le chargement.",
        fix: 'Ajoutez à la liaison tous les fichiers sources et bibliothèques qui les définissent (`-lm`, …) ; `-Wl,-z,defs` les refuse dès la compilation.',
    },
    'ELF-008': {
        title: 'Fonctions exigées non exportées',
        why: 'Le notebook les appelle par leur nom ; elles ne figurent pas parmi les fonctions visibles de la bibliothèque.',
        fix: 'Définissez-les dans les sources compilées, sans `static` ni visibilité cachée, en C (`extern "C"` en C++).',
    },
    'ELF-009': {
        title: 'Pile exécutable refusée par cette glibc',
        why: "Depuis la glibc 2.41, une bibliothèque qui demande une pile exécutable n'est plus chargée.",
        fix: 'Liez avec `-Wl,-z,noexecstack` et marquez les fichiers assembleur avec `.note.GNU-stack`.',
    },
    'ELF-010': {
        title: 'Pile exécutable demandée',
        why: 'Elle se charge encore ici, affaiblit le processus et sera refusée à partir de la glibc 2.41.',
        fix: 'Liez avec `-Wl,-z,noexecstack` et marquez les fichiers assembleur avec `.note.GNU-stack`.',
    },
    'ELF-011': {
        title: 'Relocations DT_RELR avec une glibc antérieure à 2.36',
        why: 'Cette glibc les ignore en silence : la bibliothèque se charge, puis plante.',
        fix: 'Liez sans `-Wl,-z,pack-relative-relocs`.',
    },
    'ELF-012': {
        title: 'RPATH ou RUNPATH vers un dossier de la machine de compilation',
        why: "Ce dossier n'existe pas sur Kaggle, ou y contient autre chose.",
        fix: 'Retirez-le (`patchelf --remove-rpath`) ou utilisez `$ORIGIN`.',
    },
    'ELF-013': {
        title: 'Relocations dans le code (DT_TEXTREL)',
        why: 'Le chargeur doit rendre le code modifiable ; des systèmes durcis le refusent.',
        fix: 'Compilez tous les fichiers objets avec `-fPIC`.',
    },
    'ELF-014': {
        title: 'Chargement refusé par le chargeur dynamique',
        why: "La bibliothèque interdit dlopen, demande trop de mémoire locale de fil statique, ou un processeur que l'environnement n'a pas.",
        fix: 'Liez sans `-z nodlopen`, avec `-ftls-model=global-dynamic`, et compilez avec `-march=x86-64`.',
    },
    'ELF-015': {
        title: 'Chargement impossible à prédire',
        why: "Le profil ne décrit pas le chargeur de l'environnement.",
        fix: "Utilisez un profil relevé dans l'environnement visé ; une exécution sur Kaggle le relève.",
    },
};

;// CONCATENATED MODULE: ./build/src/text/fr-report.js
/** Words of the report and of the verdict on the terminal. */
const reportFr = {
    title: 'Rapport de certification NX47',
    verdict: 'Verdict',
    cause: 'Cause',
    seen: 'Observé',
    notMet: 'non remplie',
    why: 'Pourquoi',
    fix: 'À faire',
    packs: 'Jeux de conditions',
    target: 'Cible',
    targets: { kaggle: 'Kaggle', rehearsal: 'répétition sur le service embarqué' },
    service: 'Service',
    mode: 'Mode',
    isolation: "Palier d'isolement",
    tiers: {
        namespaces: 'namespaces sans privilège (pas de réseau, /kaggle en place)',
        'sudo-namespaces': 'namespaces par sudo (pas de réseau, /kaggle en place)',
        none: 'aucune session',
        kaggle: 'machine de Kaggle',
    },
    interpreter: 'Python de la session',
    waited: 'Attente',
    waitedValue: '{seconds} s en tout ; première attente demandée : {asked} ; état après elle : {status}',
    waitDefault: 'valeur par défaut',
    session: 'Session',
    sessionStatus: 'État de la session',
    startedAt: 'Début (UTC)',
    place: 'Machine et terminal',
    nonce: 'Nonce',
    ledgerHead: 'Tête du journal scellée',
    dataset: 'Version du dataset',
    datasetReused: '(déjà publiée, identique)',
    manifest: 'Manifeste du bundle (sha256)',
    kernel: 'Version du kernel',
    none: '—',
    steps: 'Étapes',
    step: 'n°',
    macro: 'macro',
    time: 'heure (UTC)',
    goal: 'but',
    command: 'commande ou appel exact',
    decision: 'décision',
    files: 'fichiers touchés',
    check: 'contrôle après coup',
    evidence: 'preuves',
    output: 'Sortie significative',
    prechecks: 'Pré-contrôles',
    precheck: {
        title: 'Le pré-contrôle {id} échoue',
        why: '{command} : {observed}',
        fix: "Lancez cette commande, corrigez ce qu'elle refuse.",
    },
    incidents: 'Incidents',
    noIncident: 'Aucun incident.',
    code: 'code',
    happened: 'ce qui est arrivé',
    outputs: 'Les huit sorties persistantes',
    metrics: 'Les cinq métriques',
    name: 'nom',
    result: 'résultat',
    pass: 'PASS',
    fail: 'FAIL',
    notReached: 'FAIL (pas atteint)',
    observed: 'observé',
    expected: 'attendu',
    conditions: 'Conditions',
    condition: 'condition',
    answer: 'réponse',
    answers: { ok: 'ok', fail: 'ÉCHEC', unknown: 'non prouvé' },
    noConditions: "L'exécution s'est arrêtée avant le jugement.",
    notRequired: 'hors répétition',
    findings: "Constats de l'audit",
    auditBefore: 'Avant publication, profil {profile} : {rules} règles',
    auditAfter: 'Sur les faits de la session, profil {profile} : {rules} règles',
    auditBeside: 'Pour information, profil {profile} : {rules} règles',
    noFinding: 'Aucun constat.',
    log: 'Journal de la session',
    problems: 'Avertissements et erreurs',
    suppressed: 'Lignes de la plateforme écartées ({count})',
    otherStderr: 'Autres lignes sur stderr',
    count: 'fois',
    stream: 'flux',
    entry: 'entrée de la liste',
    pattern: 'motif',
    line: 'ligne',
    noLine: 'Aucune ligne.',
    conclusion: 'Conclusion',
    notCertified: 'non certifié sur Kaggle',
    notProven: 'non prouvé',
    failedConditions: 'Conditions en échec ({count})',
    openConditions: 'Conditions non prouvées ({count})',
    more: 'et {count} de plus : {ids}',
    meaning: {
        GO: 'Chaque condition est prouvée sur Kaggle, sans erreur ni avertissement.',
        'GO-PRIVATE-ROOT': "Tout est prouvé, mais le certificat du service ne vient pas d'une autorité publique.",
        'NO-GO': "Une condition a échoué : ce projet n'est pas certifié.",
        INCONCLUSIVE: "Rien n'a échoué dans le projet, mais la preuve est incomplète : une nouvelle exécution ne demande aucun changement.",
        REHEARSED: 'Toutes les conditions vérifiables hors de Kaggle sont remplies. Seule une exécution sur Kaggle peut donner GO.',
        PENDING: "La session n'est pas encore collectée.",
        PLANNED: "Rien n'a été écrit : voici le plan. Le projet n'est pas certifié.",
        AUDITED: "Seul l'audit a tourné. Le projet n'est pas certifié.",
    },
    inconclusive: {
        platform: {
            title: 'Le service a failli',
            why: 'Ses réponses étaient absentes ou illisibles.',
            fix: 'Relancez plus tard.',
        },
        capacity: {
            title: "Le service n'a plus de place",
            why: 'Sessions ou quota épuisés.',
            fix: 'Attendez la fin des autres sessions, relancez.',
        },
        throttled: {
            title: 'Le service limite les appels',
            why: 'Trop de requêtes dans le délai fixé.',
            fix: 'Relancez plus tard.',
        },
        deadline: {
            title: "La session n'est pas finie à temps",
            why: 'Le délai maximal est passé.',
            fix: 'Augmentez `deadline`, relancez.',
        },
        authorisation: {
            title: "L'autorisation a été perdue en route",
            why: "Le service a refusé en cours d'exécution ce qu'il acceptait.",
            fix: 'Renouvelez les identifiants, relancez.',
        },
        machine: {
            title: 'Il manque un outil à cette machine',
            why: 'La répétition a besoin de Python, venv et pip.',
            fix: "Installez ce que l'incident nomme, relancez.",
        },
        isolation: {
            title: 'Cette machine ne peut pas isoler la session',
            why: 'Ni namespaces sans privilège, ni sudo sans mot de passe.',
            fix: 'Autorisez les namespaces, ou relancez sur une autre machine.',
        },
        'open-network': {
            title: 'La session a eu accès au réseau',
            why: "L'isolement n'a pas fermé le réseau.",
            fix: 'Relancez sur une machine qui peut fermer le réseau.',
        },
        'input-missing': {
            title: 'Une entrée manque',
            why: "Un fichier que seul l'utilisateur possède est absent.",
            fix: 'Fournissez ce fichier, relancez.',
        },
        unproven: {
            title: 'Une preuve exigée manque',
            why: "Rien n'a échoué, mais une condition reste sans preuve.",
            fix: 'Voyez les conditions non prouvées, puis relancez.',
        },
    },
};

;// CONCATENATED MODULE: ./build/src/text/fr-rules.js
const rulesFr = {
    'WHL-001': {
        title: 'Wheel illisible',
        why: "Le fichier n'est pas une archive zip saine (tronqué, pointeur Git-LFS, entrées douteuses) : pip échouera dans la session, ou installera autre chose que ce qui a été contrôlé.",
        fix: "Retéléchargez le wheel depuis son index, comparez son sha256 à celui qui y est publié, puis refaites le bundle. S'il s'agit d'un pointeur Git-LFS, lancez `git lfs pull`.",
    },
    'WHL-002': {
        title: 'Nom de wheel invalide',
        why: "pip lit le nom, la version et les tags dans le nom du fichier : sous ce nom, il ignorera le wheel ou refusera de l'installer.",
        fix: 'Redonnez au fichier le nom exact publié sur son index ; ne le composez jamais à la main.',
    },
    'WHL-003': {
        title: 'Dossier .dist-info absent ou incomplet',
        why: "Sans un unique dossier .dist-info contenant METADATA, WHEEL et RECORD, pip refuse l'installation.",
        fix: "Reprenez le wheel d'origine, ou reconstruisez-le avec `pip wheel` plutôt que de modifier son archive.",
    },
    'WHL-004': {
        title: 'METADATA invalide ou contradictoire',
        why: 'pip écarte un wheel dont les métadonnées sont invalides, ou dont le nom et la version diffèrent de ceux du fichier : le paquet manquera dans la session.',
        fix: "Reprenez le wheel d'origine sans le renommer. Si le projet est le vôtre, corrigez le champ indiqué et reconstruisez le wheel.",
    },
    'WHL-005': {
        title: 'Version de format de wheel inconnue',
        why: "pip refuse un wheel dont Wheel-Version est absent ou d'une version majeure autre que 1.",
        fix: "Reconstruisez le wheel avec un outil à jour (`python -m build`), ou reprenez celui de l'index.",
    },
    'WHL-006': {
        title: 'Tags du fichier WHEEL différents du nom',
        why: "pip ne croit que le nom du fichier : un wheel renommé pour paraître compatible s'installe, puis échoue à l'import.",
        fix: "Vérifiez que le fichier n'a pas été renommé ; reprenez le wheel publié pour la version de Python visée.",
    },
    'WHL-007': {
        title: 'Contenu différent de RECORD',
        why: "Un fichier du wheel n'est pas celui que son auteur a enregistré. pip ne le vérifie pas : la session exécuterait ce contenu sans un mot.",
        fix: 'Retéléchargez le wheel et remplacez-le dans le bundle. Si la modification est voulue, reconstruisez le wheel sous une autre version.',
    },
    'WHL-008': {
        title: "Wheel incompatible avec l'exécution visée",
        why: "Aucun tag du wheel n'est accepté par ce Python, cette glibc et cette machine : pip l'ignorera et le paquet manquera dans la session.",
        fix: 'Prenez le wheel publié pour le tag attendu : `pip download --only-binary=:all: --python-version … --platform … <paquet>==<version>`. La partie fautive est dans « observé ».',
    },
    'WHL-009': {
        title: 'Version de Python exclue par le wheel',
        why: "Requires-Python exclut le Python de l'exécution visée : pip refusera ce wheel.",
        fix: 'Choisissez une version du paquet qui accepte ce Python, puis refaites le bundle.',
    },
    'WHL-010': {
        title: 'Plusieurs wheels pour une même distribution',
        why: "pip prendra la version la plus récente, qui n'est peut-être pas celle que vous avez essayée.",
        fix: 'Ne laissez dans le bundle que le wheel voulu.',
    },
    'WHL-011': {
        title: "Empreinte de RECORD faible ou d'écriture inhabituelle",
        why: "Le contenu ne peut être prouvé comme la norme le demande (sha256 en base64 url, sans remplissage). pip n'y prend pas garde, un installateur strict refuserait le wheel.",
        fix: 'Rien ne bloque. Si le projet est le vôtre, reconstruisez le wheel ; sinon signalez-le à ses auteurs.',
    },
    'WHL-012': {
        title: "Profil d'exécution contradictoire",
        why: "Les tags du profil ne sont pas ceux que donnent son Python, sa glibc et sa machine : aucune conclusion sur la compatibilité des wheels n'est sûre.",
        fix: "Capturez de nouveau le profil par une exécution, ou retirez `compatible_tags` d'un profil écrit à la main : ils sont alors calculés.",
    },
    'DEP-001': {
        title: 'Paquet exigé absent du bundle',
        why: "Sans internet, la session ne peut installer que ce que le bundle contient : l'import échouera, ou prendra en silence la version de l'image.",
        fix: "Ajoutez au bundle un wheel compatible qui satisfait l'exigence. Si l'image Kaggle peut le fournir, inscrivez le nom dans `required.from-image`.",
    },
    'DEP-002': {
        title: 'Dépendance non satisfaite',
        why: "Un wheel du bundle exige une distribution que ni le bundle ni l'image ne fournissent dans une version acceptée : l'installation ou l'import échouera.",
        fix: "Ajoutez le wheel manquant, ou changez de version l'un des paquets de la chaîne indiquée dans les preuves.",
    },
    'DEP-003': {
        title: 'Exigence mal écrite dans nx47.yml',
        why: "Cette entrée de `required.packages` n'est pas une exigence PEP 508 : rien ne peut être vérifié pour elle.",
        fix: 'Écrivez par exemple `numpy>=2.0,<3` ou `tifffile==2026.4.11`.',
    },
    'DEP-004': {
        title: "Paquet attendu de l'image, absent ou d'une autre version",
        why: "`required.from-image` s'en remet à l'image, qui n'a pas ce paquet dans une version acceptée, ou dont on ne sait pas si elle l'a.",
        fix: "Mettez un wheel compatible dans le bundle et retirez le nom de `required.from-image`, ou élargissez l'exigence.",
    },
    'DEP-005': {
        title: "Version de l'image remplacée",
        why: "Le bundle remplace une version sur laquelle d'autres paquets de l'image comptent. pip écrit alors une ERREUR sur stderr tout en rendant 0, ce que le jugement sans avertissement refuse.",
        fix: "Épinglez la version de l'image quand c'est possible, ou installez avec `--no-deps` et n'importez pas les paquets cités.",
    },
    'DEP-006': {
        title: "Dépendance manquante d'un wheel que rien n'exige",
        why: "Ce wheel n'est atteint par aucun paquet exigé, et ses propres dépendances manquent : s'il est installé, il échouera.",
        fix: "Retirez-le du bundle s'il est inutile ; sinon ajoutez ce qui lui manque et inscrivez-le dans `required.packages`.",
    },
    'REP-001': {
        title: 'Fichier exigé absent du bundle',
        why: 'Le notebook ne le trouvera pas sous /kaggle/input.',
        fix: 'Ajoutez le fichier au bundle (ou à sa recette), puis refaites le bundle.',
    },
    'REP-002': {
        title: 'Fichier vide',
        why: "Un fichier de zéro octet existe mais ne contient rien : la session échouera à l'ouvrir, ou le prendra pour une preuve qu'il n'est pas.",
        fix: "Refaites le fichier ; cherchez d'abord pourquoi il est vide (copie interrompue, disque plein, commande en échec).",
    },
    'REP-003': {
        title: 'Manifeste du bundle invalide',
        why: 'Sans manifeste fiable, rien ne prouve que le noyau a reçu les fichiers qui ont été contrôlés.',
        fix: 'Supprimez bundle-manifest.json et refaites le bundle par sa recette ; ne le modifiez pas à la main.',
    },
    'REP-004': {
        title: 'Fichier différent du manifeste',
        why: "Ce fichier a changé après que le manifeste a été écrit : ce qui serait publié n'est pas ce qui a été contrôlé.",
        fix: 'Si le changement est voulu, refaites le bundle et son manifeste ; sinon restaurez le fichier.',
    },
    'REP-005': {
        title: 'Fichier du manifeste absent',
        why: 'Le manifeste promet un fichier que le bundle ne contient plus : la session ne le trouvera pas.',
        fix: 'Restaurez le fichier, ou refaites le bundle et son manifeste.',
    },
    'REP-006': {
        title: 'Fichier hors manifeste',
        why: "Ce fichier serait publié sans figurer au manifeste : rien ne dit d'où il vient ni ce qu'il doit être.",
        fix: 'Retirez-le du bundle, ou refaites le bundle et son manifeste.',
    },
    'REP-007': {
        title: 'Pointeur Git-LFS au lieu des données',
        why: 'Seul le texte du pointeur serait publié : la session lirait environ 130 octets à la place du fichier.',
        fix: "Lancez `git lfs pull` (dans une action : `lfs: true` à l'étape checkout), puis recommencez.",
    },
    'REP-008': {
        title: 'Chemins non lus',
        why: "L'audit ne dit rien de ces chemins : liens symboliques, pointeurs Git-LFS ou fichiers inaccessibles.",
        fix: "Rien à faire si le notebook n'en a pas besoin ; sinon remplacez-les par de vrais fichiers.",
    },
    'REP-009': {
        title: 'Rapport principal non nommé',
        why: "Avec le jeu nx47, seul un rapport écrit par le notebook lui-même peut porter `status: ok` : sans nom, aucun verdict positif n'est possible.",
        fix: 'Donnez à `main-report` le nom du fichier que votre notebook écrit dans /kaggle/working.',
    },
    'REP-010': {
        title: 'Bundle absent',
        why: "Le dossier nommé par `bundle.path` est absent ou vide : il n'y a rien à publier. Si une recette existe, il sera fabriqué lors d'une exécution réelle.",
        fix: 'Fabriquez le bundle, corrigez `bundle.path`, ou ajoutez une recette `bundle.recipe`.',
    },
    'NBK-001': {
        title: 'Notebook illisible',
        why: "Le fichier n'est pas un notebook nbformat 4 : Kaggle le refusera ou n'exécutera rien.",
        fix: "Ouvrez et enregistrez le notebook avec Jupyter (format 4) ; vérifiez l'absence de marques de fusion git.",
    },
    'NBK-002': {
        title: 'Cellule qui ne se compile pas',
        why: "Une erreur de syntaxe arrête la session à cette cellule. « Inconnu » : aucun interpréteur de la bonne version mineure n'a pu compiler ici, la session tranchera.",
        fix: "Corrigez la cellule à la ligne indiquée, ou installez la version mineure de Python visée pour que la réponse soit connue avant l'envoi.",
    },
    'NBK-003': {
        title: 'Noyau de notebook inconnu de Kaggle',
        why: "L'image Kaggle n'a que le noyau `python3` : un autre nom arrête l'exécution avant la première cellule (NoSuchKernel).",
        fix: 'Mettez `"name": "python3"` dans `metadata.kernelspec`.',
    },
    'NBK-004': {
        title: 'Notebook collé dans une cellule',
        why: "La cellule contient le JSON d'un notebook et non du Python : elle échouera (`name 'null' is not defined`) ou ne fera rien.",
        fix: 'Remplacez le contenu de la cellule par le code voulu.',
    },
    'MET-001': {
        title: 'kernel-metadata.json illisible',
        why: "Sans ce fichier, rien ne dit quel kernel pousser. Une clé écrite deux fois est lue différemment selon l'outil : elle est refusée.",
        fix: "Corrigez le fichier à l'endroit indiqué ; `kaggle kernels init` en écrit un modèle.",
    },
    'MET-002': {
        title: 'Identifiant de kernel invalide',
        why: 'Kaggle attend `proprietaire/slug` en minuscules, chiffres et tirets, le slug ayant au moins 5 caractères.',
        fix: 'Corrigez `id` dans kernel-metadata.json.',
    },
    'MET-003': {
        title: 'Titre et slug en désaccord',
        why: 'Kaggle tire le slug du titre : le kernel serait créé sous un autre nom que celui que la certification interroge.',
        fix: 'Choisissez un titre dont le slug est celui de `id`, ou changez `id`.',
    },
    'MET-004': {
        title: 'Fichier de code absent ou de mauvais type',
        why: "Un fichier absent n'envoie rien ; un .py poussé comme notebook (ou l'inverse) est refusé : « You cannot change the editor type of a kernel ».",
        fix: 'Accordez `code_file` et `kernel_type` : .ipynb pour notebook, .py pour script.',
    },
    'MET-005': {
        title: 'Dataset absent des sources du kernel',
        why: 'La session démarrerait sans le bundle : aucun wheel ni bibliothèque sous /kaggle/input.',
        fix: "Ajoutez l'identifiant du dataset à `dataset_sources` dans kernel-metadata.json.",
    },
    'MET-006': {
        title: 'Internet activé',
        why: "Avec internet, pip peut prendre ailleurs ce qui manque au bundle : l'exécution ne prouve plus que le bundle suffit.",
        fix: 'Mettez `"enable_internet": false` dans kernel-metadata.json.',
    },
    'MET-007': {
        title: "Clé qui choisit le kernel ou l'image",
        why: "`id_no` l'emporte sur `id`, et une image ou une machine imposée peut différer du profil de l'audit.",
        fix: "Gardez la clé si elle est voulue, et vérifiez qu'elle désigne le bon kernel, la bonne image ou la bonne machine ; sinon retirez-la.",
    },
    'MET-008': {
        title: 'dataset-metadata.json illisible',
        why: 'Le dataset ne peut être publié sans identifiant, titre et exactement une licence.',
        fix: "Corrigez le fichier à l'endroit indiqué ; `kaggle datasets init` en écrit un modèle.",
    },
    'MET-009': {
        title: 'Identifiant ou titre de dataset refusé',
        why: 'Kaggle refuse un slug hors de 3 à 50 caractères et un titre hors de 6 à 50.',
        fix: 'Corrigez `id` ou `title` dans dataset-metadata.json.',
    },
    'MET-010': {
        title: 'Kernel et dataset de propriétaires différents',
        why: "Les mêmes identifiants doivent publier les deux : l'un des deux envois serait refusé (403).",
        fix: 'Donnez le même propriétaire aux deux `id`, celui du compte dont vous utilisez les identifiants.',
    },
    'MET-011': {
        title: 'Booléen écrit comme un texte',
        why: 'Le client Kaggle accepte "true" et "false" en texte, d\'autres outils prennent "false" pour vrai.',
        fix: 'Écrivez true ou false sans guillemets.',
    },
    'SEC-001': {
        title: "Jeton d'API Kaggle dans le projet",
        why: 'Quiconque lit le dépôt ou le dataset peut publier en votre nom. Publier le bundle ou le kernel le divulguerait.',
        fix: "Révoquez ce jeton sur kaggle.com (Settings, API), retirez-le du fichier et de l'historique git, et passez-le par un secret.",
    },
    'SEC-002': {
        title: 'kaggle.json dans le projet',
        why: 'Ce fichier contient votre clé : quiconque lit le dépôt ou le dataset peut publier en votre nom.',
        fix: "Créez une nouvelle clé sur kaggle.com (l'ancienne est alors révoquée), retirez le fichier et son historique git, et passez la clé par un secret.",
    },
    'SEC-003': {
        title: 'Clé Kaggle écrite dans le code',
        why: 'La clé est affectée à KAGGLE_KEY en clair : quiconque lit le fichier peut publier en votre nom.',
        fix: "Révoquez la clé sur kaggle.com, retirez la ligne et son historique git, et lisez la valeur dans l'environnement ou un secret.",
    },
};

;// CONCATENATED MODULE: ./build/src/text/fr-session.js
/** Words of the session pages. */
const sessionFr = {
    title: 'Session',
    purpose: 'But',
    place: 'Machine et terminal',
    started: 'Début (UTC)',
    decisions: 'Décisions',
    step: 'étape',
    macro: 'macro',
    state: 'état',
    when: 'heure (UTC)',
};

;// CONCATENATED MODULE: ./build/src/text/fr.js







const fr_rules = { ...rulesFr, ...nativeRulesFr };
/** Every French sentence of the product. */
const fr = {
    console: consoleFr,
    failures: failuresFr,
    session: sessionFr,
    conditions: conditionsFr,
    report: reportFr,
    rules: fr_rules,
};

;// CONCATENATED MODULE: ./build/src/text/sentences.js


/** All sentences in one language. */
function sentences(language) {
    return language === 'fr' ? fr : en;
}


/***/ })

};
