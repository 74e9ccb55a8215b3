// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/argument_map.h"

#include "core/model/consistency.h"

namespace cruxmap {

namespace {

template <class Record>
std::int64_t rankOf(const Record& record) {
    if constexpr (requires { record.rank; })
        return record.rank;
    else
        return 0;
}

}  // namespace

std::size_t ArgumentMap::ReferenceHash::operator()(const ReferenceKey& key) const noexcept {
    const auto kind = static_cast<std::uint64_t>(key.role) << 8 | static_cast<std::uint64_t>(key.to.kind);
    auto h = static_cast<std::uint64_t>(key.to.id) ^ (kind * 0x9E3779B97F4A7C15ULL);
    h ^= h >> 32;  // ids are consecutive: spread them over the buckets
    return static_cast<std::size_t>(h * 0xD6E8FEB86659FD93ULL);
}

ArgumentMap::ArgumentMap() {
    m_records.of<Meta>().byId.emplace(Id<Meta>{1}, Meta{});
}

bool ArgumentMap::contains(RecordRef ref) const {
    bool found = false;
    withRecordType(ref.kind, [&](auto type) { found = find(Id<typename decltype(type)::type>{ref.id}) != nullptr; });
    return found;
}

std::span<const Referrer> ArgumentMap::referrers(Role role, RecordRef to) const {
    const auto at = m_index.find({role, to});
    return at == m_index.end() ? std::span<const Referrer>{} : std::span<const Referrer>(at->second);
}

ArgumentMap::Prepared ArgumentMap::prepare(MapChange change) {
    Prepared prepared;
    std::unordered_map<ReferenceKey, std::vector<Referrer>, ReferenceHash> gone;
    const auto lose = [&](const auto& record) {
        forEachReference(record, [&](Role role, RecordRef to) { gone[{role, to}].push_back({rankOf(record), record.id.value}); });
    };
    const auto gain = [&](const auto& record) {
        forEachReference(record, [&](Role role, RecordRef to) {
            prepared.m_index[{role, to}].push_back({rankOf(record), record.id.value});
        });
    };
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        for (const auto& [id, record] : change.records<Record>()) {
            if (const auto* old = find(id)) lose(*old);
            gain(record);
        }
        for (const auto id : change.removed<Record>())
            if (const auto* old = find(id)) lose(*old);
    });

    for (auto& [key, lost] : gone) {
        std::ranges::sort(lost);
        prepared.m_index[key];
    }
    for (auto& [key, referrers] : prepared.m_index) {
        if (const auto now = m_index.find(key); now != m_index.end()) {
            const auto lost = gone.find(key);
            for (const auto& referrer : now->second)
                if (lost == gone.end() || !std::ranges::binary_search(lost->second, referrer)) referrers.push_back(referrer);
        }
        std::ranges::sort(referrers);
        // A record that names another twice in one role is one referrer.
        referrers.erase(std::unique(referrers.begin(), referrers.end()), referrers.end());
    }
    m_index.reserve(m_index.size() + prepared.m_index.size());
    prepared.m_change = std::move(change);
    return prepared;
}

void ArgumentMap::apply(Prepared&& prepared) noexcept {
    forEachRecordType([&](auto type) {
        using Record = typename decltype(type)::type;
        auto& records = m_records.template of<Record>().byId;
        auto& part = prepared.m_change.part<Record>();
        for (const auto id : part.removed) records.erase(id);
        while (!part.put.empty()) {
            auto node = part.put.extract(part.put.begin());
            if (const auto at = records.find(node.key()); at != records.end())
                at->second = std::move(node.mapped());
            else
                records.insert(records.end(), std::move(node));
        }
    });
    while (!prepared.m_index.empty()) {
        auto node = prepared.m_index.extract(prepared.m_index.begin());
        if (node.mapped().empty())
            m_index.erase(node.key());
        else if (const auto at = m_index.find(node.key()); at != m_index.end())
            at->second = std::move(node.mapped());
        else
            m_index.insert(std::move(node));
    }
}

ArgumentMap mapOf(MapChange content) {
    ArgumentMap map;
    requireConsistent(map, content);
    map.apply(map.prepare(std::move(content)));
    return map;
}

}  // namespace cruxmap
