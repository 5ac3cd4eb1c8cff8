/** Talking to the server: JSON in, JSON out, and every refusal as a {@link Problem}. */

/** The server's answer was no (RFC 9457), or there was no answer at all (code `network`, status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

const PROBLEM = "urn:meldpoort:problem:";

export async function getJson<T>(path: string): Promise<T> {
  return (await request(path, {})).json() as Promise<T>;
}

export async function postJson<T>(path: string, body: unknown): Promise<T> {
  const response = await request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.text();
  return (answer === "" ? undefined : JSON.parse(answer)) as T;
}

export async function putJson(path: string, body: unknown): Promise<void> {
  await request(path, { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

export async function deleteAt(path: string): Promise<void> {
  await request(path, { method: "DELETE" });
}

export async function putBytes(path: string, bytes: Uint8Array, type = "application/octet-stream"): Promise<void> {
  await request(path, { method: "PUT", headers: { "Content-Type": type }, body: bytes as Uint8Array<ArrayBuffer> });
}

/** A body of bytes as it comes in; `post` for where a secret must not stand in an address. */
export async function streamOf(path: string, post?: unknown): Promise<ReadableStream<Uint8Array>> {
  const response = await request(
    path,
    post === undefined
      ? {}
      : { method: "POST", headers: { "Content-Type": "application/json", Accept: "application/octet-stream" }, body: JSON.stringify(post) },
  );
  return response.body!;
}

async function request(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      // A script's mark: no other site can send it, so it also guards against forged requests.
      headers: { "X-Requested-With": "JavaScript", ...init.headers },
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
  } catch {
    throw new Problem(0, "network");
  }
  if (response.ok) return response;
  throw new Problem(response.status, await codeOf(response));
}

async function codeOf(response: Response): Promise<string> {
  try {
    const { type } = (await response.json()) as { type?: string };
    return type?.startsWith(PROBLEM) ? type.slice(PROBLEM.length) : "failure";
  } catch {
    return "failure";
  }
}
