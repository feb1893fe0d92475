// The parts of the pipeline's view.
import { html, nothing } from '/lib/lit-html.js';
import { chart } from '/chart.js';
import { ago, foreign, number } from '/ui.js';

const TONES = { READY: 'good', WAITING: 'warn', DEGRADED: 'warn', FAILED: 'bad', AWAY: 'bad' };
const SHORTEST_MS = 1;

/** A chart that is drawn once and then only given new numbers, and only when they have changed. */
export class Drawn {
  #key = '';
  #chart;
  #ended = false;

  async draw(element, option) {
    const key = JSON.stringify(option({ text: 't', faint: 'f', line: 'l', accent: 'a', good: 'g', warn: 'w', bad: 'b', surface: 's' }));
    if (!element || element.hidden || key === this.#key) {
      return;
    }
    this.#key = key;
    if (this.#chart) {
      (await this.#chart).update(option);
      return;
    }
    this.#chart = chart(element, option);
    const drawn = await this.#chart;
    if (this.#ended) {
      drawn.dispose();
    }
  }

  async end() {
    this.#ended = true;
    (await this.#chart)?.dispose();
  }
}

export const services = (all) =>
  all.length
    ? html`<ul class="plain">${all.map((one) => html`<li><span class="dot ${TONES[one.state] ?? ''}" aria-hidden="true"></span> <strong>${one.role}</strong> ${one.state.toLowerCase()} <span class="meta">${one.address}</span>${one.reason ? html`<span class="meta warn">${foreign(one.reason)}</span>` : nothing}</li>`)}</ul>`
    : html`<p>No service has answered yet. Processes of other machines are named in <code>status.services</code>.</p>`;

export function rates(all) {
  const rows = [['published', all.published], ['enriched', all.enriched], ['indexed', all.indexed], ['rejected', all.rejected]];
  return html`<dl class="figures">${rows.map(([name, rate]) => html`<div><dt>${name}</dt><dd>${rate.toFixed(rate < 10 ? 2 : 0)}<span class="meta">/s</span></dd></div>`)}</dl>
    <p class="meta">${all.seconds ? `articles a second, over ${Math.round(all.seconds)} s` : 'measuring …'}</p>`;
}

export function lags(status) {
  if (!status.lagsAt) {
    return html`<p>Kafka has not answered yet.</p>`;
  }
  if (!status.lags.length) {
    return html`<p>No consumer has committed anything yet.</p>`;
  }
  const behind = status.lags.filter((lag) => lag.records > 0);
  const all = html`<table><caption class="unseen">Records to process by consumer group and topic</caption><thead><tr><th scope="col">Group</th><th scope="col">Topic</th><th scope="col" class="number">Records</th></tr></thead>
    <tbody>${status.lags.map((lag) => html`<tr><td>${lag.group}</td><td>${lag.topic}</td><td class="number">${number(lag.records)}</td></tr>`)}</tbody></table>`;
  return html`<ul class="plain">${behind.length ? behind.map((lag) => html`<li><strong>${number(lag.records)}</strong> ${lag.topic} <span class="meta">${lag.group}</span></li>`) : html`<li>Nothing waits.</li>`}</ul>
    <details><summary>All ${status.lags.length} consumers</summary><div class="scroll">${all}</div></details>
    <p class="meta"><span>asked ${ago(status.lagsAt)}; records of transactions count as well</span></p>`;
}

const narrow = () => matchMedia('(max-width: 50rem)').matches;

/** Where a part of a step goes on, by the step that takes it in; the others end there. */
const GOES_ON = { 'poll/discovered': 'discovered', 'fetch/published': 'published', 'enrich/new': 'new or changed', 'enrich/changed': 'new or changed', 'emit/enriched': 'enriched or corrected' };
const TONE = { rejected: 'bad', filtered: 'warn', unchanged: 'faint', superseded: 'faint', deleted: 'faint', created: 'good', updated: 'good', open: 'warn', 'in flight': 'warn' };

export function flowChart(flow) {
  const nodes = new Map();
  const links = [];
  for (const step of flow) {
    for (const part of step.parts.filter((one) => one.count > 0)) {
      const to = GOES_ON[`${step.name}/${part.name}`] ?? `${part.name} (${step.name})`;
      nodes.set(step.inName, undefined);
      nodes.set(to, nodes.get(to) ?? (GOES_ON[`${step.name}/${part.name}`] ? undefined : TONE[part.name]));
      links.push({ source: step.inName, target: to, value: part.count });
    }
  }
  return (colours) => ({
    tooltip: { trigger: 'item', formatter: ({ dataType, data, name, value }) => (dataType === 'edge' ? `${data.source} → ${data.target}: ${number(data.value)}` : `${name}: ${number(value)}`) },
    series: [
      {
        type: 'sankey',
        left: 8,
        right: narrow() ? 96 : 150,
        top: 12,
        bottom: 12,
        nodeWidth: 12,
        nodeGap: 14,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        label: { color: colours.text, fontSize: narrow() ? 10 : 12 },
        lineStyle: { color: 'gradient', opacity: 0.35, curveness: 0.5 },
        data: [...nodes].map(([name, tone]) => ({ name, itemStyle: { color: colours[tone ?? 'accent'], borderWidth: 0 } })),
        links,
      },
    ],
  });
}

export const flowTable = (flow) => html`<div class="scroll"><table>
  <caption class="unseen">What came in at each step and what became of it</caption>
  <thead><tr><th scope="col">Step</th><th scope="col">Came in</th><th scope="col">Became</th><th scope="col">Not accounted for yet</th></tr></thead>
  <tbody>${flow.map(
    (step) => html`<tr><th scope="row">${step.name}</th><td class="short">${number(step.in)} ${step.inName}</td><td>${step.parts.map((part, i) => html`${i ? ' + ' : ''}${number(part.count)} ${part.name}`)}</td>
      <td>${step.difference > 0 ? html`${number(step.difference)} under way` : step.difference < 0 ? html`${number(-step.difference)} came in before the step before was started` : 'none'}</td></tr>`,
  )}</tbody></table></div>`;

const SERIES = [['p50', 'half are faster', 'accent'], ['p95', '95 % are faster', 'warn'], ['p99', '99 % are faster', 'bad']];
const step = (latency) => `${latency.from} → ${latency.to}`;

export function latencyChart(latencies) {
  return (colours) => ({
    grid: { left: 8, right: 24, top: 28, bottom: 4, containLabel: true },
    legend: { top: 0, textStyle: { color: colours.text }, itemHeight: 10 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: millis },
    xAxis: { type: 'log', min: SHORTEST_MS, axisLabel: { color: colours.faint, formatter: millis, hideOverlap: true }, splitLine: { lineStyle: { color: colours.line } } },
    yAxis: { type: 'category', inverse: true, data: latencies.map(step), axisLabel: { color: colours.text }, axisLine: { lineStyle: { color: colours.line } } },
    series: SERIES.map(([name, , tone]) => ({ name, type: 'bar', itemStyle: { color: colours[tone] }, data: latencies.map((one) => Math.max(SHORTEST_MS, one[name] * 1000)) })),
  });
}

export function latencyTable(latencies) {
  if (!latencies.length) {
    return html`<p>No article from a feed has been enriched yet.</p>`;
  }
  return html`<div class="scroll"><table>
    <caption class="unseen">Latency percentiles by step</caption>
    <thead><tr><th scope="col">Step</th>${SERIES.map(([name, means]) => html`<th scope="col" class="number"><abbr title=${means}>${name}</abbr></th>`)}<th scope="col" class="number">Articles</th></tr></thead>
    <tbody>${latencies.map((one) => html`<tr><th scope="row">${step(one)}</th>${SERIES.map(([name]) => html`<td class="number">${seconds(one[name])}</td>`)}<td class="number">${number(one.count)}</td></tr>`)}</tbody></table></div>
    ${[...new Set(latencies.map((one) => one.source))].map((source) => html`<p class="meta"><span>to ${latencies.filter((one) => one.source === source).map((one) => one.to).filter((to, i, all) => all.indexOf(to) === i).join(', ')}: ${source}</span></p>`)}`;
}

const millis = (value) => seconds(value / 1000);

/** Seconds as people say them. */
export function seconds(value) {
  if (value < 1) {
    return `${Math.round(value * 1000)} ms`;
  }
  const units = [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's']];
  const [size, name] = units.find(([length]) => value >= length);
  return `${(value / size).toFixed(value / size < 10 ? 1 : 0)} ${name}`;
}
