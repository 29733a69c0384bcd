import type { Archive } from '../archive/archive.ts'
import type { Limits } from '../limits.ts'
import { readXmlPart, type XmlHandler } from '../xml.ts'

/** Parts a part refers to, by kind: the last word of the relation's type (styles, footnotes, header …). */
export type Relations = ReadonlyMap<string, string>

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

/** A target is absolute or stands beside the part that names it. */
const resolve = (target: string, part: string): string => {
  const whole = target.startsWith('/') ? target.slice(1) : folderOf(part) + target
  const steps: string[] = []
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

const relationsFile = (part: string): string => {
  const folder = folderOf(part)
  return `${folder}_rels/${part.slice(folder.length)}.rels`
}

/** What `part` refers to inside the file ('' for the file itself). Of several parts of a kind the first that is there. */
export const relationsOf = (archive: Archive, part: string, limits: Limits): Relations => {
  const relations = new Map<string, string>()
  const handler: XmlHandler = {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const kind = (attributes.get('Type') ?? '').split('/').at(-1) ?? ''
      const target = resolve((attributes.get('Target') ?? '').slice(0, 500), part)
      if (!relations.has(kind) && archive.has(target)) relations.set(kind, target)
    },
  }
  readXmlPart(archive, relationsFile(part), { handler, limits })
  return relations
}
