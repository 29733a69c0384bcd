import type { Block } from '#domain/text/document.ts'
import { headPhrase } from './columns.ts'

const moneyHeads = /年初预算数?|全年预算数|调整(?:后)?预算数|全年执行数|预算执行率|年度资金总额/gu
const fewest = 6
const shortest = 40

/** A table whose cells ran into one paragraph: so many different column heads stand in no sentence, which has its marks. */
export const isFlattened = (block: Block): boolean => {
  if (block.kind === 'table' || block.text.text.length < shortest) return false
  const heads = [...block.text.text.matchAll(headPhrase), ...block.text.text.matchAll(moneyHeads)]
  const marks = block.text.text.match(/[，。；]/gu)?.length ?? 0
  return new Set(heads.map(([head]) => head)).size >= fewest && marks < heads.length
}
