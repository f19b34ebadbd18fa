// Who may edit codes and devices: staff, whose every edit is kept.
import { staffed } from './problems.ts'
import { isStaff, mayWrite, type Viewer, writing } from './viewer.ts'

/** Whether a page offers to edit the code or device it is about. */
export const mayCurate = (viewer: Viewer | null, now: number): boolean =>
  isStaff(viewer) && mayWrite(viewer, now)

/** The viewer as one who may edit the catalogue, or a refusal that says why not. */
export const curating = (viewer: Viewer | null, now: number): Viewer =>
  writing(staffed(viewer), now)
