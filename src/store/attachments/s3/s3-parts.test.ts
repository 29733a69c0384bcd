import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startS3Server, type S3Server } from '#tests/store/s3-server.ts'
import { StoreProblem } from '../../store-problem.ts'
import { AttachmentProblem } from '../attachment-store.ts'
import { readListPage } from './list.ts'
import { s3Store } from './s3-store.ts'
import { s3Settings } from './settings.ts'

const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' }

describe('the setting of an S3 store', () => {
  it.each([
    ['s3://papers?region=cn-north-1', 'https://papers.s3.cn-north-1.amazonaws.com/'],
    ['s3://papers/a/b?endpoint=http://host:9000', 'http://host:9000/papers/a/b/'],
    ['s3://papers/甲 区?endpoint=http://host/gate/', 'http://host/gate/papers/%E7%94%B2%20%E5%8C%BA/'],
    ['s3://papers?endpoint=https://oss.example.cn&style=host', 'https://papers.oss.example.cn/'],
  ])('%s leads to %s', (text, place) => {
    expect(s3Settings(text, keys)).toMatchObject({ place, credentials: { id: 'id', secret: 'secret' } })
  })

  it('takes the token of a temporary key', () => {
    expect(s3Settings('s3://papers', { ...keys, AWS_SESSION_TOKEN: 't' }).credentials.token).toBe('t')
  })

  it.each([
    ['s3://', keys, '没有写存储桶名'],
    ['s3://papers?endpoint=ftp://host', keys, 'endpoint 不是 http(s) 网址'],
    ['s3://papers?style=x', keys, 'style 只能是 path 或 host'],
    ['s3://papers', {}, '没有 S3 存储的密钥'],
  ])('%s is refused', (text, environment, reason) => {
    expect(() => s3Settings(text, environment)).toThrow(StoreProblem)
    try {
      s3Settings(text, environment)
    } catch (error) {
      expect(error instanceof StoreProblem && error.what.zh).toContain(reason)
    }
  })
})

describe('a list of an S3 store', () => {
  it('is read with its marks, and says how to go on', () => {
    const xml = `<?xml version="1.0"?><ListBucketResult xmlns="x"><Contents><Key>a&amp;b/&#x7532;&#21306;</Key>
      <LastModified>2026-03-01T09:30:00.000Z</LastModified><Size>12</Size><Owner><ID>1</ID></Owner></Contents>
      <NextContinuationToken>1&lt;2&other;</NextContinuationToken></ListBucketResult>`
    expect(readListPage(xml)).toEqual({
      objects: [{ key: 'a&b/甲区', size: 12, changedAt: new Date('2026-03-01T09:30:00Z') }],
      next: '1<2&other;',
    })
  })
})

describe('an S3 store that does not answer as it should', () => {
  let server: S3Server
  beforeAll(async () => {
    server = await startS3Server({ id: 'id', secret: 'another' })
  })
  afterAll(() => server.stop())

  const problemOf = async (endpoint: string): Promise<unknown> => {
    const store = s3Store(s3Settings(`s3://papers?endpoint=${endpoint}`, keys))
    return store.has('0'.repeat(64)).catch((error: unknown) => error)
  }

  it('is told with its reason, the place and a remedy', async () => {
    const store = s3Store(s3Settings(`s3://papers?endpoint=${server.endpoint}`, keys))
    const problem = await store.put(new Uint8Array(3), { largest: 9 }).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(AttachmentProblem)
    expect(problem).toMatchObject({ kind: 'refused', where: `${server.endpoint}/papers/` })
    expect(problem).toMatchObject({ what: { en: expect.stringContaining('403 SignatureDoesNotMatch no') as string } })
  })

  it('is told when nobody listens, after some attempts', async () => {
    expect(await problemOf('http://127.0.0.1:1')).toMatchObject({
      kind: 'refused',
      what: { en: expect.stringContaining('ECONNREFUSED') as string },
    })
  })
})
