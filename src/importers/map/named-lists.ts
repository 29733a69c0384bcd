import type { Said, Section } from '#domain/filing/filing.ts'
import { titleOf, type DocumentModel, type Passage } from '#domain/text/document.ts'
import { saidPart } from './said.ts'

type Listing = { readonly from: number; readonly to: number }

const lead = {
  units:
    /(?:下属(?:预算)?单位|预算单位|所属单位|二级(?:预算)?单位|编报范围的单位)[^。：:]{0,24}(?:分别是|包括|具体为|为|有)[：:]?/u,
  offices: /(?:内设|下设)(?:党政)?(?:机构|科室|部门|处室)[^。：:]{0,16}(?:分别是|包括|具体为|为|有)[：:]?/u,
} as const

/** What stands before the name itself: an announcement with its colon, an outline number. */
const label = /^(?:[^：:]*[：:])?(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．])?/u

/** Offsets of the marks that part the items: 、 and commas outside brackets. */
const bordersIn = (text: string, span: Listing): number[] => {
  const borders: number[] = []
  let depth = 0
  for (let at = span.from; at < span.to; at += 1) {
    const char = text.charAt(at)
    if (char === '（' || char === '(') depth += 1
    else if (char === '）' || char === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && '、，,'.includes(char)) borders.push(at)
  }
  return [...borders, span.to]
}

/** Items between the lead-in and the end of the sentence. */
const itemsIn = (text: string, from: number): Listing[] => {
  const end = from + Math.max(0, text.slice(from).search(/[。；;]|$/u))
  let start = from
  const items = bordersIn(text, { from, to: end }).map((to) => {
    const item = { from: start + (label.exec(text.slice(start, to))?.[0].length ?? 0), to }
    start = to + 1
    return item
  })
  return items.filter((item) => item.to - item.from >= 3)
}

const looksNamed = /[局所队站室心园学校院办处会科]$|（[^）]*）$|\([^)]*\)$/u

const listed = (document: DocumentModel, block: number, at: { passage: Passage; from: number }): Said[] =>
  itemsIn(at.passage.text.text, at.from)
    .map(({ from, to }) => saidPart(document, block, { passage: at.passage, from, to }))
    .filter(({ text }) => looksNamed.test(text) && !/\d/u.test(text))

/** Units or offices named one by one behind words that announce them. */
export const namedAfter = (document: DocumentModel, kind: keyof typeof lead): Said[] => {
  for (const [block, passage] of document.blocks.entries()) {
    const match = passage.kind === 'passage' ? lead[kind].exec(passage.text.text.slice(0, 4000)) : null
    if (passage.kind !== 'passage' || !match) continue
    const names = listed(document, block, { passage, from: match.index + match[0].length })
    if (names.length > 1) return names
  }
  return []
}

/** Offices that stand as headings of the section on the organisation (1.党政综合办公室). */
export const headedOffices = (document: DocumentModel, sections: readonly Section[]): Said[] =>
  sections
    .filter(({ kind }) => kind === 'duties' || kind === 'organisation')
    .flatMap(({ from, to }) =>
      document.blocks.slice(from, to).flatMap((passage, at) => {
        if (passage.kind !== 'passage' || !passage.label || passage.role !== 'heading') return []
        if (!/(?:办公室|科|室|中心|队|站)(?:[（(].*[）)])?$/u.test(titleOf(passage))) return []
        return [saidPart(document, from + at, { passage, from: passage.titleFrom, to: passage.titleTo })]
      }),
    )
