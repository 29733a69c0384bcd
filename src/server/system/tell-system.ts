import type { Words } from '#domain/words/words.ts'
import { allow, today } from '#services/allow.ts'
import type { Context } from '#services/context.ts'
import { bureauOf } from '#services/organisation/create-organisation.ts'
import { lookAsProgram } from '#services/transact.ts'
import { readLastBackup } from '#store/backup/last-backup.ts'
import { storeSize } from '#store/queries/store-size.ts'
import type { Visit } from '../bind.ts'
import { diskAt, reserve } from '../disk-guard.ts'
import { countJobs, listJobs, type JobCount, type JobState } from '../jobs/entry.ts'

const mailKinds = ['digest', 'letter']
/** Days after which a backup is an old one. */
const oldAfter = 8
const dayLength = 86_400_000
const shownFailures = 5

const sumOf = (counts: readonly JobCount[], states: readonly JobState[]): number =>
  counts.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0)

type Failure = { readonly at: Date; readonly what: Words; readonly remedy: Words }

const queueOf = (ctx: Context) =>
  // How much waits of everybody’s is no secret to an administrator; what it is stays with who asked.
  lookAsProgram(ctx, async (tx) => {
    const counts = await countJobs(tx)
    const failures: Failure[] = []
    for (const kind of mailKinds)
      for (const { endedAt, problem } of await listJobs(tx, { kind, states: ['failed'], limit: shownFailures }))
        if (endedAt && problem) failures.push({ at: endedAt, what: problem.what, remedy: problem.remedy })
    return { counts, failures, size: await storeSize(tx) }
  })

const disksOf = async ({ about }: Visit) => {
  const found = await Promise.all(
    (about?.disks ?? []).map(async ({ of, folder }) => {
      const disk = await diskAt(folder)
      return disk && { of, ...disk, isLow: disk.free < 10 * reserve }
    }),
  )
  return found.filter((disk) => disk !== undefined)
}

const backupOf = async (ctx: Context, { about }: Visit) => {
  const last = about && (await readLastBackup(about.dataFolder))
  return last && { ...last, isOld: ctx.now().getTime() - last.at.getTime() > oldAfter * dayLength }
}

/** How the server is, for who administers the division. */
export const tellSystem = async (ctx: Context, _input: unknown, visit: Visit) => {
  allow(ctx, ['organisation.manage'], { organisation: bureauOf(ctx.tree), year: today(ctx).year })
  visit.jobs()
  const { counts, failures, size } = await queueOf(ctx)
  const mails = counts.filter(({ kind }) => mailKinds.includes(kind))
  return {
    version: visit.about?.version ?? '',
    now: ctx.now(),
    store: { kind: visit.about?.isEmbedded ? ('embedded' as const) : ('server' as const), ...size },
    disks: await disksOf(visit),
    jobs: {
      waiting: sumOf(counts, ['waiting']),
      running: sumOf(counts, ['running']),
      retrying: sumOf(counts, ['retrying']),
      failed: sumOf(counts, ['failed']),
    },
    mail: {
      isOn: visit.signIn.sendMail !== undefined,
      waiting: sumOf(mails, ['waiting', 'running', 'retrying']),
      failed: sumOf(mails, ['failed']),
      lastFailures: failures.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, shownFailures),
    },
    backup: await backupOf(ctx, visit),
  }
}
