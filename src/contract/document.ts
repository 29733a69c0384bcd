import { oneOf } from './codecs.ts'

/** Documents of a self-evaluation. */
export const documentKinds = ['report', 'tables', 'project-tables', 'public', 'findings'] as const
/** In what they are written. */
export const documentFormats = ['docx', 'xlsx', 'pdf', 'html'] as const

export const documentKind = oneOf(documentKinds)
export const documentFormat = oneOf(documentFormats)
