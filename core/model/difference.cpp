// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/difference.h"
#include "core/model/fields.h"

namespace cruxmap {

namespace {

// Walks the records of both maps in the order of their ids and calls visit(old, now) for each that differs; one that only one
// map holds is nullptr for the other.
template <class Record, class Visit>
void forEachDifferent(const ArgumentMap& before, const ArgumentMap& after, Visit visit) {
    const auto& olds = before.all<Record>();
    const auto& news = after.all<Record>();
    auto old = olds.begin();
    auto now = news.begin();
    constexpr const Record* none = nullptr;
    while (old != olds.end() || now != news.end()) {
        if (now == news.end() || (old != olds.end() && old->first < now->first)) {
            visit(&old++->second, none);
        } else if (old == olds.end() || now->first < old->first) {
            visit(none, &now++->second);
        } else {
            if (old->second != now->second) visit(&old->second, &now->second);
            ++old;
            ++now;
        }
    }
}

template <class Record>
std::vector<std::string_view> differingFields(const Record& a, const Record& b) {
    std::vector<std::string_view> names;
    const auto compare = [&](const auto& described) {
        if (a.*described.member != b.*described.member) names.push_back(described.name);
    };
    forEachField<Record>(compare);
    forEachList<Record>(compare);
    return names;
}

}  // namespace

MapDifference difference(const ArgumentMap& before, const ArgumentMap& after) {
    MapDifference result;
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        forEachDifferent<Record>(before, after, [&](const Record* old, const Record* now) {
            if (!old)
                result.added.push_back(refTo(now->id));
            else if (!now)
                result.removed.push_back(refTo(old->id));
            else
                result.changed.push_back({refTo(now->id), differingFields(*old, *now)});
        });
    });
    return result;
}

MapChange changeFrom(const ArgumentMap& before, const ArgumentMap& after) {
    MapChange change;
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        forEachDifferent<Record>(before, after, [&](const Record* old, const Record* now) {
            if (now)
                change.put(*now);
            else
                change.remove(old->id);
        });
    });
    return change;
}

}  // namespace cruxmap
