import type { Archive } from '../archive/archive.ts'
import type { Limits } from '../limits.ts'
import { readXmlPart, type Attributes } from '../xml.ts'

/** `kind`: last word of the relation's type (worksheet, comments …), the same in both editions of the standard. */
export type Relation = { readonly id: string; readonly kind: string; readonly target: string }

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

const relationsName = (part: string): string => {
  const at = part.lastIndexOf('/') + 1
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
}

const mostRelations = 100_000

/** What a part of the file points to; links to outside are left alone. */
export const relationsOf = (archive: Archive, part: string, limits: Limits): Relation[] => {
  const found: Relation[] = []
  const open = (name: string, attributes: Attributes): void => {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
    const kind = (attributes.get('Type') ?? '').replace(/^.*\//u, '')
    const target = resolve(part, attributes.get('Target') ?? '')
    found.push({ id: attributes.get('Id') ?? '', kind, target })
  }
  readXmlPart(archive, relationsName(part), {
    handler: { open, isDone: () => found.length >= mostRelations },
    limits,
  })
  return found
}
