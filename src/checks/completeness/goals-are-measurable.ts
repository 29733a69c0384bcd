import type { Filing, Section } from '#domain/filing/filing.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isCutOffIn, unfinished } from '../shared/cut-off.ts'
import { writtenCells } from '../shared/cells.ts'
import { hasTableIn, paragraphsIn, sectionsOfKind } from '../shared/section-kinds.ts'

const isMeasured = (filing: Filing, section: Section): boolean =>
  hasTableIn(filing, section) || filing.claims.some(({ block }) => block >= section.from && block < section.to)

const hasTargets = (filing: Filing): boolean =>
  filing.indicators.some(({ target }) => writtenCells([target]).some(({ figure }) => figure !== undefined))

const remedy = words('请写明年度目标的数量、质量、时效等数值。', "State the year's targets as figures.")

const mildIn = (filing: Filing): Pick<Parameters<typeof fails>[0], 'severity' | 'benign'> =>
  hasTargets(filing)
    ? { severity: 'note', benign: words('数值目标列在指标表中。', 'The figures stand in the table of indicators.') }
    : {}

const judgeSection = (filing: Filing, section: Section): readonly Verdict[] => {
  const paragraphs = paragraphsIn(filing, section)
  const places = [section.place, ...paragraphs.map(({ text }) => placeOf(filing.document.source, wholeSpan(text)))]
  if (isMeasured(filing, section))
    return [holds({ message: words(`“${section.title}”有数值。`, `"${section.title}" holds figures.`), places })]
  if (isCutOffIn(filing, section)) return [unfinished(section)]
  if (paragraphs.length === 0) return []
  return [
    fails({
      message: words(
        `“${section.title}”没有任何可衡量的目标。`,
        `"${section.title}" holds nothing that can be measured.`,
      ),
      places,
      ...mildIn(filing),
      remedy,
    }),
  ]
}

/** A number told in passing (the ten universities of the place) makes no goal measurable: a fourth of them must be. */
const fourth = 4

/** Goals told outside a section of their own: 项目绩效总目标：①… */
const judgeGoals = (filing: Filing): readonly Verdict[] => {
  const blocks = new Set(filing.claims.map(({ block }) => block))
  const measured = filing.goals.filter(({ block }) => blocks.has(block))
  const places = filing.goals.map(({ place }) => place)
  const all = filing.goals.length
  if (all === 0) return []
  if (measured.length * fourth > all)
    return [holds({ message: words(`${all}项目标中${measured.length}项有数值。`, 'The goals hold figures.'), places })]
  return [
    fails({
      message: words(
        `列出的${all}项绩效目标${measured.length === 0 ? '没有任何可衡量的数值' : `中${all - measured.length}项没有可衡量的数值`}。`,
        `${all - measured.length} of ${all} goals cannot be measured.`,
      ),
      places,
      ...mildIn(filing),
      remedy,
    }),
  ]
}

export const goalsAreMeasurable: Check = {
  id: 'goals-are-measurable',
  rule: 'R14',
  title: words('绩效目标可以衡量', 'The performance goals can be measured'),
  about: words(
    '绩效目标一节没有任何数值、也没有表格的，提示；写在别处的目标按项查看；指标表另有数值目标的只作提醒。',
    'A section of goals without any figure or table is reported, goals told elsewhere one by one; where a table holds targets it is only a note.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) => {
    const sections = sectionsOfKind(filing, 'goals')
    return orCannotTell(
      sections.length > 0 ? sections.flatMap((section) => judgeSection(filing, section)) : judgeGoals(filing),
      '报告没有绩效目标一节',
      'The report has no section of goals',
    )
  },
}
