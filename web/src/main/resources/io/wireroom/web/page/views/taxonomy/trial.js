// What a trial has found: counts before and after, and articles with the words that count.
import { html, nothing } from '/lib/lit-html.js';
import { ago, away, foreign, number } from '/ui.js';

const STATES = { RUNNING: 'Testing …', DONE: 'Tested on all', CUT_SHORT: 'Tested for 30 seconds, on the first', FAILED: 'The test failed after' };

/** @param {boolean} current whether the text is still the one that was tested */
export function trialResult(trial, current) {
  return html`<section class="trial" aria-label="Test">
    <h2>Test</h2>
    <p class="meta" role="status"><span>${STATES[trial.state]} ${number(trial.articles)} ${trial.total > trial.articles ? html`of ${number(trial.total)}` : nothing} articles since ${ago(trial.since)}</span>${current ? nothing : html`<span class="badge warn">of an earlier text</span>`}</p>
    ${trial.state === 'RUNNING' ? html`<progress aria-label="Articles tested" max=${Math.max(1, trial.total)} .value=${trial.articles}></progress>` : nothing}
    ${trial.failure ? html`<p class="problem"><strong>The test failed</strong> <span>${foreign(trial.failure)}</span></p>` : nothing}
    ${trial.state !== 'RUNNING' && !trial.failure && !trial.articles ? html`<p class="empty">No articles were first seen in this time: choose a longer one.</p>` : nothing}
    ${trial.entries.map(entry)}
  </section>`;
}

function entry(one) {
  return html`<details class="card" ?open=${one.edited}>
    <summary><bdi>${one.key}</bdi> <strong>${number(one.before)} → ${number(one.after)}</strong> articles
      <span class="badge good">+${number(one.gained)}</span> <span class="badge bad">−${number(one.lost)}</span>${one.edited ? nothing : html` <span class="badge">not edited</span>`}</summary>
    ${one.hits.length ? html`<h3>Finds</h3><ul class="examples">${one.hits.map(example)}</ul>` : html`<p class="meta">It finds nothing in these articles.</p>`}
    ${one.losses.length ? html`<h3>Loses</h3><ul class="examples">${one.losses.map(example)}</ul>` : nothing}
  </details>`;
}

function example(article) {
  return html`<li>
    <p>${away(article.url, article.title || article.url)} ${article.gained ? html`<span class="badge good">new</span>` : nothing} <a class="meta" href=${`/articles/${encodeURIComponent(article.id)}`}>${foreign(article.source)}</a></p>
    ${article.evidence.map((quote) => html`<p class="quote" dir="auto"><span class="badge">${quote.field}</span> ${quote.before}<mark>${quote.text}</mark>${quote.after}</p>`)}
  </li>`;
}
