import type { Filing } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { filingOf } from './map/filing.ts'
import { assemble } from './read/assemble.ts'
import type { Extract } from './read/extract.ts'

/** The text and tables of what was read, each with its place. */
export const documentIn = (extract: Extract): DocumentModel => assemble(extract)

/** The facts of a report in what was read. */
export const filingIn = (extract: Extract): Filing => filingOf(documentIn(extract))
