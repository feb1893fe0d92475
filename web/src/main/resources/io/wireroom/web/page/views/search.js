// Search over everything that is indexed: words or queries, facets, time, and searches worth keeping.
import { html, nothing, render } from '/lib/lit-html.js';
import { live } from '/lib/directives/live.js';
import { apart, get, isPassing, together } from '/api.js';
import { copyKind, meta, tags, title } from '/articles.js';
import { histogram } from '/histogram.js';
import { busy, empty, foreign, notify, number, problem } from '/ui.js';

const FACETS = [['topic', 'topics', 'Topics'], ['actor', 'actors', 'Actors'], ['source', 'sources', 'Sources'], ['language', 'languages', 'Languages'], ['copy', 'copies', 'Copies']];
const KEPT = 'wireroom.searches';
const AGAIN = 3000;

/** Searches kept in this browser; none where it keeps nothing for this page, or something else. */
function known() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

export function mount(root, context) {
  const query = Object.fromEntries(new URLSearchParams(location.search));
  const { sort, ...filters } = query;
  let page;
  let counts;
  let failure;
  let loading = true;
  let fields = [];
  let again = 0;
  let saved = known();
  const bars = histogram(narrow);

  const go = (changed) => {
    const wanted = Object.entries({ ...query, ...changed }).filter(([, value]) => value);
    context.go(`/search?${new URLSearchParams(wanted)}`);
  };

  async function load(more) {
    loading = true;
    draw();
    try {
      const [found, counted] = await Promise.all([
        get('/api/articles', { ...filters, sort, cursor: more ? page.next : undefined }),
        more ? counts : get('/api/articles/facets', filters),
      ]);
      page = more ? { ...found, items: [...page.items, ...found.items] } : found;
      counts = counted;
      failure = undefined;
    } catch (error) {
      failure = error;
      again = isPassing(error) ? setTimeout(() => load(false), AGAIN) : 0;
    }
    loading = false;
    draw();
    if (counts && !more) {
      bars.show(root.querySelector('.chart'), counts);
    }
  }

  function submit(event) {
    event.preventDefault();
    go(Object.fromEntries(new FormData(event.currentTarget)));
  }

  function toggle(name, id) {
    const chosen = new Set(apart(query[name]));
    if (!chosen.delete(id)) {
      chosen.add(id);
    }
    go({ [name]: together([...chosen]) });
  }

  function narrow(from, to) {
    go({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
  }

  function keep() {
    const name = prompt('Name of this search', query.q || 'My search');
    if (name) {
      saved = [...saved.filter((one) => one.name !== name), { name, search: location.search }];
      localStorage.setItem(KEPT, JSON.stringify(saved));
      notify(`Kept “${name}” in this browser`);
      draw();
    }
  }

  function forget(name) {
    saved = saved.filter((one) => one.name !== name);
    localStorage.setItem(KEPT, JSON.stringify(saved));
    draw();
  }

  function draw() {
    render(
      html`<h1>Search</h1>
        <form role="search" @submit=${submit}>
          <label class="grow">Words or a query
            <input type="search" name="q" .value=${live(query.q ?? '')} autocomplete="off" spellcheck="false" aria-describedby="language" aria-invalid=${failure?.problem?.type?.endsWith('bad-query') ? 'true' : nothing}>
          </label>
          <label>Order <select name="sort"><option value="">newest first</option><option value="best" ?selected=${sort === 'best'}>best first</option></select></label>
          <button class="primary">Search</button>
        </form>
        ${failure ? fault(failure) : nothing}
        <details id="language"><summary>How to ask</summary>
          <p>Words find articles that hold all of them. <code>"content moderation"</code> is a phrase, <code>"court rules"~5</code> words near each other, <code>AND OR NOT ( )</code> combine, <code>regulat*</code> is the beginning of a word.</p>
          ${fields.length ? html`<dl>${fields.map((field) => html`<dt><code>${field.name}:</code></dt><dd>${field.about}</dd>`)}</dl>` : nothing}
        </details>
        ${kept()}
        <div class="columns">
          <section aria-label="Articles found">
            <div class="chart" role="img" aria-label="Articles over time; drag over it to narrow the time" ?hidden=${!counts?.histogram?.length}></div>
            ${times()}
            ${page ? html`<p class="meta" role="status">${page.totalIsExact ? '' : 'more than '}${number(page.total)} articles ${page.total ? html`<button class="quiet" @click=${keep}>Keep this search</button> ${query.q ? html`<a href=${`/taxonomy?${new URLSearchParams({ new: 'topic', query: query.q, label: query.q })}`}>Make it a topic</a>` : nothing}` : nothing}</p>` : nothing}
            ${page?.items.map((article) => html`<article class="card" data-id=${article.id}>${title(article)} ${meta(article)} ${article.summary ? html`<p>${foreign(article.summary.slice(0, 300))}</p>` : nothing} ${tags(article)}</article>`)}
            ${loading && !page ? busy('Searching …') : nothing}
            ${!loading && page && !page.items.length ? empty('Nothing found', 'Fewer words, a longer time or fewer filters find more.', html`<a href="/search">Start again</a>`) : nothing}
            ${page?.next && !loading ? html`<button @click=${() => load(true)}>Show more</button>` : nothing}
          </section>
          <aside aria-label="Narrow by">${counts ? FACETS.map(facet) : nothing}</aside>
        </div>`,
      root,
    );
  }

  function times() {
    const zone = (instant) => (instant ? new Date(new Date(instant) - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 16) : '');
    const change = (name) => (event) => go({ [name]: event.target.value ? new Date(event.target.value).toISOString() : '' });
    return html`<p class="toolbar">
      <label>Published from <input type="datetime-local" .value=${zone(query.from)} @change=${change('from')}></label>
      <label>to <input type="datetime-local" .value=${zone(query.to)} @change=${change('to')}></label>
      ${query.from || query.to ? html`<button @click=${() => go({ from: '', to: '' })}>Any time</button>` : nothing}
    </p>`;
  }

  function facet([name, list, heading]) {
    const chosen = new Set(apart(query[name]));
    const values = counts[list];
    const shown = [...values, ...[...chosen].filter((id) => !values.some((value) => value.id === id)).map((id) => ({ id, label: id, count: 0 }))];
    return shown.length
      ? html`<h2>${heading}</h2>
          <ul class="facet">${shown.map((value) => html`<li><button aria-pressed=${chosen.has(value.id)} @click=${() => toggle(name, value.id)}><bdi>${name === 'copy' ? copyKind(value.id) : value.label}</bdi><span class="count">${number(value.count)}</span></button></li>`)}</ul>`
      : nothing;
  }

  function kept() {
    return saved.length
      ? html`<p class="chips" aria-label="Kept searches">${saved.map((one) => html`<span><a class="chip" href=${`/search${one.search}`}><bdi>${one.name}</bdi></a><button class="quiet" aria-label=${`Forget ${one.name}`} @click=${() => forget(one.name)}>×</button></span>`)}</p>`
      : nothing;
  }

  function fault(error) {
    const { from, to } = error.problem ?? {};
    const asked = query.q ?? '';
    return html`${problem(error)}${from !== undefined && to !== undefined ? html`<pre class="fault" aria-label="Where the query goes wrong">${asked.slice(0, from)}<mark>${asked.slice(from, Math.max(to, from + 1)) || ' '}</mark>${asked.slice(Math.max(to, from + 1))}</pre>` : nothing}`;
  }

  draw();
  load(false);
  get('/api/query-language').then((language) => {
    fields = language.fields;
    draw();
  }, () => {});
  return () => {
    clearTimeout(again);
    bars.end();
  };
}
