import { printDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check, type Verdict } from '../check.ts'
import { distinctProjects, projectMoney } from '../shared/distinct-projects.ts'

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
    const once = new Set(distinctProjects(filing).map(({ place }) => place.start))
    const twice = all.filter(({ place }) => !once.has(place.start))
    if (twice.length === 0)
      return [
        holds({
          message: words(`${all.length}个项目没有重复。`, `No project of ${all.length} is listed twice.`),
          places: all.map(({ place }) => place),
        }),
      ]
    return twice.map(({ name, figure, place }): Verdict =>
      fails({
        message: words(
          `“${name}”${printDecimal(figure.value)}${figure.unit}重复列示。`,
          `"${name}" is listed twice with the same amount.`,
        ),
        places: [
          place,
          ...all
            .filter(
              (other) =>
                other.place !== place &&
                other.figure.value.units === figure.value.units &&
                other.name.startsWith(name.slice(0, 4)),
            )
            .map((other) => other.place),
        ],
        benign: words('两表用途不同，可能分别列示。', 'Two tables may list it for different purposes.'),
        remedy: words('请核对是否重复，并统一名称。', 'Check the double and use one name.'),
      }),
    )
  },
}
