/** The workbench: a spreadsheet on the left, the unmodified pane on the right, and our host between them. */
import './workbench.css';
import { XlsxError } from '../xlsx';
import { downloadFile } from './downloadFile';
import { pageElements, translatePage } from './elements';
import { createGrid, drawn } from './grid';
import { openWorkbook, readWorkbook } from './openWorkbook';
import type { OpenWorkbook, WorkbookFile } from './openWorkbook';
import { showPane } from './pane';
import { makeResizable } from './splitter';
import { workbenchHook } from './testHook';
import { pageLanguage, speaker } from './text';
import type { TextKey } from './text';

const OFFICIAL_WORKBOOK = 'par-index-2023-binh-phuoc.xlsx';

const language = pageLanguage(location.search, navigator.language);
const paneOptions = {
  locale: language === 'vi' ? 'vi-VN' : 'en-US',
  // `?excelApi=1.14` shows the pane as Office LTSC 2021 would.
  excelApi: new URLSearchParams(location.search).get('excelApi') ?? undefined,
};
const say = speaker(language);
translatePage(language, say);
const page = pageElements();
makeResizable(page.splitter, page.widths);
const grid = createGrid(page.grid, language);

/** The open workbook with what lets go of it and of its pane. */
let session: { workbook: OpenWorkbook; close: () => void } | undefined;
let unsaved = false;

const ready = openOfficial();
window.workbench = workbenchHook(current, { ready, open, save: () => current().save() });

page.open.addEventListener('click', () => page.file.click());
page.file.addEventListener('change', () => {
  void openChosen(page.file.files);
  // Else choosing the same file again would change nothing and raise no event.
  page.file.value = '';
});
page.save.addEventListener('click', () => void save());
page.messageClose.addEventListener('click', () => (page.message.hidden = true));

// Capturing, because the grid has keys and drops of its own.
window.addEventListener('keydown', onShortcut, { capture: true });
window.addEventListener('dragover', (event) => event.preventDefault(), { capture: true });
window.addEventListener('drop', onDrop, { capture: true });
window.addEventListener('beforeunload', (event) => {
  if (unsaved) event.preventDefault();
});

async function openOfficial(): Promise<void> {
  const response = await fetch(`workbooks/${OFFICIAL_WORKBOOK}`).catch(() => undefined);
  if (response?.ok) await open(OFFICIAL_WORKBOOK, new Uint8Array(await response.arrayBuffer()));
  else showMessage('officialMissing');
}

async function openChosen(files: FileList | null | undefined): Promise<void> {
  const [file] = files ?? [];
  if (file) await open(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Opens a workbook in place of the one that is open, or says why not and leaves that one as it is. */
async function open(name: string, bytes: Uint8Array): Promise<void> {
  page.message.hidden = true;
  let file: WorkbookFile;
  try {
    file = readWorkbook(name, bytes);
  } catch (error) {
    showMessage(error instanceof XlsxError ? error.code : 'openFailed');
    if (error instanceof XlsxError) return;
    throw error;
  }
  if (unsaved && !(await askToDiscard())) return;
  await show(file);
}

async function show(file: WorkbookFile): Promise<void> {
  const workbook = openWorkbook(grid, file);
  session?.close();
  const pane = showPane(page.pane, workbook.book, paneOptions);
  let leaveCell = (): void => undefined;
  const cells = workbook.onCellEdit((isEditing) => {
    leaveCell();
    if (isEditing) leaveCell = pane.editCell();
  });
  await workbook.book.recalculated();
  await drawn(grid);
  const edits = workbook.onEdit(() => showSavedState('unsaved'));
  const close = () => {
    leaveCell();
    cells.dispose();
    pane.close();
    edits.dispose();
    workbook.dispose();
  };
  session = { workbook, close };
  page.workbookName.textContent = file.name;
  document.title = `${file.name} – ${say('pane')}`;
  showSavedState('unchanged');
}

async function save(): Promise<void> {
  const workbook = current();
  try {
    downloadFile(workbook.name, await workbook.save());
    showSavedState('saved');
  } catch (error) {
    showMessage('saveFailed');
    throw error;
  }
}

function current(): OpenWorkbook {
  if (!session) throw new Error('No workbook is open.');
  return session.workbook;
}

function onShortcut(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  const press = { s: page.save, o: page.open }[event.key.toLowerCase()];
  if (!press) return;
  event.preventDefault();
  event.stopPropagation();
  press.click();
}

function onDrop(event: DragEvent): void {
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  event.stopPropagation();
  void openChosen(event.dataTransfer.files);
}

async function askToDiscard(): Promise<boolean> {
  page.discard.returnValue = 'keep';
  page.discard.showModal();
  await new Promise((resolve) => page.discard.addEventListener('close', resolve, { once: true }));
  return page.discard.returnValue === 'discard';
}

function showSavedState(state: 'unchanged' | 'unsaved' | 'saved'): void {
  unsaved = state === 'unsaved';
  page.savedState.textContent = state === 'unchanged' ? '' : say(state);
}

function showMessage(key: TextKey): void {
  page.messageText.textContent = say(key);
  page.message.hidden = false;
}
