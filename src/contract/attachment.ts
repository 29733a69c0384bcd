import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { id, instant, line, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId, made } from './shared.ts'

const content = {
  id,
  fileName: z.string(),
  size: z.number().int().meta({ description: '字节 / bytes' }),
  mediaType: z.string().meta({ description: '按内容判断 / told by the bytes' }),
  sha256: z.string(),
}

const common = { tag: 'attachment', access: 'signed-in' } as const

/** Calls about uploaded files. */
export const attachmentContract = {
  upload: endpoint({
    ...common,
    method: 'post',
    path: '/api/attachments',
    summary: words('上传附件', 'upload a file'),
    verbs: ['self-evaluation.fill', 'rectification.report', 'rectification.plan', 'project.edit', 'import.run'],
    query: z.object({
      organisation: id.meta({ description: '附件属于哪个单位或科室 / whose file it is' }),
      name: line.meta({ description: '文件名 / name of the file' }),
      year: year.optional().meta({ description: '缺省为本年 / the present year by default' }),
      thing: id.optional().meta({ description: '所属任务，凭链接上传时必填 / its task; needed with a personal link' }),
    }),
    answer: z.object(content),
    isUpload: true,
    isCreating: true,
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/attachments/{id}',
    summary: words('附件信息', 'what is known of a file'),
    verbs: ['self-evaluation.read', 'self-evaluation.fill', 'rectification.read'],
    params: byId,
    answer: z.object({ ...content, organisationId: id, createdBy: id.optional(), createdAt: instant }),
  }),
  download: endpoint({
    ...common,
    method: 'get',
    path: '/api/attachments/{id}/content',
    summary: words('下载附件', 'download a file'),
    verbs: ['self-evaluation.read', 'self-evaluation.fill', 'rectification.read'],
    params: byId,
    query: z.object({
      inline: z
        .stringbool()
        .optional()
        .meta({ description: '图片和 PDF 可在浏览器中显示 / pictures and PDF may be shown in the browser' }),
    }),
    answer: z.unknown(),
    isDownload: true,
  }),
  remove: endpoint({
    ...common,
    method: 'delete',
    path: '/api/attachments/{id}',
    summary: words('删除未使用的附件', 'remove a file that nothing shows'),
    verbs: ['self-evaluation.fill', 'rectification.report', 'rectification.plan', 'project.edit', 'import.run'],
    params: byId,
    answer: made,
  }),
} as const
