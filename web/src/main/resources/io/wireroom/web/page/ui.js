// What several views show alike. Everything is rendered by lit-html, which writes values as text, never as markup.
import { html, nothing, svg } from '/lib/lit-html.js';

const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const RELATIVE = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
const NUMBER = new Intl.NumberFormat();
const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

export const number = (value) => (value === undefined || value === null ? '–' : NUMBER.format(value));

/** "3 min. ago", with the exact instant for who hovers or listens. */
export function ago(instant) {
  if (!instant) {
    return nothing;
  }
  const date = new Date(instant);
  const seconds = (date - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS[3];
  return html`<time datetime=${date.toISOString()} title=${DATE.format(date)}>${RELATIVE.format(Math.round(seconds / size), unit)}</time>`;
}

/** The instant as date and time of day. */
export function when(instant) {
  return instant ? html`<time datetime=${instant}>${DATE.format(new Date(instant))}</time>` : nothing;
}

export function clock(instant) {
  return instant ? html`<time datetime=${instant} title=${DATE.format(new Date(instant))}>${CLOCK.format(new Date(instant))}</time>` : nothing;
}

/** A link that leaves the page; only http(s) is followed, anything else is text. */
export function away(url, text) {
  return /^https?:\/\//i.test(url ?? '')
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow"><bdi>${text}</bdi></a>`
    : html`<bdi>${text}</bdi>`;
}

/** Text from the web: kept apart from the direction of what stands around it. */
export const foreign = (text) => html`<bdi>${text}</bdi>`;

/** What is shown where there is nothing: what it means and what to do. */
export const empty = (title, ...hints) => html`<div class="empty"><p class="empty-title">${title}</p>${hints.map((hint) => html`<p>${hint}</p>`)}</div>`;

/** An error of the API, in words. */
export function problem(error) {
  const told = error.problem ?? { title: 'The page failed', detail: String(error) };
  return html`<div class="problem" role="alert"><strong>${told.title}</strong><span>${told.detail}</span>${told.suggestion ? html`<span>${told.suggestion}</span>` : nothing}${told.status === 401 ? html`<a href="/sign-in">Sign in</a>` : nothing}</div>`;
}

export const busy = (what = 'Loading …') => html`<p class="busy" role="status"><span class="spinner" aria-hidden="true"></span>${what}</p>`;

/** A short message at the edge of the window. */
export function notify(text, kind = 'good') {
  const line = document.createElement('p');
  line.className = `notice ${kind}`;
  line.textContent = text;
  const notices = document.getElementById('notices');
  notices.append(line);
  setTimeout(() => line.remove(), 6000);
}

/** A small line chart of counts, told in words to who does not see it. */
export function sparkline(counts, label) {
  const width = 120;
  const height = 28;
  const most = Math.max(1, ...counts);
  const step = counts.length > 1 ? width / (counts.length - 1) : width;
  const points = counts.map((count, i) => `${(i * step).toFixed(1)},${(height - 2 - (count / most) * (height - 4)).toFixed(1)}`).join(' ');
  return svg`<svg class="sparkline" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label} preserveAspectRatio="none"><polyline points=${points} fill="none" vector-effect="non-scaling-stroke"></polyline></svg>`;
}

/** A chip that names a tag and leads to it. */
export const chip = (kind, label, href, title) => html`<a class="chip ${kind}" href=${href} title=${title ?? nothing}><bdi>${label}</bdi></a>`;

/** The colours of the page, for charts. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  return { text: of('--text'), faint: of('--faint'), line: of('--line'), accent: of('--accent'), good: of('--good'), warn: of('--warn'), bad: of('--bad'), surface: of('--surface') };
}
