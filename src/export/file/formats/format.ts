/** What every kind of file of the view has. */
import type { FormatFacts } from '../../../model/snapshot/formats';
import type { SnapshotSettings } from '../../../model/snapshot/settings';
import type { ExportedFile, ExportRun } from '../../../state/exporter';
import type { Loader } from '../../../state/loader';
import type { Known } from '../../picture/prepare';

/** What differs between a reader's page and one that a script drives. */
export interface ExportBase {
  /** Address of the app in links, without query and hash. */
  appUrl: string;
  /** The reader's day, `YYYY-MM-DD`: when a view was accessed. */
  today: string;
}

/** A view that is to become a file. */
export interface Job {
  known: Known;
  settings: SnapshotSettings;
  base: ExportBase;
  loader: Loader;
  run: ExportRun;
}

/** A kind of file that holds a view. */
export interface ViewFormat extends FormatFacts {
  /** @throws ExportError or PictureError with a reader's sentence; an `AbortError` when the run's signal fires */
  write(job: Job): Promise<ExportedFile>;
}
