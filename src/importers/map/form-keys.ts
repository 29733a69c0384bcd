import type { Table } from '#domain/text/document.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'

/** Keys of official forms that stand before their value, and rows below the indicators. */
const keys = {
  project: /^(?:项目|资金|任务)名称$/u,
  unit: /^(?:实施单位|项目(?:实施)?单位|(?:部门|单位|部门[（(]单位[）)])名称|填报单位|填报部门|预算单位)(?:[（(]盖章[）)])?$/u,
  period: /^(?:项目期|项目(?:实施)?(?:周期|期限|起止时间)|实施期(?:限)?|起止时间)$/u,
  nature: /^(?:项目属性|项目类型|项目类别)$/u,
  department: /^(?:主管部门|评价单位|报告单位|发布机构)(?:及代码)?$/u,
} as const
export type FormKey = keyof typeof keys

const isKeyOf = (kind: FormKey, text: string): boolean => keys[kind].test(text.replace(/[：:]$/u, ''))

/** What ends the rows of indicators: the next part of the form. */
const formRow =
  /^(?:(?:评价|自评)结论|存在(?:的)?(?:主要)?问题|改进措施|项目名称|主管部门|实施单位|项目(?:负责|基本情况|资金)|预算执行情况|填报|联系|备注|注[：:]|说明|年度总体目标|其他需要)/u
const sumRow = /^(?:总分|合计|总计|小计|总得分|自评总分|评价总分|总体得分)(?:[（(][^（()）]{0,8}[）)])?$/u

export const isFormRow = (text: string): boolean => formRow.test(text)
export const isSumRow = (text: string): boolean => sumRow.test(text)
export const isKey = (text: string): boolean => (Object.keys(keys) as FormKey[]).some((kind) => isKeyOf(kind, text))

/** A code before a name: 219001-某某镇人民政府. */
const code = /^[\dA-Z]{3,}[-—]/u

/** The value behind a key in a row of the form, without its code. */
export const valueInForm = (rows: Table['rows'], kind: FormKey): MappedText | undefined => {
  for (const row of rows) {
    const at = row.findIndex(({ text }) => isKeyOf(kind, text))
    const value = at === -1 ? undefined : row.slice(at + 1).find(({ text }) => text !== '')
    if (value && !isKey(value.text)) return value
  }
  return undefined
}

export const withoutCode = (text: string): { text: string; from: number } => {
  const from = code.exec(text)?.[0].length ?? 0
  return { text: text.slice(from), from }
}

/** `实施单位：某某局` in running text. */
export const valueInText = (text: string, kind: FormKey): { text: string; from: number } | undefined => {
  const match = /^([^：:]{2,14})[：:]\s?([^，。；：,;:]{2,40})$/u.exec(text)
  return match?.[1] !== undefined && match[2] !== undefined && isKeyOf(kind, match[1].replace(/^[-•·]/u, ''))
    ? { text: match[2], from: text.length - match[2].length }
    : undefined
}
