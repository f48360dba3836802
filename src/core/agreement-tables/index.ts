/** All parts of the agreement that people fill in, in the order of their sheets. */
import { actionsPart, deliverablesPart, linksPart, periodsPart, tasksPart } from './actions';
import {
  clausesPart,
  committeesPart,
  communicationPart,
  contactsPart,
  indicatorsPart,
  meetingsPart,
  membersPart,
  signaturesPart,
} from './governance';
import { capsPart, flexibilityPart, procurementPart } from './limits';
import { budgetGridPart, budgetPart, fundingPart, openingPart, sharedCostsPart, weightsPart } from './money';
import { categoriesPart, changesPart, exceptionsPart, partnersPart } from './partners';
import { projectForm, rulesForm } from './project';
import { translationsPart } from './texts-of';

export const agreementParts = [
  projectForm,
  rulesForm,
  partnersPart,
  categoriesPart,
  exceptionsPart,
  changesPart,
  actionsPart,
  tasksPart,
  linksPart,
  deliverablesPart,
  periodsPart,
  budgetPart,
  budgetGridPart,
  openingPart,
  fundingPart,
  sharedCostsPart,
  weightsPart,
  flexibilityPart,
  capsPart,
  procurementPart,
  committeesPart,
  membersPart,
  meetingsPart,
  contactsPart,
  communicationPart,
  indicatorsPart,
  clausesPart,
  signaturesPart,
  translationsPart,
] as const;

export type AgreementPart = (typeof agreementParts)[number];
export type AgreementPartName = AgreementPart['table']['name'];
export { nextVersion, type Draft } from './draft';
export type { Part } from './part';
export { startingDraft, type Start } from './starting';
