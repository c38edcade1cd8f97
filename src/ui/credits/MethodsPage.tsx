import { creditMessages } from '../../i18n/credits';
import { useApp } from '../store';
import '../cards/cards.css';
import './credits.css';

/** How the figures are made and where they end. */
export function MethodsPage() {
  const setPage = useApp((state) => state.setPage);
  return (
    <div className="credits">
      {creditMessages.methods.map(({ title, text }) => (
        <section key={title}>
          <h3>{title}</h3>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p>
        <button type="button" className="link-button" onClick={() => setPage('credits')}>
          {creditMessages.toCredits}
        </button>
      </p>
    </div>
  );
}
