import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { projectContract } from '#contract/project.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useMe } from '../session/queries.ts'
import { contentOf, draftOf, emptyDraft, flawsOf, type ProjectDraft } from './project-draft.ts'
import { ProjectForm } from './project-form.tsx'
import { projectQuery, type Project } from './queries.ts'

const texts = {
  list: words('项目', 'Projects'),
  fresh: words('编制项目', 'Draft a project'),
  edit: words('修改项目', 'Edit the project'),
  save: words('保存', 'Save'),
  saved: words('已保存', 'Saved'),
  cancel: words('放弃修改', 'Discard'),
  kept: words('已恢复上次没有保存的内容。', 'What you had not saved was brought back.'),
  flaws: (count: number) => words(`有${count}处需要更正，已在各处标明`, `${count} fields need mending; each is marked`),
}

const send = async (draft: ProjectDraft, year: number, project: Project | undefined): Promise<string> => {
  const content = contentOf(draft)
  if (project) {
    await call(projectContract.edit, { params: { id: project.id }, body: content, version: project.version })
    return project.id
  }
  const { budgetUnitId, officeId } = draft
  const office = officeId === '' || officeId === budgetUnitId ? {} : { officeId }
  const { id } = await call(projectContract.create, { body: { ...content, year, budgetUnitId, ...office } })
  return id
}

const Editor = ({ project }: { readonly project: Project | undefined }) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { year } = useYear()
  const { organisation } = useMe()
  const start = project ? draftOf(project) : emptyDraft(year, organisation?.id ?? '')
  const { draft, setDraft, forget, isRestored } = useKeptDraft(`project ${project?.id ?? year}`, start)
  const [isTried, setTried] = useState(false)
  const flaws = flawsOf(draft)
  const save = useMutation({
    mutationFn: () => send(draft, year, project),
    onSuccess: async (id) => {
      forget()
      toast(say(texts.saved))
      await Promise.all([
        client.invalidateQueries({ queryKey: ['project', id] }),
        client.invalidateQueries({ queryKey: ['projects'] }),
      ])
      await navigate(`/projects/${id}`)
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (flaws.size === 0) save.mutate()
  }
  const discard = (): void => {
    forget()
    void navigate(project ? `/projects/${project.id}` : '/projects')
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {isRestored && <Notice>{say(texts.kept)}</Notice>}
      <ProjectForm draft={draft} isNew={!project} flaws={isTried ? flaws : new Map()} set={setDraft} />
      {save.error && <ErrorNotice error={save.error} />}
      {isTried && flaws.size > 0 && (
        <Notice tone="bad" isAlert>
          {say(texts.flaws(flaws.size))}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" look="primary" isBusy={save.isPending}>
          {say(texts.save)}
        </Button>
        <Button onClick={discard}>{say(texts.cancel)}</Button>
      </div>
    </form>
  )
}

/** Writes a new project, or mends the draft of one. */
export const EditProjectPage = () => {
  const say = useSay()
  const { id } = useParams()
  const { data, error, refetch } = useQuery({ ...projectQuery(id ?? ''), enabled: id !== undefined })
  const crumbs = [
    { to: '/projects', text: say(texts.list) },
    ...(data ? [{ to: `/projects/${data.id}`, text: data.name }] : []),
  ]
  return (
    <Page title={say(id === undefined ? texts.fresh : texts.edit)} crumbs={crumbs} isNarrow>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {id !== undefined && !data && !error && <Loading />}
      {(id === undefined || data) && <Editor project={data} />}
    </Page>
  )
}
