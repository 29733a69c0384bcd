import { printRuns, type Report } from '../model.ts'
import { packParts } from './archive.ts'
import { bodyXml } from './docx/body.ts'
import {
  contentTypes,
  coreProperties,
  documentRelations,
  fontTable,
  footer,
  packageRelations,
  settings,
  wordNamespaces,
} from './docx/parts.ts'
import { stylesXml } from './docx/styles.ts'
import { xmlHeader } from './xml.ts'

/** The report as a Word file laid out by GB/T 9704—2012; equal reports give equal bytes. */
export const writeDocx = (report: Report): Uint8Array =>
  packParts([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelations],
    ['word/document.xml', `${xmlHeader}<w:document ${wordNamespaces}><w:body>${bodyXml(report)}</w:body></w:document>`],
    ['word/_rels/document.xml.rels', documentRelations],
    ['word/styles.xml', stylesXml],
    ['word/settings.xml', settings],
    ['word/fontTable.xml', fontTable],
    ['word/footer1.xml', footer('odd')],
    ['word/footer2.xml', footer('even')],
    ['docProps/core.xml', coreProperties(printRuns(report.title))],
  ])
