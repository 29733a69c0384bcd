import type { Archive } from '../archive/archive.ts'
import { attributeOf, scanXml, type ScanHandler } from './scan.ts'

/** `kind`: last word of the relation's type (worksheet, comments …), the same in both editions of the standard. */
export type Relation = { readonly id: string; readonly kind: string; readonly target: string }

/** Calls back for each opening tag; no text is read. */
export const scanTags = (bytes: Uint8Array, open: ScanHandler['open']): void => {
  scanXml(bytes, { open, close: () => undefined, text: () => undefined, wantsText: false, isDone: false })
}

/** `../comments1.xml` seen from `xl/worksheets/sheet1.xml` is `xl/comments1.xml`. */
const resolve = (from: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const parts = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

const relationsName = (part: string): string => part.replace(/([^/]*)$/u, '_rels/$1.rels')

const mostRelations = 100_000

/** What a part of the file points to; links to outside are left alone. */
export const relationsOf = (archive: Archive, part: string): Relation[] => {
  const bytes = archive.read(relationsName(part))
  const found: Relation[] = []
  if (!bytes) return found
  scanTags(bytes, (name, attributes) => {
    if (name !== 'Relationship' || found.length >= mostRelations) return
    if (attributeOf(attributes, 'TargetMode') === 'External') return
    const kind = (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//u, '')
    const target = resolve(part, attributeOf(attributes, 'Target') ?? '')
    found.push({ id: attributeOf(attributes, 'Id') ?? '', kind, target })
  })
  return found
}
