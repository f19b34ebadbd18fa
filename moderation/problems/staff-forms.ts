// Every form with which staff act on a problem, by the name of the act.
import { actForms } from './acts.ts'
import { careForms } from './care.ts'
import { moveForms } from './moves.ts'

export const staffForms = { ...actForms, ...careForms, ...moveForms }

export type ActName = keyof typeof staffForms
