import { Link } from "react-router";
import { Tag, useArrival } from "./tag.jsx";

// No element around them: React removes each by itself when the page is left, and must find it where it put it.
export const Home = () => {
  useArrival("home");
  return (
    <>
      <h1>Home</h1>
      <Tag name="home" />
      <p>
        <Link to="#noren-policy-7">Section 7</Link>
      </p>
      <p style={{ minHeight: "120vh" }}>Everything for the house.</p>
    </>
  );
};
