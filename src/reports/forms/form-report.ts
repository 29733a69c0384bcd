import { textRun, type Report } from '../model.ts'
import { wantedOf } from '../wanted.ts'
import { fillForms } from './fill-form.ts'
import type { Form } from './form.ts'
import { formBlocks } from './form-blocks.ts'
import type { FormFacts } from './form-facts.ts'

/** A form as a document of its own: its title above, its table (one a project, each under its own title) below. */
export const formReport = (form: Form, facts: FormFacts): Report => {
  const filled = fillForms(form, facts)
  const [first, ...rest] = filled
  const title = [textRun(first && rest.length === 0 ? first.title : form.name.zh)]
  const blocks = filled.flatMap((one) =>
    formBlocks(one).map((block) => (block.kind === 'table' && rest.length === 0 ? { ...block, caption: '' } : block)),
  )
  return { outline: form.id, label: '', title, blocks, attachments: [], unbound: [], wanted: wantedOf(title, blocks) }
}
