// Articles as they come.
import { html, nothing, render } from '/lib/lit-html.js';
import { repeat } from '/lib/directives/repeat.js';
import { apart, get, together } from '/api.js';
import { copyKind, meta, tags, title } from '/articles.js';
import { follow } from '/stream.js';
import { ago, away, busy, empty, foreign, number } from '/ui.js';

const MOST = 300;
const FILTERS = [
  ['topic', 'Topic'],
  ['actor', 'Actor'],
  ['source', 'Source'],
  ['language', 'Language'],
];

export function mount(root, context) {
  const filters = Object.fromEntries(new URLSearchParams(location.search));
  const lines = new Map();
  const known = { topic: new Map(), actor: new Map(), source: new Map(), language: new Map() };
  let waiting = [];
  let paused = false;
  let connected = false;
  let ready = false;
  let kafkaAway = false;
  let arrivals = 0;
  let drawing = 0;

  /** A later revision takes the place of an earlier one; a copy lies under its original where that is shown. */
  function take(article) {
    const former = lines.get(article.id);
    lines.set(article.id, { article, at: former?.at ?? ++arrivals });
    remember(article);
    if (lines.size > MOST) {
      const oldest = [...lines.values()].sort((a, b) => a.at - b.at)[0];
      lines.delete(oldest.article.id);
    }
  }

  function remember(article) {
    (article.topics ?? []).forEach((topic) => known.topic.set(topic.id, topic.label));
    (article.actors ?? []).filter((actor) => actor.known).forEach((actor) => known.actor.set(actor.id, actor.name));
    known.source.set(article.source, article.source);
    if (article.language) {
      known.language.set(article.language, article.language);
    }
  }

  function hear(article) {
    if (paused) {
      waiting.push(article);
    } else {
      take(article);
    }
    soon();
  }

  function pause() {
    paused = !paused;
    if (!paused) {
      waiting.forEach(take);
      waiting = [];
    }
    draw();
  }

  function filter(event) {
    const values = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => value));
    context.go(`/?${new URLSearchParams(values)}`);
  }

  function soon() {
    drawing ||= requestAnimationFrame(draw);
  }

  function draw() {
    drawing = 0;
    const { originals, copies } = fold(lines);
    render(
      html`<h1>Live</h1>
        <form class="toolbar" @change=${filter} @submit=${(event) => event.preventDefault()} aria-label="Filters">
          ${FILTERS.map(([name, label]) => select(name, label))}
          <button type="button" aria-pressed=${paused} aria-keyshortcuts="Space" @click=${pause}>${paused ? `Resume (${number(waiting.length)} waiting)` : 'Pause'}</button>
          <span class="state"><span class=${`dot ${connected && !kafkaAway ? 'good' : 'warn'}`}></span> ${state()}</span>
        </form>
        ${connected && kafkaAway ? html`<p class="problem" role="status">Kafka does not answer. What is shown stays; articles that come meanwhile follow when it is back.</p>` : nothing}
        ${originals.length ? html`<div class="lines" role="feed" aria-label="Articles, newest first">${repeat(originals, (line) => line.article.id, (line) => row(line.article, copies.get(line.article.id) ?? []))}</div>` : ready ? nothingYet() : busy('Waiting for the first articles …')}`,
      root,
    );
  }

  function state() {
    if (!connected) {
      return ready ? 'reconnecting …' : 'connecting …';
    }
    return kafkaAway ? 'waiting for Kafka' : paused ? 'paused' : 'live';
  }

  function select(name, label) {
    const chosen = filters[name] ?? '';
    const options = new Map([...known[name]].map(([id, text]) => [together([id]), text]));
    if (chosen && !options.has(chosen)) {
      options.set(chosen, apart(chosen).join(', '));
    }
    const sorted = [...options].sort((a, b) => String(a[1]).localeCompare(String(b[1])));
    return html`<label>${label}
      <select name=${name}>
        <option value="" ?selected=${!chosen}>all</option>
        ${sorted.map(([id, text]) => html`<option value=${id} ?selected=${chosen === id}>${shortened(text)}</option>`)}
      </select></label>`;
  }

  function nothingYet() {
    return Object.keys(filters).length
      ? empty('Nothing fits these filters yet', 'Matching articles appear here as they come.', html`<a href="/">Show everything</a>`)
      : empty('No articles yet', 'They appear here about a second after they were enriched.', html`<a href="/feeds">Add a feed</a> or see what the <a href="/pipeline">pipeline</a> does.`);
  }

  const keys = (event) => {
    if (event.key === ' ' && event.target === document.body) {
      event.preventDefault();
      pause();
    }
  };
  document.addEventListener('keydown', keys);
  const wanted = Object.fromEntries(FILTERS.map(([name]) => [name, filters[name] ?? '']).filter(([, value]) => value));
  const end = follow({ last: '100', ...wanted }, {
    article: hear,
    live: () => {
      ready = true;
      soon();
    },
    state: (now) => {
      connected = now;
      soon();
    },
    kafka: (now) => {
      kafkaAway = now;
      soon();
    },
  });
  const clock = setInterval(soon, 30000);
  draw();
  get('/api/articles/facets')
    .then((facets) => {
      for (const [name] of FILTERS) {
        (facets[`${name}s`] ?? []).forEach((value) => known[name].set(value.id, value.label ?? value.id));
      }
      soon();
    })
    .catch(() => {});
  return () => {
    end();
    clearInterval(clock);
    cancelAnimationFrame(drawing);
    document.removeEventListener('keydown', keys);
  };
}

/** What a list of choices can show of a name. */
const shortened = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Copies whose original is shown go under it; everything else stands by itself, newest first. */
function fold(lines) {
  const copies = new Map();
  const originals = [];
  for (const line of [...lines.values()].sort((a, b) => b.at - a.at)) {
    const of = line.article.duplicate?.of;
    if (of && lines.has(of) && !lines.get(of).article.duplicate) {
      copies.set(of, [...(copies.get(of) ?? []), line.article]);
    } else {
      originals.push(line);
    }
  }
  return { originals, copies };
}

function row(article, copies) {
  return html`<article class="card" data-id=${article.id} data-version=${article.version} aria-label=${article.title}>
    ${title(article)} ${meta(article)} ${tags(article, (kind, id) => `/?${kind}=${encodeURIComponent(id)}`)}
    ${copies.length
      ? html`<details>
          <summary>${copies.length === 1 ? '1 copy' : `${copies.length} copies`} at ${copies.map((copy) => copy.source).slice(0, 4).join(', ')}</summary>
          <ul>
            ${copies.map((copy) => html`<li data-id=${copy.id}>${away(copy.url, copy.title)} · ${foreign(copy.source)} · ${copyKind(copy.duplicate.kind)} ${Math.round(copy.duplicate.similarity * 100)} % · ${ago(copy.publishedAt)}</li>`)}
          </ul>
        </details>`
      : nothing}
  </article>`;
}
