import { openArchive, type Archive } from '../archive/archive.ts'
import type { Extract, ExtractNote } from '../extract.ts'
import { extractPages } from '../geometry/extract-pages.ts'
import type { PageContent } from '../geometry/page-content.ts'
import { readPage } from '../geometry/read-page.ts'
import type { Limits } from '../limits.ts'
import { readXmlPart, type XmlProblem } from '../xml.ts'
import { DocumentHandler, type PageBox } from './document-handler.ts'
import { pointsPerMillimetre } from './matrix.ts'
import {
  annotationNote,
  attachmentNote,
  encryptedNote,
  leftNote,
  noDocument,
  pageNotes,
  signedNote,
  type PageFate,
} from './ofd-notes.ts'
import { PackageHandler, partName } from './package-handler.ts'
import { PageHandler, type Drawing } from './page-handler.ts'

const refused = (...notes: readonly ExtractNote[]): Extract => ({ format: 'ofd', blocks: [], notes })

type Source = { readonly archive: Archive; readonly limits: Limits }

/** A document of the package: most have one. */
type OfdDocument = { readonly name: string; readonly handler: DocumentHandler }

const documentsOf = ({ archive, limits }: Source, places: readonly string[]): OfdDocument[] =>
  places.flatMap((place) => {
    const name = partName('OFD.xml', place)
    if (!archive.has(name)) return []
    const handler = new DocumentHandler(limits.pages)
    readXmlPart(archive, name, { handler, limits })
    return [{ name, handler }]
  })

type Part = {
  readonly drawing: Drawing
  readonly box: PageBox
  readonly templates: readonly string[]
  readonly problem: XmlProblem | undefined
}

const nothing: Drawing = { runs: [], rules: [], characters: 0, slanting: 0, pictures: 0 }

const together = (parts: readonly Drawing[]): Drawing => ({
  runs: parts.flatMap(({ runs }) => runs),
  rules: parts.flatMap(({ rules }) => rules),
  characters: parts.reduce((sum, { characters }) => sum + characters, 0),
  slanting: parts.reduce((sum, { slanting }) => sum + slanting, 0),
  pictures: parts.reduce((sum, { pictures }) => sum + pictures, 0),
})

/** A page stands on a few templates at most. */
const mostTemplates = 10

type ReadPage = { readonly content: PageContent; readonly fate: PageFate; readonly characters: number }

const kindOf = ({ characters, pictures, rules }: Drawing, problem: XmlProblem | undefined): PageFate['kind'] => {
  if (problem) return 'broken'
  if (characters > 0) return 'read'
  return pictures > 0 || rules.length > 0 ? 'picture' : 'blank'
}

/** Reads the pages of one document; a template that many pages share is read once. */
class PageReader {
  readonly #source: Source
  readonly #document: OfdDocument
  readonly #templates = new Map<string, Drawing>()

  constructor(source: Source, document: OfdDocument) {
    this.#source = source
    this.#document = document
  }

  read(place: string, page: number): ReadPage {
    const name = partName(this.#document.name, place)
    if (!this.#source.archive.has(name)) return this.#missing(page)
    const { drawing, box, templates, problem } = this.#part(name, this.#document.handler.box)
    const all = together([...templates.slice(0, mostTemplates).map((id) => this.#template(id, box)), drawing])
    return {
      content: this.#content(all, box),
      fate: { page, kind: kindOf(all, problem), slanting: all.slanting },
      characters: all.characters,
    }
  }

  #content({ runs, rules }: Drawing, { width, height }: PageBox): PageContent {
    const [w, h] = [width * pointsPerMillimetre, height * pointsPerMillimetre]
    return readPage({ width: w, height: h, runs, rules })
  }

  #missing(page: number): ReadPage {
    return {
      content: this.#content(nothing, this.#document.handler.box),
      fate: { page, kind: 'missing', slanting: 0 },
      characters: 0,
    }
  }

  #part(name: string, usual: PageBox): Part {
    const { archive, limits } = this.#source
    const handler = new PageHandler(usual, limits.characters)
    const problem = readXmlPart(archive, name, { handler, limits })
    return { drawing: handler.drawing(), box: handler.box, templates: handler.templates, problem }
  }

  #template(id: string, box: PageBox): Drawing {
    const place = this.#document.handler.templates.get(id)
    if (place === undefined) return nothing
    const drawing = this.#templates.get(id) ?? this.#part(partName(this.#document.name, place), box).drawing
    this.#templates.set(id, drawing)
    return drawing
  }
}

type Pages = { readonly pages: readonly ReadPage[]; readonly left: number }

const readPages = (source: Source, documents: readonly OfdDocument[]): Pages => {
  const end = performance.now() + source.limits.time
  const pages: ReadPage[] = []
  let characters = 0
  let left = 0
  for (const document of documents) {
    const reader = new PageReader(source, document)
    left += document.handler.more
    for (const place of document.handler.pages) {
      const isOver = pages.length >= source.limits.pages || characters > source.limits.characters
      if (isOver || performance.now() > end) {
        left += 1
        continue
      }
      const page = reader.read(place, pages.length + 1)
      characters += page.characters
      pages.push(page)
    }
  }
  return { pages, left }
}

const packageNotes = ({ isEncrypted, isSigned }: PackageHandler, documents: readonly OfdDocument[]): ExtractNote[] => [
  ...(isEncrypted ? [encryptedNote] : []),
  ...(isSigned ? [signedNote] : []),
  ...(documents.some(({ handler }) => handler.hasAttachments) ? [attachmentNote] : []),
  ...(documents.some(({ handler }) => handler.hasAnnotations) ? [annotationNote] : []),
]

/** Reads an OFD document (GB/T 33190—2016): its lines and tables, each with page and box in points. Never throws. */
export const readOfd = (bytes: Uint8Array, limits: Limits): Extract => {
  const archive = openArchive(bytes, limits)
  if (archive.kind === 'refusal') return refused(archive.note)
  const handler = new PackageHandler()
  readXmlPart(archive, 'OFD.xml', { handler, limits })
  const source = { archive, limits }
  const documents = documentsOf(source, handler.documents)
  if (documents.length === 0) return refused(handler.isEncrypted ? encryptedNote : noDocument, ...archive.notes)
  const { pages, left } = readPages(source, documents)
  if (pages.length + left === 0) return refused(noDocument, ...packageNotes(handler, documents), ...archive.notes)
  const { blocks, notes } = extractPages(pages.map(({ content }) => content))
  return {
    format: 'ofd',
    blocks,
    notes: [
      ...(left > 0 ? [leftNote(pages.length, left)] : []),
      ...packageNotes(handler, documents),
      ...pageNotes(pages.map(({ fate }) => fate)),
      ...archive.notes,
      ...notes,
    ],
  }
}
