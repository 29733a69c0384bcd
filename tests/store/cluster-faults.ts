import { getTableName } from 'drizzle-orm'
import { tenantTables } from '#store/schema/all-tables.ts'

const names = tenantTables.map((table) => getTableName(table)).join('|')
const reading = new RegExp(`\\b(?:from|join|update|using)\\s+"?(?:${names})"?(?![\\w"])`, 'giu')
const inserting = new RegExp(`\\binsert\\s+into\\s+"?(?:${names})"?\\s*\\(([^)]*)\\)`, 'giu')
const anyInsert = new RegExp(`\\binsert\\s+into\\s+"?(?:${names})"?(?![\\w"])`, 'giu')
const filter = /\bdivision_code"?\s*=(?!\s*excluded)/giu

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

const rules: readonly (readonly [string, (text: string) => boolean])[] = [
  ['MERGE does not work between distributed tables', (text) => /\bmerge\s+into\b/iu.test(text)],
  ['set_config() does not reach the workers', (text) => /\bset_config\s*\(/iu.test(text)],
  ['SET without LOCAL does not reach the workers', (text) => /^\s*set\s+(?!local\b)/iu.test(text)],
  [
    'several statements in one text reach the workers as one',
    (text) => /;\s*\S/u.test(text.replaceAll(/'[^']*'/gu, "''")),
  ],
  ['a tenant table is read or changed without its division', (text) => count(text, filter) < count(text, reading)],
  [
    'a row is written without its division',
    (text) =>
      count(text, anyInsert) >
      [...text.matchAll(inserting)].filter(([, columns = '']) => /\bdivision_code\b/u.test(columns)).length,
  ],
]

/** What of a statement would not work, or would ask every node, on a cluster distributed by division. */
export const clusterFaults = (statement: string): readonly string[] =>
  rules.filter(([, isBroken]) => isBroken(statement)).map(([fault]) => fault)
