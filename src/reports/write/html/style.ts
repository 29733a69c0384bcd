/** Type and colours of a page that is read on a screen in light or dark, and prints as an A4 document. */
export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --rule: #8a8a8a; --head: #f2f2f0; --gap-ink: #9c1c1c; --gap: #fff2cc; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e3; --paper: #17181a; --rule: #6f7378; --head: #24262a; --gap-ink: #ffd0a8; --gap: #4a2a12; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.85 FangSong, "Songti SC", SimSun, "Noto Serif CJK SC", serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3, .label, caption, th { font-family: SimHei, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.5; text-align: center; margin: 1rem 0 2rem; text-wrap: balance; }
h1 span { display: inline-block; }
h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
h3 { font-size: 1.08rem; margin: 1.4rem 0 .4rem; }
h4, h5 { font-size: 1rem; margin: 1rem 0 .3rem; }
p { margin: 0 0 .5rem; text-indent: 2em; }
.label, .note, .annexes p { text-indent: 0; }
.note { text-align: right; font-size: .9rem; margin: 1rem 0 .2rem; }
figure { margin: .6rem 0; } figure svg { display: block; width: 100%; height: auto; }
.scroll { overflow-x: auto; margin: .6rem 0 1.4rem; }
.scroll:focus-visible { outline: 3px solid #2a6fd6; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
caption { font-weight: 700; padding: .3rem; }
th, td { border: 1px solid var(--rule); padding: .3rem .45rem; vertical-align: middle; text-align: left; font-weight: 400; }
thead th { background: var(--head); font-weight: 700; text-align: center; }
tbody th { font-family: inherit; }
.center { text-align: center; }
.right { text-align: right; }
.fact { white-space: nowrap; }
.gap { background: var(--gap); color: var(--gap-ink); font-weight: 700; padding: 0 .15em; }
.annexes { margin-top: 2rem; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page wide { size: A4 landscape; margin: 28mm 35mm 26mm 37mm; }
@media print {
  :root { --ink: #000; --paper: #fff; --rule: #000; --head: #fff; }
  main { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  .wide { page: wide; }
  h2, h3, h4, h5, .note, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`
