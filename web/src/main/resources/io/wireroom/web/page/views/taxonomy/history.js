// Who changed what, and when.
import { html, nothing, render } from '/lib/lit-html.js';
import { get } from '/api.js';
import { busy, empty, foreign, problem, when } from '/ui.js';

export function history(root) {
  let items = [];
  let next;
  let failure;
  let loading = true;
  let left = false;

  async function load(more) {
    loading = true;
    draw();
    try {
      const page = await get('/api/taxonomy/history', { limit: 50, cursor: more ? next : undefined });
      items = more ? [...items, ...page.items] : page.items;
      next = page.next;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    loading = false;
    draw();
  }

  function draw() {
    if (!left) {
      render(
        html`${failure ? problem(failure) : nothing}
          ${items.length ? changes(items) : nothing}
          ${!loading && !failure && !items.length ? empty('No change is known', 'Changes are kept from the first that is made here or by wireroom taxonomy apply.') : nothing}
          ${loading ? busy() : nothing}
          ${next && !loading ? html`<button @click=${() => load(true)}>Show more</button>` : nothing}`,
        root,
      );
    }
  }

  load(false);
  return () => {
    left = true;
  };
}

const what = (change) => (!change.before ? ['good', 'added'] : !change.after ? ['bad', 'removed'] : ['warn', 'changed']);

/** Changes, those that were made at once together. */
export function changes(items) {
  const versions = [];
  for (const change of items) {
    const last = versions.at(-1);
    if (last && last[0].at === change.at && last[0].version === change.version) {
      last.push(change);
    } else {
      versions.push([change]);
    }
  }
  return versions.map(
    (made) => html`<section class="card">
      <p class="meta"><strong>${when(made[0].at)}</strong><span>by ${foreign(made[0].by)}</span><span><code>${made[0].versionBefore}</code> → <code>${made[0].version}</code></span></p>
      ${made.map(change)}
    </section>`,
  );
}

function change(one) {
  const [kind, word] = what(one);
  return html`<details>
    <summary><span class=${`badge ${kind}`}>${word}</span> <bdi>${one.key}</bdi></summary>
    ${one.after ? html`<p><a href=${`/taxonomy?edit=${encodeURIComponent(one.key)}`}>Show the entry</a></p>` : nothing}
    <pre class="diff" dir="ltr" tabindex="0" aria-label="What changed">${lines(one.before ?? '', one.after ?? '')}</pre>
  </details>`;
}

/** The lines of both texts, those that are in one alone marked; enough for texts of some dozen lines. */
function lines(before, after) {
  const old = before.split('\n').filter((line) => line);
  const now = after.split('\n').filter((line) => line);
  const shown = [];
  let at = 0;
  for (const line of now) {
    const found = old.indexOf(line, at);
    if (found < 0) {
      shown.push(['+', line]);
    } else {
      shown.push(...old.slice(at, found).map((gone) => ['−', gone]), [' ', line]);
      at = found + 1;
    }
  }
  shown.push(...old.slice(at).map((gone) => ['−', gone]));
  return shown.map(([sign, line]) => (sign === ' ' ? html`  ${line}\n` : sign === '+' ? html`<ins>+ ${line}</ins>\n` : html`<del>− ${line}</del>\n`));
}
