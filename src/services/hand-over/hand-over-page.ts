import { chineseDay } from '#domain/process/calendar/day.ts'
import { roleGuides } from '#domain/help/role-guides.ts'
import { roleTerms } from '#domain/words/role-terms.ts'
import type { HandOver } from './hand-over-facts.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => escapes[sign] ?? sign)

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  if (rows.length === 0) return '<p>没有。</p>'
  const cells = (tag: 'td' | 'th', row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join('')}</tr>`
  return `<table>${cells('th', heads)}${rows.map((row) => cells('td', row)).join('')}</table>`
}

const style = `body{font-family:"Microsoft YaHei","Noto Sans SC",sans-serif;line-height:1.7;max-width:46em;margin:2em auto;padding:0 1em;color:#1b1f2a}
h1{font-size:1.5em}h2{font-size:1.15em;margin-top:1.8em;border-bottom:1px solid #ccc}
table{width:100%;border-collapse:collapse;font-size:.92em}th,td{border:1px solid #bbb;padding:.3em .5em;text-align:left;vertical-align:top}th{background:#f1f2f5}
@media print{body{margin:0}}`

const guidesOf = ({ roles }: HandOver): string =>
  [...new Set(roles.map(({ role }) => role))]
    .map((role) => {
      const { purpose, steps } = roleGuides[role]
      const list = steps.map(({ title, text }) => `<li><b>${safe(title.zh)}</b>：${safe(text.zh)}</li>`).join('')
      return `<h3>${safe(roleTerms[role].zh)}</h3><p>${safe(purpose.zh)}</p><ol>${list}</ol>`
    })
    .join('')

/** The hand-over as one page that any browser or word processor opens, and that prints. */
export const handOverPage = (facts: HandOver): string => {
  const { name, day, year, roles, tasks, findings, calendar } = facts
  const dueOf = (due: HandOver['calendar'][number]['due']): string => (due ? chineseDay(due) : '待定')
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${safe(name)}工作交接</title><style>${style}</style></head><body>
<h1>${year}年度预算绩效工作交接</h1>
<p>移交人：${safe(name)}　　日期：${chineseDay(day)}　　接收人：＿＿＿＿＿＿</p>
<h2>一、岗位和权限</h2>
${table(
  ['角色', '单位', '起始年度'],
  roles.map(({ role, place, fromYear }) => [roleTerms[role].zh, place, String(fromYear)]),
)}
<p>接收人的账号和角色由系统管理员或部门财务授予，移交人的账号随后停用；不要转交密码。</p>
<h2>二、未完成的任务（${tasks.length}）</h2>
${table(
  ['任务', '单位', '期限', '情况'],
  tasks.map(({ title, place, due, isLate }) => [title, place, chineseDay(due), isLate ? '已逾期' : '']),
)}
<h2>三、未了结的问题（${findings.length}）</h2>
${table(
  ['问题', '单位'],
  findings.map(({ title, place }) => [title, place]),
)}
<h2>四、全年日历</h2>
${table(
  ['环节', '期限'],
  calendar.map(({ title, due }) => [title, dueOf(due)]),
)}
<h2>五、怎么办理</h2>
${guidesOf(facts)}
</body></html>`
}
