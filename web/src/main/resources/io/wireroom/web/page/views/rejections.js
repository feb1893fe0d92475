// What could not be processed: with payload and reason, to send again once the cause is gone.
import { html, nothing } from '/lib/lit-html.js';
import { repeat } from '/lib/directives/repeat.js';
import { get, send } from '/api.js';
import { ago, busy, empty, foreign, notify, number, problem } from '/ui.js';

const STAGES = ['poll', 'fetch', 'import', 'enrich', 'sink'];
const FIELDS = ['stage', 'reason', 'retried', 'rejection'];

export function rejections(context, draw) {
  const all = new URLSearchParams(location.search);
  const query = Object.fromEntries(FIELDS.map((name) => [name, all.get(name) ?? '']));
  let page;
  let items = [];
  let failure;
  let detail;
  let sending = false;

  const params = () => ({ stage: query.stage, reason: query.reason, retried: query.retried });

  async function refresh(more) {
    try {
      const answer = await get('/api/rejections', { ...params(), limit: more ? 50 : Math.max(50, Math.min(500, items.length)), cursor: more ? page.next : undefined });
      page = answer;
      items = more ? [...items, ...answer.items] : answer.items;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    if (query.rejection && detail?.rejection?.id !== query.rejection) {
      await look(query.rejection);
    }
    draw();
  }

  async function look(id) {
    try {
      const answer = await get(`/api/rejections/${encodeURIComponent(id)}`);
      detail = id === query.rejection ? answer : detail;
    } catch (error) {
      detail = { rejection: { id }, failure: error };
    }
  }

  function remember(changes) {
    Object.assign(query, changes);
    const kept = Object.entries(query).filter(([, value]) => value);
    history.replaceState(null, '', `/pipeline${kept.length ? `?${new URLSearchParams(kept)}` : ''}`);
  }

  function filter(event) {
    event.preventDefault();
    remember(Object.fromEntries(new FormData(event.currentTarget)));
    items = [];
    refresh();
  }

  function choose(id) {
    remember({ rejection: id === query.rejection ? '' : id });
    detail = undefined;
    draw();
    refresh();
  }

  async function retry(path, body) {
    sending = true;
    draw();
    try {
      const result = await send('POST', path, body);
      const unsendable = Object.keys(result.unsendable).length;
      notify(`${number(result.sent.length)} sent again${unsendable ? `, ${number(unsendable)} cannot be` : ''}${result.left ? `, ${number(result.left)} are left` : ''}.`);
    } catch (error) {
      notify(error.message, 'bad');
    }
    sending = false;
    detail = undefined;
    await refresh();
  }

  function retryAll() {
    const what = page.total === 1 ? 'this rejection' : `all ${number(page.total)} rejections shown by the filter`;
    if (confirm(`Send ${what} again, where that is possible and was not done yet?`)) {
      retry('/api/rejections/retry', query.stage || query.reason ? { stage: query.stage ? query.stage.toUpperCase() : undefined, reason: query.reason || undefined } : { all: true });
    }
  }

  function view() {
    return html`<section aria-labelledby="rejections"><h2 id="rejections">Rejections</h2>
      ${failure ? problem(failure) : nothing} ${page ? body() : failure ? nothing : busy()}</section>`;
  }

  function body() {
    const may = context.may('OPERATE');
    const reasons = [...new Set(page.counts.map((count) => count.reason))].sort();
    return html`<form class="toolbar" @change=${filter} @submit=${filter}>
        <label>Stage <select name="stage"><option value="">any</option>${STAGES.map((stage) => html`<option value=${stage} ?selected=${stage === query.stage}>${stage}</option>`)}</select></label>
        <label>Reason <select name="reason"><option value="">any</option>${reasons.map((reason) => html`<option value=${reason} ?selected=${reason === query.reason}>${words(reason)}</option>`)}</select></label>
        <label>Sent again <select name="retried"><option value="">yes or no</option><option value="false" ?selected=${query.retried === 'false'}>no</option><option value="true" ?selected=${query.retried === 'true'}>yes</option></select></label>
        <button type="button" ?disabled=${!may || sending || !page.total || query.retried === 'true'} @click=${retryAll}>Send all of these again</button>
        ${may ? nothing : html`<span class="meta"><a href="/sign-in">Sign in</a> with a token that may operate to send them again.</span>`}
      </form>
      ${page.counts.length ? html`<p class="chips" aria-label="Rejections by stage and reason">${page.counts.map((count) => html`<span class="chip">${count.stage.toLowerCase()}: ${words(count.reason)} ${number(count.count)}</span>`)}</p>` : nothing}
      ${items.length ? table(may) : page.counts.length ? empty('No rejection fits', 'Change the filter above.') : empty(page.complete ? 'Nothing was rejected' : 'Reading the rejections …', page.complete ? 'What cannot be processed appears here with its reason, and can be sent again.' : '')}
      ${page.next ? html`<button @click=${() => refresh(true)}>Show more</button>` : nothing}`;
  }

  const table = (may) => html`<p class="meta">${number(page.total)} of the latest</p><div class="scroll"><table class="rejections">
    <caption class="unseen">Rejections, the newest first</caption>
    <thead><tr><th scope="col">When</th><th scope="col">Stage</th><th scope="col">Reason</th><th scope="col">What</th><th scope="col">Attempt</th></tr></thead>
    <tbody>${repeat(items, (item) => item.id, (item) => html`<tr data-id=${item.id}>
      <td data-label="When">${ago(item.rejectedAt)}</td><td data-label="Stage">${item.stage.toLowerCase()}</td>
      <td data-label="Reason"><button class="link" aria-expanded=${item.id === query.rejection} @click=${() => choose(item.id)}>${words(item.reason)}</button>${item.retried ? html` <span class="badge">sent again</span>` : nothing}</td>
      <td data-label="What">${foreign(item.subject ?? item.key ?? '–')} <span class="meta">${foreign(without(item.message, item.subject))}</span></td><td data-label="Attempt" class="number">${item.attempt}</td></tr>
      ${item.id === query.rejection ? html`<tr class="detail"><td colspan="5">${whole(item, may)}</td></tr>` : nothing}`)}</tbody>
  </table></div>`;

  function whole(item, may) {
    if (detail?.failure) {
      return problem(detail.failure);
    }
    if (detail?.rejection.id !== item.id) {
      return busy();
    }
    const facts = [['id', item.id], ['topic', item.topic && `${item.topic} ${item.partition ?? ''} ${item.offset ?? ''}`], ['key', item.key], ['type', item.contentType], ['payload', item.bytes ? `${number(item.bytes)} bytes${item.truncated ? ', cut' : ''}` : 'none was kept']];
    return html`<dl class="facts">${facts.filter(([, value]) => value).map(([name, value]) => html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>`)}
        ${Object.entries(detail.headers).map(([name, value]) => html`<dt>${foreign(name)}</dt><dd>${foreign(value)}</dd>`)}</dl>
      ${detail.payload ? html`<pre tabindex="0" aria-label="Payload">${detail.payload}${detail.payloadCut ? '\n…' : ''}</pre>` : nothing}
      <p class="toolbar"><button class="primary" ?disabled=${!may || sending || item.obstacle !== undefined} @click=${() => retry(`/api/rejections/${encodeURIComponent(item.id)}/retry`)}>Send again</button>
        ${item.obstacle ? html`<span class="meta">It cannot be sent again: ${item.obstacle}.</span>` : nothing}</p>`;
  }

  return { view, refresh };
}

/** A message that begins with what it is about says that twice. */
const without = (message, subject) => (subject && message.startsWith(`${subject}: `) ? message.slice(subject.length + 2) : message);

const words = (reason) => reason.toLowerCase().replaceAll('_', ' ');
