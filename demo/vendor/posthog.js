// PostHog as a shop would bundle it from npm. The gated tag names the collector: data-collector="…".
// "slim.no-external" is PostHog's own small build, which never fetches further scripts; remote config, flags,
// recording and surveys are off, so one page view is one request to the collector.
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
  // The library ignores browsers that say they are automated, which the end-to-end tests' browser does.
  opt_out_useragent_filter: true,
});
