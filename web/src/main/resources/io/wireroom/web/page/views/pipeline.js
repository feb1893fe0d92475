// How the pipeline is: services, the ledger as a flow, rates, lags, latencies, and what was rejected.
import { html, nothing, render } from '/lib/lit-html.js';
import { get } from '/api.js';
import { ago, busy, number, problem } from '/ui.js';
import { Drawn, flowChart, flowTable, lags, latencyChart, latencyTable, rates, services } from '/views/pipeline-parts.js';
import { rejections } from '/views/rejections.js';

const REFRESH = 3000;

export function mount(root, context) {
  let status;
  let failure;
  let ended = false;
  const flow = new Drawn();
  const latency = new Drawn();
  const rejected = rejections(context, draw);

  async function load() {
    try {
      status = await get('/api/status');
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    draw();
    await rejected.refresh();
  }

  function draw() {
    if (ended) {
      return;
    }
    render(
      html`<h1>Pipeline</h1>
        ${failure ? problem(failure) : nothing} ${status ? shown() : failure ? nothing : busy()} ${rejected.view()}`,
      root,
    );
    if (status) {
      flow.draw(root.querySelector('.flow-chart'), flowChart(status.flow));
      latency.draw(root.querySelector('.latency-chart'), latencyChart(status.latencies));
    }
  }

  function shown() {
    const moved = status.flow.some((step) => step.in > 0);
    return html`${status.away.map((away) => html`<p class="problem" role="status"><strong>${away.what} ${away.detail}</strong><span>since ${ago(away.since)}; what is shown of it is as it was. It is asked again by itself.</span></p>`)}
      <div class="panels">
        <section class="card" aria-labelledby="services"><h2 id="services">Services</h2>${services(status.services)}</section>
        <section class="card" aria-labelledby="rates"><h2 id="rates">Last minute</h2>${rates(status.rates)}</section>
        <section class="card" aria-labelledby="lags"><h2 id="lags">Waiting to be processed</h2>${lags(status)}</section>
      </div>
      <section class="card" aria-labelledby="flow">
        <h2 id="flow">Ledger <span class="badge ${status.balances ? 'good' : 'warn'}">${status.balances ? 'balances' : 'articles are under way'}</span></h2>
        <p class="meta">Every entry that was seen in a feed ends in exactly one state. Sums since the services were started; over the lives of all feeds ${number(status.feeds.ledger.seen)} entries were seen.</p>
        <div class="chart tall flow-chart" role="img" aria-label="The ledger as a flow from feeds to the index; the table below has the numbers" ?hidden=${!moved}></div>
        ${moved ? nothing : html`<p>Nothing has come in since the services were started. Follow feeds in <a href="/feeds">Feeds</a>.</p>`}
        <details ?open=${!moved}><summary>The same as a table</summary>${flowTable(status.flow)}</details>
      </section>
      <section class="card" aria-labelledby="latency">
        <h2 id="latency">From publication to search, step by step</h2>
        <div class="chart latency-chart" role="img" aria-label="Latency percentiles by step; the table below has the numbers" ?hidden=${!status.latencies.length}></div>
        ${latencyTable(status.latencies)}
      </section>
      <p class="meta"><span>as of ${ago(status.at)}</span></p>`;
  }

  load();
  const timer = setInterval(() => !document.hidden && load(), REFRESH);
  return () => {
    ended = true;
    clearInterval(timer);
    flow.end();
    latency.end();
  };
}
