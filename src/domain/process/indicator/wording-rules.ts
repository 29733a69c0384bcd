import { advise, type IndicatorRule } from './advice.ts'
import { plainName } from './planned-indicator.ts'

const isRate = (text: string): boolean => /率|度|比例|占比|%|％/u.test(text)

/** A measurable form of a name: a rate stays a rate, a count asks for its number. */
const measured = (name: string): string => (isRate(name) ? name : `${name}完成率`)

/** 占位符: a name or target that was never filled in. */
export const placeholderLeft: IndicatorRule = (indicator, { settings }) => {
  const found = settings.placeholders.find((mark) => `${indicator.name}${indicator.targetText}`.includes(mark))
  return found === undefined
    ? undefined
    : advise('placeholder-left', indicator, {
        severity: 'error',
        problem: [`留有占位符“${found}”`, `A placeholder "${found}" is left`],
        rewrite: [
          '请换成实际的名称或数值，如“培训场次 ≥12场”',
          'Put the real name or value, e.g. "training sessions ≥ 12"',
        ],
      })
}

export const nameMissing: IndicatorRule = (indicator) =>
  plainName(indicator.name) === ''
    ? advise('name-missing', indicator, {
        severity: 'error',
        problem: ['指标没有名称', 'The indicator has no name'],
        rewrite: [
          `请写明衡量什么，如“${indicator.level2 || '数量指标'}：完成场次”`,
          'Say what is measured, e.g. "sessions held"',
        ],
      })
    : undefined

/** 空泛: words such as 有效提升 in the target without a number. */
export const vagueTarget: IndicatorRule = (indicator, { settings }) => {
  const found = settings.vagueWords.find((word) => indicator.targetText.includes(word))
  return indicator.target || found === undefined
    ? undefined
    : advise('vague-target', indicator, {
        severity: 'warning',
        problem: [
          `目标值“${indicator.targetText}”含“${found}”，无法衡量`,
          `The target says "${found}": it cannot be measured`,
        ],
        rewrite: [
          `可改为“${measured(indicator.name)} ≥95%”，或写明分档标准`,
          `Write e.g. "${measured(indicator.name)} ≥95%", or state the steps of a graded judgement`,
        ],
      })
}

/** 同义反复: a name that only repeats the level it stands under, or one that names nothing. */
export const tautology: IndicatorRule = (indicator, { settings }) => {
  const name = plainName(indicator.name)
  const levels = [indicator.level1, indicator.level2]
    .map(plainName)
    .flatMap((level) => [level, level.replace(/指标$/u, '')])
  const repeats = levels.includes(name)
  const isEmpty = settings.emptyNames.map(plainName).includes(name)
  const example = repeats ? `公共设施修缮${name.replace(/指标$/u, '')}` : '公共设施修缮完成率'
  return name !== '' && (repeats || isEmpty)
    ? advise('tautology', indicator, {
        severity: 'warning',
        problem: [
          `名称“${indicator.name}”没有写明衡量什么，只是重复层级或套话`,
          `The name "${indicator.name}" only repeats its level or a set phrase: it does not say what is measured`,
        ],
        rewrite: [`请写出具体对象，如“${example}”`, 'Name what is measured, e.g. "facilities repaired"'],
      })
    : undefined
}

export const nameTwice: IndicatorRule = (indicator, { indicators }) => {
  const name = plainName(indicator.name)
  const first = indicators.find((other) => other.term === indicator.term && plainName(other.name) === name)
  return name !== '' && first && first.id !== indicator.id
    ? advise('name-twice', indicator, {
        severity: 'error',
        problem: [`“${indicator.name}”出现两次`, `"${indicator.name}" stands twice`],
        rewrite: [
          `请合并，或分别写明范围，如“${indicator.name}（新增）”“${indicator.name}（续建）”`,
          'Merge the two, or say what sets them apart',
        ],
      })
    : undefined
}
