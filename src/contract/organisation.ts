import { z } from 'zod'
import { budgetLevelTerms, organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, day, division, id, line, oneOf, reason, version } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId, made } from './shared.ts'

const kind = oneOf(idsOf(organisationKindTerms))
const budgetLevel = oneOf(idsOf(budgetLevelTerms))
const code = z.string().trim().min(1).max(60)

const content = { kind, name: line, code: code.optional(), areaCode: division.optional(), budgetLevel, from: day }
const place = { parent: id.optional(), supervisor: id.optional() }
const why = { reason: reason.optional() }

const shown = {
  id,
  kind,
  name: z.string(),
  parent: id.optional(),
  supervisor: id.optional(),
  areaCode: z.string().optional(),
  budgetLevel,
  from: day,
  until: day.optional(),
  code: z.string().optional(),
}

const rowProblem = z.object({ line: z.number().int(), place: z.string(), why: bilingual, remedy: bilingual })
/** As it is copied from a spreadsheet. */
const pasted = z.string().min(1).max(1_000_000)

const common = { tag: 'organisation', access: 'signed-in', verbs: ['organisation.manage'] } as const
const changed = z.object({ id, version })

/** Calls about the tree of organisations. */
export const organisationContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/organisations',
    summary: words('单位树', 'the tree of organisations'),
    verbs: ['organisation.read', 'organisation.manage'],
    /** What stands above one’s own is named without a version. */
    answer: z.object({ items: z.array(z.object({ ...shown, version: version.optional() })) }),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/organisations/{id}',
    summary: words('查看单位', 'read an organisation'),
    verbs: ['organisation.read', 'organisation.manage'],
    params: byId,
    answer: z.object({ ...shown, version }),
  }),
  create: endpoint({
    ...common,
    method: 'post',
    path: '/api/organisations',
    summary: words('新增单位', 'add an organisation'),
    body: z.object({ ...content, ...place }),
    answer: made,
    isCreating: true,
  }),
  edit: endpoint({
    ...common,
    method: 'put',
    path: '/api/organisations/{id}',
    summary: words('修改单位', 'change an organisation'),
    params: byId,
    body: z.object({ ...content, ...why }),
    answer: changed,
    isEditing: true,
  }),
  move: endpoint({
    ...common,
    method: 'post',
    path: '/api/organisations/{id}/move',
    summary: words('划转单位或更换监管科室', 'move an organisation, or change who supervises it'),
    params: byId,
    body: z.object({ ...place, ...why }),
    answer: changed,
    isEditing: true,
  }),
  close: endpoint({
    ...common,
    method: 'post',
    path: '/api/organisations/{id}/close',
    summary: words('撤销单位（不填日期为恢复）', 'abolish an organisation; without a day it is open again'),
    params: byId,
    body: z.object({ until: day.optional(), ...why }),
    answer: changed,
    isEditing: true,
  }),
  import: endpoint({
    ...common,
    method: 'post',
    path: '/api/organisations/import',
    summary: words('批量导入单位', 'import organisations'),
    body: z.object({ text: pasted, isDryRun: z.boolean(), from: day }),
    answer: z.object({
      created: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      problems: z.array(rowProblem),
      isSaved: z.boolean(),
    }),
  }),
  importPersons: endpoint({
    ...common,
    method: 'post',
    path: '/api/persons/import',
    summary: words('批量导入人员', 'import people'),
    verbs: ['person.manage'],
    body: z.object({ text: pasted, isDryRun: z.boolean(), fromYear: z.number().int().min(2000).max(2100) }),
    answer: z.object({ created: z.number().int(), problems: z.array(rowProblem), isSaved: z.boolean() }),
  }),
} as const
