import type { Filing, SectionKind, Sentence } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check } from '../check.ts'
import { matchesIn } from '../shared/places.ts'
import { kindOfBlocks } from '../shared/section-kinds.ts'

/** 全面完成各项绩效指标: all indicators are said to be met. */
const met =
  /(?:(?:全部|全面|均|都|已|较好|很好|圆满|顺利|基本|超额|良好)[地]?)?(?:完成|达到|实现)[^，。；！？]{0,16}(?:各项|各类|全部|所有|全年)[^，。；！？]{0,12}指标/gu

/** 各个项目设置了数量指标、质量指标…: indicators are said to be set. */
const set =
  /(?:设置|设定|设立|制定|确定|细化|分解)(?:了|成|出)[^。；！？]{0,30}?(?:数量|质量|时效|成本|产出|效益|满意度)(?:指标)?(?:[、和及与][^。；！？，、]{2,10}){0,10}指标/gu

const planning: ReadonlySet<SectionKind | undefined> = new Set(['duties', 'problems', 'measures'])

const claimsIn = (filing: Filing): ReturnType<typeof matchesIn> => {
  const kinds = kindOfBlocks(filing)
  const isSaid = ({ sentence }: { sentence: Sentence }): boolean => !planning.has(kinds[sentence.block])
  return [...matchesIn(filing, met), ...matchesIn(filing, set).filter(isSaid)]
}

const listing = /附件|附表|自评表/u

const judgeClaims = (filing: Filing): ReturnType<Check['judge']> => {
  const claims = claimsIn(filing)
  if (claims.length === 0)
    return [cannotTell('报告没有称各项指标已设定或完成', 'The report does not say that indicators are set or met')]
  const places = claims.map(({ place }) => place)
  if (filing.indicators.length > 0) {
    const tables = filing.indicatorTables.map(({ headerPlace }) => headerPlace)
    const message = words('所称指标在报告中列有指标表。', 'The indicators spoken of are listed in a table.')
    return [holds({ message, places: [...places, ...tables] })]
  }
  const attached = filing.attachments.filter(({ text }) => listing.test(text))
  return [
    fails({
      message: words(
        `报告称“${claims.map(({ match }) => match[0]).join('”、“')}”，但没有列出任何指标。`,
        'The report speaks of its indicators and lists none.',
      ),
      places: [...places, ...attached.map(({ place }) => place)],
      benign: words('指标可能列于未随报告提供的自评表。', 'They may stand in a self-evaluation table filed apart.'),
      remedy: words(
        '请列出指标的名称、目标值和实际值，或附自评表。',
        'List the indicators with target and actual, or attach the table.',
      ),
      ...(attached.length > 0 ? { severity: 'note' as const } : {}),
    }),
  ]
}

export const claimedIndicatorsListed: Check = {
  id: 'claimed-indicators-listed',
  rule: 'R08',
  title: words('所称的指标应当列出', 'Indicators said to be set or met are listed'),
  about: words(
    '报告称设定了指标或各项指标完成、而全文没有指标的，提示；附有自评表的只作提醒。',
    'A claim that indicators are set or met needs indicators in the report; with a table attached it is only a note.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: judgeClaims,
}
