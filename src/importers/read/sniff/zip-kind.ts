import type { FileKind } from './file-kinds.ts'
import { zipNames } from './zip-names.ts'

/** A folder or file at the top of an archive that only one kind of document has; the first that fits decides. */
const signs: readonly { readonly kind: FileKind; readonly name: RegExp }[] = [
  { kind: 'ofd', name: /^ofd\.xml$/iu },
  { kind: 'docx', name: /^word\/[^/]+\.xml$/iu },
  { kind: 'xlsx', name: /^xl\/(?:workbook[^/]*\.(?:xml|bin)|worksheets\/.*)$/iu },
  { kind: 'slides', name: /^ppt\/[^/]+\.xml$/iu },
  { kind: 'open-document', name: /^meta-inf\/manifest\.xml$/iu },
]

/** What an archive holds; `zip` where it is none of the documents known. */
export const zipKind = (bytes: Uint8Array): FileKind => {
  const names = zipNames(bytes)
  return signs.find(({ name }) => names.some((entry) => name.test(entry)))?.kind ?? 'zip'
}

/** Does a Word file or a workbook carry macros? They are never run. */
export const hasMacros = (bytes: Uint8Array): boolean =>
  zipNames(bytes).some((name) => /^(?:word|xl)\/vbaproject\.bin$/iu.test(name))
