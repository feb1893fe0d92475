// Lists of topics and of actors with the articles of the last days.
import { html, nothing, render } from '/lib/lit-html.js';
import { repeat } from '/lib/directives/repeat.js';
import { get } from '/api.js';
import { busy, empty, foreign, number, problem, sparkline } from '/ui.js';

const TYPES = ['PERSON', 'ORGANISATION', 'COMPANY', 'INSTITUTION', 'GOVERNMENT', 'AGENCY', 'PARTY', 'MEDIA'];

export const topics = (root, context, query) =>
  list(root, context, query, { path: '/api/topics', show: 'topics', kind: 'topic', name: 'topics', limit: 200, line: topicLine, choices: nothing });

export const actors = (root, context, query) =>
  list(root, context, query, { path: '/api/actors', show: 'actors', kind: 'actor', name: 'actors', limit: 50, line: actorLine, choices: types(query.type) });

const types = (chosen) =>
  html`<label>Type <select name="type"><option value="">any</option>${[...new Set([...TYPES, ...(chosen ? [chosen] : [])])].map((type) => html`<option value=${type} ?selected=${type === chosen}>${type.toLowerCase()}</option>`)}</select></label>`;

function list(root, context, query, { path, show, kind, name, limit, line, choices }) {
  let items = [];
  let total;
  let next;
  let missing;
  let failure;
  let loading = true;
  let left = false;

  async function load(more) {
    loading = true;
    draw();
    try {
      const page = await get(path, { q: query.q, type: kind === 'actor' ? query.type : undefined, limit, cursor: more ? next : undefined });
      items = more ? [...items, ...page.items] : page.items;
      ({ total, next } = page);
      missing = page.hitsMissing;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    loading = false;
    draw();
  }

  function filter(event) {
    event.preventDefault();
    const values = [...new FormData(event.currentTarget)].filter(([, value]) => value);
    context.go(`/taxonomy?${new URLSearchParams([['show', show], ...values])}`);
  }

  function draw() {
    if (left) {
      return;
    }
    render(
      html`<form class="toolbar" role="search" @submit=${filter} @change=${filter}>
          <label class="grow">Search in ${name} <input type="search" name="q" .value=${query.q ?? ''} placeholder="name, id, words of the query"></label>
          ${choices}<button>Search</button>
        </form>
        ${failure ? problem(failure) : nothing}
        ${missing ? html`<p class="meta" role="status">Hits are not known: ${foreign(missing)}</p>` : nothing}
        ${total === undefined ? nothing : html`<p class="meta" role="status">${number(total)} ${name}; articles of the last 7 days, by first sight</p>`}
        ${items.length ? html`<ul class="entries">${repeat(items, (item) => item.id, line)}</ul>` : nothing}
        ${!loading && !failure && !items.length ? none(query, kind, name) : nothing}
        ${loading ? busy() : nothing}
        ${next && !loading ? html`<button @click=${() => load(true)}>Show more</button>` : nothing}`,
      root,
    );
  }

  load(false);
  return () => {
    left = true;
  };
}

const none = (query, kind, name) =>
  query.q || query.type
    ? empty(`No ${kind} fits`, html`<a href=${`/taxonomy?show=${name}`}>Show all ${name}</a>`)
    : empty(`No ${name} yet`, html`<a href=${`/taxonomy?new=${kind}`}>Write the first one</a>, or apply a file: wireroom taxonomy apply FILE`);

function topicLine(topic) {
  return line('topic', topic, topic.label, html`
    ${topic.query ? html`<code class="query">${foreign(topic.query)}</code>` : html`<span class="badge">group</span>`}
    ${topic.parent ? html`<span>under ${foreign(topic.parent)}</span>` : nothing}
    ${topic.routed ? html`<span class="badge" title=${`also in wireroom.topic.${topic.id}`}>routed</span>` : nothing}`);
}

function actorLine(actor) {
  const names = actor.names.map((name) => name.text);
  return line('actor', actor, actor.name, html`
    <span class="badge">${actor.type.toLowerCase()}</span>
    ${actor.country ? html`<span>${actor.country}</span>` : nothing}
    ${names.length ? html`<span>also ${foreign(names.slice(0, 6).join(', '))}</span>` : nothing}`);
}

function line(kind, item, label, more) {
  return html`<li data-id=${item.id}>
    <div class="what">
      <h3><a href=${`/taxonomy?edit=${encodeURIComponent(`${kind}/${item.id}`)}`}><bdi>${label}</bdi></a> <small>${foreign(item.id)}</small></h3>
      ${item.description ? html`<p class="description">${foreign(item.description)}</p>` : nothing}
      <p class="meta">${more}${item.problem ? html`<span class="badge bad" title=${item.problem}>left out</span>` : nothing}</p>
    </div>
    ${hits(kind, item)}
  </li>`;
}

/** Number and course of an entry's hits, leading to its articles. */
export function hits(kind, item) {
  return item.hits
    ? html`<a class="hits" href=${`/search?${kind}=${encodeURIComponent(item.id)}`} title="Show the articles">
        ${sparkline(item.hits.days, `Articles a day, the oldest first: ${item.hits.days.join(', ')}`)}
        <span><strong>${number(item.hits.total)}</strong> articles</span></a>`
    : nothing;
}
