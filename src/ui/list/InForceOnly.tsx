import { useEffect } from 'react';
import { messages } from '../../i18n/words';
import { viewDate } from '../../state/selectors';
import { useShell } from '../shellState';
import { useApp, useLoader } from '../store';

/** Leaves in the list of acts the measures that bind on the day viewed. */
export function InForceOnly() {
  const loader = useLoader();
  const day = useApp(viewDate);
  const only = useShell((state) => state.inForceOnly);
  const setOnly = useShell((state) => state.setInForceOnly);
  useEffect(() => {
    // Where the measures of counties and states lie.
    if (only) void loader.ensure('counties', 'states');
  }, [loader, only]);
  return (
    <label className="check list-check">
      <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
      <span>{messages.list.inForceOnly(day)}</span>
    </label>
  );
}
