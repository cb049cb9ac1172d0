//! Colours: five palettes for the same drawing, and what belongs to the person.

use super::pose::Hair;

/// A colour with opacity, 0–255 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Rgba {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
    pub alpha: u8,
}

impl Rgba {
    /// An opaque colour written as `0xRRGGBB`.
    #[must_use]
    pub const fn hex(value: u32) -> Self {
        let [_, red, green, blue] = value.to_be_bytes();
        Rgba { red, green, blue, alpha: 255 }
    }

    /// The same colour with this opacity, 0–1.
    #[must_use]
    pub fn with_opacity(self, opacity: f64) -> Self {
        Rgba { alpha: channel(opacity * 255.0), ..self }
    }

    /// This colour with a share of the other one, 0–1; the opacity stays.
    #[must_use]
    pub fn mix(self, other: Rgba, share: f64) -> Self {
        let blend = |a: u8, b: u8| channel(f64::from(a).mul_add(1.0 - share, f64::from(b) * share));
        Rgba {
            red: blend(self.red, other.red),
            green: blend(self.green, other.green),
            blue: blend(self.blue, other.blue),
            alpha: self.alpha,
        }
    }

    /// Its brightness as a grey, 0–1 (Rec. 709 weights on the encoded values, as a photocopier roughly sees it).
    #[must_use]
    pub fn brightness(self) -> f64 {
        (0.2126 * f64::from(self.red) + 0.7152 * f64::from(self.green) + 0.0722 * f64::from(self.blue)) / 255.0
    }

    fn grey(self) -> Self {
        let level = channel(self.brightness() * 255.0);
        Rgba { red: level, green: level, blue: level, alpha: self.alpha }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0–255")]
fn channel(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

const WHITE: Rgba = Rgba::hex(0xff_ffff);

/// For which surface the drawing is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Palette {
    /// A light window.
    #[default]
    Light,
    /// A dark window.
    Dark,
    /// Colour on paper: pale fills, dark lines, hatched highlight, so that it also survives a photocopier.
    Print,
    /// Greys only, for a black-and-white printer.
    Grey,
    /// Line art: white fills, hatched highlight.
    Line,
}

/// Hair, skin, clothes and build of the drawn person. Without a colour the palette's own is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Person {
    /// Skin.
    pub skin: Option<Rgba>,
    /// Hair style; an exercise may ask for another one.
    pub hair: Hair,
    /// Hair colour.
    pub hair_color: Option<Rgba>,
    /// Shirt.
    pub shirt: Option<Rgba>,
    /// Shorts.
    pub shorts: Option<Rgba>,
    /// Thickness of the limbs and the trunk, 1 = average.
    pub build: f64,
}

impl Default for Person {
    fn default() -> Self {
        Person { skin: None, hair: Hair::Short, hair_color: None, shirt: None, shorts: None, build: 1.0 }
    }
}

impl Person {
    /// Skin colours to choose from, light to dark.
    pub const SKINS: [Rgba; 5] =
        [Rgba::hex(0xf2_c9ac), Rgba::hex(0xe7_b08c), Rgba::hex(0xc9_8f68), Rgba::hex(0x9a_6442), Rgba::hex(0x6b_4330)];
    /// Hair colours to choose from; the last two are those of an older person.
    pub const HAIRS: [Rgba; 6] = [
        Rgba::hex(0x4a_3528),
        Rgba::hex(0x23_1f20),
        Rgba::hex(0x8a_5a2b),
        Rgba::hex(0xd1_a55a),
        Rgba::hex(0x9a_9ea3),
        Rgba::hex(0xd5_d7da),
    ];
    /// Shirt colours to choose from.
    pub const SHIRTS: [Rgba; 5] =
        [Rgba::hex(0x2f_9c95), Rgba::hex(0xb0_4a7e), Rgba::hex(0x5b_6cc0), Rgba::hex(0xe0_a030), Rgba::hex(0x7a_5aa8)];
}

/// What a surface is made of; the palette gives it a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Tone {
    Skin,
    Shirt,
    Shorts,
    Shoe,
    Sole,
    Sock,
    Hair,
    Mat,
    Wood,
    Metal,
    Wall,
    Gear,
    DarkGear,
    Band,
    Accent,
    Ice,
    Warmth,
    Water,
    Bandage,
    Tape,
    Cone,
    Glass,
    Paper,
    Screen,
}

/// The colours of one palette, with those of the person filled in.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Colors {
    pub background: Rgba,
    pub ink: Rgba,
    pub skin: Rgba,
    pub shirt: Rgba,
    pub shorts: Rgba,
    pub shoe: Rgba,
    pub sole: Rgba,
    pub hair: Rgba,
    /// What far limbs fade to, and how much.
    pub far: (Rgba, f64),
    /// What shaded sides darken to, and how much.
    pub shade: (Rgba, f64),
    /// The highlight and its opacity.
    pub highlight: (Rgba, f64),
    pub ghost: Rgba,
    pub ghost_line: Rgba,
    pub arrow: Rgba,
    pub mat: Rgba,
    pub wood: Rgba,
    pub metal: Rgba,
    pub wall: Rgba,
    pub floor: Rgba,
    pub band: Rgba,
    pub gear: Rgba,
    pub dark_gear: Rgba,
    pub accent: Rgba,
    pub ice: Rgba,
    pub warmth: Rgba,
    pub water: Rgba,
    pub bandage: Rgba,
    pub tape: Rgba,
    pub cone: Rgba,
    pub glass: Rgba,
    pub paper: Rgba,
    pub screen: Rgba,
    /// Whether the highlight is hatched, so that it does not depend on colour.
    pub hatch: bool,
    /// Whether fills are (nearly) white, so that far parts fade by their lines.
    pub line_art: bool,
}

const LIGHT: Colors = Colors {
    background: WHITE,
    ink: Rgba::hex(0x27_384a),
    skin: Rgba::hex(0xe7_b08c),
    shirt: Rgba::hex(0x2f_9c95),
    shorts: Rgba::hex(0x34_506b),
    shoe: Rgba::hex(0xf4_f6f8),
    sole: Rgba::hex(0x5b_6b7a),
    hair: Rgba::hex(0x4a_3528),
    far: (Rgba::hex(0x8f_a3b5), 0.40),
    shade: (Rgba::hex(0x1c_2f45), 0.13),
    highlight: (Rgba::hex(0xe5_484d), 0.62),
    ghost: Rgba::hex(0xc9_d4de),
    ghost_line: Rgba::hex(0x9f_b0bf),
    arrow: Rgba::hex(0xe0_7a1f),
    mat: Rgba::hex(0xb9_cdea),
    wood: Rgba::hex(0xd9_b98c),
    metal: Rgba::hex(0x9a_a8b5),
    wall: Rgba::hex(0xe6_ebf0),
    floor: Rgba::hex(0xee_f2f6),
    band: Rgba::hex(0xf2_a51e),
    gear: Rgba::hex(0xcf_d8e1),
    dark_gear: Rgba::hex(0xae_bbc8),
    accent: Rgba::hex(0x7c_6fd0),
    ice: Rgba::hex(0x9f_d8f2),
    warmth: Rgba::hex(0xf0_9a7a),
    water: Rgba::hex(0x8f_cbe8),
    bandage: Rgba::hex(0xf3_ead8),
    tape: Rgba::hex(0x3f_7fd0),
    cone: Rgba::hex(0xf0_7a2c),
    glass: Rgba::hex(0xd3_e8f2),
    paper: Rgba::hex(0xfd_fdfa),
    screen: Rgba::hex(0x4b_5a68),
    hatch: false,
    line_art: false,
};

const DARK: Colors = Colors {
    background: Rgba::hex(0x1b_232c),
    ink: Rgba::hex(0x0d_141b),
    skin: Rgba::hex(0xdb_a583),
    shirt: Rgba::hex(0x38_b2a8),
    shorts: Rgba::hex(0x5f_82a6),
    shoe: Rgba::hex(0xe8_edf1),
    sole: Rgba::hex(0x86_97a6),
    hair: Rgba::hex(0x7a_5a44),
    far: (Rgba::hex(0x24_323f), 0.42),
    shade: (Rgba::hex(0x0b_1420), 0.20),
    highlight: (Rgba::hex(0xff_5a5f), 0.70),
    ghost: Rgba::hex(0x33_414e),
    ghost_line: Rgba::hex(0x54_6675),
    arrow: Rgba::hex(0xff_a94d),
    mat: Rgba::hex(0x42_597a),
    wood: Rgba::hex(0x8f_7550),
    metal: Rgba::hex(0x71_808d),
    wall: Rgba::hex(0x2c_3845),
    floor: Rgba::hex(0x2c_3845),
    band: Rgba::hex(0xf2_b13a),
    gear: Rgba::hex(0x4a_5967),
    dark_gear: Rgba::hex(0x3a_4753),
    accent: Rgba::hex(0x8f_83e6),
    ice: Rgba::hex(0x5f_b4d8),
    warmth: Rgba::hex(0xd9_7d5e),
    water: Rgba::hex(0x2f_6d8c),
    bandage: Rgba::hex(0xd8_cdb8),
    tape: Rgba::hex(0x4f_8fe0),
    cone: Rgba::hex(0xe8_7a34),
    glass: Rgba::hex(0x3d_5566),
    paper: Rgba::hex(0xd5_dae0),
    screen: Rgba::hex(0x10_171d),
    hatch: false,
    line_art: false,
};

const PRINT: Colors = Colors {
    background: WHITE,
    ink: Rgba::hex(0x1d_2730),
    skin: Rgba::hex(0xf6_dcc8),
    shirt: Rgba::hex(0xb9_ded9),
    shorts: Rgba::hex(0x8f_a5ba),
    shoe: WHITE,
    sole: Rgba::hex(0x7b_8894),
    hair: Rgba::hex(0x5a_463a),
    far: (WHITE, 0.38),
    shade: (Rgba::hex(0x1c_2f45), 0.10),
    highlight: (Rgba::hex(0xd8_262c), 0.38),
    ghost: Rgba::hex(0xec_eff2),
    ghost_line: Rgba::hex(0x8d_98a3),
    arrow: Rgba::hex(0xb0_400b),
    mat: Rgba::hex(0xe3_e9f2),
    wood: Rgba::hex(0xec_dcc2),
    metal: Rgba::hex(0xc3_cbd3),
    wall: Rgba::hex(0xee_f1f4),
    floor: Rgba::hex(0xf2_f4f6),
    band: Rgba::hex(0xe7_9a17),
    gear: Rgba::hex(0xe9_edf1),
    dark_gear: Rgba::hex(0xc9_d1d9),
    accent: Rgba::hex(0xb5_abe6),
    ice: Rgba::hex(0xcf_eafa),
    warmth: Rgba::hex(0xf8_cfc0),
    water: Rgba::hex(0xcf_e6f2),
    bandage: Rgba::hex(0xfb_f6ea),
    tape: Rgba::hex(0x8f_b3e0),
    cone: Rgba::hex(0xf3_a878),
    glass: Rgba::hex(0xe6_f1f6),
    paper: WHITE,
    screen: Rgba::hex(0x9a_a5af),
    hatch: true,
    line_art: false,
};

const LINE: Colors = Colors {
    background: WHITE,
    ink: Rgba::hex(0x11_1111),
    skin: WHITE,
    shirt: WHITE,
    shorts: Rgba::hex(0xd4_d4d4),
    shoe: WHITE,
    sole: Rgba::hex(0x77_7777),
    hair: Rgba::hex(0x55_5555),
    far: (Rgba::hex(0xa8_a8a8), 0.0),
    shade: (Rgba::hex(0x77_7777), 0.0),
    highlight: (Rgba::hex(0x99_9999), 0.0),
    ghost: WHITE,
    ghost_line: Rgba::hex(0x9a_9a9a),
    arrow: Rgba::hex(0x11_1111),
    mat: Rgba::hex(0xf1_f1f1),
    wood: WHITE,
    metal: Rgba::hex(0xdd_dddd),
    wall: Rgba::hex(0xf4_f4f4),
    floor: Rgba::hex(0xf1_f1f1),
    band: Rgba::hex(0x66_6666),
    gear: WHITE,
    dark_gear: Rgba::hex(0xe8_e8e8),
    accent: Rgba::hex(0xdd_dddd),
    ice: WHITE,
    warmth: Rgba::hex(0xe8_e8e8),
    water: Rgba::hex(0xf1_f1f1),
    bandage: WHITE,
    tape: Rgba::hex(0xc8_c8c8),
    cone: Rgba::hex(0xdd_dddd),
    glass: WHITE,
    paper: WHITE,
    screen: Rgba::hex(0xcc_cccc),
    hatch: true,
    line_art: true,
};

impl Colors {
    /// The colours of a palette for this person.
    #[must_use]
    pub fn new(palette: Palette, person: &Person) -> Self {
        let mut colors = match palette {
            Palette::Light => LIGHT,
            Palette::Dark => DARK,
            Palette::Print => PRINT,
            Palette::Grey => PRINT.greys(),
            Palette::Line => LINE,
        };
        if palette == Palette::Line {
            return colors;
        }
        // On paper full colours would hide the ink and the hatch, on dark they would sink into the background.
        let adapt = |color: Rgba| match palette {
            Palette::Print => color.mix(WHITE, 0.45),
            Palette::Grey => color.mix(WHITE, 0.45).grey(),
            Palette::Dark => color.mix(WHITE, if color.brightness() < 0.30 { 0.22 } else { 0.04 }),
            Palette::Light | Palette::Line => color,
        };
        let fill = |slot: &mut Rgba, chosen: Option<Rgba>| {
            if let Some(color) = chosen {
                *slot = adapt(color);
            }
        };
        fill(&mut colors.skin, person.skin);
        fill(&mut colors.shirt, person.shirt);
        fill(&mut colors.shorts, person.shorts);
        // Hair stays dark on paper: it is small and gives the head its shape.
        if let Some(color) = person.hair_color {
            colors.hair = match palette {
                Palette::Print => color.mix(WHITE, 0.12),
                Palette::Grey => color.mix(WHITE, 0.12).grey(),
                _ => adapt(color),
            };
        }
        colors
    }

    /// The same colours without hue.
    fn greys(mut self) -> Self {
        for color in [
            &mut self.ink,
            &mut self.skin,
            &mut self.shirt,
            &mut self.shorts,
            &mut self.sole,
            &mut self.hair,
            &mut self.shade.0,
            &mut self.ghost,
            &mut self.ghost_line,
            &mut self.mat,
            &mut self.wood,
            &mut self.metal,
            &mut self.wall,
            &mut self.floor,
            &mut self.band,
            &mut self.gear,
            &mut self.dark_gear,
            &mut self.accent,
            &mut self.ice,
            &mut self.warmth,
            &mut self.water,
            &mut self.bandage,
            &mut self.tape,
            &mut self.cone,
            &mut self.glass,
            &mut self.screen,
        ] {
            *color = color.grey();
        }
        self.shirt = Rgba::hex(0xc4_c4c4);
        self.shorts = Rgba::hex(0x93_9393);
        self.highlight = (Rgba::hex(0x22_2222), 0.30);
        self.arrow = Rgba::hex(0x22_2222);
        self
    }

    /// The colour of a surface.
    #[must_use]
    pub fn tone(&self, tone: Tone) -> Rgba {
        match tone {
            Tone::Skin => self.skin,
            Tone::Shirt => self.shirt,
            Tone::Shorts => self.shorts,
            Tone::Shoe => self.shoe,
            Tone::Sole => self.sole,
            Tone::Sock => self.shoe.mix(self.sole, 0.12),
            Tone::Hair => self.hair,
            Tone::Mat => self.mat,
            Tone::Wood => self.wood,
            Tone::Metal => self.metal,
            Tone::Wall => self.wall,
            Tone::Gear => self.gear,
            Tone::DarkGear => self.dark_gear,
            Tone::Band => self.band,
            Tone::Accent => self.accent,
            Tone::Ice => self.ice,
            Tone::Warmth => self.warmth,
            Tone::Water => self.water,
            Tone::Bandage => self.bandage,
            Tone::Tape => self.tape,
            Tone::Cone => self.cone,
            Tone::Glass => self.glass,
            Tone::Paper => self.paper,
            Tone::Screen => self.screen,
        }
    }
}
