/** A key that no other draft has. */
export function freshKey(): string {
  // Pages not served over HTTPS have no `randomUUID`.
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
}
