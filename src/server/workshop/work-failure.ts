import type { Death } from '#importers/child/child.ts'
import { words, type Words } from '#domain/words/words.ts'
import { ServiceError } from '#services/errors.ts'

/** Work that was not done for a reason that will pass: the same, asked for again, may succeed. */
export class WorkFailure extends Error {
  readonly what: Words
  readonly remedy: Words
  readonly retryAfterSeconds = 10

  constructor(what: Words, remedy: Words) {
    super(what.en)
    this.name = 'WorkFailure'
    this.what = what
    this.remedy = remedy
  }
}

const later = words(
  '请稍后再试；持续如此的，请告诉管理员',
  'try again in a moment; if it stays, tell the administrator',
)

export const crowded = (): WorkFailure =>
  new WorkFailure(words('正在生成的文件较多', 'too many files are being made just now'), later)

const tooMuch = (zh: string, en: string): ServiceError =>
  new ServiceError({
    code: 'too-large',
    why: words(zh, en),
    remedy: words(
      '请缩小范围（年度、单位、筛选条件），或在后台任务中分几次办理',
      'narrow it down (year, organisation, filter), or have it done in several jobs',
    ),
  })

/** Why a child did not do its work, for who asked for it. Too much stays too much; anything else may pass. */
export const workFailure = (why: Death, limits: { readonly time: number; readonly memory: number }): Error => {
  switch (why) {
    case 'time':
      return tooMuch(
        `办理超过${limits.time / 1000}秒，已停止`,
        `it took more than ${limits.time / 1000} s and was stopped`,
      )
    case 'memory':
      return tooMuch(
        `所需内存超过${limits.memory}兆字节，已停止`,
        `it needed more than ${limits.memory} MB of memory and was stopped`,
      )
    case 'crash':
      return new WorkFailure(words('办理程序意外中断', 'the working process ended unexpectedly'), later)
    case 'closed':
      return new WorkFailure(words('服务器正在停止，没有办完', 'the server is stopping; it was not finished'), later)
  }
}
