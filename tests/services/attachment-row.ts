import { newId } from '#services/new-id.ts'
import { attachment } from '#store/schema/attachment.ts'
import { inTransaction } from '#store/transaction.ts'
import { division, everything } from '#tests/store/test-store.ts'
import type { TestDistrict } from './test-district.ts'

/** The row of an uploaded file, without the file. */
export const makeAttachment = async (
  district: TestDistrict,
  organisationId: string,
  fileName = '验收单.pdf',
): Promise<string> => {
  const id = newId()
  const createdAt = new Date('2026-02-01T01:00:00.000Z')
  const row = { divisionCode: division, id, organisationId, fileName, mediaType: 'application/pdf', createdAt }
  await inTransaction(district.test.store, everything, ({ db }) =>
    db.insert(attachment).values({ ...row, sha256: new Uint8Array(32), size: 10 }),
  )
  return id
}
