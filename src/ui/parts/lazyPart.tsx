/**
 * Parts of the interface whose code arrives when they are first shown. One that can't be had, or that breaks while it
 * is drawn, says so in its place and offers a way on; everything around it stays as it is.
 */
import { Component, type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { messages } from '../../i18n/words';
import { reloadPage } from '../../state/offline/reload';
import { Icon } from '../icons/Icon';
import { useApp } from '../store';

/** Says that a part is missing, with two ways on: a newer version of the app has other files than this page knows. */
export function PartFailed({ onRetry }: { onRetry: () => void }) {
  const lost = useApp(({ offline }) => offline.kind === 'on' && offline.lost !== null);
  return (
    <div className="notice notice-alert" role="alert">
      <p>
        <Icon name="warning" />
        <strong>{messages.part.failed}</strong>
      </p>
      <p>{lost ? messages.offline.partNotKept : messages.part.help}</p>
      <p className="button-row">
        <button type="button" className="button" onClick={onRetry}>
          {messages.table.retry}
        </button>
        <button type="button" className="button button-quiet" onClick={() => void reloadPage()}>
          {messages.part.reload}
        </button>
      </p>
    </div>
  );
}

interface BoundaryProps {
  failed: (retry: () => void) => ReactNode;
  children: ReactNode;
}

/** Keeps a fault of what it holds from taking the page with it. */
export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken
      ? this.props.failed(() => this.setState({ broken: false }))
      : this.props.children;
  }
}

interface PartOptions<Props> {
  /** What stands in its place until it is there; nothing by default. */
  waiting?: (props: Props) => ReactNode;
  /** Says nothing where it fails: another part does. */
  quiet?: boolean;
}

/**
 * A component whose code, with its words, is loaded when it is first shown. A failed attempt is not kept: the next
 * time it is shown, or on request, it is loaded anew.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting = () => null, quiet = false }: PartOptions<Props> = {},
): ComponentType<Props> {
  let Arrived: ComponentType<Props> | null = null;
  return function Part(props: Props) {
    const [arrival, setArrival] = useState<'waiting' | 'there' | 'failed'>(Arrived ? 'there' : 'waiting');
    useEffect(() => {
      if (arrival !== 'waiting') return;
      let wanted = true;
      load().then(
        (component) => {
          Arrived = component;
          if (wanted) setArrival('there');
        },
        () => {
          if (wanted) setArrival('failed');
        },
      );
      return () => {
        wanted = false;
      };
    }, [arrival]);
    const failed = (retry: () => void) => (quiet ? null : <PartFailed onRetry={retry} />);
    if (Arrived) {
      return (
        <Boundary failed={failed}>
          <Arrived {...props} />
        </Boundary>
      );
    }
    return arrival === 'failed' ? failed(() => setArrival('waiting')) : waiting(props);
  };
}
