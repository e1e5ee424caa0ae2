/** The NHS number's check digit for nine digits (modulus 11); null when none makes it valid. */
export function nhsCheck(nine: string): number | null {
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? null : check
}

/** Ten digits with a right check digit; ten equal digits are a placeholder, not a number. */
export function isNhsNumber(ten: string): boolean {
  return !/^(\d)\1{9}$/.test(ten) && nhsCheck(ten.slice(0, 9)) === Number(ten[9])
}

export { isLuhn, luhnCheck, testPrefix } from '../../base/card-number.ts'
