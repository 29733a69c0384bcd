import { words, type Words } from '#domain/words/words.ts'
import type { Organisation } from '#domain/process/organisation.ts'
import { flawsOf } from '#domain/process/organisation-flaws.ts'
import type { StoredOrganisation } from '#store/queries/organisation.ts'
import { invalid, ServiceError } from '../errors.ts'

export type Flaw = { readonly organisation: string; readonly problem: Words; readonly remedy: Words }

const wrongSupervisor = ({ id, name }: Organisation): Flaw => ({
  organisation: id,
  problem: words(`“${name}”的监管科室不是财政局的科室`, `what supervises "${name}" is no section of the bureau`),
  remedy: words('请选择财政局的业务科室', 'choose a section of the bureau'),
})

const secondBureau = ({ id, name }: Organisation): Flaw => ({
  organisation: id,
  problem: words(`“${name}”：一个区划只有一个财政局`, `"${name}": a division has one finance bureau`),
  remedy: words('请把它设为部门或科室', 'make it a department or a section'),
})

/** Everything wrong with a tree, also what it takes the whole of it to see. */
export const allFlaws = (organisations: readonly Organisation[]): readonly Flaw[] => {
  const kinds = new Map(organisations.map(({ id, kind }) => [id, kind]))
  const supervised = organisations.filter(
    ({ supervisor }) => supervisor !== undefined && kinds.get(supervisor) !== 'bureau-section',
  )
  const [, ...bureaus] = organisations.filter(({ kind }) => kind === 'finance-bureau')
  return [...flawsOf(organisations), ...supervised.map(wrongSupervisor), ...bureaus.map(secondBureau)]
}

/** Throws where an organisation, as it would be, does not fit into the tree, or those below it no longer do. */
export const unlessFlawed = (all: readonly StoredOrganisation[], after: Omit<StoredOrganisation, 'version'>): void => {
  const others = all.filter(({ id }) => id !== after.id)
  const touched = new Set([after.id, ...others.filter(({ parent }) => parent === after.id).map(({ id }) => id)])
  const flaw = allFlaws([...others, after]).find(({ organisation }) => touched.has(organisation))
  if (flaw) throw invalid('organisation', flaw.problem, flaw.remedy)
}

export const codeTaken = (): ServiceError =>
  new ServiceError(
    {
      code: 'doubled',
      why: words('这个单位编码已有单位使用', 'an organisation has this code already'),
      remedy: words('请核对编码', 'check the code'),
    },
    { place: 'code' },
  )
