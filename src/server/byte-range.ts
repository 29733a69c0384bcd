import type { ByteRange } from '#store/attachments/attachment-store.ts'

const onePart = /^bytes=(\d{0,15})-(\d{0,15})$/u

const withinSize = (first: number, last: number, size: number): ByteRange | 'unsatisfiable' =>
  first < size ? { first, last: Math.min(last, size - 1) } : 'unsatisfiable'

/**
 * The part of a content that a Range header asks for (RFC 9110 §14). Undefined where the whole is to be sent: no range,
 * several of them, another unit, or one that makes no sense.
 */
export const rangeOf = (header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined => {
  const [whole, from = '', to = ''] = onePart.exec(header ?? '') ?? []
  if (whole === undefined || (from === '' && to === '')) return undefined
  if (from === '') return withinSize(to === '0' ? size : Math.max(0, size - Number(to)), size - 1, size)
  const [first, last] = [Number(from), to === '' ? size - 1 : Number(to)]
  return to !== '' && last < first ? undefined : withinSize(first, last, size)
}
