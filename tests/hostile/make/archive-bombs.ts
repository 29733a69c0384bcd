import { bookParts } from './sheet-file.ts'
import { hostile, pick, type HostileFile } from './hostile-file.ts'
import { documentHead, documentTail, documentXml, paragraph, wordFile, wordParts } from './word-file.ts'
import { bombPart, inflating, part, zipFile, type ZipEntry } from './zip-file.ts'

const blank = '<w:p/>'
const document = 'word/document.xml'
const gigabyte = 1_073_741_824

const bombDocument = (size: number): Uint8Array => inflating(size, blank, { head: documentHead, tail: documentTail })

const withDocument = (entry: ZipEntry): Uint8Array => wordFile(entry)

const nested = (depth: number): Uint8Array => {
  let inner = zipFile([bombPart('bomb.txt', inflating(gigabyte, '0'), gigabyte)])
  for (let level = 0; level < depth; level += 1)
    inner = zipFile(Array.from({ length: 4 }, (_, index) => ({ ...part(`${index}.zip`, inner) })))
  return inner
}

/** Every entry promises the same ten megabytes of one place in the file. */
const overlapping = (count: number): Uint8Array => {
  const first = part('word/media/0.xml', '0'.repeat(10_000_000))
  const others = Array.from({ length: count }, (_, index) => ({
    ...first,
    name: `word/media/${index + 1}.xml`,
    shares: 0,
  }))
  return zipFile([first, ...wordParts().map((entry) => ({ ...entry })), ...others])
}

const many = (count: number): ZipEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `word/x/${index}`,
    packed: new Uint8Array(),
    size: 0,
    checksum: 0,
    method: 0,
  }))

export const archiveBombs: readonly HostileFile[] = [
  hostile('refused', 'that unpacks a thousandfold, as it says', (size) => {
    const bytes = pick(size, gigabyte, 4 * gigabyte - 4_000_000)
    return withDocument(bombPart(document, bombDocument(bytes), bytes))
  }),
  hostile('refused', 'that unpacks a thousandfold and says that it does not', () =>
    withDocument(bombPart(document, bombDocument(gigabyte), 1000)),
  ),
  hostile('refused', 'that promises four gigabytes and holds none', () =>
    withDocument({ ...part(document, documentXml(paragraph('甲'))), size: 0xffffffff }),
  ),
  hostile('refused', 'with more parts than any document', (size) =>
    zipFile([...wordParts(), ...many(pick(size, 30_000, 65_000))]),
  ),
  hostile('refused', 'that counts fewer parts than its directory holds', () => {
    const file = Uint8Array.from(zipFile([...wordParts(), ...many(30_000)]))
    file.set([7, 0, 7, 0], file.length - 14)
    return file
  }),
  hostile('bounded', 'whose parts lie over each other', (size) => overlapping(pick(size, 500, 5000))),
  hostile('refused', 'that is an archive of archives of archives', () => nested(3)),
  hostile('read', 'with bombs as attachments that nobody opens', () =>
    wordFile(
      part('word/embeddings/a.zip', nested(1)),
      bombPart('word/media/b.bin', inflating(gigabyte, '0'), gigabyte),
    ),
  ),
  hostile('bounded', 'with names that lead out of it', () =>
    zipFile([
      ...wordParts(),
      ...['../../../etc/cron.d/x', '/etc/passwd', 'C:\\Windows\\x', 'word/../../x', 'a\0b', '..\\..\\x'].map((name) =>
        part(name, 'x'),
      ),
    ]),
  ),
  hostile('refused', 'with two texts under one name', () =>
    zipFile([...wordParts(), part(document, documentXml(paragraph('乙')))]),
  ),
  hostile('refused', 'with encrypted parts', () => zipFile(wordParts().map((entry) => ({ ...entry, flags: 0x801 })))),
  hostile('refused', 'packed by a method of the future', () =>
    zipFile(wordParts().map((entry) => ({ ...entry, method: 99 }))),
  ),
  hostile('refused', 'whose text has another checksum', () =>
    withDocument({ ...part(document, documentXml(paragraph('甲'))), checksum: 1 }),
  ),
  hostile('bounded', 'with a workbook and a letter in one', () => zipFile([...wordParts(), ...bookParts()])),
]
