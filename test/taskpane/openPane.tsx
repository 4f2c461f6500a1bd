import { FluentProvider } from '@fluentui/react-components';
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { localeOf, type Language } from '../../src/locale/locale';
import type { WorkbookPort } from '../../src/plan/port';
import { domainWith } from '../../src/taskpane/domain';
import type { Domain, PaneHost } from '../../src/taskpane/host';
import { LocaleProvider } from '../../src/taskpane/localeContext';
import { Shell } from '../../src/taskpane/Shell';
import { theme } from '../../src/taskpane/theme';
import { machineMemory } from '../browserStore';

/** React holds back its warnings about tests that do not wait where this is true. */
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** jsdom lays nothing out, so that there is nowhere to scroll to. */
Element.prototype.scrollIntoView = () => undefined;

/** A page of the add-in as a person sees and uses it. */
export class Screen {
  constructor(readonly container: HTMLElement) {}

  get text(): string {
    return this.container.textContent;
  }

  /** What is read out: the sentence of the last action, or ''. */
  get notice(): string {
    return this.container.querySelector('[role=status]')?.textContent ?? '';
  }

  get buttons(): string[] {
    return this.all('button').map((each) => each.textContent);
  }

  button(name: string): HTMLButtonElement {
    return this.named('button', (each) => each.textContent === name, name);
  }

  checkbox(name: string): HTMLInputElement {
    return this.named('input', (each) => each.getAttribute('aria-label') === name, name);
  }

  radio(name: string): HTMLInputElement {
    return this.named('input', (each) => each.labels?.[0]?.textContent === name, name);
  }

  /** The radio or checkbox whose label begins like this. */
  choice(label: string): HTMLInputElement {
    return this.named('input', (each) => each.labels?.[0]?.textContent.startsWith(label) === true, label);
  }

  /** A row that leads to a cell, by its title. */
  link(title: string): HTMLButtonElement {
    return this.named('button', (each) => each.title === title, title);
  }

  /** The part of the pane under a heading. */
  section(heading: string): Screen {
    const titled = (section: HTMLElement): boolean => section.querySelector('h2')?.textContent === heading;
    return new Screen(this.named('section', titled, heading));
  }

  all<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag][] {
    return [...this.container.querySelectorAll(tag)];
  }

  async press(element: HTMLElement): Promise<void> {
    await act(async () => element.click());
  }

  async choose(option: string): Promise<void> {
    await this.chooseFrom(
      this.named('select', () => true, 'select'),
      option,
    );
  }

  /** Chooses in the select of this name. */
  async chooseIn(name: string, option: string): Promise<void> {
    await this.chooseFrom(
      this.named('select', (each) => nameOf(each) === name, name),
      option,
    );
  }

  /** The field of this name. */
  field(name: string): HTMLInputElement {
    return this.named('input', (each) => nameOf(each) === name, name);
  }

  async type(name: string, text: string): Promise<void> {
    const field = this.field(name);
    // React watches the property of the element; the prototype's setter goes past it, as a keyboard does.
    await act(async () => {
      Reflect.set(HTMLInputElement.prototype, 'value', text, field);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  private async chooseFrom(select: HTMLSelectElement, option: string): Promise<void> {
    const chosen = [...select.options].find(({ text }) => text === option);
    await act(async () => {
      select.value = chosen?.value ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  private named<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    is: (element: HTMLElementTagNameMap[Tag]) => boolean,
    name: string,
  ): HTMLElementTagNameMap[Tag] {
    const found = this.all(tag).find(is);
    if (!found) throw new Error(`No ${tag} “${name}” in: ${this.text}`);
    return found;
  }
}

/** What a field is called by those who cannot see it. */
function nameOf(field: HTMLInputElement | HTMLSelectElement): string | null {
  return field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? null;
}

export interface OpenPane extends Screen {
  host: PaneHost;
  /** Somebody edited the workbook. */
  edited: () => Promise<void>;
  /** Excel is slow to answer, or no longer. */
  waits: (isWaiting: boolean) => Promise<void>;
}

/** What knows workbooks, over a machine that remembers nothing yet. */
export function emptyDomain(): Domain {
  const { history, unsaid } = machineMemory();
  return domainWith(history, unsaid);
}

const opened: (() => Promise<void>)[] = [];

/** Takes every page of the test away again. */
export async function closeAll(): Promise<void> {
  for (const close of opened.splice(0)) await close();
}

/** Draws something in the pane's colours and language. */
export async function draw(element: ReactElement, language: Language = 'vi'): Promise<Screen> {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  opened.push(async () => {
    await act(async () => root.unmount());
    container.remove();
  });
  await act(async () =>
    root.render(
      <FluentProvider theme={theme}>
        <LocaleProvider value={localeOf(language)}>{element}</LocaleProvider>
      </FluentProvider>,
    ),
  );
  return new Screen(container);
}

/** The pane over a workbook, once it has read it. */
export async function openPane(
  workbook: WorkbookPort,
  {
    language = 'vi',
    memory = machineMemory(),
    ...more
  }: Partial<PaneHost> & { language?: Language; memory?: ReturnType<typeof machineMemory> } = {},
): Promise<OpenPane> {
  let changed: () => void = () => undefined;
  let waiting: (isWaiting: boolean) => void = () => undefined;
  const host: PaneHost = {
    workbook,
    fetchDomain: () => Promise.resolve(domainWith(memory.history, memory.unsaid)),
    selectCell: jest.fn(() => Promise.resolve()),
    watch: (listen) => {
      changed = listen;
      return Promise.resolve(() => Promise.resolve());
    },
    onWaiting: (listen) => {
      waiting = listen;
      return () => undefined;
    },
    ...more,
  };
  const screen = await draw(<Shell host={host} />, language);
  return Object.assign(screen, {
    host,
    edited: () => act(async () => changed()),
    waits: (isWaiting: boolean) => act(async () => waiting(isWaiting)),
  });
}
