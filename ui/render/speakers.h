// SPDX-License-Identifier: GPL-3.0-or-later
// Who says a claim and through how many hands it comes to us, as a card tells it; and the colours of speakers and topics,
// which follow their rank in the document and so stay the same from view to view.
#pragma once

#include "core/model/argument_map.h"
#include "ui/render/theme.h"

#include <QString>

#include <map>
#include <optional>

namespace cruxmap {

struct SpeakerLabel {
    QString initials;
    QString name;    // "Jensen Huang", or "Jensen Huang +2" when others say it likewise
    QString stance;  // "implies", "concedes", "supposes"; empty for who simply asserts it
    Colour colour;

    bool operator==(const SpeakerLabel&) const = default;
};

class Speakers {
public:
    explicit Speakers(const ArgumentMap& map);

    // The first of those who assert the claim; where nobody does, who implies, concedes or supposes it; else nothing.
    std::optional<SpeakerLabel> of(ClaimId claim) const;
    // "first-hand", "second-hand", "third-hand", "4th-hand": the shortest way on which it reaches us from any of them; empty when
    // there is nobody.
    QString handsOf(ClaimId claim) const;

    Colour colourOf(PersonId person) const;
    Colour topicColourOf(ClaimId claim) const;

private:
    const ArgumentMap& m_map;
    std::map<PersonId, Colour> m_people;
    std::map<TopicId, Colour> m_topics;
};

// Two letters at most: of the first and the last word, articles left out.
QString initialsOf(const QString& name);

}  // namespace cruxmap
