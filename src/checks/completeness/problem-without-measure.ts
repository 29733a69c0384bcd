import type { Filing, Said } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { managementTopics } from '../shared/lexicons/management-topics.ts'
import { placeIn } from '../shared/places.ts'

type Point = { readonly text: string; readonly place: Place }

/** A paragraph may hold several problems: they are parted at full stops, semicolons and 二是. */
const pointsOf = (filing: Filing, said: readonly Said[]): readonly Point[] =>
  said.flatMap(({ mapped }) =>
    [...mapped.text.matchAll(/[^。；;]{6,}/gu)].map((match) => ({
      text: match[0],
      place: placeIn(filing, mapped, { from: match.index, to: match.index + match[0].length }),
    })),
  )

const topicsOf = (text: string): readonly string[] =>
  managementTopics.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name)

const judgeSubject = (subject: string, problems: readonly Point[], measures: readonly Point[]): Verdict => {
  const answers = measures.filter(({ text }) => topicsOf(text).includes(subject))
  const own = problems.map(({ place }) => place)
  if (answers.length > 0)
    return holds({
      message: words(`“${subject}”方面的问题有对应措施。`, 'The problem has a measure.'),
      places: [...own, ...answers.map(({ place }) => place)],
    })
  return fails({
    message: words(`问题涉及“${subject}”，措施中没有提到。`, 'No measure speaks of what the problem is about.'),
    places: [...own, ...measures.map(({ place }) => place)],
    printed: problems.map(({ text }) => text).join('；'),
    benign: words('措施用了别的说法', 'the measure is put in other words'),
    remedy: words('逐条对应问题提出措施。', 'Answer each problem with a measure.'),
  })
}

/** So many points are compared; a longer list is no list of problems. */
const mostPoints = 60

const judge = (filing: Filing): readonly Verdict[] => {
  const problems = pointsOf(filing, filing.problems).slice(0, mostPoints)
  const measures = pointsOf(filing, filing.measures).slice(0, mostPoints)
  if (problems.length === 0) return [cannotTell('没有读出存在的问题', 'No problems are stated')]
  if (measures.length === 0) return [cannotTell('没有读出改进措施', 'No measures are stated')]
  const subjects = new Set(problems.flatMap(({ text }) => topicsOf(text).slice(0, 1)))
  return orCannotTell(
    [...subjects].map((subject) =>
      judgeSubject(
        subject,
        problems.filter(({ text }) => topicsOf(text)[0] === subject),
        measures,
      ),
    ),
    '问题的内容不在已知的管理事项内',
    'The problems are about none of the known matters',
  )
}

export const problemWithoutMeasure: Check = {
  id: 'problem-without-measure',
  rule: 'R27',
  title: words('问题与措施对应', 'Each problem has a measure'),
  about: words(
    '按预算编制、绩效目标、监控、结果应用等事项比对问题和措施。只作提问；两个问题一条措施不算。',
    'Problems and measures are compared by matter (budgeting, goals, monitoring …). A question only.',
  ),
  authority: 'practice',
  severity: 'note',
  judge,
}
