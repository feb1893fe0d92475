// Stories that are being told, and one of them in full.
import { html, nothing, render } from '/lib/lit-html.js';
import { get, isPassing } from '/api.js';
import { ago, away, busy, chip, empty, foreign, number, problem, sparkline, when } from '/ui.js';

const PERIODS = [['1', 'last day'], ['3', 'last 3 days'], ['7', 'last 7 days'], ['', 'any time']];
const REFRESH = 15000;
const AGAIN = 3000;

export function mount(root, context) {
  const query = Object.fromEntries(new URLSearchParams(location.search));
  return query.id ? one(root, query.id) : list(root, context, query);
}

function list(root, context, query) {
  let items = [];
  let next;
  let total;
  let failure;
  let loading = true;
  let again = 0;
  const days = query.days ?? '7';

  const params = () => ({
    q: query.q,
    topic: query.topic,
    actor: query.actor,
    source: query.source,
    sort: query.sort,
    least: query.least,
    since: days ? new Date(Date.now() - days * 86400000).toISOString() : undefined,
  });

  async function load(more) {
    loading = true;
    draw();
    try {
      const page = await get('/api/stories', { ...params(), cursor: more ? next : undefined });
      items = more ? [...items, ...page.items] : page.items;
      next = page.next;
      total = page.total;
      failure = undefined;
    } catch (error) {
      failure = error;
      again = isPassing(error) ? setTimeout(() => load(false), AGAIN) : 0;
    }
    loading = false;
    draw();
  }

  function filter(event) {
    event.preventDefault();
    const values = [...new FormData(event.currentTarget)].filter(([name, value]) => value || name === 'days');
    context.go(`/stories?${new URLSearchParams(values)}`);
  }

  function draw() {
    render(
      html`<h1>Stories</h1>
        <form class="toolbar" @change=${filter} @submit=${filter} role="search">
          <label class="grow">Words of the title <input type="search" name="q" .value=${query.q ?? ''}></label>
          <label>Told in the <select name="days">${PERIODS.map(([value, name]) => html`<option value=${value} ?selected=${value === days}>${name}</option>`)}</select></label>
          <label>Order <select name="sort"><option value="latest">latest first</option><option value="largest" ?selected=${query.sort === 'largest'}>largest first</option></select></label>
          <label>Articles <select name="least">${['2', '3', '5', '10'].map((least) => html`<option value=${least} ?selected=${least === (query.least ?? '2')}>${least} or more</option>`)}</select></label>
        </form>
        ${failure ? problem(failure) : nothing}
        ${total === undefined ? nothing : html`<p class="meta">${number(total)} stories</p>`}
        ${items.map(card)}
        ${!loading && !failure && !items.length ? empty('No story yet', 'A story appears when a second article tells of the same event.', 'Choose a longer time, or fewer articles.') : nothing}
        ${loading && !items.length ? busy() : nothing}
        ${next && !loading ? html`<button @click=${() => load(true)}>Show more</button>` : nothing}`,
      root,
    );
  }

  load(false);
  const timer = setInterval(() => !document.hidden && items.length <= 20 && load(false), REFRESH);
  return () => {
    clearInterval(timer);
    clearTimeout(again);
  };
}

function card(story) {
  return html`<article class="card" data-id=${story.id}>
    <h3><a href=${`/stories?id=${story.id}`}><bdi>${story.title}</bdi></a></h3>
    <p class="meta">
      <span>${number(story.articleCount)} articles${story.copyCount ? `, ${story.copyCount} of them copies` : ''}</span>
      <span title=${story.sources.join(', ')}>${number(story.sources.length)} sources</span>
      <span>first ${foreign(story.firstPublisher)} ${ago(story.firstPublishedAt)}</span>
      <span>last ${ago(story.lastPublishedAt)}</span>
      ${story.followUpOf ? html`<a href=${`/stories?id=${story.followUpOf}`}>follow-up</a>` : nothing}
    </p>
    ${sparkline(story.growth, `Articles over time: ${story.growth.join(', ')}`)} ${labels(story)}
  </article>`;
}

const labels = (story) => html`<p class="chips">
  ${story.topics.map((topic) => chip('topic', topic.label, `/stories?topic=${encodeURIComponent(topic.id)}`))}
  ${story.actors.map((actor) => chip('actor', actor.label, `/stories?actor=${encodeURIComponent(actor.id)}`))}
</p>`;

async function one(root, id) {
  render(busy(), root);
  try {
    const story = await get(`/api/stories/${encodeURIComponent(id)}`);
    document.title = `${story.title} · Wireroom`;
    render(whole(story), root);
  } catch (error) {
    const merged = error.problem?.mergedInto;
    render(html`<h1>Story</h1>${problem(error)}${merged ? html`<p><a href=${`/stories?id=${merged}`}>Show that one</a></p>` : nothing}<p><a href="/stories">All stories</a></p>`, root);
  }
}

function whole(story) {
  return html`<p><a href="/stories">All stories</a></p>
    <h1><bdi>${story.title}</bdi></h1>
    <p class="meta">
      <span>${number(story.articleCount)} articles, ${number(story.copyCount)} of them copies</span>
      <span>from ${when(story.firstPublishedAt)} to ${when(story.lastPublishedAt)}</span>
      <span>first told by ${foreign(story.firstPublisher)}</span>
    </p>
    ${sparkline(story.growth, `Articles over time: ${story.growth.join(', ')}`)} ${labels(story)}
    ${story.followUpOf ? html`<p>Goes on from <a href=${`/stories?id=${story.followUpOf}`}>an earlier story</a>.</p>` : nothing}
    ${story.followUps.length ? html`<h2>Goes on in</h2><ul>${story.followUps.map((after) => html`<li><a href=${`/stories?id=${after.id}`}><bdi>${after.title}</bdi></a> ${ago(after.firstPublishedAt)}</li>`)}</ul>` : nothing}
    <h2>Articles in order</h2>
    <div class="scroll"><table>
      <thead><tr><th scope="col">Published</th><th scope="col">Source</th><th scope="col">Title</th><th scope="col"><span class="badge">copy</span></th></tr></thead>
      <tbody>${story.articles.map((article) => html`<tr data-id=${article.id}>
        <td>${when(article.publishedAt)}</td><td>${foreign(article.source)}</td>
        <td>${away(article.url, article.title)} <a class="meta" href=${`/articles/${article.id}`}>why</a></td>
        <td>${article.copy ? html`<span class="badge">copy</span>` : nothing}</td></tr>`)}</tbody>
    </table></div>
    <h2>Sources</h2>
    <p>${story.sources.map((source, i) => html`${i ? ', ' : ''}${foreign(source)}`)}</p>`;
}
