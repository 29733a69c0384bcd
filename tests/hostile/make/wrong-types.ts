import { hostile, type HostileFile } from './hostile-file.ts'
import { oleFile } from './ole-file.ts'
import { validFiles } from './valid-files.ts'

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** The same bytes each time, and as good as any others. */
export const noise = (length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  let state = 88_172_645
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    bytes[at] = state >>> 16
  }
  return bytes
}

const after = (head: string, rest: Uint8Array): Uint8Array => Buffer.concat([latin(head), rest])
const valid = (kind: string): Uint8Array => validFiles[kind]?.() ?? new Uint8Array()

/** A compound file whose table of sectors leads in a circle. */
const circle = (): Uint8Array => {
  const file = oleFile({ Workbook: new Uint8Array(3000) })
  const view = new DataView(file.buffer)
  for (let sector = 0; sector < 128; sector += 1) view.setUint32(512 + sector * 4, 1, true)
  return file
}

export const wrongTypes: readonly HostileFile[] = [
  hostile('refused', 'noise that begins like an archive', () => after('PK\x03\x04', noise(20_000))),
  hostile('refused', 'noise that begins like a PDF', () => after('%PDF-1.7\n', noise(20_000))),
  hostile('refused', 'noise that begins like an old Word file', () =>
    after('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', noise(20_000)),
  ),
  hostile('refused', 'an old workbook that leads in a circle', circle),
  hostile('refused', 'an old Word file with a directory at its end', () => {
    const file = oleFile({ WordDocument: new Uint8Array(600) })
    new DataView(file.buffer).setUint32(48, 0xfffffff0, true)
    return file
  }),
  hostile('refused', 'a Word file with a password', () =>
    oleFile({ EncryptionInfo: new Uint8Array(300), EncryptedPackage: noise(4000) }),
  ),
  hostile('refused', 'a picture', () => after('\x89PNG\r\n\x1a\n', noise(9000))),
  hostile('refused', 'an archive of another program', () => after('Rar!\x1a\x07\x01\0', noise(9000))),
  hostile('refused', 'a packed file', () => after('\x1f\x8b\x08\0', noise(9000))),
  hostile('refused', 'a program', () => after('MZ\x90\0\x03\0\0\0', noise(9000))),
  hostile('refused', 'nothing at all', () => new Uint8Array()),
  hostile('bounded', 'a PDF that is a Word file as well', () => Buffer.concat([valid('pdf'), valid('docx')])),
  hostile('bounded', 'a Word file that is a PDF as well', () => Buffer.concat([valid('docx'), valid('pdf')])),
  hostile('bounded', 'a page that is a PDF as well', () => Buffer.concat([valid('html'), latin('%PDF-1.7\n')])),
]
