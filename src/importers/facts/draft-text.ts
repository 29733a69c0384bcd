import type { DraftParagraph, DraftPart } from '#domain/filing/draft.ts'
import { complain, fields, isObject, text, type Cursor } from './cursor.ts'
import { words } from '#domain/words/words.ts'

/** Cuts text at {{key}}: what stands between the braces is a binding, everything else the people's words. */
export const parseParts = (source: string): readonly DraftPart[] =>
  source
    .split(/(\{\{[^{}]+\}\})/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^\{\{[^{}]+\}\}$/u.test(piece)
        ? { kind: 'binding', key: piece.slice(2, -2).trim() }
        : { kind: 'text', text: piece },
    )

const depthOf = (cursor: Cursor): 1 | 2 => {
  const depth = text(cursor)
  if (depth !== '' && depth !== '1' && depth !== '2')
    complain(
      cursor,
      words('层次只有 "1" 和 "2"', 'the depth is "1" or "2"'),
      words('请写 "1" 或 "2"', 'Write "1" or "2"'),
    )
  return depth === '2' ? 2 : 1
}

/** A paragraph: a plain text, or { title, text, depth } for a numbered item. */
export const paragraph = (cursor: Cursor): DraftParagraph => {
  if (!isObject(cursor)) return { title: '', depth: 1, parts: parseParts(text(cursor)) }
  const at = fields(cursor, ['title', 'text', 'depth'])
  return { title: text(at('title')), depth: depthOf(at('depth')), parts: parseParts(text(at('text'))) }
}
