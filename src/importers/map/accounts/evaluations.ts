import type { EvaluationFact, EvaluationFactKind } from '#domain/filing/accounts.ts'
import type { Claim, Said, Sentence } from '#domain/filing/filing.ts'
import { isMoney } from '#domain/number/unit.ts'
import { sliceText, wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import type { Text } from '../finance.ts'

type Rule = { readonly kind: EvaluationFactKind; readonly unit: (unit: string) => boolean; readonly before: RegExp }

const isUnit =
  (...units: readonly string[]) =>
  (unit: string): boolean =>
    units.includes(unit)

/** What the words right before a figure make of it, in a sentence about evaluation. */
const rules: readonly Rule[] = [
  { kind: 'annual-budget', unit: isMoney, before: /(?:全年|年度|调整后)?预算数?(?:为|是|：)?$/u },
  { kind: 'execution', unit: isMoney, before: /(?:执行数?|实际支出)(?:为|是|：)?$/u },
  { kind: 'money', unit: isMoney, before: /(?:涉及|共计|合计).{0,12}(?:资金|金额|支出|预算)(?:共计|合计|共|为)?$/u },
  { kind: 'share', unit: isUnit('%'), before: /占.{0,30}(?:支出|预算|资金).{0,8}的?$/u },
  { kind: 'execution-rate', unit: isUnit('%'), before: /(?:完成(?:全年)?预算的?|执行率(?:为)?)$/u },
  {
    kind: 'score',
    unit: isUnit('分'),
    before: /得分(?:均|分别|平均)?(?:为|是|在|：)?$|自评(?:综合|平均)?分数?(?:为)?$/u,
  },
]

const evaluates = /绩效自评|绩效评价|自评得分|自评项目/u
const longestLead = 60

const leadOf = (sentence: Sentence, claim: Claim): string => {
  const at = claim.from - sentence.from
  return sentence.text.slice(Math.max(0, at - longestLead), at)
}

const isCountOfProjects = (claim: Claim, behind: string): boolean =>
  claim.figure.unit === '个' && /^(?:一级|二级|重点|部门|财政|一般公共)?(?:预算)?(?:支出)?项目/u.test(behind)

const kindOf = (sentence: Sentence, claim: Claim): EvaluationFactKind | undefined => {
  const lead = leadOf(sentence, claim)
  const rule = rules.find(({ unit, before }) => unit(claim.figure.unit) && before.test(lead))
  if (rule) return rule.kind
  return isCountOfProjects(claim, sentence.text.slice(claim.to - sentence.from)) ? 'projects' : undefined
}

const named =
  /(?:“(?<quoted>[^”]{2,40})”|(?<plain>[^，。；：、“”（）()\d.．]{2,40}?))(?:项目)?(?:支出)?绩效自评(?:综述|综合|得分|结果)/u
const noName = /^(?:各|全部|所有|部分|重点|本)?(?:部门)?(?:预算)?(?:支出)?项目$|^(?:组织|开展|完成)/u

/** The project a sentence begins to speak of. */
const projectIn = ({ text }: Sentence): string | undefined => {
  const groups = named.exec(text)?.groups
  const name = groups?.['quoted'] ?? groups?.['plain']
  return name === undefined || noName.test(name) ? undefined : name
}

const saidOf = ({ document }: Text, sentence: Sentence): Said | undefined => {
  const block = document.blocks[sentence.block]
  if (block?.kind !== 'passage') return undefined
  const mapped = sliceText(block.text, sentence.from, sentence.to)
  return { text: sentence.text, mapped, block: sentence.block, place: placeOf(document.source, wholeSpan(mapped)) }
}

type Open = { readonly block: number; readonly project: string }

/** A project is spoken of to the end of its paragraph; a paragraph that names none speaks of all projects. */
const openIn = (sentence: Sentence, open: Open | undefined): Open | undefined => {
  const project = projectIn(sentence)
  if (project !== undefined) return { block: sentence.block, project }
  if (open?.block === sentence.block) return open
  return evaluates.test(sentence.text) ? { block: sentence.block, project: '' } : undefined
}

const claimsBySentence = ({ claims }: Text): ReadonlyMap<number, readonly Claim[]> => {
  const found = new Map<number, Claim[]>()
  for (const claim of claims) {
    const own = found.get(claim.sentence)
    if (own) own.push(claim)
    else found.set(claim.sentence, [claim])
  }
  return found
}

/** What a published account says about the evaluation of its projects: counts, money and each project's result. */
export const evaluationsOf = (text: Text): EvaluationFact[] => {
  if (text.isDisclosure !== true) return []
  const claims = claimsBySentence(text)
  let open: Open | undefined
  return text.sentences.flatMap((sentence, at) => {
    open = openIn(sentence, open)
    const project = open?.project
    const said = project === undefined ? undefined : saidOf(text, sentence)
    if (project === undefined || !said) return []
    return (claims.get(at) ?? []).flatMap((claim) => {
      const kind = kindOf(sentence, claim)
      return kind ? [{ kind, project, figure: claim.figure, said }] : []
    })
  })
}
