// SPDX-License-Identifier: GPL-3.0-or-later
// The records of a debate: plain values keyed by id. What they may refer to, and what happens to a reference when its
// record is removed, stands in core/document/references.h; how they are stored and exchanged, in core/model/fields.h.
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cruxmap {

struct Question;
struct Claim;
struct Person;
struct Source;
struct Passage;
struct Attribution;
struct Relation;
struct Quantity;
struct Topic;
struct Tag;
struct Note;
struct View;
struct Scenario;
struct CampName;
struct Dismissal;

using QuestionId = Id<Question>;
using ClaimId = Id<Claim>;
using PersonId = Id<Person>;
using SourceId = Id<Source>;
using PassageId = Id<Passage>;
using AttributionId = Id<Attribution>;
using RelationId = Id<Relation>;
using QuantityId = Id<Quantity>;
using TopicId = Id<Topic>;
using TagId = Id<Tag>;
using NoteId = Id<Note>;
using ViewId = Id<View>;
using ScenarioId = Id<Scenario>;
using CampNameId = Id<CampName>;
using DismissalId = Id<Dismissal>;

// In the order in which records are written to a file: a record mostly refers to earlier kinds.
enum class RecordKind : std::uint8_t {
    Meta,
    Topic,
    Person,
    Source,
    Passage,
    Claim,
    Question,
    Relation,
    Attribution,
    Quantity,
    Tag,
    Note,
    View,
    Scenario,
    Camp,
    Dismissal,
};

// Any record of a document, by kind and id: what a note is on, what is selected, what a card stands for.
struct RecordRef {
    RecordKind kind = RecordKind::Claim;
    std::int64_t id = 0;

    auto operator<=>(const RecordRef&) const noexcept = default;
};

// What a reason bears on, or what somebody takes a stance on: a claim, or the step from reasons to a claim.
using Target = std::variant<ClaimId, RelationId>;

enum class ClaimKind : std::uint8_t { Fact, Prediction, Value, Policy };
enum class ReviewState : std::uint8_t { Draft, Checked };
enum class PersonKind : std::uint8_t { Person, Organisation, Anonymous, Automatic };
enum class SourceKind : std::uint8_t { Article, Book, Interview, Post, Thread, Transcript, Summary, Quotations, Report, Other };
// Reports: passes on what another said and takes no stance; the hands of a `via` chain.
enum class AttributionMode : std::uint8_t { Asserts, Concedes, Denies, Asks, Supposes, Implies, Reports };
enum class Firmness : std::uint8_t { Firm, Hedged, Guess };
enum class AttributionBasis : std::uint8_t { Named, Inferred, Unidentified };
enum class Polarity : std::uint8_t { Support, Attack };
// Mutual: attacker and target block each other. Decisive: one way. Weakening: counts for strength only.
enum class Force : std::uint8_t { Mutual, Decisive, Weakening };
enum class Comparator : std::uint8_t { Equal, About, Below, AtMost, Above, AtLeast, Range };
enum class ViewScope : std::uint8_t { Listed, Everything };
enum class Direction : std::uint8_t { TopDown, LeftRight };

// The document itself; exactly one, with id 1.
struct Meta {
    Id<Meta> id{1};
    std::string title;
    std::string introduction;  // shown beside the map before anything is selected; paragraphs split by an empty line
    std::string coverage;      // what the map covers and what it leaves out
    std::string reading;       // how verdicts are to be read: the name of the active reading, empty for the default

    bool operator==(const Meta&) const = default;
};

struct Topic {
    TopicId id;
    std::int64_t rank = 0;
    std::string name;
    std::optional<TopicId> parent;

    bool operator==(const Topic&) const = default;
};

// A speaker: a person, an organisation, an unnamed commenter, a machine.
struct Person {
    PersonId id;
    std::int64_t rank = 0;
    std::string name;
    PersonKind kind = PersonKind::Person;
    std::string description;
    std::vector<std::string> aliases;

    bool operator==(const Person&) const = default;
};

struct Source {
    SourceId id;
    std::int64_t rank = 0;
    std::string title;
    SourceKind kind = SourceKind::Other;
    std::string date;      // ISO 8601, as precise as known: 2026, 2026-04, 2026-04-17; empty when not stated
    std::string language;  // BCP 47
    std::string url;
    std::string citationKey;
    std::string reliability;    // a note to the reader
    std::string sha256;         // of the original file, lower-case hexadecimal; empty when unknown
    std::string normalisation;  // version and flags of the pipeline that made the text which spans refer to; empty: none yet
    std::string textSha256;     // of the attached text, which lies beside the map; empty: none is attached
    std::string file;           // where the original was when it was attached
    std::vector<PersonId> authors;
    std::vector<std::string> formerTexts;  // SHA-256 of earlier texts that are kept, oldest first

    bool operator==(const Source&) const = default;
};

// A span of a source's normalised text, with what finds it again after the text has changed.
struct Passage {
    PassageId id;
    std::int64_t rank = 0;
    SourceId source;
    std::optional<std::int64_t> start;  // byte offsets into the normalised text, half open
    std::optional<std::int64_t> end;
    std::string sha256;      // of the span's bytes
    std::string startsWith;  // at most six words from either end
    std::string endsWith;
    std::string locator;  // for a reader: "paragraph 3", "page 12"

    bool operator==(const Passage&) const = default;
};

// One sentence, apart from whoever says it.
struct Claim {
    ClaimId id;
    std::int64_t rank = 0;
    std::string text;
    std::string title;  // a few words for outline and far zoom; empty: the beginning of the text
    ClaimKind kind = ClaimKind::Fact;
    std::optional<TopicId> topic;
    bool needsSupport = false;  // stands only while one of its reasons holds
    ReviewState review = ReviewState::Draft;
    std::string checkedBy;  // initials

    bool operator==(const Claim&) const = default;
};

struct Question {
    QuestionId id;
    std::int64_t rank = 0;
    std::string text;
    bool exclusive = false;        // at most one option can be had
    std::vector<ClaimId> options;  // in order

    bool operator==(const Question&) const = default;
};

// Premises for or against a claim, or for or against a relation (an attack on a relation undercuts it). Several premises
// are linked: they work only together. Reasons that work alone are relations of their own.
struct Relation {
    RelationId id;
    std::int64_t rank = 0;
    Polarity polarity = Polarity::Support;
    Force force = Force::Mutual;
    Target target;
    double weight = 1.0;   // in (0, 1]
    std::string scheme;    // argument scheme, by its usual name; empty when none is named
    bool analyst = false;  // the mapper sees it, no text states it
    std::vector<ClaimId> premises;

    bool operator==(const Relation&) const = default;
};

// A person's stance on a claim or a relation, in one passage; `via` is the attribution through which it comes to us
// ("Huang, recapped by Patel" has Patel's attribution as via). Never a cycle.
struct Attribution {
    AttributionId id;
    std::int64_t rank = 0;
    Target target;
    PersonId person;
    std::optional<AttributionId> via;
    AttributionMode mode = AttributionMode::Asserts;
    Firmness firmness = Firmness::Firm;
    AttributionBasis basis = AttributionBasis::Named;
    std::string wording;  // in the speaker's sense, where it differs from the claim
    std::string date;     // ISO 8601, as precise as known
    std::optional<PassageId> passage;

    bool operator==(const Attribution&) const = default;
};

struct Quantity {
    QuantityId id;
    std::int64_t rank = 0;
    ClaimId claim;
    std::string subject;  // "China"
    std::string measure;  // "share of world AI compute"
    Comparator comparator = Comparator::Equal;
    std::optional<double> low;
    std::optional<double> high;
    std::string unit;  // "%"
    std::string date;
    std::string asWritten;  // shown on the card: "5 %"
    std::optional<PassageId> passage;

    bool operator==(const Quantity&) const = default;
};

struct Tag {
    TagId id;
    std::int64_t rank = 0;
    std::string name;
    std::vector<RecordRef> subjects;  // ascending

    bool operator==(const Tag&) const = default;
};

struct Note {
    NoteId id;
    std::int64_t rank = 0;
    RecordRef subject;
    std::string text;
    std::string author;
    std::string date;

    bool operator==(const Note&) const = default;
};

struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

// A card of a view: a claim or a question, where it was put by hand, and whether its reasons are folded away.
struct ViewItem {
    RecordRef subject;
    std::optional<Point> place;  // the card's top left corner, in map pixels; nothing: arranged automatically
    bool collapsed = false;

    bool operator==(const ViewItem&) const = default;
};

struct View {
    ViewId id;
    std::int64_t rank = 0;
    std::string name;
    std::string description;
    ViewScope scope = ViewScope::Listed;  // Everything shows all claims; `items` then only place and fold them
    Direction direction = Direction::TopDown;
    std::vector<ViewItem> items;  // ascending by subject

    bool operator==(const View&) const = default;
};

// Claims taken out of play or taken as given, to see what changes.
struct Scenario {
    ScenarioId id;
    std::int64_t rank = 0;
    std::string name;
    std::vector<ClaimId> suspended;
    std::vector<ClaimId> assumed;

    bool operator==(const Scenario&) const = default;
};

// The name a user gave to a camp, which is known by the claims that set it apart from the others.
struct CampName {
    CampNameId id;
    std::int64_t rank = 0;
    std::string name;
    std::vector<ClaimId> claims;

    bool operator==(const CampName&) const = default;
};

// A finding that the user has looked at and put aside.
struct Dismissal {
    DismissalId id;
    std::int64_t rank = 0;
    std::string finding;              // what kind of finding
    std::vector<RecordRef> subjects;  // of the finding, ascending
    std::string reason;
    std::string author;
    std::string date;

    bool operator==(const Dismissal&) const = default;
};

}  // namespace cruxmap

template <>
struct std::hash<cruxmap::RecordRef> {
    std::size_t operator()(const cruxmap::RecordRef& ref) const noexcept {
        return std::hash<std::int64_t>{}(ref.id) * 31 + static_cast<std::size_t>(ref.kind);
    }
};
