import { words, type Words } from '#domain/words/words.ts'
import type { ExtractNote } from '../extract.ts'
import type { Limits } from '../limits.ts'
import { readDirectory, type Entry } from './directory.ts'
import { unpack, type Unpacked } from './unpack.ts'

/** Why a file is not read at all; goes into an Extract without blocks. */
export type Refusal = { readonly kind: 'refusal'; readonly note: ExtractNote }

/** An opened ZIP file. Nothing is unpacked before it is asked for, and archives inside it are never opened. */
export type Archive = {
  readonly kind: 'archive'
  /** Names of the parts, in the order of the file; folders and unsafe names are left out. */
  readonly names: readonly string[]
  /** What was ignored or could not be unpacked; grows with each `read`. */
  readonly notes: readonly ExtractNote[]
  readonly has: (name: string) => boolean
  /**
   * The bytes of a part; undefined where it is missing, damaged or past the limits (then a note says so). Upper and lower
   * case are one name.
   */
  readonly read: (name: string) => Uint8Array | undefined
}

/** So much may be unpacked whatever the ratio: small files of blank rows shrink a thousandfold. */
const alwaysAllowed = 1_000_000

const refuse = (kind: 'limit' | 'not-understood', why: Words): Refusal => ({
  kind: 'refusal',
  note: { severity: 'warning', kind, why },
})

const isUnsafe = (name: string): boolean =>
  name.startsWith('/') || /^[a-z]:/iu.test(name) || name.includes('\0') || name.split('/').includes('..')

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]
const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte)

/** Word and Excel wrap a file with a password into the container of their old formats. */
const notAnArchive = (bytes: Uint8Array): Refusal =>
  startsWith(bytes, compoundFile)
    ? refuse(
        'not-understood',
        words(
          '文件已加密，或是旧版 Office 格式（.doc、.xls）；请去掉密码或另存为新格式后再读',
          'the file is encrypted or in an old Office format (.doc, .xls); remove the password or save it in the new format',
        ),
      )
    : refuse(
        'not-understood',
        words(
          '文件残缺或不是压缩包格式，找不到目录；请重新下载或另存后再读',
          'the file is cut off or no ZIP container: its directory is missing; download or save it again',
        ),
      )

const tooMany = (count: number, most: number): Refusal =>
  refuse(
    'limit',
    words(
      `压缩包内部件过多（${count} 个，上限 ${most} 个），未读取；请核对文件来源`,
      `too many parts inside the file (${count}, limit ${most}); not read; check where the file comes from`,
    ),
  )

const encrypted = refuse(
  'not-understood',
  words('文件已加密；请去掉密码后再读', 'the file is encrypted; remove the password and read it again'),
)

const doubled = (name: string): Refusal =>
  refuse(
    'not-understood',
    words(
      `压缩包内有两个同名部件“${name}”，无法判断以哪个为准；请用办公软件另存后再读`,
      `two parts inside the file are both called “${name}”; which one counts cannot be told; save the file again`,
    ),
  )

const unsafeNames = (count: number): ExtractNote => ({
  severity: 'warning',
  kind: 'set-aside',
  why: words(
    `压缩包内有 ${count} 个部件的名称不安全（绝对路径或含“..”），已忽略`,
    `${count} parts inside the file have unsafe names (absolute or with “..”) and were ignored`,
  ),
})

const problems: Readonly<Record<Exclude<Unpacked, Uint8Array> | 'limit', (name: string) => Words>> = {
  damaged: (name) =>
    words(
      `部件“${name}”已损坏（大小或校验码不符），未读取；请重新下载或另存`,
      `part “${name}” is damaged (size or checksum differ) and was not read; download or save the file again`,
    ),
  unknown: (name) =>
    words(
      `部件“${name}”的压缩方式无法识别，未读取；请用办公软件另存后再读`,
      `part “${name}” is packed by an unknown method and was not read; save the file again`,
    ),
  limit: (name) =>
    words(
      `部件“${name}”解压后过大，超出上限，未读取；请拆分文件后再读`,
      `part “${name}” is too large when unpacked and was not read; split the file`,
    ),
}

const noteOn = (name: string, problem: keyof typeof problems): ExtractNote => ({
  severity: 'warning',
  kind: problem === 'limit' ? 'limit' : 'not-understood',
  why: problems[problem](name.slice(0, 80)),
})

const keyOf = (name: string): string => name.toLowerCase()

type Parts = { readonly entries: ReadonlyMap<string, Entry>; readonly unsafe: number }

const archiveOf = (bytes: Uint8Array, { entries, unsafe }: Parts, limits: Limits): Archive => {
  const notes: ExtractNote[] = unsafe === 0 ? [] : [unsafeNames(unsafe)]
  let left = Math.min(limits.unpackedBytes, Math.max(alwaysAllowed, limits.ratio * bytes.length))
  const fail = (name: string, problem: keyof typeof problems): undefined => {
    notes.push(noteOn(name, problem))
  }
  return {
    kind: 'archive',
    names: [...entries.values()].map(({ name }) => name),
    notes,
    has: (name) => entries.has(keyOf(name)),
    read: (name) => {
      const entry = entries.get(keyOf(name))
      if (!entry) return undefined
      // The promise is counted before anything is unpacked, and unpacking never gives more than the promise.
      if (entry.size > left) return fail(name, 'limit')
      left -= entry.size
      const unpacked = unpack(bytes, entry)
      return typeof unpacked === 'string' ? fail(name, unpacked) : unpacked
    },
  }
}

const partsOf = (entries: readonly Entry[]): Refusal | (Parts & { readonly kind: 'parts' }) => {
  const found = new Map<string, Entry>()
  let unsafe = 0
  for (const entry of entries) {
    // Some writers on Windows put its own separator.
    const name = entry.name.replaceAll('\\', '/')
    if (entry.isEncrypted) return encrypted
    if (name.endsWith('/')) continue
    if (isUnsafe(name)) unsafe += 1
    else if (found.has(keyOf(name))) return doubled(name.slice(0, 80))
    else found.set(keyOf(name), { ...entry, name })
  }
  return { kind: 'parts', entries: found, unsafe }
}

/** Opens a ZIP file (.docx, .xlsx, .ofd) within the limits; reads only its directory, never throws. */
export const openArchive = (bytes: Uint8Array, limits: Limits): Archive | Refusal => {
  if (bytes.length > limits.fileBytes)
    return refuse(
      'limit',
      words(
        `文件过大（${bytes.length} 字节，上限 ${limits.fileBytes} 字节），未读取；请拆分后再读`,
        `the file is too large (${bytes.length} bytes, limit ${limits.fileBytes}); not read; split it`,
      ),
    )
  const directory = readDirectory(bytes, limits.entries)
  if (directory.kind === 'damaged') return notAnArchive(bytes)
  if (directory.kind === 'too-many') return tooMany(directory.count, limits.entries)
  const parts = partsOf(directory.entries)
  return parts.kind === 'refusal' ? parts : archiveOf(bytes, parts, limits)
}
