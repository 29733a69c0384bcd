/** Style of the page: Chinese book type for the source, light and dark, one column on small screens and on paper. */
export const pageStyle = `
:root { color-scheme: light dark;
  --paper: #f6f4ee; --sheet: #fffefb; --ink: #22252b; --soft: #646a73; --rule: #dcd8cd; --link: #1f4e8c;
  --error: #b3261e; --error-wash: #fbe3df; --warning: #8a5a00; --warning-wash: #fbefcf;
  --note: #2a6178; --note-wash: #dfeff4; --good: #2e6b3e; --lit: #ffe27a; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #17191d; --sheet: #1f2227; --ink: #e4e2dc; --soft: #9aa0a9; --rule: #363a42; --link: #8db8f0;
  --error: #ff9d94; --error-wash: #47211e; --warning: #f0c060; --warning-wash: #3f3114;
  --note: #8fcbe0; --note-wash: #17343f; --good: #8ccf9c; --lit: #7a6100; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-break: strict; overflow-wrap: anywhere;
  font: 15px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, summary:focus-visible, input:focus-visible + label { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code { font-family: "SFMono-Regular", Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .88em; color: var(--soft); }
header { padding: 14px 24px 10px; border-bottom: 1px solid var(--rule); background: var(--sheet); }
h1 { margin: 0; font-size: 20px; line-height: 1.4; font-weight: 600; }
header p { margin: 2px 0 0; color: var(--soft); font-size: 13px; }
.bar { display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: center; margin-top: 10px; }
.bar input { position: absolute; opacity: 0; width: 1px; height: 1px; }
.bar label { cursor: pointer; padding: 1px 12px; border: 1px solid var(--rule); border-radius: 99px; font-size: 13px; }
.bar label.error { color: var(--error); } .bar label.warning { color: var(--warning); } .bar label.note { color: var(--note); }
.bar input:checked + label { background: var(--ink); border-color: var(--ink); color: var(--sheet); }
.bar .others { color: var(--soft); font-size: 13px; }
.bar nav { margin-left: auto; display: flex; gap: 14px; font-size: 13px; }
body:has(#only-error:checked) .card:not(.error), body:has(#only-warning:checked) .card:not(.warning),
body:has(#only-note:checked) .card:not(.note) { display: none; }
main { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); }
section { padding: 18px 24px 40px; }
section > h2, summary { font-size: 16px; font-weight: 600; }
section > h2 { margin: 0 0 12px; }
#source { background: var(--sheet); border-right: 1px solid var(--rule); }
@media (min-width: 900px) {
  html, body { height: 100%; } body { display: flex; flex-direction: column; }
  main { flex: 1; min-height: 0; } main > section { overflow: auto; overscroll-behavior: contain; } }
.line { tab-size: 6; margin: 0; padding-left: 4.2em; position: relative; white-space: pre-wrap; scroll-margin: 40vh 0;
  font: 16px/1.9 "Source Han Serif SC", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
.line::before { content: attr(data-n); position: absolute; left: 0; width: 3.4em; text-align: right; color: var(--soft);
  font: 12px/2.5 Consolas, monospace; opacity: .7; }
.line.blank { height: .6em; overflow: hidden; } .line.blank:has(.badge) { height: auto; } .line.blank::before { content: none; }
.line:target { background: var(--lit); }
.cut { color: var(--warning); }
.mark { color: inherit; text-decoration: none; border-bottom: 2px solid; padding: 1px 0; }
.mark.error { background: var(--error-wash); border-color: var(--error); }
.mark.warning { background: var(--warning-wash); border-color: var(--warning); }
.mark.note { background: var(--note-wash); border-color: var(--note); }
.mark.good { background: transparent; border-bottom: 1px dotted var(--good); }
.mark.lit { background: var(--lit); }
.badge { display: inline-block; min-width: 1.55em; padding: 0 .35em; margin: 0 .15em; border-radius: 99px; text-align: center;
  font: 600 12px/1.55 system-ui, sans-serif; text-decoration: none; color: var(--sheet); vertical-align: .12em; scroll-margin: 40vh 0; }
.badge.error { background: var(--error); } .badge.warning { background: var(--warning); } .badge.note { background: var(--note); } .badge.good { background: var(--good); }
.badge:target { box-shadow: 0 0 0 3px var(--lit); }
.card { background: var(--sheet); border: 1px solid var(--rule); border-left: 4px solid; border-radius: 6px; padding: 12px 16px;
  margin: 0 0 14px; scroll-margin: 20px 0; }
.card.error { border-left-color: var(--error); } .card.warning { border-left-color: var(--warning); } .card.note { border-left-color: var(--note); }
.card:target, .card.lit { box-shadow: 0 0 0 2px var(--link); }
.card:focus { outline: 0; }
.card h3 { margin: 0; font-size: 15.5px; line-height: 1.6; font-weight: 600; }
.card p { margin: 6px 0 0; } .meta { color: var(--soft); font-size: 13px; }
.tag { font-size: 12px; font-weight: 600; } .tag.error { color: var(--error); } .tag.warning { color: var(--warning); }
.tag.note { color: var(--note); } .tag.holds, .tag.within-rounding { color: var(--good); }
.arithmetic code { color: var(--ink); font-size: .95em; background: var(--paper); padding: 3px 8px; border-radius: 4px; display: inline-block; }
.sides { display: flex; flex-wrap: wrap; gap: 4px 26px; margin: 8px 0 0; }
.side dt { font-size: 12px; color: var(--soft); line-height: 1.4; }
.side dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; } .side.difference dd { color: var(--error); }
.side small { font-weight: 400; color: var(--soft); }
.places { margin: 8px 0 0; padding: 0; list-style: none; font-size: 13.5px; }
.places li { border-top: 1px dotted var(--rule); }
.places a { display: flex; gap: 10px; padding: 3px 0; text-decoration: none; }
.places span { flex: none; min-width: 5em; text-decoration: underline; text-underline-offset: .2em; }
.places q { color: var(--ink); quotes: none; } .places a:hover q { text-decoration: underline; }
.card .more { margin: 0; padding: 3px 0; border-top: 1px dotted var(--rule); } .card .more summary { font-size: 13.5px; font-weight: 400; color: var(--soft); }
.benign b, .remedy b { font-weight: 600; color: var(--soft); } .benign, .remedy { font-size: 14px; }
.card.good { border-left-color: var(--good); }
.fact { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto; gap: 0 14px; align-items: baseline; padding: 7px 14px; margin: 0 0 6px; }
.fact dt { font-size: 13px; color: var(--soft); line-height: 1.55; } .fact dd { margin: 0; font-variant-numeric: tabular-nums; font-size: 14.5px; line-height: 1.6; }
.card.fact .meta { margin: 0; font-size: 12.5px; text-align: right; } .sureness { display: block; color: var(--soft); } .fact.warning .sureness { color: var(--warning); }
.none { color: var(--soft); margin: 0; }
.reading dl { margin: 0; }
.group { margin: 20px 0 8px; font-size: 14px; color: var(--soft); font-weight: 600; } .group:first-of-type { margin-top: 0; }
.clean { color: var(--good); font-weight: 600; }
details { margin-top: 18px; border-top: 1px solid var(--rule); padding-top: 10px; } summary { cursor: pointer; }
details ul { padding-left: 1.2em; font-size: 14px; } details li { margin: 4px 0; }
.scroll { overflow-x: auto; } .ledger { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.55; margin-top: 8px; }
.ledger th, .ledger td { border-bottom: 1px solid var(--rule); padding: 5px 6px; text-align: left; vertical-align: top; font-weight: 400; }
.ledger thead th { font-weight: 600; white-space: nowrap; color: var(--soft); } .ledger tbody th { min-width: 9em; } .ledger .why { min-width: 12em; }
.ledger .count { text-align: right; font-variant-numeric: tabular-nums; } .ledger .zero { opacity: .35; }
.ledger .failed th { color: var(--error); }
footer { color: var(--soft); font-size: 12px; margin-top: 24px; }
@media (max-width: 899px) {
  main { display: flex; flex-direction: column-reverse; } #source { border-right: 0; border-top: 1px solid var(--rule); }
  header, section { padding-left: 16px; padding-right: 16px; } .bar nav { margin-left: 0; }
  .line { padding-left: 2.9em; font-size: 15px; } .line::before { width: 2.5em; font-size: 11px; } }
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --rule: #bbb; --lit: transparent; }
  body { font-size: 10.5pt; } html, body { height: auto; } main { display: flex; flex-direction: column-reverse; }
  main > section { overflow: visible; } .bar nav, .bar input, .bar label { display: none; }
  .card { break-inside: avoid; box-shadow: none; } h2, h3 { break-after: avoid; } #source { border: 0; break-before: page; } a { color: inherit; } }
`
