import { describe, expect, it } from 'vitest'
import { day } from '#domain/process/calendar/day.ts'
import { words } from '#domain/words/words.ts'
import { digestMail, type Digest, type DigestItem } from './digest.ts'
import { invitationMail, passwordResetMail } from './letters.ts'
import { publicLink } from './mail-layout.ts'

const url = 'https://jx.example.cn/jiheng/'
const item = (more: Partial<DigestItem> = {}): DigestItem => ({
  title: words('2026 年部门整体绩效自评', 'Self-evaluation of 2026'),
  organisation: '某区农业农村局',
  deadline: day(2026, 11, 30),
  path: '/self-evaluations/1',
  ...more,
})
const digest = (more: Partial<Digest> = {}): Digest => ({
  name: '陈晓雨',
  day: day(2026, 11, 21),
  late: [],
  returned: [],
  due: [],
  ...more,
})

describe('the digest', () => {
  it('is no mail where nothing waits', () => {
    expect(digestMail(digest(), url)).toBeUndefined()
  })

  it('counts in the subject and lists late, returned and due tasks in this order, in Chinese and then in English', () => {
    const mail = digestMail(
      digest({
        due: [item(), item({ title: words('中期监控', 'Monitoring') })],
        late: [item({ title: words('目标申报', 'Goals'), deadline: day(2026, 10, 31) })],
        returned: [item({ title: words('产出指标', 'Output'), reason: '缺少佐证' })],
      }),
      url,
    )
    expect(mail?.subject).toBe('【绩衡】1 项已超期，1 项被退回，2 项待办')
    expect(mail?.text).toMatchInlineSnapshot(`
      "陈晓雨，您好：

      截至2026年11月21日，您有 1 项已超期，1 项被退回，2 项待办。

      【已超期（1）】
      · 目标申报
        某区农业农村局，截止 2026年10月31日
        https://jx.example.cn/jiheng/self-evaluations/1

      【被退回（1）】
      · 产出指标
        某区农业农村局，截止 2026年11月30日，退回理由：缺少佐证
        https://jx.example.cn/jiheng/self-evaluations/1

      【待办（2）】
      · 2026 年部门整体绩效自评
        某区农业农村局，截止 2026年11月30日
        https://jx.example.cn/jiheng/self-evaluations/1
      · 中期监控
        某区农业农村局，截止 2026年11月30日
        https://jx.example.cn/jiheng/self-evaluations/1

      打开绩衡：
      https://jx.example.cn/jiheng/

      本邮件由系统自动发出，请勿回复。

      Dear 陈晓雨,

      On 2026-11-21 these tasks wait for you: 1 late, 1 returned, 2 to do.

      【Late (1)】
      · Goals
        某区农业农村局, due 2026-10-31
        https://jx.example.cn/jiheng/self-evaluations/1

      【Returned (1)】
      · Output
        某区农业农村局, due 2026-11-30, why it came back: 缺少佐证
        https://jx.example.cn/jiheng/self-evaluations/1

      【To do (2)】
      · Self-evaluation of 2026
        某区农业农村局, due 2026-11-30
        https://jx.example.cn/jiheng/self-evaluations/1
      · Monitoring
        某区农业农村局, due 2026-11-30
        https://jx.example.cn/jiheng/self-evaluations/1

      Open Jiheng：
      https://jx.example.cn/jiheng/

      This mail was sent by the program. Please do not answer it.
      "
    `)
  })

  it.each([
    { language: 'zh', subject: '【绩衡】1 项待办', said: '待办', unsaid: 'To do' },
    { language: 'en', subject: '[Jiheng] 1 to do', said: 'To do', unsaid: '待办' },
  ] as const)('is in $language alone for who has chosen it', ({ language, subject, said, unsaid }) => {
    const mail = digestMail(digest({ language, due: [item()] }), url)
    expect(mail?.subject).toBe(subject)
    expect(mail?.text).toContain(said)
    expect(mail?.text).not.toContain(unsaid)
  })

  it('shows thirty of a kind and says how many more there are', () => {
    const mail = digestMail(digest({ due: Array.from({ length: 42 }, () => item()) }), url)
    expect(mail?.text.match(/·/gu)).toHaveLength(60)
    expect(mail?.text).toContain('另有 12 项')
    expect(mail?.text).toContain('12 more')
  })

  it('shows every text as text', () => {
    const evil = '<img src=x onerror=alert(1)>"\'&'
    const mail = digestMail(
      digest({ name: evil, returned: [item({ title: words(evil, evil), reason: evil, organisation: evil })] }),
      url,
    )
    expect(mail?.html).not.toContain('<img')
    expect(mail?.html.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;/gu)?.length).toBe(8)
  })
})

describe('a letter', () => {
  const link = 'https://jx.example.cn/l/jh_l_440113000_x'

  it('invites with the personal link, the tasks and the last day', () => {
    const mail = invitationMail({
      name: '李工',
      inviter: '陈晓雨',
      organisation: '某区农业农村局',
      tasks: ['高标准农田建设项目', '办公用房维修'],
      until: day(2026, 12, 15),
      link,
    })
    for (const form of [mail.text, mail.html]) {
      for (const part of [link, '高标准农田建设项目', '2026年12月15日', '陈晓雨']) expect(form).toContain(part)
    }
  })

  it('lets a password be chosen anew', () => {
    const mail = passwordResetMail({ name: '陈晓雨', minutes: 30, link })
    for (const form of [mail.text, mail.html]) for (const part of [link, '30 分钟']) expect(form).toContain(part)
  })
})

describe('a link in a mail', () => {
  it.each([
    ['/goals?year=2026', 'https://jx.example.cn/jiheng/goals?year=2026'],
    ['goals', 'https://jx.example.cn/jiheng/goals'],
    ['//evil.example/x', 'https://jx.example.cn/jiheng/evil.example/x'],
    ['https://evil.example', 'https://jx.example.cn/jiheng/https://evil.example'],
    ['/', 'https://jx.example.cn/jiheng/'],
  ])('%s stays with us: %s', (path, expected) => {
    expect(publicLink(url, path)).toBe(expected)
  })
})
