import { createHash } from 'node:crypto'

const light = `--paper:#fbfbfc;--surface:#fff;--ink:#1b1f2a;--ink-2:#4a5162;--line:#e1e4ea;--line-2:#868d9d;--accent:#2f4aa8;--soft:#eef1fc;--bar-1:#9aa8d8;--bar-2:#2f4aa8;--mark:#fdf3e1`
const dark = `--paper:#111318;--surface:#191c23;--ink:#eceef3;--ink-2:#bcc2cf;--line:#2c303a;--line-2:#7d8494;--accent:#a9bbf8;--soft:#20284a;--bar-1:#53639f;--bar-2:#a9bbf8;--mark:#36280f`

/** One style sheet for all public pages: everything is laid out without a script, on paper as well. */
export const publicStyle = `:root{color-scheme:light dark;${light};font:16px/1.7 -apple-system,'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei UI','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC','Segoe UI',Roboto,sans-serif}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--surface)}
.skip:focus{left:1rem;top:.5rem}
.top,main,.crumbs,footer{max-width:60rem;margin:0 auto;padding:0 1.25rem}
.top{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;padding-block:1rem;border-bottom:1px solid var(--line)}
.site{font-weight:650;font-size:1.0625rem;color:var(--ink);text-decoration:none;margin-right:auto}
.top-links{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.top-links a{padding-block:.25rem;min-height:24px}
.crumbs ol{display:flex;flex-wrap:wrap;gap:0 .5rem;margin:1rem 0 0;padding:0;list-style:none;font-size:.875rem}
.crumbs li:not(:last-child)::after{content:'/';margin-left:.5rem;color:var(--ink-2)}
main{padding-block:1.25rem 3rem}
h1{font-size:1.75rem;line-height:1.3;letter-spacing:-.01em;margin:.5rem 0;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.4;margin:2.5rem 0 .75rem}
h2.quiet{font-size:.875rem;font-weight:600;color:var(--ink-2);margin:1.5rem 0 .5rem}
h3{font-size:1.0625rem;margin:1.75rem 0 .5rem}h4,h5,h6{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.75rem 0;max-width:44rem}
.lead{color:var(--ink-2)}
.note{border-left:3px solid var(--accent);background:var(--mark);padding:.5rem 1rem;margin:1rem 0}
.none{border:1px dashed var(--line-2);border-radius:8px;padding:1rem 1.5rem;margin:1.5rem 0}
.tiles{list-style:none;margin:0;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr))}
.tile{display:block;padding:1rem 1.25rem;background:var(--surface);border:1px solid var(--line);border-radius:10px;text-decoration:none;color:var(--ink-2)}
.tile strong{display:block;font-size:1.375rem;color:var(--accent)}
.tile:hover{border-color:var(--accent)}
.find{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:1.5rem 0}
.find label{display:grid;gap:.25rem;font-size:.875rem;color:var(--ink-2)}
.find input,.find select,.find button{font:inherit;font-size:1rem;color:var(--ink);background:var(--surface);border:1px solid var(--line-2);border-radius:6px;padding:.4rem .7rem;min-height:2.5rem;max-width:100%}
.find button{background:var(--accent);color:var(--paper);border-color:var(--accent);padding-inline:1.25rem;cursor:pointer}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.9375rem;line-height:1.55;background:var(--surface)}
caption{text-align:left;font-size:.875rem;font-weight:600;color:var(--ink-2);padding:.25rem 0 .5rem;background:var(--paper)}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line)}
thead th,thead td{font-size:.8125rem;font-weight:600;color:var(--ink-2);border-bottom-color:var(--line-2)}
tbody th{font-weight:500}
article td,article th{min-width:6rem}
article td{white-space:pre-line}
.number{text-align:right;white-space:nowrap}
.scroll{overflow-x:auto;margin:1rem 0}
.scroll table{margin:0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1px;margin:0;background:var(--line);border:1px solid var(--line);border-radius:10px;overflow:hidden}
.figures div{background:var(--surface);padding:.75rem 1rem}
.figures dt{font-size:.8125rem;color:var(--ink-2)}
.figures dd{margin:0;font-size:1.375rem;font-weight:650}
.chart{margin:1.25rem 0;padding:1rem 1.25rem;background:var(--surface);border:1px solid var(--line);border-radius:10px}
.chart figcaption{font-weight:600;margin-bottom:.5rem}
.chart dl{margin:0;display:grid;gap:.75rem}
.chart dt{font-size:.9375rem}
.chart dd{margin:.125rem 0;display:grid;grid-template-columns:minmax(0,1fr) 11.5rem;gap:.75rem;align-items:center;font-size:.8125rem;color:var(--ink-2)}
.bar{width:100%;height:12px;display:block}
.bar-1{fill:var(--bar-1)}.bar-2{fill:var(--bar-2)}
.contents{border:1px solid var(--line);border-radius:10px;background:var(--surface);padding:.75rem 1.25rem;margin:1.5rem 0}
.contents ul{margin:0;padding:0;list-style:none;columns:2 18rem}
.contents li{padding:.125rem 0;break-inside:avoid}
.contents .level-2{padding-left:1.25rem;font-size:.9375rem}
.contents a{display:inline-block;min-height:24px}
.pager{display:flex;gap:1.5rem;align-items:center;margin:2rem 0}
.file{margin-top:3rem;padding-top:.5rem;border-top:1px solid var(--line)}
code{font-family:ui-monospace,Consolas,'Liberation Mono',monospace;font-size:.875em;overflow-wrap:anywhere}
footer{border-top:1px solid var(--line);padding-block:1.25rem 2.5rem;font-size:.875rem;color:var(--ink-2)}
footer a{margin-right:1.25rem;display:inline-block;min-height:24px}
@media (max-width:40rem){h1{font-size:1.4375rem}.chart dd{grid-template-columns:1fr;gap:0}
.find,.find label,.find input,.find select,.find button{width:100%}
.cards thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.cards,.cards tbody,.cards tr,.cards th,.cards td{display:block}
.cards{background:none}.cards caption{display:block}
.cards tr{background:var(--surface);border:1px solid var(--line);border-radius:10px;margin-bottom:.75rem;padding:.5rem 1rem}
.cards tbody th{font-weight:600;padding:.25rem 0;border:0}
.cards td{display:flex;justify-content:space-between;gap:1rem;padding:.2rem 0;border:0;text-align:right;white-space:normal}
.cards td::before{content:attr(data-label);color:var(--ink-2);text-align:left;flex:none;max-width:50%}}
@media print{:root{${light};--paper:#fff;font-size:11pt}.top-links,.find,.pager,.skip,.crumbs,footer a{display:none}
.scroll{overflow:visible}thead{display:table-header-group}tr,.chart,.figures{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}}
`

const hash = createHash('sha256').update(publicStyle).digest('hex').slice(0, 12)

/** Its name changes with its content: whoever has it keeps it for good. */
export const styleAddress = `/public/style-${hash}.css`
