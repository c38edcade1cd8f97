/** The files that are being brought, for as long as the page is open: closing the dialog loses nothing. */
import { ownMessages } from '../../i18n/words';
import type { Loader } from '../../state/loader';
import { openInspector } from '../../state/own/client';
import { createDrafts, type Drafts, type GivenFile } from '../../state/own/drafts';

let drafts: Drafts | null = null;

/** The files of this page. */
export function draftsOf(loader: Loader): Drafts {
  drafts ??= createDrafts(openInspector(loader), ownMessages.tooLarge);
  return drafts;
}

/** Takes files up. */
export const bringFiles = (loader: Loader, files: readonly GivenFile[]): void =>
  draftsOf(loader).bring(files);

/** Takes a table up that was copied from a spreadsheet. */
export const bringText = (loader: Loader, text: string): void =>
  bringFiles(loader, [new File([text], ownMessages.paste.file, { type: 'text/tab-separated-values' })]);
