import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { baseOf, isExactCount } from '../shared/quantity.ts'
import { phraseOf, placesOf, statementsOf, wordsOf, type Spoken, type Statement } from '../shared/statements.ts'

/** The head office is one unit of its own: 本部, 本级. */
const headOffice = /本部|本级|机关本身/u
const below = /下属|所属|二级|下辖/u

type Units = { readonly total: Spoken; readonly under: Spoken }

const unitsIn = ({ spoken }: Statement): readonly Units[] =>
  spoken.flatMap((under, at) => {
    const total = spoken[at - 1]
    const isUnits =
      total &&
      headOffice.test(under.lead) &&
      below.test(under.lead) &&
      /单位|机构/u.test(wordsOf(total) + wordsOf(under)) &&
      !below.test(wordsOf(total)) &&
      [total, under].every(({ claim }) => isExactCount(claim.figure)) &&
      baseOf(total.claim.figure.unit) === baseOf(under.claim.figure.unit)
    return total && isUnits ? [{ total, under }] : []
  })

const judgeOne = (filing: Filing, { total, under }: Units): Verdict => {
  const [all, rest] = [total.claim.figure.value.units, under.claim.figure.value.units]
  const evidence = {
    message: words(
      `“${phraseOf(total)}”，本部1个加“${phraseOf(under)}”为${rest + 1n}个。`,
      `${all} units are claimed; the head office and ${rest} units below it make ${rest + 1n}.`,
    ),
    places: placesOf(filing, [total, under]),
    arithmetic: `1 + ${rest} = ${rest + 1n}`,
    expected: `${rest + 1n}`,
    printed: `${all}`,
  }
  if (all === rest + 1n) return holds(evidence)
  return fails({
    ...evidence,
    severity: 'warning',
    benign: words('总数可能不含本部。', 'The total may leave the head office out.'),
    remedy: words(
      '请核对单位总数与本部、下属单位数。',
      'Check the number of units against head office and units below.',
    ),
  })
}

/** 12 个预算单位，具体为本部，下属单位 11 个. */
export const headOfficeAndUnits: Check = {
  id: 'head-office-and-units',
  rule: 'R07',
  title: words('单位总数等于本部加下属单位', 'All units are the head office and the units below it'),
  about: words(
    '文字写明“本部（本级）和下属 m 个”时，1＋m 应等于所称单位总数。',
    'Where the words say head office and m units below, 1 + m must be the number of units claimed.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      statementsOf(filing)
        .flatMap(unitsIn)
        .map((units) => judgeOne(filing, units)),
      '没有写明本部和下属单位数',
      'Head office and units below are not both stated',
    ),
}
