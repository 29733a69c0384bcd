import { useMutation } from '@tanstack/react-query'
import { jobContract } from '#contract/job.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { jobFileOf, useJob } from '../../lib/job.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'

const texts = {
  heading: words('换岗交接', 'Handing over'),
  about: words(
    '一个压缩包：未完成的任务、未了结的问题、全年日历、您的角色，以及这个岗位怎么办事。',
    'One archive: open tasks and findings, the calendar, your roles, and how the work of the post is done.',
  ),
  make: words('制作交接包', 'Make the pack'),
  busy: words('正在制作…', 'being made…'),
  file: words('下载交接包', 'Download the pack'),
}

/** For who leaves a post: everything the next one has to know, in one file. */
export const HandOverCard = () => {
  const say = useSay()
  const { year } = useYear()
  const start = useMutation({ mutationFn: () => call(jobContract.handOver, { body: { year } }) })
  const { data: job, error } = useJob(start.data?.id)
  const trouble = start.error ?? error
  return (
    <section className="card stack" aria-labelledby="hand-over-heading">
      <div className="row-apart">
        <div className="grow">
          <h2 id="hand-over-heading">{say(texts.heading)}</h2>
          <p className="small muted">{say(texts.about)}</p>
        </div>
        {job?.state === 'done' ? (
          <a className="button button-primary" href={jobFileOf(job.id)} download={job.fileName}>
            {say(texts.file)}
          </a>
        ) : (
          <Button isBusy={start.isPending || (job !== undefined && !job.endedAt)} onClick={() => start.mutate()}>
            {say(texts.make)}
          </Button>
        )}
      </div>
      {trouble && <ErrorNotice error={trouble} />}
      {job?.problem && (
        <Notice tone="bad">
          {say(job.problem.what)} · {say(job.problem.remedy)}
        </Notice>
      )}
    </section>
  )
}
