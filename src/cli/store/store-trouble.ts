import { words } from '#domain/words/words.ts'
import { errorCode } from '#store/store-problem.ts'
import { fileProblem } from '../files/file-problem.ts'
import { Problem } from '../problem.ts'

const databaseTrouble = (error: Error): Problem =>
  new Problem(
    words(`数据库中途出错：${error.message}`, `the database failed on the way: ${error.message}`),
    words('查看数据库的日志，排除后重试', 'see the log of the database, and try again'),
  )

const codeOfPostgres = /^[\dA-Z]{5}$/u
const lost = /connection (?:terminated|ended|reset)/iu

/** What goes wrong between a store and files, told with its remedy; anything else is passed on as it is. */
export const storeTrouble = (error: unknown, path: string): unknown => {
  if (!(error instanceof Error) || error instanceof Problem) return error
  const code = errorCode(error)
  if (/^E[A-Z]+$/u.test(code) && 'path' in error) return fileProblem(error, path)
  if (code === 'ENOSPC') return fileProblem(error, path)
  return codeOfPostgres.test(code) || lost.test(error.message) ? databaseTrouble(error) : error
}
