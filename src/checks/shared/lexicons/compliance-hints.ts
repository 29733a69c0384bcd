import { words, type Words } from '#domain/words/words.ts'

/** Something an auditor asks about: how it is worded, and what is asked. Never a finding of fault. */
export type Question = {
  readonly pattern: RegExp
  /** Stands in “请说明……。”: what is to be explained. */
  readonly asked: Words
  /** The year of the report itself is no earlier year: a match that names it is let go. */
  readonly isAboutEarlierYears?: true
}

/** A clause that forbids something tells of no such spending. */
export const forbids = /不得|不准|不再|禁止|严禁|杜绝|违规|违反|未(?:曾)?(?:发放|购买|购置)/u

export const complianceQuestionList: readonly Question[] = [
  {
    pattern:
      /(?:以前年度|往年|历年|上年度?|20\d\d\s?年)[^，。；]{0,24}?(?:欠款|欠费|尾款|未付|拖欠|旧账|未结算|未结清|未支付|未及时(?:付款|支付|结算))[^，。；]{0,8}/gu,
    asked: words(
      '以前年度款项列入本年度支出的依据（是否列入当年预算并经批准）',
      'on what ground payments of earlier years are charged to this one (were they budgeted and approved?)',
    ),
    isAboutEarlierYears: true,
  },
  {
    pattern: new RegExp(
      `(?:(?:发放|购买|购置|采购|赠送|订购|定制|制作)[^，。；]{0,10}(?:礼品|工艺品)|(?:\\p{Script=Han}{0,10}(?<!旅游|文创|文化|特色|奥运|亚运))(?:纪念品|土特产|购物卡|纪念币)(?!店|商店|市场|产业|企业|开发|设计|销售|展))`,
      'gu',
    ),
    asked: words('购置、发放纪念品或礼品的依据和标准', 'on what ground and scale souvenirs or gifts are paid for'),
  },
  {
    pattern: new RegExp(
      `(?:发放(?![^，。；]{0,8}(?:老|龄|残|护理|生活|优抚|寿|长者|儿童|家庭|社会|困|救|学生|村民|居民|群众))[^，。；]{0,8}(?:奖金|津贴|福利|加班费|误餐费)|(?:加班|误餐|值班)(?:误餐)?(?:补助|补贴|补[费助]|费)(?=$|[，。、；,;及和等\\s]))`,
      'gu',
    ),
    asked: words(
      '在项目经费中列支加班、误餐等人员补贴的依据',
      'on what ground allowances to staff are paid out of project funds',
    ),
  },
  {
    pattern: /(?:组织|赴)[^，。；]{0,14}(?:外出|省外|异地|境外|出国)[^，。；]{0,6}(?:考察|学习|培训|疗养)/gu,
    asked: words('外出考察、培训的审批和经费标准', 'who approved the study tours, and on what scale'),
  },
  {
    pattern: /(?:先|已)[^，。；]{0,8}(?:开工|实施|支付)[^，。；]{0,10}(?:后|再)(?:补办|补签|补充)/gu,
    asked: words('先实施后补手续的原因和依据', 'why the paperwork was done afterwards, and on what ground'),
  },
  {
    pattern:
      /(?:借款|挪用|垫付|周转)[^，。；]{0,6}(?:专项资金|项目资金|财政资金)|(?:专项资金|项目资金|财政资金)[^，。；]{0,6}(?:垫付|周转|调剂用于)/gu,
    asked: words('资金垫付、调剂的依据', 'on what ground funds were advanced or moved'),
  },
]
