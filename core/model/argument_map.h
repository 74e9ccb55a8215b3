// SPDX-License-Identifier: GPL-3.0-or-later
// The argument map of a debate in memory: all its records, and who refers to whom. A projection of the file: readers hold
// it const, and only the document brings it up to date. Looking a record up is O(log n), finding its referrers O(1).
#pragma once

#include "core/model/map_change.h"
#include "core/model/references.h"

#include <ranges>
#include <span>
#include <unordered_map>

namespace cruxmap {

// A record that refers to another one, with the rank that orders it among its like.
struct Referrer {
    std::int64_t rank = 0;
    std::int64_t id = 0;

    auto operator<=>(const Referrer&) const noexcept = default;
};

class ArgumentMap {
public:
    ArgumentMap();

    // The record, or nullptr.
    template <class Record>
    const Record* find(Id<Record> id) const {
        const auto& records = all<Record>();
        const auto at = records.find(id);
        return at == records.end() ? nullptr : &at->second;
    }
    // The record, which must exist.
    template <class Record>
    const Record& at(Id<Record> id) const {
        return all<Record>().at(id);
    }
    bool contains(RecordRef ref) const;

    // All records of a type, ascending by id.
    template <class Record>
    const std::map<Id<Record>, Record>& all() const {
        return m_records.template of<Record>().byId;
    }
    // The ids of all records of a type in their rank order.
    template <class Record>
    std::vector<Id<Record>> ranked() const {
        std::vector<std::pair<std::int64_t, Id<Record>>> order;
        order.reserve(all<Record>().size());
        for (const auto& [id, record] : all<Record>()) order.emplace_back(record.rank, id);
        std::ranges::sort(order);
        std::vector<Id<Record>> ids;
        ids.reserve(order.size());
        for (const auto& [rank, id] : order) ids.push_back(id);
        return ids;
    }
    const Meta& meta() const { return at(Id<Meta>{1}); }

    // The records that refer to `to` in `role`, by rank, then id. The span is good until the next change.
    std::span<const Referrer> referrers(Role role, RecordRef to) const;

    template <class Record, class To>
    auto referring(Role role, To to) const {
        return std::views::transform(referrers(role, refTo(to)), [](const Referrer& r) { return Id<Record>{r.id}; });
    }

    // Reasons for and against a claim, or a relation (undercuts), and the relations in which a claim is a premise.
    auto relationsOn(ClaimId id) const { return referring<Relation>(Role::RelationTarget, id); }
    auto relationsOn(RelationId id) const { return referring<Relation>(Role::RelationTarget, id); }
    auto relationsFrom(ClaimId id) const { return referring<Relation>(Role::RelationPremise, id); }
    auto attributionsOf(ClaimId id) const { return referring<Attribution>(Role::AttributionTarget, id); }
    auto attributionsOf(RelationId id) const { return referring<Attribution>(Role::AttributionTarget, id); }
    auto attributionsBy(PersonId id) const { return referring<Attribution>(Role::AttributionPerson, id); }
    auto quantitiesOf(ClaimId id) const { return referring<Quantity>(Role::QuantityClaim, id); }
    auto questionsWithOption(ClaimId id) const { return referring<Question>(Role::QuestionOption, id); }
    auto claimsAbout(TopicId id) const { return referring<Claim>(Role::ClaimTopic, id); }
    auto passagesOf(SourceId id) const { return referring<Passage>(Role::PassageSource, id); }
    auto notesOn(RecordRef ref) const {
        return std::views::transform(referrers(Role::NoteSubject, ref), [](const Referrer& r) { return NoteId{r.id}; });
    }
    auto tagsOn(RecordRef ref) const {
        return std::views::transform(referrers(Role::TagSubject, ref), [](const Referrer& r) { return TagId{r.id}; });
    }

    // The rank that puts a new record of this type last.
    template <class Record>
    std::int64_t nextRank() const {
        std::int64_t last = 0;
        for (const auto& [id, record] : all<Record>()) last = std::max(last, record.rank);
        return last + 1;
    }

    // A change is prepared, which may throw and leaves the map as it looks, and then applied, which cannot fail.
    class Prepared;
    Prepared prepare(MapChange change);
    void apply(Prepared&& prepared) noexcept;

    // Equal records; the indexes follow from them.
    bool operator==(const ArgumentMap& other) const { return m_records == other.m_records; }

private:
    struct ReferenceKey {
        Role role;
        RecordRef to;
        bool operator==(const ReferenceKey&) const noexcept = default;
    };
    struct ReferenceHash {
        std::size_t operator()(const ReferenceKey& key) const noexcept;
    };
    using Index = std::unordered_map<ReferenceKey, std::vector<Referrer>, ReferenceHash>;

    template <class Record>
    struct Records {
        std::map<Id<Record>, Record> byId;
        bool operator==(const Records&) const = default;
    };

    PerRecordType<Records> m_records;
    Index m_index;
};

class ArgumentMap::Prepared {
public:
    Prepared(Prepared&&) noexcept = default;
    Prepared& operator=(Prepared&&) noexcept = default;

private:
    friend class ArgumentMap;
    Prepared() = default;

    MapChange m_change;
    Index m_index;  // the new referrers of every record whose referrers change
};

// The map that holds just the records of `content`. Throws Error{BadInput} as requireConsistent does.
ArgumentMap mapOf(MapChange content);

}  // namespace cruxmap
