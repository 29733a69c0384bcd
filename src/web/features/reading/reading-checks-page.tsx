import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { readingContract } from '#contract/reading.ts'
import type { FindingAnswer } from '#domain/process/finding.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { refreshed } from '../../lib/refreshed.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AnswerForm } from '../finding/answer-form.tsx'
import { todoOf } from '../finding/finding-groups.ts'
import { FindingList, type FindingLine } from '../finding/finding-list.tsx'
import { FindingTools } from '../finding/finding-tools.tsx'
import { FindingView } from '../finding/finding-view.tsx'
import { useFindingChoice, type FindingChoice } from '../finding/use-finding-choice.ts'
import { FigureInput } from './figure-input.tsx'
import { entriesOf, type Entry } from './live-entries.ts'
import { checksQuery, type Reading, type Told } from './queries.ts'
import { ReadingFrame } from './reading-frame.tsx'
import { SaveBar } from './save-bar.tsx'
import { UncheckedCard } from './unchecked-card.tsx'
import { useCorrections, type Corrections } from './use-corrections.ts'
import { useLiveChecks, type LiveChecks } from './use-live-checks.ts'
import '../../styles/finding.css'

const texts = {
  none: words('没有发现问题', 'Nothing was found'),
  noneFits: words('没有符合条件的问题', 'No finding fits'),
  noneWhy: words('能检查的都相符；未能检查的列在下面。', 'What could be checked holds; the rest is listed below.'),
  source: words('看原文', 'See it in the source'),
  document: words('下载检查结果说明', 'Download the findings'),
  live: (count: number, milliseconds: number) =>
    words(
      `按正在输入的数字即时检查：${count}个问题（${milliseconds}毫秒）`,
      `Checked with what is typed: ${count} findings (${milliseconds} ms)`,
    ),
  large: words('文件较大：更正保存后由服务器检查。', 'A large file: corrections are checked by the server when saved.'),
  gone: words('按输入的数字不再发现，保存后消失', 'gone with what is typed; it disappears once saved'),
  fresh: words('按输入的数字新出现', 'new with what is typed'),
  more: (count: number) => words(`另有${count}个问题未列出`, `${count} more findings are not listed`),
}

/** While figures are typed a finding stays in sight, also where it is gone. */
const useLineOf = ({ answers }: Reading) => {
  const say = useSay()
  return ({ id, finding, change }: Entry): FindingLine => {
    const { key, title, message, severity } = finding
    const todo = todoOf(severity, change === 'gone' || answers[key] !== undefined)
    return { key: id, title, message, severity, todo, ...(change ? { note: say(texts[change]) } : {}) }
  }
}

const useAnswer = ({ id, version }: Reading, finding: string, onDone: () => void) => {
  const client = useQueryClient()
  const reload = (): Promise<void> => client.invalidateQueries({ queryKey: ['reading', id] })
  return useMutation({
    mutationFn: (answer: FindingAnswer | undefined) =>
      call(readingContract.answer, {
        params: { id, finding },
        body: answer ? { answer } : {},
        version,
      }).catch(refreshed(reload)),
    onSuccess: async () => {
      onDone()
      await reload()
    },
  })
}

type ChosenProps = {
  readonly reading: Reading
  readonly entry: Entry
  readonly corrections: Corrections
  readonly choice: FindingChoice
}

const Chosen = ({ reading, entry, corrections, choice }: ChosenProps) => {
  const say = useSay()
  const { finding, change } = entry
  const answer = useAnswer(reading, finding.key, () => choice.setAsked(undefined))
  const sides = finding.places.map(({ line, quote, start, end, figures }) => ({
    line,
    quote,
    foot: (
      <div className="side-foot no-print">
        {figures.map((figure) => (
          <FigureInput key={figure.start} figure={figure} corrections={corrections} />
        ))}
        <Link to={`/readings/${reading.id}?at=${start}-${end}`}>{say(texts.source)}</Link>
      </div>
    ),
  }))
  return (
    <FindingView finding={finding} sides={sides} moreSides={finding.morePlaces}>
      {change && (
        <Notice tone={change === 'gone' ? 'good' : 'warn'}>
          <p role="status">{say(texts[change])}</p>
        </Notice>
      )}
      <AnswerForm
        name={`${reading.id} ${finding.key}`}
        answer={reading.answers[finding.key]}
        asked={choice.asked}
        isBusy={answer.isPending}
        error={answer.error}
        onAsk={choice.setAsked}
        onAnswer={(given) => answer.mutate(given)}
        onTakeBack={() => answer.mutate(undefined)}
      />
    </FindingView>
  )
}

const Files = ({ id }: { readonly id: string }) => {
  const say = useSay()
  const path = readingContract.findingsFile.path.replace('{id}', id)
  return (
    <p className="row small no-print">
      {say(texts.document)}
      {(['docx', 'pdf', 'html'] as const).map((format) => (
        <a key={format} href={`${path}?format=${format}`} download>
          {format}
        </a>
      ))}
    </p>
  )
}

const LiveNote = ({ live }: { readonly live: LiveChecks }) => {
  const say = useSay()
  if (live.isTooLarge) return <p className="small muted">{say(texts.large)}</p>
  if (!live.told) return undefined
  return (
    <p className="small live-note" role="status">
      {say(texts.live(live.told.findings.length, Math.round(live.milliseconds ?? 0)))}
    </p>
  )
}

type FoundProps = {
  readonly reading: Reading
  readonly saved: Told
  readonly live: Told | undefined
  readonly corrections: Corrections
}

const Found = ({ reading, saved, live, corrections }: FoundProps) => {
  const say = useSay()
  const lineOf = useLineOf(reading)
  const entries = entriesOf(saved.findings, live?.findings)
  const choice = useFindingChoice(entries.map(lineOf))
  const entry = entries.find(({ id }) => id === choice.chosen)
  const moreFindings = (live ?? saved).moreFindings
  return (
    <>
      <FindingTools {...choice.tools} />
      {entry ? (
        <div className="findings">
          <FindingList lines={choice.lines} chosen={choice.chosen} onChoose={choice.choose} />
          <Chosen key={entry.id} reading={reading} entry={entry} corrections={corrections} choice={choice} />
        </div>
      ) : (
        <Empty title={say(entries.length === 0 ? texts.none : texts.noneFits)}>{say(texts.noneWhy)}</Empty>
      )}
      {moreFindings > 0 && <p className="small muted">{say(texts.more(moreFindings))}</p>}
    </>
  )
}

const Content = ({ reading }: { readonly reading: Reading }) => {
  const { id, summary } = reading
  const corrections = useCorrections(reading)
  const { data, error, refetch } = useQuery(checksQuery(id, reading.corrections))
  const live = useLiveChecks({
    id,
    size: summary?.size ?? 0,
    corrections: corrections.all,
    isDirty: corrections.isDirty,
  })
  if (!data) return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />
  const told = live.told ?? data
  return (
    <>
      <Files id={id} />
      <LiveNote live={live} />
      <Found reading={reading} saved={data} live={live.told} corrections={corrections} />
      <UncheckedCard told={told} />
      <SaveBar corrections={corrections} saved={reading.corrections} />
    </>
  )
}

/** What the checks find in an uploaded report: corrected in place, answered, explained. */
export const ReadingChecksPage = () => <ReadingFrame>{(reading) => <Content reading={reading} />}</ReadingFrame>
