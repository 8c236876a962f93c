export const id = 652;
export const ids = [652];
export const modules = {

/***/ 77927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ nsFromIso),
/* harmony export */   P: () => (/* binding */ isoFromNs)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);

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
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('TIME_INVALID', { text: String(ns) });
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
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('TIME_INVALID', { text: iso.slice(0, 64) });
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
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('TIME_INVALID', { text: iso });
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


/***/ }),

/***/ 21990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   $v: () => (/* binding */ renderFigure),
/* harmony export */   LI: () => (/* binding */ round),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   Xb: () => (/* binding */ chartWidth),
/* harmony export */   n8: () => (/* binding */ line)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80665);

/** Width of every drawing in units of its own; the page scales it. */
const chartWidth = 720;
/** A whole figure: the drawing, what it shows for who can not see it, and its caption. Scrolls within itself. */
function renderFigure({ id, title, description, height }, parts) {
    const [name, told] = [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(title), (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(description)];
    return [
        `<figure><div class="chart" tabindex="0" role="region" aria-label="${name}">`,
        `<svg viewBox="0 0 ${chartWidth} ${round(height)}" role="img" aria-labelledby="${id}-t ${id}-d">`,
        `<title id="${id}-t">${name}</title><desc id="${id}-d">${told}</desc>`,
        ...parts,
        `</svg></div><figcaption>${name}. ${told}</figcaption></figure>`,
    ].join('\n');
}
/** A text of the drawing; `anchor` says which end of it stands at x. */
function label(x, y, text, anchor = 'start') {
    const where = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
    return `<text x="${round(x)}" y="${round(y)}"${where}>${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(text)}</text>`;
}
/** A straight line. */
function line(from, to, kind) {
    const [[x1, y1], [x2, y2]] = [from.map(round), to.map(round)];
    return `<line class="${kind}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}
/** A number as people of that language write it, with at most three significant digits behind whole thousands. */
function numberText(value, language) {
    const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3;
    return value.toLocaleString(language, { maximumFractionDigits: digits });
}
/** Seconds in the unit that suits them. */
function durationText(seconds, language) {
    if (seconds >= 7200)
        return `${numberText(seconds / 3600, language)} h`;
    if (seconds >= 120)
        return `${numberText(seconds / 60, language)} min`;
    return seconds >= 1 || seconds === 0
        ? `${numberText(seconds, language)} s`
        : `${numberText(seconds * 1000, language)} ms`;
}
/** To a tenth of a unit: finer than any screen, and half the bytes. */
function round(value) {
    return Math.round(value * 10) / 10;
}


/***/ }),

/***/ 80665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ renderHtml),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   ze: () => (/* binding */ renderContents)
/* harmony export */ });
/* harmony import */ var _codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46415);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47187);


const longestCell = 600;
/** A text so short is never broken inside of a word. */
const longestWord = 16;
/** Foreign text fit for any place of an HTML text or quoted attribute; what cannot be seen is written as an escape. */
function escapeHtml(text) {
    return (0,_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__/* .showForeign */ .Q)(text).replace(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
/** The blocks as HTML. Headings of level 2 have the ids `s1`, `s2`, …; ids of evidence lead to their row of the index. */
function renderHtml(blocks, { figure }) {
    const anchors = new Map((0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .citedIds */ .I1)(blocks).map((id, index) => [id, `e${index + 1}`]));
    let section = 0;
    const parts = blocks.map((block) => {
        if (block.kind === 'heading') {
            const id = block.level === 2 ? ` id="s${++section}"` : '';
            return `<h${block.level}${id}>${renderText(block.text, anchors)}</h${block.level}>`;
        }
        return block.kind === 'figure' ? figure(block.name) : renderBlock(block, anchors);
    });
    return parts.filter((part) => part !== '').join('\n');
}
/** Links to the sections of a page made of these blocks. */
function renderContents(blocks, title) {
    const heads = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block] : []));
    const items = heads.map(({ text }, index) => `<li><a href="#s${index + 1}">${plainText(text)}</a></li>`);
    return `<nav aria-label="${escapeHtml(title)}"><ul>${items.join('')}</ul></nav>`;
}
function renderBlock(block, anchors) {
    switch (block.kind) {
        case 'paragraph':
            return `<p>${renderText(block.text, anchors)}</p>`;
        case 'list':
            return `<ul>${block.items.map((item) => `<li>${renderText(item, anchors)}</li>`).join('')}</ul>`;
        case 'code':
            return renderCode(block.text);
        case 'table':
            return renderTable(block, anchors);
    }
}
// A diff is told by its first marks; the class only helps who sees colours.
function renderCode(text) {
    const isDiff = /^--- .*\n\+\+\+ /.test(text);
    const lines = (0,_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__/* .showForeign */ .Q)(text).split('\n');
    const shown = lines.map((line) => {
        const kind = isDiff ? (/^[+-]/.exec(line)?.[0] ?? '') : '';
        const safe = escapeHtml(line);
        if (kind === '')
            return safe;
        return kind === '+' ? `<ins>${safe}</ins>` : `<del>${safe}</del>`;
    });
    return `<pre><code>${shown.join('\n')}</code></pre>`;
}
function renderTable({ header, rows }, anchors) {
    const labels = header.map(plainText);
    const head = header.length === 0
        ? ''
        : `<thead><tr>${labels.map((label) => `<th scope="col">${label}</th>`).join('')}</tr></thead>`;
    const body = rows.map((row) => `<tr>${row.map((one, at) => renderCell(one, labels[at], anchors)).join('')}</tr>`);
    return `<div class="table"><table>${head}<tbody>${body.join('\n')}</tbody></table></div>`;
}
function renderCell(text, label, anchors) {
    const named = label === undefined || label === '' ? '' : ` data-label="${label}"`;
    return `<td${named}>${renderText(text, anchors)}</td>`;
}
function renderText(text, anchors) {
    if (typeof text === 'string')
        return renderForeign(text);
    if ('own' in text)
        return renderOwn(text.own);
    if ('strong' in text)
        return `<strong>${escapeHtml(text.strong)}</strong>`;
    if ('anchor' in text)
        return `<code id="${anchors.get(text.anchor) ?? ''}">${escapeHtml(text.anchor)}</code>`;
    if ('cites' in text)
        return text.cites.map((id) => renderCite(id, anchors)).join(', ');
    return text.map((part) => renderText(part, anchors)).join('');
}
function renderCite(id, anchors) {
    const shown = escapeHtml(id.length > longestCell ? `${id.slice(0, longestCell)}…` : id);
    const anchor = anchors.get(id);
    const short = shown.length <= longestWord ? ' class="w"' : '';
    return anchor === undefined ? shown : `<a${short} href="#${anchor}">${shown}</a>`;
}
function renderForeign(text) {
    const cut = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
    const lines = (0,_codec_safe_name_js__WEBPACK_IMPORTED_MODULE_0__/* .showForeign */ .Q)(cut.trim()).split('\n').map(escapeHtml);
    // Letters that run from right to left stay within their own text.
    const [first = ''] = lines;
    if (lines.length > 1)
        return `<bdi>${lines.join('<br>')}</bdi>`;
    return first === '' ? '' : `<bdi${first.length <= longestWord ? ' class="w"' : ''}>${first}</bdi>`;
}
// Backticks mark code in our sentences.
function renderOwn(sentence) {
    return sentence
        .split('`')
        .map((part, at) => (at % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`))
        .join('');
}
function plainText(text) {
    if (typeof text === 'string')
        return escapeHtml(text.replaceAll('\n', ' '));
    if ('own' in text)
        return escapeHtml(text.own);
    if ('strong' in text)
        return escapeHtml(text.strong);
    if ('anchor' in text)
        return escapeHtml(text.anchor);
    return 'cites' in text ? escapeHtml(text.cites.join(', ')) : text.map(plainText).join('');
}


/***/ }),

/***/ 6271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderPage: () => (/* binding */ renderPage)
});

// EXTERNAL MODULE: ./build/src/codec/digest.js
var digest = __webpack_require__(54394);
// EXTERNAL MODULE: ./build/src/report/report.js + 16 modules
var report_report = __webpack_require__(43909);
// EXTERNAL MODULE: ./build/src/report/samples.js
var report_samples = __webpack_require__(48803);
// EXTERNAL MODULE: ./build/src/report/verdict-parts.js
var verdict_parts = __webpack_require__(99026);
// EXTERNAL MODULE: ./build/src/report/verdict-text.js
var verdict_text = __webpack_require__(86549);
// EXTERNAL MODULE: ./build/src/report/page/html.js
var html = __webpack_require__(80665);
// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 4 modules
var d3_scale = __webpack_require__(25602);
// EXTERNAL MODULE: ./build/src/text/fill.js
var fill = __webpack_require__(82740);
// EXTERNAL MODULE: ./build/src/report/page/chart.js
var chart = __webpack_require__(21990);
;// CONCATENATED MODULE: ./build/src/report/page/latency-chart.js



const left = 170;
const right = 80;
const rowHeight = 20;
const mostBars = 30;
const longestName = 24;
/** The slowest steps of the notebook as bars, slowest first. '' without any. */
function renderLatencyChart(latencies, language, { report }) {
    const slowest = [...latencies].sort((one, other) => other.ns - one.ns).slice(0, mostBars);
    if (slowest.length === 0)
        return '';
    const foot = slowest.length * rowHeight;
    const x = (0,d3_scale/* scaleLinear */.m4)([0, Math.max(slowest[0]?.ns ?? 0, 1)], [left, chart/* chartWidth */.Xb - right]);
    const y = (0,d3_scale/* scaleBand */.WH)(slowest.map((_, at) => at), [0, foot]).padding(0.2);
    const bars = slowest.map(({ label: name, ns }, at) => {
        const top = y(at) ?? 0;
        const middle = top + y.bandwidth() / 2 + 4;
        const shown = name.length > longestName ? `${name.slice(0, longestName)}…` : name;
        return [
            (0,chart/* label */.Pf)(left - 6, middle, shown.replaceAll('\n', ' '), 'end'),
            `<rect class="bar" x="${left}" y="${(0,chart/* round */.LI)(top)}" width="${(0,chart/* round */.LI)(Math.max(x(ns) - left, 1))}" height="${(0,chart/* round */.LI)(y.bandwidth())}"/>`,
            (0,chart/* label */.Pf)(x(ns) + 4, middle, (0,chart/* durationText */.S5)(ns / 1e9, language)),
        ].join('\n');
    });
    const values = { shown: slowest.length, count: latencies.length };
    const description = (0,fill/* fill */.G)(report.charts.latencyShows, values);
    const frame = { id: 'latency', language, title: report.charts.latency, description, height: foot + 8 };
    return (0,chart/* renderFigure */.$v)(frame, [(0,chart/* line */.n8)([left, 0], [left, foot], 'axis'), ...bars]);
}

// EXTERNAL MODULE: ./node_modules/d3-shape/dist/d3-shape.mjs + 1 modules
var d3_shape = __webpack_require__(76879);
;// CONCATENATED MODULE: ./build/src/report/page/downsample.js
/**
 * At most `most` points that draw the same curve: of each stretch of the x axis the first point, the lowest, the
 * highest and the last, so that no peak is lost, however short. `xs` never falls.
 */
function downsample(xs, ys, most) {
    const count = Math.min(xs.length, ys.length);
    if (count <= most)
        return Array.from({ length: count }, (_, at) => [xs[at] ?? 0, ys[at] ?? 0]);
    const stretches = Math.max(1, Math.floor(most / 4));
    const start = xs[0] ?? 0;
    const width = ((xs[count - 1] ?? 0) - start) / stretches;
    const points = [];
    let from = 0;
    for (let stretch = 1; stretch <= stretches && from < count; stretch += 1) {
        let to = from;
        const end = stretch === stretches ? Number.POSITIVE_INFINITY : start + stretch * width;
        while (to < count && (xs[to] ?? 0) <= end)
            to += 1;
        for (const at of extremes(ys, from, to))
            points.push([xs[at] ?? 0, ys[at] ?? 0]);
        from = to;
    }
    return points;
}
/** Indices of the first, lowest, highest and last value from `from` to before `to`, in order, each once. */
function extremes(ys, from, to) {
    if (to <= from)
        return [];
    let [lowest, highest] = [from, from];
    for (let at = from; at < to; at += 1) {
        if ((ys[at] ?? 0) < (ys[lowest] ?? 0))
            lowest = at;
        if ((ys[at] ?? 0) > (ys[highest] ?? 0))
            highest = at;
    }
    return [...new Set([from, lowest, highest, to - 1])].sort((one, other) => one - other);
}

;// CONCATENATED MODULE: ./build/src/report/page/metrics-chart.js






const panelHeight = 150;
const metrics_chart_left = 70;
const metrics_chart_right = 16;
const metrics_chart_top = 26;
const bottom = 8;
const axisHeight = 30;
const mostPoints = 1200;
const mostChanges = 60;
const panels = [
    { name: 'cpu_percent' },
    { name: 'ram_used_mb', total: 'ram_total_mb' },
    { name: 'gpu_mem_used_mb', total: 'gpu_mem_total_mb' },
];
/** CPU, memory and GPU memory over the session's time, one panel each: used as a whole line, all there is as a dashed one. */
function renderMetricsChart(samples, language, { report }) {
    const last = Math.max(samples.seconds.at(-1) ?? 0, 1e-9);
    const x = (0,d3_scale/* scaleLinear */.m4)([0, last], [metrics_chart_left, chart/* chartWidth */.Xb - metrics_chart_right]);
    const height = panels.length * panelHeight + axisHeight;
    const parts = panels.map((panel, at) => drawPanel(panel, at * panelHeight, { samples, language, x, report }));
    const ticks = x.ticks(8).map((second) => {
        const foot = panels.length * panelHeight + 16;
        return (0,chart/* label */.Pf)(x(second), foot, (0,chart/* durationText */.S5)(second, language), 'middle');
    });
    const description = (0,fill/* fill */.G)(report.charts.metricsShows, { count: samples.seconds.length });
    return (0,chart/* renderFigure */.$v)({ id: 'metrics', language, title: report.charts.metrics, description, height }, [
        ...parts,
        ...ticks,
    ]);
}
function drawPanel({ name, total }, offset, { samples, language, x, report }) {
    const values = samples.curves[name];
    const limit = total === undefined ? undefined : samples.curves[total];
    const most = Math.max((0,report_samples/* extentOf */.OY)(values).most, limit === undefined ? 0 : (0,report_samples/* extentOf */.OY)(limit).most, 1);
    const y = (0,d3_scale/* scaleLinear */.m4)([0, most], [offset + panelHeight - bottom, offset + metrics_chart_top]).nice();
    const foot = y(0);
    const unit = report.charts.curves[name];
    const lines = [
        (0,chart/* label */.Pf)(metrics_chart_left, offset + 16, `${unit} — ${(0,fill/* fill */.G)(report.charts.most, { value: (0,chart/* numberText */.$4)((0,report_samples/* extentOf */.OY)(values).most, language) })}`),
        ...y
            .ticks(3)
            .flatMap((value) => [
            (0,chart/* line */.n8)([metrics_chart_left, y(value)], [chart/* chartWidth */.Xb - metrics_chart_right, y(value)], 'grid'),
            (0,chart/* label */.Pf)(metrics_chart_left - 6, y(value) + 4, (0,chart/* numberText */.$4)(value, language), 'end'),
        ]),
        (0,chart/* line */.n8)([metrics_chart_left, foot], [chart/* chartWidth */.Xb - metrics_chart_right, foot], 'axis'),
        ...samples.changes
            .slice(0, mostChanges)
            .map((second) => (0,chart/* line */.n8)([x(second), offset + metrics_chart_top], [x(second), foot], 'change')),
    ];
    const draw = (0,d3_shape/* line */.n8)(([second]) => (0,chart/* round */.LI)(x(second)), ([, value]) => (0,chart/* round */.LI)(y(value)));
    if (limit !== undefined)
        lines.push(path(draw(downsample(samples.seconds, limit, mostPoints)), 'total'));
    lines.push(path(draw(downsample(samples.seconds, values, mostPoints)), 'curve'));
    return lines.join('\n');
}
function path(d, kind) {
    return `<path class="${kind}" d="${d ?? ''}"/>`;
}

// EXTERNAL MODULE: ./build/src/report/spans.js
var report_spans = __webpack_require__(90737);
;// CONCATENATED MODULE: ./build/src/report/page/phases-chart.js




const phases_chart_left = 130;
const phases_chart_right = 70;
const phases_chart_rowHeight = 22;
const phases_chart_axisHeight = 30;
const phases_chart_longestName = 20;
/** The steps of the run on one line of time; the wait is hatched, a step that failed has a dashed outline. '' without steps. */
function renderPhasesChart(steps, language, { report }) {
    const spans = (0,report_spans/* spansOf */.L)(steps);
    if (spans.length === 0)
        return '';
    const whole = Math.max(...spans.map(({ start, seconds }) => start + seconds), 1e-9);
    const x = (0,d3_scale/* scaleLinear */.m4)([0, whole], [phases_chart_left, chart/* chartWidth */.Xb - phases_chart_right]);
    const y = (0,d3_scale/* scaleBand */.WH)(spans.map((_, at) => at), [0, spans.length * phases_chart_rowHeight]).padding(0.2);
    const rows = spans.map((span, at) => {
        const top = y(at) ?? 0;
        const width = Math.max(x(span.start + span.seconds) - x(span.start), 2);
        const middle = top + y.bandwidth() / 2 + 4;
        return [
            (0,chart/* label */.Pf)(phases_chart_left - 6, middle, span.name.slice(0, phases_chart_longestName), 'end'),
            `<rect class="${kindOf(span)}" x="${(0,chart/* round */.LI)(x(span.start))}" y="${(0,chart/* round */.LI)(top)}" width="${(0,chart/* round */.LI)(width)}" height="${(0,chart/* round */.LI)(y.bandwidth())}"/>`,
            (0,chart/* label */.Pf)(x(span.start) + width + 4, middle, (0,chart/* durationText */.S5)(span.seconds, language)),
        ].join('\n');
    });
    const foot = spans.length * phases_chart_rowHeight;
    const ticks = x
        .ticks(6)
        .flatMap((second) => [
        (0,chart/* line */.n8)([x(second), 0], [x(second), foot], 'grid'),
        (0,chart/* label */.Pf)(x(second), foot + 18, (0,chart/* durationText */.S5)(second, language), 'middle'),
    ]);
    const description = (0,fill/* fill */.G)(report.charts.phasesShow, { seconds: (0,chart/* durationText */.S5)(whole, language) });
    const frame = {
        id: 'phases',
        language,
        title: report.charts.phases,
        description,
        height: foot + phases_chart_axisHeight,
    };
    return (0,chart/* renderFigure */.$v)(frame, [hatching, ...ticks, ...rows]);
}
const hatching = '<defs><pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 6L6 0"/></pattern></defs>';
function kindOf({ name, state }) {
    if (state === 'FAILED')
        return 'failed';
    return name === 'wait' ? 'waited' : 'bar';
}

;// CONCATENATED MODULE: ./build/src/report/page/style.js
/** The page's one style sheet. Everything it says by colour is also said by words, marks or lines. */
const style = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#4d555f;--paper:#fff;--card:#f3f5f7;--line:#8a939e;--ok:#0b5d2a;--bad:#9c0d22;--link:#0a4a9c;--bar:#2b6cb0}
@media(prefers-color-scheme:dark){:root{--ink:#e7eaee;--soft:#b3bbc5;--paper:#15181c;--card:#20252b;--line:#737d89;--ok:#7fdc9f;--bad:#ff9aa5;--link:#8fc1ff;--bar:#7fb2ea}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:76rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.2}
h2{font-size:1.25rem;margin:2.2rem 0 .6rem;border-bottom:2px solid var(--line);padding-bottom:.2rem}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
h1,h2,h3,p,li,td,code,bdi{overflow-wrap:anywhere}
th,strong,.w{overflow-wrap:break-word}
a{color:var(--link)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.banner{font-size:1.2rem;font-weight:700;padding:.7rem 1rem;border:3px solid var(--bad);border-left-width:1rem;color:var(--bad);background:var(--card)}
.banner.go{border-color:var(--ok);border-style:double;color:var(--ok)}
nav ul{columns:16rem;padding-left:1.2rem;margin:1rem 0}
.table{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
th{background:var(--card)}
td bdi{unicode-bidi:isolate}
pre{background:var(--card);border:1px solid var(--line);padding:.6rem;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem;line-height:1.4;unicode-bidi:isolate}
ins{color:var(--ok);text-decoration:none;font-weight:700}
del{color:var(--bad);text-decoration:none}
figure{margin:1rem 0}
figcaption{color:var(--soft);font-size:.9rem}
.chart{overflow-x:auto;border:1px solid var(--line);background:var(--paper)}
.chart svg{display:block;width:100%;min-width:40rem;height:auto}
svg text{fill:var(--ink);font:12px system-ui,sans-serif}
.axis{stroke:var(--line);stroke-width:1}
.grid{stroke:var(--line);stroke-width:.5;stroke-dasharray:1 3}
.change{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 4}
.curve{fill:none;stroke:var(--bar);stroke-width:1.5}
.total{fill:none;stroke:var(--ink);stroke-width:1.5;stroke-dasharray:8 4}
.bar{fill:var(--bar);stroke:var(--ink);stroke-width:1}
.hatch{stroke:var(--ink);stroke-width:1}
.waited{fill:url(#hatched);stroke:var(--ink);stroke-width:1}
.failed{fill:none;stroke:var(--bad);stroke-width:2;stroke-dasharray:4 2}
@media(max-width:46rem){thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table,tbody,tr,td{display:block}tr{border:1px solid var(--line);margin:0 0 .7rem}td{border:0;border-bottom:1px solid var(--line)}td:last-child{border-bottom:0}td[data-label]::before{content:attr(data-label) " : ";font-weight:700;color:var(--soft)}}
@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--card:#fff;--line:#666;--ok:#000;--bad:#000;--link:#000;--bar:#555}body{font-size:10pt}main{max-width:none;padding:0}nav{display:none}tr,figure{break-inside:avoid}h2,h3{break-after:avoid}.chart,.table{overflow:visible}.chart svg{min-width:0}}
`;

;// CONCATENATED MODULE: ./build/src/report/page/page.js










/**
 * The report of one run as one page that needs nothing else: no network, no script. Its policy (Content Security
 * Policy 3) lets through the one style sheet that it holds and nothing besides.
 */
function renderPage(dossier, language, texts) {
    const { report } = texts;
    const { kind } = (0,verdict_parts/* verdictOf */.Vj)(dossier);
    const [title, ...blocks] = (0,report_report/* reportBlocks */.D)(dossier, language, texts);
    const drawn = { figure: (name) => drawFigure(name, dossier, language, texts) };
    const policy = `default-src 'none'; style-src 'sha256-${styleDigest()}'; base-uri 'none'; form-action 'none'`;
    const name = `${report.title}${(0,verdict_parts/* colonOf */.pC)(language)}${kind}`;
    return [
        '<!doctype html>',
        `<html lang="${language}">`,
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="color-scheme" content="light dark">',
        `<title>${(0,html/* escapeHtml */.ZD)(`${name} — ${dossier.sessionId}`)}</title>`,
        `<style>${style}</style>`,
        '</head>',
        '<body>',
        '<main>',
        title === undefined ? '' : (0,html/* renderHtml */.K2)([title], drawn),
        `<p class="banner${kind === 'GO' ? ' go' : ''}">${(0,html/* escapeHtml */.ZD)((0,verdict_text/* lastLine */.fM)(dossier, language, texts))}</p>`,
        (0,html/* renderContents */.ze)(blocks, report.contents),
        (0,html/* renderHtml */.K2)(blocks, drawn),
        '</main>',
        '</body>',
        '</html>',
        '',
    ].join('\n');
}
function styleDigest() {
    return Buffer.from((0,digest/* sha256Hex */.fg)(style), 'hex').toString('base64');
}
function drawFigure(name, dossier, language, texts) {
    switch (name) {
        case 'phases':
            return renderPhasesChart(dossier.steps, language, texts);
        case 'metrics': {
            const samples = (0,report_samples/* readSamples */.aM)(dossier);
            return samples === undefined ? '' : renderMetricsChart(samples, language, texts);
        }
        case 'latency':
            return renderLatencyChart((0,report_samples/* readLatencies */.dk)(dossier), language, texts);
    }
}


/***/ }),

/***/ 90737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ spansOf)
/* harmony export */ });
/* harmony import */ var _codec_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77927);

/** The steps that have times, from the first one's beginning. Stamps of another machine may be anything: what is no time is left out. */
function spansOf(steps) {
    const timed = steps.flatMap((step) => {
        const [start, end] = [nsOf(step.startedAt), nsOf(step.endedAt)];
        return start === undefined || end === undefined || end < start ? [] : [{ step, start, end }];
    });
    const [first = 0n] = timed.map(({ start }) => start).sort((one, other) => (one < other ? -1 : 1));
    return timed.map(({ step, start, end }) => ({
        name: step.macro,
        state: step.state,
        start: Number(start - first) / 1e9,
        seconds: Number(end - start) / 1e9,
    }));
}
function nsOf(iso) {
    try {
        return (0,_codec_time_js__WEBPACK_IMPORTED_MODULE_0__/* .nsFromIso */ .L)(iso);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
