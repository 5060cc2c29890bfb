/** Fetching that ends: a file comes whole and in time, or not at all. */

export type Fetch = (address: string, options?: RequestInit) => Promise<Response>;

/** Longer than any file of the index takes where anything comes at all. */
const PATIENCE_MS = 8000;

/** Rejected where the file is not there, is not all there, or has not come in time. */
export async function patientFetch(
  address: string,
  options: RequestInit = {},
  get: Fetch = fetch,
  patienceMs = PATIENCE_MS,
): Promise<Response> {
  const ending = new AbortController();
  const end = setTimeout(() => {
    ending.abort();
  }, patienceMs);
  try {
    const response = await get(address, { ...options, signal: ending.signal });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // The head of an answer may come and the rest hang.
    return new Response(await response.arrayBuffer());
  } finally {
    clearTimeout(end);
  }
}
