import { severities, type Evidence } from '#checks/check.ts'
import type { JudgedBy, LedgerLine } from '#checks/run.ts'
import type { Place } from '#domain/text/place.ts'
import type { FindingInput, FindingsInput } from '#reports/build/findings/findings-input.ts'
import { runOnReport, type AnyCheck, type Compared, type WholeRun } from './check-whole.ts'

type Judged = JudgedBy<AnyCheck>

/** Authorities that are no document. */
const authorities: Readonly<Record<string, string>> = {
  arithmetic: '算术关系',
  consistency: '前后一致',
  practice: '审核实务',
}

const withUnit = (figure: string | undefined, unit: string | undefined): string =>
  figure === undefined ? '' : `${figure}${unit ?? ''}`

/** Where a side stands, in words. */
type Where = (place: Place) => string

const told = ({ check, severity }: Judged, evidence: Evidence, where: Where): FindingInput => {
  const { message, places, arithmetic = '', unit, benign, remedy } = evidence
  return {
    weight: severity,
    title: check.title.zh,
    message: message.zh,
    sides: places.map((place) => ({ where: where(place), quote: place.quote })),
    arithmetic,
    expected: withUnit(evidence.expected, unit),
    printed: withUnit(evidence.printed, unit),
    difference: withUnit(evidence.difference, unit),
    benign: benign?.zh ?? '',
    remedy: remedy?.zh ?? '',
    basis: authorities[check.authority] ?? check.authority,
  }
}

const findings = (judged: readonly Judged[], where: Where): readonly FindingInput[] =>
  judged
    .flatMap((one) => (one.verdict.kind === 'fails' ? [told(one, one.verdict, where)] : []))
    .toSorted((a, b) => severities.indexOf(a.weight) - severities.indexOf(b.weight))

const unchecked = (judged: readonly Judged[], ledger: readonly LedgerLine[]): FindingsInput['unchecked'] => {
  const titles = new Map(judged.map(({ check }) => [check.id, check.title.zh]))
  return ledger
    .filter(({ examined, cannotTell }) => examined === 0 && cannotTell > 0)
    .map(({ check, why }) => ({
      title: titles.get(check) ?? check,
      reason: [...new Set(why.map(({ zh }) => zh))].join('；'),
    }))
}

const total = (ledger: readonly LedgerLine[], count: (line: LedgerLine) => number): number =>
  ledger.reduce((sum, line) => sum + count(line), 0)

/** A run of the checks in the words of 检查结果说明. */
export const toldFindings = (
  { judged, ledger }: WholeRun,
  of: Pick<FindingsInput, 'organisation' | 'year' | 'file'>,
  where: Where = ({ line }) => `第${line}行`,
): FindingsInput => ({
  ...of,
  findings: findings(judged, where),
  unchecked: unchecked(judged, ledger),
  counts: {
    checks: ledger.length,
    held: total(ledger, ({ held }) => held),
    withinRounding: total(ledger, ({ withinRounding }) => withinRounding),
  },
})

/** What the checks say of a report, for 检查结果说明. */
export const findingsInput = (compared: Compared): FindingsInput => {
  const { organisation, year } = compared.draft
  const file = `${organisation.name}${year ?? ''}年度部门整体支出绩效自评报告`
  return toldFindings(runOnReport(compared), { organisation: organisation.name, year, file }, () => '自评报告')
}
