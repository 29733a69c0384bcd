import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { id, line, oneOf, pageOf, paging, version, year } from './codecs.ts'
import { documentFormats } from './document.ts'
import { endpoint } from './endpoint.ts'
import {
  blocks,
  checksTold,
  corrections,
  facts,
  findingAnswer,
  outline,
  readingLine,
  wholeReading,
} from './reading-shapes.ts'
import { byId, made, reasonBody } from './shared.ts'
import { proposal, takeOverAsked, takeOverRows } from './take-over-shapes.ts'

const common = { tag: 'reading', access: 'signed-in', verbs: ['import.run', 'self-evaluation.fill'] } as const
const saved = z.object({ id, version })
const count = z.number().int()

/** Calls about uploaded reports that are read: what was understood, checked, and taken over. */
export const readingContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/readings',
    summary: words('已上传读取的报告', 'uploaded reports that were read'),
    query: z.object({ year: year.optional(), organisation: id.optional(), ...paging }),
    answer: pageOf(readingLine),
  }),
  create: endpoint({
    ...common,
    method: 'post',
    path: '/api/readings',
    summary: words('读取已上传的报告', 'read a report that was uploaded'),
    body: z.object({ attachmentId: id, organisation: id, year: count.min(2000).max(2100) }),
    answer: made,
    isCreating: true,
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/readings/{id}',
    summary: words('查看一份读取的报告', 'a report that was read'),
    params: byId,
    answer: wholeReading,
  }),
  facts: endpoint({
    ...common,
    method: 'get',
    path: '/api/readings/{id}/facts',
    summary: words('读懂了什么、没有读懂什么', 'what was understood, and what was not'),
    params: byId,
    answer: facts,
  }),
  outline: endpoint({
    ...common,
    method: 'get',
    path: '/api/readings/{id}/outline',
    summary: words('原文提纲和各段位置', 'headings and where each block begins'),
    params: byId,
    answer: outline,
  }),
  blocks: endpoint({
    ...common,
    method: 'get',
    path: '/api/readings/{id}/blocks',
    summary: words('原文分段', 'blocks of the source'),
    params: byId,
    query: z.object({
      from: z.coerce.number().int().min(0).max(10_000_000).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    answer: blocks,
  }),
  filing: endpoint({
    ...common,
    method: 'get',
    path: '/api/readings/{id}/filing',
    summary: words('读取结果全文（gzip，供页面即时检查）', 'all that was read, packed, for checks in the page'),
    params: byId,
    answer: z.unknown(),
    isDownload: true,
  }),
  checks: endpoint({
    ...common,
    method: 'get',
    path: '/api/readings/{id}/checks',
    summary: words('检查结果（按已保存的更正）', 'what the checks find, with the corrections that were saved'),
    params: byId,
    answer: checksTold,
  }),
  findingsFile: endpoint({
    ...common,
    method: 'get',
    path: '/api/readings/{id}/findings-file',
    summary: words('下载检查结果说明', 'download the findings as a document'),
    params: byId,
    query: z.object({ format: oneOf(documentFormats) }),
    answer: z.unknown(),
    isDownload: true,
  }),
  correct: endpoint({
    ...common,
    method: 'put',
    path: '/api/readings/{id}/corrections',
    summary: words('更正读取的数字', 'correct figures that were read'),
    params: byId,
    body: z.object({ corrections }),
    answer: saved,
    isEditing: true,
  }),
  answer: endpoint({
    ...common,
    method: 'put',
    path: '/api/readings/{id}/answers/{finding}',
    summary: words('答复检查发现的问题', 'answer a finding'),
    params: byId.extend({ finding: line }),
    body: z.object({ answer: findingAnswer.optional() }),
    answer: saved,
    isEditing: true,
  }),
  proposal: endpoint({
    ...common,
    method: 'get',
    path: '/api/readings/{id}/take-over',
    summary: words('可以承接到新年度的内容', 'what can be taken over into another year'),
    params: byId,
    answer: proposal,
  }),
  dryRun: endpoint({
    ...common,
    method: 'post',
    path: '/api/readings/{id}/take-over/dry-run',
    summary: words('试运行承接', 'tell row by row what taking over would do'),
    params: byId,
    body: takeOverAsked,
    answer: takeOverRows,
  }),
  takeOver: endpoint({
    ...common,
    method: 'post',
    path: '/api/readings/{id}/take-over',
    summary: words('承接到新年度草稿', 'take over into drafts of the year'),
    params: byId,
    body: takeOverAsked,
    answer: z.object({ id, projects: count, goals: count, indicators: count }),
    isCreating: true,
  }),
  undo: endpoint({
    ...common,
    method: 'post',
    path: '/api/readings/{id}/take-over/undo',
    summary: words('撤销承接', 'take back what was taken over and is still untouched'),
    params: byId,
    body: reasonBody,
    answer: z.object({ id, projects: count, indicators: count, kept: z.array(z.string()) }),
  }),
  remove: endpoint({
    ...common,
    method: 'delete',
    path: '/api/readings/{id}',
    summary: words('删除读取记录', 'forget a reading'),
    params: byId,
    answer: made,
  }),
} as const
