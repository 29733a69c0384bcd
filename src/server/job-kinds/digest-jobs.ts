import { z } from 'zod'
import { bilingual } from '#contract/codecs.ts'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import { today } from '#services/allow.ts'
import type { Context } from '#services/context.ts'
import { remindersToday, type Reminder } from '#services/task/reminders.ts'
import type { TaskItem } from '#services/task/task-item.ts'
import { digestMail, type Digest, type DigestItem } from '../mail/digest.ts'
import { defineMailJob } from '../mail/mail-job.ts'
import type { Mailer } from '../mail/mailer.ts'
import { defineJob, type Job, type RunningJob } from '../jobs/job.ts'
import type { Jobs } from '../jobs/open-jobs.ts'
import type { JobTools } from './job-tools.ts'

const day = z.object({ year: z.number(), month: z.number(), day: z.number() })
const item = z.object({
  title: bilingual,
  organisation: z.string(),
  deadline: day,
  path: z.string(),
})
const digestInput = z.object({
  name: z.string(),
  address: z.string(),
  language: z.enum(['zh', 'en']).optional(),
  day,
  late: z.array(item),
  returned: z.array(item),
  due: z.array(item),
})

/** Where mails go out, and the address of the program as people see it. */
export type MailTools = { readonly mailer: Mailer; readonly publicUrl: string }

/** One mail of what waits for a person, made up when the day's reminders were gathered. */
export const digestJob = ({ now }: Pick<JobTools, 'now'>, { mailer, publicUrl }: MailTools) =>
  defineMailJob({
    name: 'digest',
    input: digestInput,
    mailer,
    build: async ({ address, ...digest }, job) => {
      const mail = digestMail(digest, publicUrl)
      return await Promise.resolve(mail && { ...mail, to: { name: digest.name, address }, key: job.key, date: now() })
    },
  })

const itemOf = ({ tree }: Context, { title, organisationId, due }: TaskItem): DigestItem & { deadline: Day } => ({
  title,
  organisation: tree.byId.get(organisationId)?.name ?? '',
  deadline: due,
  path: '/tasks',
})

const digestOf = (ctx: Context, { name, language, tasks }: Reminder): Digest => {
  const group = (fits: (task: TaskItem) => boolean) => tasks.filter(fits).map((task) => itemOf(ctx, task))
  const isLate = ({ standing }: TaskItem): boolean => standing === 'late'
  return {
    name,
    ...(language === undefined ? {} : { language }),
    day: today(ctx),
    late: group(isLate),
    returned: group((task) => !isLate(task) && task.isReturned),
    due: group((task) => !isLate(task) && !task.isReturned),
  }
}

/** What the program itself may know of a division. */
const programContext = async (tools: JobTools, { id, division }: RunningJob): Promise<Context> => {
  const { store, trees, catalogue, attachments, now, newId } = tools
  const nobody = { person: undefined, name: '', organisation: undefined, grants: [], invitedTo: [] }
  const tree = await trees.treeOf(division)
  return { store, division, actor: { ...nobody, origin: `job ${id}` }, tree, catalogue, attachments, now, newId }
}

/** Asks for one mail for everybody who is to be reminded today. Tried again, it asks for the same mails. */
export const remindersJob = (
  tools: JobTools,
  parts: { readonly digest: Job<z.input<typeof digestInput>>; readonly jobs: () => Jobs },
) =>
  defineJob({
    name: 'reminders',
    input: z.object({ day: z.string() }),
    handle: async ({ day: of }, job) => {
      const ctx = await programContext(tools, job)
      // One that was kept waiting over midnight is not sent: the new day has its own.
      const reminders = of === isoDay(today(ctx)) ? await remindersToday(ctx) : []
      const mails = reminders.flatMap(({ email, ...reminder }) => (email === undefined ? [] : [{ email, reminder }]))
      await job.once('ask', async (tx) => {
        for (const { email, reminder } of mails) {
          const input = { ...digestOf(ctx, { ...reminder, email }), address: email } as z.input<typeof digestInput>
          await parts.jobs().enqueue(tx, parts.digest.request(input, { key: `${of} ${reminder.personId}` }))
        }
      })
      parts.jobs().wake()
      return { mails: mails.length }
    },
  })
