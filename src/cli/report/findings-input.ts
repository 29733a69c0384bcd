import type { CheckRun } from '#checks/run.ts'
import type { Filing } from '#domain/filing/filing.ts'
import type { FindingInput, FindingsInput } from '#reports/build/findings/findings-input.ts'
import { printAuthority } from '../explain/explain-check.ts'
import { evidenceOf, findingsOf, type JudgedVerdict } from '../judged-verdict.ts'
import { placeNames } from '../text/place-name.ts'

const withUnit = (figure: string | undefined, unit: string | undefined): string =>
  figure === undefined ? '' : `${figure}${unit ?? ''}`

const findingOf = (filing: Filing, { check, severity, verdict }: JudgedVerdict): FindingInput => {
  const { message, places, arithmetic = '', unit, benign, remedy, ...figures } = evidenceOf(verdict)
  const name = placeNames(filing.document, 'zh')
  return {
    weight: severity,
    title: check.title.zh,
    message: message.zh,
    sides: places.map((place) => ({ where: name(place), quote: place.quote })),
    arithmetic,
    expected: withUnit(figures.expected, unit),
    printed: withUnit(figures.printed, unit),
    difference: withUnit(figures.difference, unit),
    benign: benign?.zh ?? '',
    remedy: remedy?.zh ?? '',
    basis: printAuthority(check.authority, 'zh'),
  }
}

/** What could not be checked, each check once with its reasons. */
const unchecked = ({ judged, ledger }: CheckRun): FindingsInput['unchecked'] => {
  const titles = new Map(judged.map(({ check }) => [check.id, check.title.zh]))
  return ledger
    .filter(({ examined, cannotTell }) => examined === 0 && cannotTell > 0)
    .map(({ check, why }) => ({
      title: titles.get(check) ?? check,
      reason: [...new Set(why.map(({ zh }) => zh))].join('；'),
    }))
}

/** The verdicts on one file as plain data for 检查结果说明 and 问题整改台账. */
export const findingsInput = (file: string, filing: Filing, run: CheckRun): FindingsInput => ({
  organisation: filing.organisation?.name ?? '',
  year: filing.year?.value,
  file,
  findings: findingsOf(run.judged, 'note').map((judged) => findingOf(filing, judged)),
  unchecked: unchecked(run),
  counts: {
    checks: run.ledger.length,
    held: run.ledger.reduce((total, { held }) => total + held, 0),
    withinRounding: run.ledger.reduce((total, { withinRounding }) => total + withinRounding, 0),
  },
})
