/** 128 random bits in base64url: what an unlinked ballot is kept under. Made here, known to nobody else. */
export function newTrackingCode(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = fill): string {
  const bytes = random(new Uint8Array(16));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const fill = (bytes: Uint8Array<ArrayBuffer>): Uint8Array => crypto.getRandomValues(bytes);
