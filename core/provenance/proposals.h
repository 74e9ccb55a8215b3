// SPDX-License-Identifier: GPL-3.0-or-later
// What a source's text proposes to the debate: people whom it does not know yet, answers of one comment to another, and locators. Nothing
// of this is in the map before somebody accepts it; what was accepted is not proposed again, since the proposals follow from the map and
// the text. Pure functions.
#pragma once

#include "core/model/argument_map.h"
#include "core/provenance/source_text.h"
#include "core/provenance/thread.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cruxmap {

// Somebody who speaks in the text under a name that nobody in the debate has.
struct ProposedPerson {
    std::string name;  // as written
    PersonKind kind = PersonKind::Person;
    std::optional<PersonId> known{};     // of whose name it is a part: it would be another name of hers
    std::vector<std::string> shorter{};  // parts of the name by which the text calls her too
    std::size_t turns = 0;               // of "Name: …"
    std::size_t comments = 0;
    std::size_t mentions = 0;  // "Name says …", "To quote Name: …"
    TextSpan first{};          // where the name stands when it first speaks

    bool operator==(const ProposedPerson&) const = default;
};

// In the order in which they first speak. `comments` are those of a thread, else empty. `text` is in normal form.
std::vector<ProposedPerson> proposedPeople(const ArgumentMap& map, std::string_view text, const std::vector<Comment>& comments,
                                           std::stop_token stop = {});

// Where a passage of the map stands in the text.
struct PlacedPassage {
    PassageId passage;
    TextSpan span;
};

// Whom a comment answers by quoting, and which claims the map has of both. A map has no place for an answer as such: what it comes to
// is a reason for or against a claim.
struct ProposedReply {
    ReplyLink link;
    std::vector<ClaimId> answering{};  // from the words below the quotation, up to the next one
    std::vector<ClaimId> answered{};   // from the quoted words, or else from all of the comment that they stand in

    bool operator==(const ProposedReply&) const = default;
};

ProposedReply replyOf(const ArgumentMap& map, const std::vector<Comment>& comments, const ReplyLink& link,
                      const std::vector<PlacedPassage>& placed);

// The replies that are no reason in the map yet: no claim of the answer bears on one that is answered, or on a reason with it.
std::vector<ProposedReply> openReplies(const ArgumentMap& map, const std::vector<Comment>& comments, const std::vector<ReplyLink>& links,
                                       const std::vector<PlacedPassage>& placed);

// A passage without a locator, and the part of the text in which it stands.
struct ProposedLocator {
    PassageId passage;
    std::string locator;

    bool operator==(const ProposedLocator&) const = default;
};
std::vector<ProposedLocator> proposedLocators(const ArgumentMap& map, const std::vector<TextSection>& sections,
                                              const std::vector<PlacedPassage>& placed);

// The comment's author, or "comment 9".
std::string nameOf(const std::vector<Comment>& comments, std::size_t comment);

// The word by which a proposal is put aside in a debate, as a finding about its source: the same for the same words, also in another
// version of the text.
std::string dismissalWord(const ProposedPerson& person);
std::string dismissalWord(const ReplyLink& link, std::string_view text);
std::string dismissalWord(const ProposedLocator& locator);
// The proposals about the source that were put aside, by their words.
std::map<std::string, DismissalId, std::less<>> dismissalsOf(const ArgumentMap& map, SourceId source);

}  // namespace cruxmap
