// One article with its text, and why it has its tags.
import { html, nothing, render } from '/lib/lit-html.js';
import { get } from '/api.js';
import { copyKind, evidence, marked } from '/articles.js';
import { away, busy, chip, foreign, problem, when } from '/ui.js';

export async function mount(root) {
  const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  render(busy(), root);
  try {
    const article = await get(`/api/articles/${encodeURIComponent(id)}`);
    document.title = `${article.title} · Wireroom`;
    render(whole(article), root);
  } catch (error) {
    render(html`<h1>Article</h1>${problem(error)}<p><a href="/">Back to Live</a></p>`, root);
  }
}

function whole(article) {
  const paragraphs = text(article);
  return html`<article lang=${article.language ?? nothing}>
    <h1>${marked(article.title, evidence(article, 'title'))}</h1>
    <p class="meta">${foreign(article.source)} ${when(article.publishedAt)} ${article.authors.length ? foreign(article.authors.join(', ')) : nothing} ${away(article.url, 'Read it at its source')}</p>
    <div class="columns">
      <div class="text" dir="auto">
        ${article.summary ? html`<p><strong>${marked(article.summary, evidence(article, 'summary'))}</strong></p>` : nothing}
        ${paragraphs}
      </div>
      <aside aria-label="Why it has its tags">${why(article)}</aside>
    </div>
  </article>`;
}

/** The body's paragraphs, each with the marks that lie in it. */
function text(article) {
  const body = article.body ?? '';
  const spans = evidence(article, 'body');
  const paragraphs = [];
  let start = 0;
  for (const part of body.split('\n\n')) {
    const end = start + part.length;
    const inside = spans.filter((span) => span.start >= start && span.end <= end).map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
    paragraphs.push(html`<p>${marked(part, inside)}</p>`);
    start = end + 2;
  }
  return paragraphs;
}

function why(article) {
  return html`
    <h2>Topics</h2>
    ${article.topics.length ? article.topics.map((topic) => html`<p>${chip('topic', topic.label, `/search?topic=${encodeURIComponent(topic.id)}`)} ${because(topic.evidence)}</p>`) : html`<p class="meta">None of the taxonomy's topics fits.</p>`}
    <h2>Actors</h2>
    ${article.actors.length
      ? article.actors.map((actor) => html`<p>${chip(actor.prominence === 'MAIN' ? 'actor main' : 'actor', actor.name, `/search?actor=${encodeURIComponent(actor.id)}`)} <span class="meta">${actor.type.toLowerCase()}${actor.known ? '' : ', not in the taxonomy'}${actor.roles.length ? `, ${actor.roles[0].text}` : ''}</span> ${because(actor.mentions)}</p>`)
      : html`<p class="meta">Nobody was recognised.</p>`}
    ${article.duplicate ? html`<h2>Copy</h2><p>${copyKind(article.duplicate.kind)}, ${Math.round(article.duplicate.similarity * 100)} % alike: <a href=${`/articles/${article.duplicate.of}`}>the original</a></p>` : nothing}
    ${article.story ? html`<h2>Story</h2><p><a href=${`/stories?id=${article.story.id}`}>All that tell it</a></p>` : nothing}
    ${article.notice ? html`<h2>${article.notice.kind.toLowerCase()}</h2><p>${foreign(article.notice.text)}</p>` : nothing}
    ${article.change ? html`<h2>Version ${article.version}</h2><p class="meta">${article.change.paragraphsAdded} paragraphs added, ${article.change.paragraphsRemoved} removed${article.change.formerTitle ? html`; formerly “${foreign(article.change.formerTitle)}”` : nothing}</p>` : nothing}
    <h2>Times</h2>
    <table><tbody>
      ${[['published', article.timings.publishedAt], ['discovered', article.timings.discoveredAt], ['fetched', article.timings.fetchedAt], ['enriched', article.timings.enrichedAt]].map(([name, time]) => html`<tr><th scope="row">${name}</th><td>${time ? when(time) : 'not given'}</td></tr>`)}
    </tbody></table>
    <p class="meta">taxonomy ${article.taxonomyVersion.slice(0, 12)} · id ${article.id}</p>`;
}

const because = (spans) => html`<span class="meta">${[...new Set(spans.map((span) => span.text))].slice(0, 8).map((words) => html`<q>${foreign(words)}</q> `)}</span>`;
