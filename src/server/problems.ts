import type { z } from 'zod'
import type { Problem } from '#contract/problem.ts'
import { words, type Words } from '#domain/words/words.ts'
import { ServiceError } from '#services/errors.ts'
import { outageOf, type Outage } from '#store/outage.ts'
import { StoreProblem } from '#store/store-problem.ts'
import { OidcProblem } from './oidc/oidc-problem.ts'
import { TooBusy } from './passwords/bounded-queue.ts'
import { statuses } from './statuses.ts'
import { wireOf } from './wire-of.ts'
import { WorkFailure } from './workshop/work-failure.ts'

/** An answer that says what went wrong, RFC 9457. */
export type ProblemAnswer = {
  readonly status: number
  readonly body: Problem
  /** Seconds. */
  readonly retryAfter?: number
}

type Told = { readonly code: string; readonly status: number; readonly why: Words; readonly remedy: Words }

/** A problem in the form every answer has. `more` adds the place, the fields or both sides of a conflict. */
export const tell = (
  { code, status, why, remedy }: Told,
  more: Partial<Pick<Problem, 'place' | 'errors' | 'current' | 'differing' | 'request'>> = {},
): ProblemAnswer => ({
  status,
  body: { type: `/problems/${code}`, title: why.zh, status, detail: remedy.zh, code, why, remedy, ...more },
})

const ofService = ({ code, why, remedy, place, conflict, retryAfter }: ServiceError): ProblemAnswer => ({
  ...tell(
    { code, status: statuses[code], why, remedy },
    {
      ...(place === undefined ? {} : { place }),
      ...(conflict ? { current: wireOf(conflict.current), differing: [...conflict.differing] } : {}),
    },
  ),
  ...(retryAfter === undefined ? {} : { retryAfter }),
})

const ofStore = ({ what, remedy }: StoreProblem): ProblemAnswer =>
  tell({ code: 'unavailable', status: 503, why: what, remedy })

/** There is no room for changes; what is there can be read. */
export const diskFull = tell({
  code: 'disk-full',
  status: 507,
  why: words('服务器的磁盘快满了，没有保存', 'the disk of the server is nearly full; nothing was saved'),
  remedy: words(
    '仍可查看。请管理员腾出空间（或扩大磁盘），随后即可继续保存',
    'reading goes on; ask the administrator to make room, then saving works again',
  ),
})

/** Nobody can tell whether a change came through just before; sent again it is not done twice. */
const databaseAway: ProblemAnswer = {
  ...tell({
    code: 'unavailable',
    status: 503,
    why: words(
      '数据库暂时连不上，刚才的操作可能没有保存',
      'the database does not answer just now; the last change may not have been saved',
    ),
    remedy: words(
      '请稍等几秒再试一次，同一操作不会保存两遍；持续如此的，请告诉管理员',
      'try again in a few seconds, nothing is done twice; if it stays, tell the administrator',
    ),
  }),
  retryAfter: 2,
}

const databaseSlow: ProblemAnswer = {
  ...tell({
    code: 'unavailable',
    status: 503,
    why: words('数据库没有在时限内办完，没有保存', 'the database did not finish in time; nothing was saved'),
    remedy: words(
      '请过几秒再试；范围很大的，请缩小年度、单位或筛选条件',
      'try again in a few seconds; where it is much at once, narrow the year, the organisation or the filter',
    ),
  }),
  retryAfter: 10,
}

const outages: Readonly<Record<Outage, ProblemAnswer>> = { away: databaseAway, slow: databaseSlow, full: diskFull }

const ofCrowd = ({ what, remedy, retryAfterSeconds }: TooBusy | WorkFailure): ProblemAnswer => ({
  ...tell({ code: 'unavailable', status: 503, why: what, remedy }),
  retryAfter: retryAfterSeconds,
})

const providerStatuses: Partial<Record<OidcProblem['kind'], number>> = { unreachable: 503, 'no-provider': 503 }

const ofProvider = ({ kind, what, remedy }: OidcProblem): ProblemAnswer =>
  tell({ code: 'not-signed-in', status: providerStatuses[kind] ?? 401, why: what, remedy })

/** A fault of the program: nothing of it is told but the number under which it stands in the log. */
const ofBug = (request: string): ProblemAnswer =>
  tell(
    {
      code: 'internal',
      status: 500,
      why: words('系统出错，没有保存', 'something went wrong on our side; nothing was saved'),
      remedy: words(
        `请稍后重试；仍不行的，把编号 ${request} 告诉管理员`,
        `try again; if it stays, give the administrator ${request}`,
      ),
    },
    { request },
  )

/** What a thrown error is to the caller; `isBug` where somebody should look into it. */
export const problemOf = (error: unknown, request: string): ProblemAnswer & { readonly isBug: boolean } => {
  if (error instanceof ServiceError) return { ...ofService(error), isBug: false }
  if (error instanceof StoreProblem) return { ...ofStore(error), isBug: false }
  if (error instanceof TooBusy || error instanceof WorkFailure) return { ...ofCrowd(error), isBug: false }
  if (error instanceof OidcProblem) return { ...ofProvider(error), isBug: false }
  const outage = outageOf(error)
  if (outage) return { ...outages[outage], isBug: false }
  return { ...ofBug(request), isBug: true }
}

type Issue = z.core.$ZodIssue

const isTwofold = (message: string): boolean => message.includes(' / ')

/** Our own messages are in both languages; those of the library are in English and say what was expected. */
const messageOf = ({ message }: Issue): Words => {
  if (!isTwofold(message)) return words(`格式不符：${message}`, message)
  const [zh = '', en = ''] = message.split(' / ')
  return words(zh, en)
}

/** Everything that is wrong with an input, field by field. */
export const invalidInput = (where: string, issues: readonly Issue[]): ProblemAnswer =>
  tell(
    {
      code: 'invalid-input',
      status: 400,
      why: words(`提交的内容有${issues.length}处不符合要求`, `${issues.length} fields are not valid`),
      remedy: words('请按各处说明更正后重试', 'correct them as told and try again'),
    },
    { errors: issues.map((issue) => ({ place: [where, ...issue.path].join('.'), why: messageOf(issue) })) },
  )
