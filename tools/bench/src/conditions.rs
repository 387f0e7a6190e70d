//! The conditions of every visit.

use clap::ValueEnum;
use serde_json::{Value, json};

/// The figures for Slow 4G.
#[derive(Clone, Copy, Default, ValueEnum)]
pub enum Network {
    /// A round trip of 150 ms, 1.6 Mbit/s down, 750 kbit/s up: Lighthouse's mobile network itself
    #[default]
    Slow4g,
    /// 562.5 ms a request, 1.44 Mbit/s down, 675 kbit/s up: what DevTools applies to each request so
    /// that a new connection's round trips are in it
    Devtools,
}

/// A phone, its processor and its network.
#[derive(Clone, Copy)]
pub struct Conditions {
    network: Network,
}

/// The factor by which the phone's processor is slower than this machine's.
const CPU: u32 = 4;
/// The phone that Lighthouse emulates: CSS pixels, and device pixels in each.
const WIDTH: u32 = 412;
const HEIGHT: u32 = 823;
const RATIO: f64 = 1.75;
/// In milliseconds: a visit that takes longer fails.
const TIMEOUT: u32 = 30_000;

impl Conditions {
    /// Lighthouse's phone on a network.
    pub fn phone(network: Network) -> Self {
        Self { network }
    }

    /// The latency in milliseconds, and kbit/s down and up.
    fn figures(self) -> (f64, f64, f64) {
        match self.network {
            Network::Slow4g => (150.0, 1638.4, 750.0),
            Network::Devtools => (562.5, 1474.56, 675.0),
        }
    }

    /// As drive.mjs reads them.
    pub fn to_json(self) -> Value {
        let (latency, down, up) = self.figures();
        json!({
            "network": { "latency": latency, "down": down, "up": up },
            "cpu": CPU,
            "phone": { "width": WIDTH, "height": HEIGHT, "ratio": RATIO },
            "timeout": TIMEOUT,
        })
    }

    /// The conditions that were written as these; nothing if they are others than today's.
    pub fn from_json(json: &Value) -> Option<Self> {
        Network::value_variants()
            .iter()
            .map(|network| Self::phone(*network))
            .find(|conditions| conditions.to_json() == *json)
    }

    /// For people.
    pub fn in_words(self) -> String {
        let (latency, down, up) = self.figures();
        format!(
            "Slow 4G ({latency} ms, {:.2} Mbit/s down, {up:.0} kbit/s up), {CPU}× slower processor, \
             {WIDTH} × {HEIGHT} CSS pixels",
            down / 1024.0
        )
    }
}
