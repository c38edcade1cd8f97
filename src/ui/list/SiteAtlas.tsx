import { useState } from 'react';
import { messages, withWords } from '../../i18n/words';
import type { SheetPlace } from '../../model/hearing/places';
import { lazyPart } from '../parts/lazyPart';

/** Only who asks for an atlas needs its code. */
const AtlasButton = lazyPart(
  async () => (await withWords(() => import('../parts/AtlasButton'), 'answers')).AtlasButton,
);

/** Offers the hearing sheets of the sites of the list, in its order. */
export function SiteAtlas({ sites }: { sites: readonly { id: string }[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="list-atlas" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{messages.list.atlas}</summary>
      {open && <AtlasButton places={sites.map(({ id }): SheetPlace => ({ kind: 'site', id }))} />}
    </details>
  );
}
