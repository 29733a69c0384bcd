import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftFiling, DraftIndicator } from '#domain/filing/draft.ts'
import { parseDraftValue } from '#domain/filing/draft-value.ts'
import { parseDraftFacts } from '#importers/facts/parse-draft-facts.ts'

export const root = join(import.meta.dirname, '../..')

/** The facts of a sample. */
export const sampleDraft = (name: string): DraftFiling => {
  const { draft, problems } = parseDraftFacts(readFileSync(join(root, 'samples', `${name}.facts.json`), 'utf8'))
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return draft
}

const value = parseDraftValue

/** level1 level2 name target actual points score monitored forecast likelihood cause, parted by "|". */
const indicator = (line: string): DraftIndicator => {
  const cells = line.split('|')
  const at = (index: number): string => cells[index] ?? ''
  const [name, target, cause] = [at(2), at(3), at(10)]
  return {
    level1: at(0),
    level2: at(1),
    name,
    unit: '',
    target: value(target),
    actual: value(at(4)),
    completion: value(''),
    points: value(at(5)),
    score: value(at(6)),
    reason: value(cause),
    more: {
      monitored: value(at(7)),
      forecast: value(at(8)),
      likelihood: value(at(9)),
      cause: value(cause),
      ...(cause === '' ? {} : { 'cause.staff': value('√') }),
      'midterm.name': value(`${name}（三年累计）`),
    },
  }
}

/** A made-up project with everything the project forms ask for: the samples state no indicators of single projects. */
export const projectDraft: DraftFiling = {
  ...sampleDraft('zhongcun-2023'),
  projects: [
    {
      name: '公园绿地日常养护',
      unit: '城市管理办公室',
      documentNumber: '',
      opening: value('320万元'),
      budget: value('346.5万元'),
      actual: value('331.28万元'),
      rate: value(''),
      goal: value('全年养护公园绿地12公顷，苗木保存完好，游园环境整洁安全。'),
      completion: value('全年养护公园绿地12公顷，补植乔木86株，未发生安全事故。'),
      indicators: [
        indicator('产出指标|数量指标|养护面积|≥12公顷|12公顷|20|20|12公顷|12公顷|确定能'),
        indicator('产出指标|数量指标|补植乔木|≥90株|86株|10|9.56|41株|86株|有可能|两处地块移交较晚'),
        indicator('产出指标|质量指标|苗木保存率|≥95%|97.4%|10|10|97.1%|97%|确定能'),
        indicator('产出指标|时效指标|月度养护完成时间|当月|当月|10|10|当月|当月|确定能'),
        indicator('效益指标|生态效益指标|绿地完好率|≥95%|96%|15|15|96%|96%|确定能'),
        indicator('效益指标|社会效益指标|安全事故|0起|0起|15|15|0起|0起|确定能'),
        indicator('满意度指标|服务对象满意度|游客满意度|≥90%|93.5%|10|10||≥90%|有可能'),
      ],
      more: {
        'fiscal.opening': value('300万元'),
        'fiscal.budget': value('326.5万元'),
        'fiscal.actual': value('313.08万元'),
        'other.opening': value('20万元'),
        'other.budget': value('20万元'),
        'other.actual': value('18.2万元'),
        monitored: value('176.4万元'),
        forecast: value('340万元'),
        'fiscal.monitored': value('166.4万元'),
        'fiscal.forecast': value('321万元'),
        'other.monitored': value('10万元'),
        'other.forecast': value('19万元'),
        'midterm.total': value('1000万元'),
        'midterm.fiscal': value('940万元'),
        'midterm.other': value('60万元'),
        'midterm.goal': value('三年内公园绿地养护全部达到二级标准。'),
        attribute: value('延续项目'),
        type: value('常年性项目'),
        term: value('3年'),
      },
    },
  ],
}
