import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isExactCount } from '../shared/quantity.ts'
import { placeInBlock } from '../shared/places.ts'
import { statementsOf, type Spoken } from '../shared/statements.ts'

const chain = /“([^“”]{2,80})”[^“”，,。；;、]{0,6}$/u
const links = /[—–→-]+/u

const judgeOne = (filing: Filing, spoken: Spoken): readonly Verdict[] => {
  const found = chain.exec(spoken.lead.slice(-100))
  const levels = (found?.[1] ?? '').split(links).filter((level) => level.trim() !== '')
  if (!found || levels.length < 2) return []
  const { claim } = spoken
  const count = Number(claim.figure.value.units)
  const evidence = {
    message: words(
      `“${levels.join('—')}”共${levels.length}级，文中称${count}${claim.figure.unit}。`,
      `The chain has ${levels.length} links; the text says ${count}.`,
    ),
    places: [placeInBlock(filing, claim.block, { from: claim.from - found[0].length, to: claim.to })],
    arithmetic: `count(${levels.join('；')}) = ${levels.length}`,
    expected: `${count}`,
    printed: `${levels.length}`,
  }
  if (levels.length === count) return [holds(evidence)]
  return [
    fails({
      ...evidence,
      severity: 'warning',
      benign: words('其中一级可能包含两个层次。', 'One link may stand for two levels.'),
      remedy: words('请核对层级数与所列层级。', 'Check the number of levels and the levels listed.'),
    }),
  ]
}

/** “甲—乙—丙—丁”四级. */
export const chainLevelsCounted: Check = {
  id: 'chain-levels-counted',
  rule: 'R07',
  title: words('“甲—乙—丙”的级数与所称相符', 'The links of a chain are as many as claimed'),
  about: words(
    '引号内以连接号相连的层级计数，与紧随其后的“n级”“n大”比较。',
    'Counts the links joined by dashes inside quotes and compares them with the number right behind.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      statementsOf(filing)
        .flatMap(({ spoken }) => spoken)
        .filter(({ claim }) => isExactCount(claim.figure) && /^[级大层项类]$/u.test(claim.figure.unit))
        .flatMap((spoken) => judgeOne(filing, spoken)),
      '没有引号内逐级列举的层级数',
      'No chain of levels is listed in quotes',
    ),
}
