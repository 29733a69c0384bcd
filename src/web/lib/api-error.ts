import { problem, type Problem } from '#contract/problem.ts'
import { words, type Words } from '#domain/words/words.ts'

/** A call that was not done: why, and what to do about it, in both languages. */
export class ApiError extends Error {
  /** 0 where the server was not reached. */
  readonly status: number
  readonly code: string
  readonly why: Words
  readonly remedy: Words
  /** The field, row or thing it is about. */
  readonly place: string | undefined
  readonly errors: readonly { readonly place: string; readonly why: Words }[]
  /** Where somebody else was first: what is there now, as it came over the wire. */
  readonly current: unknown
  readonly differing: readonly string[]
  /** To be quoted to the administrator. */
  readonly request: string | undefined

  constructor(told: Problem, request?: string) {
    super(`${told.code}: ${told.why.en}`)
    this.name = 'ApiError'
    this.status = told.status
    this.code = told.code
    this.why = told.why
    this.remedy = told.remedy
    this.place = told.place
    this.errors = told.errors ?? []
    this.current = told.current
    this.differing = told.differing ?? []
    this.request = told.request ?? request
  }
}

type Told = { readonly status: number; readonly code: string; readonly why: Words; readonly remedy: Words }

const tell = ({ status, code, why, remedy }: Told, request?: string): ApiError =>
  new ApiError({ type: `/problems/${code}`, title: why.zh, detail: remedy.zh, status, code, why, remedy }, request)

/** The server was not reached; what was typed is still in the page. */
export const unreachable = (): ApiError =>
  tell({
    status: 0,
    code: 'unreachable',
    why: words('连不上服务器，还没有保存', 'the server cannot be reached; nothing was saved yet'),
    remedy: words('请检查网络；恢复后会自动重试，也可以手动重试', 'check the network; then try again'),
  })

const unreadable = (status: number, request: string | undefined): ApiError =>
  tell(
    {
      status,
      code: 'unreadable',
      why: words('服务器的答复无法识别', 'the answer of the server cannot be read'),
      remedy: words('请刷新页面；仍不行的，请告诉管理员', 'load the page anew; if it stays, tell the administrator'),
    },
    request,
  )

/** Reads a refusal. */
export const refusalIn = async (response: Response): Promise<ApiError> => {
  const request = response.headers.get('X-Request-Id') ?? undefined
  const parsed = problem.safeParse(await response.json().catch(() => undefined))
  return parsed.success ? new ApiError(parsed.data, request) : unreadable(response.status, request)
}

/** What went wrong, as an error of a call; faults of the page itself become one too. */
export const errorOf = (error: unknown): ApiError =>
  error instanceof ApiError
    ? error
    : tell({
        status: 500,
        code: 'page',
        why: words('页面出错', 'something went wrong in the page'),
        remedy: words('请刷新页面后重试', 'load the page anew and try again'),
      })
