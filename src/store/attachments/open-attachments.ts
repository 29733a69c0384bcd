import { join } from 'node:path'
import type { AttachmentStore } from './attachment-store.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3/s3-store.ts'
import { s3Settings } from './s3/settings.ts'

/**
 * The attachment store an environment names: JIHENG_ATTACHMENTS (a folder, or s3://…), else the folder `attachments` in the
 * data folder JIHENG_DATA, else ./data/attachments. Throws a StoreProblem where the setting cannot be read.
 */
export const openAttachments = (environment: Readonly<Record<string, string | undefined>>): AttachmentStore => {
  const place = environment['JIHENG_ATTACHMENTS'] ?? ''
  if (place.startsWith('s3://')) return s3Store(s3Settings(place, environment))
  return folderStore(place || join(environment['JIHENG_DATA'] || 'data', 'attachments'))
}
