// Adding feeds: from an address to candidates, to a preview, to a subscription; and OPML in and out.
import { html, nothing } from '/lib/lit-html.js';
import { get, send } from '/api.js';
import { ago, away, busy, foreign, notify, number, problem } from '/ui.js';

const ASK_AGAIN = 1000;
const LARGEST = 1000000;
const SHOWN = 5;

/** @param changed told when feeds were added; @param draw draws the view anew */
export function adding(context, changed, draw) {
  let found;
  let preview;
  let imported;
  let failure;
  let waiting = '';
  let turn = 0;

  /** Begins something on the server and asks until it is done; what was begun before is forgotten. */
  async function follow(what, path, url, progress) {
    const mine = ++turn;
    failure = undefined;
    waiting = what;
    draw();
    try {
      let answer = await send('POST', path, { url });
      while (!answer.done && mine === turn) {
        progress(answer);
        draw();
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
        answer = await get(`${path}/${answer.id}`);
      }
      return mine === turn ? answer : undefined;
    } catch (error) {
      failure = mine === turn ? error : failure;
      return undefined;
    } finally {
      waiting = mine === turn ? '' : waiting;
      draw();
    }
  }

  async function find(event) {
    event.preventDefault();
    const url = new FormData(event.currentTarget).get('url');
    found = undefined;
    preview = undefined;
    imported = undefined;
    found = await follow(`Looking for feeds at ${url} …`, '/api/feeds/find', url, (search) => {
      waiting = `Looking for feeds: ${search.asked} of at most ${search.most} addresses asked …`;
    });
    draw();
  }

  async function look(url) {
    preview = undefined;
    preview = await follow(`Reading ${url} …`, '/api/feeds/preview', url, () => {});
    draw();
  }

  async function subscribe(url) {
    try {
      const feed = await send('POST', '/api/feeds', { url });
      notify(`Subscribed to ${feed.title ?? feed.url}`);
      found = found && { ...found, feeds: found.feeds.map((one) => (one.url === url ? { ...one, subscribed: true } : one)) };
      preview = undefined;
      changed();
    } catch (error) {
      failure = error;
    }
    draw();
  }

  async function importFile(event) {
    const input = event.currentTarget;
    const file = input.files[0];
    if (!file) {
      return;
    }
    failure = undefined;
    imported = undefined;
    if (file.size > LARGEST) {
      failure = { problem: { title: 'The file is too large', detail: 'The page takes files of up to 1 MB; `wireroom feeds import` takes larger ones.' } };
      draw();
      return;
    }
    waiting = `Importing ${file.name} …`;
    draw();
    try {
      imported = await send('POST', '/api/feeds/import', { text: await file.text() });
      changed();
    } catch (error) {
      failure = error;
    }
    input.value = '';
    waiting = '';
    draw();
  }

  function forget() {
    turn += 1;
    found = undefined;
    preview = undefined;
    imported = undefined;
    failure = undefined;
    waiting = '';
    draw();
  }

  function view() {
    const may = context.may('EDIT');
    return html`<section class="adding" aria-label="Add feeds">
      <div class="toolbar">
        <form class="grow" @submit=${find}>
          <label class="grow">Add by the address of a site or a feed <input name="url" type="text" inputmode="url" placeholder="example.org" autocomplete="off" required ?disabled=${!may}></label>
          <button class="primary" ?disabled=${!may || waiting !== ''}>Find feeds</button>
        </form>
        <label>Import OPML or YAML <input type="file" accept=".opml,.xml,.yaml,.yml" ?disabled=${!may} @change=${importFile}></label>
        <a href="/api/feeds.opml" download="wireroom-feeds.opml">Export OPML</a>
      </div>
      ${may ? nothing : html`<p class="meta"><a href="/sign-in">Sign in</a> with a token that may edit to change what is followed.</p>`}
      ${failure ? problem(failure) : nothing} ${waiting ? busy(waiting) : nothing} ${found ? candidates(may) : nothing} ${preview && !found ? previewed() : nothing} ${imported ? results() : nothing}
      ${found || imported || preview || failure ? html`<p><button class="quiet" @click=${forget}>Done</button></p>` : nothing}
    </section>`;
  }

  const candidates = (may) => html`<h2>${found.feeds.length ? 'Feeds that were found, the best first' : 'No feed was found'}</h2>
    ${found.feeds.map(
      (feed) => html`<article class="card">
        <h3>${foreign(feed.title ?? feed.url)}</h3>
        <p class="meta"><span>${away(feed.url, feed.url)}</span><span>${feed.format.toLowerCase().replaceAll('_', ' ')}</span><span>${number(feed.entries)} entries</span>${feed.newest ? html`<span>newest ${ago(feed.newest)}</span>` : nothing}<span>found by ${feed.foundBy}</span></p>
        <p class="toolbar"><button ?disabled=${!may} @click=${() => look(feed.url)}>Preview</button>${feed.subscribed ? html`<span class="badge good">subscribed</span>` : html`<button class="primary" ?disabled=${!may} @click=${() => subscribe(feed.url)}>Subscribe</button>`}</p>
        ${preview?.url === feed.url ? previewed() : nothing}
      </article>`,
    )}
    ${found.tried.length ? html`<details ?open=${!found.feeds.length}><summary>What was tried</summary><ul>${found.tried.map((one) => html`<li>${one.outcome}: <bdi>${one.url}</bdi> <span class="meta">${one.foundBy}${one.detail ? html`: ${foreign(one.detail)}` : nothing}</span></li>`)}</ul></details>` : nothing}`;

  function previewed() {
    const read = preview.preview;
    if (!read.ok) {
      return html`<p class="problem"><strong>It cannot be read as a feed</strong><span>${read.reason}: ${foreign(read.detail ?? '')}</span></p>`;
    }
    return html`<p class="meta"><span>${number(read.entries.length)} ${read.entries.length === 1 ? 'entry' : 'entries'} would be published</span>${read.language ? html`<span>language ${read.language}</span>` : nothing}</p>
      <ul>${read.entries.slice(0, SHOWN).map((entry) => html`<li>${away(entry.url, entry.title ?? entry.url ?? '(no title)')} <span class="meta">${ago(entry.publishedAt)}</span></li>`)}</ul>
      ${read.entries.length > SHOWN ? html`<p class="meta">and ${number(read.entries.length - SHOWN)} more</p>` : nothing}`;
  }

  const results = () => html`<h2>The file was read</h2>
    <p>${number(imported.added)} new, ${number(imported.updated)} subscribed before and brought up to date, ${number(imported.refused)} left out.</p>
    <div class="scroll"><table>
      <caption class="unseen">What became of each part of the file</caption>
      <thead><tr><th scope="col">Feed</th><th scope="col">Outcome</th><th scope="col">Why</th></tr></thead>
      <tbody>${[...imported.items].reverse().map((item) => html`<tr><td>${foreign(item.title ?? item.what)}</td><td><span class="badge ${item.outcome === 'REFUSED' ? 'bad' : 'good'}">${item.outcome.toLowerCase()}</span></td><td>${item.reason ? html`line ${item.line}: ${foreign(item.reason)}` : nothing}</td></tr>`)}</tbody>
    </table></div>`;

  return {
    view,
    end() {
      turn += 1;
    },
  };
}
