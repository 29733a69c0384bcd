import type { ClientBase } from 'pg'

const alone = new WeakSet<ClientBase>()

/** Texts that begin so are sent where {@link isOneMachine} only: the rules of a cluster do not bind them. */
export const oneMachine = '/* one machine */ '

/**
 * Learns whether a connection leads to one machine. A cluster sets this by the database when its tables are distributed
 * (`jiheng db distribute`), so that it is known to every connection made after that.
 */
export const learnMachines = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query<{ told: string | null }>(
    `SELECT nullif(nullif(current_setting('citus.propagate_set_commands', true), ''), 'none') AS told`,
  )
  if (rows[0]?.told === null) alone.add(client)
}

/** Whether several statements may go in one text, and a change may tell what another one writes. False where it is not known yet. */
export const isOneMachine = (client: ClientBase): boolean => alone.has(client)
