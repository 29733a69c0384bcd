import type { Claim, Project } from '#domain/filing/filing.ts'
import { absentCell, type Cell } from '#domain/filing/indicator.ts'
import { isPercent } from '#domain/number/unit.ts'
import { sliceText, sourceSpan } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { isAmount, type Text } from './finance.ts'
import { nameAndNumber } from './project-name.ts'

const budgetWords =
  /^(.{2,60}?)(?:\d{4}年)?(?:年?度)?(?:项目)?(?:预算(?:执行)?数?|安排预算|预算安排|预算金额|安排资金)[为是]?$/u
const actualWords =
  /^(.{0,60}?)(?:年度)?(?:项目)?(?:预算执行数|执行数|实际支出(?:数|金额)?|支出数|实际使用|共支出|已支出)[为是]?$/u
const department =
  /^(?:本部门|我部门|部门|本单位|我单位|全年|本年|年初|年度|财政拨款|一般公共|政府性基金|基金|我街|我镇|本街|.{0,6}街|.{0,6}镇|20\d{2}年度?|调整后?|完成|追加|累计|实际|上年|支出|收入|总|[的在])+(?:整体)?$/u

type Found = {
  readonly name: string
  readonly nameFrom: number
  readonly budget: Claim | undefined
  readonly actual: Claim | undefined
  readonly rate: Claim | undefined
}

const cellOfClaim = (text: Text, claim: Claim | undefined): Cell => {
  const block = claim && text.document.blocks[claim.block]
  if (!claim || block?.kind !== 'passage') return absentCell
  const mapped = sliceText(block.text, claim.from, claim.to)
  return { kind: 'written', text: mapped.text, mapped, figure: claim.figure, place: claim.figure.place }
}

const leadOf = (text: Text, claim: Claim): { words: string; from: number } => {
  const block = text.document.blocks[claim.block]
  const clause = text.sentences[claim.sentence]?.clauses[claim.clause]
  if (block?.kind !== 'passage' || !clause) return { words: '', from: claim.from }
  const words = block.text.text.slice(clause.from, claim.from)
  // Outline numbers and years stand before the name, they are no part of it.
  const before = /^(?:\d{1,2}[.、．]|[（(].{1,3}[）)])?(?:20\d{2}年度?)?/u.exec(words)?.[0].length ?? 0
  return { words: words.slice(before), from: clause.from + before }
}

const spentWords = /^(.{3,40}?(?:项目|工程|经费))(?:在|年度)?(?:共|累计|合计)?(?:实际)?支出$/u

/** A project told by its spending alone: 某某改造项目共支出604.53万元. */
const spentIn = (text: Text, claim: Claim): Found | undefined => {
  const lead = isAmount(claim) ? leadOf(text, claim) : undefined
  const name = lead && spentWords.exec(lead.words)?.[1]
  if (!lead || name === undefined || department.test(name) || name.startsWith('其中')) return undefined
  return { name, nameFrom: lead.from, budget: undefined, actual: claim, rate: undefined }
}

const nameOf = (text: Text, budget: Claim): Pick<Found, 'name' | 'nameFrom'> | undefined => {
  const lead = leadOf(text, budget)
  const name = budgetWords.exec(lead.words)?.[1]?.replace(/\d{4}年$/u, '')
  return name === undefined || department.test(name) ? undefined : { name, nameFrom: lead.from }
}

const isSpending = (text: Text, claim: Claim | undefined): claim is Claim =>
  claim !== undefined && isAmount(claim) && actualWords.test(leadOf(text, claim).words)

const foundIn = (text: Text, claims: readonly Claim[], at: number): Found | undefined => {
  const budget = claims[at]
  const named = budget && isAmount(budget) ? nameOf(text, budget) : undefined
  if (!budget) return undefined
  if (!named) return spentIn(text, budget)
  const next = claims[at + 1]
  const actual = isSpending(text, next) ? next : undefined
  const rate = claims.slice(at + 1, at + 3).find(({ figure }) => isPercent(figure.unit))
  return actual || rate ? { ...named, budget, actual, rate } : undefined
}

const claimsOf = ({ budget, actual, rate }: Found): Claim[] =>
  [budget, actual, rate].filter((claim) => claim !== undefined)

const projectOf = (text: Text, found: Found): Project[] => {
  const claims = claimsOf(found)
  const block = text.document.blocks[claims[0]?.block ?? -1]
  if (block?.kind !== 'passage') return []
  const end = Math.max(...claims.map(({ to }) => to))
  return [
    {
      ...nameAndNumber(found.name),
      budget: cellOfClaim(text, found.budget),
      actual: cellOfClaim(text, found.actual),
      rate: cellOfClaim(text, found.rate),
      goal: absentCell,
      completion: absentCell,
      place: placeOf(text.document.source, sourceSpan(block.text, found.nameFrom, end)),
    },
  ]
}

const bySentence = (claims: readonly Claim[]): ReadonlyMap<number, readonly Claim[]> => {
  const groups = new Map<number, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(claim.sentence)
    if (group) group.push(claim)
    else groups.set(claim.sentence, [claim])
  }
  return groups
}

/** Projects told in a sentence: name, budget, spending and rate one after the other. */
export const proseProjects = (text: Text): Project[] =>
  [...bySentence(text.claims).values()].flatMap((claims) =>
    claims.flatMap((_, at) => {
      const found = foundIn(text, claims, at)
      return found ? projectOf(text, found) : []
    }),
  )
