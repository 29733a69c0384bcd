import { words } from '#domain/words/words.ts'
import { StoreProblem } from '../../store-problem.ts'
import { percent, type Credentials } from './sign.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where contents lie in a store that speaks S3. */
export type S3Settings = {
  /** Address of the bucket, without a slash at the end. */
  readonly bucketUrl: string
  /** '' or a path with a slash at the end. */
  readonly prefix: string
  readonly region: string
  readonly credentials: Credentials
  /** As people read it. */
  readonly place: string
}

const example = 's3://bucket/prefix?endpoint=https://host:9000&region=us-east-1'

const problem = (zh: string, en: string): StoreProblem =>
  new StoreProblem(
    words(`JIHENG_ATTACHMENTS ${zh}`, `JIHENG_ATTACHMENTS ${en}`),
    words(`写成 ${example} 的形式`, `write it as ${example}`),
  )

const credentialsIn = (environment: Environment): Credentials => {
  const [id = '', secret = ''] = [environment['AWS_ACCESS_KEY_ID'], environment['AWS_SECRET_ACCESS_KEY']]
  if (id === '' || secret === '') {
    throw new StoreProblem(
      words('没有 S3 存储的密钥', 'the keys of the S3 store are missing'),
      words(
        '设置环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY',
        'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment',
      ),
    )
  }
  const token = environment['AWS_SESSION_TOKEN'] ?? ''
  return { id, secret, ...(token !== '' && { token }) }
}

const endpointOf = (url: URL, region: string): URL => {
  const text = url.searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`
  if (!URL.canParse(text) || !/^https?:$/u.test(new URL(text).protocol)) {
    throw problem('的 endpoint 不是 http(s) 网址', 'has an endpoint that is no http(s) address')
  }
  return new URL(text)
}

/** `style=host` puts the bucket's name before the host, as the public clouds want it; else it is the first part of the path. */
const bucketUrlOf = (url: URL, region: string): string => {
  const endpoint = endpointOf(url, region)
  const style = url.searchParams.get('style') ?? (url.searchParams.has('endpoint') ? 'path' : 'host')
  if (style === 'host') return `${endpoint.protocol}//${url.host}.${endpoint.host}`
  if (style !== 'path') throw problem('的 style 只能是 path 或 host', 'has a style other than path or host')
  return `${endpoint.origin}${endpoint.pathname.replace(/\/$/u, '')}/${url.host}`
}

/** Reads `s3://bucket/prefix?endpoint=…&region=…&style=…`; the keys come from the environment. Throws a StoreProblem. */
export const s3Settings = (text: string, environment: Environment): S3Settings => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/u.test(url.host)) {
    throw problem('没有写存储桶名', 'names no bucket')
  }
  const region = url.searchParams.get('region') ?? 'us-east-1'
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const prefix = parts.map((part) => `${percent(decodeURIComponent(part))}/`).join('')
  const bucketUrl = bucketUrlOf(url, region)
  return { bucketUrl, prefix, region, credentials: credentialsIn(environment), place: `${bucketUrl}/${prefix}` }
}
