import { ruleFor } from '#catalogue/cycle/rules-for.ts'
import { noCeiling } from '#domain/process/self-evaluation/evidence.ts'
import type { PartSettings } from '#domain/process/self-evaluation/part-gaps.ts'
import type { Context } from '../context.ts'

/** What a part of a year must show; where the catalogue has no rule, evidence limits nothing and no excess needs a reason. */
export const partSettings = ({ catalogue, division }: Context, year: number): PartSettings =>
  ruleFor(catalogue.cycle.evidence, { year, division }) ?? { farOver: undefined, evidence: noCeiling }
