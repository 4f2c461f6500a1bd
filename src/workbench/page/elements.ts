import { isTextKey } from './text';
import type { Say } from './text';

/** The element of workbench.html with an id, of the kind that the caller needs. */
function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`workbench.html has no ${kind.name} #${id}.`);
  return found;
}

/** The elements of workbench.html that the page works with. @throws where one is missing or of another kind. */
export function pageElements() {
  return {
    workbookName: element('workbook-name', HTMLHeadingElement),
    savedState: element('saved-state', HTMLSpanElement),
    open: element('open', HTMLButtonElement),
    file: element('file', HTMLInputElement),
    save: element('save', HTMLButtonElement),
    widths: [...document.querySelectorAll<HTMLElement>('[data-width]')],
    message: element('message', HTMLDivElement),
    messageText: element('message-text', HTMLParagraphElement),
    messageClose: element('message-close', HTMLButtonElement),
    grid: element('grid', HTMLDivElement),
    splitter: element('splitter', HTMLDivElement),
    pane: element('pane', HTMLIFrameElement),
    discard: element('discard', HTMLDialogElement),
  };
}

/** Fills in the words that workbench.html names with `data-text`, `data-label` and `data-title`. */
export function translatePage(language: string, say: Say): void {
  document.documentElement.lang = language;
  const fill = (name: 'text' | 'label' | 'title', set: (target: HTMLElement, words: string) => void) => {
    for (const target of document.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
      const key = target.dataset[name] ?? '';
      if (!isTextKey(key)) throw new Error(`workbench.html names the unknown text "${key}".`);
      set(target, say(key));
    }
  };
  fill('text', (target, words) => (target.textContent = words));
  fill('label', (target, words) => target.setAttribute('aria-label', words));
  fill('title', (target, words) => target.setAttribute('title', words));
}
