import { printDecimal } from '#domain/number/decimal.ts'
import { below } from '#domain/process/organisation.ts'
import { listGoalsInForce, listGoalTexts } from '#store/queries/part-goal.ts'
import { listIndicatorsAsked, type IndicatorAsked } from '#store/queries/part-row.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'
import type { PublishedBlock } from './publication-content.ts'
import type { Body, Whose } from './report-content.ts'

const head = ['一级指标', '二级指标', '三级指标', '目标值', '单位'] as const

const signs: Readonly<Record<IndicatorAsked['comparator'], string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '=',
  '>': '>',
  '<': '<',
  qualitative: '',
}

const targetOf = ({ comparator, target, targetText }: IndicatorAsked): string =>
  target ? `${signs[comparator]}${printDecimal(target)}` : targetText

const rowOf = (asked: IndicatorAsked): readonly string[] => [
  asked.level1,
  asked.level2,
  asked.name,
  targetOf(asked),
  asked.unit,
]

type Told = { readonly name: string; readonly text: string; readonly asked: readonly IndicatorAsked[] }

const blocksOf = ({ name, text, asked }: Told): readonly PublishedBlock[] => [
  { kind: 'heading', level: 2, text: name },
  ...(text.trim() === '' ? [] : [{ kind: 'paragraph', text } as const]),
  { kind: 'table', caption: `${name}绩效指标`, header: [head], rows: asked.map(rowOf) },
]

const fact = (id: string, [zh, en, unit]: readonly [string, string, string], count: number) => ({
  id,
  zh,
  en,
  value: String(count),
  unit,
})

/** The goals in force of an organisation with all below it, the goal of the whole first. */
export const goalBody = async (ctx: Context, tx: Work, { organisationId, year }: Whose): Promise<Body> => {
  const organisations = [organisationId, ...below(ctx.tree, organisationId).map(({ id }) => id)]
  const goals = await listGoalsInForce(tx, { year, organisations })
  const texts = await listGoalTexts(tx, goals)
  const asked = await listIndicatorsAsked(tx, goals)
  const name = ctx.tree.byId.get(organisationId)?.name ?? ''
  const blocks = goals.flatMap(({ goalId }) => {
    const own = asked.filter((one) => one.goalId === goalId)
    return blocksOf({ name: own[0]?.projectName || `${name}整体`, text: texts.get(goalId) ?? '', asked: own })
  })
  const told = `${year}年，${name}共设定绩效目标${goals.length}项、绩效指标${asked.length}个。`
  return {
    facts: [
      fact('goals', ['绩效目标', 'goals', '项'], goals.length),
      fact('indicators', ['绩效指标', 'indicators', '个'], asked.length),
    ],
    blocks: [{ kind: 'paragraph', text: told }, ...blocks],
    wanted: [],
  }
}
