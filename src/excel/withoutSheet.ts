/** `'BTH 2023'!A9:F9,'BTH 2023'!A11:F12` → `A9:F9,A11:F12`. */
export function withoutSheet(address: string): string {
  return address.replace(/('(?:[^']|'')*'|[^,!']+)!/g, '').replace(/\s/g, '');
}
