// One entry that is in use: how it fares, its YAML to be edited, and its past.
import { html, nothing, render } from '/lib/lit-html.js';
import { get } from '/api.js';
import { busy, empty, foreign, problem, when } from '/ui.js';
import { hits } from '/views/taxonomy/entries.js';
import { editor } from '/views/taxonomy/editor.js';
import { changes } from '/views/taxonomy/history.js';

export async function entry(root, context, key) {
  const [kind, ...rest] = key.split('/');
  const id = rest.join('/');
  if (!['topic', 'actor'].includes(kind) || !id) {
    render(empty('There is no such entry', html`<a href="/taxonomy">Show all topics</a>`), root);
    return undefined;
  }
  render(busy(), root);
  let item;
  try {
    item = await get(`/api/${kind}s/${encodeURIComponent(id)}`);
  } catch (error) {
    render(html`${problem(error)}<p><a href=${`/taxonomy?show=${kind}s`}>Show all ${kind}s</a></p>`, root);
    return undefined;
  }
  const label = item.label ?? item.name;
  document.title = `${label} · Wireroom`;
  render(
    html`<div class="entry-head">
        <div><h2><bdi>${label}</bdi> <small>${foreign(key)}</small></h2>
          ${item.description ? html`<p class="description">${foreign(item.description)}</p>` : nothing}
          <p class="meta"><span>changed ${when(item.changedAt)}</span>${item.wikidata ? html`<span>Wikidata ${foreign(item.wikidata)}</span>` : nothing}${item.parent ? html`<a href=${`/taxonomy?edit=topic/${encodeURIComponent(item.parent)}`}>under ${foreign(item.parent)}</a>` : nothing}</p></div>
        ${hits(kind, item)}
      </div>
      ${item.problem ? html`<p class="problem"><strong>Left out</strong> <span>${foreign(item.problem)}</span></p>` : nothing}
      <div class="editor"></div>
      <div class="past"></div>`,
    root,
  );
  past(root.querySelector('.past'), key);
  return editor(root.querySelector('.editor'), context, { yaml: item.yaml, key });
}

async function past(place, key) {
  try {
    const page = await get('/api/taxonomy/history', { key, limit: 20 });
    render(html`<h2>Past changes</h2>${page.items.length ? changes(page.items) : html`<p class="meta">None is known. Changes are kept from the first that is made here or by wireroom taxonomy apply.</p>`}`, place);
  } catch (error) {
    render(html`<h2>Past changes</h2>${problem(error)}`, place);
  }
}
