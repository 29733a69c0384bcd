import type { Filing, Section } from '#domain/filing/filing.ts'
import type { FinanceItem, FinanceStage } from '#domain/filing/finance.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isCutOffIn, unfinished } from '../shared/cut-off.ts'
import { hasTableIn, paragraphsIn, sectionsOfKind } from '../shared/section-kinds.ts'

/** Income, an appropriation that is not named as spending, or one figure for both sides. */
const isIncome = ({ flow, metric }: FinanceItem): boolean =>
  flow === 'income' || flow === 'both' || (/拨款|收入|来源/u.test(metric) && !/支出/u.test(metric))

const budgets: ReadonlySet<FinanceStage> = new Set(['opening-budget', 'annual-budget', 'budget'])

/** One total of the budget for both sides tells neither what came in nor what was spent or left. */
const isBudgetTotal = ({ flow, stage }: FinanceItem): boolean => flow === 'both' && budgets.has(stage)

const judgeSection = (filing: Filing, section: Section): readonly Verdict[] => {
  const items = filing.finance.filter(({ block }) => block >= section.from && block < section.to)
  if (items.length === 0 || hasTableIn(filing, section)) return []
  const income = items.filter(isIncome)
  const isTotalOnly = items.every(isBudgetTotal)
  if (income.length > 0 && !isTotalOnly)
    return [
      holds({
        message: words(`“${section.title}”写有收入。`, `"${section.title}" prints income.`),
        places: income.map(({ place }) => place),
      }),
    ]
  if (isCutOffIn(filing, section)) return [unfinished(section)]
  return [
    fails({
      message: isTotalOnly
        ? words(
            `“${section.title}”只列收支预算总额，没有收入、支出和结转结余数。`,
            `"${section.title}" prints the total of the budget only, no income, spending or balance.`,
          )
        : words(`“${section.title}”只写支出，没有收入数。`, `"${section.title}" prints spending and no income.`),
      places: [
        section.place,
        ...paragraphsIn(filing, section).map(({ text }) => placeOf(filing.document.source, wholeSpan(text))),
      ],
      benign: words('有关数据可能列于决算表。', 'The figures may stand in the final accounts.'),
      remedy: isTotalOnly
        ? words('请补充决算收入、支出和结转结余数。', 'Add income, spending and balance.')
        : words('请补充收入数。', 'Add the income.'),
    }),
  ]
}

export const financeSectionHasIncome: Check = {
  id: 'finance-section-has-income',
  rule: 'R21',
  title: words('收支情况写有收入', 'Income and spending are both told'),
  about: words(
    '标题称收支的一节应有收入数；只列财政拨款预算、决算的视为已写收入，只列收支预算总额的不算。',
    'A section headed income and spending prints income; an appropriation counts as income, a mere total of the budget does not.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      sectionsOfKind(filing, 'finance')
        .filter(({ title }) => /收支|收入/u.test(title))
        .flatMap((section) => judgeSection(filing, section)),
      '报告没有写有金额的收支情况一节',
      'The report has no section on income and spending with amounts',
    ),
}
