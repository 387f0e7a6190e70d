import { useArrival } from "./tag.jsx";

// React puts children into the <template> itself, where a parser would put them into its content.
export const Offers = () => {
  useArrival("offers");
  return (
    <>
      <h1>Offers</h1>
      <template data-category="marketing">
        <p className="offer">Offers for you</p>
      </template>
    </>
  );
};
