// The frame of the page: which view is shown, who reads it, and the keys that lead around.
import { html, nothing, render } from '/lib/lit-html.js';
import { get, send } from '/api.js';
import { problem } from '/ui.js';

const VIEWS = [
  { path: '/', name: 'Live', key: 'l', load: () => import('/views/live.js') },
  { path: '/stories', name: 'Stories', key: 's', load: () => import('/views/stories.js') },
  { path: '/search', name: 'Search', key: 'f', load: () => import('/views/search.js') },
  { path: '/taxonomy', name: 'Taxonomy', key: 't', load: () => import('/views/taxonomy.js') },
  { path: '/feeds', name: 'Feeds', key: 'e', load: () => import('/views/feeds.js') },
  { path: '/pipeline', name: 'Pipeline', key: 'p', load: () => import('/views/pipeline.js') },
];
const SIGN_IN = { path: '/sign-in', name: 'Sign in', load: () => import('/views/sign-in.js') };
const ARTICLE = { path: '/articles/', name: 'Article', load: () => import('/views/article.js') };

const view = document.getElementById('view');
const top = document.getElementById('top');
let caller = { name: 'anonymous', level: 'NONE' };
let leave = () => {};
let shown = 0;

/** What a view gets: who reads, where it is, and how to go elsewhere. */
const context = {
  get caller() {
    return caller;
  },
  /** True when the reader may do what needs this level: READ, EDIT or OPERATE. */
  may: (level) => ['NONE', 'READ', 'EDIT', 'OPERATE'].indexOf(caller.level) >= ['NONE', 'READ', 'EDIT', 'OPERATE'].indexOf(level),
  go,
  refreshCaller,
};

function current() {
  if (location.pathname.startsWith(ARTICLE.path)) {
    return ARTICLE;
  }
  return [...VIEWS, SIGN_IN].find((one) => one.path === location.pathname) ?? VIEWS[0];
}

function header() {
  const now = current();
  render(
    html`<a class="brand" href="/">Wireroom</a>
      <nav aria-label="Views">
        ${VIEWS.map((one) => html`<a href=${one.path} aria-current=${one === now ? 'page' : nothing} aria-keyshortcuts="g ${one.key}">${one.name}</a>`)}
      </nav>
      <span class="who">${caller.name === 'anonymous' ? html`<a href="/sign-in">Sign in</a>` : html`<bdi>${caller.name}</bdi> <button class="quiet" @click=${signOut}>Sign out</button>`}</span>`,
    top,
  );
}

async function show() {
  const turn = ++shown;
  const now = current();
  leave();
  leave = () => {};
  document.title = `${now.name} · Wireroom`;
  header();
  const root = document.createElement('div');
  root.className = `view ${now.name.toLowerCase().replace(' ', '-')}`;
  view.replaceChildren(root);
  try {
    const module = await now.load();
    if (turn === shown) {
      leave = (await module.mount(root, context)) ?? (() => {});
    }
  } catch (error) {
    render(problem(error), root);
  }
}

/** Goes to an address of the page; the browser's back leads back. */
function go(address) {
  history.pushState(null, '', address);
  show();
  view.focus({ preventScroll: true });
  scrollTo(0, 0);
}

async function refreshCaller() {
  try {
    caller = await get('/api/session');
  } catch {
    caller = { name: 'anonymous', level: 'NONE' };
  }
  header();
}

async function signOut() {
  await send('DELETE', '/api/session');
  await refreshCaller();
  show();
}

/** A link such as /#token=... signs in once; the token leaves the address and is kept where no script reads it. */
async function signInByLink() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token) {
    history.replaceState(null, '', location.pathname + location.search);
    try {
      await send('POST', '/api/session', { token });
    } catch (error) {
      console.warn(error.message);
    }
  }
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link && plain && !link.target && link.origin === location.origin && !link.pathname.startsWith('/api/') && !link.hash) {
    event.preventDefault();
    go(link.pathname + link.search);
  }
});

let leader = 0;
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === '/') {
    const field = document.querySelector('input[type=search]');
    if (field) {
      event.preventDefault();
      field.focus();
    } else {
      event.preventDefault();
      go('/search');
    }
  } else if (event.key === 'g') {
    leader = event.timeStamp;
  } else if (event.timeStamp - leader < 1500) {
    const wanted = VIEWS.find((one) => one.key === event.key);
    leader = 0;
    if (wanted) {
      go(wanted.path);
    }
  }
});

addEventListener('popstate', show);
await signInByLink();
await refreshCaller();
await show();
