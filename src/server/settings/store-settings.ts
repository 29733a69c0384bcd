import { words } from '#domain/words/words.ts'
import { folder, url, anyText, number } from './forms.ts'
import { setting } from './setting.ts'
import { databaseUrl, httpUrl, text, wholeNumber } from './value-kinds.ts'

/** Where the data lies and where the server listens. */
export const storeSettings = {
  data: setting({
    variable: 'JIHENG_DATA',
    group: 'store',
    meaning: words('数据文件夹：内置数据库和附件', 'the data folder: embedded database and attachments'),
    form: folder,
    fallback: 'data',
    value: text,
  }),
  databaseUrl: setting({
    variable: 'DATABASE_URL',
    group: 'store',
    meaning: words(
      '使用这个 PostgreSQL（15 或更高）代替内置数据库',
      'a PostgreSQL (15 or later) in place of the embedded one',
    ),
    form: words('postgresql://用户:密码@主机:5432/数据库', 'postgresql://user:password@host:5432/database'),
    isSecret: true,
    value: databaseUrl,
  }),
  databaseConnections: setting({
    variable: 'JIHENG_DATABASE_CONNECTIONS',
    group: 'store',
    meaning: words('同时使用的数据库连接数', 'connections to the database at once'),
    form: number(2, 200),
    fallback: '10',
    value: wholeNumber(2, 200),
  }),
  attachments: setting({
    variable: 'JIHENG_ATTACHMENTS',
    group: 'store',
    meaning: words(
      '附件存放处；缺省为数据文件夹下的 attachments',
      'where attachments are kept; attachments in the data folder by default',
    ),
    form: words(
      '文件夹，或 s3://桶名/前缀?endpoint=https://主机',
      'a folder, or s3://bucket/prefix?endpoint=https://host',
    ),
    value: text,
  }),
  s3Key: setting({
    variable: 'AWS_ACCESS_KEY_ID',
    group: 'store',
    meaning: words('S3 存储的密钥编号', 'the id of the key of the S3 store'),
    form: anyText,
    value: text,
  }),
  s3Secret: setting({
    variable: 'AWS_SECRET_ACCESS_KEY',
    group: 'store',
    meaning: words('S3 存储的密钥', 'the key of the S3 store'),
    form: anyText,
    isSecret: true,
    value: text,
  }),
  s3Token: setting({
    variable: 'AWS_SESSION_TOKEN',
    group: 'store',
    meaning: words('S3 存储的临时令牌', 'the temporary token of the S3 store'),
    form: anyText,
    isSecret: true,
    value: text,
  }),
  address: setting({
    variable: 'JIHENG_ADDRESS',
    group: 'network',
    meaning: words('监听地址；缺省只接受本机连接', 'the address to listen at; by default this machine only'),
    form: words('IP 地址', 'an IP address'),
    fallback: '127.0.0.1',
    value: text,
  }),
  port: setting({
    variable: 'JIHENG_PORT',
    group: 'network',
    meaning: words('监听端口；0 表示任意空闲端口', 'the port to listen at; 0 for any free one'),
    form: number(0, 65_535),
    fallback: '8080',
    value: wholeNumber(0, 65_535),
  }),
  publicUrl: setting({
    variable: 'JIHENG_PUBLIC_URL',
    group: 'network',
    meaning: words(
      '使用者在浏览器里看到的地址；用于邮件里的链接和统一身份认证',
      'the address as people see it; for links in mails and the identity provider',
    ),
    form: url,
    value: httpUrl,
  }),
  proxies: setting({
    variable: 'JIHENG_PROXIES',
    group: 'network',
    meaning: words(
      '前面有几层自己的反向代理；按它从 X-Forwarded-For 取客户端地址，0 表示不看这个头',
      'how many reverse proxies of yours stand in front; the client is read from X-Forwarded-For by it, 0 ignores the header',
    ),
    form: number(0, 5),
    fallback: '0',
    value: wholeNumber(0, 5),
  }),
} as const
