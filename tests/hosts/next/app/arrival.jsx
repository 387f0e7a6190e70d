"use client";

import { useEffect } from "react";

/** Counts the times that a page was shown, as a script of the shop's own would. */
export const Arrival = ({ name }) => {
  useEffect(() => void (window.live ||= []).push(name), [name]);
  return null;
};
