import { disclosureContract } from '#contract/disclosure.ts'
import { publicationContract } from '#contract/publication.ts'
import { createDisclosure } from '#services/disclosure/create-disclosure.ts'
import { decideToPublish, reconsiderDisclosure, withholdDisclosure } from '#services/disclosure/decide-disclosure.ts'
import { listDisclosureItems } from '#services/disclosure/disclosure-rules.ts'
import { getDisclosure, listDisclosures } from '#services/disclosure/list-disclosures.ts'
import { makeDisclosures } from '#services/disclosure/make-disclosures.ts'
import { correctDisclosure, previewDisclosure, publishDisclosure } from '#services/disclosure/publish-disclosure.ts'
import { listLatePublications } from '#services/publication/list-late-publications.ts'
import { getOpenData, getOpenDataFile } from '#services/publication/open-data.ts'
import {
  getPublication,
  listPublications,
  listPublishedOrganisations,
  listPublishedYears,
  verifyPublication,
} from '#services/publication/read-publications.ts'
import { bind } from '../bind.ts'

export const disclosureRoutes = [
  bind(disclosureContract.list, listDisclosures),
  bind(disclosureContract.items, listDisclosureItems),
  bind(disclosureContract.get, getDisclosure),
  bind(disclosureContract.make, makeDisclosures),
  bind(disclosureContract.create, createDisclosure),
  bind(disclosureContract.decideToPublish, decideToPublish),
  bind(disclosureContract.withhold, withholdDisclosure),
  bind(disclosureContract.reconsider, reconsiderDisclosure),
  bind(disclosureContract.preview, previewDisclosure),
  bind(disclosureContract.publish, publishDisclosure),
  bind(disclosureContract.correct, correctDisclosure),
]

export const publicationRoutes = [
  bind(publicationContract.years, listPublishedYears),
  bind(publicationContract.organisations, listPublishedOrganisations),
  bind(publicationContract.late, listLatePublications),
  bind(publicationContract.list, listPublications),
  bind(publicationContract.get, getPublication),
  bind(publicationContract.verify, verifyPublication),
  bind(publicationContract.openData, getOpenData),
  bind(publicationContract.openDataFile, getOpenDataFile),
]
