// Charts, by Apache ECharts on a canvas: loaded when first asked for, in the page's colours, drawn anew when these change.
import { colours } from '/ui.js';

let library;
const scheme = matchMedia('(prefers-color-scheme: dark)');

/**
 * Draws into an element until it is disposed of.
 * @param {HTMLElement} element has a height of its own and an aria-label
 * @param {(colours: object) => object} option makes ECharts' option from the page's colours
 */
export async function chart(element, option) {
  library ??= import('/lib/echarts.js');
  const echarts = await library;
  const drawn = echarts.init(element, null, { renderer: 'canvas' });
  let made = option;
  const draw = () => drawn.setOption(plain(made(colours())), true);
  draw();
  const resized = new ResizeObserver(() => drawn.resize());
  resized.observe(element);
  scheme.addEventListener('change', draw);
  return {
    on: (name, handler) => drawn.on(name, handler),
    echarts: drawn,
    update(changed) {
      made = changed;
      draw();
    },
    dispose() {
      resized.disconnect();
      scheme.removeEventListener('change', draw);
      drawn.dispose();
    },
  };
}

/** Text of tooltips is drawn on the canvas: never markup, and no inline style that the page's policy would refuse. */
function plain(option) {
  return { animation: false, ...option, tooltip: { renderMode: 'richText', confine: true, ...option.tooltip } };
}
