import { userInfo } from 'node:os'
import { words } from '#domain/words/words.ts'
import type { Connection } from './connection.ts'
import { StoreProblem } from './store-problem.ts'

const problem = (zh: string, en: string): StoreProblem =>
  new StoreProblem(
    words(`DATABASE_URL ${zh}`, `DATABASE_URL ${en}`),
    words(
      '写成 postgresql://用户:密码@主机:5432/数据库 的形式',
      'write it as postgresql://user:password@host:5432/database',
    ),
  )

// psql takes a user without a host (`u@/database`); the standard for URLs does not.
const withHost = (text: string): string => text.replace('@/', '@localhost/')

const parse = (given: string): URL => {
  const text = withHost(given)
  if (!URL.canParse(text)) throw problem('不是网址', 'is no URL')
  const url = new URL(text)
  if (url.protocol !== 'postgresql:' && url.protocol !== 'postgres:') {
    throw problem('不是 PostgreSQL 地址', 'is no address of PostgreSQL')
  }
  return url
}

/** `sslmode` as psql understands it: `require` encrypts, only `verify-full` proves who the server is. */
const sslOf = (mode: string | null): Pick<Connection, 'ssl'> => {
  if (mode === null || mode === 'disable') return {}
  return { ssl: { rejectUnauthorized: mode === 'verify-full' } }
}

/** Reads DATABASE_URL; `?host=/folder` names a Unix socket. Throws a {@link StoreProblem} on anything that is no such URL. */
export const readUrl = (text: string): Connection => {
  const url = parse(text)
  const database = decodeURIComponent(url.pathname.slice(1))
  if (database === '') throw problem('没有写数据库名', 'names no database')
  return {
    host: url.searchParams.get('host') ?? (url.hostname || 'localhost'),
    port: Number(url.port || url.searchParams.get('port') || 5432),
    user: decodeURIComponent(url.username) || userInfo().username,
    password: decodeURIComponent(url.password),
    database,
    ...sslOf(url.searchParams.get('sslmode')),
  }
}
