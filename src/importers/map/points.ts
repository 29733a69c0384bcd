import type { Said, Section, SectionKind } from '#domain/filing/filing.ts'
import { titleOf, type DocumentModel } from '#domain/text/document.ts'
import { passagesIn, saidOf, saidPart, sectionsOfKind, type PassageAt } from './said.ts'

const topLevel = (passages: readonly PassageAt[]): number =>
  passages.reduce((level, { passage }) => (passage.label ? Math.min(level, passage.level) : level), Infinity)

const inlineMark = /(?<=^|[。；：，])[一二三四五六七八九十]是/gu

/** A paragraph that counts 一是…二是… holds as many points; any other is one. */
const pointsIn = (document: DocumentModel, { block, passage }: PassageAt): Said[] => {
  const text = passage.text.text
  const starts = [...text.matchAll(inlineMark)].map(({ index }) => index)
  if (starts.length < 2) return [saidOf(document, block, passage)]
  return starts.map((from, at) => saidPart(document, block, { passage, from, to: starts[at + 1] ?? text.length }))
}

const chosenFrom = (document: DocumentModel, all: readonly PassageAt[]): Said[] => {
  const level = topLevel(all)
  const numbered = all.filter(({ passage }) => passage.label && passage.level === level)
  if (numbered.length > 0) return numbered.map(({ block, passage }) => saidOf(document, block, passage))
  return all.filter(({ passage }) => passage.role === 'body').flatMap((body) => pointsIn(document, body))
}

/** The numbered points of the sections of a kind, or their paragraphs where nothing is numbered. */
export const pointsOf = (document: DocumentModel, sections: readonly Section[], kind: SectionKind): Said[] =>
  sectionsOfKind(sections, kind).flatMap((section) => chosenFrom(document, passagesIn(document, sections, section)))

const passageAt = (document: DocumentModel, block: number): PassageAt[] => {
  const passage = document.blocks[block]
  return passage?.kind === 'passage' ? [{ block, passage }] : []
}

/** Points below a numbered paragraph that announces the goals (1、项目绩效总目标：), where no section does. */
export const announcedGoals = (document: DocumentModel): Said[] => {
  const at = document.blocks.findIndex(
    (block) => block.kind === 'passage' && block.label && /绩效(?:总|整体)?目标[：:]?$/u.test(titleOf(block)),
  )
  if (at === -1) return []
  const below = document.blocks.flatMap((block, index) =>
    block.ancestors.includes(at) ? passageAt(document, index) : [],
  )
  return chosenFrom(document, below)
}

const admits = /不足|有待|尚未|尚需|不够|不强|不高|不全面|不完善|薄弱|欠缺|缺乏|滞后|难以|不到位|不及时/u

/** Points right before the chapter on measures that admit shortcomings: problems whose heading is lost. */
export const lostProblems = (document: DocumentModel, sections: readonly Section[]): Said[] => {
  const measures = sections.find(({ kind }) => kind === 'measures')?.heading ?? 0
  const before = document.blocks.slice(0, measures)
  const first = before.findLastIndex(
    (block) => block.kind === 'passage' && block.label?.ordinal === 1 && block.label.style === '（一）',
  )
  const listed = before.slice(Math.max(first, 0)).flatMap((_, at) => passageAt(document, first + at))
  const points = first === -1 ? [] : listed.filter(({ passage }) => passage.label?.style === '（一）')
  return points.length > 0 && points.every(({ passage }) => admits.test(titleOf(passage)))
    ? points.map(({ block, passage }) => saidOf(document, block, passage))
    : []
}
