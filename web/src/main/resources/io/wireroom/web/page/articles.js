// How an article is shown in lists, and its text with the words that caused its tags.
import { html, nothing } from '/lib/lit-html.js';
import { ago, away, chip, foreign } from '/ui.js';

const SHOWN_ACTORS = 8;
const COPY = { EXACT: 'exact copy', NEAR: 'near copy', CONTAINED: 'excerpt' };

/** What kind of copy an article is, in words. */
export const copyKind = (kind) => COPY[kind] ?? kind;

/** Tags of an article: topics first, then its main actors, then others. */
export function tags(article, linkTo = (kind, id) => `/search?${kind}=${encodeURIComponent(id)}`) {
  const actors = [...(article.actors ?? [])]
    .filter((actor) => actor.known || actor.prominence === 'MAIN')
    .sort((a, b) => (b.prominence === 'MAIN') - (a.prominence === 'MAIN') || b.salience - a.salience)
    .slice(0, SHOWN_ACTORS);
  const topics = article.topics ?? [];
  return topics.length + actors.length === 0
    ? nothing
    : html`<p class="chips">
        ${topics.map((topic) => chip('topic', topic.label, linkTo('topic', topic.id), words(topic.evidence)))}
        ${actors.map((actor) => chip(actor.prominence === 'MAIN' ? 'actor main' : 'actor', actor.name, linkTo('actor', actor.id), words(actor.mentions)))}
      </p>`;
}

/** The words that caused a tag, for who hovers. */
function words(spans) {
  const texts = [...new Set((spans ?? []).map((span) => span.text))].slice(0, 6);
  return texts.length ? `because of: ${texts.join(', ')}` : undefined;
}

/** Source, time, language, version, notices. */
export function meta(article) {
  return html`<p class="meta">
    <span>${foreign(article.source)}</span>
    ${ago(article.publishedAt ?? article.timings?.discoveredAt)}
    ${article.language ? html`<span>${foreign(article.language)}</span>` : nothing}
    ${article.version > 1 ? html`<span class="badge">version ${article.version}</span>` : nothing}
    ${article.notice ? html`<span class="badge warn" title=${article.notice.text}>${article.notice.kind.toLowerCase()}</span>` : nothing}
    ${article.duplicate ? html`<a class="badge" href=${`/articles/${article.duplicate.of}`}>${copyKind(article.duplicate.kind)}</a>` : nothing}
    ${article.story ? html`<a href=${`/stories?id=${article.story.id}`}>story</a>` : nothing}
    <a href=${`/articles/${article.id}`}>why these tags</a>
  </p>`;
}

/** A title that leads to the source. */
export const title = (article) => html`<h3>${away(article.url, article.title || article.url)}</h3>`;

/**
 * Text with marks.
 * @param {string} text a field of an article
 * @param {{start: number, end: number, label: string}[]} spans in UTF-16 code units, in any order; overlapping ones are joined
 */
export function marked(text, spans) {
  const sorted = spans.filter((span) => span.start < span.end && span.end <= text.length).sort((a, b) => a.start - b.start || b.end - a.end);
  const parts = [];
  let at = 0;
  for (const span of sorted) {
    if (span.start >= at) {
      parts.push(text.slice(at, span.start), html`<mark title=${span.label}>${text.slice(span.start, span.end)}</mark>`);
      at = span.end;
    }
  }
  return [...parts, text.slice(at)];
}

/** All evidence in one field of an article, topics and actors together. */
export function evidence(article, field) {
  const of = (tag, spans) => (spans ?? []).filter((span) => span.field === field).map((span) => ({ ...span, label: tag }));
  return [...(article.topics ?? []).flatMap((topic) => of(topic.label, topic.evidence)), ...(article.actors ?? []).flatMap((actor) => of(actor.name, actor.mentions))];
}
