// Signing in with a token.
import { html, render } from '/lib/lit-html.js';
import { send } from '/api.js';
import { notify, problem } from '/ui.js';

export function mount(root, context) {
  const draw = (error) =>
    render(
      html`<h1>Sign in</h1>
        <p>Reading on this machine needs no token. Changes do: <code>wireroom token create</code> makes one; <code>wireroom up</code> and <code>wireroom demo</code> print a link that signs you in.</p>
        <form @submit=${signIn}>
          <label>Token <input name="token" type="password" autocomplete="off" required></label>
          <button>Sign in</button>
        </form>
        ${error ? problem(error) : ''}`,
      root,
    );
  async function signIn(event) {
    event.preventDefault();
    try {
      const caller = await send('POST', '/api/session', { token: new FormData(event.target).get('token') });
      await context.refreshCaller();
      notify(`Signed in as ${caller.name}`);
      context.go('/');
    } catch (error) {
      draw(error);
    }
  }
  draw();
}
