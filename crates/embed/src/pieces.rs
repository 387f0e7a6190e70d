//! The pieces of an embed that do not depend on a shop: the scripts, bundled and minified, the sheets and the wasm.

use std::collections::BTreeMap;
use std::path::Path;

use crate::EmbedError;

/// Whose config an interface is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A shop's own, which the build has checked.
    Shop,
    /// Any that a page brings, which the interface checks.
    Generic,
}

impl Kind {
    /// The names of the lazy bundle and of the wasm.
    const fn files(self) -> [&'static str; 2] {
        match self {
            Self::Shop => ["interface.js", "interface.wasm"],
            Self::Generic => ["generic.js", "generic.wasm"],
        }
    }
}

/// The interface: wasm, and the script around it.
pub struct Interface {
    /// Whose config it is for.
    pub kind: Kind,
    /// The lazy bundle.
    pub bundle: String,
    /// The wasm.
    pub wasm: Vec<u8>,
}

impl Interface {
    /// Writes its files into a folder of pieces.
    ///
    /// # Errors
    /// If one cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), EmbedError> {
        let [bundle, wasm] = self.kind.files();
        write(folder, bundle, self.bundle.as_bytes())?;
        write(folder, wasm, &self.wasm)
    }
}

/// The scripts and sheets as text, and the interface of one kind.
pub struct Pieces {
    /// The gate with all of its code, in which each [feature](crate::Features) is a free name.
    pub gate: String,
    /// The texts of faults.
    pub diagnostics: String,
    /// The sheet in the gate, without colours and layouts.
    pub gate_sheet: String,
    /// The rules of each layout, by the name of their sheet, and the same for where several can be chosen, with
    /// [`CHOSEN`](crate::layouts::CHOSEN) after the name.
    pub layouts: BTreeMap<String, String>,
    /// The sheet in the lazy bundle.
    pub sheet: String,
    /// The rules for the logo.
    pub brand_sheet: String,
    /// The types of the script's API, without those of the config.
    pub types: String,
    /// The interface.
    pub interface: Interface,
}

const GATE: &str = "gate.js";
const DIAGNOSTICS: &str = "diagnostics.js";
const GATE_SHEET: &str = "gate.css";
const LAYOUTS: &str = "layouts";
const SHEET: &str = "interface.css";
const BRAND_SHEET: &str = "brand.css";
const TYPES: &str = "noren.d.ts";

impl Pieces {
    /// Reads the pieces in a folder, with the interface of a kind.
    ///
    /// # Errors
    /// If one is missing.
    pub fn read(folder: &Path, kind: Kind) -> Result<Self, EmbedError> {
        let bytes = |name: &str| {
            let path = folder.join(name);
            noren_files::read(&path).map_err(|error| EmbedError::Piece(path, error))
        };
        let text = |name: &str| {
            let path = folder.join(name);
            noren_files::read_to_string(&path).map_err(|error| EmbedError::Piece(path, error))
        };
        let sheets = folder.join(LAYOUTS);
        let files = noren_files::list(&sheets).map_err(|error| EmbedError::Piece(sheets, error))?;
        let layouts = files
            .iter()
            .filter_map(|file| file.file_stem()?.to_str())
            .map(|name| Ok((name.to_owned(), text(&format!("{LAYOUTS}/{name}.css"))?)))
            .collect::<Result<_, EmbedError>>()?;
        let [bundle, wasm] = kind.files();
        Ok(Self {
            gate: text(GATE)?,
            diagnostics: text(DIAGNOSTICS)?,
            gate_sheet: text(GATE_SHEET)?,
            layouts,
            sheet: text(SHEET)?,
            brand_sheet: text(BRAND_SHEET)?,
            types: text(TYPES)?,
            interface: Interface {
                kind,
                bundle: text(bundle)?,
                wasm: bytes(wasm)?,
            },
        })
    }

    /// The rules of a layout's sheet.
    ///
    /// # Errors
    /// If the build does not have it.
    pub fn layout(&self, sheet: &str) -> Result<&str, EmbedError> {
        self.layouts.get(sheet).map(String::as_str).ok_or_else(|| {
            let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
            EmbedError::Piece(format!("{LAYOUTS}/{sheet}.css").into(), missing)
        })
    }

    /// Writes the pieces into a folder, in place of those in it; an interface of the other kind stays.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), EmbedError> {
        let layouts = folder.join(LAYOUTS);
        if noren_files::is_dir(&layouts) {
            noren_files::remove_dir_all(&layouts).map_err(EmbedError::file(&layouts))?;
        }
        noren_files::create_dir_all(&layouts).map_err(EmbedError::file(&layouts))?;
        for (name, sheet) in &self.layouts {
            write(&layouts, &format!("{name}.css"), sheet.as_bytes())?;
        }
        for (name, text) in [
            (GATE, &self.gate),
            (DIAGNOSTICS, &self.diagnostics),
            (GATE_SHEET, &self.gate_sheet),
            (SHEET, &self.sheet),
            (BRAND_SHEET, &self.brand_sheet),
            (TYPES, &self.types),
        ] {
            write(folder, name, text.as_bytes())?;
        }
        self.interface.write(folder)
    }
}

fn write(folder: &Path, name: &str, content: &[u8]) -> Result<(), EmbedError> {
    let path = folder.join(name);
    noren_files::write(&path, content).map_err(EmbedError::file(&path))
}
