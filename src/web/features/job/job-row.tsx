import { useMutation, useQueryClient } from '@tanstack/react-query'
import { jobContract } from '#contract/job.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { jobFileOf } from '../../lib/job.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { JobStateBadge } from './job-state.tsx'
import { useFollowed, type JobLine } from './use-followed.ts'

const texts = {
  asked: (at: string) => words(`${at}提出`, `asked for ${at}`),
  ended: (at: string) => words(`${at}结束`, `ended ${at}`),
  progress: (title: string) => words(`${title}的进度`, `Progress of ${title}`),
  file: words('下载', 'Download'),
  cancel: words('取消', 'Cancel'),
  cancelling: words('正在取消…', 'being cancelled…'),
  retry: words('重新办理', 'Try again'),
  cancelled: words('已取消', 'Cancelled'),
  again: words('已重新排队', 'It waits again'),
}

const useMoves = (id: string) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const move = (endpoint: typeof jobContract.cancel | typeof jobContract.retry, text: string) => ({
    mutationFn: () => call(endpoint, { params: { id } }),
    onSuccess: async () => {
      toast(text)
      await client.invalidateQueries({ queryKey: ['jobs'] })
    },
  })
  const cancel = useMutation(move(jobContract.cancel, say(texts.cancelled)))
  const retry = useMutation(move(jobContract.retry, say(texts.again)))
  return { cancel, retry, error: cancel.error ?? retry.error }
}

const Progress = ({ job }: { readonly job: JobLine }) => {
  const say = useSay()
  if (job.state !== 'running') return undefined
  const { done, total, note, title } = job
  return (
    <div className="job-progress">
      <progress
        aria-label={say(texts.progress(say(title)))}
        {...(total === undefined || total === 0 ? {} : { value: done, max: total })}
      />
      <span className="small muted">
        {total !== undefined && `${done} / ${total} `}
        {note && say(note)}
      </span>
    </div>
  )
}

const Actions = ({ job }: { readonly job: JobLine }) => {
  const say = useSay()
  const { cancel, retry, error } = useMoves(job.id)
  const { state, isCancelAsked, fileName } = job
  const mayCancel = state === 'waiting' || state === 'running' || state === 'retrying'
  return (
    <div className="stack-s">
      <div className="row">
        {fileName !== undefined && (
          <a className="button" href={jobFileOf(job.id)} download={fileName}>
            {say(texts.file)}
          </a>
        )}
        {mayCancel && isCancelAsked && <span className="small muted">{say(texts.cancelling)}</span>}
        {mayCancel && !isCancelAsked && (
          <Button isBusy={cancel.isPending} onClick={() => cancel.mutate()}>
            {say(texts.cancel)}
          </Button>
        )}
        {(state === 'failed' || state === 'cancelled') && (
          <Button isBusy={retry.isPending} onClick={() => retry.mutate()}>
            {say(texts.retry)}
          </Button>
        )}
      </div>
      {error && <ErrorNotice error={error} />}
    </div>
  )
}

/** A job as it goes on. */
export const JobRow = ({ listed }: { readonly listed: JobLine }) => {
  const { say, language } = useLanguage()
  const job = useFollowed(listed)
  const { title, state, createdAt, endedAt, fileName, problem } = job
  return (
    <li className="task job" data-state={state}>
      <div className="grow stack-s">
        <div>
          <span className="task-title">{say(title)}</span> <JobStateBadge state={state} />
        </div>
        <Progress job={job} />
        {problem && (
          <div className="small job-problem">
            {say(problem.what)} · {say(problem.remedy)}
          </div>
        )}
        <div className="small muted">
          {fileName !== undefined && `${fileName} · `}
          {say(texts.asked(momentText(createdAt, language)))}
          {endedAt && ` · ${say(texts.ended(momentText(endedAt, language)))}`}
        </div>
      </div>
      <Actions job={job} />
    </li>
  )
}
