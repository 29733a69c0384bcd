import type { Filing } from '#domain/filing/filing.ts'
import { isZero } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import type { ThreePublicMeasure } from '../shared/accounts/three-public.ts'
import { threePublicIn } from '../shared/accounts/three-public-text.ts'
import { paragraphsOf } from '../shared/accounts/spoken-amounts.ts'
import { printFigure } from '../shared/quantity.ts'

type Asked = {
  readonly measure: ThreePublicMeasure
  readonly zh: string
  readonly en: string
  /** What a text says that gives the count, within one sentence. */
  readonly counts: RegExp
}

const number = String.raw`(?:\d[\d,，]*|[一二三四五六七八九十百]+)`

const asked: readonly Asked[] = [
  {
    measure: 'overseas',
    zh: '因公出国（境）的团组数、人次数',
    en: 'groups and persons that travelled abroad',
    counts: new RegExp(
      `出国[^。]{0,120}${number}(?:个)?(?:团组|团|人次|人)|(?:团组|人次)数?(?:共|为|：)?${number}`,
      'u',
    ),
  },
  {
    measure: 'vehicle-purchase',
    zh: '公务用车购置数',
    en: 'vehicles bought',
    counts: new RegExp(`(?:购置|更新|购入|新购)[^。]{0,60}${number}(?:辆|台)`, 'u'),
  },
  {
    measure: 'vehicle-running',
    zh: '公务用车保有量',
    en: 'vehicles kept',
    counts: new RegExp(`(?:保有|车辆|公务用车)[^。]{0,60}${number}(?:辆|台)`, 'u'),
  },
  {
    measure: 'reception',
    zh: '公务接待的批次、人次',
    en: 'receptions and guests',
    counts: new RegExp(`接待[^。]{0,120}${number}(?:个)?(?:批次|批|人次|人)`, 'u'),
  },
]

const judgeOne = (filing: Filing, { measure, zh, en, counts }: Asked): readonly Verdict[] => {
  const spent = threePublicIn(filing, measure, 'final-account')
  if (!spent || isZero(spent.figure.value)) return []
  const evidence = {
    message: words(
      `支出${printFigure(spent.figure)}，应写明${zh}。`,
      `${printFigure(spent.figure)} were spent on ${en}.`,
    ),
    places: [spent.place],
  }
  if (paragraphsOf(filing).some(({ text }) => counts.test(text.text))) return [holds(evidence)]
  return [
    fails({
      ...evidence,
      benign: words('数量可能写在附件或其他页面。', 'The counts may stand in an attachment.'),
      remedy: words(`请在“三公”经费说明中写明${zh}。`, `State the number of ${en}.`),
    }),
  ]
}

/** Counts that belong beside the amounts of 三公经费. */
export const threePublicCounts: Check = {
  id: 'three-public-counts',
  rule: 'R21',
  title: words('“三公”经费写明团组、人次、车辆、批次', 'The three public expenses name their counts'),
  about: words(
    '决算公开中因公出国（境）、公务用车购置、运行、公务接待有支出的，说明应写明相应的团组和人次、购置辆数、保有量、批次和人次；支出为0的不计。',
    'Where money was spent on travel, vehicles or receptions the explanation names groups, vehicles, receptions and guests; items of 0 are left alone.',
  ),
  authority: '财预〔2016〕143号',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      filing.kind === 'final-account-disclosure' ? asked.flatMap((each) => judgeOne(filing, each)) : [],
      '不是决算公开，或“三公”经费没有支出',
      'Not a published account, or nothing was spent on the three public expenses',
    ),
}
