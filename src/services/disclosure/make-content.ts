import { refusal } from '#domain/process/result.ts'
import type { StoredDisclosure } from '#store/queries/disclosure.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import type { Work } from '../transact.ts'
import { disclosureRules } from './disclosure-rules.ts'
import { goalBody } from './goal-content.ts'
import { moneyBody } from './money-content.ts'
import { contentFormat, maskedContent, type PublicationContent, type PublishedBlock } from './publication-content.ts'
import { reportBody, tablesBody, type Body, type Whose } from './report-content.ts'

export type WrittenContent = {
  /** Words in front of everything; all there is where the product holds no data of the item. */
  readonly words?: string | undefined
}

export type MadeContent = { readonly content: PublicationContent; readonly wanted: readonly string[] }

type Maker = (ctx: Context, tx: Work, whose: Whose) => Promise<Body>

const budget: Maker = (ctx, tx, whose) => moneyBody(ctx, tx, { ...whose, kind: 'budget' })
const accounts: Maker = (ctx, tx, whose) => moneyBody(ctx, tx, { ...whose, kind: 'accounts' })

/** What the product can make itself, by the item of the rules. */
const makers: Readonly<Record<string, Maker>> = {
  'department-budget': budget,
  'unit-budget': budget,
  'department-goals': goalBody,
  'unit-goals': goalBody,
  'department-accounts': accounts,
  'unit-accounts': accounts,
  'department-results': reportBody,
  'project-results': tablesBody,
  'unit-results': tablesBody,
}

const nothing: Body = { facts: [], blocks: [], wanted: [] }

const empty = (): ServiceError =>
  new ServiceError(
    refusal(
      'incomplete',
      ['系统中没有该事项的数据，也没有写公开内容', 'the product has no data of this item, and nothing was written'],
      ['请填写公开内容', 'write what is to be published'],
    ),
    { place: 'words' },
  )

const paragraphs = (text: string): readonly PublishedBlock[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))

/** The version for the public as the data are now. */
export const makeContent = async (
  ctx: Context,
  tx: Work,
  { of, words = '' }: WrittenContent & { readonly of: StoredDisclosure },
): Promise<MadeContent> => {
  const { organisationId, year, item, title } = of
  const maker = of.noun === 'organisation' ? makers[item] : undefined
  const body = maker ? await maker(ctx, tx, { organisationId, year }) : nothing
  const blocks = [...paragraphs(words), ...body.blocks]
  if (blocks.length === 0) throw empty()
  const authority = disclosureRules(ctx, year).items.find(({ id }) => id === item)?.authority ?? ''
  const organisation = ctx.tree.byId.get(organisationId)?.name ?? ''
  const content = { format: contentFormat, title, organisation, year, item, authority, facts: body.facts, blocks }
  return { content: maskedContent(content), wanted: body.wanted }
}
