// Articles over time; dragging over the bars narrows the time.
import { chart } from '/chart.js';

/** @param {(from: number, to: number) => void} narrow told the span that was dragged, in epoch milliseconds */
export function histogram(narrow) {
  let drawn;
  let counts;

  const option = (colours) => ({
    aria: { enabled: true },
    toolbox: { show: false },
    grid: { left: 40, right: 8, top: 8, bottom: 24 },
    xAxis: { type: 'time', axisLabel: { color: colours.faint, hideOverlap: true }, axisLine: { lineStyle: { color: colours.line } } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: colours.faint }, splitLine: { lineStyle: { color: colours.line } } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    brush: { xAxisIndex: 0, brushType: 'lineX', brushMode: 'single', toolbox: [], throttleType: 'debounce', brushStyle: { color: colours.accent, opacity: 0.15 } },
    series: [{ type: 'bar', barMinWidth: 2, barMaxWidth: 18, itemStyle: { color: colours.accent }, data: counts.histogram.map((bar) => [Date.parse(bar.from) + counts.intervalSeconds * 500, bar.count]) }],
  });

  function dragged(event) {
    const [from, to] = event.areas?.[0]?.coordRange ?? [];
    if (to > from) {
      narrow(from, to);
    }
  }

  return {
    async show(element, changed) {
      counts = changed;
      if (!element || !counts.histogram.length) {
        return;
      }
      if (drawn) {
        drawn.update(option);
      } else {
        drawn = await chart(element, option);
        drawn.on('brushEnd', dragged);
      }
      drawn.echarts.dispatchAction({ type: 'takeGlobalCursor', key: 'brush', brushOption: { brushType: 'lineX', brushMode: 'single' } });
    },
    end: () => drawn?.dispose(),
  };
}
