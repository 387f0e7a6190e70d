// PostHog, bundled from npm as a shop would do. The gated tag sets the collector: data-collector="…".
// "slim.no-external" is PostHog's small build, which loads no further scripts. Remote config, flags,
// recording and surveys are off, so each page view sends one request to the collector.
import { posthog } from "posthog-js/dist/module.slim.no-external";

const tag = document.currentScript;

posthog.init("phc_jchere", {
  api_host: tag.dataset.collector,
  persistence: "localStorage+cookie",
  capture_pageview: true,
  capture_pageleave: false,
  autocapture: false,
  rageclick: false,
  capture_dead_clicks: false,
  capture_performance: false,
  capture_heatmaps: false,
  capture_exceptions: false,
  disable_session_recording: true,
  disable_surveys: true,
  disable_product_tours: true,
  disable_conversations: true,
  disable_web_experiments: true,
  disable_external_dependency_loading: true,
  advanced_disable_flags: true,
  advanced_disable_toolbar_metrics: true,
  request_batching: false,
  // The library ignores automated browsers such as that of the end-to-end tests.
  opt_out_useragent_filter: true,
});
