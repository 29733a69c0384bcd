import type { DraftFiling } from '#domain/filing/draft.ts'
import type { RectificationItem } from '../../forms/form-facts.ts'
import { weightNames, type FindingsInput } from './findings-input.ts'

/** Findings to be put right, as lines of a 问题整改台账; notes are no problems. Who and until when is for people to say. */
export const itemsOfFindings = ({ findings }: FindingsInput): readonly RectificationItem[] =>
  findings
    .filter(({ weight }) => weight !== 'note')
    .map(({ weight, title, message, sides, remedy, basis }) => ({
      problem: `${title}：${message}`,
      category: weightNames[weight],
      basis,
      place: sides.map(({ where }) => where).join('；'),
      requirement: remedy,
      status: '未整改',
    }))

/** Problems the department names itself. Its measures are not put beside them: nothing says which belongs to which. */
export const itemsOfDraft = ({ problems }: DraftFiling): readonly RectificationItem[] =>
  problems.map((problem) => ({ problem, category: '自评发现', source: '部门整体支出绩效自评报告', status: '未整改' }))
