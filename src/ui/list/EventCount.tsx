import { useDeferredValue } from 'react';
import { messages } from '../../i18n/words';
import { END_NOT_RECORDED_VALUE, valueOn } from '../../model/standing';
import { bindingInView } from '../../state/opposition';
import { eventsInSelectedRegion, eventsInView, viewDate } from '../../state/selectors';
import { useShell } from '../shellState';
import { useApp } from '../store';
import { OfThemHere } from './OfThemHere';

/** How many acts are in view; while only measures in force are listed, how many of these and what is known of their end. */
export function EventCount({ otherwise }: { otherwise: string }) {
  const inForceOnly = useShell((state) => state.inForceOnly);
  const binding = useDeferredValue(useApp(bindingInView));
  const day = useDeferredValue(useApp(viewDate));
  const inside = useApp((state) => (inForceOnly ? null : (eventsInSelectedRegion(state)?.length ?? null)));
  const shown = useApp((state) => eventsInView(state).length);
  if (!inForceOnly)
    return (
      <>
        {otherwise}
        <OfThemHere inside={inside} shown={shown} />
      </>
    );
  const unsure = binding.filter((measure) => valueOn(measure, day) === END_NOT_RECORDED_VALUE).length;
  return messages.list.inForce(binding.length - unsure, unsure);
}
