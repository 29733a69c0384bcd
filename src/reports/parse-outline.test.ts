import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseOutline } from './parse-outline.ts'

const folder = join(import.meta.dirname, '../../catalogue/outlines')
const sound = {
  id: 'test',
  name: { zh: '样式', en: 'form' },
  fits: { divisions: [], fromYear: 2023 },
  authority: '自拟',
  status: 'confirmed',
  title: '{{organisation}}报告',
  sections: [{ heading: '情况', parts: [{ narrative: 'duties', wanted: '职能' }] }],
}

describe('an outline file', () => {
  it.each(readdirSync(folder))('%s of the catalogue is sound and says whether it is confirmed', (name) => {
    const { outline, problems } = parseOutline(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    expect(problems).toEqual([])
    expect(`${outline?.id}.json`).toBe(name)
    expect(['confirmed', 'to-confirm']).toContain(outline?.status)
  })

  it.each([
    ['no name', { ...sound, id: undefined }, 'id'],
    ['an unknown status', { ...sound, status: 'maybe' }, 'status'],
    ['no sections', { ...sound, sections: [] }, 'sections'],
    ['a year in quotes', { ...sound, fits: { fromYear: '2023' } }, 'fits.fromYear'],
    ['an unknown part', { ...sound, sections: [{ heading: '一', parts: [{ picture: 1 }] }] }, 'sections[0].parts[0]'],
    [
      'an unknown table',
      { ...sound, sections: [{ heading: '一', parts: [{ table: 'cars' }] }] },
      'sections[0].parts[0].table',
    ],
    ['an empty heading', { ...sound, sections: [{ heading: '' }] }, 'sections[0].heading'],
    ['a heading that is no text', { ...sound, sections: [{ heading: 1 }] }, 'sections[0].heading'],
    ['a list that is none', { ...sound, sections: [{ heading: '一', parts: {} }] }, 'sections[0].parts'],
    [
      'a fourth level',
      {
        ...sound,
        sections: [{ heading: '一', sections: [{ heading: '二', sections: [{ heading: '三', sections: [{}] }] }] }],
      },
      'sections[0].sections[0].sections[0]',
    ],
  ])('with %s is refused with the path', (_, json, path) => {
    const { outline, problems } = parseOutline(json)
    expect(outline).toBeUndefined()
    expect(problems.map((problem) => problem.path)).toContain(path)
    for (const { problem, remedy } of problems) expect(problem !== '' && remedy !== '').toBe(true)
  })

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => parseOutline(json).problems.length > 0))
  })
})
