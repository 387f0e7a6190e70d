//! The record for `serde`, natively: for servers and tools that read records in Rust. In a browser the
//! page's own `JSON` reads records, because visitors would have to download serde's code.

use serde::de::Error as _;
use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Record, VERSION};

/// How many fields a serialized record has.
const FIELDS: usize = 13;

/// Answers as an object, in order.
struct Answers<'a>(&'a [(String, bool)]);

impl Serialize for Answers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (id, answer) in self.0 {
            map.serialize_entry(id, answer)?;
        }
        map.end()
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Record", FIELDS)?;
        out.serialize_field("v", &VERSION)?;
        out.serialize_field("id", &self.id)?;
        out.serialize_field("revision", &self.revision)?;
        out.serialize_field("text", &self.text)?;
        out.serialize_field("first", &self.first.to_iso())?;
        out.serialize_field("updated", &self.updated.to_iso())?;
        out.serialize_field("expires", &self.expires.to_iso())?;
        out.serialize_field("source", self.source.name())?;
        out.serialize_field("region", self.region.name())?;
        out.serialize_field("lang", &self.lang)?;
        out.serialize_field("gpc", &self.gpc)?;
        out.serialize_field("categories", &Answers(&self.choices.categories))?;
        out.serialize_field("services", &Answers(&self.choices.services))?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        Self::read(&value).map_err(|error| D::Error::custom(error.message()))
    }
}
