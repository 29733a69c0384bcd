import type { Filing } from '#domain/filing/filing.ts'
import { cannotTell, type Verdict } from '../check.ts'

/** 广州市番禺区人民政府钟村街道办事处 and 番禺区钟村街道办事处 are one organisation: the shorter name ends the longer. */
const core = (name: string): string =>
  name
    .replaceAll(/\s/gu, '')
    .replaceAll(/(?:人民政府)(?=.)|(?:办事处|委员会)$/gu, '')
    .replace(/^.*[省市](?=.*[区县])/u, '')

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [core(a), core(b)]
  return left === right || left.endsWith(right) || right.endsWith(left)
}

/** The reason two filings cannot be compared across years; undefined when they can. */
export const whyNotComparable = (earlier: Filing, later: Filing): Verdict | undefined => {
  const [a, b] = [earlier.organisation, later.organisation]
  if (a === undefined || b === undefined)
    return cannotTell('没有读出单位名称，不能确认是同一单位', 'An organisation is not named')
  if (!isSame(a.name, b.name))
    return cannotTell(`“${a.name}”与“${b.name}”不是同一单位`, 'The reports are of different organisations', [b.place])
  if (earlier.year === undefined || later.year === undefined)
    return cannotTell('没有读出报告年度', 'The year of a report is not known')
  if (earlier.year.value >= later.year.value)
    return cannotTell(
      `年度顺序不对：${earlier.year.value} → ${later.year.value}`,
      `The years are not in order: ${earlier.year.value} → ${later.year.value}`,
      [later.year.place],
    )
  return undefined
}

/** 2022 and 2023, so that “last year” of the later report is the earlier one. */
export const areConsecutive = (earlier: Filing, later: Filing): boolean =>
  earlier.year !== undefined && later.year !== undefined && earlier.year.value + 1 === later.year.value
