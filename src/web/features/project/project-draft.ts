import { isZero, normalise, parseDecimal, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { moneyIn, type Money } from '#domain/number/money.ts'
import type { CostBasis, ProjectCategory, Recurrence } from '#domain/process/project.ts'
import { words, type Words } from '#domain/words/words.ts'
import { newKey } from '../../lib/new-key.ts'
import { parseTyped, type TypedMoney } from '../../ui/money-input.tsx'
import type { Project } from './queries.ts'

export const draftSources = [
  'general-budget',
  'government-fund',
  'state-capital',
  'special-account',
  'non-fiscal',
  'carry-over',
  'other',
] as const
export type DraftSource = (typeof draftSources)[number]

export type DraftLine = {
  readonly key: string
  readonly name: string
  readonly quantity: string
  readonly unit: string
  readonly price: TypedMoney
  readonly basis: CostBasis
  readonly explanation: string
}

/** A project as it is being written: text where a number is still typed. */
export type ProjectDraft = {
  readonly code: string
  readonly name: string
  readonly category: ProjectCategory
  readonly recurrence: Recurrence
  readonly firstYear: string
  readonly lastYear: string
  readonly budgetUnitId: string
  readonly officeId: string
  readonly sources: readonly { readonly key: string; readonly source: DraftSource; readonly amount: TypedMoney }[]
  readonly lines: readonly DraftLine[]
}

const typedOf = (amount: Money): TypedMoney => ({ text: printDecimal(normalise(moneyIn(amount, '元'))), unit: '元' })

export const emptyLine = (): DraftLine => ({
  key: newKey(),
  name: '',
  quantity: '',
  unit: '',
  price: { text: '', unit: '元' },
  basis: 'standard',
  explanation: '',
})

export const emptySource = (): ProjectDraft['sources'][number] => ({
  key: newKey(),
  source: 'general-budget',
  amount: { text: '', unit: '万元' },
})

export const emptyDraft = (year: number, budgetUnitId: string): ProjectDraft => ({
  code: '',
  name: '',
  category: 'specific',
  recurrence: 'recurring',
  firstYear: String(year),
  lastYear: '',
  budgetUnitId,
  officeId: '',
  sources: [emptySource()],
  lines: [],
})

export const draftOf = (project: Project): ProjectDraft => {
  const { code, name, category, recurrence, firstYear, lastYear, budgetUnitId, organisationId } = project
  return {
    code,
    name,
    category,
    recurrence,
    budgetUnitId,
    officeId: organisationId,
    firstYear: String(firstYear),
    lastYear: lastYear === undefined ? '' : String(lastYear),
    sources: project.sources.flatMap(({ source, amount }) => {
      const known = draftSources.find((one) => one === source)
      return known ? [{ key: newKey(), source: known, amount: typedOf(amount) }] : []
    }),
    lines: project.costLines.map(({ id, quantity, unitPrice, ...line }) => ({
      ...line,
      key: id,
      quantity: printDecimal(quantity),
      price: typedOf(unitPrice),
    })),
  }
}

const texts = {
  missing: words('请填写', 'Please fill this in'),
  year: words('请填四位年份', 'Enter a year'),
  order: words('不能早于开始年份', 'Not before the first year'),
  amount: words('请填写数字，最多到分', 'Enter a number, with at most two decimals of a yuan'),
  quantity: words('请填写数字', 'Enter a number'),
}

const isYear = (text: string): boolean => /^20\d\d$/u.test(text.trim())

const lastYearFlaw = ({ firstYear, lastYear }: ProjectDraft): Words | undefined => {
  if (lastYear.trim() === '') return undefined
  if (!isYear(lastYear)) return texts.year
  return Number(lastYear) < Number(firstYear) ? texts.order : undefined
}

const lineFlaws = (lines: readonly DraftLine[]): readonly (readonly [string, Words])[] =>
  lines.flatMap(({ key, name, quantity, price }): readonly (readonly [string, Words])[] => [
    ...(name.trim() === '' ? [[`${key}.name`, texts.missing] as const] : []),
    ...(parseDecimal(quantity) ? [] : [[`${key}.quantity`, texts.quantity] as const]),
    ...(parseTyped(price) === undefined ? [[`${key}.price`, texts.amount] as const] : []),
  ])

/** What is not right yet, by field. */
export const flawsOf = (draft: ProjectDraft): ReadonlyMap<string, Words> => {
  const last = lastYearFlaw(draft)
  return new Map<string, Words>([
    ...(['code', 'name', 'budgetUnitId'] as const).flatMap((field) =>
      draft[field].trim() === '' ? [[field, texts.missing] as const] : [],
    ),
    ...(isYear(draft.firstYear) ? [] : [['firstYear', texts.year] as const]),
    ...(last ? [['lastYear', last] as const] : []),
    ...draft.sources.flatMap(({ key, amount }) =>
      amount.text.trim() !== '' && parseTyped(amount) === undefined ? [[key, texts.amount] as const] : [],
    ),
    ...lineFlaws(draft.lines),
  ])
}

const noDecimal: Decimal = { units: 0n, scale: 0 }

/** What is sent: only called where nothing is wrong. */
export const contentOf = (draft: ProjectDraft) => {
  const { code, name, category, recurrence, firstYear, lastYear } = draft
  return {
    code: code.trim(),
    name: name.trim(),
    category,
    recurrence,
    firstYear: Number(firstYear),
    ...(lastYear.trim() === '' ? {} : { lastYear: Number(lastYear) }),
    sources: draft.sources.flatMap(({ source, amount }) => {
      const parsed = parseTyped(amount)
      return parsed === undefined || isZero(moneyIn(parsed, '元')) ? [] : [{ source, amount: parsed }]
    }),
    costLines: draft.lines.flatMap(({ name: item, quantity, unit, price, basis, explanation }) => {
      const unitPrice = parseTyped(price)
      const parsed = parseDecimal(quantity) ?? noDecimal
      return unitPrice === undefined ? [] : [{ name: item, quantity: parsed, unit, unitPrice, basis, explanation }]
    }),
  }
}
