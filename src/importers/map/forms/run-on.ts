import type { EvaluationForm } from '#domain/filing/form.ts'
import type { FormMoney, MoneyColumn } from '#domain/filing/form-money.ts'
import { absentCell, type Cell } from '#domain/filing/indicator.ts'
import type { DocumentModel, Passage } from '#domain/text/document.ts'
import { sliceText, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { cellOf, withUnit } from '../cell.ts'
import { isFlattened } from '../flattened.ts'
import { withoutCode } from '../form-keys.ts'
import { formKindIn } from './form-name.ts'

/** Keys that may follow the name of the project where the cells of a form ran together. */
const projectName =
  /项目名称[：:]?\s?([^\s：:]{2,60}?)\s?(?:主管部门|实施单位|项目(?:代码|负责人|类别|类型|属性|资金)|单位名称)/u
const heads: readonly (readonly [RegExp, MoneyColumn])[] = [
  [/^年初预算/u, 'opening'],
  [/^(?:全年|调整后?|年度)?预算/u, 'annual'],
  [/^(?:全年)?(?:预算)?执行数|^(?:全年)?支出数/u, 'executed'],
  [/^分值|^权重/u, 'points'],
  [/^(?:预算)?执行率/u, 'rate'],
  [/^得分/u, 'score'],
]
const headWords =
  /年初预算数?|(?:全年|调整后?|年度)预算数|(?:全年)?(?:预算)?执行数|(?:全年)?支出数|分值|权重|(?:预算)?执行率|得分/gu
const total = /(?:年度)?(?:财政)?资金总额[：:]?\s?([\d.,%％\s—-]{5,120})/u
const number = /[\d.,]+[%％]?|[—-]+/gu

type Amount = { readonly column: MoneyColumn; readonly text: MappedText }

/** The amounts behind the total, as many as there are heads before it; undefined where they do not match one by one. */
const amountsIn = (text: MappedText): readonly Amount[] | undefined => {
  const found = total.exec(text.text)
  if (!found?.[1]) return undefined
  const from = found.index + found[0].length - found[1].length
  const columns = [...text.text.slice(0, found.index).matchAll(headWords)].flatMap(
    ([head]) => heads.find(([pattern]) => pattern.test(head))?.[1] ?? [],
  )
  const numbers = [...found[1].matchAll(number)]
  if (columns.length < 3 || columns.length !== numbers.length || new Set(columns).size !== columns.length)
    return undefined
  return numbers.flatMap((match, at) => {
    const column = columns[at]
    const start = from + match.index
    return column ? [{ column, text: sliceText(text, start, start + match[0].length) }] : []
  })
}

const money: ReadonlySet<MoneyColumn> = new Set(['opening', 'annual', 'executed'])

const moneyOf = (source: SourceText, amounts: readonly Amount[], block: number): FormMoney => {
  const cell = (column: MoneyColumn): Cell => {
    const amount = amounts.find((each) => each.column === column)
    const read = amount ? cellOf(amount.text, source) : absentCell
    return money.has(column) ? withUnit(read, '万元') : read
  }
  const [first] = amounts
  const place = placeOf(source, first ? wholeSpan(first.text) : { start: 0, end: 0 })
  const cells = {
    opening: cell('opening'),
    annual: cell('annual'),
    executed: cell('executed'),
    forecast: absentCell,
    rate: cell('rate'),
    points: cell('points'),
    score: cell('score'),
    reason: absentCell,
  }
  const row = { name: '年度资金总额', isTotal: true, source: 'total', nature: undefined, cells, place } as const
  const columns = amounts.map(({ column }) => column)
  return { block, columns, stages: {}, unit: '万元', toMonth: undefined, isShifted: true, rows: [row], place }
}

const formIn = (source: SourceText, { text }: Passage, block: number): EvaluationForm[] => {
  const found = projectName.exec(text.text)
  const amounts = amountsIn(text)
  const kind = formKindIn(text.text.slice(0, 40))
  if (!found?.[1] || !amounts || (kind !== undefined && kind !== 'project-evaluation')) return []
  const from = found.index + found[0].indexOf(found[1])
  const printed = sliceText(text, from, from + found[1].length)
  const name = sliceText(printed, withoutCode(printed.text).from)
  const place = placeOf(source, wholeSpan(name))
  return [
    {
      kind: 'project-evaluation',
      block,
      name: { text: name.text, place },
      department: undefined,
      unit: undefined,
      money: moneyOf(source, amounts, block),
      goals: [],
      indicators: [],
      groups: [],
      total: undefined,
      unnamed: [],
      place,
    },
  ]
}

/** Forms whose cells ran into one paragraph: the project and its money, where heads and amounts match one by one. */
export const runOnForms = (document: DocumentModel): EvaluationForm[] =>
  document.blocks.flatMap((block, index) =>
    block.kind === 'passage' && block.role !== 'cell' && isFlattened(block)
      ? formIn(document.source, block, index)
      : [],
  )
