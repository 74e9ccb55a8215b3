// SPDX-License-Identifier: GPL-3.0-or-later
// Debates for tests of the analysis, by hand: topics, documents, passages and figures besides claims and reasons.
#pragma once

#include "core/analysis/analysis.h"
#include "tests/core/reasoning/debate_builder.h"

#include <catch2/catch.hpp>

namespace cruxmap::test {

class AnalysedDebate : public DebateBuilder {
public:
    TopicId topic(const std::string& name, std::optional<TopicId> parent = {}) {
        return put(Topic{.rank = next(), .name = name, .parent = parent});
    }
    ClaimId claimOn(std::optional<TopicId> topic, const std::string& text, ClaimKind kind = ClaimKind::Fact) {
        return put(Claim{.rank = next(), .text = text, .kind = kind, .topic = topic});
    }
    SourceId source(const std::string& title) { return put(Source{.rank = next(), .title = title}); }
    PassageId passage(SourceId source) { return put(Passage{.rank = next(), .source = source}); }
    AttributionId quoted(PersonId person, Target target, std::optional<PassageId> passage, std::optional<AttributionId> via = {},
                         AttributionMode mode = AttributionMode::Asserts) {
        return put(Attribution{.rank = next(), .target = target, .person = person, .via = via, .mode = mode, .passage = passage});
    }
    // Years that a river has been dry, unless another measure is named.
    QuantityId figure(ClaimId claim, Comparator comparator, std::optional<double> low, std::optional<double> high = {},
                      const std::string& unit = "years", const std::string& measure = "dry for") {
        return put(Quantity{.rank = next(),
                            .claim = claim,
                            .subject = "The river",
                            .measure = measure,
                            .comparator = comparator,
                            .low = low,
                            .high = high,
                            .unit = unit});
    }

private:
    std::int64_t next() { return ++m_rank; }

    std::int64_t m_rank = 0;
};

// The sentence as a reader sees it.
template <class Numbers>
std::string read(const ArgumentMap& map, const Numbers& numbers) {
    return plainText(readingOf(map, numbers));
}

}  // namespace cruxmap::test
