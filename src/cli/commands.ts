import type { Command } from './command.ts'
import { audit } from './commands/audit.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import { checks } from './commands/checks.ts'
import { compare } from './commands/compare.ts'
import { db } from './commands/db.ts'
import { demo } from './commands/demo.ts'
import { doctor } from './commands/doctor.ts'
import { explain } from './commands/explain.ts'
import { fill } from './commands/fill.ts'
import { importTable } from './commands/import.ts'
import { migrate } from './commands/migrate.ts'
import { read } from './commands/read.ts'
import { report } from './commands/report.ts'
import { restore } from './commands/restore.ts'
import { schemes } from './commands/schemes.ts'
import { score } from './commands/score.ts'
import { serve } from './commands/serve.ts'
import { table } from './commands/table.ts'
import { template } from './commands/template.ts'
import { user } from './commands/user.ts'

/** Every command, in the order the help shows them. */
export const commands: readonly Command[] = [
  check,
  read,
  table,
  compare,
  score,
  report,
  fill,
  template,
  checks,
  schemes,
  explain,
  demo,
  serve,
  migrate,
  backup,
  restore,
  audit,
  db,
  user,
  importTable,
  doctor,
]
