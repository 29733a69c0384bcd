import type { Section, SectionKind } from '#domain/filing/filing.ts'
import { isHeading, titleOf, type Block, type DocumentModel, type Passage } from '#domain/text/document.ts'
import { placeOf } from '#domain/text/place.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'

const financeHeading =
  /收支|收入支出|资金.{0,6}情况|预算执行情况|决算情况|(?:收入|支出|预算|决算)(?:总体)?(?:情况|说明)|财政拨款|三公|一般公共预算|政府性基金|国有资本经营|经费/u

/** Words of a heading that tell what its section is for; the first match decides. */
const kinds: readonly (readonly [SectionKind, RegExp])[] = [
  ['attachments', /^附件|附件(?:清单|目录)?$/u],
  ['problems', /问题|不足|薄弱/u],
  ['measures', /改进|整改|下一步|措施|建议|打算/u],
  ['project-results', /项目(?:支出|资金)?.{0,6}(?:完成情况|绩效)|重点任务项目/u],
  ['task-results', /任务.{0,10}完成情况|目标完成情况/u],
  ['effectiveness', /履职效能|履职效果/u],
  ['efficiency', /管理效(?:率|能)/u],
  ['management', /预算绩效(?!目标).{0,6}(?:情况|说明)/u],
  ['finance', financeHeading],
  ['conclusion', /结论|评价情况综述|自评综述/u],
  ['achievements', /成效|成果|工作情况|亮点/u],
  ['management', /绩效管理|管理情况/u],
  ['goals', /绩效目标|总体目标|年度目标/u],
  ['tasks', /任务|工作计划|总体工作|重点工作/u],
  ['duties', /职能|职责/u],
  ['organisation', /机构|人员|编制/u],
  ['overview', /概况|基本情况|概述/u],
]

export const sectionKind = (title: string): SectionKind =>
  kinds.find(([, pattern]) => pattern.test(title))?.[0] ?? 'other'

const isPart = (block: Block | undefined): boolean => block?.kind === 'passage' && block.label?.style === '第一部分'

/**
 * A heading at outline level 1 or 2 (3 within a 第一部分), or one without a number, names a section; numbered points
 * below are its content.
 */
const namesSection = ({ blocks }: DocumentModel, passage: Passage): boolean => {
  if (passage.role !== 'heading') return false
  const deepest = isPart(blocks[passage.ancestors[0] ?? -1]) ? 3 : 2
  return passage.level <= deepest || passage.label === undefined || passage.ancestors.length <= 1
}

/** For each heading the block at which its section ends: the next heading that is not deeper. One pass. */
const endsOf = (document: DocumentModel): ReadonlyMap<number, number> => {
  const ends = new Map<number, number>()
  const open: { readonly at: number; readonly level: number }[] = []
  document.blocks.forEach((block, index) => {
    if (block.kind === 'table' || !isHeading(block)) return
    for (let last = open.at(-1); last && last.level >= block.level; last = open.at(-1)) {
      ends.set(last.at, index)
      open.pop()
    }
    open.push({ at: index, level: block.level })
  })
  return ends
}

/** The sections of a document in order, an outer one before those inside it. */
export const sectionsOf = (document: DocumentModel): Section[] => {
  const ends = endsOf(document)
  return document.blocks.flatMap((block, index) => {
    if (block.kind === 'table' || !namesSection(document, block)) return []
    const title = titleOf(block)
    return [
      {
        kind: sectionKind(title),
        heading: index,
        title,
        level: block.level,
        from: index + 1,
        to: ends.get(index) ?? document.blocks.length,
        place: placeOf(document.source, wholeSpan(block.text)),
      },
    ]
  })
}

/**
 * What each block is about: the kind of its innermost section, or of the next outer one where the heading of the
 * innermost does not tell (其他说明). undefined before the first heading.
 */
export const kindsOfBlocks = (document: DocumentModel, sections: readonly Section[]): (SectionKind | undefined)[] => {
  const open: Section[] = []
  let next = 0
  return document.blocks.map((_, block) => {
    for (let last = open.at(-1); last && last.to <= block; last = open.at(-1)) open.pop()
    for (let section = sections[next]; section && section.from <= block; section = sections[next]) {
      if (section.to > block) open.push(section)
      next += 1
    }
    return open.findLast(({ kind }) => kind !== 'other')?.kind ?? open.at(-1)?.kind
  })
}
