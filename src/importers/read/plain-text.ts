import type { DocumentModel, Note } from '#domain/text/document.ts'
import { placeOf, sourceText } from '#domain/text/place.ts'
import { decode, limitNotes } from './decode.ts'
import { documentOf } from './document.ts'
import { pieceText, type Extract } from './extract.ts'

/** Text as it stands in the file, in one piece: offsets into it are offsets into the file's own text. */
export const readPlainText = (bytes: Uint8Array): Extract => {
  const { source, notes } = decode(bytes)
  return {
    format: 'text',
    blocks: source.text === '' ? [] : [{ kind: 'paragraph', pieces: [{ text: source.text, origin: {} }] }],
    // How much of a text is analysed is said where that happens.
    notes: notes.filter(({ kind }) => kind !== 'limit').map(({ severity, kind, why }) => ({ severity, kind, why })),
  }
}

/** The document of a text that was taken over in one piece; of a refused file, one without blocks that says why. */
export const plainDocument = ({ blocks, notes }: Extract): DocumentModel => {
  const source = sourceText(blocks.map((block) => (block.kind === 'table' ? '' : pieceText(block.pieces))).join(''))
  const place = placeOf(source, { start: 0, end: 0 })
  const said = notes.map(({ severity, kind, why }): Note => ({ severity, kind, why, place }))
  return documentOf({ source, notes: [...said, ...limitNotes(source)] })
}
