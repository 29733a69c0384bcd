/** What problems and measures of performance management speak of. The first that fits a problem is its subject. */
export const managementTopics: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '绩效运行监控', pattern: /监控|跟踪|动态管理|过程管理|全过程管理|过程监管/u },
  { name: '评价结果应用', pattern: /结果应用|结果运用|结果反馈|反馈结果|硬约束|硬性约束|挂钩/u },
  { name: '支出进度', pattern: /支出进度|执行进度|执行率|支出执行|执行较慢|执行缓慢|资金支付/u },
  { name: '绩效目标和指标', pattern: /绩效目标|绩效指标|指标|目标设[定置]|量化|细化/u },
  { name: '预算编制和调整', pattern: /预算编制|编制预算|编制不|预算调整|调整较大|追加|财力|预算申报|申报预算|测算/u },
  { name: '自评工作', pattern: /自评|绩效评价/u },
  { name: '人员和认识', pattern: /人员|培训|业务水平|业务能力|意识|认识|重视|氛围|专业/u },
  { name: '制度', pattern: /制度|机制|办法|内控/u },
  { name: '项目管理', pattern: /项目管理|前期|论证|工程|项目实施/u },
  { name: '信息系统', pattern: /系统|信息化|平台|数据/u },
  { name: '采购和资产', pattern: /采购|资产|转固|合同/u },
]
