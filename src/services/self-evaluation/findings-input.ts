import { severities, type Evidence } from '#checks/check.ts'
import type { JudgedBy, LedgerLine } from '#checks/run.ts'
import type { FindingInput, FindingsInput } from '#reports/build/findings/findings-input.ts'
import { runOnReport, type AnyCheck, type Compared } from './check-whole.ts'

type Judged = JudgedBy<AnyCheck>

/** Authorities that are no document. */
const authorities: Readonly<Record<string, string>> = {
  arithmetic: '算术关系',
  consistency: '前后一致',
  practice: '审核实务',
}

const withUnit = (figure: string | undefined, unit: string | undefined): string =>
  figure === undefined ? '' : `${figure}${unit ?? ''}`

const told = ({ check, severity }: Judged, evidence: Evidence): FindingInput => {
  const { message, places, arithmetic = '', unit, benign, remedy } = evidence
  return {
    weight: severity,
    title: check.title.zh,
    message: message.zh,
    sides: places.map(({ quote }) => ({ where: '自评报告', quote })),
    arithmetic,
    expected: withUnit(evidence.expected, unit),
    printed: withUnit(evidence.printed, unit),
    difference: withUnit(evidence.difference, unit),
    benign: benign?.zh ?? '',
    remedy: remedy?.zh ?? '',
    basis: authorities[check.authority] ?? check.authority,
  }
}

const findings = (judged: readonly Judged[]): readonly FindingInput[] =>
  judged
    .flatMap((one) => (one.verdict.kind === 'fails' ? [told(one, one.verdict)] : []))
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

/** What the checks say of a report, for 检查结果说明. */
export const findingsInput = (compared: Compared): FindingsInput => {
  const { judged, ledger } = runOnReport(compared)
  const { organisation, year } = compared.draft
  return {
    organisation: organisation.name,
    year,
    file: `${organisation.name}${year ?? ''}年度部门整体支出绩效自评报告`,
    findings: findings(judged),
    unchecked: unchecked(judged, ledger),
    counts: {
      checks: ledger.length,
      held: total(ledger, ({ held }) => held),
      withinRounding: total(ledger, ({ withinRounding }) => withinRounding),
    },
  }
}
