import type { Filing, Sentence } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { parseChineseNumeral } from '#domain/number/chinese-numeral.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { matchesIn } from '../shared/places.ts'

const claimed =
  /(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})\s*[个项条](?<level>\p{Script=Han}{0,6}?)(?:绩效|评价|考核)?指标/gu

const countOf = (printed: string): bigint | undefined =>
  /^\d/u.test(printed) ? BigInt(printed) : parseChineseNumeral(printed)

const distinct = (names: readonly string[]): number => new Set(names.filter((name) => name !== '')).size

const everyRow = /^(?:三级|具体|关键|绩效|自评|考核)?$/u

/** How many the table holds of what is counted; undefined where its levels do not bear that name. */
const countIn = (rows: readonly IndicatorRow[], level: string): number | undefined => {
  if (everyRow.test(level)) return rows.length
  if (level === '一级') return distinct(rows.map(({ level1 }) => level1))
  if (level === '二级') return distinct(rows.map(({ level1, level2 }) => (level2 === '' ? '' : `${level1}/${level2}`)))
  const count = rows.filter(({ level1, level2 }) => level1.startsWith(level) || level2.startsWith(level)).length
  return count > 0 ? count : undefined
}

type Found = { readonly sentence: Sentence; readonly match: RegExpExecArray }

/** A count of something else's indicators, or of a plan for other years, is no claim about this table. */
const isAboutTable = ({ sentence, match }: Found): boolean =>
  !/每|各项目|上级|下一年|考评|达标体系|测评/u.test(sentence.text.slice(Math.max(0, match.index - 12), match.index))

const verdictOf = (filing: Filing, found: ReturnType<typeof matchesIn>[number]): readonly Verdict[] => {
  const level = `${found.match.groups?.['level']}`
  const counted = countIn(filing.indicators, level)
  const printed = countOf(`${found.match.groups?.['count']}`)
  if (counted === undefined || printed === undefined || !isAboutTable(found)) return []
  const claim = Number(printed)
  const places = [found.place, ...filing.indicatorTables.map(({ headerPlace }) => headerPlace)]
  const evidence = {
    places,
    arithmetic: `${claim} ${claim === counted ? '=' : '≠'} ${counted}`,
    expected: String(counted),
    printed: String(claim),
    unit: '个',
  }
  if (claim === counted)
    return [
      holds({
        ...evidence,
        message: words(
          `文中“${found.match[0]}”与指标表一致。`,
          `The text's "${found.match[0]}" agrees with the table.`,
        ),
      }),
    ]
  return [
    fails({
      ...evidence,
      difference: String(Math.abs(claim - counted)),
      message: words(
        `文中称有${claim}个${level}指标，指标表列有${counted}个。`,
        `The text counts ${claim} indicators (${level}), the table lists ${counted}.`,
      ),
      benign: words(
        '计数口径可能不同，或部分指标列于未附的表。',
        'The count may follow another scope, or some stand in a table not attached.',
      ),
      remedy: words('请核对文中计数与指标表。', 'Compare the count with the table.'),
    }),
  ]
}

export const claimedIndicatorCount: Check = {
  id: 'claimed-indicator-count',
  rule: 'R08',
  title: words('文中指标个数与指标表一致', 'Indicators counted in the text match the table'),
  about: words(
    '按层级名称（产出、效益、一级、二级等）比对计数，须完全相等；层级名不在表中的不作判断。',
    'Counts are compared by the name of their level and must be equal; levels the table does not name are left alone.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) =>
    filing.indicators.length === 0
      ? orCannotTell([], '报告没有可读的指标表', 'The report has no readable table of indicators')
      : orCannotTell(
          matchesIn(filing, claimed).flatMap((found) => verdictOf(filing, found)),
          '文中没有写明指标个数',
          'The text does not count its indicators',
        ),
}
