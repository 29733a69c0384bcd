import { appRole } from '#store/connection.ts'

/** Schema of the queue and of our own tables beside it. */
export const jobSchema = 'jiheng_jobs'

const settingIs = (name: string, value: string): string => `current_setting('app.${name}', true) = ${value}`
const inDivision = `division_code = current_setting('app.division', true)::bpchar`
const isOwn = `owner::text = nullif(current_setting('app.actor', true), '')`
const isReadable = `${inDivision} AND (${settingIs('readable', "'*'")} OR ${isOwn})`
const isWritable = `${inDivision} AND (${settingIs('writable', "'*'")} OR ${isOwn})`

/**
 * Our own tables in the schema, in steps that run once each, in order; a released step is never edited. `entry` is the job as
 * people see it, `hold` says which process works on it, `effect` which steps of it are done.
 */
export const installSteps: readonly string[] = [
  `CREATE TABLE ${jobSchema}.entry (
    division_code char(9) NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    lane text NOT NULL,
    -- Nobody: a job of the program itself.
    owner uuid,
    key text NOT NULL,
    input jsonb NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'running', 'retrying', 'done', 'failed', 'cancelled')),
    attempt integer NOT NULL DEFAULT 0,
    done integer NOT NULL DEFAULT 0,
    total integer,
    note jsonb,
    is_cancel_asked boolean NOT NULL DEFAULT false,
    result jsonb,
    problem jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    ended_at timestamptz,
    PRIMARY KEY (division_code, id),
    UNIQUE (division_code, kind, key)
  )`,
  `CREATE INDEX entry_owner ON ${jobSchema}.entry (division_code, owner, created_at, id)`,
  `CREATE TABLE ${jobSchema}.effect (
    division_code char(9) NOT NULL,
    job_id uuid NOT NULL,
    step text NOT NULL,
    done_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (division_code, job_id, step),
    FOREIGN KEY (division_code, job_id) REFERENCES ${jobSchema}.entry (division_code, id) ON DELETE CASCADE
  )`,
  `CREATE TABLE ${jobSchema}.hold (
    job_id uuid PRIMARY KEY,
    division_code char(9) NOT NULL,
    lane text NOT NULL,
    -- New with every try: who has lost a job cannot finish it.
    holder uuid NOT NULL,
    is_cancel_asked boolean NOT NULL DEFAULT false,
    beat_at timestamptz NOT NULL DEFAULT now()
  )`,
  `ALTER TABLE ${jobSchema}.entry ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY reading ON ${jobSchema}.entry FOR SELECT TO ${appRole} USING (${isReadable})`,
  // Anybody's change may ask the program for something, a mail to somebody else for example.
  `CREATE POLICY adding ON ${jobSchema}.entry FOR INSERT TO ${appRole}
    WITH CHECK (${inDivision} AND (owner IS NULL OR ${isOwn} OR ${settingIs('writable', "'*'")}))`,
  `CREATE POLICY changing ON ${jobSchema}.entry FOR UPDATE TO ${appRole} USING (${isWritable})`,
  `CREATE POLICY removing ON ${jobSchema}.entry FOR DELETE TO ${appRole} USING (${isWritable})`,
  `ALTER TABLE ${jobSchema}.effect ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY everything ON ${jobSchema}.effect TO ${appRole} USING (${inDivision})`,
  `GRANT USAGE ON SCHEMA ${jobSchema} TO ${appRole}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${jobSchema}.job, ${jobSchema}.archive TO ${appRole}`,
  `GRANT SELECT ON ${jobSchema}.queue, ${jobSchema}.installed_step TO ${appRole}`,
  `GRANT SELECT, UPDATE ON ${jobSchema}.version TO ${appRole}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${jobSchema}.entry, ${jobSchema}.hold TO ${appRole}`,
  `GRANT SELECT, INSERT ON ${jobSchema}.effect TO ${appRole}`,
]
