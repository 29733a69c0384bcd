import type { Snapshot } from '#store/audit-changes.ts'
import type { StoredAttachment } from '#store/queries/attachment.ts'

/** A file in the words of the audit trail. */
export const describeAttachment = ({ fileName, size, mediaType, sha256 }: StoredAttachment): Snapshot => ({
  fileName,
  size,
  mediaType,
  sha256,
})
