import { skipped, type Elements } from './element.ts'
import type { Story } from './story.ts'
import { symbolOf } from './symbols.ts'
import { isOn } from './values.ts'

const print =
  (text: string) =>
  (story: Story): undefined => {
    story.print(text)
  }

/** Line ends and tabs of the XML itself count as spaces; spaces at the ends count only where the file says so. */
const startText = (story: Story, isKept: boolean): undefined => {
  story.isCollecting = true
  story.collected = ''
  story.keepsSpaces = isKept
}

const endText = (story: Story): undefined => {
  story.isCollecting = false
  const text = /[\n\t]/u.test(story.collected) ? story.collected.replaceAll(/[\n\t]/gu, ' ') : story.collected
  story.print(story.keepsSpaces ? text : text.replace(/^ +/u, '').trimEnd())
}

const startRun = (story: Story): undefined => {
  story.run = { isHidden: undefined, style: undefined, position: undefined }
}

/** A box of a form that can be ticked is printed as such. */
const endField = (story: Story): undefined => {
  const field = story.flow.closeField()
  if (field && /^\s*FORMCHECKBOX\b/u.test(field.instruction)) story.print(field.isChecked === true ? '☑' : '☐')
}

const fieldSteps: Readonly<Record<string, (story: Story) => undefined>> = {
  begin: (story) => {
    story.flow.openField()
  },
  separate: (story) => {
    if (/^(?:PAGEREF|HYPERLINK)\b/u.test(story.flow.separateField()) && story.flow.paragraph)
      story.flow.paragraph.isLinked = true
  },
  end: endField,
}

const setChecked = (story: Story, isChecked: boolean): undefined => {
  const field = story.flow.fields.at(-1)
  if (field) field.isChecked = isChecked
}

/** Elements inside a run: text, signs, fields, formulas. */
export const textElements: Elements = {
  'w:r': { open: startRun },
  'm:r': { open: startRun },
  'w:t': { open: (story, attributes) => startText(story, attributes.get('space') === 'preserve'), close: endText },
  'm:t': { open: (story) => startText(story, true), close: endText },
  'm:den': { open: print('/') },
  'm:sup': { open: print('^') },
  'w:tab': {
    // A tab stop among the properties has the same name.
    open: (story) => {
      if (story.inside === undefined) story.print('\t')
    },
  },
  'w:ptab': { open: print('\t') },
  'w:br': {
    open: (story, attributes) => {
      const type = attributes.get('type')
      if (type !== 'page' && type !== 'column') story.print('\n')
    },
  },
  'w:cr': { open: print('\n') },
  'w:noBreakHyphen': { open: print('-') },
  'w:sym': {
    open: (story, attributes) => {
      const sign = symbolOf(attributes.get('font'), attributes.get('char'))
      if (sign === undefined) story.find('symbol')
      else story.print(sign)
    },
  },
  'w:rt': {
    open: (story) => {
      story.find('ruby')
      return 'skip'
    },
  },
  'w:vanish': {
    open: (story, attributes) => {
      if (story.inside === undefined) story.run.isHidden = isOn(attributes)
    },
  },
  'w:rStyle': {
    open: (story, attributes) => {
      if (story.inside === undefined) story.run.style = attributes.get('val')
    },
  },
  'w:vertAlign': {
    open: (story, attributes) => {
      const value = attributes.get('val')
      if (story.inside === undefined)
        story.run.position = value === 'superscript' || value === 'subscript' ? value : undefined
    },
  },
  'w:fldChar': {
    open: (story, attributes) => {
      const type = attributes.get('fldCharType') ?? ''
      if (Object.hasOwn(fieldSteps, type)) fieldSteps[type]?.(story)
    },
  },
  'w:instrText': {
    open: (story) => {
      story.isCollecting = true
      story.collected = ''
    },
    close: (story) => {
      story.isCollecting = false
      const field = story.flow.fields.at(-1)
      if (field && field.instruction.length < 200) field.instruction += story.collected
    },
  },
  'w:hyperlink': {
    open: (story, attributes) => {
      if (story.flow.paragraph && attributes.get('anchor')?.startsWith('_Toc') === true)
        story.flow.paragraph.isLinked = true
    },
  },
  'w:checked': { open: (story, attributes) => setChecked(story, isOn(attributes)) },
  'w:default': {
    open: (story, attributes) =>
      story.flow.fields.at(-1)?.isChecked === undefined ? setChecked(story, isOn(attributes)) : undefined,
  },
  'w:rPrChange': skipped,
  'w:delText': skipped,
  'w:delInstrText': skipped,
}
