import noren from "noren-consent/vue";
import { createApp } from "vue";
import Shop from "./Shop.vue";

createApp(Shop).use(noren).mount("#app");
