export const id = 652;

export const ids = [ 652 ];

export const modules = {
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
6271: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
renderPage: () => renderPage
});
var digest = __webpack_require__(54394);
var report_report = __webpack_require__(43909);
var report_samples = __webpack_require__(48803);
var verdict_parts = __webpack_require__(99026);
var verdict_text = __webpack_require__(86549);
var html = __webpack_require__(80665);
var d3_scale = __webpack_require__(25602);
var fill = __webpack_require__(82740);
var chart = __webpack_require__(21990);
const left = 170;
const right = 80;
const rowHeight = 20;
const mostBars = 30;
const longestName = 24;
function renderLatencyChart(latencies, language, {report: report}) {
const slowest = [ ...latencies ].sort((one, other) => other.ns - one.ns).slice(0, mostBars);
if (slowest.length === 0) return "";
const foot = slowest.length * rowHeight;
const x = (0, d3_scale.m4)([ 0, Math.max(slowest[0]?.ns ?? 0, 1) ], [ left, chart.Xb - right ]);
const y = (0, d3_scale.WH)(slowest.map((_, at) => at), [ 0, foot ]).padding(.2);
const bars = slowest.map(({label: name, ns: ns}, at) => {
const top = y(at) ?? 0;
const middle = top + y.bandwidth() / 2 + 4;
const shown = name.length > longestName ? `${name.slice(0, longestName)}…` : name;
return [ (0, chart.Pf)(left - 6, middle, shown.replaceAll("\n", " "), "end"), `<rect class="bar" x="${left}" y="${(0, 
chart.LI)(top)}" width="${(0, chart.LI)(Math.max(x(ns) - left, 1))}" height="${(0, 
chart.LI)(y.bandwidth())}"/>`, (0, chart.Pf)(x(ns) + 4, middle, (0, chart.S5)(ns / 1e9, language)) ].join("\n");
});
const values = {
shown: slowest.length,
count: latencies.length
};
const description = (0, fill.G)(report.charts.latencyShows, values);
const frame = {
id: "latency",
language: language,
title: report.charts.latency,
description: description,
height: foot + 8
};
return (0, chart.$v)(frame, [ (0, chart.n8)([ left, 0 ], [ left, foot ], "axis"), ...bars ]);
}
var d3_shape = __webpack_require__(76879);
function downsample(xs, ys, most) {
const count = Math.min(xs.length, ys.length);
if (count <= most) return Array.from({
length: count
}, (_, at) => [ xs[at] ?? 0, ys[at] ?? 0 ]);
const stretches = Math.max(1, Math.floor(most / 4));
const start = xs[0] ?? 0;
const width = ((xs[count - 1] ?? 0) - start) / stretches;
const points = [];
let from = 0;
for (let stretch = 1; stretch <= stretches && from < count; stretch += 1) {
let to = from;
const end = stretch === stretches ? Number.POSITIVE_INFINITY : start + stretch * width;
while (to < count && (xs[to] ?? 0) <= end) to += 1;
for (const at of extremes(ys, from, to)) points.push([ xs[at] ?? 0, ys[at] ?? 0 ]);
from = to;
}
return points;
}
function extremes(ys, from, to) {
if (to <= from) return [];
let [lowest, highest] = [ from, from ];
for (let at = from; at < to; at += 1) {
if ((ys[at] ?? 0) < (ys[lowest] ?? 0)) lowest = at;
if ((ys[at] ?? 0) > (ys[highest] ?? 0)) highest = at;
}
return [ ...new Set([ from, lowest, highest, to - 1 ]) ].sort((one, other) => one - other);
}
const panelHeight = 150;
const metrics_chart_left = 70;
const metrics_chart_right = 16;
const metrics_chart_top = 26;
const bottom = 8;
const axisHeight = 30;
const mostPoints = 1200;
const mostChanges = 60;
const panels = [ {
name: "cpu_percent"
}, {
name: "ram_used_mb",
total: "ram_total_mb"
}, {
name: "gpu_mem_used_mb",
total: "gpu_mem_total_mb"
} ];
function renderMetricsChart(samples, language, {report: report}) {
const last = Math.max(samples.seconds.at(-1) ?? 0, 1e-9);
const x = (0, d3_scale.m4)([ 0, last ], [ metrics_chart_left, chart.Xb - metrics_chart_right ]);
const height = panels.length * panelHeight + axisHeight;
const parts = panels.map((panel, at) => drawPanel(panel, at * panelHeight, {
samples: samples,
language: language,
x: x,
report: report
}));
const ticks = x.ticks(8).map(second => {
const foot = panels.length * panelHeight + 16;
return (0, chart.Pf)(x(second), foot, (0, chart.S5)(second, language), "middle");
});
const description = (0, fill.G)(report.charts.metricsShows, {
count: samples.seconds.length
});
return (0, chart.$v)({
id: "metrics",
language: language,
title: report.charts.metrics,
description: description,
height: height
}, [ ...parts, ...ticks ]);
}
function drawPanel({name: name, total: total}, offset, {samples: samples, language: language, x: x, report: report}) {
const values = samples.curves[name];
const limit = total === undefined ? undefined : samples.curves[total];
const most = Math.max((0, report_samples.OY)(values).most, limit === undefined ? 0 : (0, 
report_samples.OY)(limit).most, 1);
const y = (0, d3_scale.m4)([ 0, most ], [ offset + panelHeight - bottom, offset + metrics_chart_top ]).nice();
const foot = y(0);
const unit = report.charts.curves[name];
const lines = [ (0, chart.Pf)(metrics_chart_left, offset + 16, `${unit} — ${(0, 
fill.G)(report.charts.most, {
value: (0, chart.$4)((0, report_samples.OY)(values).most, language)
})}`), ...y.ticks(3).flatMap(value => [ (0, chart.n8)([ metrics_chart_left, y(value) ], [ chart.Xb - metrics_chart_right, y(value) ], "grid"), (0, 
chart.Pf)(metrics_chart_left - 6, y(value) + 4, (0, chart.$4)(value, language), "end") ]), (0, 
chart.n8)([ metrics_chart_left, foot ], [ chart.Xb - metrics_chart_right, foot ], "axis"), ...samples.changes.slice(0, mostChanges).map(second => (0, 
chart.n8)([ x(second), offset + metrics_chart_top ], [ x(second), foot ], "change")) ];
const draw = (0, d3_shape.n8)(([second]) => (0, chart.LI)(x(second)), ([, value]) => (0, 
chart.LI)(y(value)));
if (limit !== undefined) lines.push(path(draw(downsample(samples.seconds, limit, mostPoints)), "total"));
lines.push(path(draw(downsample(samples.seconds, values, mostPoints)), "curve"));
return lines.join("\n");
}
function path(d, kind) {
return `<path class="${kind}" d="${d ?? ""}"/>`;
}
var report_spans = __webpack_require__(90737);
const phases_chart_left = 130;
const phases_chart_right = 70;
const phases_chart_rowHeight = 22;
const phases_chart_axisHeight = 30;
const phases_chart_longestName = 20;
function renderPhasesChart(steps, language, {report: report}) {
const spans = (0, report_spans.L)(steps);
if (spans.length === 0) return "";
const whole = Math.max(...spans.map(({start: start, seconds: seconds}) => start + seconds), 1e-9);
const x = (0, d3_scale.m4)([ 0, whole ], [ phases_chart_left, chart.Xb - phases_chart_right ]);
const y = (0, d3_scale.WH)(spans.map((_, at) => at), [ 0, spans.length * phases_chart_rowHeight ]).padding(.2);
const rows = spans.map((span, at) => {
const top = y(at) ?? 0;
const width = Math.max(x(span.start + span.seconds) - x(span.start), 2);
const middle = top + y.bandwidth() / 2 + 4;
return [ (0, chart.Pf)(phases_chart_left - 6, middle, span.name.slice(0, phases_chart_longestName), "end"), `<rect class="${kindOf(span)}" x="${(0, 
chart.LI)(x(span.start))}" y="${(0, chart.LI)(top)}" width="${(0, chart.LI)(width)}" height="${(0, 
chart.LI)(y.bandwidth())}"/>`, (0, chart.Pf)(x(span.start) + width + 4, middle, (0, 
chart.S5)(span.seconds, language)) ].join("\n");
});
const foot = spans.length * phases_chart_rowHeight;
const ticks = x.ticks(6).flatMap(second => [ (0, chart.n8)([ x(second), 0 ], [ x(second), foot ], "grid"), (0, 
chart.Pf)(x(second), foot + 18, (0, chart.S5)(second, language), "middle") ]);
const description = (0, fill.G)(report.charts.phasesShow, {
seconds: (0, chart.S5)(whole, language)
});
const frame = {
id: "phases",
language: language,
title: report.charts.phases,
description: description,
height: foot + phases_chart_axisHeight
};
return (0, chart.$v)(frame, [ hatching, ...ticks, ...rows ]);
}
const hatching = '<defs><pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 6L6 0"/></pattern></defs>';
function kindOf({name: name, state: state}) {
if (state === "FAILED") return "failed";
return name === "wait" ? "waited" : "bar";
}
const style = `\n:root{color-scheme:light dark;--ink:#1b1f24;--soft:#4d555f;--paper:#fff;--card:#f3f5f7;--line:#8a939e;--ok:#0b5d2a;--bad:#9c0d22;--link:#0a4a9c;--bar:#2b6cb0}\n@media(prefers-color-scheme:dark){:root{--ink:#e7eaee;--soft:#b3bbc5;--paper:#15181c;--card:#20252b;--line:#737d89;--ok:#7fdc9f;--bad:#ff9aa5;--link:#8fc1ff;--bar:#7fb2ea}}\n*{box-sizing:border-box}\nhtml{-webkit-text-size-adjust:100%}\nbody{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}\nmain{max-width:76rem;margin:0 auto;padding:1rem}\nh1{font-size:1.6rem;line-height:1.2}\nh2{font-size:1.25rem;margin:2.2rem 0 .6rem;border-bottom:2px solid var(--line);padding-bottom:.2rem}\nh3{font-size:1.05rem;margin:1.4rem 0 .4rem}\nh1,h2,h3,p,li,td,code,bdi{overflow-wrap:anywhere}\nth,strong,.w{overflow-wrap:break-word}\na{color:var(--link)}\na:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}\n.banner{font-size:1.2rem;font-weight:700;padding:.7rem 1rem;border:3px solid var(--bad);border-left-width:1rem;color:var(--bad);background:var(--card)}\n.banner.go{border-color:var(--ok);border-style:double;color:var(--ok)}\nnav ul{columns:16rem;padding-left:1.2rem;margin:1rem 0}\n.table{overflow-x:auto;margin:.6rem 0}\ntable{border-collapse:collapse;width:100%;font-size:.9rem}\nth,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}\nth{background:var(--card)}\ntd bdi{unicode-bidi:isolate}\npre{background:var(--card);border:1px solid var(--line);padding:.6rem;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem;line-height:1.4;unicode-bidi:isolate}\nins{color:var(--ok);text-decoration:none;font-weight:700}\ndel{color:var(--bad);text-decoration:none}\nfigure{margin:1rem 0}\nfigcaption{color:var(--soft);font-size:.9rem}\n.chart{overflow-x:auto;border:1px solid var(--line);background:var(--paper)}\n.chart svg{display:block;width:100%;min-width:40rem;height:auto}\nsvg text{fill:var(--ink);font:12px system-ui,sans-serif}\n.axis{stroke:var(--line);stroke-width:1}\n.grid{stroke:var(--line);stroke-width:.5;stroke-dasharray:1 3}\n.change{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 4}\n.curve{fill:none;stroke:var(--bar);stroke-width:1.5}\n.total{fill:none;stroke:var(--ink);stroke-width:1.5;stroke-dasharray:8 4}\n.bar{fill:var(--bar);stroke:var(--ink);stroke-width:1}\n.hatch{stroke:var(--ink);stroke-width:1}\n.waited{fill:url(#hatched);stroke:var(--ink);stroke-width:1}\n.failed{fill:none;stroke:var(--bad);stroke-width:2;stroke-dasharray:4 2}\n@media(max-width:46rem){thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table,tbody,tr,td{display:block}tr{border:1px solid var(--line);margin:0 0 .7rem}td{border:0;border-bottom:1px solid var(--line)}td:last-child{border-bottom:0}td[data-label]::before{content:attr(data-label) " : ";font-weight:700;color:var(--soft)}}\n@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--card:#fff;--line:#666;--ok:#000;--bad:#000;--link:#000;--bar:#555}body{font-size:10pt}main{max-width:none;padding:0}nav{display:none}tr,figure{break-inside:avoid}h2,h3{break-after:avoid}.chart,.table{overflow:visible}.chart svg{min-width:0}}\n`;
function renderPage(dossier, language, texts) {
const {report: report} = texts;
const {kind: kind} = (0, verdict_parts.Vj)(dossier);
const [title, ...blocks] = (0, report_report.D)(dossier, language, texts);
const drawn = {
figure: name => drawFigure(name, dossier, language, texts)
};
const policy = `default-src 'none'; style-src 'sha256-${styleDigest()}'; base-uri 'none'; form-action 'none'`;
const name = `${report.title}${(0, verdict_parts.pC)(language)}${kind}`;
return [ "<!doctype html>", `<html lang="${language}">`, "<head>", '<meta charset="utf-8">', `<meta http-equiv="Content-Security-Policy" content="${policy}">`, '<meta name="viewport" content="width=device-width,initial-scale=1">', '<meta name="referrer" content="no-referrer">', '<meta name="color-scheme" content="light dark">', `<title>${(0, 
html.ZD)(`${name} — ${dossier.sessionId}`)}</title>`, `<style>${style}</style>`, "</head>", "<body>", "<main>", title === undefined ? "" : (0, 
html.K2)([ title ], drawn), `<p class="banner${kind === "GO" ? " go" : ""}">${(0, 
html.ZD)((0, verdict_text.fM)(dossier, language, texts))}</p>`, (0, html.ze)(blocks, report.contents), (0, 
html.K2)(blocks, drawn), "</main>", "</body>", "</html>", "" ].join("\n");
}
function styleDigest() {
return Buffer.from((0, digest.fg)(style), "hex").toString("base64");
}
function drawFigure(name, dossier, language, texts) {
switch (name) {
case "phases":
return renderPhasesChart(dossier.steps, language, texts);

case "metrics":
{
const samples = (0, report_samples.aM)(dossier);
return samples === undefined ? "" : renderMetricsChart(samples, language, texts);
}

case "latency":
return renderLatencyChart((0, report_samples.dk)(dossier), language, texts);
}
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