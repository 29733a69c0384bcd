import type { Attributes } from '../xml.ts'
import { skipped, type Elements } from './element.ts'
import type { Story } from './story.ts'
import { mostColumns } from './table-builder.ts'
import { countOf, isOn } from './values.ts'

/**
 * w:del and w:moveFrom: around runs their text is left out; among the properties of a paragraph its end mark is deleted;
 * among those of a row the row is.
 */
const remove = (story: Story): 'skip' | undefined => {
  if (story.inside === 'control') return undefined
  story.find('deleted')
  if (story.inside === undefined) return 'skip'
  if (story.inside === 'row') story.flow.table?.dropRow()
  else if (story.flow.paragraph) story.flow.paragraph.isJoined = true
  return undefined
}

const mergeOf = (attributes: Attributes): 'start' | 'continued' =>
  attributes.get('val') === 'restart' ? 'start' : 'continued'

const skipColumns = (story: Story, attributes: Attributes): undefined => {
  if (story.inside === 'row') story.flow.table?.skip(countOf(attributes.get('val'), mostColumns) ?? 0)
}

const paragraphElements: Elements = {
  'w:p': {
    open: (story) => {
      story.openParagraph()
    },
    close: (story) => {
      story.closeParagraph()
    },
  },
  'w:pPr': {
    open: (story) => {
      story.inside = 'paragraph'
    },
    close: (story) => {
      story.inside = undefined
    },
  },
  'w:pStyle': {
    open: (story, attributes) => {
      if (story.flow.paragraph) story.flow.paragraph.style = attributes.get('val')
    },
  },
  'w:outlineLvl': {
    open: (story, attributes) => {
      if (story.flow.paragraph) story.flow.paragraph.outline = countOf(attributes.get('val'), 9)
    },
  },
  'w:numId': {
    open: (story, attributes) => {
      if (story.flow.paragraph) story.flow.paragraph.list = attributes.get('val')
    },
  },
  'w:ilvl': {
    open: (story, attributes) => {
      if (story.flow.paragraph) story.flow.paragraph.level = countOf(attributes.get('val'), 8)
    },
  },
  'w:pPrChange': skipped,
  'w:numberingChange': skipped,
  'w:sectPrChange': skipped,
}

const tableElements: Elements = {
  'w:tbl': {
    open: (story) => {
      story.openTable()
    },
    close: (story) => {
      story.closeTable()
    },
  },
  'w:tr': {
    open: (story) => {
      story.flow.table?.openRow()
    },
    close: (story) => {
      story.closeCell()
      story.flow.table?.closeRow()
    },
  },
  'w:trPr': {
    open: (story) => {
      story.inside = 'row'
    },
    close: (story) => {
      story.inside = undefined
    },
  },
  'w:gridBefore': { open: skipColumns },
  'w:tblHeader': {
    open: (story, attributes) => {
      if (isOn(attributes)) story.flow.table?.markHeader()
    },
  },
  'w:hidden': {
    open: (story, attributes) => {
      if (story.inside !== 'row' || !isOn(attributes)) return
      story.find('hidden')
      story.flow.table?.dropRow()
    },
  },
  'w:tc': {
    open: (story) => {
      story.closeCell()
      story.flow.table?.openCell()
    },
    close: (story) => {
      story.closeCell()
    },
  },
  'w:gridSpan': {
    open: (story, attributes) => {
      if (story.flow.table) story.flow.table.span = countOf(attributes.get('val'), mostColumns) ?? 1
    },
  },
  'w:vMerge': {
    open: (story, attributes) => {
      if (story.flow.table) story.flow.table.vertical = mergeOf(attributes)
    },
  },
  'w:hMerge': {
    open: (story, attributes) => {
      if (story.flow.table) story.flow.table.horizontal = mergeOf(attributes)
    },
  },
  'w:tblPrChange': skipped,
  'w:tblPrExChange': skipped,
  'w:tblGridChange': skipped,
  'w:trPrChange': skipped,
  'w:tcPrChange': skipped,
}

/** Paragraphs, tables and what tracked changes do to them. */
export const blockElements: Elements = {
  ...paragraphElements,
  ...tableElements,
  'w:del': { open: remove },
  'w:moveFrom': { open: remove },
}
