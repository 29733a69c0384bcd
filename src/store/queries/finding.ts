import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm'
import type { FindingAnswerKind, FindingState } from '#domain/process/finding.ts'
import type { Words } from '#domain/words/words.ts'
import type { severityTerms } from '#domain/words/severity-terms.ts'
import { finding } from '../schema/finding.ts'
import type { Transaction } from '../transaction.ts'
import type { Header } from './thing.ts'
import { withinReach } from './within-reach.ts'

export type FindingSeverity = keyof typeof severityTerms

/** A finding as the check told it: every side of it, and never which one is wrong. */
export type FindingContent = {
  readonly title: Words
  readonly rule: string
  readonly authority: string
  readonly message: Words
  readonly places: readonly { readonly line: number; readonly quote: string }[]
  readonly arithmetic?: string
  readonly expected?: string
  readonly printed?: string
  readonly difference?: string
  readonly unit?: string
  readonly benign?: Words
  readonly remedy?: Words
}

/** What a check found, whether it still does, and what was answered. */
export type StoredFinding = Header & {
  readonly state: FindingState
  readonly selfEvaluationId: string
  readonly check: string
  readonly severity: FindingSeverity
  /** Tells the same finding again in a later run. */
  readonly fingerprint: string
  readonly stillFound: boolean
  readonly content: FindingContent
  readonly answer: { readonly kind: FindingAnswerKind; readonly text: string } | undefined
}

type Row = typeof finding.$inferSelect

const toFinding = ({ divisionCode: _division, answerKind, answerText, content, ...row }: Row): StoredFinding => ({
  ...row,
  // Only this file writes it.
  content: content as FindingContent,
  answer: answerKind === null ? undefined : { kind: answerKind, text: answerText },
})

export const findFinding = async ({ db, scope }: Transaction, id: string): Promise<StoredFinding | undefined> => {
  const [row] = await db
    .select()
    .from(finding)
    .where(and(eq(finding.divisionCode, scope.division), eq(finding.id, id)))
  return row && toFinding(row)
}

/** All findings of a self-evaluation, those of earlier runs among them. */
export const listFindingsOf = async (
  { db, scope }: Transaction,
  selfEvaluationId: string,
): Promise<readonly StoredFinding[]> => {
  const rows = await db
    .select()
    .from(finding)
    .where(and(eq(finding.divisionCode, scope.division), eq(finding.selfEvaluationId, selfEvaluationId)))
    .orderBy(asc(finding.id))
  return rows.map(toFinding)
}

export type FindingFilter = {
  readonly year: number
  readonly selfEvaluation?: string | undefined
  readonly organisation?: string | undefined
  readonly state?: FindingState | undefined
  readonly severity?: FindingSeverity | undefined
  readonly stillFound?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const conditions = (division: string, filter: FindingFilter): SQL | undefined =>
  and(
    eq(finding.divisionCode, division),
    eq(finding.year, filter.year),
    filter.selfEvaluation === undefined ? undefined : eq(finding.selfEvaluationId, filter.selfEvaluation),
    filter.organisation === undefined ? undefined : eq(finding.organisationId, filter.organisation),
    filter.state && eq(finding.state, filter.state),
    filter.severity && eq(finding.severity, filter.severity),
    filter.stillFound === undefined ? undefined : eq(finding.stillFound, filter.stillFound),
    filter.after === undefined ? undefined : gt(finding.id, filter.after),
  )

export const listFindings = async (
  { db, scope }: Transaction,
  filter: FindingFilter,
): Promise<readonly StoredFinding[]> => {
  const rows = await db
    .select()
    .from(finding)
    .where(and(conditions(scope.division, filter), withinReach(scope, finding.organisationId)))
    .orderBy(asc(finding.id))
    .limit(filter.limit)
  return rows.map(toFinding)
}

export const insertFindings = async (
  { db, scope }: Transaction,
  rows: readonly Omit<StoredFinding, 'version' | 'answer'>[],
): Promise<void> => {
  if (rows.length === 0) return
  await db.insert(finding).values(rows.map((row) => ({ divisionCode: scope.division, ...row })))
}

/** What a later run says of a finding: whether it is still there, and in which words now. */
export const updateFound = async (
  { db, scope }: Transaction,
  id: string,
  to: {
    readonly stillFound: boolean
    readonly severity: FindingSeverity
    readonly content: FindingContent
    readonly at: Date
  },
): Promise<void> => {
  await db
    .update(finding)
    .set({
      stillFound: to.stillFound,
      severity: to.severity,
      content: to.content,
      changedAt: to.at,
      version: sql`${finding.version} + 1`,
    })
    .where(and(eq(finding.divisionCode, scope.division), eq(finding.id, id)))
}

export const updateAnswer = async (
  { db, scope }: Transaction,
  id: string,
  answer: { readonly kind: FindingAnswerKind; readonly text: string },
): Promise<void> => {
  await db
    .update(finding)
    .set({ answerKind: answer.kind, answerText: answer.text })
    .where(and(eq(finding.divisionCode, scope.division), eq(finding.id, id)))
}
