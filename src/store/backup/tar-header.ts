import { words } from '#domain/words/words.ts'
import { unsound } from './check-backup.ts'

/** Everything in a tar archive stands in blocks of this many bytes (POSIX.1-1988, ustar). */
export const blockSize = 512

export type TarEntry = { readonly name: string; readonly size: number }

const field = {
  name: [0, 100],
  mode: [100, 8],
  size: [124, 12],
  sum: [148, 8],
  type: [156, 1],
  magic: [257, 8],
} as const
const largestOctal = 8 ** 11

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`

/** Sizes over 8 GB are written in base 256 with the first bit set, as GNU tar and all newer programs read them. */
const writeSize = (block: Buffer, size: number): void => {
  const [at, length] = field.size
  if (size < largestOctal) return void block.write(octal(size, length), at, 'latin1')
  block[at] = 0x80
  block.writeBigUInt64BE(BigInt(size), at + length - 8)
}

const readSize = (block: Buffer): number => {
  const [at, length] = field.size
  if (((block[at] ?? 0) & 0x80) !== 0) return Number(block.readBigUInt64BE(at + length - 8))
  return Number.parseInt(block.toString('latin1', at, at + length), 8)
}

/** The sum of all bytes, with the sum's own field taken as spaces. */
const sumOf = (block: Buffer): number => {
  const [at, length] = field.sum
  return block.reduce((sum, byte, place) => sum + (place >= at && place < at + length ? 0x20 : byte), 0)
}

/** The block that announces a file, readable for its owner only. */
export const tarHeader = ({ name, size }: TarEntry): Buffer => {
  if (Buffer.byteLength(name) > field.name[1]) throw new RangeError(`too long a name for an archive: ${name}`)
  const block = Buffer.alloc(blockSize)
  block.write(name, field.name[0], 'utf8')
  block.write(octal(0o600, field.mode[1]), field.mode[0], 'latin1')
  block.write(octal(0, 8), 108, 'latin1')
  block.write(octal(0, 8), 116, 'latin1')
  writeSize(block, size)
  block.write(octal(0, 12), 136, 'latin1')
  block.write('0', field.type[0], 'latin1')
  block.write('ustar\x0000', field.magic[0], 'latin1')
  block.write(`${octal(sumOf(block), 7)} `, field.sum[0], 'latin1')
  return block
}

/** Only names that a backup has: nothing outside of its folder can be meant. */
const known =
  /^(?:manifest\.json|attachments\.txt|tables\/\w{1,63}\.copy|attachments\/[\da-f]{2}\/[\da-f]{2}\/[\da-f]{64})$/u

const refused = (where: string): Error =>
  unsound(words('备份文件不能读取', 'the file of the backup cannot be read'), where)

/** Reads such a block; undefined for the empty one that ends an archive. Throws a StoreProblem on anything no backup has. */
export const readTarHeader = (block: Buffer, where: string): TarEntry | undefined => {
  if (block.every((byte) => byte === 0)) return undefined
  const [at, length] = field.name
  const name = block.toString('utf8', at, at + length).replace(/\0.*$/su, '')
  const sum = Number.parseInt(block.toString('latin1', field.sum[0], field.sum[0] + 8), 8)
  const size = readSize(block)
  if (sum !== sumOf(block) || !known.test(name) || !Number.isSafeInteger(size) || size < 0) throw refused(where)
  return { name, size }
}

/** Bytes that fill the last block of a file. */
export const padding = (size: number): number => (blockSize - (size % blockSize)) % blockSize
