import { organisationContract } from '#contract/organisation.ts'
import { createOrganisation } from '#services/organisation/create-organisation.ts'
import { closeOrganisation, editOrganisation, moveOrganisation } from '#services/organisation/edit-organisation.ts'
import { importOrganisations } from '#services/organisation/import-organisations.ts'
import { getOrganisation, listOrganisations } from '#services/organisation/list-organisations.ts'
import { importPersons } from '#services/person/import-persons.ts'
import { bind } from '../bind.ts'

export const organisationRoutes = [
  bind(organisationContract.list, listOrganisations),
  bind(organisationContract.get, getOrganisation),
  bind(organisationContract.create, createOrganisation),
  bind(organisationContract.edit, editOrganisation),
  bind(organisationContract.move, moveOrganisation),
  bind(organisationContract.close, closeOrganisation),
  bind(organisationContract.import, importOrganisations),
  bind(organisationContract.importPersons, importPersons),
]
