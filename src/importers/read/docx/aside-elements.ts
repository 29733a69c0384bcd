import type { Attributes } from '../xml.ts'
import type { NoteKind } from './desk.ts'
import type { Element, Elements } from './element.ts'
import type { FindingKind } from './findings.ts'
import type { Story } from './story.ts'

/** The note comes behind the paragraph, or the table, that refers to it. */
const reference = (kind: NoteKind): Element => ({
  open: (story, attributes) => {
    if (story.flow.instructions > 0) return
    const mark = attributes.get('customMarkFollows')
    const isOwn = mark !== undefined && mark !== '0' && mark !== 'false'
    story.flow.waiting.push(...story.desk.asideOf(kind, attributes.get('id') ?? '', isOwn))
  },
})

/** Found once for each; what stands for another (the preview of an object) does not count. */
const found =
  (kind: FindingKind) =>
  (story: Story): undefined => {
    if (story.isInObject) return
    story.printed += 1
    story.find(kind)
  }

/** Of several forms of the same content the first that prints something counts: text boxes stand twice in a file. */
const alternatives: Elements = {
  'mc:AlternateContent': {
    open: (story) => {
      story.alternatives.push({ isTaken: false, printed: 0 })
    },
    close: (story) => {
      story.alternatives.pop()
    },
  },
  'mc:Choice': {
    open: (story) => {
      const alternative = story.alternatives.at(-1)
      if (alternative?.isTaken === true) return 'skip'
      if (alternative) alternative.printed = story.printed
      return undefined
    },
    close: (story) => {
      const alternative = story.alternatives.at(-1)
      if (alternative && story.printed > alternative.printed) alternative.isTaken = true
    },
  },
  'mc:Fallback': { open: (story) => (story.alternatives.at(-1)?.isTaken === true ? 'skip' : undefined) },
}

const textBoxes: Elements = {
  'w:txbxContent': {
    open: (story) => {
      story.openFlow('text-box', 'text-box')
    },
    close: (story) => {
      story.closeFlow()
    },
  },
  // Words drawn as a picture.
  'v:textpath': {
    open: (story, attributes) => {
      story.openFlow('text-box', 'text-box')
      story.openParagraph()
      story.print(attributes.get('string') ?? '')
      story.closeFlow()
    },
  },
}

const header = (story: Story, attributes: Attributes): undefined => {
  story.headers.add(attributes.get('id') ?? '')
}

/** What stands beside the text: notes, text boxes, pictures, content controls, running heads. */
export const asideElements: Elements = {
  ...alternatives,
  ...textBoxes,
  'w:footnoteReference': reference('footnote'),
  'w:endnoteReference': reference('endnote'),
  'w:commentReference': reference('comment'),
  'w:headerReference': { open: header },
  'w:footerReference': { open: header },
  'pic:pic': { open: found('image') },
  'v:imagedata': { open: found('image') },
  'c:chart': { open: found('chart') },
  'dgm:relIds': { open: found('chart') },
  'w:object': {
    open: (story) => {
      found('object')(story)
      story.isInObject = true
    },
    close: (story) => {
      story.isInObject = false
    },
  },
  'w:altChunk': { open: found('import') },
  'w:subDoc': { open: found('import') },
  'w:sdt': {
    open: (story) => {
      story.controls.push({ isContents: false })
    },
    close: (story) => {
      story.controls.pop()
    },
  },
  'w:sdtPr': {
    open: (story) => {
      story.inside = 'control'
    },
    close: (story) => {
      story.inside = undefined
    },
  },
  'w:docPartGallery': {
    open: (story, attributes) => {
      const control = story.controls.at(-1)
      if (control) control.isContents = attributes.get('val') === 'Table of Contents'
    },
  },
}
