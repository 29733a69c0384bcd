import { AsyncLocalStorage } from 'node:async_hooks'
import type { PoolClient } from 'pg'
import type { TestStore } from '#tests/store/test-store.ts'

/** A row that a call would have left different. */
export type Touch = { readonly table: string; readonly row: Readonly<Record<string, unknown>> }

/** Calls that are made in earnest up to their end, and undone there: each finds the same world. */
export type Rehearsal = {
  /** Runs a call and tells which rows it would have changed. */
  readonly watch: <T>(call: () => Promise<T>) => Promise<{ readonly answer: T; readonly touched: readonly Touch[] }>
}

type Queryable = { query: (...args: readonly unknown[]) => Promise<{ command: string }> }

/** Every changed row is told as a notice: those reach us whatever becomes of the transaction. */
const watchEveryTable = `
CREATE FUNCTION jiheng.tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE NOTICE 'touched %', jsonb_build_object('table', TG_TABLE_NAME, 'row', to_jsonb(OLD));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    RAISE NOTICE 'touched %', jsonb_build_object('table', TG_TABLE_NAME, 'row', to_jsonb(NEW));
  END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'jiheng'::regnamespace AND c.relkind = 'r' LOOP
    EXECUTE format('CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON jiheng.%I FOR EACH ROW EXECUTE FUNCTION jiheng.tell_change()', name);
  END LOOP;
END $$`

const isCommit = ([text]: readonly unknown[]): boolean => text === 'COMMIT'

/** The end of a transaction becomes an undoing that looks like an end. */
const undoAtEnd = (client: PoolClient): void => {
  const queryable = client as unknown as Queryable
  const query = queryable.query.bind(client)
  queryable.query = async (...args) =>
    isCommit(args) && calls.getStore() ? { ...(await query('ROLLBACK')), command: 'COMMIT' } : query(...args)
}

const calls = new AsyncLocalStorage<Touch[]>()

const readTouch = (message: string | undefined): readonly Touch[] =>
  message?.startsWith('touched ') ? [JSON.parse(message.slice('touched '.length)) as Touch] : []

/** From now on calls that are watched leave nothing behind. */
export const rehearse = async ({ store, admin }: TestStore): Promise<Rehearsal> => {
  await admin.query(watchEveryTable)
  const known = new WeakSet<PoolClient>()
  const heard = new WeakMap<PoolClient, Touch[] | undefined>()
  const connect = store.pool.connect.bind(store.pool) as () => Promise<PoolClient>
  const watched = async (): Promise<PoolClient> => {
    const client = await connect()
    heard.set(client, calls.getStore())
    if (!known.has(client)) {
      known.add(client)
      undoAtEnd(client)
      client.on('notice', ({ message }) => heard.get(client)?.push(...readTouch(message)))
    }
    return client
  }
  Object.assign(store.pool, { connect: watched })
  const watch = async <T>(call: () => Promise<T>) => {
    const touched: Touch[] = []
    return { answer: await calls.run(touched, call), touched }
  }
  return { watch }
}
