import type { ByteRange } from '#store/attachments/attachment-store.ts'

const onePart = /^bytes=(\d{0,15})-(\d{0,15})$/u

const withinSize = (first: number, last: number, size: number): ByteRange | 'unsatisfiable' =>
  first < size ? { first, last: Math.min(last, size - 1) } : 'unsatisfiable'

/** The last bytes, as many as were asked for. */
const suffix = (count: number, size: number): ByteRange | 'unsatisfiable' =>
  withinSize(count === 0 ? size : Math.max(0, size - count), size - 1, size)

/**
 * The part of a content that a Range header asks for (RFC 9110 §14). Undefined where the whole is to be sent: no range,
 * several of them, another unit, or one that makes no sense.
 */
export const rangeOf = (header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined => {
  const [, from = '', to = ''] = onePart.exec(header ?? '') ?? []
  if (from === '') return to === '' ? undefined : suffix(Number(to), size)
  const [first, last] = [Number(from), to === '' ? Infinity : Number(to)]
  return last < first ? undefined : withinSize(first, last, size)
}
