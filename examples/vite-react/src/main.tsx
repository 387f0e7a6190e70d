import { createRoot } from "react-dom/client";
import { Shop } from "./shop";

createRoot(document.getElementById("app")!).render(<Shop />);
