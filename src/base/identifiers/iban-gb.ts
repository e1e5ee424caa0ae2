import { type Identifier, shaped } from './identifier.ts'

const pattern = '^GB[0-9]{2}[A-Z]{4}[0-9]{14}$'
const isShaped = shaped(pattern)

/** ISO 13616: the first four characters go to the end, letters count from 10, modulus 97 is 1. */
export const ibanGb: Identifier = {
  id: 'iban-gb',
  says: 'A British IBAN is GB, two check digits, four letters and fourteen digits.',
  pattern,
  personal: true,
  conforms: value => isShaped(value) && remainder(value.slice(4) + value.slice(0, 4)) === 1,
  normalise: value => value.replaceAll(/\s/g, '').toUpperCase(),
}

function remainder(text: string): number {
  return [...text].reduce((rest, character) => {
    const number = Number.parseInt(character, 36)
    return (rest * (number > 9 ? 100 : 10) + number) % 97
  }, 0)
}
