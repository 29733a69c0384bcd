import type { Run } from '../../model.ts'
import { escapeXml } from '../xml.ts'

/** A line feed inside a text becomes a line break, a tab a tab. */
const textXml = (text: string): string =>
  escapeXml(text)
    .split(/(\n|\t)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return '<w:br/>'
      return piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${piece}</w:t>`
    })
    .join('')

/** A gap is coloured so that nobody files the report with one in it. */
const gapProperties = '<w:rPr><w:color w:val="C00000"/><w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/></w:rPr>'

export const runXml = (run: Run): string => `<w:r>${run.kind === 'gap' ? gapProperties : ''}${textXml(run.text)}</w:r>`

/** `properties` go behind the style, in the order the schema wants. */
export const paragraphXml = (style: string, runs: readonly Run[], properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs.map(runXml).join('')}</w:p>`
