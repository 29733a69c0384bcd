import type { Filing } from '#domain/filing/filing.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import type { Place } from '#domain/text/place.ts'
import { words, type Words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { writtenCells } from '../shared/cells.ts'
import { intentions, openIntentions, pastMarks, wishes } from '../shared/lexicons/completion-wording.ts'
import { likeness, plain, sharesRun } from '../shared/similarity.ts'

/** A goal and what became of it, of a project or of a row of goals. */
type Pair = {
  readonly name: string
  readonly goal: string
  readonly completion: string
  readonly places: readonly Place[]
}

const textOf = (cell: Cell): string => writtenCells([cell])[0]?.text ?? ''
const placesOf = (cells: readonly Cell[]): readonly Place[] => writtenCells(cells).map(({ place }) => place)

const pairsOf = (filing: Filing): readonly Pair[] => [
  ...filing.projects.map(({ name, goal, completion, place }) => {
    const cells = placesOf([goal, completion])
    return { name, goal: textOf(goal), completion: textOf(completion), places: cells.length > 0 ? cells : [place] }
  }),
  ...filing.indicatorTables.flatMap(({ goals }) =>
    goals.map(({ goal, completion, place }) => ({
      name: goal,
      goal: '',
      completion: textOf(completion),
      places: [place],
    })),
  ),
]

const alike = 0.9
const longBlock = 25
const longest = 2000

const repeats = (goal: string, completion: string): boolean => {
  const [left, right] = [plain(goal).slice(0, longest), plain(completion).slice(0, longest)]
  if (left === '' || right === '') return false
  return likeness(left, right) >= alike || sharesRun(left, right, longBlock)
}

type Fault = { readonly message: Words; readonly severity: 'warning' | 'note'; readonly remedy: Words }

const sayGoal = words('请写明要达到的产出和效果。', 'State what is to be reached.')
const sayResult = words('请写明实际完成的事项和数量。', 'State what was done, with figures.')

const costEnding = /(?:费|费用|经费|补贴|补助|津贴|购置|采购|开支|支出|工资|款|金额)$/u
const fewestCosts = 3

/** Most of the points of the goal are kinds of spending. */
const isCostList = (goal: string): boolean => {
  const points = goal
    .replaceAll(/[（(][^）)]*[）)]/gu, '')
    .split(/[；;。，,]|\d{1,2}\s*[.、．]|[一二三四五六七八九十]、/u)
    .map(plain)
    .filter((point) => point !== '')
  const costs = points.filter((point) => costEnding.test(point))
  return costs.length >= fewestCosts && costs.length * 2 > points.length
}

const intended = (name: string, word: string): Words =>
  words(`“${name}”的完成情况写的是打算（“${word}”）。`, `The completion of "${name}" states an intention.`)

const goalFault = ({ name, goal }: Pair): Fault | undefined => {
  if (goal !== '' && plain(goal) === plain(name))
    return {
      message: words(`“${name}”的绩效目标只是项目名称。`, `The goal of "${name}" is its own name.`),
      severity: 'warning',
      remedy: sayGoal,
    }
  if (!isCostList(goal)) return undefined
  return {
    message: words(`“${name}”的绩效目标主要列开支内容，没有写要达到的结果。`, `The goal of "${name}" lists costs.`),
    severity: 'note',
    remedy: sayGoal,
  }
}

const completionFault = ({ name, goal, completion }: Pair): Fault | undefined => {
  const open = openIntentions.exec(completion)?.[0] ?? wishes.exec(completion)?.[0].slice(0, 2)
  if (open !== undefined) return { message: intended(name, plain(open)), severity: 'warning', remedy: sayResult }
  if (repeats(goal, completion))
    return {
      message: words(`“${name}”的完成情况与绩效目标大段相同。`, `The completion of "${name}" repeats its goal.`),
      severity: 'warning',
      remedy: sayResult,
    }
  const word = intentions.exec(completion)?.[0]
  if (word === undefined) return undefined
  return {
    message: intended(name, word),
    severity: pastMarks.test(completion) ? 'note' : 'warning',
    remedy: sayResult,
  }
}

const faultsOf = (pair: Pair): readonly Fault[] => [goalFault(pair) ?? [], completionFault(pair) ?? []].flat()

const verdictsOf = (pairs: readonly Pair[]): readonly Verdict[] =>
  pairs.flatMap((pair) => faultsOf(pair).map((fault) => fails({ ...fault, places: pair.places })))

/** Completions that neither tell of the past nor count anything: asked about once, together. */
const quietVerdict = (pairs: readonly Pair[]): readonly Verdict[] =>
  pairs.length === 0
    ? []
    : [
        fails({
          severity: 'note',
          message: words(
            `${pairs.length}项的完成情况没有写明已做的事：${pairs.map(({ name }) => name).join('、')}。`,
            `${pairs.length} completions do not say what was done.`,
          ),
          places: pairs.flatMap(({ places }) => places),
          benign: words(
            '按时足额发放一类的表述也是结果，只是没有数量。',
            'A short factual answer is a result, only without figures.',
          ),
        }),
      ]

const judgeFiling = (filing: Filing): readonly Verdict[] => {
  const answered = pairsOf(filing).filter(({ completion, goal }) => completion !== '' || goal !== '')
  const sound = answered.filter((pair) => completionFault(pair) === undefined && pair.completion !== '')
  const telling = sound.filter(({ completion }) => pastMarks.test(completion))
  const quiet = sound.filter(({ completion }) => !pastMarks.test(completion))
  const message = words(`${telling.length}项的完成情况写明了结果。`, `${telling.length} completions tell a result.`)
  const held = telling.length > 0 ? [holds({ message, places: telling.flatMap(({ places }) => places) })] : []
  return [...verdictsOf(answered), ...quietVerdict(quiet), ...held]
}

export const completionStatesResult: Check = {
  id: 'completion-states-result',
  rule: 'R26',
  title: words('完成情况写结果', 'A completion tells a result'),
  about: words(
    '完成情况与绩效目标文字相同（相似度0.9以上或连续25字相同）、写打算或将来的，以及绩效目标只是项目名称或开支清单的，提示。',
    'A completion that repeats its goal (likeness 0.9 or 25 characters in a row) or states an intention, and a goal that is only the project name or a list of costs, are reported.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(judgeFiling(filing), '没有同时列出目标和完成情况的项目', 'No project states goal and completion'),
}
