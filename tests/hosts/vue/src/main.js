import { createApp } from "vue";
import { createRouter, createWebHistory } from "vue-router";
import App from "./App.vue";
import Home from "./Home.vue";
import Item from "./Item.vue";
import Offers from "./Offers.vue";

const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/", component: Home },
    { path: "/item", component: Item },
    { path: "/offers", component: Offers },
  ],
});
createApp(App).use(router).mount("#app");
