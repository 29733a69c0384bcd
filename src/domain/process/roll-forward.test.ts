import { expect, it } from 'vitest'
import { organisations } from '#tests/fixtures/process/district.ts'
import type { Project, ProjectState } from './project.ts'
import { previewRollForward, type OldYear } from './roll-forward.ts'
import type { RoleGrant } from './role.ts'

const project = (id: string, state: ProjectState, more: Partial<Project> = {}): OldYear['projects'][number] => ({
  state,
  project: {
    id,
    code: id,
    name: id,
    organisation: 'street',
    office: 'street-works',
    category: 'specific',
    recurrence: 'recurring',
    firstYear: 2024,
    lastYear: undefined,
    sources: [],
    costLines: [],
    ...more,
  },
})
const grant = (id: string, organisation: string, more: Partial<RoleGrant> = {}): OldYear['grants'][number] => ({
  id,
  person: id,
  grant: { role: 'leader', organisation, fromYear: 2024, toYear: undefined, ...more },
})

it('the preview says of everything whether it is copied, and why', () => {
  const old: OldYear = {
    organisations,
    projects: [
      project('going-on', 'running'),
      project('ended', 'ended'),
      project('cancelled', 'cancelled'),
      project('once', 'running', { recurrence: 'one-off' }),
      project('once-not-begun', 'stored', { recurrence: 'one-off' }),
      project('over', 'running', { recurrence: 'phased', lastYear: 2025 }),
      project('orphan', 'running', { organisation: 'street-unit' }),
    ],
    grants: [
      grant('stays', 'street'),
      grant('ends', 'street', { toYear: 2025 }),
      grant('orphaned', 'street-unit'),
      grant('invited', 'street', { tasks: ['t1'] }),
    ],
    rectifications: [
      { id: 'r1', name: '台账缺失', state: 'planned' },
      { id: 'r2', name: '票据', state: 'closed' },
    ],
  }
  const preview = previewRollForward(old, 2026)
  expect(preview.filter(({ isCopied }) => isCopied).map(({ id }) => id)).toEqual([
    ...organisations.map(({ id }) => id).filter((id) => id !== 'street-unit'),
    'going-on',
    'once-not-begun',
    'stays',
    'r1',
  ])
  expect(
    preview.filter(({ isCopied, noun }) => !isCopied && noun === 'project').map(({ id, why }) => [id, why.zh]),
  ).toEqual([
    ['ended', '已结项或取消'],
    ['cancelled', '已结项或取消'],
    ['once', '一次性项目，不自动延续'],
    ['over', '项目期不含下年'],
    ['orphan', '所属单位已撤销，请先指定接续单位'],
  ])
})
