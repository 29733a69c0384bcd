import { words, type Words } from '../words/words.ts'
import { isBefore } from './calendar/day.ts'
import { chainOf, treeOf, type Organisation, type OrganisationKind, type OrganisationTree } from './organisation.ts'

/** Under what an organisation may stand. */
const parents: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  'finance-bureau': [],
  'bureau-section': ['finance-bureau'],
  department: [],
  'town-government': [],
  unit: ['department', 'town-government', 'unit', 'finance-bureau'],
  office: ['department', 'town-government', 'unit'],
  evaluator: [],
}

export type OrganisationFlaw = { readonly organisation: string; readonly problem: Words; readonly remedy: Words }

type Test = (organisation: Organisation, tree: OrganisationTree) => Omit<OrganisationFlaw, 'organisation'> | undefined

const parentMissing: Test = ({ name, parent }, { byId }) =>
  parent !== undefined && !byId.has(parent)
    ? {
        problem: words(`“${name}”的上级不存在`, `The parent of "${name}" does not exist`),
        remedy: words('请选择现有的上级单位', 'Choose an existing parent'),
      }
    : undefined

const parentWrong: Test = ({ name, kind, parent }, { byId }) => {
  const above = parent === undefined ? undefined : byId.get(parent)
  return above && !parents[kind].includes(above.kind)
    ? {
        problem: words(`“${name}”不能设在“${above.name}”之下`, `"${name}" cannot stand under "${above.name}"`),
        remedy: words('请核对单位类型和上级', 'Check its kind and its parent'),
      }
    : undefined
}

const parentNeeded: Test = ({ name, kind, parent }) =>
  parent === undefined && parents[kind].length > 0
    ? {
        problem: words(`“${name}”没有上级`, `"${name}" has no parent`),
        remedy: words('请选择上级单位', 'Choose its parent'),
      }
    : undefined

const ring: Test = ({ id, name }, tree) => {
  const top = chainOf(tree, id).at(-1)
  return top?.parent !== undefined && tree.byId.has(top.parent)
    ? {
        problem: words(`“${name}”的上下级成环`, `"${name}" stands in a ring of parents`),
        remedy: words('请更正其中一个单位的上级', 'Correct the parent of one of them'),
      }
    : undefined
}

const endsBeforeItBegins: Test = ({ name, from, until }) =>
  until && isBefore(until, from)
    ? {
        problem: words(`“${name}”的撤销日期早于设立日期`, `"${name}" ends before it begins`),
        remedy: words('请核对两个日期', 'Check both days'),
      }
    : undefined

const townBudget: Test = ({ name, kind, budgetLevel }) =>
  (kind === 'town-government') === (budgetLevel === 'town') || kind === 'unit' || kind === 'office'
    ? undefined
    : {
        problem: words(`“${name}”的预算级次与单位类型不符`, `The budget level of "${name}" does not fit its kind`),
        remedy: words(
          '镇政府为乡镇级，街道和部门为县（区）级',
          'A town government has a town budget, all others county',
        ),
      }

const tests: readonly Test[] = [parentMissing, parentWrong, parentNeeded, ring, endsBeforeItBegins, townBudget]

/** Everything wrong with a tree as entered or imported. */
export const flawsOf = (organisations: readonly Organisation[]): readonly OrganisationFlaw[] => {
  const tree = treeOf(organisations)
  return organisations.flatMap((organisation) =>
    tests.flatMap((test) => {
      const flaw = test(organisation, tree)
      return flaw ? [{ organisation: organisation.id, ...flaw }] : []
    }),
  )
}
