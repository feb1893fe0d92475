// Names that the taxonomy lacks and that more articles bear than before.
import { html, nothing, render } from '/lib/lit-html.js';
import { get } from '/api.js';
import { ago, busy, empty, foreign, number, problem } from '/ui.js';

const PERIODS = [[6, '6 hours'], [24, 'day'], [72, '3 days'], [168, '7 days']];
const ASK_AGAIN = 1500;

export function rising(root, context, query) {
  const hours = Number(query.hours ?? 24);
  let told;
  let failure;
  let left = false;
  let timer;

  async function load() {
    try {
      told = await get('/api/taxonomy/candidates', { hours, before: 7 });
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    draw();
    if (!left && (told?.counting || failure)) {
      timer = setTimeout(load, ASK_AGAIN);
    }
  }

  function draw() {
    if (left) {
      return;
    }
    const names = told?.names ?? [];
    render(
      html`<form class="toolbar" @change=${(event) => context.go(`/taxonomy?show=rising&hours=${event.target.value}`)} @submit=${(event) => event.preventDefault()}>
          <label>In the last <select name="hours">${PERIODS.map(([value, name]) => html`<option value=${value} ?selected=${value === hours}>${name}</option>`)}</select></label>
        </form>
        <p class="meta" role="status"><span>People and organisations that the taxonomy does not know, beside the 7 periods before; copies count once.</span>${told?.countedAt ? html`<span>counted ${ago(told.countedAt)}</span>` : nothing}</p>
        ${failure ? problem(failure) : nothing}
        ${told?.failure ? html`<p class="problem"><strong>They could not be counted</strong> <span>${foreign(told.failure)}</span></p>` : nothing}
        ${told?.counting || (!told && !failure) ? busy('Counting the names of the articles …') : nothing}
        ${names.length ? html`<ul class="entries">${names.map(line)}</ul>` : nothing}
        ${told && !told.counting && !told.failure && !names.length ? empty('No unknown name rises', 'A name is listed when two articles or more bear it, and more than before.', 'Choose a longer period.') : nothing}`,
      root,
    );
  }

  draw();
  load();
  return () => {
    left = true;
    clearTimeout(timer);
  };
}

function line(name) {
  const draft = new URLSearchParams({ new: 'actor', label: name.name, type: name.type });
  return html`<li>
    <div class="what">
      <h3><bdi>${name.name}</bdi> <span class="badge">${name.type.toLowerCase()}</span></h3>
      <p class="meta"><span>${number(name.articles)} articles of ${number(name.sources)} sources</span><span>${number(Math.round(name.before * 10) / 10)} a period before</span></p>
      <p class="description">as in ${foreign(name.example)}</p>
    </div>
    <a class="button" href=${`/taxonomy?${draft}`}>Make it an actor</a>
  </li>`;
}
