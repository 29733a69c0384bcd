import type { Readable } from 'node:stream'
import { words, type Words } from '#domain/words/words.ts'
import { StoreProblem } from '../store-problem.ts'

/** Bytes to keep: whole, or as they arrive. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>

export type AttachmentLimits = {
  /** Most bytes of one content. */
  readonly largest: number
}

/** What was kept: its address and what it is by its bytes. */
export type StoredContent = {
  /** Hexadecimal, of the content; its address. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly mediaType: string
}

/** Offsets in bytes, both included, as in a Range header. */
export type ByteRange = { readonly first: number; readonly last: number }

/** A content that lies in the store. */
export type ListedContent = { readonly sha256: string; readonly size: number; readonly storedAt: Date }

/** Contents by their sha-256. Equal contents are kept once; nothing in here knows who handed them in. */
export type AttachmentStore = {
  /** Where it is, for people; without secrets. */
  readonly place: string
  /** Keeps a content; when it fails nothing is left behind. One that is there already counts as stored anew. */
  readonly put: (content: Content, limits: AttachmentLimits) => Promise<StoredContent>
  /** Throws an AttachmentProblem of kind `missing` where there is no such content. */
  readonly get: (sha256: string, range?: ByteRange) => Promise<Readable>
  readonly has: (sha256: string) => Promise<boolean>
  /** Every content, in no order. */
  readonly list: () => AsyncIterable<ListedContent>
  /** Removes a content unless it was stored at or after `before`; tells whether it is gone. */
  readonly remove: (sha256: string, before: Date) => Promise<boolean>
  /** Reads a content and tells whether it still is what its address says. */
  readonly verify: (sha256: string) => Promise<boolean>
}

/** too-large: over the limit · missing: no such content · damaged: not what its address says · refused: the place does not take or give it. */
export type AttachmentFault = 'too-large' | 'missing' | 'damaged' | 'refused'

/** Why a content could not be kept or given. */
export class AttachmentProblem extends StoreProblem {
  readonly kind: AttachmentFault

  constructor(kind: AttachmentFault, text: { readonly what: Words; readonly remedy: Words }, where = '') {
    super(text.what, text.remedy, where)
    this.name = 'AttachmentProblem'
    this.kind = kind
  }
}

const address = /^[\da-f]{64}$/u

/** The address, checked: it becomes a part of a path. */
export const checkedAddress = (sha256: string): string => {
  if (!address.test(sha256)) throw new RangeError('no sha-256 in hexadecimal')
  return sha256
}

export const isAddress = (text: string): boolean => address.test(text)

export const missingContent = (sha256: string, where: string): AttachmentProblem =>
  new AttachmentProblem(
    'missing',
    {
      what: words(`附件内容不存在（sha-256 ${sha256}）`, `the content of an attachment is missing (sha-256 ${sha256})`),
      remedy: words('从备份中恢复附件', 'restore the attachments from a backup'),
    },
    where,
  )
