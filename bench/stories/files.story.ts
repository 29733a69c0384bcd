import { afterAll, beforeAll, describe, expect } from 'vitest'
import { makeWholes, type MadeWholes } from '#tests/browser/made-wholes.ts'
import { openWorkbench, type Workbench } from '#tests/browser/workbench.ts'
import { download, threeFiles } from './download.ts'
import { story } from './story.ts'

describe('the files', () => {
  let bench: Workbench
  let made: MadeWholes
  beforeAll(async () => {
    bench = await openWorkbench()
    made = await makeWholes(bench.server)
  })
  afterAll(() => bench.close())

  story({ id: 'three-files', title: '生成docx、xlsx、pdf三个文件', who: '部门财务' }, async (hand) => {
    const { page } = await bench.open('finance', { acceptDownloads: true })
    await hand.go(page, `/self-evaluations/${made.assembled}/report`)
    const names: string[] = []
    for (const name of threeFiles) names.push(await download(hand, page, name))
    expect(names.map((name) => name.split('.').at(-1))).toEqual(['docx', 'xlsx', 'pdf'])
  })
})
