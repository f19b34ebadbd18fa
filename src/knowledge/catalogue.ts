// The one shared recogniser over the catalogue that comes with the forum.
import file from '../../db/seed/catalogue.json' with { type: 'json' }
import { catalogueOfFile } from './recogniser/catalogue.ts'
import { createRecogniser, type Recogniser } from './recogniser/recogniser.ts'

const shared = new Map<string, Recogniser>()

/** The recogniser, built when first asked for; the service's name makes weak codes believable. */
export const recogniser = (serviceName: string): Recogniser => {
  const made = shared.get(serviceName) ?? createRecogniser(catalogueOfFile(file, [serviceName]))
  shared.set(serviceName, made)
  return made
}

const deviceNames = new Map(file.devices.map(({ id, name }) => [id, name]))

/** Whether this is the id of a device of the catalogue. */
export const isDevice = (id: string): boolean => deviceNames.has(id)

/** What a device of the catalogue is called; null for an id that is none. */
export const deviceName = (id: string): string | null => deviceNames.get(id) ?? null

const idsByName = new Map(file.devices.map(({ id, name }) => [name.toLowerCase(), id]))

/** The id of the device that is called so in the catalogue; null for other words. */
export const deviceCalled = (name: string): string | null =>
  idsByName.get(name.toLowerCase()) ?? null
