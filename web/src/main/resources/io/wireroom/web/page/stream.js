// Server-sent events that survive whatever happens to the connection: the browser asks again with the last id it got, and
// where it gives up (an answer that is no stream), it is made to ask again.

const AGAIN = 2000;

/**
 * @param {Record<string, string>} params of /api/events
 * @param {{article: (article: object) => void, live: () => void, state: (connected: boolean) => void,
 *   kafka: (away: boolean) => void}} hears
 * @returns {() => void} ends it
 */
export function follow(params, hears) {
  let source;
  let last = '';
  let timer = 0;
  let ended = false;

  function open() {
    const query = new URLSearchParams(params);
    if (last) {
      query.delete('last');
      query.delete('from');
      query.set('after', last);
    }
    source = new EventSource(`/api/events?${query}`);
    source.addEventListener('open', () => {
      hears.kafka(false);
      hears.state(true);
    });
    source.addEventListener('away', () => hears.kafka(true));
    source.addEventListener('back', () => hears.kafka(false));
    source.addEventListener('article', (event) => {
      last = event.lastEventId;
      hears.article(JSON.parse(event.data));
    });
    source.addEventListener('live', (event) => {
      last = event.lastEventId || last;
      hears.live();
    });
    source.addEventListener('error', () => {
      hears.state(false);
      if (source.readyState === EventSource.CLOSED && !ended) {
        timer = setTimeout(open, AGAIN);
      }
    });
  }

  open();
  return () => {
    ended = true;
    clearTimeout(timer);
    source.close();
  };
}
