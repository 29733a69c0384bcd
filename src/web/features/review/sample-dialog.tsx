import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { reviewContract } from '#contract/review.ts'
import { isZero, isNegative, parseDecimal, printDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { useNames } from '../organisation/queries.ts'
import { queueQuery, samplesQuery } from './queries.ts'

const texts = {
  title: words('抽查', 'Draw a sample'),
  about: words(
    '按单位类别分层抽取；种子随抽查记录保存，任何人用同一种子都能抽出同样的结果。',
    'Drawn from each kind of organisation; the seed is kept, so that anyone can draw the same again.',
  ),
  percent: words('抽查比例（%）', 'Share in per cent'),
  seed: words('种子', 'Seed'),
  seedHint: words('任意一句话，如开奖号码或会议当场报出的数字', 'any words, such as a number called out in a meeting'),
  wrongPercent: words('请填0到100之间的数', 'A number between 0 and 100'),
  noSeed: words('请填写种子', 'Give a seed'),
  draw: words('抽取', 'Draw'),
  close: words('关闭', 'Close'),
  before: words('抽查记录', 'Draws so far'),
  drawn: (drawn: number, of: number) => words(`${of}个中抽取${drawn}个`, `${drawn} of ${of}`),
  rule: (seed: string, percent: string) => words(`种子“${seed}”，比例${percent}%`, `seed “${seed}”, ${percent}%`),
  open: words('打开', 'Open'),
}

type Sample = AnswerOf<typeof reviewContract.listSamples>['items'][number]

const SampleLine = ({ sample }: { readonly sample: Sample }) => {
  const { say, language } = useLanguage()
  const { year } = useYear()
  const nameOf = useNames()
  const { data } = useQuery(queueQuery(year))
  const whose = (id: string): string => nameOf(data?.items.find((one) => one.id === id)?.organisationId)
  return (
    <li className="stack-s">
      <strong>{say(texts.drawn(sample.drawn.length, sample.members.length))}</strong>
      <span className="small muted">
        {momentText(sample.createdAt, language)} · {say(texts.rule(sample.seed, printDecimal(sample.percent)))}
      </span>
      <span className="row">
        {sample.drawn.map((id) => (
          <Link key={id} to={`/reviews/${id}`}>
            {whose(id) || say(texts.open)}
          </Link>
        ))}
      </span>
    </li>
  )
}

const percentIn = (text: string) => {
  const percent = parseDecimal(text)
  return percent && !isNegative(percent) && !isZero(percent) ? percent : undefined
}

/** Draws submissions to be looked at closely, by a rule anyone can repeat. */
export const SampleDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { say } = useLanguage()
  const { year } = useYear()
  const client = useQueryClient()
  const [draft, setDraft] = useState({ percent: '10', seed: '' })
  const [isTried, setTried] = useState(false)
  const { data } = useQuery(samplesQuery(year))
  const percent = percentIn(draft.percent)
  const seed = draft.seed.trim()
  const draw = useMutation({
    mutationFn: () =>
      percent ? call(reviewContract.drawSample, { body: { year, seed, percent } }) : Promise.resolve(undefined),
    onSuccess: () => client.invalidateQueries({ queryKey: ['samples'] }),
  })
  const start = (): void => {
    setTried(true)
    if (percent && seed !== '') draw.mutate()
  }
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.close)}</Button>
      <Button look="primary" isBusy={draw.isPending} onClick={start}>
        {say(texts.draw)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} isSide onClose={onClose} foot={foot}>
      <p>{say(texts.about)}</p>
      {draw.error && <ErrorNotice error={draw.error} />}
      <TextField
        label={texts.percent}
        inputMode="decimal"
        flaw={isTried && !percent ? texts.wrongPercent : undefined}
        value={draft.percent}
        onChange={(value) => setDraft({ ...draft, percent: value })}
      />
      <TextField
        label={texts.seed}
        hint={texts.seedHint}
        flaw={isTried && seed === '' ? texts.noSeed : undefined}
        value={draft.seed}
        onChange={(value) => setDraft({ ...draft, seed: value })}
      />
      {data && data.items.length > 0 && (
        <section className="stack-s">
          <h3>{say(texts.before)}</h3>
          <ul className="stack">
            {data.items.map((sample) => (
              <SampleLine key={sample.id} sample={sample} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}
