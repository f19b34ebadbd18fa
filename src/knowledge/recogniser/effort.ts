// A count of the work done, so that a test can hold recognising to linear time.

export type Effort = { steps: number }
