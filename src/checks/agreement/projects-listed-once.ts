import { printDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check, type Verdict } from '../check.ts'
import { projectKey, projectMoney } from '../shared/distinct-projects.ts'
import { groupBy } from '../shared/group.ts'

export const projectsListedOnce: Check = {
  id: 'projects-listed-once',
  rule: 'R19',
  title: words('项目不重复列示', 'Each project is listed once'),
  about: words(
    '名称（括号内后缀除外）和金额都相同的项目列了两次的，提醒；汇总时只计一次。',
    'Projects of the same name (but for a suffix in brackets) and amount listed twice are noted and summed once.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge: (filing) => {
    const all = projectMoney(filing)
    if (all.length < 2) return [cannotTell('没有两个以上有金额的项目', 'Fewer than two projects with an amount')]
    const groups = groupBy(all, ({ name, yuan }) => projectKey(name, yuan))
    const twice = [...groups.values()].flatMap((group) =>
      group.slice(1).map((project) => ({ project, sides: [project, ...group.slice(0, 1)] })),
    )
    if (twice.length === 0)
      return [
        holds({
          message: words(`${all.length}个项目没有重复。`, `No project of ${all.length} is listed twice.`),
          places: all.map(({ place }) => place),
        }),
      ]
    return twice.map(({ project, sides }): Verdict =>
      fails({
        message: words(
          `“${project.name}”${printDecimal(project.figure.value)}${project.figure.unit}重复列示。`,
          `"${project.name}" is listed twice with the same amount.`,
        ),
        places: sides.map(({ place }) => place),
        benign: words('两表用途不同，可能分别列示。', 'Two tables may list it for different purposes.'),
        remedy: words('请核对是否重复，并统一名称。', 'Check the double and use one name.'),
      }),
    )
  },
}
