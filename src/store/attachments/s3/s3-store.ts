import { createReadStream } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Readable } from 'node:stream'
import {
  checkedAddress,
  isAddress,
  missingContent,
  type AttachmentLimits,
  type AttachmentStore,
  type ByteRange,
  type Content,
  type ListedContent,
  type StoredContent,
} from '../attachment-store.ts'
import { hasHash, spooled } from '../spool.ts'
import { readListPage } from './list.ts'
import { s3Request, textOf } from './request.ts'
import type { S3Settings } from './settings.ts'

const keyOf = ({ prefix }: S3Settings, sha256: string): string =>
  `${prefix}${checkedAddress(sha256).slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`

/** The address is needed before the first byte is sent, so a content is written to this machine's disk first. */
const put = (settings: S3Settings, content: Content, limits: AttachmentLimits): Promise<StoredContent> =>
  spooled(tmpdir(), [content, limits], async ({ path, sha256, size, mediaType }) => {
    const body = { sha256, size, open: () => createReadStream(path) }
    const headers = { 'content-type': 'application/octet-stream' }
    const answer = await s3Request(settings, { method: 'PUT', key: keyOf(settings, sha256), headers, body }, [200])
    answer.resume()
    return { sha256, size, mediaType }
  })

const get = async (settings: S3Settings, sha256: string, range?: ByteRange): Promise<Readable> => {
  const key = keyOf(settings, sha256)
  const headers = range ? { range: `bytes=${range.first}-${range.last}` } : {}
  const answer = await s3Request(settings, { method: 'GET', key, headers }, [200, 206, 404])
  if (answer.statusCode !== 404) return answer
  answer.resume()
  throw missingContent(sha256, `${settings.bucketUrl}/${key}`)
}

/** When a content was stored, by the store's clock; undefined where there is none. */
const storedAt = async (settings: S3Settings, sha256: string): Promise<Date | undefined> => {
  const answer = await s3Request(settings, { method: 'HEAD', key: keyOf(settings, sha256) }, [200, 404])
  answer.resume()
  return answer.statusCode === 404 ? undefined : new Date(answer.headers['last-modified'] ?? '')
}

/**
 * S3 knows no removal on a condition. Between the look and the removal lies one request: who stores the same content in just
 * that moment, after nobody has named it for the whole grace period, loses it.
 */
const remove = async (settings: S3Settings, sha256: string, before: Date): Promise<boolean> => {
  const stored = await storedAt(settings, sha256)
  // The header has whole seconds, and a date that cannot be read keeps the content.
  if (stored !== undefined && !(stored.getTime() + 1_000 < before.getTime())) return false
  const answer = await s3Request(settings, { method: 'DELETE', key: keyOf(settings, sha256) }, [200, 204, 404])
  answer.resume()
  return true
}

async function* list(settings: S3Settings): AsyncIterable<ListedContent> {
  const { prefix } = settings
  let next: string | undefined
  do {
    const query = {
      'list-type': '2',
      prefix: decodeURIComponent(prefix),
      ...(next !== undefined && { 'continuation-token': next }),
    }
    const answer = await s3Request(settings, { method: 'GET', key: '', query }, [200])
    const page = readListPage(await textOf(answer))
    for (const { key, size, changedAt } of page.objects) {
      const sha256 = key.slice(key.lastIndexOf('/') + 1)
      if (isAddress(sha256)) yield { sha256, size, storedAt: changedAt }
    }
    next = page.next
  } while (next !== undefined)
}

/** Contents as objects of a store that speaks S3: prefix/aa/bb/aabb… */
export const s3Store = (settings: S3Settings): AttachmentStore => ({
  place: settings.place,
  put: (content, limits) => put(settings, content, limits),
  get: (sha256, range) => get(settings, checkedAddress(sha256), range),
  has: async (sha256) => (await storedAt(settings, sha256)) !== undefined,
  list: () => list(settings),
  remove: (sha256, before) => remove(settings, sha256, before),
  verify: async (sha256) => hasHash(await get(settings, sha256), sha256),
})
