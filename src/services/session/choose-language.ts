import type { Language } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findPerson, updateLanguage } from '#store/queries/person.ts'
import type { Context } from '../context.ts'
import { asPerson } from './as-person.ts'
import { ownAffairs } from './own-affairs.ts'

export type ChooseLanguage = { readonly language?: Language | undefined }

/** Sets the language of mails to the caller; none for both languages. */
export const chooseLanguage = async (ctx: Context, { language }: ChooseLanguage): Promise<ChooseLanguage> => {
  const id = ownAffairs(ctx)
  return asPerson(ctx, id, async (tx) => {
    const before = await findPerson(tx, id)
    await updateLanguage(tx, id, language ?? null)
    const changes = changesBetween({ language: before?.language ?? null }, { language: language ?? null })
    const organisation = before?.organisationId
    tx.note({
      ...(organisation && { organisation }),
      verb: 'person.choose-language',
      noun: 'person',
      nounId: id,
      changes,
    })
    return { language }
  })
}
