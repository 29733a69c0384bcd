import { comparators } from '#domain/scheme/measure.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { valueBasisTerms } from '#domain/words/goal-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { Refusal, SheetColumn } from '../../ui/sheet/sheet-types.ts'
import { valueOf } from '../../ui/sheet/sheet-types.ts'
import { signs } from './indicator-draft.ts'
import { levelTree } from './levels.ts'
import type { GoalBook } from './table-facts.ts'
import { basisIn, comparatorIn } from './table-words.ts'

/** Titles, also for the history of a row. */
export const fieldTexts = {
  project: words('项目', 'Project'),
  office: words('编制单位', 'Written by'),
  name: words('指标名称', 'Indicator'),
  level1: words('一级指标', 'First level'),
  level2: words('二级指标', 'Second level'),
  comparator: words('要求', 'Demand'),
  target: words('目标值', 'Target'),
  unit: words('单位', 'Unit'),
  weight: words('分值', 'Points'),
  basis: words('目标值依据', 'Basis of the target'),
  source: words('依据来源', 'Source of the basis'),
  lastYear: words('上年完成', 'Last year'),
}

const texts = {
  whole: words('部门整体绩效目标', 'Goal of the department as a whole'),
  tooLong: (most: number) => words(`最多${most}字`, `at most ${most} characters`),
  shorten: words('请缩短后再保存', 'shorten it'),
  noWeight: words('分值要是数字，最多六位小数', 'points are a number with up to six decimals'),
  number: words('请只填数字，如10或7.5', 'enter a number only, such as 10 or 7.5'),
  unknown: words('不在选项中', 'this is none of the choices'),
  choose: words('按Alt+↓从选项中选择', 'Alt+Down opens the choices'),
}

const noLonger =
  (most: number) =>
  (text: string): Refusal | undefined =>
    text.length > most ? { why: texts.tooLong(most), remedy: texts.shorten } : undefined

const weightText = /^-?\d{1,9}(?:\.\d{1,6})?$/u

/** Full-width digits and thousands signs are those of a figure. */
const figure = (text: string): string => {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/gu, '')
  return /^-?[\d.]+$/u.test(plain) ? plain : text.trim()
}

const known =
  (isKnown: (text: string) => boolean) =>
  (text: string): Refusal | undefined =>
    text === '' || isKnown(text) ? undefined : { why: texts.unknown, remedy: texts.choose }

type Say = (text: Words) => string

const levelColumns: readonly SheetColumn[] = [
  { key: 'level1', title: fieldTexts.level1, width: 104, refuse: noLonger(100), choices: () => Object.keys(levelTree) },
  {
    key: 'level2',
    title: fieldTexts.level2,
    width: 124,
    refuse: noLonger(100),
    choices: (row) => levelTree[valueOf(row, 'level1')],
  },
]

const demandColumns = (say: Say): readonly SheetColumn[] => [
  {
    key: 'comparator',
    title: fieldTexts.comparator,
    width: 64,
    choices: () => comparators.map((one) => say(signs[one])),
    normalise: (text) => {
      const found = comparatorIn(text)
      return found ? say(signs[found]) : text.trim()
    },
    refuse: known((text) => comparatorIn(text) !== undefined),
  },
  { key: 'target', title: fieldTexts.target, width: 100, isNumber: true, normalise: figure, refuse: noLonger(500) },
  { key: 'unit', title: fieldTexts.unit, width: 64, refuse: noLonger(100), normalise: (text) => text.trim() },
  {
    key: 'weight',
    title: fieldTexts.weight,
    width: 64,
    isNumber: true,
    normalise: figure,
    refuse: (text) =>
      text === '' || weightText.test(text) ? undefined : { why: texts.noWeight, remedy: texts.number },
  },
]

const basisColumns = (say: Say): readonly SheetColumn[] => [
  {
    key: 'basis',
    title: fieldTexts.basis,
    width: 110,
    choices: () => ['', ...idsOf(valueBasisTerms).map((one) => say(valueBasisTerms[one]))],
    normalise: (text) => {
      const found = basisIn(text)
      return found ? say(valueBasisTerms[found]) : text.trim()
    },
    refuse: known((text) => basisIn(text) !== undefined),
  },
  { key: 'source', title: fieldTexts.source, width: 220, refuse: noLonger(2000) },
]

/** The columns of indicators: those of a filed form, in its order, beside the project they are of. */
export const indicatorColumns = (book: GoalBook, say: Say): readonly SheetColumn[] => [
  {
    key: 'project',
    title: fieldTexts.project,
    width: 150,
    isFrozen: true,
    show: ({ id }) => book.rows.get(id)?.goal.projectName ?? say(texts.whole),
  },
  { key: 'name', title: fieldTexts.name, width: 210, isFrozen: true, refuse: noLonger(500) },
  ...levelColumns,
  ...demandColumns(say),
  {
    key: 'lastYear',
    title: fieldTexts.lastYear,
    width: 92,
    isNumber: true,
    show: ({ id }) => book.lastYear.get(id)?.text ?? '',
  },
  ...basisColumns(say),
  { key: 'office', title: fieldTexts.office, width: 120, show: ({ id }) => book.rows.get(id)?.office ?? '' },
]
