import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { jobContract } from '#contract/job.ts'
import type { AnswerOf } from '../../lib/call.ts'

export type JobLine = AnswerOf<typeof jobContract.list>['items'][number]

const goesOn = ({ state }: JobLine): boolean => state === 'waiting' || state === 'running' || state === 'retrying'

const parse = (text: string): JobLine | undefined => {
  const read = jobContract.events.answer.safeDecode(JSON.parse(text) as z.input<typeof jobContract.events.answer>)
  return read.success ? read.data : undefined
}

/** A job as it goes on, told by the server each time it changes; what is listed where it has ended. */
export const useFollowed = (listed: JobLine): JobLine => {
  const client = useQueryClient()
  const [told, setTold] = useState<JobLine>()
  const { id } = listed
  const isUnderWay = goesOn(listed)
  useEffect(() => {
    if (!isUnderWay) return undefined
    const source = new EventSource(`/api/jobs/${id}/events`)
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const now = parse(data)
      if (!now) return
      setTold(now)
      if (goesOn(now)) return
      source.close()
      void client.invalidateQueries({ queryKey: ['jobs'] })
    })
    return () => source.close()
  }, [client, id, isUnderWay])
  return isUnderWay && told ? told : listed
}
