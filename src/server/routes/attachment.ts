import { attachmentContract } from '#contract/attachment.ts'
import { downloadAttachment } from '#services/attachment/download-attachment.ts'
import { getAttachment } from '#services/attachment/get-attachment.ts'
import { removeAttachment } from '#services/attachment/remove-attachment.ts'
import { uploadAttachment } from '#services/attachment/upload-attachment.ts'
import { bind } from '../bind.ts'

export const attachmentRoutes = [
  bind(attachmentContract.upload, uploadAttachment),
  bind(attachmentContract.get, getAttachment),
  bind(attachmentContract.download, downloadAttachment),
  bind(attachmentContract.remove, removeAttachment),
]
