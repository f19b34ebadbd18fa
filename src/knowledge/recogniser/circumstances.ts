// What is known of a post while its codes are judged.
import type { Cues } from './cues.ts'
import type { Effort } from './effort.ts'
import type { Subject } from './subjects.ts'

export type Circumstances = {
  subject: Subject
  cues: Cues
  /** Names of other services, as they write themselves, by their lower-case form. */
  services: ReadonlyMap<string, string>
  /** A device of the catalogue is named, or a code that needs no reason was found. */
  onTopic: boolean
  /** A phone or tablet is named. */
  mobile: boolean
  effort: Effort
}
