import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { systemContract } from '#contract/system.ts'
import { words } from '#domain/words/words.ts'
import { bytesText } from '../../lib/bytes-text.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'

const texts = {
  title: words('运行状态', 'State of the server'),
  lead: words(
    '服务正常时这里不用看；有问题时先看这里。',
    'Nothing to do here while all is well; the first place to look when it is not.',
  ),
  server: words('服务和数据库', 'Server and database'),
  version: words('程序版本', 'Version'),
  store: words('数据库', 'Database'),
  embedded: (version: string) => words(`内置 PostgreSQL ${version}`, `embedded PostgreSQL ${version}`),
  outside: (version: string) => words(`PostgreSQL ${version}`, `PostgreSQL ${version}`),
  size: words('数据量', 'Size'),
  disk: { data: words('数据盘可用', 'Free for data'), attachments: words('附件盘可用', 'Free for attachments') },
  of: (free: string, total: string) => words(`${free}，共 ${total}`, `${free} of ${total}`),
  low: words('快满了：请扩容或清理，写满之前会停止保存', 'nearly full: make room; writing stops before it is full'),
  queue: words('后台任务', 'Jobs'),
  waiting: words('排队', 'Waiting'),
  running: words('办理中', 'Running'),
  retrying: words('待重试', 'To be tried again'),
  failed: words('未成功', 'Failed'),
  mail: words('邮件', 'Mail'),
  mailOn: words('已设置', 'set up'),
  mailOff: words('没有设置：提醒和链接不会发出', 'not set up: no reminders and links are mailed'),
  mails: words('待发', 'To be sent'),
  test: words('给自己发测试邮件', 'Send myself a test mail'),
  sent: (to: string) =>
    words(
      `已交给邮件队列，收件人 ${to}；没收到的，看下面“最近没发出去的”`,
      `Handed over for ${to}; if it does not arrive, see below`,
    ),
  failures: words('最近没发出去的', 'Not sent lately'),
  backup: words('备份', 'Backup'),
  last: words('最近一次', 'The last one'),
  none: words('没有备份记录', 'no backup is known'),
  old: words('超过 8 天没有备份', 'older than 8 days'),
  unsound: words(
    '备份时发现记录链断开或附件缺失，请查看备份输出',
    'something was broken or missing; see what the backup said',
  ),
  fine: words('完整', 'sound'),
  how: words(
    '在服务器上执行（不用停服务），再把文件夹拷到另一台机器：',
    'Run this on the server while it works, then copy the folder to another machine:',
  ),
}

type System = AnswerOf<typeof systemContract.get>

type FactProps = { readonly name: string; readonly children: ReactNode }

const Fact = ({ name, children }: FactProps) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const ServerCard = ({ system: { version, store, disks } }: { readonly system: System }) => {
  const { say } = useLanguage()
  const isLow = disks.some((disk) => disk.isLow)
  return (
    <section className="card stack" aria-labelledby="server-heading">
      <h2 id="server-heading">{say(texts.server)}</h2>
      {isLow && <Notice tone="bad">{say(texts.low)}</Notice>}
      <dl className="facts">
        <Fact name={say(texts.version)}>{version}</Fact>
        <Fact name={say(texts.store)}>
          {say((store.kind === 'embedded' ? texts.embedded : texts.outside)(store.version))}
        </Fact>
        <Fact name={say(texts.size)}>{bytesText(store.bytes)}</Fact>
        {disks.map(({ of, free, total }) => (
          <Fact key={of} name={say(texts.disk[of])}>
            {say(texts.of(bytesText(free), bytesText(total)))}
          </Fact>
        ))}
      </dl>
    </section>
  )
}

const QueueCard = ({ system: { jobs } }: { readonly system: System }) => {
  const { say } = useLanguage()
  const figures = ['waiting', 'running', 'retrying', 'failed'] as const
  return (
    <section className="card stack" aria-labelledby="queue-heading">
      <h2 id="queue-heading">{say(texts.queue)}</h2>
      <dl className="facts">
        {figures.map((name) => (
          <Fact key={name} name={say(texts[name])}>
            <span className="figure">{jobs[name]}</span>
          </Fact>
        ))}
      </dl>
    </section>
  )
}

const MailCard = ({ system: { mail } }: { readonly system: System }) => {
  const { say, language } = useLanguage()
  const test = useMutation({ mutationFn: () => call(systemContract.testMail, {}) })
  return (
    <section className="card stack" aria-labelledby="mail-heading">
      <div className="row-apart">
        <h2 id="mail-heading">
          {say(texts.mail)}{' '}
          <Badge tone={mail.isOn ? 'good' : 'warn'}>{say(mail.isOn ? texts.mailOn : texts.mailOff)}</Badge>
        </h2>
        {mail.isOn && (
          <Button isBusy={test.isPending} onClick={() => test.mutate()}>
            {say(texts.test)}
          </Button>
        )}
      </div>
      {test.error && <ErrorNotice error={test.error} />}
      {test.data && <Notice tone="good">{say(texts.sent(test.data.to))}</Notice>}
      <dl className="facts">
        <Fact name={say(texts.mails)}>
          <span className="figure">{mail.waiting}</span>
        </Fact>
        <Fact name={say(texts.failed)}>
          <span className="figure">{mail.failed}</span>
        </Fact>
      </dl>
      {mail.lastFailures.length > 0 && (
        <div>
          <h3>{say(texts.failures)}</h3>
          <ul>
            {mail.lastFailures.map(({ at, what, remedy }) => (
              <li key={at.getTime()}>
                {momentText(at, language)} · {say(what)} · {say(remedy)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const BackupState = ({ backup }: Pick<System, 'backup'>) => {
  const { say, language } = useLanguage()
  if (!backup) return <Badge tone="warn">{say(texts.none)}</Badge>
  return (
    <>
      {momentText(backup.at, language)}{' '}
      <Badge tone={backup.isSound ? 'good' : 'bad'}>{say(backup.isSound ? texts.fine : texts.unsound)}</Badge>{' '}
      {backup.isOld && <Badge tone="warn">{say(texts.old)}</Badge>}
    </>
  )
}

const BackupCard = ({ backup }: Pick<System, 'backup'>) => {
  const { say } = useLanguage()
  return (
    <section className="card stack" aria-labelledby="backup-heading">
      <h2 id="backup-heading">{say(texts.backup)}</h2>
      <p>
        {say(texts.last)}：<BackupState backup={backup} />
      </p>
      <div>
        <p className="small muted">{say(texts.how)}</p>
        <code className="command">jiheng backup /var/backups/jiheng/$(date +%F)</code>
      </div>
    </section>
  )
}

/** How the server is, for who looks after it. */
export const SystemPage = () => {
  const { say } = useLanguage()
  const { data, error, refetch } = useQuery({
    queryKey: ['system'],
    queryFn: ({ signal }) => call(systemContract.get, {}, { signal }),
    refetchInterval: 30_000,
  })
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)}>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <ServerCard system={data} />
          <QueueCard system={data} />
          <MailCard system={data} />
          <BackupCard backup={data.backup} />
        </>
      )}
    </Page>
  )
}
