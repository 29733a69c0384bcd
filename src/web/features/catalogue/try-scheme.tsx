import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { catalogueContract } from '#contract/catalogue.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import type { Scheme, Tried } from './queries.ts'
import { askedParts, exampleOf, inputsOf, type TryDraft, type Typed } from './try-draft.ts'
import { TryPart } from './try-part.tsx'

const texts = {
  heading: words('试一试', 'Try it'),
  about: words(
    '填几个数看怎么计分，什么都不保存。没填的按“还没有数据”处理。',
    'Enter figures and see the score; nothing is kept. What is left out counts as not known.',
  ),
  example: words('用示例试算', 'Try the example'),
  try: words('试算', 'Score'),
  inputs: words('填写数据', 'The figures'),
  of: (full: string) => words(`／ ${full} 分`, `of ${full}`),
  open: (low: string, high: string) => words(`还可能在 ${low}—${high} 之间`, `may still be ${low}–${high}`),
  why: words('逐项得分和理由', 'Points and why'),
}

const Result = ({ tried }: { readonly tried: Tried }) => {
  const say = useSay()
  const isOpen = printDecimal(tried.score) !== printDecimal(tried.highest)
  return (
    <div className="stack-s" role="status">
      <div>
        <span className="scheme-score">{printDecimal(tried.score)}</span> {say(texts.of(printDecimal(tried.full)))}{' '}
        {tried.grades.map(({ name }) => (
          <Badge tone="accent" key={name.zh}>
            {say(name)}
          </Badge>
        ))}
      </div>
      {isOpen && (
        <p className="small muted">{say(texts.open(printDecimal(tried.score), printDecimal(tried.highest)))}</p>
      )}
      <details open>
        <summary>{say(texts.why)}</summary>
        {tried.lines
          .filter(({ rule, isRow }) => rule ?? isRow)
          .map(({ id, name, earned, full, why }) => (
            <div className="scheme-line" key={id}>
              <div className="row-apart">
                <span>{say(name)}</span>
                <span className="number">
                  {printDecimal(earned)} / {printDecimal(full)}
                </span>
              </div>
              <div className="small muted">{say(why)}</div>
            </div>
          ))}
      </details>
    </div>
  )
}

/** Scores given figures by a scheme; nothing is kept. */
export const TryScheme = ({ scheme }: { readonly scheme: Scheme }) => {
  const say = useSay()
  const [draft, setDraft] = useState<TryDraft>({})
  const score = useMutation({
    mutationFn: (given: TryDraft) =>
      call(catalogueContract.tryScheme, {
        params: { id: scheme.id },
        body: { stage: 'self-evaluation', inputs: inputsOf(scheme, given) },
      }),
  })
  const example = (): void => {
    const given = exampleOf(scheme)
    setDraft(given)
    score.mutate(given)
  }
  const set = (id: string, typed: Typed): void => setDraft({ ...draft, [id]: typed })
  return (
    <section className="card stack scheme-try" aria-labelledby="try-heading">
      <div>
        <h2 id="try-heading">{say(texts.heading)}</h2>
        <p className="small muted">{say(texts.about)}</p>
      </div>
      <div className="row">
        <Button look="primary" isBusy={score.isPending} onClick={example}>
          {say(texts.example)}
        </Button>
        <Button isBusy={score.isPending} onClick={() => score.mutate(draft)}>
          {say(texts.try)}
        </Button>
      </div>
      {score.error && <ErrorNotice error={score.error} />}
      {score.data && <Result tried={score.data} />}
      <details>
        <summary>{say(texts.inputs)}</summary>
        <div className="stack">
          {askedParts(scheme).map((part) => (
            <TryPart key={part.id} part={part} typed={draft[part.id] ?? {}} onChange={(typed) => set(part.id, typed)} />
          ))}
        </div>
      </details>
    </section>
  )
}
