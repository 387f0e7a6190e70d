import { onMounted } from "vue";

/** Counts the times that a page was shown, as a script of the shop's own would. */
export const useArrival = (name) => onMounted(() => (window.live ||= []).push(name));
