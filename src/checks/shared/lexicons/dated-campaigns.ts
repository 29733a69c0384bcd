import type { Words } from '#domain/words/words.ts'

/** A campaign or policy term with the years in which it was current. Years are to be confirmed against the source. */
export type DatedTerm = {
  readonly term: RegExp
  readonly name: string
  readonly from: number
  readonly to: number
  readonly now?: Words
  /** Stale only as something planned: a report may tell of it in passing. */
  readonly isAboutPlans?: true
  readonly source: string
  readonly status: 'to-confirm'
}

type Naming = string | { readonly name: string; readonly pattern: string }

const dated = (naming: Naming, years: readonly [number, number], source: string): DatedTerm => ({
  term: new RegExp(typeof naming === 'string' ? naming : naming.pattern, 'gu'),
  name: typeof naming === 'string' ? naming : naming.name,
  from: years[0],
  to: years[1],
  source,
  status: 'to-confirm',
})

const education = '中央关于开展教育活动的意见'

export const datedTerms: readonly DatedTerm[] = [
  dated({ name: '党的群众路线教育实践活动', pattern: '群众路线教育实践活动' }, [2013, 2014], education),
  dated({ name: '“三严三实”专题教育', pattern: '“?三严三实”?专题教育' }, [2015, 2016], education),
  dated({ name: '“两学一做”学习教育', pattern: '“?两学一做”?学习教育' }, [2016, 2020], education),
  dated(
    { name: '“不忘初心、牢记使命”主题教育', pattern: '“?不忘初心[、，,]?牢记使命”?主题教育' },
    [2019, 2020],
    education,
  ),
  dated('党史学习教育', [2021, 2023], education),
  dated(
    { name: '学习贯彻习近平新时代中国特色社会主义思想主题教育', pattern: '新时代中国特色社会主义思想主题教育' },
    [2023, 2024],
    education,
  ),
  dated('党纪学习教育', [2024, 2025], education),
  dated({ name: '深入贯彻中央八项规定精神学习教育', pattern: '中央八项规定精神学习教育' }, [2025, 2026], education),
  dated('扫黑除恶专项斗争', [2018, 2021], '中共中央、国务院关于开展扫黑除恶专项斗争的通知'),
  dated(
    { name: '脱贫攻坚战', pattern: '打赢脱贫攻坚战|脱贫攻坚战(?!全面胜利|取得)' },
    [2015, 2021],
    '中共中央、国务院关于打赢脱贫攻坚战的决定',
  ),
  dated('建档立卡贫困户', [2014, 2021], '扶贫开发建档立卡工作方案'),
  dated('安全生产专项整治三年行动', [2020, 2022], '安委〔2020〕3号'),
  dated('安全生产治本攻坚三年行动', [2024, 2026], '安委〔2024〕2号'),
  dated('国企改革三年行动', [2020, 2022], '国企改革三年行动方案'),
  dated('第四次全国经济普查', [2018, 2020], '国发〔2017〕53号'),
  dated('第五次全国经济普查', [2022, 2024], '国发〔2022〕22号'),
  dated('第七次全国人口普查', [2019, 2021], '国发〔2019〕24号'),
  dated(
    { name: '疫情常态化防控', pattern: '疫情(?:常态化)?防控(?:工作)?常态化|常态化疫情防控|疫情常态化防控|全员核酸' },
    [2020, 2022],
    '联防联控机制综发〔2022〕144号',
  ),
  {
    ...dated(
      {
        name: '疫情防控',
        pattern: '(?<!禽流感|登革热|动物|猪瘟|口蹄疫|传染病|病虫害|疫病|手足口病)疫情防控(?!常态化|工作常态化)',
      },
      [2020, 2022],
      '联防联控机制综发〔2022〕144号',
    ),
    isAboutPlans: true,
  },
  dated('农村人居环境整治三年行动', [2018, 2021], '农村人居环境整治三年行动方案'),
  dated(
    { name: '“十三五”时期', pattern: '“十三五”(?:期间|时期)' },
    [2015, 2021],
    '国民经济和社会发展第十三个五年规划纲要',
  ),
]
