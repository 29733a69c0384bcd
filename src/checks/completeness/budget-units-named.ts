import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { claimedLists } from '../shared/claimed-lists.ts'
import { isExactCount } from '../shared/quantity.ts'
import { kindOfBlocks } from '../shared/section-kinds.ts'
import { phraseOf, placeOfSpoken, statementsOf, wordsOf, type Spoken } from '../shared/statements.ts'

const units = /预算单位|下属单位|二级单位|所属单位|编报范围的单位|基层单位/u
const sections = new Set(['overview', 'organisation', 'duties', undefined])

/** The first count of the department's units; further ones in the paragraph divide it. */
const unitCounts = (filing: Filing): readonly Spoken[] => {
  const kinds = kindOfBlocks(filing)
  return statementsOf(filing).flatMap(({ spoken, sentence }) =>
    sections.has(kinds[sentence.block])
      ? spoken.filter((each) => isExactCount(each.claim.figure) && units.test(wordsOf(each))).slice(0, 1)
      : [],
  )
}

const judgeOne = (filing: Filing, spoken: Spoken): Verdict => {
  const evidence = {
    message: words(
      `“${phraseOf(spoken)}”，同段列有单位名称。`,
      `The ${spoken.claim.figure.value.units} units are named in the paragraph.`,
    ),
    places: [placeOfSpoken(filing, spoken)],
  }
  const isNamed = claimedLists(filing).some(
    ({ spoken: claimed }) => claimed.sentence.block === spoken.sentence.block && units.test(wordsOf(claimed)),
  )
  if (isNamed) return holds(evidence)
  return fails({
    ...evidence,
    message: words(`“${phraseOf(spoken)}”，但没有列出单位名称。`, 'The units are counted but not named.'),
    benign: words('单位名单可能见部门决算。', 'The list may stand in the final accounts.'),
    remedy: words('请列出各预算单位名称。', 'Name the units.'),
  })
}

/** Units of the department are counted: are they named? */
export const budgetUnitsNamed: Check = {
  id: 'budget-units-named',
  rule: 'R07',
  title: words('预算单位列出名称', 'Budget units are named'),
  about: words(
    '部门概况写有预算单位个数时，查找同段是否列出名称。',
    'Where the overview counts the units of the department: looks for their names in the paragraph.',
  ),
  authority: 'practice',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      unitCounts(filing)
        .slice(0, 1)
        .map((spoken) => judgeOne(filing, spoken)),
      '报告没有写明预算单位个数',
      'The report does not count its units',
    ),
}
