// SPDX-License-Identifier: GPL-3.0-or-later
// One description of every record: its name in files and JSON, its fields, its lists. Row readers and writers, the
// schema, JSON, and differences are all derived from it, so that a new field is one new line here.
//
// A field of type Target is two columns in the file (`<name>_claim`, `<name>_relation`, exactly one set), a RecordRef likewise
// two (`<name>_kind`, `<name>`). A list is a table of its own, `<record>_<list>`, keyed by the record and the element.
#pragma once

#include "core/model/record_types.h"

#include <string_view>
#include <tuple>

namespace cruxmap {

// Whether JSON names the field. WhenSet: unless it has its default value. Always: by every writer, since a reader of the text
// wants to see it, while a text without it has the default. Required: a text without it is refused, since silence would
// change the meaning.
enum class InJson : std::uint8_t { WhenSet, Always, Required };

// Whether a text is one line or may hold paragraphs. Readers of foreign text make it so.
enum class Lines : std::uint8_t { One, Many };

template <class Record, class Value>
struct Field {
    std::string_view name;
    Value Record::*member;
    InJson inJson = InJson::WhenSet;
    Lines lines = Lines::One;  // of a std::string
};

template <class Record, class Element>
struct List {
    std::string_view name;    // in JSON
    std::string_view column;  // of the element, in the file
    std::vector<Element> Record::*member;
    InJson inJson = InJson::WhenSet;
};

template <class Record>
struct Describe;  // table, plural, fields, lists

template <class Record, class Value>
constexpr Field<Record, Value> field(std::string_view name, Value Record::*member, InJson inJson = InJson::WhenSet,
                                     Lines lines = Lines::One) {
    return {name, member, inJson, lines};
}
template <class Record, class Element>
constexpr List<Record, Element> list(std::string_view name, std::string_view column, std::vector<Element> Record::*member,
                                     InJson inJson = InJson::WhenSet) {
    return {name, column, member, inJson};
}

template <>
struct Describe<Meta> {
    static constexpr std::string_view table = "meta", plural = "meta";
    static constexpr auto fields =
        std::tuple{field("title", &Meta::title, InJson::Always), field("introduction", &Meta::introduction, InJson::WhenSet, Lines::Many),
                   field("coverage", &Meta::coverage, InJson::WhenSet, Lines::Many), field("reading", &Meta::reading)};
    static constexpr std::tuple<> lists{};
};
template <>
struct Describe<Topic> {
    static constexpr std::string_view table = "topic", plural = "topics";
    static constexpr auto fields =
        std::tuple{field("rank", &Topic::rank), field("name", &Topic::name, InJson::Required), field("parent", &Topic::parent)};
    static constexpr std::tuple<> lists{};
};
template <>
struct Describe<Person> {
    static constexpr std::string_view table = "person", plural = "people";
    static constexpr auto fields =
        std::tuple{field("rank", &Person::rank), field("name", &Person::name, InJson::Required),
                   field("kind", &Person::kind, InJson::Always), field("description", &Person::description, InJson::WhenSet, Lines::Many)};
    static constexpr auto lists = std::tuple{list("aliases", "alias", &Person::aliases)};
};
template <>
struct Describe<Source> {
    static constexpr std::string_view table = "source", plural = "sources";
    static constexpr auto fields = std::tuple{field("rank", &Source::rank),
                                              field("title", &Source::title, InJson::Required),
                                              field("kind", &Source::kind, InJson::Always),
                                              field("date", &Source::date),
                                              field("language", &Source::language),
                                              field("url", &Source::url),
                                              field("citationKey", &Source::citationKey),
                                              field("reliability", &Source::reliability, InJson::WhenSet, Lines::Many),
                                              field("sha256", &Source::sha256),
                                              field("normalisation", &Source::normalisation),
                                              field("textSha256", &Source::textSha256),
                                              field("file", &Source::file)};
    static constexpr auto lists =
        std::tuple{list("authors", "person", &Source::authors), list("formerTexts", "text", &Source::formerTexts)};
};
template <>
struct Describe<Passage> {
    static constexpr std::string_view table = "passage", plural = "passages";
    static constexpr auto fields = std::tuple{field("rank", &Passage::rank),         field("source", &Passage::source, InJson::Required),
                                              field("start", &Passage::start),       field("end", &Passage::end),
                                              field("sha256", &Passage::sha256),     field("startsWith", &Passage::startsWith),
                                              field("endsWith", &Passage::endsWith), field("locator", &Passage::locator)};
    static constexpr std::tuple<> lists{};
};
template <>
struct Describe<Claim> {
    static constexpr std::string_view table = "claim", plural = "claims";
    static constexpr auto fields = std::tuple{field("rank", &Claim::rank),     field("text", &Claim::text, InJson::Required),
                                              field("title", &Claim::title),   field("kind", &Claim::kind, InJson::Required),
                                              field("topic", &Claim::topic),   field("needsSupport", &Claim::needsSupport),
                                              field("review", &Claim::review), field("checkedBy", &Claim::checkedBy)};
    static constexpr std::tuple<> lists{};
};
template <>
struct Describe<Question> {
    static constexpr std::string_view table = "question", plural = "questions";
    static constexpr auto fields = std::tuple{field("rank", &Question::rank), field("text", &Question::text, InJson::Required),
                                              field("exclusive", &Question::exclusive, InJson::Always)};
    static constexpr auto lists = std::tuple{list("options", "claim", &Question::options, InJson::Required)};
};
template <>
struct Describe<Relation> {
    static constexpr std::string_view table = "relation", plural = "relations";
    static constexpr auto fields = std::tuple{field("rank", &Relation::rank),
                                              field("polarity", &Relation::polarity, InJson::Required),
                                              field("force", &Relation::force, InJson::Required),
                                              field("target", &Relation::target, InJson::Required),
                                              field("weight", &Relation::weight),
                                              field("scheme", &Relation::scheme),
                                              field("analyst", &Relation::analyst, InJson::Always)};
    static constexpr auto lists = std::tuple{list("premises", "claim", &Relation::premises, InJson::Required)};
};
template <>
struct Describe<Attribution> {
    static constexpr std::string_view table = "attribution", plural = "attributions";
    static constexpr auto fields = std::tuple{field("rank", &Attribution::rank),
                                              field("target", &Attribution::target, InJson::Required),
                                              field("person", &Attribution::person, InJson::Required),
                                              field("via", &Attribution::via, InJson::Always),
                                              field("mode", &Attribution::mode, InJson::Required),
                                              field("firmness", &Attribution::firmness, InJson::Always),
                                              field("basis", &Attribution::basis, InJson::Always),
                                              field("wording", &Attribution::wording),
                                              field("date", &Attribution::date),
                                              field("passage", &Attribution::passage, InJson::Always)};
    static constexpr std::tuple<> lists{};
};
template <>
struct Describe<Quantity> {
    static constexpr std::string_view table = "quantity", plural = "quantities";
    static constexpr auto fields = std::tuple{field("rank", &Quantity::rank),
                                              field("claim", &Quantity::claim, InJson::Required),
                                              field("subject", &Quantity::subject),
                                              field("measure", &Quantity::measure),
                                              field("comparator", &Quantity::comparator, InJson::Required),
                                              field("low", &Quantity::low),
                                              field("high", &Quantity::high),
                                              field("unit", &Quantity::unit),
                                              field("date", &Quantity::date),
                                              field("asWritten", &Quantity::asWritten),
                                              field("passage", &Quantity::passage)};
    static constexpr std::tuple<> lists{};
};
template <>
struct Describe<Tag> {
    static constexpr std::string_view table = "tag", plural = "tags";
    static constexpr auto fields = std::tuple{field("rank", &Tag::rank), field("name", &Tag::name, InJson::Required)};
    static constexpr auto lists = std::tuple{list("subjects", "subject", &Tag::subjects)};
};
template <>
struct Describe<Note> {
    static constexpr std::string_view table = "note", plural = "notes";
    static constexpr auto fields =
        std::tuple{field("rank", &Note::rank), field("subject", &Note::subject, InJson::Required),
                   field("text", &Note::text, InJson::Required, Lines::Many), field("author", &Note::author), field("date", &Note::date)};
    static constexpr std::tuple<> lists{};
};
template <>
struct Describe<View> {
    static constexpr std::string_view table = "view", plural = "views";
    static constexpr auto fields =
        std::tuple{field("rank", &View::rank), field("name", &View::name, InJson::Required),
                   field("description", &View::description, InJson::WhenSet, Lines::Many), field("scope", &View::scope, InJson::Always),
                   field("direction", &View::direction, InJson::Always)};
    static constexpr auto lists = std::tuple{list("items", "subject", &View::items)};
};

template <>
struct Describe<Scenario> {
    static constexpr std::string_view table = "scenario", plural = "scenarios";
    static constexpr auto fields = std::tuple{field("rank", &Scenario::rank), field("name", &Scenario::name, InJson::Required)};
    static constexpr auto lists =
        std::tuple{list("suspended", "claim", &Scenario::suspended), list("assumed", "claim", &Scenario::assumed)};
};
template <>
struct Describe<CampName> {
    static constexpr std::string_view table = "camp", plural = "camps";
    static constexpr auto fields = std::tuple{field("rank", &CampName::rank), field("name", &CampName::name, InJson::Required)};
    static constexpr auto lists = std::tuple{list("claims", "claim", &CampName::claims)};
};
template <>
struct Describe<Dismissal> {
    static constexpr std::string_view table = "dismissal", plural = "dismissals";
    static constexpr auto fields = std::tuple{field("rank", &Dismissal::rank), field("finding", &Dismissal::finding, InJson::Required),
                                              field("reason", &Dismissal::reason, InJson::WhenSet, Lines::Many),
                                              field("author", &Dismissal::author), field("date", &Dismissal::date)};
    static constexpr auto lists = std::tuple{list("subjects", "subject", &Dismissal::subjects)};
};

template <class Record, class F>
constexpr void forEachField(F&& f) {
    std::apply([&](const auto&... each) { (f(each), ...); }, Describe<Record>::fields);
}
template <class Record, class F>
constexpr void forEachList(F&& f) {
    std::apply([&](const auto&... each) { (f(each), ...); }, Describe<Record>::lists);
}

}  // namespace cruxmap
