import { officeCapabilities } from '../excel/capabilities';
import { connect } from '../excel/connect';
import { documentAddress } from '../excel/documentAddress';
import { KnownMerges } from '../excel/knownMerges';
import { OwnWrites } from '../excel/ownWrites';
import { safeStore } from '../excel/safeStore';
import { selectCell } from '../excel/selection';
import { onWaiting } from '../excel/waiting';
import { watchWorkbook } from '../excel/watch';
import { excelWorkbook } from '../excel/workbook';
import { fetchedOnce } from './fetchedOnce';
import type { PaneHost } from './host';
import { openPage } from './openPage';
import { Shell } from './Shell';

/** Puts the pane together: Excel behind the port, and what this machine keeps for it. */
function createHost(): PaneHost {
  const merges = new KnownMerges();
  const writes = new OwnWrites();
  return {
    workbook: writes.of(excelWorkbook(officeCapabilities, merges)),
    fetchDomain: fetchedOnce('domain', async () => {
      const { domainWith, storedHistory, unsaidBox } = await import(
        /* webpackChunkName: "views" */ './domain'
      );
      const store = safeStore();
      return domainWith(storedHistory(store, documentAddress), unsaidBox(store, documentAddress));
    }),
    selectCell,
    watch: (changed) =>
      watchWorkbook({ changed, moved: () => merges.forget(), isWriting: () => writes.areRecent }),
    onWaiting,
  };
}

const container = document.getElementById('root');
if (container) void openPage(container, connect, () => <Shell host={createHost()} />);
