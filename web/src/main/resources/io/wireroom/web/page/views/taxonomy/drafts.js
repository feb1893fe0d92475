// New entries: a template, filled with what is known already.
import { html, render } from '/lib/lit-html.js';
import { editor } from '/views/taxonomy/editor.js';

/** A text as YAML that stays on its line and holds nothing but the text. */
const quoted = (text) => `'${text.replace(/\s+/g, ' ').trim().replaceAll("'", "''")}'`;

/** An id made of a name: small Latin letters, digits and hyphens. */
export const slug = (name) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');

const topic = ({ label, query }) => `topics:
  - id: ${slug(label ?? '') || 'new-topic'}
    label: ${quoted(label || 'New topic')}
    query: ${quoted(query || 'words OR "a phrase"')}
    routed: false
    # parent: id of a broader topic
    # examples:
    #   match:
    #     - A sentence that it must find.
    #   miss:
    #     - A sentence that it must not find.
`;

const actor = ({ label, type }) => `actors:
  - id: ${slug(label ?? '') || 'new-actor'}
    name: ${quoted(label || 'New Actor')}
    type: ${/^[A-Z_]+$/.test(type ?? '') ? type : 'ORGANISATION'}
    # aliases:
    #   - Another Name
    #   - {text: Name, context: [a word, beside which it counts]}
    # wikidata: Q42
`;

export function newEntry(root, context, query) {
  const kind = query.new === 'actor' ? 'actor' : 'topic';
  render(
    html`<h2>New ${kind}</h2>
      <p class="meta">${kind === 'topic' ? 'A query that finds articles; words without a field are looked for in title, summary and body.' : 'A person or organisation, and the names by which articles name it.'}</p>
      <div class="editor"></div>`,
    root,
  );
  return editor(root.querySelector('.editor'), context, { yaml: kind === 'topic' ? topic(query) : actor(query) });
}
