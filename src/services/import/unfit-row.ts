import type { RefusedRow } from './import-input.ts'
import { refuseRow } from './refused-row.ts'
import type { ProjectRow } from './understand-projects.ts'

/** Characters: what people name and write of an entry is far shorter. */
const longest = { 'project-code': 100, 'project-name': 200, 'document-number': 200, summary: 2000 } as const

/** 1000 亿元: more for one project of a county is a wrong unit. */
const largest = 10n ** 13n

const isLarge = (amount: bigint): boolean => amount >= largest || amount <= -largest

/** Refuses a row with texts or amounts that no ledger holds. */
export const unfit = (row: ProjectRow): RefusedRow | undefined => {
  const { texts, amounts } = row.plain
  const isLong = Object.entries(longest).some(
    ([field, most]) => (texts[field as keyof typeof longest] ?? '').length > most,
  )
  if (isLong || Object.values(texts).some((text) => text.includes('\0')))
    return refuseRow(
      row,
      [
        '编码、名称、文号或摘要过长，或含有控制字符',
        'a code, name, number or summary is too long or holds control characters',
      ],
      ['请核对列的对应和内容', 'check how the columns are read and what they hold'],
    )
  if (Object.values(amounts).some(isLarge))
    return refuseRow(
      row,
      ['金额达到1000亿元以上', 'the amount is 100 billion 元 or more'],
      ['请核对金额单位是元还是万元', 'check whether amounts are in 元 or 万元'],
    )
  return undefined
}
