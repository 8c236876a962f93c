/** The page's one style sheet. Everything it says by colour is also said by words, marks or lines. */
export const style = `
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
