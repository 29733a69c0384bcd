import type { Confirmation } from '#domain/scheme/scheme.ts'
import { sectionKinds, type SectionKind } from '#domain/filing/filing.ts'
import { sectionTerms } from '#domain/words/section-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { buildReport } from '#reports/build/build-report.ts'
import { occurrencesOf, type Occurrence } from '#reports/build/occurrences.ts'
import { factAliases, reportFacts, type FactKind, type ReportFact } from '#reports/build/report-facts.ts'
import { suggestedText, writingPlan, type PlannedHeading } from '#reports/build/writing-plan.ts'
import type { Outline } from '#reports/outline.ts'
import type { Unbound } from '#reports/model.ts'
import { listSections, type StoredSection } from '#store/queries/report-section.ts'
import type { Context } from '../context.ts'
import { look } from '../transact.ts'
import { collectWhole, type CollectedWhole } from './collect-whole.ts'
import { comparedDraft } from './compared-draft.ts'
import { scoredRows, type EvidenceLine, type ScoredRow } from './get-scoring.ts'
import { loadWhole } from './load-self-evaluation.ts'

/** A fact with how it came about and every place it is printed at. */
export type WritingFact = ReportFact & {
  readonly origin: Words
  readonly partId: string | undefined
  readonly evidence: readonly EvidenceLine[]
  readonly places: readonly Omit<Occurrence, 'key'>[]
}

/** A section as it is written, beside what others wrote for it. */
export type WritingSection = {
  readonly section: SectionKind
  readonly name: Words
  readonly text: string
  readonly version: number
  readonly changedBy: string | undefined
  readonly changedAt: Date | undefined
  readonly suggestion: string
  readonly offices: readonly { readonly organisationId: string; readonly partId: string; readonly text: string }[]
}

/** The report as it is written. */
export type ReportWriting = {
  readonly outline: {
    readonly id: string
    readonly name: Words
    readonly authority: string
    readonly status: Confirmation
  }
  readonly headings: readonly PlannedHeading[]
  readonly sections: readonly WritingSection[]
  readonly facts: readonly WritingFact[]
  readonly unbound: readonly Unbound[]
}

const origins: Readonly<Record<FactKind, Words>> = {
  organisation: words('取自单位和人员信息', 'from what is known of the organisation'),
  ledger: words('由预算和执行台账各笔相加，折合万元', 'added up from the ledger, in 10,000 yuan'),
  rate: words('执行数 ÷ 全年预算数，保留两位小数', 'execution ÷ budget of the year, to two decimals'),
  score: words('按评分方案计算，含自行调整', 'by the scoring scheme, own adjustments counted'),
  count: words('按本次自评收集的内容计数', 'counted from what was collected'),
  indicator: words('科室填报的实际完成值', 'the result an office filled in'),
  comparison: words('与上年度已报送的自评比较', 'compared with what was submitted last year'),
}

const originOf = (ctx: Context, { kind }: ReportFact, row: ScoredRow | undefined): Words => {
  const office = row?.organisationId === undefined ? undefined : ctx.tree.byId.get(row.organisationId)?.name
  return office === undefined
    ? origins[kind]
    : words(`${office}填报的实际完成值：${row?.typed}`, `the result ${office} filled in: ${row?.typed}`)
}

const indicatorKey = (name: string): string => `指标:${name}`

type Sources = { readonly rows: readonly ScoredRow[]; readonly places: readonly Occurrence[] }

const factOf = (ctx: Context, fact: ReportFact, { rows, places }: Sources): WritingFact => {
  const row = rows.find(({ name }) => indicatorKey(name) === fact.key)
  return {
    ...fact,
    origin: originOf(ctx, fact, row),
    partId: row?.partId,
    evidence: row?.evidence ?? [],
    places: places.filter(({ key }) => key === fact.key).map(({ key: _key, ...place }) => place),
  }
}

const officeTexts = ({ parts }: CollectedWhole, section: SectionKind): WritingSection['offices'] =>
  parts.flatMap(({ head, texts }) =>
    texts
      .filter((one) => one.section === section && one.text.trim() !== '')
      .map(({ text }) => ({ organisationId: head.organisationId, partId: head.id, text })),
  )

/** Sections in the order of the outline; one that was written though the outline has no place for it comes last. */
const sectionsIn = (headings: readonly PlannedHeading[], stored: readonly StoredSection[]): readonly SectionKind[] => {
  const planned = headings.flatMap(({ sections }) => sections)
  const kept = sectionKinds.filter((kind) => stored.some(({ section, text }) => section === kind && text !== ''))
  return [...new Set([...planned, ...kept])]
}

const outlineHead = ({ id, name, authority, status }: Outline): ReportWriting['outline'] => ({
  id,
  name,
  authority,
  status,
})

/** The report with everything its writer needs: outline, texts, facts to print, what is missing or bound to nothing. */
export const getReport = (ctx: Context, { id }: { readonly id: string }): Promise<ReportWriting> =>
  look(ctx, async (tx) => {
    const { whole } = await loadWhole(ctx, tx, { id, verbs: ['self-evaluation.read', 'self-evaluation.assemble'] })
    const { outline, draft } = await comparedDraft(ctx, tx, whole)
    const collected = await collectWhole(ctx, tx, whole)
    const stored = await listSections(tx, id)
    const report = buildReport(outline, draft)
    const headings = writingPlan(outline, report)
    const aliases = factAliases(draft)
    const places = occurrencesOf(report).map((place) => ({ ...place, key: aliases.get(place.key) ?? place.key }))
    const sources = { rows: scoredRows(collected), places }
    return {
      outline: outlineHead(outline),
      headings,
      sections: sectionsIn(headings, stored).map((section) => {
        const own = stored.find((one) => one.section === section)
        return {
          section,
          name: { zh: sectionTerms[section].zh, en: sectionTerms[section].en },
          text: own?.text ?? '',
          version: own?.version ?? 0,
          changedBy: own?.changedBy,
          changedAt: own?.changedAt,
          suggestion: suggestedText(outline, draft, section),
          offices: officeTexts(collected, section),
        }
      }),
      facts: reportFacts(draft).map((fact) => factOf(ctx, fact, sources)),
      unbound: report.unbound,
    }
  })
