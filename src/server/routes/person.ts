import { personContract } from '#contract/person.ts'
import { createPerson } from '#services/person/create-person.ts'
import { editPerson } from '#services/person/edit-person.ts'
import { getPerson } from '#services/person/get-person.ts'
import { listPersons } from '#services/person/list-persons.ts'
import { setPersonState } from '#services/person/set-person-state.ts'
import { bind, bindVisit } from '../bind.ts'
import { handPasswordLink } from '../sign-in/hand-password-link.ts'

export const personRoutes = [
  bind(personContract.list, listPersons),
  bind(personContract.get, getPerson),
  bind(personContract.create, createPerson),
  bind(personContract.edit, editPerson),
  bind(personContract.setState, setPersonState),
  bindVisit(personContract.givePasswordLink, handPasswordLink),
]
