import { printDecimal, type Decimal } from '../number/decimal.ts'
import { words, type Words } from '../words/words.ts'
import type { Measure, QualitativeLevel } from './measure.ts'

/** One input of a score, as it went into the rule. */
export type TraceInput = { readonly name: Words; readonly value: Words }

const levels: Readonly<Record<QualitativeLevel, Words>> = {
  achieved: words('达成', 'achieved'),
  partly: words('部分达成', 'partly achieved'),
  missed: words('未达成', 'missed'),
}

const input = (zh: string, en: string, value: Words): TraceInput => ({ name: words(zh, en), value })
const plain = (text: string): Words => words(text, text)

const figure = (zh: string, en: string, value: Decimal | undefined): readonly TraceInput[] =>
  value === undefined ? [] : [input(zh, en, plain(printDecimal(value)))]

const targetInput = (own: Decimal | undefined, standard: Decimal | undefined): readonly TraceInput[] =>
  own === undefined ? figure('目标值（方案规定）', 'target (of the scheme)', standard) : figure('目标值', 'target', own)

const answers = ({ checks }: Measure): readonly TraceInput[] =>
  checks === undefined
    ? []
    : [...checks].map(([id, holds]) =>
        input(`检查点 ${id}`, `check ${id}`, holds ? words('是', 'yes') : words('否', 'no')),
      )

const counted = (zh: string, en: string, list: readonly unknown[] | undefined): readonly TraceInput[] =>
  list === undefined ? [] : [input(zh, en, plain(String(list.length)))]

/** Everything known about one indicator, one line each. */
export const tellInputs = (measure: Measure | undefined, standard: Decimal | undefined): readonly TraceInput[] => {
  if (measure === undefined) return figure('目标值（方案规定）', 'target (of the scheme)', standard)
  const { level, grade, evidence } = measure
  return [
    ...targetInput(measure.target, standard),
    ...figure('实际值', 'actual', measure.actual),
    ...(level ? [input('达成程度', 'level', levels[level])] : []),
    ...figure('评判比例', 'judged share', measure.judged),
    ...(grade === undefined ? [] : [input('评判等级', 'grade', plain(grade))]),
    ...answers(measure),
    ...counted('指标数', 'indicators', measure.rows),
    ...counted('汇总单位数', 'parts combined', measure.parts?.of),
    ...(evidence === 'missing' ? [input('佐证材料', 'evidence', words('缺', 'missing'))] : []),
    ...figure('佐证允许的得分比例', 'share the evidence allows', measure.ceiling),
    ...(measure.notes ?? []).map((note) => input('取数说明', 'source', note)),
  ]
}
