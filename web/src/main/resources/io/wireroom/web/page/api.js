// Speaks to the API. What it answers badly becomes a ProblemError that a view can show.

export class ProblemError extends Error {
  /** @param {{title: string, detail: string, status: number}} problem as RFC 9457 has it */
  constructor(problem) {
    super(problem.detail || problem.title || 'The server did not say what went wrong.');
    this.problem = problem;
  }
}

const AWAY = { title: 'No answer', status: 0, detail: 'Wireroom does not answer. It is asked again by itself.' };

async function ask(method, path, { params, body, signal } = {}) {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(params ?? {})) {
    const text = Array.isArray(value) ? together(value) : value;
    if (text !== undefined && text !== null && text !== '') {
      url.searchParams.set(name, text);
    }
  }
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
  let response;
  try {
    response = await fetch(url, { method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : new ProblemError(AWAY);
  }
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  const answer = response.status === 204 ? null : isJson ? await response.json() : await response.text();
  if (!response.ok) {
    throw new ProblemError(isJson ? answer : { title: response.statusText, status: response.status, detail: '' });
  }
  return answer;
}

/** Several values as one parameter of the API, and of the page: between commas, one in a value being written `\\,`. */
export const together = (values) => values.map((value) => value.replaceAll(',', '\\,')).join(',');

/** The values of such a parameter. */
export const apart = (text) => (text ?? '').split(/(?<!\\),/).map((part) => part.replaceAll('\\,', ',').trim()).filter(Boolean);

/** Reads; `params` go into the query, lists joined by commas, what is empty left out. */
export const get = (path, params, signal) => ask('GET', path, { params, signal });

/** Changes something. */
export const send = (method, path, body) => ask(method, path, { body });

/** True for what heals by itself: no answer, or a service that is away. */
export const isPassing = (error) => [0, 502, 503].includes(error.problem?.status);
