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

/** The last digit that makes a number pass ISO/IEC 7812-1 annex B (Luhn). */
export function luhnCheck(digits: string): number {
  return (10 - (luhnSum(`${digits}0`) % 10)) % 10
}

export function isLuhn(digits: string): boolean {
  return luhnSum(digits) % 10 === 0
}

function luhnSum(digits: string): number {
  return [...digits].toReversed().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
}
