import { createRoot } from "react-dom/client";
import { BrowserRouter, Link, Route, Routes } from "react-router";
import { Home } from "./home.jsx";
import { Item } from "./item.jsx";
import { Offers } from "./offers.jsx";

createRoot(document.getElementById("app")).render(
  <BrowserRouter>
    <nav>
      <Link to="/">Home</Link> <Link to="/item">Item</Link> <Link to="/offers">Offers</Link>
    </nav>
    <Routes>
      <Route path="/" element={<Home />} />
      <Route path="/item" element={<Item />} />
      <Route path="/offers" element={<Offers />} />
    </Routes>
    <footer id="footer">The end</footer>
  </BrowserRouter>,
);
