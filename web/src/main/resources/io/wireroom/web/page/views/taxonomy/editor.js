// Edits entries as YAML: checked while typing, tried on recent articles, and only then applied.
import { html, nothing, render } from '/lib/lit-html.js';
import { live } from '/lib/directives/live.js';
import { get, send } from '/api.js';
import { foreign, notify, number, problem } from '/ui.js';
import { trialResult } from '/views/taxonomy/trial.js';

const QUIET = 350;
const ASK_AGAIN = 500;
const PERIODS = [[6, 'last 6 hours'], [24, 'last day'], [72, 'last 3 days'], [168, 'last 7 days']];

/**
 * @param {{yaml: string, key?: string}} given the text, and the key of the entry where it is in use
 * @returns what ends it
 */
export function editor(root, context, given) {
  const may = context.may('EDIT');
  let text = given.yaml;
  let hours = 24;
  let checked;
  let trial;
  let tried;
  let failure;
  let applying = false;
  let removing = false;
  let applied;
  let left = false;
  let timer;
  let turn = 0;

  async function check() {
    const mine = ++turn;
    try {
      const answer = await send('POST', '/api/taxonomy/validate', { yaml: text });
      if (mine === turn) {
        checked = answer;
        failure = undefined;
      }
    } catch (error) {
      if (mine === turn) {
        failure = error;
      }
    }
    draw();
  }

  function typed(event) {
    text = event.target.value;
    checked = undefined;
    applied = undefined;
    turn++;
    clearTimeout(timer);
    timer = setTimeout(check, QUIET);
    draw();
  }

  async function test() {
    const mine = text;
    failure = undefined;
    try {
      trial = await send('POST', '/api/taxonomy/test', { yaml: mine, hours });
      tried = mine;
      while (!left && trial.state === 'RUNNING') {
        draw();
        await new Promise((done) => setTimeout(done, ASK_AGAIN));
        trial = await get(`/api/taxonomy/tests/${trial.id}`);
      }
    } catch (error) {
      trial = undefined;
      failure = error;
    }
    draw();
  }

  async function change(how) {
    applying = true;
    failure = undefined;
    draw();
    try {
      const answer = await how();
      notify('Applied: every instance uses it within seconds.');
      return answer;
    } catch (error) {
      failure = error;
      return undefined;
    } finally {
      applying = false;
      removing = false;
      draw();
    }
  }

  async function apply() {
    applied = await change(() => send('POST', '/api/taxonomy/apply', { yaml: text, version: trial.version }));
    trial = undefined;
    await check();
  }

  async function remove() {
    const [kind, ...id] = given.key.split('/');
    const version = checked?.version ?? (await get('/api/taxonomy')).version;
    const done = await change(() => send('DELETE', `/api/${kind}s/${encodeURIComponent(id.join('/'))}?version=${encodeURIComponent(version)}`));
    if (done) {
      context.go(`/taxonomy?show=${kind}s`);
    }
  }

  function to(remark) {
    const area = root.querySelector('textarea');
    const lines = text.split('\n');
    const before = lines.slice(0, remark.line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const column = [...(lines[remark.line - 1] ?? '')].slice(0, Math.max(0, remark.column - 1)).join('').length;
    area.focus();
    area.setSelectionRange(before + column, before + column + 1);
  }

  const remark = (one, kind) => html`<li class=${kind}>
    ${one.line ? html`<button class="quiet" @click=${() => to(one)}>line ${one.line}, column ${one.column}</button>` : nothing}
    ${one.key ? html`<code>${foreign(one.key)}</code>` : nothing} <span>${foreign(one.message)}</span></li>`;

  const keys = (sign, word, list) => list.map((key) => html`<li><span class="badge">${sign} ${word}</span> ${foreign(key)}</li>`);

  function difference({ added, changed, removed }) {
    const none = !added.length && !changed.length && !removed.length;
    return none ? html`<p class="meta">This is what is in use.</p>` : html`<ul class="plain">${keys('+', 'added', added)}${keys('~', 'changed', changed)}${keys('−', 'removed', removed)}</ul>`;
  }

  /** Why it cannot be applied now; empty when it can. */
  function hindrance() {
    const isTried = tried === text && ['DONE', 'CUT_SHORT'].includes(trial?.state);
    const { added, changed } = checked?.difference ?? { added: [], changed: [] };
    return !may
      ? 'sign in to apply'
      : !checked
        ? 'being checked'
        : !checked.ok
          ? 'mend the problems first'
          : !added.length && !changed.length
            ? 'nothing is changed'
            : !isTried
              ? 'test exactly this text first'
              : trial.version !== checked.version
                ? 'the taxonomy has changed meanwhile: test again'
                : '';
  }

  function verdict() {
    if (!checked) {
      return html`<p class="meta" role="status">Checking …</p>`;
    }
    return html`<div role="status">
      ${checked.ok ? html`<p><span class="badge good">sound</span></p>` : html`<p><span class="badge bad">${number(checked.problems.length)} ${checked.problems.length === 1 ? 'problem' : 'problems'}</span></p>`}
      <ul class="remarks">${checked.problems.map((one) => remark(one, 'bad'))}${checked.warnings.map((one) => remark(one, 'warn'))}</ul>
      ${checked.ok ? difference(checked.difference) : nothing}</div>`;
  }

  function draw() {
    if (left) {
      return;
    }
    const why = hindrance();
    const running = trial?.state === 'RUNNING';
    render(
      html`${may ? nothing : html`<p class="meta">You may read and check. <a href="/sign-in">Sign in</a> with a token that may edit, to test and apply.</p>`}
        <div class="edit">
          <label>YAML <textarea spellcheck="false" autocapitalize="off" rows=${Math.min(24, Math.max(10, text.split('\n').length + 1))} dir="ltr" .value=${live(text)} @input=${typed}></textarea></label>
          <div>${verdict()}</div>
        </div>
        ${failure ? html`${problem(failure)}${failure.problem?.status === 409 ? html`<p><button @click=${check}>Check against what is in use now</button></p>` : nothing}` : nothing}
        <div class="toolbar">
          <label>On articles of the <select @change=${(event) => (hours = Number(event.target.value))}>${PERIODS.map(([value, name]) => html`<option value=${value} ?selected=${value === hours}>${name}</option>`)}</select></label>
          <button @click=${test} ?disabled=${!may || !checked?.ok || running}>Test</button>
          <button class="primary" @click=${apply} ?disabled=${why !== '' || applying}>Apply</button>
          <span class="meta" role="status">${applying ? 'Applying …' : why}</span>
          ${given.key && may ? (removing ? html`<span>Remove ${foreign(given.key)}? <button class="danger" @click=${remove} ?disabled=${applying}>Yes, remove</button> <button @click=${() => { removing = false; draw(); }}>No</button></span>` : html`<button class="danger end" @click=${() => { removing = true; draw(); }}>Remove …</button>`) : nothing}
        </div>
        ${applied ? html`<p class="card" role="status">Applied; the taxonomy is now of version <code>${applied.version}</code>. Articles are tagged by it from now on; <code>wireroom replay --from earliest</code> tags those of the past anew. ${applied.difference.added.map((key) => html`<a href=${`/taxonomy?edit=${encodeURIComponent(key)}`}>${foreign(key)}</a> `)}</p>` : nothing}
        ${trial ? trialResult(trial, tried === text) : nothing}`,
      root,
    );
  }

  draw();
  check();
  return () => {
    left = true;
    clearTimeout(timer);
  };
}
