import { compare, equals, printDecimal, sum, type Decimal } from '#domain/number/decimal.ts'
import { childrenOf, itemsOf, nodesOf, type Item, type Scheme, type SchemeNode } from '#domain/scheme/scheme.ts'
import { words, type Words } from '#domain/words/words.ts'
import { gradesCover } from './grades-schema.ts'
import { pathOf, type Problem } from './problem.ts'

const problem = (keys: readonly PropertyKey[], message: Words, remedy: Words): Problem => ({
  path: pathOf(keys),
  message,
  remedy,
})

type Keys = readonly PropertyKey[]
type Placed = { readonly node: SchemeNode; readonly keys: Keys; readonly isConditional: boolean }

const place = (nodes: readonly SchemeNode[], keys: Keys, isConditional: boolean): readonly Placed[] =>
  nodes.flatMap((node, index) => {
    const own = { node, keys: [...keys, index], isConditional: isConditional || node.when !== undefined }
    return [own, ...place(childrenOf(node), [...own.keys, 'children'], own.isConditional)]
  })

const repeated = (scheme: Scheme): readonly Problem[] => {
  const nodes = nodesOf(scheme.indicators)
  const options = nodes.flatMap((node) => (node.kind === 'choose-one' ? node.options : []))
  const ids = [...nodes, ...options, ...scheme.adjustments].map(({ id }) => id)
  const seen = new Set<string>()
  const twice = ids.filter((id) => seen.has(id) || !seen.add(id))
  return [...new Set(twice)].map((id) =>
    problem(
      ['indicators'],
      words(`编号“${id}”重复`, `the id "${id}" is used more than once`),
      words('每个指标的编号应不同', 'give every part its own id'),
    ),
  )
}

/** Points of the parts must make up the whole; parts without points take what is left. */
const footing = (nodes: readonly SchemeNode[], whole: Decimal | undefined, keys: Keys): readonly Problem[] => {
  const stated = nodes.flatMap(({ points }) => points ?? [])
  const inner = nodes.flatMap((node, index) => footing(childrenOf(node), node.points, [...keys, index, 'children']))
  if (whole === undefined || nodes.length === 0) return inner
  const total = sum(stated)
  const holds = stated.length === nodes.length ? equals(total, whole) : compare(total, whole) <= 0
  if (holds) return inner
  const [have, want] = [printDecimal(total), printDecimal(whole)]
  return [
    problem(
      keys,
      words(`下级分值合计${have}，与上级分值${want}不符`, `the parts have ${have} points, the whole has ${want}`),
      words('请使下级分值合计等于上级分值', 'make the parts add up to the whole'),
    ),
    ...inner,
  ]
}

const moves = (scheme: Scheme): readonly Problem[] => {
  const placed = place(scheme.indicators, ['indicators'], false)
  const firm = new Set(placed.filter(({ isConditional }) => !isConditional).map(({ node }) => node.id))
  return placed
    .filter(({ node }) => node.when !== undefined && !firm.has(node.when.movePointsTo))
    .map(({ keys }) =>
      problem(
        [...keys, 'when', 'movePointsTo'],
        words(
          '分值移往的指标不存在，或本身带有条件',
          'points move to a part that does not exist or is conditional itself',
        ),
        words('请填写一个无条件指标的编号', 'name a part without a condition'),
      ),
    )
}

const grades = ({ grades: set }: Scheme): readonly Problem[] =>
  gradesCover(set)
    ? []
    : [
        problem(
          ['grades', 'bands'],
          words('等级界限应由高到低，最后一级从 0 起', 'cut-offs must fall, and the last grade start at 0'),
          words('请调整 from 的顺序和取值', 'put the values of "from" in order'),
        ),
      ]

const ceilings = ({ capByExecution: cap, indicators }: Scheme): readonly Problem[] => {
  if (cap === undefined) return []
  const isExecution = itemsOf(indicators).some(({ id, rule }) => id === cap.item && rule.kind === 'execution-rate')
  const rises = cap.ceilings.every(({ below }, index) => {
    const before = cap.ceilings[index - 1]
    return before === undefined || compare(below, before.below) > 0
  })
  return isExecution && rises
    ? []
    : [
        problem(
          ['capByExecution'],
          words(
            '封顶应指向按执行率计分的指标，各档由低到高',
            'the ceiling needs an execution-rate item, and lines in rising order',
          ),
          words('请改正 item 或 ceilings', 'correct "item" or "ceilings"'),
        ),
      ]
}

const checklistFoots = ({ rule, points }: Item): boolean =>
  rule.kind !== 'checklist-sum' || points === undefined || equals(sum(rule.checks.map((check) => check.points)), points)

const checklists = ({ indicators }: Scheme): readonly Problem[] =>
  itemsOf(indicators)
    .filter((item) => !checklistFoots(item))
    .map(({ id }) =>
      problem(
        ['indicators'],
        words(`“${id}”各检查点分值合计与指标分值不符`, `the check points of "${id}" do not add up to its points`),
        words('请使检查点分值合计等于指标分值', 'make the check points add up'),
      ),
    )

const spans = ({ years: { from, to }, points, settings }: Scheme): readonly Problem[] => [
  ...(to !== undefined && to < from
    ? [
        problem(
          ['years', 'to'],
          words('终止年度早于起始年度', 'the last year is before the first'),
          words('请改正年度', 'correct the years'),
        ),
      ]
    : []),
  ...(points.scale > settings.precision.total
    ? [
        problem(
          ['points'],
          words('总分的小数位多于取位', 'the points have more decimals than the total keeps'),
          words('请减少小数位', 'use fewer decimals'),
        ),
      ]
    : []),
]

const citations = (scheme: Scheme, known: ReadonlySet<string> | undefined): readonly Problem[] =>
  scheme.citations.flatMap(({ authority }, index) =>
    known === undefined || known.has(authority)
      ? []
      : [
          problem(
            ['citations', index, 'authority'],
            words(`依据“${authority}”不在目录中`, `the authority "${authority}" is not in the catalogue`),
            words('请先登记该文件，或改正编号', 'add the document first, or correct the id'),
          ),
        ],
  )

/** What must agree across a scheme, after its shape is known to be right. */
export const validateScheme = (scheme: Scheme, knownAuthorities?: ReadonlySet<string>): readonly Problem[] => [
  ...repeated(scheme),
  ...footing(scheme.indicators, scheme.points, ['indicators']),
  ...moves(scheme),
  ...grades(scheme),
  ...ceilings(scheme),
  ...checklists(scheme),
  ...spans(scheme),
  ...citations(scheme, knownAuthorities),
]
