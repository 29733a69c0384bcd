import type { Language } from '#domain/words/words.ts'
import { markup, type Html } from './html.ts'
import { pageScript } from './page-script.ts'
import { pageStyle } from './page-style.ts'
import { policyOf, scriptElement, styleElement } from './policy.ts'

type Frame = { readonly title: string; readonly language: Language; readonly body: Html }

/** A self-contained page around a body. */
export const pageFrame = ({ title, language, body }: Frame): string =>
  markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf({ style: pageStyle, script: pageScript })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${styleElement(pageStyle)}
</head>
<body>
${body}
${scriptElement(pageScript)}
</body>
</html>
`.text
