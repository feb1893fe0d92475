// Topics and actors: what is looked for, how often it is found, how it is changed, and what is not known yet.
import { html, nothing, render } from '/lib/lit-html.js';
import { get } from '/api.js';
import { busy, foreign, number, problem } from '/ui.js';
import { actors, topics } from '/views/taxonomy/entries.js';
import { entry } from '/views/taxonomy/entry.js';
import { newEntry } from '/views/taxonomy/drafts.js';
import { history } from '/views/taxonomy/history.js';
import { rising } from '/views/taxonomy/rising.js';

const PARTS = [
  ['topics', 'Topics', topics],
  ['actors', 'Actors', actors],
  ['rising', 'Rising names', rising],
  ['history', 'History', history],
];

export function mount(root, context) {
  const query = Object.fromEntries(new URLSearchParams(location.search));
  const editing = query.edit || query.new;
  const [shown, , part] = PARTS.find(([name]) => name === query.show) ?? PARTS[0];
  render(
    html`<h1>Taxonomy</h1>
      <nav class="tabs" aria-label="Parts of the taxonomy">
        ${PARTS.map(([name, label]) => html`<a href=${`/taxonomy?show=${name}`} aria-current=${(editing ? query.edit?.startsWith(`${name.slice(0, -1)}/`) : name === shown) ? 'page' : nothing}>${label}</a>`)}
        <a href="/taxonomy?new=topic" aria-current=${query.new === 'topic' ? 'page' : nothing}>New topic</a>
        <a href="/taxonomy?new=actor" aria-current=${query.new === 'actor' ? 'page' : nothing}>New actor</a>
      </nav>
      <div class="taxonomy-summary"></div>
      <div class="part">${busy()}</div>`,
    root,
  );
  summary(root.querySelector('.taxonomy-summary'));
  const place = root.querySelector('.part');
  place.replaceChildren();
  if (query.edit) {
    return entry(place, context, query.edit);
  }
  return query.new ? newEntry(place, context, query) : part(place, context, query);
}

async function summary(place) {
  try {
    const now = await get('/api/taxonomy');
    const left = Object.entries(now.problems);
    render(
      html`<p class="meta">
          <span>${number(now.topics)} topics</span><span>${number(now.actors)} actors</span>
          <span>version <code>${now.version}</code></span>
          <a href="/api/taxonomy.yaml" download="taxonomy.yaml">Download as YAML</a>
        </p>
        ${left.length ? html`<details class="problem"><summary>${number(left.length)} left out</summary><ul>${left.map(([key, why]) => html`<li><a href=${`/taxonomy?edit=${encodeURIComponent(key)}`}>${foreign(key)}</a>: ${foreign(why)}</li>`)}</ul></details>` : nothing}`,
      place,
    );
  } catch (error) {
    render(problem(error), place);
  }
}
