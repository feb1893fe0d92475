// What is followed, how each feed is, and why it is polled when it is.
import { html, nothing, render } from '/lib/lit-html.js';
import { repeat } from '/lib/directives/repeat.js';
import { get, send, together } from '/api.js';
import { ago, away, busy, empty, foreign, notify, number, problem } from '/ui.js';
import { adding } from '/views/feeds-add.js';

export const STATES = { HEALTHY: 'good', FAILING: 'bad', SILENT: 'warn', PARKED: 'warn', PAUSED: '', NEW: '' };
const MEANS = {
  HEALTHY: 'polled and answering',
  FAILING: 'the last poll failed; it is tried again, more and more seldom',
  SILENT: 'it answers, but has been quiet for longer than it ever is',
  PARKED: 'it said that it is gone; it is looked at once a month',
  PAUSED: 'not polled while its subscription is paused',
  NEW: 'not polled yet',
};
const SORTS = [['url', 'address'], ['state', 'needing a look first'], ['entries', 'busiest first'], ['gaps', 'most gaps first'], ['last', 'last poll'], ['next', 'next poll']];
const REFRESH = 5000;
/** Lines that the explanation draws with blocks, which stand below each other. */
const DRAWN = /[\u2581-\u2588]{3}/;

export function mount(root, context) {
  const query = Object.fromEntries(new URLSearchParams(location.search));
  let page;
  let items = [];
  let failure;
  let detail;
  let detailFailure;
  let typing;
  let ended = false;
  const tools = adding(context, () => load(), draw);

  const params = () => ({ q: query.q, state: query.state, sort: query.sort });

  async function load(more) {
    try {
      const answer = await get('/api/feeds', { ...params(), limit: more ? 100 : Math.max(100, Math.min(1000, items.length)), cursor: more ? page.next : undefined });
      page = answer;
      items = more ? [...items, ...answer.items] : answer.items;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await loadDetail();
    draw();
  }

  async function loadDetail() {
    const wanted = query.id;
    if (!wanted) {
      detail = undefined;
      detailFailure = undefined;
      return;
    }
    try {
      const answer = await get(`/api/feeds/${encodeURIComponent(wanted)}`);
      detail = wanted === query.id ? answer : detail;
      detailFailure = undefined;
    } catch (error) {
      detail = undefined;
      detailFailure = error;
    }
  }

  function remember(changes) {
    Object.assign(query, changes);
    const kept = Object.entries(query).filter(([, value]) => value);
    history.replaceState(null, '', `/feeds${kept.length ? `?${new URLSearchParams(kept)}` : ''}`);
  }

  function filter(event) {
    event.preventDefault();
    clearTimeout(typing);
    typing = setTimeout(() => {
      items = [];
      load();
    }, event.type === 'input' ? 250 : 0);
    remember(Object.fromEntries(new FormData(event.currentTarget)));
  }

  async function choose(id) {
    remember({ id });
    detail = undefined;
    draw();
    await loadDetail();
    draw();
    root.querySelector('.feed-detail h2')?.focus();
  }

  function close() {
    const id = query.id;
    remember({ id: '' });
    detail = undefined;
    detailFailure = undefined;
    draw();
    root.querySelector(`tr[data-id="${CSS.escape(id)}"] button`)?.focus();
  }

  async function change(what, done) {
    try {
      await what();
      notify(done);
    } catch (error) {
      notify(error.message, 'bad');
    }
    await load();
  }

  const pause = (feed) =>
    change(
      () => send('POST', '/api/feeds', { url: feed.url, title: feed.title, language: feed.language, tags: feed.tags, paused: !feed.paused }),
      feed.paused ? 'The feed is polled again.' : 'The feed is paused.',
    );

  function remove(feed) {
    if (confirm(`Unsubscribe from ${feed.url}? What it brought stays.`)) {
      remember({ id: '' });
      change(() => send('DELETE', `/api/feeds/${feed.id}`), 'Unsubscribed.');
    }
  }

  function draw() {
    if (ended) {
      return;
    }
    render(
      html`<h1>Feeds</h1>
        ${failure ? problem(failure) : nothing} ${page?.awaySince ? html`<p class="problem" role="status">Kafka has been away since ${ago(page.awaySince)}. The feeds are shown as they were; this mends itself.</p>` : nothing}
        ${tools.view()} ${page ? states(page) : nothing}
        <form class="toolbar" role="search" @input=${filter} @submit=${filter}>
          <label class="grow">Address, title or tag <input type="search" name="q" .value=${query.q ?? ''}></label>
          <label>State <select name="state"><option value="">any</option>${Object.keys(STATES).map((state) => html`<option value=${state.toLowerCase()} ?selected=${state.toLowerCase() === query.state}>${state.toLowerCase()}</option>`)}</select></label>
          <label>Order <select name="sort">${SORTS.map(([value, name]) => html`<option value=${value} ?selected=${value === query.sort}>${name}</option>`)}</select></label>
        </form>
        ${detail || detailFailure ? panel() : nothing} ${page ? list() : failure ? nothing : busy()}`,
      root,
    );
  }

  const states = (all) => html`<p class="meta" aria-label="Feeds by state">${Object.entries(STATES)
    .filter(([state]) => all.states[state])
    .map(([state, tone]) => html`<span title=${MEANS[state]}><span class="dot ${tone}" aria-hidden="true"></span> ${number(all.states[state])} ${state.toLowerCase()}</span>`)}</p>`;

  function list() {
    if (!page.complete) {
      return busy('Reading the subscriptions …');
    }
    if (!items.length) {
      return Object.keys(page.states).length
        ? empty('No feed fits', 'Change the words or the state above.')
        : empty('No feed is followed yet', 'Give the address of a site or a feed above, or import an OPML file that another reader exported.');
    }
    return html`<p class="meta">${number(page.total)} ${page.total === 1 ? 'feed' : 'feeds'}</p>
      <div class="scroll"><table class="feeds">
        <caption class="unseen">Feeds with their state, polls, gaps and entries a day</caption>
        <thead><tr><th scope="col">Feed</th><th scope="col">State</th><th scope="col">Last poll</th><th scope="col">Next poll</th><th scope="col" class="number">Entries a day</th><th scope="col" class="number">Gaps</th></tr></thead>
        <tbody>${repeat(items, (feed) => feed.id, row)}</tbody>
      </table></div>
      ${page.next ? html`<button @click=${() => load(true)}>Show more</button>` : nothing}`;
  }

  const row = (feed) => html`<tr data-id=${feed.id} aria-current=${feed.id === query.id ? 'true' : nothing}>
    <th scope="row"><button class="link" @click=${() => choose(feed.id)}>${foreign(feed.title ?? feed.url)}</button> <span class="meta">${foreign(feed.url)}</span>
      ${feed.failureReason ? html`<span class="meta bad">${feed.failureReason}${feed.failureDetail ? html`: ${foreign(feed.failureDetail)}` : nothing}</span>` : nothing}${feed.silence ? html`<span class="meta warn">${feed.silence}</span>` : nothing}</th>
    <td data-label="State" title=${MEANS[feed.state]}><span class="dot ${STATES[feed.state]}" aria-hidden="true"></span> ${feed.state.toLowerCase()}</td>
    <td data-label="Last poll">${ago(feed.lastPolledAt)}${feed.lastPolledAt ? nothing : 'never'} <span class="meta">${feed.lastResult ?? ''}</span></td>
    <td data-label="Next poll">${feed.nextPollAt ? (new Date(feed.nextPollAt) > Date.now() ? ago(feed.nextPollAt) : 'due') : feed.paused ? 'paused' : 'soon'} <span class="meta">${feed.because.at(-1) ?? ''}</span></td>
    <td data-label="Entries a day" class="number">${feed.entriesADay.toFixed(1)}</td>
    <td data-label="Gaps" class="number">${number(feed.gaps)}${feed.lastGapAt ? html` <span class="meta">${ago(feed.lastGapAt)}</span>` : nothing}</td>
  </tr>`;

  function panel() {
    if (detailFailure) {
      return html`<section class="card feed-detail"><h2 tabindex="-1">Feed</h2>${problem(detailFailure)}<button @click=${close}>Close</button></section>`;
    }
    const { feed, facts } = detail;
    const may = context.may('EDIT');
    return html`<section class="card feed-detail" aria-labelledby="feed-name">
      <h2 id="feed-name" tabindex="-1">${foreign(feed.title ?? feed.url)}</h2>
      <p class="meta"><span><span class="dot ${STATES[feed.state]}" aria-hidden="true"></span> ${feed.state.toLowerCase()}: ${MEANS[feed.state]}</span><span>${away(feed.url, feed.url)}</span>${feed.tags.map((tag) => html`<span class="badge">${foreign(tag)}</span>`)}</p>
      ${facts.length ? html`<dl class="facts">${facts.map(({ label, lines }) => html`<dt>${label}</dt><dd>${lines.map((line) => html`<div class=${DRAWN.test(line) ? 'drawn' : nothing}><bdi>${line}</bdi></div>`)}</dd>`)}</dl>` : html`<p>It was not polled yet: a running ingest does so within seconds.</p>`}
      <p class="toolbar">
        <button ?disabled=${!may} @click=${() => pause(feed)}>${feed.paused ? 'Poll again' : 'Pause'}</button>
        <button class="danger" ?disabled=${!may} @click=${() => remove(feed)}>Unsubscribe</button>
        <a href=${`/?source=${encodeURIComponent(together([feed.title ?? '']))}`}>Its articles</a>
        <button @click=${close}>Close</button>
      </p>
    </section>`;
  }

  load();
  const timer = setInterval(() => !document.hidden && load(), REFRESH);
  return () => {
    ended = true;
    clearInterval(timer);
    tools.end();
  };
}
