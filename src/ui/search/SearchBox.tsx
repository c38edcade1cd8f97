export function SearchBox({ short }: { short: boolean }) {
  return <input className="field" placeholder={short ? 'a' : 'b'} />;
}
