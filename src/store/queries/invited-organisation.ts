import type { Transaction } from '../transaction.ts'

/** Organisations of the things an evaluator was invited to, whichever of the nouns they are. */
export const listInvitedOrganisations = async (
  { client, scope }: Transaction,
  tasks: readonly string[],
): Promise<readonly string[]> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'list-invited-organisations',
    text: `SELECT r.organisation_id AS id FROM review r WHERE r.division_code = $1 AND r.id = ANY ($2::uuid[])
      UNION SELECT e.organisation_id FROM self_evaluation e WHERE e.division_code = $1 AND e.id = ANY ($2::uuid[])
      UNION SELECT c.organisation_id FROM rectification c WHERE c.division_code = $1 AND c.id = ANY ($2::uuid[])`,
    values: [scope.division, tasks],
  })
  return rows.map(({ id }) => id)
}
