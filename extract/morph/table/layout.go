package table

// Version changes with every change of the layout, of the hashes or of the meaning of a record.
const Version = 2

// Magic opens every table.
const Magic = "NFMORPH\n"

// Section numbers a part of the table.
type Section int

const (
	TagSets       Section = iota // u64: grammemes of a form; forms name them by number, and a smaller number is the more probable reading
	EndingEnds                   // u32: where each ending stops in EndingText
	EndingText                   // UTF-8
	EndingSlots                  // u32: open hash from an ending to its number (low half) and a check of it (high half), Nothing where empty; the endings of the most lexemes have the lowest numbers
	Paradigms                    // ParadigmSize bytes: u32 first record in Forms, u64 which endings it has, one bit for those of one remainder by 64; one more past the last
	Forms                        // FormSize bytes: u16 ending, u16 tag set and prefix
	FormsByEnding                // FormSize bytes: u16 ending, u16 number of the form in its paradigm, sorted by ending; starts as in Forms
	StemBits                     // a bit for each stem, by hash: most of what is no stem is told by it
	LexemeBuckets                // u32: see Find
	Lexemes                      // LexemeSize bytes: u32 check of the stem, u16 paradigm
	OrderBuckets                 // u32
	Orders                       // OrderSize bytes: u32 check of the form, OrderLength × u16 tag set
	GuessBuckets                 // u32
	Guesses                      // GuessSize bytes: u32 check of the suffix, u32 place in GuessLists ×8 + length
	GuessLists                   // CandidateSize bytes: u16 paradigm, u16 length of the ending in bytes
	Surnames                     // u16 length, the ending of the lemma, u16 paradigm; one after another
	Sections
)

// Sizes of records in bytes.
const (
	ParadigmSize  = 12
	FormSize      = 4
	LexemeSize    = 6
	OrderSize     = 4 + 2*OrderLength
	GuessSize     = 8
	CandidateSize = 4
)

const (
	OrderLength = 4         // tag sets that an order names; the rest follow as they stand
	GuessLength = 7         // candidates of a suffix
	GuessSuffix = 5         // longest suffix that a guess looks at, in letters
	PrefixShift = 14        // a form's tag set stands below, its prefix above
	Nothing     = 1<<16 - 1 // no ending, no tag set
)

// Prefixes are what a form may stand in front of its stem (comparative and superlative).
var Prefixes = [...]string{"", "по", "наи"}

// EndingCheck is what a slot keeps of an ending's hash, other bits than those that choose the slot.
func EndingCheck(sum uint64) uint32 { return uint32(sum >> 48) }

// StemBitsLog is the power of two of the bits in StemBits.
const StemBitsLog = 20

// StemBit is the bit of a stem's hash in StemBits: its byte, and the bit in that.
func StemBit(sum uint64) (at int, bit byte) {
	n := sum >> (64 - StemBitsLog)
	return int(n >> 3), 1 << (n & 7)
}

// Bits of the bucket number in each hashed section.
const (
	LexemeBits = 16
	OrderBits  = 12
	GuessBits  = 13
)

// Digest is a SHA-256.
type Digest [32]byte

// headerSize is Magic, u32 version, u32 sections, two digests, and the section starts with the end.
const headerSize = len(Magic) + 4 + 4 + 2*len(Digest{}) + 4*(int(Sections)+1)
