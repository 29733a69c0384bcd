import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AttachmentStore } from '#store/attachments/attachment-store.ts'
import { folderStore } from '#store/attachments/folder-store.ts'
import { s3Store } from '#store/attachments/s3/s3-store.ts'
import { s3Settings } from '#store/attachments/s3/settings.ts'
import { startS3Server } from './s3-server.ts'

/** A store to try, with a way to make a content old and to be rid of all. */
export type AttachmentTrial = { readonly store: AttachmentStore; readonly end: () => Promise<void> | void }

const inFolder = (): AttachmentTrial => {
  const root = mkdtempSync(join(tmpdir(), 'jiheng-attachments-'))
  return { store: folderStore(join(root, 'deep')), end: () => rmSync(root, { recursive: true, force: true }) }
}

const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'secret of the test' }

const onLoopback = async (): Promise<AttachmentTrial> => {
  const server = await startS3Server({ id: keys.AWS_ACCESS_KEY_ID, secret: keys.AWS_SECRET_ACCESS_KEY })
  const settings = s3Settings(`s3://papers/of a test?endpoint=${server.endpoint}&region=cn-south-1`, keys)
  return { store: s3Store(settings), end: server.stop }
}

/** A real server named by TEST_S3_URL (s3://bucket?endpoint=…, keys in the environment); the bucket must exist. */
const onServer = (): AttachmentTrial => {
  const url = new URL(process.env['TEST_S3_URL'] ?? '')
  url.pathname = `/test-${randomUUID()}/x`
  const store = s3Store(s3Settings(url.href, process.env))
  const end = async (): Promise<void> => {
    for await (const { sha256 } of store.list()) await store.remove(sha256, new Date(Date.now() + 86_400_000))
  }
  return { store, end }
}

/** The kinds of attachment stores this run tests. */
export const attachmentTrials: readonly (readonly [
  name: string,
  start: () => AttachmentTrial | Promise<AttachmentTrial>,
])[] = [
  ['in a folder', inFolder],
  ['that speaks S3', onLoopback],
  ...(process.env['TEST_S3_URL'] ? [['on the server of TEST_S3_URL', onServer] as const] : []),
]
