import { publish, disclosureMachine, type DisclosureState } from '#domain/process/disclosure.ts'
import { move } from '#domain/process/machine.ts'
import { refusal, type Refusal } from '#domain/process/result.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findDisclosure, type StoredDisclosure } from '#store/queries/disclosure.ts'
import { insertPublication, lastNumber, type StoredPublication } from '#store/queries/publication.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, unlessRefused } from '../errors.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { disclosureNoun } from '../thing/noun.ts'
import { askedOf, conflicting, loadThing } from '../thing/thing.ts'
import { change, look, type Work } from '../transact.ts'
import { followTasks } from './disclosure-tasks.ts'
import { makeContent, type MadeContent, type WrittenContent } from './make-content.ts'
import { hashOfContent } from './publication-content.ts'

export type PublishDisclosure = MoveInput &
  WrittenContent & {
    /** Publishes although the report says of some facts that they are missing. */
    readonly acceptGaps?: boolean | undefined
  }

export type Published = Moved & { readonly publicationId: string; readonly hash: string }

const disclosureOf = async (tx: Work, id: string): Promise<StoredDisclosure> => {
  const found = await findDisclosure(tx, id)
  if (!found) throw notFound(disclosureNoun.machine.noun)
  return found
}

const gapsIn = (wanted: readonly string[]): Refusal | undefined =>
  wanted.length === 0
    ? undefined
    : refusal(
        'incomplete',
        [`公开稿还缺${wanted.length}项：${wanted.join('；')}`, `${wanted.length} facts are missing in the report`],
        ['请补全后公开，或确认按现状公开', 'fill them in, or say that it is to be published as it is'],
      )

const states: Readonly<Record<'publish' | 'correct', DisclosureState>> = { publish: 'to-publish', correct: 'published' }

type Asked = {
  readonly of: StoredDisclosure
  readonly event: 'publish' | 'correct'
  readonly input: PublishDisclosure
}

/** The snapshot to be published; none in a state in which the machine will refuse anyway. */
const takeSnapshot = async (
  ctx: Context,
  tx: Work,
  { of, event, input }: Asked,
): Promise<StoredPublication | undefined> => {
  if (of.state !== states[event]) return undefined
  const { content, wanted } = await makeContent(ctx, tx, { of, words: input.words })
  if (!input.acceptGaps) unlessRefused(gapsIn(wanted))
  const { organisation: organisationName, title } = content
  const { id: disclosureId, organisationId, year, item } = of
  const number = (await lastNumber(tx, of.id)) + 1
  const head = { id: ctx.newId(), disclosureId, organisationId, organisationName, year, number, item, title }
  return { ...head, hash: hashOfContent(content), reason: input.reason, publishedAt: ctx.now(), content }
}

/** The first wall before anything is made of the data. */
const loadAllowed = async (ctx: Context, tx: Work, id: string): Promise<StoredDisclosure> => {
  const thing = await loadThing(tx, disclosureNoun, id)
  allow(ctx, ['disclosure.publish', 'disclosure.decide'], askedOf(disclosureNoun, thing))
  return disclosureOf(tx, id)
}

const write = async (tx: Work, event: Asked['event'], taken: StoredPublication): Promise<void> => {
  await insertPublication(tx, taken)
  const { disclosureId, number, hash } = taken
  tx.note({
    organisation: taken.organisationId,
    verb: `publication.${event}`,
    noun: 'publication',
    nounId: taken.id,
    changes: changesBetween({}, { disclosureId, number, hash }),
  })
}

const snapshotVerb =
  (event: Asked['event']) =>
  (ctx: Context, input: PublishDisclosure): Promise<Published> =>
    change(ctx, async (tx) => {
      const of = await loadAllowed(ctx, tx, input.id)
      const taken = await takeSnapshot(ctx, tx, { of, event, input })
      const fixed = taken && { hash: taken.hash, address: `/api/publications/${taken.id}`, day: today(ctx) }
      const moved = await moveWithin(ctx, tx, {
        noun: disclosureNoun,
        event,
        input,
        decide: ({ progress }, act) => {
          const possible = move(disclosureMachine)(progress, event, act)
          return possible.kind === 'refused' ? possible : publish(progress, fixed, act)
        },
      })
      if (!taken) throw conflicting(of, ['state'])
      await write(tx, event, taken)
      await followTasks(ctx, tx, of)
      return { ...moved, publicationId: taken.id, hash: taken.hash }
    })

/** Publishes: what is read from now on is fixed by its hash and never changes. */
export const publishDisclosure = snapshotVerb('publish')

/** Publishes a corrected version beside the first, with the reason. */
export const correctDisclosure = snapshotVerb('correct')

export type DisclosurePreview = MadeContent & { readonly hash: string }

/** What would be published now. */
export const previewDisclosure = (
  ctx: Context,
  { id, words }: { readonly id: string } & WrittenContent,
): Promise<DisclosurePreview> =>
  look(ctx, async (tx) => {
    const of = await loadAllowed(ctx, tx, id)
    const made = await makeContent(ctx, tx, { of, words })
    return { ...made, hash: hashOfContent(made.content) }
  })
