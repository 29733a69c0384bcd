import { words } from '#domain/words/words.ts'
import { path, time, bytes, number } from './forms.ts'
import { setting } from './setting.ts'
import { choice, duration, longText, size, text, wholeNumber } from './value-kinds.ts'

const hour = 3600
const megabyte = 1024 ** 2

/** How much is taken at once, and how the server is run. */
export const runningSettings = {
  largestFile: setting({
    variable: 'JIHENG_LARGEST_FILE',
    group: 'limits',
    meaning: words('一个上传文件最大多大', 'the largest file that may be uploaded'),
    form: bytes,
    fallback: '50MB',
    value: size(megabyte, 1024 * megabyte),
  }),
  largestBody: setting({
    variable: 'JIHENG_LARGEST_BODY',
    group: 'limits',
    meaning: words('一次提交（不含文件）最大多大', 'the largest request that is no file'),
    form: bytes,
    fallback: '2MB',
    value: size(64 * 1024, 64 * megabyte),
  }),
  lightJobs: setting({
    variable: 'JIHENG_LIGHT_JOBS',
    group: 'limits',
    meaning: words('同时进行的轻任务（邮件等）', 'light jobs (mails and such) at once'),
    form: number(1, 16),
    fallback: '2',
    value: wholeNumber(1, 16),
  }),
  heavyJobs: setting({
    variable: 'JIHENG_HEAVY_JOBS',
    group: 'limits',
    meaning: words('同时进行的重任务（读写文件）', 'heavy jobs (reading and writing files) at once'),
    form: number(1, 16),
    fallback: '1',
    value: wholeNumber(1, 16),
  }),
  logLevel: setting({
    variable: 'JIHENG_LOG_LEVEL',
    group: 'operation',
    meaning: words('日志写到哪一级', 'how much is logged'),
    form: words('debug、info、warn、error、silent', 'debug, info, warn, error or silent'),
    fallback: 'info',
    value: choice(['debug', 'info', 'warn', 'error', 'silent']),
  }),
  metricsToken: setting({
    variable: 'JIHENG_METRICS_TOKEN',
    group: 'operation',
    meaning: words(
      '读取 /metrics 的令牌；不设则只有本机能读',
      'the token that reads /metrics; without one only this machine may',
    ),
    form: words('至少 16 个字符', 'at least 16 characters'),
    isSecret: true,
    value: longText(16),
  }),
  stopPatience: setting({
    variable: 'JIHENG_STOP_PATIENCE',
    group: 'operation',
    meaning: words('停止时最多等进行中的请求和任务多久', 'how long requests and jobs may go on when the server stops'),
    form: time,
    fallback: '20s',
    value: duration(1, hour),
  }),
  fonts: setting({
    variable: 'JIHENG_FONTS',
    group: 'operation',
    meaning: words('自备公文字体所在的文件夹', 'the folders of official fonts you have'),
    form: words('文件夹，多个用系统的路径分隔符隔开', 'folders, parted as in PATH'),
    value: text,
  }),
  soffice: setting({
    variable: 'JIHENG_SOFFICE',
    group: 'operation',
    meaning: words('LibreOffice 的位置；读 .doc、.wps、.rtf 时用', 'where LibreOffice is; reads .doc, .wps and .rtf'),
    form: path,
    value: text,
  }),
} as const
